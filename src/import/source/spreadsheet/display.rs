//! What a cell shows, by the format code of its cell: numbers and days as Excel shows them.

use crate::prose::date::Day;

/// The format of cells that have none.
pub const GENERAL: &str = "General";
/// A code is no longer than this, in characters.
const LONGEST_CODE: usize = 255;
/// Decimal places that a code may have.
const MOST_PLACES: usize = 30;

/// The code of a format that files do not tell since every Excel has it; of those that differ between languages
/// the Chinese one.
pub fn builtin(number: u16) -> &'static str {
    match number {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 | 6 | 37 | 38 => "#,##0;-#,##0",
        7 | 8 | 39 | 40 => "#,##0.00;-#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 | 36 | 50 | 52 | 57 => "yyyy\"年\"m\"月\"",
        28 | 29 | 51 | 53 | 54 | 58 => "m\"月\"d\"日\"",
        30 => "m-d-yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 | 34 | 55 => "h\"时\"mm\"分\"",
        33 | 35 | 56 => "h\"时\"mm\"分\"ss\"秒\"",
        41 | 42 => "#,##0;-#,##0;\"-\"",
        43 | 44 => "#,##0.00;-#,##0.00;\"-\"",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => GENERAL,
    }
}

/// What a cell that is true or false shows.
pub fn truth(is: bool) -> &'static str {
    if is { "TRUE" } else { "FALSE" }
}

/// A number by a format code: 0.052 by `0.0%` is `5.2%`, 1234.5 by `#,##0.00` is `1,234.50`. By a code of another
/// kind (a fraction, a power of ten) it is shown in full.
pub fn number(value: f64, code: &str) -> String {
    if !value.is_finite() {
        return String::new();
    }
    if code.chars().count() > LONGEST_CODE {
        return general(value);
    }
    let sections = sections(code);
    let (section, is_signed) = chosen(&sections, value);
    // An empty one of several shows nothing.
    if section.is_empty() && sections.len() > 1 {
        return String::new();
    }
    match Picture::of(section) {
        Some(picture) => picture.show(if is_signed { value.abs() } else { value }),
        None => general(value),
    }
}

/// The sections of a code, at semicolons outside quotation marks.
fn sections(code: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let (mut quoted, mut escaped, mut start) = (false, false, 0);
    for (at, character) in code.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            '\\' | '!' if !quoted => escaped = true,
            ';' if !quoted => {
                sections.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.push(&code[start..]);
    sections
}

/// The section that a number is shown by, and whether that shows the sign itself, by brackets or its own stroke.
fn chosen<'a>(sections: &[&'a str], value: f64) -> (&'a str, bool) {
    // The fourth one, and one with `@`, is for texts.
    let count = sections.iter().take(3).take_while(|section| !section.contains('@')).count();
    let numbers = &sections[..count];
    let conditions: Vec<Option<Condition>> = numbers.iter().take(2).map(|code| Condition::of(code)).collect();
    if conditions.iter().any(Option::is_some) {
        let held = conditions.iter().position(|condition| condition.is_some_and(|it| it.holds(value)));
        let last = if conditions.iter().all(Option::is_some) { 2 } else { 1 };
        let index = held.unwrap_or(last).min(count - 1);
        let is_signed = conditions.get(index).copied().flatten().is_some_and(Condition::is_below_zero);
        return (numbers[index], is_signed);
    }
    match numbers {
        [] => (GENERAL, false),
        [_, negative, ..] if value < 0.0 => (negative, true),
        [_, _, zero] if value == 0.0 => (zero, false),
        [first, ..] => (first, false),
    }
}

/// A condition of a section: `[>=10000]`.
#[derive(Debug, Clone, Copy)]
struct Condition {
    less: bool,
    equal: bool,
    greater: bool,
    bound: f64,
}

impl Condition {
    fn of(section: &str) -> Option<Self> {
        let inner = section.split('[').skip(1).find(|inner| inner.starts_with(['<', '>', '=']))?;
        let inner = inner.split(']').next()?;
        let bound = inner.trim_start_matches(['<', '>', '=']);
        let sign = &inner[..inner.len() - bound.len()];
        Some(Self {
            less: sign.contains('<'),
            equal: sign.contains('='),
            greater: sign.contains('>'),
            bound: bound.trim().parse().ok()?,
        })
    }

    fn holds(self, value: f64) -> bool {
        self.less && value < self.bound
            || self.equal && value == self.bound
            || self.greater && value > self.bound
    }

    /// Whether it holds of negative numbers alone.
    fn is_below_zero(self) -> bool {
        !self.greater && (self.bound < 0.0 || self.bound == 0.0 && !self.equal)
    }
}

