//! `cargo xtask schema`: the published JSON Schema, made from the Rust model.

use crate::shell;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

/// The published file, which Trunk copies beside the page.
const FILE: &str = "public/report.schema.json";

#[derive(clap::Args)]
pub struct Arguments {
    /// Write nothing; fail if the file differs from the model
    #[arg(long)]
    check: bool,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    if arguments.check { check() } else { write() }
}

/// Fails if the published file differs from the model.
pub fn check() -> Result<()> {
    let published =
        fs::read_to_string(path()).with_context(|| format!("reading {FILE}: run `cargo xtask schema`"))?;
    if published != schema() {
        bail!("{FILE} differs from the model: run `cargo xtask schema` and commit the file");
    }
    println!("{FILE} agrees with the model");
    Ok(())
}

fn write() -> Result<()> {
    fs::write(path(), schema()).with_context(|| format!("writing {FILE}"))?;
    println!("Wrote {FILE}");
    Ok(())
}

fn schema() -> String {
    format!("{}\n", report_viewer::model::json_schema().trim_end())
}

fn path() -> PathBuf {
    shell::root().join(FILE)
}
