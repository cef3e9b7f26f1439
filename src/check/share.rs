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
    let whole = figure.share_of.as_deref().and_then(|id| context.mention(id))?;
    let total = context.mentions[whole].figure;
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
