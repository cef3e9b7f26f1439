//! The same fact for periods that overlap, and ranges of months in one sentence that do.
//!
//! Sees figures that share a concept, a measure and a unit, for periods that share days but are not the
//! same. A part of the year with more than the year is wrong; periods that only meet count what lies in
//! both twice. Figures that share only a label are looked at in one paragraph, and only for the first.
//!
//! Does not claim anything of rates, which need not grow with time, nor that a stock (现有, 目前, 余额)
//! may not have been higher before; nor of ranges that stand apart: each is of its own work.

use super::context::{Context, Fact, Mention};
use super::contradiction::with_units;
use super::interval::{Reach, is_rate_unit};
use super::period::Words;
use super::{Explanation, Finding, Rule, Sentence, Severity, State};
use crate::i18n::fill;
use crate::prose::period::{self, Period};
use crate::prose::words;

/// More ranges than this in one sentence are not compared.
const RANGES: usize = 8;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut findings: Vec<(usize, Finding)> = Vec::new();
    for fact in context.facts() {
        of_fact(context, &fact, &mut findings);
    }
    for index in 0..context.passages.len() {
        of_passage(context, index, &mut findings);
    }
    findings.sort_by_key(|(passage, _)| *passage);
    findings.into_iter().map(|(_, finding)| finding).collect()
}

fn of_fact(context: &Context, fact: &Fact, findings: &mut Vec<(usize, Finding)>) {
    let mut mentions: Vec<(Option<&str>, Period, usize)> = with_units(context, &fact.mentions)
        .into_iter()
        .filter(|(index, unit)| {
            let figure = context.mentions[*index].figure;
            figure.value.is_some() && figure.measure.is_level() && !unit.is_some_and(is_rate_unit)
        })
        .filter_map(|(index, unit)| Some((unit, context.mentions[index].period?, index)))
        .collect();
    // Of periods that begin together the longest comes first; of one period the first mention stays.
    mentions
        .sort_by_key(|(unit, period, index)| (*unit, period.first, std::cmp::Reverse(period.last), *index));
    mentions.dedup_by_key(|(unit, period, _)| (*unit, *period));
    let mut longest: Option<(Option<&str>, Period, usize)> = None;
    let mut within = Vec::new();
    for current in mentions {
        let (unit, period, index) = current;
        let Some((_, other_period, other)) =
            longest.filter(|(other_unit, other, _)| *other_unit == unit && other.overlaps(period))
        else {
            longest = Some(current);
            continue;
        };
        let pair = [other, index];
        let passage = passage_of(context, &pair);
        if !fact.is_named {
            if fact.has_concept && other_period.contains(period) && exceeds(context, index, other).is_none() {
                within.push((passage, pair));
            } else if other_period.contains(period) && is_one_flow(context, pair) {
                let state = exceeds(context, index, other).filter(|state| *state == State::Fail);
                findings.extend(state.map(|state| (passage, part_exceeds(context, state, index, other))));
            }
        } else if other_period.contains(period) {
            match exceeds(context, index, other) {
                Some(state) => findings.push((passage, part_exceeds(context, state, index, other))),
                None => within.push((passage, pair)),
            }
        } else {
            findings.push((passage, meets(context, &pair, [other_period, period])));
        }
        if period.last > other_period.last {
            longest = Some(current);
        }
    }
    // Of what has only a label, nothing is said where nothing is wrong.
    if let Some((passage, _)) = within.first() {
        let explanation = Explanation::of(|messages| messages.overlap_pass.into());
        let sentences = context.sentences_of(within.iter().flat_map(|(_, pair)| *pair));
        findings.push((*passage, Rule::OverlappingPeriods.passes(sentences, explanation)));
    }
}

/// Whether two figures of a label, the second for a part of the first's period, may be taken for one
/// thing that goes on: told in one paragraph, exactly, and of no point of time.
fn is_one_flow(context: &Context, pair: [usize; 2]) -> bool {
    let mentions = pair.map(|index| &context.mentions[index]);
    let [whole, part] = mentions.map(|mention| mention.place.as_ref().map(|place| place.passage));
    whole.is_some()
        && whole == part
        && mentions[1].figure.period.is_some()
        && mentions.iter().all(|mention| {
            let figure = mention.figure;
            figure.bound.is_exact()
                && figure.upper.is_none()
                && !words::holds(words::POINTS_OF_TIME, &figure.label)
                && !words::holds(words::OF_ANOTHER_SCOPE, context.clause_before(mention))
        })
}

/// Whether the value for a part of a period is above that for the whole.
fn exceeds(context: &Context, part: usize, whole: usize) -> Option<State> {
    let mentions = [&context.mentions[part], &context.mentions[whole]];
    let [part, whole] = mentions.map(|mention| Reach::of(mention.figure));
    if !part?.utmost.is_above(whole?.utmost) {
        return None;
    }
    let stock = |mention: &Mention| {
        let sentence = context.sentence_text(mention);
        // What is there at a time, or was done up to it, is not what happened in it.
        [words::STOCKS, words::SO_FAR]
            .iter()
            .any(|table| words::holds(table, sentence) || words::holds(table, &mention.figure.label))
    };
    Some(if mentions.into_iter().any(stock) { State::Uncertain } else { State::Fail })
}

fn part_exceeds(context: &Context, state: State, part: usize, whole: usize) -> Finding {
    let [inner, outer] = [part, whole].map(|index| &context.mentions[index]);
    let explanation = Explanation::of(|messages| {
        let shown =
            |mention: &Mention| mention.period.map_or_else(String::new, |period| period.words(messages));
        let template = if state == State::Fail { messages.overlap_exceeds } else { messages.overlap_stock };
        fill(
            template,
            &[
                ("name", &inner.figure.label),
                ("part", &inner.figure.printed),
                ("part_period", &shown(inner)),
                ("whole", &outer.figure.printed),
                ("whole_period", &shown(outer)),
            ],
        )
    });
    let severity = if state == State::Fail { Severity::Error } else { Severity::Note };
    Rule::OverlappingPeriods.finds(state, severity, context.sentences_of([part, whole]), explanation)
}

