//! What is a heading: told by what the text shows, since markup and number are often lost.

use crate::prose::characters::is_han;

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

/// Longest heading that text follows on its line, in characters.
const RUN_IN: usize = 46;

/// Longest heading on a line of its own.
const ALONE: usize = 70;

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
            let ends = text.trim_end().ends_with(['。', '！', '？', '；', ';']);
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

/// The end of the first sentence in bytes, if text follows it.
fn first_sentence(text: &str) -> Option<usize> {
    // 存在问题一是学位供给不足…二是…: the heading ends where its items begin.
    if let Some(at) = text.find("一是").filter(|at| *at > 0 && text[*at..].contains("二是")) {
        let heading = text[..at].trim();
        let glued = heading.chars().count() <= 20 && heading.ends_with(is_han);
        if glued && !["之", "任务", "主要", "方面"].iter().any(|word| heading.ends_with(word)) {
            return Some(at);
        }
    }
    let mut depth = 0_i32;
    for (index, character) in text.char_indices() {
        let end = index + character.len_utf8();
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
                if ends && text[..index].chars().count() > 2 {
                    return (!rest.is_empty()).then_some(end);
                }
            }
            // 宣传方面：开展了…
            '：' | ':' if depth <= 0 => {
                let rest = text[end..].trim();
                let short = text[..index].trim().chars().count() <= 16;
                if short && rest.chars().count() > 12 && !is_lead_in(&text[..index]) {
                    return Some(end);
                }
            }
            // 加强领导　街道成立了…: blanks that set a heading apart.
            '\u{3000}' | ' ' | '\u{a0}' if depth <= 0 => {
                let left = text[..index].trim();
                let right = text[end..].trim_start();
                let wide = character == '\u{3000}' || text[end..].starts_with([' ', '\u{a0}', '\u{3000}']);
                let length = left.chars().count();
                if wide
                    && (4..=30).contains(&length)
                    && right.chars().count() > 30
                    && left.chars().all(is_word)
                {
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

/// Words before a colon that announce a list in the same sentence.
fn is_lead_in(text: &str) -> bool {
    ["如下", "包括", "分别是", "分别为", "主要有", "是", "为", "其中"]
        .iter()
        .any(|word| text.trim().ends_with(word))
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
    let inner = sentence.trim_end_matches(['。', '！', '：', ':', '；', ';']);
    let clauses: Vec<&str> = inner.split(['，', ',']).collect();
    let longest_clause = clauses.iter().map(|clause| clause.chars().count()).max().unwrap_or(0);
    if clauses.len() > 4 || longest_clause > 30 || inner.contains(['；', ';']) {
        return false;
    }
    if tells(inner) || states_quantity(sentence) {
        return false;
    }
    // Prose in several clauses has a subject or a connective somewhere; titles are verb and object.
    !(clauses.len() > 2
        && clauses.iter().any(|clause| CONNECTIVES.iter().any(|word| clause.starts_with(word))))
}

/// What begins a clause that goes on, not a title.
const CONNECTIVES: &[&str] = &[
    "群众",
    "但",
    "而",
    "并且",
    "同时",
    "因此",
    "从而",
    "所以",
    "导致",
    "造成",
    "由于",
    "其中",
    "特别是",
    "尤其",
    "使得",
    "让",
    "我",
    "年初",
    "动辄",
    "不能",
];

/// What begins a sentence that tells rather than names.
const TELLING: &[&str] = &[
    "由于",
    "根据",
    "按照",
    "依据",
    "随着",
    "为了",
    "为进一步",
    "为深入",
    "为切实",
    "为认真",
    "今年",
    "全年",
    "一年来",
    "截至",
    "截止",
    "目前",
    "近年来",
    "近几年",
    "上半年",
    "下半年",
    "年初",
    "我区",
    "我县",
    "我街",
    "我镇",
    "我局",
    "我市",
    "我乡",
    "我办",
    "我单位",
    "我们",
    "本办法",
    "本细则",
    "本规定",
    "本条例",
    "街道各",
    "通过开展",
    "针对",
    "对于",
    "每年",
    "每月",
    "自20",
    "自2",
    "截止到",
];

fn tells(sentence: &str) -> bool {
    TELLING.iter().any(|start| sentence.starts_with(start))
        || starts_with_year(sentence)
        || holds_perfective(sentence)
}

fn starts_with_year(sentence: &str) -> bool {
    let digits = sentence.chars().take_while(|character| character.is_ascii_digit()).count();
    digits == 4 && sentence.chars().nth(4) == Some('年') && sentence.chars().count() > 24
}

/// 了 after a verb says that it happened; 了解, 为了 and 不了 do not.
fn holds_perfective(sentence: &str) -> bool {
    sentence.match_indices('了').any(|(index, _)| {
        let after = &sentence[index + '了'.len_utf8()..];
        let before = &sentence[..index];
        !(after.starts_with('解') || before.ends_with('为') || before.ends_with('不') || before.is_empty())
    })
}

/// Whether a quantity stands in the text; headings hold none, but for the years and names that
/// [`crate::prose::quantity`] leaves out.
fn states_quantity(text: &str) -> bool {
    !crate::prose::quantity::quantities(text)
        .iter()
        .all(|quantity| quantity.unit == "个" || quantity.unit == "项")
}

/// Whether a bold start of these bytes is a heading that text follows: 用好课堂主渠道。落实…
pub fn is_bold_lead(text: &str, end: usize) -> bool {
    let Some((lead, rest)) = text.split_at_checked(end) else {
        return false;
    };
    let length = lead.chars().count();
    // A bold word within a sentence is emphasis: the heading has an end of its own.
    let ends = lead.trim_end().ends_with(['。', '：', ':', '.', '；', '！'])
        || rest.starts_with(['\u{3000}', ' ', '\u{a0}']);
    (3..=50).contains(&length) && ends && rest.trim().chars().count() >= 4
}

/// Whether a line without a number may be a heading by its own looks.
pub fn looks_like_heading(text: &str) -> bool {
    let length = text.chars().take(41).count();
    (3..=40).contains(&length)
        && !text.ends_with(['。', '；', ';', '，', ',', '、', '！', '!', '？', '…', '.', '”', '）', ')'])
        && !text.contains(['。', '；', '！', '？'])
        && !text.starts_with(['附', '注', '（', '(', '—', '-', '*', '●', '•', '·', '“', '@', '#'])
        && !text.contains("http")
        && text.chars().filter(|character| is_han(*character)).count() * 2 >= length
        && !is_salutation(text)
        && !tells(text)
        && !states_quantity(text)
        && (!text.ends_with(['：', ':']) || (length <= 10 && !announces(text)))
        && text.split(['，', ',']).count() <= 4
}

/// 重点抓好以下工作：
fn announces(text: &str) -> bool {
    ["以下", "如下", "下列", "包括", "抓好", "做好", "有"].iter().any(|word| text.contains(word))
}

/// 各位代表： and the like.
pub fn is_salutation(text: &str) -> bool {
    text.ends_with(['：', ':', '！'])
        && ["各位", "同志", "代表", "领导", "先生", "委员"].iter().any(|word| text.contains(word))
        || ["各位代表", "同志们", "各位领导"].contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(text: &str) -> String {
        match take_apart(text, false) {
            Rest::Heading => "heading".into(),
            Rest::RunIn(end) => text[..end].into(),
            Rest::Text => "text".into(),
        }
    }

    #[test]
    fn heading_and_first_sentence() {
        for (text, expected) in [
            (
                "加强党委对法治建设的统筹力度,思想重视规划到位。组建以街道工委书记为组长的领导小组。",
                "加强党委对法治建设的统筹力度,思想重视规划到位。",
            ),
            ("成立了以街道分管领导为组长的法制宣传领导小组,年初即制定下发了《安排》,及时开展工作。", "text"),
            (
                "街道调解组织无强制性权利,双方能否到场调解及是否调解到底完全凭双方当事人自愿,使得调解处于很被动的地位,不能很好的化解处理矛盾纠纷。",
                "text",
            ),
            (
                "由于政策和法律法规宣传教育不到位,群众出现纠纷后不愿通过法律手段解决,意气用事,动辄上访闹事。很大一部分群众认为",
                "text",
            ),
            ("根据街道村、居变动情况,及时续签或改签公共法律服务合同27份。街道2份,村10份", "text"),
            (
                "推动信访工作法治化提升,增强部门联动,创新工作机制,解决“信访不信法”问题。继续发挥",
                "推动信访工作法治化提升,增强部门联动,创新工作机制,解决“信访不信法”问题。",
            ),
            ("提升政府服务效能,强化法治建设对社会公共事业的保障力度。", "heading"),
            ("法律服务工作", "heading"),
            ("宣传方面：全年共组织开展各类宣传活动，发放材料", "宣传方面："),
        ] {
            assert_eq!(apart(text), expected, "{text}");
        }
    }

    #[test]
    fn headings_without_a_number() {
        for text in
            ["存在问题及困难", "2018年法治建设工作的新思路和工作计划", "下一步工作打算", "存在的问题："]
        {
            assert!(looks_like_heading(text), "{text}");
        }
        for text in [
            "各位代表：",
            "附件：1.某某表",
            "全年共办理案件120件",
            "街道各级调委会积极开展工作。",
            "截至2018年12月底",
        ] {
            assert!(!looks_like_heading(text), "{text}");
        }
    }
}
