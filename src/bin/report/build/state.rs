//! What a site was built from, kept beside its pages: what did not change is not built again.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The file that keeps it, in the site's folder.
pub const FILE: &str = ".report-site.json";

/// What a site was built from.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct State {
    /// All that pages depend on besides their report: program, options, the element's files.
    pub key: String,
    /// The reports by their path in the folder.
    pub reports: BTreeMap<String, Known>,
    /// Every file that was written, from the site's root.
    pub files: Vec<String>,
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
}

impl State {
    /// What was kept; nothing where there is none, or one of another version.
    pub fn read(site: &Path) -> Self {
        let text = fs::read_to_string(site.join(FILE)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// As it is kept.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A short hash of bytes, as in the names of files.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
