//! An editor's decisions beyond one reading of the source: which figure and which chart they are
//! about when the text was changed, or the page loaded again. Plain values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::work::Work;
use crate::import::{AddedFigure, ChartCorrection, Corrections, FigureCorrection};
use crate::model::{CellPlace, Figure, Quote};

/// A figure's correction with the words that it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The figure's id when it was made.
    pub id: String,
    /// The figure's place in the text.
    pub quote: Quote,
    /// What was decided.
    pub correction: FigureCorrection,
}

/// What was decided of words that the text no longer has; they may come back.
#[derive(Debug, Clone, Default)]
pub struct Parked {
    /// Corrections of figures.
    pub decisions: Vec<Decision>,
    /// Figures that were added.
    pub added: Vec<AddedFigure>,
}

impl Parked {
    /// With all that was decided of a text.
    pub fn extend(&mut self, work: &Work) {
        self.decisions.extend(work.decisions());
        self.added.extend(work.added());
    }
}

/// Gives each decision to the figure that is stated with the same words: the one of the same id if
/// there are several, else the first that is left. Returns the corrections by index of the figure,
/// and the decisions whose words are gone.
pub fn carry(
    decisions: Vec<Decision>,
    figures: &[Figure],
) -> (BTreeMap<usize, FigureCorrection>, Vec<Decision>) {
    let mut carried: BTreeMap<usize, FigureCorrection> = BTreeMap::new();
    let mut without = Vec::new();
    // Those that are where they were come first, and leave the rest to the others.
    let (same, moved): (Vec<_>, Vec<_>) = decisions.into_iter().partition(|decision| {
        figures.iter().any(|figure| figure.id == decision.id && figure.quote == decision.quote)
    });
    for decision in same.into_iter().chain(moved) {
        let own = figures.iter().position(|figure| figure.id == decision.id);
        let candidates = own.into_iter().chain(0..figures.len());
        let place = candidates
            .filter(|index| figures[*index].quote == decision.quote)
            .find(|index| !carried.contains_key(index));
        match place {
            Some(index) => {
                carried.insert(index, decision.correction);
            }
            None => without.push(decision),
        }
    }
    (carried, without)
}

/// What was decided of one chart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChartChoice {
    /// Its place among the charts proposed.
    pub place: usize,
    /// Its id.
    pub id: String,
    /// A title other than the one proposed.
    pub title: Option<String>,
    /// A description other than the one proposed.
    pub description: Option<String>,
    /// Whether it is left out.
    pub removed: bool,
}

/// The fewest corrections that make charts stand as chosen. Charts that a correction names come
/// first, so all before a changed one are named, too.
pub fn chart_corrections(choices: &[ChartChoice]) -> (Vec<ChartCorrection>, Vec<String>) {
    let without = choices.iter().filter(|choice| choice.removed).map(|choice| choice.id.clone()).collect();
    let kept: Vec<&ChartChoice> = choices.iter().filter(|choice| !choice.removed).collect();
    let changed = |choice: &ChartChoice| choice.title.is_some() || choice.description.is_some();
    let after_changes = kept.iter().rposition(|choice| changed(choice)).map_or(0, |index| index + 1);
    let in_order =
        (1..kept.len()).rev().find(|index| kept[index - 1].place > kept[*index].place).unwrap_or(0);
    let named = kept[..after_changes.max(in_order)].iter().map(|choice| ChartCorrection {
        chart: choice.id.clone(),
        title: choice.title.clone(),
        description: choice.description.clone(),
        ..ChartCorrection::default()
    });
    (named.collect(), without)
}

/// What is kept beside the source when the page is left.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// As in the file that an editor downloads.
    corrections: Corrections,
    /// The words of each figure corrected: exact, prefix, suffix. A later version of this page may
    /// number the figures in another way.
    quotes: BTreeMap<String, [String; 3]>,
    /// The cell of each of them that stands in a table.
    cells: BTreeMap<String, CellPlace>,
}

impl Kept {
    /// Corrections with the words of their figures.
    pub fn new(corrections: Corrections, figures: &[&Figure]) -> Self {
        let words = |figure: &Figure| {
            let Quote { exact, prefix, suffix, cell: _ } = figure.quote.clone();
            [exact, prefix, suffix]
        };
        let corrected = || figures.iter().filter(|figure| corrections.figures.contains_key(&figure.id));
        let quotes = corrected().map(|figure| (figure.id.clone(), words(figure))).collect();
        let cells = corrected().filter_map(|figure| Some((figure.id.clone(), figure.quote.cell.clone()?)));
        let cells = cells.collect();
        Self { corrections, quotes, cells }
    }

