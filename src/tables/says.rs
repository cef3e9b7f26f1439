//! What names of rows and columns say of the numbers under them: how they are measured, against what,
//! when, in which unit, and what is left as the name of what is counted.

use super::heads::squeezed;
use super::unit;
use crate::model::{Measure, Status};
use crate::prose::marker;
use crate::prose::period::Mentions;

/// What names say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Says {
    /// The names of what is counted, the outermost first.
    pub names: Vec<String>,
    /// How it is measured.
    pub measure: Measure,
    /// Whether it is aimed at.
    pub status: Status,
    /// Against what, as a figure's basis.
    pub basis: Option<String>,
    /// When, ISO 8601.
    pub period: Option<String>,
    /// The unit, as printed.
    pub unit: Option<String>,
    /// Whether it is told by the name of what is counted alone (件数), and not written by itself.
    pub unit_is_inferred: bool,
    /// Numbers without a sign are falls.
    pub falls: bool,
    /// The change is told in the unit of what changes (增减额), not as a rate.
    pub is_amount: bool,
    /// It may be either (增减).
    pub may_be_amount: bool,
    /// What stands under it is no quantity: telephones, dates, codes.
    pub is_no_quantity: bool,
}

/// Words of names under which changes stand, each with what the change is against.
const CHANGES: &[(&str, Option<&str>, &str)] = &[
    ("比上年同期", Some("previous-year"), "比上年同期增长（%）"),
    ("比上年", Some("previous-year"), "比上年增长%"),
    ("较上年", Some("previous-year"), "较上年增减"),
    ("比去年", Some("previous-year"), "比去年同期增长%"),
    ("较去年", Some("previous-year"), "较去年±%"),
    ("与上年相比", Some("previous-year"), "与上年相比增减"),
    ("同比", Some("previous-year"), "同比增长"),
    ("环比", Some("previous-period"), "环比±%"),
    ("比上月", Some("previous-month"), "比上月增长%"),
    ("比上季", Some("previous-quarter"), "比上季增长%"),
    ("增长", None, "增长（%）"),
    ("增幅", None, "增幅"),
    ("增速", None, "增速（%）"),
    ("增减", None, "增减%"),
    ("增/减", None, "本年增/减"),
    ("升降", None, "升降幅度"),
    ("降幅", None, "降幅（%）"),
    ("±", None, "±%"),
];

/// Words around those, which name nothing that is counted.
const CHANGE_WORDS: &[&str] = &[
    "比上年同期",
    "比上年",
    "较上年",
    "比去年同期",
    "比去年",
    "较去年",
    "与上年相比",
    "同期",
    "同比",
    "环比",
    "比上月",
    "比上季",
    "年均",
    "名义",
    "可比",
    "增长率",
    "增长",
    "增加",
    "增幅",
    "增速",
    "增减变动",
    "增减",
    "升降",
    "下降",
    "减少",
    "降幅",
    "幅度",
    "变化",
    "±",
    "额",
    "率",
    "数",
    "量",
    "情况",
    "（",
    "）",
    "(",
    ")",
    "/",
    "，",
    "、",
    "+",
    "-",
    "速度",
    "的",
];

/// Names with one of those words that are no change.
const NO_CHANGES: &[&str] = &["增长点", "增长极", "增长值", "新增长"];

/// Words of names under which shares stand, with what they are a share of; nothing where the name says it.
const SHARES: &[(&str, Option<&str>, &str)] = &[
    ("完成年初预算", Some("年初预算"), "完成年初预算%"),
    ("完成调整预算", Some("调整预算"), "完成调整预算%"),
    ("完成预算", Some("预算"), "完成预算%"),
    ("为年初预算", Some("年初预算"), "为年初预算%"),
    ("为调整预算", Some("调整预算"), "为调整预算%"),
    ("为预算", Some("预算"), "为预算%"),
    ("占预算", Some("预算"), "占预算%"),
    ("决算占预算", Some("预算"), "决算占预算%"),
    ("占比", None, "占比（%）"),
    ("比重", None, "占财政收入比重"),
    ("构成", None, "构成（%）"),
    ("所占比例", None, "所占比例"),
];

/// Names of columns whose numbers are aimed at.
const TARGETS: &[(&str, &str)] = &[
    ("预算数", "年初预算数"),
    ("预算", "年初预算"),
    ("计划数", "年度计划数"),
    ("计划", "全年计划"),
    ("目标值", "目标值"),
    ("目标", "年度目标"),
    ("指标值", "年度指标值"),
];

/// Names that tell nothing of what is counted.
const PLAIN: &[&str] = &[
    "绝对数",
    "绝对额",
    "绝对值",
    "数值",
    "数量",
    "数额",
    "数据",
    "实绩",
    "总量",
    "指标值",
    "本年",
    "本年度",
    "本期",
];

