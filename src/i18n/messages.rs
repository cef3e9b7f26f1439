//! The texts of the viewer, which every reader gets.

use super::Text;
use crate::model::{Bound, Decimal, Figure, NoticeKind};

catalogue! {
    Messages in messages {
        /// BCP 47 tag of these texts.
        language,
        /// Between a name and its value.
        colon,
        /// Between items of a list.
        comma,
        /// `{text}`, set apart from what stands before it.
        aside,
        /// `{text}` in quotation marks.
        quote,
        breadcrumb,
        published,
        publisher,
        document_number,
        index_number,
        font_size,
        /// Names of the font steps, smallest first.
        font_steps: [Text; 5],
        smaller,
        larger,
        qr,
        qr_label,
        contents,
        to_top,
        expand_all,
        collapse_all,
        print,
        print_all,
        print_shown,
        address,
        /// `{units}`
        chart_unit,
        /// `{title}` of stacked parts, with the `{total}` that they add up to.
        chart_total,
        chart_label,
        chart_drawing,
        chart_failed,
        chart_hint,
        bound_hint,
        table,
        column_item,
        column_value,
        column_unit,
        column_printed,
        download_csv,
        download_svg,
        download_png,
        csv_columns: [Text; 12],
        csv_bounds: [Text; 4],
        /// Names of the measures: level, change, share, rank.
        measures: [Text; 4],
        /// Names of what is so, what is aimed at, and what was before.
        statuses: [Text; 3],
        /// What a change is against: as [`BASES`], then the same months of the year before, a year, another
        /// period. `{basis}`
        bases: [Text; 7],
        /// Rises and falls: of rates, of amounts, of percentage points; above and below, more and less than.
        verbs: [[Text; 2]; 5],
        /// What stands around a value, which is `|`: of a change, a change against something named, a part
        /// of a whole, what is set against a whole, a share of what is not said, a rank. `{basis}`, `{verb}`
        says: [Text; 6],
        /// Marks and words at either end of those that only join them to the rest.
        joints,
        no_value,
        figure,
        figure_unit,
        figure_no_unit,
        figure_period,
        figure_printed,
        figure_part_of,
        figure_changed_from,
        figure_share_of,
        figure_parts,
        /// `{value}`
        figure_sum,
        figure_same,
        figure_clause,
        figure_charts,
        figure_mentions,
        figure_differs,
        close,
        at_least,
        at_most,
        about,
        /// `{count}`
        notices,
        /// `{path}`, `{line}`, `{column}`
        notice_place,
        notice_wrong_type,
        notice_unknown_field,
        notice_unknown_block,
        notice_unknown_chart,
        notice_unknown_word,
        notice_repeated_field,
        notice_stray_character,
        notice_missing,
        notice_duplicate_id,
        notice_newer_version,
        notice_too_deep,
        notice_quote_not_found,
        notice_unknown_figure,
        untitled,
    }
}

impl Messages {
    /// The texts as lines, which [`Self::read`] reads.
    #[cfg(any(test, feature = "schema"))]
    pub fn lines(&self) -> String {
        let mut lines = String::new();
        self.each(&mut |_, text| lines.extend([text, "\n"]));
        lines
    }

    /// The value of a figure for people: `≥ 2,600人次`, `3.3万人`, `98%`.
    pub fn value(&self, figure: &Figure) -> String {
        self.with_unit(figure, self.number(figure, figure.scale))
    }

    pub(super) fn with_unit(&self, figure: &Figure, number: Option<String>) -> String {
        match number {
            None => self.no_value.to_owned(),
            Some(number) => number + scale_word(figure.scale) + figure.unit.as_deref().unwrap_or_default(),
        }
    }

    /// The number of a figure by a power of ten, with its bound or both ends of its range: `≥ 2,600`,
    /// `3–5`.
    pub fn number(&self, figure: &Figure, scale: u8) -> Option<String> {
        Some(self.ends(figure.value?, figure.upper, figure.bound, scale))
    }

