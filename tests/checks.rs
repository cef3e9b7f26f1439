//! What the checks say of the sample report: what a careful editor would, and no more.

use report_viewer::check::{Finding, Rule, Severity, State, check};
use report_viewer::i18n::Language;
use report_viewer::model::{
    Block, Bound, Decimal, Figure, Measure, Paragraph, Quote, Report, Section, Signature, Status, Table, read,
};

const REPORT: &str = include_str!("../public/reports/hujiayuan-2018.json");

/// A finding as the lists below write it: the rule, how it came out, and the sentences with their
/// figures.
type Expected = (Rule, State, Severity, &'static [(&'static str, &'static [&'static str])]);

const MEDIATION_3: &str =
    "截止到12月,街道各级调委会共调处民间纠纷共调处群众各类民间纠纷 96件,调解成功率达98%,涉及金额244万元。";
const MEDIATION_4: &str = "整合街道劳动保障、综治维稳、妇联、律师等有效资源,胡家园街人民调解服务中心”,建立了与公安派出所、街道劳动社会保障、综治信访、土地确权、追讨农民工工资等联合调解服务中心年内共调处各类纠纷96件,调解成功率100%,共涉及资金244万元。";
const COUNTED: &str = "组建以街道工委书记为组长的法治创建工作领导小组,并在街道10个村、15个社区设立专门的法治建设联络员,及时掌握工作开展情况。";
const LAWYERS: &str = "在社会公共服务方面,与6律师事务所合作,为辖区内的15个社区10个村选派法律顾问,协助社区开展法律服务工作公共法律服务律师值班共1212次。";
const CORRECTION: &str = "今年以来,司法所新接收矫正人员78名,现我街道共有社区服刑人员98名,安置帮教对象70名。";
const RANGES: &str = "2018年司法所协助司法局律管处完成了2018年1月—2018年5月暨2018年5月—2018年10月2次公共法律服务考评活动,自2018年1月至2018年5月,全街村、居律师共值班570次,其中微信转发法制信息2544。";

/// What an editor would find wrong, or doubtful.
const WRONG: &[Expected] = &[
    (Rule::Contradiction, State::Fail, Severity::Error, &[(MEDIATION_3, &["f8"]), (MEDIATION_4, &["f30"])]),
    (
        Rule::ListCount,
        State::Fail,
        Severity::Warning,
        &[(
            "2018年胡家园司法所共举办了七个专题的法制专题宣讲,主要有青少年权益保护、国家安全教育、法律惠民专项活动、国家宪法日周宣传、扫黑除恶宣讲和干部网络学法。",
            &["f32"],
        )],
    ),
    (
        Rule::Numbering,
        State::Fail,
        Severity::Warning,
        &[("、加强法治文化建设。", &[]), ("存在问题及困难", &[]), ("八、解决问题的意见和建议", &[])],
    ),
    (Rule::DanglingLeadIn, State::Fail, Severity::Warning, &[("行政执法情况:", &[])]),
    (Rule::DanglingLeadIn, State::Fail, Severity::Warning, &[("年内情况:", &[])]),
    (Rule::MissingMeasureWord, State::Fail, Severity::Warning, &[(LAWYERS, &["f3"])]),
    (
        Rule::MissingMeasureWord,
        State::Fail,
        Severity::Warning,
        &[("98社区服刑人员严格按照《矫正人员考核及分类管理规定》进行分级管理。", &["f13"])],
    ),
    (Rule::MissingMeasureWord, State::Fail, Severity::Warning, &[(RANGES, &["f51"])]),
    (
        Rule::PublicationDelay,
        State::Fail,
        Severity::Warning,
        &[("2021-08-19 09:12", &[]), ("2018年12月27日", &[])],
    ),
    (Rule::OverlappingPeriods, State::Uncertain, Severity::Note, &[(RANGES, &["f49"])]),
    (
        Rule::RequiredSection,
        State::Uncertain,
        Severity::Note,
        &[
            ("2018年法治建设工作的新思路和工作计划", &[]),
            (
                "2018,我街的依法工作取得了一定成效,在总结工作经验的基础上,2019年将按照区委区政府的统一部署,进一步深化推进依法治理各项工作的实施。",
                &[],
            ),
        ],
    ),
];

