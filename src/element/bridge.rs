//! What the wasm asks of the page, and the chart code once it is loaded.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// What the shell offers to one viewer (`bridge()` in `entry.js`).
    #[derive(Clone)]
    pub type Bridge;

    /// Language of the interface.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &Bridge) -> String;
    /// Whether sections start closed.
    #[wasm_bindgen(method, getter)]
    pub fn collapsed(this: &Bridge) -> bool;
    /// Address of the page the report is on.
    #[wasm_bindgen(method, getter)]
    pub fn address(this: &Bridge) -> String;
    /// What stands before an id in the page's address.
    #[wasm_bindgen(method, getter)]
    pub fn prefix(this: &Bridge) -> String;
    /// Fires `report-viewer-{name}` on the element.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Bridge, name: &str, detail: JsValue);
    /// Loads the chart code: a promise of [`ChartsModule`].
    #[wasm_bindgen(method)]
    pub fn charts(this: &Bridge) -> Promise;
    /// Prints everything (`all`) or as it is open now (`shown`).
    #[wasm_bindgen(method)]
    pub fn print(this: &Bridge, scope: &str) -> Promise;
    /// Puts the id into the page's address.
    #[wasm_bindgen(method)]
    pub fn follow(this: &Bridge, id: &str);

    /// The chart code (`chart.js`).
    #[derive(Clone)]
    pub type ChartsModule;

    /// Draws a chart in an element.
    #[wasm_bindgen(method, catch)]
    pub fn draw(this: &ChartsModule, container: &Element, drawing: &str) -> Result<ChartOnPage, JsValue>;
    /// The chart as an SVG file.
    #[wasm_bindgen(method, catch)]
    pub fn svg(this: &ChartsModule, drawing: &str) -> Result<String, JsValue>;
    /// The chart as a PNG file: a promise of a blob.
    #[wasm_bindgen(method, catch)]
    pub fn png(this: &ChartsModule, drawing: &str) -> Result<Promise, JsValue>;

    /// A chart on the page.
    pub type ChartOnPage;

    /// Draws anew.
    #[wasm_bindgen(method, catch)]
    pub fn update(this: &ChartOnPage, drawing: &str) -> Result<(), JsValue>;
    /// Takes it down.
    #[wasm_bindgen(method)]
    pub fn dispose(this: &ChartOnPage);
}
