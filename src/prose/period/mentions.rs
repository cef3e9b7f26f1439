//! The period a quantity counts, from the words before it: 自2018年1月至2018年5月, 截至12月底, 上半年.

use std::ops::Range;

use super::written::{Written, between, connector};
use crate::prose::characters::is_digit;
use crate::prose::date::is_numeral;
use crate::prose::words::{self, PartOfYear, YearWord};

/// A period that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mention {
    /// Bytes of the text.
    range: Range<usize>,
    /// ISO 8601.
    period: String,
    /// Whether it holds for the sentences after it too.
    lasts: bool,
}

/// The periods that a text names, and which of them hold where.
#[derive(Debug, Clone, Default)]
pub struct Mentions {
    /// In the order of the text.
    mentions: Vec<Mention>,
    /// For each of them the last one, itself included, that holds for the sentences after it too.
    lasting: Vec<Option<usize>>,
}

impl Mentions {
    /// Finds them. `year` is that of the report, for 上半年 and 1-10月.
    pub fn of(text: &str, year: Option<u32>) -> Self {
        let mut mentions = mentions(text, year);
        // 暑期（7—8月）, 其中3月: said of one figure alone.
        for mention in &mut mentions {
            let before = text[..mention.range.start].trim_end();
            mention.lasts &= !words::ends(words::OF_ONE_FIGURE, before);
        }
        let mut last = None;
        let lasting = mentions
            .iter()
            .enumerate()
            .map(|(index, mention)| {
                last = if mention.lasts { Some(index) } else { last };
                last
            })
            .collect();
        Self { mentions, lasting }
    }

    /// The last period that is named between two bytes of the text.
    pub fn within(&self, range: Range<usize>) -> Option<&str> {
        let until = self.mentions.partition_point(|mention| mention.range.end <= range.end);
        let mention = self.mentions.get(until.checked_sub(1)?)?;
        (mention.range.start >= range.start).then_some(mention.period.as_str())
    }

    /// The period that holds at a byte of the text, whose sentence begins at `sentence`.
    pub fn holding(&self, sentence: usize, place: usize) -> Option<&str> {
        let before = self.mentions.partition_point(|mention| mention.range.end <= place);
        let last = before.checked_sub(1)?;
        // One that stands in the sentence, or else one that lasts over its end.
        let index = if self.mentions[last].range.end > sentence { last } else { self.lasting[last]? };
        Some(&self.mentions[index].period)
    }
}

/// The periods that a text names, in order.
fn mentions(text: &str, year: Option<u32>) -> Vec<Mention> {
    let year = year.and_then(|year| i32::try_from(year).ok());
    let mut found: Vec<Mention> = Vec::new();
    let mut compared = None;
    let mut place = 0;
    while let Some(first) = text[place..].chars().next() {
        let Some(mention) = at(text, place, year) else {
            place += first.len_utf8();
            continue;
        };
        place = mention.range.end;
        if compares(text, &mention.range, compared) {
            compared = Some(mention.range.end);
            continue;
        }
        // 2018年1月—2018年5月暨2018年5月—2018年10月 is one period.
        let joined = found.last_mut().filter(|last| {
            last.lasts
                && mention.lasts
                && matches!(&text[last.range.end..mention.range.start], "暨" | "和" | "及" | "、")
        });
        match joined {
            Some(last) => {
                last.period = union(&last.period, &mention.period);
                last.range.end = mention.range.end;
            }
            None => found.push(mention),
        }
    }
    found
}

/// The period that a title names first: `2018年` is 2018, `2018年上半年` is 2018-01/2018-06.
pub fn first(text: &str) -> Option<String> {
    let mut place = 0;
    while let Some(offset) = text[place..].find(is_numeral) {
        let start = place + offset;
        let (read, end) = Written::read(text, start);
        place = end;
        // The day of a meeting is not the period reported on.
        let Some(year) = read.year.filter(|_| read.day.is_none()) else {
            continue;
        };
        if compares(text, &(start..end), None) {
            continue;
        }
        let months = connector(text, end).and_then(|link| months(read, Written::read(text, link).0, None));
        let part = || part_of_this_year(text, read.end).map(|(part, _)| part.iso(year));
        return months.or_else(part).or_else(|| Some(year.to_string()));
    }
    None
}

/// 较2017年, 比上年同期: what something is compared with is not when it was counted. `compared` is
/// where what was compared before it ends: 较2017年、2018年.
fn compares(text: &str, range: &Range<usize>, compared: Option<usize>) -> bool {
    let before = text[..range.start].trim_end();
    let after = text[range.end..].trim_start_matches(['度', ' ']);
    // 是2020年的2.6倍, but 由去年的91.5%提升到95.8%
    let from = before.ends_with(['由', '从']);
    let share = !from
        && after.strip_prefix('的').is_some_and(|rest| {
            let number = rest.trim_start_matches(|next: char| next.is_ascii_digit() || next == '.');
            number.len() < rest.len() && number.starts_with(['倍', '%'])
        });
    let listed = compared.is_some_and(|end| matches!(&text[end..range.start], "、" | "和" | "及" | "与"));
    listed
        || share
        || words::ends(words::COMPARING, before) && !words::ends(words::NOT_COMPARING, before)
        || words::starts(words::COMPARED, after)
}

