//! Words that tell a heading from text, and one chapter from another.

use super::{Row, row};

/// What begins a sentence that tells rather than names: no heading.
pub const TELLING: &[Row] = &[
    row("由于", "由于人手不足，落实不够"),
    row("根据", "根据安排开展活动"),
    row("按照", "按照要求开展活动"),
    row("依据", "依据规定开展检查"),
    row("随着", "随着城市发展加快"),
    row("为了", "为了落实责任"),
    row("为进一步", "为进一步落实责任"),
    row("为深入", "为深入落实责任"),
    row("为切实", "为切实落实责任"),
    row("为认真", "为认真落实责任"),
    row("今年", "今年开展活动"),
    row("全年", "全年开展活动"),
    row("一年来", "一年来开展活动"),
    row("截至", "截至12月底"),
    row("截止", "截止12月底"),
    row("目前", "目前已完成"),
    row("近年来", "近年来落实较好"),
    row("近几年", "近几年落实较好"),
    row("上半年", "上半年开展活动"),
    row("下半年", "下半年开展活动"),
    row("年初", "年初制定计划"),
    row("我区", "我区开展活动"),
    row("我县", "我县开展活动"),
    row("我街", "我街开展活动"),
    row("我镇", "我镇开展活动"),
    row("我局", "我局开展活动"),
    row("我市", "我市开展活动"),
    row("我乡", "我乡开展活动"),
    row("我办", "我办开展活动"),
    row("我单位", "我单位开展活动"),
    row("我们", "我们开展活动"),
    row("本办法", "本办法自发布之日起施行"),
    row("本细则", "本细则自发布之日起施行"),
    row("本规定", "本规定自发布之日起施行"),
    row("本条例", "本条例自发布之日起施行"),
    row("街道各", "街道各科室参加"),
    row("通过开展", "通过开展活动"),
    row("针对", "针对短板制定措施"),
    row("对于", "对于短板制定措施"),
    row("每年", "每年开展检查"),
    row("每月", "每月开展检查"),
    row("自20", "自2018年起施行"),
    row("自2", "自2月起施行"),
    row("截止到", "截止到12月底"),
];

/// What begins a clause that goes on with the one before: no part of a heading.
pub const GOING_ON: &[Row] = &[
    row("群众", "群众反映较好"),
    row("但", "但落实不够"),
    row("而", "而落实不够"),
    row("并且", "并且落实到位"),
    row("同时", "同时落实责任"),
    row("因此", "因此落实不够"),
    row("从而", "从而落实责任"),
    row("所以", "所以落实不够"),
    row("导致", "导致落实不够"),
    row("造成", "造成落实不够"),
    row("由于", "由于人手不足"),
    row("其中", "其中党员12名"),
    row("特别是", "特别是基层单位"),
    row("尤其", "尤其基层单位"),
    row("使得", "使得落实不够"),
    row("让", "让群众满意"),
    row("我", "我街道落实较好"),
    row("年初", "年初制定计划"),
    row("动辄", "动辄上访"),
    row("不能", "不能落实"),
];

/// Words with 了 that do not say that something happened.
pub const NOT_PERFECTIVE: &[Row] =
    &[row("了解", "深入了解民情"), row("为了", "为了落实责任"), row("不了", "少不了群众支持")];

/// What a line ends with that goes on below: 主要措施是⏎扩大投资。
pub const UNFINISHED: &[Row] = &[
    row("是", "主要措施是"),
    row("为", "全年的重点任务为"),
    row("有", "存在的困难有"),
    row("包括", "重点领域包括"),
    row("在于", "关键在于"),
    row("即", "三项制度，即"),
    row("指", "所称企业，指"),
    row("达到", "总产值达到"),
    row("如下", "主要措施如下"),
    row("的", "开展活动的"),
];

/// Words that end as [`UNFINISHED`] ones do, and are whole.
pub const FINISHED: &[Row] = &[
    row("行为", "规范执法行为"),
    row("作为", "敢于担当作为"),
    row("有为", "奋发有为"),
    row("为为", "坚持以有为为"),
    row("所有", "归全民所有"),
    row("国有", "土地归国有"),
    row("公有", "土地归公有"),
    row("私有", "房屋归私有"),
    row("共有", "房屋共有"),
    row("没有", "一个也没有"),
    row("实事求是", "坚持实事求是"),
    row("国是", "共商国是"),
    row("目的", "明确活动目的"),
];

