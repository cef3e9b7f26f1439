//! One thing over groups: names that differ in a word of one dimension, in a name of one kind, or that
//! are listed side by side.

use rustc_hash::FxHashMap;

use super::naming::{listed, unit_of};
use super::topic::Topic;
use super::{Key, POINTS, Proposer};
use crate::prose::words::{self, Dimension, Row};

/// The least that the ends of two names share to be one noun, in characters.
const NOUN: usize = 2;

/// The least that a noun says for a title, in characters.
const TELLING: usize = 3;

/// What may stand between two values of one list, the longest: `，`, `和`, `以及`.
const LINK: usize = 2;

/// In what names differ that count one thing over groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// How a title says by what they are parted.
    pub by: &'static str,
    /// What is counted.
    pub of: String,
}

/// How what is parted by the way it came is titled.
const CHANNELS: &str = "按渠道";

impl Alike {
    /// What makes names alike; none where nothing does.
    pub fn of(labels: &[&str]) -> Option<Self> {
        if labels.len() < 2 || labels.iter().any(|label| step(label) != step(labels[0])) {
            return None;
        }
        Self::by_dimension(labels).or_else(|| Self::by_kind(labels)).or_else(|| {
            let (_, end) = shared(labels);
            (end.chars().count() >= NOUN).then(|| Self { by: "按类别", of: end.to_owned() })
        })
    }

    fn by_dimension(labels: &[&str]) -> Option<Self> {
        words::DIMENSIONS.iter().find_map(|dimension| {
            let rest = labels
                .iter()
                .map(|label| Some(template(label, dimension.words)?.1))
                .collect::<Option<Vec<_>>>()?;
            rest.windows(2).all(|pair| pair[0] == pair[1]).then(|| Self {
                by: dimension.by,
                of: if rest[0].is_empty() { dimension.of.to_owned() } else { rest[0].clone() },
            })
        })
    }

    /// Names of one kind before one noun: 东区零售额, 西区零售额; or kinds alone: 车船税, 契税.
    fn by_kind(labels: &[&str]) -> Option<Self> {
        let (_, end) = shared(labels);
        let kind = |name: &str| {
            words::KINDS
                .iter()
                .filter(|kind| name.ends_with(kind.row.word) && !words::ends(words::NO_KINDS, name))
                .max_by_key(|kind| kind.row.word.len())
        };
        // The noun that they share may begin with the kind: 东|区零售额.
        let mut nouns = (0..=end.len()).filter_map(|place| end.get(place..));
        nouns.find_map(|noun| {
            let names = labels.iter().map(|label| label.strip_suffix(noun)).collect::<Option<Vec<_>>>()?;
            // A way to come is one by itself only: 集访, 个访, and no 信访|事项.
            let found =
                kind(names.first().copied()?).filter(|kind| noun.is_empty() || kind.by != CHANNELS)?;
            let is_kind =
                |name: &&str| kind(name).is_some_and(|kind| kind.by == found.by) && name.chars().count() >= 2;
            let of = match noun {
                "" => end.to_owned(),
                noun if found.is_noun => format!("{}{noun}", found.row.word),
                noun => noun.to_owned(),
            };
            names.iter().all(is_kind).then_some(Self { by: found.by, of })
        })
    }
}

/// The word of a dimension in a name, the longest, and the name without it.
fn template(label: &str, table: &'static [Row]) -> Option<(&'static str, String)> {
    let word =
        table.iter().map(|row| row.word).filter(|word| label.contains(word)).max_by_key(|word| word.len())?;
    Some((word, label.replacen(word, "", 1)))
}

/// The step that a name begins with: 受理, 审结.
fn step(label: &str) -> Option<&'static str> {
    words::starting(words::STEPS, label)
}

/// What names begin with alike, and what they end with alike.
pub fn shared<'a>(labels: &[&'a str]) -> (&'a str, &'a str) {
    let Some(first) = labels.first().copied() else {
        return ("", "");
    };
    let start = |other: &str| -> usize {
        first.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
    };
    let end = |other: &str| -> usize {
        first
            .chars()
            .rev()
            .zip(other.chars().rev())
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum()
    };
    let start = labels.iter().map(|label| start(label)).min().unwrap_or_default();
    let end = labels.iter().map(|label| end(label)).min().unwrap_or_default();
    (&first[..start], &first[first.len() - end..])
}

/// Whether what one name counts is among what another counts: 工业增加值 and 规模以上工业增加值.
pub fn are_nested(labels: &[&str]) -> bool {
    let (_, end) = shared(labels);
    let names: Vec<&str> = labels.iter().map(|label| label.strip_suffix(end).unwrap_or(label)).collect();
    names.iter().enumerate().any(|(index, name)| {
        names
            .iter()
            .enumerate()
            .any(|(other, inner)| index != other && !is_negation(name, inner) && name.contains(inner))
    })
}

