//! The text: sections that fold, paragraphs with their figures, tables.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

use super::Scene;
use super::chart::chart_view;
use super::figure_card::figure_card;
use super::host::object;
use super::markup::{Tag, changing, nothing, tag, text};
use super::reveal::is_plain;
use super::table::table_views;

use crate::model::{Block, Section, Span};
use crate::prose::sentence::sentences;

/// The report's text with its charts.
pub fn body(scene: &Scene) -> Tag {
    let report = scene.report();
    let signature = report.signature.as_ref().map(|signature| {
        tag("div", "signature")
            .child(tag("p", "").text(&signature.name))
            .child(signature.date_text.as_ref().map(|date| tag("p", "").text(date)))
    });
    let click = {
        let scene = scene.clone();
        move |event: MouseEvent| scene.figure_clicked(&event)
    };
    // A button answers to the space bar, which a link would leave to scrolling.
    let press = |event: KeyboardEvent| {
        if let Some(link) = figure_link(&event).filter(|_| event.key() == " ") {
            event.prevent_default();
            link.click();
        }
    };
    // Charts whose section is not there stand at the end; nothing is lost.
    let loose = charts(scene, |section| section.is_none_or(|id| report.section(id).is_none()));
    tag("article", "body")
        .attr_if("part", scene.stage.part("body"))
        .attr_if("lang", report.language.as_deref())
        .on("click", click)
        .on("keydown", press)
        .children(blocks(scene, None, &report.body, None, 1))
        .child(signature)
        .children(loose)
}

/// The charts whose section passes.
fn charts(scene: &Scene, here: impl Fn(Option<&str>) -> bool) -> Vec<AnyView> {
    let charts = scene.report().charts.iter().enumerate();
    charts
        .filter(|(_, chart)| here(chart.section.as_deref()))
        .map(|(index, _)| chart_view(scene, index))
        .collect()
}

impl Scene {
    /// A click anywhere in the text: on a figure it opens the figure's card, or closes it.
    fn figure_clicked(&self, event: &MouseEvent) {
        let Some(index) =
            figure_link(event).and_then(|link| link.get_attribute("data-figure")?.parse::<usize>().ok())
        else {
            return;
        };
        // A new tab is the reader's choice.
        if !is_plain(event) {
            return;
        }
        event.prevent_default();
        let open = self.selected.get_untracked() != Some(index);
        self.selected.set(open.then_some(index));
        if let Some(figure) = self.report().figures.get(index).filter(|_| open) {
            self.stage.bridge().follow(&figure.id);
            self.stage.bridge().emit("figure", object(&[("id", figure.id.as_str().into())]));
        }
    }
}

/// The figure in the text that an event is on.
fn figure_link(event: &Event) -> Option<HtmlElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("a.figure").ok()??.dyn_into().ok()
}

/// The blocks of a section (`None`: of the report), with the number that its first paragraph
/// carries where it has no heading.
fn blocks(
    scene: &Scene,
    section: Option<&str>,
    blocks: &[Block],
    number: Option<&str>,
    level: usize,
) -> Vec<AnyView> {
    let mut views = Vec::with_capacity(blocks.len());
    let mut number = number;
    if let (Some(alone), false) = (number, matches!(blocks.first(), Some(Block::Paragraph(_)))) {
        views.push(tag("p", "paragraph alone").text(alone).view());
        number = None;
    }
    for (index, block) in blocks.iter().enumerate() {
        views.push(match block {
            Block::Paragraph(paragraph) => {
                views.extend(paragraph_views(scene, section, index, &paragraph.text, number.take()));
                continue;
            }
            Block::Section(inner) => section_view(scene, inner, level),
            Block::Table(table) => {
                views.extend(table_views(scene, section, index, table));
                continue;
            }
            Block::Unknown(unknown) => {
                let lines = unknown.text.lines().map(|line| tag("p", "paragraph").text(line).view());
                tag("div", "unknown").children(lines).view()
            }
        });
    }
    views
}

