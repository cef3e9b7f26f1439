//! Parts of totals: `其中` says so, and so does a list that adds up to the total right before it.

use std::ops::Range;

use super::Stated;
use crate::model::{Bound, Decimal};
use crate::prose::unit::{self, Dimension};
use crate::prose::{sentence, words};

/// How far a total and its parts may stand apart, in figures. No sentence lists more.
const FARTHEST: usize = 60;

/// Ties each part to its total, within a paragraph. `stated` are the figures of one paragraph.
pub fn tie(text: &str, stated: &[Stated]) -> Vec<Option<usize>> {
    let mut totals: Vec<Option<usize>> = vec![None; stated.len()];
    let statements = Statements(sentence::statements(text));
    by_word(text, &statements, stated, &mut totals);
    by_sum(text, &statements, stated, &mut totals);
    totals
}

/// The statements of a text, worked out once.
struct Statements(Vec<Range<usize>>);

impl Statements {
    fn index(&self, place: usize) -> usize {
        self.0.partition_point(|statement| statement.end <= place)
    }

    /// The statement that holds a byte; after the last one there is nothing.
    fn at(&self, place: usize) -> Range<usize> {
        self.0.get(self.index(place)).or(self.0.last()).cloned().unwrap_or(0..0)
    }

    /// Where the statement before the one that holds a byte begins.
    fn start_before(&self, place: usize) -> usize {
        self.index(place).checked_sub(1).map_or(0, |before| self.0[before].start)
    }
}

/// 共623批次。其中:街道集访53批次;新区集访12批次.
fn by_word(text: &str, statements: &Statements, stated: &[Stated], totals: &mut [Option<usize>]) {
    let first_from = |place: usize| stated.partition_point(|figure| figure.quantity.start < place);
    for (place, _) in text.match_indices("其中") {
        let scope = statements.at(place);
        // At the start of a sentence the totals are in the one before.
        let begins = text[scope.start..place].chars().all(char::is_whitespace);
        let from = if begins { statements.start_before(place) } else { scope.start };
        let (first, parts) = (first_from(from), first_from(place));
        let candidates = first.max(parts.saturating_sub(FARTHEST))..parts;
        for part in (parts..first_from(scope.end)).take(FARTHEST) {
            if totals[part].is_some() {
                continue;
            }
            totals[part] = candidates.clone().rev().find(|total| {
                let total = &stated[*total].quantity;
                total.unit == stated[part].quantity.unit
                    && !total.unit.is_empty()
                    && !is_rate(&total.unit)
                    && at_most(stated[part].quantity.value, total.value, total.bound)
            });
        }
    }
}

/// A part is no more than its total; a quantity that is more counts something else.
fn at_most(part: Decimal, total: Decimal, bound: Bound) -> bool {
    part <= total || matches!(bound, Bound::AtLeast | Bound::About)
}

/// 合同27份。街道2份,村10份,社区15份: parts right after, or right before 共计, that add up.
fn by_sum(text: &str, statements: &Statements, stated: &[Stated], totals: &mut [Option<usize>]) {
    let mut has_parts: Vec<bool> = vec![false; stated.len()];
    for total in totals.iter().flatten() {
        has_parts[*total] = true;
    }
    for total in 0..stated.len() {
        let whole = &stated[total].quantity;
        if whole.bound != Bound::Exact || whole.upper.is_some() || is_rate(&whole.unit) {
            continue;
        }
        if has_parts[total] {
            continue;
        }
        let end = statements.at(statements.at(whole.end).end).end;
        if let Some(parts) =
            adding_up(stated, totals, total, ((total + 1)..stated.len()).take(FARTHEST), |start| start < end)
        {
            for part in parts {
                totals[part] = Some(total);
            }
            continue;
        }
        let begin = statements.at(whole.start).start;
        let before = &text[begin..whole.start];
        let near = before.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
        let says = &before[near..];
        if words::holds(words::TOTALS, says) {
            let before = (0..total).rev().take(FARTHEST);
            if let Some(parts) = adding_up(stated, totals, total, before, |start| start >= begin) {
                for part in parts {
                    totals[part] = Some(total);
                }
            }
        }
    }
}

/// The next exact figures of the same unit, two to twelve, whose sum is the total's value.
fn adding_up(
    stated: &[Stated],
    totals: &[Option<usize>],
    total: usize,
    candidates: impl Iterator<Item = usize>,
    within: impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    let whole = &stated[total].quantity;
    let mut sum = Decimal::default();
    let mut parts = Vec::new();
    for index in candidates {
        let quantity = &stated[index].quantity;
        if !within(quantity.start) {
            return None;
        }
        if quantity.unit != whole.unit {
            continue;
        }
        if quantity.bound != Bound::Exact || totals[index].is_some() || parts.len() == 12 {
            return None;
        }
        sum = sum.checked_add(quantity.value)?;
        parts.push(index);
        if sum > whole.value {
            return None;
        }
        if sum == whole.value {
            // Zero would make any two of 5, 0 parts of 5.
            let counting =
                parts.iter().filter(|part| stated[**part].quantity.value != Decimal::default()).count();
            return (counting >= 2).then_some(parts);
        }
    }
    None
}

fn is_rate(unit: &str) -> bool {
    matches!(unit::dimension(unit), Some(Dimension::Rate | Dimension::Temperature))
}
