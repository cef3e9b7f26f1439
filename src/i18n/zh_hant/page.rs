//! Texts of static pages and sites.

use crate::i18n::page::PageMessages;

pub const TEXTS: PageMessages = PageMessages {
    figures: "文中的數字",
    figures_description: "報告正文寫明的數量，逐一附有原句的網址。",
    site_title: "工作報告",
    all_reports: "全部報告",
    compare_years: "歷年對比",
    index_summary: "{publishers} 個機構，{reports} 份報告",
    by_publisher: "按機構",
    no_publisher: "未寫明機構",
    years_title: "{publisher}：歷年對比",
    years_summary: "{first}年至{last}年，{count} 份報告，{facts} 項數字至少兩年都有。",
    how_compared: "數字取自各年報告原文，點數字可看原句。某年沒有寫的留空，不推算。水準與變化、實際與目標分開列出，名稱未能辨明的不列。只有相鄰兩年都給出準確數、單位和口徑相同，才計算變化。虛線框表示約數、下限，或只統計了部分月份。",
    facts_alone: "另有 {count} 項數字只有這一年有",
    not_compared: "未列入對比：沒有寫明年份，或同年已有一份",
    missing_years: "沒有 {years} 年的報告。",
    gap: "未寫",
    contradicts: "報告內前後不一",
    part_of_year: "只計 {period}",
    change_points: "{value} 個百分點",
    renamed: "{year}年起名稱由「{from}」改為「{to}」",
    other_unit: "{year}年起單位由「{from}」改為「{to}」，不計算變化",
    no_unit: "無單位",
    remark: "{year}年報告說明：{sentence}",
    repeated: "與上一年相同的文字",
    repeated_note: "只比較三十字以上的段落；標點的全形半形和空格不計。",
    repeated_share: "{year}年：{verbatim}% 的文字與{before}年逐字相同，另有 {numbers}% 只有數字不同（共 {count} 段）",
    but_for_numbers: "只有數字不同",
    ..crate::i18n::zh::page::TEXTS
};
