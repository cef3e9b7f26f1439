//! What makes a number something else than a quantity: the words right before and right after it.

use super::Other;
use super::Other::{Address, Age, Basis, Code, Date, Duration, Name, Ordinal, Outline, Vague, Word};
use super::amount::Amount;
use super::bounds;
use super::context::{Before, begins, begins_any};
use super::names::han_at;
use crate::prose::characters::is_han;
use crate::prose::numeral::{self, Script};

/// Words right before a number that make it a rank, a code or a name, with texts that have them.
#[rustfmt::skip]
const BEFORE: &[(&str, Other, &str)] = &[
    ("第", Ordinal, "第3批"),
    ("№", Code, "№12件"),
    ("位列", Ordinal, "位列3位"),
    ("位居", Ordinal, "位居3位"),
    ("排名", Ordinal, "排名3位"),
    ("名列", Ordinal, "名列3名"),
    ("排在", Ordinal, "排在3位"),
    ("列全市", Ordinal, "列全市3位"),
    ("列全", Ordinal, "列全3位"),
    ("居全", Ordinal, "居全3位"),
    ("农历", Date, "农历八月十五"),
    ("星期", Date, "星期三次"),
    ("周", Date, "周三次日"),
    ("初", Date, "正月初八天"),
];

/// What may stand before 周 without making a day of the week: 每周3次 is three times.
const A_WEEK: [&str; 4] = ["每周", "一周", "本周", "四周"];

/// Words that end with 前 and do not put a number in a rank: 目前98人.
const BEFORE_NOW: [&str; 10] =
    ["目前", "以前", "之前", "提前", "此前", "年前", "日前", "月前", "当前", "事前"];

/// Characters before a Chinese numeral that make a word with it: 统一, 唯一, 星期一, 划一.
const ENDS_A_WORD: &str = "统唯专逐之划不单如始";

/// Words before bare powers that tell no number: 几十, 数百.
const VAGUE: &str = "几数若好";

/// Directions: what stands after them is a place, not a length: 往南约300米, S310南50米.
const DIRECTIONS: [&str; 12] =
    ["往南", "往北", "往东", "往西", "向南", "向北", "向东", "向西", "以南", "以北", "以东", "以西"];
const SIDES: &str = "南北东西";

/// Words right after a number that has no measure word, with texts that have them. The longest one
/// that fits counts.
#[rustfmt::skip]
const AFTER: &[(&str, Other, &str)] = &[
    ("年", Date, "到2019年"),
    ("年度", Date, "2019年度"),
    ("年代", Date, "上世纪80年代"),
    ("年级", Ordinal, "三年级学生"),
    ("年期", Duration, "1年期贷款"),
    ("年来", Duration, "5年来累计"),
    ("年内", Duration, "3年内完成"),
    ("月", Date, "12月完成"),
    ("日", Date, "27日召开"),
    ("号", Date, "15号召开"),
    ("号楼", Address, "3号楼"),
    ("号线", Address, "2号线延伸"),
    ("号路", Address, "5号路"),
    ("时", Date, "9时召开"),
    ("时许", Date, "9时许"),
    ("点", Date, "9点召开"),
    ("点半", Date, "9点半"),
    ("周年", Age, "100周年"),
    ("周岁", Age, "16周岁"),
    ("岁", Age, "60岁以上老人"),
    ("龄", Age, "60龄"),
    ("周", Duration, "2周"),
    ("季度", Date, "三季度"),
    ("旬", Age, "八旬老人"),
    ("世纪", Date, "21世纪"),
    ("届", Ordinal, "十五届人大"),
    ("级", Ordinal, "4级地震"),
    ("代", Ordinal, "二代身份证"),
    ("版", Ordinal, "头版2版"),
    ("等奖", Ordinal, "二等奖"),
    ("等功", Ordinal, "三等功"),
    ("把手", Name, "一把手"),
    ("线", Name, "一线职工"),
    ("区", Address, "3区"),
    ("楼", Address, "5楼大厅"),
    ("层", Address, "2层大厅"),
    ("室", Address, "302室"),
    ("弄", Address, "120弄"),
    ("巷", Address, "6巷"),
    ("街", Address, "18街"),
    ("大街", Address, "6大街"),
    ("国道", Address, "104国道"),
    ("省道", Address, "310省道"),
    ("县道", Address, "12县道"),
    ("乡道", Address, "12乡道"),
    ("高速", Address, "60高速"),
    ("高地", Address, "3高地"),
    ("公里处", Address, "12公里处"),
    ("千伏", Name, "110千伏变电站"),
    ("kV", Name, "110kV变电站"),
    ("KV", Name, "110KV变电站"),
    ("横", Name, "3横5纵路网"),
    ("纵", Name, "5纵路网"),
    ("分位", Name, "90分位"),
    ("分之", Name, "三分之一"),
    ("折", Name, "打九折"),
    ("快", Name, "360快修"),
    ("°", Address, "120°"),
    ("′", Address, "12′"),
    ("″", Address, "12″"),
    ("全会", Ordinal, "七全会"),
    ("中全会", Ordinal, "四中全会"),
    ("大", Name, "二十大精神"),
    ("型", Name, "2型糖尿病"),
    ("步走", Name, "三步走战略"),
    ("方面", Word, "三方面工作"),
    ("大类", Word, "3大类"),
];

