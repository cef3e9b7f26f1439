//! What the rows and columns of a grid are: captions, heads over columns, heads before rows, heads of groups.

use super::Sheet;
use crate::prose::{marker, sentence};
use crate::tables::cell::{self, Cell};
use crate::tables::heads::{bare, is_serial_name, is_unit_name, squeezed};
use crate::tables::says;
use crate::tables::unit;

/// What was found.
#[derive(Debug, Default)]
pub struct Shape {
    /// Leading rows that are of the caption.
    pub captions: usize,
    /// Rows after them that head columns.
    pub heads: usize,
    /// First columns that name rows.
    pub head_columns: usize,
    /// Rows of the body, from 0, that head those below.
    pub inner_heads: Vec<usize>,
    /// The unit that the corner tells.
    pub unit: Option<String>,
}

/// More rows of heads than this has no table.
const MOST_HEADS: usize = 6;

/// Longest name of a group of rows, in characters.
const LONGEST_GROUP: usize = 40;

/// Reads the shape of a sheet.
pub fn of(sheet: &Sheet) -> Shape {
    let height = sheet.rows.len();
    let rows: Vec<Row> = (0..height).map(|row| Row::of(sheet, row)).collect();
    let captions = captions(sheet, &rows);
    let body = &rows[captions..];
    let heads = if captions == height { 0 } else { heads(sheet, captions, body) };
    let mut shape = Shape { captions, heads, ..Shape::default() };
    let first = captions + heads;
    if sheet.width > 1 && first < height {
        shape.inner_heads = inner_heads(sheet, first, captions..first, &rows);
        let inner: Vec<usize> = shape.inner_heads.iter().map(|row| row + first).collect();
        let data: Vec<usize> = (first..height).filter(|row| !inner.contains(row)).collect();
        shape.head_columns = head_columns(sheet, &data, captions..first);
    }
    let corner =
        (captions..first).flat_map(|row| (0..shape.head_columns.max(1)).map(move |column| (row, column)));
    shape.unit = corner.filter_map(|(row, column)| unit::of_caption(sheet.text(row, column))).next();
    shape
}

/// What is known of a row.
#[derive(Debug)]
struct Row {
    /// Columns where a text begins.
    filled: Vec<usize>,
    /// The cell that covers all of it.
    is_whole: bool,
    /// Some cell but the first holds a number.
    has_numbers: bool,
    /// It holds the numbers of the columns.
    is_numbered: bool,
    /// All cells are marked as heads.
    is_marked: bool,
}

impl Row {
    fn of(sheet: &Sheet, row: usize) -> Self {
        let slots = &sheet.rows[row];
        let filled: Vec<usize> =
            (0..sheet.width).filter(|column| !sheet.own_text(row, *column).is_empty()).collect();
        let numbers: Vec<&str> = filled
            .iter()
            .map(|column| sheet.text(row, *column))
            .filter(|text| cell::is_number(text))
            .collect();
        let is_numbered = are_column_numbers(&numbers, filled.len());
        Self {
            is_numbered,
            is_whole: slots.len() > 1
                && slots[0].cell.is_some()
                && slots.iter().all(|slot| slot.cell == slots[0].cell),
            has_numbers: !numbers.is_empty() && !are_years(&numbers) && !is_numbered,
            is_marked: slots.iter().all(|slot| slot.cell.is_none_or(|cell| sheet.cells[cell].heading)),
            filled,
        }
    }

    /// Nothing stands in it but a name at its start.
    fn is_alone(&self) -> bool {
        self.filled.len() == 1 && (self.is_whole || self.filled[0] == 0)
    }
}

/// 2021, 2022, 2023: years in their order, as heads.
fn are_years(texts: &[&str]) -> bool {
    let years: Vec<i32> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    let follow = |step: i32| years.windows(2).all(|pair| pair[1] - pair[0] == step);
    years.len() == texts.len()
        && years.len() > 1
        && years.iter().all(|year| (1949..2100).contains(year))
        && (follow(1) || follow(-1))
}

/// 1 2 3 4 below the heads of a form: the numbers of its columns.
fn are_column_numbers(texts: &[&str], filled: usize) -> bool {
    texts.len() > 2
        && texts.len() + 1 >= filled
        && texts.iter().enumerate().all(|(index, text)| text.parse() == Ok(index + 1))
}

