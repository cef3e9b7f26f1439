//! The quantities of a text, and what only looks like one: every number of it is a quantity, a named
//! non-figure (a date, an ordinal, a name, a telephone …), or unread.
//!
//! What is not understood with certainty is unread: a missed figure is a gap, a wrong one a lie. To
//! teach it a word, add a row to a table in [`crate::prose::unit`], `bounds`, `exclusions` or `names`;
//! each row's example is its test.
//!
//! To add a reason why a number is no quantity: an [`Other`] in `mention`, found in `exclusions` or `names`,
//! with an example that is one and one that only looks like it.

mod amount;
mod bounds;
mod context;
mod exclusions;
mod joined;
mod mention;
mod names;
mod without_unit;

use super::characters::{Folded, folded};
use super::numeral;
use super::unit::Dimension;
use crate::model::{Bound, Decimal};
use amount::Amount;
pub use bounds::{ends_with_bound, is_near, starts_with_bound};
use context::Before;
use joined::Joined;
pub use mention::{Mention, Other, Quantity, Reading};
use without_unit::Verdict;

/// The quantities of a text in their order.
pub fn quantities(text: &str) -> Vec<Quantity> {
    mentions(text)
        .into_iter()
        .filter_map(|mention| match mention.reading {
            Reading::Quantity(quantity) => Some(*quantity),
            _ => None,
        })
        .collect()
}

/// Every number of a text, in order and without overlap.
pub fn mentions(text: &str) -> Vec<Mention> {
    let folded = Folded::of(text);
    let characters = folded.characters.as_slice();
    let reader = Reader { text, folded: &folded };
    let mut found: Vec<Mention> = Vec::new();
    let mut names = names::spans(characters).into_iter().peekable();
    let mut index = 0;
    while index < characters.len() {
        if let Some((span, kind)) = names.next_if(|(span, _)| span.start <= index) {
            if characters[span.clone()].iter().any(|character| begins_number(*character)) {
                found.push(Mention { range: folded.bytes(&span), reading: Reading::Other(kind) });
            }
            index = span.end.max(index);
            continue;
        }
        if !may_begin(characters, index) {
            index += 1;
            continue;
        }
        let step = reader.read(index);
        let end = step.end.max(index + 1).min(characters.len());
        let range = match &step.reading {
            Reading::Quantity(quantity) => quantity.printed.clone(),
            _ => folded.bytes(&(index..end)),
        };
        found.push(Mention { range, reading: step.reading });
        index = end;
    }
    found
}

fn begins_number(character: char) -> bool {
    character.is_ascii_digit() || numeral::is_numeral_character(character)
}

/// Characters before a capital numeral that make a word with it: 队伍, 大陆, 收拾.
const BEFORE_A_CAPITAL: &str = "队入退大收行参";

/// Whether a number may begin here. A capital numeral is one among its like only: 队伍 holds none.
fn may_begin(text: &[char], index: usize) -> bool {
    let character = text[index];
    if !numeral::is_capital(character) {
        return begins_number(character);
    }
    let next = text.get(index + 1).copied().unwrap_or(' ');
    let word = index > 0 && BEFORE_A_CAPITAL.contains(text[index - 1]);
    !word && (numeral::is_capital(next) || matches!(next, '万' | '亿' | '元' | '圆' | '角' | '分'))
}

/// A number as read, and where to go on, in characters.
struct Step {
    end: usize,
    reading: Reading,
}

impl Step {
    fn other(kind: Other, end: usize) -> Self {
        Self { end, reading: Reading::Other(kind) }
    }

    fn unread(end: usize) -> Self {
        Self { end, reading: Reading::Unread }
    }
}

struct Reader<'a> {
    text: &'a str,
    folded: &'a Folded,
}

/// A quantity put together, in characters.
struct Parts {
    start: usize,
    amount: Amount,
    low: Decimal,
    upper: Option<Decimal>,
    /// Where it ends, its unit included.
    end: usize,
    unit: String,
    dimension: Option<Dimension>,
}

