//! `report tables`: the tables of a report, listed, or saved for Excel or as CSV.

use clap::Args;
use std::path::{Path, PathBuf};

use report_viewer::chart::is_formula;
use report_viewer::i18n::fill;
use report_viewer::model::{Report, Table};
use report_viewer::workbook;

use crate::Outcome;
use crate::files::{self, Failure};
use crate::session::Session;
use crate::write;

#[derive(Args)]
pub struct Arguments {
    #[arg(value_name = "REPORT.json|-")]
    report: PathBuf,
    #[arg(short, long, value_name = "FILE.xlsx|DIR")]
    output: Option<PathBuf>,
}

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let (_, reading) = files::read_report(session, &arguments.report)?;
    let tables = tables_of(&reading.report);
    let Some(output) = &arguments.output else {
        files::print(session, &list(session, &tables))?;
        return Ok(Outcome::Fine);
    };
    let name = files::name(session, &arguments.report);
    if output.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) {
        write::keep_apart(session, &[output], &[&arguments.report])?;
        let bytes = workbook::write(tables.iter().copied())
            .map_err(|error| files::cannot_write(session, &output.display().to_string(), &error))?;
        files::write(session, output, &bytes)?;
    } else {
        let paths: Vec<PathBuf> =
            (0..tables.len()).map(|index| output.join(file_name(tables[index], index))).collect();
        let kept: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
        write::keep_apart(session, &kept, &[&arguments.report])?;
        for (table, path) in tables.iter().zip(&paths) {
            let bytes = csv(table)
                .map_err(|error| files::cannot_write(session, &path.display().to_string(), &error))?;
            files::write(session, path, &bytes)?;
        }
    }
    let colon = session.viewer.colon;
    files::say(&format!("{name} → {}{colon}{}\n", output.display(), count(session, &tables)));
    Ok(Outcome::Fine)
}

fn tables_of(report: &Report) -> Vec<&Table> {
    report.walk().filter_map(|standing| standing.block().as_table()).collect()
}

fn count(session: &Session, tables: &[&Table]) -> String {
    fill(session.messages.tables_count, &[("count", &tables.len().to_string())])
}

/// The name of a table's file: its id, which is made of letters, digits and hyphens where it is one.
fn file_name(table: &Table, index: usize) -> String {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || character == '-';
    match !table.id.is_empty() && table.id.chars().all(is_plain) {
        true => format!("{}.csv", table.id),
        false => format!("t{}.csv", index + 1),
    }
}

/// A table as CSV (RFC 4180), its caption first, with a byte order mark, without which spreadsheets read Chinese as
/// garbage.
fn csv(table: &Table) -> std::io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let rows = table
        .caption
        .iter()
        .map(std::slice::from_ref)
        .chain(table.heads().iter().chain(&table.rows).map(Vec::as_slice));
    for row in rows {
        // A number with a sign is no formula.
        let is_number = |cell: &str| cell.trim_end_matches('%').parse::<f64>().is_ok();
        writer.write_record(row.iter().map(|cell| match is_formula(cell) && !is_number(cell) {
            true => format!("'{cell}"),
            false => cell.clone(),
        }))?;
    }
    writer.into_inner().map_err(|error| error.into_error())
}

/// The tables by id: how many rows and columns, and the caption.
fn list(session: &Session, tables: &[&Table]) -> String {
    let mut text = String::new();
    for (index, table) in tables.iter().enumerate() {
        let width = table.heads().iter().chain(&table.rows).map(Vec::len).max().unwrap_or(0);
        let rows = table.heads().len() + table.rows.len();
        // What a report holds may be meant to move the cursor.
        let caption: String = table.caption.iter().flat_map(|caption| caption.chars()).collect();
        let caption: String = caption.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let name = file_name(table, index);
        let line = format!("{}  {rows} × {width}  {caption}", name.trim_end_matches(".csv"));
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text + &count(session, tables) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_has_each_word_once_and_no_formulas() {
        let table = Table {
            caption: Some("表".into()),
            columns: vec!["甲".into(), "乙".into()],
            rows: vec![vec!["=1+1".into(), "-3".into()], vec!["-5%".into(), "-x".into()]],
            ..Table::default()
        };
        let text = String::from_utf8(csv(&table).expect("CSV")).expect("UTF-8");
        assert_eq!(text, "\u{feff}表\r\n甲,乙\r\n'=1+1,-3\r\n-5%,'-x\r\n");
        assert_eq!(file_name(&Table { id: "../x".into(), ..Table::default() }, 2), "t3.csv");
    }
}
