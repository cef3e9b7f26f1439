//! A number as Excel shows it by the format code of its cell.

use crate::prose::date::Day;

/// A number by a format code: 0.052 by `0.0%` is `5.2%`, 1234.5 by `#,##0.00` is `1,234.50`.
pub fn number(value: f64, code: &str) -> String {
    let mut sections = sections(code);
    let section = match sections.len() {
        0 => String::new(),
        1 => sections.swap_remove(0),
        count => {
            let index = if value < 0.0 {
                1
            } else if value == 0.0 && count > 2 {
                2
            } else {
                0
            };
            sections.swap_remove(index)
        }
    };
    // The second section shows the sign itself, by brackets or its own stroke.
    let by_section = code.contains(';') && value < 0.0;
    let value = if by_section { -value } else { value };
    match Picture::of(&section) {
        Some(picture) => picture.show(value),
        None => general(value),
    }
}

/// The sections of a code, at semicolons outside quotation marks.
fn sections(code: &str) -> Vec<String> {
    let mut sections = vec![String::new()];
    let mut quoted = false;
    for character in code.chars() {
        match character {
            '"' => quoted = !quoted,
            ';' if !quoted => {
                sections.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = sections.last_mut() {
            last.push(character);
        }
    }
    sections
}

/// A section of a code.
#[derive(Debug, Default)]
struct Picture {
    before: String,
    after: String,
    decimals: usize,
    /// Decimal places that are shown only when they are no zeros.
    optional: usize,
    whole: usize,
    grouped: bool,
    per_cent: bool,
    /// It has no place for digits.
    words: bool,
    /// Divided by a thousand for each comma at the end.
    thousands: i32,
}

impl Picture {
    /// What a section says; `None` for one of another kind than numbers (`General`, `@`, fractions).
    fn of(section: &str) -> Option<Self> {
        let mut picture = Self::default();
        let mut characters = section.chars().peekable();
        let (mut seen, mut point, mut commas) = (false, false, 0);
        while let Some(character) = characters.next() {
            let literal = match character {
                '0' | '#' | '?' => {
                    seen = true;
                    picture.grouped |= commas > 0;
                    commas = 0;
                    match (point, character) {
                        (true, '0') => picture.decimals += 1,
                        (true, _) => picture.optional += 1,
                        (false, '0') => picture.whole += 1,
                        _ => {}
                    }
                    continue;
                }
                '.' if !point => {
                    point = true;
                    continue;
                }
                ',' => {
                    commas += 1;
                    continue;
                }
                '%' => {
                    picture.per_cent = true;
                    '%'
                }
                '[' => {
                    // Colours, conditions and languages.
                    for inner in characters.by_ref() {
                        if inner == ']' {
                            break;
                        }
                    }
                    continue;
                }
                '_' => {
                    characters.next();
                    continue;
                }
                '*' => {
                    characters.next();
                    continue;
                }
                '\\' => characters.next()?,
                '"' => {
                    let text: String = characters.by_ref().take_while(|inner| *inner != '"').collect();
                    if seen {
                        picture.after.push_str(&text)
                    } else {
                        picture.before.push_str(&text)
                    }
                    continue;
                }
                '@' | '/' | 'E' | 'e' | 'G' | 'y' | 'd' | 'h' => return None,
                other => other,
            };
            if seen { picture.after.push(literal) } else { picture.before.push(literal) }
        }
        picture.thousands = commas;
        // A section of words alone shows them: `"-"` for zero.
        picture.words = !seen;
        (seen || !picture.before.is_empty()).then_some(picture)
    }

    fn show(&self, value: f64) -> String {
        if self.words {
            return self.before.trim().to_owned();
        }
        let value = if self.per_cent { value * 100.0 } else { value } / 1000f64.powi(self.thousands);
        let places = self.decimals + self.optional;
        // To the fifteen digits that Excel keeps, so that 2.675 rounds as it does there.
        let exact: f64 = format!("{value:.14e}").parse().unwrap_or(value);
        let scale = 10f64.powi(i32::try_from(places).unwrap_or(0));
        let scaled: f64 = format!("{:.6}", exact.abs() * scale).parse().unwrap_or(0.0);
        let rounded = scaled.round() / scale;
        let mut digits = format!("{rounded:.places$}");
        for _ in 0..self.optional {
            if digits.contains('.') && digits.ends_with('0') {
                digits.pop();
            }
        }
        let digits = digits.trim_end_matches('.');
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = format!("{whole:0>width$}", width = self.whole.min(20));
        let mut shown = String::new();
        if exact < 0.0 && rounded != 0.0 {
            shown.push('-');
        }
        shown.push_str(&self.before);
        for (index, digit) in whole.chars().enumerate() {
            if self.grouped && index > 0 && (whole.len() - index).is_multiple_of(3) {
                shown.push(',');
            }
            shown.push(digit);
        }
        if !rest.is_empty() {
            shown.push('.');
            shown.push_str(rest);
        }
        shown.push_str(&self.after);
        shown.trim().to_owned()
    }
}

/// A number without a format: up to eleven characters of digits.
fn general(value: f64) -> String {
    let whole = format!("{:.0}", value.abs()).len();
    let places = 10usize.saturating_sub(whole);
    let text = format!("{value:.places$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A day of Excel's calendar by a format code: the year, the month or the day as it shows them.
pub fn date(serial: f64, code: &str, is_1904: bool) -> String {
    let days = serial.floor() as i32 + if is_1904 { 1462 } else { 0 };
    let Some(base) = Day::new(1899, 12, 30) else { return String::new() };
    let wanted = base.number() + days;
    let months = (1900..2200).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let found = months.filter_map(|(year, month)| {
        let first = Day::new(year, month, 1)?;
        Day::new(year, month, u8::try_from(wanted - first.number() + 1).ok()?)
    });
    let Some(Day { year, month, day }) = { found }.next() else { return String::new() };
    let code = code.to_lowercase();
    match (code.contains('y'), code.contains('d'), code.contains('年')) {
        (true, true, true) => format!("{year}年{month}月{day}日"),
        (true, false, true) => format!("{year}年{month}月"),
        (true, false, false) => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_excel_shows_them() {
        for (value, code, text) in [
            (0.052, "0.0%", "5.2%"),
            (0.04618644, "0.0%", "4.6%"),
            (-0.05689, "0.0%", "-5.7%"),
            (1234.5, "#,##0.00", "1,234.50"),
            (1234567.0, "#,##0", "1,234,567"),
            (86.2, "General", "86.2"),
            (0.1 + 0.2, "General", "0.3"),
            (2.675, "0.00", "2.68"),
            (-12.5, "#,##0.0;(#,##0.0)", "(12.5)"),
            (0.0, "#,##0;-#,##0;\"-\"", "-"),
            (12.0, "0\"件\"", "12件"),
            (12.0, "0_ ", "12"),
            (5.0, "[Red]0.0", "5.0"),
            (1.5, "0.##", "1.5"),
            (3.0, "0.##", "3"),
            (12345678.0, "#,##0,", "12,346"),
            (-0.001, "0.0", "0.0"),
        ] {
            assert_eq!(number(value, code), text, "{value} {code}");
        }
        assert_eq!(date(45291.0, "yyyy\"年\"m\"月\"d\"日\"", false), "2023年12月31日");
        assert_eq!(date(45291.0, "yyyy/m/d", false), "2023-12-31");
    }
}
