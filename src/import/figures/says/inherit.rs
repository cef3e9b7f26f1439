//! What is left out, and told by what stands before: subjects, objects, heads of names.

use super::before::Before;
use super::{Walk, is_change_unit, is_rate, name};
use crate::model::Measure;
use crate::prose::characters::is_han;
use crate::prose::sentence::SEMICOLONS;
use crate::prose::unit::{self, Dimension};
use crate::prose::words;

impl Walk<'_> {
    /// What a clause that names nothing is about.
    pub(super) fn inherited(&self, index: usize, before: &Before) -> Option<String> {
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
        // 对118枚放射源: something is named there, and not known.
        let left = name::bare(before.phrase);
        if level && words::starts(words::PREPOSITIONS, left) && left.chars().count() >= 3 {
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
    pub(super) fn rate_of_object(&self, index: usize, rate: &str) -> Option<String> {
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
    pub(super) fn part_of_stock(&self, part: &str) -> Option<String> {
        let subject = self.subject.name.as_deref()?;
        let end = words::ending(words::WITH_WHOLES, subject)?;
        let stock = subject[..subject.len() - end.len()].ends_with("债务");
        let part_of_it = stock && (part.starts_with("一般") || part.starts_with("专项"));
        (part_of_it && words::ends(words::DEBTS, part)).then(|| format!("{part}{end}"))
    }

    /// 居民人均可支配收入44372元，城镇居民55480元: a group of those whose income that is.
    pub(super) fn per_head_of(&self, group: &str) -> Option<String> {
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
    pub(super) fn with_stem(&self, head: &str, follows: bool) -> Option<String> {
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
        // 一般公共预算收入12亿元，其中非税收入4亿元。支出安排13亿元: of the budget.
        let part = words::ends(words::PARTS_OF_INCOME, subject) && head != "收入";
        let subject = match (part, self.subject.headed.as_deref()) {
            (true, Some(headed)) => headed,
            (true, None) => return Some(head.to_owned()),
            (false, _) => subject,
        };
        let Some(end) = words::ending(words::HEADS, subject).filter(|end| end.len() < subject.len()) else {
            return trade.then(|| head.to_owned());
        };
        let stem = subject[..subject.len() - end.len()].trim_end_matches("总");
        Some(format!("{stem}{head}"))
    }

    /// 受理案件310件，办结290件: what the verb alone was done to, where it is what came in before; else the
    /// verb itself.
    pub(super) fn with_object(&self, index: usize, verb: &str) -> Option<String> {
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
    pub(super) fn before(&self, index: usize, meets: impl Fn(&str) -> bool) -> Option<&str> {
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
    pub(super) fn of_subject(&self, relative: &str) -> String {
        let subject = self.subject.topic.as_deref().or(self.subject.name.as_deref()).unwrap_or_default();
        let subject = match words::ending(words::GROWTH_NAMES, subject) {
            Some(word) if word.len() < subject.len() => &subject[..subject.len() - word.len()],
            _ => subject,
        };
        // 新增企业64家，总数517家: not of the new ones.
        let subject = if words::starts(words::ADDING, subject) { name::object(subject) } else { subject };
        // 粮食播种面积31万亩，总产量27万吨: of what grew there.
        let subject = match words::is_one(words::YIELDS, relative) {
            true => {
                let what =
                    words::starting(words::SOWING, subject).map_or(subject, |word| &subject[word.len()..]);
                words::ending(words::SOWN, what).map_or(what, |word| &what[..what.len() - word.len()])
            }
            false => subject,
        };
        format!("{subject}{relative}")
    }

    /// A clause without a number says what the next ones are about: 群众满意度连续五年第一.
    pub(super) fn without_figure(&mut self, clause: &str) {
        let bare = name::bare(clause);
        // 扣除价格因素，实际增长5.3% is of what was told before.
        if words::starts(words::LEAVING_OUT, bare) {
            return;
        }
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
            Some(field) if (2..=8).contains(&field.chars().count()) => {
                // 公益诉讼检察方面，立案338件
                let end = words::ending(words::FIELD_ENDS, field).unwrap_or_default();
                let bare = &field[..field.len() - end.len()];
                if bare.chars().count() >= 3 { bare.to_owned() } else { field.to_owned() }
            }
            _ => topic,
        };
        let relative = words::is_one(words::RELATIVE_NAMES, &topic);
        let count = topic.chars().filter(|character| is_han(*character)).count();
        // 执行中未作调整 says what was not done.
        let denied = words::holds(words::DENYING, &topic);
        if (2..=16).contains(&count) && !relative && !denied && name::is_name(&topic) {
            self.subject.topic = Some(topic);
        }
    }
}

/// 滚存结余, 收入总计: a bare head with the words that tell it from others of its kind.
pub(super) fn head_with_kind(head: &str, before: &Before) -> String {
    let read = before.read.trim_end();
    if let Some(sum) = words::ending(words::SUMS, read) {
        return format!("{head}{sum}");
    }
    let kind = before.phrase.strip_suffix(head).and_then(|rest| words::ending(words::KINDS_OF_HEADS, rest));
    format!("{}{head}", kind.unwrap_or_default())
}

/// What a name is about, where it is more than what was done.
pub(super) fn done_to(name: &str) -> &str {
    let object = name::object(name);
    let verb = words::is_one(words::ACTING, object) || object == name && name::begins_with_verb(name);
    if verb || object.ends_with('率') { "" } else { object }
}
