//! Which figures belong together: a change and what changed, a share and its whole.

use super::{Said, is_change_unit, is_rate, name};
use crate::model::Measure;
use crate::prose::characters::common_end;
use crate::prose::quantity::Quantity;
use crate::prose::{sentence, words};

/// How many figures before it what changed may stand.
const FARTHEST: usize = 40;

/// Ties changes to levels and shares to wholes, within a text.
pub fn tie(text: &str, quantities: &[Quantity], said: &mut [Said]) {
    let statements: Vec<usize> =
        sentence::statements(text).into_iter().map(|statement| statement.end).collect();
    for index in 0..said.len() {
        if said[index].label_is_clause {
            continue;
        }
        let statement = |index: usize| statements.partition_point(|end| *end <= quantities[index].start);
        // 同比增加12件，增长3.1%: against the same.
        if said[index].measure == Measure::Change && said[index].basis.is_none() && index > 0 {
            let before = &said[index - 1];
            if before.measure == Measure::Change
                && before.label == said[index].label
                && statement(index - 1) == statement(index)
            {
                said[index].basis = before.basis.clone();
            }
        }
        match said[index].measure {
            Measure::Change if said[index].change_of.is_none() => {
                said[index].change_of = level(&statements, quantities, said, index)
            }
            Measure::Share if said[index].share_of.is_none() => said[index].share_of = whole(said, index),
            _ => {}
        }
        // 物业类纠纷占调处总数的37%，邻里、家庭类纠纷分别占24%和15%: of the same.
        if said[index].measure == Measure::Share
            && said[index].share_of.is_none()
            && said[index].basis.is_none()
            && let Some(before) = index.checked_sub(1).map(|before| &said[before])
            && before.measure == Measure::Share
            && before.label != said[index].label
            && common_end(&before.label, &said[index].label) >= 2
            && statement(index - 1) == statement(index)
        {
            (said[index].share_of, said[index].basis) = (before.share_of, before.basis.clone());
        }
        // 产值增长6.1% of a yearly report is against the year before.
        let change = &said[index];
        let plain = change.changed.is_some_and(|word| {
            words::is_one(words::GROWING, word)
                || change.change_of.is_some() && words::is_one(words::FALLING, word)
        });
        if change.measure == Measure::Change
            && change.basis.is_none()
            && plain
            && quantities[index].unit == "%"
        {
            said[index].basis = Some("previous-year".to_owned());
        }
    }
}

/// The level of what changed: the nearest before it of the same indicator. `statements` are the ends of
/// the text's statements.
fn level(statements: &[usize], quantities: &[Quantity], said: &[Said], index: usize) -> Option<usize> {
    let change = &quantities[index];
    // Up to the beginning of the statement before.
    let statement = statements.partition_point(|end| *end <= change.start);
    let from = statement.checked_sub(2).map_or(0, |before| statements[before]);
    let fits = |other: usize| {
        let level = &quantities[other];
        let unit = if is_change_unit(&change.unit) && change.unit.contains('点') {
            is_rate(&level.unit)
        } else {
            is_rate(&change.unit) || is_change_unit(&change.unit) || change.unit == level.unit
        };
        unit && said[other].measure == Measure::Level
            && !said[other].earlier
            && !said[other].label_is_clause
            && said[other].label == said[index].label
            && level.start >= from
    };
    // 增长5.7%，高于全省平均0.4个百分点: of the rate right before.
    if let Some(before) = index.checked_sub(1)
        && change.unit.ends_with('点')
        && is_rate(&quantities[before].unit)
        && (said[before].label == said[index].label || is_growth_of(&said[index].label, &said[before].label))
        && !said[before].label_is_clause
        && quantities[before].start >= from
    {
        return Some(before);
    }
    let nearest = (index.saturating_sub(FARTHEST)..index).rev().find(|other| fits(*other));
    // 分别增长5.0%和6.8%，达到44390元和22718元
    let Some(nearest) = nearest else {
        let end = statements.get(statement).copied().unwrap_or(usize::MAX);
        return (index + 1..said.len().min(index + 5))
            .find(|other| quantities[*other].start < end && fits(*other))
            .or_else(|| counted(quantities, said, index, statements));
    };
    // 31件45人，同比上升12%: of what stands first.
    let mut first = nearest;
    while first > 0 && fits(first - 1) && quantities[first - 1].past() == quantities[first].printed.start {
        first -= 1;
    }
    Some(first)
}

