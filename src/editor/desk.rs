//! What goes on at the editor's desk: a source is put in, read, corrected, checked, shown and kept.
//!
//! Data flow one way: source → [`Work`] with its drafts → corrections → report → findings, preview.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::Bridge;
use super::decisions::{Kept, Parked};
use super::work::Work;
use crate::check::{Finding, State, check};
use crate::i18n::editor::EditorMessages;
use crate::import::source::SourceError;
use crate::import::{Corrections, Coverage, read, to_json};
use crate::model::Report;

/// How long after the last key the text is read, and corrections are applied.
const TYPING: u32 = 500;
const EDITING: u32 = 300;

/// What was put in.
#[derive(Clone, PartialEq)]
pub enum Source {
    /// Text that was pasted or typed.
    Text(String),
    /// A file.
    File { name: String, bytes: Arc<[u8]> },
}

/// Why a source is not shown.
#[derive(Clone, Copy, PartialEq)]
pub enum Trouble {
    /// It cannot be read.
    Source(SourceError),
    /// The browser could not read the file.
    Unreadable,
    /// It is JSON.
    Json,
}

/// Something to tell once.
#[derive(Clone, PartialEq)]
pub enum Notice {
    /// The last work is back.
    Restored,
    /// Corrections whose words are gone.
    Parked(usize),
    /// A file of corrections was applied.
    Adopted,
    /// So it was, but for added figures whose words are not here.
    AdoptedWithout(usize),
    /// A file of corrections cannot be read.
    NotAdopted(String),
}

/// The report as corrected.
pub struct Outcome {
    /// The report.
    pub report: Report,
    /// It as JSON.
    pub json: String,
    /// The decisions, as they are downloaded.
    pub corrections: Corrections,
    /// What the checks say of it.
    pub findings: Vec<Finding>,
    /// Ids of the figures that errors and doubts are about.
    pub in_findings: BTreeSet<String>,
    /// How much of its numbers is understood.
    pub coverage: Coverage,
}

/// What can be looked at in the second step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Outline,
    Figures,
    Numbers,
    Charts,
    Findings,
    LeftOut,
}

/// The parts of a page too narrow for both.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Face {
    Edit,
    Preview,
}

/// The state of the page, shared by its views. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The texts of the page.
    pub messages: &'static EditorMessages,
    /// What the shell does for the page.
    pub bridge: SendWrapper<Bridge>,
    pub source: RwSignal<Option<Source>>,
    /// Name of the source that was refused, and why.
    pub trouble: RwSignal<Option<(String, Trouble)>>,
    pub notice: RwSignal<Option<Notice>>,
    pub work: RwSignal<Option<Arc<Work>>>,
    pub outcome: RwSignal<Option<Arc<Outcome>>>,
    pub tab: RwSignal<Tab>,
    pub face: RwSignal<Face>,
    /// Id of the figure to be edited next.
    pub wanted: RwSignal<Option<String>>,
    /// Index of the number of the text to be edited next.
    pub wanted_numeral: RwSignal<Option<usize>>,
    /// Whether the browser keeps the work.
    pub keeps: RwSignal<bool>,
    /// What was decided of words that are gone from the text.
    parked: RwSignal<Parked>,
    reading: Timer,
    applying: Timer,
}

/// Something to do later; setting it again puts it off.
type Timer = SendWrapper<Rc<RefCell<Option<Timeout>>>>;

impl Desk {
    /// An empty desk.
    pub fn new(messages: &'static EditorMessages, bridge: Bridge) -> Self {
        Self {
            messages,
            bridge: SendWrapper::new(bridge),
            source: RwSignal::new(None),
            trouble: RwSignal::new(None),
            notice: RwSignal::new(None),
            work: RwSignal::new(None),
            outcome: RwSignal::new(None),
            tab: RwSignal::new(Tab::Outline),
            face: RwSignal::new(Face::Edit),
            wanted: RwSignal::new(None),
            wanted_numeral: RwSignal::new(None),
            keeps: RwSignal::new(true),
            parked: RwSignal::default(),
            reading: SendWrapper::new(Rc::default()),
            applying: SendWrapper::new(Rc::default()),
        }
    }

