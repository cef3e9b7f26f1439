//! The marks of Markdown within a line: bold, emphasis, links, code.

use crate::prose::characters::{is_blank, is_han};

/// A line's words, and which of their characters are bold.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inline {
    pub text: String,
    /// One for each character of the text.
    pub bold: Vec<bool>,
}

/// What a character of the source comes to.
#[derive(Debug, Clone, Copy)]
enum Token {
    Character(char),
    /// A run of `*`, `_` or `~` that may open or close.
    Mark {
        mark: char,
        count: usize,
        opens: bool,
        closes: bool,
    },
}

/// Longest text of a link, and longest address, in characters.
const LONGEST_TEXT: usize = 200;
const LONGEST_ADDRESS: usize = 1000;

/// How the address of a link begins: `[注](见附件)` is none.
const ADDRESSES: [&str; 8] = ["http://", "https://", "mailto:", "www.", "#", "/", "./", "../"];

/// What stands for a character of HTML, as assistants write it in Markdown.
const ENTITIES: [(&str, char); 10] = [
    ("&nbsp;", ' '),
    ("&emsp;", '\u{3000}'),
    ("&ensp;", ' '),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&amp;", '&'),
    ("<br>", ' '),
    ("<br/>", ' '),
    ("<br />", ' '),
];

/// Reads a line.
pub fn read(source: &str) -> Inline {
    let tokens = tokens(&source.chars().collect::<Vec<char>>());
    // Which marks are pairs, and what is bold between them.
    let mut gone = vec![false; tokens.len()];
    let mut bold = vec![false; tokens.len()];
    let mut open: Vec<((char, usize), usize)> = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let Token::Mark { mark, count, opens, closes } = *token else {
            continue;
        };
        let before = open.iter().position(|(kind, _)| *kind == (mark, count));
        if let Some(index) = before.filter(|_| closes) {
            let (_, from) = open.remove(index);
            gone[from] = true;
            gone[place] = true;
            if count > 1 && mark != '~' {
                bold[from..place].fill(true);
            }
        } else if opens {
            if let Some(index) = before {
                open.remove(index);
            }
            open.push(((mark, count), place));
        }
    }
    let mut inline = Inline::default();
    for (place, token) in tokens.into_iter().enumerate() {
        let (character, times) = match token {
            Token::Character(character) => (character, 1),
            Token::Mark { .. } if gone[place] => continue,
            Token::Mark { mark, count, .. } => (mark, count),
        };
        for _ in 0..times {
            inline.text.push(character);
            inline.bold.push(bold[place]);
        }
    }
    inline
}

fn tokens(source: &[char]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(source.len());
    // Where the text of a link ends, and where its address does.
    let mut links: Vec<(usize, usize)> = Vec::new();
    // Runs of backticks that nothing closes, by their length.
    let mut unclosed: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(&character) = source.get(at) {
        if let Some((_, end)) = links.last().copied().filter(|(close, _)| *close == at) {
            links.pop();
            at = end;
            continue;
        }
        let next = source.get(at + 1).copied();
        match character {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                tokens.extend(next.map(Token::Character));
                at += 2;
            }
            '`' => {
                let run = run(source, at);
                let close = if unclosed.contains(&run) { None } else { code_end(source, at + run, run) };
                let Some(close) = close else {
                    if !unclosed.contains(&run) {
                        unclosed.push(run);
                    }
                    tokens.extend(source[at..at + run].iter().copied().map(Token::Character));
                    at += run;
                    continue;
                };
                tokens.extend(source[at + run..close].iter().copied().map(Token::Character));
                at = close + run;
            }
            '!' | '[' => {
                let bracket = if character == '!' { at + 1 } else { at };
                match link(source, bracket) {
                    Some((close, end)) => {
                        let text = &source[bracket + 1..close];
                        // [1] is the number of a note, and must not join the digits before it.
                        let note = text.iter().all(char::is_ascii_digit);
                        if note {
                            tokens.extend(source[bracket..=close].iter().copied().map(Token::Character));
                            at = end;
                        } else {
                            links.push((close, end));
                            at = bracket + 1;
                        }
                    }
                    None => {
                        tokens.push(Token::Character(character));
                        at += 1;
                    }
                }
            }
            '<' | '&' => match entity(&source[at..]) {
                Some((length, said)) => {
                    tokens.extend(said.into_iter().map(Token::Character));
                    at += length;
                }
                None => {
                    tokens.push(Token::Character(character));
                    at += 1;
                }
            },
            '*' | '_' | '~' => {
                let count = run(source, at);
                tokens.push(mark(source, at, count));
                at += count;
            }
            _ => {
                tokens.push(Token::Character(character));
                at += 1;
            }
        }
    }
    tokens
}

