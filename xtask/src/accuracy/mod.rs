//! `cargo xtask accuracy`: how much of what a careful reader finds in a report the importer finds.
//!
//! Cases are folders in `tests/import/`: a page, a text or a Word file, and `expected.json`, written
//! by people who had not seen the importer. Figures and headings are compared as sequences (the
//! longest common subsequence is what was found), so a figure in the wrong place does not count.
//!
//! Of what differs, a **wrong** figure says something else than the text about a number that is a
//! figure, a figure **taken** is of a number that is none, and a **missed** one is a gap. Gaps are
//! allowed, few; the others are not.

mod meaning;
#[path = "../../../tests/support/planted.rs"]
mod planted;
#[path = "../../../tests/support/tables.rs"]
mod tables;

use anyhow::{Context, Result, bail};
use report_viewer::import::{self, Import, charts};
use report_viewer::model::{Block, Report};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

use crate::shell;
use meaning::Meaning;

#[derive(clap::Args)]
pub struct Arguments {
    /// Folder of cases
    #[arg(long, value_name = "DIR", default_value = "tests/import")]
    cases: PathBuf,
    /// Measure tables instead, cell by cell, in a folder of such cases
    #[arg(long, value_name = "DIR", num_args = 0..=1, default_missing_value = "tests/tables")]
    tables: Option<PathBuf>,
    /// Show what was missed and what was found too much (of this case, or of all)
    #[arg(long, value_name = "CASE", num_args = 0..=1, default_missing_value = "")]
    differences: Option<String>,
    /// Write `expected.json` for a new case in this folder as the import reads it, to be corrected by hand
    #[arg(long, value_name = "DIR")]
    draft: Option<PathBuf>,
}

/// The least that headings and metadata must be, over all cases.
const LEAST: f64 = 0.97;
/// The most figures of a hundred that may be missed, over all cases.
const MOST_MISSED: f64 = 2.0;
/// The least for the figures of the user's own report.
const LEAST_SEED: f64 = 0.97;
const SEED: &str = "seed-hujiayuan-2018";

/// The least of what figures say, over all cases.
const LEAST_LABELS: f64 = 0.95;
const LEAST_MEANING: f64 = 0.95;
const LEAST_STATUS: f64 = 0.98;
const LEAST_LINKS: f64 = 0.95;
const LEAST_CHARTS: f64 = 0.95;
/// The most labels that may be wrong.
const MOST_WRONG_LABELS: f64 = 0.01;

/// `expected.json`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Expected {
    #[allow(dead_code)]
    about: String,
    input: Option<PathBuf>,
    title: Option<String>,
    breadcrumb: Option<Vec<String>>,
    publisher: Option<String>,
    published: Option<String>,
    site_name: Option<String>,
    index_number: Option<String>,
    document_number: Option<String>,
    period: Option<String>,
    signature: Option<Signature>,
    headings: Vec<String>,
    figures: Vec<String>,
    tables: Option<usize>,
    absent: Vec<String>,
    /// What `report check` may say of it, for the tests of the checks.
    #[allow(dead_code)]
    findings: serde_json::Value,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Signature {
    name: Option<String>,
    date_text: Option<String>,
    date: Option<String>,
}

/// Found of expected, and of all that was claimed.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    right: usize,
    expected: usize,
    found: usize,
}

impl Score {
    fn recall(self) -> f64 {
        if self.expected == 0 { 1.0 } else { self.right as f64 / self.expected as f64 }
    }
    fn precision(self) -> f64 {
        if self.found == 0 { 1.0 } else { self.right as f64 / self.found as f64 }
    }
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.expected += other.expected;
        self.found += other.found;
    }
}

/// What became of figures that are not as they should be.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Faults {
    /// The number is a figure, and something else is said of it.
    wrong: usize,
    /// The number is no figure, or is one twice.
    taken: usize,
    /// A figure that is not there.
    missed: usize,
}

impl Faults {
    fn add(&mut self, other: Self) {
        self.wrong += other.wrong;
        self.taken += other.taken;
        self.missed += other.missed;
    }
}

