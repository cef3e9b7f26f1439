//! The title, on one line or several, and what stands near it and is none.

use std::ops::Range;

use super::aside::is_aside;
use super::facts::is_document_number;
use super::signature::{dated_line, is_organ};
use super::{begins_body, squeeze, text_of};
use crate::import::portal::furniture::is_furniture;
use crate::import::portal::{facts, path};
use crate::import::source::{Content, Line, PageTags, Role};
use crate::prose::characters::{in_simplified, is_blank, is_digit, is_han};
use crate::prose::date;
use crate::prose::numeral;
use crate::prose::words;

/// A title and the lines it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Its lines.
    pub lines: Range<usize>,
    /// Its text, without the blanks that only space it out.
    pub text: String,
}

/// What reports are called.
const REPORTS: [&str; 17] = [
    "总结",
    "报告",
    "汇报",
    "要点",
    "情况",
    "计划",
    "公报",
    "白皮书",
    "通报",
    "综述",
    "小结",
    "述职",
    "纪实",
    "年报",
    "说明",
    "安排",
    "简报",
];

/// What the first line of a title ends with, besides [`words::CONJUNCTIONS`], that goes on in the
/// next, though it has a name and a year: 云岭县2022年国民经济和社会发展 / 统计公报.
const OPEN_ENDS: [&str; 10] =
    ["的", "、", "关于", "发展", "建设", "统计", "执行", "法治政府", "国民经济", "工作"];

/// Longest title, in characters.
const LONGEST: usize = 70;

/// Most lines of a title above its last.
const MOST_ABOVE: usize = 3;

/// The title among the first lines, if one looks like it.
pub fn find(lines: &[Line], region: Range<usize>, tags: &PageTags) -> Option<Title> {
    // What the source knows is not guessed again.
    if let Some(first) = lines.iter().position(|line| line.role == Role::Title) {
        let count = lines[first..].iter().take_while(|line| line.role == Role::Title).count();
        let parts = (first..first + count).filter_map(|index| text_of(lines, index)).map(spelled);
        let title = Title { lines: first..first + count, text: parts.collect() };
        let known = region.contains(&first) || region.end <= first && first < super::HEAD;
        if known && region.start == 0 {
            return Some(downwards(lines, title));
        }
    }
    region
        .clone()
        .filter_map(|last| scored(lines, last, region.start, tags))
        .max_by_key(|(score, title)| (*score, std::cmp::Reverse(title.lines.start)))
        .map(|(_, title)| title)
        .or_else(|| unlike(lines, region, tags))
}

/// The title that begins at a line, if one does.
pub fn at(lines: &[Line], first: usize, tags: &PageTags) -> Option<Title> {
    let ends = first..(first + MOST_ABOVE + 1).min(lines.len());
    ends.filter_map(|last| scored(lines, last, first, tags))
        .map(|(_, title)| title)
        .find(|title| title.lines.start == first)
}

/// Where nothing looks like a title: a first short line is one, or one with a year.
fn unlike(lines: &[Line], region: Range<usize>, tags: &PageTags) -> Option<Title> {
    if tags.article_title.is_some() {
        return None;
    }
    let text = |index: usize| text_of(lines, index).map(spelled);
    let free: Vec<usize> = region
        .filter(|index| lines[*index].role == Role::Unknown)
        .filter(|index| text(*index).is_some_and(|text| is_free(&text) && !is_navigation(&text)))
        .collect();
    let first = match free[..] {
        [first] | [first, _] => first,
        _ => *free.iter().find(|index| {
            text(**index).is_some_and(|text| text.contains('年') && text.chars().count() >= 8)
        })?,
    };
    Some(Title { lines: first..first + 1, text: text(first)? })
}

/// How much the title that ends at a line looks like one.
fn scored(lines: &[Line], last: usize, from: usize, tags: &PageTags) -> Option<(i32, Title)> {
    let line = lines.get(last).filter(|line| line.role == Role::Unknown)?;
    let own = spelled(text_of(lines, last)?);
    if !is_free(&own) || words::starts(words::CONJUNCTIONS, &own) && own.contains('年') {
        return None;
    }
    let title = downwards(lines, upwards(lines, Title { lines: last..last + 1, text: own }, from));
    let text = &title.text;
    let length = text.chars().count();
    if !(4..=LONGEST).contains(&length) {
        return None;
    }
    let squeezed = squeeze(text);
    let tag = |tag: &Option<String>| tag.as_deref().map(squeeze).unwrap_or_default();
    let named = tag(&tags.article_title) == squeezed;
    let page = length >= 6 && tag(&tags.page_title).starts_with(&squeezed);
    let marked = line.heading_level == Some(1);
    let read = in_simplified(text);
    let said = REPORTS.iter().any(|word| read.contains(word));
    let score = 20 * i32::from(named)
        + 10 * i32::from(page)
        + 10 * i32::from(marked)
        + 4 * i32::from(is_said(&read))
        + 2 * i32::from(said)
        + 2 * i32::from(has_year(text))
        + i32::from(length >= 8);
    (said || named || page || marked).then_some((score, title))
}

