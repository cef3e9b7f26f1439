//! What a figure says about a quantity: between which values it lies.
//!
//! Each figure has two: what the words allow at the utmost, outside of which the text is wrong, and
//! what they lead a reader to expect, outside of which it is doubtful.

use crate::model::{Bound, Decimal, Figure};
use crate::prose::quantity::is_near;
use crate::prose::words;

/// The values between two ends, which it holds; an end that is missing is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Interval {
    /// The lower end.
    pub low: Option<Decimal>,
    /// The upper end.
    pub high: Option<Decimal>,
}

/// What a figure's words allow, and what they lead to expect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    /// At the utmost.
    pub utmost: Interval,
    /// As a reader takes it.
    pub expected: Interval,
}

impl Interval {
    /// Of a quantity that is not known, but not negative.
    pub const UNKNOWN: Self = Self { low: Some(Decimal::ZERO), high: None };

    fn exactly(value: Decimal) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    fn around(value: Decimal, margin: Option<Decimal>) -> Self {
        let Some(margin) = margin else {
            return Self::exactly(value);
        };
        Self { low: value.checked_sub(margin), high: value.checked_add(margin) }
    }

    /// Whether every value of it is above every value of `other`.
    pub fn is_above(self, other: Self) -> bool {
        matches!((self.low, other.high), (Some(low), Some(high)) if low > high)
    }

    /// The values in both; `None` where there are none.
    pub fn meet(self, other: Self) -> Option<Self> {
        if self.is_above(other) || other.is_above(self) {
            return None;
        }
        let either = |left: Option<Decimal>,
                      right: Option<Decimal>,
                      pick: fn(Decimal, Decimal) -> Decimal| match (left, right) {
            (Some(left), Some(right)) => Some(pick(left, right)),
            (end, None) | (None, end) => end,
        };
        Some(Self {
            low: either(self.low, other.low, Ord::max),
            high: either(self.high, other.high, Ord::min),
        })
    }

    /// The sums of a value of each; `None` where the numbers grow too large to add.
    pub fn plus(self, other: Self) -> Option<Self> {
        let sum = |left: Option<Decimal>, right: Option<Decimal>| match (left, right) {
            (Some(left), Some(right)) => left.checked_add(right).map(Some),
            _ => Some(None),
        };
        Some(Self { low: sum(self.low, other.low)?, high: sum(self.high, other.high)? })
    }
}

impl Reach {
    /// Of a figure; `None` where it has no value.
    pub fn of(figure: &Figure) -> Option<Self> {
        let value = figure.value?;
        if let Some(upper) = figure.upper.filter(|upper| *upper >= value) {
            return Some(Self::both(Interval { low: Some(value), high: Some(upper) }));
        }
        let zero = Decimal::ZERO;
        let tenth = value.max(negative(value)).scaled_down(1);
        Some(match figure.bound {
            Bound::Exact => Self::both(Interval::around(value, rounding(figure, value))),
            Bound::AtLeast => {
                let utmost = Interval { low: Some(value), high: None };
                // 2600余 is not 3000; 2600以上 may be.
                let near = is_near(&figure.printed, figure.bound);
                let high = if near { value.checked_add(value.last_place()) } else { None };
                Self { utmost, expected: Interval { low: Some(value), high } }
            }
            Bound::AtMost => {
                let low = if value >= zero { Some(zero) } else { None };
                let near = is_near(&figure.printed, figure.bound);
                let expected = if near { value.checked_sub(tenth) } else { low };
                Self {
                    utmost: Interval { low, high: Some(value) },
                    expected: Interval { low: expected, high: Some(value) },
                }
            }
            Bound::About => {
                let margin = half(value.last_place()).map_or(tenth, |half| half.min(tenth));
                Self {
                    utmost: Interval::around(value, Some(tenth)),
                    expected: Interval::around(value, Some(margin)),
                }
            }
        })
    }

    /// Of an exact number, rounded; `None` where it is none.
    pub fn rounded(figure: &Figure) -> Option<Interval> {
        let value = figure.value.filter(|_| figure.bound.is_exact() && figure.upper.is_none())?;
        Some(Interval::around(value, rounding(figure, value)))
    }

    /// Of an exact rate that may be cut off in its last place as well as rounded; `None` where it is
    /// none.
    pub fn loosely(figure: &Figure) -> Option<Interval> {
        let value = figure.value.filter(|_| figure.bound.is_exact() && figure.upper.is_none())?;
        let percent = figure.unit.as_deref().is_some_and(is_rate_unit);
        let half = match rounding(figure, value) {
            None if percent => Some(Decimal::new(5, 1)),
            margin => margin,
        };
        Some(match half {
            Some(half) => Interval::around(value, Some(half.checked_times(2)?)),
            None => Interval::exactly(value),
        })
    }

    /// Of a quantity that is not known.
    pub const UNKNOWN: Self = Self { utmost: Interval::UNKNOWN, expected: Interval::UNKNOWN };

