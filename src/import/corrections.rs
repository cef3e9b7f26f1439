//! What an editor decided against the import: small, visible, and kept apart from what was read.
//!
//! ```json
//! {
//!   "title": "…",
//!   "figures": { "f12": { "value": 98, "unit": "名", "label": "社区服刑人员" },
//!                "f13": { "measure": "change", "value": -12.5, "basis": "previous-year" } },
//!   "added": [ { "section": "s1", "quote": { "exact": "3万5", "prefix": "惠及", "suffix": "人" }, "value": 35000, "label": "惠及群众" } ],
//!   "charts": [ { "chart": "c-mediation", "title": "人民调解", "points": { "f7": "第三部分" } } ],
//!   "without_charts": ["c-general"]
//! }
//! ```
//!
//! Charts named come first, in that order; the others follow as they were.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Bound, Decimal, Figure, Measure, Places, Quote, Report, Status};
use crate::prose::period::Period;

/// An editor's decisions. Every field may be left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Corrections {
    /// Address of the JSON Schema, written into the report.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The report's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The report's publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The date of publication, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The period reported on, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Figures by id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<String, FigureCorrection>,
    /// Figures that the import did not take, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<AddedFigure>,
    /// Charts in the order wanted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub charts: Vec<ChartCorrection>,
    /// Ids of charts that are not wanted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without_charts: Vec<String>,
}

/// What is changed of a figure. Its quote stays: that is what the text says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FigureCorrection {
    /// The value in whole units, as a number or in decimal digits; a fall is below zero.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "decimal_text")]
    pub value: Option<String>,
    /// The unit; an empty one takes it away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What is measured. The label is then no mere clause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `exact`, `at-least`, `at-most` or `about`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<String>,
    /// `level`, `change`, `share` or `rank`. What only another measure has (a basis, what it is a change
    /// or a share of) goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// `result`, `target` or `earlier`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What the value is measured against; an empty one takes it away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// The period it counts, ISO 8601; an empty one takes it away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Whether it is no figure at all.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub remove: bool,
}

/// A figure that an editor sees where the import read none.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddedFigure {
    /// Id of the section whose text states it; `None` outside sections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The words that state it.
    pub quote: AddedQuote,
    /// What it says.
    #[serde(flatten)]
    pub says: FigureCorrection,
}

/// The words that state an added figure, and as much around them as tells them from others.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddedQuote {
    /// The words.
    pub exact: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

/// What is changed of a chart.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ChartCorrection {
    /// Id of the chart as proposed.
    pub chart: String,
    /// Another id for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Names of its series, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<String>,
    /// Names of its points by the figure's id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub points: BTreeMap<String, String>,
}

/// A correction that could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionError {
    /// No figure has this id.
    NoFigure(String),
    /// No chart has this id.
    NoChart(String),
    /// The value of this figure is not a decimal number.
    NotANumber(String),
    /// The bound of this figure is none of the four.
    NoSuchBound(String),
    /// The measure of this figure is none of the four.
    NoSuchMeasure(String),
    /// The status of this figure is none of the three.
    NoSuchStatus(String),
    /// The period of this figure is not written as in ISO 8601.
    NoSuchPeriod(String),
    /// The report's text does not have these words of an added figure.
    NotInText(String),
}

impl Corrections {
    /// Reads corrections.
    ///
    /// # Errors
    /// The JSON reader's message, with line and column.
    pub fn read(json: &str) -> Result<Self, String> {
        serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|error| error.to_string())
    }

    /// Corrects a report. What cannot be applied is returned, the rest is.
    pub fn apply(&self, report: &mut Report) -> Vec<CorrectionError> {
        let mut errors = Vec::new();
        let set = |field: &mut Option<String>, value: &Option<String>| {
            if let Some(value) = value {
                *field = Some(value.clone()).filter(|value| !value.is_empty());
            }
        };
        set(&mut report.schema, &self.schema);
        set(&mut report.publisher, &self.publisher);
        set(&mut report.published, &self.published);
        set(&mut report.period, &self.period);
        if let Some(title) = &self.title {
            report.title.clone_from(title);
        }
        for (id, correction) in &self.figures {
            correction.apply(id, report, &mut errors);
        }
        for added in &self.added {
            added.apply(report, &mut errors);
        }
        self.order_charts(report, &mut errors);
        errors
    }

    fn order_charts(&self, report: &mut Report, errors: &mut Vec<CorrectionError>) {
        report.charts.retain(|chart| !self.without_charts.contains(&chart.id));
        let mut ordered = Vec::with_capacity(report.charts.len());
        for correction in &self.charts {
            let Some(place) = report.charts.iter().position(|chart| chart.id == correction.chart) else {
                errors.push(CorrectionError::NoChart(correction.chart.clone()));
                continue;
            };
            let mut chart = report.charts.remove(place);
            if let Some(title) = &correction.title {
                chart.title.clone_from(title);
            }
            if correction.description.is_some() {
                chart.description.clone_from(&correction.description);
            }
            for (series, name) in chart.series.iter_mut().zip(&correction.series) {
                series.name.clone_from(name);
            }
            for point in chart.series.iter_mut().flat_map(|series| &mut series.points) {
                if let Some(label) = correction.points.get(&point.figure) {
                    point.label.clone_from(label);
                }
            }
            if let Some(id) = &correction.id {
                chart.id.clone_from(id);
            }
            ordered.push(chart);
        }
        ordered.append(&mut report.charts);
        report.charts = ordered;
    }
}

