use super::*;
use crate::model::read;
use serde_json::{Value, json};

/// A report of a year whose only section states these figures: label, unit, value, and more fields.
fn report(year: i32, figures: &[(&str, &str, f64, Value)]) -> Report {
    let figures: Vec<Value> = figures
        .iter()
        .enumerate()
        .map(|(index, (label, unit, value, more))| {
            let mut figure = json!({
                "id": format!("f{index}"), "section": "s1", "label": label, "unit": unit, "value": value,
                "printed": "1", "quote": { "exact": "1" },
            });
            for (name, value) in more.as_object().into_iter().flatten() {
                figure[name] = value.clone();
            }
            figure
        })
        .collect();
    with_text(year, "", &figures)
}

fn with_text(year: i32, text: &str, figures: &[Value]) -> Report {
    let document = json!({
        "version": "1.0", "title": "总结", "period": year.to_string(), "publisher": "某街道",
        "body": [{ "kind": "section", "id": "s1", "number": "一、", "heading": "人民调解",
                   "blocks": [{ "kind": "paragraph", "text": text }] }],
        "figures": figures,
    });
    read(&document.to_string()).expect("a report").report
}

fn none() -> Value {
    json!({})
}

fn of(reports: &[Report]) -> Comparison {
    compare(&reports.iter().collect::<Vec<_>>())
}

/// The changes of the only fact: `+10%`, `-1.5点`, `·` for none, `—` for a gap.
fn changes(comparison: &Comparison) -> Vec<String> {
    let [fact] = comparison.facts.as_slice() else { panic!("{} facts", comparison.facts.len()) };
    fact.cells
        .iter()
        .map(|cell| match cell {
            None => "—".into(),
            Some(cell) => match cell.change {
                None => "·".into(),
                Some(Change::PerCent(change)) => format!("{change}%"),
                Some(Change::Points(change)) => format!("{change}点"),
            },
        })
        .collect()
}

#[test]
fn a_change_is_from_one_year_to_the_next() {
    for (values, expected) in [
        ([100.0, 110.0, 99.0], ["·", "10%", "-10%"]),
        ([3.0, 4.0, 4.0], ["·", "33.3%", "0%"]),
        ([8.0, 7.0, 6.0], ["·", "-12.5%", "-14.3%"]),
        ([0.0, 5.0, 0.0], ["·", "·", "-100%"]),
    ] {
        let reports: Vec<Report> = values
            .iter()
            .zip(2021..)
            .map(|(value, year)| report(year, &[("调处纠纷", "件", *value, none())]))
            .collect();
        assert_eq!(changes(&of(&reports)), expected, "{values:?}");
    }
}

#[test]
fn a_rate_changes_by_points() {
    let reports =
        [(2021, 98.3), (2022, 97.9)].map(|(year, value)| report(year, &[("成功率", "%", value, none())]));
    assert_eq!(changes(&of(&reports)), ["·", "-0.4点"]);
}

#[test]
fn a_gap_stays_one_and_no_change_goes_over_it() {
    let reports = [
        report(2021, &[("政府信息", "条", 215.0, none())]),
        // A year that quotes the figure of another does not state its own.
        report(2022, &[("政府信息", "条", 215.0, json!({ "period": "2021" }))]),
        report(2023, &[("政府信息", "条", 268.0, none())]),
    ];
    assert_eq!(changes(&of(&reports)), ["·", "—", "·"]);
    // A year without any report is no column, but it is told, and no change goes over it either.
    let comparison = of(&[reports[0].clone(), reports[2].clone()]);
    assert_eq!(comparison.missing_years, [2022]);
    assert_eq!(changes(&comparison), ["·", "·"]);
}

