//! Every text that is shown or said of our own: typed catalogues, each in every language.
//!
//! - To add a language, write a folder like `zh_hant` with what differs from the one it falls back to,
//!   and two lines here: `mod` and the row in `languages!`.
//! - To add a text, put its name into its catalogue (such as `page.rs`), and the text into `zh/page.rs`
//!   and `en/page.rs`, which the compiler asks for, and where it differs into those that fall back.
//! - To add a catalogue, write a file like `page.rs`, one of the texts in each folder, and name it in
//!   the test below.
//!
//! Names in braces are filled by [`fill`]. Marks between texts are texts too.

/// Declares the languages: each with the folder of its texts.
macro_rules! languages {
    ($dollar:tt $($(#[$about:meta])* $language:ident in $folder:ident,)*) => {
        /// A language of the interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Language {
            $($(#[$about])* $language,)*
        }

        impl Language {
            /// All of them.
            pub const ALL: [Self; [$(stringify!($folder)),*].len()] = [$(Self::$language),*];

            const fn facts(self) -> &'static language::Facts {
                match self {
                    $(Self::$language => &$folder::LANGUAGE,)*
                }
            }
        }

        /// The texts of a catalogue in a language.
        macro_rules! in_language {
            ($dollar catalogue:ident, $dollar language:expr) => {
                match $dollar language {
                    $($crate::i18n::Language::$language => &$crate::i18n::$folder::$dollar catalogue::TEXTS,)*
                }
            };
        }
    };
}

languages! { $
    /// Simplified Chinese.
    Zh in zh,
    /// English.
    En in en,
    /// Traditional Chinese, as Taiwan and Hong Kong both read it.
    ZhHant in zh_hant,
}

mod en;
mod zh;
mod zh_hant;

/// Declares a catalogue of texts, and the module that has it in each language's folder. A name stands
/// for a [`Text`], or for what it says after its colon.
macro_rules! catalogue {
    (@kind) => { $crate::i18n::Text };
    (@kind $kind:ty) => { $kind };
    ($catalogue:ident in $module:ident { $($(#[$about:meta])* $name:ident $(: $kind:ty)?,)* }) => {
        /// The texts of one language. The names say where each is shown.
        // In the order of the lines that it is read from, which packs smaller.
        #[repr(C)]
        #[derive(Debug, Clone, Copy)]
        #[allow(missing_docs)]
        pub struct $catalogue {
            $($(#[$about])* pub $name: catalogue!(@kind $($kind)?),)*
        }

        impl $catalogue {
            /// The texts in a language, or in that of a BCP 47 tag.
            pub fn of(language: impl Into<$crate::i18n::Language>) -> &'static Self {
                in_language!($module, language.into())
            }

            /// Shows each text, after the name it stands under.
            pub fn each(&self, show: &mut dyn FnMut(&'static str, $crate::i18n::Text)) {
                $($crate::i18n::Texts::each(&self.$name, &mut |text| show(stringify!($name), text));)*
            }

            /// Takes the texts of lines, in the order in which [`Self::each`] shows them; where there are
            /// none any more, its own stay.
            #[allow(dead_code, reason = "the texts of the viewer alone come as lines")]
            pub fn read(&mut self, lines: $crate::i18n::Text) {
                let mut lines = $crate::i18n::Lines(lines);
                $($crate::i18n::Texts::read(&mut self.$name, &mut lines);)*
            }
        }
    };
}

#[cfg(feature = "cli")]
pub mod command;
#[cfg(feature = "editor")]
pub mod editor;
pub mod findings;
pub mod given;
#[cfg(feature = "import")]
pub mod import;
mod language;
mod messages;
#[cfg(feature = "page")]
pub mod page;
#[cfg(any(test, feature = "schema"))]
mod shell;
mod statement;
#[cfg(any(test, feature = "schema"))]
mod tables;

#[cfg(feature = "schema")]
pub use language::for_the_shell;
pub use messages::{Messages, scale_word};
pub use statement::BASES;

/// A text of the interface.
pub type Text = &'static str;

/// What stands under a name: a text, or several.
pub trait Texts {
    /// Shows each.
    fn each(&self, show: &mut dyn FnMut(Text));
    /// Takes as many of the lines.
    fn read(&mut self, lines: &mut Lines);
}

/// Lines that are yet to be read.
#[derive(Debug)]
pub struct Lines(Text);

impl Texts for Text {
    fn each(&self, show: &mut dyn FnMut(Text)) {
        show(self);
    }

    // Once, not once for each text.
    #[inline(never)]
    fn read(&mut self, lines: &mut Lines) {
        if let Some((line, rest)) = lines.0.split_once('\n') {
            *self = line;
            lines.0 = rest;
        }
    }
}

impl<T: Texts, const N: usize> Texts for [T; N] {
    fn each(&self, show: &mut dyn FnMut(Text)) {
        self.iter().for_each(|texts| texts.each(show));
    }

    fn read(&mut self, lines: &mut Lines) {
        self.iter_mut().for_each(|texts| texts.read(lines));
    }
}

/// The viewer's texts for a language tag.
pub fn messages(language: &str) -> &'static Messages {
    Messages::of(language)
}

/// `template` with each `{name}` replaced by its value.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The names in braces of a template, each once and sorted. Two digits or one are one name.
#[cfg(test)]
fn names(template: &str) -> Vec<&str> {
    let mut names: Vec<&str> = template
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .map(|name| name.trim_end_matches('2'))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of a language, with where it stands.
    fn texts(language: Language) -> Vec<(String, Text)> {
        let mut texts = Vec::new();
        macro_rules! of {
            ($catalogue:path) => {
                <$catalogue>::of(language).each(&mut |name, text| {
                    texts.push((format!("{} {name}", stringify!($catalogue)), text));
                });
            };
        }
        of!(Messages);
        of!(shell::Shell);
        of!(tables::TableMessages);
        of!(findings::FindingMessages);
        #[cfg(feature = "cli")]
        of!(command::CommandMessages);
        #[cfg(feature = "editor")]
        of!(editor::EditorMessages);
        #[cfg(feature = "import")]
        of!(import::ImportMessages);
        #[cfg(feature = "page")]
        of!(page::PageMessages);
        texts
    }

    #[test]
    fn fills_names_and_leaves_no_braces() {
        assert_eq!(fill("第 {line} 行，{column} 列", &[("line", "3"), ("column", "5")]), "第 3 行，5 列");
        assert_eq!(fill("a {unknown} b {open", &[]), "a  b ");
        // A value with braces is a value, not a template.
        assert_eq!(fill("{a}", &[("a", "{b}"), ("b", "no")]), "{b}");
    }

    /// Big5 has no characters that are simplified only. Some that it has (后, 里) are so by their meaning.
    #[cfg(feature = "import")]
    #[test]
    fn traditional_chinese_has_traditional_characters_and_quotation_marks() {
        for (name, text) in texts(Language::ZhHant) {
            let characters: String = text.chars().filter(|c| crate::prose::characters::is_han(*c)).collect();
            let (_, _, is_lacking) = encoding_rs::BIG5.encode(&characters);
            assert!(!is_lacking && !text.contains(['“', '”']), "{name}: {text}");
        }
    }

    #[test]
    fn every_language_fills_the_same_names() {
        let zh = texts(Language::Zh);
        for language in Language::ALL {
            for ((name, zh), (_, text)) in zh.iter().zip(texts(language)) {
                assert_eq!(text.trim().is_empty(), zh.trim().is_empty(), "{language:?} {name}");
                assert_eq!(names(text), names(zh), "{language:?} {name}");
            }
        }
    }
}