/// The title with the lines above that go on in it: an office, a year, its first words.
fn upwards(lines: &[Line], mut title: Title, from: usize) -> Title {
    let last = title.lines.end - 1;
    while title.lines.start > from && last - title.lines.start < MOST_ABOVE {
        let place = title.lines.start - 1;
        let above = match text_of(lines, place).filter(|_| lines[place].role == Role::Unknown) {
            Some(above) => spelled(above),
            None => break,
        };
        if !goes_on(&above, &title.text) {
            break;
        }
        title.text.insert_str(0, &above);
        title.lines.start = place;
    }
    title
}

/// The title with the lines below that it goes on in: 和2023年预算草案的报告.
fn downwards(lines: &[Line], mut title: Title) -> Title {
    while let Some(below) = text_of(lines, title.lines.end) {
        let connected = words::starts(words::CONJUNCTIONS, below);
        let ends = is_said(below) && below.chars().count() <= 40 && !below.contains(['。', '，']);
        if !connected || !ends {
            break;
        }
        title.text.push_str(&spelled(below));
        title.lines.end += 1;
    }
    title
}

/// Whether a title begins in one line and goes on in the next.
fn goes_on(above: &str, below: &str) -> bool {
    let short = above.chars().count() <= 30 && !above.contains(['（', '(']);
    if !short || !is_free(above) || is_said(above) || is_navigation(above) || above.ends_with("文件") {
        return false;
    }
    let open = OPEN_ENDS.iter().any(|end| above.ends_with(end)) || words::ends(words::CONJUNCTIONS, above);
    // 云岭县人民政府 above 云岭县2022年…, or above 政府工作报告: a letterhead.
    let start = |text: &str| text.chars().take(2).collect::<String>();
    let repeats = start(above) == start(below) || above.ends_with(&start(below));
    if repeats || is_whole(below) {
        return open && !repeats;
    }
    let fragment = below.chars().count() <= 6;
    open || fragment || has_year(above) || is_organ(above) || words::ends(words::PLACES, above)
}

/// Whether a title has all that titles have: a name and a year behind it.
fn is_whole(title: &str) -> bool {
    let year =
        (0..title.len()).filter(|at| title.is_char_boundary(*at)).find(|at| date::at(title, *at).is_some());
    year.is_some_and(|at| {
        let name = title[..at].trim_start_matches("关于");
        name.chars().filter(|character| is_han(*character)).count() >= 2
            && !words::starts(words::CONJUNCTIONS, name)
    })
}

/// Whether a year stands in a text: 2022年, 二〇二二年, 2022年度.
fn has_year(text: &str) -> bool {
    text.match_indices('年').any(|(at, _)| {
        let digit = |character: &char| is_digit(*character) || numeral::is_chinese_numeral(*character);
        text[..at]
            .chars()
            .rev()
            .take_while(|character| is_blank(*character) || digit(character))
            .filter(digit)
            .count()
            >= 2
    })
}

/// Whether a text ends with what reports are called: 报告, 报告（2022）.
pub fn is_said(text: &str) -> bool {
    let plain = text.trim_end_matches(['）', ')']);
    REPORTS.iter().any(|word| plain.ends_with(word))
}

/// Whether a line may be a title as far as it is nothing else.
fn is_free(text: &str) -> bool {
    let length = text.chars().take(LONGEST + 1).count();
    (2..=LONGEST).contains(&length)
        && !text.contains('。')
        && !text.ends_with(['；', '：', '，', ':', ';', ','])
        && !text.starts_with(['—', '-', '（', '(', '【'])
        && !text.starts_with("附件")
        && !begins_body(text)
        && !is_aside(text)
        && !is_document_number(text)
        && !is_furniture(text)
        && !is_site_name(text)
        && !path::is_path(text)
        && facts::labels(text).is_empty()
        && facts::certain_name(text).is_none()
        && dated_line(text).is_none()
}

/// A title as it is spelled: 政 府 工 作 报 告 without the blanks that space it out, and without a
/// bracket that the tools above left behind.
fn spelled(text: &str) -> String {
    let text = text.trim_start_matches(|character: char| is_blank(character) || "】]）)".contains(character));
    let text = without_note(text);
    if is_spaced(text) { squeeze(text) } else { text.to_owned() }
}

