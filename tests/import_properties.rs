//! Whatever is imported: no panic, a report that the schema and our own reader take without a
//! notice, and every character of the source in the report or named as left out.
//!
//! `cargo xtask fuzz` runs this with a million inputs; `PROPTEST_CASES` says how many else.

#![cfg(all(feature = "import", feature = "schema"))]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use report_viewer::check::check;
use report_viewer::import::source::{Content, Line, Source};
use report_viewer::import::{self, Import, html, text};
use report_viewer::model::{Report, json_schema, read};
use report_viewer::prose::characters::is_digit;
use report_viewer::prose::quantity::{Mention, mentions};

/// Texts to mutate: the lines of every case that is text, and pieces that are hard to read.
static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut lines: Vec<String> = PIECES.iter().map(|piece| (*piece).to_owned()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    for case in fs::read_dir(folder).expect("the cases").flatten() {
        if let Ok(text) = fs::read_to_string(case.path().join("input.txt")) {
            lines.extend(text.lines().map(str::to_owned));
        }
    }
    lines
});

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(&json_schema()).expect("the schema");
    jsonschema::validator_for(&schema).expect("a schema")
});

const PIECES: &[&str] = &[
    "一、",
    "（一）",
    "1、",
    "1.",
    "①",
    "、",
    "第一章",
    "第1条",
    "1.1",
    "2018年",
    "二〇一八年十二月二十七日",
    "2018年12月27日",
    "余",
    "近",
    "约",
    "百分之",
    "百分之百",
    "三成",
    "万",
    "亿",
    "十几",
    "七八",
    "%",
    "％",
    "‰",
    "个",
    "人次",
    "批次",
    "。",
    "；",
    "，",
    "：",
    "其中",
    "共",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "〔2017〕47号",
    "一是",
    "二是",
    "3—5",
    "12.5",
    "1,200",
    "999999999999999999",
    "0",
    "－",
    "/",
    ":",
    "当前位置：首页 > 政务公开",
    "发布日期：2021-08-19 09:12 来源：某局",
    "字号：大 中 小",
    "上一篇：某某",
    "索引号：A/1",
    "各位代表：",
    "表1 统计表",
    "\u{3000}\u{3000}",
    "\t",
    "\u{feff}",
    "\u{200b}",
    "𠮷",
    "📌",
    "é",
    "\u{0}",
    "<p>",
    "</td>",
    "&nbsp;",
    "\r\n",
    "\r",
    "\u{2028}",
];

/// One change of a text, at a place in thousandths of it.
#[derive(Debug, Clone)]
enum Mutation {
    Insert(u16, usize),
    Delete(u16, u16),
    Double(u16, u16),
    Swap(u16, u16),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let place = 0..1000_u16;
    prop_oneof![
        3 => (place.clone(), any::<prop::sample::Index>())
            .prop_map(|(at, piece)| Mutation::Insert(at, piece.index(PIECES.len()))),
        2 => (place.clone(), 1..60_u16).prop_map(|(at, length)| Mutation::Delete(at, length)),
        1 => (place.clone(), 1..60_u16).prop_map(|(at, length)| Mutation::Double(at, length)),
        1 => (place.clone(), place).prop_map(|(left, right)| Mutation::Swap(left, right)),
    ]
}

fn mutate(text: &str, mutations: &[Mutation]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for mutation in mutations {
        let place = |permille: u16, characters: &Vec<char>| characters.len() * usize::from(permille) / 1000;
        match mutation {
            Mutation::Insert(at, piece) => {
                let at = place(*at, &characters);
                characters.splice(at..at, PIECES[*piece].chars());
            }
            Mutation::Delete(at, length) => {
                let at = place(*at, &characters);
                let end = (at + usize::from(*length)).min(characters.len());
                characters.drain(at..end);
            }
            Mutation::Double(at, length) => {
                let at = place(*at, &characters);
                let end = (at + usize::from(*length)).min(characters.len());
                let part = characters[at..end].to_vec();
                characters.splice(at..at, part);
            }
            Mutation::Swap(left, right) => {
                let (left, right) = (place(*left, &characters), place(*right, &characters));
                if left < characters.len() && right < characters.len() {
                    characters.swap(left, right);
                }
            }
        }
    }
    characters.into_iter().collect()
}

/// Some lines of the cases, one after another or at random, mutated.
fn document() -> impl Strategy<Value = String> {
    let run = (any::<prop::sample::Index>(), 1..10_usize).prop_map(|(start, length)| {
        let start = start.index(LINES.len());
        LINES[start..(start + length).min(LINES.len())].to_vec()
    });
    (prop::collection::vec(run, 1..4), prop::collection::vec(mutation(), 0..8))
        .prop_map(|(runs, mutations)| mutate(&runs.concat().join("\n"), &mutations))
}

