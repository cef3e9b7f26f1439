//! Whether two figures of one label are of one fact.
//!
//! A label is no name: 培训2期 of one campaign and 培训3期 of the next are both right. So a pair counts only
//! where the text itself ties them: their sentences share another number, one value is the other
//! mistyped, or the indicator is one of which a place has one value.

use super::context::{Context, Mention};
use super::interval::Reach;
use crate::model::{Bound, Decimal};
use crate::prose::words;

/// A label of more figures than this is that of something done again and again.
const MOST: usize = 6;

/// The first two mentions that contradict each other, of a group with one label, unit and period.
pub(super) fn contradiction(context: &Context, group: &[usize]) -> Option<[usize; 2]> {
    if group.len() > MOST || is_told_apart(context, group) {
        return None;
    }
    let pairs = group
        .iter()
        .enumerate()
        .flat_map(|(at, first)| group.iter().skip(at + 1).map(move |second| [*first, *second]));
    pairs.into_iter().find(|pair| {
        let mentions = pair.map(|index| &context.mentions[index]);
        differ(mentions)
            && (shares_a_number(context, *pair) || is_mistyped(mentions) || is_single(context, *pair))
    })
}

fn differ(mentions: [&Mention; 2]) -> bool {
    let [Some(first), Some(second)] = mentions.map(|mention| Reach::of(mention.figure)) else {
        return false;
    };
    mentions.iter().all(|mention| mention.figure.bound == Bound::Exact && mention.figure.upper.is_none())
        && first.utmost.meet(second.utmost).is_none()
}

/// Whether one sentence states the name with two values: then it is of more than one thing.
pub(super) fn is_told_apart(context: &Context, group: &[usize]) -> bool {
    group.windows(2).any(|pair| {
        let [first, second] = [&context.mentions[pair[0]], &context.mentions[pair[1]]];
        context.share_a_sentence(first, second) && first.figure.value != second.figure.value
    })
}

/// Whether the sentences of both state another number of one label, and more such than other ones; or
/// two other numbers, however the label of each is put.
fn shares_a_number(context: &Context, pair: [usize; 2]) -> bool {
    let around = pair.map(|index| {
        let place = context.mentions[index].place.as_ref();
        let sentence = place.and_then(|place| Some((context.passages.get(place.passage)?, &place.sentence)));
        let all =
            sentence.map(|(passage, range)| context.mentions_in(passage, range).collect::<Vec<usize>>());
        all.unwrap_or_default().into_iter().filter(|other| *other != index).collect::<Vec<usize>>()
    });
    let (mut same, mut other, mut anyhow) = (0, 0, 0);
    for first in &around[0] {
        let first = context.mentions[*first].figure;
        anyhow += usize::from(
            first.value.is_some_and(is_telling)
                && first.measure.is_level()
                && around[1].iter().any(|second| {
                    let second = context.mentions[*second].figure;
                    second.value == first.value
                        && second.unit == first.unit
                        && second.measure == first.measure
                }),
        );
        let like = around[1].iter().map(|second| context.mentions[*second].figure).filter(|second| {
            (second.label == first.label || second.concept.is_some() && second.concept == first.concept)
                && second.unit == first.unit
                && second.measure == first.measure
        });
        for second in like {
            if second.value.is_some() && second.value == first.value {
                same += usize::from(second.value.is_some_and(is_telling));
            } else {
                other += 1;
            }
        }
    }
    same > other || anyhow > 1
}

/// Whether a number is not one that two sentences have by chance.
fn is_telling(value: Decimal) -> bool {
    digits(value).trim_end_matches('0').len() >= 2
}

fn digits(value: Decimal) -> String {
    value.to_string().chars().filter(char::is_ascii_digit).collect()
}

