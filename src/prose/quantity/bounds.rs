//! Words around a number that make a bound of it: `近200场`, `不少于4次`, `99%以上`.

use super::context::{Before, begins, holds};
use crate::model::Bound;
use crate::model::Bound::{About, AtLeast, AtMost, Exact};
use crate::prose::unit::Dimension;

/// Words right before a number, each with a text that has it. `高达` says no bound, but belongs to no
/// other word either.
#[rustfmt::skip]
const BEFORE: &[(&str, Bound, &str)] = &[
    ("不少于", AtLeast, "开展活动不少于4次"),
    ("不低于", AtLeast, "满意率不低于95%"),
    ("不小于", AtLeast, "面积不小于20亩"),
    ("不下于", AtLeast, "走访不下于30户"),
    ("不下", AtLeast, "走访不下30户"),
    ("至少", AtLeast, "每月至少2次"),
    ("最少", AtLeast, "每月最少2次"),
    ("超过了", AtLeast, "覆盖超过了80个"),
    ("超过", AtLeast, "总数超过5000张"),
    ("超出", AtLeast, "总数超出500张"),
    ("突破了", AtLeast, "总量突破了3亿元"),
    ("突破", AtLeast, "总量突破3亿元"),
    ("大于等于", AtLeast, "数量大于等于50家"),
    ("大于", AtLeast, "数量大于50家"),
    ("高于", AtLeast, "得分高于90分"),
    ("多于", AtLeast, "人数多于20人"),
    ("超", AtLeast, "参与超300人"),
    ("逾", AtLeast, "参与逾三千人"),
    ("≥", AtLeast, "数量≥50家"),
    (">", AtLeast, "数量>50家"),
    ("最多不超过", AtMost, "时限最多不超过5天"),
    ("不超过", AtMost, "等候不超过10分钟"),
    ("不得超过", AtMost, "误差不得超过3%"),
    ("不高于", AtMost, "失业率不高于5%"),
    ("不多于", AtMost, "申报不多于3个"),
    ("不大于", AtMost, "误差不大于2%"),
    ("小于等于", AtMost, "误差小于等于2%"),
    ("至多", AtMost, "每人至多2次"),
    ("最多", AtMost, "每人最多2次"),
    ("不足", AtMost, "总数不足100户"),
    ("不到", AtMost, "用时不到3天"),
    ("未满", AtMost, "收入未满500元"),
    ("接近", AtMost, "人数接近300人"),
    ("将近", AtMost, "人数将近300人"),
    ("少于", AtMost, "人数少于300人"),
    ("低于", AtMost, "发案低于100起"),
    ("小于", AtMost, "误差小于2%"),
    ("近", AtMost, "放映近200场"),
    ("≤", AtMost, "误差≤2%"),
    ("<", AtMost, "误差<2%"),
    ("大约", About, "惠及大约200户"),
    ("约为", About, "面积约为30亩"),
    ("大概", About, "惠及大概200户"),
    ("约", About, "修路约3.5公里"),
    ("高达", Exact, "参与高达1200人"),
];

/// Words that may stand between a bound and its number: 至少有10个.
const BETWEEN: [&str; 2] = ["有", "为"];

/// Characters that make another word of a bound's first one: 附近, 预约, 赶超.
#[rustfmt::skip]
const OTHER_WORDS: &[(&str, &str)] = &[
    ("近", "附最临靠新邻远走亲就贴相"),
    ("约", "预节签违履特邀制契公条和相婚租合"),
    ("超", "赶高反商"),
];

/// Words right after a quantity, each with a text that has it.
#[rustfmt::skip]
const AFTER: &[(&str, Bound, &str)] = &[
    ("及以上", AtLeast, "行政处罚5万元及以上"),
    ("以上", AtLeast, "满意率99%以上"),
    ("有余", AtLeast, "耕地300亩有余"),
    ("开外", AtLeast, "服务半径3公里开外"),
    ("以下", AtMost, "罚款500元以下"),
    ("以内", AtMost, "办理3天以内"),
    ("的目标以内", AtMost, "失业率4.5%的目标以内"),
    ("的范围以内", AtMost, "失业率4.5%的范围以内"),
    ("之内", AtMost, "办理3天之内"),
    ("左右", About, "收入3000元左右"),
    ("上下", About, "收入3000元上下"),
    ("多", AtLeast, "覆盖率98%多"),
];

