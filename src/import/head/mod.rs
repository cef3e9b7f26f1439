//! What a page says about its report: title, path, dates, source and numbers at the head, signature
//! and date at the end.

use std::ops::Range;

use super::portal::is_furniture;
use super::source::{Content, Line, PageTags};
use crate::model::{Signature, Table};
use crate::prose::characters::{is_digit, is_han};
use crate::prose::{date, marker};

/// What the head and the end of a source say, and which lines are left for the body.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Metadata {
    /// Title; empty where none was found.
    pub title: String,
    /// Columns, outermost first.
    pub breadcrumb: Vec<String>,
    /// 来源, or the organ that published.
    pub publisher: Option<String>,
    /// ISO 8601.
    pub published: Option<String>,
    /// ISO 8601 period reported on.
    pub period: Option<String>,
    /// Name of the site.
    pub site_name: Option<String>,
    /// 索引号.
    pub index_number: Option<String>,
    /// 文号.
    pub document_number: Option<String>,
    /// Signature and date at the end.
    pub signature: Option<Signature>,
    /// Indices of the lines that became the fields above, but for the signature.
    pub head: Vec<usize>,
    /// Indices of the lines that are body text, in order.
    pub body: Vec<usize>,
    /// Indices of the lines that are page furniture.
    pub furniture: Vec<usize>,
    /// Whether the page's tags and its text give different days of publication.
    pub dates_disagree: bool,
}

/// How many lines from the start may belong to the head.
const HEAD: usize = 60;

/// How many lines from the end may follow the signature.
const TAIL: usize = 60;

/// Reads head and end.
pub fn read(lines: &[Line], tags: &PageTags) -> Metadata {
    let mut metadata = Metadata::default();
    let mut head = Head::default();
    let start = head.read(lines, tags, &mut metadata);
    let end = read_end(lines, start, &mut metadata);
    for (index, line) in lines.iter().enumerate().take(end).skip(start) {
        match &line.content {
            Content::Text(text) if is_furniture(text) => metadata.furniture.push(index),
            _ => metadata.body.push(index),
        }
    }
    metadata.furniture.sort_unstable();
    metadata.body.sort_unstable();
    let elsewhere = |index: &usize| {
        metadata.body.binary_search(index).is_ok() || metadata.furniture.binary_search(index).is_ok()
    };
    let consumed: Vec<usize> = (0..start).filter(|index| !elsewhere(index)).collect();
    metadata.head = consumed;
    // 版权所有：某某局门户网站
    for index in &metadata.furniture {
        let Content::Text(text) = &lines[*index].content else {
            continue;
        };
        if let Some((_, owner)) = text.split_once("版权所有") {
            let owner = owner.trim_start_matches(['：', ':', '©', ' ']);
            let name = owner.split(char::is_whitespace).next().unwrap_or_default();
            if metadata.site_name.is_none() && is_site_name(name) {
                metadata.site_name = Some(name.to_owned());
            }
        }
    }
    head.finish(tags, &mut metadata);
    metadata
}

#[derive(Default)]
struct Head {
    published: Option<String>,
    updated: Option<String>,
    issued: Option<String>,
    source: Option<String>,
    organ: Option<String>,
    named: Option<String>,
}

