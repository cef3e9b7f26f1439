//! What a page says about its report: title, path, dates, source and numbers at the head, signature
//! and date at the end.
//!
//! Every line gets one [`Use`], so that none is lost. First the title is found, and whether a notice
//! stands in front of the report. What stands above the title is of the page; below it come facts,
//! a signature and where the report was given, until the body begins. At the end stands the
//! signature, and below it what the page puts there.
//!
//! To teach it a name of a fact or a word around an article: a row in `portal`. To add a fact: a field of
//! [`Metadata`] and of `model::Report`, gathered in `facts`. What a title or a signature looks like is in
//! `title` and `signature`.

mod aside;
mod facts;
mod notice;
mod signature;
#[cfg(test)]
mod tests;
mod title;

use std::ops::Range;

use super::portal::furniture::is_furniture;
use super::portal::{facts as portal_facts, path};
use super::source::{Content, Line, PageTags, Role};
use crate::model::Signature;
use crate::prose::characters::is_blank;
use crate::prose::{marker, sentence};
use aside::is_aside;
use facts::Facts;
use notice::Notice;
use signature::Signed;

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
    /// Name of the site.
    pub site_name: Option<String>,
    /// 索引号.
    pub index_number: Option<String>,
    /// 文号.
    pub document_number: Option<String>,
    /// Signature and date, at the end or under the title.
    pub signature: Option<Signature>,
    /// Indices of the lines that became the fields above, but for the signature.
    pub head: Vec<usize>,
    /// Indices of the lines before the body that are text and head nothing, in order: where the
    /// report was given and by whom, the notice in front of it.
    pub preface: Vec<usize>,
    /// Indices of the lines that are body text, in order.
    pub body: Vec<usize>,
    /// Indices of the lines that are page furniture.
    pub furniture: Vec<usize>,
    /// Whether the page's tags and its text give different days of publication.
    pub dates_disagree: bool,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Head,
    Preface,
    Body,
    Signature,
    Furniture,
}

/// How many lines from the start may belong to the head.
const HEAD: usize = 60;

/// Reads head and end.
pub fn read(lines: &[Line], tags: &PageTags) -> Metadata {
    let mut reader = Reader {
        lines,
        uses: vec![Use::Body; lines.len()],
        facts: Facts::default(),
        metadata: Metadata::default(),
        top: None,
    };
    let notice = notice::find(lines, tags);
    let title = match &notice {
        Some(notice) => Some(notice.title.clone()),
        None => title::find(lines, 0..head_end(lines), tags),
    };
    if let Some(title) = &title {
        reader.metadata.title.clone_from(&title.text);
    }
    match &notice {
        Some(notice) => reader.read_notice(notice, tags),
        None => reader.above(0..title.as_ref().map_or(head_end(lines), |title| title.lines.start)),
    }
    let start = match title {
        Some(title) => {
            reader.uses[title.lines.clone()].fill(Use::Head);
            reader.below(title.lines.end)
        }
        None => head_end(lines),
    };
    reader.end(start);
    reader.finish(tags)
}

struct Reader<'a> {
    lines: &'a [Line],
    uses: Vec<Use>,
    facts: Facts,
    metadata: Metadata,
    /// The signature under the title, or of the notice in front of the report.
    top: Option<Signed>,
}

impl<'a> Reader<'a> {
    /// What stands above the title: path, facts, menus, letterhead.
    fn above(&mut self, range: Range<usize>) {
        let titled = !self.metadata.title.is_empty();
        for index in range {
            self.uses[index] = match &self.lines[index].content {
                Content::Picture(_) => Use::Furniture,
                Content::Table(table) if self.facts.read_table(table) => Use::Head,
                Content::Table(_) => Use::Body,
                Content::Text(text) => match self.of_the_page(index, text) {
                    Some(found) => found,
                    // Nothing says that this is the head: it is somebody's text.
                    None if !titled || marker::read(text).is_some() => Use::Body,
                    // A sentence is somebody's text too.
                    None if is_aside(text) || text.contains('。') => Use::Preface,
                    // A letterhead, the page's menus.
                    None => Use::Furniture,
                },
            };
        }
    }

