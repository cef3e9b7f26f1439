//! Finds the quantities of a text, and leaves what only looks like one: dates, document numbers,
//! ordinals, names and slogans.

use std::ops::Range;

mod context;

use super::characters::{folded, is_digit, is_han};
use super::numeral::{self, Numeral, Script};
use super::unit;
use crate::model::{Bound, Decimal};

/// A quantity as it stands in a text. Positions are indices of characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// From the first modifier (`近`) to the last (`以上`).
    pub printed: Range<usize>,
    /// Where its first digit is.
    pub start: usize,
    /// Index past its unit or, without one, its number and modifiers.
    pub end: usize,
    /// The value in whole units.
    pub value: Decimal,
    /// The upper end of a range.
    pub upper: Option<Decimal>,
    /// How the value bounds the quantity.
    pub bound: Bound,
    /// The unit, without 万 and 亿; empty where the text has none.
    pub unit: String,
    /// Power of ten of 万 or 亿.
    pub scale: u8,
    /// Decimal places given, negative for 万 and 亿.
    pub decimals: i8,
}

/// The quantities of a text in their order.
pub fn quantities(text: &[char]) -> Vec<Quantity> {
    let names = context::names(text);
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    let mut index = 0;
    while index < text.len() {
        while names.peek().is_some_and(|name| name.end <= index) {
            names.next();
        }
        if let Some(name) = names.peek()
            && name.contains(&index)
        {
            index = name.end;
            continue;
        }
        let character = text[index];
        if !(is_digit(character) || numeral::is_chinese_numeral(character)) {
            index += 1;
            continue;
        }
        let step = read(text, index);
        index = match step {
            Step::Quantity(quantity) => {
                let end = quantity.printed.end;
                found.push(*quantity);
                end
            }
            Step::Nothing { end } => end.max(index + 1),
        };
    }
    found
}

enum Step {
    Quantity(Box<Quantity>),
    /// Not a quantity; go on from here.
    Nothing {
        end: usize,
    },
}

/// A numeral with what belongs to it up to its unit.
struct Amount {
    numeral: Numeral,
    /// 余, 多 or 几 inside.
    more: bool,
    /// 来: about.
    around: bool,
    /// A number for 万 and 亿 after it.
    scale: u8,
    /// Where the unit begins, and ends.
    unit: Range<usize>,
}

fn read(text: &[char], start: usize) -> Step {
    if let Some(step) = per_hundred(text, start) {
        return step;
    }
    let Some(first) = amount(text, start) else {
        return Step::Nothing { end: run_end(text, start) };
    };
    // A numeral that is part of a chain of digits and marks: a date, a time, a ratio, a phone number.
    if first.numeral.script == Script::Digits
        && let Some(end) = context::chain(text, start, first.numeral.end, &first.unit)
    {
        return Step::Nothing { end };
    }
    let nothing = Step::Nothing { end: first.numeral.end };
    if context::is_other(text, start, &first.numeral, first.scale > 0 || first.more, &first.unit) {
        // What follows 第 or 〔 is read with it: `第3至5条`, `〔2017〕47号`.
        return nothing;
    }
    let mut last = first;
    let mut upper = last.numeral.upper;
    let mut low = (last.numeral.value, last.scale);
    // A range: 3—5次, 3至5次, 3%—5%.
    if let Some(second) = range(text, start, &last) {
        low = (
            last.numeral.value,
            if last.unit.is_empty() && last.scale == 0 { second.scale } else { last.scale },
        );
        upper = Some(second.numeral.value);
        last = second;
    }
    let unit: String = text[last.unit.clone()].iter().map(|character| folded_unit(*character)).collect();
    if unit.is_empty()
        && !context::counts_without_unit(text, start, &last.numeral, last.scale, last.unit.start, last.more)
    {
        return Step::Nothing { end: last.numeral.end };
    }
    let end = last.unit.end.max(last.unit.start);
    let before = context::bound_before(text, start);
    let after = context::bound_after(text, end).or_else(|| context::limit_after(text, end, &unit));
    if last.numeral.bare && !(last.more || before.is_some()) {
        return nothing;
    }
    let bound = match (before, after) {
        (Some((bound, _)), _) | (None, Some((bound, _))) => bound,
        _ if last.more || last.numeral.open || upper.is_some() => Bound::AtLeast,
        _ if last.around => Bound::About,
        _ => Bound::Exact,
    };
    let (percent, scale) = if unit == "成" { (true, 1) } else { (false, last.scale) };
    let Some(value) = scaled_up(low.0, if percent { 1 } else { low.1 }) else {
        return nothing;
    };
    let upper = match upper.map(|upper| scaled_up(upper, scale)) {
        Some(None) => return nothing,
        Some(upper) => upper.filter(|upper| *upper > value),
        None => None,
    };
    let places = i8::try_from(last.numeral.value.places()).unwrap_or(0);
    Step::Quantity(Box::new(Quantity {
        printed: before.map_or(start, |(_, start)| start)..after.map_or(end, |(_, end)| end),
        start,
        end,
        value,
        upper,
        bound: if upper.is_some() { Bound::AtLeast } else { bound },
        unit: if percent { "%".into() } else { unit },
        scale: if percent { 0 } else { named_scale(scale) },
        decimals: places - i8::try_from(last.scale).unwrap_or(0),
    }))
}

