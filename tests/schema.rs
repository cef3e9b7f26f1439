//! The published schema takes what we publish: the sample, the README's example, what we write.

use report_viewer::model::read;
use serde_json::Value;

fn file(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect(path)
}

/// Where and why a report does not keep to the schema.
fn violations(report: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(&file("public/report.schema.json")).expect("JSON");
    let report: Value = serde_json::from_str(report).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    validator.iter_errors(&report).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

/// The report in the README.
fn example() -> String {
    let readme = file("README.md");
    let (_, after) = readme.split_once("```json\n").expect("an example");
    after.split_once("```").expect("its end").0.to_owned()
}

#[test]
fn the_sample_keeps_to_the_schema() {
    assert_eq!(violations(&file("public/reports/hujiayuan-2018.json")), Vec::<String>::new());
}

#[test]
fn the_example_keeps_to_the_schema_and_is_read_without_notices() {
    assert_eq!(violations(&example()), Vec::<String>::new());
    assert_eq!(read(&example()).expect("a report").notices, []);
}

#[test]
fn what_we_write_keeps_to_the_schema() {
    let report = read(&file("public/reports/hujiayuan-2018.json")).expect("a report").report;
    assert_eq!(violations(&serde_json::to_string(&report).expect("JSON")), Vec::<String>::new());
}

/// The example with more fields of its first figure.
fn with(fields: &str) -> String {
    let example = example();
    assert!(example.contains(r#""id": "f1","#));
    example.replacen(r#""id": "f1","#, &format!(r#""id": "f1", {fields},"#), 1)
}

#[test]
fn the_schema_knows_what_a_figure_says() {
    for fields in [
        r#""measure": "level", "status": "result", "label_is_clause": false"#,
        r#""measure": "change", "status": "target", "basis": "previous-year", "change_of": "f2""#,
        r#""measure": "share", "basis": "年初预算", "share_of": "f2""#,
        r#""measure": "rank", "status": "earlier", "label_is_clause": true, "changed_from": "f2""#,
    ] {
        assert_eq!(violations(&with(fields)), Vec::<String>::new(), "{fields}");
        assert_eq!(read(&with(fields)).expect("a report").notices, [], "{fields}");
    }
    for fields in [
        r#""measure": "elasticity""#,
        r#""measure": 1"#,
        r#""status": "forecast""#,
        r#""label_is_clause": "yes""#,
        r#""basis": 2019"#,
        r#""change_of": ["f2"]"#,
    ] {
        assert_ne!(violations(&with(fields)), Vec::<String>::new(), "{fields}");
        assert_ne!(read(&with(fields)).expect("a report").notices, [], "{fields}");
    }
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let sound = example();
    for (right, wrong) in [
        (r#""value": 96"#, r#""value": "96""#),
        (r#""title": "某街道2018年法治政府建设工作总结","#, ""),
        (r#""quote": {"#, r#""quote": 96, "place": {"#),
    ] {
        assert!(sound.contains(right), "{right}");
        assert_ne!(violations(&sound.replace(right, wrong)), Vec::<String>::new(), "{wrong}");
    }
}
