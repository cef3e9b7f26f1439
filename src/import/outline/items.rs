//! Items inside a paragraph: 一是…；二是…, which stay in their text and are only named.

use crate::prose::marker;
use crate::prose::sentence;

/// The markers of the items that a text lists, as printed and in order; none unless there are two,
/// or the text begins with one.
pub fn markers(text: &str) -> Vec<String> {
    let mut markers: Vec<String> = Vec::new();
    let mut verb: Option<char> = None;
    let mut before: Option<char> = None;
    for (index, character) in text.char_indices() {
        let starts = before.is_none_or(may_stand_before);
        before = Some(character);
        let Some(item) = marker::item(&text[index..]).filter(|_| starts) else {
            continue;
        };
        let printed = text[index..index + item.end].to_owned();
        let next = item.value as usize == markers.len() + 1 && verb.is_none_or(|verb| verb == item.verb);
        // A paragraph may begin with 二是, its own paragraph.
        if index == 0 && !next {
            return vec![printed];
        }
        if next {
            verb = Some(item.verb);
            markers.push(printed);
        }
    }
    let begins = text.starts_with(markers.first().map_or("\0", String::as_str));
    if markers.len() >= 2 || begins { markers } else { Vec::new() }
}

/// Whether an item may stand right after a character: a clause ends with it, or a bracket or a
/// quotation, or it sets the item apart.
fn may_stand_before(character: char) -> bool {
    sentence::CLAUSE_ENDS.contains(&character)
        || sentence::closes(character)
        || matches!(character, ' ' | '\u{3000}' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_in_order() {
        assert_eq!(
            markers("开展创建:一是结合普法;二是指导社区;三是规范工作。今年八堡村获评。"),
            ["一是", "二是", "三是"]
        );
        assert_eq!(markers("二是完善制度。"), ["二是"]);
        assert_eq!(markers("一要抓紧，二要抓实"), ["一要", "二要"]);
        assert_eq!(markers("原因之一是人员不足。"), [] as [&str; 0]);
        assert_eq!(markers("主要任务一是宣传"), [] as [&str; 0]);
        let many: String =
            (1..=12).map(|number| format!("{}是甲；", crate::prose::ordinal::chinese(number))).collect();
        assert_eq!(markers(&many).len(), 12);
    }
}
