//! The words before a number: what they say of its measure, and what is left of them to name it.

use crate::model::Measure;
use crate::prose::characters::is_digit;
use crate::prose::words;

/// The words before a number, understood from their end: `地区生产总值比上年增长` is a change against the
/// year before, of 地区生产总值.
#[derive(Debug, Default, PartialEq)]
pub struct Before<'a> {
    /// What is left: it names the indicator, or is empty where that was named before.
    pub phrase: &'a str,
    /// All the words that were read.
    pub read: &'a str,
    /// Level, change or share.
    pub measure: Measure,
    /// Whether something fell.
    pub falls: bool,
    /// What it is against, as in the report JSON.
    pub basis: Option<String>,
    /// Words of the whole of a share.
    pub whole: Option<&'a str>,
    /// Whether it is a value before a change: 由.
    pub from: bool,
    /// Whether it is what something changed to: 提高到.
    pub to: bool,
    /// The word of the change.
    pub changed: Option<&'static str>,
    /// Whether several names and several numbers belong together, each to each: 分别.
    pub each: bool,
}

/// Reads the words before a number of a unit that is a rate or not.
pub fn read(text: &str, rate: bool) -> Before<'_> {
    let mut before = Before { phrase: trimmed(text), read: text, ..Before::default() };
    while before.step(rate) {}
    before.share_that_changed(rate);
    before
}

fn trimmed(text: &str) -> &str {
    text.trim_end_matches([' ', '\u{3000}', '\u{a0}', '“', '"', '—', '-', '、'])
}

impl<'a> Before<'a> {
    fn cut(&mut self, length: usize) -> bool {
        self.phrase = trimmed(&self.phrase[..self.phrase.len() - length]);
        true
    }

    /// Takes one word off the end; `false` where none says anything.
    fn step(&mut self, rate: bool) -> bool {
        let plain = self.measure == Measure::Level && !self.to && !self.from;
        if plain && (self.change(rate) || self.becomes() || self.from() || self.share(rate)) {
            return true;
        }
        if self.phrase.ends_with("分别") || self.phrase.ends_with("依次") {
            self.each = true;
            return self.cut("分别".len());
        }
        let how = if self.measure == Measure::Change { words::HOW_IT_CHANGED } else { words::HOW_MUCH };
        let alone = self.measure == Measure::Level;
        // 两年平均 is longer than 平均.
        let basis = words::BASES
            .iter()
            .filter(|basis| self.phrase.ends_with(basis.word))
            .map(|basis| basis.word.len());
        let basis = basis.max().filter(|_| !alone && self.basis.is_none()).unwrap_or_default();
        // 比全市平均低: 平均 is of what it is compared with.
        let compares = self
            .changed
            .is_some_and(|word| words::CHANGES.iter().any(|change| change.compared && change.word == word))
            && self.basis.is_none();
        let says_how = |word: &&str| {
            // 维持2件 is what was done.
            let all = word.len() == self.phrase.len() && words::is_one(words::ACTING, word);
            !(alone && all) && word.len() > basis && !compares
        };
        if let Some(word) = words::ending(how, self.phrase).filter(says_how) {
            return self.cut(word.len());
        }
        if self.basis.is_none() && self.whole.is_none() && self.basis() {
            return true;
        }
        // 总收入成功突破, but 调解成功 is what was counted.
        if let Some(rest) = self.phrase.strip_suffix("成功").filter(|rest| !words::ends(words::ACTING, rest))
        {
            let length = self.phrase.len() - rest.len();
            return !rest.is_empty() && self.cut(length);
        }
        if self.per_something() || self.time() {
            return true;
        }
        if words::ends(words::NOT_BETWEEN, self.phrase) {
            return false;
        }
        match words::ending(words::BETWEEN_NAME_AND_NUMBER, self.phrase) {
            // 总数 alone is a name.
            Some(word) if word.len() < self.phrase.len() || !words::is_one(words::RELATIVE_NAMES, word) => {
                self.cut(word.len())
            }
            _ => false,
        }
    }

