//! Charts proposed from the figures.

use crate::model::{Chart, Report};

/// Proposes charts.
pub fn propose(_report: &Report) -> Vec<Chart> {
    Vec::new()
}
