//! The report's text with its numbers marked: figures, and numbers that nobody has read; and how a
//! figure that an editor makes of one is quoted. Plain values.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use crate::import::{AddedFigure, AddedQuote, Coverage, FigureCorrection, Unread};
use crate::model::{Block, Decimal, Places, Quote, Report, Table};
use crate::prose::characters::folded;
use crate::prose::quantity::mentions;

/// The text of a report, and what numbers of it are not understood.
#[derive(Debug, Default, PartialEq)]
pub struct Numbers {
    /// The text in its order.
    pub parts: Vec<Part>,
    /// The numbers of headings and paragraphs that are not understood, in their order.
    pub unread: Vec<Numeral>,
}

/// A piece of the text.
#[derive(Debug, PartialEq)]
pub enum Part {
    Heading(Line),
    Paragraph(Line),
    Table { caption: Option<Line>, head: Vec<Vec<Line>>, rows: Vec<Vec<Line>> },
}

/// A heading, a paragraph or a cell.
#[derive(Debug, Default, PartialEq)]
pub struct Line {
    /// The number of the outline before it.
    pub number: String,
    pub text: String,
    /// What is marked in it, in order and without overlap.
    pub marks: Vec<Mark>,
}

/// Words of a line that are marked.
#[derive(Debug, PartialEq)]
pub struct Mark {
    pub range: Range<usize>,
    pub what: What,
}

/// What marked words are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What {
    /// The figure with this index.
    Figure(usize),
    /// The number with this index in [`Numbers::unread`].
    Unread(usize),
    /// A number of a table that is not understood.
    InTable,
}

/// A number that is not understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Numeral {
    /// Id of its section; `None` outside sections.
    pub section: Option<String>,
    /// Index of the paragraph among the section's blocks; `None` for the heading.
    pub block: Option<usize>,
    /// The heading or paragraph.
    pub text: String,
    /// The bytes of `text` meant.
    pub range: Range<usize>,
    /// Where `text` goes on with another figure or number.
    pub until: usize,
}

impl Numbers {
    /// Reads every number of a report.
    pub fn of(report: &Report) -> Self {
        let mut marking = Marking {
            places: Places::of(report),
            unread: Coverage::of(report).unread.into_iter().peekable(),
            numbers: Self::default(),
        };
        marking.blocks(None, String::new(), &report.body);
        marking.numbers
    }
}

struct Marking {
    places: Places,
    /// What is not understood, in the order in which the text is gone through here.
    unread: Peekable<IntoIter<Unread>>,
    numbers: Numbers,
}

impl Marking {
    fn blocks(&mut self, section: Option<&str>, number: String, blocks: &[Block]) {
        let mut number = number; // that of a section without heading stands before its first paragraph
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) => {
                    let number = std::mem::take(&mut number);
                    let line = self.line(section, Some(index), number, &paragraph.text);
                    self.numbers.parts.push(Part::Paragraph(line));
                }
                Block::Section(inner) => {
                    let mut number = inner.number.clone().unwrap_or_default();
                    if let Some(heading) = &inner.heading {
                        let line = self.line(Some(&inner.id), None, std::mem::take(&mut number), heading);
                        self.numbers.parts.push(Part::Heading(line));
                    }
                    self.blocks(Some(&inner.id), number, &inner.blocks);
                }
                Block::Table(table) => {
                    let table = self.table(section, index, table);
                    self.numbers.parts.push(table);
                }
                Block::Unknown(unknown) => {
                    let line = Line { text: unknown.text.clone(), ..Line::default() };
                    self.numbers.parts.push(Part::Paragraph(line));
                }
            }
        }
    }

    fn line(&mut self, section: Option<&str>, block: Option<usize>, number: String, text: &str) -> Line {
        let spans = self.places.spans(section, block);
        let mut marks: Vec<Mark> = spans
            .iter()
            .map(|span| Mark { range: span.range.clone(), what: What::Figure(span.figure) })
            .collect();
        let first = self.numbers.unread.len();
        while let Some(unread) = self.unread.next_if(|unread| {
            !unread.in_table && unread.section.as_deref() == section && unread.block == block
        }) {
            let what = What::Unread(self.numbers.unread.len());
            marks.push(Mark { range: unread.range.clone(), what });
            let Unread { section, block, text, range, .. } = unread;
            self.numbers.unread.push(Numeral { section, block, text, range, until: 0 });
        }
        marks.sort_by_key(|mark| mark.range.start);
        for numeral in &mut self.numbers.unread[first..] {
            let next = marks.iter().find(|mark| mark.range.start >= numeral.range.end);
            numeral.until = next.map_or(text.len(), |next| next.range.start);
        }
        Line { number, text: text.to_owned(), marks }
    }

    fn table(&mut self, section: Option<&str>, block: usize, table: &Table) -> Part {
        let stated = self.places.spans(section, Some(block));
        let mut stated = stated.iter().filter(|span| span.cell.is_some()).peekable();
        let mut cell = |place: Option<(usize, usize)>, text: &String| {
            let mut marks: Vec<Mark> = Vec::new();
            while let Some(span) = stated.next_if(|span| span.cell == place) {
                marks.push(Mark { range: span.range.clone(), what: What::Figure(span.figure) });
            }
            // Of two cells with the same text the second starts before the first ended.
            while let Some(unread) = self.unread.next_if(|unread| {
                unread.in_table
                    && unread.section.as_deref() == section
                    && unread.block == Some(block)
                    && unread.text == *text
                    && marks.last().is_none_or(|last| last.range.end <= unread.range.start)
            }) {
                marks.push(Mark { range: unread.range, what: What::InTable });
            }
            Line { number: String::new(), text: text.clone(), marks }
        };
        Part::Table {
            caption: table.caption.as_ref().map(|text| cell(None, text)),
            head: table.heads().iter().map(|row| row.iter().map(|text| cell(None, text)).collect()).collect(),
            rows: table
                .rows
                .iter()
                .enumerate()
                .map(|(index, row)| {
                    row.iter().enumerate().map(|(column, text)| cell(Some((index, column)), text)).collect()
                })
                .collect(),
        }
    }
}

