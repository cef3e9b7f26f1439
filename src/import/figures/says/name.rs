//! The name of an indicator in what is left of the words before a number, and after it.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::prose::characters::{is_digit, is_han};
use crate::prose::sentence;
use crate::prose::words::{self, Index};

/// Longest name, in characters; longer ones are cut at a verb or after 的, or are no names.
const LONGEST: usize = 24;

static ENDS: LazyLock<Index> = LazyLock::new(|| Index::of(words::ENDS_NAME));
static ACTING: LazyLock<Index> = LazyLock::new(|| Index::of(words::ACTING));
static DOING: LazyLock<Index> = LazyLock::new(|| Index::of(words::DOING));
static REACHING: LazyLock<Index> = LazyLock::new(|| Index::of(words::REACHING));

/// Characters that make a name of the word before them: 受理率.
const MEASURED: [char; 5] = ['率', '数', '量', '额', '度'];

/// A name as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name; empty where the words name nothing.
    pub text: String,
    /// The verb that the words end with, where nothing follows it: `依法审结` of 审结.
    pub verb: Option<String>,
}

/// Takes off what stands before a name and is no part of it: times, whole areas, adverbs.
pub fn bare(phrase: &str) -> &str {
    let mut rest = phrase;
    loop {
        let before = rest.len();
        rest = rest.trim_start_matches(|character: char| {
            character.is_whitespace()
                || matches!(
                    character,
                    '、' | '—' | '-' | '”' | '·' | '.' | '．' | '*' | '#' | '》' | '）' | ')' | '；'
                )
        });
        // A quotation that does not end here: “十四五”期间.
        if rest.starts_with('“') && !rest.contains('”') {
            rest = &rest['“'.len_utf8()..];
        }
        rest = without_item(rest);
        rest = without_time(rest);
        for table in [words::BEFORE_NAMES, words::WHOLE_AREAS] {
            if let Some(word) = words::starting(table, rest)
                && !is_beginning_of_a_word(rest, word)
                // 成功率 is a name, not 率 of what succeeded.
                && !rest[word.len()..].starts_with(MEASURED)
            {
                rest = &rest[word.len()..];
            }
        }
        if rest.len() == before {
            return rest.trim_end();
        }
    }
}

/// Whether a word that could be left out begins another: 共 of 共享单车, 有 of 有线电视.
fn is_beginning_of_a_word(text: &str, word: &str) -> bool {
    words::starting(words::NOT_BEFORE_NAMES, text).is_some_and(|whole| whole.len() > word.len())
}

/// 一是, 二是: the mark of an item.
fn without_item(text: &str) -> &str {
    let numeral = |character: char| "一二三四五六七八九十".contains(character);
    let rest = text.trim_start_matches(numeral);
    if rest.len() < text.len() && rest.starts_with('是') { &rest['是'.len_utf8()..] } else { text }
}

fn without_time(text: &str) -> &str {
    // Longer words first: 上年同期 before 上年.
    // 到 is a time only before one: 到2025年.
    let date = |rest: &str| rest.starts_with(|next: char| is_digit(next) || matches!(next, '年' | '目'));
    if let Some(word) = words::starting(words::TIMES, text)
        && (!matches!(word, "到" | "至" | "截至" | "截止") || date(&text[word.len()..]))
        && !words::starts(words::NOT_TIMES, text)
    {
        return &text[word.len()..];
    }
    // 近三年收案
    let recent = text.strip_prefix('近').unwrap_or(text);
    let count = recent.trim_start_matches(|character: char| "一二两三四五六七八九十".contains(character));
    if count.len() < recent.len()
        && let Some(rest) = count.strip_prefix('年')
    {
        // 三年内轮训
        let within = rest.strip_prefix('内').or_else(|| rest.strip_prefix("来"));
        if recent.len() < text.len() || within.is_some() {
            return within.unwrap_or(rest);
        }
    }
    if text.starts_with(is_digit) {
        let time =
            |character: char| is_digit(character) || "年月日季度底末初份至到—-－–～~".contains(character);
        let end = text.find(|character| !time(character)).unwrap_or(text.len());
        let run = &text[..end];
        if run.contains(['年', '月', '季']) && run.ends_with(['年', '月', '日', '度', '底', '末', '初', '份'])
        {
            return &text[end..];
        }
    }
    // “十四五”期间
    if let Some(quoted) = text.strip_prefix('“')
        && let Some(end) = quoted.find('”').filter(|end| *end <= 15)
        && let Some(word) = words::starting(words::TIMES, &quoted[end + '”'.len_utf8()..])
    {
        return &quoted[end + '”'.len_utf8() + word.len()..];
    }
    text
}

