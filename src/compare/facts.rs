//! Which facts of different years are the same, and how they changed.

use rustc_hash::FxHashMap;

use super::items::{Item, items};
use super::{Comparison, folded};
use crate::model::{Bound, Decimal, Figure, Places, Report};
use crate::prose::period::Period;
use crate::prose::sentence::{self, sentences};
use crate::prose::words;

/// The same figure over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What is counted, in the words of the newest report that states it.
    pub name: String,
    /// The unit there.
    pub unit: Option<String>,
    /// The power of ten of the printed number there.
    pub scale: u8,
    /// The first heading above it there.
    pub group: String,
    /// One for each column; `None` where the year does not state it.
    pub cells: Vec<Option<Cell>>,
    /// What is to be known before comparing.
    pub notes: Vec<Note>,
}

/// What one year states.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Index of the figure in its report.
    pub figure: usize,
    /// Figures of the same report that state the same fact with another value.
    pub others: Vec<usize>,
    /// The part of the year that it counts, ISO 8601; `None` for the whole year.
    pub part_of_year: Option<String>,
    /// The change from the year before, where both years state exact values of the same thing.
    pub change: Option<Change>,
}

/// A change from one year to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// In per cent, to one decimal place.
    PerCent(Decimal),
    /// Of a rate, in percentage points.
    Points(Decimal),
}

/// What is to be known before comparing, from a column on.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// It has another name than before.
    Renamed {
        /// The column.
        column: usize,
        /// The name before.
        from: String,
        /// The name from there on.
        to: String,
    },
    /// It counts in another unit than before.
    OtherUnit {
        /// The column.
        column: usize,
        /// The unit before; `None` where there was none.
        from: Option<String>,
        /// The unit from there on.
        to: Option<String>,
    },
    /// The report itself says beside the figure that something changed in this year.
    Remark {
        /// The column.
        column: usize,
        /// Its sentence.
        sentence: String,
    },
}

/// A fact in the making: its items by column.
struct Row {
    items: Vec<Option<Item>>,
    /// The column of the newest.
    newest: usize,
}

impl Row {
    fn latest(&self) -> Option<&Item> {
        self.items.get(self.newest)?.as_ref()
    }
}

/// Finds the facts that at least two columns state.
pub fn find(reports: &[&Report], comparison: &mut Comparison) {
    let count = comparison.columns.len();
    let mut rows: Vec<Row> = Vec::new();
    for column in 0..count {
        let report = reports[comparison.columns[column].report];
        let found = items(report, comparison.columns[column].year);
        let rows_of = matches(&rows, &found, &renamings(report));
        for (item, row) in found.into_iter().zip(rows_of) {
            let row = row.unwrap_or_else(|| {
                rows.push(Row { items: vec![None; count], newest: column });
                rows.len() - 1
            });
            rows[row].items[column] = Some(item);
            rows[row].newest = column;
        }
    }
    // A form has a place for everything: what is 0 in all years is no fact that anybody looks for.
    let is_nothing = |row: &Row| {
        let mut stated = row
            .items
            .iter()
            .zip(&comparison.columns)
            .filter_map(|(item, column)| Some((item.as_ref()?, column)));
        stated.all(|(item, column)| {
            let figure = &reports[column.report].figures[item.figures[0]];
            figure.in_table() && figure.value == Some(Decimal::ZERO)
        })
    };
    rows.retain(|row| !is_nothing(row));
    for row in &rows {
        let mut stated = (0..count).filter(|column| row.items[*column].is_some());
        if let (Some(only), None) = (stated.next(), stated.next()) {
            comparison.columns[only].alone += 1;
        }
    }
    rows.retain(|row| row.items.iter().flatten().count() > 1);
    let place = |row: &Row| row.latest().map(|item| item.figures[0]);
    rows.sort_by_key(|row| (std::cmp::Reverse(row.newest), place(row)));
    let places: Vec<Places> =
        comparison.columns.iter().map(|column| Places::of(reports[column.report])).collect();
    comparison.facts = rows.iter().filter_map(|row| fact(row, reports, comparison, &places)).collect();
}

