//! The facts that a page states about its report, gathered.

use super::Metadata;
use super::title;
use crate::import::portal::facts::{self, Field};
use crate::import::portal::furniture::is_furniture;
use crate::import::source::PageTags;
use crate::model::{Signature, Table};
use crate::prose::characters::{is_blank, is_digit, is_han};
use crate::prose::{date, marker, sentence};

/// What the lines read so far say.
#[derive(Debug, Default)]
pub struct Facts {
    published: Option<String>,
    updated: Option<String>,
    issued: Option<String>,
    written: Option<String>,
    source: Option<String>,
    organ: Option<String>,
    named: Option<String>,
    index_number: Option<String>,
    document_number: Option<String>,
    /// A fact that is named and whose value is to come, in a line of its own.
    awaited: Option<Field>,
}

/// What sets a value apart from the next thing on its line.
const APART: [&str; 6] = ["  ", "\u{3000}\u{3000}", "\u{a0}\u{a0}", "|", "｜", "\t"];

impl Facts {
    /// Whether a line is the value of the fact that the line before it names.
    pub fn awaits(&self, text: &str) -> bool {
        self.awaited.is_some_and(|field| facts::is_value(field, text))
    }

    /// Reads a line of the head. Whether it says something about the page.
    pub fn read(&mut self, text: &str) -> bool {
        if let Some(field) = self.awaited.take().filter(|field| facts::is_value(*field, text)) {
            self.set(field, text);
            return true;
        }
        if text.chars().take(201).count() > 200 || marker::read(text).is_some() {
            return false;
        }
        // 索引号：, and its value in the next line.
        let named =
            if text.ends_with(sentence::COLONS) { facts::name(text) } else { facts::certain_name(text) };
        if named.is_some() {
            self.awaited = named;
            return true;
        }
        self.read_labels(text) || self.read_unlabelled(text)
    }

    /// Reads labels and values: `发布日期: 2021-08-19 09:12      来源: 云岭街道`.
    fn read_labels(&mut self, text: &str) -> bool {
        let labels = facts::labels(text);
        let Some(first) = labels.first() else {
            return false;
        };
        // Something before the first label may be a date or the page's name, but not a sentence.
        let before = text[..first.range.start].trim();
        if before.chars().count() > 24 || before.contains(['。', '；', '，']) {
            return false;
        }
        if !first.field.is_date() || first.range.start > 0 {
            self.publish(date::find(before).map(|date| date.iso));
        }
        for (index, label) in labels.iter().enumerate() {
            let until = labels.get(index + 1).map_or(text.len(), |next| next.range.start);
            let value = text[label.range.end..until]
                .trim_matches(|character: char| is_blank(character) || "|｜[]【】;；,，".contains(character));
            // Blanks set a value apart from what follows it without a label.
            let (value, rest) = match APART.iter().filter_map(|mark| value.find(mark)).min() {
                Some(end) => (value[..end].trim(), &value[end..]),
                None => (value, ""),
            };
            if label.field == Field::Source {
                self.publish(date::find(rest).map(|date| date.iso));
            }
            // 来源：某某局 2020年10月19日 is set apart by a blank alone.
            let dated = date::find(value).filter(|date| {
                matches!(label.field, Field::Source | Field::Organ)
                    && date.range.end == value.len()
                    && value[..date.range.start].ends_with(is_blank)
            });
            let value = match dated {
                Some(date) => {
                    let name = value[..date.range.start].trim();
                    self.publish(Some(date.iso));
                    name
                }
                None => value,
            };
            let value = before_label(value);
            if !value.is_empty() {
                self.set(label.field, value);
            } else if until == text.len() && label.field != Field::Other {
                self.awaited = Some(label.field);
            }
        }
        true
    }

    /// A line of the head without labels: a document's number, a day with a source perhaps
    /// (`2021-08-19 09:12 某区政府网`), an account and a moment (`云岭发布2021年03月05日09:12`).
    fn read_unlabelled(&mut self, text: &str) -> bool {
        if is_document_number(text) {
            self.set(Field::DocumentNumber, text.trim_matches(['（', '）', '(', ')']));
            return true;
        }
        let inner =
            text.trim_matches(|character: char| is_blank(character) || "[]【】()（）".contains(character));
        let Some(date) = date::find(inner) else {
            return false;
        };
        let is_moment = date.iso.contains('T');
        let (before, rest) = (inner[..date.range.start].trim(), &inner[date.range.end..]);
        let apart = rest.starts_with(|first: char| is_blank(first) || "|｜]】".contains(first)) || is_moment;
        let rest =
            rest.trim_matches(|character: char| is_blank(character) || "|｜[]【】".contains(character));
        if rest.chars().count() > 20
            || rest.contains(['，', '。', '、', '；', '：'])
            || !rest.is_empty() && !apart
        {
            return false;
        }
        if before.is_empty() {
            // 2018年12月27日 alone is the day of the report, or the day it was given.
            if inner.contains('年') && rest.is_empty() && !is_moment {
                return false;
            }
            self.publish(Some(date.iso));
            if !rest.is_empty() && !rest.starts_with("星期") && !is_furniture(rest) {
                self.set(Field::Source, rest);
            }
            return true;
        }
        let is_account = before.chars().count() <= 16 && before.chars().all(char::is_alphanumeric);
        if !is_moment || !is_account || rest.chars().count() > 6 {
            return false;
        }
        self.publish(Some(date.iso));
        self.set(Field::Source, before);
        true
    }

