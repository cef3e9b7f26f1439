//! Pictures of charts as a static page holds them: `tests/charts/NAME.json` is a small report with one
//! chart, `NAME.svg` its picture, an element a line.
//!
//! `ACCEPT=1 cargo test --features cli --test charts` writes the pictures as they are now; `git diff` then
//! shows what changed. They are drawn by ECharts of `node_modules`, which `npm ci --ignore-scripts` fills,
//! as `cargo xtask test` does.
#![cfg(feature = "page")]

#[path = "support/accepted.rs"]
mod accepted;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use accepted::Accepted;
use report_viewer::i18n::messages;
use report_viewer::model::read;
use report_viewer::page::Pictures;
use serde_json::{Value, json};

#[test]
fn every_chart_is_drawn_as_accepted() {
    let pictures = Pictures::new(&script()).expect("QuickJS");
    let (reports, accepted) = (names("json"), names("svg"));
    assert!(!reports.is_empty(), "no charts in {}", folder().display());
    let mut held = Accepted::by("cargo test --features cli --test charts");
    for name in reports.union(&accepted) {
        let picture = reports.contains(name).then(|| drawn(&pictures, name));
        held.hold(&folder().join(name).with_extension("svg"), picture.as_deref());
    }
    held.finish();
}

/// Names may hold characters beyond the first plane of Unicode, at any place where a label is cut or wrapped.
#[test]
fn rare_characters_are_never_cut_in_two() {
    let pictures = Pictures::new(&script()).expect("QuickJS");
    for kind in ["bar", "stacked-bar", "line"] {
        for shift in 0..4 {
            let label = |index: usize| format!("{index}{}{}", "甲".repeat(shift), "𠮷👍🏽".repeat(30));
            let figures: Vec<Value> = (0..3)
                .map(|index| {
                    let (value, year) = (5 + index, 2020 + index);
                    json!({ "id": format!("f{index}"), "label": "数", "value": value, "unit": "件",
                        "period": year.to_string(), "printed": format!("{value}件"),
                        "quote": { "exact": format!("{value}件") } })
                })
                .collect();
            let points: Vec<Value> =
                (0..3).map(|index| json!({ "label": label(index), "figure": format!("f{index}") })).collect();
            let report = json!({ "version": "1.1", "title": "题", "figures": figures,
                "body": [{ "kind": "paragraph", "text": "有5件、6件、7件。" }],
                "charts": [{ "id": "c", "kind": kind, "title": "图",
                    "series": [{ "name": label(9), "points": points }] }] });
            let reading = read(&report.to_string()).expect("a report");
            let drawn = pictures.of(&reading.report, messages("zh"));
            let drawn = drawn.unwrap_or_else(|error| panic!("{kind}, {shift}: {error}"));
            let picture = drawn.pictures.into_iter().flatten().next().expect("a picture");
            assert!(picture.contains('𠮷') && !picture.contains('\u{fffd}'), "{kind}, {shift}: {picture}");
        }
    }
}

/// The picture of the one chart of a report, an element a line; what stands there if there is none.
fn drawn(pictures: &Pictures, name: &str) -> String {
    let text = fs::read_to_string(folder().join(name).with_extension("json")).expect("a report");
    let reading = read(&text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    assert!(reading.notices.is_empty(), "{name}: {:?}", reading.notices);
    let drawn =
        pictures.of(&reading.report, messages("zh")).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(drawn.refused.is_empty(), "{name}: {:?}", drawn.refused);
    let [picture] = drawn.pictures.as_slice() else { panic!("{name}: {} charts", drawn.pictures.len()) };
    let picture = picture.as_deref().unwrap_or("only a table");
    format!("{}\n", picture.replace("><", ">\n<"))
}

/// The names of the files with an ending.
fn names(ending: &str) -> BTreeSet<String> {
    let files = fs::read_dir(folder()).expect("tests/charts");
    let paths = files.map(|file| file.expect("a file").path());
    let wanted = paths.filter(|path| path.extension().is_some_and(|extension| extension == ending));
    wanted.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts")
}

/// The script that draws, bundled from its sources.
fn script() -> String {
    let bundle = "import { buildSync } from 'esbuild';
        const options = { bundle: true, format: 'iife', minify: true, write: false, logLevel: 'error' };
        const { outputFiles } = buildSync({ ...options, entryPoints: ['src/page/picture.js'] });
        process.stdout.write(outputFiles[0].text);";
    let output = Command::new("node")
        .args(["--input-type=module", "--eval", bundle])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("node");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}\nAre the npm packages there? npm ci --ignore-scripts");
    String::from_utf8(output.stdout).expect("a script in UTF-8")
}
