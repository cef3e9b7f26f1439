//! A count against the list it announces, or sums up: 七个专题,主要有 and six of them.
//!
//! Sees counts from 2 to 20 of things one lists (个, 项, 大, 方面) with the list right after them
//! (主要有, 分别是, 包括, 即, a colon, a bracket, 一是…二是, numbered sections) or quoted right before them
//! (“…、…”5大制度). Items are told apart by 、 outside brackets and quotation marks; the last one may
//! hold two (和).
//!
//! Does not claim that a list that ends in 等 is complete, nor that every 、 begins an item: where the
//! marks can be read so that the count is right, nothing is said, and more of them than counted is only
//! doubtful. 一是…二是 may say how the 12 projects go on, so it is held against words like 措施 only. Lists
//! with numbers in them are breakdowns and are left alone.
//!
//! To teach it a word that announces a list, or what one lists: a row in `prose/words`. To add a way of
//! telling items apart: `list` for marks, `enumeration` for 一是…二是, with a list that must be left alone beside
//! it.

mod enumeration;
mod list;

use std::ops::{Range, RangeInclusive};

use super::context::{Context, Passage, boundary, number_of};
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::{fill, findings::FindingMessages};
use crate::model::Block;
use crate::prose::characters::is_digit;
use crate::prose::marker::Number;
use crate::prose::ordinal;
use crate::prose::quantity::{ends_with_bound, starts_with_bound};
use crate::prose::{sentence, words};
use enumeration::{enumerated, enumeration};
use list::{List, conjunctions};

/// Counts that are told: one is no list, and more than this are no words' list.
const COUNTS: RangeInclusive<u32> = 2..=20;

/// Characters before a number that make it an ordinal, a range or a part of another: 第三个, 3—5项,
/// 3至5项; and 过, after which a count may be any: 开展过三项活动.
const PARTS_OF_MORE: &str = "第.．—–-~～/〔[至到过";

/// How many bytes of a list are read: a text without marks would be read again for every count.
const LONGEST: usize = 16_384;

/// How many bytes after a count its noun ends in.
const NOUN: usize = 36;

/// How far from the count its list may begin, in characters.
const REACH: usize = 24;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in &context.passages {
        let Some((blocks, index)) = passage.siblings else {
            continue;
        };
        for count in counts(passage.text) {
            let after = blocks.get(index + 1..).unwrap_or_default();
            let verdict = announced(passage, &count, after).or_else(|| summed_up(passage.text, &count));
            if let Some(verdict) = verdict {
                findings.push(finding(context, passage, &count, verdict));
            }
        }
    }
    findings
}

/// A count in a text.
struct Count {
    /// Bytes of the number and its measure word.
    range: Range<usize>,
    value: u32,
    /// Whether its measure word is of what one lists.
    listed: bool,
}

/// What came of counting: how many there are, and what that means.
enum Verdict {
    Same(u32),
    Fewer(u32),
    More(u32),
    /// The marks can be read in more than one way.
    Unclear(u32),
    /// The list says itself that it is not complete.
    Open(u32),
}

/// How a list begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Strict,
    Loose,
    Bracket,
    /// Only an enumeration (一是) may follow.
    Stop,
}

fn finding(context: &Context, passage: &Passage, count: &Count, verdict: Verdict) -> Finding {
    let (state, severity, listed, template): (_, _, _, fn(&FindingMessages) -> &'static str) = match verdict {
        Verdict::Same(listed) => (State::Pass, Severity::Note, listed, |messages| messages.list_pass),
        Verdict::Open(listed) => (State::Pass, Severity::Note, listed, |messages| messages.list_open),
        Verdict::Fewer(listed) => (State::Fail, Severity::Warning, listed, |messages| messages.list_fewer),
        Verdict::More(listed) => (State::Fail, Severity::Warning, listed, |messages| messages.list_more),
        Verdict::Unclear(listed) => {
            (State::Uncertain, Severity::Note, listed, |messages| messages.list_uncertain)
        }
    };
    let said = said(passage.text, count);
    let explanation = Explanation::of(|messages| {
        fill(
            template(messages),
            &[
                ("said", said),
                ("listed", &listed.to_string()),
                ("difference", &listed.abs_diff(count.value).to_string()),
            ],
        )
    });
    let mut sentence = passage.sentence_at(count.range.start);
    sentence.figures = context
        .mentions_in(passage, &count.range)
        .filter_map(|index| context.mentions.get(index))
        .map(|mention| mention.figure.id.clone())
        .collect();
    Rule::ListCount.finds(state, severity, vec![sentence], explanation)
}

