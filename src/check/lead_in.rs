//! Words that announce something that does not come: `行政执法情况:` and then the next heading.
//!
//! Sees paragraphs and headings that end with a colon or with 如下, and sentences that point to a
//! table below (如下表). What they announce must follow before the next heading of the same outline:
//! a paragraph, a numbered item, a table.
//!
//! Does not claim that what follows is what was announced; nor anything of the page's own words at the
//! very end (相关报道：), nor of a table that stands below as plain lines.

use super::context::{Context, Passage, heading_sentence, number_of};
use super::{Explanation, Finding, Rule, Sentence, Severity, State};
use crate::i18n::{fill, findings::FindingMessages};
use crate::model::{Block, Section};
use crate::prose::marker::Number;
use crate::prose::{sentence, words};

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut kept = Vec::new();
    let mut sections = context.sections.iter();
    for passage in &context.passages {
        let Some((blocks, index)) = passage.siblings else {
            // Passages without siblings are the headings; sections without heading have none.
            if let Some(section) = sections.by_ref().find(|section| section.heading.is_some()) {
                of_heading(section, &mut findings, &mut kept);
            }
            continue;
        };
        let is_last = context.passages.last().is_some_and(|last| std::ptr::eq(last, passage));
        if !(is_last && is_of_the_page(passage)) {
            of_paragraph(passage, is_last, blocks, index, &mut findings, &mut kept);
        }
    }
    if findings.is_empty() && !kept.is_empty() {
        let count = kept.len().to_string();
        let explanation = Explanation::of(|messages| fill(messages.lead_in_pass, &[("count", &count)]));
        findings.push(Rule::DanglingLeadIn.passes(kept, explanation));
    }
    findings
}

fn of_heading(section: &Section, findings: &mut Vec<Finding>, kept: &mut Vec<Sentence>) {
    if !section.heading.as_deref().is_some_and(announces) {
        return;
    }
    let sentence = heading_sentence(section);
    if section.blocks.is_empty() {
        findings.push(dangling(sentence, |messages| messages.lead_in_fail));
    } else {
        kept.push(sentence);
    }
}

fn of_paragraph(
    passage: &Passage,
    is_last: bool,
    blocks: &[Block],
    index: usize,
    findings: &mut Vec<Finding>,
    kept: &mut Vec<Sentence>,
) {
    let text = passage.text.trim_end();
    if let Some(at) = announced_table(text) {
        let below = blocks.iter().skip(index + 1).take_while(|block| block.as_section().is_none());
        let mut below = below.filter(|block| block.is_set_apart());
        match below.next() {
            Some(_) => kept.push(passage.sentence_at(at)),
            None if has_plain_rows(blocks, index) => {}
            None => findings.push(dangling(passage.sentence_at(at), |messages| messages.lead_in_table)),
        }
    } else if announces(text) {
        let sentence = passage.sentence_at(text.len().saturating_sub(1));
        if something_follows(blocks, index) {
            kept.push(sentence);
        } else if is_last || !words::starts(words::GOING_ON_TO, text) {
            findings.push(dangling(sentence, |messages| messages.lead_in_fail));
        }
    }
}

/// Whether a passage is one of the page's own words: 相关报道：
fn is_of_the_page(passage: &Passage) -> bool {
    words::is_one(words::OF_THE_PAGE, passage.text.trim().trim_end_matches(sentence::COLONS).trim_end())
}

/// Whether lines without a full stop stand below, which may be a table's rows.
fn has_plain_rows(blocks: &[Block], index: usize) -> bool {
    let rows = blocks.iter().skip(index + 1).take_while(|block| {
        block.as_paragraph().is_some_and(|paragraph| !sentence::is_ended(paragraph.text.trim_end()))
    });
    rows.count() > 1
}

fn dangling(sentence: Sentence, template: fn(&FindingMessages) -> &'static str) -> Finding {
    let explanation =
        Explanation::of(|messages| fill(template(messages), &[("text", &shown(&sentence.text))]));
    Rule::DanglingLeadIn.finds(State::Fail, Severity::Warning, vec![sentence], explanation)
}

/// The last words of a lead-in, from its last comma on.
fn shown(text: &str) -> String {
    let words = text.trim_end_matches(sentence::FULL_STOPS);
    let start = words.rfind(|mark| sentence::COMMAS.contains(&mark) || sentence::FULL_STOPS.contains(&mark));
    let after = |at: usize| at + text[at..].chars().next().map_or(0, char::len_utf8);
    text[start.map_or(0, after)..].trim().to_owned()
}

fn announces(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(sentence::COLONS)
        || words::ends(words::AS_FOLLOWS, text.trim_end_matches(sentence::FULL_STOPS))
}

