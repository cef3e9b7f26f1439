//! A page's nodes in one flat list, as html5ever parses them.
//!
//! Nodes are numbers into the list, so nothing here recurses, however deep a page is. Elements nest
//! to a fixed depth only: html5ever looks through all open elements at almost every tag, and a page
//! of a hundred thousand open `<div>` would take it hours. Browsers limit it too.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::collections::HashMap;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{Attribute, ElementFlags, NodeOrText, QuirksMode, Tracer, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, QualName, TokenizerResult, ns};

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

#[derive(Debug)]
struct Node {
    kind: Kind,
    parent: Option<Id>,
    previous: Option<Id>,
    next: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
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
        let shallow = Shallow {
            builder,
            estimate: Cell::default(),
            pause: Cell::default(),
            dropped: RefCell::default(),
        };
        let tokenizer = Tokenizer::new(shallow, TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(html));
        // It stops after each script, as if there were somebody to run it.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        Dom { nodes: tokenizer.sink.builder.sink.nodes.into_inner() }
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

/// The deepest that elements nest, as in Blink.
const DEEPEST: usize = 512;

/// How many tags in a row are dropped before the depth is looked at again.
const PAUSE: usize = 32;

/// Hands tags on to the tree builder, but not those that would open elements too deep. A block that
/// is not opened ends the line all the same, by a `<br>`.
struct Shallow {
    builder: TreeBuilder<Id, Sink>,
    /// At most how many elements are open, about.
    estimate: Cell<usize>,
    /// How many more start tags are dropped without looking.
    pause: Cell<usize>,
    /// Start tags dropped, whose end tags are to be dropped too.
    dropped: RefCell<HashMap<LocalName, usize>>,
}

/// What becomes of a tag.
enum Fate {
    Keep,
    Drop,
    Break,
}

impl Shallow {
    fn fate(&self, tag: &Tag) -> Fate {
        // A `<font>` says nothing of use, and left open in every paragraph, as in old pages, it is
        // opened again in all that follow.
        if matches!(&*tag.name, "font" | "big" | "small" | "tt" | "nobr" | "strike" | "s" | "u") {
            return Fate::Drop;
        }
        let end_of_line = || match &*tag.name {
            "div" | "p" | "li" | "ul" | "ol" | "dl" | "dt" | "dd" | "section" | "article" | "table"
            | "tr" | "center" | "blockquote" => Fate::Break,
            _ => Fate::Drop,
        };
        if tag.kind == TagKind::EndTag {
            return match self.dropped.borrow_mut().get_mut(&tag.name) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    end_of_line()
                }
                _ => Fate::Keep,
            };
        }
        if matches!(&*tag.name, "br" | "img" | "hr" | "input" | "meta" | "link" | "script" | "style" | "wbr")
        {
            return Fate::Keep;
        }
        self.estimate.set(self.estimate.get() + 1);
        if self.pause.get() > 0 {
            self.pause.set(self.pause.get() - 1);
        } else if self.estimate.get() < DEEPEST {
            return Fate::Keep;
        } else {
            let open = Count::default();
            self.builder.trace_handles(&open);
            self.estimate.set(open.0.get());
            if open.0.get() + PAUSE < DEEPEST {
                return Fate::Keep;
            }
            self.pause.set(PAUSE);
        }
        *self.dropped.borrow_mut().entry(tag.name.clone()).or_default() += 1;
        end_of_line()
    }
}

impl TokenSink for Shallow {
    type Handle = Id;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<Id> {
        let token = match token {
            Token::TagToken(mut tag) => match self.fate(&tag) {
                Fate::Keep => {
                    // Alike, at most three of them are opened again where they were not closed.
                    if matches!(&*tag.name, "b" | "strong" | "i" | "em" | "code") {
                        tag.attrs.clear();
                    }
                    Token::TagToken(tag)
                }
                Fate::Drop => return TokenSinkResult::Continue,
                Fate::Break => {
                    tag.kind = TagKind::StartTag;
                    tag.name = LocalName::from("br");
                    tag.attrs.clear();
                    Token::TagToken(tag)
                }
            },
            token => token,
        };
        self.builder.process_token(token, line_number)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Counts the elements that the tree builder holds open.
#[derive(Default)]
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Id;

    fn trace_handle(&self, _node: &Id) {
        self.0.set(self.0.get() + 1);
    }
}

/// Takes what html5ever builds. It hands back only the numbers it was given here.
struct Sink {
    nodes: RefCell<Vec<Node>>,
}

impl Sink {
    fn new() -> Sink {
        let sink = Sink { nodes: RefCell::default() };
        sink.add(Kind::Other);
        sink
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
            for attribute in missing {
                if attributes.iter().all(|own| own.name != attribute.name) {
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

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

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
        let start = Instant::now();
        for (open, close) in
            [("<div>", "</div>"), ("<b class=a1>", "</b>"), ("<table><tr><td>", "</td></tr></table>")]
        {
            let count = 100_000;
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
        }
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
