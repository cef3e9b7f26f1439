//! A stated share against its part and its whole: 12.06 of 18.73 is 64.4 %.
//!
//! Sees shares in per cent whose whole the data names (`share_of`), with the level of the same label
//! right before them in the sentence. All three may be rounded, and the share cut off in its last place.
//!
//! Does not claim anything where another number of the sentence makes the share, nor of a whole that is
//! no exact number.

use super::context::{Context, unit_class};
use super::interval::Reach;
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::{Decimal, Figure, Measure, Status};
use crate::prose::words;

/// How many figures before a share its part is looked for in.
const REACH: usize = 6;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut fits = Vec::new();
    for share in 0..context.mentions.len() {
        let Some((part, whole)) = parts(context, share) else {
            continue;
        };
        let figure = |index: usize| context.mentions[index].figure;
        match is_share(figure(share), figure(part), figure(whole)) {
            Some(true) => fits.extend([part, whole, share]),
            Some(false) if !another_makes_it(context, share, whole) => {
                findings.push(finding(context, [share, part, whole]));
            }
            _ => {}
        }
    }
    if findings.is_empty() && !fits.is_empty() {
        let explanation = Explanation::of(|messages| messages.share_pass.into());
        findings.push(Rule::Share.passes(context.sentences_of(fits), explanation));
    }
    findings
}

/// The part and the whole of a share.
fn parts(context: &Context, share: usize) -> Option<(usize, usize)> {
    let mention = &context.mentions[share];
    let figure = mention.figure;
    if figure.measure != Measure::Share || figure.unit.as_deref() != Some("%") || figure.label_is_clause {
        return None;
    }
    let whole = match figure.share_of.as_deref() {
        Some(id) => context.mention(id)?,
        None => whole_by_name(context, share, figure)?,
    };
    let total = context.mentions[whole].figure;
    let clause = context.clause_before(mention);
    // 为调整预算的91.6%: the budget is that of its own sentence, or not stated. 合计占: of more than one part.
    let basis = figure.basis.as_deref().unwrap_or(clause);
    let elsewhere = !context.share_a_sentence(&context.mentions[whole], mention);
    if words::holds(words::TOGETHER, clause) || (elsewhere && words::holds(words::EXCEEDED, basis)) {
        return None;
    }
    let part = before(share).rev().find(|index| {
        let other = &context.mentions[*index];
        *index != whole
            && other.figure.label == figure.label
            && is_level_of(other.figure, total)
            && other.figure.status == figure.status
            && context.share_a_sentence(other, mention)
    })?;
    (context.mentions[part].period == context.mentions[whole].period).then_some((part, whole))
}

/// The total that the number right before a share is a part of, where the share names it: 外贸进出口总额
/// of which 出口额 is 占进出口总额的65.1%.
fn whole_by_name(context: &Context, share: usize, figure: &Figure) -> Option<usize> {
    let part = context.mentions.get(share.checked_sub(1)?)?.figure;
    let whole = context.mention(part.part_of.as_deref()?)?;
    let total = context.mentions[whole].figure;
    let named = figure.basis.as_deref().filter(|basis| !basis.is_empty())?;
    (part.label == figure.label && total.label.ends_with(named)).then_some(whole)
}

fn before(share: usize) -> std::ops::Range<usize> {
    share.saturating_sub(REACH)..share
}

/// Whether a figure is a level that may be a part of a total.
fn is_level_of(figure: &Figure, total: &Figure) -> bool {
    figure.measure.is_level()
        && figure.status != Status::Earlier
        && figure.value.is_some()
        && unit_class(figure) == unit_class(total)
}

/// Whether a part of a whole is so many per cent of it; `None` where that cannot be worked out.
fn is_share(share: &Figure, part: &Figure, whole: &Figure) -> Option<bool> {
    let [share, part, whole] = [Reach::loosely(share)?, Reach::rounded(part)?, Reach::rounded(whole)?];
    if whole.low? <= Decimal::ZERO {
        return None;
    }
    let hundred = Decimal::new(100, 0);
    // part × 100 = share × whole
    let low = share.low?.checked_mul(whole.low?)?;
    let high = share.high?.checked_mul(whole.high?)?;
    Some(low <= part.high?.checked_mul(hundred)? && part.low?.checked_mul(hundred)? <= high)
}

/// Whether another number of the sentence is the part that the share is of, or another one its whole.
fn another_makes_it(context: &Context, share: usize, whole: usize) -> bool {
    let mention = &context.mentions[share];
    let figure = mention.figure;
    let levels: Vec<&Figure> = before(share)
        .chain([whole])
        .map(|index| &context.mentions[index])
        .filter(|other| other.figure.measure.is_level())
        .map(|other| other.figure)
        .collect();
    // 甲、乙、丙分别为862件、1043件和517件，占58.7%: of all that stand before it.
    let parts = (1..=before(share).len()).filter_map(|count| {
        let last: Vec<&Figure> = before(share)
            .rev()
            .take(count)
            .map(|index| context.mentions[index].figure)
            .take_while(|figure| figure.measure.is_level())
            .collect();
        let value = last.iter().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(figure.value?))?;
        let first = *last.first().filter(|_| last.len() == count)?;
        last.iter()
            .all(|figure| unit_class(figure) == unit_class(first))
            .then(|| Figure { value: Some(value), ..first.clone() })
    });
    let total = context.mentions[whole].figure;
    let mut parts = parts.filter(|part| unit_class(part) == unit_class(total));
    if parts.any(|part| is_share(figure, &part, total) == Some(true)) {
        return true;
    }
    levels.iter().any(|part| {
        levels
            .iter()
            .filter(|whole| whole.id != part.id && unit_class(whole) == unit_class(part))
            .any(|whole| is_share(figure, part, whole) == Some(true))
    })
}

