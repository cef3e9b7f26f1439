//! QR codes, made here: no address leaves the page.
//!
//! A wasm module of its own (6 kB), loaded once the text is shown: a reader on a phone, who waits
//! for every kilobyte, has little use for one.
//!
//! To add what JavaScript asks of it: a function here, and its line in `globals.d.ts`.

#[cfg(feature = "qr")]
use wasm_bindgen::prelude::*;

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of white around the code, as the standard asks.
const QUIET: i32 = 4;

/// The dark modules of a QR code of `text` as an SVG path, after the side length of the code with
/// the white around it and a space: `33 M4 4h7v1h-7z…`. Nothing for a text too long to encode.
#[cfg_attr(feature = "qr", wasm_bindgen)]
pub fn qr_path(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = format!("{} ", code.size() + 2 * QUIET);
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let length = x - start;
                path.push_str(&format!("M{} {}h{length}v1h-{length}z", start + QUIET, y + QUIET));
            }
            x += 1;
        }
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_corners_inside_the_white() {
        let code = qr_path("http://127.0.0.1/").unwrap();
        let (side, path) = code.split_once(' ').unwrap();
        let side: i32 = side.parse().unwrap();
        assert_eq!((side - 2 * QUIET - 21) % 4, 0, "a version of the standard");
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
        assert!(path.contains(&format!("M{} 4h7v1h-7z", side - QUIET - 7)), "{path}");
    }

    #[test]
    fn a_text_too_long_has_no_code() {
        assert_eq!(qr_path(&"x".repeat(3000)), None);
    }
}
