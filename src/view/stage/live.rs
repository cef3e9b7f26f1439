//! In a browser, in an element: what is shown listens.

use send_wrapper::SendWrapper;
use web_sys::HtmlElement;

use crate::preferences;
use crate::terms;
use crate::view::host::Bridge;

/// Where a report is shown: in an element of a page.
#[derive(Clone)]
pub struct Stage(SendWrapper<Shown>);

#[derive(Clone)]
struct Shown {
    bridge: Bridge,
    element: HtmlElement,
}

impl Stage {
    /// In an element, with the way back to its page.
    pub fn new(bridge: Bridge, element: HtmlElement) -> Self {
        Self(SendWrapper::new(Shown { bridge, element }))
    }

    /// What is there only where something listens.
    #[allow(clippy::unused_self)]
    pub fn live<T>(&self, make: impl FnOnce() -> T) -> Option<T> {
        Some(make())
    }

    /// What is there only on a written page.
    #[allow(clippy::unused_self)]
    pub fn printed<T>(&self, _make: impl FnOnce() -> T) -> Option<T> {
        None
    }

    /// The way back to the page.
    pub fn bridge(&self) -> &Bridge {
        &self.0.bridge
    }

    /// The element.
    pub fn element(&self) -> &HtmlElement {
        &self.0.element
    }

    /// What stands before an id in the page's address.
    pub fn prefix(&self) -> String {
        self.bridge().prefix()
    }

    /// Whether sections start closed.
    pub fn collapsed(&self) -> bool {
        self.bridge().collapsed()
    }

    /// The font step that a reader starts with.
    #[allow(clippy::unused_self)]
    pub fn font_step(&self) -> usize {
        preferences::font_step()
    }

    /// The DOM id of something in the report: in a shadow tree ids are our own.
    #[allow(clippy::unused_self)]
    pub fn dom_id(&self, _prefix: &str, id: &str) -> String {
        format!("{}{id}", terms::DOM_PREFIX)
    }

    /// The name by which a page styles something from outside the shadow tree.
    #[allow(clippy::unused_self)]
    pub const fn part(&self, name: &'static str) -> Option<&'static str> {
        Some(name)
    }

    /// What the attribute `data-script` says of a control before its program is there: it is.
    #[allow(clippy::unused_self)]
    pub const fn action(&self, _action: &'static str) -> Option<&'static str> {
        None
    }

    /// Whether there is a program, now or later.
    #[allow(clippy::unused_self)]
    pub const fn is_scripted(&self) -> bool {
        true
    }

    /// Whether there is or will be a picture of a chart.
    #[allow(clippy::unused_self)]
    pub const fn has_picture(&self, _chart: usize) -> bool {
        true
    }

    /// The picture of a chart, if it is drawn already.
    #[allow(clippy::unused_self)]
    pub const fn picture(&self, _chart: usize) -> Option<&str> {
        None
    }

    /// The address of the page; the shell writes it once the text is shown.
    #[allow(clippy::unused_self)]
    pub const fn address(&self) -> Option<&str> {
        None
    }

    /// The QR code of the address; the shell draws it.
    #[allow(clippy::unused_self)]
    pub const fn code(&self) -> Option<String> {
        None
    }
}
