//! `report render`: a report as a static page.

use clap::Args;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use report_viewer::i18n::messages;
use report_viewer::model::Reading;
use report_viewer::page::{self, Element, ElementFiles, Links, Page};

use crate::Outcome;
use crate::element;
use crate::files::{self, Failure};
use crate::session::Session;

#[derive(Args)]
pub struct Arguments {
    #[arg(value_name = "REPORT|-")]
    pub report: PathBuf,
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
    #[arg(long, conflicts_with = "element_address")]
    pub single_file: bool,
    #[arg(long, conflicts_with_all = ["single_file", "element_address"])]
    pub without_scripts: bool,
    #[arg(long)]
    pub collapsed: bool,
    #[arg(long, value_name = "DIR")]
    pub element: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    pub element_address: Option<String>,
}

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let (_, reading) = files::read_report(session, &arguments.report)?;
    let element = element::find(session, arguments.element.as_deref())?;
    let reading = Arc::new(reading);
    let html = if arguments.single_file {
        single_file(session, &reading, &element, arguments)?
    } else if arguments.without_scripts {
        let style = element.text(element.style()).map_err(|error| element::unreadable(session, &error))?;
        rendered(session, &reading, &element, arguments, Element::Styles(&style))?
    } else {
        linked(session, &reading, &element, arguments)?
    };
    match &arguments.output {
        Some(path) => files::write(session, path, html.as_bytes())?,
        None => files::print_data(session, html.as_bytes())?,
    }
    Ok(Outcome::Fine)
}

/// A page whose styles and scripts are files: where `--element-address` says, else beside it.
fn linked(
    session: &Session,
    reading: &Arc<Reading>,
    element: &ElementFiles,
    arguments: &Arguments,
) -> Result<String, Failure> {
    let folder = arguments.element_address.clone().unwrap_or_default();
    let at = |name: &str| {
        if folder.is_empty() || folder.ends_with('/') {
            format!("{folder}{name}")
        } else {
            format!("{folder}/{name}")
        }
    };
    if folder.is_empty()
        && let Some(output) = &arguments.output
    {
        copy(session, element, output.parent().unwrap_or(Path::new("")))?;
    }
    let [style, start, entry] = [element.style(), element.start(), element.entry()].map(at);
    let linked = Element::Linked { style: &style, start: &start, entry: &entry };
    rendered(session, reading, element, arguments, linked)
}

/// Puts the element's files into a folder; those that are there already stay.
pub fn copy(session: &Session, element: &ElementFiles, folder: &Path) -> Result<(), Failure> {
    for name in element.names() {
        let target = folder.join(name);
        let bytes = element.bytes(name).map_err(|error| element::unreadable(session, &error))?;
        if std::fs::read(&target).is_ok_and(|present| present == bytes) {
            continue;
        }
        files::write(session, &target, &bytes)?;
    }
    Ok(())
}

/// A page that holds all it needs.
pub fn single_file(
    session: &Session,
    reading: &Arc<Reading>,
    element: &ElementFiles,
    arguments: &Arguments,
) -> Result<String, Failure> {
    let text = |name: &str| element.text(name).map_err(|error| element::unreadable(session, &error));
    let (style, start) = (text(element.style())?, text(element.start())?);
    let entry = element.alone().map_err(|error| element::unreadable(session, &error))?;
    let inline = Element::Inline { style: &style, start: &start, entry: &entry };
    rendered(session, reading, element, arguments, inline)
}

fn rendered(
    session: &Session,
    reading: &Arc<Reading>,
    element: &ElementFiles,
    arguments: &Arguments,
    with: Element<'_>,
) -> Result<String, Failure> {
    // The page speaks the report's language, whatever the command line speaks.
    let messages = messages(reading.report.language.as_deref().unwrap_or_default());
    let pictures = element::pictures(session, element)?
        .of(&reading.report, messages)
        .map_err(|error| element::not_drawn(session, &error))?;
    let page = Page {
        messages,
        pictures,
        address: arguments.address.as_deref(),
        collapsed: arguments.collapsed,
        element: with,
        links: Links::default(),
    };
    Ok(page::render(reading, &page))
}