/// The name in what is left of the words before a number.
pub fn of(phrase: &str) -> Name {
    let phrase = without_bracket(phrase.trim());
    let rest = bare(&phrase);
    let rest = without_end(rest);
    // 扣除留抵退税因素后增长 says how it was counted.
    let because = rest.starts_with('受') && rest.ends_with("影响");
    if because || words::starts(words::LEAVING_OUT, rest) && rest.ends_with('后') {
        return Name { text: String::new(), verb: None };
    }
    if rest.chars().filter(|character| is_han(*character)).count() == 0 {
        return Name { text: String::new(), verb: None };
    }
    // 县人大批准的一般公共预算收入: who laid it down is no part of it.
    let rest = words::APPROVING
        .iter()
        .filter_map(|row| rest.rfind(row.word).map(|at| &rest[at + row.word.len()..]))
        .find(|name| name.chars().count() >= 2)
        .unwrap_or(rest);
    let mut text = done(without_who(rest));
    if words::starts(words::PREPOSITIONS, &text)
        && !is_beginning_of_a_word(&text, "")
        && !text.ends_with(MEASURED)
        && !text.strip_prefix('在').is_some_and(|rest| rest.starts_with(|next| AFTER_IN.contains(next)))
    {
        text = match first(&ACTING, &text[first_length(&text)..]) {
            // 以拒执罪判处: a verb that nothing follows needs what stands before it.
            Some((at, word)) if first_length(&text) + at + word.len() == text.len() => text,
            Some((at, _)) => text[first_length(&text) + at..].to_owned(),
            // 按常住人口 names it.
            None if text.starts_with('按') => text[first_length(&text)..].to_owned(),
            // 因不构成犯罪不捕 says it, 在街道 does not.
            None if text.chars().count() >= 5
                && !text.starts_with(['在', '以', '于'])
                && !text.ends_with('后') =>
            {
                text
            }
            // 在市级以上媒体发稿
            None if text.chars().count() >= 7 && text.starts_with('在') => {
                text[first_length(&text)..].to_owned()
            }
            None => String::new(),
        };
    }
    if text.chars().count() > LONGEST {
        text = shortened(&text);
    }
    let text = without_times_inside(bare(&text).trim_matches('、'));
    let verb = last_verb(&text).filter(|verb| verb.len() == text.len()).map(str::to_owned);
    Name { text: balanced(&text), verb }
}

/// 电站全年发电, 外贸出口上半年: when is told by the period, wherever the words for it stand.
fn without_times_inside(text: &str) -> String {
    let mut text = text.to_owned();
    // 村、居律师共值班: 共 is about the number.
    if let Some((who, what)) = text.rsplit_once('共')
        && what.chars().count() == 2
        && who.chars().count() >= 2
        && !who.ends_with('公')
        && !words::starts(words::NOT_BEFORE_NAMES, &format!("共{what}"))
    {
        text = format!("{who}{what}");
    }
    for row in words::TIMES_INSIDE {
        let counted =
            |at: &usize| text[..*at].ends_with(|before| "一二两三四五六七八九十半".contains(before));
        if let Some(at) = text.find(row.word).filter(|at| *at > 0 && !counted(at)) {
            text.replace_range(at..at + row.word.len(), "");
        }
    }
    text
}

/// Without what stands between a name and its number and says nothing of it: 案件平均办理期限力争.
fn without_end(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_end_matches(['的', '、', '—', ' ', '“', '：']);
        // 事故连续四年为0起, 投资五年累计412亿元
        if let Some(before) = rest.strip_suffix('年') {
            let bare =
                before.trim_end_matches(|character: char| "一二两三四五六七八九十多".contains(character));
            let bare_of_words = bare.strip_suffix("连续").or_else(|| bare.strip_suffix('近')).unwrap_or(bare);
            if bare.len() < before.len() && !bare_of_words.is_empty() {
                rest = bare_of_words;
                continue;
            }
        }
        let says_nothing = |word: &&str| rest.len() > word.len() && !words::ends(words::NOT_BETWEEN, rest);
        match words::ending(words::AFTER_NAMES, rest).filter(says_nothing) {
            Some(word) => rest = &rest[..rest.len() - word.len()],
            None => return rest,
        }
    }
}

