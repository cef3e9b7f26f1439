//! Which mentions are of the same fact.

use rustc_hash::FxHashMap;

use super::Stated;
use crate::model::{Figure, Measure, Status};
use crate::prose::words;

/// A fact that reports of this kind state more than once.
struct Concept {
    name: &'static str,
    units: &'static [&'static str],
    /// What the label is, once words that say nothing are off.
    labels: &'static [&'static str],
    /// One of these stands in the sentence; none needed where empty.
    near: &'static [&'static str],
}

/// Facts that a report has one of, whatever words it uses.
const CONCEPTS: [Concept; 8] = [
    Concept {
        name: "people-mediation.cases",
        units: &["件", "起", "例", "宗"],
        labels: &["纠纷", "矛盾纠纷", "民间纠纷", "矛盾", "纠纷案件", "人民调解案件", "群众纠纷"],
        near: &["调处", "调解", "化解"],
    },
    Concept {
        name: "people-mediation.success-rate",
        units: &["%"],
        labels: &["调解成功率", "调处成功率", "纠纷调解成功率", "纠纷调处成功率"],
        near: &[],
    },
    Concept {
        name: "people-mediation.amount",
        units: &["元"],
        labels: &["涉及金额", "涉及资金", "涉案金额", "协议金额", "调解金额"],
        near: &["纠纷", "调解"],
    },
    Concept {
        name: "petition.batches",
        units: &["批次", "批", "件次"],
        labels: &["来信来访", "信访", "来访", "信访事项", "群众来信来访"],
        near: &["受理", "接待", "接访"],
    },
    Concept {
        name: "petition.persons",
        units: &["人次"],
        labels: &["来信来访", "信访", "来访", "信访事项", "群众来信来访"],
        near: &["受理", "接待", "接访"],
    },
    Concept {
        name: "community-correction.subjects",
        units: &["名", "人", "个", ""],
        labels: &["社区服刑人员", "社区矫正对象", "社区矫正人员", "在册社区矫正对象", "在册社区服刑人员"],
        near: &[],
    },
    Concept {
        name: "community-correction.newly-received",
        units: &["名", "人"],
        labels: &["新接收矫正人员", "新接收社区矫正对象", "新接收社区服刑人员", "新入矫社区矫正对象"],
        near: &[],
    },
    Concept {
        name: "resettlement.subjects",
        units: &["名", "人", ""],
        labels: &["安置帮教对象", "安置帮教人员", "刑满释放人员", "刑释人员"],
        near: &[],
    },
];

/// Words of a label that do not change what it names.
const FILLING: [&str; 10] = ["各类", "各种", "各项", "社会", "基层", "辖区", "群众", "共", "全街", "成功"];

/// Names the facts of figures that are mentioned more than once or are known by name.
pub fn name(stated: &[Stated], figures: &mut [Figure]) {
    for (stated, figure) in stated.iter().zip(figures.iter_mut()) {
        if figure.part_of.is_none() && is_comparable(figure) {
            figure.concept =
                known(&figure.label, figure.unit.as_deref().unwrap_or_default(), &stated.sentence);
        }
    }
    // The same label with the same value, or of a rate or a stock: mentions of one fact.
    let mut by_label: FxHashMap<(String, bool), Vec<usize>> = FxHashMap::default();
    for (index, figure) in figures.iter().enumerate() {
        let rate = figure.unit.as_deref() == Some("%");
        if figure.concept.is_none() && figure.part_of.is_none() && is_comparable(figure) {
            by_label.entry((figure.label.clone(), rate)).or_default().push(index);
        }
    }
    for ((label, rate), indices) in by_label {
        if indices.len() < 2 {
            continue;
        }
        let own_fact = |index: &usize| {
            let length = label.chars().count();
            rate && length >= 5 && (label.ends_with('率') || label.ends_with('度'))
                || length >= 3 && stated[*index].is_stock
        };
        let facts: Vec<usize> = indices.iter().copied().filter(own_fact).collect();
        for index in if facts.len() >= 2 { facts } else { repeated(figures, &indices) } {
            figures[index].concept = Some(label.clone());
        }
    }
}

/// Names what the text and a cell of a table both tell, for figures that agree: the cell that a text on the disclosure
/// form counts, and else cells with the text's own words over and before them.
pub fn tie(stated: &[Stated], figures: &mut [Figure], of_cells: &mut [(usize, Vec<Figure>)]) {
    // What is measured in which unit, and which cells tell it: table and place in it.
    let mut by_name: FxHashMap<(String, Option<String>), Vec<At>> = FxHashMap::default();
    for (table, (_, cells)) in of_cells.iter().enumerate() {
        for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| is_comparable(cell)) {
            let name = cell.concept.clone().unwrap_or_else(|| cell.label.clone());
            by_name.entry((name, cell.unit.clone())).or_default().push((table, index));
        }
    }
    for (stated, figure) in stated.iter().zip(figures) {
        let is_told = stated.of_form.is_some();
        let name = stated.of_form.map_or_else(|| figure.label.clone(), str::to_owned);
        if figure.part_of.is_some() || !is_comparable(figure) || !is_told && figure.concept.is_some() {
            continue;
        }
        // The form prints no units.
        let unit = figure.unit.clone().filter(|unit| !(is_told && unit == "件"));
        let Some([(table, index)]) = by_name.get(&(name.clone(), unit)).map(Vec::as_slice) else { continue };
        let cell = &mut of_cells[*table].1[*index];
        let agrees = cell.value == figure.value
            && cell.bound == figure.bound
            && cell.upper == figure.upper
            && (figure.period.is_none() || figure.period == cell.period);
        if agrees && name.chars().count() >= SHORTEST {
            figure.concept = Some(name.clone());
            cell.concept = Some(name);
        }
    }
}

