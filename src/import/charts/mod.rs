//! Charts proposed from the figures: parts of totals, facts stated more than once, and the figures
//! of one section, grouped by what they are about.

mod naming;
mod topic;

use rustc_hash::FxHashMap;

use crate::model::{Block, Bound, Chart, ChartKind, Decimal, Figure, Point, Report, Series};
use crate::prose::words;
use naming::{group_of, series_name, short_heading};
use topic::{TOPICS, Topic};

/// At most so many charts: a page of more is not read.
const CHARTS: usize = 12;
/// With more panels than this, those of a single value are left to the text.
const PANELS: usize = 5;
/// At most so many bars in a chart.
const POINTS: usize = 16;

/// Proposes charts for a report, in the order of its text.
pub fn propose(report: &Report) -> Vec<Chart> {
    let figures = &report.figures;
    let mut proposer = Proposer {
        report,
        headings: FxHashMap::default(),
        // A bar begins at 0: what is below it is left to the text.
        used: figures.iter().map(|figure| figure.value.is_some_and(|value| value < Decimal::ZERO)).collect(),
        drafts: Vec::new(),
    };
    proposer.collect(&report.body, &mut Vec::new());
    proposer.repeated();
    proposer.parts();
    proposer.sections();
    proposer.finish()
}

struct Draft {
    /// The first figure it shows: where it stands in the text.
    first: usize,
    topic: Option<&'static Topic>,
    section: Option<String>,
    kind: ChartKind,
    title: String,
    series: Vec<Series>,
}

struct Proposer<'a> {
    report: &'a Report,
    /// The headings on the way down to a section, outermost first.
    headings: FxHashMap<String, Vec<&'a str>>,
    used: Vec<bool>,
    drafts: Vec<Draft>,
}

impl<'a> Proposer<'a> {
    fn collect(&mut self, blocks: &'a [Block], path: &mut Vec<&'a str>) {
        for block in blocks {
            if let Block::Section(section) = block {
                path.push(section.heading.as_deref().unwrap_or_default());
                self.headings.insert(section.id.clone(), path.clone());
                self.collect(&section.blocks, path);
                path.pop();
            }
        }
    }

