//! Pieces to nested sections.
//!
//! To add a case of where a section belongs: `place`, with the headings that tell it in `tests`.

mod place;

use super::items;
use super::pieces::Piece;
use crate::model::{Block, Paragraph, Section};
use crate::prose::marker::{Kind, Marker};
use place::Ahead;

/// How deep a report may nest; readers show deeper sections as text.
const DEPTH: usize = 8;

/// What a section on the way down counts.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Level {
    /// Numbers of this kind; the last was this.
    Numbered(Kind, u32),
    /// Headings without a number, at this rank among the kinds.
    Plain(Rank),
}

/// Where headings without a number stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Above 一、: their numbers begin anew under each.
    Above,
    /// As 一、.
    Beside,
    /// Below the section they stand in.
    Below,
    /// As the markup says: h1 to h6.
    Hint(u8),
}

struct Open {
    level: Level,
    hint: Option<u8>,
    section: Section,
}

struct Nest {
    body: Vec<Block>,
    open: Vec<Open>,
    /// Pairs (outer, inner) of kinds nested against the usual order in this document.
    reversed: Vec<(Kind, Kind)>,
    /// Whether a heading without a number stood among the outermost sections.
    beside: bool,
}

/// Nests pieces into sections with ids by their place.
pub fn nest(pieces: Vec<Piece>) -> Vec<Block> {
    let markers: Vec<Marker> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Numbered { marker, .. } => Some(*marker),
            _ => None,
        })
        .collect();
    let mut passed = 0;
    let count = pieces.len();
    let mut nest = Nest { body: Vec::new(), open: Vec::new(), reversed: Vec::new(), beside: false };
    for (place, piece) in pieces.into_iter().enumerate() {
        match piece {
            Piece::Numbered { marker, number, heading, text, hint, .. } => {
                passed += 1;
                let ahead = Ahead { markers: &markers[passed..] };
                let level = nest.place(marker, &ahead);
                let run_in = heading.is_some() && text.is_some();
                let blocks = text.into_iter().map(paragraph).collect();
                nest.push(
                    level,
                    hint,
                    Section { id: String::new(), number: Some(number), heading, run_in, blocks },
                );
            }
            Piece::Heading { text, rest, hint, .. } => {
                let ahead = Ahead { markers: &markers[passed..] };
                let run_in = rest.is_some();
                let level = nest.place_plain(&text, hint, run_in, &ahead);
                let blocks = rest.into_iter().map(paragraph).collect();
                let section = Section { heading: Some(text), run_in, blocks, ..Section::default() };
                nest.push(level, hint, section);
            }
            Piece::Paragraph(text) => {
                if place + 1 == count {
                    nest.step_out_of_items();
                }
                nest.add(paragraph(text));
            }
            Piece::Table(table) => nest.add(Block::Table(table)),
        }
    }
    nest.close_to(0);
    number_sections(&mut nest.body, "s");
    nest.body
}

fn paragraph(text: String) -> Block {
    let items = items::markers(&text);
    Block::Paragraph(Paragraph { text, items })
}

fn number_sections(blocks: &mut [Block], prefix: &str) {
    let mut ordinal = 0;
    for block in blocks {
        if let Block::Section(section) = block {
            ordinal += 1;
            section.id = if prefix == "s" { format!("s{ordinal}") } else { format!("{prefix}-{ordinal}") };
            let id = section.id.clone();
            number_sections(&mut section.blocks, &id);
        }
    }
}

impl Nest {
    fn add(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(open) => open.section.blocks.push(block),
            None => self.body.push(block),
        }
    }

    /// Opens a section below those that are open.
    fn push(&mut self, level: Level, hint: Option<u8>, section: Section) {
        self.beside |= level == Level::Plain(Rank::Beside);
        if self.open.len() >= DEPTH {
            self.close_to(DEPTH - 1);
        }
        self.open.push(Open { level, hint, section });
    }

    /// Closes open sections until `depth` are left.
    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(closed) = self.open.pop() {
                self.add(Block::Section(closed.section));
            }
        }
    }

    /// Before the last paragraph of a report: it closes the section, not the last of its items.
    fn step_out_of_items(&mut self) {
        let depth = self.open.len();
        if depth < 2 {
            return;
        }
        let is_item = |section: &Section| {
            let own = section.blocks.len() == 1 && matches!(section.blocks[0], Block::Paragraph(_));
            own && (section.run_in || section.heading.is_none())
        };
        let items = self.open[depth - 2].section.blocks.iter().filter_map(|block| match block {
            Block::Section(section) => Some(section),
            _ => None,
        });
        let mut siblings = 0;
        let mut all = true;
        for item in items {
            siblings += 1;
            all &= is_item(item);
        }
        if siblings >= 1 && all && is_item(&self.open[depth - 1].section) {
            self.close_to(depth - 1);
        }
    }
}
#[cfg(test)]
mod tests;
