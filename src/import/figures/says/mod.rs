//! What each figure of a text says: the indicator, how it is measured, and against what.
//!
//! A text is walked clause by clause. What stands before a number is understood from its end
//! ([`before`]), what is left of it or stands after the number names the indicator ([`name`]), and a
//! clause that names nothing is about what the one before it named. Several names may belong to several
//! numbers ([`several`]). What cannot be told keeps its clause, verbatim and marked.

mod before;
pub(super) mod links;
mod name;
mod several;

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::model::Measure;
use crate::prose::characters::{in_simplified, is_han};
use crate::prose::quantity::Quantity;
use crate::prose::sentence::{COLONS, COMMAS, FULL_STOPS, SEMICOLONS};
use crate::prose::unit::{self, Dimension};
use crate::prose::words;
use before::Before;

/// What a figure says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Said {
    /// The indicator.
    pub label: String,
    /// Whether that is only the clause, for nothing names the indicator.
    pub label_is_clause: bool,
    /// How it is measured.
    pub measure: Measure,
    /// Whether it fell by so much.
    pub falls: bool,
    /// Whether it was so before the change that is told.
    pub earlier: bool,
    /// Whether the bound of the first of a list holds for it, too: 分别不低于1100吨、70吨.
    pub bounded_by: Option<usize>,
    /// Whether its words say that it was planned: 完成年度目标3万人的104%.
    pub planned: bool,
    /// The word of a change.
    pub changed: Option<&'static str>,
    /// What it is against, as in the report JSON.
    pub basis: Option<String>,
    /// The level that changed, by index.
    pub change_of: Option<usize>,
    /// What it was before the change, by index.
    pub changed_from: Option<usize>,
    /// The whole of a share, by index.
    pub share_of: Option<usize>,
    /// Where what is left of the words before it ends: what stands after it is about this figure alone.
    pub start: usize,
    /// Where the time of this figure alone is named: 一季度、上半年产值分别增长5%、6%.
    pub when: Option<Range<usize>>,
    /// Whether it stands in a bracket right after the figure of this index: （含旧存12件）.
    pub within: Option<usize>,
}

/// How many levels of a statement are remembered for what refers to them.
const REMEMBERED: usize = 40;

/// What the quantities of a text say, each.
pub fn said(text: &str, quantities: &[Quantity]) -> Vec<Said> {
    // Words are known in simplified characters; what is said is in those of the text.
    if let Cow::Owned(simplified) = in_simplified(text)
        && simplified.len() == text.len()
    {
        let own: FxHashMap<char, char> =
            simplified.chars().zip(text.chars()).filter(|(simplified, own)| simplified != own).collect();
        let printed =
            |words: &str| words.chars().map(|one| own.get(&one).copied().unwrap_or(one)).collect::<String>();
        let mut said = read(&simplified, quantities);
        for said in &mut said {
            said.label = printed(&said.label);
            said.basis = said.basis.as_deref().map(printed);
        }
        return said;
    }
    read(text, quantities)
}

fn read(text: &str, quantities: &[Quantity]) -> Vec<Said> {
    let mut walk =
        Walk { text, quantities, said: vec![Said::default(); quantities.len()], subject: Subject::default() };
    walk.region(0..text.len(), None);
    links::tie(text, quantities, &mut walk.said);
    walk.said
}

/// The name of an indicator in some words.
pub fn name_of(words: &str) -> String {
    name::of(words).text
}

/// What a text is about at a place.
#[derive(Debug, Clone, Default)]
struct Subject {
    /// The indicator that was named last.
    name: Option<String>,
    /// The indicators that were named together last.
    list: Vec<String>,
    /// What the last clause without a number is about.
    topic: Option<String>,
    /// The figure that was read last.
    last: Option<usize>,
    /// Whether that is a part of the indicator that was named last, and what comes next is of the part.
    near: bool,
    /// The levels of the last clause that has any, and those of the statement.
    recent: Vec<usize>,
    stated: Vec<usize>,
}

struct Walk<'a> {
    text: &'a str,
    quantities: &'a [Quantity],
    said: Vec<Said>,
    subject: Subject,
}