    /// Of a quantity that is nothing.
    pub const NOTHING: Self = Self {
        utmost: Interval { low: Some(Decimal::ZERO), high: Some(Decimal::ZERO) },
        expected: Interval { low: Some(Decimal::ZERO), high: Some(Decimal::ZERO) },
    };

    fn both(interval: Interval) -> Self {
        Self { utmost: interval, expected: interval }
    }

    /// Of two quantities together; `None` where the numbers grow too large to add.
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self { utmost: self.utmost.plus(other.utmost)?, expected: self.expected.plus(other.expected)? })
    }
}

fn negative(value: Decimal) -> Decimal {
    Decimal::ZERO.checked_sub(value).unwrap_or(value)
}

fn half(value: Decimal) -> Option<Decimal> {
    Some(value.checked_times(5)?.scaled_down(1))
}

/// How far a number may be off because it is rounded: 500 for 3.3万, 0.5 for 98%.
///
/// Counts in whole units are not rounded, and neither are 100 % and 0 %: they say all and none.
fn rounding(figure: &Figure, value: Decimal) -> Option<Decimal> {
    let percent = figure.unit.as_deref().is_some_and(is_rate_unit);
    if percent && (value == Decimal::ZERO || value == Decimal::new(100, 0)) {
        return None;
    }
    let printed = i16::from(value.scaled_down(figure.scale).places());
    let decimals = figure.decimals.map_or(printed - i16::from(figure.scale), i16::from);
    if decimals == 0 && !percent {
        return None;
    }
    match u8::try_from(decimals) {
        Ok(decimals) => Some(Decimal::new(5, decimals.saturating_add(1))),
        Err(_) => {
            let zeros = u32::from(decimals.unsigned_abs()) - 1;
            10_i64.checked_pow(zeros)?.checked_mul(5).map(|margin| Decimal::new(margin, 0))
        }
    }
}

/// Whether a unit is that of rates.
pub(super) fn is_rate_unit(unit: &str) -> bool {
    words::RATE_UNITS.iter().any(|row| row.word == unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: &str, bound: Bound, printed: &str, unit: &str) -> Figure {
        Figure {
            value: value.parse().ok(),
            bound,
            printed: printed.into(),
            unit: Some(unit.into()),
            ..Figure::default()
        }
    }

    fn shown(interval: Interval) -> String {
        let end = |end: Option<Decimal>| end.map_or("…".to_owned(), |end| end.to_string());
        format!("{}–{}", end(interval.low), end(interval.high))
    }

    #[test]
    fn bounds_are_what_the_words_say() {
        for (figure, utmost, expected) in [
            (figure("96", Bound::Exact, "96件", "件"), "96–96", "96–96"),
            (figure("2600", Bound::AtLeast, "2600余人次", "人次"), "2600–…", "2600–2700"),
            (figure("99", Bound::AtLeast, "99%以上", "%"), "99–…", "99–…"),
            (figure("100", Bound::AtMost, "近100件", "件"), "0–100", "90–100"),
            (figure("100", Bound::AtMost, "不超过100件", "件"), "0–100", "0–100"),
            (figure("2600", Bound::About, "约2600人", "人"), "2340–2860", "2550–2650"),
            (figure("98", Bound::Exact, "98%", "%"), "97.5–98.5", "97.5–98.5"),
            (figure("100", Bound::Exact, "100%", "%"), "100–100", "100–100"),
            (figure("0.5", Bound::Exact, "0.5%", "%"), "0.45–0.55", "0.45–0.55"),
        ] {
            let reach = Reach::of(&figure).unwrap_or(Reach::UNKNOWN);
            assert_eq!(shown(reach.utmost), utmost, "{}", figure.printed);
            assert_eq!(shown(reach.expected), expected, "{}", figure.printed);
        }
        let scaled = Figure { scale: 4, ..figure("33000", Bound::Exact, "3.3万人", "人") };
        assert_eq!(Reach::of(&scaled).map(|reach| shown(reach.utmost)).as_deref(), Some("32500–33500"));
        let range = Figure { upper: "5".parse().ok(), ..figure("3", Bound::AtLeast, "3—5次", "次") };
        assert_eq!(Reach::of(&range).map(|reach| shown(reach.utmost)).as_deref(), Some("3–5"));
    }

    #[test]
    fn numbers_near_the_limit_do_not_break_it() {
        for value in [i64::MAX, i64::MIN] {
            for bound in [Bound::Exact, Bound::AtLeast, Bound::AtMost, Bound::About] {
                for (scale, decimals) in [(0, None), (255, Some(i8::MIN)), (8, Some(i8::MAX))] {
                    let figure = Figure {
                        value: Some(Decimal::new(value, 0)),
                        scale,
                        decimals,
                        ..figure("0", bound, "约", "%")
                    };
                    let figure = Figure { value: Some(Decimal::new(value, 0)), ..figure };
                    let reach = Reach::of(&figure).unwrap_or(Reach::UNKNOWN);
                    let _ = reach.plus(reach);
                }
            }
        }
    }
}
