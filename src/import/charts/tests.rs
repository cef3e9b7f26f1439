//! What is drawn of which figures, and what of none.

use super::*;
use crate::model::{Block, Bound, Paragraph, Quote, Section};

/// A report of one section whose only paragraph states the figures in the order given.
struct Draw {
    report: Report,
}

impl Draw {
    fn new(heading: &str, text: &str) -> Self {
        let paragraph = Block::Paragraph(Paragraph { text: text.into(), items: Vec::new() });
        let section = Section {
            id: "s1".into(),
            number: Some("一、".into()),
            heading: Some(heading.into()),
            run_in: false,
            blocks: vec![paragraph],
        };
        let report =
            Report { period: Some("2024".into()), body: vec![Block::Section(section)], ..Report::default() };
        Self { report }
    }

    /// A figure of the text: as printed, its label and value; more is changed.
    fn figure(mut self, printed: &str, label: &str, value: &str, change: impl FnOnce(&mut Figure)) -> Self {
        let unit =
            printed.trim_start_matches(|character: char| character.is_ascii_digit() || character == '.');
        let mut figure = Figure {
            id: format!("f{}", self.report.figures.len() + 1),
            section: Some("s1".into()),
            label: label.into(),
            value: value.parse().ok(),
            unit: Some(unit.trim_start_matches(['万', '亿', '余']).into()),
            period: Some("2024".into()),
            printed: printed.into(),
            quote: Quote { exact: printed.into(), ..Quote::default() },
            ..Figure::default()
        };
        change(&mut figure);
        self.report.figures.push(figure);
        self
    }

    fn level(self, printed: &str, label: &str, value: &str) -> Self {
        self.figure(printed, label, value, |_| {})
    }

    fn part(self, printed: &str, label: &str, value: &str, total: &str) -> Self {
        self.figure(printed, label, value, |figure| figure.part_of = Some(total.into()))
    }

    fn change(self, printed: &str, label: &str, value: &str) -> Self {
        self.figure(printed, label, value, |figure| {
            figure.measure = Measure::Change;
            figure.basis = Some("previous-year".into());
        })
    }

    /// The charts: kind, title and the labels of their points. None breaks a rule.
    fn charts(mut self) -> Vec<(ChartKind, String, Vec<String>)> {
        self.report.charts = propose(&self.report);
        for (chart, faults) in rules::of_report(&self.report) {
            assert_eq!(faults, [], "{}", chart.title);
        }
        let labels = |chart: &Chart| {
            chart
                .series
                .iter()
                .flat_map(|series| series.points.iter().map(|point| point.label.clone()))
                .collect()
        };
        self.report
            .charts
            .iter()
            .map(|chart| (chart.kind.clone(), chart.title.clone(), labels(chart)))
            .collect()
    }

    fn titles(self) -> Vec<String> {
        self.charts().into_iter().map(|(_, title, _)| title).collect()
    }
}

const NONE: [String; 0] = [];

#[test]
fn amounts_their_changes_and_what_each_has_are_no_chart() {
    let text = Draw::new(
        "经济发展",
        "地区生产总值52.6亿元，增长5.2%，农民人均收入15200元，增长6.1%，旅游收入3.1亿元，比上年增加0.4亿元。",
    );
    let titles = text
        .level("52.6亿元", "地区生产总值", "5260000000")
        .change("5.2%", "地区生产总值", "5.2")
        .level("15200元", "农民人均收入", "15200")
        .change("6.1%", "农民人均收入", "6.1")
        .level("3.1亿元", "旅游收入", "310000000")
        .change("0.4亿元", "旅游收入", "40000000")
        .titles();
    assert_eq!(titles, NONE);
}

#[test]
fn parts_that_add_up_are_stacked_and_say_their_total() {
    let text = |last: &str| {
        let text = format!("受理信访310件，其中来信120件，来访150件，网上信访{last}件。");
        Draw::new("信访工作", &text)
            .level("310件", "受理信访", "310")
            .part("120件", "来信", "120", "f1")
            .part("150件", "来访", "150", "f1")
            .part(&format!("{last}件"), "网上信访", last, "f1")
    };
    let charts = text("40").charts();
    assert_eq!(charts.len(), 1);
    assert_eq!(charts[0].0, ChartKind::StackedBar);
    assert_eq!(charts[0].1, "受理信访，按渠道（共 310 件）");
    assert_eq!(charts[0].2, ["来信", "来访", "网上信访"]);
    // Where a part is missing the title says that it is not all.
    let charts = text("20").charts();
    assert_eq!((&charts[0].0, charts[0].1.as_str()), (&ChartKind::Bar, "受理信访，其中3项"));
}

