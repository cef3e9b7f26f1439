//! Reports with planted mistakes, and what the checks say of them.

use std::fs;
use std::path::{Path, PathBuf};

use report_viewer::check::{Finding, Severity, State, check};
use report_viewer::import;
use serde::Deserialize;

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
pub struct Mistake {
    /// The rule that finds it, as JSON names it: `list-count`.
    pub rule: String,
    /// Words of a sentence, heading or fact that the finding shows.
    pub words: String,
}

impl Mistake {
    fn is_told_by(&self, finding: &Finding) -> bool {
        rule(finding) == self.rule
            && (finding.sentences.iter().any(|sentence| sentence.text.contains(&self.words))
                || finding.explanation.text("zh").contains(&self.words))
    }
}

/// A case: its name, the mistakes in it, and what is said of it.
pub struct Case {
    pub name: String,
    pub mistakes: Vec<Mistake>,
    pub spoken: Vec<Finding>,
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

    /// Mistakes that nothing is said of.
    pub fn missed(&self) -> Vec<&Mistake> {
        self.mistakes
            .iter()
            .filter(|mistake| !self.spoken.iter().any(|one| mistake.is_told_by(one)))
            .collect()
    }

    /// What is said and not so.
    pub fn false_alarms(&self) -> Vec<&Finding> {
        self.spoken
            .iter()
            .filter(|one| !self.mistakes.iter().any(|mistake| mistake.is_told_by(one)))
            .collect()
    }
}

/// Whether a finding says that something is, or may be, wrong.
pub fn speaks(finding: &Finding) -> bool {
    matches!(finding.state, State::Fail | State::Uncertain) || finding.severity != Severity::Note
}

/// The rule's name, as JSON has it.
pub fn rule(finding: &Finding) -> String {
    serde_json::to_value(finding.rule)
        .ok()
        .and_then(|name| Some(name.as_str()?.to_owned()))
        .unwrap_or_default()
}

/// The cases of a folder of the repository.
pub fn cases(folder: &str) -> Vec<Case> {
    let folder = root().join(folder);
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the cases")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("expected.json").exists())
        .collect();
    folders.sort();
    folders.iter().map(|folder| Case::read(folder)).collect()
}

/// The repository: this file is part of its tests and of its tasks.
fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.ancestors().find(|folder| folder.join("tests/mistakes").is_dir()).unwrap_or(manifest).to_owned()
}
