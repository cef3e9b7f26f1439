//! Exact decimal numbers.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// An exact decimal number such as 3.3 or 33000.
///
/// Reports are about sums and rates that readers check by hand, so values are never rounded to
/// binary; and the browser's wasm is spared the 17 kB that formatting floats takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "f64"))]
pub struct Decimal {
    /// All digits as one whole number, with the sign.
    digits: i64,
    /// How many of them stand after the point; no zero ends them.
    places: u8,
}

/// The text is not a decimal number that 18 digits hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseDecimalError;

impl Decimal {
    /// 0.
    pub const ZERO: Self = Self { digits: 0, places: 0 };

    /// `digits` divided by ten to the power of `places`.
    pub fn new(digits: i64, places: u8) -> Self {
        let mut decimal = Self { digits, places };
        while decimal.places > 0 && decimal.digits % 10 == 0 {
            decimal.digits /= 10;
            decimal.places -= 1;
        }
        decimal
    }

    /// The number divided by ten to the power of `scale`, exactly: 33000 by 4 is 3.3.
    pub fn scaled_down(self, scale: u8) -> Self {
        Self::new(self.digits, self.places.saturating_add(scale))
    }

    /// The sum, exactly; `None` where 18 digits do not hold it.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let sum = self.digits_at(places)?.checked_add(other.digits_at(places)?)?;
        Some(Self::new(sum, places))
    }

    /// The difference, exactly; `None` where 18 digits do not hold it.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let difference = self.digits_at(places)?.checked_sub(other.digits_at(places)?)?;
        Some(Self::new(difference, places))
    }

    /// The number without its sign.
    pub fn magnitude(self) -> Self {
        Self { digits: self.digits.saturating_abs(), ..self }
    }

    /// The number `factor` times, exactly; `None` where 18 digits do not hold it.
    pub fn checked_times(self, factor: i64) -> Option<Self> {
        Some(Self::new(self.digits.checked_mul(factor)?, self.places))
    }

    /// The product, exactly; `None` where 18 digits do not hold it.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        Some(Self::new(self.digits.checked_mul(other.digits)?, self.places.checked_add(other.places)?))
    }

    /// How much this is above or below `base` in per cent of that, to one decimal place, halves away
    /// from zero; `None` for a base of 0 or less.
    pub fn per_cent_from(self, base: Self) -> Option<Self> {
        let places = self.places.max(base.places);
        let [value, base] =
            [self, base].map(|number| i128::from(number.digits) * ten_to(places - number.places));
        if base <= 0 {
            return None;
        }
        // Twice the tenths of a per cent, for the half to be a whole.
        let doubled = (value - base).checked_mul(2000)? / base;
        let tenths = (doubled + doubled.signum()) / 2;
        Some(Self::new(i64::try_from(tenths).ok()?, 1))
    }

    /// One in the place of the last digit that is not 0: 100 for 2600, 0.1 for 3.3, and 1 for 0.
    ///
    /// It is what a round number leaves open: 2600余 is less than 2600 and 100 more.
    pub fn last_place(self) -> Self {
        let mut digits = self.digits;
        let mut one: i64 = 1;
        while digits != 0 && digits % 10 == 0 {
            digits /= 10;
            // At most 18 zeros end a number of 18 digits, so this does not saturate.
            one = one.saturating_mul(10);
        }
        Self { digits: one, places: self.places }
    }

    /// How many digits stand after the point.
    pub fn places(self) -> u8 {
        self.places
    }

    /// The digits with `places` after the point, if 64 bits hold them: `places` is not below its own.
    fn digits_at(self, places: u8) -> Option<i64> {
        if self.digits == 0 {
            return Some(0);
        }
        let factor = 10_i64.checked_pow(u32::from(places.saturating_sub(self.places)))?;
        self.digits.checked_mul(factor)
    }

    /// This number as thousandths of `whole`, for lengths of bars: 0 to 1000.
    pub fn permille_of(self, whole: Self) -> u16 {
        let places = self.places.max(whole.places);
        let mut part = i128::from(self.digits.max(0)) * ten_to(places - self.places);
        let mut whole = i128::from(whole.digits.max(0)) * ten_to(places - whole.places);
        // Only the leading digits matter; dividing 128-bit numbers would cost a kilobyte.
        while part.max(whole) > i128::from(u32::MAX) {
            part >>= 1;
            whole >>= 1;
        }
        match whole as u64 {
            0 => 0,
            whole => (part as u64 * 1000 / whole).min(1000) as u16,
        }
    }

    /// The number with its whole digits in groups of three: `33,000`.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (sign, unsigned) = match plain.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", plain.as_str()),
        };
        let (whole, rest) = unsigned.split_at(unsigned.find('.').unwrap_or(unsigned.len()));
        let mut grouped = String::from(sign);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped + rest
    }
}

fn ten_to(power: u8) -> i128 {
    10_i128.saturating_pow(u32::from(power.min(36)))
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let places = self.places.max(other.places);
        let left = i128::from(self.digits).saturating_mul(ten_to(places - self.places));
        let right = i128::from(other.digits).saturating_mul(ten_to(places - other.places));
        left.cmp(&right)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.digits.unsigned_abs().to_string();
        let places = usize::from(self.places);
        if places > 0 {
            while text.len() <= places {
                text.insert(0, '0');
            }
            text.insert(text.len() - places, '.');
        }
        if self.digits < 0 {
            text.insert(0, '-');
        }
        formatter.write_str(&text)
    }
}

