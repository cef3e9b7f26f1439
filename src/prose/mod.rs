//! Chinese official prose: what its characters, sentences, numbers, dates and marks mean.
//!
//! The ground floor of everything that reads text: `import` and `check` both live on it. It knows
//! nothing of reports but [`crate::model::Decimal`], and all its positions are bytes.

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
