//! The sample reports are what the importer makes of their sources, with an editor's corrections.
//!
//! To make one again: `cargo cli import tests/fixtures/hujiayuan-2018.txt
//! --corrections tests/fixtures/hujiayuan-2018.corrections.json -o public/reports/hujiayuan-2018.json`;
//! those in `tests/fixtures/samples` likewise.

#![cfg(feature = "import")]

use report_viewer::import::{self, Corrections, WarningKind};
use report_viewer::model::{Block, read};

struct Sample {
    source: &'static [u8],
    corrections: &'static str,
    report: &'static str,
}

const HUJIAYUAN: Sample = Sample {
    source: include_bytes!("fixtures/hujiayuan-2018.txt"),
    corrections: include_str!("fixtures/hujiayuan-2018.corrections.json"),
    report: include_str!("../public/reports/hujiayuan-2018.json"),
};

/// Three years of one invented sub-district, and two of an invented bureau's reports on information disclosure.
const INVENTED: [Sample; 5] = [
    Sample {
        source: include_bytes!("fixtures/samples/yunting-2021.txt"),
        corrections: include_str!("fixtures/samples/yunting-2021.corrections.json"),
        report: include_str!("../public/reports/yunting-2021.json"),
    },
    Sample {
        source: include_bytes!("fixtures/samples/yunting-2022.txt"),
        corrections: include_str!("fixtures/samples/yunting-2022.corrections.json"),
        report: include_str!("../public/reports/yunting-2022.json"),
    },
    Sample {
        source: include_bytes!("fixtures/samples/yunting-2023.txt"),
        corrections: include_str!("fixtures/samples/yunting-2023.corrections.json"),
        report: include_str!("../public/reports/yunting-2023.json"),
    },
    Sample {
        source: include_bytes!("fixtures/samples/disclosure-2022.html"),
        corrections: include_str!("fixtures/samples/disclosure-2022.corrections.json"),
        report: include_str!("../public/reports/disclosure-2022.json"),
    },
    Sample {
        source: include_bytes!("fixtures/samples/disclosure-2023.html"),
        corrections: include_str!("fixtures/samples/disclosure-2023.corrections.json"),
        report: include_str!("../public/reports/disclosure-2023.json"),
    },
];

fn samples() -> impl Iterator<Item = Sample> {
    std::iter::once(HUJIAYUAN).chain(INVENTED)
}

#[test]
fn the_published_samples_are_the_imports_with_their_corrections() {
    for sample in samples() {
        let mut import = import::read(sample.source, None).expect("a text");
        let corrections = Corrections::read(sample.corrections).expect("corrections");
        assert_eq!(corrections.apply(&mut import.report), []);
        let title = &import.report.title;
        assert!(import.to_json() == sample.report, "{title}: make it again as this file's first lines say");
    }
}

#[test]
fn corrections_are_few_and_change_no_value() {
    for sample in samples() {
        let corrections = Corrections::read(sample.corrections).expect("corrections");
        assert!(corrections.figures.len() <= 3, "what the importer gets wrong is to be mended there");
        assert!(corrections.figures.values().all(|figure| figure.value.is_none() && figure.unit.is_none()));
    }
}

#[test]
fn an_invented_report_says_that_it_is() {
    for sample in INVENTED {
        let report = read(sample.report).expect("a report").report;
        assert!(report.title.contains("虚构"), "{}", report.title);
        let Some(Block::Paragraph(first)) = report.body.first() else {
            panic!("{}: a paragraph first", report.title);
        };
        assert!(first.text.contains("虚构"), "{}", first.text);
    }
}

#[test]
fn an_editor_is_told_of_the_faults_of_the_source() {
    let import = import::read(HUJIAYUAN.source, None).expect("a text");
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