/// A table, and a figure among those of its cells.
type At = (usize, usize);

/// A label of fewer characters may be anything.
const SHORTEST: usize = 3;

/// Those of some figures whose value another one has too. A mention without a unit is of the same fact
/// as one with.
fn repeated(figures: &[Figure], indices: &[usize]) -> Vec<usize> {
    let value = |index: usize| (figures[index].value.map(|value| value.to_string()), figures[index].bound);
    let unit = |index: usize| figures[index].unit.as_deref();
    let mut of_value: FxHashMap<_, usize> = FxHashMap::default();
    let mut of_unit: FxHashMap<_, usize> = FxHashMap::default();
    for index in indices {
        *of_value.entry(value(*index)).or_default() += 1;
        *of_unit.entry((value(*index), unit(*index))).or_default() += 1;
    }
    let count = |index: usize, unit: Option<&str>| of_unit.get(&(value(index), unit)).copied().unwrap_or(0);
    let is_repeated = |index: &usize| match unit(*index) {
        None => of_value.get(&value(*index)).is_some_and(|count| *count > 1),
        own => count(*index, own) + count(*index, None) > 1,
    };
    indices.iter().copied().filter(is_repeated).collect()
}

/// Whether a figure says how much there is of something known by name.
fn is_comparable(figure: &Figure) -> bool {
    figure.measure == Measure::Level && figure.status == Status::Result && !figure.label_is_clause
}

fn known(label: &str, unit: &str, sentence: &str) -> Option<String> {
    // 调处纠纷, 受理来信来访: what was done is told by the sentence.
    let verb = words::starting(words::ACTING, label).unwrap_or_default();
    let done = &label[verb.len()..];
    let bare = |label: &str| FILLING.iter().fold(label.to_owned(), |label, word| label.replace(word, ""));
    let names = [label.to_owned(), bare(label), done.to_owned(), bare(done)];
    CONCEPTS
        .iter()
        .find(|concept| {
            concept.units.contains(&unit)
                && names.iter().any(|name| concept.labels.contains(&name.as_str()))
                && (concept.near.is_empty() || concept.near.iter().any(|word| sentence.contains(word)))
        })
        .map(|concept| concept.name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CellPlace;
    use std::rc::Rc;
    use std::slice::from_ref;

    fn figure(label: &str, value: &str, unit: Option<&str>) -> Figure {
        Figure {
            label: label.into(),
            value: value.parse().ok(),
            unit: unit.map(str::to_owned),
            ..Figure::default()
        }
    }

    fn cell(label: &str, value: &str, unit: Option<&str>, concept: Option<&str>) -> Figure {
        let mut cell = Figure { concept: concept.map(str::to_owned), ..figure(label, value, unit) };
        cell.quote.cell = Some(CellPlace { table: "t1".into(), row: 1, column: 1 });
        cell
    }

    /// The concepts of a figure of the text and of the cells.
    fn tied(figure: Figure, of_form: Option<&'static str>, cells: &[Figure]) -> Vec<Option<String>> {
        let stated = [Stated { of_form, sentence: Rc::from(""), is_stock: false }];
        let mut figures = [figure];
        let mut of_cells = [(0, cells.to_vec())];
        tie(&stated, &mut figures, &mut of_cells);
        figures.iter().chain(&of_cells[0].1).map(|figure| figure.concept.clone()).collect()
    }

    #[test]
    fn text_and_cell_that_agree_are_of_one_fact() {
        let received = "disclosure.requests.received.total";
        let form = cell("总计 · 本年新收申请", "77", None, Some(received));
        let told = figure("政府信息公开申请", "77", Some("件"));
        let both = Some(received.to_owned());
        assert_eq!(tied(told.clone(), Some(received), from_ref(&form)), [both.clone(), both.clone()]);
        // What differs is for the checks to say.
        let other = figure("政府信息公开申请", "76", Some("件"));
        assert_eq!(tied(other, Some(received), from_ref(&form)), [None, both.clone()]);
        assert_eq!(tied(told, None, &[form]), [None, both]);
        // By the same words, where one cell has them.
        let households = |value: &str| cell("带动农户", value, Some("户"), None);
        let name = Some("带动农户".to_owned());
        let stated = figure("带动农户", "32", Some("户"));
        assert_eq!(tied(stated.clone(), None, &[households("32")]), [name.clone(), name]);
        assert_eq!(tied(stated.clone(), None, &[households("31")]), [None, None]);
        assert_eq!(tied(stated, None, &[households("32"), households("32")]), [None, None, None]);
        let of_people = cell("带动农户", "32", Some("人"), None);
        assert_eq!(tied(figure("带动农户", "32", Some("户")), None, &[of_people]), [None, None]);
    }
}
