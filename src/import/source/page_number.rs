//! Page numbers that stand alone on a line of a text copied from pages.

use crate::prose::characters::{folded, is_blank};

/// How a page number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `- 1 -`, `— 2 —`: nothing else is written so.
    Dashes,
    /// `第3页 共9页`, `第 3 页`: nor is this.
    Named,
    /// `3/9`
    Fraction,
    /// `3`
    Bare,
}

impl Style {
    /// Whether a line like this is a page number wherever it stands.
    pub fn is_sure(self) -> bool {
        matches!(self, Self::Dashes | Self::Named)
    }
}

/// What page numbers stand between, as printers and word processors have it.
const DASHES: [char; 14] = ['-', '—', '–', '―', '‐', '‑', '‒', '−', '─', '·', '•', '~', '～', '﹣'];

/// Words around the number of a page: (before, after, and before and after the number of all pages).
const NAMES: &[(&str, &str, &str, &str)] =
    &[("第", "页", "共", "页"), ("page", "", "of", ""), ("p.", "", "/", ""), ("第", "页", "总", "页")];

/// Longest page number, in characters, blanks not counted: `—第123页，共456页—`.
const LONGEST: usize = 16;

/// The page number that a line is, with its style and the number of the page.
pub fn read(line: &str) -> Option<(Style, u32)> {
    let line: String = line
        .chars()
        .filter(|character| !is_blank(*character))
        .map(|character| folded(character).to_ascii_lowercase())
        .take(LONGEST + 1)
        .collect();
    if line.chars().count() > LONGEST {
        return None;
    }
    let inner = line.trim_matches(DASHES);
    let framed = line.starts_with(DASHES) && line.ends_with(DASHES) && inner.len() < line.len();
    if let Some(page) = page(inner) {
        let style = match framed {
            true => Style::Dashes,
            // -3 is a number below zero.
            false if inner == line => Style::Bare,
            false => return None,
        };
        return Some((style, page));
    }
    if let Some(number) = NAMES.iter().find_map(|names| named(inner, *names)) {
        return Some((Style::Named, number));
    }
    let (number, all) = line.split_once('/')?;
    let (number, all) = (page(number)?, page(all)?);
    (number <= all).then_some((Style::Fraction, number))
}

/// 第3页, 第3页共9页, 第3页/共9页, page3of9
fn named(line: &str, (before, after, of, end): (&str, &str, &str, &str)) -> Option<u32> {
    let rest = line.strip_prefix(before)?;
    let digits = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
    let number = page(&rest[..digits])?;
    let rest = rest[digits..].strip_prefix(after)?.trim_start_matches([',', '，', '/', '、', ';', '|', '(']);
    if rest.is_empty() {
        return (!after.is_empty()).then_some(number);
    }
    let rest = rest.strip_prefix(of).unwrap_or(rest).trim_end_matches(')');
    page(rest.strip_suffix(end)?).map(|_| number)
}

/// A number of a page: 1 to 999.
fn page(text: &str) -> Option<u32> {
    let digits = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|page| digits && *page > 0 && !text.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_and_text() {
        for (line, style, number) in [
            ("- 1 -", Style::Dashes, 1),
            ("— 12 —", Style::Dashes, 12),
            ("－３－", Style::Dashes, 3),
            ("—4—", Style::Dashes, 4),
            ("· 5 ·", Style::Dashes, 5),
            ("第3页 共9页", Style::Named, 3),
            ("第 10 页，共 12 页", Style::Named, 10),
            ("第7页", Style::Named, 7),
            ("- 第 7 页 -", Style::Named, 7),
            ("第2页/共8页", Style::Named, 2),
            ("Page 2 of 8", Style::Named, 2),
            ("3/9", Style::Fraction, 3),
            ("3 / 9", Style::Fraction, 3),
            ("14", Style::Bare, 14),
        ] {
            assert_eq!(read(line), Some((style, number)), "{line}");
        }
        for line in [
            "-3",
            "2024",
            "0",
            "1.5",
            "9/3",
            "第三页",
            "第3条",
            "10个",
            "——",
            "",
            "- -",
            "第页",
            "2024/1/5",
            "007",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