    /// As text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From text; nothing from a text that no version of this page wrote.
    pub fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// The corrections that are not about figures, and those that are.
    pub fn into_parts(mut self) -> (Corrections, Vec<Decision>) {
        let figures = std::mem::take(&mut self.corrections.figures);
        let decisions = figures.into_iter().filter_map(|(id, correction)| {
            let [exact, prefix, suffix] = self.quotes.remove(&id)?;
            let cell = self.cells.remove(&id);
            Some(Decision { id, quote: Quote { exact, prefix, suffix, cell }, correction })
        });
        let decisions = decisions.collect();
        (self.corrections, decisions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(id: &str, exact: &str, prefix: &str) -> Figure {
        let quote = Quote { exact: exact.into(), prefix: prefix.into(), suffix: String::new(), cell: None };
        Figure { id: id.into(), quote, ..Figure::default() }
    }

    fn decision(id: &str, exact: &str, prefix: &str, unit: &str) -> Decision {
        let correction = FigureCorrection { unit: Some(unit.into()), ..FigureCorrection::default() };
        Decision { id: id.into(), quote: figure(id, exact, prefix).quote, correction }
    }

    #[test]
    fn decisions_follow_their_words() {
        let figures =
            [figure("f1", "3次", "开会"), figure("f2", "96件", "纠纷"), figure("f3", "96件", "纠纷")];
        let decisions = vec![
            decision("f1", "96件", "纠纷", "moved"),
            decision("f3", "96件", "纠纷", "stayed"),
            decision("f2", "5人", "增加", "gone"),
        ];
        let (carried, without) = carry(decisions, &figures);
        let units: Vec<_> =
            carried.iter().map(|(index, one)| (*index, one.unit.as_deref().unwrap_or(""))).collect();
        assert_eq!(units, [(1, "moved"), (2, "stayed")]);
        assert_eq!(without.len(), 1);
        assert_eq!(without[0].correction.unit.as_deref(), Some("gone"));
    }

    #[test]
    fn only_charts_that_must_be_are_named() {
        let choice = |place: usize, title: Option<&str>, removed| ChartChoice {
            place,
            id: format!("c{place}"),
            title: title.map(str::to_owned),
            description: None,
            removed,
        };
        let named = |choices: &[ChartChoice]| {
            let (charts, without) = chart_corrections(choices);
            (charts.into_iter().map(|chart| chart.chart).collect::<Vec<_>>(), without)
        };
        let plain = [choice(0, None, false), choice(1, None, false), choice(2, None, false)];
        assert_eq!(named(&plain), (vec![], vec![]));
        let second = [choice(0, None, false), choice(1, Some("新"), false), choice(2, None, false)];
        assert_eq!(named(&second).0, ["c0", "c1"], "the first stays first");
        let moved = [choice(1, None, false), choice(0, None, false), choice(2, None, false)];
        assert_eq!(named(&moved).0, ["c1"], "the others follow as they were");
        let last_first = [choice(2, None, false), choice(0, None, true), choice(1, None, false)];
        assert_eq!(named(&last_first), (vec!["c2".to_owned()], vec!["c0".to_owned()]));
    }

    #[test]
    fn what_is_kept_comes_back() {
        let added = AddedFigure {
            section: Some("s1".into()),
            says: FigureCorrection { value: Some("12".into()), ..FigureCorrection::default() },
            ..AddedFigure::default()
        };
        let mut corrections =
            Corrections { title: Some("题".into()), added: vec![added.clone()], ..Corrections::default() };
        let made = decision("f2", "96件", "纠纷", "件");
        corrections.figures.insert("f2".into(), made.correction.clone());
        let kept = Kept::new(corrections, &[&figure("f2", "96件", "纠纷")]);
        let (rest, decisions) = Kept::read(&kept.to_json()).into_parts();
        assert_eq!(rest.title.as_deref(), Some("题"));
        assert_eq!(rest.added, [added]);
        assert_eq!(decisions, [made]);
        assert!(Kept::read("{\"a\": ").into_parts().1.is_empty());
    }
}
