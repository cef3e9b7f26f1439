//! Words that the checks ask for: what adds up, what compares, what may pass all of it.

use super::{Row, row};

/// Rates of which each is a share of a whole, however they are reached: at most all of it.
pub const SHARE_RATES: &[Row] = &[
    row("满意率", "群众满意率达99%"),
    row("满意度", "群众满意度达99%"),
    row("成功率", "调解成功率达98%"),
    row("合格率", "抽检合格率达99%"),
    row("优良率", "空气优良率达92%"),
    row("达标率", "水质达标率达96%"),
    row("知晓率", "政策知晓率达93%"),
    row("参与率", "群众参与率达90%"),
    row("办结率", "按期办结率达100%"),
    row("结案率", "结案率达91%"),
    row("破案率", "命案破案率达100%"),
    row("化解率", "纠纷化解率达97%"),
    row("调解率", "民事调解率达45%"),
    row("回复率", "留言回复率达100%"),
    row("答复率", "建议答复率达100%"),
    row("整改率", "问题整改率达95%"),
    row("公开率", "文书公开率达100%"),
    row("就业率", "毕业生就业率达93%"),
    row("参保率", "养老保险参保率达98%"),
    row("签约率", "家庭医生签约率达75%"),
    row("接种率", "疫苗接种率达98%"),
    row("覆盖率", "网格覆盖率达100%"),
    row("城镇化率", "常住人口城镇化率为62%"),
    row("绿化率", "村庄绿化率达35%"),
    row("帮教率", "帮教率达100%"),
    row("应诉率", "负责人出庭应诉率达100%"),
    row("改判率", "改判率为0.8%"),
    row("服判息诉率", "服判息诉率达92%"),
    row("发病率", "传染病发病率为3‰"),
    row("失业率", "城镇登记失业率为3.1%"),
    row("优良天数比例", "优良天数比例为88%"),
    row("回收率", "农膜回收率达86%"),
    row("处理率", "垃圾处理率达100%"),
    row("利用率", "秸秆综合利用率达92%"),
    row("录用率", "信息录用率达31%"),
    row("准确率", "登记准确率达99%"),
    row("采纳率", "检察建议采纳率达96%"),
    row("适用率", "认罪认罚适用率达91%"),
    row("反馈率", "建议反馈率达96%"),
    row("执结率", "首次执结率达81%"),
    row("优秀率", "评查优秀率达31%"),
    row("抽检率", "企业抽检率达31%"),
    row("检测率", "样品检测率达91%"),
    row("建档率", "健康档案建档率达91%"),
    row("管理率", "规范管理率达78%"),
    row("硬化率", "村道硬化率达98%"),
    row("通达率", "快递通达率达100%"),
    row("安置率", "人员安置率达96%"),
    row("回访率", "群众回访率达96%"),
    row("调处率", "纠纷调处率达100%"),
    row("受理率", "及时受理率达100%"),
    row("完好率", "设施完好率达98%"),
    row("犯罪率", "重新犯罪率为0.6%"),
    row("升学率", "初中升学率达98%"),
    row("录取率", "本科录取率达51%"),
    row("上线率", "本科上线率达52%"),
    row("投诉率", "投诉率为0.6%"),
    row("监管率", "在线监管率达98%"),
];

/// What a share may be more than all of: a plan, a budget, a time before.
pub const EXCEEDED: &[Row] = &[
    row("预算", "占调整预算的108.3%"),
    row("计划", "占年度计划的105%"),
    row("目标", "为全年目标的102%"),
    row("任务", "为全年任务的102%"),
    row("指标", "为下达指标的102%"),
    row("上年", "为上年的132%"),
    row("去年", "为去年的132%"),
    row("上一年", "为上一年的132%"),
    row("同期", "为上年同期的132%"),
    row("年初", "为年初数的132%"),
    row("序时", "为序时进度的104%"),
    row("平均", "为全省平均水平的104%"),
    row("以前", "为以前的132%"),
    row("20", "为2019年的132%"),
];

/// Words right before a number by which something grew or shrank.
pub const CHANGED_BY: &[Row] = &[
    row("增长", "同比增长6.2%"),
    row("增加", "比上年增加12件"),
    row("上升", "同比上升4.4%"),
    row("提高", "比上年提高2.1%"),
    row("提升", "同比提升2.1%"),
    row("上涨", "同比上涨1.2%"),
    row("下降", "同比下降4.4%"),
    row("降低", "同比降低4.4%"),
    row("减少", "比上年减少12件"),
    row("回落", "比上月回落0.3%"),
    row("增", "同比增8.2%"),
    row("升", "同比升4.4%"),
    row("降", "同比降4.4%"),
];

