//! A page's text as lines, each in the block it stands in.

use std::collections::HashMap;

use super::classes::{self, Hint};
use super::dom::{Dom, Id, Kind, ROOT, Step};
use super::line::is_numbered;
use crate::import::portal::{facts, path};
use crate::import::source::Content;
use crate::import::source::grid::{self, Cell};
use crate::prose::characters::{is_blank, trim};
use crate::prose::ordinal;

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
        tables: tables(dom),
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

/// More seams than this a line about the page does not have.
const MOST_SEAMS: usize = 64;

/// A path above a page is no longer, in characters.
const LONGEST_PATH: usize = 200;

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
#[derive(Debug, Clone, Copy)]
struct Frame {
    block: usize,
    opens_block: bool,
    bold: bool,
    linked: bool,
    preformatted: bool,
    heading: Option<u8>,
    list: Option<List>,
}

/// An ordered list.
#[derive(Debug, Clone, Copy)]
struct List {
    next: i64,
    style: Style,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Decimal,
    Letters,
    Capitals,
    Roman,
    RomanCapitals,
    Chinese,
    None,
}

/// A line being written.
#[derive(Debug, Default)]
struct Pen {
    text: String,
    /// White space read and not yet written.
    space: Option<Space>,
    characters: usize,
    bold: usize,
    bold_lead: usize,
    linked: usize,
    seams: Vec<usize>,
    /// Pictures within the line; they follow it.
    pictures: Vec<String>,
    /// The number of a list's item, not yet written.
    number: Option<String>,
    /// Whether the next block goes on with the line.
    glue: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Space {
    Plain,
    LineEnd,
}

/// How a table's cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// As a table.
    Data,
    /// As facts about the page, a line each.
    Facts,
    /// As whatever stands in them.
    Layout,
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
                        self.pen().write(line, frame);
                    }
                } else {
                    self.pen().write(text, frame);
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
        const OUTSIDE: Frame = Frame {
            block: 0,
            opens_block: false,
            bold: false,
            linked: false,
            preformatted: false,
            heading: None,
            list: None,
        };
        self.stack.last().copied().unwrap_or(OUTSIDE)
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
                Some(List { next: start.unwrap_or(1), style: Style::of(kind, style) })
            }
            "ul" | "menu" => Some(List { next: 1, style: Style::None }),
            _ => None,
        };
        let Some(frame) = self.stack.last_mut() else { return };
        frame.list = list;
        match name {
            "b" | "strong" => frame.bold = true,
            "a" => frame.linked = true,
            "pre" | "xmp" | "listing" => frame.preformatted = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => frame.heading = name[1..].parse().ok(),
            _ => {}
        }
        if let Some(weight) = property(style, "font-weight") {
            frame.bold =
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
        let size = |name: &str| {
            let value = property(style, name).or_else(|| self.dom.attribute(id, name))?;
            value.trim().trim_end_matches("px").parse::<f32>().ok()
        };
        let text = trim(self.dom.attribute(id, "alt").unwrap_or_default()).to_owned();
        // Spacers, and icons of files and bullets.
        if size("width").into_iter().chain(size("height")).any(|size| size < 24.0) {
            return;
        }
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
            let table = data_table(self.dom, id, self.hide);
            self.end_line();
            if let Some((content, characters, linked)) = table {
                self.push(content, characters, linked);
            }
            return true;
        }
        // Rows of tables with facts are marked too.
        if self.tables.get(&id) != Some(&Kept::Facts) {
            return false;
        }
        let cells: Vec<Inline> = self
            .dom
            .children(id)
            .filter(|child| matches!(self.dom.name(*child), "td" | "th"))
            .map(|cell| inline(self.dom, cell, self.hide))
            .collect();
        self.end_line();
        let mut cells = cells.into_iter().filter(|cell| !cell.text.is_empty()).peekable();
        while let Some(cell) = cells.next() {
            let (mut text, mut characters, mut linked) = (cell.text, cell.characters, cell.linked);
            if facts::name(&text).is_some()
                && let Some(value) = cells.next_if(|next| facts::name(&next.text).is_none())
            {
                if !text.ends_with(['：', ':', '】', ']']) {
                    text.push('：');
                }
                text.push_str(&value.text);
                characters += value.characters;
                linked += value.linked;
            }
            self.push(Content::Text(text), characters, linked);
            if let Some(fragment) = self.page.fragments.last_mut() {
                fragment.is_fact = true;
            }
        }
        true
    }

    /// Reads a block as the path above the page, on one line. Whether it is one.
    fn path(&mut self, id: Id) -> bool {
        let mut text = String::new();
        let mut steps = 0;
        let mut apart = false;
        let mut fits = true;
        let dom = self.dom;
        dom.walk(id, |step| {
            let (Step::Enter(node) | Step::Leave(node)) = step;
            steps += 1;
            if steps > 600 || text.chars().count() > LONGEST_PATH {
                fits = false;
                return false;
            }
            match dom.kind(node) {
                Kind::Text(own) if matches!(step, Step::Enter(_)) => {
                    let squeezed = own.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                    let own = trim(&squeezed);
                    if own.is_empty() {
                        return true;
                    }
                    if !text.is_empty() {
                        let marked = text.ends_with(path::MARKS)
                            || own.starts_with(path::MARKS)
                            || text.ends_with(['：', ':']);
                        text.push_str(if apart && !marked { " > " } else { " " });
                    }
                    text.push_str(own);
                    apart = false;
                }
                Kind::Element { .. } => {
                    let name = dom.name(node);
                    if matches!(name, "script" | "style" | "noscript" | "select" | "table" | "textarea") {
                        fits &= matches!(name, "script" | "style" | "noscript");
                        return false;
                    }
                    apart |= name == "li" || name == "a" || is_block(name, "");
                }
                _ => {}
            }
            true
        });
        if !fits || text.is_empty() {
            return false;
        }
        self.end_line();
        let characters = text.chars().filter(|character| !is_blank(*character)).count();
        self.push(Content::Text(text), characters, 0);
        if let Some(fragment) = self.page.fragments.last_mut() {
            fragment.is_path = true;
        }
        true
    }
}

