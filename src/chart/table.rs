//! Rows and columns of a table that a reader may have drawn: the charts of its cells.
//!
//! A line is drawn where its cells are sure to be of one kind: figures in one unit, measured alike, without the
//! total that they make up and without what is a part of a cell beside it. What is left is a chart like any other
//! and keeps their rules. Lines that hold no two such figures are not offered.

use rustc_hash::FxHashMap;

use crate::model::{Chart, ChartKind, Decimal, Figure, Measure, Point, Report, Series, Table};
use crate::prose::{marker, words};
use crate::tables::form::{Form, Part};
use crate::tables::heads::Heads;
use crate::tables::says;

/// More values than this cannot be told apart on one axis.
const MOST_POINTS: usize = 16;
/// The fewest values of a line over years.
const LEAST_YEARS: usize = 3;

/// What a chart of a table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Line {
    /// A row.
    Row,
    /// A column.
    Column,
}

/// A row or column that can be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Which of the two.
    pub line: Line,
    /// What it is called in its table: `本年新收申请`.
    pub name: String,
    /// Its chart. The id is only for this table; the title says table and line.
    pub chart: Chart,
    /// Whether values of 0 were left out of it, since there are too many to be drawn.
    pub without_zeros: bool,
}

/// The table that a chart is of, and the heading that it stands under.
struct Of<'a> {
    table: &'a Table,
    heading: Option<&'a str>,
}

/// A cell of a line: the names that it has within the line, the outermost first, and its figure.
#[derive(Debug, Clone)]
struct Value<'a> {
    names: Vec<String>,
    figure: &'a Figure,
}

impl Value<'_> {
    fn name(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }

    fn is_total(&self) -> bool {
        says::is_total(self.name())
    }
}

/// The charts that a table of a report can be drawn as, rows before columns.
pub fn choices(report: &Report, table: &Table) -> Vec<Choice> {
    let heads = Heads::of(table);
    let form = Form::of(&heads, table);
    let mut cells: Vec<Vec<Option<&Figure>>> = vec![vec![None; heads.width()]; table.rows.len()];
    for figure in &report.figures {
        let Some(place) = figure.quote.cell.as_ref().filter(|place| place.table == table.id) else {
            continue;
        };
        let (row, column) = (place.row.wrapping_sub(1), place.column.wrapping_sub(1));
        if let Some(cell) = cells.get_mut(row).and_then(|row| row.get_mut(column)) {
            *cell = Some(figure).filter(|figure| is_drawn(figure));
        }
    }
    let standing = report
        .walk()
        .find(|standing| standing.block().as_table().is_some_and(|other| std::ptr::eq(other, table)));
    let heading = standing.and_then(|standing| standing.section?.heading.as_deref());
    let of = Of { table, heading };
    // The form has short names for what it prints with its rules.
    let named = |mut names: Vec<String>, name: Option<&'static str>| {
        if let (Some(last), Some(name)) = (names.last_mut(), name) {
            name.clone_into(last);
        }
        names
    };
    let place = |row: usize, column: usize| form.as_ref()?.place(row, column);
    let mut choices = Vec::new();
    for (row, figures) in cells.iter().enumerate() {
        let values = figures.iter().enumerate().filter_map(|(column, figure)| {
            let name = place(row, column).map(|place| place.column.name);
            Some(Value { names: named(heads.column(row, column), name), figure: (*figure)? })
        });
        let name = heads.row(row).join(" ");
        if !name.is_empty() {
            add(&mut choices, &of, Line::Row, &name, values.collect(), 0);
        }
    }
    // On the form for applications a row of the outermost names is the sum of others.
    let least_depth = match form.as_ref().map(|form| form.part) {
        Some(Part::Requests) => 2,
        _ => 0,
    };
    for column in 0..heads.width() {
        let values: Vec<Value> = cells
            .iter()
            .enumerate()
            .filter_map(|(row, figures)| {
                let name = place(row, column).map(|place| place.row.name);
                Some(Value { names: named(heads.row_at(row, column), name), figure: figures[column]? })
            })
            .collect();
        let first = cells.iter().position(|figures| figures[column].is_some());
        let name = first.map(|row| heads.column(row, column).join(" ")).unwrap_or_default();
        if !name.is_empty() {
            add(&mut choices, &of, Line::Column, &name, values, least_depth);
        }
    }
    // What has no name of its own is not told from its neighbours.
    let mut count: FxHashMap<(Line, String), usize> = FxHashMap::default();
    for choice in &choices {
        *count.entry((choice.line, choice.name.clone())).or_default() += 1;
    }
    choices.retain(|choice| count[&(choice.line, choice.name.clone())] == 1);
    for (index, choice) in choices.iter_mut().enumerate() {
        choice.chart.id = format!("{}-chart-{}", table.id, index + 1);
    }
    choices
}