#[test]
fn no_change_between_what_cannot_be_compared() {
    let first = || report(2021, &[("受益群众", "人次", 100.0, none())]);
    for (name, more) in [
        ("a bound", json!({ "bound": "at-least" })),
        ("a range", json!({ "upper": 300, "bound": "at-least" })),
        ("a part of the year", json!({ "period": "2022-01/2022-10" })),
    ] {
        let reports = [first(), report(2022, &[("受益群众", "人次", 200.0, more)])];
        assert_eq!(changes(&of(&reports)), ["·", "·"], "{name}");
    }
    let other_unit = of(&[first(), report(2022, &[("受益群众", "户", 200.0, none())])]);
    assert_eq!(changes(&other_unit), ["·", "·"]);
    assert_eq!(
        other_unit.facts[0].notes,
        [Note::OtherUnit { column: 1, from: Some("人次".into()), to: Some("户".into()) }]
    );
}

#[test]
fn a_report_that_contradicts_itself_shows_both_and_no_change() {
    let concept = || json!({ "concept": "people-mediation.cases" });
    let reports = [
        report(2022, &[("民间纠纷", "件", 300.0, concept())]),
        report(2023, &[("民间纠纷", "件", 312.0, concept()), ("民间纠纷", "件", 321.0, concept())]),
    ];
    let comparison = of(&reports);
    assert_eq!(changes(&comparison), ["·", "·"]);
    assert_eq!(comparison.facts[0].cells[1].as_ref().map(|cell| cell.others.clone()), Some(vec![1]));
}

#[test]
fn facts_are_the_same_by_concept_or_by_label_and_unit() {
    let named = |label: &'static str, concept: &str| (label, "件", 5.0, json!({ "concept": concept }));
    let renamed = of(&[report(2021, &[named("纠纷", "a")]), report(2022, &[named("民间纠纷", "a")])]);
    assert_eq!(
        renamed.facts[0].notes,
        [Note::Renamed { column: 1, from: "纠纷".into(), to: "民间纠纷".into() }]
    );
    assert_eq!(changes(&renamed), ["·", "0%"]);
    // Another concept is another fact, whatever the words.
    assert!(of(&[report(2021, &[named("纠纷", "a")]), report(2022, &[named("纠纷", "b")])]).facts.is_empty());
    // A concept that only one report knows does not part the same words.
    let half = of(&[report(2021, &[named("纠纷", "a")]), report(2022, &[("纠纷", "件", 5.0, none())])]);
    assert_eq!(changes(&half), ["·", "0%"]);
    // Full and half width, and white space, are the same words.
    let folded = of(&[
        report(2021, &[("ＡＢ 讲座", "场", 5.0, none())]),
        report(2022, &[("AB讲座", "场", 5.0, none())]),
    ]);
    assert_eq!(folded.facts.len(), 1);
    // Likeness is not enough.
    assert!(
        of(&[report(2021, &[("讲座", "场", 5.0, none())]), report(2022, &[("法治讲座", "场", 5.0, none())])])
            .facts
            .is_empty()
    );
}

#[test]
fn a_new_name_counts_where_the_report_says_so() {
    let figure = |label: &str, value: f64| {
        json!({ "id": "f1", "section": "s1", "label": label, "unit": "场", "value": value,
                "printed": "36场", "quote": { "exact": "36场" } })
    };
    let before = with_text(2022, "举办法治讲座36场。", &[figure("法治讲座", 30.0)]);
    let says = "“法治讲座”自2023年起改称“法治课堂”，全年举办36场。";
    let comparison = of(&[before.clone(), with_text(2023, says, &[figure("法治课堂", 36.0)])]);
    assert_eq!(changes(&comparison), ["·", "20%"]);
    assert!(matches!(&comparison.facts[0].notes[..], [Note::Renamed { .. }, Note::Remark { .. }]));
    assert!(of(&[before, with_text(2023, "全年举办36场。", &[figure("法治课堂", 36.0)])]).facts.is_empty());
}

#[test]
fn what_the_report_says_of_its_counting_stands_beside_the_figure() {
    let figure = json!({ "id": "f1", "section": "s1", "label": "对象", "unit": "名", "value": 63,
                         "printed": "63名", "quote": { "exact": "63名" } });
    let before = report(2022, &[("对象", "名", 51.0, none())]);
    let text = "以下人数自2023年起含新并入的社区。现有对象63名。";
    let comparison = of(&[before, with_text(2023, text, &[figure])]);
    assert_eq!(changes(&comparison), ["·", "·"]);
    assert_eq!(
        comparison.facts[0].notes,
        [Note::Remark { column: 1, sentence: "以下人数自2023年起含新并入的社区。".into() }]
    );
}

