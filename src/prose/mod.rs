//! Chinese official prose: what its characters, sentences, numbers, dates and marks mean.
//!
//! The ground floor of everything that reads text: `import` and `check` both live on it. It knows
//! nothing of reports but [`crate::model::Decimal`], and all its positions are bytes.
//!
//! To teach it a word: a row in a table of [`words`], [`unit`] or [`quantity`], whose example is its test. To
//! add a room: a module that names no feature and no report, which `tests/floors.rs` holds.

pub mod characters;
pub mod date;
pub mod marker;
pub mod numeral;
pub mod ordinal;
pub mod period;
pub mod quantity;
pub mod sentence;
pub mod unit;
pub mod words;
