//! The figures, by section, each in its sentence.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Event;

use super::desk::{Desk, Tab};
use super::figure_form::{FigureForm, Read};
use super::markup::{Tag, button, changing, nothing, tag, whenever};
use super::outline::show;
use super::work::{FigureDraft, Work};
use crate::i18n::{fill, messages};
use crate::model::{Figure, Report};

/// Which figures are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    Clause,
    WithoutUnit,
    Changed,
    InFindings,
}

/// The figures with their filter.
pub fn figures(desk: &Desk, work: &Arc<Work>) -> Tag {
    let texts = desk.messages;
    if work.figures.is_empty() {
        return tag("p", "none").text(texts.figures_empty);
    }
    let filter = RwSignal::new(Filter::All);
    // What a finding or a link asks for is never filtered away.
    let wanted = desk.wanted;
    whenever(move || {
        if wanted.with(Option::is_some) {
            filter.set(Filter::All);
        }
    });
    let choice = |name: &'static str, value: Filter| {
        button("choice", name, move |_: Event| filter.set(value))
            .attr_changing("aria-pressed", move || Some((filter.get() == value).to_string()))
    };
    let is_any_listed = {
        let (desk, work) = (desk.clone(), work.clone());
        Memo::new(move |_| work.figures.iter().any(|draft| is_listed(&desk, filter.get(), draft)))
    };
    let none = changing(move || {
        if is_any_listed.get() {
            return nothing();
        }
        tag("p", "none").text(texts.figures_none_shown).view()
    });
    tag("div", "figures")
        .child(tag("p", "hint").text(texts.figures_hint))
        .child(
            tag("div", "choices")
                .attr("role", "group")
                .attr("aria-label", texts.filter)
                .child(choice(texts.filter_all, Filter::All))
                .child(choice(texts.filter_clause, Filter::Clause))
                .child(choice(texts.filter_without_unit, Filter::WithoutUnit))
                .child(choice(texts.filter_changed, Filter::Changed))
                .child(choice(texts.filter_in_findings, Filter::InFindings)),
        )
        .child(tag("div", "").attr("role", "status").child(none))
        .children(groups(desk, work, filter))
        .child(added(desk, work))
}

/// How many more an editor made of numbers of the text, which are edited there.
fn added(desk: &Desk, work: &Arc<Work>) -> AnyView {
    let (texts, tab) = (desk.messages, desk.tab);
    let work = work.clone();
    let count = Memo::new(move |_| {
        let made = work.numerals.iter().filter(|draft| draft.is_figure()).count();
        made + work.apart.with(Vec::len)
    });
    changing(move || {
        let count = count.get();
        if count == 0 {
            return nothing();
        }
        tag("button", "link-button")
            .attr("type", "button")
            .on("click", move |_: Event| tab.set(Tab::Numbers))
            .text(&fill(texts.figures_added, &[("count", &count.to_string())]))
            .view()
    })
}

fn is_listed(desk: &Desk, filter: Filter, draft: &FigureDraft) -> bool {
    match filter {
        Filter::All => true,
        Filter::Clause => draft.is_clause() && !draft.is_removed(),
        Filter::WithoutUnit => draft.is_without_unit() && !draft.is_removed(),
        Filter::Changed => draft.is_changed(),
        Filter::InFindings => is_in_findings(desk, draft),
    }
}

fn is_in_findings(desk: &Desk, draft: &FigureDraft) -> bool {
    desk.outcome.with(|outcome| {
        outcome.as_ref().is_some_and(|outcome| outcome.in_findings.contains(&draft.figure.id))
    })
}

/// Figures of one section after the other.
fn groups(desk: &Desk, work: &Arc<Work>, filter: RwSignal<Filter>) -> Vec<AnyView> {
    let runs = work.figures.chunk_by(|one, next| one.figure.section == next.figure.section);
    runs.map(|run| {
        let name = section_name(desk, &work.import.report, run[0].figure.section.as_deref());
        let mut rows = Vec::with_capacity(run.len());
        let mut listed = Vec::with_capacity(run.len());
        for draft in run {
            let (row, is_listed) = row(desk, draft, filter);
            rows.push(row.view());
            listed.push(is_listed);
        }
        tag("div", "figure-group")
            .attr_changing("hidden", move || (!listed.iter().any(Memo::get)).then(String::new))
            .child(tag("h3", "").text(&name))
            .child(tag("ul", "rows").children(rows))
            .view()
    })
    .collect()
}

fn section_name(desk: &Desk, report: &Report, id: Option<&str>) -> String {
    let Some(section) = id.and_then(|id| report.section(id)) else {
        return desk.messages.before_sections.to_owned();
    };
    format!("{}{}", report.numbers_of(&section.id), section.heading.as_deref().unwrap_or_default())
}

