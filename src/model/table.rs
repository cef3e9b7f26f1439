//! Tables: cells as printed, and what heads them.

use serde::{Deserialize, Serialize};

/// A table of text cells.
///
/// Its grid is the rows of headings and then [`Table::rows`]; a cell that spans stands at its first
/// place, and the other places that it covers are empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// Stable id, unique in the report: ASCII letters, digits and hyphens, for example `t1`. Quotes in
    /// cells name it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// Caption as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The unit of all its numbers, as printed over the table: `万元` of 单位：万元.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Column headings, one a column: what stands above one another is joined by a space.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// The headings as printed, row by row, where they are more than one row or span columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<Vec<String>>,
    /// Rows of cells.
    pub rows: Vec<Vec<String>>,
    /// How many of the first columns name their row.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub head_columns: usize,
    /// Rows, counted from 1 as in `rows`, that head those below them: the name of a group, or headings
    /// that come again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inner_heads: Vec<usize>,
    /// Cells that span rows or columns, in the order of the grid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<CellSpan>,
}

/// A cell that spans rows or columns of a [`Table`]'s grid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CellSpan {
    /// Its row, from 1, rows of headings counted.
    pub row: usize,
    /// Its column, from 1.
    pub column: usize,
    /// How many rows it spans.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rows: usize,
    /// How many columns it spans.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub columns: usize,
}

/// A cell of a table, by row and column: a W3C Web Annotation `FragmentSelector` as of RFC 7111.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CellPlace {
    /// The id of the table.
    pub table: String,
    /// The row, from 1 as in [`Table::rows`]: rows of headings are not counted (CSVW's row number).
    pub row: usize,
    /// The column, from 1.
    pub column: usize,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

fn one() -> usize {
    1
}

fn is_one(count: &usize) -> bool {
    *count == 1
}

impl Table {
    /// The rows of headings as printed.
    pub fn heads(&self) -> &[Vec<String>] {
        match self.head.is_empty() && !self.columns.is_empty() {
            true => std::slice::from_ref(&self.columns),
            false => &self.head,
        }
    }

    /// All texts in their order, each once.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        self.caption.iter().chain(self.heads().iter().flatten()).chain(self.rows.iter().flatten())
    }

    /// The text of a cell, both from 0.
    pub fn cell(&self, row: usize, column: usize) -> Option<&str> {
        self.rows.get(row)?.get(column).map(String::as_str)
    }
}
