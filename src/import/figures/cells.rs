//! Figures in the cells of tables: each cell that is a number and nothing else, under heads that say of what.
//!
//! Not claimed: cells that span several heads, cells whose unit two heads tell differently, rates that
//! nobody says are per cent, and what is no quantity (telephones, dates).

use crate::model::{CellPlace, Decimal, Figure, Measure, Quote, Status, Table};
use crate::prose::period::Mentions;
use crate::prose::words::{self, Row, row};
use crate::tables::cell::{self, Cell, Number};
use crate::tables::form::Form;
use crate::tables::heads::Heads;
use crate::tables::says::{self, Says};
use crate::tables::unit;

/// Words of money, which is told in many units.
const OF_MONEY: &[Row] = &[
    row("金额", "合同金额"),
    row("收入", "本年收入合计"),
    row("支出", "本年支出合计"),
    row("预算数", "年初预算数"),
    row("决算", "决算数"),
    row("经费", "“三公”经费"),
    row("资金", "到位资金"),
    row("投资", "计划投资"),
    row("产值", "工业总产值"),
    row("税", "增值税"),
    row("拨款", "财政拨款"),
];

/// What holds for a table as a whole.
pub struct Around<'a> {
    /// The section that it stands in.
    pub section: Option<&'a str>,
    /// The year of the report.
    pub year: Option<u32>,
    /// The period that is reported on.
    pub period: Option<&'a str>,
}

/// The figures of a table, row by row.
pub fn read(table: &Table, around: &Around) -> Vec<Figure> {
    if table.id.is_empty() || table.rows.is_empty() {
        return Vec::new();
    }
    let heads = Heads::of(table);
    let form = Form::of(&heads, table);
    let caption = table.caption.as_deref().unwrap_or_default();
    let named = Mentions::of(caption, around.year).within(0..caption.len()).map(str::to_owned);
    let year = named.as_deref().and_then(|period| period.get(..4)?.parse().ok()).or(around.year);
    let period = named.or_else(|| around.period.map(str::to_owned));
    let mut figures = Vec::new();
    for (row, cells) in table.rows.iter().enumerate() {
        if heads.is_inner_head(row) || !cells.iter().any(|cell| cell::is_number(cell)) {
            continue;
        }
        let first = figures.len();
        for (column, text) in cells.iter().enumerate().skip(table.head_columns) {
            let Cell::Number(number) = cell::read(text) else { continue };
            if heads.is_name_column(column) {
                continue;
            }
            let Some(over) = over(&heads, row, column) else { continue };
            let of_column = says::of(&over, year);
            let names = heads.row_at(row, column);
            let of_row = says::of(&names, year);
            let unit = heads.unit(row);
            let all: Vec<&str> = names.iter().chain(&over).map(String::as_str).chain([caption]).collect();
            if let Some(mut figure) = figure(table, &number, &of_row, &of_column, unit, &all) {
                let place = CellPlace { table: table.id.clone(), row: row + 1, column: column + 1 };
                figure.id = format!("{}-r{}-c{}", table.id, place.row, place.column);
                figure.section = around.section.map(str::to_owned);
                match form.as_ref().and_then(|form| form.place(row, column)) {
                    Some(place) => (figure.label, figure.concept) = (place.name(), Some(place.concept())),
                    None => figure.label = label(&of_row, &of_column, &names, &over),
                }
                if figure.label.is_empty() {
                    continue;
                }
                figure.period = of_column.period.clone().or(of_row.period.clone()).or(period.clone());
                figure.printed = text[number.printed.clone()].to_owned();
                figure.quote = Quote {
                    exact: figure.printed.clone(),
                    prefix: text[..number.printed.start].to_owned(),
                    suffix: text[number.printed.end..].to_owned(),
                    cell: Some(place),
                };
                figures.push(figure);
            }
        }
        tie_changes(&mut figures[first..]);
    }
    figures
}

/// The names over a cell; `None` where it spans columns or rows that are not called the same.
fn over(heads: &Heads, row: usize, column: usize) -> Option<Vec<String>> {
    let names = heads.column(row, column);
    let origin = heads.origin(row, column);
    let same = |other: usize| heads.origin(row, other) == origin;
    let spans = (column + 1..heads.width()).take_while(|other| same(*other));
    for other in spans {
        let others = heads.column(row, other);
        if !others.is_empty() && others != names {
            return None;
        }
    }
    if heads.origin(row + 1, column) == origin && heads.row_at(row + 1, column) != heads.row_at(row, column) {
        return None;
    }
    Some(names)
}

