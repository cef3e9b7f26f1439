//! Parts that yearly rule-of-law reports must have: measures, problems, next year's plan.
//!
//! Sees reports whose title names 法治政府建设 (or 法治建设, 依法行政, 依法治理) and 总结, 报告 or 情况.
//! Each part is looked for in the headings, then in the paragraphs. A plan whose heading names the
//! year reported on is noted: it is probably for the next.
//!
//! Does not claim that a part says enough, nor anything of other kinds of report.

use super::context::{Context, Passage, heading_sentence};
use super::{Explanation, Finding, Rule, Sentence, Severity, State};
use crate::i18n::{fill, findings::FindingMessages};
use crate::model::{Block, Section};

const TOPICS: [&str; 4] = ["法治政府建设", "法治建设", "依法行政", "依法治理"];
const KINDS: [&str; 3] = ["总结", "报告", "情况"];
/// Reports for less than a year have no plan for the next.
const SHORTER: [&str; 4] = ["上半年", "下半年", "季度", "月份"];

/// A part a report must have, and the words that tell it.
struct Part {
    name: fn(&FindingMessages) -> &'static str,
    headings: &'static [&'static str],
    /// Words that make a heading another one: 解决问题 is no list of problems.
    not_headings: &'static [&'static str],
    paragraphs: &'static [&'static str],
}

const MEASURES: Part = Part {
    name: |messages| messages.part_measures,
    headings: &["主要工作", "工作情况", "举措", "做法", "主要作法", "成效", "措施", "开展情况", "主要成绩"],
    not_headings: &["下一步", "打算", "计划", "明年"],
    paragraphs: &[
        "主要工作",
        "主要做法",
        "主要作法",
        "主要举措",
        "主要措施",
        "取得成效",
        "工作情况",
        "工作汇报",
        "开展情况",
    ],
};

const PROBLEMS: Part = Part {
    name: |messages| messages.part_problems,
    headings: &["问题", "不足", "困难", "短板", "薄弱", "差距"],
    not_headings: &["解决", "化解", "整改", "破解", "解困", "聚焦"],
    paragraphs: &[
        "存在的问题",
        "存在问题",
        "主要问题",
        "问题和不足",
        "不足之处",
        "存在不足",
        "存在一些",
        "还存在",
        "仍存在",
        "短板",
        "薄弱环节",
        "存在的困难",
        "存在困难",
        "差距",
    ],
};

const PLAN: Part = Part {
    name: |messages| messages.part_plan,
    headings: &["下一步", "下步", "下一年", "明年", "来年", "计划", "打算", "安排", "思路", "设想", "展望"],
    not_headings: &["完成", "落实情况", "执行情况"],
    paragraphs: &["下一步", "下步工作", "下一年", "明年", "来年", "工作打算", "今后工作"],
};

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let title = &context.report.title;
    let about = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if !about(&TOPICS) || !about(&KINDS) || about(&SHORTER) {
        let sentence = Sentence { section: None, text: title.clone(), figures: Vec::new() };
        let explanation = Explanation::of(|messages| messages.required_other.into());
        return vec![Rule::RequiredSection.cannot_tell(vec![sentence], explanation)];
    }
    let year = context.period.and_then(|period| period.whole_year());
    let next = year.map(|year| format!("{}年", year + 1));
    let mut found = Vec::new();
    let mut missing = Vec::new();
    for (part, next) in [(&MEASURES, None), (&PROBLEMS, None), (&PLAN, next.as_deref())] {
        match find(context, part, next) {
            Some(sentence) => found.push(sentence),
            None => missing.push(part),
        }
    }
    let mut findings = Vec::new();
    if missing.is_empty() {
        let explanation = Explanation::of(|messages| messages.required_pass.into());
        findings.push(Rule::RequiredSection.passes(found, explanation));
    }
    for part in missing {
        let explanation =
            Explanation::of(|messages| fill(messages.required_missing, &[("part", (part.name)(messages))]));
        findings.push(Rule::RequiredSection.finds(State::Fail, Severity::Warning, Vec::new(), explanation));
    }
    if let (Some(year), Some(next)) = (year, &next) {
        findings.extend(plan_for_the_same_year(context, year, next));
    }
    findings
}

fn is_heading_of(part: &Part, heading: &str, next: Option<&str>) -> bool {
    let says = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    (says(part.headings) || next.is_some_and(|next| heading.contains(next)))
        && (!says(part.not_headings) || heading.contains("存在"))
}

