//! `cargo xtask bench`: how long things take on this machine. Numbers to read, not tests.

use anyhow::{Context, Result};
use report_viewer::import;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::{build, pages, shell, tools};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Reports of the sample's size imported, one core
    Import,
    /// The sample rendered as a page, one core; then its first text and shifts in a slow browser
    Render,
}

const SAMPLE: &str = "tests/fixtures/hujiayuan-2018.txt";

pub fn run(arguments: &Arguments) -> Result<()> {
    match arguments.what {
        What::Import => bench_import(),
        What::Render => bench_render(),
    }
}

/// 1,000 reports, and 10 of a hundredfold length each, which must take as long a character.
fn bench_import() -> Result<()> {
    if cfg!(debug_assertions) {
        // A debug build would say nothing of what users get.
        return shell::run(
            "Building optimised",
            Command::new("cargo")
                .args(["run", "--quiet", "--release", "-p", "xtask", "--", "bench", "import"])
                .current_dir(shell::root()),
        );
    }
    let text = fs::read_to_string(shell::root().join(SAMPLE)).with_context(|| format!("reading {SAMPLE}"))?;
    let characters = text.chars().count();
    let json =
        || import::read(text.as_bytes(), None).map(|import| import.to_json().len()).unwrap_or_default();
    json();
    println!(
        "{:>8} {:>14} {:>12} {:>14} {:>12}",
        "reports", "characters", "seconds", "ns/character", "peak memory"
    );
    for count in [1, 100, 1000] {
        let started = Instant::now();
        let written: usize = (0..count).map(|_| json()).sum();
        row(count, characters * count, started.elapsed());
        assert!(written > 0);
    }
    let long = text.repeat(100);
    let started = Instant::now();
    let written =
        import::read(long.as_bytes(), None).map(|import| import.to_json().len()).unwrap_or_default();
    row(1, characters * 100, started.elapsed());
    assert!(written > 0);
    Ok(())
}

/// In processes of their own, so that none counts the memory of another.
fn bench_render() -> Result<()> {
    if !shell::root().join("dist/report-viewer.json").is_file() {
        build::build(false, Path::new("dist"))?;
    }
    shell::run(
        "Rendering (4 minutes, more when cold)",
        Command::new("cargo").args(["bench", "--quiet", "--features", "cli", "--bench", "render"]),
    )?;
    let program = pages::program()?;
    shell::run(
        "\nFirst text on a slow phone (2 minutes)",
        Command::new("node")
            .arg("tests/bench/first-text.mjs")
            .env("DIST", shell::root().join("dist"))
            .env("REPORT", program)
            .env("CHROMIUM", tools::chromium()?),
    )
}

fn row(count: usize, characters: usize, elapsed: Duration) {
    println!(
        "{count:>8} {characters:>14} {:>12.3} {:>14.1} {:>12}",
        elapsed.as_secs_f64(),
        elapsed.as_nanos() as f64 / characters as f64,
        peak_memory()
    );
}

/// The most memory this process held, as Linux says it.
fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .map_or_else(|| "unknown".into(), |peak| peak.trim().to_owned())
}