/// The level whose number a name is of: 受理数 of 受理案件7240件, 罚款额 of 罚款712万元, 起诉人数 of
/// 提起公诉2316件3402人.
fn counted(quantities: &[Quantity], said: &[Said], index: usize, statements: &[usize]) -> Option<usize> {
    let label = said[index].label.as_str();
    let names = words::COUNTS.iter().filter(|count| label.ends_with(count.word));
    let count = names.max_by_key(|count| count.word.len())?;
    let stem = &label[..label.len() - count.word.len()];
    let statement = statements.partition_point(|end| *end <= quantities[index].start);
    let start = |back: usize| statement.checked_sub(back).map_or(0, |before| statements[before]);
    let candidates = |from: usize| {
        (index.saturating_sub(FARTHEST)..index).rev().filter(move |other| {
            let level = &said[*other];
            level.measure == Measure::Level
                && !level.earlier
                && !level.label_is_clause
                && quantities[*other].start >= from
                && !is_rate(&quantities[*other].unit)
                && (count.units.is_empty() || count.units.contains(&quantities[*other].unit.as_str()))
        })
    };
    if stem.is_empty() {
        return candidates(start(1)).next();
    }
    let same = |other: &usize| {
        let level = said[*other].label.as_str();
        stem.chars().count() >= 2 && (level.starts_with(stem) || level.ends_with(stem))
    };
    let mut named = candidates(start(3)).filter(same);
    if let Some(level) = named.next() {
        // 街道集访、区级集访, then 集访批次: of which of them is not told.
        return named.all(|other| said[other].label == said[level].label).then_some(level);
    }
    // 起诉人数 of 提起公诉: in one statement the measure word tells it, and a character in common.
    let told = !count.units.is_empty() && !count.units.contains(&"元");
    let kin = |other: &usize| said[*other].label.chars().any(|character| stem.contains(character));
    candidates(start(1)).next().filter(|_| told).filter(kin)
}

/// Gives shares without words for their whole the total that what they are a share of is a part of:
/// 其中护理型1260张，占63%. `totals` are those of the parts.
pub fn shares_of_totals(said: &mut [Said], totals: &[Option<usize>]) {
    for index in 0..said.len() {
        let share = &said[index];
        let whole = share.basis.as_deref();
        let general = whole.is_none_or(|whole| words::is_one(words::WHOLE_ENDS, whole));
        if share.measure != Measure::Share || share.share_of.is_some() || share.label_is_clause || !general {
            continue;
        }
        let part = (index.saturating_sub(FARTHEST)..index)
            .rev()
            .find(|other| said[*other].measure == Measure::Level && said[*other].label == share.label);
        if let Some(total) = part.and_then(|part| totals[part]) {
            let label = said[total].label.clone();
            said[index].share_of = Some(total);
            said[index].basis.get_or_insert(label);
        }
    }
}

/// Finds the wholes of shares that no words name right before them: 班子成员92名，其中大专以上学历占九成;
/// 发现隐患126处，当场整改九成.
pub fn shares_of_the_one_before(text: &str, quantities: &[Quantity], said: &mut [Said]) {
    for index in 1..said.len() {
        let share = &said[index];
        let open = share.measure == Measure::Share && share.share_of.is_none() && share.basis.is_none();
        if !open || share.label_is_clause || quantities[index].unit != "%" {
            continue;
        }
        let before = index - 1;
        let between = |first: usize, second: usize| {
            text.get(quantities[first].past()..quantities[second].printed.start).unwrap_or_default().trim()
        };
        let words = between(before, index);
        let told = words.trim_start_matches(sentence::PAUSES).trim_start();
        if told.len() == words.len() || words.contains(sentence::FULL_STOPS) {
            continue;
        }
        let among = told.contains("其中") && told.ends_with('占');
        let done = words::starts(words::DONE_WITH_SOME, told) && !told.contains(sentence::COMMAS);
        // 申请12件，申请数量下降7.7%，其中征地类占六成: of the level that changed.
        let level = said[before].change_of.filter(|_| among).unwrap_or(before);
        let counted = |level: usize| {
            said[level].measure == Measure::Level && !said[level].earlier && !is_rate(&quantities[level].unit)
        };
        // 向19人发放12万元，其中农户占六成: of which of both is not told.
        let alone = level
            .checked_sub(1)
            .is_none_or(|other| !counted(other) || between(other, level).contains(sentence::CLAUSE_ENDS));
        if (among || done) && counted(level) && alone {
            said[index].share_of = Some(level);
        }
    }
}

