//! The text: sections that fold, paragraphs with their figures, tables.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::Scene;
use super::chart::ChartView;
use super::figure_card::FigureCard;
use super::reveal::dom_id;
use crate::model::{Block, Section, Span, Table, sentences};

/// The report's text with its charts.
#[component]
pub fn Body(scene: Scene) -> impl IntoView {
    let report = scene.report();
    let signature = report.signature.as_ref().map(|signature| {
        view! {
            <div class={"signature"}>
                <p>{signature.name.clone()}</p>
                {signature.date_text.clone().map(|date| view! { <p>{date}</p> })}
            </div>
        }
    });
    // Charts whose section is not there stand at the end; nothing is lost.
    let loose = report
        .charts
        .iter()
        .enumerate()
        .filter(|(_, chart)| chart.section.as_deref().is_none_or(|id| report.section(id).is_none()))
        .map(|(index, _)| view! { <ChartView scene=scene.clone() index /> })
        .collect_view();
    let blocks = blocks(&scene, None, &report.body, None, 1);
    let language = report.language.clone();
    let click = {
        let scene = scene.clone();
        move |event: MouseEvent| scene.figure_clicked(&event)
    };
    view! {
        <article class="body" part="body" lang=language on:click=click>
            {blocks}
            {signature}
            {loose}
        </article>
    }
}

impl Scene {
    /// A click anywhere in the text: on a figure it opens the figure's card, or closes it.
    fn figure_clicked(&self, event: &MouseEvent) {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|target| target.closest("a.figure").ok().flatten());
        let Some(index) = link.and_then(|link| link.get_attribute("data-figure")?.parse::<usize>().ok())
        else {
            return;
        };
        // A new tab is the reader's choice.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        let open = self.selected.get_untracked() != Some(index);
        self.selected.set(open.then_some(index));
        if let Some(figure) = self.report().figures.get(index).filter(|_| open) {
            self.bridge.follow(&figure.id);
            self.bridge.emit("figure", crate::element::object(&[("id", figure.id.as_str().into())]));
        }
    }
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
    if let (Some(text), false) = (number, matches!(blocks.first(), Some(Block::Paragraph(_)))) {
        views.push(view! { <p class="paragraph">{text.to_owned()}</p> }.into_any());
        number = None;
    }
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => {
                views.push(paragraph_view(scene, section, index, &paragraph.text, number.take()));
            }
            Block::Section(inner) => views.push(section_view(scene, inner, level)),
            Block::Table(table) => views.push(table_view(table)),
            Block::Unknown(unknown) => {
                let lines =
                    unknown.text.lines().map(|line| view! { <p class="paragraph">{line.to_owned()}</p> });
                views.push(view! { <div class="unknown">{lines.collect_view()}</div> }.into_any());
            }
        }
    }
    views
}

fn section_view(scene: &Scene, section: &Section, level: usize) -> AnyView {
    let charts = scene
        .report()
        .charts
        .iter()
        .enumerate()
        .filter(|(_, chart)| chart.section.as_deref() == Some(&section.id))
        .map(|(index, _)| view! { <ChartView scene=scene.clone() index /> })
        .collect_view();
    let id = dom_id(&section.id);
    let Some(heading) = &section.heading else {
        let blocks = blocks(scene, Some(&section.id), &section.blocks, section.number.as_deref(), level + 1);
        return view! {
            <div class=format!("item level-{level}") id=id tabindex="-1">{blocks}{charts}</div>
        }
        .into_any();
    };
    let spans = scene.reading().places.spans(Some(&section.id), None);
    let title = (
        section.number.clone().map(|number| view! { <span class="number">{number}</span> }),
        rich_text(scene, heading.trim_start(), heading.len() - heading.trim_start().len(), spans, false),
    );
    let title = match level {
        1 => html::h2().class("heading-text").child(title).into_any(),
        2 => html::h3().class("heading-text").child(title).into_any(),
        3 => html::h4().class("heading-text").child(title).into_any(),
        4 => html::h5().class("heading-text").child(title).into_any(),
        _ => html::h6().class("heading-text").child(title).into_any(),
    };
    let blocks = blocks(scene, Some(&section.id), &section.blocks, None, level + 1);
    view! {
        <details class=format!("section level-{level}") part="section" id=id open=!scene.bridge.collapsed()>
            <summary class="heading" part="heading">{title}</summary>
            <div class="blocks">{blocks}{charts}</div>
        </details>
    }
    .into_any()
}