/// After a measure word: what makes a name, a date or an ordinal of both. Unit, words after it,
/// whether only a Chinese numeral is meant, and a text.
#[rustfmt::skip]
const AFTER_UNIT: &[(&str, &[&str], bool, Other, &str)] = &[
    ("个", &["月", "多月", "多季度", "多年", "来月", "季度", "年", "半月", "半年", "星期", "周", "五年", "百年"], false, Duration, "历时3个月"),
    ("个", SLOGANS, false, Name, "增强四个意识"),
    ("个", &["代表重要"], true, Name, "坚持三个代表重要思想"),
    ("位", &["一体", "数"], false, Name, "实现两位数增长"),
    ("次", &["产业", "供水", "创业", "污染", "装修", "利用", "分配", "性", "元", "谐波", "加压"], true, Name, "三次产业结构"),
    ("次", &["重要讲话", "全会", "全体会议", "党代会", "人代会", "代表大会", "常委会", "集体学习", "会议精神", "全国"], true, Ordinal, "学习两次重要讲话精神"),
    ("轮", &["延包", "土地", "承包", "修志", "驻村", "驱动"], true, Name, "推进二轮延包试点"),
    ("期", &["工程", "项目", "改造", "建设", "规划", "扩建", "用地", "开工", "竣工", "投产"], true, Ordinal, "码头三期扩建开工"),
    ("项", &["制度", "规定"], false, Name, "执行八项规定"),
    ("组", &["的", "有"], false, Address, "3组的老支书"),
    ("道", &["防线"], false, Name, "筑牢3道防线"),
    ("天", &["两头", "无理由"], false, Name, "7天无理由退货"),
    ("日", &["内程序"], false, Name, "信访7日内程序回复率达标"),
    ("门", &["峡"], true, Address, "三门峡"),
];

/// 8项规定 and 3项制度 are names, 5项制度 are five.
const RULES: [(&str, &str); 3] = [("8", "规定"), ("3", "制度"), ("10", "准则")];

/// After 个: what is a slogan rather than a count (四个意识, 两个维护).
const SLOGANS: &[&str] = &[
    "意识",
    "自信",
    "维护",
    "确立",
    "全面",
    "伟大",
    "革命",
    "务必",
    "统筹",
    "结合",
    "一",
    "坚持",
    "必须",
    "倾斜",
    "导向",
    "从严",
    "不",
    "到位",
    "带头",
    "严",
    "善于",
    "先行",
    "更加",
    "进一步",
    "文明",
    "延伸",
    "率先",
    "服从",
    "决不",
    "毫不",
    "零",
    "走在",
    "第一",
    "提升年",
    "高地",
];