/// A piece of a section.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece {
    /// A place for a digit: `0`, `#` or `?`.
    Digit(char),
    Point,
    Literal(char),
    /// The number in full.
    General,
}

/// A section of a code.
#[derive(Debug, Default)]
struct Picture {
    pieces: Vec<Piece>,
    grouped: bool,
    /// How many signs of per cent there are.
    per_cent: i32,
    /// Divided by a thousand for each comma after the digits.
    thousands: i32,
}

impl Picture {
    /// What a section says; `None` for one of another kind than numbers (`@`, fractions, powers, days).
    fn of(section: &str) -> Option<Self> {
        let mut picture = Self::default();
        let (mut seen, mut point, mut commas) = (false, false, 0);
        let mut rest = section;
        while let Some(character) = rest.chars().next() {
            let general = [GENERAL, "G/通用格式"]
                .into_iter()
                .find(|name| rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)));
            if let Some(name) = general {
                picture.pieces.push(Piece::General);
                rest = &rest[name.len()..];
                continue;
            }
            rest = &rest[character.len_utf8()..];
            if character != ',' && commas > 0 {
                match character {
                    '0' | '#' | '?' => picture.grouped = true,
                    _ => picture.thousands += commas,
                }
                commas = 0;
            }
            let literal = match character {
                '0' | '#' | '?' => {
                    seen = true;
                    picture.pieces.push(Piece::Digit(character));
                    continue;
                }
                '.' if !point => {
                    point = true;
                    picture.pieces.push(Piece::Point);
                    continue;
                }
                ',' if seen => {
                    commas += 1;
                    continue;
                }
                '%' => {
                    picture.per_cent += 1;
                    '%'
                }
                '[' => {
                    // Colours, conditions and languages; these may bring a sign of money: `[$¥-804]`.
                    let (inner, after) = rest.split_once(']')?;
                    rest = after;
                    let sign = inner.strip_prefix('$').and_then(|money| money.split('-').next());
                    picture.pieces.extend(sign.unwrap_or_default().chars().map(Piece::Literal));
                    continue;
                }
                // As wide as the next one, and filled with the next one.
                '_' | '*' => {
                    rest = rest.get(rest.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
                    continue;
                }
                '\\' | '!' => {
                    let escaped = rest.chars().next()?;
                    rest = &rest[escaped.len_utf8()..];
                    escaped
                }
                '"' => {
                    let (text, after) = rest.split_once('"').unwrap_or((rest, ""));
                    rest = after;
                    picture.pieces.extend(text.chars().map(Piece::Literal));
                    continue;
                }
                '@' | '/' | 'E' | 'e' | 'G' | 'g' => return None,
                'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return None,
                other => other,
            };
            picture.pieces.push(Piece::Literal(literal));
        }
        picture.thousands += commas;
        (!picture.pieces.is_empty() && picture.places() <= MOST_PLACES).then_some(picture)
    }

    fn point(&self) -> usize {
        self.pieces.iter().position(|piece| *piece == Piece::Point).unwrap_or(self.pieces.len())
    }

    /// How many decimal places it has.
    fn places(&self) -> usize {
        let after = self.pieces.iter().skip(self.point());
        after.filter(|piece| matches!(piece, Piece::Digit(_))).count()
    }

    fn show(&self, value: f64) -> String {
        let value = value * 100f64.powi(self.per_cent) / 1000f64.powi(self.thousands);
        let (point, places) = (self.point(), self.places());
        // To the fifteen digits that Excel keeps, so that 2.675 rounds as it does there.
        let exact: f64 = format!("{value:.14e}").parse().unwrap_or(value);
        let scale = 10f64.powi(i32::try_from(places).unwrap_or(0));
        let scaled: f64 = format!("{:.6}", exact.abs() * scale).parse().unwrap_or(0.0);
        let rounded = scaled.round() / scale;
        let digits = format!("{rounded:.places$}");
        let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
        let (before, after) = self.pieces.split_at(point);
        let after = self.decimals(after, decimals);
        let mut shown = String::new();
        // Words alone have no sign, nor has what is shown as zero.
        let is_shown = |piece: &Piece| match piece {
            Piece::Digit(_) => rounded != 0.0,
            Piece::General => general(value) != "0",
            Piece::Point | Piece::Literal(_) => false,
        };
        if exact < 0.0 && self.pieces.iter().any(is_shown) {
            shown.push('-');
        }
        shown.push_str(&self.whole(before, whole, point < self.pieces.len(), value.abs()));
        shown.push_str(&after);
        shown.trim().to_owned()
    }

    /// What stands before the point: digits from the right, all that are left in the first place for one.
    fn whole(&self, pieces: &[Piece], whole: &str, has_point: bool, value: f64) -> String {
        let places = pieces.iter().filter(|piece| matches!(piece, Piece::Digit(_))).count();
        // A zero is shown where it has to be; before a point it is always, though Excel shows `.5` by `#.0`.
        let mut left: Vec<char> =
            if whole == "0" && !has_point { Vec::new() } else { whole.chars().collect() };
        let mut shown: Vec<char> = Vec::new();
        let (mut count, mut seen) = (0, 0);
        if places == 0 && has_point {
            shown.extend(left.drain(..).rev());
        }
        for piece in pieces.iter().rev() {
            match piece {
                Piece::Digit(place) => {
                    seen += 1;
                    let mut push = |digit: char| {
                        if self.grouped && count > 0 && count % 3 == 0 {
                            shown.push(',');
                        }
                        shown.push(digit);
                        count += 1;
                    };
                    match left.pop() {
                        Some(digit) => push(digit),
                        None if *place == '0' => push('0'),
                        None => {}
                    }
                    if seen == places {
                        while let Some(digit) = left.pop() {
                            push(digit);
                        }
                    }
                }
                Piece::General => shown.extend(general(value).chars().rev()),
                Piece::Literal(literal) => shown.push(*literal),
                Piece::Point => {}
            }
        }
        shown.iter().rev().collect()
    }

    /// The point and what stands after it.
    fn decimals(&self, pieces: &[Piece], decimals: &str) -> String {
        let mut digits = decimals.chars();
        // Zeros at the end that need not be shown.
        let wanted = |place: &Piece| *place == Piece::Digit('0');
        let least = pieces.iter().filter(|piece| matches!(piece, Piece::Digit(_)));
        let least = least.collect::<Vec<_>>().iter().rposition(|piece| wanted(piece)).map_or(0, |at| at + 1);
        let count = decimals.trim_end_matches('0').len().max(least);
        let mut shown = String::new();
        let mut taken = 0;
        for piece in pieces {
            match piece {
                Piece::Point if count > 0 => shown.push('.'),
                Piece::Point => {}
                Piece::Digit(_) => {
                    let digit = digits.next().unwrap_or('0');
                    if taken < count {
                        shown.push(digit);
                    }
                    taken += 1;
                }
                Piece::Literal(literal) => shown.push(*literal),
                Piece::General => {}
            }
        }
        shown
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

/// The letters of a code's first section that stand for parts of a day, in lower case.
fn parts_of_day(code: &str) -> String {
    let first = sections(code).into_iter().next().unwrap_or_default();
    let mut parts = String::new();
    let mut characters = first.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => {
                characters.by_ref().find(|inner| *inner == '"');
            }
            '\\' | '!' | '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inner: String = characters.by_ref().take_while(|inner| *inner != ']').collect();
                let inner = inner.to_lowercase();
                // Hours that go on after the twenty-fourth.
                if matches!(inner.trim_end_matches(['h', 'm', 's']), "") && !inner.is_empty() {
                    parts.push('[');
                    parts.push_str(&inner);
                }
            }
            other => parts.extend(other.to_lowercase().filter(|letter| "ymdhs".contains(*letter))),
        }
    }
    parts
}

