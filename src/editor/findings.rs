//! What the checks say, worst first.

use leptos::prelude::*;
use web_sys::Event;

use super::desk::Desk;
use super::markup::{Tag, button, changing, nothing, tag};
use super::outline::show;
use crate::check::{Finding, Sentence, State};
use crate::i18n::fill;

/// The findings.
pub fn findings(desk: &Desk) -> Tag {
    let desk = desk.clone();
    tag("div", "findings").child(changing(move || {
        let Some(outcome) = desk.outcome.get() else {
            return nothing();
        };
        let texts = desk.messages;
        let of = |states: &[State]| -> Vec<&Finding> {
            outcome.findings.iter().filter(|finding| states.contains(&finding.state)).collect()
        };
        let mut troubling = of(&[State::Fail]);
        troubling.extend(of(&[State::Uncertain]));
        let rest = of(&[State::Pass, State::NotAssessable]);
        let rows = |findings: &[&Finding]| {
            let rows = findings.iter().map(|finding| row(&desk, finding).view()).collect::<Vec<_>>();
            (!rows.is_empty()).then(|| tag("ul", "rows").children(rows))
        };
        let good = troubling.is_empty().then(|| tag("p", "none").text(texts.findings_good));
        let rest_rows = rows(&rest).map(|rows| {
            let count = fill(texts.findings_rest, &[("count", &rest.len().to_string())]);
            tag("details", "rest").child(tag("summary", "").text(&count)).child(rows)
        });
        tag("div", "")
            .child(tag("p", "hint").text(texts.findings_hint))
            .child(good)
            .child(rows(&troubling))
            .child(rest_rows)
            .view()
    }))
}

fn row(desk: &Desk, finding: &Finding) -> Tag {
    let texts = desk.messages;
    let explanation = finding.explanation.text(texts.language);
    let (chip, state) = match finding.state {
        State::Fail => ("chip wrong", texts.state_fail),
        State::Uncertain => ("chip doubtful", texts.state_uncertain),
        State::Pass => ("chip good", texts.state_pass),
        State::NotAssessable => ("chip", texts.state_not_assessable),
    };
    let class = match finding.state {
        State::Fail => "row finding fail",
        State::Uncertain => "row finding doubt",
        _ => "row finding",
    };
    let sentences = finding.sentences.iter().map(|one| sentence(desk, one).view()).collect::<Vec<_>>();
    tag("li", class)
        .child(
            tag("p", "finding-head")
                .child(tag("span", chip).text(state))
                .child(tag("strong", "").text(finding.rule.name(texts.language))),
        )
        .child(tag("p", "explanation").text(explanation))
        .child((!sentences.is_empty()).then(|| tag("ul", "sentences").children(sentences)))
}

fn sentence(desk: &Desk, sentence: &Sentence) -> Tag {
    let texts = desk.messages;
    let figure = sentence.figures.first();
    let target = figure.or(sentence.section.as_ref());
    let edit = figure.map(|id| {
        let (desk, id) = (desk.clone(), id.clone());
        button("link-button", texts.finding_edit, move |_: Event| desk.edit_figure(&id))
            .attr("aria-label", &format!("{}{}{}", texts.finding_edit, texts.colon, start(&sentence.text)))
    });
    tag("li", "").child(tag("p", "sentence").attr("lang", "zh-CN").text(&sentence.text)).child(
        tag("div", "row-buttons").child(target.map(|id| show(desk, id, start(&sentence.text)))).child(edit),
    )
}

/// The first words of a sentence, to tell its buttons from others.
fn start(text: &str) -> &str {
    text.char_indices().nth(12).map_or(text, |(end, _)| &text[..end])
}
