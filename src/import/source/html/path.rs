//! The path above a page, out of the block that says it is one: 首页 > 政务公开 > 工作报告.

use super::dom::{Dom, Id, Kind, Step};
use super::style::is_block;
use crate::import::portal::path;
use crate::prose::characters::trim;

/// A path above a page is no longer, in characters.
const LONGEST_PATH: usize = 200;

/// A text node that is longer, in bytes, is none of a path, whatever white space is in it.
const LONGEST_STEP: usize = 4096;

/// More nodes a path does not have.
const MOST_STEPS: usize = 600;

/// A block's text as a path on one line; `None` if it cannot be one.
pub fn read(dom: &Dom, block: Id) -> Option<String> {
    let mut text = String::new();
    let mut steps = 0;
    let mut apart = false;
    let mut fits = true;
    dom.walk(block, |step| {
        let (Step::Enter(node) | Step::Leave(node)) = step;
        steps += 1;
        if steps > MOST_STEPS || text.chars().count() > LONGEST_PATH {
            fits = false;
        }
        if !fits {
            return false;
        }
        match dom.kind(node) {
            Kind::Text(own) if matches!(step, Step::Enter(_)) => {
                if own.len() > LONGEST_STEP {
                    fits = false;
                    return false;
                }
                let squeezed = own.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                let own = trim(&squeezed);
                if own.is_empty() {
                    return true;
                }
                if !text.is_empty() {
                    let marked = text.ends_with(path::MARKS)
                        || own.starts_with(path::MARKS)
                        || text.ends_with(['：', ':']);
                    text.push_str(if apart && !marked { " > " } else { " " });
                }
                text.push_str(own);
                apart = false;
            }
            Kind::Element { .. } => {
                let name = dom.name(node);
                if matches!(name, "script" | "style" | "noscript" | "select" | "table" | "textarea") {
                    fits &= matches!(name, "script" | "style" | "noscript");
                    return false;
                }
                apart |= name == "li" || name == "a" || is_block(name, "");
            }
            _ => {}
        }
        true
    });
    (fits && !text.is_empty()).then_some(text)
}
