//! Figures: the quantities of the text, with what they count, when, as parts of what, and the exact
//! place that states them.
//!
//! To teach it a word: a row in `prose/words`; a number or a unit: `prose::quantity`. To add to what a figure
//! says: a field of `model::Figure`, found by `says` (its clause), `context` (its heading) or `series` (its
//! total), and held against a reader by `cargo xtask accuracy`.

mod across;
mod cells;
mod concept;
mod context;
mod says;
mod series;
#[cfg(test)]
mod tests;

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use crate::model::{Block, Bound, Decimal, Figure, Quote, Status};
use crate::prose::quantity::{self, Quantity};
use crate::prose::{period, sentence, words};
use crate::tables::form::told;
use context::Context;
use says::Said;

/// A figure as found, with what the report does not keep.
#[derive(Debug)]
pub(super) struct Stated {
    /// The sentence that states it.
    pub sentence: Rc<str>,
    /// The cell of the disclosure form that it tells of.
    pub of_form: Option<&'static str>,
    /// Whether it says how many there are (共有, 现有), not how many were done.
    pub is_stock: bool,
}

/// A figure without a measure word, for a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutUnit {
    /// The text it stands in.
    pub text: Rc<str>,
    /// Bytes of its number there.
    pub range: std::ops::Range<usize>,
}

/// Characters of context on each side of a quote.
const CONTEXT: usize = 8;

/// What was read.
#[derive(Debug)]
pub struct Figures {
    /// The figures of headings and paragraphs, in their order.
    pub of_text: Vec<Figure>,
    /// Those of each table, and how many of the text's come before it.
    of_cells: Vec<(usize, Vec<Figure>)>,
    /// Numbers without a measure word.
    pub without_unit: Vec<WithoutUnit>,
}

impl Figures {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.of_text.is_empty() && self.of_cells.iter().all(|(_, read)| read.is_empty())
    }

    /// All of them in the order of the body.
    pub fn all(self) -> Vec<Figure> {
        let mut all = Vec::with_capacity(self.of_text.len());
        let mut cells = self.of_cells.into_iter().peekable();
        for (index, figure) in self.of_text.into_iter().enumerate() {
            while let Some((_, read)) = cells.next_if(|(before, _)| *before <= index) {
                all.extend(read);
            }
            all.push(figure);
        }
        all.extend(cells.flat_map(|(_, read)| read));
        all
    }
}

/// The figures of a body. `title` and `period` are the report's.
pub fn read(body: &[Block], title: &str, period: Option<&str>) -> Figures {
    let mut reader = Reader {
        figures: Vec::new(),
        stated: Vec::new(),
        without_unit: Vec::new(),
        levels: across::Levels::default(),
        of_cells: Vec::new(),
        period: period.map(str::to_owned),
    };
    reader.blocks(None, None, body, &Context::of(title, period));
    concept::name(&reader.stated, &mut reader.figures);
    concept::tie(&reader.stated, &mut reader.figures, &mut reader.of_cells);
    Figures { of_text: reader.figures, of_cells: reader.of_cells, without_unit: reader.without_unit }
}

/// Where a text stands: the section, and the heading over it.
#[derive(Clone, Copy)]
struct Under<'a> {
    section: Option<&'a str>,
    heading: &'a str,
}

struct Reader {
    figures: Vec<Figure>,
    stated: Vec<Stated>,
    without_unit: Vec<WithoutUnit>,
    levels: across::Levels,
    of_cells: Vec<(usize, Vec<Figure>)>,
    period: Option<String>,
}

impl Reader {
    fn blocks(&mut self, section: Option<&str>, heading: Option<&str>, blocks: &[Block], context: &Context) {
        let mut before = Earlier::default();
        // What a text says of later ones holds in its section.
        let outer = context;
        let mut context = outer.clone();
        let under = Under { section, heading: heading.unwrap_or_default() };
        if let Some(heading) = heading {
            self.text(Under { section, heading: "" }, heading, &mut before, &mut context);
        }
        for block in blocks {
            if let Some(paragraph) = block.as_paragraph() {
                self.text(under, &paragraph.text, &mut before, &mut context);
            }
            if let Some(table) = block.as_table() {
                let period = self.period.as_deref();
                let year = period.and_then(|period| period.get(..4)?.parse().ok());
                let read = cells::read(table, &cells::Around { section, year, period });
                self.of_cells.push((self.figures.len(), read));
            }
            if let Some(inner) = block.as_section() {
                let heading = inner.heading.as_deref();
                let outer = if section.is_some() { &context } else { outer };
                let context = heading.map_or_else(|| outer.clone(), |heading| outer.under(heading));
                self.blocks(Some(&inner.id), heading, &inner.blocks, &context);
            }
        }
    }

