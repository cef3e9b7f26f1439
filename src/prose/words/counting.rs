//! Words about numbers: totals and stocks, shares and growth, and what counts what.

use super::{Row, row};

/// How many there are, not how many were done: of one fact, whenever it is stated.
pub const STOCKS: &[Row] = &[
    row("共有", "街道共有社区15个"),
    row("现有", "现有专职调解员12名"),
    row("现共", "现共管理对象98名"),
    row("实有", "实有人口3.3万人"),
    row("下辖", "全镇下辖10个村"),
    row("辖有", "街道辖有15个社区"),
    row("拥有", "拥有执法车辆6辆"),
    row("设有", "设有服务窗口8个"),
    row("在册", "在册矫正对象70名"),
    row("存量", "存量案件12件"),
];

/// How many there are, or were done so far, at the time of writing.
pub const SO_FAR: &[Row] = &[
    row("目前", "目前管理对象98名"),
    row("截至目前", "截至目前，已办结96件"),
    row("累计", "累计受理96件"),
    row("现我", "现我街道有社区15个"),
];

/// Words that say that a number is a total.
pub const TOTALS: &[Row] = &[
    row("总量", "收入总量为213亿元"),
    row("共计", "共计27份"),
    row("合计", "合计27份"),
    row("总计", "总计27份"),
    row("累计", "累计27份"),
    row("共", "共27份"),
];

/// What grows, which may be by more than all of it.
pub const GROWTH: &[Row] = &[
    row("增长", "案件同比增长120%"),
    row("增幅", "增幅达120%"),
    row("增速", "增速达120%"),
    row("增加", "比上年增加120%"),
    row("同比", "同比多受理12件"),
    row("环比", "环比多受理12件"),
    row("提高", "办结率提高3个百分点"),
    row("上升", "投诉量上升12%"),
    row("提升", "满意度提升3个百分点"),
    row("上涨", "收入上涨12%"),
    row("涨幅", "涨幅为12%"),
    row("超额", "超额20%完成任务"),
];

/// What shrinks.
pub const DECLINE: &[Row] = &[
    row("下降", "发案率下降12%"),
    row("降低", "成本降低12%"),
    row("减少", "投诉减少12件"),
    row("降幅", "降幅达12%"),
];

/// What may pass 100 % without being growth: progress, finance, the use of things.
pub const MAY_EXCEED: &[Row] = &[
    row("翻", "产值翻一番"),
    row("超", "超计划12%"),
    row("进度", "投资进度达102%"),
    row("完成", "完成年度任务的102%"),
    row("完成率", "任务完成率达102%"),
    row("执行", "预算执行达102%"),
    row("执行率", "预算执行率达102%"),
    row("目标", "为全年目标的102%"),
    row("任务", "为全年任务的102%"),
    row("计划", "为年度计划的102%"),
    row("收益率", "收益率达120%"),
    row("回报", "投资回报达120%"),
    row("负债率", "资产负债率达120%"),
    row("周转率", "床位周转率达120%"),
    row("使用率", "床位使用率达102%"),
    row("利润率", "成本利润率达120%"),
    row("拨备", "拨备覆盖率达180%"),
    row("负荷率", "最大负荷率达102%"),
    row("利用率", "产能利用率达102%"),
    row("产销率", "产销率达102%"),
    row("贡献率", "消费对增长的贡献率达108%"),
    row("入学率", "小学毛入学率达102%"),
    row("普及率", "移动电话普及率达118%"),
    row("自给率", "粮食自给率达132%"),
    row("入住率", "床位入住率达103%"),
    row("流动性", "流动性覆盖率达160%"),
    row("充足率", "偿付能力充足率达210%"),
    row("保值", "国有资产保值增值率达104%"),
    row("置换", "产能置换率达125%"),
    row("平衡率", "占补平衡率达101%"),
    row("超过", "超过原定的12%"),
];

/// A share of a whole, which is at most all of it.
pub const SHARES: &[Row] = &[
    row("率", "群众满意率达99%"),
    row("占比", "女性占比48%"),
    row("占", "占总数的48%"),
    row("比例", "党员比例为48%"),
    row("比重", "第三产业比重为48%"),
    row("覆盖", "社区覆盖达100%"),
    row("达标", "水质达标98%"),
    row("满意度", "群众满意度达99%"),
];

/// Words with 率 in them that are no share of a whole.
pub const NO_SHARES: &[Row] = &[
    row("效率", "工作效率提高一倍"),
    row("频率", "巡查频率为每周2次"),
    row("汇率", "按汇率折算"),
    row("利率", "贷款利率3.5%"),
];

/// Units of rates.
pub const RATE_UNITS: &[Row] =
    &[row("%", "98%"), row("％", "98％"), row("‰", "发病率3‰"), row("‱", "差错率2‱")];

/// Units of how much a thing changed: nothing adds up in them.
pub const CHANGE_UNITS: &[Row] =
    &[row("个百分点", "提高3个百分点"), row("百分点", "提高3百分点"), row("倍", "是上年的2倍")];

/// Units of how long a thing takes.
pub const TIME_UNITS: &[Row] = &[
    row("个工作日", "压缩至5个工作日"),
    row("工作日", "压缩至5工作日"),
    row("天", "办理用时3天"),
    row("日", "30日内答复"),
    row("小时", "2小时内到场"),
    row("分钟", "15分钟内到场"),
];

