//! The sample report says what its source says, no more and no less.
//!
//! The source is the page as copied (`fixtures/hujiayuan-2018.txt`). Each check is a function that
//! returns the problems it finds, so that the last tests can show that it finds them in a report
//! that is wrong.

use std::collections::{BTreeMap, HashSet};

use report_viewer::model::{Block, Bound, ChartKind, Decimal, Places, Reading, Report, Section, read};

const SOURCE: &str = include_str!("fixtures/hujiayuan-2018.txt");
const REPORT: &str = include_str!("../public/reports/hujiayuan-2018.json");

#[test]
fn it_is_read_without_notices() {
    assert_eq!(sample().notices, []);
}

#[test]
fn its_head_and_signature_are_those_of_the_page() {
    let report = sample().report;
    assert_eq!(report.schema.as_deref(), Some("../report.schema.json"));
    assert_eq!(report.version, report_viewer::model::VERSION);
    assert_eq!(report.language.as_deref(), Some("zh-CN"));
    assert_eq!(report.period.as_deref(), Some("2018"));

    let head: Vec<&str> = SOURCE.lines().map(str::trim).take_while(|line| *line != BODY_AFTER).collect();
    assert_eq!(head[0], format!("当前位置:{}", report.breadcrumb.join("> ")));
    assert_eq!(head[2], report.title);
    let publisher = report.publisher.as_deref().expect("a publisher");
    assert!(head[3].ends_with(&format!("来源: {publisher}")), "{}", head[3]);
    let published = report.published.as_deref().expect("a date").replace('T', " ");
    assert!(head[3].starts_with(&format!("发布日期: {published} ")), "{}", head[3]);

    let signature = report.signature.expect("a signature");
    assert_eq!(signature.name, "胡家园街道办事处");
    assert_eq!(signature.date_text.as_deref(), Some("2018年12月27日"));
    assert_eq!(signature.date.as_deref(), Some("2018-12-27"));
}

#[test]
fn its_text_is_the_source_character_for_character() {
    assert_eq!(source_lines().len(), 54);
    assert_none(text_problems(&sample().report));
}

#[test]
fn its_outline_is_as_printed() {
    assert_none(outline_problems(&sample().report));
}

#[test]
fn every_number_in_the_text_is_a_figure_or_is_accounted_for() {
    let (numbers, problems) = numbers_in_source();
    assert_none(problems);
    assert_eq!(numbers.len(), 58);
    assert_eq!(sample().report.figures.len(), 59);
    assert_none(number_problems(&sample().report));
}

#[test]
fn its_figures_have_the_values_printed() {
    assert_none(value_problems(&sample().report));
}

#[test]
fn every_quote_stands_exactly_once_in_its_section() {
    assert_none(quote_problems(&sample().report));
}

#[test]
fn mentions_of_one_fact_share_a_concept() {
    let report = sample().report;
    let mut mentions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for figure in &report.figures {
        // A concept is named only where a fact is known, or stated again.
        if let Some(concept) = figure.concept.as_deref() {
            mentions.entry(concept).or_default().push(&figure.id);
        }
    }
    mentions.retain(|_, figures| figures.len() > 1);
    let mentions: Vec<(&str, Vec<&str>)> = mentions.into_iter().collect();
    assert_eq!(
        mentions,
        [
            ("community-correction.subjects", vec!["f11", "f13"]),
            ("people-mediation.amount", vec!["f9", "f31"]),
            ("people-mediation.cases", vec!["f7", "f29"]),
            ("people-mediation.success-rate", vec!["f8", "f30"]),
            ("resettlement.subjects", vec!["f12", "f14"]),
            ("村", vec!["f1", "f5"]),
            ("社区", vec!["f2", "f4"]),
        ]
    );
}

#[test]
fn its_parts_add_up() {
    let report = sample().report;
    let totals: Vec<&str> = report.figures.iter().filter_map(|figure| figure.part_of.as_deref()).collect();
    assert_eq!(totals.iter().collect::<HashSet<_>>().len(), 3, "来信来访 twice, contracts once");
    assert_eq!(totals.len(), 5 + 5 + 3);
    assert_none(part_problems(&report));
}

#[test]
fn its_charts_name_figures_that_belong_together() {
    let report = sample().report;
    let ids: Vec<&str> = report.charts.iter().map(|chart| chart.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "c-mediation",
            "c-petition",
            "c-outreach-materials",
            "c-anti-crime",
            "c-legal-service",
            "c-contracts",
            "c-correction",
        ]
    );
    assert_none(chart_problems(&report));
}

