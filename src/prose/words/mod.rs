//! Words of the language, each in a named table and with an example that holds it.
//!
//! To teach the program a word, add a row to the table whose comment says what it is for: the word,
//! and an example of how reports use it. The test at the end of this file tells if the example does
//! not hold the word, or if the table has it already.
//!
//! | file | what words |
//! |---|---|
//! | `measuring` | what rises and falls, against what, which part of what, what is aimed at |
//! | `acting` | verbs that belong to the name of what is counted, and verbs that do not |
//! | `time` | years, parts of years, what is compared with |
//! | `counting` | totals, stocks, growth, measure words of what one lists |
//! | `checking` | what adds up and what does not, what compares, what may be more than all |
//! | `saying` | what announces a list, a table, a new name |
//! | `naming` | where the name of what is counted begins and ends |
//! | `heading` | what tells a heading from text, what chapters are called, notes |
//! | `alike` | what charts set side by side |
//! | `people` | salutations, offices, organs, places, sites |

mod acting;
mod alike;
mod checking;
mod counting;
mod heading;
mod measuring;
mod naming;
mod people;
mod saying;
mod time;

pub use acting::*;
pub use alike::*;
pub use checking::*;
pub use counting::*;
pub use heading::*;
pub use measuring::*;
pub use naming::*;
pub use people::*;
pub use saying::*;
pub use time::*;

use rustc_hash::FxHashMap;

/// A word, and an example that holds it.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The word.
    pub word: &'static str,
    /// How reports use it.
    pub example: &'static str,
}

/// A row of a table.
pub const fn row(word: &'static str, example: &'static str) -> Row {
    Row { word, example }
}

/// The words of a table by their first characters, for tables that are asked at every character.
pub struct Index(FxHashMap<char, Vec<&'static str>>);

impl Index {
    /// Sorts a table's words.
    pub fn of(table: &'static [Row]) -> Self {
        let mut words: FxHashMap<char, Vec<&'static str>> = FxHashMap::default();
        for row in table {
            if let Some(first) = row.word.chars().next() {
                words.entry(first).or_default().push(row.word);
            }
        }
        Self(words)
    }

    /// The words that a text begins with.
    pub fn at<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let words = text.chars().next().and_then(|first| self.0.get(&first)).map_or(&[][..], Vec::as_slice);
        words.iter().copied().filter(|word| text.starts_with(word))
    }
}

/// Whether a text holds a word of a table.
pub fn holds(table: &[Row], text: &str) -> bool {
    table.iter().any(|row| text.contains(row.word))
}

/// Whether a text begins with a word of a table.
pub fn starts(table: &[Row], text: &str) -> bool {
    starting(table, text).is_some()
}

/// Whether a text ends with a word of a table.
pub fn ends(table: &[Row], text: &str) -> bool {
    ending(table, text).is_some()
}

/// Whether a text is a word of a table and nothing else.
pub fn is_one(table: &[Row], text: &str) -> bool {
    if table.len() > FEW {
        return starting(table, text).is_some_and(|word| word.len() == text.len());
    }
    table.iter().any(|row| row.word == text)
}

/// The longest word of a table that a text begins with.
pub fn starting(table: &[Row], text: &str) -> Option<&'static str> {
    if table.len() > FEW {
        let first = text.chars().next()?;
        return by_ends(table, |ends| longest(&ends.first, first, |word| text.starts_with(word)));
    }
    table.iter().map(|row| row.word).filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
}

/// The longest word of a table that a text ends with.
pub fn ending(table: &[Row], text: &str) -> Option<&'static str> {
    if table.len() > FEW {
        let last = text.chars().next_back()?;
        return by_ends(table, |ends| longest(&ends.last, last, |word| text.ends_with(word)));
    }
    table.iter().map(|row| row.word).filter(|word| text.ends_with(word)).max_by_key(|word| word.len())
}

/// Tables of more words than this are asked by the character that a text begins or ends with.
const FEW: usize = 24;

/// The words of a table by their first and by their last characters, the longest first.
struct Ends {
    first: FxHashMap<char, Vec<&'static str>>,
    last: FxHashMap<char, Vec<&'static str>>,
}

impl Ends {
    fn of(table: &[Row]) -> Self {
        let mut ends = Self { first: FxHashMap::default(), last: FxHashMap::default() };
        for word in table.iter().map(|row| row.word) {
            if let (Some(first), Some(last)) = (word.chars().next(), word.chars().next_back()) {
                ends.first.entry(first).or_default().push(word);
                ends.last.entry(last).or_default().push(word);
            }
        }
        for words in ends.first.values_mut().chain(ends.last.values_mut()) {
            words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        }
        ends
    }
}

