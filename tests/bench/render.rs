//! How long `report render` takes without starting the program: reports rendered as pages, one core.
//! Started by `cargo xtask bench render`. Numbers to read, not tests.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use report_viewer::i18n::messages;
use report_viewer::model;
use report_viewer::page::{self, Element, ElementFiles, Links, Page, Pictures};
use serde_json::{Value, json};

const SAMPLE: &str = "public/reports/hujiayuan-2018.json";

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join(SAMPLE)).expect(SAMPLE);
    let element = ElementFiles::of(&root.join("dist")).expect("dist/: run `cargo xtask build` first");
    let pictures = Pictures::new(&element.pictures().expect("the code that draws")).expect("QuickJS");
    let sample: Value = serde_json::from_str(&text).expect("JSON");
    let mut bare = sample.clone();
    bare["charts"] = Value::Array(Vec::new());
    let charts = sample["charts"].as_array().map_or(0, Vec::len);
    let mut simple = sample.clone();
    simple["charts"] = (0..8).map(simple_chart).collect();

    println!(
        "{:<34} {:>8} {:>9} {:>10} {:>13} {:>11}",
        "", "reports", "seconds", "reports/s", "ns/character", "peak memory"
    );
    for (name, report) in [
        ("without charts".into(), &bare),
        ("with 8 charts of one panel".into(), &simple),
        (format!("with its own {charts} charts"), &sample),
    ] {
        let text = report.to_string();
        render(&text, &pictures);
        let most = if name == "without charts" { 10_000 } else { 1_000 };
        for count in [1, 100, most] {
            let started = Instant::now();
            for _ in 0..count {
                black_box(render(&text, &pictures));
            }
            row(&name, count, text.chars().count(), started.elapsed());
        }
    }
    for times in [10, 100] {
        let long = repeated(&bare, times).to_string();
        let started = Instant::now();
        black_box(render(&long, &pictures));
        row(&format!("without charts, {times} times as long"), 1, long.chars().count(), started.elapsed());
    }
}

/// Five bars of one series; the sample's own have three panels each on average.
fn simple_chart(number: usize) -> Value {
    let points: Vec<Value> = (1..=5)
        .map(|point| json!({ "label": format!("项目{point}"), "figure": format!("f{}", number + point) }))
        .collect();
    json!({
        "id": format!("c{number}"), "kind": "bar", "title": "图", "section": "s3",
        "series": [{ "name": "数量", "points": points }],
    })
}

/// From JSON to HTML.
fn render(text: &str, pictures: &Pictures) -> usize {
    let reading = Arc::new(model::read(text).expect("a report"));
    let messages = messages("zh-CN");
    let page = Page {
        messages,
        pictures: pictures.of(&reading.report, messages).expect("pictures").pictures,
        address: Some("https://www.example.gov.cn/report.html"),
        collapsed: false,
        element: Element::Linked { style: "page.css", start: "start.js", entry: "report-viewer.js" },
        links: Links::default(),
    };
    page::render(&reading, &page).len()
}

/// A report with its body so many times, each with ids of its own.
fn repeated(report: &Value, times: usize) -> Value {
    let mut long = report.clone();
    let (mut body, mut figures) = (Vec::new(), Vec::new());
    for turn in 0..times {
        let renamed = |values: &Value| -> Vec<Value> {
            let mut values = values.as_array().cloned().unwrap_or_default();
            values.iter_mut().for_each(|value| rename(value, turn));
            values
        };
        body.extend(renamed(&report["body"]));
        figures.extend(renamed(&report["figures"]));
    }
    long["body"] = body.into();
    long["figures"] = figures.into();
    long
}

fn rename(value: &mut Value, turn: usize) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| rename(value, turn)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(id) if matches!(&**name, "id" | "section" | "part_of") => {
                        id.push_str(&format!("-{turn}"));
                    }
                    _ => rename(value, turn),
                }
            }
        }
        _ => {}
    }
}

fn row(name: &str, count: usize, characters: usize, elapsed: Duration) {
    println!(
        "{name:<34} {count:>8} {:>9.3} {:>10.0} {:>13.1} {:>11}",
        elapsed.as_secs_f64(),
        count as f64 / elapsed.as_secs_f64(),
        elapsed.as_nanos() as f64 / (characters * count) as f64,
        peak_memory()
    );
}

/// The most memory this process held, as Linux says it.
fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or_else(|| "unknown".into(), |peak| peak.trim().to_owned())
}
