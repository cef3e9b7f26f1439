//! Parts (其中) against their total.
//!
//! Sees figures that the report ties to a total with `part_of`, of the total's unit, measure, status and
//! period; and, where it ties none, lists that the text calls all of a total (分别为, a colon, 共计 at the
//! end). Bounds count: 1200余 and 1100余 may well be 2600余. What stands in a bracket of its own (（含…）) is
//! a part of what it follows.
//!
//! Does not claim that parts below their total are wrong, since 其中 often names only some, unless the
//! text says that they are all; nor anything of groups that lie across one another (女性, 党员), of parts
//! that are far too many to be of this total, or where another number is what they add up to.
//!
//! To teach it a word that says that parts are all there are, or that they are not: a row in
//! `prose/words/checking.rs`. To add a case: `stated` where only the text ties parts to a total, here where
//! the figures do; beside each what must be left alone.

mod stated;

use rustc_hash::FxHashMap;

use super::context::{Context, Mention, unit_class};
use super::interval::Reach;
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::{fill, findings::FindingMessages, scale_word};
use crate::model::{Bound, Decimal, Figure, Status};
use crate::prose::{sentence, words};

/// How many parts an explanation writes out.
const SHOWN: usize = 12;

/// How many figures before and after the parts are looked at for what they add up to.
const LOOKED_AT: usize = 8;

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
    let mut findings: Vec<(usize, Finding)> =
        totals.iter().map(|total| (total.first, total.finding(context, &circular))).collect();
    let declared: Vec<usize> = totals.iter().filter_map(|total| total.total).collect();
    findings.extend(stated::check(context, &declared));
    findings.sort_by_key(|(first, _)| *first);
    findings.into_iter().map(|(_, finding)| finding).collect()
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
        let parts = parts_of(context, index, &self.parts);
        if parts.is_empty() {
            return Rule::Sum
                .cannot_tell(everything(), Explanation::of(|messages| messages.sum_units.into()));
        }
        if let Some(part) = exceeding(context, index, &parts) {
            return part_exceeds(context, index, part);
        }
        let parts = stated::continued(context, parts);
        added_up(context, index, &parts, stated::claims_all(context, index, &parts))
    }
}

/// Those of a total's figures that add up to it: of its unit, measure, status and period, and not in a
/// bracket after another of them.
fn parts_of(context: &Context, total: usize, parts: &[usize]) -> Vec<usize> {
    let whole = &context.mentions[total];
    let like = |part: &&usize| {
        let part = &context.mentions[**part];
        unit_class(part.figure) == unit_class(whole.figure)
            && part.figure.measure == whole.figure.measure
            && part.figure.status == whole.figure.status
            && part.figure.status != Status::Earlier
            && part.period == whole.period
    };
    let parts: Vec<usize> = parts.iter().filter(like).copied().collect();
    let depth = |part: &usize| depth(context, &context.mentions[*part]);
    let least = parts.iter().map(depth).min().unwrap_or_default();
    parts.into_iter().filter(|part| depth(part) == least).collect()
}

/// How many brackets are open before a figure in its sentence.
fn depth(context: &Context, mention: &Mention) -> usize {
    let before = mention.place.as_ref().and_then(|place| {
        context.passages.get(place.passage)?.text.get(place.sentence.start..place.range.start)
    });
    before.unwrap_or_default().chars().fold(0, |depth: usize, character| match character {
        '（' | '(' => depth + 1,
        '）' | ')' => depth.saturating_sub(1),
        _ => depth,
    })
}

/// A part that alone is more than its total, where the text has it for the first part of it (其中).
fn exceeding(context: &Context, total: usize, parts: &[usize]) -> Option<usize> {
    let reach = Reach::of(context.mentions[total].figure)?;
    let too_large = |part: &usize| {
        Reach::of(context.mentions[*part].figure).is_some_and(|part| part.utmost.is_above(reach.utmost))
    };
    let part = parts.iter().copied().find(too_large)?;
    let between = stated::between(context, total, part)?;
    let follows = words::holds(words::PARTS_FOLLOW, between) && parts.first() == Some(&part);
    let crosses = words::holds(words::CROSSING, &context.mentions[part].figure.label)
        || words::holds(words::CROSSING, context.clause_before(&context.mentions[part]));
    (follows && !between.contains(sentence::FULL_STOPS) && !crosses).then_some(part)
}

fn part_exceeds(context: &Context, total: usize, part: usize) -> Finding {
    let [whole, figure] = [total, part].map(|index| context.mentions[index].figure);
    let explanation = Explanation::of(|messages| {
        fill(messages.sum_part_exceeds, &[("part", &figure.printed), ("total", &whole.printed)])
    });
    Rule::Sum.finds(State::Fail, Severity::Error, context.sentences_of([total, part]), explanation)
}

