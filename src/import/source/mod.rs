//! What a file holds before any of it is understood: lines in order, and the page's own tags.
//!
//! To add a kind of file that is read: a file with its reader, a [`Format`], its row in [`format`], its name
//! in `i18n/import.rs`. To add one that is known and not read: a [`FileKind`], how it is told in `foreign`,
//! its name there.

mod compound;
pub mod decode;
pub mod docx;
mod foreign;
pub mod format;
mod grid;
pub mod html;
mod inline;
mod markdown;
mod package;
mod page_number;
mod run_on;
mod spreadsheet;
pub mod text;
mod wrap;
mod xml;

use std::borrow::Cow;
use std::ops::Range;

use crate::model::Table;
use crate::prose::characters::trim;

/// The kinds of file that are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text, one paragraph a line.
    #[default]
    Text,
    /// A saved web page.
    Html,
    /// A Word document (`.docx`).
    Docx,
    /// A workbook (`.xlsx`, `.xls`, `.ods`).
    Spreadsheet,
}

/// Why a file could not be read. What it is called in a language is the catalogue's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceError {
    /// A kind of file that is not read.
    Unsupported(FileKind),
    /// A document or a workbook that is cut short, or whose parts are not what they should be.
    Damaged,
    /// A document or a workbook that unpacks to more than any report holds.
    TooLarge,
}

/// Kinds of file that are known, but not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Word 97–2003 (`.doc`), or WPS Writer (`.wps`), which is built the same.
    WordBinary,
    /// Another file of Office 97–2003: `.ppt`, `.msg`.
    OfficeBinary,
    /// An Office document behind a password.
    Encrypted,
    /// A Word document as a single XML file.
    WordXml,
    /// Rich Text Format (`.rtf`).
    RichText,
    /// PDF.
    Pdf,
    /// OFD, the format of electronic official documents (GB/T 33190).
    Ofd,
    /// OpenDocument (`.odt` and its kin).
    OpenDocument,
    /// A workbook of another kind than those that are read: of Excel 95 and before, `.xlsb`, of one XML file.
    Spreadsheet,
    /// PowerPoint (`.pptx`).
    Presentation,
    /// A web page saved with its pictures in one file (`.mht`, `.mhtml`).
    WebArchive,
    /// A packed file (`.zip`, `.rar`, `.7z`, `.gz`).
    Archive,
    /// A picture.
    Picture,
    /// Bytes that are no text.
    Binary,
}

/// A file as lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Source {
    /// What kind of file it was.
    pub format: Format,
    /// Name of the encoding it was read in, for example `gb18030`; `None` for a Word document.
    pub encoding: Option<&'static str>,
    /// The text in its order: paragraphs, tables and pictures.
    pub lines: Vec<Line>,
    /// What the page's `<meta>` tags, or the document's properties, say.
    pub tags: PageTags,
    /// Whether there were bytes that are no character in the encoding; they became U+FFFD.
    pub malformed: bool,
    /// Lines of a page outside the article, which are not read: navigation, links, the foot. Of a
    /// Word document its table of contents, hidden text, comments, headers and footers. Text only;
    /// numbered with the lines.
    pub left_out: Vec<Line>,
}

/// One paragraph, table or picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// For a text file the line in the file; else the ordinal of the paragraph. From 1.
    pub number: usize,
    /// What it holds.
    pub content: Content,
    /// The level of a heading the source marks as one (`<h2>`, Word's Heading 2): 1 to 6.
    pub heading_level: Option<u8>,
    /// Whether all of it is bold.
    pub bold: bool,
    /// How many characters at its start are bold, blanks not counted: a heading that text follows.
    pub bold_lead: usize,
    /// What the source already knows it to be, for the steps that follow.
    pub role: Role,
    /// How it is set off from the line before.
    pub layout: Layout,
}

/// How a line stands in its source: told where lines may be cut in mid-sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Layout {
    /// How far its first character is indented, in half-width characters; 0 where nobody knows.
    pub indent: usize,
    /// Whether a blank line stands before it.
    pub apart: bool,
}

/// What a line is known to be before its words are read as a report's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// Nothing is known: its words decide.
    #[default]
    Unknown,
    /// The path above a page: 当前位置：首页 > 政务公开.
    Path,
    /// The title of the page.
    Title,
    /// A fact about the page: 发布日期, 来源, 索引号.
    Fact,
    /// A footnote or an endnote: `[1] 含派驻人员。` Its mark stands in the text.
    Note,
    /// Of a line left out: it has a number of the outline, and no link. It may be the report's.
    Doubtful,
}

impl Content {
    /// The content as text, for lines that are left out: a row of a table is a line.
    fn into_texts(self) -> Vec<String> {
        let lines = match self {
            Content::Text(text) | Content::Picture(text) => vec![text],
            Content::Table(table) => {
                let rows = table.heads().iter().chain(&table.rows);
                let rows = rows.map(|row| trim(&row.join(" ")).to_owned());
                table.caption.iter().cloned().chain(rows).collect()
            }
        };
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }
}

impl Line {
    /// A line of which nothing is known but what it holds.
    pub fn new(number: usize, content: Content) -> Self {
        Self {
            number,
            content,
            heading_level: None,
            bold: false,
            bold_lead: 0,
            role: Role::default(),
            layout: Layout::default(),
        }
    }
}

/// What a [`Line`] holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A paragraph without line breaks, never empty, trimmed of the white space around it
    /// (full-width spaces too), in which characters are otherwise as in the source.
    Text(String),
    /// A table.
    Table(Table),
    /// A picture, with its alternative text or an empty string.
    Picture(String),
}

impl Source {
    /// The source with a paragraph a line: lines cut at a width are joined, the page numbers between
    /// them left out, and a text that came without its line ends is parted.
    pub fn by_paragraph(&self) -> Cow<'_, Self> {
        let mut source = Cow::Borrowed(self);
        if let Some((lines, left_out)) = wrap::join(&source.lines) {
            let source = source.to_mut();
            source.lines = lines;
            source.left_out.extend(left_out);
        }
        if let Some(lines) = run_on::part(&source.lines) {
            source.to_mut().lines = lines;
        }
        source
    }
}

/// `<meta>` page tags of government sites (政府网站页面标签), as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageTags {
    /// `SiteName`.
    pub site_name: Option<String>,
    /// `ColumnName`.
    pub column_name: Option<String>,
    /// `ArticleTitle`; for a Word document its title property.
    pub article_title: Option<String>,
    /// `PubDate`.
    pub published: Option<String>,
    /// `ContentSource`.
    pub content_source: Option<String>,
    /// Text of the page's `<title>`.
    pub page_title: Option<String>,
}

/// A place in a source, for diagnostics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// [`Line::number`].
    pub line: usize,
    /// The text of that line; of a very long one what stands around.
    pub text: String,
    /// The bytes of `text` meant.
    pub range: Range<usize>,
}
