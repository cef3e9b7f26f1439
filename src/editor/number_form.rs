//! The form of a number that was not understood: what it says, as the editor reads it.

use leptos::prelude::*;
use web_sys::{Event, KeyboardEvent};

use super::desk::Desk;
use super::figure_form::{FigureForm, Read};
use super::figures::statement;
use super::markup::{Tag, button, changing, tag};
use super::numbers::View;
use super::outline::show;
use super::work::NumeralDraft;
use crate::i18n::fill;

impl View {
    /// What is there before anything is said of a number: the report's own period.
    fn read(&self) -> Read {
        Read { period: self.period().unwrap_or_default(), ..Read::default() }
    }

    /// The form of one number.
    pub(super) fn form(&self, index: usize) -> Tag {
        let (desk, texts) = (&self.desk, self.desk.messages);
        let draft = self.draft(index).clone();
        let words = draft.numeral.words();
        let after = {
            let (desk, draft) = (desk.clone(), draft.clone());
            let unit = draft.says.with_untracked(|says| says.unit.clone());
            let before = RwSignal::new(unit);
            move || {
                let unit = draft.says.with_untracked(|says| says.unit.clone());
                if before.get_untracked() != unit {
                    draft.fit();
                    before.set(unit);
                }
                desk.edited();
            }
        };
        let form = FigureForm::new(texts, &format!("n{index}"), self.read(), &draft.says, after);
        let close = {
            let view = self.clone();
            move |_: Event| view.close(index)
        };
        let escape = {
            let view = self.clone();
            move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    view.close(index);
                }
            }
        };
        let remove = {
            let (view, draft) = (self.clone(), draft.clone());
            move |_: Event| {
                draft.clear();
                view.desk.edited();
                view.close(index);
            }
        };
        let section = draft.numeral.section.clone();
        tag("div", "form")
            .attr("role", "group")
            .attr("aria-label", &fill(texts.numbers_form, &[("words", words)]))
            .attr("lang", texts.language)
            .on("keydown", escape)
            .child(stated(desk, &draft))
            .children(form.fields())
            .child(
                tag("div", "row-buttons")
                    .child(button("link-button", texts.figure_done, close))
                    .child(section.map(|section| show(desk, &section, words)))
                    .child(button("link-button", texts.numbers_remove, remove)),
            )
    }
}

/// The figure as it stands in the report, or that it is none yet.
fn stated(desk: &Desk, draft: &NumeralDraft) -> Tag {
    let texts = desk.messages;
    let draft = draft.clone();
    let now = changing(move || {
        if !draft.is_figure() {
            return tag("p", "hint").text(texts.numbers_not_yet).view();
        }
        let figure = draft.now();
        tag("p", "")
            .child(tag("span", "chip good").text(texts.numbers_is_figure))
            .children(statement(texts.language, &figure))
            .view()
    });
    tag("div", "stated").attr("role", "status").child(now)
}
