//! The numbers that Word shows before paragraphs and does not store.

use std::collections::{HashMap, HashSet};

use crate::import::source::SourceError;
use crate::import::source::xml::{Element, Node, events};
use crate::prose::ordinal;

/// A document's lists, and how far they have been counted.
#[derive(Debug, Clone, Default)]
pub struct Numbering {
    abstracts: HashMap<u32, Abstract>,
    lists: HashMap<u32, List>,
    /// By abstract list: lists that share one count on.
    counts: HashMap<u32, [Option<u32>; LEVELS]>,
    /// Lists that have begun.
    begun: HashSet<u32>,
}

const LEVELS: usize = 9;

/// How a kind of list is numbered.
#[derive(Debug, Clone, Default)]
struct Abstract {
    levels: [Level; LEVELS],
    /// The style whose list this stands for.
    style_link: Option<String>,
    /// The style that this list is defined as.
    own_style: Option<String>,
}

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    /// The text with `%1` to `%9` for the numbers of levels.
    text: String,
    suffix: Suffix,
    /// The level, from 1, whose items restart this one; 0 for never.
    restart: Option<usize>,
    /// The paragraph style that is numbered by this level.
    style: Option<String>,
    /// Whether all numbers are written in digits.
    digits: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Suffix {
    Tab,
    Space,
    Nothing,
}

impl Default for Level {
    fn default() -> Level {
        Level {
            start: 1,
            format: "decimal".to_owned(),
            text: String::new(),
            suffix: Suffix::Tab,
            restart: None,
            style: None,
            digits: false,
        }
    }
}

/// A list of the document.
#[derive(Debug, Clone, Default)]
struct List {
    kind: u32,
    starts: [Option<u32>; LEVELS],
    levels: HashMap<usize, Level>,
}

/// Where a level that is being read belongs.
#[derive(Clone, Copy)]
enum Place {
    Abstract(u32),
    List(u32),
}

