//! The charts of the sample report: what each draws, its table and its CSV.

use report_viewer::chart::{ChartData, Drawing, Kind, Layout, csv};
use report_viewer::i18n::messages;
use report_viewer::model::{Measure, Reading, Status, read};

fn sample() -> Reading {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/reports/hujiayuan-2018.json");
    read(&std::fs::read_to_string(path).expect("the sample report")).expect("a sound report")
}

fn data(reading: &Reading, id: &str) -> ChartData {
    ChartData::of(&reading.report, reading.report.chart(id).expect(id), messages("zh"))
}

/// Label, text and unit of every point, series by series.
fn rows(data: &ChartData) -> Vec<(&str, &str, &str)> {
    data.points().map(|point| (point.label.as_str(), point.text.as_str(), point.unit.as_str())).collect()
}

#[test]
fn mediation_shows_both_rates_as_the_text_has_them() {
    let reading = sample();
    let data = data(&reading, "c-mediation");
    let rows = rows(&data);
    let texts: Vec<&str> = rows.iter().map(|(_, text, _)| *text).collect();
    assert_eq!(texts, ["96", "96", "98", "100", "244", "244"]);
    assert_eq!(data.units(), ["件", "%", "万元"]);
    assert!(!data.has_bounds());
}

#[test]
fn petitions_show_zeros_as_zeros_and_bounds_as_bounds() {
    let reading = sample();
    let data = data(&reading, "c-petition");
    let rows = rows(&data);
    assert_eq!(rows.len(), 10);
    assert_eq!(rows[3].1, "0");
    assert_eq!(rows[5], ("街道集访", "≥ 1,200", "人次"));
    assert_eq!(rows[9], ("进京非正常访", "0", "人次"));
    assert!(data.has_bounds());
    let zero = data.points().nth(3).expect("ten points");
    assert_eq!((zero.value, zero.permille), ("0".parse().ok(), 0));
}

#[test]
fn contracts_add_up_to_their_total() {
    let reading = sample();
    let data = data(&reading, "c-contracts");
    let drawing = Drawing::of(&data, 16).expect("a kind that is drawn");
    assert_eq!(drawing.kind, Kind::StackedBar);
    let sum: i64 = drawing.panels[0].bars.iter().map(|bar| bar.value.parse::<i64>().expect("whole")).sum();
    assert_eq!(sum, 27);
}

#[test]
fn every_chart_can_be_drawn_and_every_row_tapped() {
    let reading = sample();
    assert!(reading.report.charts.len() >= 7);
    for chart in &reading.report.charts {
        let data = ChartData::of(&reading.report, chart, messages("zh"));
        let drawing = Drawing::of(&data, 16).expect("a kind that is drawn");
        let layout = Layout::of(&drawing);
        let height = layout.height(&drawing);
        let mut tapped: Vec<usize> = (0..height).filter_map(|y| layout.figure_at(&drawing, 500, y)).collect();
        tapped.dedup();
        let drawn: Vec<usize> = data.points().map(|point| point.figure).collect();
        assert_eq!(tapped, drawn, "{}", chart.id);
        assert!(chart.description.is_some(), "{}", chart.id);
        assert!(!data.units().is_empty(), "{}", chart.id);
    }
}

#[test]
fn csv_gives_values_in_whole_units_with_their_sentences() {
    let reading = sample();
    let text = csv(&reading.report, &reading.places, &data(&reading, "c-mediation"), messages("zh"));
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert!(text.starts_with('\u{feff}'));
    assert_eq!(lines[0], "分组,项目,数值,单位,界限,期间,原文写法,原句,编号,类型,实际或目标,比较对象");
    assert_eq!(lines.len(), 7);
    assert!(
        lines[5].starts_with("涉及金额,第三部分,2440000,元,准确,2018-01/2018-12,244万元,"),
        "{}",
        lines[5]
    );
    assert!(lines[5].contains("涉及金额244万元。"), "{}", lines[5]);
    let english = csv(&reading.report, &reading.places, &data(&reading, "c-petition"), messages("en"));
    assert!(english.contains(",1200,人次,at least,2018,1200余人次,"));
}

#[test]
fn csv_says_measure_status_and_basis() {
    let mut reading = sample();
    let chart = data(&reading, "c-mediation");
    for figure in &mut reading.report.figures {
        (figure.measure, figure.status, figure.basis) = (Measure::Level, Status::Result, None);
    }
    let figure = &mut reading.report.figures[chart.series[0].points[0].figure];
    (figure.measure, figure.status) = (Measure::Change, Status::Target);
    (figure.basis, figure.value) = (Some("previous-year".into()), "-12.5".parse().ok());
    figure.period = Some("2018".into());
    let id = figure.id.clone();
    for (language, expected) in
        [("zh", format!(",{id},变化,目标,比上年")), ("en", format!(",{id},change,Target,on the year before"))]
    {
        let text = csv(&reading.report, &reading.places, &chart, messages(language));
        let rows: Vec<&str> = text.lines().skip(1).collect();
        assert!(rows[0].ends_with(&expected) && rows[0].contains(",-12.5,"), "{}", rows[0]);
        let plain = [",水平,实际,", ",level,Result,"];
        assert!(rows[1..].iter().all(|row| plain.iter().any(|end| row.ends_with(end))), "{text}");
    }
}

#[cfg(feature = "charts")]
#[test]
fn options_hold_every_value_as_text() {
    use report_viewer::chart::option::{Theme, option};
    let reading = sample();
    let theme = Theme {
        width: 320.0,
        text: "#000".into(),
        bar: "#111".into(),
        bounded: "#222".into(),
        track: "#333".into(),
        ground: "#fff".into(),
        font: "serif".into(),
    };
    for chart in &reading.report.charts {
        let data = ChartData::of(&reading.report, chart, messages("zh"));
        let drawing = Drawing::of(&data, 16).expect("a kind that is drawn");
        let option = option(&drawing, &theme).to_string();
        for bar in drawing.panels.iter().flat_map(|panel| &panel.bars) {
            assert!(option.contains(&format!("\"name\":\"{}\"", bar.text)), "{}: {}", chart.id, bar.text);
            assert!(option.contains(&format!("\"{}\"", bar.label)), "{}: {}", chart.id, bar.label);
        }
    }
}
