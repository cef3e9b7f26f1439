//! `cargo xtask element`: Trunk's post_build hook, which makes everything of the element.
//!
//! One library becomes several WebAssembly modules: the viewer, QR codes, the charts that load when the
//! first chart is near, the checks that editors ask for, workbooks of tables, and the editor's page. No reader
//! loads the last three unasked. Each goes through the same steps: compile, lower to what browsers of 2021
//! run, bind, optimise. Then `xtask/bundle` makes the files with their content hashes.

use crate::{licences, shell, tools};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(clap::Args)]
pub struct Arguments {
    /// Where the element's files go
    #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR", default_value = "dist")]
    out: PathBuf,
    /// Build fast, without lowering or optimising (as Trunk asks by TRUNK_PROFILE=debug)
    #[arg(long)]
    dev: bool,
}

/// One WebAssembly module: a feature of the library, the name of its JavaScript glue, and that of its file
/// in dist/ without the hash.
pub struct Module {
    pub feature: &'static str,
    glue: &'static str,
    pub file: &'static str,
}

pub const MODULES: [Module; 6] = [
    Module { feature: "element", glue: "glue", file: "report-viewer" },
    Module { feature: "charts", glue: "chart_glue", file: "report-viewer-chart" },
    Module { feature: "qr", glue: "qr_glue", file: "report-viewer-qr" },
    Module { feature: "check", glue: "check_glue", file: "report-viewer-check" },
    Module { feature: "workbook", glue: "workbook_glue", file: "report-viewer-workbook" },
    Module { feature: "editor", glue: "editor_glue", file: "report-editor" },
];

/// Turns what rustc emits into what Chromium 86, Safari 14.1 and Firefox 78 run.
/// wasm-opt takes the features that may occur in it from the module itself.
const LOWERING: [&str; 6] = [
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--strip-target-features",
    "--debuginfo",
    "--quiet",
];

/// Shortens what is left; a last module that needs more than the features named here is refused.
/// Inlining less than -Oz does makes a larger file that brotli packs 4 % smaller: small functions
/// that look alike cost next to nothing.
const OPTIMISING: [&str; 9] = [
    "--mvp-features",
    "--enable-mutable-globals",
    "--strip-producers",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=2",
    "-Oz",
    "--converge",
    // Like beside like compresses better, and names sort like with like.
    "--reorder-functions-by-name",
    "--quiet",
];

/// What is done before that to the one module that every reader waits for: its control flow is written
/// anew, which takes a while and packs 1 % smaller.
const RESHAPING: [&str; 3] = ["--flatten", "--rereloop", "-Oz"];

pub fn run(arguments: &Arguments) -> Result<()> {
    let dev = arguments.dev || std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    tools::wasm_target()?;
    tools::npm_packages()?;
    let wasm_bindgen = tools::wasm_bindgen()?;

    let profile = if dev { "wasm-dev" } else { "wasm" };
    let work = shell::target_directory().join("element").join(profile);
    fs::create_dir_all(&work).with_context(|| format!("making {}", work.display()))?;
    // First, for it takes no time: a licence that nobody allowed is known before anything is compiled.
    licences::write(&work.join("crates.txt"))?;
    for module in &MODULES {
        let compiled = module.compile(profile)?;
        let lowered = if dev { compiled } else { module.lower(&compiled, &work)? };
        module.bind(&wasm_bindgen, &lowered, &work)?;
        if !dev {
            module.optimise(&work)?;
        }
    }
    bundle(dev, &work, &arguments.out)?;
    remove_trunk_links(&arguments.out.join("index.html"))
}

impl Module {
    fn compile(&self, profile: &str) -> Result<PathBuf> {
        // Cargo keeps only one .wasm of a library: in one folder they would evict each other.
        let target = shell::target_directory().join("modules").join(self.feature);
        shell::run(
            &format!("Compiling the `{}` module to WebAssembly (1–2 minutes when cold)", self.feature),
            Command::new("cargo")
                .args(["build", "--quiet", "--lib", "--target", "wasm32-unknown-unknown"])
                .args(["--profile", profile, "--features", self.feature, "--target-dir"])
                .arg(&target)
                .args(["--config", &path_remapping()]),
        )?;
        Ok(target.join("wasm32-unknown-unknown").join(profile).join("report_viewer.wasm"))
    }

