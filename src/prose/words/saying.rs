//! Words that announce: lists, tables, what comes next.

use super::{Row, row};

/// Words after which all is listed.
pub const LISTS_ALL: &[Row] = &[
    row("分别是", "三个专题，分别是甲、乙、丙"),
    row("分别为", "三个专题，分别为甲、乙、丙"),
    row("分别有", "三个专题，分别有甲、乙、丙"),
    row("具体为", "三项措施，具体为甲、乙、丙"),
    row("具体是", "三项措施，具体是甲、乙、丙"),
    row("依次是", "三项措施，依次是甲、乙、丙"),
    row("依次为", "三项措施，依次为甲、乙、丙"),
    row("即", "三项制度，即甲、乙、丙"),
];

/// Words after which all is listed as a rule.
pub const LISTS_AS_A_RULE: &[Row] = &[
    row("主要有", "三个专题，主要有甲、乙、丙"),
    row("主要是", "三个专题，主要是甲、乙、丙"),
    row("主要包括", "三个专题，主要包括甲、乙、丙"),
    row("主要为", "三个专题，主要为甲、乙、丙"),
    row("具体包括", "三项措施，具体包括甲、乙、丙"),
    row("包括", "三项措施，包括甲、乙、丙"),
    row("包含", "三项措施，包含甲、乙、丙"),
    row("涵盖", "三个领域，涵盖甲、乙、丙"),
    row("涉及", "三个领域，涉及甲、乙、丙"),
];

/// What right before 即 makes another word of it: 立即.
pub const NOT_THAT_IS: &[Row] = &[
    row("立", "三项工作立即开展"),
    row("随", "三项工作随即开展"),
    row("当", "三项工作当即开展"),
    row("迅", "三项工作迅即开展"),
    row("在", "三项工作在即"),
];

/// What right after 即 makes another word of it: 即将.
pub const NOT_THAT_IS_AFTER: &[Row] = &[
    row("将", "三项工作即将开展"),
    row("使", "三项工作即使开展"),
    row("可", "三项工作即可开展"),
    row("时", "三项工作即时开展"),
];

/// Words right before a colon that announce a list in the same sentence.
pub const BEFORE_A_COLON: &[Row] = &[
    row("如下", "主要措施如下："),
    row("以下", "主要措施有以下："),
    row("下列", "落实下列："),
    row("包括", "主要内容包括："),
    row("分别是", "三个专题分别是："),
    row("分别为", "三个专题分别为："),
    row("主要有", "主要有："),
    row("是", "具体做法是："),
    row("为", "主要任务为："),
    row("其中", "其中："),
];

/// Words of a short line that announces what stands below it, anywhere in it: 重点抓好以下工作：
pub const ANNOUNCING: &[Row] = &[
    row("以下", "重点抓好以下工作："),
    row("如下", "情况如下："),
    row("下列", "落实下列措施："),
    row("包括", "主要包括："),
    row("抓好", "重点抓好："),
    row("做好", "着力做好："),
    row("有", "主要有："),
];

/// Words at the end of a text that announce what stands below, without a colon.
pub const AS_FOLLOWS: &[Row] = &[row("如下", "现将有关情况汇报如下。")];

/// Words that point to a table right below.
pub const TABLE_BELOW: &[Row] =
    &[row("如下表", "办理情况如下表"), row("见下表", "办理情况见下表"), row("下表所示", "如下表所示")];

/// What right after [`TABLE_BELOW`] makes another word of it: 如下表现.
pub const NOT_A_TABLE: &[Row] = &[
    row("现", "不足有如下表现"),
    row("述", "作如下表述"),
    row("态", "作如下表态"),
    row("彰", "作如下表彰"),
    row("示", "作如下表示"),
    row("达", "作如下表达"),
    row("扬", "作如下表扬"),
    row("明", "调查如下表明"),
    row("演", "组织如下表演"),
];

/// Words before a last colon that are the page's, not the report's: what they announce was left out.
pub const OF_THE_PAGE: &[Row] = &[
    row("相关报道", "相关报道："),
    row("相关新闻", "相关新闻："),
    row("相关链接", "相关链接："),
    row("相关阅读", "相关阅读："),
    row("相关文章", "相关文章："),
    row("相关稿件", "相关稿件："),
    row("相关信息", "相关信息："),
    row("相关附件", "相关附件："),
    row("相关文件", "相关文件："),
    row("相关解读", "相关解读："),
    row("延伸阅读", "延伸阅读："),
    row("友情链接", "友情链接："),
    row("附件", "附件："),
    row("附件下载", "附件下载："),
    row("附", "附："),
    row("附表", "附表："),
    row("分享到", "分享到："),
    row("分享", "分享："),
    row("上一篇", "上一篇："),
    row("下一篇", "下一篇："),
    row("责任编辑", "责任编辑："),
    row("编辑", "编辑："),
    row("来源", "来源："),
    row("抄送", "抄送："),
    row("联系人", "联系人："),
    row("联系电话", "联系电话："),
    row("审核", "审核："),
    row("扫一扫", "扫一扫在手机打开当前页："),
];

