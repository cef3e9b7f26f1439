//! `report build DIR -o DIR`: a folder of reports becomes a site of static pages.
//!
//! ```text
//! index.html                     every report, by publisher and year
//! reports/a/b.html .json .csv    a page for each, its data and its figures
//! publishers/name.html           the years of a publisher side by side
//! disclosure/2023.html .csv      the organs of a year side by side, by the form that they fill in
//! sitemap.xml                    where the site's address is known
//! assets/                        styles and element, named by their content
//! ```
//!
//! Every file has its `.br` and `.gz` beside it. Reports that did not change are not built again.
//!
//! To add an option: a field of `Arguments`, its help in `i18n/command.rs` and the languages' `command.rs`,
//! and where pages depend on it its place in `Builder::key`, or those of reports that did not change stay as
//! they were. To add a file: put it by `Output`, which names, packs and remembers it.

mod names;
mod organs;
mod output;
mod plan;
mod state;

use clap::Args;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use report_viewer::compare;
use report_viewer::i18n::page::PageMessages;
use report_viewer::i18n::{Language, Messages, fill};
use report_viewer::model::{Reading, Report};
use report_viewer::page::site::{self, Entry, Site, YearOfOrgans, Years};
use report_viewer::page::{self, Element, ElementFiles, Links, Page, Pictures};

use crate::files::{self, Failure};
use crate::guard::guarded;
use crate::session::Session;
use crate::{Outcome, element, figures, parallel};
use names::Names;
use organs::FormYear;
use output::{Effort, Output};
use plan::Plan;
use state::{Known, State, hash};

#[derive(Args)]
pub struct Arguments {
    #[arg(value_name = "DIR")]
    pub input: PathBuf,
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long)]
    pub collapsed: bool,
    #[arg(long)]
    pub overwrite: bool,
    #[arg(long, value_name = "DIR")]
    pub element: Option<PathBuf>,
}

/// A report of the folder.
struct Job {
    /// Its path in the folder, with `/`.
    path: String,
    known: Known,
    /// Whether its page is as it was.
    unchanged: bool,
}

impl Job {
    /// Address of one of its files, from the root.
    fn file(&self, ending: &str) -> String {
        format!("reports/{}.{ending}", self.path.strip_suffix(".json").unwrap_or(&self.path))
    }
}

/// A publisher with several years.
struct Publisher {
    name: String,
    /// Address of its page, from the root.
    path: String,
    /// Its reports.
    jobs: Vec<usize>,
}

/// What was built before, and what was built anew.
struct Changes<'a> {
    before: &'a State,
    /// Whether all that pages depend on besides their reports is as it was.
    same: bool,
    rendered: &'a BTreeSet<String>,
}

impl Changes<'_> {
    /// How many reports each page was made of before that `page` names.
    fn counts<'s>(&'s self, page: impl Fn(&'s Known) -> Option<&'s String>) -> HashMap<&'s str, usize> {
        let mut counts = HashMap::new();
        for path in self.before.reports.values().filter_map(page) {
            *counts.entry(path.as_str()).or_default() += 1;
        }
        counts
    }

    /// Whether any of these reports was built anew.
    fn any(&self, jobs: &[Job], mut indices: impl Iterator<Item = usize>) -> bool {
        indices.any(|index| self.rendered.contains(&jobs[index].path))
    }
}

/// What all pages are made with.
struct Builder<'a> {
    session: &'a Session,
    input: &'a Path,
    output: Output<'a>,
    element: &'a ElementFiles,
    address: Option<String>,
    name: Option<&'a str>,
    collapsed: bool,
    /// Name of the element's script among the assets.
    entry: String,
    /// The texts of the pages around the reports, whatever the command line speaks.
    messages: &'static Messages,
}

