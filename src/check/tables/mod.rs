//! Tables: what stands in them against itself, and the text against them.
//!
//! | file | what is checked |
//! |---|---|
//! | `form` | the rules printed on the disclosure form, and the text against it |
//! | `totals` | 合计 and 小计 in rows and columns |
//! | `growth` | growth columns against the two years that they are between |
//!
//! An empty cell is no 0: where a sum would hold or not by what it stands for, nothing is said. To add a rule: a
//! file here like `totals`, its row in `Rule`, its words in the catalogue of findings.

pub(super) mod form;
pub(super) mod growth;
pub(super) mod totals;

use super::Sentence;
use super::context::Context;
use crate::model::{Decimal, Table};
use crate::tables::cell::{self, Cell, Number};
use crate::tables::heads::Heads;

/// A table with its numbers.
struct Sheet<'a> {
    section: Option<&'a str>,
    table: &'a Table,
    heads: Heads<'a>,
    cells: Vec<Vec<Cell>>,
}

/// A cell of the body, by row and column from 0.
type At = (usize, usize);

impl<'a> Sheet<'a> {
    /// All tables of a report.
    fn all(context: &Context<'a>) -> Vec<Self> {
        let tables = context.report.walk().filter_map(|standing| {
            let table = standing.block().as_table()?;
            let cells =
                table.rows.iter().map(|row| row.iter().map(|text| cell::read(text)).collect()).collect();
            Some(Self { section: standing.section_id(), table, heads: Heads::of(table), cells })
        });
        tables.collect()
    }

    /// The number of a cell that is one and nothing more or less: no bound, no range.
    fn number(&self, (row, column): At) -> Option<&Number> {
        match self.cells.get(row)?.get(column)? {
            Cell::Number(number) if number.bound.is_exact() && number.upper.is_none() => Some(number),
            _ => None,
        }
    }

    /// The sum of cells; `None` where one of them is no number.
    fn sum(&self, cells: &[At]) -> Option<Decimal> {
        cells.iter().try_fold(Decimal::ZERO, |sum, at| sum.checked_add(self.number(*at)?.value))
    }

    /// The sum of cells where those that are missing count for nothing, and whether any is.
    fn sum_of_stated(&self, cells: &[At]) -> Option<(Decimal, bool)> {
        let mut missing = false;
        let sum =
            cells.iter().try_fold(Decimal::ZERO, |sum, at| match self.cells.get(at.0)?.get(at.1)? {
                Cell::Missing => {
                    missing = true;
                    Some(sum)
                }
                _ => sum.checked_add(self.number(*at)?.value),
            })?;
        Some((sum, missing))
    }

    /// Half of the last place that is printed, which each number may be off by.
    fn margin(&self, cells: &[At]) -> Decimal {
        let places =
            cells.iter().filter_map(|at| self.number(*at)).map(|number| number.decimals.max(0)).max();
        let places = u8::try_from(places.unwrap_or(0)).unwrap_or(0);
        if places == 0 {
            return Decimal::ZERO;
        }
        let count = i64::try_from(cells.len() + 1).unwrap_or(1);
        Decimal::new(5 * count, places + 1)
    }

    /// What a cell is called, and what it prints.
    fn name(&self, (row, column): At) -> String {
        let names = self.heads.row_at(row, column).into_iter().chain(self.heads.column(row, column));
        names.collect::<Vec<_>>().join(" / ")
    }

    fn printed(&self, (row, column): At) -> &'a str {
        self.table.cell(row, column).unwrap_or_default()
    }

    /// A cell as the sentence of a finding.
    fn sentence(&self, context: &Context, at: At) -> Sentence {
        let figure = context.report.figures.iter().find(|figure| {
            figure.quote.cell.as_ref().is_some_and(|cell| {
                cell.table == self.table.id && (cell.row, cell.column) == (at.0 + 1, at.1 + 1)
            })
        });
        Sentence {
            section: self.section.map(str::to_owned),
            text: format!("{}：{}", self.name(at), self.printed(at)),
            figures: figure.map(|figure| figure.id.clone()).into_iter().collect(),
        }
    }
}
