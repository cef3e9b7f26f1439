use super::super::{Content, Source, text};
use super::width;
use crate::import::growth::assert_linear;

/// A report as it was before it was cut.
const REPORT: &[&str] = &[
    "云汀县林业工作报告",
    "2024年，全县林业系统坚持生态优先、绿色发展，持续推进国土绿化行动，造林绿化总体平稳，森林资源稳步增长，林业高质量发展取得新的成效。",
    "一、资源培育",
    "全年完成造林面积2107亩，增长3.3%；其中防护林面积2601亩，用材林面积1,234亩，经济林面积310亩，均超过年初确定的目标任务，为后续抚育打下了坚实基础。",
    "（一）抓好造林",
    "各乡镇把造林任务分解到村到户，组织干部群众2.1万人次参加义务植树，栽植各类苗木36万株，成活率达到92.5%，比上年提高1.2个百分点。",
    "（二）抓好管护",
    "选聘护林员318名，巡护里程12万公里，及时发现并处置各类隐患56起，没有发生重大森林火灾，也没有发生大面积的林业有害生物灾害。",
    "二、存在问题",
    "基层力量不足，部分乡镇林业站只有1名工作人员，难以满足日常管护的需要，资金投入也有较大缺口。",
    "下步打算",
    "继续加大投入，配齐配强队伍，进一步提高管护水平，力争2025年再完成造林2000亩，抚育中幼林5000亩，把林业工作提高到新的水平。",
];

const LAST: &str = "云汀县林业局";

/// Characters that do not begin a line.
const NOT_FIRST: &str = "，。、；：）%”";

/// A text cut at a width as printers do it.
fn cut(paragraph: &str, indent: &str, most: usize) -> Vec<String> {
    let mut lines = vec![indent.to_owned()];
    for character in paragraph.chars() {
        let full = lines.last().is_some_and(|line| width(line) + width(&character.to_string()) > most);
        if full && !NOT_FIRST.contains(character) {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push(character);
        }
    }
    lines
}

fn is_heading(paragraph: &str) -> bool {
    !paragraph.contains('。')
}

fn report() -> impl Iterator<Item = &'static str> {
    REPORT.iter().copied().chain([LAST])
}

fn joined(text: &str) -> (Vec<String>, Vec<String>) {
    fn texts(lines: &[super::Line]) -> Vec<String> {
        lines
            .iter()
            .map(|line| match &line.content {
                Content::Text(text) => text.clone(),
                other => format!("{other:?}"),
            })
            .collect()
    }
    let source: Source = text::lines(text);
    let source = source.by_paragraph();
    (texts(&source.lines), texts(&source.left_out))
}

fn assert_report(text: &str, left_out: usize) {
    let (lines, left) = joined(text);
    let expected: Vec<&str> = report().collect();
    assert_eq!(lines, expected, "\n{text}");
    assert_eq!(left.len(), left_out, "{left:?}");
}

#[test]
fn cut_with_an_indent_or_without() {
    for most in [40, 56, 60, 72, 80] {
        for indent in ["", "　　", "    "] {
            let lines: Vec<String> = report()
                .flat_map(|paragraph| cut(paragraph, if is_heading(paragraph) { "" } else { indent }, most))
                .collect();
            assert_report(&lines.join("\n"), 0);
            // Headings are indented as well.
            let lines: Vec<String> = report().flat_map(|paragraph| cut(paragraph, indent, most)).collect();
            assert_report(&lines.join("\r\n"), 0);
        }
    }
}

#[test]
fn cut_with_blank_lines() {
    for most in [48, 66] {
        let paragraphs: Vec<String> = report().map(|paragraph| cut(paragraph, "", most).join("\n")).collect();
        assert_report(&paragraphs.join("\n\n"), 0);
        // A blank line after each line.
        let lines: Vec<String> = report().flat_map(|paragraph| cut(paragraph, "　　", most)).collect();
        assert_report(&lines.join("\n\n"), 0);
    }
}

#[test]
fn cut_after_as_many_characters() {
    for most in [25, 35] {
        let lines: Vec<String> = report()
            .flat_map(|paragraph| {
                let characters: Vec<char> = paragraph.chars().collect();
                characters.chunks(most).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>()
            })
            .collect();
        let (joined, _) = joined(&lines.join("\n"));
        assert_eq!(joined, report().collect::<Vec<_>>());
    }
}

#[test]
fn page_numbers_are_left_out() {
    let lines: Vec<String> = report().flat_map(|paragraph| cut(paragraph, "", 52)).collect();
    for (first, style) in [
        (1, "- {} -"),
        (3, "— {} —"),
        (1, "第{}页 共9页"),
        (1, "第 {} 页"),
        (2, "{}/9"),
        (4, "{}"),
        (1, "－{}－"),
    ] {
        for blank in ["", "\n"] {
            let mut text = String::new();
            let mut page = first;
            for (index, line) in lines.iter().enumerate() {
                text.push_str(line);
                text.push('\n');
                if index % 7 == 6 {
                    text.push_str(&format!("{blank}{}\n{blank}", style.replace("{}", &page.to_string())));
                    page += 1;
                }
            }
            assert_report(&text, page - first);
        }
    }
}

