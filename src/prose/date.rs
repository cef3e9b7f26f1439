//! Dates as pages and signatures print them, and the days they are.

use std::ops::Range;

use super::characters::is_digit;
use super::numeral;

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// ISO 8601: `2018`, `2018-12`, `2018-12-27` or, with a time, `2021-08-19T09:12`.
    pub iso: String,
    /// Year, month and day, as far as given.
    pub parts: (u32, Option<u32>, Option<u32>),
}

/// The first date with a day in a text: `2018年12月27日`, `二〇一八年十二月二十七日`, `2021-08-19 09:12`.
pub fn find(text: &str) -> Option<Date> {
    let mut from = 0;
    while let Some(offset) = text[from..].find(is_numeral) {
        let start = from + offset;
        if let Some(date) = at(text, start).filter(|date| date.parts.2.is_some()) {
            return Some(date);
        }
        from = start + text[start..].find(|character| !is_numeral(character)).unwrap_or(text.len() - start);
    }
    None
}

/// The date that begins at a byte of the text, as far as it is given: at least a year.
pub fn at(text: &str, start: usize) -> Option<Date> {
    let mut cursor = Cursor::new(text, start);
    let year_text = cursor.numeral();
    let year = numeral::whole(year_text).filter(|year| YEARS.contains(year))?;
    if year_text.chars().count() != 4 {
        return None;
    }
    let mark = cursor.mark(&['年', '-', '/', '.', '．', '－'])?;
    let mut date = Date { range: start..cursor.at, iso: format!("{year:04}"), parts: (year, None, None) };
    let written = mark == '年';
    let mut month = cursor;
    month.blanks();
    let number = numeral::whole(month.numeral()).filter(|month| (1..=12).contains(month));
    let month_mark = if written { month.mark(&['月']) } else { month.mark(&[mark]) };
    let (Some(number), Some(_)) = (number, month_mark) else {
        return written.then_some(date);
    };
    date.iso.push_str(&format!("-{number:02}"));
    date.parts.1 = Some(number);
    date.range.end = month.at;
    let mut day = month;
    day.blanks();
    let number = numeral::whole(day.numeral()).filter(|day| (1..=31).contains(day));
    let complete = number.is_some() && (!written || day.mark(&['日', '号']).is_some());
    let Some(number) = number.filter(|_| complete) else {
        return written.then_some(date);
    };
    date.iso.push_str(&format!("-{number:02}"));
    date.parts.2 = Some(number);
    date.range.end = day.at;
    let mut time = day;
    if time.text[time.at..].starts_with('T') {
        time.at += 1;
    }
    time.blanks();
    if let Some((iso, end)) = time.time() {
        date.iso.push_str(&iso);
        date.range.end = end;
    }
    Some(date)
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day, if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_of(year, month);
        valid.then_some(Self { year, month, day })
    }

    /// Reads an ISO 8601 date, with or without a time.
    pub fn parse(text: &str) -> Option<Self> {
        let period = super::period::Period::parse_one(text.trim())?;
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

/// How many days a month has.
pub fn days_of(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The years that a date may name.
pub(super) const YEARS: Range<u32> = 1949..2100;

/// A place in a text at which numbers and marks of dates are read.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    pub at: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The numeral that begins here, in digits or Chinese; empty where none does.
    pub fn numeral(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let belongs = if rest.starts_with(is_digit) { is_digit } else { is_numeral };
        let mixed =
            |character: char| !belongs(character) || (is_digit(character) && !rest.starts_with(is_digit));
        let numeral = &rest[..rest.find(mixed).unwrap_or(rest.len())];
        self.at += numeral.len();
        numeral
    }

    /// One of these marks, with the blanks before it.
    pub fn mark(&mut self, marks: &[char]) -> Option<char> {
        self.blanks();
        let mark = self.text[self.at..].chars().next().filter(|mark| marks.contains(mark))?;
        self.at += mark.len_utf8();
        Some(mark)
    }

    pub fn blanks(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
    }

    /// `09:12` or `9:12:05`, as `T09:12`.
    fn time(mut self) -> Option<(String, usize)> {
        let hour = numeral::whole(self.numeral()).filter(|hour| *hour < 24)?;
        self.mark(&[':', '：', '时'])?;
        let minute = numeral::whole(self.numeral()).filter(|minute| *minute < 60)?;
        let iso = format!("T{hour:02}:{minute:02}");
        let mut end = self.at;
        // Seconds are read over: they say nothing to anyone.
        if self.mark(&[':', '：']).is_some()
            && numeral::whole(self.numeral()).is_some_and(|second| second < 60)
        {
            end = self.at;
        }
        Some((iso, end))
    }
}

/// Whether the character is one of a number in a date: digits, Chinese numerals below a hundred, and
/// what is typed for 〇.
pub(super) fn is_numeral(character: char) -> bool {
    is_digit(character)
        || matches!(character, 'O' | 'Ｏ' | '○' | 'o')
        || (numeral::is_chinese_numeral(character) && !matches!(character, '百' | '千' | '万' | '亿'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_every_form() {
        for (text, expected) in [
            ("2018年12月27日", "2018-12-27"),
            ("二〇一八年十二月二十七日", "2018-12-27"),
            ("二○二二年一月五日", "2022-01-05"),
            ("发布日期: 2021-08-19 09:12      来源", "2021-08-19T09:12"),
            ("2021/8/9 9:02:33", "2021-08-09T09:02"),
            ("2021.08.19", "2021-08-19"),
            ("2018 年 1 月 5 日", "2018-01-05"),
        ] {
            assert_eq!(find(text).map(|date| date.iso).as_deref(), Some(expected), "{text}");
        }
        for text in ["2018年", "98.5分", "第47号", "13:20", "2018-13-01"] {
            assert_eq!(find(text), None, "{text}");
        }
        assert_eq!(at("2018年1月—2018年5月", 0).map(|date| date.iso).as_deref(), Some("2018-01"));
    }

    #[test]
    fn counts_days_and_months() {
        let day = |text| Day::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(day("2018-12-27").months_until(day("2021-08-19")), 31);
        assert_eq!(day("2019-01-01").number() - day("2018-12-31").number(), 1);
        assert_eq!(day("2020-03-01").number() - day("2020-02-28").number(), 2);
        assert_eq!(day("2021-08-19").number() - day("2018-12-27").number(), 966);
        assert_eq!(Day::parse("2018"), None);
    }
}
