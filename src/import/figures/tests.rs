//! Links and names in small texts, each a kind of its own.

use crate::import::read;
use crate::model::{Figure, Measure};
use crate::prose::words;

/// The figures of a report of some paragraphs.
fn figures(text: &str) -> Vec<Figure> {
    let source = format!("某县2023年工作总结\n\n一、主要工作\n\n{text}\n");
    read(source.as_bytes(), None).unwrap_or_else(|error| panic!("{error:?}: {text}")).report.figures
}

/// The links of figures, in words: `168件 of 1247件次`.
fn links(figures: &[Figure]) -> Vec<String> {
    let of = |id: &Option<String>, word: &str, figure: &Figure| {
        let other = figures.iter().find(|other| Some(&other.id) == id.as_ref())?;
        Some(format!("{} {word} {}", figure.printed, other.printed))
    };
    figures
        .iter()
        .flat_map(|figure| {
            [
                of(&figure.part_of, "part of", figure),
                of(&figure.change_of, "changes", figure),
                of(&figure.share_of, "share of", figure),
            ]
        })
        .flatten()
        .collect()
}

#[test]
fn figures_are_linked_as_the_text_says() {
    let cases: &[(&str, &[&str])] = &[
        // Different measure words of cases that add up.
        (
            "受理信访1247件次。其中：来信168件，来访212批、736人次，网上投诉867件。",
            &["168件 part of 1247件次", "212批 part of 1247件次", "867件 part of 1247件次"],
        ),
        // A verb in the names of a list.
        (
            "卫生技术人员2688人，其中执业医师1012人、注册护士1254人。",
            &["1012人 part of 2688人", "1254人 part of 2688人"],
        ),
        ("处置7起9人，其中行政拘留4人，警告5人；举办宣讲16场。", &["4人 part of 9人", "5人 part of 9人"]),
        // Another verb begins another list.
        ("走访企业30家，其中民营企业12家，培训企业8家。", &["12家 part of 30家"]),
        // So many of so many.
        ("16个村中有5个村未配齐人员。", &["5个 part of 16个"]),
        ("全市7个县（市、区）中，有6个完成任务。", &["6个 part of 7个"]),
        ("化解纠纷12件，工作中发现隐患3件。", &[]),
        // What is left.
        (
            "排查积案174件。已化解152件，化解率87.4%，其余22件正在推进。",
            &["152件 part of 174件", "22件 part of 174件"],
        ),
        ("排查积案174件。已化解150件，其余22件正在推进。", &[]),
        // In turns.
        (
            "排查积案74件，分三批交办：第一批交办30件，化解27件；第二批交办26件，化解22件；第三批交办18件，化解11件。共化解60件。",
            &[
                "30件 part of 74件",
                "27件 part of 60件",
                "26件 part of 74件",
                "22件 part of 60件",
                "18件 part of 74件",
                "11件 part of 60件",
            ],
        ),
        // By something else, in the same text and in another one.
        (
            "支出完成412300万元。民生支出331900万元。从科目看，教育支出91200万元，农林水支出65740万元。",
            &["91200万元 part of 412300万元", "65740万元 part of 412300万元"],
        ),
        (
            "受理信访1486件。\n\n按责任单位分，街道责任889件，占59.8%；部门责任464件，占31.2%；企业责任133件，占9.0%。",
            &[
                "889件 part of 1486件",
                "59.8% share of 1486件",
                "464件 part of 1486件",
                "31.2% share of 1486件",
                "133件 part of 1486件",
                "9.0% share of 1486件",
            ],
        ),
        ("受理信访1486件。\n\n按责任单位分，街道责任889件；部门责任460件。", &[]),
        // What is for each is no part.
        ("安排经费28.5万元，其中每站补助3000元。", &[]),
        // Wholes that a share names, here and elsewhere.
        ("调处纠纷412件。物业类纠纷占调处总数的37.1%。", &["37.1% share of 412件"]),
        ("实有执法人员34人。\n\n法制审核人员占执法人员总数的8.8%。", &["8.8% share of 34人"]),
        ("实有执法人员34人。\n\n现有执法人员36人。\n\n法制审核人员占执法人员总数的8.8%。", &[]),
        ("起诉盗窃罪338人、诈骗罪190人，占起诉总人数的63.6%。", &[]),
        // Shares of what stands right before.
        ("选出班子成员92名，其中大专以上学历占九成。", &["九成 share of 92名"]),
        ("向群众19人发放救助金18.5万元，其中农户占六成。", &[]),
        // Another's plan is not what was reached.
        (
            "收入完成215600万元，为调整预算250000万元的86.2%。支出完成348200万元，为调整预算的91.6%。",
            &["86.2% share of 250000万元"],
        ),
        // The first two of three.
        (
            "劳动争议、合同纠纷、借款纠纷收案分别为6420件、5381件和1207件，前两类分别减少412件、增加639件。",
            &["412件 changes 6420件", "639件 changes 5381件"],
        ),
        // Of which of several is not told.
        ("街道集访53批次，区级集访24批次。集访批次减少17批次。", &[]),
    ];
    for (text, expected) in cases {
        let found: Vec<String> = links(&figures(text));
        assert_eq!(&found.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{text}");
    }
}

#[test]
fn the_name_of_a_number_leads_to_it() {
    for count in words::COUNTS {
        let figures = figures(&format!("{}。", count.example));
        let change = figures.last().filter(|last| last.measure == Measure::Change);
        let level =
            change.and_then(|change| figures.iter().find(|one| Some(&one.id) == change.change_of.as_ref()));
        let unit = level.and_then(|level| level.unit.as_deref()).unwrap_or_default();
        assert!(level.is_some(), "{}: {figures:?}", count.example);
        assert!(count.units.is_empty() || count.units.contains(&unit), "{}: {unit}", count.example);
    }
}

#[test]
fn what_is_counted_and_what_is_done_by_a_time_is_named() {
    for (text, expected) in [
        ("全县21个行政村、4个社区法治氛围日益浓厚。", "社区"),
        ("13个乡镇林业站在编人员不足。", "林业站在编人员不足的乡镇"),
        ("30个村年收入较低。", "年收入较低的村"),
        ("新建3个社区卫生服务中心。", "新建社区卫生服务中心"),
        ("所有申请均在20个工作日以内答复。", "答复"),
        ("被约谈单位应当自约谈之日起10个工作日内提交整改报告。", "提交整改报告"),
        ("粮食播种面积31万亩，总产量12万吨。", "粮食总产量"),
        ("支出拟安排530亿元。", "支出"),
        ("民办学校设立、变更等14项许可事项实现全程网办。", "实现全程网办的许可事项"),
    ] {
        let figures = figures(text);
        let label = figures.last().map(|figure| figure.label.as_str());
        assert_eq!(label, Some(expected), "{text}");
    }
}

#[test]
fn what_is_left_what_was_approved_and_what_is_not_said_names_nothing_else() {
    for (text, printed, expected) in [
        ("办结案件233件，其余71件为新领域案件。", "71件", "新领域案件"),
        ("整改问题32个，其余3个正在整改。", "3个", "正在整改"),
        (
            "县人大批准的一般公共预算收入为94500万元，执行中未作调整，实际完成96390万元。",
            "96390万元",
            "一般公共预算收入",
        ),
        ("未成年人犯罪方面，受理338件。", "338件", "受理未成年人犯罪"),
        ("公益诉讼检察方面，立案338件。", "338件", "立案公益诉讼"),
        ("税收收入8亿元，非税收入4亿元。支出安排13亿元。", "13亿元", "支出"),
        ("行业大类中9个产值下降，下降面32.1%。", "32.1%", "下降面"),
        ("在用特种设备2.93万台。", "2.93万台", "在用特种设备"),
    ] {
        let figures = figures(text);
        let figure = figures.iter().find(|figure| figure.printed == printed);
        assert_eq!(figure.map(|figure| figure.label.as_str()), Some(expected), "{text}");
        assert!(
            figure
                .is_some_and(|figure| !figure.value.is_some_and(|value| value.to_string().starts_with('-')))
        );
    }
}

#[test]
fn a_share_that_changed_is_a_share() {
    let figures = figures("民间投资占全部投资的比重由上年的52.3%提高到55.1%。");
    let said: Vec<_> = figures
        .iter()
        .map(|figure| {
            (figure.label.as_str(), figure.measure, figure.basis.as_deref(), figure.period.as_deref())
        })
        .collect();
    let share = |period| ("民间投资", Measure::Share, Some("全部投资"), Some(period));
    assert_eq!(said, [share("2022"), share("2023")]);
}

#[test]
fn what_follows_a_number_is_cut_where_it_tells_more() {
    for (text, printed, expected) in [
        ("3个保交房项目共1274套。", "3个", "保交房项目"),
        ("对42名未成年罪犯落实判后跟踪帮教。", "42名", "落实判后跟踪帮教的未成年罪犯"),
        ("4个人民法庭办案量占民商事案件的34.6%。", "4个", "人民法庭"),
        ("在编34人中具有执法资格的20人。", "34人", "在编"),
        ("接待游客120万人次、实现旅游收入23.5亿元。", "23.5亿元", "旅游收入"),
        ("县域内住院率巩固在89%以上。", "89%以上", "县域内住院率"),
        ("居民人均可支配收入17846元，扣除价格因素，实际增长5.3%。", "5.3%", "居民人均可支配收入"),
    ] {
        let figures = figures(text);
        let figure = figures.iter().find(|figure| figure.printed == printed);
        assert_eq!(figure.map(|figure| figure.label.as_str()), Some(expected), "{text}");
    }
}
