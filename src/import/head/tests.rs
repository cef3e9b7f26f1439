use super::*;
use crate::import::source::Format;
use crate::import::{self, Import, WarningKind};
use crate::model::{Block, Report};

fn lines(text: &str) -> Vec<Line> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| Line::new(index + 1, Content::Text(line.trim().to_owned())))
        .collect()
}
#[test]
fn the_head_and_end_of_a_copied_page() {
    let lines = lines(
        "当前位置:胡家园街道> 政务公开> 最新文件\n\n胡家园街2018年法治政府建设工作总结\n发布日期: 2021-08-19 09:12      来源: 胡家园街道\n字号:\n  • 扫一扫在手机打开当前页\n\n    2018年,区委区政府的正确领导下。\n    胡家园街道办事处  \n    2018年12月27日  \n全国各省市政府网站\n重点链接",
    );
    let metadata = read(&lines, &PageTags::default());
    assert_eq!(metadata.title, "胡家园街2018年法治政府建设工作总结");
    assert_eq!(metadata.breadcrumb, ["胡家园街道", "政务公开", "最新文件"]);
    assert_eq!(metadata.publisher.as_deref(), Some("胡家园街道"));
    assert_eq!(metadata.published.as_deref(), Some("2021-08-19T09:12"));
    let signature = metadata.signature.expect("a signature");
    assert_eq!(
        (signature.name.as_str(), signature.date.as_deref()),
        ("胡家园街道办事处", Some("2018-12-27"))
    );
    assert_eq!(metadata.body, [5]);
    assert_eq!(metadata.furniture, [4, 8, 9], "字号: is a label of the head");
}

#[test]
fn an_info_block_and_a_date_in_chinese_numerals() {
    let lines = lines(
        "索 引 号：K12-0301-2022-00012\n发布机构：某区司法局\n文号：某司发〔2022〕3号\n某区司法局\n2021年工作总结\n更新时间：2022年1月9日\n一、完善机制\n各项工作稳步推进。\n某区司法局\n二〇二二年一月五日",
    );
    let metadata = read(&lines, &PageTags::default());
    assert_eq!(metadata.title, "某区司法局2021年工作总结");
    assert_eq!(metadata.index_number.as_deref(), Some("K12-0301-2022-00012"));
    assert_eq!(metadata.document_number.as_deref(), Some("某司发〔2022〕3号"));
    assert_eq!(metadata.publisher.as_deref(), Some("某区司法局"));
    assert_eq!(metadata.published.as_deref(), Some("2022-01-09"));
    assert_eq!(metadata.signature.and_then(|signature| signature.date).as_deref(), Some("2022-01-05"));
    assert_eq!(metadata.body, [6, 7]);
}

/// A body whose every line must be there.
const BODY: &str = "2023年，我县坚持依法行政，各项工作稳步推进。现将有关情况报告如下。\n一、深入推进依法行政\n1．完善制度\n全年制定文件12件，清理文件30件，依法行政水平得到提升。\n2．严格执法\n全年办理案件96件，群众满意度稳步提高。\n二、存在的问题\n执法力量不足。\n三、2024年工作安排\n继续努力。";

const TITLE: &str = "云岭县2023年法治政府建设年度报告";

/// The ways in which a text comes: as it is, as a page of paragraphs, as one of line breaks.
fn forms(text: &str) -> [(Format, String); 3] {
    let page = |between: &str, around: [&str; 2]| {
        let lines: Vec<String> = text.lines().map(|line| line.replace('>', "&gt;")).collect();
        format!(
            "<html><body><div class=main>{}{}{}</div></body></html>",
            around[0],
            lines.join(between),
            around[1]
        )
    };
    [
        (Format::Text, text.to_owned()),
        (Format::Html, page("</p><p>", ["<p>", "</p>"])),
        (Format::Html, page("<br>", ["", ""])),
    ]
}

/// Imports a text in one of its forms, and sees to it that every line of it is in the report, in its
/// head, or named as left out, and that what is left out is not numbered.
fn import_whole(format: Format, text: &str, form: &str) -> Import {
    let import = import::read(form.as_bytes(), Some(format)).expect("a source");
    let mut held: String = import.report.body_lines().iter().map(|line| squeeze(line)).collect();
    for line in import.head.iter().chain(&import.left_out) {
        let Content::Text(line) = &line.content else { panic!("text only") };
        held.push('\n');
        held.push_str(&squeeze(line));
    }
    for line in text.lines() {
        assert!(held.contains(&squeeze(line)), "{format:?}: lost {line}\n{form}");
    }
    for line in &import.left_out {
        let Content::Text(line) = &line.content else { panic!("text only") };
        assert!(marker::read(line).is_none(), "{format:?}: left out {line}");
    }
    import
}

