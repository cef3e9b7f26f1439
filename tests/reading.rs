//! Reading report JSON: what is wrong is said with its place, and no text is lost.

use report_viewer::model::{
    Block, Bound, ChartKind, Figure, Measure, NOTICES, NoticeKind, ReadError, Reading, Status, read,
};

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

/// Forms of JSON that is broken, and where each is: line and column.
const BROKEN: [(&str, usize, usize); 60] = [
    // Cut short.
    ("{", 1, 1),
    ("[", 1, 1),
    ("{\"title\"", 1, 9),
    ("{\"title\":", 1, 10),
    ("{\"title\":\"题", 1, 10),
    ("{\"title\":\"题\"", 1, 1),
    ("{\"title\":\"题\",", 1, 1),
    ("{\"title\":\"题\",\n\"body\":[", 2, 8),
    ("{\"title\":\"题\",\n\"body\":[\"文\"", 2, 8),
    ("{\"title\":\"题\",\n\"body\":[\"文\",", 2, 8),
    ("{\"title\":\"题\",\n\"body\":[\"文\"]", 1, 1),
    ("{\"title\":\"题\\", 1, 10),
    ("{\"title\":tru", 1, 10),
    // Marks missing, or too many.
    ("{\"title\":\"题\" \"body\":[]}", 1, 13),
    ("{\"title\" \"题\"}", 1, 10),
    ("{\"body\":[\"文\" \"文\"]}", 1, 13),
    ("{\"body\":[1 2]}", 1, 11),
    ("{\"title\":\"题\",,\"body\":[]}", 1, 14),
    ("{,\"title\":\"题\"}", 1, 2),
    ("{\"title\":\"题\",}", 1, 13),
    ("{\"body\":[\"文\",]}", 1, 13),
    ("{\"body\":[,\"文\"]}", 1, 10),
    ("{\"title\"::\"题\"}", 1, 10),
    ("{\"title\":}", 1, 10),
    ("{\"title\"}", 1, 9),
    ("{\"body\":[\"文\"}", 1, 13),
    ("{\"body\":{\"a\":1]}", 1, 15),
    ("{\"title\":\"题\"]", 1, 13),
    ("}", 1, 1),
    ("]", 1, 1),
    (":", 1, 1),
    (",", 1, 1),
    // More than one value.
    ("{\"title\":\"题\"} {}", 1, 15),
    ("{\"title\":\"题\"}\n]", 2, 1),
    ("{\"title\":\"题\"}\n完", 2, 1),
    ("{\"title\":\"题\"};", 1, 14),
    ("{}\n{}", 2, 1),
    // What only programs write, or other languages.
    ("{'title':\"题\"}", 1, 2),
    ("{\"title\":'题'}", 1, 10),
    ("{title:\"题\"}", 1, 2),
    ("{\"title\":题}", 1, 10),
    ("{\"title\":“题”}", 1, 10),
    ("{“title”:\"题\"}", 1, 2),
    ("{\"title\"：\"题\"}", 1, 9),
    ("{\"title\":\"题\"，\"body\":[]}", 1, 13),
    ("// 注\n{}", 1, 1),
    ("{\"title\":/* 注 */\"题\"}", 1, 10),
    ("# 注\n{}", 1, 1),
    ("{\"title\":undefined}", 1, 10),
    ("{\"title\":None}", 1, 10),
    ("{\"title\":True}", 1, 10),
    ("NaN", 1, 1),
    ("{\"title\":-Infinity}", 1, 10),
    // Numbers and escapes.
    ("{\"title\":01}", 1, 11),
    ("{\"title\":.5}", 1, 10),
    ("{\"title\":1e}", 1, 12),
    ("{\"title\":0x1F}", 1, 10),
    ("{\"title\":\"\\x41\"}", 1, 11),
    ("{\"title\":\"\\u12\"}", 1, 11),
    ("{\"title\":\"他说\"好\"。\"}", 1, 14),
];

