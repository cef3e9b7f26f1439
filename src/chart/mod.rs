//! Charts of figures: from the report's values to what is drawn, shown in a table and saved.
//!
//! [`ChartData`] resolves a chart's figures once; the table, the CSV, the height that the page
//! keeps free and the drawing all come from it, so they cannot disagree. [`Drawing`] is what the
//! lazily loaded chart wasm gets; `option` turns it into ECharts options. A kind of chart is a file in `kind`.
//!
//! This room knows no Leptos and no browser.
//!
//! To add a kind of chart: see `kind`. To add to what a chart knows of a figure: a field of [`PointData`],
//! which the table (`view/chart.rs`) and `csv` show, and one of [`Bar`] where it is drawn.

#[cfg(feature = "charts")]
mod boundary;
mod csv;
mod data;
mod drawing;
mod kind;
#[cfg(feature = "charts")]
pub mod option;
pub mod table;

pub use csv::{csv, is_formula};
pub use data::{ChartData, PointData, SeriesData};
pub use drawing::{Bar, Drawing, Layout, Panel};
pub use kind::Kind;
