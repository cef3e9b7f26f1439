//! The XML of an Office document's parts, piece by piece.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::SourceError;

/// A piece of XML.
pub enum Node<'a> {
    /// A start tag. An empty element is opened and closed.
    Open(&'a Element<'a>),
    /// An end tag, by its local name.
    Close(&'a str),
    /// Text.
    Text(&'a str),
}

/// A start tag.
pub struct Element<'a> {
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// The name without its prefix. Prefixes are a writer's choice; the names are not ambiguous
    /// where they are asked for, but for `t`.
    pub fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// Whether it is of the drawings' language, which has a text element too.
    pub fn is_drawing(&self) -> bool {
        self.start.name().as_ref().starts_with("a:")
    }

    /// An attribute's value by its local name.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)
            .and_then(|attribute| attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok())
            .map(|value| value.into_owned())
    }

    /// The value of `w:val`.
    pub fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// The value of `w:val` as a number.
    pub fn number<T: std::str::FromStr>(&self) -> Option<T> {
        self.value()?.trim().parse().ok()
    }

    /// Whether a property that is on or off is on: it is unless it says otherwise.
    pub fn is_on(&self) -> bool {
        !self.value().is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off" | "none"))
    }
}

/// Hands the pieces of a part over, one after another.
pub fn events(xml: &str, mut take: impl FnMut(Node<'_>)) -> Result<(), SourceError> {
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
                take(Node::Close(end.local_name().as_ref()));
            }
            Event::Text(text) => take(Node::Text(&text)),
            Event::CData(text) => take(Node::Text(&text)),
            Event::GeneralRef(reference) => {
                let character = match &*reference {
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