/// The count and the noun after it: `七个专题`.
fn said<'a>(text: &'a str, count: &Count) -> &'a str {
    let rest = text.get(count.range.end..).unwrap_or_default();
    let leads =
        |here: &str| words::starts(words::LISTS_ALL, here) || words::starts(words::LISTS_AS_A_RULE, here);
    let noun: usize = rest
        .char_indices()
        .take(6)
        .take_while(|(at, character)| {
            let here = rest.get(*at..).unwrap_or_default();
            character.is_alphanumeric() && *character != '的' && !leads(here)
        })
        .map(|(_, character)| character.len_utf8())
        .sum();
    text.get(count.range.start..count.range.end + noun).unwrap_or_default()
}

/// The counts in a text, in order.
fn counts(text: &str) -> Vec<Count> {
    let mut counts = Vec::new();
    let mut before = None;
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let digits = is_digit(character);
        let belongs = if digits { is_digit } else { ordinal::is_chinese };
        if !belongs(character) {
            before = Some(character);
            continue;
        }
        let mut end = start + character.len_utf8();
        let mut last = character;
        while let Some((at, next)) = characters.next_if(|(_, next)| belongs(*next)) {
            end = at + next.len_utf8();
            last = next;
        }
        // 第三个 is the third, 3—5项 a range, 1.2个 no count, and 近五项 not exact.
        let part_of_more = before.is_some_and(|before| {
            PARTS_OF_MORE.contains(before) || (digits && sentence::COLONS.contains(&before))
        }) || ends_with_bound(&text[..start]);
        before = Some(last);
        if !part_of_more {
            counts.extend(count(text, start..end));
        }
    }
    counts
}

fn count(text: &str, number: Range<usize>) -> Option<Count> {
    let value = ordinal::value(text.get(number.clone())?).filter(|value| COUNTS.contains(value))?;
    let rest = text.get(number.end..)?;
    let (word, listed) = words::starting(words::LISTED, rest)
        .map(|word| (word, true))
        .or_else(|| Some((words::starting(words::THINGS, rest)?, false)))?;
    let after = rest.get(word.len()..)?;
    let other = match word {
        "个" => words::starts(words::NOT_LISTED, after),
        // 十九大 is a congress.
        "大" => value > 10 || words::starts(words::CONGRESS, after),
        _ => false,
    };
    let inexact = starts_with_bound(after);
    let whole = Count { range: number.start..number.end + word.len(), value, listed };
    (!other && !inexact).then_some(whole)
}

/// Compares a count with the list that it announces.
fn announced(passage: &Passage, count: &Count, after: &[Block]) -> Option<Verdict> {
    let text = passage.text;
    let (lead, start) = lead(text, count.range.end)?;
    let rest = text.get(start..boundary(text, start + LONGEST))?;
    if rest.trim().is_empty() {
        return below(passage.section.is_none(), count, after);
    }
    if let Some(items) = enumerated(rest, after) {
        // 12个商贸项目。一是…: the items may say how these go on, if they are nothing that one lists so.
        let noun = &text[count.range.start..boundary(text, count.range.end + NOUN)];
        let noun = &noun[..noun.find(sentence::CLAUSE_ENDS).unwrap_or(noun.len())];
        // 三项重点 are what is done, 三项重点项目 are not.
        let listed = words::holds(words::LISTED_WITH_NUMERALS, noun) || noun.ends_with("重点");
        let verdict = exactly(count, items);
        return Some(verdict).filter(|verdict| listed || matches!(verdict, Verdict::Same(_)));
    }
    if lead == Lead::Stop || (!count.listed && (lead != Lead::Strict || count.value > 10)) {
        return None;
    }
    List::read(rest, lead == Lead::Bracket)?.verdict(count.value, lead)
}

