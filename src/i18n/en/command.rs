//! Texts of the command line.

use crate::i18n::command::CommandMessages;

pub const TEXTS: CommandMessages = CommandMessages {
    about: "Chinese government work reports: to JSON, checked, their figures as a table; as pages, sites and PDF",
    about_import: "Make report JSON of a text, a web page, a Word document (.docx) or a workbook (.xlsx, .xls, .ods), or of a whole folder",
    about_check: "Check a report: sums, contradictions, numbering, dates",
    about_figures: "List a report's figures, or save them as CSV",
    about_tables: "List a report's tables, or save them for Excel or as CSV",
    about_render: "Write a report as a page that reads without scripts, and that the element takes over with them",
    about_build: "Make a site of a folder of reports: a page for each, an index, years and organs side by side",
    about_pdf: "Print a report to a PDF on A4 pages, tagged, with an outline (needs Chromium, Chrome or Edge)",
    about_schema: "Print the JSON Schema of the report JSON",
    examples: "Examples:
  report import summary.docx -o summary.json
  report check summary.json
  report figures summary.json --csv -o figures.csv
  report render summary.json -o summary.html
  report build reports/ -o site/

Exit codes: 0 nothing wrong; 1 findings; 2 could not do it.",
    examples_import: "Examples:
  report import summary.docx -o summary.json  one file
  report import page.html > report.json       to standard output
  report import summary.docx --attach tables.xlsx -o summary.json
                                              with its tables from a workbook
  curl -s ADDRESS | report import - --as html from standard input
  report import originals/ -o reports/        every file of a folder that can be read

Exit codes: 0 imported; 1 with warnings (with --strict only); 2 could not import.",
    examples_check: "Examples:
  report check summary.json
  report check summary.json --strict          what is doubtful counts too
  report check summary.json --json            for other programs

Exit codes: 0 nothing wrong; 1 something is wrong (with --strict: or doubtful, or a
place of the JSON was not understood); 2 could not check.",
    examples_figures: "Examples:
  report figures summary.json                 a table on the screen
  report figures summary.json --unread            numbers that were not understood
  report figures summary.json --csv -o figures.csv
                                              CSV, and what its columns mean: figures.schema.json",
    examples_tables: "Examples:
  report tables summary.json                a list on the screen
  report tables summary.json -o tables.xlsx a sheet for each, numbers as numbers, heads as printed
  report tables summary.json -o tables/     a CSV file for each",
    examples_render: "Examples:
  report render summary.json -o site/summary.html        a page, its styles and scripts beside it
  report render summary.json -o summary.html --single-file  one file, for archives and e-mail
  report render summary.json -o summary.html --address https://example.cn/summary.html",
    examples_build: "Examples:
  report build reports/ -o site/
  report build reports/ -o site/ --address https://example.cn/reports/ --name \"Work reports\"

Reports that did not change are not built again; pages that were edited, emptied or cut short are
written anew. Files that report build did not write are not written over (see --overwrite). The site
is plain files, for any static server.
Exit codes: 0 all done; 2 some reports could not be built (the others are).",
    examples_pdf: "Examples:
  report pdf summary.json -o summary.pdf
  report pdf summary.json -o summary.pdf --address https://example.cn/summary.html

The browser is that of --browser, else of the environment variable CHROMIUM, else an installed
Chromium, Chrome or Edge.",
    examples_schema: "Examples:
  report schema -o report.schema.json",
    usage: "Usage",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    argument_input: "File or folder to import; - for standard input",
    argument_report: "Report JSON; - for standard input",
    option_output: "Write to this file or folder; else to standard output",
    option_output_report: "Write to this file as CSV, with what its columns mean beside it",
    option_output_tables: "Write to this file if it ends in .xlsx; else to this folder, a CSV file for each table",
    option_output_page: "Write to this file; else to standard output",
    option_address: "Address the page will have, for its canonical link and QR code",
    option_single_file: "Put styles, scripts and the element into the one file",
    option_without_scripts: "No scripts at all; the styles go into the page",
    argument_reports: "Folder of report JSON",
    option_output_site: "Folder to write the site to",
    option_site_address: "Address the site will have, for canonical links, QR codes and sitemap.xml",
    option_site_name: "Name of the site",
    option_overwrite: "Write over files there that report build did not write; else nothing is written, and they are named",
    option_output_pdf: "Write the PDF to this file",
    option_browser: "Chromium, Chrome or Edge to print with; else by the environment variable CHROMIUM, else an installed one",
    option_collapsed: "Sections start closed",
    option_element: "Folder with the element's files (dist of cargo xtask build); else by the environment variable REPORT_VIEWER_ELEMENT, else report-viewer beside this program",
    option_element_address: "Address of the element's files on the site; else they are copied beside the page",
    option_output_schema: "Write to this file; else to standard output",
    option_as: "Read as this format, whatever the content looks like",
    option_attach: "Put the tables of this workbook (or other file) after the text; may be given several times",
    option_corrections: "Apply the corrections in this JSON file",
    option_strict_import: "Exit with 1 if there are warnings",
    option_strict_check: "Exit with 1 for what is doubtful or was not understood, too",
    option_verbose: "List the lines left out; for a folder, the warnings of every file",
    option_all: "List what passed and what cannot be judged, too",
    option_json: "Print the findings as a JSON array",
    option_unread: "List the numbers that were not understood, and so are no figures",
    coverage: "Numbers of the text: {figures} are figures, {others} are dates, ordinals, names and the like, {unread} were not understood ({tables} of them in tables)",
    coverage_help: "What is not understood is not taken. If it is a figure, add it on the editor's page by a click, or in the corrections under `added`.",
    in_table: "table",
    option_csv: "Print CSV (UTF-8, opens in spreadsheets)",
    option_language: "Language of what is said, and of the pages written; else by LC_ALL, LC_MESSAGES, LANG, and pages by the report",
    option_help: "Print help",
    option_version: "Print version",
    advice: "help",
    explanation: "explanation",
    standard_input: "standard input",
    full_stop: ". ",
    semicolon: "; ",
    word_space: " ",
    place_in: "{name}, {place}",
    cannot_read: "Cannot read it: {reason}",
    cannot_read_help: "Check that the file can be opened, and that you may read it.",
    not_found: "No such file or folder",
    not_found_help: "Check the name and the path; put names with spaces in quotes.",
    no_element: "The folder does not hold the element's files",
    no_element_help: "Name the dist folder of cargo xtask build with --element, or in the environment variable REPORT_VIEWER_ELEMENT.",
    cannot_write: "Cannot write {name}: {reason}",
    cannot_write_help: "Check that its folder exists and may be written to, that the disk is not full, and that no program has the file open.",
    would_overwrite: "Writing {output} would overwrite this original",
    would_overwrite_help: "Give -o another name; a link is the file it leads to.",
    folder_needs_output: "A folder needs -o with the folder for the reports",
    folder_needs_output_help: "For example: report import originals/ -o reports/",
    folder_output_is_file: "-o names a file where a folder is needed",
    folder_output_is_file_help: "Give -o the name of a folder; one that does not exist is made.",
    folder_one_file_only: "--as, --attach and --corrections are for one file",
    folder_one_file_only_help: "Leave the option out, or import the files one by one.",
    build_needs_folder: "This needs a folder of report JSON",
    build_needs_folder_help: "For a single report use report render.",
    build_empty: "The folder holds no .json file",
    build_empty_help: "Make them with report import first.",
    build_into_itself: "A site cannot be written into the very folder of its reports",
    build_into_itself_help: "Give -o another folder; it may stand within, for example: report build reports/ -o reports/site",
    build_passed_over: "A site that was built before; its files are not taken for reports",
    build_foreign: "Files that report build did not write stand in the way ({count}): {names}",
    build_foreign_help: "Give -o another folder, or move them away; to write over them, add --overwrite.",
    build_summary: "{output}: pages written {rendered}, unchanged {unchanged}, years side by side {publishers}; failed {failed}",
    no_browser: "There is no Chromium, Chrome or Edge to make the PDF with",
    no_such_browser: "There is no such browser",
    no_browser_help: "Install one (Debian: apt-get install chromium), or name it with --browser. Or make a page with report render and print that to PDF in any browser.",
    browser_failed: "The browser made no PDF: {reason}",
    browser_failed_help: "See whether this browser opens pages at all, or name another with --browser.",
    browser_hangs: "it did not end in {seconds} seconds",
    folder_empty: "The folder holds no .txt, .htm, .html, .docx, .xlsx, .xls or .ods file",
    folder_empty_help: "Check the path; save .doc and .wps files as .docx first.",
    not_a_folder: "This is a folder where a file is needed",
    not_a_folder_help: "Name one of the files in it.",
    same_output: "Has the same name as {first}; their reports get different names, this one {output}",
    crashed: "The program failed: {message}",
    crashed_help: "This is a mistake in the program; other files are not affected. Please send this file and this message to the developers.",
    untitled: "(untitled)",
    warnings: "warnings: {count}",
    no_warnings: "no warnings",
    left_out_hint: "List them with --verbose.",
    folder_summary: "Imported {imported}, of which {warned} with warnings; failed {failed}",
    folder_failures: "Failed:",
    folder_not_read: "There are files of kinds that are not read: {kinds}. Save .doc and .wps files as .docx.",
    check_summary: "{fails} wrong, {uncertain} doubtful, {passes} passed, {unassessable} cannot be judged",
    check_notices: ", {count} not understood",
    check_more: " (--all lists everything)",
    column_id: "id",
    column_label: "label",
    column_measure: "measure",
    column_value: "value",
    column_period: "period",
    column_section: "section",
    column_printed: "as printed",
    tables_count: "{count} tables",
    figures_count: "{count} figures",
    schema_title: "Figures of a report",
    schema_id: "Id, unique in the report",
    schema_label: "What is counted",
    schema_value: "Value in whole units: 3.3万人 is 33000; a fall is below zero. Empty where the text gives none",
    schema_upper: "Upper end of a range: 5 for 3—5次",
    schema_bound: "How the value bounds the quantity: exact, at-least, at-most, about",
    schema_unit: "Unit or measure word",
    schema_scale: "Power of ten of the printed number: 4 for 万, 8 for 亿",
    schema_decimals: "Decimal places the value is given to; may be negative",
    schema_period: "Period, ISO 8601",
    schema_printed: "As printed",
    schema_sentence: "The sentence that states it",
    schema_section: "Id of its section",
    schema_heading: "Numbers and heading of its section",
    schema_concept: "What is measured; the same for every mention of a fact",
    schema_part_of: "Id of the figure it is a part of (其中)",
    schema_label_is_clause: "Whether the label is only the clause that states it: what is counted was not told apart, and nothing may be compared by it",
    schema_measure: "How it is measured: level, change, share, rank",
    schema_status: "result, target (aimed at, planned, budgeted), or earlier (before the change that is told)",
    schema_basis: "Of a change, what it is against: previous-year, previous-quarter, previous-month, previous-period, an ISO 8601 period, or the words of the text; of a share the words for the whole",
    schema_change_of: "Id of the figure whose change it is",
    schema_changed_from: "Id of the figure it was before (由……提高到……)",
    schema_share_of: "Id of the figure that it is a share of",
};
