//! A written page becomes the element, without asking for anything: the page is the data.
//!
//! | file | what is done there |
//! |---|---|
//! | `strip.rs` | the report as JSON without the words that the page already has |
//! | `rebuild.js` | the same with the words of the page put back: knows no page |
//! | `adopt.js` | those words gathered from the page, and what a reader left as it is handed over |
//!
//! What `strip` takes away `rebuild` puts back: a test holds one against the other in QuickJS. To strip
//! more: both of them, and the words for it in `adopt`.
//!
//! To add a field to the report: nothing, unless the page says it in words already; then as for stripping.

mod strip;
#[cfg(test)]
mod tests;

pub use strip::strip;
