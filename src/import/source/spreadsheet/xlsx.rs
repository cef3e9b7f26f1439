//! The sheets of an Excel workbook (`.xlsx`).

use std::io::Cursor;

use calamine::{DataRef, Reader, Sheet as Metadata, SheetType, SheetVisible, Style, Xlsx, XlsxError};

use super::{Budget, Cells, MOST_BYTES, Sheet, display};
use crate::import::source::SourceError;

/// Reads the sheets.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, SourceError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| SourceError::Damaged)?;
    let size = (0..archive.len()).try_fold(0u64, |sum, index| {
        let entry = archive.by_index_raw(index).map_err(|_| SourceError::Damaged)?;
        Ok(sum.saturating_add(entry.size()))
    })?;
    if size > MOST_BYTES {
        return Err(SourceError::TooLarge);
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| SourceError::Damaged)?;
    let metadata: Vec<Metadata> = workbook.sheets_metadata().to_vec();
    let mut budget = Budget::default();
    let mut sheets = Vec::new();
    for Metadata { name, visible, typ } in metadata {
        // Others are charts and macros.
        if typ != SheetType::WorkSheet {
            continue;
        }
        let hidden = visible != SheetVisible::Visible;
        let is_1904 = workbook.has_1904_epoch();
        let merged = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        // One cell after another: two cells far apart are no rows and columns of blanks yet.
        let mut reader = match workbook.worksheet_cells_reader(&name) {
            Ok(reader) => reader,
            // It has no place for cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(_) => return Err(SourceError::Damaged),
        };
        let mut cells = Cells::default();
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|_| SourceError::Damaged)? {
            let (row, column) = cell.get_position();
            let text = shown(cell.get_value(), reader.styles().get(style), is_1904);
            cells.put(row, column, &text, &mut budget)?;
        }
        sheets.push(Sheet { name, hidden, cells, merged });
    }
    Ok(sheets)
}

/// What a cell shows.
fn shown(value: &DataRef, style: Option<&Style>, is_1904: bool) -> String {
    match value {
        DataRef::Int(number) => display::number(*number as f64, code(style)),
        DataRef::Float(number) => display::number(*number, code(style)),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is) => display::truth(*is).to_owned(),
        DataRef::DateTime(date) => display::date(date.as_f64(), code(style), is_1904),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// The code of a cell's format. Those that differ between languages are not told in the file.
fn code(style: Option<&Style>) -> &str {
    let Some(format) = style.and_then(|style| style.number_format.as_ref()) else { return display::GENERAL };
    match format.format_id.and_then(|number| u16::try_from(number).ok()) {
        Some(number) if format.format_code == display::GENERAL => display::builtin(number),
        _ => &format.format_code,
    }
}
