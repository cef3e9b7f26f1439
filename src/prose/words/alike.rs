//! Words that make names alike: what charts set side by side, and what they never do.

use super::{Row, row};

/// Words of one dimension: names that differ only in such a word count one thing over groups.
#[derive(Debug, Clone, Copy)]
pub struct Dimension {
    /// How a title says that something is parted by it: 增加值，按产业.
    pub by: &'static str,
    /// What is counted, where the names are these words and nothing else: 出口, 进口.
    pub of: &'static str,
    /// How many of them there must be at least for it to be parted by them: of three industries all three.
    pub least: usize,
    /// The words.
    pub words: &'static [Row],
}

/// The dimensions by which reports part what they count.
#[rustfmt::skip]
pub const DIMENSIONS: &[Dimension] = &[
    Dimension { by: "按产业", of: "三次产业", least: 3, words: &[
        row("第一产业", "第一产业增加值12亿元"),
        row("第二产业", "第二产业增加值12亿元"),
        row("第三产业", "第三产业增加值12亿元"),
        row("一产", "一产增加值12亿元"),
        row("二产", "二产增加值12亿元"),
        row("三产", "三产增加值12亿元"),
    ] },
    Dimension { by: "按行业", of: "各行业", least: 2, words: &[
        row("农业", "农业产值12亿元"),
        row("种植业", "种植业产值12亿元"),
        row("林业", "林业产值12亿元"),
        row("牧业", "牧业产值12亿元"),
        row("畜牧业", "畜牧业产值12亿元"),
        row("渔业", "渔业产值12亿元"),
        row("采矿业", "采矿业增加值12亿元"),
        row("制造业", "制造业增加值12亿元"),
        row("建筑业", "建筑业增加值12亿元"),
        row("批发业", "批发业销售额12亿元"),
        row("零售业", "零售业销售额12亿元"),
        row("住宿业", "住宿业营业额12亿元"),
        row("餐饮业", "餐饮业营业额12亿元"),
    ] },
    Dimension { by: "按城乡", of: "城乡", least: 2, words: &[
        row("城镇", "城镇居民人均可支配收入3万元"),
        row("城市", "城市低保对象120人"),
        row("农村", "农村居民人均可支配收入2万元"),
        row("乡村", "乡村消费品零售额12亿元"),
    ] },
    Dimension { by: "按流向", of: "进出口", least: 2, words: &[
        row("出口", "出口33亿元"),
        row("进口", "进口8亿元"),
    ] },
    Dimension { by: "按来源", of: "财政收入", least: 2, words: &[
        row("税收收入", "税收收入5100万元"),
        row("非税收入", "非税收入3020万元"),
    ] },
    Dimension { by: "按税种", of: "税收", least: 2, words: &[
        row("增值税", "增值税12亿元"),
        row("企业所得税", "企业所得税12亿元"),
        row("个人所得税", "个人所得税12亿元"),
        row("资源税", "资源税12亿元"),
        row("城建税", "城建税12亿元"),
        row("房产税", "房产税12亿元"),
        row("印花税", "印花税12亿元"),
        row("土地增值税", "土地增值税12亿元"),
        row("车船税", "车船税12亿元"),
        row("契税", "契税12亿元"),
    ] },
    Dimension { by: "按类别", of: "案件", least: 2, words: &[
        row("刑事", "审结刑事案件12件"),
        row("民事", "审结民事案件12件"),
        row("民商事", "审结民商事案件12件"),
        row("行政", "审结行政案件12件"),
        row("执行", "受理执行案件12件"),
    ] },
    Dimension { by: "按渠道", of: "信访", least: 2, words: &[
        row("来信", "受理来信12件"),
        row("来访", "受理来访12件"),
        row("来电", "受理来电12件"),
        row("网上信访", "受理网上信访12件"),
        row("网络信访", "受理网络信访12件"),
        row("电话信访", "受理电话信访12件"),
    ] },
    Dimension { by: "按诉求", of: "群众诉求", least: 2, words: &[
        row("信访", "受理信访120件"),
        row("投诉", "受理投诉120件"),
        row("举报", "受理举报120件"),
        row("咨询", "受理咨询120件"),
        row("求助", "受理求助120件"),
    ] },
    Dimension { by: "按收获季节", of: "粮食", least: 2, words: &[
        row("夏粮", "夏粮31万吨"),
        row("秋粮", "秋粮53万吨"),
        row("早稻", "早稻12万吨"),
    ] },
    Dimension { by: "按品种", of: "农产品", least: 3, words: &[
        row("粮食", "粮食产量12万吨"),
        row("油料", "油料产量12万吨"),
        row("棉花", "棉花产量12万吨"),
        row("蔬菜", "蔬菜产量12万吨"),
        row("水果", "水果产量12万吨"),
        row("茶叶", "茶叶产量12万吨"),
    ] },
    Dimension { by: "按品种", of: "肉类", least: 3, words: &[
        row("猪肉", "猪肉产量12万吨"),
        row("牛肉", "牛肉产量12万吨"),
        row("羊肉", "羊肉产量12万吨"),
        row("禽肉", "禽肉产量12万吨"),
    ] },
    Dimension { by: "按学段", of: "学校", least: 2, words: &[
        row("幼儿园", "幼儿园在园儿童1200人"),
        row("小学", "小学在校学生1200人"),
        row("初中", "初中在校学生1200人"),
        row("高中", "高中在校学生1200人"),
    ] },
    Dimension { by: "按性别", of: "人口", least: 2, words: &[
        row("男性", "男性人口12万人"),
        row("女性", "女性人口12万人"),
    ] },
];

