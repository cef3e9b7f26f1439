//! Links to figures of other texts: parts told again by something else, wholes that a share names.

use rustc_hash::FxHashMap;

use super::says::links::whole_name;
use super::series::as_cases;
use crate::model::{Bound, Decimal, Figure, Measure, Status};
use crate::prose::words;

/// How many figures before a list what it adds up to may stand.
const FARTHEST: usize = 80;

/// So many figures of one name tell nothing.
const MANY: usize = 16;

/// Ties lists of parts that add up to a figure before `first`, the first of their text, whether all of a
/// list do or those that begin it. Parts are by index from there; the first total that a part has holds.
pub fn lists(figures: &mut [Figure], first: usize, lists: &[Vec<usize>]) {
    let (before, after) = figures.split_at_mut(first);
    for list in lists {
        let mut sum = Decimal::ZERO;
        for (index, part) in list.iter().enumerate() {
            let Some(more) = after[*part].value.and_then(|value| sum.checked_add(value)) else { break };
            sum = more;
            let status = after[list[0]].status;
            let unit = after[*part].unit.as_deref().map(as_cases);
            let total = before.iter().rev().take(FARTHEST).find(|total| {
                is_level(total, status)
                    && total.value == Some(sum)
                    && unit.is_some()
                    && total.unit.as_deref().map(as_cases) == unit
            });
            if let Some(total) = total.filter(|_| index > 0) {
                list[..=index].iter().for_each(|part| tie(after, *part, &total.id));
            }
        }
    }
}

/// Ties a part to its total, and the share right after it: 街道责任的889件，占59.8%.
fn tie(figures: &mut [Figure], part: usize, total: &str) {
    figures[part].part_of.get_or_insert_with(|| total.to_owned());
    if let [part, share, ..] = &mut figures[part..]
        && share.measure == Measure::Share
        && share.share_of.is_none()
        && share.basis.is_none()
        && share.label == part.label
    {
        share.share_of.clone_from(&part.part_of);
    }
}

/// The levels of the texts so far, by the names of what they are of.
#[derive(Default)]
pub struct Levels(FxHashMap<String, Vec<usize>>);

impl Levels {
    /// Adds the figures from `first` on.
    pub fn add(&mut self, figures: &[Figure], first: usize) {
        for (index, figure) in figures.iter().enumerate().skip(first) {
            // 突破3200亿元 is no whole to take a share of.
            if is_level(figure, Status::Result) && figure.bound == Bound::Exact {
                let named = self.0.entry(whole_name(&figure.label).to_owned()).or_default();
                if named.len() < MANY {
                    named.push(index);
                }
            }
        }
    }

    /// Ties shares from `first` on to the wholes that they name and their text does not state: the one
    /// figure of that name in the texts before.
    pub fn tie(&self, figures: &mut [Figure], first: usize) {
        for index in first..figures.len() {
            let share = &figures[index];
            let open = share.measure == Measure::Share && share.share_of.is_none() && !share.label_is_clause;
            let Some(words) = share.basis.as_deref().filter(|_| open) else { continue };
            let name = whole_name(words);
            let Some(named) = self.0.get(name).filter(|_| !words::ends(words::REACHABLE, name)) else {
                continue;
            };
            // 合计1210人，占起诉总人数的63.6%: what is counted as the part is.
            let unit = index
                .checked_sub(1)
                .map(|before| &figures[before])
                .filter(|part| part.measure == Measure::Level && part.label == share.label)
                .and_then(|part| part.unit.as_deref())
                .map(words::like_measure);
            let mut alike = named
                .iter()
                .map(|index| &figures[*index])
                .filter(|whole| unit.is_none() || whole.unit.as_deref().map(words::like_measure) == unit);
            let Some(whole) = alike.next().filter(|_| named.len() < MANY) else { continue };
            // Two of one name and of different values: which of them is not told.
            if alike.all(|other| other.value == whole.value) {
                figures[index].share_of = Some(whole.id.clone());
            }
        }
    }
}

fn is_level(figure: &Figure, status: Status) -> bool {
    figure.measure == Measure::Level
        && figure.status == status
        && !figure.label_is_clause
        && figure.upper.is_none()
}