/// A text as copied from pages: lines cut after so many characters, with an indent, blank lines, or
/// page numbers.
fn cut(text: &str, width: usize, layout: usize, rows: usize) -> String {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let characters: Vec<char> = paragraph.chars().collect();
        for (index, line) in characters.chunks(width).enumerate() {
            let indent = if index == 0 && layout == 1 { "\u{3000}\u{3000}" } else { "" };
            lines.push(format!("{indent}{}", line.iter().collect::<String>()));
            if layout == 2 && lines.len() % rows == 0 {
                lines.push(format!("- {} -", lines.len() / rows));
            }
        }
        if layout == 3 {
            lines.push(String::new());
        }
    }
    lines.join("\n")
}

/// Marks of Markdown that stand around or before the words of a line.
const MARKS: &[(&str, &str)] = &[
    ("# ", ""),
    ("## ", " ##"),
    ("- ", ""),
    ("* ", ""),
    ("> ", ""),
    ("**", "**"),
    ("*", "*"),
    ("`", "`"),
    ("~~", "~~"),
    ("| ", " | 二 |\n|---|---|\n| 三 |"),
    ("---\n", ""),
    ("[", "](https://)"),
    ("![", "](./)"),
    ("\\", ""),
    ("```\n", "\n```"),
    ("**", ""),
    ("|", "|"),
];

/// Lines of a text with marks of Markdown.
fn marked(text: &str, marks: &[(prop::sample::Index, prop::sample::Index)]) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    for (line, mark) in marks {
        let at = line.index(lines.len());
        let (before, after) = MARKS[mark.index(MARKS.len())];
        lines[at] = format!("{before}{}{after}", lines[at]);
    }
    lines.join("\n")
}

/// The characters of a text without the address that [`MARKS`] have, and what HTML's signs say.
fn without_layout(text: &str) -> Vec<char> {
    text.replace("](https://)", "").replace("&nbsp;", "").chars().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn a_text_is_kept_whatever_it_is(text in document()) {
        let source = text::lines(&text);
        let import = import::import(&source);
        prop_assert_eq!(problems(&source, &import), Vec::<String>::new());
    }

    #[test]
    fn a_page_is_kept_whatever_it_is(text in document()) {
        let page = format!("<html><body><div>{}</div></body></html>", text.replace('\n', "</p><p>"));
        let source = html::read(&page);
        let import = import::import(&source);
        prop_assert_eq!(problems(&source, &import), Vec::<String>::new());
    }

    #[test]
    fn a_text_cut_at_a_width_is_kept_whatever_it_is(
        text in document(),
        width in 8..50_usize,
        layout in 0..4_usize,
        rows in 3..30_usize,
    ) {
        let text = cut(&text, width, layout, rows);
        let source = text::lines(&text);
        let import = import::import(&source);
        prop_assert_eq!(problems(&source, &import), Vec::<String>::new());
    }

    #[test]
    fn a_text_without_line_ends_is_kept_whatever_it_is(text in document(), mark in 0..3_usize) {
        let text = text.replace('\n', ["", " ", "\u{3000}"][mark]);
        let source = text::lines(&text);
        let import = import::import(&source);
        prop_assert_eq!(problems(&source, &import), Vec::<String>::new());
    }

    #[test]
    fn a_markdown_text_is_kept_whatever_it_is(
        text in document(),
        marks in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..12),
    ) {
        let text = marked(&text, &marks);
        let source = text::lines(&text);
        let import = import::import(&source);
        prop_assert_eq!(problems(&source, &import), Vec::<String>::new());
        // Reading takes marks away, and words no more than any other reading does.
        let words = |characters: Vec<char>| -> Vec<char> {
            characters.into_iter().filter(|character| character.is_alphanumeric()).collect()
        };
        let kept = words(characters(source.lines.iter().chain(&source.left_out)));
        let written = words(counted(without_layout(&text)));
        prop_assert_eq!(difference(&written, &kept), "");
    }

    #[test]
    fn bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(import) = import::read(&bytes, None) {
            prop_assert_eq!(soundness(&import), Vec::<String>::new());
        }
    }
}

/// What is wrong with an import.
fn problems(source: &Source, import: &Import) -> Vec<String> {
    let mut problems = soundness(import);
    let kept = kept(&import.report, import);
    let whole = characters(source.lines.iter().chain(&source.left_out));
    if kept != whole {
        let lost: String = difference(&whole, &kept);
        let added: String = difference(&kept, &whole);
        problems.push(format!("lost {lost:?}, added {added:?}"));
    }
    problems
}

