//! The kinds of file that are read: how each is told, and how it is read. One row a kind.

use super::decode::{self, decode};
use super::{FileKind, Format, Source, SourceError, docx, foreign, html, spreadsheet, text};

/// How a kind of file is told and read.
pub struct FormatReader {
    /// The kind.
    pub format: Format,
    /// What it is called on the command line.
    pub name: &'static str,
    /// How names of such files end, in lower case.
    pub endings: &'static [&'static str],
    /// Whether a file is of this kind.
    is: fn(&Sample<'_>) -> bool,
    read: fn(&[u8]) -> Result<Source, SourceError>,
}

/// Every kind of file that is read. A file is of the first kind that it looks like.
pub const FORMATS: [FormatReader; 4] = [
    FormatReader {
        format: Format::Docx,
        name: "docx",
        endings: &["docx"],
        is: |sample| sample.bytes.starts_with(foreign::ZIP) && foreign::packed(sample.bytes).is_none(),
        read: docx::read,
    },
    FormatReader {
        format: Format::Spreadsheet,
        name: "xlsx",
        endings: &["xlsx", "xlsm", "xls", "ods"],
        is: |sample| sample.foreign == Some(FileKind::Spreadsheet),
        read: spreadsheet::read,
    },
    FormatReader {
        format: Format::Html,
        name: "html",
        endings: &["html", "htm"],
        is: |sample| sample.foreign.is_none() && is_html(&sample.start),
        read: |bytes| Ok(decoded(bytes, true, html::read)),
    },
    FormatReader {
        format: Format::Text,
        name: "text",
        endings: &["txt"],
        is: |sample| sample.foreign.is_none(),
        read: |bytes| Ok(decoded(bytes, false, text::lines)),
    },
];

/// What is known of a file before its kind is.
struct Sample<'a> {
    bytes: &'a [u8],
    /// The beginning of its text, if it is one.
    start: String,
    /// The kind of file it is, if that is one that is not read.
    foreign: Option<FileKind>,
}

/// How many bytes are looked at to tell a page from a text.
const SNIFFED: usize = 64 * 1024;

impl FormatReader {
    /// Reads a file.
    ///
    /// # Errors
    /// [`SourceError`] when the file is damaged, or is not of this kind.
    pub fn read(&self, bytes: &[u8]) -> Result<Source, SourceError> {
        Ok(Source { format: self.format, ..(self.read)(bytes)? })
    }
}

/// The reader of a kind of file.
pub fn reader(format: Format) -> &'static FormatReader {
    const TEXT: &FormatReader = &FORMATS[FORMATS.len() - 1];
    static READERS: [FormatReader; FORMATS.len()] = FORMATS;
    READERS.iter().find(|reader| reader.format == format).unwrap_or(TEXT)
}

/// How names of files end that are read.
pub fn endings() -> impl Iterator<Item = &'static str> {
    FORMATS.into_iter().flat_map(|reader| reader.endings).copied()
}

/// The format of a file, by what is in it.
///
/// # Errors
///
/// [`SourceError::Unsupported`] for kinds of file that are known, but not read.
pub fn sniff(bytes: &[u8]) -> Result<Format, SourceError> {
    let start = decode(&bytes[..bytes.len().min(SNIFFED)], true).text;
    let foreign = foreign::kind(bytes, &start);
    let sample = Sample { bytes, start, foreign };
    let found = FORMATS.iter().find(|reader| (reader.is)(&sample)).map(|reader| reader.format);
    found.ok_or(SourceError::Unsupported(sample.foreign.unwrap_or(FileKind::Binary)))
}

/// A page or a text, read as its characters.
fn decoded(bytes: &[u8], html: bool, read: fn(&str) -> Source) -> Source {
    let decode::Decoded { text, encoding, malformed } = decode(bytes, html);
    Source { encoding: Some(encoding), malformed, ..read(&text) }
}

