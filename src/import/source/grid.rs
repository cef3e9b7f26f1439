//! Cells with spans to a [`Table`], the same way for pages and for Word documents.

mod shape;

use crate::model::{CellSpan, Table};
use crate::tables::unit;

/// A cell as the source has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its text, without line breaks.
    pub text: String,
    /// How many columns it spans, from 1.
    pub columns: usize,
    /// How many rows it spans, from 1.
    pub rows: usize,
    /// Whether the source marks it as a heading.
    pub heading: bool,
}

/// Spans wider than this are cut: no report has such a table, and a page could ask for millions.
pub const WIDEST_SPAN: usize = 100;

/// How many places a cell may take, on the average, in a table that somebody drew.
const BLANKS: usize = 8;

/// A place of the grid: which cell covers it, and whether it is the cell's first place.
#[derive(Debug, Clone, Copy)]
struct Slot {
    cell: Option<usize>,
    first: bool,
}

const BLANK: Slot = Slot { cell: None, first: false };

/// The table that rows of cells make; `None` without any text.
///
/// Leading rows of one cell across the whole width join the caption. Of the heading rows a text that
/// spans several columns is repeated in each of [`Table::columns`], and texts that stand above one another
/// are joined by a space. A cell that spans stands once, the other places are empty.
pub fn table(caption: Option<String>, rows: Vec<Vec<Cell>>) -> Option<Table> {
    let caption = caption.filter(|caption| !caption.is_empty());
    let mut sheet = Sheet::of(rows);
    sheet.drop_blanks();
    let found = shape::of(&sheet);
    let mut captions: Vec<String> = caption.into_iter().collect();
    for row in 0..found.captions {
        captions.extend(sheet.own_texts(row).map(str::to_owned));
    }
    let unit = captions.iter().find_map(|caption| unit::of_caption(caption)).or(found.unit);
    let caption = (!captions.is_empty()).then(|| captions.join(" "));
    sheet.rows.drain(..found.captions);
    if sheet.rows.is_empty() {
        return caption.map(|caption| Table { caption: Some(caption), ..Table::default() });
    }
    let spans = sheet.spans();
    let mut rows = (0..sheet.rows.len())
        .map(|row| (0..sheet.width).map(|column| sheet.own_text(row, column).to_owned()).collect::<Vec<_>>());
    let head: Vec<Vec<String>> = rows.by_ref().take(found.heads).collect();
    let columns: Vec<String> = match found.heads {
        0 => Vec::new(),
        heads => (0..sheet.width).map(|column| sheet.joined(heads, column)).collect(),
    };
    Some(Table {
        id: String::new(),
        caption,
        unit,
        rows: rows.collect(),
        head: if head.len() == 1 && head[0] == columns { Vec::new() } else { head },
        columns,
        head_columns: found.head_columns,
        inner_heads: found.inner_heads.into_iter().map(|row| row + 1).collect(),
        spans,
    })
}

/// Rows of texts, none of which spans, as a table.
pub fn plain(caption: Option<String>, rows: Vec<Vec<String>>) -> Option<Table> {
    let cell = |text| Cell { text, columns: 1, rows: 1, heading: false };
    table(caption, rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect())
}

/// Cells where they stand.
struct Sheet {
    cells: Vec<Cell>,
    rows: Vec<Vec<Slot>>,
    width: usize,
}

impl Sheet {
    fn of(rows: Vec<Vec<Cell>>) -> Self {
        let (cells, rows) = spread(rows);
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        Self { cells, rows, width }
    }

    /// Leaves out rows and columns without any text, and makes all rows of one width.
    fn drop_blanks(&mut self) {
        let cells = &self.cells;
        let text = |slot: &Slot| slot.cell.map_or("", |cell| cells[cell].text.as_str());
        self.rows.retain(|row| row.iter().any(|slot| slot.first && !text(slot).is_empty()));
        let mut width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        // A few rows that are very long among many short ones would fill the memory with blanks. They
        // are no table that anybody drew: what is in them goes on in further rows.
        let most = (cells.len() * BLANKS + 2000) / self.rows.len().max(1);
        if width > most {
            width = most.max(1);
            self.rows = self.rows.iter().flat_map(|row| row.chunks(width).map(<[Slot]>::to_vec)).collect();
        }
        for row in &mut self.rows {
            row.resize(width, BLANK);
        }
        // Where no text begins, a column only makes cells wider: sites set numbers apart by such.
        let begins = |slot: &Slot| slot.first && !text(slot).is_empty();
        let filled: Vec<bool> =
            (0..width).map(|column| self.rows.iter().any(|row| begins(&row[column]))).collect();
        for row in &mut self.rows {
            let mut column = 0;
            row.retain(|_| {
                column += 1;
                filled[column - 1]
            });
        }
        self.width = filled.iter().filter(|filled| **filled).count();
    }

