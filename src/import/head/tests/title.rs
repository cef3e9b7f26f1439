//! Titles, and what stands around them.

use super::*;

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
