//! The year of the title against that of the first heading: `2025年工作总结` and `一、2024年工作回顾`.
//!
//! Sees titles of reports that look back and name one year, and the heading of the first section where
//! it names one other.
//!
//! Does not claim which of them is right; nor anything of reports that speak of two years (政府工作报告,
//! plans and budgets), of which the first is the one gone by.

use super::context::{Context, heading_sentence};
use super::{Explanation, Finding, Rule, Sentence, Severity, State};
use crate::i18n::fill;
use crate::prose::words::{self, Row, row};

/// What the title of a report calls it that looks back on its year.
const LOOKING_BACK: &[Row] = &[
    row("总结", "2025年工作总结"),
    row("年度报告", "2025年法治政府建设年度报告"),
    row("年报", "2025年政府信息公开工作年报"),
    row("公报", "2025年国民经济和社会发展统计公报"),
    row("述职", "2025年度述职报告"),
    row("情况", "2025年法治政府建设情况的报告"),
    row("决算", "2025年财政决算报告"),
];

/// What looks ahead, in a title or a heading.
const LOOKING_AHEAD: &[Row] = &[
    row("政府工作报告", "2026年政府工作报告"),
    row("计划", "2025年工作总结和2026年工作计划"),
    row("预算", "2025年预算执行情况和2026年预算草案的报告"),
    row("安排", "2026年工作安排"),
    row("打算", "2026年工作打算"),
    row("要点", "2026年工作要点"),
    row("方案", "2026年工作方案"),
    row("规划", "2026年发展规划"),
    row("思路", "2026年工作思路"),
    row("展望", "2026年展望"),
    row("目标", "2026年目标"),
    row("重点", "2026年重点工作"),
    row("上年", "上年整改情况"),
    row("整改", "2024年反馈问题整改情况"),
];

/// Whether a title is of a report on what was done.
pub(super) fn looks_back(title: &str) -> bool {
    words::holds(LOOKING_BACK, title) && !words::holds(LOOKING_AHEAD, title)
}

pub(super) fn check(context: &Context) -> Vec<Finding> {
    finding(context).into_iter().collect()
}

fn finding(context: &Context) -> Option<Finding> {
    let title = &context.report.title;
    let [year] = years(title)[..] else { return None };
    let section = context.report.outermost().next()?;
    let heading = section.heading.as_deref()?;
    let [other] = years(heading)[..] else { return None };
    if !looks_back(title) || words::holds(LOOKING_AHEAD, heading) {
        return None;
    }
    let sentences =
        vec![Sentence { section: None, text: title.clone(), figures: Vec::new() }, heading_sentence(section)];
    if year == other {
        let explanation = Explanation::of(|messages| messages.title_year_pass.into());
        return Some(Rule::TitleYear.passes(sentences, explanation));
    }
    let explanation = Explanation::of(|messages| {
        fill(messages.title_year_fail, &[("title", &year.to_string()), ("heading", &other.to_string())])
    });
    Some(Rule::TitleYear.finds(State::Fail, Severity::Warning, sentences, explanation))
}

/// The years that a text names, each once: 2025年, 2025年度.
fn years(text: &str) -> Vec<u32> {
    let mut years = Vec::new();
    for (at, _) in text.match_indices('年') {
        let before = &text[..at];
        let digits = before.len() - before.trim_end_matches(|digit: char| digit.is_ascii_digit()).len();
        let year = before
            .get(before.len() - digits..)
            .filter(|year| year.len() == 4)
            .and_then(|year| year.parse().ok());
        years.extend(year.filter(|year| (1949..2100).contains(year) && !years.contains(year)));
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{paragraph, report, section, states};
    use crate::model::Report;

    fn of(title: &str, heading: &str) -> Vec<State> {
        let body = vec![section("s1", Some("一、"), Some(heading), vec![paragraph("开展工作。")])];
        states(&Report { title: title.into(), body, ..report(&[]) }, check)
    }

    #[test]
    fn every_example_holds_its_word() {
        for table in [LOOKING_BACK, LOOKING_AHEAD] {
            assert_eq!(words::faults(table), [] as [String; 0]);
        }
    }

    #[test]
    fn another_year_in_the_first_heading_is_told() {
        assert_eq!(of("松岭县2025年法治政府建设年度报告", "2024年工作开展情况"), [State::Fail]);
        assert_eq!(of("2025年工作总结", "2026年主要工作"), [State::Fail]);
        assert_eq!(of("松岭县2025年法治政府建设年度报告", "2025年工作开展情况"), [State::Pass]);
    }

    #[test]
    fn reports_of_two_years_are_let_be() {
        for (title, heading) in [
            ("2026年松岭市政府工作报告", "2025年工作回顾"),
            ("2025年预算执行情况和2026年预算草案的报告", "2025年预算执行情况"),
            ("2025年工作总结和2026年工作计划", "2025年工作总结"),
            ("2025年工作总结", "2024年反馈问题整改情况"),
            ("2025年工作总结", "2026年工作打算"),
            ("2025年工作总结", "主要工作"),
            ("2025年工作总结", "2024年至2025年主要工作"),
            ("工作总结", "2024年主要工作"),
        ] {
            assert_eq!(of(title, heading), [], "{title}: {heading}");
        }
    }
}
