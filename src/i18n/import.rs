//! What is said about reading a file: what was found, why it could not be read, what to do.
//!
//! The command line and the editor's page say the same, in words for someone who is no programmer.
//! A text that Chinese or English lacks is a compile error.

use crate::import::source::{FileKind, Format, SourceError};
use crate::import::{CorrectionError, WarningKind};
use crate::model::ReadError;

use super::{Lines, Text, Texts, fill};

/// What is the matter, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advice {
    /// What is the matter: a phrase without a full stop.
    pub what: Text,
    /// What it means and what to do: sentences.
    pub help: Text,
}

impl Texts for Advice {
    fn each(&self, show: &mut dyn FnMut(Text)) {
        show(self.what);
        show(self.help);
    }

    fn read(&mut self, lines: &mut Lines) {
        self.what.read(lines);
        self.help.read(lines);
    }
}

catalogue! {
    ImportMessages in import {
        undecodable_bytes: Advice,
        no_title: Advice,
        dates_disagree: Advice,
        lost_number: Advice,
        lost_mark: Advice,
        guessed_heading: Advice,
        picture: Advice,
        numbered_line_left_out: Advice,
        no_measure_word: Advice,
        no_figures: Advice,
        /// A file that was read, but holds no text.
        no_text: Advice,
        word_binary: Advice,
        office_binary: Advice,
        encrypted: Advice,
        word_xml: Advice,
        rich_text: Advice,
        pdf: Advice,
        ofd: Advice,
        open_document: Advice,
        spreadsheet: Advice,
        presentation: Advice,
        web_archive: Advice,
        archive: Advice,
        picture_file: Advice,
        binary: Advice,
        damaged: Advice,
        too_large: Advice,
        /// `{line}`, `{column}`
        report_syntax,
        /// After it, where the place has a path. `{path}`
        report_syntax_path,
        report_syntax_help,
        not_a_report: Advice,
        /// `{reason}`
        corrections_unreadable,
        corrections_unreadable_help,
        /// `{id}`
        correction_no_figure,
        /// `{id}`
        correction_no_chart,
        /// `{id}`
        correction_not_a_number,
        /// `{id}`
        correction_no_such_bound,
        /// `{id}`
        correction_no_such_measure,
        /// `{id}`
        correction_no_such_status,
        /// `{id}`
        correction_no_such_period,
        /// `{id}` is what the text lacks.
        correction_not_in_text,
        /// `{number}`
        line,
        /// `{number}`
        paragraph,
        /// `{count}`
        left_out,
        left_out_help,
        /// `{sections}`, `{figures}`, `{charts}`
        holds,
        format_text,
        format_html,
        format_docx,
        format_spreadsheet,
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
            Format::Spreadsheet => self.format_spreadsheet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

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
        for messages in Language::ALL.map(ImportMessages::of) {
            let all = advice(messages);
            for (index, advice) in all.iter().enumerate() {
                assert!(!advice.what.is_empty() && !advice.what.ends_with(['。', '.']), "{advice:?}");
                assert!(advice.help.ends_with(['。', '.', '”', '」']), "{advice:?}");
                assert!(all[index + 1..].iter().all(|other| other.what != advice.what), "{advice:?}");
            }
        }
    }

    #[test]
    fn chinese_has_full_width_marks() {
        let chinese = [Language::Zh, Language::ZhHant].map(ImportMessages::of);
        for advice in chinese.into_iter().flat_map(advice) {
            assert!(!advice.what.contains([',', ';', ':', '(', '?', '!']), "{advice:?}");
            assert!(!advice.help.contains([',', ';', ':', '(', '?', '!']), "{advice:?}");
        }
    }

    #[test]
    fn every_language_fills_every_name() {
        let syntax = ReadError::Syntax { path: "body[2]".into(), line: 3, column: 5 };
        for messages in Language::ALL.map(ImportMessages::of) {
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