#[test]
fn one_changed_character_is_found() {
    let broken = sample_with("调解成功率达98%", "调解成功率达97%");
    assert!(!broken.notices.is_empty());
    assert_found(&text_problems(&broken.report), 1, "达97%,");
    // The quote of the rate itself, and that of the amount, whose prefix holds the rate.
    assert_found(&quote_problems(&broken.report), 2, "f8");
}

#[test]
fn one_lost_character_is_found() {
    let broken = sample_with("各类民间纠纷 96件,调解", "各类民间纠纷96件,调解").report;
    assert_found(&text_problems(&broken), 1, "纠纷96件");
    let broken = sample_with("\"heading\": \" 继续", "\"heading\": \"继续").report;
    assert_found(&text_problems(&broken), 1, "1、继续");
    assert_found(&outline_problems(&broken), 1, "s9-1");
}

#[test]
fn one_lost_line_is_found() {
    let mut broken = sample().report;
    broken.body.remove(0);
    let problems = text_problems(&broken);
    assert!(problems.last().is_some_and(|last| last.contains("53 lines")), "{problems:#?}");
}

#[test]
fn one_lost_figure_is_found() {
    let mut broken = sample().report;
    broken.figures.retain(|figure| figure.id != "f29");
    assert_found(&value_problems(&broken), 1, "f29");
    assert_found(&chart_problems(&broken), 1, "f29");
    let problems = number_problems(&broken);
    assert_eq!(problems[0], "at 28: Some(\"96\") expected, Some(\"100\") found");
    assert_eq!(problems[problems.len() - 1], "at 57: Some(\"15\") expected, None found");
}

#[test]
fn one_wrong_value_unit_or_bound_is_found() {
    let mut broken = sample().report;
    broken.figures[16].bound = Bound::Exact;
    assert_found(&value_problems(&broken), 1, "f17");
    broken.figures[17].value = None;
    assert_found(&value_problems(&broken), 2, "f18");
    assert_found(&part_problems(&broken), 1, "f16");
    broken.figures[2].unit = Some("家".into());
    assert_found(&value_problems(&broken), 3, "f3");
}

#[test]
fn figures_in_the_wrong_order_are_found() {
    let mut broken = sample().report;
    broken.figures.swap(6, 7);
    assert_found(&quote_problems(&broken), 1, "f7");
    assert_found(&number_problems(&broken), 2, "96");
}

#[test]
fn a_quote_that_fits_twice_is_found() {
    let mut broken = sample().report;
    broken.figures[23].quote.prefix.clear();
    broken.figures[23].quote.suffix.clear();
    assert_found(&quote_problems(&broken), 1, "f24");
}

#[test]
fn a_lost_number_of_the_outline_is_found() {
    let broken = sample_with("\"number\": \"八、\",", "").report;
    assert_found(&outline_problems(&broken), 1, "s8");
    assert_found(&text_problems(&broken), 1, "八、");
}

// What is expected.

/// The line right before the body.
const BODY_AFTER: &str = "• 扫一扫在手机打开当前页";
/// The line right after it, the first of four lists of links.
const BODY_BEFORE: &str = "全国各省市政府网站";

/// Numbers that count nothing: each with how often it stands in the body, and why it is no figure.
/// Longer phrases first, as what is found is struck out.
#[rustfmt::skip]
const NOT_FIGURES: [(&str, usize, &str); 8] = [
    ("2018年1月—2018年5月暨2018年5月—2018年10月", 1, "months of the two evaluations"),
    ("2018年1月至2018年5月", 1, "months of the lawyers' shifts"),
    ("2018年12月27日", 1, "date of the signature"),
    ("截止到12月", 1, "month up to which disputes are counted"),
    ("2018年", 7, "the year"),
    ("2019年", 1, "the next year"),
    ("2018,我街", 1, "the year, whose 年 is lost"),
    ("5大制度", 1, "a name for the five systems listed before it"),
];

/// How the text of a section goes on after its heading.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Form {
    /// The heading has its line to itself.
    Alone,
    /// A paragraph follows the heading on its line.
    RunIn,
    /// No heading: a paragraph follows the number.
    None,
}

const ALONE: Form = Form::Alone;
const RUN_IN: Form = Form::RunIn;
const NONE: Form = Form::None;

