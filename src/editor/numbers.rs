//! The report's text with its numbers: figures stand calm, what is not understood stands out, and one
//! press makes a figure of it. The text is made once; only its marks and the one open form change.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent};

use super::desk::Desk;
use super::markup::{Tag, button, changing, nothing, tag, whenever};
use super::numerals::{Line, Mark, Part, What};
use super::work::{NumeralDraft, Work};
use crate::i18n::fill;
use crate::import::AddedFigure;

/// Marks that no line begins with.
const CLOSING: &str = "，。、；：！？）》」』”’,.;:!?)%％";

/// What the views of this part share.
#[derive(Clone)]
pub(super) struct View {
    pub(super) desk: Desk,
    work: Arc<Work>,
    /// The number whose form is open.
    open: RwSignal<Option<usize>>,
    /// The number last gone to.
    here: RwSignal<Option<usize>>,
}

impl View {
    /// The period that the report is of, which a figure has unless another is said.
    pub(super) fn period(&self) -> Option<String> {
        Some(self.work.head[3].value.get_untracked()).filter(|period| !period.is_empty())
    }
}

/// The text with its numbers.
pub fn numbers(desk: &Desk, work: &Arc<Work>) -> Tag {
    let texts = desk.messages;
    if work.text.is_empty() {
        return tag("p", "none").text(texts.numbers_empty);
    }
    let view =
        View { desk: desk.clone(), work: work.clone(), open: RwSignal::new(None), here: RwSignal::new(None) };
    {
        let view = view.clone();
        whenever(move || {
            if let Some(index) = view.desk.wanted_numeral.get() {
                view.desk.wanted_numeral.set(None);
                view.start(index);
            }
        });
    }
    let parts: Vec<_> = work.text.iter().map(|part| view.part(part).view()).collect();
    tag("div", "numbers")
        .child(tag("div", "number-counts").attr("role", "status").child(counts(desk)))
        .child(tag("p", "hint").text(texts.numbers_hint))
        .child((!work.numerals.is_empty()).then(|| view.steps()))
        .child(tag("div", "number-text").attr("lang", "zh-CN").children(parts))
        .child(view.apart())
}

/// How much is understood.
fn counts(desk: &Desk) -> AnyView {
    let (outcome, texts) = (desk.outcome, desk.messages);
    let counts = Memo::new(move |_| {
        outcome.with(|outcome| {
            let coverage = &outcome.as_ref()?.coverage;
            let in_tables = coverage.unread.iter().filter(|unread| unread.in_table).count();
            Some([coverage.figures, coverage.others, coverage.unread.len(), in_tables])
        })
    });
    changing(move || {
        let Some(counts) = counts.get() else {
            return nothing();
        };
        let [figures, others, unread, in_tables] = counts.map(|count| count.to_string());
        let filled =
            [("figures", &*figures), ("others", &others), ("unread", &unread), ("tables", &in_tables)];
        tag("p", "").text(&fill(texts.numbers_counts, &filled)).view()
    })
}

impl View {
    pub(super) fn draft(&self, index: usize) -> &NumeralDraft {
        &self.work.numerals[index]
    }

