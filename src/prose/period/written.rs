//! Years, months and days as the text writes them, and ranges of months or days.

use std::ops::Range;

use super::Period;
use crate::prose::characters::is_digit;
use crate::prose::date::{Cursor, YEARS, is_numeral};
use crate::prose::numeral;

/// What a text says of a date: each may be missing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Written {
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// A number with no 年, 月 or 日 after it: the 1 of `1—5月`.
    pub bare: Option<u8>,
    /// Byte after the last 年, 月 or 日.
    pub end: usize,
}

impl Written {
    /// Reads years, months and days from `start`; gives where they end, with a bare number, always
    /// further on than `start` where a numeral stands there.
    pub fn read(text: &str, start: usize) -> (Self, usize) {
        let mut read = Self { end: start, ..Self::default() };
        let mut cursor = Cursor::new(text, start);
        loop {
            let mut next = cursor;
            if cursor.at > start {
                next.blanks();
            }
            let written = next.numeral();
            if written.is_empty() {
                return (read, cursor.at);
            }
            let number = numeral::whole(written).unwrap_or(0);
            let small = u8::try_from(number).ok();
            let unmarked = next.at;
            match next.mark(&['年', '月', '日', '号']) {
                Some('年')
                    if read.year.is_none()
                        && read.month.is_none()
                        && written.chars().count() == 4
                        && YEARS.contains(&number) =>
                {
                    read.year = i32::try_from(number).ok();
                    next.mark(&['度']);
                }
                Some('月') if read.month.is_none() && (1..=12).contains(&number) => read.month = small,
                // The 3日 of `5月1日至3日` has its month before it.
                Some('日' | '号')
                    if (read.month.is_some() || read.year.is_none())
                        && read.day.is_none()
                        && (1..=31).contains(&number) =>
                {
                    read.day = small;
                }
                // The 2 of `10月2次` is no part of the date; the 1 of `5月1—3日` is.
                _ if cursor.at > start && connector(text, unmarked).is_none() => return (read, cursor.at),
                _ => {
                    read.bare = small;
                    return (read, unmarked);
                }
            }
            cursor = next;
            read.end = next.at;
        }
    }
}

/// Words and marks between the first and the last of a range.
const DASHES: [char; 8] = ['—', '–', '-', '－', '~', '～', '至', '到'];

/// What may follow 月 before them.
const AFTER_MONTH: [char; 3] = ['份', '底', '末'];

/// Where what follows a dash or 至 begins, if one stands at `at`.
pub(super) fn connector(text: &str, at: usize) -> Option<usize> {
    let before = text.get(at..)?.trim_start().trim_start_matches(AFTER_MONTH).trim_start();
    let after = match before.trim_start_matches(DASHES) {
        // 1月一5月: a 一 typed for a dash.
        same if same.len() == before.len() => {
            before.strip_prefix('一').filter(|after| after.starts_with(is_digit))?
        }
        after => after.trim_start(),
    };
    after.starts_with(is_numeral).then(|| text.len() - after.len())
}

/// Ranges of months or days written in a text, with the bytes they cover. `year` is meant where the
/// text names none.
pub fn ranges(text: &str, year: Option<i32>) -> Vec<(Range<usize>, Period)> {
    let mut ranges = Vec::new();
    let mut at = 0;
    let mut year = year;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(is_numeral)) {
        let start = at + next;
        let (first, end) = Written::read(text, start);
        at = end;
        let Some(link) = connector(text, end) else {
            year = first.year.or(year);
            continue;
        };
        let (last, end) = Written::read(text, link);
        if let Some(period) = between(first, last, year) {
            ranges.push((start..end, period));
            at = end;
            year = Some(period.last.year);
        }
    }
    ranges
}

/// The period between two dates, in which the second may leave out what the first has said, and the
/// first what the second will say.
pub(super) fn between(first: Written, last: Written, year: Option<i32>) -> Option<Period> {
    let named = first.year.or(last.year).or(year)?;
    // 11月至2019年2月 began in the year before the one it names.
    within(first, last, named).or_else(|| within(first, last, year.filter(|year| *year != named)?))
}

fn within(first: Written, last: Written, year: i32) -> Option<Period> {
    let first_year = first.year.unwrap_or(year);
    let last_year = last.year.unwrap_or(first_year);
    let (first_month, first_day) = match first.bare {
        // `1—5月` and `5月1—3日`: the number is what the last one's smallest part is.
        Some(bare) if last.day.is_some() => (first.month.or(last.month)?, Some(bare)),
        Some(bare) if first.month.is_none() => (bare, None),
        Some(_) => return None,
        None => (first.month?, first.day),
    };
    let last_month = last.month.or(first.month)?;
    if last.bare.is_some() || (last.month.is_none() && last.day.is_none()) {
        return None;
    }
    let first = Period::of(first_year, Some(first_month), first_day)?;
    let last = Period::of(last_year, Some(last_month), last.day)?;
    (first.first < last.last).then_some(Period { first: first.first, last: last.last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_ranges_as_written() {
        for (text, expected) in [
            ("自2018年1月至2018年5月,全街", &["2018-01/2018-05"][..]),
            ("2018年1月—2018年5月暨2018年5月—2018年10月2次", &["2018-01/2018-05", "2018-05/2018-10"]),
            ("1—5月受理12件", &["2018-01/2018-05"]),
            ("1-10月,2019年1－2月", &["2018-01/2018-10", "2019-01/2019-02"]),
            ("１月至１２月", &["2018"]),
            ("5月1日至6月3日", &["2018-05-01/2018-06-03"]),
            ("5月1—3日，6月1日至3日", &["2018-05-01/2018-05-03", "2018-06-01/2018-06-03"]),
            ("3号至5号，1—3日", &[]),
            ("1月份至5月份，2018 年 6 月 - 8 月", &["2018-01/2018-05", "2018-06/2018-08"]),
            ("2018年1月一5月，二〇一八年一至五月", &["2018-01/2018-05", "2018-01/2018-05"]),
            ("11月至2019年2月", &["2018-11/2019-02"]),
            ("处理3-5件，96件，2018年", &[]),
            ("2018年1月至99月", &[]),
            ("1-", &[]),
            ("一至三个月，3月到12个村", &[]),
        ] {
            let found: Vec<Period> = ranges(text, Some(2018)).into_iter().map(|(_, period)| period).collect();
            let expected: Vec<Period> = expected.iter().filter_map(|text| Period::parse(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
