//! Lines to an outline of sections, paragraphs and tables. Nothing is dropped: what fits nowhere is
//! a paragraph.
//!
//! First every line is read for itself (`Piece`), then the pieces are nested, looking ahead where
//! documents differ: whether （一） stands above 1、 or below it, where a lost number belongs, and
//! what a heading without a number heads.

pub mod heading;
mod items;
mod nest;

use super::source::{Content, Line};
use crate::model::{Block, Table};
use crate::prose::characters::{is_blank, is_han};
use crate::prose::marker::{self, Kind, Marker};
use heading::Rest;

/// The body and what was assumed in reading it.
#[derive(Debug, Default, PartialEq)]
pub struct Outline {
    /// The blocks.
    pub body: Vec<Block>,
    /// What was assumed.
    pub remarks: Vec<Remark>,
}

/// Something an editor should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What it is.
    pub kind: RemarkKind,
    /// Index of the line among those given.
    pub line: usize,
}

/// What a [`Remark`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkKind {
    /// A number of the outline was lost; only its mark is left.
    LostNumber,
    /// A line without a number was taken for a heading.
    GuessedHeading,
    /// A picture, which a report cannot hold.
    Picture,
}

/// One line, read for itself.
#[derive(Debug)]
pub(super) enum Piece {
    /// A number with what it stands before.
    Numbered {
        marker: Marker,
        number: String,
        heading: Option<String>,
        text: Option<String>,
        hint: Option<u8>,
    },
    /// A heading without a number.
    Heading { text: String, rest: Option<String>, hint: Option<u8>, sure: bool },
    /// Text.
    Paragraph(String),
    /// A table.
    Table(Table),
}

/// Reads the body's lines.
pub fn read(lines: &[&Line]) -> Outline {
    let mut remarks = Vec::new();
    let lines = split_glued(lines);
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len());
    let mut caption: Option<&str> = None;
    let mut taken = false;
    for (place, line) in lines.iter().enumerate() {
        if std::mem::take(&mut taken) {
            continue;
        }
        let piece = match &line.content {
            LineContent::Text(text) if is_caption(text, lines.get(place + 1)) => {
                caption = Some(text);
                continue;
            }
            LineContent::Text(text) => {
                let mut piece = numbered(text, line).unwrap_or_else(|| plain(&lines, place, text));
                if let Some(next) = heading_below(&piece, lines.get(place + 1)) {
                    if let Piece::Numbered { heading, .. } = &mut piece {
                        *heading = Some(next.to_owned());
                    }
                    taken = true;
                }
                piece
            }
            LineContent::Table(table) => {
                let mut table = (*table).clone();
                table.caption = table.caption.or(caption.take().map(str::to_owned));
                Piece::Table(table)
            }
            LineContent::Picture => {
                remarks.push(Remark { kind: RemarkKind::Picture, line: line.index });
                continue;
            }
        };
        match &piece {
            Piece::Numbered { marker, .. } if marker.kind == Kind::Lost => {
                remarks.push(Remark { kind: RemarkKind::LostNumber, line: line.index });
            }
            Piece::Heading { sure: false, .. } => {
                remarks.push(Remark { kind: RemarkKind::GuessedHeading, line: line.index });
            }
            _ => {}
        }
        pieces.push(piece);
    }
    remarks.sort_by_key(|remark| remark.line);
    Outline { body: nest::nest(pieces), remarks }
}

/// 第一部分, alone on its line: its heading is the line below.
fn heading_below<'a>(piece: &Piece, next: Option<&Part<'a>>) -> Option<&'a str> {
    let Piece::Numbered { heading: None, text: None, .. } = piece else {
        return None;
    };
    match next?.content {
        LineContent::Text(text) if marker::read(text).is_none() && heading::looks_like_heading(text) => {
            Some(text)
        }
        _ => None,
    }
}

/// A line, or a part of one where a heading was glued to the text before it.
struct Part<'a> {
    /// Index of the line among those given.
    index: usize,
    content: LineContent<'a>,
    heading_level: Option<u8>,
    bold: bool,
    /// Bytes at the start that are bold, where text follows them.
    bold_lead: usize,
}

