//! One source as it was read, with a signal for each thing that an editor may decide of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use leptos::prelude::*;

use super::decisions::{ChartChoice, Decision, carry, chart_corrections};
use super::numerals::{Numbers, Numeral, Part, find};
use crate::import::{AddedFigure, Corrections, FigureCorrection, Import};
use crate::model::{Chart, Figure, Places, Report};
use crate::prose::sentence;

/// What was read, and what is decided of it.
pub struct Work {
    /// As it was read.
    pub import: Import,
    /// The title, publisher, date of publication and period.
    pub head: [HeadDraft; 4],
    /// The figures read, in the order of the text.
    pub figures: Vec<FigureDraft>,
    /// The charts proposed, in the order chosen.
    pub charts: ArcRwSignal<Vec<ChartDraft>>,
    /// The text with its numbers.
    pub text: Vec<Part>,
    /// The numbers of the text that were not understood, in its order.
    pub numerals: Vec<NumeralDraft>,
    /// Figures of a file of corrections that are stated by other words than such a number.
    pub apart: ArcRwSignal<Vec<AddedFigure>>,
}

/// A line of the report's head.
#[derive(Clone)]
pub struct HeadDraft {
    /// As it was read.
    pub read: String,
    /// As it is now.
    pub value: ArcRwSignal<String>,
}

/// A figure.
#[derive(Clone)]
pub struct FigureDraft {
    /// As it was read.
    pub figure: Figure,
    /// Its sentence up to the words that state it, and after them.
    pub around: (String, String),
    /// What is decided.
    pub correction: ArcRwSignal<FigureCorrection>,
}

/// A number that was not understood, which an editor may make a figure of.
#[derive(Clone)]
pub struct NumeralDraft {
    /// As it was read.
    pub numeral: Numeral,
    /// What it says; without a value it is no figure.
    pub says: ArcRwSignal<FigureCorrection>,
    /// The bytes of its text that state it: its unit may be among them.
    stated: ArcRwSignal<Range<usize>>,
}

/// A chart.
#[derive(Clone)]
pub struct ChartDraft {
    /// Its place among those proposed.
    pub place: usize,
    /// As it was proposed.
    pub chart: Chart,
    /// Its title now.
    pub title: ArcRwSignal<String>,
    /// Its description now.
    pub description: ArcRwSignal<String>,
    /// Whether it is left out.
    pub removed: ArcRwSignal<bool>,
}

impl Work {
    /// What was read, with nothing decided.
    pub fn new(import: Import) -> Self {
        let report = &import.report;
        let places = Places::of(report);
        let figures = report.figures.iter().enumerate().map(|(index, figure)| FigureDraft {
            figure: figure.clone(),
            around: around(report, &places, index),
            correction: ArcRwSignal::default(),
        });
        let charts = report.charts.iter().enumerate().map(|(place, chart)| ChartDraft {
            place,
            chart: chart.clone(),
            title: ArcRwSignal::new(chart.title.clone()),
            description: ArcRwSignal::new(chart.description.clone().unwrap_or_default()),
            removed: ArcRwSignal::new(false),
        });
        let head = |read: &str| HeadDraft { read: read.to_owned(), value: ArcRwSignal::new(read.to_owned()) };
        let optional = |read: &Option<String>| head(read.as_deref().unwrap_or_default());
        let Numbers { parts, unread } = Numbers::of(report);
        Self {
            text: parts,
            numerals: unread.into_iter().map(NumeralDraft::new).collect(),
            apart: ArcRwSignal::default(),
            head: [
                head(&report.title),
                optional(&report.publisher),
                optional(&report.published),
                optional(&report.period),
            ],
            figures: figures.collect(),
            charts: ArcRwSignal::new(charts.collect()),
            import,
        }
    }

    /// What is decided, as the importer takes it.
    pub fn corrections(&self) -> Corrections {
        let [title, publisher, published, period] = &self.head;
        let head = |draft: &HeadDraft| Some(draft.value.get_untracked()).filter(|value| *value != draft.read);
        let choices: Vec<ChartChoice> = self.charts.get_untracked().iter().map(ChartDraft::choice).collect();
        let (charts, without_charts) = chart_corrections(&choices);
        Corrections {
            schema: None,
            title: head(title),
            publisher: head(publisher),
            published: head(published),
            period: head(period),
            figures: self.decisions().into_iter().map(|made| (made.id, made.correction)).collect(),
            added: self.added(),
            charts,
            without_charts,
        }
    }

