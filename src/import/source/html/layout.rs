//! A page's text as lines, each in the block it stands in.

use std::collections::HashMap;

use super::classes::{self, Hint};
use super::dom::{Dom, Id, Kind, ROOT, Step};
use super::line::is_numbered;
use super::list::{self, List};
use super::pen::{Ink, Pen};

use super::style::{is_block, property};
use super::table::{self, Kept};
use super::{path, picture};
use crate::import::source::Content;
use crate::prose::characters::{is_blank, trim};

/// A page laid out.
#[derive(Debug, Default)]
pub struct Page {
    /// Its lines in document order.
    pub fragments: Vec<Fragment>,
    /// Its blocks, outer before inner; the first is the page.
    pub blocks: Vec<Block>,
}

/// A line, a table or a picture.
#[derive(Debug)]
pub struct Fragment {
    /// What it holds. Never empty, but for a picture's text.
    pub content: Content,
    /// The level of the heading it is in.
    pub heading: Option<u8>,
    /// Whether all of it is bold.
    pub bold: bool,
    /// How many characters at its start are bold.
    pub bold_lead: usize,
    /// Whether it stands apart from the page.
    pub apart: Option<Apart>,
    /// The block it stands in.
    pub block: usize,
    /// How many characters it has, blanks not counted.
    pub characters: usize,
    /// How many of them are in links.
    pub linked: usize,
    /// Whether its block says it is the path above the page.
    pub is_path: bool,
    /// Whether it is of a table of facts about the page.
    pub is_fact: bool,
    /// Where in the text one inline element ends and another begins.
    pub seams: Vec<usize>,
}

/// Why a line stands apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// It is not shown.
    Hidden,
    /// It is in a control: a choice, a button.
    Control,
}

/// An element that takes lines of its own.
#[derive(Debug)]
pub struct Block {
    /// The block around it; its own place for the page.
    pub parent: usize,
    /// Its first line.
    pub first: usize,
    /// The line after its last.
    pub end: usize,
    /// What its class and id say.
    pub hint: Hint,
    /// Whether its class or id says it is a title.
    pub is_title: bool,
    /// Whether it can be a paragraph only, and not hold an article.
    pub is_paragraph: bool,
}

/// Lays a page out. With `hide`, what its own styles hide stands apart.
pub fn layout(dom: &Dom, hide: bool) -> Page {
    let mut layout = Layout {
        dom,
        hide,
        tables: table::tables(dom),
        page: Page::default(),
        stack: Vec::new(),
        line: Pen::default(),
        aside: Pen::default(),
        apart: None,
    };
    dom.walk(ROOT, |step| match step {
        Step::Enter(id) => layout.enter(id),
        Step::Leave(id) => {
            layout.leave(id);
            true
        }
    });
    layout.page
}

struct Layout<'a> {
    dom: &'a Dom,
    hide: bool,
    tables: HashMap<Id, Kept>,
    page: Page,
    stack: Vec<Frame>,
    /// The line being written.
    line: Pen,
    /// The line being written apart from it.
    aside: Pen,
    /// Set while in an element that stands apart: why, and how deep in the stack it is.
    apart: Option<(Apart, usize)>,
}

/// An open element.
#[derive(Debug, Clone, Copy, Default)]
struct Frame {
    block: usize,
    opens_block: bool,
    ink: Ink,
    preformatted: bool,
    heading: Option<u8>,
    list: Option<List>,
}

