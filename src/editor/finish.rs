//! The third step: files to take away, and the code for the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::desk::Desk;
use super::markup::{Tag, button, changing, nothing, tag};
use crate::import::Corrections;
use crate::model::Report;

/// The third step.
pub fn finish(desk: &Desk) -> Tag {
    let texts = desk.messages;
    let outcome = desk.outcome;
    let save = |name_of: fn(&Report) -> String, content_of: fn(&super::desk::Outcome) -> String| {
        let bridge = desk.bridge.clone();
        let desk = desk.clone();
        move |_: Event| {
            desk.settle(); // what was typed a moment ago counts
            outcome.with_untracked(|outcome| {
                if let Some(outcome) = outcome {
                    bridge.save(&content_of(outcome), "application/json", &name_of(&outcome.report));
                }
            });
        }
    };
    let download = save(|report| format!("{}.json", name(report)), |outcome| outcome.json.clone());
    let download_corrections = save(
        |report| format!("{}-corrections.json", name(report)),
        |outcome| {
            let mut json = serde_json::to_string_pretty(&outcome.corrections).unwrap_or_default();
            json.push('\n');
            json
        },
    );
    let has_corrections = Memo::new(move |_| {
        outcome.with(|outcome| {
            outcome.as_ref().is_some_and(|outcome| outcome.corrections != Corrections::default())
        })
    });
    let corrections = changing(move || {
        if !has_corrections.get() {
            return nothing();
        }
        vec![
            button("button", texts.download_corrections, download_corrections.clone()).view(),
            tag("p", "hint").text(texts.corrections_hint).view(),
        ]
        .into_any()
    });
    tag("section", "step")
        .attr("aria-labelledby", "step-finish")
        .child(tag("h2", "").attr("id", "step-finish").text(texts.step_finish))
        .child(
            tag("div", "downloads")
                .child(button("button primary", texts.download, download))
                .child(corrections),
        )
        .child(tag("p", "hint").text(texts.finish_hint))
        .child(embed(desk))
}

fn embed(desk: &Desk) -> Tag {
    let texts = desk.messages;
    let outcome = desk.outcome;
    let code = Memo::new(move |_| {
        outcome.with(|outcome| outcome.as_ref().map(|outcome| snippet(&outcome.report)).unwrap_or_default())
    });
    let told = RwSignal::new("");
    let bridge = desk.bridge.clone();
    let copy = move |_: Event| {
        let done = Closure::once_into_js(move |copied: bool| {
            told.set(if copied { texts.copied } else { texts.not_copied });
        });
        bridge.copy(&code.get_untracked(), done.unchecked_ref());
    };
    tag("div", "embed")
        .child(tag("h3", "").attr("id", "embed").text(texts.embed))
        .child(
            tag("pre", "")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-labelledby", "embed")
                .child(tag("code", "").child(changing(move || super::markup::text(&code.get())))),
        )
        .child(
            tag("div", "downloads").child(button("button", texts.copy, copy)).child(
                tag("span", "muted")
                    .attr("role", "status")
                    .child(changing(move || super::markup::text(told.get()))),
            ),
        )
        .child(tag("p", "hint").text(texts.embed_hint))
}

/// Name of the report's file: `report-2018`. Letters that every server takes.
fn name(report: &Report) -> String {
    let years = report.period.as_deref().unwrap_or_default().split('/').filter_map(|end| end.get(..4));
    let mut years: Vec<&str> = years.filter(|year| year.bytes().all(|byte| byte.is_ascii_digit())).collect();
    years.dedup();
    years.insert(0, "report");
    years.join("-")
}

/// What goes into the page: the report's title stands where the viewer cannot run.
fn snippet(report: &Report) -> String {
    let file = name(report);
    let title = escaped(&report.title);
    format!(
        "<script type=\"module\" src=\"report-viewer/report-viewer.js\"></script>\n\
         <report-viewer src=\"{file}.json\">\n  <h1>{title}</h1>\n</report-viewer>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_by_their_years_and_titles_are_text() {
        let report = |period: Option<&str>| Report {
            title: "<b>甲</b>&乙".into(),
            period: period.map(str::to_owned),
            ..Report::default()
        };
        assert_eq!(name(&report(Some("2018-01/2018-10"))), "report-2018");
        assert_eq!(name(&report(Some("2016/2020"))), "report-2016-2020");
        assert_eq!(name(&report(Some("去年"))), "report");
        assert_eq!(name(&report(None)), "report");
        let code = snippet(&report(Some("2018")));
        assert!(
            code.contains("src=\"report-2018.json\"") && code.contains("&lt;b&gt;甲&lt;/b&gt;&amp;乙"),
            "{code}"
        );
    }
}