fn exactly(count: &Count, items: u32) -> Verdict {
    match items.cmp(&count.value) {
        std::cmp::Ordering::Less => Verdict::Fewer(items),
        std::cmp::Ordering::Equal => Verdict::Same(items),
        std::cmp::Ordering::Greater => Verdict::More(items),
    }
}

/// How the list after a count begins, and where. Between them stands a noun, and at most one comma
/// right before the words that begin the list.
fn lead(text: &str, from: usize) -> Option<(Lead, usize)> {
    let rest = text.get(from..)?;
    let mut before = None;
    for (offset, character) in rest.char_indices().take(REACH) {
        let here = rest.get(offset..)?;
        let start = from + offset;
        if let Some(found) = lead_words(here, before) {
            return Some((found.0, start + found.1));
        }
        let after = here.get(character.len_utf8()..)?;
        let after_start = text.len() - after.trim_start().len();
        match character {
            _ if sentence::COMMAS.contains(&character) => {
                if let Some((lead, length)) = lead_words(after.trim_start(), None) {
                    return Some((lead, after_start + length));
                }
                return enumeration(after.trim_start()).map(|_| (Lead::Stop, after_start));
            }
            _ if sentence::COLONS.contains(&character) => return Some((Lead::Strict, after_start)),
            '（' | '(' => return Some((Lead::Bracket, after_start)),
            _ if character == '。' || sentence::SEMICOLONS.contains(&character) => {
                return enumeration(after.trim_start()).map(|_| (Lead::Stop, after_start));
            }
            '、' | '》' | '）' | ')' => return None,
            _ if sentence::ENDS.contains(&character) => return None,
            // Another count stands between, and is the one that the list is about.
            _ if is_digit(character) => return None,
            _ => before = Some(character),
        }
    }
    None
}

/// The words that begin a list, with the colon after them, and how long they are.
fn lead_words(text: &str, before: Option<char>) -> Option<(Lead, usize)> {
    let strict = words::starting(words::LISTS_ALL, text).map(|word| (Lead::Strict, word));
    let loose = || words::starting(words::LISTS_AS_A_RULE, text).map(|word| (Lead::Loose, word));
    let (lead, word) = strict.or_else(loose)?;
    let after = text.get(word.len()..)?;
    // 立即 and 即将 begin nothing.
    let other = |before: char| words::starts(words::NOT_THAT_IS, before.encode_utf8(&mut [0; 4]));
    if word == "即" && (before.is_some_and(other) || words::starts(words::NOT_THAT_IS_AFTER, after)) {
        return None;
    }
    let after = after.trim_start_matches([' ', '\u{3000}', '：', ':']);
    Some((lead, text.len() - after.len()))
}

/// Compares a count that ends its paragraph with the sections or paragraphs below.
fn below(top: bool, count: &Count, after: &[Block]) -> Option<Verdict> {
    if after.first()?.as_section().is_none() {
        let paragraph = after.first()?.as_paragraph()?;
        return Some(exactly(count, enumerated(paragraph.text.trim_start(), after.get(1..)?)?));
    }
    let mut items = 0;
    let mut form = None;
    for section in after.iter().map_while(Block::as_section) {
        let Number::Printed(printed) = number_of(section) else { break };
        if printed.value != items + 1 || form.get_or_insert(printed.form.clone()) != &printed.form {
            break;
        }
        items += 1;
    }
    let verdict = exactly(count, items);
    // The report's own parts are more than what its first paragraph counts.
    (items > 0 && (!top || matches!(verdict, Verdict::Same(_)))).then_some(verdict)
}

