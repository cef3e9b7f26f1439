//! Long texts on a narrow terminal: what is underlined with a little around it, wrapped lines,
//! columns. Chinese characters take two columns.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What is shown of a line, and what is underlined in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    pub text: String,
    pub ranges: Vec<Range<usize>>,
}

const ELLIPSIS: &str = "…";

fn columns(character: char) -> usize {
    character.width().unwrap_or(0)
}

/// The line as a whole if it fits `width` columns; else its `ranges` with as much around each as
/// fits, and `…` for the rest.
pub fn window(line: &str, ranges: &[Range<usize>], width: usize) -> Window {
    // Each of these is one byte, so that places stay where they are.
    let line = line.replace(['\n', '\r', '\t'], " ");
    let ranges = sound(&line, ranges);
    if line.width() <= width {
        return Window { text: line, ranges };
    }
    if ranges.is_empty() {
        let end = forward(&line, 0, width.saturating_sub(1));
        return Window { text: format!("{}{ELLIPSIS}", &line[..end]), ranges };
    }
    // A range that is too long is cut, too.
    let room = width.saturating_sub(2 * (ranges.len() + 1)) / ranges.len();
    let shown: Vec<Range<usize>> = ranges
        .iter()
        .map(|range| range.start..range.end.min(forward(&line, range.start, room.max(2))))
        .collect();
    let (mut fits, mut too_much) = (0, width);
    while too_much - fits > 1 {
        let around = (fits + too_much) / 2;
        let taken: usize =
            kept(&line, &shown, around).iter().map(|range| line[range.clone()].width() + 1).sum();
        if taken < width {
            fits = around;
        } else {
            too_much = around;
        }
    }
    let mut text = String::new();
    let mut underlined = Vec::new();
    let mut end = 0;
    for part in kept(&line, &shown, fits) {
        if part.start > end {
            text.push_str(ELLIPSIS);
        }
        let offset = text.len();
        let inside = shown.iter().filter(|range| part.start <= range.start && range.end <= part.end);
        underlined
            .extend(inside.map(|range| offset + range.start - part.start..offset + range.end - part.start));
        text.push_str(&line[part.clone()]);
        end = part.end;
    }
    if end < line.len() {
        text.push_str(ELLIPSIS);
    }
    Window { text, ranges: underlined }
}

/// The ranges that lie in a line, in order and without overlap.
fn sound(line: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = ranges
        .iter()
        .filter(|range| range.start < range.end && line.get((*range).clone()).is_some())
        .cloned()
        .collect();
    ranges.sort_by_key(|range| range.start);
    let mut end = 0;
    ranges.retain(|range| {
        let apart = range.start >= end;
        end = end.max(range.end);
        apart
    });
    ranges
}

/// Each range with `around` columns on both sides, joined where they meet.
fn kept(line: &str, ranges: &[Range<usize>], around: usize) -> Vec<Range<usize>> {
    let mut kept: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        let (start, end) = (backward(line, range.start, around), forward(line, range.end, around));
        match kept.last_mut() {
            Some(last) if start <= last.end => last.end = end,
            _ => kept.push(start..end),
        }
    }
    kept
}

/// The end of what takes at most `width` columns after `start`.
fn forward(line: &str, start: usize, width: usize) -> usize {
    let mut taken = 0;
    line[start..]
        .char_indices()
        .find(|(_, character)| {
            taken += columns(*character);
            taken > width
        })
        .map_or(line.len(), |(index, _)| start + index)
}

/// The start of what takes at most `width` columns before `end`.
fn backward(line: &str, end: usize, width: usize) -> usize {
    let mut taken = 0;
    line[..end]
        .char_indices()
        .rev()
        .find(|(_, character)| {
            taken += columns(*character);
            taken > width
        })
        .map_or(0, |(index, character)| index + character.len_utf8())
}

/// Breaks a text into lines of at most `width` columns: at spaces, and between Chinese characters
/// but not before a mark that ends something.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        if !line.is_empty() && line.width() + word.trim_end().width() > width {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(word);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The pieces of a text that stay together, with the spaces and marks after them.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (index, character) in text.char_indices() {
        if before.is_some_and(|before| breaks(before, character)) {
            words.push(&text[start..index]);
            start = index;
        }
        before = Some(character);
    }
    words.push(&text[start..]);
    words
}

fn breaks(before: char, after: char) -> bool {
    const OPENING: &str = "（《〈“‘「『【〔([";
    const CLOSING: &str = "，。、；：？！）》〉”’」』】〕…,.;:?!)]%％";
    if after == ' ' || CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    before == ' ' || columns(before) > 1 || columns(after) > 1
}

/// A text and the spaces that fill it up to `width` columns.
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// The beginning of a text that takes at most `width` columns, with `…` if that is not all of it.
pub fn cut(text: &str, width: usize) -> String {
    window(text, &[], width).text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, words: &[&str], width: usize) -> (String, Vec<String>) {
        let ranges: Vec<_> =
            words.iter().filter_map(|word| line.find(word).map(|start| start..start + word.len())).collect();
        let window = window(line, &ranges, width);
        let underlined = window.ranges.iter().map(|range| window.text[range.clone()].to_owned()).collect();
        (window.text, underlined)
    }

    #[test]
    fn a_long_line_is_cut_to_what_is_underlined() {
        let line =
            format!("{}调处纠纷96件{}成功率98%{}", "前".repeat(500), "中".repeat(500), "后".repeat(500));
        let (text, underlined) = shown(&line, &["96件"], 40);
        assert!(text.width() <= 40 && text.width() > 34, "{text}");
        assert!(text.starts_with("…前") && text.ends_with("中…"), "{text}");
        assert_eq!(underlined, ["96件"]);

        let (text, underlined) = shown(&line, &["96件", "98%"], 60);
        assert!(text.width() <= 60, "{text}");
        assert_eq!(text.matches('…').count(), 3);
        assert_eq!(underlined, ["96件", "98%"]);

        let (text, underlined) = shown(&line, &[&line], 40);
        assert!(text.width() <= 40 && text.ends_with('…'), "{text}");
        assert_eq!(underlined.len(), 1);
    }

    #[test]
    fn what_fits_is_whole_and_what_is_unsound_is_not_underlined() {
        assert_eq!(shown("共96件", &["96件"], 20), ("共96件".into(), vec!["96件".into()]));
        let window = window("共96件", &[1..4, 3..900, 3..3], 20);
        assert_eq!(window.ranges, Vec::<Range<usize>>::new());
        for width in 0..12 {
            shown(&"字".repeat(100), &["字"], width);
        }
    }

    #[test]
    fn lines_break_between_words_and_not_before_marks() {
        assert_eq!(wrap("请核对日期，再发布。", 10), ["请核对日", "期，再发", "布。"]);
        assert_eq!(wrap("Check the date, then publish.", 12), ["Check the", "date, then", "publish."]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(padded("件", 4), "件  ");
        assert_eq!(cut("一二三四五", 6), "一二…");
    }
}
