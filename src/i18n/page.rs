//! Texts of static pages and of sites made of them, where no program need ever run.

catalogue! {
    PageMessages {
        /// All figures of a report, as a dataset.
        figures,
        figures_description,
        /// The links around a page.
        site,
        /// A site without a name.
        site_title,
        all_reports,
        compare_years,
        /// `{reports}`, `{publishers}`
        index_summary,
        by_publisher,
        by_year,
        no_publisher,
        /// `{year}`
        year,
        /// `{year}`, `{title}`
        year_and_title,
        /// `{publisher}`
        years_title,
        /// `{first}`, `{last}`, `{count}`, `{facts}`
        years_summary,
        how_compared,
        /// `{count}`
        facts_alone,
        not_compared,
        /// `{years}`
        missing_years,
        no_heading,
        /// A year that does not state a figure.
        gap,
        /// Between values that contradict each other.
        or,
        contradicts,
        /// `{period}`
        part_of_year,
        /// `{value}`
        change_per_cent,
        /// `{value}`
        change_points,
        /// `{year}`, `{from}`, `{to}`
        renamed,
        /// `{year}`, `{from}`, `{to}`
        other_unit,
        no_unit,
        /// `{year}`, `{sentence}`
        remark,
        repeated,
        repeated_note,
        /// `{year}`, `{before}`, `{verbatim}`, `{numbers}`, `{count}`
        repeated_share,
        but_for_numbers,
    }
}

/// The texts for a language tag, chosen as [`super::messages`] does.
pub fn page_messages(language: &str) -> &'static PageMessages {
    match super::messages(language).language {
        "en" => &EN,
        _ => &ZH,
    }
}

/// 中文。
pub static ZH: PageMessages = PageMessages {
    figures: "文中的数字",
    figures_description: "报告正文写明的数量，逐一附有原句的地址。",
    site: "本站",
    site_title: "工作报告",
    all_reports: "全部报告",
    compare_years: "历年对比",
    index_summary: "{publishers} 个单位，{reports} 份报告",
    by_publisher: "按单位",
    by_year: "按年份",
    no_publisher: "未写明单位",
    year: "{year}年",
    year_and_title: "{year}年　{title}",
    years_title: "{publisher}：历年对比",
    years_summary: "{first}年至{last}年，{count} 份报告，{facts} 项数字至少两年都有。",
    how_compared: "数字取自各年报告原文，点数字可看原句。某年没有写的留空，不推算。水平与变化、实际与目标各列一行，名称未能辨明的不列。只有相邻两年都给出准确数、单位和口径相同，才计算变化。虚线框表示约数、下限，或只统计了部分月份。",
    facts_alone: "另有 {count} 项数字只有这一年有",
    not_compared: "未列入对比：没有写明年份，或同年已有一份",
    missing_years: "没有 {years} 年的报告。",
    no_heading: "正文",
    gap: "未写",
    or: " 或 ",
    contradicts: "报告内前后不一",
    part_of_year: "只计 {period}",
    change_per_cent: "{value}%",
    change_points: "{value} 个百分点",
    renamed: "{year}年起名称由“{from}”改为“{to}”",
    other_unit: "{year}年起单位由“{from}”改为“{to}”，不计算变化",
    no_unit: "无单位",
    remark: "{year}年报告说明：{sentence}",
    repeated: "与上一年相同的文字",
    repeated_note: "只比较三十字以上的段落；标点的全角半角和空格不计。",
    repeated_share: "{year}年：{verbatim}% 的文字与{before}年逐字相同，另有 {numbers}% 只有数字不同（共 {count} 段）",
    but_for_numbers: "只有数字不同",
};

/// English.
pub static EN: PageMessages = PageMessages {
    figures: "figures in the text",
    figures_description: "The quantities that the text of the report states, each with the address of its sentence.",
    site: "This site",
    site_title: "Work reports",
    all_reports: "All reports",
    compare_years: "Compare the years",
    index_summary: "Publishers: {publishers}. Reports: {reports}.",
    by_publisher: "By publisher",
    by_year: "By year",
    no_publisher: "Publisher not named",
    year: "{year}",
    year_and_title: "{year}: {title}",
    years_title: "{publisher}: the years side by side",
    years_summary: "{first} to {last}, reports: {count}, figures that at least two years state: {facts}.",
    how_compared: "Figures are as the reports state them; each leads to its sentence. A year that does not state one stays empty. Levels and changes, results and targets have rows of their own; what was not told apart has none. A change is told only between two years in a row that both give exact values of the same thing in the same unit. A dashed bar is a bound, a round number, or a part of the year.",
    facts_alone: "figures that only this year states: {count}",
    not_compared: "not compared: no year is named, or the year has a report already",
    missing_years: "There is no report of {years}.",
    no_heading: "Text",
    gap: "not stated",
    or: " or ",
    contradicts: "the report contradicts itself",
    part_of_year: "{period} only",
    change_per_cent: "{value}%",
    change_points: "{value} points",
    renamed: "from {year} called “{to}”, before “{from}”",
    other_unit: "from {year} counted in “{to}”, before “{from}”: no change is told",
    no_unit: "no unit",
    remark: "the report of {year} says: {sentence}",
    repeated: "Text of the year before",
    repeated_note: "Only paragraphs of thirty characters or more; white space and the width of marks do not count.",
    repeated_share: "{year}: {verbatim}% of the text is word for word that of {before}, {numbers}% more but for numbers (paragraphs: {count})",
    but_for_numbers: "but for numbers",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::names;

    #[test]
    fn both_languages_fill_the_same_names() {
        for ((name, zh), (_, en)) in ZH.texts().into_iter().zip(EN.texts()) {
            assert!(!zh.trim().is_empty() && !en.trim().is_empty(), "{name}");
            assert_eq!(names(zh), names(en), "{name}");
        }
    }
}
