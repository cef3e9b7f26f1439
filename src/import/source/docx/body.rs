//! The text of a document: paragraphs and tables in their order.

use super::numbering::Numbering;
use super::styles::Styles;
use super::{Element, Node, events};
use crate::import::source::grid::{self, Cell};
use crate::import::source::{Content, Layout, Line, Role, Source, SourceError};
use crate::prose::characters::{is_blank, trim};

/// Reads the main part.
pub fn read(xml: &str, styles: &Styles, numbering: &mut Numbering) -> Result<Source, SourceError> {
    let mut body = Body {
        styles,
        numbering,
        source: Source::default(),
        count: 0,
        skip: 0,
        paragraphs: Vec::new(),
        tables: Vec::new(),
        run: None,
        in_paragraph_properties: 0,
        in_text: false,
        drawing: None,
        pending: None,
    };
    events(xml, |event| body.take(event))?;
    body.finish();
    Ok(body.source)
}

struct Body<'a> {
    styles: &'a Styles,
    numbering: &'a mut Numbering,
    source: Source,
    /// The number of the last line.
    count: usize,
    /// How many elements deep within one that is passed over.
    skip: usize,
    /// Open paragraphs: more than one within text boxes.
    paragraphs: Vec<Paragraph>,
    /// Open tables, outer before inner.
    tables: Vec<Grid>,
    run: Option<Run>,
    in_paragraph_properties: usize,
    in_text: bool,
    /// The alternative text of a drawing that is open, and whether it is a picture.
    drawing: Option<(String, bool)>,
    /// Text of a paragraph whose end was deleted: the next one goes on with it.
    pending: Option<Paragraph>,
}

/// A paragraph that is open.
#[derive(Debug, Default)]
struct Paragraph {
    /// Its lines; a line break begins another.
    lines: Vec<Text>,
    style: Option<String>,
    list: Option<u32>,
    level: Option<usize>,
    outline: Option<u8>,
    end_deleted: bool,
    /// Hidden text.
    hidden: String,
    /// Pictures, each with the line it follows.
    pictures: Vec<(usize, String)>,
}

#[derive(Debug, Default)]
struct Text {
    text: String,
    bold: usize,
    bold_lead: usize,
    characters: usize,
}

/// How much of a line is bold.
#[derive(Debug, Clone, Copy, Default)]
struct Bold {
    whole: bool,
    /// Characters at its start.
    lead: usize,
}

/// What a run says of its text.
#[derive(Debug, Default)]
struct Run {
    style: Option<String>,
    bold: Option<bool>,
    hidden: Option<bool>,
}

/// A table that is open.
#[derive(Debug, Default)]
struct Grid {
    rows: Vec<Vec<OpenCell>>,
    heading: Vec<bool>,
    deleted: Vec<bool>,
}

#[derive(Debug, Default)]
struct OpenCell {
    lines: Vec<Line>,
    columns: usize,
    /// It goes on with the cell above it.
    merged: bool,
}

