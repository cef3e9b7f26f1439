//! What a quantity counts, in the words around it: `举办2次青少年模拟法庭` names it after the number,
//! `发放宣传材料16300余份` before it.

use std::sync::LazyLock;

use crate::prose::characters::is_digit;
use crate::prose::characters::is_han;
use crate::prose::quantity::Quantity;
use crate::prose::unit::{self, Dimension};
use crate::prose::words;

/// Longest label, in characters.
const LONGEST: usize = 20;

/// The label of a quantity; `None` where neither side names anything, as in `623批次,2600余人次`.
pub fn label(text: &str, quantities: &[Quantity], index: usize) -> Option<String> {
    let quantity = &quantities[index];
    let after = following(text, quantity.printed.end, quantities.get(index + 1));
    let floor = index.checked_sub(1).map_or(0, |previous| quantities[previous].printed.end);
    let before = preceding(text, floor, quantity.printed.start);
    let rate = matches!(unit::dimension(&quantity.unit), Some(Dimension::Rate | Dimension::Money));
    match (before, after) {
        (Some(before), Some(_)) if rate => Some(before),
        (Some(before), Some(after)) if before.names && after.starts_with("余") => Some(before),
        (_, Some(after)) => Some(Phrase { text: after, names: true }),
        (before, None) => before,
    }
    .map(|phrase| phrase.text)
}

static ENDS: LazyLock<words::Index> = LazyLock::new(|| words::Index::of(words::ENDS_NAME));
static BEGINS: LazyLock<words::Index> = LazyLock::new(|| words::Index::of(words::BEGINS_NAME));

struct Phrase {
    text: String,
    /// Whether it is a noun rather than what was left of a clause.
    names: bool,
}

/// Words that may begin what follows a quantity without naming what it counts.
const NOT_A_NAME: &str =
    "均已全都并被是为进得给由将经于在与和及至到其占同比较增下提上完未不按从对用共也又还可能以内外左，分";

/// Characters after 在 that make a name with it: 在职党员, but 在全区推广.
const AFTER_IN: &str = "职校册编岗家读";

/// Characters that make a name of the verb before them: 受理率.
const MEASURED: [char; 5] = ['率', '数', '量', '额', '度'];

/// The noun phrase right after a quantity.
fn following(text: &str, end: usize, next: Option<&Quantity>) -> Option<String> {
    let until = next.map_or(text.len(), |next| next.printed.start.max(end));
    let rest = text[end..until].trim_start_matches([' ', '\u{3000}', '\u{a0}']);
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    let mut characters = rest.chars();
    let first = characters.next()?;
    let second = characters.next().unwrap_or_default();
    // 在职党员 is a name, 在全区推广 is not.
    let named = first == '在' && AFTER_IN.contains(second);
    if !(is_han(first) || matches!(first, '“' | '《')) || (NOT_A_NAME.contains(first) && !named) {
        return None;
    }
    let mut name = String::new();
    for (index, character) in rest.chars().enumerate() {
        let word = is_han(character)
            || matches!(character, '“' | '”' | '《' | '》')
            || character.is_ascii_alphabetic();
        if !word || index == LONGEST || (character == '《' && index > 0) {
            break;
        }
        name.push(character);
    }
    let ends = |at: &usize| ENDS.at(&name[*at..]).any(|word| !name.starts_with(word));
    let cut = name.char_indices().map(|(at, _)| at).skip(1).find(ends);
    name.truncate(cut.unwrap_or(name.len()));
    let name = name.trim_matches(['“', '”']).to_owned();
    let name =
        if name.contains('《') != name.contains('》') { name.replace(['《', '》'], "") } else { name };
    (!name.is_empty() && words::ENDS_NAME.iter().all(|row| row.word != name)).then_some(name)
}

/// Marks at which the clause before a quantity begins: a 、 does not, which names hold: 村、居律师.
const CLAUSE_BEGINS: &str = "，,。；;：:！？\n（(";

