//! Lists that the text calls all of a total, whether or not the report's data ties them to it:
//! `受理115件：民事108件、刑事6件、行政2件`, `民事108件、刑事6件，共计115件`.

use super::{added_up, crosses, depth, part_exceeds, parts_of};
use crate::check::context::{Context, Mention, boundary, unit_class};
use crate::check::interval::is_rate_unit;
use crate::check::{Finding, State};
use crate::prose::{sentence, words};

/// How far after a total its list may begin, in characters.
const REACH: usize = 12;

/// How many bytes of a list are read: a text without marks would be read again for every number.
const LONGEST: usize = 2048;

/// Words in which a total is compared, or said not to be one.
const NOT_A_TOTAL: [&str; 8] = ["比", "由", "从", "每", "均", "其中", "含", "包括"];

/// What the text states of totals that the data does not tie to parts, with the index of each.
pub(super) fn check(context: &Context, declared: &[usize]) -> Vec<(usize, Finding)> {
    let mut findings = Vec::new();
    for index in 0..context.mentions.len() {
        if declared.contains(&index) || !is_plain(context, index) {
            continue;
        }
        if let Some(part) = exceeding(context, index) {
            findings.push((index, part_exceeds(context, index, part)));
            continue;
        }
        let parts = after(context, index).or_else(|| before(context, index)).unwrap_or_default();
        if parts.len() < 2 {
            continue;
        }
        let finding = added_up(context, index, &parts, true);
        // What the data does not say is told only where it is wrong.
        if finding.state == State::Fail {
            findings.push((index, finding));
        }
    }
    findings
}

/// Parts with those that the list names right after them, which the data may leave out because they
/// are too much for the total.
pub(super) fn continued(context: &Context, mut parts: Vec<usize>) -> Vec<usize> {
    while let Some(&last) = parts.last() {
        let next = last + 1;
        let goes_on = || {
            let [one, other] = [context.mentions.get(last)?, context.mentions.get(next)?];
            let between = between(context, last, next)?.trim_start();
            let name = between.strip_prefix(['、', '和', '及'])?;
            Some(
                other.figure.part_of.is_none()
                    && context.share_a_sentence(one, other)
                    && unit_class(one.figure) == unit_class(other.figure)
                    && one.period == other.period
                    && is_plain(context, next)
                    && !name.contains(sentence::CLAUSE_ENDS)
                    && depth(context, one) == depth(context, other),
            )
        };
        if goes_on() != Some(true) {
            break;
        }
        parts.push(next);
    }
    parts
}

/// Whether the text calls the parts all of a total: 分别为, or a colon or bracket without 其中.
pub(super) fn claims_all(context: &Context, total: usize, parts: &[usize]) -> bool {
    let (Some(first), Some(last)) = (parts.iter().min(), parts.iter().max()) else {
        return false;
    };
    let Some(between) = between(context, total, *first) else {
        return false;
    };
    let says = between.trim_start().starts_with(['：', ':', '（', '(']) || between.contains("分别");
    says && !between.contains(sentence::FULL_STOPS)
        && !words::holds(words::PARTS_FOLLOW, between)
        && !is_open(context, &context.mentions[*last])
}

/// The text between two figures of one passage, the second after the first.
pub(super) fn between<'a>(context: &'a Context, first: usize, second: usize) -> Option<&'a str> {
    let places = [first, second].map(|index| context.mentions.get(index)?.place.as_ref());
    let [Some(first), Some(second)] = places else { return None };
    let same = first.passage == second.passage;
    context.passages.get(first.passage)?.text.get(first.range.end..second.range.start).filter(|_| same)
}

/// Whether a list goes on after its last figure: 等, 及其他.
fn is_open(context: &Context, last: &Mention) -> bool {
    let (_, after) = context.around(last);
    let after = &after[..boundary(after, LONGEST)];
    let rest = after.get(..after.find(sentence::ENDS).unwrap_or(after.len())).unwrap_or_default();
    words::without(words::NOT_AND_SO_ON, rest).contains(['等', '余']) || rest.contains("其他")
}

/// An exact number that was reached, of things that add up, and no change.
fn is_plain(context: &Context, index: usize) -> bool {
    let mention = &context.mentions[index];
    let figure = mention.figure;
    figure.measure.is_level()
        && figure.status.is_result()
        && figure.bound.is_exact()
        && figure.upper.is_none()
        && figure.value.is_some()
        && mention.place.is_some()
        && figure.unit.as_deref().is_some_and(|unit| {
            !is_rate_unit(unit)
                && !words::is_one(words::CHANGE_UNITS, unit)
                && !words::is_one(words::TIME_UNITS, unit)
        })
        && !words::ends(words::CHANGED_BY, context.clause_before(mention).trim_end())
}

