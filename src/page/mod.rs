//! A report as a page that needs nothing: HTML with the text, folding by `<details>`, charts as SVG,
//! and the data from which the element takes over where it can run.
//!
//! | file | what is done there |
//! |---|---|
//! | `pictures` | charts drawn by ECharts in QuickJS |
//! | `site` | pages around the reports: index, years side by side, organs side by side |
//! | `svg` | what ECharts drew, made to fit every width and policy |
//! | `head` | the page's title, tags and links |
//! | `linked_data` | the report and its figures in schema.org's words |
//! | `files` | the element's files that pages link or hold |
//! | `document` | all of it put together |
//!
//! Native only. The views are those of the browser (`view`), rendered by Leptos.
//!
//! To add a tag of the head: `head`; to what machines read: `linked_data`. To add a view: `view`, which a
//! written page shares with the browser, and a case in `tests/pages.rs`; a file that pages load: `files` and
//! `xtask/bundle/pages.mjs`.

mod document;
mod files;
mod head;
mod linked_data;
mod pictures;
pub mod site;
mod svg;
#[cfg(test)]
mod tests;

pub use document::{Element, Links, Page, render};
pub use files::{ElementFiles, FilesError};
pub use pictures::{Drawn, PictureError, Pictures};

/// Text within an element.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Text within a quoted attribute.
fn escape_attribute(text: &str) -> String {
    escape(text).replace('"', "&quot;")
}

/// JSON within a `<script>`, which must not hold the end of one.
fn script_json(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
