//! Charts proposed from the figures: the parts of one total, one thing over groups, one over years,
//! changes against one basis. Fewer and right: what makes no chart is better read in its sentence.
//!
//! | file | what is done there |
//! |---|---|
//! | `parts` | totals with their parts |
//! | `groups` | one thing over groups, and known things of a known topic |
//! | `years` | one thing over years, and facts that are stated more than once |
//! | `changes` | growth and fall of several indicators |
//! | `naming` | titles, names of series and of periods |
//! | `place` | where figures stand in the text |
//! | `topic` | what reports are about |
//! | [`rules`] | what a chart must be, written down and checked on the outcome |
//!
//! To add a way of finding charts: a file with a method of `Proposer`, called in [`propose`] after those that
//! it must not take figures from, and what it may not make as a rule in [`rules`]. To teach it a topic: a row
//! in `topic`; what may stand side by side: a row in `prose/words/alike.rs`.

mod changes;
mod groups;
mod naming;
mod parts;
mod place;
pub mod rules;
#[cfg(test)]
mod tests;
mod topic;
mod years;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Chart, ChartKind, Figure, Measure, Point, Report, Series, Status};
use crate::prose::words;
use naming::{period_name, series_name, short_heading, unit_of};
use place::Text;
use topic::{TOPICS, Topic};

/// At most so many charts: a page of more is not read.
const CHARTS: usize = 12;
/// At most so many bars in a series.
const POINTS: usize = 16;

/// Proposes charts for a report, in the order of its text.
pub fn propose(report: &Report) -> Vec<Chart> {
    let mut proposer = Proposer {
        report,
        text: Text::of(report),
        index: report.figures.iter().enumerate().map(|(index, figure)| (figure.id.as_str(), index)).collect(),
        headings: FxHashMap::default(),
        used: vec![false; report.figures.len()],
        drafts: Vec::new(),
    };
    proposer.collect();
    proposer.repeated();
    proposer.parts();
    proposer.years();
    proposer.shares();
    proposer.groups();
    proposer.changes();
    proposer.finish()
}

/// A chart before it has its id.
struct Draft {
    /// The first figure it shows: where it stands in the text.
    first: usize,
    /// What is kept where there are too many: the lowest.
    rank: usize,
    topic: Option<&'static Topic>,
    section: Option<String>,
    kind: ChartKind,
    title: String,
    description: Option<String>,
    series: Vec<Series>,
}

struct Proposer<'a> {
    report: &'a Report,
    text: Text<'a>,
    /// The place of a figure by its id.
    index: FxHashMap<&'a str, usize>,
    /// The headings on the way down to a section, outermost first.
    headings: FxHashMap<String, Vec<&'a str>>,
    used: Vec<bool>,
    drafts: Vec<Draft>,
}

/// What figures of one series have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key<'a> {
    unit: &'a str,
    measure: Measure,
    status: Status,
    period: Option<&'a str>,
    per_head: bool,
}

impl<'a> Key<'a> {
    fn of(figure: &'a Figure) -> Self {
        Self {
            unit: words::like_measure(unit_of(figure)),
            measure: figure.measure,
            status: figure.status,
            period: figure.period.as_deref(),
            per_head: is_per_head(figure),
        }
    }
}

/// Whether a value is for each of some: 人均可支配收入, 元/平方米.
fn is_per_head(figure: &Figure) -> bool {
    words::holds(words::FOR_EACH, &figure.label) || unit_of(figure).contains('/')
}

impl<'a> Proposer<'a> {
    /// The headings above each section, with its own.
    fn collect(&mut self) {
        for standing in self.report.walk() {
            let Some(section) = standing.block().as_section() else { continue };
            let above = standing.section_id().and_then(|id| self.headings.get(id));
            let mut path = above.cloned().unwrap_or_default();
            path.push(section.heading.as_deref().unwrap_or_default());
            self.headings.insert(section.id.clone(), path);
        }
    }

    /// The figures that follow each other in one section, section by section.
    fn by_section(&self) -> Vec<Vec<usize>> {
        let section = |index: usize| self.report.figures[index].section.as_deref();
        let all: Vec<usize> = (0..self.report.figures.len()).collect();
        all.chunk_by(|a, b| section(*a) == section(*b)).map(<[usize]>::to_vec).collect()
    }

