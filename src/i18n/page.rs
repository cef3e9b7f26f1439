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
    }
}
