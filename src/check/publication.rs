//! The signature's date against the date of publication, and against the period reported on.
//!
//! Sees dates the report gives as such. More than 90 days from signature to publication is late; a
//! report that was published before it was signed, or signed in a year before the one it reports on,
//! has a wrong date somewhere.
//!
//! Does not claim to know which date is wrong, or why a report came late; nor anything of the period of
//! a report that looks ahead (政府工作报告, 计划, 预算), which is signed before it.

use super::context::Context;
use super::period::Words;
use super::{Explanation, Finding, Rule, Sentence, Severity, State};
use crate::i18n::fill;
use crate::prose::date::Day;
use crate::prose::period::Period;

/// How many days may pass from signature to publication.
const DAYS: i32 = 90;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let report = context.report;
    let signature = report.signature.as_ref();
    let signed = signature.and_then(|signature| {
        let text = signature.date.as_deref().filter(|date| !date.is_empty())?;
        Some((Day::parse(text), metadata(signature.date_text.as_deref().unwrap_or(text))))
    });
    let published = report
        .published
        .as_deref()
        .filter(|date| !date.is_empty())
        .map(|text| (Day::parse(text), metadata(&text.replace('T', " "))));
    let mut findings = vec![delay(&signed, &published)];
    if let (Some((Some(signed), sentence)), Some(period)) = (signed, context.period)
        && super::title_year::looks_back(&report.title)
    {
        findings.extend(against_period(signed, sentence, period));
    }
    findings
}

type Dated = Option<(Option<Day>, Sentence)>;

fn delay(signed: &Dated, published: &Dated) -> Finding {
    let sentences = || published.iter().chain(signed).map(|(_, sentence)| sentence.clone()).collect();
    let day = |dated: &Dated| dated.as_ref().and_then(|(day, _)| *day);
    let (Some(signed), Some(published)) = (day(signed), day(published)) else {
        let explanation = Explanation::of(|messages| messages.publication_unknown.into());
        return Rule::PublicationDelay.cannot_tell(sentences(), explanation);
    };
    let days = published.number() - signed.number();
    let (state, severity) = match days {
        ..0 => (State::Fail, Severity::Error),
        0..=DAYS => (State::Pass, Severity::Note),
        _ => (State::Fail, Severity::Warning),
    };
    let explanation = Explanation::of(|messages| {
        let template = match days {
            ..0 => messages.publication_before,
            0..=DAYS => messages.publication_pass,
            _ => messages.publication_late,
        };
        fill(
            template,
            &[
                ("signed", &signed.words(messages)),
                ("published", &published.words(messages)),
                ("days", &days.abs().to_string()),
                ("months", &signed.months_until(published).to_string()),
                ("limit", &DAYS.to_string()),
            ],
        )
    });
    Rule::PublicationDelay.finds(state, severity, sentences(), explanation)
}

/// A signature is due when the period ends, or soon before: yearly reports are often signed in
/// December.
fn against_period(signed: Day, sentence: Sentence, period: Period) -> Option<Finding> {
    let last = period.last;
    let (state, severity) = if signed.year < last.year {
        (State::Fail, Severity::Error)
    } else if signed.number() < last.number() - DAYS || signed.year > last.year + 1 {
        (State::Uncertain, Severity::Note)
    } else {
        return None;
    };
    let explanation = Explanation::of(|messages| {
        let template = if signed > last { messages.signed_long_after } else { messages.signed_before_end };
        fill(template, &[("signed", &signed.words(messages)), ("period", &period.words(messages))])
    });
    Some(Rule::PublicationDelay.finds(state, severity, vec![sentence], explanation))
}

fn metadata(text: &str) -> Sentence {
    Sentence { section: None, text: text.to_owned(), figures: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{report, run};
    use crate::model::{Report, Signature};

    fn of(signed: &str, published: &str) -> Vec<(State, Severity)> {
        findings(signed, published).iter().map(|finding| (finding.state, finding.severity)).collect()
    }

    fn findings(signed: &str, published: &str) -> Vec<Finding> {
        let report = Report {
            published: Some(published.into()),
            signature: Some(Signature { name: "街道".into(), date: Some(signed.into()), date_text: None }),
            ..report(&[])
        };
        run(&report, check)
    }

    #[test]
    fn late_early_and_in_time() {
        assert_eq!(of("2018-12-27", "2019-01-15"), [(State::Pass, Severity::Note)]);
        assert_eq!(of("2018-12-27", "2021-08-19T09:12"), [(State::Fail, Severity::Warning)]);
        assert_eq!(of("2018-12-27", "2018-12-01"), [(State::Fail, Severity::Error)]);
        let finding = findings("2018-12-27", "2021-08-19T09:12").remove(0);
        assert!(finding.explanation.text("zh").contains("31"), "{}", finding.explanation.text("zh"));
        assert_eq!(finding.sentences[0].text, "2021-08-19 09:12");
    }

    #[test]
    fn a_signature_of_another_year_is_told() {
        assert_eq!(
            of("2017-12-27", "2018-01-05"),
            [(State::Pass, Severity::Note), (State::Fail, Severity::Error)]
        );
        assert_eq!(
            of("2018-03-01", "2018-03-05"),
            [(State::Pass, Severity::Note), (State::Uncertain, Severity::Note)]
        );
        assert_eq!(of("2019-03-01", "2019-03-05"), [(State::Pass, Severity::Note)]);
    }

    #[test]
    fn missing_or_odd_dates_are_not_guessed() {
        assert_eq!(of("", "2018-01-05"), [(State::NotAssessable, Severity::Note)]);
        assert_eq!(of("2018-02-30", "2018-01-05"), [(State::NotAssessable, Severity::Note)]);
        assert_eq!(run(&report(&[]), check).len(), 1);
    }

    #[test]
    fn a_report_that_looks_ahead_is_signed_before_its_period() {
        let of = |title: &str| {
            let report = Report {
                title: title.into(),
                signature: Some(Signature {
                    name: "县".into(),
                    date: Some("2017-12-27".into()),
                    date_text: None,
                }),
                ..report(&[])
            };
            run(&report, check).iter().filter(|finding| finding.state == State::Fail).count()
        };
        assert_eq!(of("2018年政府工作报告"), 0);
        assert_eq!(of("2018年工作计划"), 0);
        assert_eq!(of("2018年工作总结"), 1);
    }
}
