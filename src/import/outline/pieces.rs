//! One line, read for itself and by the lines beside it: a number with what it stands before, a
//! heading without a number, text, a table.

use super::glued::{Part, PartContent};
use super::heading::{self, Doubt, Rest};
use crate::model::Table;
use crate::prose::characters::{folded, is_digit, is_han};
use crate::prose::marker::{self, Kind, Marker};
use crate::prose::{sentence, unit};
use crate::tables::unit::of_caption;

/// One line, read for itself.
#[derive(Debug)]
pub enum Piece {
    /// A number with what it stands before.
    Numbered {
        marker: Marker,
        number: String,
        heading: Option<String>,
        text: Option<String>,
        hint: Option<u8>,
        /// What of a text without a heading may be one; its siblings tell.
        doubt: Option<Doubt>,
    },
    /// A heading without a number.
    Heading { text: String, rest: Option<String>, hint: Option<u8>, sure: bool },
    /// Text.
    Paragraph(String),
    /// A table.
    Table(Table),
}

/// Longest line that the markup, or bold type, makes a heading of, in characters.
const LONGEST: usize = 60;

/// What stands before the lines to come.
#[derive(Debug, Default)]
pub struct Before {
    /// The last number of each kind that is open, outermost first.
    last: Vec<(Kind, u32)>,
    /// Whether the lines are notes: what is numbered below 名词解释 are words, not headings.
    notes: bool,
}

impl Before {
    /// Goes on past a piece.
    pub fn pass(&mut self, piece: &Piece) {
        let heading = match piece {
            Piece::Numbered { marker, heading, .. } => {
                self.last.retain(|(kind, _)| *kind < marker.kind);
                self.last.push((marker.kind, marker.value));
                self.notes &= marker.kind > Kind::Chinese;
                heading.as_deref()
            }
            Piece::Heading { text, .. } => Some(text.as_str()),
            Piece::Paragraph(text) => Some(text.as_str()),
            Piece::Table(_) => None,
        };
        self.notes |= heading.is_some_and(heading::heads_notes);
    }
}

/// Reads a line of text.
pub fn read(lines: &[Part], place: usize, text: &str, before: &Before) -> Piece {
    // 单位：万元 stands over a table, and heads nothing.
    if text.chars().count() <= LONGEST_UNIT_LINE && of_caption(text).is_some() {
        return Piece::Paragraph(text.to_owned());
    }
    let piece = numbered(text, &lines[place])
        .or_else(|| without_mark(text, &lines[place], before))
        .unwrap_or_else(|| plain(lines, place, text));
    match piece {
        Piece::Numbered { marker, number, heading, text, hint, .. }
            if before.notes && marker.kind > Kind::Chinese =>
        {
            let text = heading.unwrap_or_default() + text.as_deref().unwrap_or_default();
            Piece::Numbered { marker, number, heading: None, text: own(&text), hint, doubt: None }
        }
        Piece::Heading { text, rest, hint: None, sure: false } if before.notes => {
            Piece::Paragraph(text + rest.as_deref().unwrap_or_default())
        }
        piece => piece,
    }
}

/// A text, if there is any of it.
fn own(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// Longest line above a table that may tell its unit, in characters.
const LONGEST_UNIT_LINE: usize = 40;

/// 表1 2023年执法情况统计表, right before a table without a caption of its own.
pub fn is_caption(text: &str, next: Option<&Part>) -> bool {
    let bare =
        next.is_some_and(|next| matches!(next.content, PartContent::Table(Table { caption: None, .. })));
    bare && is_caption_alone(text)
}

/// The same, wherever it stands.
pub fn is_caption_alone(text: &str) -> bool {
    let numbered = text
        .strip_prefix('表')
        .is_some_and(|rest| rest.trim_start().starts_with(|next: char| next.is_numeric()));
    let named = ["表", "统计", "一览", "明细"].iter().any(|word| text.ends_with(word));
    text.chars().count() <= 50 && marker::read(text).is_none() && (numbered || named)
}

/// 第一部分, alone on its line: its heading is the line below.
pub fn heading_below<'a>(piece: &Piece, next: Option<&Part<'a>>) -> Option<&'a str> {
    let Piece::Numbered { heading: None, text: None, .. } = piece else {
        return None;
    };
    next?.text().filter(|text| marker::read(text).is_none() && heading::looks_like_heading(text))
}