/// Whether one name is the end of another: 就业 and 县外就业.
pub fn has_bare(labels: &[&str]) -> bool {
    labels.iter().enumerate().any(|(index, bare)| {
        labels
            .iter()
            .enumerate()
            .any(|(other, label)| index != other && label.ends_with(bare) && !is_negation(label, bare))
    })
}

/// 非税收入 is no kind of 税收收入.
fn is_negation(name: &str, inner: &str) -> bool {
    ["非", "未", "不"].iter().any(|not| name.strip_prefix(not).is_some_and(|rest| rest.starts_with(inner)))
}

/// Things of a known topic that are compared whatever they are called.
struct Known {
    topic: &'static str,
    words: &'static [Row],
    /// Units that count them side by side; all where empty.
    units: &'static [Row],
    /// A title; the topic's where empty.
    title: &'static str,
}

const KNOWN: [Known; 3] = [
    Known {
        topic: "outreach",
        words: words::HANDOUTS,
        units: words::HANDED_OUT,
        title: "法治宣传品，按种类",
    },
    Known {
        topic: "legal-service", words: words::LEGAL_SERVICES, units: &[], title: "公共法律服务，按方式"
    },
    Known {
        topic: "correction", words: words::LOOKED_AFTER, units: &[], title: "社区矫正与安置帮教对象"
    },
];

impl<'a> Proposer<'a> {
    /// One thing over groups, paragraph by paragraph; and what is known of a topic, section by section.
    pub(super) fn groups(&mut self) {
        for own in self.by_section() {
            self.known(&own);
            let mut by_paragraph: Vec<(usize, Vec<usize>)> = Vec::new();
            for index in own {
                let Some(place) = &self.text.places[index] else {
                    continue;
                };
                match by_paragraph.last_mut() {
                    Some((paragraph, indices)) if *paragraph == place.paragraph => indices.push(index),
                    _ => by_paragraph.push((place.paragraph, vec![index])),
                }
            }
            for (_, indices) in by_paragraph {
                self.of_paragraph(&indices);
            }
        }
    }

