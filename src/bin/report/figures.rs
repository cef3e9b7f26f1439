//! `report figures`: all figures of a report, as a table on the screen or as CSV for spreadsheets.

use clap::Args;
use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use report_viewer::chart::is_formula;
use report_viewer::i18n::fill;
use report_viewer::model::{Bound, Figure, Measure, Places, Report, Status};
use report_viewer::prose::sentence;
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::Outcome;
use crate::diagnostics::Screen;
use crate::excerpt::{cut, padded};
use crate::files::{self, Failure};
use crate::session::Session;
use crate::unread;
use crate::write;

#[derive(Args)]
pub struct Arguments {
    #[arg(value_name = "REPORT.json|-")]
    report: PathBuf,
    #[arg(long)]
    csv: bool,
    #[arg(long, conflicts_with_all = ["csv", "output"])]
    unread: bool,
    #[arg(short, long, value_name = "FILE.csv")]
    output: Option<PathBuf>,
}

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let (_, reading) = files::read_report(session, &arguments.report)?;
    let csv =
        || csv(&reading.report, &reading.places).map_err(|error| files::cannot_write(session, "CSV", &error));
    if arguments.unread {
        files::print(session, &unread::list(session, &reading.report))?;
        return Ok(Outcome::Fine);
    }
    match &arguments.output {
        Some(path) => {
            let schema = path.with_extension("schema.json");
            let name = files::name(session, &arguments.report);
            write::keep_apart(session, &[path, &schema], &[&arguments.report])?;
            files::write(session, path, &csv()?)?;
            write_schema(session, &schema)?;
            let (comma, colon) = (session.viewer.comma, session.viewer.colon);
            let (path, schema) = (path.display(), schema.display());
            let count = count(session, &reading.report);
            files::say(&format!("{name} → {path}{comma}{schema}{colon}{count}\n"));
        }
        None if arguments.csv => files::print_data(session, &csv()?)?,
        None => files::print(session, &table(session, &reading.report, Screen::standard_output().columns()))?,
    }
    Ok(Outcome::Fine)
}

fn count(session: &Session, report: &Report) -> String {
    fill(session.messages.figures_count, &[("count", &report.figures.len().to_string())])
}

/// Names of the columns: those of the report JSON, where it has them.
const COLUMNS: [&str; 22] = [
    "id",
    "label",
    "value",
    "upper",
    "bound",
    "unit",
    "scale",
    "decimals",
    "period",
    "printed",
    "sentence",
    "section",
    "heading",
    "concept",
    "part_of",
    "label_is_clause",
    "measure",
    "status",
    "basis",
    "change_of",
    "changed_from",
    "share_of",
];

/// Columns that name another figure.
const REFERENCES: [&str; 4] = ["part_of", "change_of", "changed_from", "share_of"];

/// A table as CSV (RFC 4180) with a byte order mark, without which spreadsheets read Chinese as garbage. What they
/// would run as a formula is marked as text.
pub struct Table(csv::Writer<Vec<u8>>);

impl Table {
    /// A table under these heads.
    pub fn new(heads: &[impl AsRef<str>]) -> io::Result<Self> {
        let writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let mut table = Self(writer);
        table.push(heads.iter().map(AsRef::as_ref))?;
        Ok(table)
    }

    /// Adds a row.
    pub fn push<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> io::Result<()> {
        let safe = |cell: &'a str| -> Cow<'a, str> {
            if is_formula(cell) { format!("'{cell}").into() } else { cell.into() }
        };
        for cell in cells {
            self.0.write_field(safe(cell).as_bytes())?;
        }
        Ok(self.0.write_record(None::<&[u8]>)?)
    }

    /// The bytes of the file.
    pub fn finish(self) -> io::Result<Vec<u8>> {
        self.0.into_inner().map_err(|error| error.into_error())
    }
}

/// All figures as CSV.
pub fn csv(report: &Report, places: &Places) -> io::Result<Vec<u8>> {
    let mut table = Table::new(&COLUMNS)?;
    for (index, figure) in report.figures.iter().enumerate() {
        table.push(row(report, places, index, figure).iter().map(String::as_str))?;
    }
    table.finish()
}

fn row(report: &Report, places: &Places, index: usize, figure: &Figure) -> [String; 22] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let section = text(&figure.section);
    let sentence = places.location(index).and_then(|location| {
        let text = report.text_at(location)?;
        Some(text[sentence::around(text, &location.range)].to_owned())
    });
    [
        figure.id.clone(),
        figure.label.clone(),
        figure.value.map(|value| value.to_string()).unwrap_or_default(),
        figure.upper.map(|upper| upper.to_string()).unwrap_or_default(),
        figure.bound.word().to_owned(),
        text(&figure.unit),
        figure.scale.to_string(),
        figure.decimals.map(|decimals| decimals.to_string()).unwrap_or_default(),
        text(&figure.period),
        figure.printed.clone(),
        // A figure in a table has no sentence.
        sentence.unwrap_or_default(),
        section.clone(),
        heading(report, &section),
        text(&figure.concept),
        text(&figure.part_of),
        figure.label_is_clause.to_string(),
        figure.measure.word().to_owned(),
        figure.status.word().to_owned(),
        text(&figure.basis),
        text(&figure.change_of),
        text(&figure.changed_from),
        text(&figure.share_of),
    ]
}

