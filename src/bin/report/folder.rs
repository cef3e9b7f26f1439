//! `report import DIR -o DIR`: every file of a folder, several at a time, going on past bad ones.
//!
//! A report is written as soon as it is made; what is kept is a line about each file that needs one.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use report_viewer::check::Severity;
use report_viewer::i18n::fill;
use report_viewer::import::format;

use crate::Outcome;
use crate::diagnostics::Diagnostic;
use crate::files::{self, Failure};
use crate::import::{self, Arguments};
use crate::parallel;
use crate::session::Session;
use crate::write::{self, Identity};

/// Names of files that may be reports, but are not read: their number is said.
const NOT_READ: [&str; 9] = ["doc", "wps", "pdf", "ofd", "rtf", "odt", "mht", "mhtml", "zip"];

/// A file and where its report goes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Job {
    input: PathBuf,
    output: PathBuf,
    /// The file that would have been written to the same output.
    rival: Option<PathBuf>,
}

/// What was found in a folder.
#[derive(Debug, Default)]
struct Found {
    /// Files to read, relative to the folder.
    files: Vec<PathBuf>,
    /// How many files there are of each kind that is not read.
    not_read: BTreeMap<&'static str, usize>,
    /// Folders that could not be looked into.
    closed: Vec<(PathBuf, io::Error)>,
}

/// What became of a file.
struct Done {
    name: String,
    result: Result<Imported, Failure>,
}

struct Imported {
    warnings: usize,
    /// The warnings themselves, if they are to be shown.
    shown: Vec<Diagnostic>,
}

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let texts = session.messages;
    let folder = files::name(session, &arguments.input);
    if arguments.format.is_some() || arguments.corrections.is_some() || !arguments.attach.is_empty() {
        return Err(Failure::new(&folder, texts.folder_one_file_only, texts.folder_one_file_only_help));
    }
    let Some(output) = arguments.output.as_deref() else {
        return Err(Failure::new(&folder, texts.folder_needs_output, texts.folder_needs_output_help));
    };
    if output.exists() && !output.is_dir() {
        let name = output.display().to_string();
        return Err(Failure::new(&name, texts.folder_output_is_file, texts.folder_output_is_file_help));
    }
    let mut found = Found::default();
    let read: Vec<&str> = format::endings().collect();
    found.collect(&arguments.input, Path::new(""), &read, &mut |_| false);
    found.files.sort();
    if found.files.is_empty() && found.closed.is_empty() {
        return Err(Failure::new(&folder, texts.folder_empty, texts.folder_empty_help));
    }
    let jobs = jobs(&arguments.input, output, &found.files);
    for job in &jobs {
        if let Some(rival) = &job.rival {
            let (first, output) = (rival.display().to_string(), job.output.display().to_string());
            let what = fill(texts.same_output, &[("first", &first), ("output", &output)]);
            let note = Diagnostic::new(Severity::Note, what).about(&job.input.display().to_string());
            files::show(session, &note);
        }
    }
    let mut tally = Tally::default();
    for (path, error) in &found.closed {
        let reason = fill(texts.cannot_read, &[("reason", &error.to_string())]);
        tally.failed.push((path.display().to_string(), reason));
    }
    import_all(session, arguments.verbose, &jobs, &mut tally);
    tally.say(session, arguments.verbose, &found.not_read);
    Ok(if !tally.failed.is_empty() {
        Outcome::Incomplete
    } else if arguments.strict && !tally.warned.is_empty() {
        Outcome::Findings
    } else {
        Outcome::Fine
    })
}

/// Files of a folder and the folders in it whose names end so, sorted, and folders that could not be
/// looked into. Links to folders are not followed, and folders that `passes_over` names not entered.
pub fn find(
    folder: &Path,
    endings: &[&str],
    mut passes_over: impl FnMut(&Path) -> bool,
) -> (Vec<PathBuf>, Vec<(PathBuf, io::Error)>) {
    let mut found = Found::default();
    found.collect(folder, Path::new(""), endings, &mut passes_over);
    found.files.sort();
    (found.files, found.closed)
}

impl Found {
    /// Looks into `folder` at `below`, and into the folders in it but those passed over. Links to folders
    /// are not followed: they may lead back.
    fn collect(
        &mut self,
        folder: &Path,
        below: &Path,
        read: &[&str],
        passes_over: &mut impl FnMut(&Path) -> bool,
    ) {
        let here = folder.join(below);
        let entries = match fs::read_dir(&here) {
            Ok(entries) => entries,
            Err(error) => return self.closed.push((here, error)),
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            // Hidden files, and what Word leaves beside a document that is open.
            if name.to_string_lossy().starts_with(['.', '~']) {
                continue;
            }
            let path = below.join(&name);
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_folder {
                if !passes_over(&entry.path()) {
                    self.collect(folder, &path, read, passes_over);
                }
                continue;
            }
            let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
            let is = |known: &&&str| ending.as_deref() == Some(**known);
            if read.iter().any(|known| is(&known)) && entry.path().is_file() {
                self.files.push(path);
            } else if let Some(kind) = NOT_READ.iter().find(is) {
                *self.not_read.entry(kind).or_default() += 1;
            }
        }
    }
}

