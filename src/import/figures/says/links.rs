//! Which figures belong together: a change and what changed, a share and its whole.

use super::{Said, is_change_unit, is_rate};
use crate::model::Measure;
use crate::prose::quantity::Quantity;
use crate::prose::sentence;

/// How many figures before it what changed may stand.
const FARTHEST: usize = 40;

/// Ties changes to levels and shares to wholes, within a text.
pub fn tie(text: &str, quantities: &[Quantity], said: &mut [Said]) {
    let statements: Vec<usize> =
        sentence::statements(text).into_iter().map(|statement| statement.end).collect();
    for index in 0..said.len() {
        if said[index].label_is_clause {
            continue;
        }
        match said[index].measure {
            Measure::Change if said[index].change_of.is_none() => said[index].change_of = level(&statements, quantities, said, index),
            Measure::Share if said[index].share_of.is_none() => said[index].share_of = whole(said, index),
            _ => {}
        }
    }
}

/// The level of what changed: the nearest before it of the same indicator. `statements` are the ends of
/// the text's statements.
fn level(statements: &[usize], quantities: &[Quantity], said: &[Said], index: usize) -> Option<usize> {
    let change = &quantities[index];
    // Up to the beginning of the statement before.
    let statement = statements.partition_point(|end| *end <= change.start);
    let from = statement.checked_sub(2).map_or(0, |before| statements[before]);
    let fits = |other: usize| {
        let level = &quantities[other];
        let unit = if is_change_unit(&change.unit) && change.unit.contains('点') {
            is_rate(&level.unit)
        } else {
            is_rate(&change.unit) || is_change_unit(&change.unit) || change.unit == level.unit
        };
        unit && said[other].measure == Measure::Level
            && !said[other].earlier
            && !said[other].label_is_clause
            && said[other].label == said[index].label
            && level.start >= from
    };
    let nearest = (index.saturating_sub(FARTHEST)..index).rev().find(|other| fits(*other))?;
    // 31件45人，同比上升12%: of what stands first.
    let mut first = nearest;
    while first > 0
        && fits(first - 1)
        && quantities[first - 1].end.max(quantities[first - 1].printed.end) == quantities[first].printed.start
    {
        first -= 1;
    }
    Some(first)
}

/// The whole of a share: the nearest figure before it that its words name.
fn whole(said: &[Said], index: usize) -> Option<usize> {
    let words = said[index].basis.as_deref()?;
    (index.saturating_sub(FARTHEST)..index).rev().find(|other| {
        let other = &said[*other];
        other.measure == Measure::Level
            && !other.label_is_clause
            && !other.earlier
            && other.label != said[index].label
            && (other.label == words
                || words.chars().count() >= 3 && other.label.ends_with(words)
                || other.label.chars().count() >= 3 && words.ends_with(other.label.as_str()))
    })
}
