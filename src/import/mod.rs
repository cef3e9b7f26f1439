//! A page, a text, a Word file or a workbook to a report, and what is attached to it.
//!
//! A pipeline, read top-down:
//!
//! 0. `portal`: what is known of the pages that reports stand on, for all that comes after.
//! 1. [`source`]: bytes to lines, a paragraph each.
//! 2. `head`: title, path, dates and numbers at the start, the signature at the end, and what is the page's.
//! 3. `outline`: the lines between them to sections, paragraphs and tables.
//! 4. `figures`: the quantities of the text, and what each of them says: `says` reads the clauses,
//!    `context` the headings, `series` parts and totals, `concept` which mentions are of one fact.
//! 5. `charts`: charts proposed from the figures.
//!
//! What an editor decides is put on top of it (`corrections`), and how much was read is told
//! (`coverage`). A step may name those before it and none after it, which `tests/floors.rs` holds. It
//! keeps what it cannot use: each line of the source ends up in the report's head, in its body, or in
//! [`Import::left_out`].
//!
//! This room knows no Leptos, no browser and no files.
//!
//! To add a case: a folder in `tests/import`. To add a step: its row in `tests/floors.rs`. To add a warning:
//! a [`WarningKind`], and its words in `i18n/import.rs` and the languages' `import.rs`.

pub mod charts;
mod corrections;
mod coverage;
mod figures;
#[cfg(test)]
mod growth;
mod head;
mod outline;
mod portal;
mod reported;
pub mod source;

pub use corrections::{
    AddedFigure, AddedQuote, ChartCorrection, CorrectionError, Corrections, FigureCorrection,
};
pub use coverage::{Coverage, Unread};

use std::borrow::Cow;

use crate::model::{Block, Paragraph, Report, VERSION};
use outline::RemarkKind;
pub use outline::is_ornament;
use source::{Content, Format, Line, Place, Role, Source, SourceError};
pub use source::{decode, docx, format, html, text};

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
    /// What was attached to it, in the order given.
    pub attached: Vec<Attached>,
}

/// What is to be told of a file that was attached to a report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Attached {
    /// What an editor should look at, in the order of the file.
    pub warnings: Vec<Warning>,
    /// Its lines that are not part of the report: of a workbook those of hidden sheets.
    pub left_out: Vec<Line>,
    /// What kind of file it was.
    pub format: Format,
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
    /// A line with a number of the outline is left out; it may be the report's.
    NumberedLineLeftOut,
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
    Ok(import(&read_source(bytes, format)?))
}

/// Reads the lines of a file, for [`join`]. Its format is told by its content, unless `format` says it.
///
/// # Errors
/// [`SourceError`] when the file is of a kind that is not read, or damaged.
pub fn read_source(bytes: &[u8], format: Option<Format>) -> Result<Source, SourceError> {
    let format = match format {
        Some(format) => format,
        None => format::sniff(bytes)?,
    };
    format::reader(format).read(bytes)
}

/// A report as JSON, indented, as it is published.
pub fn to_json(report: &Report) -> String {
    let mut json = serde_json::to_string_pretty(report).unwrap_or_default();
    json.push('\n');
    json
}

/// Makes a report of lines.
pub fn import(source: &Source) -> Import {
    join(source, &[])
}

/// Makes a report of a text and of what is attached to it, mostly the tables of a workbook. These stand after the
/// text, with their names; the report's title, sections, dates and period are those of the text alone.
pub fn join(source: &Source, attached: &[Source]) -> Import {
    let source = &*source.by_paragraph();
    // Notes come last, and are of the text whatever they look like.
    let notes = source.lines.iter().position(|line| line.role == Role::Note).unwrap_or(source.lines.len());
    let (lines, notes) = source.lines.split_at(notes);
    let mut metadata = head::read(lines, &source.tags);
    keep_a_body(&mut metadata, source);
    let taken = |indices: &[usize]| indices.iter().filter_map(|index| lines.get(*index)).collect();
    let preface: Vec<&Line> = taken(&metadata.preface);
    let outlined: Vec<&Line> = taken(&metadata.body);
    let outline = outline::read(&outlined);
    let mut body: Vec<Block> = preface.iter().filter_map(|line| paragraph(line)).collect();
    body.extend(outline.body);
    body.extend(notes.iter().filter_map(paragraph));
    let mut tables = 0;
    outline::name_tables(&mut body, &mut tables);
    let body_lines: Vec<&Line> = preface.into_iter().chain(outlined.iter().copied()).chain(notes).collect();
    let period = reported::period(&body, &body_lines, &metadata.title, metadata.published.as_deref());

    let mut warnings = Vec::new();
    let mut warn = |kind, line: Option<&Line>| warnings.push(Warning { kind, place: line.map(whole_line) });
    if source.malformed {
        warn(WarningKind::UndecodableBytes, None);
    }
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
        warn(kind, outlined.get(remark.line).copied());
    }
    for line in source.left_out.iter().filter(|line| line.role == Role::Doubtful) {
        warn(WarningKind::NumberedLineLeftOut, Some(line));
    }
    // How many of the figures without a unit are of the text.
    let read_figures = |body: &[Block]| figures::read(body, &metadata.title, period.as_deref());
    let own = if attached.is_empty() { usize::MAX } else { read_figures(&body).without_unit.len() };
    let annexes: Vec<Cow<Source>> = attached.iter().map(Source::by_paragraph).collect();
    for annex in &annexes {
        let mut blocks = outline::annex(&annex.lines);
        outline::name_tables(&mut blocks, &mut tables);
        body.extend(blocks);
    }
    let mut read = read_figures(&body);
    let mut without_unit = std::mem::take(&mut read.without_unit);
    let of_annexes = without_unit.split_off(own.min(without_unit.len()));
    if read.is_empty() {
        warn(WarningKind::NoFigures, None);
    }
    warnings.extend(without_units(&body_lines, &without_unit).map(|(_, warning)| warning));
    sort(&mut warnings);

    let mut attached: Vec<Attached> = annexes.iter().map(|annex| Attached::of(annex)).collect();
    let files = annexes.iter().enumerate();
    let (files, annex_lines): (Vec<usize>, Vec<&Line>) =
        files.flat_map(|(file, annex)| annex.lines.iter().map(move |line| (file, line))).unzip();
    for (line, warning) in without_units(&annex_lines, &of_annexes) {
        if let Some(file) = line.and_then(|line| files.get(line)) {
            attached[*file].warnings.push(warning);
        }
    }
    attached.iter_mut().for_each(|attached| sort(&mut attached.warnings));

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
        body,
        signature: metadata.signature,
        figures: std::mem::take(&mut read.of_text),
        charts: Vec::new(),
    };
    // Charts are of what sentences state: a table is its own picture.
    report.charts = charts::propose(&report);
    read.of_text = std::mem::take(&mut report.figures);
    report.figures = read.all();
    Import { report, warnings, head, left_out, format: source.format, encoding: source.encoding, attached }
}