/// Without who did it and when, where a word tells that what was done follows: 信访部门共受理, 节前夕表彰.
fn without_who(text: &str) -> &str {
    let acts = |rest: &str| words::starts(words::ACTING, rest) || words::starts(words::DOING, rest);
    for row in words::BEFORE_ACTING {
        let places = text.match_indices(row.word).map(|(at, _)| at + row.word.len());
        if let Some(end) = places.filter(|end| acts(&text[*end..])).last() {
            return &text[end..];
        }
    }
    match words::starting(words::AGENTS, text).map(|agent| &text[agent.len()..]) {
        Some(rest) if acts(rest.strip_prefix('新').unwrap_or(rest)) => rest,
        _ => text,
    }
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// What was done or reached, without the verbs that say no more than that: 举办讲座, 渔业实现增加值.
fn done(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        if let Some((at, word)) = last(&DOING, &text)
            && !words::NOT_DOING.iter().any(|row| within(&text, at, row.word))
        {
            let object = &text[at + word.len()..];
            let left = &text[..at];
            // 发明专利拥有量, 每千人拥有床位, 专项债券安排的支出
            if object.starts_with(MEASURED)
                || object.starts_with('的') && !bare(left).is_empty()
                || left.starts_with('每')
                || object.ends_with('率') && !left.is_empty()
            {
                break;
            }
            if !object.is_empty() {
                text = bare(object).to_owned();
                continue;
            }
            // 讲座开展12场, 支出拟安排12亿元 name it before the verb.
            text = without_end(bare(left)).to_owned();
            continue;
        }
        if let Some((at, word)) =
            first(&REACHING, &text).filter(|(at, word)| !text[at + word.len()..].starts_with(MEASURED))
        {
            // 县内段已完成征地
            let (left, object) = (without_end(bare(&text[..at])), bare(&text[at + word.len()..]));
            let joins = left.chars().count() <= 16
                && !words::starts(words::PREPOSITIONS, left)
                && first(&ACTING, left).is_none();
            text = match (object.is_empty(), joins) {
                (true, _) => left.to_owned(),
                (false, true) => format!("{left}{object}"),
                (false, false) => object.to_owned(),
            };
            continue;
        }
        break;
    }
    text
}

/// Whether a word of a table that holds the text around `at` is there.
fn within(text: &str, at: usize, word: &str) -> bool {
    text.match_indices(word).any(|(start, _)| start <= at && at < start + word.len())
}

fn first(index: &Index, text: &str) -> Option<(usize, &'static str)> {
    text.char_indices()
        .find_map(|(at, _)| index.at(&text[at..]).max_by_key(|word| word.len()).map(|word| (at, word)))
}

fn last(index: &Index, text: &str) -> Option<(usize, &'static str)> {
    text.char_indices()
        .rev()
        .find_map(|(at, _)| index.at(&text[at..]).max_by_key(|word| word.len()).map(|word| (at, word)))
}

/// The verb that a text ends with.
fn last_verb(text: &str) -> Option<&'static str> {
    words::ending(words::ACTING, text)
}

/// A long name, from its last verb with an object, or after its last 的; as it is where neither helps.
fn shortened(text: &str) -> String {
    let count = |text: &str| text.chars().count();
    if let Some((at, _)) = first(&ACTING, text).filter(|(at, _)| (4..=LONGEST).contains(&count(&text[*at..])))
    {
        return text[at..].to_owned();
    }
    if let Some((at, _)) = last(&ACTING, text).filter(|(at, word)| count(&text[at + word.len()..]) >= 2) {
        return text[at..].to_owned();
    }
    match text.rsplit_once('的') {
        Some((_, tail)) if count(tail) >= 3 => tail.to_owned(),
        _ => text.to_owned(),
    }
}

/// Without a bracket at its end that explains it: 地区生产总值（GDP）, and notes: [1].
fn without_bracket(text: &str) -> Cow<'_, str> {
    let mut rest = text;
    while rest.ends_with(['）', ')', ']', '］', '〕']) {
        let Some(open) = rest.rfind(['（', '(', '[', '［', '〔']) else { break };
        let inner = rest[open..].trim_start_matches(['（', '(', '[', '［', '〔']);
        let explains = inner.chars().any(|character| character.is_ascii_alphanumeric())
            || words::starts(words::BRACKETED, inner);
        if !explains || open == 0 {
            break;
        }
        rest = rest[..open].trim_end();
    }
    Cow::Borrowed(rest)
}

/// A name without marks that its cutting left alone.
fn balanced(text: &str) -> String {
    let mut text = text.to_owned();
    for (open, close) in [('“', '”'), ('《', '》'), ('（', '）'), ('(', ')')] {
        if text.matches(open).count() != text.matches(close).count() {
            text = match (text.find(close), text.find(open)) {
                // What is left of a quotation that the cut opened: 办实事”项目清单.
                (Some(at), None) if text[at + close.len_utf8()..].chars().count() >= 2 => {
                    text[at + close.len_utf8()..].to_owned()
                }
                _ => text.replace([open, close], ""),
            };
        }
    }
    text
}

/// Whether a text can name an indicator: it is no fragment, and not too long for one.
pub fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    ((2..=LONGEST + 6).contains(&count) || words::is_one(words::PLACE_ENDS, text))
        && text.chars().any(is_han)
        && (!words::starts(words::NO_NAME_BEGINS, text) || words::starts(words::NAME_BEGINS, text))
        && (!words::ends(words::NO_NAME_ENDS, text) || words::ends(words::NAME_ENDS, text))
        && !words::is_one(words::NO_NAMES, text)
}