    /// A notice and what stands above it. Its own title is of its text.
    fn read_notice(&mut self, notice: &Notice, tags: &PageTags) {
        let head = 0..notice.lines.start;
        self.above(head.clone());
        if let Some(own) = title::find(self.lines, head, tags)
            && squeeze(&own.text) != squeeze(&self.metadata.title)
        {
            self.uses[own.lines].fill(Use::Preface);
        }
        for index in notice.lines.clone() {
            let furniture = text_of(self.lines, index).is_some_and(is_furniture);
            self.uses[index] = if furniture { Use::Furniture } else { Use::Preface };
        }
        self.top = Some(notice.signed.clone());
    }

    /// What stands between the title and the body. Returns the index of the body's first line.
    fn below(&mut self, from: usize) -> usize {
        let mut index = from;
        while index < self.lines.len().min(from + HEAD) {
            let text = match &self.lines[index].content {
                Content::Text(text) => text,
                Content::Table(table) if self.facts.read_table(table) => {
                    self.uses[index] = Use::Head;
                    index += 1;
                    continue;
                }
                Content::Table(_) => break,
                Content::Picture(_) => {
                    self.uses[index] = Use::Furniture;
                    index += 1;
                    continue;
                }
            };
            if begins_body(text) && !self.facts.awaits(text) {
                break;
            }
            if let Some(signed) =
                signature::under_title(self.lines, index).filter(|_| !self.facts.awaits(text))
            {
                index = self.sign_above(signed, index);
                continue;
            }
            self.uses[index] = match self.of_the_page(index, text) {
                Some(found) => found,
                None if is_aside(text) || signature::is_office(text) => Use::Preface,
                None => break,
            };
            index += 1;
        }
        index
    }

    /// Takes a signature or a date under the title. Returns the index after it.
    fn sign_above(&mut self, signed: Signed, index: usize) -> usize {
        let end = signed.lines.end;
        let is_fact = |index: usize| {
            self.lines.get(index).is_some_and(|line| {
                matches!(&line.content, Content::Text(text)
                    if line.role == Role::Fact || !portal_facts::labels(text).is_empty())
            })
        };
        // A day alone between facts is that of publication.
        let beside = index.checked_sub(1).is_some_and(is_fact) || is_fact(end);
        if signed.signature.name.is_empty() && beside {
            self.facts.publish(signed.signature.date);
            self.uses[signed.lines].fill(Use::Head);
        } else {
            self.uses[signed.lines.clone()].fill(Use::Preface);
            self.top = Some(signed);
        }
        end
    }

    /// What a line is that says something about the page; `None` for text.
    fn of_the_page(&mut self, index: usize, text: &str) -> Option<Use> {
        let role = self.lines[index].role;
        if role == Role::Path || path::is_path(text) {
            if !self.metadata.breadcrumb.is_empty() {
                return Some(Use::Furniture);
            }
            self.metadata.breadcrumb = path::split(text);
            return Some(Use::Head);
        }
        if is_aside(text) && !self.facts.awaits(text) && portal_facts::labels(text).is_empty() {
            return None;
        }
        if self.facts.read(text) || role == Role::Fact {
            return Some(Use::Head);
        }
        if self.metadata.site_name.is_none() && title::is_site_name(text) {
            self.metadata.site_name = Some(text.to_owned());
            return Some(Use::Head);
        }
        let repeated = !self.metadata.title.is_empty() && squeeze(text) == squeeze(&self.metadata.title);
        (repeated || is_furniture(text) || title::is_navigation(text)).then_some(Use::Furniture)
    }

    /// Reads the signature at the end and what stands below it.
    fn end(&mut self, start: usize) {
        let links = signature::links(self.lines, start);
        self.uses[links..].fill(Use::Furniture);
        let mut body_end = links;
        let signed = match signature::dated(self.lines, start..links) {
            Some(signed) => {
                self.follow(signed.lines.end..links);
                body_end = signed.lines.start;
                Some(signed)
            }
            None => {
                while let Some(found) = body_end
                    .checked_sub(1)
                    .filter(|last| *last >= start)
                    .and_then(|last| self.at_the_foot(last))
                {
                    body_end -= 1;
                    self.uses[body_end] = found;
                }
                signature::undated(self.lines, start..body_end)
            }
        };
        if let Some(signed) = &signed {
            self.uses[signed.lines.clone()].fill(Use::Signature);
            body_end = signed.lines.start;
        }
        for index in start..body_end {
            if matches!(&self.lines[index].content, Content::Text(text) if is_furniture(text)) {
                self.uses[index] = Use::Furniture;
            }
        }
        self.metadata.signature = match (signed, self.top.take()) {
            (Some(signed), None) => Some(signed.signature),
            (None, Some(top)) => {
                self.uses[top.lines].fill(Use::Signature);
                Some(top.signature)
            }
            // Signed at the end: the date under the title is text, and may be the day it came out.
            (Some(signed), Some(top)) => {
                self.facts.sign(top.signature);
                Some(signed.signature)
            }
            (None, None) => None,
        };
    }