impl Numbering {
    pub fn read(xml: &str) -> Result<Numbering, SourceError> {
        let mut numbering = Numbering::default();
        let mut place = None;
        let mut index = 0;
        let mut level: Option<Level> = None;
        events(xml, |event| match event {
            Node::Open(element) => match (element.name(), &mut level, place) {
                ("abstractNum", _, _) => {
                    let id = element.attribute("abstractNumId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    numbering.abstracts.insert(id, Abstract::default());
                    place = Some(Place::Abstract(id));
                }
                ("num", _, _) => {
                    let id = element.attribute("numId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    numbering.lists.insert(id, List::default());
                    place = Some(Place::List(id));
                }
                ("lvlOverride", _, _) => index = level_of(element),
                ("lvl", _, _) => {
                    index = level_of(element);
                    level = Some(Level::default());
                }
                (name, Some(level), _) => level.set(name, element),
                (name, None, Some(Place::Abstract(id))) => {
                    let Some(own) = numbering.abstracts.get_mut(&id) else { return };
                    match name {
                        "numStyleLink" => own.style_link = element.value(),
                        "styleLink" => own.own_style = element.value(),
                        _ => {}
                    }
                }
                (name, None, Some(Place::List(id))) => {
                    let Some(list) = numbering.lists.get_mut(&id) else { return };
                    match name {
                        "abstractNumId" => list.kind = element.number().unwrap_or(0),
                        "startOverride" if index < LEVELS => list.starts[index] = element.number(),
                        _ => {}
                    }
                }
                _ => {}
            },
            Node::Close("lvl") => {
                let Some(level) = level.take().filter(|_| index < LEVELS) else { return };
                match place {
                    Some(Place::Abstract(id)) => {
                        if let Some(own) = numbering.abstracts.get_mut(&id) {
                            own.levels[index] = level;
                        }
                    }
                    Some(Place::List(id)) => {
                        if let Some(list) = numbering.lists.get_mut(&id) {
                            list.levels.insert(index, level);
                        }
                    }
                    None => {}
                }
            }
            Node::Close("abstractNum" | "num") => place = None,
            _ => {}
        })?;
        numbering.follow_links();
        Ok(numbering)
    }

    /// Lists that are defined by a list style count as that style's list.
    fn follow_links(&mut self) {
        let styled = |link: &str| {
            self.abstracts.iter().find(|(_, own)| own.own_style.as_deref() == Some(link)).map(|(id, _)| *id)
        };
        let links: HashMap<u32, u32> = self
            .abstracts
            .iter()
            .filter_map(|(id, own)| Some((*id, styled(own.style_link.as_deref()?)?)))
            .collect();
        for list in self.lists.values_mut() {
            if let Some(target) = links.get(&list.kind) {
                list.kind = *target;
            }
        }
    }

    /// The level of a list that numbers paragraphs of a style.
    pub fn level_of_style(&self, list: u32, style: &str) -> Option<usize> {
        let kind = self.lists.get(&list)?.kind;
        self.abstracts.get(&kind)?.levels.iter().position(|level| level.style.as_deref() == Some(style))
    }

    /// Counts a paragraph and says what stands before it, with the blank that follows; empty for
    /// bullets and for lists there are none of.
    pub fn next(&mut self, id: u32, level: usize) -> String {
        let Some(list) = self.lists.get(&id).filter(|_| level < LEVELS) else { return String::new() };
        let Some(kind) = self.abstracts.get(&list.kind) else { return String::new() };
        let of = |index: usize| list.levels.get(&index).unwrap_or(&kind.levels[index]);
        let counts = self.counts.entry(list.kind).or_default();
        if self.begun.insert(id) {
            for (count, start) in counts.iter_mut().zip(list.starts) {
                if start.is_some() {
                    *count = None;
                }
            }
        }
        let start = |index: usize| list.starts[index].unwrap_or(of(index).start);
        counts[level] = Some(counts[level].map_or(start(level), |count| count.saturating_add(1)));
        for (index, count) in counts.iter_mut().enumerate().skip(level + 1) {
            // Items of a level further out than the one that restarts it.
            if of(index).restart.is_none_or(|restart| restart > level) {
                *count = None;
            }
        }
        for (index, count) in counts.iter_mut().enumerate().take(level) {
            count.get_or_insert(start(index));
        }

        let own = of(level);
        if own.format == "bullet" {
            return String::new();
        }
        let mut text = String::new();
        let mut characters = own.text.chars().peekable();
        while let Some(character) = characters.next() {
            let place =
                if character == '%' { characters.peek().and_then(|digit| digit.to_digit(10)) } else { None };
            let Some(index) = place.and_then(|place| (place as usize).checked_sub(1)) else {
                text.push(character);
                continue;
            };
            characters.next();
            let format = if own.digits { "decimal" } else { of(index).format.as_str() };
            text.push_str(&number(counts[index].unwrap_or(start(index)), format));
        }
        // Word's tab is room: after a full-width mark there is enough of it.
        let roomy = text.ends_with(|mark: char| {
            matches!(mark, '、' | '）' | '．' | '。' | '：' | '，' | '\u{3000}' | ' ')
        });
        if !text.is_empty() && own.suffix != Suffix::Nothing && !roomy {
            text.push(' ');
        }
        text
    }
}

impl Level {
    fn set(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "start" => self.start = element.number().unwrap_or(1),
            "numFmt" => self.format = element.value().unwrap_or_default(),
            "lvlText" => self.text = element.value().unwrap_or_default(),
            "lvlRestart" => self.restart = element.number(),
            "pStyle" => self.style = element.value(),
            "isLgl" => self.digits = element.is_on(),
            "suff" => {
                self.suffix = match element.value().as_deref() {
                    Some("space") => Suffix::Space,
                    Some("nothing") => Suffix::Nothing,
                    _ => Suffix::Tab,
                }
            }
            _ => {}
        }
    }
}

fn level_of(element: &Element<'_>) -> usize {
    element.attribute("ilvl").and_then(|level| level.parse().ok()).unwrap_or(0)
}

/// A number in one of Word's formats (`ST_NumberFormat`); digits for those not known here.
fn number(number: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting"
        | "koreanCounting" => ordinal::chinese(number),
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" | "koreanDigital2" => {
            ordinal::chinese_digits(number)
        }
        "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => {
            ordinal::chinese_legal(number)
        }
        "ideographTraditional" => ordinal::stem(number),
        "ideographZodiac" => ordinal::branch(number),
        "ideographEnclosedCircle" => ordinal::circled_chinese(number),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => ordinal::circled(number),
        "decimalEnclosedFullstop" => ordinal::with_stop(number),
        "decimalEnclosedParen" => ordinal::in_parentheses(number),
        "decimalFullWidth" | "decimalFullWidth2" => ordinal::full_width(number),
        "decimalZero" => format!("{number:02}"),
        "numberInDash" => format!("- {number} -"),
        "lowerLetter" => ordinal::letters_repeated(number),
        "upperLetter" => ordinal::letters_repeated(number).to_uppercase(),
        "lowerRoman" => ordinal::roman(number),
        "upperRoman" => ordinal::roman(number).to_uppercase(),
        _ => number.to_string(),
    }
}
