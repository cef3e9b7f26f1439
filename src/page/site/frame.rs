//! What all pages around the reports share: head, title, way back.

use crate::i18n::Messages;
use crate::i18n::page::PageMessages;
use crate::markup::{Tag, tag};
use crate::page::{escape, escape_attribute};
use leptos::prelude::*;
use leptos::reactive::diagnostics::SpecialNonReactiveZone;
use leptos::reactive::owner::Owner;

/// What all pages of a site share.
#[derive(Debug, Clone, Copy)]
pub struct Site<'a> {
    /// The texts shared with the viewer.
    pub messages: &'static Messages,
    /// The site's name; a plain one where there is none.
    pub name: Option<&'a str>,
    /// The address of the site, ending in `/`, if it is known.
    pub address: Option<&'a str>,
    /// The styles, from the site's root.
    pub style: &'a str,
}

impl<'a> Site<'a> {
    /// The texts of these pages.
    pub fn texts(&self) -> &'static PageMessages {
        PageMessages::of(self.messages.language)
    }

    /// The way back to the index, of a page in a folder beside it.
    pub fn way_back(&self) -> Tag {
        let texts = self.texts();
        let index = tag("a", "site-link").attr("href", "../index.html").text(texts.all_reports);
        tag("nav", "site-back").attr("aria-label", texts.site).child(index)
    }

    /// The site's name.
    pub fn title(&self) -> &'a str {
        self.name.unwrap_or(self.texts().site_title)
    }

    /// A page at `path` from the root, of these contents, with a script from the root that adds to them.
    pub(super) fn page(
        &self,
        path: &str,
        title: &str,
        description: &str,
        script: Option<&str>,
        contents: impl FnOnce() -> Tag,
    ) -> String {
        let root = "../".repeat(path.matches('/').count());
        let owner = Owner::new();
        let body = {
            // Signals are read once here, which is meant.
            let _zone = SpecialNonReactiveZone::enter();
            owner.with(|| contents().view().to_html())
        };
        owner.cleanup();
        let canonical = self.address.map_or_else(String::new, |address| {
            let address = format!("{address}{}", path.trim_end_matches("index.html"));
            format!("<link rel=\"canonical\" href=\"{}\">\n", escape_attribute(&address))
        });
        let script = script.map_or_else(String::new, |script| {
            format!("<script type=\"module\" src=\"{root}{}\"></script>\n", escape_attribute(script))
        });
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
             <meta name=\"description\" content=\"{description}\">\n{canonical}\
             <link rel=\"stylesheet\" href=\"{root}{style}\">\n{script}</head>\n<body>\n{body}\n</body>\n</html>\n",
            language = self.messages.language,
            title = escape(title),
            description = escape_attribute(description),
            style = escape_attribute(self.style),
            body = body.replace("<!>", ""),
        )
    }
}
