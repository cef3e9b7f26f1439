//! What is said about reading a file: what was found, why it could not be read, what to do.
//!
//! The command line and the editor's page say the same, in words for someone who is no programmer.
//! A text that one language lacks is a compile error.

use crate::import::source::{FileKind, Format, SourceError};
use crate::import::{CorrectionError, WarningKind};
use crate::model::ReadError;

use super::fill;

/// What is the matter, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advice {
    /// What is the matter: a phrase without a full stop.
    pub what: &'static str,
    /// What it means and what to do: sentences.
    pub help: &'static str,
}

/// The texts of one language. Names in braces are filled by [`fill`].
#[derive(Debug)]
#[allow(missing_docs)]
pub struct ImportMessages {
    pub undecodable_bytes: Advice,
    pub no_title: Advice,
    pub dates_disagree: Advice,
    pub lost_number: Advice,
    pub lost_mark: Advice,
    pub guessed_heading: Advice,
    pub picture: Advice,
    pub numbered_line_left_out: Advice,
    pub no_measure_word: Advice,
    pub no_figures: Advice,
    /// A file that was read, but holds no text.
    pub no_text: Advice,
    pub word_binary: Advice,
    pub office_binary: Advice,
    pub encrypted: Advice,
    pub word_xml: Advice,
    pub rich_text: Advice,
    pub pdf: Advice,
    pub ofd: Advice,
    pub open_document: Advice,
    pub spreadsheet: Advice,
    pub presentation: Advice,
    pub web_archive: Advice,
    pub archive: Advice,
    pub picture_file: Advice,
    pub binary: Advice,
    pub damaged: Advice,
    pub too_large: Advice,
    /// `{line}`, `{column}`
    pub report_syntax: &'static str,
    /// After it, where the place has a path. `{path}`
    pub report_syntax_path: &'static str,
    pub report_syntax_help: &'static str,
    pub not_a_report: Advice,
    /// `{reason}`
    pub corrections_unreadable: &'static str,
    pub corrections_unreadable_help: &'static str,
    /// `{id}`
    pub correction_no_figure: &'static str,
    /// `{id}`
    pub correction_no_chart: &'static str,
    /// `{id}`
    pub correction_not_a_number: &'static str,
    /// `{id}`
    pub correction_no_such_bound: &'static str,
    /// `{id}`
    pub correction_no_such_measure: &'static str,
    /// `{id}`
    pub correction_no_such_status: &'static str,
    /// `{id}`
    pub correction_no_such_period: &'static str,
    /// `{id}` is what the text lacks.
    pub correction_not_in_text: &'static str,
    /// `{number}`
    pub line: &'static str,
    /// `{number}`
    pub paragraph: &'static str,
    /// `{count}`
    pub left_out: &'static str,
    pub left_out_help: &'static str,
    /// `{sections}`, `{figures}`, `{charts}`
    pub holds: &'static str,
    pub format_text: &'static str,
    pub format_html: &'static str,
    pub format_docx: &'static str,
}

/// The texts for a language tag, chosen as [`super::messages`] does.
pub fn import_messages(language: &str) -> &'static ImportMessages {
    match super::messages(language).language {
        "en" => &EN,
        _ => &ZH,
    }
}

impl ImportMessages {
    /// What a warning says.
    pub fn warning(&self, kind: WarningKind) -> Advice {
        match kind {
            WarningKind::UndecodableBytes => self.undecodable_bytes,
            WarningKind::NoTitle => self.no_title,
            WarningKind::DatesDisagree => self.dates_disagree,
            WarningKind::LostNumber => self.lost_number,
            WarningKind::LostMark => self.lost_mark,
            WarningKind::GuessedHeading => self.guessed_heading,
            WarningKind::Picture => self.picture,
            WarningKind::NumberedLineLeftOut => self.numbered_line_left_out,
            WarningKind::NoMeasureWord => self.no_measure_word,
            WarningKind::NoFigures => self.no_figures,
        }
    }

