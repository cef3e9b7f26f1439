//! Where figures stand in the text: in which paragraph, in which statement, and what is between them.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::model::{Figure, Report};
use crate::prose::sentence;

/// A figure's place.
#[derive(Debug, Clone)]
pub struct Place {
    /// Which paragraph of the report.
    pub paragraph: usize,
    /// Where the statement that holds it begins in the paragraph: up to a full stop, over semicolons.
    pub statement: usize,
    /// Its bytes in the paragraph.
    pub range: Range<usize>,
}

/// The paragraphs of a report, and where its figures stand in them.
pub struct Text<'a> {
    /// All paragraphs, in order.
    pub paragraphs: Vec<&'a str>,
    /// The place of each figure; none where the text has not its quote.
    pub places: Vec<Option<Place>>,
}

impl<'a> Text<'a> {
    /// Finds every figure from where the one before it ended: the text is read once.
    pub fn of(report: &'a Report) -> Self {
        let mut paragraphs = Vec::new();
        let mut own: FxHashMap<Option<&str>, Vec<usize>> = FxHashMap::default();
        collect(report, &mut paragraphs, &mut own);
        let mut from: FxHashMap<Option<&str>, (usize, usize)> = FxHashMap::default();
        let mut statements: (usize, Vec<Range<usize>>) = (usize::MAX, Vec::new());
        let places = report
            .figures
            .iter()
            .map(|figure| {
                let section = figure.section.as_deref();
                let (next, start) = from.get(&section).copied().unwrap_or_default();
                let own = own.get(&section).map(Vec::as_slice).unwrap_or_default();
                let (position, range) =
                    own.iter().enumerate().skip(next).find_map(|(position, paragraph)| {
                        let start = if position == next { start } else { 0 };
                        Some((position, find(paragraphs[*paragraph], start, figure)?))
                    })?;
                from.insert(section, (position, range.start));
                let paragraph = own[position];
                // A line may hold thousands of figures: it is parted once.
                if statements.0 != paragraph {
                    statements = (paragraph, sentence::statements(paragraphs[paragraph]));
                }
                let index = statements.1.partition_point(|statement| statement.end <= range.start);
                let statement = statements.1.get(index).map_or(0, |statement| statement.start);
                Some(Place { paragraph, statement, range })
            })
            .collect();
        Self { paragraphs, places }
    }

    /// What stands between two figures of one paragraph.
    pub fn between(&self, first: usize, second: usize) -> Option<&'a str> {
        let (first, second) = (self.places[first].as_ref()?, self.places[second].as_ref()?);
        if first.paragraph != second.paragraph {
            return None;
        }
        self.paragraphs[first.paragraph].get(first.range.end..second.range.start)
    }

    /// What stands in a figure's statement before it.
    pub fn before(&self, figure: usize) -> Option<&'a str> {
        let place = self.places[figure].as_ref()?;
        self.paragraphs[place.paragraph].get(place.statement..place.range.start)
    }
}

fn collect<'a>(
    report: &'a Report,
    paragraphs: &mut Vec<&'a str>,
    own: &mut FxHashMap<Option<&'a str>, Vec<usize>>,
) {
    // A heading may hold a figure of its own.
    for stated in report.stated() {
        own.entry(stated.section).or_default().push(paragraphs.len());
        paragraphs.push(stated.text);
    }
}

/// A quote in a text, at or after `start`. Figures in one place (`12起45人`) may overlap in their quotes.
fn find(text: &str, start: usize, figure: &Figure) -> Option<Range<usize>> {
    let quote = &figure.quote;
    let whole = format!("{}{}{}", quote.prefix, quote.exact, quote.suffix);
    let mut from = start.saturating_sub(quote.prefix.len());
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let found = text.get(from..)?.find(&whole)? + from + quote.prefix.len();
    Some(found..found + quote.exact.len())
}
