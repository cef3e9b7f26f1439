//! Words that tell a heading from text.

/// What begins a clause that goes on, not a title.
pub const CONNECTIVES: &[&str] = &[
    "群众",
    "但",
    "而",
    "并且",
    "同时",
    "因此",
    "从而",
    "所以",
    "导致",
    "造成",
    "由于",
    "其中",
    "特别是",
    "尤其",
    "使得",
    "让",
    "我",
    "年初",
    "动辄",
    "不能",
];

/// What begins a sentence that tells rather than names.
pub const TELLING: &[&str] = &[
    "由于",
    "根据",
    "按照",
    "依据",
    "随着",
    "为了",
    "为进一步",
    "为深入",
    "为切实",
    "为认真",
    "今年",
    "全年",
    "一年来",
    "截至",
    "截止",
    "目前",
    "近年来",
    "近几年",
    "上半年",
    "下半年",
    "年初",
    "我区",
    "我县",
    "我街",
    "我镇",
    "我局",
    "我市",
    "我乡",
    "我办",
    "我单位",
    "我们",
    "本办法",
    "本细则",
    "本规定",
    "本条例",
    "街道各",
    "通过开展",
    "针对",
    "对于",
    "每年",
    "每月",
    "自20",
    "自2",
    "截止到",
];

/// What a line ends with that goes on below: 主要措施是⏎扩大投资。
pub const UNFINISHED: &[&str] = &["是", "为", "有", "包括", "在于", "即", "指", "达到", "如下", "的"];

/// Words that end as [`UNFINISHED`] ones do, and are whole: 规范执法行为, 坚持实事求是.
pub const FINISHED: &[&str] = &[
    "行为",
    "作为",
    "有为",
    "为为",
    "所有",
    "国有",
    "公有",
    "私有",
    "共有",
    "没有",
    "实事求是",
    "国是",
    "目的",
];

/// What stands before the items of a list that its heading was glued to, and is part of a sentence:
/// 存在的主要一是…
pub const BEFORE_ITEMS: &[&str] = &["之", "任务", "主要", "方面"];

/// Words before a colon that announce a list in the same sentence.
pub const LEADING_IN: &[&str] = &["如下", "包括", "分别是", "分别为", "主要有", "是", "为", "其中"];

/// Words of a short line with a colon that announces what follows: 重点抓好以下工作：
pub const ANNOUNCING: &[&str] = &["以下", "如下", "下列", "包括", "抓好", "做好", "有"];

/// Words of a salutation: 各位代表：
pub const ADDRESSED: &[&str] = &["各位", "同志", "代表", "领导", "先生", "委员"];

/// Whole salutations, with or without a mark after them.
pub const SALUTATIONS: &[&str] = &["各位代表", "同志们", "各位领导"];

/// What an office is called at its end: the line of a speaker is 省长 某某.
pub const OFFICES: &[&str] = &[
    "主席",
    "省长",
    "市长",
    "州长",
    "县长",
    "区长",
    "乡长",
    "镇长",
    "旗长",
    "盟长",
    "专员",
    "主任",
    "书记",
    "部长",
    "厅长",
    "局长",
    "处长",
    "科长",
    "所长",
    "站长",
    "院长",
    "检察长",
    "秘书长",
    "会长",
    "理事长",
    "行长",
    "校长",
    "队长",
    "支队长",
    "大队长",
    "总队长",
    "总经理",
    "董事长",
    "组长",
    "委员长",
    "总理",
];

/// Family names of two characters that are met.
pub const COMPOUND_NAMES: &[&str] =
    &["欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "令狐", "慕容"];

/// What the explanation of a word begins with after its colon: 某词：指…
pub const EXPLAINING: &[&str] = &["指", "是指", "即", "又称", "简称", "也称", "系指", "意为", "全称"];

/// Words that begin as [`EXPLAINING`] ones do, and explain nothing: 宣传方面：指导社区…
pub const NOT_EXPLAINING: &[&str] = &[
    "指导", "指挥", "指示", "指标", "指定", "指引", "指派", "指出", "指数", "即时", "即将", "即日", "即可",
    "即办",
];

/// What stands above notes: numbers below it count notes, not headings.
pub const NOTES: &[&str] = &[
    "注释",
    "注解",
    "名词解释",
    "名词注释",
    "名词说明",
    "有关名词解释",
    "相关名词解释",
    "附注",
    "尾注",
    "脚注",
    "注",
];
