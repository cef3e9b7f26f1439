//! `cargo xtask size`: what a reader downloads; README's numbers come from here.

use crate::{shell, tools};
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

#[derive(clap::Args)]
pub struct Arguments {
    /// The built files to measure
    #[arg(value_name = "DIR", default_value = "dist")]
    dist: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    tools::npm_packages()?;
    shell::run(
        "Measuring with brotli at its highest quality (some seconds)",
        Command::new("node").arg("xtask/sizes.mjs").arg(&arguments.dist),
    )
}