/// What a name ends with that is one of its kind: names of one kind before one noun are groups.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// The end of the name.
    pub row: Row,
    /// How a title says that something is parted by it.
    pub by: &'static str,
    /// Whether it is a noun of its own, which a title says: 纠纷.
    pub is_noun: bool,
}

/// Kinds of groups, by the ends of their names: 东区零售额, 西区零售额.
#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    Kind { row: row("街道", "东门街道纠纷12件"), by: "按镇街", is_noun: false },
    Kind { row: row("社区", "柳湾社区纠纷12件"), by: "按社区", is_noun: false },
    Kind { row: row("园区", "南部园区产值12亿元"), by: "按园区", is_noun: false },
    Kind { row: row("区", "东区零售额31亿元"), by: "按区", is_noun: false },
    Kind { row: row("县", "青禾县产量12万吨"), by: "按县", is_noun: false },
    Kind { row: row("乡", "石桥乡产量12万吨"), by: "按镇街", is_noun: false },
    Kind { row: row("镇", "石桥镇产量12万吨"), by: "按镇街", is_noun: false },
    Kind { row: row("村", "柳湾村收入12万元"), by: "按村", is_noun: false },
    Kind { row: row("访", "集访53批次"), by: "按渠道", is_noun: false },
    Kind { row: row("产业", "电子产业产值12亿元"), by: "按产业", is_noun: false },
    Kind { row: row("业", "纺织业产值12亿元"), by: "按行业", is_noun: false },
    Kind { row: row("税", "车船税2.3亿元"), by: "按税种", is_noun: false },
    Kind { row: row("国家级", "国家级企业12家"), by: "按级别", is_noun: false },
    Kind { row: row("省级", "省级企业12家"), by: "按级别", is_noun: false },
    Kind { row: row("市级", "市级补助12万元"), by: "按级别", is_noun: false },
    Kind { row: row("县级", "市县级企业12家"), by: "按级别", is_noun: false },
    Kind { row: row("区级", "区级补助12万元"), by: "按级别", is_noun: false },
    Kind { row: row("镇级", "镇级收入12万元"), by: "按级别", is_noun: false },
    Kind { row: row("村级", "村级收入12万元"), by: "按级别", is_noun: false },
    Kind { row: row("类", "食品类零售额12亿元"), by: "按类别", is_noun: false },
    Kind { row: row("纠纷", "邻里纠纷12件"), by: "按类型", is_noun: true },
    Kind { row: row("债券", "专项债券12亿元"), by: "按类型", is_noun: true },
    Kind { row: row("公路", "农村公路1260公里"), by: "按类型", is_noun: true },
];