/// What stands before the items of a list that its heading was glued to, and is part of a sentence:
/// 存在的主要一是…
pub const BEFORE_ITEMS: &[Row] = &[
    row("之", "原因之一是人员不足"),
    row("任务", "主要任务一是宣传"),
    row("主要", "存在的主要一是人员不足"),
    row("方面", "在宣传方面一是进校园"),
];

/// What a chapter is called that tells what went wrong.
pub const TROUBLES: &[Row] = &[
    row("问题", "二、存在的问题"),
    row("不足", "二、存在的不足"),
    row("困难", "二、困难和建议"),
    row("短板", "二、工作短板"),
    row("薄弱", "二、薄弱之处"),
    row("差距", "二、差距和原因"),
];

/// What a chapter is called that tells what is to be done.
pub const PLANS: &[Row] = &[
    row("下一步", "三、下一步工作"),
    row("下步", "三、下步工作"),
    row("下一年", "三、下一年工作"),
    row("明年", "三、明年工作"),
    row("来年", "三、来年工作"),
    row("计划", "三、工作计划"),
    row("打算", "三、工作打算"),
    row("安排", "三、工作安排"),
    row("思路", "三、工作思路"),
    row("设想", "三、工作设想"),
    row("展望", "三、工作展望"),
];

/// What other chapters are called that end a report.
pub const CONCLUSIONS: &[Row] = &[row("建议", "四、意见建议"), row("体会", "四、几点体会")];

/// What stands above notes, and nothing else on its line: numbers below it count notes, not headings.
pub const NOTES: &[Row] = &[
    row("注释", "注释：快报数"),
    row("注解", "【注解】"),
    row("名词解释", "名词解释："),
    row("名词注释", "名词注释："),
    row("名词说明", "名词说明："),
    row("有关名词解释", "有关名词解释："),
    row("相关名词解释", "相关名词解释："),
    row("附注", "附注：快报数"),
    row("尾注", "尾注："),
    row("脚注", "脚注："),
    row("注", "注：快报数"),
];

/// What the explanation of a word begins with after its colon.
pub const EXPLAINING: &[Row] = &[
    row("指", "某词：指河道"),
    row("是指", "某词：是指河道"),
    row("即", "某词：即河道"),
    row("又称", "某词：又称河道"),
    row("简称", "某词：简称河道"),
    row("也称", "某词：也称河道"),
    row("系指", "某词：系指河道"),
    row("意为", "某词：意为河道"),
    row("全称", "某词：全称河道"),
];

/// Words that begin as [`EXPLAINING`] ones do, and explain nothing.
pub const NOT_EXPLAINING: &[Row] = &[
    row("指导", "宣传方面：指导社区开展活动"),
    row("指挥", "防汛方面：指挥群众转移"),
    row("指示", "会议：指示落实责任"),
    row("指标", "考核：指标全部完成"),
    row("指定", "值班：指定专人负责"),
    row("指引", "服务：指引群众办事"),
    row("指派", "人员：指派专人负责"),
    row("指出", "会议：指出了短板"),
    row("指数", "物价：指数平稳"),
    row("即时", "热线：即时答复"),
    row("即将", "项目：即将开工"),
    row("即日", "办法：即日起施行"),
    row("即可", "办事：即可领取"),
    row("即办", "热线：即办件12件"),
];

#[cfg(test)]
pub(super) const TABLES: &[(&str, &[Row])] = &[
    ("TELLING", TELLING),
    ("GOING_ON", GOING_ON),
    ("NOT_PERFECTIVE", NOT_PERFECTIVE),
    ("UNFINISHED", UNFINISHED),
    ("FINISHED", FINISHED),
    ("BEFORE_ITEMS", BEFORE_ITEMS),
    ("TROUBLES", TROUBLES),
    ("PLANS", PLANS),
    ("CONCLUSIONS", CONCLUSIONS),
    ("NOTES", NOTES),
    ("EXPLAINING", EXPLAINING),
    ("NOT_EXPLAINING", NOT_EXPLAINING),
];
