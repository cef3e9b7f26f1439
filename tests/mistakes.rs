//! What the checks say of imported reports: planted mistakes are found, and where none is planted
//! nothing is said.
//!
//! `tests/mistakes/NAME/` has an invented report (`input.txt`) that is clean but for the mistakes that
//! `expected.json` lists: the rule, and words of a sentence that its finding must show. The cases of
//! `tests/import` have no planted mistake; what is truly wrong in one of them stands under
//! `findings` of its `expected.json`, in the same form.

#![cfg(feature = "import")]

use std::fs;
use std::path::{Path, PathBuf};

use report_viewer::check::{Finding, Severity, State, check};
use report_viewer::import;
use serde::Deserialize;

/// The least of a hundred planted mistakes that must be found, and of what is spoken that must be true.
const LEAST: usize = 90;

/// `expected.json`; what the importer must find there is for others to read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Expected {
    input: Option<PathBuf>,
    mistakes: Vec<Mistake>,
    findings: Vec<Mistake>,
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    /// The rule that finds it, as JSON names it: `list-count`.
    rule: String,
    /// Words of a sentence, heading or fact that the finding shows.
    words: String,
}

impl Mistake {
    fn is_told_by(&self, finding: &Finding) -> bool {
        rule(finding) == self.rule
            && (finding.sentences.iter().any(|sentence| sentence.text.contains(&self.words))
                || finding.explanation.zh.contains(&self.words))
    }
}

/// A case: its name, the mistakes in it, and what is said of it.
struct Case {
    name: String,
    mistakes: Vec<Mistake>,
    spoken: Vec<Finding>,
}

impl Case {
    fn read(folder: &Path) -> Self {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(folder.join("expected.json")).expect("expected.json");
        let expected: Expected =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let input = match &expected.input {
            Some(input) => folder.join(input),
            None => ["input.txt", "input.html", "input.docx"]
                .iter()
                .map(|file| folder.join(file))
                .find(|file| file.exists())
                .unwrap_or_else(|| panic!("{name} has no input")),
        };
        let import = import::read(&fs::read(input).expect("the input"), None).expect("a report");
        let mut spoken = check(&import.report);
        spoken.retain(speaks);
        Self { name, mistakes: [expected.mistakes, expected.findings].concat(), spoken }
    }

    fn missed(&self) -> Vec<&Mistake> {
        self.mistakes
            .iter()
            .filter(|mistake| !self.spoken.iter().any(|one| mistake.is_told_by(one)))
            .collect()
    }

    fn false_alarms(&self) -> Vec<&Finding> {
        self.spoken
            .iter()
            .filter(|one| !self.mistakes.iter().any(|mistake| mistake.is_told_by(one)))
            .collect()
    }
}

/// Whether a finding says that something is, or may be, wrong.
fn speaks(finding: &Finding) -> bool {
    matches!(finding.state, State::Fail | State::Uncertain) || finding.severity != Severity::Note
}

fn rule(finding: &Finding) -> String {
    serde_json::to_value(finding.rule)
        .ok()
        .and_then(|name| Some(name.as_str()?.to_owned()))
        .unwrap_or_default()
}

fn shown(finding: &Finding) -> String {
    let sentences: Vec<&str> = finding.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    format!(
        "{} {:?}: {}\n      {}",
        rule(finding),
        finding.state,
        finding.explanation.zh,
        sentences.join(" / ")
    )
}

fn cases(folder: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the cases")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("expected.json").exists())
        .collect();
    folders.sort();
    folders.iter().map(|folder| Case::read(folder)).collect()
}

/// What is missed, and what is said and not so, for whoever has to mend it.
fn differences(cases: &[Case]) -> String {
    cases
        .iter()
        .flat_map(|case| {
            let missed = case
                .missed()
                .into_iter()
                .map(|mistake| format!("missed {}: {}", mistake.rule, mistake.words));
            let alarms = case.false_alarms().into_iter().map(|finding| format!("false {}", shown(finding)));
            missed.chain(alarms).map(|line| format!("\n{}: {line}", case.name)).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn planted_mistakes_are_found_and_little_else_is_said() {
    let cases = cases("tests/mistakes");
    let planted: usize = cases.iter().map(|case| case.mistakes.len()).sum();
    let missed: usize = cases.iter().map(|case| case.missed().len()).sum();
    let spoken: usize = cases.iter().map(|case| case.spoken.len()).sum();
    let alarms: usize = cases.iter().map(|case| case.false_alarms().len()).sum();
    println!("{planted} planted, {} found; {spoken} spoken, {alarms} false", planted - missed);
    let differences = differences(&cases);
    assert!(cases.len() >= 8 && planted >= 30, "{planted} in {} cases", cases.len());
    assert!((planted - missed) * 100 >= LEAST * planted, "{differences}");
    assert!((spoken - alarms) * 100 >= LEAST * spoken, "{differences}");
}

#[test]
fn reports_without_a_mistake_are_passed_in_silence() {
    let cases = cases("tests/import");
    assert!(cases.len() > 40, "{}", cases.len());
    let differences = differences(&cases);
    assert!(differences.is_empty(), "{differences}");
}