    /// What a line of the page's foot is; `None` for text.
    fn at_the_foot(&mut self, index: usize) -> Option<Use> {
        let Content::Text(text) = &self.lines[index].content else {
            return None;
        };
        if is_furniture(text) {
            Some(Use::Furniture)
        } else if portal_facts::is_certain(text) && self.facts.read_foot(text) {
            Some(Use::Head)
        } else {
            None
        }
    }

    /// What stands after the signature: links, or an annex that is text. A line without a sentence is
    /// a link only where no text comes after it, which it may head.
    fn follow(&mut self, range: Range<usize>) {
        let is_text = |line: &Line| match &line.content {
            Content::Text(text) => {
                !is_furniture(text)
                    && (text.contains('。') || marker::read(text).is_some() || text.chars().count() > 40)
            }
            Content::Table(_) => true,
            Content::Picture(_) => false,
        };
        let annex = |line: &Line| matches!(&line.content, Content::Text(text) if text.starts_with('附') && text.chars().count() <= 6);
        let lines = &self.lines[range.clone()];
        let text_end = match lines.iter().position(annex) {
            Some(_) => range.end,
            None => range.start + lines.iter().rposition(is_text).map_or(0, |last| last + 1),
        };
        for index in range {
            self.uses[index] = match (&self.lines[index].content, self.at_the_foot(index)) {
                (_, Some(found)) => found,
                (Content::Picture(_), _) => Use::Furniture,
                (Content::Text(text), _) if index >= text_end && is_link(text) => Use::Furniture,
                _ => Use::Body,
            };
        }
    }

    fn finish(mut self, tags: &PageTags) -> Metadata {
        for (index, found) in self.uses.iter().enumerate() {
            let list = match found {
                Use::Head => &mut self.metadata.head,
                Use::Preface => &mut self.metadata.preface,
                Use::Body => &mut self.metadata.body,
                Use::Furniture => &mut self.metadata.furniture,
                Use::Signature => continue,
            };
            list.push(index);
        }
        if self.metadata.site_name.is_none() {
            let furniture = self.metadata.furniture.iter();
            self.metadata.site_name =
                furniture.filter_map(|index| title::site_of_owner(&self.lines[*index])).next();
        }
        self.facts.finish(tags, &mut self.metadata);
        self.metadata
    }
}

/// Where the head ends at the latest: before the first line that can only be body text.
fn head_end(lines: &[Line]) -> usize {
    lines
        .iter()
        .take(HEAD)
        .position(|line| match &line.content {
            _ if line.role != Role::Unknown => false,
            Content::Text(text) => begins_body(text) || is_long(line, text),
            Content::Table(table) => !facts::is_facts(table),
            Content::Picture(_) => false,
        })
        .unwrap_or(lines.len().min(HEAD))
}

/// A line of more than a title's length that says nothing about the page.
fn is_long(line: &Line, text: &str) -> bool {
    text.chars().count() > 60
        && portal_facts::labels(text).is_empty()
        && !title::is_navigation(text)
        && !path::is_path(text)
        && line.heading_level != Some(1)
}

/// Whether a line can only be body text: a number of the outline, or a salutation.
fn begins_body(text: &str) -> bool {
    marker::read(text).is_some() || is_salutation(text)
}

/// 各位代表：, 县政府各部门：
fn is_salutation(text: &str) -> bool {
    text.ends_with(sentence::COLONS)
        && text.chars().count() < 80
        && portal_facts::labels(text).is_empty()
        && portal_facts::name(text).is_none()
        && !is_furniture(text)
}

/// Whether a line at the end looks like a link: short, and no sentence.
fn is_link(text: &str) -> bool {
    text.chars().count() <= 20
        && marker::read(text).is_none()
        && !text.starts_with(['附', '[', '［', '〔'])
        && !text.contains(['。', '，', '；', '：', ':', ',', '（', '('])
}

fn text_of(lines: &[Line], index: usize) -> Option<&str> {
    match &lines.get(index)?.content {
        Content::Text(text) => Some(text),
        _ => None,
    }
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|character| !is_blank(*character)).collect()
}
