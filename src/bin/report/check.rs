//! `report check`: what could not be read of a report, and what is wrong with it.

use clap::Args;
use std::ops::Range;
use std::path::PathBuf;

use report_viewer::check::{self, Finding, Sentence, State};
use report_viewer::i18n::fill;
use report_viewer::model::{Figure, Notice, Report};

use crate::Outcome;
use crate::diagnostics::{Diagnostic, Excerpt, Screen};
use crate::files::{self, Failure};
use crate::session::Session;

#[derive(Args)]
pub struct Arguments {
    #[arg(value_name = "REPORT.json|-")]
    report: PathBuf,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    json: bool,
}

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let name = files::name(session, &arguments.report);
    let (json, reading) = files::read_report(session, &arguments.report)?;
    let findings = check::check(&reading.report);
    let shown: Vec<&Finding> = findings
        .iter()
        .filter(|finding| arguments.all || matches!(finding.state, State::Fail | State::Uncertain))
        .collect();
    let notices = reading.notices.iter().map(|notice| of_notice(session, &name, &json, notice));
    if arguments.json {
        for notice in notices {
            files::show(session, &notice);
        }
        let mut text = serde_json::to_string_pretty(&shown).unwrap_or_default();
        text.push('\n');
        files::print_data(session, text.as_bytes())?;
    } else {
        let screen = Screen::standard_output();
        let source = Source { session, name: &name, json: &json, report: &reading.report };
        for diagnostic in notices.chain(shown.iter().map(|finding| source.of_finding(finding))) {
            files::print(session, &diagnostic.render(session, screen))?;
        }
        let summary = summary(session, &findings, reading.notices.len(), findings.len() > shown.len());
        files::print(session, &format!("{name}{}{summary}\n", session.viewer.colon))?;
    }
    let has = |state| findings.iter().any(|finding| finding.state == state);
    let strictly = arguments.strict && (has(State::Uncertain) || !reading.notices.is_empty());
    Ok(if has(State::Fail) || strictly { Outcome::Findings } else { Outcome::Fine })
}

fn of_notice(session: &Session, name: &str, json: &str, notice: &Notice) -> Diagnostic {
    let what = session.viewer.notice(&notice.kind);
    let aside = fill(session.viewer.aside, &[("text", &notice.path)]);
    Diagnostic::new(check::Severity::Warning, format!("{what}{aside}")).at_json(
        name,
        json,
        notice.line,
        notice.column,
    )
}

fn summary(session: &Session, findings: &[Finding], notices: usize, is_more: bool) -> String {
    let count = |state| findings.iter().filter(|finding| finding.state == state).count().to_string();
    let texts = session.messages;
    let mut summary = fill(
        texts.check_summary,
        &[
            ("fails", &count(State::Fail)),
            ("uncertain", &count(State::Uncertain)),
            ("passes", &count(State::Pass)),
            ("unassessable", &count(State::NotAssessable)),
        ],
    );
    if notices > 0 {
        summary.push_str(&fill(texts.check_notices, &[("count", &notices.to_string())]));
    }
    if is_more {
        summary.push_str(texts.check_more);
    }
    summary
}

/// A report and the JSON it was read from.
struct Source<'a> {
    session: &'a Session,
    name: &'a str,
    json: &'a str,
    report: &'a Report,
}