/// Characters that, right beside digits, make another number of them: what they say alone is not it.
const OF_A_NUMBER: &str = "万亿千百十零一二三四五六七八九两余多几来半.:/~-—–－×*^²³";

/// Where the clause around a number begins and ends.
const CLAUSE_ENDS: &str = "，,、。；;：:！!？?（）()【】[]“”\"《》 \u{3000}\n\t";

/// Longest label that is proposed, in characters.
const LONGEST_LABEL: usize = 20;

impl Numeral {
    /// The number as printed.
    pub fn words(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    /// What the text shows of the figure: the value where it is plain digits, and as its label the
    /// clause around it. Its unit is for the editor to say.
    pub fn proposal(&self) -> FigureCorrection {
        FigureCorrection { value: self.plain_value(), label: self.clause(), ..FigureCorrection::default() }
    }

    fn plain_value(&self) -> Option<String> {
        let before = self.text.get(..self.range.start)?.chars().next_back();
        let after = self.text.get(self.range.end..)?.chars().next();
        let is_part =
            |beside: Option<char>| beside.is_some_and(|beside| OF_A_NUMBER.contains(folded(beside)));
        if is_part(before) || is_part(after) {
            return None;
        }
        let digits: String = self.words().chars().map(folded).collect();
        let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, "0"));
        let mut groups = whole.split(',');
        let first = groups.next()?;
        let is_grouped = groups.clone().next().is_some();
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let plain = all_digits(first)
            && (!is_grouped || first.len() <= 3)
            && groups.all(|group| group.len() == 3 && all_digits(group))
            && all_digits(decimals);
        let value = plain.then(|| digits.replace(',', ""))?;
        value.parse::<Decimal>().ok().map(|value| value.to_string())
    }

    fn clause(&self) -> Option<String> {
        let others = mentions(&self.text);
        let floor = others.iter().map(|other| other.range.end).filter(|end| *end <= self.range.start).max();
        let ceiling = others.iter().map(|other| other.range.start).find(|start| *start >= self.range.end);
        let before = self.text.get(floor.unwrap_or(0)..self.range.start)?;
        let before = before.rsplit(|character| CLAUSE_ENDS.contains(character)).next()?;
        let after = self.text.get(self.range.end..ceiling.unwrap_or(self.text.len()))?;
        let after = after.split(|character| CLAUSE_ENDS.contains(character)).next()?;
        let skipped = before.chars().count().saturating_sub(LONGEST_LABEL);
        let before: String = before.chars().skip(skipped).collect();
        let label = if before.is_empty() { after.chars().take(LONGEST_LABEL).collect() } else { before };
        (!label.is_empty()).then_some(label)
    }

    /// The bytes that a figure with this unit is stated by: the unit with the number, where it follows
    /// it and nothing else does.
    pub fn stated(&self, unit: &str) -> Range<usize> {
        let end = self.range.end + unit.len();
        let follows = self.text[self.range.end..].starts_with(unit) && end <= self.until;
        self.range.start..if follows { end } else { self.range.end }
    }

    /// Words of the text with as much around them as tells them from all like them in their section.
    /// Of paragraphs that are the same throughout, the first is meant.
    pub fn quote(&self, report: &Report, stated: &Range<usize>) -> AddedQuote {
        let rooms = rooms(report);
        let room = rooms.iter().find(|room| room.section == self.section.as_deref());
        let (before, after) = (&self.text[..stated.start], &self.text[stated.end..]);
        let mut around = AROUND;
        loop {
            let skipped = before.chars().count().saturating_sub(around);
            let quote = Quote {
                exact: self.text[stated.clone()].to_owned(),
                prefix: before.chars().skip(skipped).collect(),
                suffix: after.chars().take(around).collect(),
                cell: None,
            };
            let first = room.and_then(|room| room.first(&quote));
            let is_whole = quote.prefix.len() == before.len() && quote.suffix.len() == after.len();
            if is_whole || first.is_none_or(|(block, range)| block == self.block && range == *stated) {
                let Quote { exact, prefix, suffix, cell: _ } = quote;
                return AddedQuote { exact, prefix, suffix };
            }
            around *= 2;
        }
    }
}

