//! Elements of one type.
//!
//! `view!` gives every element a type of its own, and the compiler writes code for each: a third of
//! the wasm that a reader waits for. Here every element is the same type, with its attributes,
//! listeners and children boxed. They stay Leptos views: the same code renders on a server.
//!
//! Nothing here is ever turned into `template.innerHTML`, which Trusted Types refuse: that is what
//! `view!` does with markup that is wholly static.

use leptos::html::{Div, custom};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::on;
use leptos::tachys::html::node_ref::node_ref;
use leptos::tachys::html::style::style;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// An element in the making.
pub struct Tag {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with a class.
#[inline(never)]
pub fn tag(name: &'static str, class: &str) -> Tag {
    let tag = Tag { name, attributes: Vec::new(), children: Vec::new() };
    if class.is_empty() { tag } else { tag.attr("class", class) }
}

/// Text.
#[inline(never)]
pub fn text(text: &str) -> AnyView {
    text.to_owned().into_any()
}

/// A button that does something.
pub fn button(class: &str, name: &'static str, act: impl FnMut(Event) + 'static) -> Tag {
    tag("button", class).attr("type", "button").text(name).on("click", act)
}

/// A view that changes with the signals it reads.
pub fn changing(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

/// Does something now, and again whenever the signals it reads change.
pub fn whenever(act: impl FnMut() + 'static) {
    run(Box::new(act));
}

#[inline(never)]
fn run(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}

/// No view.
pub fn nothing() -> AnyView {
    ().into_any()
}

impl Tag {
    /// An attribute.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// Markup of our own making, for a written page.
    pub fn markup(mut self, markup: &str) -> Self {
        use leptos::tachys::html::element::inner_html;
        self.attributes.push(inner_html(markup.to_owned()).into_any_attr());
        self
    }

    /// An attribute that may be missing.
    pub fn attr_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that changes with the signals it reads.
    pub fn attr_changing(
        mut self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        self.push_changing(name, Box::new(value));
        self
    }

    #[inline(never)]
    fn push_changing(&mut self, name: &'static str, value: Box<dyn FnMut() -> Option<String> + Send>) {
        self.attributes.push(custom_attribute(name, value).into_any_attr());
    }

    /// A style property or custom property, by the CSSOM: a `style` attribute is refused by a strict
    /// policy.
    pub fn style(mut self, name: &'static str, value: impl FnMut() -> String + Send + 'static) -> Self {
        self.push_style(name, Box::new(value));
        self
    }

    /// A style property that may be missing.
    pub fn style_if(
        self,
        name: &'static str,
        value: Option<impl FnMut() -> String + Send + 'static>,
    ) -> Self {
        match value {
            Some(value) => self.style(name, value),
            None => self,
        }
    }

    #[inline(never)]
    fn push_style(&mut self, name: &'static str, value: Box<dyn FnMut() -> String + Send>) {
        self.attributes.push(style((name, value)).into_any_attr());
    }

    /// A listener.
    pub fn on<E: JsCast>(mut self, event: &'static str, mut listen: impl FnMut(E) + 'static) -> Self {
        self.listen(event, Box::new(move |event| listen(event.unchecked_into())));
        self
    }

    #[inline(never)]
    fn listen(&mut self, event: &'static str, listen: Box<dyn FnMut(Event)>) {
        self.attributes.push(on(leptos::ev::Custom::new(event), listen).into_any_attr());
    }

    /// Gives the element to a reference once it is on the page.
    pub fn reference(mut self, reference: NodeRef<Div>) -> Self {
        self.attributes.push(node_ref::<Div, _>(reference).into_any_attr());
        self
    }

    /// A child.
    pub fn child(mut self, child: impl Into<AnyChild>) -> Self {
        self.children.extend(child.into().0);
        self
    }

    /// Children.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// Text. No text is no node: a server would write a space for it.
    pub fn text(mut self, content: &str) -> Self {
        if !content.is_empty() {
            self.children.push(text(content));
        }
        self
    }

    /// The element as a view.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        custom(self.name).add_any_attr(self.attributes).child(self.children).into_any()
    }
}

/// What may stand in an element: another, any view, or nothing.
pub struct AnyChild(Option<AnyView>);

impl From<Tag> for AnyChild {
    fn from(tag: Tag) -> Self {
        Self(Some(tag.view()))
    }
}

impl From<AnyView> for AnyChild {
    fn from(view: AnyView) -> Self {
        Self(Some(view))
    }
}

impl<T: Into<AnyChild>> From<Option<T>> for AnyChild {
    fn from(child: Option<T>) -> Self {
        child.map_or(Self(None), Into::into)
    }
}