impl AddedFigure {
    /// Adds the figure, if the report's text has its words.
    fn apply(&self, report: &mut Report, errors: &mut Vec<CorrectionError>) {
        let AddedQuote { exact, prefix, suffix } = self.quote.clone();
        let id = (1..)
            .map(|number| format!("a{number}"))
            .find(|id| report.figures.iter().all(|figure| figure.id != *id))
            .unwrap_or_default();
        let figure = Figure {
            id: id.clone(),
            section: self.section.clone(),
            label: exact.clone(),
            // Nobody has said yet what it counts.
            label_is_clause: true,
            printed: exact.clone(),
            period: report.period.clone(),
            quote: Quote { exact: exact.clone(), prefix, suffix, cell: None },
            ..Figure::default()
        };
        report.figures.push(figure);
        let place = report.figures.len() - 1;
        if Places::of(report).location(place).is_none() {
            report.figures.pop();
            errors.push(CorrectionError::NotInText(exact));
            return;
        }
        self.says.apply(&id, report, errors);
    }
}

impl FigureCorrection {
    fn apply(&self, id: &str, report: &mut Report, errors: &mut Vec<CorrectionError>) {
        let Some(place) = report.figures.iter().position(|figure| figure.id == id) else {
            errors.push(CorrectionError::NoFigure(id.to_owned()));
            return;
        };
        if self.remove {
            report.figures.remove(place);
            for figure in &mut report.figures {
                for link in [
                    &mut figure.part_of,
                    &mut figure.change_of,
                    &mut figure.changed_from,
                    &mut figure.share_of,
                ] {
                    *link = link.take().filter(|other| other != id);
                }
            }
            for chart in &mut report.charts {
                for series in &mut chart.series {
                    series.points.retain(|point| point.figure != id);
                }
                chart.series.retain(|series| !series.points.is_empty());
            }
            report.charts.retain(|chart| !chart.series.is_empty());
            return;
        }
        let figure = &mut report.figures[place];
        match self.value.as_deref().map(str::parse::<Decimal>) {
            Some(Ok(value)) => figure.value = Some(value),
            Some(Err(_)) => errors.push(CorrectionError::NotANumber(id.to_owned())),
            None => {}
        }
        match self.bound.as_deref() {
            None => {}
            Some("exact") => figure.bound = Bound::Exact,
            Some("at-least") => figure.bound = Bound::AtLeast,
            Some("at-most") => figure.bound = Bound::AtMost,
            Some("about") => figure.bound = Bound::About,
            Some(_) => errors.push(CorrectionError::NoSuchBound(id.to_owned())),
        }
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        if let Some(unit) = &self.unit {
            figure.unit = given(unit);
        }
        if let Some(label) = &self.label {
            figure.label.clone_from(label);
            figure.label_is_clause = false;
        }
        match self.measure.as_deref().map(Measure::named) {
            Some(Some(measure)) => measured(figure, measure),
            Some(None) => errors.push(CorrectionError::NoSuchMeasure(id.to_owned())),
            None => {}
        }
        match self.status.as_deref().map(Status::named) {
            Some(Some(status)) => figure.status = status,
            Some(None) => errors.push(CorrectionError::NoSuchStatus(id.to_owned())),
            None => {}
        }
        if let Some(basis) = &self.basis {
            figure.basis = given(basis);
        }
        match &self.period {
            Some(period) if period.is_empty() || Period::parse(period).is_some() => {
                figure.period = given(period);
            }
            Some(_) => errors.push(CorrectionError::NoSuchPeriod(id.to_owned())),
            None => {}
        }
    }
}

/// Gives a figure another measure, and takes away what only the measure before had.
fn measured(figure: &mut Figure, measure: Measure) {
    if figure.measure == measure {
        return;
    }
    figure.measure = measure;
    (figure.basis, figure.change_of, figure.changed_from, figure.share_of) = (None, None, None, None);
}

/// A JSON number or a string, as its digits.
fn decimal_text<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let value = Option::<serde_json::Value>::deserialize(deserializer)?;
    Ok(value.map(|value| match value {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    }))
}

#[cfg(test)]
mod tests;
