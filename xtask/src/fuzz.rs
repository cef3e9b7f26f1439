//! `cargo xtask fuzz`: the import's properties on many mutated inputs.

use anyhow::Result;
use std::process::Command;

use crate::shell;

#[derive(clap::Args)]
pub struct Arguments {
    /// How many inputs, over all properties
    #[arg(long, default_value_t = 1_000_000)]
    inputs: u32,
}

/// A text, a page, bytes, a text cut at a width, one without line ends, Markdown: each property gets
/// its share.
const PROPERTIES: u32 = 6;

pub fn run(arguments: &Arguments) -> Result<()> {
    let cases = arguments.inputs.div_ceil(PROPERTIES);
    shell::run(
        &format!("Importing {} mutated inputs (a million take about ten minutes)", cases * PROPERTIES),
        Command::new("cargo")
            .args([
                "test",
                "--quiet",
                "--release",
                "--features",
                "import,schema",
                "--test",
                "import_properties",
            ])
            .env("PROPTEST_CASES", cases.to_string()),
    )
}
