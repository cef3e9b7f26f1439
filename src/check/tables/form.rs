//! The disclosure form: the rules that are printed on it (勾稽关系), and the text against its cells.
//!
//! Sees, for each column of 三, that 一 and 二 make 三（七） and 四, and that the outcomes make （七）; for each row
//! that the applicants make 总计; in 四 that the results of each kind of review make theirs; and requests that the
//! text counts (收到依申请公开45件) against the cell.
//!
//! Does not claim anything where an empty cell would decide it, of forms with rows that are not known, nor of
//! counts in the text that say of which kind they are (网上申请, 自然人).

use rustc_hash::FxHashMap;

use super::{At, Sheet};
use crate::check::context::Context;
use crate::check::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::{Bound, Decimal};
use crate::tables::cell::Cell;
use crate::tables::form::concepts::{APPLICANTS, REQUESTS, RESULTS, REVIEWS};
use crate::tables::form::{Form, Part, told};

pub(in super::super) fn check(context: &Context) -> Vec<Finding> {
    let sheets = Sheet::all(context);
    let forms: Vec<(&Sheet, Form)> =
        sheets.iter().filter_map(|sheet| Some((sheet, Form::of(&sheet.heads, sheet.table)?))).collect();
    if forms.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut held = 0;
    let mut counted = Vec::new();
    for part in [Part::Active, Part::Requests, Part::Reviews] {
        // A site may part a table into several: they are one.
        let pieces = forms.iter().enumerate().filter(|(_, (_, form))| form.part == part);
        let cells: Cells = pieces
            .flat_map(|(index, (_, form))| {
                form.cells().map(move |(row, column, place)| {
                    ((place.row.id, place.column.id), Place { sheet: index, at: (row, column) })
                })
            })
            .collect();
        let sheets: Vec<&Sheet> = forms.iter().map(|(sheet, _)| *sheet).collect();
        for equation in requests(&cells).into_iter().chain(reviews(&cells)) {
            match equation.verdict(&sheets) {
                Some(Verdict::Holds) => held += 1,
                Some(Verdict::Off { left, right }) => {
                    findings.push(equation.finding(context, &sheets, left, right));
                }
                None => {}
            }
        }
        counted.extend(Counted::all(&cells, &sheets).iter().flat_map(|counted| counted.findings(context)));
    }
    if held > 0 && findings.is_empty() {
        let explanation =
            Explanation::of(|messages| fill(messages.disclosure_form_pass, &[("count", &held.to_string())]));
        findings.push(Rule::DisclosureForm.passes(Vec::new(), explanation));
    }
    findings.extend(counted);
    findings
}

/// A cell of one of the form's tables.
#[derive(Debug, Clone, Copy)]
struct Place {
    sheet: usize,
    at: At,
}

/// The cells of a part of the form by row and column.
type Cells = FxHashMap<(&'static str, &'static str), Place>;

/// Two sides of the form that must be alike.
struct Equation {
    left: Vec<Place>,
    right: Vec<Place>,
    /// The cell that is named as the one that does not fit.
    at: Place,
    is_balance: bool,
}

enum Verdict {
    Holds,
    Off { left: Decimal, right: Decimal },
}

/// Rows of 三 that are outcomes.
fn is_outcome(id: &str) -> bool {
    !matches!(id, "received" | "carried-over" | "total" | "carried-forward")
}

fn requests(cells: &Cells) -> Vec<Equation> {
    let mut equations = Vec::new();
    for applicant in APPLICANTS {
        let get = |row: &'static str| cells.get(&(row, applicant.id)).copied();
        if let (Some(received), Some(over), Some(total), Some(forward)) =
            (get("received"), get("carried-over"), get("total"), get("carried-forward"))
        {
            equations.push(Equation {
                left: vec![received, over],
                right: vec![total, forward],
                at: forward,
                is_balance: true,
            });
        }
        let outcomes: Vec<Place> =
            REQUESTS.iter().filter(|row| is_outcome(row.id)).filter_map(|row| get(row.id)).collect();
        // Twenty rows in the older form, more in the newer one: fewer were not all understood.
        if let Some(total) = get("total").filter(|_| outcomes.len() >= LEAST_OUTCOMES) {
            equations.push(Equation { left: outcomes, right: vec![total], at: total, is_balance: false });
        }
    }
    for row in REQUESTS {
        let get = |applicant: &'static str| cells.get(&(row.id, applicant)).copied();
        let parts: Vec<Place> =
            APPLICANTS.iter().filter(|one| one.id != "total").filter_map(|one| get(one.id)).collect();
        if let (6, Some(total)) = (parts.len(), get("total")) {
            equations.push(Equation { left: parts, right: vec![total], at: total, is_balance: false });
        }
    }
    equations
}

/// The outcomes that every edition of the form has.
const LEAST_OUTCOMES: usize = 19;

fn reviews(cells: &Cells) -> Vec<Equation> {
    let equation = |review: &'static str| {
        let get = |result: &'static str| cells.get(&(review, result)).copied();
        let parts: Vec<Place> =
            RESULTS.iter().filter(|one| one.id != "total").filter_map(|one| get(one.id)).collect();
        let total = get("total").filter(|_| parts.len() == 4)?;
        Some(Equation { left: parts, right: vec![total], at: total, is_balance: false })
    };
    REVIEWS.iter().filter_map(|review| equation(review.id)).collect()
}

