//! The language of a run, and the texts in it.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::sync::LazyLock;

use report_viewer::i18n::command::CommandMessages;
use report_viewer::i18n::import::ImportMessages;
use report_viewer::i18n::{Language, Messages};
use report_viewer::model::Report;

/// What `--language` takes: `zh|en|zh-Hant`.
pub static NAMES: LazyLock<String> = LazyLock::new(|| Language::ALL.map(Language::name).join("|"));

/// Reads `--language`: the name of a language, or a tag that it is for.
pub fn parser() -> impl TypedValueParser<Value = Language> {
    let values = Language::ALL.map(|language| {
        let tags = language.tags().iter().filter(|tag| !tag.is_empty() && **tag != language.name());
        PossibleValue::new(language.name()).aliases(tags)
    });
    PossibleValuesParser::new(values).map(|name| Language::from(name.as_str()))
}

/// The texts of a run.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// The language.
    pub language: Language,
    /// Whether it was asked for, and is that of pages too.
    asked: bool,
    /// Texts of the command line.
    pub messages: &'static CommandMessages,
    /// Texts about reading files.
    pub import: &'static ImportMessages,
    /// Texts shared with the viewer.
    pub viewer: &'static Messages,
}

impl Session {
    /// In a language, which may have been asked for.
    pub fn new(language: Language, asked: bool) -> Self {
        Self {
            language,
            asked,
            messages: CommandMessages::of(language),
            import: ImportMessages::of(language),
            viewer: Messages::of(language),
        }
    }

    /// In the language that `--language` names, else in that of the environment.
    pub fn of(arguments: impl Iterator<Item = String>) -> Self {
        match asked(arguments) {
            Some(language) => Self::new(language, true),
            None => Self::new(of_environment(), false),
        }
    }

    /// The language of pages, where it was asked for.
    pub fn of_pages(&self) -> Option<Language> {
        self.asked.then_some(self.language)
    }

    /// The viewer's texts for the page of a report: in the language that was asked for, else in the
    /// report's, whatever the environment speaks.
    pub fn page_texts(&self, report: &Report) -> &'static Messages {
        let language = || Language::from(report.language.as_deref().unwrap_or_default());
        Messages::of(self.of_pages().unwrap_or_else(language))
    }
}

fn of_environment() -> Language {
    let value = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    of_locale(&["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(value).unwrap_or_default())
}

/// Of `zh_TW.UTF-8` and its kin; English where there is none.
fn of_locale(locale: &str) -> Language {
    Language::from(if locale.is_empty() { "C" } else { locale })
}

fn asked(mut arguments: impl Iterator<Item = String>) -> Option<Language> {
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            return None;
        }
        let value = match argument.strip_prefix("--language") {
            Some("") => arguments.next()?,
            Some(rest) => rest.strip_prefix('=')?.to_owned(),
            None => continue,
        };
        let is_meant = |name: &&str| name.eq_ignore_ascii_case(&value);
        let names = |language: &Language| language.tags().iter().any(&is_meant);
        return Language::ALL.into_iter().find(names).filter(|_| !value.is_empty());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_one_asked_for() {
        let asked = |line: &str| asked(line.split(' ').map(str::to_owned));
        for (line, language) in [
            ("import a.txt --language zh", Some(Language::Zh)),
            ("--language=en import", Some(Language::En)),
            ("--language zh-hant import", Some(Language::ZhHant)),
            ("import --language zh-TW", Some(Language::ZhHant)),
            ("import --language fr", None),
            ("import --language=", None),
            ("import -- --language zh", None),
        ] {
            assert_eq!(asked(line), language, "{line}");
        }
        for (locale, language) in [
            ("zh_CN.UTF-8", Language::Zh),
            ("zh", Language::Zh),
            ("zh_TW.UTF-8", Language::ZhHant),
            ("zh_HK.big5hkscs", Language::ZhHant),
            ("C", Language::En),
            ("C.UTF-8", Language::En),
            ("", Language::En),
        ] {
            assert_eq!(of_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn a_page_speaks_as_asked_else_as_its_report() {
        let report = |language: &str| Report { language: Some(language.into()), ..Report::default() };
        for (session, language, expected) in [
            (Session::new(Language::En, false), "zh-CN", Language::Zh),
            (Session::new(Language::En, false), "zh-TW", Language::ZhHant),
            (Session::new(Language::ZhHant, true), "zh-CN", Language::ZhHant),
            (Session::new(Language::Zh, true), "en", Language::Zh),
        ] {
            assert_eq!(session.page_texts(&report(language)).language, expected.tag(), "{language}");
        }
    }
}