    /// Why a file could not be read.
    pub fn source_error(&self, error: SourceError) -> Advice {
        match error {
            SourceError::Unsupported(kind) => self.unsupported(kind),
            SourceError::Damaged => self.damaged,
            SourceError::TooLarge => self.too_large,
        }
    }

    fn unsupported(&self, kind: FileKind) -> Advice {
        match kind {
            FileKind::WordBinary => self.word_binary,
            FileKind::OfficeBinary => self.office_binary,
            FileKind::Encrypted => self.encrypted,
            FileKind::WordXml => self.word_xml,
            FileKind::RichText => self.rich_text,
            FileKind::Pdf => self.pdf,
            FileKind::Ofd => self.ofd,
            FileKind::OpenDocument => self.open_document,
            FileKind::Spreadsheet => self.spreadsheet,
            FileKind::Presentation => self.presentation,
            FileKind::WebArchive => self.web_archive,
            FileKind::Archive => self.archive,
            FileKind::Picture => self.picture_file,
            FileKind::Binary => self.binary,
        }
    }

    /// Why a report could not be read: what is the matter, and what to do.
    pub fn read_error(&self, error: &ReadError) -> (String, &'static str) {
        match error {
            ReadError::Syntax { path, line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                let mut what = fill(self.report_syntax, &[("line", &line), ("column", &column)]);
                if !path.is_empty() {
                    what.push_str(&fill(self.report_syntax_path, &[("path", path)]));
                }
                (what, self.report_syntax_help)
            }
            ReadError::NotAReport => (self.not_a_report.what.to_owned(), self.not_a_report.help),
        }
    }

    /// Why a correction could not be made.
    pub fn correction_error(&self, error: &CorrectionError) -> String {
        let (template, id) = match error {
            CorrectionError::NoFigure(id) => (self.correction_no_figure, id),
            CorrectionError::NoChart(id) => (self.correction_no_chart, id),
            CorrectionError::NotANumber(id) => (self.correction_not_a_number, id),
            CorrectionError::NoSuchBound(id) => (self.correction_no_such_bound, id),
            CorrectionError::NoSuchMeasure(id) => (self.correction_no_such_measure, id),
            CorrectionError::NoSuchStatus(id) => (self.correction_no_such_status, id),
            CorrectionError::NoSuchPeriod(id) => (self.correction_no_such_period, id),
            CorrectionError::NotInText(id) => (self.correction_not_in_text, id),
        };
        fill(template, &[("id", id)])
    }

    /// A line of a file, as it is numbered in its format.
    pub fn place(&self, format: Format, number: usize) -> String {
        let template = if format == Format::Text { self.line } else { self.paragraph };
        fill(template, &[("number", &number.to_string())])
    }

    /// What a format is called.
    pub fn format(&self, format: Format) -> &'static str {
        match format {
            Format::Text => self.format_text,
            Format::Html => self.format_html,
            Format::Docx => self.format_docx,
        }
    }
}