/// What a verb was done to, in the name of an indicator: 受理案件 is about 案件.
pub fn object(name: &str) -> &str {
    // One verb: 受理审查逮捕案件 is about 审查逮捕案件.
    match leading_verb(name) {
        Some(verb) => &name[verb.len()..],
        None => name,
    }
}

/// The verb that a name begins with: 新建 of 新建学校.
pub fn leading_verb(name: &str) -> Option<&'static str> {
    words::starting(words::ACTING, name).filter(|verb| name.chars().count() >= verb.chars().count() + 2)
}

/// Characters that may begin what follows a quantity without naming what it counts.
const NOT_A_NAME: &str = "均已全都并被是为进得给由将经于在与和及至到其占同比较增下提上完未不按从对用共也又还可能以内外左，分再就使实获";

/// Characters after 在 that make a name with it: 在职党员, but in 在全区推广.
const AFTER_IN: &str = "职校册编岗家读建用";

/// A name right after a quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// The name.
    pub text: String,
    /// Where it ends.
    pub end: usize,
    /// What is told of it, to the end of the clause: 没有专业物业 of 30个小区没有专业物业. Empty where
    /// it says nothing of which they are.
    pub told: String,
}

/// The name right after a quantity, up to `until`.
pub fn after(text: &str, end: usize, until: usize) -> Option<After> {
    let rest = text.get(end..until)?;
    let trimmed = rest.trim_start_matches([' ', '\u{3000}', '\u{a0}']);
    let trimmed = trimmed.strip_prefix('的').unwrap_or(trimmed);
    let start = until - trimmed.len();
    let mut characters = trimmed.chars();
    let first = characters.next()?;
    let second = characters.next().unwrap_or_default();
    if words::starts(words::NOT_NAMED_AFTER, trimmed) {
        return None;
    }
    let named =
        first == '在' && AFTER_IN.contains(second) || words::starting(words::NAMES_AFTER, trimmed).is_some();
    if !(is_han(first) || matches!(first, '“' | '《')) || (NOT_A_NAME.contains(first) && !named) {
        return None;
    }
    let mut name = String::new();
    for (index, character) in trimmed.chars().enumerate() {
        let word = is_han(character)
            || matches!(character, '“' | '”' | '《' | '》')
            || character.is_ascii_alphabetic();
        if !word || index == LONGEST || (character == '《' && index > 0) {
            break;
        }
        name.push(character);
    }
    // 3个村的公开栏 are three villages.
    if let Some(at) = name.find('的').filter(|at| name[..*at].chars().count() <= 3) {
        name.truncate(at);
    }
    let ends = |at: &usize| ENDS.at(&name[*at..]).any(|word| !name.starts_with(word));
    let cut = name.char_indices().map(|(at, _)| at).skip(1).find(ends);
    name.truncate(cut.unwrap_or(name.len()));
    // 4个社区法治氛围浓厚, 13个乡镇林业站在编人员不足: the places are counted, not what is said of them.
    if let Some(noun) = words::starting(words::COUNTED_WHERE, &name)
        && (words::ends(words::NEVER_COUNTED, &name) || name.contains('占'))
    {
        name.truncate(noun.len());
    }
    // 1085户农户和67家合作社, 8个断面中，7个达标
    if name.ends_with(['和', '及', '与'])
        || name.ends_with('中') && text[start + name.len()..].starts_with(sentence::COMMAS)
    {
        name.pop();
    }
    // 3个项目共1274套
    name.truncate(without_end(&name).len());
    let end = start + name.len();
    let told = text.get(end..until).unwrap_or_default().trim();
    // 对两个社区予以通报批评
    let done = ["予以", "进行了", "进行", "给予"].into_iter().find_map(|word| told.strip_prefix(word));
    let least = if done.is_some() { 2 } else { 3 };
    let told = done.unwrap_or(told);
    let which = cut.is_some()
        && (least..=14).contains(&told.chars().count())
        && told.chars().all(|character| is_han(character) || matches!(character, '“' | '”' | '、'))
        && !words::starts(words::SAID_OF_ALL, told);
    let told = if which { told.to_owned() } else { String::new() };
    let name = name.trim_matches(['“', '”']);
    let name = if name.contains('《') != name.contains('》') {
        name.replace(['《', '》'], "")
    } else {
        name.to_owned()
    };
    let is_word = words::ENDS_NAME.iter().any(|row| row.word == name);
    (!name.is_empty() && !is_word).then(|| After { text: balanced(&name), end, told })
}

/// Whether a text begins with a verb: 12件办结 counts no 办结.
pub fn begins_with_verb(text: &str) -> bool {
    words::starts(words::ACTING, text)
        || words::starts(words::DOING, text)
        || words::starts(words::REACHING, text)
}
