//! What is a heading: told by what the text shows, since markup and number are often lost.

use crate::prose::characters::{is_blank, is_digit, is_han};
use crate::prose::quantity::quantities;
use crate::prose::{sentence, words};

/// A numbered line taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rest {
    /// All of it is a heading.
    Heading,
    /// A heading up to this byte, then text.
    RunIn(usize),
    /// Text without a heading.
    Text,
}

/// What a numbered text could be whose own looks do not tell: its neighbours do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// All of it may be a heading: 工业产值突破90亿元。
    Whole,
    /// All of it may be one, and no full stop makes a sentence of it.
    Open,
    /// Its first sentence, up to this byte.
    RunIn(usize),
}

/// Longest heading that text follows on its line, in characters.
const RUN_IN: usize = 46;

/// Longest heading on a line of its own.
const ALONE: usize = 70;

/// Longest clause of a heading.
const CLAUSE: usize = 30;

/// Takes the text after a number apart. `high` is whether the number is of a kind that stands before
/// headings (一、, 第一章), not before items.
pub fn take_apart(text: &str, high: bool) -> Rest {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Rest::Text;
    }
    match first_sentence(text) {
        // One sentence, or a line without an end.
        None => {
            let ends = text.trim_end().ends_with(sentence::ENDS);
            let named = !ends && high && trimmed.chars().count() <= RUN_IN;
            if named || is_title(trimmed, if ends { RUN_IN } else { ALONE }, high || !ends) {
                Rest::Heading
            } else {
                Rest::Text
            }
        }
        Some(end) => {
            let sentence = text[..end].trim();
            if is_title(sentence, RUN_IN, high) { Rest::RunIn(end) } else { Rest::Text }
        }
    }
}

/// What a text that [`take_apart`] left without a heading may be a heading of all the same: it states
/// a figure, or more than most headings, but does not tell what happened.
pub fn doubt(text: &str) -> Option<Doubt> {
    let trimmed = text.trim();
    match first_sentence(text) {
        None => {
            let unfinished = trimmed.ends_with(sentence::PAUSES) || is_unfinished(trimmed);
            let doubt = if ends(trimmed) { Doubt::Whole } else { Doubt::Open };
            (!unfinished && names(trimmed)).then_some(doubt)
        }
        Some(end) => {
            let sentence = text[..end].trim();
            // Two figures and more are told, not named: 全市3200户5600人享受低保，发放420万元。
            let tells = quantities(sentence).len() > 1;
            (ends(sentence) && names(sentence) && !tells).then_some(Doubt::RunIn(end))
        }
    }
}

/// Whether a sentence could name something if it were not for its figures, or for its length where
/// no full stop makes a sentence of it.
fn names(sentence: &str) -> bool {
    let stops = ends(sentence);
    let longest = if stops { RUN_IN } else { ALONE };
    // 全年地区生产总值达到112.5亿元: without a full stop it may tell, too.
    let of_words = if stops { is_of_words(sentence) } else { is_of_clauses(sentence, ALONE) };
    (4..=longest).contains(&count(sentence, longest))
        && sentence.chars().any(is_han)
        && of_words
        && !is_note(sentence)
}

/// Whether a full stop ends a sentence, be it a half-width one as in text from chat apps.
fn ends(sentence: &str) -> bool {
    sentence.ends_with(sentence::FULL_STOPS) || sentence.ends_with('.')
}

/// How many characters a text has; one more than `most` where it has more than that.
fn count(text: &str, most: usize) -> usize {
    text.chars().take(most + 1).count()
}

