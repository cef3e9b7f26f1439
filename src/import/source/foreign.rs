//! Kinds of file that are known, but not read.

use super::FileKind;
use super::compound::{Compound, SIGNATURE};
use super::decode::find;

/// The kind of a file, by its bytes and by the beginning of its text; `None` for what may be a text.
pub fn kind(bytes: &[u8], start: &str) -> Option<FileKind> {
    if bytes.starts_with(ZIP) {
        return Some(packed(bytes).unwrap_or(FileKind::Archive));
    }
    if let Some(kind) = first_bytes(bytes) {
        return Some(kind);
    }
    if is_word_xml(start) {
        return Some(FileKind::WordXml);
    }
    if is_workbook_xml(start) {
        return Some(FileKind::Spreadsheet);
    }
    if is_web_archive(start) {
        return Some(FileKind::WebArchive);
    }
    let unprintable =
        start.chars().filter(|character| character.is_control() && !character.is_whitespace()).count();
    (unprintable * 20 > start.chars().count()).then_some(FileKind::Binary)
}

/// How a zip begins.
pub const ZIP: &[u8] = b"PK\x03\x04";

/// How OpenDocument tells its kind: uncompressed, before all else.
const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument";

/// What a zip holds, if it is no Word document.
pub fn packed(bytes: &[u8]) -> Option<FileKind> {
    let holds = |needle: &[u8]| find(bytes, needle).is_some();
    if holds(b"word/document") || holds(b"word/_rels/") {
        None
    } else if let Some(at) = find(bytes, OPEN_DOCUMENT) {
        // The first one is the file's own: others may stand within it.
        let is_sheet = bytes[at + OPEN_DOCUMENT.len()..].starts_with(b".spreadsheet");
        Some(if is_sheet { FileKind::Spreadsheet } else { FileKind::OpenDocument })
    } else if holds(b"OFD.xml") {
        Some(FileKind::Ofd)
    } else if holds(b"xl/workbook") {
        Some(FileKind::Spreadsheet)
    } else if holds(b"ppt/presentation") {
        Some(FileKind::Presentation)
    } else {
        Some(FileKind::Archive)
    }
}

/// Kinds of file by their first bytes.
fn first_bytes(bytes: &[u8]) -> Option<FileKind> {
    const FIRST: [(&[u8], FileKind); 10] = [
        (b"{\\rtf", FileKind::RichText),
        (b"%PDF", FileKind::Pdf),
        (b"Rar!", FileKind::Archive),
        (b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
        (b"\x1F\x8B", FileKind::Archive),
        (b"PK\x05\x06", FileKind::Archive),
        (b"\x89PNG", FileKind::Picture),
        (b"\xFF\xD8\xFF", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"II*\0", FileKind::Picture),
    ];
    if bytes.starts_with(&SIGNATURE[..4]) {
        return Some(in_compound(bytes));
    }
    // Some programs leave blanks before `%PDF` and `{\rtf`.
    let after = bytes.trim_ascii_start();
    FIRST.iter().find(|(first, _)| after.starts_with(first)).map(|(_, kind)| *kind)
}

/// How the stream of a workbook of Excel 97–2003 begins.
const BEGINNING_OF_WORKBOOK: &[u8] = b"\x09\x08\x10\0\0\x06\x05\0";

/// What a file of Office 97–2003 is. A text may hold a workbook: what stands in the root counts.
fn in_compound(bytes: &[u8]) -> FileKind {
    let compound = Compound::open(bytes);
    let holds = |name: &str| match &compound {
        Some(compound) => compound.holds(name),
        // Of a damaged one nothing but its names may be left.
        None => {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            find(bytes, &name).is_some()
        }
    };
    // A text may well say `Book`; and a workbook that is cut short has lost its names, which stand at its end.
    let is_workbook = match compound {
        Some(_) => holds("Workbook") || holds("Book"),
        None => holds("Workbook") || find(bytes, BEGINNING_OF_WORKBOOK).is_some(),
    };
    if holds("EncryptedPackage") {
        FileKind::Encrypted
    } else if holds("WordDocument") {
        FileKind::WordBinary
    } else if is_workbook {
        FileKind::Spreadsheet
    } else if holds("PowerPoint Document") || holds("__properties_version1.0") {
        FileKind::OfficeBinary
    } else {
        FileKind::WordBinary
    }
}

/// A workbook as one XML file (Excel 2003), which some portals serve as `.xls`.
fn is_workbook_xml(start: &str) -> bool {
    start.trim_start().starts_with("<?xml")
        && (start.contains("progid=\"Excel.Sheet\"")
            || start.contains("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""))
}

fn is_word_xml(start: &str) -> bool {
    start.trim_start().starts_with("<?xml")
        && (start.contains("progid=\"Word.Document\"")
            || start.contains("<pkg:package")
            || start.contains("<w:wordDocument"))
}

fn is_web_archive(start: &str) -> bool {
    let head: String = start.chars().take(2000).collect::<String>().to_ascii_lowercase();
    let first = head.trim_start();
    (first.starts_with("mime-version:") || first.starts_with("from:") || first.starts_with("content-type:"))
        && head.contains("multipart/related")
}
