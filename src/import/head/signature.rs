//! The signature: who signed the report and when, at its end or under its title.

use std::ops::Range;

use super::{is_link, text_of};
use crate::import::portal::facts::{self, Field};
use crate::import::portal::furniture::{heads_links, is_furniture};
use crate::import::source::{Content, Line};
use crate::model::Signature;
use crate::prose::characters::{is_blank, is_digit};
use crate::prose::{date, marker};

/// A signature and the lines it stands on.
#[derive(Debug, Clone, PartialEq)]
pub struct Signed {
    /// The lines of name and date.
    pub lines: Range<usize>,
    /// What they say.
    pub signature: Signature,
}

/// How many lines from the end may follow the signature.
const TAIL: usize = 60;

/// How the names of offices end, and whether nothing else does: a heading may end in 队, not in 办事处.
const OFFICES: [(&str, bool); 28] = [
    ("政府", true),
    ("办事处", true),
    ("委员会", true),
    ("局", true),
    ("办公室", true),
    ("厅", true),
    ("法院", true),
    ("检察院", true),
    ("村委会", true),
    ("居委会", true),
    ("公司", true),
    ("联合会", true),
    ("调查队", true),
    ("街道", false),
    ("中心", false),
    ("所", false),
    ("院", false),
    ("工委", false),
    ("党委", false),
    ("党组", false),
    ("部", false),
    ("站", false),
    ("队", false),
    ("协会", false),
    ("总工会", false),
    ("学校", false),
    ("大学", false),
    ("馆", false),
];

/// Whether a line is the name of an office and nothing else.
pub fn is_office(line: &str) -> bool {
    is_signer(line)
        && line.chars().count() <= 25
        && OFFICES.iter().any(|(end, sure)| *sure && line.ends_with(end))
}

/// Whether a name is that of an office.
pub fn is_organ(line: &str) -> bool {
    OFFICES.iter().any(|(end, _)| line.ends_with(end))
}

/// Whether a line may be the name under a report.
fn is_signer(line: &str) -> bool {
    let length = line.chars().count();
    (2..=40).contains(&length)
        && !line.starts_with(['（', '('])
        && !line.contains(['。', '；', '，', ',', '：', ':', '、', ';', '！', '？', '《', '》'])
        && marker::read(line).is_none()
        && !line.chars().any(is_digit)
        && !is_furniture(line)
}

/// A signature or a day that begins at a line under the title: an office and the day below it or
/// behind it, or a day alone.
pub fn under_title(lines: &[Line], index: usize) -> Option<Signed> {
    let line = text_of(lines, index)?;
    if let Some(dated) = dated_line(line) {
        let named = dated.name.as_deref().is_none_or(is_organ);
        let bracketed = line.starts_with(['（', '(', '[', '【']);
        let written = line.contains('年') || dated.name.is_some();
        return (named && written && !bracketed).then(|| dated.alone(index));
    }
    if !is_signer(line) || !is_organ(line) {
        return None;
    }
    // 某县统计局, 国家统计局某县调查队: two may sign.
    let second = text_of(lines, index + 1).filter(|second| is_signer(second) && is_organ(second));
    let name = second.map_or_else(|| line.to_owned(), |second| format!("{line} {second}"));
    let at = index + 1 + usize::from(second.is_some());
    let date = text_of(lines, at)?;
    let dated = dated_line(date).or_else(|| written_on(date)).filter(|dated| dated.name.is_none())?;
    Some(dated.over(index..at + 1, Some(name)))
}

/// The signature with a date that ends the lines: the last one there is, if not more text follows it
/// than stands before it. A date under the title is not the end of a report.
pub fn dated(lines: &[Line], range: Range<usize>) -> Option<Signed> {
    let earliest = range.end.saturating_sub(TAIL).max(range.start);
    (earliest..range.end).rev().find_map(|index| {
        let found = dated_line(text_of(lines, index)?)?;
        if !is_end(lines, &range, index) {
            return None;
        }
        if found.name.is_some() {
            return Some(found.alone(index));
        }
        let above = |count: usize| {
            let above = index.checked_sub(count).filter(|above| *above >= range.start)?;
            text_of(lines, above).filter(|line| is_signer(line))
        };
        let Some(name) = above(1) else {
            return Some(found.alone(index));
        };
        // Two may sign, below a sentence.
        let sentence = index.checked_sub(3).and_then(|above| text_of(lines, above));
        let both = is_organ(name) && sentence.is_some_and(|sentence| sentence.ends_with(['。', '！']));
        match above(2).filter(|first| both && is_organ(first)) {
            Some(first) => Some(found.over(index - 2..index + 1, Some(format!("{first} {name}")))),
            None => Some(found.over(index - 1..index + 1, Some(name.to_owned()))),
        }
    })
}

/// A name without a date on the last line, below a sentence.
pub fn undated(lines: &[Line], range: Range<usize>) -> Option<Signed> {
    let last = range.end.checked_sub(1).filter(|last| *last > range.start)?;
    let below_sentence = text_of(lines, last - 1)?.ends_with(['。', '！', '.']);
    let name = text_of(lines, last).filter(|line| below_sentence && is_signer(line) && is_organ(line))?;
    let signature = Signature { name: name.to_owned(), date_text: None, date: None };
    Some(Signed { lines: last..range.end, signature })
}

