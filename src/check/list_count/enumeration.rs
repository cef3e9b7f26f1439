//! Items that their own numbers tell apart: 一是…；二是…, which may go on in the paragraphs below.

use crate::model::Block;
use crate::prose::ordinal::{self, chinese};

/// The kinds of marks before the items of an enumeration.
const MARKS: [fn(u32) -> String; 6] = [
    |number| format!("{}是", chinese(number)),
    |number| format!("第{}，", chinese(number)),
    |number| format!("第{},", chinese(number)),
    |number| format!("（{}）", chinese(number)),
    |number| format!("({})", chinese(number)),
    ordinal::circled,
];

/// The kind of enumeration that a text begins with.
pub(super) fn enumeration(text: &str) -> Option<fn(u32) -> String> {
    MARKS.into_iter().find(|mark| text.starts_with(&mark(1)))
}

/// How many items an enumeration has that begins a text and may go on in the paragraphs after it.
pub(super) fn enumerated(text: &str, after: &[Block]) -> Option<u32> {
    let mark = enumeration(text)?;
    let first = mark(1);
    let mut rest = text.get(first.len()..)?;
    let mut items = 1;
    let mut paragraphs = after.iter().map_while(|block| Some(block.as_paragraph()?.text.trim_start()));
    loop {
        let next = mark(items + 1);
        // Another enumeration begins with its own first mark.
        let end = find(rest, &first).unwrap_or(rest.len());
        let own = rest.get(..end)?;
        if let Some(at) = find(own, &next) {
            rest = rest.get(at + next.len()..)?;
        } else {
            match paragraphs.next().and_then(|paragraph| paragraph.strip_prefix(next.as_str())) {
                Some(paragraph) if end == rest.len() => rest = paragraph,
                _ => return Some(items),
            }
        }
        items += 1;
    }
}

/// Where a mark stands in a text, which may be the end of no other: 十一是 is no 一是.
fn find(text: &str, mark: &str) -> Option<usize> {
    let other = |at: usize| text[..at].ends_with(ordinal::is_chinese);
    text.match_indices(mark).map(|(at, _)| at).find(|at| !other(*at))
}
