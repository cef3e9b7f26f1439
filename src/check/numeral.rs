//! Numbers as outlines and sentences write them: 七, 十二, 5, １２.

/// The value of a digit, full-width ones too.
pub(super) fn digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(u32::from(character) - u32::from('0')),
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        _ => None,
    }
}

/// Whether it can be part of a number in Chinese characters.
pub(super) fn is_chinese(character: char) -> bool {
    character == '十' || character == '百' || character == '两' || one_to_nine(character).is_some()
}

fn one_to_nine(character: char) -> Option<u32> {
    Some(match character {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// The value of a whole number in digits, or in Chinese characters up to 九十九.
///
/// `七五` (of 七五普法) is no number.
pub(super) fn parse(text: &str) -> Option<u32> {
    let mut characters = text.chars().peekable();
    if characters.peek().is_some_and(|character| digit(*character).is_some()) {
        return text
            .chars()
            .try_fold(0_u32, |number, character| number.checked_mul(10)?.checked_add(digit(character)?));
    }
    match text {
        "两" => return Some(2),
        "十" => return Some(10),
        _ => {}
    }
    let (tens, ones) = match text.split_once('十') {
        None => ("", text),
        Some(("", ones)) => ("一", ones),
        Some(parts) => parts,
    };
    let value = |text: &str| {
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (None, _) => Some(0),
            (Some(character), None) => one_to_nine(character),
            _ => None,
        }
    };
    let number = value(tens)? * 10 + value(ones)?;
    (number > 0).then_some(number)
}

/// A number in Chinese characters; from 100 on in digits.
pub(super) fn chinese(number: u32) -> String {
    const ONES: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let ones = |number: u32| ONES.get(number as usize).copied().unwrap_or_default();
    match number {
        0 | 100.. => number.to_string(),
        1..=9 => ones(number).to_owned(),
        10..=19 => format!("十{}", ones(number % 10)),
        _ => format!("{}十{}", ones(number / 10), ones(number % 10)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for number in 1..=120 {
            assert_eq!(parse(&chinese(number)), Some(number));
        }
        assert_eq!(parse("１２"), Some(12));
        assert_eq!(parse("两"), Some(2));
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        for text in ["", "七五", "二十大", "十十", "一百", "99999999999", "3a"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
