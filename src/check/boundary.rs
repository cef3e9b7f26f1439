//! The check wasm's boundary: what `findings.js` calls, and `table-tools.js` for what a table can be drawn as,
//! which this wasm knows as well: it is not for editors alone.

use serde_json::json;
use wasm_bindgen::prelude::*;

use super::{Finding, Severity, State, check};
use crate::chart::table::{Choice, Line, choices};
use crate::chart::{ChartData, Drawing};
use crate::i18n::{Language, Messages, fill, findings::FindingMessages};
use crate::model::{Report, read};

/// What the checks say of a report's JSON, as the JSON of a panel in the interface's language:
/// `{ title, summary, show, others, counts, findings: [{ state, severity, doubted, name, explanation,
/// sentences }] }`, what is wrong first.
///
/// # Errors
/// When the text is no report.
#[wasm_bindgen]
pub fn findings(report: &str, language: &str) -> Result<String, JsError> {
    let reading = read(report).map_err(|error| JsError::new(&format!("{error:?}")))?;
    let language = Language::from(language);
    let texts = FindingMessages::of(language);
    let mut findings = check(&reading.report);
    findings.sort_by_key(rank);
    let count = |of: fn(&Finding) -> bool| findings.iter().filter(|finding| of(finding)).count();
    let errors = count(|finding| finding.state == State::Fail && finding.severity == Severity::Error);
    let fails = count(|finding| finding.state == State::Fail);
    let uncertain = count(|finding| finding.state == State::Uncertain);
    let others = findings.len() - fails - uncertain;
    let parts: Vec<String> = [
        (texts.panel_errors, errors),
        (texts.panel_warnings, fails - errors),
        (texts.panel_uncertain, uncertain),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(text, count)| fill(text, &[("count", &count.to_string())]))
    .collect();
    let summary = if parts.is_empty() {
        texts.panel_clean.to_owned()
    } else {
        parts.join(Messages::of(language).comma)
    };
    let rows: Vec<_> = findings
        .iter()
        .map(|finding| {
            let doubted = matches!(finding.state, State::Fail | State::Uncertain);
            let mark = if finding.state == State::Fail {
                finding.severity.name(language)
            } else {
                finding.state.name(language)
            };
            json!({
                "state": finding.state,
                "severity": finding.severity,
                "doubted": doubted,
                "mark": mark,
                "name": finding.rule.name(language),
                "explanation": finding.explanation.text(language),
                "sentences": finding.sentences,
            })
        })
        .collect();
    Ok(json!({
        "title": texts.panel_title,
        "summary": summary,
        "show": texts.panel_show,
        "others": fill(texts.panel_others, &[("count", &others.to_string())]),
        "counts": {
            "fail": fails,
            "uncertain": uncertain,
            "pass": count(|finding| finding.state == State::Pass),
            "notAssessable": count(|finding| finding.state == State::NotAssessable),
        },
        "findings": rows,
    })
    .to_string())
}

/// What a table can be drawn as: a list of `{ line: "row" or "column", name }`, as JSON. Tables are counted from 0
/// in the order of the text.
///
/// # Errors
/// When the text is no report.
#[wasm_bindgen]
pub fn table_charts(report: &str, table: usize) -> Result<String, JsError> {
    let report = read(report).map_err(|error| JsError::new(&format!("{error:?}")))?.report;
    let rows = choices_of(&report, table).into_iter().map(|choice| {
        let line = match choice.line {
            Line::Row => "row",
            Line::Column => "column",
        };
        json!({ "line": line, "name": choice.name })
    });
    Ok(serde_json::Value::from_iter(rows).to_string())
}

/// One of those, by its place in the list, for a text size in CSS pixels: `{ title, units, drawing, figures,
/// withoutZeros }` as JSON, where bars name figures by their place in `figures`, which holds their ids.
///
/// # Errors
/// When the text is no report, or has no such chart.
#[wasm_bindgen]
pub fn table_chart(
    report: &str,
    table: usize,
    choice: usize,
    font_size: u16,
    language: &str,
) -> Result<String, JsError> {
    let report = read(report).map_err(|error| JsError::new(&format!("{error:?}")))?.report;
    let choice = choices_of(&report, table).into_iter().nth(choice);
    let choice = choice.ok_or_else(|| JsError::new("no such chart"))?;
    let messages = Messages::of(Language::from(language));
    let data = ChartData::of(&report, &choice.chart, messages);
    let mut drawing = Drawing::of(&data, Drawing::font_size(font_size));
    let mut figures = Vec::new();
    for bar in drawing.iter_mut().flat_map(|drawing| &mut drawing.panels).flat_map(|panel| &mut panel.bars) {
        figures.push(report.figures[bar.figure].id.as_str());
        bar.figure = figures.len() - 1;
    }
    Ok(json!({
        "title": choice.chart.title,
        "units": data.units().join(messages.comma),
        "drawing": drawing,
        "figures": figures,
        "withoutZeros": choice.without_zeros,
    })
    .to_string())
}

fn choices_of(report: &Report, table: usize) -> Vec<Choice> {
    let found = report.walk().filter_map(|standing| standing.block().as_table()).nth(table);
    found.map(|table| choices(report, table)).unwrap_or_default()
}

/// Fails by their severity, then what is uncertain, then the rest.
fn rank(finding: &Finding) -> (u8, std::cmp::Reverse<Severity>) {
    let state = match finding.state {
        State::Fail => 0,
        State::Uncertain => 1,
        State::Pass => 2,
        State::NotAssessable => 3,
    };
    (state, std::cmp::Reverse(finding.severity))
}
