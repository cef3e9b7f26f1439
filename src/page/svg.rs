//! What ECharts drew, made to fit every width and policy.
//!
//! ECharts writes `<style>` and `style=`, which a strict policy refuses, and pixels for one width.
//! Our charts are rectangles and lines of text: rectangles and texts get their places across in per
//! cent of the width, so that one picture serves phones and wide pages, and colours become classes.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::pictures::{BAR, BOUNDED, TEXT};
use super::{escape, escape_attribute};

/// Pictures that were drawn under each other, each as an `<svg>` of its height and any width.
pub fn fluid(drawn: &str, width: i32, heights: &[i32]) -> Vec<String> {
    let mut top = 0;
    let parts = heights.iter().map(|height| {
        let part = Part {
            top: f64::from(top),
            out: format!(
                "<svg class=\"picture\" width=\"100%\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">"
            ),
        };
        top += height;
        part
    });
    let mut sheet = Sheet { width: f64::from(width), parts: parts.collect() };
    sheet.read(drawn);
    sheet.parts.into_iter().map(|part| part.out + "</svg>").collect()
}

struct Sheet {
    width: f64,
    parts: Vec<Part>,
}

/// One picture of a sheet.
struct Part {
    top: f64,
    out: String,
}

impl Sheet {
    fn read(&mut self, drawn: &str) {
        let mut reader = Reader::from_str(drawn);
        let mut text = None::<Text>;
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => match tag.name().as_ref() {
                    b"text" => text = Some(Text::of(&tag)),
                    b"path" => self.rectangle(&tag),
                    _ => {}
                },
                Ok(Event::Empty(tag)) if tag.name().as_ref() == b"path" => self.rectangle(&tag),
                Ok(Event::Text(words)) => {
                    if let Some(text) = &mut text {
                        text.words.push_str(&words.decode().unwrap_or_default());
                    }
                }
                Ok(Event::GeneralRef(name)) => {
                    if let Some(text) = &mut text {
                        text.words.push_str(&resolved(&name));
                    }
                }
                Ok(Event::End(tag)) if tag.name().as_ref() == b"text" => {
                    if let Some(text) = text.take() {
                        self.text(&text);
                    }
                }
                // What ECharts writes is well formed: an error is its end.
                Ok(Event::Eof) | Err(_) => return,
                _ => {}
            }
        }
    }

    /// A bar, or the line of zero. Paths of other shapes are grounds and frames that one does not see.
    fn rectangle(&mut self, tag: &BytesStart<'_>) {
        if let Some([left, top, height]) = attribute(tag, "d").as_deref().and_then(upright)
            && attribute(tag, "stroke").is_some_and(|stroke| stroke != "none")
        {
            let left = self.share(left);
            if let Some(part) = self.part(top) {
                part.out.push_str(&format!(
                    "<rect class=\"picture-zero\" x=\"{left}\" y=\"{}\" width=\"1\" height=\"{}\"/>",
                    number(top - part.top),
                    number(height)
                ));
            }
            return;
        }
        let class = match attribute(tag, "fill").as_deref() {
            Some(BAR) => "picture-bar",
            Some(BOUNDED) => "picture-bounded",
            _ => return,
        };
        let Some([left, top, width, height]) = attribute(tag, "d").as_deref().and_then(rectangle) else {
            return;
        };
        let (left, width) = (self.share(left), self.share(width));
        let Some(part) = self.part(top) else { return };
        part.out.push_str(&format!(
            "<rect class=\"{class}\" x=\"{left}\" y=\"{}\" width=\"{width}\" height=\"{}\"/>",
            number(top - part.top),
            number(height)
        ));
    }

    fn text(&mut self, text: &Text) {
        let anchor =
            if text.anchor == "start" { String::new() } else { format!(" text-anchor=\"{}\"", text.anchor) };
        let class = if text.bold { "picture-title" } else { "picture-text" };
        let left = self.share(text.x);
        let Some(part) = self.part(text.y) else { return };
        part.out.push_str(&format!(
            "<text class=\"{class}\" x=\"{left}\" y=\"{}\"{anchor} font-size=\"{}\">{}</text>",
            number(text.y - part.top),
            escape_attribute(&text.size),
            escape(&text.words)
        ));
    }

    /// The picture that is at a height of the sheet.
    fn part(&mut self, y: f64) -> Option<&mut Part> {
        self.parts.iter_mut().rfind(|part| part.top <= y)
    }

    fn share(&self, pixels: f64) -> String {
        format!("{}%", number(pixels * 100.0 / self.width))
    }
}

/// A line of text as ECharts places it.
struct Text {
    x: f64,
    y: f64,
    anchor: String,
    size: String,
    bold: bool,
    words: String,
}