/// Whether a text is a page: it begins with a tag, or has many.
fn is_html(start: &str) -> bool {
    let mut rest = start.trim_start_matches(crate::prose::characters::is_blank);
    // Comments and an XML declaration may come first.
    loop {
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if rest.starts_with("<?xml") {
            rest.find("?>").map(|at| at + 2)
        } else {
            None
        };
        let Some(end) = end else { break };
        rest = rest[end..].trim_start();
    }
    if rest.get(..9).is_some_and(|first| first.eq_ignore_ascii_case("<!doctype")) {
        return true;
    }
    if rest.strip_prefix('<').is_some_and(is_tag) {
        return true;
    }
    let tags = rest.split('<').skip(1).filter(|after| is_tag(after)).count();
    tags >= 4 && tags * 400 >= rest.chars().count()
}

/// Whether what follows a `<` is a tag that pages are made of, opened or closed.
fn is_tag(after: &str) -> bool {
    const TAGS: [&str; 34] = [
        "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "span", "table",
        "tbody", "tr", "td", "th", "ul", "ol", "li", "a", "br", "b", "strong", "font", "center", "h1", "h2",
        "h3", "img", "section", "article", "form", "hr", "pre",
    ];
    let after = after.strip_prefix('/').unwrap_or(after);
    let end = after.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(after.len());
    let (name, next) = after.split_at(end);
    // A tag ends, or goes on with an attribute.
    let goes_on = next.starts_with(['>', ' ', '\t', '\n', '\r']) || next.starts_with("/>");
    goes_on && next.contains('>') && TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag))
}

#[cfg(test)]
mod tests {
    use encoding_rs::GB18030;

    use super::*;

    const TEXT: &str =
        "区司法局2018年工作总结\r\n一、人民调解工作。全年共调解民间纠纷3.3万件，成功率达98%。\r\n";

    fn gbk(text: &str) -> Vec<u8> {
        GB18030.encode(text).0.into_owned()
    }

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn a_row_for_every_kind() {
        for format in [Format::Text, Format::Html, Format::Docx, Format::Spreadsheet] {
            assert_eq!(reader(format).format, format);
        }
        let mut endings: Vec<&str> = endings().collect();
        endings.sort_unstable();
        assert_eq!(endings, ["docx", "htm", "html", "ods", "txt", "xls", "xlsm", "xlsx"]);
    }

    #[test]
    fn pages_and_texts() {
        let pages = [
            "<!DOCTYPE html><html>",
            "\u{FEFF}\r\n<!-- 缓存 --><HTML>",
            "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"\"><html>",
            "<p>总结</p>",
            "总结<br>一、<br>二、<br/>三、<br>",
        ];
        for page in pages {
            assert_eq!(sniff(page.as_bytes()), Ok(Format::Html), "{page}");
        }
        let texts = ["", "甲<乙", "<总结>", "数量<p值，a < b > c", TEXT, "< 3件", "<b"];
        for text in texts {
            assert_eq!(sniff(text.as_bytes()), Ok(Format::Text), "{text}");
        }
        assert_eq!(sniff(&gbk(TEXT)), Ok(Format::Text));
        assert_eq!(sniff(&utf16("<html><p>总结</p>", u16::to_le_bytes)), Ok(Format::Html));
    }

    #[test]
    fn kinds_that_are_not_read() {
        let cases: [(&[u8], FileKind); 8] = [
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::WordBinary),
            (b"{\\rtf1\\ansi", FileKind::RichText),
            (b"%PDF-1.7", FileKind::Pdf),
            (b"PK\x03\x04....OFD.xml", FileKind::Ofd),
            (b"PK\x03\x04....a.txt", FileKind::Archive),
            (b"\x89PNG\r\n", FileKind::Picture),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", FileKind::WebArchive),
            (b"\x01\x02\x03\x04\x05\x06\x07\x08", FileKind::Binary),
        ];
        for (bytes, kind) in cases {
            assert_eq!(sniff(bytes), Err(SourceError::Unsupported(kind)));
        }
        assert_eq!(sniff(b"PK\x03\x04....word/document.xml"), Ok(Format::Docx));
        assert_eq!(sniff(b"PK\x03\x04....xl/workbook.xml"), Ok(Format::Spreadsheet));
        assert_eq!(sniff(b"PKI"), Ok(Format::Text));
    }
}