impl Head {
    /// Reads the head and returns the index of the first line of the body.
    fn read(&mut self, lines: &[Line], tags: &PageTags, metadata: &mut Metadata) -> usize {
        let end = head_end(lines);
        let title = (0..end)
            .filter_map(|index| {
                title_score(lines, index, tags).map(|score| (score, std::cmp::Reverse(index)))
            })
            .max()
            .map(|(_, std::cmp::Reverse(index))| index);
        let mut stray: Vec<usize> = Vec::new();
        let mut index = 0;
        while index < end {
            let text = match &lines[index].content {
                Content::Text(text) => text,
                Content::Table(table) => {
                    // Facts in columns: 索引号：… 主题分类：…
                    for row in std::iter::once(&table.columns).chain(&table.rows) {
                        self.info(&row.join("  "), metadata);
                    }
                    index += 1;
                    continue;
                }
                Content::Picture(_) => {
                    metadata.furniture.push(index);
                    index += 1;
                    continue;
                }
            };
            let after_title = title.is_some_and(|title| index > title);
            let path = breadcrumb(text).filter(|_| metadata.breadcrumb.is_empty());
            if Some(index) == title {
                metadata.title.clone_from(text);
                // A title broken in two: 某某街道 / 2018年工作总结.
                if let Some(Content::Text(next)) = lines.get(index + 1).map(|line| &line.content)
                    && continues_title(text, next)
                {
                    metadata.title.push_str(next);
                    index += 1;
                }
            } else if let Some(path) = path {
                metadata.breadcrumb = path;
            } else if self.info(text, metadata) {
                // What it says is taken.
            } else if metadata.site_name.is_none() && is_site_name(text) {
                metadata.site_name = Some(text.clone());
            } else if is_furniture(text) || is_navigation(text) || *text == metadata.title {
                metadata.furniture.push(index);
            } else if after_title {
                // The body begins with the first line that is no part of the head.
                break;
            } else if title.is_some() && !text.contains('。') {
                // A letterhead, the page's menus; a sentence is somebody's text.
                metadata.furniture.push(index);
            } else {
                stray.push(index);
            }
            index += 1;
        }
        match (title, stray.split_first()) {
            // Nothing read like a title: a first short line is one.
            (None, Some((&first, rest))) if rest.len() < 2 => {
                if let Content::Text(text) = &lines[first].content {
                    metadata.title.clone_from(text);
                }
                metadata.body.extend(rest);
            }
            _ => metadata.body.extend(&stray),
        }
        index
    }

    /// Reads a line of labels and values: `发布日期: 2021-08-19 09:12      来源: 胡家园街道`.
    fn info(&mut self, text: &str, metadata: &mut Metadata) -> bool {
        if text.chars().take(201).count() > 200 {
            return false;
        }
        let labels = labels(text);
        let Some(first) = labels.first() else {
            return self.unlabelled_info(text, metadata);
        };
        // Something before the first label may be a date or the page's name, but not a sentence.
        let before = text[..first.range.start].trim();
        if before.chars().count() > 24 || before.contains(['。', '；', '，']) {
            return false;
        }
        for (index, label) in labels.iter().enumerate() {
            let until = labels.get(index + 1).map_or(text.len(), |next| next.range.start);
            let value = text[label.range.end..until].trim_matches(|character: char| {
                character.is_whitespace() || "|｜[]【】;；,，".contains(character)
            });
            // Blanks set a value apart from what follows it without a label.
            let (value, rest) = match APART.iter().filter_map(|mark| value.find(mark)).min() {
                Some(end) => (value[..end].trim(), &value[end..]),
                None => (value, ""),
            };
            if self.published.is_none() && label.field == Field::Source {
                self.published = date::find(rest).map(|date| date.iso);
            }
            let value = before_label(value);
            if value.is_empty() {
                continue;
            }
            let owned = || Some(value.to_owned());
            match label.field {
                Field::Published => {
                    if self.published.is_none() {
                        self.published = date::find(value).map(|date| date.iso);
                    }
                }
                Field::Updated => {
                    self.updated = self.updated.take().or(date::find(value).map(|date| date.iso))
                }
                Field::Issued => self.issued = self.issued.take().or(date::find(value).map(|date| date.iso)),
                Field::Source => self.source = self.source.take().or_else(owned),
                Field::Organ => self.organ = self.organ.take().or_else(owned),
                Field::IndexNumber => metadata.index_number = metadata.index_number.take().or_else(owned),
                Field::DocumentNumber => {
                    if value.chars().any(is_digit) {
                        metadata.document_number = metadata.document_number.take().or_else(owned);
                    }
                }
                Field::Name => self.named = self.named.take().or_else(owned),
                Field::Other => {}
            }
        }
        true
    }