fn captions(sheet: &Sheet, rows: &[Row]) -> usize {
    if sheet.width < 2 {
        return 0;
    }
    let last = rows.len().saturating_sub(1);
    (0..last)
        .take_while(|index| {
            let (row, next) = (&rows[*index], &rows[index + 1]);
            let texts = || row.filled.iter().map(|column| sheet.text(*index, *column));
            if row.is_whole {
                return !begins_groups(sheet, *index, rows);
            }
            let is_fact = |text: &str| text.contains(['：', ':']);
            let tells_unit = texts().any(|text| unit::of_caption(text).is_some());
            let is_sparse = row.filled.len() * 2 <= sheet.width && next.filled.len() >= row.filled.len();
            tells_unit && (row.filled.len() == 1 || is_sparse || texts().all(is_fact))
                || row.is_alone()
                    && next.filled.len() > 1
                    && !sheet.own_text(index + 1, 0).is_empty()
                    && reaches_down(sheet, *index).is_none()
        })
        .count()
}

/// Whether a row across the whole width is the first of several alike, each with heads of its own: 第二十条第（一）项.
fn begins_groups(sheet: &Sheet, first: usize, rows: &[Row]) -> bool {
    let kind = |row: usize| {
        let text = sheet.text(row, 0);
        (marker::read(text).map(|marker| marker.kind), text.chars().next())
    };
    let (mark, letter) = kind(first);
    let alike = |row: usize| {
        let (other, begins) = kind(row);
        rows[row].is_whole && if mark.is_some() { other == mark } else { begins == letter }
    };
    // Each has heads or rows of its own below it.
    let parted = |row: usize| rows.get(row + 1).is_some_and(|next| !next.is_whole);
    parted(first) && (first + 2..rows.len()).any(|row| alike(row) && parted(row))
}

/// The last row that a cell of a row reaches down to, where one does.
fn reaches_down(sheet: &Sheet, row: usize) -> Option<usize> {
    let reaches = |column: usize| {
        let cell = sheet.slot(row, column).cell?;
        let below =
            (row + 1..sheet.rows.len()).take_while(|below| sheet.slot(*below, column).cell == Some(cell));
        below.last()
    };
    (0..sheet.width).filter_map(reaches).max()
}

fn heads(sheet: &Sheet, first: usize, rows: &[Row]) -> usize {
    // A name across all of it that is not of the caption is that of a group, which has its own heads.
    if sheet.width < 2 || rows.len() < 2 || rows[0].is_whole {
        return 0;
    }
    let most = rows.len() - 1;
    let marked = rows.iter().take_while(|row| row.is_marked && !row.is_whole).count();
    if marked > 0 {
        return marked.min(most);
    }
    let looks = |index: usize| looks_like_heads(sheet, first + index, &rows[index]);
    if !looks(0) {
        return 0;
    }
    // Heads go on below where a cell spans columns, reaches down, or leaves places for more.
    let mut count = 1;
    while count < most.min(MOST_HEADS) {
        let above = first + count - 1;
        let below = &rows[count];
        let spans = (1..sheet.width).any(|column| {
            let (before, here) = (sheet.slot(above, column - 1), sheet.slot(above, column));
            here.cell.is_some() && here.cell == before.cell && !sheet.text(above, column).is_empty()
        });
        let reached = (first..=above).any(|row| reaches_down(sheet, row).is_some_and(|row| row > above));
        let leaves = rows[count - 1].filled.len() < below.filled.len()
            && (1..sheet.width).any(|column| {
                sheet.slot(above, column).cell.is_some() && sheet.text(above, column).is_empty()
            });
        if !(below.is_numbered || (spans || reached || leaves) && looks(count)) || below.is_alone() {
            break;
        }
        count += 1;
    }
    count
}

/// Whether a row can be one of heads: short names, no number, no sentence. The corner is free.
fn looks_like_heads(sheet: &Sheet, row: usize, known: &Row) -> bool {
    let is_heads = (0..sheet.width).all(|column| {
        let text = sheet.text(row, column);
        let corner = sheet.slot(row, column).cell == sheet.slot(row, 0).cell;
        if text.is_empty() {
            true
        } else {
            is_heading(text) || corner && !cell::is_number(text) || is_year(text)
        }
    });
    // At most the corner, and what a cell that spans leaves, is empty.
    let gaps = (1..sheet.width).filter(|column| sheet.text(row, *column).is_empty()).count();
    let corner = (1..sheet.width).take_while(|column| sheet.text(row, *column).is_empty()).count();
    is_heads
        && !known.has_numbers
        && (gaps == corner && sheet.text(row, 0).is_empty() || gaps == 0 || row_below_fills(sheet, row))
        && !known.filled.is_empty()
}

/// The same for heads over the first columns only, which the last of them should span.
fn looks_like_first_heads(sheet: &Sheet, row: usize, known: &Row) -> bool {
    known.filled.iter().all(|column| is_heading(sheet.text(row, *column)))
        && (0..sheet.width)
            .skip_while(|column| !sheet.text(row, *column).is_empty())
            .all(|column| sheet.text(row, column).is_empty())
}

