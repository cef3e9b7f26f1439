//! Totals of tables: 合计, 总计 and 小计 against the rows or columns that they are of.
//!
//! Sees totals at the end of rows and columns, where several such totals of the same table do hold in the same
//! way: that shows which cells they are of. Shares are held against the 100 % that is printed.
//!
//! Does not claim anything of rates and averages, of tables where some rows are parts of others (其中, groups,
//! numbers of an outline within one another), nor of a total with an empty cell among its parts; nor, where all
//! totals are off, that they are wrong: they may be of something else.

use super::{At, Sheet};
use crate::check::context::Context;
use crate::check::{Explanation, Finding, Rule, Severity, State};
use crate::i18n::fill;
use crate::model::{Decimal, Measure};
use crate::prose::marker;
use crate::prose::words::{self, Row, row};
use crate::tables::form::Form;
use crate::tables::heads::squeezed;
use crate::tables::says;

/// Names of columns whose numbers do not add up.
const NO_SUMS: &[Row] = &[
    row("率", "投资完成率（%）"),
    row("均", "人均费用（元）"),
    row("单价", "单价（元）"),
    row("指数", "价格指数"),
    row("排名", "排名"),
    row("进度", "完成进度"),
    row("比例", "所占比例"),
    row("得分", "得分（分）"),
];

/// A total and its parts.
struct Total {
    at: At,
    parts: Vec<At>,
    /// Which of the table's kinds of totals it is of: those of one kind show each other.
    kind: usize,
}

pub(in super::super) fn check(context: &Context) -> Vec<Finding> {
    Sheet::all(context).iter().flat_map(|sheet| of_table(context, sheet)).collect()
}

fn of_table(context: &Context, sheet: &Sheet) -> Vec<Finding> {
    if Form::of(&sheet.heads, sheet.table).is_some() {
        return Vec::new();
    }
    let totals: Vec<Total> = rows(sheet).into_iter().chain(columns(sheet)).collect();
    let mut findings = Vec::new();
    for kind in 0..2 + sheet.table.rows.len() {
        let of_kind: Vec<&Total> = totals.iter().filter(|total| total.kind == kind).collect();
        let verdicts: Vec<(&Total, Decimal, bool)> = of_kind
            .into_iter()
            .filter_map(|total| {
                let sum = sheet.sum(&total.parts)?;
                let printed = sheet.number(total.at)?.value;
                let all: Vec<At> = total.parts.iter().chain([&total.at]).copied().collect();
                let holds = sum.checked_sub(printed)?.magnitude() <= sheet.margin(&all);
                Some((total, sum, holds))
            })
            .collect();
        let right: Vec<&Total> =
            verdicts.iter().filter(|verdict| verdict.2).map(|verdict| verdict.0).collect();
        let wrong = verdicts.len() - right.len();
        // A total that is all zeros shows nothing.
        let shown = right
            .iter()
            .filter(|total| sheet.number(total.at).is_some_and(|number| number.value != Decimal::ZERO));
        if shown.count() <= wrong {
            continue;
        }
        for (total, sum, _) in verdicts.iter().filter(|verdict| !verdict.2) {
            findings.push(finding(context, sheet, total, *sum));
        }
        if wrong == 0
            && let Some(first) = right.first()
        {
            let explanation = Explanation::of(|messages| {
                fill(messages.table_total_pass, &[("count", &right.len().to_string())])
            });
            findings.push(Rule::TableTotal.passes(vec![sheet.sentence(context, first.at)], explanation));
        }
    }
    findings
}

fn finding(context: &Context, sheet: &Sheet, total: &Total, sum: Decimal) -> Finding {
    let printed = sheet.number(total.at).map_or(Decimal::ZERO, |number| number.value);
    let difference = printed.checked_sub(sum).unwrap_or(Decimal::ZERO).magnitude();
    let explanation = Explanation::of(|messages| {
        fill(
            messages.table_total_fail,
            &[
                ("cell", &sheet.name(total.at)),
                ("printed", sheet.printed(total.at)),
                ("sum", &sum.grouped()),
                ("difference", &difference.grouped()),
            ],
        )
    });
    let sentences = vec![sheet.sentence(context, total.at)];
    Rule::TableTotal.finds(State::Fail, Severity::Error, sentences, explanation)
}

fn is_total(name: Option<&String>) -> bool {
    name.is_some_and(|name| says::is_total(name))
}

