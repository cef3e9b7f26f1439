//! What tables say: the number of a cell, the heads it stands under, its unit.
//!
//! | file | what is done there |
//! |---|---|
//! | `cell` | a cell's text: a number, a gap, or words |
//! | `form` | the form of reports on information disclosure: its rows and columns by concept |
//! | `heads` | the heads over and before each cell |
//! | `says` | what names of rows and columns say: measure, period, unit |
//! | `unit` | units that captions and heads give |
//!
//! To teach it a way to print a number or a gap: a row in `cell`'s tests and what it needs.

pub mod cell;
pub mod form;
pub mod heads;
pub mod says;
pub mod unit;
