//! How deep the elements of a page nest.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::LocalName;
use html5ever::interface::Tracer;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;

use super::builder::Sink;
use super::dom::Id;

/// The deepest that elements nest, as in Blink.
pub const DEEPEST: usize = 512;

/// How many tags in a row are dropped before the depth is looked at again.
const PAUSE: usize = 32;

/// Hands tags on to the tree builder, but not those that would open elements too deep. A block that
/// is not opened ends the line all the same, by a `<br>`.
pub struct Shallow {
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
    pub fn new(builder: TreeBuilder<Id, Sink>) -> Shallow {
        Shallow { builder, estimate: Cell::default(), pause: Cell::default(), dropped: RefCell::default() }
    }

    /// What was built.
    pub fn into_sink(self) -> Sink {
        self.builder.sink
    }

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