/// 中文。
pub static ZH: ImportMessages = ImportMessages {
    undecodable_bytes: Advice {
        what: "文件中有乱码，无法识别的字已换成“\u{FFFD}”",
        help: "请在结果中查找“\u{FFFD}”，对照原文改正；或用记事本打开原文件，另存为 UTF-8 后重试。",
    },
    no_title: Advice {
        what: "没有找到标题", help: "请把报告标题单独写成一行，放在正文之前。"
    },
    dates_disagree: Advice {
        what: "网页标签与正文写的发布日期不一致，已采用正文的",
        help: "请核对发布日期。",
    },
    lost_number: Advice {
        what: "编号丢失，只剩下标点", help: "请对照原件补上编号，如“一、”。"
    },
    lost_mark: Advice {
        what: "编号后面的标点丢失，已按编号处理", help: "请对照原件补上标点，如“2.”。"
    },
    guessed_heading: Advice {
        what: "这一行没有编号，已当作标题",
        help: "如果不是标题，请与它所属的段落合为一段，或在行末加句号。",
    },
    picture: Advice {
        what: "图片没有收入报告", help: "如果图中有文字或数据，请改写成文字或表格。"
    },
    numbered_line_left_out: Advice {
        what: "这一行有编号，但没有收入报告",
        help: "请对照原文；如果是报告的内容，请把报告全文复制到记事本或 Word 中存盘，再读取。",
    },
    no_measure_word: Advice {
        what: "数字后面没有量词或单位",
        help: "请对照原件补上，如“件”“人次”“%”。原文如此的可以不改，这个数字会显示为没有单位。",
    },
    no_figures: Advice {
        what: "没有找到数字，不会有图表",
        help: "如果报告中有数据，请检查文字是否完整，或是否在图片里。",
    },
    no_text: Advice {
        what: "文件中没有正文",
        help: "请检查文件：可能是空的，也可能文字都在图片里，或网页要联网才显示正文。",
    },
    word_binary: Advice {
        what: "这是旧版 Word（.doc）或 WPS 文字（.wps）文件，不能读取",
        help: "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再读取新文件。",
    },
    office_binary: Advice {
        what: "这是旧版 Office 文件（如 .xls、.ppt、.msg），不能读取",
        help: "请打开文件，把报告文字复制到 Word 中，存为 .docx 再读取。",
    },
    encrypted: Advice {
        what: "文件加了密码，不能读取", help: "请输入密码打开，取消密码后另存一份再读取。"
    },
    word_xml: Advice {
        what: "这是 XML 格式的 Word 文件，不能读取",
        help: "请用 Word 打开，另存为“Word 文档（.docx）”，再读取新文件。",
    },
    rich_text: Advice {
        what: "这是 RTF 文件，不能读取",
        help: "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再读取新文件。",
    },
    pdf: Advice {
        what: "这是 PDF 文件，不能读取",
        help: "请找 Word 原件；没有原件时，把文字复制到记事本或 Word 中存盘，并核对有无缺漏。",
    },
    ofd: Advice {
        what: "这是 OFD 文件，不能读取",
        help: "请找 Word 原件；没有原件时，把文字复制到记事本或 Word 中存盘，并核对有无缺漏。",
    },
    open_document: Advice {
        what: "这是 OpenDocument 文件（如 .odt），不能读取",
        help: "请打开文件，另存为“Word 文档（.docx）”，再读取新文件。",
    },
    spreadsheet: Advice {
        what: "这是 Excel 表格，不能读取",
        help: "请读取报告的文字文件：.docx、.html 或 .txt。",
    },
    presentation: Advice {
        what: "这是 PowerPoint 演示文稿，不能读取",
        help: "请读取报告的文字文件：.docx、.html 或 .txt。",
    },
    web_archive: Advice {
        what: "这是单个文件的网页（.mht、.mhtml），不能读取",
        help: "请在浏览器中重新保存网页，类型选“网页，仅 HTML”。",
    },
    archive: Advice {
        what: "这是压缩包，不能读取",
        help: "请先解压，再读取里面的 .docx、.html 或 .txt 文件。",
    },
    picture_file: Advice {
        what: "这是图片，不能读取", help: "请找报告的文字原件：.docx、.html 或 .txt。"
    },
    binary: Advice {
        what: "这不是文字文件，不能读取", help: "请读取 .docx、.html 或 .txt 文件。"
    },
    damaged: Advice {
        what: "Word 文件已损坏或不完整",
        help: "请重新下载或复制一份；如果 Word 能修复打开，另存后再读取。",
    },
    too_large: Advice {
        what: "文件超过 64 MB，不像是一份报告",
        help: "请检查是否选错了文件；如果其中有很多图片，请删去后另存。",
    },
    report_syntax: "报告数据不符合 JSON 格式：第 {line} 行第 {column} 列",
    report_syntax_path: "（{path}）",
    report_syntax_help: "文件可能不完整，或改动时多了、少了标点。请从原文件重新生成，或改正这一处。",
    not_a_report: Advice {
        what: "文件里没有报告的标题和正文",
        help: "请检查是否选错了文件；这里要的是由报告生成的 JSON 文件。",
    },
    corrections_unreadable: "更正文件有误：{reason}",
    corrections_unreadable_help: "请检查更正文件的写法；字段名写错也会报错。",
    correction_no_figure: "更正文件提到的数字“{id}”不在报告中，这一条没有采用",
    correction_no_chart: "更正文件提到的图表“{id}”不在报告中，这一条没有采用",
    correction_not_a_number: "更正文件给数字“{id}”的值不是数，这一条没有采用",
    correction_not_in_text: "正文里没有更正文件要加入的数字“{id}”（或前后文不符），这一条没有采用",
    correction_no_such_bound: "更正文件给数字“{id}”的界限不是 exact、at-least、at-most、about 之一，这一条没有采用",
    correction_no_such_measure: "更正文件给数字“{id}”的 measure 不是 level、change、share、rank 之一，这一条没有采用",
    correction_no_such_status: "更正文件给数字“{id}”的 status 不是 result、target、earlier 之一，这一条没有采用",
    correction_no_such_period: "更正文件给数字“{id}”的期间不是 2018、2018-06、2018-01/2018-10 这样的写法，这一条没有采用",
    line: "第 {number} 行",
    paragraph: "第 {number} 段",
    left_out: "有 {count} 行不属于报告，没有收入",
    left_out_help: "通常是网页的导航、链接和按钮。如果其中有报告的内容，请检查原文件。",
    holds: "{sections} 节、{figures} 个数字、{charts} 张图表",
    format_text: "文本",
    format_html: "网页",
    format_docx: "Word 文档",
};

