//! What is known of the pages that reports are published on: the facts they state, the furniture
//! that stands around an article, the path above it. Pages and texts copied from pages are read by
//! the same words, which are here and nowhere else.

pub mod facts;
pub mod furniture;
pub mod path;
