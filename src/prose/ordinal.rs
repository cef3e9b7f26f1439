//! Numbers as lists print them: 一, 十二, 壹, 甲, ①, iv, b; and reading back those of outlines.

use super::characters::is_digit;
use super::numeral;

/// What is drawn around a number that is one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// ①
    Circled,
    /// ❶
    Filled,
    /// ⑴
    InParentheses,
    /// ⒈
    WithStop,
    /// ㈠
    ChineseInParentheses,
    /// ㊀
    CircledChinese,
}

/// Numbers that are one character each: what is drawn around them, the first one, and the numbers
/// from its own to the last that Unicode has in a row. What is written comes from the first row that
/// has it; all are read.
const SIGNS: [(Sign, char, u32, u32); 12] = [
    (Sign::Circled, '①', 1, 20),
    (Sign::Circled, '㉑', 21, 35),
    (Sign::Circled, '㊱', 36, 50),
    (Sign::Circled, '⓵', 1, 10),
    (Sign::Circled, '➀', 1, 10),
    (Sign::Filled, '❶', 1, 10),
    (Sign::Filled, '⓫', 11, 20),
    (Sign::Filled, '➊', 1, 10),
    (Sign::InParentheses, '⑴', 1, 20),
    (Sign::WithStop, '⒈', 1, 20),
    (Sign::ChineseInParentheses, '㈠', 1, 10),
    (Sign::CircledChinese, '㊀', 1, 10),
];

/// A number as one character; `None` where Unicode has none.
pub fn signed(sign: Sign, number: u32) -> Option<char> {
    SIGNS
        .iter()
        .find(|(other, _, first, last)| *other == sign && (*first..=*last).contains(&number))
        .and_then(|(_, character, first, _)| char::from_u32(u32::from(*character) + number - first))
}

/// The number that a character is, and what is drawn around it: ①, ㈢, ❶.
pub fn of_sign(character: char) -> Option<(Sign, u32)> {
    SIGNS.iter().find_map(|(sign, from, first, last)| {
        let number = first + u32::from(character).checked_sub(u32::from(*from))?;
        (number <= *last).then_some((*sign, number))
    })
}

/// Characters that look like those of a numeral, as text taken from a PDF has them: radicals of
/// dictionaries, the small ones beside classical texts, and circles that stand for 〇.
const LOOKALIKES: [(char, char); 10] = [
    ('⼀', '一'),
    ('⼆', '二'),
    ('⼋', '八'),
    ('⼗', '十'),
    ('㆒', '一'),
    ('㆓', '二'),
    ('㆔', '三'),
    ('㆕', '四'),
    ('○', '〇'),
    ('◯', '〇'),
];

/// The character of a numeral that another one stands for; itself as a rule.
fn meant(character: char) -> char {
    LOOKALIKES.iter().find(|(other, _)| *other == character).map_or(character, |(_, meant)| *meant)
}

/// Whether the character is one of a Chinese numeral, or looks like one: 一, 十, ⼆.
pub fn is_chinese(character: char) -> bool {
    numeral::is_chinese_numeral(meant(character))
}

/// The value of a whole numeral that counts one after another: digits, or Chinese as one writes it.
///
/// `七五` (of 七五普法) is none, nor is `十十`: a numeral is read where writing its value gives it
/// again, but that `两` is two, and that `一〇五` may go digit by digit where a 〇 shows that it does.
pub fn value(text: &str) -> Option<u32> {
    if text.chars().all(is_digit) {
        return numeral::whole(text);
    }
    let text: String = text.chars().map(meant).collect();
    if !text.chars().all(numeral::is_chinese_numeral) {
        return None;
    }
    let value = numeral::whole(&text)?;
    let written = text.replace('〇', "零");
    let usual = written.strip_prefix("一十").map(|ones| format!("十{ones}"));
    let by_digits = text.contains(['〇', '零']) && chinese_digits(value) == text.replace('零', "〇");
    (text == "两" || chinese(value) == usual.unwrap_or(written) || by_digits).then_some(value)
}

