//! The sheets of an Excel workbook (`.xlsx`).

use std::io::Cursor;

use calamine::{Data, Reader, Sheet as Metadata, SheetVisible, Style, Xlsx};

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
    for Metadata { name, visible, .. } in metadata {
        let Ok(range) = workbook.worksheet_range(&name) else { continue };
        let styles = workbook.worksheet_style(&name).ok();
        let first = range.start().unwrap_or_default();
        let mut cells = Cells::default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (first.0 + row as u32, first.1 + column as u32);
            let style = styles.as_ref().and_then(|styles| styles.get((row, column)));
            cells.put(row, column, &shown(value, style, workbook.has_1904_epoch()), &mut budget)?;
        }
        let merged = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let hidden = visible != SheetVisible::Visible;
        sheets.push(Sheet { name, hidden, cells, merged });
    }
    Ok(sheets)
}

/// What a cell shows.
fn shown(value: &Data, style: Option<&Style>, is_1904: bool) -> String {
    let format = style.and_then(|style| style.number_format.as_ref());
    let code = format.map_or(display::GENERAL, |format| &format.format_code);
    match value {
        Data::Int(number) => display::number(*number as f64, code),
        Data::Float(number) => display::number(*number, code),
        Data::String(text) => text.clone(),
        Data::Bool(is) => display::truth(*is).to_owned(),
        Data::DateTime(date) => display::date(date.as_f64(), code, is_1904),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(_) | Data::Empty => String::new(),
    }
}
