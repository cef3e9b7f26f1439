//! What views ask of the page that holds them: what it alone can do.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// What the shell offers to one viewer (`bridge()` in `stage.js`).
    #[derive(Clone)]
    pub type Bridge;

    /// Texts of the interface, as lines, where it speaks another language than the wasm.
    #[wasm_bindgen(method, getter)]
    pub fn texts(this: &Bridge) -> Option<String>;
    /// Whether sections start closed.
    #[wasm_bindgen(method, getter)]
    pub fn collapsed(this: &Bridge) -> bool;
    /// What stands before an id in the page's address.
    #[wasm_bindgen(method, getter)]
    pub fn prefix(this: &Bridge) -> String;
    /// Fires `report-viewer-{name}` on the element.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Bridge, name: &str, detail: JsValue);
    /// Draws a chart in an element once it is near the view; again to draw it anew. The drawing is
    /// JSON.
    #[wasm_bindgen(method)]
    pub fn draw(this: &Bridge, container: &Element, drawing: &str);
    /// Hands the reader a picture (`svg`, `png`) of a drawing as a file.
    #[wasm_bindgen(method, js_name = savePicture)]
    pub fn save_picture(this: &Bridge, drawing: &str, kind: &str, name: &str);
    /// Hands the reader a text as a file.
    #[wasm_bindgen(method)]
    pub fn save(this: &Bridge, content: &str, media_type: &str, name: &str);
    /// Prints everything (`all`) or as it is open now (`shown`).
    #[wasm_bindgen(method)]
    pub fn print(this: &Bridge, scope: &str);
    /// Puts the id into the page's address.
    #[wasm_bindgen(method)]
    pub fn follow(this: &Bridge, id: &str);
}

/// A JavaScript object of these fields.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}
