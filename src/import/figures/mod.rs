//! Figures: the quantities of the text, with what they count.

pub mod context;
pub mod number;
pub mod scan;
pub mod unit;
