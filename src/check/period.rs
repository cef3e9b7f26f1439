//! Periods and dates: what ISO 8601 says, and what the text says (`1月至5月`).

use std::ops::Range;

use super::numeral::digit;
use crate::i18n::{fill, findings::FindingMessages};

/// Days from the first to the last, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Period {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Day {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Day {
    fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_of(year, month);
        valid.then_some(Self { year, month, day })
    }

    /// Reads an ISO 8601 date, with or without a time.
    pub fn parse(text: &str) -> Option<Self> {
        let period = Period::parse_one(text.trim())?;
        (period.first == period.last).then_some(period.first)
    }

    /// Days since a day long past, to count the days between two.
    pub fn number(self) -> i32 {
        // Counts years from March, so that the leap day is the last of its year.
        let (year, month) = if self.month > 2 {
            (self.year, i32::from(self.month) - 3)
        } else {
            (self.year - 1, i32::from(self.month) + 9)
        };
        let years = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        years + (153 * month + 2) / 5 + i32::from(self.day)
    }

    /// Whole months from this day to a later one.
    pub fn months_until(self, later: Self) -> i32 {
        let months = (later.year - self.year) * 12 + i32::from(later.month) - i32::from(self.month);
        months - i32::from(later.day < self.day)
    }
}

impl Day {
    /// The day in words: `2018年12月27日`, `2018-12-27`.
    pub fn words(self, messages: &FindingMessages) -> String {
        self.fill(messages.day)
    }

    fn fill(self, template: &str) -> String {
        fill(
            template,
            &[
                ("year", &self.year.to_string()),
                ("month", &self.month.to_string()),
                ("month2", &format!("{:02}", self.month)),
                ("day", &self.day.to_string()),
                ("day2", &format!("{:02}", self.day)),
            ],
        )
    }
}

impl Period {
    /// Reads an ISO 8601 year, month, date or interval of two of one kind.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let Some((first, last)) = text.split_once('/') else {
            return Self::parse_one(text);
        };
        let (first, last) = (Self::parse_one(first.trim())?, Self::parse_one(last.trim())?);
        (first.first <= last.last).then_some(Self { first: first.first, last: last.last })
    }

    fn parse_one(text: &str) -> Option<Self> {
        let date = text.split(['T', ' ']).next().unwrap_or_default();
        let mut parts = date.split('-');
        let year = number(parts.next()?, 4)? as i32;
        let month = parts.next().map(|part| number(part, 2));
        let day = parts.next().map(|part| number(part, 2));
        if parts.next().is_some() {
            return None;
        }
        match (month, day) {
            (None, _) => Self::of(year, None, None),
            (Some(month), None) => Self::of(year, Some(month? as u8), None),
            (Some(month), Some(day)) => Self::of(year, Some(month? as u8), Some(day? as u8)),
        }
    }

    fn of(year: i32, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let first = Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
        let last_month = month.unwrap_or(12);
        let last = Day::new(year, last_month, day.unwrap_or_else(|| days_of(year, last_month)))?;
        Some(Self { first, last })
    }

    /// Whether some day is in both.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether every day of `other` is in it.
    pub fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// The days in both; meant for periods that overlap.
    pub fn shared(self, other: Self) -> Self {
        Self { first: self.first.max(other.first), last: self.last.min(other.last) }
    }

    /// From the first day of either to the last day of either.
    pub fn joined(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    /// The year, where it is one whole year.
    pub fn whole_year(self) -> Option<i32> {
        (Self::of(self.first.year, None, None) == Some(self)).then_some(self.first.year)
    }
}

impl Period {
    /// The period in words, in whole years or months where it is: `2018年1月至2018年5月`.
    pub fn words(self, messages: &FindingMessages) -> String {
        let (first, last) = (self.first, self.last);
        let months = first.day == 1 && last.day == days_of(last.year, last.month);
        let template = match months {
            true if first.month == 1 && last.month == 12 => messages.year,
            true => messages.month,
            false => messages.day,
        };
        let (first, last) = (first.fill(template), last.fill(template));
        if first == last { first } else { fill(messages.span, &[("first", &first), ("last", &last)]) }
    }
}

fn number(text: &str, digits: usize) -> Option<u32> {
    let valid = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| text.parse().ok()).flatten()
}

fn days_of(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Years, months and days as the text writes them; each may be missing.
#[derive(Debug, Clone, Copy, Default)]
struct Written {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    /// A number with no 年, 月 or 日 after it: the 1 of `1—5月`.
    bare: Option<u8>,
}

/// Ranges of months or days written in a text, with the bytes they cover. `year` is meant where the
/// text names none.
pub(super) fn written_ranges(text: &str, year: Option<i32>) -> Vec<(Range<usize>, Period)> {
    let mut ranges = Vec::new();
    let mut at = 0;
    let mut year = year;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(|character| digit(character).is_some())) {
        let start = at + next;
        let (first, end) = written(text, start);
        at = end;
        let Some(link) = connector(text, end) else {
            year = first.year.filter(|year| (1900..2200).contains(year)).or(year);
            continue;
        };
        let (last, end) = written(text, link);
        if let Some(period) = between(first, last, year) {
            ranges.push((start..end, period));
            at = end;
            year = Some(period.last.year);
        }
    }
    ranges
}

