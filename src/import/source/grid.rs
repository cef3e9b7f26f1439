//! Cells with spans to a [`Table`], the same way for pages and for Word documents.

use crate::model::Table;

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
/// Leading rows of one cell across the whole width join the caption. The heading rows become the
/// columns: a text that spans several is repeated in each, and texts that stand above one another
/// are joined by a space. In the body a cell that spans stands once, the other places are empty.
pub fn table(caption: Option<String>, rows: Vec<Vec<Cell>>) -> Option<Table> {
    let mut caption = caption.filter(|caption| !caption.is_empty());
    let (cells, mut grid) = spread(rows);
    let text = |slot: &Slot| slot.cell.map_or("", |cell| cells[cell].text.as_str());
    grid.retain(|row| row.iter().any(|slot| slot.first && !text(slot).is_empty()));
    let mut width = grid.iter().map(Vec::len).max().unwrap_or(0);
    // A few rows that are very long among many short ones would fill the memory with blanks. They
    // are no table that anybody drew: what is in them goes on in further rows.
    let most = (cells.len() * BLANKS + 2000) / grid.len().max(1);
    if width > most {
        width = most.max(1);
        grid = grid.iter().flat_map(|row| row.chunks(width).map(<[Slot]>::to_vec)).collect();
    }
    for row in &mut grid {
        row.resize(width, BLANK);
    }
    let filled: Vec<bool> =
        (0..width).map(|column| grid.iter().any(|row| !text(&row[column]).is_empty())).collect();
    for row in &mut grid {
        let mut column = 0;
        row.retain(|_| {
            column += 1;
            filled[column - 1]
        });
    }
    let width = filled.iter().filter(|filled| **filled).count();

    let mut body = grid.as_slice();
    while width > 1 && body.len() > 1 {
        let Some(cell) = body[0][0].cell else { break };
        if !body[0].iter().all(|slot| slot.cell == Some(cell)) {
            break;
        }
        let line = cells[cell].text.as_str();
        match &mut caption {
            Some(caption) => {
                caption.push(' ');
                caption.push_str(line);
            }
            None => caption = Some(line.to_owned()),
        }
        body = &body[1..];
    }
    if body.is_empty() {
        return caption.map(|caption| Table { caption: Some(caption), ..Table::default() });
    }

    let headings = heading_rows(&cells, body, width);
    let columns = if headings == 0 {
        Vec::new()
    } else {
        (0..width)
            .map(|column| {
                let mut parts: Vec<&str> = Vec::new();
                for row in &body[..headings] {
                    let part = text(&row[column]);
                    if !part.is_empty() && parts.last() != Some(&part) {
                        parts.push(part);
                    }
                }
                parts.join(" ")
            })
            .collect()
    };
    let own = |slot: &Slot| if slot.first { text(slot).to_owned() } else { String::new() };
    let rows = body[headings..].iter().map(|row| row.iter().map(own).collect()).collect();
    Some(Table { caption, columns, rows })
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

/// How many of the first rows are headings.
fn heading_rows(cells: &[Cell], rows: &[Vec<Slot>], width: usize) -> usize {
    if width < 2 || rows.len() < 2 {
        return 0;
    }
    let marked = rows
        .iter()
        .take_while(|row| row.iter().all(|slot| slot.cell.is_none_or(|cell| cells[cell].heading)))
        .count();
    if marked > 0 {
        return marked.min(rows.len() - 1);
    }
    let looks = |row: &[Slot]| {
        row.iter().enumerate().all(|(column, slot)| {
            let text = slot.cell.map_or("", |cell| cells[cell].text.as_str());
            // The corner, which may span columns.
            if text.is_empty() {
                column == 0 || slot.cell.is_some() && slot.cell == row[0].cell
            } else {
                is_heading(text)
            }
        })
    };
    if !looks(&rows[0]) {
        return 0;
    }
    let spans = |span: fn(&Cell) -> usize| {
        rows[0].iter().filter_map(|slot| slot.cell).map(|cell| span(&cells[cell])).max().unwrap_or(1)
    };
    let most = rows.len() - 1;
    match (spans(|cell| cell.columns), spans(|cell| cell.rows)) {
        (2.., down @ 2..) => down.min(most),
        (2.., _) if most > 1 && looks(&rows[1]) => 2,
        _ => 1,
    }
}

/// Whether a text can be a column's heading: short, no number, no sentence.
fn is_heading(text: &str) -> bool {
    text.chars().count() <= 24
        && text.chars().any(char::is_alphabetic)
        && !text.starts_with(|first: char| first.is_ascii_digit() && !text.contains(['年', '月', '季']))
        && !text.contains(['。', '；'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(texts: &[(&str, usize, usize)]) -> Vec<Cell> {
        texts
            .iter()
            .map(|(text, columns, rows)| Cell {
                text: (*text).to_owned(),
                columns: *columns,
                rows: *rows,
                heading: false,
            })
            .collect()
    }

    #[test]
    fn spans_caption_and_two_heading_rows() {
        let made = table(
            None,
            vec![
                row(&[("2018年度统计表", 3, 1)]),
                row(&[("单位", 1, 2), ("案件", 2, 1)]),
                row(&[("受理", 1, 1), ("办结", 1, 1)]),
                row(&[("甲街道", 1, 2), ("12", 1, 1), ("10", 1, 1)]),
                row(&[("3", 2, 1)]),
            ],
        )
        .unwrap();
        assert_eq!(made.caption.as_deref(), Some("2018年度统计表"));
        assert_eq!(made.columns, ["单位", "案件 受理", "案件 办结"]);
        assert_eq!(made.rows, [["甲街道", "12", "10"], ["", "3", ""]]);
    }

    #[test]
    fn a_first_row_of_numbers_is_no_heading() {
        let made = table(
            None,
            vec![
                row(&[("甲", 1, 1), ("1", 1, 1), ("", 1, 1)]),
                row(&[("乙", 1, 1), ("2", 1, 1), ("", 1, 1)]),
            ],
        )
        .unwrap();
        assert!(made.columns.is_empty());
        assert_eq!(made.rows, [["甲", "1"], ["乙", "2"]]);
    }

    #[test]
    fn spans_do_not_blow_up() {
        let rows = (0..2000).map(|_| row(&[("甲", 65_534, 65_534)])).collect();
        let made = table(None, rows).unwrap();
        assert_eq!(made.rows.iter().flatten().filter(|cell| *cell == "甲").count(), 2000);
    }

    #[test]
    fn a_row_that_is_very_long_does_not_widen_all_others() {
        let long: Vec<(&str, usize, usize)> = vec![("甲", 1, 1); 3000];
        let mut rows: Vec<Vec<Cell>> = (0..3000).map(|_| row(&[("乙", 1, 1), ("丙", 1, 1)])).collect();
        rows.insert(1000, row(&long));
        let made = table(None, rows).unwrap();
        let texts = || made.columns.iter().chain(made.rows.iter().flatten());
        for (text, count) in [("甲", 3000), ("乙", 3000), ("丙", 3000)] {
            assert_eq!(texts().filter(|cell| *cell == text).count(), count);
        }
        assert!(texts().count() < 12 * 9000, "{}", texts().count());
    }

    #[test]
    fn many_rows_across_the_whole_width_join_the_caption() {
        let mut rows: Vec<Vec<Cell>> = (0..3).map(|_| row(&[("题", 2, 1)])).collect();
        rows.push(row(&[("单位", 1, 1), ("件数", 1, 1)]));
        rows.push(row(&[("甲", 1, 1), ("3", 1, 1)]));
        assert_eq!(table(Some("表一".to_owned()), rows).unwrap().caption.as_deref(), Some("表一 题 题 题"));
    }

    #[test]
    fn an_empty_corner_may_span_columns() {
        let rows = vec![
            row(&[("", 2, 1), ("2017", 1, 1), ("2018年", 1, 1)]),
            row(&[("甲", 1, 1), ("受理", 1, 1), ("3", 1, 1), ("4", 1, 1)]),
        ];
        let mut headed = rows.clone();
        headed[0][1].text = "2017年".to_owned();
        assert_eq!(table(None, headed).unwrap().columns, ["", "", "2017年", "2018年"]);
        assert!(table(None, rows).unwrap().columns.is_empty());
    }

    #[test]
    fn nothing_is_no_table() {
        assert_eq!(table(None, vec![row(&[("", 1, 1), ("", 1, 1)])]), None);
    }
}