/// Words before a change that say that it is not the plain one between two printed values: it is at
/// other prices, of another set, or of more years than one.
pub const NOT_PLAINLY: &[Row] = &[
    row("可比", "按可比价格计算，增长6.1%"),
    row("不变价", "按不变价格计算，增长6.1%"),
    row("同口径", "同口径增长6.1%"),
    row("口径", "剔除口径因素后增长6.1%"),
    row("剔除", "剔除减税因素后增长6.1%"),
    row("扣除", "扣除价格因素，增长4.3%"),
    row("实际增长", "实际增长4.3%"),
    row("名义", "名义增长4.3%"),
    row("年均", "五年年均增长6.1%"),
    row("平均", "两年平均增长6.1%"),
    row("累计", "五年累计增长32%"),
    row("翻", "比2019年翻一番"),
    row("近", "近五年增长32%"),
    row("自然", "自然口径增长4.3%"),
    row("折算", "折算后增长4.3%"),
    row("还原", "还原后增长4.3%"),
];

/// What is measured at constant prices, so that its growth is not that of the printed values.
pub const AT_CONSTANT_PRICES: &[Row] = &[
    row("生产总值", "地区生产总值112.5亿元，增长6.1%"),
    row("GDP", "人均GDP5.2万元，增长6.1%"),
    row("增加值", "工业增加值31.4亿元，增长5.3%"),
    row("产值", "农业总产值12.4亿元，增长4.1%"),
    row("产业", "第三产业48.2亿元，增长7.1%"),
    row("固定资产投资", "固定资产投资80亿元，增长7.1%"),
    row("零售", "社会消费品零售总额31亿元，增长8.1%"),
];

/// Words that compare with others rather than with before: 高于全省0.5个百分点.
pub const AGAINST_OTHERS: &[Row] = &[
    row("高于", "高于全省0.5个百分点"),
    row("低于", "低于全省0.5个百分点"),
    row("快于", "快于全市0.5个百分点"),
    row("慢于", "慢于全市0.5个百分点"),
    row("高出", "高出全省0.5个百分点"),
    row("增速", "增速比上年提高0.5个百分点"),
    row("增幅", "增幅比上年提高0.5个百分点"),
    row("降幅", "降幅比上年收窄0.5个百分点"),
    row("涨幅", "涨幅比上年回落0.5个百分点"),
    row("占", "占比提高0.5个百分点"),
    row("比重", "比重提高0.5个百分点"),
    row("率", "结案率提高0.5个百分点"),
    row("度", "满意度提高0.5个百分点"),
    row("贡献", "拉动增长0.5个百分点，贡献提高"),
    row("拉动", "拉动增长0.5个百分点"),
];

/// Groups of people and things that lie across one another, and steps that a thing goes through: parts
/// with these words do not add up.
pub const CROSSING: &[Row] = &[
    row("女", "其中女性60人"),
    row("民族", "其中少数民族50人"),
    row("党员", "其中党员21人"),
    row("青年", "其中青年31人"),
    row("未成年", "其中未成年人6人"),
    row("老年", "其中老年人53人"),
    row("残疾", "其中残疾人24人"),
    row("困难", "其中就业困难人员400人"),
    row("失业", "其中失业人员再就业700人"),
    row("农民工", "其中农民工189人"),
    row("以上", "其中60岁以上31人"),
    row("以下", "其中35岁以下31人"),
    row("以内", "其中三年以内31人"),
    row("重点", "其中重点对象38人"),
    row("重大", "其中重大案件49起"),
    row("立案", "其中立案80件"),
    row("结案", "其中结案60件"),
    row("办结", "其中办结60件"),
    row("整改", "其中整改到位131个"),
    row("移送", "其中移送6人"),
    row("完成", "其中完成31个"),
    row("开工", "其中新开工14个"),
    row("竣工", "其中竣工9个"),
    row("投产", "其中投产9个"),
    row("已", "其中已建成9个"),
    row("执业", "其中执业医师120人"),
    row("技术人员", "其中卫生技术人员385人"),
    row("研究生", "其中研究生1名"),
    row("本科", "其中本科3名"),
    row("学历", "其中本科学历3名"),
    row("涉", "其中涉农案件31件"),
    row("新", "其中新增31人"),
    row("旧存", "其中旧存9件"),
    row("起诉", "其中起诉31件"),
    row("批捕", "其中批捕31件"),
    row("逮捕", "其中逮捕31人"),
    row("人均", "其中人均收入1.2万元"),
    row("平均", "其中平均每户3亩"),
    row("每", "每千人拥有企业21户"),
    row("累计", "累计建成31个"),
    row("计划", "计划投资3亿元"),
    row("总投资", "其中总投资3亿元的项目"),
    row("回收", "其中回收31件"),
    row("还", "还办理31件"),
    row("再", "其中再就业31人"),
    row("A级", "其中A级景区3个"),
];

