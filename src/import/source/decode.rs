//! Bytes to text, and which kind of file they are.

use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::{FileKind, Format, SourceError};

/// A file's bytes as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark. Bytes that mean nothing in the encoding are U+FFFD.
    pub text: String,
    /// Name of the encoding: `utf-8`, `gb18030`, `utf-16le`, `utf-16be` or `big5`.
    pub encoding: &'static str,
    /// Whether there were bytes that mean nothing in the encoding.
    pub malformed: bool,
}

/// Decodes a file; for a page (`html`) what its `<meta>` says counts too.
///
/// In this order: a byte order mark; UTF-16 by its pattern; UTF-8 where the bytes are UTF-8,
/// whatever the page says; the page's word; then by the looks, with GB18030 as the prior.
pub fn decode(bytes: &[u8], html: bool) -> Decoded {
    let (encoding, mark) = by_mark(bytes).unwrap_or_else(|| (detect(bytes, html), 0));
    let (text, malformed) = encoding.decode_without_bom_handling(&bytes[mark..]);
    Decoded { text: text.into_owned(), encoding: name(encoding), malformed }
}

/// The format of a file, by what is in it.
///
/// # Errors
///
/// [`SourceError::Unsupported`] for kinds of file that are known, but not read.
pub fn sniff(bytes: &[u8]) -> Result<Format, SourceError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return match packed(bytes) {
            None => Ok(Format::Docx),
            Some(kind) => Err(SourceError::Unsupported(kind)),
        };
    }
    if let Some(kind) = foreign(bytes) {
        return Err(SourceError::Unsupported(kind));
    }
    let start = &bytes[..bytes.len().min(SNIFFED)];
    let start = decode(start, true).text;
    if is_word_xml(&start) {
        return Err(SourceError::Unsupported(FileKind::WordXml));
    }
    if is_web_archive(&start) {
        return Err(SourceError::Unsupported(FileKind::WebArchive));
    }
    let unprintable =
        start.chars().filter(|character| character.is_control() && !character.is_whitespace()).count();
    if unprintable * 20 > start.chars().count() {
        return Err(SourceError::Unsupported(FileKind::Binary));
    }
    Ok(if is_html(&start) { Format::Html } else { Format::Text })
}

/// How many bytes are looked at to tell a page from a text.
const SNIFFED: usize = 64 * 1024;

/// How many bytes of a page may stand before its `<meta charset>`. Browsers stop at 1024; scripts
/// and comments of old portals do not.
const META_WITHIN: usize = 8 * 1024;

fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == UTF_8 {
        "utf-8"
    } else if encoding == UTF_16LE {
        "utf-16le"
    } else if encoding == UTF_16BE {
        "utf-16be"
    } else if encoding == BIG5 {
        "big5"
    } else {
        "gb18030"
    }
}

/// The encoding a byte order mark names, and the mark's length.
fn by_mark(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    if bytes.starts_with(&[0x84, 0x31, 0x95, 0x33]) {
        return Some((GB18030, 4));
    }
    Encoding::for_bom(bytes)
}

fn detect(bytes: &[u8], html: bool) -> &'static Encoding {
    let utf8 = Utf8::of(bytes);
    if let Some(encoding) = utf16(bytes, utf8.errors == 0) {
        return encoding;
    }
    let said = if html { meta_charset(&bytes[..bytes.len().min(META_WITHIN)]) } else { None };
    if utf8.errors == 0 {
        // GBK that happens to be UTF-8 is two bytes a character: a word or two in a page of ASCII.
        let maybe_gbk = utf8.multibyte > 0 && utf8.wide == 0;
        return if maybe_gbk { said.unwrap_or(UTF_8) } else { UTF_8 };
    }
    // A page cut off in the middle of a character, or one broken by its CMS here and there. GBK
    // read as UTF-8 breaks at every second character.
    if utf8.wide > 0 && utf8.errors * 20 <= utf8.wide + 20 && utf8.errors <= utf8.wide {
        return UTF_8;
    }
    match said {
        Some(encoding) if encoding != UTF_8 => encoding,
        _ => chinese(bytes),
    }
}

/// What bytes are as UTF-8.
#[derive(Debug, Default)]
struct Utf8 {
    /// Runs of bytes that are not UTF-8.
    errors: usize,
    /// Characters of two bytes or more.
    multibyte: usize,
    /// Characters of three bytes or more: all Chinese ones.
    wide: usize,
}

