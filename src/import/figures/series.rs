//! Parts of totals: `其中` says so, and so does a list that adds up to the total right before it.

use super::Stated;
use crate::model::{Bound, Decimal};
use crate::prose::sentence;

/// Ties each part to its total, within a paragraph. `stated` are the figures of one paragraph.
pub fn tie(text: &str, stated: &[Stated]) -> Vec<Option<usize>> {
    let mut totals: Vec<Option<usize>> = vec![None; stated.len()];
    by_word(text, stated, &mut totals);
    by_sum(text, stated, &mut totals);
    totals
}

/// 共623批次。其中:街道集访53批次;新区集访12批次.
fn by_word(text: &str, stated: &[Stated], totals: &mut [Option<usize>]) {
    for (place, _) in text.match_indices("其中") {
        let scope_end = sentence_end(text, place);
        let sentence_start = sentence_start(text, place);
        // At the start of a sentence the totals are in the one before.
        let from = if text[sentence_start..place].chars().all(char::is_whitespace) {
            text[..sentence_start]
                .char_indices()
                .next_back()
                .map_or(0, |(before, _)| self::sentence_start(text, before))
        } else {
            sentence_start
        };
        let before =
            |index: &usize| stated[*index].quantity.start < place && stated[*index].quantity.start >= from;
        for part in 0..stated.len() {
            let start = stated[part].quantity.start;
            if start < place || start >= scope_end || totals[part].is_some() {
                continue;
            }
            let total = (0..stated.len()).rev().filter(before).find(|total| {
                let total = &stated[*total].quantity;
                total.unit == stated[part].quantity.unit
                    && !total.unit.is_empty()
                    && !is_rate(&total.unit)
                    && at_most(stated[part].quantity.value, total.value, total.bound)
            });
            totals[part] = total;
        }
    }
}

/// A part is no more than its total; a quantity that is more counts something else.
fn at_most(part: Decimal, total: Decimal, bound: Bound) -> bool {
    part <= total || matches!(bound, Bound::AtLeast | Bound::About)
}

/// 合同27份。街道2份,村10份,社区15份: parts right after, or right before 共计, that add up.
fn by_sum(text: &str, stated: &[Stated], totals: &mut [Option<usize>]) {
    for total in 0..stated.len() {
        let whole = &stated[total].quantity;
        if whole.bound != Bound::Exact || whole.upper.is_some() || is_rate(&whole.unit) {
            continue;
        }
        if totals.contains(&Some(total)) {
            continue;
        }
        let end = sentence_end(text, sentence_end(text, whole.end));
        if let Some(parts) = adding_up(stated, totals, total, (total + 1)..stated.len(), |start| start < end)
        {
            for part in parts {
                totals[part] = Some(total);
            }
            continue;
        }
        let begin = sentence_start(text, whole.start);
        let says = text[begin..whole.start].chars().rev().take(12).collect::<String>();
        // Reversed: the words 共, 合计 right before the number.
        if says.contains('共') || says.contains("计合") || says.contains("计总") {
            let before = (0..total).rev();
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
    matches!(unit, "%" | "‰" | "‱" | "个百分点" | "百分点" | "倍" | "℃")
}

fn sentence_end(text: &str, place: usize) -> usize {
    sentence::statement_at(text, place.min(text.len())).end
}

fn sentence_start(text: &str, place: usize) -> usize {
    sentence::statement_at(text, place.min(text.len())).start
}