/// Finds the wholes of shares that no words name by their values: 总投资486.3亿元，环保投资12.7亿元，占2.6%. What
/// it returns are the parts, with their wholes.
pub fn shares_by_value(quantities: &[Quantity], said: &mut [Said]) -> Vec<(usize, usize)> {
    let number = |index: usize| quantities[index].value.to_string().parse::<f64>().ok();
    let mut parts = Vec::new();
    for index in 0..said.len() {
        let share = &said[index];
        if share.measure != Measure::Share
            || share.share_of.is_some()
            || share.label_is_clause
            || quantities[index].unit != "%"
        {
            continue;
        }
        let level = |other: &usize| {
            said[*other].measure == Measure::Level && !said[*other].earlier && !said[*other].label_is_clause
        };
        let part = (index.saturating_sub(3)..index)
            .rev()
            .filter(level)
            .find(|other| said[*other].label == share.label)
            // 其中95个村得到治理，占43.6%
            .or_else(|| index.checked_sub(1).filter(level).filter(|_| quantities[index].decimals > 0));
        let Some(part) = part else { continue };
        let decimals = i32::from(quantities[index].decimals);
        let fits = |whole: &usize| {
            let (Some(part), Some(whole), Some(share)) = (number(part), number(*whole), number(index)) else {
                return false;
            };
            whole > part && (part / whole * 100.0 - share).abs() <= 0.51 * 10f64.powi(-decimals)
        };
        let whole = (part.saturating_sub(FARTHEST)..part)
            .rev()
            .filter(level)
            .filter(|other| quantities[*other].unit == quantities[part].unit)
            .find(fits);
        if let Some(whole) = whole {
            let label = said[whole].label.clone();
            said[index].share_of = Some(whole);
            // 完成调整预算的97%: what was planned has no parts.
            if said[index].basis.is_none() {
                parts.push((part, whole));
            }
            said[index].basis.get_or_insert(label);
        }
    }
    parts
}

/// Whether a name is that of the growth of another: 产值增速 of 产值.
fn is_growth_of(name: &str, of: &str) -> bool {
    name.strip_prefix(of).is_some_and(|rest| words::is_one(words::GROWTH_NAMES, rest))
}

/// The name of a whole in the words for it: 执法人员 of 全区执法人员总数.
pub(in crate::import::figures) fn whole_name(words: &str) -> &str {
    let words = words::ending(words::WHOLE_ENDS, words)
        .map(|end| &words[..words.len() - end.len()])
        .filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(words);
    name::bare(words)
}

/// The whole of a share: the nearest figure before it that its words name.
fn whole(said: &[Said], index: usize) -> Option<usize> {
    let named = said[index].basis.as_deref()?;
    let words = whole_name(named);
    let raw = name::bare(named);
    // 为调整预算的91.6%: of what is told of, not of what another was planned to be.
    let planned = words::starts(words::PLANNED_WHOLES, words) || words::is_one(words::REACHABLE, words);
    // 占调处总数的37%: what was done to them all.
    let done = words.len() < raw.len() && words::is_one(words::ACTING, words);
    let levels = || {
        (index.saturating_sub(FARTHEST)..index).rev().filter(|other| {
            let other = &said[*other];
            other.measure == Measure::Level
                && !other.label_is_clause
                && !other.earlier
                && other.label != said[index].label
        })
    };
    let named = levels().find(|other| {
        let other = &said[*other];
        // 更新公交车辆213台 are not all that there are.
        let added = other.label.len() > words.len() && words::starts(words::ADDING, &other.label);
        (!planned || other.label.starts_with(said[index].label.as_str()))
            && !added
            && (other.label == words
                || other.label == raw
                || words.chars().count() >= 3 && other.label.ends_with(words)
                || other.label.chars().count() >= 3 && words.ends_with(other.label.as_str()))
    });
    named.or_else(|| {
        // 物业类纠纷 of 调处纠纷: not of 起诉盗窃罪, which is one of what was done.
        let of_kind = |other: &usize| {
            let object = said[*other].label.strip_prefix(words).unwrap_or_default();
            object.chars().count() >= 2 && said[index].label.ends_with(object)
        };
        levels().filter(|_| done).find(of_kind)
    })
}
