//! The texts of what tables have besides their cells. They are put into `report-viewer-tables.js` when it is built,
//! and are not in the wasm.

catalogue! {
    TableMessages in tables {
        save_csv,
        save_workbook,
        /// A workbook could not be made or loaded.
        no_workbook,
        draw,
        /// The choice of what is drawn.
        choose,
        rows,
        columns,
        /// In place of a chart.
        close,
        /// `{units}`
        unit,
        /// Where bars can be tapped.
        hint,
        without_zeros,
        /// Nothing of a table can be drawn.
        nothing_to_draw,
        /// The chart could not be loaded or drawn.
        no_chart,
    }
}
