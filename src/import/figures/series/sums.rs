//! Parts that no word announces: they add up to the total.

use super::{FARTHEST, Figures, Statements, set};
use crate::model::{Bound, Decimal};
use crate::prose::numeral::is_numeral_character;
use crate::prose::{sentence, words};

/// How many figures before what is left the total may stand.
const FEW: usize = 8;

impl Figures<'_> {
    /// 合同27份。街道2份,村10份,社区15份: parts right after, or right before 共计, that add up.
    pub(super) fn by_sum(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        let mut has_parts: Vec<bool> = vec![false; self.said.len()];
        for total in totals.iter().flatten() {
            has_parts[*total] = true;
        }
        for (total, has_parts) in has_parts.into_iter().enumerate() {
            let whole = &self.quantities[total];
            if whole.bound != Bound::Exact || whole.upper.is_some() || !self.adds(total) || has_parts {
                continue;
            }
            let end = statements.at(statements.at(whole.end).end).end;
            let after = ((total + 1)..self.said.len()).take(FARTHEST);
            if let Some(parts) = self.adding_up(totals, total, after, |start| start < end) {
                set(totals, &parts, total);
                continue;
            }
            // 城建类12件；教育类3件。以上合计15件
            let summed = words::ends(words::ALL_TOGETHER, self.lead(total));
            let begin = match summed {
                true => statements.start_before(whole.start),
                false => statements.at(whole.start).start,
            };
            let before = &self.text[begin..whole.start];
            let near = before.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
            if words::holds(words::TOTALS, &before[near..]) {
                let before = (0..total).rev().take(FARTHEST);
                if let Some(parts) = self.adding_up(totals, total, before, |start| start >= begin) {
                    set(totals, &parts, total);
                }
            }
        }
    }

    /// The next exact figures of the same unit, two to twelve, whose sum is the total's value.
    fn adding_up(
        &self,
        totals: &[Option<usize>],
        total: usize,
        candidates: impl Iterator<Item = usize>,
        within: impl Fn(usize) -> bool,
    ) -> Option<Vec<usize>> {
        let whole = &self.quantities[total];
        let mut sum = Decimal::default();
        let mut parts = Vec::new();
        for index in candidates {
            let quantity = &self.quantities[index];
            if !within(quantity.start) {
                return None;
            }
            // What is no level adds nothing; nor does what a bracket says of another figure.
            if quantity.unit != whole.unit || !self.adds(index) || totals[index].is_some() {
                continue;
            }
            // Income, spending and what is left add up to nothing.
            let opposite = words::ends(words::OPPOSITES, &self.said[index].label)
                && !words::holds(words::OPPOSITES, &self.said[total].label);
            if opposite {
                return None;
            }
            if quantity.bound != Bound::Exact || self.aimed[index] != self.aimed[total] || parts.len() == 12 {
                return None;
            }
            sum = sum.checked_add(quantity.value)?;
            parts.push(index);
            if sum > whole.value {
                return None;
            }
            if sum == whole.value {
                // Zero would make any two of 5, 0 parts of 5.
                let counting =
                    parts.iter().filter(|part| self.quantities[**part].value != Decimal::default()).count();
                let few = whole.value < Decimal::new(20, 0);
                let first = parts.iter().map(|part| self.quantities[*part].start).min().unwrap_or_default();
                let between = self.text.get(whole.end..first).unwrap_or_default();
                let announced = between.contains(sentence::COLONS)
                    || between.contains(['（', '('])
                    || between.contains("分别")
                    || words::holds(words::CONTAINING, between);
                let outcomes =
                    || parts.iter().all(|part| words::ends(words::OUTCOMES, &self.said[*part].label));
                let kin = || parts.iter().all(|part| self.kinship(*part, total) >= 2);
                // 7 is 4, 1 and 2 by chance, 27 is not 2, 10 and 15.
                return (counting >= 2 && (!few || announced || kin() || outcomes())).then_some(parts);
            }
        }
        None
    }

    /// 收入完成96390万元。加上上级补助收入226800万元、上年结转18200万元，收入总计341390万元: what was added, and
    /// what it was added to.
    pub(super) fn added(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        for (place, word) in self.text.match_indices("加上") {
            let end = statements.at(place).end;
            let first = self.quantities.partition_point(|figure| figure.start < place + word.len());
            let mut sum = Decimal::ZERO;
            let mut parts: Vec<usize> = Vec::new();
            for index in (first..self.said.len()).take(FARTHEST) {
                let quantity = &self.quantities[index];
                if quantity.start >= end || quantity.bound != Bound::Exact {
                    break;
                }
                if !self.adds(index) || parts.first().is_some_and(|first| !self.alike(*first, index)) {
                    continue;
                }
                if parts.len() > 1 && sum < quantity.value && words::holds(words::TOTALS, self.lead(index)) {
                    set(totals, &parts, index);
                    let is_base = |base: &usize| {
                        self.adds(*base)
                            && self.alike(*base, index)
                            && self.quantities[*base].value.checked_add(sum) == Some(quantity.value)
                    };
                    if let Some(base) = (first.saturating_sub(FARTHEST)..first).rev().find(is_base) {
                        totals[base].get_or_insert(index);
                    }
                    break;
                }
                let Some(more) = sum.checked_add(quantity.value) else { break };
                sum = more;
                parts.push(index);
            }
        }
    }

    fn alike(&self, first: usize, second: usize) -> bool {
        self.quantities[first].unit == self.quantities[second].unit && self.aimed[first] == self.aimed[second]
    }

    /// 74件分三批交办：第一批交办30件，化解27件；第二批交办26件，化解22件…: what has the same words after its
    /// number adds up to a figure before, or right after them.
    pub(super) fn in_turns(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        let mut index = 0;
        while index < self.said.len() {
            let statement = statements.at(self.quantities[index].start);
            let end = (index..self.said.len())
                .find(|next| self.quantities[*next].start >= statement.end)
                .unwrap_or(self.said.len());
            for (words, parts) in self.turns(index..end, totals) {
                let (first, last) = (parts[0], parts[parts.len() - 1]);
                let own = |total: &usize| !self.said[*total].label.ends_with(words) || *total > last;
                let near = (last + 1..self.said.len()).take(FEW).chain(first.saturating_sub(FEW)..first);
                let candidates: Vec<usize> = near.filter(own).collect();
                if let Some((total, parts)) =
                    self.adding_up_to(&parts, &candidates).filter(|(_, own)| own.len() == parts.len())
                {
                    set(totals, &parts, total);
                }
            }
            index = end.max(index + 1);
        }
    }

    /// The figures of 第一批…, 第二批…, by what stands after the number: 交办 of 第一批交办.
    fn turns(&self, range: std::ops::Range<usize>, totals: &[Option<usize>]) -> Vec<(&str, Vec<usize>)> {
        let mut turns: Vec<(&str, Vec<usize>)> = Vec::new();
        for part in range {
            let Some(words) = turn(&self.said[part].label) else { continue };
            if totals[part].is_some() || !self.adds(part) {
                continue;
            }
            match turns.iter_mut().find(|(own, _)| *own == words) {
                Some((_, parts)) => parts.push(part),
                None => turns.push((words, vec![part])),
            }
        }
        turns.retain(|(_, parts)| parts.len() > 1);
        turns
    }

    /// 查出危房3栋，1栋已拆，另外2栋拉线: what is left, and what was told of the others, are all of them.
    pub(super) fn the_rest(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        for rest in 2..self.said.len() {
            if totals[rest].is_some() || !self.adds(rest) || !words::starts(words::LEFT_OVER, self.lead(rest))
            {
                continue;
            }
            let unit = words::like_measure(&self.quantities[rest].unit);
            let mut parts = vec![rest];
            let mut sum = self.quantities[rest].value;
            let from = statements.start_before(self.quantities[rest].start);
            for other in (0..rest).rev().take(FEW) {
                let quantity = &self.quantities[other];
                if quantity.start < from {
                    break;
                }
                let exact = quantity.bound == Bound::Exact && quantity.upper.is_none();
                if words::like_measure(&quantity.unit) != unit || !self.adds(other) || !exact {
                    continue;
                }
                if parts.len() > 1 && quantity.value == sum && self.aimed[other] == self.aimed[rest] {
                    set(totals, &parts, other);
                    break;
                }
                // What is a part of another is counted there.
                if totals[other].is_some() {
                    continue;
                }
                let Some(more) = sum.checked_add(quantity.value) else { break };
                sum = more;
                parts.push(other);
            }
        }
    }
}

/// What stands after 第一批, 第二季度 in a name.
fn turn(label: &str) -> Option<&str> {
    let rest = label.strip_prefix('第')?;
    let bare = rest.trim_start_matches(is_numeral_character);
    let turn = words::starting(words::TURNS, bare).filter(|_| bare.len() < rest.len())?;
    Some(&bare[turn.len()..]).filter(|words| !words.is_empty())
}