/// After 24小时: a limit or a measure. Anything else is served around the clock: 24小时值班.
const LIMITED: &[&str] = &["内", "以", "之", "左", "，", ",", "。", "；", ";", "、", "）", ")", "的时", "缩"];

/// Words before 期 that make a phase of it.
const PHASES: [&str; 6] = ["工程", "项目", "改造", "建设", "平台", "系统"];

/// Animals, of which 头 counts.
const HEADS: [&str; 8] = ["牛", "猪", "羊", "生", "奶", "母", "耕", "大"];

/// Flags and what else 面 counts.
const FACES: [&str; 6] = ["旗", "锦", "墙", "鼓", "红旗", "国旗"];

/// Units that after one Chinese digit are mostly part of a word: 一口, 二回, 三遍.
const LOOSE_UNITS: [&str; 7] = ["口", "回", "遍", "角", "句", "把", "通"];

/// Characters that may follow 成 where it is a tenth.
const AFTER_A_TENTH: &str = "以左的多在用由来半一二三四五六七八九";

/// What a number with its unit is, if it is no quantity.
pub fn of(text: &[char], start: usize, amount: &Amount) -> Option<Other> {
    let before = Before::of(text, start);
    if let Some(kind) = by_words_before(text, start, amount, &before) {
        return Some(kind);
    }
    if amount.script == Script::Chinese
        && let Some(kind) = by_chinese(text, start, amount, &before)
    {
        return Some(kind);
    }
    if amount.unit.is_empty() {
        return by_words_after(text, amount.end, amount.composed || amount.more);
    }
    by_unit(text, start, amount, &before)
}

/// What the words before a number make of it.
pub fn before(text: &[char], start: usize, amount: &Amount) -> Option<Other> {
    by_words_before(text, start, amount, &Before::of(text, start))
}

fn by_words_before(text: &[char], start: usize, amount: &Amount, before: &Before) -> Option<Other> {
    let week = before.ends_with("周") && before.ends_with_any(&A_WEEK);
    if let Some((word, kind, _)) = BEFORE.iter().find(|(word, ..)| before.ends_with(word)) {
        let weekday = matches!(*word, "周" | "星期" | "初");
        let day = amount.script == Script::Chinese && amount.end == start + 1 && !week;
        if !weekday || day {
            return Some(*kind);
        }
    }
    // 前三名, but 目前98人.
    if before.ends_with("前") && !before.ends_with_any(&BEFORE_NOW) {
        return Some(Ordinal);
    }
    // 每百万人口12.5件, 每3户设一人: what something is counted by.
    if before.ends_with("每") && (amount.bare || !amount.unit.is_empty() || amount.scale > 0) {
        return Some(Basis);
    }
    if before.ends_with_any(&["（", "("])
        && text.get(amount.end).is_some_and(|next| matches!(next, '）' | ')'))
        && amount.unit.is_empty()
        && !amount.composed
    {
        return Some(Outline);
    }
    None
}

fn by_chinese(text: &[char], start: usize, amount: &Amount, before: &Before) -> Option<Other> {
    let written = &text[start..amount.end];
    let single = written.len() == 1;
    let unit: String = text[amount.unit.clone()].iter().collect();
    let after = &text[amount.unit.end.min(text.len())..];
    if numeral::power(text[start]).is_some() && before.last().is_some_and(|last| VAGUE.contains(last)) {
        return Some(Vague);
    }
    // 队伍万余人: 伍 ends a word, and is no number.
    if numeral::is_capital(text[start]) && amount.scale == 0 && single {
        return Some(Word);
    }
    if before.last().is_some_and(|last| ENDS_A_WORD.contains(last)) && !amount.more {
        return Some(Word);
    }
    if unit.is_empty() {
        if let Some(kind) = by_words_after(text, amount.end, false) {
            return Some(kind);
        }
        return (single && !amount.more).then_some(Word);
    }
    // 一 alone is an article: 一个新台阶, 一支队伍. 一成 is a tenth.
    if written == ['一'] && unit != "成" && !amount.half {
        return Some(Word);
    }
    let other = match unit.as_str() {
        "处" => written == ['四'],
        "面" => {
            single && !begins_any(after, 0, &FACES) && !FACES.iter().any(|face| before.clause_says(face))
        }
        "头" => !begins_any(after, 0, &HEADS),
        "成" => after.first().is_some_and(|next| is_han(*next) && !AFTER_A_TENTH.contains(*next)),
        "字" => true,
        loose if LOOSE_UNITS.contains(&loose) => single,
        _ => false,
    };
    other.then_some(Word)
}