impl Body<'_> {
    fn take(&mut self, event: Node<'_>) {
        match event {
            Node::Open(_) if self.skip > 0 => self.skip += 1,
            Node::Close(_) if self.skip > 0 => self.skip -= 1,
            Node::Open(element) => self.open(element),
            Node::Close(name) => self.close(name),
            Node::Text(text) => {
                if self.skip == 0 && self.in_text {
                    self.write(text);
                }
            }
        }
    }

    fn open(&mut self, element: &Element<'_>) {
        match element.name() {
            // Deleted and moved away; instructions of fields; what was before a change; the second
            // of two ways to draw the same; the sound of a character.
            "del" if self.in_paragraph_properties > 0 => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.end_deleted = true;
                }
            }
            "del" if self.run.is_none() && self.paragraphs.is_empty() && !self.tables.is_empty() => {
                if let Some(deleted) = self.tables.last_mut().and_then(|table| table.deleted.last_mut()) {
                    *deleted = true;
                }
            }
            "del" | "moveFrom" | "instrText" | "delText" | "delInstrText" | "pPrChange" | "rPrChange"
            | "tblPrChange" | "trPrChange" | "tcPrChange" | "tblGridChange" | "sectPrChange"
            | "numberingChange" | "Fallback" | "rt" | "sectPr" | "fldData" => self.skip = 1,
            "p" if !element.is_drawing() => {
                let paragraph = self.pending.take().unwrap_or_default();
                self.paragraphs.push(Paragraph { end_deleted: false, ..paragraph });
            }
            "pPr" => self.in_paragraph_properties += 1,
            "r" if !element.is_drawing() => self.run = Some(Run::default()),
            "t" if !element.is_drawing() => self.in_text = true,
            "tab" | "ptab" if self.in_paragraph_properties == 0 => self.write("\t"),
            "noBreakHyphen" => self.write("-"),
            "br" | "cr" if !element.is_drawing() => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.lines.push(Text::default());
                }
            }
            "tbl" => self.tables.push(Grid::default()),
            "tr" if !element.is_drawing() => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                    table.heading.push(false);
                    table.deleted.push(false);
                }
            }
            "tc" if !element.is_drawing() => {
                if let Some(row) = self.tables.last_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(OpenCell { columns: 1, ..OpenCell::default() });
                }
            }
            "drawing" | "pict" | "object" => self.drawing = Some((String::new(), element.name() == "object")),
            name => self.property(name, element),
        }
    }

    /// Elements that say something of the paragraph, the run, the cell or the drawing around them.
    fn property(&mut self, name: &str, element: &Element<'_>) {
        if let Some((text, is_picture)) = &mut self.drawing {
            match name {
                "docPr" => *text = element.attribute("descr").unwrap_or_default(),
                "shape" if text.is_empty() => *text = element.attribute("alt").unwrap_or_default(),
                "pic" | "imagedata" => *is_picture = true,
                _ => {}
            }
        }
        if self.in_paragraph_properties > 0 {
            let Some(paragraph) = self.paragraphs.last_mut() else { return };
            match name {
                "pStyle" => paragraph.style = element.value(),
                "numId" => paragraph.list = element.number(),
                "ilvl" => paragraph.level = element.number(),
                "outlineLvl" => paragraph.outline = element.number(),
                _ => {}
            }
        } else if let Some(run) = &mut self.run {
            match name {
                "rStyle" => run.style = element.value(),
                "b" => run.bold = Some(element.is_on()),
                "vanish" => run.hidden = Some(element.is_on()),
                _ => {}
            }
        } else if let Some(table) = self.tables.last_mut() {
            let cell = table.rows.last_mut().and_then(|row| row.last_mut());
            match (name, cell) {
                ("gridSpan", Some(cell)) => cell.columns = element.number().unwrap_or(1),
                ("vMerge", Some(cell)) => {
                    cell.merged = element.value().is_none_or(|value| value == "continue")
                }
                ("tblHeader", _) => {
                    if let Some(heading) = table.heading.last_mut() {
                        *heading = element.is_on();
                    }
                }
                _ => {}
            }
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.end(paragraph);
                }
            }
            "pPr" => self.in_paragraph_properties = self.in_paragraph_properties.saturating_sub(1),
            "r" => self.run = None,
            "t" => self.in_text = false,
            "tbl" => {
                if let Some(table) = self.tables.pop() {
                    self.end_table(table);
                }
            }
            "drawing" | "pict" | "object" => {
                if let Some((text, true)) = self.drawing.take()
                    && let Some(paragraph) = self.paragraphs.last_mut()
                {
                    paragraph.pictures.push((paragraph.lines.len(), trim(&text).to_owned()));
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let run = self.run.as_ref();
        let style = run.and_then(|run| run.style.as_deref());
        let own = self.styles.paragraph(paragraph.style.as_deref());
        let says = |run: Option<bool>, of: fn(&Styles, Option<&str>) -> Option<bool>| {
            run.or_else(|| of(self.styles, style)).or_else(|| of(self.styles, own)).unwrap_or(false)
        };
        if says(run.and_then(|run| run.hidden), Styles::hidden) {
            paragraph.hidden.push_str(text);
            return;
        }
        let bold = says(run.and_then(|run| run.bold), Styles::bold);
        if paragraph.lines.is_empty() {
            paragraph.lines.push(Text::default());
        }
        let Some(line) = paragraph.lines.last_mut() else { return };
        let count = text.chars().filter(|character| !is_blank(*character)).count();
        line.bold_lead += if bold && line.bold_lead == line.characters { count } else { 0 };
        line.characters += count;
        line.bold += if bold { count } else { 0 };
        line.text.extend(
            text.chars()
                .map(|character| if character == '\n' || character == '\r' { ' ' } else { character }),
        );
    }

    fn end(&mut self, paragraph: Paragraph) {
        if paragraph.end_deleted {
            self.pending = Some(paragraph);
            return;
        }
        let style = self.styles.paragraph(paragraph.style.as_deref());
        let level = paragraph.outline.map(|outline| outline.saturating_add(1));
        // Level 10 is running text, and there is nothing below h6.
        let heading = level.or_else(|| self.styles.heading_level(style)).filter(|level| *level < 10);
        let heading = heading.map(|level| level.min(6));
        let has_text = paragraph.lines.iter().any(|line| !trim(&line.text).is_empty());
        // An empty paragraph is numbered too, but shows as nothing much; it counts.
        let mut number = self.number(&paragraph);
        let contents = self.styles.is_contents(style);
        if !has_text {
            number.clear();
        }
        let mut pictures = paragraph.pictures.into_iter().peekable();
        for (index, line) in paragraph.lines.iter().enumerate() {
            while let Some((_, picture)) = pictures.next_if(|(after, _)| *after <= index) {
                self.push(Content::Picture(picture), None, Bold::default(), false);
            }
            let text = trim(&line.text);
            if text.is_empty() {
                continue;
            }
            let number = std::mem::take(&mut number);
            let numbered =
                if line.bold_lead > 0 { number.chars().filter(|next| !is_blank(*next)).count() } else { 0 };
            let bold = Bold { whole: line.bold == line.characters, lead: line.bold_lead + numbered };
            self.push(Content::Text(number + text), heading, bold, contents);
        }
        for (_, picture) in pictures {
            self.push(Content::Picture(picture), None, Bold::default(), false);
        }
        let hidden = trim(&paragraph.hidden);
        if !hidden.is_empty() {
            self.push(Content::Text(hidden.to_owned()), None, Bold::default(), true);
        }
    }

    /// What stands before a paragraph by its list, or by its style's.
    fn number(&mut self, paragraph: &Paragraph) -> String {
        let style = self.styles.paragraph(paragraph.style.as_deref());
        let of_style = self.styles.list(style);
        let Some(list) = paragraph.list.or(of_style.map(|(list, _)| list)).filter(|list| *list > 0) else {
            return String::new();
        };
        let level = paragraph
            .level
            .or_else(|| if paragraph.list.is_some() { Some(0) } else { None })
            .or_else(|| self.numbering.level_of_style(list, style?))
            .or(of_style.and_then(|(_, level)| level))
            .unwrap_or(0);
        self.numbering.next(list, level)
    }

    fn push(&mut self, content: Content, heading_level: Option<u8>, bold: Bold, left_out: bool) {
        let line = Line {
            number: 0,
            content,
            heading_level,
            bold: bold.whole,
            bold_lead: bold.lead,
            role: Role::Unknown,
            layout: Layout::default(),
        };
        // A text box in a cell, and a table in one, are part of the cell.
        let cell = self.tables.last_mut().and_then(|table| table.rows.last_mut()?.last_mut());
        match cell {
            Some(cell) if !left_out => cell.lines.push(line),
            _ => self.emit(line, left_out),
        }
    }

    fn emit(&mut self, line: Line, left_out: bool) {
        self.count += 1;
        let line = Line { number: self.count, ..line };
        if left_out { self.source.left_out.push(line) } else { self.source.lines.push(line) }
    }

    fn end_table(&mut self, table: Grid) {
        let mut deleted = table.deleted.into_iter();
        let mut heading = table.heading.into_iter();
        let (rows, headings): (Vec<Vec<OpenCell>>, Vec<bool>) = table
            .rows
            .into_iter()
            .map(|row| (row, heading.next().unwrap_or(false)))
            .filter(|_| !deleted.next().unwrap_or(false))
            .unzip();
        let nested = !self.tables.is_empty();
        // A frame around paragraphs is no table.
        if rows.iter().all(|row| row.len() < 2) {
            for line in rows.into_iter().flatten().flat_map(|cell| cell.lines) {
                let bold = Bold { whole: line.bold, lead: line.bold_lead };
                self.push(line.content, line.heading_level, bold, false);
            }
            return;
        }
        if nested {
            for row in rows {
                let text: Vec<String> = row.into_iter().map(|cell| flat(cell.lines)).collect();
                let text = trim(&text.join(" ")).to_owned();
                if !text.is_empty() {
                    self.push(Content::Text(text), None, Bold::default(), false);
                }
            }
            return;
        }
        if let Some(table) = grid::table(None, cells(rows, &headings)) {
            self.push(Content::Table(table), None, Bold::default(), false);
        }
    }

    /// What is still open at the end.
    fn finish(&mut self) {
        if let Some(paragraph) = self.pending.take() {
            self.end(Paragraph { end_deleted: false, ..paragraph });
        }
    }
}

