//! A chart with its title, table and files.

use std::sync::Arc;

use js_sys::Array;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, MouseEvent, Url};

use super::Scene;
use super::chart_book::Progress;
use super::reveal::dom_id;
use crate::chart::{ChartData, Drawing, Layout, csv};
use crate::i18n::fill;

/// A chart: the picture when its code is there, and always the table.
#[component]
pub fn ChartView(
    /// The scene.
    scene: Scene,
    /// Index of the chart in the report.
    index: usize,
) -> impl IntoView {
    let messages = scene.messages;
    let chart = &scene.report().charts[index];
    let data = Arc::new(ChartData::of(scene.report(), chart, messages));
    let progress = RwSignal::new(Progress::Waiting);
    let drawable = Drawing::of(&data, 14).is_some() && !data.series.is_empty();
    let units = data.units().join("、");
    let unit = (!units.is_empty())
        .then(|| view! { <p class="chart-unit">{fill(messages.chart_unit, &[("units", &units)])}</p> });
    let description = chart.description.clone().map(|text| view! { <p class="chart-description">{text}</p> });
    let plot = drawable.then(|| plot(&scene, &data, &chart.title, progress));
    let bounds = data.has_bounds().then(|| view! { <p class="chart-hint bounds">{messages.bound_hint}</p> });
    let table = table(&scene, &data);
    let actions = actions(&scene, index, &data, drawable);
    let class = move || match progress.get() {
        Progress::Drawn => "chart drawn",
        Progress::Waiting => "chart waiting",
        Progress::Failed => "chart failed",
    };
    view! {
        <figure class=class part="chart" id=dom_id(&chart.id) tabindex="-1" lang=messages.language>
            <figcaption class="chart-head" lang=scene.report().language.clone()>
                <p class="chart-title">{chart.title.clone()}</p>
                {unit}
                {description}
            </figcaption>
            {plot}
            {bounds}
            <details class="chart-data">
                <summary>{messages.table}</summary>
                {table}
            </details>
            {actions}
        </figure>
    }
}

/// Text size in the drawing, from that of the text: charts grow with it, but less.
fn chart_font_size(font_size: u16) -> u16 {
    (font_size * 2 / 3 + 2).clamp(13, 22)
}

fn plot(
    scene: &Scene,
    data: &Arc<ChartData>,
    title: &str,
    progress: RwSignal<Progress>,
) -> impl IntoView + use<> {
    let messages = scene.messages;
    let container = NodeRef::<Div>::new();
    let drawing = {
        let (scene, data) = (scene.clone(), data.clone());
        Memo::new(move |_| Drawing::of(&data, chart_font_size(scene.font_size())))
    };
    let height = move || {
        let drawing = drawing.get()?;
        Some(format!("{}px", Layout::of(drawing.font_size).height(&drawing)))
    };
    let number = StoredValue::new(None::<usize>);
    let charts = scene.charts.clone();
    Effect::new(move |_| {
        let (Some(container), Some(drawing)) = (container.get(), drawing.get()) else {
            return;
        };
        match number.get_value() {
            None => number.set_value(Some(charts.add(container.into(), &drawing, progress))),
            Some(number) => charts.update(number, &drawing),
        }
    });
    let click = {
        let scene = scene.clone();
        move |event: MouseEvent| {
            let (Some(container), Some(drawing)) = (container.get_untracked(), drawing.get_untracked())
            else {
                return;
            };
            let y = f64::from(event.client_y()) - container.get_bounding_client_rect().top();
            if let Some(figure) = Layout::of(drawing.font_size).figure_at(&drawing, y as i32) {
                scene.reveal_figure(figure);
            }
        }
    };
    let note = move || match progress.get() {
        Progress::Waiting => Some(messages.chart_drawing),
        Progress::Failed => Some(messages.chart_failed),
        Progress::Drawn => None,
    };
    view! {
        <div class="plot" style:min-height=height>
            <div
                class="canvas"
                role="img"
                aria-label=format!("{}：{title}", messages.chart_label)
                node_ref=container
                on:click=click
            ></div>
            {move || note().map(|note| view! { <p class="plot-note">{note}</p> })}
        </div>
        <p class="chart-hint">{messages.chart_hint}</p>
    }
}

