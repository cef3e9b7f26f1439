//! `report import`: a file to report JSON.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::{Path, PathBuf, is_separator};

use report_viewer::check::Severity;
use report_viewer::i18n::fill;
use report_viewer::import::format::FORMATS;
use report_viewer::import::source::{Content, Format, Line, Source};
use report_viewer::import::{self, Corrections, Import, Warning};
use report_viewer::model::Report;

use crate::diagnostics::{Diagnostic, Excerpt};
use crate::files::{self, Failure};
use crate::guard::guarded;
use crate::session::Session;
use crate::unread;
use crate::{Outcome, write};

#[derive(Args)]
pub struct Arguments {
    #[arg(value_name = "FILE|DIR|-")]
    pub input: PathBuf,
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    #[arg(long = "as", value_parser = format_names(), value_name = "text|html|docx|xlsx", hide_possible_values = true)]
    pub format: Option<Format>,
    #[arg(long, value_name = "FILE")]
    pub attach: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,
    #[arg(long)]
    pub strict: bool,
    #[arg(short, long)]
    pub verbose: bool,
}

/// The formats by what they are called on the command line.
fn format_names() -> impl TypedValueParser<Value = Format> {
    let named = |name: String| FORMATS.iter().find(|reader| reader.name == name).map(|reader| reader.format);
    PossibleValuesParser::new(FORMATS.map(|reader| reader.name))
        .map(move |name| named(name).unwrap_or_default())
}

impl Arguments {
    /// Whether all files of a folder are meant.
    pub fn are_of_a_folder(&self) -> bool {
        !files::is_standard_input(&self.input) && self.input.is_dir()
    }
}

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let name = files::name(session, &arguments.input);
    let output = arguments.output.as_deref().map(|output| file_in(output, &arguments.input));
    for input in [&arguments.input].into_iter().chain(&arguments.attach).chain(&arguments.corrections) {
        write::keep_apart(session, output.as_deref().as_slice(), &[input])?;
    }
    let corrections =
        arguments.corrections.as_deref().map(|path| read_corrections(session, path)).transpose()?;

    let bytes = files::read(session, &arguments.input)?;
    let attached: Vec<(String, Vec<u8>)> = arguments
        .attach
        .iter()
        .map(|path| Ok((files::name(session, path), files::read(session, path)?)))
        .collect::<Result<_, Failure>>()?;
    let mut made = read(session, &name, &bytes, arguments.format, &attached)?;
    let mut said = warnings(session, &name, &made);
    for ((name, _), attached) in attached.iter().zip(&made.attached) {
        let warnings = attached.warnings.iter();
        said.extend(warnings.map(|warning| diagnostic(session, name, attached.format, warning)));
    }
    if let (Some(corrections), Some(path)) = (corrections, &arguments.corrections) {
        let errors = corrections.apply(&mut made.report);
        said.extend(errors.iter().map(|error| {
            Diagnostic::new(Severity::Warning, session.import.correction_error(error))
                .about(&files::name(session, path))
        }));
    }

    let json = made.to_json();
    match &output {
        Some(output) => files::write(session, output, json.as_bytes())?,
        None => files::print_data(session, json.as_bytes())?,
    }
    for diagnostic in &said {
        files::show(session, diagnostic);
    }
    say_left_out(session, &name, made.format, &made.left_out, arguments.verbose);
    for ((name, _), attached) in attached.iter().zip(&made.attached) {
        say_left_out(session, name, attached.format, &attached.left_out, arguments.verbose);
    }
    if arguments.verbose {
        files::show(session, &unread::note(session, &name, &made.report));
    }
    let names: Vec<&str> =
        [&name].into_iter().chain(attached.iter().map(|(name, _)| name)).map(String::as_str).collect();
    say_summary(session, &names.join(" + "), output.as_deref(), &made, said.len());
    Ok(if arguments.strict && !said.is_empty() { Outcome::Findings } else { Outcome::Fine })
}

/// `output`, or a file of the input's name in it if it is a folder.
fn file_in(output: &Path, input: &Path) -> PathBuf {
    // A name that ends as those of folders do stands for one that is to be made.
    let is_folder =
        output.as_os_str().as_encoded_bytes().last().is_some_and(|last| is_separator((*last).into()));
    if is_folder || output.is_dir() {
        let stem = if files::is_standard_input(input) { None } else { input.file_stem() };
        let mut name = stem.unwrap_or("report".as_ref()).to_owned();
        name.push(".json");
        output.join(name)
    } else {
        output.to_owned()
    }
}

fn read_corrections(session: &Session, path: &Path) -> Result<Corrections, Failure> {
    let bytes = files::read(session, path)?;
    Corrections::read(&String::from_utf8_lossy(&bytes)).map_err(|reason| {
        let texts = session.import;
        let what = fill(texts.corrections_unreadable, &[("reason", &reason)]);
        Failure::new(&files::name(session, path), what, texts.corrections_unreadable_help)
    })
}

