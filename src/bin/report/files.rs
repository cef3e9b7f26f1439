//! Files in and out, and what is said when that fails.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use report_viewer::check::Severity;
use report_viewer::i18n::fill;
use report_viewer::i18n::import::Advice;
use report_viewer::import::decode;
use report_viewer::model::{self, ReadError, Reading};

use crate::diagnostics::{Diagnostic, Excerpt, Screen};
use crate::session::Session;
use crate::write;

/// Why a command could not be done.
#[derive(Debug)]
pub enum Failure {
    /// What stops it, for the user.
    Said(Box<Diagnostic>),
    /// The reader of standard output is gone (`| head`); there is no one to tell.
    ReaderGone,
}

impl Failure {
    /// A failure with what to do about it.
    pub fn new(name: &str, what: impl Into<String>, help: &str) -> Self {
        Self::Said(Box::new(Diagnostic::new(Severity::Error, what).about(name).help(help)))
    }

    /// The same once more, for the next file that it stops.
    pub fn again(&self) -> Self {
        match self {
            Self::Said(diagnostic) => Self::Said(diagnostic.clone()),
            Self::ReaderGone => Self::ReaderGone,
        }
    }

    pub fn advice(name: &str, advice: Advice) -> Self {
        Self::new(name, advice.what, advice.help)
    }
}

/// No report is this large; a file that is was chosen by mistake, and would only fill the memory.
const LARGEST: u64 = 64 << 20;

/// A file as it is called in messages.
pub fn name(session: &Session, path: &Path) -> String {
    if is_standard_input(path) {
        session.messages.standard_input.to_owned()
    } else {
        path.display().to_string()
    }
}

/// Whether a path stands for standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// All bytes of a file or of standard input.
pub fn read(session: &Session, path: &Path) -> Result<Vec<u8>, Failure> {
    let name = name(session, path);
    let texts = session.messages;
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        if is_standard_input(path) {
            io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes)?;
        } else {
            File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
        }
        Ok(bytes)
    };
    match read() {
        Ok(bytes) if bytes.len() as u64 > LARGEST => Err(Failure::advice(&name, session.import.too_large)),
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(Failure::new(&name, texts.not_found, texts.not_found_help))
        }
        Err(error) if error.kind() == ErrorKind::IsADirectory => {
            Err(Failure::new(&name, texts.not_a_folder, texts.not_a_folder_help))
        }
        Err(error) => {
            let what = fill(texts.cannot_read, &[("reason", &error.to_string())]);
            Err(Failure::new(&name, what, texts.cannot_read_help))
        }
    }
}

/// A report JSON as text and as what it says.
pub fn read_report(session: &Session, path: &Path) -> Result<(String, Reading), Failure> {
    let name = name(session, path);
    let bytes = read(session, path)?;
    // The viewer reads the same encodings.
    let text = decode::decode(&bytes, false).text;
    match model::read(&text) {
        Ok(reading) => Ok((text, reading)),
        Err(error) => {
            let (line, column) = match error {
                ReadError::Syntax { line, column, .. } => (line, column),
                ReadError::NotAReport => start(&text),
            };
            let error = if is_json(&text) { error } else { ReadError::NotAReport };
            let (what, help) = session.import.read_error(&error);
            let diagnostic = Diagnostic::new(Severity::Error, what).help(help);
            Err(Failure::Said(Box::new(if is_binary(&text) {
                diagnostic
                    .excerpt(Excerpt { origin: format!("{name}:{line}:{column}"), ..Excerpt::default() })
            } else {
                diagnostic.at_json(&name, &text, line, column)
            })))
        }
    }
}

/// Whether a text was meant to be JSON. A page, a Word document or a plain text is not JSON that went
/// wrong in its first character.
fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(['{', '[']) || text.contains('{') && !text.starts_with('<') && !is_binary(text)
}

/// Whether a file was no text, which there is nothing to show of.
fn is_binary(text: &str) -> bool {
    text.contains('\0')
}

/// Line and column of the first character that says something.
fn start(text: &str) -> (usize, usize) {
    let before = &text[..text.len() - text.trim_start().len()];
    let column = before.chars().rev().take_while(|character| *character != '\n').count();
    (1 + before.matches('\n').count(), 1 + column)
}

/// Writes a file whole or not at all, and makes its folder.
pub fn write(session: &Session, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write::whole(path, bytes).map_err(|error| cannot_write(session, &path.display().to_string(), &error))
}

/// That a file cannot be written.
pub fn cannot_write(session: &Session, name: &str, error: &dyn std::error::Error) -> Failure {
    let texts = session.messages;
    let values = [("name", name), ("reason", &error.to_string())];
    Failure::new(name, fill(texts.cannot_write, &values), texts.cannot_write_help)
}

/// Prints to standard output: styles only on a terminal.
pub fn print(session: &Session, text: &str) -> Result<(), Failure> {
    let mut output = anstream::stdout().lock();
    let result = check_open().and_then(|()| output.write_all(text.as_bytes()));
    printed(session, result.and_then(|()| output.flush()))
}

/// Prints to standard output as it is: for data.
pub fn print_data(session: &Session, bytes: &[u8]) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    let result = check_open().and_then(|()| output.write_all(bytes));
    printed(session, result.and_then(|()| output.flush()))
}

fn printed(session: &Session, result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Failure::ReaderGone),
        Err(error) => Err(cannot_write(session, "stdout", &error)),
    }
}

/// Says something on standard error. Where that is closed there is no one to tell.
pub fn say(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// Shows a diagnostic on standard error.
pub fn show(session: &Session, diagnostic: &Diagnostic) {
    say(&diagnostic.render(session, Screen::standard_error()));
}

/// Whether what is written to standard output goes anywhere.
///
/// Rust opens `/dev/null` in the place of a standard stream that is closed (`>&-`), and nothing tells.
/// A shell's `>/dev/null` opens it for writing only, Rust for reading too: where the system shows how
/// it was opened (Linux), that tells the two apart.
fn check_open() -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        const READ_AND_WRITE: u32 = 2;
        let target = std::fs::read_link("/proc/self/fd/1").unwrap_or_default();
        let facts = std::fs::read_to_string("/proc/self/fdinfo/1").unwrap_or_default();
        let flags = facts.lines().find_map(|line| line.strip_prefix("flags:"));
        let flags = flags.and_then(|flags| u32::from_str_radix(flags.trim(), 8).ok()).unwrap_or_default();
        if target == Path::new("/dev/null") && flags & 3 == READ_AND_WRITE {
            return Err(io::Error::other("standard output is closed"));
        }
    }
    Ok(())
}
