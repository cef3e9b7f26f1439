//! Measure words and units, and what looks like one but is the beginning of another word.

mod table;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::characters::read_as;
pub use table::{Dimension, Unit};
use table::{
    Dimension::{Count, Energy, Other, Time, Times},
    UNITS,
};

/// Units that mean nothing but a word before them says so, with those words: `节约用电3.5万度`.
#[rustfmt::skip]
const ONLY_AFTER: &[(&str, &[&str], Dimension)] = &[
    ("度", &["电", "能", "温"], Energy),
    ("日", &["持续", "历时", "为期", "连续", "工期", "缩短", "压缩", "时限"], Time),
];

/// Characters before which 分 is a score; before others it begins 分别, 分钟, 分之 and so on.
const AFTER_A_SCORE: &str = "，,。；;、）)以的 左和及提增降至！";

/// What may stand after `/` without being a unit of its own: 元/年.
const PER: [&str; 14] =
    ["年", "月", "日", "人", "户", "千人", "万人", "百人", "季", "床位", "h", "d", "a", "s"];

/// Units that count by 次 when it is written in brackets or after a stroke: `120人（次）`, `120人/次`.
const TIMES_OF: &str = "人件户批场车辆家";

/// Units with the characters they are read as, longest first.
type Units = Vec<(Vec<char>, &'static Unit)>;

/// The units by their first character.
static BY_FIRST: LazyLock<FxHashMap<char, Units>> = LazyLock::new(|| {
    let mut units: FxHashMap<char, Units> = FxHashMap::default();
    for unit in UNITS {
        let characters: Vec<char> = unit.word.chars().map(read_as).collect();
        units.entry(characters[0]).or_default().push((characters, unit));
    }
    for candidates in units.values_mut() {
        candidates.sort_by_key(|(characters, _)| std::cmp::Reverse(characters.len()));
    }
    units
});

/// A unit where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    /// How many characters it takes, with what it is per.
    pub length: usize,
    /// What it measures.
    pub dimension: Dimension,
    /// Whether `（次）` or `/次` was added to it: 人次.
    pub times: bool,
}

/// The unit that begins at a character; a text as [`read_as`] has it.
pub(crate) fn find(text: &[char], start: usize) -> Option<Found> {
    let first = *text.get(start)?;
    let (length, dimension) = BY_FIRST
        .get(&first)
        .and_then(|candidates| {
            candidates.iter().find(|(characters, unit)| {
                text[start..].starts_with(characters)
                    && is_whole(characters, unit, &text[start + characters.len()..])
            })
        })
        .map(|(characters, unit)| (characters.len(), unit.dimension))?;
    // 1.84万辆次, 8.6万剂次: any of them, counted by times.
    if length == 1
        && text.get(start + 1) == Some(&'次')
        && dimension == Count
        && !matches!(first, '名' | '期' | '届')
    {
        return Some(Found { length: 2, dimension: Times, times: false });
    }
    if length == 1 && TIMES_OF.contains(first) {
        let rest = &text[start + 1..];
        let added = [&['(', '次', ')'][..], &['/', '次'], &['·', '次']]
            .into_iter()
            .find(|added| rest.starts_with(added));
        if let Some(added) = added {
            return Some(Found { length: 1 + added.len(), dimension: Times, times: true });
        }
    }
    let per = per(text, start + length);
    let dimension = if per > 0 { Other } else { dimension };
    Some(Found { length: length + per, dimension, times: false })
}

/// What a whole unit measures; `None` for what is none: of 元/年, which is per something, too.
pub fn dimension(unit: &str) -> Option<Dimension> {
    UNITS.iter().find(|own| own.word == unit).map(|own| own.dimension)
}

/// The unit that begins at a character, where it is one only after certain words. `before` is the
/// clause up to the number.
pub(crate) fn find_after(text: &[char], start: usize, before: &[char]) -> Option<Found> {
    let first = text.get(start)?.to_string();
    let (_, words, dimension) = ONLY_AFTER.iter().find(|(word, ..)| *word == first)?;
    let before: String = before.iter().collect();
    let next_is_word = text.get(start + 1).is_some_and(|next| "常期程内后前起止".contains(*next));
    (words.iter().any(|word| before.contains(word)) && !next_is_word).then_some(Found {
        length: 1,
        dimension: *dimension,
        times: false,
    })
}

/// Where the unit that begins at a byte of a text ends; `None` where none does.
pub fn at(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let window: Vec<char> = rest.chars().take(12).map(read_as).collect();
    let length = find(&window, 0)?.length;
    Some(start + rest.char_indices().nth(length).map_or(rest.len(), |(end, _)| end))
}

/// The length of `/人` or `/m³` after a unit.
fn per(text: &[char], place: usize) -> usize {
    if text.get(place) != Some(&'/') {
        return 0;
    }
    let rest = &text[place + 1..];
    let word = PER
        .iter()
        .filter(|word| word.chars().eq(rest.iter().copied().take(word.chars().count())))
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0);
    let unit = find(text, place + 1).map_or(0, |found| found.length);
    match word.max(unit) {
        0 => 0,
        length => 1 + length,
    }
}

/// Whether a unit stands for itself before these characters.
fn is_whole(characters: &[char], unit: &Unit, rest: &[char]) -> bool {
    let Some(&next) = rest.first() else {
        return true;
    };
    if characters.last().is_some_and(char::is_ascii_alphanumeric) {
        return !next.is_ascii_alphanumeric() && !matches!(next, '²' | '³');
    }
    if characters == ['分'] {
        // 三分 之一 is a fraction, however it is spaced.
        let word = rest.iter().find(|next| **next != ' ');
        return AFTER_A_SCORE.contains(next) && word != Some(&'之');
    }
    // 3支队伍 are three teams, 支队 is one; 12人民警 are policemen, 人民 is not.
    if characters == ['支'] && next == '队' {
        return rest.get(1) == Some(&'伍');
    }
    !unit
        .others
        .split(' ')
        .any(|other| !other.is_empty() && rest.iter().copied().take(other.chars().count()).eq(other.chars()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::quantity::quantities;

    #[test]
    fn every_unit_is_read_in_its_example() {
        let wrong: Vec<_> = UNITS
            .iter()
            .filter(|unit| {
                !quantities(unit.example).iter().any(|quantity| {
                    // Tenths are told as per cent.
                    let word = unit.word.replace('（', "(").replace('）', ")");
                    quantity.unit == word || unit.word == "成" && quantity.unit == "%"
                })
            })
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn the_longest_unit_wins_and_other_words_are_none() {
        for (text, expected) in [
            ("人次。", 2),
            ("剂次，", 2),
            ("人员", 0),
            ("人均已", 1),
            ("个工作日内", 4),
            ("个村", 1),
            ("部门", 0),
            ("支队伍", 1),
            ("支部", 0),
            ("分别", 0),
            ("分，", 1),
            ("％以上", 1),
            ("平方米", 3),
            ("律师", 0),
            ("μg/m³，", 5),
            ("元/吨", 3),
            ("万", 0),
            ("个百分點", 4),
            ("人（次）", 4),
            ("", 0),
        ] {
            let characters: Vec<char> = text.chars().map(read_as).collect();
            let length = find(&characters, 0).map_or(0, |found| found.length);
            assert_eq!(length, expected, "{text}");
        }
        assert_eq!(at("共12件。", 5), Some(8));
        assert_eq!(at("共12件。", 6), None);
    }
}