/// Checks an import in every form.
fn in_every_form(text: &str, check: impl Fn(&Import, &str)) {
    for (format, form) in forms(text) {
        let import = import_whole(format, text, &form);
        let Report { title, breadcrumb, publisher, published, signature, .. } = &import.report;
        let read = format!("{title} | {breadcrumb:?} | {publisher:?} | {published:?} | {signature:?}");
        let left_out: Vec<_> = import.left_out.iter().map(|line| &line.content).collect();
        let body = import.report.body_lines();
        check(&import, &format!("{format:?}: {form}\n{read}\n{body:#?}\n{left_out:?}"));
    }
}

/// The headings of a report in order, whatever their level.
fn headings(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    for block in blocks {
        if let Block::Section(section) = block {
            found.extend(section.heading.clone());
            found.extend(headings(&section.blocks));
        }
    }
    found
}

fn has_whole_body(import: &Import, case: &str) {
    let headings = headings(&import.report.body);
    assert_eq!(
        headings,
        ["深入推进依法行政", "完善制度", "严格执法", "存在的问题", "2024年工作安排"],
        "{case}"
    );
    let text = import.report.body_lines().concat();
    for line in BODY.lines() {
        assert!(text.contains(line), "{case}: {line}");
    }
}

#[test]
fn a_signature_under_the_title_is_of_the_head() {
    for (signed, name, date_text, date) in [
        ("云岭县人民政府办公室\n2024年1月15日", "云岭县人民政府办公室", "2024年1月15日", "2024-01-15"),
        ("云岭县司法局　2024年1月15日", "云岭县司法局", "2024年1月15日", "2024-01-15"),
        ("云岭县司法局\n二〇二四年一月十五日", "云岭县司法局", "二〇二四年一月十五日", "2024-01-15"),
        ("云岭县司法局\n2024-01-15", "云岭县司法局", "2024-01-15", "2024-01-15"),
        ("云岭县司法局\n成文日期：2024年1月15日", "云岭县司法局", "成文日期：2024年1月15日", "2024-01-15"),
        ("云岭县统计局\n云岭调查队\n2024年1月15日", "云岭县统计局 云岭调查队", "2024年1月15日", "2024-01-15"),
        ("2024年1月15日", "", "2024年1月15日", "2024-01-15"),
        ("（2023年度）\n云岭县司法局\n2024年1月15日", "云岭县司法局", "2024年1月15日", "2024-01-15"),
    ] {
        in_every_form(&format!("{TITLE}\n{signed}\n{BODY}"), |import, case| {
            assert_eq!(import.report.title, TITLE, "{case}");
            let signature = import.report.signature.clone().expect(case);
            assert_eq!(
                (signature.name.as_str(), signature.date_text.as_deref(), signature.date.as_deref()),
                (name, Some(date_text), Some(date)),
                "{case}"
            );
            has_whole_body(import, case);
        });
    }
}

#[test]
fn a_report_signed_twice_is_signed_at_its_end() {
    let text = format!("{TITLE}\n云岭县司法局\n2024年1月15日\n{BODY}\n云岭县人民政府\n2024年2月3日");
    in_every_form(&text, |import, case| {
        let signature = import.report.signature.clone().expect(case);
        assert_eq!(
            (signature.name.as_str(), signature.date.as_deref()),
            ("云岭县人民政府", Some("2024-02-03"))
        );
        has_whole_body(import, case);
    });
}

#[test]
fn what_stands_after_a_date_is_kept_if_text_follows() {
    // The title is not the first line that a date follows.
    for head in ["云岭县法治政府建设\n内部资料　注意保存\n2024年1月15日", "云岭县司法局：\n2024年1月15日"]
    {
        in_every_form(&format!("{head}\n{BODY}"), has_whole_body);
    }
    let annex = "附件\n执法人员名单\n张三\n李四";
    let text = format!("{TITLE}\n{BODY}\n云岭县司法局\n2024年1月15日\n{annex}");
    let import = import_whole(Format::Text, &text, &text);
    assert!(import.left_out.is_empty(), "{:?}", import.left_out);
}

#[test]
fn an_annex_with_short_headings_is_kept() {
    let text = format!(
        "{TITLE}\n{BODY}\n云岭县司法局\n2024年1月15日\n名词解释\n1．双随机\n随机抽取检查对象、随机选派执法人员。\n相关单位网站\n上级部门网站"
    );
    let import = import_whole(Format::Text, &text, &text);
    let left_out: Vec<usize> = import.left_out.iter().map(|line| line.number).collect();
    let count = text.lines().count();
    assert_eq!(left_out, [count - 1, count], "only the links at the very end");
}

