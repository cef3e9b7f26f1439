//! The text of a document: paragraphs and tables in their order.

use std::collections::HashSet;

use super::drawing::{Drawing, Parts};
use super::notes::{Marks, Note};
use super::numbering::Numbering;
use super::paragraph::{Paragraph, Run};
use super::styles::Styles;
use super::table::{Grid, Kept};
use super::{field, symbol};
use crate::import::source::xml::{Element, Node, events};
use crate::import::source::{Content, Line, Source, SourceError};
use crate::prose::characters::{is_blank, trim};

/// What a part holds.
#[derive(Debug, Default)]
pub struct Text {
    /// Its lines.
    pub source: Source,
    /// In a part of notes, each of them.
    pub notes: Vec<Note>,
}

/// Tables in tables and fields in fields nest so deep; a table that is deeper stands in the cell
/// around it as if it were none.
const DEEPEST: usize = 64;

/// Reads the main part, or one of notes, comments, a header or a footer.
pub fn read(
    xml: &str,
    styles: &Styles,
    numbering: &mut Numbering,
    parts: &mut Parts,
    marks: &mut Marks,
) -> Result<Text, SourceError> {
    let mut body = Body {
        styles,
        numbering,
        parts,
        marks,
        text: Text::default(),
        count: 0,
        skip: 0,
        paragraphs: Vec::new(),
        tables: Vec::new(),
        deeper: 0,
        runs: Vec::new(),
        fields: Vec::new(),
        drawings: Vec::new(),
        alternatives: Vec::new(),
        yielded: 0,
        unknown: HashSet::new(),
        in_paragraph_properties: 0,
        inside: Inside::Nothing,
        note: None,
        pending: None,
    };
    events(xml, |event| body.take(event))?;
    body.finish();
    Ok(body.text)
}

struct Body<'a> {
    styles: &'a Styles,
    numbering: &'a mut Numbering,
    parts: &'a mut Parts,
    marks: &'a mut Marks,
    text: Text,
    /// The number of the last line.
    count: usize,
    /// How many elements deep within one that is passed over.
    skip: usize,
    /// Open paragraphs: more than one within text boxes.
    paragraphs: Vec<Paragraph>,
    /// Open tables, outer before inner.
    tables: Vec<Grid>,
    /// How many tables are open that are too deep to be any.
    deeper: usize,
    /// Open runs: more than one within text boxes.
    runs: Vec<Run>,
    /// Open fields, outer before inner.
    fields: Vec<Field>,
    /// Open drawings: more than one within text boxes.
    drawings: Vec<Drawing>,
    /// For each open choice between ways to show the same, what there was before it.
    alternatives: Vec<usize>,
    /// How much there is so far: pieces of text, pictures.
    yielded: usize,
    /// Characters of symbol fonts that are not known, as they are left out.
    unknown: HashSet<String>,
    in_paragraph_properties: usize,
    inside: Inside,
    /// The note that is open, and where its lines begin.
    note: Option<(String, usize)>,
    /// Text of a paragraph whose end was deleted: the next one goes on with it.
    pending: Option<Paragraph>,
}

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// White space between elements.
    Nothing,
    /// Text.
    Text,
    /// The instruction of a field.
    Instruction,
}

/// A field that is open.
#[derive(Debug)]
struct Field {
    instruction: String,
    /// How much there was before its result, once that has begun.
    result: Option<usize>,
}

