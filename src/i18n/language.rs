//! Which language is meant.

use super::{Language, Messages};

/// What is known of a language besides its texts.
#[derive(Debug)]
pub struct Facts {
    /// How it is asked for on the command line, and called in JSON.
    pub name: &'static str,
    /// What it calls itself.
    pub own_name: &'static str,
    /// The BCP 47 tags that it is for, with all that continue them.
    pub tags: &'static [&'static str],
}

impl Language {
    /// For all that is in no language of ours.
    const OTHER: Self = Self::En;

    /// How it is asked for on the command line, and called in JSON: `zh-Hant`.
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// What it calls itself: `繁體中文`.
    pub fn own_name(self) -> &'static str {
        self.facts().own_name
    }

    /// The BCP 47 tags that it is for, with all that continue them.
    pub fn tags(self) -> &'static [&'static str] {
        self.facts().tags
    }

    /// BCP 47 tag of its texts: `zh-CN`.
    pub fn tag(self) -> &'static str {
        Messages::of(self).language
    }
}

/// Of a BCP 47 tag, or of a locale's name: the one with the longest tag that it continues (`zh-Hant-HK`
/// is of `zh-Hant`, not of `zh`).
impl From<&str> for Language {
    fn from(tag: &str) -> Self {
        let length = |language: &Self| {
            let tags = language.tags().iter().filter(|own| continues(tag, own));
            tags.map(|own| own.len() + 1).max().unwrap_or(0)
        };
        let best = Self::ALL.into_iter().max_by_key(length);
        best.filter(|best| length(best) > 0).unwrap_or(Self::OTHER)
    }
}

fn continues(tag: &str, own: &str) -> bool {
    let is_end = |rest: &[u8]| rest.first().is_none_or(|next| matches!(next, b'-' | b'_' | b'.' | b'@'));
    let same = |(one, other): (&u8, &u8)| one.eq_ignore_ascii_case(other) || (*one, *other) == (b'_', b'-');
    let (tag, own) = (tag.as_bytes(), own.as_bytes());
    tag.len() >= own.len() && tag.iter().zip(own).all(same) && is_end(&tag[own.len()..])
}

/// The languages for the JavaScript shell, as JSON: of each a pattern of the tags it is for, to be tried
/// in this order, its name, the shell's texts, and the viewer's as lines, but for the language whose
/// texts are in the wasm.
#[cfg(feature = "schema")]
pub fn for_the_shell() -> String {
    let mut languages = Language::ALL.to_vec();
    let longest = |language: &Language| language.tags().iter().map(|tag| tag.len()).max();
    languages.sort_by_key(|language| (*language == Language::OTHER, std::cmp::Reverse(longest(language))));
    let rows = languages.into_iter().map(|language| {
        let tags = match language {
            Language::OTHER => String::new(),
            _ => format!("^({})([-_]|$)", language.tags().join("|").replace('-', "[-_]")),
        };
        let (mut shell, mut tables) = (serde_json::Map::new(), serde_json::Map::new());
        super::shell::Shell::of(language).each(&mut |name, text| {
            shell.insert(in_camel_case(name), text.into());
        });
        super::tables::TableMessages::of(language).each(&mut |name, text| {
            tables.insert(in_camel_case(name), text.into());
        });
        let viewer = (language != Language::default()).then(|| Messages::of(language).lines());
        serde_json::json!({
            "tags": tags,
            "name": language.name(),
            "shell": shell,
            "tables": tables,
            "viewer": viewer,
        })
    });
    serde_json::Value::from_iter(rows).to_string()
}

/// A name as JavaScript writes it: `notAReport`.
#[cfg(feature = "schema")]
fn in_camel_case(name: &str) -> String {
    let (first, rest) = name.split_once('_').unwrap_or((name, ""));
    let rest = rest.split('_').filter(|word| !word.is_empty());
    rest.fold(first.to_owned(), |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// The language whose texts are in the wasm: of most reports, and of most who read them.
impl Default for Language {
    fn default() -> Self {
        Self::Zh
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_of_the_language_it_continues() {
        for (tag, expected) in [
            ("", Language::Zh),
            ("zh", Language::Zh),
            ("zh-CN", Language::Zh),
            ("ZH_cn", Language::Zh),
            ("zh-Hans", Language::Zh),
            ("zh-Hans-HK", Language::Zh),
            ("zh-SG", Language::Zh),
            ("zh_CN.UTF-8", Language::Zh),
            ("zh-Hant", Language::ZhHant),
            ("zh-hant-CN", Language::ZhHant),
            ("zh-TW", Language::ZhHant),
            ("zh-HK", Language::ZhHant),
            ("zh-mo", Language::ZhHant),
            ("zh_TW.UTF-8", Language::ZhHant),
            ("zh_HK.big5hkscs@x", Language::ZhHant),
            ("en", Language::En),
            ("en-GB", Language::En),
            ("fr", Language::En),
            ("zha", Language::En),
            ("C", Language::En),
        ] {
            assert_eq!(Language::from(tag), expected, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::from(language.tag()), language);
            assert_eq!(Language::from(language.name()), language);
        }
    }

    /// The shell tries its patterns in turn: the one for all else is the last.
    #[cfg(feature = "schema")]
    #[test]
    fn the_shell_is_told_all_and_the_rest_at_the_end() {
        let languages: Vec<serde_json::Value> = serde_json::from_str(&for_the_shell()).expect("JSON");
        let of = |field: &str| -> Vec<&str> {
            languages.iter().map(|language| language[field].as_str().unwrap_or_default()).collect()
        };
        assert_eq!(of("name"), ["zh-Hant", "zh", "en"]);
        assert_eq!(of("tags"), ["^(zh[-_]Hant|zh[-_]TW|zh[-_]HK|zh[-_]MO)([-_]|$)", "^(zh|)([-_]|$)", ""]);
        let is_file = |language: &serde_json::Value| language["viewer"].is_string();
        assert_eq!(languages.iter().map(is_file).collect::<Vec<_>>(), [true, false, true]);
    }
}