    fn of_paragraph(&mut self, own: &[usize]) {
        let mut by_key: Vec<(Key<'a>, Vec<usize>)> = Vec::new();
        let mut place: FxHashMap<Key<'a>, usize> = FxHashMap::default();
        // What is a part was looked at with its total.
        let is_free = |index: &usize| {
            self.figure(*index).unit.is_some()
                && self.is_level(*index)
                && !self.used[*index]
                && self.figure(*index).part_of.is_none()
        };
        for index in own.iter().copied().filter(is_free) {
            let key = Key::of(self.figure(index));
            let place = *place.entry(key).or_insert_with(|| {
                by_key.push((key, Vec::new()));
                by_key.len() - 1
            });
            by_key[place].1.push(index);
        }
        for (_, indices) in by_key {
            self.by_dimension(&indices);
            // A statement at a time, of what is left.
            let left: Vec<usize> = indices.into_iter().filter(|index| !self.used[*index]).collect();
            let statement = |index: usize| self.text.places[index].as_ref().map(|place| place.statement);
            let statements: Vec<Vec<usize>> =
                left.chunk_by(|a, b| statement(*a) == statement(*b)).map(<[usize]>::to_vec).collect();
            for indices in statements {
                self.by_kind(&indices);
                self.by_list(&indices);
            }
        }
    }

    /// Names that differ only in a word of one dimension: 城镇居民人均可支配收入, 农村居民人均可支配收入.
    fn by_dimension(&mut self, indices: &[usize]) {
        for dimension in words::DIMENSIONS {
            let mut by_rest: Vec<(String, Vec<usize>)> = Vec::new();
            let mut place: FxHashMap<String, usize> = FxHashMap::default();
            for index in indices.iter().copied().filter(|index| !self.used[*index]) {
                if let Some((_, rest)) = template(&self.figure(index).label, dimension.words) {
                    let place = *place.entry(rest.clone()).or_insert_with(|| {
                        by_rest.push((rest, Vec::new()));
                        by_rest.len() - 1
                    });
                    by_rest[place].1.push(index);
                }
            }
            for (_, group) in by_rest.into_iter().filter(|(_, group)| group.len() >= dimension.least) {
                self.draft_group(&group);
            }
        }
    }

    /// Names of one kind in one statement: 东区零售额, 西区零售额.
    fn by_kind(&mut self, indices: &[usize]) {
        let left: Vec<usize> = indices.iter().copied().filter(|index| !self.used[*index]).collect();
        let labels: Vec<&str> = left.iter().map(|index| self.figure(*index).label.as_str()).collect();
        // Of channels one may be among another, where nothing says that they are parts: 来访, 集体访.
        // What is counted is no kind itself: 通报批评社区2个, 一票否决社区1个.
        let is_itself = |of: &str| words::KINDS.iter().any(|kind| !kind.is_noun && kind.row.word == of);
        let is_kind = |alike: Alike| alike.by != CHANNELS && !is_itself(&alike.of);
        if left.len() <= POINTS
            && labels.iter().all(|label| step(label).is_none())
            && Alike::by_kind(&labels).is_some_and(is_kind)
        {
            self.draft_group(&left);
        }
    }

    /// Values that are listed one after another behind 分别: 存款余额、贷款余额分别为3亿元和2亿元.
    fn by_list(&mut self, indices: &[usize]) {
        let left: Vec<usize> = indices.iter().copied().filter(|index| !self.used[*index]).collect();
        let lists = left.chunk_by(|a, b| {
            self.text.between(*a, *b).is_some_and(|between| between.chars().count() <= LINK)
        });
        let lists: Vec<Vec<usize>> = lists.map(<[usize]>::to_vec).collect();
        for list in lists {
            let listed =
                list.len() >= 2 && self.text.before(list[0]).is_some_and(|before| before.contains("分别"));
            if listed {
                self.draft_group(&list);
            }
        }
    }

    /// A chart of figures whose names are alike.
    fn draft_group(&mut self, group: &[usize]) {
        let group = &self.once(group);
        if !(2..=POINTS).contains(&group.len()) || self.has_twins(group) || self.are_related(group) {
            return;
        }
        let labels: Vec<&str> = group.iter().map(|index| self.figure(*index).label.as_str()).collect();
        // What is no rate has no per cent but as a change that nobody read: 增加值4.2%.
        let is_rate = |index: &usize| {
            let figure = self.figure(*index);
            unit_of(figure) != "%" || words::holds(words::RATES, &figure.label)
        };
        if !group.iter().all(is_rate) {
            return;
        }
        let is_short = |dimension: &Dimension| {
            labels.len() < dimension.least
                && labels.iter().all(|label| template(label, dimension.words).is_some())
        };
        if words::DIMENSIONS.iter().any(is_short) {
            return;
        }
        let Some(alike) = Alike::of(&labels).filter(|_| !are_nested(&labels)) else {
            return;
        };
        // A noun that many things end with says little: the names themselves say more.
        let title = match listed(&labels) {
            Some(names) if alike.by == "按类别" || alike.of.chars().count() < TELLING => names,
            _ => format!("{}，{}", alike.of, alike.by),
        };
        let title = format!("{title}{}", self.when(group[0]));
        let series = vec![self.series(group)];
        self.draft(2, group, title, series);
    }

    /// Whether one of some figures is a part of another, or they are parts of different totals.
    fn are_related(&self, group: &[usize]) -> bool {
        let total = |index: usize| self.figure(index).part_of.as_deref();
        let is_among = |id: &str| group.iter().any(|index| self.figure(*index).id == id);
        group.iter().any(|index| total(*index).is_some_and(is_among) || total(*index) != total(group[0]))
    }

    /// What is known of a section's topic: what was handed out, what lawyers did.
    fn known(&mut self, own: &[usize]) {
        let own: Vec<usize> = own.iter().copied().filter(|index| self.is_level(*index)).collect();
        let Some(topic) = self.topic(&own).map(|topic: &Topic| topic.id) else {
            return;
        };
        for known in KNOWN.iter().filter(|known| known.topic == topic) {
            let mut by_key: Vec<(Key<'a>, Vec<usize>)> = Vec::new();
            for index in own.iter().copied().filter(|index| !self.used[*index]) {
                let figure = self.figure(index);
                let is_counted = known.units.is_empty() || words::is_one(known.units, unit_of(figure));
                if !is_counted
                    || !words::holds(known.words, &figure.label)
                    || figure.part_of.is_some()
                    || words::holds(words::STEPS, &figure.label)
                {
                    continue;
                }
                let mut key = Key::of(figure);
                if let Some(unit) = known.units.first() {
                    key.unit = unit.word;
                }
                match by_key.iter_mut().find(|(other, _)| *other == key) {
                    Some((_, group)) => group.push(index),
                    None => by_key.push((key, vec![index])),
                }
            }
            for (_, group) in by_key {
                let group = self.once(&group);
                let labels: Vec<&str> =
                    group.iter().map(|index| self.figure(*index).label.as_str()).collect();
                if (2..=POINTS).contains(&group.len()) && !self.has_twins(&group) && !has_bare(&labels) {
                    let title = format!("{}{}", known.title, self.when(group[0]));
                    let series = vec![self.series(&group)];
                    self.draft(1, &group, title, series);
                }
            }
        }
    }
}
