//! `report render`: a report as a static page.

use clap::Args;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use report_viewer::model::Reading;
use report_viewer::page::{self, Element, ElementFiles, Links, Page};

use crate::Outcome;
use crate::element;
use crate::files::{self, Failure};
use crate::session::Session;
use crate::write;

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
    write::keep_apart(session, arguments.output.as_deref().as_slice(), &[&arguments.report])?;
    let (_, reading) = files::read_report(session, &arguments.report)?;
    let element = element::find(session, arguments.element.as_deref())?;
    let writer = Writer {
        session,
        element: &element,
        reading: Arc::new(reading),
        address: arguments.address.as_deref(),
        collapsed: arguments.collapsed,
    };
    let html = if arguments.single_file {
        writer.single_file()?
    } else if arguments.without_scripts {
        writer.without_scripts()?
    } else {
        linked(&writer, arguments)?
    };
    match &arguments.output {
        Some(path) => files::write(session, path, html.as_bytes())?,
        None => files::print_data(session, html.as_bytes())?,
    }
    Ok(Outcome::Fine)
}

/// A page whose styles and scripts are files: where `--element-address` says, else beside it.
fn linked(writer: &Writer<'_>, arguments: &Arguments) -> Result<String, Failure> {
    let folder = arguments.element_address.clone().unwrap_or_default();
    let at = |name: &str| {
        if folder.is_empty() || folder.ends_with('/') {
            format!("{folder}{name}")
        } else {
            format!("{folder}/{name}")
        }
    };
    let element = writer.element;
    if folder.is_empty()
        && let Some(output) = &arguments.output
    {
        copy(writer.session, element, output.parent().unwrap_or(Path::new("")), &arguments.report)?;
    }
    let [style, start, entry] = [element.style(), element.start(), element.entry()].map(at);
    writer.page(Element::Linked { style: &style, start: &start, entry: &entry })
}

/// Puts the element's files into a folder; those that are there already stay.
fn copy(session: &Session, element: &ElementFiles, folder: &Path, report: &Path) -> Result<(), Failure> {
    for name in element.names() {
        let target = folder.join(name);
        let bytes = element.bytes(name).map_err(|error| element::unreadable(session, &error))?;
        if std::fs::read(&target).is_ok_and(|present| present == bytes) {
            continue;
        }
        write::keep_apart(session, &[&target], &[report])?;
        files::write(session, &target, &bytes)?;
    }
    Ok(())
}

/// Writes one report as a page.
pub struct Writer<'a> {
    pub session: &'a Session,
    pub element: &'a ElementFiles,
    pub reading: Arc<Reading>,
    /// The address that the page will have.
    pub address: Option<&'a str>,
    /// Whether sections start closed.
    pub collapsed: bool,
}

impl Writer<'_> {
    /// A page that holds all it needs.
    fn single_file(&self) -> Result<String, Failure> {
        let (style, start) = (self.text(self.element.style())?, self.text(self.element.start())?);
        let entry = self.element.alone().map_err(|error| element::unreadable(self.session, &error))?;
        self.page(Element::Inline { style: &style, start: &start, entry: &entry })
    }

    /// A page that holds its styles and has no script.
    pub fn without_scripts(&self) -> Result<String, Failure> {
        self.page(Element::Styles(&self.text(self.element.style())?))
    }

    fn text(&self, name: &str) -> Result<String, Failure> {
        self.element.text(name).map_err(|error| element::unreadable(self.session, &error))
    }

    fn page(&self, with: Element<'_>) -> Result<String, Failure> {
        let report = &self.reading.report;
        let messages = self.session.page_texts(report);
        let drawn = element::pictures(self.session, self.element)?
            .of(report, messages)
            .map_err(|error| element::not_drawn(self.session, &error))?;
        element::tell_refused(self.session, &drawn.refused);
        let page = Page {
            messages,
            pictures: drawn.pictures,
            address: self.address,
            collapsed: self.collapsed,
            element: with,
            links: Links::default(),
        };
        Ok(page::render(&self.reading, &page))
    }
}