impl Text {
    fn of(tag: &BytesStart<'_>) -> Self {
        let number = |name| attribute(tag, name).and_then(|value| value.parse().ok()).unwrap_or(0.0);
        let [x, y] = attribute(tag, "transform").as_deref().and_then(translation).unwrap_or_default();
        let style = attribute(tag, "style").unwrap_or_default();
        let property = |name: &str| {
            style
                .split(';')
                .find_map(|rule| rule.split_once(':').filter(|(key, _)| *key == name))
                .map(|(_, value)| value)
        };
        debug_assert!(attribute(tag, "fill").as_deref() == Some(TEXT), "a text of no theme colour");
        Self {
            x: x + number("x"),
            y: y + number("y"),
            anchor: attribute(tag, "text-anchor").unwrap_or_else(|| "start".into()),
            size: property("font-size").unwrap_or("14px").trim_end_matches("px").to_owned(),
            bold: property("font-weight").is_some_and(|weight| weight != "normal"),
            words: String::new(),
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let value =
        tag.try_get_attribute(name).ok()??.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// What an entity stands for.
fn resolved(name: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return character.to_string();
    }
    let name = name.decode().unwrap_or_default();
    quick_xml::escape::resolve_predefined_entity(&name).unwrap_or_default().to_owned()
}

/// `translate(92 52.5)`.
fn translation(transform: &str) -> Option<[f64; 2]> {
    let (x, y) = transform.strip_prefix("translate(")?.strip_suffix(')')?.split_once([' ', ','])?;
    Some([x.parse().ok()?, y.parse().ok()?])
}

/// Left, top, width and height of `M100 43.5l486 0l0 18l-486 0Z`.
fn rectangle(path: &str) -> Option<[f64; 4]> {
    let mut steps = path.strip_prefix('M')?.strip_suffix('Z')?.split('l');
    let mut pair = || {
        let (x, y) = steps.next()?.split_once(' ')?;
        Some([x.parse::<f64>().ok()?, y.parse::<f64>().ok()?])
    };
    let ([left, top], [width, flat], [straight, height]) = (pair()?, pair()?, pair()?);
    // A bar below zero is drawn from its zero to the left.
    let [left, width] = if width < 0.0 { [left + width, -width] } else { [left, width] };
    let [top, height] = if height < 0.0 { [top + height, -height] } else { [top, height] };
    (flat == 0.0 && straight == 0.0).then_some([left, top, width, height])
}

/// Left, top and height of a line straight down or up: `M220.5 20L220.5 380`.
fn upright(path: &str) -> Option<[f64; 3]> {
    let (from, to) = path.strip_prefix('M')?.split_once(['L', 'l'])?;
    let pair = |point: &str| {
        let (x, y) = point.split_once(' ')?;
        Some([x.parse::<f64>().ok()?, y.parse::<f64>().ok()?])
    };
    let ([left, top], [x, y]) = (pair(from)?, pair(to)?);
    let (right, bottom) = if path.contains('l') { (left + x, top + y) } else { (x, y) };
    (left == right && top != bottom).then_some([left, top.min(bottom), (bottom - top).abs()])
}

/// A number with at most two decimals.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_and_texts_take_any_width() {
        let drawn = "<svg width=\"200\" height=\"80\"><rect width=\"200\" height=\"80\" fill=\"none\"></rect>\n\
            <path d=\"M50 43.5l100 0l0 18l-100 0Z\" fill=\"#000002\" class=\"zr0-cls-0\"></path>\n\
            <path d=\"M50 61.5l-20 0l0 18l20 0Z\" fill=\"#000002\"></path>\n\
            <path d=\"M50 43.5L50 79.5\" fill=\"none\" stroke=\"#54555a\"></path>\n\
            <path d=\"M0 0l98 0l0 22l-98 0Z\" fill=\"rgb(0,0,0)\" fill-opacity=\"0\"></path>\n\
            <text dominant-baseline=\"central\" text-anchor=\"end\" style=\"font-size:14px;font-family:x;\" \
            transform=\"translate(40 52.5)\" fill=\"#000001\">a &amp; &lt;b&#62;</text>\n\
            <style ><![CDATA[.a:hover{fill:red}]]></style></svg>";
        let first = "<svg class=\"picture\" width=\"100%\" height=\"80\" aria-hidden=\"true\" focusable=\"false\">\
             <rect class=\"picture-bar\" x=\"25%\" y=\"43.5\" width=\"50%\" height=\"18\"/>\
             <rect class=\"picture-bar\" x=\"15%\" y=\"61.5\" width=\"10%\" height=\"18\"/>\
             <rect class=\"picture-zero\" x=\"25%\" y=\"43.5\" width=\"1\" height=\"36\"/>\
             <text class=\"picture-text\" x=\"20%\" y=\"52.5\" text-anchor=\"end\" font-size=\"14\">a &amp; &lt;b&gt;</text></svg>";
        let empty = "<svg class=\"picture\" width=\"100%\" height=\"40\" aria-hidden=\"true\" focusable=\"false\"></svg>";
        assert_eq!(fluid(drawn, 200, &[80]), [first]);
        // Cut from a sheet, each begins at its own top.
        assert_eq!(fluid(drawn, 200, &[80, 40]), [first, empty]);
        assert_eq!(
            fluid(drawn, 200, &[40, 80])[1],
            first.replace("43.5", "3.5").replace("61.5", "21.5").replace("52.5", "12.5")
        );
    }

    #[test]
    fn other_shapes_are_no_bars() {
        assert_eq!(rectangle("M1 2l3 0l0 4l-3 0Z"), Some([1.0, 2.0, 3.0, 4.0]));
        for path in ["M1 2l3 1l0 4l-3 0Z", "M1 2A3 3 0 0 1 4 4Z", "M1 2", ""] {
            assert_eq!(rectangle(path), None, "{path}");
        }
    }
}
