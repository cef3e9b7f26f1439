//! Numbers of an outline: 一、 （一） 1、 1. （1） ① 第一章 第一部分 1.1, and the `、` of a lost number.
//!
//! [`read`] tells whether a line begins with one; [`Printed::read`] takes one apart that already
//! stands for itself, as a section's number does, and writes others of its kind.
//!
//! To teach it a word after 第: a row in `ORDINALS`. To add a kind of number: a [`Kind`] at its place in the
//! order of official documents, the [`Form`] it is written in, and its arm in `line`.

mod item;
mod line;

use std::ops::Range;

use super::characters::is_digit;
use super::ordinal::{self, Sign};
pub use item::{Item, item};
pub use line::read;

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

/// How a number is written, finer than its [`Kind`]: numbers of one form make one list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Form {
    /// 一、
    Chinese,
    /// （一）
    ChineseInParentheses,
    /// 一）
    ChineseBeforeParenthesis,
    /// 1、
    Digits,
    /// （1）
    DigitsInParentheses,
    /// 1）
    DigitsBeforeParenthesis,
    /// ①
    Circled,
    /// 第一章, with the word after the number.
    Ordinal(&'static str),
    /// 1.1, with the numbers before the last point.
    Dotted(Vec<u32>),
}

/// A word after 第 and a number.
struct Ordinal {
    word: &'static str,
    /// What it is where it begins a line; none where that is text: 第二项措施.
    kind: Option<Kind>,
    /// Whether a short heading may stand right after it: 第一章总则, but 第一篇报道.
    glued: bool,
    /// The highest number that is taken for one of an outline.
    highest: u32,
}

const fn word(word: &'static str, kind: Option<Kind>, glued: bool, highest: u32) -> Ordinal {
    Ordinal { word, kind, glued, highest }
}

/// The highest number that is taken for one of an outline rather than for text.
const HIGHEST: u32 = 60;

/// The words after 第 and a number that make it one of an outline.
const ORDINALS: [Ordinal; 8] = [
    word("部分", Some(Kind::Part), true, HIGHEST),
    word("编", Some(Kind::Part), true, HIGHEST),
    word("篇", Some(Kind::Part), false, HIGHEST),
    word("章", Some(Kind::Chapter), true, HIGHEST),
    word("节", Some(Kind::Division), true, HIGHEST),
    word("条", Some(Kind::Article), false, 300),
    word("款", None, false, HIGHEST),
    word("项", None, false, HIGHEST),
];

/// The brackets a number stands in: open and closed.
const OPEN: [char; 3] = ['（', '(', '〔'];
const CLOSED: [char; 3] = ['）', ')', '〕'];

/// Marks that may stand after a number, or alone where it was lost.
const MARKS: [char; 9] = ['、', '﹑', '．', '.', '，', ',', ':', '：', '。'];

impl Form {
    /// Whether both are of one sort, for all that their words or their numbers before the point
    /// differ: 第一章 and 第一条, 1.2 and 2.1.
    pub fn is_kin(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// A number at the start of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Head {
    form: Form,
    value: u32,
    /// Bytes of the numeral itself; of a number that is one character all of it.
    numeral: Range<usize>,
    /// Bytes of it all, with its brackets and without a mark after it.
    end: usize,
}

impl Head {
    /// Reads the number that a text begins with, whatever stands after it.
    fn read(text: &str) -> Option<Self> {
        let first = text.chars().next()?;
        if let Some((sign, value)) = ordinal::of_sign(first) {
            let form = match sign {
                Sign::Circled | Sign::Filled | Sign::CircledChinese => Form::Circled,
                Sign::InParentheses => Form::DigitsInParentheses,
                Sign::WithStop => Form::Digits,
                Sign::ChineseInParentheses => Form::ChineseInParentheses,
            };
            return Some(Self { form, value, numeral: 0..first.len_utf8(), end: first.len_utf8() });
        }
        match first {
            '第' => Self::ordinal(text),
            _ if OPEN.contains(&first) => Self::in_parentheses(text),
            _ => Self::plain(text),
        }
    }

    /// 第一章, 第 2 部分
    fn ordinal(text: &str) -> Option<Self> {
        let (numeral, after) = numeral_at(text, '第'.len_utf8());
        let value = ordinal::value(&text[numeral.clone()])?;
        let row = ORDINALS.iter().find(|row| text[after..].starts_with(row.word))?;
        Some(Self { form: Form::Ordinal(row.word), value, numeral, end: after + row.word.len() })
    }

