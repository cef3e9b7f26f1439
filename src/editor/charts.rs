//! The charts proposed: their titles, descriptions and order.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Event;

use super::desk::Desk;
use super::field::Field;
use super::markup::{Tag, button, changing, tag};
use super::outline::show;
use super::work::{ChartDraft, Work};
use crate::i18n::fill;

/// The charts.
pub fn charts(desk: &Desk, work: &Arc<Work>) -> Tag {
    let texts = desk.messages;
    if work.charts.with_untracked(Vec::is_empty) {
        return tag("p", "none").text(texts.charts_empty);
    }
    let list = work.charts.clone();
    let rows = {
        let desk = desk.clone();
        let work = work.clone();
        For(ForProps::builder()
            .each(move || list.get())
            .key(|draft: &ChartDraft| draft.place)
            .children(move |draft: ChartDraft| row(&desk, &work, &draft).view())
            .build())
    };
    tag("div", "charts")
        .child(tag("p", "hint").text(texts.charts_hint))
        .child(tag("ol", "rows").child(rows.into_any()))
}

fn row(desk: &Desk, work: &Arc<Work>, draft: &ChartDraft) -> Tag {
    let texts = desk.messages;
    let removed = draft.removed.clone();
    let points: usize = draft.chart.series.iter().map(|series| series.points.len()).sum();
    let field = |field: Field, value: &ArcRwSignal<String>| {
        let (desk, now, typed) = (desk.clone(), value.clone(), value.clone());
        field.view(
            move || now.get(),
            move |text| {
                typed.set(text);
                desk.edited();
            },
            || true,
        )
    };
    let place = draft.place;
    let form = {
        let (title, description) = (draft.title.clone(), draft.description.clone());
        let removed = removed.clone();
        tag("div", "form")
            .attr_changing("hidden", move || removed.get().then(String::new))
            .child(field(Field::line(format!("chart-title-{place}"), texts.chart_title), &title))
            .child(field(
                Field::lines(format!("chart-description-{place}"), texts.chart_description),
                &description,
            ))
    };
    let head = {
        let title = draft.title.clone();
        changing(move || tag("strong", "").text(&title.get()).view())
    };
    tag("li", "")
        .attr_changing("class", move || Some(if removed.get() { "row removed" } else { "row" }.to_owned()))
        .child(
            tag("div", "stated").child(head).child(
                tag("span", "muted").text(&fill(texts.chart_points, &[("count", &points.to_string())])),
            ),
        )
        .child(form)
        .child(buttons(desk, work, draft))
}

fn buttons(desk: &Desk, work: &Arc<Work>, draft: &ChartDraft) -> Tag {
    let texts = desk.messages;
    let (desk, work, draft) = (desk.clone(), work.clone(), draft.clone());
    tag("div", "row-buttons").child(changing(move || {
        let place = draft.place;
        let named = |button: Tag, name: &str| {
            button.attr("aria-label", &format!("{name}{}{}", texts.colon, draft.chart.title))
        };
        let remove = |name: &'static str, to: bool| {
            let (desk, removed) = (desk.clone(), draft.removed.clone());
            let other = format!("chart-{}-{place}", if to { "restore" } else { "remove" });
            let own = format!("chart-{}-{place}", if to { "remove" } else { "restore" });
            let act = move |_: Event| {
                removed.set(to);
                desk.edited();
                desk.bridge.focus(&other);
            };
            named(button("link-button", name, act), name).attr("id", &own)
        };
        if draft.removed.get() {
            return remove(texts.chart_restore, false).view();
        }
        let order: Vec<usize> = work.charts.with(|charts| charts.iter().map(|chart| chart.place).collect());
        let here = order.iter().position(|other| *other == place).unwrap_or(0);
        let step = |name: &'static str, key: &str, to: Option<usize>| {
            let (desk, work) = (desk.clone(), work.clone());
            let own = format!("chart-{key}-{place}");
            let focus = own.clone();
            let act = move |_: Event| {
                let Some(to) = to else { return };
                work.charts.update(|charts| charts.swap(here, to));
                desk.edited();
                // A moved element loses the focus.
                desk.bridge.focus(&focus);
            };
            named(button("link-button", name, act), name)
                .attr("id", &own)
                .attr_if("aria-disabled", to.is_none().then_some("true"))
        };
        vec![
            step(texts.chart_up, "up", here.checked_sub(1)).view(),
            step(texts.chart_down, "down", Some(here + 1).filter(|next| *next < order.len())).view(),
            show(&desk, &draft.chart.id, &draft.chart.title).view(),
            remove(texts.chart_remove, true).view(),
        ]
        .into_any()
    }))
}
