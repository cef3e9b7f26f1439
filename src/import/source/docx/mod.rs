//! A Word document (`.docx`) to lines.
//!
//! Read from its XML in one pass: a document is a zip, and only the parts with text, styles and
//! numbering are unpacked. The numbers that Word shows and does not store are worked out here.

mod body;
mod numbering;
mod styles;

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::decode::decode;
use super::{FileKind, Source, SourceError};
use crate::prose::characters::trim;
use numbering::Numbering;
use styles::Styles;

/// The most that the parts read may unpack to, in bytes. A long report is a few hundred kilobytes.
const MOST_BYTES: u64 = 64 << 20;

/// Reads a document: its paragraphs, its tables, where pictures stand.
///
/// What Word deletes in tracked changes is left out, what it inserts is text. The table of contents
/// and hidden text are in [`Source::left_out`].
///
/// # Errors
///
/// [`SourceError::Damaged`] where the zip or its XML is cut short or broken,
/// [`SourceError::TooLarge`] where it unpacks to more than 64 MB, and
/// [`SourceError::Unsupported`] where the zip holds no document.
pub fn read(bytes: &[u8]) -> Result<Source, SourceError> {
    let mut package = Package::open(bytes)?;
    let main = package.main()?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let related = |package: &mut Package, kind: &str| -> Result<Option<String>, SourceError> {
        let (path, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let target = package.target(&format!("{path}/_rels/{file}.rels"), kind)?;
        let path = target.map_or_else(|| format!("{folder}/{kind}.xml"), |target| resolve(&folder, &target));
        package.part(&path)
    };
    let styles =
        related(&mut package, "styles")?.map(|xml| Styles::read(&xml)).transpose()?.unwrap_or_default();
    let numbering = related(&mut package, "numbering")?.map(|xml| Numbering::read(&xml)).transpose()?;
    let title = package.part("docProps/core.xml")?.map(|xml| title(&xml)).transpose()?.flatten();
    let Some(document) = package.part(&main)? else {
        return Err(SourceError::Unsupported(FileKind::Archive));
    };
    let mut source = body::read(&document, &styles, &mut numbering.unwrap_or_default())?;
    source.tags.article_title = title;
    Ok(source)
}

/// A zip of parts, and how much of them may still be unpacked.
struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    fn open(bytes: &'a [u8]) -> Result<Package<'a>, SourceError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SourceError::Damaged)?;
        Ok(Package { zip, left: MOST_BYTES })
    }

    /// A part as text; `None` if there is no such part.
    fn part(&mut self, path: &str) -> Result<Option<String>, SourceError> {
        let path = path.trim_start_matches('/');
        let mut file = match self.zip.by_name(path) {
            Ok(file) => file,
            Err(zip::result::ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(SourceError::Damaged),
        };
        // What the zip says of its sizes is not relied upon.
        let mut bytes = Vec::new();
        (&mut file).take(self.left + 1).read_to_end(&mut bytes).map_err(|_| SourceError::Damaged)?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(SourceError::TooLarge)?;
        Ok(Some(decode(&bytes, false).text))
    }

    /// The path of the part with the text.
    fn main(&mut self) -> Result<String, SourceError> {
        let target = self.target("_rels/.rels", "officeDocument")?;
        let path = target.map_or_else(|| "word/document.xml".to_owned(), |target| resolve("", &target));
        if self.zip.index_for_name(&path).is_some() && !path.starts_with("xl/") && !path.starts_with("ppt/") {
            Ok(path)
        } else {
            Err(SourceError::Unsupported(FileKind::Archive))
        }
    }

    /// Where a file of relations says that the part of a kind is.
    fn target(&mut self, relations: &str, kind: &str) -> Result<Option<String>, SourceError> {
        let Some(xml) = self.part(relations)? else { return Ok(None) };
        let mut found = None;
        events(&xml, |event| {
            if let Node::Open(element) = event
                && element.name() == "Relationship"
                && element.attribute("Type").is_some_and(|own| own.rsplit('/').next() == Some(kind))
            {
                found = element.attribute("Target");
            }
        })?;
        Ok(found)
    }
}

/// The path of a target as seen from a folder.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
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

/// A piece of XML.
enum Node<'a> {
    /// A start tag. An empty element is opened and closed.
    Open(&'a Element<'a>),
    /// An end tag, by its local name.
    Close(&'a str),
    /// Text.
    Text(&'a str),
}

/// A start tag.
struct Element<'a> {
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// The name without its prefix. Prefixes are a writer's choice; the names are not ambiguous
    /// where they are asked for, but for `t`.
    fn name(&self) -> &str {
        std::str::from_utf8(self.start.local_name().into_inner()).unwrap_or_default()
    }

    /// Whether it is of the drawings' language, which has a text element too.
    fn is_drawing(&self) -> bool {
        self.start.name().as_ref().starts_with(b"a:")
    }

    /// An attribute's value by its local name.
    fn attribute(&self, name: &str) -> Option<String> {
        self.start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())
            .and_then(|attribute| attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok())
            .map(|value| value.into_owned())
    }

    /// The value of `w:val`.
    fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// The value of `w:val` as a number.
    fn number<T: std::str::FromStr>(&self) -> Option<T> {
        self.value()?.trim().parse().ok()
    }

    /// Whether a property that is on or off is on: it is unless it says otherwise.
    fn is_on(&self) -> bool {
        !self.value().is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off" | "none"))
    }
}

/// Hands the pieces of a part over, one after another.
fn events(xml: &str, mut take: impl FnMut(Node<'_>)) -> Result<(), SourceError> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| SourceError::Damaged)? {
            Event::Start(start) => {
                depth += 1;
                take(Node::Open(&Element { start }));
            }
            Event::Empty(start) => {
                let element = Element { start };
                take(Node::Open(&element));
                take(Node::Close(element.name()));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Node::Close(std::str::from_utf8(end.local_name().as_ref()).unwrap_or_default()));
            }
            Event::Text(text) => take(Node::Text(&text.decode().map_err(|_| SourceError::Damaged)?)),
            Event::CData(text) => take(Node::Text(&text.decode().map_err(|_| SourceError::Damaged)?)),
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|_| SourceError::Damaged)?;
                let character = match &*name {
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "amp" => Some('&'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().map_err(|_| SourceError::Damaged)?,
                };
                if let Some(character) = character {
                    take(Node::Text(character.encode_utf8(&mut [0; 4])));
                }
            }
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(SourceError::Damaged),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
