//! Texts of reading a file.

use crate::i18n::import::{Advice, ImportMessages};

pub const TEXTS: ImportMessages = ImportMessages {
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
        what: "This is a file of an old Office (such as .ppt or .msg), which is not read",
        help: "Open it, save its text as “Word Document (.docx)”, and import that file.",
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
        what: "This is a spreadsheet of a kind that is not read",
        help: "Open it in Excel or WPS, save it as “Excel Workbook (.xlsx)”, and import that file.",
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
        what: "The file is damaged or incomplete",
        help: "Download or copy it again; if Word or Excel can repair it, save the repaired file and import that.",
    },
    too_large: Advice {
        what: "The file is larger than 64 MB, or holds more than any report does",
        help: "Check that it is the right file; remove many pictures, or cells far beside and below a table, and save a copy.",
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
    left_out_help: "Mostly these are the page's navigation, links and buttons, or the hidden sheets of a workbook. If they hold text of the report, check the original file.",
    holds: "sections: {sections}, figures: {figures}, charts: {charts}",
    format_text: "text",
    format_html: "web page",
    format_docx: "Word document",
    format_spreadsheet: "workbook",
};
