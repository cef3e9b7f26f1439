use super::*;
use crate::model::{Chart, Point, Series};

#[test]
fn figures_and_charts_are_corrected_and_the_rest_is_said() {
    let figure = |id: &str| Figure { id: id.into(), label: "甲".into(), ..Figure::default() };
    let chart = |id: &str, figure: &str| Chart {
        id: id.into(),
        title: id.into(),
        series: vec![Series {
            name: "数".into(),
            points: vec![Point { label: "点".into(), figure: figure.into() }],
        }],
        ..Chart::default()
    };
    let mut report = Report {
        figures: vec![figure("f1"), figure("f2")],
        charts: vec![chart("c-a", "f1"), chart("c-b", "f2"), chart("c-c", "f1")],
        ..Report::default()
    };
    let corrections = Corrections::read(
        r#"{"figures": {"f1": {"value": 98.50, "unit": "名"}, "f2": {"remove": true}, "f9": {}, "f10": {"bound": "x"}},
            "charts": [{"chart": "c-c", "title": "新", "points": {"f1": "第一"}}, {"chart": "c-x"}]}"#,
    )
    .expect("corrections");
    let errors = corrections.apply(&mut report);
    assert_eq!(report.figures.len(), 1);
    assert_eq!(report.figures[0].value.map(|value| value.to_string()).as_deref(), Some("98.5"));
    let ids: Vec<&str> = report.charts.iter().map(|chart| chart.id.as_str()).collect();
    assert_eq!(ids, ["c-c", "c-a"], "named first; a chart of a removed figure goes with it");
    assert_eq!(report.charts[0].series[0].points[0].label, "第一");
    assert_eq!(
        errors,
        [
            CorrectionError::NoFigure("f10".into()),
            CorrectionError::NoFigure("f9".into()),
            CorrectionError::NoChart("c-x".into())
        ]
    );
    assert!(Corrections::read("{\"figure\": {}}").is_err(), "a misspelt name is not passed over");
}

/// Two figures: a level, and a change of it of which only the clause is known.
fn level_and_change() -> Report {
    let level = Figure { id: "f1".into(), label: "来访".into(), ..Figure::default() };
    let change = Figure {
        id: "f2".into(),
        label: "较上年再降三件".into(),
        label_is_clause: true,
        measure: Measure::Change,
        basis: Some("previous-year".into()),
        change_of: Some("f1".into()),
        period: Some("2021".into()),
        ..Figure::default()
    };
    Report { figures: vec![level, change], ..Report::default() }
}

fn corrected(json: &str) -> (Report, Vec<CorrectionError>) {
    let mut report = level_and_change();
    let errors = Corrections::read(json).expect("corrections").apply(&mut report);
    (report, errors)
}

#[test]
fn what_a_figure_says_is_corrected() {
    let (report, errors) = corrected(
        r#"{"figures": {"f2": {"label": "来访", "value": -3, "status": "target", "basis": "2019", "period": "2021-01/2021-06"}}}"#,
    );
    let figure = &report.figures[1];
    assert_eq!(errors, []);
    assert!(!figure.label_is_clause, "somebody has said what it counts");
    assert_eq!(figure.value, "-3".parse().ok(), "the sign is as given");
    assert_eq!((figure.measure, figure.status), (Measure::Change, Status::Target));
    assert_eq!(figure.basis.as_deref(), Some("2019"));
    assert_eq!(figure.period.as_deref(), Some("2021-01/2021-06"));
    assert_eq!(figure.change_of.as_deref(), Some("f1"));
    // An empty text takes away; the rest stays, and so does what is known of the label.
    let (report, errors) = corrected(r#"{"figures": {"f2": {"basis": "", "period": ""}}}"#);
    let figure = &report.figures[1];
    assert_eq!((errors.as_slice(), &figure.basis, &figure.period), (&[][..], &None, &None));
    assert!(figure.label_is_clause);
    // The very words of the clause, said to be the label, are one.
    let (report, _) = corrected(r#"{"figures": {"f2": {"label": "较上年再降三件"}}}"#);
    assert!(!report.figures[1].label_is_clause);
}

#[test]
fn another_measure_leaves_nothing_of_the_one_before() {
    let (report, errors) = corrected(r#"{"figures": {"f2": {"measure": "level"}}}"#);
    let figure = &report.figures[1];
    assert_eq!((errors.as_slice(), figure.measure), (&[][..], Measure::Level));
    assert_eq!((&figure.basis, &figure.change_of), (&None, &None));
    let (report, _) = corrected(r#"{"figures": {"f2": {"measure": "share", "basis": "全部来访"}}}"#);
    assert_eq!(report.figures[1].basis.as_deref(), Some("全部来访"));
    let (report, _) = corrected(r#"{"figures": {"f2": {"measure": "change"}}}"#);
    assert_eq!(report.figures[1], level_and_change().figures[1], "it was one before");
    // Nor is a figure named that is none.
    let (report, _) = corrected(r#"{"figures": {"f1": {"remove": true}}}"#);
    assert_eq!(report.figures[0].change_of, None);
}

#[test]
fn words_that_nothing_knows_are_told_and_change_nothing() {
    let (report, errors) =
        corrected(r#"{"figures": {"f2": {"measure": "growth", "status": "plan", "period": "去年"}}}"#);
    assert_eq!(report, level_and_change());
    assert_eq!(
        errors,
        [
            CorrectionError::NoSuchMeasure("f2".into()),
            CorrectionError::NoSuchStatus("f2".into()),
            CorrectionError::NoSuchPeriod("f2".into()),
        ]
    );
}
