//! The language of a run, and the texts in it.

use clap::ValueEnum;

use report_viewer::i18n::command::{CommandMessages, command_messages};
use report_viewer::i18n::import::{ImportMessages, import_messages};
use report_viewer::i18n::{Messages, messages};

/// The languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Zh,
    En,
}

impl Language {
    fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }
}

/// The texts of a run.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    /// BCP 47 tag of the language.
    pub language: &'static str,
    /// Whether texts are in Chinese.
    pub chinese: bool,
    /// Texts of the command line.
    pub messages: &'static CommandMessages,
    /// Texts about reading files.
    pub import: &'static ImportMessages,
    /// Texts shared with the viewer.
    pub viewer: &'static Messages,
}

impl Session {
    pub fn new(language: Language) -> Self {
        let tag = language.tag();
        Self {
            language: tag,
            chinese: language == Language::Zh,
            messages: command_messages(tag),
            import: import_messages(tag),
            viewer: messages(tag),
        }
    }
}

/// The language that `--language` names, else that of the environment.
pub fn guess(arguments: impl Iterator<Item = String>) -> Language {
    asked(arguments).unwrap_or_else(|| {
        let value = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
        of_locale(&["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(value).unwrap_or_default())
    })
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
        return Language::from_str(&value, true).ok();
    }
    None
}

/// Chinese for `zh_CN.UTF-8` and its kin, English for all else.
fn of_locale(locale: &str) -> Language {
    let primary = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("zh") { Language::Zh } else { Language::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_one_asked_for() {
        let asked = |line: &str| asked(line.split(' ').map(str::to_owned));
        assert_eq!(asked("import a.txt --language zh"), Some(Language::Zh));
        assert_eq!(asked("--language=en import"), Some(Language::En));
        assert_eq!(asked("import --language fr"), None);
        assert_eq!(asked("import -- --language zh"), None);
        for (locale, language) in
            [("zh_CN.UTF-8", Language::Zh), ("zh", Language::Zh), ("C", Language::En), ("", Language::En)]
        {
            assert_eq!(of_locale(locale), language, "{locale}");
        }
    }
}
