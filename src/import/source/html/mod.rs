//! A saved page to lines: what a reader sees of it, in order, the article told from the rest.
//!
//! In three steps: the page's text is laid out as lines, as a browser would, each in its block
//! (`layout`); the block that holds the article is found by what its lines are like (`article`);
//! around it, the path above the page, the title and the facts about the page are picked out.
//! What is not taken is in [`Source::left_out`], so that nothing is lost unseen.
//!
//! To teach it how a CMS names an article or what stands around one: a row in `classes`. To add how an
//! element is laid out: `layout`, and `style` for what hides or parts lines; then a case in `tests`.

mod article;
mod attributes;
mod builder;
mod classes;
mod dom;
mod layout;
mod line;
mod list;
mod path;
mod pen;
mod picture;
mod shallow;
mod style;
mod table;

use super::{Content, Layout, Line, PageTags, Source};
use crate::prose::characters::trim;
use dom::{Dom, Kind, ROOT, Step};

/// Reads a page, or a part of one. There is no malformed page: whatever it is, a browser shows it.
///
/// The lines are the path above the page (当前位置), the title, the lines about the page (来源,
/// 发布日期, 索引号; from a table of them one line each, `索引号：…`), then the article.
pub fn read(html: &str) -> Source {
    let dom = Dom::parse(html);
    let tags = tags(&dom);
    let mut page = layout::layout(&dom, true);
    // Some CMSes hide the article and show it by a script.
    if article::is_hidden(&page) {
        page = layout::layout(&dom, false);
    }
    let picks = article::pick(&mut page, &tags);

    let mut source = Source { tags, ..Source::default() };
    let mut number = 0;
    for (fragment, pick) in page.fragments.into_iter().zip(picks) {
        let line = |number, content| Line {
            number,
            content,
            heading_level: fragment.heading,
            bold: fragment.bold,
            bold_lead: fragment.bold_lead,
            role: pick.role,
            layout: Layout::default(),
        };
        if pick.kept {
            number += 1;
            source.lines.push(line(number, fragment.content));
            continue;
        }
        for text in fragment.content.into_texts() {
            number += 1;
            source.left_out.push(line(number, Content::Text(text)));
        }
    }
    source
}

/// The page's `<meta>` tags and its `<title>`. Their names are written in every way.
fn tags(dom: &Dom) -> PageTags {
    let mut tags = PageTags::default();
    dom.walk(ROOT, |step| {
        let Step::Enter(id) = step else { return true };
        match dom.name(id) {
            "title" if tags.page_title.is_none() => {
                let text: String = dom
                    .children(id)
                    .filter_map(|child| match dom.kind(child) {
                        Kind::Text(text) => Some(&**text),
                        _ => None,
                    })
                    .collect();
                tags.page_title = value(&text);
            }
            "meta" => {
                let name = dom.attribute(id, "name").or_else(|| dom.attribute(id, "property"));
                let (Some(name), Some(content)) = (name, dom.attribute(id, "content")) else { return true };
                let place = match name.trim().to_ascii_lowercase().as_str() {
                    "sitename" => &mut tags.site_name,
                    "columnname" => &mut tags.column_name,
                    "articletitle" => &mut tags.article_title,
                    "pubdate" | "publishdate" | "publdate" | "firstpublishedtime" => &mut tags.published,
                    "contentsource" => &mut tags.content_source,
                    _ => return true,
                };
                if place.is_none() {
                    *place = value(content);
                }
            }
            _ => {}
        }
        true
    });
    tags
}

/// A tag's text on one line; `None` if there is none.
fn value(text: &str) -> Option<String> {
    let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let text = trim(&text);
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests;
