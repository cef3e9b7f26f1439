//! The whole report.

use leptos::prelude::*;

use super::Scene;
use super::body::Body;
use super::contents::Contents;
use super::masthead::{Colophon, Masthead};
use super::notices::Notices;

/// The whole report.
#[component]
pub fn App(scene: Scene) -> impl IntoView {
    let size = {
        let scene = scene.clone();
        move || format!("{}px", scene.font_size())
    };
    view! {
        <div class="report" part="report" style:--rv-font-size=size>
            <Masthead scene=scene.clone() />
            <Notices scene=scene.clone() />
            <div class={"columns"}>
                <Contents scene=scene.clone() />
                <Body scene=scene.clone() />
            </div>
            <Colophon scene />
        </div>
    }
}
