//! What a chart of a report must be, written down, and what is wrong with one.
//!
//! The rules look at the chart and the figures it draws, not at how it came to be: they hold for
//! charts that are proposed and for any other.
//!
//! A chart shows the parts of one total, one thing over groups, one thing over years, or the changes of
//! several things against one basis.
//!
//! 1. Every point draws a figure of the report that has a value ([`Fault::Missing`]).
//! 2. It is known what the figure measures: its label is no clause ([`Fault::Clause`]).
//! 3. No range is drawn as its lower end ([`Fault::Range`]), no rank as a quantity ([`Fault::Rank`]).
//! 4. A series holds two values or more ([`Fault::Alone`]), and not more than can be read
//!    ([`Fault::Crowded`]).
//! 5. The values of a series have one unit, or measure words for like things ([`Fault::Units`]); one
//!    measure: never amounts beside changes ([`Fault::Measures`]); one status: never targets beside
//!    results ([`Fault::Statuses`]); one period, unless it runs over years ([`Fault::Periods`]).
//! 6. What is for each of some is not beside totals ([`Fault::PerHead`]). Changes have no such sides.
//! 7. Changes are against one basis ([`Fault::Bases`]), shares of one whole ([`Fault::Wholes`]), and of no
//!    whole that is each one's own aim or past.
//! 8. What a value was before stands only beside what it became ([`Fault::Earlier`]).
//! 9. No two points have one name ([`Fault::Twins`]).
//! 10. No total stands beside its own part, and no part is called as its total; what is spent and what is
//!     left is no part of an income ([`Fault::TotalAndPart`]). Parts are of one total
//!     ([`Fault::Totals`]).
//! 11. The points are groups of one thing: parts that add up to one total, or names that share a noun,
//!     a verb or a dimension ([`Fault::Unlike`]). Changes need not be.
//! 12. Over years each point is the same part of another year ([`Fault::Periods`]).
//! 13. Rises are not shown without the falls beside them, nor falls without the rises
//!     ([`Fault::OneSided`]).
//! 14. Stacked are exact parts, none below zero, that add up exactly to the total ([`Fault::Sum`]), which
//!     the title or the description says ([`Fault::UnsaidTotal`]).
//! 15. Several series show one set of groups, or the same years, or mentions of facts
//!     ([`Fault::Series`]).
//! 16. The title says what is shown: it is there, and is not the name of one of the points
//!     ([`Fault::Title`]). No two charts have one title ([`Fault::SameTitle`]).
//! 17. A line joins three values or more in one unit, each of the year after the one before
//!     ([`Fault::Line`]).

use std::fmt;

use crate::model::{Bound, Chart, ChartKind, Decimal, Figure, Measure, Report, Series, Status};
use crate::prose::period::Period;
use crate::prose::words;

/// What is wrong with a chart: a rule that it breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the list of rules at the head of the file says what each is")]
pub enum Fault {
    Missing,
    Clause,
    Range,
    Rank,
    Alone,
    Crowded,
    Units,
    Measures,
    Statuses,
    Periods,
    PerHead,
    Bases,
    Wholes,
    Earlier,
    Twins,
    TotalAndPart,
    Totals,
    Unlike,
    OneSided,
    Sum,
    UnsaidTotal,
    Series,
    Title,
    SameTitle,
    Line,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Fault::Missing => "a point without a value",
            Fault::Clause => "a label that is only the clause",
            Fault::Range => "a range drawn as one value",
            Fault::Rank => "a rank drawn as a quantity",
            Fault::Alone => "one value alone",
            Fault::Crowded => "more points than can be read",
            Fault::Units => "different units on one axis",
            Fault::Measures => "different measures on one axis: amounts, changes, shares",
            Fault::Statuses => "targets beside results",
            Fault::Periods => "different periods on one axis",
            Fault::PerHead => "per head beside totals",
            Fault::Bases => "changes against different bases",
            Fault::Wholes => "shares of different wholes",
            Fault::Earlier => "an earlier value without the later one",
            Fault::Twins => "two points of one name",
            Fault::TotalAndPart => "a total beside its own part",
            Fault::Totals => "parts of different totals",
            Fault::Unlike => "unlike things on one axis",
            Fault::OneSided => "rises without the falls",
            Fault::Sum => "stacked parts that do not add up to their total",
            Fault::UnsaidTotal => "a stacked chart that does not say its total",
            Fault::Series => "series of unlike things",
            Fault::Title => "a title that does not say what is shown",
            Fault::SameTitle => "a title that another chart has",
            Fault::Line => "a line over what is not year after year",
        })
    }
}