    /// Reads a table whose cells are labels and values. Whether it is one.
    pub fn read_table(&mut self, table: &Table) -> bool {
        if !is_facts(table) {
            return false;
        }
        for row in table.heads().iter().chain(&table.rows) {
            let mut cells = row.iter().filter(|cell| !cell.is_empty()).peekable();
            while let Some(cell) = cells.next() {
                match (facts::name(cell), cells.peek()) {
                    (Some(field), Some(value)) if facts::name(value).is_none() => {
                        self.set(field, value);
                        cells.next();
                    }
                    _ => {
                        self.read_labels(cell);
                    }
                }
            }
        }
        self.awaited = None;
        true
    }

    /// Reads a line at the page's foot: `来源：某日报`. Whether it says something.
    pub fn read_foot(&mut self, text: &str) -> bool {
        let kept = |field: Field| matches!(field, Field::Source | Field::Published | Field::Updated);
        facts::labels(text).first().is_some_and(|label| kept(label.field)) && self.read(text)
    }

    /// A day of publication.
    pub fn publish(&mut self, date: Option<String>) {
        self.published = self.published.take().or(date);
    }

    /// A signature above the text of a report that is signed below it.
    pub fn sign(&mut self, signature: Signature) {
        self.written = self.written.take().or(signature.date);
    }

    fn set(&mut self, field: Field, value: &str) {
        let day = || date::find(value).map(|date| date.iso);
        let place = match field {
            Field::Published => &mut self.published,
            Field::Updated => &mut self.updated,
            Field::Issued => &mut self.issued,
            Field::Written => &mut self.written,
            Field::Source => &mut self.source,
            Field::Organ => &mut self.organ,
            Field::IndexNumber => &mut self.index_number,
            Field::DocumentNumber if !value.chars().any(is_digit) => return,
            Field::DocumentNumber => &mut self.document_number,
            Field::Name => &mut self.named,
            Field::Other => return,
        };
        if place.is_none() {
            *place = if field.is_date() { day() } else { Some(value.to_owned()) };
        }
    }

    /// Writes what was gathered, and what only the page's tags say.
    pub fn finish(self, tags: &PageTags, metadata: &mut Metadata) {
        let tag_date = tags.published.as_deref().and_then(date::find).map(|date| date.iso);
        let text_date = self.published.or(self.updated).or(self.issued);
        metadata.published = match (text_date, tag_date) {
            (Some(text), Some(tag)) => {
                metadata.dates_disagree = text.get(..10) != tag.get(..10);
                // The tag often has the time that the text leaves out.
                Some(if tag.starts_with(&text) { tag } else { text })
            }
            // The day it was signed is the next best.
            (text, tag) => text.or(tag).or(self.written),
        };
        metadata.publisher = self.source.or_else(|| tags.content_source.clone()).or(self.organ);
        metadata.index_number = self.index_number;
        metadata.document_number = self.document_number;
        if tags.site_name.is_some() {
            metadata.site_name.clone_from(&tags.site_name);
        }
        if metadata.title.is_empty() {
            metadata.title = self
                .named
                .or_else(|| tags.article_title.clone())
                .or_else(|| tags.page_title.as_deref().map(title::without_site))
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

/// Whether a table holds labels and values of the head.
pub fn is_facts(table: &Table) -> bool {
    let cells = table.heads().iter().chain(&table.rows).flatten();
    cells.filter(|cell| facts::certain_name(cell).is_some() || !facts::labels(cell).is_empty()).count() >= 2
}

/// 云政办发〔2018〕12号, alone on a line.
pub fn is_document_number(text: &str) -> bool {
    let text = text.trim_matches(['（', '）', '(', ')']);
    text.chars().count() <= 24
        && text.ends_with('号')
        && text.contains(['〔', '[', '［', '('])
        && text.contains(['〕', ']', '］', ')'])
        && !text.contains(['，', '。', ','])
}

/// `留下街道 点击率:` without the label that nobody knows.
fn before_label(value: &str) -> &str {
    let Some((first, rest)) = value.split_once(is_blank) else {
        return value;
    };
    let named = rest.find(sentence::COLONS).is_some_and(|colon| {
        let label = rest[..colon].trim();
        (2..=8).contains(&label.chars().count()) && label.chars().all(is_han)
    });
    if named { first } else { value }
}