fn numbered(text: &str, line: &Part) -> Option<Piece> {
    let marker = marker::read(text)?;
    let rest = &text[marker.end..];
    if marker.kind == Kind::Lost && rest.trim().chars().count() < 2 {
        return None;
    }
    let high = matches!(marker.kind, Kind::Part | Kind::Chapter | Kind::Division | Kind::Chinese);
    let note = marker.kind > Kind::Chinese && heading::is_note(rest);
    let taken = if line.heading_level.is_some() || line.bold && rest.chars().count() <= LONGEST {
        Rest::Heading
    } else if note {
        Rest::Text
    } else if let Some(end) =
        line.bold_lead.checked_sub(marker.end).filter(|end| heading::is_bold_lead(rest, *end))
    {
        Rest::RunIn(end)
    } else {
        heading::take_apart(rest, high)
    };
    // 第一条　为了规范…，制定本办法。: an article is text, unless a title begins it.
    let article = marker.kind == Kind::Article;
    let sentence = article && rest.trim_end().ends_with('。');
    let taken = if taken == Rest::Heading && sentence { Rest::Text } else { taken };
    let (heading, text, doubt) = match taken {
        Rest::Heading => (own(rest), None, None),
        Rest::RunIn(end) => (own(&rest[..end]), own(rest[end..].trim()), None),
        Rest::Text if note || article => (None, own(rest), None),
        Rest::Text => (None, own(rest), heading::doubt(rest)),
    };
    let number = text_before(line, marker);
    Some(Piece::Numbered { number, marker, heading, text, hint: line.heading_level, doubt })
}

fn text_before(line: &Part, marker: Marker) -> String {
    line.text().and_then(|text| text.get(..marker.end)).unwrap_or_default().to_owned()
}

/// `2乙类情况` after `1.甲类情况`: the number goes on, its mark is lost.
fn without_mark(text: &str, line: &Part, before: &Before) -> Option<Piece> {
    let end = text.find(|character| !is_digit(character))?;
    let value: u32 = text[..end].chars().map(folded).collect::<String>().parse().ok()?;
    let goes_on = before.last.last().is_some_and(|last| *last == (Kind::Digits, value.saturating_sub(1)));
    let rest = &text[end..];
    let counts = unit::at(rest, 0).is_some()
        || rest.chars().next().is_none_or(|next| !is_han(next) || AFTER_DIGITS.contains(&next));
    (goes_on && value > 1 && !counts && heading::looks_like_heading(rest)).then(|| Piece::Numbered {
        marker: Marker { kind: Kind::Digits, value, end },
        number: text[..end].to_owned(),
        heading: own(rest),
        text: None,
        hint: line.heading_level,
        doubt: None,
    })
}

/// What makes a quantity, a date or an ordinal of the digits before it, besides units. Fewer than
/// [`crate::prose::words::AFTER_NUMBERS`]: 2来信来访情况 and 2立足本职 are headings whose mark was lost.
const AFTER_DIGITS: [char; 14] =
    ['年', '月', '日', '号', '时', '点', '分', '季', '万', '亿', '千', '百', '余', '多'];

/// A line without a number: a heading or a paragraph.
fn plain(lines: &[Part], place: usize, text: &str) -> Piece {
    let line = &lines[place];
    let paragraph = || Piece::Paragraph(text.to_owned());
    if let Some(level) = line.heading_level.filter(|_| text.chars().count() <= LONGEST) {
        return Piece::Heading { text: text.to_owned(), rest: None, hint: Some(level), sure: true };
    }
    if heading::is_bold_lead(text, line.bold_lead)
        && heading::looks_like_heading(text[..line.bold_lead].trim_end_matches(sentence::HEADING_ENDS))
    {
        let (heading, rest) = text.split_at(line.bold_lead);
        return Piece::Heading {
            text: heading.to_owned(),
            rest: Some(rest.trim().to_owned()),
            hint: None,
            sure: true,
        };
    }
    // The speaker above a salutation is no heading.
    if let Some(next) = lines.get(place + 1).and_then(Part::text)
        && (heading::is_salutation(next)
            || (place < 3 && next.ends_with(sentence::COLONS) && next.chars().count() < 20))
    {
        return paragraph();
    }
    // 区政府：, at the start, greets.
    if !heading::looks_like_heading(text) || (place < 2 && text.ends_with(sentence::COLONS)) {
        return paragraph();
    }
    // A heading heads something: a longer text, a first item, a table.
    let heads = match lines.get(place + 1).map(|line| &line.content) {
        Some(PartContent::Table(_)) => true,
        Some(PartContent::Text(next)) => match marker::read(next) {
            Some(marker) => marker.value == 1,
            None => next.chars().count() >= 30 || next.ends_with(['。', '；', '：', ':']),
        },
        _ => false,
    };
    // Short lines in a row are a list, or what is left of a table.
    let before = place.checked_sub(1).and_then(|before| lines[before].text());
    let alone = before.is_none_or(|before| {
        marker::read(before).is_some()
            || before.chars().count() > 40
            || before.ends_with(['。', '！', '；'])
            || !heading::looks_like_heading(before)
    });
    if heads && (alone || line.bold) {
        Piece::Heading { text: text.to_owned(), rest: None, hint: None, sure: line.bold }
    } else {
        paragraph()
    }
}
