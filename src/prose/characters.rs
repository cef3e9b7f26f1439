//! Characters of Chinese text: what is Chinese, what is a digit in any width, what shows nothing.

/// The ASCII form of a full-width digit, letter or mark; other characters as they are.
pub fn folded(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{3000}' | '\u{a0}' => ' ',
        _ => character,
    }
}

/// Whether it is a digit, ASCII or full-width.
pub fn is_digit(character: char) -> bool {
    folded(character).is_ascii_digit()
}

/// Whether it is a Chinese character.
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '々')
}

/// Whether it takes room, if any, but shows nothing: white space of any width, a byte order mark,
/// zero-width characters.
pub fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// The text without the blanks around it.
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}