impl Walk<'_> {
    /// The index of the first quantity from a place on.
    fn first_from(&self, place: usize) -> usize {
        self.quantities.partition_point(|quantity| quantity.printed.start < place)
    }

    /// Clauses, and brackets that state something. `within` is the figure before such a bracket.
    fn region(&mut self, range: Range<usize>, within: Option<usize>) {
        let mut clause = range.start;
        let mut place = range.start;
        let mut next = self.first_from(range.start);
        while place < range.end {
            if let Some(quantity) =
                self.quantities.get(next).filter(|quantity| quantity.printed.start <= place)
            {
                place = quantity.printed.end.max(quantity.end).max(place);
                next += 1;
                continue;
            }
            let Some(character) = self.text[place..].chars().next() else { break };
            let after = place + character.len_utf8();
            if matches!(character, '（' | '(') {
                let inner = after..closing(self.text, after, range.end);
                let states =
                    self.quantities.get(next).is_some_and(|quantity| inner.contains(&quantity.printed.start));
                if states {
                    self.clause(clause..place, within);
                    let outer = self.subject.clone();
                    let last = self.subject.last;
                    self.region(inner.clone(), last.or(within));
                    self.subject = Subject { topic: outer.topic.clone(), ..outer };
                    next = self.first_from(inner.end);
                    clause = (inner.end + '）'.len_utf8()).min(range.end);
                    if !self.text.is_char_boundary(clause) || !self.text[inner.end..].starts_with('）') {
                        clause = inner.end;
                    }
                }
                // What closes belongs to the bracket, not to the clause.
                place = (inner.end + self.text[inner.end..].chars().next().map_or(0, char::len_utf8))
                    .max(after)
                    .min(range.end);
                continue;
            }
            let ends = FULL_STOPS.contains(&character) || character == '\n';
            if ends
                || [COMMAS, SEMICOLONS, COLONS].concat().contains(&character)
                || matches!(character, '）' | ')')
            {
                self.clause(clause..place, within);
                clause = after;
                if ends {
                    self.subject.topic = None;
                    self.subject.stated.clear();
                }
            }
            place = after;
        }
        self.clause(clause..range.end, within);
    }

    fn clause(&mut self, range: Range<usize>, within: Option<usize>) {
        if range.is_empty() {
            return;
        }
        let (first, end) = (self.first_from(range.start), self.first_from(range.end));
        if first == end {
            self.without_figure(&self.text[range]);
            return;
        }
        let mut from = range.start;
        let mut index = first;
        while index < end {
            let count = self.listed(index, end, from);
            let (read, until) = self.several(index, count, from, &range);
            for said in &mut self.said[index..index + read] {
                said.within = within;
                said.start = said.start.max(from);
            }
            from = until;
            index += read;
        }
        let levels: Vec<usize> = (first..end)
            .filter(|index| self.said[*index].measure == Measure::Level && !self.said[*index].label_is_clause)
            .collect();
        if !levels.is_empty() {
            self.subject.stated.extend(&levels);
            let surplus = self.subject.stated.len().saturating_sub(REMEMBERED);
            self.subject.stated.drain(..surplus);
            self.subject.recent = levels;
        }
    }

    /// The levels that several numbers belong to, each to each, where they name nothing themselves: those
    /// of the clause before, or of the statement: 出栏猪12万头、羊3万只，分别增长3.6%、5.1%.
    fn levels_before(&self, count: usize, each: bool) -> Option<Vec<usize>> {
        let whole = |levels: &Vec<usize>| levels.len() == count;
        if whole(&self.subject.recent) {
            return Some(self.subject.recent.clone());
        }
        if whole(&self.subject.stated) {
            return Some(self.subject.stated.clone());
        }
        // 31件45人 is one thing, counted twice.
        let mut labels: Vec<&str> = Vec::new();
        let mut levels = Vec::new();
        for level in &self.subject.stated {
            let label = self.said[*level].label.as_str();
            if !labels.contains(&label) {
                labels.push(label);
                levels.push(*level);
            }
        }
        if whole(&levels) {
            return Some(levels);
        }
        // Those that stand last.
        let last = self.subject.stated.len().checked_sub(count)?;
        let levels = self.subject.stated[last..].to_vec();
        let apart = levels.windows(2).all(|two| self.said[two[0]].label != self.said[two[1]].label);
        (each && apart).then_some(levels)
    }

    /// How many quantities of one kind follow one another with nothing but 、 or 和 between them.
    fn listed(&self, index: usize, end: usize, from: usize) -> usize {
        let rate = |index: usize| {
            let unit = &self.quantities[index].unit;
            is_rate(unit) || is_change_unit(unit)
        };
        // 内资、外资分别为62.8亿元和3150万美元: of any unit.
        let before = self.text.get(from..self.quantities[index].printed.start).unwrap_or_default();
        let each = before.contains("分别") || before.contains("依次");
        let mut count = 1;
        while index + count < end {
            let last = &self.quantities[index + count - 1];
            let next = &self.quantities[index + count];
            let between =
                self.text.get(last.printed.end.max(last.end)..next.printed.start).unwrap_or_default();
            // 每人每月735元、每人每年6240元
            let per = words::starting(words::BETWEEN_NUMBERS, between.trim())
                .map(|mark| &between.trim()[mark.len()..])
                .is_some_and(|rest| rest.starts_with('每') && before::read(rest, false).phrase.is_empty());
            let joins =
                words::is_one(words::BETWEEN_NUMBERS, between.trim()) || own_change(between).is_some() || per;
            let alike = last.unit == next.unit || rate(index + count - 1) && rate(index + count);
            if !joins || !(alike || each) {
                break;
            }
            count += 1;
        }
        count
    }

    /// One quantity, or several in a list; how many were read, and where what comes after them begins.
    fn several(&mut self, index: usize, count: usize, from: usize, clause: &Range<usize>) -> (usize, usize) {
        let quantity = &self.quantities[index];
        let before = before::read(
            &self.text[from..quantity.printed.start.max(from)],
            is_rate(&quantity.unit) || quantity.unit == "倍",
        );
        if count > 1 {
            let unnamed = before.phrase.is_empty() || name::of(before.phrase).text.is_empty();
            // 土地增值税、契税受市场影响，分别下降
            let topics = self
                .subject
                .topic
                .as_deref()
                .filter(|_| unnamed)
                .and_then(|topic| several::names(topic, count));
            let mut listed = match unnamed {
                true if topics.is_some() => topics,
                true => Some(self.subject.list.clone()).filter(|list| list.len() == count),
                false => several::names(before.phrase, count),
            };
            let mut levels = None;
            let about_before = unnamed || before.each && words::starts(words::ALL_BEFORE, before.phrase);
            let by_topic = unnamed && self.subject.topic.is_some() && listed.is_some();
            if !by_topic && about_before && (before.measure != Measure::Level || listed.is_none()) {
                levels = self.levels_before(count, before.each);
                if let Some(levels) = &levels {
                    listed = Some(levels.iter().map(|level| self.said[*level].label.clone()).collect());
                }
            }
            // 批次、人次分别下降: of what was told before.
            if let Some(names) = &mut listed
                && names.iter().all(|name| words::is_one(words::RELATIVE_NAMES, name))
            {
                *names = names.iter().map(|name| self.of_subject(name)).collect();
            }
            // 零售额165亿元，东屏、云巷街道分别完成28亿元、35亿元: of what was told before.
            let of_subject =
                self.subject.last.is_some_and(|last| self.quantities[last].unit == quantity.unit);
            if let Some(names) = &mut listed
                && let Some(subject) = self.subject.name.as_deref().filter(|_| of_subject && levels.is_none())
                && names.iter().all(|name| words::ends(words::PLACE_ENDS, name))
            {
                names.iter_mut().for_each(|name| name.push_str(subject));
            }
            if let Some(names) = listed {
                let same = names.len() > 1 && names.windows(2).all(|two| two[0] == two[1]);
                let mut place = from;
                for (offset, name) in names.iter().enumerate() {
                    self.say(index + offset, &before, name.clone());
                    // The times stand between the marks of the list.
                    if same && levels.is_none() {
                        let end = self.text[place..quantity.printed.start]
                            .find('、')
                            .map_or(quantity.printed.start, |mark| place + mark);
                        self.said[index + offset].when = Some(place..end);
                        place = (end + '、'.len_utf8()).min(quantity.printed.start);
                    }
                    self.changes_by_itself(index + offset, offset);
                    if offset > 0 && before.each {
                        self.said[index + offset].bounded_by = Some(index);
                    }
                    if self.said[index + offset].measure == Measure::Change {
                        self.said[index + offset].change_of = levels.as_ref().map(|levels| levels[offset]);
                    }
                }
                self.subject.name = names.last().cloned();
                self.subject.list = names;
                self.subject.topic = None;
                self.subject.last = Some(index + count - 1);
                return (count, self.end_of(index + count - 1));
            }
        }
        let single = self.single(index, &before, from, clause);
        if count == 1 {
            return single;
        }
        // Which number belongs to what is not told: 贡献率分别为41.2%、18.5%、40.3%.
        let after_names = |walk: &Self, index: usize| {
            let limit =
                walk.quantities.get(index + 1).map_or(clause.end, |next| next.printed.start.min(clause.end));
            name::after(walk.text, walk.end_of(index), limit).is_some()
        };
        let named = (index..index + count).all(|index| after_names(self, index));
        let label = self.said[index].label.clone();
        let plain = self.said[index].clone();
        if !named {
            for offset in 0..count {
                self.said[index + offset] = Said {
                    label: if plain.label_is_clause { label.clone() } else { self.clause_words(clause) },
                    label_is_clause: true,
                    measure: plain.measure,
                    falls: plain.falls,
                    basis: plain.basis.clone(),
                    ..Said::default()
                };
            }
        }
        self.subject.last = Some(index + count - 1);
        (count, self.end_of(index + count - 1))
    }

    /// 分别增长5%和下降3%: what a number of a list says of its own change.
    fn changes_by_itself(&mut self, index: usize, offset: usize) {
        if offset == 0 {
            return;
        }
        let between =
            self.text.get(self.end_of(index - 1)..self.quantities[index].printed.start).unwrap_or_default();
        let inherited = (self.said[index - 1].measure, self.said[index - 1].falls);
        let (measure, falls) = own_change(between).map_or(inherited, |falls| (Measure::Change, falls));
        self.said[index].measure = measure;
        self.said[index].falls = falls;
    }

    /// What is told at the end of a list, of the things before the last one, too.
    fn told_of_list(&mut self, index: usize, clause: usize, told: &str) {
        for other in (0..index).rev() {
            let (end, next) = (self.end_of(other), self.quantities[other + 1].printed.start);
            let label = self.said[other].label.clone();
            let listed = self.quantities[other].printed.start >= clause
                && self
                    .text
                    .get(end..next)
                    .is_some_and(|between| between.strip_suffix('、') == Some(label.as_str()));
            if !listed {
                break;
            }
            self.said[other].label = format!("{told}的{label}");
        }
    }

    fn end_of(&self, index: usize) -> usize {
        let quantity = &self.quantities[index];
        quantity.end.max(quantity.printed.end)
    }

    fn say(&mut self, index: usize, before: &Before, label: String) {
        // 负增长3.9%: the sign says it.
        let grows = self.text[self.quantities[index].printed.clone()].contains("增长");
        self.said[index] = Said {
            label,
            measure: if grows { Measure::Change } else { before.measure },
            falls: before.falls,
            changed: before.changed,
            basis: before.basis.clone().or_else(|| before.whole.map(str::to_owned)),
            ..Said::default()
        };
    }

    fn clause_words(&self, clause: &Range<usize>) -> String {
        self.text[clause.clone()].trim().trim_matches(['、', ' ']).to_owned()
    }

    /// One quantity, and a share of it; how many, and where what comes after them begins.
    fn single(
        &mut self,
        index: usize,
        before: &Before,
        from: usize,
        clause: &Range<usize>,
    ) -> (usize, usize) {
        let quantity = &self.quantities[index];
        let end = self.end_of(index);
        let next = self.quantities.get(index + 1).filter(|next| next.printed.start < clause.end);
        let limit = next.map_or(clause.end, |next| next.printed.start);
        // 为年初预算7900万元的102.8%: the whole of a share, then the share.
        let whole_follows = next.is_some_and(|next| {
            is_rate(&next.unit) && !is_rate(&quantity.unit) && self.text[end..limit].trim() == "的"
        });
        if whole_follows && let Some((left, whole)) = before::whole(&self.text[from..quantity.printed.start])
        {
            return self.share_of_stated(index, left, whole, clause);
        }
        let own = name::of(before.phrase);
        let leads = self.text[from..].starts_with(['、', '和', '及', '与']) && from > clause.start;
        let mut after = self.after(index, before, &own, limit, next.is_some());
        // What another number follows is told of that, too; 集体3个、干警8名获表彰 tells it of both.
        let several = next.is_some() || from > clause.start;
        if let Some(after) = after.as_mut().filter(|_| several) {
            if leads && words::starts(words::BEING, &after.told) {
                self.told_of_list(index, clause.start, &after.told);
            } else {
                after.told.clear();
            }
        }
        let carried = leads
            .then(|| self.subject.name.as_deref().and_then(name::leading_verb))
            .flatten()
            .filter(|verb| words::is_one(words::CARRIED, verb) && !own.text.ends_with('级'));
        let mut level_again = false;
        let label = match (&own, &after) {
            // 新建12所学校
            (own, Some(name::After { text: after, told, .. })) => {
                let verb = own.verb.as_deref().or_else(|| {
                    let told = before.phrase.ends_with('的') && !own.text.is_empty();
                    told.then(|| name::leading_verb(&own.text)).flatten()
                });
                match (verb, carried) {
                    // 减少3个审批环节 counts what was done away with.
                    _ if before.measure == Measure::Change
                        && before.basis.is_none()
                        && own.text.is_empty() =>
                    {
                        // 净增4家企业 is by how much they are more.
                        let net = before.changed.is_some_and(|word| word.starts_with('净'));
                        level_again = !net;
                        let done = before.changed.filter(|_| !net).unwrap_or_default();
                        Some(format!("{done}{after}"))
                    }
                    // 完成财政投资评审96个项目
                    (None, None) if !own.text.is_empty() && words::is_one(words::GENERIC, after) => {
                        Some(format!("{}{after}", own.text))
                    }
                    // 每千人拥有2.6名社会体育指导员
                    (None, None) if own.text.starts_with('每') => Some(format!("{}{after}", own.text)),
                    // 帮扶1.2万名困难人员实现就业
                    (Some(verb), _) => Some(format!("{verb}{after}{told}")),
                    // 30个小区没有专业物业
                    (None, None) if !told.is_empty() => Some(format!("{told}的{after}")),
                    (None, Some(verb)) if own.text.is_empty() => Some(format!("{verb}{after}")),
                    _ => Some(after.clone()),
                }
            }
            // 以上合计1486件
            (own, None) if own.text.is_empty() && words::holds(words::ALL_TOGETHER, before.read) => {
                Some("合计".to_owned())
            }
            // 高技能人才总量21万人，占技能人才的31%: not the number of them is a share.
            (own, None) if own.text.is_empty() && before.measure == Measure::Share => {
                self.inherited(index, before).map(|label| {
                    let end = words::ending(words::WHOLE_ENDS, &label).unwrap_or_default();
                    let bare = &label[..label.len() - end.len()];
                    if bare.chars().count() >= 2 { bare.to_owned() } else { label }
                })
            }
            (own, None) if own.text.is_empty() => self.inherited(index, before),
            (own, None) if own.text == "其他" => Some(own.text.clone()),
            // 其中护理型1260张
            (own, None)
                if own.text.ends_with(['型', '性']) && !words::ends(words::INDICATOR_ENDS, &own.text) =>
            {
                Some(format!("{}{}", own.text, self.subject.name.as_deref().map_or("", name::object)))
            }
            // 城镇居民55480元 of a income a head
            (own, None) if self.per_head_of(&own.text).is_some() => self.per_head_of(&own.text),
            (own, None) if words::is_one(words::THE_REST, &own.text) => {
                self.subject.name.as_deref().map(|name| format!("{}{}", own.text, done_to(name)))
            }
            (own, None) if words::is_one(words::PER_HEAD, &own.text) => {
                self.subject.name.as_deref().map(|name| format!("{}{name}", own.text))
            }
            (own, None) if words::is_one(words::HEADS, &own.text) => {
                let head = head_with_kind(&own.text, before);
                self.with_stem(&own.text, from > clause.start)
                    .map(|whole| {
                        let stem = whole.strip_suffix(own.text.as_str()).unwrap_or_default();
                        format!("{stem}{head}")
                    })
                    .or_else(|| (head != own.text || self.subject.stated.is_empty()).then(|| head.clone()))
            }
            // 监督立案16件、撤案21件
            (own, None) if own.verb.is_some() && carried == Some("监督") => {
                Some(format!("监督{}", own.text))
            }
            (own, None) if own.verb.is_some() => self.with_object(index, &own.text),
            (own, None) if self.rate_of_object(index, &own.text).is_some() => {
                self.rate_of_object(index, &own.text)
            }
            (own, None) if self.part_of_stock(&own.text).is_some() => self.part_of_stock(&own.text),
            (own, None) if words::is_one(words::RELATIVE_NAMES, &own.text) => {
                Some(self.of_subject(&own.text))
            }
            (own, None) => Some(match carried {
                Some(verb) if !name::begins_with_verb(&own.text) => format!("{verb}{}", own.text),
                _ => own.text.clone(),
            }),
        };
        let named = label.filter(|label| name::is_name(label) || after.is_some() && !label.is_empty());
        let from_before = index.checked_sub(1).filter(|earlier| {
            before.to && own.text.is_empty() && self.said[*earlier].earlier && self.alike(*earlier, index)
        });
        let named = match from_before {
            Some(earlier) => {
                Some(self.said[earlier].label.clone()).filter(|_| !self.said[earlier].label_is_clause)
            }
            None => named,
        };
        match named {
            Some(label) => {
                self.say(index, before, label.clone());
                let relative =
                    words::is_one(words::RELATIVE_NAMES, &own.text) || own.text.ends_with(['型', '级', '性']);
                let listed = self.subject.list.contains(&label);
                self.subject.near = own.text.ends_with(['型', '级', '性'])
                    || !relative && self.subject.near && own.text.is_empty();
                if !relative {
                    self.subject.name = Some(label.clone());
                }
                if !listed {
                    self.subject.list = vec![label];
                }
            }
            None => {
                let label = self.clause_words(clause);
                self.say(index, before, label);
                self.said[index].label_is_clause = true;
            }
        }
        if after.is_some() && is_rate(&quantity.unit) {
            self.said[index].measure = Measure::Share;
        }
        // 压缩办理时限五成 is by how much it fell.
        let falls = words::CHANGES
            .iter()
            .find(|change| change.falls && !change.compared && own.text.starts_with(change.word));
        if let Some(change) =
            falls.filter(|_| is_rate(&quantity.unit) && self.said[index].measure == Measure::Level)
        {
            self.said[index].measure = Measure::Change;
            self.said[index].falls = change.falls;
        }
        if level_again {
            self.said[index].measure = Measure::Level;
            self.said[index].falls = false;
        }
        self.said[index].changed_from = from_before;
        self.said[index].earlier = before.from && self.becomes_next(index);
        // 批捕41人、起诉94人 are both of the topic.
        if own.verb.is_none() {
            self.subject.topic = None;
        }
        self.subject.last = Some(index);
        self.said[index].start = from + before.phrase.len();
        (1, after.map_or(end, |after| after.end))
    }

    /// Whether the next quantity is what this one changed to.
    fn becomes_next(&self, index: usize) -> bool {
        let Some(next) = self.quantities.get(index + 1) else { return false };
        let between = self.text.get(self.end_of(index)..next.printed.start).unwrap_or_default();
        !between.contains(FULL_STOPS)
            && between.chars().count() <= 24
            && before::read(between, is_rate(&next.unit)).to
            && self.alike(index, index + 1)
    }

    fn alike(&self, first: usize, second: usize) -> bool {
        let unit = |index: usize| self.quantities[index].unit.as_str();
        words::like_measure(unit(first)) == words::like_measure(unit(second)) || unit(first).is_empty()
    }

    fn share_of_stated(
        &mut self,
        index: usize,
        left: &str,
        whole: &str,
        clause: &Range<usize>,
    ) -> (usize, usize) {
        let own = name::of(left);
        let subject =
            if own.text.is_empty() { self.inherited(index, &Before::default()) } else { Some(own.text) };
        let label = name::of(whole).text;
        // 年初预算 of what was said before.
        let label = match &subject {
            Some(subject) if words::starts(words::PLANNED_WHOLES, whole) => {
                format!("{subject}{}", whole.trim())
            }
            _ => label,
        };
        let clause_words = self.clause_words(clause);
        let planned = words::ends(words::REACHABLE, whole) || words::starts(words::PLANNED_WHOLES, whole);
        self.said[index] = Said {
            planned,
            label_is_clause: !name::is_name(&label),
            label: if name::is_name(&label) { label } else { clause_words.clone() },
            ..Said::default()
        };
        self.said[index + 1] = Said {
            label_is_clause: subject.is_none(),
            label: subject.clone().unwrap_or(clause_words),
            measure: Measure::Share,
            basis: Some(whole.trim().to_owned()),
            share_of: Some(index),
            ..Said::default()
        };
        if let Some(subject) = subject {
            self.subject.name = Some(subject);
        }
        self.subject.topic = None;
        self.subject.last = Some(index + 1);
        (2, self.end_of(index + 1))
    }

    /// The name after a quantity, where it counts what is named there.
    fn after(
        &self,
        index: usize,
        before: &Before,
        own: &name::Name,
        limit: usize,
        has_next: bool,
    ) -> Option<name::After> {
        let quantity = &self.quantities[index];
        let dimension = unit::dimension(&quantity.unit);
        let counts = matches!(dimension, None | Some(Dimension::Count | Dimension::Times))
            && !is_change_unit(&quantity.unit);
        // 近八成的中小微企业
        if is_rate(&quantity.unit) && own.text.is_empty() && before.measure == Measure::Level && !before.to {
            let share = name::after(self.text, self.end_of(index), limit)?;
            return (!name::begins_with_verb(&share.text) && !has_next).then_some(share);
        }
        let nominal = !own.text.is_empty() && own.verb.is_none();
        if is_rate(&quantity.unit)
            || is_change_unit(&quantity.unit)
            || before.to
            || before.from
            || !counts && nominal
        {
            return None;
        }
        if before.measure == Measure::Change && (before.basis.is_some() || nominal) {
            return None;
        }
        let after = name::after(self.text, self.end_of(index), limit)?;
        let touches = has_next && after.end >= limit;
        let verb = name::begins_with_verb(&after.text);
        // 投入83万元升级系统 counts no systems.
        let told = verb && (own.verb.is_some() || !counts);
        (!(nominal && (touches || verb)) && !(verb && touches) && !told).then_some(after)
    }

    /// What a clause that names nothing is about.
    fn inherited(&self, index: usize, before: &Before) -> Option<String> {
        // 每人12学时, 累计36学时: not of what was counted before, in another kind of unit.
        let time = |index: usize| {
            unit::dimension(&self.quantities[index].unit) == Some(Dimension::Time)
                || self.quantities[index].unit == "学时"
        };
        let level = before.measure == Measure::Level && !before.to && self.subject.topic.is_none();
        let other = self.subject.last.is_some_and(|last| time(index) && !time(last));
        if level && (other || before.read.trim_start().starts_with('每')) {
            return None;
        }
        // 收入6.3亿元，增长1.4倍: not of what came before that.
        let unknown = self.subject.last.is_some_and(|last| self.said[last].label_is_clause);
        if unknown && before.measure != Measure::Level && self.subject.topic.is_none() {
            return None;
        }
        // 上线1347人，上线率53.2%，比上年多86人: of what is counted so.
        let unit = &self.quantities[index].unit;
        if before.measure == Measure::Change
            && !is_rate(unit)
            && !is_change_unit(unit)
            && self.subject.topic.is_none()
            && let Some(level) = self
                .subject
                .stated
                .iter()
                .rev()
                .find(|level| self.quantities[**level].unit == *unit && !self.said[**level].planned)
        {
            return Some(self.said[*level].label.clone());
        }
        // 31件45人 is one thing, counted twice; 护理型1260张，占63%.
        if let Some(last) =
            self.subject.last.filter(|last| *last + 1 == index && !self.said[*last].label_is_clause)
        {
            let adjacent = self.end_of(last) == self.quantities[index].printed.start;
            if adjacent || self.subject.near {
                return Some(self.said[last].label.clone());
            }
        }
        // 占比31.6%，提高2.4个百分点: of the rate.
        let rate = self.subject.last.filter(|last| {
            self.quantities[index].unit.ends_with('点')
                && is_rate(&self.quantities[*last].unit)
                && self.subject.topic.is_none()
                && !self.said[*last].label_is_clause
        });
        if let Some(last) = rate {
            return Some(self.said[last].label.clone());
        }
        self.subject.topic.clone().or_else(|| self.subject.name.clone())
    }

    /// 发出检察建议27件，采纳率88%: the rate is of what was counted right before.
    fn rate_of_object(&self, index: usize, rate: &str) -> Option<String> {
        let verb = rate
            .strip_suffix('率')
            .filter(|verb| words::is_one(words::GOING_OUT, verb) || *verb == "反馈")?;
        let last = self.subject.last.filter(|last| !is_rate(&self.quantities[*last].unit))?;
        let near = self.text.get(self.end_of(last)..self.quantities[index].printed.start)?;
        let object = name::object(&self.said[last].label);
        let known = !self.said[last].label_is_clause
            && !words::is_one(words::ACTING, object)
            && near.chars().count() <= 14;
        (known && !near.contains(SEMICOLONS) && words::starts(words::ACTING, &self.said[last].label))
            .then(|| format!("{object}{verb}率"))
    }

    /// 政府债务限额286亿元，其中一般债务152亿元: of the same.
    fn part_of_stock(&self, part: &str) -> Option<String> {
        let subject = self.subject.name.as_deref()?;
        let end = words::ending(words::WITH_WHOLES, subject)?;
        let stock = subject[..subject.len() - end.len()].ends_with("债务");
        let part_of_it = stock && (part.starts_with("一般") || part.starts_with("专项"));
        (part_of_it && words::ends(words::DEBTS, part)).then(|| format!("{part}{end}"))
    }

    /// 居民人均可支配收入44372元，城镇居民55480元: a group of those whose income that is.
    fn per_head_of(&self, group: &str) -> Option<String> {
        let subject = self.subject.name.as_deref()?;
        // 社会消费品零售总额548亿元，城镇439亿元
        let whole = words::ends(words::INDICATOR_ENDS, subject);
        if matches!(group, "城镇" | "乡村" | "农村" | "城市") && !subject.starts_with(group) && whole
        {
            let rest =
                ["城镇", "乡村", "农村", "城市"].into_iter().find_map(|other| subject.strip_prefix(other));
            return Some(format!("{group}{}", rest.unwrap_or(subject)));
        }
        let at = subject.find("人均").filter(|_| group.ends_with("居民") && !group.contains("人均"))?;
        Some(format!("{group}{}", &subject[at..]))
    }

    /// 国有资本经营收入…，支出…: what a bare head is of, where the one before it tells.
    fn with_stem(&self, head: &str, follows: bool) -> Option<String> {
        let trade = matches!(head, "进口" | "出口" | "进出口" | "进出口总额" | "总投资");
        let Some(subject) = self.subject.name.as_deref() else {
            return trade.then(|| head.to_owned());
        };
        // 重点项目128个，完成投资3亿元
        let counted = self.subject.last.is_some_and(|last| !self.quantities[last].unit.ends_with('元'));
        if matches!(head, "投资" | "总投资") {
            let object = name::object(subject);
            let built = (follows || counted) && words::ends(words::BUILT, object);
            let bare = if head == "投资" { "完成投资" } else { head };
            return Some(if built { format!("{object}{head}") } else { bare.to_owned() });
        }
        let Some(end) = words::ending(words::HEADS, subject).filter(|end| end.len() < subject.len()) else {
            return trade.then(|| head.to_owned());
        };
        let stem = subject[..subject.len() - end.len()].trim_end_matches("总");
        Some(format!("{stem}{head}"))
    }

    /// 受理案件310件，办结290件: what the verb alone was done to, where it is what came in before; else the
    /// verb itself.
    fn with_object(&self, index: usize, verb: &str) -> Option<String> {
        let topic = self.subject.topic.as_deref().filter(|topic| !words::is_one(words::ACTING, topic));
        let came_in = self.before(index, |label| {
            words::starts(words::COMING_IN, label) || words::ends(words::COMING_IN, label)
        });
        // 第一批交办30件，化解27件
        if let Some(named) = came_in.and_then(|label| {
            let verb = words::ending(words::COMING_IN, label)?;
            Some(&label[..label.len() - verb.len()]).filter(|named| named.chars().count() >= 2)
        }) && words::ends(words::GOING_OUT, verb)
            && topic.is_none()
        {
            return Some(format!("{named}{verb}"));
        }
        // 批捕侵害未成年人犯罪26人，起诉38人
        if let Some(crime) = self.subject.name.as_deref().map(done_to).filter(|crime| crime.ends_with("犯罪"))
            && topic.is_none()
            && words::is_one(words::CHARGING, verb)
        {
            return Some(format!("{verb}{crime}"));
        }
        // 项目128个，总投资3亿元，开工48个: the nearest in the statement that is counted alike.
        let counted = self.before(index, |label| {
            name::leading_verb(label) != Some(verb) && !words::is_one(words::ACTING, label)
        });
        let charged = topic.filter(|_| words::is_one(words::CHARGING, verb));
        if let Some(topic) = charged {
            return Some(format!("{verb}{}", done_to(topic)));
        }
        let object = match (topic.or(came_in), counted) {
            (Some(subject), _)
                if words::ends(words::GOING_OUT, verb)
                    || topic.is_some() && words::is_one(words::COMING_IN, verb) =>
            {
                done_to(subject)
            }
            (_, Some(subject)) if words::is_one(words::PHASES, verb) => done_to(subject),
            _ => "",
        };
        Some(format!("{verb}{object}"))
    }

    /// The label of the nearest figure of the statement that is counted alike, where it meets a condition.
    fn before(&self, index: usize, meets: impl Fn(&str) -> bool) -> Option<&str> {
        let clause = self.subject.last.filter(|last| !self.subject.stated.contains(last));
        let stated = self.subject.stated.iter().rev().copied();
        clause
            .into_iter()
            .chain(stated)
            .filter(|other| {
                self.quantities[*other].unit == self.quantities[index].unit
                    || Some(*other) == self.subject.last && self.alike(*other, index)
            })
            .map(|other| self.said[other].label.as_str())
            .next()
            .filter(|label| meets(label))
    }

    /// 占比 of what the text is about.
    fn of_subject(&self, relative: &str) -> String {
        let subject = self.subject.topic.as_deref().or(self.subject.name.as_deref()).unwrap_or_default();
        let subject = match words::ending(words::GROWTH_NAMES, subject) {
            Some(word) if word.len() < subject.len() => &subject[..subject.len() - word.len()],
            _ => subject,
        };
        // 新增企业64家，总数517家: not of the new ones.
        let subject = if words::starts(words::ADDING, subject) { name::object(subject) } else { subject };
        format!("{subject}{relative}")
    }

    /// A clause without a number says what the next ones are about: 群众满意度连续五年第一.
    fn without_figure(&mut self, clause: &str) {
        let bare = name::bare(clause);
        let telling = bare
            .char_indices()
            .skip(2)
            .find(|(at, _)| words::starts(words::PREDICATES, &bare[*at..]))
            .map(|(at, _)| bare[..at].trim());
        let topic = match telling {
            Some(noun) => name::of(noun).text,
            None => {
                let name = name::of(bare);
                if name.verb.is_none() && name::leading_verb(&name.text).is_some() {
                    name.text
                } else {
                    String::new()
                }
            }
        };
        // 个访方面，共接待
        let topic = match bare.strip_suffix("方面") {
            Some(field) if (2..=8).contains(&field.chars().count()) => field.to_owned(),
            _ => topic,
        };
        let relative = words::is_one(words::RELATIVE_NAMES, &topic);
        let count = topic.chars().filter(|character| is_han(*character)).count();
        if (2..=16).contains(&count) && !relative && name::is_name(&topic) {
            self.subject.topic = Some(topic);
        }
    }
}

