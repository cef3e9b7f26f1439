//! The period that a report is about.

use super::source::{Content, Line};
use crate::model::Block;
use crate::prose::characters::is_digit;
use crate::prose::{numeral, period, sentence, words};

/// The period that a report is about: what its first heading looks back on, what its title says, what it
/// says that it reports on, the year it begins with.
pub fn period(body: &[Block], lines: &[&Line], title: &str, published: Option<&str>) -> Option<String> {
    reviewed(body)
        .or_else(|| period::first(title))
        .or_else(|| words::five_years(title).map(str::to_owned))
        .or_else(|| announced(lines))
        .or_else(|| headed(body))
        .or_else(|| part_of_year(title, published))
        .or_else(|| opening(lines))
}

/// The period that the first heading looks back on: a report of 2026 is about 2025 where it begins
/// with 一、2025年工作回顾.
fn reviewed(body: &[Block]) -> Option<String> {
    let first = body.iter().find_map(|block| block.as_section()?.heading.as_deref())?;
    words::holds(words::LOOKING_BACK, first).then(|| period::first(first))?
}

/// The period of the first heading, where that is of no plan: 一、2025年主要工作.
fn headed(body: &[Block]) -> Option<String> {
    let first = body.iter().find_map(|block| block.as_section()?.heading.as_deref())?;
    let plans = words::holds(words::PLANS, first) || words::holds(words::NEXT_YEARS, first);
    (!plans).then(|| period::first(first))?
}

/// The year that one of the first paragraphs begins with, for a title without one. A year further on
/// may be any: the highest since 2015.
fn opening(lines: &[&Line]) -> Option<String> {
    lines.iter().take(8).find_map(|line| match &line.content {
        Content::Text(text) => period::first(&text[sentence::clause_at(text, 0)]).filter(|_| {
            text.trim_start().starts_with(|first| is_digit(first) || numeral::is_chinese_numeral(first))
        }),
        _ => None,
    })
}

/// 我向大会报告2024年工作.
fn announced(lines: &[&Line]) -> Option<String> {
    lines.iter().take(8).find_map(|line| match &line.content {
        Content::Text(text) => text.match_indices("报告").find_map(|(at, word)| {
            let rest = text[at + word.len()..].trim_start_matches('了');
            let year = rest.get(..4).filter(|year| year.bytes().all(|digit| digit.is_ascii_digit()))?;
            let after = rest[year.len()..].strip_prefix('年')?.trim_start_matches(['度', '的']);
            after.starts_with("工作").then(|| year.to_owned())
        }),
        _ => None,
    })
}

/// 一季度经济运行情况, published in April 2021: of that year, where it was over then, or of the one before.
fn part_of_year(title: &str, published: Option<&str>) -> Option<String> {
    let published = period::Period::parse(published?.get(..10)?)?.first;
    let year = u32::try_from(published.year).ok()?;
    let mentions =
        |year: u32| period::Mentions::of(title, Some(year)).within(0..title.len()).map(str::to_owned);
    let own = mentions(year)?;
    let over = period::Period::parse(&own)?.last <= published;
    if over { Some(own) } else { mentions(year - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Section;

    #[test]
    fn the_first_heading_tells_it_where_nothing_before_does() {
        for (heading, expected) in [
            ("2025年主要工作", Some("2025")),
            ("2025年工作回顾", Some("2025")),
            ("主要工作", None),
            ("2026年工作安排", None),
        ] {
            let section = Section { heading: Some(heading.to_owned()), ..Section::default() };
            let body = [Block::Section(section)];
            assert_eq!(period(&body, &[], "区人民法院工作报告", None).as_deref(), expected, "{heading}");
        }
    }

    #[test]
    fn a_part_of_a_year_is_of_the_last_one_that_was_over() {
        for (title, published, expected) in [
            ("一季度全县经济运行情况", "2021-04-23", Some("2021-01/2021-03")),
            ("前三季度经济运行情况", "2021-02-01", Some("2020-01/2020-09")),
            ("经济运行情况", "2021-04-23", None),
        ] {
            assert_eq!(part_of_year(title, Some(published)).as_deref(), expected, "{title}");
        }
    }
}