/// Whether one value is the other with two digits changed about, with one digit of four or more
/// another, or with its point in another place. Numbers of three digits are too many for that to mean
/// something beyond one section.
fn is_mistyped(mentions: [&Mention; 2]) -> bool {
    let [Some(first), Some(second)] = mentions.map(|mention| mention.figure.value) else {
        return false;
    };
    let [first, second] = [first, second].map(|value| {
        let text = value.to_string();
        let (whole, rest) = text.split_once('.').map_or((text.as_str(), ""), |parts| parts);
        (whole.len(), format!("{whole}{rest}").into_bytes())
    });
    if first.0 != second.0 || first.1.len() != second.1.len() {
        let [first, second] =
            [first.1, second.1].map(|digits| String::from_utf8_lossy(&digits).trim_matches('0').to_owned());
        return first.len() >= 3 && first == second;
    }
    let zeros = |digits: &[u8]| digits.iter().rev().take_while(|digit| **digit == b'0').count();
    let length = first.1.len() - zeros(&first.1).min(zeros(&second.1));
    let other: Vec<usize> = (0..length).filter(|at| first.1[*at] != second.1[*at]).collect();
    match other.as_slice() {
        [_] => length >= 4,
        [left, right] => {
            let together = mentions[0].figure.section == mentions[1].figure.section;
            (length >= 4 || (length == 3 && together))
                && right - left == 1
                && first.1[*left] == second.1[*right]
                && first.1[*right] == second.1[*left]
        }
        _ => false,
    }
}

/// Whether a place has one value of it, and both are of the place.
fn is_single(context: &Context, pair: [usize; 2]) -> bool {
    let mentions = pair.map(|index| &context.mentions[index]);
    let label = mentions[0].figure.label.as_str();
    let clauses = mentions.map(|mention| context.clause_before(mention));
    if clauses.iter().any(|clause| words::holds(words::OF_ANOTHER_SCOPE, clause)) || !are_near(context, &pair)
    {
        return false;
    }
    let stocks = || clauses.iter().all(|clause| words::holds(words::STOCKS, clause));
    words::is_one(words::OF_ONE_VALUE, label) || (words::is_one(words::PLACES_UNDER, label) && stocks())
}

/// Whether no value is more than a quarter above another: else they are not of one place, or one time.
pub(super) fn are_near(context: &Context, group: &[usize]) -> bool {
    let values = group.iter().filter_map(|index| context.mentions[*index].figure.value);
    let (Some(low), Some(high)) = (values.clone().min(), values.max()) else {
        return false;
    };
    low == high
        || matches!((high.checked_times(4), low.checked_times(5)), (Some(high), Some(low)) if high <= low)
}

#[cfg(test)]
mod tests {
    use crate::check::State;
    use crate::check::contradiction::check;
    use crate::check::support::{figure, report, states};
    use crate::model::{Figure, Measure, Quote, Report, Status};

    /// A report of these sentences, each with its figures by label and number.
    pub(super) fn of(
        sentences: &[(&str, &[(&str, &str)])],
        change: impl Fn(usize, Figure) -> Figure,
    ) -> Vec<State> {
        let texts: Vec<&str> = sentences.iter().map(|(text, _)| *text).collect();
        let mut figures = Vec::new();
        let mut done = String::new();
        for (text, stated) in sentences {
            let mut from = 0;
            for (label, printed) in *stated {
                let at = from + text[from..].find(printed).expect("the number");
                from = at + printed.len();
                let tail =
                    |text: &str| text.chars().rev().take(12).collect::<Vec<_>>().into_iter().rev().collect();
                let index = figures.len();
                figures.push(change(
                    index,
                    Figure {
                        concept: None,
                        label: (*label).into(),
                        quote: Quote {
                            exact: (*printed).into(),
                            prefix: tail(&format!("{done}{}", &text[..at])),
                            suffix: text[from..].chars().take(12).collect(),
                            cell: None,
                        },
                        ..figure(&format!("f{index}"), label, printed)
                    },
                ));
            }
            done.push_str(text);
        }
        states(&Report { figures, ..report(&[&texts.concat()]) }, check)
    }

    fn plain(sentences: &[(&str, &[(&str, &str)])]) -> Vec<State> {
        of(sentences, |_, figure| figure)
    }

