//! Tables as read against what a careful reader finds in them: `cargo xtask accuracy --tables` tells what
//! differs.

#![cfg(feature = "import")]

use std::path::Path;

#[path = "support/tables.rs"]
mod tables;

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
        println!("{:<32} {score}", case.name);
        for difference in case.differences.iter().take(12) {
            println!("    {difference}");
        }
        all.add(score);
    }
    println!("{all:?}");
    assert!(cases.len() >= 50);
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    assert_eq!((all.wrong, all.taken), (0, 0), "no number may be wrong");
    assert!(share(all.missed, all.numbers) * 100.0 <= MOST_MISSED, "{} missed", all.missed);
    assert!(share(all.heads, all.cells) >= LEAST_HEADS, "heads {}", share(all.heads, all.cells));
    assert!(share(all.meant, all.right) >= LEAST_MEANING, "meaning {}", share(all.meant, all.right));
}

#[test]
fn planted_mistakes_are_found_and_nothing_else_is_said() {
    let mut count = 0;
    for case in cases() {
        let planted = tables::planted(&case.expected);
        count += planted.len();
        assert_eq!(tables::alarms(&case.report), planted, "{}", case.name);
    }
    assert!(count >= 10, "{count}");
}
