//! An Excel workbook (`.xlsx`) to lines: rows with one text are paragraphs, blocks of rows are tables.
//!
//! Numbers are shown as Excel shows them: 0.052 in a cell of per cent is `5.2%`, since that is what its reader
//! sees. Older workbooks (`.xls`) and OpenDocument tell no formats, so that a rate and a share of one could not be
//! told apart there: they are not read.

mod display;

use std::io::Cursor;
use std::ops::Range;

use calamine::{Data, Dimensions, Reader, Sheet, SheetVisible, Style, Xlsx};

use super::grid::{self, Cell};
use super::{Content, FileKind, Line, Source, SourceError};
use crate::prose::characters::trim;
use crate::prose::marker::{self, Kind};

/// A sheet of more places than this is no report's.
const MOST_PLACES: u64 = 1_000_000;
/// More than this is in no workbook of a report once it is unpacked.
const MOST_BYTES: u64 = 200 << 20;
/// Longest single text over a table that is its caption, in characters.
const LONGEST_CAPTION: usize = 40;

/// Reads a workbook.
pub fn read(bytes: &[u8]) -> Result<Source, SourceError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| SourceError::Damaged)?;
    let size = (0..archive.len()).try_fold(0u64, |sum, index| {
        let entry = archive.by_index_raw(index).map_err(|_| SourceError::Damaged)?;
        Ok(sum.saturating_add(entry.size()))
    })?;
    // `.xlsb` is built of other parts.
    if archive.index_for_name("xl/workbook.bin").is_some() {
        return Err(SourceError::Unsupported(FileKind::Spreadsheet));
    }
    if size > MOST_BYTES {
        return Err(SourceError::TooLarge);
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| SourceError::Damaged)?;
    let sheets: Vec<Sheet> = workbook.sheets_metadata().to_vec();
    let mut source = Source::default();
    let mut number = 0;
    for sheet in sheets {
        let Ok(range) = workbook.worksheet_range(&sheet.name) else { continue };
        let (Some(start), Some(end)) = (range.start(), range.end()) else { continue };
        let places = u64::from(end.0 - start.0 + 1) * u64::from(end.1 - start.1 + 1);
        if places > MOST_PLACES {
            return Err(SourceError::TooLarge);
        }
        let styles = workbook.worksheet_style(&sheet.name).ok();
        let merged = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let is_1904 = workbook.has_1904_epoch();
        let text = |row: u32, column: u32| {
            let style = styles.as_ref().and_then(|styles| styles.get((row, column)));
            range.get_value((row, column)).map_or_else(String::new, |value| shown(value, style, is_1904))
        };
        let rows: Vec<Vec<String>> = (start.0..=end.0)
            .map(|row| (start.1..=end.1).map(|column| text(row, column)).collect())
            .collect();
        let sheet_of = Rows { rows, first: start, merged };
        let mut lines = Vec::new();
        sheet_of.lines(&mut number, &mut lines);
        if sheet.visible == SheetVisible::Visible {
            source.lines.extend(lines);
        } else {
            let texts = lines.into_iter().flat_map(|line| {
                let number = line.number;
                let texts = line.content.into_texts();
                texts.into_iter().map(move |text| Line::new(number, Content::Text(text)))
            });
            source.left_out.extend(texts);
        }
    }
    if source.tags.article_title.is_none() {
        source.tags.article_title = title(&source.lines);
    }
    Ok(source)
}

/// The first text, if it stands over everything: a workbook's title.
fn title(lines: &[Line]) -> Option<String> {
    let first = match &lines.first()?.content {
        Content::Text(text) => text.clone(),
        Content::Table(table) => table.caption.clone()?,
        Content::Picture(_) => return None,
    };
    Some(first).filter(|first| first.chars().count() <= LONGEST_CAPTION)
}

