//! Diagnostics as compilers show them: what, where, the words underlined, and what to do.

use std::io::IsTerminal;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};
use anstream::adapter::strip_str;
use report_viewer::check::Severity;
use terminal_size::{Height, Width, terminal_size_of};

use crate::excerpt::{window, wrap};
use crate::session::Session;

/// Something said about a file.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    severity: Severity,
    title: String,
    excerpts: Vec<Excerpt>,
    notes: Vec<Note>,
}

/// A line of a file, and what is meant in it.
#[derive(Debug, Clone, Default)]
pub struct Excerpt {
    /// The file and the place in it, as they are called: `a.txt:12`, `page.html, paragraph 3`.
    pub origin: String,
    /// The number to show beside the line.
    pub number: Option<usize>,
    /// The line; empty where there is none to show.
    pub text: String,
    /// The bytes of it to underline.
    pub ranges: Vec<Range<usize>>,
}

#[derive(Debug, Clone)]
enum Note {
    Help(String),
    Explanation(String),
}

impl Diagnostic {
    pub fn new(severity: Severity, title: impl Into<String>) -> Self {
        Self { severity, title: title.into(), excerpts: Vec::new(), notes: Vec::new() }
    }

    /// Of a file as a whole.
    pub fn about(self, name: &str) -> Self {
        self.excerpt(Excerpt { origin: name.to_owned(), ..Excerpt::default() })
    }

    pub fn excerpt(mut self, excerpt: Excerpt) -> Self {
        self.excerpts.push(excerpt);
        self
    }

    /// At a place of a JSON file, from 1.
    pub fn at_json(self, name: &str, json: &str, line: usize, column: usize) -> Self {
        let text = json.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        let start = text.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(index, _)| index);
        let mut range = token(text, start);
        if range.is_empty() {
            // Where a line breaks off, its last character is what can be pointed at.
            let last = text.char_indices().next_back().map_or(0, |(index, _)| index);
            range = last..text.len();
        }
        let origin = format!("{name}:{line}:{column}");
        self.excerpt(Excerpt { origin, number: Some(line), text: text.to_owned(), ranges: vec![range] })
    }

    /// What to do.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.notes.push(Note::Help(text.into()));
        self
    }

    /// What it means.
    pub fn explanation(mut self, text: impl Into<String>) -> Self {
        self.notes.push(Note::Explanation(text.into()));
        self
    }

    /// What is the matter and what to do, on one line.
    pub fn line(&self, session: &Session) -> String {
        let stop = session.messages.full_stop;
        let notes = self.notes.iter().map(|(Note::Help(text) | Note::Explanation(text))| text.as_str());
        let parts: Vec<&str> = std::iter::once(self.title.as_str()).chain(notes).collect();
        normalize_untrusted_str(&parts.join(stop))
    }

    /// With styles, for a stream that drops them where they are not wanted.
    pub fn render(&self, session: &Session, screen: Screen) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.with_name(self.severity.name(session.language)).primary_title(self.title.as_str());
        let mut group = Group::with_title(title);
        // Sentences of one place stand together under it.
        for here in self.excerpts.chunk_by(|one, other| one.origin == other.origin) {
            let Some(first) = here.first() else { continue };
            group = group.element(Origin::path(first.origin.as_str()));
            let (mut text, mut ranges) = (String::new(), Vec::new());
            for excerpt in here.iter().filter(|excerpt| !excerpt.text.is_empty()) {
                let window = window(&excerpt.text, &excerpt.ranges, screen.room(excerpt));
                if !text.is_empty() {
                    text.push('\n');
                }
                let offset = text.len();
                ranges.extend(window.ranges.iter().map(|range| offset + range.start..offset + range.end));
                text.push_str(&window.text);
            }
            if !text.is_empty() {
                let annotations = ranges.into_iter().map(|range| AnnotationKind::Primary.span(range));
                group = group.element(
                    Snippet::source(text)
                        .line_start(first.number.unwrap_or(1))
                        .line_numbering(first.number.is_some())
                        .fold(false)
                        .annotations(annotations),
                );
            }
        }
        for note in &self.notes {
            let (name, text) = match note {
                Note::Help(text) => (session.messages.advice, text),
                Note::Explanation(text) => (session.messages.explanation, text),
            };
            let text = normalize_untrusted_str(text);
            let text = if screen.wraps {
                wrap(&text, screen.columns.saturating_sub(NOTE_MARGIN)).join("\n")
            } else {
                text
            };
            let level = if matches!(note, Note::Help(_)) { Level::HELP } else { Level::NOTE };
            group = group.element(level.with_name(name).message(text));
        }
        // Lines are cut already, by what is underlined in them.
        let rendered = Renderer::styled().term_width(usize::from(u16::MAX)).render(&[group]);
        let mut text = String::with_capacity(rendered.len());
        for line in rendered.lines() {
            // The mark of a second file, before a snippet whose origin has been shown already.
            if strip_str(line).to_string().trim() != ":::" {
                text.push_str(line);
                text.push('\n');
            }
        }
        text.push('\n');
        text
    }
}