/// Words before a number of the year before.
pub const THE_YEAR_BEFORE: &[Row] = &[
    row("去年", "受理97件，去年同期为197件"),
    row("上年", "受理97件，上年为197件"),
    row("同期", "受理97件，同期为197件"),
    row("上一年", "受理97件，上一年为197件"),
];

/// Words before a share of more than one part.
pub const TOGETHER: &[Row] = &[
    row("合计", "三类合计占58.7%"),
    row("共占", "三类共占58.7%"),
    row("共计", "三类共计占58.7%"),
    row("总和", "总和占58.7%"),
    row("之和", "三类之和占58.7%"),
    row("一共", "三类一共占58.7%"),
    row("两", "两项占58.7%"),
    row("三", "三项占58.7%"),
];

/// Words between a total and what is a part of it.
pub const PARTS_FOLLOW: &[Row] = &[
    row("其中", "受理96件，其中民事61件"),
    row("包括", "受理96件，包括民事61件"),
    row("包含", "受理96件，包含民事61件"),
    row("含", "受理96件（含旧存6件）"),
];

/// Words that begin the clause of a total that sums up what stands before it.
pub const SUMMING_UP: &[Row] = &[
    row("共计", "民事61件、刑事6件，共计67件"),
    row("合计", "民事61件、刑事6件，合计67件"),
    row("总计", "民事61件、刑事6件，总计67件"),
];

/// What a place has one number of at a time, so that two values are a contradiction.
pub const OF_ONE_VALUE: &[Row] = &[
    row("地区生产总值", "地区生产总值112.5亿元"),
    row("常住人口", "常住人口31.2万人"),
    row("年末常住人口", "年末常住人口31.2万人"),
    row("户籍人口", "户籍人口33.4万人"),
    row("城镇化率", "城镇化率62.1%"),
    row("常住人口城镇化率", "常住人口城镇化率62.1%"),
    row("森林覆盖率", "森林覆盖率41.3%"),
    row("一般公共预算收入", "一般公共预算收入8.12亿元"),
    row("一般公共预算支出", "一般公共预算支出31.2亿元"),
    row("社会消费品零售总额", "社会消费品零售总额31.4亿元"),
    row("居民人均可支配收入", "居民人均可支配收入3.12万元"),
    row("城镇居民人均可支配收入", "城镇居民人均可支配收入4.12万元"),
    row("农村居民人均可支配收入", "农村居民人均可支配收入2.12万元"),
    row("城镇新增就业", "城镇新增就业3200人"),
    row("外贸进出口总额", "外贸进出口总额12.1亿元"),
    row("进出口总额", "进出口总额12.1亿元"),
    row("粮食总产量", "粮食总产量12.4万吨"),
    row("城镇登记失业率", "城镇登记失业率3.1%"),
];

/// Words that say that a number is of a part of the place, or is not the final one.
pub const OF_ANOTHER_SCOPE: &[Row] = &[
    row("本级", "县本级一般公共预算收入3.1亿元"),
    row("级", "镇级一般公共预算收入3.1亿元"),
    row("其中", "其中城镇新增就业1200人"),
    row("园区", "园区进出口总额3.1亿元"),
    row("开发区", "开发区进出口总额3.1亿元"),
    row("预计", "预计地区生产总值112亿元"),
    row("预算数", "预算数为8亿元"),
    row("累计", "累计城镇新增就业1.2万人"),
    row("全省", "全省城镇化率66%"),
    row("全国", "全国城镇化率66%"),
    row("平均", "平均森林覆盖率41%"),
    row("五年", "五年城镇新增就业1.6万人"),
];

/// What a place is made of, of which it has one number: told by two numbers where both are of what
/// there is ([`STOCKS`]).
pub const PLACES_UNDER: &[Row] = &[
    row("社区", "下辖15个社区"),
    row("村", "下辖10个村"),
    row("行政村", "下辖10个行政村"),
    row("建制村", "下辖10个建制村"),
    row("村民小组", "下辖96个村民小组"),
    row("乡镇", "下辖12个乡镇"),
    row("街道", "下辖6个街道"),
];