impl Equation {
    /// `None` where nothing can be said: words in a cell, or a gap that would decide.
    fn verdict(&self, sheets: &[&Sheet]) -> Option<Verdict> {
        let sum = |places: &[Place]| {
            places.iter().try_fold((Decimal::ZERO, 0), |(sum, gaps), place| {
                let (own, gap) = sheets[place.sheet].sum_of_stated(&[place.at])?;
                Some((sum.checked_add(own)?, gaps + usize::from(gap)))
            })
        };
        let ((left, gaps_left), (right, gaps_right)) = (sum(&self.left)?, sum(&self.right)?);
        if left == right {
            return Some(Verdict::Holds);
        }
        // Many sites leave zeros empty. Where this one prints them, a gap may be anything; and a side that is all
        // gaps is left out, not counted.
        let prints_zeros = self.left.iter().chain(&self.right).any(|place| {
            let cells = sheets[place.sheet].cells.iter().flatten();
            let mut numbers =
                cells.filter_map(|cell| if let Cell::Number(number) = cell { Some(number) } else { None });
            numbers.any(|number| number.value == Decimal::ZERO)
        });
        let has_gaps = gaps_left + gaps_right > 0;
        let all_gaps = gaps_left == self.left.len() || gaps_right == self.right.len();
        (!has_gaps || !prints_zeros && !all_gaps).then_some(Verdict::Off { left, right })
    }

    fn finding(&self, context: &Context, sheets: &[&Sheet], left: Decimal, right: Decimal) -> Finding {
        let difference = left.checked_sub(right).unwrap_or(Decimal::ZERO).magnitude();
        let own = sheets[self.at.sheet];
        let explanation = Explanation::of(|messages| {
            let text = if self.is_balance {
                messages.disclosure_balance_fail
            } else {
                messages.disclosure_total_fail
            };
            fill(
                text,
                &[
                    ("cell", &own.name(self.at.at)),
                    ("printed", own.printed(self.at.at)),
                    ("left", &left.grouped()),
                    ("right", &right.grouped()),
                    ("difference", &difference.grouped()),
                ],
            )
        });
        let cells =
            if self.is_balance { [self.left.as_slice(), &self.right].concat() } else { vec![self.at] };
        let sentences = cells.iter().map(|place| sheets[place.sheet].sentence(context, place.at)).collect();
        Rule::DisclosureForm.finds(State::Fail, Severity::Error, sentences, explanation)
    }
}

/// A count of the form that texts state, too.
struct Counted<'a, 'b> {
    sheet: &'b Sheet<'a>,
    at: At,
    /// What a text may say: the cell, or what else is understood by the same words.
    values: Vec<Decimal>,
    is: fn(&str, &str) -> bool,
}

impl<'a, 'b> Counted<'a, 'b> {
    /// What the forms of a report count.
    fn all(cells: &Cells, sheets: &[&'b Sheet<'a>]) -> Vec<Self> {
        let number = |place: &Place| sheets[place.sheet].number(place.at).map(|number| number.value);
        let mut counted = Vec::new();
        if let Some(received) = cells.get(&("received", "total"))
            && let Some(value) = number(received)
        {
            let carried = cells.get(&("carried-over", "total")).and_then(number);
            let values =
                std::iter::once(value).chain(carried.and_then(|more| value.checked_add(more))).collect();
            counted.push(Self {
                sheet: sheets[received.sheet],
                at: received.at,
                values,
                is: told::is_request,
            });
        }
        if let Some(total) = cells.get(&("reconsideration", "total"))
            && let Some(value) = number(total)
        {
            let sheet = sheets[total.sheet];
            counted.push(Self { sheet, at: total.at, values: vec![value], is: told::is_reconsideration });
        }
        counted
    }

    /// What the text says of it.
    fn findings(&self, context: &Context) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (index, mention) in context.mentions.iter().enumerate() {
            let figure = mention.figure;
            let counts = figure.unit.as_deref() == Some("件")
                && figure.bound == Bound::Exact
                && figure.upper.is_none()
                && figure.measure.is_level()
                && figure.status.is_result()
                && figure.part_of.is_none()
                && !figure.label_is_clause
                && (figure.period.is_none() || figure.period == context.report.period)
                && (self.is)(&figure.label, context.clause_before(mention));
            let Some(value) = figure.value.filter(|_| counts) else { continue };
            let mut sentences = context.sentences_of([index]);
            sentences.push(self.sheet.sentence(context, self.at));
            if self.values.contains(&value) {
                let explanation = Explanation::of(|messages| messages.text_against_table_pass.into());
                findings.push(Rule::TextAgainstTable.passes(sentences, explanation));
                continue;
            }
            let explanation = Explanation::of(|messages| {
                fill(
                    messages.text_against_table_fail,
                    &[
                        ("text", &figure.printed),
                        ("cell", &self.sheet.name(self.at)),
                        ("printed", self.sheet.printed(self.at)),
                    ],
                )
            });
            findings.push(Rule::TextAgainstTable.finds(State::Fail, Severity::Error, sentences, explanation));
        }
        findings
    }
}
