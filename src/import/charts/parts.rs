//! Totals with their parts, and shares of one whole.

use rustc_hash::FxHashMap;

use super::groups::{Alike, are_nested, has_bare};
use super::naming::{listed, spaced};
use super::{Key, POINTS, Proposer};
use crate::model::{Bound, ChartKind, Decimal, Figure, Measure};
use crate::prose::words;

/// The fewest of a total that is drawn in parts: less is read faster in its sentence.
const LEAST_TOTAL: i64 = 10;

/// The parts of one total that a chart shows.
struct Parted {
    total: usize,
    parts: Vec<usize>,
    /// Whether they add up to it exactly, all of them exact.
    is_whole: bool,
}

impl Proposer<'_> {
    /// Totals with their parts: 其中, or a list that adds up.
    pub(super) fn parts(&mut self) {
        let mut by_total: Vec<(usize, Vec<usize>)> = Vec::new();
        let mut place: FxHashMap<usize, usize> = FxHashMap::default();
        for (index, figure) in self.report.figures.iter().enumerate() {
            let Some(total) = figure.part_of.as_deref().and_then(|id| self.index.get(id).copied()) else {
                continue;
            };
            let place = *place.entry(total).or_insert_with(|| {
                by_total.push((total, Vec::new()));
                by_total.len() - 1
            });
            by_total[place].1.push(index);
        }
        let parted: Vec<Parted> =
            by_total.into_iter().flat_map(|(total, parts)| self.parted(total, parts)).collect();
        let mut taken = vec![false; parted.len()];
        for first in 0..parted.len() {
            if taken[first] {
                continue;
            }
            // 623批次、2600余人次 share their parts: a panel for each unit.
            let own = self.labels(&parted[first].parts);
            let group: Vec<&Parted> = (first..parted.len().min(first + 4))
                .filter(|other| {
                    let other = &parted[*other];
                    self.labels(&other.parts) == own
                        && (other.total == parted[first].total
                            || self.figure(other.total).label == self.figure(parted[first].total).label)
                })
                .inspect(|other| taken[*other] = true)
                .map(|other| &parted[other])
                .collect();
            self.draft_parts(&group);
        }
    }

    fn labels(&self, indices: &[usize]) -> Vec<&str> {
        indices.iter().map(|index| self.figure(*index).label.as_str()).collect()
    }

    /// The parts of a total that make charts: all that add up to it, or those that are alike. Parts that
    /// were parted in two ways are two charts.
    fn parted(&self, total: usize, mut parts: Vec<usize>) -> Vec<Parted> {
        let whole = self.figure(total);
        if !self.is_level(total) || is_small(whole) {
            return Vec::new();
        }
        // Of what has parts of its own only those above are shown.
        parts.sort_unstable();
        let of_the_total = |index: &usize| {
            let part = self.figure(*index);
            self.is_level(*index)
                && Key::of(part) == Key::of(whole)
                && part.value <= whole.value
                && part.value >= Some(Decimal::ZERO)
        };
        let is_complete = parts.iter().all(of_the_total);
        parts.retain(of_the_total);
        if parts.len() < 2 || parts.len() > POINTS || !self.are_parts(&parts, whole) {
            return Vec::new();
        }
        if let Some(runs) = self.runs(&parts, whole) {
            return runs.into_iter().map(|parts| Parted { total, parts, is_whole: true }).collect();
        }
        let alike = Alike::of(&self.labels(&parts));
        let sum = sum(&self.all(&parts));
        let fits = sum.is_none_or(|sum| whole.value.is_none_or(|whole| sum <= whole));
        let is_most = is_complete && whole.bound.is_exact() && self.rounds_to(&parts, whole);
        // Other mentions of 其中 may be of other kinds: 女性, 党员.
        let are_groups = alike.is_some() && !are_nested(&self.labels(&parts));
        if is_most || fits && are_groups {
            vec![Parted { total, parts, is_whole: false }]
        } else {
            Vec::new()
        }
    }

    /// Whether the names are those of parts: each its own, none that of the total or of all, and no more
    /// than what is left of an income.
    fn are_parts(&self, parts: &[usize], total: &Figure) -> bool {
        let labels = self.labels(parts);
        let is_off =
            |label: &&str| words::ends(words::INCOME, &total.label) && words::ends(words::OFF_INCOME, label);
        !self.has_twins(parts)
            && !labels.contains(&total.label.as_str())
            && !has_bare(&labels)
            && !labels.iter().any(is_off)
    }

    /// Whether two of some figures have one name.
    pub(super) fn has_twins(&self, indices: &[usize]) -> bool {
        let mut labels = self.labels(indices);
        labels.sort_unstable();
        labels.windows(2).any(|pair| pair[0] == pair[1])
    }

    /// Parts in runs, each of which adds up to the total exactly. What follows them is parted otherwise.
    fn runs(&self, parts: &[usize], total: &Figure) -> Option<Vec<Vec<usize>>> {
        let mut runs = Vec::new();
        let mut run: Vec<usize> = Vec::new();
        for part in parts {
            run.push(*part);
            let figures = self.all(&run);
            let exact = figures.iter().all(|figure| figure.bound == Bound::Exact);
            let Some(sum) = sum(&figures).filter(|_| exact && total.bound == Bound::Exact) else {
                break;
            };
            match Some(sum).cmp(&total.value) {
                std::cmp::Ordering::Equal if run.len() >= 2 => runs.push(std::mem::take(&mut run)),
                std::cmp::Ordering::Less => {}
                _ => break,
            }
        }
        // A 0 at the end belongs to the list, too.
        if let Some(last) = runs.last_mut()
            && self.all(&run).iter().all(|figure| figure.value == Some(Decimal::ZERO))
        {
            last.append(&mut run);
        }
        (!runs.is_empty()).then_some(runs)
    }

    /// Whether all parts but for what rounding takes are there.
    fn rounds_to(&self, parts: &[usize], total: &Figure) -> bool {
        let figures = self.all(parts);
        let (Some(sum), Some(whole)) = (sum(&figures), total.value) else {
            return false;
        };
        let Some(difference) = sum.checked_sub(whole) else {
            return false;
        };
        let difference = difference.max(difference.checked_times(-1).unwrap_or(difference));
        figures.len() >= 2
            && whole.checked_times(5).is_some_and(|most| {
                difference.checked_times(1000).is_some_and(|difference| difference <= most)
            })
    }

    fn draft_parts(&mut self, group: &[&Parted]) {
        let Some(first) = group.first() else {
            return;
        };
        let is_whole = group.iter().all(|parted| parted.is_whole);
        let labels = self.labels(&first.parts);
        let by = Alike::of(&labels).map_or("按类别", |alike| alike.by);
        let total = self.figure(first.total);
        let totals: Vec<&str> =
            group.iter().map(|parted| self.figure(parted.total).printed.as_str()).collect();
        let adds = group.iter().all(|parted| parted.is_whole || self.covers(parted));
        let name = format!("{}{}", total.label, self.when(first.total));
        let title = if is_whole {
            let totals: Vec<String> = totals.iter().map(|printed| spaced(printed)).collect();
            format!("{name}，{by}（共 {}）", totals.join("、"))
        } else if adds {
            format!("{name}，{by}")
        } else {
            format!("{name}，其中{}项", labels.len())
        };
        let printed = totals.join("、");
        let count = first.parts.len();
        let description = if is_whole {
            format!("{count}项相加等于原文的总数{printed}。")
        } else if adds {
            format!("原文的总数是{printed}。")
        } else {
            format!("原文的总数是{printed}，这里是其中的{count}项，不是全部。")
        };
        let series = group.iter().map(|parted| self.series(&parted.parts)).collect();
        let shown: Vec<usize> = group.iter().flat_map(|parted| parted.parts.iter().copied()).collect();
        let totals: Vec<usize> = group.iter().map(|parted| parted.total).collect();
        let draft = self.draft(usize::from(!adds), &shown, title, series);
        draft.kind = if is_whole { ChartKind::StackedBar } else { ChartKind::Bar };
        draft.description = Some(description);
        for total in totals {
            self.used[total] = true;
        }
    }

    /// Whether parts are all of their total, but for what rounding and round numbers hide.
    fn covers(&self, parted: &Parted) -> bool {
        let whole = self.figure(parted.total);
        let figures = self.all(&parted.parts);
        self.rounds_to(&parted.parts, whole)
            || (figures.iter().any(|figure| !figure.bound.is_exact()) || !whole.bound.is_exact())
                && sum(&figures).zip(whole.value).is_some_and(|(sum, whole)| {
                    sum.checked_times(10).zip(whole.checked_times(9)).is_some_and(|(sum, whole)| sum >= whole)
                })
    }

    /// Shares of one whole: 占地区生产总值的11.6%、39.1%和49.3%.
    pub(super) fn shares(&mut self) {
        /// A whole and its shares.
        type Shares<'a> = ((&'a str, Key<'a>), Vec<usize>);
        let mut by_whole: Vec<Shares<'_>> = Vec::new();
        for (index, figure) in self.report.figures.iter().enumerate() {
            if figure.measure != Measure::Share || !self.is_drawable(index) || self.used[index] {
                continue;
            }
            let basis = figure.basis.as_deref().filter(|basis| !basis.is_empty());
            if basis.is_some_and(|basis| words::holds(words::AIMS, basis)) {
                continue;
            }
            let Some(whole) = figure.share_of.as_deref().or(basis) else {
                continue;
            };
            let key = (whole, Key::of(figure));
            match by_whole.iter_mut().rev().take(8).find(|(other, _)| *other == key) {
                Some((_, shares)) => shares.push(index),
                None => by_whole.push((key, vec![index])),
            }
        }
        for ((whole, key), shares) in by_whole {
            let total = self.index.get(whole).copied();
            let labels = self.labels(&shares);
            let sum = sum(&self.all(&shares));
            let is_part = sum.is_some_and(|sum| sum <= Decimal::new(1005, 1));
            if shares.len() < 2
                || shares.len() > POINTS
                || key.unit != "%"
                || !is_part
                || self.has_twins(&shares)
                || are_nested(&labels)
                || total.is_some_and(|total| self.used[total] || self.figure(total).status != key.status)
                || Alike::of(&labels).is_none()
            {
                continue;
            }
            let whole = total.map_or(whole, |total| self.figure(total).label.as_str());
            let title = match listed(&labels) {
                _ if sum == Some(Decimal::new(100, 0)) => format!("{whole}的构成"),
                Some(names) => format!("{names}占{whole}的比重"),
                None => format!("{whole}中各项的占比"),
            };
            let title = format!("{title}{}", self.when(shares[0]));
            let series = vec![self.series(&shares)];
            self.draft(2, &shares, title, series);
        }
    }
}

/// Whether a total counts so few that a sentence says it better.
fn is_small(total: &Figure) -> bool {
    let is_counted = total.scale == 0 && total.value.is_some_and(|value| value.places() == 0);
    is_counted && total.value < Some(Decimal::new(LEAST_TOTAL, 0))
}

/// The sum of some figures; none where one has no value.
fn sum(figures: &[&Figure]) -> Option<Decimal> {
    figures.iter().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(figure.value?))
}