enum LineContent<'a> {
    Text(&'a str),
    Table(&'a Table),
    Picture,
}

/// Parts a line where a number of the outline follows a full stop: `…得到落实。二、推进依法行政`.
///
/// Only where the number is the next of its kind, and its kind begins other lines.
fn split_glued<'a>(lines: &[&'a Line]) -> Vec<Part<'a>> {
    let mut parts = Vec::with_capacity(lines.len());
    let mut last: Vec<(Kind, u32)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let part = |content| Part {
            index,
            content,
            heading_level: line.heading_level,
            bold: line.bold,
            bold_lead: if line.bold { 0 } else { bold_lead(line) },
        };
        match &line.content {
            Content::Table(table) => parts.push(part(LineContent::Table(table))),
            Content::Picture(_) => parts.push(part(LineContent::Picture)),
            Content::Text(text) => {
                let mut rest = without_ornament(text);
                loop {
                    if let Some(marker) = marker::read(rest) {
                        last.retain(|(kind, _)| *kind < marker.kind);
                        last.push((marker.kind, marker.value));
                    }
                    let Some(at) = glued(rest, &last) else {
                        break;
                    };
                    parts.push(part(LineContent::Text(rest[..at].trim_end())));
                    rest = rest[at..].trim_start();
                }
                parts.push(part(LineContent::Text(rest)));
            }
        }
    }
    parts
}

/// 表1 2023年执法情况统计表, right before a table without a caption of its own.
fn is_caption(text: &str, next: Option<&Part>) -> bool {
    let bare =
        next.is_some_and(|next| matches!(next.content, LineContent::Table(Table { caption: None, .. })));
    let numbered = text
        .strip_prefix('表')
        .is_some_and(|rest| rest.trim_start().starts_with(|next: char| next.is_numeric()));
    let named = ["表", "统计", "一览", "明细"].iter().any(|word| text.ends_with(word));
    bare && text.chars().count() <= 50 && marker::read(text).is_none() && (numbered || named)
}

/// The bytes of a line that its bold start takes, if it is not split or ornamented.
fn bold_lead(line: &Line) -> usize {
    let Content::Text(text) = &line.content else {
        return 0;
    };
    let mut left = line.bold_lead;
    text.char_indices()
        .find(|(_, character)| {
            let done = left == 0;
            left -= usize::from(!done && !is_blank(*character));
            done
        })
        .map_or(0, |(index, _)| index)
}

/// 📌一、 and ●1.: signs before a number are layout, as an indent is.
fn without_ornament(text: &str) -> &str {
    let rest = text.trim_start_matches(|sign: char| is_ornament(sign) || sign.is_whitespace());
    let ornamented =
        rest.len() < text.len() && marker::read(rest).is_some_and(|marker| marker.kind != Kind::Lost);
    if ornamented { rest } else { text }
}

