//! Charts that are proposed for the cases of the importer keep the rules of a sensible chart.

#![cfg(feature = "import")]

use std::fs;
use std::path::{Path, PathBuf};

use report_viewer::import::{self, charts::rules};
use report_viewer::model::Report;

/// The least of the proposed charts that must be sensible.
const LEAST: f64 = 0.95;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder).expect("cases").flatten().map(|entry| entry.path()).collect();
    cases.sort();
    cases
}

fn imported(case: &Path) -> Option<Report> {
    let input = ["input.txt", "input.html", "input.docx"].map(|name| case.join(name));
    let bytes = fs::read(input.iter().find(|path| path.exists())?).expect("an input");
    Some(import::read(&bytes, None).ok()?.report)
}

#[test]
fn nearly_all_proposed_charts_keep_the_rules() {
    let mut all = 0;
    let mut wrong = Vec::new();
    for case in cases() {
        let Some(report) = imported(&case) else {
            continue;
        };
        for (chart, faults) in rules::of_report(&report) {
            all += 1;
            if !faults.is_empty() {
                wrong.push(format!("{}: {} {}: {faults:?}", case.display(), chart.id, chart.title));
            }
        }
    }
    assert!(all > 0);
    let sensible = 1.0 - wrong.len() as f64 / f64::from(all);
    assert!(sensible >= LEAST, "{sensible:.3} of {all}:\n{}", wrong.join("\n"));
}
