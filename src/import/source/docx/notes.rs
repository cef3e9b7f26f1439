//! Footnotes and endnotes: their marks in the text, and their texts after it.

use std::collections::HashMap;

use crate::import::source::{Content, Line, Role};

/// A note.
#[derive(Debug)]
pub struct Note {
    /// What the text calls it.
    pub id: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// Gives notes their marks in the order in which the text comes to them.
///
/// Footnotes are `[1]`, `[2]`. Endnotes count by themselves, and are called so where there are
/// footnotes too: `[尾注1]`. Marks that the writer chose stand in the text and in the note already.
#[derive(Debug, Default)]
pub struct Marks {
    footnotes: Kind,
    endnotes: Kind,
}

#[derive(Debug, Default)]
struct Kind {
    notes: Vec<Note>,
    /// Marks by what the text calls the notes.
    given: HashMap<String, String>,
    /// Notes in the order of the text.
    order: Vec<String>,
    count: usize,
}

impl Marks {
    pub fn new(footnotes: Vec<Note>, endnotes: Vec<Note>) -> Marks {
        let kind = |notes| Kind { notes, ..Kind::default() };
        Marks { footnotes: kind(footnotes), endnotes: kind(endnotes) }
    }

    /// The mark of the note that the text comes to; empty for one that the writer chose.
    pub fn next(&mut self, is_endnote: bool, id: &str, is_custom: bool) -> String {
        let name = if is_endnote && !self.footnotes.notes.is_empty() { "尾注" } else { "" };
        let kind = if is_endnote { &mut self.endnotes } else { &mut self.footnotes };
        if let Some(given) = kind.given.get(id) {
            return given.clone();
        }
        let mark = if is_custom {
            String::new()
        } else {
            kind.count += 1;
            format!("[{name}{}]", kind.count)
        };
        kind.given.insert(id.to_owned(), mark.clone());
        kind.order.push(id.to_owned());
        mark
    }

    /// The lines of the notes that the text came to, each after its mark, and those of the others.
    pub fn finish(self) -> (Vec<Line>, Vec<Line>) {
        let (mut lines, mut left_out) = (Vec::new(), Vec::new());
        for kind in [self.footnotes, self.endnotes] {
            let mut notes: HashMap<String, Vec<Line>> = HashMap::new();
            for note in kind.notes {
                if kind.given.contains_key(&note.id) {
                    notes.entry(note.id).or_default().extend(note.lines);
                } else {
                    left_out.extend(note.lines);
                }
            }
            for id in kind.order {
                let mark = kind.given.get(&id).map_or("", String::as_str);
                lines.extend(marked(mark, notes.remove(&id).unwrap_or_default()));
            }
        }
        (lines, left_out)
    }
}

/// A note's lines, the first after its mark.
fn marked(mark: &str, lines: Vec<Line>) -> Vec<Line> {
    let mut marked: Vec<Line> = Vec::with_capacity(lines.len() + 1);
    let mut mark = Some(mark).filter(|mark| !mark.is_empty());
    for line in lines {
        let content = match (line.content, mark.take()) {
            (Content::Text(text), Some(mark)) => Content::Text(format!("{mark} {text}")),
            (content, Some(mark)) => {
                let line = Line::new(0, Content::Text(mark.to_owned()));
                marked.push(Line { role: Role::Note, ..line });
                content
            }
            (content, None) => content,
        };
        // Whatever its style is called, it is no heading of the text.
        marked.push(Line { role: Role::Note, ..Line::new(0, content) });
    }
    marked
}
