//! What each figure of a text says: the indicator, how it is measured, and against what.
//!
//! A text is walked clause by clause. What stands before a number is understood from its end
//! ([`before`]), what is left of it or stands after the number names the indicator ([`name`]), and a
//! clause that names nothing is about what the one before it named. Several names may belong to several
//! numbers ([`several`]). What cannot be told keeps its clause, verbatim and marked.
//!
//! | file | what is done there |
//! |---|---|
//! | `mod` | clauses and brackets, one after the other |
//! | `single`, `listed` | one number, and several in a row |
//! | `before`, `name`, `several` | the words before a number, names, lists of names: no state |
//! | `inherit` | what is left out, by what was named before |
//! | `links` | a change and its level, a share and its whole |
//!
//! To teach it a word: a row in `prose/words` (`naming`, `acting`, `measuring`). To add to what is said: a
//! field of [`Said`], read where the table above tells, and put into the figure by `figures`.

mod before;
mod inherit;
pub(super) mod links;
mod listed;
mod name;
mod several;
mod single;

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::model::Measure;
use crate::prose::characters::in_simplified;
use crate::prose::quantity::Quantity;
use crate::prose::sentence::{COLONS, COMMAS, FULL_STOPS, SEMICOLONS};
use crate::prose::unit::{self, Dimension};
use crate::prose::words;
use before::Before;

/// What a figure says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Said {
    /// The indicator.
    pub label: String,
    /// Whether that is only the clause, for nothing names the indicator.
    pub label_is_clause: bool,
    /// How it is measured.
    pub measure: Measure,
    /// Whether it fell by so much.
    pub falls: bool,
    /// Whether it was so before the change that is told.
    pub earlier: bool,
    /// Whether the bound of the first of a list holds for it, too: 分别不低于1100吨、70吨.
    pub bounded_by: Option<usize>,
    /// Whether its words say that it was planned: 完成年度目标3万人的104%.
    pub planned: bool,
    /// The word of a change.
    pub changed: Option<&'static str>,
    /// What it is against, as in the report JSON.
    pub basis: Option<String>,
    /// The level that changed, by index.
    pub change_of: Option<usize>,
    /// What it was before the change, by index.
    pub changed_from: Option<usize>,
    /// The whole of a share, by index.
    pub share_of: Option<usize>,
    /// Where what is left of the words before it ends: what stands after it is about this figure alone.
    pub start: usize,
    /// Where the time of this figure alone is named: 一季度、上半年产值分别增长5%、6%.
    pub when: Option<Range<usize>>,
    /// Whether it stands in a bracket right after the figure of this index: （含旧存12件）.
    pub within: Option<usize>,
}

/// How many levels of a statement are remembered for what refers to them.
const REMEMBERED: usize = 40;

/// What the quantities of a text say, each.
pub fn said(text: &str, quantities: &[Quantity]) -> Vec<Said> {
    // Words are known in simplified characters; what is said is in those of the text.
    if let Cow::Owned(simplified) = in_simplified(text)
        && simplified.len() == text.len()
    {
        let own: FxHashMap<char, char> =
            simplified.chars().zip(text.chars()).filter(|(simplified, own)| simplified != own).collect();
        let printed =
            |words: &str| words.chars().map(|one| own.get(&one).copied().unwrap_or(one)).collect::<String>();
        let mut said = read(&simplified, quantities);
        for said in &mut said {
            said.label = printed(&said.label);
            said.basis = said.basis.as_deref().map(printed);
        }
        return said;
    }
    read(text, quantities)
}

fn read(text: &str, quantities: &[Quantity]) -> Vec<Said> {
    let mut walk =
        Walk { text, quantities, said: vec![Said::default(); quantities.len()], subject: Subject::default() };
    walk.region(0..text.len(), None);
    links::tie(text, quantities, &mut walk.said);
    walk.said
}

/// The name of an indicator in some words.
pub fn name_of(words: &str) -> String {
    name::of(words).text
}

/// What a text is about at a place.
#[derive(Debug, Clone, Default)]
struct Subject {
    /// The indicator that was named last.
    name: Option<String>,
    /// The indicators that were named together last.
    list: Vec<String>,
    /// The indicator with a head (收入, 支出) that was named last and is no part of an income.
    headed: Option<String>,
    /// What the last clause without a number is about.
    topic: Option<String>,
    /// The figure that was read last.
    last: Option<usize>,
    /// Whether that is a part of the indicator that was named last, and what comes next is of the part.
    near: bool,
    /// The levels of the last clause that has any, and those of the statement.
    recent: Vec<usize>,
    stated: Vec<usize>,
}

struct Walk<'a> {
    text: &'a str,
    quantities: &'a [Quantity],
    said: Vec<Said>,
    subject: Subject,
}

