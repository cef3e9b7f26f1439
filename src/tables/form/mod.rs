//! The form of the yearly reports on government information disclosure: 国办公开办函〔2021〕30号, and that of
//! 2019 before it.
//!
//! | file | what is there |
//! |---|---|
//! | `concepts` | what rows and columns of the form are, with names in both languages |
//! | `told` | what texts tell of its cells |
//! | `mend` | heads put where the form has them, where a page's template lost their spans |
//!
//! Every organ of the state fills in the same three tables, so its cells have the same concepts everywhere, whatever
//! was done to them on the way to a page. To teach it a row or a column of the form: a row in a table of `concepts`.

pub mod concepts;
mod mend;
pub mod told;

use super::heads::{Heads, squeezed};
use crate::model::Table;
use crate::prose::characters::folded;
use concepts::{ACTIVE_COLUMNS, ACTIVE_ROWS, APPLICANTS, Concept, REQUESTS, RESULTS, REVIEWS, is_active};

pub use mend::{goes_on, join, mend};

/// A table of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// 二、主动公开政府信息情况.
    Active,
    /// 三、收到和处理政府信息公开申请情况.
    Requests,
    /// 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况.
    Reviews,
}

/// What a cell of the form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The part of the form.
    pub part: Part,
    /// The row; of reviews the kind of review.
    pub row: &'static Concept,
    /// The column.
    pub column: &'static Concept,
}

impl Place {
    /// The same for every organ and year: `disclosure.requests.received.natural-person`.
    pub fn concept(&self) -> String {
        let part = match self.part {
            Part::Active => "active",
            Part::Requests => "requests",
            Part::Reviews => "reviews",
        };
        format!("{PREFIX}{part}.{}.{}", self.row.id, self.column.id)
    }

    /// Its name: `自然人 · 本年新收申请`.
    pub fn name(&self) -> String {
        self.named(|concept| concept.name)
    }

    /// The same in English.
    pub fn english(&self) -> String {
        self.named(|concept| concept.english)
    }

    fn named(&self, name: impl Fn(&Concept) -> &'static str) -> String {
        match self.part {
            Part::Requests => format!("{} · {}", name(self.column), name(self.row)),
            Part::Active | Part::Reviews => format!("{} · {}", name(self.row), name(self.column)),
        }
    }
}

/// What every concept of the form begins with.
pub const PREFIX: &str = "disclosure.";

/// Every cell of the form of 2021, and of what only that of 2019 has, part by part and row by row.
pub fn places() -> impl Iterator<Item = Place> {
    let all = |part: Part, rows: &'static [Concept], columns: &'static [Concept]| {
        let cells =
            move |row| columns.iter().map(move |column: &'static Concept| Place { part, row, column });
        rows.iter().flat_map(cells)
    };
    all(Part::Active, ACTIVE_ROWS, ACTIVE_COLUMNS)
        .filter(|place| is_active(place.row, place.column))
        .chain(all(Part::Requests, REQUESTS, APPLICANTS))
        .chain(all(Part::Reviews, REVIEWS, RESULTS))
}

/// A table of the form, or a piece of one.
#[derive(Debug)]
pub struct Form {
    /// The part of the form.
    pub part: Part,
    /// For each row of the body and each column what the cell is.
    places: Vec<Vec<Option<Place>>>,
}

impl Form {
    /// The form that a table is; `None` for any other.
    pub fn of(heads: &Heads, table: &Table) -> Option<Self> {
        let part = part_of(table)?;
        let places = (0..table.rows.len())
            .map(|row| {
                (0..heads.width())
                    .map(|column| {
                        let is_data = column >= table.head_columns && !heads.is_inner_head(row);
                        if is_data { place(part, heads, table, row, column) } else { None }
                    })
                    .collect()
            })
            .collect();
        let form = Self { part, places };
        form.places.iter().flatten().any(Option::is_some).then_some(form)
    }

    /// What a cell of the body is, both from 0.
    pub fn place(&self, row: usize, column: usize) -> Option<Place> {
        self.places.get(row)?.get(column).copied().flatten()
    }

    /// All cells with what they are, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (usize, usize, Place)> {
        self.places.iter().enumerate().flat_map(|(row, places)| {
            places.iter().enumerate().filter_map(move |(column, place)| Some((row, column, (*place)?)))
        })
    }
}

