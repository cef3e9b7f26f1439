//! Lines as they are read for an outline: parted where a number was glued to the text before it.

use super::super::source::{Content, Line};
use super::is_ornament;
use crate::model::Table;
use crate::prose::characters::{is_blank, is_han};
use crate::prose::marker::{self, Kind};

/// A line, or a part of one where a heading was glued to the text before it.
pub struct Part<'a> {
    /// Index of the line among those given.
    pub index: usize,
    pub content: PartContent<'a>,
    pub heading_level: Option<u8>,
    pub bold: bool,
    /// Bytes at the start that are bold, where text follows them.
    pub bold_lead: usize,
}

/// What a [`Part`] holds.
pub enum PartContent<'a> {
    Text(&'a str),
    Table(&'a Table),
    Picture,
}

impl<'a> Part<'a> {
    /// Its text, if it is one.
    pub fn text(&self) -> Option<&'a str> {
        match self.content {
            PartContent::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Parts a line where a number of the outline follows a full stop: `…得到落实。二、推进依法行政`.
///
/// Only where the number is the next of its kind, and its kind begins other lines.
pub fn split<'a>(lines: &[&'a Line]) -> Vec<Part<'a>> {
    let mut parts = Vec::with_capacity(lines.len());
    let mut last: Vec<(Kind, u32)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let part = |content| Part {
            index,
            content,
            heading_level: line.heading_level,
            bold: line.bold,
            bold_lead: if line.bold { 0 } else { bold_lead(line) },
        };
        match &line.content {
            Content::Table(table) => parts.push(part(PartContent::Table(table))),
            Content::Picture(_) => parts.push(part(PartContent::Picture)),
            Content::Text(text) => {
                let mut rest = without_ornament(text);
                loop {
                    if let Some(marker) = marker::read(rest) {
                        last.retain(|(kind, _)| *kind < marker.kind);
                        last.push((marker.kind, marker.value));
                    }
                    let Some(at) = glued(rest, &last) else {
                        break;
                    };
                    parts.push(part(PartContent::Text(rest[..at].trim_end())));
                    rest = rest[at..].trim_start();
                }
                parts.push(part(PartContent::Text(rest)));
            }
        }
    }
    parts
}

/// The bytes of a line that its bold start takes, if it is not split or ornamented.
fn bold_lead(line: &Line) -> usize {
    let Content::Text(text) = &line.content else {
        return 0;
    };
    let mut left = line.bold_lead;
    text.char_indices()
        .find(|(_, character)| {
            let done = left == 0;
            left -= usize::from(!done && !is_blank(*character));
            done
        })
        .map_or(0, |(index, _)| index)
}

/// 📌一、 and ●1.: signs before a number are layout, as an indent is.
fn without_ornament(text: &str) -> &str {
    let rest = text.trim_start_matches(|sign: char| is_ornament(sign) || sign.is_whitespace());
    let ornamented =
        rest.len() < text.len() && marker::read(rest).is_some_and(|marker| marker.kind != Kind::Lost);
    if ornamented { rest } else { text }
}

/// A second item that is a sentence of its own.
const SECONDS: [&str; 2] = ["。（二）", "。(二)"];

/// Where in a line another number begins: after a full stop the next of a kind that is open, or
/// `1、` and `（一）` right after a heading: `一、完善工作机制1、加强党委统筹。`
fn glued(text: &str, last: &[(Kind, u32)]) -> Option<usize> {
    if let Some(at) = glued_to_heading(text) {
        return Some(at);
    }
    let second = SECONDS.iter().filter_map(|second| text.rfind(second)).max();
    for (index, stop) in text.match_indices(['。', '！', '.', ':', '：']) {
        let at = index + stop.len();
        let at = at + (text[at..].len() - text[at..].trim_start().len());
        if let Some(marker) = marker::read(&text[at..]) {
            // 现将有关情况汇报如下:一、强化…
            let first = marker.kind == Kind::Chinese
                && marker.value == 1
                && matches!(stop, ":" | "：")
                && last.is_empty();
            let colon = matches!(stop, ":" | "：");
            // 将抓好以下工作：（一）加强领导。…（二）落实责任。
            let items = colon
                && marker.kind == Kind::ChineseInParentheses
                && marker.value == 1
                && second.is_some_and(|second| second > at);
            let half_width = stop == "."
                && !text[..index].ends_with(|last: char| is_han(last) || "%％”）)".contains(last));
            let continues = !colon
                && !half_width
                && matches!(marker.kind, Kind::Chinese | Kind::ChineseInParentheses | Kind::Digits)
                && last.iter().any(|(kind, value)| *kind == marker.kind && value + 1 == marker.value);
            if continues || first || items {
                return Some(at);
            }
        }
    }
    None
}

/// How far into a line a heading is looked for that another number was glued to, in characters.
const HEADING: usize = 40;

fn glued_to_heading(text: &str) -> Option<usize> {
    let own =
        marker::read(text).filter(|own| matches!(own.kind, Kind::Chinese | Kind::ChineseInParentheses))?;
    let heading = &text[own.end..];
    for (index, character) in heading.char_indices().take(HEADING) {
        if matches!(character, '。' | '；' | '：' | '“' | '《') {
            return None;
        }
        let begins = matches!(character, '1' | '１' | '（' | '(') && index > 0;
        let after_word = heading[..index].trim_end().ends_with(is_han);
        if begins && after_word {
            let inner =
                marker::read(&heading[index..]).filter(|inner| inner.value == 1 && inner.kind > own.kind);
            if inner.is_some_and(|inner| heading[index + inner.end..].starts_with(is_han)) {
                return Some(own.end + index);
            }
        }
    }
    None
}