    fn text<'b>(&mut self, under: Under, text: &'b str, before: &mut Earlier<'b>, context: &mut Context) {
        let quantities = quantity::quantities(text);
        if !quantities.is_empty() {
            self.state(under, text, &quantities, before, context);
        } else {
            sentence::statements(text).into_iter().for_each(|statement| context.heed(&text[statement]));
        }
        before.add(text);
    }

    fn state(
        &mut self,
        under: Under,
        text: &str,
        quantities: &[Quantity],
        before: &Earlier,
        context: &mut Context,
    ) {
        let sentences = sentence::sentences(text);
        let statements = sentence::statements(text);
        let places = Places::of(text);
        let mut said = says::said(text, quantities);
        let times = times(text, quantities, &said, &statements, &sentences, context);
        let aimed: Vec<bool> = times.iter().map(|time| time.aims).collect();
        let series::Tied { mut totals, open } = series::tie(&series::Figures {
            text,
            quantities,
            said: &said,
            aimed: &aimed,
            statements: &statements,
            heading: under.heading,
        });
        says::links::shares_of_totals(&mut said, &totals);
        for (part, total) in says::links::shares_by_value(quantities, &mut said) {
            totals[part].get_or_insert(total);
        }
        says::links::shares_of_the_one_before(text, quantities, &mut said);
        // A line may be one sentence of thousands of figures: it is held once.
        let shared: Rc<str> = text.into();
        let mut shared_sentence: (usize, Rc<str>) = (usize::MAX, shared.clone());
        let first = self.figures.len();
        let id = |index: usize| format!("f{}", first + index + 1);
        for (index, (quantity, says)) in quantities.iter().zip(&said).enumerate() {
            let index_of_sentence = sentences.partition_point(|sentence| sentence.end <= quantity.start);
            let sentence = sentences.get(index_of_sentence).cloned().unwrap_or(0..text.len());
            if shared_sentence.0 != index_of_sentence {
                shared_sentence = (index_of_sentence, text[sentence].into());
            }
            let printed = quantity.printed.clone();
            if quantity.unit.is_empty() {
                self.without_unit.push(WithoutUnit { text: shared.clone(), range: printed.clone() });
            }
            let lead = &text[back(text, quantity.start, 16)..quantity.start];
            let (value, upper, bound) =
                signed(quantity, says.bounded_by.map(|first| &quantities[first]), says.falls);
            let exact = bound == Bound::Exact && upper.is_none();
            self.figures.push(Figure {
                id: format!("f{}", self.figures.len() + 1),
                section: under.section.map(str::to_owned),
                label: says.label.clone(),
                label_is_clause: says.label_is_clause,
                measure: says.measure,
                status: match (says.earlier, aimed[index]) {
                    (true, _) => Status::Earlier,
                    (false, true) => Status::Target,
                    (false, false) => Status::Result,
                },
                basis: says.basis.clone(),
                change_of: says.change_of.map(id),
                changed_from: says.changed_from.map(id),
                share_of: says.share_of.map(id),
                concept: None,
                value: Some(value),
                upper,
                bound,
                unit: Some(quantity.unit.clone()).filter(|unit| !unit.is_empty()),
                scale: quantity.scale,
                decimals: exact.then_some(quantity.decimals),
                period: times[index].period.clone(),
                part_of: totals[index].map(id),
                printed: text[printed.clone()].to_owned(),
                quote: quote(text, printed, before, &places),
            });
            let clause = &text[sentence::clause_at(text, quantity.start).start..quantity.start];
            self.stated.push(Stated {
                of_form: told::concept(&says.label, clause),
                sentence: shared_sentence.1.clone(),
                is_stock: words::holds(words::STOCKS, lead),
            });
        }
        across::lists(&mut self.figures, first, &open);
        self.levels.tie(&mut self.figures, first);
        self.levels.add(&self.figures, first);
    }
}

