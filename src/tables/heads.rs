//! The heads that a cell stands under.

use rustc_hash::FxHashMap;

use super::cell;
use crate::model::Table;
use crate::prose::characters::{is_blank, is_han};

/// Names of columns that number the rows.
const SERIAL: &[&str] = &["序号", "行次", "编号", "栏次", "项次", "no", "no."];

/// Names of columns that hold the unit of their row.
const UNIT: &[&str] = &["单位", "计量单位", "量纲", "单位名称及计量"];

/// What the names of rows are called on both sides of a table that has two.
const SIDES: &[&str] = &["项目", "科目", "收入", "支出", "类别", "内容", "资产", "负债"];

/// Whether it is the name of a column that numbers rows.
pub fn is_serial_name(text: &str) -> bool {
    SERIAL.contains(&bare(text).to_lowercase().as_str())
}

/// Whether it is the name of a column of units.
pub fn is_unit_name(text: &str) -> bool {
    UNIT.contains(&bare(text).as_str())
}

/// A text without blanks.
pub fn bare(text: &str) -> String {
    text.chars().filter(|character| !is_blank(*character)).collect()
}

/// A head without the blanks that set it: `总 计` is 总计.
pub fn squeezed(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut squeezed = String::with_capacity(text.len());
    for (index, character) in characters.iter().enumerate() {
        if !is_blank(*character) {
            squeezed.push(*character);
            continue;
        }
        let before = squeezed.chars().next_back();
        let after = characters[index..].iter().find(|next| !is_blank(**next));
        let wide = |side: Option<char>| side.is_none_or(|side| is_han(side) || !side.is_ascii_alphanumeric());
        if !wide(before) && !wide(after.copied()) && !squeezed.ends_with(' ') {
            squeezed.push(' ');
        }
    }
    squeezed
}

/// What stands over a row of the body.
#[derive(Debug)]
struct Over {
    /// The row that names its group.
    group: Option<usize>,
    /// The first and the last row of the heads over its columns.
    heads: Option<(usize, usize)>,
}

/// What heads the cells of a table.
#[derive(Debug)]
pub struct Heads<'a> {
    table: &'a Table,
    width: usize,
    /// For places that a spanning cell covers, the place that it begins at. Rows of heads are counted.
    covered: FxHashMap<(usize, usize), (usize, usize)>,
    /// What stands over each row of the body.
    over: Vec<Over>,
    /// Which rows of the body head those below.
    inner: Vec<bool>,
    /// For each column that names rows, the last name down to each row: one that is left empty goes on.
    names: Vec<Vec<&'a str>>,
    serial: Vec<bool>,
    units: Option<usize>,
    /// Columns that name rows anew, in tables with two sides: 收入项目, 金额, 支出项目, 金额.
    sides: Vec<usize>,
}

impl<'a> Heads<'a> {
    /// Works out what heads each cell.
    pub fn of(table: &'a Table) -> Self {
        let rows = table.heads().iter().chain(&table.rows);
        let width = rows.clone().map(Vec::len).max().unwrap_or(0);
        let height = table.heads().len() + table.rows.len();
        let mut covered = FxHashMap::default();
        for span in &table.spans {
            let (row, column) = (span.row.wrapping_sub(1), span.column.wrapping_sub(1));
            if row >= height || column >= width || covered.len() > height * width {
                continue;
            }
            for below in row..row.saturating_add(span.rows).min(height) {
                for beside in column..column.saturating_add(span.columns).min(width) {
                    covered.entry((below, beside)).or_insert((row, column));
                }
            }
        }
        let mut heads = Self {
            table,
            width,
            covered,
            over: Vec::new(),
            inner: Vec::new(),
            names: Vec::new(),
            serial: Vec::new(),
            units: None,
            sides: Vec::new(),
        };
        heads.inner = vec![false; table.rows.len()];
        for row in &table.inner_heads {
            if let Some(inner) = row.checked_sub(1).and_then(|row| heads.inner.get_mut(row)) {
                *inner = true;
            }
        }
        heads.names = (0..table.head_columns.min(width)).map(|column| heads.names_down(column)).collect();
        heads.over = heads.rows_over();
        heads.serial = (0..table.head_columns.min(width)).map(|column| heads.is_serial(column)).collect();
        heads.units = (1..table.head_columns.min(width))
            .find(|column| heads.last_over(*column).is_some_and(is_unit_name));
        heads.sides = (table.head_columns + 1..width.saturating_sub(1))
            .filter(|column| heads.is_side(*column))
            .collect();
        heads
    }