struct Measured {
    name: String,
    figures: Score,
    figure_faults: Faults,
    meaning: Meaning,
    /// Proposed charts, and those of them that break no rule.
    charts: meaning::Share,
    headings: Score,
    metadata: Score,
    differences: Vec<String>,
    /// Furniture in the body, tables that are not there: each one is too much.
    faults: Vec<String>,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    if let Some(case) = &arguments.draft {
        return draft(case);
    }
    if let Some(folder) = &arguments.tables {
        measure_tables(&shell::root().join(folder), arguments.differences.as_deref());
        return Ok(());
    }
    let measured = measure_all(&shell::root().join(&arguments.cases))?;
    let mut all = [Score::default(); 3];
    let mut faults = Faults::default();
    let mut meaning = Meaning::default();
    println!("{:<38} {:>25} {:>15} {:>15}", "", "figures", "headings", "metadata");
    println!("{:<38} {:>25} {:>15} {:>15}", "", "right wrong taken missed", "recall  prec.", "recall  prec.");
    for case in &measured {
        row(&case.name, case.figures, case.figure_faults, [case.headings, case.metadata]);
        println!("{}", meaning_row(&case.meaning));
        meaning.add(&case.meaning);
        faults.add(case.figure_faults);
        all[0].add(case.figures);
        all[1].add(case.headings);
        all[2].add(case.metadata);
        if arguments.differences.as_deref().is_some_and(|only| only.is_empty() || case.name.contains(only)) {
            for difference in &case.differences {
                println!("    {difference}");
            }
        }
    }
    println!();
    row(&format!("all {} cases", measured.len()), all[0], faults, [all[1], all[2]]);
    println!("{}", meaning_row(&meaning));
    let charts = charts_of(&measured);
    println!("    charts: {} proposed, {} break no rule", charts.of, charts.right);
    let checked = planted::cases("tests/mistakes");
    let count = |of: fn(&planted::Case) -> usize| checked.iter().map(of).sum::<usize>();
    let (mistakes, missed) = (count(|case| case.mistakes.len()), count(|case| case.missed().len()));
    let (spoken, alarms) = (count(|case| case.spoken.len()), count(|case| case.false_alarms().len()));
    println!(
        "    checks: {} of {mistakes} planted mistakes found; {spoken} findings, {alarms} of them false",
        mistakes - missed
    );
    let silent = planted::cases("tests/import");
    let alarms: usize = silent.iter().map(|case| case.false_alarms().len()).sum();
    println!("    checks: {alarms} false findings in {} reports without a planted mistake", silent.len());
    for case in checked.iter().chain(&silent).filter(|_| arguments.differences.is_some()) {
        let missed =
            case.missed().into_iter().map(|mistake| format!("missed {}: {}", mistake.rule, mistake.words));
        let alarms = case.false_alarms().into_iter().map(|one| format!("false {}", planted::rule(one)));
        missed.chain(alarms).for_each(|line| println!("    {}: {line}", case.name));
    }
    let problems = problems(&measured);
    for problem in &problems {
        println!("{problem}");
    }
    if problems.is_empty() { Ok(()) } else { bail!("less accurate than it must be") }
}

/// Prints what was read of the tables of each case; `tests/tables.rs` holds it.
fn measure_tables(folder: &Path, differences: Option<&str>) {
    let mut all = tables::Score::default();
    for case in tables::cases(folder) {
        println!("{:<32} {}", case.name, case.score);
        all.add(case.score);
        if differences.is_some_and(|only| only.is_empty() || case.name.contains(only)) {
            case.differences.iter().for_each(|difference| println!("    {difference}"));
        }
        for alarm in tables::alarms(&case.report) {
            if !tables::planted(&case.expected).contains(&alarm) {
                println!("    false finding: {alarm}");
            }
        }
        for planted in tables::planted(&case.expected) {
            if !tables::alarms(&case.report).contains(&planted) {
                println!("    not found: {planted}");
            }
        }
    }
    println!("\n{:<32} {all}", "all");
}