/// When a figure was counted, and whether it is aimed at.
struct Time {
    period: Option<String>,
    aims: bool,
}

/// How many characters before a figure may say that it is aimed at: a line may be one statement.
const LOOKED_BACK: usize = 400;

/// When each figure of a text was counted. What a statement says of it holds for what comes after, too.
fn times(
    text: &str,
    quantities: &[Quantity],
    said: &[Said],
    statements: &[Range<usize>],
    sentences: &[Range<usize>],
    context: &mut Context,
) -> Vec<Time> {
    let periods = period::Mentions::of(text, context.year);
    let mut heeded = 0;
    let mut times = Vec::with_capacity(quantities.len());
    for (quantity, says) in quantities.iter().zip(said) {
        let statement = statements.partition_point(|statement| statement.end <= quantity.start);
        while heeded <= statement && heeded < statements.len() {
            context.heed(&text[statements[heeded].clone()]);
            heeded += 1;
        }
        let statement = statements.get(statement).map_or(0, |statement| statement.start);
        let sentence = sentences.partition_point(|sentence| sentence.end <= quantity.start);
        let sentence = sentences.get(sentence).map_or(0, |sentence| sentence.start);
        let named = named(&periods, sentence, quantity, says, said);
        let (period, explicit) = match named {
            Named::Period(period) => (Some(period.to_owned()), Some(period)),
            Named::Nothing => (context.period.clone(), None),
            Named::Unknown => (None, None),
        };
        let level = says.measure.is_level() && !says.label_is_clause;
        let label = Some(says.label.as_str()).filter(|_| level);
        let from = statement.max(back(text, quantity.start, LOOKED_BACK));
        let aims =
            says.planned || !says.earlier && context.aims(&text[from..quantity.start], explicit, label);
        // 年初预算 is of the whole year.
        let yearly =
            aims && (says.planned || label.is_some_and(|label| words::ends(words::AIMED_NAMES, label)));
        let period = if yearly { context.year.map(|year| year.to_string()).or(period) } else { period };
        times.push(Time { period, aims });
    }
    statements.iter().skip(heeded).for_each(|statement| context.heed(&text[statement.clone()]));
    times
}

/// What a text says of the period of a figure.
enum Named<'a> {
    /// This one.
    Period(&'a str),
    /// Nothing: it is that of what stands around it.
    Nothing,
    /// That it is another than the one around it, and not which.
    Unknown,
}

fn named<'a>(
    periods: &'a period::Mentions,
    sentence: usize,
    quantity: &Quantity,
    says: &Said,
    said: &[Said],
) -> Named<'a> {
    if let Some(when) = &says.when {
        return periods.within(when.clone()).map_or(Named::Nothing, Named::Period);
    }
    // 由上年的5.2亿元: only what stands right before it.
    if says.earlier {
        return periods.within(says.start..quantity.start).map_or(Named::Unknown, Named::Period);
    }
    if let Some(from) = says.changed_from {
        let place = said[from].start;
        let own = periods.within(said[from].start.max(says.start)..quantity.start);
        return own.or_else(|| periods.holding(sentence, place)).map_or(Named::Nothing, Named::Period);
    }
    periods.holding(sentence, quantity.start).map_or(Named::Nothing, Named::Period)
}

/// The value, its upper end and its bound, below zero where something fell.
fn signed(quantity: &Quantity, first: Option<&Quantity>, falls: bool) -> (Decimal, Option<Decimal>, Bound) {
    let (value, upper) = (quantity.value, quantity.upper);
    // A bound that stands before the first of a list.
    let before = |first: &&Quantity| first.printed.start < first.start && first.upper.is_none();
    let bound = match first.filter(before) {
        Some(first) if quantity.bound == Bound::Exact && upper.is_none() => first.bound,
        _ => quantity.bound,
    };
    if !falls || value < Decimal::ZERO {
        return (value, upper, bound);
    }
    let negative = |value: Decimal| Decimal::ZERO.checked_sub(value).unwrap_or(value);
    match (upper, bound) {
        (Some(upper), _) => (negative(upper), Some(negative(value)), bound),
        (None, Bound::AtLeast) => (negative(value), None, Bound::AtMost),
        (None, Bound::AtMost) => (negative(value), None, Bound::AtLeast),
        (None, bound) => (negative(value), None, bound),
    }
}