impl Walk<'_> {
    /// The index of the first quantity from a place on.
    fn first_from(&self, place: usize) -> usize {
        self.quantities.partition_point(|quantity| quantity.printed.start < place)
    }

    /// Clauses, and brackets that state something. `within` is the figure before such a bracket.
    fn region(&mut self, range: Range<usize>, within: Option<usize>) {
        let mut clause = range.start;
        let mut place = range.start;
        let mut next = self.first_from(range.start);
        while place < range.end {
            if let Some(quantity) =
                self.quantities.get(next).filter(|quantity| quantity.printed.start <= place)
            {
                place = quantity.past().max(place);
                next += 1;
                continue;
            }
            let Some(character) = self.text[place..].chars().next() else { break };
            let after = place + character.len_utf8();
            if matches!(character, '（' | '(') {
                let inner = after..closing(self.text, after, range.end);
                let states =
                    self.quantities.get(next).is_some_and(|quantity| inner.contains(&quantity.printed.start));
                if states {
                    self.clause(clause..place, within);
                    let outer = self.subject.clone();
                    let last = self.subject.last;
                    self.region(inner.clone(), last.or(within));
                    self.subject = Subject { topic: outer.topic.clone(), ..outer };
                    next = self.first_from(inner.end);
                    clause = (inner.end + '）'.len_utf8()).min(range.end);
                    if !self.text.is_char_boundary(clause) || !self.text[inner.end..].starts_with('）') {
                        clause = inner.end;
                    }
                }
                // What closes belongs to the bracket, not to the clause.
                place = (inner.end + self.text[inner.end..].chars().next().map_or(0, char::len_utf8))
                    .max(after)
                    .min(range.end);
                continue;
            }
            let ends = FULL_STOPS.contains(&character) || character == '\n';
            if ends
                || [COMMAS, SEMICOLONS, COLONS].iter().any(|marks| marks.contains(&character))
                || matches!(character, '）' | ')')
            {
                self.clause(clause..place, within);
                clause = after;
                if ends {
                    self.subject.topic = None;
                    self.subject.stated.clear();
                }
            }
            place = after;
        }
        self.clause(clause..range.end, within);
    }

    fn clause(&mut self, range: Range<usize>, within: Option<usize>) {
        if range.is_empty() {
            return;
        }
        let (first, end) = (self.first_from(range.start), self.first_from(range.end));
        if first == end {
            self.without_figure(&self.text[range]);
            return;
        }
        let mut from = range.start;
        let mut index = first;
        while index < end {
            let count = self.listed(index, end, from);
            let (read, until) = self.several(index, count, from, &range);
            for said in &mut self.said[index..index + read] {
                said.within = within;
                said.start = said.start.max(from);
            }
            from = until;
            index += read;
        }
        let levels: Vec<usize> = (first..end)
            .filter(|index| self.said[*index].measure == Measure::Level && !self.said[*index].label_is_clause)
            .collect();
        if !levels.is_empty() {
            self.subject.stated.extend(&levels);
            let surplus = self.subject.stated.len().saturating_sub(REMEMBERED);
            self.subject.stated.drain(..surplus);
            self.subject.recent = levels;
        }
    }

    fn end_of(&self, index: usize) -> usize {
        self.quantities[index].past()
    }

    fn say(&mut self, index: usize, before: &Before, label: String) {
        // 负增长3.9%: the sign says it.
        let grows = self.text[self.quantities[index].printed.clone()].contains("增长");
        self.said[index] = Said {
            label,
            measure: if grows { Measure::Change } else { before.measure },
            falls: before.falls,
            changed: before.changed,
            basis: before.basis.clone().or_else(|| before.whole.map(str::to_owned)),
            ..Said::default()
        };
    }

    fn clause_words(&self, clause: &Range<usize>) -> String {
        self.text[clause.clone()].trim().trim_matches(['、', ' ']).to_owned()
    }

    fn alike(&self, first: usize, second: usize) -> bool {
        let unit = |index: usize| self.quantities[index].unit.as_str();
        words::like_measure(unit(first)) == words::like_measure(unit(second)) || unit(first).is_empty()
    }
}

/// Where the bracket that opened before `from` closes; right there where it does not within [`FARTHEST`].
fn closing(text: &str, from: usize, until: usize) -> usize {
    let mut depth = 1;
    for (at, character) in text[from..until].char_indices().take(FARTHEST) {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return from + at;
        }
    }
    from
}

/// How many characters a bracket may hold. No report explains more in one.
const FARTHEST: usize = 2000;

pub(super) fn is_rate(unit: &str) -> bool {
    unit::dimension(unit) == Some(Dimension::Rate) && !is_change_unit(unit)
        || words::is_one(words::RATE_UNITS, unit)
}

pub(super) fn is_change_unit(unit: &str) -> bool {
    words::is_one(words::CHANGE_UNITS, unit)
}