/// Whether a code shows a number as a day or a time.
pub fn is_date(code: &str) -> bool {
    !parts_of_day(code).is_empty()
}

/// A day of Excel's calendar by a format code, and the time of it: the parts of them that it shows. A whole day
/// is `2023年12月31日` where the code says 年, else `2023-12-31`. A number beyond the calendar shows nothing.
pub fn date(serial: f64, code: &str, is_1904: bool) -> String {
    let parts = parts_of_day(code);
    let has = |part: char| parts.contains(part);
    let clock = (has('h') || has('s')).then(|| clock(serial, &parts, code.contains('时')));
    if !(has('y') || has('d'))
        && let Some(clock) = clock
    {
        return clock;
    }
    let Some(Day { year, month, day }) = day(serial, is_1904) else { return String::new() };
    let day = match (has('y'), has('m'), has('d')) {
        (true, true, true) if code.contains('年') => format!("{year}年{month}月{day}日"),
        (true, true, false) if code.contains('年') => format!("{year}年{month}月"),
        (true, false, false) if code.contains('年') => format!("{year}年"),
        (true, true, false) => format!("{year}-{month:02}"),
        (true, false, false) => year.to_string(),
        (false, true, true) if code.contains('月') => format!("{month}月{day}日"),
        (false, true, false) if code.contains('月') => format!("{month}月"),
        _ => format!("{year}-{month:02}-{day:02}"),
    };
    match clock {
        Some(clock) => format!("{day} {clock}"),
        None => day,
    }
}