#[test]
fn half_of_the_paragraphs_short() {
    let paragraphs = [
        "云汀区体育工作总结",
        "全年举办赛事12场。",
        "建成健身步道3条，总长18公里，新增体育场地面积4.2万平方米，人均场地面积达到2.6平方米。",
        "群众满意。",
        "组队参加市运动会，获得金牌16枚、银牌11枚，奖牌总数位居全市前列，创历史最好成绩，受到通报表扬。",
        "培训指导员210名。",
        "成立协会6家。",
        "开展国民体质监测，抽样1,850人，合格率94.3%，比上一次监测提高0.8个百分点，达到全市平均水平。",
        "工作平稳。",
    ];
    for indent in ["", "　　"] {
        let lines: Vec<String> = paragraphs.iter().flat_map(|paragraph| cut(paragraph, indent, 44)).collect();
        assert_eq!(joined(&lines.join("\n")).0, paragraphs);
    }
}

#[test]
fn a_long_heading_is_joined_to_itself_alone() {
    let heading = "（一）坚持以深化改革为动力全面推进农村集体产权制度改革和土地承包经营制度完善";
    let text = "各村完成清产核资，建立台账，核实资产总额3.2亿元，界定成员身份4.6万人，发放股权证书1.1万本，做到应发尽发。";
    for indent in ["", "　　"] {
        let mut lines: Vec<String> = Vec::new();
        for paragraph in [heading, text, "（二）规范流转", text, text] {
            lines.extend(cut(paragraph, indent, 50));
        }
        assert_eq!(joined(&lines.join("\n")).0, [heading, text, "（二）规范流转", text, text]);
    }
}

#[test]
fn lines_cut_short_at_the_end_of_a_page_or_in_a_number() {
    let ragged = [
        "　　全年诊疗12.3万人次，增长3.2%；住院1.1万人次，手术2107",
        "台，其中三级以上手术占",
        "— 8 —",
        "比达到41.2%，提高1.5个百分点，购置设备1,2",
        "34台，运行平稳。",
        "　　（二）服务优化",
        "　　群众满意。",
    ];
    let mut lines: Vec<String> = report().flat_map(|paragraph| cut(paragraph, "　　", 60)).collect();
    lines.extend(ragged.map(str::to_owned));
    let (lines, left_out) = joined(&lines.join("\n"));
    let mut expected: Vec<&str> = report().collect();
    expected.push(
        "全年诊疗12.3万人次，增长3.2%；住院1.1万人次，手术2107台，其中三级以上手术占比达到41.2%，提高1.5个百分点，购置设备1,234台，运行平稳。",
    );
    expected.extend(["（二）服务优化", "群众满意。"]);
    assert_eq!(lines, expected);
    assert_eq!(left_out, ["— 8 —"]);
}

#[test]
fn a_paragraph_a_line_stays() {
    let long = report().collect::<Vec<_>>().join("\n");
    assert_report(&long, 0);
    for text in [
        // A list of names, near one width.
        "先进单位名单\n云汀县人民政府办公室综合科\n云汀县发展和改革局项目科\n云汀县农业农村局种植业科\n云汀县生态环境局执法大队",
        // Headings without numbers, and short paragraphs.
        "云汀县工作总结\n强化组织领导\n成立专班，落实责任。\n强化宣传引导\n发放资料，举办讲座。\n强化督促检查\n开展检查，通报情况。",
        "一、全县经济运行总体平稳稳中有进\n二、全县社会大局保持和谐稳定态势\n三、全县民生事业取得新的明显成效\n四、全县改革开放迈出新的坚实步伐",
    ] {
        assert_eq!(joined(text).0, text.lines().collect::<Vec<_>>());
    }
}

#[test]
fn a_page_number_in_a_text_of_paragraphs() {
    let (before, after) = (
        "全年完成造林面积2107亩，增长3.3%，其中防护林面积2601亩，用材林面积1234亩，均超过年初确定的",
        "目标任务，为后续抚育打下了基础。",
    );
    let text =
        format!("云汀县总结\n{before}\n- 1 -\n{after}\n一、管护\n全年平安。\n- 2 -\n二、问题\n力量不足。");
    let (lines, left_out) = joined(&text);
    assert_eq!(
        lines,
        ["云汀县总结", &format!("{before}{after}"), "一、管护", "全年平安。", "二、问题", "力量不足。"]
    );
    assert_eq!(left_out, ["- 1 -", "- 2 -"]);
    // What may be a figure stays, where nothing says that there are pages.
    assert_eq!(joined("云汀县总结\n3\n全年平安。\n3/9\n完。").0.len(), 5);
}

#[test]
fn numbers_of_lines_are_those_of_the_first() {
    let lines: Vec<String> = report().flat_map(|paragraph| cut(paragraph, "", 60)).collect();
    let source = text::lines(&lines.join("\n"));
    let mut number = 1;
    for (line, paragraph) in source.by_paragraph().lines.iter().zip(report()) {
        assert_eq!(line.number, number, "{paragraph}");
        number += cut(paragraph, "", 60).len();
    }
}

#[test]
fn digits_at_the_start_of_a_line_are_no_number() {
    let text = "云汀县推进重点项目建设，全年安排项目32个，完成投资12亿元，占年度计划的比重超过了百分之九⏎\
                十二、三季度进展较快，新开工项目9个，竣工项目7个，其余项目按计划推进，预计年底前全部完⏎\
                工。第一批项目涉及交通、水利、教育，第二批项目涉及卫生、文化，第三批项目涉及体育、旅游，⏎\
                均已落实资金，其中县级财政安排3⏎\
                2万元。";
    let lines: Vec<&str> = text.split('⏎').collect();
    assert_eq!(joined(&lines[..4].join("\n")).0.len(), 1);
}

#[test]
fn joined_in_one_go() {
    let lines: Vec<String> = report().flat_map(|paragraph| cut(paragraph, "", 52)).collect();
    let text = lines.join("\n");
    assert_linear("a cut text", 100, |count| assert!(!joined(&text.repeat(count)).0.is_empty()));
}
