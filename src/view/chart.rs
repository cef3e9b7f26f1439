//! A chart with its title, table and files.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{Event, MouseEvent};

use super::Scene;
use super::figure_card::link;
use super::markup::{Tag, button, tag, whenever};
use crate::chart::{ChartData, Drawing, Kind, Layout, csv};
use crate::i18n::{Messages, fill};
use crate::model::joined;

/// A chart of the report: the picture when its code is there, and always the table.
pub fn chart_view(scene: &Scene, index: usize) -> AnyView {
    let messages = scene.messages;
    let chart = &scene.report().charts[index];
    let data = Arc::new(ChartData::of(scene.report(), chart, messages));
    let kind = Kind::of(&data).filter(|_| !data.series.is_empty() && scene.stage.has_picture(index));
    let drawable = kind.is_some();
    let waiting = scene.stage.live(|| "chart waiting").unwrap_or("chart drawn");
    let units = joined(&mut data.units().into_iter(), messages.comma);
    let unit = fill(messages.chart_unit, &[("units", &units)]);
    let spoken = data.spoken(&chart.title, messages);
    // The shell marks it `drawn` or `failed` in the end; a chart that is a table only stays so.
    tag("figure", if drawable { waiting } else { "chart failed" })
        .attr_if("part", scene.stage.part("chart"))
        .attr("id", &scene.dom_id(&chart.id))
        .attr("tabindex", "-1")
        .attr("lang", messages.language)
        .child(
            tag("figcaption", "chart-head")
                .attr_if("lang", scene.report().language.as_deref())
                .child(tag("p", "chart-title").text(&chart.title))
                .child((!units.is_empty()).then(|| tag("p", "chart-unit").text(&unit)))
                .child(chart.description.as_ref().map(|words| tag("p", "chart-description").text(words))),
        )
        .child(drawable.then(|| match scene.stage.picture(index) {
            Some(picture) => tag("div", "plot").child(canvas(messages, &spoken).markup(picture)),
            None => plot(scene, &data, &spoken),
        }))
        .child((kind.is_some_and(Kind::is_in_rows) && scene.stage.is_scripted()).then(|| {
            tag("p", "chart-hint").attr_if("data-script", scene.stage.action("")).text(messages.chart_hint)
        }))
        .child(data.has_bounds().then(|| tag("p", "chart-hint bounds").text(messages.bound_hint)))
        .child(
            tag("details", "chart-data")
                .attr_if("open", (!drawable).then_some(""))
                .child(tag("summary", "").text(messages.table))
                .child(tag("div", "table-frame").child(table(scene, index, &data))),
        )
        .child(scene.stage.is_scripted().then(|| actions(scene, index, &data, drawable)))
        .view()
}

fn canvas(messages: &Messages, title: &str) -> Tag {
    let label = format!("{}{}{title}", messages.chart_label, messages.colon);
    tag("div", "canvas").attr("role", "img").attr("aria-label", &label)
}

fn plot(scene: &Scene, data: &Arc<ChartData>, title: &str) -> Tag {
    let messages = scene.messages;
    let container = NodeRef::<Div>::new();
    let drawing = {
        let (scene, data) = (scene.clone(), data.clone());
        move || Drawing::of(&data, Drawing::font_size(scene.font_size()))
    };
    let height = {
        let drawing = drawing.clone();
        move || {
            drawing()
                .map_or_else(String::new, |drawing| format!("{}px", Layout::of(&drawing).height(&drawing)))
        }
    };
    whenever({
        let (scene, drawing) = (scene.clone(), drawing.clone());
        move || {
            if let (Some(container), Some(drawing)) = (container.get(), drawing()) {
                scene.stage.bridge().draw(&container, &json(&drawing));
            }
        }
    });
    let click = {
        let scene = scene.clone();
        move |event: MouseEvent| {
            let (Some(container), Some(drawing)) = (container.get_untracked(), untrack(&drawing)) else {
                return;
            };
            let (layout, place) = (Layout::of(&drawing), container.get_bounding_client_rect());
            // A picture may be of another size than the text is now.
            let scale = f64::from(layout.height(&drawing)) / place.height().max(1.0);
            let x = (f64::from(event.client_x()) - place.left()) * 1000.0 / place.width().max(1.0);
            let y = (f64::from(event.client_y()) - place.top()) * scale;
            if let Some(figure) = layout.figure_at(&drawing, x as i32, y as i32) {
                scene.reveal_figure(figure);
            }
        }
    };
    tag("div", "plot")
        .style("min-height", height)
        .child(canvas(messages, title).reference(container).on("click", click))
        .child(tag("p", "plot-note when-waiting").text(messages.chart_drawing))
        .child(tag("p", "plot-note when-failed").text(messages.chart_failed))
}