    /// A head line without labels that is nothing but a date, perhaps with a source: `2021-08-19 09:12 某区政府网`.
    fn unlabelled_info(&mut self, text: &str, metadata: &mut Metadata) -> bool {
        // A document number on a line of its own: 津政办发〔2018〕12号.
        if is_document_number(text) {
            metadata
                .document_number
                .get_or_insert_with(|| text.trim_matches(['（', '）', '(', ')']).to_owned());
            return true;
        }
        let Some(date) = date::find(text).filter(|date| date.range.start == 0) else {
            return false;
        };
        let rest = text[date.range.end..].trim();
        if rest.chars().count() > 20
            || rest.contains(['，', '。', '、', '；'])
            || !text.starts_with(char::is_numeric)
        {
            return false;
        }
        // 2018年12月27日 alone may be the day a speech was given.
        if text.contains('年') && rest.is_empty() {
            return false;
        }
        self.published.get_or_insert(date.iso);
        if !rest.is_empty() && !is_furniture(rest) {
            self.source.get_or_insert_with(|| rest.to_owned());
        }
        true
    }

    fn finish(self, tags: &PageTags, metadata: &mut Metadata) {
        let tag_date = tags.published.as_deref().and_then(date::find).map(|date| date.iso);
        let text_date = self.published.or(self.updated).or(self.issued);
        metadata.published = match (text_date, tag_date) {
            (Some(text), Some(tag)) => {
                metadata.dates_disagree = text.get(..10) != tag.get(..10);
                // The tag often has the time that the text leaves out.
                Some(if tag.starts_with(&text) { tag } else { text })
            }
            (text, tag) => text.or(tag),
        };
        metadata.publisher = self.source.or_else(|| tags.content_source.clone()).or(self.organ);
        if tags.site_name.is_some() {
            metadata.site_name.clone_from(&tags.site_name);
        }
        if metadata.title.is_empty() {
            metadata.title = self
                .named
                .or_else(|| tags.article_title.clone())
                .or_else(|| tags.page_title.as_deref().map(without_site))
                .unwrap_or_default();
        }
        if metadata.breadcrumb.last() == Some(&metadata.title) {
            metadata.breadcrumb.pop();
        }
        if metadata.breadcrumb.is_empty() {
            metadata.breadcrumb.extend(tags.column_name.clone());
        }
    }
}

/// What a labelled value of the head is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Published,
    Updated,
    Issued,
    Source,
    Organ,
    IndexNumber,
    DocumentNumber,
    Name,
    Other,
}

const LABELS: &[(&str, Field)] = &[
    ("发布日期", Field::Published),
    ("发布时间", Field::Published),
    ("发表时间", Field::Published),
    ("发表日期", Field::Published),
    ("公开日期", Field::Published),
    ("公开时间", Field::Published),
    ("发布于", Field::Published),
    ("更新时间", Field::Updated),
    ("更新日期", Field::Updated),
    ("日期", Field::Updated),
    ("时间", Field::Updated),
    ("文章来源", Field::Source),
    ("信息来源", Field::Source),
    ("稿件来源", Field::Source),
    ("内容来源", Field::Source),
    ("来源", Field::Source),
    ("稿源", Field::Source),
    ("发布机构", Field::Organ),
    ("发布单位", Field::Organ),
    ("发文机关", Field::Organ),
    ("发文单位", Field::Organ),
    ("公开主体", Field::Organ),
    ("发布者", Field::Organ),
    ("供稿单位", Field::Organ),
    ("索引号", Field::IndexNumber),
    ("发文字号", Field::DocumentNumber),
    ("发文文号", Field::DocumentNumber),
    ("文件编号", Field::DocumentNumber),
    ("文件号", Field::DocumentNumber),
    ("文号", Field::DocumentNumber),
    ("标题", Field::Name),
    ("名称", Field::Name),
    ("信息名称", Field::Name),
    ("成文日期", Field::Other),
    ("发文日期", Field::Issued),
    ("生成日期", Field::Other),
    ("主题分类", Field::Other),
    ("主题词", Field::Other),
    ("信息分类", Field::Other),
    ("有效性", Field::Other),
    ("作者", Field::Other),
    ("责任编辑", Field::Other),
    ("编辑", Field::Other),
    ("审核", Field::Other),
    ("浏览次数", Field::Other),
    ("浏览量", Field::Other),
    ("浏览", Field::Other),
    ("点击次数", Field::Other),
    ("点击量", Field::Other),
    ("点击数", Field::Other),
    ("点击", Field::Other),
    ("阅读次数", Field::Other),
    ("阅读量", Field::Other),
    ("阅读", Field::Other),
    ("访问量", Field::Other),
    ("字体", Field::Other),
    ("打印", Field::Other),
    ("分享", Field::Other),
    ("审稿", Field::Other),
    ("字号", Field::Other),
];