fn finding(context: &Context, [share, part, whole]: [usize; 3]) -> Finding {
    let figure = |index: usize| context.mentions[index].figure;
    let right = figure(part).value.zip(figure(whole).value).and_then(|(part, whole)| {
        // As much per cent above nothing as a part is of its whole.
        let above = part.checked_add(whole)?.per_cent_from(whole)?;
        Some(format!("{above}%"))
    });
    let explanation = Explanation::of(|messages| {
        fill(
            messages.share_fail,
            &[
                ("name", &figure(part).label),
                ("part", &figure(part).printed),
                ("whole", &figure(whole).printed),
                ("share", &figure(share).printed),
                ("right", right.as_deref().unwrap_or("…")),
            ],
        )
    });
    let together = context.share_a_sentence(&context.mentions[share], &context.mentions[whole]);
    let state = if together { State::Fail } else { State::Uncertain };
    Rule::Share.finds(state, Severity::Warning, context.sentences_of([share, part, whole]), explanation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{figure, report, states};
    use crate::model::Report;

    fn of(text: &str, figures: &[(&str, &str)]) -> Vec<State> {
        let figures = figures
            .iter()
            .enumerate()
            .map(|(index, (label, printed))| {
                let figure = Figure {
                    label: (*label).into(),
                    concept: None,
                    ..figure(&format!("f{index}"), "x", printed)
                };
                if printed.ends_with('%') {
                    let whole = if text.contains("年初预算") { "f1" } else { "f0" };
                    Figure { measure: Measure::Share, share_of: Some(whole.into()), ..figure }
                } else {
                    figure
                }
            })
            .collect();
        states(&Report { figures, ..report(&[text]) }, check)
    }

    #[test]
    fn a_share_is_its_part_of_the_whole() {
        let says = |share: &str| {
            let text = format!("财政收入18.73亿元，其中税收收入12.06亿元，占财政收入的{share}。");
            of(&text, &[("财政收入", "18.73亿元"), ("税收收入", "12.06亿元"), ("税收收入", share)])
        };
        assert_eq!(says("64.4%"), [State::Pass]);
        assert_eq!(says("64.3%"), [State::Pass]);
        assert_eq!(says("46.4%"), [State::Fail]);
        assert_eq!(says("68.4%"), [State::Fail]);
    }

    #[test]
    fn a_share_of_a_budget_is_that_of_the_budget() {
        let says = |share: &str| {
            let text = format!("财政收入完成8120万元，为年初预算7900万元的{share}。");
            of(&text, &[("财政收入", "8120万元"), ("年初预算", "7900万元"), ("财政收入", share)])
        };
        assert_eq!(says("102.8%"), [State::Pass]);
        assert_eq!(says("108.2%"), [State::Fail]);
    }

    #[test]
    fn a_share_of_more_than_one_part_is_let_be() {
        let says = |share: &str| {
            let text = format!("案件4125件。借款、买卖、租赁案件分别为862件、1043件和517件，{share}58.7%。");
            of(
                &text,
                &[
                    ("案件", "4125件"),
                    ("借款", "862件"),
                    ("买卖", "1043件"),
                    ("租赁", "517件"),
                    ("租赁", "58.7%"),
                ],
            )
        };
        assert_eq!(says("合计占全部案件的"), []);
        assert_eq!(says("占全部案件的"), []);
    }

    #[test]
    fn a_whole_may_be_told_by_its_name() {
        let says = |basis: &str| {
            let named = |label: &str, id: &str, printed: &str| Figure {
                label: label.into(),
                concept: None,
                ..figure(id, "x", printed)
            };
            let part = Figure { part_of: Some("f0".into()), ..named("出口额", "f1", "8.2亿元") };
            let share = Figure {
                measure: Measure::Share,
                basis: Some(basis.into()),
                ..named("出口额", "f2", "56.1%")
            };
            let figures = vec![named("外贸进出口总额", "f0", "12.6亿元"), part, share];
            let text = "外贸进出口总额12.6亿元，其中出口额8.2亿元，占56.1%。";
            states(&Report { figures, ..report(&[text]) }, check)
        };
        assert_eq!(says("进出口总额"), [State::Fail]);
        assert_eq!(says("全省出口额"), []);
    }

    #[test]
    fn a_budget_of_another_sentence_is_another() {
        let figure = |label: &str, id: &str, printed: &str| Figure {
            label: label.into(),
            concept: None,
            ..figure(id, "x", printed)
        };
        let share = Figure {
            measure: Measure::Share,
            basis: Some("调整预算".into()),
            share_of: Some("f0".into()),
            ..figure("支出", "f2", "91.6%")
        };
        let figures = vec![figure("调整预算", "f0", "250万元"), figure("支出", "f1", "348万元"), share];
        let text = "收入为调整预算250万元的一部分。支出348万元，为调整预算的91.6%。";
        assert_eq!(states(&Report { figures, ..report(&[text]) }, check), []);
    }

    #[test]
    fn where_another_number_makes_the_share_nothing_is_said() {
        // The share is of what the bracket names; 120 and 90 make it.
        assert_eq!(
            of(
                "受理案件200件，审理案件120件，审结90件，审结案件占75%。",
                &[("案件", "200件"), ("审理案件", "120件"), ("审结案件", "90件"), ("审结案件", "75%")]
            ),
            []
        );
    }
}
