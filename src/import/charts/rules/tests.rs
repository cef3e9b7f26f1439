//! Each rule on a chart that keeps it and on one that does not.

use super::*;
use crate::model::Point;

/// A figure in short: label, value, unit; what else it says is set by name.
fn figure(id: &str, label: &str, value: &str, unit: &str) -> Figure {
    Figure {
        id: id.into(),
        section: Some("s1".into()),
        label: label.into(),
        value: value.parse().ok(),
        unit: Some(unit.into()),
        period: Some("2024".into()),
        printed: format!("{value}{unit}"),
        ..Figure::default()
    }
}

/// A chart of all figures by their labels, and its faults.
fn faults_of(figures: Vec<Figure>) -> Vec<Fault> {
    let shown: Vec<String> = figures.iter().map(|figure| figure.id.clone()).collect();
    faults_of_some(figures, &shown.iter().map(String::as_str).collect::<Vec<_>>())
}

fn faults_of_some(figures: Vec<Figure>, shown: &[&str]) -> Vec<Fault> {
    let report = Report { figures, ..Report::default() };
    faults(&report, &chart(&report, shown))
}

fn chart(report: &Report, shown: &[&str]) -> Chart {
    let points = shown.iter().map(|id| Point {
        label: report.figure(id).map(|figure| figure.label.clone()).unwrap_or_default(),
        figure: (*id).into(),
    });
    let series = vec![Series { name: "数量".into(), points: points.collect() }];
    Chart { id: "c-1".into(), title: "各类数字".into(), series, ..Chart::default() }
}

fn dispute(id: &str, kind: &str, value: &str) -> Figure {
    figure(id, &format!("{kind}纠纷"), value, "件")
}

/// Two groups of one thing: 邻里纠纷, 物业纠纷.
fn groups() -> Vec<Figure> {
    vec![dispute("f1", "邻里", "12"), dispute("f2", "物业", "7")]
}

/// Groups of which the second is otherwise.
fn second(change: impl FnOnce(&mut Figure)) -> Vec<Figure> {
    let mut figures = groups();
    change(&mut figures[1]);
    figures
}

#[test]
fn groups_of_one_thing_break_no_rule() {
    assert_eq!(faults_of(groups()), []);
}

#[test]
fn a_value_that_is_not_there_or_not_known() {
    assert_eq!(faults_of_some(groups(), &["f1", "f2", "f9"]), [Fault::Missing]);
    assert_eq!(faults_of(second(|figure| figure.value = None)), [Fault::Missing, Fault::Alone]);
    assert_eq!(faults_of(second(|figure| figure.label_is_clause = true)), [Fault::Clause]);
    assert_eq!(faults_of(second(|figure| figure.upper = "9".parse().ok())), [Fault::Range]);
    assert!(faults_of(second(|figure| figure.measure = Measure::Rank)).contains(&Fault::Rank));
}

#[test]
fn one_value_alone_and_too_many() {
    assert_eq!(faults_of_some(groups(), &["f1"]), [Fault::Alone]);
    let names: Vec<String> = ('甲'..).take(17).map(|name| format!("{name}村")).collect();
    let many = (0..17).map(|index| dispute(&format!("f{index}"), &names[index], "3")).collect();
    assert_eq!(faults_of(many), [Fault::Crowded]);
}

#[test]
fn what_an_axis_cannot_hold() {
    assert_eq!(faults_of(second(|figure| figure.unit = Some("人".into()))), [Fault::Units]);
    // 起 counts what 件 counts.
    assert_eq!(faults_of(second(|figure| figure.unit = Some("起".into()))), []);
    assert_eq!(faults_of(second(|figure| figure.measure = Measure::Change)), [Fault::Measures]);
    assert_eq!(faults_of(second(|figure| figure.status = Status::Target)), [Fault::Statuses]);
    assert_eq!(faults_of(second(|figure| figure.period = Some("2023".into()))), [Fault::Periods]);
    assert_eq!(faults_of(second(|figure| figure.period = Some("2024-12".into()))), [Fault::Periods]);
    assert_eq!(faults_of(second(|figure| figure.period = Some("2024-01/2024-12".into()))), []);
    assert_eq!(faults_of(second(|figure| figure.status = Status::Earlier)), [Fault::Earlier]);
}

