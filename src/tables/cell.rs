//! What a cell says: a number, that there is none, or words.

use std::ops::Range;

use crate::model::{Bound, Decimal};
use crate::prose::characters::{folded, is_blank, trim};
use crate::prose::quantity::{self, Reading};

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A number and nothing else.
    Number(Number),
    /// That there is none: nothing, `—`, `/`, `…`.
    Missing,
    /// Words, with or without numbers in them.
    Words,
}

/// A cell's number, in the units that it is printed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Bytes of the cell that print it, footnote marks left out.
    pub printed: Range<usize>,
    /// The value; with a unit of its own in whole units, else to be scaled by what heads say.
    pub value: Decimal,
    /// The upper end of a range.
    pub upper: Option<Decimal>,
    /// How the value bounds the quantity.
    pub bound: Bound,
    /// The unit printed with it.
    pub unit: Option<String>,
    /// Power of ten of a printed 万 or 亿.
    pub scale: u8,
    /// Decimal places, negative for 万 and 亿.
    pub decimals: i8,
    /// Whether its cell says by a sign, an arrow or brackets whether it rose or fell.
    pub signed: bool,
    /// Whether its cell says that it is a change: 增加15人次.
    pub is_change: bool,
}

/// Cells that say that there is no number.
const MISSING: &[&str] = &[
    "", "-", "--", "---", "/", "//", "\\", "...", "......", "无", "空", "na", "n/a", "#n/a", "null", "x",
    "×", "*",
];

/// Marks of footnotes after a number.
const NOTE_MARKS: &str = "*※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳¹²³⁴⁵⁶⁷⁸⁹";

/// More digits than this are a number of something: an account, a code.
const MOST_DIGITS: usize = 12;

/// Reads a cell.
pub fn read(text: &str) -> Cell {
    let bare = trim(text);
    if is_missing(bare) {
        return Cell::Missing;
    }
    let start = text.find(bare).unwrap_or_default();
    let body = without_note(bare);
    match bare_number(body).or_else(|| with_unit(body)).or_else(|| bounded(body)).or_else(|| changed(body)) {
        Some(mut number) => {
            number.printed = number.printed.start + start..number.printed.end + start;
            Cell::Number(number)
        }
        None => Cell::Words,
    }
}

/// Whether a text is a number that heads may give a unit, as most cells of data are.
pub fn is_number(text: &str) -> bool {
    matches!(read(text), Cell::Number(_))
}

fn is_missing(text: &str) -> bool {
    let plain: String = text
        .chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match folded(character) {
            '—' | '–' | '―' | '－' | '−' | '‐' | '﹣' | 'ー' | '─' | '一' => '-',
            '…' => '.',
            '／' => '/',
            other => other.to_ascii_lowercase(),
        })
        .collect();
    let plain = if text.contains('…') { "...".to_owned() } else { plain };
    // 一 alone is a stroke that was typed wrong, or the number: nobody knows.
    MISSING.contains(&plain.as_str()) && trim(text) != "一"
}

/// A text without the marks of footnotes at its end.
fn without_note(text: &str) -> &str {
    let mut rest = text.trim_end_matches(|character| NOTE_MARKS.contains(character));
    for (open, close) in [('[', ']'), ('［', '］'), ('【', '】')] {
        if let Some(inner) = rest.strip_suffix(close)
            && let Some(at) = inner.rfind(open)
            && inner[at + open.len_utf8()..]
                .chars()
                .all(|character| folded(character).is_ascii_digit() || character == '注')
        {
            rest = &rest[..at];
        }
    }
    if trim(rest).is_empty() { text } else { rest.trim_end() }
}

/// Arrows and signs before a number: whether it is below zero.
fn sign(character: char) -> Option<bool> {
    match character {
        '+' | '＋' | '↑' | '▲' | '⬆' | '△' => Some(false),
        '-' | '－' | '−' | '–' | '—' | '↓' | '▼' | '⬇' | '▽' => Some(true),
        _ => None,
    }
}

