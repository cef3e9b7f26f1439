//! What a reader chose, kept by the browser: the only storage. Where it fails, defaults hold.

const FONT_STEP: &str = "report-viewer:font-step";

/// Sizes of the main text in CSS pixels, by font step.
pub const FONT_SIZES: [u16; 5] = [16, 18, 22, 26, 30];

/// The step a reader starts with.
pub const DEFAULT_FONT_STEP: usize = 1;

/// What the ids of a live report begin with, in its shadow tree.
pub const DOM_PREFIX: &str = "rv-";

fn storage() -> Option<web_sys::Storage> {
    // Private windows and sandboxed frames refuse.
    web_sys::window()?.local_storage().ok()?
}

/// The font step chosen on this site before.
pub fn font_step() -> usize {
    storage()
        .and_then(|storage| storage.get_item(FONT_STEP).ok()?)
        .and_then(|step| step.parse().ok())
        .filter(|step| *step < FONT_SIZES.len())
        .unwrap_or(DEFAULT_FONT_STEP)
}

/// Remembers a font step.
pub fn set_font_step(step: usize) {
    if let Some(storage) = storage() {
        // A full storage loses a preference, not the page.
        let _ = storage.set_item(FONT_STEP, &step.to_string());
    }
}
