//! Units that captions and heads give to numbers: 单位：万元, 金额（万元）, 增长%.

use crate::prose::characters::{folded, is_blank};
use crate::prose::unit;

/// What stands before 单位 where it is an organ, and no unit.
const ORGANS: &[&str] =
    &["填报", "编制", "报送", "填表", "制表", "主管", "预算", "部门", "责任", "公开", "发布"];

/// Units that prose does not have, as tables print them.
const OF_TABLES: &[&str] = &["%", "‰", "±%", "百分点", "个百分点", "元/人", "人/平方公里", "‱"];

/// Names of columns that say how many of what there are: the unit of their numbers.
const COUNTED: &[(&str, &str)] = &[
    ("件数", "件"),
    ("件次", "件次"),
    ("篇数", "篇"),
    ("办件量", "件"),
    ("受理量", "件"),
    ("办结量", "件"),
    ("人数", "人"),
    ("人口数", "人"),
    ("人口", "人"),
    ("人次", "人次"),
    ("户数", "户"),
    ("次数", "次"),
    ("批次", "批次"),
    ("场次", "场次"),
    ("天数", "天"),
    ("家数", "家"),
];

/// The unit that a caption or a corner tells, as printed: `万元` of （单位：万元）.
pub fn of_caption(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|character| !is_blank(*character)).map(folded).collect();
    let mut from = 0;
    while let Some(at) = plain[from..].find("单位:").map(|at| from + at) {
        let rest = plain[at + "单位:".len()..].trim_start_matches("人民币");
        let end = rest.find(|mark| ")]。;".contains(mark)).unwrap_or(rest.len());
        let organ = ORGANS.iter().any(|word| plain[..at].ends_with(word));
        // 单位：亿元、%: the rates say so themselves.
        let mut units = rest[..end].split(['、', ',', '/']).filter(|unit| !is_rate(unit));
        let whole = Some(&rest[..end]).filter(|unit| is_unit(unit));
        if let Some(found) =
            whole.or_else(|| units.next().filter(|unit| is_unit(unit) && units.next().is_none()))
            && !organ
        {
            return Some(found.to_owned());
        }
        from = at + "单位:".len();
    }
    None
}

/// Whether it is a unit that is measured in.
pub fn is_unit(text: &str) -> bool {
    if text.is_empty() || text.chars().count() > 12 {
        return false;
    }
    let (bare, _) = scaled(text);
    OF_TABLES.contains(&text)
        || unit::dimension(&bare).is_some()
        || unit::at(&bare, 0).is_some_and(|end| end == bare.len() || is_unit(&bare[end..]))
        || bare.split_once('/').is_some_and(|(what, per)| is_unit(what) && is_unit(per))
}

fn is_rate(text: &str) -> bool {
    matches!(text, "%" | "±%" | "‰")
}

/// A unit without 万 and 亿, and the power of ten that they are: `万元` is 元 and 4.
pub fn scaled(text: &str) -> (String, u8) {
    for (word, scale) in [("万亿", 12), ("百亿", 10), ("亿", 8), ("百万", 6), ("十万", 5), ("万", 4)]
    {
        if let Some(rest) = text.strip_prefix(word).filter(|rest| !rest.is_empty()) {
            return (rest.to_owned(), scale);
        }
    }
    // 千克 and 千瓦 are units of their own.
    match text
        .strip_prefix('千')
        .filter(|rest| ["元", "人", "户", "件", "吨", "公顷", "亩", "美元", "平方米"].contains(rest))
    {
        Some(rest) => (rest.to_owned(), 3),
        None => (text.trim_start_matches('±').to_owned(), 0),
    }
}

/// The unit at the end of a head, and the head without it: `金额（万元）`, `增长%`, `受理件数`.
pub fn at_end(head: &str) -> Option<(String, &str)> {
    written(head).or_else(|| counted(head))
}

/// The unit that the name of what is counted tells: `受理件数`.
pub fn counted(head: &str) -> Option<(String, &str)> {
    let (_, counted) = COUNTED.iter().find(|(name, _)| head.ends_with(name))?;
    Some(((*counted).to_owned(), head))
}

/// The unit that is written at the end of a head.
pub fn written(head: &str) -> Option<(String, &str)> {
    let head = head.trim_end();
    let plain = |text: &str| -> String {
        text.chars().filter(|character| !is_blank(*character)).map(folded).collect()
    };
    for (open, close) in [('（', '）'), ('(', ')'), ('（', ')'), ('(', '）'), ('[', ']'), ('［', '］')]
    {
        let Some(inner) = head.strip_suffix(close) else { continue };
        let Some(at) = inner.rfind(open) else { continue };
        let words = plain(&inner[at + open.len_utf8()..]);
        let words = words.strip_prefix("单位:").unwrap_or(&words);
        if is_unit(words) {
            return Some((words.to_owned(), head[..at].trim_end()));
        }
    }
    for mark in ["±%", "％", "%", "‰"] {
        if let Some(rest) = head.strip_suffix(mark) {
            return Some((plain(mark), rest.trim_end()));
        }
    }
    if let Some((rest, words)) = head.rsplit_once(['：', ':', '/', '，', ','])
        && is_unit(&plain(words))
        && !rest.is_empty()
    {
        return Some((plain(words), rest.trim_end().trim_end_matches("单位").trim_end()));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_tell_units() {
        for (caption, unit) in [
            ("2023年收支表 单位：万元", Some("万元")),
            ("（计量单位:件）", Some("件")),
            ("金额单位：人民币元", Some("元")),
            ("单位：亿元、%", Some("亿元")),
            ("单位：元/人", Some("元/人")),
            ("填报单位：某某局", None),
            ("填报单位：某局 单位：万元", Some("万元")),
            ("各单位情况", None),
        ] {
            assert_eq!(of_caption(caption).as_deref(), unit, "{caption}");
        }
    }

    #[test]
    fn heads_tell_units() {
        for (head, unit) in [
            ("金额（万元）", Some(("万元", "金额"))),
            ("本年收费金额（单位：万元）", Some(("万元", "本年收费金额"))),
            ("比上年增长(%)", Some(("%", "比上年增长"))),
            ("完成预算%", Some(("%", "完成预算"))),
            ("比上年±%", Some(("±%", "比上年"))),
            ("增长（±%）", Some(("±%", "增长"))),
            ("本年制发件数", Some(("件", "本年制发件数"))),
            ("总收入（含债务）", None),
            ("合计", None),
        ] {
            assert_eq!(at_end(head), unit.map(|(unit, rest)| (unit.to_owned(), rest)), "{head}");
        }
    }

    #[test]
    fn scales_stand_before_units() {
        for (unit, bare, scale) in [
            ("万元", "元", 4),
            ("亿元", "元", 8),
            ("千克", "千克", 0),
            ("千元", "元", 3),
            ("±%", "%", 0),
            ("万", "万", 0),
        ] {
            assert_eq!(scaled(unit), (bare.to_owned(), scale), "{unit}");
        }
    }
}
