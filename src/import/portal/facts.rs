//! Facts that a page states about itself: 发布日期：2021-08-19, 来源：某局, 索引号.

use std::ops::Range;

use super::furniture;
use crate::prose::characters::{in_simplified, is_blank, is_digit, trim};
use crate::prose::{date, marker, sentence};

/// What a fact tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The day of publication.
    Published,
    /// A day that is that of publication where no other is said to be.
    Updated,
    /// The day a document went out.
    Issued,
    /// The day a document was signed.
    Written,
    /// Where the text is taken from.
    Source,
    /// The organ that publishes.
    Organ,
    /// 索引号.
    IndexNumber,
    /// 文号.
    DocumentNumber,
    /// The title.
    Name,
    /// What a report does not keep.
    Other,
}

impl Field {
    /// Whether its value is a date.
    pub fn is_date(self) -> bool {
        matches!(self, Field::Published | Field::Updated | Field::Issued | Field::Written)
    }
}

/// The name of a fact.
struct Fact {
    name: &'static str,
    field: Field,
    /// Whether the name is used for nothing else: a line that begins with it is about the page.
    certain: bool,
}

const fn certain(name: &'static str, field: Field) -> Fact {
    Fact { name, field, certain: true }
}

const fn perhaps(name: &'static str, field: Field) -> Fact {
    Fact { name, field, certain: false }
}

/// The names of facts.
const FACTS: [Fact; 71] = [
    certain("发布日期", Field::Published),
    certain("发布时间", Field::Published),
    certain("发表时间", Field::Published),
    certain("发表日期", Field::Published),
    certain("公开日期", Field::Published),
    certain("公开时间", Field::Published),
    certain("公布日期", Field::Published),
    certain("信息日期", Field::Published),
    perhaps("发布于", Field::Published),
    perhaps("发表于", Field::Published),
    certain("更新时间", Field::Updated),
    certain("更新日期", Field::Updated),
    perhaps("日期", Field::Updated),
    perhaps("时间", Field::Updated),
    certain("发文日期", Field::Issued),
    certain("发文时间", Field::Issued),
    certain("印发日期", Field::Issued),
    certain("成文日期", Field::Written),
    certain("成文时间", Field::Written),
    certain("文章来源", Field::Source),
    certain("信息来源", Field::Source),
    certain("稿件来源", Field::Source),
    certain("内容来源", Field::Source),
    certain("来源", Field::Source),
    certain("稿源", Field::Source),
    certain("发布机构", Field::Organ),
    certain("发布机关", Field::Organ),
    certain("发布单位", Field::Organ),
    certain("发文机关", Field::Organ),
    certain("发文单位", Field::Organ),
    certain("公开主体", Field::Organ),
    certain("发布者", Field::Organ),
    certain("供稿单位", Field::Organ),
    certain("公开责任部门", Field::Other),
    certain("索引号", Field::IndexNumber),
    certain("索引码", Field::IndexNumber),
    certain("信息索引号", Field::IndexNumber),
    certain("发文字号", Field::DocumentNumber),
    certain("发文文号", Field::DocumentNumber),
    certain("文件编号", Field::DocumentNumber),
    certain("文件号", Field::DocumentNumber),
    certain("文号", Field::DocumentNumber),
    perhaps("标题", Field::Name),
    perhaps("名称", Field::Name),
    perhaps("信息名称", Field::Name),
    certain("生成日期", Field::Other),
    certain("生成时间", Field::Other),
    certain("生效日期", Field::Other),
    certain("废止日期", Field::Other),
    certain("主题分类", Field::Other),
    certain("组配分类", Field::Other),
    certain("体裁分类", Field::Other),
    certain("信息分类", Field::Other),
    certain("信息类别", Field::Other),
    certain("所属主题", Field::Other),
    certain("公文种类", Field::Other),
    certain("有效性", Field::Other),
    certain("时效性", Field::Other),
    certain("效力状态", Field::Other),
    certain("公开方式", Field::Other),
    certain("公开范围", Field::Other),
    certain("公开时限", Field::Other),
    certain("公开形式", Field::Other),
    certain("载体类型", Field::Other),
    certain("文章编号", Field::Other),
    perhaps("主题词", Field::Other),
    perhaps("关键词", Field::Other),
    perhaps("关键字", Field::Other),
    perhaps("内容概述", Field::Other),
    perhaps("语种", Field::Other),
    perhaps("作者", Field::Other),
];

/// A label in a line: the name of a fact with its colon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its bytes.
    pub range: Range<usize>,
    /// What stands after it.
    pub field: Field,
}

/// The longest line that is about a page, in bytes.
const LONGEST: usize = 900;

