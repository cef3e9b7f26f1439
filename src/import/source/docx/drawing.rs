//! Drawings: pictures, charts, SmartArt and WordArt, and what they say.

use std::collections::{HashMap, HashSet};

use crate::import::source::xml::{Element, Node, events};
use crate::import::source::{Content, Source};
use crate::prose::characters::trim;

/// What is in other parts and stands in the text of this one, by what the part calls it. Each stands
/// there once: told again at every mention, it could fill the memory.
#[derive(Debug, Default)]
pub struct Parts {
    /// Charts.
    pub charts: HashMap<String, Chart>,
    /// The texts of SmartArt.
    pub diagrams: HashMap<String, Vec<String>>,
    /// Files of other kinds that Word shows as if they were text of the document.
    pub chunks: HashMap<String, Source>,
}

/// A drawing that is open.
#[derive(Debug)]
pub struct Drawing {
    alternative: String,
    is_picture: bool,
    chart: Chart,
    texts: Vec<String>,
    /// How much there was before it.
    before: usize,
}

impl Drawing {
    /// A drawing; `is_picture` for an object of another program, which shows as one. `before` is how
    /// much there was before it.
    pub fn open(is_picture: bool, before: usize) -> Drawing {
        Drawing { alternative: String::new(), is_picture, chart: Chart::default(), texts: Vec::new(), before }
    }

    /// What an element says of the drawing it is in.
    pub fn property(&mut self, name: &str, element: &Element<'_>, parts: &mut Parts) {
        let mut says = |name: &str| {
            if trim(&self.alternative).is_empty() {
                self.alternative = element.attribute(name).unwrap_or_default();
            }
        };
        match name {
            // The drawing's own words, then those of a picture in it.
            "docPr" | "cNvPr" => {
                says("descr");
                says("title");
            }
            "shape" | "rect" | "group" => says("alt"),
            "pic" | "imagedata" => self.is_picture = true,
            "chart" => {
                self.is_picture = true;
                let chart = element.attribute("id").and_then(|id| parts.charts.remove(&id));
                self.chart = chart.unwrap_or_default();
            }
            "relIds" => {
                let texts = element.attribute("dm").and_then(|id| parts.diagrams.remove(&id));
                self.is_picture |= texts.is_none();
                self.texts.extend(texts.into_iter().flatten());
            }
            // WordArt of old documents, as in letterheads.
            "textpath" => {
                let text = element.attribute("string");
                self.texts.extend(text.map(|text| trim(&text).to_owned()));
            }
            _ => {}
        }
    }

    /// What the drawing shows, but for text in its boxes; `now` is how much there is by now.
    pub fn finish(self, now: usize) -> Vec<Content> {
        let yields = now > self.before || !self.texts.is_empty();
        let alternative = self.chart.describe(trim(&self.alternative));
        let mut contents = Vec::new();
        // A shape with words of its own needs no others.
        if self.is_picture || !yields && !alternative.is_empty() {
            contents.push(Content::Picture(alternative));
        }
        contents.extend(self.texts.into_iter().map(Content::Text));
        contents
    }
}

/// The words of a chart. Its values are numbers of a picture, and stay there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chart {
    /// Its title.
    pub title: String,
    /// What its series are called.
    pub series: Vec<String>,
    /// What its categories are called.
    pub categories: Vec<String>,
}

impl Chart {
    /// Reads a chart's part; what is broken in it is as if it were not there.
    pub fn read(xml: &str) -> Chart {
        let mut chart = Chart::default();
        let mut path: Vec<String> = Vec::new();
        let mut text = String::new();
        let _ = events(xml, |event| match event {
            Node::Open(element) => {
                let name = element.name();
                // Paragraphs of a title are its lines.
                if name == "p" && !text.is_empty() {
                    text.push(' ');
                }
                path.push(name.to_owned());
            }
            Node::Text(own) => {
                if matches!(path.last().map(String::as_str), Some("t" | "v")) {
                    text.push_str(own);
                }
            }
            Node::Close(name) => {
                path.pop();
                let within = |name: &str| path.iter().any(|open| open == name);
                let axis = path.iter().any(|open| open.ends_with("Ax") || open == "axis");
                let done = match name {
                    "title" if !axis => &mut chart.title,
                    "tx" if within("ser") || within("series") => {
                        chart.series.push(String::new());
                        chart.series.last_mut().unwrap_or(&mut chart.title)
                    }
                    "pt" if within("cat") => {
                        chart.categories.push(String::new());
                        chart.categories.last_mut().unwrap_or(&mut chart.title)
                    }
                    "title" | "val" | "xVal" | "yVal" | "bubbleSize" | "dLbls" | "trendline" => {
                        text.clear();
                        return;
                    }
                    _ => return,
                };
                trim(&text).clone_into(done);
                text.clear();
            }
        });
        chart.series.retain(|name| !name.is_empty());
        // Every series names the categories again.
        let mut seen = HashSet::new();
        chart.categories.retain(|name| !name.is_empty() && seen.insert(name.clone()));
        chart
    }

    /// The chart in place of its alternative text: `案件统计（受理、办结；2017年、2018年）`.
    pub fn describe(&self, alternative: &str) -> String {
        let mut text = alternative.to_owned();
        if !self.title.is_empty() && !text.contains(&self.title) {
            text.push_str(if text.is_empty() { "" } else { "：" });
            text.push_str(&self.title);
        }
        let names: Vec<String> = [&self.series, &self.categories]
            .into_iter()
            .filter(|names| !names.is_empty())
            .map(|names| names.join("、"))
            .collect();
        match names.join("；") {
            names if names.is_empty() => text,
            names if text.is_empty() => names,
            names => format!("{text}（{names}）"),
        }
    }
}

/// The texts of SmartArt in their order, one a shape; what is broken is as if it were not there.
pub fn diagram(xml: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut text: Option<String> = None;
    let mut in_text = false;
    let _ = events(xml, |event| match event {
        Node::Open(element) => match element.name() {
            "pt" => text = Some(String::new()),
            "p" => {
                if let Some(text) = text.as_mut().filter(|text| !text.is_empty()) {
                    text.push(' ');
                }
            }
            // A point's own element is `dgm:t`, a text's `a:t`.
            "t" => in_text = element.is_drawing(),
            _ => {}
        },
        Node::Text(own) => {
            if let Some(text) = text.as_mut().filter(|_| in_text) {
                text.push_str(own);
            }
        }
        Node::Close("t") => in_text = false,
        Node::Close("pt") => {
            let text = text.take().unwrap_or_default();
            let text = trim(&text);
            if !text.is_empty() {
                texts.push(text.to_owned());
            }
        }
        Node::Close(_) => {}
    });
    texts
}
