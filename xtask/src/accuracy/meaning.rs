//! What figures say, against what a careful reader wrote down: label, measure, basis, period, links.
//!
//! A line of `figures` in `expected.json` has nine cells: `printed | value | unit | bound | label | measure |
//! basis | period | links`. Of labels, bases and periods all are right that stand there, parted by `/`; an
//! empty one there means that none is said. `measure` is `level`, `change`, `share` or `rank`, and then
//! `target` or `earlier`. Links are `part-of`, `change-of`, `share-of` and `from`, each with the other figure
//! as printed (the nearest one before, or else after) or as `#3`, its place in the list.
//!
//! A label is right if it is one of those that stand there, but for blanks, brackets, words for the whole area
//! (全市), times (全年) and verbs that say no more than that it was so (开展, 实现) at its beginning; one of
//! four characters and more, or a rate of three, may have words before it that say who or for whom, but no other verb. It is
//! unnamed where it is marked as the clause that states the figure; right if that is what is expected (`?`). It
//! is vague if it lacks words of a right one, and wrong otherwise.

use report_viewer::model::{Figure, Measure, Report, Status};
use report_viewer::prose::period::Period;
use report_viewer::prose::words;

/// How many are right, of how many.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub right: usize,
    pub of: usize,
}

impl Share {
    fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.of += other.of;
    }

    /// Of all; 1 where there is none.
    pub fn part(self) -> f64 {
        if self.of == 0 { 1.0 } else { self.right as f64 / self.of as f64 }
    }
}

/// What was measured of some figures.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    pub labels: Share,
    pub vague: usize,
    pub wrong: usize,
    pub unnamed: usize,
    pub measures: Share,
    pub signs: Share,
    pub statuses: Share,
    pub periods: Share,
    pub bases: Share,
    /// Links that are right, of those expected and of those found.
    pub links: Share,
    pub links_found: Share,
}

impl Meaning {
    pub fn add(&mut self, other: &Self) {
        self.labels.add(other.labels);
        self.vague += other.vague;
        self.wrong += other.wrong;
        self.unnamed += other.unnamed;
        self.measures.add(other.measures);
        self.signs.add(other.signs);
        self.statuses.add(other.statuses);
        self.periods.add(other.periods);
        self.bases.add(other.bases);
        self.links.add(other.links);
        self.links_found.add(other.links_found);
    }
}

/// A line of `figures`, apart.
pub struct Line<'a> {
    cells: Vec<&'a str>,
}

impl<'a> Line<'a> {
    pub fn of(line: &'a str) -> Self {
        Self { cells: line.split('|').map(str::trim).collect() }
    }

    /// Whether it says more than the value.
    pub fn has_meaning(&self) -> bool {
        self.cells.len() >= 9
    }

    fn cell(&self, index: usize) -> &'a str {
        self.cells.get(index).copied().unwrap_or_default()
    }
}

/// Compares figures that are the same number. `pairs` are places in `expected` and in the report.
pub fn compare(
    expected: &[String],
    report: &Report,
    pairs: &[(usize, usize)],
    differences: &mut Vec<String>,
) -> Meaning {
    let mut meaning = Meaning::default();
    let lines: Vec<Line> = expected.iter().map(|line| Line::of(line)).collect();
    for &(wanted, found) in pairs {
        let (line, figure) = (&lines[wanted], &report.figures[found]);
        if !line.has_meaning() {
            continue;
        }
        let place = format!("{}[{}]{}", figure.quote.prefix, figure.quote.exact, figure.quote.suffix);
        let mut tell = |what: &str, wanted: &str, found: &str| {
            differences.push(format!("{what}: {wanted} expected, {found} found   {place}"));
        };
        match judge(line.cell(4), figure) {
            Verdict::Right => meaning.labels.count(true),
            verdict => {
                meaning.labels.count(false);
                match verdict {
                    Verdict::Vague => meaning.vague += 1,
                    Verdict::Unnamed => meaning.unnamed += 1,
                    _ => meaning.wrong += 1,
                }
                tell(&format!("~ label {verdict:?}"), line.cell(4), &figure.label);
            }
        }
        let mut words = line.cell(5).split(' ').filter(|word| !word.is_empty());
        let measure = words.next().unwrap_or("level");
        let status = words.next().unwrap_or("result");
        let right = measure == measure_word(figure.measure);
        meaning.measures.count(right);
        if !right {
            tell("~ measure", measure, measure_word(figure.measure));
        }
        let negative = line.cell(1).starts_with('-');
        let found_negative = figure.value.is_some_and(|value| value.to_string().starts_with('-'));
        meaning.signs.count(negative == found_negative);
        if negative != found_negative {
            tell("~ sign", line.cell(1), &figure.value.map(|value| value.to_string()).unwrap_or_default());
        }
        // What was before is told by its measure's change, not here, unless one of both says so.
        let right = status == status_word(figure.status);
        meaning.statuses.count(right);
        if !right {
            tell("~ status", status, status_word(figure.status));
        }
        let right = same_period(line.cell(7), figure.period.as_deref(), report.period.as_deref());
        meaning.periods.count(right);
        if !right {
            tell("~ period", line.cell(7), figure.period.as_deref().unwrap_or("-"));
        }
        if matches!(figure.measure, Measure::Change | Measure::Share)
            && measure == measure_word(figure.measure)
        {
            let right = same_basis(line.cell(6), figure.basis.as_deref().unwrap_or_default());
            meaning.bases.count(right);
            if !right {
                tell("~ basis", line.cell(6), figure.basis.as_deref().unwrap_or_default());
            }
        }
        let wanted_links = links(&lines, wanted, pairs);
        let found_links = links_of(figure, report);
        for link in &wanted_links {
            let right = found_links.contains(link);
            meaning.links.count(right);
            if !right {
                tell("- link", &format!("{} {}", link.0, printed(report, link.1)), "none");
            }
        }
        for link in &found_links {
            let right = wanted_links.contains(link);
            meaning.links_found.count(right);
            if !right {
                tell("+ link", "none", &format!("{} {}", link.0, printed(report, link.1)));
            }
        }
    }
    meaning
}