impl Utf8 {
    fn of(bytes: &[u8]) -> Utf8 {
        let mut found = Utf8::default();
        for chunk in bytes.utf8_chunks() {
            for byte in chunk.valid().bytes() {
                found.multibyte += usize::from(byte >= 0xC0);
                found.wide += usize::from(byte >= 0xE0);
            }
            found.errors += usize::from(!chunk.invalid().is_empty());
        }
        found
    }
}

/// UTF-16 without a byte order mark.
///
/// ASCII shows as zero bytes on one side. Chinese without any shows by its block, unless the bytes
/// are UTF-8: `Bush hid the facts` is Chinese in UTF-16 too.
fn utf16(bytes: &[u8], is_utf8: bool) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SNIFFED) & !1];
    if sample.len() < 4 {
        return None;
    }
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let zeros = [zeros(0), zeros(1)];
    if is_utf8 && zeros == [0, 0] {
        return None;
    }
    let plausible = |unit: fn([u8; 2]) -> u16| {
        let likely = sample.chunks_exact(2).filter(|pair| is_likely(unit([pair[0], pair[1]]))).count();
        likely * 2 * 20 >= sample.len() * 19
    };
    if zeros[0] <= zeros[1] && plausible(u16::from_le_bytes) {
        Some(UTF_16LE)
    } else if zeros[1] <= zeros[0] && plausible(u16::from_be_bytes) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether a UTF-16 unit is one that Chinese pages and texts are made of.
fn is_likely(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0 | 0xB7 | 0xD7 | 0x2010..=0x203B
        | 0x2460..=0x249B | 0x3000..=0x301F | 0x4E00..=0x9FFF | 0xFF00..=0xFF5E | 0xFEFF)
}

/// The encoding that `<meta charset>` or `<meta http-equiv>` names, if it is one that is known here.
fn meta_charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let lower = bytes.to_ascii_lowercase();
    let mut rest = lower.as_slice();
    while let Some(at) = find(rest, b"<meta") {
        rest = &rest[at + 5..];
        let end = rest.iter().position(|byte| *byte == b'>').unwrap_or(rest.len());
        let tag = &rest[..end];
        let Some(at) = find(tag, b"charset") else { continue };
        let label: Vec<u8> = tag[at + 7..]
            .iter()
            .copied()
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\''))
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))
            .collect();
        let encoding = Encoding::for_label(&label)?;
        return if encoding == GBK || encoding == GB18030 {
            Some(GB18030)
        } else if encoding == BIG5 {
            Some(BIG5)
        } else if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE {
            // A `<meta>` that can be read as ASCII is not in UTF-16.
            Some(UTF_8)
        } else {
            // iso-8859-1 is what old servers said of everything.
            None
        };
    }
    None
}

/// GB18030 or Big5: the one in which fewer characters are none, or private ones. Read as the other,
/// a fifth and more of them are.
fn chinese(bytes: &[u8]) -> &'static Encoding {
    let odd = |encoding: &'static Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        text.chars().filter(|character| matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}')).count()
    };
    let gb18030 = odd(GB18030);
    if gb18030 > 0 && odd(BIG5) < gb18030 { BIG5 } else { GB18030 }
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