    /// Takes text as it is typed; read at once when it was pasted.
    pub fn type_text(&self, text: String, at_once: bool) {
        self.source.set(Some(Source::Text(text)));
        let desk = self.clone();
        set(&self.reading, if at_once { 0 } else { TYPING }, move || desk.read());
    }

    /// Takes a file: a report, or corrections of the one that is here.
    pub fn take_file(&self, name: String, bytes: Vec<u8>) {
        if is_json(&bytes) {
            return self.take_json(name, &bytes);
        }
        if let Err(error) = read(&bytes, None) {
            return self.refuse(name, Trouble::Source(error)); // what is here stays
        }
        self.source.set(Some(Source::File { name, bytes: bytes.into() }));
        self.read();
    }

    /// Says why a source was not taken.
    pub fn refuse(&self, name: String, trouble: Trouble) {
        self.notice.set(None);
        self.trouble.set(Some((name, trouble)));
    }

    /// Takes up the work of an earlier visit.
    pub fn restore(&self, source: Source, kept: &str) {
        self.source.set(Some(source));
        self.read_source(None);
        if let Some(work) = self.work.get_untracked() {
            let (rest, decisions) = Kept::read(kept).into_parts();
            let added = work.adopt(&rest);
            self.parked.set(Parked { decisions: work.take(decisions), added });
            self.apply();
            self.notice.set(Some(Notice::Restored));
        }
    }

    /// Applies the decisions soon, once the editor pauses.
    pub fn edited(&self) {
        let desk = self.clone();
        set(&self.applying, EDITING, move || {
            desk.apply();
            desk.keep(false);
        });
    }

    /// Applies now what was to be applied soon.
    pub fn settle(&self) {
        if self.reading.borrow_mut().take().is_some() {
            self.read();
        }
        if self.applying.borrow_mut().take().is_some() {
            self.apply();
            self.keep(false);
        }
    }

    /// Shows a section, figure or chart in the preview.
    pub fn show(&self, id: &str) {
        self.turn(Face::Preview);
        self.bridge.open(id);
    }

    /// Shows a part of a narrow page, where it was left.
    pub fn turn(&self, face: Face) {
        if self.face.get_untracked() != face {
            self.bridge.turn();
            self.face.set(face);
        }
    }

    /// Opens a figure for editing.
    pub fn edit_figure(&self, id: &str) {
        let Some(work) = self.work.get_untracked() else { return };
        if work.figures.iter().any(|draft| draft.figure.id == id) {
            self.tab.set(Tab::Figures);
            return self.wanted.set(Some(id.to_owned()));
        }
        // One that was added is edited where it stands.
        self.tab.set(Tab::Numbers);
        let outcome = self.outcome.get_untracked();
        self.wanted_numeral.set(outcome.and_then(|outcome| work.numeral_of(&outcome.report, id)));
    }

    /// Leaves nothing.
    pub fn start_over(&self) {
        self.reading.borrow_mut().take();
        self.applying.borrow_mut().take();
        self.parked.set(Parked::default());
        self.source.set(None);
        self.trouble.set(None);
        self.notice.set(None);
        self.clear();
        self.turn(Face::Edit);
        self.bridge.forget();
    }

    fn take_json(&self, name: String, bytes: &[u8]) {
        let Some(work) = self.work.get_untracked() else {
            return self.refuse(name, Trouble::Json);
        };
        match Corrections::read(&String::from_utf8_lossy(bytes)) {
            Ok(corrections) => {
                let without = work.adopt(&corrections);
                self.trouble.set(None);
                self.notice.set(Some(match without.len() {
                    0 => Notice::Adopted,
                    count => Notice::AdoptedWithout(count),
                }));
                self.parked.update(|parked| parked.added.extend(without));
                self.apply();
                self.keep(false);
            }
            Err(message) => self.notice.set(Some(Notice::NotAdopted(message))),
        }
    }