/// `留下街道 点击率:` without the label that nobody knows.
fn before_label(value: &str) -> &str {
    let Some((first, rest)) = value.split_once(|character: char| character.is_whitespace()) else {
        return value;
    };
    let named = rest.find([':', '：']).is_some_and(|colon| {
        let label = rest[..colon].trim();
        (2..=8).contains(&label.chars().count()) && label.chars().all(is_han)
    });
    if named { first } else { value }
}

/// What sets a value apart from the next thing on its line.
const APART: [&str; 6] = ["  ", "\u{3000}\u{3000}", "\u{a0}\u{a0}", "|", "｜", "\t"];

struct Label {
    range: Range<usize>,
    field: Field,
}

/// The labels of a line with the colon after them, in order. Blanks inside a label (索 引 号) are allowed.
fn labels(text: &str) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for (colon, mark) in text.match_indices([':', '：']) {
        let before = &text[..colon];
        let found = LABELS
            .iter()
            .filter_map(|(label, field)| {
                ends_with_spaced(before, label).map(|start| (start, label.len(), *field))
            })
            .max_by_key(|(_, length, _)| *length);
        let Some((start, _, field)) = found else {
            continue;
        };
        // A label stands at the start or after a blank or a mark: not 新闻发布时间.
        let own = text[..start].chars().next_back().is_none_or(|previous| {
            previous.is_whitespace() || "|｜【[（(;；,，".contains(previous) || previous.is_ascii_digit()
        });
        if own && labels.last().is_none_or(|last| last.range.end <= start) {
            labels.push(Label { range: start..colon + mark.len(), field });
        }
    }
    labels
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

/// 某某区人民政府门户网站
fn is_site_name(text: &str) -> bool {
    text.chars().count() <= 24
        && ["门户网站", "政府网站", "政府网", "信息网", "政务网", "官方网站", "司法网"]
            .iter()
            .any(|word| text.ends_with(word))
}

/// The columns of a line such as `当前位置:胡家园街道> 政务公开> 最新文件`.
fn breadcrumb(text: &str) -> Option<Vec<String>> {
    const STARTS: [&str; 9] = [
        "当前位置",
        "您所在的位置",
        "您当前的位置",
        "您现在的位置",
        "你所在的位置",
        "您的位置",
        "所在位置",
        "现在位置",
        "当前所在位置",
    ];
    let plain = text.trim_start_matches(|character: char| !character.is_alphanumeric());
    let labelled = STARTS.iter().find_map(|start| plain.strip_prefix(start));
    let rest = match labelled {
        Some(rest) => rest.trim_start_matches(['是', ':', '：', ' ', '\u{3000}', '\u{a0}']),
        None if plain.starts_with("首页") && plain.contains(['>', '＞', '»', '›', '→']) => plain,
        None => return None,
    };
    if rest.chars().count() > 150 {
        return None;
    }
    let marks: &[char] = if rest.contains(['>', '＞', '»', '›', '→', '→']) {
        &['>', '＞', '»', '›', '→']
    } else {
        &['/', '\\', '-', '－', '|']
    };
    let mut path: Vec<String> = rest.split(marks).map(|column| column.trim().to_owned()).collect();
    path.retain(|column| !column.is_empty());
    if path.last().is_some_and(|last| {
        matches!(last.as_str(), "正文" | "详情" | "内容" | "文章" | "信息内容" | "详细内容")
    }) {
        path.pop();
    }
    Some(path)
}