/// Where a text points to a table below.
fn announced_table(text: &str) -> Option<usize> {
    words::TABLE_BELOW.iter().find_map(|row| {
        let at = text.find(row.word)?;
        let other = words::starts(words::NOT_A_TABLE, &text[at + row.word.len()..]);
        (!other).then_some(at)
    })
}

fn something_follows(blocks: &[Block], index: usize) -> bool {
    let Some(next) = blocks.get(index + 1) else {
        return false;
    };
    let Some(next) = next.as_section() else {
        return true;
    };
    // Between 3、 and 4、 the 4、 is not what the paragraph announces.
    let before = blocks.iter().take(index).rev().find_map(Block::as_section);
    match (before.map(number_of), number_of(next)) {
        (Some(Number::Printed(before)), Number::Printed(next)) => {
            before.form != next.form || before.value.checked_add(1) != Some(next.value)
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{paragraph, report, run, section, states};
    use crate::model::{Report, Table};

    #[test]
    fn a_colon_before_the_next_heading_dangles() {
        let report = Report {
            body: vec![
                section("s1", Some("3、"), Some("执法"), vec![paragraph("提高水平。行政执法情况:")]),
                section("s2", Some("4、"), Some("公开"), vec![paragraph("公开信息。 年内情况： ")]),
                section("s3", Some("5、"), Some("信访情况："), vec![]),
            ],
            ..report(&[])
        };
        let findings = run(&report, check);
        let texts: Vec<&str> = findings.iter().map(|finding| finding.sentences[0].text.as_str()).collect();
        assert_eq!(texts, ["行政执法情况:", "年内情况：", "5、信访情况："]);
        assert!(findings.iter().all(|finding| finding.state == State::Fail));
    }

    #[test]
    fn a_colon_that_something_follows_does_not() {
        let child = || section("s1-1", Some("1、"), None, vec![paragraph("开展宣传。")]);
        for blocks in [
            vec![paragraph("主要作法有:"), child()],
            vec![paragraph("主要作法有:"), paragraph("一是宣传。")],
            vec![paragraph("情况如下。"), Block::Table(Table::default())],
            vec![paragraph("年内接访情况: 共受理12批次。")],
            vec![
                child(),
                paragraph("另有如下："),
                section("s1-2", Some("（一）"), None, vec![paragraph("无。")]),
            ],
        ] {
            let report =
                Report { body: vec![section("s1", Some("一、"), Some("工作"), blocks)], ..report(&[]) };
            assert!(!states(&report, check).contains(&State::Fail), "{report:?}");
        }
        assert_eq!(states(&report(&["没有引出什么。"]), check), []);
        assert_eq!(states(&report(&["情况如下：", "一是宣传。"]), check), [State::Pass]);
    }

    #[test]
    fn an_item_is_not_what_the_one_before_announces() {
        let blocks = vec![
            section("s1-1", Some("3、"), None, vec![paragraph("执法。")]),
            paragraph("行政执法情况:"),
            section("s1-2", Some("4、"), None, vec![paragraph("公开。")]),
        ];
        let report =
            Report { body: vec![section("s1", Some("一、"), Some("工作"), blocks)], ..report(&[]) };
        assert_eq!(states(&report, check), [State::Fail]);
        // What goes on to the next item announces it.
        for lead in ["在此基础上，街道还补短板：", "同时，重点做到："] {
            let blocks = vec![
                section("s1-1", Some("3、"), None, vec![paragraph("执法。"), paragraph(lead)]),
                section("s1-2", Some("4、"), None, vec![paragraph("公开。")]),
            ];
            let report = Report {
                body: vec![section("s1", Some("一、"), Some("工作"), blocks)],
                ..report.clone()
            };
            assert_eq!(states(&report, check), [], "{lead}");
        }
    }

    #[test]
    fn a_table_announced_must_be_there() {
        assert_eq!(states(&report(&["办理情况见下表。"]), check), [State::Fail]);
        assert_eq!(states(&report(&["办理情况见下表。", "另有说明。"]), check), [State::Fail]);
        assert_eq!(states(&report(&["不足有如下表现，还需改进。"]), check), []);
        let blocks = vec![paragraph("办理情况见下表。"), Block::Table(Table::default())];
        let report =
            Report { body: vec![section("s1", Some("一、"), Some("工作"), blocks)], ..report(&[]) };
        assert_eq!(states(&report, check), [State::Pass]);
    }

    #[test]
    fn words_of_the_page_at_the_end_announce_nothing() {
        for last in ["相关报道：", "相关链接:", "附件："] {
            assert_eq!(states(&report(&["工作取得成效。", last]), check), [], "{last}");
        }
        assert_eq!(states(&report(&["工作取得成效。", "主要做法有："]), check), [State::Fail]);
    }

    #[test]
    fn a_table_may_stand_below_as_lines() {
        assert_eq!(states(&report(&["办理情况见下表。", "事项 件数", "来信 31", "来访 45"]), check), []);
    }
}