    /// （一）, ( 2 )
    fn in_parentheses(text: &str) -> Option<Self> {
        let open = text.chars().next()?.len_utf8();
        let (numeral, after) = numeral_at(text, open);
        let value = ordinal::value(&text[numeral.clone()])?;
        let close = text[after..].chars().next().filter(|close| CLOSED.contains(close))?;
        let form = if text[numeral.clone()].starts_with(is_digit) {
            Form::DigitsInParentheses
        } else {
            Form::ChineseInParentheses
        };
        Some(Self { form, value, numeral, end: after + close.len_utf8() })
    }

    /// 一, 1, 1.1, 一）, 1）
    fn plain(text: &str) -> Option<Self> {
        let (mut numeral, mut after) = numeral_at(text, 0);
        let mut value = ordinal::value(&text[numeral.clone()]).filter(|_| numeral.start == 0)?;
        let digits = text.starts_with(is_digit);
        if let Some(close) = text[after..].chars().next().filter(|close| CLOSED.contains(close)) {
            let form = if digits { Form::DigitsBeforeParenthesis } else { Form::ChineseBeforeParenthesis };
            return Some(Self { form, value, numeral, end: after + close.len_utf8() });
        }
        let mut before = Vec::new();
        while digits
            && after == numeral.end
            && let Some(point) = text[after..].chars().next().filter(|point| matches!(point, '.' | '．'))
        {
            let (next, end) = numeral_at(text, after + point.len_utf8());
            let starts = next.start == after + point.len_utf8() && text[next.clone()].starts_with(is_digit);
            let Some(number) = ordinal::value(&text[next.clone()]).filter(|_| starts) else { break };
            before.push(value);
            (value, numeral, after) = (number, next, end);
        }
        let end = numeral.end;
        let form = match (digits, before.is_empty()) {
            (true, true) => Form::Digits,
            (true, false) => Form::Dotted(before),
            (false, _) => Form::Chinese,
        };
        Some(Self { form, value, numeral, end })
    }
}

/// The bytes of the numeral at a place of a text, without the blanks around it, and where those
/// after it end. Digits and Chinese numerals make no numeral together.
fn numeral_at(text: &str, from: usize) -> (Range<usize>, usize) {
    let start = from + (text[from..].len() - text[from..].trim_start_matches(is_space).len());
    let belongs = if text[start..].starts_with(is_digit) { is_digit } else { ordinal::is_chinese };
    let end = text[start..].find(|next| !belongs(next)).map_or(text.len(), |length| start + length);
    let rest = &text[end..];
    (start..end, end + (rest.len() - rest.trim_start_matches(is_space).len()))
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{3000}')
}

/// What stands where a section's number would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    /// A number.
    Printed(Printed),
    /// Only the marks around it: the number was lost.
    Lost,
    /// Something else, such as 一是.
    Other,
    /// Nothing.
    None,
}

/// A number of an outline, taken apart as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// How it is written.
    pub form: Form,
    /// What it counts.
    pub value: u32,
    /// What stands before its numeral: `（`, `第`, `1.`
    before: String,
    numeral: String,
    /// What stands after it, without the mark before the heading: `）`, `章`.
    after: String,
}

impl Number {
    /// Reads a number as printed before a heading, with its marks.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::None;
        }
        let is_mark = |character: char| MARKS.contains(&character) || character.is_whitespace();
        if text.chars().all(|next| is_mark(next) || OPEN.contains(&next) || CLOSED.contains(&next)) {
            return Self::Lost;
        }
        match Head::read(text) {
            Some(head) if text[head.end..].chars().all(is_mark) => Self::Printed(Printed {
                before: text[..head.numeral.start].to_owned(),
                numeral: text[head.numeral.clone()].to_owned(),
                after: text[head.numeral.end..head.end].to_owned(),
                form: head.form,
                value: head.value,
            }),
            _ => Self::Other,
        }
    }
}

impl Printed {
    /// The same sort of number with another value, without the mark after it: `（五）、` makes `（六）`.
    pub fn with_value(&self, value: u32) -> String {
        let sign = self.numeral.chars().next().and_then(ordinal::of_sign);
        if let Some((sign, _)) = sign {
            // Beyond the signs there are, the number is written out.
            return ordinal::signed(sign, value).map_or_else(
                || match self.form {
                    Form::Digits => value.to_string(),
                    Form::ChineseInParentheses => format!("（{}）", ordinal::chinese(value)),
                    _ => format!("（{value}）"),
                },
                String::from,
            );
        }
        let numeral = match self.numeral.chars().next() {
            Some(first) if first.is_ascii_digit() => value.to_string(),
            Some(first) if is_digit(first) => ordinal::full_width(value),
            _ => ordinal::chinese(value),
        };
        [&*self.before, &numeral, &self.after].concat()
    }
}

