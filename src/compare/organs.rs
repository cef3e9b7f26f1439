//! The organs of a year side by side: what each filled into the main cells of the form.
//!
//! To add a column: a row in `columns`, in the order of the form. It is shown where any organ states it.

use rustc_hash::FxHashMap;

use super::items::items;
use super::year;
use crate::model::{Decimal, Figure, Report, Status};
use crate::tables::form::concepts::{
    ACTIVE_COLUMNS, ACTIVE_ROWS, APPLICANTS, Concept, OUTCOME, OUTCOMES, REQUESTS, RESULTS, REVIEWS,
};
use crate::tables::form::{PREFIX, Part, Place};

/// What is lined up of the form: one of its cells, or the outcome that it parts by reasons.
#[derive(Debug)]
pub struct Column {
    /// The part of the form.
    pub part: Part,
    /// What it stands under with others.
    pub group: Option<&'static Concept>,
    /// What it is called.
    pub head: &'static Concept,
    /// Whether it is an amount of money.
    pub is_money: bool,
    /// The concept of its cell.
    concept: String,
    /// The concepts that add up to it where no cell states it.
    parts: Vec<String>,
}

/// What a report says of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Indices of the figures that state it, that of the cell first, each of another value. Of a sum the
    /// part to look at.
    pub figures: Vec<usize>,
    /// Whether it is the sum of several cells.
    pub is_sum: bool,
    /// By what it is sorted; nothing where it is in another unit, or parts of a sum are not told.
    pub order: Option<Decimal>,
    /// What may be added up: an exact value that nothing contradicts.
    pub exact: Option<Decimal>,
}

/// The figures that state each cell of the form, by concept: those of [`Entry::figures`].
pub type Filled = FxHashMap<String, Vec<usize>>;

/// Applicants of all kinds, and all results.
const ALL: &str = "total";

/// The columns that are lined up, in the order of the form.
pub fn columns() -> Vec<Column> {
    const DOCUMENTS: &[&str] = &["regulations", "normative-documents"];
    const DECIDED: &[&str] = &["licences", "penalties", "coercion"];
    let find = |concepts: &'static [Concept], id: &str| concepts.iter().find(|concept| concept.id == id);
    let active = ACTIVE_ROWS.iter().flat_map(|row| {
        let columns = ACTIVE_COLUMNS.iter().filter(|column| match column.id {
            "issued" | "repealed" | "in-force" | "made" | "published" | "published-in-all" => {
                DOCUMENTS.contains(&row.id)
            }
            "decisions" => DECIDED.contains(&row.id),
            "amount-charged" => row.id == "fees",
            _ => false,
        });
        columns.map(|column| Column::of(Place { part: Part::Active, row, column }, Some(row), column))
    });
    let requests = ["received", "carried-over", "granted", "partly-granted"]
        .into_iter()
        .chain(OUTCOMES.iter().map(|outcome| outcome.id))
        .chain([ALL, "carried-forward"])
        .filter_map(|id| {
            let column = find(APPLICANTS, ALL)?;
            let row = find(REQUESTS, id).or_else(|| find(OUTCOMES, id))?;
            let is_outcome = !matches!(id, "received" | "carried-over" | "carried-forward");
            Some(Column::of(Place { part: Part::Requests, row, column }, is_outcome.then_some(OUTCOME), row))
        });
    let reviews = REVIEWS.iter().flat_map(|row| {
        RESULTS
            .iter()
            .map(move |column| Column::of(Place { part: Part::Reviews, row, column }, Some(row), column))
    });
    active.chain(requests).chain(reviews).collect()
}

impl Column {
    fn of(place: Place, group: Option<&'static Concept>, head: &'static Concept) -> Self {
        let begins = format!("{}.", place.row.id);
        let parts: Vec<String> = match place.part {
            Part::Requests => REQUESTS
                .iter()
                .filter(|row| row.id.starts_with(&begins))
                .map(|row| Place { row, ..place }.concept())
                .collect(),
            Part::Active | Part::Reviews => Vec::new(),
        };
        Self { part: place.part, group, head, is_money: is_money(&place), concept: place.concept(), parts }
    }

