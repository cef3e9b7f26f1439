//! Numbers that belong to one another: ranges, units that several share, amounts in two parts, and the
//! sign before a number.

use std::ops::Range;

use super::Other;
use super::amount::{self, Amount, skip_blank};
use super::context::{Before, begins, holds};
use super::exclusions;
use crate::model::Decimal;
use crate::prose::numeral;
use crate::prose::unit::{self, Dimension};

/// What a number is together with the one after it.
pub enum Joined {
    /// A range: its second number, and the low end scaled like it.
    Range(Box<Amount>, Decimal),
    /// Both are something else: 3至5月.
    Other(Other, usize),
    /// Both are not understood.
    Unread(usize),
    /// They do not belong together.
    Nothing,
}

fn is_number(text: &[char], place: usize) -> bool {
    text.get(place).is_some_and(|next| next.is_ascii_digit() || numeral::is_numeral_character(*next))
}

/// Reads what a number begins: `3—5次`, `50—80万元`, `50万元至80万元`, `在100与200亩之间`.
pub fn range(text: &[char], start: usize, low: &Amount) -> Joined {
    let place = skip_blank(text, low.last());
    let Some(&mark) = text.get(place) else { return Joined::Nothing };
    let length = match mark {
        '—' | '-' | '–' => text[place..].iter().take_while(|next| **next == mark).count(),
        '~' | '至' | '到' | '与' | '和' => 1,
        _ => return Joined::Nothing,
    };
    let from = skip_blank(text, place + length);
    if length > 2 || !is_number(text, from) {
        return Joined::Nothing;
    }
    let Ok(high) = amount::read(text, from) else {
        return Joined::Nothing;
    };
    let end = high.last();
    let has_unit = !low.unit.is_empty();
    let between = matches!(mark, '与' | '和');
    if between && !begins(text, end, "之间") {
        return Joined::Nothing;
    }
    let word = matches!(mark, '至' | '到');
    // 由12件到15件 is a change, and its ends are two figures.
    let change = word && is_change(text, start);
    if has_unit && change {
        return Joined::Nothing;
    }
    // 由3至5名医护人员组成 changes nothing.
    let change =
        change && !["组成", "构成"].iter().any(|word| holds(&text[end..text.len().min(end + 16)], word));
    let same_unit = text[low.unit.clone()] == text[high.unit.clone()];
    if (!has_unit || same_unit && !high.unit.is_empty())
        && let Some(kind) = exclusions::of(text, from, &high)
    {
        return Joined::Other(kind, if high.unit.is_empty() { high.end } else { end });
    }
    if high.unit.is_empty() {
        return Joined::Nothing;
    }
    if has_unit && !same_unit {
        return Joined::Nothing;
    }
    let alone = high.upper.is_none() && low.upper.is_none() && !low.more && !high.more && !low.half;
    // 50—80万元: the scale is that of both, unless the low end is the greater number as it stands.
    let scaled = match low.scale == 0 && !has_unit && high.scale > 0 {
        true if low.value < high.unscaled() => low.scaled_by(high.scale),
        _ => Some(low.value),
    };
    match scaled {
        Some(scaled) if alone && !change && scaled < high.value => Joined::Range(Box::new(high), scaled),
        // 15%到10% has no order that a range has; with a dash it is nothing that we know.
        _ if has_unit && word => Joined::Nothing,
        _ => Joined::Unread(end),
    }
}

/// Whether the number is what something changed from: 由20个工作日压缩至….
fn is_change(text: &[char], start: usize) -> bool {
    let clause = Before::of(text, start).clause();
    clause[clause.len().saturating_sub(15)..].iter().any(|character| matches!(character, '从' | '由'))
}

/// The end of numbers after one that are the same: 第3至5条, 第3、5条.
pub fn same_kind(text: &[char], mut end: usize, kind: Other) -> usize {
    if kind != Other::Ordinal {
        return end;
    }
    while matches!(text.get(end), Some('至' | '到' | '-' | '—' | '~' | '、'))
        && is_number(text, end + 1)
        && let Ok(next) = amount::read(text, end + 1)
        && !next.composed
        // 第3批、12户: what has another unit counts.
        && (next.unit.is_empty() || text[end] != '、')
    {
        end = next.end;
    }
    end
}

/// How many numbers may share the unit of the last.
const MOST_SHARED: usize = 10;