#[test]
fn titles_that_are_spaced_out() {
    for (spaced, title) in [
        ("政 府 工 作 报 告", "政府工作报告"),
        ("政　府　工　作　报　告", "政府工作报告"),
        ("2023年 政 府 工 作 报 告", "2023年政府工作报告"),
        ("云岭县2023年国民经济和社会发展\n统 计 公 报", "云岭县2023年国民经济和社会发展统计公报"),
        ("云岭县2023年国民经济和社会发展统计\n公　报", "云岭县2023年国民经济和社会发展统计公报"),
    ] {
        in_every_form(&format!("{spaced}\n{BODY}"), |import, case| {
            assert_eq!(import.report.title, title, "{case}");
            has_whole_body(import, case);
        });
    }
}

#[test]
fn where_a_report_was_given_is_its_first_paragraph() {
    for occasion in [
        "——2024年1月16日在云岭县第十五届人民代表大会第二次会议上",
        "----2024年1月16日在云岭县第十五届人民代表大会第二次会议上",
        "—2024年1月16日在云岭镇第三届人大二次会议上",
        "（2024年1月16日在云岭县第十五届人民代表大会第二次会议上）",
        "2024年1月16日在云岭镇第三届人大二次会议上",
        "（2024年1月16日）",
        "县长　张三",
        "自治区主席 某某某",
        "云岭县人民法院院长 李 四",
        "（在云岭县第十五届人民代表大会第二次会议上）\n代县长 张三",
    ] {
        in_every_form(&format!("政 府 工 作 报 告\n\n{occasion}\n\n{BODY}"), |import, case| {
            let report = &import.report;
            assert_eq!(report.title, "政府工作报告", "{case}");
            assert_eq!(
                (&report.published, &report.signature, &report.publisher),
                (&None, &None, &None),
                "{case}"
            );
            let Some(Block::Paragraph(first)) = report.body.first() else { panic!("{case}") };
            assert_eq!(Some(first.text.as_str()), occasion.lines().next(), "{case}");
            has_whole_body(import, case);
        });
    }
}

#[test]
fn a_bar_of_tools_in_pieces() {
    for tools in [
        "下载\n打印\n【字号：\n加大\n还原\n】",
        "【字体：\n大\n中\n小】\n打印本页\n关闭窗口",
        "分享到：\n微信\n微博\n字号：\n[ 大\n中\n小 ]",
    ] {
        for (before, after) in [(tools, ""), ("", tools)] {
            let text = format!(
                "{before}\n云岭省2026年政府工作报告\n——2026年1月20日在云岭省第十四届人民代表大会第四次会议上\n来源：云岭日报\n时间：2026-02-01\n{after}\n{BODY}"
            );
            in_every_form(&text, |import, case| {
                let report = &import.report;
                assert_eq!(report.title, "云岭省2026年政府工作报告", "{case}");
                assert_eq!(report.publisher.as_deref(), Some("云岭日报"), "{case}");
                assert_eq!(report.published.as_deref(), Some("2026-02-01"), "{case}");
                has_whole_body(import, case);
            });
        }
    }
    let text = format!("还原\n】云岭省2026年政府工作报告\n{BODY}");
    assert_eq!(import_whole(Format::Text, &text, &text).report.title, "云岭省2026年政府工作报告");
}

#[test]
fn a_breadcrumb_is_no_title() {
    for (path, last) in [
        ("首页 > 政务公开 > 政府工作报告", "政府工作报告"),
        ("网站首页>>政务公开>>工作报告", "工作报告"),
        ("云岭县人民政府 > 政务公开 > 2023年工作总结", "2023年工作总结"),
        ("首页/政务公开/工作报告", "工作报告"),
        ("当前位置：首页 > 工作报告 > 正文", "工作报告"),
    ] {
        for title in [TITLE, "云岭县2023年法治政府建设纪要", "政 府 工 作 报 告"] {
            in_every_form(&format!("{path}\n{title}\n{BODY}"), |import, case| {
                assert_eq!(squeeze(&import.report.title), squeeze(title), "{case}");
                if squeeze(title) != last {
                    assert_eq!(import.report.breadcrumb.last().map(String::as_str), Some(last), "{case}");
                }
                has_whole_body(import, case);
            });
        }
    }
}

