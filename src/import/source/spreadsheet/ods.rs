//! The sheets of an OpenDocument workbook (`.ods`).
//!
//! Every cell holds what it shows as text beside its value, and that is what is read.

use std::collections::HashSet;

use calamine::Dimensions;

use super::{Budget, Sheet};
use crate::import::source::package::Package;
use crate::import::source::xml::{Element, Node, events};
use crate::import::source::{FileKind, SourceError};
use crate::prose::characters::trim;

/// Reads the sheets.
pub fn sheets(package: &mut Package) -> Result<Vec<Sheet>, SourceError> {
    let manifest = package.part("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") || package.holds("encrypted-package") {
        return Err(SourceError::Unsupported(FileKind::Encrypted));
    }
    let content = package.part("content.xml")?.ok_or(SourceError::Damaged)?;
    let mut reading = Reading::default();
    let mut result = Ok(());
    events(&content, |node| {
        if result.is_ok() {
            result = match node {
                Node::Open(element) => reading.open(element),
                Node::Close(name) => reading.close(name),
                Node::Text(text) => {
                    reading.text(text);
                    Ok(())
                }
            };
        }
    })?;
    result?;
    Ok(reading.sheets)
}

/// Elements within a cell, or beside the rows, whose texts are not the cells': comments, drawings, changes.
const ASIDE: [&str; 9] = [
    "annotation",
    "custom-shape",
    "frame",
    "g",
    "note",
    "ruby-text",
    "shapes",
    "text-box",
    "tracked-changes",
];

/// How far the content is read.
#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    budget: Budget,
    /// The style of tables that is being read, and those by which sheets are hidden.
    style: Option<String>,
    hiding: HashSet<String>,
    /// How deep the element stands; the depth of one that is passed over, and of a sheet.
    depth: usize,
    aside: Option<usize>,
    sheet: Option<usize>,
    /// The place of the next row and cell.
    row: u32,
    column: u32,
    /// How often the row stands, and the cells with a text in it.
    repeated: u32,
    cells: Vec<Filled>,
    cell: Option<Filled>,
    /// The text of a paragraph in the cell.
    paragraph: Option<String>,
}

/// A cell, and how often it stands side by side.
struct Filled {
    column: u32,
    repeated: u32,
    text: String,
}

impl Reading {
    fn open(&mut self, element: &Element) -> Result<(), SourceError> {
        self.depth += 1;
        if self.aside.is_some() {
            return Ok(());
        }
        let name = element.name();
        match name {
            "style" if self.sheet.is_none() => self.style = element.attribute("name"),
            "table-properties" => {
                let is_hidden = element.attribute("display").is_some_and(|display| display == "false");
                self.hiding.extend(self.style.take().filter(|_| is_hidden));
            }
            "table" if self.sheet.is_none() => {
                let style = element.attribute("style-name").unwrap_or_default();
                let name = element.attribute("name").unwrap_or_default();
                let hidden = self.hiding.contains(&style);
                self.sheets.push(Sheet { name, hidden, ..Sheet::default() });
                (self.sheet, self.row) = (Some(self.depth), 0);
            }
            // A table in a cell is no sheet.
            "table" => self.aside = Some(self.depth),
            _ if self.sheet.is_none() => {}
            "table-row" => {
                self.repeated = times(element, "number-rows-repeated");
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                let (rows, columns) =
                    (times(element, "number-rows-spanned"), times(element, "number-columns-spanned"));
                if let Some(sheet) = self.sheets.last_mut().filter(|_| rows > 1 || columns > 1) {
                    let last = (self.row.saturating_add(rows - 1), self.column.saturating_add(columns - 1));
                    sheet.merged.push(Dimensions { start: (self.row, self.column), end: last });
                }
                let repeated = times(element, "number-columns-repeated");
                self.cell = Some(Filled { column: self.column, repeated, text: String::new() });
            }
            _ if ASIDE.contains(&name) => self.aside = Some(self.depth),
            "p" if self.cell.is_some() => self.paragraph = Some(String::new()),
            "s" => {
                if let Some(text) = &mut self.paragraph {
                    let blanks = times(element, "c").min(MOST_BLANKS) as usize;
                    text.extend(std::iter::repeat_n(' ', blanks));
                }
            }
            "tab" => {
                if let Some(text) = &mut self.paragraph {
                    text.push(' ');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), SourceError> {
        let depth = self.depth;
        self.depth = depth.saturating_sub(1);
        if let Some(aside) = self.aside {
            if aside == depth {
                self.aside = None;
            }
            return Ok(());
        }
        match name {
            "p" => {
                if let (Some(text), Some(cell)) = (self.paragraph.take(), &mut self.cell) {
                    cell.text.push_str(&text);
                }
            }
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.column = self.column.saturating_add(cell.repeated);
                    self.cells.extend(Some(cell).filter(|cell| !is_error(&cell.text)));
                }
            }
            "table-row" => self.close_row()?,
            "table" if self.sheet == Some(depth) => self.sheet = None,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.aside.is_some() {
            return;
        }
        if let Some(paragraph) = &mut self.paragraph {
            // Blanks of the XML are one; more of them are elements.
            for character in text.chars() {
                let is_blank = matches!(character, ' ' | '\t' | '\r' | '\n');
                if !is_blank {
                    paragraph.push(character);
                } else if !paragraph.ends_with(' ') {
                    paragraph.push(' ');
                }
            }
        }
    }

    /// Puts the cells of the row in their places. Blank ones cost nothing, however many they are.
    fn close_row(&mut self) -> Result<(), SourceError> {
        let mut cells = std::mem::take(&mut self.cells);
        cells.retain(|cell| !trim(&cell.text).is_empty());
        if let Some(sheet) = self.sheets.last_mut().filter(|_| !cells.is_empty()) {
            for row in 0..self.repeated {
                let row = self.row.saturating_add(row);
                for cell in &cells {
                    for column in 0..cell.repeated {
                        let column = cell.column.saturating_add(column);
                        sheet.cells.put(row, column, &cell.text, &mut self.budget)?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.repeated);
        Ok(())
    }
}

/// Blanks that an element stands for, at most.
const MOST_BLANKS: u32 = 100;

/// How often something stands, or how far it reaches.
fn times(element: &Element, name: &str) -> u32 {
    element.attribute(name).and_then(|times| times.trim().parse().ok()).unwrap_or(1).max(1)
}

/// Whether a cell shows that nothing could be worked out, as cells of other workbooks do not.
fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];
    ERRORS.contains(&text) || text.starts_with("Err:")
}
