//! The head of the page as the original has it, and the end of the printed one.

use leptos::prelude::*;
use web_sys::Event;

use super::Scene;
use super::markup::{Tag, button, tag};
use crate::element::object;
use crate::preferences::FONT_SIZES;

/// Breadcrumb, title, date and source, and the controls.
pub fn masthead(scene: &Scene) -> Tag {
    let messages = scene.messages;
    let report = scene.report();
    let title = if report.title.is_empty() { messages.untitled } else { &report.title };
    let breadcrumb = (!report.breadcrumb.is_empty()).then(|| {
        let steps = report.breadcrumb.iter().map(|step| tag("li", "").text(step).view());
        tag("nav", "breadcrumb")
            .attr("aria-label", messages.breadcrumb)
            .child(tag("span", "breadcrumb-label").text(messages.breadcrumb).text(messages.colon))
            .child(tag("ol", "").attr_if("lang", report.language.as_deref()).children(steps))
    });
    let fact = |name: &'static str, value: Option<String>| {
        value.as_ref().map(|value| {
            tag("div", "fact")
                .child(tag("dt", "").text(name).text(messages.colon))
                .child(tag("dd", "").text(value))
        })
    };
    let published = report.published.as_deref().map(|time| time.split('T').collect::<Vec<_>>().join(" "));
    tag("header", "masthead")
        .attr("part", "masthead")
        .child(breadcrumb)
        .child(
            tag("h1", "title").attr("part", "title").attr_if("lang", report.language.as_deref()).text(title),
        )
        .child(
            tag("dl", "facts")
                .child(fact(messages.published, published))
                .child(fact(messages.publisher, report.publisher.clone()))
                .child(fact(messages.document_number, report.document_number.clone()))
                .child(fact(messages.index_number, report.index_number.clone())),
        )
        .child(toolbar(scene))
}

fn toolbar(scene: &Scene) -> Tag {
    let messages = scene.messages;
    let steps = messages.font_steps.iter().enumerate().map(|(step, name)| {
        let pressed = {
            let scene = scene.clone();
            move || Some(if scene.font_step.get() == step { "true" } else { "false" }.to_owned())
        };
        let scene = scene.clone();
        button("step", name, move |_: Event| scene.choose_font_step(step))
            .attr_changing("aria-pressed", pressed)
            .attr("title", &format!("{} {}px", messages.font_size, FONT_SIZES[step]))
            .view()
    });
    let set_open = |name, open: bool| {
        let scene = scene.clone();
        button("button", name, move |_: Event| scene.set_all_open(open))
    };
    let print = |name, scope: &'static str| {
        let scene = scene.clone();
        button("button", name, move |_: Event| {
            scene.bridge.print(scope);
        })
    };
    let menu = |name: &'static str, class: &str| (tag("summary", "button").text(name), tag("div", class));
    let (print_name, print_items) = menu(messages.print, "menu-items");
    let (qr_name, qr_items) = menu(messages.qr, "menu-items qr-box");
    tag("div", "toolbar")
        .attr("part", "toolbar")
        .child(
            tag("div", "tools steps")
                .attr("role", "group")
                .attr("aria-label", messages.font_size)
                .child(tag("span", "tools-name").attr("aria-hidden", "true").text(messages.font_size))
                .children(steps),
        )
        .child(scene.report().has_headings().then(|| {
            tag("div", "tools")
                .child(set_open(messages.expand_all, true))
                .child(set_open(messages.collapse_all, false))
        }))
        .child(
            tag("div", "tools")
                .child(
                    tag("details", "menu").child(print_name).child(
                        print_items
                            .child(print(messages.print_all, "all"))
                            .child(print(messages.print_shown, "shown")),
                    ),
                )
                .child(
                    tag("details", "menu")
                        .child(qr_name)
                        .child(qr_items.child(qr(messages.qr_label)).child(tag("p", "address"))),
                ),
        )
}

/// A place for the QR code of the page. The shell draws it once the text is shown, and writes the
/// address where the class `address` is.
fn qr(label: &'static str) -> Tag {
    tag("div", "qr").attr("role", "img").attr("aria-label", label)
}

/// The end of the printed report: where it is online.
pub fn colophon(scene: &Scene) -> Tag {
    let messages = scene.messages;
    tag("footer", "colophon").child(qr(messages.qr_label)).child(
        tag("div", "colophon-text")
            .child(tag("p", "").text(messages.qr))
            .child(tag("p", "").text(messages.address).text(messages.colon).child(tag("span", "address"))),
    )
}

impl Scene {
    /// Chooses a font step as a reader does: it is remembered and the page is told.
    pub(super) fn choose_font_step(&self, step: usize) {
        if step >= FONT_SIZES.len() {
            return;
        }
        // The text under the reader's eyes stays there while all of it grows.
        let anchor = self.top_in_view();
        self.set_font_step(step);
        if let Some((element, top)) = anchor {
            self.keep_in_view(element, top);
        }
        let pixels = FONT_SIZES[step];
        self.bridge.emit("font-size", object(&[("step", (step as u32).into()), ("pixels", pixels.into())]));
    }
}
