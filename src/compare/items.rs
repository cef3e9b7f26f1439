//! What one report states, each fact once, however often it is mentioned.

use rustc_hash::FxHashMap;

use super::folded;
use crate::model::{Figure, Measure, Report, Status};
use crate::prose::period::Period;

/// A fact that a report states.
#[derive(Debug, Clone)]
pub struct Item {
    /// How it is measured: its measure, whether it is aimed at, what it is against. Of what is no level
    /// the unit, too. Only facts of one aspect are the same.
    pub aspect: String,
    /// What is measured, where the report says so.
    pub concept: Option<String>,
    /// What is counted, folded.
    pub label: String,
    /// The unit, folded.
    pub unit: String,
    /// The headings it stands under, folded, without their numbers.
    pub path: String,
    /// The first of these headings as printed.
    pub group: String,
    /// Indices of the figures that state it, in the order of the text.
    pub figures: Vec<usize>,
}

/// The facts of a report for its year, in the order of the text.
///
/// A figure of another year, quoted for comparison or planned, is not one: it never fills a gap. Nor is
/// what was before a change, or what nothing names.
pub fn items(report: &Report, year: i32) -> Vec<Item> {
    let paths = paths(report);
    let mut items: Vec<Item> = Vec::new();
    let mut known: FxHashMap<(String, String, String), usize> = FxHashMap::default();
    for (index, figure) in report.figures.iter().enumerate() {
        // Cells of tables that no form gives a meaning are compared by nobody.
        if figure.in_table() && figure.concept.is_none() {
            continue;
        }
        let period = figure.period.as_deref().and_then(Period::parse);
        let belongs = period.is_none_or(|period| period.first.year == year && period.last.year == year);
        let is_named = !figure.label_is_clause && figure.status != Status::Earlier;
        if figure.value.is_none() || !belongs || !is_named {
            continue;
        }
        let (path, group) =
            figure.section.as_deref().and_then(|id| paths.get(id)).cloned().unwrap_or_default();
        let (label, unit) = (folded(&figure.label), folded(figure.unit.as_deref().unwrap_or_default()));
        let aspect = aspect(figure, &unit, year);
        // Without a concept, the same words under other headings may count something else.
        let key = match &figure.concept {
            Some(concept) => (format!("{aspect}{concept}"), unit.clone(), String::new()),
            None => (format!("{aspect}\u{0}{label}"), unit.clone(), path.clone()),
        };
        match known.get(&key) {
            Some(&item) => items[item].figures.push(index),
            None => {
                known.insert(key, items.len());
                let concept = figure.concept.clone();
                items.push(Item { aspect, concept, label, unit, path, group, figures: vec![index] });
            }
        }
    }
    items
}

/// What only figures of the same measure, status and basis share. A change against the year before is
/// the same whether the text names that year or not; another year, or what the text names, is not.
fn aspect(figure: &Figure, unit: &str, year: i32) -> String {
    if figure.measure.is_level() {
        return figure.status.word().to_owned();
    }
    let basis = figure.basis.as_deref().unwrap_or_default();
    let is_year_before = figure.measure == Measure::Change && Period::parse(basis) == year_before(year);
    let basis = if is_year_before { "previous-year".to_owned() } else { folded(basis) };
    [figure.measure.word(), figure.status.word(), &basis, unit].join("\n")
}

fn year_before(year: i32) -> Option<Period> {
    Period::parse(&(year - 1).to_string())
}

/// For each section the headings above it and its own, folded, and the first of them as printed.
fn paths(report: &Report) -> FxHashMap<&str, (String, String)> {
    let mut paths: FxHashMap<&str, (String, String)> = FxHashMap::default();
    for standing in report.walk() {
        let Some(section) = standing.block().as_section() else { continue };
        let above = standing.section_id().and_then(|id| paths.get(id)).cloned().unwrap_or_default();
        let heading = section.heading.as_deref().unwrap_or_default().trim();
        let group = if above.1.is_empty() { heading.to_owned() } else { above.1 };
        paths.insert(&section.id, (format!("{}/{}", above.0, folded(heading)), group));
    }
    paths
}