impl Pen {
    fn write(&mut self, text: &str, frame: Frame) {
        for character in text.chars() {
            if character.is_ascii_whitespace() {
                let end = character == '\n' || character == '\r';
                if end || self.space.is_none() {
                    self.space = Some(if end { Space::LineEnd } else { Space::Plain });
                }
                continue;
            }
            if let Some(space) = self.space.take()
                && !self.text.is_empty()
            {
                // Between two Chinese characters a line end of the source is nothing.
                let wide = self.text.chars().next_back().is_some_and(is_wide) && is_wide(character);
                if space == Space::Plain || !wide {
                    self.text.push(' ');
                }
            }
            self.text.push(character);
            if !is_blank(character) {
                self.bold_lead += usize::from(frame.bold && self.bold_lead == self.characters);
                self.characters += 1;
                self.bold += usize::from(frame.bold);
                self.linked += usize::from(frame.linked);
            }
        }
    }

    fn seam(&mut self) {
        if !self.text.is_empty()
            && self.seams.len() < MOST_SEAMS
            && self.seams.last() != Some(&self.text.len())
        {
            self.seams.push(self.text.len());
        }
    }

    /// At the end of a `<dt>`: if it names a fact, the `<dd>` goes on with the line.
    fn hold_fact_name(&mut self) -> bool {
        if facts::name(&self.text).is_none() {
            return false;
        }
        if !trim(&self.text).ends_with(['：', ':']) {
            self.text.truncate(self.text.trim_end_matches(is_blank).len());
            self.text.push('：');
        }
        self.space = None;
        self.glue = true;
        true
    }
}

impl Style {
    fn of(kind: &str, style: &str) -> Style {
        let named =
            property(style, "list-style-type").or_else(|| property(style, "list-style")).unwrap_or_default();
        for word in named.split_ascii_whitespace() {
            match word {
                "none" => return Style::None,
                "lower-alpha" | "lower-latin" => return Style::Letters,
                "upper-alpha" | "upper-latin" => return Style::Capitals,
                "lower-roman" => return Style::Roman,
                "upper-roman" => return Style::RomanCapitals,
                "cjk-ideographic" | "simp-chinese-informal" | "trad-chinese-informal" => {
                    return Style::Chinese;
                }
                "decimal" => return Style::Decimal,
                _ => {}
            }
        }
        match kind {
            "a" => Style::Letters,
            "A" => Style::Capitals,
            "i" => Style::Roman,
            "I" => Style::RomanCapitals,
            _ => Style::Decimal,
        }
    }

