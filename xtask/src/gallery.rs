//! The gallery in dist/gallery: every view and state of the element with its fixture, made of the table
//! in gallery/examples.mjs. It is for those who build the element; nothing that a portal deploys.

use crate::{pages, shell};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// Writes it into a folder that holds the element's files, when the command line `report` is built.
pub fn write(out: &Path) -> Result<()> {
    let mut command = Command::new("node");
    command.arg("gallery/write.mjs").arg("--dist").arg(shell::root().join(out));
    command.arg("--report").arg(pages::path());
    shell::run("Writing the gallery", &mut command)
}
