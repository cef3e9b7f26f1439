//! Paragraphs that stood in the report of the year before.

use rustc_hash::FxHashMap;

use super::{Comparison, folded};
use crate::model::Report;

/// A paragraph that stood in the report of the year before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repetition {
    /// The column.
    pub column: usize,
    /// The section that holds it.
    pub section: Option<String>,
    /// Its index among the section's blocks.
    pub block: usize,
    /// The section that held it the year before.
    pub earlier: Option<String>,
    /// How like the two are.
    pub kind: Kind,
    /// Its text.
    pub text: String,
}

/// How like two paragraphs are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Word for word.
    Verbatim,
    /// But for their numbers.
    ButForNumbers,
}

/// Shorter paragraphs are the same in all reports: salutations, lead-ins.
const SHORTEST: usize = 30;

/// Finds what each column has of the one before, if that is of the year before.
pub fn find(reports: &[&Report], comparison: &mut Comparison) {
    let mut before: Option<(i32, Texts)> = None;
    for column in 0..comparison.columns.len() {
        let (year, report) = {
            let column = &comparison.columns[column];
            (column.year, reports[column.report])
        };
        let mut texts = Texts::default();
        texts.collect(report);
        let earlier = before.as_ref().filter(|(earlier, _)| earlier + 1 == year).map(|(_, texts)| texts);
        for paragraph in &texts.paragraphs {
            let length = paragraph.folded.chars().count();
            comparison.columns[column].length += length;
            let Some((kind, section)) = earlier.and_then(|earlier| earlier.like(paragraph)) else { continue };
            match kind {
                Kind::Verbatim => comparison.columns[column].verbatim += length,
                Kind::ButForNumbers => comparison.columns[column].but_for_numbers += length,
            }
            comparison.repetitions.push(Repetition {
                column,
                section: paragraph.section.clone(),
                block: paragraph.block,
                earlier: section,
                kind,
                text: paragraph.text.clone(),
            });
        }
        before = Some((year, texts));
    }
}

struct Paragraph {
    section: Option<String>,
    block: usize,
    text: String,
    folded: String,
}

/// The paragraphs of a report, and where each text stands.
#[derive(Default)]
struct Texts {
    paragraphs: Vec<Paragraph>,
    by_text: FxHashMap<String, usize>,
    by_words: FxHashMap<String, usize>,
}

impl Texts {
    fn collect(&mut self, report: &Report) {
        for standing in report.walk() {
            if let Some(paragraph) = standing.block().as_paragraph() {
                self.add(standing.section_id(), standing.index, &paragraph.text);
            }
        }
    }

    fn add(&mut self, section: Option<&str>, block: usize, text: &str) {
        let folded = folded(text);
        let index = self.paragraphs.len();
        if folded.chars().count() >= SHORTEST {
            self.by_words.entry(without_numbers(&folded)).or_insert(index);
            self.by_text.entry(folded.clone()).or_insert(index);
        }
        let section = section.map(str::to_owned);
        self.paragraphs.push(Paragraph { section, block, text: text.to_owned(), folded });
    }

    /// How a paragraph of the next report is like one of these, and the section of that.
    fn like(&self, paragraph: &Paragraph) -> Option<(Kind, Option<String>)> {
        if paragraph.folded.chars().count() < SHORTEST {
            return None;
        }
        let at = |index: &usize| self.paragraphs[*index].section.clone();
        if let Some(index) = self.by_text.get(&paragraph.folded) {
            return Some((Kind::Verbatim, at(index)));
        }
        let index = self.by_words.get(&without_numbers(&paragraph.folded))?;
        Some((Kind::ButForNumbers, at(index)))
    }
}

/// Every run of digits, with points and commas in it, as one sign.
fn without_numbers(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !character.is_ascii_digit() {
            words.push(character);
            continue;
        }
        words.push('0');
        while let Some(next) = characters.peek().copied() {
            let inside = matches!(next, '.' | ',') && {
                let mut ahead = characters.clone();
                ahead.next();
                ahead.next().is_some_and(|after| after.is_ascii_digit())
            };
            if !next.is_ascii_digit() && !inside {
                break;
            }
            characters.next();
        }
    }
    words
}