/// 津政办发〔2018〕12号, alone on a line.
fn is_document_number(text: &str) -> bool {
    let text = text.trim_matches(['（', '）', '(', ')']);
    text.chars().count() <= 24
        && text.ends_with('号')
        && text.contains(['〔', '[', '［', '('])
        && text.contains(['〕', ']', '］', ')'])
        && !text.contains(['，', '。', ','])
}

const TITLE_WORDS: [&str; 17] = [
    "总结",
    "报告",
    "汇报",
    "要点",
    "情况",
    "计划",
    "公报",
    "白皮书",
    "通报",
    "综述",
    "小结",
    "述职",
    "纪实",
    "年报",
    "说明",
    "安排",
    "简报",
];

/// Where the head ends at the latest: before the first line that can only be body text.
fn head_end(lines: &[Line]) -> usize {
    lines
        .iter()
        .take(HEAD)
        .position(|line| match &line.content {
            Content::Text(text) => {
                begins_body(text)
                    || text.chars().count() > 60
                        && labels(text).is_empty()
                        && !is_navigation(text)
                        && breadcrumb(text).is_none()
                        && line.heading_level != Some(1)
            }
            Content::Table(table) => !is_facts(table),
            Content::Picture(_) => false,
        })
        .unwrap_or(lines.len().min(HEAD))
}

/// Whether a table holds labels and values of the head.
fn is_facts(table: &Table) -> bool {
    let cells = table.columns.iter().chain(table.rows.iter().flatten());
    cells.filter(|cell| !labels(cell).is_empty()).count() >= 2
}

/// How much a line of the head looks like the title; `None` where it cannot be.
fn title_score(lines: &[Line], index: usize, tags: &PageTags) -> Option<i32> {
    let Content::Text(text) = &lines[index].content else {
        return None;
    };
    let length = text.chars().count();
    if length > 70
        || text.ends_with(['。', '；', '：', '，', ':', ';', ','])
        || text.starts_with(['—', '-', '（', '(', '【'])
    {
        return None;
    }
    let said = TITLE_WORDS.iter().any(|word| text.contains(word));
    let ends = TITLE_WORDS.iter().any(|word| text.trim_end_matches(['）', ')']).ends_with(word));
    let continued = lines.get(index + 1).is_some_and(|next| match &next.content {
        Content::Text(next) => continues_title(text, next),
        _ => false,
    });
    let mut score = 0;
    if tags.article_title.as_deref() == Some(text) {
        score += 20;
    }
    if lines[index].heading_level == Some(1) {
        score += 10;
    }
    score += 4 * i32::from(ends)
        + 2 * i32::from(said)
        + 12 * i32::from(continued)
        + 2 * i32::from(text.contains('年'));
    let head =
        breadcrumb(text).is_some() || !labels(text).is_empty() || is_furniture(text) || is_navigation(text);
    (score >= 2 && !head && !is_site_name(text) && (said || continued || score >= 10)).then_some(score)
}

/// 首页　政务动态　政府信息公开　办事服务: a row of links.
fn is_navigation(text: &str) -> bool {
    let words: Vec<&str> =
        text.split([' ', '\u{3000}', '\u{a0}', '|', '｜', '\t']).filter(|word| !word.is_empty()).collect();
    words.len() >= 4
        && words
            .iter()
            .all(|word| word.chars().count() <= 8 && !word.contains(['，', '。', '、', '：', ':', '%']))
        && !words.iter().any(|word| word.chars().any(is_digit))
        || text.starts_with("今天是")
}