/// The end of the first sentence in bytes, if text follows it.
fn first_sentence(text: &str) -> Option<usize> {
    // 存在问题一是学位供给不足…二是…: the heading ends where its items begin.
    if let Some(at) = text.find("一是").filter(|at| *at > 0 && text[*at..].contains("二是")) {
        let heading = text[..at].trim();
        let glued = count(heading, 20) <= 20 && heading.ends_with(is_han);
        if glued && !words::ends(words::BEFORE_ITEMS, heading) {
            return Some(at);
        }
    }
    let mut depth = 0_i32;
    let mut after_blank = false;
    for (index, character) in text.char_indices() {
        let end = index + character.len_utf8();
        // Of blanks in a row the first is looked at, and counts end early: a line of nothing but
        // marks is read in one go.
        let first_blank = !std::mem::replace(&mut after_blank, is_blank(character));
        match character {
            '“' | '（' | '(' | '《' => depth += 1,
            '”' | '）' | ')' | '》' => depth -= 1,
            '。' | '！' | '？' if depth <= 0 => {
                return (!text[end..].trim().is_empty()).then_some(end);
            }
            // Half-width full stops between Chinese words, as in text from chat apps.
            '.' if depth <= 0 => {
                let rest = text[end..].trim_start();
                let ends = text[..index].ends_with(|last: char| is_han(last) || last == '”')
                    && !rest.starts_with(|next: char| {
                        next.is_ascii_alphanumeric() && text[end..].starts_with(next)
                    });
                if ends && count(&text[..index], 2) > 2 {
                    return (!rest.is_empty()).then_some(end);
                }
            }
            // 宣传方面：开展了…
            '：' | ':' if depth <= 0 => {
                let rest = text[end..].trim();
                let short = count(text[..index].trim(), 16) <= 16;
                if short && count(rest, 12) > 12 && !is_lead_in(&text[..index]) {
                    return Some(end);
                }
            }
            // 加强领导　街道成立了…: blanks that set a heading apart.
            '\u{3000}' | ' ' | '\u{a0}' if depth <= 0 && first_blank => {
                let left = text[..index].trim();
                let right = text[end..].trim_start();
                let wide = character == '\u{3000}' || text[end..].starts_with([' ', '\u{a0}', '\u{3000}']);
                let length = count(left, 30);
                // A sentence, or more than a heading holds.
                let text_follows = count(right, 30) > 30 || character == '\u{3000}' && right.ends_with('。');
                if wide && (4..=30).contains(&length) && text_follows && left.chars().all(is_word) {
                    return Some(index);
                }
            }
            _ => {}
        }
    }
    None
}

fn is_word(character: char) -> bool {
    is_han(character) || "、，,“”".contains(character)
}

/// Whether what stands before a colon announces a list in the same sentence.
fn is_lead_in(text: &str) -> bool {
    words::ends(words::BEFORE_A_COLON, text.trim_end())
}

/// Whether a sentence reads like a title: short, without figures, and not telling what happened.
fn is_title(sentence: &str, longest: usize, high: bool) -> bool {
    let length = sentence.chars().take(longest + 1).count();
    if length > longest || length < 2 {
        return false;
    }
    if high && length <= 24 {
        return !states_quantity(sentence);
    }
    is_of_words(sentence) && !states_quantity(sentence)
}

/// Whether a sentence is put together as a title is, and tells nothing.
fn is_of_words(sentence: &str) -> bool {
    is_of_clauses(sentence, CLAUSE) && !tells(sentence)
}

/// Whether a sentence has few clauses, none longer than this.
fn is_of_clauses(sentence: &str, longest: usize) -> bool {
    let inner = sentence.trim_end_matches(sentence::HEADING_ENDS);
    let clauses: Vec<&str> = inner.split(sentence::COMMAS).collect();
    if clauses.len() > 4
        || clauses.iter().any(|clause| count(clause, longest) > longest)
        || inner.contains(sentence::SEMICOLONS)
    {
        return false;
    }
    // Prose in several clauses has a subject or a connective somewhere; titles are verb and object.
    !(clauses.len() > 2 && clauses.iter().any(|clause| words::starts(words::GOING_ON, clause)))
}

fn tells(sentence: &str) -> bool {
    words::starts(words::TELLING, sentence) || starts_with_year(sentence) || holds_perfective(sentence)
}

fn starts_with_year(sentence: &str) -> bool {
    let digits = sentence.chars().take_while(|character| character.is_ascii_digit()).count();
    digits == 4 && sentence.chars().nth(4) == Some('年') && sentence.chars().count() > 24
}

/// 了 after a verb says that it happened.
fn holds_perfective(sentence: &str) -> bool {
    sentence.match_indices('了').any(|(index, _)| {
        let (before, from) = sentence.split_at(index);
        let word = |row: &words::Row| {
            let own = row.word.find('了').unwrap_or_default();
            before.ends_with(&row.word[..own]) && from.starts_with(&row.word[own..])
        };
        !before.is_empty() && !words::NOT_PERFECTIVE.iter().any(word)
    })
}

/// Whether a quantity stands in the text; headings hold none, but for the years and names that
/// [`crate::prose::quantity`] leaves out.
fn states_quantity(text: &str) -> bool {
    !quantities(text).iter().all(|quantity| quantity.unit == "个" || quantity.unit == "项")
}

