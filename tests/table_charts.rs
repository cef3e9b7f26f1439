//! The charts that tables offer, of all invented tables: each keeps the rules of charts.

#![cfg(feature = "import")]

use std::path::Path;

use report_viewer::chart::table::{Line, choices};
use report_viewer::import::charts::rules::{Fault, faults};

#[path = "support/tables.rs"]
#[allow(dead_code, reason = "only its cases are asked for")]
mod tables;

/// What prose must show, and heads do in a table: that names are alike (`Unlike`), that no rise or fall is left
/// out (`OneSided`); shares of one whole by their sum (`Wholes`); units in names (`Twins`).
const SHOWN_BY_HEADS: &[Fault] = &[Fault::Unlike, Fault::OneSided, Fault::Wholes, Fault::Twins];

#[test]
fn what_tables_offer_keeps_the_rules_of_charts() {
    let (mut rows, mut columns) = (0, 0);
    for case in tables::cases(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables")) {
        let tables = case.report.walk().filter_map(|standing| standing.block().as_table());
        for choice in tables.flat_map(|table| choices(&case.report, table)) {
            let mut faults = faults(&case.report, &choice.chart);
            faults.retain(|fault| !SHOWN_BY_HEADS.contains(fault));
            assert!(faults.is_empty(), "{}: {}: {faults:?} {:#?}", case.name, choice.name, choice.chart);
            match choice.line {
                Line::Row => rows += 1,
                Line::Column => columns += 1,
            }
        }
    }
    println!("{rows} rows, {columns} columns");
    assert!(rows > 200 && columns > 200, "{rows} rows, {columns} columns");
}
