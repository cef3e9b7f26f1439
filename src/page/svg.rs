//! What ECharts drew, made to fit every width and policy.
//!
//! ECharts writes `<style>` and `style=`, which a strict policy refuses, and pixels for one width.
//! Our charts are rectangles, straight lines, dots and lines of text: these get their places across in per
//! cent of the width, so that one picture serves phones and wide pages, and colours become classes.
//!
//! Nothing is left out in silence: what is none of these, or not known at all, is refused by its name.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use thiserror::Error;

use super::{escape, escape_attribute};

/// Names for colours that are turned into classes here, so that the page's styles decide.
pub(super) const TEXT: &str = "#000001";
pub(super) const BAR: &str = "#000002";
pub(super) const BOUNDED: &str = "#000003";
pub(super) const GROUND: &str = "#000004";

/// What is drawn and has no place in a picture.
#[derive(Debug, Error, PartialEq)]
#[error("not known in a picture: {0}")]
pub struct Unknown(String);

/// Pictures that were drawn under each other, each as an `<svg>` of its height and any width.
///
/// # Errors
/// When anything is drawn that this file does not know.
pub fn fluid(drawn: &str, width: i32, heights: &[i32]) -> Result<Vec<String>, Unknown> {
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
    sheet.read(drawn)?;
    Ok(sheet.parts.into_iter().map(|part| part.out + "</svg>").collect())
}

/// The elements that ECharts draws our charts with, and their attributes: those that are read here, and
/// those that are the same for all that is drawn.
const KNOWN: [(&str, &[&str]); 7] = [
    ("svg", &["width", "height", "xmlns", "xmlns:xlink", "version", "baseProfile", "viewBox"]),
    // The ground of the whole.
    ("rect", &["width", "height", "x", "y", "fill"]),
    (
        "path",
        &[
            "d",
            "transform",
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "pointer-events",
            "class",
            "ecmeta_series_index",
            "ecmeta_data_index",
            "ecmeta_ssr_type",
            "ecmeta_silent",
        ],
    ),
    (
        "text",
        &[
            "x",
            "y",
            "transform",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-miterlimit",
            "paint-order",
            "dominant-baseline",
            "text-anchor",
            "style",
            "xml:space",
        ],
    ),
    // A line is cut to its axes, which hold all of it.
    ("g", &["clip-path"]),
    ("defs", &[]),
    // Rules for a pointer, which none of this answers to.
    ("style", &[]),
];

