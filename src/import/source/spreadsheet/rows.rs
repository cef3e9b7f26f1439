//! The rows of a sheet to lines.

use std::ops::Range;

use calamine::Dimensions;

use super::{Budget, Cells, LONGEST_CAPTION};
use crate::import::source::grid::{self, Cell};
use crate::import::source::{Content, Line, SourceError};
use crate::prose::marker::{self, Kind};

/// The places of a sheet, from the first row and column with a text to the last ones.
pub struct Rows {
    rows: Vec<Vec<Place>>,
    merged: Vec<Merged>,
}

/// A place of a sheet.
#[derive(Debug, Clone, Default)]
struct Place {
    text: String,
    /// The merged cell that covers it: an index.
    merged: Option<usize>,
}

/// The rows and columns of a merged cell.
#[derive(Debug)]
struct Merged {
    rows: Range<usize>,
    columns: Range<usize>,
}

impl Rows {
    /// The rows of a sheet; `None` for one without any text.
    pub fn of(cells: Cells, merged: &[Dimensions], budget: &mut Budget) -> Result<Option<Self>, SourceError> {
        if cells.texts.is_empty() {
            return Ok(None);
        }
        let (mut first, mut last) = ((u32::MAX, u32::MAX), (0, 0));
        for (row, column) in cells.texts.keys() {
            first = (first.0.min(*row), first.1.min(*column));
            last = (last.0.max(*row), last.1.max(*column));
        }
        let (height, width) = (u64::from(last.0 - first.0) + 1, u64::from(last.1 - first.1) + 1);
        budget.take_places(height * width)?;
        let blank = vec![Place::default(); width as usize];
        let mut rows = Self { rows: vec![blank; height as usize], merged: Vec::new() };
        for ((row, column), text) in cells.texts {
            rows.rows[(row - first.0) as usize][(column - first.1) as usize].text = text;
        }
        rows.merge(merged, first);
        Ok(Some(rows))
    }

    /// Makes one cell of several places, of which only the first one is shown. Merged cells of a sheet do not
    /// overlap: what goes on beyond as many places as there are is noise.
    fn merge(&mut self, merged: &[Dimensions], first: (u32, u32)) {
        let (height, width) = (self.rows.len(), self.rows[0].len());
        let within = |start: u32, end: u32, first: u32, length: usize| {
            let start = start.saturating_sub(first) as usize;
            start..(end.saturating_add(1).saturating_sub(first) as usize).min(length)
        };
        let mut left = height * width;
        for cell in merged {
            let rows = within(cell.start.0, cell.end.0, first.0, height);
            let columns = within(cell.start.1, cell.end.1, first.1, width);
            let Some(rest) = left.checked_sub(rows.len() * columns.len()) else { return };
            left = rest;
            let is_taken =
                |row: usize| self.rows[row][columns.clone()].iter().any(|place| place.merged.is_some());
            if rows.is_empty() || columns.is_empty() || rows.clone().any(is_taken) {
                continue;
            }
            for row in rows.clone() {
                for column in columns.clone() {
                    let place = &mut self.rows[row][column];
                    place.merged = Some(self.merged.len());
                    if (row, column) != (rows.start, columns.start) {
                        place.text.clear();
                    }
                }
            }
            self.merged.push(Merged { rows, columns });
        }
    }

    /// The lines of the sheet; `number` counts them.
    pub fn lines(&self, number: &mut usize) -> Vec<Line> {
        let mut lines = Vec::new();
        let width = self.rows[0].len();
        let is_filled = |row: usize| self.rows[row].iter().any(|place| !place.text.is_empty());
        let mut row = 0;
        while row < self.rows.len() {
            if !is_filled(row) {
                row += 1;
                continue;
            }
            let end = (row..self.rows.len()).find(|next| !is_filled(*next)).unwrap_or(self.rows.len());
            let block = Block { sheet: self, rows: row..end, columns: 0..width };
            for block in block.side_by_side() {
                block.lines(number, &mut lines);
            }
            row = end;
        }
        lines
    }
}