/// Names of columns whose numbers count nothing.
const NO_QUANTITIES: &[(&str, &str)] = &[
    ("电话", "联系电话"),
    ("手机", "手机"),
    ("时间", "完成时间"),
    ("日期", "发文日期"),
    ("年月", "出生年月"),
    ("年份", "年份"),
    ("编号", "项目编号"),
    ("编码", "科目编码"),
    ("代码", "机构代码"),
    ("文号", "文号"),
    ("邮编", "邮编"),
    ("邮政编码", "邮政编码"),
    ("号码", "证件号码"),
    ("序号", "序号"),
    ("行次", "行次"),
    ("排名", "排名"),
    ("名次", "名次"),
    ("位次", "位次"),
    ("地址", "地址"),
    ("备注", "备注"),
    ("公式", "计算公式"),
];

/// Names of totals.
const TOTALS: &[(&str, &str)] =
    &[("合计", "合计"), ("总计", "（七）总计"), ("小计", "收入小计"), ("共计", "共计")];

/// Whether what stands under a name is the total of what stands beside it.
pub fn is_total(name: &str) -> bool {
    let name = squeezed(name);
    TOTALS.iter().any(|(word, _)| name.ends_with(word))
}

/// Whether a name says that it is of a part of what stands before it: 其中：增值税.
pub fn is_part(name: &str) -> bool {
    name.starts_with("其中") || name.starts_with(['#', '＃'])
}

/// Whether what stands under a name is no quantity.
pub fn is_no_quantity(name: &str) -> bool {
    NO_QUANTITIES.iter().any(|(word, _)| name.ends_with(word))
}

/// Reads the names of a row or a column. `year` is that of the report.
pub fn of(names: &[String], year: Option<u32>) -> Says {
    let mut says = Says::default();
    for name in names {
        let mut rest = without_number(name);
        if is_no_quantity(&rest) {
            says.is_no_quantity = true;
        }
        let mut unit = None;
        if let Some((found, before)) = unit::at_end(&rest) {
            says.unit_is_inferred = unit::written(&rest).is_none();
            let before = before.to_owned();
            unit = Some(found);
            rest = before;
        }
        rest = rest.trim_end_matches(['：', ':', '，']).to_owned();
        if let Some(period) = period_of(&rest, year) {
            says.period = Some(period);
        }
        let bare = without_period(&rest);
        let is_rate = unit.as_deref().is_some_and(|unit| unit.contains(['%', '‰', '点']));
        if let Some((_, basis, _)) = CHANGES.iter().find(|(word, ..)| bare.contains(word))
            && !NO_CHANGES.iter().any(|word| bare.contains(word))
        {
            says.measure = Measure::Change;
            let against = bare.find("比").map(|at| &bare[at + "比".len()..]).filter(|_| basis.is_none());
            says.basis = basis.map(str::to_owned).or_else(|| against.and_then(|name| period_of(name, year)));
            let falls = ["下降", "减少", "降幅"].iter().any(|word| bare.contains(word));
            says.falls = falls && !bare.contains(['增', '升', '±']);
            says.is_amount = ["额", "数", "量", "增/减"].iter().any(|word| bare.ends_with(word));
            says.may_be_amount = bare.ends_with("增减");
            let left = CHANGE_WORDS.iter().fold(bare.clone(), |left, word| left.replace(word, ""));
            says.names.extend(Some(left).filter(|left| !left.is_empty()));
        } else if let Some((word, whole, _)) = SHARES.iter().find(|(word, ..)| bare.contains(word)) {
            says.measure = Measure::Share;
            let before = bare.find('占').map(|at| &bare[at + '占'.len_utf8()..]);
            let named = before.and_then(|after| {
                let end =
                    ["的比重", "比重", "的比例", "比例", "比"].iter().find_map(|end| after.find(end))?;
                Some(after[..end].to_owned()).filter(|whole| !whole.is_empty())
            });
            says.basis = whole.map(str::to_owned).or(named);
            let left =
                bare.split(word).next().unwrap_or_default().split(['占', '为']).next().unwrap_or_default();
            says.names.extend(Some(left.trim_end_matches("决算").to_owned()).filter(|left| !left.is_empty()));
        } else if let Some(rest) = bare.strip_prefix('占').filter(|_| is_rate) {
            says.measure = Measure::Share;
            says.basis = Some(rest.to_owned()).filter(|rest| !rest.is_empty());
        } else if !bare.is_empty() && !PLAIN.contains(&bare.as_str()) {
            if TARGETS.iter().any(|(word, _)| bare.ends_with(word)) {
                says.status = Status::Target;
            }
            says.names.push(bare);
        }
        if unit.is_some() {
            says.unit = unit;
        }
    }
    says
}

