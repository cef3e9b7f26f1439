//! Numerals as Chinese prose writes them, in digits and in characters: `1,200`, `１２００`, `三百零五`,
//! `两万五`, `三点二`, `壹万贰仟`, `七八`, `十几`.
//!
//! What is read here is a number and nothing else: what it counts, and whether it counts anything, is
//! for [`super::quantity`]. Where a row of characters is no number that only one reading fits, there
//! is none: `三五十`, `1,2345`, `一千二万`.

use super::characters::read_as;
pub use super::characters::{folded, is_digit};
use crate::model::Decimal;

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Digits, ASCII or full-width.
    Digits,
    /// Chinese numerals.
    Chinese,
}

/// A numeral among characters as they are read ([`super::characters::read_as`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral {
    /// Index past its last character.
    pub end: usize,
    /// What it says, without 万 and 亿 after digits.
    pub value: Decimal,
    /// The upper end of `七八` (7 to 8).
    pub upper: Option<Decimal>,
    /// How it is written.
    pub script: Script,
    /// Whether it leaves its last place open: 十几.
    pub open: bool,
    /// Whether it is 百, 千, 万 or 亿 alone, which counts only with 余, 近 or the like.
    pub bare: bool,
    /// The power of ten of 万 or 亿 at its end: 4 for 三千万.
    pub scale: u8,
}