/// Whether a bold start of these bytes is a heading that text follows: 用好课堂主渠道。落实…
pub fn is_bold_lead(text: &str, end: usize) -> bool {
    let Some((lead, rest)) = text.split_at_checked(end) else {
        return false;
    };
    let length = lead.chars().count();
    // A bold word within a sentence is emphasis: the heading has an end of its own.
    let ends =
        lead.trim_end().ends_with(sentence::HEADING_ENDS) || rest.starts_with(['\u{3000}', ' ', '\u{a0}']);
    (3..=50).contains(&length) && ends && rest.trim().chars().count() >= 4
}

/// Whether a text breaks off before what it announces: 主要措施是.
pub fn is_unfinished(text: &str) -> bool {
    words::ends(words::UNFINISHED, text) && !words::ends(words::FINISHED, text)
}

/// Whether a line names who speaks: 自治区主席 某某, 县长　王　某, 省人民政府代省长 某某某.
pub fn is_speaker(text: &str) -> bool {
    if count(text, 40) > 40 {
        return false;
    }
    let Some((office, name)) = text.split_once(is_blank) else {
        return false;
    };
    let name: String = name.chars().filter(|character| !is_blank(*character)).collect();
    let length = name.chars().count();
    let longest = if name.contains(['·', '•', '‧']) {
        16
    } else if words::starts(words::COMPOUND_NAMES, &name) {
        4
    } else {
        3
    };
    words::ends(words::OFFICES, office)
        && (2..=longest).contains(&length)
        && name.chars().all(|character| is_han(character) || matches!(character, '·' | '•' | '‧' | '×' | '*'))
}

/// Whether a text is a note, or explains a word: ［1］某词：…, 注：…, 某词：指….
pub fn is_note(text: &str) -> bool {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix(['［', '[', '〔', '【']) {
        let after = rest.trim_start_matches(|character| is_digit(character) || is_blank(character));
        return after.len() < rest.len() && after.starts_with(['］', ']', '〕', '】']);
    }
    let word: String =
        text.chars().take_while(|character| !sentence::COLONS.contains(character)).take(31).collect();
    if word.len() == text.len() || word.chars().count() > 30 {
        return false;
    }
    let rest = text[word.len()..].trim_start_matches(sentence::COLONS).trim_start();
    words::is_one(words::NOTES, word.trim_matches(|mark| is_digit(mark) || is_blank(mark)))
        || words::starts(words::EXPLAINING, rest) && !words::starts(words::NOT_EXPLAINING, rest)
}

/// Whether notes stand below a line: 名词解释, 注释：.
pub fn heads_notes(text: &str) -> bool {
    words::is_one(
        words::NOTES,
        text.trim_matches(|mark: char| is_blank(mark) || "：:【】[]（）()".contains(mark)),
    )
}

/// Marks that no heading without a number ends with; a colon it may.
const NO_HEADING_ENDS: [char; 14] =
    ['。', '；', ';', '，', ',', '、', '！', '!', '？', '…', '.', '”', '）', ')'];

/// Marks that no heading without a number holds. A half-width `?` or `!` may be of a code or a name.
const TOLD_BY: [char; 4] = ['。', '；', '！', '？'];

/// What no heading without a number begins with: an annex, a note, a sign before an item.
const NO_HEADING_BEGINS: [char; 13] = ['附', '注', '（', '(', '—', '-', '*', '●', '•', '·', '“', '@', '#'];

/// Whether a line without a number may be a heading by its own looks.
pub fn looks_like_heading(text: &str) -> bool {
    let length = text.chars().take(41).count();
    (3..=40).contains(&length)
        && !text.ends_with(NO_HEADING_ENDS)
        && !text.contains(TOLD_BY)
        && !text.starts_with(NO_HEADING_BEGINS)
        && !text.contains("http")
        && text.chars().filter(|character| is_han(*character)).count() * 2 >= length
        && !is_salutation(text)
        && !is_unfinished(text)
        && !is_speaker(text)
        && !is_note(text)
        && !tells(text)
        && !states_quantity(text)
        && (!text.ends_with(sentence::COLONS) || (length <= 10 && !announces(text)))
        && text.split(sentence::COMMAS).count() <= 4
}

/// 重点抓好以下工作：
fn announces(text: &str) -> bool {
    words::holds(words::ANNOUNCING, text)
}

/// 各位代表： and the like.
pub fn is_salutation(text: &str) -> bool {
    text.ends_with(['：', ':', '！']) && words::holds(words::SALUTATIONS, text)
        || words::is_one(words::GREETINGS, text)
}

#[cfg(test)]
mod tests;
