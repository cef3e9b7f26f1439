//! Marks that stand twice, or of which the second ends what the first did not: `。。`, `，，`, `；。`.
//!
//! Sees headings and paragraphs.
//!
//! Does not claim anything of three or more full stops, which are a way to write an ellipsis, or of a
//! mark after a closing quotation mark or bracket.

use super::context::{Context, boundary};
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;

/// Marks of which one is enough.
const MARKS: [char; 8] = ['。', '，', '、', '；', '：', ',', ';', ':'];

/// How many characters around the marks are shown.
const AROUND: usize = 24;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in &context.passages {
        for at in doubled(passage.text) {
            let marks: String = passage.text[at..].chars().take(2).collect();
            let mut sentence = passage.sentence_at(at);
            // A sentence ends with its full stop, and the second one may be the next sentence's.
            if !sentence.text.contains(&marks) {
                let start = boundary(passage.text, at.saturating_sub(AROUND));
                sentence.text = passage.text[start..at + marks.len()].trim().to_owned();
            }
            let explanation = Explanation::of(|messages| fill(messages.doubled_marks, &[("marks", &marks)]));
            findings.push(Rule::DoubledMarks.finds(
                State::Fail,
                Severity::Warning,
                vec![sentence],
                explanation,
            ));
        }
    }
    findings
}

/// Where two marks stand of which one is too many.
fn doubled(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut run: Vec<(usize, char)> = Vec::new();
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        if MARKS.contains(&character) {
            run.push((at, character));
            continue;
        }
        if let [(start, first), (_, second)] = run[..]
            && is_wrong(first, second)
        {
            found.push(start);
        }
        run.clear();
    }
    found
}

/// The same mark again; or a pause and the end of the sentence, whichever comes first.
fn is_wrong(first: char, second: char) -> bool {
    let wide = |mark: char| !mark.is_ascii();
    first == second && (wide(first) || first == ',' || first == ';')
        || (wide(first) && wide(second) && (first == '。' || (second == '。' && first != '：')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{report, run, states};

    #[test]
    fn two_marks_where_one_belongs_are_told() {
        for text in [
            "开展宣传。。取得成效。",
            "开展宣传，，取得成效。",
            "开展宣传；。",
            "宣传、、走访。",
            "开展宣传，。",
            "开展宣传。，取得成效。",
            "甲,,乙。",
        ] {
            assert_eq!(states(&report(&[text]), check), [State::Fail], "{text}");
        }
        let findings = run(&report(&["今年有成效。。明年继续。"]), check);
        assert!(findings[0].sentences[0].text.contains("有成效。。"), "{findings:?}");
    }

    #[test]
    fn other_rows_of_marks_are_let_be() {
        for text in [
            "成效明显……",
            "成效明显。。。",
            "“宣传。”。",
            "（见附表。）。",
            "时间：12:30。",
            "http://例。",
            "甲：“乙。”",
            "::",
            "做好宣传、走访。",
        ] {
            assert_eq!(states(&report(&[text]), check), [], "{text}");
        }
    }
}
