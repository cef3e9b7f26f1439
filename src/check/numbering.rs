//! Numbers of the outline with a gap, twice, backwards, or lost.
//!
//! Sees the sections that stand side by side, each kind of number for itself: 一、 （一） 1、 ① 第一章
//! 1.1. What goes wrong among neighbours is one finding, with the headings that stand where a number
//! is missing, or the words that follow a number without its mark (2乙类情况 after 1.甲类情况).
//!
//! Does not claim which heading should have had a lost number, nor that a heading without number
//! needs one where no number is missing.

use rustc_hash::FxHashMap;

use super::context::{Context, heading_sentence, number_of, printed_heading};
use super::{Explanation, Finding, Rule, Sentence, Severity, State};
use crate::i18n::{fill, findings::FindingMessages};
use crate::model::{Block, Section};
use crate::prose::characters::is_digit;
use crate::prose::marker::{Form, Number, Printed};
use crate::prose::{ordinal, sentence, unit, words};

/// How many missing numbers, or headings, an explanation writes out.
const SHOWN: usize = 8;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut run = Run { findings: Vec::new(), last: FxHashMap::default(), numbered: false };
    run.level(&context.report.body);
    let Run { mut findings, numbered, .. } = run;
    if findings.is_empty() && numbered {
        let explanation = Explanation::of(|messages| messages.numbering_pass.into());
        findings.push(Rule::Numbering.passes(Vec::new(), explanation));
    }
    findings
}

struct Run {
    findings: Vec<Finding>,
    /// The last number of each kind, for lists that go on in the next section (第六条 of 第二章).
    last: FxHashMap<Form, u32>,
    numbered: bool,
}

