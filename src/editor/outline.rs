//! The outline as read, with what the import was not sure of.

use web_sys::Event;

use super::desk::Desk;
use super::markup::{Tag, button, tag};
use super::work::Work;
use crate::i18n::editor::warning_text;
use crate::i18n::fill;
use crate::import::{Warning, WarningKind};
use crate::model::{Block, Section};

/// The outline.
pub fn outline(desk: &Desk, work: &Work) -> Tag {
    let messages = desk.messages;
    let (mut placed, mut others): (Vec<&Warning>, Vec<&Warning>) =
        work.import.warnings.iter().partition(|warning| {
            matches!(
                warning.kind,
                WarningKind::LostNumber | WarningKind::LostMark | WarningKind::GuessedHeading
            )
        });
    let lines = lines(desk, &work.import.report.body, &mut placed);
    // Those whose section is not found are told below.
    others.extend(placed);
    tag("div", "outline")
        .child(tag("p", "hint").text(messages.outline_hint))
        .child(match lines {
            Some(lines) => lines,
            None => tag("p", "none").text(messages.outline_empty),
        })
        .child(remarks(desk, &others))
}

fn lines(desk: &Desk, blocks: &[Block], warnings: &mut Vec<&Warning>) -> Option<Tag> {
    let mut list = tag("ul", "outline-lines");
    let mut is_empty = true;
    for section in blocks.iter().filter_map(Block::as_section) {
        is_empty = false;
        list = list.child(tag("li", "").child(line(desk, section, warnings)).child(lines(
            desk,
            &section.blocks,
            warnings,
        )));
    }
    (!is_empty).then_some(list)
}

fn line(desk: &Desk, section: &Section, warnings: &mut Vec<&Warning>) -> Tag {
    let number = section.number.as_deref().unwrap_or_default();
    let heading = match &section.heading {
        Some(heading) => heading.clone(),
        None => opening(&section.blocks).unwrap_or_else(|| desk.messages.outline_no_heading.to_owned()),
    };
    let words = format!("{number}{}", section.heading.as_deref().unwrap_or_default());
    let warning = warnings
        .iter()
        .position(|warning| warning.place.as_ref().is_some_and(|place| place.text.starts_with(&words)))
        .filter(|_| !words.is_empty())
        .map(|index| warnings.remove(index));
    let go = {
        let (desk, id) = (desk.clone(), section.id.clone());
        move |_: Event| desk.show(&id)
    };
    let class = if section.heading.is_some() { "outline-line" } else { "outline-line without-heading" };
    tag("button", class)
        .attr("type", "button")
        .on("click", go)
        .child(tag("span", "outline-number").text(number))
        .child(tag("span", "outline-heading").text(&heading))
        .child(warning.map(|warning| {
            tag("span", "chip doubtful").text(warning_text(warning.kind, desk.messages.language))
        }))
}

/// The first words of a numbered paragraph.
fn opening(blocks: &[Block]) -> Option<String> {
    let paragraph = blocks.first()?.as_paragraph()?;
    let mut words: String = paragraph.text.chars().take(24).collect();
    if words.len() < paragraph.text.len() {
        words.push('…');
    }
    Some(words)
}

/// The warnings that no line of the outline shows, one kind after the other.
fn remarks(desk: &Desk, warnings: &[&Warning]) -> Option<Tag> {
    let mut kinds: Vec<WarningKind> = Vec::new();
    for warning in warnings {
        if !kinds.contains(&warning.kind) {
            kinds.push(warning.kind);
        }
    }
    if kinds.is_empty() {
        return None;
    }
    let messages = desk.messages;
    let groups = kinds.into_iter().map(|kind| {
        let places: Vec<_> = warnings
            .iter()
            .filter(|warning| warning.kind == kind)
            .filter_map(|warning| warning.place.as_ref())
            .collect();
        let name = warning_text(kind, messages.language);
        if places.is_empty() {
            return tag("p", "remark").text(name).view();
        }
        let rows = places.iter().map(|place| {
            let (before, marked, after) = excerpt(&place.text, &place.range);
            let line = fill(messages.warning_line, &[("line", &place.line.to_string())]);
            let marked = (marked.len() < place.text.len()).then(|| tag("mark", "").text(marked));
            tag("li", "")
                .child(tag("span", "muted").text(&format!("{line} ")))
                .text(before)
                .child(match marked {
                    Some(marked) => marked,
                    None => tag("span", "").text(&shortened(&place.text)),
                })
                .text(after)
                .view()
        });
        tag("details", "remark")
            .child(tag("summary", "").text(name).child(tag("span", "count").text(&places.len().to_string())))
            .child(tag("ul", "").children(rows))
            .view()
    });
    let groups: Vec<_> = groups.collect();
    Some(tag("div", "remarks").child(tag("h3", "").text(messages.warnings_title)).children(groups))
}

/// What is meant in a text, with a few words on each side.
fn excerpt<'a>(text: &'a str, range: &std::ops::Range<usize>) -> (&'a str, &'a str, &'a str) {
    let Some(((before, rest), length)) =
        text.split_at_checked(range.start).zip(range.end.checked_sub(range.start))
    else {
        return ("", text, "");
    };
    let Some((marked, after)) = rest.split_at_checked(length) else {
        return ("", text, "");
    };
    let start = before.char_indices().rev().nth(15).map_or(0, |(index, _)| index);
    let end = after.char_indices().nth(16).map_or(after.len(), |(index, _)| index);
    (&before[start..], marked, &after[..end])
}

fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}

/// A button that shows something in the preview.
pub fn show(desk: &Desk, id: &str, name: &str) -> Tag {
    let messages = desk.messages;
    let act = {
        let (desk, id) = (desk.clone(), id.to_owned());
        move |_: Event| desk.show(&id)
    };
    button("link-button", messages.show, act).attr("aria-label", &fill(messages.show_what, &[("name", name)]))
}