impl Source<'_> {
    fn of_finding(&self, finding: &Finding) -> Diagnostic {
        let language = self.session.language;
        let state = fill(self.session.viewer.aside, &[("text", finding.state.name(language))]);
        let title = format!("{}{state}", finding.rule.name(language));
        let mut diagnostic = Diagnostic::new(finding.severity, title);
        for sentence in &finding.sentences {
            diagnostic = diagnostic.excerpt(self.excerpt(sentence));
        }
        if finding.sentences.is_empty() {
            diagnostic = diagnostic.about(self.name);
        }
        diagnostic.explanation(finding.explanation.text(language))
    }

    fn excerpt(&self, sentence: &Sentence) -> Excerpt {
        let line = line_of(self.json, sentence);
        let place = sentence.section.as_deref().map(|id| self.section(id)).filter(|place| !place.is_empty());
        let file = match line {
            Some(line) => format!("{}:{line}", self.name),
            None => self.name.to_owned(),
        };
        let origin = match place {
            Some(place) => fill(self.session.messages.place_in, &[("name", &file), ("place", &place)]),
            None => file,
        };
        let figures = sentence.figures.iter().filter_map(|id| self.report.figure(id));
        let ranges = figures.filter_map(|figure| place_of(&sentence.text, figure)).collect();
        Excerpt { origin, number: None, text: sentence.text.clone(), ranges }
    }

    /// What a reader finds a section by: its numbers, or its heading if it has none or lost it.
    fn section(&self, id: &str) -> String {
        let numbers = self.report.numbers_of(id);
        if numbers.chars().any(char::is_alphanumeric) {
            return numbers;
        }
        self.report.section(id).and_then(|section| section.heading.clone()).unwrap_or_default()
    }
}

/// The bytes of a sentence that state a figure: where its quote stands, with what is around it if it
/// stands more than once.
fn place_of(sentence: &str, figure: &Figure) -> Option<Range<usize>> {
    let quote = &figure.quote;
    let exact = if sentence.contains(&quote.exact) { &quote.exact } else { &figure.printed };
    if exact.is_empty() {
        return None;
    }
    let places = || sentence.match_indices(exact.as_str()).map(|(start, found)| start..start + found.len());
    let fits = |place: &Range<usize>| {
        // The words around a quote may reach beyond its sentence.
        let (before, after) = (&sentence[..place.start], &sentence[place.end..]);
        (before.ends_with(&quote.prefix) || quote.prefix.ends_with(before))
            && (after.starts_with(&quote.suffix) || quote.suffix.starts_with(after))
    };
    places().find(fits).or_else(|| places().next())
}

/// The line of the JSON that holds a sentence, or where its section begins.
fn line_of(json: &str, sentence: &Sentence) -> Option<usize> {
    let quoted = |text: &str| serde_json::to_string(text).ok();
    let start = match &sentence.section {
        Some(id) => json.find(&quoted(id)?)?,
        None => 0,
    };
    let text = quoted(&sentence.text)?;
    let text = text.trim_matches('"');
    let in_section = json[start..].find(text).map(|offset| start + offset);
    let offset = in_section.or_else(|| sentence.section.is_some().then_some(start))?;
    Some(1 + json[..offset].bytes().filter(|byte| *byte == b'\n').count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use report_viewer::model::Quote;

    #[test]
    fn a_figure_is_underlined_where_its_quote_stands() {
        let figure = |prefix: &str, exact: &str, suffix: &str| Figure {
            printed: exact.into(),
            quote: Quote { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into(), cell: None },
            ..Figure::default()
        };
        let sentence = "接访0批次,进京0批次;";
        let at = |figure: &Figure| place_of(sentence, figure).map(|place| place.start);
        assert_eq!(at(&figure("接访", "0批次", "")), sentence.find("0批次"));
        assert_eq!(at(&figure("进京", "0批次", ";其他")), sentence.rfind("0批次"));
        assert_eq!(at(&figure("前一句。接访", "0批次", "")), sentence.find("0批次"));
        assert_eq!(at(&figure("", "9批次", "")), None);
        assert_eq!(at(&figure("", "", "")), None);
    }

    #[test]
    fn a_sentence_is_found_in_its_section() {
        let json = "{\n\"body\": [\n{\"id\": \"s1\",\n\"text\": \"共\\\"3\\\"件。\"},\n{\"id\": \"s2\",\n\"text\": \"共\\\"3\\\"件。\"}]}";
        let sentence = |section: &str, text: &str| Sentence {
            section: Some(section.to_owned()).filter(|id| !id.is_empty()),
            text: text.into(),
            figures: Vec::new(),
        };
        assert_eq!(line_of(json, &sentence("s2", "共\"3\"件。")), Some(6));
        assert_eq!(line_of(json, &sentence("s1", "共\"3\"件。")), Some(4));
        assert_eq!(line_of(json, &sentence("s2", "二、标题")), Some(5));
        assert_eq!(line_of(json, &sentence("", "2018-12-27")), None);
    }
}