/// The unit that a number has in common with one after it: `0.4个和0.9个百分点`, and after 分别
/// `12.1、8.4和3.3个百分点`.
pub fn shared_unit(text: &[char], start: usize, amount: &Amount) -> Option<Range<usize>> {
    let counter = text[amount.unit.clone()] == ['个'];
    if !(counter || amount.unit.is_empty()) || amount.scale > 0 {
        return None;
    }
    if !counter && !Before::of(text, start).sentence_says("分别") {
        return None;
    }
    let mut end = amount.last();
    for _ in 0..MOST_SHARED {
        let place = skip_blank(text, end);
        if !matches!(text.get(place), Some('、' | '和' | '及' | '与' | ',' | '，')) {
            return None;
        }
        // A minus may stand before any of them.
        let from = skip_blank(text, place + 1);
        let from = from + usize::from(text.get(from) == Some(&'-'));
        if !is_number(text, from) {
            return None;
        }
        let next = amount::read(text, from).ok()?;
        let unit = &text[next.unit.clone()];
        if counter {
            if unit.starts_with(&['个', '百', '分', '点']) {
                return Some(next.unit);
            }
            if unit != ['个'] {
                return None;
            }
        } else if !unit.is_empty() {
            // 12.5和13.2万元: whether the first has the 万 is anyone's guess.
            return (next.scale == 0 && next.upper.is_none()).then_some(next.unit);
        }
        end = next.last();
    }
    None
}

/// Whether a number goes on with what stands before it, in a way that we do not read: `7万 5千 4百`,
/// `六 点 五`, `四十九兆九千亿`, `壹百分之二`.
pub fn goes_on(text: &[char], start: usize) -> bool {
    let before = Before::of(text, start);
    let Some(last) = before.last() else { return false };
    let part = |character: char| numeral::is_numeral_character(character) || numeral::is_capital(character);
    if before.end() < start {
        let digit = last.is_ascii_digit() && text[start].is_ascii_digit();
        // （一） 三个 and 一、 三个 have a mark between; 点 is one of a numeral only between numerals.
        let point = last == '点'
            && before.end() >= 2
            && (text[before.end() - 2] == ' ' || part(text[before.end() - 2]));
        return digit || part(last) || point;
    }
    // 12,34件: groups that are none may be anything.
    let grouped = last == ',' && before.end() >= 2 && text[before.end() - 2].is_ascii_digit();
    if grouped && text[start].is_ascii_digit() {
        return true;
    }
    // 队伍二十支: 伍 ends a word there.
    let capital = numeral::is_capital(last)
        && !before.end().checked_sub(2).is_some_and(|place| super::BEFORE_A_CAPITAL.contains(text[place]));
    last == '兆' || capital && part(text[start]) && !numeral::is_capital(text[start])
}

/// Whether a number is cut off by a blank or 又: `七成 六`, `百分之五 十`, `两美元又三美分`.
pub fn is_cut(text: &[char], end: usize, script: numeral::Script) -> bool {
    match text.get(end) {
        Some('又') => is_number(text, end + 1),
        // 8t/h, where we do not know what it is per.
        Some('/') => text.get(end + 1).is_some_and(|next| next.is_alphabetic()),
        Some(' ') => {
            let place = skip_blank(text, end);
            let next = text.get(place).copied().unwrap_or_default();
            let point = next == '点'
                && matches!(text.get(place + 1), Some(next) if *next == ' ' || numeral::digit(*next).is_some());
            script == numeral::Script::Chinese && (numeral::is_numeral_character(next) || point)
        }
        _ => false,
    }
}

/// What follows a quantity without anything between.
pub enum Second {
    /// Nothing of the same kind.
    Nothing,
    /// A smaller part of the same amount: how much it adds, and where it ends.
    Added(Decimal, usize),
    /// A part that we cannot add: 2小时30分钟 is neither 2 hours nor 30 minutes.
    Unread(usize),
}