#[test]
fn a_round_part_is_not_stacked() {
    let titles = Draw::new("信访工作", "受理信访310件，其中来信120余件，来访190件。")
        .level("310件", "受理信访", "310")
        .figure("120余件", "来信", "120", |figure| {
            figure.part_of = Some("f1".into());
            figure.bound = Bound::AtLeast;
            figure.unit = Some("件".into());
        })
        .part("190件", "来访", "190", "f1")
        .charts();
    assert_eq!((&titles[0].0, titles[0].1.as_str()), (&ChartKind::Bar, "受理信访，按渠道"));
}

#[test]
fn what_is_no_parting_makes_no_chart() {
    // What is spent and what is left of an income.
    let budget = Draw::new("基金", "基金收入165万元，支出149万元，结余16万元。")
        .level("165万元", "基金收入", "1650000")
        .part("149万元", "基金支出", "1490000", "f1")
        .part("16万元", "基金结余", "160000", "f1");
    assert_eq!(budget.titles(), NONE);
    // Parts of unlike kinds that leave most of the total.
    let mixed = Draw::new("队伍", "干部86人，其中女性31人，党员70人。")
        .level("86人", "干部", "86")
        .part("31人", "女性", "31", "f1")
        .part("70人", "党员", "70", "f1");
    assert_eq!(mixed.titles(), NONE);
    // Three cases are read faster in their sentence.
    let few = Draw::new("复议", "行政复议3件，其中维持2件，撤回1件。")
        .level("3件", "行政复议", "3")
        .part("2件", "维持", "2", "f1")
        .part("1件", "撤回", "1", "f1");
    assert_eq!(few.titles(), NONE);
    // A part called as its total is not known.
    let same = Draw::new("清理", "清理文件176份，143份继续有效，33份废止。")
        .level("176份", "清理文件", "176")
        .part("143份", "清理文件", "143", "f1")
        .part("33份", "废止文件", "33", "f1");
    assert_eq!(same.titles(), NONE);
}

#[test]
fn a_total_that_is_parted_twice_is_two_charts() {
    let titles = Draw::new("信访工作", "信访310件，来信120件，来访190件。按结果，办结300件，在办10件。")
        .level("310件", "信访", "310")
        .part("120件", "来信", "120", "f1")
        .part("190件", "来访", "190", "f1")
        .part("300件", "已办结", "300", "f1")
        .part("10件", "正在办理", "10", "f1")
        .titles();
    assert_eq!(titles, ["信访，按渠道（共 310 件）", "信访，按类别（共 310 件）"]);
}

#[test]
fn one_thing_over_groups() {
    let zones = Draw::new("商贸", "东区零售额31.4亿元，增长5.3%；西区零售额12.7亿元。")
        .level("31.4亿元", "东区零售额", "3140000000")
        .change("5.3%", "东区零售额", "5.3")
        .level("12.7亿元", "西区零售额", "1270000000");
    assert_eq!(zones.titles(), ["零售额，按区"]);
    let incomes = Draw::new("收入", "城镇居民人均可支配收入4.1万元，农村居民人均可支配收入2.2万元。")
        .level("4.1万元", "城镇居民人均可支配收入", "41000")
        .level("2.2万元", "农村居民人均可支配收入", "22000");
    assert_eq!(incomes.titles(), ["居民人均可支配收入，按城乡"]);
    let listed = Draw::new("金融", "存款余额、贷款余额分别为42亿元和21亿元。")
        .level("42亿元", "存款余额", "4200000000")
        .level("21亿元", "贷款余额", "2100000000");
    assert_eq!(listed.titles(), ["存款余额、贷款余额"]);
}

#[test]
fn what_only_looks_like_groups() {
    let pair = |first: &str, second: &str| {
        Draw::new("工作", "甲12件；乙7件。").level("12件", first, "12").level("7件", second, "7").titles()
    };
    // What was concluded is among what was received; of one kind, but not of one step.
    assert_eq!(pair("受理民事案件", "审结刑事案件"), NONE);
    assert_eq!(pair("受理案件", "审结案件"), NONE);
    assert_eq!(pair("规模以上工业企业", "高新技术企业"), NONE);
    assert_eq!(pair("城镇新增就业", "失业人员再就业"), NONE);
    assert_eq!(pair("通报批评社区", "一票否决社区"), NONE);
    assert_eq!(pair("受理民事案件", "受理刑事案件"), ["受理民事案件、受理刑事案件"]);
    // Two of three industries.
    assert_eq!(pair("第二产业增加值", "第三产业增加值"), NONE);
    // Of another period or another status.
    let differ = |change: fn(&mut Figure)| {
        Draw::new("商贸", "东区12件；西区7件。")
            .level("12件", "东区纠纷", "12")
            .figure("7件", "西区纠纷", "7", change)
            .titles()
    };
    assert_eq!(differ(|_| {}).len(), 1);
    assert_eq!(differ(|figure| figure.period = Some("2023".into())), NONE);
    assert_eq!(differ(|figure| figure.status = Status::Target), NONE);
    assert_eq!(differ(|figure| figure.label_is_clause = true), NONE);
    assert_eq!(differ(|figure| figure.upper = "9".parse().ok()), NONE);
}

