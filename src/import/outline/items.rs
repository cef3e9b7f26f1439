//! Items inside a paragraph: 一是…；二是…, which stay in their text and are only named.

const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/// The markers of the items that a text lists, as printed and in order; none unless there are two,
/// or the text begins with one.
pub fn markers(text: &str) -> Vec<String> {
    let mut markers: Vec<String> = Vec::new();
    let mut word: Option<char> = None;
    let mut before: Option<char> = None;
    let mut characters = text.char_indices().peekable();
    while let Some((index, character)) = characters.next() {
        let expected = NUMERALS.get(markers.len()).copied();
        let first = markers.is_empty();
        let starts = before.is_none_or(|before| "，,。；;：:、 \u{3000}—）)”".contains(before));
        let next = characters.peek().map(|(_, next)| *next);
        let begins_item = first && index == 0 && NUMERALS.contains(&character);
        if starts
            && (Some(character) == expected || begins_item)
            && let Some(verb) =
                next.filter(|next| matches!(next, '是' | '要') && word.is_none_or(|word| word == *next))
        {
            word = Some(verb);
            // A paragraph may begin with 二是, its own paragraph.
            if begins_item && Some(character) != expected {
                return vec![format!("{character}{verb}")];
            }
            markers.push(format!("{character}{verb}"));
        }
        before = Some(character);
    }
    let begins = text.starts_with(markers.first().map_or("\0", String::as_str));
    if markers.len() >= 2 || begins { markers } else { Vec::new() }
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
    }
}
