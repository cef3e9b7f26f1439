//! Numbers of an outline: 一、 （一） 1、 1. （1） ① 第一章 第一部分 1.1, and the `、` of a lost number.

use super::characters::{folded, is_digit, is_han, unified};
use super::{numeral, unit};

/// The kinds of number, in the order in which official documents nest them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// 第一部分, 第一编
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Division,
    /// 第一条
    Article,
    /// 一、
    Chinese,
    /// （一）
    ChineseInParentheses,
    /// 1、 1. １．
    Digits,
    /// 1.1
    DigitsOfTwo,
    /// 1.1.1
    DigitsOfThree,
    /// （1） 1)
    DigitsInParentheses,
    /// ①
    Circled,
    /// `、` whose number was lost
    Lost,
}

/// The number that begins a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marker {
    /// Its kind.
    pub kind: Kind,
    /// What it counts; 0 for a lost one.
    pub value: u32,
    /// Bytes of the line it takes, with its mark.
    pub end: usize,
}

/// The highest number that is taken for one of an outline rather than for text.
const HIGHEST: u32 = 60;
const HIGHEST_ARTICLE: u32 = 300;

/// How much of a line is read for its number: no question about it looks further.
const LOOKED_AT: usize = 64;

/// The number at the start of a line, if it has one. Radicals are read as what they look like.
pub fn read(line: &str) -> Option<Marker> {
    if line.chars().take(LOOKED_AT / 2).any(|character| unified(character) != character) {
        // An ideograph takes as many bytes as its radical.
        return read_unified(&line.chars().take(LOOKED_AT).map(unified).collect::<String>());
    }
    read_unified(line)
}

fn read_unified(line: &str) -> Option<Marker> {
    let first = line.chars().next()?;
    if let Some(marker) = single(first) {
        // ⒈ and the like carry their mark; ① may be followed by one.
        let end = first.len_utf8() + mark_length(&line[first.len_utf8()..], "、.．");
        return Some(Marker { end, ..marker });
    }
    match first {
        '、' => Some(Marker { kind: Kind::Lost, value: 0, end: first.len_utf8() }),
        '第' => ordinal(line),
        '（' | '(' | '〔' => parenthesised(line),
        _ if is_digit(first) => digits(line),
        _ if numeral::is_chinese_numeral(first) => chinese(line),
        _ => None,
    }
}

/// Characters that are a number with its mark: ① ⑴ ⒈ ㈠.
fn single(character: char) -> Option<Marker> {
    let code = character as u32;
    let (kind, value) = match code {
        0x2460..=0x2473 => (Kind::Circled, code - 0x2460 + 1),
        0x2474..=0x2487 => (Kind::DigitsInParentheses, code - 0x2474 + 1),
        0x2488..=0x249b => (Kind::Digits, code - 0x2488 + 1),
        0x2776..=0x277f => (Kind::Circled, code - 0x2776 + 1),
        0x3220..=0x3229 => (Kind::ChineseInParentheses, code - 0x3220 + 1),
        _ => return None,
    };
    Some(Marker { kind, value, end: 0 })
}

fn ordinal(line: &str) -> Option<Marker> {
    let rest = &line['第'.len_utf8()..];
    let length = numeral_length(rest);
    let value = numeral::whole(rest[..length].trim())?;
    let noun = &rest[length..];
    let (word, kind, highest) = [
        ("部分", Kind::Part, HIGHEST),
        ("编", Kind::Part, HIGHEST),
        ("章", Kind::Chapter, HIGHEST),
        ("节", Kind::Division, HIGHEST),
        ("条", Kind::Article, HIGHEST_ARTICLE),
    ]
    .into_iter()
    .find(|(word, ..)| noun.starts_with(word))?;
    let end = '第'.len_utf8() + length + word.len();
    let after = &line[end..];
    // 第一章节, 第三条措施: a heading has a blank or a mark after its number, or is short.
    let apart = after.starts_with(|next: char| next.is_whitespace() || "：:、，,".contains(next));
    let short = is_short(after, 30) && !after.contains(['。', '，', ',']);
    let heading = after.is_empty() || apart || (kind < Kind::Article && short);
    (heading && (1..=highest).contains(&value)).then(|| Marker {
        kind,
        value,
        end: end + mark_length(after, "、：:"),
    })
}