#[test]
fn a_change_that_was_not_read_is_no_level() {
    let text = |noun: &str| {
        Draw::new("经济", "城镇4.2%，农村2.4%。")
            .level("4.2%", &format!("城镇{noun}"), "4.2")
            .level("2.4%", &format!("农村{noun}"), "2.4")
            .titles()
    };
    assert_eq!(text("居民收入"), NONE);
    assert_eq!(text("登记失业率"), ["登记失业率，按城乡"]);
}

#[test]
fn targets_are_a_chart_of_their_own_and_say_so() {
    let target = |figure: &mut Figure| {
        figure.status = Status::Target;
        figure.period = Some("2025".into());
    };
    let titles = Draw::new("安排", "东区零售额33亿元，西区零售额13亿元。")
        .figure("33亿元", "东区零售额", "3300000000", target)
        .figure("13亿元", "西区零售额", "1300000000", target)
        .titles();
    assert_eq!(titles, ["零售额，按区（2025年目标）"]);
}

#[test]
fn rises_and_falls_together() {
    let text = |third: fn(Draw) -> Draw| {
        let text = Draw::new("经济运行", "产值增长6.1%，投资下降2.1%，贸易增长3%，收入增长5%，财政增长4%。")
            .change("6.1%", "工业产值", "6.1")
            .change("2.1%", "民间投资", "-2.1")
            .change("3%", "对外贸易", "3");
        third(text).change("5%", "居民收入", "5").charts()
    };
    let charts = text(|text| text);
    assert_eq!(charts[0].1, "经济运行：各项指标比上年增减");
    assert_eq!(charts[0].2, ["工业产值", "民间投资", "对外贸易", "居民收入"]);
    // A fall that nobody can name hides nothing where others are shown; alone it would be left out.
    let hidden = Draw::new("经济运行", "产值增长6.1%，下降2.1%，贸易增长3%，收入增长5%，财政增长4%。")
        .change("6.1%", "工业产值", "6.1")
        .figure("2.1%", "下降2.1%", "-2.1", |figure| {
            figure.measure = Measure::Change;
            figure.label_is_clause = true;
        })
        .change("3%", "对外贸易", "3")
        .change("5%", "居民收入", "5")
        .change("4%", "财政支出", "4");
    assert_eq!(hidden.titles(), NONE);
    // A rate below zero that was not read as a change is a fall all the same.
    let unread = Draw::new("经济运行", "产值增长6.1%，贸易增长3%，收入增长5%，财政增长4%，投资增速-2%。")
        .change("6.1%", "工业产值", "6.1")
        .change("3%", "对外贸易", "3")
        .change("5%", "居民收入", "5")
        .change("4%", "财政支出", "4")
        .figure("-2%", "投资增速", "-2", |figure| figure.unit = Some("%".into()));
    assert_eq!(unread.titles(), NONE);
    // Another basis is another chart, and two values are none.
    let other = Draw::new("经济运行", "产值增长6.1%，环比增长2.1%，贸易增长3%。")
        .change("6.1%", "工业产值", "6.1")
        .figure("2.1%", "工业产值", "2.1", |figure| {
            figure.measure = Measure::Change;
            figure.basis = Some("previous-month".into());
        })
        .change("3%", "对外贸易", "3");
    assert_eq!(other.titles(), NONE);
}

#[test]
fn a_total_and_its_parts_grow_in_one_chart() {
    let changed = |of: &'static str| {
        move |figure: &mut Figure| {
            figure.measure = Measure::Change;
            figure.change_of = Some(of.into());
        }
    };
    let titles = Draw::new("外贸", "进出口64亿元，增长3%，其中出口41亿元，增长4%，进口20亿元，下降1%。")
        .level("64亿元", "进出口总额", "6400000000")
        .figure("3%", "进出口总额", "3", changed("f1"))
        .part("41亿元", "出口", "4100000000", "f1")
        .figure("4%", "出口", "4", changed("f3"))
        .part("20亿元", "进口", "2000000000", "f1")
        .figure("1%", "进口", "-1", changed("f5"))
        .titles();
    assert_eq!(titles, ["进出口总额和其中各项比上年增减", "进出口总额，其中2项"]);
}

