//! A notice in front of a report: 各乡镇人民政府：现将…予以公布。, who signs it and when, then the report with
//! a title of its own.

use std::ops::Range;

use super::signature::{self, Signed};
use super::title::{self, Title};
use super::{is_salutation, text_of};
use crate::import::portal::furniture::is_furniture;
use crate::import::source::{Line, PageTags};
use crate::prose::marker;

/// A notice and the title of the report behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Its lines, from its salutation up to the title of the report.
    pub lines: Range<usize>,
    /// Who signs it, and when.
    pub signed: Signed,
    /// The title of the report.
    pub title: Title,
}

/// What a notice says it does with what follows it.
const WORDS: [&str; 12] = [
    "予以公布",
    "予以公开",
    "予以发布",
    "予以公告",
    "予公布",
    "予发布",
    "予公开",
    "予印发",
    "印发给你们",
    "转发给你们",
    "现公布如下",
    "请认真贯彻",
];

/// How far from the start it may say so, in lines.
const WITHIN: usize = 30;

/// How many lines may stand between what it says and its date.
const LINES: usize = 8;

/// The notice in front of a report, if there is one.
pub fn find(lines: &[Line], tags: &PageTags) -> Option<Notice> {
    let says = (0..lines.len().min(WITHIN)).find(|index| {
        text_of(lines, *index).is_some_and(|text| WORDS.iter().any(|word| text.contains(word)))
    })?;
    let signed = signed(lines, says)?;
    // 附件： and what else stands between a notice and what it is about.
    let between = signed.lines.end..(signed.lines.end + 5).min(lines.len());
    let title = between
        .take_while(|index| *index == signed.lines.end || is_between(lines, index - 1))
        .find_map(|index| title::at(lines, index, tags))?;
    let mut start = says;
    while let Some(above) = start.checked_sub(1).filter(|above| {
        text_of(lines, *above)
            .is_some_and(|text| is_salutation(text) || text.contains('。') && marker::read(text).is_none())
    }) {
        start = above;
    }
    let length = |range: Range<usize>| -> usize {
        range.filter_map(|index| text_of(lines, index)).map(|text| text.chars().count()).sum()
    };
    let follows = length(title.lines.end..lines.len()) > length(start..signed.lines.start);
    follows.then_some(Notice { lines: start..title.lines.start, signed, title })
}

/// The signature of a notice: a date in the lines behind what it says, before anything numbered.
fn signed(lines: &[Line], says: usize) -> Option<Signed> {
    let range = says + 1..(says + 1 + LINES).min(lines.len());
    let at = range
        .take_while(|index| text_of(lines, *index).is_some_and(|text| marker::read(text).is_none()))
        .find(|index| text_of(lines, *index).and_then(signature::dated_line).is_some())?;
    (says + 1..=at)
        .filter_map(|first| signature::under_title(lines, first))
        .find(|signed| signed.lines.end == at + 1)
        .or_else(|| Some(text_of(lines, at).and_then(signature::dated_line)?.alone(at)))
}

/// Whether a line may stand between a notice and what it is about.
fn is_between(lines: &[Line], index: usize) -> bool {
    text_of(lines, index)
        .is_some_and(|text| is_furniture(text) || text.starts_with('附') || text.starts_with('（'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::source::Content;

    fn found(text: &str) -> Option<Notice> {
        let lines: Vec<Line> =
            text.lines().map(|line| Line::new(1, Content::Text(line.to_owned()))).collect();
        find(&lines, &PageTags::default())
    }

    const REPORT: &str = "云岭县2023年工作报告\n2023年，全县各项工作稳步推进，主要目标任务圆满完成，社会大局和谐稳定。\n一、主要工作\n制定文件12件。";

    #[test]
    fn every_word_makes_a_notice() {
        for word in WORDS {
            let notice = found(&format!("各乡镇：\n有关报告{word}。\n云岭县司法局\n2024年3月1日\n{REPORT}"));
            let notice = notice.unwrap_or_else(|| panic!("{word}"));
            assert_eq!((notice.lines, notice.signed.lines), (0..4, 2..4), "{word}");
            assert_eq!(notice.title.text, "云岭县2023年工作报告");
        }
    }

    #[test]
    fn what_is_no_notice() {
        for text in [
            // Nothing says that what follows is published.
            format!("各乡镇：\n有关情况如下。\n云岭县司法局\n2024年3月1日\n{REPORT}"),
            // The report has begun before the date.
            format!("有关报告予以公布。\n一、总体要求\n云岭县司法局\n2024年3月1日\n{REPORT}"),
            // What follows is no report.
            "各乡镇：\n有关报告予以公布。\n云岭县司法局\n2024年3月1日\n云岭县2023年工作报告".to_owned(),
        ] {
            assert_eq!(found(&text), None, "{text}");
        }
    }
}
