//! Tables: heads over columns and before rows as they are printed, numbers that open their cards.
//!
//! On a narrow page a table of many columns is a list as well: the names of its rows, and the numbers of one
//! column, which the reader chooses.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement, KeyboardEvent};

use super::Scene;
use super::body::{card_of, figure_view};
use super::markup::{Tag, changing, tag};
use super::reveal::table_id;
use crate::model::{Span, Table};

/// A table of more columns of numbers than this is a list on a narrow page.
const MOST_COLUMNS: usize = 3;

/// A table of more columns than this is scrolled in its frame even on a wide page.
const MOST_FITTING: usize = 12;

/// The most characters of a cell that is set as a number.
const LONGEST_NUMBER: usize = 16;

/// A table, and after it the card of whichever of its figures is selected.
pub fn table_views(scene: &Scene, section: Option<&str>, index: usize, table: &Table) -> Vec<AnyView> {
    let spans = scene.reading().places.spans(section, Some(index));
    let shape = Shape::of(table);
    let is_list = shape.width > table.head_columns + MOST_COLUMNS && table.head_columns > 0;
    let list = scene.stage.live(|| is_list.then(|| list(scene, section, index, table))).flatten();
    let frame = tag("div", if shape.width > MOST_FITTING { "table-frame" } else { "table-frame fits" })
        .attr("id", &table_id(section, index))
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", table.caption.as_deref().unwrap_or(scene.messages.table))
        .on("keydown", walk)
        .child(whole(scene, table, &shape, spans, list.is_some()))
        .child(list);
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

fn whole(scene: &Scene, table: &Table, shape: &Shape, spans: &[Span], has_list: bool) -> Tag {
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
    let class = match (has_list, shape.width > 8) {
        (true, true) => "table report-table has-list many-columns",
        (true, false) => "table report-table has-list",
        (false, true) => "table report-table many-columns",
        (false, false) => "table report-table",
    };
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

/// The names of rows, and the numbers of one column.
fn list(scene: &Scene, section: Option<&str>, index: usize, table: &Table) -> Tag {
    let first = table.head_columns;
    let names = &table.columns;
    // What stands for all is what most look for.
    let whole = names.iter().rposition(|name| name.ends_with("计")).filter(|column| *column >= first);
    let chosen = RwSignal::new(whole.unwrap_or(first));
    let choose = move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(column) = select.and_then(|select| select.value().parse().ok()) {
            chosen.set(column);
        }
    };
    let options = (first..names.len()).map(|column| {
        let selected = (column == chosen.get_untracked()).then_some("");
        tag("option", "")
            .attr("value", &column.to_string())
            .attr_if("selected", selected)
            .text(&names[column])
            .view()
    });
    let options: Vec<_> = options.collect();
    let select = tag("select", "table-choice")
        .attr("aria-label", scene.messages.column_value)
        .on("change", choose)
        .children(options);
    let rows = {
        let (scene, section) = (scene.clone(), section.map(str::to_owned));
        changing(move || {
            let spans = scene.reading().places.spans(section.as_deref(), Some(index));
            let report = scene.report();
            let blocks = match &section {
                Some(id) => report.section(id).map_or(&[][..], |section| &section.blocks),
                None => &report.body,
            };
            let table = blocks.get(index).and_then(crate::model::Block::as_table);
            let rows = table.map(|table| list_rows(&scene, table, spans, chosen.get()));
            tag("tbody", "").children(rows.unwrap_or_default()).view()
        })
    };
    tag("div", "table-list").child(select).child(tag("table", "table report-table").child(rows))
}

fn list_rows(scene: &Scene, table: &Table, spans: &[Span], column: usize) -> Vec<AnyView> {
    let shape = Shape::of(table);
    let mut views = Vec::new();
    for (row, cells) in table.rows.iter().enumerate() {
        let name = |text: &str| tag("th", "").attr("scope", "row").text(text);
        let group = |text: &str, depth: usize| {
            let class = ["inner-head", "inner-head depth-1", "inner-head depth-2"][depth.min(2)];
            tag("tr", class).child(name(text).attr("colspan", "2").attr("scope", "rowgroup")).view()
        };
        if table.inner_heads.contains(&(row + 1)) {
            let text = cells.iter().find(|text| !text.is_empty());
            views.extend(text.map(|text| group(text, 0)));
            continue;
        }
        let named: Vec<usize> = (0..table.head_columns)
            .filter(|at| cells.get(*at).is_some_and(|text| !text.is_empty()))
            .collect();
        let Some((last, groups)) = named.split_last() else { continue };
        views.extend(groups.iter().map(|at| group(&cells[*at], *at)));
        // A cell that spans columns is theirs.
        let at = (0..=column).rev().find(|at| shape.place(row + shape.heads, *at).0 > 0).unwrap_or(column);
        let text = cells.get(at).map_or("", String::as_str);
        let span = spans.iter().find(|span| span.cell == Some((row, at)));
        let value = tag("td", "number-cell");
        let value = match span {
            Some(span) => value
                .text(&text[..span.range.start])
                .child(figure_view(scene, &text[span.range.clone()], span.figure, true).attr("id", ""))
                .text(&text[span.range.end..]),
            None => value.text(text),
        };
        let class = ["", "depth-1", "depth-2"][(*last).min(2)];
        views.push(tag("tr", class).child(name(&cells[*last])).child(value).view());
    }
    views
}

/// Arrows lead from number to number.
fn walk(event: KeyboardEvent) {
    let (down, right) = match event.key().as_str() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        _ => return,
    };
    if let Some(next) = beside(&event, down, right) {
        event.prevent_default();
        let _ = next.focus();
    }
}

/// The number beside the one that has focus: the nearest in that direction, as they are shown.
fn beside(event: &KeyboardEvent, down: i32, right: i32) -> Option<HtmlElement> {
    let from = event.target()?.dyn_into::<Element>().ok()?;
    let table = from.closest("table").ok()??;
    let own = from.get_bounding_client_rect();
    let all = table.query_selector_all("a.figure").ok()?;
    let mut nearest: Option<(f64, HtmlElement)> = None;
    for index in 0..all.length() {
        let other = all.get(index)?.dyn_into::<HtmlElement>().ok()?;
        let rect = other.get_bounding_client_rect();
        let (over, across) = (rect.top() - own.top(), rect.right() - own.right());
        let ahead = over * f64::from(down) + across * f64::from(right);
        let aside = (over * f64::from(right)).abs() + (across * f64::from(down)).abs();
        let distance = ahead + 8.0 * aside;
        if ahead > 1.0 && nearest.as_ref().is_none_or(|(least, _)| distance < *least) {
            nearest = Some((distance, other));
        }
    }
    nearest.map(|(_, next)| next)
}
