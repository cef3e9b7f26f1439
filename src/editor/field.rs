//! Fields with their labels.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::markup::{Tag, tag, whenever};

/// What a field is called and how it behaves.
pub struct Field {
    /// Its id on the page, unique.
    pub id: String,
    /// Its label.
    pub label: &'static str,
    /// A line below it.
    pub hint: Option<&'static str>,
    /// `input` or `textarea`.
    pub element: &'static str,
    /// What may be chosen instead of typing.
    pub suggestions: Vec<String>,
}

impl Field {
    /// A field of one line.
    pub fn line(id: String, label: &'static str) -> Self {
        Self { id, label, hint: None, element: "input", suggestions: Vec::new() }
    }

    /// A field of several lines.
    pub fn lines(id: String, label: &'static str) -> Self {
        Self { element: "textarea", ..Self::line(id, label) }
    }

    /// With a line below it.
    pub fn hint(self, hint: &'static str) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// With what may be chosen instead of typing.
    pub fn suggest(self, suggestions: Vec<String>) -> Self {
        Self { suggestions, ..self }
    }

    /// The field, and what shows when its text is not `valid`: the hint, marked.
    pub fn view(
        self,
        value: impl Fn() -> String + Clone + Send + 'static,
        edit: impl Fn(String) + 'static,
        valid: impl Fn() -> bool + Clone + Send + 'static,
    ) -> Tag {
        let hint_id = format!("{}-hint", self.id);
        let invalid = move || !valid();
        let hint = self.hint.map(|hint| {
            let invalid = invalid.clone();
            tag("p", "")
                .attr("id", &hint_id)
                .attr_changing("class", move || {
                    Some(if invalid() { "hint wrong" } else { "hint" }.to_owned())
                })
                .text(hint)
        });
        let list_id = (!self.suggestions.is_empty()).then(|| format!("{}-list", self.id));
        let list = list_id.as_ref().map(|id| {
            let options = self.suggestions.iter().map(|words| tag("option", "").attr("value", words).view());
            tag("datalist", "").attr("id", id).children(options)
        });
        let input = entry(tag(self.element, "input"), value, edit)
            .attr("id", &self.id)
            .attr("autocomplete", "off")
            .attr_if("rows", (self.element == "textarea").then_some("2"))
            .attr_if("list", list_id.as_deref())
            .attr_if("type", (self.element == "input").then_some("text"))
            .attr_if("aria-describedby", hint.as_ref().map(|_| hint_id.as_str()))
            .attr_changing("aria-invalid", move || invalid().then(|| "true".to_owned()));
        tag("div", "field")
            .child(tag("label", "").attr("for", &self.id).text(self.label))
            .child(input)
            .child(list)
            .child(hint)
    }
}

/// An element that text is typed into, kept in step with a value.
pub fn entry(
    element: Tag,
    value: impl Fn() -> String + Send + 'static,
    edit: impl Fn(String) + 'static,
) -> Tag {
    let place = NodeRef::<Div>::new();
    whenever(move || {
        let value = value();
        if let Some(element) = place.get() {
            let input: HtmlInputElement = element.unchecked_into();
            // Setting what is there already would move the caret.
            if input.value() != value {
                input.set_value(&value);
            }
        }
    });
    element.reference(place).on("input", move |event: Event| edit(typed(&event)))
}

/// What was typed or chosen. Text areas and choices have a `value` as inputs do.
pub fn typed(event: &Event) -> String {
    event.target().map(|target| target.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}
