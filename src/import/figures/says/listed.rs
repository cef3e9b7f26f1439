//! Several numbers in a row: which of them says what.

use std::ops::Range;

use super::before;
use super::{Said, Walk, is_change_unit, is_rate, name, several};
use crate::model::Measure;
use crate::prose::words;

impl Walk<'_> {
    /// The levels that several numbers belong to, each to each, where they name nothing themselves: those
    /// of the clause before, or of the statement: 出栏猪12万头、羊3万只，分别增长3.6%、5.1%.
    pub(super) fn levels_before(&self, count: usize, each: bool, phrase: &str) -> Option<Vec<usize>> {
        // 收案分别为6420件、5381件和1207件，前两类分别减少412件、增加639件
        if phrase.starts_with('前') && self.subject.recent.len() > count {
            return Some(self.subject.recent[..count].to_vec());
        }
        let whole = |levels: &Vec<usize>| levels.len() == count;
        if whole(&self.subject.recent) {
            return Some(self.subject.recent.clone());
        }
        if whole(&self.subject.stated) {
            return Some(self.subject.stated.clone());
        }
        // 31件45人 is one thing, counted twice.
        let mut labels: Vec<&str> = Vec::new();
        let mut levels = Vec::new();
        for level in &self.subject.stated {
            let label = self.said[*level].label.as_str();
            if !labels.contains(&label) {
                labels.push(label);
                levels.push(*level);
            }
        }
        if whole(&levels) {
            return Some(levels);
        }
        // Those that stand last.
        let last = self.subject.stated.len().checked_sub(count)?;
        let levels = self.subject.stated[last..].to_vec();
        let apart = levels.windows(2).all(|two| self.said[two[0]].label != self.said[two[1]].label);
        (each && apart).then_some(levels)
    }

    /// How many quantities of one kind follow one another with nothing but 、 or 和 between them.
    pub(super) fn listed(&self, index: usize, end: usize, from: usize) -> usize {
        let rate = |index: usize| {
            let unit = &self.quantities[index].unit;
            is_rate(unit) || is_change_unit(unit)
        };
        // 内资、外资分别为62.8亿元和3150万美元: of any unit.
        let before = self.text.get(from..self.quantities[index].printed.start).unwrap_or_default();
        let each = before.contains("分别") || before.contains("依次");
        let mut count = 1;
        while index + count < end {
            let last = &self.quantities[index + count - 1];
            let next = &self.quantities[index + count];
            let between = self.text.get(last.past()..next.printed.start).unwrap_or_default();
            // 每人每月735元、每人每年6240元
            let per = words::starting(words::BETWEEN_NUMBERS, between.trim())
                .map(|mark| &between.trim()[mark.len()..])
                .is_some_and(|rest| rest.starts_with('每') && before::read(rest, false).phrase.is_empty());
            let joins =
                words::is_one(words::BETWEEN_NUMBERS, between.trim()) || own_change(between).is_some() || per;
            let alike = last.unit == next.unit || rate(index + count - 1) && rate(index + count);
            if !joins || !(alike || each) {
                break;
            }
            count += 1;
        }
        count
    }

    /// One quantity, or several in a list; how many were read, and where what comes after them begins.
    pub(super) fn several(
        &mut self,
        index: usize,
        count: usize,
        from: usize,
        clause: &Range<usize>,
    ) -> (usize, usize) {
        let quantity = &self.quantities[index];
        let before = before::read(
            &self.text[from..quantity.printed.start.max(from)],
            is_rate(&quantity.unit) || quantity.unit == "倍",
        );
        if count > 1 {
            let unnamed = before.phrase.is_empty() || name::of(before.phrase).text.is_empty();
            // 土地增值税、契税受市场影响，分别下降
            let topics = self
                .subject
                .topic
                .as_deref()
                .filter(|_| unnamed)
                .and_then(|topic| several::names(topic, count));
            let mut listed = match unnamed {
                true if topics.is_some() => topics,
                true => Some(self.subject.list.clone()).filter(|list| list.len() == count),
                false => several::names(before.phrase, count),
            };
            let mut levels = None;
            let about_before = unnamed || before.each && words::starts(words::ALL_BEFORE, before.phrase);
            let by_topic = unnamed && self.subject.topic.is_some() && listed.is_some();
            if !by_topic && about_before && (before.measure != Measure::Level || listed.is_none()) {
                levels = self.levels_before(count, before.each, before.phrase);
                if let Some(levels) = &levels {
                    listed = Some(levels.iter().map(|level| self.said[*level].label.clone()).collect());
                }
            }
            // 批次、人次分别下降: of what was told before.
            if let Some(names) = &mut listed
                && names.iter().all(|name| words::is_one(words::RELATIVE_NAMES, name))
            {
                *names = names.iter().map(|name| self.of_subject(name)).collect();
            }
            // 零售额165亿元，东屏、云巷街道分别完成28亿元、35亿元: of what was told before.
            let of_subject =
                self.subject.last.is_some_and(|last| self.quantities[last].unit == quantity.unit);
            if let Some(names) = &mut listed
                && let Some(subject) = self.subject.name.as_deref().filter(|_| of_subject && levels.is_none())
                && names.iter().all(|name| words::ends(words::PLACE_ENDS, name))
            {
                names.iter_mut().for_each(|name| name.push_str(subject));
            }
            if let Some(names) = listed {
                let same = names.len() > 1 && names.windows(2).all(|two| two[0] == two[1]);
                let mut place = from;
                for (offset, name) in names.iter().enumerate() {
                    self.say(index + offset, &before, name.clone());
                    // The times stand between the marks of the list.
                    if same && levels.is_none() {
                        let end = self.text[place..quantity.printed.start]
                            .find('、')
                            .map_or(quantity.printed.start, |mark| place + mark);
                        self.said[index + offset].when = Some(place..end);
                        place = (end + '、'.len_utf8()).min(quantity.printed.start);
                    }
                    self.changes_by_itself(index + offset, offset);
                    if offset > 0 && before.each {
                        self.said[index + offset].bounded_by = Some(index);
                    }
                    if self.said[index + offset].measure == Measure::Change {
                        self.said[index + offset].change_of = levels.as_ref().map(|levels| levels[offset]);
                    }
                }
                self.subject.name = names.last().cloned();
                self.subject.list = names;
                self.subject.topic = None;
                self.subject.last = Some(index + count - 1);
                return (count, self.end_of(index + count - 1));
            }
        }
        let single = self.single(index, &before, from, clause);
        if count == 1 {
            return single;
        }
        // Which number belongs to what is not told: 贡献率分别为41.2%、18.5%、40.3%.
        let after_names = |walk: &Self, index: usize| {
            let limit =
                walk.quantities.get(index + 1).map_or(clause.end, |next| next.printed.start.min(clause.end));
            name::after(walk.text, walk.end_of(index), limit).is_some()
        };
        let named = (index..index + count).all(|index| after_names(self, index));
        let label = self.said[index].label.clone();
        let plain = self.said[index].clone();
        if !named {
            for offset in 0..count {
                self.said[index + offset] = Said {
                    label: if plain.label_is_clause { label.clone() } else { self.clause_words(clause) },
                    label_is_clause: true,
                    measure: plain.measure,
                    falls: plain.falls,
                    basis: plain.basis.clone(),
                    ..Said::default()
                };
            }
        }
        self.subject.last = Some(index + count - 1);
        (count, self.end_of(index + count - 1))
    }

    /// 分别增长5%和下降3%: what a number of a list says of its own change.
    pub(super) fn changes_by_itself(&mut self, index: usize, offset: usize) {
        if offset == 0 {
            return;
        }
        let between =
            self.text.get(self.end_of(index - 1)..self.quantities[index].printed.start).unwrap_or_default();
        let inherited = (self.said[index - 1].measure, self.said[index - 1].falls);
        let (measure, falls) = own_change(between).map_or(inherited, |falls| (Measure::Change, falls));
        self.said[index].measure = measure;
        self.said[index].falls = falls;
    }

    /// What is told at the end of a list, of the things before the last one, too.
    pub(super) fn told_of_list(&mut self, index: usize, clause: usize, told: &str) {
        for other in (0..index).rev() {
            let (end, next) = (self.end_of(other), self.quantities[other + 1].printed.start);
            let label = self.said[other].label.clone();
            let listed = self.quantities[other].printed.start >= clause
                && self
                    .text
                    .get(end..next)
                    .is_some_and(|between| between.strip_suffix('、') == Some(label.as_str()));
            if !listed {
                break;
            }
            self.said[other].label = format!("{told}的{label}");
        }
    }
}

/// Whether something fell, by the words between two numbers of a list: 和下降, 、增长.
pub(super) fn own_change(between: &str) -> Option<bool> {
    let rest =
        words::starting(words::BETWEEN_NUMBERS, between.trim()).map(|word| &between.trim()[word.len()..])?;
    let before = before::read(rest, true);
    (before.measure == Measure::Change && before.phrase.is_empty() && before.basis.is_none())
        .then_some(before.falls)
}
