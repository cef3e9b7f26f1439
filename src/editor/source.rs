//! The first step: text, or a file.

use leptos::prelude::*;
use web_sys::Event;

use super::desk::{Desk, Source, Trouble};
use super::field::{entry, typed};
use super::markup::{Tag, button, changing, nothing, tag};
use crate::i18n::fill;
use crate::i18n::import::ImportMessages;

const FILE: &str = "source-file";

/// The first step.
pub fn source(desk: &Desk) -> Tag {
    let messages = desk.messages;
    tag("section", "step")
        .attr("aria-labelledby", "step-source")
        .child(
            tag("div", "step-head")
                .child(tag("h2", "").attr("id", "step-source").text(messages.step_source))
                .child(start_over(desk)),
        )
        .child(input(desk))
        .child(trouble(desk))
}

/// A field for text, or the name of the file.
fn input(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    let source = desk.source;
    let has_file = Memo::new(move |_| {
        source.with(|source| match source {
            Some(Source::File { name, .. }) => Some(name.clone()),
            _ => None,
        })
    });
    changing(move || match has_file.get() {
        Some(name) => file(&desk, &name).view(),
        None => text(&desk).view(),
    })
}

fn file(desk: &Desk, name: &str) -> Tag {
    let bytes = desk.source.with_untracked(|source| match source {
        Some(Source::File { bytes, .. }) => bytes.len(),
        _ => 0,
    });
    tag("div", "source-given")
        .child(tag("strong", "source-name").text(name))
        .child(tag("span", "source-size").text(&size(bytes)))
        .child(chooser(desk, desk.messages.source_other))
}

fn text(desk: &Desk) -> Tag {
    let messages = desk.messages;
    let source = desk.source;
    let work = desk.work;
    let value = move || match source.get() {
        Some(Source::Text(text)) => text,
        _ => String::new(),
    };
    // What is pasted is read at once; a text that is being typed, in a pause.
    let pasted = StoredValue::new(false);
    let edit = {
        let desk = desk.clone();
        move |text: String| {
            desk.type_text(text, pasted.get_value());
            pasted.set_value(false);
        }
    };
    let field = entry(tag("textarea", "input source-text"), value, edit)
        .attr("id", "source-text")
        .attr("placeholder", messages.source_placeholder)
        .attr("spellcheck", "false")
        .attr_changing("rows", move || Some(if work.get().is_some() { "5" } else { "10" }.to_owned()))
        .on("paste", move |_: Event| pasted.set_value(true));
    tag("div", "source-empty")
        .child(tag("label", "").attr("for", "source-text").text(messages.source_label))
        .child(field)
        .child(
            tag("p", "source-or")
                .child(tag("span", "").text(messages.source_or))
                .child(chooser(desk, messages.source_choose)),
        )
        .child(tag("p", "hint").text(messages.source_kinds))
}

/// A button that opens the browser's own dialog for files.
fn chooser(desk: &Desk, name: &'static str) -> Tag {
    let bridge = desk.bridge.clone();
    tag("span", "chooser")
        .child(
            tag("input", "file-input")
                .attr("type", "file")
                .attr("id", FILE)
                .attr("accept", ".docx,.xlsx,.xls,.ods,.html,.htm,.txt,.md,.json,text/plain,text/html")
                .on("change", move |event: Event| {
                    if !typed(&event).is_empty() {
                        bridge.read_from(&event.target().into());
                    }
                }),
        )
        .child(tag("label", "button").attr("for", FILE).text(name))
}

fn start_over(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    let asked = RwSignal::new(false);
    changing(move || {
        let messages = desk.messages;
        if desk.source.with(|source| source.is_none()) {
            asked.set(false);
            return nothing();
        }
        if !asked.get() {
            let bridge = desk.bridge.clone();
            return button("link-button", messages.start_over, move |_: Event| {
                asked.set(true);
                bridge.focus("start-over-no");
            })
            .attr("id", "start-over")
            .view();
        }
        let yes = {
            let desk = desk.clone();
            move |_: Event| {
                asked.set(false);
                desk.start_over();
                desk.bridge.focus("source-text");
            }
        };
        let bridge = desk.bridge.clone();
        let no = move |_: Event| {
            asked.set(false);
            bridge.focus("start-over");
        };
        tag("div", "question")
            .attr("role", "alertdialog")
            .attr("aria-labelledby", "start-over-question")
            .child(tag("p", "").attr("id", "start-over-question").text(messages.start_over_question))
            .child(button("button danger", messages.start_over_yes, yes))
            .child(button("button", messages.cancel, no).attr("id", "start-over-no"))
            .view()
    })
}

fn trouble(desk: &Desk) -> Tag {
    let desk = desk.clone();
    let content = changing(move || {
        let Some((name, trouble)) = desk.trouble.get() else {
            return nothing();
        };
        let messages = desk.messages;
        let (what, help) = match trouble {
            Trouble::Source(error) => {
                let advice = ImportMessages::of(messages.language).source_error(error);
                (advice.what, advice.help)
            }
            Trouble::Unreadable => (messages.error_unreadable, ""),
            Trouble::Json => (messages.error_json, ""),
        };
        tag("div", "trouble")
            .child(tag("strong", "").text(&fill(messages.error_title, &[("name", &name)])))
            .child(tag("p", "").text(what))
            .child((!help.is_empty()).then(|| tag("p", "").text(help)))
            .view()
    });
    tag("div", "").attr("role", "alert").child(content)
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{} MB", bytes.div_ceil(1_048_576)),
    }
}
