//! Files of a site: each with its compressed forms beside it, written only where it changed.

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::files::{self, Failure};
use crate::session::Session;

/// A site's folder.
pub struct Output<'a> {
    pub session: &'a Session,
    pub folder: &'a Path,
}

/// How hard to compress: assets once for all readers, pages by the thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    Asset,
    Page,
}

/// Endings of what compresses.
const TEXTS: [&str; 9] = ["html", "json", "csv", "css", "js", "wasm", "xml", "txt", "svg"];

impl Output<'_> {
    /// Writes a file at a path from the root, with `.br` and `.gz` beside it.
    pub fn put(&self, path: &str, bytes: &[u8], effort: Effort) -> Result<(), Failure> {
        let target = self.folder.join(path);
        let compressed = |ending: &str| PathBuf::from(format!("{}.{ending}", target.display()));
        let forms = [compressed("br"), compressed("gz")];
        let compresses = Path::new(path)
            .extension()
            .is_some_and(|ending| TEXTS.iter().any(|known| ending.eq_ignore_ascii_case(known)));
        let complete = !compresses || forms.iter().all(|form| form.is_file());
        if complete && fs::read(&target).is_ok_and(|present| present == bytes) {
            return Ok(());
        }
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(|error| self.failed(folder, &error))?;
        }
        files::write(self.session, &target, bytes)?;
        if compresses {
            let contents = [brotli(bytes, effort), gzip(bytes)];
            for (form, content) in forms.iter().zip(contents) {
                let content = content.map_err(|error| self.failed(form, &error))?;
                files::write(self.session, form, &content)?;
            }
        }
        Ok(())
    }

    /// Whether a file is there.
    pub fn has(&self, path: &str) -> bool {
        self.folder.join(path).is_file()
    }

    /// Takes away a file that no longer belongs to the site, and its compressed forms.
    pub fn remove(&self, path: &str) {
        for form in ["", ".br", ".gz"] {
            // It may be gone already.
            let _ = fs::remove_file(self.folder.join(format!("{path}{form}")));
        }
    }

    fn failed(&self, path: &Path, error: &io::Error) -> Failure {
        files::cannot_write(self.session, &path.display().to_string(), error)
    }
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
