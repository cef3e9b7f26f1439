//! Checks of a report: what an editor should know before the public does.
//!
//! Each rule looks at one kind of mistake and says what it found with the sentences it is about. A
//! rule that lacks what it needs says so; it never guesses.
//!
//! This room knows no Leptos and no browser.

use serde::Serialize;

use crate::model::Report;

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// How it came out.
    pub state: State,
    /// How much it matters.
    pub severity: Severity,
    /// The sentences it is about, in the order of the text.
    pub sentences: Vec<Sentence>,
    /// What it means and what to do, in words for someone who is no programmer.
    pub explanation: Explanation,
}

/// How a rule came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It looked and found nothing wrong.
    Pass,
    /// The report is wrong, or contradicts itself.
    Fail,
    /// The text can be read in a way that is right and in a way that is wrong.
    Uncertain,
    /// What the rule needs is not in the report.
    NotAssessable,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Probably a mistake.
    Warning,
    /// A mistake.
    Error,
}

/// A sentence of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// Id of the section that holds it; `None` for text outside sections and for page metadata.
    pub section: Option<String>,
    /// The sentence, heading or metadata as printed.
    pub text: String,
    /// Ids of the figures in it that the finding is about.
    pub figures: Vec<String>,
}

/// The same explanation in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// The rules, one file each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Parts (其中) against their total.
    Sum,
    /// The same fact stated twice with different values.
    Contradiction,
    /// A count against the list after it (七个专题 but six listed).
    ListCount,
    /// Numbers of the outline with a gap, twice, or lost.
    Numbering,
    /// Words that announce something that does not come (`行政执法情况:`).
    DanglingLeadIn,
    /// A number without its measure word.
    MissingMeasureWord,
    /// The signature's date against the date of publication.
    PublicationDelay,
    /// The same fact for periods that overlap.
    OverlappingPeriods,
    /// Rates outside 0–100 %.
    RateRange,
    /// A part that yearly rule-of-law reports must have.
    RequiredSection,
}

/// Runs every rule. Findings come in the order of [`Rule`], then of the text.
pub fn check(report: &Report) -> Vec<Finding> {
    let _ = report;
    Vec::new()
}
