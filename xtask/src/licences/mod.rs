//! The licences of the crates that are compiled into the element's modules: a file that ships beside them
//! names each with version, licence and text, and a licence that nobody allowed fails the build.
//!
//! The licences of npm packages are in `xtask/bundle/licences.mjs`. To add a licence to those allowed: a row
//! in `expression`.

mod expression;
mod file;

use crate::element::MODULES;
use crate::shell;
use anyhow::{Context, Result, bail};
use file::Crate;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The words that SPDX calls MIT, for crates that have no file of their own.
const MIT: &str = include_str!("MIT.txt");

/// How licence files begin, in capitals.
const FILES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// Writes the file.
pub fn write(path: &Path) -> Result<()> {
    fs::write(path, file::written(&crates()?)).with_context(|| format!("writing {}", path.display()))
}

/// Whether every crate has a licence that is allowed, and a text of it; how many there are.
pub fn check() -> Result<usize> {
    Ok(crates()?.len())
}

/// What `cargo metadata` says of a crate.
#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    license_file: Option<PathBuf>,
    manifest_path: PathBuf,
    authors: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// The crates of all modules by name, and Rust's own library.
fn crates() -> Result<Vec<Crate>> {
    let mut modules: BTreeMap<(String, String), Vec<&'static str>> = BTreeMap::new();
    for module in &MODULES {
        for name in named(&tree(module.feature)?) {
            modules.entry(name).or_default().push(module.file);
        }
    }
    let metadata: Metadata = serde_json::from_str(&metadata()?).context("reading cargo's metadata")?;
    let mut crates = vec![standard_library()?];
    let mut refused = Vec::new();
    for ((name, version), modules) in modules {
        let package = metadata.packages.iter().find(|each| each.name == name && each.version == version);
        let package = package.with_context(|| format!("cargo's metadata has no {name} {version}"))?;
        let licence = package.license.clone().unwrap_or_default();
        let texts = package.texts()?;
        if !expression::is_allowed(&licence) {
            refused.push(format!("{name} {version}: {licence:?} is not among the licences allowed"));
        } else if texts.is_empty() {
            refused.push(format!("{name} {version}: has no text of its licence {licence}"));
        }
        crates.push(Crate { name, version, licence, modules, texts });
    }
    if !refused.is_empty() {
        bail!(
            "{}\nUse another crate, or allow the licence in xtask/src/licences/expression.rs",
            refused.join("\n")
        );
    }
    Ok(crates)
}

impl Package {
    /// Its licence files; where it has none, SPDX's text if that is enough.
    fn texts(&self) -> Result<Vec<String>> {
        let folder = self.manifest_path.parent().unwrap_or(&self.manifest_path);
        let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
        let mut paths: Vec<PathBuf> =
            entries.flatten().map(|entry| entry.path()).filter(|path| is_licence(path)).collect();
        paths.extend(self.license_file.as_ref().map(|path| folder.join(path)));
        paths.sort();
        paths.dedup();
        let mut texts = Vec::new();
        for path in paths {
            texts.push(fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?);
        }
        if texts.is_empty() && expression::is_enough("MIT", self.license.as_deref().unwrap_or_default()) {
            texts.push(mit(&self.authors.join(", ")));
        }
        Ok(texts)
    }
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    path.is_file() && FILES.iter().any(|start| name.starts_with(start)) && !name.ends_with(".RS")
}

/// The text of MIT for those who wrote a crate, as far as it names them.
fn mit(authors: &str) -> String {
    let owner = if authors.is_empty() { "its authors" } else { authors };
    format!("MIT License\n\nCopyright (c) {owner}\n\n{MIT}")
}

/// Rust's own library, which is in every module.
fn standard_library() -> Result<Crate> {
    let version = output(Command::new("rustc").arg("--version"))?;
    Ok(Crate {
        name: "The Rust standard library".into(),
        version: version.split_whitespace().nth(1).unwrap_or_default().into(),
        licence: "MIT OR Apache-2.0".into(),
        modules: MODULES.iter().map(|module| module.file).collect(),
        texts: vec![mit("The Rust Project contributors")],
    })
}

/// The crates that a feature's module is made of, one a line: no build scripts, no macros.
fn tree(feature: &str) -> Result<String> {
    output(
        Command::new("cargo")
            .args(["tree", "--package", "report-viewer", "--target", "wasm32-unknown-unknown"])
            .args(["--edges", "normal,no-proc-macro", "--no-default-features", "--features", feature])
            .args(["--prefix", "none", "--format", "{p}"]),
    )
}

fn metadata() -> Result<String> {
    let features: Vec<&str> = MODULES.iter().map(|module| module.feature).collect();
    output(
        Command::new("cargo")
            .args(["metadata", "--format-version=1", "--filter-platform=wasm32-unknown-unknown"])
            .args(["--features", &features.join(",")]),
    )
}

/// Names and versions of a tree's crates, each once, but for our own.
fn named(tree: &str) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = tree
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
            // One that is no registry's tells its folder; (*) stands where a crate comes again.
            let is_ours = words.next().is_some_and(|word| word != "(*)");
            (!is_ours).then(|| (name.to_owned(), version.to_owned()))
        })
        .collect();
    named.sort();
    named.dedup();
    named
}

fn output(command: &mut Command) -> Result<String> {
    let line = shell::line(command);
    let output = command.current_dir(shell::root()).output().with_context(|| format!("starting {line}"))?;
    if !output.status.success() {
        bail!("`{line}` failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    String::from_utf8(output.stdout).with_context(|| format!("reading what {line} says"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_names_each_crate_once_and_not_our_own() {
        let tree = "report-viewer v0.1.0 (/somewhere)\nserde v1.0.2\nitoa v1.0.1\nserde v1.0.2 (*)\n\n";
        let expected = [("itoa", "1.0.1"), ("serde", "1.0.2")];
        assert_eq!(named(tree), expected.map(|(name, version)| (name.to_owned(), version.to_owned())));
    }

    #[test]
    fn a_text_names_those_who_wrote_it() {
        assert!(mit("A <a@example.org>").contains("Copyright (c) A <a@example.org>\n\nPermission is"));
        assert!(mit("").contains("Copyright (c) its authors\n"));
    }
}
