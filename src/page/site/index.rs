//! The index: every report, by publisher and by year.

use std::collections::BTreeMap;

use super::frame::Site;
use crate::i18n::fill;
use crate::markup::{Tag, tag};

/// A report as the index lists it.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Address from the root.
    pub address: &'a str,
    /// Title.
    pub title: &'a str,
    /// Who published it, if it says so.
    pub publisher: Option<&'a str>,
    /// The name by which publishers are sorted.
    pub sort_name: &'a str,
    /// Address of the publisher's years side by side, if there are several.
    pub years: Option<&'a str>,
    /// The year it is for.
    pub year: Option<i32>,
    /// When it was published.
    pub published: Option<&'a str>,
}

/// A year whose organs have a page that lines them up.
#[derive(Debug, Clone, Copy)]
pub struct YearOfOrgans<'a> {
    /// Address of the page from the root.
    pub address: &'a str,
    /// The year.
    pub year: i32,
    /// How many organs there are.
    pub organs: usize,
}

/// The index of a site.
pub fn index(site: &Site<'_>, entries: &[Entry<'_>], organs: &[YearOfOrgans<'_>]) -> String {
    let texts = site.texts();
    let mut publishers: BTreeMap<(bool, &str, &str), Vec<&Entry<'_>>> = BTreeMap::new();
    let mut years: BTreeMap<i32, Vec<&Entry<'_>>> = BTreeMap::new();
    for entry in entries {
        // Those without a publisher come last.
        let key = (entry.publisher.is_none(), entry.sort_name, entry.publisher.unwrap_or(texts.no_publisher));
        publishers.entry(key).or_default().push(entry);
        if let Some(year) = entry.year {
            years.entry(year).or_default().push(entry);
        }
    }
    let [reports, count] = [entries.len(), publishers.len()].map(|count| count.to_string());
    let summary = fill(texts.index_summary, &[("reports", &reports), ("publishers", &count)]);
    site.page("index.html", site.title(), &summary, None, || {
        let by_publisher =
            publishers.iter().map(|((_, _, name), entries)| publisher(site, name, entries).view());
        let by_year = years.iter().rev().map(|(year, entries)| {
            tag("details", "site-year")
                .child(
                    tag("summary", "")
                        .child(tag("h3", "").text(&fill(texts.year, &[("year", &year.to_string())]))),
                )
                .child(list(entries, |entry| entry.title.to_owned()))
                .view()
        });
        tag("main", "viewer site").child(
            tag("div", "report")
                .child(tag("h1", "title").text(site.title()))
                .child(tag("p", "site-summary").text(&summary))
                .child(years_of_organs(site, organs))
                .child(tag("h2", "site-heading").text(texts.by_publisher))
                .child(tag("div", "site-publishers").children(by_publisher))
                .child((!years.is_empty()).then(|| tag("h2", "site-heading").text(texts.by_year)))
                .children(by_year),
        )
    })
}

/// The years whose organs are lined up, newest first.
fn years_of_organs(site: &Site<'_>, years: &[YearOfOrgans<'_>]) -> Option<Tag> {
    let texts = site.texts();
    let mut years = years.to_vec();
    years.sort_by_key(|year| std::cmp::Reverse(year.year));
    let lines = years.iter().map(|year| {
        let [number, count] = [year.year.to_string(), year.organs.to_string()];
        tag("li", "")
            .child(
                tag("a", "site-link")
                    .attr("href", year.address)
                    .text(&fill(texts.year, &[("year", &number)])),
            )
            .child(tag("span", "site-date").text(&fill(texts.organs_count, &[("count", &count)])))
            .view()
    });
    (!years.is_empty()).then(|| {
        tag("section", "site-organ-years")
            .child(tag("h2", "site-heading").text(texts.by_organ))
            .child(tag("ul", "site-list").children(lines))
    })
}

fn publisher(site: &Site<'_>, name: &str, entries: &[&Entry<'_>]) -> Tag {
    let texts = site.texts();
    let mut entries = entries.to_vec();
    entries.sort_by_key(|entry| (std::cmp::Reverse(entry.year), entry.address));
    let years = entries.iter().find_map(|entry| entry.years);
    tag("section", "site-publisher")
        .child(tag("h3", "").text(name))
        .child(list(&entries, |entry| match entry.year {
            Some(year) => fill(texts.year_and_title, &[("year", &year.to_string()), ("title", entry.title)]),
            None => entry.title.to_owned(),
        }))
        .child(years.map(|address| {
            tag("p", "site-more").child(tag("a", "site-link").attr("href", address).text(texts.compare_years))
        }))
}

fn list(entries: &[&Entry<'_>], name: impl Fn(&Entry<'_>) -> String) -> Tag {
    tag("ul", "site-list").children(entries.iter().map(|entry| {
        let published = entry.published.and_then(|time| time.get(..10));
        tag("li", "")
            .child(tag("a", "site-link").attr("href", entry.address).text(&name(entry)))
            .child(published.map(|day| tag("span", "site-date").text(day)))
            .view()
    }))
}