/// Whether a title goes on in the next line.
fn continues_title(first: &str, second: &str) -> bool {
    let short = |text: &str| {
        text.chars().count() <= 30 && !text.contains(['。', '，', '：', ':', '；', '、', '(', '（'])
    };
    let said = |text: &str| TITLE_WORDS.iter().any(|word| text.ends_with(word));
    short(first)
        && !is_document_number(first)
        && labels(first).is_empty()
        && !is_site_name(first)
        && short(second)
        && !said(first)
        && said(second)
        && !begins_body(first)
        && !begins_body(second)
        && !is_furniture(second)
        && labels(second).is_empty()
}

/// Whether a line can only be body text: a number of the outline, or a salutation.
fn begins_body(text: &str) -> bool {
    let greets = text.ends_with(['：', ':']) && text.chars().count() < 30;
    marker::read(text).is_some() || greets && labels(text).is_empty() && !is_furniture(text)
}

/// `标题_某某区人民政府` without the site.
fn without_site(title: &str) -> String {
    let cut = title.find(['_', '|', '｜']).or_else(|| title.find(" - ")).or_else(|| title.rfind("--"));
    let cut = cut.or_else(|| {
        title.rfind(['-', '－', '—']).filter(|place| {
            ["政府", "网", "局", "办", "门户"].iter().any(|word| title[*place..].contains(word))
        })
    });
    title[..cut.unwrap_or(title.len())].trim().to_owned()
}

/// Reads the signature and what follows it; returns the index past the last line of the body.
fn read_end(lines: &[Line], start: usize, metadata: &mut Metadata) -> usize {
    let text = |index: usize| match &lines[index].content {
        Content::Text(text) => Some(text.as_str()),
        _ => None,
    };
    let earliest = lines.len().saturating_sub(TAIL).max(start);
    for index in (earliest..lines.len()).rev() {
        let Some(line) = text(index) else {
            continue;
        };
        let Some(found) = signed_date(line) else {
            continue;
        };
        let mut end = index;
        let name = match found.name {
            Some(name) => name,
            None => match index.checked_sub(1).filter(|before| *before >= start).and_then(&text) {
                Some(before) if is_signer(before) => {
                    end = index - 1;
                    before.to_owned()
                }
                _ => String::new(),
            },
        };
        metadata.signature =
            Some(Signature { name, date_text: Some(found.date_text), date: Some(found.date) });
        follow(lines, index + 1, metadata);
        return end;
    }
    // A signature without a date, at the very end.
    let mut last = lines.len();
    while last > start && text(last - 1).is_some_and(is_furniture) {
        last -= 1;
        metadata.furniture.push(last);
    }
    if last > start + 1 {
        let before = text(last - 2).is_some_and(|before| before.ends_with(['。', '！', '.']));
        if let Some(line) = text(last - 1).filter(|line| before && is_signer(line) && is_organ(line)) {
            metadata.signature = Some(Signature { name: line.to_owned(), date_text: None, date: None });
            return last - 1;
        }
    }
    last
}

/// What stands after the signature: links, or an annex that is text.
fn follow(lines: &[Line], from: usize, metadata: &mut Metadata) {
    for (index, line) in lines.iter().enumerate().skip(from) {
        let link = match &line.content {
            Content::Text(text) => {
                is_furniture(text)
                    || text.chars().count() <= 20
                        && !text.starts_with("附")
                        && !text.contains(['。', '，', '；', '：', ':', ',', '（', '('])
            }
            Content::Picture(_) => true,
            Content::Table(_) => false,
        };
        if link { metadata.furniture.push(index) } else { metadata.body.push(index) }
    }
}

struct Signed {
    name: Option<String>,
    date_text: String,
    date: String,
}