/// The numbers of a section and its heading: `三、2、人民调解`.
fn heading(report: &Report, section: &str) -> String {
    let heading = report.section(section).and_then(|section| section.heading.as_deref()).unwrap_or_default();
    format!("{}{heading}", report.numbers_of(section))
}

/// A Table Schema (<https://specs.frictionlessdata.io/table-schema/>) of the CSV.
fn write_schema(session: &Session, path: &Path) -> Result<(), Failure> {
    let mut text = serde_json::to_string_pretty(&table_schema(session)).unwrap_or_default();
    text.push('\n');
    files::write(session, path, text.as_bytes())
}

fn table_schema(session: &Session) -> Value {
    let texts = session.messages;
    let descriptions = [
        texts.schema_id,
        texts.schema_label,
        texts.schema_value,
        texts.schema_upper,
        texts.schema_bound,
        texts.schema_unit,
        texts.schema_scale,
        texts.schema_decimals,
        texts.schema_period,
        texts.schema_printed,
        texts.schema_sentence,
        texts.schema_section,
        texts.schema_heading,
        texts.schema_concept,
        texts.schema_part_of,
        texts.schema_label_is_clause,
        texts.schema_measure,
        texts.schema_status,
        texts.schema_basis,
        texts.schema_change_of,
        texts.schema_changed_from,
        texts.schema_share_of,
    ];
    let words = |words: &[&str]| json!({ "required": true, "enum": words });
    let fields: Vec<Value> = COLUMNS
        .into_iter()
        .zip(descriptions)
        .map(|(name, description)| {
            let kind = match name {
                "value" | "upper" => "number",
                "scale" | "decimals" => "integer",
                "label_is_clause" => "boolean",
                _ => "string",
            };
            let mut field = json!({ "name": name, "type": kind, "description": description });
            match name {
                "id" => field["constraints"] = json!({ "required": true, "unique": true }),
                "bound" => {
                    let bounds = [Bound::Exact, Bound::AtLeast, Bound::AtMost, Bound::About];
                    field["constraints"] = words(&bounds.map(Bound::word));
                }
                "measure" => field["constraints"] = words(&Measure::ALL.map(Measure::word)),
                "status" => field["constraints"] = words(&Status::ALL.map(Status::word)),
                "label_is_clause" => field["constraints"] = json!({ "required": true }),
                _ => {}
            }
            field
        })
        .collect();
    json!({
        "title": texts.schema_title,
        "fields": fields,
        "missingValues": [""],
        "primaryKey": "id",
        "foreignKeys": REFERENCES.map(|column| {
            json!({ "fields": column, "reference": { "resource": "", "fields": "id" } })
        }),
    })
}

/// The figures in columns, the values flush right, as wide as the screen.
fn table(session: &Session, report: &Report, screen: Option<usize>) -> String {
    let texts = session.messages;
    // What a report holds may be meant to move the cursor.
    let clean = |text: &str| text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    let cells = |figure: &Figure| {
        [
            figure.id.clone(),
            session.viewer.value(figure),
            if figure.label_is_clause {
                fill(session.viewer.quote, &[("text", &figure.label)])
            } else {
                figure.label.clone()
            },
            session.viewer.aspect(figure),
            figure.period.clone().unwrap_or_default(),
            figure.section.as_deref().map(|id| report.numbers_of(id)).unwrap_or_default(),
            figure.printed.clone(),
        ]
        .map(|cell| clean(&cell))
    };
    let titles = [
        texts.column_id,
        texts.column_value,
        texts.column_label,
        texts.column_measure,
        texts.column_period,
        texts.column_section,
        texts.column_printed,
    ];
    let mut rows = vec![titles.map(str::to_owned)];
    rows.extend(report.figures.iter().map(cells));
    let mut widths = [0; 7];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width).min(WIDEST);
        }
    }
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (index, (cell, width)) in row.iter().zip(widths).enumerate() {
            let cell = cut(cell, width);
            if index == 1 {
                line.push_str(&" ".repeat(width.saturating_sub(cell.width())));
                line.push_str(&cell);
            } else {
                line.push_str(&padded(&cell, width));
            }
            line.push_str("  ");
        }
        let line = line.trim_end();
        text.push_str(&screen.map_or_else(|| line.to_owned(), |columns| cut(line, columns)));
        text.push('\n');
    }
    text.push_str(&count(session, report));
    text.push('\n');
    text
}

/// Columns a cell takes at most.
const WIDEST: usize = 32;
