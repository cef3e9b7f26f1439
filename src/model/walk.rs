//! The blocks of a report in their order, each with where it stands.
//!
//! Rooms that look for texts or sections ask here, so that a kind of block which they do not care about
//! needs nothing of them. What every reader waits for goes down by itself, by the same questions: that packs
//! 200 bytes smaller. To add a kind of block: the type and its reading (`mod`, `read`), what it is
//! for those who ask here, and where it is shown (`view/body`), stripped (`takeover/strip`) and corrected
//! (`editor/numerals`).

use super::{Block, Paragraph, Report, Section, Table};

/// A block where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The section that holds it; `None` for the report itself.
    pub section: Option<&'a Section>,
    /// The blocks that it stands among.
    pub siblings: &'a [Block],
    /// Which of them it is.
    pub index: usize,
    /// How deep it stands, from 1.
    pub level: usize,
}

impl<'a> Standing<'a> {
    /// The block.
    pub fn block(&self) -> &'a Block {
        &self.siblings[self.index]
    }

    /// The id of the section that holds it.
    pub fn section_id(&self) -> Option<&'a str> {
        self.section.map(|section| section.id.as_str())
    }
}

/// A text that can state figures: a paragraph, or the heading of a section.
#[derive(Debug, Clone, Copy)]
pub struct Stated<'a> {
    /// The id of the section that holds it, or whose heading it is.
    pub section: Option<&'a str>,
    /// Which block of the section it is; `None` for its heading.
    pub block: Option<usize>,
    /// The text.
    pub text: &'a str,
}

impl Block {
    /// The section, if it is one.
    pub fn as_section(&self) -> Option<&Section> {
        match self {
            Self::Section(section) => Some(section),
            Self::Paragraph(_) | Self::Table(_) | Self::Unknown(_) => None,
        }
    }

    /// The paragraph, if it is one.
    pub fn as_paragraph(&self) -> Option<&Paragraph> {
        match self {
            Self::Paragraph(paragraph) => Some(paragraph),
            Self::Section(_) | Self::Table(_) | Self::Unknown(_) => None,
        }
    }

    /// The table, if it is one.
    pub fn as_table(&self) -> Option<&Table> {
        match self {
            Self::Table(table) => Some(table),
            Self::Paragraph(_) | Self::Section(_) | Self::Unknown(_) => None,
        }
    }

    /// Whether it stands for itself beside running text, as what 见下表 announces does.
    pub fn is_set_apart(&self) -> bool {
        match self {
            Self::Table(_) | Self::Unknown(_) => true,
            Self::Paragraph(_) | Self::Section(_) => false,
        }
    }
}

impl Report {
    /// All blocks in the order of the text; a section comes before what it holds.
    pub fn walk(&self) -> Walk<'_> {
        Walk { open: vec![(None, &self.body, 0)] }
    }

    /// All sections in the order of the text.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.walk().filter_map(|standing| standing.block().as_section())
    }

    /// The sections of the report itself.
    pub fn outermost(&self) -> impl Iterator<Item = &Section> {
        self.body.iter().filter_map(Block::as_section)
    }

    /// All texts that can state figures, in their order.
    pub fn stated(&self) -> impl Iterator<Item = Stated<'_>> {
        self.walk().filter_map(|standing| match standing.block().as_section() {
            Some(section) => {
                Some(Stated { section: Some(&section.id), block: None, text: section.heading.as_deref()? })
            }
            None => Some(Stated {
                section: standing.section_id(),
                block: Some(standing.index),
                text: &standing.block().as_paragraph()?.text,
            }),
        })
    }
}

/// The blocks of a report, one after the other.
#[derive(Debug)]
pub struct Walk<'a> {
    /// The sections that are gone through, each with its blocks and the next of them.
    open: Vec<(Option<&'a Section>, &'a [Block], usize)>,
}

impl<'a> Iterator for Walk<'a> {
    type Item = Standing<'a>;

    // Once in the wasm, not once for each that walks.
    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let level = self.open.len();
            let (section, siblings, next) = self.open.last_mut()?;
            let (section, siblings, index) = (*section, *siblings, *next);
            let Some(block) = siblings.get(index) else {
                self.open.pop();
                continue;
            };
            *next += 1;
            if let Some(inner) = block.as_section() {
                self.open.push((Some(inner), &inner.blocks, 0));
            }
            return Some(Standing { section, siblings, index, level });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(Paragraph { text: text.into(), items: Vec::new() })
    }

    fn section(id: &str, blocks: Vec<Block>) -> Block {
        Block::Section(Section {
            id: id.into(),
            heading: Some(id.to_uppercase()),
            blocks,
            ..Section::default()
        })
    }

    #[test]
    fn blocks_come_in_the_order_of_the_text_with_where_they_stand() {
        let inner = section("b", vec![paragraph("3"), Block::Table(Table::default())]);
        let report = Report {
            body: vec![
                paragraph("1"),
                section("a", vec![paragraph("2"), inner, paragraph("4")]),
                paragraph("5"),
            ],
            ..Report::default()
        };
        let stood: Vec<_> =
            report.walk().map(|standing| (standing.section_id(), standing.index, standing.level)).collect();
        let (a, b) = (Some("a"), Some("b"));
        assert_eq!(
            stood,
            [(None, 0, 1), (None, 1, 1), (a, 0, 2), (a, 1, 2), (b, 0, 3), (b, 1, 3), (a, 2, 2), (None, 2, 1)]
        );
        let texts: Vec<_> =
            report.stated().map(|stated| (stated.section, stated.block, stated.text)).collect();
        assert_eq!(
            texts,
            [
                (None, Some(0), "1"),
                (a, None, "A"),
                (a, Some(0), "2"),
                (b, None, "B"),
                (b, Some(0), "3"),
                (a, Some(2), "4"),
                (None, Some(2), "5"),
            ]
        );
        assert_eq!(report.sections().count(), 2);
        assert_eq!(report.outermost().count(), 1);
    }
}
