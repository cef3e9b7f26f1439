//! How much of a report's numbers is understood: which are figures, which are known to be something
//! else, and which nobody has read.

use std::ops::Range;

use crate::model::{Places, Report, Table};
use crate::prose::quantity::{Mention, Reading, mentions};

/// The numbers of a report's text and tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many are stated by a figure.
    pub figures: usize,
    /// How many are known to be something else: dates, ordinals, names …
    pub others: usize,
    /// Those that are not understood, in the order of the text.
    pub unread: Vec<Unread>,
}

/// A number that is not understood, and so is no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Id of the section that holds it; `None` outside sections.
    pub section: Option<String>,
    /// Index of the block among the section's blocks; `None` for its heading.
    pub block: Option<usize>,
    /// Whether it stands in a table, whose numbers are not read.
    pub in_table: bool,
    /// The heading, the paragraph or the cell.
    pub text: String,
    /// The bytes of `text` meant.
    pub range: Range<usize>,
}

impl Coverage {
    /// Reads every number of a report, its editor's figures included.
    pub fn of(report: &Report) -> Self {
        let places = Places::of(report);
        let mut coverage = Self::default();
        for standing in report.walk() {
            let (section, block) = (standing.section_id(), standing.block());
            if let Some(heading) = block.as_section().and_then(|inner| inner.heading.as_deref()) {
                coverage.text(&places, block.as_section().map(|inner| inner.id.as_str()), None, heading);
            }
            if let Some(paragraph) = block.as_paragraph() {
                coverage.text(&places, section, Some(standing.index), &paragraph.text);
            }
            if let Some(table) = block.as_table() {
                coverage.table(&places, section, standing.index, table);
            }
        }
        coverage
    }

    fn text(&mut self, places: &Places, section: Option<&str>, block: Option<usize>, text: &str) {
        let stated = places.spans(section, block);
        self.figures += stated.len();
        for mention in mentions(text) {
            let Mention { range, reading } = mention;
            let is_figure =
                stated.iter().any(|span| span.range.start < range.end && range.start < span.range.end);
            match reading {
                _ if is_figure => {}
                Reading::Unread => self.unread.push(Unread {
                    section: section.map(str::to_owned),
                    block,
                    in_table: false,
                    text: text.to_owned(),
                    range,
                }),
                // A quantity that the report does not have was taken out by its editor.
                Reading::Quantity(_) | Reading::Other(_) => self.others += 1,
            }
        }
    }

    fn table(&mut self, places: &Places, section: Option<&str>, block: usize, table: &Table) {
        let stated = places.spans(section, Some(block));
        self.figures += stated.len();
        for text in table.caption.iter().chain(table.heads().iter().flatten()) {
            self.cell(section, block, text, true);
        }
        let mut stated = stated.iter().filter_map(|span| span.cell).peekable();
        for (row, cells) in table.rows.iter().enumerate() {
            let names = if table.inner_heads.contains(&(row + 1)) { cells.len() } else { table.head_columns };
            for (column, text) in cells.iter().enumerate() {
                // A cell that states a figure holds no other number.
                let mut is_figure = false;
                while stated.next_if(|cell| *cell == (row, column)).is_some() {
                    is_figure = true;
                }
                if !is_figure {
                    self.cell(section, block, text, column < names);
                }
            }
        }
    }

    /// A cell that states no figure; in a head the number of an outline, or a year, may be all of it.
    fn cell(&mut self, section: Option<&str>, block: usize, text: &str, is_head: bool) {
        for mention in mentions(text) {
            let whole = mention.range == (0..text.len());
            match mention.reading {
                Reading::Other(_) if !whole || is_head => self.others += 1,
                _ => self.unread.push(Unread {
                    section: section.map(str::to_owned),
                    block: Some(block),
                    in_table: true,
                    text: text.to_owned(),
                    range: mention.range,
                }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Corrections, read};

    fn coverage(text: &str) -> (Report, Coverage) {
        let source = format!("某街道2020年工作总结\n\n一、主要工作\n\n{text}\n");
        let report = read(source.as_bytes(), None).expect("a text").report;
        let coverage = Coverage::of(&report);
        (report, coverage)
    }

    #[test]
    fn every_number_is_one_of_three() {
        let (report, coverage) = coverage("2020年受理案件96件，编号3-1-2，完成投资3.5/5.0亿元，惠及3万5人。");
        assert_eq!(report.figures.len(), 1);
        assert_eq!((coverage.figures, coverage.others), (1, 2));
        let unread: Vec<&str> =
            coverage.unread.iter().map(|unread| &unread.text[unread.range.clone()]).collect();
        assert_eq!(unread, ["3.5/5.0亿", "3万5"]);
    }

    #[test]
    fn numbers_of_tables_are_one_of_three_as_well() {
        let (_, coverage) = coverage("2019年\t案件\n甲\t12\n乙\t—\n丙\t3/5\n丁\t3,400\n\n以上为合计。");
        let unread: Vec<&str> = coverage.unread.iter().map(|unread| unread.text.as_str()).collect();
        assert_eq!((coverage.figures, coverage.others, unread), (2, 1, vec!["3/5"]));
        assert!(coverage.unread.iter().all(|unread| unread.in_table));
    }

    #[test]
    fn an_editor_decides() {
        let (mut report, _) = coverage("受理案件96件，惠及3万5人。");
        let corrections = Corrections::read(
            r#"{ "figures": { "f1": { "remove": true } },
                 "added": [{ "section": "s1", "quote": { "exact": "3万5人", "prefix": "惠及", "suffix": "。" },
                             "label": "惠及", "value": 30005, "unit": "人" }] }"#,
        );
        assert_eq!(corrections.expect("corrections").apply(&mut report), []);
        let coverage = Coverage::of(&report);
        assert_eq!((coverage.figures, coverage.others, coverage.unread.len()), (1, 1, 0));
    }
}
