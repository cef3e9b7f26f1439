//! The fields of one figure: what is measured and how, how much, of what, how exactly, against what,
//! in which period.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Event;

use super::field::{Field, typed};
use super::markup::{Tag, changing, nothing, tag};
use crate::i18n::editor::EditorMessages;
use crate::i18n::{BASES, messages};
use crate::import::FigureCorrection;
use crate::model::{Bound, Decimal, Figure, Measure, Status};
use crate::prose::period::Period;

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
    /// Whether the label is only the clause.
    pub is_clause: bool,
    pub measure: Measure,
    pub status: Status,
    pub basis: String,
    pub period: String,
}

impl Read {
    /// What was read of a figure.
    pub fn of(figure: &Figure) -> Self {
        Self {
            label: figure.label.clone(),
            value: figure.value.map(|value| value.to_string()).unwrap_or_default(),
            unit: figure.unit.clone().unwrap_or_default(),
            bound: figure.bound,
            is_clause: figure.label_is_clause,
            measure: figure.measure,
            status: figure.status,
            basis: figure.basis.clone().unwrap_or_default(),
            period: figure.period.clone().unwrap_or_default(),
        }
    }
}

/// The fields of one figure, which write what differs from what was read into its correction.
pub struct FigureForm {
    /// What is typed as the value, which may be no number yet.
    typed: RwSignal<String>,
    /// What is typed as the period, which may be none yet.
    period: RwSignal<String>,
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
        let decided = correction.get_untracked();
        Self {
            typed: RwSignal::new(decided.value.unwrap_or_else(|| read.value.clone())),
            period: RwSignal::new(decided.period.unwrap_or_else(|| read.period.clone())),
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
        let unit =
            self.line("unit", texts.figure_unit, &self.read.unit, |one| &one.unit, |one, to| one.unit = to);
        let bound = self.choice(
            "bound",
            texts.figure_bound,
            BOUNDS.map(|(bound, key)| (key, texts.bound(bound), self.read.bound == bound)).to_vec(),
            |one| &one.bound,
            |one, to| one.bound = to,
        );
        let measure = self.choice(
            "measure",
            texts.figure_measure,
            Measure::ALL
                .map(|one| (one.word(), texts.measures[one as usize], self.read.measure == one))
                .to_vec(),
            |one| &one.measure,
            |one, to| one.measure = to,
        );
        let status = self.choice(
            "status",
            texts.figure_status,
            Status::ALL
                .map(|one| (one.word(), texts.statuses[one as usize], self.read.status == one))
                .to_vec(),
            |one| &one.status,
            |one, to| one.status = to,
        );
        let wrong = changing(move || {
            if is_right() {
                return nothing();
            }
            tag("p", "hint wrong").attr("role", "alert").text(texts.figure_value_wrong).view()
        });
        vec![
            self.label().view(),
            tag("div", "fields").child(self.value()).child(unit).child(bound).view(),
            wrong,
            tag("div", "fields").child(measure).child(status).child(self.period()).view(),
            self.basis().view(),
        ]
    }

