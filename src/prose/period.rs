//! The period a quantity counts, from the words before it: 自2018年1月至2018年5月, 截至12月底, 上半年.

use super::characters::is_digit;
use super::{date, numeral};

/// A period that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Index of its first character.
    pub start: usize,
    /// Index past its last character.
    pub end: usize,
    /// ISO 8601.
    pub period: String,
    /// Whether it holds for the sentences after it too.
    pub lasts: bool,
}

/// The periods that a text names, in order. `year` is that of the report, for 上半年 and 1-10月.
pub fn mentions(text: &[char], year: Option<u32>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut index = 0;
    while index < text.len() {
        let mention = at(text, index, year);
        match mention {
            Some(mention) => {
                index = mention.end;
                let compared = compares(text, &mention);
                if compared {
                    continue;
                }
                // 2018年1月—2018年5月暨2018年5月—2018年10月 is one period.
                let joined = found.last_mut().filter(|last| {
                    last.lasts
                        && mention.lasts
                        && mention.start == last.end + 1
                        && matches!(text[last.end], '暨' | '和' | '及' | '、')
                });
                match joined {
                    Some(last) => {
                        last.period = union(&last.period, &mention.period);
                        last.end = mention.end;
                    }
                    None => found.push(mention),
                }
            }
            None => index += 1,
        }
    }
    found
}

/// The period that holds at a place of the text.
pub fn holding<'a>(text: &[char], mentions: &'a [Mention], place: usize) -> Option<&'a str> {
    mentions
        .iter()
        .rev()
        .find(|mention| {
            mention.end <= place
                && (mention.lasts
                    || !text[mention.end..place].iter().any(|mark| matches!(mark, '。' | '；' | ';' | '！')))
        })
        .map(|mention| mention.period.as_str())
}

/// 较2017年, 比上年同期: what something is compared with is not when it was counted.
fn compares(text: &[char], mention: &Mention) -> bool {
    let before: String = text[mention.start.saturating_sub(2)..mention.start].iter().collect();
    let after: String = text[mention.end..].iter().take(4).collect();
    ["较", "比", "与", "同", "从", "由"]
        .iter()
        .any(|word| before.ends_with(word) && *word != "由" && *word != "从")
        || ["同期", "相比", "相较", "以来建"].iter().any(|word| after.starts_with(word))
}

fn union(first: &str, second: &str) -> String {
    let start = first.split('/').next().unwrap_or(first);
    let end = second.rsplit('/').next().unwrap_or(second);
    format!("{start}/{end}")
}

fn at(text: &[char], start: usize, year: Option<u32>) -> Option<Mention> {
    let first = text[start];
    if matches!(first, '截') {
        return until(text, start, year);
    }
    if is_digit(first) && !start.checked_sub(1).is_some_and(|before| is_digit(text[before])) {
        return dated(text, start, year);
    }
    let rest: String = text[start..].iter().take(6).collect();
    let year = year?;
    if rest.starts_with("上半年") || rest.starts_with("下半年") {
        let period =
            if first == '上' { format!("{year}-01/{year}-06") } else { format!("{year}-07/{year}-12") };
        // 下半年 with nothing done yet is a plan; the report's own period is as good.
        return Some(Mention { start, end: start + 3, period, lasts: false });
    }
    for (quarter, word) in ["一季度", "二季度", "三季度", "四季度"].into_iter().enumerate() {
        if rest.starts_with(word) {
            let month = quarter * 3 + 1;
            let period = format!("{year}-{month:02}/{year}-{:02}", month + 2);
            return Some(Mention { start, end: start + 3, period, lasts: false });
        }
    }
    for (word, period) in [
        ("去年", year - 1),
        ("上年", year - 1),
        ("明年", year + 1),
        ("今年", year),
        ("全年", year),
        ("年内", year),
    ] {
        if rest.starts_with(word) && !rest.starts_with("上年度考核") {
            return Some(Mention { start, end: start + 2, period: period.to_string(), lasts: false });
        }
    }
    None
}