    #[test]
    fn sentences_that_share_a_number_are_of_one_fact() {
        assert_eq!(
            plain(&[
                ("全年调处纠纷218件，成功率98%。", &[("纠纷", "218件"), ("调解成功率", "98%")]),
                ("共调处纠纷218件，成功率为95%。", &[("纠纷", "218件"), ("调解成功率", "95%")]),
            ]),
            [State::Fail]
        );
        assert_eq!(
            plain(&[
                (
                    "调处各类纠纷218件，成功率98%，涉及资金512万元。",
                    &[("各类纠纷", "218件"), ("调解成功率", "98%"), ("资金", "512万元")]
                ),
                (
                    "化解纠纷218件，成功率95%，金额512万元。",
                    &[("纠纷", "218件"), ("调解成功率", "95%"), ("涉及金额", "512万元")]
                ),
            ]),
            [State::Fail]
        );
        // The training of two campaigns is not one fact.
        assert_eq!(
            plain(&[
                ("开展宣传月活动，培训2期，发放手册500册。", &[("培训", "2期"), ("发放手册", "500册")]),
                ("开展宪法周活动，培训3期，发放手册300册。", &[("培训", "3期"), ("发放手册", "300册")]),
            ]),
            []
        );
    }

    #[test]
    fn a_mistyped_number_is_of_one_fact() {
        assert_eq!(
            plain(&[("全年受理1286件。", &[("案件", "1286件")]), ("共受理1268件。", &[("案件", "1268件")])]),
            [State::Fail]
        );
        assert_eq!(
            plain(&[("受理5312件。", &[("案件", "5312件")]), ("共受理5712件。", &[("案件", "5712件")])]),
            [State::Fail]
        );
        assert_eq!(
            plain(&[("全年受理31件。", &[("案件", "31件")]), ("共受理45件。", &[("案件", "45件")])]),
            []
        );
    }

    #[test]
    fn a_place_has_one_value_of_some_things() {
        assert_eq!(
            plain(&[
                ("常住人口31.2万人。", &[("常住人口", "31.2万人")]),
                ("年末常住人口33.1万人。", &[("常住人口", "33.1万人")]),
            ]),
            [State::Fail]
        );
        assert_eq!(
            plain(&[
                ("一般公共预算收入8.12亿元。", &[("一般公共预算收入", "8.12亿元")]),
                ("县本级一般公共预算收入7.10亿元。", &[("一般公共预算收入", "7.10亿元")]),
            ]),
            []
        );
        assert_eq!(
            plain(&[("下辖15个社区。", &[("社区", "15个")]), ("辖有16个社区。", &[("社区", "16个")])]),
            [State::Fail]
        );
        assert_eq!(
            plain(&[("走访15个社区。", &[("社区", "15个")]), ("检查16个社区。", &[("社区", "16个")])]),
            []
        );
    }

    #[test]
    fn other_measures_parts_targets_and_clauses_are_other_facts() {
        let two: &[(&str, &[(&str, &str)])] =
            &[("全年受理1286件。", &[("案件", "1286件")]), ("共受理1268件。", &[("案件", "1268件")])];
        let second = |change: fn(Figure) -> Figure| {
            of(two, move |index, figure| if index == 1 { change(figure) } else { figure })
        };
        assert_eq!(second(|figure| figure), [State::Fail]);
        assert_eq!(second(|figure| Figure { measure: Measure::Change, ..figure }), []);
        assert_eq!(second(|figure| Figure { status: Status::Target, ..figure }), []);
        assert_eq!(second(|figure| Figure { status: Status::Earlier, ..figure }), []);
        assert_eq!(second(|figure| Figure { basis: Some("2019".into()), ..figure }), []);
        assert_eq!(second(|figure| Figure { period: Some("2018-12".into()), ..figure }), []);
        assert_eq!(second(|figure| Figure { part_of: Some("f0".into()), ..figure }), []);
        assert_eq!(second(|figure| Figure { label_is_clause: true, ..figure }), []);
        assert_eq!(second(|figure| Figure { unit: Some("人".into()), ..figure }), []);
        // A label that one sentence has twice is of two things.
        assert_eq!(
            plain(&[("审结案件1286件，未结案件1268件。", &[("案件", "1286件"), ("案件", "1268件")])]),
            []
        );
    }
}
