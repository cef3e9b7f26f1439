//! 繁體中文, in words that both Taiwan and Hong Kong use. A report's own text stays as it is.
//!
//! What is not here is as in simplified Chinese.
//!
//! To add a text: only where it differs; see `i18n`. A language that falls back to another is written like
//! this.

#[cfg(feature = "cli")]
pub mod command;
#[cfg(feature = "editor")]
pub mod editor;
pub mod findings;
#[cfg(feature = "import")]
pub mod import;
pub mod messages;
#[cfg(feature = "page")]
pub mod page;
#[cfg(any(test, feature = "schema"))]
pub mod shell;
#[cfg(any(test, feature = "schema"))]
pub mod tables;

use super::language::Facts;

pub const LANGUAGE: Facts =
    Facts { name: "zh-Hant", own_name: "繁體中文", tags: &["zh-Hant", "zh-TW", "zh-HK", "zh-MO"] };