fn between(first: Written, last: Written, year: Option<i32>) -> Option<Period> {
    let first_year = first.year.or(last.year).or(year)?;
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

/// Reads years, months and days from `start`; gives where they end, always further on than `start`
/// where a digit stands there.
fn written(text: &str, start: usize) -> (Written, usize) {
    let mut read = Written::default();
    let mut at = start;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let length: usize =
            rest.chars().take_while(|character| digit(*character).is_some()).map(char::len_utf8).sum();
        if length == 0 {
            return (read, at);
        }
        let number = rest
            .chars()
            .map_while(digit)
            .try_fold(0_u32, |number, digit| number.checked_mul(10)?.checked_add(digit));
        let after = rest.get(length..).unwrap_or_default();
        let small = number.and_then(|number| u8::try_from(number).ok());
        let unit = after.chars().next();
        match unit {
            Some('年') if read.year.is_none() && read.month.is_none() => {
                read.year = number.and_then(|number| i32::try_from(number).ok());
            }
            Some('月') if read.month.is_none() => read.month = small,
            Some('日') if read.month.is_some() && read.day.is_none() => read.day = small,
            // The 2 of `10月2次` is no part of the date; the 1 of `5月1—3日` is.
            _ if at > start && connector(text, at + length).is_none() => return (read, at),
            _ => {
                read.bare = small;
                return (read, at + length);
            }
        }
        at += length + unit.map_or(0, char::len_utf8);
        if unit == Some('年') && text.get(at..).is_some_and(|rest| rest.starts_with('度')) {
            at += '度'.len_utf8();
        }
    }
}

/// Where what follows a dash or 至 begins, if one stands at `at`.
fn connector(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let after = rest.trim_start().trim_start_matches(['—', '–', '-', '－', '~', '～', '至', '到', '一']);
    let linked = after.len() < rest.trim_start().len();
    let after = after.trim_start();
    let starts = after.chars().next().is_some_and(|character| digit(character).is_some());
    (linked && starts).then(|| text.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::findings::{EN, ZH};

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn a_year_is_its_months() {
        assert_eq!(period("2018"), period("2018-01/2018-12"));
        assert_eq!(period("2018-02"), period("2018-02-01/2018-02-28"));
        assert!(period("2018").contains(period("2018-01/2018-05")));
        assert!(period("2018-01/2018-05").overlaps(period("2018-05/2018-10")));
        assert!(!period("2018-01/2018-05").overlaps(period("2018-06/2018-10")));
        assert_eq!(period("2018-01/2018-12").whole_year(), Some(2018));
    }

    #[test]
    fn says_periods_in_words() {
        for (text, zh) in [
            ("2018", "2018年"),
            ("2018/2019", "2018年至2019年"),
            ("2018-05", "2018年5月"),
            ("2018-01/2018-05", "2018年1月至2018年5月"),
            ("2018-05-01/2018-06-03", "2018年5月1日至2018年6月3日"),
        ] {
            assert_eq!(period(text).words(&ZH), zh);
        }
    }

    #[test]
    fn nonsense_is_no_period() {
        for text in [
            "",
            "/",
            "2018-13",
            "2018-02-30",
            "abc",
            "2018-12/2018-01",
            "2018-1",
            "2018-01-01-01",
            "２０１８",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
        assert_eq!(Day::parse("2018"), None);
        assert_eq!(Day::parse("2021-08-19T09:12").map(|day| day.words(&EN)).as_deref(), Some("2021-08-19"));
    }

    #[test]
    fn counts_days_and_months() {
        let day = |text| Day::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(day("2018-12-27").months_until(day("2021-08-19")), 31);
        assert_eq!(day("2019-01-01").number() - day("2018-12-31").number(), 1);
        assert_eq!(day("2020-03-01").number() - day("2020-02-28").number(), 2);
        assert_eq!(day("2021-08-19").number() - day("2018-12-27").number(), 966);
    }

    #[test]
    fn reads_ranges_as_written() {
        for (text, expected) in [
            ("自2018年1月至2018年5月,全街", vec!["2018-01 to 2018-05"]),
            (
                "2018年1月—2018年5月暨2018年5月—2018年10月2次",
                vec!["2018-01 to 2018-05", "2018-05 to 2018-10"],
            ),
            ("1—5月受理12件", vec!["2018-01 to 2018-05"]),
            ("1-10月,2019年1－2月", vec!["2018-01 to 2018-10", "2019-01 to 2019-02"]),
            ("１月至１２月", vec!["2018"]),
            ("5月1日至6月3日", vec!["2018-05-01 to 2018-06-03"]),
            ("处理3-5件，96件，2018年", vec![]),
            ("2018年1月至99月", vec![]),
            ("1-", vec![]),
        ] {
            let found: Vec<String> =
                written_ranges(text, Some(2018)).iter().map(|(_, period)| period.words(&EN)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
