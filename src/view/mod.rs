//! What the reader sees: Leptos views, one thing a file, its CSS beside it in `style/`.
//!
//! Views get a [`Scene`] of values and call back through it. Which sections are open is the page's
//! own state (`<details>`), so that the browser's find, print and links work on it as they do on
//! any page.

mod app;
mod body;
mod chart;
mod contents;
mod figure_card;
mod masthead;
mod notices;
mod reveal;

pub use app::app;

use std::sync::Arc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use web_sys::HtmlElement;

use crate::element::Bridge;
use crate::i18n::Messages;
use crate::markup;
use crate::model::{Reading, Report};
use crate::preferences;

/// A report on the page with what the views share: values, a few signals, and the way back to the
/// page. Cheap to clone.
#[derive(Clone)]
pub struct Scene {
    reading: Arc<Reading>,
    /// The texts of the interface.
    pub messages: &'static Messages,
    bridge: SendWrapper<Bridge>,
    place: SendWrapper<HtmlElement>,
    /// The font step chosen, an index into [`preferences::FONT_SIZES`].
    font_step: RwSignal<usize>,
    /// Index of the figure whose card is open.
    selected: RwSignal<Option<usize>>,
}

impl Scene {
    /// A scene for a report that is shown in `place`.
    pub fn new(
        reading: Arc<Reading>,
        messages: &'static Messages,
        bridge: Bridge,
        place: HtmlElement,
    ) -> Self {
        Self {
            reading,
            messages,
            bridge: SendWrapper::new(bridge),
            place: SendWrapper::new(place),
            font_step: RwSignal::new(preferences::font_step()),
            selected: RwSignal::new(None),
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
        format!("#{}{id}", self.bridge.prefix())
    }

    /// Size of the main text in CSS pixels.
    fn font_size(&self) -> u16 {
        preferences::FONT_SIZES[self.font_step.get()]
    }

    fn set_font_step(&self, step: usize) {
        if step < preferences::FONT_SIZES.len() {
            preferences::set_font_step(step);
            self.font_step.set(step);
        }
    }
}