    /// 每人每月, 每斤: what a number is for is no part of a name.
    fn per_something(&mut self) -> bool {
        let Some(at) = self.phrase.rfind('每') else { return false };
        let per = &self.phrase[at + '每'.len_utf8()..];
        let is_unit = (1..=6).contains(&per.chars().count()) && words::is_one(words::PER_WHAT, per);
        is_unit && self.cut(self.phrase.len() - at)
    }

    /// 增加到2020年的: when is told by the period.
    fn time(&mut self) -> bool {
        let text = self.phrase.strip_suffix('的').unwrap_or(self.phrase);
        if let Some(before) = text.strip_suffix('年') {
            let digits = before.chars().rev().take_while(|character| is_digit(*character)).count();
            let start = before.char_indices().rev().nth(digits.saturating_sub(1)).map_or(0, |(at, _)| at);
            return digits == 4 && self.cut(self.phrase.len() - start);
        }
        let Some(word) = words::ending(words::TIMES, text).filter(|word| word.chars().count() >= 2) else {
            return false;
        };
        text.len() < self.phrase.len() && self.cut(self.phrase.len() - (text.len() - word.len()))
    }

    /// 增长, 下降, and after what is compared with: 多, 高.
    fn change(&mut self, rate: bool) -> bool {
        let found = words::CHANGES
            .iter()
            .filter(|change| self.phrase.ends_with(change.word))
            .max_by_key(|change| change.word.len());
        let Some(change) = found else { return false };
        let rest = &self.phrase[..self.phrase.len() - change.word.len()];
        // 改造提升35座 was done to so many.
        if !rate && matches!(change.word, "提升" | "提高") && words::ends(words::ACTING, rest) {
            return false;
        }
        // 减收1400万元 says it by itself, where nothing else is said.
        let alone = rest.trim().is_empty() && change.word.chars().count() > 1;
        if change.compared && !alone {
            let mut before = Before { phrase: trimmed(rest), measure: Measure::Change, ..Before::default() };
            if !before.basis() {
                return false;
            }
        }
        self.measure = Measure::Change;
        self.falls = change.falls;
        self.changed = Some(change.word);
        self.cut(change.word.len())
    }

    /// 提高到, 降至: what something changed to is a level.
    fn becomes(&mut self) -> bool {
        let own = words::ending(words::BECOMES, self.phrase).map(str::len);
        let made = || {
            let after = words::ending(words::AFTER_CHANGE, self.phrase)?;
            let rest = &self.phrase[..self.phrase.len() - after.len()];
            let change = words::CHANGES
                .iter()
                .filter(|change| !change.compared && rest.ends_with(change.word))
                .max_by_key(|change| change.word.len())?;
            Some(after.len() + change.word.len())
        };
        let Some(length) = own.max(made()) else { return false };
        self.to = true;
        self.cut(length)
    }

    /// 比上年, 同比, 比2019年, 高于全省平均水平.
    fn basis(&mut self) -> bool {
        let named = words::BASES
            .iter()
            .filter(|basis| self.phrase.ends_with(basis.word))
            .max_by_key(|basis| basis.word.len());
        let changes = self.measure == Measure::Change;
        if let Some(basis) = named {
            self.basis = Some(basis.name.to_owned());
            return self.cut(basis.word.len());
        }
        let Some((at, word)) = last_of(words::THAN, self.phrase, |at, word| {
            !words::ends(words::NOT_THAN, &self.phrase[..at + word.len()])
        }) else {
            return false;
        };
        let signed = words::is_one(words::MORE_THAN, word) || words::is_one(words::LESS_THAN, word);
        let than = self.phrase[at + word.len()..].trim();
        let length = than.chars().count();
        if !(changes || signed) || self.to || !(2..=20).contains(&length) {
            return false;
        }
        if signed && !changes {
            self.measure = Measure::Change;
            self.falls = words::is_one(words::LESS_THAN, word);
        }
        self.basis = Some(year(than).unwrap_or_else(|| than.to_owned()));
        let rest = self.phrase.len() - at;
        self.cut(rest)
    }

