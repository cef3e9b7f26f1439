//! Words of measuring: what rises and falls, against what, which part of what, what is aimed at.

use super::{Row, row};

/// A word that says that something rose or fell.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// The word.
    pub word: &'static str,
    /// Whether it says that something fell.
    pub falls: bool,
    /// Whether it says so only after what it is compared with: 同比多12件, 比全省高0.5个百分点.
    pub compared: bool,
    /// How reports use it.
    pub example: &'static str,
}

const fn rises(word: &'static str, example: &'static str) -> Change {
    Change { word, falls: false, compared: false, example }
}

const fn falls(word: &'static str, example: &'static str) -> Change {
    Change { word, falls: true, compared: false, example }
}

const fn more(word: &'static str, example: &'static str) -> Change {
    Change { word, falls: false, compared: true, example }
}

const fn less(word: &'static str, example: &'static str) -> Change {
    Change { word, falls: true, compared: true, example }
}

/// Words right before a number by which something rose or fell.
pub const CHANGES: &[Change] = &[
    rises("增速为", "同比增速为12%"),
    rises("增速达", "同比增速达12%"),
    rises("增速", "同比增速12%"),
    rises("升幅", "同比升幅12%"),
    rises("再增", "产值再增12%"),
    rises("涨价", "药品涨价12%"),
    falls("再降", "发案再降12%"),
    falls("净减", "户数净减12户"),
    falls("净减少", "户数净减少12户"),
    falls("降价", "药品平均降价12%"),
    more("偏高", "较常年偏高0.6℃"),
    more("偏多", "较常年偏多12毫米"),
    less("偏低", "较常年偏低0.6℃"),
    less("偏少", "较常年偏少12毫米"),
    rises("增长", "产值增长6.1%"),
    rises("正增长", "实现正增长6.1%"),
    rises("增加", "投诉增加12件"),
    rises("上升", "投诉量上升12%"),
    rises("提高", "办结率提高3个百分点"),
    rises("提升", "满意度提升3个百分点"),
    rises("上涨", "价格上涨1.2%"),
    rises("增多", "来访增多12件"),
    rises("攀升", "价格攀升3.2%"),
    rises("回升", "增速回升0.3个百分点"),
    rises("扩大", "降幅扩大0.3个百分点"),
    rises("加快", "增速加快0.3个百分点"),
    rises("提速", "较上月提速0.3个百分点"),
    rises("净增", "户数净增120户"),
    rises("净增加", "户数净增加120户"),
    rises("增幅达", "同比增幅达12%"),
    rises("增幅为", "同比增幅为12%"),
    rises("增幅", "同比增幅12%"),
    rises("涨幅达", "同比涨幅达12%"),
    rises("涨幅为", "同比涨幅为12%"),
    rises("涨幅", "同比涨幅12%"),
    rises("升高", "水位升高0.3米"),
    rises("上浮", "标准上浮10%"),
    rises("上调", "标准上调10%"),
    rises("跃升", "位次跃升3位"),
    more("增收", "比上年增收0.4亿元"),
    more("增支", "比上年增支0.4亿元"),
    rises("提前", "位次提前3位"),
    rises("增产", "粮食增产2.1%"),
    falls("减产", "粮食减产2.1%"),
    rises("改善", "空气质量改善3.2%"),
    rises("延长", "时间延长30天"),
    rises("翻", "产值翻1番"),
    falls("下降", "发案率下降12%"),
    falls("降低", "成本降低12%"),
    falls("减少", "投诉减少12件"),
    falls("回落", "增速回落0.3个百分点"),
    falls("下滑", "收入下滑3.2%"),
    falls("缩减", "支出缩减3.2%"),
    falls("收窄", "降幅收窄0.3个百分点"),
    falls("放缓", "增速放缓0.3个百分点"),
    falls("减缓", "增速减缓0.3个百分点"),
    falls("压减", "办理时限压减30%"),
    falls("压降", "成本压降3.2%"),
    falls("压缩", "办理时限压缩30%"),
    falls("缩短", "办理时限缩短3天"),
    falls("下跌", "价格下跌3.2%"),
    falls("负增长", "收入负增长3.2%"),
    falls("降幅达", "同比降幅达12%"),
    falls("降幅为", "同比降幅为12%"),
    falls("降幅", "同比降幅12%"),
    falls("减幅", "同比减幅12%"),
    falls("跌幅", "同比跌幅12%"),
    falls("下浮", "标准下浮10%"),
    falls("下调", "标准下调10%"),
    less("减收", "比上年减收0.4亿元"),
    less("短收", "比上年短收0.4亿元"),
    less("减支", "比上年减支0.4亿元"),
    falls("走低", "价格走低3.2%"),
    falls("精简", "会议精简12%"),
    falls("削减", "支出削减12%"),
    falls("缩小", "差距缩小3.2%"),
    falls("后移", "位次后移2位"),
    more("增", "同比增6.1%"),
    more("升", "同比升6.1%"),
    more("涨", "同比涨6.1%"),
    more("多结", "比上年多结12件"),
    more("多收", "比上年多收12件"),
    more("多办", "比上年多办12件"),
    less("少收", "比上年少收12件"),
    less("少结", "比上年少结12件"),
    more("扩种", "同比扩种3200亩"),
    more("多", "比上年多12件"),
    more("高", "比全省平均高0.5个百分点"),
    more("高出", "比全省平均高出0.5个百分点"),
    more("快", "比全省平均快0.5个百分点"),
    more("好", "比上年好3个百分点"),
    more("多增", "同比多增12亿元"),
    more("多开", "比上年多开12列"),
    more("多办", "比上年多办12件"),
    more("多收", "比上年多收0.4亿元"),
    less("降", "同比降6.1%"),
    less("减", "同比减6.1%"),
    less("少", "比上年少12件"),
    less("低", "比全省平均低0.5个百分点"),
    less("慢", "比全省平均慢0.5个百分点"),
    less("少增", "同比少增12亿元"),
    less("少收", "比上年少收0.4亿元"),
];

/// What makes of a change the level after it: 提高到, 降至, 减少为.
pub const AFTER_CHANGE: &[Row] = &[
    row("到了", "由3个增加到了5个"),
    row("到", "由2.6人提高到3.1人"),
    row("至", "由12件减少至8件"),
    row("为", "由12件减少为8件"),
    row("成", "由12个缩减成8个"),
];