/// `1,203.55`, `(12.5)`, `-3.2`, `↓2.3`, `98%`, `１２３`.
fn bare_number(text: &str) -> Option<Number> {
    let whole = text;
    let (text, in_brackets) =
        match text.strip_prefix(['(', '（']).and_then(|inner| inner.strip_suffix([')', '）'])) {
            Some(inner) => (inner, true),
            None => (text, false),
        };
    let mut plain = String::new();
    let mut below = in_brackets;
    let mut signed = in_brackets;
    let mut unit = None;
    let (mut done, mut spaced) = (false, false);
    let text = &*without_group_blanks(trim(text));
    for (index, character) in text.chars().enumerate() {
        let plain_character = folded(character);
        match plain_character {
            _ if done => return None,
            _ if index == 0 && sign(character).is_some() => {
                // A negative number in brackets says it twice; nobody knows what is meant.
                if in_brackets {
                    return None;
                }
                (below, signed) = (sign(character)?, true);
            }
            '0'..='9' | '.' | ',' if !spaced => plain.push(plain_character),
            '%' | '‰' if !plain.is_empty() => {
                unit = Some(plain_character.to_string());
                done = true;
            }
            ' ' => spaced = !plain.is_empty(),
            // A sign in an own place: `2.3 ↑`.
            '↑' | '↓' if !plain.is_empty() && !signed => {
                (below, signed, done) = (plain_character == '↓', true, true);
            }
            _ => return None,
        }
    }
    let grouped = ungrouped(&plain)?;
    let (before, after) = grouped.split_once('.').unwrap_or((&grouped, ""));
    if before.is_empty()
        || before.len() + after.len() > MOST_DIGITS
        || before.len() > 1 && before.starts_with('0')
        || grouped.ends_with('.')
    {
        return None;
    }
    let value: Decimal = grouped.parse().ok()?;
    let value = if below { Decimal::ZERO.checked_sub(value)? } else { value };
    Some(Number {
        printed: 0..whole.len(),
        value,
        upper: None,
        bound: Bound::Exact,
        unit,
        scale: 0,
        decimals: i8::try_from(after.len()).ok()?,
        signed,
        is_change: false,
    })
}

/// `1 297`: groups of three digits set apart by blanks.
fn without_group_blanks(text: &str) -> std::borrow::Cow<'_, str> {
    let mut groups = text.split(is_blank);
    let is_digits = |group: &str| group.chars().all(|character| folded(character).is_ascii_digit());
    let first =
        groups.next().is_some_and(|first| (1..=3).contains(&first.chars().count()) && is_digits(first));
    let mut count = 0;
    let rest = groups.all(|group| {
        count += 1;
        let whole = group.split('.').next().unwrap_or_default();
        whole.chars().count() == 3 && is_digits(whole) && is_digits(&group.replacen('.', "", 1))
    });
    if first && rest && count > 0 { text.replace(is_blank, "").into() } else { text.into() }
}

/// Digits without their grouping; `None` for commas that do not group by three.
fn ungrouped(text: &str) -> Option<String> {
    if !text.contains(',') {
        return Some(text.to_owned());
    }
    let (before, after) = text.split_once('.').map_or((text, None), |(before, after)| (before, Some(after)));
    if after.is_some_and(|after| after.contains([',', '.'])) {
        return None;
    }
    let mut groups = before.split(',');
    let first = groups.next()?;
    if first.is_empty() || first.len() > 3 || groups.any(|group| group.len() != 3) {
        return None;
    }
    let whole = before.replace(',', "");
    Some(after.map_or(whole.clone(), |after| format!("{whole}.{after}")))
}

/// `35件`, `1.2万人`, `300余`, `3—5次`: all of the text is one quantity.
fn with_unit(text: &str) -> Option<Number> {
    let arrow = text.chars().next().and_then(|first| matches!(first, '↑' | '↓').then_some(first));
    let skipped = arrow.map_or(0, char::len_utf8);
    let mut mentions = quantity::mentions(&text[skipped..]).into_iter();
    let (mention, None) = (mentions.next()?, mentions.next()) else { return None };
    let Reading::Quantity(quantity) = mention.reading else { return None };
    if quantity.printed != (0..text.len() - skipped) {
        return None;
    }
    let falls = arrow == Some('↓') || quantity.value < Decimal::ZERO;
    let value =
        if arrow == Some('↓') { Decimal::ZERO.checked_sub(quantity.value)? } else { quantity.value };
    Some(Number {
        printed: 0..text.len(),
        value,
        upper: quantity.upper,
        bound: quantity.bound,
        unit: Some(quantity.unit).filter(|unit| !unit.is_empty()),
        scale: quantity.scale,
        decimals: quantity.decimals,
        signed: falls || arrow.is_some(),
        is_change: false,
    })
}