fn by_words_after(text: &[char], end: usize, composed: bool) -> Option<Other> {
    let place = super::amount::skip_blank(text, end);
    let (_, kind, _) =
        AFTER.iter().filter(|(word, ..)| begins(text, place, word)).max_by_key(|(word, ..)| word.len())?;
    // 3.5万年 is no date, 120余岁 no age of a person.
    let named = matches!(kind, Age | Duration) || !composed;
    named.then_some(*kind)
}

fn by_unit(text: &[char], start: usize, amount: &Amount, before: &Before) -> Option<Other> {
    let unit: String = text[amount.unit.clone()].iter().collect();
    let end = amount.unit.end;
    let chinese = amount.script == Script::Chinese;
    let value = amount.value.to_string();
    for (own, words, only_chinese, kind, _) in AFTER_UNIT {
        if *own == unit && (chinese || !only_chinese) && begins_any(text, end, words) {
            let rule = unit != "项"
                || RULES.iter().any(|(number, word)| value == *number && begins(text, end, word));
            if rule {
                return Some(*kind);
            }
        }
    }
    match unit.as_str() {
        // 十五届人大四次会议.
        "次" | "轮" | "期" if chinese && before.last() == Some('届') => Some(Ordinal),
        "次" if chinese && begins(text, end, "会议") && before.clause_says("届") => Some(Ordinal),
        // 二期 is the second phase of something; 两期 are two issues or courses.
        "期" if chinese
            && text[start] != '两'
            && (text[start] == '二' && amount.end == start + 1 || before.ends_with_any(&PHASES)) =>
        {
            Some(Ordinal)
        }
        "小时" | "分钟" => {
            let clock = value == "24"
                && (end < text.len() && !begins_any(text, end, LIMITED)
                    || before.ends_with_any(&["×", "*", "天"]));
            let outside = value == "8" && begins_any(text, end, &["以外", "之外", "外", "内外"]);
            let circle =
                text[end..].iter().take(8).take_while(|next| is_han(**next)).any(|next| *next == '圈');
            (clock || outside || circle).then_some(Name)
        }
        "天" if value == "365" => Some(Name),
        // 1对1帮扶
        "对" => text
            .get(end)
            .is_some_and(|next| next.is_ascii_digit() || numeral::is_numeral_character(*next))
            .then_some(Name),
        // 9时30分
        "分" if before.ends_with_any(&["时", "点"]) => Some(Date),
        "日" if before.ends_with("月") => Some(Date),
        "米" | "公里" | "千米" => {
            let about = bounds::without(before).unwrap_or(*before);
            let side = about.last().is_some_and(|last| SIDES.contains(last))
                && about.end() >= 2
                && !han_before(text, about.end() - 1);
            (about.ends_with_any(&DIRECTIONS) || side).then_some(Address)
        }
        _ => None,
    }
}

fn han_before(text: &[char], place: usize) -> bool {
    place.checked_sub(1).is_some_and(|before| han_at(text, before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::quantity::quantities;

    #[test]
    fn words_around_a_number_make_something_else_of_it() {
        let examples = BEFORE
            .iter()
            .map(|row| row.2)
            .chain(AFTER.iter().map(|row| row.2))
            .chain(AFTER_UNIT.iter().map(|row| row.4));
        let wrong: Vec<_> = examples.filter(|example| !quantities(example).is_empty()).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
