//! The whole report.

use leptos::prelude::*;

use super::Scene;
use super::body::body;
use super::contents::{TOP_LINK, contents};
use super::markup::tag;
use super::masthead::{colophon, masthead};
use super::notices::notices;

/// The whole report.
pub fn app(scene: &Scene) -> AnyView {
    let size = {
        let scene = scene.clone();
        move || format!("{}px", scene.font_size())
    };
    tag("div", "report")
        .attr_if("part", scene.stage.part("report"))
        .attr_if("id", scene.stage.printed(|| &TOP_LINK[1..]))
        .style_if("--rv-font-size", scene.stage.live(|| size))
        .child(masthead(scene))
        .child(notices(scene))
        .child(tag("div", "columns").child(contents(scene)).child(body(scene)))
        .child(colophon(scene))
        .view()
}