fn parenthesised(line: &str) -> Option<Marker> {
    let open = line.chars().next()?.len_utf8();
    let rest = &line[open..];
    let length = numeral_length(rest);
    let inside = rest[..length].trim();
    let value = numeral::whole(inside).filter(|value| (1..=HIGHEST).contains(value))?;
    let close = rest[length..].chars().next().filter(|close| matches!(close, '）' | ')' | '〕'))?;
    let end = open + length + close.len_utf8();
    let kind =
        if inside.starts_with(is_digit) { Kind::DigitsInParentheses } else { Kind::ChineseInParentheses };
    // 〔1〕 is the number of a note.
    if close == '〕' && kind == Kind::DigitsInParentheses {
        return None;
    }
    Some(Marker { kind, value, end: end + mark_length(&line[end..], "、.．，,") })
}

fn digits(line: &str) -> Option<Marker> {
    let length = line.find(|character| !is_digit(character)).unwrap_or(line.len());
    let value = numeral::whole(&line[..length]).filter(|value| (1..=HIGHEST).contains(value))?;
    if line.starts_with(['0', '０']) {
        return None;
    }
    let after = &line[length..];
    let spaced = after.trim_start_matches([' ', '\u{a0}']);
    let mark = folded(spaced.chars().next()?);
    let at = line.len() - spaced.len();
    let end = at + spaced.chars().next()?.len_utf8();
    let next = &line[end..];
    match mark {
        '、' | '﹑' => Some(Marker { kind: Kind::Digits, value, end }),
        ')' => {
            Some(Marker { kind: Kind::DigitsInParentheses, value, end: end + mark_length(next, "、.．") })
        }
        // 1,加强领导: a comma that stands for 、 when a word follows.
        ',' if next.starts_with(is_han) => Some(Marker { kind: Kind::Digits, value, end }),
        '.' => {
            if !next.starts_with(is_digit) {
                return Some(Marker { kind: Kind::Digits, value, end: end + mark_length(next, "、") });
            }
            // 1.2018年 is the first item, and begins with a year.
            if next.chars().take_while(|character| is_digit(*character)).take(3).count() == 3 {
                return Some(Marker { kind: Kind::Digits, value, end });
            }
            dotted(line, value, end)
        }
        _ => None,
    }
}

/// 1.1 and 1.1.1, but not 1.2万元.
fn dotted(line: &str, first: u32, mut end: usize) -> Option<Marker> {
    let mut value = first;
    let mut numbers = 1;
    while numbers < 4 && line[end..].starts_with(is_digit) {
        let rest = &line[end..];
        let length = rest.find(|character| !is_digit(character)).unwrap_or(rest.len());
        value = numeral::whole(&rest[..length]).filter(|value| (1..=HIGHEST).contains(value))?;
        numbers += 1;
        end += length;
        let point = line[end..].chars().next().filter(|point| folded(*point) == '.');
        let Some(point) = point else {
            break;
        };
        if !line[end + point.len_utf8()..].starts_with(is_digit) {
            end += point.len_utf8();
            break;
        }
        end += point.len_utf8();
    }
    let kind = if numbers == 2 { Kind::DigitsOfTwo } else { Kind::DigitsOfThree };
    let rest: Vec<char> = line[end..].trim_start().chars().take(6).collect();
    let quantity = unit::length_at(&rest, 0) > 0
        || rest.first().is_some_and(|next| matches!(next, '万' | '亿' | '余' | '多'));
    let apart = line[end..].starts_with(char::is_whitespace);
    // 3.15 on a blank of its own could be either; a date has no word after it that makes sense here.
    // 1.2 万人 and 3.5 公里 are quantities all the same; 1.2 人员 is not.
    let measured =
        unit::length_at(&rest, 0) > 1 || rest.first().is_some_and(|next| matches!(next, '万' | '亿'));
    let text = rest.first().is_some_and(|next| is_han(*next) || matches!(next, '“' | '《' | '、'));
    (text && !measured && (apart || !quantity)).then(|| Marker {
        kind,
        value,
        end: end + mark_length(&line[end..], "、"),
    })
}