/// What figures say, in one line; empty for a case that has none written down.
fn meaning_row(meaning: &Meaning) -> String {
    if meaning.labels.of == 0 {
        return String::new();
    }
    let cell = |share: meaning::Share| format!("{:.3}", share.part());
    let of = meaning.labels.of as f64;
    format!(
        "    {:>4} labels {} (vague {:.3} unnamed {:.3} wrong {:.3}) measure {} sign {} period {} status {} basis {} links {} found {}",
        meaning.labels.of,
        cell(meaning.labels),
        meaning.vague as f64 / of,
        meaning.unnamed as f64 / of,
        meaning.wrong as f64 / of,
        cell(meaning.measures),
        cell(meaning.signs),
        cell(meaning.periods),
        cell(meaning.statuses),
        cell(meaning.bases),
        cell(meaning.links_found),
        cell(meaning.links),
    )
}

/// Writes what the import reads of a case as its `expected.json`, to be corrected by hand. Never over
/// one that is there.
fn draft(case: &Path) -> Result<()> {
    let file = case.join("expected.json");
    if file.exists() {
        bail!("{} is there: correct it by hand, or move it away", file.display());
    }
    let input = input(case).with_context(|| format!("{} has no input", case.display()))?;
    let bytes = fs::read(&input).with_context(|| format!("reading {}", input.display()))?;
    let Ok(import) = import::read(&bytes, None) else {
        bail!("{} cannot be imported", input.display());
    };
    let report = &import.report;
    let mut found = Vec::new();
    headings(&report.body, 1, &mut found);
    let figures: Vec<String> = (0..report.figures.len())
        .map(|index| meaning::draft(report, index, report.figures[index].bound.word()))
        .collect();
    let mut value = serde_json::json!({ "about": "", "title": report.title });
    let fields = [
        ("publisher", &report.publisher),
        ("published", &report.published),
        ("site_name", &report.site_name),
        ("index_number", &report.index_number),
        ("document_number", &report.document_number),
        ("period", &report.period),
    ];
    for (name, text) in fields {
        if let Some(text) = text {
            value[name] = text.clone().into();
        }
    }
    value["headings"] = found.into_iter().map(|(_, line)| line).collect();
    value["figures"] = figures.into();
    fs::write(&file, format!("{value:#}\n")).with_context(|| format!("writing {}", file.display()))?;
    println!("{}", file.display());
    Ok(())
}

/// The page, text or Word file of a case.
fn input(case: &Path) -> Option<PathBuf> {
    ["input.txt", "input.html", "input.docx"].iter().map(|file| case.join(file)).find(|file| file.exists())
}

fn row(name: &str, figures: Score, faults: Faults, scores: [Score; 2]) {
    let figures =
        format!("{:>5} {:>5} {:>5} {:>6}", figures.right, faults.wrong, faults.taken, faults.missed);
    let cells = scores.map(|score| format!("{:.3}  {:.3}", score.recall(), score.precision()));
    println!("{name:<38} {figures:>25} {:>15} {:>15}", cells[0], cells[1]);
}

/// What falls short of the least: all cases together, and the seed by itself.
fn problems(measured: &[Measured]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut demand = |what: String, score: Score, least: f64| {
        if score.recall() < least || score.precision() < least {
            problems.push(format!(
                "{what}: recall {:.3} and precision {:.3}, both must be {least} or more",
                score.recall(),
                score.precision()
            ));
        }
    };
    let sum = |pick: fn(&Measured) -> Score| {
        let mut sum = Score::default();
        measured.iter().for_each(|case| sum.add(pick(case)));
        sum
    };
    demand("headings".into(), sum(|case| case.headings), LEAST);
    demand("metadata".into(), sum(|case| case.metadata), LEAST);
    if let Some(seed) = measured.iter().find(|case| case.name == SEED) {
        demand(format!("{SEED}: figures"), seed.figures, LEAST_SEED);
        demand(format!("{SEED}: headings"), seed.headings, 1.0);
        demand(format!("{SEED}: metadata"), seed.metadata, 1.0);
    }
    let mut faults = Faults::default();
    measured.iter().for_each(|case| faults.add(case.figure_faults));
    let expected = sum(|case| case.figures).expected;
    if faults.wrong > 0 || faults.taken > 0 {
        problems.push(format!(
            "figures: {} wrong and {} taken that are none; neither may be",
            faults.wrong, faults.taken
        ));
    }
    if faults.missed as f64 * 100.0 > MOST_MISSED * expected as f64 {
        problems.push(format!(
            "figures: {} missed of {expected}, {MOST_MISSED} in a hundred may be",
            faults.missed
        ));
    }
    let mut meaning = Meaning::default();
    measured.iter().for_each(|case| meaning.add(&case.meaning));
    let least = [
        ("labels", meaning.labels.part(), LEAST_LABELS),
        ("measures", meaning.measures.part(), LEAST_MEANING),
        ("signs", meaning.signs.part(), LEAST_MEANING),
        ("periods", meaning.periods.part(), LEAST_MEANING),
        ("bases", meaning.bases.part(), LEAST_MEANING),
        ("targets and results", meaning.statuses.part(), LEAST_STATUS),
        ("links that are right", meaning.links_found.part(), LEAST_MEANING),
        ("links that are found", meaning.links.part(), LEAST_LINKS),
        ("sensible charts", charts_of(measured).part(), LEAST_CHARTS),
    ];
    for (what, part, least) in least {
        if part < least {
            problems.push(format!("{what}: {part:.3}, must be {least} or more"));
        }
    }
    let wrong = meaning.wrong as f64 / meaning.labels.of.max(1) as f64;
    if wrong > MOST_WRONG_LABELS {
        problems.push(format!("wrong labels: {wrong:.3}, {MOST_WRONG_LABELS} may be"));
    }
    problems.extend(measured.iter().flat_map(|case| case.faults.iter().cloned()));
    problems
}