/// English.
pub static EN: ImportMessages = ImportMessages {
    undecodable_bytes: Advice {
        what: "Some bytes are no characters; they became “\u{FFFD}”",
        help: "Look for “\u{FFFD}” in the result and correct it by the original; or open the file in a text editor, save it as UTF-8 and try again.",
    },
    no_title: Advice {
        what: "No title was found",
        help: "Put the report's title on a line of its own before the text.",
    },
    dates_disagree: Advice {
        what: "The page's tags and its text give different days of publication; the text's was taken",
        help: "Check the date of publication.",
    },
    lost_number: Advice {
        what: "The number was lost; only its mark is left",
        help: "Put the number back as in the original, for example 一、.",
    },
    lost_mark: Advice {
        what: "The mark after the number was lost; it was taken for a number all the same",
        help: "Put the mark back as in the original, for example 2..",
    },
    guessed_heading: Advice {
        what: "This line has no number and was taken for a heading",
        help: "If it is none, join it to the paragraph it belongs to, or end it with a full stop.",
    },
    picture: Advice {
        what: "A picture was left out",
        help: "If it holds text or data, write them as text or as a table.",
    },
    numbered_line_left_out: Advice {
        what: "This line has a number, but was left out",
        help: "Check it by the original; if it is the report's, copy the report's text into a text editor or Word, save it and import that.",
    },
    no_measure_word: Advice {
        what: "The number has no measure word or unit",
        help: "Add it as in the original, for example 件, 人次 or %. If that is how the original reads, leave it: the number is shown without a unit.",
    },
    no_figures: Advice {
        what: "No figure was found; there will be no charts",
        help: "If the report does state figures, check that its text is complete and not in pictures.",
    },
    no_text: Advice {
        what: "The file holds no text of a report",
        help: "Check the file: it may be empty, its text may be in pictures, or the page may load its text from the network.",
    },
    word_binary: Advice {
        what: "This is a file of an old Word (.doc) or of WPS Writer (.wps), which is not read",
        help: "Open it in Word or WPS, save it as “Word Document (.docx)”, and import that file.",
    },
    office_binary: Advice {
        what: "This is a file of an old Office (such as .xls, .ppt or .msg), which is not read",
        help: "Open it, copy the report's text into Word, save that as .docx and import it.",
    },
    encrypted: Advice {
        what: "The file is behind a password",
        help: "Open it with the password, remove the password, save a copy and import that.",
    },
    word_xml: Advice {
        what: "This is a Word document as XML, which is not read",
        help: "Open it in Word, save it as “Word Document (.docx)”, and import that file.",
    },
    rich_text: Advice {
        what: "This is an RTF file, which is not read",
        help: "Open it in Word or WPS, save it as “Word Document (.docx)”, and import that file.",
    },
    pdf: Advice {
        what: "This is a PDF, which is not read",
        help: "Ask for the Word original; without one, copy the text into a text editor or Word, save it, and check that nothing is missing.",
    },
    ofd: Advice {
        what: "This is an OFD document, which is not read",
        help: "Ask for the Word original; without one, copy the text into a text editor or Word, save it, and check that nothing is missing.",
    },
    open_document: Advice {
        what: "This is an OpenDocument file (such as .odt), which is not read",
        help: "Open it, save it as “Word Document (.docx)”, and import that file.",
    },
    spreadsheet: Advice {
        what: "This is an Excel spreadsheet, which is not read",
        help: "Import the file with the report's text: .docx, .html or .txt.",
    },
    presentation: Advice {
        what: "This is a PowerPoint presentation, which is not read",
        help: "Import the file with the report's text: .docx, .html or .txt.",
    },
    web_archive: Advice {
        what: "This is a web page in a single file (.mht, .mhtml), which is not read",
        help: "Save the page again from the browser as “Web page, HTML only”.",
    },
    archive: Advice {
        what: "This is a packed file, which is not read",
        help: "Unpack it first, then import the .docx, .html or .txt file in it.",
    },
    picture_file: Advice {
        what: "This is a picture, which is not read",
        help: "Ask for the report as text: .docx, .html or .txt.",
    },
    binary: Advice { what: "This is no text file", help: "Import a .docx, .html or .txt file." },
    damaged: Advice {
        what: "The Word document is damaged or incomplete",
        help: "Download or copy it again; if Word can repair it, save the repaired document and import that.",
    },
    too_large: Advice {
        what: "The file is larger than 64 MB, which no report is",
        help: "Check that it is the right file; if it holds many pictures, remove them and save a copy.",
    },
    report_syntax: "The report's data are not valid JSON: line {line}, column {column}",
    report_syntax_path: " ({path})",
    report_syntax_help: "The file may be cut short, or an edit added or removed a mark. Make it anew from the original, or correct this place.",
    not_a_report: Advice {
        what: "The file holds neither a title nor a text of a report",
        help: "Check that it is the right file; this takes the JSON that was made from a report.",
    },
    corrections_unreadable: "The corrections could not be read: {reason}",
    corrections_unreadable_help: "Check how the file is written; misspelt names of fields are refused too.",
    correction_no_figure: "The corrections name a figure “{id}” that the report does not have; this one was not made",
    correction_no_chart: "The corrections name a chart “{id}” that the report does not have; this one was not made",
    correction_not_a_number: "The corrections give figure “{id}” a value that is no number; this one was not made",
    correction_not_in_text: "The text does not have the added figure “{id}”, or not with these words around it; this one was not made",
    correction_no_such_bound: "The corrections give figure “{id}” a bound that is none of exact, at-least, at-most and about; this one was not made",
    correction_no_such_measure: "The corrections give figure “{id}” a measure that is none of level, change, share and rank; this one was not made",
    correction_no_such_status: "The corrections give figure “{id}” a status that is none of result, target and earlier; this one was not made",
    correction_no_such_period: "The corrections give figure “{id}” a period that is not written as 2018, 2018-06 or 2018-01/2018-10; this one was not made",
    line: "line {number}",
    paragraph: "paragraph {number}",
    left_out: "Lines that are not part of the report were left out: {count}",
    left_out_help: "Mostly these are the page's navigation, links and buttons. If they hold text of the report, check the original file.",
    holds: "sections: {sections}, figures: {figures}, charts: {charts}",
    format_text: "text",
    format_html: "web page",
    format_docx: "Word document",
};

