//! The same told again by something else: 分税种看, 从科目看, 按责任单位分.

use super::{Figures, Statements, as_cases};
use crate::model::{Bound, Decimal};
use crate::prose::{sentence, words};

/// Parts that no total of their own text has, though their words say that there is one.
#[derive(Debug, PartialEq)]
pub struct Class {
    /// The parts, by index.
    pub parts: Vec<usize>,
    /// What they add up to.
    pub sum: Decimal,
    /// What they are counted in.
    pub unit: String,
}

/// How far before its parts a total may stand, in figures.
const FARTHEST: usize = 60;

/// Longest clause that says by what something is told again, in characters.
const LONGEST: usize = 14;

/// Whether a clause says by what the same is told again: `按责任单位分`.
pub fn announces(clause: &str) -> bool {
    let clause = clause.trim().trim_end_matches(sentence::CLAUSE_ENDS);
    // （二）按责任单位分
    let bare = clause.rsplit(['）', ')', '、', '.', '．']).next().unwrap_or(clause).trim();
    bare.chars().count() <= LONGEST
        && bare.chars().count() > 3
        && words::starts(words::TELLING_BY, bare)
        && words::ends(words::TOLD_BY, bare)
}

impl Figures<'_> {
    /// The parts after each such clause, to the end of the statement after it.
    pub(super) fn by_class(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        for (place, parts) in self.classes(statements) {
            let own: Vec<usize> = parts.into_iter().filter(|part| totals[*part].is_none()).collect();
            let first = self.quantities.partition_point(|figure| figure.start < place);
            let candidates: Vec<usize> = (first.saturating_sub(FARTHEST)..first).collect();
            if let Some((total, parts)) = self.adding_up_to(&own, &candidates) {
                parts.into_iter().for_each(|part| totals[part] = Some(total));
            } else if let Some(total) = self.headed(&own, &candidates) {
                own.into_iter().for_each(|part| totals[part] = Some(total));
            }
        }
    }

    /// 支出412300万元。从科目看，教育支出91200万元，农林水支出65740万元: what ends with the same head and is
    /// the most of it.
    fn headed(&self, parts: &[usize], candidates: &[usize]) -> Option<usize> {
        let head = words::ending(words::HEADS, &self.said[*parts.first()?].label)?;
        let all = parts.iter().all(|part| self.said[*part].label.ends_with(head));
        let sum = parts
            .iter()
            .try_fold(Decimal::ZERO, |sum, part| sum.checked_add(self.quantities[*part].value))?;
        candidates
            .iter()
            .copied()
            .filter(|total| {
                all && parts.iter().all(|part| self.may_be_part(*part, *total))
                    && self.said[*total].label.ends_with(head)
                    && self.quantities[*total].value >= sum
            })
            .max_by_key(|total| self.quantities[*total].value)
    }

    /// Where each clause that announces ends, and the figures after it that can be parts.
    fn classes(&self, statements: &Statements) -> Vec<(usize, Vec<usize>)> {
        let mut classes = Vec::new();
        for clause in clauses(self.text) {
            if announces(&self.text[clause.clone()]) {
                classes.push((clause.end, self.listed_from(clause.end, statements)));
            }
        }
        classes
    }

    /// The figures of one kind of unit of the statement that begins or goes on at a place.
    fn listed_from(&self, place: usize, statements: &Statements) -> Vec<usize> {
        let (first, end) =
            (self.quantities.partition_point(|figure| figure.start < place), statements.at(place).end);
        let mut parts: Vec<usize> = Vec::new();
        for part in (first..self.quantities.len()).take(FARTHEST) {
            if self.quantities[part].start >= end {
                break;
            }
            if !self.adds(part) || self.said[part].within.is_some() {
                continue;
            }
            let unit = |index: usize| as_cases(&self.quantities[index].unit);
            if parts.first().is_none_or(|first| unit(*first) == unit(part)) {
                parts.push(part);
            }
        }
        parts
    }

    /// The classes whose total stands in no text so far: `heading` is that over the text. Only what adds up
    /// is to be tied to a total elsewhere.
    pub fn classes_without_total(&self, heading: &str, totals: &[Option<usize>]) -> Vec<Class> {
        let statements = Statements(sentence::statements(self.text));
        let mut lists: Vec<Vec<usize>> =
            self.classes(&statements).into_iter().map(|(_, parts)| parts).collect();
        if announces(heading) {
            lists.push(self.listed_from(0, &statements));
        }
        let mut classes = Vec::new();
        for parts in lists {
            let mut sum = Decimal::ZERO;
            let own: Vec<usize> = parts.into_iter().filter(|part| totals[*part].is_none()).collect();
            for (count, part) in own.iter().enumerate() {
                let quantity = &self.quantities[*part];
                let exact = quantity.bound == Bound::Exact && quantity.upper.is_none();
                let Some(more) = sum.checked_add(quantity.value).filter(|_| exact) else { break };
                sum = more;
                if count > 0 {
                    let unit = as_cases(&quantity.unit).to_owned();
                    classes.push(Class { parts: own[..=count].to_vec(), sum, unit });
                }
            }
        }
        classes
    }
}

/// The clauses of a text, without the list's mark 、 between them.
fn clauses(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut start = 0;
    text.char_indices().filter_map(move |(at, character)| {
        let ends = character != '、' && sentence::CLAUSE_ENDS.contains(&character);
        ends.then(|| {
            let clause = start..at + character.len_utf8();
            start = clause.end;
            clause
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_by_what_it_is_told_again() {
        for row in words::TOLD_BY {
            let clause = row.example.split('，').next().unwrap_or_default();
            assert!(announces(clause), "{}", row.example);
        }
        for clause in ["按内容分。", "（二）按责任单位分", "从主要科目看，", "分征收部门看"]
        {
            assert!(announces(clause), "{clause}");
        }
        for clause in
            ["从严从实开展", "一分一分看", "按时完成", "总体看", "经济指标从哪里看问题的角度与立场来统计"]
        {
            assert!(!announces(clause), "{clause}");
        }
    }
}
