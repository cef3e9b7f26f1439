//! `cargo xtask test`: every check, in the order in which a mistake is cheapest to find.

use crate::{build, licences, pages, schema, scripts, shell, tools};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub struct Arguments {
    /// Only shell and styles, format, licences, lints, Rust tests and schema
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

const NATIVE_STEPS: [Step; 7] = [
    Step { name: "shell, styles", expected: "15 seconds", action: shell_and_styles },
    Step { name: "format", expected: "a second", action: format },
    Step { name: "licences of crates", expected: "a second", action: crate_licences },
    Step { name: "lints, native", expected: "2 minutes when cold", action: native_lints },
    Step { name: "lints, WebAssembly", expected: "2 minutes when cold", action: wasm_lints },
    Step { name: "Rust tests", expected: "a minute when cold", action: rust_tests },
    Step { name: "JSON Schema", expected: "a second", action: json_schema },
];

const BROWSER_STEPS: [Step; 2] = [
    Step { name: "build", expected: "6–9 minutes when cold, two when warm", action: release_build },
    Step { name: "browser tests and budgets", expected: "7 minutes", action: browser_tests },
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

fn shell_and_styles() -> Result<Count> {
    let passed = scripts::check()?;
    let tests = count_tests(Command::new("node").args(["--test-reporter=spec", "tests/shell.test.mjs"]))?;
    Ok(Count { passed: passed + tests.passed, failed: tests.failed })
}

fn format() -> Result<Count> {
    shell::run("Checking the format", Command::new("cargo").args(["fmt", "--all", "--check"]))
        .context("run `cargo fmt --all`")?;
    Ok(ONE_PASSED)
}

fn crate_licences() -> Result<Count> {
    println!("Reading the licences of the crates in the element's modules");
    Ok(Count { passed: licences::check()?, failed: 0 })
}

fn native_lints() -> Result<Count> {
    clippy(&["--workspace", "--all-targets", "--features", "element,charts,qr,check,workbook,editor,cli"])
}

fn wasm_lints() -> Result<Count> {
    tools::wasm_target()?;
    for feature in ["element", "charts", "qr", "check", "workbook", "editor"] {
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
    // Pictures of charts are drawn by ECharts.
    tools::npm_packages()?;
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
    let mut count = Count::default();
    for file in browser_test_files()? {
        let mut command = Command::new("node");
        // Without `--test` it is one process, and its browser ends with it.
        command
            .arg("--test-reporter=spec")
            .arg(&file)
            .env("DIST", shell::root().join("dist"))
            .env("REPORT", pages::path())
            .env("CHROMIUM", &chromium);
        let counted = match watched_tests(&mut command)? {
            Some(counted) => counted,
            // A test that fails says so. Silence is a browser that died without a word, as happens on
            // busy machines: its file gets one more try.
            None => {
                println!("No word for {} s: {} starts again", SILENCE.as_secs(), file.display());
                watched_tests(&mut command)?.context("the browser tests hang")?
            }
        };
        count.passed += counted.passed;
        count.failed += counted.failed;
    }
    Ok(count)
}

fn browser_test_files() -> Result<Vec<PathBuf>> {
    let folder = Path::new("tests/browser");
    let entries = fs::read_dir(shell::root().join(folder)).context("reading tests/browser")?;
    let names = entries.flatten().map(|entry| folder.join(entry.file_name()));
    let mut files: Vec<PathBuf> =
        names.filter(|name| name.to_string_lossy().ends_with(".test.mjs")).collect();
    files.push("tests/budget.test.mjs".into());
    files.sort();
    Ok(files)
}

/// Runs a test suite, shows its output, and adds up what its closing lines say.
fn count_tests(command: &mut Command) -> Result<Count> {
    let mut suite = start(command)?;
    let mut count = Count::default();
    if let Some(output) = suite.stdout.take() {
        for line in BufReader::new(output).lines() {
            count.read(&line.context("reading the tests' output")?);
        }
    }
    count.ended(command, suite)
}

/// The longest that a test may take without a word; the slowest takes a fifth of it.
const SILENCE: Duration = Duration::from_secs(180);

/// The same for a suite that may hang: nothing if it was silent for too long before any test failed,
/// and was ended. One that fails may leave open what keeps it from its end; that is a failure.
fn watched_tests(command: &mut Command) -> Result<Option<Count>> {
    let mut suite = start(command)?;
    let (sender, lines) = mpsc::channel();
    if let Some(output) = suite.stdout.take() {
        thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
    }
    let mut count = Count::default();
    let mut failed = false;
    loop {
        match lines.recv_timeout(SILENCE) {
            Ok(line) => {
                let line = line.context("reading the tests' output")?;
                failed |= line.trim_start().starts_with('✖');
                count.read(&line);
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => return count.ended(command, suite).map(Some),
            Err(mpsc::RecvTimeoutError::Timeout) => {
                suite.kill().context("ending the tests")?;
                suite.wait().context("waiting for the tests")?;
                return Ok(failed.then_some(ONE_FAILED));
            }
        }
    }
}

fn start(command: &mut Command) -> Result<Child> {
    println!("Running {}", shell::line(command));
    command
        .current_dir(shell::root())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| shell::cannot_start(command))
}

impl Count {
    /// Shows a line of output and adds what it says.
    fn read(&mut self, line: &str) {
        println!("{line}");
        let counted = counted(line);
        self.passed += counted.passed;
        self.failed += counted.failed;
    }

    /// The count of a suite that came to its end.
    fn ended(self, command: &Command, mut suite: Child) -> Result<Self> {
        let status = suite.wait().context("waiting for the tests")?;
        if !status.success() && self.failed == 0 {
            let line = shell::line(command);
            bail!("`{line}` failed ({status}) before its tests did; its own message is above");
        }
        Ok(self)
    }
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
