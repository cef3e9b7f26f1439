//! What is known of a figure, shown under the paragraph that states it.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent, MouseEvent, ScrollLogicalPosition};

use super::Scene;
use super::markup::{Tag, button, nothing, tag, text, whenever};
use super::reveal::{focus, is_plain, scroll_to};
use crate::i18n::{Messages, fill, scale_word};
use crate::model::{Decimal, Figure, Report};

/// A figure's card: what it says in words, unit, period, the figures it has to do with, the charts it
/// is in and where else it is stated.
pub fn figure_card(scene: &Scene, index: usize) -> AnyView {
    let messages = scene.messages;
    let Some(figure) = scene.report().figures.get(index) else {
        return nothing();
    };
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
    let note = |words: &str| tag("p", "card-note").text(words);
    tag("div", "card")
        .attr_if("part", scene.stage.part("figure-card"))
        .attr("role", "group")
        .attr("aria-label", messages.figure)
        .attr("lang", messages.language)
        .attr("tabindex", "-1")
        .reference(place)
        .on("keydown", on_key)
        .child(tag("div", "card-head").child(title(messages, figure)).child(button(
            "button",
            messages.close,
            move |_: Event| close(),
        )))
        .child(figure.label_is_clause.then(|| note(messages.figure_clause)))
        .child(messages.bound_words(messages.stated_bound(figure)).map(note))
        .child(rows(scene, index, figure))
        .view()
}

/// What the figure says.
pub fn title(messages: &Messages, figure: &Figure) -> Tag {
    let [before, value, after] = messages.statement(figure);
    tag("p", "card-title").text(&before).child(tag("strong", "").text(&value)).text(&after)
}

/// What there is to know of it, and where it leads.
pub fn rows(scene: &Scene, index: usize, figure: &Figure) -> Tag {
    let messages = scene.messages;
    let row = |name: &'static str, values: Vec<AnyView>| {
        (!values.is_empty()).then(|| {
            tag("div", "card-row").child(tag("dt", "").text(name)).child(tag("dd", "").children(values))
        })
    };
    let one = |value: Option<&str>| value.map(text).into_iter().collect::<Vec<_>>();
    let unit = figure.unit.as_deref();
    let mut list = tag("dl", "card-rows")
        .child(row(messages.figure_printed, one(Some(&figure.printed))))
        .child(row(messages.figure_unit, one(unit.or(Some(messages.figure_no_unit)))))
        .child(row(messages.figure_period, one(figure.period.as_deref())));
    let names = [
        messages.figure_part_of,
        messages.figure_parts,
        messages.column_value,
        messages.figure_changed_from,
        messages.figure_share_of,
        messages.figure_same,
    ];
    for (which, name) in names.into_iter().enumerate() {
        let mut values = figure_links(scene, index, which);
        if which == PARTS
            && let Some(sum) = sum_of_parts(scene.report(), figure)
        {
            let sum = sum.scaled_down(figure.scale).grouped();
            let sum = sum + scale_word(figure.scale) + unit.unwrap_or_default();
            values.push(text(&fill(messages.figure_sum, &[("value", &sum)])));
        }
        list = list.child(row(name, values));
    }
    list.child(row(messages.figure_charts, chart_links(scene, figure)))
        .child(row(messages.figure_mentions, mention_links(scene, index)))
}

/// The row of a figure's parts among those of other figures.
const PARTS: usize = 1;

