//! What all rules look at, worked out once: the texts in their order, and each figure's sentence.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Sentence;
use crate::model::{Block, Figure, Measure, Places, Report, Section, Status};
use crate::prose::marker::Number;
use crate::prose::period::Period;
use crate::prose::sentence::{self, sentences};
use crate::prose::words::{self, like_measure};

/// A sentence of more bytes than this is shown, and looked at, only so far around what it is about: a
/// text without marks is one sentence, and each finding would hold all of it.
const LONGEST: usize = 4096;

/// A heading or a paragraph.
pub(super) struct Passage<'a> {
    /// Id of the section that holds it.
    pub section: Option<&'a str>,
    /// For a paragraph the blocks it stands among, and which of them it is; `None` for a heading.
    pub siblings: Option<(&'a [Block], usize)>,
    /// Its text.
    pub text: &'a str,
    /// Its sentences, which together are the whole text.
    pub sentences: Vec<Range<usize>>,
    /// Indices in [`Context::mentions`] of the figures stated in it.
    pub mentions: Range<usize>,
}

/// A figure and where it is stated.
pub(super) struct Mention<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its place in a heading or paragraph; `None` for a table's figure, or where its quote was not
    /// found.
    pub place: Option<Place>,
    /// The period it counts: its own, or the report's where it names none. `None` where neither is
    /// given, or where what is given is no period.
    pub period: Option<Period>,
    /// Whether it names a period that is none.
    pub odd_period: bool,
}

/// A place in a passage.
pub(super) struct Place {
    /// Index in [`Context::passages`].
    pub passage: usize,
    /// Bytes of the passage's text.
    pub range: Range<usize>,
    /// Bytes of the sentence around it.
    pub sentence: Range<usize>,
}

/// A report, made ready for the rules.
pub(super) struct Context<'a> {
    /// The report.
    pub report: &'a Report,
    /// All headings and paragraphs, in order.
    pub passages: Vec<Passage<'a>>,
    /// All sections, in order.
    pub sections: Vec<&'a Section>,
    /// All figures in the order of the text; those without a place come last.
    pub mentions: Vec<Mention<'a>>,
    /// The period reported on.
    pub period: Option<Period>,
    by_id: FxHashMap<&'a str, usize>,
}

impl<'a> Context<'a> {
    /// Works out what the rules look at.
    pub fn of(report: &'a Report) -> Self {
        let mut passages = Vec::new();
        let mut addresses = FxHashMap::default();
        let mut sections = Vec::new();
        collect(report, &mut passages, &mut sections, &mut addresses);
        let places = Places::of(report);
        let period = report.period.as_deref().and_then(Period::parse);
        let mut mentions: Vec<Mention> = report
            .figures
            .iter()
            .enumerate()
            // What cells state is held against its heads and its neighbours, by rules of their own.
            .filter(|(_, figure)| !figure.in_table())
            .map(|(index, figure)| {
                let own = figure.period.as_deref().map(Period::parse);
                let place = places.location(index).and_then(|location| {
                    let address = (location.section.as_deref(), location.block);
                    let passage = *addresses.get(&address)?;
                    place_in(&passages[passage], passage, &location.range, figure)
                });
                Mention { figure, place, period: own.unwrap_or(period), odd_period: own == Some(None) }
            })
            .collect();
        mentions.sort_by_key(|mention| match &mention.place {
            Some(place) => (place.passage, place.range.start),
            None => (usize::MAX, 0),
        });
        let mut by_id = FxHashMap::default();
        for (index, mention) in mentions.iter().enumerate() {
            by_id.entry(mention.figure.id.as_str()).or_insert(index);
            if let Some(passage) = mention.place.as_ref().and_then(|place| passages.get_mut(place.passage)) {
                if passage.mentions.is_empty() {
                    passage.mentions = index..index;
                }
                passage.mentions.end = index + 1;
            }
        }
        Self { report, passages, sections, mentions, period, by_id }
    }

