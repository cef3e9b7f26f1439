//! Tables of a page: which of them hold data, which hold facts about the page, which only lay it out.

use std::collections::HashMap;

use super::dom::{Dom, Id, Kind, ROOT, Step};
use super::pen::{Ink, Pen, is_wide};
use super::picture;
use super::style::{is_block, property};
use crate::import::portal::facts;
use crate::import::source::grid::{self, Cell};
use crate::model::Table;
use crate::prose::characters::{is_blank, trim};

/// How a table's cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// As a table.
    Data,
    /// As facts about the page, a line each.
    Facts,
    /// As whatever stands in them.
    Layout,
}

/// A cell's text and what it is made of.
#[derive(Debug, Default)]
pub struct Inline {
    pub text: String,
    pub characters: usize,
    pub linked: usize,
    /// The alternative texts of its pictures, where they have any.
    pub pictures: Vec<String>,
    /// Tables within, whose text is not among its own.
    pub nested: Vec<Id>,
}

/// A table read as data.
#[derive(Debug, Default)]
pub struct DataTable {
    /// The table; `None` without any text.
    pub table: Option<Table>,
    /// How many characters it has.
    pub characters: usize,
    /// How many of them are in links.
    pub linked: usize,
    /// What the pictures in it say. They follow it.
    pub pictures: Vec<String>,
    /// Tables of data in its cells. They follow it, too.
    pub nested: Vec<Id>,
}

/// An element's text on one line, but for what is in tables within. Where lines meet stands a space, but not
/// between Chinese.
pub fn inline(dom: &Dom, top: Id, hide: bool, apart: &HashMap<Id, Kept>) -> Inline {
    let mut text = String::new();
    let mut pen = Pen::default();
    let mut ink = Ink::default();
    let (mut characters, mut linked) = (0, 0);
    let mut pictures = Vec::new();
    let mut nested = Vec::new();
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
                Kind::Text(own) => pen.write(own, ink),
                Kind::Element { .. } => {
                    let name = dom.name(id);
                    if name == "table" && id != top && apart.get(&id) == Some(&Kept::Data) {
                        nested.push(id);
                        return false;
                    }
                    let style = dom.attribute(id, "style").unwrap_or_default().to_ascii_lowercase();
                    if matches!(name, "script" | "style" | "noscript" | "template")
                        || hide
                            && (property(&style, "display") == Some("none")
                                || dom.attribute(id, "hidden").is_some())
                    {
                        return false;
                    }
                    if name == "img" {
                        let text = picture::alternative(dom, id, &style);
                        pictures.extend(text.filter(|text| !text.is_empty()));
                    }
                    ink.linked |= name == "a";
                    if name == "br" || is_block(name, &style) {
                        end_line(&mut pen);
                    }
                }
                _ => {}
            },
            Step::Leave(id) => {
                let name = dom.name(id);
                if name == "a" {
                    ink.linked = false;
                }
                if is_block(name, "") {
                    end_line(&mut pen);
                }
            }
        }
        true
    });
    end_line(&mut pen);
    // A head may be a picture of its words.
    if text.is_empty() && !pictures.is_empty() {
        text = std::mem::take(&mut pictures).concat();
    }
    Inline { text, characters, linked, pictures, nested }
}

/// A row of a table of facts: what names a fact goes with what follows it, `索引号：…`.
pub fn facts(dom: &Dom, row: Id, hide: bool) -> Vec<Inline> {
    let cells = dom.children(row).filter(|child| matches!(dom.name(*child), "td" | "th"));
    let mut cells = cells
        .map(|cell| inline(dom, cell, hide, &HashMap::new()))
        .filter(|cell| !cell.text.is_empty())
        .peekable();
    let mut facts = Vec::new();
    while let Some(mut fact) = cells.next() {
        if facts::name(&fact.text).is_some()
            && let Some(value) = cells.next_if(|next| facts::name(&next.text).is_none())
        {
            if !fact.text.ends_with(['：', ':', '】', ']']) {
                fact.text.push('：');
            }
            fact.text.push_str(&value.text);
            fact.characters += value.characters;
            fact.linked += value.linked;
        }
        facts.push(fact);
    }
    facts
}

