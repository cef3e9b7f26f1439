//! Figures: the quantities of the text, with what they count, when, as parts of what, and the exact
//! place that states them.

mod concept;
mod label;
mod series;

use crate::model::{Block, Bound, Figure, Quote};
use crate::prose::period;
use crate::prose::quantity::{self, Quantity};

/// A figure as found, with what the report does not keep.
#[derive(Debug)]
pub(super) struct Stated {
    /// The quantity.
    pub quantity: Quantity,
    /// The sentence that states it.
    pub sentence: String,
    /// Whether it says how many there are (共有, 现有), not how many were done.
    pub is_stock: bool,
}

/// A figure without a measure word, for a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutUnit {
    /// The text it stands in.
    pub text: String,
    /// Bytes of its number there.
    pub range: std::ops::Range<usize>,
}

/// Characters of context on each side of a quote.
const CONTEXT: usize = 8;

/// The figures of a body, in its order. `period` is the report's.
pub fn read(body: &[Block], period: Option<&str>) -> (Vec<Figure>, Vec<WithoutUnit>) {
    let mut reader = Reader {
        year: period.and_then(|period| period.get(..4)).and_then(|year| year.parse().ok()),
        period,
        figures: Vec::new(),
        stated: Vec::new(),
        without_unit: Vec::new(),
    };
    reader.blocks(None, body);
    concept::name(&reader.stated, &mut reader.figures);
    (reader.figures, reader.without_unit)
}

struct Reader<'a> {
    year: Option<u32>,
    period: Option<&'a str>,
    figures: Vec<Figure>,
    stated: Vec<Stated>,
    without_unit: Vec<WithoutUnit>,
}

impl Reader<'_> {
    fn blocks(&mut self, section: Option<&str>, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) => {
                    let before = texts_before(blocks, index);
                    self.text(section, &paragraph.text, &before);
                }
                Block::Section(inner) => {
                    if let Some(heading) = &inner.heading {
                        self.text(Some(&inner.id), heading, &[]);
                    }
                    self.blocks(Some(&inner.id), &inner.blocks);
                }
                Block::Table(_) | Block::Unknown(_) => {}
            }
        }
    }

    fn text(&mut self, section: Option<&str>, text: &str, before: &[&str]) {
        let characters: Vec<char> = text.chars().collect();
        let quantities = quantity::quantities(&characters);
        if quantities.is_empty() {
            return;
        }
        let mentions = period::mentions(text, self.year);
        let offsets = byte_offsets(text);
        let first = self.figures.len();
        let mut stated = Vec::with_capacity(quantities.len());
        let mut label_before: Option<String> = None;
        for (index, quantity) in quantities.iter().enumerate() {
            let sentence = sentence(&characters, quantity.start);
            let same_sentence = index.checked_sub(1).is_some_and(|previous| {
                !characters[quantities[previous].end..quantity.start].contains(&'。')
            });
            let label = label::label(&characters, &quantities, index)
                .or_else(|| label_before.clone().filter(|_| same_sentence))
                .unwrap_or_else(|| clip(&sentence));
            label_before = Some(label.clone());
            let printed = offsets[quantity.printed.start]..offsets[quantity.printed.end];
            let exact = quantity.bound == Bound::Exact && quantity.upper.is_none();
            if quantity.unit.is_empty() {
                self.without_unit.push(WithoutUnit { text: text.to_owned(), range: printed.clone() });
            }
            let lead: String = characters[quantity.start.saturating_sub(16)..quantity.start].iter().collect();
            self.figures.push(Figure {
                id: format!("f{}", self.figures.len() + 1),
                section: section.map(str::to_owned),
                label,
                concept: None,
                value: Some(quantity.value),
                upper: quantity.upper,
                bound: quantity.bound,
                unit: Some(quantity.unit.clone()).filter(|unit| !unit.is_empty()),
                scale: quantity.scale,
                decimals: exact.then_some(quantity.decimals),
                period: period::holding(text, &mentions, offsets[quantity.start])
                    .or(self.period)
                    .map(str::to_owned),
                part_of: None,
                printed: text[printed.clone()].to_owned(),
                quote: quote(text, printed, before),
            });
            stated.push(Stated {
                quantity: quantity.clone(),
                sentence,
                is_stock: ["共有", "现有", "下辖", "辖有", "拥有", "设有", "在册"]
                    .iter()
                    .any(|word| lead.contains(word)),
            });
        }
        for (index, total) in series::tie(&characters, &stated).into_iter().enumerate() {
            self.figures[first + index].part_of = total.map(|total| format!("f{}", first + total + 1));
        }
        self.stated.append(&mut stated);
    }
}

/// The texts of the same section that stand before a block, where an equal quote would be found first.
fn texts_before(blocks: &[Block], index: usize) -> Vec<&str> {
    blocks[..index]
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.text.as_str()),
            _ => None,
        })
        .collect()
}

fn byte_offsets(text: &str) -> Vec<usize> {
    text.char_indices().map(|(index, _)| index).chain([text.len()]).collect()
}

/// A quote with as much around it as tells it from others in the section.
fn quote(text: &str, range: std::ops::Range<usize>, before: &[&str]) -> Quote {
    let exact = &text[range.clone()];
    let mut context = CONTEXT;
    loop {
        let from = back(text, range.start, context);
        let until = forth(text, range.end, context);
        let whole = &text[from..until];
        let first_here = text.find(whole) == Some(from);
        let clear = first_here && !before.iter().any(|other| other.contains(whole));
        if clear || context > 200 || (from == 0 && until == text.len()) {
            return Quote {
                exact: exact.to_owned(),
                prefix: text[from..range.start].to_owned(),
                suffix: text[range.end..until].to_owned(),
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

fn sentence(text: &[char], place: usize) -> String {
    let ends = |mark: &char| matches!(mark, '。' | '；' | ';' | '！' | '？');
    let start = text[..place].iter().rposition(ends).map_or(0, |before| before + 1);
    let end = text[place..].iter().position(ends).map_or(text.len(), |length| place + length);
    text[start..end].iter().collect()
}

/// The first words of a sentence, for a figure that nothing names.
fn clip(sentence: &str) -> String {
    sentence.trim().chars().take(12).collect()
}
