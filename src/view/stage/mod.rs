//! Where a report is shown: live, in an element of a page, or printed, on a page that is written down.
//!
//! Which of both is chosen here, once, for the whole build, and views ask the [`Stage`] that there is:
//! both answer the same questions. What a reader waits for holds nothing of written pages.
//!
//! To add a question that views ask: a method in `live` and in `printed`.

#[cfg_attr(feature = "page", path = "printed.rs")]
#[cfg_attr(not(feature = "page"), path = "live.rs")]
mod chosen;

#[allow(unused_imports, reason = "what a written page shows is known to those who write pages")]
pub use chosen::*;
