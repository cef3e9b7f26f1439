//! Tables: heads over columns and before rows as they are printed, numbers that open their cards.
//!
//! What a table does besides (a list on a narrow page, arrows, a file) comes after the text, from `tables.js`.

use leptos::prelude::*;

use super::Scene;
use super::body::{card_of, figure_view};
use super::markup::{Tag, tag};
use super::reveal::table_id;
use crate::model::{Span, Table};

/// A table of more columns than this is scrolled in its frame even on a wide page.
const MOST_FITTING: usize = 12;

/// The most characters of a cell that is set as a number.
const LONGEST_NUMBER: usize = 16;

/// A table, and after it the card of whichever of its figures is selected.
pub fn table_views(scene: &Scene, section: Option<&str>, index: usize, table: &Table) -> Vec<AnyView> {
    let spans = scene.reading().places.spans(section, Some(index));
    let shape = Shape::of(table);
    let frame = tag("div", if shape.width > MOST_FITTING { "table-frame" } else { "table-frame fits" })
        .attr("id", &table_id(section, index))
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", table.caption.as_deref().unwrap_or(scene.messages.table))
        .attr_if("data-csv", scene.stage.live(|| scene.messages.download_csv))
        .attr_if("data-column", scene.stage.live(|| scene.messages.column_value))
        .child(whole(scene, table, &shape, spans));
    std::iter::once(frame.view()).chain(card_of(scene, spans)).collect()
}

/// Which places of the grid are free, and how far the cells there reach.
struct Shape {
    width: usize,
    heads: usize,
    /// For each place how many rows and columns its cell takes; none where another cell covers it.
    places: Vec<(usize, usize)>,
}

impl Shape {
    fn of(table: &Table) -> Self {
        let heads = table.heads().len();
        let width = table.heads().iter().chain(&table.rows).map(Vec::len).max().unwrap_or(0);
        let height = heads + table.rows.len();
        let mut places = vec![(1, 1); width * height];
        for span in &table.spans {
            let (row, column) = (span.row.wrapping_sub(1), span.column.wrapping_sub(1));
            if row >= height || column >= width || places[row * width + column] != (1, 1) {
                continue;
            }
            // No cell reaches from the heads into the body.
            let last = if row < heads { heads } else { height };
            let (rows, columns) = (span.rows.clamp(1, last - row), span.columns.clamp(1, width - column));
            for place in (row..row + rows).flat_map(|row| (column..column + columns).map(move |at| (row, at)))
            {
                places[place.0 * width + place.1] = (0, 0);
            }
            places[row * width + column] = (rows, columns);
        }
        Self { width, heads, places }
    }

    fn place(&self, row: usize, column: usize) -> (usize, usize) {
        self.places[row * self.width + column]
    }
}

fn whole(scene: &Scene, table: &Table, shape: &Shape, spans: &[Span]) -> Tag {
    let mut spans = spans.iter().peekable();
    let mut first = true;
    let mut row_view = |row: usize, cells: &[String]| {
        let body = row.checked_sub(shape.heads);
        let is_head = body.is_none_or(|body| table.inner_heads.contains(&(body + 1)));
        let mut view = tag("tr", if is_head && body.is_some() { "inner-head" } else { "" });
        for column in 0..shape.width {
            let (rows, columns) = shape.place(row, column);
            let cell = cells.get(column).map_or("", String::as_str);
            let span = spans.next_if(|span| span.cell == body.map(|body| (body, column)));
            if rows == 0 {
                continue;
            }
            let count = |count: usize| (count > 1).then(|| count.to_string());
            let name = if is_head || column < table.head_columns { "th" } else { "td" };
            let scope = match (is_head, columns > 1, rows > 1) {
                (true, true, _) => "colgroup",
                (true, ..) => "col",
                (_, _, true) => "rowgroup",
                _ => "row",
            };
            let is_number = name == "td" && (span.is_some() || looks_like_number(cell));
            let class = if is_number { "number-cell" } else { "" };
            let view_of_cell = tag(name, class)
                .attr_if("scope", (name == "th").then_some(scope))
                .attr_if("colspan", count(columns).as_deref())
                .attr_if("rowspan", count(rows).as_deref());
            view = view.child(match span {
                Some(span) => {
                    // One of them is in the order of tabs; arrows lead to the others.
                    let focus = std::mem::take(&mut first).then_some("0").unwrap_or("-1");
                    let figure = figure_view(scene, &cell[span.range.clone()], span.figure, true);
                    let figure = figure.attr_if("tabindex", scene.stage.live(|| focus));
                    view_of_cell.text(&cell[..span.range.start]).child(figure).text(&cell[span.range.end..])
                }
                None => view_of_cell.text(cell),
            });
        }
        view.view()
    };
    let heads: Vec<_> = table.heads().iter().enumerate().map(|(row, cells)| row_view(row, cells)).collect();
    let rows: Vec<_> =
        table.rows.iter().enumerate().map(|(row, cells)| row_view(row + shape.heads, cells)).collect();
    let class = if shape.width > 8 { "table report-table many-columns" } else { "table report-table" };
    tag("table", class)
        .child(table.caption.as_ref().map(|caption| tag("caption", "").text(caption)))
        .child((!heads.is_empty()).then(|| tag("thead", "").children(heads)))
        .child(tag("tbody", "").children(rows))
}

/// Whether a cell without a figure is set as a number is: `—`, `12%`.
fn looks_like_number(cell: &str) -> bool {
    cell.chars().count() <= LONGEST_NUMBER
        && cell.chars().all(|character| !character.is_alphabetic() && character != '、')
}
