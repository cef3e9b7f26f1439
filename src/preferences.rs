//! What a reader chose, kept by the browser: the only storage. Where it fails, defaults hold.

use crate::terms::{DEFAULT_FONT_STEP, FONT_SIZES, FONT_STEP_KEY};

fn storage() -> Option<web_sys::Storage> {
    // Private windows and sandboxed frames refuse.
    web_sys::window()?.local_storage().ok()?
}

/// The font step chosen on this site before.
pub fn font_step() -> usize {
    storage()
        .and_then(|storage| storage.get_item(FONT_STEP_KEY).ok()?)
        .and_then(|step| step.parse().ok())
        .filter(|step| *step < FONT_SIZES.len())
        .unwrap_or(DEFAULT_FONT_STEP)
}

/// Remembers a font step.
pub fn set_font_step(step: usize) {
    if let Some(storage) = storage() {
        // A full storage loses a preference, not the page.
        let _ = storage.set_item(FONT_STEP_KEY, &step.to_string());
    }
}