/// Words of one level becoming another that are no change by themselves.
pub const BECOMES: &[Row] = &[
    row("增至", "由3个增至5个"),
    row("升至", "由12%升至15%"),
    row("降至", "由12%降至10%"),
    row("降到", "由12%降到10%"),
    row("升到", "由12%升到15%"),
    row("减至", "由12件减至8件"),
    row("减到", "由12件减到8件"),
    row("增到", "由12件增到18件"),
    row("降为", "由12%降为10%"),
    row("升为", "由12%升为15%"),
    row("调整为", "由120元调整为150元"),
    row("调整到", "由120元调整到150元"),
    row("调整至", "由120元调整至150元"),
    row("调为", "由120元调为150元"),
    row("提标至", "由120元提标至150元"),
    row("提标到", "由120元提标到150元"),
    row("提至", "由120元提至150元"),
    row("发展到", "由3家发展到12家"),
    row("增长到", "由3家增长到12家"),
    row("变为", "由3家变为12家"),
    row("跃升至", "由3家跃升至12家"),
    row("跃升到", "由3家跃升到12家"),
    row("优化为", "由12个优化为8个"),
    row("整合为", "由12个整合为8个"),
    row("合并为", "由12个合并为8个"),
    row("压减至", "由12天压减至8天"),
    row("压减到", "由12天压减到8天"),
    row("扩展到", "由12项扩展到18项"),
    row("扩展至", "由12项扩展至18项"),
    row("扩编至", "由12人扩编至60人"),
    row("扩编到", "由12人扩编到60人"),
];

/// What a value before a change begins with.
pub const FROM: &[Row] = &[row("由", "由2.6人提高到3.1人"), row("从", "从2.6人提高到3.1人")];

/// What something is compared with, and how the report JSON says it.
#[derive(Debug, Clone, Copy)]
pub struct Basis {
    /// The words.
    pub word: &'static str,
    /// As in the report JSON.
    pub name: &'static str,
    /// How reports use them.
    pub example: &'static str,
}

const fn basis(word: &'static str, name: &'static str, example: &'static str) -> Basis {
    Basis { word, name, example }
}

/// What changes are against.
pub const BASES: &[Basis] = &[
    basis("同比", "previous-year", "同比增长6.1%"),
    basis("比上年同期", "previous-year", "比上年同期增长6.1%"),
    basis("比上年", "previous-year", "比上年增长6.1%"),
    basis("较上年同期", "previous-year", "较上年同期增长6.1%"),
    basis("较上年", "previous-year", "较上年增长6.1%"),
    basis("比上年度", "previous-year", "比上年度增长6.1%"),
    basis("较上年度", "previous-year", "较上年度增长6.1%"),
    basis("比上一年", "previous-year", "比上一年增长6.1%"),
    basis("较上一年", "previous-year", "较上一年增长6.1%"),
    basis("比上年末", "previous-year", "比上年末增加12户"),
    basis("较上年末", "previous-year", "较上年末增加12户"),
    basis("比上年底", "previous-year", "比上年底增加12户"),
    basis("比去年同期", "previous-year", "比去年同期增长6.1%"),
    basis("比去年", "previous-year", "比去年增长6.1%"),
    basis("较去年同期", "previous-year", "较去年同期增长6.1%"),
    basis("较去年", "previous-year", "较去年增长6.1%"),
    basis("比同期", "previous-year", "比同期增长6.1%"),
    basis("较同期", "previous-year", "较同期增长6.1%"),
    basis("与上年同期相比", "previous-year", "与上年同期相比增长6.1%"),
    basis("与上年相比", "previous-year", "与上年相比增长6.1%"),
    basis("与去年同期相比", "previous-year", "与去年同期相比增长6.1%"),
    basis("与去年相比", "previous-year", "与去年相比增长6.1%"),
    basis("同上年相比", "previous-year", "同上年相比增长6.1%"),
    basis("同去年相比", "previous-year", "同去年相比增长6.1%"),
    basis("按年", "previous-year", "按年增长6.1%"),
    basis("年均", "previous-year", "年均增长6.1%"),
    basis("两年平均", "两年平均", "两年平均增长6.1%"),
    basis("三年平均", "三年平均", "三年平均增长6.1%"),
    basis("五年平均", "五年平均", "五年平均增长6.1%"),
    basis("年平均", "previous-year", "年平均增长6.1%"),
    basis("环比", "previous-period", "环比下降0.3%"),
    basis("比上月", "previous-month", "比上月下降0.3%"),
    basis("较上月", "previous-month", "较上月下降0.3%"),
    basis("月环比", "previous-month", "月环比下降0.3%"),
    basis("与上月相比", "previous-month", "与上月相比下降0.3%"),
    basis("比上季度", "previous-quarter", "比上季度加快0.3个百分点"),
    basis("较上季度", "previous-quarter", "较上季度加快0.3个百分点"),
    basis("比上期", "previous-period", "比上期下降0.3%"),
    basis("较上期", "previous-period", "较上期下降0.3%"),
];

/// Words that begin what something is compared with.
pub const THAN: &[Row] = &[
    row("相比于", "相比于2019年增长3%"),
    row("相较于", "相较于2019年增长3%"),
    row("高于", "高于全省平均0.5个百分点"),
    row("低于", "低于全省平均0.5个百分点"),
    row("快于", "快于全省平均0.5个百分点"),
    row("慢于", "慢于全省平均0.5个百分点"),
    row("优于", "优于全省平均0.5个百分点"),
    row("高出", "高出全省平均0.5个百分点"),
    row("低出", "低出全省平均0.5个百分点"),
    row("领先", "领先全省平均0.5个百分点"),
    row("比", "比2019年增长3%"),
    row("较", "较2019年增长3%"),
];

/// Which of [`THAN`] say by themselves that something is less.
pub const LESS_THAN: &[Row] = &[
    row("低于", "低于全省平均0.5个百分点"),
    row("慢于", "慢于全省平均0.5个百分点"),
    row("低出", "低出全省平均0.5个百分点"),
];

/// Which of [`THAN`] say by themselves that something is more.
pub const MORE_THAN: &[Row] = &[
    row("高于", "高于全省平均0.5个百分点"),
    row("快于", "快于全省平均0.5个百分点"),
    row("优于", "优于全省平均0.5个百分点"),
    row("高出", "高出全省平均0.5个百分点"),
    row("领先", "领先全省平均0.5个百分点"),
];

/// Words that end as one of [`THAN`] does and compare nothing.
pub const NOT_THAN: &[Row] = &[
    row("占比", "占比提高0.3个百分点"),
    row("同比", "同比增长3%"),
    row("环比", "环比增长3%"),
    row("对比", "对比增长3%"),
    row("评比", "评比增加3次"),
    row("可比", "可比增长3%"),
    row("性价比", "性价比提高3%"),
    row("相比", "相比增长3%"),
    row("计较", "计较3次"),
    row("比较", "比较12件"),
    row("配比", "配比提高3%"),
    row("排比", "排比增加3%"),
    row("高比", "高比3%"),
];