/// Reads a table as data.
pub fn data_table(dom: &Dom, table: Id, hide: bool, tables: &HashMap<Id, Kept>) -> DataTable {
    let mut caption = None;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut data = DataTable::default();
    dom.walk(table, |step| {
        let Step::Enter(id) = step else { return true };
        let name = dom.name(id);
        match name {
            "caption" => {
                let mut own = inline(dom, id, hide, tables);
                data.take(&mut own);
                caption = Some(own.text);
                false
            }
            // Rows of a template, which its page never shows.
            "tr" | "tbody" if hide && is_hidden(dom, id) => false,
            "tr" => {
                rows.push(Vec::new());
                true
            }
            "td" | "th" if hide && is_hidden(dom, id) => false,
            "td" | "th" => {
                let mut own = inline(dom, id, hide, tables);
                data.take(&mut own);
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
        let all = row.iter().all(|cell| cell.heading || cell.text.is_empty());
        let any = row.iter().any(|cell| cell.heading);
        for cell in row {
            cell.heading = all && any;
        }
    }
    data.table = grid::table(caption, rows);
    data
}

/// Whether an element's own style or attribute hides it.
fn is_hidden(dom: &Dom, id: Id) -> bool {
    let style = dom.attribute(id, "style").unwrap_or_default().to_ascii_lowercase();
    property(&style, "display") == Some("none") || dom.attribute(id, "hidden").is_some()
}

impl DataTable {
    fn take(&mut self, cell: &mut Inline) {
        self.characters += cell.characters;
        self.linked += cell.linked;
        self.pictures.append(&mut cell.pictures);
        self.nested.append(&mut cell.nested);
    }
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
    /// The most cells with text in a row.
    widest: usize,
    /// It holds what a table of data does not: a table that lays out, a heading, a control.
    holds_more: bool,
    /// Tables of data in its cells.
    nested: usize,
}

/// How each table's cells are read. Rows of tables with facts are marked as such too.
pub fn tables(dom: &Dom) -> HashMap<Id, Kept> {
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
                        seen.widest = seen.widest.max(seen.filled);
                    }
                }
                "table" => {
                    if let Some(seen) = open.pop() {
                        let kept = seen.judge();
                        if kept == Kept::Facts {
                            found.extend(seen.rows.iter().map(|row| (*row, Kept::Facts)));
                        }
                        found.insert(seen.table, kept);
                        if let Some(outer) = open.last_mut() {
                            outer.nested += usize::from(kept == Kept::Data);
                            // A table of one cell only sets a word.
                            let is_word = seen.rows.len() < 2
                                && seen.widest < 2
                                && seen.longest <= LONGEST_BESIDE
                                && !seen.holds_more;
                            outer.holds_more |= kept != Kept::Data && !is_word;
                            if is_word && outer.in_cell {
                                outer.cell += seen.longest;
                            }
                        }
                    }
                }
                _ => {}
            },
        }
        true
    });
    found
}

/// Longest cell of a table of data that has tables in its cells, in characters.
const LONGEST_BESIDE: usize = 60;

impl Seen {
    fn judge(&self) -> Kept {
        let long = self.longest > 600 || self.longest > 300 && self.longest * 10 > self.characters * 8;
        // A table with tables in it is one of data only where its own cells are those of one.
        let frame =
            self.nested > 0 && (self.widest < 3 || self.full_rows < 3 || self.longest > LONGEST_BESIDE);
        if self.holds_more || long || frame {
            Kept::Layout
        } else if self.facts > 1 && self.nested == 0 {
            Kept::Facts
        } else if self.full_rows > 1 && self.linked * 2 <= self.characters {
            Kept::Data
        } else {
            Kept::Layout
        }
    }
}
