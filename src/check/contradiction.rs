//! The same fact stated more than once with different values.
//!
//! Sees figures that share a concept, a measure, a basis and a status, count in the same unit and are
//! for the same period. Labels and measure words may differ: 78名 and 78人 are one number. Rounding and
//! bounds are allowed for. Figures that share only a label are compared where something else says that
//! they are of one fact ([`same_fact`](super::same_fact)).
//!
//! Does not claim to know which value is right; nor does it compare a result with a target, a part with
//! a total, or a figure whose label is only its clause.

use rustc_hash::{FxHashMap, FxHashSet};

use super::context::{Context, unit_class};
use super::interval::{Interval, Reach};
use super::{Explanation, Finding, Rule, Severity, State, same_fact};
use crate::i18n::{fill, findings::FindingMessages};
use crate::model::Decimal;
use crate::prose::period::Period;

/// How many different values an explanation writes out.
const SHOWN: usize = 8;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for fact in context.facts() {
        let groups = groups(context, &fact.mentions);
        if !fact.has_concept {
            let pairs = groups.iter().filter_map(|group| same_fact::contradiction(context, group));
            findings.extend(pairs.filter_map(|pair| finding(context, &pair, Severity::Warning)));
            continue;
        }
        let mut found: Vec<Finding> = groups
            .iter()
            .filter(|group| !same_fact::is_told_apart(context, group))
            .filter(|group| same_fact::are_near(context, group))
            .filter_map(|group| finding(context, group, Severity::Error))
            .filter(|finding| fact.is_named || finding.state == State::Pass)
            .collect();
        if !fact.is_named {
            let pairs = groups.iter().filter_map(|group| same_fact::contradiction(context, group));
            found.extend(pairs.filter_map(|pair| finding(context, &pair, Severity::Error)));
        }
        // Where a fact is right in one period and wrong in another, the wrong one is what matters.
        if found.iter().any(|finding| finding.state != State::Pass) {
            found.retain(|finding| finding.state != State::Pass);
        } else {
            found.truncate(1);
        }
        findings.extend(found);
    }
    findings
}

