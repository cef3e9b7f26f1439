//! The yearly reports of one publisher side by side: the same figure over the years, and text that
//! came back. And the reports of a year's organs, by the form that they fill in.
//!
//! | file | what is done there |
//! |---|---|
//! | `items` | what one report states, each fact once |
//! | `facts` | which facts of different years are the same, and how they changed |
//! | `organs` | what the organs of a year filled into the form |
//! | `repetition` | paragraphs that stood in the report of the year before |
//!
//! Nothing is guessed: facts are the same by their concept, or by label and unit, where measure, status
//! and basis are the same: a change never stands beside a level, nor a target beside a result; a year that does
//! not state one is a gap; and a change is told only from one year to the next, between exact values
//! that count the same thing.
//!
//! This room knows no Leptos and no browser, and has no texts of the interface.
//!
//! To add to what is told of a fact: a [`Note`] found in `facts`, its words in `i18n/page.rs` and the
//! languages' `page.rs`, shown in `page/site/publisher.rs`. To add to what makes two facts one: `items`. To add to
//! what of the form is lined up: `organs`.

mod facts;
mod items;
pub mod organs;
mod repetition;

pub use facts::{Cell, Change, Fact, Note};
pub use repetition::{Kind, Repetition};

use crate::model::Report;
use crate::prose::characters;
use crate::prose::period::Period;

/// Reports side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// The years that have a report, from first to last.
    pub columns: Vec<Column>,
    /// Years between the first and the last that have none.
    pub missing_years: Vec<i32>,
    /// Reports that are in no column: of no single year, or of a year that has a report already.
    pub unplaced: Vec<usize>,
    /// What at least two years state: in the order of the newest report, then of older ones.
    pub facts: Vec<Fact>,
    /// Paragraphs that stood in the report of the year before, in the order of the text.
    pub repetitions: Vec<Repetition>,
}

/// A year with its report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Column {
    /// Index of the report.
    pub report: usize,
    /// The year.
    pub year: i32,
    /// How many facts only this year states.
    pub alone: usize,
    /// How long the text of the paragraphs is, in characters without white space.
    pub length: usize,
    /// How much of that the report of the year before has word for word.
    pub verbatim: usize,
    /// How much more it has but for numbers.
    pub but_for_numbers: usize,
}

/// Compares the reports of one publisher, which may come in any order.
pub fn compare(reports: &[&Report]) -> Comparison {
    let mut comparison = Comparison::default();
    let mut years: Vec<(i32, usize)> = Vec::new();
    for (index, report) in reports.iter().enumerate() {
        match year(report) {
            Some(year) => years.push((year, index)),
            None => comparison.unplaced.push(index),
        }
    }
    years.sort_unstable();
    for (year, report) in years {
        match comparison.columns.last() {
            Some(last) if last.year == year => comparison.unplaced.push(report),
            _ => comparison.columns.push(Column { report, year, ..Column::default() }),
        }
    }
    comparison.unplaced.sort_unstable();
    for pair in comparison.columns.windows(2) {
        comparison.missing_years.extend(pair[0].year + 1..pair[1].year);
    }
    facts::find(reports, &mut comparison);
    repetition::find(reports, &mut comparison);
    comparison
}

/// The single year that a report is for, by its period.
pub fn year(report: &Report) -> Option<i32> {
    let period = Period::parse(report.period.as_deref()?)?;
    (period.first.year == period.last.year).then_some(period.first.year)
}

/// Who published a report: the publisher, else who signed it. White space does not tell two apart.
pub fn publisher(report: &Report) -> Option<String> {
    let signature = report.signature.as_ref().map(|signature| &signature.name);
    let names = report.publisher.iter().chain(signature);
    names.map(|name| name.split_whitespace().collect::<String>()).find(|name| !name.is_empty())
}

/// A text for comparing: without white space, full-width letters and marks as their narrow ones.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            '。' => '.',
            '、' => ',',
            _ => characters::folded(character),
        })
        .collect()
}

#[cfg(test)]
mod tests;
