//! One thing over years, and facts that are stated more than once.

use rustc_hash::FxHashMap;

use super::naming::period_name;
use super::{Key, POINTS, Proposer};
use crate::model::{ChartKind, Measure, Series, Status};
use crate::prose::period::Period;

/// The most indicators of one chart of changes from one year to another.
const INDICATORS: usize = 6;
/// The fewest years of one thing that are a chart: two are read faster in their sentence.
const YEARS: usize = 3;

impl<'a> Proposer<'a> {
    /// Facts that the report states in more than one section, and not always alike: their mentions side
    /// by side.
    pub(super) fn repeated(&mut self) {
        /// A concept and the figures that mention it.
        type Mentions<'a> = (&'a str, Vec<usize>);
        let mut by_family: Vec<(&str, Vec<Mentions<'_>>)> = Vec::new();
        for (index, figure) in self.report.figures.iter().enumerate() {
            let Some(concept) = figure.concept.as_deref().filter(|_| self.is_level(index)) else {
                continue;
            };
            let Some((family, _)) = concept.split_once('.') else {
                continue;
            };
            let place = by_family.iter().position(|(other, _)| *other == family).unwrap_or_else(|| {
                by_family.push((family, Vec::new()));
                by_family.len() - 1
            });
            let concepts = &mut by_family[place].1;
            match concepts.iter_mut().find(|(other, _)| *other == concept) {
                Some((_, mentions)) => mentions.push(index),
                None => concepts.push((concept, vec![index])),
            }
        }
        for (_, mut concepts) in by_family {
            // A value and its repetition right after it are no chart.
            for (_, mentions) in &mut concepts {
                let mut sections = Vec::new();
                mentions.retain(|index| {
                    let section = self.figure(*index).section.as_deref();
                    let is_first = !sections.contains(&section);
                    sections.push(section);
                    is_first
                });
            }
            let first = |mentions: &[usize]| self.figure(mentions[0]);
            concepts.retain(|(_, mentions)| {
                mentions.len() >= 2
                    && mentions.iter().all(|index| {
                        let (figure, first) = (self.figure(*index), first(mentions));
                        figure.unit == first.unit && figure.status == first.status
                    })
            });
            let differ = |mentions: &[usize]| {
                mentions.iter().any(|index| self.figure(*index).value != first(mentions).value)
            };
            if concepts.len() < 2 || !concepts.iter().any(|(_, mentions)| differ(mentions)) {
                continue;
            }
            let shown: Vec<usize> =
                concepts.iter().flat_map(|(_, mentions)| mentions.iter().copied()).collect();
            let series = concepts
                .iter()
                .map(|(_, mentions)| Series {
                    name: first(mentions).label.clone(),
                    points: mentions
                        .iter()
                        .map(|index| self.point(*index, self.place_name(*index)))
                        .collect(),
                })
                .collect();
            let title = self.topic(&shown).map_or("同一事实", |topic| topic.title);
            let title = format!("{title}，各部分的数字");
            self.draft(0, &shown, title, series);
        }
    }

    /// Where a figure stands, for an axis: 三、2、.
    fn place_name(&self, index: usize) -> String {
        let figure = self.figure(index);
        let numbers =
            figure.section.as_deref().map(|section| self.report.numbers_of(section)).unwrap_or_default();
        if numbers.is_empty() { figure.label.clone() } else { numbers }
    }