#[test]
fn handed_out_things_are_counted_side_by_side_whatever_their_measure_words() {
    let things =
        |last: &str, unit: &str| vec![figure("f1", "宣传手册", "300", "本"), figure("f2", last, "12", unit)];
    assert_eq!(faults_of(things("宣传展板", "块")), []);
    assert!(faults_of(things("宣传车", "辆")).contains(&Fault::Units));
}

#[test]
fn per_head_beside_totals() {
    let incomes = |last: &str| {
        vec![figure("f1", "城镇居民人均收入", "31000", "元"), figure("f2", last, "152000000", "元")]
    };
    assert_eq!(faults_of(incomes("农村居民人均收入")), []);
    assert_eq!(faults_of(incomes("旅游收入")), [Fault::PerHead]);
    // Growth is a rate, whatever grows.
    let growth = |label: &str, id: &str| Figure { measure: Measure::Change, ..figure(id, label, "6.1", "%") };
    assert_eq!(faults_of(vec![growth("居民人均收入", "f1"), growth("旅游收入", "f2")]), []);
}

#[test]
fn changes_against_one_basis_and_shares_of_one_whole() {
    let change = |id: &str, label: &str, basis: &str| Figure {
        measure: Measure::Change,
        basis: Some(basis.into()),
        ..figure(id, label, "6.1", "%")
    };
    let pair = |basis: &str| vec![change("f1", "工业投资", "previous-year"), change("f2", "民间投资", basis)];
    assert_eq!(faults_of(pair("previous-year")), []);
    assert_eq!(faults_of(pair("2019")), [Fault::Bases]);
    let share = |id: &str, label: &str, value: &str, basis: &str| Figure {
        measure: Measure::Share,
        basis: Some(basis.into()),
        ..figure(id, label, value, "%")
    };
    let pair = |value: &str, basis: &str| {
        vec![share("f1", "第一产业", "11.6", "地区生产总值"), share("f2", "第二产业", value, basis)]
    };
    assert_eq!(faults_of(pair("39.1", "地区生产总值")), []);
    assert_eq!(faults_of(pair("39.1", "工业增加值")), [Fault::Wholes]);
    assert_eq!(faults_of(pair("93", "地区生产总值")), [Fault::TotalAndPart]);
    // Each share of a budget is of a budget of its own.
    let budget = vec![share("f1", "教育支出", "98", "年初预算"), share("f2", "卫生支出", "2", "年初预算")];
    assert_eq!(faults_of(budget), [Fault::Wholes]);
}

#[test]
fn two_points_of_one_name() {
    assert_eq!(faults_of(second(|figure| figure.label = "邻里纠纷".into())), [Fault::Periods, Fault::Twins]);
    let report = Report { figures: groups(), ..Report::default() };
    let mut chart = chart(&report, &["f1", "f2"]);
    chart.series[0].points[1].label = "邻里纠纷".into();
    assert_eq!(faults(&report, &chart), [Fault::Twins]);
}

#[test]
fn a_total_beside_its_own_part() {
    assert_eq!(
        faults_of(second(|figure| figure.part_of = Some("f1".into()))),
        [Fault::TotalAndPart, Fault::Totals]
    );
    let incomes = |first: &str| vec![figure("f1", first, "900", "元"), figure("f2", "税收收入", "510", "元")];
    assert_eq!(faults_of(incomes("收入")), [Fault::TotalAndPart]);
    assert_eq!(faults_of(incomes("非税收入")), []);
    let mut parts = groups();
    parts[0].part_of = Some("f8".into());
    parts[1].part_of = Some("f9".into());
    assert_eq!(faults_of(parts), [Fault::Totals]);
    // What is spent and what is left add up to an income, and are no parts of it.
    let mut budget = vec![
        figure("f1", "基金支出", "149", "元"),
        figure("f2", "基金结余", "16", "元"),
        figure("f0", "基金收入", "165", "元"),
    ];
    budget[0].part_of = Some("f0".into());
    budget[1].part_of = Some("f0".into());
    assert_eq!(faults_of_some(budget, &["f1", "f2"]), [Fault::TotalAndPart]);
}