fn longest(
    words: &FxHashMap<char, Vec<&'static str>>,
    character: char,
    fits: impl Fn(&str) -> bool,
) -> Option<&'static str> {
    words.get(&character)?.iter().copied().find(|word| fits(word))
}

/// Asks a large table by its ends. Such tables are constants: where one stands tells which it is.
fn by_ends<T>(table: &[Row], ask: impl Fn(&Ends) -> T) -> T {
    thread_local! {
        static KNOWN: std::cell::RefCell<FxHashMap<(usize, usize), std::rc::Rc<Ends>>> = std::cell::RefCell::default();
    }
    let place = (table.as_ptr() as usize, table.len());
    let ends =
        KNOWN.with_borrow_mut(|known| known.entry(place).or_insert_with(|| Ends::of(table).into()).clone());
    ask(&ends)
}

/// The text without the words of a table: those that only look as if they held another word.
pub fn without(table: &[Row], text: &str) -> String {
    table.iter().fold(text.to_owned(), |text, row| text.replace(row.word, ""))
}

/// What is wrong in a table: examples that do not hold their word, and words that stand in it twice.
#[cfg(test)]
pub(crate) fn faults(table: &[Row]) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, row) in table.iter().enumerate() {
        if row.word.is_empty() || row.example == row.word || !row.example.contains(row.word) {
            faults.push(format!("{}: {}", row.word, row.example));
        }
        if table[..index].iter().any(|other| other.word == row.word) {
            faults.push(format!("{} again", row.word));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_holds_its_word() {
        for (name, table) in [
            time::TABLES,
            checking::TABLES,
            measuring::TABLES,
            acting::TABLES,
            alike::TABLES,
            counting::TABLES,
            saying::TABLES,
            naming::TABLES,
            heading::TABLES,
            people::TABLES,
        ]
        .concat()
        {
            assert_eq!(faults(table), [] as [String; 0], "{name}");
        }
        for change in CHANGES {
            assert_eq!(faults(&[row(change.word, change.example)]), [] as [String; 0]);
        }
        for basis in BASES {
            assert_eq!(faults(&[row(basis.word, basis.example)]), [] as [String; 0]);
        }
        for dimension in DIMENSIONS {
            assert_eq!(faults(dimension.words), [] as [String; 0], "{}", dimension.by);
        }
        let kinds: Vec<Row> = KINDS.iter().map(|kind| kind.row).collect();
        assert_eq!(faults(&kinds), [] as [String; 0]);
        for part in PARTS_OF_YEAR {
            assert!(part.first < part.last && part.last <= 12, "{}", part.word);
            assert_eq!(faults(&[row(part.word, part.example)]), [] as [String; 0]);
        }
        for word in YEAR_WORDS {
            assert_eq!(faults(&[row(word.word, word.example)]), [] as [String; 0]);
        }
    }

    #[test]
    fn large_tables_are_asked_as_small_ones_are() {
        assert!(ACTING.len() > FEW);
        for row in ACTING {
            for text in [row.example.to_owned(), format!("{}案件", row.word), format!("依法{}", row.word)]
            {
                let plain = |fits: &dyn Fn(&str) -> bool| {
                    let words = ACTING.iter().map(|row| row.word).filter(|word| fits(word));
                    words.max_by_key(|word| word.len()).map(str::len)
                };
                let starts = plain(&|word| text.starts_with(word));
                let ends = plain(&|word| text.ends_with(word));
                assert_eq!(starting(ACTING, &text).map(str::len), starts, "{text}");
                assert_eq!(ending(ACTING, &text).map(str::len), ends, "{text}");
            }
        }
    }

    #[test]
    fn faults_are_found() {
        let table =
            [row("增长", "收入增加8%"), row("下降", "下降"), row("提高", "提高2%"), row("提高", "提高3%")];
        assert_eq!(faults(&table).len(), 3);
    }

    #[test]
    fn the_longest_word_wins() {
        assert_eq!(starting(LISTS_ALL, "分别是甲、乙"), Some("分别是"));
        assert_eq!(starting(LISTS_AS_A_RULE, "主要包括甲"), Some("主要包括"));
        assert_eq!(starting(LISTS_ALL, "甲"), None);
        assert_eq!(ending(BETWEEN_NAME_AND_NUMBER, "由3个增加到"), Some("增加到"));
        assert_eq!(without(NO_SHARES, "效率和满意率"), "和满意率");
        assert!(ends(COMPARING, "增速比") && !ends(COMPARING, "比增速"));
    }
}