fn charts_of(measured: &[Measured]) -> meaning::Share {
    let mut all = meaning::Share::default();
    measured.iter().for_each(|case| all.add(case.charts));
    all
}

fn measure_all(folder: &Path) -> Result<Vec<Measured>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut cases: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("expected.json").exists())
        .collect();
    cases.sort();
    cases.iter().map(|case| measure(case)).collect()
}

fn measure(case: &Path) -> Result<Measured> {
    let name = case.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = fs::read_to_string(case.join("expected.json")).with_context(|| format!("reading {name}"))?;
    let expected: Expected = serde_json::from_str(&text).with_context(|| format!("{name}/expected.json"))?;
    let input = match &expected.input {
        Some(input) => case.join(input),
        None => input(case).with_context(|| format!("{name} has no input"))?,
    };
    let bytes = fs::read(&input).with_context(|| format!("reading {}", input.display()))?;
    let Ok(mut import) = import::read(&bytes, None) else {
        bail!("{} cannot be imported", input.display());
    };
    // Cells of tables are measured by `cargo xtask accuracy --tables`.
    import.report.figures.retain(|figure| !figure.in_table());
    Ok(compare(name, &expected, &import))
}

fn compare(name: String, expected: &Expected, import: &Import) -> Measured {
    let report = &import.report;
    let mut differences = Vec::new();

    let wanted: Vec<(String, &str)> =
        expected.figures.iter().map(|line| (figure_key(line), line.as_str())).collect();
    let found: Vec<(String, String)> = report
        .figures
        .iter()
        .map(|figure| {
            let value = figure.value.map(|value| value.to_string()).unwrap_or_default();
            let upper = figure.upper.map(|upper| format!("..{upper}")).unwrap_or_default();
            let unit = figure.unit.clone().unwrap_or_default();
            let line = format!("{} | {value}{upper} | {unit} | {}", figure.printed, figure.bound.word());
            let place = format!("{}[{}]{}", figure.quote.prefix, figure.quote.exact, figure.quote.suffix);
            (figure_key(&line), format!("{line}   {place}"))
        })
        .collect();
    let (figures, figure_faults, pairs) = figures(&wanted, &found, &mut differences);
    let meaning = meaning::compare(&expected.figures, report, &pairs, &mut differences);

    let wanted: Vec<(String, &str)> =
        expected.headings.iter().map(|line| (heading_key(line), line.as_str())).collect();
    let mut found = Vec::new();
    headings(&report.body, 1, &mut found);
    let (headings, _) = sequence("heading", &wanted, &found, &mut differences, |_, _| {});

    let metadata = metadata(expected, report, &mut differences);
    let mut faults = Vec::new();
    let body = report.body_lines().join("\n");
    for text in &expected.absent {
        if body.contains(text) {
            faults.push(format!("{name}: the body holds what is not the report's: {text}"));
        }
    }
    if let Some(tables) = expected.tables {
        let found = count_tables(&report.body);
        if found != tables {
            faults.push(format!("{name}: {tables} tables expected, {found} found"));
        }
    }
    let proposed = charts::rules::of_report(report);
    for (chart, broken) in proposed.iter().filter(|(_, broken)| !broken.is_empty()) {
        differences.push(format!("~ chart {} {}: {broken:?}", chart.id, chart.title));
    }
    let sensible = proposed.iter().filter(|(_, broken)| broken.is_empty()).count();
    let charts = meaning::Share { right: sensible, of: proposed.len() };
    Measured { name, figures, figure_faults, meaning, charts, headings, metadata, differences, faults }
}

