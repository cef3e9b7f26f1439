//! Numbers of the outline: 一、 （一） 1、 1. （1） ① 第一章 1.1

use super::numeral::{chinese, digit, is_chinese, parse};
use crate::model::Section;

/// The kind of number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// 一、
    Chinese,
    /// （一）
    BracketedChinese,
    /// 1、
    Digits,
    /// （1）
    BracketedDigits,
    /// 1）
    HalfBracketed,
    /// ①
    Circled,
    /// 第一章, with the word after the number.
    Ordinal(String),
    /// 1.1, with what stands before the last point.
    Dotted(String),
}

/// A number of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marker {
    /// Its kind.
    pub style: Style,
    /// Its value.
    pub value: u32,
}

/// What stands where a section's number would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Number {
    /// A number.
    Marker(Marker),
    /// Only the marks around it: the number was lost.
    Lost,
    /// Something else, such as 一是.
    Other,
    /// Nothing.
    None,
}

impl Style {
    /// Whether both are of one kind, for all that their words or their numbers before the point
    /// differ.
    pub fn is_kin(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// A number of this kind, without the mark after it: `六`, `（六）`, `第六章`.
    pub fn write(&self, value: u32) -> String {
        match self {
            Self::Chinese => chinese(value),
            Self::BracketedChinese => format!("（{}）", chinese(value)),
            Self::Digits => value.to_string(),
            Self::BracketedDigits => format!("（{value}）"),
            Self::HalfBracketed => format!("{value}）"),
            Self::Circled => match value {
                1..=20 => char::from_u32(0x2460 + value - 1).map_or_else(String::new, String::from),
                _ => format!("（{value}）"),
            },
            Self::Ordinal(word) => format!("第{}{word}", chinese(value)),
            Self::Dotted(before) => format!("{before}.{value}"),
        }
    }
}

/// The number of a section.
pub(super) fn number_of(section: &Section) -> Number {
    section.number.as_deref().map_or(Number::None, read)
}

/// Reads a number as printed, with its marks.
pub(super) fn read(text: &str) -> Number {
    let text = text.trim();
    if text.is_empty() {
        return Number::None;
    }
    let is_mark = |character: char| "、．.，,:：()（）".contains(character) || character.is_whitespace();
    if text.chars().all(is_mark) {
        return Number::Lost;
    }
    let text = text.trim_end_matches(['、', '．', '.', '，', ',', ':', '：', ' ', '\u{3000}']);
    marker(text).map_or(Number::Other, Number::Marker)
}

fn marker(text: &str) -> Option<Marker> {
    if let Some(inner) = text.strip_prefix(['（', '(']) {
        let (style, value) = plain(inner.strip_suffix(['）', ')'])?.trim())?;
        let style = if style == Style::Chinese { Style::BracketedChinese } else { Style::BracketedDigits };
        return Some(Marker { style, value });
    }
    if let Some(inner) = text.strip_suffix(['）', ')']) {
        return Some(Marker { style: Style::HalfBracketed, value: plain(inner)?.1 });
    }
    if let Some(rest) = text.strip_prefix('第') {
        let end = rest.find(|character| !is_chinese(character) && digit(character).is_none())?;
        let (number, word) = rest.split_at(end);
        let known = ["章", "节", "条", "编", "篇", "部分", "款", "项"].contains(&word);
        return known
            .then(|| Some(Marker { style: Style::Ordinal(word.to_owned()), value: parse(number)? }))?;
    }
    let mut characters = text.chars();
    if let (Some(character), None) = (characters.next(), characters.next()) {
        let code = u32::from(character);
        let single = match code {
            0x2460..=0x2473 => Some((Style::Circled, code - 0x2460 + 1)),
            0x2474..=0x2487 => Some((Style::BracketedDigits, code - 0x2474 + 1)),
            0x2488..=0x249B => Some((Style::Digits, code - 0x2488 + 1)),
            0x3220..=0x3229 => Some((Style::BracketedChinese, code - 0x3220 + 1)),
            _ => None,
        };
        if let Some((style, value)) = single {
            return Some(Marker { style, value });
        }
    }
    if let Some((before, last)) = text.rsplit_once(['.', '．']) {
        let all_digits = before.split(['.', '．']).all(|part| plain_digits(part).is_some());
        let value = plain_digits(last).filter(|_| all_digits)?;
        return Some(Marker { style: Style::Dotted(before.replace('．', ".")), value });
    }
    let (style, value) = plain(text)?;
    Some(Marker { style, value })
}

fn plain(text: &str) -> Option<(Style, u32)> {
    match plain_digits(text) {
        Some(value) => Some((Style::Digits, value)),
        None => Some((Style::Chinese, parse(text)?)),
    }
}

fn plain_digits(text: &str) -> Option<u32> {
    text.chars().all(|character| digit(character).is_some()).then(|| parse(text))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind() {
        for (text, style, value) in [
            ("一、", Style::Chinese, 1),
            ("十二.", Style::Chinese, 12),
            ("(一)、", Style::BracketedChinese, 1),
            ("（十）", Style::BracketedChinese, 10),
            ("㈢", Style::BracketedChinese, 3),
            ("1、", Style::Digits, 1),
            ("１．", Style::Digits, 1),
            ("12.", Style::Digits, 12),
            ("⒊", Style::Digits, 3),
            ("(1)", Style::BracketedDigits, 1),
            ("（２）", Style::BracketedDigits, 2),
            ("⑵", Style::BracketedDigits, 2),
            ("1）", Style::HalfBracketed, 1),
            ("①", Style::Circled, 1),
            ("第一章", Style::Ordinal("章".into()), 1),
            ("第12条", Style::Ordinal("条".into()), 12),
            ("第三部分", Style::Ordinal("部分".into()), 3),
            ("1.1", Style::Dotted("1".into()), 1),
            ("2.3.14", Style::Dotted("2.3".into()), 14),
        ] {
            assert_eq!(read(text), Number::Marker(Marker { style, value }), "{text}");
        }
    }

    #[test]
    fn knows_what_is_no_number() {
        assert_eq!(read("、"), Number::Lost);
        assert_eq!(read("（）"), Number::Lost);
        assert_eq!(read("  "), Number::None);
        for text in ["一是", "首先", "七五、", "第", "第一", "1.a", "（", "99999999999、"] {
            assert!(matches!(read(text), Number::Other | Number::Lost), "{text}");
        }
    }

    #[test]
    fn writes_what_it_reads() {
        for text in ["六", "（六）", "6", "（6）", "6）", "⑥", "第六章", "1.6"] {
            let Number::Marker(marker) = read(text) else { panic!("{text}") };
            assert_eq!(marker.style.write(marker.value), text);
        }
    }
}