#[cfg(test)]
mod tests {
    use super::*;

    const WARNINGS: [WarningKind; 10] = [
        WarningKind::UndecodableBytes,
        WarningKind::NoTitle,
        WarningKind::DatesDisagree,
        WarningKind::LostNumber,
        WarningKind::LostMark,
        WarningKind::GuessedHeading,
        WarningKind::Picture,
        WarningKind::NumberedLineLeftOut,
        WarningKind::NoMeasureWord,
        WarningKind::NoFigures,
    ];

    const KINDS: [FileKind; 14] = [
        FileKind::WordBinary,
        FileKind::OfficeBinary,
        FileKind::Encrypted,
        FileKind::WordXml,
        FileKind::RichText,
        FileKind::Pdf,
        FileKind::Ofd,
        FileKind::OpenDocument,
        FileKind::Spreadsheet,
        FileKind::Presentation,
        FileKind::WebArchive,
        FileKind::Archive,
        FileKind::Picture,
        FileKind::Binary,
    ];

    fn advice(messages: &ImportMessages) -> Vec<Advice> {
        let errors = [SourceError::Damaged, SourceError::TooLarge];
        let errors = KINDS.into_iter().map(SourceError::Unsupported).chain(errors);
        let mut all: Vec<Advice> = WARNINGS.into_iter().map(|kind| messages.warning(kind)).collect();
        all.extend(errors.map(|error| messages.source_error(error)));
        all.extend([messages.no_text, messages.not_a_report]);
        all
    }

