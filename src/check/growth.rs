//! A stated growth against the two values it is between: 286.4 and 269.7 make 6.2 %, not 7.2 %.
//!
//! Sees changes in per cent, and in the unit of what changed, whose level the data names (`change_of`),
//! where the report states the value before too: in 由…增加到…, as the level of the year before, or by how
//! much it changed besides. All of them may be rounded, and the growth cut off in its last place.
//!
//! Does not claim anything where the text compares at other prices or of another set (可比, 剔除), of more
//! years than one (年均), or of what is always told at constant prices (生产总值).

use super::context::{Context, Mention, unit_class};
use super::interval::{Interval, Reach};
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::{Decimal, Figure, Measure, Status};
use crate::prose::words;

/// How many figures before and after a level that of the year before is looked for in.
const NEAR: usize = 32;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut fits = Vec::new();
    for index in 0..context.mentions.len() {
        for triple in triples(context, index) {
            match triple.verdict(context) {
                Some(true) => fits.extend([triple.now, triple.before.index(), index]),
                Some(false) => {
                    findings.push(triple.finding(context));
                    break;
                }
                None => {}
            }
        }
    }
    if findings.is_empty() && !fits.is_empty() {
        let explanation = Explanation::of(|messages| messages.growth_pass.into());
        findings.push(Rule::Growth.passes(context.sentences_of(fits), explanation));
    }
    findings
}

/// A change, the level it led to, and what tells the level before.
struct Triple {
    change: usize,
    now: usize,
    before: Before,
}

/// What tells the level before.
#[derive(Clone, Copy)]
enum Before {
    /// It is stated.
    Level(usize),
    /// By how much it changed is stated.
    Amount(usize),
}

impl Before {
    fn index(self) -> usize {
        let (Self::Level(index) | Self::Amount(index)) = self;
        index
    }
}

/// The levels that a change can be held against.
fn triples(context: &Context, change: usize) -> Vec<Triple> {
    let mention = &context.mentions[change];
    let figure = mention.figure;
    let now = figure.change_of.as_deref().and_then(|id| context.mention(id));
    let (Measure::Change, Some(now), Some(_)) = (figure.measure, now, figure.value) else {
        return Vec::new();
    };
    let level = &context.mentions[now];
    let is_rate = figure.unit.as_deref() == Some("%");
    let same_unit = unit_class(figure) == unit_class(level.figure) && !is_rate;
    let fixed = !level.figure.measure.is_level()
        || !level.figure.status.is_result()
        || level.figure.label_is_clause
        || figure.status != Status::Result
        || is_at_other_prices(context, mention, level);
    if fixed || !(is_rate || same_unit) || (is_rate && level.figure.unit.as_deref() == Some("%")) {
        return Vec::new();
    }
    let mut before = Vec::new();
    let from = level.figure.changed_from.as_deref().and_then(|id| context.mention(id));
    before
        .extend(from.filter(|from| is_the_time(&context.mentions[*from], figure, level)).map(Before::Level));
    if is_rate {
        let amount = (change.saturating_sub(2)..change + 3).find(|other| {
            let Some(other) = context.mentions.get(*other) else { return false };
            other.figure.change_of == figure.change_of
                && other.figure.measure == Measure::Change
                && is_one_basis(other.figure, figure)
                && unit_class(other.figure) == unit_class(level.figure)
                && context.share_a_sentence(other, mention)
                && !is_at_other_prices(context, other, level)
        });
        before.extend(amount.map(Before::Amount));
    }
    if before.is_empty() {
        before.extend(year_before(context, now, figure).map(Before::Level));
    }
    before.into_iter().map(|before| Triple { change, now, before }).collect()
}

/// Whether two changes of one clause after another are against the same time: where one names it, the
/// other need not.
fn is_one_basis(one: &Figure, other: &Figure) -> bool {
    one.basis.is_none() || other.basis.is_none() || one.basis == other.basis
}

/// Whether a change is told at prices, or of a set, or over years that the printed values are not of.
fn is_at_other_prices(context: &Context, change: &Mention, level: &Mention) -> bool {
    let sentence = context.sentence_text(change);
    words::holds(words::NOT_PLAINLY, sentence)
        || words::holds(words::AT_CONSTANT_PRICES, &level.figure.label)
        || words::holds(words::AT_CONSTANT_PRICES, context.clause_before(level))
}