/// Whether the report is one that our schema and reader take.
fn soundness(import: &Import) -> Vec<String> {
    let mut problems = Vec::new();
    let json = import.to_json();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap_or_default();
    problems.extend(
        SCHEMA.iter_errors(&value).map(|error| format!("schema: {error} at {}", error.instance_path)),
    );
    // A text without a title, or without a body, is told to the editor; everything else must be sound.
    if import.report.title.is_empty() || import.report.body.is_empty() {
        return problems;
    }
    match read(&json) {
        Ok(reading) => problems.extend(reading.notices.iter().map(|notice| format!("notice: {notice:?}"))),
        Err(error) => problems.push(format!("unreadable: {error:?}")),
    }
    let _ = check(&import.report);
    problems.extend(import.report.body_lines().iter().filter_map(|line| unaccounted(line, &mentions(line))));
    problems
}

/// A digit of a text that is in none of its numbers: each is a figure, something else, or unread.
fn unaccounted(text: &str, mentions: &[Mention]) -> Option<String> {
    let mut from = 0;
    for mention in mentions {
        if mention.range.start < from || text.get(mention.range.clone()).is_none() {
            return Some(format!("out of place in {text:?}: {mention:?}"));
        }
        from = mention.range.end;
    }
    let held = |place: usize| mentions.iter().any(|mention| mention.range.contains(&place));
    let lost = text.char_indices().find(|(place, next)| is_digit(*next) && !held(*place));
    lost.map(|(place, digit)| format!("nobody accounts for {digit:?} at {place} of {text:?}"))
}

#[test]
fn a_digit_that_nobody_accounts_for_is_found() {
    let text = "2020年受理案件96件，编号3-1-2，惠及3万5人。";
    let mut all = mentions(text);
    assert_eq!(unaccounted(text, &all), None);
    all.swap(0, 1);
    assert!(unaccounted(text, &all).is_some(), "out of order");
    all.swap(0, 1);
    all.remove(1);
    assert!(unaccounted(text, &all).is_some_and(|problem| problem.contains("'9'")), "96 is in none");
}

/// The characters of a report and of what is named as not in it, sorted; blanks and signs that
/// stand before numbers are layout.
fn kept(report: &Report, import: &Import) -> Vec<char> {
    let mut kept: Vec<char> = report.body_lines().concat().chars().collect();
    for line in import.head.iter().chain(&import.left_out) {
        kept.extend(text_of(line).chars());
    }
    kept.extend(
        import
            .warnings
            .iter()
            .filter(|warning| warning.kind == import::WarningKind::Picture)
            .filter_map(|warning| warning.place.as_ref())
            .flat_map(|place| place.text.chars()),
    );
    counted(kept)
}

fn characters<'a>(lines: impl Iterator<Item = &'a Line>) -> Vec<char> {
    counted(lines.flat_map(|line| text_of(line).chars().collect::<Vec<char>>()).collect())
}

fn counted(mut characters: Vec<char>) -> Vec<char> {
    characters.retain(|character| {
        !report_viewer::prose::characters::is_blank(*character) && !import::is_ornament(*character)
    });
    characters.sort_unstable();
    characters
}

fn text_of(line: &Line) -> String {
    match &line.content {
        Content::Text(text) | Content::Picture(text) => text.clone(),
        Content::Table(table) => {
            let cells = table.texts();
            cells.cloned().collect()
        }
    }
}

/// What is in the first sorted list and not in the second.
fn difference(first: &[char], second: &[char]) -> String {
    let mut rest = second.iter().peekable();
    let mut only = String::new();
    for character in first {
        while rest.peek().is_some_and(|other| *other < character) {
            rest.next();
        }
        if rest.peek() == Some(&character) {
            rest.next();
        } else {
            only.push(*character);
        }
    }
    only
}

#[test]
fn a_lost_character_is_found() {
    let source = text::lines("某局2018年工作总结\n一、完善机制\n全年办理案件96件。\n某局\n2018年12月27日");
    let import = import::import(&source);
    assert_eq!(problems(&source, &import), [] as [String; 0]);
    let mut broken = import.clone();
    broken.report.title.clear();
    broken.report.body.pop();
    assert_eq!(problems(&source, &broken).len(), 1);
    let mut broken = import;
    broken.report.figures[0].quote.exact = "97件".into();
    assert_eq!(soundness(&broken).len(), 1);
}