/// Whether a bar can stand for a figure.
fn is_drawn(figure: &Figure) -> bool {
    figure.value.is_some()
        && figure.upper.is_none()
        && figure.measure != Measure::Rank
        && !figure.label_is_clause
}

/// Adds the charts of a line: one of all its values where they make up its total or stand side by side, else one
/// for each group of them.
fn add(choices: &mut Vec<Choice>, of: &Of, line: Line, name: &str, values: Vec<Value>, least_depth: usize) {
    let values: Vec<Value> =
        values.into_iter().filter(|value| value.names.len() >= least_depth.max(1)).collect();
    let mut waiting = vec![(values, 0)];
    while let Some((values, depth)) = waiting.pop() {
        let deepest = values.iter().map(|value| value.names.len()).max().unwrap_or(0);
        let is_flat = values.iter().all(|value| value.names.len() == deepest)
            && values.windows(2).all(|pair| pair[0].names[..deepest - 1] == pair[1].names[..deepest - 1]);
        let total = values.iter().rfind(|value| value.is_total());
        let parts: Vec<Value> = values.iter().filter(|value| !value.is_total()).cloned().collect();
        let sums = total.is_some_and(|total| {
            let alike = parts.iter().all(|part| is_alike(part.figure, total.figure));
            alike && parts.len() > 1 && is_sum(&parts, total.figure)
        });
        if is_flat || sums {
            let group = values.first().map(|value| &value.names[..depth.min(value.names.len() - 1)]);
            let group = group.unwrap_or_default().join(" ");
            let name = match group.is_empty() || line == Line::Row && group == name {
                true => name.to_owned(),
                false => format!("{name} · {group}"),
            };
            let parts = if sums { parts } else { side_by_side(parts) };
            choices.extend(drawn(of, line, name, parts));
            continue;
        }
        // Groups by the next name; in the order of the table, since the last is taken first.
        let mut groups: Vec<(Vec<Value>, usize)> = Vec::new();
        for value in values {
            let same = |group: &(Vec<Value>, usize)| {
                let first = &group.0[0].names;
                let is_leaf = |names: &[String]| names.len() <= depth + 1;
                is_leaf(first) && is_leaf(&value.names)
                    || !is_leaf(first) && !is_leaf(&value.names) && first[depth] == value.names[depth]
            };
            match groups.iter_mut().find(|group| same(group)) {
                Some(group) => group.0.push(value),
                None => groups.push((vec![value], depth + 1)),
            }
        }
        // Those that stand over groups are no neighbours of one another: some may be totals of the groups.
        let parted = groups.len() > 1;
        groups.retain(|group| !parted || group.0[0].names.len() > depth + 1);
        if groups.iter().all(|group| group.1 <= deepest) {
            waiting.extend(groups.into_iter().rev());
        }
    }
}