/// The power that reports name: 3千万 is shown as 3,000万, and 5百 as 500.
fn named_scale(scale: u8) -> u8 {
    match scale {
        8.. => 8,
        4.. => 4,
        _ => 0,
    }
}

/// The end of a run of characters of numerals that say nothing.
fn run_end(text: &[char], start: usize) -> usize {
    let rest = text[start..]
        .iter()
        .position(|character| !(is_digit(*character) || numeral::is_chinese_numeral(*character)));
    rest.map_or(text.len(), |length| start + length)
}

/// A full-width sign as its ASCII form, other characters as printed.
fn folded_unit(character: char) -> char {
    match folded(character) {
        folded if folded.is_ascii() => folded,
        _ => character,
    }
}

/// Numeral, 余 or 多, 万 or 亿, and unit.
fn amount(text: &[char], start: usize) -> Option<Amount> {
    let digits = is_digit(text[start]);
    let numeral = if digits { numeral::digits(text, start)? } else { numeral::chinese(text, start)? };
    let mut amount = Amount { numeral, more: numeral.open, around: false, scale: 0, unit: 0..0 };
    let mut place = amount.modifier(text, skip_space(text, numeral.end));
    // 3.3万, 四千余万
    let split = numeral.open
        || place > numeral.end
            && text.get(numeral.end).is_some_and(|next| matches!(next, '余' | '多' | '几'));
    if (digits || split) && unit::length_at(text, place) == 0 {
        while let Some(power) = text.get(place).and_then(|character| numeral::power(*character)) {
            if power == 1 || amount.scale as u32 + power > 12 {
                break;
            }
            amount.scale += power as u8;
            place += 1;
            if unit::length_at(text, place) > 0 {
                break;
            }
        }
        place = amount.modifier(text, skip_space(text, place));
    }
    let spaced = skip_space(text, place);
    let length = match unit::length_at(text, spaced) {
        // 30日内 is a limit; 12月30日 is a date, and its day is never followed by 内.
        0 if text[spaced..].starts_with(&['日', '内']) => 1,
        length => length,
    };
    if length == 0 {
        let end = text[..place].iter().rposition(|last| folded(*last) != ' ').map_or(place, |last| last + 1);
        amount.unit = end..end;
    } else {
        amount.unit = spaced..spaced + length + per(text, spaced + length);
        // 5个多小时 is rare; 3个多 and 2倍多 are not.
        if text.get(amount.unit.end) == Some(&'多')
            && text.get(amount.unit.end + 1).is_none_or(|next| !is_han(*next))
        {
            amount.more = true;
        }
    }
    Some(amount)
}

impl Amount {
    fn modifier(&mut self, text: &[char], mut place: usize) -> usize {
        while let Some(character) = text.get(place) {
            match character {
                '余' | '多' | '几' => self.more = true,
                '来' if self.numeral.script == Script::Chinese && unit::length_at(text, place + 1) > 0 => {
                    self.around = true;
                }
                _ => break,
            }
            place += 1;
        }
        place
    }
}

