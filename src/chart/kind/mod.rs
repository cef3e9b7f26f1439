//! To add a kind of chart: give it a name in `model::ChartKind` and in its `named`, a file beside this one with how tall it
//! is, what is hit and what ECharts draws, and an arm in each method of [`Kind`] (look at `is_in_rows` and `adds_up`, which have none); name the part of ECharts
//! that it draws with in `chart/echarts.js`; put a report with one into `tests/charts`.
//!
//! | file | what it draws |
//! |---|---|
//! | `bar` | a row for each value, its bar from zero |
//! | `stacked_bar` | parts of a whole: each row starts where the one before it ended |
//! | `line` | one measure over years |
//! | `rows` | what kinds in rows share |
//!
//! Every kind draws its marks in the order of the values, and texts above marks.

mod bar;
mod line;
pub(super) mod rows;
mod stacked_bar;

use serde::{Deserialize, Serialize};
#[cfg(feature = "charts")]
use serde_json::Value;

#[cfg(feature = "charts")]
use super::option::Frame;
use super::{Bar, ChartData, Layout, Panel};
use crate::model::ChartKind;

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A row for each value.
    Bar,
    /// Parts of a whole.
    StackedBar,
    /// One measure over years.
    Line,
}

impl Kind {
    /// How a chart can be drawn; `None` for one that only has a table.
    pub fn of(data: &ChartData) -> Option<Self> {
        match data.kind {
            ChartKind::Bar => Some(Self::Bar),
            ChartKind::StackedBar => {
                Some(if stacked_bar::suits(data) { Self::StackedBar } else { Self::Bar })
            }
            ChartKind::Line => Some(if line::suits(data) { Self::Line } else { Self::Bar }),
            ChartKind::Unknown(_) => None,
        }
    }

    /// Whether values stand in rows, which the hint beside a chart speaks of.
    pub fn is_in_rows(self) -> bool {
        self != Self::Line
    }

    /// Height of a panel under its title.
    pub(super) fn height(self, layout: Layout, panel: &Panel) -> i32 {
        match self {
            Self::Bar => bar::height(layout, panel),
            Self::StackedBar => stacked_bar::height(layout, panel),
            Self::Line => line::height(layout, panel),
        }
    }

    /// What answers at a place under the title of a panel: `x` in thousandths of its width, `y` in CSS
    /// pixels, neither before its beginning.
    pub(super) fn hit(self, layout: Layout, panel: &Panel, x: i32, y: i32) -> Option<&Bar> {
        match self {
            Self::Bar => bar::hit(layout, panel, x, y),
            Self::StackedBar => stacked_bar::hit(layout, panel, x, y),
            Self::Line => line::hit(layout, panel, x, y),
        }
    }

    /// What ECharts draws.
    #[cfg(feature = "charts")]
    pub(super) fn option(self, frame: &Frame<'_>) -> Value {
        match self {
            Self::Bar => bar::option(frame),
            Self::StackedBar => stacked_bar::option(frame),
            Self::Line => line::option(frame),
        }
    }
}

/// Whether the values of a chart add up to a total, which is then said with it.
pub(super) fn adds_up(kind: &ChartKind) -> bool {
    *kind == ChartKind::StackedBar
}