/// Where the list of other pages begins that ends the lines: `相关报道：` and titles below it. The end
/// of the lines where there is none.
pub fn links(lines: &[Line], start: usize) -> usize {
    let earliest = lines.len().saturating_sub(TAIL).max(start);
    let is_other = |line: &Line| match &line.content {
        Content::Text(text) => {
            is_furniture(text)
                || text.chars().count() <= 45 && !text.contains('。') && marker::read(text).is_none()
        }
        Content::Picture(_) => true,
        Content::Table(_) => false,
    };
    (earliest..lines.len())
        .find(|index| text_of(lines, *index).is_some_and(heads_links) && lines[*index..].iter().all(is_other))
        .unwrap_or(lines.len())
}

/// Whether the text of a range ends at a line: what follows is an annex, or less than stands before.
fn is_end(lines: &[Line], range: &Range<usize>, index: usize) -> bool {
    let mut after = (index + 1..range.end).filter_map(|after| text_of(lines, after));
    if after.clone().find(|text| !is_furniture(text)).is_some_and(|text| text.starts_with('附')) {
        return true;
    }
    let characters = |text: &str| if is_furniture(text) || is_link(text) { 0 } else { text.chars().count() };
    let before: usize =
        (range.start..index).filter_map(|before| text_of(lines, before)).map(characters).sum();
    let sentences = after.clone().any(|text| text.contains('。') || marker::read(text).is_some());
    !sentences || after.by_ref().map(characters).sum::<usize>() <= before
}

/// A line that is a date, alone or after a name.
pub struct Dated {
    /// The name before it.
    pub name: Option<String>,
    date_text: String,
    date: String,
}

impl Dated {
    /// As the signature of one line.
    pub fn alone(self, line: usize) -> Signed {
        self.over(line..line + 1, None)
    }

    fn over(self, lines: Range<usize>, name: Option<String>) -> Signed {
        let name = name.or(self.name).unwrap_or_default();
        Signed {
            lines,
            signature: Signature { name, date_text: Some(self.date_text), date: Some(self.date) },
        }
    }
}

/// Reads a line that is a date, alone or after a name.
pub fn dated_line(line: &str) -> Option<Dated> {
    if line.chars().count() > 50 {
        return None;
    }
    let date = date::find(line)?;
    // A trailing bracket or full stop is tolerated; anything else makes it a sentence.
    let tail = line[date.range.end..]
        .trim_matches(|character: char| is_blank(character) || "）)。".contains(character));
    let head = line[..date.range.start].trim();
    // （2018年12月27日）, 某某局（2018年12月27日）
    let head = head.strip_suffix(['（', '(']).unwrap_or(head).trim();
    if !tail.is_empty() || date.iso.contains('T') || !(head.is_empty() || is_signer(head)) {
        return None;
    }
    // （2018年12月27日）: what stands around the date is part of it as printed.
    let name_end = if head.is_empty() { 0 } else { line.find(head)? + head.len() };
    Some(Dated {
        name: (!head.is_empty()).then(|| head.to_owned()),
        date_text: line[name_end..].trim().to_owned(),
        date: date.iso,
    })
}

/// `成文日期：2024年1月15日`, in the place of a date.
fn written_on(line: &str) -> Option<Dated> {
    let [label]: [facts::Label; 1] = facts::labels(line).try_into().ok()?;
    let facts::Label { range, field: Field::Written | Field::Issued } = label else {
        return None;
    };
    let dated =
        dated_line(line[range.end..].trim()).filter(|dated| dated.name.is_none() && range.start == 0)?;
    Some(Dated { date_text: line.to_owned(), ..dated })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_is_that_of_an_office() {
        for (ending, sure) in OFFICES {
            let name = format!("云岭县{ending}");
            assert!(is_organ(&name) && (!sure || is_office(&name)), "{name}");
        }
        for line in ["建强执法队", "一、云岭县人民政府", "在云岭县人民政府，", "云岭县政府工作报告"]
        {
            assert!(!is_office(line), "{line}");
        }
    }

    #[test]
    fn lines_that_are_dates() {
        for (line, name, date) in [
            ("2018年12月27日", None, "2018-12-27"),
            ("（2018年12月27日）", None, "2018-12-27"),
            ("云岭街道办事处 2018年12月27日", Some("云岭街道办事处"), "2018-12-27"),
            ("云岭街道办事处（2018年12月27日）", Some("云岭街道办事处"), "2018-12-27"),
            ("云岭街道办事处　二〇一八年十二月二十七日", Some("云岭街道办事处"), "2018-12-27"),
        ] {
            let dated = dated_line(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((dated.name.as_deref(), dated.date.as_str()), (name, date), "{line}");
        }
        for line in
            ["2018年12月27日召开会议", "会议于2018年12月27日召开。", "2021-08-19 09:12", "一、2018年12月27日"]
        {
            assert!(dated_line(line).is_none(), "{line}");
        }
        assert_eq!(
            written_on("成文日期：2024年1月15日").map(|dated| dated.date_text).as_deref(),
            Some("成文日期：2024年1月15日")
        );
        assert!(written_on("发布日期：2024年1月15日").is_none());
    }
}
