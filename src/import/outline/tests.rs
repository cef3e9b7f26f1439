use super::read;
use crate::import::growth::assert_linear;
use crate::import::source::{Content, Line};
use crate::model::Block;

fn lines(texts: &[&str]) -> Vec<Line> {
    texts
        .iter()
        .enumerate()
        .map(|(index, text)| Line::new(index + 1, Content::Text((*text).to_owned())))
        .collect()
}

/// The outline as `depth number heading`, with `.` for a paragraph.
fn outline(texts: &[&str]) -> Vec<String> {
    fn walk(blocks: &[Block], depth: usize, found: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Section(section) => {
                    let number = section.number.as_deref().unwrap_or(" ");
                    found.push(format!("{depth}{number}{}", section.heading.as_deref().unwrap_or("-")));
                    walk(&section.blocks, depth + 1, found);
                }
                _ => found.push(format!("{depth}.")),
            }
        }
    }
    let lines = lines(texts);
    let mut found = Vec::new();
    walk(&read(&lines.iter().collect::<Vec<_>>()).body, 1, &mut found);
    found
}

#[test]
fn headings_that_state_figures() {
    assert_eq!(
        outline(&[
            "一、2024年工作回顾",
            "（一）工业产值突破90亿元。",
            "全县完成产值93.1亿元，增长4.2%。",
            "（二）新增就业1200人。",
            "就业局举办招聘会16场。",
            "（三）改善民生。",
            "建成道路3条。",
        ]),
        [
            "1一、2024年工作回顾",
            "2（一）工业产值突破90亿元。",
            "3.",
            "2（二）新增就业1200人。",
            "3.",
            "2（三）改善民生。",
            "3."
        ]
    );
    // Without a full stop, and long.
    let long = "坚持以12个省级重点项目为牵引推动产业结构持续优化、发展动能加快转换和质量效益稳步提升";
    assert_eq!(
        outline(&[&format!("一、{long}"), "全年开工项目9个。", "二、加强保障", "投入资金3亿元。"])[0],
        format!("1一、{long}")
    );
    assert_eq!(
        outline(&[
            "(一)全年地区生产总值达到112.5亿元",
            "初步核算，比上年增长6.1%。",
            "(二)12个乡镇通天然气",
            "新建管网36公里。",
        ]),
        ["1(一)全年地区生产总值达到112.5亿元", "2.", "1(二)12个乡镇通天然气", "2."]
    );
    // As a first sentence, where the others have one.
    assert_eq!(
        outline(&[
            "1．强化宣传。发放资料3000份，举办讲座12场。",
            "2．培训人员600名。围绕业务知识开展培训，效果良好。",
            "3．落实责任。签订责任书18份。",
        ]),
        ["11．强化宣传。", "2.", "12．培训人员600名。", "2.", "13．落实责任。", "2."]
    );
}

#[test]
fn items_that_state_figures_stay_text() {
    assert_eq!(
        outline(&[
            "一、完成的主要工作",
            "1．办理案件120件，办结110件。",
            "2．调解纠纷36起，成功35起。",
            "3．发放资料3000份。",
            "二、下步打算",
            "继续努力，力争办理案件150件。",
        ]),
        ["1一、完成的主要工作", "21．-", "3.", "22．-", "3.", "23．-", "3.", "1二、下步打算", "2."]
    );
    // What follows the last item closes the list.
    assert_eq!(
        outline(&[
            "一、做法",
            "1．办理案件120件。",
            "2．调解纠纷36起。",
            "3．发放资料3000份。",
            "总的看，工作进展顺利。"
        ]),
        ["1一、做法", "21．-", "3.", "22．-", "3.", "23．-", "3.", "2."]
    );
}

#[test]
fn items_glued_to_the_text_that_announces_them() {
    assert_eq!(
        outline(&[
            "一、下步打算。将抓好以下工作：（一）加强领导。成立专班。（二）落实责任。签订责任书18份。",
            "二、建议"
        ]),
        ["1一、下步打算。", "2.", "2（一）加强领导。", "3.", "2（二）落实责任。", "3.", "1二、建议"]
    );
    // In one sentence they are items of it.
    assert_eq!(
        outline(&["一、下步打算。将抓好以下工作：（一）加强领导；（二）落实责任。"]),
        ["1一、下步打算。", "2."]
    );
}

#[test]
fn what_heads_nothing() {
    assert_eq!(outline(&["一、做法", "主要措施是", "扩大投资，拉动消费。"]), ["1一、做法", "2.", "2."]);
    assert_eq!(
        outline(&[
            "云汀自治区主席 某某某",
            "现在，我代表自治区人民政府报告工作，请予审议，并请各位委员提出意见。",
            "一、回顾",
            "甲。"
        ]),
        ["1.", "1.", "1一、回顾", "2."]
    );
    assert_eq!(
        outline(&[
            "一、回顾",
            "甲。",
            "名词解释",
            "［1］两清：清河道、清沟渠。",
            "［2］三通：路通、水通、电通。"
        ])[2..],
        ["1 名词解释", "2.", "2."]
    );
    assert_eq!(
        outline(&[
            "一、回顾",
            "甲。",
            "注释：",
            "①两清：清河道、清沟渠。",
            "②三通：路通、水通、电通。这是今年的要求。"
        ])[2..],
        ["2.", "2①-", "3.", "2②-", "3."]
    );
    assert_eq!(
        outline(&["①两清：是指清河道、清沟渠等各项清理工作。", "②三通：指路通、水通、电通等建设任务。"]),
        ["1①-", "2.", "1②-", "2."]
    );
}

