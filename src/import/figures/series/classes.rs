//! The same told again by something else: 分税种看, 从科目看, 按责任单位分.

use super::{FARTHEST, Figures, Statements, as_cases, set};
use crate::model::{Bound, Decimal};
use crate::prose::{sentence, words};

/// What is listed after a clause that says by what.
pub(super) struct Announced {
    /// Where the clause ends.
    place: usize,
    /// The figures after it that can be parts, by index.
    parts: Vec<usize>,
}

/// Longest clause that says by what something is told again, in characters.
const LONGEST: usize = 14;

/// Whether a clause says by what the same is told again: `按责任单位分`.
fn announces(clause: &str) -> bool {
    let clause = clause.trim().trim_end_matches(sentence::CLAUSE_ENDS);
    // （二）按责任单位分
    let bare = clause.rsplit(['）', ')', '、', '.', '．']).next().unwrap_or(clause).trim();
    bare.chars().count() <= LONGEST
        && bare.chars().count() > 3
        && words::starts(words::TELLING_BY, bare)
        && words::ends(words::TOLD_BY, bare)
}

impl Figures<'_> {
    /// The parts after each such clause.
    pub(super) fn by_class(&self, classes: &[Announced], totals: &mut [Option<usize>]) {
        for Announced { place, parts } in classes {
            let own = untied(parts, totals);
            let first = self.quantities.partition_point(|figure| figure.start < *place);
            let candidates: Vec<usize> = (first.saturating_sub(FARTHEST)..first).collect();
            if let Some((total, parts)) = self.adding_up_to(&own, &candidates) {
                set(totals, &parts, total);
            } else if let Some(total) = self.headed(&own, &candidates) {
                set(totals, &own, total);
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

    /// What is listed after each clause that announces it.
    pub(super) fn classes(&self, statements: &Statements) -> Vec<Announced> {
        clauses(self.text)
            .filter(|clause| announces(&self.text[clause.clone()]))
            .map(|clause| Announced { place: clause.end, parts: self.listed_from(clause.end, statements) })
            .collect()
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

    /// What is announced, here or by the heading, and is part of nothing in this text: the exact ones that
    /// come first. Only what adds up is to be tied to a total elsewhere.
    pub(super) fn open(
        &self,
        classes: Vec<Announced>,
        statements: &Statements,
        totals: &[Option<usize>],
    ) -> Vec<Vec<usize>> {
        let mut lists: Vec<Vec<usize>> = classes.into_iter().map(|class| class.parts).collect();
        if announces(self.heading) {
            lists.push(self.listed_from(0, statements));
        }
        let exact = |part: &usize| {
            let quantity = &self.quantities[*part];
            quantity.bound == Bound::Exact && quantity.upper.is_none()
        };
        lists.into_iter().map(|list| untied(&list, totals).into_iter().take_while(exact).collect()).collect()
    }
}

/// The parts that have no total yet.
fn untied(parts: &[usize], totals: &[Option<usize>]) -> Vec<usize> {
    parts.iter().copied().filter(|part| totals[*part].is_none()).collect()
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
