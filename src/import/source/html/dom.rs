//! A page's nodes in one flat list, as html5ever parses them.
//!
//! Nodes are numbers into the list, so nothing here recurses, however deep a page is. Elements nest
//! to a fixed depth only (`shallow`), and a tag has no more attributes than a page needs
//! (`attributes`): html5ever looks through all open elements at almost every tag and through all
//! attributes at each, and a page of a hundred thousand would take it hours.

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::Attribute;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{QualName, TokenizerResult, ns};

use super::attributes;
use super::builder::{Node, Sink};
use super::shallow::Shallow;

/// A node's place in the list. The document is [`ROOT`].
pub type Id = usize;

/// The document.
pub const ROOT: Id = 0;

/// What a node is.
#[derive(Debug)]
pub enum Kind {
    /// An element.
    Element {
        /// Its name.
        name: QualName,
        /// Its attributes, in order.
        attributes: Vec<Attribute>,
    },
    /// Text.
    Text(StrTendril),
    /// A comment.
    Comment(StrTendril),
    /// The document, a doctype, the inside of a `<template>`, a processing instruction.
    Other,
}

/// A parsed page.
#[derive(Debug)]
pub struct Dom {
    nodes: Vec<Node>,
}

/// A step of [`Dom::walk`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A node, before its children.
    Enter(Id),
    /// A node, after its children.
    Leave(Id),
}

impl Dom {
    /// Parses a page, or a part of one. There are no errors: whatever it is, a browser shows it.
    pub fn parse(html: &str) -> Dom {
        let builder = TreeBuilder::new(Sink::new(), TreeBuilderOpts::default());
        let tokenizer = Tokenizer::new(Shallow::new(builder), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(&attributes::capped(html)));
        // It stops after each script, as if there were somebody to run it.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        Dom { nodes: tokenizer.sink.into_sink().into_nodes() }
    }

    /// What a node is.
    pub fn kind(&self, id: Id) -> &Kind {
        &self.nodes[id].kind
    }

    /// The name of an HTML element; empty for other nodes and for SVG and MathML.
    pub fn name(&self, id: Id) -> &str {
        match &self.nodes[id].kind {
            Kind::Element { name, .. } if name.ns == ns!(html) => &name.local,
            _ => "",
        }
    }

    /// The value of an attribute.
    pub fn attribute(&self, id: Id, attribute: &str) -> Option<&str> {
        match &self.nodes[id].kind {
            Kind::Element { attributes, .. } => attributes
                .iter()
                .find(|candidate| &*candidate.name.local == attribute)
                .map(|found| &*found.value),
            _ => None,
        }
    }

    /// A node's children.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.nodes[id].first, |child| self.nodes[*child].next)
    }

    /// A node and all below it, in document order. `visit` says whether to go below a node that is
    /// entered; a node that is not gone below is not left either.
    pub fn walk(&self, top: Id, mut visit: impl FnMut(Step) -> bool) {
        let mut id = top;
        loop {
            let below = visit(Step::Enter(id));
            match self.nodes[id].first {
                Some(child) if below => {
                    id = child;
                    continue;
                }
                _ if below => {
                    visit(Step::Leave(id));
                }
                _ => {}
            }
            loop {
                if id == top {
                    return;
                }
                if let Some(next) = self.nodes[id].next {
                    id = next;
                    break;
                }
                let Some(parent) = self.nodes[id].parent else { return };
                id = parent;
                visit(Step::Leave(id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shallow::DEEPEST;
    use super::*;
    use crate::import::growth::assert_linear;

    /// The tree as names and texts in brackets.
    fn shape(html: &str) -> String {
        let dom = Dom::parse(html);
        let mut shape = String::new();
        dom.walk(ROOT, |step| {
            match step {
                Step::Enter(id) => match dom.kind(id) {
                    Kind::Text(text) => shape.push_str(text),
                    Kind::Element { name, .. } => {
                        shape.push_str(&name.local);
                        shape.push('(');
                    }
                    _ => {}
                },
                Step::Leave(id) if matches!(dom.kind(id), Kind::Element { .. }) => shape.push(')'),
                Step::Leave(_) => {}
            }
            true
        });
        shape
    }

    #[test]
    fn what_browsers_make_of_it() {
        assert_eq!(shape("<p>一<p>二<b>三"), "html(head()body(p(一)p(二b(三))))");
        assert_eq!(shape("<table><tr><td>一</table>"), "html(head()body(table(tbody(tr(td(一))))))");
        // Text that a table cannot hold stands before it, in one piece.
        assert_eq!(shape("<table>甲<tr>乙<td>一</table>"), "html(head()body(甲乙table(tbody(tr(td(一))))))");
        assert_eq!(shape("<b>一<p>二</b>三</p>"), "html(head()body(b(一)p(b(二)三)))");
        assert_eq!(shape("<script>a<b</script>一"), "html(head(script(a<b))body(一))");
    }

    #[test]
    fn a_deep_page_is_flat_and_quick() {
        for (open, close) in
            [("<div>", "</div>"), ("<b class=a1>", "</b>"), ("<table><tr><td>", "</td></tr></table>")]
        {
            assert_linear(open, 10_000, |count| {
                let mut html = String::new();
                for number in 0..count {
                    html.push_str(open);
                    html.push_str(&number.to_string());
                    html.push(' ');
                }
                html.push_str(&close.repeat(count));
                let dom = Dom::parse(&html);
                let mut texts = 0;
                let (mut depth, mut deepest) = (0, 0);
                dom.walk(ROOT, |step| {
                    match step {
                        Step::Enter(id) => {
                            if let Kind::Text(text) = dom.kind(id) {
                                texts += text.split_whitespace().count();
                            }
                            depth += 1;
                            deepest = deepest.max(depth);
                        }
                        Step::Leave(_) => depth -= 1,
                    }
                    true
                });
                assert_eq!(texts, count, "{open}");
                assert!(deepest < DEEPEST * 2, "{open} {deepest}");
            });
        }
    }

    /// What html5ever does at each attribute grows with how many there are, so that must not grow.
    #[test]
    fn a_tag_has_no_more_attributes_than_a_page_needs() {
        let many = |from: usize, count: usize| -> String {
            (from..from + count).map(|number| format!(" a{number}=\"1\"")).collect()
        };
        let pages = [
            format!("<p class=甲{}>一</p>", many(0, 300_000)),
            // Each of these adds to the first one's.
            (0..300).map(|number| format!("<html{}>", many(number * 100, 100))).collect::<String>() + "一",
            (0..300).map(|number| format!("<body{}>", many(number * 100, 100))).collect::<String>() + "一",
        ];
        for html in pages {
            let dom = Dom::parse(&html);
            let (mut most, mut text) = (0, String::new());
            dom.walk(ROOT, |step| {
                match step {
                    Step::Enter(id) => match dom.kind(id) {
                        Kind::Element { attributes, .. } => most = most.max(attributes.len()),
                        Kind::Text(own) => text.push_str(own),
                        _ => {}
                    },
                    Step::Leave(_) => {}
                }
                true
            });
            assert_eq!(text, "一");
            assert!((100..=attributes::MOST_ATTRIBUTES).contains(&most), "{most}");
        }
    }
}
