//! Growth and fall of several indicators against one basis.

use rustc_hash::FxHashMap;

use super::groups::{Alike, shared};
use super::naming::against;
use super::{Key, POINTS, Proposer};
use crate::model::{Decimal, Measure};

/// The fewest changes that are a chart: two are read faster in their sentence.
const LEAST: usize = 3;
/// The fewest of things that have nothing in common.
const LEAST_UNLIKE: usize = 4;
/// The least that names of one thing begin with, in characters: 道路交通事故.
const BEGINNING: usize = 4;

/// What changes of one chart have in common: the key, and the basis.
type Basis<'a> = (Key<'a>, &'a str);

impl<'a> Proposer<'a> {
    /// The changes in per cent of one section, rises and falls together; where they are too many, of one
    /// paragraph.
    pub(super) fn changes(&mut self) {
        for own in self.by_section() {
            if !self.of_section(&own) {
                let paragraph = |index: usize| self.text.places[index].as_ref().map(|place| place.paragraph);
                let paragraphs: Vec<Vec<usize>> =
                    own.chunk_by(|a, b| paragraph(*a) == paragraph(*b)).map(<[usize]>::to_vec).collect();
                for own in paragraphs {
                    self.of_section(&own);
                }
            }
        }
    }

    /// Charts of the changes among some figures; false where they are too many for one.
    fn of_section(&mut self, own: &[usize]) -> bool {
        let mut by_basis: Vec<(Basis<'a>, Vec<usize>)> = Vec::new();
        let mut place: FxHashMap<Basis<'a>, usize> = FxHashMap::default();
        for index in own.iter().copied() {
            let figure = self.figure(index);
            let mut key = Key::of(figure);
            if figure.measure != Measure::Change || key.unit != "%" {
                continue;
            }
            // A rate of growth is one, whether of a total or of what each has.
            key.per_head = false;
            let basis = (key, figure.basis.as_deref().unwrap_or("previous-year"));
            let place = *place.entry(basis).or_insert_with(|| {
                by_basis.push((basis, Vec::new()));
                by_basis.len() - 1
            });
            by_basis[place].1.push(index);
        }
        if by_basis.iter().any(|(_, indices)| indices.len() > POINTS) {
            return false;
        }
        for ((_, basis), all) in by_basis {
            // What is said twice is shown once.
            let drawable: Vec<usize> = all.iter().copied().filter(|index| self.is_drawable(*index)).collect();
            let shown = self.once(&drawable);
            if shown.len() < LEAST || self.has_twins(&shown) || self.hides_a_side(&shown, &all, own) {
                continue;
            }
            let family = self.family(&shown);
            if family.is_none() && shown.len() < LEAST_UNLIKE {
                continue;
            }
            let title = self.title(basis, &shown, family);
            let series = vec![self.series(&shown)];
            self.draft(3, &shown, title, series);
        }
        true
    }

    /// Whether only rises are shown of rises and falls, or only falls. A rate below zero that nobody takes
    /// for a change is a fall, too: 增速为-1.8%.
    fn hides_a_side(&self, shown: &[usize], all: &[usize], own: &[usize]) -> bool {
        let is_fall = |index: &usize| self.figure(*index).value < Some(Decimal::ZERO);
        let is_rise = |index: &usize| self.figure(*index).value > Some(Decimal::ZERO);
        let is_unread = |index: &usize| {
            let figure = self.figure(*index);
            figure.measure == Measure::Level && figure.unit.as_deref() == Some("%") && is_fall(index)
        };
        let falls = shown.iter().any(is_fall);
        falls != (all.iter().any(is_fall) || own.iter().any(is_unread))
            || shown.iter().any(is_rise) != all.iter().any(is_rise)
    }

    /// What the things that changed have in common: a total and its parts, a noun, a beginning.
    fn family(&self, shown: &[usize]) -> Option<String> {
        let labels: Vec<&str> = shown.iter().map(|index| self.figure(*index).label.as_str()).collect();
        let level = |index: usize| self.report.figure(self.figure(index).change_of.as_deref()?);
        if let Some(total) = level(shown[0])
            && shown[1..].iter().all(|part| {
                level(*part).is_some_and(|level| level.part_of.as_deref() == Some(total.id.as_str()))
            })
        {
            return Some(format!("{}和其中各项", total.label));
        }
        if let Some(alike) = Alike::of(&labels) {
            let is_long = alike.of.chars().count() > BEGINNING;
            return Some(if is_long { alike.of } else { format!("各项{}", alike.of) });
        }
        let (beginning, _) = shared(&labels);
        (beginning.chars().count() >= BEGINNING).then(|| beginning.to_owned())
    }

    fn title(&self, basis: &str, shown: &[usize], family: Option<String>) -> String {
        let figures = self.all(shown);
        let words = match (
            figures.iter().any(|figure| figure.value > Some(Decimal::ZERO)),
            figures.iter().any(|figure| figure.value < Some(Decimal::ZERO)),
        ) {
            (true, false) => "增长",
            (false, true) => "下降",
            _ => "增减",
        };
        let what = match (family, self.heading(shown[0])) {
            (Some(family), _) => family,
            (None, Some(heading)) => format!("{heading}：各项指标"),
            (None, None) => "各项指标".to_owned(),
        };
        format!("{what}{}{words}{}", against(Some(basis)), self.when(shown[0]))
    }
}
