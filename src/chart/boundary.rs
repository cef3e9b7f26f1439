//! The chart wasm's boundary: what `chart.js` calls.

use wasm_bindgen::prelude::*;

use super::option::{Theme, option};
use super::{Drawing, Layout};

fn drawing(json: &str) -> Result<Drawing, JsError> {
    Ok(serde_json::from_str(json)?)
}

/// The ECharts option, as JSON, of a drawing and a theme, both as JSON.
///
/// # Errors
/// When either is not what `drawing.rs` and `option` write.
#[wasm_bindgen]
pub fn chart_option(drawing_json: &str, theme: &str) -> Result<String, JsError> {
    let theme: Theme = serde_json::from_str(theme)?;
    Ok(option(&drawing(drawing_json)?, &theme).to_string())
}

/// The place of the bar, among all of a drawing, that answers at a place: `x` in thousandths of the width, `y` in
/// CSS pixels.
///
/// # Errors
/// As [`chart_option`].
#[wasm_bindgen]
pub fn chart_figure_at(drawing_json: &str, x: i32, y: i32) -> Result<Option<usize>, JsError> {
    let drawing = drawing(drawing_json)?;
    Ok(Layout::of(&drawing).figure_at(&drawing, x, y))
}

/// The height of a drawing in CSS pixels.
///
/// # Errors
/// As [`chart_option`].
#[wasm_bindgen]
pub fn chart_height(drawing_json: &str) -> Result<i32, JsError> {
    let drawing = drawing(drawing_json)?;
    Ok(Layout::of(&drawing).height(&drawing))
}