/// Words between a change and what comes before it that say how it went.
pub const HOW_IT_CHANGED: &[Row] = &[
    row("自然口径计算", "收入自然口径计算增长6.1%"),
    row("按自然口径计算", "收入按自然口径计算增长6.1%"),
    row("口径计算", "收入同口径计算增长6.1%"),
    row("仍", "浓度仍上升2.2%"),
    row("也", "浓度也上升2.2%"),
    row("却", "浓度却上升2.2%"),
    row("继续", "浓度继续上升2.2%"),
    row("依然", "浓度依然上升2.2%"),
    row("大幅度", "投诉大幅度下降12%"),
    row("大幅", "投诉大幅下降12%"),
    row("小幅", "价格小幅上涨1.2%"),
    row("明显", "投诉明显下降12%"),
    row("显著", "投诉显著下降12%"),
    row("略", "价格略上涨1.2%"),
    row("略有", "价格略有上涨1.2%"),
    row("稳步", "收入稳步增长6.1%"),
    row("持续", "收入持续增长6.1%"),
    row("快速", "收入快速增长6.1%"),
    row("平稳", "收入平稳增长6.1%"),
    row("逆势", "收入逆势增长6.1%"),
    row("实际", "收入实际增长6.1%"),
    row("名义", "收入名义增长6.1%"),
    row("同口径", "收入同口径增长6.1%"),
    row("按同口径", "收入按同口径增长6.1%"),
    row("按可比口径", "收入按可比口径增长6.1%"),
    row("可比口径", "收入可比口径增长6.1%"),
    row("自然口径", "收入自然口径增长6.1%"),
    row("可比", "收入可比增长6.1%"),
    row("平均", "收入平均增长6.1%"),
    row("累计", "收入累计增长6.1%"),
    row("总体", "收入总体增长6.1%"),
    row("整体", "收入整体增长6.1%"),
    row("平均每年", "收入平均每年增长6.1%"),
    row("每年", "收入每年增长6.1%"),
    row("净", "户数净增长120户"),
    row("实现", "收入实现增长6.1%"),
    row("呈", "收入呈下降12%"),
    row("预期", "收入预期增长6.1%"),
    row("预计", "收入预计增长6.1%"),
    row("计划", "收入计划增长6.1%"),
    row("力争", "收入力争增长6.1%"),
    row("确保", "收入确保增长6.1%"),
    row("将", "收入将增长6.1%"),
    row("合计", "两项合计增长6.1%"),
    row("一举", "收入一举增长6.1%"),
    row("成功", "时限成功压缩30%"),
    row("进一步", "时限进一步压缩30%"),
    row("再", "时限再压缩30%"),
    row("连续", "收入连续增长6.1%"),
    row("较快", "收入较快增长6.1%"),
    row("绝对额", "收入绝对额增加12元"),
];

/// Words between a name and its level that say how it was counted.
pub const HOW_MUCH: &[Row] = &[
    row("预计", "总收入预计达12亿元"),
    row("预期", "总收入预期达12亿元"),
    row("平均", "失业率平均为5.4%"),
    row("稳定", "失业率稳定在5.4%"),
    row("控制", "失业率控制在5.4%以内"),
    row("维持", "失业率维持在5.4%"),
    row("初步核算", "总收入初步核算为12亿元"),
    row("首次", "总收入首次突破12亿元"),
    row("一举", "总收入一举突破12亿元"),
    row("历史性", "总收入历史性突破12亿元"),
    row("全部", "案件全部12件"),
    row("实现", "总收入实现12亿元"),
    row("完成", "固定资产投资完成12亿元"),
    row("达成", "意向达成12项"),
    row("合计", "两项合计12亿元"),
    row("只", "案件只12件"),
    row("也", "满意率也达98%"),
    row("超", "总收入超12亿元"),
    row("一直", "满意率一直为98%"),
    row("始终", "满意率始终为98%"),
    row("持续", "满意率持续为98%"),
    row("总共", "案件总共12件"),
    row("一共", "案件一共12件"),
    row("继续", "满意率继续保持98%"),
];

/// Words before the whole of a share, with those that end it. `占`
pub const SHARE_OF: &[Row] =
    &[row("占到", "占到总量的31.2%"), row("占", "占种植业产值的31.2%"), row("约占", "约占总量的31.2%")];

/// Names of a share after its whole: 民间投资占全部投资的比重.
pub const SHARE_NAMES: &[Row] = &[
    row("比重", "民间投资占全部投资的比重由52%提高到55%"),
    row("比例", "女职工占职工的比例由52%提高到55%"),
    row("占比", "女职工占职工的占比由52%提高到55%"),
];

/// Words before the whole of a share that is reached: 为年初预算的102.8%.
pub const REACHED_OF: &[Row] = &[
    row("恢复到", "恢复到2019年同期的98.2%"),
    row("恢复至", "恢复至2019年同期的98.2%"),
    row("完成", "完成年初预算的102.8%"),
    row("达到", "达到年初预算的102.8%"),
    row("达", "达年初预算的102.8%"),
    row("为", "为年初预算的102.8%"),
    row("相当于", "相当于年初预算的102.8%"),
    row("是", "是年初预算的102.8%"),
    row("实现", "实现年度目标的102.8%"),
    row("超过", "超过年度目标的12%"),
    row("超", "超年度目标的12%"),
];

/// What can be reached to a part, or to more than all of it.
pub const REACHABLE: &[Row] = &[
    row("预算", "完成预算102.8%"),
    row("预算数", "完成年初预算数的102.8%"),
    row("计划", "完成年度计划102.8%"),
    row("目标", "完成年度目标102.8%"),
    row("任务", "完成年度任务102.8%"),
    row("任务数", "完成年度任务数的102.8%"),
    row("目标任务", "完成年度目标任务102.8%"),
    row("目标值", "完成年度目标值102.8%"),
    row("计划数", "完成年度计划数的102.8%"),
    row("指标", "完成年度指标102.8%"),
    row("总任务", "完成总任务102.8%"),
    row("工程量", "路基完成总工程量的86%"),
    row("总投资", "累计完成总投资的86%"),
    row("变动预算", "完成变动预算102.8%"),
];

