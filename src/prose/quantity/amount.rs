//! A number with its scale and its unit: `1亿3千万元`, `3万4000只`, `十几万人次`, `一个半小时`.

use std::ops::Range;

use super::context::Before;
use crate::model::Decimal;
use crate::prose::numeral::{self, Script};
use crate::prose::unit::{self, Dimension, Found};

/// A number with what belongs to it up to its unit.
#[derive(Debug, Clone)]
pub struct Amount {
    /// Index past number, scale and 余 or 多.
    pub end: usize,
    /// The value in whole units.
    pub value: Decimal,
    /// The upper end of 七八 and of 两三百.
    pub upper: Option<Decimal>,
    /// The power of ten at its end, which a range shares: 4 for `80万`.
    pub scale: u8,
    /// Decimal places given, negative for 万 and 亿.
    pub decimals: i8,
    /// How the number is written.
    pub script: Script,
    /// 余, 多 or 几: more than said.
    pub more: bool,
    /// 来: about.
    pub around: bool,
    /// 百, 千 or 万 alone.
    pub bare: bool,
    /// Whether it has a scale, a point, or several numbers: no one writes an ordinal or a name so.
    pub composed: bool,
    /// Whether 半 is in it.
    pub half: bool,
    /// Where the unit stands; empty without one.
    pub unit: Range<usize>,
    /// How many characters after the unit belong to the number: the 半 of 三米半.
    pub tail: usize,
    /// What the unit measures.
    pub dimension: Option<Dimension>,
    /// Whether the unit counts by `（次）`.
    pub times: bool,
}

/// A number that only one reading fits, or the place up to which nothing is understood.
pub type Reading = Result<Amount, usize>;

/// Reads the amount that begins at a digit or a character of a numeral.
pub fn read(text: &[char], start: usize) -> Reading {
    let mut amount =
        if text[start].is_ascii_digit() { in_digits(text, start)? } else { in_characters(text, start)? };
    find_unit(text, start, &mut amount);
    Ok(amount)
}

/// Where a row of characters of numerals ends.
pub fn run_end(text: &[char], start: usize) -> usize {
    let rest = text[start..].iter().position(|next| {
        !(next.is_ascii_digit() || numeral::is_numeral_character(*next) || matches!(next, '几' | '点'))
    });
    rest.map_or(text.len(), |length| start + length.max(1))
}

fn scaled_up(value: Decimal, scale: u32) -> Option<Decimal> {
    format!("{value}e{scale}").parse().ok()
}

/// A single blank between a number and what belongs to it.
pub fn skip_blank(text: &[char], place: usize) -> usize {
    let blank = |place: usize| text.get(place) == Some(&' ');
    if blank(place) && !blank(place + 1) { place + 1 } else { place }
}

/// 余, 多 and 几 after a number: more than it.
fn more(text: &[char], place: usize) -> Option<usize> {
    text.get(place).filter(|next| matches!(next, '余' | '多' | '几')).map(|_| place + 1)
}

/// Words before a number that is one of a row, not a count.
pub const NUMBERED: [&str; 16] = [
    "附件", "附表", "表", "图", "附", "注", "年", "月", "第", "编号", "之", "热线", "元", "号", "专栏", "No",
];

/// Words that begin like a scale: a voltage names a kind of line, and counts nothing.
const NOT_A_SCALE: [&str; 1] = ["千伏"];

fn in_digits(text: &[char], start: usize) -> Reading {
    // Only where a comma groups or parts is it asked whether the sentence lists.
    let comma = text[start..].iter().find(|next| !next.is_ascii_digit()) == Some(&'，');
    let before = Before::of(text, start);
    let goes_on = start >= 2 && text[start - 1] == '，' && text[start - 2].is_ascii_digit();
    let listed = comma && (before.clause_says("分别") || goes_on && before.sentence_says("分别"));
    // 分别 further away may or may not list these.
    if comma && !listed && before.sentence_says("分别") {
        let grouped = numeral::digits(text, start, true).map_or(start, |numeral| numeral.end);
        let alone = numeral::digits(text, start, false).map_or(start, |numeral| numeral.end);
        if grouped > alone {
            return Err(grouped);
        }
    }
    let Some(mut first) = numeral::digits(text, start, !listed) else {
        return Err(digits_end(text, start));
    };
    // 表1 120件: the number of a table, then another.
    if text[start..first.end].contains(&' ') && Before::of(text, start).ends_with_any(&NUMBERED) {
        return Err(digits_end(text, start));
    }
    if let Some((value, end)) = odd_point(text, start, &first) {
        (first.value, first.end) = (value, end);
    }
    let mut amount = Amount::of(&first, first.end);
    amount.decimals = first.value.places() as i8;
    let mut place = skip_blank(text, first.end);
    if let Some(end) = more(text, place) {
        amount.more = true;
        (amount.end, place) = (end, skip_blank(text, end));
    }
    if unit::find(text, place).is_some() || super::context::begins_any(text, place, &NOT_A_SCALE) {
        return Ok(amount);
    }
    let Some((scale, end)) = numeral::scale_at(text, place) else {
        return Ok(amount);
    };
    let unread = || Err(run_end(text, start));
    // 10万万, 500万余亿: nobody can tell which scale is meant.
    let power = |place: usize| {
        text.get(place).is_some_and(|next| numeral::power(*next).is_some())
            && unit::find(text, place).is_none()
    };
    if power(end) || more(text, end).is_some_and(power) {
        return unread();
    }
    let Some(value) = scaled_up(first.value, scale) else { return unread() };
    amount.value = value;
    amount.scale = scale as u8;
    amount.decimals -= scale as i8;
    amount.composed = true;
    amount.end = end;
    let whole = first.value.places() == 0;
    if let Some(end) = more(text, skip_blank(text, end)) {
        amount.more = true;
        amount.end = end;
        return Ok(amount);
    }
    if amount.more {
        return Ok(amount);
    }
    lower_terms(text, start, &mut amount, scale, whole)?;
    Ok(amount)
}

