//! Tables as an Excel workbook (`.xlsx`): a sheet for each, heads and spans as printed, numbers as numbers.
//!
//! | file | what is done there |
//! |---|---|
//! | `number` | which texts of cells are numbers, and how a cell shows them as printed |
//! | `boundary` | what JavaScript calls in a wasm of its own, loaded by whoever saves a table |
//!
//! To add to what a sheet has: `write_sheet`. What a cell says stays as printed: a text that is not sure to
//! show the same as a number is written as text.

mod boundary;
mod number;

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::model::Table;

/// Longest name of a sheet, in the units that Excel counts (UTF-16).
const LONGEST_NAME: usize = 31;
/// Widest and narrowest column, in digits.
const WIDTHS: (usize, usize) = (8, 40);
/// From this width on, in digits, a sheet is printed across.
const WIDE: usize = 90;
/// Light grey under heads.
const HEAD_GROUND: u32 = 0x00F2_F2F2;

/// The bytes of a workbook with a sheet for each table.
///
/// # Errors
/// Where a table is larger than a sheet can be, or a text longer than a cell can hold.
pub fn write<'a>(tables: impl IntoIterator<Item = &'a Table>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut names: Vec<String> = Vec::new();
    for (index, table) in tables.into_iter().enumerate() {
        let name = name(table, index, &names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        names.push(name);
        write_sheet(sheet, table)?;
    }
    workbook.save_to_buffer()
}

/// The name of a sheet: the caption without what Excel forbids, unlike all before it.
fn name(table: &Table, index: usize, others: &[String]) -> String {
    let allowed = |character: &char| !"[]:*?/\\：？＊".contains(*character) && !character.is_control();
    let caption: String = table.caption.iter().flat_map(|caption| caption.chars()).filter(allowed).collect();
    let caption = match caption.trim_matches([' ', '\'', '　']) {
        "" if table.id.is_empty() => format!("t{}", index + 1),
        "" => table.id.clone(),
        caption => caption.to_owned(),
    };
    let cut = |room: usize| {
        let mut units = 0;
        caption
            .chars()
            .take_while(|character| {
                units += character.len_utf16();
                units <= room
            })
            .collect::<String>()
    };
    // Names differ by more than their case.
    let is_taken = |name: &str| others.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let whole = cut(LONGEST_NAME);
    if !is_taken(&whole) {
        return whole;
    }
    let numbered = (2..).map(|number| format!(" ({number})"));
    let mut numbered = numbered.map(|suffix| cut(LONGEST_NAME - suffix.len()) + &suffix);
    numbered.find(|name| !is_taken(name)).unwrap_or(whole)
}

fn write_sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let boxed =
        Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::VerticalCenter);
    let head = boxed.clone().set_bold().set_align(FormatAlign::Center).set_background_color(HEAD_GROUND);
    let title = Format::new().set_bold().set_font_size(14).set_text_wrap().set_align(FormatAlign::Center);
    let heads = table.heads();
    let grid: Vec<&Vec<String>> = heads.iter().chain(&table.rows).collect();
    let width = grid.iter().map(|row| row.len()).max().unwrap_or(0);
    let Some(last) = width.checked_sub(1) else { return Ok(()) };
    let top = usize::from(table.caption.is_some());
    if let Some(caption) = &table.caption {
        match last {
            0 => sheet.write_string_with_format(0, 0, caption, &title)?,
            _ => sheet.merge_range(0, 0, 0, column(last)?, caption, &title)?,
        };
    }
    // A place that a span covers has its border, and no text of its own.
    let mut covered = vec![vec![false; width]; grid.len()];
    for span in &table.spans {
        let (row, at) = (span.row.wrapping_sub(1), span.column.wrapping_sub(1));
        if row >= grid.len() || at >= width {
            continue;
        }
        let bottom = row.saturating_add(span.rows.max(1)).min(grid.len());
        let right = at.saturating_add(span.columns.max(1)).min(width);
        let is_free = (row..bottom).all(|row| covered[row][at..right].iter().all(|covered| !covered));
        if !is_free || (bottom - row) * (right - at) < 2 {
            continue;
        }
        for row in &mut covered[row..bottom] {
            row[at..right].fill(true);
        }
        sheet.merge_range(
            line(top + row)?,
            column(at)?,
            line(top + bottom - 1)?,
            column(right - 1)?,
            "",
            &boxed,
        )?;
        covered[row][at] = false;
    }
    let mut widths = vec![WIDTHS.0; width];
    for (row, cells) in grid.iter().enumerate() {
        let body = row.checked_sub(heads.len());
        let is_head = body.is_none_or(|body| table.inner_heads.contains(&(body + 1)));
        for at in (0..width).filter(|at| !covered[row][*at]) {
            let text = cells.get(at).map_or("", String::as_str);
            let place = (line(top + row)?, column(at)?);
            let is_name = at < table.head_columns;
            match number::read(text).filter(|_| !is_head && !is_name) {
                Some(number) => {
                    let format = boxed.clone().set_align(FormatAlign::Right).set_num_format(number.format);
                    sheet.write_number_with_format(place.0, place.1, number.value, &format)?
                }
                None if is_head => sheet.write_string_with_format(place.0, place.1, text, &head)?,
                None => sheet.write_string_with_format(place.0, place.1, text, &boxed)?,
            };
            let spans = table
                .spans
                .iter()
                .any(|span| (span.row, span.column) == (row + 1, at + 1) && span.columns > 1);
            if !spans {
                let digits: usize =
                    text.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum();
                widths[at] = widths[at].max(digits + 2).min(WIDTHS.1);
            }
        }
    }
    for (at, width) in widths.iter().enumerate() {
        sheet.set_column_width(column(at)?, *width as f64)?;
    }
    let head_rows = top + heads.len();
    if head_rows > 0 || table.head_columns > 0 {
        sheet.set_freeze_panes(line(head_rows)?, column(table.head_columns.min(last))?)?;
    }
    if head_rows > 0 {
        sheet.set_repeat_rows(0, line(head_rows - 1)?)?;
    }
    if widths.iter().sum::<usize>() > WIDE {
        sheet.set_landscape();
    }
    // A4, as wide as the paper, as long as it is.
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn line(row: usize) -> Result<u32, XlsxError> {
    u32::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)
}

