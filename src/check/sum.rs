//! Parts (其中) against their total.
//!
//! Sees figures that the report ties to a total with `part_of`, of the total's unit. Bounds count:
//! 1200余 and 1100余 may well be 2600余.
//!
//! Does not claim that parts below their total are wrong, since 其中 often names only some; nor that
//! parts of other units should add up.

use rustc_hash::FxHashMap;

use super::context::Context;
use super::interval::Reach;
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::{fill, findings::FindingMessages, scale_word};
use crate::model::{Bound, Decimal, Figure};
use crate::prose::words::like_measure;

/// How many parts an explanation writes out.
const SHOWN: usize = 12;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut totals: Vec<Total> = Vec::new();
    let mut known: FxHashMap<&str, usize> = FxHashMap::default();
    for (index, mention) in context.mentions.iter().enumerate() {
        if let Some(id) = mention.figure.part_of.as_deref() {
            let at = *known.entry(id).or_insert_with(|| {
                let total = context.mention(id);
                totals.push(Total { total, parts: Vec::new(), first: total.unwrap_or(index) });
                totals.len() - 1
            });
            totals[at].parts.push(index);
        }
    }
    totals.sort_by_key(|total| total.first);
    let circular = circular(context);
    totals.iter().map(|total| total.finding(context, &circular)).collect()
}

/// A total and what is said to be a part of it, as indices of mentions.
struct Total {
    total: Option<usize>,
    parts: Vec<usize>,
    first: usize,
}

impl Total {
    fn finding(&self, context: &Context, circular: &[bool]) -> Finding {
        let everything = || context.sentences_of(self.total.into_iter().chain(self.parts.iter().copied()));
        let Some(index) = self.total else {
            return Rule::Sum
                .cannot_tell(everything(), Explanation::of(|messages| messages.sum_no_total.into()));
        };
        if circular.get(index) == Some(&true) {
            return Rule::Sum
                .cannot_tell(everything(), Explanation::of(|messages| messages.sum_circular.into()));
        }
        let total = context.mentions[index].figure;
        let parts: Vec<usize> = self
            .parts
            .iter()
            .copied()
            .filter(|part| class(context.mentions[*part].figure) == class(total))
            .collect();
        let sentences = || context.sentences_of(std::iter::once(index).chain(parts.iter().copied()));
        if parts.is_empty() {
            return Rule::Sum
                .cannot_tell(everything(), Explanation::of(|messages| messages.sum_units.into()));
        }
        let figures: Vec<&Figure> = parts.iter().map(|part| context.mentions[*part].figure).collect();
        let Some(reach) = Reach::of(total) else {
            return Rule::Sum
                .cannot_tell(sentences(), Explanation::of(|messages| messages.sum_no_value.into()));
        };
        let too_large = figures
            .iter()
            .zip(&parts)
            .find(|(figure, _)| Reach::of(figure).is_some_and(|part| part.utmost.is_above(reach.utmost)));
        if let Some((figure, part)) = too_large {
            let explanation = Explanation::of(|messages| {
                fill(messages.sum_part_exceeds, &[("part", &figure.printed), ("total", &total.printed)])
            });
            let sentences = context.sentences_of([index, *part]);
            return Rule::Sum.finds(State::Fail, Severity::Error, sentences, explanation);
        }
        let sum = figures
            .iter()
            .try_fold(Reach::NOTHING, |sum, figure| sum.plus(Reach::of(figure).unwrap_or(Reach::UNKNOWN)));
        let nominal = figures
            .iter()
            .try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(figure.value.unwrap_or_default()));
        let (Some(sum), Some(nominal)) = (sum, nominal) else {
            return Rule::Sum
                .cannot_tell(sentences(), Explanation::of(|messages| messages.sum_too_large.into()));
        };
        let unknown = figures.iter().any(|figure| figure.value.is_none());
        let (state, severity, template): (_, _, Template) = if sum.utmost.is_above(reach.utmost) {
            (State::Fail, Severity::Warning, |messages| messages.sum_exceeds)
        } else if unknown {
            (State::NotAssessable, Severity::Note, |messages| messages.sum_no_value)
        } else if parts.len() == 1 {
            (State::Pass, Severity::Note, |messages| messages.sum_one_part)
        } else if sum.expected.is_above(reach.expected) {
            (State::Uncertain, Severity::Note, |messages| messages.sum_may_exceed)
        } else if reach.utmost.is_above(sum.utmost) || reach.expected.is_above(sum.expected) {
            (State::Uncertain, Severity::Note, |messages| messages.sum_below)
        } else {
            (State::Pass, Severity::Note, |messages| messages.sum_pass)
        };
        let difference = total.value.and_then(|total| {
            if total > nominal { total.checked_sub(nominal) } else { nominal.checked_sub(total) }
        });
        let explanation = Explanation::of(|messages| {
            fill(
                template(messages),
                &[
                    ("parts", &terms(&figures)),
                    ("sum", &shown_sum(messages, nominal, &figures, total)),
                    ("total", &total.printed),
                    ("difference", &difference.map_or_else(String::new, |number| shown(number, total))),
                ],
            )
        });
        Rule::Sum.finds(state, severity, sentences(), explanation)
    }
}

type Template = fn(&FindingMessages) -> &'static str;

fn class(figure: &Figure) -> Option<&str> {
    figure.unit.as_deref().map(like_measure)
}

