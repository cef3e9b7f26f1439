//! What stands side by side on one axis, and what charts and their axes are called.

use super::topic::Topic;
use crate::model::{Figure, Section};
use crate::prose::{sentence, words};

/// The measure word of people.
const PEOPLE: &str = "人";

/// The topic of things that are handed out.
const HANDING_OUT: &str = "outreach";

/// Measure words of what is handed out and put up, which are compared all the same: 宣传册300本, 横幅12条.
const HANDED_OUT: [&str; 10] = ["份", "张", "块", "册", "本", "个", "幅", "套", "面", "袋"];

/// Figures that stand side by side on one axis.
pub fn group_of<'a>(figure: &'a Figure, topic: Option<&Topic>) -> &'a str {
    let unit = figure.unit.as_deref().unwrap_or_default();
    if words::like_measure(unit) == PEOPLE {
        return PEOPLE;
    }
    let handed_out = topic.is_some_and(|topic| topic.id == HANDING_OUT) && HANDED_OUT.contains(&unit);
    if handed_out { HANDED_OUT[0] } else { unit }
}

/// What the points of a series are, by their unit.
pub fn series_name(figures: &[&Figure]) -> String {
    if let [only] = figures {
        return only.label.clone();
    }
    let unit = figures[0].unit.as_deref().unwrap_or_default();
    if figures.iter().any(|figure| figure.unit.as_deref() != Some(unit)) && HANDED_OUT.contains(&unit) {
        return "宣传品".into();
    }
    if words::like_measure(unit) == PEOPLE {
        return "人数".into();
    }
    match unit {
        "件" => "件数",
        "起" => "起数",
        "次" => "次数",
        "场" => "场次",
        "户" => "户数",
        "家" => "家数",
        "元" => "金额",
        "份" => "份数",
        "%" | "‰" => "比率",
        "" => "数量",
        unit => unit,
    }
    .to_owned()
}

/// A heading short enough to be a title.
pub fn short_heading(section: &Section) -> Option<String> {
    let heading = section.heading.as_deref()?.trim().trim_end_matches(sentence::HEADING_ENDS);
    (heading.chars().count() <= 16).then(|| heading.to_owned())
}