    fn figure(&self, index: usize) -> &'a Figure {
        &self.report.figures[index]
    }

    fn all(&self, indices: &[usize]) -> Vec<&'a Figure> {
        indices.iter().map(|index| self.figure(*index)).collect()
    }

    /// Whether a figure is known well enough to be a bar: what is measured, and how much of it.
    fn is_drawable(&self, index: usize) -> bool {
        let figure = self.figure(index);
        !figure.label_is_clause
            && figure.value.is_some()
            && figure.upper.is_none()
            && figure.measure != Measure::Rank
            && figure.label.chars().count() >= 1
            && !words::is_one(words::TIME_UNITS, unit_of(figure))
    }

    /// Whether a figure may stand beside others as how much there is.
    fn is_level(&self, index: usize) -> bool {
        let figure = self.figure(index);
        self.is_drawable(index)
            && figure.measure == Measure::Level
            && figure.status != Status::Earlier
            && !words::ends(words::RATES_OF_GROWTH, &figure.label)
            && !words::is_one(words::CHANGE_UNITS, unit_of(figure))
    }

    /// Figures without those that say again what one before them says.
    fn once(&self, indices: &[usize]) -> Vec<usize> {
        let mut said = FxHashSet::default();
        let is_new = |index: &usize| {
            let figure = self.figure(*index);
            said.insert((figure.label.as_str(), figure.value.map(|value| value.to_string())))
        };
        indices.iter().copied().filter(is_new).collect()
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

    /// The heading over a figure, where it is short.
    fn heading(&self, index: usize) -> Option<String> {
        let section = self.figure(index).section.as_deref()?;
        self.report.section(section).and_then(short_heading)
    }

    /// What a title adds where a value is of another period than the report, or is aimed at.
    fn when(&self, index: usize) -> String {
        let figure = self.figure(index);
        let period = figure.period.as_deref().filter(|period| Some(*period) != self.report.period.as_deref());
        let period = period.and_then(period_name).unwrap_or_default();
        let aim = if figure.status == Status::Target { "目标" } else { "" };
        if period.is_empty() && aim.is_empty() { String::new() } else { format!("（{period}{aim}）") }
    }

    /// A series of figures by their labels.
    fn series(&self, indices: &[usize]) -> Series {
        Series {
            name: series_name(&self.all(indices)),
            points: indices
                .iter()
                .map(|index| self.point(*index, self.figure(*index).label.clone()))
                .collect(),
        }
    }

    fn point(&self, index: usize, label: String) -> Point {
        Point { label, figure: self.figure(index).id.clone() }
    }

    /// Keeps a chart of some figures; `rank` is lower the more it says.
    fn draft(&mut self, rank: usize, shown: &[usize], title: String, series: Vec<Series>) -> &mut Draft {
        let topic = self.topic(shown);
        for index in shown {
            self.used[*index] = true;
        }
        let first = shown.iter().copied().min().unwrap_or_default();
        let last = shown.iter().copied().max().unwrap_or_default();
        let section = self.figure(last).section.clone();
        self.drafts.push(Draft {
            first,
            rank,
            topic,
            section,
            kind: ChartKind::Bar,
            title,
            description: None,
            series,
        });
        let place = self.drafts.len() - 1;
        &mut self.drafts[place]
    }

    fn finish(mut self) -> Vec<Chart> {
        // Known topics, what says most and many bars first where there are too many; then in the order
        // of the text.
        let bars = |draft: &Draft| draft.series.iter().map(|series| series.points.len()).sum::<usize>();
        self.drafts.sort_by_key(|draft| (draft.topic.is_none(), draft.rank, std::cmp::Reverse(bars(draft))));
        self.drafts.truncate(CHARTS);
        self.drafts.sort_by_key(|draft| draft.first);
        let drafts = std::mem::take(&mut self.drafts);
        let mut names: FxHashMap<&str, usize> = FxHashMap::default();
        let mut titles: FxHashSet<String> = FxHashSet::default();
        drafts
            .into_iter()
            .map(|draft| {
                let topic = draft.topic.map_or("general", |topic| topic.id);
                let ordinal = names.entry(topic).or_insert(0);
                *ordinal += 1;
                let id = if *ordinal == 1 { format!("c-{topic}") } else { format!("c-{topic}-{ordinal}") };
                Chart {
                    id,
                    kind: draft.kind,
                    title: self.unique(draft.title, draft.first, &mut titles),
                    description: draft.description,
                    section: draft.section,
                    series: draft.series,
                }
            })
            .collect()
    }

    /// A title that no chart before has: with the heading over it, or else a number.
    fn unique(&self, title: String, first: usize, titles: &mut FxHashSet<String>) -> String {
        let headed = self.heading(first).map(|heading| format!("{heading}：{title}"));
        let numbered = (2..).map(|number| format!("{title}（{number}）"));
        let candidates = [title.clone()].into_iter().chain(headed).chain(numbered);
        for candidate in candidates {
            if titles.insert(candidate.clone()) {
                return candidate;
            }
        }
        title
    }
}