/// Makes a report of a file's bytes, and of files attached to it, by their names. Whatever a file does to the
/// importer, only that file fails.
pub fn read(
    session: &Session,
    name: &str,
    bytes: &[u8],
    format: Option<Format>,
    attached: &[(String, Vec<u8>)],
) -> Result<Import, Failure> {
    let no_text = |name| Failure::advice(name, session.import.no_text);
    let source = read_source(session, name, bytes, format)?;
    let mut annexes = Vec::with_capacity(attached.len());
    for (name, bytes) in attached {
        let annex = read_source(session, name, bytes, None)?;
        if annex.lines.is_empty() {
            return Err(no_text(name));
        }
        annexes.push(annex);
    }
    let made = guarded(session, name, || import::join(&source, &annexes))?;
    // What is attached alone is no report.
    let is_empty = made.report.body.is_empty() || source.lines.is_empty();
    if is_empty { Err(no_text(name)) } else { Ok(made) }
}

fn read_source(
    session: &Session,
    name: &str,
    bytes: &[u8],
    format: Option<Format>,
) -> Result<Source, Failure> {
    let source = guarded(session, name, || import::read_source(bytes, format))?;
    source.map_err(|error| Failure::advice(name, session.import.source_error(error)))
}

/// What an editor should look at.
pub fn warnings(session: &Session, name: &str, made: &Import) -> Vec<Diagnostic> {
    made.warnings.iter().map(|warning| diagnostic(session, name, made.format, warning)).collect()
}

fn diagnostic(session: &Session, name: &str, format: Format, warning: &Warning) -> Diagnostic {
    let advice = session.import.warning(warning.kind);
    let diagnostic = Diagnostic::new(Severity::Warning, advice.what).help(advice.help);
    match &warning.place {
        None => diagnostic.about(name),
        Some(place) => diagnostic.excerpt(Excerpt {
            origin: origin(session, name, format, place.line),
            number: (format == Format::Text).then_some(place.line),
            text: place.text.clone(),
            ranges: vec![place.range.clone()],
        }),
    }
}

/// `a.txt:12`, which editors and terminals open; `page.html, paragraph 12`.
fn origin(session: &Session, name: &str, format: Format, number: usize) -> String {
    match format {
        Format::Text => format!("{name}:{number}"),
        Format::Html | Format::Docx | Format::Spreadsheet => {
            let place = session.import.place(format, number);
            fill(session.messages.place_in, &[("name", name), ("place", &place)])
        }
    }
}

fn say_left_out(session: &Session, name: &str, format: Format, left_out: &[Line], verbose: bool) {
    if left_out.is_empty() {
        return;
    }
    let what = fill(session.import.left_out, &[("count", &left_out.len().to_string())]);
    let mut note = Diagnostic::new(Severity::Note, what);
    if verbose {
        let place = |line: &Line| session.import.place(format, line.number);
        for line in left_out {
            note = note.excerpt(Excerpt {
                origin: name.to_owned(),
                text: format!("{}{}{}", place(line), session.viewer.colon, text_of(line)),
                ..Excerpt::default()
            });
        }
        note = note.help(session.import.left_out_help);
    } else {
        let space = session.messages.word_space;
        let help = format!("{}{space}{}", session.import.left_out_help, session.messages.left_out_hint);
        note = note.about(name).help(help);
    }
    files::show(session, &note);
}

fn text_of(line: &Line) -> String {
    match &line.content {
        Content::Text(text) | Content::Picture(text) => text.clone(),
        Content::Table(table) => {
            let cells = table.texts();
            cells.map(String::as_str).collect::<Vec<_>>().join(" ")
        }
    }
}

/// `summary.docx → summary.json: title (Word document; sections: 9, …; no warnings)`.
fn say_summary(session: &Session, name: &str, output: Option<&Path>, made: &Import, warnings: usize) {
    let viewer = session.viewer;
    let target = output.map(|output| format!(" → {}", output.display())).unwrap_or_default();
    let title = if made.report.title.is_empty() { session.messages.untitled } else { &made.report.title };
    let encoding = made.encoding.map(|encoding| format!(" {encoding}")).unwrap_or_default();
    let facts = [
        format!("{}{encoding}", session.import.format(made.format)),
        holds(session, &made.report),
        count(session, warnings),
    ];
    let facts = facts.join(session.messages.semicolon);
    let aside = fill(viewer.aside, &[("text", &facts)]);
    files::say(&format!("{name}{target}{}{title}{aside}\n", viewer.colon));
}

fn holds(session: &Session, report: &Report) -> String {
    let values =
        [report.sections().count(), report.figures.len(), report.charts.len()].map(|count| count.to_string());
    let [sections, figures, charts] = &values;
    fill(session.import.holds, &[("sections", sections), ("figures", figures), ("charts", charts)])
}

/// How many warnings there are.
pub fn count(session: &Session, warnings: usize) -> String {
    match warnings {
        0 => session.messages.no_warnings.to_owned(),
        _ => fill(session.messages.warnings, &[("count", &warnings.to_string())]),
    }
}
