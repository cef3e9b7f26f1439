//! Parts of totals: `其中` and `含` say so, and so does a list that adds up to the total right before it.
//!
//! A part goes to the total of the same name and unit; what stands nearest is no reason.
//!
//! | file | what is done there |
//! |---|---|
//! | `mod` | what can be a part of what; brackets |
//! | `among` | words that announce parts: 其中, 包括, 收入中, 16个村中有5个 |
//! | `sums` | what adds up: 合同27份。街道2份,村10份,社区15份; 办结152件，其余22件 |
//! | `classes` | the same by something else: 分税种看, 按责任单位分 |
//!
//! To add a way of telling parts: a file with a method of [`Figures`], called in [`tie`] after those that are
//! surer, and the list that it must leave alone beside each that it ties. To teach it a word: a row in
//! `prose/words`.

mod among;
mod classes;
mod sums;

use std::ops::Range;

use crate::model::{Bound, Measure};
use crate::prose::characters::common_end;
use crate::prose::quantity::Quantity;
use crate::prose::unit::{self, Dimension};
use crate::prose::{sentence, words};

use super::says::Said;

/// How far a total and its parts may stand apart, in figures. No sentence lists more.
const FARTHEST: usize = 60;

/// How many characters right before a number are asked what they say of it alone.
const LEAD: usize = 12;

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
    /// Its statements.
    pub statements: &'a [Range<usize>],
    /// The heading over it.
    pub heading: &'a str,
}

/// Which figures of a paragraph are parts.
pub struct Tied {
    /// The total of each figure, within the paragraph.
    pub totals: Vec<Option<usize>>,
    /// Lists of exact parts of one kind whose total stands in no text so far, though words say that there
    /// is one.
    pub open: Vec<Vec<usize>>,
}

/// Ties each part to its total, within a paragraph.
pub fn tie(figures: &Figures) -> Tied {
    let mut totals: Vec<Option<usize>> = vec![None; figures.quantities.len()];
    let statements = Statements(figures.statements);
    figures.in_brackets(&mut totals);
    figures.by_word(&statements, &mut totals);
    figures.by_sum(&statements, &mut totals);
    figures.added(&statements, &mut totals);
    figures.in_turns(&statements, &mut totals);
    let classes = figures.classes(&statements);
    figures.by_class(&classes, &mut totals);
    figures.the_rest(&statements, &mut totals);
    figures.of_so_many(&statements, &mut totals);
    let open = figures.open(classes, &statements, &totals);
    Tied { totals, open }
}

/// Makes figures parts of a total.
fn set(totals: &mut [Option<usize>], parts: &[usize], total: usize) {
    parts.iter().for_each(|part| totals[*part] = Some(total));
}

/// The statements of a text, asked by place.
struct Statements<'a>(&'a [Range<usize>]);

impl Statements<'_> {
    fn index(&self, place: usize) -> usize {
        self.0.partition_point(|statement| statement.end <= place)
    }

    /// The statement that holds a byte; after the last one there is nothing.
    fn at(&self, place: usize) -> Range<usize> {
        self.0.get(self.index(place)).or(self.0.last()).cloned().unwrap_or(0..0)
    }

    /// Whether two figures stand in one statement.
    fn same(&self, figures: &Figures, first: usize, second: usize) -> bool {
        let place = |index: usize| self.index(figures.quantities[index].start);
        place(first) == place(second)
    }

    /// Where the statement before the one that holds a byte begins.
    fn start_before(&self, place: usize) -> usize {
        self.index(place).checked_sub(1).map_or(0, |before| self.0[before].start)
    }
}

impl Figures<'_> {
    /// Whether a figure can be a total or a part: how much there is of something that adds up.
    fn adds(&self, index: usize) -> bool {
        self.is_level(index)
            && !words::holds(words::PER_HEAD, &self.said[index].label)
            && !self.lead(index).contains('每')
    }

    /// Whether a figure says how much there is of something, be it of each of some.
    fn is_level(&self, index: usize) -> bool {
        let said = &self.said[index];
        said.measure == Measure::Level
            && !said.earlier
            && said.changed_from.is_none()
            && !is_rate(&self.quantities[index].unit)
    }

    /// The last words before a number, of its clause and after the number before it.
    fn lead(&self, index: usize) -> &str {
        let end = self.quantities[index].printed.start;
        let start = index.checked_sub(1).map_or(0, |before| self.quantities[before].past().min(end));
        let words = self.text.get(start..end).unwrap_or_default();
        let near = words.char_indices().rev().nth(LEAD - 1).map_or(0, |(at, _)| at);
        words[near..].rsplit(sentence::CLAUSE_ENDS).next().unwrap_or_default()
    }

    /// What stands between two figures; nothing where the second does not come after the first.
    fn between(&self, first: usize, second: usize) -> &str {
        self.text
            .get(self.quantities[first].past()..self.quantities[second].printed.start)
            .unwrap_or_default()
    }

    fn may_be_part(&self, part: usize, total: usize) -> bool {
        let (own, whole) = (&self.quantities[part], &self.quantities[total]);
        part != total
            && self.adds(part)
            && self.adds(total)
            && words::like_measure(&own.unit) == words::like_measure(&whole.unit)
            && !whole.unit.is_empty()
            && self.aimed[part] == self.aimed[total]
            && (own.value <= whole.value || matches!(whole.bound, Bound::AtLeast | Bound::About))
    }

    /// How much two names have in common: at the beginning what was done, at the end what it was done to.
    fn kinship(&self, part: usize, total: usize) -> usize {
        let (part, total) = (&self.said[part].label, &self.said[total].label);
        let begin = part.chars().zip(total.chars()).take_while(|(part, total)| part == total).count();
        begin + common_end(part, total)
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
                candidate = total
                    .checked_sub(1)
                    .filter(|other| self.quantities[*other].past() == self.quantities[total].printed.start);
            }
        }
    }
}

/// The kinds of units of some figures, each once.
fn units<'a>(quantities: &'a [Quantity], parts: &[usize], kind: fn(&'a str) -> &'a str) -> Vec<&'a str> {
    let mut units = Vec::new();
    for part in parts {
        let unit = kind(&quantities[*part].unit);
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

/// Measure words that cases are counted with: 信访1247件次，其中来信168件、来访212批.
pub(super) fn as_cases(unit: &str) -> &str {
    let of_cases = words::OF_CASES.iter().any(|row| row.word == unit);
    if of_cases { "件" } else { words::like_measure(unit) }
}

fn is_rate(unit: &str) -> bool {
    matches!(unit::dimension(unit), Some(Dimension::Rate | Dimension::Temperature))
        || words::is_one(words::CHANGE_UNITS, unit)
}
