//! `<report-viewer>`: a government work report that people can read.
//!
//! One body of Rust, six wasm modules: `element` (what a reader waits for), `charts` (loaded when
//! the first chart comes near the view), `qr` (loaded once the text is shown), `check` (what the
//! attribute `findings` loads, and who draws a table), `workbook` (who saves a table for Excel) and `editor`
//! (the page that makes reports). Each is this library with
//! the feature of that name; `cli` adds the command line `report`.
//!
//! # Rooms
//!
//! | room | what is done there |
//! |---|---|
//! | [`model`] | the report as plain values; reading JSON with notices; where figures stand in the text |
//! | [`prose`] | Chinese official prose, and nowhere else: numerals, dates, outline numbers, quantities, words |
//! | [`tables`] | what the cells of a table say: their numbers, the heads they stand under, units, known forms |
//! | `import` | a page, a text, a Word file or a workbook to a report: bytes, lines, metadata, outline, figures, charts |
//! | [`check`] | what is wrong with a report: one rule a file |
//! | [`compare`] | reports of one publisher over the years: figures, changes, repeated text; the organs of a year by their form |
//! | [`chart`] | figures to what is drawn, tabulated and saved; one kind of chart a file in `kind` |
//! | [`i18n`] | every text of the interface: typed catalogues, a folder a language |
//! | [`qr`] | QR codes |
//! | `workbook` | tables as an Excel workbook |
//! | [`terms`] | what Rust, JavaScript and CSS call by one name |
//! | `preferences` | what a reader chose; the only storage |
//! | `markup` | Leptos elements of one type, which `view` and `editor` are made of |
//! | `view` | Leptos views, one thing a file, their CSS in `style/` |
//! | `page` | a report as a static page, native: the same views, charts by ECharts in QuickJS |
//! | `takeover` | a written page becomes the element: its words stripped from the data, and put back |
//! | `editor` | the editor's page, with a wasm of its own: import, corrections, checks, download |
//! | `element` | the browser boundary: what JavaScript calls, and the shell around it (`*.js`) |
//!
//! Dependencies point one way: `element → view → preferences, chart → i18n → import → prose → model`, with
//! [`check`] and [`compare`] beside [`chart`]; `tests/floors.rs` holds it. Whether a view is on a live or on a
//! written page it asks `view::stage` alone, and the page itself, for what only that can do, `view::host`.
//!
//! # Invariants
//!
//! - `model`, `prose`, `import`, `check`, `compare`, `chart` and `i18n` know no Leptos and no browser, and are tested natively.
//! - A report's text enters the page as text; no string of it is parsed as HTML, as a template or as
//!   a style.
//! - Data flows one way: text → [`model::Reading`], shared and never changed → a few signals → views.
//! - Nothing is looked up on `document`, and nothing is put on it.
//! - What is opened is closed by `Drop` (Rust) or by `close`, `disconnect`, `dispose` (the shell).

pub mod chart;
pub mod check;
pub mod compare;
#[cfg(feature = "editor")]
pub mod editor;
#[cfg(all(feature = "element", not(feature = "page")))]
pub mod element;
pub mod i18n;
#[cfg(feature = "import")]
pub mod import;
#[cfg(any(feature = "element", feature = "editor"))]
#[allow(dead_code, reason = "the viewer and the editor's page each use some that the other does not")]
mod markup;
pub mod model;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "element")]
#[allow(dead_code, reason = "a written page keeps nothing that a reader chose")]
mod preferences;
pub mod prose;
pub mod qr;
pub mod tables;
#[cfg(feature = "page")]
mod takeover;
pub mod terms;
#[cfg(feature = "element")]
mod view;
#[cfg(feature = "workbook")]
pub mod workbook;