/// The noun phrase of the clause before a quantity.
fn preceding(text: &str, floor: usize, start: usize) -> Option<Phrase> {
    let mut from = start;
    let mut characters = text[floor..start].char_indices().rev();
    while let Some((at, character)) = characters.next() {
        if CLAUSE_BEGINS.contains(character) {
            break;
        }
        from = floor + at;
        // （册）14000余份: a bracket that closes belongs to the name.
        if matches!(character, '）' | ')') {
            for (at, character) in characters.by_ref() {
                from = floor + at;
                if matches!(character, '（' | '(') {
                    break;
                }
            }
        }
    }
    let mut clause: String = text[from..start].to_owned();
    // After a quantity its own name comes first: 10个村、15个社区.
    if from == floor && floor > 0 {
        clause = clause.rsplit('、').next().unwrap_or_default().to_owned();
    }
    let mut clause = clause.trim().to_owned();
    while let Some(word) = words::ending(words::BETWEEN_NAME_AND_NUMBER, &clause) {
        clause.truncate(clause.len() - word.len());
        clause.truncate(clause.trim_end().len());
    }
    let whole = clause.clone();
    // The last place of each verb.
    let mut verbs: Vec<(usize, &str)> = Vec::new();
    for (at, _) in clause.char_indices().rev() {
        for verb in BEGINS.at(&clause[at..]) {
            if verbs.iter().all(|(_, other)| *other != verb) {
                verbs.push((at, verb));
            }
        }
    }
    let cut = verbs
        .into_iter()
        .map(|(at, verb)| (at + verb.len(), verb.len()))
        .filter(|(at, _)| {
            let name = clause[*at..].trim();
            // 受理率 is a name, not 率 received.
            name.chars().count() >= 2 && !name.starts_with(MEASURED)
        })
        .max();
    if let Some((cut, verb)) = cut {
        // 新接收矫正人员: 新 and its verb tell them from those there are.
        let newly = clause[..cut - verb].ends_with('新');
        clause = clause[if newly { cut - verb - '新'.len_utf8() } else { cut }..].to_owned();
    }
    if clause.chars().count() > 10
        && let Some((_, tail)) = clause.rsplit_once('的')
        && tail.chars().count() >= 2
    {
        clause = tail.to_owned();
    }
    let mut name = clause.trim().trim_matches(['“', '”', '、', '—']).to_owned();
    while let Some(word) = words::starting(words::LEADING, &name) {
        if name[word.len()..].chars().count() < 2 {
            break;
        }
        name.drain(..word.len());
    }
    // 村、居律师共值班: 共 is about the number.
    if let Some((who, what)) = name.rsplit_once('共')
        && what.chars().count() == 2
        && who.chars().count() >= 2
    {
        name = format!("{who}{what}");
    }
    // 群众来信来访
    if let Some(rest) = name.strip_prefix("群众").filter(|rest| rest.starts_with('来')) {
        name = rest.to_owned();
    }
    // What is left of a quotation that the cut opened: 办实事”项目清单.
    if let Some((inside, rest)) = name.split_once('”')
        && !inside.contains('“')
    {
        name = if rest.chars().filter(|next| is_han(*next)).count() >= 2 {
            rest.to_owned()
        } else {
            inside.to_owned()
        };
    }
    let counted = name.chars().filter(|character| is_han(*character)).count();
    if counted == 0 {
        return None;
    }
    let name = shortened(name.trim_start_matches('、').trim_start_matches('“'));
    let names = name != whole && !name.chars().any(is_digit);
    Some(Phrase { text: name, names })
}

/// The end of a name that is too long, from one of its parts where it has several.
fn shortened(name: &str) -> String {
    let excess = name.chars().count().saturating_sub(LONGEST);
    if excess == 0 {
        return name.to_owned();
    }
    let cut = name.char_indices().nth(excess).map_or(0, |(index, _)| index);
    let part = name[cut..].find('、').map(|mark| cut + mark + '、'.len_utf8());
    name[part.filter(|part| name[*part..].chars().count() >= 4).unwrap_or(cut)..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::quantity::quantities;

    #[test]
    fn labels_from_both_sides() {
        for (text, expected) in [
            (
                "发放各类宣传材料16300余份,宣传挂图300余张,投入经费1.2万元,受益群众达3.3万人。",
                &["宣传材料", "宣传挂图", "投入经费", "受益群众"][..],
            ),
            ("举办2次青少年模拟法庭,一年来共有1230名学生同霑法益", &["青少年模拟法庭", "学生"]),
            ("并在街道10个村、15个社区设立专门的", &["村", "社区"]),
            ("现我街道共有社区服刑人员98名,安置帮教对象70名。", &["社区服刑人员", "安置帮教对象"]),
            ("调解成功率达98%,涉及金额244万元", &["调解成功率", "涉及金额"]),
            ("印制宣传单(册)14000余份", &["宣传单(册)"]),
            ("组织了58场法制讲座和宣传活动,内容涉及", &["法制讲座和宣传活动"]),
        ] {
            let found = quantities(text);
            let labels: Vec<String> =
                (0..found.len()).map(|index| label(text, &found, index).unwrap_or_default()).collect();
            assert_eq!(labels, expected, "{text}");
        }
    }
}