/// How many characters of a quote stand before and after it.
const AROUND: usize = 8;

/// Where the words of an added figure are.
#[derive(Debug, PartialEq)]
pub struct Found {
    /// Id of the section that has them.
    pub section: Option<String>,
    /// The number not understood that they state, and the bytes of its text that they are.
    pub numeral: Option<(usize, Range<usize>)>,
}

/// Finds the words of an added figure: in its own section, else in the first that has them, since
/// sections are numbered anew when the text is changed.
pub fn find(report: &Report, unread: &[Numeral], added: &AddedFigure) -> Option<Found> {
    let AddedQuote { exact, prefix, suffix } = added.quote.clone();
    let quote = Quote { exact, prefix, suffix, cell: None };
    let rooms = rooms(report);
    let own = rooms.iter().filter(|room| room.section == added.section.as_deref());
    own.chain(&rooms).find_map(|room| {
        let section = room.section.map(str::to_owned);
        if let Some((block, range)) = room.first(&quote) {
            let numeral = unread.iter().position(|numeral| {
                numeral.section == section
                    && numeral.block == block
                    && numeral.range.start < range.end
                    && range.start < numeral.range.end
            });
            return Some(Found { section, numeral: numeral.map(|numeral| (numeral, range)) });
        }
        let in_table = room.cells.iter().any(|cell| quote.find(cell).is_some());
        in_table.then_some(Found { section, numeral: None })
    })
}

/// The texts of one section, without those of the sections in it.
struct Room<'a> {
    section: Option<&'a str>,
    texts: Vec<(Option<usize>, &'a str)>,
    cells: Vec<&'a str>,
}

impl Room<'_> {
    /// The first text with these words, and where they are in it.
    fn first(&self, quote: &Quote) -> Option<(Option<usize>, Range<usize>)> {
        self.texts.iter().find_map(|(block, text)| Some((*block, quote.find(text)?)))
    }
}

fn rooms(report: &Report) -> Vec<Room<'_>> {
    fn enter<'a>(
        rooms: &mut Vec<Room<'a>>,
        section: Option<&'a str>,
        heading: Option<&'a str>,
        blocks: &'a [Block],
    ) {
        let mut room = Room {
            section,
            texts: heading.map(|heading| (None, heading)).into_iter().collect(),
            cells: vec![],
        };
        for (index, block) in blocks.iter().enumerate() {
            if let Some(paragraph) = block.as_paragraph() {
                room.texts.push((Some(index), &paragraph.text));
            }
            if let Some(table) = block.as_table() {
                let cells = table.texts();
                room.cells.extend(cells.map(String::as_str));
            }
        }
        rooms.push(room);
        for block in blocks {
            if let Some(inner) = block.as_section() {
                enter(rooms, Some(&inner.id), inner.heading.as_deref(), &inner.blocks);
            }
        }
    }
    let mut rooms = Vec::new();
    enter(&mut rooms, None, None, &report.body);
    rooms
}

#[cfg(test)]
mod tests;
