//! Checks of a report: what an editor should know before the public does.
//!
//! Each rule looks at one kind of mistake and says what it found with the sentences it is about. A
//! rule that lacks what it needs says so; it never guesses.
//!
//! This room knows no Leptos and no browser.
//!
//! To add a rule: a file like `title_year.rs` with what it does not claim at its head; its row in [`Rule`],
//! in `ALL` (and its length), `name` and `run`; its name and its explanations in `i18n/findings.rs` and in
//! `i18n/*/findings.rs`; a planted mistake in `tests/mistakes`, what must stay silent in `RIGHT` of
//! `tests/mistakes.rs`; where it passes, the sample's list in `tests/checks.rs`; and its row in the README.

#[cfg(feature = "check")]
mod boundary;
mod context;
mod contradiction;
mod doubled_marks;
mod growth;
mod interval;
mod lead_in;
mod list_count;
mod measure_word;
mod numbering;
mod overlap;
mod percentage_points;
mod period;
mod publication;
mod rate;
mod required;
mod same_fact;
mod share;
mod sum;
#[cfg(test)]
mod support;
mod tables;
mod title_year;

use serde::Serialize;

use crate::i18n::Language;
use crate::i18n::findings::FindingMessages;
use crate::model::Report;
use context::Context;

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

/// The same explanation in every language. As JSON an object with a field for each, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    texts: [String; Language::ALL.len()],
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
    /// A stated growth against the two values it is between.
    Growth,
    /// A stated share against its part and its whole.
    Share,
    /// 百分点 where % is meant, or % where 百分点 is.
    PercentagePoints,
    /// The year of the title against that of the first heading.
    TitleYear,
    /// Marks that stand twice (。。).
    DoubledMarks,
    /// A part that yearly rule-of-law reports must have.
    RequiredSection,
    /// Totals of tables against the cells that they are of.
    TableTotal,
    /// Growth columns of tables against the two years that they are between.
    TableGrowth,
    /// The rules printed on the form of reports on information disclosure.
    DisclosureForm,
    /// What the text states against the cell of a table.
    TextAgainstTable,
}

impl Rule {
    /// All rules, in the order of their findings.
    pub const ALL: [Self; 19] = [
        Self::Sum,
        Self::Contradiction,
        Self::ListCount,
        Self::Numbering,
        Self::DanglingLeadIn,
        Self::MissingMeasureWord,
        Self::PublicationDelay,
        Self::OverlappingPeriods,
        Self::RateRange,
        Self::Growth,
        Self::Share,
        Self::PercentagePoints,
        Self::TitleYear,
        Self::DoubledMarks,
        Self::RequiredSection,
        Self::TableTotal,
        Self::TableGrowth,
        Self::DisclosureForm,
        Self::TextAgainstTable,
    ];

    /// Its name for people, in a language, or in that of a BCP 47 tag: `前后矛盾`.
    pub fn name(self, language: impl Into<Language>) -> &'static str {
        let messages = FindingMessages::of(language);
        match self {
            Self::Sum => messages.rule_sum,
            Self::Contradiction => messages.rule_contradiction,
            Self::ListCount => messages.rule_list_count,
            Self::Numbering => messages.rule_numbering,
            Self::DanglingLeadIn => messages.rule_dangling_lead_in,
            Self::MissingMeasureWord => messages.rule_missing_measure_word,
            Self::PublicationDelay => messages.rule_publication_delay,
            Self::OverlappingPeriods => messages.rule_overlapping_periods,
            Self::RateRange => messages.rule_rate_range,
            Self::Growth => messages.rule_growth,
            Self::Share => messages.rule_share,
            Self::PercentagePoints => messages.rule_percentage_points,
            Self::TitleYear => messages.rule_title_year,
            Self::DoubledMarks => messages.rule_doubled_marks,
            Self::RequiredSection => messages.rule_required_section,
            Self::TableTotal => messages.rule_table_total,
            Self::TableGrowth => messages.rule_table_growth,
            Self::DisclosureForm => messages.rule_disclosure_form,
            Self::TextAgainstTable => messages.rule_text_against_table,
        }
    }

    fn run(self, context: &Context) -> Vec<Finding> {
        match self {
            Self::Sum => sum::check(context),
            Self::Contradiction => contradiction::check(context),
            Self::ListCount => list_count::check(context),
            Self::Numbering => numbering::check(context),
            Self::DanglingLeadIn => lead_in::check(context),
            Self::MissingMeasureWord => measure_word::check(context),
            Self::PublicationDelay => publication::check(context),
            Self::OverlappingPeriods => overlap::check(context),
            Self::RateRange => rate::check(context),
            Self::Growth => growth::check(context),
            Self::Share => share::check(context),
            Self::PercentagePoints => percentage_points::check(context),
            Self::TitleYear => title_year::check(context),
            Self::DoubledMarks => doubled_marks::check(context),
            Self::RequiredSection => required::check(context),
            Self::TableTotal => tables::totals::check(context),
            Self::TableGrowth => tables::growth::check(context),
            Self::DisclosureForm => tables::form::check(context),
            // Found with the form that it is held against.
            Self::TextAgainstTable => Vec::new(),
        }
    }

    fn passes(self, sentences: Vec<Sentence>, explanation: Explanation) -> Finding {
        self.finds(State::Pass, Severity::Note, sentences, explanation)
    }

    fn cannot_tell(self, sentences: Vec<Sentence>, explanation: Explanation) -> Finding {
        self.finds(State::NotAssessable, Severity::Note, sentences, explanation)
    }

    fn finds(
        self,
        state: State,
        severity: Severity,
        sentences: Vec<Sentence>,
        explanation: Explanation,
    ) -> Finding {
        Finding { rule: self, state, severity, sentences, explanation }
    }
}

