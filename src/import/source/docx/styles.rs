//! Paragraph and character styles: what of them matters for the text.

use std::collections::HashMap;

use crate::import::source::SourceError;
use crate::import::source::xml::{Node, events};

/// The styles of a document by their ids.
#[derive(Debug, Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

/// A style as written; what it does not say, the style it is based on may.
#[derive(Debug, Default, Clone)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    bold: Option<bool>,
    hidden: Option<bool>,
    list: Option<u32>,
    level: Option<usize>,
}

/// How long a chain of styles is followed. Word allows ten or so; a chain may be a ring.
const LONGEST_CHAIN: usize = 32;

impl Styles {
    pub fn read(xml: &str) -> Result<Styles, SourceError> {
        let mut styles = Styles::default();
        let mut open: Option<(String, Style)> = None;
        // Within a table style, what it says of its rows is nothing to paragraphs.
        let mut conditional = false;
        events(xml, |event| match event {
            Node::Open(element) if element.name() == "style" => {
                let id = element.attribute("styleId").unwrap_or_default();
                let is_default =
                    element.attribute("default").is_some_and(|value| value == "1" || value == "true");
                if is_default && element.attribute("type").is_some_and(|kind| kind == "paragraph") {
                    styles.default = Some(id.clone());
                }
                open = Some((id, Style::default()));
                conditional = false;
            }
            Node::Close("style") => styles.styles.extend(open.take()),
            Node::Open(element) => {
                let Some((_, style)) = &mut open else { return };
                match element.name() {
                    "tblStylePr" => conditional = true,
                    _ if conditional => {}
                    "name" => style.name = element.value().unwrap_or_default(),
                    "basedOn" => style.based_on = element.value(),
                    "outlineLvl" => style.outline = element.number(),
                    "b" => style.bold = Some(element.is_on()),
                    "vanish" => style.hidden = Some(element.is_on()),
                    "numId" => style.list = element.number(),
                    "ilvl" => style.level = element.number(),
                    _ => {}
                }
            }
            _ => {}
        })?;
        Ok(styles)
    }

    /// The style of a paragraph: the one it names, or the default one.
    pub fn paragraph<'a>(&'a self, named: Option<&'a str>) -> Option<&'a str> {
        named.or(self.default.as_deref())
    }

    /// The level of heading that a style makes, from 1; `None` for running text.
    pub fn heading_level(&self, id: Option<&str>) -> Option<u8> {
        self.find(id, |style| {
            let named = style.name.to_lowercase();
            let named = named.strip_prefix("heading ").or_else(|| named.strip_prefix("标题"));
            let named = named.and_then(|level| level.trim().parse::<u8>().ok()).filter(|level| *level > 0);
            style.outline.map(|outline| outline.saturating_add(1)).or(named)
        })
    }

    /// Whether a style is of a table of contents.
    pub fn is_contents(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|style| {
            let name = style.name.to_lowercase();
            name == "toc heading"
                || name.strip_prefix("toc ").is_some_and(|level| level.parse::<u8>().is_ok())
        })
    }

    /// Whether a style is bold, where it says.
    pub fn bold(&self, id: Option<&str>) -> Option<bool> {
        self.find(id, |style| style.bold)
    }

    /// Whether a style hides its text, where it says.
    pub fn hidden(&self, id: Option<&str>) -> Option<bool> {
        self.find(id, |style| style.hidden)
    }

    /// The list that a style numbers by, and the level there where it says.
    pub fn list(&self, id: Option<&str>) -> Option<(u32, Option<usize>)> {
        let list = self.find(id, |style| style.list)?;
        Some((list, self.find(id, |style| style.level)))
    }

    fn find<T>(&self, id: Option<&str>, of: impl Fn(&Style) -> Option<T>) -> Option<T> {
        self.chain(id).find_map(of)
    }

    /// A style and those it is based on.
    fn chain<'a>(&'a self, id: Option<&str>) -> impl Iterator<Item = &'a Style> {
        let first = id.and_then(|id| self.styles.get(id));
        std::iter::successors(first, |style| self.styles.get(style.based_on.as_deref()?)).take(LONGEST_CHAIN)
    }
}