    fn lower(&self, compiled: &Path, work: &Path) -> Result<PathBuf> {
        let lowered = work.join(format!("{}.lowered.wasm", self.feature));
        shell::run(
            &format!("Lowering the `{}` module for older browsers (some seconds)", self.feature),
            tools::wasm_opt().args(LOWERING).arg(compiled).arg("-o").arg(&lowered),
        )?;
        Ok(lowered)
    }

    fn bind(&self, wasm_bindgen: &Path, module: &Path, work: &Path) -> Result<()> {
        shell::run(
            &format!("Binding the `{}` module to JavaScript", self.feature),
            Command::new(wasm_bindgen)
                .args(["--target", "web", "--no-typescript", "--out-name", self.glue, "--out-dir"])
                .arg(work)
                .arg(module),
        )
    }

    fn optimise(&self, work: &Path) -> Result<()> {
        let bound = work.join(format!("{}_bg.wasm", self.glue));
        let reshaping = if self.feature == "element" { &RESHAPING[..] } else { &[] };
        let passes = OPTIMISING.iter().position(|option| *option == "-Oz").unwrap_or(OPTIMISING.len());
        let (options, passes) = OPTIMISING.split_at(passes);
        shell::run(
            &format!("Optimising the `{}` module for size (10–20 seconds)", self.feature),
            tools::wasm_opt().args(options).args(reshaping).args(passes).arg(&bound).arg("-o").arg(&bound),
        )
    }
}

fn bundle(dev: bool, work: &Path, out: &Path) -> Result<()> {
    let languages = work.join("languages.json");
    fs::write(&languages, report_viewer::i18n::for_the_shell())
        .with_context(|| format!("writing {}", languages.display()))?;
    let terms = work.join("terms.json");
    fs::write(&terms, report_viewer::terms::json())
        .with_context(|| format!("writing {}", terms.display()))?;
    let mut command = Command::new("node");
    command.arg("xtask/bundle/main.mjs").arg("--work").arg(work).arg("--out").arg(out);
    command.args(["--version", env!("CARGO_PKG_VERSION")]);
    if dev {
        command.arg("--dev");
    }
    shell::run("Bundling JavaScript and CSS", &mut command)
}

/// A cargo setting that takes the builder's folders out of panic messages: shorter, private, and
/// the same bytes (so the same file names) on every machine.
fn path_remapping() -> String {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    let registries = fs::read_dir(cargo_home.join("registry/src")).into_iter().flatten().flatten();
    let flags: Vec<String> = registries
        .map(|registry| registry.path())
        .chain([shell::root().to_owned()])
        .map(|folder| format!("{:?}", format!("--remap-path-prefix={}=", folder.display())))
        .collect();
    format!("target.wasm32-unknown-unknown.rustflags=[{}]", flags.join(","))
}

/// Removes the `<link data-trunk data-trunk-skip>` that keeps Trunk from building the library
/// itself, and that Trunk leaves in its page.
fn remove_trunk_links(page: &Path) -> Result<()> {
    if !page.is_file() {
        return Ok(()); // called alone, without Trunk: there is no page
    }
    let html = fs::read_to_string(page).with_context(|| format!("reading {}", page.display()))?;
    fs::write(page, without_trunk_links(&html)).with_context(|| format!("writing {}", page.display()))
}

fn without_trunk_links(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<link") {
        let Some(length) = rest[start..].find('>') else { break };
        let end = start + length + 1;
        if rest[start..end].contains("data-trunk") {
            kept.push_str(rest[..start].trim_end());
        } else {
            kept.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_for_trunk_are_removed() {
        let html =
            "<head>\n  <link rel=\"icon\">\n  <link data-trunk rel=\"rust\"\n    data-trunk-skip>\n</head>";
        assert_eq!(without_trunk_links(html), "<head>\n  <link rel=\"icon\">\n</head>");
    }
}