    fn names_down(&self, column: usize) -> Vec<&'a str> {
        let mut last = "";
        let next = |row: usize| {
            let text = self.cell(row, column);
            last = if self.is_inner_head(row) {
                ""
            } else if text.is_empty() {
                last
            } else {
                text
            };
            last
        };
        (0..self.table.rows.len()).map(next).collect()
    }

    fn rows_over(&self) -> Vec<Over> {
        let tops = self.table.heads().len();
        let (mut group, mut heads) = (None, tops.checked_sub(1).map(|last| (0, last)));
        let mut last_inner = None;
        (0..self.table.rows.len())
            .map(|row| {
                if self.is_inner_head(row) {
                    let here = row + tops;
                    if self.is_group(row) {
                        group = Some(row);
                    } else if last_inner == Some(row.wrapping_sub(1))
                        && heads.is_some_and(|(_, last)| last + 1 == here)
                    {
                        heads = heads.map(|(first, _)| (first, here));
                    } else {
                        heads = Some((here, here));
                    }
                    last_inner = Some(row);
                }
                Over { group, heads }
            })
            .collect()
    }

    /// Whether an inner head is the name of a group, and no heads of columns.
    fn is_group(&self, row: usize) -> bool {
        self.table.rows[row].iter().filter(|text| !text.is_empty()).count() == 1
    }

    /// Whether a row of the body, from 0, holds no data.
    pub fn is_inner_head(&self, row: usize) -> bool {
        self.inner.get(row) == Some(&true)
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The text of the head that covers a place of the rows of heads.
    pub fn head(&self, row: usize, column: usize) -> &'a str {
        self.text(row, column)
    }

    /// The text that covers a place of the grid, rows of heads counted.
    fn text(&self, row: usize, column: usize) -> &'a str {
        let (row, column) = self.covered.get(&(row, column)).copied().unwrap_or((row, column));
        let heads = self.table.heads();
        let cells = heads.get(row).or_else(|| self.table.rows.get(row - heads.len().min(row)));
        cells.and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }

    /// Row and column of the body where the cell at a place begins; `None` for one that begins in the heads.
    pub fn origin(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        let tops = self.table.heads().len();
        let (row, column) = self.covered.get(&(row + tops, column)).copied().unwrap_or((row + tops, column));
        Some((row.checked_sub(tops)?, column))
    }

    /// The text of the cell that covers a place of the body.
    pub fn cell(&self, row: usize, column: usize) -> &'a str {
        self.text(row + self.table.heads().len(), column)
    }

    /// The last head over a column, of the heads at the top.
    fn last_over(&self, column: usize) -> Option<&'a str> {
        (0..self.table.heads().len()).rev().map(|row| self.text(row, column)).find(|text| !text.is_empty())
    }

    fn is_serial(&self, column: usize) -> bool {
        if self.last_over(column).is_some_and(is_serial_name) {
            return true;
        }
        let texts: Vec<&str> = (0..self.table.rows.len())
            .filter(|row| !self.is_inner_head(*row))
            .map(|row| self.cell(row, column))
            .filter(|text| !text.is_empty())
            .collect();
        !texts.is_empty()
            && texts.iter().all(|text| cell::is_number(text) && !text.contains('年') && text.len() < 4)
    }

    /// Whether a column names the rows of a second side.
    fn is_side(&self, column: usize) -> bool {
        if self.table.head_columns == 0 {
            return false;
        }
        let texts = |column: usize| {
            let rows = (0..self.table.rows.len()).filter(|row| !self.is_inner_head(*row));
            rows.map(move |row| self.cell(row, column)).filter(|text| !text.is_empty())
        };
        let words = texts(column).filter(|text| cell::read(text) == cell::Cell::Words).count();
        let counts = |column: usize| texts(column).filter(|text| cell::is_number(text)).count();
        let name = self.last_over(column).map(squeezed).unwrap_or_default();
        let first = self.last_over(0).map(squeezed).unwrap_or_default();
        let is_named =
            SIDES.iter().any(|word| name.contains(word)) && SIDES.iter().any(|word| first.contains(word));
        let last = self.width - 1;
        is_named
            && words > 1
            && counts(column) == 0
            && counts((column + 1).min(last)).max(counts((column + 2).min(last))) > 1
    }

    /// Whether a column names rows.
    pub fn is_name_column(&self, column: usize) -> bool {
        column < self.table.head_columns || self.sides.contains(&column)
    }

    /// The names before a cell: those of its side.
    pub fn row_at(&self, row: usize, column: usize) -> Vec<String> {
        match self.sides.iter().rfind(|side| **side <= column) {
            Some(side) => {
                Some(squeezed(self.cell(row, *side))).filter(|name| !name.is_empty()).into_iter().collect()
            }
            None => self.row(row),
        }
    }

    /// The names before a row of the body, the outermost first.
    pub fn row(&self, row: usize) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut push = |text: &str| {
            let name = squeezed(text);
            if !name.is_empty() && names.last() != Some(&name) {
                names.push(name);
            }
        };
        if let Some(group) = self.over.get(row).and_then(|over| over.group) {
            self.table.rows[group].iter().for_each(|text| push(text));
        }
        let named = self.serial.len();
        let last = (0..named).rev().find(|column| !self.serial[*column] && self.units != Some(*column));
        for column in 0..named {
            if self.serial[column] || self.units == Some(column) {
                continue;
            }
            let text = self.cell(row, column);
            // A name that is left empty below its first row goes on, but for the last.
            if text.is_empty() && Some(column) != last {
                push(self.names[column][row]);
            } else {
                push(text);
            }
        }
        names
    }

    /// The unit that a column of units gives a row.
    pub fn unit(&self, row: usize) -> Option<&'a str> {
        self.units.map(|column| self.cell(row, column)).filter(|unit| !unit.is_empty())
    }

    /// The names over a cell of the body, the outermost first. What spans all columns of data tells
    /// nothing of one of them.
    pub fn column(&self, row: usize, column: usize) -> Vec<String> {
        let Some((first, last)) = self.over.get(row).and_then(|over| over.heads) else { return Vec::new() };
        let data = self.table.head_columns..self.width;
        let mut names: Vec<String> = Vec::new();
        for head in first..=last {
            let text = self.text(head, column);
            let spans = data.len() > 1
                && data.clone().all(|other| {
                    let origin = |column| self.covered.get(&(head, column));
                    origin(other).is_some() && origin(other) == origin(column)
                });
            let name = squeezed(text);
            if name.is_empty()
                || spans && head < last
                || names.last() == Some(&name)
                || is_number_of(&name, head, first)
            {
                continue;
            }
            names.push(name);
        }
        names
    }
}

/// The number of a column below its name.
fn is_number_of(name: &str, row: usize, first: usize) -> bool {
    row > first && name.len() < 3 && name.chars().all(|character| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CellSpan;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect()
    }

    #[test]
    fn heads_of_several_rows_and_columns() {
        let table = Table {
            head: rows(&[&["", "", "2022年", ""], &["", "", "受理", "办结"]]),
            columns: vec![String::new(); 4],
            rows: rows(&[&["甲区", "一 街道", "1", "2"], &["", "二街道", "3", "4"], &["合计", "", "4", "6"]]),
            head_columns: 2,
            spans: vec![
                CellSpan { row: 1, column: 3, rows: 1, columns: 2 },
                CellSpan { row: 3, column: 1, rows: 2, columns: 1 },
                CellSpan { row: 5, column: 1, rows: 1, columns: 2 },
            ],
            ..Table::default()
        };
        let heads = Heads::of(&table);
        assert_eq!(heads.row(1), ["甲区", "二街道"]);
        assert_eq!(heads.row(2), ["合计"]);
        assert_eq!(heads.column(0, 3), ["办结"]);
        assert_eq!(squeezed("总  计"), "总计");
        assert_eq!(squeezed("GDP total 增速"), "GDP total增速");
    }
}
