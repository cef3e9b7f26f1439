//! What the headings above a figure say of it: the year that is told of, and whether it is a plan.

use crate::prose::characters::is_digit;
use crate::prose::period::{self, Period};
use crate::prose::{sentence, words};

/// What holds for the text under a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// The period told of; `None` where it is not known.
    pub period: Option<String>,
    /// The year that 全年 and 1-10月 are of.
    pub year: Option<u32>,
    /// Whether what is told is aimed at.
    pub plans: bool,
    /// The report's own period.
    own: Option<String>,
    /// Whether the report is a plan itself: what came before its period is told as done.
    is_plan: bool,
}

impl Context {
    /// Of a report with this title and period.
    pub fn of(title: &str, period: Option<&str>) -> Self {
        let plans =
            words::holds(words::PLANNING_TITLES, title) && !words::holds(words::REPORTING_TITLES, title);
        let own = period.map(str::to_owned);
        Self { period: own.clone(), year: year(period), plans, own, is_plan: plans }
    }

    /// From a statement on: 2026年，我镇将…; 下一步，….
    pub fn heed(&mut self, statement: &str) {
        let start: String = statement.trim_start().chars().take(12).collect();
        // A day is when something happened, not what is planned for.
        if start.contains('月') {
            return;
        }
        let mentions = period::Mentions::of(&start, self.year);
        let named = mentions.within(0..start.len());
        let own = self.own.as_deref().and_then(Period::parse);
        let ahead = named.and_then(Period::parse).zip(own).is_some_and(|(named, own)| named.first > own.last);
        if ahead {
            self.plans = true;
            self.period = named.map(str::to_owned);
        } else if words::starts(words::TURNING, &start) && !self.plans {
            self.plans = true;
            self.period = None;
        }
    }

    /// Under a heading.
    pub fn under(&self, heading: &str) -> Self {
        let mut context = self.clone();
        let done = words::holds(words::DONE, heading);
        // 存在的问题和下一步打算 begins with troubles.
        let plans =
            !done && words::holds(words::PLANNING, heading) && !words::holds(words::TROUBLES, heading);
        if done {
            context.plans = false;
        }
        if plans && !self.plans {
            context.plans = true;
            // 下一步工作打算 does not say of when it is.
            context.period = None;
            if words::holds(words::NEXT_YEARS, heading) {
                context.set(self.year.map(|year| (year + 1).to_string()));
            }
        }
        // 2025年预算执行情况和2026年预算草案 is of neither.
        let several = done && words::holds(words::PLANNING, heading) && years(heading) > 1;
        let mentions = period::Mentions::of(heading, self.year);
        if let Some(named) = mentions.within(0..heading.len()).filter(|_| !several) {
            let ahead = Period::parse(named)
                .zip(self.own.as_deref().and_then(Period::parse))
                .is_some_and(|(named, own)| named.first > own.last);
            context.set(Some(named.to_owned()));
            // 2026年重点任务 of a report on 2025.
            context.plans |= ahead && !done;
        }
        context
    }

    fn set(&mut self, period: Option<String>) {
        let Some(named) = period else { return };
        let inside = |own: &str| {
            Period::parse(own).zip(Period::parse(&named)).is_some_and(|(own, named)| named.contains(own))
        };
        // A report on the half of a year says no more by the year in a heading.
        let period = self.own.clone().filter(|own| inside(own)).unwrap_or(named);
        self.year = year(Some(&period));
        self.period = Some(period);
    }

    /// Whether a figure is aimed at. `said` is the statement up to the figure, `named` the period that
    /// its sentence names, `label` its indicator, where that is a level.
    pub fn aims(&self, said: &str, named: Option<&str>, label: Option<&str>) -> bool {
        let known = |period: Option<&str>| period.and_then(Period::parse);
        let own = known(self.own.as_deref());
        let past = known(named).zip(own).is_some_and(|(named, own)| match self.is_plan {
            true => named.last < own.first,
            false => named.last <= own.last,
        });
        let future = known(named).zip(own).is_some_and(|(named, own)| named.first > own.last);
        let aimed = words::AIMING.iter().any(|row| {
            said.match_indices(row.word).any(|(at, _)| {
                let (before, after) = (&said[..at], &said[at + row.word.len()..]);
                let planned_then = row.word.starts_with("计划") && words::ends(words::PLANNED_BEFORE, before);
                let met = words::ends(words::NOT_AIMING, before) || words::holds(words::AFTER_ALL, after);
                !planned_then && !met
            })
        });
        let name = label
            .is_some_and(|label| words::ends(words::AIMED_NAMES, label.trim_end_matches(sentence::closes)));
        self.plans && !past || future || aimed || name
    }
}

/// How many years a heading names.
fn years(heading: &str) -> usize {
    heading
        .split('年')
        .filter(|before| before.chars().rev().take(4).filter(|c| is_digit(*c)).count() == 4)
        .count()
}

fn year(period: Option<&str>) -> Option<u32> {
    period.and_then(|period| period.get(..4)).and_then(|year| year.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_of_when_and_whether_it_is_a_plan() {
        let report = Context::of("总结", Some("2025"));
        for (heading, period, plans) in [
            ("2025年工作回顾", Some("2025"), false),
            ("2026年工作安排", Some("2026"), true),
            ("2024年目标任务完成情况", Some("2024"), false),
            ("下一步工作打算", None, true),
            ("明年工作思路", Some("2026"), true),
            ("人民调解", Some("2025"), false),
            ("2025年预算执行情况和2026年预算草案", Some("2025"), false),
        ] {
            let context = report.under(heading);
            assert_eq!((context.period.as_deref(), context.plans), (period, plans), "{heading}");
        }
        let half = Context::of("总结", Some("2022-01/2022-06"));
        assert_eq!(half.under("2022年上半年工作").period.as_deref(), Some("2022-01/2022-06"));
        assert_eq!(half.under("2022年重点工作").period.as_deref(), Some("2022-01/2022-06"));
    }

    #[test]
    fn what_is_aimed_at() {
        let report = Context::of("总结", Some("2025"));
        for (said, named, label, expected) in [
            ("力争地区生产总值增长", None, None, true),
            ("地区生产总值增长", None, None, false),
            ("完成年度计划投资", None, None, false),
            ("计划投资", None, None, true),
            ("收入完成", None, Some("年初预算"), true),
            ("到2030年床位达到", Some("2030"), None, true),
        ] {
            assert_eq!(report.aims(said, named, label), expected, "{said}");
        }
        let plan = report.under("2026年工作安排");
        assert!(plan.aims("新建学校", None, None));
        assert!(!plan.aims("去年新建学校", Some("2025"), None));
    }
}