    /// Takes back all that is decided.
    pub fn read_again(&self) -> impl Fn() + 'static {
        let (correction, read) = (self.correction.clone(), self.read.clone());
        let (typed, period) = (self.typed, self.period);
        move || {
            correction.set(FigureCorrection::default());
            typed.set(read.value.clone());
            period.set(read.period.clone());
        }
    }

    fn label(&self) -> Tag {
        let correction = self.correction.clone();
        let Read { label: read, is_clause, .. } = self.read.clone();
        let now = {
            let read = read.clone();
            move || correction.with(|correction| correction.label.clone().unwrap_or_else(|| read.clone()))
        };
        let decide = self.decide();
        let edit = move |typed: String| {
            // A clause that is typed again is meant to be the label.
            let changed = (is_clause || typed != read).then_some(typed);
            decide(&|correction| correction.label.clone_from(&changed));
        };
        let field = Field::line(format!("label-{}", self.id), self.texts.figure_label);
        let field = if is_clause { field.hint(self.texts.figure_label_hint) } else { field };
        let correction = self.correction.clone();
        field.view(now, edit, move || !is_clause || correction.with(|correction| correction.label.is_some()))
    }

    fn period(&self) -> Tag {
        let period = self.period;
        let decide = self.decide();
        let read = self.read.period.clone();
        let edit = move |text: String| {
            if is_period(&text) {
                let changed = (text.trim() != read).then(|| text.trim().to_owned());
                decide(&|correction| correction.period.clone_from(&changed));
            }
            period.set(text);
        };
        Field::line(format!("period-{}", self.id), self.texts.figure_period)
            .hint(self.texts.period_hint)
            .view(move || period.get(), edit, move || period.with(|period| is_period(period)))
    }

    /// What it is measured against, in words where the report JSON has a word of its own.
    fn basis(&self) -> Tag {
        let words = messages(self.texts.language).bases;
        let shown = move |basis: &str| match BASES.iter().position(|known| *known == basis) {
            Some(place) => words[place].trim().to_owned(),
            None => basis.to_owned(),
        };
        let correction = self.correction.clone();
        let read = self.read.basis.clone();
        let now = {
            let read = read.clone();
            move || correction.with(|correction| shown(correction.basis.as_ref().unwrap_or(&read)))
        };
        let decide = self.decide();
        let edit = move |typed: String| {
            let basis = basis_of(&words, &typed);
            let changed = (basis != read).then_some(basis);
            decide(&|correction| correction.basis.clone_from(&changed));
        };
        Field::line(format!("basis-{}", self.id), self.texts.figure_basis)
            .hint(self.texts.figure_basis_hint)
            .suggest(BASES.iter().map(|basis| shown(basis)).collect())
            .view(now, edit, || true)
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

    /// One of several words: each with its name, and whether it is what was read.
    fn choice(
        &self,
        name: &str,
        label: &'static str,
        words: Vec<(&'static str, &'static str, bool)>,
        get: fn(&FigureCorrection) -> &Option<String>,
        set: fn(&mut FigureCorrection, Option<String>),
    ) -> Tag {
        let id = format!("{name}-{}", self.id);
        let options: Vec<AnyView> = words
            .iter()
            .map(|(key, name, is_read)| {
                let correction = self.correction.clone();
                let (key, is_read) = (*key, *is_read);
                let is_chosen = move || {
                    correction.with(|correction| match get(correction) {
                        Some(decided) => decided == key,
                        None => is_read,
                    })
                };
                tag("option", "")
                    .attr("value", key)
                    .attr_changing("selected", move || is_chosen().then(String::new))
                    .text(name)
                    .view()
            })
            .collect();
        let decide = self.decide();
        let choose = move |event: Event| {
            let key = typed(&event);
            let changed = words.iter().any(|(own, _, is_read)| *own == key && !is_read);
            decide(&|correction| set(correction, changed.then(|| key.clone())));
        };
        tag("div", "field")
            .child(tag("label", "").attr("for", &id).text(label))
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

/// Whether a figure may have this period: one as in ISO 8601, or none.
fn is_period(typed: &str) -> bool {
    typed.trim().is_empty() || Period::parse(typed).is_some()
}

/// What the report JSON has for a basis as it is typed. `words` are those that stand for [`BASES`], and
/// then another for the first.
fn basis_of(words: &[&str], typed: &str) -> String {
    let typed = typed.trim();
    match words.iter().position(|word| word.trim() == typed) {
        Some(place) if place <= BASES.len() && !typed.is_empty() => {
            BASES.get(place).unwrap_or(&BASES[0]).to_string()
        }
        _ => typed.to_owned(),
    }
}

/// A number as it may be typed: with groups, full-width digits, spaces, a sign.
fn plain_number(typed: &str) -> String {
    let digits =
        typed.chars().filter(|character| !matches!(character, ',' | '，') && !character.is_whitespace());
    digits
        .map(|character| match character {
            '０'..='９' => char::from(b'0' + (character as u32 - '０' as u32) as u8),
            '．' | '。' => '.',
            '－' | '−' => '-',
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_basis_is_typed_in_words() {
        let zh = messages("zh").bases;
        for (typed, basis) in [
            ("比上年", "previous-year"),
            (" 同比 ", "previous-year"),
            ("环比", "previous-period"),
            ("比上季度", "previous-quarter"),
            ("previous-month", "previous-month"),
            ("2019", "2019"),
            ("比{basis}年", "比{basis}年"),
            ("全区平均水平", "全区平均水平"),
            ("", ""),
        ] {
            assert_eq!(basis_of(&zh, typed), basis, "{typed}");
        }
        assert_eq!(basis_of(&messages("en").bases, "on the year before"), "previous-year");
    }

    #[test]
    fn a_fall_may_be_typed_with_any_sign() {
        for typed in ["-12.5", "－12.5", "−１２．５", " - 12.5"] {
            assert_eq!(plain_number(typed), "-12.5");
            assert!(is_number(typed), "{typed}");
        }
        assert!(!is_number("下降12.5"));
    }

    #[test]
    fn a_period_is_one_or_none() {
        for (typed, is) in [
            ("2021", true),
            ("2021-01/2021-06", true),
            ("", true),
            (" ", true),
            ("上半年", false),
            ("2021年", false),
        ] {
            assert_eq!(is_period(typed), is, "{typed}");
        }
    }
}