    fn read(&self) {
        let earlier = self.work.get_untracked();
        self.notice.set(None);
        self.read_source(earlier.as_deref());
        self.apply();
        self.keep(true);
    }

    /// Reads the source; what was decided of an earlier reading is taken over.
    fn read_source(&self, earlier: Option<&Work>) {
        self.trouble.set(None);
        let source = self.source.get_untracked();
        let result = match &source {
            None => return self.clear(),
            Some(Source::Text(text)) if text.trim().is_empty() => return self.park(earlier),
            // The mark says that these bytes are UTF-8, whatever a page says of itself.
            Some(Source::Text(text)) => read(format!("\u{feff}{text}").as_bytes(), None),
            Some(Source::File { bytes, .. }) => read(bytes, None),
        };
        let import = match result {
            Ok(import) => import,
            Err(error) => {
                self.park(earlier);
                let name = self.messages.source_pasted.to_owned();
                return self.trouble.set(Some((name, Trouble::Source(error))));
            }
        };
        let work = Work::new(import);
        let mut waiting = self.parked.get_untracked();
        if let Some(earlier) = earlier {
            work.follow(earlier);
            waiting.extend(earlier);
        }
        let without =
            Parked { decisions: work.take(waiting.decisions), added: work.take_added(waiting.added) };
        let count = without.decisions.len() + without.added.len();
        if count > 0 {
            self.notice.set(Some(Notice::Parked(count)));
        }
        self.parked.set(without);
        self.work.set(Some(Arc::new(work)));
    }

    /// Shows no report; decisions wait for their words to come back.
    fn park(&self, earlier: Option<&Work>) {
        if let Some(earlier) = earlier {
            self.parked.update(|parked| parked.extend(earlier));
        }
        self.clear();
    }

    fn clear(&self) {
        self.work.set(None);
        self.outcome.set(None);
        self.tab.set(Tab::Outline);
        self.bridge.clear();
    }

    fn apply(&self) {
        let Some(work) = self.work.get_untracked() else {
            return;
        };
        let corrections = work.corrections();
        let mut report = work.import.report.clone();
        // A chart whose figures are all removed goes with them, so a correction may find none.
        let _ = corrections.apply(&mut report);
        let findings = check(&report);
        let troubling =
            findings.iter().filter(|finding| matches!(finding.state, State::Fail | State::Uncertain));
        let in_findings = troubling
            .flat_map(|finding| {
                finding.sentences.iter().flat_map(|sentence| sentence.figures.iter().cloned())
            })
            .collect();
        let coverage = Coverage::of(&report);
        let json = to_json(&report);
        self.bridge.show(&json);
        self.outcome.set(Some(Arc::new(Outcome {
            report,
            json,
            corrections,
            findings,
            in_findings,
            coverage,
        })));
    }

    fn keep(&self, with_source: bool) {
        let Some((work, outcome)) = self.work.get_untracked().zip(self.outcome.get_untracked()) else {
            return;
        };
        let figures: Vec<_> = work.figures.iter().map(|draft| &draft.figure).collect();
        let kept = Kept::new(outcome.corrections.clone(), &figures).to_json();
        match self.source.get_untracked().filter(|_| with_source) {
            None => self.bridge.keep(&kept),
            Some(Source::Text(text)) => self.bridge.keep_all("", text.as_bytes(), &kept),
            Some(Source::File { name, bytes }) => self.bridge.keep_all(&name, &bytes, &kept),
        }
    }
}

fn set(timer: &Timer, milliseconds: u32, act: impl FnOnce() + 'static) {
    let own = timer.clone();
    *timer.borrow_mut() = Some(Timeout::new(milliseconds, move || {
        own.borrow_mut().take(); // nothing waits any more
        act();
    }));
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"{") && bytes.trim_ascii_end().ends_with(b"}")
}