#[test]
fn unlike_things_on_one_axis() {
    let pair = |first: &str, second: &str| {
        faults_of(vec![figure("f1", first, "52", "元"), figure("f2", second, "31", "元")])
    };
    assert_eq!(pair("地区生产总值", "旅游收入"), [Fault::Unlike]);
    assert_eq!(pair("东区零售额", "西区零售额"), []);
    assert_eq!(pair("出口", "进口"), []);
    // What was concluded is among what was received.
    assert_eq!(pair("受理案件", "审结案件"), [Fault::Unlike]);
    // All parts of a total are groups, whatever they are called.
    let mut parts = vec![
        figure("f1", "线上", "8", "场"),
        figure("f2", "户外", "4", "场"),
        figure("f0", "招聘会", "12", "场"),
    ];
    parts[0].part_of = Some("f0".into());
    parts[1].part_of = Some("f0".into());
    assert_eq!(faults_of_some(parts.clone(), &["f1", "f2"]), []);
    parts[2].value = "30".parse().ok();
    assert_eq!(faults_of_some(parts, &["f1", "f2"]), [Fault::Unlike]);
}

#[test]
fn rises_without_the_falls() {
    let change = |id: &str, label: &str, value: &str| Figure {
        measure: Measure::Change,
        ..figure(id, label, value, "%")
    };
    let all = || {
        vec![
            change("f1", "工业投资", "6.1"),
            change("f2", "民间投资", "-2.1"),
            change("f3", "房地产投资", "3.0"),
        ]
    };
    assert_eq!(faults_of(all()), []);
    assert_eq!(faults_of_some(all(), &["f1", "f3"]), [Fault::OneSided]);
    let mut unread = all();
    unread[1].measure = Measure::Level;
    assert_eq!(faults_of_some(unread, &["f1", "f3"]), [Fault::OneSided]);
    // Against another basis it is another matter.
    let mut other = all();
    other[1].basis = Some("2019".into());
    assert_eq!(faults_of_some(other, &["f1", "f3"]), []);
}

#[test]
fn one_thing_over_years() {
    let year = |id: &str, period: &str| Figure {
        period: Some(period.into()),
        ..figure(id, "受理案件", "12", "件")
    };
    let drawn = |periods: [&str; 3]| {
        let ids = ["f1", "f2", "f3"];
        let figures = ids.iter().zip(periods).map(|(id, period)| year(id, period)).collect();
        let report = Report { figures, ..Report::default() };
        let mut chart = chart(&report, &ids);
        for (point, period) in chart.series[0].points.iter_mut().zip(periods) {
            point.label = period.into();
        }
        faults(&report, &chart)
    };
    assert_eq!(drawn(["2021", "2022", "2023"]), []);
    assert_eq!(drawn(["2021-01/2021-06", "2022-01/2022-06", "2023-01/2023-06"]), []);
    assert_eq!(drawn(["2021", "2022", "2023-01/2023-06"]), [Fault::Periods]);
    assert_eq!(drawn(["2021", "2022", "2022"]), [Fault::Periods, Fault::Twins]);
}

#[test]
fn a_line_is_year_after_year_in_one_unit() {
    let drawn = |periods: &[&str], last: &str| {
        let ids = ["f1", "f2", "f3"];
        let years = ids.iter().zip(periods).enumerate();
        let figures = years.map(|(index, (id, period))| Figure {
            period: Some((*period).into()),
            ..figure(id, "受理案件", "12", if index + 1 == periods.len() { last } else { "件" })
        });
        let report = Report { figures: figures.collect(), ..Report::default() };
        let mut chart = chart(&report, &ids[..periods.len()]);
        chart.kind = ChartKind::Line;
        for (point, period) in chart.series[0].points.iter_mut().zip(periods) {
            point.label = (*period).into();
        }
        faults(&report, &chart)
    };
    assert_eq!(drawn(&["2021", "2022", "2023"], "件"), []);
    assert_eq!(drawn(&["2021", "2022"], "件"), [Fault::Line]);
    assert_eq!(drawn(&["2020", "2021", "2023"], "件"), [Fault::Line]);
    assert_eq!(drawn(&["2023", "2022", "2021"], "件"), [Fault::Line]);
    assert_eq!(drawn(&["2021", "2022", "2023"], "起"), [Fault::Line]);
}