/// Something wrong in the numbers of a list.
enum Problem<'a> {
    /// Numbers that should stand between two sections, with the headings that stand there instead.
    Missing { printed: Printed, from: u32, to: u32, without: Vec<&'a Section>, next: &'a Section },
    /// The same number again.
    Repeated { number: String, sections: [&'a Section; 2] },
    /// A number below the one before.
    Backwards { before: String, number: String, sections: [&'a Section; 2] },
    /// A number without its mark, which begins a paragraph as if it were text: 2乙类情况.
    Unmarked { number: String, section: &'a Section, text: &'a str },
    /// The same of a section.
    Bare { number: String, section: &'a Section },
    /// Marks without a number, where no number is missing.
    Lost { section: &'a Section },
}

impl Run {
    fn level(&mut self, blocks: &[Block]) {
        let sections: Vec<(&Section, Number)> = blocks
            .iter()
            .filter_map(Block::as_section)
            .map(|section| (section, number_of(section)))
            .collect();
        let mut forms: Vec<&Form> = Vec::new();
        for (_, number) in &sections {
            if let Number::Printed(printed) = number
                && !forms.iter().any(|form| form.is_kin(&printed.form))
            {
                forms.push(&printed.form);
            }
        }
        self.numbered |= !forms.is_empty();
        let mut problems = Vec::new();
        for form in &forms {
            self.sequence(&sections, form, &mut problems);
        }
        if forms.is_empty() {
            let lost = sections.iter().filter(|(_, number)| *number == Number::Lost);
            problems.extend(lost.map(|(section, _)| Problem::Lost { section }));
        }
        if !problems.is_empty() {
            self.findings.push(finding(&sections, &problems));
        }
        if forms.len() > 1 && runs_on(&sections) {
            self.findings.push(mixed(&sections, &forms));
        }
        for (section, _) in &sections {
            self.level(&section.blocks);
        }
    }

    /// Finds what is wrong in the numbers of one kind.
    fn sequence<'a>(
        &mut self,
        sections: &[(&'a Section, Number)],
        form: &Form,
        problems: &mut Vec<Problem<'a>>,
    ) {
        let mut last: Option<(&Printed, &Section)> = None;
        let mut between: Vec<(&Section, bool)> = Vec::new();
        let mut interrupted = false;
        for (section, number) in sections {
            let printed = match number {
                Number::Printed(printed) if printed.form.is_kin(form) => printed,
                Number::Printed(_) => {
                    interrupted = true;
                    continue;
                }
                Number::Lost => {
                    between.push((section, true));
                    continue;
                }
                Number::None if section.heading.is_some() => {
                    between.push((section, false));
                    continue;
                }
                Number::Other | Number::None => continue,
            };
            let value = printed.value;
            // 1.2 is followed by 1.3 or, with other numbers before the point, by any first one.
            let before = last.filter(|(last, _)| last.form == printed.form);
            let expected = match before {
                Some((last, _)) => last.value.saturating_add(1),
                None => match self.last.get(&printed.form) {
                    Some(last) if last.checked_add(1) == Some(value) => value,
                    _ => 1,
                },
            };
            match before {
                Some((last, other)) if value <= last.value => {
                    if value == 1 && (interrupted || between.iter().any(|(_, lost)| !lost)) {
                        // A list of its own, after numbers of another kind or a heading without.
                    } else if value == last.value {
                        let number = printed.with_value(value);
                        problems.push(Problem::Repeated { number, sections: [other, section] });
                    } else {
                        problems.push(Problem::Backwards {
                            before: printed.with_value(last.value),
                            number: printed.with_value(value),
                            sections: [other, section],
                        });
                    }
                    problems.extend(lost(&between));
                }
                _ if value > expected => {
                    let unmarked = before.and_then(|(printed, section)| unmarked(printed, section));
                    match unmarked.filter(|_| expected == value - 1) {
                        Some(unmarked) => problems.push(unmarked),
                        None => problems.push(Problem::Missing {
                            printed: printed.clone(),
                            from: expected,
                            to: value - 1,
                            without: between.iter().map(|(section, _)| *section).collect(),
                            next: section,
                        }),
                    }
                }
                _ => problems.extend(lost(&between)),
            }
            between.clear();
            interrupted = false;
            last = Some((printed, *section));
        }
        problems.extend(lost(&between));
        problems.extend(last.and_then(|(printed, section)| unmarked(printed, section)));
        problems.extend(bare(sections, form));
        if let Some((printed, _)) = last {
            self.last.insert(printed.form.clone(), printed.value);
        }
    }
}

/// Sections whose numbers have no mark, where those of others of their kind have one.
fn bare<'a>(sections: &[(&'a Section, Number)], form: &Form) -> Vec<Problem<'a>> {
    if !matches!(form, Form::Digits | Form::Chinese) {
        return Vec::new();
    }
    let of_kind: Vec<(&Section, &Printed)> = sections
        .iter()
        .filter_map(|(section, number)| match number {
            Number::Printed(printed) if printed.form.is_kin(form) => Some((*section, printed)),
            _ => None,
        })
        .collect();
    let is_bare = |section: &Section| {
        let number = section.number.as_deref().unwrap_or_default().trim_end();
        number.ends_with(|last| is_digit(last) || ordinal::is_chinese(last))
    };
    if of_kind.iter().all(|(section, _)| is_bare(section)) {
        return Vec::new();
    }
    of_kind
        .into_iter()
        .filter(|(section, _)| is_bare(section))
        .map(|(section, printed)| Problem::Bare { number: printed.with_value(printed.value), section })
        .collect()
}

/// A paragraph of a section that begins with the next number without its mark.
fn unmarked<'a>(printed: &Printed, section: &'a Section) -> Option<Problem<'a>> {
    if printed.form != Form::Digits {
        return None;
    }
    let number = printed.with_value(printed.value.checked_add(1)?);
    let text = section
        .blocks
        .iter()
        .filter_map(|block| Some(block.as_paragraph()?.text.trim_start()))
        .find(|text| begins(text, &number))?;
    let first = sentence::sentences(text).into_iter().next()?;
    Some(Problem::Unmarked { number, section, text: text.get(first)?.trim_end() })
}

/// Whether a text begins with a number, and then with a word that no number counts.
fn begins(text: &str, number: &str) -> bool {
    text.strip_prefix(number).is_some_and(|rest| {
        rest.starts_with(|next: char| next.is_alphabetic() && !next.is_ascii())
            && unit::at(rest, 0).is_none()
            && !words::starts(words::AFTER_NUMBERS, rest)
            && !words::starts(words::COUNTED_NOUNS, rest)
    })
}

fn lost<'a>(between: &[(&'a Section, bool)]) -> impl Iterator<Item = Problem<'a>> {
    between.iter().filter(|(_, lost)| *lost).map(|(section, _)| Problem::Lost { section })
}

