//! Lines to an outline of sections, paragraphs and tables. Nothing is dropped: what fits nowhere is
//! a paragraph.
//!
//! In four steps: lines are parted where a number was glued to the text before it (`glued`); every
//! line is read for itself (`pieces`); what its looks leave open, its siblings settle (`siblings`);
//! then the pieces are nested (`nest`), looking ahead where documents differ: whether （一） stands
//! above 1、 or below it, where a lost number belongs, and what a heading without a number heads.
//!
//! To teach it a word of headings: a row in `prose/words/heading.rs`; a kind of number: `prose::marker`. To
//! add what makes a line a heading: `heading` for the line alone, `siblings` for what those around it tell.

mod annex;
mod glued;
mod heading;
mod items;
mod nest;
mod pieces;
mod siblings;
mod tables;

use super::source::Line;
use crate::model::Block;
use crate::prose::characters::is_digit;
use crate::prose::marker::Kind;
pub use annex::annex;
use glued::PartContent;
use pieces::Piece;
pub use tables::name_tables;

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
    /// The mark after a number of the outline was lost.
    LostMark,
    /// A line without a number was taken for a heading.
    GuessedHeading,
    /// A picture, which a report cannot hold.
    Picture,
}

/// Reads the body's lines.
pub fn read(lines: &[&Line]) -> Outline {
    let mut remarks = Vec::new();
    let lines = glued::split(lines);
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len());
    let mut caption: Option<&str> = None;
    let mut before = pieces::Before::default();
    let mut taken = false;
    for (place, line) in lines.iter().enumerate() {
        if std::mem::take(&mut taken) {
            continue;
        }
        let piece = match &line.content {
            PartContent::Text(text) if pieces::is_caption(text, lines.get(place + 1)) => {
                caption = Some(text);
                continue;
            }
            PartContent::Text(text) => {
                let mut piece = pieces::read(&lines, place, text, &before);
                if let Some(next) = pieces::heading_below(&piece, lines.get(place + 1)) {
                    if let Piece::Numbered { heading, .. } = &mut piece {
                        *heading = Some(next.to_owned());
                    }
                    taken = true;
                }
                piece
            }
            PartContent::Table(table) => {
                let mut table = (*table).clone();
                table.caption = table.caption.or(caption.take().map(str::to_owned));
                Piece::Table(table)
            }
            PartContent::Picture => {
                remarks.push(Remark { kind: RemarkKind::Picture, line: line.index });
                continue;
            }
        };
        match &piece {
            Piece::Numbered { marker, .. } if marker.kind == Kind::Lost => {
                remarks.push(Remark { kind: RemarkKind::LostNumber, line: line.index });
            }
            Piece::Numbered { number, .. } if number.chars().all(is_digit) => {
                remarks.push(Remark { kind: RemarkKind::LostMark, line: line.index });
            }
            Piece::Heading { sure: false, .. } => {
                remarks.push(Remark { kind: RemarkKind::GuessedHeading, line: line.index });
            }
            _ => {}
        }
        before.pass(&piece);
        pieces.push(piece);
    }
    siblings::settle(&mut pieces);
    remarks.sort_by_key(|remark| remark.line);
    Outline { body: nest::nest(pieces), remarks }
}

/// Bullets, stars, arrows and emoji.
pub fn is_ornament(character: char) -> bool {
    matches!(character,
        '•' | '·' | '*' | '＊' | '※' | '\u{fe0f}' | '\u{200d}' | '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{27bf}'
        | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
        && !matches!(character, '\u{2776}'..='\u{277f}')
}

#[cfg(test)]
mod tests;
