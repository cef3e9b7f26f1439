//! Numerals as they are written in Chinese prose: `1200`, `1,200`, `１２００`, `3.3万`, `二十`, `百分之三`.

use super::characters::{folded, is_digit};
use crate::model::Decimal;

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Digits, ASCII or full-width.
    Digits,
    /// Chinese numerals.
    Chinese,
}

/// A numeral in a text. Positions are indices of characters.
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
}

/// Whether the character is one of a Chinese numeral.
pub fn is_chinese_numeral(character: char) -> bool {
    matches!(character, '〇' | '零' | '一' | '二' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九')
        || power(character).is_some()
}

/// Reads digits with their thousands separators and decimal places.
pub fn digits(text: &[char], start: usize) -> Option<Numeral> {
    let mut end = start;
    let mut written = String::new();
    while end < text.len() && is_digit(text[end]) {
        written.push(folded(text[end]));
        end += 1;
    }
    if written.is_empty() {
        return None;
    }
    // `1,200`: groups of three, the first of one to three digits.
    if written.len() <= 3 && !written.starts_with('0') {
        while end + 3 < text.len()
            && matches!(text[end], ',' | '，')
            && text[end + 1..end + 4].iter().all(|character| is_digit(*character))
            && !text.get(end + 4).is_some_and(|character| is_digit(*character))
        {
            written.extend(text[end + 1..end + 4].iter().map(|character| folded(*character)));
            end += 4;
        }
    }
    if text.get(end).is_some_and(|mark| matches!(mark, '.' | '．'))
        && text.get(end + 1).is_some_and(|character| is_digit(*character))
    {
        let mut place = end + 1;
        written.push('.');
        while place < text.len() && is_digit(text[place]) {
            written.push(folded(text[place]));
            place += 1;
        }
        end = place;
    }
    let value = written.parse().ok()?;
    Some(Numeral { end, value, upper: None, script: Script::Digits, open: false, bare: false })
}

/// Reads a Chinese numeral: 十二, 二十, 三百零五, 一万二千, 〇, 十几, 七八.
pub fn chinese(text: &[char], start: usize) -> Option<Numeral> {
    let mut end = start;
    while end < text.len() && is_chinese_numeral(text[end]) {
        end += 1;
    }
    // 十几 leaves its last place open.
    if end > start && text.get(end) == Some(&'几') {
        end += 1;
    }
    if end == start || end - start > 16 {
        return None;
    }
    let characters = &text[start..end];
    let numeral = |value: i64, upper: Option<i64>, open: bool, bare: bool| Numeral {
        end,
        value: Decimal::new(value, 0),
        upper: upper.map(|upper| Decimal::new(upper, 0)),
        script: Script::Chinese,
        open,
        bare,
    };
    if let [only] = characters
        && let Some(power) = power(*only)
    {
        return Some(numeral(10_i64.pow(power), None, false, power >= 2));
    }
    if characters.iter().all(|character| digit(*character).is_some()) {
        return match characters {
            [only] => Some(numeral(digit(*only)?, None, false, false)),
            // 七八次: seven or eight.
            [low, high] if digit(*low)? + 1 == digit(*high)? && digit(*low)? > 0 => {
                Some(numeral(digit(*low)?, digit(*high), false, false))
            }
            // 二〇一八: a year or a code, read digit by digit.
            _ => {
                let value = characters.iter().try_fold(0_i64, |value, character| {
                    value.checked_mul(10)?.checked_add(digit(*character)?)
                })?;
                Some(numeral(value, None, false, false))
            }
        };
    }
    let (characters, open) = match characters {
        [front @ .., '几'] => (front, true),
        _ => (characters, false),
    };
    if characters.contains(&'几') {
        return None;
    }
    // 二三十: twenty to thirty; 十七八: seventeen to eighteen.
    for (index, pair) in characters.windows(2).enumerate() {
        if let (Some(low), Some(high)) = (digit(pair[0]), digit(pair[1]))
            && low > 0
            && low + 1 == high
        {
            let mut first = characters.to_vec();
            first.remove(index + 1);
            let mut second = characters.to_vec();
            second.remove(index);
            return Some(numeral(positional(&first)?, Some(positional(&second)?), false, false));
        }
    }
    Some(numeral(positional(characters)?, None, open, false))
}

/// The value of a numeral with 十, 百, 千, 万, 亿 in it.
fn positional(characters: &[char]) -> Option<i64> {
    let mut total: i64 = 0; // complete 万 and 亿
    let mut part: i64 = 0; // below the next 万
    let mut pending: Option<i64> = None;
    let mut last_power: u32 = 0;
    let mut zero = false;
    for &character in characters {
        if let Some(digit) = digit(character) {
            if pending.is_some_and(|pending| pending != 0) {
                return None;
            }
            zero |= digit == 0;
            pending = (digit != 0).then_some(digit);
            continue;
        }
        let power = power(character)?;
        let ten_to = 10_i64.pow(power);
        if power >= 4 {
            let group = part + pending.take().unwrap_or(if part == 0 && total == 0 { 1 } else { 0 });
            if power == 8 {
                total = total.checked_add(group)?.checked_mul(ten_to)?;
            } else {
                total = total.checked_add(group.checked_mul(ten_to)?)?;
            }
            part = 0;
        } else {
            part = part.checked_add(pending.take().unwrap_or(1).checked_mul(ten_to)?)?;
        }
        last_power = power;
        zero = false;
    }
    if let Some(digit) = pending {
        // 两千三 is 2300; 两千零三 is 2003.
        let ones = if last_power >= 2 && !zero { 10_i64.pow(last_power - 1) } else { 1 };
        part = part.checked_add(digit.checked_mul(ones)?)?;
    }
    total.checked_add(part)
}

/// The value of a Chinese digit.
fn digit(character: char) -> Option<i64> {
    "〇一二三四五六七八九".chars().position(|digit| digit == character).map(|digit| digit as i64).or(
        match character {
            '零' => Some(0),
            '两' => Some(2),
            _ => None,
        },
    )
}

/// The power of ten that 十, 百, 千, 万 or 亿 stands for.
pub fn power(character: char) -> Option<u32> {
    match character {
        '十' => Some(1),
        '百' => Some(2),
        '千' => Some(3),
        '万' => Some(4),
        '亿' => Some(8),
        _ => None,
    }
}

/// A whole numeral in Chinese or digits, as dates and outline numbers have it. A circle or the letter
/// O typed for 〇 is read as that.
pub fn whole(text: &str) -> Option<u32> {
    let zero = |character| if matches!(character, '○' | 'O' | 'Ｏ' | 'o') { '〇' } else { character };
    let characters: Vec<char> = text.chars().map(zero).collect();
    let numeral = match characters.first()? {
        first if is_digit(*first) => digits(&characters, 0)?,
        _ => chinese(&characters, 0)?,
    };
    if numeral.end != characters.len() || numeral.open || numeral.upper.is_some() {
        return None;
    }
    numeral.value.to_string().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let characters: Vec<char> = text.chars().collect();
        let numeral = digits(&characters, 0).or_else(|| chinese(&characters, 0))?;
        let upper = numeral.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
        let open = if numeral.open { "+" } else { "" };
        Some((format!("{}{upper}{open}", numeral.value), numeral.end))
    }

    #[test]
    fn digits_in_every_form() {
        for (text, expected, length) in [
            ("1200余", "1200", 4),
            ("1,200次", "1200", 5),
            ("１２，３００份", "12300", 6),
            ("53,12", "53", 2),
            ("3.30万", "3.3", 4),
            ("９８．５％", "98.5", 4),
            ("2018.", "2018", 4),
            ("1,2345", "1", 1),
        ] {
            assert_eq!(read(text), Some((expected.to_owned(), length)), "{text}");
        }
        assert_eq!(read("99999999999999999999999"), None);
    }

    #[test]
    fn chinese_numerals() {
        for (text, expected) in [
            ("七", "7"),
            ("两", "2"),
            ("十", "10"),
            ("十二", "12"),
            ("二十", "20"),
            ("三百零五", "305"),
            ("两千三", "2300"),
            ("一万二千", "12000"),
            ("三千万", "30000000"),
            ("一亿二千万", "120000000"),
            ("二〇一八", "2018"),
            ("十几", "10+"),
            ("七八", "7..8"),
            ("二三十", "20..30"),
            ("十七八", "17..18"),
        ] {
            assert_eq!(read(text).map(|(value, _)| value).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(read("几十"), None);
        assert_eq!(whole("二十一"), Some(21));
        assert_eq!(whole("十几"), None);
    }
}
