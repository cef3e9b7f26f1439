//! `rebuild.js` against `strip.rs`: over reports of every kind, whatever words they hold.

use proptest::prelude::*;
use rquickjs::{CatchResultExt, Context, Function, Runtime};
use serde_json::{Value, json};

use super::strip;
use crate::model::{Reading, read};

/// The words of the page that a report makes, as `adopt.js` gathers them.
fn words(reading: &Reading) -> Value {
    let report = &reading.report;
    let texts: Vec<&str> = report.stated().map(|stated| stated.text).collect();
    let charts: serde_json::Map<String, Value> = report
        .charts
        .iter()
        .map(|chart| (chart.id.clone(), json!({ "title": chart.title, "description": chart.description })))
        .collect();
    let mut figures = serde_json::Map::new();
    for (index, figure) in report.figures.iter().enumerate() {
        let Some(location) = reading.places.location(index) else { continue };
        let stated = report
            .stated()
            .find(|stated| stated.section == location.section.as_deref() && stated.block == location.block);
        let Some(stated) = stated else { continue };
        let quote = json!({
            "exact": &stated.text[location.range.clone()],
            "prefix": &stated.text[..location.range.start],
            "section": location.section,
        });
        figures.insert(figure.id.clone(), quote);
    }
    json!({ "texts": texts, "charts": charts, "figures": figures })
}

/// What `rebuild.js` makes of some data and words; its error where it throws.
fn rebuilt(data: &Value, words: &Value) -> Result<String, String> {
    let runtime = Runtime::new().expect("memory");
    let context = Context::full(&runtime).expect("memory");
    context.with(|js| {
        let script = include_str!("rebuild.js").replace("export function", "function")
            + "globalThis.run = (data, page) => {
                const { texts, charts, figures } = JSON.parse(page);
                const words = (table) => (id) => Object.fromEntries(
                    Object.entries(table[id] || {}).map(([name, value]) => [name, value ?? undefined]));
                const page_ = { texts, chart: words(charts), figure: words(figures) };
                return JSON.stringify(rebuild(JSON.parse(data), page_));
            };";
        js.eval::<(), _>(script).catch(&js).map_err(|error| error.to_string())?;
        let run: Function = js.globals().get("run").expect("just made");
        run.call((data.to_string(), words.to_string())).catch(&js).map_err(|error| error.to_string())
    })
}

/// Strips a report and puts its words back: the same report, its figures in the same places.
fn comes_back(json: &str) {
    let Ok(reading) = read(json) else { return };
    let text = rebuilt(&strip(&reading), &words(&reading)).unwrap_or_else(|error| panic!("{error}\n{json}"));
    let again = read(&text).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    // Quotes come back longer; decimals and the schema's address are not needed on a page.
    let plain = |reading: &Reading| {
        let mut report = reading.report.clone();
        report.schema = None;
        for figure in &mut report.figures {
            figure.decimals = None;
            figure.quote = Default::default();
        }
        report
    };
    let (again_plain, plain) = (plain(&again), plain(&reading));
    for (ours, own) in again_plain.figures.iter().zip(&plain.figures) {
        assert_eq!(ours, own);
    }
    assert_eq!(again_plain.charts, plain.charts);
    assert_eq!(again_plain.figures.len(), plain.figures.len());
    assert_eq!(again_plain.body_lines(), plain.body_lines());
    assert!(again_plain == plain, "{text}");
    for index in 0..reading.report.figures.len() {
        assert_eq!(again.places.location(index), reading.places.location(index), "figure {index} of {json}");
    }
}

#[test]
fn reports_of_every_kind_come_back() {
    let figure = |id: &str, section: &str, exact: &str| {
        json!({ "id": id, "section": section, "label": "受理", "value": 12, "unit": "件", "period": "2021",
                "printed": exact, "quote": { "exact": exact } })
    };
    for report in [
        json!({ "version": "1.1", "title": "题", "body": [] }),
        json!({ "version": "1.1", "title": "题", "period": "2021", "body": [
            { "kind": "paragraph", "text": "受理12件，\"<b>\"办结\u{1f642}12件。" },
            { "kind": "paragraph", "text": "一是受理。二是办结。", "items": ["一是", "二是"] },
            { "kind": "section", "id": "s1", "number": "一、", "heading": "受理12件", "blocks": [
                { "kind": "section", "id": "s2", "number": "1、", "blocks": [{ "kind": "paragraph", "text": "12件" }] },
                { "kind": "table", "columns": ["项"], "rows": [["12件"]] },
                { "kind": "video", "text": "12件" },
            ] },
          ],
          "figures": [figure("f1", "", "12件"), figure("f2", "s1", "12件"), figure("f3", "s2", "12件")],
          "charts": [{ "id": "c1", "kind": "bar", "title": "受理", "description": "说明",
                       "series": [{ "name": "", "points": [{ "label": "受理", "figure": "f2" }] }] }] }),
    ] {
        comes_back(&report.to_string());
    }
}

#[test]
fn samples_come_back() {
    for entry in std::fs::read_dir("public/reports").expect("the samples") {
        let path = entry.expect("a file").path();
        comes_back(&std::fs::read_to_string(&path).expect("a text"));
    }
}

#[test]
fn words_that_are_not_the_pages_are_refused() {
    let json = r#"{"version":"1.1","title":"题","body":[{"kind":"paragraph","text":"受理12件"}]}"#;
    let reading = read(json).expect("a report");
    let data = strip(&reading);
    for texts in [json!(["Accepted 12"]), json!([]), json!(["受理12件", ""]), json!(["受理", "12件"])] {
        let words = json!({ "texts": texts, "charts": {}, "figures": {} });
        assert!(rebuilt(&data, &words).is_err(), "{words}");
    }
}

/// Text as reports have it, and what would break a careless reader of it.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(vec!["受理", "12件", "，", "。", "一、", "<b>", "\"", "\u{1f642}", " ", "3.5%"]),
        0..8,
    )
    .prop_map(|pieces| pieces.concat())
}

fn blocks() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        text().prop_map(|text| json!({ "kind": "paragraph", "text": text })),
        text().prop_map(|text| json!({ "kind": "table", "columns": [text], "rows": [["1"]] })),
        text().prop_map(|text| json!({ "kind": "video", "text": text })),
    ];
    let blocks = prop::collection::vec(leaf, 0..4).prop_map(Value::Array);
    blocks.prop_recursive(3, 16, 3, |inner| {
        (text(), prop::option::of(text()), inner.clone(), inner).prop_map(|(number, heading, own, after)| {
            let section = json!({ "kind": "section", "number": number, "heading": heading, "blocks": own });
            let mut blocks = vec![section];
            blocks.extend(after.as_array().cloned().unwrap_or_default());
            Value::Array(blocks)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_report_holds_comes_back(body in blocks(), period in prop::option::of("20[0-9]{2}")) {
        let figure = json!({ "id": "f1", "label": "受理", "value": 12, "unit": "件", "printed": "12件",
                             "quote": { "exact": "12件" } });
        comes_back(&json!({ "version": "1.1", "title": "题", "period": period, "body": body,
                            "figures": [figure] }).to_string());
    }
}