/// What the style of a text may say.
const TEXT_STYLE: [&str; 3] = ["font-size", "font-family", "font-weight"];

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
    fn read(&mut self, drawn: &str) -> Result<(), Unknown> {
        let mut reader = Reader::from_str(drawn);
        let mut text = None::<Text>;
        let failed = |error: quick_xml::Error| Unknown(error.to_string());
        loop {
            match reader.read_event().map_err(failed)? {
                Event::Start(tag) => {
                    text = self.element(&Element::of(&tag)?)?;
                    if tag.name().as_ref() == "defs" {
                        // The shapes that groups are cut to.
                        reader.read_to_end(tag.name()).map_err(failed)?;
                    }
                }
                Event::Empty(tag) => {
                    self.element(&Element::of(&tag)?)?;
                }
                Event::Text(words) => {
                    if let Some(text) = &mut text {
                        text.words.push_str(&words);
                    }
                }
                Event::GeneralRef(name) => {
                    if let Some(text) = &mut text {
                        text.words.push_str(&resolved(&name));
                    }
                }
                Event::End(_) => {
                    if let Some(text) = text.take() {
                        self.text(&text);
                    }
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Draws an element, but for a text, whose words come after it.
    fn element(&mut self, element: &Element) -> Result<Option<Text>, Unknown> {
        match element.name.as_str() {
            "text" => return Text::of(element).map(Some),
            "path" => self.path(element)?,
            "rect" if element.get("fill") != Some("none") => return Err(element.unknown("fill")),
            _ => {}
        }
        Ok(None)
    }

    fn path(&mut self, path: &Element) -> Result<(), Unknown> {
        let width = path.get("stroke-width").map_or(Some(1.0), |width| width.parse::<f64>().ok());
        let stroke = path.get("stroke").filter(|stroke| *stroke != "none" && width != Some(0.0));
        // What says nothing is black.
        let fill = path.get("fill").ok_or_else(|| path.unknown("fill"))?;
        let fill = Some(fill).filter(|fill| *fill != "none" && path.get("fill-opacity") != Some("0"));
        let shape = path.get("d").unwrap_or_default();
        let class = match (fill, stroke) {
            // Room for a pointer, and marks without a colour.
            (None, None) => return Ok(()),
            (None, Some(BAR)) => return self.line(&path.segments()?),
            (None, Some(TEXT)) => return self.rule(&path.segments()?).ok_or_else(|| path.unknown("d")),
            (Some(BAR), None) => "picture-bar",
            (Some(BOUNDED), Some(BAR)) => "picture-bounded",
            (None | Some(BAR | BOUNDED), Some(_)) => return Err(path.unknown("stroke")),
            _ => return Err(path.unknown("fill")),
        };
        match (path.get("transform"), rectangle(shape)) {
            (None, Some(place)) => self.rectangle(class, place),
            (Some(transform), None) if is_circle(shape) => {
                let place = circle(transform).ok_or_else(|| path.unknown("transform"))?;
                self.dot(class, place);
            }
            (Some(_), Some(_)) => return Err(path.unknown("transform")),
            _ => return Err(path.unknown("d")),
        }
        Ok(())
    }

    fn rectangle(&mut self, class: &str, [left, top, width, height]: [f64; 4]) {
        let (left, width) = (self.share(left), self.share(width));
        self.put(top, |above| {
            let (y, height) = (number(top - above), number(height));
            format!("<rect class=\"{class}\" x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>")
        });
    }

    /// The line of zero: straight down or across.
    fn rule(&mut self, segments: &[[f64; 4]]) -> Option<()> {
        let &[[left, top, right, bottom]] = segments else { return None };
        let (x, y) = (self.share(left.min(right)), top.min(bottom));
        let [width, height] = if left == right {
            ["1".to_owned(), number((bottom - top).abs())]
        } else if top == bottom {
            [self.share((right - left).abs()), "1".to_owned()]
        } else {
            return None;
        };
        self.put(y, |above| {
            let y = number(y - above);
            format!(
                "<rect class=\"picture-zero\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
            )
        });
        Some(())
    }

    /// A line in straight pieces, each an element: only those take per cent.
    fn line(&mut self, segments: &[[f64; 4]]) -> Result<(), Unknown> {
        for &[left, top, right, bottom] in segments {
            let (left, right) = (self.share(left), self.share(right));
            self.put(top.min(bottom), |above| {
                let (top, bottom) = (number(top - above), number(bottom - above));
                format!(
                    "<line class=\"picture-line\" x1=\"{left}\" y1=\"{top}\" x2=\"{right}\" y2=\"{bottom}\"/>"
                )
            });
        }
        Ok(())
    }

    fn dot(&mut self, class: &str, [x, y, radius]: [f64; 3]) {
        let (x, radius) = (self.share(x), number(radius));
        self.put(y, |above| {
            format!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{}\" r=\"{radius}\"/>", number(y - above))
        });
    }

    fn text(&mut self, text: &Text) {
        let anchor =
            if text.anchor == "start" { String::new() } else { format!(" text-anchor=\"{}\"", text.anchor) };
        let class = match (text.bold, text.halo) {
            (true, _) => "picture-title",
            (false, true) => "picture-text picture-halo",
            (false, false) => "picture-text",
        };
        let left = self.share(text.x);
        self.put(text.y, |above| {
            format!(
                "<text class=\"{class}\" x=\"{left}\" y=\"{}\"{anchor} font-size=\"{}\">{}</text>",
                number(text.y - above),
                escape_attribute(&text.size),
                escape(&text.words)
            )
        });
    }

    /// Writes into the picture that is at a height of the sheet, given where that begins.
    fn put(&mut self, y: f64, what: impl FnOnce(f64) -> String) {
        if let Some(part) = self.parts.iter_mut().rfind(|part| part.top <= y) {
            let written = what(part.top);
            part.out.push_str(&written);
        }
    }

    fn share(&self, pixels: f64) -> String {
        format!("{}%", number(pixels * 100.0 / self.width))
    }
}

/// An element that is known, with its attributes.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn of(tag: &BytesStart<'_>) -> Result<Self, Unknown> {
        let name = tag.name().as_ref().to_owned();
        let mut element = Self { name, attributes: Vec::new() };
        let known = KNOWN.iter().find(|(known, _)| *known == element.name);
        let (_, known) = known.ok_or_else(|| Unknown(format!("<{}>", element.name)))?;
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|error| Unknown(error.to_string()))?;
            let name = attribute.key.as_ref().to_owned();
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(|error| Unknown(error.to_string()))?;
            element.attributes.push((name.clone(), value.into_owned()));
            if !known.contains(&name.as_str()) {
                return Err(element.unknown(&name));
            }
        }
        Ok(element)
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// That an attribute is unknown, or its value.
    fn unknown(&self, name: &str) -> Unknown {
        Unknown(format!("<{} {name}=\"{}\">", self.name, self.get(name).unwrap_or_default()))
    }

    /// The straight pieces of a path.
    fn segments(&self) -> Result<Vec<[f64; 4]>, Unknown> {
        if self.get("transform").is_some() {
            return Err(self.unknown("transform"));
        }
        segments(self.get("d").unwrap_or_default()).ok_or_else(|| self.unknown("d"))
    }
}

