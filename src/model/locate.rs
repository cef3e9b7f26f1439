//! Where figures stand in the text: quotes resolved to places.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Block, Figure, Quote, Report, Section, Table};

/// The place of a quote: a block of a section, and the bytes in its text. For a quote in a table that
/// names no cell the bytes are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// Id of the section; `None` for text before and between top-level sections.
    pub section: Option<String>,
    /// Index of the paragraph among the section's blocks; `None` for its heading.
    pub block: Option<usize>,
    /// Row and column, from 0, of the cell of a table, whose text it then is.
    pub cell: Option<(usize, usize)>,
    /// Bytes of the text that the quote covers.
    pub range: Range<usize>,
}

/// The part of a text that states a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Row and column, from 0, of the cell whose text it is.
    pub cell: Option<(usize, usize)>,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Index of the figure in [`Report::figures`].
    pub figure: usize,
}

type Address = (Option<String>, Option<usize>);

/// The places of all figures of a report whose quotes are found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    spans: FxHashMap<Address, Vec<Span>>,
    locations: Vec<Option<Location>>,
}

impl Places {
    /// Finds every figure's quote in the text of its section.
    pub fn of(report: &Report) -> Self {
        let mut by_section: FxHashMap<Option<&str>, Vec<usize>> = FxHashMap::default();
        for (index, figure) in report.figures.iter().enumerate() {
            by_section.entry(figure.section.as_deref()).or_default().push(index);
        }
        let mut places = Self { spans: FxHashMap::default(), locations: vec![None; report.figures.len()] };
        places.search(&report.figures, &by_section, None, None, &report.body);
        places
    }

    /// Where figure `index` is stated, if its quote was found.
    pub fn location(&self, index: usize) -> Option<&Location> {
        self.locations.get(index)?.as_ref()
    }

    /// The figures stated in one text, or in the cells of one table, in its order and without overlap.
    pub fn spans(&self, section: Option<&str>, block: Option<usize>) -> &[Span] {
        self.spans.get(&(section.map(str::to_owned), block)).map_or(&[], Vec::as_slice)
    }

    fn search(
        &mut self,
        figures: &[Figure],
        by_section: &FxHashMap<Option<&str>, Vec<usize>>,
        section: Option<&str>,
        heading: Option<&str>,
        blocks: &[Block],
    ) {
        let here = by_section.get(&section).map_or(&[][..], Vec::as_slice);
        let texts = heading.map(|heading| (None, heading)).into_iter().chain(
            blocks
                .iter()
                .enumerate()
                .filter_map(|(index, block)| Some((Some(index), block.as_paragraph()?.text.as_str()))),
        );
        for (block, text) in texts {
            for &index in here {
                if self.locations[index].is_some() || figures[index].quote.cell.is_some() {
                    continue;
                }
                if let Some(range) = figures[index].quote.find(text) {
                    self.locations[index] = Some(Location {
                        section: section.map(str::to_owned),
                        block,
                        cell: None,
                        range: range.clone(),
                    });
                    let spans = self.spans.entry((section.map(str::to_owned), block)).or_default();
                    insert(spans, Span { cell: None, range, figure: index });
                }
            }
        }
        for (index, block) in blocks.iter().enumerate() {
            if let Some(table) = block.as_table() {
                self.search_table(figures, here, section, index, table);
            }
            if let Some(inner) = block.as_section() {
                self.search(figures, by_section, Some(&inner.id), inner.heading.as_deref(), &inner.blocks);
            }
        }
    }
}

impl Places {
    fn search_table(
        &mut self,
        figures: &[Figure],
        here: &[usize],
        section: Option<&str>,
        block: usize,
        table: &Table,
    ) {
        let place = |cell, range| {
            Some(Location { section: section.map(str::to_owned), block: Some(block), cell, range })
        };
        for &index in here {
            if self.locations[index].is_some() {
                continue;
            }
            let quote = &figures[index].quote;
            let Some(cell) = &quote.cell else {
                // As reports of version 1.1 have it: somewhere in the table.
                let mut cells = table.caption.iter().chain(&table.columns).chain(table.rows.iter().flatten());
                if cells.any(|text| quote.find(text).is_some()) {
                    self.locations[index] = place(None, 0..0);
                }
                continue;
            };
            let at = (cell.row.wrapping_sub(1), cell.column.wrapping_sub(1));
            if cell.table != table.id {
                continue;
            }
            if let Some(range) = table.cell(at.0, at.1).and_then(|text| quote.find(text)) {
                self.locations[index] = place(Some(at), range.clone());
                let spans = self.spans.entry((section.map(str::to_owned), Some(block))).or_default();
                insert(spans, Span { cell: Some(at), range, figure: index });
            }
        }
    }
}

/// Puts a span in its place. Figures come in the order of the text, so that is mostly the end;
/// quotes that overlap cannot both be shown, and the first keeps its place.
fn insert(spans: &mut Vec<Span>, span: Span) {
    let index = spans
        .iter()
        .rposition(|other| (other.cell, other.range.start) < (span.cell, span.range.start))
        .map_or(0, |at| at + 1);
    let parts =
        |first: &Span, second: &Span| first.cell != second.cell || first.range.end <= second.range.start;
    let before = index.checked_sub(1).is_none_or(|before| parts(&spans[before], &span));
    let after = spans.get(index).is_none_or(|after| parts(&span, after));
    if before && after {
        spans.insert(index, span);
    }
}