fn union(first: &str, second: &str) -> String {
    let start = first.split('/').next().unwrap_or(first);
    let end = second.rsplit('/').next().unwrap_or(second);
    format!("{start}/{end}")
}

/// The period that the text at a byte names.
fn at(text: &str, start: usize, year: Option<i32>) -> Option<Mention> {
    let first = text[start..].chars().next()?;
    if first == '截' {
        return until(text, start, year);
    }
    let before = text[..start].chars().next_back();
    // Not within a numeral; 第一2018 is not written.
    let begins = is_numeral(first)
        && !before.is_some_and(|before| is_numeral(before) && is_digit(before) == is_digit(first));
    if begins && let Some(mention) = dated(text, start, start, year, None) {
        return Some(mention);
    }
    if let Some((part, end)) = part_of_year(text, start).filter(|(part, _)| part.alone) {
        // 下半年 with nothing done yet is a plan; the report's own period is as good.
        return Some(Mention { range: start..end, period: part.iso(year?), lasts: false });
    }
    let (word, end) = year_word(text, start)?;
    let year = year? + word.offset;
    // 去年1-10月, 今年上半年: the year that what follows is of.
    if word.heads {
        if let Some((part, end)) = part_of_this_year(text, end) {
            return Some(Mention { range: start..end, period: part.iso(year), lasts: false });
        }
        let inner = skip(text, end, "度 ");
        if text[inner..].starts_with(is_numeral)
            && let Some(mention) = dated(text, start, inner, Some(year), Some(year))
        {
            return Some(mention);
        }
    }
    Some(Mention { range: start..end, period: year.to_string(), lasts: false })
}

/// 2018年, 2018年5月, 2018年1月至5月, 1-10月, 12月. The date is read from `from` on; `named` is the
/// year that a word before it gives.
fn dated(text: &str, start: usize, from: usize, year: Option<i32>, named: Option<i32>) -> Option<Mention> {
    let (read, end) = Written::read(text, from);
    let named = read.year.or(named);
    let own = named.or(year)?;
    if let Some(link) = connector(text, end) {
        let (last, end) = Written::read(text, link);
        if let Some(period) = months(read, last, Some(own)) {
            return Some(Mention { range: start..skip(text, end, "份底末"), period, lasts: true });
        }
    }
    let whole =
        |end: usize| named.map(|year| Mention { range: start..end, period: year.to_string(), lasts: false });
    let Some(month) = read.month else {
        let year = read.year?;
        return match part_of_this_year(text, read.end) {
            Some((part, end)) => {
                Some(Mention { range: start..end, period: part.iso(year), lasts: !part.is_whole() })
            }
            None => whole(read.end),
        };
    };
    let end = skip(text, read.end, "份");
    // A day is when something happened, not what was counted.
    if read.day.is_some() || read.bare.is_some() {
        return whole(end);
    }
    // 一月一调度 is monthly; a month in Chinese numerals has a year before it or a word after it.
    let sure = named.is_some()
        || text[from..].starts_with(is_digit)
        || text[read.end..].starts_with(['份', '底', '末', '初']);
    sure.then(|| Mention { range: start..end, period: format!("{own}-{month:02}"), lasts: false })
}

/// 截止到12月, 截至2018年10月底: from the beginning of that year.
fn until(text: &str, start: usize, year: Option<i32>) -> Option<Mention> {
    let from = start + '截'.len_utf8();
    let words = text[from..].chars().take(4).take_while(|next| "止至到目前 ".contains(*next));
    let from = from + words.map(char::len_utf8).sum::<usize>();
    let (named, from) = match year_word(text, from) {
        Some((word, end)) => (year.map(|year| year + word.offset), end),
        None => (None, from),
    };
    let (read, _) = Written::read(text, from);
    let (own, month) = (read.year.or(named).or(year)?, read.month?);
    Some(Mention {
        range: start..skip(text, read.end, "份底末"),
        period: format!("{own}-01/{own}-{month:02}"),
        lasts: true,
    })
}

/// A range of months, ISO 8601; `None` where it is one of days.
fn months(first: Written, last: Written, year: Option<i32>) -> Option<String> {
    let days = first.day.is_some() || last.day.is_some();
    let period = between(first, last, year).filter(|_| !days)?;
    let (first, last) = (period.first, period.last);
    Some(format!("{}-{:02}/{}-{:02}", first.year, first.month, last.year, last.month))
}

/// 上半年, 前三季度 and the like at a byte, and where it ends.
fn part_of_year(text: &str, at: usize) -> Option<(&'static PartOfYear, usize)> {
    let part = words::PARTS_OF_YEAR.iter().find(|part| text[at..].starts_with(part.word))?;
    Some((part, at + part.word.len()))
}