/// What could not be done, for the end: a file and why.
type Failed = Vec<(String, String)>;

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let found = plan::find(session, &arguments.input, &arguments.output)?;
    let element = element::find(session, arguments.element.as_deref())?;
    let script = element.bytes(element.entry()).map_err(|error| element::unreadable(session, &error))?;
    let before = State::read(&arguments.output);
    let mut builder = Builder {
        session,
        input: &arguments.input,
        output: Output::new(session, &arguments.output, before.written.clone()),
        element: &element,
        address: arguments.address.as_ref().map(|address| format!("{}/", address.trim_end_matches('/'))),
        name: arguments.name.as_deref(),
        collapsed: arguments.collapsed,
        entry: format!("report-viewer-{}.js", &hash(&script)[..10]),
        messages: Messages::of(Language::default()),
    };
    let key = builder.key(&script);
    let same = before.key == key;
    let mut failed: Failed = found.closed;
    let mut jobs = builder.look(&found.files, &before, same, &mut failed);
    builder.messages = Messages::of(session.of_pages().unwrap_or_else(|| language(&jobs)));
    let publishers = publishers(&mut jobs);
    let form_years = organs::form_years(&mut jobs);
    for job in &mut jobs {
        let earlier = before.reports.get(&job.path);
        job.unchanged = same
            && earlier == Some(&job.known)
            && ["html", "json", "csv"].iter().all(|ending| builder.output.stands(&job.file(ending)));
    }
    let planned = builder.files(&jobs.iter().collect::<Vec<_>>(), &publishers, &form_years);
    let plan = Plan {
        session,
        input: &arguments.input,
        output: &arguments.output,
        files: &planned,
        before: &before,
    };
    plan.check(&found.files, arguments.overwrite)?;
    let wanted: Vec<&Job> = jobs.iter().filter(|job| !job.unchanged).collect();
    if !wanted.is_empty() || !planned.iter().eq(&before.files) {
        plan.begin()?;
    }
    builder.assets(&script)?;
    let mut rendered = BTreeSet::new();
    parallel::each(
        &wanted,
        || element::pictures(session, &element),
        |pictures, job| (job.path.clone(), builder.report(job, pictures, &publishers)),
        |(path, result)| {
            match result {
                Ok(()) => drop(rendered.insert(path.clone())),
                Err(failure) => say(session, &mut failed, &path, failure),
            }
            path
        },
    );
    let count = rendered.len();
    let is_built = |job: &Job| job.unchanged || rendered.contains(&job.path);
    let changes = Changes { before: &before, same, rendered: &rendered };
    builder.years(&publishers, &jobs, &changes, &mut failed);
    builder.organs(&form_years, &jobs, &changes, &mut failed);
    let built: Vec<&Job> = jobs.iter().filter(|job| is_built(job)).collect();
    builder.index(&built, &publishers, &form_years)?;
    let mut files = builder.files(&built, &publishers, &form_years);
    // Pages that could not be written anew stay what they were.
    files.extend(before.files.iter().filter(|file| planned.contains(*file)).cloned());
    for gone in before.files.iter().filter(|file| !files.contains(*file)) {
        builder.output.remove(gone);
    }
    let unchanged = built.len() - count;
    let state = State {
        key,
        reports: built.iter().map(|job| (job.path.clone(), job.known.clone())).collect(),
        written: builder.output.stamps(files.iter()),
        files: files.into_iter().collect(),
        unfinished: false,
    };
    state.write(session, &arguments.output)?;
    summary(session, &arguments.output, count, unchanged, publishers.len(), &failed);
    Ok(if failed.is_empty() { Outcome::Fine } else { Outcome::Incomplete })
}

/// The language of most reports.
fn language(jobs: &[Job]) -> Language {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for job in jobs {
        *counts.entry(job.known.language.as_deref().unwrap_or_default()).or_default() += 1;
    }
    Language::from(counts.into_iter().max_by_key(|(_, count)| *count).map_or("", |(name, _)| name))
}