/// Columns before an excerpt: its number, a bar and spaces.
const MARGIN: usize = 8;

/// Columns before a note: its name, bars and spaces.
const NOTE_MARGIN: usize = 20;

/// Where diagnostics are shown.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    columns: usize,
    /// Whether notes are broken into lines. In a file they stay as they are, to be searched.
    wraps: bool,
}

impl Screen {
    pub fn standard_output() -> Self {
        Self::of(&std::io::stdout(), terminal_size_of(std::io::stdout()))
    }

    pub fn standard_error() -> Self {
        Self::of(&std::io::stderr(), terminal_size_of(std::io::stderr()))
    }

    /// Columns, of a terminal only.
    pub fn columns(self) -> Option<usize> {
        self.wraps.then_some(self.columns)
    }

    /// Columns that a line may take. One of which nothing is underlined is what is told: in a file it is
    /// whole.
    fn room(self, excerpt: &Excerpt) -> usize {
        if self.wraps || !excerpt.ranges.is_empty() {
            self.columns.saturating_sub(MARGIN)
        } else {
            usize::MAX
        }
    }

    fn of(stream: &impl IsTerminal, size: Option<(Width, Height)>) -> Self {
        if !stream.is_terminal() {
            return Self { columns: 100, wraps: false };
        }
        // Some terminals do not tell.
        let columns = size.map_or(80, |(Width(columns), _)| usize::from(columns));
        Self { columns: columns.clamp(40, 120), wraps: true }
    }
}

/// The JSON token that begins at a byte.
fn token(line: &str, start: usize) -> Range<usize> {
    let rest = &line[start..];
    let end = match rest.chars().next() {
        None => 0,
        Some('"') => {
            let mut escaped = false;
            rest.char_indices()
                .skip(1)
                .find(|(_, character)| {
                    let closes = *character == '"' && !escaped;
                    escaped = *character == '\\' && !escaped;
                    closes
                })
                .map_or(rest.len(), |(index, _)| index + 1)
        }
        Some(first) if first.is_ascii_alphanumeric() || first == '-' => rest
            .find(|next: char| !next.is_ascii_alphanumeric() && !matches!(next, '-' | '+' | '.'))
            .unwrap_or(rest.len()),
        Some(first) => first.len_utf8(),
    };
    start..start + end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_json_are_underlined_whole() {
        let line = r#"  "text\"引": {"value": -1.5e+3, true"#;
        let word = |start: &str| {
            let start = line.find(start).unwrap_or(line.len());
            &line[token(line, start)]
        };
        assert_eq!(word("\"text"), r#""text\"引""#);
        assert_eq!(word("{"), "{");
        assert_eq!(word("-1"), "-1.5e+3");
        assert_eq!(word("true"), "true");
        assert_eq!(word("nowhere"), "");
    }
}