/// Measure words that count the same things, in lists of their own: 78名 and 78人 are one number. The
/// first of each stands for all of them.
pub const LIKE_MEASURES: &[&[Row]] = &[
    &[row("人", "调解员12人"), row("名", "调解员12名"), row("位", "调解员12位")],
    &[row("件", "纠纷12件"), row("起", "纠纷12起"), row("宗", "纠纷12宗")],
    &[
        row("次", "讲座12次"),
        row("场", "讲座12场"),
        row("期", "讲座12期"),
        row("场次", "讲座12场次"),
        row("堂", "讲座12堂"),
    ],
    &[row("个", "机构12个"), row("家", "机构12家"), row("所", "机构12所"), row("处", "机构12处")],
    &[row("份", "手册12份"), row("册", "手册12册"), row("本", "手册12本")],
    &[row("%", "满意率98%"), row("％", "满意率98％")],
];

/// The measure word that stands for all that count the same things; itself where none does.
pub fn like_measure(unit: &str) -> &str {
    LIKE_MEASURES
        .iter()
        .find(|like| like.iter().any(|row| row.word == unit))
        .and_then(|like| like.first())
        .map_or(unit, |first| first.word)
}

/// What makes a number whole besides the units of [`crate::prose::unit`]: points of time, ranks, and
/// the rest of a larger number.
pub const AFTER_NUMBERS: &[Row] = &[
    row("年", "2018年"),
    row("月", "12月"),
    row("日", "27日"),
    row("周", "3周"),
    row("时", "9时"),
    row("点", "9点"),
    row("分", "30分"),
    row("号", "3号楼"),
    row("岁", "60岁老人"),
    row("度", "36度"),
    row("°", "36°"),
    row("折", "8折优惠"),
    row("级", "4级"),
    row("层", "3层楼"),
    row("届", "18届"),
    row("章", "7章"),
    row("课", "12课"),
    row("队", "3队"),
    row("里", "3里路"),
    row("方", "300方土"),
    row("立", "300立"),
    row("千", "3千余"),
    row("万", "3万余"),
    row("亿", "3亿余"),
    row("百", "3百余"),
    row("十", "3十余"),
    row("余", "1200余"),
    row("多", "1200多"),
    row("来", "30来"),
    row("几", "30几"),
];

/// Measure words of what one lists.
pub const LISTED: &[Row] = &[
    row("个", "三个专题"),
    row("项", "五项措施"),
    row("大", "5大制度"),
    row("种", "三种方式"),
    row("类", "四类人员"),
    row("条", "三条经验"),
    row("点", "三点意见"),
    row("级", "三级网络"),
    row("方面", "两方面工作"),
    row("步", "三步工作法"),
    row("款", "三款产品"),
    row("章", "六章内容"),
];

/// Measure words of things and events, which are listed after plain words only (分别是).
pub const THINGS: &[Row] = &[
    row("场", "三场讲座"),
    row("次", "三次会议"),
    row("期", "三期培训"),
    row("家", "三家单位"),
    row("所", "三所学校"),
    row("部", "两部法律"),
    row("处", "三处站点"),
    row("支", "三支队伍"),
    row("轮", "两轮检查"),
    row("批", "三批人员"),
    row("篇", "三篇信息"),
    row("本", "三本教材"),
    row("册", "三册读本"),
    row("座", "两座公园"),
    row("门", "三门课程"),
    row("套", "三套方案"),
    row("名", "三名律师"),
];

/// What after 个 makes a length of time or a part of something of it: 3个月 are no three things.
pub const NOT_LISTED: &[Row] = &[
    row("月", "3个月"),
    row("小时", "3个小时"),
    row("工作日", "5个工作日"),
    row("百分点", "3个百分点"),
    row("多", "3个多"),
    row("半", "3个半天"),
    row("人", "3个人"),
];

/// What after 大 makes a congress of it: 十九大精神.
pub const CONGRESS: &[Row] =
    &[row("精神", "十大精神"), row("报告", "九大报告"), row("以来", "八大以来"), row("召开", "八大召开")];

#[cfg(test)]
pub(super) const TABLES: &[(&str, &[Row])] = &[
    ("STOCKS", STOCKS),
    ("SO_FAR", SO_FAR),
    ("TOTALS", TOTALS),
    ("GROWTH", GROWTH),
    ("DECLINE", DECLINE),
    ("MAY_EXCEED", MAY_EXCEED),
    ("SHARES", SHARES),
    ("NO_SHARES", NO_SHARES),
    ("RATE_UNITS", RATE_UNITS),
    ("CHANGE_UNITS", CHANGE_UNITS),
    ("TIME_UNITS", TIME_UNITS),
    ("LIKE_MEASURES", LIKE_MEASURES[0]),
    ("LIKE_MEASURES", LIKE_MEASURES[1]),
    ("LIKE_MEASURES", LIKE_MEASURES[2]),
    ("LIKE_MEASURES", LIKE_MEASURES[3]),
    ("LIKE_MEASURES", LIKE_MEASURES[4]),
    ("LIKE_MEASURES", LIKE_MEASURES[5]),
    ("AFTER_NUMBERS", AFTER_NUMBERS),
    ("LISTED", LISTED),
    ("THINGS", THINGS),
    ("NOT_LISTED", NOT_LISTED),
    ("CONGRESS", CONGRESS),
];