/// A line of text as ECharts places it.
struct Text {
    x: f64,
    y: f64,
    anchor: String,
    size: String,
    bold: bool,
    /// Whether the ground shows around its letters.
    halo: bool,
    words: String,
}

impl Text {
    fn of(element: &Element) -> Result<Self, Unknown> {
        let unknown = |name: &str| element.unknown(name);
        if element.get("fill") != Some(TEXT) {
            return Err(unknown("fill"));
        }
        if !matches!(element.get("stroke"), None | Some(GROUND)) {
            return Err(unknown("stroke"));
        }
        // What the style sheet says of all.
        if element.get("dominant-baseline") != Some("central") {
            return Err(unknown("dominant-baseline"));
        }
        let anchor = element.get("text-anchor").unwrap_or("start");
        if !["start", "middle", "end"].contains(&anchor) {
            return Err(unknown("text-anchor"));
        }
        let number = |name: &str| match element.get(name) {
            Some(value) => value.parse::<f64>().map_err(|_| unknown(name)),
            None => Ok(0.0),
        };
        let [x, y] = match element.get("transform") {
            Some(transform) => translation(transform).ok_or_else(|| unknown("transform"))?,
            None => [0.0, 0.0],
        };
        let style = element.get("style").unwrap_or_default();
        let rules: Vec<(&str, &str)> = style.split(';').filter_map(|rule| rule.split_once(':')).collect();
        if rules.iter().any(|(key, _)| !TEXT_STYLE.contains(key)) {
            return Err(unknown("style"));
        }
        let property = |name: &str| rules.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        Ok(Self {
            x: x + number("x")?,
            y: y + number("y")?,
            anchor: anchor.to_owned(),
            size: property("font-size").unwrap_or("14px").trim_end_matches("px").to_owned(),
            bold: property("font-weight").is_some_and(|weight| weight != "normal"),
            halo: element.get("stroke").is_some(),
            words: String::new(),
        })
    }
}

/// What an entity stands for.
fn resolved(name: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return character.to_string();
    }
    quick_xml::escape::resolve_predefined_entity(name).unwrap_or_default().to_owned()
}

/// `translate(92 52.5)`.
fn translation(transform: &str) -> Option<[f64; 2]> {
    pair(transform.strip_prefix("translate(")?.strip_suffix(')')?)
}

/// `92 52.5`, or with a comma.
fn pair(text: &str) -> Option<[f64; 2]> {
    let (x, y) = text.split_once([' ', ','])?;
    Some([x.parse().ok()?, y.parse().ok()?])
}

/// How far two numbers that ECharts rounded may be from each other, where they mean the same.
const ROUNDED: f64 = 0.2;

/// Left, top, width and height of `M100 43.5l486 0l0 18l-486 0Z`.
fn rectangle(path: &str) -> Option<[f64; 4]> {
    let mut steps = path.strip_prefix('M')?.strip_suffix('Z')?.split('l').map(pair);
    let ([left, top], [width, flat], [straight, height]) = (steps.next()??, steps.next()??, steps.next()??);
    let [back, level] = steps.next()??;
    if steps.next().is_some()
        || flat != 0.0
        || straight != 0.0
        || level != 0.0
        || (back + width).abs() > ROUNDED
    {
        return None;
    }
    // A bar below zero is drawn from its zero to the left.
    let [left, width] = if width < 0.0 { [left + width, -width] } else { [left, width] };
    let [top, height] = if height < 0.0 { [top + height, -height] } else { [top, height] };
    Some([left, top, width, height])
}