/// What a number is by its heads, without label and place.
fn figure<'a>(
    table: &'a Table,
    number: &'a Number,
    row: &'a Says,
    column: &'a Says,
    unit_of_row: Option<&'a str>,
    names: &[&str],
) -> Option<Figure> {
    // 完成时间 · 完成率: a column of its own unit is of the row all the same.
    let row_is_none = row.is_no_quantity && column.unit.is_none() && number.unit.is_none();
    if row_is_none || column.is_no_quantity {
        return None;
    }
    let says = match (row.measure, column.measure) {
        (Measure::Level, _) => column,
        (_, Measure::Level) => row,
        _ => return None,
    };
    let measure = if number.is_change { Measure::Change } else { says.measure };
    let is_rate = |unit: &str| unit.contains(['%', '‰']) || unit.ends_with("百分点");
    let by_column = unit_of_row.filter(|unit| unit::is_unit(unit));
    let written = |says: &'a Says| says.unit.as_deref().filter(|_| !says.unit_is_inferred);
    let inferred = column.unit.as_deref().or(row.unit.as_deref());
    let printed = match (&number.unit, written(column), by_column, written(row)) {
        (Some(own), ..) => Some(own.as_str()),
        // A row of growth is of all its columns.
        (None, _, _, Some(of_row)) if is_rate(of_row) && !row.measure.is_level() => Some(of_row),
        // A column of its own unit is not measured in that of the row.
        (None, Some(of_column), _, None) => Some(of_column),
        (None, Some(of_column), _, Some(of_row)) if of_column == of_row || is_rate(of_column) => {
            Some(of_column)
        }
        // A score is one, whatever is scored.
        (None, Some("分"), ..) => Some("分"),
        (None, Some(_), _, Some(_)) => return None,
        (None, None, by_column @ Some(_), _) => by_column,
        (None, None, None, of_row @ Some(_)) => of_row,
        (None, None, None, None) => inferred.or(table.unit.as_deref()),
    };
    // 7,310.00 of money may be in yuan, or in ten thousands of them.
    if printed.is_none() && names.iter().any(|name| words::holds(OF_MONEY, name)) {
        return None;
    }
    // 比上年增减 -35 of people are people; of money it may be a rate.
    let counts = number.decimals == 0 && printed.is_some_and(|unit| !unit.ends_with('元'));
    // 增长 4.5: of what, nobody says. 增减额 is told in the unit of what changes.
    let rate = printed.is_some_and(is_rate);
    match measure {
        Measure::Change
            if !rate
                && !says.is_amount
                && !number.is_change
                && written(column).is_none()
                && !(says.may_be_amount && (by_column.is_some() || written(row).is_some() || counts)) =>
        {
            return None;
        }
        Measure::Share if !rate => return None,
        _ => {}
    }
    let mut value = number.value;
    if says.falls {
        if number.signed {
            return None;
        }
        value = Decimal::ZERO.checked_sub(value)?;
    }
    let (bare, scale) = match (&number.unit, printed) {
        (Some(own), _) => (Some(own.clone()), number.scale),
        (None, Some(printed)) => {
            let (bare, scale) = unit::scaled(printed);
            value = scaled_up(value, scale)?;
            (Some(bare), scale)
        }
        (None, None) => (None, number.scale),
    };
    let upper = match (number.upper, number.unit.is_none()) {
        (Some(upper), true) => Some(scaled_up(upper, scale)?),
        (upper, _) => upper,
    };
    let own_scale = number.unit.is_some();
    let decimals = if own_scale { number.decimals } else { number.decimals - i8::try_from(scale).ok()? };
    Some(Figure {
        measure,
        basis: says.basis.clone(),
        status: if row.status == Status::Target { Status::Target } else { column.status },
        value: Some(value),
        bound: number.bound,
        decimals: (number.bound.is_exact() && upper.is_none()).then_some(decimals),
        upper,
        unit: bare.filter(|unit| !unit.is_empty()),
        scale,
        ..Figure::default()
    })
}

fn scaled_up(value: Decimal, scale: u8) -> Option<Decimal> {
    value.checked_times(10i64.checked_pow(scale.into())?)
}

/// What is counted: the names of the row, then those of the column.
fn label(row: &Says, column: &Says, rows: &[String], columns: &[String]) -> String {
    let parts = [row.names.join(" "), column.names.join(" ")];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    if !parts.is_empty() {
        return parts.join(" · ");
    }
    // Names that only say when or how are better than none.
    let all: Vec<&str> = rows.iter().chain(columns).map(String::as_str).collect();
    all.join(" · ")
}

/// A change belongs to the level of its row that has its label; of several years to the last.
fn tie_changes(figures: &mut [Figure]) {
    for index in 0..figures.len() {
        let change = &figures[index];
        if change.measure != Measure::Change {
            continue;
        }
        let mut levels: Vec<&Figure> = figures[..index]
            .iter()
            .filter(|level| {
                level.measure.is_level() && level.status.is_result() && level.unit.as_deref() != Some("%")
            })
            .filter(|level| {
                level.label == change.label
                    || figures[..index].iter().filter(|other| other.measure.is_level()).count() == 1
            })
            .collect();
        levels.sort_by(|first, second| first.period.cmp(&second.period));
        let last = levels
            .last()
            .filter(|last| levels.iter().filter(|level| level.period == last.period).count() == 1);
        let (id, period) = match last {
            Some(level) => (Some(level.id.clone()), level.period.clone()),
            None => (None, None),
        };
        let change = &mut figures[index];
        if id.is_some() && (change.period.is_none() || change.period == period) {
            change.change_of = id;
        }
    }
}
