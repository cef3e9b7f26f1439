//! Words of people, offices, organs and places: what their names end and begin with.

use super::{Row, row};

/// Words of whom a speech greets.
pub const SALUTATIONS: &[Row] = &[
    row("各位", "各位代表："),
    row("同志", "同志们："),
    row("代表", "各位代表："),
    row("领导", "各位领导："),
    row("先生", "女士们、先生们："),
    row("委员", "各位委员："),
];

/// Whole salutations, with or without a mark after them.
pub const GREETINGS: &[Row] =
    &[row("各位代表", "各位代表："), row("同志们", "同志们！"), row("各位领导", "各位领导：")];

/// What an office is called at its end: the line of a speaker is 县长 某某.
pub const OFFICES: &[Row] = &[
    row("主席", "云汀自治区主席 某某"),
    row("省长", "云汀省代省长 某某"),
    row("市长", "云汀代市长 某某"),
    row("州长", "云汀代州长 某某"),
    row("县长", "云汀代县长 某某"),
    row("区长", "云汀代区长 某某"),
    row("乡长", "云汀代乡长 某某"),
    row("镇长", "云汀代镇长 某某"),
    row("旗长", "云汀代旗长 某某"),
    row("盟长", "云汀代盟长 某某"),
    row("专员", "云汀行署专员 某某"),
    row("主任", "云汀县办公室主任 某某"),
    row("书记", "云汀县委书记 某某"),
    row("部长", "云汀县委宣传部长 某某"),
    row("厅长", "云汀省财政厅长 某某"),
    row("局长", "云汀县统计局长 某某"),
    row("处长", "云汀省厅人事处长 某某"),
    row("科长", "云汀县局人事科长 某某"),
    row("所长", "云汀派出所长 某某"),
    row("站长", "云汀文化站长 某某"),
    row("院长", "云汀县人民法院院长 某某"),
    row("检察长", "云汀县人民检察院检察长 某某"),
    row("秘书长", "云汀县政府秘书长 某某"),
    row("会长", "云汀商会会长 某某"),
    row("理事长", "云汀协会理事长 某某"),
    row("行长", "云汀支行行长 某某"),
    row("校长", "云汀小学校长 某某"),
    row("队长", "云汀县调查队长 某某"),
    row("支队长", "云汀市交警支队长 某某"),
    row("大队长", "云汀县交警大队长 某某"),
    row("总队长", "云汀省调查总队长 某某"),
    row("总经理", "云汀公司总经理 某某"),
    row("董事长", "云汀公司董事长 某某"),
    row("组长", "云汀专班组长 某某"),
    row("委员长", "云汀会议委员长 某某"),
    row("总理", "云汀会议总理 某某"),
];

/// Family names of two characters that are met.
pub const COMPOUND_NAMES: &[Row] = &[
    row("欧阳", "欧阳某某"),
    row("司马", "司马某某"),
    row("上官", "上官某某"),
    row("诸葛", "诸葛某某"),
    row("司徒", "司徒某某"),
    row("夏侯", "夏侯某某"),
    row("皇甫", "皇甫某某"),
    row("尉迟", "尉迟某某"),
    row("令狐", "令狐某某"),
    row("慕容", "慕容某某"),
];

/// How the names of organs end, and nothing else does.
pub const ORGANS: &[Row] = &[
    row("政府", "云汀县人民政府"),
    row("办事处", "云汀街道办事处"),
    row("委员会", "云汀县民政委员会"),
    row("局", "云汀县统计局"),
    row("办公室", "云汀县委办公室"),
    row("厅", "云汀省财政厅"),
    row("法院", "云汀县人民法院"),
    row("检察院", "云汀县人民检察院"),
    row("村委会", "汀头村委会"),
    row("居委会", "汀头社区居委会"),
    row("公司", "云汀水务公司"),
    row("联合会", "云汀县残疾人联合会"),
    row("调查队", "云汀县调查队"),
];

/// How the names of other organs end; a heading may end so, too: 建强执法队.
pub const MAYBE_ORGANS: &[Row] = &[
    row("街道", "云汀街道"),
    row("中心", "云汀县信息中心"),
    row("所", "云汀司法所"),
    row("院", "云汀中心卫生院"),
    row("工委", "云汀街道工委"),
    row("党委", "云汀镇党委"),
    row("党组", "云汀县统计局党组"),
    row("部", "云汀县委宣传部"),
    row("站", "云汀镇文化站"),
    row("队", "云汀县执法大队"),
    row("协会", "云汀县计生协会"),
    row("总工会", "云汀县总工会"),
    row("学校", "云汀实验学校"),
    row("大学", "云汀大学"),
    row("馆", "云汀县图书馆"),
];

/// How the names of places end.
pub const PLACES: &[Row] = &[
    row("省", "云汀省"),
    row("市", "云汀市"),
    row("县", "云汀县"),
    row("区", "云汀区"),
    row("镇", "云汀镇"),
    row("乡", "云汀乡"),
    row("州", "云汀州"),
    row("盟", "云汀盟"),
    row("旗", "云汀旗"),
    row("村", "汀头村"),
    row("社区", "汀头社区"),
];

/// How the names of sites end.
pub const SITES: &[Row] = &[
    row("门户网站", "云汀县人民政府门户网站"),
    row("政府网站", "云汀县政府网站"),
    row("政府网", "云汀县政府网"),
    row("信息网", "云汀县信息网"),
    row("政务网", "云汀政务网"),
    row("官方网站", "云汀县统计局官方网站"),
    row("司法网", "云汀司法网"),
];

/// What the name of a site holds where it stands behind a title and a dash.
pub const OF_SITES: &[Row] = &[
    row("政府", "总结-云汀县人民政府"),
    row("网", "总结-云汀政务网"),
    row("局", "总结-云汀县统计局"),
    row("办", "总结-云汀街道办"),
    row("门户", "总结-云汀门户"),
];

#[cfg(test)]
pub(super) const TABLES: &[(&str, &[Row])] = &[
    ("SALUTATIONS", SALUTATIONS),
    ("GREETINGS", GREETINGS),
    ("OFFICES", OFFICES),
    ("COMPOUND_NAMES", COMPOUND_NAMES),
    ("ORGANS", ORGANS),
    ("MAYBE_ORGANS", MAYBE_ORGANS),
    ("PLACES", PLACES),
    ("SITES", SITES),
    ("OF_SITES", OF_SITES),
];
