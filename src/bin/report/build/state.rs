//! What a site was built from, kept beside its pages: what did not change is not built again.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use crate::files::{self, Failure};
use crate::session::Session;

/// The file that keeps it, in the site's folder.
pub const FILE: &str = ".report-site.json";

/// What a site was built from.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct State {
    /// All that pages depend on besides their report: program, options, the element's files.
    pub key: String,
    /// The reports by their path in the folder.
    pub reports: BTreeMap<String, Known>,
    /// Every file that the site has, from its root.
    pub files: Vec<String>,
    /// What was written into each of them and into its compressed forms.
    #[serde(default)]
    pub written: Stamps,
    /// Whether a build began that did not end; files may be named that were not written.
    #[serde(default)]
    pub unfinished: bool,
}

/// What was written, by the file's path from the root.
pub type Stamps = BTreeMap<String, Stamp>;

/// What a file was when it had been written. Size and time tell without reading it that it still is;
/// where the time is another, as in a copy, its content tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Hash of its content.
    pub hash: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it was written, in nanoseconds; none where the system does not tell.
    pub time: Option<u64>,
}

impl Stamp {
    /// That of a file which holds `bytes`.
    pub fn of(path: &Path, bytes: &[u8]) -> Self {
        Self {
            hash: hash(bytes),
            size: bytes.len() as u64,
            time: fs::metadata(path).ok().and_then(|metadata| time(&metadata)),
        }
    }

    /// The stamp of a file that is as it was written; none for one that is not.
    pub fn if_intact(&self, path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(|metadata| metadata.len() == self.size)?;
        let time = time(&metadata);
        let is_intact = time.is_some() && time == self.time
            || fs::read(path).is_ok_and(|bytes| hash(&bytes) == self.hash);
        is_intact.then(|| Self { time, ..self.clone() })
    }
}

fn time(metadata: &fs::Metadata) -> Option<u64> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    u64::try_from(since.as_nanos()).ok()
}

/// A report that was built.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// Hash of the file.
    pub hash: String,
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// The year it is for.
    pub year: Option<i32>,
    /// When it was published.
    pub published: Option<String>,
    /// The language of its text.
    pub language: Option<String>,
    /// Address of the page of its publisher's years, from the root, when its page was written.
    pub years: Option<String>,
    /// Whether it fills in the form of the reports on information disclosure.
    #[serde(default)]
    pub has_form: bool,
    /// Address of the page of the organs of its year, from the root, when its page was written.
    pub organs: Option<String>,
}

impl State {
    /// What was kept; nothing where there is none, or one of another version.
    pub fn read(site: &Path) -> Self {
        let text = fs::read_to_string(site.join(FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Keeps it.
    pub fn write(&self, session: &Session, site: &Path) -> Result<(), Failure> {
        let json = serde_json::to_string(self).unwrap_or_default();
        files::write(session, &site.join(FILE), json.as_bytes())
    }
}

/// A short hash of bytes, as in the names of files.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