/// `300余`, `3—5`, `约200`: read as if the unit that its head tells stood there.
fn bounded(text: &str) -> Option<Number> {
    let number = with_unit(&format!("{text}件"))?;
    let is_bounded = !number.bound.is_exact() || number.upper.is_some();
    let is_ours = is_bounded && number.unit.as_deref() == Some("件");
    is_ours.then_some(Number { printed: 0..text.len(), unit: None, ..number })
}

/// Words with which a cell says that its number is a change, and whether it fell.
const CHANGES: &[(&str, bool)] = &[
    ("增加", false),
    ("增长", false),
    ("上升", false),
    ("提高", false),
    ("减少", true),
    ("下降", true),
    ("降低", true),
];

/// `增加15人次`, `下降3.2%`.
fn changed(text: &str) -> Option<Number> {
    let (word, falls) = CHANGES.iter().find(|(word, _)| text.starts_with(word))?;
    let rest = text[word.len()..].trim_start_matches(['了', ' ']);
    let number = bare_number(rest).filter(|number| number.unit.is_some()).or_else(|| with_unit(rest))?;
    if number.signed || number.unit.is_none() {
        return None;
    }
    let value = if *falls { Decimal::ZERO.checked_sub(number.value)? } else { number.value };
    let start = text.len() - rest.len();
    Some(Number { printed: start..text.len(), value, signed: true, is_change: true, ..number })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        match read(text) {
            Cell::Missing => "missing".into(),
            Cell::Words => "words".into(),
            Cell::Number(number) => {
                let upper = number.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
                let bound = if number.bound.is_exact() { "" } else { number.bound.word() };
                let unit = number.unit.unwrap_or_default();
                let words = format!("{}{upper} {unit} {bound}", number.value);
                words.split_whitespace().collect::<Vec<_>>().join(" ")
            }
        }
    }

    #[test]
    fn numbers_as_tables_print_them() {
        for (text, says) in [
            ("0", "0"),
            ("1,203.55", "1203.55"),
            ("１２３", "123"),
            ("(12.5)", "-12.5"),
            ("（3）", "-3"),
            ("-3.2", "-3.2"),
            ("−3.2%", "-3.2 %"),
            ("+0.5", "0.5"),
            ("↑5.1", "5.1"),
            ("↓2.3", "-2.3"),
            ("▲4", "4"),
            ("2.3 ↓", "-2.3"),
            ("98%", "98 %"),
            ("35①", "35"),
            ("12*", "12"),
            ("12[1]", "12"),
            (" 7 ", "7"),
            ("1\u{a0}297", "1297"),
            ("12 345.60", "12345.6"),
            ("35件", "35 件"),
            ("1.2万人", "12000 人"),
            ("约200件", "200 件 about"),
            ("300余件", "300 件 at-least"),
            ("3—5次", "3..5 次 at-least"),
            ("300余", "300 at-least"),
            ("3—5", "3..5 at-least"),
            ("约200", "200 about"),
            ("增加15人次", "15 人次"),
            ("下降3.2%", "-3.2 %"),
        ] {
            assert_eq!(said(text), says, "{text}");
        }
    }

    #[test]
    fn what_is_missing_is_no_zero() {
        for text in ["", " ", "\u{a0}", "—", "－", "-", "--", "——", "/", "／", "…", "……", "无", "N/A"]
        {
            assert_eq!(said(text), "missing", "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_words() {
        for text in [
            "甲街道",
            "一",
            "0571-88001234",
            "13800138000123",
            "007",
            "12.",
            "1,2",
            "12,34",
            "2023-05-01",
            "3/5",
            "12人，3户",
            "(-3)",
            "见附件2",
            "35件（含2件）",
            "3 8",
            "第3号",
            "2023年",
            "1.2.3",
        ] {
            assert_eq!(said(text), "words", "{text}");
        }
    }
}