/// The value of a digit; those of amounts of money, which no one can alter, stand second.
pub fn digit(character: char) -> Option<u32> {
    Some(match character {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The power of ten that 十, 百, 千, 万 or 亿 stands for: how many zeros.
pub fn power(character: char) -> Option<u32> {
    Some(match character {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return None,
    })
}

/// Whether the character is one of a Chinese numeral, as it is read.
pub fn is_numeral_character(character: char) -> bool {
    digit(character).is_some() || power(character).is_some() || matches!(character, '廿' | '卅')
}

/// Whether the character is one of a Chinese numeral, as outline numbers and dates have it.
pub fn is_chinese_numeral(character: char) -> bool {
    let character = read_as(character);
    is_numeral_character(character) && !is_capital(character)
}

/// Whether the character is one of a capital numeral: 壹, 拾.
pub fn is_capital(character: char) -> bool {
    matches!(character, '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖' | '拾' | '佰' | '仟')
}

/// The most digits of a number: more are an account's or a serial number.
const MOST_DIGITS: usize = 15;

/// Reads digits with their separators and decimal places: `1,200`, `1 200`, `3.5`.
///
/// Groups are of three digits; after anything else (`1,2345`) there is no telling what was meant.
///
/// `grouped` is false where `，` parts: after 分别, `53，120件` are two numbers.
pub fn digits(text: &[char], start: usize, grouped: bool) -> Option<Numeral> {
    let mut end = run_of_digits(text, start);
    if end == start {
        return None;
    }
    let mut written: String = text[start..end].iter().collect();
    if written.len() <= 3 && !written.starts_with('0') {
        // One kind of separator: 1,234 567 is two numbers.
        let mark = text
            .get(end)
            .copied()
            .filter(|mark| matches!(mark, ',' | '\'' | ' ') || *mark == '，' && grouped);
        while mark.is_some() && text.get(end).copied() == mark && run_of_digits(text, end + 1) == end + 4 {
            written.extend(&text[end + 1..end + 4]);
            end += 4;
        }
        if let Some(after) = text.get(end)
            && matches!(after, ',' | '\'')
            && end == start + written.len()
            && run_of_digits(text, end + 1) - (end + 1) > 3
        {
            return None;
        }
    }
    if text.get(end) == Some(&'.') {
        let fraction = run_of_digits(text, end + 1);
        if fraction > end + 1 {
            written.push('.');
            written.extend(&text[end + 1..fraction]);
            end = fraction;
        }
    }
    if written.len() > MOST_DIGITS {
        return None;
    }
    let value = written.parse().ok()?;
    Some(Numeral { end, value, upper: None, script: Script::Digits, open: false, bare: false, scale: 0 })
}

fn run_of_digits(text: &[char], start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start + rest.iter().take_while(|character| character.is_ascii_digit()).count()
}

/// Reads a Chinese numeral: 十二, 三百零五, 两万五, 三点二亿, 壹佰伍拾万, 〇, 十几, 七八.
pub fn chinese(text: &[char], start: usize) -> Option<Numeral> {
    let mut end = start;
    while end < text.len() && is_numeral_character(text[end]) && end - start <= 24 {
        end += 1;
    }
    if end == start || end - start > 24 {
        return None;
    }
    let integer = &text[start..end];
    if let Some(numeral) = with_point(text, integer, end) {
        return Some(numeral);
    }
    // 十几 leaves its last place open.
    let open = text.get(end) == Some(&'几') && power(text[end - 1]).is_some_and(|power| power < 4);
    let scale = trailing_scale(integer);
    let numeral = |value: i64, upper: Option<i64>, bare: bool| Numeral {
        end: end + usize::from(open),
        value: Decimal::new(value, 0),
        upper: upper.map(|upper| Decimal::new(upper, 0)),
        script: Script::Chinese,
        open,
        bare,
        scale,
    };
    // 百, 千万: powers alone; 十 and 十万 are numbers. 万一 is a word.
    if power(integer[0]).is_some_and(|power| power >= 2) {
        let alone = integer.iter().all(|character| power(*character).is_some());
        return if alone { Some(numeral(positional(integer)?, None, true)) } else { None };
    }
    if integer.iter().all(|character| digit(*character).is_some()) {
        if open {
            return None;
        }
        return spelled(integer).map(|(value, upper)| numeral(value, upper, false));
    }
    // 二三十: twenty to thirty; 十七八: seventeen to eighteen.
    for index in 0..integer.len() - 1 {
        let rest = &integer[index + 2..];
        if pair(integer[index], integer[index + 1]).is_some()
            && rest.iter().all(|character| power(*character).is_some())
        {
            let with = |digit: char| {
                let mut one = integer.to_vec();
                one[index] = digit;
                one.remove(index + 1);
                positional(&one)
            };
            let (low, high) = (with(integer[index])?, with(integer[index + 1])?);
            return (!open).then(|| numeral(low, Some(high), false));
        }
    }
    Some(numeral(positional(integer)?, None, false))
}

/// Digits without powers: 七, 七八 (seven or eight), 二〇一八 (digit by digit).
fn spelled(characters: &[char]) -> Option<(i64, Option<i64>)> {
    match characters {
        [only] => Some((i64::from(digit(*only)?), None)),
        [low, high] if pair(*low, *high).is_some() => {
            let (low, high) = pair(*low, *high)?;
            Some((low, Some(high)))
        }
        // 七五 is a name, 一二三 a saying; 二〇〇 and a year are read digit by digit.
        _ if characters.len() < 4 && !characters[1..].contains(&'〇') => None,
        _ => {
            let value = characters.iter().try_fold(0_i64, |value, character| {
                value.checked_mul(10)?.checked_add(i64::from(digit(*character)?))
            })?;
            Some((value, None))
        }
    }
}

/// Two digits that say "about": 七八, 两三, 三五.
fn pair(low: char, high: char) -> Option<(i64, i64)> {
    let (first, second) = (i64::from(digit(low)?), i64::from(digit(high)?));
    let about = first > 0 && (first + 1 == second || (low, high) == ('三', '五'));
    about.then_some((first, second))
}

/// 三点二亿, 零点八, 九十八点五: digits after 点, and 万 or 亿 after those.
fn with_point(text: &[char], integer: &[char], end: usize) -> Option<Numeral> {
    if text.get(end) != Some(&'点') {
        return None;
    }
    let from = end + 1;
    let length =
        text[from..].iter().take(7).take_while(|next| digit(**next).is_some() && **next != '两').count();
    if !(1..=6).contains(&length) {
        return None;
    }
    let whole = match integer {
        [zero] if digit(*zero) == Some(0) => 0,
        _ if integer.iter().all(|character| digit(*character).is_some()) => {
            let (value, upper) = spelled(integer)?;
            if upper.is_some() {
                return None;
            }
            value
        }
        _ => positional(integer)?,
    };
    // 万 before the point would be a scale of its own: 一万点五 is nothing.
    if trailing_scale(integer) > 0 {
        return None;
    }
    let mut written = format!("{whole}.");
    for character in &text[from..from + length] {
        written.push(char::from_digit(digit(*character)?, 10)?);
    }
    let after = from + length;
    // 十 or 百 after the digits makes them another number: 三点二十分.
    let scale = scale_at(text, after);
    if text.get(after).is_some_and(|next| power(*next).is_some()) && scale.is_none_or(|(scale, _)| scale < 4)
    {
        return None;
    }
    let (scale, end) = scale.unwrap_or((0, after));
    let value = format!("{written}e{scale}").parse().ok()?;
    Some(Numeral {
        end,
        value,
        upper: None,
        script: Script::Chinese,
        open: false,
        bare: false,
        scale: scale as u8,
    })
}

/// 万, 亿, 千万, 万亿 and the like that stand together: how many zeros, and where they end.
pub fn scale_at(text: &[char], start: usize) -> Option<(u32, usize)> {
    let mut end = start;
    let mut scale = 0;
    let mut last = 0;
    while let Some(next) = text.get(end).and_then(|character| power(*character)) {
        // 千万, 百亿, 万亿: the smaller one first; 十 only before 万 and 亿.
        let follows = text.get(end + 1).and_then(|character| power(*character)).unwrap_or(0);
        if next <= last || (next == 1 && follows < 4) || scale + next > 12 {
            break;
        }
        last = next;
        scale += next;
        end += 1;
    }
    (end > start).then_some((scale, end))
}

/// The zeros of the 万 or 亿 that a numeral ends with.
fn trailing_scale(characters: &[char]) -> u8 {
    match characters {
        [.., '万', '亿'] => 12,
        [.., '亿'] => 8,
        [.., '万'] => 4,
        _ => 0,
    }
}

/// The value of a numeral with 十, 百, 千, 万, 亿 in it; `None` where the powers do not fall.
fn positional(characters: &[char]) -> Option<i64> {
    let mut total: i64 = 0; // complete 亿
    let mut section: i64 = 0; // complete 万 below
    let mut part: i64 = 0; // below the next 万
    let mut pending: Option<i64> = None;
    let mut last_power: u32 = 9; // within the part
    let mut highest: u32 = 12; // the last of 万 and 亿
    let mut zero = false;
    for &character in characters {
        if let Some(tens) = match character {
            '廿' => Some(20),
            '卅' => Some(30),
            _ => None,
        } {
            if pending.is_some() || last_power <= 1 {
                return None;
            }
            part = part.checked_add(tens)?;
            last_power = 1;
            continue;
        }
        if let Some(digit) = digit(character) {
            if pending.is_some() {
                return None;
            }
            if digit == 0 {
                zero = true;
            } else {
                pending = Some(i64::from(digit));
            }
            continue;
        }
        let power = power(character)?;
        let ten_to = 10_i64.checked_pow(power)?;
        if power >= 4 {
            // 一千二万 could be 1002 or 1200 of them.
            if part != 0 && pending.is_some() && last_power >= 2 && !zero {
                return None;
            }
            let none = part == 0 && pending.is_none();
            let group = part.checked_add(pending.take().unwrap_or(0))?;
            if power == 8 {
                // 一亿二千万 is one; 万亿 multiplies.
                if highest <= 8 {
                    return None;
                }
                let group = section.checked_add(group)?;
                let group = if group == 0 && none { 1 } else { group };
                total = total.checked_add(group.checked_mul(ten_to)?)?;
                section = 0;
                highest = 8;
            } else {
                if section != 0 {
                    return None;
                }
                let group = if none { 1 } else { group };
                section = group.checked_mul(ten_to)?;
            }
            part = 0;
            last_power = 9;
        } else {
            if power >= last_power {
                return None;
            }
            // 十二 and 百余 have no digit before; 一百十二 is said, too.
            part = part.checked_add(pending.take().unwrap_or(1).checked_mul(ten_to)?)?;
            last_power = power;
        }
        zero = false;
    }
    if let Some(digit) = pending {
        // 两千三 is 2300, 两万五 25000; 两千零三 is 2003, 二十三 is 23.
        let above = match (part, section, total) {
            (0, 0, 0) => 0,
            (0, 0, _) => 8,
            (0, ..) => 4,
            _ => last_power,
        };
        let ones = if above >= 2 && !zero { 10_i64.checked_pow(above - 1)? } else { 1 };
        part = part.checked_add(digit.checked_mul(ones)?)?;
    }
    total.checked_add(section)?.checked_add(part)
}

/// A whole numeral in Chinese or digits, as dates and outline numbers have it. A circle or the letter
/// O typed for 〇 is read as that.
pub fn whole(text: &str) -> Option<u32> {
    let zero = |character| if matches!(character, '○' | 'O' | 'o') { '〇' } else { character };
    let characters: Vec<char> = text.chars().map(|character| zero(read_as(character))).collect();
    let numeral = match characters.first()? {
        first if first.is_ascii_digit() => digits(&characters, 0, true)?,
        _ => chinese(&characters, 0)?,
    };
    if numeral.end != characters.len() || numeral.open || numeral.upper.is_some() {
        return None;
    }
    numeral.value.to_string().parse().ok()
}

#[cfg(test)]
mod tests;
