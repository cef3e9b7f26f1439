//! What the reader sees: Leptos views, one thing a file, its CSS beside it in `style/`.
//!
//! Views get a [`Scene`] of values and call back through it. Which sections are open is the page's
//! own state (`<details>`), so that the browser's find, print and links work on it as they do on
//! any page.
//!
//! The same views make the static page (`page`), where nothing listens: what differs between both
//! they ask the [`stage`].
//!
//! To add a view: a file here, its CSS in `style/`, a case in `tests/pages`. To add a kind of block:
//! an arm in `body`.

mod app;
mod body;
pub mod chart;
pub mod contents;
pub mod figure_card;
pub mod host;
mod masthead;
mod notices;
mod reveal;
pub mod stage;
mod table;

pub use app::app;

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::Messages;
use crate::markup;
use crate::model::{Reading, Report};
use crate::preferences;
use crate::terms;
use stage::Stage;

/// A report on the page with what the views share: values, a few signals, and the way back to the
/// page. Cheap to clone.
#[derive(Clone)]
pub struct Scene {
    reading: Arc<Reading>,
    /// The texts of the interface.
    pub messages: &'static Messages,
    /// What stands before an id in the page's address.
    prefix: Arc<str>,
    /// Where it is shown.
    stage: Stage,
    /// The font step chosen, an index into [`terms::FONT_SIZES`].
    font_step: RwSignal<usize>,
    /// Index of the figure whose card is open.
    selected: RwSignal<Option<usize>>,
}

impl Scene {
    /// A scene for a report.
    pub fn new(reading: Arc<Reading>, messages: &'static Messages, stage: Stage) -> Self {
        Self {
            reading,
            messages,
            prefix: stage.prefix().into(),
            font_step: RwSignal::new(stage.font_step()),
            selected: RwSignal::new(None),
            stage,
        }
    }

    /// The report with its places and notices.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    fn report(&self) -> &Report {
        &self.reading.report
    }

    /// The address of something in the report, for links.
    fn link(&self, id: &str) -> String {
        format!("#{}{id}", self.prefix)
    }

    /// The DOM id of a section, figure or chart of the report.
    fn dom_id(&self, id: &str) -> String {
        self.stage.dom_id(&self.prefix, id)
    }

    /// Size of the main text in CSS pixels.
    fn font_size(&self) -> u16 {
        terms::FONT_SIZES[self.font_step.get()]
    }

    fn set_font_step(&self, step: usize) {
        if step < terms::FONT_SIZES.len() {
            preferences::set_font_step(step);
            self.font_step.set(step);
        }
    }
}