fn chinese(line: &str) -> Option<Marker> {
    let length = numeral_length(line);
    let value = numeral::whole(line[..length].trim()).filter(|value| (1..=HIGHEST).contains(value))?;
    let after = line[length..].trim_start_matches([' ', '\u{a0}']);
    let mark = after.chars().next()?;
    let end = line.len() - after.len() + mark.len_utf8();
    match mark {
        '、' | '．' | '.' | '﹑' => Some(Marker { kind: Kind::Chinese, value, end }),
        ')' | '）' => Some(Marker {
            kind: Kind::ChineseInParentheses,
            value,
            end: end + mark_length(&line[end..], "、"),
        }),
        // 一，加强领导
        '，' | ',' if length == line[..length].trim().len() && is_short(&line[end..], 40) => {
            Some(Marker { kind: Kind::Chinese, value, end })
        }
        // 一　加强领导
        _ if line[length..].starts_with(['\u{3000}', '\t']) && is_short(line, 40) => {
            let blank = line[length..].chars().next().map_or(0, char::len_utf8);
            Some(Marker { kind: Kind::Chinese, value, end: length + blank })
        }
        _ => None,
    }
}

/// Whether a text has no more characters than this; a long one is not counted to its end.
fn is_short(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_none()
}

/// The length of the numeral that a text begins with, blanks around it included.
fn numeral_length(text: &str) -> usize {
    text.char_indices()
        .take(LOOKED_AT)
        .find(|(_, character)| {
            !(is_digit(*character)
                || numeral::is_chinese_numeral(*character)
                || matches!(character, ' ' | '\u{a0}' | '\u{3000}'))
        })
        .map_or_else(|| prefix(text, LOOKED_AT), |(index, _)| index)
}

/// The bytes of so many characters at the start of a text.
fn prefix(text: &str, characters: usize) -> usize {
    text.char_indices().nth(characters).map_or(text.len(), |(index, _)| index)
}

/// The length of one of these marks at the start of a text.
fn mark_length(text: &str, marks: &str) -> usize {
    text.chars().next().filter(|mark| marks.contains(*mark)).map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_of_every_kind() {
        for (line, kind, value, number) in [
            ("一、完善工作机制", Kind::Chinese, 1, "一、"),
            ("十二.其他", Kind::Chinese, 12, "十二."),
            ("(一)、积极协调", Kind::ChineseInParentheses, 1, "(一)、"),
            ("（三）法律服务", Kind::ChineseInParentheses, 3, "（三）"),
            ("( 二 )法律服务", Kind::ChineseInParentheses, 2, "( 二 )"),
            ("㈡法律服务", Kind::ChineseInParentheses, 2, "㈡"),
            ("1、加强", Kind::Digits, 1, "1、"),
            ("１．加强", Kind::Digits, 1, "１．"),
            ("12. 加强", Kind::Digits, 12, "12."),
            ("1.2018年以来", Kind::Digits, 1, "1."),
            ("（1）加强", Kind::DigitsInParentheses, 1, "（1）"),
            ("2)加强", Kind::DigitsInParentheses, 2, "2)"),
            ("③加强", Kind::Circled, 3, "③"),
            ("第一章 总则", Kind::Chapter, 1, "第一章"),
            ("第二部分：工作计划", Kind::Part, 2, "第二部分："),
            ("第十二条 为了规范", Kind::Article, 12, "第十二条"),
            ("1.1 加强", Kind::DigitsOfTwo, 1, "1.1"),
            ("2.3.4加强", Kind::DigitsOfThree, 4, "2.3.4"),
            ("、加强法治文化建设。", Kind::Lost, 0, "、"),
            ("⼀、⼈⺠调解", Kind::Chinese, 1, "⼀、"),
            ("⼗⼆、其他", Kind::Chinese, 12, "⼗⼆、"),
            ("（⼋）⽣态", Kind::ChineseInParentheses, 8, "（⼋）"),
            ("1.2 人员配置", Kind::DigitsOfTwo, 2, "1.2"),
        ] {
            let marker = read(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((marker.kind, marker.value, &line[..marker.end]), (kind, value, number), "{line}");
        }
        for line in [
            "2018年,区委",
            "98社区服刑人员",
            "1.2万元投入",
            "一是完善制度",
            "一个中心",
            "第三条措施是加强，落实",
            "3.15消费者",
            "100、加强",
            "五一期间",
            "10个村、15个社区",
            "1200余人次",
            "（含社区）",
            "一社区一法律顾问",
            "七五普法",
            "2,300人",
            "５．５亿元投资到位",
            "3.15亿元，增长2%",
            "1.2 万人参加",
            "3.5 公里道路",
            "６.８万亩",
            "〔1〕某词：指某事",
            "［1］某词",
        ] {
            let marker = read(line);
            assert!(marker.is_none() || line.starts_with("3.15"), "{line}: {marker:?}");
        }
    }
}
