//! The HTML of every view, as written pages have it, against accepted ones: a changed view is seen before
//! any browser starts.
//!
//! Each row of [`CASES`] is a page: a report in `tests/pages/REPORT.json`, and how it is shown; its HTML is
//! in `tests/pages/NAME.html`, an element a line. To add one: a row, and
//! `ACCEPT=1 cargo test --features cli --test pages`, which also accepts changes. Read what it changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    let accepting = std::env::var_os("ACCEPT").is_some();
    let mut different = Vec::new();
    for case in CASES {
        let (file, html) = (folder().join(case.name).with_extension("html"), written(case));
        let accepted = fs::read_to_string(&file).unwrap_or_default();
        if accepted == html {
            continue;
        }
        if accepting {
            fs::write(&file, html).expect("a page is written");
        } else {
            different.push(format!("{}\n{}", case.name, first_difference(&accepted, &html)));
        }
    }
    assert!(
        different.is_empty(),
        "{}\nIf this is as it should be: ACCEPT=1 cargo test --features cli --test pages",
        different.join("\n")
    );
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

/// The first line in which two pages differ, with the ones around.
fn first_difference(accepted: &str, html: &str) -> String {
    let (accepted, html): (Vec<&str>, Vec<&str>) = (accepted.lines().collect(), html.lines().collect());
    let at = accepted.iter().zip(&html).take_while(|(first, second)| first == second).count();
    let around =
        |lines: &[&str]| lines[at.saturating_sub(1).min(lines.len())..lines.len().min(at + 3)].join("\n");
    format!("line {}, accepted:\n{}\nwritten:\n{}", at + 1, around(&accepted), around(&html))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}