/// A number in Chinese as headings write it: `十二`, `一百零五`. Beyond 99,999,999 in digits.
pub fn chinese(number: u32) -> String {
    counted(number, &CHINESE, &["", "十", "百", "千"], true)
}

/// A number in the characters of cheques: `壹拾贰`. Beyond 99,999,999 in digits.
pub fn chinese_legal(number: u32) -> String {
    counted(number, &LEGAL, &["", "拾", "佰", "仟"], false)
}

/// A number digit by digit: `一〇五`.
pub fn chinese_digits(number: u32) -> String {
    number
        .to_string()
        .bytes()
        .map(|digit| match digit {
            b'0' => "〇",
            digit => CHINESE[usize::from(digit - b'0')],
        })
        .collect()
}

/// The heavenly stems 甲 to 癸; beyond ten in digits.
pub fn stem(number: u32) -> String {
    one_of("甲乙丙丁戊己庚辛壬癸", number)
}

/// The earthly branches 子 to 亥; beyond twelve in digits.
pub fn branch(number: u32) -> String {
    one_of("子丑寅卯辰巳午未申酉戌亥", number)
}

/// A number in a circle, ① to ㊿; beyond fifty, and 0, in digits.
pub fn circled(number: u32) -> String {
    signed(Sign::Circled, number).map_or_else(|| number.to_string(), String::from)
}

/// A number with a full stop in one character, ⒈ to ⒛; others as `21.`.
pub fn with_stop(number: u32) -> String {
    signed(Sign::WithStop, number).map_or_else(|| format!("{number}."), String::from)
}

/// A number in parentheses in one character, ⑴ to ⒇; others as `(21)`.
pub fn in_parentheses(number: u32) -> String {
    signed(Sign::InParentheses, number).map_or_else(|| format!("({number})"), String::from)
}

/// A Chinese number in a circle, ㊀ to ㊉; others as [`chinese`].
pub fn circled_chinese(number: u32) -> String {
    signed(Sign::CircledChinese, number).map_or_else(|| chinese(number), String::from)
}

/// Full-width digits: `１２`.
pub fn full_width(number: u32) -> String {
    number.to_string().bytes().filter_map(|digit| char::from_u32(0xFF10 + u32::from(digit - b'0'))).collect()
}

/// Lower-case Roman numerals; 0 and numbers beyond 3999 in digits.
pub fn roman(number: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number == 0 || number > 3999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            text.push_str(letters);
            rest -= value;
        }
    }
    text
}

/// Lower-case letters as browsers count: `a` … `z`, `aa`, `ab`; 0 in digits.
pub fn letters(number: u32) -> String {
    if number == 0 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = Vec::new();
    while rest > 0 {
        rest -= 1;
        text.push(letter(rest % 26));
        rest /= 26;
    }
    text.iter().rev().collect()
}

/// Lower-case letters as Word counts: `a` … `z`, `aa`, `bb`; 0 and numbers beyond 780 in digits.
pub fn letters_repeated(number: u32) -> String {
    if number == 0 || number > 780 {
        return number.to_string();
    }
    let letter = letter((number - 1) % 26);
    (0..=(number - 1) / 26).map(|_| letter).collect()
}

const CHINESE: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const LEGAL: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];

fn counted(number: u32, digits: &[&str; 10], units: &[&str; 4], short_ten: bool) -> String {
    if number == 0 {
        return digits[0].to_owned();
    }
    if number > 99_999_999 {
        return number.to_string();
    }
    let mut text = String::new();
    let mut gap = false;
    let (high, low) = (number / 10_000, number % 10_000);
    for (group, mark) in [(high, "万"), (low, "")] {
        if group == 0 {
            gap = !text.is_empty();
            continue;
        }
        for (place, power) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
            let digit = (group / power % 10) as usize;
            if digit == 0 {
                gap = gap || !text.is_empty();
                continue;
            }
            if gap {
                text.push_str(digits[0]);
                gap = false;
            }
            // 十二, but 一百一十二.
            if !(short_ten && text.is_empty() && digit == 1 && place == 1) {
                text.push_str(digits[digit]);
            }
            text.push_str(units[place]);
        }
        text.push_str(mark);
        gap = false;
        if !mark.is_empty() && low > 0 && low < 1000 {
            gap = true;
        }
    }
    text
}