/// How many times the character at a place is repeated from there.
fn run(source: &[char], at: usize) -> usize {
    source[at..].iter().take_while(|character| **character == source[at]).count()
}

fn mark(source: &[char], at: usize, count: usize) -> Token {
    let mark = source[at];
    let before = at.checked_sub(1).map(|before| source[before]);
    let after = source.get(at + count).copied();
    let word = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let latin =
        |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphanumeric());
    let paired = match mark {
        '~' => count == 2,
        _ => count <= 3,
    };
    // 张**、李**: what a mark stands before is no end of a clause.
    let opens = after.is_some_and(|after| !is_blank(after) && !"，。、；：！？）”》,.;:!?)".contains(after));
    let closes = before.is_some_and(|before| !is_blank(before));
    let (opens, closes) = match (mark, count) {
        ('_', _) => (opens && !word(before), closes && !word(after)),
        // 3*4*5
        ('*', 1) => (opens && !latin(before), closes && !latin(after)),
        _ => (opens, closes),
    };
    Token::Mark { mark, count, opens: opens && paired, closes: closes && paired }
}

/// Where a run of as many backticks closes code.
fn code_end(source: &[char], from: usize, count: usize) -> Option<usize> {
    let mut at = from;
    while at < source.len() {
        if source[at] == '`' {
            let run = run(source, at);
            if run == count {
                return Some(at);
            }
            at += run;
        } else {
            at += 1;
        }
    }
    None
}

/// The place of the `]` of a link whose `[` is at a place, and the place after its address.
fn link(source: &[char], bracket: usize) -> Option<(usize, usize)> {
    if source.get(bracket) != Some(&'[') {
        return None;
    }
    let from = bracket + 1;
    let text = source[from..].iter().take(LONGEST_TEXT);
    let close =
        from + text.take_while(|character| **character != '[').position(|character| *character == ']')?;
    if source.get(close + 1) != Some(&'(')
        || close == from && source.get(bracket.wrapping_sub(1)) != Some(&'!')
    {
        return None;
    }
    let mut depth = 1;
    let address = source[close + 2..].iter().take(LONGEST_ADDRESS).position(|character| {
        depth += match character {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    })?;
    let address: String = source[close + 2..close + 2 + address].iter().collect();
    let picture = bracket > 0 && source[bracket - 1] == '!';
    let is_address = ADDRESSES.iter().any(|start| address.starts_with(start))
        || picture && !address.chars().any(is_blank)
        || address.is_empty();
    let end = close + 3 + address.chars().count();
    is_address.then_some((close, end))
}

/// `&nbsp;`, `<br>`, `<https://…>`: how long it is, and what it says.
fn entity(source: &[char]) -> Option<(usize, Vec<char>)> {
    let start: String = source.iter().take(8).collect();
    if let Some((written, said)) = ENTITIES.iter().find(|(written, _)| start.starts_with(written)) {
        return Some((written.chars().count(), vec![*said]));
    }
    if !start.starts_with("<http") {
        return None;
    }
    let end = source.iter().take(LONGEST_ADDRESS).position(|character| *character == '>')?;
    Some((end + 1, source[1..end].to_vec()))
}

/// The alternative text of a line that is a picture: `![照片](a.png)`.
pub fn picture(line: &str) -> Option<String> {
    if !line.starts_with("![") {
        return None;
    }
    let source: Vec<char> = line.chars().collect();
    let (close, end) = link(&source, 1)?;
    (end == source.len()).then(|| source[2..close].iter().collect())
}

/// How many pairs of `**` a line has that nothing but Markdown writes: with words between them, and
/// at the start of the line, of an item or of a clause.
pub fn evident_bold(line: &str) -> usize {
    let mut count = 0;
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("**") {
        let Some((inner, behind)) = after.split_once("**") else {
            break;
        };
        let words = inner.chars().filter(|character| is_han(*character)).count() >= 2
            && !inner.starts_with(is_blank)
            && !inner.ends_with(is_blank)
            && !inner.starts_with(['、', '，', '。', '*'])
            && inner.chars().nth(60).is_none();
        let begins = before.chars().next_back().is_none_or(|last| !last.is_alphanumeric());
        let ends = behind.chars().next().is_none_or(|next| !next.is_alphanumeric());
        count += usize::from(words && (begins || ends));
        rest = behind;
    }
    count
}