/// Words that say that a bound is near, each with a text that has it: 2600余 is not 3000; 2600以上 may be.
const NEAR: &[(&str, Bound, &str)] =
    &[("余", AtLeast, "接待2600余人次"), ("多", AtLeast, "接待2600多人次"), ("近", AtMost, "放映近200场")];

/// Words that hold one of [`NEAR`] and say nothing of how near a bound is.
const NOT_NEAR: [&str; 1] = ["多于"];

/// Whether the words of a bound say that it is near: 2600余人次, 近200场.
pub fn is_near(printed: &str, bound: Bound) -> bool {
    NEAR.iter().any(|(word, own, _)| *own == bound && printed.contains(word))
        && !NOT_NEAR.iter().any(|word| printed.contains(word))
}

/// Whether a text ends with a word that makes a bound of the number after it: 至少, 近.
pub fn ends_with_bound(text: &str) -> bool {
    BEFORE.iter().any(|(word, bound, _)| *bound != Exact && text.ends_with(word))
}

/// Whether a text begins with a word that makes a bound of the number before it: 以上, 左右, 余.
pub fn starts_with_bound(text: &str) -> bool {
    AFTER.iter().any(|(word, ..)| text.starts_with(word))
        || NEAR.iter().any(|(word, bound, _)| *bound == AtLeast && text.starts_with(word))
}

/// Words with other words between them and the number, in the same clause: 不超过总数的30%.
#[rustfmt::skip]
const IN_CLAUSE: &[(&str, Bound, &str)] = &[
    ("不超过", AtMost, "比例不超过总数的30%"),
    ("不得超过", AtMost, "比例不得超过总数的30%"),
    ("不高于", AtMost, "比例不高于总数的30%"),
    ("不得高于", AtMost, "比例不得高于总数的30%"),
    ("不低于", AtLeast, "比例不低于总数的30%"),
    ("不少于", AtLeast, "比例不少于总数的30%"),
    ("不得低于", AtLeast, "比例不得低于总数的30%"),
    ("不得少于", AtLeast, "比例不得少于总数的30%"),
];

/// Characters before 上百, 上千 that end another word: 网上千余人.
const NOT_UP: &str = "网线会以晚早街路身手车船";

/// The bound that words right before a number give it, and where those words begin. `bare` is whether
/// the number is 百 or 千 alone.
pub fn before(text: &[char], start: usize, bare: bool) -> Option<(Bound, usize)> {
    let mut window = Before::of(text, start);
    let mut best = longest(&window);
    if best.is_none() {
        // 至少有10个, but 共有约10个 has its bound right before the number.
        let inner = BETWEEN.iter().find_map(|word| window.without(word));
        if let Some(inner) = inner {
            best = longest(&inner).filter(|(word, bound)| *bound != Exact && word.chars().count() > 1);
            if best.is_some() {
                window = inner;
            }
        }
    }
    let Some((word, bound)) = best else {
        let last = window.last();
        let previous = window.end().checked_sub(2).map(|place| text[place]);
        // 上千人, 上万元; 过百家.
        let up = bare
            && (last == Some('上') && !previous.is_some_and(|previous| NOT_UP.contains(previous))
                || last == Some('过') && !previous.is_some_and(|previous| "通超经不".contains(previous)));
        if up {
            return Some((AtLeast, window.end() - 1));
        }
        return in_clause(text, start).map(|bound| (bound, start));
    };
    if bound == Exact {
        return None;
    }
    let from = window.end() - word.chars().count();
    let previous = from.checked_sub(1).map(|place| text[place]);
    let is_word = OTHER_WORDS.iter().any(|(own, characters)| {
        *own == word && previous.is_some_and(|previous| characters.contains(previous))
    });
    (!is_word).then_some((bound, from))
}