    /// What a report says of it; `None` where it says nothing.
    pub fn entry(&self, report: &Report, filled: &Filled) -> Option<Entry> {
        let figure = |index: usize| &report.figures[index];
        if let Some(figures) = filled.get(&self.concept) {
            let first = figure(*figures.first()?);
            let order = first.value.filter(|_| fits(self.is_money, first));
            let exact = order.filter(|_| figures.len() == 1 && is_exact(first));
            return Some(Entry { figures: figures.clone(), is_sum: false, order, exact });
        }
        let stated: Vec<&Vec<usize>> = self.parts.iter().filter_map(|concept| filled.get(concept)).collect();
        let counts = |index: &&Vec<usize>| figure(index[0]).value != Some(Decimal::ZERO);
        let shown = stated.iter().find(|index| counts(index)).or(stated.first())?[0];
        // What one of the parts leaves open is left open by their sum.
        let value = |figures: &&Vec<usize>| {
            let first = figure(figures[0]);
            let is_sound = figures.len() == 1 && is_exact(first) && fits(self.is_money, first);
            first.value.filter(|_| is_sound)
        };
        let is_whole = stated.len() == self.parts.len();
        let mut values = stated.iter().map(value);
        let sum = values.try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value?));
        let sum = sum.filter(|_| is_whole);
        Some(Entry { figures: vec![shown], is_sum: true, order: sum, exact: sum })
    }
}

/// Whether a report fills in the form for its year.
pub fn has_form(report: &Report) -> bool {
    year(report).is_some() && report.figures.iter().any(|figure| figure.in_table() && is_of_form(figure))
}

fn is_of_form(figure: &Figure) -> bool {
    figure.concept.as_ref().is_some_and(|concept| concept.starts_with(PREFIX))
}

/// What a report fills into the form.
pub fn filled(report: &Report) -> Filled {
    let mut filled = Filled::default();
    let Some(year) = year(report) else { return filled };
    for item in items(report, year) {
        let figure = &report.figures[item.figures[0]];
        let is_meant = is_of_form(figure) && figure.measure.is_level() && figure.status == Status::Result;
        if let (Some(concept), true) = (item.concept, is_meant) {
            filled.entry(concept).or_default().extend(item.figures);
        }
    }
    for figures in filled.values_mut() {
        // A cell says what it is by where it stands, a sentence only by who gave it the concept.
        figures.sort_by_key(|index| !report.figures[*index].in_table());
        let mut seen = Vec::new();
        figures.retain(|index| {
            let figure = &report.figures[*index];
            let said = (figure.value, figure.upper, figure.bound);
            let is_new = !seen.contains(&said);
            seen.push(said);
            is_new
        });
    }
    filled
}

/// The value of a cell of the form where it is one exact value in the cell's unit.
pub fn plain(report: &Report, place: &Place, figures: &[usize]) -> Option<Decimal> {
    let [index] = figures else { return None };
    let figure = &report.figures[*index];
    figure.value.filter(|_| is_exact(figure) && fits(is_money(place), figure))
}

/// The sum of what may be added up, and how many it is of; `None` where none may be, or 18 digits do not hold it.
pub fn total(values: impl Iterator<Item = Option<Decimal>>) -> Option<(Decimal, usize)> {
    let mut total = None;
    for value in values.flatten() {
        let (sum, count) = total.unwrap_or((Decimal::ZERO, 0));
        total = Some((sum.checked_add(value)?, count + 1));
    }
    total
}

/// Whether a cell of the form holds an amount of money.
pub fn is_money(place: &Place) -> bool {
    place.part == Part::Active && place.column.id.starts_with("amount-")
}

fn is_exact(figure: &Figure) -> bool {
    figure.bound.is_exact() && figure.upper.is_none()
}

