//! One number: what it says, by the words before and after it.

use std::ops::Range;

use super::before::{self, Before};
use super::inherit::head_with_kind;
use super::{Said, Walk, is_change_unit, is_rate, name};
use crate::model::{Bound, Measure};
use crate::prose::characters::is_han;
use crate::prose::sentence::FULL_STOPS;
use crate::prose::unit::{self, Dimension};
use crate::prose::words;

impl<'a> Walk<'a> {
    /// One quantity, and a share of it; how many, and where what comes after them begins.
    pub(super) fn single(
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
            .filter(|verb| words::is_one(words::CARRIED, verb) && !own.text.ends_with('级'))
            // 接待游客120万人次、实现旅游收入23亿元: it has a verb of its own.
            .filter(|_| {
                let phrase = name::bare(before.phrase);
                !words::starts(words::DOING, phrase) && !words::starts(words::REACHING, phrase)
            });
        let mut level_again = false;
        let within = self.done_within(index, limit);
        let label = match (&own, &after) {
            (own, _) if words::is_one(words::THE_REST, &own.text) => {
                let named = after.as_ref().filter(|after| !name::begins_with_verb(&after.text));
                Some(match (self.rest_is(index, clause.end), named) {
                    (Some(rest), _) => rest.to_owned(),
                    // 其余9所学校提供学位
                    (None, Some(after)) if !after.text.starts_with('受') => {
                        format!("{}{}", own.text, after.text)
                    }
                    (None, _) => own.text.clone(),
                })
            }
            // 申请在20个工作日以内答复: what is done by then names it.
            (own, _) if within.is_some() => {
                let done = within.unwrap_or_default();
                let who = Some(own.text.as_str()).filter(|who| {
                    !name::begins_with_verb(who)
                        && !words::starts(words::PREPOSITIONS, who)
                        && !words::holds(words::DEMANDING, who)
                });
                Some(format!("{}{done}", who.unwrap_or_default()))
            }
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
                    // 民办学校设立、变更等14项许可事项: what was listed is of what is counted.
                    (None, None) if before.read.trim_end().ends_with('等') => {
                        Some(if told.is_empty() { after.clone() } else { format!("{told}的{after}") })
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
            // 建成面积1200平方米的基地
            (own, None) if own.text.starts_with("建成") && own.text.ends_with("面积") => {
                Some(name::object(&own.text).to_owned())
            }
            (own, None) if self.rate_of_object(index, &own.text).is_some() => {
                self.rate_of_object(index, &own.text)
            }
            (own, None) if self.part_of_stock(&own.text).is_some() => self.part_of_stock(&own.text),
            // 约谈企业3家，总量2.5万辆: of what is not told.
            (own, None)
                if matches!(own.text.as_str(), "总量" | "总数")
                    && self.subject.topic.is_none()
                    && self.subject.last.is_some_and(|last| !self.alike(last, index)) =>
            {
                None
            }
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
                    let headed = words::ends(words::HEADS, &label) && !words::is_one(words::HEADS, &label);
                    if headed && !words::ends(words::PARTS_OF_INCOME, &label) {
                        self.subject.headed = Some(label.clone());
                    }
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
        let falls = || {
            let falling = |change: &&words::Change| change.falls && !change.compared;
            words::CHANGES.iter().filter(falling).any(|change| own.text.starts_with(change.word))
        };
        // 下降面32.1% is how many of them fell.
        let level = self.said[index].measure == Measure::Level && !own.text.ends_with('面');
        if is_rate(&quantity.unit) && level && falls() {
            self.said[index].measure = Measure::Change;
            self.said[index].falls = true;
        }
        if level_again {
            self.said[index].measure = Measure::Level;
            self.said[index].falls = false;
        }
        // 民间投资占全部投资的比重由52%提高到55%: both are shares.
        if let Some(earlier) = from_before.filter(|earlier| self.said[*earlier].measure == Measure::Share) {
            self.said[index].measure = Measure::Share;
            self.said[index].basis = self.said[earlier].basis.clone();
        }
        self.said[index].changed_from = from_before;
        self.said[index].earlier = before.from && self.becomes_next(index);
        // 批捕41人、起诉94人 are both of the topic.
        if own.verb.is_none() {
            self.subject.topic = None;
        }
        self.subject.last = Some(index);
        self.said[index].start = from + before.phrase.len();
        let done = within.and_then(|done| Some(end + self.text[end..].find(done)? + done.len()));
        (1, done.unwrap_or_else(|| after.map_or(end, |after| after.end)))
    }

    /// What the rest is: 新领域案件 of 其余71件为新领域案件, 正在整改 of 其余3个正在整改.
    fn rest_is(&self, index: usize, until: usize) -> Option<&str> {
        let rest = self.text.get(self.end_of(index)..until)?.trim();
        let rest = words::starting(words::REST_IS, rest).map_or(rest, |word| &rest[word.len()..]);
        let rest = rest.find("尚未").map_or(rest, |at| &rest[at..]);
        let whole = (2..=16).contains(&rest.chars().count())
            && rest.chars().all(|character| is_han(character) || character == '、');
        (whole && name::is_name(rest)).then_some(rest)
    }

    /// What is done within a time: 答复 of 20个工作日以内答复.
    fn done_within(&self, index: usize, limit: usize) -> Option<&'a str> {
        let quantity = &self.quantities[index];
        let time = unit::dimension(&quantity.unit) == Some(Dimension::Time);
        if !time || quantity.bound != Bound::AtMost {
            return None;
        }
        let rest = self.text.get(self.end_of(index)..limit)?;
        let rest = rest.trim_start().trim_start_matches(['内', '之', '以']);
        let done = rest.split(['、', '，', ',']).next().map(name::bare)?;
        let short = (2..=10).contains(&done.chars().count()) && done.chars().all(is_han);
        let verb = name::begins_with_verb(done) || words::starts(words::DONE_BY, done);
        (short && verb).then_some(done)
    }

    /// Whether the next quantity is what this one changed to.
    pub(super) fn becomes_next(&self, index: usize) -> bool {
        let Some(next) = self.quantities.get(index + 1) else { return false };
        let between = self.text.get(self.end_of(index)..next.printed.start).unwrap_or_default();
        !between.contains(FULL_STOPS)
            && between.chars().count() <= 24
            && before::read(between, is_rate(&next.unit)).to
            && self.alike(index, index + 1)
    }

    pub(super) fn share_of_stated(
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
                // 投资112亿元，为年度计划投资250亿元的45%
                let head = words::ending(words::HEADS, whole.trim()).unwrap_or_default();
                format!("{}{}", subject.strip_suffix(head).unwrap_or(subject), whole.trim())
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
    pub(super) fn after(
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
        // 设立、变更等14项许可事项: what stands before was listed.
        let verb = name::begins_with_verb(&after.text) && !before.read.trim_end().ends_with('等');
        // 投入83万元升级系统 counts no systems.
        let told = verb && (own.verb.is_some() || !counts);
        (!(nominal && (touches || verb)) && !(verb && touches) && !told).then_some(after)
    }
}
