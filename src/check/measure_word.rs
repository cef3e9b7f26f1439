//! A number without its measure word: `98社区服刑人员`, `转发信息2544。`
//!
//! Sees whole numbers without a unit that are printed right before a noun of what one counts, or end
//! what is said after one (转发信息2544。). Where another mention of the same fact has a unit, that one is
//! proposed.
//!
//! Does not claim anything of numbers before or after other words, which may be names, indices or units
//! of their own (3横5纵, 360快修网, 指数为101.2), of numbers in tables, or of lists of bare numbers
//! (民事338，刑事71).

use super::context::{Context, Mention};
use super::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::Figure;
use crate::prose::{sentence, unit, words};

/// Marks before a number that make a name or a code of it: “12345”, 第3, 〔2018.
const NAMING: [char; 10] = ['第', '“', '"', '〔', '[', '.', '-', '—', '№', '号'];

/// How many characters of what follows are shown.
const SHOWN: usize = 8;

pub(super) fn check(context: &Context) -> Vec<Finding> {
    let mut units = rustc_hash::FxHashMap::default();
    for mention in &context.mentions {
        if let (Some(concept), Some(_)) = (&mention.figure.concept, &mention.figure.unit) {
            units.entry(concept.as_str()).or_insert(mention.figure);
        }
    }
    let findings: Vec<Finding> = context
        .mentions
        .iter()
        .enumerate()
        .filter(|(_, mention)| lacks_measure_word(context, mention))
        .map(|(index, mention)| {
            let other = mention.figure.concept.as_deref().and_then(|concept| units.get(concept).copied());
            finding(context, index, mention, other)
        })
        .collect();
    if findings.is_empty() && context.mentions.iter().any(|mention| mention.figure.unit.is_some()) {
        let explanation = Explanation::of(|messages| messages.measure_word_pass.into());
        return vec![Rule::MissingMeasureWord.passes(Vec::new(), explanation)];
    }
    findings
}

fn finding(context: &Context, index: usize, mention: &Mention, other: Option<&Figure>) -> Finding {
    let figure = mention.figure;
    let shown = shown(context, mention);
    let explanation = Explanation::of(|messages| match other {
        Some(other) => fill(
            messages.measure_word_known,
            &[
                ("shown", &shown),
                ("other", &other.printed),
                ("better", &format!("{}{}", figure.printed, other.unit.as_deref().unwrap_or_default())),
            ],
        ),
        None => fill(messages.measure_word_missing, &[("shown", &shown), ("number", &figure.printed)]),
    });
    let sentences = context.sentences_of([index]);
    Rule::MissingMeasureWord.finds(State::Fail, Severity::Warning, sentences, explanation)
}

/// The number with the noun after it, or before it where none comes after.
fn shown(context: &Context, mention: &Mention) -> String {
    let printed = &mention.figure.printed;
    let (before, after) = context.around(mention);
    let words = |character: &char| character.is_alphanumeric();
    let mut after = after.trim().chars().take_while(words);
    let mut noun: String = after.by_ref().take(SHOWN).collect();
    if after.next().is_some() {
        noun.push('…');
    }
    if !noun.is_empty() {
        return format!("{printed}{noun}");
    }
    let noun: Vec<char> = before.trim().chars().rev().take_while(words).take(SHOWN).collect();
    noun.into_iter().rev().chain(printed.chars()).collect()
}

fn lacks_measure_word(context: &Context, mention: &Mention) -> bool {
    let figure = mention.figure;
    if figure.unit.is_some() || figure.value.is_none() {
        return false;
    }
    let (before, after) = context.around(mention);
    // A cell of a table has its unit in the column's heading.
    if mention.place.is_none() && after.is_empty() {
        return false;
    }
    let is_number = figure.printed.chars().all(|character| character.is_ascii_digit());
    let named = before.trim_end().ends_with(NAMING);
    let after = after.trim_start();
    if !is_number || named || words::starts(words::AFTER_NUMBERS, after) || begins_unit(after) {
        return false;
    }
    let ends = after.is_empty() || after.starts_with(sentence::ENDS) || after.starts_with(sentence::COMMAS);
    let noun = words::ends(words::NOUNS_COUNTED, before.trim_end());
    words::starts(words::COUNTED_NOUNS, after) || (ends && noun)
}

/// Whether a measure word or unit begins a text.
fn begins_unit(text: &str) -> bool {
    unit::at(text, 0).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::support::{figure, report, run};
    use crate::model::Report;

    fn of(text: &str, figures: Vec<Figure>) -> Vec<Finding> {
        run(&Report { figures, ..report(&[text]) }, check)
            .into_iter()
            .filter(|finding| finding.state == State::Fail)
            .collect()
    }

    #[test]
    fn a_bare_number_is_told_with_the_unit_it_has_elsewhere() {
        let findings = of(
            "共有社区服刑人员98名。98社区服刑人员按规定管理。",
            vec![
                figure("f1", "subjects", "98名"),
                Figure {
                    quote: crate::model::Quote {
                        exact: "98".into(),
                        prefix: "。".into(),
                        suffix: "社区".into(),
                        cell: None,
                    },
                    ..figure("f2", "subjects", "98")
                },
            ],
        );
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].sentences[0].text, "98社区服刑人员按规定管理。");
        assert_eq!(findings[0].sentences[0].figures, ["f2"]);
        assert!(
            findings[0].explanation.text("zh").contains("98名"),
            "{}",
            findings[0].explanation.text("zh")
        );
    }

    #[test]
    fn a_bare_number_before_a_noun_or_a_mark_is_told() {
        assert_eq!(of("与6律师事务所合作", vec![figure("f1", "firms", "6")]).len(), 1);
        assert_eq!(of("转发信息2544。", vec![figure("f1", "posts", "2544")]).len(), 1);
        assert_eq!(of("转发信息2544", vec![figure("f1", "posts", "2544")]).len(), 1);
        // What begins as a measure word does is another word: 人员, 部门.
        assert_eq!(of("配备12人员", vec![figure("f1", "staff", "12")]).len(), 1);
        assert_eq!(of("会同12部门", vec![figure("f1", "offices", "12")]).len(), 1);
    }

    #[test]
    fn numbers_that_need_none_are_let_be() {
        for text in [
            "开通“12”热线",
            "第12批",
            "12个社区",
            "12余件",
            "12%",
            "12：30",
            "12/15",
            "12小时",
            "12·4国家宪法日",
            "2018年12月",
            "12层楼",
            "12平方米",
            // Nouns that no one counts, names, indices, units of their own.
            "12金",
            "12横5纵路网改造",
            "12快修网服务功能",
            "总指数为12，",
            "12张家庭护理床位",
            "12航次",
            "12列",
            "12蒸吨以下锅炉4台",
            "2021年12至6月",
            "调解案件3318件，其中婚姻家庭12、邻里871、",
            "得票12，",
            "12社区3村",
        ] {
            assert_eq!(of(text, vec![figure("f1", "x", "12")]), [], "{text}");
        }
        // Nothing is known of a number that stands in a table or nowhere.
        assert_eq!(of("别的", vec![figure("f1", "x", "12")]), []);
    }
}
