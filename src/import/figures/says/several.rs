//! Several names for several numbers: 外贸出口、旅游收入、企业户数分别增长12.1%、8.4%和3.3%.

use super::name;
use crate::prose::numeral::is_numeral_character as is_numeral;
use crate::prose::words;

/// Marks and words between names of a list.
const BETWEEN: [char; 1] = ['、'];
const WORDS_BETWEEN: [&str; 4] = ["以及", "和", "与", "及"];

/// Exactly `count` names of a list; `None` where the text does not list so many.
pub fn names(phrase: &str, count: usize) -> Option<Vec<String>> {
    // 甲街道、乙街道分别改造老旧小区14个和9个
    if let Some((who, what)) =
        phrase.rsplit_once("分别").filter(|(who, what)| !who.is_empty() && !what.is_empty())
    {
        let who = names(who, count)?;
        return Some(who.into_iter().map(|who| name::of(&format!("{who}{}", what.trim())).text).collect());
    }
    // 城乡居民收入 is of two: of those of the towns, and of those of the country.
    if count == 2
        && let Some(rest) = name::bare(phrase).strip_prefix("城乡")
    {
        return Some(["城镇", "农村"].map(|who| format!("{who}{rest}")).to_vec());
    }
    // 三次产业增加值
    if count == 3
        && let Some(rest) = name::bare(phrase).strip_prefix("三次产业")
    {
        return Some(["第一", "第二", "第三"].map(|which| format!("{which}产业{rest}")).to_vec());
    }
    let parts = parts(phrase);
    let parts = if parts.len() == count { parts } else { by_marks(phrase, count)? };
    let shared = shared(&parts);
    // 东屏、云巷、石渡街道 are streets, all of them.
    if let Some(place) = words::ending(words::PLACE_ENDS, parts.last()?)
        && parts[..parts.len() - 1]
            .iter()
            .all(|part| (2..=3).contains(&part.chars().count()) && !words::ends(words::PLACE_ENDS, part))
    {
        let named =
            |part: &&str| if part.ends_with(place) { (*part).to_owned() } else { format!("{part}{place}") };
        return Some(parts.iter().map(named).collect());
    }
    let names: Vec<String> = parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let own = name::bare(part);
            // 第一、二、三产业
            let industries = shared.as_deref().is_some_and(|shared| shared.starts_with("产业"));
            let ordinal = (parts[0].starts_with('第') || industries)
                && !own.starts_with('第')
                && own.starts_with(is_numeral);
            let own = if ordinal { format!("第{own}") } else { own.to_owned() };
            match &shared {
                Some(shared) if index + 1 < parts.len() => format!("{own}{shared}"),
                _ => name::of(&own).text,
            }
        })
        .collect();
    // 享受城市、农村最低生活保障: the verb holds for all of them.
    let verb = name::leading_verb(&names[0]).filter(|_| shared.is_some());
    let names: Vec<String> = names
        .into_iter()
        .map(|name| match verb {
            Some(verb) if !name::begins_with_verb(&name) => format!("{verb}{name}"),
            _ => name,
        })
        .collect();
    // 一季度、上半年生产总值: the same at several times.
    let times = parts.iter().take(parts.len() - 1).all(|part| name::bare(part).is_empty());
    let names = match names.last() {
        Some(last) if times => vec![last.clone(); parts.len()],
        _ => names,
    };
    names.iter().all(|name| name::is_name(name)).then_some(names)
}

fn parts(phrase: &str) -> Vec<&str> {
    let mut parts = vec![phrase];
    for word in WORDS_BETWEEN {
        parts = parts.into_iter().flat_map(|part| part.split(word)).collect();
    }
    parts.into_iter().flat_map(|part| part.split(BETWEEN)).map(tidy).filter(|part| !part.is_empty()).collect()
}

/// The parts between marks alone, where a name holds 和: 卫生和社会工作、教育.
fn by_marks(phrase: &str, count: usize) -> Option<Vec<&str>> {
    let marks: Vec<&str> = phrase.split(BETWEEN).map(tidy).filter(|part| !part.is_empty()).collect();
    if marks.len() == count {
        return Some(marks);
    }
    // The last mark may be a word: 教育、卫生和社会工作和住房.
    let (last, before) = marks.split_last()?;
    if before.len() + 2 != count {
        return None;
    }
    let (left, right) = WORDS_BETWEEN.iter().find_map(|word| last.rsplit_once(word))?;
    Some(before.iter().copied().chain([tidy(left), tidy(right)]).collect())
}

/// 等三项, 三项指标: how many there are is no name.
fn tidy(part: &str) -> &str {
    let part = part.trim();
    match words::ending(words::ENDS_OF_LISTS, part) {
        Some(word) => part[..part.len() - word.len()].trim(),
        None => part,
    }
}