/// A line that is a date, alone or after a name.
fn signed_date(line: &str) -> Option<Signed> {
    if line.chars().count() > 50 {
        return None;
    }
    let date = date::find(line)?;
    // A trailing bracket or full stop is tolerated; anything else makes it a sentence.
    let tail = line[date.range.end..].trim_matches(['）', ')', '。', ' ', '\u{3000}', '\u{a0}']);
    let head = line[..date.range.start].trim();
    // （2018年12月27日）
    let head = if matches!(head, "（" | "(") { "" } else { head };
    if !tail.is_empty() || date.iso.contains('T') || !(head.is_empty() || is_signer(head)) {
        return None;
    }
    // （2018年12月27日）: what stands around the date is part of it as printed.
    let name_end = if head.is_empty() { 0 } else { line.find(head)? + head.len() };
    Some(Signed {
        name: (!head.is_empty()).then(|| head.to_owned()),
        date_text: line[name_end..].trim().to_owned(),
        date: date.iso,
    })
}

/// Whether a line may be the name under a report.
fn is_signer(line: &str) -> bool {
    let length = line.chars().count();
    (2..=40).contains(&length)
        && !line.starts_with(['（', '('])
        && !line.contains(['。', '；', '，', ',', '：', ':', '、', ';', '！', '？', '《', '》'])
        && marker::read(line).is_none()
        && !line.chars().any(is_digit)
}

/// Whether a name is that of an office.
fn is_organ(line: &str) -> bool {
    const ENDINGS: [&str; 17] = [
        "政府",
        "办事处",
        "委员会",
        "局",
        "办公室",
        "街道",
        "中心",
        "所",
        "院",
        "工委",
        "党委",
        "厅",
        "部",
        "站",
        "队",
        "村委会",
        "居委会",
    ];
    ENDINGS.iter().any(|ending| line.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        text.lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(index, line)| Line::new(index + 1, Content::Text(line.trim().to_owned())))
            .collect()
    }

    #[test]
    fn the_head_and_end_of_a_copied_page() {
        let lines = lines(
            "当前位置:胡家园街道> 政务公开> 最新文件\n\n胡家园街2018年法治政府建设工作总结\n发布日期: 2021-08-19 09:12      来源: 胡家园街道\n字号:\n  • 扫一扫在手机打开当前页\n\n    2018年,区委区政府的正确领导下。\n    胡家园街道办事处  \n    2018年12月27日  \n全国各省市政府网站\n重点链接",
        );
        let metadata = read(&lines, &PageTags::default());
        assert_eq!(metadata.title, "胡家园街2018年法治政府建设工作总结");
        assert_eq!(metadata.breadcrumb, ["胡家园街道", "政务公开", "最新文件"]);
        assert_eq!(metadata.publisher.as_deref(), Some("胡家园街道"));
        assert_eq!(metadata.published.as_deref(), Some("2021-08-19T09:12"));
        let signature = metadata.signature.expect("a signature");
        assert_eq!(
            (signature.name.as_str(), signature.date.as_deref()),
            ("胡家园街道办事处", Some("2018-12-27"))
        );
        assert_eq!(metadata.body, [5]);
        assert_eq!(metadata.furniture, [4, 8, 9], "字号: is a label of the head");
    }

    #[test]
    fn an_info_block_and_a_date_in_chinese_numerals() {
        let lines = lines(
            "索 引 号：K12-0301-2022-00012\n发布机构：某区司法局\n文号：某司发〔2022〕3号\n某区司法局\n2021年工作总结\n更新时间：2022年1月9日\n一、完善机制\n各项工作稳步推进。\n某区司法局\n二〇二二年一月五日",
        );
        let metadata = read(&lines, &PageTags::default());
        assert_eq!(metadata.title, "某区司法局2021年工作总结");
        assert_eq!(metadata.index_number.as_deref(), Some("K12-0301-2022-00012"));
        assert_eq!(metadata.document_number.as_deref(), Some("某司发〔2022〕3号"));
        assert_eq!(metadata.publisher.as_deref(), Some("某区司法局"));
        assert_eq!(metadata.published.as_deref(), Some("2022-01-09"));
        assert_eq!(metadata.signature.and_then(|signature| signature.date).as_deref(), Some("2022-01-05"));
        assert_eq!(metadata.body, [6, 7]);
    }
}