    /// The figures added, in the order of the text; last those that stand apart.
    pub fn added(&self) -> Vec<AddedFigure> {
        let drafts = self.numerals.iter().filter(|draft| draft.says.with_untracked(is_figure));
        let mut added: Vec<AddedFigure> = drafts.map(|draft| draft.added(&self.import.report)).collect();
        added.extend(self.apart.get_untracked());
        added
    }

    /// Takes up figures that were added; those whose words are not here are returned.
    pub fn take_added(&self, added: Vec<AddedFigure>) -> Vec<AddedFigure> {
        let report = &self.import.report;
        let unread: Vec<Numeral> = self.numerals.iter().map(|draft| draft.numeral.clone()).collect();
        let mut without = Vec::new();
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        for one in added {
            let Some(found) = find(report, &unread, &one) else {
                without.push(one);
                continue;
            };
            match found.numeral.filter(|_| is_figure(&one.says) && !one.says.remove) {
                Some((index, stated)) => {
                    // Of paragraphs that are the same throughout, each has its own.
                    let own = &unread[index];
                    let alike = |other: &Numeral| {
                        (&other.section, &other.text, &other.range) == (&own.section, &own.text, &own.range)
                    };
                    let free = (index..unread.len()).find(|at| !taken.contains(at) && alike(&unread[*at]));
                    let index = free.unwrap_or(index);
                    taken.insert(index);
                    self.numerals[index].says.set(one.says);
                    self.numerals[index].stated.set(stated);
                }
                None => {
                    let one = AddedFigure { section: found.section, ..one };
                    self.apart.update(|apart| {
                        apart.retain(|other| (&other.section, &other.quote) != (&one.section, &one.quote));
                        apart.push(one);
                    });
                }
            }
        }
        without
    }

    /// The number that an added figure of the corrected report is stated by.
    pub fn numeral_of(&self, report: &Report, id: &str) -> Option<usize> {
        let index = report.figures.iter().position(|figure| figure.id == id)?;
        let places = Places::of(report);
        let location = places.location(index)?;
        self.numerals.iter().position(|NumeralDraft { numeral, .. }| {
            numeral.section == location.section
                && numeral.block == location.block
                && numeral.range.start < location.range.end
                && location.range.start < numeral.range.end
        })
    }

    /// What is decided of figures.
    pub fn decisions(&self) -> Vec<Decision> {
        let made = self.figures.iter().map(|draft| Decision {
            id: draft.figure.id.clone(),
            quote: draft.figure.quote.clone(),
            correction: draft.correction.get_untracked(),
        });
        made.filter(|made| made.correction != FigureCorrection::default()).collect()
    }

    /// Takes up decisions about figures; those whose words are not here are returned.
    pub fn take(&self, decisions: Vec<Decision>) -> Vec<Decision> {
        let (carried, without): (BTreeMap<usize, FigureCorrection>, _) =
            carry(decisions, &self.import.report.figures);
        for (index, correction) in carried {
            self.figures[index].correction.set(correction);
        }
        without
    }

    /// Takes up corrections made of this source: all of them, but figures only by id. Added figures
    /// whose words are not here are returned.
    pub fn adopt(&self, corrections: &Corrections) -> Vec<AddedFigure> {
        for (id, correction) in &corrections.figures {
            if let Some(draft) = self.figures.iter().find(|draft| draft.figure.id == *id) {
                draft.correction.set(correction.clone());
            }
        }
        let values =
            [&corrections.title, &corrections.publisher, &corrections.published, &corrections.period];
        for (draft, value) in self.head.iter().zip(values) {
            if let Some(value) = value {
                draft.value.set(value.clone());
            }
        }
        self.charts.update(|charts| {
            let named = |draft: &ChartDraft| {
                corrections.charts.iter().position(|correction| correction.chart == draft.chart.id)
            };
            for draft in charts.iter() {
                draft.removed.set(corrections.without_charts.contains(&draft.chart.id));
                let Some(correction) = named(draft).map(|place| &corrections.charts[place]) else {
                    continue;
                };
                if let Some(title) = &correction.title {
                    draft.title.set(title.clone());
                }
                if let Some(description) = &correction.description {
                    draft.description.set(description.clone());
                }
            }
            charts.sort_by_key(|draft| named(draft).unwrap_or(usize::MAX));
        });
        self.take_added(corrections.added.clone())
    }