/// Compares a count with what is quoted right before it: “…、…”5大制度, 《…》《…》两部法律.
fn summed_up(text: &str, count: &Count) -> Option<Verdict> {
    let noun = text.get(count.range.end..)?.chars().next()?;
    if !noun.is_alphanumeric() {
        return None;
    }
    let mut before = text.get(..count.range.start)?.trim_end();
    let open = before.ends_with('等');
    before = before.trim_end_matches('等');
    let mut quoted = Vec::new();
    let mut length = before.len();
    loop {
        let (opening, rest) = match before.chars().next_back()? {
            '”' => ('“', before.strip_suffix('”')?),
            '》' => ('《', before.strip_suffix('》')?),
            // A list that goes on without marks, 甲、“乙”两项, holds more than what is quoted.
            _ if before.len() < length && !quoted.is_empty() => return None,
            _ => break,
        };
        let at = rest.rfind(opening)?;
        quoted.push(rest.get(at + opening.len_utf8()..)?);
        let unjoined = rest.get(..at)?;
        before = unjoined.trim_end_matches(['、', '和', '及', '与', '，', ',']);
        length = unjoined.len();
        if before.is_empty() {
            break;
        }
    }
    let (low, high) = match quoted.as_slice() {
        [] => return None,
        [one] => {
            let items: Vec<&str> = one.split('、').collect();
            // Two words and a 、 in quotation marks are often the name of one thing.
            if items.len() < 3 || !count.listed {
                return None;
            }
            (items.len(), items.len() + items.last().map_or(0, |item| conjunctions(item)))
        }
        several => (several.len(), several.len()),
    };
    let (low, high) = (u32::try_from(low).ok()?, u32::try_from(high).ok()?);
    Some(match count.value {
        value if (low..=high).contains(&value) => Verdict::Same(value),
        value if value > high && open => Verdict::Open(high),
        value if value > high => Verdict::Fewer(high),
        _ => Verdict::More(low),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{paragraph, report, run, section, states};
    use crate::i18n::Language;
    use crate::model::Report;

    fn of(text: &str) -> Vec<State> {
        states(&report(&[text]), check)
    }

    #[test]
    fn a_list_of_as_many_passes() {
        for text in [
            "举办三个专题的宣讲,主要有权益保护、国家安全和宪法日宣传。",
            "举办三个专题的宣讲，分别是权益保护、国家安全、宪法日宣传。",
            "落实以下五项措施：甲、乙、丙、丁、戊。",
            "落实三项制度，即定期排查、领导接访，以及联席会议。",
            "坚持“定期排查制、领导接访制、联席会议制、领导包案制、责任追究制”5大制度并重。",
            "学习《宪法》《民法典》两部法律。",
            "学习“甲”、“乙”和“丙”三项制度。",
            "从三个方面抓落实：一是甲、乙；二是丙；三是丁。",
            "采取2项措施。一是甲。二是乙。",
            "采取措施2项。一是甲。二是乙。",
            "部署十二项任务：一是甲；二是乙；三是丙；四是丁；五是戊；六是己；七是庚；八是辛；九是壬；十是癸；十一是子；十二是丑。",
            "有两个方面:（一）甲；（二）乙。",
            "有3个问题，包括《甲、乙办法》（甲、乙、丙）未落实、“丁、戊”未开展、己未到位。",
            "建立三项机制（甲机制、乙机制、丙机制），加强协调。",
            "有三项措施：完善甲、乙；建立丙；加强丁。",
            "做好三项工作：加强甲、乙，完善丙，提升丁。",
            "做好三项工作：加强甲和乙，完善丙，提升丁。",
            "坚持“三个到位”：甲到位、乙到位、丙到位。",
        ] {
            assert_eq!(of(text), [State::Pass], "{text}");
        }
    }

    #[test]
    fn a_list_of_fewer_fails_with_how_many() {
        let text = "共举办了七个专题的法制专题宣讲,主要有青少年权益保护、国家安全教育、法律惠民专项活动、国家宪法日周宣传、扫黑除恶宣讲和干部网络学法。主要作法有:";
        let findings = run(&report(&[text]), check);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].state, findings[0].severity), (State::Fail, Severity::Warning));
        for explanation in Language::ALL.map(|language| findings[0].explanation.text(language)) {
            assert!(explanation.contains("七个专题") && explanation.contains('6'), "{explanation}");
        }
        assert_eq!(of("坚持“甲、乙、丙、丁”5大制度并重。"), [State::Fail]);
        assert_eq!(of("从三个方面抓落实：一是甲；二是乙。"), [State::Fail]);
        assert_eq!(of("从两个方面抓落实：一是甲；二是乙；三是丙。"), [State::Fail]);
        assert_eq!(of("学习《宪法》《民法典》三部法律。"), [State::Fail]);
    }

    #[test]
    fn what_may_be_read_in_two_ways_is_doubtful() {
        assert_eq!(of("建立三项机制，即甲、乙、丙、丁。"), [State::Uncertain]);
        assert_eq!(of("建立五项机制，包括甲、乙、丙等。"), [State::Pass]);
        assert_eq!(of("建立五项机制，包括甲、乙、丙等内容。"), [State::Pass]);
        assert_eq!(of("建立两项机制，包括甲、乙、丙等。"), []);
    }

    #[test]
    fn other_counts_are_let_be() {
        for text in [
            "在街道10个村、15个社区设立联络员，包括甲、乙。",
            "调处96件，包括甲、乙。",
            "梳理十个问题，包括甲、乙。",
            "办理5件，分别为甲类2件、乙类3件。",
            "学习党的十九大精神，主要有甲、乙。",
            "结合“七五”普法，大力开展活动。",
            "第三个方面，主要有甲、乙。",
            "三项工作立即开展，甲、乙、丙、丁。",
            "开展3个月，主要有甲、乙。",
            "开展了3项工作，取得成效。",
            "一是甲，二是乙。",
            "有十余项，包括甲、乙。",
            "有五项以上，包括甲、乙、丙。",
            "近五项，包括甲、乙、丙。",
            "有5大类23项，包括甲、乙、丙。",
            "增强“四个意识”、坚定“四个自信”、做到“两个维护”，推进甲、乙、丙。",
            "做好三项工作：加强甲和乙，完善丙。",
            "三项工作：2018年开展排查。",
            "开展“学法、用法”5次活动。",
            "实施重点项目12个。一是加快建设。二是加强管理。",
            "实施12个商贸重点项目。一是加快物流园区建设。二是引进超市。",
            "实施12个商贸重点项目：一是加快物流园区建设；二是引进超市。",
            "落实领导包案制、“联席会议制”三项制度。",
            "建立五项机制，即甲、乙、丙、丁，戊。",
            "推动“问题楼盘”7个复工，涉及业主三千多户，妥善为业主补办证件。",
            "与周边17个县（市、区）签订协议。",
            "建立五项机制，涉及甲、乙、丙。",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn items_may_stand_below() {
        let child = |number: &str| section(number, Some(number), None, vec![paragraph("甲。")]);
        let with = |blocks| Report {
            body: vec![section("s1", Some("一、"), Some("工作"), blocks)],
            ..report(&[])
        };
        let lead = || paragraph("主要采取了以下两项措施：");
        assert_eq!(states(&with(vec![lead(), child("1、"), child("2、")]), check), [State::Pass]);
        assert_eq!(states(&with(vec![lead(), child("1、")]), check), [State::Fail]);
        assert_eq!(
            states(&with(vec![lead(), paragraph("一是甲。"), paragraph("二是乙。")]), check),
            [State::Pass]
        );
        assert_eq!(
            states(&with(vec![lead(), paragraph("一是甲。"), paragraph("另外。")]), check),
            [State::Fail]
        );
        assert_eq!(states(&with(vec![lead()]), check), []);
        // The parts of the report are more than its first paragraph counts.
        let body = vec![paragraph("现将两方面工作汇报如下："), child("一、"), child("二、"), child("三、")];
        assert_eq!(states(&Report { body, ..report(&[]) }, check), []);
    }
}