#[test]
fn days_of_publication() {
    for (line, published, publisher) in [
        ("2024年02月21日 20:05   来源：云岭网", "2024-02-21T20:05", Some("云岭网")),
        ("2024.03.05", "2024-03-05", None),
        ("2024-03-05 09:12 来源：云岭街道", "2024-03-05T09:12", Some("云岭街道")),
        ("[2024-03-05]", "2024-03-05", None),
        ("【2024-03-05】", "2024-03-05", None),
        ("（2024-03-05）", "2024-03-05", None),
        ("发表于：2024-3-5", "2024-03-05", None),
        ("发表于 2024-3-5", "2024-03-05", None),
        ("云岭发布2024年03月05日09:12", "2024-03-05T09:12", Some("云岭发布")),
        ("云岭发布 2024-03-05 09:12 云岭", "2024-03-05T09:12", Some("云岭发布")),
        ("时间：2024-02-01", "2024-02-01", None),
        ("发布时间 2024-02-01", "2024-02-01", None),
        ("发布时间　2024年2月1日　来源　云岭网", "2024-02-01", None),
        ("发布日期：２０２４－０２－０１", "2024-02-01", None),
        ("发布时间：２０２４年２月１日 来源：云岭网", "2024-02-01", Some("云岭网")),
        ("2024年2月1日\n来源：云岭网", "2024-02-01", Some("云岭网")),
        ("来源：云岭网\n2024年2月1日", "2024-02-01", Some("云岭网")),
    ] {
        in_every_form(&format!("{TITLE}\n{line}\n{BODY}"), |import, case| {
            assert_eq!(import.report.title, TITLE, "{case}");
            assert_eq!(import.report.published.as_deref(), Some(published), "{case}");
            if publisher.is_some() {
                assert_eq!(import.report.publisher.as_deref(), publisher, "{case}");
            }
            has_whole_body(import, case);
        });
    }
}

#[test]
fn a_table_of_facts_as_lines() {
    for table in [
        "信息索引号：\n11330000/2024-00012\n成文日期：\n2024-01-12\n发布机构：\n云岭县司法局\n文号：\n云司〔2024〕3号",
        "信息索引号\n11330000/2024-00012\n发布机构\n云岭县司法局\n成文日期\n2024年1月12日\n文　　号\n云司〔2024〕3号",
        "索引号：\n11330000/2024-00012\n主题分类：\n法治建设\n发布机构：\n云岭县司法局\n文号：云司〔2024〕3号\n成文日期：\n2024年1月12日\n有效性：",
    ] {
        in_every_form(&format!("{table}\n{TITLE}\n{BODY}"), |import, case| {
            let report = &import.report;
            assert_eq!(report.title, TITLE, "{case}");
            assert_eq!(report.index_number.as_deref(), Some("11330000/2024-00012"), "{case}");
            assert_eq!(report.publisher.as_deref(), Some("云岭县司法局"), "{case}");
            assert_eq!(report.document_number.as_deref(), Some("云司〔2024〕3号"), "{case}");
            assert_eq!(report.published.as_deref(), Some("2024-01-12"), "{case}");
            assert_eq!(report.signature, None, "{case}");
            has_whole_body(import, case);
        });
    }
    // A label without a value takes no title for one.
    let text = format!("索引号：\n发布机构：\n名称：\n{TITLE}\n{BODY}");
    let import = import_whole(Format::Text, &text, &text);
    assert_eq!((import.report.title.as_str(), import.report.publisher), (TITLE, None));
}

#[test]
fn titles_on_several_lines() {
    for (lines, title) in [
        ("云岭县2023年国民经济和社会发展统计\n公报", "云岭县2023年国民经济和社会发展统计公报"),
        ("云岭县人民政府\n2023年度\n法治政府建设情况报告", "云岭县人民政府2023年度法治政府建设情况报告"),
        ("云岭县司法局\n2023年工作总结", "云岭县司法局2023年工作总结"),
        (
            "云岭县人民政府\n关于2023年法治政府建设情况的报告",
            "云岭县人民政府关于2023年法治政府建设情况的报告",
        ),
        (
            "云岭县2023年预算执行情况\n和2024年预算草案的报告",
            "云岭县2023年预算执行情况和2024年预算草案的报告",
        ),
        (
            "关于云岭县2023年计划执行情况与\n2024年计划草案的报告",
            "关于云岭县2023年计划执行情况与2024年计划草案的报告",
        ),
        ("云岭县人民政府\n云岭县2023年政府工作报告", "云岭县2023年政府工作报告"),
        ("云岭县人民政府\n政府工作报告", "政府工作报告"),
    ] {
        in_every_form(&format!("{lines}\n{BODY}"), |import, case| {
            assert_eq!(import.report.title, title, "{case}");
            has_whole_body(import, case);
        });
    }
}

