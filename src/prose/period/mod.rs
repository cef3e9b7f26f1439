//! Periods: what ISO 8601 says, and what the text says (`1月至5月`, 截至12月底, 上半年).
//!
//! | file | what is done there |
//! |---|---|
//! | `mod` | periods as values: days from the first to the last |
//! | `written` | years, months and days as written, and ranges of them |
//! | `mentions` | the periods that a text names, and which of them holds where |
//!
//! To teach it a way of writing days and months: `written`; words that stand for a period (上半年, 当年):
//! `prose/words/time.rs`, and `mentions` for what they mean where; with a text beside each that names none.

mod mentions;
mod written;

pub use mentions::{Mentions, first};
pub use written::ranges;

use super::date::{Day, days_of};

/// Days from the first to the last, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
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

    pub(super) fn parse_one(text: &str) -> Option<Self> {
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

    /// A year, a month of it, or a day of that.
    pub fn of(year: i32, month: Option<u8>, day: Option<u8>) -> Option<Self> {
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

    /// Whether it is whole months, which years are too.
    pub fn whole_months(self) -> bool {
        self.first.day == 1 && self.last.day == days_of(self.last.year, self.last.month)
    }
}

fn number(text: &str, digits: usize) -> Option<u32> {
    let valid = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

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
    }
}