/// The labels of a line, in order. Blanks inside a label (索 引 号) are allowed, and a blank in place
/// of the colon where the value leaves no doubt: `发布时间 2022-02-01`.
pub fn labels(text: &str) -> Vec<Label> {
    // A line about a page is short; a paragraph is not searched for dozens of names.
    if text.len() > LONGEST {
        return Vec::new();
    }
    let text = &*in_simplified(text);
    let mut found: Vec<Label> = Vec::new();
    let names = || {
        let tools = furniture::labels().map(|word| (word, Field::Other));
        FACTS.iter().map(|fact| (fact.name, fact.field)).chain(tools)
    };
    // A label stands at the start or after a blank or a mark: not 新闻发布时间.
    let own = |start: usize| {
        text[..start].chars().next_back().is_none_or(|before| {
            is_blank(before) || "|｜【[（(】])）;；,，".contains(before) || is_digit(before)
        })
    };
    for (colon, mark) in text.match_indices(sentence::COLONS) {
        let before = &text[..colon];
        let name = names()
            .filter_map(|(name, field)| {
                ends_with_spaced(before, name).map(|start| (start, name.len(), field))
            })
            .max_by_key(|(_, length, _)| *length);
        if let Some((start, _, field)) = name
            && own(start)
            && found.last().is_none_or(|last| last.range.end <= start)
        {
            found.push(Label { range: start..colon + mark.len(), field });
        }
    }
    for fact in &FACTS {
        for (start, name) in text.match_indices(fact.name) {
            let range = start..start + name.len();
            let apart = found.iter().all(|label| label.range.end <= start || range.end <= label.range.start);
            if own(start) && apart && has_value_after_blank(fact, text, &range) {
                found.push(Label { range, field: fact.field });
            }
        }
    }
    found.sort_by_key(|label| label.range.start);
    found
}

/// Whether a blank after a name stands for its colon.
fn has_value_after_blank(fact: &Fact, text: &str, name: &Range<usize>) -> bool {
    let rest = &text[name.end..];
    let value = rest.trim_start_matches(is_blank);
    let begins = name.start == 0;
    // 发布于2022-02-01 needs no blank.
    let glued = fact.name.ends_with('于');
    if value.is_empty() || value.len() == rest.len() && !glued || value.starts_with(sentence::COLONS) {
        return false;
    }
    if fact.field.is_date() {
        return (fact.certain || begins) && date::find(value).is_some_and(|date| date.range.start == 0);
    }
    let short = text.chars().count() <= 40 && !text.contains(['，', '。', '；', '、']);
    fact.certain
        && short
        && match fact.field {
            Field::IndexNumber => value.starts_with(|first: char| first.is_ascii_alphanumeric()),
            Field::DocumentNumber => value.ends_with('号'),
            Field::Source | Field::Organ => begins && !value.contains(is_blank),
            _ => false,
        }
}

/// Where `word` begins if the text ends with it, blanks between its characters or not.
fn ends_with_spaced(text: &str, word: &str) -> Option<usize> {
    let mut rest = text.trim_end();
    for expected in word.chars().rev() {
        rest = rest.trim_end();
        rest = rest.strip_suffix(expected)?;
    }
    Some(rest.len())
}

/// What a text names if it names a fact and says no more: `索 引 号：`.
pub fn name(text: &str) -> Option<Field> {
    begins(text).filter(|(_, alone)| *alone).map(|(fact, _)| fact.field)
}

/// The same, for names that are nothing else: `发布机构` without its colon may be trusted.
pub fn certain_name(text: &str) -> Option<Field> {
    begins(text).filter(|(fact, alone)| *alone && fact.certain).map(|(fact, _)| fact.field)
}

/// Whether what stands behind a name, in a line or a cell of its own, may be its value.
pub fn is_value(field: Field, text: &str) -> bool {
    let length = text.chars().take(81).count();
    let plain = length <= 60
        && !text.contains(sentence::WRITTEN_ENDS)
        && labels(text).is_empty()
        && name(text).is_none();
    let other = marker::read(text).is_some() || furniture::is_furniture(text);
    plain
        && !other
        && match field {
            Field::Published | Field::Updated | Field::Issued | Field::Written => {
                date::find(text).is_some_and(|date| date.range.start == 0)
            }
            Field::IndexNumber => {
                text.chars().filter(|character| character.is_ascii_alphanumeric()).count() * 2 > length
            }
            Field::DocumentNumber => text.chars().any(is_digit) && text.ends_with('号'),
            Field::Source | Field::Organ => {
                length <= 30 && !text.chars().any(is_digit) && !text.contains('，')
            }
            Field::Name => true,
            // Not the title that follows a label without a value.
            Field::Other => length <= 12 && !text.contains(['，', '年']),
        }
}

/// Whether a text is about the page: it begins with the name of a fact that is nothing else, or has
/// one and a colon further on.
pub fn is_fact(text: &str) -> bool {
    if text.chars().take(301).count() > 300 || marker::read(text).is_some() {
        return false;
    }
    if is_certain(text) {
        return true;
    }
    // `2021-08-19 来源：…`, `日期：… 来源：…`
    if !text.contains(sentence::COLONS) {
        return false;
    }
    let squeezed: String = text.chars().filter(|character| !is_blank(*character)).collect();
    squeezed.chars().count() <= 120
        && FACTS.iter().filter(|fact| fact.certain || matches!(fact.name, "日期" | "时间")).any(|fact| {
            squeezed
                .match_indices(fact.name)
                .any(|(at, name)| squeezed[at + name.len()..].starts_with(sentence::COLONS))
        })
        && (squeezed.starts_with(|first: char| is_digit(first) || first == '[' || first == '【')
            || begins(text).is_some()
            || squeezed.contains("来源：")
            || squeezed.contains("来源:"))
}