/// Words that begin what goes on to the next item, and announces it.
pub const GOING_ON_TO: &[Row] = &[
    row("在此基础上", "在此基础上，街道还补短板："),
    row("同时", "同时，重点做到："),
    row("此外", "此外，还做到："),
    row("另外", "另外，还做到："),
    row("与此同时", "与此同时，重点做到："),
    row("为此", "为此，重点抓好："),
];

/// What one counts to list it with 一是, 二是: of other things the items say how, not which.
pub const LISTED_WITH_NUMERALS: &[Row] = &[
    row("措施", "采取三项措施"),
    row("举措", "推出三项举措"),
    row("方面", "从三个方面抓落实"),
    row("问题", "存在三个问题"),
    row("不足", "存在三点不足"),
    row("任务", "部署三项任务"),
    row("做法", "三条做法"),
    row("工作", "做好三项工作"),
    row("机制", "建立三项机制"),
    row("制度", "落实三项制度"),
    row("要求", "提出三点要求"),
    row("建议", "提出三点建议"),
    row("意见", "提出三点意见"),
    row("经验", "总结三条经验"),
    row("特点", "呈现三个特点"),
    row("原因", "有三个原因"),
    row("环节", "抓住三个环节"),
    row("关系", "处理好三个关系"),
    row("原则", "坚持三项原则"),
    row("困难", "有三大困难"),
    row("短板", "有三块短板"),
];

/// Words that join the last items of a list.
pub const JOINING: &[Row] = &[
    row("以及", "甲、乙，以及丙"),
    row("和", "甲、乙，和丙"),
    row("及", "甲、乙，及丙"),
    row("与", "甲、乙，与丙"),
    row("还有", "甲、乙，还有丙"),
];

/// Words that join two names.
pub const CONJUNCTIONS: &[Row] =
    &[row("和", "甲和乙"), row("与", "甲与乙"), row("及", "甲及乙"), row("暨", "总结暨计划")];

/// Words that hold 和, 及 or 与 and join nothing.
pub const NOT_JOINING: &[Row] = &[
    row("和谐", "构建和谐社区"),
    row("和平", "和平安全教育"),
    row("共和", "共和国勋章"),
    row("总和", "总和不变"),
    row("和解", "促成和解"),
    row("温和", "态度温和"),
    row("参与", "群众参与"),
    row("与会", "与会人员"),
    row("普及", "普及法律知识"),
    row("涉及", "涉及群众利益"),
    row("及时", "及时化解"),
    row("以及其", "以及其他"),
    row("波及", "波及周边"),
    row("及早", "及早预防"),
];

/// Words that hold 等 and leave no list open.
pub const NOT_AND_SO_ON: &[Row] = &[
    row("平等", "平等保护"),
    row("高等", "高等院校"),
    row("同等", "同等条件"),
    row("对等", "对等原则"),
    row("等级", "等级评定"),
    row("初等", "初等教育"),
    row("中等", "中等职业学校"),
    row("优等", "优等单位"),
    row("等待", "等待时间"),
];

/// Words between the old name of something and its new one.
pub const RENAMING: &[Row] = &[
    row("改称", "“法治讲座”改称“法治课堂”"),
    row("更名为", "“法治讲座”更名为“法治课堂”"),
    row("改名为", "“法治讲座”改名为“法治课堂”"),
    row("改为称", "“法治讲座”改为称“法治课堂”"),
];

/// What right after a year says that something is counted otherwise from it on.
pub const FROM_ON: &[Row] = &[row("年起", "自2018年起含新并入的社区")];

#[cfg(test)]
pub(super) const TABLES: &[(&str, &[Row])] = &[
    ("OF_THE_PAGE", OF_THE_PAGE),
    ("GOING_ON_TO", GOING_ON_TO),
    ("LISTED_WITH_NUMERALS", LISTED_WITH_NUMERALS),
    ("RENAMING", RENAMING),
    ("FROM_ON", FROM_ON),
    ("LISTS_ALL", LISTS_ALL),
    ("LISTS_AS_A_RULE", LISTS_AS_A_RULE),
    ("NOT_THAT_IS", NOT_THAT_IS),
    ("NOT_THAT_IS_AFTER", NOT_THAT_IS_AFTER),
    ("BEFORE_A_COLON", BEFORE_A_COLON),
    ("ANNOUNCING", ANNOUNCING),
    ("AS_FOLLOWS", AS_FOLLOWS),
    ("TABLE_BELOW", TABLE_BELOW),
    ("NOT_A_TABLE", NOT_A_TABLE),
    ("JOINING", JOINING),
    ("CONJUNCTIONS", CONJUNCTIONS),
    ("NOT_JOINING", NOT_JOINING),
    ("NOT_AND_SO_ON", NOT_AND_SO_ON),
];
