use super::*;
use crate::import::growth::assert_linear;

fn apart(text: &str) -> String {
    match take_apart(text, false) {
        Rest::Heading => "heading".into(),
        Rest::RunIn(end) => text[..end].into(),
        Rest::Text => "text".into(),
    }
}

#[test]
fn heading_and_first_sentence() {
    for (text, expected) in [
        (
            "加强党委对法治建设的统筹力度,思想重视规划到位。组建以街道工委书记为组长的领导小组。",
            "加强党委对法治建设的统筹力度,思想重视规划到位。",
        ),
        ("成立了以街道分管领导为组长的法制宣传领导小组,年初即制定下发了《安排》,及时开展工作。", "text"),
        (
            "街道调解组织无强制性权利,双方能否到场调解及是否调解到底完全凭双方当事人自愿,使得调解处于很被动的地位,不能很好的化解处理矛盾纠纷。",
            "text",
        ),
        (
            "由于政策和法律法规宣传教育不到位,群众出现纠纷后不愿通过法律手段解决,意气用事,动辄上访闹事。很大一部分群众认为",
            "text",
        ),
        ("根据街道村、居变动情况,及时续签或改签公共法律服务合同27份。街道2份,村10份", "text"),
        (
            "推动信访工作法治化提升,增强部门联动,创新工作机制,解决“信访不信法”问题。继续发挥",
            "推动信访工作法治化提升,增强部门联动,创新工作机制,解决“信访不信法”问题。",
        ),
        ("提升政府服务效能,强化法治建设对社会公共事业的保障力度。", "heading"),
        ("法律服务工作", "heading"),
        ("宣传方面：全年共组织开展各类宣传活动，发放材料", "宣传方面："),
    ] {
        assert_eq!(apart(text), expected, "{text}");
    }
}

#[test]
fn headings_without_a_number() {
    for text in [
        "存在问题及困难",
        "2018年法治建设工作的新思路和工作计划",
        "下一步工作打算",
        "存在的问题：",
        "规范行政执法行为",
        "坚持实事求是",
        "办公室主任 工作职责",
    ] {
        assert!(looks_like_heading(text), "{text}");
    }
    for text in [
        "各位代表：",
        "附件：1.某某表",
        "全年共办理案件120件",
        "街道各级调委会积极开展工作。",
        "截至2018年12月底",
        "主要措施是",
        "全年的重点任务为",
        "存在的困难有",
        "推进的重点领域包括",
        "云汀自治区主席 某某某",
        "云汀县代县长　王　某",
        "云汀州州长 阿某·买某某",
        "［1］三清三拆：清杂物",
        "[2] 某词",
        "注：数据为快报数",
    ] {
        assert!(!looks_like_heading(text), "{text}");
    }
}

#[test]
fn what_its_neighbours_must_tell() {
    for (text, expected) in [
        ("工业产值突破90亿元。", Some(Doubt::Whole)),
        ("以12个重点项目为抓手推动县域经济高质量发展取得新突破", Some(Doubt::Open)),
        ("全年地区生产总值达到112.5亿元", Some(Doubt::Open)),
        ("新增耕地3000亩。各村同步推进，进展顺利。", Some(Doubt::RunIn("新增耕地3000亩。".len()))),
        ("全年办理案件120件。", None),
        ("办结了案件120件。", None),
        ("办理案件120件，其中：", None),
        ("举办各类活动36场，吸引群众参与，丰富文化生活，服务游客，带动消费，增加收入。", None),
        ("［1］两清：清河道、清沟渠。", None),
    ] {
        assert_eq!(doubt(text), expected, "{text}");
    }
}

#[test]
fn notes_and_speakers() {
    for text in
        ["［1］两清：清河道", "[12] 某词", "〔3〕某词", "注：快报数", "两清：是指清河道、清沟渠", "注释1：某"]
    {
        assert!(is_note(text), "{text}");
    }
    for text in ["宣传方面：指导社区开展活动", "［甲］", "注重实效：一抓到底", "某词", "[]"]
    {
        assert!(!is_note(text), "{text}");
    }
    assert!(heads_notes("名词解释") && heads_notes("【注释】：") && !heads_notes("解释工作"));
    for text in ["云汀自治区主席 欧阳某某", "代区长　李 某", "云汀县人民法院院长 王某某"]
    {
        assert!(is_speaker(text), "{text}");
    }
    for text in ["办公室主任 工作职责", "县长 在会上讲话", "加强领导 落实责任", "局长"]
    {
        assert!(!is_speaker(text), "{text}");
    }
}

#[test]
fn a_line_of_marks_is_read_in_one_go() {
    for piece in ["：", "甲：", " 甲", " ", ".", "。", "（", "一是"] {
        assert_linear(piece, 50_000, |count| {
            let text = piece.repeat(count);
            let _ = (take_apart(&text, true), doubt(&text), looks_like_heading(&text));
        });
    }
}