impl State {
    /// All states, as declared.
    pub const ALL: [Self; 4] = [Self::Pass, Self::Fail, Self::Uncertain, Self::NotAssessable];

    /// Its name for people, in a language, or in that of a BCP 47 tag: `通过`.
    pub fn name(self, language: impl Into<Language>) -> &'static str {
        let messages = FindingMessages::of(language);
        match self {
            Self::Pass => messages.state_pass,
            Self::Fail => messages.state_fail,
            Self::Uncertain => messages.state_uncertain,
            Self::NotAssessable => messages.state_not_assessable,
        }
    }
}

impl Severity {
    /// All severities, the least first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Error];

    /// Its name for people, in a language, or in that of a BCP 47 tag: `提示`.
    pub fn name(self, language: impl Into<Language>) -> &'static str {
        let messages = FindingMessages::of(language);
        match self {
            Self::Note => messages.severity_note,
            Self::Warning => messages.severity_warning,
            Self::Error => messages.severity_error,
        }
    }
}

impl Explanation {
    /// Writes the same in each language.
    fn of(write: impl Fn(&FindingMessages) -> String) -> Self {
        Self { texts: Language::ALL.map(|language| write(FindingMessages::of(language))) }
    }

    /// In a language, or in that of a BCP 47 tag.
    pub fn text(&self, language: impl Into<Language>) -> &str {
        &self.texts[language.into() as usize]
    }
}

impl Serialize for Explanation {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Language::ALL.map(|language| (language.name(), self.text(language))))
    }
}

/// Runs every rule. Findings come in the order of [`Rule`], then of the text.
pub fn check(report: &Report) -> Vec<Finding> {
    let context = Context::of(report);
    Rule::ALL.into_iter().flat_map(|rule| rule.run(&context)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_a_name_in_every_language() {
        for rule in Rule::ALL {
            assert_ne!(rule.name("zh-CN"), rule.name("en"));
        }
        for state in State::ALL {
            assert_ne!(state.name("zh-CN"), state.name("en"));
        }
        for severity in Severity::ALL {
            assert_ne!(severity.name("zh-CN"), severity.name("en"));
        }
        assert_eq!(Rule::Contradiction.name("zh-CN"), "前后矛盾");
        assert_eq!(Rule::Contradiction.name("zh-HK"), "前後矛盾");
    }

    #[test]
    fn explanations_are_in_json_by_the_names_of_their_languages() {
        let explanation = Explanation::of(|messages| messages.doubled_marks.into());
        let json = serde_json::to_value(&explanation).expect("JSON");
        assert_eq!(json.as_object().map(|languages| languages.len()), Some(Language::ALL.len()));
        for (name, text) in [
            ("zh", "标点“{marks}”重复或连用，只需保留一个。"),
            ("en", "The marks “{marks}” stand together where one is enough."),
            ("zh-Hant", "標點「{marks}」重複或連用，只需保留一個。"),
        ] {
            assert_eq!(json[name], text);
        }
    }

    #[test]
    fn the_order_is_that_of_the_rules() {
        assert!(Rule::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
