//! Lines of the source that are not in the report.

use super::desk::Desk;
use super::markup::{Tag, tag};
use super::work::Work;
use crate::i18n::fill;
use crate::import::source::Content;

/// The lines left out.
pub fn left_out(desk: &Desk, work: &Work) -> Tag {
    let texts = desk.messages;
    let lines = &work.import.left_out;
    if lines.is_empty() {
        return tag("p", "none").text(texts.left_out_empty);
    }
    let rows = lines.iter().map(|line| {
        let (kind, words) = match &line.content {
            Content::Text(text) => (None, text.clone()),
            Content::Picture(text) => (Some(texts.left_out_picture), text.clone()),
            Content::Table(table) => {
                let cells: Vec<&str> = table.texts().map(String::as_str).collect();
                (Some(texts.left_out_table), cells.join(" "))
            }
        };
        let number = fill(texts.warning_line, &[("line", &line.number.to_string())]);
        tag("li", "")
            .child(tag("span", "muted").text(&number))
            .child(kind.map(|kind| tag("span", "chip").text(kind)))
            .child(tag("span", "left-out-words").text(&words))
            .view()
    });
    let rows: Vec<_> = rows.collect();
    tag("div", "left-out")
        .child(tag("p", "hint").text(texts.left_out_hint))
        .child(tag("ul", "left-out-lines").children(rows))
}
