//! Names of files and addresses in plain letters.

use pinyin::ToPinyin;
use std::collections::HashSet;

/// Names that are given once.
#[derive(Debug, Default)]
pub struct Names(HashSet<String>);

impl Names {
    /// A name for a file: how it is read in Latin letters, with a number where that is taken.
    pub fn of(&mut self, name: &str) -> String {
        let plain = slug(name);
        let plain = if plain.is_empty() { "publisher".to_owned() } else { plain };
        let mut unique = plain.clone();
        let mut ordinal = 2;
        while !self.0.insert(unique.clone()) {
            unique = format!("{plain}-{ordinal}");
            ordinal += 1;
        }
        unique
    }
}

/// A name in Latin letters and digits, words joined by hyphens: `hu-jia-yuan-jie-dao`.
pub fn slug(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut inside = false;
    for character in name.chars() {
        if let Some(reading) = character.to_pinyin() {
            words.push(reading.plain().replace('ü', "v"));
            inside = false;
        } else if character.is_ascii_alphanumeric() {
            match words.last_mut() {
                Some(word) if inside => word.push(character.to_ascii_lowercase()),
                _ => words.push(character.to_ascii_lowercase().to_string()),
            }
            inside = true;
        } else {
            inside = false;
        }
    }
    // File systems end at 255 bytes.
    words.join("-").chars().take(100).collect()
}

/// A path as an address: what is no plain character is written in per cent signs.
pub fn address(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(byte.into())
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_given_once() {
        let mut names = Names::default();
        let given: Vec<String> = ["胡家园街道", "胡家园街道!", "A1区（新）", "绿园", "🏛"]
            .into_iter()
            .map(|name| names.of(name))
            .collect();
        assert_eq!(
            given,
            ["hu-jia-yuan-jie-dao", "hu-jia-yuan-jie-dao-2", "a1-qu-xin", "lv-yuan", "publisher"]
        );
    }

    #[test]
    fn addresses_are_plain() {
        assert_eq!(address("reports/总 结#1.html"), "reports/%E6%80%BB%20%E7%BB%93%231.html");
    }
}