    pub(super) fn ends(&self, value: Decimal, upper: Option<Decimal>, bound: Bound, scale: u8) -> String {
        let value = value.scaled_down(scale).grouped();
        match upper {
            Some(upper) => value + "–" + &upper.scaled_down(scale).grouped(),
            None => self.bound_sign(bound).to_owned() + &value,
        }
    }

    /// What stands before a value with this bound: `≥ `.
    pub fn bound_sign(&self, bound: Bound) -> &'static str {
        match bound {
            Bound::Exact => "",
            Bound::AtLeast => "≥ ",
            Bound::AtMost => "≤ ",
            Bound::About => "≈ ",
        }
    }

    /// What a bound means, for a figure's card.
    pub fn bound_words(&self, bound: Bound) -> Option<&'static str> {
        match bound {
            Bound::Exact => None,
            Bound::AtLeast => Some(self.at_least),
            Bound::AtMost => Some(self.at_most),
            Bound::About => Some(self.about),
        }
    }

    /// What a notice of this kind says.
    pub fn notice(&self, kind: &NoticeKind) -> &'static str {
        match kind {
            NoticeKind::WrongType => self.notice_wrong_type,
            NoticeKind::UnknownField => self.notice_unknown_field,
            NoticeKind::UnknownBlock => self.notice_unknown_block,
            NoticeKind::UnknownChart => self.notice_unknown_chart,
            NoticeKind::UnknownWord => self.notice_unknown_word,
            NoticeKind::RepeatedField => self.notice_repeated_field,
            NoticeKind::StrayCharacter => self.notice_stray_character,
            NoticeKind::Missing => self.notice_missing,
            NoticeKind::DuplicateId => self.notice_duplicate_id,
            NoticeKind::NewerVersion => self.notice_newer_version,
            NoticeKind::TooDeep => self.notice_too_deep,
            NoticeKind::QuoteNotFound => self.notice_quote_not_found,
            NoticeKind::UnknownFigure => self.notice_unknown_figure,
        }
    }
}

/// The word for a power of ten, the same in every language because the units are the report's.
pub fn scale_word(scale: u8) -> &'static str {
    match scale {
        4 => "万",
        8 => "亿",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn shows_values_with_bound_scale_and_unit() {
        let figure = |value: &str, scale, bound, unit: &str| Figure {
            value: value.parse().ok(),
            scale,
            bound,
            unit: Some(unit.into()).filter(|unit: &String| !unit.is_empty()),
            ..Figure::default()
        };
        let zh = Messages::of("zh");
        assert_eq!(zh.value(&figure("2600", 0, Bound::AtLeast, "人次")), "≥ 2,600人次");
        assert_eq!(zh.value(&figure("33000", 4, Bound::Exact, "人")), "3.3万人");
        assert_eq!(zh.value(&figure("98", 0, Bound::Exact, "%")), "98%");
        assert_eq!(zh.value(&figure("0", 0, Bound::Exact, "批次")), "0批次");
        assert_eq!(zh.value(&figure("", 0, Bound::Exact, "件")), zh.no_value);
        let range = Figure { upper: "50000".parse().ok(), ..figure("30000", 4, Bound::AtLeast, "元") };
        assert_eq!(zh.value(&range), "3–5万元");
    }

    /// As they come from a file of their own, line by line.
    #[test]
    fn texts_are_read_as_they_are_listed() {
        for language in Language::ALL {
            let messages = Messages::of(language);
            let lines: Text = messages.lines().leak();
            let mut read = *Messages::of("zh");
            read.read(lines);
            assert_eq!(format!("{read:?}"), format!("{messages:?}"));
        }
        let mut read = *Messages::of("zh");
        read.read("en\n: \n");
        assert_eq!((read.colon, read.comma), (": ", "、"));
    }
}