/// Values without those that are parts of another by a deeper number of the outline. Where 其中 alone says which
/// are, nothing says how many follow: none is left.
fn side_by_side(mut values: Vec<Value>) -> Vec<Value> {
    let kind = |value: &Value| marker::read(value.name()).map(|marker| marker.kind);
    match values.first().and_then(kind) {
        Some(first) => values.retain(|value| kind(value) == Some(first)),
        None if values.iter().any(|value| says::is_part(value.name())) => values.clear(),
        None => {}
    }
    values
}

/// Whether two figures can stand on one axis.
fn is_alike(figure: &Figure, other: &Figure) -> bool {
    figure.unit == other.unit
        && figure.measure == other.measure
        && figure.status == other.status
        && figure.basis == other.basis
        && is_per_head(figure) == is_per_head(other)
}

fn is_per_head(figure: &Figure) -> bool {
    figure.measure.is_level() && words::holds(words::PER_HEAD, &figure.label)
}

fn sum(values: &[Value]) -> Option<Decimal> {
    values.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value.figure.value?))
}

/// Whether a figure is the sum of others, which are not all nothing. Shares may be rounded.
fn is_sum(parts: &[Value], total: &Figure) -> bool {
    let sum = sum(parts).filter(|sum| *sum != Decimal::ZERO);
    sum.is_some() && sum == total.value
        || total.measure == Measure::Share && total.value == Some(whole()) && sum.is_some_and(is_whole)
}

/// What shares add up to, in per cent.
fn whole() -> Decimal {
    Decimal::new(100, 0)
}

/// Whether shares that may be rounded add up to a whole.
fn is_whole(sum: Decimal) -> bool {
    sum.checked_sub(whole()).is_some_and(|rest| rest.magnitude() <= Decimal::new(1, 0))
}