fn paragraph_view(
    scene: &Scene,
    section: Option<&str>,
    index: usize,
    text: &str,
    number: Option<&str>,
) -> AnyView {
    let spans = scene.reading().places.spans(section, Some(index));
    let number = number.map(|number| view! { <span class="number">{number.to_owned()}</span> });
    if spans.is_empty() {
        return view! { <p class="paragraph">{number}{text.to_owned()}</p> }.into_any();
    }
    let here: Vec<usize> = spans.iter().map(|span| span.figure).collect();
    let content = rich_text(scene, text, 0, spans, true);
    let card = {
        let scene = scene.clone();
        move || {
            let figure = scene.selected.get().filter(|figure| here.contains(figure))?;
            Some(view! { <FigureCard scene=scene.clone() figure /> })
        }
    };
    view! {
        <p class="paragraph">{number}{content}</p>
        {card}
    }
    .into_any()
}

/// A text with its figures marked, sentence by sentence. `skipped` bytes were cut off its start.
fn rich_text(scene: &Scene, text: &str, skipped: usize, spans: &[Span], linked: bool) -> Vec<AnyView> {
    if spans.is_empty() {
        return vec![text.to_owned().into_any()];
    }
    let mut spans = spans
        .iter()
        .filter(|span| span.range.start >= skipped)
        .map(|span| (span.range.start - skipped..span.range.end - skipped, span.figure))
        .peekable();
    let mut views = Vec::new();
    let mut start = 0;
    for sentence in sentences(text) {
        // A quote may run over the end of a sentence; the sentence then goes on with it.
        if sentence.end <= start {
            continue;
        }
        let mut pieces: Vec<AnyView> = Vec::new();
        let mut end = sentence.end;
        while let Some((range, figure)) = spans.next_if(|(range, _)| range.start < end) {
            pieces.push(text[start..range.start].to_owned().into_any());
            pieces.push(figure_view(scene, &text[range.clone()], figure, linked));
            start = range.end;
            end = end.max(range.end);
        }
        pieces.push(text[start..end].to_owned().into_any());
        start = end;
        views.push(view! { <span class="sentence">{pieces}</span> }.into_any());
    }
    views
}

fn figure_view(scene: &Scene, text: &str, index: usize, linked: bool) -> AnyView {
    let id = scene.report().figures[index].id.as_str();
    if !linked {
        // A link in a heading would fold the section.
        return view! { <span id=dom_id(id) tabindex="-1">{text.to_owned()}</span> }.into_any();
    }
    let selected = scene.selected;
    let expanded = move || if selected.get() == Some(index) { "true" } else { "false" };
    view! {
        <a
            class="figure"
            part="figure"
            role="button"
            id=dom_id(id)
            href=scene.link(id)
            data-figure=index.to_string()
            aria-expanded=expanded
        >
            {text.to_owned()}
        </a>
    }
    .into_any()
}

fn table_view(table: &Table) -> AnyView {
    let caption = table.caption.clone().map(|caption| view! { <caption>{caption}</caption> });
    let head = (!table.columns.is_empty()).then(|| {
        let cells = table.columns.iter().map(|cell| view! { <th scope="col">{cell.clone()}</th> });
        view! { <thead><tr>{cells.collect_view()}</tr></thead> }
    });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| view! { <td>{cell.clone()}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=table.caption.clone()>
            <table class="table">{caption}{head}<tbody>{rows.collect_view()}</tbody></table>
        </div>
    }
    .into_any()
}