/// The most points of a series.
const MOST: usize = 16;
/// The fewest points of a line.
const LINE: usize = 3;

/// The rules that each chart of a report breaks, in the order of its charts.
pub fn of_report(report: &Report) -> Vec<(&Chart, Vec<Fault>)> {
    report.charts.iter().map(|chart| (chart, faults(report, chart))).collect()
}

/// The rules that a chart breaks; none of a sensible one.
pub fn faults(report: &Report, chart: &Chart) -> Vec<Fault> {
    let mut faults = Vec::new();
    let drawn: Vec<Drawn<'_>> =
        chart.series.iter().map(|series| Drawn::of(report, series, &mut faults)).collect();
    if chart.series.is_empty() {
        faults.push(Fault::Missing);
    }
    for series in &drawn {
        series.values(&mut faults);
        match series.runs_over() {
            Over::Years => series.years(&mut faults),
            Over::Mentions => {}
            Over::Groups => series.groups(report, &mut faults),
        }
    }
    if !are_of_one_kind(&drawn) {
        faults.push(Fault::Series);
    }
    if chart.kind == ChartKind::StackedBar {
        for series in &drawn {
            stacked(report, chart, series, &mut faults);
        }
    }
    if chart.kind == ChartKind::Line && !drawn.iter().all(Drawn::is_year_after_year) {
        faults.push(Fault::Line);
    }
    let title = chart.title.trim();
    if title.is_empty() || drawn.iter().any(|series| series.points.iter().any(|point| point.label == title)) {
        faults.push(Fault::Title);
    }
    if report.charts.iter().any(|other| other.id != chart.id && other.title == chart.title) {
        faults.push(Fault::SameTitle);
    }
    faults.sort_unstable();
    faults.dedup();
    faults
}

/// A point with its figure.
struct Dot<'a> {
    label: &'a str,
    figure: &'a Figure,
}

/// A series with its figures.
struct Drawn<'a> {
    points: Vec<Dot<'a>>,
}

/// What the points of a series are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    /// One thing in different years.
    Years,
    /// One fact as different sections state it.
    Mentions,
    /// Groups.
    Groups,
}

impl<'a> Drawn<'a> {
    fn of(report: &'a Report, series: &'a Series, faults: &mut Vec<Fault>) -> Self {
        let points = series.points.iter().filter_map(|point| {
            let figure = report.figure(&point.figure).filter(|figure| figure.value.is_some());
            if figure.is_none() {
                faults.push(Fault::Missing);
            }
            Some(Dot { label: &point.label, figure: figure? })
        });
        Self { points: points.collect() }
    }