/// The chart of values that stand side by side; `None` where fewer than two are left that can be drawn together.
fn drawn(of: &Of, line: Line, name: String, mut values: Vec<Value>) -> Option<Choice> {
    // Of several kinds the one that most are of.
    let count = |figure: &Figure| values.iter().filter(|value| is_alike(value.figure, figure)).count();
    let most = values.iter().map(|value| count(value.figure)).max()?;
    let first = values.iter().find(|value| count(value.figure) == most)?.figure;
    values.retain(|value| is_alike(value.figure, first));
    // One period, or each its own.
    let year = |value: &Value| value.figure.period.as_deref()?.parse::<u32>().ok();
    let one_period = values.windows(2).all(|pair| pair[0].figure.period == pair[1].figure.period);
    let mut kind = ChartKind::Bar;
    if !one_period {
        values.sort_by_key(year);
        let years: Option<Vec<u32>> = values.iter().map(year).collect();
        let years = years.filter(|years| years.windows(2).all(|pair| pair[0] < pair[1]))?;
        let labels_differ = values.iter().any(|value| value.figure.label != first.label);
        if labels_differ {
            return None;
        }
        if years.len() >= LEAST_YEARS && years.windows(2).all(|pair| pair[0] + 1 == pair[1]) {
            kind = ChartKind::Line;
        }
    }
    // A total may have another name.
    let total = (0..values.len()).find(|index| {
        let mut others = values.clone();
        let value = others.remove(*index);
        let is_told = others.len() > 2 || value.name().contains('总');
        one_period && first.measure != Measure::Change && is_told && is_sum(&others, value.figure)
    });
    if let Some(total) = total {
        values.remove(total);
    }
    // Shares of what is not the same for all say nothing side by side.
    if first.measure == Measure::Share && !is_whole(sum(&values)?) {
        return None;
    }
    let is_zero = |value: &Value| value.figure.value == Some(Decimal::ZERO);
    let without_zeros = values.len() > MOST_POINTS;
    if without_zeros {
        values.retain(|value| !is_zero(value));
    }
    if !(2..=MOST_POINTS).contains(&values.len()) || values.iter().all(is_zero) {
        return None;
    }
    let mut points: Vec<Point> = values
        .iter()
        .map(|value| Point { label: says::without_number(value.name()), figure: value.figure.id.clone() })
        .collect();
    let is_twin = |points: &[Point], index: usize| {
        points.iter().filter(|other| other.label == points[index].label).count() > 1
    };
    // One name under two heads has both.
    let twins: Vec<usize> = (0..points.len()).filter(|index| is_twin(&points, *index)).collect();
    for index in twins {
        points[index].label = values[index].names.join(" ");
    }
    if (0..points.len()).any(|index| points[index].label.is_empty() || is_twin(&points, index)) {
        return None;
    }
    let title = match of.table.caption.as_deref().or(of.heading) {
        Some(caption) if caption != name => format!("{caption}：{name}"),
        _ => name.clone(),
    };
    let series = vec![Series { name: String::new(), points }];
    Some(Choice { line, name, chart: Chart { kind, title, series, ..Chart::default() }, without_zeros })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::read;

    /// The choices of the table with this id of a sample: name, and names and values of its points.
    fn of_sample(text: &str, id: &str) -> Vec<(Line, String, Vec<String>)> {
        let report = read(text).expect("a sample").report;
        let table =
            report.walk().find_map(|standing| standing.block().as_table().filter(|table| table.id == id));
        let value = |id: &str| {
            let figure =
                report.figures.iter().find(|figure| figure.id == id).expect("a figure of the report");
            figure.value.expect("a value").to_string()
        };
        choices(&report, table.expect("a table of the sample"))
            .into_iter()
            .map(|choice| {
                let points = choice.chart.series[0].points.iter();
                let points =
                    points.map(|point| format!("{} {}", point.label, value(&point.figure))).collect();
                (choice.line, choice.name, points)
            })
            .collect()
    }

    /// A report with one table: rows are parted by lines, cells by bars, the first line and cells are heads.
    fn report(unit: &str, text: &str) -> Report {
        let rows: Vec<Vec<String>> =
            text.lines().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect();
        let table = Table {
            id: "t1".into(),
            columns: rows[0].clone(),
            rows: rows[1..].to_vec(),
            head_columns: 1,
            ..Table::default()
        };
        let figure = |row: usize, column: usize| {
            let head = &table.columns[column];
            let text = table.rows[row][column].as_str();
            let percent = head.contains('%');
            Figure {
                id: format!("r{row}c{column}"),
                label: table.rows[row][0].clone(),
                value: text.parse().ok(),
                unit: Some(if percent { "%" } else { unit }.into()),
                measure: match (percent, head.contains('占')) {
                    (true, true) => Measure::Share,
                    (true, false) => Measure::Change,
                    _ => Measure::Level,
                },
                period: head.get(..4).filter(|year| year.parse::<u32>().is_ok()).map(str::to_owned),
                printed: text.into(),
                quote: crate::model::Quote {
                    exact: text.into(),
                    cell: Some(crate::model::CellPlace {
                        table: "t1".into(),
                        row: row + 1,
                        column: column + 1,
                    }),
                    ..Default::default()
                },
                ..Figure::default()
            }
        };
        let figures = (0..table.rows.len())
            .flat_map(|row| (1..table.rows[row].len()).map(move |column| (row, column)))
            .map(|(row, column)| figure(row, column))
            .collect();
        Report { body: vec![crate::model::Block::Table(table)], figures, ..Report::default() }
    }

    fn of(report: &Report) -> Vec<String> {
        let table = report.body[0].as_table().expect("a table");
        choices(report, table)
            .into_iter()
            .map(|choice| {
                let labels: Vec<&str> =
                    choice.chart.series[0].points.iter().map(|point| point.label.as_str()).collect();
                format!("{:?} {}: {}", choice.chart.kind, choice.name, labels.join(" "))
            })
            .collect()
    }

    #[test]
    fn the_form_is_drawn_by_applicant_and_by_outcome_without_totals() {
        let choices = of_sample(include_str!("../../public/reports/disclosure-2023.json"), "t2");
        let named = |line: Line, name: &str| {
            let found: Vec<_> =
                choices.iter().filter(|choice| choice.0 == line && choice.1.contains(name)).collect();
            assert_eq!(found.len(), 1, "{name}: {choices:#?}");
            found[0].2.clone()
        };
        let received = named(Line::Row, "一、本年新收");
        assert!(received.iter().any(|point| point.starts_with("自然人 ")), "{received:?}");
        assert!(received.iter().all(|point| !point.starts_with("总计")), "{received:?}");
        let outcomes = named(Line::Column, "总计");
        assert!(outcomes.iter().any(|point| point.starts_with("予以公开 ")), "{outcomes:?}");
        assert!(
            outcomes.iter().all(|point| !point.contains("总计") && !point.contains("结转")),
            "{outcomes:?}"
        );
    }

    #[test]
    fn lines_without_two_values_of_a_kind_are_not_offered() {
        assert_eq!(
            of(&report("件", "街道|受理|办结|同比%\n甲|10|9|5\n乙|20|18|-4\n合计|30|27|2")),
            [
                "Bar 甲: 受理 办结",
                "Bar 乙: 受理 办结",
                "Bar 合计: 受理 办结",
                "Bar 受理: 甲 乙",
                "Bar 办结: 甲 乙",
                "Bar 同比%: 甲 乙"
            ]
        );
        assert_eq!(of(&report("件", "街道|受理|同比%\n甲|10|5\n乙||")), [""; 0]);
        // All nothing.
        assert_eq!(of(&report("件", "街道|受理\n甲|0\n乙|0")), [""; 0]);
    }

    #[test]
    fn years_that_follow_one_another_are_a_line() {
        assert_eq!(
            of(&report("件", "项目|2023年|2022年|2021年\n调解|3|2|1"))[0],
            "Line 调解: 2021年 2022年 2023年"
        );
        assert_eq!(of(&report("件", "项目|2023年|2021年\n调解|3|1"))[0], "Bar 调解: 2021年 2023年");
    }

    #[test]
    fn totals_and_parts_are_not_drawn_side_by_side() {
        // By its sum, whatever it is called; by its number; by 其中, of which nobody says how many follow.
        let drawn = |text: &str| of(&report("万元", text)).join("; ");
        assert_eq!(drawn("项目|金额\n全部|60\n甲|10\n乙|20\n丙|30"), "Bar 金额: 甲 乙 丙");
        assert_eq!(
            drawn("项目|金额\n一、税收|60\n1.增值税|10\n2.所得税|20\n二、非税|30"),
            "Bar 金额: 税收 非税"
        );
        assert_eq!(drawn("项目|金额\n总值|60\n其中：甲|10\n乙|20\n丁|35"), "");
        assert_eq!(drawn("项目|金额\n地区总值|60\n人均总值|2\n人均收入|1"), "Bar 金额: 人均总值 人均收入");
        // Shares of one whole, and of nobody knows what.
        assert_eq!(drawn("项目|占比%\n甲|60.1\n乙|40\n合计|100"), "Bar 占比%: 甲 乙");
        assert_eq!(drawn("项目|占比%\n甲|60\n乙|70"), "");
    }

    #[test]
    fn zeros_give_way_where_there_are_too_many_values() {
        let rows = |zeros: usize, others: usize| {
            let zeros = (0..zeros).map(|index| format!("零{index}|0"));
            let others = (0..others).map(|index| format!("项{index}|{}", 100 + index * index));
            let rows: Vec<String> =
                std::iter::once("项目|数量".to_owned()).chain(zeros).chain(others).collect();
            report("件", &rows.join("\n"))
        };
        let left = |report: &Report| {
            let choices = choices(report, report.body[0].as_table().expect("a table"));
            choices.first().map(|choice| (choice.chart.series[0].points.len(), choice.without_zeros))
        };
        assert_eq!(left(&rows(10, 6)), Some((16, false)));
        assert_eq!(left(&rows(11, 6)), Some((6, true)));
        assert_eq!(left(&rows(0, 17)), None);
    }
}
