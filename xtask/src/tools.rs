//! What the other commands need besides Rust and Node, installed when it is missing.
//!
//! Cargo's tools go to the user's cache, each version into a folder of its own, so that they
//! neither replace nor depend on what is in `~/.cargo/bin`.

use crate::shell;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The last Trunk that builds with the Rust version in Cargo.toml.
const TRUNK_VERSION: &str = "0.21.14";
const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// A copy of package-lock.json, kept in node_modules as the sign of what is installed there.
const INSTALLED_LOCK: &str = "node_modules/.installed-package-lock.json";

/// Makes sure that rustc can compile to WebAssembly.
pub fn wasm_target() -> Result<()> {
    let mut question = Command::new("rustc");
    question.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    if shell::answer(&mut question).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    shell::run(
        "Adding the WebAssembly target to Rust (some seconds)",
        Command::new("rustup").args(["target", "add", WASM_TARGET]),
    )
    .context("the Rust target wasm32-unknown-unknown is missing and rustup could not add it")
}

/// The wasm-bindgen program, at exactly the version of the crate in Cargo.lock.
pub fn wasm_bindgen() -> Result<PathBuf> {
    let lock = fs::read_to_string(shell::root().join("Cargo.lock")).context("reading Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock does not name wasm-bindgen: run `cargo generate-lockfile`")?;
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", version, "2–3 minutes, once")
}

/// The Trunk program.
pub fn trunk() -> Result<PathBuf> {
    cargo_tool("trunk", "trunk", TRUNK_VERSION, "about 9 minutes, once")
}

/// Makes sure that node_modules holds what package-lock.json says.
///
/// Install scripts do not run: esbuild works without its own, and no other may download anything.
pub fn npm_packages() -> Result<()> {
    let lock = fs::read(shell::root().join("package-lock.json")).context("reading package-lock.json")?;
    let installed = shell::root().join(INSTALLED_LOCK);
    if fs::read(&installed).is_ok_and(|present| present == lock) {
        return Ok(());
    }
    shell::run(
        "Installing the npm packages (under a minute)",
        Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
    )
    .context("could not install the npm packages: Node 20.19 or newer with npm is needed")?;
    fs::write(&installed, lock).with_context(|| format!("writing {INSTALLED_LOCK}"))
}

/// wasm-opt, which comes as an npm package.
pub fn wasm_opt() -> Command {
    let mut command = Command::new("node");
    command.arg("node_modules/binaryen/bin/wasm-opt");
    command
}

/// Where Debian puts nginx's module that serves `.br` files.
const BROTLI_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A Chromium for the browser tests, with what else they need: a Chinese font, the tool that reads
/// printed pages, and an nginx for the site.
pub fn chromium() -> Result<PathBuf> {
    let missing = missing_test_packages();
    if !missing.is_empty() {
        install_by_apt(&missing)?;
    }
    find_chromium().context("Chromium is not on PATH even after its installation: set CHROMIUM to its path")
}

fn find_chromium() -> Option<PathBuf> {
    std::env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| shell::find_on_path(&["chromium", "chromium-browser", "google-chrome"]))
}

fn missing_test_packages() -> Vec<&'static str> {
    let fonts = shell::answer(Command::new("fc-list").arg(":lang=zh-cn"));
    [
        ("chromium", find_chromium().is_some()),
        ("fonts-noto-cjk", fonts.is_some_and(|list| !list.is_empty())),
        ("poppler-utils", shell::find_on_path(&["pdftotext"]).is_some()),
        ("nginx", shell::find_on_path(&["nginx"]).is_some()),
        ("libnginx-mod-http-brotli-static", Path::new(BROTLI_MODULE).is_file()),
    ]
    .into_iter()
    .filter_map(|(package, present)| (!present).then_some(package))
    .collect()
}

fn install_by_apt(packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    let is_root = shell::answer(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !is_root || shell::find_on_path(&["apt-get"]).is_none() {
        bail!(
            "the browser tests need what Debian calls {names}: install it (as root: apt-get install {names})"
        );
    }
    shell::run(
        "Updating the list of Debian packages (some seconds)",
        Command::new("apt-get").args(["update", "-qq"]),
    )?;
    shell::run(
        &format!("Installing {names} (1–2 minutes, once)"),
        Command::new("apt-get")
            .args(["install", "-qq", "-y", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

/// A program from crates.io at one exact version: from PATH, else from the cache, else installed.
fn cargo_tool(program: &str, package: &str, version: &str, duration: &str) -> Result<PathBuf> {
    if let Some(path) = shell::find_on_path(&[program])
        && reports_version(&path, version)
    {
        return Ok(path);
    }
    let folder = cache_directory()?.join(format!("tools/{package}-{version}"));
    let path = folder.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if reports_version(&path, version) {
        return Ok(path);
    }
    shell::run(
        &format!("Installing {package} {version} into {} ({duration})", folder.display()),
        Command::new("cargo")
            .args(["install", "--quiet", "--locked", package, "--version", &format!("={version}"), "--root"])
            .arg(&folder)
            .env_remove("CARGO_TARGET_DIR"),
    )
    .with_context(|| format!("{package} {version} is needed and could not be installed"))?;
    Ok(path)
}

fn reports_version(program: &Path, version: &str) -> bool {
    // Trunk refuses a NO_COLOR that is not "true" or "false", even here.
    let answer = shell::answer(Command::new(program).arg("--version").env_remove("NO_COLOR"));
    answer.is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn cache_directory() -> Result<PathBuf> {
    std::env::var_os("XDG_CACHE_HOME")
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .map(|cache| cache.join("report-viewer"))
        .context("no home directory to keep tools in: set XDG_CACHE_HOME")
}

fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_exact_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.126"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