    fn figure(&self, index: usize) -> &'a Figure {
        &self.report.figures[index]
    }

    /// The topic of figures: of their own words first, then of the headings around them.
    fn topic(&self, indices: &[usize]) -> Option<&'static Topic> {
        let section = self.figure(*indices.first()?).section.as_deref();
        let headings = section.and_then(|section| self.headings.get(section)).map(|path| path.concat());
        let headings = headings.unwrap_or_default();
        let mut best: Option<(&Topic, usize)> = None;
        for topic in &TOPICS {
            let holds = |text: &str| topic.words_in(text);
            let own: usize = indices
                .iter()
                .map(|index| {
                    let figure = self.figure(*index);
                    3 * holds(&figure.label) + holds(&figure.quote.prefix) + holds(&figure.quote.suffix)
                })
                .sum();
            // A word in one label of many, or in the sentence beside it, makes no topic.
            let labelled = indices.iter().filter(|index| holds(&self.figure(**index).label) > 0).count();
            let heads = holds(&headings);
            let score = own + 2 * heads;
            if score > 0
                && (heads > 0 || labelled * 3 >= indices.len())
                && best.is_none_or(|(_, other)| score > other)
            {
                best = Some((topic, score));
            }
        }
        best.map(|(topic, _)| topic)
    }

    /// Facts that the report states in more than one section: their mentions side by side.
    fn repeated(&mut self) {
        /// A concept and the figures that mention it.
        type Mentions<'a> = (&'a str, Vec<usize>);
        let mut by_family: Vec<(&str, Vec<Mentions>)> = Vec::new();
        for (index, figure) in self.report.figures.iter().enumerate() {
            let Some((family, _)) = figure.concept.as_deref().and_then(|concept| concept.split_once('.'))
            else {
                continue;
            };
            let concept = figure.concept.as_deref().unwrap_or_default();
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
        for (_, concepts) in by_family {
            let apart = |mentions: &Vec<usize>| {
                mentions.iter().any(|index| self.figure(*index).section != self.figure(mentions[0]).section)
            };
            // A value and its repetition right after it are no chart.
            if concepts.iter().filter(|(_, mentions)| apart(mentions)).count() < 2 {
                continue;
            }
            let all: Vec<usize> =
                concepts.iter().flat_map(|(_, mentions)| mentions.iter().copied()).collect();
            let series = concepts
                .iter()
                .map(|(_, mentions)| Series {
                    name: self.figure(mentions[0]).label.clone(),
                    points: mentions
                        .iter()
                        .map(|index| self.point(*index, self.place_name(*index)))
                        .collect(),
                })
                .collect();
            let last = all.iter().copied().max().unwrap_or_default();
            self.draft(&all, self.figure(last).section.clone(), ChartKind::Bar, None, series);
        }
    }

    /// Where a figure stands, for an axis: 三、2、.
    fn place_name(&self, index: usize) -> String {
        let figure = self.figure(index);
        let numbers =
            figure.section.as_deref().map(|section| self.report.numbers_of(section)).unwrap_or_default();
        if numbers.is_empty() { figure.label.clone() } else { numbers }
    }

    /// Totals with their parts: 其中.
    fn parts(&mut self) {
        let figures = &self.report.figures;
        let mut by_total: Vec<(&str, Vec<usize>)> = Vec::new();
        for (index, figure) in figures.iter().enumerate() {
            if let Some(total) = figure.part_of.as_deref() {
                match by_total.iter_mut().find(|(other, _)| *other == total) {
                    Some((_, parts)) => parts.push(index),
                    None => by_total.push((total, vec![index])),
                }
            }
        }
        let mut taken = vec![false; by_total.len()];
        for first in 0..by_total.len() {
            if taken[first] || by_total[first].1.len() < 2 {
                continue;
            }
            // 623批次、2600余人次 share their parts: a panel for each unit.
            let labels = |parts: &[usize]| -> Vec<&str> {
                parts.iter().map(|part| figures[*part].label.as_str()).collect()
            };
            let own = labels(&by_total[first].1);
            let group: Vec<usize> = (first..by_total.len())
                .filter(|other| !taken[*other] && labels(&by_total[*other].1) == own)
                .collect();
            let mut all = Vec::new();
            let mut series = Vec::new();
            for &member in &group {
                taken[member] = true;
                let parts: Vec<usize> = by_total[member].1.iter().copied().take(POINTS).collect();
                all.extend(&parts);
                all.extend(figures.iter().position(|figure| figure.id == by_total[member].0));
                series.push(Series {
                    name: series_name(&parts.iter().map(|part| &figures[*part]).collect::<Vec<_>>()),
                    points: parts
                        .iter()
                        .map(|part| self.point(*part, figures[*part].label.clone()))
                        .collect(),
                });
            }
            let total = figures.iter().find(|figure| figure.id == by_total[first].0);
            let whole =
                group.len() == 1 && total.is_some_and(|total| adds_up(&by_total[first].1, figures, total));
            let kind = if whole { ChartKind::StackedBar } else { ChartKind::Bar };
            let title = total.map(|total| total.label.clone());
            let section = figures[by_total[first].1[0]].section.clone();
            self.draft(&all, section, kind, title, series);
        }
    }

    /// The figures of one section that no other chart shows.
    fn sections(&mut self) {
        let mut start = 0;
        while start < self.report.figures.len() {
            let section = self.figure(start).section.as_deref();
            let length = self.report.figures[start..]
                .iter()
                .take_while(|figure| figure.section.as_deref() == section)
                .count();
            let own: Vec<usize> = (start..start + length).collect();
            start += length;
            let left: Vec<usize> = own
                .into_iter()
                .filter(|index| !self.used[*index] && self.is_shown(*index) && !self.is_repetition(*index))
                .collect();
            if left.len() < 3 {
                continue;
            }
            let topic = self.topic(&left);
            let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
            for index in left {
                let group = group_of(self.figure(index), topic);
                match groups.iter_mut().find(|(other, _)| *other == group) {
                    Some((_, members)) => members.push(index),
                    None => groups.push((group, vec![index])),
                }
            }
            // A value alone in its panel is better read in its sentence, unless it goes with a few others.
            if groups.len() > PANELS {
                groups.retain(|(_, members)| members.len() > 1);
            }
            let mut all = Vec::new();
            let mut series = Vec::new();
            for (_, members) in &groups {
                if all.len() + members.len() > POINTS {
                    continue;
                }
                all.extend(members);
                let shown: Vec<&Figure> = members.iter().map(|index| self.figure(*index)).collect();
                series.push(Series {
                    name: series_name(&shown),
                    points: members
                        .iter()
                        .map(|index| self.point(*index, self.figure(*index).label.clone()))
                        .collect(),
                });
            }
            let Some(section) = all.first().map(|index| self.figure(*index).section.clone()) else {
                continue;
            };
            let title = section.as_deref().and_then(|id| self.report.section(id)).and_then(short_heading);
            // Values with nothing beside them are a chart only of a section that names its topic.
            let named =
                topic.is_some_and(|topic| title.as_deref().is_some_and(|title| topic.words_in(title) > 0));
            if !named && series.iter().all(|series| series.points.len() < 2) {
                continue;
            }
            self.draft(&all, section, ChartKind::Bar, title, series);
        }
    }

    /// Whether a bar of the figure says something: frequencies and changes in per cent points do not.
    fn is_shown(&self, index: usize) -> bool {
        let figure = self.figure(index);
        let unit = figure.unit.as_deref().unwrap_or_default();
        figure.upper.is_none()
            && !words::is_one(words::CHANGE_UNITS, unit)
            && !words::is_one(words::TIME_UNITS, unit)
            && !words::ends(words::GROWTH, &figure.quote.prefix)
            && !words::ends(words::DECLINE, &figure.quote.prefix)
            && figure.label.chars().count() >= 2
    }

    /// Whether the same section states the same value of the same fact before.
    fn is_repetition(&self, index: usize) -> bool {
        let figure = self.figure(index);
        figure.concept.is_some()
            && self.report.figures[..index]
                .iter()
                .rev()
                .take_while(|other| other.section == figure.section)
                .any(|other| other.concept == figure.concept && other.value == figure.value)
    }

    fn point(&self, index: usize, label: String) -> Point {
        Point { label, figure: self.figure(index).id.clone() }
    }

    fn draft(
        &mut self,
        shown: &[usize],
        section: Option<String>,
        kind: ChartKind,
        title: Option<String>,
        series: Vec<Series>,
    ) {
        let topic = self.topic(shown);
        for index in shown {
            self.used[*index] = true;
        }
        let title = match (topic, title) {
            (Some(topic), None) => topic.title.to_owned(),
            (_, Some(title)) => title,
            (None, None) => self.figure(shown[0]).label.clone(),
        };
        let first = shown.iter().copied().min().unwrap_or_default();
        self.drafts.push(Draft { first, topic, section, kind, title, series });
    }

    fn finish(mut self) -> Vec<Chart> {
        // Known topics and many bars first where there are too many; then in the order of the text.
        let bars = |draft: &Draft| draft.series.iter().map(|series| series.points.len()).sum::<usize>();
        self.drafts.sort_by_key(|draft| (draft.topic.is_none(), std::cmp::Reverse(bars(draft))));
        self.drafts.truncate(CHARTS);
        self.drafts.sort_by_key(|draft| draft.first);
        let mut names: FxHashMap<&str, usize> = FxHashMap::default();
        let mut titles: FxHashMap<String, usize> = FxHashMap::default();
        self.drafts
            .into_iter()
            .map(|draft| {
                let topic = draft.topic.map_or("general", |topic| topic.id);
                let ordinal = names.entry(topic).or_insert(0);
                *ordinal += 1;
                let id = if *ordinal == 1 { format!("c-{topic}") } else { format!("c-{topic}-{ordinal}") };
                let same = titles.entry(draft.title.clone()).or_insert(0);
                *same += 1;
                let title = if *same == 1 { draft.title } else { format!("{}（{same}）", draft.title) };
                Chart {
                    id,
                    kind: draft.kind,
                    title,
                    description: None,
                    section: draft.section,
                    series: draft.series,
                }
            })
            .collect()
    }
}

/// Whether exact parts add up to an exact total.
fn adds_up(parts: &[usize], figures: &[Figure], total: &Figure) -> bool {
    let mut sum = Decimal::default();
    for part in parts {
        let figure = &figures[*part];
        let Some(next) =
            figure.value.filter(|_| figure.bound == Bound::Exact).and_then(|value| sum.checked_add(value))
        else {
            return false;
        };
        sum = next;
    }
    (2..=6).contains(&parts.len()) && total.bound == Bound::Exact && total.value == Some(sum)
}