/// Words that end like a kind and are none.
pub const NO_KINDS: &[Row] = &[
    row("企业", "规模以上工业企业12家"),
    row("就业", "城镇新增就业120人"),
    row("创业", "扶持创业12人"),
    row("失业", "登记失业120人"),
    row("事业", "社会事业投资12亿元"),
    row("物业", "纳管物业12家"),
    row("专业", "新增专业12个"),
    row("毕业", "高校毕业120人"),
    row("作业", "规范作业12次"),
    row("开业", "新开业12家"),
    row("退税", "办理留抵退税12亿元"),
    row("缓税", "办理缓税12亿元"),
    row("减税", "新增减税12亿元"),
    row("免税", "办理免税12亿元"),
    row("小区", "老旧小区12个"),
    row("示范区", "示范区12个"),
    row("种类", "药品种类120种"),
    row("大类", "行业大类12个"),
    row("小类", "行业小类30个"),
    row("走访", "走访12次"),
    row("回访", "回访12次"),
];

/// Verbs at the start of a name that say which step was taken. Unlike steps are no groups: what was
/// 审结 is among what was 受理.
pub const STEPS: &[Row] = &[
    row("受理", "受理案件310件"),
    row("收到", "收到来信12件"),
    row("新收", "新收案件290件"),
    row("接收", "接收人员12名"),
    row("新接收", "新接收人员12名"),
    row("立案", "立案案件12件"),
    row("审结", "审结案件290件"),
    row("办结", "办结案件290件"),
    row("结案", "结案案件290件"),
    row("执结", "执结案件120件"),
    row("批准", "批准逮捕12人"),
    row("提起", "提起公诉12人"),
    row("查处", "查处案件12件"),
    row("排查", "排查隐患120处"),
    row("整改", "整改隐患118处"),
    row("新增", "新增企业12家"),
    row("新建", "新建学校3所"),
    row("新认定", "新认定企业12家"),
    row("改造", "改造学校3所"),
    row("改建", "改建学校3所"),
    row("扩建", "扩建学校3所"),
    row("压减", "压减甘蔗种植面积7万亩"),
    row("扩大", "扩大茶叶种植面积6万亩"),
    row("培训", "培训农民12人"),
    row("救助", "救助群众12人"),
    row("化解", "化解纠纷12件"),
    row("调处", "调处纠纷12件"),
    row("追缴", "追缴资金12万元"),
    row("开工", "开工项目12个"),
    row("竣工", "竣工项目12个"),
    row("签约", "签约项目12个"),
    row("旧存", "旧存案件12件"),
    row("未结", "未结案件12件"),
];

/// Words of a name whose value is for each of some, and stands beside no total of all. More than
/// [`super::PER_HEAD`], which is asked of parts: what has a price or a standard has no parts either, but is
/// drawn with its like.
pub const FOR_EACH: &[Row] = &[
    row("人均", "人均可支配收入2万元"),
    row("户均", "户均收入2万元"),
    row("村均", "村均集体经济收入61万元"),
    row("亩均", "亩均投入2500元"),
    row("亩产", "粮食亩产420公斤"),
    row("单产", "粮食单产420公斤"),
    row("平均", "平均每个社区4人"),
    row("每", "每千人口执业医师数3.1人"),
    row("单位地区生产总值", "单位地区生产总值能耗"),
    row("单位GDP", "单位GDP能耗"),
    row("低保标准", "低保标准600元"),
    row("补助标准", "补助标准600元"),
    row("补贴标准", "补贴标准600元"),
    row("单价", "单价12元"),
    row("均价", "均价12元"),
];

/// Words for what is aimed at. A share of it is a share of the thing's own aim: of one total with no other.
pub const AIMS: &[Row] = &[
    row("预算", "为年初预算的102.8%"),
    row("计划", "为年度计划的102%"),
    row("目标", "为全年目标的102%"),
    row("任务", "完成年度任务的102%"),
    row("预期", "为预期的102%"),
    row("上年", "为上年的102%"),
    row("同期", "为上年同期的102%"),
    row("平均", "为全省平均水平的83%"),
];