/// 2018年, 2018年5月, 2018年1月至5月, 1-10月, 12月.
fn dated(text: &[char], start: usize, year: Option<u32>) -> Option<Mention> {
    let (first_year, place) = match year_at(text, start) {
        Some((year, place)) => (Some(year), place),
        None => (None, start),
    };
    let own = first_year.or(year)?;
    let Some((month, after_month)) = month_at(text, place) else {
        let first_year = first_year?;
        if let Some((period, end)) = part_of_year(text, place, first_year) {
            return Some(Mention { start, end, period, lasts: true });
        }
        return Some(Mention { start, end: place, period: first_year.to_string(), lasts: false });
    };
    // 1月至5月, 1-5月, 2018年1月—2018年5月, but not the days of 5月12日.
    let (bare_range, range_from) = match after_month {
        Month::Marked(end) => (false, end),
        Month::Open(end) => (true, end),
    };
    if let Some(second) = joined(text, range_from) {
        let (last_year, place) = year_at(text, second).map_or((own, second), |(year, place)| (year, place));
        if let Some((last, Month::Marked(end))) = month_at(text, place) {
            let ordered = (own, month) < (last_year, last);
            if ordered {
                let period = format!("{own}-{month:02}/{last_year}-{last:02}");
                return Some(Mention { start, end: skip(text, end, "份底末"), period, lasts: true });
            }
        }
    }
    if bare_range {
        return first_year.map(|year| Mention { start, end: place, period: year.to_string(), lasts: false });
    }
    let day = text.get(range_from).is_some_and(|next| is_digit(*next));
    let period = format!("{own}-{month:02}");
    // A day is when something happened, not what was counted.
    let end = skip(text, range_from, "份");
    if day {
        return first_year.map(|year| Mention { start, end, period: year.to_string(), lasts: false });
    }
    Some(Mention { start, end, period, lasts: false })
}

/// 截止到12月, 截至2018年10月底: from the beginning of that year.
fn until(text: &[char], start: usize, year: Option<u32>) -> Option<Mention> {
    let mut place = start + 1;
    while text.get(place).is_some_and(|next| matches!(next, '止' | '至' | '到' | '目' | '前' | ' '))
        && place < start + 5
    {
        place += 1;
    }
    let (own, place) = match year_at(text, place) {
        Some(found) => found,
        None => (year?, place),
    };
    let (month, Month::Marked(end)) = month_at(text, place)? else {
        return None;
    };
    Some(Mention {
        start,
        end: skip(text, end, "份底末"),
        period: format!("{own}-01/{own}-{month:02}"),
        lasts: true,
    })
}

enum Month {
    /// `5月`
    Marked(usize),
    /// `5` before a range mark
    Open(usize),
}

fn year_at(text: &[char], start: usize) -> Option<(u32, usize)> {
    let end = start + 4;
    let year: String = text.get(start..end)?.iter().collect();
    let year = numeral::whole(&year).filter(|year| (1949..2100).contains(year))?;
    let mark = skip(text, end, " ");
    (text.get(mark) == Some(&'年')).then(|| (year, skip(text, mark + 1, "度 ")))
}

fn month_at(text: &[char], start: usize) -> Option<(u32, Month)> {
    let end = start + text.get(start..)?.iter().take(2).take_while(|next| is_digit(**next)).count();
    let month: String = text[start..end].iter().collect();
    let month = numeral::whole(&month).filter(|month| (1..=12).contains(month))?;
    match text.get(end)? {
        '月' => Some((month, Month::Marked(end + 1))),
        '-' | '—' | '－' | '–' | '~' | '～' | '至' | '到' => Some((month, Month::Open(end))),
        _ => None,
    }
}

/// The place after a mark that joins the ends of a range.
fn joined(text: &[char], place: usize) -> Option<usize> {
    let place = skip(text, place, "份 ");
    let length = text
        .get(place..)?
        .iter()
        .take_while(|next| matches!(next, '-' | '—' | '－' | '–' | '~' | '～' | '至' | '到'))
        .count();
    (1..=2).contains(&length).then_some(place + length)
}