fn meets(context: &Context, pair: &[usize; 2], periods: [Period; 2]) -> Finding {
    let name = &context.mentions[pair[0]].figure.label;
    let explanation = Explanation::of(|messages| {
        fill(
            messages.overlap_figures,
            &[
                ("name", name),
                ("first", &periods[0].words(messages)),
                ("second", &periods[1].words(messages)),
                ("shared", &periods[0].shared(periods[1]).words(messages)),
            ],
        )
    });
    let sentences = context.sentences_of(*pair);
    Rule::OverlappingPeriods.finds(State::Uncertain, Severity::Note, sentences, explanation)
}

fn of_passage(context: &Context, index: usize, findings: &mut Vec<(usize, Finding)>) {
    let passage = &context.passages[index];
    if !passage.text.contains('月') {
        return;
    }
    let year = context.period.map(|period| period.first.year);
    for range in &passage.sentences {
        let sentence = passage.text.get(range.clone()).unwrap_or_default();
        let ranges = period::ranges(sentence, year);
        // Ranges in a row are of one work; those that stand apart may be of two.
        let pair = ranges.windows(2).take(RANGES).find(|pair| {
            let [(before, first), (after, second)] = [&pair[0], &pair[1]];
            let between = sentence.get(before.end..after.start).map(str::trim);
            between.is_some_and(|between| words::is_one(words::CONJUNCTIONS, between) || between == "、")
                && first.overlaps(*second)
                && !first.contains(*second)
                && !second.contains(*first)
        });
        let Some((first, second)) = pair.map(|pair| (pair[0].1, pair[1].1)) else {
            continue;
        };
        // The figure that both ranges are about is the one for all of their time.
        let both = Some(first.joined(second));
        let figures = context
            .mentions_in(passage, range)
            .filter_map(|index| context.mentions.get(index))
            .filter(|mention| mention.figure.period.is_some() && mention.period == both)
            .map(|mention| mention.figure.id.clone())
            .collect();
        let explanation = Explanation::of(|messages| {
            fill(
                messages.overlap_ranges,
                &[
                    ("first", &first.words(messages)),
                    ("second", &second.words(messages)),
                    ("shared", &first.shared(second).words(messages)),
                ],
            )
        });
        let sentence = Sentence {
            section: passage.section.map(str::to_owned),
            text: sentence.trim().to_owned(),
            figures,
        };
        let finding =
            Rule::OverlappingPeriods.finds(State::Uncertain, Severity::Note, vec![sentence], explanation);
        findings.push((index, finding));
    }
}

fn passage_of(context: &Context, mentions: &[usize]) -> usize {
    let passage = |index: &usize| context.mentions[*index].place.as_ref().map(|place| place.passage);
    mentions.iter().filter_map(passage).min().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{figure, report, states};
    use crate::model::{Figure, Report};

    fn of(figures: &[(&str, &str)]) -> Vec<State> {
        let figures: Vec<Figure> = figures
            .iter()
            .enumerate()
            .map(|(index, (printed, period))| Figure {
                period: Some((*period).into()),
                ..figure(&format!("f{index}"), "cases", printed)
            })
            .collect();
        let text: Vec<&str> = figures.iter().map(|figure| figure.printed.as_str()).collect();
        states(&Report { figures: figures.clone(), ..report(&[&text.join("。")]) }, check)
    }

    #[test]
    fn a_part_of_the_year_has_no_more_than_the_year() {
        assert_eq!(of(&[("570次", "2018-01/2018-05"), ("1212次", "2018")]), [State::Pass]);
        assert_eq!(of(&[("1570次", "2018-01/2018-10"), ("1212次", "2018")]), [State::Fail]);
        assert_eq!(of(&[("98%", "2018-01/2018-10"), ("97%", "2018")]), []);
        assert_eq!(of(&[("5次", "2018"), ("7次", "2019")]), []);
        assert_eq!(of(&[("5次", "2018"), ("7次", "2018-01/2018-12")]), []);
        assert_eq!(of(&[("5次", "2018"), ("7次", "2018-99")]), []);
    }

    #[test]
    fn a_stock_may_have_been_higher() {
        let figures = vec![
            Figure { period: Some("2018-05".into()), ..figure("a", "subjects", "98名") },
            Figure { period: Some("2018".into()), ..figure("b", "subjects", "90名") },
        ];
        let report = Report { figures, ..report(&["现有98名。现有90名。"]) };
        assert_eq!(states(&report, check), [State::Uncertain]);
    }

    #[test]
    fn periods_that_meet_count_a_month_twice() {
        assert_eq!(of(&[("5次", "2018-01/2018-05"), ("7次", "2018-05/2018-10")]), [State::Uncertain]);
        assert_eq!(of(&[("5次", "2018-01/2018-05"), ("7次", "2018-06/2018-10")]), []);
    }

    #[test]
    fn ranges_in_a_sentence_may_meet() {
        let says = |text: &str| states(&report(&[text]), check);
        assert_eq!(says("完成2018年1月—2018年5月暨2018年5月—2018年10月2次考评。"), [State::Uncertain]);
        assert_eq!(says("完成2018年1月—2018年5月暨2018年6月—2018年10月2次考评。"), []);
        assert_eq!(says("1—10月受理96件，其中1—5月受理40件。"), []);
        assert_eq!(says("1—5月受理40件。5—10月受理50件。"), []);
    }
}
