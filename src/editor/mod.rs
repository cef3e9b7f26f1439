//! The editor's page, `import.html`: a text, page or Word file in, the report's JSON out, with what
//! is wrong with it told before the public sees it.
//!
//! A wasm of its own, which readers never load. The shell around it (`import.js`) starts it, reads
//! files, keeps the work (`store.js`) and holds the preview (`preview.js`), which is the real
//! `<report-viewer>`. Nothing is sent anywhere.
//!
//! | file | what it holds |
//! |---|---|
//! | `decisions` | what the editor decided, as plain values; tested natively |
//! | `numerals` | the text with its numbers, and how a figure made of one is quoted; tested natively |
//! | `work` | one source as read, with a signal for each decision |
//! | `desk` | the page's state, and everything that happens to it |
//! | the others | Leptos views, one thing a file, their CSS in `style/editor.css` |
//!
//! To add a view: a file here, its place in `page` or, for a part of the second step, a [`desk::Tab`] and its
//! arms in `tabs`. To add a decision: a field of `import::Corrections`, its signal in `work`, and in
//! `decisions` how it follows a changed text. Its words go into `i18n/editor.rs` and the languages'
//! `editor.rs`.

mod charts;
mod decisions;
mod desk;
mod field;
mod figure_form;
mod figures;
mod findings;
mod finish;
mod head;
mod left_out;
mod number_form;
mod numbers;
mod numerals;
mod outline;
mod page;
mod source;
mod tabs;
mod work;

use leptos::reactive::owner::Owner;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::i18n::editor::EditorMessages;
use crate::import::source::SourceError;
use crate::markup;
use desk::{Desk, Source, Trouble};

#[wasm_bindgen]
extern "C" {
    /// What the shell does for the page (`import.js`).
    #[derive(Clone)]
    pub type Bridge;

    /// Shows a report in the preview.
    #[wasm_bindgen(method)]
    fn show(this: &Bridge, json: &str);
    /// Shows none.
    #[wasm_bindgen(method)]
    fn clear(this: &Bridge);
    /// Shows the section, figure or chart with this id in the preview.
    #[wasm_bindgen(method)]
    fn open(this: &Bridge, id: &str);
    /// Remembers how far the page is scrolled, and scrolls it as it was when this was last done.
    #[wasm_bindgen(method)]
    fn turn(this: &Bridge);
    /// Hands a file to [`Editor::take_file`], read from an `<input type=file>`.
    #[wasm_bindgen(method, js_name = readFrom)]
    fn read_from(this: &Bridge, input: &JsValue);
    /// Keeps the source and the decisions.
    #[wasm_bindgen(method, js_name = keepAll)]
    fn keep_all(this: &Bridge, name: &str, bytes: &[u8], decisions: &str);
    /// Keeps the decisions.
    #[wasm_bindgen(method)]
    fn keep(this: &Bridge, decisions: &str);
    /// Keeps nothing.
    #[wasm_bindgen(method)]
    fn forget(this: &Bridge);
    /// Gives the editor a file.
    #[wasm_bindgen(method)]
    fn save(this: &Bridge, content: &str, media_type: &str, name: &str);
    /// Copies a text, and tells whether it could.
    #[wasm_bindgen(method)]
    fn copy(this: &Bridge, text: &str, done: &js_sys::Function);
    /// Moves the focus to the element with this id, once it is on the page.
    #[wasm_bindgen(method)]
    fn focus(this: &Bridge, id: &str);
}

/// The page.
#[wasm_bindgen]
pub struct Editor {
    desk: Desk,
    // Held for their drop, which takes the page down.
    _views: Box<dyn std::any::Any>,
    _owner: Owner,
}

/// Builds the page in `place`.
#[wasm_bindgen]
pub fn start(place: HtmlElement, language: &str, bridge: Bridge) -> Editor {
    let messages = EditorMessages::of(language);
    let owner = Owner::new();
    let (desk, views) = owner.with(|| {
        let desk = Desk::new(messages, bridge);
        let views = {
            let desk = desk.clone();
            leptos::mount::mount_to(place, move || page::page(&desk))
        };
        (desk, views)
    });
    Editor { desk, _views: Box::new(views), _owner: owner }
}

#[wasm_bindgen]
impl Editor {
    /// The name of the page, and the language of its texts.
    pub fn names(&self) -> Vec<String> {
        vec![self.desk.messages.page_title.to_owned(), self.desk.messages.language.to_owned()]
    }

    /// Takes a file that was chosen, dropped or pasted.
    pub fn take_file(&self, name: String, bytes: Vec<u8>) {
        self.desk.take_file(name, bytes);
    }

    /// Takes text that was dropped.
    pub fn take_text(&self, text: String) {
        self.desk.type_text(text, true);
    }

    /// Says that a file is too large.
    pub fn too_large(&self, name: String) {
        self.desk.refuse(name, Trouble::Source(SourceError::TooLarge));
    }

    /// Says that the browser could not read a file.
    pub fn unreadable(&self, name: String) {
        self.desk.refuse(name, Trouble::Unreadable);
    }

    /// Takes up the work of an earlier visit. Text that was pasted has no name.
    pub fn restore(&self, name: String, bytes: Vec<u8>, decisions: &str) {
        let source = if name.is_empty() {
            Source::Text(String::from_utf8_lossy(&bytes).into_owned())
        } else {
            Source::File { name, bytes: bytes.into() }
        };
        self.desk.restore(source, decisions);
    }

    /// Says that the browser does not keep the work.
    pub fn keeps_nothing(&self) {
        use leptos::prelude::Set;
        self.desk.keeps.set(false);
    }
}