/// `value | unit | bound`, the number in its shortest form and without its sign, which is measured by
/// itself.
fn figure_key(line: &str) -> String {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let value = cells.get(1).copied().unwrap_or_default();
    let negative = value.starts_with('-');
    let mut ends: Vec<String> = value.split("..").map(|end| shortest(end.trim_start_matches('-'))).collect();
    let range = ends.len() > 1;
    if negative {
        ends.reverse();
    }
    let bound = match cells.get(3).copied().unwrap_or("exact") {
        "at-least" if negative && !range => "at-most",
        "at-most" if negative && !range => "at-least",
        bound => bound,
    };
    format!("{}|{}|{bound}", ends.join(".."), cells.get(2).unwrap_or(&""))
}

fn shortest(number: &str) -> String {
    if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        number.to_owned()
    }
}

fn heading_key(line: &str) -> String {
    let cells: Vec<&str> = line.splitn(3, '|').map(str::trim).collect();
    cells.join("|")
}

fn headings(blocks: &[Block], level: usize, found: &mut Vec<(String, String)>) {
    for block in blocks {
        if let Block::Section(section) = block {
            let number = section.number.as_deref().unwrap_or_default();
            let line = format!("{level} | {number} | {}", section.heading.as_deref().unwrap_or_default());
            found.push((heading_key(&line), line));
            headings(&section.blocks, level + 1, found);
        }
    }
}

fn count_tables(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .map(|block| match block {
            Block::Table(_) => 1,
            Block::Section(section) => count_tables(&section.blocks),
            _ => 0,
        })
        .sum()
}

/// Compares figures, and tells what became of those that differ. Between two figures that are as they
/// should be, a number that stands in both lists is wrong in one of them.
fn figures(
    wanted: &[(String, &str)],
    found: &[(String, String)],
    differences: &mut Vec<String>,
) -> (Score, Faults, Vec<(usize, usize)>) {
    let mut faults = Faults::default();
    let number = |line: &str| -> String {
        let printed = line.split('|').next().unwrap_or_default();
        printed.chars().filter(|character| character.is_numeric() || *character == '.').collect()
    };
    let (score, pairs) = sequence("figure", wanted, found, differences, |missing, extra| {
        let mut extra: Vec<String> = extra.iter().map(|line| number(line)).collect();
        for line in missing {
            let own = number(line);
            let same = extra.iter().position(|other| {
                let numbers = !own.is_empty() && !other.is_empty();
                numbers && (own.contains(other.as_str()) || other.contains(&own))
            });
            match same {
                Some(index) => {
                    extra.remove(index);
                    faults.wrong += 1;
                }
                None => faults.missed += 1,
            }
        }
        faults.taken += extra.len();
    });
    (score, faults, pairs)
}

