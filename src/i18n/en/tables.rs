//! Texts of what tables have besides their cells.

use crate::i18n::tables::TableMessages;

pub const TEXTS: TableMessages = TableMessages {
    save_csv: "Save as CSV",
    save_workbook: "Save as Excel",
    no_workbook: "The Excel file could not be made. Save CSV instead, or try again later.",
    draw: "Draw a chart",
    choose: "Row or column to draw",
    rows: "Rows",
    columns: "Columns",
    close: "Close the chart",
    unit: "Unit: {units}",
    hint: "Tap a bar to go to its number in the table. ",
    without_zeros: "Values of 0 are left out.",
    nothing_to_draw: "No row or column of this table can be drawn: two figures or more of one kind and unit are needed.",
    no_chart: "The chart could not be drawn. Try again later.",
};
