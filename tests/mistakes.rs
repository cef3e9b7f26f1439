//! What the checks say of imported reports: planted mistakes are found, and where none is planted
//! nothing is said.
//!
//! `tests/mistakes/NAME/` has an invented report (`input.txt`) that is clean but for the mistakes that
//! `expected.json` lists: the rule, and words of a sentence that its finding must show. The cases of
//! `tests/import` have no planted mistake; what is truly wrong in one of them stands under
//! `findings` of its `expected.json`, in the same form.

#![cfg(feature = "import")]

use report_viewer::check::{Finding, check};
use report_viewer::import;

#[path = "support/planted.rs"]
mod planted;

use planted::{Case, cases, rule, speaks};

/// The least of a hundred planted mistakes that must be found, and of what is spoken that must be true.
const LEAST: usize = 90;

fn shown(finding: &Finding) -> String {
    let sentences: Vec<&str> = finding.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    format!(
        "{} {:?}: {}\n      {}",
        rule(finding),
        finding.state,
        finding.explanation.text("zh"),
        sentences.join(" / ")
    )
}

/// What is missed, and what is said and not so, for whoever has to mend it.
fn differences(cases: &[Case]) -> String {
    cases
        .iter()
        .flat_map(|case| {
            let missed = case
                .missed()
                .into_iter()
                .map(|mistake| format!("missed {}: {}", mistake.rule, mistake.words));
            let alarms = case.false_alarms().into_iter().map(|finding| format!("false {}", shown(finding)));
            missed.chain(alarms).map(|line| format!("\n{}: {line}", case.name)).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn planted_mistakes_are_found_and_little_else_is_said() {
    let cases = cases("tests/mistakes");
    let planted: usize = cases.iter().map(|case| case.mistakes.len()).sum();
    let missed: usize = cases.iter().map(|case| case.missed().len()).sum();
    let spoken: usize = cases.iter().map(|case| case.spoken.len()).sum();
    let alarms: usize = cases.iter().map(|case| case.false_alarms().len()).sum();
    println!("{planted} planted, {} found; {spoken} spoken, {alarms} false", planted - missed);
    let differences = differences(&cases);
    assert!(cases.len() >= 8 && planted >= 30, "{planted} in {} cases", cases.len());
    assert!((planted - missed) * 100 >= LEAST * planted, "{differences}");
    assert!((spoken - alarms) * 100 >= LEAST * spoken, "{differences}");
}

#[test]
fn reports_without_a_mistake_are_passed_in_silence() {
    let cases = cases("tests/import");
    assert!(cases.len() > 40, "{}", cases.len());
    let differences = differences(&cases);
    assert!(differences.is_empty(), "{differences}");
}

/// What is said of a text that is one chapter of an invented report.
fn said_of(text: &str) -> Vec<String> {
    let text = format!(
        "柳坪县2025年工作情况的报告\n现将2025年工作情况报告如下。\n一、主要工作\n{text}\n二、下一步打算\n继续抓好落实。\n"
    );
    let import = import::read(text.as_bytes(), None).expect("a report");
    check(&import.report).iter().filter(|finding| speaks(finding)).map(shown).collect()
}

/// What is right, in forms that look wrong to whoever reads the numbers alone.
const RIGHT: &[&str] = &[
    // Unlike facts of one bare noun, in two chapters.
    "审结案件612件，同比上升2.41%；未结案件98件，同比上升17.3%。\n（一）执行\n执结案件612件，同比上升2.41%，未结案件98件，同比上升17.3%。",
    "（一）刑事检察。受理案件316件，办结301件。\n（二）民事检察。受理案件361件，办结352件。",
    "三大需求对经济增长贡献率分别为38.2%、24.6%、37.2%。",
    "1至12月，签发提单4120份。12月，签发提单421份。",
    "全年新增就业4120人，完成目标任务4000人的103%。2026年计划新增就业4210人。",
    "开展宣传月活动，举办讲座12场，发放资料3200份。开展法治周活动，举办讲座21场，发放资料2300份。",
    "甲镇建成步道12公里，乙镇建成步道21公里，丙镇建成步道16公里。",
    "地区生产总值126.31亿元，同比增长5.4%；人均地区生产总值5.21万元，同比增长5.8%。",
    "一季度签约项目31个，二季度签约项目13个，全年签约项目92个。",
    "6月末贷款余额132.5亿元，年末贷款余额123.5亿元。",
    "受理申请1286件。去年同期受理申请1268件。",
    "（一）刑事审判。服判息诉率95.1%。\n（二）民事审判。服判息诉率90.2%。",
    "甲社区现有党员45名，开展活动12次。\n乙社区现有党员48名，开展活动9次。",
    // Numbers that need no measure word, or have one of their own.
    "运动员获得5金、4银、7铜。",
    "推进4横6纵路网建设，淘汰8蒸吨以下锅炉6台。",
    "居民消费价格总指数为102.3，工业品价格指数为98.7。",
    "客轮开行216航次，开行旅游专列38列，新增家庭病床260张，新增260张家庭病床。",
    "推广120快速反应平台，优化365服务网功能，开通12345热线。",
    "2025年1至9月受理申请46件，7至9月受理12件。",
    "涉及赔偿413件（工伤231，交通156，其他26）。",
    // Parts and totals.
    "共作出相对不起诉决定52件61人，其中情节轻微49人（含刑事和解9人），证据不足12人。",
    "受理申请420件（含旧存16件），办结392件。其中：受理首次申请330件（含旧存11件），办结318件。",
    "共退回补充调查26件38人，重新移送25件37人。其中一次退回20件29人，一次重新移送19件28人。",
    "补贴标准由每人每月40元提高到70元，其中县级补贴由30元提高到55元。",
    "新增公园绿地160亩，其中口袋公园51亩，修复河滩22亩，治理荒坡31亩。",
    "财政总收入14.6亿元，增长5.1%，其中镇级收入9.2亿元，增长1.2%；农民人均可支配收入22600元，增长6.2%。",
    "现有党员162名，其中女党员81名、少数民族党员64名、35岁以下党员52名。",
    "排查隐患312处，整改隐患297处，其中涉及用电的96处、用气的121处、通道的95处。",
    "查处案件136件，其中立案96件，结案84件，移送9件。",
    "新增就业3600人，其中失业人员再就业2100人，就业困难人员就业1700人。",
    "卫生人员4.8万人，其中技术人员3.9万人，执业医师1.4万人，注册护士1.8万人。",
    "市场主体总量达到41216户，其中企业9817户、个体工商户30412户，每千人拥有企业21户。",
    "接待来访326批次，其中集体访41批次、个体访285批次。",
    "办理建议86件、提案64件，共计150件。",
    "投入资金860万元：道路建设420万元、绿化260万元、照明180万元。",
    "举办活动50场，包括讲座12场、演出8场、培训6场。",
    "受理投诉126件，其中消费类68件、环保类31件等。",
    // Shares, growth, rates.
    "税收收入完成6120万元，占调整预算的109.2%，为上年的121.3%。",
    "收入完成8120万元，为年初预算7900万元的102.8%。其中：税收收入5100万元，占62.8%；非税收入3020万元。",
    "一般公共预算收入26.13亿元，比上年增加1.32亿元，增长5.3%。",
    "存款余额由上年的269.7亿元增加到286.4亿元，增长6.2%。",
    "地区生产总值由上年的269.7亿元增加到286.4亿元，按可比价格计算增长5.1%。",
    "工业用电量3.21亿千瓦时，五年年均增长7.3%。",
    "结案率96.2%，同比上升1.3个百分点；投诉率0.6%，同比下降35%。",
    "增加值42.6亿元，增长7.1%，高于全市0.6个百分点。",
    "投资完成率达112%，贡献率达104.1%，小学毛入学率101.2%，拨备覆盖率达185%。",
    "产品抽检合格率由上年的96.1%提高到98.3%，提高2.2个百分点。",
    // Lists.
    "实施文旅重点项目15个。一是加快游客中心建设。二是完善步道。三是提升民宿。",
    "部署十一项任务：一是甲；二是乙；三是丙；四是丁；五是戊；六是己；七是庚；八是辛；九是壬；十是癸；十一是子。",
    "开展普法进机关、“法治夜校”、“流动法庭”三项活动。",
    "与周边9个县（区）签订协议，推动“停工楼盘”6个复工，涉及业主两千多户。",
    "聚焦三大领域，涉及交通、能源、水利、农业。",
    // Marks.
    "工作成效明显……群众普遍满意。会议强调：“抓好落实。”各单位迅速行动。",
];

#[test]
fn what_only_looks_wrong_is_passed_in_silence() {
    let alarms: Vec<String> = RIGHT
        .iter()
        .flat_map(|text| said_of(text).into_iter().map(move |said| format!("{text}\n   {said}")))
        .collect();
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

#[test]
fn what_a_portal_puts_at_the_end_is_no_lead_in() {
    let text = "柳坪县2025年工作情况的报告\n一、主要工作\n开展普法宣传12次。\n相关报道：\n";
    let import = import::read(text.as_bytes(), None).expect("a report");
    assert!(!check(&import.report).iter().any(speaks));
}

/// What is wrong, with the rule that tells it.
const WRONG: &[(&str, &str)] = &[
    ("受理案件115件：刑事108件、民事6件、行政2件。", "sum"),
    ("农业补贴26万元、养老补贴31万元、助学补贴19万元，合计81万元。", "sum"),
    ("全年受理投诉126件，其中消费类68件、环保类31件、噪声类28件。", "sum"),
    ("结案率92.1%，同比上升3.2%。", "percentage-points"),
    ("新增贷款5.2亿元，增长8.3个百分点。", "percentage-points"),
    ("存款余额由上年的269.7亿元增加到286.4亿元，增长9.2%。", "growth"),
    ("财政收入18.73亿元，其中税收收入12.06亿元，占财政收入的46.4%。", "share"),
    ("1.甲类情况\n办理12件。\n2乙类情况\n办理9件。\n3.丙类情况\n办理6件。", "numbering"),
    ("各项工作有序推进。。成效明显。", "doubled-marks"),
    ("采取三项措施：一是加强领导；二是强化督查。", "list-count"),
    ("群众满意率达109%。", "rate-range"),
    ("1至10月受理申请126件。全年受理申请112件。", "overlapping-periods"),
];

#[test]
fn what_is_wrong_is_told_by_its_rule() {
    let missed: Vec<String> = WRONG
        .iter()
        .map(|(text, rule)| (text, rule, said_of(text)))
        .filter(|(_, rule, said)| said.len() != 1 || !said[0].starts_with(**rule))
        .map(|(text, rule, said)| format!("{rule}: {text}\n   {}", said.join("\n   ")))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}
