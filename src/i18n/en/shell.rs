//! Texts of the shell: what it says when there is no report to show.

use crate::i18n::shell::Shell;

pub const TEXTS: Shell = Shell {
    loading: "Loading the report…",
    retry: "Try again",
    detail: "Technical detail",
    no_source: "No report was named: give <report-viewer> a src.",
    address: "The report's address cannot be understood. Check src.",
    origin: "The report is on another site ({origin}), and this page does not allow reading from there.",
    network: "The report could not be downloaded: no connection, or the site refused. Try again later.",
    status: "The report could not be downloaded: the server answered {status}. Try again later, or tell the webmaster.",
    timeout: "The report did not come within {seconds} seconds. Check the connection and try again.",
    too_large: "The report is larger than {size} and was not downloaded.",
    encoding: "The report's character encoding is not known; the webmaster should save it as UTF-8.",
    syntax: "The report's data are broken: line {line}, column {column} ({path}) is not valid JSON. Please tell the webmaster.",
    not_a_report: "These data hold neither a title nor a text. Check the file that src names.",
    html: "A web page came instead of report data. Check the file that src names.",
    program: "The viewer could not start; this is the page's own content.",
};
