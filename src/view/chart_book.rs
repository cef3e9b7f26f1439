//! The charts on the page: which are drawn, which wait, and the code that draws them.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::near::Near;
use crate::chart::Drawing;
use crate::element::{Bridge, ChartOnPage, ChartsModule};

/// How far a chart has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Not drawn yet; its table holds its values.
    Waiting,
    /// On the page.
    Drawn,
    /// Its code could not be loaded or run; its table holds its values.
    Failed,
}

/// All charts of one report. Cheap to clone; the last one dropped takes the charts down.
#[derive(Clone)]
pub struct ChartBook(SendWrapper<Rc<Inner>>);

struct Inner {
    bridge: Bridge,
    module: RefCell<Option<ChartsModule>>,
    charts: RefCell<Vec<Entry>>,
}

struct Entry {
    container: Element,
    drawing: String,
    progress: RwSignal<Progress>,
    on_page: Option<ChartOnPage>,
    _near: Option<Near>,
}

impl ChartBook {
    /// An empty book.
    pub fn new(bridge: Bridge) -> Self {
        let inner = Inner { bridge, module: RefCell::new(None), charts: RefCell::new(Vec::new()) };
        Self(SendWrapper::new(Rc::new(inner)))
    }

    /// Takes a chart in; it is drawn when its container comes near the view. Gives its number.
    pub fn add(&self, container: Element, drawing: &Drawing, progress: RwSignal<Progress>) -> usize {
        let number = self.0.charts.borrow().len();
        // Weak: a book must not keep itself alive through its own watches.
        let book = Rc::downgrade(&self.0);
        let near = Near::watch(&container, move || {
            if let Some(inner) = book.upgrade() {
                let book = ChartBook(SendWrapper::new(inner));
                leptos::task::spawn_local(async move { book.load_and_draw(Some(number)).await });
            }
        });
        self.0.charts.borrow_mut().push(Entry {
            container,
            drawing: json(drawing),
            progress,
            on_page: None,
            _near: near,
        });
        number
    }

    /// Gives a chart another drawing, and draws it if it is on the page.
    pub fn update(&self, number: usize, drawing: &Drawing) {
        if let Some(entry) = self.0.charts.borrow_mut().get_mut(number) {
            entry.drawing = json(drawing);
            if let Some(chart) = &entry.on_page {
                let _ = chart.update(&entry.drawing);
            }
        }
    }

    /// Draws what is not drawn yet, if the code is there.
    pub fn draw_now(&self) {
        if let Some(module) = &*self.0.module.borrow() {
            for entry in self.0.charts.borrow_mut().iter_mut() {
                entry.draw(module);
            }
        }
    }

    /// Loads the code if need be and draws every chart.
    pub async fn draw_all(&self) {
        self.load_and_draw(None).await;
    }

    /// The chart as an SVG file.
    pub async fn svg(&self, drawing: &Drawing) -> Option<String> {
        self.load().await.ok()?.svg(&json(drawing)).ok()
    }

    /// The chart as a PNG file.
    pub async fn png(&self, drawing: &Drawing) -> Option<web_sys::Blob> {
        let promise = self.load().await.ok()?.png(&json(drawing)).ok()?;
        JsFuture::from(promise).await.ok()?.dyn_into().ok()
    }

    async fn load(&self) -> Result<ChartsModule, JsValue> {
        if let Some(module) = &*self.0.module.borrow() {
            return Ok(module.clone());
        }
        let module: ChartsModule = JsFuture::from(self.0.bridge.charts()).await?.unchecked_into();
        *self.0.module.borrow_mut() = Some(module.clone());
        Ok(module)
    }

    async fn load_and_draw(&self, number: Option<usize>) {
        let module = self.load().await;
        for (index, entry) in self.0.charts.borrow_mut().iter_mut().enumerate() {
            if number.is_none_or(|number| number == index) {
                match &module {
                    Ok(module) => entry.draw(module),
                    Err(_) => entry.progress.set(Progress::Failed),
                }
            }
        }
    }
}

impl Entry {
    fn draw(&mut self, module: &ChartsModule) {
        if self.on_page.is_some() || !self.container.is_connected() {
            return;
        }
        match module.draw(&self.container, &self.drawing) {
            Ok(chart) => {
                self.on_page = Some(chart);
                self.progress.set(Progress::Drawn);
            }
            Err(_) => self.progress.set(Progress::Failed),
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        for entry in self.charts.get_mut().drain(..) {
            if let Some(chart) = entry.on_page {
                chart.dispose();
            }
        }
    }
}

fn json(drawing: &Drawing) -> String {
    // Strings and numbers only: writing them cannot fail.
    serde_json::to_string(drawing).unwrap_or_default()
}