/// What is there at a time or is worth so much, not what was done in a time.
pub const POINTS_OF_TIME: &[Row] = &[
    row("余额", "存款余额42亿元"),
    row("存量", "存量案件12件"),
    row("在册", "在册对象70名"),
    row("人口", "人口3.3万人"),
    row("价", "平均价格31元"),
    row("均", "人均收入1.2万元"),
    row("每", "每亩收入1.2万元"),
    row("库存", "库存31吨"),
    row("存栏", "生猪存栏1200头"),
    row("总数", "企业总数1200家"),
    row("总量", "经营主体总量1200户"),
    row("率", "满意率98%"),
    row("指数", "价格指数101.2"),
    row("面积", "播种面积31万亩"),
    row("度", "满意度98%"),
    row("人数", "参保人数3.1万人"),
    row("欠", "拖欠31万元"),
];

/// Nouns that a number needs a measure word for, and that are no names of anything with a number.
pub const COUNTED_NOUNS: &[Row] = &[
    row("律师事务所", "与6家律师事务所合作"),
    row("社区服刑人员", "管理98名社区服刑人员"),
    row("社区矫正对象", "管理98名社区矫正对象"),
    row("刑满释放人员", "安置70名刑满释放人员"),
    row("安置帮教对象", "管理70名安置帮教对象"),
    row("帮教对象", "管理70名帮教对象"),
    row("矫正对象", "管理98名矫正对象"),
    row("服刑人员", "管理98名服刑人员"),
    row("人员", "配备12名人员"),
    row("部门", "会同12个部门"),
    row("单位", "会同12个单位"),
    row("企业", "走访12家企业"),
    row("学校", "走访12所学校"),
    row("案件", "办理12件案件"),
    row("项目", "实施12个项目"),
    row("调解员", "选聘12名调解员"),
    row("志愿者", "招募12名志愿者"),
    row("网格员", "选聘12名网格员"),
    row("干部", "选派12名干部"),
    row("党员", "发展12名党员"),
    row("群众", "服务12名群众"),
    row("律师", "选派12名律师"),
    row("法律顾问", "选派12名法律顾问"),
    row("老人", "慰问12位老人"),
    row("纠纷", "化解12起纠纷"),
    row("困难家庭", "慰问12户困难家庭"),
    row("困难群众", "慰问12名困难群众"),
    row("执法人员", "出动12名执法人员"),
    row("医疗机构", "检查12家医疗机构"),
    row("隐患", "排查12处隐患"),
    row("问题", "整改12个问题"),
    row("场所", "检查12处场所"),
];

/// Nouns that a number right after them needs a measure word for, at the end of what is said:
/// 转发信息2544。
pub const NOUNS_COUNTED: &[Row] = &[
    row("信息", "转发信息62条"),
    row("资料", "发放资料300份"),
    row("案件", "办理案件31件"),
    row("纠纷", "化解纠纷31起"),
    row("手册", "发放手册300本"),
    row("传单", "发放传单300张"),
    row("隐患", "排查隐患31处"),
    row("讲座", "举办讲座31场"),
    row("培训", "开展培训31期"),
    row("咨询", "解答咨询31人次"),
    row("企业", "检查企业31家"),
    row("车辆", "查扣车辆31辆"),
    row("横幅", "悬挂横幅31条"),
    row("稿件", "刊发稿件31篇"),
    row("简报", "编发简报31期"),
    row("人员", "培训人员31名"),
    row("问题", "整改问题31个"),
];

#[cfg(test)]
pub(super) const TABLES: &[(&str, &[Row])] = &[
    ("SHARE_RATES", SHARE_RATES),
    ("EXCEEDED", EXCEEDED),
    ("CHANGED_BY", CHANGED_BY),
    ("NOT_PLAINLY", NOT_PLAINLY),
    ("AT_CONSTANT_PRICES", AT_CONSTANT_PRICES),
    ("AGAINST_OTHERS", AGAINST_OTHERS),
    ("CROSSING", CROSSING),
    ("THE_YEAR_BEFORE", THE_YEAR_BEFORE),
    ("TOGETHER", TOGETHER),
    ("PARTS_FOLLOW", PARTS_FOLLOW),
    ("SUMMING_UP", SUMMING_UP),
    ("OF_ONE_VALUE", OF_ONE_VALUE),
    ("OF_ANOTHER_SCOPE", OF_ANOTHER_SCOPE),
    ("PLACES_UNDER", PLACES_UNDER),
    ("POINTS_OF_TIME", POINTS_OF_TIME),
    ("COUNTED_NOUNS", COUNTED_NOUNS),
    ("NOUNS_COUNTED", NOUNS_COUNTED),
];
