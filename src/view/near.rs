//! Knowing when an element comes near the view.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Watches one element until it is near the view once. Dropping it stops the watch.
pub struct Near {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Near {
    /// Calls `then` when `element` is within 600 pixels of the view.
    pub fn watch(element: &Element, mut then: impl FnMut() + 'static) -> Option<Self> {
        let callback = Closure::new(move |entries: Array| {
            let near = entries
                .iter()
                .any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
            if near {
                then();
            }
        });
        let init = IntersectionObserverInit::new();
        init.set_root_margin("600px 0px");
        let observer =
            IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &init).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
