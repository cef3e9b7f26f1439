//! What could not be used as written in the report's data.

use super::Scene;
use super::markup::{Tag, tag};
use crate::i18n::fill;

/// A closed list of notices; nothing when there are none.
pub fn notices(scene: &Scene) -> Option<Tag> {
    let messages = scene.messages;
    let notices = &scene.reading().notices;
    if notices.is_empty() {
        return None;
    }
    let rows = notices.iter().map(|notice| {
        let place = fill(
            messages.notice_place,
            &[
                ("path", &notice.path),
                ("line", &notice.line.to_string()),
                ("column", &notice.column.to_string()),
            ],
        );
        tag("li", "")
            .text(messages.notice(&notice.kind))
            .text(messages.colon)
            .child(tag("code", "").text(&place))
            .view()
    });
    let count = notices.len().to_string();
    Some(
        tag("details", "notices")
            .attr_if("part", scene.stage.part("notices"))
            .child(tag("summary", "").text(&fill(messages.notices, &[("count", &count)])))
            .child(tag("ul", "").children(rows)),
    )
}