#[test]
fn a_notice_in_front_of_the_report() {
    let notice =
        "各乡镇人民政府，县政府各部门：\n《云岭县2023年法治政府建设年度报告》已经县政府同意，现予以公布。";
    for (above, signed, title) in [
        ("", "云岭县司法局\n2024年3月1日", TITLE),
        ("云岭县司法局关于公布法治政府建设年度报告的通知", "云岭县司法局\n2024年3月1日", TITLE),
        ("", "云岭县司法局\n2024年3月1日\n附件：年度报告", "云岭县2023年法治政府建设\n年度报告"),
    ] {
        let text = format!("{above}\n{notice}\n{signed}\n{title}\n{BODY}");
        in_every_form(text.trim_start(), |import, case| {
            let report = &import.report;
            assert_eq!(report.title, TITLE, "{case}");
            let signature = report.signature.clone().expect(case);
            assert_eq!(
                (signature.name.as_str(), signature.date.as_deref()),
                ("云岭县司法局", Some("2024-03-01")),
                "{case}"
            );
            let first: Vec<&str> = report
                .body
                .iter()
                .map_while(|block| match block {
                    Block::Paragraph(paragraph) => Some(paragraph.text.as_str()),
                    _ => None,
                })
                .collect();
            let wanted: Vec<&str> = above.lines().chain(notice.lines()).collect();
            assert_eq!(first[..wanted.len()], wanted, "{case}");
            has_whole_body(import, case);
        });
    }
    // A report that is only sent, and not published by a notice, keeps its own title.
    let text = format!("{TITLE}\n县政府：\n现将有关情况报告如下：\n{BODY}\n云岭县司法局\n2024年3月1日");
    in_every_form(&text, |import, case| assert_eq!(import.report.title, TITLE, "{case}"));
}

#[test]
fn the_page_below_the_report() {
    for foot in [
        "相关报道：",
        "相关阅读\n云岭县召开法治建设推进会\n一图读懂云岭县年度报告",
        "扫一扫在手机打开当前页\n【打印】【关闭】",
        "【打印】【关闭】",
        "来源：云岭日报\n编辑：张三",
        "上一篇：没有了\n下一篇：云岭县2022年年度报告",
    ] {
        for signed in ["", "云岭县司法局\n2024年3月1日\n"] {
            let text = format!("{TITLE}\n{BODY}\n{signed}{foot}");
            in_every_form(&text, |import, case| {
                let body = import.report.body_lines().concat();
                for line in foot.lines() {
                    assert!(!body.contains(line), "{case}: {line}");
                }
                assert_eq!(import.report.signature.is_some(), !signed.is_empty(), "{case}");
                has_whole_body(import, case);
            });
        }
    }
}

#[test]
fn a_numbered_line_that_is_left_out_is_told() {
    let paragraphs: String = BODY.lines().map(|line| format!("<p>{line}</p>")).collect();
    let news: String = (1..6).map(|at| format!("<li><a href={at}>{at}. 云岭要闻之{at}</a></li>")).collect();
    let page = |side: &str| {
        let side = format!("<div class=side><h3>要闻</h3><ul>{news}</ul>{side}</div>");
        format!("<html><body>{side}<div id=zoom><p>{TITLE}</p>{paragraphs}</div></body></html>")
    };
    let told = |page: &str| {
        let import = import::read(page.as_bytes(), Some(Format::Html)).expect("a page");
        let told =
            import.warnings.into_iter().filter(|warning| warning.kind == WarningKind::NumberedLineLeftOut);
        told.filter_map(|warning| warning.place).map(|place| place.text).collect::<Vec<_>>()
    };
    assert_eq!(told(&page("")), [] as [&str; 0], "a list of links is no report");
    assert_eq!(told(&page("<p>四、督察整改</p>")), ["四、督察整改"]);
    assert_eq!(told(&page("<p style='display:none'>四、督察整改</p>")), [] as [&str; 0]);
}

#[test]
fn what_a_page_marks_is_not_guessed_again() {
    let mut lines = lines(&format!("云岭县2023年工作总结\n本级文件\n来源渠道\n{BODY}"));
    lines[1].role = Role::Title;
    lines[2].role = Role::Fact;
    lines[0].role = Role::Path;
    let metadata = read(&lines, &PageTags::default());
    assert_eq!(
        (metadata.title.as_str(), &metadata.breadcrumb[..]),
        ("本级文件", &["云岭县2023年工作总结".to_owned()][..])
    );
    assert_eq!(metadata.head, [0, 1, 2]);
}
