//! What is known of a figure, shown under the paragraph that states it.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent, MouseEvent, ScrollLogicalPosition};

use super::Scene;
use super::markup::{Tag, button, nothing, tag, text, whenever};
use super::reveal::{focus, is_plain, scroll_to};
use crate::i18n::fill;
use crate::model::{Figure, Report};

/// A figure's card: value, unit, period, the charts it is in and where else it is stated.
pub fn figure_card(scene: &Scene, index: usize) -> AnyView {
    let messages = scene.messages;
    let report = scene.report();
    let Some(figure) = report.figures.get(index) else {
        return nothing();
    };
    let row = |name: &'static str, values: Vec<AnyView>| {
        (!values.is_empty()).then(|| {
            tag("div", "card-row").child(tag("dt", "").text(name)).child(tag("dd", "").children(values))
        })
    };
    let one = |value: Option<String>| value.as_deref().map(text).into_iter().collect::<Vec<_>>();
    let whole = figure.part_of.as_deref().and_then(|id| report.figure(id));
    let place = NodeRef::<Div>::new();
    // Screen readers go on from here; the link in the text takes focus back on closing.
    whenever(move || {
        if let Some(card) = place.get() {
            focus(&card);
            scroll_to(&card, ScrollLogicalPosition::Nearest);
        }
    });
    let close = {
        let scene = scene.clone();
        move || {
            scene.selected.set(None);
            scene.focus_figure(index);
        }
    };
    let on_key = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close();
            }
        }
    };
    let unit = figure.unit.as_deref().unwrap_or(messages.figure_no_unit);
    tag("div", "card")
        .part("figure-card")
        .attr("role", "group")
        .attr("aria-label", messages.figure)
        .attr("lang", messages.language)
        .attr("tabindex", "-1")
        .reference(place)
        .on("keydown", on_key)
        .child(
            tag("div", "card-head")
                .child(
                    tag("p", "card-title")
                        .text(&figure.label)
                        .text(" ")
                        .child(tag("strong", "").text(&messages.value(figure))),
                )
                .child(button("button", messages.close, move |_: Event| close())),
        )
        .child(messages.bound_words(figure.bound).map(|words| tag("p", "card-note").text(words)))
        .child(
            tag("dl", "card-rows")
                .child(row(messages.figure_printed, one(Some(figure.printed.clone()))))
                .child(row(messages.figure_unit, one(Some(unit.to_owned()))))
                .child(row(messages.figure_period, one(figure.period.clone())))
                .child(row(
                    messages.figure_part_of,
                    one(whole.map(|whole| format!("{} {}", whole.label, messages.value(whole)))),
                ))
                .child(row(messages.figure_charts, chart_links(scene, figure)))
                .child(row(messages.figure_mentions, mention_links(scene, index))),
        )
        .view()
}

/// A link within the report that does something when it is followed.
pub fn link(scene: &Scene, id: &str, act: impl Fn(&Scene) + 'static) -> Tag {
    let href = scene.link(id);
    let scene = scene.clone();
    tag("a", "card-link").attr("href", &href).on("click", move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            act(&scene);
        }
    })
}

fn chart_links(scene: &Scene, figure: &Figure) -> Vec<AnyView> {
    let charts = scene.report().charts.iter().filter(|chart| chart.draws(&figure.id));
    charts
        .map(|chart| {
            let id = chart.id.clone();
            link(scene, &chart.id, move |scene| scene.follow(&id)).text(&chart.title).view()
        })
        .collect()
}

/// The other places that state the same fact, and whether they agree.
fn mention_links(scene: &Scene, index: usize) -> Vec<AnyView> {
    let report = scene.report();
    let messages = scene.messages;
    let figure = &report.figures[index];
    if figure.concept.is_none() {
        return Vec::new();
    }
    let others = report
        .figures
        .iter()
        .enumerate()
        .filter(|(other, mention)| *other != index && mention.concept == figure.concept);
    others
        .map(|(other, mention)| {
            let differs = mention.value != figure.value;
            link(scene, &mention.id, move |scene| {
                scene.reveal_figure(other);
            })
            .text(&format!("{} {}", place_words(report, mention), messages.value(mention)))
            .child(differs.then(|| {
                tag("strong", "differs").text(&fill(messages.aside, &[("text", messages.figure_differs)]))
            }))
            .view()
        })
        .collect()
}

/// Where a figure stands, by the numbers above it: `三、2、`.
fn place_words(report: &Report, figure: &Figure) -> String {
    let numbers = figure.section.as_deref().map(|id| report.numbers_of(id)).unwrap_or_default();
    if numbers.is_empty() { figure.label.clone() } else { numbers }
}

impl Scene {
    fn focus_figure(&self, index: usize) {
        let selector = format!("a.figure[data-figure='{index}']");
        if let Some(link) = self.all(&selector).into_iter().next() {
            focus(&link);
        }
    }
}
