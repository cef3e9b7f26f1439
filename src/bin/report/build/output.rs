//! Files of a site: each with its compressed forms beside it, written only where it changed or is no
//! longer as it was written.

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path};
use std::sync::{Mutex, PoisonError};

use super::state::{Stamp, Stamps, hash};
use crate::files::{self, Failure};
use crate::session::Session;

/// A site's folder.
pub struct Output<'a> {
    session: &'a Session,
    folder: &'a Path,
    /// What was written when the site was last built.
    before: Stamps,
    /// What the site holds now.
    now: Mutex<Stamps>,
}

/// How hard to compress: assets once for all readers, pages by the thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    Asset,
    Page,
}

/// Endings of what compresses.
const TEXTS: [&str; 9] = ["html", "json", "csv", "css", "js", "wasm", "xml", "txt", "svg"];

/// Endings of compressed forms.
const COMPRESSED: [&str; 2] = [".br", ".gz"];

/// The names of a file and of its compressed forms, if it has any.
pub fn forms(path: &str) -> impl Iterator<Item = String> {
    let ending = Path::new(path).extension().unwrap_or_default();
    let compresses = TEXTS.iter().any(|known| ending.eq_ignore_ascii_case(known));
    let compressed = COMPRESSED.iter().filter(move |_| compresses);
    std::iter::once("").chain(compressed.copied()).map(move |form| format!("{path}{form}"))
}

impl<'a> Output<'a> {
    /// A folder in which files were written as `before` tells.
    pub fn new(session: &'a Session, folder: &'a Path, before: Stamps) -> Self {
        Self { session, folder, before, now: Mutex::default() }
    }

    /// Writes a file at a path from the root, with `.br` and `.gz` beside it. What is there as it was
    /// written stays.
    pub fn put(&self, path: &str, bytes: &[u8], effort: Effort) -> Result<(), Failure> {
        let wanted = hash(bytes);
        let is_same = self.before.get(path).is_some_and(|stamp| stamp.hash == wanted);
        for form in forms(path) {
            if let Some(stamp) = self.intact(&form).filter(|_| is_same) {
                self.keep(form, stamp);
                continue;
            }
            let target = self.folder.join(&form);
            let compressed = match &form[path.len()..] {
                ".br" => Some(brotli(bytes, effort)),
                ".gz" => Some(gzip(bytes)),
                _ => None,
            };
            let compressed = compressed.transpose().map_err(|error| self.failed(&target, &error))?;
            let content = compressed.as_deref().unwrap_or(bytes);
            if !fs::read(&target).is_ok_and(|present| present == content) {
                files::write(self.session, &target, content)?;
            }
            self.keep(form, Stamp::of(&target, content));
        }
        Ok(())
    }

    /// Whether a file and its forms are as they were written; if so, they stay.
    pub fn stands(&self, path: &str) -> bool {
        let stamps: Option<Vec<_>> = forms(path).map(|form| Some((self.intact(&form)?, form))).collect();
        let Some(stamps) = stamps else { return false };
        for (stamp, form) in stamps {
            self.keep(form, stamp);
        }
        true
    }

    /// The stamp of a form that is as it was written.
    fn intact(&self, form: &str) -> Option<Stamp> {
        self.before.get(form)?.if_intact(&self.folder.join(form))
    }

    fn keep(&self, form: String, stamp: Stamp) {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).insert(form, stamp);
    }

    /// What these files of the site hold, and their forms.
    pub fn stamps<'f>(&self, files: impl Iterator<Item = &'f String>) -> Stamps {
        let now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        files.flat_map(|file| forms(file)).filter_map(|form| now.get_key_value(&form)).map(cloned).collect()
    }

    /// Takes away a file that no longer belongs to the site, and its compressed forms.
    pub fn remove(&self, path: &str) {
        // What is kept beside the pages may have been edited: nothing outside is taken away.
        if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
            return;
        }
        for form in forms(path) {
            // It may be gone already.
            let _ = fs::remove_file(self.folder.join(form));
        }
    }

    fn failed(&self, path: &Path, error: &io::Error) -> Failure {
        files::cannot_write(self.session, &path.display().to_string(), error)
    }
}

fn cloned((form, stamp): (&String, &Stamp)) -> (String, Stamp) {
    (form.clone(), stamp.clone())
}

fn brotli(bytes: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let quality = match effort {
        Effort::Asset => 11,
        Effort::Page => 9,
    };
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