/// 统计公报[1]: the number of a note is no part of a title.
fn without_note(title: &str) -> &str {
    let inner = title.strip_suffix([']', '］', '〕']).unwrap_or(title);
    let number = inner.trim_end_matches(is_digit);
    match number.strip_suffix(['[', '［', '〔']) {
        Some(rest) if inner.len() < title.len() && number.len() < inner.len() => rest.trim_end(),
        _ => title,
    }
}

/// Whether blanks space a text out: characters of it stand alone, three or more in a row.
fn is_spaced(text: &str) -> bool {
    let mut run = 0;
    let mut longest = 0;
    let mut words = 0;
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        let mut characters = word.chars();
        let alone = characters.next().is_some_and(is_han) && characters.next().is_none();
        run = if alone { run + 1 } else { 0 };
        longest = longest.max(run);
        words += 1;
    }
    longest >= 3 || longest == words && words == 2 && is_said(&squeeze(text))
}

/// 首页　政务动态　政府信息公开　办事服务: a row of links.
pub fn is_navigation(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|character: char| is_blank(character) || "|｜".contains(character))
        .filter(|word| !word.is_empty())
        .collect();
    words.len() >= 4
        && !is_spaced(text)
        && words
            .iter()
            .all(|word| word.chars().count() <= 8 && !word.contains(['，', '。', '、', '：', ':', '%']))
        && !words.iter().any(|word| word.chars().any(is_digit))
        || text.starts_with("今天是")
}

/// 某某区人民政府门户网站
pub fn is_site_name(text: &str) -> bool {
    text.chars().count() <= 24 && words::ends(words::SITES, text)
}

/// The site that a line at the foot names: 版权所有：某某局门户网站.
pub fn site_of_owner(line: &Line) -> Option<String> {
    let Content::Text(text) = &line.content else {
        return None;
    };
    let (_, owner) = text.split_once("版权所有")?;
    let owner = owner.trim_start_matches(['：', ':', '©', ' ']);
    let name = owner.split(char::is_whitespace).next().unwrap_or_default();
    is_site_name(name).then(|| name.to_owned())
}

/// `标题_某某区人民政府` without the site.
pub fn without_site(title: &str) -> String {
    let cut = title.find(['_', '|', '｜']).or_else(|| title.find(" - ")).or_else(|| title.rfind("--"));
    let cut = cut.or_else(|| {
        title.rfind(['-', '－', '—']).filter(|place| words::holds(words::OF_SITES, &title[*place..]))
    });
    title[..cut.unwrap_or(title.len())].trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Vec<Line> {
        text.lines().enumerate().map(|(at, line)| Line::new(at + 1, Content::Text(line.to_owned()))).collect()
    }

    #[test]
    fn every_kind_of_report_is_a_title() {
        for word in REPORTS {
            let title = format!("云岭县2023年工作{word}");
            let lines = source(&format!("来源渠道\n{title}"));
            assert_eq!(find(&lines, 0..2, &PageTags::default()).map(|title| title.text), Some(title));
        }
    }

    #[test]
    fn titles_go_on_where_their_lines_are_open() {
        for end in OPEN_ENDS.into_iter().chain(words::CONJUNCTIONS.iter().map(|row| row.word)) {
            let lines = source(&format!("云岭县2023年国民经济{end}\n情况公报"));
            let found = find(&lines, 0..2, &PageTags::default());
            assert_eq!(found.map(|title| title.text), Some(format!("云岭县2023年国民经济{end}情况公报")));
        }
        for word in words::CONJUNCTIONS.iter().map(|row| row.word) {
            let lines = source(&format!("云岭县2023年预算执行情况\n{word}2024年预算草案的报告"));
            assert_eq!(find(&lines, 0..2, &PageTags::default()).map(|title| title.lines), Some(0..2));
        }
        for place in words::PLACES.iter().map(|row| row.word) {
            let lines = source(&format!("云岭{place}\n2023年工作总结"));
            assert_eq!(find(&lines, 0..2, &PageTags::default()).map(|title| title.lines), Some(0..2));
        }
    }

    #[test]
    fn a_title_is_spelled_as_it_is_read() {
        for (text, expected) in [
            ("政 府 工 作 报 告", "政府工作报告"),
            ("】云岭县2023年工作总结", "云岭县2023年工作总结"),
            ("云岭县2023年统计公报[1]", "云岭县2023年统计公报"),
            ("云岭县2023年统计公报〔1〕", "云岭县2023年统计公报"),
            ("云岭县 2023年 工作总结", "云岭县 2023年 工作总结"),
            ("工作报告[摘要]", "工作报告[摘要]"),
        ] {
            assert_eq!(spelled(text), expected, "{text}");
        }
    }
}