/// Level, id, number, form and heading of every section, in order. The faults are the source's: 六
/// has lost its number but kept the mark, 七 and 九 have lost both.
#[rustfmt::skip]
const OUTLINE: [(usize, &str, &str, Form, &str); 41] = [
    (1, "s1", "一、", ALONE, "完善工作机制,加强街道工委对法治建设的领导"),
    (2, "s1-1", "1、", RUN_IN, "加强党委对法治建设的统筹力度,思想重视规划到位。"),
    (2, "s1-2", "2、", RUN_IN, "完善党委决策机制,提升党委依法执政能力。"),
    (2, "s1-3", "3、", RUN_IN, "完善领导干部学法用法制度,提高党员干部法治素养。"),
    (1, "s2", "二、", ALONE, "推进法治政府建设,落实依法行政"),
    (2, "s2-1", "1、", RUN_IN, "完善依法决策工作机制。"),
    (2, "s2-2", "2、", ALONE, "提升政府服务效能,强化法治建设对社会公共事业的保障力度。"),
    (2, "s2-3", "3、", RUN_IN, "规范行政执法行为。"),
    (2, "s2-4", "4、", RUN_IN, "全面推进政务公开,提升信息透明度。"),
    (1, "s3", "三、", ALONE, "推进基层依法治理,促进和谐发展"),
    (2, "s3-1", "1、", RUN_IN, "构建依法治理体系。"),
    (2, "s3-2", "2、", RUN_IN, "持续推进按法治框架解决基层矛盾工作。"),
    (2, "s3-3", "3、", RUN_IN, "推动信访法治改革。"),
    (2, "s3-4", "4、", RUN_IN, "健全法律服务体系。"),
    (1, "s4", "四、", ALONE, "完善人民调解组织建设。"),
    (1, "s5", "五、", ALONE, "创新法治宣传教育,营造浓厚法治氛围"),
    (2, "s5-1", "(一)、", ALONE, "积极协调,周密部署,做好“七五”普法宣传工作。"),
    (3, "s5-1-1", "1、", NONE, ""),
    (3, "s5-1-2", "2、", NONE, ""),
    (3, "s5-1-3", "3、", RUN_IN, "法制宣传进校园。"),
    (3, "s5-1-4", "4、", RUN_IN, "开展干部网上学法。"),
    (3, "s5-1-5", "5、", RUN_IN, "开展扫黑除恶专项宣传活动。"),
    (3, "s5-1-6", "6、", RUN_IN, "完成七五普法中期检查工作。"),
    (2, "s5-2", "(二)", ALONE, "法律服务工作"),
    (3, "s5-2-1", "1、", NONE, ""),
    (3, "s5-2-2", "2、", NONE, ""),
    (1, "s6", "、", ALONE, "加强法治文化建设。"),
    (1, "s7", "", ALONE, "存在问题及困难"),
    (2, "s7-1", "1、", RUN_IN, "人民调解机构的影响力还不够。"),
    (2, "s7-2", "2、", RUN_IN, "基层法治工作的执行力还不够。"),
    (2, "s7-3", "3、", NONE, ""),
    (2, "s7-4", "4、", NONE, ""),
    (1, "s8", "八、", ALONE, "解决问题的意见和建议"),
    (2, "s8-1", "1、", RUN_IN, "进一步丰富法治工作的方法手段。"),
    (2, "s8-2", "2、", RUN_IN, "建立矛盾疏导机制。"),
    (2, "s8-3", "3、", RUN_IN, "整合资源,加大矛盾纠纷排查力度。"),
    (2, "s8-4", "4、", RUN_IN, "采取多种形式和手段逐一化解矛盾,保障群众合法权益。"),
    (1, "s9", "", ALONE, "2018年法治建设工作的新思路和工作计划"),
    (2, "s9-1", "1、", RUN_IN, " 继续提升调解专业化水平,丰富和完善法律服务,确保矛盾纠纷化解的效果。"),
    (2, "s9-2", "2、", RUN_IN, "推动信访工作法治化提升,增强部门联动,创新工作机制,解决“信访不信法”问题。"),
    (2, "s9-3", "3、", RUN_IN, "完善基层依法治理格局,推进社区多元共治,使各项工作在法治框架内运行,预防矛盾发生。"),
];