impl FromStr for Decimal {
    type Err = ParseDecimalError;

    /// Reads a JSON number: `-12`, `3.30`, `1.5e3`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| ParseDecimalError)?),
            None => (text, 0),
        };
        let (sign, unsigned) = match mantissa.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, mantissa),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        if whole.is_empty() && fraction.is_empty() {
            return Err(ParseDecimalError);
        }
        let fraction = fraction.trim_end_matches('0');
        let mut digits: i64 = 0;
        for character in whole.bytes().chain(fraction.bytes()) {
            if !character.is_ascii_digit() {
                return Err(ParseDecimalError);
            }
            digits = digits
                .checked_mul(10)
                .and_then(|digits| digits.checked_add(i64::from(character - b'0')))
                .ok_or(ParseDecimalError)?;
        }
        let mut places = (fraction.len() as i32).saturating_sub(exponent);
        while places < 0 {
            digits = digits.checked_mul(10).ok_or(ParseDecimalError)?;
            places += 1;
            if digits == 0 {
                places = 0;
            }
        }
        if digits == 0 {
            places = 0;
        }
        if places > 18 {
            return Err(ParseDecimalError);
        }
        Ok(Self::new(sign * digits, places as u8))
    }
}

impl Serialize for Decimal {
    /// A JSON number; whole numbers without a point.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.places == 0 {
            serializer.serialize_i64(self.digits)
        } else {
            serializer.serialize_f64(self.to_string().parse().unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap_or_else(|_| panic!("{text}"))
    }

    #[test]
    fn reads_and_writes_json_numbers() {
        for (text, expected) in [
            ("0", "0"),
            ("-0.50", "-0.5"),
            ("96", "96"),
            ("3.30", "3.3"),
            ("1.5e3", "1500"),
            ("12E-2", "0.12"),
            ("0e99999", "0"),
            ("100", "100"),
        ] {
            assert_eq!(decimal(text).to_string(), expected, "{text}");
        }
        for text in ["", "-", ".", "1,000", "12a", "1e40", "99999999999999999999", "1e-30"] {
            assert_eq!(text.parse::<Decimal>(), Err(ParseDecimalError), "{text}");
        }
    }

    #[test]
    fn scales_and_groups() {
        assert_eq!(decimal("33000").scaled_down(4).to_string(), "3.3");
        assert_eq!(decimal("2440000").scaled_down(4).to_string(), "244");
        assert_eq!(decimal("16300").grouped(), "16,300");
        assert_eq!(decimal("-1234567.25").grouped(), "-1,234,567.25");
        assert_eq!(decimal("999").grouped(), "999");
    }

    #[test]
    fn adds_and_subtracts_exactly_or_not_at_all() {
        let sum =
            |left: &str, right: &str| decimal(left).checked_add(decimal(right)).map(|sum| sum.to_string());
        assert_eq!(sum("0.1", "0.2").as_deref(), Some("0.3"));
        assert_eq!(sum("99.5", "0.5").as_deref(), Some("100"));
        assert_eq!(sum("-3", "3").as_deref(), Some("0"));
        assert_eq!(sum("9223372036854775807", "1"), None);
        assert_eq!(sum("9223372036854775807", "0.1"), None);
        assert_eq!(sum("9223372036854775807", "0").as_deref(), Some("9223372036854775807"));
        let difference = decimal("0").checked_sub(decimal("0.25")).map(|number| number.to_string());
        assert_eq!(difference.as_deref(), Some("-0.25"));
        assert_eq!(Decimal::new(i64::MIN, 0).checked_sub(decimal("1")), None);
        assert_eq!(Decimal::new(1, 255).checked_add(decimal("1")), None);
        assert_eq!(decimal("1.5").checked_times(4), Some(decimal("6")));
        assert_eq!(decimal("9223372036854775807").checked_times(2), None);
    }

    #[test]
    fn knows_what_a_round_number_leaves_open() {
        for (number, expected) in [
            ("2600", "100"),
            ("3.3", "0.1"),
            ("0", "1"),
            ("-40", "10"),
            ("1000000000000000000", "1000000000000000000"),
        ] {
            assert_eq!(decimal(number).last_place(), decimal(expected), "{number}");
        }
        assert_eq!(decimal("3.25").places(), 2);
    }

    #[test]
    fn an_exponent_out_of_all_measure_is_no_number() {
        assert_eq!("1e-2147483648".parse::<Decimal>(), Err(ParseDecimalError));
        assert_eq!("1e2147483647".parse::<Decimal>(), Err(ParseDecimalError));
    }

    #[test]
    fn compares_and_measures() {
        assert!(decimal("98") < decimal("98.5"));
        assert!(decimal("-1") < decimal("0"));
        assert_eq!(decimal("70").permille_of(decimal("14000")), 5);
        assert_eq!(decimal("5").permille_of(decimal("0")), 0);
        assert_eq!(decimal("-5").permille_of(decimal("10")), 0);
        assert_eq!(decimal("-5").magnitude().permille_of(decimal("10")), 500);
        assert_eq!(decimal("2").permille_of(decimal("1")), 1000);
    }
}
