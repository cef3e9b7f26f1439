//! A chart's figures as CSV.

use super::ChartData;
use crate::i18n::Messages;
use crate::model::{Bound, Location, Places, Report};
use crate::prose::sentence;

/// The figures of a chart as CSV (RFC 4180): group, item, value in whole units, unit, bound,
/// period, as printed, sentence, figure id, measure, status, basis. It begins with a byte order mark, without which
/// spreadsheets read Chinese as garbage.
pub fn csv(report: &Report, places: &Places, data: &ChartData, messages: &Messages) -> String {
    let mut text = String::from('\u{feff}');
    push_row(&mut text, &messages.csv_columns);
    for series in &data.series {
        for point in &series.points {
            let figure = &report.figures[point.figure];
            let bound = match figure.bound {
                Bound::Exact => 0,
                Bound::AtLeast => 1,
                Bound::AtMost => 2,
                Bound::About => 3,
            };
            let sentence = places
                .location(point.figure)
                .and_then(|location| sentence(report, location))
                .unwrap_or_default();
            push_row(
                &mut text,
                &[
                    &series.name,
                    &point.label,
                    &figure.value.map(|value| value.to_string()).unwrap_or_default(),
                    figure.unit.as_deref().unwrap_or_default(),
                    messages.csv_bounds[bound],
                    figure.period.as_deref().unwrap_or_default(),
                    &figure.printed,
                    sentence,
                    &figure.id,
                    messages.measures[figure.measure as usize],
                    messages.statuses[figure.status as usize],
                    messages.basis(figure).trim(),
                ],
            );
        }
    }
    text
}

/// The sentence at a location.
fn sentence<'a>(report: &'a Report, location: &Location) -> Option<&'a str> {
    let text = report.text_at(location)?;
    Some(&text[sentence::around(text, &location.range)])
}

/// Whether a spreadsheet would run a cell as a formula: by how it begins, unless it is a negative
/// number. Such a cell is written with a `'` before it.
pub fn is_formula(cell: &str) -> bool {
    let number = |rest: &str| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%'))
    };
    cell.starts_with(['=', '+', '@', '\t', '\r']) || cell.strip_prefix('-').is_some_and(|rest| !number(rest))
}

fn push_row(text: &mut String, cells: &[&str]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        let formula = is_formula(cell);
        if formula || cell.contains(['"', ',', '\n', '\r']) {
            text.push('"');
            if formula {
                text.push('\'');
            }
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        let mut text = String::new();
        push_row(&mut text, &["a", "b,c", "say \"x\"", "=1+1", "-5", "-A1", "-1+A1"]);
        assert_eq!(text, "a,\"b,c\",\"say \"\"x\"\"\",\"'=1+1\",-5,\"'-A1\",\"'-1+A1\"\r\n");
    }
}
