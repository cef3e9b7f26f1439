//! The report and its figures in schema.org's words (JSON-LD): a `Report`, and a `Dataset` of the
//! quantities that its text states, each with the address of its sentence.

use serde_json::{Map, Value, json};

use super::head;
use crate::i18n::Messages;
use crate::i18n::page::PageMessages;
use crate::model::{Bound, Decimal, Figure, Report};

/// Addresses of the page and of the files beside it.
pub struct Addresses<'a> {
    /// The page itself, if it is known.
    pub page: Option<&'a str>,
    /// The figures as CSV.
    pub csv: Option<&'a str>,
    /// The report as JSON.
    pub json: Option<&'a str>,
    /// What stands before an id in links within the page.
    pub prefix: &'a str,
}

/// The graph of a page.
pub fn linked_data(report: &Report, messages: &'static Messages, addresses: &Addresses<'_>) -> Value {
    let texts = PageMessages::of(messages.language);
    let page = addresses.page.unwrap_or_default();
    let title = head::title(report, messages);
    let publisher =
        report.publisher.as_ref().map(|name| json!({ "@type": "GovernmentOrganization", "name": name }));
    let mut graph = Vec::new();
    let mut article = Map::new();
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            article.insert(name.into(), value);
        }
    };
    let text = |text: &Option<String>| text.clone().map(Value::String);
    set("@type", Some("Report".into()));
    set("@id", Some(format!("{page}#report").into()));
    set("headline", Some(title.into()));
    set("description", Some(head::description(report).into()));
    set("inLanguage", Some(head::language(report).into()));
    set("datePublished", text(&report.published));
    set("dateCreated", text(&report.signature.as_ref().and_then(|signature| signature.date.clone())));
    set("temporalCoverage", text(&report.period));
    set("publisher", publisher.clone());
    set("author", text(&report.signature.as_ref().map(|signature| signature.name.clone())).map(organisation));
    set("reportNumber", text(&report.document_number));
    set("identifier", text(&report.index_number));
    set("url", addresses.page.map(Value::from));
    set("isPartOf", text(&report.site_name).map(|name| json!({ "@type": "WebSite", "name": name })));
    set("encoding", addresses.json.map(|address| download(address, "application/json")));
    if !report.figures.is_empty() {
        set("hasPart", Some(json!({ "@id": format!("{page}#figures") })));
    }
    graph.push(Value::Object(article));
    if !report.figures.is_empty() {
        let mut dataset = Map::new();
        dataset.insert("@type".into(), "Dataset".into());
        dataset.insert("@id".into(), format!("{page}#figures").into());
        dataset.insert("name".into(), format!("{title}{}{}", messages.colon, texts.figures).into());
        dataset.insert("description".into(), texts.figures_description.into());
        dataset.insert("isBasedOn".into(), json!({ "@id": format!("{page}#report") }));
        dataset.extend(report.period.clone().map(|period| ("temporalCoverage".into(), period.into())));
        dataset.extend(publisher.map(|publisher| ("creator".into(), publisher)));
        dataset.extend(addresses.csv.map(|csv| ("distribution".into(), download(csv, "text/csv"))));
        let prefix = addresses.prefix;
        let values: Vec<Value> =
            report.figures.iter().map(|figure| property_value(figure, messages, page, prefix)).collect();
        dataset.insert("variableMeasured".into(), values.into());
        graph.push(Value::Object(dataset));
    }
    json!({ "@context": "https://schema.org", "@graph": graph })
}

fn organisation(name: Value) -> Value {
    json!({ "@type": "GovernmentOrganization", "name": name })
}

fn download(address: &str, format: &str) -> Value {
    json!({ "@type": "DataDownload", "contentUrl": address, "encodingFormat": format })
}

/// A figure as a `PropertyValue` named by its indicator; a bound is a least or a greatest value, never
/// the value itself. What is no plain level says its measure, status and basis as values that tell the
/// type of measurement (`valueReference`), and what it says in words. Without an indicator it has no
/// name: its clause is a description.
fn property_value(figure: &Figure, messages: &Messages, page: &str, prefix: &str) -> Value {
    let mut fields = Map::new();
    fields.insert("@type".into(), "PropertyValue".into());
    if figure.label_is_clause {
        fields.insert("description".into(), figure.label.clone().into());
    } else {
        fields.insert("name".into(), figure.label.clone().into());
    }
    let measure = (!figure.measure.is_level()).then(|| ("measure", figure.measure.word()));
    let status = (!figure.status.is_result()).then(|| ("status", figure.status.word()));
    let basis = figure.basis.as_deref().map(|basis| ("basis", basis));
    let references: Vec<Value> = [measure, status, basis]
        .into_iter()
        .flatten()
        .map(|(name, value)| json!({ "@type": "PropertyValue", "name": name, "value": value }))
        .collect();
    if !references.is_empty() {
        if !figure.label_is_clause {
            fields.insert("description".into(), messages.statement(figure).concat().into());
        }
        fields.insert("valueReference".into(), references.into());
    }
    if let Some(value) = figure.value.map(number) {
        let name = match figure.bound {
            _ if figure.upper.is_some() => "minValue",
            Bound::AtLeast => "minValue",
            Bound::AtMost => "maxValue",
            Bound::Exact | Bound::About => "value",
        };
        fields.insert(name.into(), value);
        fields.extend(figure.upper.map(|upper| ("maxValue".into(), number(upper))));
    }
    fields.extend(figure.unit.clone().map(|unit| ("unitText".into(), unit.into())));
    fields.insert("url".into(), format!("{page}#{prefix}{}", figure.id).into());
    Value::Object(fields)
}

/// As a JSON number, digit by digit.
fn number(value: Decimal) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::messages;
    use crate::model::{Measure, Status};

    #[test]
    fn a_change_is_named_by_its_indicator_and_says_that_it_is_one() {
        let fall = Figure {
            id: "f2".into(),
            label: "来访总量".into(),
            measure: Measure::Change,
            basis: Some("previous-year".into()),
            value: "-12.5".parse().ok(),
            unit: Some("%".into()),
            ..Figure::default()
        };
        let value = |figure: &Figure| property_value(figure, messages("zh"), "", "report:");
        assert_eq!(
            value(&fall),
            json!({
                "@type": "PropertyValue", "name": "来访总量", "value": -12.5, "unitText": "%",
                "description": "来访总量，同比下降 12.5%", "url": "#report:f2",
                "valueReference": [
                    { "@type": "PropertyValue", "name": "measure", "value": "change" },
                    { "@type": "PropertyValue", "name": "basis", "value": "previous-year" },
                ],
            })
        );
        let target = Figure { status: Status::Target, measure: Measure::Level, basis: None, ..fall.clone() };
        assert_eq!(
            value(&target)["valueReference"],
            json!([{ "@type": "PropertyValue", "name": "status", "value": "target" }])
        );
        // A plain level says no more than it did.
        let level = value(&Figure { status: Status::Result, ..target });
        assert_eq!((level.get("valueReference"), level.get("description")), (None, None));
        // What is not told apart has no name.
        let clause = value(&Figure { label: "再降一些".into(), label_is_clause: true, ..fall });
        assert_eq!((clause.get("name"), &clause["description"]), (None, &json!("再降一些")));
    }
}