/// What stands below the first scale: the 3千万 of `1亿3千万`, the 4000 of `3万4000`, the 零30 of `2千零30`.
fn lower_terms(
    text: &[char],
    start: usize,
    amount: &mut Amount,
    mut scale: u32,
    whole: bool,
) -> Result<(), usize> {
    let unread = || Err(run_end(text, start));
    loop {
        let zero = text.get(amount.end).is_some_and(|next| matches!(next, '零' | '〇'));
        let from = amount.end + usize::from(zero);
        if !text.get(from).is_some_and(char::is_ascii_digit) {
            // 2亿五千万 mixes two ways of writing.
            let mixed = text.get(from).is_some_and(|next| numeral::digit(*next).is_some())
                && text.get(from + 1).is_some_and(|next| numeral::power(*next).is_some());
            return if mixed || zero { unread() } else { Ok(()) };
        }
        let Some(next) = numeral::digits(text, from, false).filter(|next| next.value.places() == 0) else {
            return unread();
        };
        if !whole {
            // 1.5亿3千万 is nothing that anyone would write.
            return unread();
        }
        let after = skip_blank(text, next.end);
        let lower = if unit::find(text, after).is_some() { None } else { numeral::scale_at(text, after) };
        let (power, end) = match lower {
            Some((lower, end)) if lower < scale => (lower, end),
            Some((_, end)) => {
                // 3千1百万: what stands before 万 is all counted by it.
                let small = numeral::power(text[after]).filter(|small| *small < scale && scale < 4);
                let large = numeral::scale_at(text, after + 1);
                let (Some(small), Some((large, _))) = (small, large) else { return unread() };
                let sum = scaled_up(next.value, small).and_then(|term| amount.value.checked_add(term));
                let Some(value) = sum.and_then(|sum| scaled_up(sum, large)) else { return unread() };
                amount.value = value;
                amount.scale = large as u8;
                amount.decimals = -((small + large) as i8);
                amount.end = end;
                scale = large;
                if let Some(end) = more(text, end) {
                    amount.more = true;
                    amount.end = end;
                    return Ok(());
                }
                continue;
            }
            None => {
                // 3万4000 and 2千300 fill the places; 3万5 and 3万40 could be either of two numbers.
                let count = (next.end - from) as u32;
                let fills = count == scale || (count + 1 == scale && scale >= 4);
                if !(zero && count < scale || fills) || text[from] == '0' {
                    return unread();
                }
                (0, next.end)
            }
        };
        let Some(sum) = scaled_up(next.value, power).and_then(|term| amount.value.checked_add(term)) else {
            return unread();
        };
        // No term reaches the one above it: 1万30千 is nothing.
        if scaled_up(next.value, power) >= scaled_up(Decimal::new(1, 0), scale) {
            return unread();
        }
        amount.value = sum;
        amount.decimals = -(power as i8);
        amount.end = end;
        if let Some(end) = more(text, end) {
            amount.more = true;
            amount.end = end;
            return Ok(());
        }
        if power == 0 {
            return Ok(());
        }
        scale = power;
    }
}

/// `3. 5万`, `12。5%`, `12·5%`: a point that was typed otherwise, where nothing else can be meant.
fn odd_point(text: &[char], start: usize, whole: &numeral::Numeral) -> Option<(Decimal, usize)> {
    if whole.value.places() > 0 {
        return None;
    }
    let mark = *text.get(whole.end)?;
    let from = match mark {
        '.' if text.get(whole.end + 1) == Some(&' ') => whole.end + 2,
        '。' | '·' => whole.end + 1,
        _ => return None,
    };
    let fraction = numeral::digits(text, from, false).filter(|next| next.value.places() == 0)?;
    let length = fraction.end - from;
    let after = skip_blank(text, fraction.end);
    let scaled = numeral::scale_at(text, after).is_some_and(|(scale, _)| scale >= 4);
    let rate = unit::find(text, after).is_some_and(|unit| unit.dimension == Dimension::Rate);
    let within = start > 0 && Before::of(text, start).last().is_some_and(crate::prose::characters::is_han);
    let certain = match mark {
        // At its start a line may begin with `3. 5万元以上…`, an item.
        '.' => within && (scaled || rate),
        _ => within && (rate || scaled && mark == '·'),
    };
    if !certain || length > 2 {
        return None;
    }
    let digits: String = text[from..fraction.end].iter().collect();
    Some((format!("{}.{digits}", whole.value).parse().ok()?, fraction.end))
}

