//! Parts that yearly rule-of-law reports must have: measures, problems, next year's plan.
//!
//! Sees reports whose title names 法治政府建设 (or 法治建设, 依法行政, 依法治理) and 总结, 报告 or 情况.
//! Each part is looked for in the headings, then in the paragraphs; what a heading names that is neither
//! problems nor a plan are measures. A plan whose heading names the
//! year reported on is noted: it is probably for the next.
//!
//! Does not claim that a part says enough, nor anything of other kinds of report.

use super::context::{Context, Passage, heading_sentence};
use super::{Explanation, Finding, Rule, Sentence, Severity, State};
use crate::i18n::{fill, findings::FindingMessages};
use crate::model::Section;
use crate::prose::words::{self, Row, row};

/// What the title of a report of this kind is about.
const TOPICS: &[Row] = &[
    row("法治政府建设", "2018年法治政府建设工作总结"),
    row("法治建设", "2018年法治建设工作报告"),
    row("依法行政", "2018年依法行政工作报告"),
    row("依法治理", "2018年依法治理工作总结"),
];

/// What the title calls it.
const KINDS: &[Row] = &[
    row("总结", "2018年依法行政工作总结"),
    row("报告", "2018年依法行政工作报告"),
    row("情况", "2018年依法行政工作情况"),
];

/// Reports for less than a year, besides [`words::PARTS_OF_YEAR`], have no plan for the next.
const SHORTER: &[Row] = &[row("季度", "2018年季度工作总结"), row("月份", "2018年1-10月份工作总结")];

/// A part a report must have, and the words that tell it.
struct Part {
    name: fn(&FindingMessages) -> &'static str,
    headings: &'static [Row],
    /// Words that make a heading another one: 解决问题 is no list of problems.
    not_headings: &'static [Row],
    paragraphs: &'static [Row],
}

static MEASURES: Part = Part {
    name: |messages| messages.part_measures,
    headings: &[
        row("主要工作", "一、主要工作及成效"),
        row("工作情况", "一、工作情况"),
        row("举措", "一、主要举措"),
        row("做法", "一、主要做法"),
        row("主要作法", "一、主要作法及成效"),
        row("成效", "一、取得的成效"),
        row("措施", "一、采取的措施"),
        row("开展情况", "一、工作开展情况"),
        row("主要成绩", "一、主要成绩和经验"),
    ],
    not_headings: &[
        row("下一步", "三、下一步主要措施"),
        row("打算", "三、工作打算和举措"),
        row("计划", "三、工作计划和措施"),
        row("明年", "三、明年主要工作"),
    ],
    paragraphs: &[
        row("主要工作", "现将主要工作报告如下"),
        row("主要做法", "主要做法是"),
        row("主要作法", "主要作法有"),
        row("主要举措", "主要举措有"),
        row("主要措施", "主要措施有"),
        row("取得成效", "各项工作取得成效"),
        row("工作情况", "现将工作情况报告如下"),
        row("工作汇报", "现将工作汇报如下"),
        row("开展情况", "现将开展情况报告如下"),
    ],
};

static PROBLEMS: Part = Part {
    name: |messages| messages.part_problems,
    headings: words::TROUBLES,
    not_headings: &[
        row("解决", "着力解决突出问题"),
        row("化解", "化解难点问题"),
        row("整改", "抓好问题整改"),
        row("破解", "破解发展难题"),
        row("解困", "为企业解困"),
        row("聚焦", "聚焦突出问题"),
    ],
    paragraphs: &[
        row("存在的问题", "工作中存在的问题有"),
        row("存在问题", "工作中存在问题"),
        row("主要问题", "主要问题是"),
        row("问题和不足", "也有问题和不足"),
        row("不足之处", "也有不足之处"),
        row("存在不足", "工作存在不足"),
        row("存在一些", "工作中存在一些短处"),
        row("还存在", "还存在落实不够的情形"),
        row("仍存在", "仍存在落实不够的情形"),
        row("短板", "还有短板"),
        row("薄弱环节", "还有薄弱环节"),
        row("存在的困难", "存在的困难是"),
        row("存在困难", "工作存在困难"),
        row("差距", "与要求还有差距"),
    ],
};

static PLAN: Part = Part {
    name: |messages| messages.part_plan,
    headings: words::PLANS,
    not_headings: &[
        row("完成", "年度计划完成情形"),
        row("落实情况", "计划落实情况"),
        row("执行情况", "计划执行情况"),
    ],
    paragraphs: &[
        row("下一步", "下一步将继续推进"),
        row("下步工作", "下步工作将继续推进"),
        row("下一年", "下一年将继续推进"),
        row("明年", "明年将继续推进"),
        row("来年", "来年将继续推进"),
        row("工作打算", "工作打算如下"),
        row("今后工作", "今后工作将继续推进"),
    ],
};

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let title = &context.report.title;
    let about = |table: &[Row]| words::holds(table, title);
    let shorter = words::PARTS_OF_YEAR.iter().any(|part| part.alone && title.contains(part.word));
    if !about(TOPICS) || !about(KINDS) || shorter || about(SHORTER) {
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
    let says = |table: &[Row]| words::holds(table, heading);
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
    let words: Vec<&str> = part.paragraphs.iter().map(|row| row.word).chain(will.as_deref()).collect();
    let inner = context.sections.iter().find(|section| {
        section.heading.as_deref().is_some_and(|heading| words.iter().any(|word| heading.contains(word)))
    });
    if let Some(section) = inner {
        return Some(heading_sentence(section));
    }
    let worded = context.passages.iter().filter(|passage| passage.siblings.is_some()).find_map(|passage| {
        let first = words.iter().filter_map(|word| passage.text.find(word)).min();
        first.map(|at| passage.sentence_at(at))
    });
    if worded.is_some() || !std::ptr::eq(part, &MEASURES) {
        return worded;
    }
    // Reports head their measures with what was done (健全机制): whatever is no other part is that.
    let others = [&PROBLEMS, &PLAN];
    let own = outermost(context).filter(|section| !section.blocks.is_empty()).find(|section| {
        let heading = section.heading.as_deref().unwrap_or_default();
        !heading.is_empty() && !others.iter().any(|other| words::holds(other.headings, heading))
    });
    own.map(heading_sentence)
}

fn outermost<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Section> {
    context.report.outermost()
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
    fn every_example_holds_its_word() {
        let parts = [&MEASURES, &PROBLEMS, &PLAN]
            .into_iter()
            .flat_map(|part| [part.headings, part.not_headings, part.paragraphs]);
        for table in [TOPICS, KINDS, SHORTER].into_iter().chain(parts) {
            assert_eq!(words::faults(table), [] as [String; 0]);
        }
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
    fn what_is_headed_by_what_was_done_are_measures() {
        let body = ["健全工作机制", "存在的问题", "下一步打算"]
            .iter()
            .map(|heading| section(heading, None, Some(heading), vec![paragraph("抓好落实。")]))
            .collect();
        assert_eq!(states(&Report { body, ..report(&[]) }, check), [State::Pass]);
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
