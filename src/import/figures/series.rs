//! Parts of totals: `其中` and `含` say so, and so does a list that adds up to the total right before it.
//!
//! A part goes to the total of the same name and unit; what stands nearest is no reason.

use std::ops::Range;

use crate::model::{Bound, Decimal, Measure};
use crate::prose::quantity::Quantity;
use crate::prose::sentence::SEMICOLONS;
use crate::prose::unit::{self, Dimension};
use crate::prose::{sentence, words};

use super::says::Said;

/// How far a total and its parts may stand apart, in figures. No sentence lists more.
const FARTHEST: usize = 60;

/// The figures of one paragraph.
pub struct Figures<'a> {
    /// The paragraph.
    pub text: &'a str,
    /// Its quantities.
    pub quantities: &'a [Quantity],
    /// What they say.
    pub said: &'a [Said],
    /// Which of them are aimed at.
    pub aimed: &'a [bool],
}

/// Ties each part to its total, within a paragraph.
pub fn tie(figures: &Figures) -> Vec<Option<usize>> {
    let mut totals: Vec<Option<usize>> = vec![None; figures.quantities.len()];
    let statements = Statements(sentence::statements(figures.text));
    figures.in_brackets(&mut totals);
    figures.by_word(&statements, &mut totals);
    figures.by_sum(&statements, &mut totals);
    totals
}

/// The statements of a text, worked out once.
struct Statements(Vec<Range<usize>>);

impl Statements {
    fn index(&self, place: usize) -> usize {
        self.0.partition_point(|statement| statement.end <= place)
    }

    /// The statement that holds a byte; after the last one there is nothing.
    fn at(&self, place: usize) -> Range<usize> {
        self.0.get(self.index(place)).or(self.0.last()).cloned().unwrap_or(0..0)
    }

    /// Where the statement before the one that holds a byte begins.
    fn start_before(&self, place: usize) -> usize {
        self.index(place).checked_sub(1).map_or(0, |before| self.0[before].start)
    }
}