/// A name without the number of an outline before it, and without 其中.
pub fn without_number(name: &str) -> String {
    let name = squeezed(name);
    let rest = marker::read(&name).map_or(name.as_str(), |marker| &name[marker.end..]);
    let rest = rest.trim_start_matches(['＃', '#', '、', '．', '.', ' ', '　']);
    let rest = rest.strip_prefix("其中：").or_else(|| rest.strip_prefix("其中:")).unwrap_or(rest);
    if rest.is_empty() { name.clone() } else { rest.to_owned() }
}

/// The period that a name tells: 2023年, 1—6月, 上年同期. 上年结转 is of this year.
fn period_of(name: &str, year: Option<u32>) -> Option<String> {
    if let Some(bare) = name.get(..4).filter(|year| {
        year.len() == name.len() && year.parse::<u32>().is_ok_and(|year| (1949..2100).contains(&year))
    }) {
        return Some(bare.to_owned());
    }
    let relative = ["上一年", "上年", "去年"].iter().find_map(|word| name.strip_prefix(word));
    if let Some(rest) = relative {
        if rest.starts_with("结转") || rest.starts_with("末") {
            return None;
        }
        return Some((year? - 1).to_string());
    }
    Mentions::of(name, year).within(0..name.len()).map(str::to_owned)
}

/// A name without the period before it.
fn without_period(name: &str) -> String {
    let digits = name.chars().take_while(char::is_ascii_digit).count();
    if digits != 4 {
        return match name.strip_suffix('月').filter(|rest| {
            rest.chars().all(|character| character.is_ascii_digit() || "—-－–至月".contains(character))
        }) {
            Some(_) => String::new(),
            None => name.to_owned(),
        };
    }
    let rest = name[4..].trim_start_matches(['年', '度']);
    let end = rest.find('月').filter(|end| {
        rest[..*end].chars().all(|character| character.is_ascii_digit() || "—-－–至月".contains(character))
    });
    let rest = end.map_or(rest, |end| &rest[end + '月'.len_utf8()..]);
    rest.trim_start_matches(['末', '底', '的', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(names: &[&str]) -> Says {
        of(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), Some(2023))
    }

    #[test]
    fn every_word_is_in_its_example() {
        let examples = CHANGES.iter().chain(SHARES).map(|(word, _, example)| (word, example));
        let others = TARGETS.iter().chain(NO_QUANTITIES).chain(TOTALS).map(|(word, example)| (word, example));
        for (word, example) in examples.chain(others) {
            assert!(example.contains(word), "{word} in {example}");
        }
    }

    #[test]
    fn names_tell_how_and_when() {
        for (names, measure, basis, period, unit, left) in [
            (&["2023年", "受理（件）"][..], Measure::Level, None, Some("2023"), Some("件"), "受理"),
            (&["比上年增长（%）"], Measure::Change, Some("previous-year"), None, Some("%"), ""),
            (
                &["一般公共预算", "同比±%"],
                Measure::Change,
                Some("previous-year"),
                None,
                Some("±%"),
                "一般公共预算",
            ),
            (&["完成预算%"], Measure::Share, Some("预算"), None, Some("%"), ""),
            (&["占财政收入比重（%）"], Measure::Share, Some("财政收入"), None, Some("%"), ""),
            (&["占比"], Measure::Share, None, None, None, ""),
            (&["2022年决算数"], Measure::Level, None, Some("2022"), None, "决算数"),
            (&["上年同期"], Measure::Level, None, Some("2022"), None, "上年同期"),
            (
                &["二、上年结转政府信息公开申请数量"],
                Measure::Level,
                None,
                None,
                None,
                "上年结转政府信息公开申请数量",
            ),
            (&["2023年1—6月"], Measure::Level, None, Some("2023-01/2023-06"), None, ""),
            (&["2021"], Measure::Level, None, Some("2021"), None, ""),
            (&["地区生产总值（亿元）"], Measure::Level, None, None, Some("亿元"), "地区生产总值"),
            (&["其中：增值税"], Measure::Level, None, None, None, "增值税"),
        ] {
            let says = said(names);
            assert_eq!(says.measure, measure, "{names:?}");
            assert_eq!(says.basis.as_deref(), basis, "{names:?}");
            assert_eq!(says.period.as_deref(), period, "{names:?}");
            assert_eq!(says.unit.as_deref(), unit, "{names:?}");
            assert_eq!(says.names.join("/"), left, "{names:?}");
        }
        assert_eq!(said(&["年初预算数"]).status, Status::Target);
        assert!(said(&["比上年下降（%）"]).falls);
        assert!(said(&["比上年增减额"]).is_amount);
        assert!(said(&["联系电话"]).is_no_quantity);
    }
}