/// Names that mean something only with what they are of: 占比, 增速.
pub const RELATIVE_NAMES: &[Row] = &[
    row("总产量", "夏粮丰收，总产量32万吨"),
    row("批次", "批次下降12%"),
    row("人次", "人次下降12%"),
    row("占比", "占比从1.1%提高到1.4%"),
    row("比重", "比重提高0.3个百分点"),
    row("增速", "增速比上年提高0.4个百分点"),
    row("增幅", "增幅比上年提高0.4个百分点"),
    row("涨幅", "涨幅比上年回落0.4个百分点"),
    row("降幅", "降幅比上年收窄0.4个百分点"),
    row("占比重", "占比重提高0.3个百分点"),
    row("所占比重", "所占比重提高0.3个百分点"),
    row("所占比例", "所占比例提高0.3个百分点"),
    row("总量", "总量达112亿元"),
    row("余额", "余额12亿元"),
    row("总额", "总额12亿元"),
    row("总值", "总值12亿元"),
    row("金额", "金额12亿元"),
    row("均价", "均价12元"),
    row("面积", "面积12亩"),
    row("人数", "人数120人"),
    row("户数", "户数120户"),
    row("件数", "件数120件"),
    row("数量", "数量120件"),
    row("总数", "总数120件"),
    row("总人数", "总人数120人"),
    row("比例", "比例12%"),
];

/// A word for how many there are, with the units that are counted so; none for any.
#[derive(Debug, Clone, Copy)]
pub struct Count {
    /// The word.
    pub word: &'static str,
    /// Measure words.
    pub units: &'static [&'static str],
    /// How reports use it.
    pub example: &'static str,
}