/// The length of `/人` or `每亩` after a unit.
fn per(text: &[char], place: usize) -> usize {
    match text.get(place) {
        Some('/' | '／') => match unit::length_at(text, place + 1) {
            0 if matches!(text.get(place + 1), Some('年' | '月' | '日')) => 2,
            0 => 0,
            length => 1 + length,
        },
        _ => 0,
    }
}

/// A single blank between a number and what belongs to it.
fn skip_space(text: &[char], place: usize) -> usize {
    let blank = |place: usize| text.get(place).is_some_and(|character| folded(*character) == ' ');
    if blank(place) && !blank(place + 1) { place + 1 } else { place }
}

/// The second half of a range that `low` begins.
fn range(text: &[char], start: usize, low: &Amount) -> Option<Amount> {
    let place = skip_space(text, low.unit.end);
    let has_unit = !low.unit.is_empty();
    let length = match text.get(place)? {
        '—' => text[place..].iter().take_while(|character| **character == '—').count(),
        '-' | '－' | '–' | '~' | '～' | '至' | '到' => 1,
        _ => return None,
    };
    let mark = text[place];
    let from = skip_space(text, place + length);
    if length > 2 || !text.get(from).is_some_and(|next| is_digit(*next) || numeral::is_chinese_numeral(*next))
    {
        return None;
    }
    // 由12件到15件 is a change, and its ends are two figures.
    if has_unit && matches!(mark, '至' | '到') && context::is_change(text, start) {
        return None;
    }
    let high = amount(text, from)?;
    let same_unit = !has_unit || text[low.unit.clone()] == text[high.unit.clone()];
    let ordered = scaled_up(low.numeral.value, low.scale) < scaled_up(high.numeral.value, high.scale);
    (same_unit
        && ordered
        && !high.unit.is_empty()
        && high.numeral.upper.is_none()
        && low.numeral.upper.is_none())
    .then_some(high)
}

/// 百分之三, 千分之五: the number follows its unit.
fn per_hundred(text: &[char], start: usize) -> Option<Step> {
    let unit = match text.get(start..start + 3)? {
        ['百', '分', '之'] => "%",
        ['千', '分', '之'] => "‰",
        ['万', '分', '之'] => "‱",
        _ => {
            // 三分之一 is a fraction, which no decimal states exactly.
            let chinese = numeral::chinese(text, start)?;
            let fraction = text.get(chinese.end..chinese.end + 2)? == ['分', '之'];
            let end = run_end(text, (chinese.end + 2).min(text.len()));
            return fraction.then_some(Step::Nothing { end });
        }
    };
    let from = start + 3;
    let Some(first) = text.get(from) else {
        return Some(Step::Nothing { end: from });
    };
    let numeral = if is_digit(*first) { numeral::digits(text, from) } else { numeral::chinese(text, from) };
    let Some(numeral) = numeral else {
        return Some(Step::Nothing { end: from });
    };
    let mut value = numeral.value;
    let mut end = numeral.end;
    // 九十五点三
    if numeral.script == Script::Chinese && text.get(end) == Some(&'点') {
        let fraction: Vec<char> = text[end + 1..]
            .iter()
            .take(6)
            .copied()
            .take_while(|next| numeral::is_chinese_numeral(*next))
            .collect();
        let digits: Option<String> = fraction
            .iter()
            .map(|character| numeral::chinese(&[*character], 0).map(|digit| digit.value.to_string()))
            .collect();
        if let Some(exact) = digits.filter(|digits| !digits.is_empty() && digits.len() == fraction.len())
            && let Ok(exact) = format!("{value}.{exact}").parse()
        {
            value = exact;
            end += 1 + fraction.len();
        }
    }
    let more = numeral.open || matches!(text.get(end), Some('余' | '多' | '几'));
    if matches!(text.get(end), Some('余' | '多' | '几')) {
        end += 1;
    }
    let before = context::bound_before(text, start);
    let after = context::bound_after(text, end);
    let bound = before.or(after).map_or(if more { Bound::AtLeast } else { Bound::Exact }, |(bound, _)| bound);
    Some(Step::Quantity(Box::new(Quantity {
        printed: before.map_or(start, |(_, start)| start)..after.map_or(end, |(_, end)| end),
        start,
        end,
        value,
        upper: numeral.upper,
        bound: if numeral.upper.is_some() { Bound::AtLeast } else { bound },
        unit: unit.into(),
        scale: 0,
        decimals: i8::try_from(value.places()).unwrap_or(0),
    })))
}

