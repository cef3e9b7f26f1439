//! The contents list, which follows the scroll. On wide pages it stands beside the text; on phones
//! it is a bar at the foot of the view, in reach of a thumb.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

use super::Scene;
use super::markup::{Tag, button, tag};
use super::reveal::{is_plain, is_shown};
use crate::model::Block;

/// Where the links of a static page's dock lead.
pub const CONTENTS_LINK: &str = "#rv-contents";
pub const TOP_LINK: &str = "#rv-top";

/// A line of the contents list.
#[derive(Clone)]
struct Line {
    id: String,
    level: usize,
    text: String,
}

/// The contents list.
pub fn contents(scene: &Scene) -> Tag {
    let messages = scene.messages;
    let mut lines = Vec::new();
    collect(&scene.report().body, 1, &mut lines);
    let has_lines = !lines.is_empty();
    let current = RwSignal::new(None::<usize>);
    let open = RwSignal::new(false);
    scene.stage.live(|| {
        follow_scroll(scene, lines.iter().map(|line| scene.dom_id(&line.id)).collect(), current);
    });
    let entries = lines.into_iter().enumerate().map(|(index, line)| {
        let go = {
            let scene = scene.clone();
            let id = line.id.clone();
            move |event: MouseEvent| {
                if is_plain(&event) {
                    event.prevent_default();
                    open.set(false);
                    scene.follow(&id);
                }
            }
        };
        let link = tag("a", "")
            .attr("href", &scene.link(&line.id))
            .attr_changing("aria-current", move || {
                (current.get() == Some(index)).then(|| "location".to_owned())
            })
            .on("click", go)
            .text(&line.text);
        tag("li", &format!("contents-line level-{}", line.level)).child(link).view()
    });
    let panel = move || Some(if open.get() { "contents-panel open" } else { "contents-panel" }.to_owned());
    let step = |name: &'static str, label: &'static str, change: isize| {
        let shell = scene.stage.action(if change > 0 { "larger" } else { "smaller" });
        let scene = scene.clone();
        button("dock-button", name, move |_: Event| {
            scene.choose_font_step(scene.font_step.get_untracked().wrapping_add_signed(change));
        })
        .attr("aria-label", &format!("{name} {label}"))
        .attr_if("data-script", shell)
    };
    let to_top = {
        let scene = scene.clone();
        move |_: Event| {
            open.set(false);
            scene.stage.element().scroll_into_view();
        }
    };
    let toggle = button("dock-button", messages.contents, move |_: Event| open.update(|open| *open = !*open))
        .attr_changing("aria-expanded", move || Some(if open.get() { "true" } else { "false" }.to_owned()));
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
        }
    };
    let list = has_lines.then(|| {
        tag("div", "")
            .attr_changing("class", panel)
            .child(tag("p", "contents-title").text(messages.contents))
            .child(
                tag("ol", "contents-lines")
                    .attr_if("lang", scene.report().language.as_deref())
                    .children(entries),
            )
    });
    let live = || {
        tag("div", "dock")
            .child(has_lines.then_some(toggle))
            .child(step("A−", messages.smaller, -1))
            .child(step("A+", messages.larger, 1))
            .child(button("dock-button", messages.to_top, to_top))
    };
    let printed = || {
        // The list opens as the target of a link, and closes as the target of none.
        let to = |class: &str, place: &str, name: &str| tag("a", class).attr("href", place).text(name);
        let step = |name, label, change| scene.stage.is_scripted().then(|| step(name, label, change));
        tag("div", "dock")
            .child(has_lines.then(|| to("dock-button to-contents", CONTENTS_LINK, messages.contents)))
            .child(has_lines.then(|| to("dock-button from-contents", "#-", messages.contents)))
            .child(step("A−", messages.smaller, -1))
            .child(step("A+", messages.larger, 1))
            .child(to("dock-button", TOP_LINK, messages.to_top))
    };
    let dock = scene.stage.live(live).or_else(|| scene.stage.printed(printed));
    tag("nav", if has_lines { "contents" } else { "contents without-lines" })
        .attr_if("part", scene.stage.part("contents"))
        .attr("aria-label", messages.contents)
        .on("keydown", on_key)
        .attr_if("id", scene.stage.printed(|| &CONTENTS_LINK[1..]))
        .child(dock)
        .child(list)
}

fn collect(blocks: &[Block], level: usize, lines: &mut Vec<Line>) {
    for section in blocks.iter().filter_map(Block::as_section) {
        if let Some(heading) = &section.heading {
            lines.push(Line {
                id: section.id.clone(),
                level,
                text: format!("{}{}", section.number.as_deref().unwrap_or_default(), heading.trim()),
            });
        }
        collect(&section.blocks, level + 1, lines);
    }
}

/// Keeps `current` at the last heading above the upper part of the view.
fn follow_scroll(scene: &Scene, ids: Vec<String>, current: RwSignal<Option<usize>>) {
    let scene = SendWrapper::new(scene.clone());
    let waiting = std::rc::Rc::new(std::cell::Cell::new(false));
    let Some(window) = web_sys::window() else {
        return;
    };
    // Capturing, so that a page which scrolls in a box of its own is followed too.
    let options = EventListenerOptions { passive: true, ..EventListenerOptions::run_in_capture_phase() };
    let listener = EventListener::new_with_options(&window, "scroll", options, move |_| {
        if waiting.replace(true) {
            return;
        }
        let (scene, ids, waiting) = (scene.clone(), ids.clone(), waiting.clone());
        request_animation_frame(move || {
            waiting.set(false);
            let found = last_above(&scene, &ids);
            if current.try_get_untracked().is_some_and(|now| now != found) {
                current.set(found);
                scene.keep_current_line_in_sight();
            }
        });
    });
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
}

fn last_above(scene: &Scene, ids: &[String]) -> Option<usize> {
    let headings = scene.all("details.section");
    // What is in a closed section keeps a box in newer browsers, at a place of no meaning.
    let shown: Vec<&Element> = headings.iter().filter(|heading| is_shown(heading)).collect();
    let above = shown.partition_point(|heading| heading.get_bounding_client_rect().top() < 160.0);
    let heading = shown.get(above.checked_sub(1)?)?;
    let id = heading.id();
    ids.iter().position(|known| *known == id)
}

impl Scene {
    /// Scrolls the list itself, never the page.
    fn keep_current_line_in_sight(&self) {
        let scene = self.clone();
        // After the new line is marked.
        request_animation_frame(move || {
            let lists = scene.all(".contents-panel");
            let lines = scene.all(".contents-lines a[aria-current]");
            let Some(list) = lists.first() else {
                return;
            };
            let Some(line) = lines.first() else {
                list.set_scroll_top(0);
                return;
            };
            let (list_box, line_box) = (list.get_bounding_client_rect(), line.get_bounding_client_rect());
            if line_box.top() < list_box.top() || line_box.bottom() > list_box.bottom() {
                let middle = line_box.top() - list_box.top() - list_box.height() / 2.0;
                list.set_scroll_top(list.scroll_top() + middle as i32);
            }
        });
    }
}