/// The row of each item, if it is a fact of before, of the same aspect: by concept, else by label and unit, else by label
/// under the same headings with another unit. Where more than one would do, none is taken.
fn matches(rows: &[Row], found: &[Item], renamed: &[(String, String)]) -> Vec<Option<usize>> {
    let mut taken = vec![false; rows.len()];
    let mut rows_of: Vec<Option<usize>> = vec![None; found.len()];
    let before = |label: &str| -> Option<String> {
        renamed.iter().find(|(_, to)| to == label).map(|(from, _)| from.clone())
    };
    type Key = fn(&Item) -> Option<String>;
    let keys: [Key; 5] = [
        |item| item.concept.as_ref().map(|concept| format!("{concept}\n{}", item.unit)),
        |item| item.concept.clone(),
        |item| Some(format!("{}\n{}\n{}", item.label, item.unit, item.path)),
        |item| Some(format!("{}\n{}", item.label, item.unit)),
        |item| Some(format!("{}\n{}", item.label, item.path)),
    ];
    for key in keys {
        let mut open: FxHashMap<(String, String), Vec<usize>> = FxHashMap::default();
        for (index, row) in rows.iter().enumerate().filter(|(index, _)| !taken[*index]) {
            if let Some(key) = row.latest().and_then(|item| Some((item.aspect.clone(), key(item)?))) {
                open.entry(key).or_default().push(index);
            }
        }
        let mut wanted: FxHashMap<(String, String), Vec<usize>> = FxHashMap::default();
        for (index, item) in found.iter().enumerate().filter(|(index, _)| rows_of[*index].is_none()) {
            let mut item = item.clone();
            if let Some(label) = before(&item.label) {
                item.label = label;
            }
            if let Some(key) = key(&item) {
                wanted.entry((item.aspect, key)).or_default().push(index);
            }
        }
        for (key, items) in wanted {
            let Some(candidates) = open.get(&key) else { continue };
            if let ([item], [row]) = (items.as_slice(), candidates.as_slice())
                && agree(&found[*item], rows[*row].latest())
            {
                rows_of[*item] = Some(*row);
                taken[*row] = true;
            }
        }
    }
    rows_of
}

/// Whether two items may be one fact: not where both name a concept and another one.
fn agree(item: &Item, before: Option<&Item>) -> bool {
    let concepts = (&item.concept, before.and_then(|before| before.concept.as_ref()));
    !matches!(concepts, (Some(now), Some(before)) if now != before)
}

/// The names that a report says it changed: `“法治讲座”自2023年起改称“法治课堂”`.
fn renamings(report: &Report) -> Vec<(String, String)> {
    let quoted = |text: &str| -> Option<String> {
        let start = text.rfind('“')? + '“'.len_utf8();
        let end = text[start..].find('”')?;
        Some(folded(&text[start..start + end]))
    };
    let mut renamed = Vec::new();
    for line in report.body_lines() {
        for words::Row { word, .. } in words::RENAMING {
            for (place, _) in line.match_indices(*word) {
                let sentence = &line[sentence::around(&line, &(place..place + word.len()))];
                let Some((before, after)) = sentence.split_once(*word) else { continue };
                let Some(end) = after.find('”') else { continue };
                let after = &after[..end + '”'.len_utf8()];
                if let (true, Some(from), Some(to)) = (after.starts_with('“'), quoted(before), quoted(after))
                {
                    renamed.push((from, to));
                }
            }
        }
    }
    renamed
}