/// The parts as a sum: `53批次 + 12批次`.
fn terms(figures: &[&Figure]) -> String {
    let mut terms: Vec<&str> = figures.iter().take(SHOWN).map(|figure| figure.printed.as_str()).collect();
    if figures.len() > SHOWN {
        terms.push("…");
    }
    terms.join(" + ")
}

/// A number as the total is printed: in its unit and its power of ten.
fn shown(number: Decimal, total: &Figure) -> String {
    let unit = total.unit.as_deref().unwrap_or_default();
    format!("{}{}{unit}", number.scaled_down(total.scale), scale_word(total.scale))
}

fn shown_sum(messages: &FindingMessages, sum: Decimal, parts: &[&Figure], total: &Figure) -> String {
    let any = |bound: Bound| parts.iter().any(|part| part.bound == bound);
    let range = parts.iter().any(|part| part.upper.is_some());
    let template = match (any(Bound::AtLeast), any(Bound::AtMost), any(Bound::About) || range) {
        (false, false, false) => return shown(sum, total),
        (true, false, false) => messages.at_least,
        (false, true, false) => messages.at_most,
        _ => messages.about,
    };
    fill(template, &[("value", &shown(sum, total))])
}

/// For each mention, whether following `part_of` leads back to it.
fn circular(context: &Context) -> Vec<bool> {
    let whole: Vec<Option<usize>> = context
        .mentions
        .iter()
        .map(|mention| mention.figure.part_of.as_deref().and_then(|id| context.mention(id)))
        .collect();
    let mut circular = vec![false; whole.len()];
    // In which walk each was first met; 0 is none. A walk that meets itself has found a circle.
    let mut met = vec![0; whole.len()];
    for start in 0..whole.len() {
        let mut at = start;
        while met[at] == 0 {
            met[at] = start + 1;
            match whole[at] {
                Some(next) => at = next,
                None => break,
            }
        }
        if met[at] == start + 1 && whole[at].is_some() {
            while !circular[at] {
                circular[at] = true;
                at = whole[at].unwrap_or(at);
            }
        }
    }
    circular
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{figure, part, report, run, states};
    use crate::model::Report;

    fn with(figures: Vec<Figure>) -> Report {
        let text: Vec<&str> = figures.iter().map(|figure| figure.printed.as_str()).collect();
        Report { figures: figures.clone(), ..report(&[&text.join("，")]) }
    }

    fn of(total: &str, parts: &[&str]) -> Vec<State> {
        let mut figures = vec![figure("f0", "total", total)];
        figures.extend(parts.iter().enumerate().map(|(index, text)| part(&format!("p{index}"), "f0", text)));
        states(&with(figures), check)
    }

    #[test]
    fn exact_parts_add_up() {
        assert_eq!(of("623批次", &["53批次", "12批次", "558批次", "0批次", "0批次"]), [State::Pass]);
        assert_eq!(of("623批次", &["53批次", "13批次", "558批次"]), [State::Fail]);
        assert_eq!(of("65件", &["60起", "5件"]), [State::Pass]);
    }

    #[test]
    fn bounds_are_bounds() {
        assert_eq!(of("2600余人次", &["1200余人次", "300余人次", "1100余人次", "0人次"]), [State::Pass]);
        assert_eq!(of("2600余人次", &["2000人次", "1500人次"]), [State::Uncertain]);
        assert_eq!(of("2600人次", &["1200余人次", "1500余人次"]), [State::Fail]);
        assert_eq!(of("近100件", &["60件", "41件"]), [State::Fail]);
        assert_eq!(of("约100件", &["60件", "45件"]), [State::Pass]);
        assert_eq!(of("约103件", &["60件", "45件"]), [State::Uncertain]);
        assert_eq!(of("约100件", &["60件", "55件"]), [State::Fail]);
    }

    #[test]
    fn parts_may_be_only_some() {
        assert_eq!(of("100名", &["30名"]), [State::Pass]);
        assert_eq!(of("100名", &["30名", "20名"]), [State::Uncertain]);
        assert_eq!(of("100名", &["130名"]), [State::Fail]);
    }

    #[test]
    fn rounded_rates_may_be_off_by_their_rounding() {
        assert_eq!(of("100%", &["33.3%", "33.3%", "33.3%"]), [State::Pass]);
        assert_eq!(of("100%", &["60%", "50%"]), [State::Fail]);
    }

    #[test]
    fn what_is_missing_is_not_guessed() {
        assert_eq!(of("若干件", &["3件", "4件"]), [State::NotAssessable]);
        assert_eq!(of("10件", &["3件", "若干件"]), [State::NotAssessable]);
        assert_eq!(of("570次", &["2544"]), [State::NotAssessable]);
        assert_eq!(states(&with(vec![part("a", "nowhere", "3件")]), check), [State::NotAssessable]);
        let circle = with(vec![part("a", "b", "3件"), part("b", "a", "4件"), part("c", "c", "5件")]);
        assert_eq!(states(&circle, check), [State::NotAssessable; 3]);
    }

    #[test]
    fn the_explanation_has_the_numbers() {
        let figures = vec![figure("f0", "total", "10件"), part("a", "f0", "7件"), part("b", "f0", "6件")];
        let finding = run(&with(figures), check).remove(0);
        for text in [&finding.explanation.zh, &finding.explanation.en] {
            assert!(["7件 + 6件", "13件", "10件", "3件"].iter().all(|part| text.contains(part)), "{text}");
        }
        assert_eq!(finding.sentences.len(), 1);
        assert_eq!(finding.sentences[0].figures, ["f0", "a", "b"]);
    }
}
