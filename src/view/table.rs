//! Tables: heads over columns and before rows as they are printed, numbers that open their cards.
//!
//! What a table does besides (a list on a narrow page, arrows, a file) comes after the text, from `tables.js`.

use leptos::prelude::*;

use super::Scene;
use super::body::{card_of, figure_view};
use super::markup::tag;
use super::reveal::table_id;
use crate::model::Table;

/// The columns from which on a table is set in smaller type on paper, and is scrolled in its frame.
const MANY_COLUMNS: usize = 9;

/// A cell without a figure that is no longer, in bytes, is a gap or a mark, and is set as numbers are.
const LONGEST_MARK: usize = 3;

/// A table, and after it the card of whichever of its figures is selected.
pub fn table_views(scene: &Scene, section: Option<&str>, index: usize, table: &Table) -> Vec<AnyView> {
    let figures = scene.reading().places.spans(section, Some(index));
    let (mut figure_at, mut span_at) = (figures.iter().peekable(), table.spans.iter().peekable());
    let heads = table.heads();
    let grid = || heads.iter().chain(&table.rows);
    let width = grid().map(Vec::len).max().unwrap_or(0);
    // For each column how many rows more a cell reaches down into it.
    let mut reaching = vec![0; width];
    let (mut head, mut body) = (Vec::new(), Vec::new());
    let mut focus = "0";
    for (row, cells) in grid().enumerate() {
        let in_body = row.checked_sub(heads.len());
        let is_head = in_body.is_none_or(|row| table.inner_heads.contains(&(row + 1)));
        let mut line = tag("tr", if is_head && in_body.is_some() { "inner-head" } else { "" });
        let mut covered = 0;
        for column in 0..width {
            let here = (row + 1, column + 1);
            while span_at.next_if(|span| (span.row, span.column) < here).is_some() {}
            let figure = figure_at.next_if(|span| span.cell == in_body.map(|row| (row, column)));
            let left = if covered > 0 { &mut covered } else { &mut reaching[column] };
            if *left > 0 {
                *left -= 1;
                continue;
            }
            let name = if is_head || column < table.head_columns { "th" } else { "td" };
            let text = cells.get(column).map_or("", String::as_str);
            let is_number = name == "td" && (figure.is_some() || text.len() <= LONGEST_MARK);
            let mut cell = tag(name, if is_number { "number-cell" } else { "" });
            if name == "th" {
                cell = cell.attr("scope", if is_head { "col" } else { "row" });
            }
            if let Some(span) = span_at.next_if(|span| (span.row, span.column) == here) {
                covered = span.columns.clamp(1, width - column) - 1;
                reaching[column..=column + covered].fill(span.rows.max(1) - 1);
                for (name, count) in [("colspan", covered + 1), ("rowspan", span.rows)] {
                    if count > 1 {
                        cell = cell.attr(name, &count.to_string());
                    }
                }
            }
            line = line.child(match figure {
                Some(span) => {
                    let link = figure_view(scene, &text[span.range.clone()], span.figure, true);
                    // One of them is in the order of tabs; arrows lead to the others.
                    let link =
                        link.attr_if("tabindex", scene.stage.live(|| std::mem::replace(&mut focus, "-1")));
                    cell.text(&text[..span.range.start]).child(link).text(&text[span.range.end..])
                }
                None => cell.text(text),
            });
        }
        if in_body.is_none() { &mut head } else { &mut body }.push(line.view());
    }
    let frame = tag("div", if width >= MANY_COLUMNS { "table-frame many-columns" } else { "table-frame" })
        .attr("id", &table_id(section, index))
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", table.caption.as_deref().unwrap_or(scene.messages.table))
        .child(
            tag("table", "table report-table")
                .child(table.caption.as_ref().map(|caption| tag("caption", "").text(caption)))
                .child((!head.is_empty()).then(|| tag("thead", "").children(head)))
                .child(tag("tbody", "").children(body)),
        );
    std::iter::once(frame.view()).chain(card_of(scene, figures)).collect()
}
