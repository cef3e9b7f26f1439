//! What charts and their axes are called.

use crate::model::{Figure, Section};
use crate::prose::period::Period;
use crate::prose::{sentence, words};

/// The longest title that lists what it shows, in characters.
const LISTED: usize = 20;
/// The longest heading that is part of a title, in characters.
const HEADING: usize = 16;

/// What the points of a series are, by their unit.
pub fn series_name(figures: &[&Figure]) -> String {
    let Some(first) = figures.first() else {
        return String::new();
    };
    let unit = first.unit.as_deref().unwrap_or_default();
    if figures.iter().any(|figure| words::like_measure(unit_of(figure)) != words::like_measure(unit)) {
        return "宣传品".into();
    }
    if first.measure == crate::model::Measure::Change {
        return "增减".into();
    }
    match words::like_measure(unit) {
        "人" => "人数",
        "件" if unit == "起" => "起数",
        "件" => "件数",
        "次" if unit == "场" => "场次",
        "次" => "次数",
        "户" => "户数",
        "个" if unit == "家" => "家数",
        "元" => "金额",
        "份" => "份数",
        "%" | "‰" => "比率",
        "" => "数量",
        // A word for a power of ten stands with the unit, which then is no name: 万吨.
        _ if first.scale > 0 => "数量",
        _ => unit,
    }
    .to_owned()
}

/// The unit as written, empty where there is none.
pub fn unit_of(figure: &Figure) -> &str {
    figure.unit.as_deref().unwrap_or_default()
}

/// A heading short enough to be a title.
pub fn short_heading(section: &Section) -> Option<String> {
    let heading = section.heading.as_deref()?.trim().trim_end_matches(sentence::HEADING_ENDS);
    (!heading.is_empty() && heading.chars().count() <= HEADING).then(|| heading.to_owned())
}

/// Names as a title, where they are few and short.
pub fn listed(names: &[&str]) -> Option<String> {
    let title = names.join("、");
    (title.chars().count() <= LISTED).then_some(title)
}

/// A quantity as printed, the number apart from its unit: `310 件`.
pub fn spaced(printed: &str) -> String {
    let is_digit = |character: char| character.is_ascii_digit() || ('０'..='９').contains(&character);
    match printed.char_indices().rev().find(|(_, character)| is_digit(*character)) {
        Some((place, digit)) if place + digit.len_utf8() < printed.len() => {
            let (number, unit) = printed.split_at(place + digit.len_utf8());
            format!("{number} {unit}")
        }
        _ => printed.to_owned(),
    }
}

/// What a change is measured against, before 增长: 比上年.
pub fn against(basis: Option<&str>) -> String {
    match basis.unwrap_or("previous-year") {
        "previous-year" => "比上年".into(),
        "previous-month" => "比上月".into(),
        "previous-quarter" => "比上季度".into(),
        "previous-period" => "环比".into(),
        words => format!("比{}", period_name(words).unwrap_or_else(|| words.to_owned())),
    }
}

/// A period as an axis has it: 2022年, 2022年1—6月.
pub fn period_name(iso: &str) -> Option<String> {
    let Period { first, last } = Period::parse(iso)?;
    let is_year = (first.month, first.day) == (1, 1) && (last.month, last.day) == (12, 31);
    Some(match (first.year == last.year, first.month == last.month) {
        (true, false) if is_year => format!("{}年", first.year),
        (true, false) => format!("{}年{}—{}月", first.year, first.month, last.month),
        (true, true) if first.day == last.day => {
            format!("{}年{}月{}日", first.year, first.month, first.day)
        }
        (true, true) => format!("{}年{}月", first.year, first.month),
        (false, _) if (first.month, last.month) == (1, 12) => format!("{}—{}年", first.year, last.year),
        (false, _) => format!("{}年{}月—{}年{}月", first.year, first.month, last.year, last.month),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_named_as_people_name_them() {
        for (iso, name) in [
            ("2022", "2022年"),
            ("2022-01/2022-12", "2022年"),
            ("2022-01/2022-06", "2022年1—6月"),
            ("2022-03", "2022年3月"),
            ("2022-12-31", "2022年12月31日"),
            ("2021/2025", "2021—2025年"),
            ("2021-11/2022-02", "2021年11月—2022年2月"),
        ] {
            assert_eq!(period_name(iso).as_deref(), Some(name));
        }
        assert_eq!(period_name("全省"), None);
    }

    #[test]
    fn a_quantity_stands_apart_from_its_unit() {
        for (printed, spaced_out) in [
            ("310件", "310 件"),
            ("95.60亿元", "95.60 亿元"),
            ("２１%", "２１ %"),
            ("12", "12"),
            ("十件", "十件"),
        ] {
            assert_eq!(spaced(printed), spaced_out);
        }
    }
}
