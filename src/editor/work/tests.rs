use super::*;
use crate::import::{AddedQuote, Coverage, read};

fn work(body: &str) -> Work {
    let source = format!("某街道2020年工作总结\n\n一、主要工作\n\n{body}\n");
    Work::new(read(source.as_bytes(), None).expect("a text"))
}

fn corrected(work: &Work) -> Report {
    let mut report = work.import.report.clone();
    assert_eq!(work.corrections().apply(&mut report), []);
    report
}

#[test]
fn a_number_becomes_a_figure_and_none_again() {
    let work = work("受理案件96件，惠及3万5人。");
    let draft = &work.numerals[0];
    draft.propose();
    assert!(!draft.is_figure() && work.added().is_empty(), "nobody has said its value");
    draft.says.update(|says| {
        says.value = Some("35000".into());
        says.unit = Some("人".into());
    });
    draft.fit();
    let report = corrected(&work);
    let figure = report.figures.last().expect("the figure added");
    assert_eq!((figure.label.as_str(), figure.quote.exact.as_str()), ("惠及", "3万5人"));
    assert_eq!(figure.value.map(|value| value.to_string()).as_deref(), Some("35000"));
    assert_eq!(work.numeral_of(&report, &figure.id), Some(0));
    assert_eq!(work.numeral_of(&report, &report.figures[0].id), None);
    assert_eq!(Coverage::of(&report).unread, []);
    draft.clear();
    assert_eq!(work.corrections(), Corrections::default());
}

#[test]
fn figures_added_follow_their_words_to_a_changed_text() {
    let before = work("惠及3万5人。");
    before.numerals[0].says.update(|says| says.value = Some("35000".into()));
    let after = work("前言一段，发放2万5份。\n\n二、其他工作\n\n惠及3万5人。");
    assert_eq!(after.take_added(before.added()), []);
    let figures: Vec<bool> = after.numerals.iter().map(NumeralDraft::is_figure).collect();
    assert_eq!(figures, [false, true]);
    let without = work("惠及群众。").take_added(before.added());
    assert_eq!(without, before.added(), "they wait for their words");
}

#[test]
fn figures_of_a_file_stay_as_they_are() {
    let work = work("受理2020年案件，惠及3万5人。");
    let added = |exact: &str, value: Option<&str>| AddedFigure {
        section: work.import.report.body.iter().find_map(|block| match block {
            crate::model::Block::Section(section) => Some(section.id.clone()),
            _ => None,
        }),
        quote: AddedQuote { exact: exact.into(), ..AddedQuote::default() },
        says: FigureCorrection { value: value.map(str::to_owned), ..FigureCorrection::default() },
    };
    let file = Corrections {
        added: vec![added("案件", Some("1")), added("惠及3万5人", Some("35000")), added("受理", None)],
        ..Corrections::default()
    };
    for _ in 0..2 {
        assert_eq!(work.adopt(&file), []);
        let exact: Vec<String> = work.added().into_iter().map(|one| one.quote.exact).collect();
        assert_eq!(exact, ["惠及3万5人", "案件", "受理"], "once each, however often the file is dropped");
    }
}

#[test]
fn of_paragraphs_that_are_the_same_each_keeps_its_own() {
    let body = "惠及3万5人。\n\n惠及3万5人。\n\n惠及3万5人。";
    let before = work(body);
    for (draft, label) in before.numerals.iter().zip(["甲", "乙"]) {
        draft.says.update(|says| {
            says.value = Some("35000".into());
            says.label = Some(label.into());
        });
    }
    let after = work(body);
    assert_eq!(after.take_added(before.added()), []);
    let labels: Vec<Option<String>> = after.numerals.iter().map(|draft| draft.says.get().label).collect();
    assert_eq!(labels, [Some("甲".to_owned()), Some("乙".to_owned()), None]);
}

#[test]
fn a_label_is_a_clause_until_somebody_says_what_it_is() {
    let source = "某街道2020年工作总结\n\n一、主要工作\n\n受理案件96件。\n";
    let mut import = read(source.as_bytes(), None).expect("a text");
    import.report.figures[0].label_is_clause = true;
    let work = Work::new(import);
    let draft = &work.figures[0];
    assert!(draft.is_clause() && draft.now().label_is_clause);
    draft.correction.update(|correction| correction.measure = Some("change".into()));
    assert!(draft.is_clause(), "its measure does not say what it counts");
    draft.correction.update(|correction| correction.label = Some("受理案件".into()));
    assert!(!draft.is_clause() && !draft.now().label_is_clause);
    let figure = &corrected(&work).figures[0];
    assert_eq!((figure.measure, figure.label_is_clause), (crate::model::Measure::Change, false));
}