    /// Index of the mention of the figure with this id; the first of several.
    pub fn mention(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The sentences of figures, each once and with all of those figures that it states.
    pub fn sentences_of(&self, mentions: impl IntoIterator<Item = usize>) -> Vec<Sentence> {
        let mut mentions: Vec<usize> = mentions.into_iter().collect();
        mentions.sort_unstable();
        mentions.dedup();
        let mut sentences: Vec<Sentence> = Vec::new();
        let mut last = None;
        for mention in mentions.into_iter().filter_map(|index| self.mentions.get(index)) {
            let here = mention.place.as_ref().map(|place| (place.passage, place.sentence.start));
            let id = mention.figure.id.clone();
            match sentences.last_mut() {
                Some(sentence) if here.is_some() && here == last => sentence.figures.push(id),
                _ => sentences.push(self.sentence_of(mention)),
            }
            last = here;
        }
        sentences
    }

    /// The sentence of one figure; its quote where the text does not hold it.
    fn sentence_of(&self, mention: &Mention) -> Sentence {
        let figure = mention.figure;
        let figures = vec![figure.id.clone()];
        let printed = mention.place.as_ref().and_then(|place| {
            let passage = self.passages.get(place.passage)?;
            Some((passage.section, passage.text.get(place.sentence.clone())?))
        });
        match printed {
            Some((section, text)) => {
                Sentence { section: section.map(str::to_owned), text: text.trim().to_owned(), figures }
            }
            None => Sentence {
                section: figure.section.clone(),
                text: [&*figure.quote.prefix, &figure.quote.exact, &figure.quote.suffix].concat(),
                figures,
            },
        }
    }

    /// Indices of the figures that are stated, wholly or in part, in these bytes of a passage.
    pub fn mentions_in(&self, passage: &Passage, range: &Range<usize>) -> impl Iterator<Item = usize> {
        let here = self.mentions.get(passage.mentions.clone()).unwrap_or_default();
        let place = |mention: &Mention| mention.place.as_ref().map_or(0..0, |place| place.range.clone());
        let after = here.partition_point(|mention| place(mention).start < range.end);
        // Places are in order of where they start; where quotes overlap, few end out of that order.
        let before = here.partition_point(|mention| place(mention).end <= range.start);
        let first = passage.mentions.start;
        (first + before.min(after))..(first + after)
    }

    /// The words of the sentence that a figure stands in.
    pub fn sentence_text<'b>(&'b self, mention: &Mention<'b>) -> &'b str {
        mention
            .place
            .as_ref()
            .and_then(|place| self.passages.get(place.passage)?.text.get(place.sentence.clone()))
            .unwrap_or(&mention.figure.quote.exact)
    }

    /// The text before and after a figure, from its passage or else from its quote.
    pub fn around<'b>(&'b self, mention: &Mention<'b>) -> (&'b str, &'b str) {
        let quote = &mention.figure.quote;
        mention
            .place
            .as_ref()
            .and_then(|place| {
                let text = self.passages.get(place.passage)?.text;
                Some((text.get(..place.range.start)?, text.get(place.range.end..)?))
            })
            .unwrap_or((&quote.prefix, &quote.suffix))
    }

    /// The words before a figure, from the mark before them on.
    pub fn clause_before<'b>(&'b self, mention: &Mention<'b>) -> &'b str {
        let (before, _) = self.around(mention);
        &before[sentence::clause_at(before, before.len()).start..]
    }

    /// Whether one sentence states both figures.
    pub fn share_a_sentence(&self, one: &Mention, other: &Mention) -> bool {
        matches!((&one.place, &other.place), (Some(one), Some(other))
            if one.passage == other.passage && one.sentence.start == other.sentence.start)
    }

    /// Mentions that may be of one fact, in the order of their first mention; those of one left out.
    ///
    /// They share a name, a measure, a basis and a status: a result is no target, and a level no change.
    /// What was so before a change that is told is in none.
    pub fn facts(&self) -> Vec<Fact> {
        let mut facts: Vec<Fact> = Vec::new();
        let mut known: FxHashMap<(bool, &str, Measure, Option<&str>, Status), usize> = FxHashMap::default();
        for (index, mention) in self.mentions.iter().enumerate() {
            let figure = mention.figure;
            let concept = figure.concept.as_deref().filter(|concept| !concept.is_empty());
            let Some(name) = concept.or_else(|| label(mention)) else {
                continue;
            };
            // 去年同期为197件 is of the year before, whatever period it is given; 比上年增长6.2% is of this one.
            let is_level = figure.measure.is_level();
            if concept.is_none()
                && is_level
                && words::holds(words::THE_YEAR_BEFORE, self.clause_before(mention))
            {
                continue;
            }
            if figure.status == Status::Earlier {
                continue;
            }
            let key = (concept.is_some(), name, figure.measure, figure.basis.as_deref(), figure.status);
            let fact = *known.entry(key).or_insert_with(|| {
                facts.push(Fact {
                    has_concept: concept.is_some(),
                    // A concept that is only the label again says no more than that.
                    is_named: concept.is_some_and(|concept| concept != figure.label),
                    mentions: Vec::new(),
                });
                facts.len() - 1
            });
            facts[fact].mentions.push(index);
        }
        facts.retain(|fact| fact.mentions.len() > 1);
        facts
    }
}