fn finding(sections: &[(&Section, Number)], problems: &[Problem]) -> Finding {
    let explanation = Explanation::of(|messages| {
        let mut text: String = problems.iter().map(|problem| words(messages, problem)).collect();
        text.push_str(messages.numbering_advice);
        text.trim_end().to_owned()
    });
    let mut about: Vec<&str> = Vec::new();
    let mut unmarked: Vec<Sentence> = Vec::new();
    for problem in problems {
        match problem {
            Problem::Missing { without, next, .. } => {
                about.extend(without.iter().chain([next]).map(|section| section.id.as_str()));
            }
            Problem::Repeated { sections, .. } | Problem::Backwards { sections, .. } => {
                about.extend(sections.iter().map(|section| section.id.as_str()));
            }
            Problem::Lost { section } | Problem::Bare { section, .. } => about.push(&section.id),
            Problem::Unmarked { section, text, .. } => unmarked.push(Sentence {
                section: Some(section.id.clone()),
                text: (*text).to_owned(),
                figures: Vec::new(),
            }),
        }
    }
    let about: rustc_hash::FxHashSet<&str> = about.into_iter().collect();
    let sentences: Vec<Sentence> = sections
        .iter()
        .filter(|(section, _)| about.contains(section.id.as_str()))
        .map(|(section, _)| heading_sentence(section))
        .chain(unmarked)
        .collect();
    Rule::Numbering.finds(State::Fail, Severity::Warning, sentences, explanation)
}

fn words(messages: &FindingMessages, problem: &Problem) -> String {
    let heading = |section: &Section| fill(messages.quote, &[("text", &printed_heading(section))]);
    match problem {
        Problem::Missing { printed, from, to, without, next } => {
            let missing = if to - from < SHOWN as u32 {
                let numbers: Vec<String> = (*from..=*to).map(|value| printed.with_value(value)).collect();
                messages.quoted(&numbers.iter().map(String::as_str).collect::<Vec<_>>(), SHOWN)
            } else {
                fill(
                    messages.range,
                    &[("first", &printed.with_value(*from)), ("last", &printed.with_value(*to))],
                )
            };
            let headings: Vec<String> = without.iter().map(|section| printed_heading(section)).collect();
            let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
            let template = match (without.is_empty(), *from) {
                (false, _) => messages.numbering_missing_headings,
                (true, 1) => messages.numbering_missing_first,
                (true, _) => messages.numbering_missing,
            };
            let before = printed.with_value(from.saturating_sub(1));
            fill(
                template,
                &[
                    ("before", &before),
                    ("missing", &missing),
                    ("next", &heading(next)),
                    ("headings", &messages.quoted(&headings, SHOWN)),
                ],
            )
        }
        Problem::Repeated { number, sections: [first, second] } => fill(
            messages.numbering_repeated,
            &[("number", number), ("first", &heading(first)), ("second", &heading(second))],
        ),
        Problem::Backwards { before, number, sections: [_, section] } => fill(
            messages.numbering_backwards,
            &[("before", before), ("number", number), ("heading", &heading(section))],
        ),
        Problem::Unmarked { number, text, .. } => {
            fill(messages.numbering_unmarked, &[("number", number), ("text", text)])
        }
        Problem::Bare { number, section } => {
            fill(messages.numbering_unmarked, &[("number", number), ("text", &printed_heading(section))])
        }
        Problem::Lost { section } => fill(messages.numbering_lost, &[("heading", &heading(section))]),
    }
}

/// Whether numbers of more than one kind count on as one list: 一、 2、 三、.
fn runs_on(sections: &[(&Section, Number)]) -> bool {
    let printed = sections.iter().filter_map(|(_, number)| match number {
        Number::Printed(printed) => Some(printed.value),
        _ => None,
    });
    printed.clone().eq(1..=u32::try_from(printed.count()).unwrap_or(u32::MAX))
}

