//! The head of the page as the original has it, and the end of the printed one.

use leptos::prelude::*;

use super::Scene;
use super::qr::Qr;
use crate::preferences::FONT_SIZES;

/// Breadcrumb, title, date and source, and the controls.
#[component]
pub fn Masthead(scene: Scene) -> impl IntoView {
    let messages = scene.messages;
    let report = scene.report();
    let title = if report.title.is_empty() { messages.untitled.to_owned() } else { report.title.clone() };
    let breadcrumb = (!report.breadcrumb.is_empty()).then(|| {
        let steps = report.breadcrumb.iter().map(|step| view! { <li>{step.clone()}</li> });
        view! {
            <nav class="breadcrumb" aria-label=messages.breadcrumb>
                <span class={"breadcrumb-label"}>{messages.breadcrumb}{"："}</span>
                <ol>{steps.collect_view()}</ol>
            </nav>
        }
    });
    let fact = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <div class={"fact"}><dt>{name}{"："}</dt><dd>{value}</dd></div> })
    };
    view! {
        <header class="masthead" part="masthead">
            {breadcrumb}
            <h1 class="title" part="title" lang=report.language.clone()>{title}</h1>
            <dl class="facts">
                {fact(messages.published, report.published.as_deref().map(|time| time.replace('T', " ")))}
                {fact(messages.publisher, report.publisher.clone())}
            </dl>
            <Toolbar scene />
        </header>
    }
}

#[component]
fn Toolbar(scene: Scene) -> impl IntoView {
    let messages = scene.messages;
    let steps = messages.font_steps.iter().enumerate().map(|(step, name)| {
        let pressed = {
            let scene = scene.clone();
            move || if scene.font_step.get() == step { "true" } else { "false" }
        };
        let scene = scene.clone();
        view! {
            <button
                type="button"
                class="step"
                aria-pressed=pressed
                title=format!("{} {}px", messages.font_size, FONT_SIZES[step])
                on:click=move |_| scene.choose_font_step(step)
            >
                {*name}
            </button>
        }
    });
    let open = |open: bool| {
        let scene = scene.clone();
        move |_| scene.set_all_open(open)
    };
    let print = |scope: &'static str| {
        let scene = scene.clone();
        move |_| {
            let _ = scene.bridge.print(scope);
        }
    };
    view! {
        <div class="toolbar" part="toolbar">
            <div class="tools steps" role="group" aria-label=messages.font_size>
                <span class="tools-name" aria-hidden="true">{messages.font_size}</span>
                {steps.collect_view()}
            </div>
            <div class={"tools"}>
                <button type="button" class="button" on:click=open(true)>{messages.expand_all}</button>
                <button type="button" class="button" on:click=open(false)>{messages.collapse_all}</button>
            </div>
            <div class={"tools"}>
                <details class="menu">
                    <summary class="button">{messages.print}</summary>
                    <div class={"menu-items"}>
                        <button type="button" class="button" on:click=print("all")>{messages.print_all}</button>
                        <button type="button" class="button" on:click=print("shown")>{messages.print_shown}</button>
                    </div>
                </details>
                <details class="menu">
                    <summary class="button">{messages.qr}</summary>
                    <div class={"menu-items qr-box"}>
                        <Qr address=scene.bridge.address() label=messages.qr_label />
                    </div>
                </details>
            </div>
        </div>
    }
}

/// The end of the printed report: where it is online.
#[component]
pub fn Colophon(scene: Scene) -> impl IntoView {
    let messages = scene.messages;
    let address = scene.bridge.address();
    view! {
        <footer class="colophon">
            <Qr address=address.clone() label=messages.qr_label />
            <p class={"colophon-text"}>
                {messages.qr}<br />
                {messages.address}{"："}{address}
            </p>
        </footer>
    }
}

impl Scene {
    /// Chooses a font step as a reader does: it is remembered and the page is told.
    pub(super) fn choose_font_step(&self, step: usize) {
        if step >= FONT_SIZES.len() {
            return;
        }
        // The text under the reader's eyes stays there while all of it grows.
        let anchor = self.top_in_view();
        self.set_font_step(step);
        if let Some((element, top)) = anchor {
            self.keep_in_view(element, top);
        }
        self.bridge.emit(
            "font-size",
            crate::element::object(&[("step", (step as u32).into()), ("pixels", FONT_SIZES[step].into())]),
        );
    }
}
