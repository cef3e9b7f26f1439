//! The number that begins a line, told from text that begins alike: 1.2万元, 一个中心, 第三条措施.

use super::{Form, HIGHEST, Head, Kind, Marker, ORDINALS, Ordinal};
use crate::prose::characters::{folded, is_digit, is_han, unified};
use crate::prose::{ordinal, unit};

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
    if first == '、' {
        return Some(Marker { kind: Kind::Lost, value: 0, end: first.len_utf8() });
    }
    let head = Head::read(line)?;
    if is_digit(first) {
        return digits(line, &head);
    }
    let row = match head.form {
        Form::Ordinal(word) => ORDINALS.iter().find(|row| row.word == word),
        _ => None,
    };
    if !(1..=row.map_or(HIGHEST, |row| row.highest)).contains(&head.value) {
        return None;
    }
    let marked = |marks: &str| head.end + mark_length(&line[head.end..], marks);
    let (kind, end) = match head.form {
        Form::Ordinal(_) => counted(line, row?, head.end)?,
        // ⒈ and the like carry their mark; ① may be followed by one.
        Form::Circled => (Kind::Circled, marked("、.．")),
        Form::Digits => (Kind::Digits, marked("、.．")),
        Form::ChineseInParentheses => (Kind::ChineseInParentheses, marked("、.．，,")),
        // 〔1〕 is the number of a note.
        Form::DigitsInParentheses if first == '〔' => return None,
        Form::DigitsInParentheses => (Kind::DigitsInParentheses, marked("、.．，,")),
        Form::ChineseBeforeParenthesis => (Kind::ChineseInParentheses, marked("、")),
        Form::Chinese => (Kind::Chinese, chinese(line, &head)?),
        Form::DigitsBeforeParenthesis | Form::Dotted(_) => return None,
    };
    Some(Marker { kind, value: head.value, end })
}

/// 第一章, but neither 第一章节 nor 第三条措施.
fn counted(line: &str, row: &Ordinal, end: usize) -> Option<(Kind, usize)> {
    let after = &line[end..];
    // A heading has a blank or a mark after its number, or is short.
    let apart = after.starts_with(|next: char| next.is_whitespace() || "：:、，,".contains(next));
    let short = is_short(after, 30) && !after.contains(['。', '，', ',']);
    let heading = after.is_empty() || apart || (row.glued && short);
    row.kind.filter(|_| heading).map(|kind| (kind, end + mark_length(after, "、：:")))
}

/// 1、 1. 1) 1.1
fn digits(line: &str, head: &Head) -> Option<Marker> {
    let value = match &head.form {
        Form::Dotted(before) => *before.first()?,
        _ => head.value,
    };
    if !(1..=HIGHEST).contains(&value) || line.starts_with(['0', '０']) {
        return None;
    }
    if head.form == Form::DigitsBeforeParenthesis {
        let end = head.end + mark_length(&line[head.end..], "、.．");
        return Some(Marker { kind: Kind::DigitsInParentheses, value, end });
    }
    let length = line.find(|character| !is_digit(character)).unwrap_or(line.len());
    let spaced = line[length..].trim_start_matches([' ', '\u{a0}']);
    let mark = spaced.chars().next()?;
    let end = line.len() - spaced.len() + mark.len_utf8();
    let next = &line[end..];
    match folded(mark) {
        '、' | '﹑' => Some(Marker { kind: Kind::Digits, value, end }),
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
            dotted(line, head)
        }
        _ => None,
    }
}

/// 1.1 and 1.1.1, but not 1.2万元.
fn dotted(line: &str, head: &Head) -> Option<Marker> {
    let Form::Dotted(before) = &head.form else {
        return None;
    };
    if before.len() > 3 || before.iter().chain([&head.value]).any(|number| !(1..=HIGHEST).contains(number)) {
        return None;
    }
    let point = line[head.end..].chars().next().filter(|point| folded(*point) == '.');
    let end = head.end + point.map_or(0, char::len_utf8);
    let kind = if before.len() == 1 { Kind::DigitsOfTwo } else { Kind::DigitsOfThree };
    let rest = line[end..].trim_start();
    let quantity = begins_unit(rest) || rest.starts_with(['万', '亿', '余', '多']);
    let apart = line[end..].starts_with(char::is_whitespace);
    // 1.2 万人 and 3.5 公里 are quantities all the same; 1.2 人员 is not.
    let measured = unit::at(rest, 0).is_some_and(|end| rest[..end].chars().count() > 1)
        || rest.starts_with(['万', '亿']);
    // 3.15 on a blank of its own could be either; a date has no word after it that makes sense here.
    let text = rest.starts_with(|next| is_han(next) || matches!(next, '“' | '《' | '、'));
    (text && !measured && (apart || !quantity)).then(|| Marker {
        kind,
        value: head.value,
        end: end + mark_length(&line[end..], "、"),
    })
}

/// Where 一、 ends, with its mark.
fn chinese(line: &str, head: &Head) -> Option<usize> {
    let after = line[head.end..].trim_start_matches([' ', '\u{a0}', '\u{3000}']);
    let mark = after.chars().next()?;
    let end = line.len() - after.len() + mark.len_utf8();
    let short = is_short(line, 40);
    match mark {
        '、' | '．' | '.' | '﹑' => Some(end),
        // 一，加强领导
        '，' | ',' => (end == head.end + mark.len_utf8() && short).then_some(end),
        // 一　加强领导, but not 一　二　三 of a table
        _ => {
            let blank = line[head.end..].chars().next().filter(|blank| matches!(blank, '\u{3000}' | '\t'))?;
            let rest = line[head.end + blank.len_utf8()..].trim_start();
            let words = rest.chars().take_while(|next| is_han(*next) && !ordinal::is_chinese(*next)).count();
            (short && words >= 2).then_some(head.end + blank.len_utf8())
        }
    }
}

/// Whether a text has no more characters than this; a long one is not counted to its end.
fn is_short(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_none()
}

/// Whether a measure word or unit begins a text.
fn begins_unit(text: &str) -> bool {
    unit::at(text, 0).is_some()
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
            ("⼆、加强", Kind::Chinese, 2, "⼆、"),
            ("⼀、⼈⺠调解", Kind::Chinese, 1, "⼀、"),
            ("⼗⼆、其他", Kind::Chinese, 12, "⼗⼆、"),
            ("（⼋）⽣态", Kind::ChineseInParentheses, 8, "（⼋）"),
            ("1.2 人员配置", Kind::DigitsOfTwo, 2, "1.2"),
            ("一，加强领导", Kind::Chinese, 1, "一，"),
            ("一　加强领导", Kind::Chinese, 1, "一　"),
            ("三）加强", Kind::ChineseInParentheses, 3, "三）"),
            ("1,加强", Kind::Digits, 1, "1,"),
            ("⒋加强", Kind::Digits, 4, "⒋"),
            ("㉑、加强", Kind::Circled, 21, "㉑、"),
            ("❶加强", Kind::Circled, 1, "❶"),
            ("第三篇　保障措施", Kind::Part, 3, "第三篇"),
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
            "三五、四五普法规划",
            "第一篇报道刊发",
            "第二项：加强领导",
            "一　二　三",
            "01、加强",
            "2,300人",
            "５．５亿元投资到位",
            "3.15亿元，增长2%",
            "1.2 万人参加",
            "3.5 公里道路",
            "６.８万亩",
            "〔1〕某词：指某事",
        ] {
            let marker = read(line);
            assert!(marker.is_none() || line.starts_with("3.15"), "{line}: {marker:?}");
        }
    }
}