impl Reader<'_> {
    fn characters(&self) -> &[char] {
        &self.folded.characters
    }

    fn read(&self, start: usize) -> Step {
        let text = self.characters();
        if !text[start].is_ascii_digit()
            && let Some(end) = names::phrase(text, start)
        {
            return Step::other(Other::Name, end);
        }
        if joined::goes_on(text, start) {
            return Step::unread(amount::run_end(text, start));
        }
        if let Some(step) = self.fraction(start) {
            return step;
        }
        let amount = match amount::read(text, start) {
            Ok(amount) => amount,
            Err(end) => return self.not_understood(start, end),
        };
        // A numeral that is part of a chain of digits and marks: a date, a time, a ratio, a phone number.
        if amount.script == numeral::Script::Digits
            && let Some((end, kind)) = names::chain(text, start, amount.end, !amount.unit.is_empty())
        {
            // 3.5/5.0亿元: the scale is part of what is not understood.
            let scaled = text.get(end).is_some_and(|next| numeral::power(*next).is_some());
            let end = if kind.is_none() && scaled { amount::run_end(text, end) } else { end };
            return kind.map_or_else(|| Step::unread(end), |kind| Step::other(kind, end));
        }
        // The first number of a range may look like a word alone: 三到五人.
        let joined = joined::range(text, start, &amount);
        let ranged = matches!(joined, Joined::Range(..)) && amount.unit.is_empty();
        let other = match ranged {
            true => exclusions::before(text, start, &amount),
            false => exclusions::of(text, start, &amount),
        };
        if let Some(kind) = other {
            let end = if amount.unit.is_empty() { amount.end } else { amount.last() };
            return Step::other(kind, joined::same_kind(text, end, kind));
        }
        let (amount, low, upper) = match joined {
            Joined::Range(second, low) => {
                let upper = second.value;
                (*second, low, Some(upper))
            }
            Joined::Other(kind, end) => return Step::other(kind, end),
            Joined::Unread(end) => return Step::unread(end),
            Joined::Nothing => {
                let (low, upper) = (amount.value, amount.upper);
                (amount, low, upper)
            }
        };
        let unit = self.unit(&amount);
        let dimension = amount.dimension;
        let end = amount.last();
        if joined::is_cut(text, end, amount.script) {
            return Step::unread(end);
        }
        let mut parts = Parts { start, amount, low, upper, end, unit, dimension };
        if let Some(step) = self.complete_unit(&mut parts) {
            return step;
        }
        self.finish(parts)
    }

    /// The unit as printed; only a full-width sign is folded: `％` is `%`.
    fn unit(&self, amount: &Amount) -> String {
        let printed = &self.text[self.folded.bytes(&amount.unit)];
        let unit: String = printed
            .chars()
            .map(|character| match folded(character) {
                folded if folded.is_ascii() => folded,
                _ => character,
            })
            .collect();
        if amount.times {
            // 120人（次） is 120人次.
            return unit.chars().next().into_iter().chain(['次']).collect();
        }
        unit
    }

    /// Units that stand elsewhere than right after the number: shared with the next one, said by a
    /// sign of money before it, or in two parts.
    fn complete_unit(&self, parts: &mut Parts) -> Option<Step> {
        let text = self.characters();
        if let Some(unit) = joined::shared_unit(text, parts.start, &parts.amount) {
            let unit = Amount { unit, times: false, ..parts.amount.clone() };
            parts.unit = self.unit(&unit);
            parts.dimension = Some(if parts.unit.ends_with("百分点") || parts.unit.ends_with("百分點") {
                Dimension::Rate
            } else {
                Dimension::Other
            });
        }
        match Before::of(text, parts.start).last() {
            Some('¥' | '￥') if parts.unit.is_empty() => {
                parts.unit = "元".to_owned();
                parts.dimension = Some(Dimension::Money);
            }
            Some('$' | '€' | '£') if parts.unit.is_empty() => return Some(Step::unread(parts.end)),
            _ => {}
        }
        match joined::second_part(text, parts.end, &parts.amount) {
            joined::Second::Nothing => None,
            joined::Second::Added(value, end) => {
                parts.low = parts.low.checked_add(value)?;
                parts.amount.decimals = parts.low.places() as i8;
                parts.end = end;
                None
            }
            joined::Second::Unread(end) => Some(Step::unread(end)),
        }
    }

    fn finish(&self, parts: Parts) -> Step {
        let text = self.characters();
        let Parts { start, amount, low, upper, end, unit, dimension } = parts;
        let nothing = || Step::unread(amount.end);
        // 0.3个点 is a rate by another name, and 3个点 may be places.
        if unit == "个" && text.get(end) == Some(&'点') {
            return Step::unread(end);
        }
        if unit.is_empty() {
            match without_unit::judge(text, start, &amount) {
                Verdict::Counts => {}
                Verdict::Is(kind) => return Step::other(kind, amount.end),
                Verdict::Unread => return nothing(),
            }
        }
        let before = bounds::before(text, start, amount.bare);
        let after = bounds::after(text, end, dimension);
        if amount.bare && !(amount.more || before.is_some()) {
            return Step::other(Other::Word, amount.last());
        }
        let sign = joined::sign(text, start, dimension);
        if sign == joined::Sign::Unclear || (matches!(sign, joined::Sign::Minus(_)) && upper.is_some()) {
            return Step::unread(end);
        }
        let tenths = unit == "成";
        let value = if tenths { low.checked_times(10) } else { Some(low) };
        let upper = upper.map(|upper| if tenths { upper.checked_times(10) } else { Some(upper) });
        let (Some(mut value), false) = (value, upper == Some(None)) else {
            return nothing();
        };
        let upper = upper.flatten().filter(|upper| *upper > value);
        let mut from = before.map_or(start, |(_, from)| from);
        let mut bound = match (before, after) {
            (Some((bound, _)), _) | (None, Some((bound, _))) => bound,
            _ if amount.more || upper.is_some() => Bound::AtLeast,
            _ if amount.around => Bound::About,
            _ => Bound::Exact,
        };
        if let joined::Sign::Minus(place) = sign {
            let Some(negative) = Decimal::ZERO.checked_sub(value) else { return nothing() };
            (value, from) = (negative, from.min(place));
            // -3余 is more than nothing that anyone can tell.
            if bound != Bound::Exact {
                return Step::unread(end);
            }
        }
        if matches!(from.checked_sub(1).map(|place| text[place]), Some('¥' | '￥')) {
            from -= 1;
        }
        if upper.is_some() {
            bound = Bound::AtLeast;
        }
        let until = after.map_or(end, |(_, end)| end);
        let decimals = if tenths { amount.decimals - 1 } else { amount.decimals };
        let bytes = |index: usize| self.folded.offsets[index];
        Step {
            end: until,
            reading: Reading::Quantity(Box::new(Quantity {
                printed: bytes(from)..bytes(until),
                start: bytes(start),
                end: bytes(end),
                value,
                upper,
                bound,
                unit: if tenths { "%".to_owned() } else { unit },
                scale: if tenths { 0 } else { named_scale(amount.scale) },
                decimals,
            })),
        }
    }

    /// What is no number that we read may still be a known word.
    fn not_understood(&self, start: usize, end: usize) -> Step {
        let text = self.characters();
        if text[start].is_ascii_digit() {
            // A number of so many digits is an account's.
            let digits = text[start..].iter().take_while(|next| next.is_ascii_digit()).count();
            if digits > 15 {
                return Step::other(Other::Code, start + digits);
            }
            return Step::unread(end);
        }
        // 万一, 百千: words, unless a unit follows what was not understood.
        let run: Vec<char> = text[start..end].to_vec();
        let unit = super::unit::find(text, end).is_some();
        let word = run.len() <= 2 && numeral::power(run[0]).is_some_and(|power| power >= 2);
        if word && !unit { Step::other(Other::Word, end) } else { Step::unread(end) }
    }

    /// 百分之三, 千分之五: the number follows its unit. 三分之一 is a fraction, which no decimal states.
    fn fraction(&self, start: usize) -> Option<Step> {
        let text = self.characters();
        let unit = match text.get(start..start + 3)? {
            ['百', '分', '之'] => "%",
            ['千', '分', '之'] => "‰",
            ['万', '分', '之'] => "‱",
            _ => {
                // Most numbers are none: they are not read twice to see that.
                let of_numeral = |next: &&char| begins_number(**next) || ",.' 几点".contains(**next);
                let length = text[start..].iter().take_while(of_numeral).count();
                if !context::begins(text, start + length, "分之") {
                    return None;
                }
                let numeral = match text[start].is_ascii_digit() {
                    true => numeral::digits(text, start, false)?,
                    false => numeral::chinese(text, start)?,
                };
                let is_fraction = context::begins(text, numeral.end, "分之");
                let from = (numeral.end + 2).min(text.len());
                let rest = text[from..].iter().take_while(|next| begins_number(**next)).count();
                return is_fraction.then(|| Step::other(Other::Fraction, from + rest));
            }
        };
        let from = start + 3;
        let Some(first) = text.get(from).filter(|first| begins_number(**first)) else {
            return Some(Step::other(Other::Word, from));
        };
        let numeral = match first.is_ascii_digit() {
            true => numeral::digits(text, from, true),
            false => numeral::chinese(text, from),
        };
        let Some(numeral) = numeral else {
            return Some(Step::unread(amount::run_end(text, from)));
        };
        let more = matches!(text.get(numeral.end), Some('余' | '多' | '几'));
        let end = numeral.end + usize::from(more);
        // 百分之五十到六十 has two ends; 百分之三点五万 is nothing.
        let second = joined::per_hundred_range(text, start, end, numeral.value);
        let ranged = matches!(second, joined::Second::Unread(_));
        let (upper, end) = match second {
            joined::Second::Added(upper, end) => (Some(upper), end),
            _ => (numeral.upper, end),
        };
        let scaled = numeral.scale > 0 || text.get(end).is_some_and(|next| numeral::power(*next).is_some());
        let cut = joined::is_cut(text, end, numeral.script)
            || text.get(end).is_some_and(char::is_ascii_alphanumeric);
        if ranged || scaled || cut || numeral.open && numeral.upper.is_some() {
            let end = if let joined::Second::Unread(end) = second { end } else { end };
            return Some(Step::unread(amount::run_end(text, end.min(text.len().saturating_sub(1)))));
        }
        let amount = Amount { more: more || numeral.open, ..Amount::of(&numeral, end) };
        let before = bounds::before(text, start, false);
        let after = bounds::after(text, end, Some(Dimension::Rate));
        let bound = match before.or(after) {
            Some((bound, _)) => bound,
            None if amount.more || upper.is_some() => Bound::AtLeast,
            None => Bound::Exact,
        };
        let until = after.map_or(end, |(_, end)| end);
        let bytes = |index: usize| self.folded.offsets[index];
        Some(Step {
            end: until,
            reading: Reading::Quantity(Box::new(Quantity {
                printed: bytes(before.map_or(start, |(_, start)| start))..bytes(until),
                start: bytes(start),
                end: bytes(end),
                value: numeral.value,
                upper,
                bound: if upper.is_some() { Bound::AtLeast } else { bound },
                unit: unit.to_owned(),
                scale: 0,
                decimals: numeral.value.places() as i8,
            })),
        })
    }
}

/// The power that reports name: 3千万 is shown as 3,000万, and 5百 as 500.
fn named_scale(scale: u8) -> u8 {
    match scale {
        8.. => 8,
        4.. => 4,
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