/// Names that are a rate of growth themselves, and say of what only with it.
pub const RATES_OF_GROWTH: &[Row] = &[
    row("增速", "财政收入增速5%"),
    row("增幅", "财政收入增幅5%"),
    row("增长率", "人口自然增长率5‰"),
    row("涨幅", "价格涨幅5%"),
    row("降幅", "价格降幅5%"),
];

/// What names a rate, which is a level in per cent.
pub const RATES: &[Row] = &[
    row("率", "结案率98%"),
    row("度", "满意度98%"),
    row("比", "税收占比68%"),
    row("面", "企业亏损面28%"),
    row("覆盖", "社区覆盖98%"),
    row("达标", "水质达标98%"),
];

/// What is left of an income, or taken off it: no part of the income, though they add up to it.
pub const OFF_INCOME: &[Row] = &[
    row("支出", "社会保险基金支出12亿元"),
    row("结余", "当期结余12亿元"),
    row("结转", "年末结转12亿元"),
    row("调出", "预算调出12亿元"),
    row("差额", "收支差额12亿元"),
];

/// What an income is called.
pub const INCOME: &[Row] = &[row("收入", "社会保险基金收入12亿元"), row("资金来源", "资金来源12亿元")];

/// Measure words of what is handed out and put up, which are compared all the same: 宣传册300本, 横幅12条.
pub const HANDED_OUT: &[Row] = &[
    row("份", "宣传单300份"),
    row("张", "挂图300张"),
    row("块", "展板12块"),
    row("册", "宣传册300册"),
    row("本", "宣传手册300本"),
    row("个", "购物袋300个"),
    row("幅", "横幅12幅"),
    row("套", "海报12套"),
    row("面", "宣传栏12面"),
    row("袋", "宣传袋300袋"),
];

/// Words of the things that are handed out and put up to make the law known.
pub const HANDOUTS: &[Row] = &[
    row("宣传材料", "宣传材料300份"),
    row("宣传资料", "宣传资料300份"),
    row("宣传单", "宣传单300份"),
    row("宣传页", "宣传页300份"),
    row("传单", "传单300份"),
    row("宣传册", "宣传册300本"),
    row("手册", "宣传手册300本"),
    row("挂图", "宣传挂图300张"),
    row("海报", "海报300张"),
    row("展板", "展板12块"),
    row("横幅", "横幅12幅"),
    row("条幅", "条幅12幅"),
    row("标语", "标语12幅"),
    row("袋", "宣传手提袋300个"),
    row("围裙", "宣传围裙300个"),
    row("扇", "宣传扇300个"),
    row("问卷", "问卷调查300份"),
];

/// Words of what lawyers and legal stations do for those who come.
pub const LEGAL_SERVICES: &[Row] = &[
    row("值班", "村、居律师值班570次"),
    row("讲座", "法制讲座62次"),
    row("咨询", "法律咨询1024次"),
    row("调解", "参与调解19次"),
    row("代写", "代写文书12次"),
];

/// Words of the people whom a sub-district looks after by law.
pub const LOOKED_AFTER: &[Row] = &[
    row("服刑人员", "社区服刑人员98名"),
    row("矫正对象", "社区矫正对象46名"),
    row("矫正人员", "社区矫正人员46名"),
    row("帮教对象", "安置帮教对象70名"),
    row("帮教人员", "安置帮教人员70名"),
];

#[cfg(test)]
pub(super) const TABLES: &[(&str, &[Row])] = &[
    ("NO_KINDS", NO_KINDS),
    ("STEPS", STEPS),
    ("FOR_EACH", FOR_EACH),
    ("AIMS", AIMS),
    ("RATES_OF_GROWTH", RATES_OF_GROWTH),
    ("RATES", RATES),
    ("OFF_INCOME", OFF_INCOME),
    ("INCOME", INCOME),
    ("HANDED_OUT", HANDED_OUT),
    ("HANDOUTS", HANDOUTS),
    ("LEGAL_SERVICES", LEGAL_SERVICES),
    ("LOOKED_AFTER", LOOKED_AFTER),
];