/// What an editor would have checked and found right.
const RIGHT: &[Expected] = &[
    (
        Rule::Sum,
        State::Pass,
        Severity::Note,
        &[
            ("信访办年内接访情况: 综治信访办共受理群众来信来访623批次,2600余人次。", &["f16"]),
            ("其中:街道集访53批次,1200余人次;", &["f18"]),
            ("新区集访12批次,300余人次;", &["f20"]),
            ("街道个访558批次,1100余人次;", &["f22"]),
            ("市直机关门前接访0批次,0人次;", &["f24"]),
            ("进京非正常访0批次,0人次。", &["f26"]),
        ],
    ),
    (
        Rule::Sum,
        State::Pass,
        Severity::Note,
        &[
            ("信访办年内接访情况: 综治信访办共受理群众来信来访623批次,2600余人次。", &["f17"]),
            ("其中:街道集访53批次,1200余人次;", &["f19"]),
            ("新区集访12批次,300余人次;", &["f21"]),
            ("街道个访558批次,1100余人次;", &["f23"]),
            ("市直机关门前接访0批次,0人次;", &["f25"]),
            ("进京非正常访0批次,0人次。", &["f27"]),
        ],
    ),
    (
        Rule::Sum,
        State::Pass,
        Severity::Note,
        &[
            ("根据街道村、居变动情况,及时续签或改签公共法律服务合同27份。", &["f56"]),
            ("街道2份,村10份,社区15份", &["f57", "f58", "f59"]),
        ],
    ),
    (Rule::Contradiction, State::Pass, Severity::Note, &[(COUNTED, &["f1"]), (LAWYERS, &["f5"])]),
    (Rule::Contradiction, State::Pass, Severity::Note, &[(COUNTED, &["f2"]), (LAWYERS, &["f4"])]),
    (Rule::Contradiction, State::Pass, Severity::Note, &[(MEDIATION_3, &["f7"]), (MEDIATION_4, &["f29"])]),
    (Rule::Contradiction, State::Pass, Severity::Note, &[(MEDIATION_3, &["f9"]), (MEDIATION_4, &["f31"])]),
    (
        Rule::Contradiction,
        State::Pass,
        Severity::Note,
        &[
            (CORRECTION, &["f11"]),
            ("98社区服刑人员严格按照《矫正人员考核及分类管理规定》进行分级管理。", &["f13"]),
        ],
    ),
    (
        Rule::Contradiction,
        State::Pass,
        Severity::Note,
        &[(CORRECTION, &["f12"]), ("70名安置帮教对象均已建立规范帮教档案,帮教率达到100%。", &["f14"])],
    ),
    (
        Rule::ListCount,
        State::Pass,
        Severity::Note,
        &[(
            "坚持“定期排查制、领导接访制、联席会议制、领导包案制、责任追究制”5大制度并重,及时掌握信访动态,及时化解矛盾。",
            &[],
        )],
    ),
    (
        Rule::RateRange,
        State::Pass,
        Severity::Note,
        &[
            (MEDIATION_3, &["f8"]),
            ("70名安置帮教对象均已建立规范帮教档案,帮教率达到100%。", &["f15"]),
            (
                "推进“一社区一法律顾问”从目前来看,社区法律顾问在帮助辖区群众依法办事、依法维权等方面发挥了积极作用,群众满意率达到99%以上。",
                &["f28"],
            ),
            (MEDIATION_4, &["f30"]),
        ],
    ),
    (
        Rule::RequiredSection,
        State::Pass,
        Severity::Note,
        &[
            ("现将一年来我街道依法治理的主要工作情况汇报如下:", &[]),
            ("存在问题及困难", &[]),
            ("2018年法治建设工作的新思路和工作计划", &[]),
        ],
    ),
];

fn sample() -> Report {
    parse(REPORT)
}

fn parse(json: &str) -> Report {
    let reading = read(json).expect("a report");
    assert_eq!(reading.notices, []);
    reading.report
}