fn scaled_up(value: Decimal, scale: u8) -> Option<Decimal> {
    format!("{value}e{scale}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `value unit bound` of each quantity.
    fn read(text: &str) -> Vec<String> {
        let characters: Vec<char> = text.chars().collect();
        quantities(&characters)
            .into_iter()
            .map(|quantity| {
                let upper = quantity.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
                let bound = match quantity.bound {
                    Bound::Exact => "",
                    Bound::AtLeast => "≥",
                    Bound::AtMost => "≤",
                    Bound::About => "≈",
                };
                format!("{bound}{}{upper}{}", quantity.value, quantity.unit)
            })
            .collect()
    }

    #[test]
    fn quantities_of_every_form() {
        for (text, expected) in [
            ("共调处民间纠纷 96件,调解成功率达98%,涉及金额244万元。", &["96件", "98%", "2440000元"][..]),
            ("街道集访53批次,1200余人次", &["53批次", "≥1200人次"]),
            ("群众满意率达到99%以上", &["≥99%"]),
            ("受益群众达3.3万人", &["33000人"]),
            ("举办了七个专题的宣讲、二十余次讲座", &["7个", "≥20次"]),
            ("近200场，约3.5公里，不少于4次，不超过10天", &["≤200场", "≈3.5公里", "≥4次", "≤10天"]),
            ("每年3—5次，占3%—5%，投入3至5万元", &["≥3..5次", "≥3..5%", "≥30000..50000元"]),
            ("百分之三，百分之九十五点三，千分之五", &["3%", "95.3%", "5‰"]),
            ("三成以上，近八成", &["≥30%", "≤80%"]),
            ("百余人、近千人、上千人、万余人次", &["≥100人", "≤1000人", "≥1000人", "≥10000人次"]),
            ("十几次、七八个、二三十人", &["≥10次", "≥7..8个", "≥20..30人"]),
            ("１，２００人，1,200元", &["1200人", "1200元"]),
            ("由20个工作日压缩至5个工作日", &["20个工作日", "5个工作日"]),
            ("下降3.2个百分点，增长12.5%", &["3.2个百分点", "12.5%"]),
            ("投入1200余万元、3000多万元、2亿元", &["≥12000000元", "≥30000000元", "200000000元"]),
            ("98社区服刑人员，与6律师事务所合作，信息2544。", &["98", "6", "2544"]),
            ("10个村、15个社区", &["10个", "15个"]),
            ("共 58 场，96 件", &["58场", "96件"]),
            ("得分98.5分，位列", &["98.5分"]),
            ("0批次，0人次", &["0批次", "0人次"]),
            ("40元/人，500千克/亩", &["40元/人", "500千克/亩"]),
            ("最近2次、预约98人次、节约200万元", &["2次", "98人次", "2000000元"]),
            ("三支队伍，12支队", &["3支", "12"]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_quantity() {
        for text in [
            "2018年1月—2018年5月，二〇一八年十二月二十七日，2018-12-27 09:12",
            "2018,我街的依法工作",
            "国办发〔2017〕47号，津政办发[2018]12号，第12条，第三十六条，第三届",
            "坚持“定期排查制”5大制度并重",
            "“七五”普法、七五普法、八五普法、“12·4”国家宪法日、3·15、12.4国家宪法日",
            "拨打12345热线或110，电话022-12345678，13800138000",
            "一社区一法律顾问，一个新台阶，一支队伍，最多跑一次，一站式，一网通办",
            "“四个意识”“两个维护”，四个自信，三重一大，五位一体，双随机一公开",
            "今后三年，两年多，3个月，60岁以上老人，建党100周年，三年行动",
            "上午9时30分，9:30，3号楼，5G网络，4A级景区，COVID-19",
            "1、完善制度；2、加强领导；（1）宣传；3.落实",
            "百姓，千方百计，千家万户，万元户，十分重要，统一，万一，百花齐放",
            "三分之一，1对1帮扶，7×24小时，24小时值班",
            "党的十九大、十九届四中全会、二十大精神",
            "前三名，排名第1，前10名",
            "实到资金.52亿元",
        ] {
            assert_eq!(read(text), [] as [&str; 0], "{text}");
        }
    }
}