fn column(column: usize) -> Result<u16, XlsxError> {
    u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CellSpan;

    fn named(captions: &[&str]) -> Vec<String> {
        let mut names = Vec::new();
        for (index, caption) in captions.iter().enumerate() {
            let caption = Some((*caption).to_owned()).filter(|caption| !caption.is_empty());
            let table = Table { id: format!("t{}", index + 1), caption, ..Table::default() };
            let name = name(&table, index, &names);
            names.push(name);
        }
        names
    }

    #[test]
    fn sheets_have_names_that_excel_takes() {
        assert_eq!(
            named(&["表1：收入/支出", "", "表1：收入/支出"]),
            ["表1收入支出", "t2", "表1收入支出 (2)"]
        );
        let long = "𠮷".repeat(40);
        let names = named(&[&long, &long]);
        assert!(names.iter().all(|name| name.encode_utf16().count() <= LONGEST_NAME), "{names:?}");
        assert_ne!(names[0], names[1]);
    }

    /// What stands in a workbook is what an Excel reader finds in it.
    #[test]
    fn a_workbook_is_read_back_as_it_was_printed() {
        use calamine::{Data, Reader, Xlsx};
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let table = Table {
            id: "t1".into(),
            caption: Some("调解情况".into()),
            head: vec![row(&["街道", "2023年", ""]), row(&["", "受理", "占比"])],
            columns: row(&["街道", "2023年 受理", "2023年 占比"]),
            rows: vec![row(&["=甲", "1,203.50", "5.20%"]), row(&["007", "约30", "—"])],
            head_columns: 1,
            spans: vec![
                CellSpan { row: 1, column: 1, rows: 2, columns: 1 },
                CellSpan { row: 1, column: 2, rows: 1, columns: 2 },
            ],
            ..Table::default()
        };
        let bytes = write([&table]).expect("a workbook");
        let mut workbook = Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
        let merged = workbook.merge_cells_by_sheet_name("调解情况").expect("merged cells");
        assert_eq!(merged.len(), 3);
        let range = workbook.worksheet_range("调解情况").expect("a sheet");
        let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
        let text = |text: &str| Data::String(text.to_owned());
        assert_eq!(cell(0, 0), text("调解情况"));
        assert_eq!((cell(1, 1), cell(2, 2)), (text("2023年"), text("占比")));
        assert_eq!(
            (cell(3, 0), cell(3, 1), cell(3, 2)),
            (text("=甲"), Data::Float(1203.5), Data::Float(0.052))
        );
        assert_eq!((cell(4, 0), cell(4, 1), cell(4, 2)), (text("007"), text("约30"), text("—")));
        let styles = workbook.worksheet_style("调解情况").expect("styles");
        let format = |row, column| {
            let style = styles.get((row, column)).and_then(|style| style.number_format.clone());
            style.map(|format| format.format_code.to_string()).unwrap_or_default()
        };
        assert_eq!((format(3, 1), format(3, 2)), ("#,##0.00".to_owned(), "0.00%".to_owned()));
    }

    #[test]
    fn spans_that_overlap_or_leave_the_table_break_nothing() {
        let span = |row, column, rows, columns| CellSpan { row, column, rows, columns };
        let table = Table {
            rows: vec![vec!["甲".into(), "1".into()], vec!["乙".into()]],
            spans: vec![span(1, 1, 9, 9), span(1, 2, 2, 1), span(0, 0, 1, 1), span(7, 7, 2, 2)],
            ..Table::default()
        };
        assert!(write([&table, &Table::default()]).is_ok());
        assert!(write([]).is_ok());
    }
}
