//! The head of the page as the original has it, and the end of the printed one.

use leptos::prelude::*;
use web_sys::Event;

use super::Scene;
use super::host::object;
use super::markup::{Tag, button, tag};
use crate::terms::FONT_SIZES;

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
    let published = report.published.as_deref().map(|time| match time.split_once('T') {
        Some((date, clock)) => date.to_owned() + " " + clock,
        None => time.to_owned(),
    });
    tag("header", "masthead")
        .attr_if("part", scene.stage.part("masthead"))
        .child(breadcrumb)
        .child(
            tag("h1", "title")
                .attr_if("part", scene.stage.part("title"))
                .attr_if("lang", report.language.as_deref())
                .text(title),
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

/// Text size, folding, print, and the page's QR code. A static page without a program has the last
/// alone.
fn toolbar(scene: &Scene) -> Option<Tag> {
    let messages = scene.messages;
    let codes = scene.stage.address().is_some() || scene.stage.is_scripted();
    let (qr_name, qr_items) = menu(messages.qr, "menu-items qr-box");
    let codes = codes.then(|| {
        tag("details", "menu")
            .attr_if("data-script", scene.stage.action("").filter(|_| scene.stage.address().is_none()))
            .child(qr_name)
            .child(qr_items.child(qr(scene)).child(address(scene, "p")))
    });
    if !scene.stage.is_scripted() {
        return codes
            .map(|codes| tag("div", "toolbar").attr_if("part", scene.stage.part("toolbar")).child(codes));
    }
    let steps = messages.font_steps.iter().enumerate().map(|(step, name)| {
        let pressed = {
            let scene = scene.clone();
            move || Some(if scene.font_step.get() == step { "true" } else { "false" }.to_owned())
        };
        let shell = scene.stage.action(STEPS[step]);
        let scene = scene.clone();
        button("step", name, move |_: Event| scene.choose_font_step(step))
            .attr_changing("aria-pressed", pressed)
            .attr("title", &format!("{} {}px", messages.font_size, FONT_SIZES[step]))
            .attr_if("data-script", shell)
            .view()
    });
    let set_open = |name, open: bool| {
        let scene = scene.clone();
        let shell = scene.stage.action(if open { "expand" } else { "collapse" });
        button("button", name, move |_: Event| scene.set_all_open(open)).attr_if("data-script", shell)
    };
    let print = |name, scope: &'static str| {
        let scene = scene.clone();
        let shell = scene.stage.action(scope);
        button("button", name, move |_: Event| scene.stage.bridge().print(scope))
            .attr_if("data-script", shell)
    };
    let (print_name, print_items) = menu(messages.print, "menu-items");
    let only_script = scene.stage.action("");
    Some(
        tag("div", "toolbar")
            .attr_if("part", scene.stage.part("toolbar"))
            .attr_if("data-script", only_script.filter(|_| scene.stage.address().is_none()))
            .child(
                tag("div", "tools steps")
                    .attr("role", "group")
                    .attr("aria-label", messages.font_size)
                    .attr_if("data-script", only_script)
                    .child(tag("span", "tools-name").attr("aria-hidden", "true").text(messages.font_size))
                    .children(steps),
            )
            .child(scene.report().has_headings().then(|| {
                tag("div", "tools")
                    .attr_if("data-script", only_script)
                    .child(set_open(messages.expand_all, true))
                    .child(set_open(messages.collapse_all, false))
            }))
            .child(
                tag("div", "tools")
                    .child(
                        tag("details", "menu").attr_if("data-script", only_script).child(print_name).child(
                            print_items
                                .child(print(messages.print_all, "all"))
                                .child(print(messages.print_shown, "shown")),
                        ),
                    )
                    .child(codes),
            ),
    )
}

/// What the buttons of the font steps do on a static page.
const STEPS: [&str; FONT_SIZES.len()] = ["0", "1", "2", "3", "4"];

fn menu(name: &'static str, class: &str) -> (Tag, Tag) {
    (tag("summary", "button").text(name), tag("div", class))
}

/// A place for the QR code of the page. In a browser the shell draws it once the text is shown, and
/// writes the address where the class `address` is. A static page holds the code's modules once, at its
/// end: the text comes first.
fn qr(scene: &Scene) -> Tag {
    code(scene, |_| tag("use", "qr-modules").attr("href", "#rv-code"))
}

/// The same for paper.
fn qr_at_end(scene: &Scene) -> Tag {
    code(scene, |modules| tag("path", "qr-modules").attr("id", "rv-code").attr("d", modules))
}

fn code(scene: &Scene, modules: impl Fn(&str) -> Tag) -> Tag {
    let place = tag("div", "qr").attr("role", "img").attr("aria-label", scene.messages.qr_label);
    match written_code(scene, modules) {
        Some(code) => place.child(code),
        None => place,
    }
}

/// The code of the page's address, where it is known.
fn written_code(scene: &Scene, modules: impl Fn(&str) -> Tag) -> Option<Tag> {
    let code = scene.stage.code()?;
    let (side, path) = code.split_once(' ')?;
    let svg = tag("svg", "").attr("viewBox", &format!("0 0 {side} {side}"));
    let ground = tag("path", "qr-ground").attr("d", &format!("M0 0h{side}v{side}H0z"));
    let svg = svg.attr("shape-rendering", "crispEdges").attr("aria-hidden", "true");
    Some(svg.child(ground).child(modules(path)))
}

/// A place for the address of the page.
fn address(scene: &Scene, name: &'static str) -> Tag {
    let place = tag(name, "address");
    match scene.stage.address() {
        Some(address) => place.text(address),
        None => place,
    }
}

/// The end of the printed report: where it is online.
pub fn colophon(scene: &Scene) -> Option<Tag> {
    // The shell writes the address on a live page.
    scene.stage.live(|| ()).or(scene.stage.address().map(|_| ()))?;
    let messages = scene.messages;
    Some(
        tag("footer", "colophon").child(qr_at_end(scene)).child(
            tag("div", "colophon-text").child(tag("p", "").text(messages.qr)).child(
                tag("p", "").text(messages.address).text(messages.colon).child(address(scene, "span")),
            ),
        ),
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
        self.stage
            .bridge()
            .emit("font-size", object(&[("step", (step as u32).into()), ("pixels", pixels.into())]));
    }
}