/// Whether what it was before is of the time that the change is told against.
fn is_the_time(before: &Mention, change: &Figure, level: &Mention) -> bool {
    let own = before.figure.period.as_deref().and(before.period);
    match change.basis.as_deref() {
        None => true,
        Some("previous-year") => match (own, level.period) {
            (Some(before), Some(now)) => {
                before.first.year + 1 == now.first.year && before.last.year + 1 == now.last.year
            }
            _ => false,
        },
        Some(basis) => before.figure.period.as_deref() == Some(basis),
    }
}

/// The one level of the same thing, told elsewhere in the paragraph, for the time compared with.
fn year_before(context: &Context, now: usize, change: &Figure) -> Option<usize> {
    change.basis.as_deref()?;
    let level = &context.mentions[now];
    let place = level.place.as_ref()?;
    let passage = context.passages.get(place.passage)?;
    let near = now.saturating_sub(NEAR).max(passage.mentions.start)..(now + NEAR).min(passage.mentions.end);
    let mut found = near.filter(|index| {
        let other = &context.mentions[*index];
        *index != now
            && other.figure.label == level.figure.label
            && other.figure.measure.is_level()
            && other.figure.status != Status::Target
            && other.figure.period.is_some()
            && unit_class(other.figure) == unit_class(level.figure)
            && is_the_time(other, change, level)
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

impl Triple {
    /// Whether the three fit one another; `None` where they cannot be held against each other.
    fn verdict(&self, context: &Context) -> Option<bool> {
        let figure = |index: usize| context.mentions[index].figure;
        let change = Reach::loosely(figure(self.change))?;
        let now = Reach::rounded(figure(self.now))?;
        let before = Reach::rounded(figure(self.before.index()))?;
        let before = match self.before {
            Before::Level(_) => before,
            Before::Amount(_) => minus(now, before)?,
        };
        if figure(self.change).unit.as_deref() != Some("%") {
            return Some(minus(now, before)?.meet(change).is_some());
        }
        // now = before × (100 + change) ÷ 100
        let (lowest, highest) = (before.low?, before.high?);
        if lowest <= Decimal::ZERO {
            return None;
        }
        let hundred = Decimal::new(100, 0);
        let times = |change: Decimal, base: Decimal| change.checked_add(hundred)?.checked_mul(base);
        let low = times(change.low?, lowest)?;
        let high = times(change.high?, highest)?;
        let (now_low, now_high) = (now.low?.checked_mul(hundred)?, now.high?.checked_mul(hundred)?);
        Some(low <= now_high && now_low <= high)
    }

    fn finding(&self, context: &Context) -> Finding {
        let [change, now, before] =
            [self.change, self.now, self.before.index()].map(|index| &context.mentions[index]);
        let together = context.share_a_sentence(change, now) && context.share_a_sentence(now, before);
        let state = if together { State::Fail } else { State::Uncertain };
        let base = match self.before {
            Before::Level(_) => before.figure.value,
            Before::Amount(_) => {
                now.figure.value.zip(before.figure.value).and_then(|(now, amount)| now.checked_sub(amount))
            }
        };
        let is_rate = change.figure.unit.as_deref() == Some("%");
        let worked_out = now.figure.value.zip(base).and_then(|(now, base)| {
            if is_rate {
                now.per_cent_from(base).map(|rate| format!("{rate}%"))
            } else {
                now.checked_sub(base).map(|amount| super::sum::shown(amount, change.figure))
            }
        });
        let explanation = Explanation::of(|messages| {
            let template = match self.before {
                Before::Level(_) => messages.growth_fail,
                Before::Amount(_) => messages.growth_amount,
            };
            fill(
                template,
                &[
                    ("name", &now.figure.label),
                    ("before", &before.figure.printed),
                    ("now", &now.figure.printed),
                    ("change", &change.figure.printed),
                    ("right", worked_out.as_deref().unwrap_or("…")),
                ],
            )
        });
        let sentences = context.sentences_of([self.change, self.now, self.before.index()]);
        Rule::Growth.finds(state, Severity::Warning, sentences, explanation)
    }
}

/// The differences of a value of each.
fn minus(left: Interval, right: Interval) -> Option<Interval> {
    Some(Interval {
        low: Some(left.low?.checked_sub(right.high?)?),
        high: Some(left.high?.checked_sub(right.low?)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{figures_in, report, states};
    use crate::model::Report;

    /// A report of one text with figures in its order, each changed as its place says.
    fn of(text: &str, printed: &[&str], change: impl Fn(usize, Figure) -> Figure) -> Vec<State> {
        let figures = figures_in(text, printed)
            .into_iter()
            .enumerate()
            .map(|(index, figure)| {
                change(index, Figure { label: "财政收入".into(), concept: None, ..figure })
            })
            .collect();
        states(&Report { figures, ..report(&[text]) }, check)
    }

    fn from_to(before: &str, now: &str, change: &str) -> Vec<State> {
        let text = format!("财政收入由{before}增加到{now}，增长{change}。");
        of(&text, &[before, now, change], |index, figure| match index {
            0 => Figure { status: Status::Earlier, ..figure },
            1 => Figure { changed_from: Some("f0".into()), ..figure },
            _ => Figure { measure: Measure::Change, change_of: Some("f1".into()), ..figure },
        })
    }

    #[test]
    fn a_growth_is_that_of_its_two_values() {
        assert_eq!(from_to("269.7亿元", "286.4亿元", "6.2%"), [State::Pass]);
        assert_eq!(from_to("269.7亿元", "286.4亿元", "7.2%"), [State::Fail]);
        assert_eq!(from_to("269.7亿元", "286.4亿元", "2.6%"), [State::Fail]);
        // Rounded, or cut off: 5.2 may be 5.15 to 5.25.
        assert_eq!(from_to("5.2亿元", "6.1亿元", "17.9%"), [State::Pass]);
        assert_eq!(from_to("5.2亿元", "6.1亿元", "21%"), [State::Fail]);
        assert_eq!(from_to("120件", "150件", "25%"), [State::Pass]);
        assert_eq!(from_to("120件", "150件", "35%"), [State::Fail]);
        assert_eq!(from_to("120件", "150件", "30件"), [State::Pass]);
        assert_eq!(from_to("120件", "150件", "35件"), [State::Fail]);
    }

    #[test]
    fn a_growth_is_that_of_its_amount() {
        let says = |change: &str| {
            let text = format!("财政收入8120万元，比上年增加620万元，增长{change}。");
            of(&text, &["8120万元", "620万元", change], |index, figure| match index {
                0 => figure,
                _ => Figure {
                    measure: Measure::Change,
                    change_of: Some("f0".into()),
                    basis: (index == 1).then(|| "previous-year".into()),
                    ..figure
                },
            })
        };
        assert_eq!(says("8.3%"), [State::Pass]);
        assert_eq!(says("9.8%"), [State::Fail]);
    }

    #[test]
    fn the_level_of_the_year_before_may_stand_elsewhere() {
        let says = |text: &str, period: Option<&str>| {
            of(text, &["7500万元", "8120万元", "11.3%"], |index, figure| match index {
                0 => Figure { period: period.map(str::to_owned), ..figure },
                1 => figure,
                _ => Figure {
                    measure: Measure::Change,
                    change_of: Some("f1".into()),
                    basis: Some("previous-year".into()),
                    ..figure
                },
            })
        };
        let text = "2017年财政收入7500万元。2018年财政收入8120万元，同比增长11.3%。";
        assert_eq!(says(text, Some("2017")), [State::Uncertain]);
        assert_eq!(says(text, Some("2016")), []);
        assert_eq!(says(text, None), []);
        let text = "2017年财政收入7500万元。2018年财政收入8120万元，按可比口径增长11.3%。";
        assert_eq!(says(text, Some("2017")), []);
    }

    #[test]
    fn what_is_told_at_constant_prices_is_let_be() {
        let says = |label: &str| {
            let text = format!("{label}由269.7亿元增加到286.4亿元，增长7.2%。");
            of(&text, &["269.7亿元", "286.4亿元", "7.2%"], |index, figure| {
                let figure = Figure { label: label.into(), ..figure };
                match index {
                    0 => Figure { status: Status::Earlier, ..figure },
                    1 => Figure { changed_from: Some("f0".into()), ..figure },
                    _ => Figure { measure: Measure::Change, change_of: Some("f1".into()), ..figure },
                }
            })
        };
        assert_eq!(says("地区生产总值"), []);
        assert_eq!(says("工业增加值"), []);
        assert_eq!(says("存款余额"), [State::Fail]);
    }
}
