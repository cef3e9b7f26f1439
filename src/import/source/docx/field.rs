//! Fields that Word works out when it shows them, without keeping what they show.

use super::symbol;
use crate::prose::ordinal;

/// How deep the parts of an equation nest. Deeper ones are taken as they are written.
const DEEPEST: usize = 16;

/// Marks that Word draws around a character (带圈字符), by the character for the mark.
const RINGS: &str = "○〇◯О□△◇";

/// Characters in a ring that are characters of their own: what is in it, and what it is then.
const RINGED: [(&str, &str); 12] = [
    ("正", "㊣"),
    ("印", "㊞"),
    ("秘", "㊙"),
    ("上", "㊤"),
    ("中", "㊥"),
    ("下", "㊦"),
    ("左", "㊧"),
    ("右", "㊨"),
    ("日", "㊐"),
    ("月", "㊊"),
    ("男", "㊚"),
    ("女", "㊛"),
];

/// Whether a field is one that keeps no result.
pub fn is_worked_out(instruction: &str) -> bool {
    matches!(kind(instruction).as_str(), "EQ" | "SYMBOL")
}

/// What a field shows; `None` for kinds whose result is kept in the document.
///
/// `EQ \o\ac(○,1)` shows `①`, `eq \f(1,2)` shows `1/2`, `SYMBOL 252 \f "Wingdings"` shows `✓`.
pub fn shown(instruction: &str) -> Option<String> {
    // `eq\o(…)` needs no blank.
    let rest = instruction.trim_start().trim_start_matches(|character: char| character.is_ascii_alphabetic());
    match kind(instruction).as_str() {
        "EQ" => Some(equation(rest)),
        "SYMBOL" => Some(character(rest)),
        _ => None,
    }
}

/// The first word of a field.
fn kind(instruction: &str) -> String {
    let letters = instruction.trim_start().chars().take_while(char::is_ascii_alphabetic);
    // No kind that is asked for is longer.
    letters.take(8).collect::<String>().to_uppercase()
}

/// `252 \f "Wingdings" \s 12`, `0xFC \f Wingdings`, `8451 \u`.
fn character(arguments: &str) -> String {
    let mut words = arguments.split_whitespace();
    let code = words.next().unwrap_or_default();
    let code = match code.strip_prefix("0x").or_else(|| code.strip_prefix("0X")) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => code.parse(),
    };
    let font = arguments.split_once("\\f").map_or("", |(_, font)| font.trim_start());
    let font = match font.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => font.split_whitespace().next(),
    };
    let shown = code.ok().and_then(|code| symbol::read(font.unwrap_or_default(), code));
    shown.unwrap_or(symbol::UNKNOWN).to_string()
}

fn equation(text: &str) -> String {
    // `EQ \* jc2 \* hps10 \o\ad(\s\up 9(pinyin),字)` writes the sound above a character (拼音指南).
    let is_sound = text.contains("\\* jc") || text.contains("\\* hps");
    let characters: Vec<char> = text.chars().collect();
    let mut equation = Equation { text: &characters, at: 0, is_sound };
    equation.plain(0, &[]).trim().to_owned()
}

struct Equation<'a> {
    text: &'a [char],
    at: usize,
    is_sound: bool,
}

impl Equation<'_> {
    /// Text and the switches in it, up to one of the marks, which is not taken.
    fn plain(&mut self, depth: usize, until: &[char]) -> String {
        let mut shown = String::new();
        let mut open = 0_usize;
        while let Some(character) = self.peek() {
            if open == 0 && until.contains(&character) {
                break;
            }
            self.at += 1;
            match character {
                '\\' => match self.peek() {
                    Some('*') => self.format(),
                    Some(next) if next.is_ascii_alphabetic() && depth < DEEPEST => {
                        shown.push_str(&self.switch(depth));
                    }
                    // `\,` `\(` `\\` are what follows the stroke.
                    Some(next) => {
                        self.at += 1;
                        shown.push(next);
                    }
                    None => {}
                },
                _ => {
                    open += usize::from(character == '(');
                    open = open.saturating_sub(usize::from(character == ')'));
                    shown.push(character);
                }
            }
        }
        shown
    }

    /// `\* "Font:宋体"`: says how, not what.
    fn format(&mut self) {
        self.at += 1;
        self.skip(|character| character == ' ');
        if self.peek() == Some('"') {
            self.at += 1;
            self.skip(|character| character != '"');
            self.at += 1;
        } else {
            self.skip(|character| !character.is_whitespace() && character != '\\');
        }
        self.skip(|character| character == ' ');
    }

    /// A switch with its options and what is in its parentheses: `f(1,2)`, `o\ac(○,1)`, `s\up 4(甲)`.
    fn switch(&mut self, depth: usize) -> String {
        let name = self.word();
        let mut options: Vec<String> = Vec::new();
        loop {
            self.skip(|character| character == ' ' || character.is_ascii_digit());
            if self.peek() != Some('\\') {
                break;
            }
            self.at += 1;
            let option = self.word();
            // `\lc\{`: the character of a bracket.
            if option.ends_with('c') && name == "b" {
                self.at += usize::from(self.peek() == Some('\\'));
                let bracket = self.peek().into_iter();
                options.push(bracket.fold(option, |option, bracket| option + &bracket.to_string()));
                self.at += 1;
            } else {
                options.push(option);
            }
        }
        if self.peek() != Some('(') {
            return String::new();
        }
        self.at += 1;
        let mut parts: Vec<String> = Vec::new();
        loop {
            parts.push(self.plain(depth + 1, &[',', ';', ')']).trim().to_owned());
            let end = self.peek();
            self.at += 1;
            if !matches!(end, Some(',' | ';')) {
                break;
            }
        }
        self.assemble(&name, &options, parts)
    }

    fn assemble(&self, name: &str, options: &[String], parts: Vec<String>) -> String {
        match (name, parts.as_slice()) {
            ("f", [over, under]) => format!("{}/{}", operand(over), operand(under)),
            ("r", [radicand]) => format!("√{}", operand(radicand)),
            ("r", [degree, radicand]) if degree.is_empty() || degree == "2" => {
                format!("√{}", operand(radicand))
            }
            ("r", [degree, radicand]) => format!("{degree}√{}", operand(radicand)),
            ("o", [.., last]) if self.is_sound => last.clone(),
            ("o", [ring, inside]) if is_ring(ring) => ringed(inside),
            ("o", [inside, ring]) if is_ring(ring) => ringed(inside),
            ("l", parts) => parts.join(","),
            ("b", [inside]) => {
                let bracket = |kind: &str| {
                    let own = options.iter().find_map(|option| option.strip_prefix(kind));
                    own.and_then(|own| own.chars().next())
                };
                let both = bracket("bc");
                let left = both.or_else(|| bracket("lc")).unwrap_or('(');
                let right = both.map(closing).or_else(|| bracket("rc")).unwrap_or(')');
                format!("{left}{inside}{right}")
            }
            ("a" | "i", parts) => parts.join(" "),
            (_, parts) => parts.concat(),
        }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn word(&mut self) -> String {
        let start = self.at;
        self.skip(|character| character.is_ascii_alphabetic());
        self.text.get(start..self.at).unwrap_or_default().iter().collect::<String>().to_lowercase()
    }

    fn skip(&mut self, what: impl Fn(char) -> bool) {
        while self.peek().is_some_and(&what) {
            self.at += 1;
        }
    }
}