    /// One thing over years: what went from … to …, and what is stated for three years or more.
    pub(super) fn years(&mut self) {
        self.between_years();
        let mut by_thing: Vec<(usize, Vec<usize>)> = Vec::new();
        let mut place: FxHashMap<(Option<&str>, &str, Key<'_>), usize> = FxHashMap::default();
        for (index, figure) in self.report.figures.iter().enumerate() {
            if !self.is_drawable(index)
                || figure.measure != Measure::Level
                || figure.period.is_none()
                || self.used[index]
            {
                continue;
            }
            if figure.status == Status::Target {
                continue;
            }
            let mut key = Key::of(figure);
            (key.period, key.status) = (None, Status::Result);
            let place = *place.entry((figure.section.as_deref(), &figure.label, key)).or_insert_with(|| {
                by_thing.push((index, Vec::new()));
                by_thing.len() - 1
            });
            by_thing[place].1.push(index);
        }
        for (first, mut all) in by_thing {
            let periods: Option<Vec<Period>> = all.iter().map(|index| self.period(*index)).collect();
            let Some(periods) = periods.filter(|periods| (YEARS..=POINTS).contains(&periods.len())) else {
                continue;
            };
            if !are_years(&periods) {
                continue;
            }
            all.sort_by_key(|index| self.period(*index).map(|period| period.first));
            let title = format!("{}，按年份", self.figure(first).label);
            let series = vec![self.over_years(&all)];
            let is_line = self.is_year_after_year(&all);
            let draft = self.draft(0, &all, title, series);
            if is_line {
                draft.kind = ChartKind::Line;
            }
        }
    }

    /// What went from one year's value to another's, several indicators of one section side by side.
    fn between_years(&mut self) {
        /// The section, the years, and the pairs of figures.
        type Pairs<'a> = ((Option<&'a str>, Period, Period), Vec<[usize; 2]>);
        let mut by_years: Vec<Pairs<'_>> = Vec::new();
        for (now, figure) in self.report.figures.iter().enumerate() {
            let Some(before) = figure.changed_from.as_deref().and_then(|id| self.index.get(id).copied())
            else {
                continue;
            };
            let (Some(first), Some(last)) = (self.period(before), self.period(now)) else {
                continue;
            };
            let from = self.figure(before);
            if !self.is_drawable(before)
                || !self.is_drawable(now)
                || figure.status == Status::Target
                || from.label != figure.label
                || from.unit != figure.unit
                || from.measure != figure.measure
                || !are_years(&[first, last])
            {
                continue;
            }
            let key = (figure.section.as_deref(), first, last);
            match by_years.iter_mut().rev().take(8).find(|(other, _)| *other == key) {
                Some((_, pairs)) => pairs.push([before, now]),
                None => by_years.push((key, vec![[before, now]])),
            }
        }
        for (_, pairs) in by_years {
            let now: Vec<usize> = pairs.iter().map(|pair| pair[1]).collect();
            if !(2..=INDICATORS).contains(&pairs.len()) || self.has_twins(&now) {
                continue;
            }
            let series: Vec<Series> = pairs
                .iter()
                .map(|pair| Series { name: self.figure(pair[1]).label.clone(), ..self.over_years(pair) })
                .collect();
            let years: Vec<&str> = series[0].points.iter().map(|point| point.label.as_str()).collect();
            let what = self.heading(now[0]).unwrap_or_else(|| "几项指标".into());
            let title = format!("{what}：{}与{}", years[0], years[1]);
            let shown: Vec<usize> = pairs.concat();
            self.draft(1, &shown, title, series);
        }
    }

    /// Whether figures may be joined by a line: each is of the year after the one before, in its unit.
    fn is_year_after_year(&self, indices: &[usize]) -> bool {
        let year = |index: usize| self.period(index).map(|period| period.first.year);
        indices.windows(2).all(|pair| {
            year(pair[0]).map(|year| year + 1) == year(pair[1])
                && self.figure(pair[0]).unit == self.figure(pair[1]).unit
        })
    }

    fn period(&self, index: usize) -> Option<Period> {
        Period::parse(self.figure(index).period.as_deref()?)
    }

    /// A series whose points are named by their periods.
    fn over_years(&self, indices: &[usize]) -> Series {
        let points = indices.iter().map(|index| {
            let figure = self.figure(*index);
            let name = figure.period.as_deref().and_then(period_name).unwrap_or_else(|| figure.label.clone());
            self.point(*index, name)
        });
        Series { points: points.collect(), ..self.series(indices) }
    }
}

/// Whether periods are the same part of different years.
fn are_years(periods: &[Period]) -> bool {
    let part = |period: &Period| {
        let span = period.last.year - period.first.year;
        // A month may end on the 28th and on the 29th.
        (period.first.month, period.first.day, period.last.month, span)
    };
    let mut years: Vec<i32> = periods.iter().map(|period| period.first.year).collect();
    years.sort_unstable();
    years.windows(2).all(|pair| pair[0] != pair[1])
        && periods.windows(2).all(|pair| part(&pair[0]) == part(&pair[1]))
}