/// Mentions that may be of one fact.
pub(super) struct Fact {
    /// Whether a concept names it, which is the same fact wherever it stands. A label may be of things
    /// apart: the training of one campaign, and of the next.
    pub has_concept: bool,
    /// Whether that concept is a name of its own, and not the label once more.
    pub is_named: bool,
    /// Indices of the mentions.
    pub mentions: Vec<usize>,
}

/// What a label alone can name: something that is no part of another number, where the text has it.
fn label<'a>(mention: &Mention<'a>) -> Option<&'a str> {
    let figure = mention.figure;
    let named = !figure.label_is_clause && !figure.label.is_empty();
    (named && figure.part_of.is_none() && mention.place.is_some()).then_some(figure.label.as_str())
}

/// What a figure counts in: measure words that count the same things are one.
pub(super) fn unit_class(figure: &Figure) -> Option<&str> {
    figure.unit.as_deref().map(like_measure)
}

impl Passage<'_> {
    /// The sentence that holds the byte at `index`, as a finding shows it.
    pub fn sentence_at(&self, index: usize) -> Sentence {
        let range = self.sentence_range(index);
        let text = self.text.get(range).unwrap_or(self.text).trim().to_owned();
        Sentence { section: self.section.map(str::to_owned), text, figures: Vec::new() }
    }

    /// Bytes of the sentence that holds the byte at `index`.
    pub fn sentence_range(&self, index: usize) -> Range<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.end <= index);
        let sentence = self.sentences.get(at).or(self.sentences.last()).cloned().unwrap_or(0..0);
        if sentence.len() <= LONGEST {
            return sentence;
        }
        let start = boundary(self.text, index.saturating_sub(LONGEST / 2)).max(sentence.start);
        start..boundary(self.text, index + LONGEST / 2).min(sentence.end)
    }
}

/// The last boundary of characters up to `index`.
pub(super) fn boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|index| text.is_char_boundary(*index)).unwrap_or(0)
}

/// A section's number and heading as printed; for a numbered paragraph without heading its first
/// sentence.
pub(super) fn printed_heading(section: &Section) -> String {
    let mut text = section.number.clone().unwrap_or_default();
    if let Some(heading) = &section.heading {
        text.push_str(heading.trim());
    } else if let Some(paragraph) = section.blocks.first().and_then(Block::as_paragraph) {
        let first = sentences(&paragraph.text).into_iter().next().unwrap_or(0..0);
        text.push_str(paragraph.text.get(first).unwrap_or_default().trim());
    }
    text
}

/// What a section has for a number.
pub(super) fn number_of(section: &Section) -> Number {
    section.number.as_deref().map_or(Number::None, Number::read)
}

/// A section's heading as a finding shows it.
pub(super) fn heading_sentence(section: &Section) -> Sentence {
    Sentence { section: Some(section.id.clone()), text: printed_heading(section), figures: Vec::new() }
}

fn place_in(passage: &Passage, index: usize, range: &Range<usize>, figure: &Figure) -> Option<Place> {
    // Two sections may bear one id; then the place may be that of the other's text.
    if passage.text.get(range.clone()) != Some(figure.quote.exact.as_str()) {
        return None;
    }
    let start = passage.sentence_range(range.start).start;
    let end = passage.sentence_range(range.end.saturating_sub(1)).end;
    Some(Place { passage: index, range: range.clone(), sentence: start..end })
}

type Address<'a> = (Option<&'a str>, Option<usize>);

fn collect<'a>(
    report: &'a Report,
    passages: &mut Vec<Passage<'a>>,
    sections: &mut Vec<&'a Section>,
    addresses: &mut FxHashMap<Address<'a>, usize>,
) {
    for standing in report.walk() {
        let (stated, siblings) = match standing.block().as_section() {
            Some(section) => {
                sections.push(section);
                let heading = section.heading.as_deref();
                (heading.map(|text| ((Some(section.id.as_str()), None), text)), None)
            }
            None => {
                let paragraph = standing.block().as_paragraph();
                let address = (standing.section_id(), Some(standing.index));
                (
                    paragraph.map(|paragraph| (address, paragraph.text.as_str())),
                    Some((standing.siblings, standing.index)),
                )
            }
        };
        if let Some((address, text)) = stated {
            addresses.entry(address).or_insert(passages.len());
            let sentences = sentences(text);
            passages.push(Passage { section: address.0, siblings, text, sentences, mentions: 0..0 });
        }
    }
}