/// A bar in a table cell without a style attribute, which a strict policy refuses where no program
/// sets it.
fn static_bar(start: u16, permille: u16) -> Tag {
    tag("svg", "cell-bar")
        .attr("viewBox", "0 0 1000 6")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(
            tag("rect", "")
                .attr_if("x", (start > 0).then(|| start.to_string()).as_deref())
                .attr("width", &permille.to_string())
                .attr("height", "6"),
        )
}

fn table(scene: &Scene, chart: usize, data: &ChartData) -> Tag {
    let messages = scene.messages;
    let column = |class: &str, name: &'static str| tag("th", class).attr("scope", "col").text(name);
    let mut table = tag("table", "table").child(
        tag("thead", "").child(
            tag("tr", "")
                .child(column("", messages.column_item))
                .child(column("number-cell", messages.column_value))
                .child(column("", messages.column_unit))
                .child(column("", messages.column_printed)),
        ),
    );
    for series in &data.series {
        let mut body = tag("tbody", "");
        // A heading without a word would be read out as one all the same.
        if !series.name.is_empty() {
            let title = tag("th", "").attr("scope", "rowgroup").attr("colspan", "4").text(&series.name);
            body = body.child(tag("tr", "series-row").child(title));
        }
        for point in &series.points {
            let figure = &scene.report().figures[point.figure];
            let index = point.figure;
            let (start, permille) = (point.start, point.permille);
            let live = || {
                let per_cent = |permille: u16| move || format!("{}.{}%", permille / 10, permille % 10);
                let bar = tag("span", "cell-bar").attr("aria-hidden", "true");
                let bar = bar.style("--rv-share", per_cent(permille));
                if start > 0 { bar.style("--rv-start", per_cent(start)) } else { bar }
            };
            // A written page has bars where there is no picture.
            let written = || (!scene.stage.has_picture(chart)).then(|| static_bar(start, permille));
            let bar = scene.stage.live(live).or_else(|| scene.stage.printed(written).flatten());
            let printed = match scene.reading().places.location(index) {
                Some(_) => link(scene, &figure.id, move |scene| {
                    scene.reveal_figure(index);
                }),
                None => tag("span", ""),
            };
            body = body.child(
                tag("tr", "")
                    .child(tag("th", "").attr("scope", "row").text(&point.label))
                    .child(tag("td", "number-cell").text(&point.text).child(bar))
                    .child(tag("td", "").text(&point.unit))
                    .child(tag("td", "").child(printed.text(&figure.printed))),
            );
        }
        table = table.child(body);
    }
    table
}

fn actions(scene: &Scene, index: usize, data: &Arc<ChartData>, drawable: bool) -> Tag {
    let messages = scene.messages;
    let name = {
        let report = scene.report();
        format!("{}-{}", report.title, report.charts[index].title)
    };
    let save_csv = {
        let (scene, data, name) = (scene.clone(), data.clone(), format!("{name}.csv"));
        move |_: Event| {
            let text = csv(scene.report(), &scene.reading().places, &data, scene.messages);
            scene.stage.bridge().save(&text, "text/csv;charset=utf-8", &name);
        }
    };
    let save_picture = |label: &'static str, kind: &'static str| {
        drawable.then(|| {
            let (scene, data, name) = (scene.clone(), data.clone(), format!("{name}.{kind}"));
            button("link-button for-pictures", label, move |_: Event| {
                if let Some(mut drawing) = Drawing::of(&data, 16) {
                    drawing.title.clone_from(&scene.report().charts[index].title);
                    scene.stage.bridge().save_picture(&json(&drawing), kind, &name);
                }
            })
        })
    };
    tag("div", "chart-actions")
        .attr_if("data-script", scene.stage.action(""))
        .child(button("link-button", messages.download_csv, save_csv))
        .child(save_picture(messages.download_svg, "svg"))
        .child(save_picture(messages.download_png, "png"))
}

fn json(drawing: &Drawing) -> String {
    // Strings and numbers only: writing them cannot fail.
    serde_json::to_string(drawing).unwrap_or_default()
}
