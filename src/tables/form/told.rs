//! What texts tell of the form's cells: requests that came in, reconsiderations.
//!
//! To teach it a word: a row in a table here, with the example that is its test.

use crate::prose::words::{self, Row, row};

/// What says that requests came in.
const CAME_IN: &[Row] = &[
    row("收到", "收到依申请公开45件"),
    row("新收", "新收政府信息公开申请45件"),
    row("受理", "受理政府信息公开申请45件"),
    row("接收", "接收依申请公开45件"),
];

/// Words for some of all requests, or for something else.
const OF_A_KIND: &[Row] = &[
    row("网", "网络申请12件"),
    row("信函", "信函申请5件"),
    row("当面", "当面申请3件"),
    row("邮", "邮寄申请3件"),
    row("自然人", "自然人申请30件"),
    row("法人", "法人申请3件"),
    row("企业", "企业申请3件"),
    row("复议", "行政复议申请2件"),
    row("诉讼", "行政诉讼2件"),
    row("结转", "上年结转申请3件"),
    row("其中", "其中市民申请3件"),
    row("街道", "各街道收到申请12件"),
    row("部门", "各部门收到申请40件"),
    row("累计", "累计收到申请400件"),
];

/// The cell that a text counts, by the figure's label and the clause before it; as [`super::Place::concept`].
pub fn concept(label: &str, clause: &str) -> Option<&'static str> {
    if is_request(label, clause) {
        Some("disclosure.requests.received.total")
    } else if is_reconsideration(label, clause) {
        Some("disclosure.reviews.reconsideration.total")
    } else {
        None
    }
}

/// Whether a text counts requests that came in: by its label, and the clause before it.
pub fn is_request(label: &str, clause: &str) -> bool {
    let of_a_kind = words::holds(OF_A_KIND, clause) || words::holds(OF_A_KIND, label);
    let came = words::holds(CAME_IN, clause) || words::holds(CAME_IN, label);
    came && !of_a_kind && label.contains("申请") && (label.contains("公开") || label.contains("政府信息"))
}

/// Whether a text counts reconsiderations, all of them.
pub fn is_reconsideration(label: &str, clause: &str) -> bool {
    let all = [label, clause].concat();
    all.contains("行政复议") && !label.contains("诉讼") && !words::holds(OF_A_RESULT, &all)
}

/// Words for some of all reviews.
const OF_A_RESULT: &[Row] = &[
    row("维持", "行政复议维持2件"),
    row("纠正", "行政复议纠正1件"),
    row("审结", "行政复议尚未审结1件"),
    row("答复", "行政复议答复3件"),
    row("应诉", "行政应诉2件"),
    row("撤销", "行政复议撤销1件"),
    row("其中", "其中行政复议2件"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::form::concepts::{APPLICANTS, Concept, REQUESTS, RESULTS, REVIEWS};
    use crate::tables::form::{Part, Place};

    #[test]
    fn words_are_in_their_examples() {
        for words in [CAME_IN, OF_A_KIND, OF_A_RESULT] {
            for row in words {
                assert!(row.example.contains(row.word), "{}", row.word);
            }
        }
    }

    #[test]
    fn what_is_told_is_a_cell_of_the_form() {
        let find = |concepts: &'static [Concept], id: &str| {
            concepts.iter().find(|concept| concept.id == id).expect("a concept of the form")
        };
        let requests = Place {
            part: Part::Requests,
            row: find(REQUESTS, "received"),
            column: find(APPLICANTS, "total"),
        };
        let reviews = Place {
            part: Part::Reviews,
            row: find(REVIEWS, "reconsideration"),
            column: find(RESULTS, "total"),
        };
        assert_eq!(concept("政府信息公开申请", "本年新收").map(str::to_owned), Some(requests.concept()));
        assert_eq!(concept("行政复议案件", "因政府信息公开被").map(str::to_owned), Some(reviews.concept()));
        assert_eq!(concept("政府信息公开申请", "其中网上收到"), None);
        assert_eq!(concept("行政复议", "结果维持"), None);
    }
}
