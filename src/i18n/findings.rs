//! Every text of the checks: one typed catalogue for each language.
//!
//! Texts are for someone who is no programmer: what is wrong, which numbers, what to do. A text that
//! one language lacks is a compile error.

use super::fill;

catalogue! {
    FindingMessages in findings {
        /// `{text}` in quotation marks.
        quote,
        /// Between quoted texts.
        separator,
        /// After the last of a list of which more is left out. `{count}` of all.
        more,
        /// `{first}`, `{last}`
        range,
        /// `{year}`
        year,
        /// `{year}`, `{month}`, and `{month2}` in two digits.
        month,
        /// `{year}`, `{month}`, `{day}`, and `{month2}`, `{day2}` in two digits.
        day,
        /// `{first}`, `{last}`: years, months or days.
        span,
        /// `{value}`
        at_least,
        /// `{value}`
        at_most,
        /// `{value}`
        about,
        rule_sum,
        rule_contradiction,
        rule_list_count,
        rule_numbering,
        rule_dangling_lead_in,
        rule_missing_measure_word,
        rule_publication_delay,
        rule_overlapping_periods,
        rule_rate_range,
        rule_growth,
        rule_share,
        rule_percentage_points,
        rule_title_year,
        rule_doubled_marks,
        rule_required_section,
        rule_table_total,
        rule_table_growth,
        rule_disclosure_form,
        rule_text_against_table,
        /// `{count}`
        table_total_pass,
        /// `{cell}`, `{printed}`, `{sum}`, `{difference}`
        table_total_fail,
        /// `{count}`
        table_growth_pass,
        /// `{cell}`, `{printed}`, `{before}`, `{now}`, `{expected}`
        table_growth_fail,
        /// `{count}`
        disclosure_form_pass,
        /// `{cell}`, `{printed}`, `{left}`, `{right}`, `{difference}`
        disclosure_total_fail,
        /// `{left}`, `{right}`, `{difference}`
        disclosure_balance_fail,
        text_against_table_pass,
        /// `{text}`, `{cell}`, `{printed}`
        text_against_table_fail,
        state_pass,
        state_fail,
        state_uncertain,
        state_not_assessable,
        severity_note,
        severity_warning,
        severity_error,
        /// `{parts}`, `{sum}`, `{total}`
        sum_pass,
        /// `{parts}`, `{total}`
        sum_one_part,
        /// `{part}`, `{total}`
        sum_part_exceeds,
        /// `{parts}`, `{sum}`, `{total}`, `{difference}`
        sum_exceeds,
        /// `{parts}`, `{sum}`, `{total}`, `{difference}`
        sum_misses,
        /// `{parts}`, `{total}`
        sum_some_parts,
        sum_crossing,
        sum_no_total,
        sum_circular,
        sum_no_value,
        sum_units,
        sum_too_large,
        /// `{name}`, `{count}`, `{values}`
        contradiction_pass,
        /// `{name}`, `{values}`
        contradiction_fail,
        /// `{name}`, `{values}`
        contradiction_uncertain,
        /// `{said}`, `{listed}`
        list_pass,
        /// `{said}`, `{listed}`, `{difference}`
        list_fewer,
        /// `{said}`, `{listed}`, `{difference}`
        list_more,
        /// `{said}`, `{listed}`
        list_open,
        /// `{said}`, `{listed}`
        list_uncertain,
        numbering_pass,
        /// `{before}`, `{missing}`, `{next}`
        numbering_missing,
        /// `{missing}`, `{next}`
        numbering_missing_first,
        /// `{missing}`, `{headings}`, `{next}`
        numbering_missing_headings,
        /// `{number}`, `{first}`, `{second}`
        numbering_repeated,
        /// `{before}`, `{number}`, `{heading}`
        numbering_backwards,
        /// `{heading}`
        numbering_lost,
        /// `{number}`, `{text}`
        numbering_unmarked,
        numbering_advice,
        /// `{numbers}`
        numbering_mixed,
        /// `{count}`
        lead_in_pass,
        /// `{text}`
        lead_in_fail,
        /// `{text}`
        lead_in_table,
        measure_word_pass,
        /// `{shown}`, `{other}`, `{better}`
        measure_word_known,
        /// `{shown}`, `{number}`
        measure_word_missing,
        /// `{signed}`, `{published}`, `{days}`
        publication_pass,
        /// `{signed}`, `{published}`, `{days}`, `{months}`, `{limit}`
        publication_late,
        /// `{signed}`, `{published}`, `{days}`
        publication_before,
        publication_unknown,
        /// `{signed}`, `{period}`
        signed_before_end,
        /// `{signed}`, `{period}`
        signed_long_after,
        overlap_pass,
        /// `{name}`, `{part}`, `{part_period}`, `{whole}`, `{whole_period}`
        overlap_exceeds,
        /// `{name}`, `{part}`, `{part_period}`, `{whole}`, `{whole_period}`
        overlap_stock,
        /// `{name}`, `{first}`, `{second}`, `{shared}`
        overlap_figures,
        /// `{first}`, `{second}`, `{shared}`
        overlap_ranges,
        /// `{count}`
        rate_pass,
        /// `{name}`, `{value}`
        rate_fail,
        growth_pass,
        /// `{name}`, `{before}`, `{now}`, `{change}`, `{right}`
        growth_fail,
        /// `{name}`, `{before}` (by how much it changed), `{now}`, `{change}`, `{right}`
        growth_amount,
        share_pass,
        /// `{name}`, `{part}`, `{whole}`, `{share}`, `{right}`
        share_fail,
        /// `{name}`, `{level}`, `{change}`, `{number}`
        points_rate,
        /// `{name}`, `{level}`, `{change}`, `{number}`
        points_amount,
        title_year_pass,
        /// `{title}`, `{heading}`
        title_year_fail,
        /// `{marks}`
        doubled_marks,
        part_measures,
        part_problems,
        part_plan,
        required_pass,
        /// `{part}`
        required_missing,
        required_other,
        /// `{year}`, `{next}`
        required_plan_year,
        /// `{year}`, `{next}`
        required_plan_year_text,
        panel_title,
        /// `{count}`
        panel_errors,
        /// `{count}`
        panel_warnings,
        /// `{count}`
        panel_uncertain,
        panel_clean,
        /// `{count}`
        panel_others,
        panel_show,
    }
}

impl FindingMessages {
    /// Texts in quotation marks, in a row; of many the first `most` and how many there are.
    pub fn quoted(&self, texts: &[&str], most: usize) -> String {
        let quoted: Vec<String> =
            texts.iter().take(most).map(|text| fill(self.quote, &[("text", text)])).collect();
        let mut row = quoted.join(self.separator);
        if texts.len() > most {
            row.push_str(&fill(self.more, &[("count", &texts.len().to_string())]));
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn chinese_has_full_width_marks() {
        for language in [Language::Zh, Language::ZhHant] {
            FindingMessages::of(language).each(&mut |name, text| {
                assert!(!text.contains([',', ';', ':', '(', ')', '?', '!']), "{name}: {text}");
            });
        }
    }

    #[test]
    fn a_long_row_ends_with_how_many_there_are() {
        for (language, texts, most, row) in [
            (Language::Zh, &["a", "b"][..], 2, "“a”、“b”"),
            (Language::Zh, &["a", "b", "c"], 2, "“a”、“b”等3处"),
            (Language::En, &["a", "b", "c"], 1, "“a” and others (3 in all)"),
            (Language::ZhHant, &["a", "b", "c"], 2, "「a」、「b」等3處"),
        ] {
            assert_eq!(FindingMessages::of(language).quoted(texts, most), row);
        }
    }
}