/// The same right after a year: 2018年第一季度, 2018年的上半年.
fn part_of_this_year(text: &str, at: usize) -> Option<(&'static PartOfYear, usize)> {
    part_of_year(text, skip(text, at, "度的第 "))
}

/// 去年, 今年 and the like at a byte, and where it ends.
fn year_word(text: &str, at: usize) -> Option<(&'static YearWord, usize)> {
    let word = words::YEAR_WORDS.iter().find(|word| text[at..].starts_with(word.word))?;
    let end = at + word.word.len();
    let other = text[..at].ends_with(|before| word.not_after.contains(before))
        || words::starts(words::NOT_A_YEAR, &text[at..]);
    (!other).then_some((word, end))
}

fn skip(text: &str, place: usize, characters: &str) -> usize {
    let rest = &text[place..];
    place + (rest.len() - rest.trim_start_matches(|next| characters.contains(next)).len())
}

impl PartOfYear {
    /// ISO 8601, in a year.
    fn iso(&self, year: i32) -> String {
        if self.is_whole() {
            return year.to_string();
        }
        format!("{year}-{:02}/{year}-{:02}", self.first, self.last)
    }

    fn is_whole(&self) -> bool {
        (self.first, self.last) == (1, 12)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::sentence;

    fn found(text: &str) -> Vec<String> {
        mentions(text, Some(2018)).into_iter().map(|mention| mention.period).collect()
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
            ("截至2018年10月底，截至去年11月末", &["2018-01/2018-10", "2017-01/2017-11"]),
            ("2018 年 1 月至 5 月", &["2018-01/2018-05"]),
            ("二〇一八年一至三月", &["2018-01/2018-03"]),
            ("5月共检查，十月份共检查", &["2018-05", "2018-10"]),
            ("前三季度共检查", &["2018-01/2018-09"]),
            ("2017年前三季度共检查", &["2017-01/2017-09"]),
            ("第一季度受理，二季度受理", &["2018-01/2018-03", "2018-04/2018-06"]),
            ("2018年全年受理", &["2018"]),
            ("去年1-10月受理，今年上半年受理", &["2017-01/2017-10", "2018-01/2018-06"]),
            ("去年12月受理", &["2017-12"]),
            ("11月至2019年2月", &["2018-11/2019-02"]),
            ("确保全年收入完成8亿元", &["2018"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_compared_with_is_no_period() {
        for text in [
            "比2017年全年增速高2个百分点",
            "与2016年持平",
            "较上年增长",
            "同2017年相比增加",
            "与2017年上半年相比",
            "比 2017 年多",
            "较2016年、2017年分别增长",
            "比去年1-10月增长",
            "相较于2017年",
            "高于2017年一季度",
            "同比2017年下降",
            "去年同期为",
        ] {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(found("一季度，投诉量比2017年全年平均水平低3个百分点"), ["2018-01/2018-03"]);
        assert_eq!(found("参与2017年度考核，会同2017年结对单位"), ["2017", "2017"]);
        assert_eq!(first("与2017年相比，2018年工作总结").as_deref(), Some("2018"));
    }

    #[test]
    fn words_that_only_look_like_periods() {
        for text in [
            "一月一调度",
            "60岁以上年长者",
            "健全年度考核机制",
            "三年内建成",
            "上年度考核等次",
            "三个月",
            "完成5月1—3日值班",
            "第三方",
            "以前年度结转",
            "3日内办结",
        ] {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
    }

    #[test]
    fn a_period_holds_for_its_sentence_or_longer() {
        let text = "今年受理12件。受理13件。1-5月受理14件。受理15件；去年受理16件。受理17件。";
        let mentions = Mentions::of(text, Some(2018));
        for (count, expected) in [
            ("12", Some("2018")),
            ("13", None),
            ("14", Some("2018-01/2018-05")),
            ("15", Some("2018-01/2018-05")),
            ("16", Some("2017")),
            ("17", Some("2018-01/2018-05")),
        ] {
            let place = text.find(count).unwrap_or_default();
            let sentence = sentence::at(text, place).start;
            assert_eq!(mentions.holding(sentence, place), expected, "{count}");
        }
    }

    #[test]
    fn periods_of_titles() {
        for (text, expected) in [
            ("胡家园街2018年法治政府建设工作总结", Some("2018")),
            ("二〇二一年工作报告", Some("2021")),
            ("2022年上半年信访工作总结", Some("2022-01/2022-06")),
            ("2022年1-10月份工作情况", Some("2022-01/2022-10")),
            ("2020年第三季度小结", Some("2020-07/2020-09")),
            ("2020年度前三季度小结", Some("2020-01/2020-09")),
            ("在2018年3月5日会议上，2017年工作总结", Some("2017")),
            ("2018年5月工作简报", Some("2018")),
            ("工作总结", None),
        ] {
            assert_eq!(first(text).as_deref(), expected, "{text}");
        }
    }
}
