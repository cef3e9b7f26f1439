//! Pictures of a page: which of them count, and what they say.

use super::dom::{Dom, Id};
use super::style::property;
use crate::prose::characters::trim;

/// Anything smaller, in pixels, is a spacer, or the icon of a file or a bullet.
const SMALLEST: f32 = 24.0;

/// A picture's alternative text, which may be empty; `None` where the picture says nothing.
pub fn alternative(dom: &Dom, id: Id, style: &str) -> Option<String> {
    let is_small = |name: &str| {
        let size = property(style, name).or_else(|| dom.attribute(id, name));
        let size = size.and_then(|size| size.trim().trim_end_matches("px").parse::<f32>().ok());
        size.is_some_and(|size| size < SMALLEST)
    };
    if is_small("width") || is_small("height") {
        return None;
    }
    Some(trim(dom.attribute(id, "alt").unwrap_or_default()).to_owned())
}
