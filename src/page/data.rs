//! The report as JSON without the words that the page already has.
//!
//! The element takes over from the page itself: `src/element/printed.js` puts the paragraphs,
//! headings and quotes of the page back in their places. So the text is sent once, and nothing is
//! fetched again.

use serde_json::Value;

use crate::model::{Block, Location, Reading};

/// The data of a page. `length` is how many UTF-16 units of words the page must give back: where it
/// gives others (a translating browser, a proxy), the page stays as it is.
pub fn data(reading: &Reading) -> Value {
    let report = &reading.report;
    let mut value = serde_json::to_value(report).unwrap_or_default();
    let mut length = 0;
    take_texts(&mut value["body"], &report.body, &mut length);
    for (index, figure) in report.figures.iter().enumerate() {
        let entry = &mut value["figures"][index];
        let Some(fields) = entry.as_object_mut() else { continue };
        fields.remove("decimals");
        if shown(reading, index) {
            fields.remove("quote");
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

/// Whether a figure is an element of the page, which then holds its quote.
fn shown(reading: &Reading, index: usize) -> bool {
    reading.places.location(index).is_some_and(|location: &Location| {
        let spans = reading.places.spans(location.section.as_deref(), location.block);
        spans.iter().any(|span| span.figure == index)
    })
}

fn take_texts(values: &mut Value, blocks: &[Block], length: &mut usize) {
    for (index, block) in blocks.iter().enumerate() {
        let Some(fields) = values[index].as_object_mut() else { continue };
        let mut take = |name: &str, text: &str| {
            *length += text.encode_utf16().count();
            fields.remove(name);
        };
        match block {
            Block::Paragraph(paragraph) => {
                take("text", &paragraph.text);
                fields.remove("items");
            }
            Block::Section(section) => {
                if let Some(heading) = &section.heading {
                    *length += heading.encode_utf16().count();
                    fields.insert("heading".into(), "".into());
                }
                take_texts(&mut values[index]["blocks"], &section.blocks, length);
            }
            Block::Table(_) | Block::Unknown(_) => {}
        }
    }
}
