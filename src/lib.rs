//! `<report-viewer>`.
pub mod chart;
#[cfg(feature = "element")]
pub mod element;
pub mod i18n;
pub mod model;
#[cfg(feature = "element")]
mod preferences;
#[cfg(feature = "element")]
mod view;