#[test]
fn reports_without_a_year_or_with_a_second_one_are_told() {
    let mut timeless = report(2021, &[]);
    timeless.period = None;
    let reports = [timeless, report(2022, &[]), report(2022, &[]), report(2021, &[])];
    let comparison = of(&reports);
    assert_eq!(comparison.columns.iter().map(|column| column.report).collect::<Vec<_>>(), [3, 1]);
    assert_eq!(comparison.unplaced, [0, 2]);
    assert_eq!(of(&[]), Comparison::default());
}

#[test]
fn text_of_the_year_before_is_found_word_for_word_and_but_for_numbers() {
    let text = |count: &str, end: &str| {
        format!("坚持党建引领，健全工作机制，全年召开专题会议{count}次，研究部署法治建设重点任务{end}")
    };
    let reports = [
        with_text(2021, &text("12", "。"), &[]),
        with_text(2022, &text("12", " 。"), &[]),
        with_text(2023, &text("9.5", "。"), &[]),
        with_text(2024, &text("9.5", "，成效明显。"), &[]),
        with_text(2026, &text("9.5", "，成效明显。"), &[]),
    ];
    let comparison = of(&reports);
    let found: Vec<(usize, Kind)> =
        comparison.repetitions.iter().map(|found| (found.column, found.kind)).collect();
    // 2024 says more; 2026 follows a year that is missing.
    assert_eq!(found, [(1, Kind::Verbatim), (2, Kind::ButForNumbers)]);
    assert_eq!(comparison.columns[1].verbatim, comparison.columns[1].length);
    assert_eq!(comparison.columns[2].but_for_numbers, comparison.columns[2].length);
    assert_eq!(comparison.columns[3].verbatim, 0);
}

#[test]
fn the_order_of_the_reports_does_not_matter() {
    let reports: Vec<Report> = (2019..2024)
        .map(|year| {
            let value = f64::from(year - 2000);
            report(
                year,
                &[("甲", "件", value, none()), ("乙", "次", value, none()), ("丙", "人", value, none())],
            )
        })
        .collect();
    let forwards = of(&reports);
    let mut backwards = of(&reports.iter().rev().cloned().collect::<Vec<_>>());
    for column in &mut backwards.columns {
        column.report = reports.len() - 1 - column.report;
    }
    assert_eq!(forwards, backwards);
    assert_eq!(forwards.facts.len(), 3);
}

/// Of each fact its name, unit and the values of the years; `·` for a gap.
fn rows(reports: &[Report]) -> Vec<String> {
    let comparison = of(reports);
    let value = |column: usize, cell: &Option<Cell>| match cell {
        None => "·".to_owned(),
        Some(cell) => {
            let value = reports[comparison.columns[column].report].figures[cell.figure].value;
            value.map(|value| value.to_string()).unwrap_or_default()
        }
    };
    let row = |fact: &Fact| {
        let values: Vec<String> =
            fact.cells.iter().enumerate().map(|(column, cell)| value(column, cell)).collect();
        format!("{} {}", fact.name, values.join(" "))
    };
    comparison.facts.iter().map(row).collect()
}

