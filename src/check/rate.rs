//! Rates outside 0–100 %.
//!
//! Sees figures in % or ‰ that the label, or the words right before the figure, call a share of a
//! whole: 满意率, 占比, 覆盖. Growth and progress may pass 100 %, so they are let be, or left open
//! where the words are of both kinds (完成率).
//!
//! Does not claim anything of percentages whose words do not say what they are.

use super::context::{Context, Mention};
use super::interval::is_rate_unit;
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::Decimal;
use crate::prose::{sentence, words};

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
        let inside = value >= Decimal::ZERO && highest <= whole;
        let (share, open) = words(context, mention);
        if !share {
            continue;
        }
        if inside {
            within.push(index);
            continue;
        }
        // What grows may also shrink: below 0 % it is as open as above 100 %.
        let explanation = Explanation::of(|messages| {
            let template = if open { messages.rate_open } else { messages.rate_fail };
            fill(template, &[("name", &figure.label), ("value", &figure.printed)])
        });
        let (state, severity) = match open {
            true if !is_plain_growth(context, mention) => (State::Uncertain, Severity::Note),
            true => continue,
            false => (State::Fail, Severity::Error),
        };
        findings.push(Rule::RateRange.finds(state, severity, context.sentences_of([index]), explanation));
    }
    if findings.is_empty() && !within.is_empty() {
        let count = within.len().to_string();
        let explanation = Explanation::of(|messages| fill(messages.rate_pass, &[("count", &count)]));
        findings.push(Rule::RateRange.passes(context.sentences_of(within), explanation));
    }
    findings
}

/// Whether the words call the figure a share of a whole, and whether they call it growth or progress.
fn words(context: &Context, mention: &Mention) -> (bool, bool) {
    let text = format!("{} {}", mention.figure.label, clause(context, mention));
    let text = words::without(words::NO_SHARES, &text);
    let open = [words::GROWTH, words::DECLINE, words::MAY_EXCEED];
    (words::holds(words::SHARES, &text), open.iter().any(|table| words::holds(table, &text)))
}

/// Growth and nothing else: 同比增长120%, 增长率120%.
fn is_plain_growth(context: &Context, mention: &Mention) -> bool {
    words::holds(words::GROWTH, &mention.figure.label)
        || words::holds(words::GROWTH, clause(context, mention))
}

/// The words before a figure, from the mark before them on.
fn clause<'a>(context: &'a Context, mention: &Mention<'a>) -> &'a str {
    let (before, _) = context.around(mention);
    &before[sentence::clause_at(before, before.len()).start..]
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
        assert_eq!(of("任务完成率达102%。", "完成率", "102%"), [State::Uncertain]);
        assert_eq!(of("工作效率达150%。", "工作效率", "150%"), []);
        assert_eq!(of("达到预算的130%。", "支出", "130%"), []);
        // What grew is said in another clause.
        assert_eq!(of("收入增长8%，满意率达109%。", "满意率", "109%"), [State::Fail]);
    }
}