    /// What a browser writes before an item.
    fn number(self, number: i64) -> Option<String> {
        let Ok(count) = u32::try_from(number) else {
            return (self != Style::None).then(|| format!("{number}. "));
        };
        Some(match self {
            Style::Decimal => format!("{count}. "),
            Style::Letters => format!("{}. ", ordinal::letters(count)),
            Style::Capitals => format!("{}. ", ordinal::letters(count).to_uppercase()),
            Style::Roman => format!("{}. ", ordinal::roman(count)),
            Style::RomanCapitals => format!("{}. ", ordinal::roman(count).to_uppercase()),
            Style::Chinese => format!("{}、", ordinal::chinese(count)),
            Style::None => return None,
        })
    }
}

/// Whether a character is as wide as it is high, and needs no space beside it.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{303F}' | '\u{3040}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '—' | '…')
}

/// The value of a property in a `style` attribute in lower case.
fn property<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    style.split(';').rev().find_map(|part| {
        let (key, value) = part.split_once(':')?;
        (key.trim() == name).then(|| value.trim().trim_end_matches("!important").trim_end())
    })
}

fn is_block(name: &str, style: &str) -> bool {
    let named = matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "option"
            | "p"
            | "pre"
            | "section"
            | "select"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "textarea"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ucapcontent"
            | "ucaptitle"
            | "ul"
            | "xmp"
    );
    match property(style, "display") {
        Some("block" | "flex" | "grid" | "table" | "list-item") => true,
        Some("inline" | "inline-block" | "inline-flex") => false,
        _ => named,
    }
}

/// A cell's text and what it is made of.
#[derive(Debug, Default)]
struct Inline {
    text: String,
    characters: usize,
    linked: usize,
}

/// An element's text on one line. Where lines meet stands a space, but not between Chinese.
fn inline(dom: &Dom, top: Id, hide: bool) -> Inline {
    let mut text = String::new();
    let mut pen = Pen::default();
    let mut frame = Frame {
        block: 0,
        opens_block: false,
        bold: false,
        linked: false,
        preformatted: false,
        heading: None,
        list: None,
    };
    let (mut characters, mut linked) = (0, 0);
    let mut end_line = |pen: &mut Pen| {
        let pen = std::mem::take(pen);
        let line = trim(&pen.text);
        if !text.is_empty() && !line.is_empty() {
            let wide = |character: Option<char>| character.is_some_and(is_wide);
            if !wide(text.chars().next_back()) || !wide(line.chars().next()) {
                text.push(' ');
            }
        }
        text.push_str(line);
        characters += pen.characters;
        linked += pen.linked;
    };
    dom.walk(top, |step| {
        match step {
            Step::Enter(id) => match dom.kind(id) {
                Kind::Text(own) => pen.write(own, frame),
                Kind::Element { .. } => {
                    let name = dom.name(id);
                    let style = dom.attribute(id, "style").unwrap_or_default().to_ascii_lowercase();
                    if matches!(name, "script" | "style" | "noscript" | "template")
                        || hide
                            && (property(&style, "display") == Some("none")
                                || dom.attribute(id, "hidden").is_some())
                    {
                        return false;
                    }
                    frame.linked |= name == "a";
                    if name == "br" || is_block(name, &style) {
                        end_line(&mut pen);
                    }
                }
                _ => {}
            },
            Step::Leave(id) => {
                let name = dom.name(id);
                if name == "a" {
                    frame.linked = false;
                }
                if is_block(name, "") {
                    end_line(&mut pen);
                }
            }
        }
        true
    });
    end_line(&mut pen);
    Inline { text, characters, linked }
}

