//! A page, a text or a Word file to a report, in named steps: bytes → lines → metadata → outline →
//! figures → charts.

mod figures;
pub mod source;