#[test]
fn a_number_that_lost_its_mark() {
    let texts = ["一、分类处置", "1.甲类情况", "共12件。", "2乙类情况", "共9件。", "3.丙类情况", "共3件。"];
    assert_eq!(
        outline(&texts),
        ["1一、分类处置", "21.甲类情况", "3.", "22乙类情况", "3.", "23.丙类情况", "3."]
    );
    let lines = lines(&texts);
    let remarks = read(&lines.iter().collect::<Vec<_>>()).remarks;
    assert_eq!(
        remarks.iter().map(|remark| (remark.kind, remark.line)).collect::<Vec<_>>(),
        [(super::RemarkKind::LostMark, 3)]
    );
    for text in [
        "2个项目开工建设",
        "2024年工作安排",
        "3乙类情况",
        "2月份工作情况",
        "2万亩高标准农田建设",
        "2号楼改造",
    ] {
        assert_eq!(
            outline(&["1.甲类情况", "共12件。", text, "全年共处置各类情况，进展顺利，效果良好。"])[0..2],
            ["11.甲类情况", "2."]
        );
        let with = outline(&["1.甲类情况", "共12件。", text, "共9件。"]);
        assert!(!with.iter().any(|line| line.starts_with("12") || line.starts_with("13")), "{with:?}");
    }
}

#[test]
fn radicals_and_quantities_at_the_start() {
    assert_eq!(
        outline(&[
            "⼀、⼈⺠调解",
            "全年⼗⼆件。",
            "⼆、普法宣传",
            "５．５亿元投资到位，3.15亿元用于道路。",
            "1.2万人参加。"
        ]),
        ["1⼀、⼈⺠调解", "2.", "1⼆、普法宣传", "2.", "2."]
    );
}

#[test]
fn many_lines_are_read_in_one_go() {
    type Form = fn(usize) -> String;
    let forms: [(&str, Form); 7] = [
        ("headings", |index| format!("（{}）加强工作", index % 60 + 1)),
        ("paragraphs", |_| "全年办理案件120件。".to_owned()),
        ("plain headings", |index| {
            if index % 2 == 0 {
                "存在问题及困难".to_owned()
            } else {
                "人员不足，经费紧张。".to_owned()
            }
        }),
        ("lost numbers", |_| "、加强工作".to_owned()),
        ("kinds in turn", |index| {
            ["一、甲方面", "（一）乙方面", "1、丙方面", "（1）丁方面", "①戊"][index % 5].to_owned()
        }),
        ("doubts", |index| format!("{}、新增项目{index}个。", index % 60 + 1)),
        ("short lines", |_| "甲乙丙丁".to_owned()),
    ];
    for (name, form) in forms {
        assert_linear(name, 4_000, |count| {
            let lines: Vec<Line> =
                (0..count).map(|index| Line::new(index + 1, Content::Text(form(index)))).collect();
            assert!(!read(&lines.iter().collect::<Vec<_>>()).body.is_empty());
        });
    }
}

#[test]
fn one_long_line_is_read_in_one_go() {
    for piece in [
        "1、加强工作。2、落实责任。",
        "。一、",
        "。第一章",
        "：",
        "（一）",
        "。（一）加强。（二）落实",
        "1",
        "一 ",
        "1.2.",
        " ",
    ] {
        assert_linear(piece, 4_000, |count| {
            let line = Line::new(1, Content::Text(format!("一、{}", piece.repeat(count))));
            assert!(!read(&[&line]).body.is_empty());
        });
    }
}

#[test]
fn bold_leads_stand_below_the_section_they_are_in() {
    let mut lines = lines(&[
        "一、主要工作",
        "（一）抓好民生",
        "就业服务：新增就业320人。",
        "养老服务：建成站点6个。",
        "（二）抓好安全",
        "排查隐患。全年56处。",
        "二、存在问题",
        "人员不足。",
    ]);
    for (index, lead) in [(2, 5), (3, 5), (5, 5)] {
        lines[index].bold_lead = lead;
    }
    let body = read(&lines.iter().collect::<Vec<_>>()).body;
    let Block::Section(first) = &body[0] else { panic!("no section") };
    let Block::Section(second) = &first.blocks[0] else { panic!("no section") };
    assert_eq!((body.len(), first.blocks.len(), second.blocks.len()), (2, 2, 2));
}
