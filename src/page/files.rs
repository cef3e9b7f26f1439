//! The element's files, which pages link or hold: found by the list that the build writes.

use serde::Deserialize;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What `xtask/bundle/pages.mjs` calls its list.
const LIST: &str = "report-viewer.json";

/// The element's files in a folder, as `cargo xtask build` leaves them.
#[derive(Debug, Clone)]
pub struct ElementFiles {
    folder: PathBuf,
    list: List,
}

/// Names of files, by what they are for.
#[derive(Debug, Clone, Deserialize)]
struct List {
    /// The element's script.
    entry: String,
    /// What runs before a static page is painted.
    start: String,
    /// What sorts the tables of a site's pages.
    sort: String,
    /// The styles of static pages.
    style: String,
    /// ECharts for QuickJS.
    pictures: String,
    /// The element in one script that holds all it loads.
    alone: String,
    /// All that browsers may ask for.
    files: Vec<String>,
}

/// Why the element's files cannot be used.
#[derive(Debug, Error)]
pub enum FilesError {
    /// The folder does not hold them.
    #[error("no element's files in {}", .0.display())]
    Missing(PathBuf),
    /// A file cannot be read.
    #[error("{}: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The list of files is of another version.
    #[error("{}: {error}", path.display())]
    List {
        /// The list.
        path: PathBuf,
        /// What is wrong in it.
        error: serde_json::Error,
    },
}

impl ElementFiles {
    /// The files in a folder.
    ///
    /// # Errors
    /// When they are not there or cannot be read.
    pub fn of(folder: &Path) -> Result<Self, FilesError> {
        let path = folder.join(LIST);
        let text = fs::read_to_string(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => FilesError::Missing(folder.to_owned()),
            _ => FilesError::Unreadable { path: path.clone(), error },
        })?;
        let list = serde_json::from_str(&text).map_err(|error| FilesError::List { path, error })?;
        Ok(Self { folder: folder.to_owned(), list })
    }

    /// Name of the element's script.
    pub fn entry(&self) -> &str {
        &self.list.entry
    }

    /// Name of the script that runs before a static page is painted.
    pub fn start(&self) -> &str {
        &self.list.start
    }

    /// Name of the script that sorts the tables of a site's pages.
    pub fn sort(&self) -> &str {
        &self.list.sort
    }

    /// Name of the styles of static pages.
    pub fn style(&self) -> &str {
        &self.list.style
    }

    /// Names of all files that a page may ask for.
    pub fn names(&self) -> &[String] {
        &self.list.files
    }

    /// The script that draws charts.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn pictures(&self) -> Result<String, FilesError> {
        self.text(&self.list.pictures)
    }

    /// The element in one script that holds all it loads.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn alone(&self) -> Result<String, FilesError> {
        self.text(&self.list.alone)
    }

    /// A file as text.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn text(&self, name: &str) -> Result<String, FilesError> {
        let path = self.folder.join(name);
        fs::read_to_string(&path).map_err(|error| FilesError::Unreadable { path, error })
    }

    /// A file as bytes.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>, FilesError> {
        let path = self.folder.join(name);
        fs::read(&path).map_err(|error| FilesError::Unreadable { path, error })
    }
}
