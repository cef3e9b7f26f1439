//! What was recognised: format, the report's head, how much of what.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Event;

use super::desk::{Desk, Tab};
use super::field::Field;
use super::markup::{Tag, button, changing, nothing, tag};
use super::work::{HeadDraft, Work};
use crate::check::State;
use crate::i18n::fill;
use crate::i18n::import::ImportMessages;
use crate::model::Report;

/// What was recognised.
pub fn head(desk: &Desk, work: &Arc<Work>) -> Tag {
    let messages = desk.messages;
    let [title, publisher, published, period] = &work.head;
    tag("div", "head")
        .child(tag("p", "read-as").text(&read_as(desk, work)))
        .child(summary(desk, work))
        .child(line(desk, "title", messages.title, None, title, |_| true))
        .child(
            tag("div", "fields")
                .child(line(desk, "publisher", messages.publisher, None, publisher, |_| true))
                .child(line(
                    desk,
                    "published",
                    messages.published,
                    Some(messages.published_hint),
                    published,
                    is_moment,
                ))
                .child(line(desk, "period", messages.period, Some(messages.period_hint), period, is_period)),
        )
}

fn read_as(desk: &Desk, work: &Work) -> String {
    let messages = desk.messages;
    let mut words = format!(
        "{}{}{}",
        messages.read_as,
        messages.colon,
        ImportMessages::of(messages.language).format(work.import.format)
    );
    let is_file =
        desk.source.with_untracked(|source| matches!(source, Some(super::desk::Source::File { .. })));
    if let Some(encoding) = work.import.encoding.filter(|_| is_file) {
        words += &format!(" · {}{}{}", messages.encoding, messages.colon, encoding.to_uppercase());
    }
    if let Some(signature) = &work.import.report.signature {
        let date = signature.date_text.as_deref().unwrap_or_default();
        words += &format!(" · {}{}{} {date}", messages.signature, messages.colon, signature.name);
    }
    words
}

/// The counts, told again when they change.
fn summary(desk: &Desk, work: &Arc<Work>) -> Tag {
    let messages = desk.messages;
    let sections = work.import.report.sections().count();
    let outcome = desk.outcome;
    let counts = Memo::new(move |_| {
        outcome.with(|outcome| {
            let outcome = outcome.as_ref()?;
            let of = |state| outcome.findings.iter().filter(|finding| finding.state == state).count();
            let Report { figures, charts, .. } = &outcome.report;
            Some((figures.len(), charts.len(), of(State::Fail), of(State::Uncertain)))
        })
    });
    let tab = desk.tab;
    let content = changing(move || {
        let Some((figures, charts, errors, doubts)) = counts.get() else {
            return nothing();
        };
        let all = fill(
            messages.counts,
            &[
                ("sections", &sections.to_string()),
                ("figures", &figures.to_string()),
                ("charts", &charts.to_string()),
            ],
        );
        let found = if errors + doubts == 0 {
            messages.counts_no_findings.to_owned()
        } else {
            let (errors, doubts) = (errors.to_string(), doubts.to_string());
            fill(messages.counts_findings, &[("errors", &errors), ("doubts", &doubts)])
        };
        let link = tag("button", "link-button")
            .attr("type", "button")
            .text(&found)
            .on("click", move |_: Event| tab.set(Tab::Findings));
        tag("p", "").text(&all).child(link).view()
    });
    tag("div", "counts").attr("role", "status").child(content)
}

fn line(
    desk: &Desk,
    name: &str,
    label: &'static str,
    hint: Option<&'static str>,
    draft: &HeadDraft,
    is_valid: fn(&str) -> bool,
) -> Tag {
    let field = Field { hint, ..Field::line(format!("head-{name}"), label) };
    let signal = draft.value.clone();
    let value = move || signal.get();
    let edit = {
        let (desk, draft) = (desk.clone(), draft.clone());
        move |text: String| {
            draft.value.set(text.trim().to_owned());
            desk.edited();
        }
    };
    let valid = {
        let draft = draft.clone();
        move || draft.value.with(|value| value.is_empty() || is_valid(value))
    };
    let back = {
        let (desk, draft) = (desk.clone(), draft.clone());
        changing(move || {
            if draft.value.with(|value| *value == draft.read) {
                return nothing();
            }
            let (desk, draft) = (desk.clone(), draft.clone());
            let messages = desk.messages;
            button("link-button small", messages.back_to_read, move |_: Event| {
                draft.value.set(draft.read.clone());
                desk.edited();
            })
            .attr("aria-label", &format!("{}{}{label}", messages.back_to_read, messages.colon))
            .view()
        })
    };
    field.view(value, edit, valid).child(back)
}

/// `2021-08-19`, `2021-08-19T09:12`.
fn is_moment(text: &str) -> bool {
    let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
    day.len() == 10
        && is_day(day)
        && time.is_none_or(|time| has_form(time, "00:00") || has_form(time, "00:00:00"))
}

/// `2018`, `2018-06`, `2018-01/2018-10`.
fn is_period(text: &str) -> bool {
    text.split('/').count() <= 2 && text.split('/').all(is_day)
}

fn is_day(text: &str) -> bool {
    ["0000", "0000-00", "0000-00-00"].iter().any(|form| has_form(text, form))
}

/// Whether digits stand where the form has zeros, and the form's own characters elsewhere.
fn has_form(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text.bytes().zip(form.bytes()).all(|(is, should)| match should {
            b'0' => is.is_ascii_digit(),
            other => is == other,
        })
}
