//! Tables as read against what a careful reader finds in them: `cargo xtask accuracy --tables` tells what
//! differs.

#![cfg(feature = "import")]

use std::path::Path;

#[path = "support/tables.rs"]
mod tables;

use report_viewer::check::{Rule, State, check};
use tables::{Case, Score};

/// The least share of cells that stand under the right heads.
const LEAST_HEADS: f64 = 0.98;
/// The most of a hundred numbers that may be missed.
const MOST_MISSED: f64 = 1.0;
/// The least share of numbers with the right period, measure and basis.
const LEAST_MEANING: f64 = 0.98;

fn cases() -> Vec<Case> {
    tables::cases(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables"))
}

#[test]
fn cells_say_what_a_careful_reader_finds() {
    let cases = cases();
    let mut all = Score::default();
    for case in &cases {
        let score = case.score;
        println!(
            "{:<30} numbers {:>4} of {:>4}  wrong {:>3}  missed {:>3}  taken {:>3}  heads {:>4} of {:>4}  meant {:>4}",
            case.name,
            score.right,
            score.numbers,
            score.wrong,
            score.missed,
            score.taken,
            score.heads,
            score.cells,
            score.meant
        );
        for difference in case.differences.iter().take(12) {
            println!("    {difference}");
        }
        all.add(score);
    }
    println!("{all:?}");
    assert!(cases.len() >= 20);
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    assert_eq!((all.wrong, all.taken), (0, 0), "no number may be wrong");
    assert!(share(all.missed, all.numbers) * 100.0 <= MOST_MISSED, "{} missed", all.missed);
    assert!(share(all.heads, all.cells) >= LEAST_HEADS, "heads {}", share(all.heads, all.cells));
    assert!(share(all.meant, all.right) >= LEAST_MEANING, "meaning {}", share(all.meant, all.right));
}

/// What does not add up in a case, as a careful reader tells it: the cell and what it prints.
fn planted(case: &Case) -> Vec<String> {
    let text =
        |finding: &serde_json::Value, name: &str| finding[name].as_str().unwrap_or_default().to_owned();
    let mut planted: Vec<String> = case.expected["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|finding| {
            let heads = [text(finding, "row_head"), text(finding, "column_head")];
            let heads: Vec<&str> = heads.iter().map(String::as_str).filter(|head| !head.is_empty()).collect();
            let kind = text(finding, "kind");
            format!("{kind} {}：{}", heads.join(" / "), text(finding, "printed"))
        })
        .collect();
    planted.sort();
    planted
}

/// What the checks say of a report's tables.
fn alarms(case: &Case) -> Vec<String> {
    let mut alarms: Vec<String> = check(&case.report)
        .iter()
        .filter(|finding| matches!(finding.state, State::Fail | State::Uncertain))
        .filter_map(|finding| {
            let kind = match finding.rule {
                Rule::TableTotal => "total",
                Rule::TableGrowth => "growth",
                Rule::DisclosureForm if finding.sentences.len() > 1 => "balance",
                Rule::DisclosureForm => "total",
                Rule::TextAgainstTable => "text-against-table",
                _ => return None,
            };
            // The last cell is the one that does not fit.
            Some(format!("{kind} {}", finding.sentences.last()?.text))
        })
        .collect();
    alarms.sort();
    alarms
}

#[test]
fn planted_mistakes_are_found_and_nothing_else_is_said() {
    let mut count = 0;
    for case in cases() {
        let planted = planted(&case);
        count += planted.len();
        assert_eq!(alarms(&case), planted, "{}", case.name);
    }
    assert!(count >= 10, "{count}");
}