/// The mentions of a concept that state one fact, in the order of the text.
fn groups(context: &Context, concept: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut known: FxHashMap<(Option<&str>, Option<Period>), usize> = FxHashMap::default();
    for (index, unit) in with_units(context, concept) {
        let mention = &context.mentions[index];
        if mention.figure.value.is_none() || mention.odd_period {
            continue;
        }
        let group = *known.entry((unit, mention.period)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(index);
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// The mentions of a concept with the classes of their units.
///
/// A number without unit counts in the unit of the others, if they have one only. A part that bears
/// the concept of its own total is another fact, and is left out.
pub(super) fn with_units<'a>(context: &'a Context, concept: &[usize]) -> Vec<(usize, Option<&'a str>)> {
    let ids: FxHashSet<&str> =
        concept.iter().map(|index| context.mentions[*index].figure.id.as_str()).collect();
    let unit = |index: &usize| unit_class(context.mentions[*index].figure);
    let units: FxHashSet<&str> = concept.iter().filter_map(unit).collect();
    let only = if units.len() == 1 { units.into_iter().next() } else { None };
    concept
        .iter()
        .map(|index| (*index, &context.mentions[*index]))
        .filter(|(_, mention)| mention.figure.part_of.as_deref().is_none_or(|total| !ids.contains(total)))
        .map(|(index, _)| (index, unit(&index).or(only)))
        .collect()
}

fn finding(context: &Context, group: &[usize], worst: Severity) -> Option<Finding> {
    let reaches: Vec<Reach> =
        group.iter().filter_map(|index| Reach::of(context.mentions[*index].figure)).collect();
    // Intervals of which any two share a value all share one.
    let all = |pick: fn(&Reach) -> Interval| {
        let mut intervals = reaches.iter().map(pick);
        let first = intervals.next()?;
        intervals.try_fold(first, Interval::meet)
    };
    let (state, severity, template): (_, _, fn(&FindingMessages) -> &'static str) =
        if all(|reach| reach.utmost).is_none() {
            (State::Fail, worst, |messages| messages.contradiction_fail)
        } else if all(|reach| reach.expected).is_none() {
            (State::Uncertain, Severity::Note, |messages| messages.contradiction_uncertain)
        } else {
            (State::Pass, Severity::Note, |messages| messages.contradiction_pass)
        };
    let first = context.mentions[*group.first()?].figure;
    let name =
        if first.label.is_empty() { first.concept.as_deref().unwrap_or_default() } else { &first.label };
    let mut known = FxHashSet::default();
    let values: Vec<String> = group
        .iter()
        .map(|index| {
            let figure = context.mentions[*index].figure;
            // 下降6.2% prints no sign, and is another value than 增长6.2%.
            let falls = figure.value.is_some_and(|value| value < Decimal::ZERO);
            let sign = if falls && !figure.printed.starts_with(['-', '−', '－']) { "-" } else { "" };
            format!("{sign}{}", figure.printed)
        })
        .filter(|printed| known.insert(printed.clone()))
        .collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let explanation = Explanation::of(|messages| {
        fill(
            template(messages),
            &[
                ("name", name),
                ("count", &group.len().to_string()),
                ("values", &messages.quoted(&values, SHOWN)),
            ],
        )
    });
    let sentences = context.sentences_of(group.iter().copied());
    Some(Rule::Contradiction.finds(state, severity, sentences, explanation))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{figure, report, run, states};
    use crate::model::{Figure, Report};

    fn with(figures: Vec<Figure>) -> Report {
        let text: Vec<&str> = figures.iter().map(|figure| figure.printed.as_str()).collect();
        Report { figures: figures.clone(), ..report(&[&text.join("。")]) }
    }

    fn of(printed: &[&str]) -> Vec<State> {
        let figures = printed
            .iter()
            .enumerate()
            .map(|(index, text)| figure(&format!("f{index}"), "rate", text))
            .collect();
        states(&with(figures), check)
    }

    #[test]
    fn different_values_contradict() {
        assert_eq!(of(&["98%", "100%"]), [State::Fail]);
        assert_eq!(of(&["96件", "96件", "97件"]), [State::Fail]);
        assert_eq!(of(&["99%以上", "98%"]), [State::Fail]);
        let finding =
            run(&with(vec![figure("a", "成功率", "98%"), figure("b", "成功率", "100%")]), check).remove(0);
        assert_eq!(finding.severity, Severity::Error);
        assert_eq!(finding.sentences.len(), 2);
        assert!(
            finding.explanation.text("zh").contains("“98%”、“100%”"),
            "{}",
            finding.explanation.text("zh")
        );
    }

    #[test]
    fn values_that_fit_each_other_do_not() {
        assert_eq!(of(&["96件", "96件"]), [State::Pass]);
        assert_eq!(of(&["78名", "78人"]), [State::Pass]);
        assert_eq!(of(&["98名", "98"]), [State::Pass]);
        assert_eq!(of(&["2600余人", "2634人"]), [State::Pass]);
        assert_eq!(of(&["2600余人", "3200人"]), [State::Uncertain]);
        assert_eq!(of(&["98%", "98.4%"]), [State::Pass]);
    }

    #[test]
    fn only_one_fact_is_compared() {
        // Other units, other periods, parts under their total's name, and values not given.
        assert_eq!(of(&["96件", "98%"]), []);
        let later = |figure: Figure, period: &str| Figure { period: Some(period.into()), ..figure };
        let a = figure("a", "rate", "96件");
        let b = figure("b", "rate", "90件");
        assert_eq!(states(&with(vec![a.clone(), later(b.clone(), "2018-01/2018-05")]), check), []);
        assert_eq!(states(&with(vec![a.clone(), later(b.clone(), "nonsense")]), check), []);
        assert_eq!(states(&with(vec![a.clone(), later(b.clone(), "2018-01/2018-12")]), check), [State::Fail]);
        let inner = Figure { part_of: Some("a".into()), ..b.clone() };
        assert_eq!(states(&with(vec![a.clone(), inner]), check), []);
        assert_eq!(states(&with(vec![a, Figure { concept: None, ..b }]), check), []);
        assert_eq!(of(&["96件", "若干件"]), []);
        // So far apart, one is of a campaign and the other of the year.
        assert_eq!(of(&["436件", "56件"]), []);
        // One sentence with both values is of two things: 规范管理率分别为78.2%、76.5%.
        let figures = vec![figure("a", "rate", "78.2%"), figure("b", "rate", "76.5%")];
        assert_eq!(states(&Report { figures, ..report(&["规范管理率分别为78.2%、76.5%。"]) }, check), []);
    }
}