/// A part of a fraction: with parentheses where it is more than one number or name.
fn operand(text: &str) -> String {
    let is_one = text.chars().all(|character| character.is_alphanumeric() || matches!(character, '.' | '%'));
    if is_one { text.to_owned() } else { format!("({text})") }
}

fn closing(open: char) -> char {
    match open {
        '{' => '}',
        '[' => ']',
        '<' => '>',
        '(' => ')',
        '（' => '）',
        other => other,
    }
}

fn is_ring(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| RINGS.contains(first)) && characters.next().is_none()
}

/// A character in a ring; where there is no such character, it stands in parentheses.
fn ringed(inside: &str) -> String {
    let number = inside.parse::<u32>().ok().filter(|number| (1..=50).contains(number));
    if let Some(number) = number {
        return ordinal::circled(number);
    }
    if let Some(number) = (1..=10).find(|number| ordinal::chinese(*number) == inside) {
        return ordinal::circled_chinese(number);
    }
    let known = RINGED.iter().find(|(own, _)| *own == inside);
    known.map_or_else(|| format!("（{inside}）"), |(_, ring)| (*ring).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_equations_show() {
        let cases = [
            (r" eq \o\ac(○,1)", "①"),
            (r"EQ \o\ac(○,12) ", "⑫"),
            (r"eq\o\ac(○,三)", "㊂"),
            (r"eq \o\ac(○,印)", "㊞"),
            (r"eq \o\ac(□,验)", "（验）"),
            (r"eq \o\ac(○,99)", "（99）"),
            (r"EQ \f(1,2)", "1/2"),
            (r"EQ \f(1;2)", "1/2"),
            (r"eq \f(a+b,2)", "(a+b)/2"),
            (r"EQ 约\f(3,4)左右", "约3/4左右"),
            (r"EQ \r(3,8)", "3√8"),
            (r"EQ \r(,2)", "√2"),
            (r"EQ \b\bc\{(\a(1,2))", "{1 2}"),
            (r"EQ m\s\up4(2)", "m2"),
            (r"eq \o\ad(\s\up 4(调解),\s\do 2(中心))", "调解中心"),
            (r#"EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(zhen),镇)"#, "镇"),
            (r"EQ \l(1,2,3)", "1,2,3"),
            (r"EQ 3\,300", "3,300"),
            (r"EQ \x(甲(乙)丙)", "甲(乙)丙"),
            (r"EQ \f(1", "1"),
            (r"EQ \", ""),
            (r"EQ", ""),
        ];
        for (instruction, expected) in cases {
            assert_eq!(shown(instruction).as_deref(), Some(expected), "{instruction}");
        }
        let deep = format!("EQ {}1{}", r"\f(".repeat(100_000), ")".repeat(100_000));
        assert!(shown(&deep).is_some());
    }

    #[test]
    fn symbols_by_their_codes() {
        assert_eq!(shown(r#"SYMBOL 252 \f "Wingdings" \s 12"#).as_deref(), Some("✓"));
        assert_eq!(shown(r"symbol 0xFC \f Wingdings").as_deref(), Some("✓"));
        assert_eq!(shown(r"SYMBOL 8451 \u").as_deref(), Some("℃"));
        assert_eq!(shown(r#"SYMBOL 250 \f "某字体""#).as_deref(), Some("ú"));
        assert_eq!(shown(r#"SYMBOL 208 \f "Wingdings""#).as_deref(), Some("〓"));
        for kept in ["PAGE", " TOC \\o", "EQUAL 1", ""] {
            assert_eq!(shown(kept), None, "{kept}");
        }
    }
}