/// A text as the form's names are compared: without blanks, numbers of an outline and widths.
pub fn plain(text: &str) -> String {
    let text: String = squeezed(text).chars().map(folded).filter(|character| *character != ' ').collect();
    text.trim_start_matches(|first: char| first.is_ascii_digit() || matches!(first, '.' | '、')).to_owned()
}

/// The form has 27 rows in its longest table; nothing is asked of tables that are far longer.
const MOST_ROWS: usize = 60;

/// The part of the form that a table is, by the words of its heads.
fn part_of(table: &Table) -> Option<Part> {
    if table.rows.len() > MOST_ROWS {
        return None;
    }
    let texts: Vec<String> =
        table.heads().iter().chain(&table.rows).flatten().map(|text| plain(text)).collect();
    let holds = |concepts: &[Concept]| {
        concepts.iter().filter(|concept| texts.iter().any(|text| concept.is(text))).count()
    };
    // A site may part the table, and print its heads again.
    if holds(REQUESTS) >= 4 && holds(APPLICANTS) >= 5 {
        return Some(Part::Requests);
    }
    let results = RESULTS.iter().filter(|concept| texts.iter().any(|text| concept.is(text))).count();
    if results == RESULTS.len() && texts.iter().any(|text| text == "结果维持") && table.rows.len() <= 3 {
        return Some(Part::Reviews);
    }
    let is_active = table
        .caption
        .iter()
        .map(|caption| plain(caption))
        .chain(texts.iter().cloned())
        .any(|text| text.contains("第二十条第"));
    (is_active && holds(ACTIVE_ROWS) > 0 && holds(ACTIVE_COLUMNS) > 0).then_some(Part::Active)
}

fn place(part: Part, heads: &Heads, table: &Table, row: usize, column: usize) -> Option<Place> {
    let find = |concepts: &'static [Concept], names: &[String]| {
        let name = plain(names.last()?);
        let above = names.len().checked_sub(2).map(|above| plain(&names[above])).unwrap_or_default();
        concepts.iter().find(|concept| concept.is_under(&name, &above))
    };
    let (rows, columns) = (heads.row(row), heads.column(row, column));
    let (row, column) = match part {
        Part::Requests => (find(REQUESTS, &rows)?, find(APPLICANTS, &columns)?),
        Part::Active => (find(ACTIVE_ROWS, &rows)?, find(ACTIVE_COLUMNS, &columns)?),
        Part::Reviews => {
            // A site may part the table: the kind of review is then its caption.
            let caption = table.caption.as_deref().map(plain).unwrap_or_default();
            let above: Vec<String> =
                columns.iter().rev().skip(1).map(|name| plain(name)).chain([caption]).collect();
            let kind = REVIEWS.iter().find(|concept| above.iter().any(|name| concept.is(name)))?;
            (kind, find(RESULTS, &columns)?)
        }
    };
    Some(Place { part, row, column })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_concept_is_known_by_its_printed_name_alone() {
        for concepts in [ACTIVE_ROWS, ACTIVE_COLUMNS, REQUESTS, APPLICANTS, RESULTS, REVIEWS] {
            for concept in concepts {
                let found: Vec<&str> = concepts
                    .iter()
                    .filter(|other| other.is_under(&plain(concept.printed), &plain(concept.under)))
                    .map(|other| other.id)
                    .collect();
                assert_eq!(found, [concept.id], "{}", concept.printed);
            }
        }
    }

    #[test]
    fn every_cell_of_the_form_has_a_concept_and_a_name_of_its_own() {
        let concepts: BTreeSet<String> = places().map(|place| place.concept()).collect();
        let names: BTreeSet<String> = places().map(|place| place.name()).collect();
        let english: BTreeSet<String> = places().map(|place| place.english()).collect();
        let count = places().count();
        assert_eq!([concepts.len(), names.len(), english.len()], [count; 3]);
        // 规章 and 规范性文件 each have three columns in either form.
        let active = |place: &Place| place.part == Part::Active && place.row.id == "regulations";
        assert_eq!(places().filter(active).count(), 6);
        for outcome in concepts::OUTCOMES {
            let begins = format!("{}.", outcome.id);
            assert!(REQUESTS.iter().filter(|row| row.id.starts_with(&begins)).count() > 1, "{}", outcome.id);
        }
    }
}
