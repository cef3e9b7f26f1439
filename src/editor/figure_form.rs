//! The fields of one figure: what is counted, how much, of what, how exactly.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Event;

use super::field::{Field, typed};
use super::markup::{Tag, changing, nothing, tag};
use crate::i18n::editor::EditorMessages;
use crate::import::FigureCorrection;
use crate::model::{Bound, Decimal, Figure};

/// The bounds, and how corrections name them.
const BOUNDS: [(Bound, &str); 4] = [
    (Bound::Exact, "exact"),
    (Bound::AtLeast, "at-least"),
    (Bound::AtMost, "at-most"),
    (Bound::About, "about"),
];

/// What the import says of a figure: what a field shows where nothing is decided.
#[derive(Debug, Clone, Default)]
pub struct Read {
    pub label: String,
    pub value: String,
    pub unit: String,
    pub bound: Bound,
}

impl Read {
    /// What was read of a figure.
    pub fn of(figure: &Figure) -> Self {
        Self {
            label: figure.label.clone(),
            value: figure.value.map(|value| value.to_string()).unwrap_or_default(),
            unit: figure.unit.clone().unwrap_or_default(),
            bound: figure.bound,
        }
    }
}

/// The fields of one figure, which write what differs from what was read into its correction.
pub struct FigureForm {
    /// What is typed as the value, which may be no number yet.
    pub typed: RwSignal<String>,
    texts: &'static EditorMessages,
    id: String,
    read: Read,
    correction: ArcRwSignal<FigureCorrection>,
    after: Rc<dyn Fn()>,
}

impl FigureForm {
    /// The form of the figure `id`; `after` follows each change of its correction.
    pub fn new(
        texts: &'static EditorMessages,
        id: &str,
        read: Read,
        correction: &ArcRwSignal<FigureCorrection>,
        after: impl Fn() + 'static,
    ) -> Self {
        let decided = correction.with_untracked(|correction| correction.value.clone());
        Self {
            typed: RwSignal::new(decided.unwrap_or_else(|| read.value.clone())),
            texts,
            id: id.to_owned(),
            read,
            correction: correction.clone(),
            after: Rc::new(after),
        }
    }

    /// The fields, with what is wrong with the value.
    pub fn fields(&self) -> Vec<AnyView> {
        let texts = self.texts;
        let is_right = self.is_right();
        let label = self.line(
            "label",
            texts.figure_label,
            &self.read.label,
            |one| &one.label,
            |one, to| one.label = to,
        );
        let unit =
            self.line("unit", texts.figure_unit, &self.read.unit, |one| &one.unit, |one, to| one.unit = to);
        let wrong = changing(move || {
            if is_right() {
                return nothing();
            }
            tag("p", "hint wrong").attr("role", "alert").text(texts.figure_value_wrong).view()
        });
        vec![
            label.view(),
            tag("div", "fields").child(self.value()).child(unit).child(self.bound()).view(),
            wrong,
        ]
    }

    fn value(&self) -> Tag {
        let typed = self.typed;
        let decide = self.decide();
        let read = self.read.value.clone();
        let edit = move |text: String| {
            let plain = plain_number(&text);
            if is_number_text(&plain) {
                let changed = (plain != read).then_some(plain);
                decide(&|correction| correction.value.clone_from(&changed));
            }
            typed.set(text);
        };
        Field::line(format!("value-{}", self.id), self.texts.figure_value)
            .hint(self.texts.figure_value_hint)
            .view(move || typed.get(), edit, self.is_right())
    }

    /// Whether what is typed as the value is a number, or nothing where nothing was read.
    fn is_right(&self) -> impl Fn() -> bool + Clone + Send + 'static {
        let typed = self.typed;
        let may_be_empty = self.read.value.is_empty();
        move || typed.with(|typed| is_number(typed) || (may_be_empty && typed.is_empty()))
    }

    fn line(
        &self,
        name: &str,
        label: &'static str,
        read: &str,
        get: fn(&FigureCorrection) -> &Option<String>,
        set: fn(&mut FigureCorrection, Option<String>),
    ) -> Tag {
        let correction = self.correction.clone();
        let read = read.to_owned();
        let now = {
            let read = read.clone();
            move || correction.with(|correction| get(correction).clone().unwrap_or_else(|| read.clone()))
        };
        let decide = self.decide();
        let edit = move |typed: String| {
            let changed = (typed != read).then_some(typed);
            decide(&|correction| set(correction, changed.clone()));
        };
        Field::line(format!("{name}-{}", self.id), label).view(now, edit, || true)
    }

    fn bound(&self) -> Tag {
        let id = format!("bound-{}", self.id);
        let read = self.read.bound;
        let options = BOUNDS.map(|(bound, key)| {
            let correction = self.correction.clone();
            let is_chosen = move || {
                correction.with(|correction| match &correction.bound {
                    Some(decided) => decided == key,
                    None => read == bound,
                })
            };
            tag("option", "")
                .attr("value", key)
                .attr_changing("selected", move || is_chosen().then(String::new))
                .text(self.texts.bound(bound))
                .view()
        });
        let decide = self.decide();
        let choose = move |event: Event| {
            let key = typed(&event);
            let changed = BOUNDS.iter().any(|(bound, own)| *own == key && *bound != read);
            decide(&|correction| correction.bound = changed.then(|| key.clone()));
        };
        tag("div", "field")
            .child(tag("label", "").attr("for", &id).text(self.texts.figure_bound))
            .child(tag("select", "input").attr("id", &id).on("change", choose).children(options))
    }

    /// Changes what is decided.
    fn decide(&self) -> impl Fn(&dyn Fn(&mut FigureCorrection)) + 'static {
        let (correction, after) = (self.correction.clone(), self.after.clone());
        move |change| {
            correction.update(|correction| change(correction));
            after();
        }
    }
}

/// A number as it may be typed: with groups, full-width digits, spaces.
fn plain_number(typed: &str) -> String {
    let digits =
        typed.chars().filter(|character| !matches!(character, ',' | '，') && !character.is_whitespace());
    digits
        .map(|character| match character {
            '０'..='９' => char::from(b'0' + (character as u32 - '０' as u32) as u8),
            '．' | '。' => '.',
            other => other,
        })
        .collect()
}

fn is_number_text(plain: &str) -> bool {
    plain.parse::<Decimal>().is_ok()
}

fn is_number(typed: &str) -> bool {
    is_number_text(&plain_number(typed))
}
