//! On a page that is written down: nothing on it listens, and what needs a program is marked for the
//! styles to hide and for the page's own script.

use std::sync::Arc;

use web_sys::HtmlElement;

use crate::terms;
use crate::view::host::Bridge;

/// What a written page shows besides the report.
#[derive(Debug, Clone, Default)]
pub struct Printed {
    /// What stands before an id in the page's address.
    pub prefix: String,
    /// Whether sections start closed.
    pub collapsed: bool,
    /// The charts' pictures as SVG, in the report's order; `None` where there is only the table.
    pub pictures: Vec<Option<String>>,
    /// The address of the page, for its QR code.
    pub address: Option<String>,
    /// Whether a program may come that makes the controls work.
    pub is_scripted: bool,
}

/// Where a report is shown: on a written page.
#[derive(Clone)]
pub struct Stage(Arc<Printed>);

impl Stage {
    /// On a page with these.
    pub fn new(page: Printed) -> Self {
        Self(Arc::new(page))
    }

    /// What is there only where something listens.
    #[allow(clippy::unused_self)]
    pub fn live<T>(&self, _make: impl FnOnce() -> T) -> Option<T> {
        None
    }

    /// What is there only on a written page.
    #[allow(clippy::unused_self)]
    pub fn printed<T>(&self, make: impl FnOnce() -> T) -> Option<T> {
        Some(make())
    }

    /// The way back to the page, which only those may ask who are called by it.
    #[allow(clippy::unused_self)]
    pub fn bridge(&self) -> &Bridge {
        unreachable!("a written page has no events")
    }

    /// The element, which only those may ask who are called by its page.
    #[allow(clippy::unused_self)]
    pub fn element(&self) -> &HtmlElement {
        unreachable!("a written page has no events")
    }

    /// What stands before an id in the page's address.
    pub fn prefix(&self) -> String {
        self.0.prefix.clone()
    }

    /// Whether sections start closed.
    pub fn collapsed(&self) -> bool {
        self.0.collapsed
    }

    /// The font step that a reader starts with.
    #[allow(clippy::unused_self)]
    pub const fn font_step(&self) -> usize {
        terms::DEFAULT_FONT_STEP
    }

    /// The DOM id of something in the report: links find it, so it is what the page's address names.
    #[allow(clippy::unused_self)]
    pub fn dom_id(&self, prefix: &str, id: &str) -> String {
        format!("{prefix}{id}")
    }

    /// The name by which a page styles something from outside a shadow tree: there is none.
    #[allow(clippy::unused_self)]
    pub const fn part(&self, _name: &'static str) -> Option<&'static str> {
        None
    }

    /// What the attribute `data-script` says of a control that only works with a program: what it does
    /// before the viewer is there; empty if it waits for the viewer.
    #[allow(clippy::unused_self)]
    pub const fn action(&self, action: &'static str) -> Option<&'static str> {
        Some(action)
    }

    /// Whether there is a program, now or later.
    pub fn is_scripted(&self) -> bool {
        self.0.is_scripted
    }

    /// Whether there is a picture of a chart.
    pub fn has_picture(&self, chart: usize) -> bool {
        self.picture(chart).is_some()
    }

    /// The picture of a chart.
    pub fn picture(&self, chart: usize) -> Option<&str> {
        self.0.pictures.get(chart)?.as_deref()
    }

    /// The address of the page, if it is known.
    pub fn address(&self) -> Option<&str> {
        self.0.address.as_deref()
    }

    /// The QR code of the address, as its side and the path of its modules.
    pub fn code(&self) -> Option<String> {
        self.address().and_then(crate::qr::qr_path)
    }
}
