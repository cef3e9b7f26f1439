//! Tables as read against what a careful reader finds in them, cell by cell.
//!
//! `tests/tables/NAME/` has an invented file with tables and, written by people who had not seen the
//! importer, `cells.tsv` (a line for each cell that is no head: its heads, text, value in whole units,
//! unit, period, measure, basis) and `expected.json` (how many tables, the form, what does not add up).

use std::fmt;
use std::fs;
use std::path::Path;

use report_viewer::check::{Rule, State, check};
use report_viewer::import;
use report_viewer::model::{Figure, Report};
use report_viewer::tables::heads::Heads;

/// A cell and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub row_head: String,
    pub column_head: String,
    pub text: String,
    /// The value in whole units, `missing` or `text`.
    pub value: String,
    pub unit: String,
    pub period: String,
    pub measure: String,
    pub basis: String,
}

/// How much of a case was read.
#[derive(Debug, Default, Clone, Copy)]
pub struct Score {
    /// Cells with a number.
    pub numbers: usize,
    pub right: usize,
    pub wrong: usize,
    pub missed: usize,
    /// Figures of cells that hold none.
    pub taken: usize,
    /// All cells.
    pub cells: usize,
    /// Cells under the right heads.
    pub heads: usize,
    /// Figures with the right period, measure and basis.
    pub meant: usize,
}

impl Score {
    pub fn add(&mut self, other: Score) {
        for (sum, own) in [
            (&mut self.numbers, other.numbers),
            (&mut self.right, other.right),
            (&mut self.wrong, other.wrong),
            (&mut self.missed, other.missed),
            (&mut self.taken, other.taken),
            (&mut self.cells, other.cells),
            (&mut self.heads, other.heads),
            (&mut self.meant, other.meant),
        ] {
            *sum += own;
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { numbers, right, wrong, missed, taken, cells, heads, meant } = self;
        write!(
            formatter,
            "numbers {right:>4} of {numbers:>4}, wrong {wrong:>2}, missed {missed:>3}, taken {taken:>2}; \
             heads {heads:>4} of {cells:>4}; meaning {meant:>4}"
        )
    }
}

/// A case as measured.
pub struct Case {
    pub name: String,
    pub score: Score,
    pub differences: Vec<String>,
    pub report: Report,
    pub expected: serde_json::Value,
}

/// All cases of a folder.
pub fn cases(folder: &Path) -> Vec<Case> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("cells.tsv").exists())
        .collect();
    names.sort();
    names.iter().map(|path| measure(path)).collect()
}

fn measure(path: &Path) -> Case {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let read = |file: &str| {
        fs::read_to_string(path.join(file)).unwrap_or_else(|error| panic!("{name}/{file}: {error}"))
    };
    let expected: serde_json::Value =
        serde_json::from_str(&read("expected.json")).unwrap_or_else(|error| panic!("{name}: {error}"));
    let input = path.join(expected["input"].as_str().unwrap_or("input.html"));
    let bytes = fs::read(&input).unwrap_or_else(|error| panic!("{}: {error}", input.display()));
    let wanted = wanted(&read("cells.tsv"));
    let (report, found) = match import::read(&bytes, None) {
        Ok(import) => {
            let found = found(&import.report);
            (import.report, found)
        }
        Err(_) => (Report::default(), Vec::new()),
    };
    let (score, differences) = compare(&wanted, &found);
    Case { name, score, differences, report, expected }
}

fn wanted(text: &str) -> Vec<Cell> {
    text.lines()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let mut fields = line.split('\t').skip(1).map(str::to_owned);
            let mut next = || fields.next().unwrap_or_default();
            Cell {
                row_head: next(),
                column_head: next(),
                text: next(),
                value: next(),
                unit: next(),
                period: next(),
                measure: next(),
                basis: next(),
            }
        })
        .collect()
}

/// The cells of a report's tables that are no heads.
pub fn found(report: &Report) -> Vec<Cell> {
    let mut cells = Vec::new();
    for table in report.walk().filter_map(|standing| standing.block().as_table()) {
        let heads = Heads::of(table);
        for (row, texts) in table.rows.iter().enumerate() {
            if heads.is_inner_head(row) {
                continue;
            }
            for (column, text) in texts.iter().enumerate().skip(table.head_columns) {
                if heads.origin(row, column) != Some((row, column)) || heads.is_name_column(column) {
                    continue;
                }
                let of_cell = |figure: &&Figure| {
                    figure.quote.cell.as_ref().is_some_and(|cell| {
                        (cell.table == table.id, cell.row, cell.column) == (true, row + 1, column + 1)
                    })
                };
                let figure = report.figures.iter().find(of_cell);
                let figure_text = |text: Option<&Option<String>>| text.cloned().flatten().unwrap_or_default();
                cells.push(Cell {
                    row_head: heads.row_at(row, column).join(" / "),
                    column_head: heads.column(row, column).join(" / "),
                    text: text.trim().to_owned(),
                    value: figure.map_or_else(String::new, value),
                    unit: figure_text(figure.map(|figure| &figure.unit)),
                    period: figure_text(figure.map(|figure| &figure.period)),
                    measure: figure.map_or("", |figure| figure.measure.word()).to_owned(),
                    basis: figure_text(figure.map(|figure| &figure.basis)),
                });
            }
        }
    }
    cells
}

fn value(figure: &Figure) -> String {
    let upper = figure.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
    figure.value.map(|value| format!("{value}{upper}")).unwrap_or_default()
}