#[test]
fn every_form_of_broken_json_is_refused_with_its_place() {
    let found = BROKEN.map(|(text, ..)| match read(text) {
        Err(ReadError::Syntax { line, column, .. }) => (text, line, column),
        other => panic!("{text}\n{other:?}"),
    });
    let wrong: Vec<_> = found.iter().zip(&BROKEN).filter(|(found, expected)| found != expected).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Kind, line and column of every notice, and the text of the report.
fn noticed(json: &str) -> (Vec<(NoticeKind, usize, usize)>, String) {
    let found = reading(json);
    let notices = found.notices.into_iter().map(|notice| (notice.kind, notice.line, notice.column));
    (notices.collect(), found.report.body_lines().concat())
}

#[test]
fn characters_that_json_does_not_allow_are_kept_and_noticed_where_they_stand() {
    use NoticeKind::StrayCharacter;
    let json = |text: &str| {
        format!(
            "{{\"version\":\"1.0\",\"title\":\"题\",\n\"body\":[{{\"kind\":\"paragraph\",\"text\":\"{text}\"}}]}}"
        )
    };
    let at = |column| vec![(StrayCharacter, 2, column)];
    for (text, notices, shown) in [
        ("甲\u{1}乙", at(38), "甲\u{1}乙"),
        ("甲\t乙", at(38), "甲\t乙"),
        ("甲\r乙", at(38), "甲\r乙"),
        ("甲\n乙", at(38), "甲\n乙"),
        ("甲\n\n乙", vec![(StrayCharacter, 2, 38), (StrayCharacter, 3, 1)], "甲\n\n乙"),
        ("甲\\\"\u{1f}乙", at(40), "甲\"\u{1f}乙"),
        // What is written as JSON writes it is as it should be; so is what JSON allows.
        ("甲\\n\\t\\u0001乙", vec![], "甲\n\t\u{1}乙"),
        ("甲\u{7f}\u{85}\u{2028}\u{3000}乙", vec![], "甲\u{7f}\u{85}\u{2028}\u{3000}乙"),
        // Halves of a pair are no characters; pairs are.
        (r"甲\ud800乙", at(38), "甲\u{fffd}乙"),
        (r"甲\uDFFF乙", at(38), "甲\u{fffd}乙"),
        (r"甲\ud83d", at(38), "甲\u{fffd}"),
        (r"甲\ud83d\n乙", at(38), "甲\u{fffd}\n乙"),
        (r"甲\ud83dA乙", at(38), "甲\u{fffd}A乙"),
        (r"甲\ud83d\u0041乙", at(38), "甲\u{fffd}A乙"),
        (r"甲\udfdb\ud83c乙", vec![(StrayCharacter, 2, 38), (StrayCharacter, 2, 44)], "甲\u{fffd}\u{fffd}乙"),
        (r"甲\ud83c\ud83c\udfdb乙", at(38), "甲\u{fffd}🏛乙"),
        (r"甲\ud83c\udfdb乙", vec![], "甲🏛乙"),
        (r"甲\\ud800乙", vec![], r"甲\ud800乙"),
        (r"甲\\\ud800乙", at(40), "甲\\\u{fffd}乙"),
    ] {
        assert_eq!(noticed(&json(text)), (notices, shown.to_owned()), "{text}");
    }
    // In names and between values, too.
    let (notices, text) = noticed(
        "{\"version\":\"1.0\",\u{3000}\"title\":\"题\",\n\u{c}\"body\":[\"甲\"],\"x\\ud800\":\"乙\"}",
    );
    let kinds: Vec<_> = notices.into_iter().filter(|(kind, ..)| *kind == StrayCharacter).collect();
    assert_eq!(kinds, [(StrayCharacter, 1, 18), (StrayCharacter, 2, 1), (StrayCharacter, 2, 17)]);
    assert_eq!(text, "甲");
    // They never hide what else there is, and are as limited as everything.
    let many = reading(&json(&"\u{1}".repeat(NOTICES * 3)).replace("\"text\"", "\"texts\""));
    assert_eq!(many.notices.len(), NOTICES);
    assert_eq!(many.notices[0].kind, NoticeKind::UnknownField);
    let path = reading(&json("甲\u{1}")).notices.remove(0).path;
    assert_eq!(path, "body[0].text");
    // What is broken besides is refused where it is.
    assert_eq!(
        read("{\"title\":\"\\ud800\u{1}\" 1}").unwrap_err(),
        ReadError::Syntax { path: "title".into(), line: 1, column: 19 }
    );
}

#[test]
fn a_field_that_stands_twice_is_noticed_and_the_first_is_used() {
    use NoticeKind::{RepeatedField, UnknownField};
    let json = r#"{"version":"1.0","title":"题","title":"别题",
"body":[{"kind":"paragraph","text":"甲","text":"乙","kind":"table"},
{"kind":"section","id":"s1","heading":"章","blocks":[{"kind":"paragraph","text":"丙"}],
"blocks":["丁"]}],
"body":["戊"],"body":null,"colour":1,"colour":2,
"figures":[{"id":"f1","value":1,"value":2,"quote":{"exact":"甲","exact":"丙"}}],
"figures":[{"id":"f2","quote":{"exact":"不在"}}],
"charts":[{"id":"c","kind":"bar","kind":"pie","title":"图","series":[]}]}"#;
    let (notices, text) = noticed(json);
    assert_eq!(
        notices,
        [
            (RepeatedField, 1, 30),
            (RepeatedField, 2, 40),
            (RepeatedField, 2, 51),
            (RepeatedField, 4, 1),
            (RepeatedField, 5, 1),
            (UnknownField, 5, 26),
            (RepeatedField, 5, 37),
            (RepeatedField, 6, 33),
            (RepeatedField, 6, 64),
            (RepeatedField, 7, 1),
            (RepeatedField, 8, 34),
        ]
    );
    assert_eq!(text, "甲章丙");
    let report = reading(json).report;
    assert_eq!((report.title.as_str(), report.figures.len()), ("题", 1));
    assert_eq!((report.figures[0].value, &report.charts[0].kind), ("1".parse().ok(), &ChartKind::Bar));
    // `null` says no more than a field that is not there.
    assert_eq!(noticed(&report_of_null()), (vec![], "文".to_owned()));
}