fn printed(report: &Report, index: usize) -> &str {
    report.figures.get(index).map_or("?", |figure| figure.printed.as_str())
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Right,
    Vague,
    Unnamed,
    Wrong,
}

fn judge(expected: &str, figure: &Figure) -> Verdict {
    if expected == "?" {
        return if figure.label_is_clause { Verdict::Right } else { Verdict::Wrong };
    }
    if figure.label_is_clause {
        return Verdict::Unnamed;
    }
    let found = plain(&figure.label);
    let accepted: Vec<String> = expected.split('/').map(plain).collect();
    // Who did it may be said, too; another verb right before it would say something else.
    let within = |label: &String| {
        (label.chars().count() >= 4 || label.chars().count() == 3 && label.ends_with('率'))
            && found.strip_suffix(label.as_str()).is_some_and(|before| !words::ends(words::ACTING, before))
    };
    if accepted.contains(&found) || accepted.iter().any(within) {
        return Verdict::Right;
    }
    let lacks = |whole: &String| {
        let mut rest = whole.chars();
        !found.is_empty() && found.chars().all(|character| rest.any(|other| other == character))
    };
    if accepted.iter().any(lacks) { Verdict::Vague } else { Verdict::Wrong }
}

/// A label without what makes no difference.
fn plain(label: &str) -> String {
    let mut text = String::new();
    let mut depth = 0;
    for character in label.chars() {
        match character {
            '（' | '(' | '[' | '〔' => depth += 1,
            '）' | ')' | ']' | '〕' => depth -= 1,
            _ if depth > 0 || character.is_whitespace() => {}
            '“' | '”' | '"' | '《' | '》' | '、' | '的' | '了' => {}
            _ => text.push(character),
        }
    }
    let mut rest = text.as_str();
    loop {
        let tables = [words::WHOLE_AREAS, words::TIMES, words::DOING, words::REACHING, words::BEFORE_NAMES];
        let word =
            tables.into_iter().filter_map(|table| words::starting(table, rest)).max_by_key(|word| word.len());
        match word.filter(|word| rest[word.len()..].chars().count() >= 2) {
            Some(word) => rest = &rest[word.len()..],
            None => return rest.to_owned(),
        }
    }
}

fn measure_word(measure: Measure) -> &'static str {
    match measure {
        Measure::Level => "level",
        Measure::Change => "change",
        Measure::Share => "share",
        Measure::Rank => "rank",
    }
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Result => "result",
        Status::Target => "target",
        Status::Earlier => "earlier",
    }
}

/// Whether a period is one of those expected; an empty one is the report's own, `-` none.
fn same_period(expected: &str, found: Option<&str>, report: Option<&str>) -> bool {
    let same = |wanted: &str| match wanted {
        "-" => found.is_none(),
        wanted => {
            let wanted = if wanted.is_empty() { report } else { Some(wanted) };
            wanted == found
                || wanted
                    .and_then(Period::parse)
                    .zip(found.and_then(Period::parse))
                    .is_some_and(|(a, b)| a == b)
        }
    };
    // `2022-07/2022-12` is one period, `2025/2026` is one or the other.
    let parts: Vec<&str> = expected.split('/').collect();
    same(expected) || parts.iter().any(|part| same(part)) || parts.windows(2).any(|two| same(&two.join("/")))
}