/// A number is the same with and without zeros at its end.
fn plain(value: &str) -> &str {
    if value.contains('.') { value.trim_end_matches('0').trim_end_matches('.') } else { value }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Pairs cells by their texts in order, and compares what they say.
fn compare(wanted: &[Cell], found: &[Cell]) -> (Score, Vec<String>) {
    let mut score = Score { cells: wanted.len(), ..Score::default() };
    let mut differences = Vec::new();
    let pairs = pairs(wanted, found);
    let mut paired = vec![false; found.len()];
    for (own, pair) in wanted.iter().zip(&pairs) {
        let is_number = !matches!(own.value.as_str(), "missing" | "text");
        score.numbers += usize::from(is_number);
        let Some(other) = pair.map(|index| {
            paired[index] = true;
            &found[index]
        }) else {
            score.missed += usize::from(is_number);
            differences.push(format!("cell missed   {} | {} | {}", own.row_head, own.column_head, own.text));
            continue;
        };
        let place = format!("{} | {} | {}", own.row_head, own.column_head, own.text);
        if (&own.row_head, &own.column_head) == (&other.row_head, &other.column_head) {
            score.heads += 1;
        } else {
            differences.push(format!(
                "heads         {place}\n         read {} | {}",
                other.row_head, other.column_head
            ));
        }
        let says = |cell: &Cell| format!("{} {}", plain(&cell.value), cell.unit);
        if !is_number {
            if !other.value.is_empty() {
                score.taken += 1;
                differences.push(format!("taken         {place}: {}", says(other)));
            }
        } else if other.value.is_empty() {
            score.missed += 1;
            differences.push(format!("number missed {place}"));
        } else if says(own) == says(other) {
            score.right += 1;
            // The period of the report stands for what no head tells.
            let period = own.period.is_empty() || own.period == other.period;
            if period && (&own.measure, &own.basis) == (&other.measure, &other.basis) {
                score.meant += 1;
            } else {
                differences.push(format!(
                    "meaning       {place}: {} {} {}\n         read {} {} {}",
                    own.period, own.measure, own.basis, other.period, other.measure, other.basis
                ));
            }
        } else {
            score.wrong += 1;
            differences.push(format!("WRONG         {place}: {}\n         read {}", says(own), says(other)));
        }
    }
    for (other, _) in found.iter().zip(&paired).filter(|(other, paired)| !**paired && !other.value.is_empty())
    {
        score.taken += 1;
        differences
            .push(format!("taken         {} | {} | {}", other.row_head, other.column_head, other.text));
    }
    (score, differences)
}

/// For each wanted cell the found one that is it: the longest common subsequence of texts, where cells
/// with the same heads are worth more.
fn pairs(wanted: &[Cell], found: &[Cell]) -> Vec<Option<usize>> {
    let (height, width) = (wanted.len(), found.len());
    let keys = |cells: &[Cell]| cells.iter().map(|cell| squeezed(&cell.text)).collect::<Vec<_>>();
    let (own, other) = (keys(wanted), keys(found));
    let worth = |row: usize, column: usize| -> u32 {
        if own[row] != other[column] {
            return 0;
        }
        4 + u32::from(wanted[row].row_head == found[column].row_head)
            + u32::from(wanted[row].column_head == found[column].column_head)
    };
    let mut best = vec![0u32; (height + 1) * (width + 1)];
    let at = |row: usize, column: usize| row * (width + 1) + column;
    for row in (0..height).rev() {
        for column in (0..width).rev() {
            let skip = best[at(row + 1, column)].max(best[at(row, column + 1)]);
            let gain = worth(row, column);
            let take = if gain > 0 { gain + best[at(row + 1, column + 1)] } else { 0 };
            best[at(row, column)] = skip.max(take);
        }
    }
    let mut pairs = vec![None; height];
    let (mut row, mut column) = (0, 0);
    while row < height && column < width {
        let gain = worth(row, column);
        if gain > 0 && best[at(row, column)] == gain + best[at(row + 1, column + 1)] {
            pairs[row] = Some(column);
            (row, column) = (row + 1, column + 1);
        } else if best[at(row, column)] == best[at(row + 1, column)] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

/// What does not add up in a case, as a careful reader tells it: the cell and what it prints.
pub fn planted(expected: &serde_json::Value) -> Vec<String> {
    let text =
        |finding: &serde_json::Value, name: &str| finding[name].as_str().unwrap_or_default().to_owned();
    let mut planted: Vec<String> = expected["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|finding| {
            let heads = [text(finding, "row_head"), text(finding, "column_head")];
            let heads: Vec<&str> = heads.iter().map(String::as_str).filter(|head| !head.is_empty()).collect();
            let kind = text(finding, "kind");
            format!("{kind} {}：{}", heads.join(" / "), text(finding, "printed"))
        })
        .collect();
    planted.sort();
    planted
}

/// What the checks say of a report's tables.
pub fn alarms(report: &Report) -> Vec<String> {
    let mut alarms: Vec<String> = check(report)
        .iter()
        .filter(|finding| matches!(finding.state, State::Fail | State::Uncertain))
        .filter_map(|finding| {
            let kind = match finding.rule {
                Rule::TableTotal => "total",
                Rule::TableGrowth => "growth",
                Rule::DisclosureForm if finding.sentences.len() > 1 => "balance",
                Rule::DisclosureForm => "total",
                Rule::TextAgainstTable => "text-against-table",
                _ => return None,
            };
            // The last cell is the one that does not fit.
            Some(format!("{kind} {}", finding.sentences.last()?.text))
        })
        .collect();
    alarms.sort();
    alarms
}
