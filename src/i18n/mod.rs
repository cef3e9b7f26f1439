//! Every text the viewer shows of its own: one typed catalogue for each language.
//!
//! A text that one language lacks is a compile error. Texts with `{name}` in them are filled by
//! [`fill`]. [`Shell`] holds those the JavaScript shell needs before, or without, the wasm.

/// Declares a catalogue of texts, all of them `&'static str`; its tests go through all of them.
macro_rules! catalogue {
    ($catalogue:ident { $($(#[$attribute:meta])* $name:ident,)* }) => {
        /// The texts of one language. Names in braces are filled by [`super::fill`].
        #[derive(Debug)]
        #[allow(missing_docs)]
        pub struct $catalogue {
            $($(#[$attribute])* pub $name: &'static str,)*
        }

        impl $catalogue {
            /// The name of each text, and the text.
            #[cfg(test)]
            fn texts(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

#[cfg(feature = "cli")]
pub mod command;
#[cfg(feature = "editor")]
pub mod editor;
mod en;
pub mod findings;
#[cfg(feature = "import")]
pub mod import;
#[cfg(feature = "page")]
pub mod page;
mod statement;
mod zh;

#[cfg(any(test, feature = "schema"))]
use serde::Serialize;

pub use statement::BASES;

use crate::model::{Bound, Decimal, Figure, NoticeKind};

/// The texts of one language. The names say where each is shown.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Messages {
    /// BCP 47 tag of these texts.
    pub language: &'static str,
    /// Between a name and its value.
    pub colon: &'static str,
    /// Between items of a list.
    pub comma: &'static str,
    /// `{text}`, set apart from what stands before it.
    pub aside: &'static str,
    pub breadcrumb: &'static str,
    pub published: &'static str,
    pub publisher: &'static str,
    pub document_number: &'static str,
    pub index_number: &'static str,
    pub font_size: &'static str,
    /// Names of the font steps, smallest first.
    pub font_steps: [&'static str; 5],
    pub smaller: &'static str,
    pub larger: &'static str,
    pub qr: &'static str,
    pub qr_label: &'static str,
    pub contents: &'static str,
    pub to_top: &'static str,
    pub expand_all: &'static str,
    pub collapse_all: &'static str,
    pub print: &'static str,
    pub print_all: &'static str,
    pub print_shown: &'static str,
    pub address: &'static str,
    /// `{units}`
    pub chart_unit: &'static str,
    pub chart_label: &'static str,
    pub chart_drawing: &'static str,
    pub chart_failed: &'static str,
    pub chart_hint: &'static str,
    pub bound_hint: &'static str,
    pub table: &'static str,
    pub column_item: &'static str,
    pub column_value: &'static str,
    pub column_unit: &'static str,
    pub column_printed: &'static str,
    pub download_csv: &'static str,
    pub download_svg: &'static str,
    pub download_png: &'static str,
    pub csv_columns: [&'static str; 12],
    pub csv_bounds: [&'static str; 4],
    /// Names of the measures: level, change, share, rank.
    pub measures: [&'static str; 4],
    /// Names of what is so, what is aimed at, and what was before.
    pub statuses: [&'static str; 3],
    /// What a change is against: as [`BASES`], then the same months of the year before, a year, another
    /// period. `{basis}`
    pub bases: [&'static str; 7],
    /// Rises and falls: of rates, of amounts, of percentage points; above and below, more and less than.
    pub verbs: [[&'static str; 2]; 5],
    /// What stands around a value, which is `|`: of a change, a change against something named, a part
    /// of a whole, what is set against a whole, a share of what is not said, a rank. `{basis}`, `{verb}`
    pub says: [&'static str; 6],
    pub no_value: &'static str,
    pub figure: &'static str,
    pub figure_unit: &'static str,
    pub figure_no_unit: &'static str,
    pub figure_period: &'static str,
    pub figure_printed: &'static str,
    pub figure_part_of: &'static str,
    pub figure_changed_from: &'static str,
    pub figure_share_of: &'static str,
    pub figure_parts: &'static str,
    /// `{value}`
    pub figure_sum: &'static str,
    pub figure_same: &'static str,
    pub figure_clause: &'static str,
    pub figure_charts: &'static str,
    pub figure_mentions: &'static str,
    pub figure_differs: &'static str,
    pub close: &'static str,
    pub at_least: &'static str,
    pub at_most: &'static str,
    pub about: &'static str,
    /// `{count}`
    pub notices: &'static str,
    /// `{path}`, `{line}`, `{column}`
    pub notice_place: &'static str,
    pub notice_wrong_type: &'static str,
    pub notice_unknown_field: &'static str,
    pub notice_unknown_block: &'static str,
    pub notice_unknown_chart: &'static str,
    pub notice_unknown_word: &'static str,
    pub notice_repeated_field: &'static str,
    pub notice_stray_character: &'static str,
    pub notice_missing: &'static str,
    pub notice_duplicate_id: &'static str,
    pub notice_newer_version: &'static str,
    pub notice_too_deep: &'static str,
    pub notice_quote_not_found: &'static str,
    pub notice_unknown_figure: &'static str,
    pub untitled: &'static str,
}

/// The texts of the JavaScript shell: what it says when there is no report to show. They are put
/// into `report-viewer.js` when it is built, and are not in the wasm.
#[allow(missing_docs)]
#[cfg(any(test, feature = "schema"))]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Shell {
    pub loading: &'static str,
    pub retry: &'static str,
    /// Technical detail behind a message.
    pub detail: &'static str,
    /// No `src` and no `report`.
    pub no_source: &'static str,
    /// `src` is no address.
    pub address: &'static str,
    /// Another origin, not allowed by the host. `{origin}`
    pub origin: &'static str,
    /// The request failed or was refused.
    pub network: &'static str,
    /// `{status}`
    pub status: &'static str,
    /// Nothing came for too long, or it took too long in all. `{seconds}`
    pub timeout: &'static str,
    /// `{size}`
    pub too_large: &'static str,
    /// Neither UTF-8 nor GB18030.
    pub encoding: &'static str,
    /// `{path}`, `{line}`, `{column}`
    pub syntax: &'static str,
    pub not_a_report: &'static str,
    /// A page where JSON should be.
    pub html: &'static str,
    /// The wasm could not be loaded or run.
    pub program: &'static str,
}

/// The texts for a language tag: Chinese for `zh…`, English for everything else that is given,
/// Chinese where none is.
pub fn messages(language: &str) -> &'static Messages {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    if primary.is_empty() || primary.eq_ignore_ascii_case("zh") { &zh::MESSAGES } else { &en::MESSAGES }
}

/// The shell's texts of every language, as a JSON object by language.
#[cfg(feature = "schema")]
pub fn shell_messages_json() -> String {
    serde_json::json!({ "zh": zh::SHELL, "en": en::SHELL }).to_string()
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

impl Messages {
    /// The value of a figure for people: `≥ 2,600人次`, `3.3万人`, `98%`.
    pub fn value(&self, figure: &Figure) -> String {
        self.with_unit(figure, self.number(figure, figure.scale))
    }

    fn with_unit(&self, figure: &Figure, number: Option<String>) -> String {
        match number {
            None => self.no_value.to_owned(),
            Some(number) => number + scale_word(figure.scale) + figure.unit.as_deref().unwrap_or_default(),
        }
    }

    /// The number of a figure by a power of ten, with its bound or both ends of its range: `≥ 2,600`,
    /// `3–5`.
    pub fn number(&self, figure: &Figure, scale: u8) -> Option<String> {
        Some(self.ends(figure.value?, figure.upper, figure.bound, scale))
    }

    fn ends(&self, value: Decimal, upper: Option<Decimal>, bound: Bound, scale: u8) -> String {
        let value = value.scaled_down(scale).grouped();
        match upper {
            Some(upper) => value + "–" + &upper.scaled_down(scale).grouped(),
            None => self.bound_sign(bound).to_owned() + &value,
        }
    }

    /// What stands before a value with this bound: `≥ `.
    pub fn bound_sign(&self, bound: Bound) -> &'static str {
        match bound {
            Bound::Exact => "",
            Bound::AtLeast => "≥ ",
            Bound::AtMost => "≤ ",
            Bound::About => "≈ ",
        }
    }

    /// What a bound means, for a figure's card.
    pub fn bound_words(&self, bound: Bound) -> Option<&'static str> {
        match bound {
            Bound::Exact => None,
            Bound::AtLeast => Some(self.at_least),
            Bound::AtMost => Some(self.at_most),
            Bound::About => Some(self.about),
        }
    }

    /// What a notice of this kind says.
    pub fn notice(&self, kind: &NoticeKind) -> &'static str {
        match kind {
            NoticeKind::WrongType => self.notice_wrong_type,
            NoticeKind::UnknownField => self.notice_unknown_field,
            NoticeKind::UnknownBlock => self.notice_unknown_block,
            NoticeKind::UnknownChart => self.notice_unknown_chart,
            NoticeKind::UnknownWord => self.notice_unknown_word,
            NoticeKind::RepeatedField => self.notice_repeated_field,
            NoticeKind::StrayCharacter => self.notice_stray_character,
            NoticeKind::Missing => self.notice_missing,
            NoticeKind::DuplicateId => self.notice_duplicate_id,
            NoticeKind::NewerVersion => self.notice_newer_version,
            NoticeKind::TooDeep => self.notice_too_deep,
            NoticeKind::QuoteNotFound => self.notice_quote_not_found,
            NoticeKind::UnknownFigure => self.notice_unknown_figure,
        }
    }
}

/// The word for a power of ten, the same in both languages because the units are the report's.
pub fn scale_word(scale: u8) -> &'static str {
    match scale {
        4 => "万",
        8 => "亿",
        _ => "",
    }
}

/// The names in braces of a template, sorted.
#[cfg(test)]
fn names(template: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        template.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn picks_chinese_unless_another_language_is_named() {
        for (tag, expected) in [
            ("", "zh-CN"),
            ("zh", "zh-CN"),
            ("zh-Hant-TW", "zh-CN"),
            ("ZH_cn", "zh-CN"),
            ("en", "en"),
            ("en-GB", "en"),
            ("fr", "en"),
        ] {
            assert_eq!(messages(tag).language, expected, "{tag}");
        }
    }

    #[test]
    fn fills_names_and_leaves_no_braces() {
        assert_eq!(fill("第 {line} 行，{column} 列", &[("line", "3"), ("column", "5")]), "第 3 行，5 列");
        assert_eq!(fill("a {unknown} b {open", &[]), "a  b ");
        // A value with braces is a value, not a template.
        assert_eq!(fill("{a}", &[("a", "{b}"), ("b", "no")]), "{b}");
    }

    #[test]
    fn shows_values_with_bound_scale_and_unit() {
        let figure = |value: &str, scale, bound, unit: &str| Figure {
            value: value.parse().ok(),
            scale,
            bound,
            unit: Some(unit.into()).filter(|unit: &String| !unit.is_empty()),
            ..Figure::default()
        };
        let zh = messages("zh");
        assert_eq!(zh.value(&figure("2600", 0, Bound::AtLeast, "人次")), "≥ 2,600人次");
        assert_eq!(zh.value(&figure("33000", 4, Bound::Exact, "人")), "3.3万人");
        assert_eq!(zh.value(&figure("98", 0, Bound::Exact, "%")), "98%");
        assert_eq!(zh.value(&figure("0", 0, Bound::Exact, "批次")), "0批次");
        assert_eq!(zh.value(&figure("", 0, Bound::Exact, "件")), zh.no_value);
        let range = Figure { upper: "50000".parse().ok(), ..figure("30000", 4, Bound::AtLeast, "元") };
        assert_eq!(zh.value(&range), "3–5万元");
    }

    #[test]
    fn both_languages_fill_the_same_names() {
        let (zh, en) = (messages("zh"), messages("en"));
        for (zh, en) in [
            (zh.chart_unit, en.chart_unit),
            (zh.figure_sum, en.figure_sum),
            (zh.notices, en.notices),
            (zh.notice_place, en.notice_place),
            (zh::SHELL.origin, en::SHELL.origin),
            (zh::SHELL.status, en::SHELL.status),
            (zh::SHELL.timeout, en::SHELL.timeout),
            (zh::SHELL.too_large, en::SHELL.too_large),
            (zh::SHELL.syntax, en::SHELL.syntax),
        ] {
            assert_eq!(names(zh), names(en), "{zh} / {en}");
        }
        assert_eq!(names(zh::SHELL.syntax), ["column", "line", "path"]);
    }
}