/// One line a finding, so that a difference can be read.
fn line(rule: Rule, state: State, severity: Severity, sentences: &[(&str, Vec<&str>)]) -> String {
    let sentences: Vec<String> =
        sentences.iter().map(|(text, figures)| format!("{text} [{}]", figures.join(" "))).collect();
    format!("{rule:?} {state:?} {severity:?}\n  {}", sentences.join("\n  "))
}

fn lines_of(findings: &[Finding], passed: bool) -> Vec<String> {
    findings
        .iter()
        .filter(|finding| (finding.state == State::Pass) == passed)
        .map(|finding| {
            let sentences: Vec<(&str, Vec<&str>)> = finding
                .sentences
                .iter()
                .map(|sentence| {
                    (sentence.text.as_str(), sentence.figures.iter().map(String::as_str).collect())
                })
                .collect();
            line(finding.rule, finding.state, finding.severity, &sentences)
        })
        .collect()
}

fn expected(list: &[Expected]) -> Vec<String> {
    list.iter()
        .map(|(rule, state, severity, sentences)| {
            let sentences: Vec<(&str, Vec<&str>)> =
                sentences.iter().map(|(text, figures)| (*text, figures.to_vec())).collect();
            line(*rule, *state, *severity, &sentences)
        })
        .collect()
}

#[test]
fn what_is_wrong_in_the_sample_is_found() {
    assert_eq!(lines_of(&check(&sample()), false).join("\n"), expected(WRONG).join("\n"));
}

#[test]
fn what_is_right_in_the_sample_passes() {
    assert_eq!(lines_of(&check(&sample()), true).join("\n"), expected(RIGHT).join("\n"));
}

#[test]
fn sentences_name_their_sections() {
    let findings = check(&sample());
    let sections = |rule: Rule, state: State| -> Vec<Option<&str>> {
        let finding = findings.iter().find(|finding| finding.rule == rule && finding.state == state);
        let sentences = finding.map(|finding| finding.sentences.as_slice()).unwrap_or_default();
        sentences.iter().map(|sentence| sentence.section.as_deref()).collect()
    };
    assert_eq!(sections(Rule::Contradiction, State::Fail), [Some("s3-2"), Some("s4")]);
    assert_eq!(sections(Rule::Numbering, State::Fail), [Some("s6"), Some("s7"), Some("s8")]);
    assert_eq!(sections(Rule::PublicationDelay, State::Fail), [None, None]);
}

#[test]
fn the_explanations_name_the_numbers() {
    let findings = check(&sample());
    for (rule, parts) in [
        (Rule::Contradiction, &["98%", "100%"][..]),
        (Rule::ListCount, &["七个专题", "6"]),
        (
            Rule::Numbering,
            &["六", "七", "、加强法治文化建设。", "存在问题及困难", "八、解决问题的意见和建议"],
        ),
        (Rule::DanglingLeadIn, &["行政执法情况:"]),
        (Rule::MissingMeasureWord, &["6律师事务所"]),
        (Rule::PublicationDelay, &["2018", "12", "27", "2021", "31"]),
        (Rule::OverlappingPeriods, &["2018", "10"]),
        (Rule::RequiredSection, &["2018", "2019"]),
    ] {
        let finding = findings.iter().find(|finding| finding.rule == rule && finding.state != State::Pass);
        let explanation = finding.map(|finding| finding.explanation.clone()).expect("a finding");
        for text in Language::ALL.map(|language| explanation.text(language)) {
            for part in parts {
                assert!(text.contains(part), "{part}: {text}");
            }
        }
    }
    let explained = |text: &str| findings.iter().any(|finding| finding.explanation.text("zh").contains(text));
    assert!(explained("落款日期2018年12月27日，发布日期2021年8月19日，相隔约31个月"));
    assert!(explained("2018年1月至2018年5月和2018年5月至2018年10月都包含2018年5月"));
    assert!(explained("“微信转发法制信息2544”"));
    let suggests = |finding: &&Finding| finding.explanation.text("zh").contains("可改为“98名”");
    assert_eq!(findings.iter().filter(suggests).count(), 1);
    for finding in &findings {
        for text in Language::ALL.map(|language| finding.explanation.text(language)) {
            assert!(!text.contains(['{', '}']) && !text.contains("“”") && !text.is_empty(), "{text}");
        }
    }
}

