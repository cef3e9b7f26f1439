//! What the reader sees: Leptos views, one thing a file, its CSS beside it in `style/`.
//!
//! Views get a [`Scene`] of values and call back through it. Which sections are open is the page's
//! own state (`<details>`), so that the browser's find, print and links work on it as they do on
//! any page.
//!
//! The same views make the static page (`page`), where nothing listens: there the scene is
//! [printed](Scene::is_static) and what needs a program is marked for the styles to hide.

mod app;
mod body;
mod chart;
mod contents;
mod figure_card;
mod masthead;
mod notices;
mod reveal;

pub use app::app;
#[cfg(feature = "page")]
pub use chart::chart_font_size;
#[cfg(feature = "page")]
pub use contents::CONTENTS_LINK;

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
    /// What stands before an id in the page's address.
    prefix: Arc<str>,
    /// Whether sections start closed.
    collapsed: bool,
    place: Place,
    /// The font step chosen, an index into [`preferences::FONT_SIZES`].
    font_step: RwSignal<usize>,
    /// Index of the figure whose card is open.
    selected: RwSignal<Option<usize>>,
}

/// Where a report is shown.
#[derive(Clone)]
enum Place {
    /// In a browser, in an element.
    Live(SendWrapper<Live>),
    /// On a page that is written down.
    #[cfg(feature = "page")]
    Static(Arc<Printed>),
}

#[derive(Clone)]
struct Live {
    bridge: Bridge,
    element: HtmlElement,
}

/// What a static page shows besides the report.
#[cfg(feature = "page")]
#[derive(Debug, Clone, Default)]
pub struct Printed {
    /// The charts' pictures as SVG, in the report's order; `None` where there is only the table.
    pub pictures: Vec<Option<String>>,
    /// The address of the page, for its QR code.
    pub address: Option<String>,
    /// Whether a program may come that makes the controls work.
    pub scripted: bool,
}

impl Scene {
    /// A scene for a report that is shown in `element`.
    pub fn new(
        reading: Arc<Reading>,
        messages: &'static Messages,
        bridge: Bridge,
        element: HtmlElement,
    ) -> Self {
        Self {
            reading,
            messages,
            prefix: bridge.prefix().into(),
            collapsed: bridge.collapsed(),
            place: Place::Live(SendWrapper::new(Live { bridge, element })),
            font_step: RwSignal::new(preferences::font_step()),
            selected: RwSignal::new(None),
        }
    }

    /// A scene for a report that is written down.
    #[cfg(feature = "page")]
    pub fn printed(
        reading: Arc<Reading>,
        messages: &'static Messages,
        prefix: &str,
        collapsed: bool,
        printed: Printed,
    ) -> Self {
        Self {
            reading,
            messages,
            prefix: prefix.into(),
            collapsed,
            place: Place::Static(Arc::new(printed)),
            font_step: RwSignal::new(preferences::DEFAULT_FONT_STEP),
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

    /// The browser, which only those may ask who are called by it.
    fn live(&self) -> &Live {
        match &self.place {
            Place::Live(live) => live,
            #[cfg(feature = "page")]
            Place::Static(_) => unreachable!("a written page has no events"),
        }
    }

    fn bridge(&self) -> &Bridge {
        &self.live().bridge
    }

    /// Whether the page is written down and nothing on it listens.
    #[cfg(not(feature = "page"))]
    #[allow(clippy::unused_self)]
    const fn is_static(&self) -> bool {
        false
    }

    /// Whether the page is written down and nothing on it listens.
    #[cfg(feature = "page")]
    fn is_static(&self) -> bool {
        self.static_page().is_some()
    }

    #[cfg(feature = "page")]
    fn static_page(&self) -> Option<&Printed> {
        match &self.place {
            Place::Live(_) => None,
            Place::Static(printed) => Some(printed),
        }
    }

    /// On a static page, what the attribute `data-script` says of a control that only works with a
    /// program: what it does before the viewer is there; empty if it waits for the viewer.
    fn script(&self, action: &'static str) -> Option<&'static str> {
        self.is_static().then_some(action)
    }

    /// Whether there is a program, now or later.
    #[cfg(not(feature = "page"))]
    #[allow(clippy::unused_self)]
    const fn scripted(&self) -> bool {
        true
    }

    /// Whether there is a program, now or later.
    #[cfg(feature = "page")]
    fn scripted(&self) -> bool {
        self.static_page().is_none_or(|page| page.scripted)
    }

    /// The address of something in the report, for links.
    fn link(&self, id: &str) -> String {
        format!("#{}{id}", self.prefix)
    }

    /// The DOM id of a section, figure or chart of the report. In a shadow tree ids are our own; on a
    /// static page links find them, so there they are what the page's address names.
    fn dom_id(&self, id: &str) -> String {
        if self.is_static() { format!("{}{id}", self.prefix) } else { format!("rv-{id}") }
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