/// Whether a text begins with the name of a fact that is nothing else.
pub fn is_certain(text: &str) -> bool {
    begins(text).is_some_and(|(fact, _)| fact.certain)
}

/// Whether what follows in a line about the page is its next part.
pub fn begins_part(text: &str) -> bool {
    let start: String = text.chars().take(24).collect();
    begins(&start).is_some() && start.contains(sentence::COLONS)
        || text.starts_with(['【', '['])
        || furniture::labels().any(|word| text.starts_with(word))
}

/// The fact a text begins with, and whether it says no more. Names are spaced out: `文　　号`.
fn begins(text: &str) -> Option<(&'static Fact, bool)> {
    let text = &*in_simplified(text);
    let mut name = String::new();
    let mut rest = "";
    let text = trim(text).trim_start_matches(['【', '[']);
    for (at, character) in text.char_indices() {
        if matches!(character, '：' | ':' | '】' | ']') {
            rest = &text[at..];
            break;
        }
        if !is_blank(character) {
            name.push(character);
        }
        if name.len() > 24 {
            return None;
        }
    }
    let fact = FACTS.iter().find(|fact| fact.name == name)?;
    let rest = rest.trim_start_matches(|character: char| {
        is_blank(character) || matches!(character, '：' | ':' | '】' | ']')
    });
    Some((fact, rest.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_traditional_characters_are_the_same() {
        let text = "來源：某縣統計局  發布日期：2020-10-19";
        let fields: Vec<Field> = labels(text).iter().map(|label| label.field).collect();
        assert_eq!(fields, [Field::Source, Field::Published]);
        assert_eq!(&text[labels(text)[0].range.clone()], "來源：");
    }

    #[test]
    fn every_name_is_a_label_and_is_there_once() {
        for (index, fact) in FACTS.iter().enumerate() {
            let found = labels(&format!("{}：甲", fact.name));
            assert_eq!(found, [Label { range: 0..fact.name.len() + 3, field: fact.field }], "{}", fact.name);
            assert_eq!(name(&format!("{}:", fact.name)), Some(fact.field));
            assert_eq!(is_certain(&format!("{}：甲", fact.name)), fact.certain);
            assert!(FACTS[index + 1..].iter().all(|other| other.name != fact.name), "{}", fact.name);
        }
    }

    #[test]
    fn labels_of_a_line() {
        let fields = |text: &str| labels(text).into_iter().map(|label| label.field).collect::<Vec<_>>();
        for (text, expected) in [
            ("发布日期: 2021-08-19 09:12      来源: 云岭街道", vec![Field::Published, Field::Source]),
            ("索 引 号：K12　文　　号：云政〔2022〕3号", vec![Field::IndexNumber, Field::DocumentNumber]),
            ("来源：某局 浏览次数：12 【字体：大 中 小】", vec![Field::Source, Field::Other, Field::Other]),
            ("发布时间 2022-02-01", vec![Field::Published]),
            ("发布时间 2022-02-01 来源：某局", vec![Field::Published, Field::Source]),
            ("时间　2022年2月1日", vec![Field::Updated]),
            ("发表于2021-3-5", vec![Field::Published]),
            ("来源 云岭日报", vec![Field::Source]),
            ("信息索引号：1133", vec![Field::IndexNumber]),
        ] {
            assert_eq!(fields(text), expected, "{text}");
        }
        for text in [
            "新闻发布时间：上午",
            "来源 广泛，渠道多样",
            "时间 紧任务重",
            "发布于新闻媒体稿件12篇",
            "生活来源问题得到解决",
        ] {
            assert_eq!(fields(text), [], "{text}");
        }
    }

    #[test]
    fn a_value_on_a_line_of_its_own() {
        for (field, value) in [
            (Field::IndexNumber, "11330000/2023-00012"),
            (Field::Written, "2023-01-12"),
            (Field::Published, "2023年1月12日 09:30"),
            (Field::Organ, "云岭县司法局"),
            (Field::DocumentNumber, "云政发〔2023〕2号"),
            (Field::Other, "工作总结"),
        ] {
            assert!(is_value(field, value), "{value}");
        }
        for (field, value) in [
            (Field::IndexNumber, "发布机构："),
            (Field::Written, "云岭县2022年工作总结"),
            (Field::Organ, "云岭县2022年工作总结"),
            (Field::Organ, "2022年，全县各项工作平稳推进。"),
            (Field::Other, "一、主要工作"),
            (Field::Other, "云岭县2022年工作总结"),
            (Field::DocumentNumber, "云岭县司法局"),
        ] {
            assert!(!is_value(field, value), "{value}");
        }
    }
}
