//! A QR code, made here: no address leaves the page.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of white around the code, as the standard asks.
const QUIET: i32 = 4;

/// A QR code of an address; nothing for one too long to encode.
#[component]
pub fn Qr(
    /// What a phone opens.
    address: String,
    /// What screen readers say.
    label: &'static str,
) -> impl IntoView {
    let code = QrCode::encode_text(&address, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    Some(view! {
        <svg
            class="qr"
            viewBox=format!("0 0 {size} {size}")
            role="img"
            aria-label=label
            shape-rendering="crispEdges"
        >
            <path class="qr-ground" d=format!("M0 0h{size}v{size}h-{size}z") />
            <path class="qr-modules" d=outline(&code) />
        </svg>
    })
}

/// The dark modules as a path, a rectangle for each run in a row.
fn outline(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                path.push_str(&format!("M{} {}h{}v1h-{}z", start + QUIET, y + QUIET, x - start, x - start));
            }
            x += 1;
        }
    }
    path
}
