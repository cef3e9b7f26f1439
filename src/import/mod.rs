//! A page, a text or a Word file to a report.
//!
//! A pipeline, read top-down: bytes → lines, a paragraph each ([`source`]) → `head` → `outline` →
//! `figures` → `charts`. Every step keeps what it cannot use: each line of the source ends up in the report's
//! head, in its body, or in [`Import::left_out`].
//!
//! This room knows no Leptos, no browser and no files.

mod charts;
mod corrections;
mod figures;
#[cfg(test)]
mod growth;
mod head;
mod outline;
mod portal;
pub mod source;

pub use corrections::{ChartCorrection, CorrectionError, Corrections, FigureCorrection};

use crate::model::{Report, VERSION};
use crate::prose::period;
use outline::RemarkKind;
pub use outline::is_ornament;
use source::{Content, Format, Line, Place, Source, SourceError};
pub use source::{decode, docx, html, text};

/// A report made from a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Import {
    /// The report.
    pub report: Report,
    /// What an editor should look at, in the order of the source.
    pub warnings: Vec<Warning>,
    /// Lines that became title, path, dates, source and numbers.
    pub head: Vec<Line>,
    /// Lines that are not part of the report: navigation, links, buttons.
    pub left_out: Vec<Line>,
    /// What kind of file it was.
    pub format: Format,
    /// Name of the encoding it was read in, for example `gb18030`; `None` for a Word document.
    pub encoding: Option<&'static str>,
}

/// Something an editor should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is.
    pub kind: WarningKind,
    /// Where; `None` for the source as a whole.
    pub place: Option<Place>,
}

/// What a [`Warning`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WarningKind {
    /// Bytes that are no character in the encoding became U+FFFD.
    UndecodableBytes,
    /// No title was found.
    NoTitle,
    /// The page's tags and its text give different days of publication; the text's was taken.
    DatesDisagree,
    /// A number of the outline was lost; only its mark is left.
    LostNumber,
    /// The mark after a number of the outline was lost.
    LostMark,
    /// A line without a number was taken for a heading.
    GuessedHeading,
    /// A picture is left out; its alternative text is the place's text.
    Picture,
    /// A number has no measure word.
    NoMeasureWord,
    /// No figure was found.
    NoFigures,
}

impl Import {
    /// The report as JSON, indented, as it is published.
    pub fn to_json(&self) -> String {
        to_json(&self.report)
    }
}

/// Makes a report of a file's bytes. Its format is told by its content, unless `format` says it.
///
/// # Errors
/// [`SourceError`] when the file is of a kind that is not read, or damaged.
pub fn read(bytes: &[u8], format: Option<Format>) -> Result<Import, SourceError> {
    let format = match format {
        Some(format) => format,
        None => decode::sniff(bytes)?,
    };
    let mut malformed = false;
    let source = match format {
        Format::Docx => docx::read(bytes)?,
        Format::Html | Format::Text => {
            let decoded = decode::decode(bytes, format == Format::Html);
            malformed = decoded.malformed;
            let mut source =
                if format == Format::Html { html::read(&decoded.text) } else { text::lines(&decoded.text) };
            source.encoding = Some(decoded.encoding);
            source
        }
    };
    let mut import = import(&source);
    import.format = format;
    if malformed {
        import.warnings.insert(0, Warning { kind: WarningKind::UndecodableBytes, place: None });
    }
    Ok(import)
}

/// A report as JSON, indented, as it is published.
pub fn to_json(report: &Report) -> String {
    let mut json = serde_json::to_string_pretty(report).unwrap_or_default();
    json.push('\n');
    json
}

/// Makes a report of lines.
pub fn import(source: &Source) -> Import {
    let source = &*source.by_paragraph();
    let lines = &source.lines;
    let metadata = head::read(lines, &source.tags);
    let body_lines: Vec<&Line> = metadata.body.iter().filter_map(|index| lines.get(*index)).collect();
    let outline = outline::read(&body_lines);
    let period = period::first(&metadata.title).or_else(|| opening_period(&body_lines));

    let mut warnings = Vec::new();
    let mut warn = |kind, line: Option<&Line>| warnings.push(Warning { kind, place: line.map(whole_line) });
    if metadata.title.is_empty() {
        warn(WarningKind::NoTitle, None);
    }
    if metadata.dates_disagree {
        warn(WarningKind::DatesDisagree, None);
    }
    for remark in &outline.remarks {
        let kind = match remark.kind {
            RemarkKind::LostNumber => WarningKind::LostNumber,
            RemarkKind::LostMark => WarningKind::LostMark,
            RemarkKind::GuessedHeading => WarningKind::GuessedHeading,
            RemarkKind::Picture => WarningKind::Picture,
        };
        warn(kind, body_lines.get(remark.line).copied());
    }
    let (figures, without_unit) = figures::read(&outline.body, period.as_deref());
    if figures.is_empty() {
        warn(WarningKind::NoFigures, None);
    }
    warnings.extend(without_unit.into_iter().map(|found| {
        let place = body_lines.iter().find_map(|line| place_in(line, &found));
        Warning { kind: WarningKind::NoMeasureWord, place }
    }));
    warnings.sort_by_key(|warning| warning.place.as_ref().map_or(0, |place| place.line));

    let head = metadata.head.iter().filter_map(|index| lines.get(*index)).cloned().collect();
    let mut left_out: Vec<Line> =
        metadata.furniture.iter().filter_map(|index| lines.get(*index)).cloned().collect();
    left_out.extend(source.left_out.iter().cloned());
    left_out.sort_by_key(|line| line.number);

    let mut report = Report {
        schema: None,
        version: VERSION.to_owned(),
        language: Some("zh-CN".to_owned()),
        title: metadata.title,
        breadcrumb: metadata.breadcrumb,
        publisher: metadata.publisher,
        published: metadata.published,
        period,
        site_name: metadata.site_name,
        index_number: metadata.index_number,
        document_number: metadata.document_number,
        body: outline.body,
        signature: metadata.signature,
        figures,
        charts: Vec::new(),
    };
    report.charts = charts::propose(&report);
    Import { report, warnings, head, left_out, format: Format::default(), encoding: source.encoding }
}

/// The year of the first paragraphs, for a title without one.
fn opening_period(lines: &[&Line]) -> Option<String> {
    lines.iter().take(8).find_map(|line| match &line.content {
        Content::Text(text) => period::first(text),
        _ => None,
    })
}

fn whole_line(line: &Line) -> Place {
    let text = match &line.content {
        Content::Text(text) | Content::Picture(text) => text.clone(),
        Content::Table(_) => String::new(),
    };
    Place { line: line.number, range: 0..text.len(), text }
}

/// The place in a line of what stands in a text made of its end.
fn place_in(line: &Line, found: &figures::WithoutUnit) -> Option<Place> {
    let Content::Text(text) = &line.content else {
        return None;
    };
    let offset = text.find(&found.text)?;
    let range = offset + found.range.start..offset + found.range.end;
    Some(Place { line: line.number, text: text.clone(), range })
}
