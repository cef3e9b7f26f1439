//! Tables of a document: rows and cells as they are read, and what becomes of them.

use crate::import::source::grid::{self, Cell};
use crate::import::source::xml::Element;
use crate::import::source::{Content, Line};
use crate::model::Table;

/// A table that is open.
#[derive(Debug, Default)]
pub struct Grid {
    rows: Vec<Row>,
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<OpenCell>,
    heading: bool,
    deleted: bool,
    /// Columns of the table after its last cell.
    after: usize,
}

#[derive(Debug, Default)]
struct OpenCell {
    lines: Vec<Line>,
    columns: usize,
    /// It goes on with the cell above it.
    merged: bool,
    /// It goes on with the cell before it.
    joined: bool,
    /// No cell: columns that the row leaves out.
    outside: bool,
}

/// What a table is.
pub enum Kept {
    /// A frame around paragraphs: they stand without it.
    Frame(Vec<Line>),
    /// A table, and what its cells hold besides text, which follows it: pictures, other tables.
    Table(Option<Table>, Vec<Content>),
}

impl Grid {
    pub fn open_row(&mut self) {
        self.rows.push(Row::default());
    }

    pub fn close_row(&mut self) {
        if let Some(row) = self.rows.last_mut().filter(|row| row.after > 0) {
            let columns = std::mem::take(&mut row.after);
            row.cells.push(OpenCell { columns, outside: true, ..OpenCell::default() });
        }
    }

    pub fn open_cell(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(OpenCell { columns: 1, ..OpenCell::default() });
        }
    }

    /// The row is deleted in a tracked change.
    pub fn delete_row(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.deleted = true;
        }
    }

    /// Takes a line into the open cell; hands it back where none is.
    pub fn take(&mut self, line: Line) -> Option<Line> {
        match self.rows.last_mut().and_then(|row| row.cells.last_mut()) {
            Some(cell) if !cell.outside => {
                cell.lines.push(line);
                None
            }
            _ => Some(line),
        }
    }

    /// What an element says of the row or the cell it is in.
    pub fn property(&mut self, name: &str, element: &Element<'_>) {
        let Some(row) = self.rows.last_mut() else { return };
        let goes_on = || element.value().is_none_or(|value| value == "continue");
        match name {
            "gridBefore" => {
                if let Some(columns @ 1..) = element.number() {
                    row.cells.push(OpenCell { columns, outside: true, ..OpenCell::default() });
                }
            }
            "gridAfter" => row.after = element.number().unwrap_or(0),
            "tblHeader" => row.heading = element.is_on(),
            name => {
                let Some(cell) = row.cells.last_mut() else { return };
                match name {
                    "gridSpan" => cell.columns = element.number().unwrap_or(1),
                    "vMerge" => cell.merged = goes_on(),
                    "hMerge" => cell.joined = goes_on(),
                    _ => {}
                }
            }
        }
    }

    /// The table at its end.
    pub fn finish(self) -> Kept {
        let mut rows: Vec<Row> = self.rows.into_iter().filter(|row| !row.deleted).collect();
        for row in &mut rows {
            row.join();
        }
        if rows.iter().all(|row| row.cells.iter().filter(|cell| !cell.outside).count() < 2) {
            let cells = rows.into_iter().flat_map(|row| row.cells);
            return Kept::Frame(cells.flat_map(|cell| cell.lines).collect());
        }
        let mut beside = Vec::new();
        let rows = cells(rows, &mut beside);
        // Pictures without a word are marks and photographs; that there are some is said once.
        let mut silent = false;
        beside.retain(|picture| {
            *picture != Content::Picture(String::new()) || !std::mem::replace(&mut silent, true)
        });
        Kept::Table(grid::table(None, rows), beside)
    }
}

impl Row {
    /// Joins cells that go on with the one before them, as Word 97 merged them.
    fn join(&mut self) {
        let mut joined: Vec<OpenCell> = Vec::with_capacity(self.cells.len());
        for mut cell in self.cells.drain(..) {
            match joined.last_mut().filter(|before| cell.joined && !before.outside) {
                Some(before) => {
                    before.columns = before.columns.saturating_add(cell.columns);
                    before.lines.append(&mut cell.lines);
                }
                None => joined.push(cell),
            }
        }
        self.cells = joined;
    }
}

/// Rows with cells that go on downwards as cells that span rows.
fn cells(rows: Vec<Row>, beside: &mut Vec<Content>) -> Vec<Vec<Cell>> {
    let mut grid: Vec<Vec<Cell>> = Vec::with_capacity(rows.len());
    // For each column, by its first place, the cell that goes on.
    let mut above: Vec<(usize, usize, usize)> = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        let mut made = Vec::with_capacity(row.cells.len());
        let mut now = Vec::with_capacity(row.cells.len());
        let mut column = 0;
        let mut over = above.iter().peekable();
        for cell in row.cells {
            while over.next_if(|(at, _, _)| *at < column).is_some() {}
            let start =
                over.peek().filter(|(at, _, _)| *at == column && cell.merged && cell.lines.is_empty());
            if let Some((_, row, place)) = start {
                grid[*row][*place].rows += 1;
                now.push((column, *row, *place));
            } else {
                now.push((column, index, made.len()));
                made.push(Cell {
                    text: flat(cell.lines, beside),
                    columns: cell.columns,
                    rows: 1,
                    heading: row.heading,
                });
            }
            column += cell.columns.clamp(1, grid::WIDEST_SPAN);
        }
        grid.push(made);
        above = now;
    }
    grid
}

/// The text of a cell's lines on one line. Its pictures and tables are put with the others.
fn flat(lines: Vec<Line>, beside: &mut Vec<Content>) -> String {
    let mut text = String::new();
    let mut write = |own: &str| {
        let plain = |character: Option<char>| character.is_some_and(|character| character.is_ascii());
        if !text.is_empty() && (plain(text.chars().next_back()) || plain(own.chars().next())) {
            text.push(' ');
        }
        text.push_str(own);
    };
    for line in lines {
        match line.content {
            Content::Text(own) => write(&own),
            Content::Table(table)
                if table.heads().len() + table.rows.len() < 2 || table.rows[0].len() < 2 =>
            {
                table.texts().filter(|text| !text.is_empty()).for_each(|text| write(text));
            }
            Content::Picture(_) | Content::Table(_) => beside.push(line.content),
        }
    }
    text
}