#[test]
fn shares_of_one_whole() {
    let share = |of: &'static str| {
        move |figure: &mut Figure| {
            figure.measure = Measure::Share;
            figure.basis = Some(of.into());
        }
    };
    let text = |of: &'static str| {
        Draw::new("结构", "邻里纠纷占37.1%，物业纠纷占24.5%。")
            .figure("37.1%", "邻里纠纷", "37.1", share("纠纷总数"))
            .figure("24.5%", "物业纠纷", "24.5", share(of))
            .titles()
    };
    assert_eq!(text("纠纷总数"), ["邻里纠纷、物业纠纷占纠纷总数的比重"]);
    assert_eq!(text("民事纠纷"), NONE);
    let budget = Draw::new("预算", "税收收入为预算的98%，非税收入为预算的1.2%。")
        .figure("98%", "税收收入", "98", share("年初预算"))
        .figure("1.2%", "非税收入", "1.2", share("年初预算"));
    assert_eq!(budget.titles(), NONE);
}

#[test]
fn one_thing_over_years() {
    let of = |period: &'static str| move |figure: &mut Figure| figure.period = Some(period.into());
    let text = |last: &'static str| {
        Draw::new("收案", "收案，2022年120件，2023年150件，2024年180件。")
            .figure("120件", "新收案件", "120", of("2022"))
            .figure("150件", "新收案件", "150", of("2023"))
            .figure("180件", "新收案件", "180", of(last))
            .charts()
    };
    let charts = text("2024");
    assert_eq!(charts[0].1, "新收案件，按年份");
    assert_eq!((&charts[0].0, charts[0].2.join(" ")), (&ChartKind::Line, "2022年 2023年 2024年".into()));
    assert_eq!(text("2024-01/2024-06"), []);
    // A year that is left out has no place on a line.
    assert_eq!(text("2025")[0].0, ChartKind::Bar);
}

#[test]
fn from_one_year_to_another() {
    let text = |unknown: bool| {
        let before = move |figure: &mut Figure| {
            figure.status = Status::Earlier;
            figure.period = (!unknown).then(|| "2020".into());
        };
        let after = |id: &'static str| move |figure: &mut Figure| figure.changed_from = Some(id.into());
        Draw::new("五年来", "床位由2.6张增加到3.1张，医师由120人增加到180人。")
            .figure("2.6张", "每千人口床位", "2.6", before)
            .figure("3.1张", "每千人口床位", "3.1", after("f1"))
            .figure("120人", "执业医师", "120", before)
            .figure("180人", "执业医师", "180", after("f3"))
            .charts()
    };
    let charts = text(false);
    assert_eq!(charts[0].1, "五年来：2020年与2024年");
    assert_eq!(charts[0].2, ["2020年", "2024年", "2020年", "2024年"]);
    // Nobody knows when it was.
    assert_eq!(text(true), []);
}

#[test]
fn what_is_handed_out_is_known() {
    let charts = Draw::new("法治宣传", "发放宣传册3000本，制作展板12块，悬挂横幅30条，讲座12场。")
        .level("3000本", "宣传册", "3000")
        .level("12块", "展板", "12")
        .level("12场", "法治讲座", "12")
        .charts();
    assert_eq!(charts[0].1, "法治宣传品，按种类");
    assert_eq!(charts[0].2, ["宣传册", "展板"]);
}

#[test]
fn titles_are_of_one_chart() {
    let of = |period: &'static str| move |figure: &mut Figure| figure.period = Some(period.into());
    let titles = Draw::new("商贸", "东区8亿元，西区9亿元。东区3亿元，西区2亿元。")
        .level("8亿元", "东区零售额", "800000000")
        .level("9亿元", "西区零售额", "900000000")
        .figure("3亿元", "东区零售额", "300000000", of("2024-01/2024-06"))
        .figure("2亿元", "西区零售额", "200000000", of("2024-01/2024-06"))
        .titles();
    assert_eq!(titles, ["零售额，按区", "零售额，按区（2024年1—6月）"]);
}

#[test]
fn letters_of_other_lengths_are_names_too() {
    let titles = Draw::new("空气", "浓度分别为31微克和54微克。")
        .level("31微克", "PM2.5年均浓度", "31")
        .level("54微克", "可吸入颗粒物（PM10）年均浓度", "54")
        .titles();
    assert_eq!(
        titles,
        ["PM2.5年均浓度、可吸入颗粒物（PM10）年均浓度"]
            .map(String::from)
            .map(|_| "年均浓度，按类别".to_owned())
    );
}

#[test]
fn a_long_line_is_read_once() {
    let mut draw = Draw::new("纠纷", &"东村12件、西村7件，增长3%；".repeat(2000));
    for _ in 0..2000 {
        draw =
            draw.level("12件", "东村纠纷", "12").level("7件", "西村纠纷", "7").change("3%", "西村纠纷", "3");
    }
    let (text, whole) = (Text::of(&draw.report), "东村12件、西村7件，增长3%；".len());
    let last = text.places.last().and_then(Option::as_ref).expect("a place");
    assert_eq!((last.paragraph, last.range.start / whole), (1, 1999));
    assert_eq!(draw.titles(), NONE);
}