impl Body<'_> {
    fn take(&mut self, event: Node<'_>) {
        match event {
            Node::Open(_) if self.skip > 0 => self.skip += 1,
            Node::Close(_) if self.skip > 0 => self.skip -= 1,
            Node::Text(_) if self.skip > 0 => {}
            Node::Open(element) => self.open(element),
            Node::Close(name) => self.close(name),
            Node::Text(text) => match self.inside {
                Inside::Nothing => {}
                Inside::Text => self.write(text),
                Inside::Instruction => {
                    if let Some(field) = self.fields.last_mut() {
                        field.instruction.push_str(text);
                    }
                }
            },
        }
    }

    fn open(&mut self, element: &Element<'_>) {
        match element.name() {
            // Deleted and moved away; what was before a change; the sound of a character.
            "del" if self.in_paragraph_properties > 0 => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.end_deleted = true;
                }
            }
            "del" if self.runs.is_empty() && self.paragraphs.is_empty() && !self.tables.is_empty() => {
                if let Some(table) = self.tables.last_mut() {
                    table.delete_row();
                }
            }
            "del" | "moveFrom" | "delText" | "delInstrText" | "pPrChange" | "rPrChange" | "tblPrChange"
            | "trPrChange" | "tcPrChange" | "tblGridChange" | "sectPrChange" | "numberingChange" | "rt"
            | "sectPr" | "fldData" => self.skip = 1,
            "AlternateContent" => self.alternatives.push(self.yielded),
            // One of several ways to show the same: the first that shows anything.
            "Choice" | "Fallback" if self.alternatives.last().is_some_and(|had| self.yielded > *had) => {
                self.skip = 1;
            }
            "p" if !element.is_drawing() => {
                let mut paragraph = self.pending.take().unwrap_or_default();
                paragraph.end_deleted = false;
                self.paragraphs.push(paragraph);
            }
            "pPr" => self.in_paragraph_properties += 1,
            "r" if !element.is_drawing() => self.runs.push(Run::default()),
            "t" if !element.is_drawing() => self.inside = Inside::Text,
            "tab" | "ptab" if self.in_paragraph_properties == 0 => self.write("\t"),
            "noBreakHyphen" => self.write("-"),
            "br" | "cr" if !element.is_drawing() => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.break_line();
                }
            }
            "sym" => self.symbol(element),
            "fldChar" | "fldSimple" | "instrText" => self.open_field(element),
            "footnoteReference" | "endnoteReference" => {
                let id = element.attribute("id").unwrap_or_default();
                let custom = element.attribute("customMarkFollows").is_some_and(|value| value != "0");
                let mark = self.marks.next(element.name() == "endnoteReference", &id, custom);
                self.write(&mark);
            }
            "footnote" | "endnote" if element.attribute("id").is_some() => {
                // The line between text and notes is one too.
                if element.attribute("type").is_some_and(|kind| kind != "normal") {
                    self.skip = 1;
                } else {
                    let id = element.attribute("id").unwrap_or_default();
                    self.note = Some((id, self.text.source.lines.len()));
                }
            }
            "tbl" if self.deeper > 0 || self.tables.len() == DEEPEST => self.deeper += 1,
            "tbl" => self.tables.push(Grid::default()),
            "tr" | "tc" if self.deeper > 0 || element.is_drawing() => {}
            "tr" => self.tables.last_mut().into_iter().for_each(Grid::open_row),
            "tc" => self.tables.last_mut().into_iter().for_each(Grid::open_cell),
            "altChunk" => self.chunk(element),
            name @ ("drawing" | "pict" | "object") => {
                self.drawings.push(Drawing::open(name == "object", self.yielded));
            }
            name => self.property(name, element),
        }
    }

    /// Elements that say something of the paragraph, the run, the cell or the drawing around them.
    fn property(&mut self, name: &str, element: &Element<'_>) {
        if let Some(drawing) = self.drawings.last_mut() {
            drawing.property(name, element, self.parts);
        }
        if self.in_paragraph_properties > 0 {
            if let Some(paragraph) = self.paragraphs.last_mut() {
                paragraph.property(name, element);
            }
        } else if let Some(run) = self.runs.last_mut() {
            run.property(name, element);
        } else if let Some(table) = self.tables.last_mut().filter(|_| self.deeper == 0) {
            table.property(name, element);
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => {
                self.end_equations();
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.end(paragraph);
                }
            }
            "pPr" => self.in_paragraph_properties = self.in_paragraph_properties.saturating_sub(1),
            "r" => {
                self.runs.pop();
            }
            "t" | "instrText" => self.inside = Inside::Nothing,
            "fldSimple" => self.end_field(),
            "AlternateContent" => {
                self.alternatives.pop();
            }
            "tr" if self.deeper == 0 => self.tables.last_mut().into_iter().for_each(Grid::close_row),
            "tbl" if self.deeper > 0 => self.deeper -= 1,
            "tbl" => {
                if let Some(table) = self.tables.pop() {
                    self.end_table(table);
                }
            }
            "drawing" | "pict" | "object" => self.end_drawing(),
            "footnote" | "endnote" => {
                if let Some((id, start)) = self.note.take() {
                    let lines = self.text.source.lines.drain(start..).collect();
                    self.text.notes.push(Note { id, lines });
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        // An equation may be made of other fields' results.
        let near = self.fields.iter_mut().rev().take(DEEPEST);
        if let Some(field) = near.filter(|field| field.is_unfinished_equation()).last() {
            field.instruction.push_str(text);
            return;
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let run = self.runs.last();
        self.yielded += usize::from(!text.chars().all(is_blank));
        if !text.contains(is_private) {
            return paragraph.write(text, run, self.styles);
        }
        let font = run.and_then(|run| run.font.as_deref()).unwrap_or_default();
        let shown = |character| {
            if is_private(character) { symbol::read(font, character.into()) } else { None }
                .unwrap_or(character)
        };
        paragraph.write(&text.chars().map(shown).collect::<String>(), run, self.styles);
    }

    /// A character of a symbol font. One that is not known here is left out, and a mark stands for it.
    fn symbol(&mut self, element: &Element<'_>) {
        let font = element.attribute("font").unwrap_or_default();
        let code = element.attribute("char").unwrap_or_default();
        let shown = u32::from_str_radix(code.trim(), 16).ok().and_then(|code| symbol::read(&font, code));
        if shown.is_none() {
            let text = trim(&format!("{} {font} {code}", symbol::UNKNOWN)).to_owned();
            // Said once, however often it is a bullet.
            if self.unknown.insert(text.clone()) {
                self.emit(Line::new(0, Content::Text(text)), true);
            }
        }
        self.write(shown.unwrap_or(symbol::UNKNOWN).encode_utf8(&mut [0; 4]));
    }

    fn open_field(&mut self, element: &Element<'_>) {
        match (element.name(), element.attribute("fldCharType").as_deref()) {
            ("instrText", _) => self.inside = Inside::Instruction,
            ("fldSimple", _) => {
                let instruction = element.attribute("instr").unwrap_or_default();
                self.fields.push(Field { instruction, result: Some(self.yielded) });
            }
            (_, Some("begin")) => self.fields.push(Field { instruction: String::new(), result: None }),
            (_, Some("separate")) => {
                if let Some(field) = self.fields.last_mut() {
                    field.result = Some(self.yielded);
                }
            }
            (_, Some("end")) => self.end_field(),
            _ => {}
        }
    }

    fn end_field(&mut self) {
        let Some(field) = self.fields.pop() else { return };
        let has_result = field.result.is_some_and(|before| self.yielded > before);
        if !has_result && let Some(shown) = field::shown(&field.instruction) {
            self.write(&shown);
        }
    }

    /// Equations of a damaged document that do not end with their paragraph.
    fn end_equations(&mut self) {
        while self.fields.last().is_some_and(Field::is_unfinished_equation) {
            self.end_field();
        }
    }

    fn end(&mut self, paragraph: Paragraph) {
        if paragraph.end_deleted {
            self.pending = Some(paragraph);
            return;
        }
        for (line, left_out) in paragraph.finish(self.styles, self.numbering) {
            self.push(line, left_out);
        }
    }

    /// A file that Word shows as if it were text of the document.
    fn chunk(&mut self, element: &Element<'_>) {
        let id = element.attribute("id").unwrap_or_default();
        let Some(chunk) = self.parts.chunks.remove(&id) else { return };
        for line in chunk.lines {
            self.push(line, false);
        }
        for line in chunk.left_out {
            self.push(line, true);
        }
    }

    fn end_drawing(&mut self) {
        let Some(drawing) = self.drawings.pop() else { return };
        for content in drawing.finish(self.yielded) {
            self.attach(content);
        }
    }

    fn attach(&mut self, content: Content) {
        if content == Content::Text(String::new()) {
            return;
        }
        self.yielded += 1;
        match self.paragraphs.last_mut() {
            Some(paragraph) => paragraph.attach(content),
            None => self.push(Line::new(0, content), false),
        }
    }

    fn push(&mut self, line: Line, left_out: bool) {
        // A text box in a cell, and a table in one, are part of the cell.
        let line = match self.tables.last_mut() {
            Some(table) if !left_out => table.take(line),
            _ => Some(line),
        };
        if let Some(line) = line {
            self.emit(line, left_out);
        }
    }

    fn emit(&mut self, line: Line, left_out: bool) {
        self.count += 1;
        let line = Line { number: self.count, ..line };
        let source = &mut self.text.source;
        if left_out { source.left_out.push(line) } else { source.lines.push(line) }
    }

    fn end_table(&mut self, table: Grid) {
        let plain = |content| Line::new(0, content);
        let lines = match table.finish() {
            Kept::Frame(lines) => lines,
            Kept::Table(table, beside) => {
                table.map(Content::Table).into_iter().chain(beside).map(plain).collect()
            }
        };
        for line in lines {
            self.push(line, false);
        }
    }

    /// What is still open at the end.
    fn finish(&mut self) {
        if let Some(mut paragraph) = self.pending.take() {
            paragraph.end_deleted = false;
            self.end(paragraph);
        }
    }
}

impl Field {
    fn is_unfinished_equation(&self) -> bool {
        self.result.is_none() && field::is_worked_out(&self.instruction)
    }
}

/// Whether a character is one that a font gives its meaning.
fn is_private(character: char) -> bool {
    matches!(character, '\u{F020}'..='\u{F0FF}')
}