/// Id, section, printed quantity, value, unit, bound and period of every figure, in order.
#[rustfmt::skip]
const FIGURES: [(&str, &str, &str, i64, &str, Bound, &str); 59] = {
    use Bound::{AtLeast, Exact};
    [
        ("f1", "s1-1", "10个", 10, "个", Exact, "2018"),
        ("f2", "s1-1", "15个", 15, "个", Exact, "2018"),
        ("f3", "s2-2", "6", 6, "", Exact, "2018"),
        ("f4", "s2-2", "15个", 15, "个", Exact, "2018"),
        ("f5", "s2-2", "10个", 10, "个", Exact, "2018"),
        ("f6", "s2-2", "1212次", 1_212, "次", Exact, "2018"),
        ("f7", "s3-2", "96件", 96, "件", Exact, "2018-01/2018-12"),
        ("f8", "s3-2", "98%", 98, "%", Exact, "2018-01/2018-12"),
        ("f9", "s3-2", "244万元", 2_440_000, "元", Exact, "2018-01/2018-12"),
        ("f10", "s3-2", "78名", 78, "名", Exact, "2018"),
        ("f11", "s3-2", "98名", 98, "名", Exact, "2018"),
        ("f12", "s3-2", "70名", 70, "名", Exact, "2018"),
        ("f13", "s3-2", "98", 98, "", Exact, "2018"),
        ("f14", "s3-2", "70名", 70, "名", Exact, "2018"),
        ("f15", "s3-2", "100%", 100, "%", Exact, "2018"),
        ("f16", "s3-3", "623批次", 623, "批次", Exact, "2018"),
        ("f17", "s3-3", "2600余人次", 2_600, "人次", AtLeast, "2018"),
        ("f18", "s3-3", "53批次", 53, "批次", Exact, "2018"),
        ("f19", "s3-3", "1200余人次", 1_200, "人次", AtLeast, "2018"),
        ("f20", "s3-3", "12批次", 12, "批次", Exact, "2018"),
        ("f21", "s3-3", "300余人次", 300, "人次", AtLeast, "2018"),
        ("f22", "s3-3", "558批次", 558, "批次", Exact, "2018"),
        ("f23", "s3-3", "1100余人次", 1_100, "人次", AtLeast, "2018"),
        ("f24", "s3-3", "0批次", 0, "批次", Exact, "2018"),
        ("f25", "s3-3", "0人次", 0, "人次", Exact, "2018"),
        ("f26", "s3-3", "0批次", 0, "批次", Exact, "2018"),
        ("f27", "s3-3", "0人次", 0, "人次", Exact, "2018"),
        ("f28", "s3-4", "99%以上", 99, "%", AtLeast, "2018"),
        ("f29", "s4", "96件", 96, "件", Exact, "2018"),
        ("f30", "s4", "100%", 100, "%", Exact, "2018"),
        ("f31", "s4", "244万元", 2_440_000, "元", Exact, "2018"),
        ("f32", "s5", "七个", 7, "个", Exact, "2018"),
        ("f33", "s5-1-2", "58场", 58, "场", Exact, "2018"),
        ("f34", "s5-1-2", "16300余份", 16_300, "份", AtLeast, "2018"),
        ("f35", "s5-1-2", "300余张", 300, "张", AtLeast, "2018"),
        ("f36", "s5-1-2", "2600余个", 2_600, "个", AtLeast, "2018"),
        ("f37", "s5-1-2", "1.2万元", 12_000, "元", Exact, "2018"),
        ("f38", "s5-1-2", "3.3万人", 33_000, "人", Exact, "2018"),
        ("f39", "s5-1-3", "2次", 2, "次", Exact, "2018"),
        ("f40", "s5-1-3", "3场", 3, "场", Exact, "2018"),
        ("f41", "s5-1-3", "1230名", 1_230, "名", Exact, "2018"),
        ("f42", "s5-1-4", "35学时", 35, "学时", Exact, "2018"),
        ("f43", "s5-1-5", "7次", 7, "次", Exact, "2018"),
        ("f44", "s5-1-5", "4700余份", 4_700, "份", AtLeast, "2018"),
        ("f45", "s5-1-5", "70余块", 70, "块", AtLeast, "2018"),
        ("f46", "s5-1-5", "14000余份", 14_000, "份", AtLeast, "2018"),
        ("f47", "s5-1-5", "7000余个", 7_000, "个", AtLeast, "2018"),
        ("f48", "s5-1-5", "35场", 35, "场", Exact, "2018"),
        ("f49", "s5-2-1", "2次", 2, "次", Exact, "2018-01/2018-10"),
        ("f50", "s5-2-1", "570次", 570, "次", Exact, "2018-01/2018-05"),
        ("f51", "s5-2-1", "2544", 2_544, "", Exact, "2018-01/2018-05"),
        ("f52", "s5-2-1", "62次", 62, "次", Exact, "2018-01/2018-05"),
        ("f53", "s5-2-1", "3139人", 3_139, "人", Exact, "2018-01/2018-05"),
        ("f54", "s5-2-1", "1024次", 1_024, "次", Exact, "2018-01/2018-05"),
        ("f55", "s5-2-1", "19次", 19, "次", Exact, "2018-01/2018-05"),
        ("f56", "s5-2-2", "27份", 27, "份", Exact, "2018"),
        ("f57", "s5-2-2", "2份", 2, "份", Exact, "2018"),
        ("f58", "s5-2-2", "10份", 10, "份", Exact, "2018"),
        ("f59", "s5-2-2", "15份", 15, "份", Exact, "2018"),
    ]
};