/// Whether something fell, by the words between two numbers of a list: 和下降, 、增长.
fn own_change(between: &str) -> Option<bool> {
    let rest =
        words::starting(words::BETWEEN_NUMBERS, between.trim()).map(|word| &between.trim()[word.len()..])?;
    let before = before::read(rest, true);
    (before.measure == Measure::Change && before.phrase.is_empty() && before.basis.is_none())
        .then_some(before.falls)
}

/// 滚存结余, 收入总计: a bare head with the words that tell it from others of its kind.
fn head_with_kind(head: &str, before: &Before) -> String {
    let read = before.read.trim_end();
    if let Some(sum) = words::ending(words::SUMS, read) {
        return format!("{head}{sum}");
    }
    let kind = before.phrase.strip_suffix(head).and_then(|rest| words::ending(words::KINDS_OF_HEADS, rest));
    format!("{}{head}", kind.unwrap_or_default())
}

/// What a name is about, where it is more than what was done.
fn done_to(name: &str) -> &str {
    let object = name::object(name);
    let verb = words::is_one(words::ACTING, object) || object == name && name::begins_with_verb(name);
    if verb || object.ends_with('率') { "" } else { object }
}

/// Where the bracket that opened before `from` closes; the end where it does not.
fn closing(text: &str, from: usize, until: usize) -> usize {
    let mut depth = 1;
    for (at, character) in text[from..until].char_indices() {
        match character {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return from + at;
        }
    }
    until
}

pub(super) fn is_rate(unit: &str) -> bool {
    unit::dimension(unit) == Some(Dimension::Rate) && !is_change_unit(unit)
        || words::is_one(words::RATE_UNITS, unit)
}

pub(super) fn is_change_unit(unit: &str) -> bool {
    words::is_one(words::CHANGE_UNITS, unit)
}