/// Rows with cells that go on downwards as cells that span rows.
fn cells(rows: Vec<Vec<OpenCell>>, headings: &[bool]) -> Vec<Vec<Cell>> {
    let mut grid: Vec<Vec<Cell>> = Vec::with_capacity(rows.len());
    // For each column, by its first place, the cell that goes on.
    let mut above: Vec<(usize, usize, usize)> = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        let mut made = Vec::with_capacity(row.len());
        let mut now = Vec::with_capacity(row.len());
        let mut column = 0;
        let mut over = above.iter().peekable();
        for cell in row {
            while over.next_if(|(at, _, _)| *at < column).is_some() {}
            let start =
                over.peek().filter(|(at, _, _)| *at == column && cell.merged && cell.lines.is_empty());
            if let Some((_, row, place)) = start {
                grid[*row][*place].rows += 1;
                now.push((column, *row, *place));
            } else {
                now.push((column, index, made.len()));
                made.push(Cell {
                    text: flat(cell.lines),
                    columns: cell.columns,
                    rows: 1,
                    heading: headings.get(index).copied().unwrap_or(false),
                });
            }
            column += cell.columns.clamp(1, 100);
        }
        grid.push(made);
        above = now;
    }
    grid
}

/// The text of a cell's lines on one line. Pictures in cells are left out.
fn flat(lines: Vec<Line>) -> String {
    let mut text = String::new();
    for line in lines {
        let own = match line.content {
            Content::Text(own) => own,
            Content::Picture(_) | Content::Table(_) => continue,
        };
        let plain = |character: Option<char>| character.is_some_and(|character| character.is_ascii());
        if !text.is_empty() && (plain(text.chars().next_back()) || plain(own.chars().next())) {
            text.push(' ');
        }
        text.push_str(&own);
    }
    text
}