#[test]
fn a_change_is_never_beside_a_level_nor_a_target_beside_a_result() {
    let change = |basis: &str| json!({ "measure": "change", "basis": basis });
    let year = |year: i32, level: f64, rise: f64, aim: f64| {
        report(
            year,
            &[
                ("商铺营业额", "万元", level, none()),
                ("商铺营业额", "%", rise, change("previous-year")),
                ("商铺营业额", "%", rise + 1.0, change("2015")),
                ("商铺营业额", "%", aim, json!({ "measure": "change", "status": "target" })),
                ("商铺营业额", "万元", aim, json!({ "status": "target" })),
            ],
        )
    };
    assert_eq!(
        rows(&[year(2021, 100.0, 6.1, 5.0), year(2022, 98.0, -2.0, 5.5)]),
        [
            "商铺营业额 100 98",
            "商铺营业额 6.1 -2",
            "商铺营业额 7.1 -1",
            "商铺营业额 5 5.5",
            "商铺营业额 5 5.5",
        ]
    );
    let alone = |more: Value| {
        rows(&[report(2021, &[("调处率", "%", 98.0, none())]), report(2022, &[("调处率", "%", 0.4, more)])])
    };
    assert_eq!(alone(none()), ["调处率 98 0.4"]);
    for more in [
        json!({ "measure": "change", "basis": "previous-year" }),
        json!({ "measure": "share", "basis": "全部纠纷" }),
        json!({ "measure": "rank" }),
        json!({ "status": "target" }),
        json!({ "status": "earlier" }),
        json!({ "label_is_clause": true }),
        json!({ "concept": "mediation", "measure": "change" }),
    ] {
        assert_eq!(alone(more.clone()), [""; 0], "{more}");
    }
    // Nor by a concept that both have, nor as another unit of the same.
    let concept = |more: Value| {
        let mut fields = json!({ "concept": "mediation" });
        for (name, value) in more.as_object().into_iter().flatten() {
            fields[name] = value.clone();
        }
        fields
    };
    let fall = |unit: &str| (json!({ "measure": "change", "basis": "previous-year" }), unit.to_owned());
    for (more, unit) in [fall("件"), fall("%")] {
        let reports = [
            report(2021, &[("立案", "件", 5.0, concept(none()))]),
            report(2022, &[("立案", &unit, 3.0, concept(more))]),
        ];
        assert_eq!(rows(&reports), [""; 0], "{unit}");
    }
    let changes = |unit: &str| report(2022, &[("立案", unit, 3.0, json!({ "measure": "change" }))]);
    let before = report(2021, &[("立案", "件", -2.0, json!({ "measure": "change" }))]);
    assert_eq!(rows(&[before.clone(), changes("件")]), ["立案 -2 3"]);
    assert_eq!(rows(&[before, changes("%")]), [""; 0], "a rise in per cent is no rise in cases");
}

#[test]
fn the_year_before_is_the_same_whether_it_is_named_or_not() {
    let rise = |year: i32, basis: &str| {
        report(year, &[("立案", "%", 3.0, json!({ "measure": "change", "basis": basis }))])
    };
    assert_eq!(rows(&[rise(2021, "2020"), rise(2022, "previous-year")]), ["立案 3 3"]);
    assert_eq!(rows(&[rise(2021, "2015"), rise(2022, "2015")]), ["立案 3 3"]);
    for basis in ["2020", "2021-01/2021-06", "previous-month", "全区平均水平"] {
        assert_eq!(rows(&[rise(2021, "previous-year"), rise(2022, basis)]), [""; 0], "{basis}");
    }
}

#[test]
fn rates_of_growth_change_by_points_and_other_changes_are_not_compared() {
    for (fields, unit, before, now, expected) in [
        (json!({ "measure": "change", "basis": "previous-year" }), "%", 6.1, -2.0, "-8.1点"),
        (json!({ "measure": "share", "basis": "全部收入" }), "%", 60.0, 64.4, "4.4点"),
        (json!({ "measure": "change", "basis": "previous-year" }), "件", 4.0, 6.0, "·"),
        (json!({ "measure": "change", "basis": "previous-year" }), "个百分点", 0.4, 0.2, "·"),
        (json!({ "measure": "rank" }), "位", 3.0, 2.0, "·"),
        (none(), "万元", 4.0, -2.0, "·"),
        (none(), "万元", -4.0, 2.0, "·"),
        (none(), "万元", -4.0, -2.0, "·"),
        (none(), "万元", 4.0, 2.0, "-50%"),
        (json!({ "status": "target" }), "万元", 4.0, 5.0, "25%"),
    ] {
        let reports = [(2021, before), (2022, now)]
            .map(|(year, value)| report(year, &[("甲", unit, value, fields.clone())]));
        assert_eq!(changes(&of(&reports)), ["·", expected], "{fields} {before} {now} {unit}");
    }
}
