//! The check wasm's boundary: what `findings.js` calls.

use serde_json::json;
use wasm_bindgen::prelude::*;

use super::{Finding, Severity, State, check};
use crate::i18n::{Language, Messages, fill, findings::FindingMessages};
use crate::model::read;

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