/// What the names before the last share with it: 第一、第二、第三产业增加值 share 产业增加值.
fn shared(parts: &[&str]) -> Option<String> {
    let (last, before) = parts.split_last()?;
    let length = |text: &str| text.chars().count();
    let mut bare: Vec<&str> = before.iter().map(|part| name::bare(part)).collect();
    let last = name::bare(last);
    // 享受城市、农村最低生活保障: the verb is no part of what is parallel.
    if let Some(verb) = name::leading_verb(bare.first()?).filter(|_| !words::starts(words::ACTING, last)) {
        bare[0] = &bare[0][verb.len()..];
    }
    let first = bare.first()?;
    let own = length(bare.last()?);
    let whole = bare.iter().any(|part| {
        words::ends(words::INDICATOR_ENDS, part) && !words::ends(words::NOT_INDICATOR_ENDS, part)
    });
    if whole || own == 0 {
        return None;
    }
    // 教育、社会保障和就业支出: what they share is named, how long each is does not matter.
    let end = words::ending(words::INDICATOR_ENDS, last).filter(|end| length(end) >= 2);
    let alike = bare.iter().all(|part| length(part).abs_diff(own) <= 1) && length(last) >= own + 2;
    if !alike {
        return end.map(str::to_owned);
    }
    // 受理、审结案件: the verbs share what they were done to.
    let skip = match words::starting(words::ACTING, last) {
        Some(verb) if words::is_one(words::ACTING, first) => verb.chars().count(),
        // 桐坞街道、芦汀镇、石埠街道信访量
        _ if words::ends(words::PLACE_ENDS, first) => place_end(last)?,
        // PM2.5、PM10平均浓度
        _ if last.starts_with(|character: char| character.is_ascii_alphabetic()) => {
            last.chars().take_while(|character| character.is_ascii()).count()
        }
        _ => match words::starting(words::PARALLEL, last).filter(|_| words::starts(words::PARALLEL, first)) {
            // 城镇居民、农村居民人均收入 are alike to the end of 居民.
            Some(word) if first.chars().skip(length(word)).eq(last.chars().take(own).skip(length(word))) => {
                own
            }
            Some(word) => length(word),
            // 桐庄、石庄用电量: parallel names have the same length.
            None => own,
        },
    };
    let parallel = words::starts(words::PARALLEL, last) && words::starts(words::PARALLEL, first);
    // Longer ones are parallel only if they end alike: 云巷街道、石渡街道零售额.
    let place = words::ends(words::PLACE_ENDS, first);
    let begins_alike = last.chars().take(2).eq(bare.last()?.chars().take(2));
    let ends_alike = begins_alike || last.chars().nth(skip.saturating_sub(1)) == bare.last()?.chars().last();
    if own > 1
        && skip == own
        && !ends_alike
        && !place
        && !parallel
        && !last.starts_with(|first: char| is_numeral(first) || first.is_ascii())
    {
        return end.map(str::to_owned);
    }
    let rest: String = last.chars().skip(skip).collect();
    match end {
        Some(end) if length(&rest) < length(end) => Some(end.to_owned()),
        _ => (length(&rest) >= 2).then_some(rest),
    }
}

/// Characters of the name of a place that a text begins with.
fn place_end(text: &str) -> Option<usize> {
    (2..=6).find(|count| {
        let head: String = text.chars().take(*count).collect();
        let next: String = text.chars().skip(*count).take(1).collect();
        // 石埠街 of 石埠街道
        words::ends(words::PLACE_ENDS, &head) && !words::ends(words::PLACE_ENDS, &format!("{head}{next}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_list() {
        for (phrase, count, expected) in [
            ("外贸出口、旅游收入、企业户数", 3, Some(&["外贸出口", "旅游收入", "企业户数"][..])),
            ("第一、第二、第三产业增加值", 3, Some(&["第一产业增加值", "第二产业增加值", "第三产业增加值"])),
            ("第一、二、三产业增加值", 3, Some(&["第一产业增加值", "第二产业增加值", "第三产业增加值"])),
            ("教育、社会保障支出", 2, Some(&["教育支出", "社会保障支出"])),
            ("三次产业贡献率", 3, Some(&["第一产业贡献率", "第二产业贡献率", "第三产业贡献率"])),
            ("邻里、婚姻家庭类纠纷", 2, Some(&["邻里纠纷", "婚姻家庭类纠纷"])),
            (
                "桐坞街道、芦汀镇、石埠街道信访量",
                3,
                Some(&["桐坞街道信访量", "芦汀镇信访量", "石埠街道信访量"]),
            ),
            ("东街道、西街道分别改造小区", 2, Some(&["东街道改造小区", "西街道改造小区"])),
            ("城镇和农村居民人均可支配收入", 2, Some(&["城镇居民人均可支配收入", "农村居民人均可支配收入"])),
            ("受理、审结案件", 2, Some(&["受理案件", "审结案件"])),
            ("固定资产投资和社会消费品零售总额", 2, Some(&["固定资产投资", "社会消费品零售总额"])),
            ("存款余额", 2, None),
        ] {
            let expected = expected.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
            assert_eq!(names(phrase, count), expected, "{phrase}");
        }
    }
}
