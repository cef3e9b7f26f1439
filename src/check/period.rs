//! Days and periods in the words of the interface.

use crate::i18n::{fill, findings::FindingMessages};
use crate::prose::date::Day;
use crate::prose::period::Period;

/// What a finding calls it.
pub(super) trait Words {
    /// In the language of the messages: `2018年12月27日`, `2018-12-27`; a period in whole years or
    /// months where it is: `2018年1月至2018年5月`.
    fn words(self, messages: &FindingMessages) -> String;
}

impl Words for Day {
    fn words(self, messages: &FindingMessages) -> String {
        filled(self, messages.day)
    }
}

impl Words for Period {
    fn words(self, messages: &FindingMessages) -> String {
        let (first, last) = (self.first, self.last);
        let template = match self.whole_months() {
            true if first.month == 1 && last.month == 12 => messages.year,
            true => messages.month,
            false => messages.day,
        };
        let (first, last) = (filled(first, template), filled(last, template));
        if first == last { first } else { fill(messages.span, &[("first", &first), ("last", &last)]) }
    }
}

fn filled(day: Day, template: &str) -> String {
    fill(
        template,
        &[
            ("year", &day.year.to_string()),
            ("month", &day.month.to_string()),
            ("month2", &format!("{:02}", day.month)),
            ("day", &day.day.to_string()),
            ("day2", &format!("{:02}", day.day)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_periods_in_words() {
        for (text, zh) in [
            ("2018", "2018年"),
            ("2018/2019", "2018年至2019年"),
            ("2018-05", "2018年5月"),
            ("2018-01/2018-05", "2018年1月至2018年5月"),
            ("2018-05-01/2018-06-03", "2018年5月1日至2018年6月3日"),
        ] {
            assert_eq!(
                Period::parse(text).map(|period| period.words(FindingMessages::of("zh"))).as_deref(),
                Some(zh)
            );
        }
        assert_eq!(
            Day::parse("2021-08-19T09:12").map(|day| day.words(FindingMessages::of("en"))).as_deref(),
            Some("2021-08-19")
        );
    }
}
