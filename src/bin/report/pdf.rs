//! `report pdf`: a report on A4 pages, printed by a Chromium that is installed.
//!
//! The page is that of `report render --without-scripts`: nothing in it runs, and nothing is fetched.

use clap::Args;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use report_viewer::i18n::fill;

use crate::Outcome;
use crate::element;
use crate::files::{self, Failure};
use crate::render::Writer;
use crate::session::Session;
use crate::write;

#[derive(Args)]
pub struct Arguments {
    #[arg(value_name = "REPORT|-")]
    pub report: PathBuf,
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
    #[arg(long, value_name = "PROGRAM")]
    pub browser: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub element: Option<PathBuf>,
}

/// Names the browser, for all commands of a machine.
const VARIABLE: &str = "CHROMIUM";

/// What browsers made of Chromium are called on a PATH.
const NAMES: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
];

/// Where they are installed without a PATH (macOS, Windows).
const PLACES: [&str; 6] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// A report of millions of characters takes a minute; a browser that hangs does not end at all.
const PATIENCE: Duration = Duration::from_secs(300);

/// A4, tagged and with an outline of the headings, by the page's own rules.
const SWITCHES: [&str; 10] = [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
];

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    write::keep_apart(session, &[&arguments.output], &[&arguments.report])?;
    let (_, reading) = files::read_report(session, &arguments.report)?;
    // Before all that takes time: without a browser it would be in vain.
    let browser = find(session, arguments.browser.as_deref())?;
    let element = element::find(session, arguments.element.as_deref())?;
    let writer = Writer {
        session,
        element: &element,
        reading: Arc::new(reading),
        address: arguments.address.as_deref(),
        collapsed: false,
    };
    let html = writer.without_scripts()?;
    let folder = tempfile::Builder::new()
        .prefix("report-pdf-")
        .tempdir()
        .map_err(|error| files::cannot_write(session, &std::env::temp_dir().display().to_string(), &error))?;
    let page = folder.path().join("report.html");
    files::write(session, &page, html.as_bytes())?;
    let printed = folder.path().join("report.pdf");
    print(session, &browser, &page, &printed, &folder.path().join("profile"))?;
    let pdf = files::read(session, &printed)?;
    files::write(session, &arguments.output, &pdf)?;
    Ok(Outcome::Fine)
}

/// The browser that was named, else that of the environment, else the first that is installed.
fn find(session: &Session, named: Option<&Path>) -> Result<PathBuf, Failure> {
    let texts = session.messages;
    let missing =
        |name: &Path| Failure::new(&name.display().to_string(), texts.no_such_browser, texts.no_browser_help);
    if let Some(named) = named {
        return installed(named).ok_or_else(|| missing(named));
    }
    let variable = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(named) = variable {
        return installed(&named).ok_or_else(|| missing(&named));
    }
    NAMES
        .iter()
        .chain(&PLACES)
        .find_map(|name| installed(Path::new(name)))
        .ok_or_else(|| Failure::new("PDF", texts.no_browser, texts.no_browser_help))
}

/// The file that a program's name or path stands for.
fn installed(program: &Path) -> Option<PathBuf> {
    if program.components().count() > 1 {
        return program.is_file().then(|| program.to_owned());
    }
    let file = |folder: PathBuf| {
        let path = folder.join(program);
        [path.clone(), path.with_extension("exe")].into_iter().find(|path| path.is_file())
    };
    std::env::split_paths(&std::env::var_os("PATH")?).find_map(file)
}

fn print(session: &Session, browser: &Path, page: &Path, pdf: &Path, profile: &Path) -> Result<(), Failure> {
    let name = browser.display().to_string();
    let failed = |reason: &str| {
        let texts = session.messages;
        Failure::new(&name, fill(texts.browser_failed, &[("reason", reason)]), texts.browser_failed_help)
    };
    let mut command = Command::new(browser);
    command.args(SWITCHES);
    if is_administrator() {
        // Chromium's sandbox refuses root, as in containers; the page is our own and has no script.
        command.arg("--no-sandbox");
    }
    let option = |name: &str, value: &Path| {
        let mut option = std::ffi::OsString::from(name);
        option.push(value);
        option
    };
    command.arg(option("--user-data-dir=", profile)).arg(option("--print-to-pdf=", pdf)).arg(page);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| failed(&error.to_string()))?;
    // Read at the same time: a full pipe would stop the browser.
    let errors = child.stderr.take().map(|mut pipe| {
        thread::spawn(move || {
            let mut bytes = Vec::new();
            // What was said before it broke off is said.
            let _ = pipe.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        })
    });
    let ended = wait(&mut child).map_err(|error| failed(&error.to_string()))?;
    let is_pdf = fs::read(pdf).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"));
    match ended {
        Some(status) if status.success() && is_pdf => Ok(()),
        Some(status) => {
            let said = errors.and_then(|reader| reader.join().ok()).unwrap_or_default();
            let last = said.lines().rev().find(|line| !line.trim().is_empty());
            Err(failed(last.unwrap_or(&status.to_string())))
        }
        None => Err(failed(&fill(
            session.messages.browser_hangs,
            &[("seconds", &PATIENCE.as_secs().to_string())],
        ))),
    }
}

/// How it ended; nothing where it had to be stopped.
fn wait(child: &mut Child) -> std::io::Result<Option<std::process::ExitStatus>> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if started.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// Whether this runs as root. Without `unsafe`, the owner of what it makes tells.
#[cfg(unix)]
fn is_administrator() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_administrator() -> bool {
    false
}
