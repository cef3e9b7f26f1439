//! What a line of a page is, told by itself.

use super::layout::{Fragment, Page};
use crate::import::portal::furniture::{is_foot, is_furniture};
use crate::import::portal::{facts, path};
use crate::import::source::Content;
use crate::prose::{date, marker};

/// A line's text; empty for tables and pictures.
pub fn text(fragment: &Fragment) -> &str {
    match &fragment.content {
        Content::Text(text) => text,
        _ => "",
    }
}

/// Whether a line is the path above the page.
pub fn is_path(fragment: &Fragment) -> bool {
    fragment.apart.is_none() && (fragment.is_path || path::is_path(text(fragment)))
}

/// Whether a line is of the tools around an article.
pub fn is_furniture_line(fragment: &Fragment) -> bool {
    matches!(&fragment.content, Content::Text(text) if is_furniture(text))
}

/// Whether a line states facts about the page.
pub fn is_fact(fragment: &Fragment) -> bool {
    fragment.is_fact || facts::is_fact(text(fragment))
}

/// Whether a line is the value of a fact that the line before it names.
pub fn is_value(page: &Page, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).map(|before| text(&page.fragments[before])) else {
        return false;
    };
    facts::certain_name(before).is_some_and(|field| facts::is_value(field, text(&page.fragments[index])))
}

/// Whether a line begins with the number of a heading or an item: 一、 （1） 一是.
pub fn is_numbered(text: &str) -> bool {
    const ITEMS: [&str; 5] = ["一是", "二是", "三是", "四是", "五是"];
    marker::read(text).is_some_and(|marker| marker.kind != marker::Kind::Lost)
        || ITEMS.iter().any(|item| text.starts_with(item))
}

/// Whether a line names a file that is attached.
pub fn is_attachment(text: &str) -> bool {
    const FILES: [&str; 8] = [".doc", ".docx", ".xls", ".xlsx", ".pdf", ".wps", ".zip", ".rar"];
    let lower = text.to_ascii_lowercase();
    text.starts_with("附件") || text.starts_with("附：") || FILES.iter().any(|end| lower.ends_with(end))
}

/// Whether a line is a date and nothing else: `二〇一八年十二月二十七日`, `2018年12月`.
pub fn is_date(text: &str) -> bool {
    date::at(text, 0).is_some_and(|date| date.range.end == text.len() && date.parts.1.is_some())
}

/// Whether most of a line is links to other pages.
pub fn is_link(fragment: &Fragment) -> bool {
    fragment.linked * 2 > fragment.characters && !is_attachment(text(fragment))
}

/// A long line with a sentence's marks, or a table.
pub fn is_sentence(fragment: &Fragment) -> bool {
    if matches!(fragment.content, Content::Table(_)) {
        return true;
    }
    let text = text(fragment);
    fragment.characters >= 20 && text.contains(['。', '；']) || fragment.characters >= 60
}

/// How much a line looks like a report's text. 0 for everything that is not.
pub fn worth(fragment: &Fragment) -> usize {
    match &fragment.content {
        Content::Picture(_) => 0,
        Content::Table(_) if is_link(fragment) => 0,
        Content::Table(_) => fragment.characters + 20,
        Content::Text(text) => {
            let other = is_link(fragment)
                || is_foot(text)
                || is_furniture(text)
                || is_fact(fragment)
                || fragment.is_path
                || path::is_path(text);
            let marks = text
                .chars()
                .filter(|mark| matches!(mark, '。' | '，' | '；' | '、' | '：' | '！' | '？'))
                .count();
            if other {
                0
            } else if fragment.characters >= 40 || fragment.characters >= 15 && marks > 0 {
                fragment.characters + 10 * marks
            } else if is_numbered(text) {
                fragment.characters + 10
            } else {
                fragment.characters / 4
            }
        }
    }
}