/// Whether the row below has texts where this one has none.
fn row_below_fills(sheet: &Sheet, row: usize) -> bool {
    row + 1 < sheet.rows.len()
        && (1..sheet.width).all(|column| {
            let below = sheet.text(row + 1, column);
            !sheet.text(row, column).is_empty() || !below.is_empty() && is_heading(below)
        })
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<i32>().is_ok_and(|year| (1949..2100).contains(&year))
}

/// Whether a text can be a column's heading: short, no number, no sentence.
fn is_heading(text: &str) -> bool {
    text.chars().count() <= 24
        && text.chars().any(|character| character.is_alphabetic() || matches!(character, '%' | '％'))
        && !text.starts_with(|first: char| first.is_ascii_digit() && !text.contains(['年', '月', '季']))
        && !text.contains(sentence::WRITTEN_ENDS)
        && cell::read(text) == Cell::Words
}

/// Rows of the body that head those below: a name alone, heads that come again.
fn inner_heads(sheet: &Sheet, first: usize, heads: std::ops::Range<usize>, rows: &[Row]) -> Vec<usize> {
    let texts = |row: usize| -> Vec<String> {
        (0..sheet.width).map(|column| bare(sheet.text(row, column))).collect()
    };
    let tops: Vec<Vec<String>> = heads.map(texts).collect();
    // A row with a name and no numbers is one of data where others lack some, too.
    let has_gaps = (first..rows.len()).any(|row| {
        rows[row].has_numbers && (1..sheet.width).any(|column| sheet.text(row, column).is_empty())
    });
    let mut found: Vec<usize> = Vec::new();
    for row in first..rows.len().saturating_sub(1) {
        let known = &rows[row];
        let name = sheet.text(row, known.filled.first().copied().unwrap_or(0));
        let is_group = known.is_alone()
            && (known.is_whole || !has_gaps && known.filled[0] == 0 && sheet.slot(row, 0).first)
            && name.chars().count() <= LONGEST_GROUP
            && !cell::is_number(name)
            && !is_note(name)
            && reaches_down(sheet, row).is_none();
        let again = known.filled.len() > 1 && tops.contains(&texts(row));
        let after_group = row > first && found.last() == Some(&(row - 1 - first));
        let of_group = after_group
            && known.filled.len() > 1
            && (looks_like_heads(sheet, row, known) || looks_like_first_heads(sheet, row, known))
            && !rows[row + 1].is_alone();
        let marked = known.is_marked && !known.has_numbers && known.filled.len() > 1;
        if is_group || again || of_group || marked {
            found.push(row - first);
        }
    }
    found
}

/// 注：…, 说明：… below a table.
fn is_note(text: &str) -> bool {
    ["注", "备注", "说明", "附注", "数据来源", "资料来源"].iter().any(|word| {
        text.trim_start_matches(['（', '(', '*', '※', ' '])
            .strip_prefix(word)
            .is_some_and(|rest| rest.starts_with(['：', ':', '1', '.', '、', ' ']))
    })
}

/// How many of the first columns name rows: words, and numbers that only count rows.
fn head_columns(sheet: &Sheet, data: &[usize], heads: std::ops::Range<usize>) -> usize {
    let over =
        |column: usize| heads.clone().rev().map(|row| sheet.text(row, column)).find(|text| !text.is_empty());
    let (mut count, mut serials) = (0, 0);
    let mut named = false;
    for column in 0..sheet.width {
        let texts: Vec<&str> =
            data.iter().map(|row| sheet.text(*row, column)).filter(|text| !text.is_empty()).collect();
        let serial = over(column).is_some_and(is_serial_name) || counts_rows(&texts);
        let words = texts.iter().any(|text| cell::read(text) == Cell::Words)
            && !texts.iter().any(|text| cell::is_number(text));
        let years = are_years(&texts);
        let is_unit = named && over(column).is_some_and(is_unit_name);
        if !(serial && !named || words || years || is_unit) {
            break;
        }
        serials += usize::from(!named && !words && !years);
        named |= words || years;
        count += 1;
    }
    // Without a number after them they are cells like all others, but for the first name under a head.
    let counts = |column: &usize| !over(*column).is_some_and(|name| says::is_no_quantity(&squeezed(name)));
    let numbers = (count..sheet.width)
        .filter(counts)
        .any(|column| data.iter().any(|row| cell::is_number(sheet.text(*row, column))));
    match numbers {
        _ if !named => 0,
        true => count,
        false if heads.is_empty() || serials + 1 >= sheet.width => 0,
        false => serials + 1,
    }
}

/// 1, 2, 3 down a column.
fn counts_rows(texts: &[&str]) -> bool {
    texts.len() > 1 && texts.iter().enumerate().all(|(index, text)| text.parse() == Ok(index + 1))
}