/// The straight pieces of `M29.4 73.3M147 90L205.8 140L264.6 40`, which begins anew after each gap.
fn segments(path: &str) -> Option<Vec<[f64; 4]>> {
    let mut segments = Vec::new();
    for stroke in path.strip_prefix('M')?.split('M') {
        let mut places = stroke.split('L').map(pair);
        let mut from = places.next()??;
        for to in places {
            let to = to?;
            segments.push([from[0], from[1], to[0], to[1]]);
            from = to;
        }
    }
    Some(segments)
}

/// Whether a path is the circle around 0 with a radius of 1, as ECharts draws its dots.
fn is_circle(path: &str) -> bool {
    let mut arcs = path.split('A');
    arcs.next() == Some("M1 0")
        && arcs.clone().count() > 0
        && arcs.all(|arc| arc.starts_with("1 1 0 ") || arc.starts_with("1 1,0,"))
}

/// Centre and radius of `matrix(4,0,0,4,29.4,73.3)`.
fn circle(transform: &str) -> Option<[f64; 3]> {
    let numbers: Option<Vec<f64>> = transform
        .strip_prefix("matrix(")?
        .strip_suffix(')')?
        .split(',')
        .map(|number| number.parse().ok())
        .collect();
    match numbers?[..] {
        [radius, 0.0, 0.0, other, x, y] if radius == other => Some([x, y, radius]),
        _ => None,
    }
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
    fn bars_lines_dots_and_texts_take_any_width() {
        let drawn = "<svg width=\"200\" height=\"80\"><rect width=\"200\" height=\"80\" fill=\"none\"></rect>\n\
            <path d=\"M50 43.5l100 0l0 18l-100 0Z\" fill=\"#000002\" class=\"zr0-cls-0\"></path>\n\
            <path d=\"M50 61.5l-20 0l0 18l20 0Z\" fill=\"#000002\"></path>\n\
            <path d=\"M50 43.5L50 79.5\" fill=\"none\" stroke=\"#000001\"></path>\n\
            <path d=\"M0 61.5L200 61.5\" fill=\"none\" stroke=\"#000001\"></path>\n\
            <path d=\"M0 0l98 0l0 22l-98 0Z\" fill=\"rgb(0,0,0)\" fill-opacity=\"0\" stroke=\"#3c3c41\" stroke-width=\"0\"></path>\n\
            <g clip-path=\"url(#a)\"><path d=\"M20 43.5L40 53.5M60 61.5M80 62.5L100 52.5\" fill=\"none\" stroke=\"#000002\" stroke-width=\"2\"></path></g>\n\
            <path d=\"M1 0A1 1 0 1 1 1 -0.1A1 1 0 0 1 1 0\" transform=\"matrix(4,0,0,4,20,43.5)\" fill=\"#000003\" stroke=\"#000002\"></path>\n\
            <text dominant-baseline=\"central\" text-anchor=\"end\" style=\"font-size:14px;font-family:x;\" \
            transform=\"translate(40 52.5)\" fill=\"#000001\">a &amp; &lt;b&#62;</text>\n\
            <text dominant-baseline=\"central\" transform=\"translate(40 52.5)\" fill=\"#000001\" stroke=\"#000004\">c</text>\n\
            <defs ><clipPath id=\"a\"><path d=\"M0 0l9 0l0 9l-9 0Z\" fill=\"#000\"></path></clipPath></defs>\n\
            <style ><![CDATA[.a:hover{fill:red}]]></style></svg>";
        let first = "<svg class=\"picture\" width=\"100%\" height=\"80\" aria-hidden=\"true\" focusable=\"false\">\
             <rect class=\"picture-bar\" x=\"25%\" y=\"43.5\" width=\"50%\" height=\"18\"/>\
             <rect class=\"picture-bar\" x=\"15%\" y=\"61.5\" width=\"10%\" height=\"18\"/>\
             <rect class=\"picture-zero\" x=\"25%\" y=\"43.5\" width=\"1\" height=\"36\"/>\
             <rect class=\"picture-zero\" x=\"0%\" y=\"61.5\" width=\"100%\" height=\"1\"/>\
             <line class=\"picture-line\" x1=\"10%\" y1=\"43.5\" x2=\"20%\" y2=\"53.5\"/>\
             <line class=\"picture-line\" x1=\"40%\" y1=\"62.5\" x2=\"50%\" y2=\"52.5\"/>\
             <circle class=\"picture-bounded\" cx=\"10%\" cy=\"43.5\" r=\"4\"/>\
             <text class=\"picture-text\" x=\"20%\" y=\"52.5\" text-anchor=\"end\" font-size=\"14\">a &amp; &lt;b&gt;</text>\
             <text class=\"picture-text picture-halo\" x=\"20%\" y=\"52.5\" font-size=\"14\">c</text></svg>";
        let empty = "<svg class=\"picture\" width=\"100%\" height=\"40\" aria-hidden=\"true\" focusable=\"false\"></svg>";
        assert_eq!(fluid(drawn, 200, &[80]), Ok(vec![first.into()]));
        // Cut from a sheet, each begins at its own top.
        assert_eq!(fluid(drawn, 200, &[80, 40]), Ok(vec![first.into(), empty.into()]));
        let moved = [("43.5", "3.5"), ("53.5", "13.5"), ("61.5", "21.5"), ("62.5", "22.5"), ("52.5", "12.5")];
        let second = moved.iter().fold(first.to_owned(), |picture, (from, to)| picture.replace(from, to));
        assert_eq!(fluid(drawn, 200, &[40, 80]), Ok(vec![empty.into(), second]));
    }

    #[test]
    fn what_is_not_known_is_refused_by_its_name() {
        for (drawn, name) in [
            ("<image href=\"a.png\"/>", "<image>"),
            ("<g transform=\"scale(2)\"></g>", "<g transform=\"scale(2)\">"),
            ("<rect width=\"9\" height=\"9\" fill=\"#fff\"/>", "<rect fill=\"#fff\">"),
            (
                "<path d=\"M1 2l3 0l0 4l-3 0Z\" fill=\"#000002\" filter=\"url(#a)\"/>",
                "<path filter=\"url(#a)\">",
            ),
            ("<path d=\"M1 2l3 0l0 4l-3 0Z\" fill=\"red\"/>", "<path fill=\"red\">"),
            ("<path d=\"M1 2l3 0l0 4l-3 0Z\"/>", "<path fill=\"\">"),
            ("<path d=\"M1 2l3 0l0 4l-3 0Z\" fill=\"#000002\" stroke=\"red\"/>", "<path stroke=\"red\">"),
            ("<path d=\"M1 2l3 1l0 4l-3 0Z\" fill=\"#000002\"/>", "<path d=\"M1 2l3 1l0 4l-3 0Z\">"),
            (
                "<path d=\"M1 2C3 0 4 4 5 5\" fill=\"none\" stroke=\"#000002\"/>",
                "<path d=\"M1 2C3 0 4 4 5 5\">",
            ),
            ("<path d=\"M1 2L3 4\" fill=\"none\" stroke=\"#000001\"/>", "<path d=\"M1 2L3 4\">"),
            (
                "<path d=\"M1 2l3 0l0 4l-3 0Z\" fill=\"#000002\" transform=\"rotate(45)\"/>",
                "<path transform=\"rotate(45)\">",
            ),
            ("<text fill=\"red\">a</text>", "<text fill=\"red\">"),
            (
                "<text dominant-baseline=\"central\" fill=\"#000001\" style=\"font-style:italic\">a</text>",
                "<text style=\"font-style:italic\">",
            ),
            (
                "<text dominant-baseline=\"central\" fill=\"#000001\" transform=\"rotate(45)\">a</text>",
                "<text transform=\"rotate(45)\">",
            ),
        ] {
            let refused = fluid(&format!("<svg>{drawn}</svg>"), 100, &[100]);
            assert_eq!(refused, Err(Unknown(name.to_owned())), "{drawn}");
        }
        assert!(fluid("<svg><path", 100, &[100]).is_err());
    }

    #[test]
    fn other_shapes_are_no_bars() {
        assert_eq!(rectangle("M1 2l3 0l0 4l-3 0Z"), Some([1.0, 2.0, 3.0, 4.0]));
        assert_eq!(rectangle("M1 2l36.8 0l0 4l-36.7 0Z"), Some([1.0, 2.0, 36.8, 4.0]));
        for path in ["M1 2l3 1l0 4l-3 0Z", "M1 2l3 0l0 4Z", "M1 2A3 3 0 0 1 4 4Z", "M1 2", ""] {
            assert_eq!(rectangle(path), None, "{path}");
        }
    }
}