    fn figures(&self) -> impl Iterator<Item = &'a Figure> {
        self.points.iter().map(|point| point.figure)
    }

    /// Whether all figures agree in something.
    fn agree<T: PartialEq>(&self, of: impl Fn(&'a Figure) -> T) -> bool {
        let mut all = self.figures().map(of);
        let first = all.next();
        all.all(|other| Some(other) == first)
    }

    fn runs_over(&self) -> Over {
        let one_thing = self.agree(|figure| &figure.label);
        if self.points.len() >= 2
            && self.agree(|figure| &figure.concept)
            && self.figures().all(|figure| figure.concept.is_some())
        {
            let mut sections: Vec<_> = self.figures().map(|figure| &figure.section).collect();
            sections.sort();
            sections.dedup();
            if sections.len() == self.points.len() {
                return Over::Mentions;
            }
        }
        if one_thing && self.points.len() >= 2 && self.figures().all(|figure| figure.period.is_some()) {
            Over::Years
        } else {
            Over::Groups
        }
    }

    /// Rules of every series.
    fn values(&self, faults: &mut Vec<Fault>) {
        let mut broken = |is_broken: bool, fault: Fault| {
            if is_broken {
                faults.push(fault);
            }
        };
        broken(self.points.len() < 2, Fault::Alone);
        broken(self.points.len() > MOST, Fault::Crowded);
        broken(self.figures().any(|figure| figure.label_is_clause), Fault::Clause);
        broken(self.figures().any(|figure| figure.upper.is_some()), Fault::Range);
        broken(self.figures().any(|figure| figure.measure == Measure::Rank), Fault::Rank);
        let handed_out = |figure: &Figure| {
            words::is_one(words::HANDED_OUT, unit(figure)) && words::holds(words::HANDOUTS, &figure.label)
        };
        broken(
            !self.agree(|figure| words::like_measure(unit(figure))) && !self.figures().all(handed_out),
            Fault::Units,
        );
        broken(!self.agree(|figure| figure.measure), Fault::Measures);
        broken(!self.agree(|figure| figure.status == Status::Target), Fault::Statuses);
        let per_head =
            |figure: &Figure| words::holds(words::FOR_EACH, &figure.label) || unit(figure).contains('/');
        let is_level = self.figures().any(|figure| figure.measure == Measure::Level);
        broken(is_level && !self.agree(per_head), Fault::PerHead);
        let mut labels: Vec<&str> = self.points.iter().map(|point| point.label).collect();
        labels.sort_unstable();
        broken(labels.windows(2).any(|pair| pair[0] == pair[1]), Fault::Twins);
    }

    /// Rules of one thing over years.
    fn years(&self, faults: &mut Vec<Fault>) {
        let periods: Option<Vec<Period>> =
            self.figures().map(|figure| Period::parse(figure.period.as_deref()?)).collect();
        let Some(mut periods) = periods else {
            faults.push(Fault::Periods);
            return;
        };
        periods.sort_by_key(|period| period.first);
        let months = |period: &Period| {
            (period.last.year - period.first.year) * 12 + i32::from(period.last.month)
                - i32::from(period.first.month)
        };
        let is_year_on = |pair: &[Period]| {
            pair[0].first.year < pair[1].first.year
                && pair[0].first.month == pair[1].first.month
                && months(&pair[0]) == months(&pair[1])
        };
        if !periods.windows(2).all(is_year_on) {
            faults.push(Fault::Periods);
        }
    }

    /// Whether each value is of the year after the one before, in its unit.
    fn is_year_after_year(&self) -> bool {
        let year = |figure: &Figure| Some(Period::parse(figure.period.as_deref()?)?.first.year);
        let years: Vec<Option<i32>> = self.figures().map(year).collect();
        let follows = |pair: &[Option<i32>]| pair[0].is_some() && pair[0].map(|year| year + 1) == pair[1];
        self.agree(unit) && years.len() >= LINE && years.windows(2).all(follows)
    }

    /// Rules of groups.
    fn groups(&self, report: &'a Report, faults: &mut Vec<Fault>) {
        let mut broken = |is_broken: bool, fault: Fault| {
            if is_broken {
                faults.push(fault);
            }
        };
        broken(self.figures().any(|figure| figure.status == Status::Earlier), Fault::Earlier);
        broken(!self.agree(|figure| figure.period.as_deref().map(Period::parse)), Fault::Periods);
        let mut names: Vec<&str> = self.figures().map(|figure| figure.label.as_str()).collect();
        names.sort_unstable();
        broken(names.windows(2).any(|pair| pair[0] == pair[1]), Fault::Twins);
        match self.points.first().map(|point| point.figure.measure) {
            Some(Measure::Change) => {
                let basis = |figure: &'a Figure| figure.basis.as_deref().unwrap_or("previous-year");
                broken(!self.agree(basis), Fault::Bases);
                broken(self.is_one_sided(report), Fault::OneSided);
            }
            Some(Measure::Share) => {
                let whole = |figure: &'a Figure| figure.share_of.as_deref().or(figure.basis.as_deref());
                let is_aim = |figure: &Figure| {
                    figure.basis.as_deref().is_some_and(|basis| words::holds(words::AIMS, basis))
                };
                let is_unknown = self.figures().any(|figure| whole(figure).is_none() || is_aim(figure));
                broken(is_unknown || !self.agree(whole), Fault::Wholes);
                let sum = sum(self.figures());
                broken(sum.is_none_or(|sum| sum > Decimal::new(101, 0)), Fault::TotalAndPart);
            }
            _ => {
                let is_total = |total: &Figure| {
                    self.figures().any(|figure| figure.part_of.as_deref() == Some(total.id.as_str()))
                };
                let is_named_as_total = |figure: &Figure| {
                    figure.part_of.as_deref().and_then(|id| report.figure(id)).is_some_and(|total| {
                        total.label == figure.label
                            || words::ends(words::INCOME, &total.label)
                                && words::ends(words::OFF_INCOME, &figure.label)
                    })
                };
                broken(self.figures().any(is_named_as_total), Fault::TotalAndPart);
                broken(self.figures().any(is_total) || self.names_total_and_part(), Fault::TotalAndPart);
                broken(!self.agree(|figure| &figure.part_of), Fault::Totals);
                broken(!self.are_alike(report), Fault::Unlike);
            }
        }
    }

    /// Whether a rise or a fall of the same section is left out where only the other side is shown.
    fn is_one_sided(&self, report: &'a Report) -> bool {
        let Some(first) = self.figures().next() else {
            return false;
        };
        let side = |figure: &Figure| figure.value.map(|value| value.cmp(&Decimal::ZERO));
        if !self.agree(side) {
            return false;
        }
        let is_shown = |other: &Figure| self.figures().any(|figure| figure.id == other.id);
        let sections: Vec<_> = self.figures().map(|figure| &figure.section).collect();
        let basis = |figure: &'a Figure| figure.basis.as_deref().unwrap_or("previous-year");
        let is_like = |other: &'a Figure| {
            let is_change = other.measure == Measure::Change
                && basis(other) == basis(first)
                && (&other.period, other.status) == (&first.period, first.status);
            // A rate below zero is a fall, whatever it was taken for.
            let is_fall = other.measure == Measure::Level && side(other) == Some(std::cmp::Ordering::Less);
            unit(other) == unit(first) && sections.contains(&&other.section) && (is_change || is_fall)
        };
        // Where a section has more changes than one chart holds, those of one paragraph may stand alone.
        let all = report.figures.iter().filter(|other| is_like(other)).count();
        let (from, to) = (place(report, first), self.figures().last().map_or(0, |last| place(report, last)));
        report.figures.iter().enumerate().any(|(index, other)| {
            (all <= MOST || index > from && index < to)
                && is_like(other)
                && side(other) != Some(std::cmp::Ordering::Equal)
                && side(other) != side(first)
                && !is_shown(other)
        })
    }

    /// Whether a name is another one with more said: 收入 and 税收收入.
    fn names_total_and_part(&self) -> bool {
        self.figures().enumerate().any(|(index, whole)| {
            self.figures().enumerate().any(|(other, part)| {
                let rest = part.label.strip_suffix(whole.label.as_str());
                index != other
                    && rest.is_some_and(|rest| !rest.is_empty() && !rest.ends_with(['非', '不', '未']))
            })
        })
    }

    /// Whether the groups are of one thing.
    fn are_alike(&self, report: &Report) -> bool {
        let total = self.points.first().and_then(|point| report.figure(point.figure.part_of.as_deref()?));
        if total.is_some_and(|total| self.nearly_adds_up(total)) {
            return true;
        }
        let names: Vec<Vec<char>> = self.figures().map(|figure| figure.label.chars().collect()).collect();
        let agree_at = |place: &dyn Fn(&Vec<char>) -> Option<char>| {
            names.iter().all(|name| place(name).is_some() && place(name) == place(&names[0]))
        };
        let ends = (0..2).all(|back| agree_at(&|name| name.iter().rev().nth(back).copied()));
        let begins = (0..2).all(|at| agree_at(&|name| name.get(at).copied()));
        let step = |figure: &'a Figure| words::starting(words::STEPS, &figure.label);
        let all_hold =
            |table: &'static [words::Row]| self.figures().all(|figure| words::holds(table, &figure.label));
        let is_known = words::DIMENSIONS.iter().any(|dimension| all_hold(dimension.words))
            || [words::HANDOUTS, words::LEGAL_SERVICES, words::LOOKED_AFTER].into_iter().any(all_hold)
            || words::KINDS
                .iter()
                .any(|kind| self.figures().all(|figure| figure.label.ends_with(kind.row.word)));
        (ends || begins || is_known) && self.agree(step)
    }

    /// Whether all are parts of a total and leave nothing of it but what rounding takes.
    fn nearly_adds_up(&self, total: &Figure) -> bool {
        let same = self.agree(|figure| &figure.part_of);
        let rounded = self.figures().any(|figure| !figure.bound.is_exact());
        let (Some(sum), Some(whole)) = (sum(self.figures()), total.value) else {
            return false;
        };
        let Some(rest) = whole.checked_sub(sum) else {
            return false;
        };
        let rest = rest.max(rest.checked_times(-1).unwrap_or(rest));
        let least = if rounded || !total.bound.is_exact() { 5 } else { 100 };
        same && rest.checked_times(least).is_some_and(|rest| rest <= whole)
    }
}

