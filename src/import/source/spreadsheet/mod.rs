//! A workbook to lines: rows with one text are paragraphs, blocks of rows are tables.
//!
//! Numbers are as their reader sees them: 0.052 in a cell of per cent is `5.2%`. OpenDocument (`ods`) writes that
//! into its cells; the others hold numbers and formats, and `display` shows the one by the other.
//!
//! To add a kind of workbook: a file that reads its [`Sheet`]s, and how it is told in [`read`] and `foreign`.

mod display;
mod ods;
mod rows;
#[cfg(test)]
mod tests;
mod xls;
mod xlsx;

use std::collections::HashMap;

use calamine::Dimensions;

use super::compound;
use super::foreign;
use super::package::Package;
use super::{Content, FileKind, Line, Source, SourceError};
use crate::prose::characters::trim;
use rows::Rows;

/// A workbook of more places than this, from the first cell with a text to the last one of each sheet, is no
/// report's.
const MOST_PLACES: u64 = 1_000_000;
/// More than this is in no workbook of a report once it is unpacked.
const MOST_BYTES: u64 = 200 << 20;
/// Longest single text over a table that is its caption, in characters.
const LONGEST_CAPTION: usize = 40;

/// Reads a workbook (`.xlsx`, `.xls` of Excel 97 and later, `.ods`). The lines of hidden sheets are in
/// [`Source::left_out`].
///
/// # Errors
///
/// [`SourceError::Damaged`] where the file is cut short or broken, [`SourceError::TooLarge`] where it holds more
/// than any report does, and [`SourceError::Unsupported`] where it is another kind of workbook, or behind a
/// password.
pub fn read(bytes: &[u8]) -> Result<Source, SourceError> {
    let sheets = if bytes.starts_with(foreign::ZIP) {
        let mut package = Package::open(bytes, MOST_BYTES)?;
        if package.holds("xl/workbook.bin") {
            // `.xlsb` is built of other parts.
            return Err(SourceError::Unsupported(FileKind::Spreadsheet));
        }
        if package.holds("content.xml") { ods::sheets(&mut package)? } else { xlsx::sheets(bytes)? }
    } else if bytes.starts_with(compound::SIGNATURE) {
        xls::sheets(bytes)?
    } else {
        return Err(SourceError::Unsupported(FileKind::Spreadsheet));
    };
    lines(sheets)
}

/// A sheet as its file has it.
#[derive(Debug, Default)]
struct Sheet {
    name: String,
    hidden: bool,
    cells: Cells,
    /// Cells that cover several places.
    merged: Vec<Dimensions>,
}

/// The texts of a sheet's cells by row and column, from 0.
#[derive(Debug, Default)]
struct Cells {
    texts: HashMap<(u32, u32), String>,
}

/// How much more a workbook may hold. A few bytes of a file may stand for many cells, and for long texts.
#[derive(Debug)]
struct Budget {
    places: u64,
    bytes: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { places: MOST_PLACES, bytes: MOST_BYTES }
    }
}

impl Budget {
    /// A place with a text of so many bytes.
    fn take(&mut self, bytes: usize) -> Result<(), SourceError> {
        self.take_places(1)?;
        self.bytes = self.bytes.checked_sub(bytes as u64).ok_or(SourceError::TooLarge)?;
        Ok(())
    }

    fn take_places(&mut self, places: u64) -> Result<(), SourceError> {
        self.places = self.places.checked_sub(places).ok_or(SourceError::TooLarge)?;
        Ok(())
    }
}

impl Cells {
    /// Puts a text in its place, without the ends of its lines.
    fn put(&mut self, row: u32, column: u32, text: &str, budget: &mut Budget) -> Result<(), SourceError> {
        let text = text.replace(['\n', '\r'], "");
        let text = trim(&text);
        if !text.is_empty() {
            budget.take(text.len())?;
            self.texts.insert((row, column), text.to_owned());
        }
        Ok(())
    }
}

/// The lines of sheets, one after another.
fn lines(sheets: Vec<Sheet>) -> Result<Source, SourceError> {
    let mut source = Source::default();
    let mut number = 0;
    let mut budget = Budget::default();
    for sheet in sheets {
        let Some(rows) = Rows::of(sheet.cells, &sheet.merged, &mut budget)? else { continue };
        let mut lines = rows.lines(&mut number);
        if !sheet.hidden {
            if source.lines.is_empty() {
                source.tags.article_title = title(&lines);
            }
            name(&mut lines, &sheet.name);
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

/// Gives a table that its sheet begins with the name of the sheet, where it has none itself, and the sheet has
/// one that somebody gave it.
fn name(lines: &mut [Line], name: &str) {
    /// What sheets are called before anybody names them: Sheet1, 工作表2, Sheet1 (2).
    const UNNAMED: [&str; 4] = ["sheet", "工作表", "表格", "表"];
    let lower = name.to_lowercase();
    let word = lower.trim_end_matches(|last: char| last.is_ascii_digit() || " ()（）".contains(last));
    if let Some(Line { content: Content::Table(table), .. }) = lines.first_mut()
        && table.caption.is_none()
        && !UNNAMED.contains(&word)
        && !word.is_empty()
    {
        table.caption = Some(trim(name).to_owned());
    }
}
