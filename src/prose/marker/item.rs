//! The items that a sentence lists, each with its number and a verb: 一是…；二是…, 一要…；二要….

use super::HIGHEST;
use crate::prose::ordinal;

/// Verbs after the number of an item.
const VERBS: [char; 2] = ['是', '要'];

/// What an item begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its number.
    pub value: u32,
    /// The verb after it: 是, 要.
    pub verb: char,
    /// Bytes of the text that number and verb take.
    pub end: usize,
}

/// The item that a text begins with.
pub fn item(text: &str) -> Option<Item> {
    let digits = text.char_indices().take(5).find(|(_, character)| !ordinal::is_chinese(*character))?.0;
    let verb = text[digits..].chars().next().filter(|verb| VERBS.contains(verb))?;
    let value = ordinal::value(&text[..digits]).filter(|value| (1..=HIGHEST).contains(value))?;
    // 两是 counts nothing.
    let counts = !text.starts_with('两');
    counts.then_some(Item { value, verb, end: digits + verb.len_utf8() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_have_a_number_and_a_verb() {
        for (text, expected) in [
            ("一是完善制度", Some((1, '是'))),
            ("十二要抓实", Some((12, '要'))),
            ("⼆是规范工作", Some((2, '是'))),
            ("两是", None),
            ("一、总体情况", None),
            ("是一", None),
            ("二十", None),
            ("", None),
        ] {
            let item = item(text);
            assert_eq!(item.map(|item| (item.value, item.verb)), expected, "{text}");
            assert!(item.is_none_or(|item| text[..item.end].ends_with(VERBS)), "{text}");
        }
    }
}