    /// 占种植业产值的, 为年初预算的, 完成年度计划.
    fn share(&mut self, rate: bool) -> bool {
        if !rate {
            return false;
        }
        let mut text = self.phrase;
        while let Some(word) = words::ending(words::BETWEEN_NAME_AND_NUMBER, text)
            .filter(|word| matches!(*word, "达" | "达到" | "约" | "近" | "超过"))
        {
            text = trimmed(&text[..text.len() - word.len()]);
        }
        let (bare, of) = match text.strip_suffix('的') {
            Some(bare) => (bare, true),
            None => (text, false),
        };
        // 占…比重达31%: the word for a share ends its whole.
        let bare_whole = |whole: &'a str| {
            // 占总诊疗量的比重力争达到60%
            let whole = whole.strip_suffix("力争").or_else(|| whole.strip_suffix("争取")).unwrap_or(whole);
            let whole = whole.trim_end_matches(['已', '为', '达', '约', '仅']);
            let whole = whole.strip_suffix("比重").or_else(|| whole.strip_suffix("比例")).unwrap_or(whole);
            whole.strip_suffix('的').unwrap_or(whole).trim()
        };
        if let Some((at, word)) = last_of(words::SHARE_OF, bare, |_, _| true) {
            let whole = &bare[at + word.len()..];
            let length = whole.chars().count();
            if (2..=24).contains(&length) && !words::starts(words::NOT_SHARED, whole) {
                self.whole = Some(bare_whole(whole));
                self.measure = Measure::Share;
                let rest = self.phrase.len() - at;
                return self.cut(rest);
            }
        }
        // 增加值占49.3%: of what is not said.
        if let Some(rest) = bare.strip_suffix("占") {
            self.measure = Measure::Share;
            return self.cut(self.phrase.len() - rest.len());
        }
        let found = last_of(words::REACHED_OF, bare, |at, word| {
            let whole = bare[at + word.len()..].trim();
            let length = whole.chars().count();
            let reachable = words::ends(words::REACHABLE, whole);
            (2..=20).contains(&length)
                && (reachable || of && matches!(word, "为" | "是" | "相当于" | "恢复到" | "恢复至"))
        });
        let Some((at, word)) = found else { return false };
        self.whole = Some(bare[at + word.len()..].trim());
        self.measure = Measure::Share;
        let rest = self.phrase.len() - at;
        self.cut(rest)
    }

    /// 民间投资占全部投资的比重由52%提高到55%: what changed is a share.
    fn share_that_changed(&mut self, rate: bool) {
        if !rate || !(self.from || self.to) || self.measure != Measure::Level {
            return;
        }
        let Some(bare) = words::ending(words::SHARE_NAMES, self.phrase)
            .map(|word| self.phrase[..self.phrase.len() - word.len()].trim_end_matches('的'))
        else {
            return;
        };
        let Some((at, word)) = last_of(words::SHARE_OF, bare, |_, _| true) else { return };
        let whole = &bare[at + word.len()..];
        if (2..=24).contains(&whole.chars().count()) && !words::starts(words::NOT_SHARED, whole) {
            self.whole = Some(whole);
            self.measure = Measure::Share;
            self.phrase = trimmed(&self.phrase[..at]);
        }
    }

    /// 由, 从上年的, 由2020年的.
    fn from(&mut self) -> bool {
        let text = self.phrase.strip_suffix('的').unwrap_or(self.phrase);
        let Some((at, word)) = last_of(words::FROM, text, |_, _| true) else { return false };
        let time = text[at + word.len()..].trim();
        let is_time = time.is_empty()
            || time.chars().count() <= 12
                && (words::is_one(words::TIMES, time)
                    || words::is_one(words::ORIGINALLY, time)
                    || year(time).is_some()
                    || words::starts(words::TIMES, time)
                        && time.ends_with(['年', '期', '末', '底', '初', '度']));
        if !is_time {
            return false;
        }
        self.from = true;
        let rest = self.phrase.len() - at;
        self.cut(rest)
    }
}

