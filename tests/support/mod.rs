//! The command line `report` as tests run it: in folders of their own, in English.
#![allow(dead_code, reason = "each of the tests uses some of it")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

pub const SAMPLE: &str = "public/reports/hujiayuan-2018.json";
pub const SAMPLE_TEXT: &str = "tests/fixtures/hujiayuan-2018.txt";

/// A folder of a test's own, gone with it.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("report-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(&path, content).expect(name);
        self.path(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Everything in it, sorted, with `/` between folders.
    pub fn files(&self) -> Vec<String> {
        fn collect(folder: &Path, below: &str, files: &mut Vec<String>) {
            for entry in fs::read_dir(folder).expect("a folder").flatten() {
                let name = format!("{below}{}", entry.file_name().to_string_lossy());
                if entry.path().is_dir() {
                    collect(&entry.path(), &format!("{name}/"), files);
                } else {
                    files.push(name);
                }
            }
        }
        let mut files = Vec::new();
        collect(&self.0, "", &mut files);
        files.sort();
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub struct Run {
    pub code: i32,
    pub output: String,
    pub errors: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("an exit code"),
            output: String::from_utf8(output.stdout).expect("UTF-8"),
            errors: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_report"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .env("LC_ALL", "C")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("NO_COLOR");
    command
}

pub fn report(arguments: &[&str]) -> Run {
    command(arguments).output().expect("the command").into()
}

pub fn report_reading(arguments: &[&str], input: &[u8]) -> Run {
    let mut command = command(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command");
    child.stdin.take().expect("its input").write_all(input).expect("input taken");
    child.wait_with_output().expect("the command").into()
}

pub fn fixture(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// What stands for the element's files where pages are made only to see which are.
pub fn element(folder: &Folder) -> String {
    let list = r#"{"entry":"report-viewer.js","start":"start.js","sort":"sort.js","style":"page.css",
        "pictures":"pictures.js","alone":"alone.js","files":["report-viewer.js","start.js","sort.js","page.css"]}"#;
    folder.write("element/report-viewer.json", list);
    for name in ["report-viewer.js", "start.js", "sort.js", "page.css", "alone.js"] {
        folder.write(&format!("element/{name}"), format!("/* {name} {} */", "-".repeat(4000)));
    }
    folder.write("element/pictures.js", "globalThis.draw = () => '<svg></svg>';");
    folder.path("element")
}