const fn count(word: &'static str, units: &'static [&'static str], example: &'static str) -> Count {
    Count { word, units, example }
}

/// Words that make the name of a number of what stands before them: 受理案件12件，受理数下降3%.
pub const COUNTS: &[Count] = &[
    count("数", &[], "受理案件12件，受理数下降3%"),
    count("数量", &[], "收到申请12件，申请数量下降3%"),
    count("总数", &[], "受理案件12件，受理总数下降3%"),
    count("案件数", &["件"], "立案处罚12件，案件数下降3%"),
    count("发病数", &["例"], "报告传染病12例，发病数下降3%"),
    count("件数", &["件"], "审结案件12件31人，件数下降3%"),
    count("人数", &["人", "名"], "起诉12件31人，起诉人数下降3%"),
    count("人次", &["人次", "人"], "集体访12批31人次，人次下降3%"),
    count("批次", &["批", "批次"], "集体访12批31人次，批次下降3%"),
    count("户数", &["户"], "走访12户31人，户数下降3%"),
    count("额", &["元"], "罚款12万元，罚款额下降3%"),
    count("金额", &["元"], "罚款12万元，罚款金额下降3%"),
];

/// Words that say that what comes after them in the statement is aimed at.
pub const AIMING: &[Row] = &[
    row("应当", "纠纷应当在15日内化解"),
    row("预计年", "预计年产值12亿元"),
    row("预计可", "预计可新增就业12人"),
    row("达产后", "达产后年产值12亿元"),
    row("建成后可", "建成后可新增学位12个"),
    row("投产后", "投产后年产值12亿元"),
    row("原计划", "项目原计划完成12项"),
    row("力争", "力争增长6%"),
    row("目标是", "预期目标是增长6%"),
    row("目标为", "预期目标为增长6%"),
    row("目标：", "预期目标：增长6%"),
    row("预期目标", "预期目标增长6%"),
    row("预期增长", "产值预期增长6%"),
    row("预期达到", "产值预期达到12亿元"),
    row("预计将", "预计将达到12亿元"),
    row("计划新", "计划新建2处"),
    row("计划投", "计划投资12亿元"),
    row("计划完成", "计划完成投资12亿元"),
    row("计划实施", "计划实施12个项目"),
    row("计划开", "计划开工12个项目"),
    row("计划建", "计划建设12个项目"),
    row("计划到", "计划到年底达到12个"),
    row("计划于", "计划于年底建成12个"),
    row("计划安排", "计划安排12万元"),
    row("计划引", "计划引进12家"),
    row("计划改造", "计划改造12公里"),
    row("计划增", "计划增长6%"),
    row("计划总投资", "计划总投资12亿元"),
    row("拟新", "拟新建2处"),
    row("拟安排", "拟安排12万元"),
    row("拟投", "拟投资12万元"),
    row("争取达到", "争取达到12亿元"),
    row("争取实现", "争取实现12亿元"),
    row("将达到", "将达到12亿元"),
    row("将达", "将达12亿元"),
    row("努力实现", "努力实现12亿元"),
    row("要求达到", "要求达到98%"),
    row("应达到", "应达到98%"),
    row("须达到", "须达到98%"),
    row("规划到", "规划到2030年达到12家"),
    row("预算安排", "预算安排12亿元"),
    row("预算数为", "预算数为12亿元"),
    row("明年", "明年新建2处"),
];

/// Words of a name whose value is aimed at: 年初预算7900万元.
pub const AIMED_NAMES: &[Row] = &[
    row("年初预算", "年初预算7900万元"),
    row("年初预算数", "年初预算数7900万元"),
    row("调整预算", "调整预算7900万元"),
    row("调整预算数", "调整预算数7900万元"),
    row("变动预算", "变动预算7900万元"),
    row("预算数", "预算数7900万元"),
    row("预期目标", "年度预期目标7900万元"),
    row("目标任务", "年度目标任务7900万元"),
    row("目标值", "年度目标值7900万元"),
    row("计划数", "年度计划数7900万元"),
    row("年度计划", "年度计划7900万元"),
    row("任务数", "年度任务数7900万元"),
];

/// Words of a heading under which a report tells what it will do.
pub const PLANNING: &[Row] = &[
    row("工作安排", "二、2026年工作安排"),
    row("工作打算", "三、下一步工作打算"),
    row("工作计划", "三、2026年工作计划"),
    row("工作思路", "三、2026年工作思路"),
    row("工作建议", "二、2026年政府工作建议"),
    row("工作谋划", "二、2026年工作谋划"),
    row("工作设想", "二、2026年工作设想"),
    row("工作部署", "二、2026年工作部署"),
    row("总体要求和", "（一）总体要求和主要目标"),
    row("主要目标", "（二）主要目标"),
    row("预期目标", "二、2026年预期目标"),
    row("发展目标", "二、2026年发展目标"),
    row("奋斗目标", "二、今后五年的奋斗目标"),
    row("工作目标", "二、2026年工作目标"),
    row("目标任务", "二、2026年目标任务"),
    row("预算草案", "二、2026年预算草案"),
    row("预算安排", "二、2026年预算安排"),
    row("收支安排", "二、2026年收支安排"),
    row("计划草案", "二、2026年计划草案"),
    row("收入预期", "（一）收入预期"),
    row("下一步", "四、下一步重点工作"),
    row("下步", "四、下步工作"),
    row("下阶段", "四、下阶段工作"),
    row("下一阶段", "四、下一阶段工作"),
    row("明年", "四、明年工作"),
    row("来年", "四、来年工作"),
    row("下一年", "四、下一年重点"),
    row("今后五年", "二、今后五年工作"),
    row("未来五年", "二、未来五年工作"),
    row("下半年工作", "三、下半年工作"),
    row("下半年重点", "三、下半年重点"),
    row("努力方向", "四、努力方向"),
];

/// Words of a heading under which what was planned before is told as done.
pub const DONE: &[Row] = &[
    row("成就", "一、“十三五”成就"),
    row("成效", "一、“十三五”成效"),
    row("发展基础", "一、“十三五”发展基础"),
    row("现状", "一、“十三五”现状"),
    row("主要工作", "一、“十三五”主要工作"),
    row("发展情况", "一、“十三五”发展情况"),
    row("回顾", "一、2025年工作回顾"),
    row("完成情况", "一、2025年目标任务完成情况"),
    row("执行情况", "一、2025年预算执行情况"),
    row("落实情况", "一、2025年目标任务落实情况"),
    row("推进情况", "一、2025年工作计划推进情况"),
    row("进展情况", "一、2025年工作计划进展情况"),
    row("实施情况", "一、2025年工作计划实施情况"),
    row("工作情况", "一、2025年工作情况"),
    row("总结", "一、2025年工作总结"),
];

/// Words for the time before the number that say nothing of what is counted.
pub const TIMES: &[Row] = &[
    row("全年", "全年案件12件"),
    row("今年以来", "今年以来案件12件"),
    row("今年", "今年案件12件"),
    row("去年", "去年案件12件"),
    row("上年", "上年案件12件"),
    row("上年同期", "上年同期案件12件"),
    row("明年", "明年案件12件"),
    row("当年", "当年案件12件"),
    row("本年度", "本年度案件12件"),
    row("本年", "本年案件12件"),
    row("年度", "年度案件12件"),
    row("年内", "年内案件12件"),
    row("年末", "年末户籍人口12万人"),
    row("年底", "年底户籍人口12万人"),
    row("年初", "年初户籍人口12万人"),
    row("月末", "月末余额12亿元"),
    row("上半年", "上半年案件12件"),
    row("下半年", "下半年案件12件"),
    row("一季度", "一季度案件12件"),
    row("二季度", "二季度案件12件"),
    row("三季度", "三季度案件12件"),
    row("四季度", "四季度案件12件"),
    row("前三季度", "前三季度案件12件"),
    row("一年来", "一年来案件12件"),
    row("三年来", "三年来案件12件"),
    row("五年来", "五年来案件12件"),
    row("近年来", "近年来案件12件"),
    row("过去五年", "过去五年案件12件"),
    row("过去一年", "过去一年案件12件"),
    row("截至目前", "截至目前案件12件"),
    row("截止目前", "截止目前案件12件"),
    row("目前", "目前案件12件"),
    row("截至", "截至年底案件12件"),
    row("截止", "截止年底案件12件"),
    row("到", "到年底案件12件"),
    row("至", "至年底案件12件"),
    row("期末", "期末案件12件"),
    row("同期", "同期案件12件"),
    row("其间", "其间案件12件"),
    row("期间", "期间案件12件"),
    row("当月", "当月案件12件"),
    row("本月", "本月案件12件"),
    row("每年", "每年案件12件"),
    row("本届", "本届案件12件"),
    row("以来", "以来案件12件"),
    row("年中", "年中案件12件"),
];

/// Words for the whole area or body that a report is about.
pub const WHOLE_AREAS: &[Row] = &[
    row("全市法院", "全市法院案件12件"),
    row("全县法院", "全县法院案件12件"),
    row("全区法院", "全区法院案件12件"),
    row("全省法院", "全省法院案件12件"),
    row("两级法院", "两级法院案件12件"),
    row("全市检察机关", "全市检察机关案件12件"),
    row("全县检察机关", "全县检察机关案件12件"),
    row("全区检察机关", "全区检察机关案件12件"),
    row("检察机关", "检察机关案件12件"),
    row("公安机关", "公安机关案件12件"),
    row("全市", "全市案件12件"),
    row("全县", "全县案件12件"),
    row("全区", "全区案件12件"),
    row("全省", "全省案件12件"),
    row("全州", "全州案件12件"),
    row("全镇", "全镇案件12件"),
    row("全乡", "全乡案件12件"),
    row("全街道", "全街道案件12件"),
    row("全街", "全街案件12件"),
    row("全村", "全村案件12件"),
    row("全院", "全院案件12件"),
    row("全局", "全局案件12件"),
    row("全系统", "全系统案件12件"),
    row("全社会", "全社会案件12件"),
    row("我市", "我市案件12件"),
    row("我县", "我县案件12件"),
    row("我区", "我区案件12件"),
    row("我省", "我省案件12件"),
    row("我镇", "我镇案件12件"),
    row("我乡", "我乡案件12件"),
    row("我街道", "我街道案件12件"),
    row("我街", "我街案件12件"),
    row("我院", "我院案件12件"),
    row("我局", "我局案件12件"),
    row("我村", "我村案件12件"),
    row("本市", "本市案件12件"),
    row("本县", "本县案件12件"),
    row("本区", "本区案件12件"),
    row("本院", "本院案件12件"),
    row("辖区内", "辖区内案件12件"),
    row("辖区", "辖区案件12件"),
    row("区内", "区内案件12件"),
    row("县内", "县内案件12件"),
    row("市内", "市内案件12件"),
    row("镇域", "镇域案件12件"),
    row("各级", "各级案件12件"),
    row("各地", "各地案件12件"),
    row("各部门", "各部门案件12件"),
    row("范围内", "范围内案件12件"),
];

/// Words at the start of a clause that say nothing of what is counted.
pub const BEFORE_NAMES: &[Row] = &[
    row("实有", "实有执法人员34人"),
    row("大大小小", "大大小小调解12件"),
    row("大小", "大小会议12次"),
    row("连同", "连同上年结转12件"),
    row("实际", "实际完成12项"),
    row("控制在", "控制在限额12万元"),
    row("保持在", "保持在限额12万元"),
    row("需", "需组织收入12万元"),
    row("须", "须组织收入12万元"),
    row("其中", "其中党员12名"),
    row("同时", "同时讲座12场"),
    row("此外", "此外讲座12场"),
    row("另外", "另外讲座12场"),
    row("另有", "另有讲座12场"),
    row("还有", "还有讲座12场"),
    row("还", "还讲座12场"),
    row("并", "并讲座12场"),
    row("也", "也讲座12场"),
    row("又", "又讲座12场"),
    row("再", "再讲座12场"),
    row("以及", "以及讲座12场"),
    row("及", "及讲座12场"),
    row("和", "和讲座12场"),
    row("与", "与讲座12场"),
    row("或", "或讲座12场"),
    row("而", "而讲座12场"),
    row("但", "但讲座12场"),
    row("先后", "先后讲座12场"),
    row("累计", "累计讲座12场"),
    row("总计", "总计讲座12场"),
    row("合计", "合计讲座12场"),
    row("共计", "共计讲座12场"),
    row("总共", "总共讲座12场"),
    row("共有", "共有社区12个"),
    row("现有", "现有社区12个"),
    row("共", "共讲座12场"),
    row("已有", "已有讲座12场"),
    row("已经", "已经讲座12场"),
    row("已", "已讲座12场"),
    row("现", "现讲座12场"),
    row("仅", "仅讲座12场"),
    row("约", "约讲座12场"),
    row("预计", "预计讲座12场"),
    row("预期", "预期讲座12场"),
    row("计划", "计划讲座12场"),
    row("力争", "力争讲座12场"),
    row("确保", "确保讲座12场"),
    row("争取", "争取讲座12场"),
    row("拟", "拟讲座12场"),
    row("将", "将讲座12场"),
    row("有", "有讲座12场"),
    row("是", "是讲座12场"),
    row("了", "了讲座12场"),
    row("的", "的讲座12场"),
    row("使", "使讲座12场"),
    row("大力", "大力讲座12场"),
    row("积极", "积极讲座12场"),
    row("深入", "深入讲座12场"),
    row("扎实", "扎实讲座12场"),
    row("有序", "有序讲座12场"),
    row("全面", "全面讲座12场"),
    row("全力", "全力讲座12场"),
    row("持续", "持续讲座12场"),
    row("严格", "严格讲座12场"),
    row("认真", "认真讲座12场"),
    row("依法", "依法讲座12场"),
    row("主动", "主动讲座12场"),
    row("充分", "充分讲座12场"),
    row("成功", "成功讲座12场"),
    row("及时", "及时讲座12场"),
    row("有效", "有效讲座12场"),
    row("稳步", "稳步讲座12场"),
    row("顺利", "顺利讲座12场"),
    row("圆满", "圆满讲座12场"),
    row("切实", "切实讲座12场"),
    row("加快", "加快讲座12场"),
    row("继续", "继续讲座12场"),
    row("不断", "不断讲座12场"),
    row("各类", "各类讲座12场"),
    row("各种", "各种讲座12场"),
    row("各项", "各项制度12项"),
    row("群众各类", "群众各类纠纷96件"),
    row("含", "含旧存12件"),
    row("包含", "包含旧存12件"),
    row("包括", "包括旧存12件"),
    row("分别", "分别讲座12场"),
    row("经", "经讲座12场"),
    row("即", "即讲座12场"),
    row("首次", "首次讲座12场"),
    row("至少", "至少讲座12场"),
    row("全部", "全部讲座12场"),
    row("坚持", "坚持讲座12场"),
    row("其", "其增加值12亿元"),
    row("已累计", "已累计讲座12场"),
    row("底前", "9月底前讲座12场"),
    row("前", "9月前讲座12场"),
];

/// Words at the start of what is left before a number after which its name does not begin: where and
/// for whom something was done.
pub const PREPOSITIONS: &[Row] = &[
    row("为", "为企业减免税费12万元"),
    row("向", "向社会公开信息12条"),
    row("对", "对企业开展检查12次"),
    row("在", "在辖区建立站点12个"),
    row("以", "以案释法活动12场"),
    row("按照", "按照要求整改问题12个"),
    row("按", "按常住人口43万人计算"),
    row("通过", "通过热线受理投诉12件"),
    row("围绕", "围绕主题开展宣讲12场"),
    row("依托", "依托平台受理投诉12件"),
    row("联合", "联合部门开展检查12次"),
    row("会同", "会同部门开展检查12次"),
    row("针对", "针对问题制定措施12条"),
    row("根据", "根据要求制定措施12条"),
    row("利用", "利用平台推送信息12条"),
    row("结合", "结合实际制定措施12条"),
    row("把", "把讲座12场"),
    row("被", "被评为先进12次"),
    row("给", "给群众发放手册12册"),
    row("于", "于年底建成站点12个"),
    row("从", "从企业引进人才12名"),
    row("由", "由企业捐赠物资12件"),
    row("因", "因公出差12人次"),
    row("面向", "面向群众开展宣讲12场"),
    row("聚焦", "聚焦问题制定措施12条"),
    row("与", "与企业签订协议12份"),
];

/// Words at which a clause without a number begins to tell of what it names: 群众满意度连续五年第一.
pub const PREDICATES: &[Row] = &[
    row("不降反升", "信访量不降反升"),
    row("不减反增", "信访量不减反增"),
    row("喜获", "夏粮喜获丰收"),
    row("丰收", "夏粮丰收"),
    row("受", "土地增值税、契税受市场影响"),
    row("因", "信访量因拆迁上升"),
    row("最低", "空气质量浓度最低"),
    row("最高", "空气质量浓度最高"),
    row("最多", "空气质量浓度最多"),
    row("最少", "空气质量浓度最少"),
    row("达标", "空气质量浓度达标"),
    row("创历史", "空气质量浓度创历史"),
    row("持续", "群众满意度持续向好"),
    row("稳步", "工业经济稳步回升"),
    row("不断", "工业经济不断向好"),
    row("连续", "群众满意度连续五年第一"),
    row("稳居", "群众满意度稳居第一"),
    row("位居", "群众满意度位居第一"),
    row("位列", "群众满意度位列第一"),
    row("名列", "群众满意度名列前茅"),
    row("排名", "群众满意度排名第一"),
    row("居", "群众满意度居全市第一"),
    row("平稳", "工业经济平稳运行"),
    row("明显", "工业经济明显好转"),
    row("显著", "工业经济显著好转"),
    row("进一步", "群众满意度进一步提升"),
    row("再创", "群众满意度再创新高"),
    row("再次", "群众满意度再次提升"),
    row("首次", "地区生产总值首次过百亿"),
    row("保持", "工业经济保持平稳"),
    row("稳定", "工业经济稳定运行"),
    row("创", "群众满意度创新高"),
    row("呈", "工业经济呈回升态势"),
    row("总体", "工业经济总体平稳"),
    row("基本", "工业经济基本平稳"),
    row("较快", "工业经济较快增长"),
    row("快速", "工业经济快速增长"),
    row("大幅", "信访总量大幅下降"),
    row("继续", "工业经济继续向好"),
    row("走在", "群众满意度走在前列"),
    row("逐步", "工业经济逐步回升"),
    row("逐年", "信访总量逐年下降"),
    row("双双", "信访总量和积案双双下降"),
    row("全面", "工业经济全面回升"),
    row("实现", "信访总量实现下降"),
    row("高于", "群众满意度高于全市平均"),
    row("优于", "群众满意度优于全市平均"),
    row("超额", "财政收入超额完成任务"),
    row("增长", "财政收入增长较快"),
    row("下降", "信访总量下降较多"),
    row("提升", "群众满意度提升较快"),
    row("提高", "群众满意度提高较快"),
    row("增加", "财政收入增加较多"),
    row("减少", "信访总量减少较多"),
];

/// Words right before 计划 that make of it what was planned then: 完成年度计划投资.
pub const PLANNED_BEFORE: &[Row] = &[
    row("年度", "完成年度计划投资12亿元"),
    row("全年", "完成全年计划投资12亿元"),
    row("完成", "完成计划投资12亿元"),
    row("原", "原计划投资12亿元"),
    row("五年", "五年计划投资12亿元"),
];

/// Words for what is counted a head: no part of a total.
pub const PER_HEAD: &[Row] = &[
    row("单位成本", "单位成本12元"),
    row("单位面积", "单位面积产量12公斤"),
    row("单位地区", "单位地区生产总值能耗12"),
    row("单位产品", "单位产品能耗12"),
    row("人均", "农民人均收入12元"),
    row("户均", "农民户均收入12元"),
    row("每人", "每人补贴12元"),
    row("每户", "每户补贴12元"),
    row("每千人", "每千人床位12张"),
    row("每万人", "每万人专利12件"),
    row("均价", "住宅均价12元"),
    row("平均", "职工平均工资12元"),
    row("亩均", "亩均税收12元"),
    row("村均", "村均收入12元"),
    row("月均", "月均收入12元"),
    row("日均", "日均收入12元"),
];

/// Words in a bracket or after a comma that begin parts of what stands before it.
pub const CONTAINING: &[Row] = &[
    row("其中", "案件12件（其中旧存3件）"),
    row("含", "案件12件（含旧存3件）"),
    row("包括", "案件12件（包括旧存3件）"),
    row("包含", "案件12件（包含旧存3件）"),
];

/// Measure words that cases are counted with, whether one came with many or each alone.
pub const OF_CASES: &[Row] = &[
    row("件", "来信168件"),
    row("件次", "信访1247件次"),
    row("批", "来访212批"),
    row("批次", "来访212批次"),
];

/// Words that begin what was done with a share of those counted right before.
pub const DONE_WITH_SOME: &[Row] = &[
    row("已", "监测对象412户，已消除风险八成以上"),
    row("现已", "监测对象412户，现已消除风险八成以上"),
    row("当场", "发现隐患126处，当场整改九成"),
    row("按期", "发现隐患126处，按期整改九成"),
];

/// Measure words for people, each once or each time.
pub const OF_PEOPLE: &[Row] =
    &[row("人", "党员12人"), row("名", "党员12名"), row("位", "党员12位"), row("人次", "资助学生12人次")];

/// Words for what became of cases, of which each has one.
pub const OUTCOMES: &[Row] = &[
    row("维持", "复议案件3件，维持2件，撤回1件"),
    row("撤回", "复议案件3件，维持2件，撤回1件"),
    row("撤销", "复议案件3件，维持2件，撤销1件"),
    row("驳回", "复议案件3件，驳回2件，撤回1件"),
    row("变更", "复议案件3件，维持2件，变更1件"),
    row("终止", "复议案件3件，维持2件，终止1件"),
];

/// What comes one after the other, after its number: 第一批, 第二季度.
pub const TURNS: &[Row] = &[
    row("批", "第一批交办30件，第二批交办26件"),
    row("轮", "第一轮排查30处，第二轮排查26处"),
    row("季度", "第一季度受理30件，第二季度受理26件"),
    row("阶段", "第一阶段整治30处，第二阶段整治26处"),
];

/// Words that begin what is left of those counted before.
pub const LEFT_OVER: &[Row] = &[
    row("其余", "化解152件，其余22件正在推进"),
    row("余下", "化解152件，余下22件正在推进"),
    row("剩余", "化解152件，剩余22件正在推进"),
    row("剩下", "化解152件，剩下22件正在推进"),
    row("另外", "1栋已拆，另外2栋拉线"),
    row("还有", "1栋已拆，还有2栋拉线"),
    row("未", "按期整改845项，未整改的2项"),
    row("尚未", "按期整改845项，尚未整改的2项"),
];

/// Words that end a clause that begins with 从, 分 or 按 and says by what the same is told again.
pub const TOLD_BY: &[Row] = &[
    row("看", "分税种看，增值税12亿元"),
    row("来看", "从科目来看，教育支出12亿元"),
    row("分", "按责任单位分，街道责任12件"),
    row("划分", "按责任单位划分，街道责任12件"),
    row("统计", "按责任单位统计，街道责任12件"),
    row("分类", "按内容分类，城建类12件"),
];

/// Words that begin such a clause.
pub const TELLING_BY: &[Row] = &[
    row("从", "从科目看，教育支出12亿元"),
    row("分", "分税种看，增值税12亿元"),
    row("按", "按责任单位分，街道责任12件"),
    row("按照", "按照责任单位分，街道责任12件"),
];

/// Words of a heading for the year after that of the report.
pub const NEXT_YEARS: &[Row] = &[
    row("明年", "四、明年工作"),
    row("来年", "四、来年工作"),
    row("下一年", "四、下一年重点"),
    row("下年", "四、下年工作"),
];

/// Words right before what is aimed at with which it was met or is compared: 高于预期目标0.5个百分点.
pub const NOT_AIMING: &[Row] = &[
    row("高于", "高于预期目标12%"),
    row("低于", "低于预期目标12%"),
    row("好于", "好于预期目标12%"),
    row("快于", "快于预期目标12%"),
    row("优于", "优于预期目标12%"),
    row("超", "超预期目标12%"),
    row("超过", "超过预期目标12%"),
    row("完成", "完成预期目标12%"),
    row("达到", "达到预期目标12%"),
    row("超额完成", "超额完成预期目标12%"),
    row("实现", "实现预期目标12%"),
    row("比", "比预期目标12%"),
    row("与", "与预期目标12%"),
    row("符合", "符合预期目标12%"),
];

/// Words after which it is told what came of what was aimed at.
pub const AFTER_ALL: &[Row] =
    &[row("实际", "目标为12亿元，实际完成13亿元"), row("完成", "目标为12亿元，完成13亿元")];

/// Words of the title of a text that tells what shall be.
pub const PLANNING_TITLES: &[Row] = &[
    row("规划", "第十四个五年规划"),
    row("工作计划", "2026年工作计划"),
    row("工作要点", "2026年工作要点"),
    row("实施方案", "整治行动实施方案"),
    row("工作方案", "整治行动工作方案"),
    row("行动计划", "三年行动计划"),
    row("纲要", "发展纲要"),
];

/// Words of the title of a text that tells what was, even of a plan.
pub const REPORTING_TITLES: &[Row] = &[
    row("报告", "规划执行报告"),
    row("总结", "工作计划总结"),
    row("情况", "实施方案落实情况"),
    row("公报", "规划公报"),
    row("汇报", "工作方案汇报"),
    row("小结", "工作要点小结"),
];

/// Words at the start of a sentence from which on plans are told.
pub const TURNING: &[Row] = &[
    row("下一步", "下一步，将新建12处"),
    row("下步", "下步，将新建12处"),
    row("今后", "今后，将新建12处"),
    row("明年", "明年，将新建12处"),
    row("下一阶段", "下一阶段，将新建12处"),
    row("新的一年", "新的一年，将新建12处"),
    row("下半年，", "下半年，将新建12处"),
];

/// Names of what is no part of an income.
pub const OPPOSITES: &[Row] = &[
    row("支出", "收入12亿元，支出8亿元"),
    row("结余", "收入12亿元，结余4亿元"),
    row("余额", "收入12亿元，余额4亿元"),
    row("节余", "收入12亿元，节余4亿元"),
];

/// What the words for a whole end with that its name does not have.
pub const WHOLE_ENDS: &[Row] = &[
    row("总数", "占民警总数的38%"),
    row("总量", "占用电总量的38%"),
    row("总人数", "占民警总人数的38%"),
    row("总额", "占投资总额的38%"),
    row("总", "占投资总的38%"),
    row("的总数", "占民警的总数38%"),
];

/// Words before what was left out of a count: 扣除留抵退税因素后增长5.1%.
pub const LEAVING_OUT: &[Row] = &[
    row("扣除", "扣除留抵退税因素后增长5.1%"),
    row("剔除", "剔除留抵退税因素后增长5.1%"),
    row("还原", "还原留抵退税因素后增长5.1%"),
];

/// Changes that are against the year before where nothing else is said.
pub const GROWING: &[Row] = &[
    row("增长", "产值增长6.1%"),
    row("正增长", "产值正增长6.1%"),
    row("负增长", "产值负增长6.1%"),
    row("增速为", "产值增速为6.1%"),
    row("增速", "产值增速6.1%"),
    row("增速达", "产值增速达6.1%"),
];

/// Changes that are so where the level that changed is told, too.
pub const FALLING: &[Row] = &[
    row("下降", "产值12亿元，下降6.1%"),
    row("增幅", "产值12亿元，增幅6.1%"),
    row("降幅", "产值12亿元，降幅6.1%"),
    row("上升", "产值12亿元，上升6.1%"),
    row("增幅达", "产值12亿元，增幅达6.1%"),
    row("降幅达", "产值12亿元，降幅达6.1%"),
    row("减少", "产值12亿元，减少6.1%"),
    row("增加", "产值12亿元，增加6.1%"),
    row("增产", "产值12亿元，增产6.1%"),
    row("减产", "产值12亿元，减产6.1%"),
];

/// Words that begin what sets things of a list apart: 3个集体、8名干警获省级表彰.
pub const BEING: &[Row] = &[
    row("获", "3个集体、8名干警获省级表彰"),
    row("荣获", "3个集体、8名干警荣获省级表彰"),
    row("获得", "3个集体、8名干警获得省级表彰"),
    row("受到", "3个集体、8名干警受到省级表彰"),
    row("被评", "3个集体、8名干警被评省级表彰"),
    row("入选", "3个集体、8名干警入选省级表彰"),
    row("纳入", "3个集体、8名干警纳入省级表彰"),
    row("列入", "3个集体、8名干警列入省级表彰"),
    row("没有", "3个集体、8名干警没有省级表彰"),
    row("尚未", "3个集体、8名干警尚未省级表彰"),
];

/// Words after a bare head that make a sum of it.
pub const SUMS: &[Row] =
    &[row("总计", "收入总计12亿元"), row("合计", "收入合计12亿元"), row("共计", "收入共计12亿元")];

/// Words before a bare head that tell which it is.
pub const KINDS_OF_HEADS: &[Row] = &[
    row("当年", "当年结余12亿元"),
    row("本级", "本级收入12亿元"),
    row("累计", "累计结余12亿元"),
    row("滚存", "滚存结余12亿元"),
    row("当期", "当期结余12亿元"),
    row("年终", "年终结余12亿元"),
    row("收支", "收支结余12亿元"),
];

#[cfg(test)]
pub(super) const TABLES: &[(&str, &[Row])] = &[
    ("AFTER_CHANGE", AFTER_CHANGE),
    ("BECOMES", BECOMES),
    ("FROM", FROM),
    ("THAN", THAN),
    ("LESS_THAN", LESS_THAN),
    ("MORE_THAN", MORE_THAN),
    ("NOT_THAN", NOT_THAN),
    ("HOW_IT_CHANGED", HOW_IT_CHANGED),
    ("HOW_MUCH", HOW_MUCH),
    ("SHARE_OF", SHARE_OF),
    ("REACHED_OF", REACHED_OF),
    ("REACHABLE", REACHABLE),
    ("RELATIVE_NAMES", RELATIVE_NAMES),
    ("AIMING", AIMING),
    ("AIMED_NAMES", AIMED_NAMES),
    ("PLANNING", PLANNING),
    ("DONE", DONE),
    ("PLANNED_BEFORE", PLANNED_BEFORE),
    ("PER_HEAD", PER_HEAD),
    ("CONTAINING", CONTAINING),
    ("OF_CASES", OF_CASES),
    ("DONE_WITH_SOME", DONE_WITH_SOME),
    ("OF_PEOPLE", OF_PEOPLE),
    ("OUTCOMES", OUTCOMES),
    ("TURNS", TURNS),
    ("LEFT_OVER", LEFT_OVER),
    ("TOLD_BY", TOLD_BY),
    ("TELLING_BY", TELLING_BY),
    ("SHARE_NAMES", SHARE_NAMES),
    ("NEXT_YEARS", NEXT_YEARS),
    ("TIMES", TIMES),
    ("WHOLE_AREAS", WHOLE_AREAS),
    ("BEFORE_NAMES", BEFORE_NAMES),
    ("PREPOSITIONS", PREPOSITIONS),
    ("PREDICATES", PREDICATES),
    ("NOT_AIMING", NOT_AIMING),
    ("AFTER_ALL", AFTER_ALL),
    ("PLANNING_TITLES", PLANNING_TITLES),
    ("REPORTING_TITLES", REPORTING_TITLES),
    ("TURNING", TURNING),
    ("OPPOSITES", OPPOSITES),
    ("WHOLE_ENDS", WHOLE_ENDS),
    ("LEAVING_OUT", LEAVING_OUT),
    ("GROWING", GROWING),
    ("FALLING", FALLING),
    ("BEING", BEING),
    ("SUMS", SUMS),
    ("KINDS_OF_HEADS", KINDS_OF_HEADS),
];