/// The words for a whole whose number follows, and what stands before them: `收入完成，为年初预算`.
pub fn whole(text: &str) -> Option<(&str, &str)> {
    let text = trimmed(text);
    let tables = [words::REACHED_OF, words::SHARE_OF];
    let (at, word) = tables
        .into_iter()
        .filter_map(|table| {
            last_of(table, text, |at, word| text[at + word.len()..].trim().chars().count() >= 2)
        })
        .max_by_key(|(at, _)| *at)?;
    Some((trimmed(&text[..at]), text[at + word.len()..].trim()))
}

/// The year that a text begins with, as ISO 8601: `2019年同期` is `2019`.
fn year(text: &str) -> Option<String> {
    let digits: String = text.chars().take_while(|character| is_digit(*character)).collect();
    let rest = text.get(digits.len()..)?;
    (digits.len() == 4 && digits.is_ascii() && rest.starts_with('年')).then_some(digits)
}

/// The last place of a word of a table that a condition holds for; at one place the longest word.
fn last_of(
    table: &'static [words::Row],
    text: &str,
    holds: impl Fn(usize, &'static str) -> bool,
) -> Option<(usize, &'static str)> {
    text.char_indices().rev().take(30).find_map(|(at, _)| {
        words::starting(table, &text[at..]).filter(|word| holds(at, word)).map(|word| (at, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_number_is_understood_from_its_end() {
        let change = |phrase, falls, basis: Option<&str>| Before {
            phrase,
            measure: Measure::Change,
            falls,
            basis: basis.map(str::to_owned),
            ..Before::default()
        };
        let without_word = |before: Before<'static>| Before { changed: None, read: "", ..before };
        let level = |phrase| Before { phrase, ..Before::default() };
        let share = |phrase, whole| Before {
            phrase,
            measure: Measure::Share,
            whole: Some(whole),
            ..Before::default()
        };
        for (text, rate, expected) in [
            ("地区生产总值比上年增长", true, change("地区生产总值", false, Some("previous-year"))),
            ("信访总量同比大幅下降", true, change("信访总量", true, Some("previous-year"))),
            ("客流量比2019年增长", true, change("客流量", false, Some("2019"))),
            ("增速高于全省平均水平", false, change("增速", false, Some("全省平均水平"))),
            ("空气质量优良率比全市平均低", false, change("空气质量优良率", true, Some("全市平均"))),
            ("比上年多", false, change("", false, Some("previous-year"))),
            (
                "外贸出口、旅游收入分别增长",
                true,
                Before { each: true, ..change("外贸出口、旅游收入", false, None) },
            ),
            ("总收入预计达", false, level("总收入")),
            ("失业率平均为", true, level("失业率")),
            ("占比", true, level("占比")),
            ("车位增多", false, change("车位", false, None)),
            ("来访人数很多", false, level("来访人数很多")),
            ("税收占一般公共预算收入的", true, share("税收", "一般公共预算收入")),
            ("税收占一般公共预算收入比重达", true, share("税收", "一般公共预算收入")),
            ("为年初预算的", true, share("", "年初预算")),
            ("完成年度计划", true, share("", "年度计划")),
            ("每千人口执业医师数由", false, Before { from: true, ..level("每千人口执业医师数") }),
            ("财政收入由上年的", false, Before { from: true, ..level("财政收入") }),
            ("提高到", false, Before { to: true, ..level("") }),
            ("办理时限压缩至", false, Before { to: true, ..level("办理时限") }),
        ] {
            assert_eq!(without_word(read(text, rate)), expected, "{text}");
        }
    }
}
