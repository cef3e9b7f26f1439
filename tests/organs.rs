//! The organs of a year in a site: when they have a page, what links to it, and what is built again.
#![cfg(feature = "cli")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use support::{Folder, Run, element, report};

const PAGE: &str = "site/disclosure/2023.html";
const TABLE: &str = "site/disclosure/2023.csv";

/// A report of an organ that fills in how many requests it received, if it says so, and how many it granted.
fn organ(name: &str, year: u16, received: Option<u32>) -> String {
    let figure = |id: &str, row: usize, value: u32| {
        format!(
            r#"{{"id":"f{row}","label":"{id}","concept":"disclosure.requests.{id}.total","value":{value},"printed":"{value}",
            "quote":{{"exact":"{value}","cell":{{"table":"t1","row":{row},"column":2}}}}}}"#
        )
    };
    let figures =
        received.map(|value| figure("received", 1, value)).into_iter().chain([figure("granted", 2, 5)]);
    let figures: Vec<String> = figures.collect();
    let shown = received.map(|value| value.to_string()).unwrap_or_default();
    format!(
        r#"{{"version":"1.2","language":"zh-CN","title":"{name}{year}年报告","publisher":"{name}","period":"{year}",
        "body":[{{"kind":"table","id":"t1","rows":[["新收","{shown}"],["予以公开","5"]],"head_columns":1}}],
        "figures":[{}]}}"#,
        figures.join(",")
    )
}

/// A site in a folder, and how it is built.
struct Site {
    folder: Folder,
    element: String,
}

impl Site {
    fn new() -> Self {
        let folder = Folder::new();
        let element = element(&folder);
        Self { folder, element }
    }

    fn build(&self) -> Run {
        let (input, output) = (self.folder.path("in"), self.folder.path("site"));
        let address = ["--address", "https://example.gov.cn/r"];
        let run =
            report(&[&["build", &input, "-o", &output, "--element", &self.element][..], &address].concat());
        assert_eq!(run.code, 0, "{}", run.errors);
        run
    }

    fn has(&self, name: &str) -> bool {
        Path::new(&self.folder.path(name)).exists()
    }

    /// When each file of the site was written.
    fn times(&self) -> BTreeMap<String, std::time::SystemTime> {
        let own =
            self.folder.files().into_iter().filter(|name| name.starts_with("site/") && !name.contains("/."));
        own.map(|name| {
            let time =
                fs::metadata(self.folder.path(&name)).and_then(|file| file.modified()).expect("a time");
            (name, time)
        })
        .collect()
    }
}

#[test]
fn two_organs_make_a_page_of_their_year_which_the_site_links() {
    let site = Site::new();
    site.folder.write("in/a.json", organ("甲局", 2023, Some(7)));
    site.folder.write("in/old.json", organ("甲局", 2022, Some(3)));
    site.build();
    assert!(!site.has(PAGE) && !site.has(TABLE));
    assert!(!site.folder.read("site/index.html").contains("disclosure/"));

    site.folder.write("in/b.json", organ("=乙局", 2023, None));
    let run = site.build();
    // The page that links the organs now, and the new one.
    assert!(run.errors.contains("pages written 2, unchanged 1"), "{}", run.errors);
    let page = site.folder.read(PAGE);
    assert!(page.contains("href=\"../reports/a.html#report:f1\">7</a>"), "{page}");
    assert!(page.contains("src=\"../assets/sort.js\""), "{page}");
    assert!(site.folder.read("site/index.html").contains("href=\"disclosure/2023.html\""));
    assert!(site.folder.read("site/reports/b.html").contains("href=\"../disclosure/2023.html\""));
    let years = site.folder.read("site/publishers/jia-ju.html");
    assert!(
        years.contains("href=\"../disclosure/2023.html\"") && !years.contains("disclosure/2022"),
        "{years}"
    );
    let map = site.folder.read("site/sitemap.xml");
    assert!(map.contains("<loc>https://example.gov.cn/r/disclosure/2023.html</loc>"), "{map}");

    let table = site.folder.read(TABLE);
    let rows: Vec<Vec<&str>> =
        table.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect()).collect();
    assert!(table.starts_with('\u{feff}') && table.ends_with("\r\n"));
    let column = |name: &str| rows[0].iter().position(|head| *head == name).expect("a column");
    let (received, granted) = (column("总计 · 本年新收申请"), column("总计 · 予以公开"));
    assert_eq!((rows.len(), rows[1][0], rows[2][0]), (3, "甲局", "'=乙局"));
    assert_eq!([rows[1][received], rows[2][received]], ["7", ""]);
    assert_eq!([rows[1][granted], rows[2][granted]], ["5", "5"]);
    assert_eq!(rows[1][2], "https://example.gov.cn/r/reports/a.html");
}

#[test]
fn the_page_is_written_again_only_where_a_report_of_its_year_changed() {
    let site = Site::new();
    for (name, year, path) in
        [("甲局", 2023, "a"), ("乙局", 2023, "b"), ("甲局", 2021, "c"), ("乙局", 2021, "d")]
    {
        site.folder.write(&format!("in/{path}.json"), organ(name, year, Some(7)));
    }
    site.build();
    let before = site.times();
    site.build();
    assert_eq!(site.times(), before);

    site.folder.write("in/b.json", organ("乙局", 2023, Some(9)));
    site.build();
    let after = site.times();
    assert!(site.folder.read(PAGE).contains(">9</a>"));
    assert_ne!(after[PAGE], before[PAGE]);
    assert_eq!(after["site/disclosure/2021.html"], before["site/disclosure/2021.html"]);

    // What somebody took away comes back.
    fs::remove_file(site.folder.path(TABLE)).expect("a table");
    site.build();
    assert!(site.has(TABLE));

    // A third organ comes and goes.
    site.folder.write("in/e.json", organ("丙局", 2023, Some(1)));
    site.build();
    assert!(site.folder.read(PAGE).contains("丙局"));
    fs::remove_file(site.folder.path("in/e.json")).expect("a report");
    site.build();
    assert!(!site.folder.read(PAGE).contains("丙局"));

    // One organ alone is compared with nobody.
    fs::remove_file(site.folder.path("in/b.json")).expect("a report");
    site.build();
    for gone in
        [PAGE, TABLE].into_iter().flat_map(|name| ["", ".br", ".gz"].map(|form| format!("{name}{form}")))
    {
        assert!(!site.has(&gone), "{gone}");
    }
    for page in ["site/index.html", "site/reports/a.html", "site/publishers/jia-ju.html", "site/sitemap.xml"]
    {
        assert!(!site.folder.read(page).contains("disclosure/2023"), "{page}");
    }
    assert!(site.has("site/disclosure/2021.html"));
}

#[test]
fn an_organ_has_one_row_and_reports_without_the_form_have_none() {
    let site = Site::new();
    site.folder.write("in/a.json", organ("甲局", 2023, Some(7)));
    site.folder.write("in/later.json", organ("甲 局", 2023, Some(8)).replace("年报告", "年报告更正"));
    let other = organ("丙局", 2023, None).replace("disclosure.requests", "petitions");
    site.folder.write("in/other.json", other);
    site.build();
    // Two reports of one organ are no two organs.
    assert!(!site.has(PAGE));
    site.folder.write("in/b.json", organ("乙局", 2023, Some(9)));
    site.build();
    let page = site.folder.read(PAGE);
    assert_eq!(page.matches("<th scope=\"row\"><a").count(), 2);
    assert!(page.contains("href=\"../reports/a.html\"") && page.contains("年报告更正"), "{page}");
    assert!(!page.contains("丙局"), "{page}");
}
