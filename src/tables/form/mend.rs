//! Heads put where the form has them.
//!
//! Templates lose spans, or count them wrong by one, and then every number stands under its neighbour's name.
//! The form's heads are known: where all of them are there and nothing else, they are set as the form has
//! them, each with its own words.

use super::concepts::{APPLICANTS, REQUESTS, RESULTS};
use super::{Part, part_of, plain};
use crate::model::{CellSpan, Table};
use crate::prose::characters::folded;
use crate::tables::cell::{self, Cell};
use crate::tables::heads::squeezed;

/// Sets the heads of a table of the form right, if they are not.
pub fn mend(table: &mut Table) {
    match part_of(table) {
        Some(Part::Requests) => mend_requests(table),
        Some(Part::Reviews) => mend_reviews(table),
        Some(Part::Active) | None => {}
    }
}

/// Whether a table goes on with one of the form that a site has parted: 三 whose second half has no heads.
pub fn goes_on(first: &Table, second: &Table) -> bool {
    let width = |table: &Table| table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let names = |table: &Table| {
        let names =
            table.rows.iter().flat_map(|row| row.iter().take(table.head_columns)).map(|name| plain(name));
        REQUESTS.iter().filter(|concept| names.clone().any(|name| concept.is(&name))).count()
    };
    let ends = first
        .rows
        .last()
        .and_then(|row| row.first())
        .is_some_and(|name| REQUESTS[REQUESTS.len() - 1].is(&plain(name)));
    part_of(first) == Some(Part::Requests)
        && !ends
        && second.heads().is_empty()
        && second.caption.is_none()
        && second.head_columns > 0
        && (width(first), first.head_columns) == (width(second), second.head_columns)
        && names(second) > 3
}

/// The two as one.
pub fn join(first: &mut Table, second: Table) {
    let before = first.heads().len() + first.rows.len();
    let rows = first.rows.len();
    first.spans.extend(second.spans.into_iter().map(|span| CellSpan { row: span.row + before, ..span }));
    first.inner_heads.extend(second.inner_heads.into_iter().map(|row| row + rows));
    first.rows.extend(second.rows);
}

/// Rows of heads in the making.
struct Rows {
    rows: Vec<Vec<String>>,
    spans: Vec<CellSpan>,
}

impl Rows {
    fn new(height: usize, width: usize) -> Self {
        Self { rows: vec![vec![String::new(); width]; height], spans: Vec::new() }
    }

    /// Puts a cell at a row and a column, from 0.
    fn put(&mut self, row: usize, column: usize, rows: usize, columns: usize, text: String) {
        self.rows[row][column] = text;
        if rows > 1 || columns > 1 {
            self.spans.push(CellSpan { row: row + 1, column: column + 1, rows, columns });
        }
    }

    /// Makes them the heads of a table.
    fn set(self, table: &mut Table) {
        let before = table.heads().len();
        let Self { rows, mut spans } = self;
        let width = rows[0].len();
        let shift = |row: usize| (row + rows.len()).checked_sub(before);
        let body = table.spans.iter().filter(|span| span.row > before);
        spans.extend(body.filter_map(|span| Some(CellSpan { row: shift(span.row)?, ..*span })));
        spans.sort_by_key(|span| (span.row, span.column));
        table.spans = spans;
        table.head = rows;
        let heads = super::Heads::of(table);
        table.columns = (0..width)
            .map(|column| {
                let mut names: Vec<&str> = Vec::new();
                for row in 0..heads_height(table) {
                    let name = heads.head(row, column);
                    if !name.is_empty() && names.last() != Some(&name) {
                        names.push(name);
                    }
                }
                names.join(" ")
            })
            .collect();
    }
}

fn heads_height(table: &Table) -> usize {
    table.heads().len()
}

/// The texts of the heads, in their order.
fn texts(table: &Table) -> Vec<String> {
    table.heads().iter().flatten().filter(|text| !text.is_empty()).cloned().collect()
}

/// How deep a name of 三 stands: 一、 0, （一） 1, 1. 2.
pub fn depth(name: &str) -> usize {
    match squeezed(name).chars().next() {
        Some('（' | '(') => 1,
        Some(first) if folded(first).is_ascii_digit() => 2,
        _ => 0,
    }
}