    /// Takes over from an earlier reading what was decided of the head and of charts that are the same.
    pub fn follow(&self, earlier: &Work) {
        for (draft, before) in self.head.iter().zip(&earlier.head) {
            if draft.read == before.read {
                draft.value.set(before.value.get_untracked());
            }
        }
        let corrections = earlier.corrections();
        self.adopt(&Corrections {
            charts: corrections.charts,
            without_charts: corrections.without_charts,
            ..Corrections::default()
        });
    }
}

impl FigureDraft {
    /// The figure as it is now, whether or not it is removed.
    pub fn now(&self) -> Figure {
        now(self.figure.clone(), self.correction.get())
    }

    /// Whether anything is decided.
    pub fn is_changed(&self) -> bool {
        self.correction.with(|correction| *correction != FigureCorrection::default())
    }

    /// Whether it is taken out.
    pub fn is_removed(&self) -> bool {
        self.correction.with(|correction| correction.remove)
    }

    /// Whether its label is only the clause that states it, now.
    pub fn is_clause(&self) -> bool {
        self.figure.label_is_clause && self.correction.with(|correction| correction.label.is_none())
    }

    /// Whether it has no unit now.
    pub fn is_without_unit(&self) -> bool {
        self.correction.with(|correction| match &correction.unit {
            Some(unit) => unit.is_empty(),
            None => self.figure.unit.is_none(),
        })
    }
}

impl NumeralDraft {
    fn new(numeral: Numeral) -> Self {
        let stated = ArcRwSignal::new(numeral.range.clone());
        Self { numeral, says: ArcRwSignal::default(), stated }
    }

    /// Whether it is a figure now.
    pub fn is_figure(&self) -> bool {
        self.says.with(is_figure)
    }

    /// Makes of it what the text shows.
    pub fn propose(&self) {
        self.says.set(self.numeral.proposal());
        self.fit();
    }

    /// Makes it no figure.
    pub fn clear(&self) {
        self.says.set(FigureCorrection::default());
        self.fit();
    }

    /// Puts its unit, or takes it, among the words that state it.
    pub fn fit(&self) {
        let unit = self.says.with_untracked(|says| says.unit.clone()).unwrap_or_default();
        self.stated.set(self.numeral.stated(&unit));
    }

    /// The figure, as it will stand in the report.
    pub fn now(&self) -> Figure {
        let words = self.numeral.words().to_owned();
        let figure = Figure { id: words.clone(), label: words, label_is_clause: true, ..Figure::default() };
        now(figure, self.says.get())
    }

    fn added(&self, report: &Report) -> AddedFigure {
        AddedFigure {
            section: self.numeral.section.clone(),
            quote: self.numeral.quote(report, &self.stated.get_untracked()),
            says: self.says.get_untracked(),
        }
    }
}

/// Whether an added figure has what a figure needs.
fn is_figure(says: &FigureCorrection) -> bool {
    says.value.is_some()
}

/// A figure as corrected, whether or not it is removed.
fn now(figure: Figure, correction: FigureCorrection) -> Figure {
    let figures = BTreeMap::from([(figure.id.clone(), FigureCorrection { remove: false, ..correction })]);
    let mut report = Report { figures: vec![figure], ..Report::default() };
    Corrections { figures, ..Corrections::default() }.apply(&mut report);
    report.figures.pop().unwrap_or_default()
}

impl ChartDraft {
    fn choice(&self) -> ChartChoice {
        let title = self.title.get_untracked();
        let description = self.description.get_untracked();
        let read = self.chart.description.as_deref().unwrap_or_default();
        ChartChoice {
            place: self.place,
            id: self.chart.id.clone(),
            description: Some(description).filter(|description| description != read),
            title: Some(title).filter(|title| *title != self.chart.title),
            removed: self.removed.get_untracked(),
        }
    }
}

/// The sentence around a figure's words; of a figure in a table its quote.
fn around(report: &Report, places: &Places, index: usize) -> (String, String) {
    let found = places.location(index).and_then(|location| {
        let text = report.text_at(location)?;
        let sentence = sentence::around(text, &location.range);
        let before = text.get(sentence.start..location.range.start)?;
        Some((before.to_owned(), text.get(location.range.end..sentence.end)?.to_owned()))
    });
    let quote = &report.figures[index].quote;
    found.unwrap_or_else(|| (quote.prefix.clone(), quote.suffix.clone()))
}

#[cfg(test)]
mod tests;