/// Whether another figure stands in a row of a figure's card: its total, its parts, what changed, what it
/// was before, its whole, other values of its indicator.
fn is_in_row(which: usize, figure: &Figure, other: &Figure) -> bool {
    let id = match which {
        0 => &figure.part_of,
        PARTS => return other.part_of.as_ref() == Some(&figure.id),
        2 => &figure.change_of,
        3 => &figure.changed_from,
        4 => &figure.share_of,
        _ => return is_other_value(figure, other),
    };
    id.as_ref() == Some(&other.id)
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

/// Links to the other figures of a row, in words; each with its period where that is another.
fn figure_links(scene: &Scene, index: usize, which: usize) -> Vec<AnyView> {
    let messages = scene.messages;
    let figures = &scene.report().figures;
    let mut links = Vec::new();
    for (other, figure) in figures.iter().enumerate() {
        if other == index || !is_in_row(which, &figures[index], figure) {
            continue;
        }
        let [before, value, after] = messages.statement(figure);
        let mut words = before + &value + &after;
        if let Some(period) = figure.period.as_ref().filter(|_| figure.period != figures[index].period) {
            words.push_str(&fill(messages.aside, &[("text", period)]));
        }
        let link = link(scene, &figure.id, move |scene| {
            scene.reveal_figure(other);
        });
        links.push(link.text(&words).view());
    }
    links
}

/// The sum of a figure's parts: of two or more exact ones that count the same, each once.
fn sum_of_parts(report: &Report, whole: &Figure) -> Option<Decimal> {
    let is_part = |part: &&Figure| part.part_of.as_ref() == Some(&whole.id);
    let parts = || report.figures.iter().filter(is_part);
    let mut sum = Decimal::ZERO;
    for part in parts() {
        let counts = part.bound.is_exact()
            && part.upper.is_none()
            && part.measure.is_level()
            && !part.label_is_clause
            && part.status == whole.status
            && part.unit == whole.unit
            && parts().filter(|other| other.label == part.label).count() == 1;
        sum = sum.checked_add(part.value.filter(|_| counts)?)?;
    }
    (parts().count() > 1).then_some(sum)
}

/// Whether a figure says something else of the same indicator, and no other row of the card has it.
fn is_other_value(figure: &Figure, other: &Figure) -> bool {
    let is_linked = (0..5).any(|which| is_in_row(which, figure, other)) || is_mention(figure, other);
    let is_clause = figure.label_is_clause || other.label_is_clause;
    let is_alike = figure.measure == other.measure
        && figure.status == other.status
        && figure.period == other.period
        && figure.unit == other.unit;
    // 社区 of which there are 15 and 社区 as a part of contracts are two things.
    let is_part = figure.measure == other.measure && figure.part_of.is_some() != other.part_of.is_some();
    figure.label == other.label && !is_part && !is_clause && !is_alike && !is_linked
}

/// Whether two figures state the same fact: a change is none of its level.
fn is_mention(figure: &Figure, other: &Figure) -> bool {
    figure.concept.is_some()
        && figure.concept == other.concept
        && figure.measure == other.measure
        && figure.status == other.status
}

/// The other places that state the same fact, and whether they agree.
fn mention_links(scene: &Scene, index: usize) -> Vec<AnyView> {
    let report = scene.report();
    let messages = scene.messages;
    let figure = &report.figures[index];
    let others = report
        .figures
        .iter()
        .enumerate()
        .filter(|(other, mention)| *other != index && is_mention(figure, mention));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bound, Measure, Status};

    fn figure(id: &str, label: &str, value: &str) -> Figure {
        Figure {
            id: id.into(),
            label: label.into(),
            value: value.parse().ok(),
            unit: Some("件".into()),
            ..Figure::default()
        }
    }

    fn sum(parts: [Figure; 2]) -> Option<String> {
        let whole = figure("f0", "来访", "9");
        let mut report = Report { figures: vec![whole.clone()], ..Report::default() };
        report.figures.extend(parts.map(|part| Figure { part_of: Some("f0".into()), ..part }));
        sum_of_parts(&report, &whole).map(|sum| sum.to_string())
    }

    #[test]
    fn parts_are_summed_where_each_is_exact_and_counts_the_same() {
        let first = || figure("f1", "个人来访", "5.5");
        let second = || figure("f2", "单位来访", "3");
        assert_eq!(sum([first(), second()]).as_deref(), Some("8.5"));
        for other in [
            Figure { bound: Bound::AtLeast, ..second() },
            Figure { upper: "4".parse().ok(), ..second() },
            Figure { unit: Some("人".into()), ..second() },
            Figure { measure: Measure::Change, ..second() },
            Figure { status: Status::Target, ..second() },
            Figure { label_is_clause: true, ..second() },
            Figure { value: None, ..second() },
            figure("f2", "个人来访", "5.5"),
        ] {
            assert_eq!(sum([first(), other.clone()]), None, "{other:?}");
        }
        assert_eq!(sum_of_parts(&Report::default(), &first()), None);
    }

    #[test]
    fn other_values_of_an_indicator_are_those_that_no_other_row_has() {
        let own = Figure { period: Some("2021".into()), ..figure("f1", "来访", "5") };
        let change = Figure { id: "f2".into(), measure: Measure::Change, ..own.clone() };
        for other in [
            change.clone(),
            Figure { status: Status::Target, ..own.clone() },
            Figure { period: Some("2020".into()), ..own.clone() },
            Figure { unit: Some("人".into()), ..own.clone() },
        ] {
            assert!(is_other_value(&own, &other), "{other:?}");
            assert!(is_other_value(&other, &own), "{other:?}");
        }
        let linked = Figure { change_of: Some("f1".into()), ..change.clone() };
        assert!(is_other_value(&own, &linked), "the level has no row for it");
        assert!(!is_other_value(&linked, &own), "the change has");
        let target = Figure { status: Status::Target, ..own.clone() };
        let mention = |figure: &Figure| Figure { concept: Some("visits".into()), ..figure.clone() };
        assert!(is_mention(&mention(&own), &Figure { value: None, ..mention(&own) }));
        for other in [mention(&change), mention(&target), own.clone()] {
            assert!(!is_mention(&mention(&own), &other), "{other:?}");
        }
        assert!(is_other_value(&mention(&own), &mention(&change)));
        for (own, other) in [
            (own.clone(), Figure { value: "6".parse().ok(), ..own.clone() }),
            (own.clone(), Figure { label: "来信".into(), ..change.clone() }),
            (own.clone(), Figure { label_is_clause: true, ..change.clone() }),
            (Figure { label_is_clause: true, ..own.clone() }, change.clone()),
            (own.clone(), Figure { part_of: Some("f1".into()), ..change.clone() }),
            (mention(&own), Figure { period: None, ..mention(&own) }),
        ] {
            assert!(!is_other_value(&own, &other), "{own:?} {other:?}");
        }
    }
}