impl Report {
    /// The whole text of the heading, paragraph or cell at a location.
    pub fn text_at(&self, location: &Location) -> Option<&str> {
        let (heading, blocks) = match &location.section {
            None => (None, &self.body),
            Some(id) => {
                let section = self.section(id)?;
                (section.heading.as_deref(), &section.blocks)
            }
        };
        match location.block {
            None => heading,
            Some(index) => {
                let block = blocks.get(index)?;
                match location.cell {
                    Some((row, column)) => block.as_table()?.cell(row, column),
                    None => Some(&block.as_paragraph()?.text),
                }
            }
        }
    }

    /// The numbers on the way down to a section, as printed: `三、2、`.
    pub fn numbers_of(&self, id: &str) -> String {
        fn descend(blocks: &[Block], id: &str, numbers: &mut Vec<String>) -> bool {
            blocks.iter().any(|block| {
                let Some(section) = block.as_section() else {
                    return false;
                };
                numbers.push(section.number.clone().unwrap_or_default());
                let found = section.id == id || descend(&section.blocks, id, numbers);
                if !found {
                    numbers.pop();
                }
                found
            })
        }
        let mut numbers = Vec::new();
        descend(&self.body, id, &mut numbers);
        joined(&mut numbers.iter().map(String::as_str), "")
    }

    /// The section with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        section(&self.body, id)
    }
}

/// Parts with something between them. One function for all of them: the library's own is made anew for
/// each type, and each is a kilobyte for readers.
pub(crate) fn joined(parts: &mut dyn Iterator<Item = &str>, between: &str) -> String {
    let mut text = String::new();
    for (index, part) in parts.enumerate() {
        if index > 0 {
            text.push_str(between);
        }
        text.push_str(part);
    }
    text
}

fn section<'a>(blocks: &'a [Block], id: &str) -> Option<&'a Section> {
    let mut sections = blocks.iter().filter_map(Block::as_section);
    sections.find_map(|inner| if inner.id == id { Some(inner) } else { section(&inner.blocks, id) })
}

impl Quote {
    /// The bytes of a text where the quoted words stand between prefix and suffix; the first such place.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        // Byte by byte: a number begins with a byte that a text has few of, and the search that knows
        // all texts is 2.6 kB of the reader's bytes.
        let (text, exact) = (text.as_bytes(), self.exact.as_bytes());
        let first = exact.first()?;
        let last = text.len().checked_sub(exact.len())?;
        (0..=last)
            .find(|start| {
                let rest = &text[*start..];
                rest[0] == *first
                    && rest.starts_with(exact)
                    && text[..*start].ends_with(self.prefix.as_bytes())
                    && rest[exact.len()..].starts_with(self.suffix.as_bytes())
            })
            .map(|start| start..start + exact.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CellPlace, Paragraph};

    fn report(text: &str, quotes: &[(&str, &str, &str)]) -> Report {
        Report {
            body: vec![Block::Section(Section {
                id: "s1".into(),
                blocks: vec![Block::Paragraph(Paragraph { text: text.into(), items: Vec::new() })],
                ..Section::default()
            })],
            figures: quotes
                .iter()
                .map(|(prefix, exact, suffix)| Figure {
                    section: Some("s1".into()),
                    quote: Quote {
                        exact: (*exact).into(),
                        prefix: (*prefix).into(),
                        suffix: (*suffix).into(),
                        cell: None,
                    },
                    ..Figure::default()
                })
                .collect(),
            ..Report::default()
        }
    }

    #[test]
    fn prefix_and_suffix_tell_equal_quotes_apart() {
        let report = report("接访0批次，0人次；进京0批次", &[("进京", "0批次", ""), ("接访", "0批次", "")]);
        let places = Places::of(&report);
        let texts: Vec<usize> = places.spans(Some("s1"), Some(0)).iter().map(|span| span.figure).collect();
        assert_eq!(texts, [1, 0]);
    }

    #[test]
    fn quotes_that_overlap_or_are_absent_do_not_break_the_text() {
        let report = report("共96件", &[("", "96件", ""), ("", "6件", ""), ("", "97件", ""), ("", "", "")]);
        let places = Places::of(&report);
        assert_eq!(places.spans(Some("s1"), Some(0)).len(), 1);
        assert!(places.location(2).is_none());
        assert!(places.location(3).is_none());
        assert!(places.location(9).is_none());
    }

    #[test]
    fn a_figure_in_a_table_has_a_place() {
        let mut report = report("见下表", &[("", "96", "")]);
        report.figures[0].section = None;
        report
            .body
            .push(Block::Table(Table { rows: vec![vec!["件数".into(), "96".into()]], ..Table::default() }));
        let places = Places::of(&report);
        assert_eq!(
            places.location(0),
            Some(&Location { section: None, block: Some(1), cell: None, range: 0..0 })
        );
        assert!(places.spans(None, Some(1)).is_empty());
    }

    #[test]
    fn a_figure_in_a_cell_stands_there_and_nowhere_else() {
        let mut report = report("办结96件", &[("", "96", ""), ("", "96", ""), ("", "96", "")]);
        let rows = vec![vec!["办结".into(), "96".into()], vec!["受理".into(), "96".into()]];
        report.body.push(Block::Table(Table { id: "t1".into(), rows, ..Table::default() }));
        for (figure, row) in [(0, 2), (1, 1), (2, 3)] {
            report.figures[figure].section = None;
            let cell = CellPlace { table: "t1".into(), row, column: 2 };
            report.figures[figure].quote.cell = Some(cell);
        }
        let places = Places::of(&report);
        let spans = places.spans(None, Some(1));
        let cells: Vec<_> = spans.iter().map(|span| (span.figure, span.cell)).collect();
        assert_eq!(cells, [(1, Some((0, 1))), (0, Some((1, 1)))]);
        assert_eq!(places.location(0).and_then(|location| report.text_at(location)), Some("96"));
        assert_eq!(places.location(2), None);
    }
}