#[test]
fn stacked_parts_add_up_and_say_so() {
    let report = |value: &str, bound: Bound| {
        let mut figures =
            vec![dispute("f1", "邻里", "12"), dispute("f2", "物业", value), dispute("f0", "", "19")];
        figures[0].part_of = Some("f0".into());
        figures[1].part_of = Some("f0".into());
        figures[1].bound = bound;
        Report { figures, ..Report::default() }
    };
    let stacked = |report: &Report, title: &str, description: Option<&str>| {
        let mut chart = chart(report, &["f1", "f2"]);
        chart.kind = ChartKind::StackedBar;
        chart.title = title.into();
        chart.description = description.map(Into::into);
        faults(report, &chart)
    };
    let whole = report("7", Bound::Exact);
    assert_eq!(stacked(&whole, "纠纷，按类型（共 19 件）", None), []);
    assert_eq!(stacked(&whole, "纠纷，按类型", Some("共19件。")), []);
    assert_eq!(stacked(&whole, "纠纷，按类型", None), [Fault::UnsaidTotal]);
    assert_eq!(stacked(&report("6", Bound::Exact), "纠纷（共 19 件）", None), [Fault::Sum]);
    assert_eq!(stacked(&report("7", Bound::AtLeast), "纠纷（共 19 件）", None), [Fault::Sum]);
}

#[test]
fn series_of_unlike_things() {
    let report = Report {
        figures: vec![
            dispute("f1", "邻里", "12"),
            dispute("f2", "物业", "7"),
            figure("f3", "邻里纠纷", "30", "人"),
            figure("f4", "物业纠纷", "16", "人"),
            figure("f5", "宣传手册", "30", "本"),
            figure("f6", "工作手册", "16", "本"),
        ],
        ..Report::default()
    };
    let both = |ids: [&str; 2]| {
        let mut both = chart(&report, &["f1", "f2"]);
        both.series.extend(chart(&report, &ids).series);
        faults(&report, &both)
    };
    assert_eq!(both(["f3", "f4"]), []);
    assert_eq!(both(["f5", "f6"]), [Fault::Series]);
}

#[test]
fn titles_say_what_is_shown_and_are_of_one_chart() {
    let mut report = Report { figures: groups(), ..Report::default() };
    let titled = |report: &Report, id: &str, title: &str| Chart {
        id: id.into(),
        title: title.into(),
        ..chart(report, &["f1", "f2"])
    };
    assert_eq!(faults(&report, &titled(&report, "c-1", "邻里纠纷")), [Fault::Title]);
    assert_eq!(faults(&report, &titled(&report, "c-1", "")), [Fault::Title]);
    report.charts = vec![titled(&report, "c-1", "纠纷，按类型"), titled(&report, "c-2", "纠纷，按类型")];
    let found: Vec<Vec<Fault>> = of_report(&report).into_iter().map(|(_, faults)| faults).collect();
    assert_eq!(found, [[Fault::SameTitle], [Fault::SameTitle]]);
}

#[test]
fn every_fault_says_something_of_its_own() {
    let all = [
        Fault::Missing,
        Fault::Clause,
        Fault::Range,
        Fault::Rank,
        Fault::Alone,
        Fault::Crowded,
        Fault::Units,
        Fault::Measures,
        Fault::Statuses,
        Fault::Periods,
        Fault::PerHead,
        Fault::Bases,
        Fault::Wholes,
        Fault::Earlier,
        Fault::Twins,
        Fault::TotalAndPart,
        Fault::Totals,
        Fault::Unlike,
        Fault::OneSided,
        Fault::Sum,
        Fault::UnsaidTotal,
        Fault::Series,
        Fault::Title,
        Fault::SameTitle,
    ];
    let mut words: Vec<String> = all.iter().map(ToString::to_string).collect();
    words.sort();
    words.dedup();
    assert_eq!(words.len(), all.len());
}
