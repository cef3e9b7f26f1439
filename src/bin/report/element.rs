//! The element's files: where they are, and what is said when they are not.

use std::path::{Path, PathBuf};

use report_viewer::check::Severity;
use report_viewer::i18n::fill;
use report_viewer::page::{ElementFiles, FilesError, PictureError, Pictures};

use crate::diagnostics::Diagnostic;
use crate::files::{self, Failure};
use crate::session::Session;

/// Names the folder with the element's files, for all commands of a machine.
const VARIABLE: &str = "REPORT_VIEWER_ELEMENT";

/// The folder beside the program that holds them, where it is installed with them.
const BESIDE: &str = "report-viewer";

/// The files in the folder that was named, else in that of the environment, else beside the program.
pub fn find(session: &Session, named: Option<&Path>) -> Result<ElementFiles, Failure> {
    let variable = || std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from);
    let beside = || Some(std::env::current_exe().ok()?.parent()?.join(BESIDE));
    let folder = named.map(Path::to_owned).or_else(variable).or_else(beside).unwrap_or_default();
    ElementFiles::of(&folder).map_err(|error| unreadable(session, &error))
}

/// The program that draws charts.
pub fn pictures(session: &Session, files: &ElementFiles) -> Result<Pictures, Failure> {
    let script = files.pictures().map_err(|error| unreadable(session, &error))?;
    Pictures::new(&script).map_err(|error| not_drawn(session, &error))
}

/// That a file of the element cannot be read.
pub fn unreadable(session: &Session, error: &FilesError) -> Failure {
    let texts = session.messages;
    match error {
        FilesError::Missing(folder) => {
            let name = folder.display().to_string();
            Failure::new(&name, texts.no_element, texts.no_element_help)
        }
        FilesError::Unreadable { path, error } => {
            let what = fill(texts.cannot_read, &[("reason", &error.to_string())]);
            Failure::new(&path.display().to_string(), what, texts.cannot_read_help)
        }
        FilesError::List { path, error } => {
            let what = fill(texts.cannot_read, &[("reason", &error.to_string())]);
            Failure::new(&path.display().to_string(), what, texts.no_element_help)
        }
    }
}

/// That charts cannot be drawn.
pub fn not_drawn(session: &Session, error: &PictureError) -> Failure {
    let texts = session.messages;
    let what = fill(texts.crashed, &[("message", &error.to_string())]);
    Failure::new("ECharts", what, texts.crashed_help)
}

/// Tells which charts have only their tables, since ECharts drew what no picture of ours can hold.
pub fn tell_refused(session: &Session, refused: &[PictureError]) {
    let texts = session.messages;
    for error in refused {
        let what = fill(texts.crashed, &[("message", &error.to_string())]);
        let told = Diagnostic::new(Severity::Warning, what).about("ECharts").help(texts.crashed_help);
        files::show(session, &told);
    }
}
