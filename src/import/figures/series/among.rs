//! Parts that words announce: 其中, 包括, 税收收入中, 16个村中有5个.

use std::ops::Range;

use super::{FARTHEST, Figures, Statements, as_cases, set, units};
use crate::model::{Bound, Decimal};
use crate::prose::characters::{common_end, is_han};
use crate::prose::sentence::{self, COMMAS, SEMICOLONS};
use crate::prose::words;

/// How many characters may stand between a total and 中, and from there to the part.
const NAME: usize = 12;
const TO_PART: usize = 14;

impl Figures<'_> {
    /// 共623批次。其中:街道集访53批次;新区集访12批次.
    pub(super) fn by_word(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        let first_from = |place: usize| self.quantities.partition_point(|figure| figure.start < place);
        // 收入总计449万元，包括本级收入98万元; 特困人员97人，含集中供养28人: right after a total only.
        let containing = self
            .text
            .match_indices('含')
            .map(|(place, _)| place)
            .filter(|place| self.text[..*place].ends_with(sentence::COMMAS));
        let includes = self.text.match_indices("包括").map(|(place, _)| place).chain(containing);
        let includes = includes.filter(|place| {
            let before = self.text[..*place].trim_end_matches(sentence::COMMAS);
            let next = self.quantities.partition_point(|figure| figure.start < before.len());
            let last = next.checked_sub(1).map(|last| &self.quantities[last]);
            last.is_some_and(|figure| figure.past() == before.len())
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
            // Over semicolons and other verbs only as far as all of them add up.
            let whole = self.parts(range.clone(), place, totals, true);
            if let Some((total, parts)) = self.adding_up_to(&whole, &candidates) {
                set(totals, &parts, total);
            }
            let scope = self.parts(range, place, totals, false);
            for unit in units(self.quantities, &scope, words::like_measure) {
                let own: Vec<usize> = scope
                    .iter()
                    .copied()
                    .filter(|part| words::like_measure(&self.quantities[*part].unit) == unit)
                    .collect();
                let Some(total) = self.total(&own, &candidates) else {
                    self.of_people(&own, &candidates, totals);
                    continue;
                };
                for part in own {
                    let total = self.own_total(part, &candidates).unwrap_or(total);
                    if self.may_be_part(part, total) {
                        totals[part] = Some(total);
                    }
                }
            }
        }
    }

    /// 表彰26名个人，其中荣立二等功2人次: people counted each time, of people right before.
    fn of_people(&self, parts: &[usize], candidates: &[usize], totals: &mut [Option<usize>]) {
        let people = |index: usize| words::is_one(words::OF_PEOPLE, &self.quantities[index].unit);
        let Some(&total) = candidates.last().filter(|total| people(**total) && self.adds(**total)) else {
            return;
        };
        for &part in parts {
            let fits = people(part)
                && self.aimed[part] == self.aimed[total]
                && self.quantities[part].value <= self.quantities[total].value;
            if fits {
                totals[part] = Some(total);
            }
        }
    }

    /// 税收收入中，增值税2亿元: parts of what is named, to the end of the statement.
    fn among(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        for (place, _) in self
            .text
            .match_indices(['中'])
            .filter(|(place, word)| self.text[place + word.len()..].starts_with(COMMAS))
        {
            let clause = sentence::clause_at(self.text, place);
            let name = crate::import::figures::says::name_of(&self.text[clause.start..place]);
            let first = self.quantities.partition_point(|figure| figure.start < place);
            let end = statements.at(place).end;
            // 主要税种中，增值税2亿元
            let taxes = name.ends_with("税种");
            let named = |total: &usize| {
                let label = &self.said[*total].label;
                (*label == name || taxes && label.ends_with("税收收入")) && self.adds(*total)
            };
            let before = first.saturating_sub(FARTHEST)..first;
            let Some(total) = before.clone().rev().find(named) else {
                // 已办结事项中，群众评价满意1207件、基本满意158件、不满意56件
                let last = self.quantities.partition_point(|figure| figure.start < end);
                let open: Vec<usize> = (first..last.min(first + FARTHEST))
                    .filter(|part| totals[*part].is_none() && self.adds(*part))
                    .collect();
                let candidates: Vec<usize> = before.collect();
                if let Some((total, parts)) = self.adding_up_to(&open, &candidates) {
                    set(totals, &parts, total);
                }
                continue;
            };
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
        let here = &self.text[place..];
        let word = ["其中", "包括", "含"].iter().find_map(|word| here.strip_prefix(word));
        let after = word.unwrap_or(here).trim_start();
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
                // 执业医师12人、注册护士13人: a mark of a list goes on with it.
                let listed = between.trim_start().starts_with('、') && !between.contains(COMMAS);
                // 危害公共安全类案件12件；侵犯财产类案件13件: another of its kind.
                let (one, other) = (&self.said[*first].label, &self.said[part].label);
                let kind = || one != other && common_end(one, other) >= 3;
                if again && !listed && !over || !list && between.contains(SEMICOLONS) && !kind() {
                    break;
                }
            }
            parts.push(part);
        }
        parts
    }

    /// The total, of some, that parts add up to, from the first of them on, two at least; and those parts.
    pub(super) fn adding_up_to(&self, parts: &[usize], candidates: &[usize]) -> Option<(usize, Vec<usize>)> {
        units(self.quantities, parts, as_cases).into_iter().find_map(|unit| {
            let own: Vec<usize> =
                parts.iter().copied().filter(|part| as_cases(&self.quantities[*part].unit) == unit).collect();
            let alike =
                |total: &&usize| as_cases(&self.quantities[**total].unit) == unit && self.is_level(**total);
            let totals: Vec<usize> = candidates.iter().filter(alike).copied().collect();
            let mut sum = Decimal::ZERO;
            own.iter().enumerate().find_map(|(index, part)| {
                let quantity = &self.quantities[*part];
                sum = sum.checked_add(quantity.value).filter(|_| quantity.bound == Bound::Exact)?;
                let is_sum = |total: &&usize| {
                    self.quantities[**total].value == sum && self.aimed[**total] == self.aimed[*part]
                };
                let total = totals.iter().rev().find(is_sum).filter(|_| index > 0 && sum > quantity.value)?;
                Some((*total, own[..=index].to_vec()))
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

    /// The total of the same name, which is the part's own: 结案290件。其中…结案240件; or else that of the
    /// same verb: 受理各类案件84126件。其中，市中院受理9648件.
    fn own_total(&self, part: usize, candidates: &[usize]) -> Option<usize> {
        let own = |fits: &dyn Fn(&str) -> bool| {
            let fits = |total: &&usize| fits(&self.said[**total].label) && self.may_be_part(part, **total);
            candidates.iter().rev().find(fits).copied()
        };
        let label = self.said[part].label.as_str();
        own(&|total| total == label).or_else(|| {
            let verb = words::ending(words::ACTING, label)?;
            own(&|total| total.starts_with(verb))
        })
    }

    /// 16个村中有5个村未配齐, 31个行业中22个增长: part of the number right before.
    pub(super) fn of_so_many(&self, statements: &Statements, totals: &mut [Option<usize>]) {
        for (part, tied) in totals.iter_mut().enumerate().skip(1) {
            let total = part - 1;
            let between = self.between(total, part);
            if tied.is_some() || !self.may_be_part(part, total) || !statements.same(self, total, part) {
                continue;
            }
            // 7个县(市、区)中
            let bracket = between.find(['）', ')']).filter(|at| *at <= between.find('中').unwrap_or(0));
            let bracket = bracket.filter(|_| between.starts_with(|first: char| is_han(first)));
            let between = bracket.map_or(between, |at| between[at..].trim_start_matches(['）', ')']));
            let Some((name, rest)) = between.split_once('中') else { continue };
            let names = name.chars().count() <= NAME
                && !name.ends_with('其')
                && !name.contains(sentence::CLAUSE_ENDS)
                && (name.is_empty() || name.starts_with(|first: char| is_han(first)));
            let near = rest.chars().count() <= TO_PART
                && !rest.trim_start_matches(COMMAS).contains(sentence::CLAUSE_ENDS);
            if names && near {
                *tied = Some(total);
            }
        }
    }
}