/// The publishers that have reports of two years or more; their reports learn of it.
fn publishers(jobs: &mut [Job]) -> Vec<Publisher> {
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, job) in jobs.iter().enumerate() {
        if let Some(publisher) = &job.known.publisher {
            by_name.entry(publisher.clone()).or_default().push(index);
        }
    }
    let mut names = Names::default();
    let mut publishers = Vec::new();
    for (name, indices) in by_name {
        let years: BTreeSet<i32> = indices.iter().filter_map(|index| jobs[*index].known.year).collect();
        let path = format!("publishers/{}.html", names.of(&name));
        if years.len() < 2 {
            continue;
        }
        for index in &indices {
            jobs[*index].known.years = Some(path.clone());
        }
        publishers.push(Publisher { name, path, jobs: indices });
    }
    publishers
}

fn say(session: &Session, failed: &mut Failed, name: &str, failure: Failure) {
    if let Failure::Said(diagnostic) = failure {
        failed.push((name.to_owned(), diagnostic.line(session)));
    }
}

fn summary(
    session: &Session,
    output: &Path,
    rendered: usize,
    unchanged: usize,
    publishers: usize,
    failed: &Failed,
) {
    let texts = session.messages;
    let mut text = String::new();
    if !failed.is_empty() {
        text.push_str(&format!("{}\n", texts.folder_failures));
        for (name, reason) in failed {
            text.push_str(&format!("  {name}{}{reason}\n", session.viewer.colon));
        }
    }
    let [rendered, unchanged, publishers, failed] =
        [rendered, unchanged, publishers, failed.len()].map(|count| count.to_string());
    let values = [
        ("output", &*output.join("index.html").display().to_string()),
        ("rendered", &*rendered),
        ("unchanged", &*unchanged),
        ("publishers", &*publishers),
        ("failed", &*failed),
    ];
    text.push_str(&fill(texts.build_summary, &values));
    text.push('\n');
    files::say(&text);
}

