//! Text under the title that is neither title nor heading: where a report was given, who gave it, a
//! remark in brackets.

use super::facts::is_document_number;
use super::squeeze;
use super::title::is_said;
use crate::import::portal::furniture::is_furniture;
use crate::prose::characters::{is_blank, is_han};
use crate::prose::{date, marker};

/// The offices of those who give reports, as a line under the title names them.
const SPEAKERS: [&str; 20] = [
    "主席",
    "省长",
    "市长",
    "县长",
    "区长",
    "镇长",
    "乡长",
    "州长",
    "盟长",
    "旗长",
    "院长",
    "检察长",
    "主任",
    "局长",
    "厅长",
    "部长",
    "书记",
    "处长",
    "站长",
    "所长",
];

/// Dashes before the line that says where a report was given, or before a subtitle.
const DASHES: [&str; 6] = ["—", "--", "－－", "――", "──", "–"];

/// Whether a line under the title is text that is neither title nor heading: where the report was
/// given, who gave it, a remark in brackets.
pub fn is_aside(text: &str) -> bool {
    is_occasion(text) || is_speaker(text) || is_bracketed(text)
}

/// `——2022年2月16日在云岭县第十五届人民代表大会第二次会议上`
fn is_occasion(text: &str) -> bool {
    if text.chars().take(81).count() > 80 || text.contains('。') {
        return false;
    }
    let plain =
        text.trim_start_matches(|character: char| is_blank(character) || "—-－–―─（(".contains(character));
    let plain = plain.trim_end_matches(['）', ')']);
    let rest = date::at(plain, 0).map_or(plain, |date| plain[date.range.end..].trim_start());
    let given =
        rest.starts_with('在') && (rest.ends_with('上') || rest.ends_with("会议") || rest.ends_with("大会"));
    let dashed = DASHES.iter().any(|dash| text.starts_with(dash));
    given || dashed && plain.chars().any(is_han)
}

/// `县长　张三`, `自治区主席 某某某`, `云岭县人民政府县长：张 三`
fn is_speaker(text: &str) -> bool {
    let text = text.trim_start_matches(|character: char| is_blank(character) || "—-".contains(character));
    let Some((office, name)) = text.split_once(|mark: char| is_blank(mark) || matches!(mark, '：' | ':'))
    else {
        return false;
    };
    let name: String =
        squeeze(name).chars().filter(|character| !matches!(character, '·' | '•' | '：' | ':')).collect();
    let length = name.chars().count();
    office.chars().count() <= 20
        && office.chars().all(is_han)
        && SPEAKERS.iter().any(|speaker| office.ends_with(speaker))
        && (2..=10).contains(&length)
        && name.chars().all(is_han)
        && !is_said(&name)
}

/// `（2022年度）`, `（2022年1月5日）`; not a day in figures alone, which is that of publication.
fn is_bracketed(text: &str) -> bool {
    let inner = text.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')']));
    inner.is_some_and(|inner| {
        inner.chars().take(61).count() <= 60
            && inner.chars().any(is_han)
            && !inner.contains(['（', '(', '。'])
            && marker::read(text).is_none()
            && !is_document_number(text)
            && !is_furniture(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asides_are_neither_titles_nor_headings() {
        for speaker in SPEAKERS {
            assert!(
                is_aside(&format!("{speaker} 张三")) && is_aside(&format!("云岭县{speaker}　李 四")),
                "{speaker}"
            );
        }
        for dash in DASHES {
            assert!(is_aside(&format!("{dash}2024年1月16日在云岭县人民代表大会上")), "{dash}");
        }
        for text in [
            "主任会议 研究重大事项",
            "局长办公会 工作报告",
            "县长张三作报告",
            "一、在发展上",
            "（一）基本情况",
            "在云岭县第十五届人民代表大会第二次会议上的报告",
            "（2024-03-05）",
            "（云政发〔2024〕3号）",
        ] {
            assert!(!is_aside(text), "{text}");
        }
    }
}