/// Reads the second part of an amount: the 5角 of `12元5角`.
pub fn second_part(text: &[char], end: usize, amount: &Amount) -> Second {
    let Some(dimension) = amount.dimension else { return Second::Nothing };
    let joins = matches!(
        dimension,
        Dimension::Rate
            | Dimension::Money
            | Dimension::Time
            | Dimension::Length
            | Dimension::Mass
            | Dimension::Temperature
    );
    if !joins || !is_number(text, end) || amount.tail > 0 {
        return Second::Nothing;
    }
    let Ok(next) = amount::read(text, end) else {
        return Second::Nothing;
    };
    // 九成五 is 95 in a hundred.
    if text[amount.unit.clone()] == ['成'] && amount.scale == 0 && amount.decimals == 0 {
        let digit = text.get(end).and_then(|next| numeral::digit(*next)).filter(|digit| *digit > 0);
        return match digit {
            Some(digit) if !is_number(text, end + 1) && unit::find(text, end + 1).is_none() => {
                Second::Added(Decimal::new(i64::from(digit), 1), end + 1)
            }
            _ => Second::Unread(end + 1),
        };
    }
    let whole = text[amount.unit.clone()].last().is_some_and(|unit| matches!(unit, '元' | '圆'));
    if dimension == Dimension::Money && whole && amount.scale == 0 {
        let tenth = |place: usize| matches!(text.get(place), Some('角' | '毛'));
        if tenth(next.end) && next.value < Decimal::new(10, 0) && next.value.places() == 0 {
            let tenths = next.value.scaled_down(1);
            let end = next.end + 1;
            return match is_number(text, end).then(|| amount::read(text, end)) {
                Some(Ok(last)) if text.get(last.end) == Some(&'分') && last.value < Decimal::new(10, 0) => {
                    tenths
                        .checked_add(last.value.scaled_down(2))
                        .map_or(Second::Unread(last.end), |sum| Second::Added(sum, last.end + 1))
                }
                Some(_) => Second::Unread(end),
                None => Second::Added(tenths, end),
            };
        }
    }
    // 3斤2两, 2小时30分钟, 5米3; but 12元3000人 counts two things.
    let same = next.dimension == Some(dimension) && dimension != Dimension::Rate
        || next.unit.is_empty() && next.script == amount.script && dimension != Dimension::Rate;
    if same { Second::Unread(next.last()) } else { Second::Nothing }
}

/// The second end of 百分之五十至百分之六十 or 百分之五到八.
pub fn per_hundred_range(text: &[char], start: usize, end: usize, low: Decimal) -> Second {
    if !matches!(text.get(end), Some('到' | '至' | '-' | '—' | '~')) {
        return Second::Nothing;
    }
    let from = if text.get(end + 1) == Some(&'—') { end + 2 } else { end + 1 };
    let again = text.get(from..from + 3) == text.get(start..start + 3);
    let from = if again { from + 3 } else { from };
    if !is_number(text, from) {
        return Second::Nothing;
    }
    let high = match text[from].is_ascii_digit() {
        true => numeral::digits(text, from, false),
        false => numeral::chinese(text, from),
    };
    match high {
        // 百分之五到三个: what has a unit of its own is another quantity, and this is no range.
        Some(high) if again || unit::find(text, high.end).is_none() => {
            let range =
                high.value > low && high.upper.is_none() && high.scale == 0 && !is_change(text, start);
            if range { Second::Added(high.value, high.end) } else { Second::Unread(high.end) }
        }
        Some(_) => Second::Nothing,
        None => Second::Unread(from),
    }
}

/// What stands before a number as its sign.
#[derive(Debug, PartialEq, Eq)]
pub enum Sign {
    /// Nothing.
    Plus,
    /// A minus, a 负 or a 零下, from this place.
    Minus(usize),
    /// A stroke that may be a minus or may part two things.
    Unclear,
}

/// Words in the clause before a stroke that let a number fall below zero.
const MAY_FALL: [&str; 12] =
    ["净", "增长", "增速", "增幅", "增减", "变化", "利润", "收益", "盈", "结余", "差额", "同比"];

/// Characters right before a stroke after which it is a minus of a rate.
const BEFORE_A_MINUS: &str = "为长率速幅是达至到(（：:，,、";

/// The sign of the number that begins at `start`.
pub fn sign(text: &[char], start: usize, dimension: Option<Dimension>) -> Sign {
    let before = Before::of(text, start);
    for (word, others) in [("负增长", ""), ("零下", ""), ("负", "抱自欠担胜肩")] {
        if let Some(rest) = before.without(word)
            && !rest.last().is_some_and(|last| others.contains(last))
        {
            return Sign::Minus(rest.end());
        }
    }
    if start == 0 || text[start - 1] != '-' {
        return Sign::Plus;
    }
    let place = start - 1;
    let previous = place.checked_sub(1).map(|place| text[place]);
    let falls = matches!(dimension, Some(Dimension::Rate | Dimension::Temperature));
    let stands = previous.is_none_or(|previous| BEFORE_A_MINUS.contains(previous) || previous == ' ');
    let says = MAY_FALL.iter().any(|word| holds(Before::of(text, place).clause(), word));
    if previous == Some('-') {
        return Sign::Plus;
    }
    if falls && stands || says { Sign::Minus(place) } else { Sign::Unclear }
}