    /// The way from one number that is not understood to the next.
    fn steps(&self) -> Tag {
        let texts = self.desk.messages;
        let left = {
            let work = self.work.clone();
            Memo::new(move |_| {
                let drafts = work.numerals.iter().enumerate();
                let left: Vec<usize> =
                    drafts.filter(|(_, draft)| !draft.is_figure()).map(|(index, _)| index).collect();
                left
            })
        };
        let step = |name: &'static str, id: &str, forward: bool| {
            let view = self.clone();
            button("button small", name, move |_: Event| view.step(forward))
                .attr("id", id)
                .attr_changing("aria-disabled", move || left.with(Vec::is_empty).then(|| "true".to_owned()))
        };
        let here = self.here;
        let place = changing(move || {
            let words = left.with(|left| {
                let place = left.iter().position(|index| Some(*index) == here.get());
                let count = left.len().to_string();
                match place {
                    _ if left.is_empty() => texts.numbers_none_left.to_owned(),
                    None => fill(texts.numbers_left, &[("count", &count)]),
                    Some(place) => {
                        fill(texts.numbers_place, &[("place", &(place + 1).to_string()), ("count", &count)])
                    }
                }
            });
            super::markup::text(&words)
        });
        tag("div", "number-steps")
            .attr("role", "group")
            .attr("aria-label", texts.numbers_unread)
            .child(step(texts.numbers_previous, "numeral-previous", false))
            .child(step(texts.numbers_next, "numeral-next", true))
            .child(tag("span", "muted").attr("role", "status").child(place))
    }

    /// Goes to the next number that is not understood, or the one before; past the last to the first.
    fn step(&self, forward: bool) {
        let here = self.here.get_untracked();
        let drafts = self.work.numerals.iter().enumerate();
        let left: Vec<usize> = drafts
            .filter(|(_, draft)| draft.says.with_untracked(|says| says.value.is_none()))
            .map(|(index, _)| index)
            .collect();
        let next = if forward {
            left.iter().find(|index| here.is_none_or(|here| **index > here)).or(left.first())
        } else {
            left.iter().rfind(|index| here.is_some_and(|here| **index < here)).or(left.last())
        };
        if let Some(next) = next {
            self.here.set(Some(*next));
            self.desk.bridge.focus(&format!("numeral-{next}"));
        }
    }

    fn part(&self, part: &Part) -> Tag {
        match part {
            Part::Heading(line) => self.line("h3", line),
            Part::Paragraph(line) => self.line("p", line),
            Part::Table { caption, head, rows } => self.table(caption.as_ref(), head, rows),
        }
    }

    /// A heading or a paragraph, and below it the form of one of its numbers.
    fn line(&self, element: &'static str, line: &Line) -> Tag {
        let unread: Vec<usize> = line
            .marks
            .iter()
            .filter_map(|mark| match mark.what {
                What::Unread(index) => Some(index),
                What::Figure(_) | What::InTable => None,
            })
            .collect();
        let form = (!unread.is_empty()).then(|| {
            let view = self.clone();
            let open = Memo::new(move |_| view.open.get().filter(|index| unread.contains(index)));
            let view = self.clone();
            changing(move || open.get().map_or_else(nothing, |index| view.form(index).view()))
        });
        let number = (!line.number.is_empty()).then(|| tag("span", "number-outline").text(&line.number));
        tag("div", "number-line").child(tag(element, "").child(number).children(self.words(line))).child(form)
    }

    fn words(&self, line: &Line) -> Vec<AnyView> {
        let mut views = Vec::with_capacity(2 * line.marks.len() + 1);
        let mut done = 0;
        let plain = |range| super::markup::text(line.text.get(range).unwrap_or_default());
        for Mark { range, what } in &line.marks {
            if range.start > done {
                views.push(plain(done..range.start));
            }
            let words = line.text.get(range.clone()).unwrap_or_default();
            let mark = match what {
                What::Figure(index) => self.figure(*index, words),
                What::Unread(index) => self.numeral(*index, words),
                What::InTable => tag("span", "number in-table").text(words),
            };
            // A line may begin after a button, but not with a mark that closes what is before it.
            let rest = line.text.get(range.end..).unwrap_or_default();
            let closing = rest.find(|character| !CLOSING.contains(character)).unwrap_or(rest.len());
            done = range.end + closing;
            views.push(match closing {
                0 => mark.view(),
                _ => tag("span", "number-closed").child(mark).text(&rest[..closing]).view(),
            });
        }
        if done < line.text.len() {
            views.push(plain(done..line.text.len()));
        }
        views
    }

    /// A figure; pressed, it opens among the figures.
    fn figure(&self, index: usize, words: &str) -> Tag {
        let texts = self.desk.messages;
        let draft = self.work.figures[index].clone();
        let open = {
            let (desk, id) = (self.desk.clone(), draft.figure.id.clone());
            move |_: Event| desk.edit_figure(&id)
        };
        let label = {
            let (draft, words) = (draft.clone(), words.to_owned());
            move || {
                let name = if draft.is_removed() { texts.numbers_removed } else { texts.numbers_figure };
                Some(fill(name, &[("words", &words), ("label", &draft.now().label)]))
            }
        };
        let class =
            move || Some(if draft.is_removed() { "number removed" } else { "number known" }.to_owned());
        tag("button", "")
            .attr("type", "button")
            .attr_changing("class", class)
            .attr_changing("aria-label", label)
            .on("click", open)
            .text(words)
    }

    /// A number that was not understood; pressed, it becomes a figure.
    fn numeral(&self, index: usize, words: &str) -> Tag {
        let texts = self.desk.messages;
        let (open, here) = (self.open, self.here);
        let draft = self.draft(index).clone();
        let class = {
            let draft = draft.clone();
            move || Some(if draft.is_figure() { "number added" } else { "number unread" }.to_owned())
        };
        let label = {
            let words = words.to_owned();
            move || {
                Some(if draft.is_figure() {
                    fill(texts.numbers_added, &[("words", &words), ("label", &draft.now().label)])
                } else {
                    fill(texts.numbers_add, &[("words", &words)])
                })
            }
        };
        let press = {
            let view = self.clone();
            move |_: Event| {
                if view.open.get_untracked() == Some(index) { view.close(index) } else { view.start(index) }
            }
        };
        let keys = {
            let view = self.clone();
            move |event: KeyboardEvent| {
                let forward = match event.key().as_str() {
                    "ArrowDown" => true,
                    "ArrowUp" => false,
                    _ => return,
                };
                event.prevent_default();
                view.here.set(Some(index));
                view.step(forward);
            }
        };
        tag("button", "")
            .attr("type", "button")
            .attr("id", &format!("numeral-{index}"))
            .attr_changing("class", class)
            .attr_changing("aria-label", label)
            .attr_changing("aria-expanded", move || Some((open.get() == Some(index)).to_string()))
            .attr_changing("aria-current", move || (here.get() == Some(index)).then(|| "true".to_owned()))
            .on("click", press)
            .on("keydown", keys)
            .text(words)
    }

    /// Makes a figure of a number as far as the text shows one, and opens its form.
    fn start(&self, index: usize) {
        let draft = self.draft(index);
        if let Some(other) = self.open.get_untracked().filter(|other| *other != index) {
            self.leave(other);
        }
        if draft.says.with_untracked(|says| says.value.is_none()) {
            draft.propose();
            self.desk.edited();
        }
        self.here.set(Some(index));
        self.open.set(Some(index));
        let is_known = draft.says.with_untracked(|says| says.value.is_some());
        self.desk.bridge.focus(&format!("{}-n{index}", if is_known { "unit" } else { "value" }));
    }

    pub(super) fn close(&self, index: usize) {
        self.leave(index);
        self.open.set(None);
        self.desk.bridge.focus(&format!("numeral-{index}"));
    }

    /// What was proposed for a number without a value is no figure, and nothing of it stays.
    fn leave(&self, index: usize) {
        let draft = self.draft(index);
        if draft.says.with_untracked(|says| says.value.is_none()) {
            draft.clear();
        }
    }

    /// Figures of a file of corrections that are stated by other words.
    fn apart(&self) -> AnyView {
        let view = self.clone();
        changing(move || {
            let apart = view.work.apart.get();
            if apart.is_empty() {
                return nothing();
            }
            let rows: Vec<_> =
                apart.iter().enumerate().map(|(index, added)| view.apart_row(index, added).view()).collect();
            tag("div", "figure-group")
                .child(tag("h3", "").text(view.desk.messages.numbers_apart))
                .child(tag("ul", "rows").children(rows))
                .view()
        })
    }

    fn apart_row(&self, index: usize, added: &AddedFigure) -> Tag {
        let texts = self.desk.messages;
        let remove = {
            let (desk, apart) = (self.desk.clone(), self.work.apart.clone());
            move |_: Event| {
                apart.update(|apart| {
                    apart.remove(index);
                });
                desk.edited();
                desk.bridge.focus("tab-numbers"); // the button goes with its row
            }
        };
        let quote = &added.quote;
        let label = added.says.label.as_deref().unwrap_or_default();
        tag("li", "row")
            .child(tag("p", "stated-label").text(label))
            .child(
                tag("p", "sentence")
                    .attr("lang", "zh-CN")
                    .text(&quote.prefix)
                    .child(tag("mark", "").text(&quote.exact))
                    .text(&quote.suffix),
            )
            .child(
                tag("div", "row-buttons").child(
                    button("link-button", texts.numbers_remove, remove).attr(
                        "aria-label",
                        &format!("{}{}{}", texts.numbers_remove, texts.colon, quote.exact),
                    ),
                ),
            )
    }

    fn table(&self, caption: Option<&Line>, head: &[Vec<Line>], rows: &[Vec<Line>]) -> Tag {
        let texts = self.desk.messages;
        let cells = |element: &'static str, cells: &[Line]| {
            let cells: Vec<_> =
                cells.iter().map(|cell| tag(element, "").children(self.words(cell)).view()).collect();
            tag("tr", "").children(cells)
        };
        let heads: Vec<_> = head.iter().map(|row| cells("th", row).view()).collect();
        let body: Vec<_> = rows.iter().map(|row| cells("td", row).view()).collect();
        let all = caption.into_iter().chain(head.iter().chain(rows).flatten());
        let is_marked = all.into_iter().any(|line| line.marks.iter().any(|mark| mark.what == What::InTable));
        let table = tag("table", "")
            .child(caption.map(|caption| tag("caption", "").children(self.words(caption))))
            .child((!heads.is_empty()).then(|| tag("thead", "").children(heads)))
            .child(tag("tbody", "").children(body));
        tag("div", "number-line")
            .child(
                tag("div", "number-table")
                    .attr("role", "region")
                    .attr("tabindex", "0")
                    .attr("aria-label", caption.map_or(texts.left_out_table, |caption| &caption.text))
                    .child(table),
            )
            .child(
                is_marked
                    .then(|| tag("p", "hint").attr("lang", texts.language).text(texts.numbers_table_hint)),
            )
    }
}