/// What stands before the words that bound a number: 往南 of 往南约300米.
pub(super) fn without<'a>(before: &Before<'a>) -> Option<Before<'a>> {
    longest(before).and_then(|(word, _)| before.without(word))
}

fn longest(window: &Before) -> Option<(&'static str, Bound)> {
    BEFORE
        .iter()
        .filter(|(word, ..)| window.ends_with(word))
        .max_by_key(|(word, ..)| word.len())
        .map(|(word, bound, _)| (*word, *bound))
}

/// The bound that words right after a quantity give it, and where those words end.
pub fn after(text: &[char], end: usize, dimension: Option<Dimension>) -> Option<(Bound, usize)> {
    let found = AFTER.iter().find_map(|(word, bound, _)| {
        let length = word.chars().count();
        // 98%多 and 2个多小时, but 3次多部门检查 is three times, by many departments; 以上 of
        // 100万以上规模 is a bound all the same.
        let next_is_word = text.get(end + 1).is_some_and(|next| crate::prose::characters::is_han(*next));
        let whole = *word != "多" || !next_is_word;
        (begins(text, end, word) && whole).then_some((*bound, end + length))
    });
    // 30日内, 5个工作日内: a limit, where the unit is one of time.
    found.or_else(|| {
        let limit = dimension == Some(Dimension::Time) && text.get(end) == Some(&'内');
        limit.then_some((AtMost, end + 1))
    })
}

/// 不超过总数的30%: a bound with words between it and its number, in the same clause.
fn in_clause(text: &[char], start: usize) -> Option<Bound> {
    if start == 0 || text[start - 1] != '的' {
        return None;
    }
    let clause = Before::of(text, start).clause();
    let from = clause.iter().rposition(char::is_ascii_digit).map_or(0, |at| at + 1);
    IN_CLAUSE.iter().find(|(word, ..)| holds(&clause[from..], word)).map(|(_, bound, _)| *bound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::quantity::quantities;

    #[test]
    fn every_word_bounds_its_example() {
        let wrong: Vec<_> = BEFORE
            .iter()
            .chain(AFTER)
            .chain(IN_CLAUSE)
            .filter(|(word, bound, example)| {
                let found = quantities(example);
                let apart = *bound == Exact || example.contains("总数的");
                let [only] = found.as_slice() else { return true };
                only.bound != *bound || !(apart || example[only.printed.clone()].contains(word))
            })
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn a_near_bound_is_told_from_an_open_one() {
        for (word, bound, example) in NEAR {
            let found = quantities(example);
            let [only] = found.as_slice() else { panic!("{example}: {found:?}") };
            assert_eq!(only.bound, *bound, "{example}");
            assert!(is_near(&example[only.printed.clone()], *bound), "{word}");
        }
        for (printed, bound) in [("多于20人", AtLeast), ("99%以上", AtLeast), ("不超过100件", AtMost)]
        {
            assert!(!is_near(printed, bound), "{printed}");
        }
    }

    #[test]
    fn a_text_may_begin_or_end_with_a_bound() {
        assert!(ends_with_bound("每月至少") && ends_with_bound("放映近") && !ends_with_bound("参与高达"));
        assert!(starts_with_bound("以上") && starts_with_bound("余场") && !starts_with_bound("项"));
    }

    #[test]
    fn words_that_only_end_like_a_bound() {
        for text in ["最近2次", "预约98人次", "节约200万元", "赶超3家", "网上千余人", "通过2次"]
        {
            let found = quantities(text);
            assert!(
                found.iter().all(|quantity| text[quantity.printed.clone()]
                    .starts_with(|first: char| first.is_ascii_digit() || first == '千')),
                "{text}: {found:?}"
            );
        }
    }
}