/// Gives every file an output of its own: `a.json`; where `a.txt` and `a.html` would both get that,
/// `a.txt.json` and `a.html.json`.
fn jobs(folder: &Path, output: &Path, files: &[PathBuf]) -> Vec<Job> {
    // Some file systems take `A.json` and `a.json` for one.
    let key = |path: &Path| path.to_string_lossy().to_lowercase();
    let mut first: HashMap<String, &Path> = HashMap::new();
    let mut contested = HashSet::new();
    for file in files {
        match first.entry(key(&file.with_extension("json"))) {
            Entry::Occupied(entry) => {
                contested.insert(entry.key().clone());
            }
            Entry::Vacant(entry) => {
                entry.insert(file);
            }
        }
    }
    let mut taken: HashSet<String> = first.keys().cloned().collect();
    let named = |file: &PathBuf| {
        let plain = file.with_extension("json");
        let wanted = key(&plain);
        let rival = first.get(&wanted).filter(|first| **first != file.as_path());
        let mut target = plain;
        if contested.contains(&wanted) {
            let full = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            target = file.with_file_name(format!("{full}.json"));
            let mut ordinal = 2;
            while !taken.insert(key(&target)) {
                target = file.with_file_name(format!("{full}-{ordinal}.json"));
                ordinal += 1;
            }
        }
        Job {
            input: folder.join(file),
            output: output.join(target),
            rival: rival.map(|rival| folder.join(rival)),
        }
    };
    files.iter().map(named).collect()
}

fn import_all(session: &Session, verbose: bool, jobs: &[Job], tally: &mut Tally) {
    let originals: HashSet<Identity> = jobs.iter().filter_map(|job| Identity::of(&job.input)).collect();
    let worker = Worker { session, verbose, originals: &originals };
    parallel::each(
        jobs,
        || (),
        |(), job| {
            let name = job.input.display().to_string();
            let result = worker.import(&name, job);
            Done { name, result }
        },
        |done| {
            let name = done.name.clone();
            tally.add(session, done);
            name
        },
    );
}

/// What every thread needs.
#[derive(Clone, Copy)]
struct Worker<'a> {
    session: &'a Session,
    verbose: bool,
    originals: &'a HashSet<Identity>,
}

impl Worker<'_> {
    fn import(self, name: &str, job: &Job) -> Result<Imported, Failure> {
        let session = self.session;
        // A link in the output folder may lead to an original.
        if Identity::of(&job.output).is_some_and(|output| self.originals.contains(&output)) {
            return Err(write::would_overwrite(session, &job.input, &job.output));
        }
        let bytes = files::read(session, &job.input)?;
        let made = import::read(session, name, &bytes, None, &[])?;
        files::write(session, &job.output, made.to_json().as_bytes())?;
        let shown = if self.verbose { import::warnings(session, name, &made) } else { Vec::new() };
        Ok(Imported { warnings: made.warnings.len(), shown })
    }
}

/// What is known at the end: a line about each file that needs one.
#[derive(Default)]
struct Tally {
    imported: usize,
    warned: Vec<(String, usize)>,
    failed: Vec<(String, String)>,
}

impl Tally {
    fn add(&mut self, session: &Session, done: Done) {
        match done.result {
            Ok(imported) => {
                self.imported += 1;
                if imported.warnings > 0 {
                    self.warned.push((done.name, imported.warnings));
                }
                for warning in &imported.shown {
                    files::show(session, warning);
                }
            }
            Err(Failure::Said(diagnostic)) => self.failed.push((done.name, diagnostic.line(session))),
            Err(Failure::ReaderGone) => {}
        }
    }

    fn say(&mut self, session: &Session, verbose: bool, not_read: &BTreeMap<&str, usize>) {
        let texts = session.messages;
        let colon = session.viewer.colon;
        self.warned.sort();
        self.failed.sort();
        let mut text = String::new();
        if !verbose {
            for (name, warnings) in &self.warned {
                text.push_str(&format!("{name}{colon}{}\n", import::count(session, *warnings)));
            }
        }
        if !self.failed.is_empty() {
            text.push_str(&format!("{}\n", texts.folder_failures));
            for (name, reason) in &self.failed {
                text.push_str(&format!("  {name}{colon}{reason}\n"));
            }
        }
        if !not_read.is_empty() {
            let kinds: Vec<String> =
                not_read.iter().map(|(kind, count)| format!(".{kind} {count}")).collect();
            text.push_str(&fill(texts.folder_not_read, &[("kinds", &kinds.join(session.viewer.comma))]));
            text.push('\n');
        }
        let [imported, warned, failed] =
            [self.imported, self.warned.len(), self.failed.len()].map(|count| count.to_string());
        let values = [("imported", &*imported), ("warned", &*warned), ("failed", &*failed)];
        text.push_str(&fill(texts.folder_summary, &values));
        text.push('\n');
        files::say(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_files_share_an_output() {
        let files = ["a.html", "a.txt", "a.txt.txt", "b/A.docx", "b/a.htm", "c.txt"].map(PathBuf::from);
        let jobs = jobs(Path::new("in"), Path::new("out"), &files);
        let outputs: Vec<String> =
            jobs.iter().map(|job| job.output.to_string_lossy().replace('\\', "/")).collect();
        assert_eq!(
            outputs,
            [
                "out/a.html.json",
                "out/a.txt-2.json",
                "out/a.txt.json",
                "out/b/A.docx.json",
                "out/b/a.htm.json",
                "out/c.json"
            ]
        );
        assert_eq!(jobs[0].rival, None);
        assert_eq!(jobs[1].rival, Some(PathBuf::from("in").join("a.html")));
        assert_eq!(jobs[4].rival, Some(PathBuf::from("in").join("b/A.docx")));
    }
}