/// Rows of a sheet without a blank one between them, and the columns of them that are looked at.
struct Block<'a> {
    sheet: &'a Rows,
    rows: Range<usize>,
    columns: Range<usize>,
}

impl<'a> Block<'a> {
    fn places(&self, row: usize) -> &'a [Place] {
        &self.sheet.rows[row][self.columns.clone()]
    }

    fn texts(&self, row: usize) -> impl Iterator<Item = &'a str> {
        self.places(row).iter().map(|place| place.text.as_str()).filter(|text| !text.is_empty())
    }

    /// The tables that stand side by side: a blank column parts them where both sides have two columns of
    /// their own. The block itself where none does.
    fn side_by_side(self) -> Vec<Self> {
        let is_blank = |column: usize| {
            let mut places = self.rows.clone().map(|row| &self.sheet.rows[row][column]);
            places.all(|place| place.text.is_empty() && place.merged.is_none())
        };
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut column = self.columns.start;
        while column < self.columns.end {
            if is_blank(column) {
                column += 1;
                continue;
            }
            let next = (column..self.columns.end).find(|next| is_blank(*next)).unwrap_or(self.columns.end);
            parts.push(column..next);
            column = next;
        }
        if parts.len() < 2 || parts.iter().any(|part| part.len() < 2) {
            return vec![self];
        }
        let part = |columns| Self { sheet: self.sheet, rows: self.rows.clone(), columns };
        parts.into_iter().map(part).collect()
    }

    /// Texts, and a table where several cells stand side by side.
    fn lines(&self, number: &mut usize, lines: &mut Vec<Line>) {
        let is_wide = |row: &usize| self.texts(*row).nth(1).is_some();
        let (first, last) = (self.rows.clone().find(is_wide), self.rows.clone().rfind(is_wide));
        let (Some(first), Some(last)) = (first, last) else {
            self.rows.clone().for_each(|row| self.paragraphs(row, number, lines));
            return;
        };
        // What stands right over the table is its caption, unless it is a heading or a sentence.
        let is_text = |row: &usize| {
            let text = self.texts(*row).next().unwrap_or_default();
            let heads = marker::read(text)
                .is_some_and(|marker| matches!(marker.kind, Kind::Chinese | Kind::Chapter | Kind::Part));
            heads || text.chars().count() > LONGEST_CAPTION || text.contains('。')
        };
        // One of several side by side may begin further down.
        let start = self.rows.clone().find(|row| self.texts(*row).next().is_some()).unwrap_or(first);
        let top = (start..first).rfind(is_text).map_or(start, |row| row + 1);
        (start..top).for_each(|row| self.paragraphs(row, number, lines));
        *number += 1;
        let table = grid::table(None, (top..=last).map(|row| self.cells(row, top, last)).collect());
        lines.extend(table.map(|table| Line::new(*number, Content::Table(table))));
        (last + 1..self.rows.end).for_each(|row| self.paragraphs(row, number, lines));
    }

    fn paragraphs(&self, row: usize, number: &mut usize, lines: &mut Vec<Line>) {
        for text in self.texts(row) {
            *number += 1;
            lines.push(Line::new(*number, Content::Text(text.to_owned())));
        }
    }

    /// The cells of a row of a table; those that a merged one covers are it.
    fn cells(&self, row: usize, top: usize, last: usize) -> Vec<Cell> {
        let mut cells = Vec::new();
        for (column, place) in self.columns.clone().zip(self.places(row)) {
            let merged = place.merged.map(|merged| &self.sheet.merged[merged]);
            let (rows, columns) = match merged {
                Some(merged) if (merged.rows.start, merged.columns.start) == (row, column) => {
                    (merged.rows.len().min(last - row + 1), merged.columns.len())
                }
                // Covered by one that begins in this table.
                Some(merged) if merged.rows.start >= top => continue,
                _ => (1, 1),
            };
            cells.push(Cell { text: place.text.clone(), columns, rows, heading: false });
        }
        cells
    }
}
