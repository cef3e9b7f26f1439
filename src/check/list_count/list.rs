//! A list told apart by its marks, and whether it is as long as a count says.

use super::{Lead, Verdict};
use crate::prose::characters::is_digit;
use crate::prose::{sentence, words};

/// A list told apart by marks.
pub(super) struct List<'a> {
    /// Its items up to the first comma.
    items: Vec<&'a str>,
    /// How many there are if commas tell items apart too, up to the end of the sentence.
    with_commas: usize,
    /// How many there are if only commas tell them apart.
    by_commas: usize,
    /// How many there are if semicolons tell them apart.
    by_semicolons: usize,
}

impl<'a> List<'a> {
    /// Reads the list that a text begins with; `None` where it is none that can be counted.
    pub fn read(text: &'a str, bracketed: bool) -> Option<Self> {
        let mut depth = usize::from(bracketed);
        let base = depth;
        let mut items = Vec::new();
        let mut start = 0;
        let mut with_commas = 1;
        let mut by_commas = 1;
        let mut by_semicolons = 1;
        let mut cut = false;
        let mut end = text.len();
        for (at, character) in text.char_indices() {
            match character {
                _ if sentence::opens(character) => depth += 1,
                _ if sentence::closes(character) => {
                    depth = depth.checked_sub(1)?;
                    if depth < base {
                        end = at;
                        break;
                    }
                }
                _ if depth > base => {}
                '\n' => {
                    end = at;
                    break;
                }
                _ if sentence::FULL_STOPS.contains(&character) => {
                    end = at;
                    break;
                }
                '、' | '，' | ',' | '；' | ';' => {
                    let after = text.get(at + character.len_utf8()..)?;
                    let goes_on = words::starts(words::JOINING, after);
                    match character {
                        '；' | ';' => by_semicolons += usize::from(!after.trim().is_empty()),
                        _ if by_semicolons > 1 => {}
                        _ => {
                            with_commas += 1;
                            by_commas += usize::from(character != '、');
                        }
                    }
                    if !cut {
                        items.push(text.get(start..at)?);
                        start = at + character.len_utf8();
                        cut = character != '、' && !goes_on;
                    }
                }
                _ => {}
            }
        }
        if depth > base || (bracketed && end == text.len()) {
            return None;
        }
        if !cut {
            items.push(text.get(start..end)?);
        }
        let sound = |item: &&str| !item.trim().is_empty() && !item.chars().any(is_digit);
        items.iter().all(sound).then_some(Self { items, with_commas, by_commas, by_semicolons })
    }

    /// How it compares with a count; `None` where the marks cannot say.
    pub fn verdict(&self, value: u32, lead: Lead) -> Option<Verdict> {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let joined: Vec<usize> = self.items.iter().map(|item| conjunctions(item)).collect();
        let low = number(self.items.len());
        let high = number(self.items.len() + joined.last()?);
        let highest = number(self.items.len() + joined.iter().sum::<usize>());
        let fits = (low..=high).contains(&value);
        let by_semicolons = number(self.by_semicolons);
        if by_semicolons > 1 {
            let same = fits || by_semicolons == value;
            return same.then_some(Verdict::Same(value));
        }
        // 三项工作：加强甲、乙，完善丙，提升丁 has three, for all its marks.
        if (fits && value > 1) || (self.by_commas > 1 && number(self.by_commas) == value) {
            return Some(Verdict::Same(value));
        }
        if high < 2 || (self.items.len() == 1 && self.by_commas > 1) {
            return None;
        }
        let open = self.items.last().is_some_and(|item| is_open(item));
        if value > high {
            // 十个问题，包括甲、乙 does not even try to name them all.
            if lead != Lead::Strict && value > high.saturating_add(1) && !open {
                return None;
            }
            let readable = value <= highest.max(number(self.with_commas) + number(*joined.last()?));
            return match (open, readable) {
                (true, _) => Some(Verdict::Open(high)),
                (false, true) => None,
                (false, false) => Some(Verdict::Fewer(high)),
            };
        }
        let whole = |item: &&str| {
            let item = item.trim();
            item.starts_with(['“', '《']) && item.ends_with(['”', '》'])
        };
        if !open && self.items.iter().all(whole) {
            return Some(Verdict::More(low));
        }
        // 三项机制，即甲、乙、丙、丁: items as long as one another are most likely one each.
        let lengths = self.items.iter().map(|item| item.trim().chars().count());
        let alike = lengths.clone().max()? <= lengths.min()? + 2;
        (lead == Lead::Strict && alike && !open && self.by_commas == 1).then_some(Verdict::Unclear(low))
    }
}

/// How many 和 or 及 of an item may join two.
pub(super) fn conjunctions(item: &str) -> usize {
    let item = words::without(words::NOT_JOINING, item).replace("以及", "和");
    words::CONJUNCTIONS.iter().map(|row| item.matches(row.word).count()).sum()
}

/// Whether a last item ends in 等: `…等`, `…等内容`.
fn is_open(item: &str) -> bool {
    words::without(words::NOT_AND_SO_ON, item).contains('等')
}