/// A report whose body stands twice, once as `null`.
fn report_of_null() -> String {
    report("").replace("\"body\"", "\"body\":null,\"body\"")
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

/// The figure of these fields, and the kinds of what is noticed of them.
fn figure(fields: &str) -> (Figure, Vec<NoticeKind>) {
    let figure =
        format!(r#","figures":[{{"id":"f1","label":"来访","value":-3,{fields}"quote":{{"exact":"文"}}}}]"#);
    let mut found = reading(&report(&figure));
    (found.report.figures.remove(0), found.notices.into_iter().map(|notice| notice.kind).collect())
}

#[test]
fn what_a_figure_says_is_read() {
    let (plain, notices) = figure("");
    assert_eq!(notices, []);
    assert_eq!((plain.measure, plain.status, plain.label_is_clause), (Measure::Level, Status::Result, false));
    assert_eq!([plain.basis, plain.change_of, plain.changed_from, plain.share_of], [const { None }; 4]);
    let (change, notices) = figure(
        r#""measure":"change","status":"target","basis":"previous-year","change_of":"f2","changed_from":"f3","share_of":"f4","label_is_clause":true,"#,
    );
    assert_eq!(notices, []);
    assert_eq!(
        (change.measure, change.status, change.label_is_clause),
        (Measure::Change, Status::Target, true)
    );
    let told = [change.basis, change.change_of, change.changed_from, change.share_of];
    assert_eq!(told.each_ref().map(|one| one.as_deref()), ["previous-year", "f2", "f3", "f4"].map(Some));
    assert_eq!(change.value, "-3".parse().ok());
    for measure in Measure::ALL {
        let (figure, notices) = figure(&format!(r#""measure":"{}","#, measure.word()));
        assert_eq!((figure.measure, figure.label_is_clause, notices), (measure, false, vec![]));
        assert_eq!(serde_json::to_value(measure).ok(), Some(measure.word().into()));
    }
    for status in Status::ALL {
        let (figure, notices) = figure(&format!(r#""status":"{}","#, status.word()));
        assert_eq!((figure.status, notices), (status, vec![]));
        assert_eq!(serde_json::to_value(status).ok(), Some(status.word().into()));
    }
}

#[test]
fn of_a_measure_that_is_not_known_nothing_is_made() {
    for (fields, notice) in [
        (r#""measure":"elasticity","#, NoticeKind::UnknownWord),
        (r#""measure":"Change","#, NoticeKind::UnknownWord),
        (r#""measure":"","#, NoticeKind::UnknownWord),
    ] {
        let (figure, notices) = figure(fields);
        assert_eq!(notices, [notice], "{fields}");
        assert!(figure.label_is_clause, "{fields}");
        assert_eq!(
            (figure.label.as_str(), figure.value),
            ("来访", "-3".parse().ok()),
            "what it knows is shown"
        );
    }
    let (figure, notices) = figure(r#""status":"forecast","#);
    assert_eq!((figure.status, notices), (Status::Result, vec![NoticeKind::UnknownWord]));
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