fn one_of(characters: &str, number: u32) -> String {
    let index = (number as usize).checked_sub(1);
    match index.and_then(|index| characters.chars().nth(index)) {
        Some(character) => character.to_string(),
        None => number.to_string(),
    }
}

fn letter(index: u32) -> char {
    char::from(b'a' + (index % 26) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numbers() {
        let cases = [
            (0, "零"),
            (1, "一"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (99, "九十九"),
            (100, "一百"),
            (105, "一百零五"),
            (112, "一百一十二"),
            (1010, "一千零一十"),
            (10_000, "一万"),
            (10_001, "一万零一"),
            (20_300, "二万零三百"),
            (123_456, "十二万三千四百五十六"),
        ];
        for (number, text) in cases {
            assert_eq!(chinese(number), text);
        }
        assert_eq!(chinese_legal(12), "壹拾贰");
        assert_eq!(chinese_digits(105), "一〇五");
    }

    #[test]
    fn other_numbers() {
        assert_eq!(
            [circled(1), circled(20), circled(21), circled(36), circled(51)],
            ["①", "⑳", "㉑", "㊱", "51"]
        );
        assert_eq!([with_stop(1), in_parentheses(20), circled_chinese(10)], ["⒈", "⒇", "㊉"]);
        assert_eq!([stem(1), stem(10), stem(11), branch(12)], ["甲", "癸", "11", "亥"]);
        assert_eq!([roman(4), roman(1999), roman(0)], ["iv", "mcmxcix", "0"]);
        assert_eq!([letters(1), letters(26), letters(27), letters(28)], ["a", "z", "aa", "ab"]);
        assert_eq!([letters_repeated(27), letters_repeated(28)], ["aa", "bb"]);
        assert_eq!(full_width(120), "１２０");
    }

    #[test]
    fn what_is_written_is_read_back() {
        for number in 1..=120 {
            assert_eq!(value(&chinese(number)), Some(number), "{}", chinese(number));
            assert_eq!(value(&full_width(number)), Some(number));
        }
        for number in 1..=50 {
            let sign = circled(number).chars().next().and_then(of_sign);
            assert_eq!(sign, Some((Sign::Circled, number)), "{}", circled(number));
        }
        for (text, number) in
            [("两", 2), ("一十二", 12), ("一百零五", 105), ("一百〇五", 105), ("一〇五", 105), ("⼆⼗⼀", 21)]
        {
            assert_eq!(value(text), Some(number), "{text}");
        }
        for (character, sign) in [
            ('⑳', (Sign::Circled, 20)),
            ('㉟', (Sign::Circled, 35)),
            ('㊿', (Sign::Circled, 50)),
            ('❷', (Sign::Filled, 2)),
            ('⑶', (Sign::InParentheses, 3)),
            ('⒋', (Sign::WithStop, 4)),
            ('㈤', (Sign::ChineseInParentheses, 5)),
            ('㊅', (Sign::CircledChinese, 6)),
        ] {
            assert_eq!(of_sign(character), Some(sign), "{character}");
            assert_eq!(signed(sign.0, sign.1), Some(character));
        }
        for character in ['一', '1', 'ⓐ', '⒜', '㈫', '㋀', '㍘'] {
            assert_eq!(of_sign(character), None, "{character}");
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        for text in ["", "七五", "三五", "二十大", "十十", "99999999999", "3a", "1,200", "O2", "一百五"]
        {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
