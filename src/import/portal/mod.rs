//! What is known of the pages that reports are published on: the facts they state, the furniture
//! that stands around an article, the path above it. Pages and texts copied from pages are read by
//! the same words, which are here and nowhere else.
//!
//! To teach it a name of a fact: a row in [`facts`]; a button, a counter, a line of the foot: a row in
//! [`furniture`], with where in a line it must stand; what leads a path: [`path`].

pub mod facts;
pub mod furniture;
pub mod path;
