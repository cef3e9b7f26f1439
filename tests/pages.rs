//! The HTML of every view, as written pages have it, against accepted ones: a changed view is seen before
//! any browser starts.
//!
//! Each row of [`CASES`] is a page: a report in `tests/pages/REPORT.json`, and how it is shown; its HTML is
//! in `tests/pages/NAME.html`, an element a line. To add one: a row, and
//! `ACCEPT=1 cargo test --features cli --test pages`, which also accepts changes. Read what it changed.

#[path = "support/accepted.rs"]
mod accepted;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use accepted::Accepted;
use report_viewer::i18n::messages;
use report_viewer::model::read;
use report_viewer::page::{Element, Links, Page, render};

/// A page.
struct Case {
    name: &'static str,
    report: &'static str,
    language: &'static str,
    collapsed: bool,
    address: Option<&'static str>,
    scripts: bool,
}

const PLAIN: Case = Case {
    name: "outline",
    report: "outline",
    language: "zh",
    collapsed: false,
    address: None,
    scripts: true,
};

const CASES: &[Case] = &[
    PLAIN,
    Case { name: "outline-in-english", language: "en", ..PLAIN },
    Case { name: "outline-in-traditional-chinese", language: "zh-Hant", ..PLAIN },
    Case { name: "outline-collapsed", collapsed: true, ..PLAIN },
    Case { name: "outline-with-an-address", address: Some("https://example.gov.cn/2024/1.html"), ..PLAIN },
    Case { name: "outline-without-scripts", scripts: false, ..PLAIN },
    Case { name: "faults", report: "faults", ..PLAIN },
];

#[test]
fn views_are_as_accepted() {
    let mut held = Accepted::by("cargo test --features cli --test pages");
    for case in CASES {
        held.hold(&folder().join(case.name).with_extension("html"), Some(&written(case)));
    }
    held.finish();
}

/// No page is there that no case makes.
#[test]
fn every_page_is_of_a_case() {
    for entry in fs::read_dir(folder()).expect("tests/pages") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name");
        let made = |case: &Case| match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => case.name == name,
            _ => case.report == name,
        };
        assert!(CASES.iter().any(made), "{}", path.display());
    }
}

/// The viewer's part of a page, an element a line.
fn written(case: &Case) -> String {
    let json = fs::read_to_string(folder().join(case.report).with_extension("json")).expect("a report");
    let reading = Arc::new(read(&json).unwrap_or_else(|error| panic!("{}: {error:?}", case.name)));
    let element = match case.scripts {
        true => Element::Linked { style: "style.css", start: "start.js", entry: "entry.js" },
        false => Element::Styles("/* styles */"),
    };
    let page = Page {
        messages: messages(case.language),
        pictures: vec![None; reading.report.charts.len()],
        address: case.address,
        collapsed: case.collapsed,
        element,
        links: Links::default(),
    };
    let html = render(&reading, &page);
    let start = html.find("<report-viewer").expect("the element");
    let end = html.find("</report-viewer>").expect("its end");
    format!("{}\n", html[start..end].replace("><", ">\n<"))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}