impl Figures<'_> {
    /// Whether a figure can be a total or a part: how much there is of something that adds up.
    fn adds(&self, index: usize) -> bool {
        let said = &self.said[index];
        said.measure == Measure::Level
            && !said.earlier
            && said.changed_from.is_none()
            && !is_rate(&self.quantities[index].unit)
            && !words::holds(words::PER_HEAD, &said.label)
    }

    fn may_be_part(&self, part: usize, total: usize) -> bool {
        let (own, whole) = (&self.quantities[part], &self.quantities[total]);
        part != total
            && self.adds(part)
            && self.adds(total)
            && own.unit == whole.unit
            && !whole.unit.is_empty()
            && self.aimed[part] == self.aimed[total]
            && (own.value <= whole.value || matches!(whole.bound, Bound::AtLeast | Bound::About))
    }

    /// How much two names have in common: at the beginning what was done, at the end what it was done to.
    fn kinship(&self, part: usize, total: usize) -> usize {
        let (part, total) = (&self.said[part].label, &self.said[total].label);
        let shared = |first: &mut dyn Iterator<Item = char>, second: &mut dyn Iterator<Item = char>| {
            first.zip(second).take_while(|(first, second)| first == second).count()
        };
        shared(&mut part.chars(), &mut total.chars())
            + shared(&mut part.chars().rev(), &mut total.chars().rev())
    }

    /// 受理案件310件（含旧存12件）: what contains it stands right before the bracket.
    fn in_brackets(&self, totals: &mut [Option<usize>]) {
        for (part, tied) in totals.iter_mut().enumerate() {
            let Some(before) = self.said[part].within else { continue };
            let (start, end) = (self.quantities[before].printed.end, self.quantities[part].printed.start);
            let Some(between) = self.text.get(start..end) else { continue };
            let opened = between.trim_start().trim_start_matches(['（', '(']);
            if !words::starts(words::CONTAINING, opened) {
                continue;
            }
            // 31件45人（含旧存12件）: of those that stand together the one of the same unit.
            let mut candidate = Some(before);
            while let Some(total) = candidate {
                if self.may_be_part(part, total) && self.said[total].within != self.said[part].within {
                    *tied = Some(total);
                    break;
                }
                candidate = total.checked_sub(1).filter(|other| {
                    self.quantities[*other].end.max(self.quantities[*other].printed.end)
                        == self.quantities[total].printed.start
                });
            }
        }
    }

    /// 共623批次。其中:街道集访53批次;新区集访12批次.
    fn by_word(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        let first_from = |place: usize| self.quantities.partition_point(|figure| figure.start < place);
        // 收入总计449万元，包括本级收入98万元: right after a total only.
        let includes = self.text.match_indices("包括").map(|(place, _)| place).filter(|place| {
            let before = self.text[..*place].trim_end_matches(sentence::COMMAS);
            let next = self.quantities.partition_point(|figure| figure.start < before.len());
            let last = next.checked_sub(1).map(|last| &self.quantities[last]);
            last.is_some_and(|figure| figure.end.max(figure.printed.end) == before.len())
        });
        let mut places: Vec<usize> =
            self.text.match_indices("其中").map(|(place, _)| place).chain(includes).collect();
        places.sort_unstable();
        self.among(statements, totals);
        for (order, &place) in places.iter().enumerate() {
            let scope = statements.at(place);
            // At the start of a sentence the totals are in the one before.
            let begins = self.text[scope.start..place].chars().all(char::is_whitespace);
            let from = if begins { statements.start_before(place) } else { scope.start };
            let next = places.get(order + 1).copied().filter(|next| *next < scope.end).unwrap_or(scope.end);
            let (first, parts) = (first_from(from), first_from(place));
            let candidates: Vec<usize> = (first.max(parts.saturating_sub(FARTHEST))..parts)
                .filter(|total| {
                    let inside = self.said.get(parts).and_then(|part| part.within);
                    self.said[*total].within.is_none() || self.said[*total].within == inside
                })
                .collect();
            let range = parts..first_from(next).min(parts + FARTHEST);
            // Over semicolons only where all of them add up.
            let whole = self.parts(range.clone(), place, totals, true);
            let scope = match self.adds_up(&whole, &candidates) {
                true => whole,
                false => self.parts(range, place, totals, false),
            };
            for unit in units(self.quantities, &scope) {
                let own: Vec<usize> =
                    scope.iter().copied().filter(|part| self.quantities[*part].unit == unit).collect();
                let Some(total) = self.total(&own, &candidates) else { continue };
                for part in own {
                    let total = self.own_total(part, &candidates).unwrap_or(total);
                    if self.may_be_part(part, total) {
                        totals[part] = Some(total);
                    }
                }
            }
        }
    }

    /// 税收收入中，增值税2亿元: parts of what is named, to the end of the statement.
    fn among(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        for (place, _) in self.text.match_indices("中，") {
            let clause = sentence::clause_at(self.text, place);
            let name = super::says::name_of(&self.text[clause.start..place]);
            let first = self.quantities.partition_point(|figure| figure.start < place);
            let end = statements.at(place).end;
            // 主要税种中，增值税2亿元
            let taxes = name.ends_with("税种");
            let named = |total: &usize| {
                let label = &self.said[*total].label;
                (*label == name || taxes && label.ends_with("税收收入")) && self.adds(*total)
            };
            let Some(total) = (first.saturating_sub(FARTHEST)..first).rev().find(named) else { continue };
            let last = self.quantities.partition_point(|figure| figure.start < end);
            for (part, tied) in totals.iter_mut().enumerate().take(last).skip(first) {
                if tied.is_none() && self.said[part].within.is_none() && self.may_be_part(part, total) {
                    *tied = Some(total);
                }
            }
        }
    }

    /// The figures after 其中 that it is about: it ends where another verb begins, and at a semicolon
    /// where no list was announced.
    fn parts(&self, range: Range<usize>, place: usize, totals: &[Option<usize>], over: bool) -> Vec<usize> {
        let after = self.text[place + "其中".len()..].trim_start();
        let list = over || after.starts_with(sentence::COLONS);
        let mut parts: Vec<usize> = Vec::new();
        // What stands in brackets is listed there.
        let mut inside =
            self.said.get(range.start).map(|first| first.within).filter(|within| within.is_some());
        for part in range {
            if totals[part].is_some() || !self.adds(part) {
                continue;
            }
            let within = self.said[part].within;
            if inside.is_some_and(|inside| inside != within) {
                break;
            }
            inside = Some(within);
            let between = self.text.get(place..self.quantities[part].printed.start).unwrap_or_default();
            if parts.is_empty() && !list && between.contains(SEMICOLONS) {
                break;
            }
            if let Some(first) = parts.first() {
                let verb = |index: usize| words::starting(words::ACTING, &self.said[index].label);
                let last = parts.last().map_or(place, |last| self.quantities[*last].printed.end);
                let between = self.text.get(last..self.quantities[part].printed.start).unwrap_or_default();
                let again = verb(part).is_some() && verb(part) != verb(*first) && verb(*first).is_none();
                if again || !list && between.contains(SEMICOLONS) {
                    break;
                }
            }
            parts.push(part);
        }
        parts
    }

    /// Whether parts, two at least, add up to one of some totals.
    fn adds_up(&self, parts: &[usize], candidates: &[usize]) -> bool {
        units(self.quantities, parts).iter().any(|unit| {
            let own: Vec<usize> =
                parts.iter().copied().filter(|part| self.quantities[*part].unit == *unit).collect();
            let sum =
                own.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(self.quantities[*part].value));
            own.len() > 1
                && candidates.iter().any(|total| {
                    self.may_be_part(own[0], *total) && Some(self.quantities[*total].value) == sum
                })
        })
    }

    /// The total of parts: the one they add up to, or else the one of the most kindred name.
    fn total(&self, parts: &[usize], candidates: &[usize]) -> Option<usize> {
        let fits = |total: &&usize| parts.iter().any(|part| self.may_be_part(*part, **total));
        let sum =
            parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(self.quantities[*part].value));
        let exact =
            candidates.iter().filter(fits).rev().find(|total| Some(self.quantities[**total].value) == sum);
        if let Some(total) = exact.filter(|_| parts.len() > 1) {
            return Some(*total);
        }
        let kinship =
            |total: &usize| parts.iter().map(|part| self.kinship(*part, *total)).max().unwrap_or_default();
        candidates.iter().filter(fits).max_by_key(|total| (kinship(total), **total)).copied()
    }

    /// The total of the same name, which is the part's own: 结案290件。其中…结案240件.
    fn own_total(&self, part: usize, candidates: &[usize]) -> Option<usize> {
        candidates
            .iter()
            .rev()
            .find(|total| {
                self.said[**total].label == self.said[part].label && self.may_be_part(part, **total)
            })
            .copied()
    }

    /// 合同27份。街道2份,村10份,社区15份: parts right after, or right before 共计, that add up.
    fn by_sum(&self, statements: &Statements, totals: &mut [Option<usize>]) {
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
                for part in parts {
                    totals[part] = Some(total);
                }
                continue;
            }
            let begin = statements.at(whole.start).start;
            let before = &self.text[begin..whole.start];
            let near = before.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
            if words::holds(words::TOTALS, &before[near..]) {
                let before = (0..total).rev().take(FARTHEST);
                if let Some(parts) = self.adding_up(totals, total, before, |start| start >= begin) {
                    for part in parts {
                        totals[part] = Some(total);
                    }
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
                let kin = || parts.iter().all(|part| self.kinship(*part, total) >= 2);
                // 7 is 4, 1 and 2 by chance, 27 is not 2, 10 and 15.
                return (counting >= 2 && (!few || announced || kin())).then_some(parts);
            }
        }
        None
    }
}

fn units(quantities: &[Quantity], parts: &[usize]) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for part in parts {
        let unit = &quantities[*part].unit;
        if !units.contains(unit) {
            units.push(unit.clone());
        }
    }
    units
}

fn is_rate(unit: &str) -> bool {
    matches!(unit::dimension(unit), Some(Dimension::Rate | Dimension::Temperature))
        || words::is_one(words::CHANGE_UNITS, unit)
}
