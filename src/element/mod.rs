//! The browser boundary: what JavaScript calls in the wasm, and what the wasm asks of the page.
//!
//! The shell around it (`shell.js`) owns the element, loading and failure; `mount` gives it a
//! [`Viewer`] for a report that can be shown. Dropping the viewer takes everything down.
//!
//! To add a method that JavaScript calls: here and in `Viewer` of `modules.d.ts`; what the wasm asks of the
//! page: in `view/host.rs`, in `Bridge` there and in `bridge()` of `stage.js`. What the page's author sees is
//! told in `report-viewer.d.ts` first.

use std::sync::Arc;

use leptos::reactive::owner::Owner;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::i18n::given;
use crate::model::{ReadError, read};
use crate::view::host::{Bridge, object};
use crate::view::stage::Stage;
use crate::view::{Scene, app};

/// A report on the page.
#[wasm_bindgen]
pub struct Viewer {
    scene: Scene,
    // Held for its drop, which takes the views off the page.
    _views: Box<dyn std::any::Any>,
    owner: Owner,
}

impl Drop for Viewer {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Shows the report `text` in `place`.
///
/// # Errors
/// An object with the `code` of the shell's message (`syntax`, `notAReport`) and its values.
#[wasm_bindgen]
pub fn mount(place: HtmlElement, text: &str, bridge: Bridge) -> Result<Viewer, JsValue> {
    let reading = read(text).map_err(failure)?;
    let messages = given::of(bridge.texts());
    // Signals made outside an owner would never be freed.
    let owner = Owner::new();
    let (scene, views) = owner.with(|| {
        let scene = Scene::new(Arc::new(reading), messages, Stage::new(bridge, place.clone()));
        let views = {
            let scene = scene.clone();
            leptos::mount::mount_to(place.clone(), move || app(&scene))
        };
        (scene, views)
    });
    let _ = place.set_attribute("lang", messages.language);
    Ok(Viewer { scene, _views: Box::new(views), owner })
}

fn failure(error: ReadError) -> JsValue {
    match error {
        ReadError::NotAReport => object(&[("code", "notAReport".into())]),
        ReadError::Syntax { path, line, column } => object(&[
            ("code", "syntax".into()),
            ("path", path.into()),
            ("line", (line as u32).into()),
            ("column", (column as u32).into()),
        ]),
    }
}

#[wasm_bindgen]
impl Viewer {
    /// Opens what holds the section, figure or chart with this id, and scrolls to it. Whether
    /// there is one.
    pub fn open(&self, id: &str) -> bool {
        self.scene.reveal_id(id)
    }

    /// Opens or closes all sections.
    pub fn set_all_open(&self, open: bool) {
        self.scene.set_all_open(open);
    }

    /// What the load event tells: title, and how many figures, charts and notices there are.
    pub fn summary(&self) -> JsValue {
        let reading = self.scene.reading();
        object(&[
            ("title", reading.report.title.as_str().into()),
            ("figures", (reading.report.figures.len() as u32).into()),
            ("charts", (reading.report.charts.len() as u32).into()),
            ("notices", (reading.notices.len() as u32).into()),
        ])
    }
}
