//! The numbers that browsers write before the items of lists.

use super::style::property;
use crate::prose::ordinal;

/// An ordered list.
#[derive(Debug, Clone, Copy)]
pub struct List {
    /// The number of its next item.
    pub next: i64,
    /// How its items are numbered.
    pub style: Style,
}

/// How items are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Decimal,
    Letters,
    Capitals,
    Roman,
    RomanCapitals,
    Chinese,
    None,
}

impl Style {
    /// By the `type` and the `style` of a list.
    pub fn of(kind: &str, style: &str) -> Style {
        let named =
            property(style, "list-style-type").or_else(|| property(style, "list-style")).unwrap_or_default();
        for word in named.split_ascii_whitespace() {
            match word {
                "none" => return Style::None,
                "lower-alpha" | "lower-latin" => return Style::Letters,
                "upper-alpha" | "upper-latin" => return Style::Capitals,
                "lower-roman" => return Style::Roman,
                "upper-roman" => return Style::RomanCapitals,
                "cjk-ideographic" | "simp-chinese-informal" | "trad-chinese-informal" => {
                    return Style::Chinese;
                }
                "decimal" => return Style::Decimal,
                _ => {}
            }
        }
        match kind {
            "a" => Style::Letters,
            "A" => Style::Capitals,
            "i" => Style::Roman,
            "I" => Style::RomanCapitals,
            _ => Style::Decimal,
        }
    }

    /// What a browser writes before an item.
    pub fn number(self, number: i64) -> Option<String> {
        let Ok(count) = u32::try_from(number) else {
            return (self != Style::None).then(|| format!("{number}. "));
        };
        Some(match self {
            Style::Decimal => format!("{count}. "),
            Style::Letters => format!("{}. ", ordinal::letters(count)),
            Style::Capitals => format!("{}. ", ordinal::letters(count).to_uppercase()),
            Style::Roman => format!("{}. ", ordinal::roman(count)),
            Style::RomanCapitals => format!("{}. ", ordinal::roman(count).to_uppercase()),
            Style::Chinese => format!("{}、", ordinal::chinese(count)),
            Style::None => return None,
        })
    }
}
