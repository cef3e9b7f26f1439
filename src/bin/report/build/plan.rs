//! What a build is about to write: never over an input, never over a file that is not the site's own.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use report_viewer::check::Severity;
use report_viewer::i18n::fill;

use super::output::forms;
use super::state::{self, State};
use crate::diagnostics::Diagnostic;
use crate::files::{self, Failure};
use crate::folder;
use crate::session::Session;
use crate::write::{self, Identity, UNFINISHED};

/// The reports of a folder, by their paths in it, and folders that could not be looked into.
pub struct Found {
    pub files: Vec<String>,
    pub closed: super::Failed,
}

/// Looks for reports. Sites in the folder are passed over: their reports are copies.
pub fn find(session: &Session, input: &Path, output: &Path) -> Result<Found, Failure> {
    let texts = session.messages;
    let name = input.display().to_string();
    if !input.is_dir() {
        return Err(Failure::new(&name, texts.build_needs_folder, texts.build_needs_folder_help));
    }
    let own = Identity::of(output);
    if own.is_some() && own == Identity::of(input) {
        return Err(Failure::new(&name, texts.build_into_itself, texts.build_into_itself_help));
    }
    let (files, closed) = folder::find(input, &["json"], |folder| {
        let is_own = own.is_some() && own == Identity::of(folder);
        let is_site = folder.join(state::FILE).is_file();
        if is_site && !is_own {
            let note = Diagnostic::new(Severity::Note, texts.build_passed_over);
            files::show(session, &note.about(&folder.display().to_string()));
        }
        is_own || is_site
    });
    if files.is_empty() && closed.is_empty() {
        return Err(Failure::new(&name, texts.build_empty, texts.build_empty_help));
    }
    let closed = closed.into_iter().map(|(path, error)| {
        (path.display().to_string(), fill(texts.cannot_read, &[("reason", &error.to_string())]))
    });
    let plain = |path: &PathBuf| path.to_string_lossy().replace('\\', "/");
    Ok(Found { files: files.iter().map(plain).collect(), closed: closed.collect() })
}

/// How many files are named that stand in the way.
const NAMED: usize = 5;

/// What a build is about to write where.
pub struct Plan<'a> {
    pub session: &'a Session,
    pub input: &'a Path,
    pub output: &'a Path,
    /// Every file, from the site's root.
    pub files: &'a BTreeSet<String>,
    /// What the site was built from before.
    pub before: &'a State,
}

impl Plan<'_> {
    /// Refuses to write over a report, and over files that no build wrote unless that is asked for.
    pub fn check(&self, reports: &[String], overwrites: bool) -> Result<(), Failure> {
        let own: HashSet<&String> = self.before.files.iter().collect();
        let inputs: HashSet<Identity> =
            reports.iter().filter_map(|path| Identity::of(&self.input.join(path))).collect();
        let mut foreign = Vec::new();
        for file in self.files {
            for form in forms(file) {
                let path = self.output.join(&form);
                if fs::symlink_metadata(&path).is_err() {
                    continue;
                }
                if Identity::of(&path).is_some_and(|there| inputs.contains(&there)) {
                    return Err(write::would_overwrite(self.session, &path, &path));
                }
                if !own.contains(file) && !overwrites {
                    foreign.push(path.display().to_string());
                }
            }
        }
        if foreign.is_empty() {
            return Ok(());
        }
        let texts = self.session.messages;
        let count = foreign.len().to_string();
        if foreign.len() > NAMED {
            foreign.truncate(NAMED);
            foreign.push("…".into());
        }
        let names = foreign.join(self.session.viewer.comma);
        let what = fill(texts.build_foreign, &[("count", &count), ("names", &names)]);
        Err(Failure::new(&self.output.display().to_string(), what, texts.build_foreign_help))
    }

    /// Keeps what will be written before any of it is: should the build be stopped, the next one knows
    /// the files for the site's own.
    pub fn begin(&self) -> Result<(), Failure> {
        if self.before.unfinished {
            self.sweep();
        }
        let files: BTreeSet<&String> = self.before.files.iter().chain(self.files).collect();
        let begun = State {
            key: self.before.key.clone(),
            reports: self.before.reports.clone(),
            files: files.into_iter().cloned().collect(),
            written: self.before.written.clone(),
            unfinished: true,
        };
        begun.write(self.session, self.output)
    }

    /// Takes away what a build that was stopped left half written.
    fn sweep(&self) {
        let folders: BTreeSet<_> = self.files.iter().filter_map(|file| Path::new(file).parent()).collect();
        for folder in folders {
            for entry in fs::read_dir(self.output.join(folder)).into_iter().flatten().flatten() {
                if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
                    // What cannot be taken away harms no one.
                    let _ = fs::remove_file(entry.path());
                }
            }
        }
    }
}
