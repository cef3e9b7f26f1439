//! A chart with its figures' values put in.

use super::kind;
use crate::i18n::{Messages, fill, scale_word};
use crate::model::{Bound, Chart, ChartKind, Decimal, Figure, Measure, Report};

/// A chart with its figures' values put in.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartData {
    /// How it is drawn.
    pub kind: ChartKind,
    /// The series, none of them empty.
    pub series: Vec<SeriesData>,
}

/// A series with its values put in.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesData {
    /// What it counts.
    pub name: String,
    /// Its name with the unit, for its panel: `涉及金额（万元）`; of stacked parts with their total:
    /// `份数（份），共 27`.
    pub title: String,
    /// The unit of all its points with the word for their power of ten, `万元`; empty where they
    /// differ or have none.
    pub unit: String,
    /// Whether the values are rates of a whole, which are drawn against 100. Growth is none.
    pub percent: bool,
    /// Its points.
    pub points: Vec<PointData>,
}

/// A point with its value put in.
#[derive(Debug, Clone, PartialEq)]
pub struct PointData {
    /// Name on the axis.
    pub label: String,
    /// Index of the figure in the report.
    pub figure: usize,
    /// The value in the series' power of ten; `None` where the text gives none.
    pub value: Option<Decimal>,
    /// The value for people, without unit: `≥ 2,600`.
    pub text: String,
    /// The unit of this point, with the word for its power of ten.
    pub unit: String,
    /// What the value says of what is measured.
    pub measure: Measure,
    /// How the value bounds the quantity.
    pub bound: Bound,
    /// How long its bar is, in thousandths of what the series takes: of its largest value, of 100 for
    /// rates, from the lowest to the highest where there are values below zero; 0 for a value alone, whose
    /// length would say nothing.
    pub permille: u16,
    /// Where its bar begins on the left, in the same thousandths: 0 where no value is below zero.
    pub start: u16,
}

impl ChartData {
    /// Resolves a chart. Points whose figure is not in the report are left out; reading the report
    /// has noticed them.
    pub fn of(report: &Report, chart: &Chart, messages: &Messages) -> Self {
        let series = chart.series.iter().filter_map(|series| {
            let figures: Vec<(&str, usize, &Figure)> = series
                .points
                .iter()
                .filter_map(|point| {
                    let index = report.figures.iter().position(|figure| figure.id == point.figure)?;
                    Some((point.label.as_str(), index, &report.figures[index]))
                })
                .collect();
            let (_, _, first) = *figures.first()?;
            let same_scale = figures.iter().all(|(_, _, figure)| figure.scale == first.scale);
            let scale = |figure: &Figure| if same_scale { figure.scale } else { 0 };
            let unit = |figure: &Figure| {
                format!("{}{}", scale_word(scale(figure)), figure.unit.as_deref().unwrap_or_default())
            };
            let same_unit = figures.iter().all(|(_, _, figure)| figure.unit == first.unit);
            let is_change = figures.iter().any(|(_, _, figure)| figure.measure == Measure::Change);
            let percent = same_unit && first.unit.as_deref() == Some("%") && !is_change;
            let values = || figures.iter().filter_map(|(_, _, figure)| figure.value);
            let lowest = values().min().unwrap_or_default().min(Decimal::ZERO);
            let mut highest = values().max().unwrap_or_default().max(Decimal::ZERO);
            if percent {
                highest = highest.max(Decimal::new(100, 0));
            }
            // All that the bars take; nothing for one alone.
            let span = if figures.len() == 1 && !percent { None } else { highest.checked_sub(lowest) };
            let span = span.unwrap_or_default();
            let common = if same_unit { unit(first) } else { String::new() };
            Some(SeriesData {
                name: series.name.clone(),
                title: {
                    let title = match series.name.as_str() {
                        "" => common.clone(),
                        name if common.is_empty() || common == name => name.to_owned(),
                        name => format!("{name}{}", fill(messages.aside, &[("text", &common)])),
                    };
                    let sum = values().try_fold(Decimal::ZERO, Decimal::checked_add);
                    match sum.filter(|_| kind::adds_up(&chart.kind)) {
                        Some(sum) => {
                            let total = sum.scaled_down(scale(first)).grouped();
                            fill(messages.chart_total, &[("title", &title), ("total", &total)])
                        }
                        None => title,
                    }
                },
                unit: common,
                percent,
                points: figures
                    .iter()
                    .map(|(label, index, figure)| {
                        let value = figure.value.map(|value| value.scaled_down(scale(figure)));
                        PointData {
                            label: (*label).to_owned(),
                            figure: *index,
                            value,
                            text: messages
                                .number(figure, scale(figure))
                                .unwrap_or_else(|| messages.no_value.to_owned()),
                            unit: unit(figure),
                            measure: figure.measure,
                            bound: figure.bound,
                            permille: figure.value.map_or(0, |value| value.magnitude().permille_of(span)),
                            start: figure.value.map_or(0, |value| {
                                let left = value.min(Decimal::ZERO);
                                left.checked_sub(lowest).map_or(0, |left| left.permille_of(span))
                            }),
                        }
                    })
                    .collect(),
            })
        });
        Self { kind: chart.kind.clone(), series: series.collect() }
    }

    /// All points, series by series.
    pub fn points(&self) -> impl Iterator<Item = &PointData> {
        self.series.iter().flat_map(|series| &series.points)
    }

    /// The units in the chart, each once, in the order drawn.
    pub fn units(&self) -> Vec<&str> {
        let mut units = Vec::new();
        for point in self.points() {
            if !point.unit.is_empty() && !units.contains(&point.unit.as_str()) {
                units.push(point.unit.as_str());
            }
        }
        units
    }

    /// What the picture is called for those who do not see it: the title, and what stacked parts add up to.
    pub fn spoken(&self, title: &str, messages: &Messages) -> String {
        let mut spoken = title.to_owned();
        if kind::adds_up(&self.kind) {
            for series in &self.series {
                spoken += messages.colon;
                spoken += &series.title;
            }
        }
        spoken
    }

    /// Whether any value is a bound or a round number.
    pub fn has_bounds(&self) -> bool {
        self.points().any(|point| !point.bound.is_exact())
    }
}
