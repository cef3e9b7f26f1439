//! The second step's parts, one at a time.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent};

use super::charts::charts;
use super::desk::{Desk, Tab};
use super::figures::figures;
use super::findings::findings;
use super::left_out::left_out;
use super::markup::{Tag, changing, nothing, tag};
use super::numbers::numbers;
use super::outline::outline;
use super::work::Work;
use crate::check::State;

const TABS: [Tab; 6] = [Tab::Outline, Tab::Figures, Tab::Numbers, Tab::Charts, Tab::Findings, Tab::LeftOut];

impl Tab {
    fn key(self) -> &'static str {
        match self {
            Tab::Outline => "outline",
            Tab::Figures => "figures",
            Tab::Numbers => "numbers",
            Tab::Charts => "charts",
            Tab::Findings => "findings",
            Tab::LeftOut => "left-out",
        }
    }
}

/// The tabs and their panels.
pub fn tabs(desk: &Desk, work: &Arc<Work>) -> Tag {
    let messages = desk.messages;
    let mut list = tag("div", "tabs").attr("role", "tablist").attr("aria-label", messages.tabs);
    for tab in TABS {
        list = list.child(tab_button(desk, work, tab));
    }
    let panels = TABS.map(|tab| panel(desk, work, tab).view());
    tag("div", "parts").child(list).children(panels)
}

fn tab_button(desk: &Desk, work: &Arc<Work>, tab: Tab) -> Tag {
    let messages = desk.messages;
    let name = match tab {
        Tab::Outline => messages.tab_outline,
        Tab::Figures => messages.tab_figures,
        Tab::Numbers => messages.tab_numbers,
        Tab::Charts => messages.tab_charts,
        Tab::Findings => messages.tab_findings,
        Tab::LeftOut => messages.tab_left_out,
    };
    let chosen = desk.tab;
    let go = {
        let desk = desk.clone();
        move |event: KeyboardEvent| {
            let here = TABS.iter().position(|other| *other == tab).unwrap_or(0);
            let next = match event.key().as_str() {
                "ArrowRight" => (here + 1) % TABS.len(),
                "ArrowLeft" => (here + TABS.len() - 1) % TABS.len(),
                "Home" => 0,
                "End" => TABS.len() - 1,
                _ => return,
            };
            event.prevent_default();
            desk.tab.set(TABS[next]);
            desk.bridge.focus(&format!("tab-{}", TABS[next].key()));
        }
    };
    tag("button", "tab")
        .attr("type", "button")
        .attr("role", "tab")
        .attr("id", &format!("tab-{}", tab.key()))
        .attr("aria-controls", &format!("panel-{}", tab.key()))
        .attr_changing("aria-selected", move || Some((chosen.get() == tab).to_string()))
        .attr_changing("tabindex", move || Some(if chosen.get() == tab { "0" } else { "-1" }.to_owned()))
        .on("click", move |_: Event| chosen.set(tab))
        .on("keydown", go)
        .text(name)
        .child(count(desk, work, tab))
}

fn count(desk: &Desk, work: &Arc<Work>, tab: Tab) -> AnyView {
    let outcome = desk.outcome;
    let left_out = work.import.left_out.len();
    let count = Memo::new(move |_| {
        outcome.with(|outcome| {
            let outcome = outcome.as_ref()?;
            let findings = || outcome.findings.iter();
            let troubling =
                findings().filter(|finding| matches!(finding.state, State::Fail | State::Uncertain));
            match tab {
                Tab::Outline => None,
                Tab::Figures => Some(outcome.report.figures.len()),
                Tab::Numbers => {
                    Some(outcome.coverage.unread.iter().filter(|unread| !unread.in_table).count())
                }
                Tab::Charts => Some(outcome.report.charts.len()),
                Tab::Findings => Some(troubling.count()),
                Tab::LeftOut => Some(left_out),
            }
        })
    });
    changing(move || {
        let Some(count) = count.get() else {
            return nothing();
        };
        let class = match tab {
            Tab::Findings if count > 0 => "count alarming",
            Tab::Numbers if count > 0 => "count doubtful",
            _ => "count",
        };
        tag("span", class).text(&count.to_string()).view()
    })
}

fn panel(desk: &Desk, work: &Arc<Work>, tab: Tab) -> Tag {
    let chosen = desk.tab;
    // Hundreds of rows are made when they are first asked for, and then stay.
    let seen = Memo::new(move |seen: Option<&bool>| seen.copied().unwrap_or(false) || chosen.get() == tab);
    let content = {
        let (desk, work) = (desk.clone(), work.clone());
        changing(move || {
            if !seen.get() {
                return nothing();
            }
            match tab {
                Tab::Outline => outline(&desk, &work),
                Tab::Figures => figures(&desk, &work),
                Tab::Numbers => numbers(&desk, &work),
                Tab::Charts => charts(&desk, &work),
                Tab::Findings => findings(&desk),
                Tab::LeftOut => left_out(&desk, &work),
            }
            .view()
        })
    };
    tag("div", "panel")
        .attr("role", "tabpanel")
        .attr("id", &format!("panel-{}", tab.key()))
        .attr("aria-labelledby", &format!("tab-{}", tab.key()))
        .attr_changing("hidden", move || (chosen.get() != tab).then(String::new))
        .child(content)
}