/// The day of a number.
fn day(serial: f64, is_1904: bool) -> Option<Day> {
    let days = serial.floor() as i32;
    let wanted =
        Day::new(1899, 12, 30)?.number().checked_add(days.checked_add(if is_1904 { 1462 } else { 0 })?)?;
    let months = (1900..2200).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let mut found = months.filter_map(|(year, month)| {
        let first = Day::new(year, month, 1)?;
        Day::new(year, month, u8::try_from(wanted.checked_sub(first.number())?.checked_add(1)?).ok()?)
    });
    found.next()
}

/// The time of a day, to the minute or the second.
fn clock(serial: f64, parts: &str, in_words: bool) -> String {
    let seconds = (serial * 86400.0).round();
    let seconds = if parts.contains('[') { seconds } else { seconds.rem_euclid(86400.0) } as i64;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match (parts.contains('h'), parts.contains('s'), in_words) {
        (true, false, true) => format!("{hours}时{minutes:02}分"),
        (true, true, true) => format!("{hours}时{minutes:02}分{rest:02}秒"),
        (true, false, false) => format!("{hours}:{minutes:02}"),
        (true, true, false) => format!("{hours}:{minutes:02}:{rest:02}"),
        (false, ..) => format!("{:02}:{rest:02}", seconds / 60),
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
            // Ten thousands with a point between the digits, as Chinese workbooks write them.
            (12345.0, "0!.0,\"万\"", "1.2万"),
            (12345.0, "0\\.0,", "1.2"),
            (123456789.0, "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0", "1.23亿"),
            (45678.0, "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0", "4.6万"),
            (-45.0, "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0", "-45"),
            (-0.021, "[<0]\"下降\"0.0%;\"增长\"0.0%", "下降2.1%"),
            (0.021, "[<0]\"下降\"0.0%;\"增长\"0.0%", "增长2.1%"),
            (0.0, "0.0;-0.0;", ""),
            (7.0, ";;;", ""),
            (0.0, "#,###", ""),
            (0.5, "#.0", "0.5"),
            (1234.0, "[$¥-804]#,##0.00", "¥1,234.00"),
            (1234.5, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1,234.50"),
            (0.0, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-"),
            (12.0, "General\"件\"", "12件"),
            (-12.5, "G/通用格式\"件\"", "-12.5件"),
            (1234567.0, "0000-000", "1234-567"),
            (0.25, "# ?/?", "0.25"),
            (12345.0, "0.00E+00", "12345"),
            (3.0, "@", "3"),
            (f64::NAN, "0.0", ""),
        ] {
            assert_eq!(number(value, code), text, "{value} {code}");
        }
        for (format, value, text) in [
            (0, 0.052, "0.052"),
            (9, 0.052, "5%"),
            (10, 0.052, "5.20%"),
            (3, 1234.5, "1,235"),
            (38, -1234.0, "-1,234"),
            (43, 0.0, "-"),
            (99, 0.052, "0.052"),
        ] {
            assert_eq!(number(value, builtin(format)), text, "{value} {format}");
        }
    }

    #[test]
    fn days_and_times_are_shown_by_their_parts() {
        for (value, code, text) in [
            (45291.0, "yyyy\"年\"m\"月\"d\"日\"", "2023年12月31日"),
            (45291.0, "yyyy\"年\"m\"月\";@", "2023年12月"),
            (45291.0, "m\"月\"d\"日\"", "12月31日"),
            (45291.0, "yyyy-mm", "2023-12"),
            (45291.0, "yyyy", "2023"),
            (45291.354166667, "yyyy/m/d h:mm", "2023-12-31 8:30"),
            (0.354166667, "h:mm", "8:30"),
            (0.354166667, "h\"时\"mm\"分\"", "8时30分"),
            (1.5, "[h]:mm:ss", "36:00:00"),
            (1.5, "h:mm", "12:00"),
            (0.0625, "mm:ss", "90:00"),
            (3e9, "yyyy/m/d", ""),
        ] {
            assert!(is_date(code), "{code}");
            assert_eq!(date(value, code, false), text, "{value} {code}");
        }
        for code in ["General", "0.0%", "0\"days\"", "[Red]0", "[$-804]0.0", "#,##0_d", "@"] {
            assert!(!is_date(code), "{code}");
        }
        assert_eq!(date(43829.0, "yyyy-mm-dd", true), "2023-12-31");
        assert_eq!(date(45291.0, "yyyy/m/d", false), "2023-12-31");
    }
}