/// A list whose numbers are of more than one kind: the first section of each.
fn mixed(sections: &[(&Section, Number)], forms: &[&Form]) -> Finding {
    let firsts: Vec<&Section> = forms
        .iter()
        .filter_map(|form| {
            sections.iter().find_map(|(section, number)| match number {
                Number::Printed(printed) if printed.form.is_kin(form) => Some(*section),
                _ => None,
            })
        })
        .collect();
    let numbers: Vec<&str> =
        firsts.iter().map(|section| section.number.as_deref().unwrap_or_default()).collect();
    let explanation = Explanation::of(|messages| {
        fill(messages.numbering_mixed, &[("numbers", &messages.quoted(&numbers, SHOWN))])
    });
    let sentences = firsts.iter().map(|section| heading_sentence(section)).collect();
    Rule::Numbering.finds(State::Uncertain, Severity::Note, sentences, explanation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{paragraph, report, run, section, states};
    use crate::i18n::Language;
    use crate::model::Report;

    fn with(numbers: &[&str]) -> Report {
        let body = numbers
            .iter()
            .enumerate()
            .map(|(index, number)| {
                let number = (!number.is_empty()).then_some(*number);
                section(&format!("s{index}"), number, Some(&format!("标题{index}")), Vec::new())
            })
            .collect();
        Report { body, ..report(&[]) }
    }

    fn of(numbers: &[&str]) -> Vec<State> {
        states(&with(numbers), check)
    }

    #[test]
    fn numbers_that_count_on_pass() {
        for numbers in [
            &["一、", "二、", "三、"][..],
            &["(一)、", "(二)"],
            &["1、", "２．", "3."],
            &["第一章", "第二章"],
            &["①", "②"],
            &["1.1", "1.2", "2.1", "2.2"],
            &["1", "2", "3"],
            &["一、", "二、", ""],
            &["", "一、", "二、"],
            &["", "一、", "二、", "", "一、", "二、"],
        ] {
            assert_eq!(of(numbers), [State::Pass], "{numbers:?}");
        }
        assert_eq!(of(&["", ""]), []);
        assert_eq!(of(&["一是", "三是"]), []);
    }

    #[test]
    fn gaps_repeats_and_lost_numbers_fail_once() {
        for numbers in [
            &["一、", "三、"][..],
            &["二、", "三、"],
            &["一、", "一、", "二、"],
            &["一、", "二、", "一、"],
            &["一、", "、", "二、"],
            &["一、", "二、", "、"],
            &["、", "、"],
            &["1.1", "1.3"],
            &["1、", "2000、"],
            &["1.", "2", "3."],
            &["一、", "二", "三、"],
        ] {
            assert_eq!(of(numbers), [State::Fail], "{numbers:?}");
        }
    }

    #[test]
    fn the_headings_in_a_gap_are_named() {
        let findings = run(&with(&["一、", "、", "", "四、", ""]), check);
        assert_eq!(findings.len(), 1);
        let texts: Vec<&str> = findings[0].sentences.iter().map(|sentence| sentence.text.as_str()).collect();
        assert_eq!(texts, ["、标题1", "标题2", "四、标题3"]);
        for text in Language::ALL.map(|language| findings[0].explanation.text(language)) {
            for part in ["二", "三", "、标题1", "标题2"] {
                assert!(text.contains(part), "{text}");
            }
        }
    }

    #[test]
    fn numbers_of_two_kinds_are_only_noted() {
        // These are of two levels, however they are nested.
        assert_eq!(of(&["一、", "（一）", "（二）", "二、", "（一）"]), [State::Pass]);
        assert_eq!(of(&["一、", "2、", "三、"]), [State::Fail, State::Uncertain]);
    }

    #[test]
    fn a_number_without_its_mark_is_told() {
        let of = |second: &str, numbers: &[&str]| {
            let mut body = vec![section(
                "a",
                Some(numbers[0]),
                Some("甲类情况"),
                vec![paragraph("开展工作。"), paragraph(second)],
            )];
            body.extend(numbers.get(1).map(|number| section("c", Some(number), Some("丙类情况"), vec![])));
            run(&Report { body, ..report(&[]) }, check)
        };
        for numbers in [&["1.", "3."][..], &["1."], &["1、", "3、"]] {
            let findings = of("2乙类情况。平稳。", numbers);
            assert_eq!(findings.len(), 1, "{numbers:?}");
            assert_eq!(findings[0].state, State::Fail);
            assert!(
                findings[0].sentences.iter().any(|sentence| sentence.text == "2乙类情况。"),
                "{findings:?}"
            );
        }
        for text in
            ["2家企业获奖。", "2024年情况。", "2月开展检查。", "2、乙类情况。", "3乙类情况。", "开展2次。"]
        {
            assert!(of(text, &["1."]).iter().all(|finding| finding.state == State::Pass), "{text}");
        }
    }

    #[test]
    fn articles_go_on_in_the_next_chapter() {
        let articles = |ids: &[(&str, &str)]| {
            ids.iter().map(|(id, number)| section(id, Some(number), None, Vec::new())).collect()
        };
        let report = Report {
            body: vec![
                section("a", Some("第一章"), Some("总则"), articles(&[("a1", "第一条"), ("a2", "第二条")])),
                section("b", Some("第二章"), Some("分则"), articles(&[("b1", "第三条"), ("b2", "第四条")])),
            ],
            ..report(&[])
        };
        assert_eq!(states(&report, check), [State::Pass]);
    }
}