/// Whether a figure is in the unit of its column. Counts have a measure word, or none: they are no money and no rate.
fn fits(is_money: bool, figure: &Figure) -> bool {
    let unit = figure.unit.as_deref().unwrap_or_default();
    if is_money { unit == "元" } else { !unit.ends_with('元') && !unit.contains(['%', '‰']) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::read;

    /// A report of 2023 with figures of these concepts, values and units; `~` before a value makes it a round
    /// number, and concepts that begin with `text:` stand in the text.
    fn report(figures: &[(&str, &str, &str)]) -> Report {
        let figures = figures.iter().enumerate().map(|(index, (concept, value, unit))| {
            let (bound, value) = value.strip_prefix('~').map_or(("exact", *value), |value| ("about", value));
            let (place, concept) = match concept.strip_prefix("text:") {
                Some(concept) => (String::new(), concept),
                None => (format!(r#","cell":{{"table":"t1","row":1,"column":{}}}"#, index + 1), *concept),
            };
            let unit = if unit.is_empty() { String::new() } else { format!(r#""unit":"{unit}","#) };
            format!(
                r#"{{"id":"f{index}","label":"项","concept":"disclosure.{concept}","value":{value},"bound":"{bound}",
                {unit}"printed":"{value}","quote":{{"exact":"{value}"{place}}}}}"#
            )
        });
        let figures: Vec<String> = figures.collect();
        let json = format!(
            r#"{{"version":"1.2","title":"年报","period":"2023","body":[],"figures":[{}]}}"#,
            figures.join(",")
        );
        read(&json).expect("a report").report
    }

    fn entry(report: &Report, id: &str) -> Option<Entry> {
        let columns = columns();
        let column = columns.iter().find(|column| column.concept == format!("disclosure.{id}"));
        column.expect("a column").entry(report, &filled(report))
    }

    fn exact(report: &Report, id: &str) -> Option<String> {
        entry(report, id)?.exact.map(|value| value.to_string())
    }

    const REASONS: [&str; 3] = ["other.uncorrected.total", "other.unpaid.total", "other.other.total"];

    fn reasons(values: [&str; 3]) -> Report {
        let rows: Vec<(String, &str)> =
            REASONS.iter().map(|id| format!("requests.{id}")).zip(values).collect();
        let stated = rows.iter().filter(|(_, value)| !value.is_empty());
        report(&stated.map(|(id, value)| (id.as_str(), *value, "")).collect::<Vec<_>>())
    }

    #[test]
    fn every_column_is_a_cell_of_the_form_or_the_sum_of_its_reasons() {
        let concepts: Vec<String> = crate::tables::form::places().map(|place| place.concept()).collect();
        for column in columns() {
            let is_cell = concepts.contains(&column.concept);
            assert!(is_cell || column.parts.len() > 1, "{}", column.concept);
            assert!(column.parts.iter().all(|part| concepts.contains(part)), "{:?}", column.parts);
        }
        // Each once.
        let columns = columns();
        let once = columns.iter().map(|column| &column.concept).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(once.len(), columns.len());
    }

    #[test]
    fn a_gap_is_no_zero_and_a_zero_no_gap() {
        let report = report(&[("requests.received.total", "0", "")]);
        assert_eq!(exact(&report, "requests.received.total").as_deref(), Some("0"));
        assert_eq!(entry(&report, "requests.carried-over.total"), None);
        assert_eq!(entry(&report, "requests.refused.total"), None);
    }

    #[test]
    fn reasons_add_up_where_all_are_told() {
        let told = entry(&reasons(["0", "2", "1"]), "requests.other.total").expect("a sum");
        assert_eq!(told.exact.map(|sum| sum.to_string()).as_deref(), Some("3"));
        // It leads to the first that counts.
        assert_eq!((told.is_sum, told.figures), (true, vec![1]));
        for open in [["0", "", "1"], ["0", "~2", "1"]] {
            let open = entry(&reasons(open), "requests.other.total").expect("something");
            assert_eq!((open.order, open.exact, open.is_sum), (None, None, true));
        }
        assert_eq!(entry(&reasons(["", "", ""]), "requests.other.total"), None);
        // The older form has a row for all.
        let older = report(&[("requests.other.total", "4", "")]);
        assert_eq!(exact(&older, "requests.other.total").as_deref(), Some("4"));
    }

    #[test]
    fn the_cell_comes_first_and_what_contradicts_it_after_it() {
        let id = "requests.received.total";
        let text = "text:requests.received.total";
        let said =
            entry(&report(&[(text, "78", "件"), (id, "77", ""), (text, "77", "件")]), id).expect("a value");
        assert_eq!((said.figures, said.exact), (vec![1, 0], None));
        let said = entry(&report(&[(text, "77", "件"), (id, "77", "")]), id).expect("a value");
        assert_eq!((said.figures.len(), said.exact.is_some()), (1, true));
    }

    #[test]
    fn money_without_a_unit_and_rates_are_not_added_up() {
        let money = "active.fees.amount-charged";
        assert_eq!(exact(&report(&[(money, "35", "元")]), money).as_deref(), Some("35"));
        let count = "active.licences.decisions";
        assert_eq!(exact(&report(&[(count, "35", "件")]), count).as_deref(), Some("35"));
        for (id, unit) in [(money, ""), (money, "件"), (count, "元"), (count, "%")] {
            let entry = entry(&report(&[(id, "35", unit)]), id).expect("a value");
            assert_eq!((entry.order, entry.exact), (None, None), "{id} {unit}");
        }
    }

    #[test]
    fn a_round_number_is_sorted_and_not_added_up() {
        let id = "active.penalties.decisions";
        let entry = entry(&report(&[(id, "~300", "")]), id).expect("a value");
        assert_eq!((entry.order.is_some(), entry.exact), (true, None));
    }

    #[test]
    fn a_total_tells_of_how_many_it_is() {
        let values = [Some(2), None, Some(0)].map(|value| value.map(|value| Decimal::new(value, 0)));
        assert_eq!(total(values.into_iter()), Some((Decimal::new(2, 0), 2)));
        assert_eq!(total([None, None].into_iter()), None);
        assert_eq!(total([Some(Decimal::new(i64::MAX, 0)); 2].into_iter()), None);
    }

    #[test]
    fn only_tables_make_the_form() {
        assert!(has_form(&report(&[("requests.received.total", "1", "")])));
        assert!(!has_form(&report(&[("text:requests.received.total", "1", "")])));
        assert!(!has_form(&report(&[])));
    }
}
