//! Reading report JSON: what is wrong is said with its place, and no text is lost.

use report_viewer::model::{Block, Bound, ChartKind, NOTICES, NoticeKind, ReadError, Reading, read};

fn reading(json: &str) -> Reading {
    read(json).unwrap_or_else(|error| panic!("{error:?}\n{json}"))
}

/// Kind, path, line and column of every notice.
fn notices(json: &str) -> Vec<(NoticeKind, String, usize, usize)> {
    let notices = reading(json).notices.into_iter();
    notices.map(|notice| (notice.kind, notice.path, notice.line, notice.column)).collect()
}

/// A report around some fields of its own.
fn report(fields: &str) -> String {
    format!(r#"{{"version":"1.0","title":"题","body":[{{"kind":"paragraph","text":"文"}}]{fields}}}"#)
}

#[test]
fn a_sound_report_has_no_notices() {
    assert_eq!(notices(&report("")), []);
    assert_eq!(notices(&format!("\u{feff}{}", report(r#","publisher":null"#))), []);
}

#[test]
fn what_breaks_off_is_named_with_path_line_and_column() {
    let text = "{\n  \"title\": \"题\",\n  \"body\": [\n    {\"kind\": \"paragraph\", \"text\": \"文\"},\n    {\"kind\": \"paragraph\", \"text\": \"断";
    match read(text) {
        Err(ReadError::Syntax { path, line, .. }) => {
            assert_eq!((path.as_str(), line), ("body[1].text", 5));
        }
        other => panic!("{other:?}"),
    }
    for (text, expected) in [
        ("", ReadError::NotAReport),
        ("[]", ReadError::NotAReport),
        ("{}", ReadError::NotAReport),
        (r#"{"name":"package","version":"1.0"}"#, ReadError::NotAReport),
        ("{\"title\": }", ReadError::Syntax { path: "title".into(), line: 1, column: 11 }),
        ("{\"title\":\"题\",}", ReadError::Syntax { path: "title".into(), line: 1, column: 13 }),
    ] {
        assert_eq!(read(text).unwrap_err(), expected, "{text}");
    }
}

#[test]
fn unknown_fields_and_kinds_are_kept_and_noticed() {
    let json = r#"{"version":"1.3","title":"题","colour":"red",
"body":[{"kind":"timeline","id":"t","items":[{"when":2018,"what":"成立"},{"what":"总结"}]}],
"charts":[{"id":"c","kind":"pie","title":"图","series":[]}]}"#;
    let found = reading(json);
    let kinds: Vec<(NoticeKind, &str, usize)> =
        found.notices.iter().map(|notice| (notice.kind.clone(), notice.path.as_str(), notice.line)).collect();
    assert_eq!(
        kinds,
        [
            (NoticeKind::UnknownField, "colour", 1),
            (NoticeKind::UnknownBlock, "body[0]", 2),
            (NoticeKind::UnknownChart, "charts[0].kind", 3),
        ]
    );
    match &found.report.body[0] {
        Block::Unknown(block) => {
            assert_eq!((block.kind.as_str(), block.text.as_str()), ("timeline", "2018\n成立\n总结"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(found.report.charts[0].kind, ChartKind::Unknown("pie".into()));
}

#[test]
fn values_of_a_wrong_type_keep_their_text() {
    let json = r#"{"version":"1.0","title":2018,"breadcrumb":"街道","published":["2021","08"],
"body":["一段",{"text":"无类别"},{"kind":"section","id":"s1","heading":{"a":"标题"},"run_in":"yes","blocks":null}]}"#;
    let found = reading(json);
    assert_eq!(found.report.title, "2018");
    assert_eq!(found.report.breadcrumb, ["街道"]);
    assert_eq!(found.report.published.as_deref(), Some("2021\n08"));
    assert_eq!(found.report.body_lines(), ["一段", "无类别", "标题"]);
    assert_eq!(found.notices.len(), 7, "{:?}", found.notices);
    assert!(found.notices.iter().all(|notice| !notice.path.is_empty()));
}

#[test]
fn figures_never_gain_what_the_file_does_not_say() {
    let json = report(
        r#","figures":[
{"id":"a","value":"96","quote":{"exact":"文"}},
{"id":"b","value":"many","quote":{"exact":"文"}},
{"id":"c","value":null,"quote":{"exact":"文"}},
{"id":"d","value":0,"bound":"roughly","quote":{"exact":"文"}},
{"id":"a","value":1,"quote":{"exact":"不在"}}]"#,
    );
    let found = reading(&json);
    let figures = &found.report.figures;
    assert_eq!(figures[0].value, "96".parse().ok());
    assert_eq!(figures[1].value, None);
    assert_eq!(figures[2].value, None);
    assert_eq!(figures[3].value, "0".parse().ok());
    assert_eq!(figures[3].bound, Bound::About, "a bound that cannot be read is not an exact value");
    assert_ne!(figures[4].id, "a");
    let kinds: Vec<NoticeKind> = found.notices.iter().map(|notice| notice.kind.clone()).collect();
    assert_eq!(
        kinds,
        [
            NoticeKind::WrongType,
            NoticeKind::WrongType,
            NoticeKind::UnknownWord,
            NoticeKind::DuplicateId,
            NoticeKind::QuoteNotFound
        ]
    );
}

#[test]
fn a_chart_that_names_no_figure_is_noticed_where_it_stands() {
    let json = report(
        r#","charts":[null,{"id":"c","kind":"bar","title":"图","series":[{"name":"","points":[{"label":"","figure":"f9"}]}]}]"#,
    );
    let found = notices(&json);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, NoticeKind::UnknownFigure);
    assert_eq!(found[0].1, "charts[1].series[0].points[0].figure");
}

#[test]
fn ids_that_repeat_are_replaced_so_that_every_section_can_be_reached() {
    let json = r#"{"version":"1.0","title":"题","body":[
{"kind":"section","id":"s1","heading":"甲","blocks":[]},
{"kind":"section","id":"s1","heading":"乙","blocks":[]},
{"kind":"section","heading":"丙","blocks":[]}]}"#;
    let found = reading(json);
    let ids: Vec<&str> = found
        .report
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Section(section) => Some(section.id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(ids, ["s1", "section-2", "section-3"]);
    assert_eq!(found.notices.len(), 2);
}

#[test]
fn hostile_nesting_neither_overflows_nor_loses_text() {
    let open = r#"{"kind":"section","id":"s","heading":"层","blocks":["#.repeat(100);
    let json = format!(
        r#"{{"version":"1.0","title":"题","body":[{open}{{"kind":"paragraph","text":"底"}}{}]}}"#,
        "]}".repeat(100)
    );
    let found = reading(&json);
    let text = found.report.body_lines().concat();
    assert_eq!(text.matches('层').count(), 100);
    assert!(text.contains('底'));
    let deeper = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    assert!(matches!(read(&deeper), Err(ReadError::Syntax { .. })));
}

#[test]
fn a_file_that_is_wrong_everywhere_gives_a_limited_number_of_notices() {
    let paragraphs = vec![r#"{"kind":"new","text":"文"}"#; 500].join(",");
    let json = format!(r#"{{"version":"1.0","title":"题","body":[{paragraphs}]}}"#);
    let found = reading(&json);
    assert_eq!(found.notices.len(), NOTICES);
    assert_eq!(found.report.body.len(), 500);
}

#[test]
fn a_newer_major_version_is_read_with_a_notice() {
    let json = report("").replace("1.0", "2.0");
    assert_eq!(notices(&json)[0].0, NoticeKind::NewerVersion);
    assert_eq!(notices(&report("").replace("1.0", "1.9")), []);
}

#[test]
fn what_is_written_is_read_back_the_same() {
    let sample =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/reports/hujiayuan-2018.json"))
            .unwrap_or_default();
    let report = reading(&sample).report;
    let written = serde_json::to_string(&report).unwrap_or_default();
    let again = reading(&written);
    assert_eq!(again.report, report);
    assert_eq!(again.notices, []);
}
