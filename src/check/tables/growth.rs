//! Growth columns of a table against the two years that they are between.
//!
//! Sees a column of changes in per cent beside two columns of levels, of one year and the year before, where most
//! rows fit: that shows which columns it is between.
//!
//! Does not claim anything of growth at constant prices, which fits in no row, nor of rows whose numbers are
//! rounded so far that both could be.

use super::{At, Sheet};
use crate::check::context::Context;
use crate::check::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::{Decimal, Measure};
use crate::tables::says::{self, Says};

pub(in super::super) fn check(context: &Context) -> Vec<Finding> {
    Sheet::all(context).iter().flat_map(|sheet| of_table(context, sheet)).collect()
}

fn of_table(context: &Context, sheet: &Sheet) -> Vec<Finding> {
    let year = context.report.period.as_deref().and_then(|period| period.get(..4)?.parse().ok());
    let Some(sample) = (0..sheet.table.rows.len()).find(|row| !sheet.heads.is_inner_head(*row)) else {
        return Vec::new();
    };
    let columns: Vec<(usize, Says)> = (sheet.table.head_columns..sheet.heads.width())
        .map(|column| (column, says::of(&sheet.heads.column(sample, column), year)))
        .collect();
    let mut findings = Vec::new();
    for (column, change) in
        columns.iter().filter(|(_, says)| says.measure == Measure::Change && !says.is_amount)
    {
        let Some((now, before)) = between(&columns, change) else { continue };
        let rows: Vec<usize> =
            (0..sheet.table.rows.len()).filter(|row| !sheet.heads.is_inner_head(*row)).collect();
        let verdicts: Vec<(usize, Decimal, bool)> =
            rows.iter().filter_map(|row| verdict(sheet, *row, *column, now, before, change.falls)).collect();
        let wrong: Vec<&(usize, Decimal, bool)> = verdicts.iter().filter(|verdict| !verdict.2).collect();
        let right = verdicts.len() - wrong.len();
        if right < 2 || right <= 2 * wrong.len() {
            continue;
        }
        for (row, expected, _) in &wrong {
            let at: At = (*row, *column);
            let explanation = Explanation::of(|messages| {
                fill(
                    messages.table_growth_fail,
                    &[
                        ("cell", &sheet.name(at)),
                        ("printed", sheet.printed(at)),
                        ("before", sheet.printed((*row, before))),
                        ("now", sheet.printed((*row, now))),
                        ("expected", &expected.to_string()),
                    ],
                )
            });
            let sentences = [before.min(now), before.max(now), *column]
                .map(|column| sheet.sentence(context, (*row, column)));
            findings.push(Rule::TableGrowth.finds(
                State::Fail,
                Severity::Error,
                sentences.to_vec(),
                explanation,
            ));
        }
        if wrong.is_empty() {
            let explanation = Explanation::of(|messages| {
                fill(messages.table_growth_pass, &[("count", &right.to_string())])
            });
            let first = verdicts.first().map(|verdict| sheet.sentence(context, (verdict.0, *column)));
            findings.push(Rule::TableGrowth.passes(first.into_iter().collect(), explanation));
        }
    }
    findings
}

/// The columns of a year and of the one before that a change is between: the only ones of its name.
fn between(columns: &[(usize, Says)], change: &Says) -> Option<(usize, usize)> {
    let year = |says: &Says| says.period.as_deref().and_then(|period| period.parse::<i32>().ok());
    let levels: Vec<&(usize, Says)> = columns
        .iter()
        .filter(|(_, says)| says.measure == Measure::Level && says.status.is_result() && year(says).is_some())
        .filter(|(_, says)| change.names.is_empty() || says.names == change.names)
        .collect();
    let last = change
        .period
        .as_ref()
        .and_then(|_| year(change))
        .or_else(|| levels.iter().filter_map(|(_, says)| year(says)).max())?;
    let only = |wanted: i32| {
        let mut found = levels.iter().filter(|(_, says)| year(says) == Some(wanted));
        found.next().filter(|_| found.next().is_none()).map(|(column, _)| *column)
    };
    let basis = change.basis.as_deref();
    let before = match basis {
        None | Some("previous-year") => last - 1,
        Some(other) => other.parse().ok()?,
    };
    Some((only(last)?, only(before)?))
}

/// What the growth of a row would be, and whether that is what is printed.
fn verdict(
    sheet: &Sheet,
    row: usize,
    column: usize,
    now: usize,
    before: usize,
    falls: bool,
) -> Option<(usize, Decimal, bool)> {
    let [change, now, before] = [column, now, before].map(|column| sheet.number((row, column)));
    let (change, now, before) = (change?, now?, before?);
    if change.unit.as_deref().is_some_and(|unit| unit != "%") {
        return None;
    }
    let printed = if falls { Decimal::ZERO.checked_sub(change.value)? } else { change.value };
    // What the numbers can have been before they were rounded.
    let half = |number: &crate::tables::cell::Number| {
        if number.decimals > 0 {
            Decimal::new(5, u8::try_from(number.decimals + 1).unwrap_or(1))
        } else {
            Decimal::ZERO
        }
    };
    let expected = now.value.per_cent_from(before.value)?;
    let most = now.value.checked_add(half(now))?.per_cent_from(before.value.checked_sub(half(before))?)?;
    let least = now.value.checked_sub(half(now))?.per_cent_from(before.value.checked_add(half(before))?)?;
    // A tenth for rounding the growth, and one for cutting it off; whole per cents in ones.
    let slack = if change.decimals > 0 { Decimal::new(1, 1) } else { Decimal::new(10, 1) };
    let holds = least.checked_sub(slack)? <= printed && printed <= most.checked_add(slack)?;
    Some((row, expected, holds))
}
