//! Every text of the editor's page: one typed catalogue for each language.
//!
//! A text that Chinese or English lacks is a compile error. Texts with `{name}` in them are filled by
//! [`fill`](super::fill).

use crate::import::WarningKind;
use crate::model::Bound;

use super::Text;
use super::import::ImportMessages;

catalogue! {
    EditorMessages in editor {
        /// BCP 47 tag of these texts.
        language,
        page_title,
        private,
        face,
        face_edit,
        face_preview,

        step_source,
        source_label,
        source_placeholder,
        source_or,
        source_choose,
        source_kinds,
        source_drop,
        source_other,
        source_pasted,
        start_over,
        start_over_question,
        start_over_yes,
        cancel,
        keeping,
        not_keeping,
        restored,
        dismiss,
        /// `{name}`
        error_title,
        error_unreadable,
        error_json,
        /// `{count}`
        notice_parked,
        notice_adopted,
        /// `{count}`
        notice_adopted_without,
        /// `{message}`
        notice_not_adopted,

        step_check,
        read_as,
        encoding,
        colon,
        title,
        publisher,
        published,
        published_hint,
        period,
        period_hint,
        signature,
        back_to_read,
        /// `{sections}`, `{figures}`, `{charts}`
        counts,
        /// `{errors}`, `{doubts}`
        counts_findings,
        counts_no_findings,

        tabs,
        tab_outline,
        tab_figures,
        tab_numbers,
        tab_charts,
        tab_findings,
        tab_left_out,
        show,
        /// `{name}`
        show_what,

        outline_hint,
        outline_empty,
        outline_no_heading,
        warnings_title,
        /// `{line}`
        warning_line,

        figures_hint,
        figures_empty,
        figures_none_shown,
        filter,
        filter_all,
        filter_without_unit,
        filter_clause,
        filter_changed,
        filter_in_findings,
        before_sections,
        chip_changed,
        chip_clause,
        chip_without_unit,
        chip_in_findings,
        chip_removed,
        figure_edit,
        figure_done,
        figure_remove,
        figure_restore,
        figure_reset,
        figure_label,
        figure_label_hint,
        figure_value,
        figure_value_hint,
        figure_value_wrong,
        figure_unit,
        figure_measure,
        figure_status,
        figure_basis,
        figure_basis_hint,
        figure_period,
        /// A level, a change, a share, a rank.
        measures: [Text; 4],
        /// What is so, what is aimed at, what was before.
        statuses: [Text; 3],
        figure_bound,
        bound_exact,
        bound_at_least,
        bound_at_most,
        bound_about,

        numbers_empty,
        /// `{figures}`, `{others}`, `{unread}`, `{tables}`
        numbers_counts,
        numbers_hint,
        numbers_unread,
        numbers_previous,
        numbers_next,
        /// `{count}`
        numbers_left,
        /// `{place}`, `{count}`
        numbers_place,
        numbers_none_left,
        /// `{words}`, `{label}`
        numbers_figure,
        /// `{words}`, `{label}`
        numbers_removed,
        /// `{words}`
        numbers_add,
        /// `{words}`, `{label}`
        numbers_added,
        /// `{words}`
        numbers_form,
        numbers_is_figure,
        numbers_not_yet,
        numbers_remove,
        numbers_apart,
        numbers_table_hint,
        /// `{count}`
        figures_added,

        charts_hint,
        charts_empty,
        chart_title,
        chart_description,
        /// `{count}`
        chart_points,
        chart_up,
        chart_down,
        chart_remove,
        chart_restore,

        findings_hint,
        findings_good,
        /// `{count}`
        findings_rest,
        state_pass,
        state_fail,
        state_uncertain,
        state_not_assessable,
        finding_edit,

        left_out_hint,
        left_out_empty,
        left_out_table,
        left_out_picture,

        step_finish,
        finish_hint,
        download,
        download_corrections,
        corrections_hint,
        embed,
        embed_hint,
        copy,
        copied,
        not_copied,

        preview,
        preview_empty,
    }
}

/// What a warning of the import says, in the words of the command line.
pub fn warning_text(kind: WarningKind, language: &str) -> &'static str {
    ImportMessages::of(language).warning(kind).what
}

impl EditorMessages {
    /// The name of a bound.
    pub fn bound(&self, bound: Bound) -> &'static str {
        match bound {
            Bound::Exact => self.bound_exact,
            Bound::AtLeast => self.bound_at_least,
            Bound::AtMost => self.bound_at_most,
            Bound::About => self.bound_about,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_language_is_told_by_its_own_tag() {
        for language in Language::ALL {
            assert_eq!(EditorMessages::of(language).language, language.tag());
        }
    }
}