/// Whether the numbers under a head add up.
fn adds(names: &[String]) -> bool {
    let says = says::of(names, None);
    let share = says.measure == Measure::Share
        && names.iter().any(|name| name.contains('占') || name.contains("比重") || name.contains("构成"));
    let plain = says.measure == Measure::Level && !names.iter().any(|name| words::holds(NO_SUMS, name));
    (share || plain) && !says.is_no_quantity
}

/// Totals below their rows: 小计 of the rows since the one before, 合计 of all.
fn rows(sheet: &Sheet) -> Vec<Total> {
    let table = sheet.table;
    let names: Vec<Vec<String>> = (0..table.rows.len()).map(|row| sheet.heads.row(row)).collect();
    let data: Vec<usize> = (0..table.rows.len()).filter(|row| !sheet.heads.is_inner_head(*row)).collect();
    let is_sub = |row: usize| names[row].last().is_some_and(|name| squeezed(name).ends_with("小计"));
    let totals: Vec<usize> = data.iter().copied().filter(|row| is_total(names[*row].last())).collect();
    let mut found = Vec::new();
    for (kind, total) in totals.iter().enumerate() {
        let before: Vec<usize> = data.iter().copied().filter(|row| row < total).collect();
        let subs: Vec<usize> = before.iter().copied().filter(|row| is_sub(*row)).collect();
        let since = totals.iter().rfind(|other| *other < total);
        let parts: Vec<usize> = if is_sub(*total) || subs.is_empty() {
            before.into_iter().filter(|row| since.is_none_or(|since| row > since)).collect()
        } else {
            // Of rows with subtotals: these, and what stands under none.
            let last = subs.last().copied().unwrap_or(0);
            subs.into_iter().chain(before.into_iter().filter(|row| *row > last)).collect()
        };
        let parts = outermost(&parts, &names);
        if parts.len() < 2 || !are_alike(&parts.iter().map(|row| names[*row].as_slice()).collect::<Vec<_>>())
        {
            continue;
        }
        let end =
            (table.head_columns..sheet.heads.width()).find(|column| sheet.heads.is_name_column(*column));
        for column in table.head_columns..end.unwrap_or(sheet.heads.width()) {
            if adds(&sheet.heads.column(*total, column))
                && parts
                    .iter()
                    .all(|row| sheet.heads.column(*row, column) == sheet.heads.column(*total, column))
            {
                let parts = parts.iter().map(|row| (*row, column)).collect();
                found.push(Total { at: (*total, column), parts, kind: 2 + kind });
            }
        }
    }
    found
}

/// Of rows some of which have a number of the outline (一、), those: the others are parts of them.
fn outermost(rows: &[usize], names: &[Vec<String>]) -> Vec<usize> {
    let kind = |row: usize| names[row].last().and_then(|name| marker::read(name)).map(|marker| marker.kind);
    let Some(first) = rows.first().and_then(|row| kind(*row)) else { return rows.to_vec() };
    rows.iter().copied().filter(|row| kind(*row) == Some(first)).collect()
}

/// Whether no row is a part of another: no 其中, one depth of numbers.
fn are_alike(names: &[&[String]]) -> bool {
    let mut kinds =
        names.iter().map(|names| names.last().and_then(|name| marker::read(name)).map(|marker| marker.kind));
    let first = kinds.next().flatten();
    let parts = names.iter().any(|names| names.last().is_some_and(|name| says::is_part(name)));
    kinds.all(|kind| kind == first) && !parts
}

/// Totals beside their columns, under one head.
fn columns(sheet: &Sheet) -> Vec<Total> {
    let table = sheet.table;
    let width = sheet.heads.width();
    let mut found = Vec::new();
    for row in (0..table.rows.len()).filter(|row| !sheet.heads.is_inner_head(*row)) {
        let names: Vec<Vec<String>> = (0..width).map(|column| sheet.heads.column(row, column)).collect();
        for column in table.head_columns..width {
            if !is_total(names[column].last()) {
                continue;
            }
            let group = names[column].len().checked_sub(1).map(|last| &names[column][..last]);
            let alike = |other: usize| {
                let same = names[other].len() == names[column].len()
                    && Some(&names[other][..names[other].len().saturating_sub(1)]) == group;
                other != column && same && !is_total(names[other].last()) && adds(&names[other])
            };
            let parts: Vec<At> =
                (table.head_columns..width).filter(|other| alike(*other)).map(|other| (row, other)).collect();
            if parts.len() > 1 {
                found.push(Total {
                    at: (row, column),
                    parts,
                    kind: usize::from(column > table.head_columns),
                });
            }
        }
    }
    found
}