/// A figure, and whether it is listed now.
fn row(desk: &Desk, draft: &FigureDraft, filter: RwSignal<Filter>) -> (Tag, Memo<bool>) {
    let id = draft.figure.id.clone();
    let row_id = format!("row-{id}");
    let open = RwSignal::new(false);
    let listed = {
        let (desk, draft) = (desk.clone(), draft.clone());
        // A row that is being edited stays, even when it no longer is what was filtered for.
        Memo::new(move |_| open.get() || is_listed(&desk, filter.get(), &draft))
    };
    {
        let (desk, row_id) = (desk.clone(), row_id.clone());
        let id = id.clone();
        whenever(move || {
            if desk.wanted.with(|wanted| wanted.as_deref() == Some(id.as_str())) {
                open.set(true);
                desk.wanted.set(None);
                desk.bridge.focus(&row_id);
            }
        });
    }
    let (before, after) = &draft.around;
    let class = {
        let draft = draft.clone();
        move || Some(if draft.is_removed() { "row removed" } else { "row" }.to_owned())
    };
    let form = {
        let (desk, draft) = (desk.clone(), draft.clone());
        changing(move || if open.get() { form(&desk, &draft).view() } else { nothing() })
    };
    let row = tag("li", "")
        .attr("id", &row_id)
        .attr("tabindex", "-1")
        .attr_changing("class", class)
        .attr_changing("hidden", move || (!listed.get()).then(String::new))
        .child(stated(desk, draft))
        .child(
            tag("p", "sentence")
                .attr("lang", "zh-CN")
                .text(before)
                .child(tag("mark", "").text(&draft.figure.quote.exact))
                .text(after),
        )
        .child(buttons(desk, draft, open))
        .child(form);
    (row, listed)
}

/// The figure as it is now: its name, value and marks.
fn stated(desk: &Desk, draft: &FigureDraft) -> Tag {
    let texts = desk.messages;
    let (desk, draft) = (desk.clone(), draft.clone());
    tag("div", "stated").child(changing(move || {
        let figure = draft.now();
        let chip =
            |shown: bool, class: &str, name: &'static str| shown.then(|| tag("span", class).text(name));
        let removed = draft.is_removed();
        tag("p", "")
            .children(statement(texts.language, &figure))
            .child(chip(removed, "chip", texts.chip_removed))
            .child(chip(!removed && draft.is_changed(), "chip changed", texts.chip_changed))
            .child(chip(!removed && figure.label_is_clause, "chip doubtful", texts.chip_clause))
            .child(chip(!removed && figure.unit.is_none(), "chip doubtful", texts.chip_without_unit))
            .child(chip(is_in_findings(&desk, &draft), "chip doubtful", texts.chip_in_findings))
            .view()
    }))
}

/// What a figure says, in words.
pub fn statement(language: &str, figure: &Figure) -> Vec<AnyView> {
    let [before, value, after] = messages(language).statement(figure);
    let after = after.trim();
    let words = [
        Some(tag("span", "stated-label").text(before.trim_end())),
        Some(tag("strong", "stated-value").text(&value)),
        (!after.is_empty()).then(|| tag("span", "stated-label").text(after)),
    ];
    words.into_iter().flatten().map(Tag::view).collect()
}

fn buttons(desk: &Desk, draft: &FigureDraft, open: RwSignal<bool>) -> Tag {
    let texts = desk.messages;
    let label = draft.figure.label.clone();
    let (desk, draft) = (desk.clone(), draft.clone());
    tag("div", "row-buttons").child(changing(move || {
        let id = &draft.figure.id;
        let named =
            |button: Tag, name: &str| button.attr("aria-label", &format!("{name}{}{label}", texts.colon));
        let remove = |name: &'static str, remove: bool, to: &str| {
            let (desk, draft) = (desk.clone(), draft.clone());
            let (own, to) = (format!("{to}-{id}"), to.to_owned());
            let other = format!("{}-{id}", if to == "remove" { "restore" } else { "remove" });
            let act = move |_: Event| {
                open.set(false);
                draft.correction.update(|correction| correction.remove = remove);
                desk.edited();
                desk.bridge.focus(&other);
            };
            named(button("link-button", name, act), name).attr("id", &own)
        };
        if draft.is_removed() {
            return remove(texts.figure_restore, false, "restore").view();
        }
        let name = if open.get() { texts.figure_done } else { texts.figure_edit };
        let toggle = {
            let desk = desk.clone();
            let own = format!("edit-{id}");
            let first = format!("label-{id}");
            let next = if open.get() { own.clone() } else { first };
            named(
                button("link-button", name, move |_: Event| {
                    open.update(|open| *open = !*open);
                    desk.bridge.focus(&next);
                }),
                name,
            )
            .attr("id", &own)
            .attr("aria-expanded", if open.get() { "true" } else { "false" })
        };
        vec![
            toggle.view(),
            show(&desk, id, &label).view(),
            remove(texts.figure_remove, true, "remove").view(),
        ]
        .into_any()
    }))
}

fn form(desk: &Desk, draft: &FigureDraft) -> Tag {
    let id = &draft.figure.id;
    let after = {
        let desk = desk.clone();
        move || desk.edited()
    };
    let form = FigureForm::new(desk.messages, id, Read::of(&draft.figure), &draft.correction, after);
    let reset = {
        let (desk, read_again) = (desk.clone(), form.read_again());
        let edit = format!("label-{id}");
        move |_: Event| {
            read_again();
            desk.edited();
            desk.bridge.focus(&edit);
        }
    };
    tag("div", "form")
        .attr("role", "group")
        .attr("aria-label", &draft.figure.label)
        .children(form.fields())
        .child(button("link-button small", desk.messages.figure_reset, reset))
}