impl Attached {
    /// What is to be told before its figures are read.
    fn of(source: &Source) -> Self {
        let mut warnings = Vec::new();
        if source.malformed {
            warnings.push(Warning { kind: WarningKind::UndecodableBytes, place: None });
        }
        let picture = |line: &&Line| matches!(line.content, Content::Picture(_));
        let pictures = source.lines.iter().filter(picture);
        warnings.extend(
            pictures.map(|line| Warning { kind: WarningKind::Picture, place: Some(whole_line(line)) }),
        );
        let doubtful = source.left_out.iter().filter(|line| line.role == Role::Doubtful);
        warnings.extend(
            doubtful.map(|line| Warning {
                kind: WarningKind::NumberedLineLeftOut,
                place: Some(whole_line(line)),
            }),
        );
        Self { warnings, left_out: source.left_out.clone(), format: source.format }
    }
}

/// The warnings of figures without a unit, each with the index of the line that it is in. They come in the order
/// of the lines.
fn without_units(
    lines: &[&Line],
    found: &[figures::WithoutUnit],
) -> impl Iterator<Item = (Option<usize>, Warning)> {
    let mut from = 0;
    found.iter().map(move |found| {
        let here = lines.get(from..).unwrap_or_default();
        let place = here.iter().enumerate().find_map(|(index, line)| Some((index, place_in(line, found)?)));
        from += place.as_ref().map_or(0, |(index, _)| *index);
        let line = place.is_some().then_some(from);
        (line, Warning { kind: WarningKind::NoMeasureWord, place: place.map(|(_, place)| place) })
    })
}

/// Puts warnings in the order of their source, those of all of it first.
fn sort(warnings: &mut [Warning]) {
    warnings.sort_by_key(|warning| warning.place.as_ref().map_or(0, |place| place.line));
}

/// A source that is all head has none: a note of one paragraph is text, and a table alone is one.
/// Not so a page whose tags call that line its title: its text is somewhere else.
fn keep_a_body(metadata: &mut head::Metadata, source: &Source) {
    if !metadata.body.is_empty() || !metadata.preface.is_empty() {
        return;
    }
    let title = std::mem::take(&mut metadata.title);
    let is_named = source.tags.page_title.as_ref().is_some_and(|named| named.contains(&title));
    let is_text = |index: &usize| match source.lines.get(*index).map(|line| &line.content) {
        Some(Content::Text(text)) => !is_named && title.contains(text.as_str()),
        Some(Content::Table(_)) => true,
        _ => false,
    };
    (metadata.body, metadata.head) = metadata.head.iter().partition(|index| is_text(index));
    if is_named || metadata.body.is_empty() {
        metadata.title = title;
    }
}

/// A line that is text for certain.
fn paragraph(line: &Line) -> Option<Block> {
    let Content::Text(text) = &line.content else {
        return None;
    };
    Some(Block::Paragraph(Paragraph { text: text.clone(), items: Vec::new() }))
}

fn whole_line(line: &Line) -> Place {
    let text = match &line.content {
        Content::Text(text) | Content::Picture(text) => text.clone(),
        Content::Table(_) => String::new(),
    };
    Place { line: line.number, range: 0..text.len(), text }
}

/// Characters of a line that a place shows on each side.
const AROUND: usize = 1_000;

/// The place in a line of what stands in a text made of its end.
fn place_in(line: &Line, found: &figures::WithoutUnit) -> Option<Place> {
    let Content::Text(text) = &line.content else {
        return None;
    };
    let offset = text.find(&*found.text)?;
    let range = offset + found.range.start..offset + found.range.end;
    // Of a line that is as long as a report only what is near is shown.
    let before =
        text[..range.start].char_indices().rev().take(AROUND).last().map_or(range.start, |(at, _)| at);
    let after = text[range.end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| range.end + at);
    let text = text[before..after].to_owned();
    Some(Place { line: line.number, text, range: range.start - before..range.end - before })
}