/// Compares sequences by their longest common subsequence. `gap` is given what is only in one of them,
/// between what is in both.
fn sequence(
    what: &str,
    wanted: &[(String, &str)],
    found: &[(String, String)],
    differences: &mut Vec<String>,
    mut gap: impl FnMut(&[&str], &[&str]),
) -> (Score, Vec<(usize, usize)>) {
    let (rows, columns) = (wanted.len(), found.len());
    let mut longest = vec![vec![0_usize; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            longest[row][column] = if wanted[row].0 == found[column].0 {
                longest[row + 1][column + 1] + 1
            } else {
                longest[row + 1][column].max(longest[row][column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut pairs = Vec::new();
    let (mut missing, mut extra) = (Vec::new(), Vec::new());
    while row < rows || column < columns {
        if row < rows && column < columns && wanted[row].0 == found[column].0 {
            pairs.push((row, column));
            row += 1;
            column += 1;
            gap(&missing, &extra);
            (missing, extra) = (Vec::new(), Vec::new());
        } else if column == columns || (row < rows && longest[row + 1][column] >= longest[row][column + 1]) {
            differences.push(format!("- {what} {}", wanted[row].1));
            missing.push(wanted[row].1);
            row += 1;
        } else {
            differences.push(format!("+ {what} {}", found[column].1));
            extra.push(found[column].1.as_str());
            column += 1;
        }
    }
    gap(&missing, &extra);
    (Score { right: longest[0][0], expected: rows, found: columns }, pairs)
}

fn metadata(expected: &Expected, report: &Report, differences: &mut Vec<String>) -> Score {
    let mut score = Score::default();
    let signature = expected.signature.as_ref();
    let found_signature = report.signature.as_ref();
    let found = |text: &Option<String>| text.clone();
    let pairs: [(&str, Option<String>, Option<String>); 11] = [
        ("title", expected.title.clone(), Some(report.title.clone()).filter(|title| !title.is_empty())),
        (
            "breadcrumb",
            expected.breadcrumb.as_ref().map(|path| path.join(" > ")),
            Some(report.breadcrumb.join(" > ")).filter(|path| !path.is_empty()),
        ),
        ("publisher", expected.publisher.clone(), found(&report.publisher)),
        ("published", expected.published.clone(), found(&report.published)),
        ("site name", expected.site_name.clone(), found(&report.site_name)),
        ("index number", expected.index_number.clone(), found(&report.index_number)),
        ("document number", expected.document_number.clone(), found(&report.document_number)),
        ("period", expected.period.clone(), found(&report.period)),
        (
            "signature",
            signature.and_then(|signature| signature.name.clone()),
            found_signature.map(|signature| signature.name.clone()).filter(|name| !name.is_empty()),
        ),
        (
            "date as printed",
            signature.and_then(|signature| signature.date_text.clone()),
            found_signature.and_then(|signature| signature.date_text.clone()),
        ),
        (
            "date signed",
            signature.and_then(|signature| signature.date.clone()),
            found_signature.and_then(|signature| signature.date.clone()),
        ),
    ];
    for (name, expected, found) in pairs {
        score.expected += usize::from(expected.is_some());
        score.found += usize::from(found.is_some());
        if expected == found {
            score.right += usize::from(expected.is_some());
        } else {
            differences.push(format!("! {name}: {expected:?} expected, {found:?} found"));
        }
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_importer_is_accurate_enough() {
        let measured = measure_all(&shell::root().join("tests/import")).expect("cases that can be read");
        assert!(measured.len() >= 60, "at least 60 cases, not {}", measured.len());
        let meant = measured.iter().filter(|case| case.meaning.labels.of > 0).count();
        assert!(meant >= 60, "what figures say is written down for {meant} cases");
        assert_eq!(problems(&measured), [] as [String; 0]);
    }

    #[test]
    fn what_is_missed_and_what_is_too_much_both_count() {
        let mut differences = Vec::new();
        let wanted = [("a".to_owned(), "a"), ("b".to_owned(), "b"), ("c".to_owned(), "c")];
        let found = [
            ("b".to_owned(), "b".to_owned()),
            ("x".to_owned(), "x".to_owned()),
            ("a".to_owned(), "a".to_owned()),
        ];
        let (score, faults, _) = figures(&wanted, &found, &mut differences);
        assert_eq!((score.right, score.expected, score.found), (1, 3, 3));
        assert_eq!(faults, Faults { wrong: 0, taken: 2, missed: 2 });
        assert_eq!(differences.len(), 4);
        let wanted = [("12|件|exact".to_owned(), "12件 | 12 | 件 | exact")];
        let found = [("12|个|exact".to_owned(), "12个 | 12 | 个 | exact".to_owned())];
        let (_, faults, _) = figures(&wanted, &found, &mut differences);
        assert_eq!(faults, Faults { wrong: 1, taken: 0, missed: 0 });
        assert_eq!(figure_key("3.30% | 3.30 | % | exact"), figure_key("x | 3.3 | % | exact"));
        assert_ne!(figure_key("近3次 | 3 | 次 | at-most"), figure_key("3次 | 3 | 次 | exact"));
    }
}
