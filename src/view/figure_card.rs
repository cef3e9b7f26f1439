//! What is known of a figure, shown under the paragraph that states it.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::Scene;
use crate::model::{Figure, Report};

/// A figure's card: value, unit, period, the charts it is in and where else it is stated.
#[component]
pub fn FigureCard(
    /// The scene.
    scene: Scene,
    /// Index of the figure.
    figure: usize,
) -> impl IntoView {
    let messages = scene.messages;
    let report = scene.report();
    let index = figure;
    let figure = report.figures.get(index)?;
    let row = |name: &'static str, value: AnyView| view! { <div class={"card-row"}><dt>{name}</dt><dd>{value}</dd></div> };
    let text = |text: String| text.into_any();
    let unit = figure.unit.clone().unwrap_or_else(|| messages.figure_no_unit.to_owned());
    let bound = messages.bound_words(figure.bound).map(|words| view! { <p class="card-note">{words}</p> });
    let charts = chart_links(&scene, figure);
    let mentions = mention_links(&scene, index);
    let part_of = figure.part_of.as_deref().and_then(|id| report.figure(id)).map(|whole| {
        row(messages.figure_part_of, text(format!("{} {}", whole.label, messages.value(whole))))
    });
    let place = NodeRef::<Div>::new();
    // Screen readers go on from here; the link in the text takes focus back on closing.
    Effect::new(move |_| {
        if let Some(card) = place.get() {
            let _ = card.focus();
        }
    });
    let close = {
        let scene = scene.clone();
        move || {
            scene.selected.set(None);
            scene.focus_figure(index);
        }
    };
    let on_key = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close();
            }
        }
    };
    Some(view! {
        <div
            class="card"
            part="figure-card"
            role="group"
            aria-label=messages.figure
            tabindex="-1"
            node_ref=place
            on:keydown=on_key
        >
            <div class={"card-head"}>
                <p class={"card-title"}>
                    {figure.label.clone()}{" "}<strong>{messages.value(figure)}</strong>
                </p>
                <button type="button" class="button" on:click=move |_| close()>{messages.close}</button>
            </div>
            {bound}
            <dl class={"card-rows"}>
                {row(messages.figure_printed, text(figure.printed.clone()))}
                {row(messages.figure_unit, text(unit))}
                {figure.period.clone().map(|period| row(messages.figure_period, text(period)))}
                {part_of}
                {(!charts.is_empty()).then(|| row(messages.figure_charts, charts.into_any()))}
                {(!mentions.is_empty()).then(|| row(messages.figure_mentions, mentions.into_any()))}
            </dl>
        </div>
    })
}

fn chart_links(scene: &Scene, figure: &Figure) -> Vec<AnyView> {
    let charts = scene.report().charts.iter().filter(|chart| {
        chart.series.iter().any(|series| series.points.iter().any(|point| point.figure == figure.id))
    });
    charts
        .map(|chart| {
            let id = chart.id.clone();
            let scene = scene.clone();
            let href = scene.link(&id);
            view! {
                <a
                    class="card-link"
                    href=href
                    on:click=move |event| {
                        event.prevent_default();
                        scene.follow(&id);
                    }
                >
                    {chart.title.clone()}
                </a>
            }
            .into_any()
        })
        .collect()
}

/// The other places that state the same fact, and whether they agree.
fn mention_links(scene: &Scene, index: usize) -> Vec<AnyView> {
    let report = scene.report();
    let messages = scene.messages;
    let figure = &report.figures[index];
    let Some(concept) = &figure.concept else {
        return Vec::new();
    };
    report
        .figures
        .iter()
        .enumerate()
        .filter(|(other, mention)| *other != index && mention.concept.as_ref() == Some(concept))
        .map(|(other, mention)| {
            let differs = mention.value != figure.value;
            let scene = scene.clone();
            let href = scene.link(&mention.id);
            view! {
                <a
                    class="card-link"
                    href=href
                    on:click=move |event| {
                        event.prevent_default();
                        scene.reveal_figure(other);
                    }
                >
                    {place_words(report, mention)}{" "}{messages.value(mention)}
                    {differs.then(|| view! { <strong class="differs">{"（"}{messages.figure_differs}{"）"}</strong> })}
                </a>
            }
            .into_any()
        })
        .collect()
}

/// Where a figure stands, by the numbers above it: `三、2、`.
fn place_words(report: &Report, figure: &Figure) -> String {
    let numbers = figure.section.as_deref().map(|id| report.numbers_of(id)).unwrap_or_default();
    if numbers.is_empty() { figure.label.clone() } else { numbers }
}

impl Scene {
    fn focus_figure(&self, index: usize) {
        let selector = format!("a.figure[data-figure='{index}']");
        if let Some(link) = self.all(&selector).into_iter().next() {
            super::reveal::focus(&link);
        }
    }
}
