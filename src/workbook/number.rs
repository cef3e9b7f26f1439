//! Numbers of cells.

use crate::prose::characters::{folded, trim};

/// A number, and the format that shows it as it was printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The value as Excel holds it: 0.052 of `5.2%`.
    pub value: f64,
    /// An Excel number format: `#,##0.00`, `0.0%`.
    pub format: String,
}

/// The digits that Excel keeps.
const MOST_DIGITS: usize = 15;

/// The number that a text prints and nothing else: `1,203.55`, `-3`, `+5.2%`. Not `007`, `约30` or `3万`.
pub fn read(text: &str) -> Option<Number> {
    let text: String = trim(text).chars().map(folded).collect();
    let (is_percent, rest) = match text.strip_suffix('%') {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let (sign, rest) = match rest.strip_prefix(['-', '−', '+']) {
        Some(unsigned) if rest.starts_with('+') => ("+", unsigned),
        Some(unsigned) => ("-", unsigned),
        None => ("", rest),
    };
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, rest)| (whole, Some(rest)));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = whole.contains(',');
    let digits = whole.replace(',', "");
    let groups_are_right = whole.split(',').enumerate().all(|(index, group)| match index {
        0 => (1..=if grouped { 3 } else { MOST_DIGITS }).contains(&group.len()),
        _ => group.len() == 3,
    });
    let has_zeros_before = digits.len() > 1 && digits.starts_with('0');
    if !is_digits(&digits)
        || !groups_are_right
        || has_zeros_before
        || fraction.is_some_and(|text| !is_digits(text))
    {
        return None;
    }
    let fraction = fraction.unwrap_or_default();
    if digits.len() + fraction.len() > MOST_DIGITS {
        return None;
    }
    let minus = if sign == "-" { "-" } else { "" };
    // Read with its power of ten: a division would round once more.
    let power = if is_percent { -2 } else { 0 };
    let value = format!("{minus}{digits}.{fraction}e{power}").parse().ok()?;
    let mut format = if grouped { "#,##0" } else { "0" }.to_owned();
    if !fraction.is_empty() {
        format.push('.');
        format.push_str(&"0".repeat(fraction.len()));
    }
    if is_percent {
        format.push('%');
    }
    if sign == "+" {
        format = format!("+{format};-{format}");
    }
    Some(Number { value, format })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_show_as_printed() {
        for (text, value, format) in [
            ("0", 0.0, "0"),
            ("1203", 1203.0, "0"),
            ("1,203.50", 1203.5, "#,##0.00"),
            ("-3.2", -3.2, "0.0"),
            ("−3.2", -3.2, "0.0"),
            ("+5.2%", 0.052, "+0.0%;-0.0%"),
            ("98％", 0.98, "0%"),
            ("１２", 12.0, "0"),
            ("0.05", 0.05, "0.00"),
        ] {
            assert_eq!(read(text), Some(Number { value, format: format.into() }), "{text}");
        }
    }

    #[test]
    fn what_a_number_would_show_otherwise_stays_text() {
        for text in [
            "",
            "—",
            "007",
            "约30",
            "3万",
            "1,2",
            "12,34,567",
            "1.",
            ".5",
            "(12.5)",
            "↑3",
            "1234567890123456",
            "一",
            "1e5",
            "5 %",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