fn same_basis(expected: &str, found: &str) -> bool {
    let bare = |text: &str| plain(text).trim_end_matches("水平").to_owned();
    expected.split('/').any(|wanted| {
        let (wanted, found) = (bare(wanted), bare(found));
        wanted == found || wanted.chars().count() >= 2 && found.ends_with(&wanted)
    })
}

/// The links of a line, to figures of the report.
fn links(lines: &[Line], index: usize, pairs: &[(usize, usize)]) -> Vec<(&'static str, usize)> {
    let in_report = |wanted: usize| pairs.iter().find(|(own, _)| *own == wanted).map(|(_, found)| *found);
    lines[index]
        .cell(8)
        .split([';', '；'])
        .filter_map(|link| {
            let (kind, other) = link.trim().split_once(' ')?;
            let kind = ["part-of", "change-of", "share-of", "from"].into_iter().find(|own| *own == kind)?;
            let other = other.trim();
            let target = match other.strip_prefix('#') {
                Some(number) => number.parse::<usize>().ok()?.checked_sub(1)?,
                None => {
                    let is_it =
                        |other_index: &usize| *other_index != index && lines[*other_index].cell(0) == other;
                    (0..index).rev().find(is_it).or_else(|| (index..lines.len()).find(is_it))?
                }
            };
            // What the import did not find is missed there, not here.
            Some((kind, in_report(target)?))
        })
        .collect()
}

fn links_of(figure: &Figure, report: &Report) -> Vec<(&'static str, usize)> {
    let of = |kind, id: &Option<String>| {
        let index = report.figures.iter().position(|other| Some(&other.id) == id.as_ref())?;
        Some((kind, index))
    };
    [
        of("part-of", &figure.part_of),
        of("change-of", &figure.change_of),
        of("share-of", &figure.share_of),
        of("from", &figure.changed_from),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A line for a figure as the import reads it, to be corrected by hand.
pub fn draft(report: &Report, index: usize, bound: &str) -> String {
    let figure = &report.figures[index];
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut measure = measure_word(figure.measure).to_owned();
    if figure.status != Status::Result {
        measure = format!("{measure} {}", status_word(figure.status));
    }
    let period = match &figure.period {
        None if report.period.is_some() => "-".to_owned(),
        own if *own == report.period => String::new(),
        own => text(own),
    };
    let links: Vec<String> =
        links_of(figure, report).iter().map(|(kind, other)| format!("{kind} #{}", other + 1)).collect();
    let upper = figure.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
    [
        figure.printed.clone(),
        figure.value.map(|value| format!("{value}{upper}")).unwrap_or_default(),
        text(&figure.unit),
        bound.to_owned(),
        if figure.label_is_clause { "?".to_owned() } else { figure.label.clone() },
        measure,
        text(&figure.basis),
        period,
        links.join(";"),
    ]
    .join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labelled(label: &str) -> Figure {
        Figure { label: label.to_owned(), ..Figure::default() }
    }

    #[test]
    fn labels_are_right_vague_or_wrong() {
        for (expected, found, verdict) in [
            ("受理审查逮捕案件", "受理审查逮捕案件", Verdict::Right),
            ("受理审查逮捕案件", "全市检察机关受理审查逮捕案件", Verdict::Right),
            ("地区生产总值/生产总值", "全年实现地区生产总值（GDP）", Verdict::Right),
            ("受理审查逮捕案件", "案件", Verdict::Vague),
            ("群众满意度", "刑事案件发案率", Verdict::Wrong),
            ("群众满意度", "增长", Verdict::Wrong),
            ("?", "增长", Verdict::Wrong),
        ] {
            assert_eq!(judge(expected, &labelled(found)), verdict, "{expected}: {found}");
        }
        let clause = Figure { label_is_clause: true, ..labelled("增长") };
        assert_eq!(judge("?", &clause), Verdict::Right);
        assert_eq!(judge("群众满意度", &clause), Verdict::Unnamed);
    }

    #[test]
    fn periods_and_bases_have_alternatives() {
        assert!(same_period("", Some("2024"), Some("2024")));
        assert!(same_period("2024-01/2024-12", Some("2024"), Some("2025")));
        assert!(same_period("2024-12/", Some("2025"), Some("2025")));
        assert!(same_period("-", None, Some("2025")));
        assert!(!same_period("", None, Some("2025")));
        assert!(!same_period("2024/2023", Some("2025"), Some("2025")));
        assert!(same_basis("previous-year/", ""));
        assert!(same_basis("全省平均水平", "全省平均"));
        assert!(!same_basis("previous-year", ""));
    }
}