    #[test]
    fn everything_says_what_is_the_matter_and_what_to_do_and_says_it_once() {
        for messages in [&ZH, &EN] {
            let all = advice(messages);
            for (index, advice) in all.iter().enumerate() {
                assert!(!advice.what.is_empty() && !advice.what.ends_with(['。', '.']), "{advice:?}");
                assert!(advice.help.ends_with(['。', '.', '”']), "{advice:?}");
                assert!(all[index + 1..].iter().all(|other| other.what != advice.what), "{advice:?}");
            }
        }
    }

    #[test]
    fn chinese_has_full_width_marks() {
        for advice in advice(&ZH) {
            assert!(!advice.what.contains([',', ';', ':', '(', '?', '!']), "{advice:?}");
            assert!(!advice.help.contains([',', ';', ':', '(', '?', '!']), "{advice:?}");
        }
    }

    #[test]
    fn both_languages_fill_every_name() {
        let syntax = ReadError::Syntax { path: "body[2]".into(), line: 3, column: 5 };
        for messages in [&ZH, &EN] {
            let (what, help) = messages.read_error(&syntax);
            assert!(what.contains("body[2]") && what.contains('3') && what.contains('5'), "{what}");
            assert!(!help.is_empty());
            for error in [
                CorrectionError::NoFigure("f99".into()),
                CorrectionError::NoChart("f99".into()),
                CorrectionError::NotANumber("f99".into()),
                CorrectionError::NoSuchBound("f99".into()),
                CorrectionError::NoSuchMeasure("f99".into()),
                CorrectionError::NoSuchStatus("f99".into()),
                CorrectionError::NoSuchPeriod("f99".into()),
                CorrectionError::NotInText("f99".into()),
            ] {
                assert!(messages.correction_error(&error).contains("f99"));
            }
            assert!(fill(messages.corrections_unreadable, &[("reason", "why")]).contains("why"));
            assert!(fill(messages.left_out, &[("count", "12")]).contains("12"));
            assert!(messages.place(Format::Text, 12).contains("12"));
            assert_ne!(messages.place(Format::Text, 12), messages.place(Format::Docx, 12));
            let holds = fill(messages.holds, &[("sections", "12"), ("figures", "34"), ("charts", "56")]);
            assert!(["12", "34", "56"].iter().all(|number| holds.contains(number)), "{holds}");
        }
    }
}