/// Moves rows right that a cell reaching down too short has let slip to the left: their names go where names of
/// their depth stand, and the numbers under their heads.
fn move_rows(table: &mut Table, names: usize) {
    let heads = table.heads().len();
    for row in 0..table.rows.len() {
        let line = row + heads + 1;
        let own =
            |column: usize| table.spans.iter().position(|span| (span.row, span.column) == (line, column + 1));
        let covered = |column: usize| {
            table.spans.iter().any(|span| {
                (span.row + 1..span.row.saturating_add(span.rows)).contains(&line)
                    && (span.column..span.column.saturating_add(span.columns)).contains(&(column + 1))
            })
        };
        let cells = &table.rows[row];
        let labels: Vec<usize> =
            (0..cells.len()).filter(|column| cell::read(&cells[*column]) == Cell::Words).collect();
        let Some(&last) = labels.last() else { continue };
        let after = last + own(last).map_or(1, |span| table.spans[span].columns);
        let start = (after..cells.len()).find(|column| !covered(*column)).unwrap_or(names);
        let end = start + APPLICANTS.len();
        if start >= names || end > cells.len() || cells[end..].iter().any(|text| !text.is_empty()) {
            continue;
        }
        let mut moved = vec![String::new(); cells.len()];
        for (value, text) in cells[start..end].iter().enumerate() {
            moved[names + value].clone_from(text);
        }
        let mut spans = Vec::new();
        for column in labels {
            let target = depth(&cells[column]).max(column).min(names - 1);
            if !moved[target].is_empty() || covered(target) {
                spans.clear();
                break;
            }
            moved[target].clone_from(&cells[column]);
            spans.push((own(column), target));
        }
        if spans.is_empty() {
            continue;
        }
        for (span, target) in spans {
            if let Some(span) = span {
                table.spans[span].column = target + 1;
                table.spans[span].columns = table.spans[span].columns.min(names - target);
            }
        }
        table.rows[row] = moved;
    }
    table.spans.sort_by_key(|span| (span.row, span.column));
}

fn mend_requests(table: &mut Table) {
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let Some(first @ 2..=3) = width.checked_sub(APPLICANTS.len()) else { return };
    move_rows(table, first);
    table.head_columns = first;
    let mut texts = texts(table);
    let mut take = |is: &dyn Fn(&str) -> bool| {
        let at = texts.iter().position(|text| is(&plain(text)))?;
        Some(texts.remove(at))
    };
    let who = take(&|text| text == "申请人情况");
    let group = take(&|text| text.starts_with("法人"));
    // A site may have its own order of organisations: they stay in it.
    let person = take(&|text| APPLICANTS[0].is(text));
    let all = take(&|text| APPLICANTS[APPLICANTS.len() - 1].is(text));
    let is_organisation = |text: &str| APPLICANTS[1..APPLICANTS.len() - 1].iter().any(|one| one.is(text));
    let organisations: Vec<String> =
        (1..APPLICANTS.len() - 1).map_while(|_| take(&is_organisation)).collect();
    let (Some(group), Some(person), Some(all), 5) = (group, person, all, organisations.len()) else { return };
    let applicants: Vec<String> = [vec![person], organisations, vec![all]].concat();
    // What is left is the corner.
    if texts.len() > 1 {
        return;
    }
    let top = usize::from(who.is_some());
    let mut rows = Rows::new(2 + top, width);
    if let Some(corner) = texts.pop() {
        rows.put(0, 0, 2 + top, first, corner);
    }
    if let Some(who) = who {
        rows.put(0, first, 1, APPLICANTS.len(), who);
    }
    rows.put(top, first + 1, 1, 5, group);
    for (index, name) in applicants.into_iter().enumerate() {
        let is_of_group = (1..6).contains(&index);
        rows.put(
            if is_of_group { top + 1 } else { top },
            first + index,
            if is_of_group { 1 } else { 2 },
            1,
            name,
        );
    }
    rows.set(table);
}

fn mend_reviews(table: &mut Table) {
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    if table.head_columns > 0 || width != 3 * RESULTS.len() {
        return;
    }
    let mut texts = texts(table);
    let mut take = |is: &dyn Fn(&str) -> bool| {
        let at = texts.iter().position(|text| is(&plain(text)))?;
        Some(texts.remove(at))
    };
    let groups: Option<Vec<String>> = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"]
        .iter()
        .map(|name| take(&|text| text == *name))
        .collect();
    let results: Option<Vec<String>> =
        (0..3).flat_map(|_| RESULTS).map(|result| take(&|text| result.is(text))).collect();
    let (Some(groups), Some(results), true) = (groups, results, texts.is_empty()) else { return };
    let mut rows = Rows::new(3, width);
    let [reconsideration, lawsuit, direct, after] = groups.try_into().unwrap_or_default();
    rows.put(0, 0, 1, 5, reconsideration);
    rows.put(0, 5, 1, 10, lawsuit);
    rows.put(1, 5, 1, 5, direct);
    rows.put(1, 10, 1, 5, after);
    for (index, result) in results.into_iter().enumerate() {
        let is_first = index < RESULTS.len();
        rows.put(if is_first { 1 } else { 2 }, index, if is_first { 2 } else { 1 }, 1, result);
    }
    rows.set(table);
}
