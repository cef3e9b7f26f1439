//! The pages of dist/: what a reader sees first is the sample report as `report render` writes it, and
//! samples/ is a site as `report build` makes it.

use crate::shell;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The report that the reading page shows.
const SAMPLE: &str = "reports/hujiayuan-2018.json";

/// The command line `report`, built for this machine.
pub fn program() -> Result<PathBuf> {
    shell::run(
        "Building the command line `report` (2 minutes when cold)",
        Command::new("cargo").args(["build", "--quiet", "--features", "cli", "--bin", "report"]),
    )?;
    Ok(path())
}

/// Where it is, once it is built.
pub fn path() -> PathBuf {
    shell::target_directory().join("debug").join(format!("report{}", std::env::consts::EXE_SUFFIX))
}

/// Writes the pages into a folder that holds the element's files and the reports.
pub fn write(out: &Path) -> Result<()> {
    let program = program()?;
    let out = shell::root().join(out);
    let report = |action: &str| {
        let mut command = Command::new(&program);
        command.arg(action).arg("--element").arg(&out);
        command
    };
    shell::run(
        "Writing the reading page",
        report("render")
            .arg(out.join(SAMPLE))
            .arg("-o")
            .arg(out.join("index.html"))
            .args(["--element-address", "./"]),
    )?;
    shell::run(
        "Building the site of samples (half a minute)",
        report("build")
            .arg(out.join("reports"))
            .arg("-o")
            .arg(out.join("samples"))
            .args(["--name", "工作报告样例"]),
    )
}
