//! The nodes of a page as html5ever builds them.

use std::borrow::Cow;
use std::cell::{Ref, RefCell};

use html5ever::QualName;
use html5ever::interface::{Attribute, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;

use super::attributes::MOST_ATTRIBUTES;
use super::dom::{Id, Kind, ROOT};

/// A node and its place among the others.
#[derive(Debug)]
pub struct Node {
    pub kind: Kind,
    pub parent: Option<Id>,
    pub previous: Option<Id>,
    pub next: Option<Id>,
    pub first: Option<Id>,
    pub last: Option<Id>,
}

/// Takes what html5ever builds. It hands back only the numbers it was given here.
pub struct Sink {
    nodes: RefCell<Vec<Node>>,
}

impl Sink {
    pub fn new() -> Sink {
        let sink = Sink { nodes: RefCell::default() };
        sink.add(Kind::Other);
        sink
    }

    /// The nodes of the finished page.
    pub fn into_nodes(self) -> Vec<Node> {
        self.nodes.into_inner()
    }

    fn add(&self, kind: Kind) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { kind, parent: None, previous: None, next: None, first: None, last: None });
        nodes.len() - 1
    }

    fn detach(&self, id: Id) {
        let nodes = &mut *self.nodes.borrow_mut();
        let Node { parent, previous, next, .. } = nodes[id];
        match (previous, parent) {
            (Some(previous), _) => nodes[previous].next = next,
            (None, Some(parent)) => nodes[parent].first = next,
            (None, None) => {}
        }
        match (next, parent) {
            (Some(next), _) => nodes[next].previous = previous,
            (None, Some(parent)) => nodes[parent].last = previous,
            (None, None) => {}
        }
        let node = &mut nodes[id];
        (node.parent, node.previous, node.next) = (None, None, None);
    }

    /// Puts a detached node below `parent`: before `next`, or as the last.
    fn attach(&self, id: Id, parent: Id, next: Option<Id>) {
        let nodes = &mut *self.nodes.borrow_mut();
        let previous = match next {
            Some(next) => nodes[next].previous.replace(id),
            None => nodes[parent].last.replace(id),
        };
        match previous {
            Some(previous) => nodes[previous].next = Some(id),
            None => nodes[parent].first = Some(id),
        }
        let node = &mut nodes[id];
        (node.parent, node.previous, node.next) = (Some(parent), previous, next);
    }

    /// Adds text to the text node `before`, if that is one.
    fn join(&self, before: Option<Id>, text: &StrTendril) -> bool {
        let Some(before) = before else { return false };
        match &mut self.nodes.borrow_mut()[before].kind {
            Kind::Text(own) => {
                own.push_tendril(text);
                true
            }
            _ => false,
        }
    }

    fn place(&self, child: NodeOrText<Id>, parent: Id, next: Option<Id>) {
        let id = match child {
            NodeOrText::AppendNode(id) => {
                self.detach(id);
                id
            }
            NodeOrText::AppendText(text) => {
                let before = {
                    let nodes = self.nodes.borrow();
                    next.map_or(nodes[parent].last, |next| nodes[next].previous)
                };
                if self.join(before, &text) {
                    return;
                }
                self.add(Kind::Text(text))
            }
        };
        self.attach(id, parent, next);
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = ();
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) {}

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| match &nodes[*target].kind {
            Kind::Element { name, .. } => name,
            // By its contract it asks only for elements.
            _ => unreachable!("the name of a node that is no element"),
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Id {
        let id = self.add(Kind::Element { name, attributes });
        if flags.template {
            let inside = self.add(Kind::Other);
            self.attach(inside, id, None);
        }
        id
    }

    fn create_comment(&self, text: StrTendril) -> Id {
        self.add(Kind::Comment(text))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Id {
        self.add(Kind::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.place(child, *parent, None);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let parent = self.nodes.borrow()[*element].parent;
        match parent {
            Some(parent) => self.place(child, parent, Some(*element)),
            None => self.place(child, *previous, None),
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &Id) -> Id {
        self.nodes.borrow()[*target].first.unwrap_or(*target)
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let parent = self.nodes.borrow()[*sibling].parent;
        if let Some(parent) = parent {
            self.place(child, parent, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, target: &Id, missing: Vec<Attribute>) {
        if let Kind::Element { attributes, .. } = &mut self.nodes.borrow_mut()[*target].kind {
            // Each of the `<html>` tags of a page brings some.
            for attribute in missing {
                if attributes.len() < MOST_ATTRIBUTES
                    && attributes.iter().all(|own| own.name != attribute.name)
                {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        loop {
            let child = self.nodes.borrow()[*node].first;
            let Some(child) = child else { return };
            self.detach(child);
            self.attach(child, *new_parent, None);
        }
    }
}
