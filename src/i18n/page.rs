//! Texts of static pages and of sites made of them, where no program need ever run.

catalogue! {
    PageMessages in page {
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
        /// Organs of a year side by side, by the form they fill in: the heading of the pages' list.
        by_organ,
        compare_organs,
        /// `{year}`
        organs_title,
        /// `{count}`
        organs_count,
        how_lined_up,
        how_sorted,
        organs_csv,
        not_lined_up,
        organ,
        title_of_report,
        address_of_report,
        /// The parts of the form, as it prints them.
        form_active,
        form_requests,
        form_reviews,
        /// In place of a sum that the report does not give whole.
        see_report,
        sum_of_organs,
    }
}
