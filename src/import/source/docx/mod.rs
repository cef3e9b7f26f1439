//! A Word document (`.docx`) to lines.
//!
//! Read from its XML in one pass: a document is a zip (`package`), and only the parts with text,
//! styles and numbering are unpacked. The numbers that Word shows and does not store are worked out
//! here (`numbering`, `notes`, `field`).
//!
//! To add an element of Word's: an arm where it stands (`body`, `paragraph`, `table`, `drawing`), and a
//! document with one in `tests`. To add a part of the package: its kind of relation in [`read`].

mod body;
mod drawing;
mod field;
mod notes;
mod numbering;
mod paragraph;
mod styles;
mod symbol;
mod table;

use std::collections::HashSet;

use super::package::{Package, Relation};
use super::xml::{Node, events};
use super::{Content, FileKind, Format, Line, Source, SourceError, format};
use crate::prose::characters::trim;
use drawing::{Chart, Parts};
use notes::{Marks, Note};
use numbering::Numbering;
use styles::Styles;

/// The most that the parts read may unpack to, in bytes. A long report is a few hundred kilobytes.
const MOST_BYTES: u64 = 64 << 20;

/// Reads a document: its paragraphs, its tables, where pictures stand, then its notes.
///
/// What Word deletes in tracked changes is left out, what it inserts is text. The table of contents,
/// hidden text, comments, headers and footers are in [`Source::left_out`]. Footnotes and endnotes
/// follow the text as lines of [`Role::Note`](super::Role::Note), each after its mark; the marks
/// stand in the text.
///
/// # Errors
///
/// [`SourceError::Damaged`] where the zip or its XML is cut short or broken,
/// [`SourceError::TooLarge`] where it unpacks to more than 64 MB, and
/// [`SourceError::Unsupported`] where the zip holds no document.
pub fn read(bytes: &[u8]) -> Result<Source, SourceError> {
    let mut left = MOST_BYTES;
    read_within(bytes, &mut left, true)
}

/// Reads a document that may unpack to so much; `outer` unless it stands in another one.
fn read_within(bytes: &[u8], left: &mut u64, outer: bool) -> Result<Source, SourceError> {
    let mut package = Package::open(bytes, *left)?;
    let main = package.main()?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let relations = package.relations(&main)?;
    // The part of a kind; where nothing says where it is, where it always is.
    let related = |package: &mut Package, kind: &str| {
        let found = relations.iter().rfind(|relation| relation.kind == kind);
        let path = found.map_or_else(|| format!("{folder}/{kind}.xml"), |relation| relation.path.clone());
        package.part(&path)
    };
    let styles =
        related(&mut package, "styles")?.map(|xml| Styles::read(&xml)).transpose()?.unwrap_or_default();
    let numbering =
        related(&mut package, "numbering")?.map(|xml| Numbering::read(&xml)).transpose()?.unwrap_or_default();
    let title = package.part("docProps/core.xml")?.map(|xml| title(&xml)).transpose()?.flatten();
    // Each part counts its own lists.
    let aside = |xml: &str| {
        body::read(xml, &styles, &mut numbering.clone(), &mut Parts::default(), &mut Marks::default())
    };
    let mut notes = |kind| -> Result<Vec<Note>, SourceError> {
        Ok(related(&mut package, kind)?.map(|xml| aside(&xml)).transpose()?.unwrap_or_default().notes)
    };
    let mut marks = Marks::new(notes("footnotes")?, notes("endnotes")?);
    let Some(document) = package.part(&main)? else {
        return Err(SourceError::Unsupported(FileKind::Archive));
    };
    let mut parts = parts(&mut package, &relations, outer)?;
    let mut source = body::read(&document, &styles, &mut numbering.clone(), &mut parts, &mut marks)?.source;

    let (lines, beside) = marks.finish();
    let mut left_out: Vec<String> = beside.into_iter().flat_map(|line| line.content.into_texts()).collect();
    let mut seen = HashSet::new();
    for relation in relations.iter().filter(|relation| BESIDE.contains(&relation.kind.as_str())) {
        let Some(xml) = package.part(&relation.path)? else { continue };
        let text = aside(&xml)?.source;
        // The same header stands on first pages, odd ones and even ones.
        for line in text.lines.into_iter().chain(text.left_out) {
            left_out.extend(line.content.into_texts().into_iter().filter(|text| seen.insert(text.clone())));
        }
    }
    let last = source.lines.iter().chain(&source.left_out).map(|line| line.number).max().unwrap_or(0);
    let mut numbers = last + 1..;
    let mut numbered = |line| Line { number: numbers.next().unwrap_or(last), ..line };
    source.lines.extend(lines.into_iter().map(&mut numbered));
    let left_out = left_out.into_iter().map(|text| Line::new(0, Content::Text(text)));
    source.left_out.extend(left_out.map(&mut numbered));
    source.tags.article_title = title;
    *left = package.left;
    Ok(source)
}

/// Parts whose text stands beside the document's, and is left out.
const BESIDE: [&str; 3] = ["comments", "header", "footer"];

/// What other parts hold that stands in the text.
fn parts(package: &mut Package, relations: &[Relation], outer: bool) -> Result<Parts, SourceError> {
    let mut parts = Parts::default();
    for Relation { id, kind, path } in relations {
        match kind.as_str() {
            "chart" | "chartEx" => {
                if let Some(xml) = package.part(path)? {
                    parts.charts.insert(id.clone(), Chart::read(&xml));
                }
            }
            "diagramData" => {
                if let Some(xml) = package.part(path)? {
                    parts.diagrams.insert(id.clone(), drawing::diagram(&xml));
                }
            }
            "aFChunk" => {
                if let Some(bytes) = package.bytes(path)? {
                    let chunk = chunk(&bytes, &mut package.left, outer);
                    parts.chunks.insert(id.clone(), chunk.unwrap_or_else(|| unread(path)));
                }
            }
            _ => {}
        }
    }
    Ok(parts)
}

/// A file within the document, read as its kind; a document in a document in a document is not read.
fn chunk(bytes: &[u8], left: &mut u64, outer: bool) -> Option<Source> {
    match format::sniff(bytes).ok()? {
        Format::Docx if outer => read_within(bytes, left, false).ok(),
        Format::Docx | Format::Spreadsheet => None,
        other => format::reader(other).read(bytes).ok(),
    }
}

/// What stands for a file that is not read: its name, left out.
fn unread(path: &str) -> Source {
    let name = path.rsplit('/').next().unwrap_or_default().to_owned();
    Source { left_out: vec![Line::new(0, Content::Text(name))], ..Source::default() }
}

/// The title among the document's properties.
fn title(xml: &str) -> Result<Option<String>, SourceError> {
    let mut text = String::new();
    let mut inside = false;
    events(xml, |event| match event {
        Node::Open(element) => inside = element.name() == "title",
        Node::Close(_) => inside = false,
        Node::Text(part) if inside => text.push_str(part),
        Node::Text(_) => {}
    })?;
    let text = trim(&text);
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

#[cfg(test)]
mod tests;
