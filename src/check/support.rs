//! Small reports for the rules' tests.

use super::context::Context;
use super::{Finding, State};
use crate::model::{Block, Bound, Figure, Paragraph, Quote, Report, Section};

/// A report with one section that holds these paragraphs.
pub(super) fn report(paragraphs: &[&str]) -> Report {
    Report {
        title: "街道2018年法治政府建设工作总结".into(),
        period: Some("2018".into()),
        body: vec![section(
            "s1",
            Some("一、"),
            Some("工作"),
            paragraphs.iter().map(|text| paragraph(text)).collect(),
        )],
        ..Report::default()
    }
}

/// A paragraph.
pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph { text: text.into(), items: Vec::new() })
}

/// A section.
pub(super) fn section(id: &str, number: Option<&str>, heading: Option<&str>, blocks: Vec<Block>) -> Block {
    Block::Section(Section {
        id: id.into(),
        number: number.map(str::to_owned),
        heading: heading.map(str::to_owned),
        run_in: false,
        blocks,
    })
}

/// A figure of section `s1`, read from what is printed: `1200余人次`, `约3件`, `98%`, `若干件`.
pub(super) fn figure(id: &str, concept: &str, printed: &str) -> Figure {
    let number = printed.trim_start_matches("若干");
    let number =
        number.get(number.find(|character: char| character.is_ascii_digit()).unwrap_or(0)..).unwrap_or("");
    let is_digit = |character: char| character.is_ascii_digit() || character == '.';
    let (value, rest) =
        number.split_at(number.find(|character| !is_digit(character)).unwrap_or(number.len()));
    let unit = rest.trim_start_matches(['余', '多']).trim_end_matches("以上").trim_end_matches("左右");
    let bound = if printed.contains(['余', '多']) || printed.contains("以上") {
        Bound::AtLeast
    } else if printed.contains(['近', '过']) {
        Bound::AtMost
    } else if printed.contains('约') || printed.contains("左右") {
        Bound::About
    } else {
        Bound::Exact
    };
    Figure {
        id: id.into(),
        section: Some("s1".into()),
        label: format!("{concept}数"),
        concept: Some(concept.into()),
        value: value.parse().ok(),
        bound,
        unit: (!unit.is_empty()).then(|| unit.into()),
        printed: printed.into(),
        quote: Quote { exact: printed.into(), ..Quote::default() },
        ..Figure::default()
    }
}

/// Figures `f0`, `f1` … with the places where they are printed in a text, one after another.
pub(super) fn figures_in(text: &str, printed: &[&str]) -> Vec<Figure> {
    let mut from = 0;
    let placed = printed.iter().enumerate().map(|(index, printed)| {
        let at = from + text[from..].find(printed).expect("the number");
        from = at + printed.len();
        let before: Vec<char> = text[..at].chars().rev().take(8).collect();
        let quote = Quote {
            exact: (*printed).into(),
            prefix: before.into_iter().rev().collect(),
            suffix: text[from..].chars().take(8).collect(),
            cell: None,
        };
        Figure { quote, ..figure(&format!("f{index}"), "x", printed) }
    });
    placed.collect()
}

/// The same as a part of another figure.
pub(super) fn part(id: &str, total: &str, printed: &str) -> Figure {
    Figure { part_of: Some(total.into()), ..figure(id, id, printed) }
}

/// What one rule says of a report.
pub(super) fn run(report: &Report, rule: fn(&Context) -> Vec<Finding>) -> Vec<Finding> {
    rule(&Context::of(report))
}

/// How the findings of one rule came out.
pub(super) fn states(report: &Report, rule: fn(&Context) -> Vec<Finding>) -> Vec<State> {
    run(report, rule).into_iter().map(|finding| finding.state).collect()
}