fn section_view(scene: &Scene, section: &Section, level: usize) -> AnyView {
    let id = scene.dom_id(&section.id);
    let charts = charts(scene, |name| name == Some(&section.id));
    let here = Some(section.id.as_str());
    let Some(heading) = &section.heading else {
        return tag("div", "item")
            .attr("id", &id)
            .attr("tabindex", "-1")
            .children(blocks(scene, here, &section.blocks, section.number.as_deref(), level + 1))
            .children(charts)
            .view();
    };
    let spans = scene.reading().places.spans(here, None);
    let name = ["h2", "h3", "h4", "h5", "h6"][level.clamp(1, 5) - 1];
    let title = tag(name, "heading-text")
        .child(section.number.as_ref().map(|number| tag("span", "number").text(number)))
        .children(rich_text(scene, heading, spans, false));
    tag("details", &format!("section level-{level}"))
        .attr_if("part", scene.stage.part("section"))
        .attr("id", &id)
        .attr_if("open", (!scene.stage.collapsed()).then_some(""))
        .child(tag("summary", "heading").attr_if("part", scene.stage.part("heading")).child(title))
        .child(
            tag("div", "blocks")
                .children(blocks(scene, here, &section.blocks, None, level + 1))
                .children(charts),
        )
        .view()
}

/// A paragraph, and after it the card of whichever of its figures is selected.
fn paragraph_views(
    scene: &Scene,
    section: Option<&str>,
    index: usize,
    content: &str,
    number: Option<&str>,
) -> Vec<AnyView> {
    let spans = scene.reading().places.spans(section, Some(index));
    let paragraph = tag("p", "paragraph")
        .child(number.map(|number| tag("span", "number").text(number)))
        .children(rich_text(scene, content, spans, true))
        .view();
    std::iter::once(paragraph).chain(card_of(scene, spans)).collect()
}

/// The card of whichever of some figures is selected.
pub fn card_of(scene: &Scene, spans: &[Span]) -> Option<AnyView> {
    if spans.is_empty() {
        return None;
    }
    let here: Vec<usize> = spans.iter().map(|span| span.figure).collect();
    scene.stage.live(|| {
        let scene = scene.clone();
        changing(move || match scene.selected.get() {
            Some(figure) if here.contains(&figure) => figure_card(&scene, figure),
            _ => nothing(),
        })
    })
}

/// A text with its figures marked, sentence by sentence.
fn rich_text(scene: &Scene, content: &str, spans: &[Span], linked: bool) -> Vec<AnyView> {
    if spans.is_empty() {
        return if content.is_empty() { Vec::new() } else { vec![text(content)] };
    }
    let mut spans = spans.iter().peekable();
    let mut views = Vec::new();
    let mut start = 0;
    for sentence in sentences(content) {
        // A quote may run over the end of a sentence; the sentence then goes on with it.
        if sentence.end <= start {
            continue;
        }
        let mut pieces = tag("span", "sentence");
        let mut end = sentence.end;
        while let Some(Span { range, figure, .. }) = spans.next_if(|span| span.range.start < end) {
            pieces = pieces.text(&content[start..range.start]).child(figure_view(
                scene,
                &content[range.clone()],
                *figure,
                linked,
            ));
            start = range.end;
            end = end.max(range.end);
        }
        views.push(pieces.text(&content[start..end]).view());
        start = end;
    }
    views
}

/// The words that state a figure; pressed, they open its card.
pub fn figure_view(scene: &Scene, content: &str, index: usize, linked: bool) -> Tag {
    let id = scene.report().figures[index].id.as_str();
    if !linked {
        // A link in a heading would fold the section.
        return tag("span", "").attr("id", &scene.dom_id(id)).attr("tabindex", "-1").text(content);
    }
    let link = tag("a", "figure").attr_if("part", scene.stage.part("figure"));
    // On a written page it leads to the chart that draws it, else to itself: an address to cite it by.
    let target = scene.stage.printed(|| chart_of(scene, id)).flatten().unwrap_or(id);
    let link = link.attr("id", &scene.dom_id(id)).attr("href", &scene.link(target)).text(content);
    let selected = scene.selected;
    let expanded = move || Some(if selected.get() == Some(index) { "true" } else { "false" }.to_owned());
    match scene.stage.live(|| index.to_string()) {
        Some(index) => {
            link.attr("role", "button").attr("data-figure", &index).attr_changing("aria-expanded", expanded)
        }
        None => link,
    }
}

/// The first chart that draws a figure.
fn chart_of<'a>(scene: &'a Scene, id: &str) -> Option<&'a str> {
    let mut charts = scene.report().charts.iter();
    charts.find(|chart| chart.draws(id)).map(|chart| chart.id.as_str())
}
