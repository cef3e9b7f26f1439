//! Characters of Word's symbol fonts, which have codes of their own.

/// What a font that is no text font shows for its codes.
struct Symbols {
    /// The font's name.
    font: &'static str,
    /// Runs of codes from a first one, and the characters they show.
    runs: &'static [(u8, &'static str)],
}

/// Fonts whose codes say nothing by themselves.
const FONTS: [Symbols; 4] = [
    Symbols {
        font: "Wingdings",
        runs: &[
            (0x22, "✂✁"),
            (0x28, "☎✆✉"),
            (0x41, "✌"),
            (0x45, "☜☞☝☟"),
            (0x4A, "☺"),
            (0x4C, "☹"),
            (0x6C, "●"),
            (0x6E, "■□"),
            (0x71, "❑❒"),
            (0x75, "◆❖"),
            (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
            (0x9E, "·•▪○"),
            (0xA7, "▪□"),
            (0xAB, "★"),
            (0xB1, "⌖"),
            (0xB5, "✪✰"),
            (0xD8, "➢"),
            (0xDC, "➲"),
            (0xDF, "←→↑↓↖↗↙↘"),
            (0xE8, "➔"),
            (0xEF, "⇦⇨⇧⇩⬄⇳"),
            (0xFB, "✗✓☒☑"),
        ],
    },
    Symbols {
        font: "Wingdings 2", runs: &[(0x4F, "✗✓☒☑☒"), (0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0xA2, "■□")]
    },
    Symbols {
        font: "Wingdings 3", runs: &[(0x66, "←→↑↓↖↗↙↘"), (0x70, "▲▼△▽◀▶")]
    },
    Symbols {
        font: "Symbol",
        runs: &[
            (0x25, "%"),
            (0x28, "()"),
            (0x2B, "+,−./0123456789:;<=>"),
            (0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
            (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
            (0xA2, "′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
            (0xC5, "⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇"),
            (0xD5, "∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
            (0xE5, "∑"),
        ],
    },
];

/// Stands for a character that is not known here, as printers set it.
pub const UNKNOWN: char = '〓';

/// The character that a font shows for a code; `None` if that is not known here.
///
/// Word stores the codes of symbol fonts as private characters, U+F020 to U+F0FF, or as they are.
pub fn read(font: &str, code: u32) -> Option<char> {
    let is_private = (0xE000..=0xF8FF).contains(&code);
    match FONTS.iter().find(|symbols| symbols.font.eq_ignore_ascii_case(font.trim())) {
        Some(symbols) => {
            let code = u8::try_from(if is_private { code & 0xFF } else { code }).ok()?;
            symbols.runs.iter().find_map(|(first, shown)| {
                let index = code.checked_sub(*first)?;
                shown.chars().nth(usize::from(index))
            })
        }
        // A text font's codes are characters.
        None if is_private || code < 0x20 => None,
        None => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_symbol_fonts() {
        let cases = [
            ("Wingdings", 0xF0FC, Some('✓')),
            ("wingdings", 0xFC, Some('✓')),
            ("Wingdings", 0xF06C, Some('●')),
            ("Wingdings", 0xF081, Some('①')),
            ("Wingdings", 0xF08A, Some('⑩')),
            ("Wingdings", 0xF095, Some('❿')),
            ("Wingdings", 0xF0E0, Some('→')),
            ("Wingdings", 0xF0A8, Some('□')),
            ("Wingdings 2", 0xF052, Some('☑')),
            ("Wingdings 2", 0xF0A3, Some('□')),
            ("Wingdings 2", 0xF06A, Some('①')),
            ("Symbol", 0xF0B1, Some('±')),
            ("Symbol", 0xF0B0, Some('°')),
            ("Symbol", 0xF0B4, Some('×')),
            ("Symbol", 0xF0B8, Some('÷')),
            ("Symbol", 0xF0A3, Some('≤')),
            ("Symbol", 0xF0B3, Some('≥')),
            ("Symbol", 0xF061, Some('α')),
            ("Symbol", 0xF07A, Some('ζ')),
            ("Symbol", 0xF044, Some('Δ')),
            ("Symbol", 0xF0E5, Some('∑')),
            ("Symbol", 0xF039, Some('9')),
            ("宋体", 0x2103, Some('℃')),
            ("宋体", 0xF0FC, None),
            ("Webdings", 0xF0FC, None),
            ("Wingdings", 0xF0D0, None),
            ("Wingdings", 0xD800, None),
        ];
        for (font, code, shown) in cases {
            assert_eq!(read(font, code), shown, "{font} {code:X}");
        }
    }
}