/// What a cell shows.
fn shown(value: &Data, style: Option<&Style>, is_1904: bool) -> String {
    let code =
        style.and_then(|style| style.number_format.as_ref()).map_or("General", |format| &format.format_code);
    match value {
        Data::Int(number) => display::number(*number as f64, code),
        Data::Float(number) => display::number(*number, code),
        Data::String(text) => trim(&text.replace(['\n', '\r'], "")).to_owned(),
        Data::Bool(is) => if *is { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(date) => display::date(date.as_f64(), code, is_1904),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

/// The rows of a sheet.
struct Rows {
    rows: Vec<Vec<String>>,
    /// Row and column of the first.
    first: (u32, u32),
    merged: Vec<Dimensions>,
}

impl Rows {
    fn filled(&self, row: usize) -> usize {
        self.rows[row].iter().filter(|text| !text.is_empty()).count()
    }

    /// The lines of the sheet; `number` counts them.
    fn lines(&self, number: &mut usize, lines: &mut Vec<Line>) {
        let mut row = 0;
        while row < self.rows.len() {
            if self.filled(row) == 0 {
                row += 1;
                continue;
            }
            let end = (row..self.rows.len()).find(|next| self.filled(*next) == 0).unwrap_or(self.rows.len());
            for columns in self.columns(row, end) {
                self.part(&columns).block(row, end, number, lines);
            }
            row = end;
        }
    }

    /// The columns of tables that stand side by side: a blank column parts them where both sides have two
    /// columns of their own. All of them where none does.
    fn columns(&self, start: usize, end: usize) -> Vec<Range<usize>> {
        let width = self.rows[start].len();
        let covered = |row: usize, column: usize| {
            let at = (self.first.0 + row as u32, self.first.1 + column as u32);
            self.merged.iter().any(|merged| merged.contains(at.0, at.1))
        };
        let is_blank = |column: usize| {
            (start..end).all(|row| self.rows[row][column].is_empty() && !covered(row, column))
        };
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut column = 0;
        while column < width {
            if is_blank(column) {
                column += 1;
                continue;
            }
            let next = (column..width).find(|next| is_blank(*next)).unwrap_or(width);
            parts.push(column..next);
            column = next;
        }
        let apart = parts.len() > 1 && parts.iter().all(|part| part.len() > 1);
        if apart { parts } else { std::iter::once(0..width).collect() }
    }

    /// The same rows with these columns only.
    fn part(&self, columns: &Range<usize>) -> Rows {
        Rows {
            rows: self.rows.iter().map(|row| row[columns.clone()].to_vec()).collect(),
            first: (self.first.0, self.first.1 + columns.start as u32),
            merged: self.merged.clone(),
        }
    }

    /// Rows without a blank one between them: texts, and a table where several cells stand side by side.
    fn block(&self, start: usize, end: usize, number: &mut usize, lines: &mut Vec<Line>) {
        // One of several side by side may be shorter.
        let is_filled = |row: &usize| self.filled(*row) > 0;
        let Some(start) = (start..end).find(is_filled) else { return };
        let end = (start..end).rfind(is_filled).map_or(end, |last| last + 1);
        let is_wide = |row: &usize| self.filled(*row) > 1;
        let (first, last) = ((start..end).find(is_wide), (start..end).rfind(is_wide));
        let (Some(first), Some(last)) = (first, last) else {
            (start..end).for_each(|row| self.texts(row, number, lines));
            return;
        };
        // What stands right over the table is its caption, unless it is a heading or a sentence.
        let text =
            |row: usize| self.rows[row].iter().find(|text| !text.is_empty()).map_or("", String::as_str);
        let is_text = |row: usize| {
            let text = text(row);
            let heads = marker::read(text)
                .is_some_and(|marker| matches!(marker.kind, Kind::Chinese | Kind::Chapter | Kind::Part));
            heads || text.chars().count() > LONGEST_CAPTION || text.contains('。')
        };
        let top = (start..first).rfind(|row| is_text(*row)).map_or(start, |row| row + 1);
        (start..top).for_each(|row| self.texts(row, number, lines));
        *number += 1;
        let table = grid::table(None, (top..=last).map(|row| self.cells(row, top, last)).collect());
        lines.extend(table.map(|table| Line::new(*number, Content::Table(table))));
        (last + 1..end).for_each(|row| self.texts(row, number, lines));
    }

    fn texts(&self, row: usize, number: &mut usize, lines: &mut Vec<Line>) {
        for text in self.rows[row].iter().filter(|text| !text.is_empty()) {
            *number += 1;
            lines.push(Line::new(*number, Content::Text(text.clone())));
        }
    }

    /// The cells of a row of a table; those that a merged one covers are it.
    fn cells(&self, row: usize, top: usize, last: usize) -> Vec<Cell> {
        let mut cells = Vec::new();
        for (column, text) in self.rows[row].iter().enumerate() {
            let at = (self.first.0 + row as u32, self.first.1 + column as u32);
            let merged = self.merged.iter().find(|merged| merged.contains(at.0, at.1));
            let (rows, columns) = match merged {
                Some(merged) if merged.start == at => {
                    let rows = (merged.end.0 - merged.start.0 + 1) as usize;
                    (rows.min(last - row + 1), (merged.end.1 - merged.start.1 + 1) as usize)
                }
                // Covered by one that begins in this table.
                Some(merged) if merged.start.0 >= self.first.0 + top as u32 => continue,
                _ => (1, 1),
            };
            cells.push(Cell { text: text.clone(), columns, rows, heading: false });
        }
        cells
    }
}