/// Whether the series of a chart go together.
fn are_of_one_kind(drawn: &[Drawn<'_>]) -> bool {
    let Some((first, rest)) = drawn.split_first() else {
        return true;
    };
    let labels =
        |series: &Drawn<'_>| series.points.iter().map(|point| point.label.to_owned()).collect::<Vec<_>>();
    let kind = first.runs_over();
    rest.iter().all(|series| series.runs_over() == kind)
        && (kind == Over::Mentions || rest.iter().all(|series| labels(series) == labels(first)))
}

/// Rules of stacked bars.
fn stacked(report: &Report, chart: &Chart, series: &Drawn<'_>, faults: &mut Vec<Fault>) {
    let total = series.points.first().and_then(|point| report.figure(point.figure.part_of.as_deref()?));
    let exact = series.figures().chain(total).all(|figure| {
        figure.bound == Bound::Exact && figure.value.is_some_and(|value| value >= Decimal::ZERO)
    });
    let adds_up = total
        .is_some_and(|total| series.agree(|figure| &figure.part_of) && sum(series.figures()) == total.value);
    if !exact || !adds_up {
        faults.push(Fault::Sum);
    }
    let said = |text: &str| {
        let text: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        total.is_some_and(|total| text.contains(&total.printed))
    };
    if !said(&chart.title) && !chart.description.as_deref().is_some_and(said) {
        faults.push(Fault::UnsaidTotal);
    }
}

fn unit(figure: &Figure) -> &str {
    figure.unit.as_deref().unwrap_or_default()
}

fn place(report: &Report, figure: &Figure) -> usize {
    report.figures.iter().position(|other| other.id == figure.id).unwrap_or_default()
}

fn sum<'a>(mut figures: impl Iterator<Item = &'a Figure>) -> Option<Decimal> {
    figures.try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(figure.value?))
}

#[cfg(test)]
mod tests;
