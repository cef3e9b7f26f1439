//! What could not be used as written in the report's data.

use leptos::prelude::*;

use super::Scene;
use crate::i18n::fill;

/// A closed list of notices; nothing when there are none.
#[component]
pub fn Notices(scene: Scene) -> impl IntoView {
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
        view! { <li>{messages.notice(&notice.kind)}{"："}<code>{place}</code></li> }
    });
    Some(view! {
        <details class="notices" part="notices">
            <summary>{fill(messages.notices, &[("count", &notices.len().to_string())])}</summary>
            <ul>{rows.collect_view()}</ul>
        </details>
    })
}