/// Series whose bars count different things handed out; their labels say which.
const MIXED_UNITS: [&str; 2] = ["宣传品", "问卷和宣传品"];

// What is checked. Each returns the problems found.

/// Lines of the report that are not those of the source.
fn text_problems(report: &Report) -> Vec<String> {
    let (expected, found) = (source_lines(), report.body_lines());
    let mut problems: Vec<String> = expected
        .iter()
        .zip(&found)
        .filter(|(expected, found)| expected != found)
        .map(|(expected, found)| format!("the source has\n  {expected}\nthe report has\n  {found}"))
        .collect();
    if expected.len() != found.len() {
        problems.push(format!("the source has {} lines, the report {} lines", expected.len(), found.len()));
    }
    problems
}

/// Sections that are not numbered, named or nested as printed.
fn outline_problems(report: &Report) -> Vec<String> {
    let sections = sections(report);
    let found: Vec<_> = sections
        .iter()
        .map(|(level, section)| {
            let form = match (&section.heading, section.run_in) {
                (None, false) => Form::None,
                (Some(_), false) => Form::Alone,
                (_, true) => Form::RunIn,
            };
            let number = section.number.as_deref().unwrap_or_default();
            (*level, section.id.as_str(), number, form, section.heading.as_deref().unwrap_or_default())
        })
        .collect();
    differences(&OUTLINE, &found)
}

/// Numbers of the source that are no figure, and figures that are no number of the source.
fn number_problems(report: &Report) -> Vec<String> {
    let (expected, mut problems) = numbers_in_source();
    let found: Vec<String> =
        report.figures.iter().filter_map(|figure| numbers(&figure.printed).into_iter().next()).collect();
    problems.extend(differences(&expected, &found));
    problems
}

/// Figures that are not as listed in [`FIGURES`].
fn value_problems(report: &Report) -> Vec<String> {
    let mut problems = Vec::new();
    for (id, section, printed, value, unit, bound, period) in FIGURES {
        let Some(figure) = report.figure(id) else {
            problems.push(format!("{id} is missing"));
            continue;
        };
        let expected =
            (Some(section), printed, Some(Decimal::new(value, 0)), Some(unit), bound, Some(period));
        let found = (
            figure.section.as_deref(),
            figure.printed.as_str(),
            figure.value,
            // Missing where the text has no measure word; an empty unit would be a fault.
            figure.unit.as_deref().map_or(Some(""), |unit| (!unit.is_empty()).then_some(unit)),
            figure.bound,
            figure.period.as_deref(),
        );
        if expected != found {
            problems.push(format!("{id} should be {expected:?}, is {found:?}"));
        }
        // The printed number times its power of ten is the value, to the places it is given to.
        if let Some(number) = numbers(printed).first() {
            let value = figure.value.map(|value| value.scaled_down(figure.scale).to_string());
            if found.2 == expected.2 && value.as_ref() != Some(number) {
                problems.push(format!("{id}: {printed} by scale {} is {value:?}", figure.scale));
            }
            let fraction = number.split_once('.').map_or(0, |(_, fraction)| fraction.len() as i8);
            let decimals = (bound == Bound::Exact).then_some(fraction - figure.scale as i8);
            if figure.decimals != decimals {
                problems.push(format!("{id}: decimals should be {decimals:?}, is {:?}", figure.decimals));
            }
        }
        if figure.label.is_empty() {
            problems.push(format!("{id} has no label"));
        }
    }
    problems
}