fn digits_end(text: &[char], start: usize) -> usize {
    let rest = text[start..].iter().position(|next| !(next.is_ascii_digit() || matches!(next, ',' | '.')));
    rest.map_or(text.len(), |length| start + length.max(1))
}

fn in_characters(text: &[char], start: usize) -> Reading {
    let unread = || Err(run_end(text, start));
    let Some(first) = numeral::chinese(text, start) else {
        return unread();
    };
    let mut amount = Amount::of(&first, first.end);
    amount.decimals = first.value.places() as i8 - first.scale as i8;
    // 一万2000 mixes two ways of writing.
    if text.get(first.end).is_some_and(char::is_ascii_digit) && first.scale > 0 {
        return unread();
    }
    let mut modified = first.open;
    let mut place = first.end;
    if let Some(end) = more(text, place) {
        (amount.more, modified, place) = (true, true, end);
    } else if text.get(place) == Some(&'来') && unit::find(text, place + 1).is_some() {
        (amount.around, place) = (true, place + 1);
    }
    amount.end = place;
    // 十几万, 四千余万: the scale after what leaves a number open.
    if modified
        && unit::find(text, place).is_none()
        && let Some((scale, end)) = numeral::scale_at(text, place).filter(|(scale, _)| *scale >= 4)
    {
        let scaled = |value: Decimal| scaled_up(value, scale);
        let Some(value) = scaled(amount.value) else { return unread() };
        amount.value = value;
        amount.scale = scale as u8;
        amount.decimals -= scale as i8;
        amount.composed = true;
        amount.end = more(text, end).unwrap_or(end);
    }
    Ok(amount)
}

fn find_unit(text: &[char], start: usize, amount: &mut Amount) {
    let place = skip_blank(text, amount.end);
    // 一个半小时, 两个半小时.
    if text[place.min(text.len())..].starts_with(&['个', '半'])
        && let Some(found) = unit::find(text, place + 2).filter(|found| found.dimension == Dimension::Time)
        && add_half(amount)
    {
        amount.take(place + 2, &found);
        return;
    }
    let clause = Before::of(text, start);
    let found = unit::find(text, place).or_else(|| match text.get(place..) {
        // 30日内 is a limit; 12月30日 is a date, and its day is never followed by 内.
        Some(['日', '内', ..]) => Some(Found { length: 1, dimension: Dimension::Time, times: false }),
        _ => unit::find_after(text, place, clause.clause()),
    });
    let Some(found) = found else {
        amount.unit = amount.end..amount.end;
        return;
    };
    amount.take(place, &found);
    // 三米半, 两天半, 三成半: but 3天半价.
    let after = text.get(amount.unit.end + 1).copied().unwrap_or('。');
    if text.get(amount.unit.end) == Some(&'半') && !"价年月天日数径成夜场程工山路边封开公闭自".contains(after)
    {
        let whole = amount.scale == 0 && amount.decimals == 0;
        if whole && !matches!(found.dimension, Dimension::Count | Dimension::Times) && add_half(amount) {
            amount.tail = 1;
        }
    }
    // 3个多, 2倍多: more than said, but 3次多部门检查 is three times.
    if text.get(amount.unit.end) == Some(&'多')
        && text.get(amount.unit.end + 1).is_none_or(|next| !crate::prose::characters::is_han(*next))
    {
        amount.more = true;
    }
}

fn add_half(amount: &mut Amount) -> bool {
    match amount.value.checked_add(Decimal::new(5, 1)) {
        Some(value) if amount.upper.is_none() && !amount.more => {
            amount.value = value;
            amount.decimals = 1;
            amount.half = true;
            amount.composed = true;
            true
        }
        _ => false,
    }
}

impl Amount {
    /// A numeral alone, and where what belongs to it ends.
    pub fn of(numeral: &numeral::Numeral, end: usize) -> Self {
        Self {
            end,
            value: numeral.value,
            upper: numeral.upper,
            scale: numeral.scale,
            decimals: 0,
            script: numeral.script,
            more: numeral.open,
            around: false,
            bare: numeral.bare,
            composed: numeral.scale > 0 || numeral.value.places() > 0,
            half: false,
            unit: end..end,
            tail: 0,
            dimension: None,
            times: false,
        }
    }

    fn take(&mut self, start: usize, found: &Found) {
        self.unit = start..start + found.length;
        self.dimension = Some(found.dimension);
        self.times = found.times;
    }

    /// The value as it stands before its scale: 80 of `80万`.
    pub fn unscaled(&self) -> Decimal {
        self.value.scaled_down(self.scale)
    }

    /// The same number with the scale of another: the 50 of `50—80万`.
    pub fn scaled_by(&self, scale: u8) -> Option<Decimal> {
        scaled_up(self.value, u32::from(scale))
    }

    /// Index past all of it.
    pub fn last(&self) -> usize {
        self.unit.end.max(self.end) + self.tail
    }
}
