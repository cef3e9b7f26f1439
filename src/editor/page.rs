//! The whole page: the steps, and the preview beside them.

use leptos::prelude::*;
use web_sys::Event;

use super::desk::{Desk, Face, Notice};
use super::finish::finish;
use super::head::head;
use super::markup::{Tag, button, changing, nothing, tag};
use super::source::source;
use super::tabs::tabs;
use crate::i18n::{Language, fill};

/// The whole page.
pub fn page(desk: &Desk) -> AnyView {
    let face = desk.face;
    let class = move || {
        Some(
            if face.get() == Face::Preview { "shell editor face-preview" } else { "shell editor" }.to_owned(),
        )
    };
    tag("div", "")
        .attr_changing("class", class)
        .child(masthead(desk))
        .child(faces(desk))
        .child(
            tag("div", "desk")
                .child(
                    tag("main", "steps")
                        .child(source(desk))
                        .child(notice(desk))
                        .child(found(desk))
                        .child(keeping(desk)),
                )
                .child(preview(desk)),
        )
        .child(tag("p", "drop-sign").attr("aria-hidden", "true").text(desk.messages.source_drop))
        .view()
}

fn masthead(desk: &Desk) -> Tag {
    let messages = desk.messages;
    let others = Language::ALL.into_iter().filter(|language| language.tag() != messages.language);
    let links = others.map(|language| {
        tag("a", "")
            .attr("href", &format!("?lang={}", language.tag()))
            .attr("lang", language.tag())
            .text(language.own_name())
            .view()
    });
    tag("header", "top")
        .child(tag("h1", "").text(messages.page_title))
        .child(tag("p", "private").text(messages.private))
        .child(tag("p", "other-languages").children(links.collect::<Vec<_>>()))
}

/// On narrow pages: which part is shown.
fn faces(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    changing(move || {
        if desk.work.get().is_none() {
            return nothing();
        }
        let messages = desk.messages;
        let face = desk.face;
        let choice = |name: &'static str, value: Face| {
            let desk = desk.clone();
            button("face", name, move |_: Event| desk.turn(value))
                .attr_changing("aria-pressed", move || Some((face.get() == value).to_string()))
        };
        tag("nav", "faces")
            .attr("aria-label", messages.face)
            .child(choice(messages.face_edit, Face::Edit))
            .child(choice(messages.face_preview, Face::Preview))
            .view()
    })
}

/// What is to be told once.
fn notice(desk: &Desk) -> Tag {
    let desk = desk.clone();
    let content = changing(move || {
        let Some(notice) = desk.notice.get() else {
            return nothing();
        };
        let messages = desk.messages;
        let text = match notice {
            Notice::Restored => messages.restored.to_owned(),
            Notice::Adopted => messages.notice_adopted.to_owned(),
            Notice::AdoptedWithout(count) => {
                fill(messages.notice_adopted_without, &[("count", &count.to_string())])
            }
            Notice::Parked(count) => fill(messages.notice_parked, &[("count", &count.to_string())]),
            Notice::NotAdopted(message) => fill(messages.notice_not_adopted, &[("message", &message)]),
        };
        let notice = desk.notice;
        tag("div", "notice")
            .child(tag("p", "").text(&text))
            .child(button("link-button", messages.dismiss, move |_: Event| notice.set(None)))
            .view()
    });
    tag("div", "").attr("role", "status").child(content)
}

/// The steps that need a report.
fn found(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    changing(move || {
        let Some(work) = desk.work.get() else {
            return nothing();
        };
        let check = tag("section", "step")
            .attr("aria-labelledby", "step-check")
            .child(tag("h2", "").attr("id", "step-check").text(desk.messages.step_check))
            .child(head(&desk, &work))
            .child(tabs(&desk, &work));
        vec![check.view(), finish(&desk).view()].into_any()
    })
}

fn keeping(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    changing(move || {
        let messages = desk.messages;
        if !desk.keeps.get() {
            return tag("p", "keeping wrong").attr("role", "status").text(messages.not_keeping).view();
        }
        match desk.work.get() {
            Some(_) => tag("p", "keeping").text(messages.keeping).view(),
            None => nothing(),
        }
    })
}

/// The place of the real viewer, which the shell puts in.
fn preview(desk: &Desk) -> Tag {
    let messages = desk.messages;
    let work = desk.work;
    let empty = changing(move || match work.get() {
        Some(_) => nothing(),
        None => tag("p", "preview-empty").text(messages.preview_empty).view(),
    });
    tag("section", "preview")
        .attr("aria-label", messages.preview)
        .child(tag("p", "preview-name").attr("aria-hidden", "true").text(messages.preview))
        .child(tag("div", "preview-scroll").attr("id", "preview-place").attr("tabindex", "-1").child(empty))
}