/// What a zip holds, if it is no Word document.
fn packed(bytes: &[u8]) -> Option<FileKind> {
    let holds = |needle: &[u8]| find(bytes, needle).is_some();
    if holds(b"word/document") || holds(b"word/_rels/") {
        None
    } else if holds(b"mimetypeapplication/vnd.oasis.opendocument") {
        Some(FileKind::OpenDocument)
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
fn foreign(bytes: &[u8]) -> Option<FileKind> {
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
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let holds = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            find(bytes, &name).is_some()
        };
        return Some(if holds("EncryptedPackage") {
            FileKind::Encrypted
        } else if holds("Workbook") || holds("PowerPoint Document") || holds("__properties_version1.0") {
            FileKind::OfficeBinary
        } else {
            FileKind::WordBinary
        });
    }
    // Some programs leave blanks before `%PDF` and `{\rtf`.
    let after = bytes.trim_ascii_start();
    FIRST.iter().find(|(first, _)| after.starts_with(first)).map(|(_, kind)| *kind)
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
    use super::*;

    const TEXT: &str =
        "区司法局2018年工作总结\r\n一、人民调解工作。全年共调解民间纠纷3.3万件，成功率达98%。\r\n";

    fn gbk(text: &str) -> Vec<u8> {
        GB18030.encode(text).0.into_owned()
    }

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    fn read(bytes: &[u8], html: bool) -> (String, &'static str, bool) {
        let decoded = decode(bytes, html);
        (decoded.text, decoded.encoding, decoded.malformed)
    }

    #[test]
    fn encodings_without_a_mark() {
        let cases: [(Vec<u8>, &str); 4] = [
            (TEXT.as_bytes().to_vec(), "utf-8"),
            (gbk(TEXT), "gb18030"),
            (utf16(TEXT, u16::to_le_bytes), "utf-16le"),
            (utf16(TEXT, u16::to_be_bytes), "utf-16be"),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(read(&bytes, false), (TEXT.to_owned(), encoding, false));
        }
        let chinese = "全年共调解民间纠纷三万余件";
        for (unit, encoding) in
            [(u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16le"), (u16::to_be_bytes, "utf-16be")]
        {
            assert_eq!(read(&utf16(chinese, unit), false), (chinese.to_owned(), encoding, false));
        }
        assert_eq!(read(&gbk("联通"), false).0, "联通");
        assert_eq!(read(&gbk("工作总结"), false).0, "工作总结");
        assert_eq!(read(b"Bush hid the facts", false).1, "utf-8");
        assert_eq!(read(b"", false), (String::new(), "utf-8", false));
    }

    #[test]
    fn marks_count_and_are_not_text() {
        assert_eq!(read("\u{FEFF}总结".as_bytes(), false), ("总结".to_owned(), "utf-8", false));
        assert_eq!(
            read(&utf16("\u{FEFF}总结", u16::to_le_bytes), true),
            ("总结".to_owned(), "utf-16le", false)
        );
        assert_eq!(
            read(&utf16("\u{FEFF}总结", u16::to_be_bytes), true),
            ("总结".to_owned(), "utf-16be", false)
        );
        assert_eq!(read(&gbk("\u{FEFF}总结"), true), ("总结".to_owned(), "gb18030", false));
    }

    #[test]
    fn big5_by_its_looks_and_by_its_word() {
        let text = "臺北市政府工作報告，本年度共辦理調解案件三百二十件，較上年增加，服務民眾滿意度持續提升。";
        let bytes = BIG5.encode(text).0.into_owned();
        assert_eq!(read(&bytes, false), (text.to_owned(), "big5", false));
        let page = [b"<meta charset=big5>".to_vec(), bytes].concat();
        assert_eq!(read(&page, true).1, "big5");
    }

    #[test]
    fn what_a_page_says_is_weighed() {
        let says = |charset: &str| {
            format!(
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\">{TEXT}"
            )
        };
        // It says one, and is the other.
        assert_eq!(read(says("gb2312").as_bytes(), true).1, "utf-8");
        assert_eq!(read(&gbk(&says("utf-8")), true).1, "gb18030");
        assert_eq!(read(&gbk(&says("iso-8859-1")), true).1, "gb18030");
        assert_eq!(read(&gbk(&says("GBK")), true), (says("GBK"), "gb18030", false));
        // Two bytes that are both.
        let short = [b"<meta charset=gbk>".as_slice(), &[0xC2, 0xB7]].concat();
        assert_eq!(read(&short, true).0, "<meta charset=gbk>路");
    }

    #[test]
    fn a_cut_off_file_says_so() {
        let bytes = TEXT.repeat(5).into_bytes();
        let (text, encoding, malformed) = read(&bytes[..bytes.len() - 3], false);
        assert_eq!((encoding, malformed), ("utf-8", true));
        assert!(text.ends_with('\u{FFFD}'));
        let bytes = gbk("全年共调解民间纠纷");
        let (text, encoding, malformed) = read(&bytes[..bytes.len() - 1], false);
        assert_eq!((encoding, malformed), ("gb18030", true));
        assert_eq!(text, "全年共调解民间纠\u{FFFD}");
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
        let cases: [(&[u8], FileKind); 9] = [
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::WordBinary),
            (b"{\\rtf1\\ansi", FileKind::RichText),
            (b"%PDF-1.7", FileKind::Pdf),
            (b"PK\x03\x04....xl/workbook.xml", FileKind::Spreadsheet),
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
        assert_eq!(sniff(b"PKI"), Ok(Format::Text));
    }
}
