//! `cargo xtask test`: every check, in the order in which a mistake is cheapest to find.

use crate::{build, schema, shell, tools};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub struct Arguments {
    /// Only format, lints, Rust tests and schema
    #[arg(long, conflicts_with = "browser_only")]
    native_only: bool,
    /// Only build, browser tests and size budgets
    #[arg(long)]
    browser_only: bool,
}

/// One row of the summary: its name, how long it may take, and what it does.
struct Step {
    name: &'static str,
    expected: &'static str,
    action: fn() -> Result<Count>,
}

const NATIVE_STEPS: [Step; 5] = [
    Step { name: "format", expected: "a second", action: format },
    Step { name: "lints, native", expected: "2 minutes when cold", action: native_lints },
    Step { name: "lints, WebAssembly", expected: "2 minutes when cold", action: wasm_lints },
    Step { name: "Rust tests", expected: "a minute when cold", action: rust_tests },
    Step { name: "JSON Schema", expected: "a second", action: json_schema },
];

const BROWSER_STEPS: [Step; 2] = [
    Step { name: "build", expected: "6–9 minutes when cold, two when warm", action: release_build },
    Step { name: "browser tests and budgets", expected: "4 minutes", action: browser_tests },
];

/// Passed and failed checks; a step that is no test suite counts as one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Count {
    passed: usize,
    failed: usize,
}

const ONE_PASSED: Count = Count { passed: 1, failed: 0 };
const ONE_FAILED: Count = Count { passed: 0, failed: 1 };

pub fn run(arguments: &Arguments) -> Result<()> {
    let native = if arguments.browser_only { &[][..] } else { &NATIVE_STEPS[..] };
    let browser = if arguments.native_only { &[][..] } else { &BROWSER_STEPS[..] };
    let steps: Vec<&Step> = native.iter().chain(browser).collect();

    let mut rows = Vec::new();
    let mut total = Count::default();
    for (index, step) in steps.iter().enumerate() {
        println!("\n[{}/{}] {} ({})", index + 1, steps.len(), step.name, step.expected);
        let start = Instant::now();
        let result = (step.action)();
        let (count, failed) = match result {
            Ok(count) => (count, count.failed > 0),
            Err(error) => {
                eprintln!("error: {error:#}");
                (ONE_FAILED, true)
            }
        };
        total.passed += count.passed;
        total.failed += count.failed;
        rows.push(row(step, count, start.elapsed()));
        if failed {
            break;
        }
    }
    rows.extend(steps.iter().skip(rows.len()).map(|step| format!("  {:<28} not run", step.name)));

    println!("\n{}\n", rows.join("\n"));
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 { bail!("not everything passed") } else { Ok(()) }
}

fn row(step: &Step, count: Count, elapsed: Duration) -> String {
    let verdict = if count.failed == 0 { "passed" } else { "FAILED" };
    let Count { passed, failed } = count;
    format!(
        "  {:<28} {verdict}  {passed:>4} passed {failed:>3} failed {:>6.1} s",
        step.name,
        elapsed.as_secs_f64()
    )
}

fn format() -> Result<Count> {
    shell::run("Checking the format", Command::new("cargo").args(["fmt", "--all", "--check"]))
        .context("run `cargo fmt --all`")?;
    Ok(ONE_PASSED)
}

fn native_lints() -> Result<Count> {
    clippy(&["--workspace", "--all-targets", "--features", "element,charts,qr,check,editor,cli"])
}

fn wasm_lints() -> Result<Count> {
    tools::wasm_target()?;
    for feature in ["element", "charts", "qr", "check", "editor"] {
        clippy(&["--lib", "--target", "wasm32-unknown-unknown", "--features", feature])?;
    }
    Ok(ONE_PASSED)
}

fn clippy(arguments: &[&str]) -> Result<Count> {
    let mut command = Command::new("cargo");
    command.args(["clippy", "--quiet"]).args(arguments).args(["--", "-D", "warnings"]);
    shell::run(&format!("Running {}", shell::line(&command)), &mut command)?;
    Ok(ONE_PASSED)
}

fn rust_tests() -> Result<Count> {
    let mut command = Command::new("cargo");
    command.args(["test", "--quiet", "--workspace", "--features", "charts,editor,cli"]);
    count_tests(&mut command)
}

fn json_schema() -> Result<Count> {
    schema::check()?;
    Ok(ONE_PASSED)
}

fn release_build() -> Result<Count> {
    build::build(false, Path::new("dist"))?;
    Ok(ONE_PASSED)
}

fn browser_tests() -> Result<Count> {
    let chromium = tools::chromium()?;
    let mut command = Command::new("node");
    command
        .args(["--test", "--test-concurrency=1", "--test-reporter=spec", "tests/budget.test.mjs"])
        .args(browser_test_files()?)
        .env("DIST", shell::root().join("dist"))
        .env("CHROMIUM", chromium);
    count_tests(&mut command)
}

fn browser_test_files() -> Result<Vec<PathBuf>> {
    let folder = Path::new("tests/browser");
    let entries = fs::read_dir(shell::root().join(folder)).context("reading tests/browser")?;
    let names = entries.flatten().map(|entry| folder.join(entry.file_name()));
    let mut files: Vec<PathBuf> =
        names.filter(|name| name.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    Ok(files)
}

/// Runs a test suite, shows its output, and adds up what its closing lines say.
fn count_tests(command: &mut Command) -> Result<Count> {
    println!("Running {}", shell::line(command));
    let mut suite = command
        .current_dir(shell::root())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| shell::cannot_start(command))?;
    let mut count = Count::default();
    if let Some(output) = suite.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line.context("reading the tests' output")?;
            println!("{line}");
            let counted = counted(&line);
            count.passed += counted.passed;
            count.failed += counted.failed;
        }
    }
    let status = suite.wait().context("waiting for the tests")?;
    if !status.success() && count.failed == 0 {
        bail!("`{}` failed ({status}) before its tests did; its own message is above", shell::line(command));
    }
    Ok(count)
}

/// What one line of output adds: cargo's `test result: ok. 3 passed; 0 failed; …`, or node's
/// `ℹ pass 3` and `ℹ fail 0`.
fn counted(line: &str) -> Count {
    let words: Vec<&str> = line.split([' ', ';']).filter(|word| !word.is_empty()).collect();
    let number = |index: usize| words.get(index).and_then(|word| word.parse().ok()).unwrap_or(0);
    match words[..] {
        ["test", "result:", _, _, "passed", _, "failed", ..] => {
            Count { passed: number(3), failed: number(5) }
        }
        ["ℹ", "pass", _] => Count { passed: number(2), failed: 0 },
        ["ℹ", "fail" | "cancelled", _] => Count { passed: 0, failed: number(2) },
        _ => Count::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted() {
        let cargo = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(counted(cargo), Count { passed: 12, failed: 3 });
        assert_eq!(counted("ℹ pass 7"), Count { passed: 7, failed: 0 });
        assert_eq!(counted("ℹ fail 2"), Count { passed: 0, failed: 2 });
        assert_eq!(counted("✔ the ℹ pass 9 (3 ms)"), Count::default());
    }
}