/// Quotes that do not stand exactly once in their section's own text, or not in the text's order.
fn quote_problems(report: &Report) -> Vec<String> {
    let texts = own_texts(report);
    let places = Places::of(report);
    let mut problems = Vec::new();
    let mut last = (0, 0);
    for (index, figure) in report.figures.iter().enumerate() {
        let id = &figure.id;
        let quote = &figure.quote;
        if quote.exact != figure.printed {
            problems.push(format!("{id} quotes {} and prints {}", quote.exact, figure.printed));
        }
        let words = format!("{}{}{}", quote.prefix, quote.exact, quote.suffix);
        let found: Vec<(usize, usize)> = texts
            .iter()
            .enumerate()
            .filter(|(_, own)| figure.section.as_deref() == Some(own.section))
            .flat_map(|(number, own)| own.text.match_indices(&words).map(move |(start, _)| (number, start)))
            .collect();
        let [(number, start)] = found[..] else {
            problems.push(format!("{id}: {words} stands {} times in {:?}", found.len(), figure.section));
            continue;
        };
        let start = start + quote.prefix.len();
        let end = start + quote.exact.len();
        let text = texts[number].text;
        if text[..start].ends_with(is_digit) || text[end..].starts_with(is_digit) {
            problems.push(format!("{id}: {words} cuts a number"));
        }
        if (number, start) < last {
            problems.push(format!("{id} stands before the figure listed before it"));
        }
        last = (number, start);
        let place =
            places.location(index).map(|place| (place.section.as_deref(), place.block, place.range.clone()));
        if place != Some((Some(texts[number].section), texts[number].block, start..end)) {
            problems.push(format!("{id} is shown at {place:?}"));
        }
    }
    problems
}

/// Totals that are not the sum of their parts.
fn part_problems(report: &Report) -> Vec<String> {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    let mut problems = Vec::new();
    for part in &report.figures {
        let Some(total) = part.part_of.as_deref() else { continue };
        match report.figure(total) {
            None => problems.push(format!("{} is part of {total}, which is not there", part.id)),
            Some(total) if total.unit != part.unit => {
                problems.push(format!("{} is counted otherwise than {}", part.id, total.id));
            }
            Some(_) => {}
        }
        *sums.entry(total).or_default() += whole(part.value).unwrap_or_default();
    }
    for (total, sum) in sums {
        let value = report.figure(total).and_then(|total| whole(total.value));
        if value != Some(sum) {
            problems.push(format!("{total} is {value:?}, its parts are {sum}"));
        }
    }
    problems
}

/// Charts that name what is not there, or set on one axis what has no common unit.
fn chart_problems(report: &Report) -> Vec<String> {
    let sections = sections(report);
    let mut problems = Vec::new();
    for chart in &report.charts {
        let id = &chart.id;
        if !sections.iter().any(|(_, section)| Some(&section.id) == chart.section.as_ref()) {
            problems.push(format!("{id}: no section {:?}", chart.section));
        }
        if chart.title.is_empty() || chart.description.as_deref().is_none_or(str::is_empty) {
            problems.push(format!("{id} has no title or no description"));
        }
        if matches!(chart.kind, ChartKind::Unknown(_)) || chart.series.is_empty() {
            problems.push(format!("{id} cannot be drawn"));
        }
        for series in &chart.series {
            let name = &series.name;
            let mut units = HashSet::new();
            let mut drawn = HashSet::new();
            for point in &series.points {
                let Some(figure) = report.figure(&point.figure) else {
                    problems.push(format!("{id}, {name}: no figure {}", point.figure));
                    continue;
                };
                units.insert(figure.unit.as_deref());
                if !drawn.insert(&point.figure) || point.label.is_empty() {
                    problems.push(format!("{id}, {name}: {} stands twice or without a label", figure.id));
                }
            }
            if units.len() > 1 && !MIXED_UNITS.contains(&name.as_str()) {
                problems.push(format!("{id}, {name} mixes {units:?}"));
            }
            if series.points.is_empty() {
                problems.push(format!("{id}, {name} is empty"));
            }
        }
    }
    problems
}

// What the checks are made of.

fn sample() -> Reading {
    read(REPORT).expect("the sample report is readable")
}