/// A table read as data, with how many characters it has and how many of them are in links.
fn data_table(dom: &Dom, table: Id, hide: bool) -> Option<(Content, usize, usize)> {
    let mut caption = None;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let (mut characters, mut linked) = (0, 0);
    dom.walk(table, |step| {
        let Step::Enter(id) = step else { return true };
        let name = dom.name(id);
        match name {
            "caption" => {
                let own = inline(dom, id, hide);
                characters += own.characters;
                caption = Some(own.text);
                false
            }
            "tr" => {
                rows.push(Vec::new());
                true
            }
            "td" | "th" => {
                let own = inline(dom, id, hide);
                characters += own.characters;
                linked += own.linked;
                let span = |name| dom.attribute(id, name).and_then(|span| span.trim().parse().ok());
                let cell = Cell {
                    text: own.text,
                    columns: span("colspan").unwrap_or(1),
                    // 0 is down to the end.
                    rows: span("rowspan").map_or(1, |rows| if rows == 0 { usize::MAX } else { rows }),
                    heading: name == "th",
                };
                if let Some(row) = rows.last_mut() {
                    row.push(cell);
                }
                false
            }
            _ => true,
        }
    });
    // Headings at the side of rows make no row of headings.
    for row in &mut rows {
        let all = row.iter().all(|cell| cell.heading);
        for cell in row {
            cell.heading &= all;
        }
    }
    Some((Content::Table(grid::table(caption, rows)?), characters, linked))
}

/// What is known of a table that is still open.
#[derive(Debug, Default)]
struct Seen {
    table: Id,
    rows: Vec<Id>,
    /// Rows with two cells or more that have text.
    full_rows: usize,
    filled: usize,
    in_cell: bool,
    cell: usize,
    longest: usize,
    characters: usize,
    linked: usize,
    facts: usize,
    /// The beginning of the cell's text.
    start: String,
    /// It holds what a table of data does not: a table, a heading, a control.
    holds_more: bool,
}

/// How each table's cells are read. Rows of tables with facts are marked as such too.
fn tables(dom: &Dom) -> HashMap<Id, Kept> {
    let mut found = HashMap::new();
    let mut open: Vec<Seen> = Vec::new();
    let mut links = 0;
    dom.walk(ROOT, |step| {
        match step {
            Step::Enter(id) => {
                if let Kind::Text(text) = dom.kind(id) {
                    if let Some(seen) = open.last_mut() {
                        let count = text.chars().filter(|character| !is_blank(*character)).count();
                        seen.characters += count;
                        seen.linked += if links > 0 { count } else { 0 };
                        if seen.in_cell {
                            seen.cell += count;
                            if seen.start.len() < 60 {
                                seen.start
                                    .extend(text.chars().filter(|character| !is_blank(*character)).take(20));
                            }
                        }
                    }
                    return true;
                }
                match dom.name(id) {
                    "script" | "style" | "noscript" | "template" => return false,
                    "table" => {
                        if let Some(seen) = open.last_mut() {
                            seen.holds_more = true;
                        }
                        open.push(Seen { table: id, ..Seen::default() });
                    }
                    "a" => links += 1,
                    "tr" => {
                        if let Some(seen) = open.last_mut() {
                            seen.rows.push(id);
                            seen.filled = 0;
                        }
                    }
                    "td" | "th" => {
                        if let Some(seen) = open.last_mut() {
                            seen.in_cell = true;
                            seen.cell = 0;
                            seen.start.clear();
                        }
                    }
                    "select" | "textarea" | "input" | "button" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                        if let Some(seen) = open.last_mut() {
                            seen.holds_more = true;
                        }
                    }
                    _ => {}
                }
            }
            Step::Leave(id) => match dom.name(id) {
                "a" => links -= 1,
                "td" | "th" => {
                    if let Some(seen) = open.last_mut() {
                        seen.in_cell = false;
                        seen.longest = seen.longest.max(seen.cell);
                        seen.filled += usize::from(seen.cell > 0);
                        seen.facts += usize::from(facts::is_certain(&seen.start));
                    }
                }
                "tr" => {
                    if let Some(seen) = open.last_mut() {
                        seen.full_rows += usize::from(seen.filled > 1);
                    }
                }
                "table" => {
                    if let Some(seen) = open.pop() {
                        let kept = seen.judge();
                        if kept == Kept::Facts {
                            found.extend(seen.rows.iter().map(|row| (*row, Kept::Facts)));
                        }
                        found.insert(seen.table, kept);
                    }
                }
                _ => {}
            },
        }
        true
    });
    found
}

impl Seen {
    fn judge(&self) -> Kept {
        let long = self.longest > 600 || self.longest > 300 && self.longest * 10 > self.characters * 8;
        if self.holds_more || long {
            Kept::Layout
        } else if self.facts > 1 {
            Kept::Facts
        } else if self.full_rows > 1 && self.linked * 2 <= self.characters {
            Kept::Data
        } else {
            Kept::Layout
        }
    }
}
