//! Finding things on the page: opening what holds them, scrolling to them, lighting them up.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDetailsElement, HtmlElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot,
};

use super::Scene;
use crate::terms::DOM_PREFIX;

/// Class of the sentence that was asked for last.
const LIT: &str = "lit";

/// The DOM id of a table, by its section and its place in it.
pub fn table_id(section: Option<&str>, block: usize) -> String {
    format!("{DOM_PREFIX}table-{}-{block}", section.unwrap_or_default())
}

/// Whether a click is meant to follow a link here, and not to open it elsewhere.
pub fn is_plain(event: &MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0)
}

/// Whether an element is in no closed section; a closed section itself is shown.
pub fn is_shown(element: &Element) -> bool {
    let closed =
        element.parent_element().and_then(|parent| parent.closest("details:not([open])").ok().flatten());
    closed.is_none()
}

impl Scene {
    /// Opens what holds a section, figure or chart and scrolls to it; whether there is one.
    pub fn reveal_id(&self, id: &str) -> bool {
        let report = self.report();
        if let Some(index) = report.figures.iter().position(|figure| figure.id == id) {
            return self.reveal_figure(index);
        }
        if report.section(id).is_none() && report.chart(id).is_none() {
            return false;
        }
        let Some(element) = self.element(&self.dom_id(id)) else {
            return false;
        };
        open_to(&element);
        scroll_to(&element, ScrollLogicalPosition::Start);
        let own_heading = element.query_selector(":scope > .heading").ok().flatten();
        focus(&own_heading.unwrap_or(element));
        true
    }

    /// Opens, scrolls to and lights up the sentence that states a figure; whether there is one.
    pub fn reveal_figure(&self, index: usize) -> bool {
        let Some(figure) = self.report().figures.get(index) else {
            return false;
        };
        // A figure in a table, or under another's quote, is shown by what holds it.
        let location = self.reading().places.location(index);
        let holder = || {
            let location = location?;
            let table = self.element(&table_id(location.section.as_deref(), location.block?));
            table.or_else(|| self.element(&self.dom_id(location.section.as_deref()?)))
        };
        let Some(element) = self.element(&self.dom_id(&figure.id)).or_else(holder) else {
            return false;
        };
        open_to(&element);
        self.unlight();
        let sentence = element.closest(".sentence").ok().flatten().unwrap_or_else(|| element.clone());
        let _ = sentence.class_list().add_1(LIT);
        scroll_to(&sentence, ScrollLogicalPosition::Center);
        focus(&element);
        self.stage.bridge().follow(&figure.id);
        true
    }

    /// Goes to a section or chart as a link does: the page's address names it.
    pub fn follow(&self, id: &str) {
        if self.reveal_id(id) {
            self.stage.bridge().follow(id);
        }
    }

    /// Opens or closes all sections.
    pub fn set_all_open(&self, open: bool) {
        for details in self.all("details.section") {
            if let Ok(details) = details.dyn_into::<HtmlDetailsElement>() {
                details.set_open(open);
            }
        }
    }

    /// The first block in view, and where its top is; nothing while the head of the page is in view,
    /// which then stays.
    pub(super) fn top_in_view(&self) -> Option<(Element, f64)> {
        let bottom = |element: &Element| element.get_bounding_client_rect().bottom();
        if self.all(".title").iter().any(|title| bottom(title) > 0.0) {
            return None;
        }
        let blocks = self.all(".heading, .paragraph, .card, .chart-head, .plot, .table-frame");
        let mut around = None;
        for element in blocks.into_iter().filter(is_shown) {
            let rectangle = element.get_bounding_client_rect();
            if rectangle.height() == 0.0 || rectangle.bottom() <= 0.0 {
                continue;
            }
            // A block that begins in view is what the eye is on; one that began above it grows upwards
            // too, and is the measure only where it fills the view.
            match around {
                Some(_) if rectangle.top() > 400.0 => break,
                _ if rectangle.top() >= 0.0 => return Some((element, rectangle.top())),
                _ => around = Some((element, rectangle.top())),
            }
        }
        around
    }

    /// Scrolls so that `element` stands where it stood, once the page is laid out anew.
    pub(super) fn keep_in_view(&self, element: Element, top: f64) {
        gloo::timers::callback::Timeout::new(0, move || {
            let moved = element.get_bounding_client_rect().top() - top;
            if let Some(window) = web_sys::window() {
                window.scroll_by_with_x_and_y(0.0, moved);
            }
        })
        .forget();
    }

    /// Every element of this report that a selector finds, in order.
    pub(super) fn all(&self, selector: &str) -> Vec<Element> {
        let Ok(nodes) = self.stage.element().query_selector_all(selector) else {
            return Vec::new();
        };
        (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into().ok()).collect()
    }

    fn unlight(&self) {
        for element in self.all(&format!(".{LIT}")) {
            let _ = element.class_list().remove_1(LIT);
        }
    }

    /// By id in our own tree; ids of the page around it are not ours to look up.
    fn element(&self, id: &str) -> Option<Element> {
        let root = self.stage.element().get_root_node();
        root.dyn_ref::<ShadowRoot>()?.get_element_by_id(id)
    }
}

/// Opens an element that folds, and every one that it is in.
fn open_to(element: &Element) {
    let mut next = Some(element.clone());
    while let Some(element) = next {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        next = element.parent_element();
    }
}

/// Scrolls an element into view.
pub fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Moves focus without scrolling.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
