//! 百分点 against %: `结案率91.3%，同比上升4.4%`, `收入5.2亿元，增长8.3个百分点`.
//!
//! Sees changes whose level the data names (`change_of`), or that stand right after a level of the same
//! label. A rate that rose by a few per cent most often did by percentage points; an amount never does.
//!
//! Does not claim that a rate may not have risen by per cent of itself, which is why both readings are
//! told; nor anything of a change that is large for its rate, which can only be per cent.

use super::context::{Context, Mention};
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::{Decimal, Measure};
use crate::prose::words::{self, Row, row};

/// What a label of a rate ends with.
const RATES: &[Row] = &[
    row("率", "结案率91.3%"),
    row("满意度", "群众满意度98.2%"),
    row("知晓度", "政策知晓度92.1%"),
    row("占比", "高新技术企业占比31.2%"),
    row("比重", "第三产业比重48.2%"),
    row("比例", "优良天数比例88.1%"),
];

/// What ends so and is no rate of this kind: it may well be told as a growth.
const NO_RATES: &[Row] = &[
    row("增长率", "增长率6.1%"),
    row("效率", "工作效率提高12%"),
    row("频率", "巡查频率提高12%"),
    row("汇率", "汇率上升1.2%"),
    row("生产率", "劳动生产率提高6.1%"),
];

pub(super) fn check(context: &Context) -> Vec<Finding> {
    (0..context.mentions.len()).filter_map(|index| finding(context, index)).collect()
}

fn finding(context: &Context, index: usize) -> Option<Finding> {
    let change = &context.mentions[index];
    let figure = change.figure;
    if figure.measure != Measure::Change || !figure.status.is_result() {
        return None;
    }
    let before = index.checked_sub(1);
    let stated = figure.change_of.as_deref().and_then(|id| context.mention(id));
    let level =
        stated.or_else(|| before.filter(|before| context.mentions[*before].figure.label == figure.label))?;
    let now = &context.mentions[level];
    if !now.figure.measure.is_level()
        || !now.figure.status.is_result()
        || !context.share_a_sentence(change, now)
    {
        return None;
    }
    let clause = context.clause_before(change).trim_end();
    let plainly = words::ends(words::CHANGED_BY, clause);
    let (state, template): (_, fn(&crate::i18n::findings::FindingMessages) -> &'static str) =
        if plainly && is_rate_by_per_cent(change, now) {
            (State::Uncertain, |messages| messages.points_rate)
        } else if plainly && before == Some(level) && is_amount_by_points(change, now, clause) {
            (State::Fail, |messages| messages.points_amount)
        } else {
            return None;
        };
    let number: String = figure.value.map(|value| value.to_string()).unwrap_or_default();
    let number = number.trim_start_matches('-');
    let explanation = Explanation::of(|messages| {
        fill(
            template(messages),
            &[
                ("name", &now.figure.label),
                ("level", &now.figure.printed),
                ("change", &figure.printed),
                ("number", number),
            ],
        )
    });
    let sentences = context.sentences_of([level, index]);
    Some(Rule::PercentagePoints.finds(state, Severity::Warning, sentences, explanation))
}

/// Whether a rate in per cent is said to have changed by a few per cent.
fn is_rate_by_per_cent(change: &Mention, level: &Mention) -> bool {
    let label = level.figure.label.as_str();
    let is_per_cent = |mention: &Mention| mention.figure.unit.as_deref() == Some("%");
    let small = || {
        let (change, level) = (change.figure.value?, level.figure.value?);
        let size = change.max(Decimal::ZERO.checked_sub(change)?);
        // More than a fourth of the rate itself is per cent of it: 投诉率0.5%，下降35%.
        Some(size.checked_times(4)? <= level)
    };
    is_per_cent(change)
        && is_per_cent(level)
        && words::ends(RATES, label)
        && !words::ends(NO_RATES, label)
        && !level.figure.label_is_clause
        && small() == Some(true)
}

/// Whether an amount is said to have changed by percentage points, right after it.
fn is_amount_by_points(change: &Mention, level: &Mention, clause: &str) -> bool {
    let unit = level.figure.unit.as_deref().unwrap_or_default();
    let is_points = change.figure.unit.as_deref().is_some_and(|unit| unit.ends_with("百分点"));
    let of_rates = |text: &str| words::holds(words::AGAINST_OTHERS, text);
    is_points
        && !unit.is_empty()
        && !words::is_one(words::RATE_UNITS, unit)
        && !words::is_one(words::CHANGE_UNITS, unit)
        && !of_rates(clause)
        && !of_rates(&change.figure.label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{figure, report, states};
    use crate::model::{Figure, Report};

    fn of(text: &str, label: &str, level: &str, change: &str) -> Vec<State> {
        let level = Figure { label: label.into(), concept: None, ..figure("f0", "x", level) };
        let change = Figure {
            label: label.into(),
            concept: None,
            measure: Measure::Change,
            change_of: Some("f0".into()),
            ..figure("f1", "x", change)
        };
        states(&Report { figures: vec![level, change], ..report(&[text]) }, check)
    }

    #[test]
    fn every_example_holds_its_word() {
        for table in [RATES, NO_RATES] {
            assert_eq!(words::faults(table), [] as [String; 0]);
        }
    }

    #[test]
    fn a_rate_that_rose_by_a_few_per_cent_is_asked_about() {
        assert_eq!(of("结案率91.3%，同比上升4.4%。", "结案率", "91.3%", "4.4%"), [State::Uncertain]);
        assert_eq!(
            of("群众满意度98.2%，比上年提高1.1%。", "群众满意度", "98.2%", "1.1%"),
            [State::Uncertain]
        );
        assert_eq!(of("结案率91.3%，同比上升4.4个百分点。", "结案率", "91.3%", "4.4个百分点"), []);
        assert_eq!(of("投诉率0.5%，同比下降35%。", "投诉率", "0.5%", "35%"), []);
        assert_eq!(of("增长率6.1%，同比提高1.2%。", "增长率", "6.1%", "1.2%"), []);
        assert_eq!(of("案件31件，同比上升4.4%。", "案件", "31件", "4.4%"), []);
    }

    #[test]
    fn an_amount_does_not_grow_by_points() {
        assert_eq!(of("收入5.2亿元，增长8.3个百分点。", "收入", "5.2亿元", "8.3个百分点"), [State::Fail]);
        assert_eq!(of("收入5.2亿元，高于全省8.3个百分点。", "收入", "5.2亿元", "8.3个百分点"), []);
        assert_eq!(of("收入5.2亿元，增速提高8.3个百分点。", "收入", "5.2亿元", "8.3个百分点"), []);
        assert_eq!(of("收入5.2亿元，占比提高8.3个百分点。", "收入", "5.2亿元", "8.3个百分点"), []);
    }
}