/// Corrections of the sample, each of what the rule finds.
const CORRECTIONS: &[(Rule, &[(&str, &str)])] = &[
    (
        Rule::Contradiction,
        &[
            ("调解成功率达98%", "调解成功率达100%"),
            (
                r#""value": 98,
      "unit": "%""#,
                r#""value": 100,
      "unit": "%""#,
            ),
            (r#""printed": "98%""#, r#""printed": "100%""#),
            (r#""exact": "98%""#, r#""exact": "100%""#),
            (r#""prefix": "98%,涉及金额""#, r#""prefix": "100%,涉及金额""#),
            (r#""suffix": ",调解成功率达9""#, r#""suffix": ",调解成功率达1""#),
        ],
    ),
    (
        Rule::ListCount,
        &[
            ("举办了七个专题", "举办了六个专题"),
            (r#""printed": "七个""#, r#""printed": "六个""#),
            (r#""exact": "七个""#, r#""exact": "六个""#),
            (
                r#""value": 7,
      "unit": "个""#,
                r#""value": 6,
      "unit": "个""#,
            ),
        ],
    ),
    (
        Rule::Numbering,
        &[
            (r#""number": "、""#, r#""number": "六、""#),
            (r#""heading": "存在问题及困难""#, r#""number": "七、", "heading": "存在问题及困难""#),
        ],
    ),
    (
        Rule::DanglingLeadIn,
        &[
            ("行政执法情况:\"", "行政执法情况:全年作出行政处罚。\""),
            ("年内情况:\"", "年内情况:全年公开信息。\""),
        ],
    ),
    (
        Rule::MissingMeasureWord,
        &[
            ("与6律师事务所", "与6家律师事务所"),
            (r#""suffix": "律师事务所合作,""#, r#""suffix": "家律师事务所合作""#),
            ("98社区服刑人员严格", "98名社区服刑人员严格"),
            (r#""suffix": "社区服刑人员严格""#, r#""suffix": "名社区服刑人员严""#),
            ("微信转发法制信息2544。", "微信转发法制信息2544条。"),
            (r#""suffix": "。法制讲座62次""#, r#""suffix": "条。法制讲座62""#),
            (r#""prefix": "544。法制讲座""#, r#""prefix": "44条。法制讲座""#),
            (r#""suffix": "。98社区服刑人""#, r#""suffix": "。98名社区服刑""#),
        ],
    ),
    (Rule::PublicationDelay, &[("2021-08-19T09:12", "2019-01-19T09:12")]),
    (Rule::OverlappingPeriods, &[("暨2018年5月—2018年10月", "暨2018年6月—2018年10月")]),
    (
        Rule::RequiredSection,
        &[("2018年法治建设工作的新思路和工作计划", "2019年法治建设工作的新思路和工作计划")],
    ),
];

fn corrected(corrections: &[(&str, &str)], json: &str) -> String {
    corrections.iter().fold(json.to_owned(), |json, (from, to)| {
        assert!(json.contains(from), "{from}");
        json.replace(from, to)
    })
}

#[test]
fn each_correction_makes_its_finding_go_away_and_no_other() {
    let before = lines_of(&check(&sample()), false);
    for (rule, corrections) in CORRECTIONS {
        let after = check(&parse(&corrected(corrections, REPORT)));
        let wrong = |finding: &&Finding| finding.rule == *rule && finding.state != State::Pass;
        assert_eq!(after.iter().find(wrong), None);
        let name = format!("{rule:?} ");
        let others = before.iter().filter(|line| !line.starts_with(&name)).count();
        assert_eq!(lines_of(&after, false).len(), others, "{rule:?}");
    }
}

#[test]
fn a_report_with_all_corrections_has_nothing_wrong() {
    let json = CORRECTIONS.iter().fold(REPORT.to_owned(), |json, (_, list)| corrected(list, &json));
    assert_eq!(lines_of(&check(&parse(&json)), false), Vec::<String>::new());
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph { text: text.into(), items: Vec::new() })
}

/// A small generator of numbers that only look random, the same in every run.
struct Odd(u64);

impl Odd {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % end
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

const PIECES: &[&str] = &[
    "七个专题",
    "主要有",
    "、",
    "，",
    "。",
    "：",
    ":",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "一是",
    "二是",
    "1—",
    "5月",
    "2018年",
    "至",
    "99999999999999999999",
    "98%",
    "即",
    "等",
    "5大制度",
    "如下",
    "见下表",
    "\n",
    "😀",
    "e\u{301}",
    "２",
    "分别是",
    "",
    " ",
    "\u{3000}",
    "；",
    "和",
    "十二项",
    "2019年将",
    "日",
    "第",
    "-",
    "~",
];

#[test]
fn odd_reports_are_checked_without_a_panic() {
    let mut odd = Odd(7);
    for round in 0..400 {
        let mut text = || (0..odd.below(30)).map(|_| odd.pick(PIECES)).collect::<String>();
        let mut texts: Vec<String> = (0..6).map(|_| text()).collect();
        if round % 40 == 0 {
            // A sentence longer than is looked at.
            texts[0] = texts[0].replace(['。', '；', '\n'], "").repeat(300);
        }
        let section = |id: &str, odd: &mut Odd, blocks: Vec<Block>| {
            let numbers = [
                "",
                "一、",
                "、",
                "（99999999999）",
                "1.1",
                "①",
                "第一条",
                "4294967295、",
                "（",
                "第",
                "二、",
            ];
            Block::Section(Section {
                id: id.into(),
                number: Some(odd.pick(&numbers).into()),
                heading: (odd.below(2) == 0).then(|| odd.pick(PIECES).to_owned()),
                run_in: false,
                blocks,
            })
        };
        let mut body: Vec<Block> = texts.iter().map(|text| paragraph(text)).collect();
        body.push(Block::Table(Table { rows: vec![vec!["98".into()]], ..Table::default() }));
        for depth in 0..odd.below(14) {
            let id = odd.pick(&["s1", "s2", "", "s1"]).to_owned();
            let level = section(&id, &mut odd, body);
            body = vec![level, section("s1", &mut odd, vec![paragraph(&texts[depth % 6])])];
        }
        let values = [i64::MAX, i64::MIN, 0, 1, 98, -1, i64::MAX - 1];
        let periods =
            ["2018", "2018-13", "", "9999-12/0000-01", "2018-01/2018-05", "2018-05/2018-10", "２０１８", "/"];
        let ids = ["f1", "f2", "f3", "f4", ""];
        let figures = (0..odd.below(20))
            .map(|_| Figure {
                id: odd.pick(&ids).into(),
                section: (odd.below(2) == 0).then(|| odd.pick(&["s1", "s2", "nowhere"]).to_owned()),
                label: odd.pick(&["成功率", "", "增长"]).into(),
                concept: (odd.below(3) > 0).then(|| odd.pick(&["a", "b", ""]).to_owned()),
                value: (odd.below(5) > 0).then(|| {
                    Decimal::new(
                        values[odd.below(values.len())],
                        odd.pick(&["", "a", "aaaaa"]).len() as u8 * 50,
                    )
                }),
                upper: (odd.below(5) == 0).then(|| Decimal::new(values[odd.below(values.len())], 0)),
                bound: [Bound::Exact, Bound::AtLeast, Bound::AtMost, Bound::About][odd.below(4)],
                unit: (odd.below(2) == 0).then(|| odd.pick(&["%", "‰", "名", ""]).to_owned()),
                scale: [0, 4, 255][odd.below(3)],
                decimals: [None, Some(i8::MIN), Some(i8::MAX), Some(0)][odd.below(4)],
                period: (odd.below(2) == 0).then(|| odd.pick(&periods).to_owned()),
                part_of: (odd.below(2) == 0).then(|| odd.pick(&ids).to_owned()),
                label_is_clause: odd.below(4) == 0,
                measure: [Measure::Level, Measure::Change, Measure::Share, Measure::Rank][odd.below(4)],
                status: [Status::Result, Status::Target, Status::Earlier][odd.below(3)],
                basis: (odd.below(2) == 0).then(|| odd.pick(&["previous-year", "2017", ""]).to_owned()),
                change_of: (odd.below(2) == 0).then(|| odd.pick(&ids).to_owned()),
                changed_from: (odd.below(2) == 0).then(|| odd.pick(&ids).to_owned()),
                share_of: (odd.below(2) == 0).then(|| odd.pick(&ids).to_owned()),
                printed: odd.pick(PIECES).into(),
                quote: Quote {
                    exact: odd.pick(PIECES).into(),
                    prefix: odd.pick(&["", "。", "：", "😀"]).into(),
                    suffix: odd.pick(&["", "、", "98"]).into(),
                    cell: None,
                },
            })
            .collect();
        let report = Report {
            title: odd.pick(&["", "2018年法治政府建设工作总结", "😀"]).into(),
            published: Some(odd.pick(&["", "2018", "2021-08-19T09:12", "９", "0000-00-00"]).into()),
            period: Some(odd.pick(&periods).into()),
            signature: (round % 2 == 0).then(|| Signature {
                name: String::new(),
                date_text: None,
                date: Some(odd.pick(&["", "9999-12-31", "0001-01-01", "x"]).into()),
            }),
            body,
            figures,
            ..Report::default()
        };
        for finding in check(&report) {
            assert!(!finding.explanation.text("zh").is_empty() && !finding.explanation.text("en").is_empty());
        }
    }
}

#[test]
fn an_empty_report_has_nothing_that_fails() {
    let findings = check(&Report::default());
    assert!(findings.iter().all(|finding| finding.state == State::NotAssessable), "{findings:?}");
}

/// A report of 20,000 figures, in sections of paragraphs of sentences.
fn large(sections: usize) -> Report {
    let mut figures = Vec::new();
    let body = (0..sections)
        .map(|section| {
            let blocks = (0..10)
                .map(|block| {
                    let text: String = (0..10)
                        .map(|sentence| {
                            let number = figures.len();
                            let printed = format!("{number}件");
                            figures.push(Figure {
                                id: format!("f{number}"),
                                section: Some(format!("s{section}")),
                                label: "纠纷".into(),
                                concept: Some(format!("c{}", number % 997)),
                                value: Some(Decimal::new(number as i64, 0)),
                                unit: Some("件".into()),
                                period: Some(format!("{}-{:02}", 1000 + number % 700, 1 + number % 12)),
                                part_of: (sentence > 0).then(|| format!("f{}", number - sentence)),
                                printed: printed.clone(),
                                quote: Quote {
                                    exact: printed.clone(),
                                    prefix: "调处".into(),
                                    suffix: "。".into(),
                                    cell: None,
                                },
                                ..Figure::default()
                            });
                            format!("第{block}组有两项工作，即甲和乙，1—5月调处{printed}。")
                        })
                        .collect();
                    paragraph(&text)
                })
                .collect();
            Block::Section(Section {
                id: format!("s{section}"),
                heading: Some("工作".into()),
                blocks,
                ..Section::default()
            })
        })
        .collect();
    Report {
        title: "2018年法治建设总结".into(),
        period: Some("2018".into()),
        body,
        figures,
        ..Report::default()
    }
}

/// The time of this thread that four times as much takes, in times of the shorter; the least of three
/// tries, for what other threads leave in the caches.
fn growth(check: impl Fn(&Report), prepare: impl Fn(&mut Report)) -> f64 {
    let time = |sections: usize| {
        let mut report = large(sections);
        prepare(&mut report);
        let start = cpu_time::ThreadTime::now();
        check(&report);
        start.elapsed().max(std::time::Duration::from_millis(20)).as_secs_f64()
    };
    (0..3).map(|_| time(200) / time(50)).fold(f64::INFINITY, f64::min)
}

#[test]
fn a_large_report_is_checked_in_time_that_grows_with_it() {
    let report = large(200);
    assert_eq!(report.figures.len(), 20_000);
    assert!(check(&report).len() > 2000);
    let run = |report: &Report| drop(check(report));
    let spread = growth(run, |_| {});
    // All of one fact in as many periods, and all parts of one total.
    let together = growth(run, |report| {
        for figure in &mut report.figures {
            figure.concept = Some("one".into());
            figure.part_of = Some("f0".into());
        }
    });
    assert!(spread < 11.0 && together < 11.0, "{spread} {together}");
}
