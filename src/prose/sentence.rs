//! Sentences and clauses: where they begin and end.
//!
//! All marks that end something are named here, so that every room cuts a text at the same places.

use std::ops::Range;

/// Marks that end a statement for good: what comes next is told anew.
pub const FULL_STOPS: [char; 5] = ['。', '！', '？', '!', '?'];

/// Marks that end a sentence as it is read, and shown. A semicolon does: reports put a sentence to
/// each of the items they list. So does a new line.
pub const ENDS: [char; 8] = ['。', '！', '？', '!', '?', '；', ';', '\n'];

/// Marks that end a clause, a sentence's smallest part that says something.
pub const CLAUSE_ENDS: [char; 13] = ['。', '！', '？', '!', '?', '；', ';', '\n', '，', ',', '：', ':', '、'];

/// The ends of sentences that only sentences hold: titles have ！ and ？, facts of a page and cells of a
/// table have `;`.
pub const WRITTEN_ENDS: [char; 2] = ['。', '；'];

/// Marks after which more is said of the same: no text ends with one.
pub const PAUSES: [char; 7] = ['，', ',', '、', '；', ';', '：', ':'];

/// Marks that may end a heading, which names the same without them.
pub const HEADING_ENDS: [char; 7] = ['。', '！', '：', ':', '；', ';', '.'];

/// Commas, which part what a sentence says.
pub const COMMAS: [char; 2] = ['，', ','];

/// Semicolons.
pub const SEMICOLONS: [char; 2] = ['；', ';'];

/// Colons, which announce.
pub const COLONS: [char; 2] = ['：', ':'];

/// Quotation marks and brackets: open and closed.
pub const BRACKETS: [(char, char); 10] = [
    ('“', '”'),
    ('‘', '’'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('〈', '〉'),
    ('（', '）'),
    ('(', ')'),
    ('【', '】'),
    ('〔', '〕'),
];

/// Whether a bracket or quotation mark opens here.
pub fn opens(character: char) -> bool {
    BRACKETS.iter().any(|(open, _)| *open == character)
}

/// Whether a bracket or quotation mark closes here. After the end of a sentence it belongs to that.
pub fn closes(character: char) -> bool {
    BRACKETS.iter().any(|(_, close)| *close == character)
}

/// Whether a text ends with the full stop of a sentence, and what closes after it: `“…。”`.
pub fn is_ended(text: &str) -> bool {
    text.trim_end_matches(closes).ends_with(FULL_STOPS)
}

/// The sentences of a text, which together are the whole text. What closes right after the end of
/// one, and marks that end it again, belong to it: `（见附表。）`, `好！！`
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    parted(text, &ENDS)
}

/// The statements of a text, up to a full stop each, over semicolons.
pub fn statements(text: &str) -> Vec<Range<usize>> {
    parted(text, &FULL_STOPS)
}

fn parted(text: &str, marks: &[char]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let end = end_after(text, start, marks);
        parts.push(start..end);
        start = end;
    }
    parts
}

/// The sentence that holds the byte at `place`, with what ends it.
pub fn at(text: &str, place: usize) -> Range<usize> {
    between(text, place, &ENDS)
}

/// The statement that holds the byte at `place`: up to a full stop, over semicolons.
pub fn statement_at(text: &str, place: usize) -> Range<usize> {
    between(text, place, &FULL_STOPS)
}

/// The clause that holds the byte at `place`, with the mark that ends it.
pub fn clause_at(text: &str, place: usize) -> Range<usize> {
    between(text, place, &CLAUSE_ENDS)
}

/// The sentences that `range` stands in, as one, without the blanks before them.
pub fn around(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = start_before(text, range.start, &ENDS);
    let end = end_after(text, range.end, &ENDS);
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    start.min(range.start)..end
}

fn between(text: &str, place: usize, marks: &[char]) -> Range<usize> {
    let start = start_before(text, place, marks);
    start..end_after(text, start, marks)
}

/// Where what began before `place` ends: after the next of these marks and what belongs to it.
fn end_after(text: &str, place: usize, marks: &[char]) -> usize {
    let Some(mark) = text[place..].find(marks) else {
        return text.len();
    };
    let mark = place + mark;
    belonging(text, mark, marks)
}

/// Where what holds `place` begins: after the last of these marks before it, and what belongs to
/// that.
fn start_before(text: &str, place: usize, marks: &[char]) -> usize {
    let mut until = place;
    while let Some(mark) = text[..until].rfind(marks) {
        let end = belonging(text, mark, marks);
        // A place among the closing marks is still in the sentence that they end.
        if end <= place {
            return end;
        }
        until = mark;
    }
    0
}

/// The byte after the mark at `place` and what belongs to it.
fn belonging(text: &str, place: usize, marks: &[char]) -> usize {
    let rest = &text[place..];
    let first = rest.chars().next().map_or(0, char::len_utf8);
    if rest.starts_with('\n') {
        return place + first;
    }
    let again = |next: char| closes(next) || (marks.contains(&next) && FULL_STOPS.contains(&next));
    place + first + rest[first..].find(|next| !again(next)).unwrap_or(rest.len() - first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_sentence_ends_with_its_mark_and_what_closes_there() {
        for (text, expected) in [
            (
                "一是完善制度。 共调处96件，成功率98%；其他",
                &["一是完善制度。", " 共调处96件，成功率98%；", "其他"][..],
            ),
            ("落实“谁执法谁普法。”责任", &["落实“谁执法谁普法。”", "责任"]),
            ("（见附表。）另有说明", &["（见附表。）", "另有说明"]),
            ("好！！为什么？！", &["好！！", "为什么？！"]),
            ("第一行\n第二行", &["第一行\n", "第二行"]),
            ("甲；乙;", &["甲；", "乙;"]),
            ("。", &["。"]),
            ("", &[]),
        ] {
            assert_eq!(parts(text), expected, "{text}");
            assert_eq!(parts(text).concat(), text);
        }
    }

    #[test]
    fn a_sentence_has_ended_after_what_closes() {
        for text in ["甲。", "“甲！”", "（甲。）", "甲？"] {
            assert!(is_ended(text), "{text}");
        }
        for text in ["甲；", "“甲”", "甲：", ""] {
            assert!(!is_ended(text), "{text}");
        }
    }

    #[test]
    fn the_sentence_at_a_place_is_one_of_the_sentences() {
        let text = "开展“以案释法。”活动12场！！共；（附后。）完\n续";
        for (place, _) in text.char_indices() {
            let own = sentences(text).into_iter().find(|range| range.contains(&place));
            assert_eq!(Some(at(text, place)), own, "{place}");
        }
        assert_eq!(at("", 0), 0..0);
    }

    #[test]
    fn the_sentence_around_a_quote_has_no_blank_before_it() {
        let text = "一是完善制度。 共调处96件，成功率98%；其他。";
        let start = text.find("96件").unwrap_or_default();
        assert_eq!(&text[around(text, &(start..start + "96件".len()))], "共调处96件，成功率98%；");
        assert_eq!(around("96", &(0..2)), 0..2);
    }

    #[test]
    fn clauses_and_statements() {
        let text = "受理12件，办结（含上年）9件；其中：转办3件。另";
        let clause = |word: &str| &text[clause_at(text, text.find(word).unwrap_or_default())];
        assert_eq!(clause("12"), "受理12件，");
        assert_eq!(clause("9"), "办结（含上年）9件；");
        assert_eq!(clause("3件"), "转办3件。");
        assert_eq!(&text[statement_at(text, 0)], "受理12件，办结（含上年）9件；其中：转办3件。");
    }
}
