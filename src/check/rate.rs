//! Rates outside 0–100 %.
//!
//! Sees figures in % or ‰ that the label, or the words right before the figure, call a rate that is a
//! share of a whole (满意率), and shares of one (占…的).
//!
//! Does not claim anything of changes, of shares of a budget, a plan or a time before, which may be
//! more than all of it, nor of percentages whose words do not say what they are.

use super::context::{Context, Mention};
use super::interval::is_rate_unit;
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::{Decimal, Measure};
use crate::prose::words;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut within = Vec::new();
    for (index, mention) in context.mentions.iter().enumerate() {
        let figure = mention.figure;
        let (Some(value), Some(unit)) =
            (figure.value, figure.unit.as_deref().filter(|unit| is_rate_unit(unit)))
        else {
            continue;
        };
        let whole = Decimal::new(
            match unit {
                "‱" => 10_000,
                "‰" => 1000,
                _ => 100,
            },
            0,
        );
        let highest = figure.upper.map_or(value, |upper| upper.max(value));
        if !is_share(context, mention) {
            continue;
        }
        if value >= Decimal::ZERO && highest <= whole {
            within.push(index);
            continue;
        }
        let explanation = Explanation::of(|messages| {
            fill(messages.rate_fail, &[("name", &figure.label), ("value", &figure.printed)])
        });
        let sentences = context.sentences_of([index]);
        findings.push(Rule::RateRange.finds(State::Fail, Severity::Error, sentences, explanation));
    }
    if findings.is_empty() && !within.is_empty() {
        let count = within.len().to_string();
        let explanation = Explanation::of(|messages| fill(messages.rate_pass, &[("count", &count)]));
        findings.push(Rule::RateRange.passes(context.sentences_of(within), explanation));
    }
    findings
}

/// Whether a figure is a share of a whole that it cannot be more than.
fn is_share(context: &Context, mention: &Mention) -> bool {
    let figure = mention.figure;
    let clause = context.clause_before(mention);
    let says = |table: &[words::Row]| words::holds(table, &figure.label) || words::holds(table, clause);
    let open =
        [words::GROWTH, words::DECLINE, words::MAY_EXCEED, words::NO_SHARES].iter().any(|table| says(table));
    if open || says(words::EXCEEDED) {
        return false;
    }
    match figure.measure {
        Measure::Level => says(words::SHARE_RATES),
        Measure::Share => {
            let basis = figure.basis.as_deref().unwrap_or_default();
            (clause.contains('占') || says(words::SHARE_RATES)) && !words::holds(words::EXCEEDED, basis)
        }
        Measure::Change | Measure::Rank => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{figure, report, states};
    use crate::model::{Figure, Report};

    fn of(text: &str, label: &str, printed: &str) -> Vec<State> {
        let figure = Figure { label: label.into(), ..figure("f1", "rate", printed) };
        states(&Report { figures: vec![figure], ..report(&[text]) }, check)
    }

    #[test]
    fn a_share_of_a_whole_is_at_most_the_whole() {
        assert_eq!(of("群众满意率达到99%。", "满意率", "99%"), [State::Pass]);
        assert_eq!(of("群众满意率达到109%。", "满意率", "109%"), [State::Fail]);
        assert_eq!(of("发病率为3‰。", "发病率", "3‰"), [State::Pass]);
        assert_eq!(of("发病率为1003‰。", "发病率", "1003‰"), [State::Fail]);
    }

    #[test]
    fn growth_and_progress_may_pass_it() {
        assert_eq!(of("案件同比增长120%。", "案件", "120%"), []);
        assert_eq!(of("增长率达120%。", "增长率", "120%"), []);
        assert_eq!(of("任务完成率达102%。", "完成率", "102%"), []);
        assert_eq!(of("工作效率达150%。", "工作效率", "150%"), []);
        assert_eq!(of("达到预算的130%。", "支出", "130%"), []);
        // What grew is said in another clause.
        assert_eq!(of("收入增长8%，满意率达109%。", "满意率", "109%"), [State::Fail]);
    }

    #[test]
    fn a_share_of_a_plan_or_of_a_time_before_may_pass_it() {
        let share = |text: &str, basis: &str| {
            let figure = Figure {
                label: "税收收入".into(),
                measure: Measure::Share,
                basis: (!basis.is_empty()).then(|| basis.into()),
                ..figure("f1", "rate", "108.3%")
            };
            states(&Report { figures: vec![figure], ..report(&[text]) }, check)
        };
        assert_eq!(share("税收收入完成5120万元，占调整预算的108.3%。", "调整预算"), []);
        assert_eq!(share("税收收入完成5120万元，占年度计划的108.3%。", ""), []);
        assert_eq!(share("税收收入完成5120万元，为上年的108.3%。", "上年"), []);
        assert_eq!(share("税收收入完成5120万元，占财政收入的108.3%。", "财政收入"), [State::Fail]);
    }

    #[test]
    fn a_change_of_a_rate_is_no_rate() {
        let figure =
            Figure { label: "满意率".into(), measure: Measure::Change, ..figure("f1", "rate", "109%") };
        assert_eq!(states(&Report { figures: vec![figure], ..report(&["满意率同比多109%。"]) }, check), []);
    }
}
