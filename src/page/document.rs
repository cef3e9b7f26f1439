//! A whole page, from a report and what belongs to it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::diagnostics::SpecialNonReactiveZone;
use leptos::reactive::owner::Owner;

use super::linked_data::{Addresses, linked_data};
use super::{escape_attribute, head, script_json};
use crate::i18n::Messages;
use crate::i18n::page::PageMessages;
use crate::model::Reading;
use crate::takeover::strip;
use crate::terms::PREFIX;
use crate::view::contents::CONTENTS_LINK;
use crate::view::stage::{Printed, Stage};
use crate::view::{Scene, app};

/// What a page is made of besides its report.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// The texts of the interface.
    pub messages: &'static Messages,
    /// The charts' pictures, of [`super::Drawn`].
    pub pictures: Vec<Option<String>>,
    /// The address that the page will have.
    pub address: Option<&'a str>,
    /// Whether sections start closed.
    pub collapsed: bool,
    /// The styles and the element.
    pub element: Element<'a>,
    /// Files beside the page.
    pub links: Links<'a>,
}

/// The styles, and the scripts of the element, if it is to take over.
#[derive(Debug, Clone)]
pub enum Element<'a> {
    /// Styles alone, in the page.
    Styles(&'a str),
    /// Files beside or above the page, by their addresses.
    Linked {
        /// The styles of static pages.
        style: &'a str,
        /// The script that runs before the page is painted.
        start: &'a str,
        /// The element.
        entry: &'a str,
    },
    /// All of it in the page.
    Inline {
        /// The styles of static pages.
        style: &'a str,
        /// The script that runs before the page is painted.
        start: &'a str,
        /// The element in one script.
        entry: &'a str,
    },
}

/// Files beside the page, by their addresses.
#[derive(Debug, Clone, Copy, Default)]
pub struct Links<'a> {
    /// The figures as CSV.
    pub csv: Option<&'a str>,
    /// The report as JSON.
    pub json: Option<&'a str>,
    /// Pages around this one, each with its name: the index, the comparison of years.
    pub pages: &'a [(&'a str, &'a str)],
}

/// Renders a report as a page. Time and memory grow with its length alone.
pub fn render(reading: &Arc<Reading>, page: &Page<'_>) -> String {
    let report = &reading.report;
    let messages = page.messages;
    let scripted = !matches!(page.element, Element::Styles(_));
    let addresses =
        Addresses { page: page.address, csv: page.links.csv, json: page.links.json, prefix: PREFIX };
    // Half a toolbar would move when its other half comes: newer browsers wait for what follows it.
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"expect\" href=\"{CONTENTS_LINK}\" blocking=\"render\">\n",
        escape_attribute(head::language(report))
    );
    html.push_str(&head::tags(report, messages, page.address));
    match &page.element {
        Element::Styles(style) => html.push_str(&format!("<style>{style}</style>\n")),
        Element::Linked { style, start, entry } => {
            let [style, start, entry] = [style, start, entry].map(|address| escape_attribute(address));
            html.push_str(&format!(
                "<link rel=\"stylesheet\" href=\"{style}\">\n<script src=\"{start}\"></script>\n\
                 <script type=\"module\" src=\"{entry}\"></script>\n"
            ));
        }
        Element::Inline { style, start, .. } => {
            html.push_str(&format!("<style>{style}</style>\n<script>{start}</script>\n"));
        }
    }
    html.push_str("</head>\n<body>\n");
    html.push_str(&around(page));
    html.push_str(&format!("<main>\n<report-viewer lang=\"{}\"", messages.language));
    if page.collapsed {
        html.push_str(" collapsed");
    }
    if let Some(address) = page.address {
        html.push_str(&format!(" page-url=\"{}\"", escape_attribute(address)));
    }
    if let (Some(json), true) = (page.links.json, scripted) {
        html.push_str(&format!(" src=\"{}\"", escape_attribute(json)));
    }
    html.push_str(&format!("><div class=\"viewer\" lang=\"{}\">", messages.language));
    html.push_str(&body(reading, page, scripted));
    html.push_str("</div>");
    if scripted {
        let data = script_json(&strip(reading));
        html.push_str(&format!("<script type=\"application/json\" class=\"report-data\">{data}</script>"));
    }
    html.push_str("</report-viewer>\n</main>\n");
    // Beside the data, which says much of the same: so it compresses, and the text comes first.
    let linked = script_json(&linked_data(report, messages, &addresses));
    html.push_str(&format!("<script type=\"application/ld+json\">{linked}</script>\n"));
    if let Element::Inline { entry, .. } = &page.element {
        html.push_str(&format!("<script type=\"module\">{entry}</script>\n"));
    }
    html.push_str("</body>\n</html>\n");
    html
}

/// The links to the pages around.
fn around(page: &Page<'_>) -> String {
    if page.links.pages.is_empty() {
        return String::new();
    }
    let links = page.links.pages.iter().map(|(name, address)| {
        format!("<li><a href=\"{}\">{}</a></li>", escape_attribute(address), super::escape(name))
    });
    format!(
        "<nav class=\"site-links\" aria-label=\"{}\"><ul>{}</ul></nav>\n",
        escape_attribute(PageMessages::of(page.messages.language).site),
        links.collect::<String>()
    )
}

/// The viewer's own part, by the same views as in the browser.
fn body(reading: &Arc<Reading>, page: &Page<'_>, scripted: bool) -> String {
    let printed = Printed {
        prefix: PREFIX.to_owned(),
        collapsed: page.collapsed,
        pictures: page.pictures.clone(),
        address: page.address.map(str::to_owned),
        is_scripted: scripted,
    };
    // Signals are read once here, which is meant.
    let _zone = SpecialNonReactiveZone::enter();
    let owner = Owner::new();
    let html = owner.with(|| {
        let scene = Scene::new(reading.clone(), page.messages, Stage::new(printed));
        app(&scene).to_html()
    });
    owner.cleanup();
    // Marks between texts, for hydration, which there is none of. Text of a report cannot look like one.
    html.replace("<!>", "")
}
