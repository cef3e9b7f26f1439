//! What a number of a text was understood as.

use std::ops::Range;

use crate::model::{Bound, Decimal};

/// A quantity as it stands in a text. Positions are bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// From the first modifier (`近`) to the last (`以上`).
    pub printed: Range<usize>,
    /// Where its first digit is.
    pub start: usize,
    /// Past its unit or, without one, its number and modifiers.
    pub end: usize,
    /// The value in whole units; below zero for `-3.9%` and `负增长3.9%`.
    pub value: Decimal,
    /// The upper end of a range.
    pub upper: Option<Decimal>,
    /// How the value bounds the quantity.
    pub bound: Bound,
    /// The unit, without 万 and 亿; empty where the text has none.
    pub unit: String,
    /// Power of ten of 万 or 亿.
    pub scale: u8,
    /// Decimal places given, negative for 万 and 亿.
    pub decimals: i8,
}

impl Quantity {
    /// Past it and all that is printed with it: what comes next is no part of it.
    pub fn past(&self) -> usize {
        self.end.max(self.printed.end)
    }
}

/// What a number is that is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Other {
    /// A date, a year, a time of day.
    Date,
    /// A span of the calendar: 3个月, 两年.
    Duration,
    /// An age or an anniversary: 60岁, 100周年.
    Age,
    /// A rank, a session, a phase: 第3, 十五届, 二期工程.
    Ordinal,
    /// A number of the outline or of a list: （三）.
    Outline,
    /// The number of a document: 〔2018〕12号.
    Document,
    /// The mark of a note: [1].
    Note,
    /// A title, a quotation, a slogan, a plan: “七五”, 四个意识.
    Name,
    /// A telephone, a hotline, a standard, an address of the web, a number with letters.
    Code,
    /// A place: 3号楼, 310省道, 往南300米.
    Address,
    /// A ratio: 12.1∶40.2∶47.7.
    Ratio,
    /// A fraction, which no decimal states exactly: 三分之一.
    Fraction,
    /// What something is counted by: 每万人.
    Basis,
    /// No number at all: 几十, 数百.
    Vague,
    /// A word with a numeral in it: 一个新台阶, 统一, 百姓.
    Word,
}

/// What a number of a text was understood as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// A quantity.
    Quantity(Box<Quantity>),
    /// Something else that is known.
    Other(Other),
    /// Not understood.
    Unread,
}

/// A number of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What it was understood as.
    pub reading: Reading,
}