impl Layout<'_> {
    fn enter(&mut self, id: Id) -> bool {
        match self.dom.kind(id) {
            Kind::Text(text) => {
                let frame = self.frame();
                if frame.preformatted {
                    for (index, line) in text.split('\n').enumerate() {
                        if index > 0 {
                            self.end_line();
                        }
                        self.pen().write(line, frame.ink);
                    }
                } else {
                    self.pen().write(text, frame.ink);
                }
                return true;
            }
            Kind::Comment(comment) => {
                let block = self.frame().block;
                if classes::opens_article(comment)
                    && let Some(block) = self.page.blocks.get_mut(block)
                    && block.hint == Hint::None
                {
                    block.hint = Hint::MaybeArticle;
                }
                return true;
            }
            Kind::Other => {
                if id == ROOT {
                    self.open(id, "", Hint::None, false);
                } else {
                    self.stack.push(self.frame());
                }
                return true;
            }
            Kind::Element { .. } => {}
        }
        let dom = self.dom;
        let name = dom.name(id);
        let style = dom.attribute(id, "style").unwrap_or_default().to_ascii_lowercase();
        match name {
            "script" | "style" | "noscript" | "template" | "head" | "iframe" | "object" | "canvas"
            | "audio" | "video" | "map" | "noframes" | "noembed" => return false,
            "" if matches!(dom.kind(id), Kind::Element { name, .. } if &*name.local == "svg") => {
                return false;
            }
            "br" | "hr" => {
                self.end_line();
                return false;
            }
            "img" => {
                self.picture(id, &style);
                return false;
            }
            "input" => return false,
            _ => {}
        }
        if self.apart.is_none()
            && let Some(why) = self.stands_apart(id, name, &style)
        {
            self.apart = Some((why, self.stack.len()));
        }
        if self.apart.is_none() && (name == "table" || name == "tr") && self.table(id, name) {
            return false;
        }
        let names =
            [dom.attribute(id, "class"), dom.attribute(id, "id")].map(Option::unwrap_or_default).join(" ");
        let names = names.to_ascii_lowercase();
        if is_block(name, &style) {
            if classes::is_path_class(&names) && self.apart.is_none() && self.path(id) {
                return false;
            }
            let hint = classes::hint(name, dom.attribute(id, "role").unwrap_or_default(), &names);
            let is_title = classes::is_title_class(&names) || name == "ucaptitle";
            self.open(id, name, hint, is_title);
        } else {
            self.pen().seam();
            self.stack.push(Frame { opens_block: false, list: None, ..self.frame() });
        }
        self.set_frame(id, name, &style);
        true
    }

    fn leave(&mut self, id: Id) {
        if !matches!(self.dom.kind(id), Kind::Element { .. } | Kind::Other) {
            return;
        }
        let frame = self.frame();
        if frame.opens_block {
            let holds_on = self.dom.name(id) == "dt" && self.pen().hold_fact_name();
            if !holds_on {
                self.end_line();
            }
            if self.dom.name(id) == "li" {
                self.pen().number = None;
            }
            if let Some(block) = self.page.blocks.get_mut(frame.block) {
                block.end = self.page.fragments.len();
            }
        } else {
            self.pen().seam();
        }
        self.stack.pop();
        if self.apart.is_some_and(|(_, depth)| depth == self.stack.len()) {
            self.end_line();
            self.apart = None;
        }
    }

    fn frame(&self) -> Frame {
        self.stack.last().copied().unwrap_or_default()
    }

    fn pen(&mut self) -> &mut Pen {
        if self.apart.is_some() { &mut self.aside } else { &mut self.line }
    }

    fn open(&mut self, id: Id, name: &str, hint: Hint, is_title: bool) {
        if std::mem::take(&mut self.pen().glue) && name == "dd" {
            self.pen().seam();
        } else {
            self.end_line();
        }
        let parent = self.frame().block;
        let first = self.page.fragments.len();
        let is_paragraph = matches!(name, "p" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "dt" | "dd")
            || self.dom.children(id).all(|child| !matches!(self.dom.kind(child), Kind::Element { .. }));
        self.page.blocks.push(Block { parent, first, end: first, hint, is_title, is_paragraph });
        let block = self.page.blocks.len() - 1;
        self.stack.push(Frame { block, opens_block: true, list: None, ..self.frame() });
    }

    /// What an element that was just opened changes for its text.
    fn set_frame(&mut self, id: Id, name: &str, style: &str) {
        let mut number = None;
        if name == "li" {
            // The list is the frame around it, but for elements between them.
            let list = self.stack.iter_mut().rev().skip(1).take(4).find_map(|frame| frame.list.as_mut());
            if let Some(list) = list {
                if let Some(value) =
                    self.dom.attribute(id, "value").and_then(|value| value.trim().parse().ok())
                {
                    list.next = value;
                }
                number = list.style.number(list.next);
                list.next = list.next.saturating_add(1);
            }
            self.pen().number = number;
        }
        let list = match name {
            "ol" => {
                let start = self.dom.attribute(id, "start").and_then(|start| start.trim().parse().ok());
                let kind = self.dom.attribute(id, "type").unwrap_or_default();
                Some(List { next: start.unwrap_or(1), style: list::Style::of(kind, style) })
            }
            "ul" | "menu" => Some(List { next: 1, style: list::Style::None }),
            _ => None,
        };
        let Some(frame) = self.stack.last_mut() else { return };
        frame.list = list;
        match name {
            "b" | "strong" => frame.ink.bold = true,
            "a" => frame.ink.linked = true,
            "pre" | "xmp" | "listing" => frame.preformatted = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => frame.heading = name[1..].parse().ok(),
            _ => {}
        }
        if let Some(weight) = property(style, "font-weight") {
            frame.ink.bold =
                weight.starts_with("bold") || weight.parse::<u16>().is_ok_and(|weight| weight >= 600);
        }
        if let Some(space) = property(style, "white-space") {
            // `pre-wrap` from editors is no sign that line ends count; they are seldom there.
            frame.preformatted |= space == "pre" || space == "pre-line";
        }
    }

    fn stands_apart(&self, id: Id, name: &str, style: &str) -> Option<Apart> {
        if matches!(name, "select" | "textarea" | "button" | "option" | "datalist") {
            return Some(Apart::Control);
        }
        let hidden = self.dom.attribute(id, "hidden").is_some() || property(style, "display") == Some("none");
        (hidden && self.hide).then_some(Apart::Hidden)
    }

    fn end_line(&mut self) {
        let frame = self.frame();
        let apart = self.apart.map(|(why, _)| why);
        let pen = std::mem::take(self.pen());
        let text = trim(&pen.text);
        if text.is_empty() {
            // The item's number waits for its text.
            self.pen().number = pen.number;
        } else {
            let cut = pen.text.len() - pen.text.trim_start_matches(is_blank).len();
            let number = pen.number.filter(|_| !is_numbered(text)).unwrap_or_default();
            let seams =
                pen.seams.iter().filter_map(|seam| Some(seam.checked_sub(cut)? + number.len())).collect();
            let numbered =
                if pen.bold_lead > 0 { number.chars().filter(|next| !is_blank(*next)).count() } else { 0 };
            self.page.fragments.push(Fragment {
                content: Content::Text(number + text),
                heading: frame.heading,
                bold: pen.bold == pen.characters,
                bold_lead: pen.bold_lead + numbered,
                apart,
                block: frame.block,
                characters: pen.characters,
                linked: pen.linked,
                is_path: false,
                is_fact: false,
                seams,
            });
        }
        for picture in pen.pictures {
            self.push(Content::Picture(picture), 0, 0);
        }
    }

    /// A fragment that is not written by a pen.
    fn push(&mut self, content: Content, characters: usize, linked: usize) {
        let frame = self.frame();
        self.page.fragments.push(Fragment {
            content,
            heading: frame.heading,
            bold: false,
            bold_lead: 0,
            apart: self.apart.map(|(why, _)| why),
            block: frame.block,
            characters,
            linked,
            is_path: false,
            is_fact: false,
            seams: Vec::new(),
        });
    }

    fn picture(&mut self, id: Id, style: &str) {
        if self.apart.is_some() || (self.hide && property(style, "display") == Some("none")) {
            return;
        }
        let Some(text) = picture::alternative(self.dom, id, style) else { return };
        if trim(&self.line.text).is_empty() {
            self.push(Content::Picture(text), 0, 0);
        } else {
            self.line.pictures.push(text);
        }
    }

    /// Reads a table or a row as data or as facts. Whether that was done.
    fn table(&mut self, id: Id, name: &str) -> bool {
        if name == "table" {
            if self.tables.get(&id) != Some(&Kept::Data) {
                return false;
            }
            let data = table::data_table(self.dom, id, self.hide, &self.tables);
            self.end_line();
            if let Some(table) = data.table {
                self.push(Content::Table(table), data.characters, data.linked);
            }
            for picture in data.pictures {
                self.push(Content::Picture(picture), 0, 0);
            }
            for inner in data.nested {
                self.table(inner, "table");
            }
            return true;
        }
        // Rows of tables with facts are marked too.
        if self.tables.get(&id) != Some(&Kept::Facts) {
            return false;
        }
        let facts = table::facts(self.dom, id, self.hide);
        self.end_line();
        for fact in facts {
            self.push(Content::Text(fact.text), fact.characters, fact.linked);
            if let Some(fragment) = self.page.fragments.last_mut() {
                fragment.is_fact = true;
            }
        }
        true
    }

    /// Reads a block as the path above the page. Whether it is one.
    fn path(&mut self, id: Id) -> bool {
        let Some(text) = path::read(self.dom, id) else { return false };
        self.end_line();
        let characters = text.chars().filter(|character| !is_blank(*character)).count();
        self.push(Content::Text(text), characters, 0);
        if let Some(fragment) = self.page.fragments.last_mut() {
            fragment.is_path = true;
        }
        true
    }
}
