//! Tables whose columns are set by blanks, half or full width, or drawn with lines: `│ 甲 │ 12 │`.

use std::ops::Range;

use super::super::grid;
use crate::model::Table;
use crate::prose::characters::{is_blank, trim};
use crate::tables::cell;

/// Fewer rows than this, heads counted, are no table.
const LEAST_ROWS: usize = 3;

/// Tables among lines, each with the lines that it takes, by their index.
pub fn tables(lines: &[&str]) -> Vec<(Range<usize>, Table)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        if let Some((end, table)) = drawn(lines, at) {
            found.extend(table.map(|table| (at..end, table)));
            at = end;
            continue;
        }
        let heads = cells(lines[at]);
        if heads.len() < 3 || heads.iter().any(|text| cell::is_number(text)) {
            at += 1;
            continue;
        }
        let goes_on = |line: &&&str| is_rule(line) || is_row(&cells(line), heads.len());
        let end = at + 1 + lines[at + 1..].iter().take_while(goes_on).count();
        let rows = lines[at + 1..end].iter().filter(|line| !is_rule(line)).map(|line| cells(line));
        let rows: Vec<Vec<&str>> = rows.collect();
        if rows.len() + 1 < LEAST_ROWS {
            at += 1;
            continue;
        }
        let rows = std::iter::once(&heads).chain(&rows);
        let rows = rows.map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect();
        found.extend(grid::plain(None, rows).map(|table| (at..end, table)));
        at = end;
    }
    found
}

/// A table drawn with lines: where it ends, and what it is.
fn drawn(lines: &[&str], start: usize) -> Option<(usize, Option<Table>)> {
    let is_drawn =
        |line: &&&str| trim(line).starts_with(['┌', '├', '└', '│', '┃', '┏', '┣', '┗', '╔', '╠', '╚', '║']);
    let end = start + lines[start..].iter().take_while(is_drawn).count();
    let rows: Vec<Vec<String>> = lines[start..end]
        .iter()
        .map(|line| trim(line))
        .filter(|line| line.starts_with(['│', '┃', '║']))
        .map(|line| {
            line.trim_matches(['│', '┃', '║'])
                .split(['│', '┃', '║'])
                .map(|cell| trim(cell).to_owned())
                .collect()
        })
        .collect();
    (rows.len() >= LEAST_ROWS).then(|| (end, grid::plain(None, rows)))
}

/// A line of strokes below heads or above a total.
fn is_rule(line: &str) -> bool {
    let line = trim(line);
    line.chars().count() > 3 && line.chars().all(|character| "-=─━—－_ ".contains(character))
}

/// A name and numbers, as many as there are heads.
fn is_row(row: &[&str], width: usize) -> bool {
    let numbers = row.iter().skip(1).filter(|text| cell::read(text) != cell::Cell::Words).count();
    row.len() == width && !cell::is_number(row[0]) && numbers * 2 >= width - 1 && numbers > 0
}

/// The texts of a line that more than one blank parts: 合　计 is one.
fn cells(line: &str) -> Vec<&str> {
    let line = trim(line);
    if line.contains('\t') {
        return Vec::new();
    }
    let mut cells = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let mut end = rest.len();
        let mut next = rest.len();
        for (index, character) in rest.char_indices() {
            if !is_blank(character) {
                continue;
            }
            let after = &rest[index..];
            let blanks: String = after.chars().take_while(|character| is_blank(*character)).collect();
            if blanks.chars().count() > 1 {
                (end, next) = (index, index + blanks.len());
                break;
            }
        }
        cells.push(&rest[..end]);
        rest = &rest[next..];
    }
    cells
}
