//! What stands around a number, and what it tells: names and slogans that are no quantities, words
//! that make a bound of one, and whether a number without a measure word counts something.

use std::ops::Range;

use crate::prose::characters::{folded, is_digit, is_han};
use crate::prose::numeral::{self, Numeral, Script};

use crate::model::Bound;

/// Longest text in “ ” that is taken for a name or slogan, in characters.
const NAME: usize = 15;

/// The titles in 《》 and the names in “ ”: their numbers count nothing.
pub fn names(text: &[char]) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut index = 0;
    while index < text.len() {
        let (close, longest) = match text[index] {
            '《' => ('》', 80),
            '“' => ('”', NAME),
            '‘' => ('’', NAME),
            '「' => ('」', NAME),
            '"' => ('"', NAME),
            '〔' => ('〕', 6),
            '【' => ('】', 6),
            _ => {
                index += 1;
                continue;
            }
        };
        let open = text[index];
        let inside = text[index + 1..].iter().take(longest + 1);
        let length = inside.clone().position(|character| *character == close || *character == open);
        match length {
            Some(length) if text[index + 1 + length] == close => {
                names.push(index..index + length + 2);
                index += length + 2;
            }
            _ => index += 1,
        }
    }
    names
}

/// Numbers that are names when no unit follows: hotlines and the like.
const CODES: [&str; 25] = [
    "110", "119", "120", "122", "114", "211", "315", "985", "8890", "12123", "12301", "12309", "12315",
    "12319", "12320", "12328", "12349", "12333", "12336", "12338", "12345", "12348", "12350", "12355",
    "12369",
];
const MORE_CODES: [&str; 8] = ["12377", "12380", "12388", "12389", "12393", "10086", "996", "007"];

/// What right after a number without a unit makes it a date, an ordinal or a name, not a count.
const NOT_COUNTED: &str = "年月日号时点届岁级代楼层室路线版旬周季章大新小强好化优无全到进入上下前后美联减查清统增提零同\
国省弄巷字比加乘为是的中内外和与及或分秒度";

/// Where a chain of digits and marks ends, if the number begins one: `2018-12-27`, `9:30`, `1+1`,
/// `12·4`, `7×24`, or a number joined to letters.
pub fn chain(text: &[char], start: usize, end: usize, unit: &Range<usize>) -> Option<usize> {
    let joined =
        |place: usize| text.get(place).is_some_and(|character| folded(*character).is_ascii_alphanumeric());
    let before = start.checked_sub(1).map(|before| folded(text[before]));
    let letter_before = before.is_some_and(|before| before.is_ascii_alphabetic())
        || (before == Some('-') && start >= 2 && folded(text[start - 2]).is_ascii_alphanumeric());
    // .52亿元: what stood before the point was lost, and half a number is none.
    let headless = before == Some('.');
    if letter_before || headless || (joined(end) && unit.is_empty()) {
        return Some(chain_end(text, end));
    }
    let mark = folded(*text.get(end)?);
    let digit_after = text.get(end + 1).is_some_and(|next| is_digit(*next));
    match mark {
        ':' | '/' | '·' | '•' | '.' if digit_after => Some(chain_end(text, end)),
        '+' | '×' | '*' if joined(end + 1) => Some(chain_end(text, end)),
        '-' | '—' | '–' | '~' => {
            let from = end + text[end..].iter().take_while(|next| folded(**next) == mark).count();
            if !text.get(from).is_some_and(|next| is_digit(*next)) {
                return None;
            }
            let second = numeral::digits(text, from)?;
            let long = second.end - from >= 7 || (end - start == 4 && second.end - from >= 6);
            let third = text.get(second.end).is_some_and(|next| folded(*next) == mark)
                && text.get(second.end + 1).is_some_and(|next| is_digit(*next));
            let date = text.get(second.end).is_some_and(|next| "年月日号时点条届".contains(*next));
            (long || third || date).then(|| chain_end(text, end))
        }
        _ => None,
    }
}