fn skip(text: &[char], mut place: usize, characters: &str) -> usize {
    while text.get(place).is_some_and(|next| characters.contains(*next)) {
        place += 1;
    }
    place
}

/// 上半年 and the like after a year.
fn part_of_year(text: &[char], place: usize, year: u32) -> Option<(String, usize)> {
    let rest: String = text[place..].iter().take(5).collect();
    let period = first(&format!("{year}年{rest}")).filter(|period| period.contains('/'))?;
    Some((period, place + 3))
}

/// The period that a text names first: `2018年` is 2018, `2018年上半年` is 2018-01/2018-06.
pub fn first(text: &str) -> Option<String> {
    for (index, _) in text.match_indices('年') {
        let before = &text[..index];
        let digits: String = before
            .chars()
            .rev()
            .skip_while(|character| character.is_whitespace())
            .take(4)
            .collect::<Vec<char>>()
            .into_iter()
            .rev()
            .collect();
        let Some(year) =
            numeral::whole(&digits).filter(|year| digits.chars().count() == 4 && (1949..2100).contains(year))
        else {
            continue;
        };
        let start = index - digits.len();
        if text.get(start..).is_some_and(|_| date::at(text, start).is_some_and(|date| date.parts.2.is_some()))
        {
            // The day of a meeting, not the period reported on.
            continue;
        }
        let after = text[index + '年'.len_utf8()..].trim_start().trim_start_matches('度');
        let months = if after.starts_with("上半年") {
            Some((1, 6))
        } else if after.starts_with("下半年") {
            Some((7, 12))
        } else if let Some(quarter) = ["一季度", "二季度", "三季度", "四季度"]
            .iter()
            .position(|quarter| after.trim_start_matches('第').starts_with(quarter))
        {
            Some((quarter as u32 * 3 + 1, quarter as u32 * 3 + 3))
        } else if after.starts_with("前三季度") {
            Some((1, 9))
        } else {
            months(after)
        };
        return Some(match months {
            Some((first, last)) => format!("{year}-{first:02}/{year}-{last:02}"),
            None => year.to_string(),
        });
    }
    None
}

/// `1-6月份`, `1—10月`, `一至三月`.
fn months(text: &str) -> Option<(u32, u32)> {
    let until = text.char_indices().nth(8).map_or(text.len(), |(index, _)| index);
    let span = text[..until].split('月').next().filter(|span| span.len() < text[..until].len())?;
    let mut halves = span.split(['-', '—', '－', '~', '～', '至', '到']).filter(|half| !half.is_empty());
    let first = numeral::whole(halves.next()?.trim())?;
    let last = numeral::whole(halves.next()?.trim())?;
    (halves.next().is_none() && (1..=12).contains(&first) && first < last && last <= 12)
        .then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let characters: Vec<char> = text.chars().collect();
        mentions(&characters, Some(2018)).into_iter().map(|mention| mention.period).collect()
    }

    #[test]
    fn periods_in_prose() {
        for (text, expected) in [
            ("截止到12月,街道各级调委会", &["2018-01/2018-12"][..]),
            ("完成了2018年1月—2018年5月暨2018年5月—2018年10月2次", &["2018-01/2018-10"]),
            ("自2018年1月至2018年5月,全街", &["2018-01/2018-05"]),
            ("1-10月共受理", &["2018-01/2018-10"]),
            ("2018年上半年", &["2018-01/2018-06"]),
            ("较2017年增长", &[]),
            ("比上年同期下降", &[]),
            ("2018年司法所", &["2018"]),
            ("2019年将", &["2019"]),
            ("5月12日", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn periods() {
        for (text, expected) in [
            ("胡家园街2018年法治政府建设工作总结", Some("2018")),
            ("二〇二一年工作报告", Some("2021")),
            ("2022年上半年信访工作总结", Some("2022-01/2022-06")),
            ("2022年1-10月份工作情况", Some("2022-01/2022-10")),
            ("2020年第三季度小结", Some("2020-07/2020-09")),
            ("工作总结", None),
        ] {
            assert_eq!(first(text).as_deref(), expected, "{text}");
        }
    }
}
