//! The page's title, tags and links: for search engines, portal scanners and shared links.

use super::escape_attribute;
use crate::i18n::{Language, Messages};
use crate::model::Report;

/// Length of the description, in characters.
const DESCRIPTION: usize = 120;

/// `<title>` and the tags: those of 政府网站 (GB/T and 国办发〔2017〕47号: SiteName, ColumnName,
/// ArticleTitle, PubDate, ContentSource), description, canonical address and Open Graph.
pub fn tags(report: &Report, messages: &'static Messages, address: Option<&str>) -> String {
    let title = title(report, messages);
    let description = description(report);
    let published = report.published.as_deref();
    let column = report.breadcrumb.last().map(String::as_str);
    let page_title = match &report.site_name {
        Some(site) => format!("{title}_{site}"),
        None => title.to_owned(),
    };
    let mut tags = format!("<title>{}</title>\n", super::escape(&page_title));
    let mut named = |attribute: &str, name: &str, content: Option<&str>| {
        if let Some(content) = content.filter(|content| !content.trim().is_empty()) {
            tags.push_str(&format!(
                "<meta {attribute}=\"{name}\" content=\"{}\">\n",
                escape_attribute(content)
            ));
        }
    };
    let date_and_time = published.map(|time| time.replace('T', " "));
    named("name", "description", Some(&description));
    named("name", "SiteName", report.site_name.as_deref());
    named("name", "ColumnName", column);
    named("name", "ArticleTitle", Some(title));
    named("name", "PubDate", date_and_time.as_deref());
    named("name", "ContentSource", report.publisher.as_deref());
    named("name", "Url", address);
    named("property", "og:type", Some("article"));
    named("property", "og:title", Some(title));
    named("property", "og:description", Some(&description));
    named("property", "og:url", address);
    named("property", "og:site_name", report.site_name.as_deref());
    named("property", "og:locale", Some(&language(report).replace('-', "_")));
    named("property", "article:published_time", published);
    if let Some(address) = address {
        tags.push_str(&format!("<link rel=\"canonical\" href=\"{}\">\n", escape_attribute(address)));
    }
    tags
}

/// The title, or what stands for one.
pub fn title<'a>(report: &'a Report, messages: &'static Messages) -> &'a str {
    if report.title.trim().is_empty() { messages.untitled } else { report.title.trim() }
}

/// The language of the text.
pub fn language(report: &Report) -> &str {
    report.language.as_deref().unwrap_or(Language::default().tag())
}

/// The first words of the text that are a sentence or more: a salutation alone says nothing.
pub fn description(report: &Report) -> String {
    let mut text = String::new();
    for paragraph in report.walk().filter_map(|standing| standing.block().as_paragraph()) {
        if text.chars().count() > DESCRIPTION {
            break;
        }
        text.extend(paragraph.text.split_whitespace());
    }
    let mut characters = text.chars();
    let mut words: String = characters.by_ref().take(DESCRIPTION).collect();
    if characters.next().is_some() {
        words.push('…');
    }
    words
}