/// Bullets, stars, arrows and emoji.
pub fn is_ornament(character: char) -> bool {
    matches!(character,
        '•' | '·' | '*' | '＊' | '※' | '\u{fe0f}' | '\u{200d}' | '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{27bf}'
        | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
        && !matches!(character, '\u{2776}'..='\u{277f}')
}

/// Where in a line another number begins: after a full stop the next of a kind that is open, or
/// `1、` and `（一）` right after a heading: `一、完善工作机制1、加强党委统筹。`
fn glued(text: &str, last: &[(Kind, u32)]) -> Option<usize> {
    if let Some(at) = glued_to_heading(text) {
        return Some(at);
    }
    for (index, stop) in text.match_indices(['。', '！', '.', ':', '：']) {
        let at = index + stop.len();
        let at = at + (text[at..].len() - text[at..].trim_start().len());
        if let Some(marker) = marker::read(&text[at..]) {
            // 现将有关情况汇报如下:一、强化…
            let first = marker.kind == Kind::Chinese
                && marker.value == 1
                && matches!(stop, ":" | "：")
                && last.is_empty();
            let colon = matches!(stop, ":" | "：");
            let half_width = stop == "."
                && !text[..index].ends_with(|last: char| is_han(last) || "%％”）)".contains(last));
            let continues = !colon
                && !half_width
                && matches!(marker.kind, Kind::Chinese | Kind::ChineseInParentheses | Kind::Digits)
                && last.iter().any(|(kind, value)| *kind == marker.kind && value + 1 == marker.value);
            if continues || first {
                return Some(at);
            }
        }
    }
    None
}

fn glued_to_heading(text: &str) -> Option<usize> {
    let own =
        marker::read(text).filter(|own| matches!(own.kind, Kind::Chinese | Kind::ChineseInParentheses))?;
    let heading = &text[own.end..];
    for (index, character) in heading.char_indices().take(40) {
        if matches!(character, '。' | '；' | '：' | '“' | '《') {
            return None;
        }
        let begins = matches!(character, '1' | '１' | '（' | '(') && index > 0;
        let after_word = heading[..index].chars().next_back().is_some_and(is_han);
        if begins && after_word {
            let inner =
                marker::read(&heading[index..]).filter(|inner| inner.value == 1 && inner.kind > own.kind);
            if inner.is_some_and(|inner| heading[index + inner.end..].starts_with(is_han)) {
                return Some(own.end + index);
            }
        }
    }
    None
}

fn numbered(text: &str, line: &Part) -> Option<Piece> {
    let marker = marker::read(text)?;
    let rest = &text[marker.end..];
    if marker.kind == Kind::Lost && rest.trim().chars().count() < 2 {
        return None;
    }
    let high = matches!(marker.kind, Kind::Part | Kind::Chapter | Kind::Division | Kind::Chinese);
    let taken = if line.heading_level.is_some() || line.bold && rest.chars().count() <= 60 {
        Rest::Heading
    } else if let Some(end) =
        line.bold_lead.checked_sub(marker.end).filter(|end| heading::is_bold_lead(rest, *end))
    {
        Rest::RunIn(end)
    } else {
        heading::take_apart(rest, high)
    };
    // 第一条　为了规范…，制定本办法。: an article is text, unless a title begins it.
    let sentence = marker.kind == Kind::Article && rest.trim_end().ends_with('。');
    let taken = if taken == Rest::Heading && sentence { Rest::Text } else { taken };
    let own = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (heading, text) = match taken {
        Rest::Heading => (own(rest), None),
        Rest::RunIn(end) => (own(&rest[..end]), own(rest[end..].trim())),
        Rest::Text => (None, own(rest)),
    };
    Some(Piece::Numbered {
        number: line_number(line, marker),
        marker,
        heading,
        text,
        hint: line.heading_level,
    })
}

fn line_number(line: &Part, marker: Marker) -> String {
    match line.content {
        LineContent::Text(text) => text[..marker.end].to_owned(),
        _ => String::new(),
    }
}

/// What ends a heading that text follows on its line.
const LEAD_ENDS: [char; 5] = ['。', '：', ':', '.', '；'];

/// A line without a number: a heading or a paragraph.
fn plain(lines: &[Part], place: usize, text: &str) -> Piece {
    let line = &lines[place];
    let paragraph = || Piece::Paragraph(text.to_owned());
    if let Some(level) = line.heading_level.filter(|_| text.chars().count() <= 60) {
        return Piece::Heading { text: text.to_owned(), rest: None, hint: Some(level), sure: true };
    }
    if heading::is_bold_lead(text, line.bold_lead)
        && heading::looks_like_heading(text[..line.bold_lead].trim_end_matches(LEAD_ENDS))
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
    if let Some(LineContent::Text(next)) = lines.get(place + 1).map(|line| &line.content)
        && (heading::is_salutation(next)
            || (place < 3 && next.ends_with(['：', ':']) && next.chars().count() < 20))
    {
        return paragraph();
    }
    // 区政府：, at the start, greets.
    if !heading::looks_like_heading(text) || (place < 2 && text.ends_with(['：', ':'])) {
        return paragraph();
    }
    let text_at = |place: usize| match lines.get(place).map(|line| &line.content) {
        Some(LineContent::Text(text)) => Some(*text),
        _ => None,
    };
    // A heading heads something: a longer text, a first item, a table.
    let heads = match lines.get(place + 1).map(|line| &line.content) {
        Some(LineContent::Table(_)) => true,
        Some(LineContent::Text(next)) => match marker::read(next) {
            Some(marker) => marker.value == 1,
            None => next.chars().count() >= 30 || next.ends_with(['。', '；', '：', ':']),
        },
        _ => false,
    };
    // Short lines in a row are a list, or what is left of a table.
    let alone = place.checked_sub(1).and_then(text_at).is_none_or(|before| {
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