/// A total against the sum of its parts; `all` says that the text calls them all of it.
fn added_up(context: &Context, index: usize, parts: &[usize], all: bool) -> Finding {
    let total = context.mentions[index].figure;
    let sentences = || context.sentences_of(std::iter::once(index).chain(parts.iter().copied()));
    let cannot_tell = |template: Template| {
        Rule::Sum.cannot_tell(sentences(), Explanation::of(|messages| template(messages).into()))
    };
    let Some(reach) = Reach::of(total) else {
        return cannot_tell(|messages| messages.sum_no_value);
    };
    let figures: Vec<&Figure> = parts.iter().map(|part| context.mentions[*part].figure).collect();
    let sum = figures
        .iter()
        .try_fold(Reach::NOTHING, |sum, figure| sum.plus(Reach::of(figure).unwrap_or(Reach::UNKNOWN)));
    let nominal = figures
        .iter()
        .try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(figure.value.unwrap_or_default()));
    let (Some(sum), Some(nominal)) = (sum, nominal) else {
        return cannot_tell(|messages| messages.sum_too_large);
    };
    let unknown = figures.iter().any(|figure| figure.value.is_none());
    let exceeds = sum.utmost.is_above(reach.utmost);
    let misses = all && reach.utmost.is_above(sum.utmost);
    let (state, severity, template): (_, _, Template) = if exceeds || misses {
        if crosses(context, parts) || !are_near(total, nominal) || another_fits(context, index, parts, sum) {
            return cannot_tell(|messages| messages.sum_crossing);
        }
        let template: Template =
            if exceeds { |messages| messages.sum_exceeds } else { |messages| messages.sum_misses };
        (State::Fail, Severity::Warning, template)
    } else if unknown {
        return cannot_tell(|messages| messages.sum_no_value);
    } else if parts.len() == 1 {
        (State::Pass, Severity::Note, |messages| messages.sum_one_part)
    } else if reach.utmost.is_above(sum.utmost) || sum.expected.meet(reach.expected).is_none() {
        (State::Pass, Severity::Note, |messages| messages.sum_some_parts)
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

/// Whether a sum is not so far from a total that the total must be another: a fourth of it at most.
fn are_near(total: &Figure, sum: Decimal) -> bool {
    let total = total.upper.or(total.value).unwrap_or_default();
    let times = |number: Decimal, factor| number.checked_times(factor).unwrap_or_default();
    times(sum, 4) <= times(total, 5) && times(sum, 5) >= times(total, 4)
}

/// Whether the words of a part say that it may lie across another.
fn crosses(context: &Context, parts: &[usize]) -> bool {
    parts.iter().map(|part| &context.mentions[*part]).any(|part| {
        words::holds(words::CROSSING, &part.figure.label)
            || words::holds(words::CROSSING, context.clause_before(part))
    })
}

/// Whether another number before the parts is what they add up to, or some of them to the total: then
/// they are not tied as the text means.
fn another_fits(context: &Context, total: usize, parts: &[usize], sum: Reach) -> bool {
    let (Some(first), Some(last)) = (parts.iter().min(), parts.iter().max()) else {
        return false;
    };
    let class = unit_class(context.mentions[total].figure);
    let passage = |index: usize| context.mentions[index].place.as_ref().map(|place| place.passage);
    let home = passage(total);
    let nearby = |index: &usize| passage(*index).is_some() && passage(*index) == home;
    let others = (first.saturating_sub(LOOKED_AT)..last + LOOKED_AT + 1)
        .filter(|index| *index < context.mentions.len() && *index != total && !parts.contains(index))
        .filter(nearby)
        .map(|index| context.mentions[index].figure)
        .filter(|figure| unit_class(figure) == class);
    let fits =
        |figure: &Figure| Reach::of(figure).is_some_and(|reach| reach.utmost.meet(sum.utmost).is_some());
    if others.into_iter().any(fits) {
        return true;
    }
    let reach = Reach::of(context.mentions[total].figure).unwrap_or(Reach::UNKNOWN);
    let mut some = Reach::NOTHING;
    parts.iter().enumerate().take(parts.len().saturating_sub(1)).any(|(at, part)| {
        let next = Reach::of(context.mentions[*part].figure).unwrap_or(Reach::UNKNOWN);
        some = some.plus(next).unwrap_or(Reach::UNKNOWN);
        at > 0 && some.utmost.meet(reach.utmost).is_some()
    })
}

type Template = fn(&FindingMessages) -> &'static str;

/// The parts as a sum: `53批次 + 12批次`.
fn terms(figures: &[&Figure]) -> String {
    let mut terms: Vec<&str> = figures.iter().take(SHOWN).map(|figure| figure.printed.as_str()).collect();
    if figures.len() > SHOWN {
        terms.push("…");
    }
    terms.join(" + ")
}

/// A number as the total is printed: in its unit and its power of ten.
pub(super) fn shown(number: Decimal, total: &Figure) -> String {
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
    use crate::check::support::{figure, figures_in, part, report, run, states};
    use crate::i18n::Language;
    use crate::model::{Measure, Quote, Report};

    fn with(figures: Vec<Figure>) -> Report {
        let text: Vec<&str> = figures.iter().map(|figure| figure.printed.as_str()).collect();
        Report { figures: figures.clone(), ..report(&[&text.join("，其中")]) }
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
        assert_eq!(of("2600余人次", &["2000人次", "1500人次"]), [State::Pass]);
        assert_eq!(of("2600人次", &["1200余人次", "1500余人次"]), [State::Fail]);
        assert_eq!(of("近100件", &["60件", "41件"]), [State::Fail]);
        assert_eq!(of("约100件", &["60件", "45件"]), [State::Pass]);
        assert_eq!(of("约103件", &["60件", "45件"]), [State::Pass]);
        assert_eq!(of("约100件", &["60件", "55件"]), [State::Fail]);
    }

    #[test]
    fn parts_may_be_only_some() {
        assert_eq!(of("100名", &["30名"]), [State::Pass]);
        assert_eq!(of("100名", &["30名", "20名"]), [State::Pass]);
        assert_eq!(of("100名", &["130名"]), [State::Fail]);
    }

    #[test]
    fn parts_far_above_are_not_of_this_total() {
        assert_eq!(of("100件", &["80件", "60件"]), [State::NotAssessable]);
        assert_eq!(of("100件", &["60件", "45件"]), [State::Fail]);
    }

    #[test]
    fn groups_that_lie_across_one_another_do_not_add_up() {
        let mut figures = vec![figure("f0", "党员总数", "100名")];
        for (label, printed) in [("女性", "61名"), ("少数民族", "45名")] {
            figures.push(Figure { label: label.into(), ..part(label, "f0", printed) });
        }
        assert_eq!(states(&with(figures), check), [State::NotAssessable]);
    }

    #[test]
    fn parts_are_of_the_measure_and_status_of_the_total() {
        let parts = [Measure::Level, Measure::Change];
        let mut figures = vec![figure("f0", "财政收入", "12.7亿元")];
        figures.extend(
            parts
                .into_iter()
                .zip(["8.1亿元", "5.1亿元"])
                .map(|(measure, printed)| Figure { measure, ..part(printed, "f0", printed) }),
        );
        assert_eq!(states(&with(figures), check), [State::Pass]);
        // 由每月30元提高到60元，其中县级补助由20元提高到50元
        let earlier = Figure { status: Status::Earlier, ..part("p0", "f0", "20元") };
        let figures = vec![figure("f0", "标准", "60元"), earlier, part("p1", "f0", "50元")];
        assert_eq!(states(&with(figures), check), [State::Pass]);
    }

    #[test]
    fn what_a_bracket_holds_is_a_part_of_what_it_follows() {
        let report = |text: &str| {
            let printed = ["45人", "40人", "6人", "5人"];
            let mut from = 0;
            let mut figures: Vec<Figure> = printed
                .iter()
                .map(|printed| {
                    let at = from + text[from..].find(printed).expect("the number");
                    from = at + printed.len();
                    let quote = Quote {
                        exact: (*printed).into(),
                        prefix: text[..at]
                            .chars()
                            .rev()
                            .take(8)
                            .collect::<Vec<_>>()
                            .into_iter()
                            .rev()
                            .collect(),
                        suffix: text[from..].chars().take(8).collect(),
                        cell: None,
                    };
                    Figure { quote, ..part(printed, "45人", printed) }
                })
                .collect();
            figures[0].part_of = None;
            Report { figures, ..report(&[text]) }
        };
        let nested = report("共不起诉45人，其中情节轻微40人（含和解后不起诉6人），证据不足5人。");
        assert_eq!(states(&nested, check), [State::Pass]);
        let beside = report("共处理45人，其中甲镇40人、乙镇6人、丙镇5人。");
        assert_eq!(states(&beside, check), [State::Fail]);
    }

    #[test]
    fn a_list_goes_on_after_what_the_data_ties() {
        let of = |text: &str, printed: [&str; 4]| {
            let mut figures = figures_in(text, &printed);
            for part in &mut figures[1..=2] {
                part.part_of = Some("f0".into());
            }
            states(&Report { figures, ..report(&[text]) }, check)
        };
        let printed = ["26个", "7个", "12个", "8个"];
        assert_eq!(of("签约项目26个，其中农业7个、工业12个、服务业8个。", printed), [State::Fail]);
        assert_eq!(of("签约项目26个，其中农业7个、工业12个，建成8个。", printed), [State::Pass]);
        assert_eq!(of("签约项目26个，其中农业7个、工业12个。建成8个。", printed), [State::Pass]);
    }

    #[test]
    fn parts_of_another_number_are_let_be() {
        let figures = vec![
            figure("f0", "排查纠纷", "268件"),
            figure("f1", "化解纠纷", "261件"),
            part("p0", "f1", "89件"),
            part("p1", "f1", "102件"),
            part("p2", "f1", "77件"),
        ];
        assert_eq!(states(&with(figures), check), [State::NotAssessable]);
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
        let figures = vec![figure("f0", "total", "12件"), part("a", "f0", "7件"), part("b", "f0", "6件")];
        let finding = run(&with(figures), check).remove(0);
        for text in Language::ALL.map(|language| finding.explanation.text(language)) {
            assert!(["7件 + 6件", "13件", "12件", "1件"].iter().all(|part| text.contains(part)), "{text}");
        }
        assert_eq!(finding.sentences.len(), 1);
        assert_eq!(finding.sentences[0].figures, ["f0", "a", "b"]);
    }
}
