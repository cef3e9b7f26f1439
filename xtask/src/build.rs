//! `cargo xtask build`: the reading page and the element, by Trunk.
//!
//! Trunk makes the page; its post_build hook (see Trunk.toml) makes the element, so that there is
//! one way to build, with `trunk serve` as with this command. Last, the page is written anew with the
//! report in it (`pages`), and the examples of the element (`gallery`).

use crate::{gallery, pages, shell, tools};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(clap::Args)]
pub struct Arguments {
    /// Build fast, without optimising
    #[arg(long)]
    dev: bool,
    /// Where the built files go
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    build(arguments.dev, &arguments.out)
}

pub fn build(dev: bool, out: &Path) -> Result<()> {
    install_tools()?;
    let mut command = trunk("build", out)?;
    let duration = if dev {
        "half a minute, much less when little changed"
    } else {
        command.arg("--release");
        "3–5 minutes the first time, about a minute when warm"
    };
    shell::run(&format!("Building into {} with Trunk ({duration})", out.display()), &mut command)?;
    pages::write(out)?;
    gallery::write(out)
}

/// Installs all that a build needs, before Trunk's own output starts.
pub fn install_tools() -> Result<()> {
    tools::wasm_target()?;
    tools::npm_packages()?;
    tools::wasm_bindgen()?;
    tools::trunk()?;
    Ok(())
}

/// A `trunk` command that looks for nothing on the network.
pub fn trunk(action: &str, out: &Path) -> Result<Command> {
    let mut command = Command::new(tools::trunk()?);
    command.args([action, "--offline", "--skip-version-check", "--dist"]).arg(shell::root().join(out));
    // The hook says what it does itself; of Trunk, only what goes wrong is news.
    command.args(["--quiet"]).env_remove("RUST_BACKTRACE");
    // Trunk takes only "true" or "false" for NO_COLOR, where the convention is any text.
    match std::env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => command.env("NO_COLOR", "true"),
        _ => command.env_remove("NO_COLOR"),
    };
    Ok(command)
}