fn find(context: &Context, part: &Part, next: Option<&str>) -> Option<Sentence> {
    // Headings of items speak of plans and problems in passing (制定普法计划), so only those of the
    // outermost sections are taken at a word.
    let heading = outermost(context)
        .find(|section| section.heading.as_deref().is_some_and(|heading| is_heading_of(part, heading, next)));
    if let Some(section) = heading {
        return Some(heading_sentence(section));
    }
    let will = next.map(|next| format!("{next}将"));
    let words: Vec<&str> = part.paragraphs.iter().copied().chain(will.as_deref()).collect();
    let inner = context.sections.iter().find(|section| {
        section.heading.as_deref().is_some_and(|heading| words.iter().any(|word| heading.contains(word)))
    });
    if let Some(section) = inner {
        return Some(heading_sentence(section));
    }
    context.passages.iter().filter(|passage| passage.siblings.is_some()).find_map(|passage| {
        let first = words.iter().filter_map(|word| passage.text.find(word)).min();
        first.map(|at| passage.sentence_at(at))
    })
}

fn outermost<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Section> {
    context.report.body.iter().filter_map(|block| match block {
        Block::Section(section) => Some(section),
        _ => None,
    })
}

/// A plan whose heading names the year reported on, with the sentence that names the next year.
fn plan_for_the_same_year(context: &Context, year: i32, next: &str) -> Option<Finding> {
    let this = format!("{year}年");
    let section: &Section = outermost(context).find(|section| {
        section.heading.as_deref().is_some_and(|heading| {
            heading.contains(&this) && !heading.contains(next) && is_heading_of(&PLAN, heading, None)
        })
    })?;
    let mut sentences = vec![heading_sentence(section)];
    let will = format!("{next}将");
    let inside = |passage: &&Passage| passage.siblings.is_some();
    let elsewhere = context
        .passages
        .iter()
        .filter(inside)
        .find_map(|passage| passage.text.find(&will).map(|at| passage.sentence_at(at)));
    let template: fn(&FindingMessages) -> &'static str = match elsewhere {
        Some(_) => |messages| messages.required_plan_year_text,
        None => |messages| messages.required_plan_year,
    };
    sentences.extend(elsewhere);
    let explanation = Explanation::of(|messages| {
        fill(template(messages), &[("year", &year.to_string()), ("next", &(year + 1).to_string())])
    });
    Some(Rule::RequiredSection.finds(State::Uncertain, Severity::Note, sentences, explanation))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{paragraph, report, run, section, states};
    use crate::model::Report;

    fn with(headings: &[&str], text: &str) -> Report {
        let mut body: Vec<_> = headings
            .iter()
            .enumerate()
            .map(|(index, heading)| section(&format!("s{index}"), None, Some(heading), Vec::new()))
            .collect();
        body.push(paragraph(text));
        Report { body, ..report(&[]) }
    }

    #[test]
    fn parts_are_known_by_their_headings_or_their_words() {
        let complete = with(&["主要做法及成效", "存在的问题和不足", "下一步工作打算"], "");
        assert_eq!(states(&complete, check), [State::Pass]);
        let worded = with(&[], "主要工作如下。工作中还存在差距。2019年将继续推进。");
        assert_eq!(states(&worded, check), [State::Pass]);
        assert_eq!(run(&worded, check)[0].sentences.len(), 3);
    }

    #[test]
    fn words_of_other_headings_are_no_parts() {
        let report = Report {
            body: vec![section(
                "s1",
                Some("一、"),
                Some("主要举措"),
                vec![section(
                    "s1-1",
                    Some("1、"),
                    Some("制定2018年普法工作计划，推动工作法治化，排查问题"),
                    Vec::new(),
                )],
            )],
            ..report(&[])
        };
        assert_eq!(states(&report, check), [State::Fail; 2]);
    }

    #[test]
    fn each_missing_part_is_told() {
        let report = with(&["主要做法", "着力解决突出问题"], "认真落实。");
        let findings = run(&report, check);
        assert_eq!(findings.iter().map(|finding| finding.state).collect::<Vec<_>>(), [State::Fail; 2]);
    }

    #[test]
    fn a_plan_for_the_year_gone_by_is_noted() {
        let report = with(&["主要做法", "存在的问题", "2018年工作计划"], "2019年将继续推进。");
        assert_eq!(states(&report, check), [State::Pass, State::Uncertain]);
        let report = with(&["主要做法", "存在的问题", "2018年工作计划完成情况", "2019年工作计划"], "");
        assert_eq!(states(&report, check), [State::Pass]);
    }

    #[test]
    fn other_reports_are_let_be() {
        for title in ["", "2018年财政决算报告", "2018年上半年法治政府建设工作总结", "法治建设实施方案"]
        {
            let report = Report { title: title.into(), ..with(&[], "") };
            assert_eq!(states(&report, check), [State::NotAssessable], "{title}");
        }
    }
}