fn chain_end(text: &[char], mut end: usize) -> usize {
    while let Some(character) = text.get(end) {
        let joins = matches!(
            folded(*character),
            '-' | '.' | ':' | '/' | '·' | '•' | '+' | '×' | '*' | '—' | '~' | '–'
        );
        let next = text.get(end + 1).map(|next| folded(*next));
        if folded(*character).is_ascii_alphanumeric()
            || (joins && next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '—'))
        {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Whether a number with what follows it is something else than a quantity.
pub fn is_other(text: &[char], start: usize, numeral: &Numeral, modified: bool, unit: &Range<usize>) -> bool {
    let before = before(text, start, 4);
    let after = &text[unit.end.min(text.len())..];
    let unit_text: String = text[unit.clone()].iter().collect();
    if before.ends_with('第') || before.ends_with(['〕', ']', '】', '［', '[', '〔']) {
        return true;
    }
    // 前三名, but 目前98人.
    if before.ends_with('前')
        && !before.ends_with_any(&["目前", "以前", "之前", "提前", "此前", "年前", "日前", "月前", "当前"])
    {
        return true;
    }
    if before.ends_with_any(&["位列", "位居", "排名", "名列", "排在", "列全", "居全"]) {
        return true;
    }
    if before.ends_with(['（', '('])
        && after.first().is_some_and(|next| matches!(next, '）' | ')'))
        && unit.is_empty()
    {
        return true;
    }
    if numeral.script == Script::Chinese
        && is_chinese_other(text, start, numeral, modified, &unit_text, after)
    {
        return true;
    }
    if unit_text.is_empty() {
        return false;
    }
    is_other_by_unit(text, start, numeral, &unit_text, after)
}

fn is_other_by_unit(text: &[char], start: usize, numeral: &Numeral, unit: &str, after: &[char]) -> bool {
    match unit {
        "个" => {
            starts_with_any(after, &["月", "季度", "年", "半月", "星期", "周", "五年", "百年"])
                || starts_with_any(after, SLOGANS)
        }
        "位" => starts_with_any(after, &["一体", "数"]),
        "小时" | "分钟" => {
            let round = numeral.value.to_string();
            (round == "24"
                && (starts_with_any(after, AROUND_THE_CLOCK)
                    || before(text, start, 2).ends_with(['×', '*', '天'])))
                || (round == "8" && starts_with_any(after, &["以外", "之外", "外", "内外"]))
                || after.iter().take(8).take_while(|next| is_han(**next)).any(|next| *next == '圈')
        }
        "天" => numeral.value.to_string() == "365" || starts_with_any(after, &["两头", "无理由"]),
        "对" => after.first().is_some_and(|next| is_digit(*next) || numeral::is_chinese_numeral(*next)),
        // 二期 is the second phase of something; 两期 are two issues or courses.
        "期" => {
            let phase = before(text, start, 2)
                .ends_with_any(&["工程", "项目", "改造", "建设", "平台", "系统"])
                || starts_with_any(after, &["工程", "项目", "改造", "建设", "规划"]);
            numeral.script == Script::Chinese && text[start] != '两' && (phase || text[start] == '二')
        }
        // Names of rules: 三项制度, 八项规定.
        "项" => {
            let value = numeral.value.to_string();
            (value == "3" && starts_with_any(after, &["制度"]))
                || (value == "8" && starts_with_any(after, &["规定"]))
        }
        // 3组的老支书 lives in the third group.
        "组" => starts_with_any(after, &["的", "有"]),
        "道" => starts_with_any(after, &["防线"]),
        // 9时30分
        "分" => before(text, start, 1).ends_with(['时', '点']),
        "字" | "号" => numeral.script == Script::Chinese,
        _ => false,
    }
}

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
];

const AROUND_THE_CLOCK: &[&str] = &[
    "值", "服", "在", "不", "受", "备", "自", "热", "开", "监", "守", "巡", "专", "全", "营", "响", "待",
    "应", "轮", "办",
];

fn is_chinese_other(
    text: &[char],
    start: usize,
    numeral: &Numeral,
    modified: bool,
    unit: &str,
    after: &[char],
) -> bool {
    let written = &text[start..numeral.end];
    if unit.is_empty() && !(numeral.bare || modified && written.len() > 1) {
        return true;
    }
    // 一 alone is an article: 一个新台阶, 一支队伍. 一成 is a tenth.
    if (written == ['一'] && unit != "成") || unit.is_empty() {
        return true;
    }
    if before(text, start, 2).ends_with_any(&["星期", "统", "唯", "专", "初", "逐", "之", "划"]) {
        return true;
    }
    match unit {
        "处" => written == ['四'],
        "面" => !starts_with_any(after, &["旗", "锦", "墙", "鼓", "红旗", "国旗"]),
        "头" => !starts_with_any(after, &["牛", "猪", "羊", "生", "奶", "母", "耕", "大"]),
        "成" => after.first().is_some_and(|next| is_han(*next) && !"以左的多在用由来".contains(*next)),
        "口" | "回" | "遍" | "角" | "句" | "把" | "通" => written.len() == 1,
        _ => false,
    }
}

/// Whether a number in digits without a measure word counts something all the same: `98社区服刑人员`.
pub fn counts_without_unit(
    text: &[char],
    start: usize,
    numeral: &Numeral,
    scale: u8,
    end: usize,
    more: bool,
) -> bool {
    if numeral.script == Script::Chinese {
        return false;
    }
    let written: String = text[start..numeral.end].iter().map(|character| folded(*character)).collect();
    let plain = scale == 0 && !more;
    let is_year = written.len() == 4 && (written.starts_with("19") || written.starts_with("20"));
    let is_code =
        CODES.contains(&written.as_str()) || MORE_CODES.contains(&written.as_str()) || written.len() >= 7;
    if plain
        && (is_year || is_code || (written.starts_with('0') && written != "0" && !written.starts_with("0.")))
    {
        return false;
    }
    let before = before(text, start, 6);
    // 电话96520, 96333应急平台
    let called = before.ends_with_any(&["电话", "热线", "拨打", "号码", "平台", "专线"]) || calls(text, end);
    if plain && called && (3..=6).contains(&written.len()) {
        return false;
    }
    if plain
        && written.contains('.')
        && !before.contains_any(&["率", "度", "指数", "得分", "评分", "均", "为", "达"])
    {
        return false;
    }
    // 1对1
    if before.ends_with('对') && before.text().iter().rev().nth(1).is_some_and(|digit| is_digit(*digit)) {
        return false;
    }
    let counted_before = before.last().is_some_and(is_han)
        && !before.ends_with_any(&[
            "附件", "附表", "表", "图", "附", "注", "年", "月", "第", "编号", "之", "热线", "元", "号",
            "专栏", "No",
        ]);
    match text.get(end).map(|next| folded(*next)) {
        None | Some(',' | '。' | ';' | ')' | '！') => counted_before,
        Some('(') => counted_before,
        // 婚姻家庭902、邻里871
        Some('、') => counted_before && plain && text.get(end + 1).is_some_and(|next| is_han(*next)),
        Some(next) if is_han(next) => {
            // A list number whose mark was lost: 1完善制度.
            let begins = before.last().is_none_or(|last| "。；;：:".contains(last));
            let is_list_number =
                begins && written.len() <= 2 && written.parse::<u8>().is_ok_and(|number| number <= 20);
            let counted = !NOT_COUNTED.contains(next) && !is_list_number;
            counted && !starts_with_any(&text[end..], &["县道", "乡道", "高速", "高地", "公里处"])
        }
        _ => false,
    }
}

/// Whether a hotline or its platform is named right after a number.
fn calls(text: &[char], end: usize) -> bool {
    let after: String =
        text[end.min(text.len())..].iter().take(7).take_while(|next| is_han(**next)).collect();
    ["热线", "应急平台", "平台", "电话", "专线", "投诉举报", "便民服务", "政务服务"]
        .iter()
        .any(|word| after.contains(word))
}

/// Whether the number is what something changed from: 由20个工作日压缩至….
pub fn is_change(text: &[char], start: usize) -> bool {
    text[..start]
        .iter()
        .rev()
        .take(15)
        .take_while(|character| !"，,。；;、：:".contains(**character))
        .any(|character| matches!(character, '从' | '由'))
}

const BEFORE: [(&str, Bound); 34] = [
    ("不少于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("不小于", Bound::AtLeast),
    ("不下于", Bound::AtLeast),
    ("不下", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("超过了", Bound::AtLeast),
    ("超过", Bound::AtLeast),
    ("超出", Bound::AtLeast),
    ("突破了", Bound::AtLeast),
    ("突破", Bound::AtLeast),
    ("大于", Bound::AtLeast),
    ("多于", Bound::AtLeast),
    ("超", Bound::AtLeast),
    ("逾", Bound::AtLeast),
    ("不超过", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不大于", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("不足", Bound::AtMost),
    ("不到", Bound::AtMost),
    ("未满", Bound::AtMost),
    ("接近", Bound::AtMost),
    ("将近", Bound::AtMost),
    ("少于", Bound::AtMost),
    ("小于", Bound::AtMost),
    ("近", Bound::AtMost),
    ("大约", Bound::About),
    ("约为", Bound::About),
    ("大概", Bound::About),
    ("约", Bound::About),
];

/// The bound that words right before a number give it, and where those words begin.
pub fn bound_before(text: &[char], start: usize) -> Option<(Bound, usize)> {
    let mut end = start;
    if end > 0 && folded(text[end - 1]) == ' ' {
        end -= 1;
    }
    let window = before(text, end, 4);
    let mut best: Option<(&str, Bound)> = None;
    for (word, bound) in BEFORE {
        if window.ends_with_any(&[word]) && best.is_none_or(|(other, _)| word.len() > other.len()) {
            best = Some((word, bound));
        }
    }
    let Some((word, bound)) = best else {
        // 上千人, 上万元, but 网上千余人.
        let up = end > 0
            && text[end - 1] == '上'
            && text.get(start).is_some_and(|first| matches!(first, '百' | '千' | '万' | '亿'));
        let word_before =
            end.checked_sub(2).is_some_and(|place| "网线会以晚早街路身手".contains(text[place]));
        if up && !word_before {
            return Some((Bound::AtLeast, end - 1));
        }
        return bound_in_clause(text, start).map(|bound| (bound, start));
    };
    let from = end - word.chars().count();
    // The last character of another word: 附近, 最近, 预约, 节约, 签约.
    let previous = from.checked_sub(1).map(|place| text[place]);
    let part_of_a_word = match word {
        "近" => "附最临靠新邻远走亲就贴相",
        "约" => "预节签违履特邀制契公条和相婚租合",
        "超" => "赶高反商",
        _ => "",
    };
    let is_word = previous.is_some_and(|previous| part_of_a_word.contains(previous));
    (!is_word).then_some((bound, from))
}

const AFTER: [(&str, Bound); 10] = [
    ("及以上", Bound::AtLeast),
    ("以上", Bound::AtLeast),
    ("有余", Bound::AtLeast),
    ("开外", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("多", Bound::AtLeast),
];

/// The bound that words right after a quantity give it, and where those words end.
pub fn bound_after(text: &[char], end: usize) -> Option<(Bound, usize)> {
    AFTER.into_iter().find_map(|(word, bound)| {
        let length = word.chars().count();
        let found = starts_with_any(&text[end.min(text.len())..], &[word]);
        // 98%多 and 2个多小时, but 3次多部门检查 is three times, by many departments.
        let whole = word != "多" || !text.get(end + 1).is_some_and(|next| is_han(*next));
        (found && whole).then_some((bound, end + length))
    })
}

/// 30日内, 5个工作日内: a limit, where the unit is one of time.
pub fn limit_after(text: &[char], end: usize, unit: &str) -> Option<(Bound, usize)> {
    let time = ["天", "日", "工作日", "小时", "分钟", "秒"].iter().any(|time| unit.ends_with(time));
    (time && text.get(end) == Some(&'内')).then_some((Bound::AtMost, end + 1))
}

/// 不超过总数的30%: a bound with words between it and its number, in the same clause.
fn bound_in_clause(text: &[char], start: usize) -> Option<Bound> {
    if start == 0 || text[start - 1] != '的' {
        return None;
    }
    let clause: Vec<char> = text[..start]
        .iter()
        .rev()
        .take(24)
        .take_while(|character| !"，,。；;：:、".contains(**character) && !is_digit(**character))
        .copied()
        .collect();
    let clause: String = clause.into_iter().rev().collect();
    let says = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    if says(&["不超过", "不得超过", "不高于", "不得高于"]) {
        Some(Bound::AtMost)
    } else if says(&["不低于", "不少于", "不得低于", "不得少于"]) {
        Some(Bound::AtLeast)
    } else {
        None
    }
}

/// The last characters before a place, without blanks.
pub struct Before([char; 6], usize);

pub fn before(text: &[char], start: usize, count: usize) -> Before {
    let mut window = Before(['\0'; 6], 0);
    for character in text[..start].iter().rev() {
        if window.1 == count.min(6) {
            break;
        }
        if !matches!(folded(*character), ' ' | '\t') {
            window.0[window.1] = *character;
            window.1 += 1;
        }
    }
    window.0[..window.1].reverse();
    window
}

impl Before {
    fn text(&self) -> &[char] {
        &self.0[..self.1]
    }
    fn ends_with(&self, any: impl CharacterSet) -> bool {
        self.text().last().is_some_and(|last| any.holds(*last))
    }
    fn ends_with_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            let length = word.chars().count();
            length <= self.1 && self.text()[self.1 - length..].iter().copied().eq(word.chars())
        })
    }
    fn contains_any(&self, words: &[&str]) -> bool {
        let text: String = self.text().iter().collect();
        words.iter().any(|word| text.contains(word))
    }
    fn last(&self) -> Option<char> {
        self.text().last().copied()
    }
}

/// One character or several.
pub trait CharacterSet {
    /// Whether it holds this one.
    fn holds(&self, character: char) -> bool;
}

impl CharacterSet for char {
    fn holds(&self, character: char) -> bool {
        *self == character
    }
}

impl<const N: usize> CharacterSet for [char; N] {
    fn holds(&self, character: char) -> bool {
        self.contains(&character)
    }
}

/// Whether the text begins with one of these words.
pub fn starts_with_any(text: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| {
        let mut characters = text.iter();
        word.chars().all(|expected| characters.next() == Some(&expected))
    })
}