/// The texts of the same section that stand before another, where an equal quote would be found first.
///
/// Most quotes hold words that none of those has; only for the others they are searched, and only
/// while they are few: beyond that a quote takes as much around it as is certain to tell it.
#[derive(Default)]
struct Earlier<'a> {
    texts: Vec<&'a str>,
    windows: FxHashSet<u64>,
}

/// How many characters in a row are remembered of a text.
const WINDOW: usize = 8;

/// How many texts, and how many bytes of one, are searched for a quote.
const FEW: usize = 200;
const SHORT: usize = 20_000;

impl<'a> Earlier<'a> {
    fn add(&mut self, text: &'a str) {
        let characters: Vec<char> = text.chars().collect();
        self.windows.extend(windows(&characters));
        self.texts.push(text);
    }

    fn may_hold(&self, quote: &str) -> bool {
        let characters: Vec<char> = quote.chars().collect();
        windows(&characters).all(|window| self.windows.contains(&window))
            && (self.texts.len() > FEW || self.texts.iter().any(|text| text.contains(quote)))
    }
}

/// Where the words of a text stand first.
struct Places {
    first: FxHashMap<u64, usize>,
}

impl Places {
    fn of(text: &str) -> Self {
        let (offsets, characters): (Vec<usize>, Vec<char>) = text.char_indices().unzip();
        let mut first = FxHashMap::default();
        for (window, place) in windows(&characters).zip(offsets) {
            first.entry(window).or_insert(place);
        }
        Self { first }
    }

    /// Whether a quote that stands at a byte of the text certainly stands nowhere before it.
    fn is_first(&self, text: &str, quote: &str, place: usize) -> bool {
        let characters: Vec<char> = quote.chars().collect();
        // Words that stand here first tell it at once.
        windows(&characters).any(|window| self.first.get(&window).is_some_and(|first| *first >= place))
            || text.len() <= SHORT && text.find(quote) == Some(place)
    }
}

/// What stands for every few characters in a row. Two that are taken for one another by chance only
/// make a quote longer.
fn windows(characters: &[char]) -> impl Iterator<Item = u64> {
    characters.windows(WINDOW).map(|window| {
        let mut hasher = FxHasher::default();
        window.hash(&mut hasher);
        hasher.finish()
    })
}

/// A quote with as much around it as tells it from others in the section.
fn quote(text: &str, range: std::ops::Range<usize>, before: &Earlier, places: &Places) -> Quote {
    let exact = &text[range.clone()];
    let mut context = CONTEXT;
    loop {
        let from = back(text, range.start, context);
        let until = forth(text, range.end, context);
        let whole = &text[from..until];
        let all = from == 0 && until == text.len();
        if all || context > 200 || places.is_first(text, whole, from) && !before.may_hold(whole) {
            return Quote {
                exact: exact.to_owned(),
                prefix: text[from..range.start].to_owned(),
                suffix: text[range.end..until].to_owned(),
                cell: None,
            };
        }
        context *= 2;
    }
}

fn back(text: &str, from: usize, count: usize) -> usize {
    text[..from].char_indices().rev().take(count).last().map_or(from, |(index, _)| index)
}

fn forth(text: &str, from: usize, count: usize) -> usize {
    text[from..].char_indices().nth(count).map_or(text.len(), |(index, _)| from + index)
}

#[cfg(test)]
mod growth {
    use crate::import::growth::assert_linear;
    use crate::import::read;

    #[test]
    fn figures_of_long_texts_are_read_in_one_go() {
        type Form = fn(usize) -> String;
        let forms: [(&str, Form); 4] = [
            ("lines of different numbers", |n| {
                format!("第{n}组完成任务{}件，惠及群众{}人次。\n", n * 7, n * 13)
            }),
            ("lines that are the same", |_| "完成任务12件，惠及群众13人次。\n".to_owned()),
            ("one line", |n| format!("完成任务{}件，其中惠及群众{}人次，", n * 7, n * 13)),
            ("numbers without a unit", |n| format!("登记信息{}条、转发{n}，", n * 3)),
        ];
        for (what, form) in forms {
            assert_linear(what, 700, |count| {
                let text: String = (0..count).map(form).collect();
                let source = format!("某街道2020年工作总结\n\n一、主要工作\n\n{text}\n");
                assert!(read(source.as_bytes(), None).is_ok());
            });
        }
    }
}