    fn slot(&self, row: usize, column: usize) -> Slot {
        self.rows[row][column]
    }

    /// The text of the cell that covers a place.
    fn text(&self, row: usize, column: usize) -> &str {
        self.slot(row, column).cell.map_or("", |cell| self.cells[cell].text.as_str())
    }

    /// The text of a cell at its first place, nothing at the others.
    fn own_text(&self, row: usize, column: usize) -> &str {
        if self.slot(row, column).first { self.text(row, column) } else { "" }
    }

    /// The texts that begin in a row.
    fn own_texts(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width).map(move |column| self.own_text(row, column)).filter(|text| !text.is_empty())
    }

    /// What stands over a column.
    fn joined(&self, heads: usize, column: usize) -> String {
        let mut parts: Vec<&str> = Vec::new();
        for row in 0..heads {
            let part = self.text(row, column);
            if !part.is_empty() && parts.last() != Some(&part) {
                parts.push(part);
            }
        }
        parts.join(" ")
    }

    /// The cells with a text that cover more than one place.
    fn spans(&self) -> Vec<CellSpan> {
        // First and last row and column of each cell.
        let mut boxes: Vec<Option<[usize; 4]>> = vec![None; self.cells.len()];
        for (row, slots) in self.rows.iter().enumerate() {
            for (column, slot) in slots.iter().enumerate() {
                let Some(cell) = slot.cell else { continue };
                let [_, _, last_row, last_column] = boxes[cell].get_or_insert([row, column, row, column]);
                (*last_row, *last_column) = (row.max(*last_row), column.max(*last_column));
            }
        }
        let boxes = boxes.into_iter().zip(&self.cells).filter(|(_, cell)| !cell.text.is_empty());
        let spans = boxes.filter_map(|(places, _)| places).filter(|[row, column, last_row, last_column]| {
            (last_row, last_column) != (row, column) && self.slot(*row, *column).first
        });
        spans
            .map(|[row, column, last_row, last_column]| CellSpan {
                row: row + 1,
                column: column + 1,
                rows: last_row - row + 1,
                columns: last_column - column + 1,
            })
            .collect()
    }
}

/// Puts each cell where it stands in the grid.
fn spread(rows: Vec<Vec<Cell>>) -> (Vec<Cell>, Vec<Vec<Slot>>) {
    let count: usize = rows.iter().map(Vec::len).sum();
    let places: usize = rows
        .iter()
        .flatten()
        .map(|cell| cell.columns.min(WIDEST_SPAN) * cell.rows.clamp(1, rows.len()))
        .sum();
    // Spans that blow a table up are taken for noise.
    let honest = places <= count * BLANKS + 2000;
    let height = rows.len();
    let mut cells = Vec::with_capacity(count);
    let mut grid: Vec<Vec<Slot>> = Vec::with_capacity(height);
    // For each column the cell that reaches down into it, and for how many rows more.
    let mut reaching: Vec<(usize, usize)> = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        let mut slots: Vec<Slot> = Vec::new();
        for cell in row {
            let (columns, down) = if honest {
                (cell.columns.clamp(1, WIDEST_SPAN), cell.rows.clamp(1, height - index))
            } else {
                (1, 1)
            };
            take_reaching(&mut slots, &mut reaching);
            for offset in 0..columns {
                let column = slots.len();
                slots.push(Slot { cell: Some(cells.len()), first: offset == 0 });
                if reaching.len() <= column {
                    reaching.resize(column + 1, (0, 0));
                }
                reaching[column] = (cells.len(), down - 1);
            }
            cells.push(cell);
        }
        take_reaching(&mut slots, &mut reaching);
        grid.push(slots);
    }
    (cells, grid)
}

/// Fills the places at the end of a row that cells of earlier rows cover.
fn take_reaching(slots: &mut Vec<Slot>, reaching: &mut [(usize, usize)]) {
    while let Some((cell, left)) = reaching.get_mut(slots.len()) {
        if *left == 0 {
            return;
        }
        *left -= 1;
        slots.push(Slot { cell: Some(*cell), first: false });
    }
}

#[cfg(test)]
mod tests;