/// The sample with one place in its JSON changed.
fn sample_with(from: &str, to: &str) -> Reading {
    assert_eq!(REPORT.matches(from).count(), 1, "{from} is one place");
    read(&REPORT.replace(from, to)).expect("the changed report is readable")
}

/// The body and signature of the source: its lines without indent and trailing space.
fn source_lines() -> Vec<&'static str> {
    SOURCE
        .lines()
        .map(str::trim)
        .skip_while(|line| *line != BODY_AFTER)
        .skip(1)
        .take_while(|line| *line != BODY_BEFORE)
        .filter(|line| !line.is_empty())
        .collect()
}

/// The numbers of the source that count something, and what is wrong with [`NOT_FIGURES`].
fn numbers_in_source() -> (Vec<String>, Vec<String>) {
    let mut problems = Vec::new();
    let mut numbered = 0;
    let mut lines: Vec<String> = source_lines()
        .into_iter()
        .map(|line| {
            // The number of an item: digits and 、 at the start of a line.
            let rest = line.trim_start_matches(is_digit);
            match rest.strip_prefix('、') {
                Some(rest) if line.starts_with(is_digit) => {
                    numbered += 1;
                    rest.to_owned()
                }
                _ => line.to_owned(),
            }
        })
        .collect();
    let expected = OUTLINE.iter().filter(|(_, _, number, ..)| number.starts_with(is_digit)).count();
    if numbered != expected {
        problems.push(format!("{numbered} lines are numbered 1、, not {expected}"));
    }
    for (phrase, expected, reason) in NOT_FIGURES {
        let found: usize = lines.iter().map(|line| line.matches(phrase).count()).sum();
        if found != expected {
            problems.push(format!("{phrase} ({reason}) stands {found} times, not {expected}"));
        }
        for line in &mut lines {
            *line = line.replace(phrase, "□");
        }
    }
    (lines.iter().flat_map(|line| numbers(line)).collect(), problems)
}

/// The runs of digits in a text, with a decimal point between digits: `1.2`.
fn numbers(text: &str) -> Vec<String> {
    text.split(|character: char| !is_digit(character) && character != '.')
        .map(|run| run.trim_matches('.'))
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Digits of any script, so that a full-width one is not passed over; 七 is none.
fn is_digit(character: char) -> bool {
    character.is_numeric()
}

fn whole(value: Option<Decimal>) -> Option<i64> {
    value?.to_string().parse().ok()
}

/// All sections with their level, in order.
fn sections(report: &Report) -> Vec<(usize, &Section)> {
    fn collect<'a>(blocks: &'a [Block], level: usize, found: &mut Vec<(usize, &'a Section)>) {
        for block in blocks {
            if let Block::Section(section) = block {
                found.push((level, section));
                collect(&section.blocks, level + 1, found);
            }
        }
    }
    let mut found = Vec::new();
    collect(&report.body, 1, &mut found);
    found
}

/// A heading or paragraph that a section holds itself.
struct OwnText<'a> {
    section: &'a str,
    /// Its index among the section's blocks; none for the heading.
    block: Option<usize>,
    text: &'a str,
}

fn own_texts(report: &Report) -> Vec<OwnText<'_>> {
    let mut texts = Vec::new();
    for (_, section) in sections(report) {
        let id = section.id.as_str();
        if let Some(heading) = &section.heading {
            texts.push(OwnText { section: id, block: None, text: heading });
        }
        for (index, block) in section.blocks.iter().enumerate() {
            if let Block::Paragraph(paragraph) = block {
                texts.push(OwnText { section: id, block: Some(index), text: &paragraph.text });
            }
        }
    }
    texts
}

/// Where two lists differ, place by place.
fn differences<T: std::fmt::Debug + PartialEq>(expected: &[T], found: &[T]) -> Vec<String> {
    (0..expected.len().max(found.len()))
        .map(|index| (index, expected.get(index), found.get(index)))
        .filter(|(_, expected, found)| expected != found)
        .map(|(index, expected, found)| format!("at {index}: {expected:?} expected, {found:?} found"))
        .collect()
}

#[track_caller]
fn assert_none(problems: Vec<String>) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A check on a broken report finds this many problems, one of which names the place.
#[track_caller]
fn assert_found(problems: &[String], count: usize, place: &str) {
    assert_eq!(problems.len(), count, "{problems:#?}");
    assert!(problems.iter().any(|problem| problem.contains(place)), "{problems:#?}");
}