/// The number before a heading with another value, without the mark after it; `None` where the text
/// is no number.
pub fn with_value(text: &str, value: u32) -> Option<String> {
    match Number::read(text) {
        Number::Printed(printed) => Some(printed.with_value(value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind() {
        for (text, form, value) in [
            ("一、", Form::Chinese, 1),
            ("十二.", Form::Chinese, 12),
            ("⼆、", Form::Chinese, 2),
            ("(一)、", Form::ChineseInParentheses, 1),
            ("（十）", Form::ChineseInParentheses, 10),
            ("( 二 )", Form::ChineseInParentheses, 2),
            ("㈢", Form::ChineseInParentheses, 3),
            ("三）", Form::ChineseBeforeParenthesis, 3),
            ("1、", Form::Digits, 1),
            ("１．", Form::Digits, 1),
            ("12.", Form::Digits, 12),
            ("⒊", Form::Digits, 3),
            ("(1)", Form::DigitsInParentheses, 1),
            ("（２）", Form::DigitsInParentheses, 2),
            ("⑵", Form::DigitsInParentheses, 2),
            ("1）", Form::DigitsBeforeParenthesis, 1),
            ("①", Form::Circled, 1),
            ("㉑", Form::Circled, 21),
            ("❸", Form::Circled, 3),
            ("第一章", Form::Ordinal("章"), 1),
            ("第12条", Form::Ordinal("条"), 12),
            ("第一百零五条", Form::Ordinal("条"), 105),
            ("第三部分", Form::Ordinal("部分"), 3),
            ("第二篇", Form::Ordinal("篇"), 2),
            ("第三款", Form::Ordinal("款"), 3),
            ("第四项", Form::Ordinal("项"), 4),
            ("1.1", Form::Dotted(vec![1]), 1),
            ("2.3.14", Form::Dotted(vec![2, 3]), 14),
            ("２．３", Form::Dotted(vec![2]), 3),
        ] {
            match Number::read(text) {
                Number::Printed(printed) => {
                    assert_eq!((printed.form, printed.value), (form, value), "{text}")
                }
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn knows_what_is_no_number() {
        assert_eq!(Number::read("、"), Number::Lost);
        assert_eq!(Number::read("（）"), Number::Lost);
        assert_eq!(Number::read("  "), Number::None);
        for text in ["一是", "首先", "七五、", "第", "第一", "1.a", "（", "99999999999、"] {
            assert!(matches!(Number::read(text), Number::Other | Number::Lost), "{text}");
        }
    }

    #[test]
    fn writes_what_it_reads() {
        for text in [
            "六",
            "（六）",
            "(六)",
            "6",
            "６",
            "（6）",
            "6）",
            "六）",
            "⑥",
            "⒍",
            "⑹",
            "㈥",
            "第六章",
            "第6条",
            "1.6",
        ] {
            assert_eq!(with_value(text, 6).as_deref(), Some(text));
        }
        for (text, value, expected) in [
            ("（五）", 6, "（六）"),
            ("（五）、", 6, "（六）"),
            ("五、", 12, "十二"),
            ("９．", 10, "１０"),
            ("1.9", 10, "1.10"),
            ("⑳", 21, "㉑"),
            ("㊿", 51, "（51）"),
            ("㈩", 11, "（十一）"),
            ("⒛", 21, "21"),
            ("第 一 章", 2, "第 二 章"),
        ] {
            assert_eq!(with_value(text, value).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(with_value("一是", 2), None);
    }

    #[test]
    fn kinship() {
        let form = |text: &str| match Number::read(text) {
            Number::Printed(printed) => printed.form,
            other => panic!("{text}: {other:?}"),
        };
        for (one, other) in [("一、", "十二．"), ("1.2", "2.1"), ("第一章", "第三条"), ("1、", "⒉")]
        {
            assert!(form(one).is_kin(&form(other)), "{one} {other}");
        }
        for (one, other) in [("一、", "（一）"), ("1、", "1.1"), ("（1）", "（一）"), ("1）", "（1）")]
        {
            assert!(!form(one).is_kin(&form(other)), "{one} {other}");
        }
    }
}