fn fact(row: &Row, reports: &[&Report], comparison: &Comparison, places: &[Places]) -> Option<Fact> {
    let figure_of = |column: usize, index: usize| -> &Figure {
        &reports[comparison.columns[column].report].figures[index]
    };
    let latest = row.latest()?;
    let newest = figure_of(row.newest, latest.figures[0]);
    let mut fact = Fact {
        name: newest.label.clone(),
        unit: newest.unit.clone(),
        scale: newest.scale,
        group: latest.group.clone(),
        cells: Vec::with_capacity(row.items.len()),
        notes: Vec::new(),
    };
    let mut before: Option<(usize, &Figure)> = None;
    for (column, item) in row.items.iter().enumerate() {
        let Some(item) = item else {
            fact.cells.push(None);
            continue;
        };
        let index = item.figures[0];
        let figure = figure_of(column, index);
        let year = comparison.columns[column].year;
        let differs = |other: &&usize| {
            let other = figure_of(column, **other);
            (other.value, other.upper, other.bound) != (figure.value, figure.upper, figure.bound)
        };
        let mut cell = Cell {
            figure: index,
            others: item.figures.iter().filter(differs).copied().collect(),
            part_of_year: part_of_year(figure),
            change: None,
        };
        let mut comparable = true;
        if let Some((_, earlier)) = before {
            if folded(&earlier.label) != folded(&figure.label) {
                let (from, to) = (earlier.label.clone(), figure.label.clone());
                fact.notes.push(Note::Renamed { column, from, to });
            }
            if item.unit != folded(earlier.unit.as_deref().unwrap_or_default()) {
                let (from, to) = (earlier.unit.clone(), figure.unit.clone());
                fact.notes.push(Note::OtherUnit { column, from, to });
                comparable = false;
            }
            let report = reports[comparison.columns[column].report];
            if let Some(sentence) = remark(report, &places[column], index, year) {
                // A new name alone changes nothing that is counted.
                comparable &= words::holds(words::RENAMING, &sentence);
                fact.notes.push(Note::Remark { column, sentence });
            }
        }
        if let (Some((earlier_column, earlier)), true) = (before, comparable)
            && earlier_column + 1 == column
            && comparison.columns[earlier_column].year + 1 == year
            && let Some(earlier_cell) = &fact.cells[earlier_column]
            && earlier_cell.others.is_empty()
            && cell.others.is_empty()
            && earlier_cell.part_of_year.is_none()
            && cell.part_of_year.is_none()
        {
            cell.change = change(earlier, figure);
        }
        before = Some((column, figure));
        fact.cells.push(Some(cell));
    }
    Some(fact)
}

/// The period of a figure that counts less than a year.
fn part_of_year(figure: &Figure) -> Option<String> {
    let text = figure.period.as_deref()?;
    let period = Period::parse(text)?;
    let whole = Period::parse(&period.first.year.to_string());
    (whole != Some(period)).then(|| text.to_owned())
}

/// The change between two exact values of the same aspect: of rates in points, of levels that are both
/// above zero, or that fell to it, in per cent. Of a change or a share in another unit none is told.
fn change(before: &Figure, now: &Figure) -> Option<Change> {
    let exact =
        |figure: &Figure| figure.value.filter(|_| figure.bound == Bound::Exact && figure.upper.is_none());
    let (before, value) = (exact(before)?, exact(now)?);
    if now.unit.as_deref() == Some("%") {
        return Some(Change::Points(value.checked_sub(before)?));
    }
    if !now.measure.is_level() || value < Decimal::ZERO {
        return None;
    }
    value.per_cent_from(before).map(Change::PerCent)
}

/// What the paragraph of a figure says, before or beside it, of a change in this year.
fn remark(report: &Report, places: &Places, figure: usize, year: i32) -> Option<String> {
    let location = places.location(figure)?;
    let text = report.text_at(location)?;
    let year = year.to_string();
    let says = |sentence: &str| {
        let folded = folded(sentence);
        folded.match_indices(&year).any(|(at, _)| words::starts(words::FROM_ON, &folded[at + year.len()..]))
    };
    let sentences = sentences(text).into_iter().take_while(|sentence| sentence.start <= location.range.start);
    let found = sentences.map(|sentence| &text[sentence]).filter(|sentence| says(sentence));
    found.last().map(|sentence| sentence.trim().to_owned())
}
