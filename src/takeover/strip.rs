//! The report as JSON without the words that the page already has.
//!
//! The element takes over from the page itself: `rebuild.js` puts the paragraphs, headings and quotes
//! of the page back in their places. So the text is sent once, and nothing is
//! fetched again.
//!
//! In `body` a paragraph is `0`, or has its `items` alone; what else has no `kind` is a section with a heading. A figure without
//! a `quote` is where its element is, section and all; one without a `period` is of the report's. Charts have
//! their titles and descriptions on the page.

use serde_json::Value;

use crate::model::{Block, Location, Reading};

/// The data of a page. `length` is how many UTF-16 units of words the page must give back: where it
/// gives others (a translating browser, a proxy), the page stays as it is.
pub fn strip(reading: &Reading) -> Value {
    let report = &reading.report;
    let mut value = serde_json::to_value(report).unwrap_or_default();
    let mut length = 0;
    take_texts(&mut value["body"], &report.body, &mut length);
    for (index, chart) in report.charts.iter().enumerate() {
        let Some(fields) = value["charts"][index].as_object_mut() else { continue };
        length += units(&chart.title);
        fields.remove("title");
        if let Some(description) = &chart.description {
            length += units(description);
            fields.remove("description");
        }
    }
    for (index, figure) in report.figures.iter().enumerate() {
        let entry = &mut value["figures"][index];
        let Some(fields) = entry.as_object_mut() else { continue };
        fields.remove("decimals");
        // Most are of the report's own period.
        if figure.period == report.period {
            fields.remove("period");
        } else if figure.period.is_none() {
            fields.insert("period".into(), Value::Null);
        }
        if let Some(location) = shown(reading, index) {
            fields.remove("quote");
            if location.section == figure.section {
                fields.remove("section");
            } else if figure.section.is_none() {
                fields.insert("section".into(), Value::Null);
            }
            if figure.printed == figure.quote.exact {
                fields.remove("printed");
            }
        }
    }
    if let Some(fields) = value.as_object_mut() {
        fields.remove("$schema");
        fields.insert("length".into(), length.into());
    }
    value
}

/// Where a figure is, if it is an element of the text, which then holds its quote. That of a cell says
/// which cell it is, and stays.
fn shown(reading: &Reading, index: usize) -> Option<&Location> {
    reading.places.location(index).filter(|location| location.cell.is_none()).filter(|location| {
        let spans = reading.places.spans(location.section.as_deref(), location.block);
        spans.iter().any(|span| span.figure == index)
    })
}

/// Length as JavaScript counts.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn take_texts(values: &mut Value, blocks: &[Block], length: &mut usize) {
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => {
                *length += units(&paragraph.text);
                values[index] = match values[index]["items"].take() {
                    Value::Null => 0.into(),
                    items => serde_json::json!({ "items": items }),
                };
            }
            Block::Section(section) => {
                if let (Some(heading), Some(fields)) = (&section.heading, values[index].as_object_mut()) {
                    *length += units(heading);
                    fields.remove("heading");
                    fields.remove("kind");
                }
                take_texts(&mut values[index]["blocks"], &section.blocks, length);
            }
            Block::Table(_) | Block::Unknown(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::read;

    #[test]
    fn what_a_figure_says_goes_with_the_page() {
        let json = r#"{"version":"1.1","title":"题","period":"2021","body":[{"kind":"paragraph","text":"来访21件，下降12.5%。"}],
            "figures":[
                {"id":"f1","label":"来访","value":21,"unit":"件","period":"2021","printed":"21件","quote":{"exact":"21件"}},
                {"id":"f2","label":"来访","label_is_clause":true,"measure":"change","status":"target","basis":"previous-year",
                 "change_of":"f1","changed_from":"f1","share_of":"f1","value":-12.5,"unit":"%","quote":{"exact":"12.5%"}}]}"#;
        let reading = read(json).expect("a report");
        assert_eq!(reading.notices, []);
        assert_eq!(
            strip(&reading)["figures"],
            serde_json::json!([
                { "id": "f1", "label": "来访", "value": 21, "unit": "件" },
                { "id": "f2", "label": "来访", "label_is_clause": true, "measure": "change", "status": "target",
                  "basis": "previous-year", "change_of": "f1", "changed_from": "f1", "share_of": "f1",
                  "value": -12.5, "unit": "%", "period": null },
            ])
        );
    }
}
