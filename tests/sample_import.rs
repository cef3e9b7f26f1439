//! The sample report is what the importer makes of its source, with an editor's corrections.
//!
//! To make it again: `cargo cli import tests/fixtures/hujiayuan-2018.txt
//! --corrections tests/fixtures/hujiayuan-2018.corrections.json -o public/reports/hujiayuan-2018.json`

#![cfg(feature = "import")]

use report_viewer::import::{self, Corrections, WarningKind};

const SOURCE: &[u8] = include_bytes!("fixtures/hujiayuan-2018.txt");
const CORRECTIONS: &str = include_str!("fixtures/hujiayuan-2018.corrections.json");
const REPORT: &str = include_str!("../public/reports/hujiayuan-2018.json");

#[test]
fn the_published_sample_is_the_import_with_its_corrections() {
    let mut import = import::read(SOURCE, None).expect("a text");
    let corrections = Corrections::read(CORRECTIONS).expect("corrections");
    assert_eq!(corrections.apply(&mut import.report), []);
    assert!(import.to_json() == REPORT, "make it again as this file's first lines say");
}

#[test]
fn corrections_are_few_and_change_no_value() {
    let corrections = Corrections::read(CORRECTIONS).expect("corrections");
    assert!(corrections.figures.len() <= 3, "what the importer gets wrong is to be mended there");
    assert!(corrections.figures.values().all(|figure| figure.value.is_none() && figure.unit.is_none()));
}

#[test]
fn an_editor_is_told_of_the_faults_of_the_source() {
    let import = import::read(SOURCE, None).expect("a text");
    let told: Vec<(WarningKind, &str)> = import
        .warnings
        .iter()
        .map(|warning| {
            let place = warning.place.as_ref().expect("a place");
            (warning.kind, &place.text[place.range.clone()])
        })
        .collect();
    assert_eq!(
        told,
        [
            (WarningKind::NoMeasureWord, "6"),
            (WarningKind::NoMeasureWord, "98"),
            (WarningKind::NoMeasureWord, "2544"),
            (WarningKind::LostNumber, "、加强法治文化建设。"),
            (WarningKind::GuessedHeading, "存在问题及困难"),
            (WarningKind::GuessedHeading, "2018年法治建设工作的新思路和工作计划"),
        ]
    );
    let left_out: Vec<usize> = import.left_out.iter().map(|line| line.number).collect();
    assert_eq!(left_out, [6, 116, 117, 118, 119], "扫一扫 and the links under the page");
}