impl Builder<'_> {
    /// All that pages depend on besides their report.
    fn key(&self, script: &[u8]) -> String {
        let all = format!(
            "{}\n{:?}\n{}\n{:?}\n{:?}\n{}\n{:?}\n{:?}",
            env!("CARGO_PKG_VERSION"),
            program(),
            hash(script),
            self.address,
            self.name,
            self.collapsed,
            self.session.of_pages(),
            (self.element.style(), self.element.start(), self.element.sort(), self.element.names()),
        );
        hash(all.as_bytes())
    }

    /// The element's files, under names that tell their content.
    fn assets(&self, script: &[u8]) -> Result<(), Failure> {
        for name in self.element.names() {
            let bytes = if name == self.element.entry() {
                script.to_vec()
            } else {
                self.element.bytes(name).map_err(|error| element::unreadable(self.session, &error))?
            };
            self.output.put(&self.asset(name), &bytes, Effort::Asset)?;
        }
        Ok(())
    }

    /// Where a file of the element stands, from the root.
    fn asset(&self, name: &str) -> String {
        format!("assets/{}", if name == self.element.entry() { &self.entry } else { name })
    }

    /// Reads every report for what the index tells of it; those that did not change are known.
    fn look(&self, files: &[String], before: &State, same: bool, failed: &mut Failed) -> Vec<Job> {
        let mut jobs = Vec::with_capacity(files.len());
        parallel::each(
            files,
            || (),
            |(), path| {
                let known = || -> Result<Known, Failure> {
                    let bytes = files::read(self.session, &self.input.join(path))?;
                    let hash = hash(&bytes);
                    let earlier = before.reports.get(path).filter(|known| same && known.hash == hash);
                    if let Some(known) = earlier {
                        return Ok(Known { years: None, organs: None, ..known.clone() });
                    }
                    let reading = self.read(path)?;
                    Ok(known(&reading.report, hash))
                };
                (path.clone(), known())
            },
            |(path, result)| {
                match result {
                    Ok(known) => jobs.push(Job { path: path.clone(), known, unchanged: false }),
                    Err(failure) => say(self.session, failed, &path, failure),
                }
                path
            },
        );
        jobs.sort_by(|one, other| one.path.cmp(&other.path));
        jobs
    }

    fn read(&self, path: &str) -> Result<Reading, Failure> {
        let file = self.input.join(path);
        guarded(self.session, path, || files::read_report(self.session, &file))?.map(|(_, reading)| reading)
    }

    /// Writes the page of a report, its data and its figures.
    fn report(
        &self,
        job: &Job,
        pictures: &Result<Pictures, Failure>,
        publishers: &[Publisher],
    ) -> Result<(), Failure> {
        let pictures = pictures.as_ref().map_err(|failure| failure.again())?;
        let reading = Arc::new(self.read(&job.path)?);
        let report = &reading.report;
        let texts = self.session.page_texts(report);
        let drawn = guarded(self.session, &job.path, || pictures.of(report, texts))?
            .map_err(|error| element::not_drawn(self.session, &error))?;
        element::tell_refused(self.session, &drawn.refused);
        let html_path = job.file("html");
        let root = "../".repeat(html_path.matches('/').count());
        let asset = |name: &str| format!("{root}assets/{name}");
        let [style, start, entry] = [self.element.style(), self.element.start(), &self.entry].map(asset);
        let beside = |ending: &str| names::address(job.file(ending).rsplit('/').next().unwrap_or_default());
        let (json, csv) = (beside("json"), beside("csv"));
        let address = self.address.as_ref().map(|address| format!("{address}{}", names::address(&html_path)));
        let page_texts = PageMessages::of(texts.language);
        let index = format!("{root}index.html");
        let years = publishers.iter().find(|publisher| Some(&publisher.path) == job.known.years.as_ref());
        let years = years.map(|publisher| format!("{root}{}", publisher.path));
        let organs = job.known.organs.as_ref().map(|path| format!("{root}{path}"));
        let mut pages = vec![(page_texts.all_reports, index.as_str())];
        pages.extend(years.as_deref().map(|years| (page_texts.compare_years, years)));
        pages.extend(organs.as_deref().map(|organs| (page_texts.compare_organs, organs)));
        let page = Page {
            messages: texts,
            pictures: drawn.pictures,
            address: address.as_deref(),
            collapsed: self.collapsed,
            element: Element::Linked { style: &style, start: &start, entry: &entry },
            links: Links { csv: Some(&csv), json: Some(&json), pages: &pages },
        };
        let html = guarded(self.session, &job.path, || page::render(&reading, &page))?;
        let table = figures::csv(report, &reading.places)
            .map_err(|error| files::cannot_write(self.session, &csv, &error))?;
        let data = serde_json::to_vec(report).unwrap_or_default();
        self.output.put(&job.file("json"), &data, Effort::Page)?;
        self.output.put(&job.file("csv"), &table, Effort::Page)?;
        self.output.put(&html_path, html.as_bytes(), Effort::Page)
    }

    /// Writes the pages of publishers of whose reports any changed.
    fn years(&self, publishers: &[Publisher], jobs: &[Job], changes: &Changes<'_>, failed: &mut Failed) {
        let counts = changes.counts(|known| known.years.as_ref());
        let changed = |publisher: &&Publisher| {
            !changes.same
                || counts.get(publisher.path.as_str()) != Some(&publisher.jobs.len())
                || !self.output.stands(&publisher.path)
                || changes.any(jobs, publisher.jobs.iter().copied())
        };
        let wanted: Vec<&Publisher> = publishers.iter().filter(changed).collect();
        parallel::each(
            &wanted,
            || element::pictures(self.session, self.element),
            |pictures, publisher| (publisher.path.clone(), self.publisher(publisher, jobs, pictures)),
            |(path, result)| {
                if let Err(failure) = result {
                    say(self.session, failed, &path, failure);
                }
                path
            },
        );
    }

    fn publisher(
        &self,
        publisher: &Publisher,
        jobs: &[Job],
        pictures: &Result<Pictures, Failure>,
    ) -> Result<(), Failure> {
        let pictures = pictures.as_ref().map_err(|failure| failure.again())?;
        let mut reports = Vec::new();
        let mut addresses = Vec::new();
        let mut organs = Vec::new();
        for index in &publisher.jobs {
            // A report that could not be read has been told of.
            if let Ok(reading) = self.read(&jobs[*index].path) {
                reports.push(reading.report);
                addresses.push(format!("../{}", names::address(&jobs[*index].file("html"))));
                organs.push(jobs[*index].known.organs.as_ref().map(|path| format!("../{path}")));
            }
        }
        let reports: Vec<&Report> = reports.iter().collect();
        let comparison = compare::compare(&reports);
        let years = Years {
            publisher: &publisher.name,
            path: &publisher.path,
            reports: &reports,
            addresses: &addresses,
            organs: &organs,
            comparison: &comparison,
        };
        let style = self.style();
        let (html, refused) =
            guarded(self.session, &publisher.path, || site::publisher(&self.site(&style), &years, pictures))?
                .map_err(|error| element::not_drawn(self.session, &error))?;
        element::tell_refused(self.session, &refused);
        self.output.put(&publisher.path, html.as_bytes(), Effort::Page)
    }

    /// Every file of a site of these reports, from its root.
    fn files(&self, jobs: &[&Job], publishers: &[Publisher], form_years: &[FormYear]) -> BTreeSet<String> {
        let mut files: BTreeSet<String> = ["index.html".to_owned()].into();
        files.extend(self.address.as_ref().map(|_| "sitemap.xml".to_owned()));
        files.extend(self.element.names().iter().map(|name| self.asset(name)));
        files.extend(jobs.iter().flat_map(|job| ["html", "json", "csv"].map(|ending| job.file(ending))));
        files.extend(publishers.iter().map(|publisher| publisher.path.clone()));
        files.extend(form_years.iter().flat_map(|year| [year.path.clone(), year.csv()]));
        files
    }

    /// Writes index and map.
    fn index(
        &self,
        built: &[&Job],
        publishers: &[Publisher],
        form_years: &[FormYear],
    ) -> Result<(), Failure> {
        let style = self.style();
        let site = self.site(&style);
        let sort_names: Vec<String> =
            built.iter().map(|job| names::slug(job.known.publisher.as_deref().unwrap_or_default())).collect();
        let addresses: Vec<String> = built.iter().map(|job| names::address(&job.file("html"))).collect();
        let entries: Vec<Entry<'_>> = built
            .iter()
            .enumerate()
            .map(|(index, job)| Entry {
                address: &addresses[index],
                title: if job.known.title.is_empty() { site.messages.untitled } else { &job.known.title },
                publisher: job.known.publisher.as_deref(),
                sort_name: &sort_names[index],
                years: job.known.years.as_deref(),
                year: job.known.year,
                published: job.known.published.as_deref(),
            })
            .collect();
        let organs: Vec<YearOfOrgans<'_>> = form_years
            .iter()
            .map(|year| YearOfOrgans { address: &year.path, year: year.year, organs: year.jobs.len() })
            .collect();
        self.output.put("index.html", site::index(&site, &entries, &organs).as_bytes(), Effort::Page)?;
        let Some(address) = &self.address else { return Ok(()) };
        let all = |path: &str| format!("{address}{path}");
        let mut pages = vec![(all(""), None)];
        pages.extend(publishers.iter().map(|publisher| (all(&publisher.path), None)));
        pages.extend(form_years.iter().map(|year| (all(&year.path), None)));
        pages.extend(entries.iter().map(|entry| (all(entry.address), entry.published)));
        let map = site::sitemap(pages.iter().map(|(address, changed)| (address.as_str(), *changed)));
        self.output.put("sitemap.xml", map.as_bytes(), Effort::Page)
    }

    fn style(&self) -> String {
        format!("assets/{}", self.element.style())
    }

    fn site<'a>(&'a self, style: &'a str) -> Site<'a> {
        Site { messages: self.messages, name: self.name, address: self.address.as_deref(), style }
    }
}

/// Which build of this program runs: another one may write other pages.
fn program() -> Option<(u64, std::time::SystemTime)> {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

fn known(report: &Report, hash: String) -> Known {
    Known {
        hash,
        title: report.title.trim().to_owned(),
        publisher: compare::publisher(report),
        year: compare::year(report),
        published: report.published.clone(),
        language: report.language.clone(),
        years: None,
        has_form: compare::organs::has_form(report),
        organs: None,
    }
}
