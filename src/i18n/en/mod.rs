//! English.
//!
//! To add a text or a catalogue: see `i18n`. Every name of a catalogue stands here.

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

pub const LANGUAGE: Facts = Facts { name: "en", own_name: "English", tags: &["en"] };