fn table(scene: &Scene, data: &ChartData) -> impl IntoView + use<> {
    let messages = scene.messages;
    let bodies = data
        .series
        .iter()
        .map(|series| {
            let rows = series
                .points
                .iter()
                .map(|point| {
                    let figure = &scene.report().figures[point.figure];
                    let index = point.figure;
                    let link = {
                        let scene = scene.clone();
                        move |event: MouseEvent| {
                            event.prevent_default();
                            scene.reveal_figure(index);
                        }
                    };
                    let share = format!("{}%", f64_tenths(point.permille));
                    view! {
                        <tr>
                            <th scope="row">{point.label.clone()}</th>
                            <td class="number-cell">
                                {point.text.clone()}
                                <span class="cell-bar" aria-hidden="true" style:--rv-share=share></span>
                            </td>
                            <td>{point.unit.clone()}</td>
                            <td>
                                <a class="card-link" href=scene.link(&figure.id) on:click=link>
                                    {figure.printed.clone()}
                                </a>
                            </td>
                        </tr>
                    }
                })
                .collect_view();
            view! {
                <tbody>
                    <tr class={"series-row"}>
                        <th scope="rowgroup" colspan="4">{series.name.clone()}</th>
                    </tr>
                    {rows}
                </tbody>
            }
        })
        .collect_view();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{messages.column_item}</th>
                    <th scope="col" class={"number-cell"}>{messages.column_value}</th>
                    <th scope="col">{messages.column_unit}</th>
                    <th scope="col">{messages.column_printed}</th>
                </tr>
            </thead>
            {bodies}
        </table>
    }
}

/// Thousandths as per cent, without float formatting.
fn f64_tenths(permille: u16) -> String {
    format!("{}.{}", permille / 10, permille % 10)
}

fn actions(scene: &Scene, index: usize, data: &Arc<ChartData>, drawable: bool) -> impl IntoView + use<> {
    let messages = scene.messages;
    let save_csv = {
        let (scene, data) = (scene.clone(), data.clone());
        move |_| {
            let text = csv(scene.report(), &scene.reading().places, &data, scene.messages);
            save(&scene, index, "csv", text_blob(&text, "text/csv;charset=utf-8"));
        }
    };
    let save_picture = |extension: &'static str| {
        let (scene, data) = (scene.clone(), data.clone());
        move |_| {
            let (scene, data) = (scene.clone(), data.clone());
            leptos::task::spawn_local(async move {
                let Some(drawing) = Drawing::of(&data, 16) else {
                    return;
                };
                let blob = match extension {
                    "svg" => {
                        scene.charts.svg(&drawing).await.and_then(|text| text_blob(&text, "image/svg+xml"))
                    }
                    _ => scene.charts.png(&drawing).await,
                };
                save(&scene, index, extension, blob);
            });
        }
    };
    let pictures = drawable.then(|| {
        view! {
            <button type="button" class="link-button" on:click=save_picture("svg")>{messages.download_svg}</button>
            <button type="button" class="link-button" on:click=save_picture("png")>{messages.download_png}</button>
        }
    });
    view! {
        <div class="chart-actions">
            <button type="button" class="link-button" on:click=save_csv>{messages.download_csv}</button>
            {pictures}
        </div>
    }
}

fn text_blob(text: &str, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options).ok()
}

/// Hands a file to the reader, named after report and chart.
fn save(scene: &Scene, index: usize, extension: &str, blob: Option<Blob>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let (Some(blob), Ok(link)) = (blob, document.create_element("a")) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let report = scene.report();
    let name: String = format!("{}-{}", report.title, report.charts[index].title)
        .chars()
        .map(
            |character| {
                if r#"\/:*?"<>|"#.contains(character) || character.is_control() { '_' } else { character }
            },
        )
        .collect();
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(&address);
    link.set_download(&format!("{name}.{extension}"));
    link.click();
    // The browser has begun to save by then.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}