/// The first figure after 其中 right behind a total, where it is more than all numbers before it, and
/// not so much more that it must be of another thing.
fn exceeding(context: &Context, total: usize) -> Option<usize> {
    let mention = &context.mentions[total];
    let class = unit_class(mention.figure);
    let part = total + 1;
    let between = between(context, total, part)?;
    let lead = between.trim_start_matches(sentence::COMMAS).trim_start();
    let own = &context.mentions[part];
    if !lead.starts_with("其中")
        || lead.contains(sentence::CLAUSE_ENDS)
        || !context.share_a_sentence(mention, own)
        || unit_class(own.figure) != class
        || !is_plain(context, part)
        || crosses(context, &[part])
        || NOT_A_TOTAL.iter().any(|word| context.clause_before(mention).contains(word))
    {
        return None;
    }
    let value = own.figure.value?;
    let sentence = &mention.place.as_ref()?.sentence;
    let passage = context.passages.get(mention.place.as_ref()?.passage)?;
    let most = context
        .mentions_in(passage, sentence)
        .filter(|index| *index < part && unit_class(context.mentions[*index].figure) == class)
        .filter_map(|index| context.mentions[index].figure.value)
        .max()?;
    (value > most && value <= most.checked_times(2)?).then_some(part)
}

/// The list right after a total: a colon, 分别为 or a bracket, and then parts up to the end of it.
fn after(context: &Context, total: usize) -> Option<Vec<usize>> {
    let mention = &context.mentions[total];
    let place = mention.place.as_ref()?;
    let text = context.passages.get(place.passage)?.text;
    let most = boundary(text, place.range.end + LONGEST);
    let rest = text.get(place.range.end..most)?;
    let end = place.range.end + rest.find(sentence::FULL_STOPS).unwrap_or(rest.len());
    let rest = text.get(place.range.end..end)?;
    let clause = context.clause_before(mention);
    if NOT_A_TOTAL.iter().any(|word| clause.contains(word)) {
        return None;
    }
    let (start, closed) = lead(rest)?;
    let range = place.range.end + start..closed.map_or(end, |closed| place.range.end + closed);
    list(context, total, place.passage, range)
}

/// Where the list after a total begins, and for one in brackets where it ends.
fn lead(rest: &str) -> Option<(usize, Option<usize>)> {
    for (at, character) in rest.char_indices().take(REACH) {
        let next = rest.get(at + character.len_utf8()..)?;
        match character {
            '：' | ':' => return Some((rest.len() - next.len(), None)),
            '（' | '(' => {
                let close = next.find(['）', ')'])?;
                return Some((rest.len() - next.len(), Some(rest.len() - next.len() + close)));
            }
            _ if sentence::COMMAS.contains(&character) => {
                let word = words::starting(words::LISTS_ALL, next)?;
                return Some((rest.len() - next.len() + word.len(), None));
            }
            _ if character.is_ascii_digit() || sentence::CLAUSE_ENDS.contains(&character) => return None,
            _ => {
                if let Some(word) = words::starting(words::LISTS_ALL, &rest[at..]) {
                    return Some((at + word.len(), None));
                }
            }
        }
    }
    None
}

/// The parts in a range of bytes, which must be a list and nothing else.
fn list(
    context: &Context,
    total: usize,
    passage: usize,
    range: std::ops::Range<usize>,
) -> Option<Vec<usize>> {
    let passage = context.passages.get(passage)?;
    let text = passage.text.get(range.clone())?;
    if words::holds(words::PARTS_FOLLOW, text) || text.contains("同比") {
        return None;
    }
    let class = unit_class(context.mentions[total].figure);
    let here: Vec<usize> = context
        .mentions_in(passage, &range)
        .filter(|index| unit_class(context.mentions[*index].figure) == class)
        .collect();
    let plain = here.iter().all(|index| {
        is_plain(context, *index) && !context.clause_before(&context.mentions[*index]).is_empty()
    });
    let open = here.last().is_none_or(|last| is_open(context, &context.mentions[*last]));
    (plain && !open).then(|| parts_of(context, total, &here)).filter(|parts| parts.len() == here.len())
}

/// The list that a total sums up: all figures of its unit before it in the sentence (共计, 合计).
fn before(context: &Context, total: usize) -> Option<Vec<usize>> {
    let mention = &context.mentions[total];
    let place = mention.place.as_ref()?;
    let clause = context.clause_before(mention).trim();
    if !words::starts(words::SUMMING_UP, clause) || depth(context, mention) > 0 {
        return None;
    }
    list(context, total, place.passage, place.sentence.start..place.range.start)
}
