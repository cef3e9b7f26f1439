//! A line as it is written, character by character.

use crate::import::portal::facts;
use crate::prose::characters::{is_blank, trim};

/// More seams than this a line about the page does not have.
const MOST_SEAMS: usize = 64;

/// How text is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ink {
    /// Bold.
    pub bold: bool,
    /// In a link.
    pub linked: bool,
}

/// A line being written.
#[derive(Debug, Default)]
pub struct Pen {
    pub text: String,
    /// White space read and not yet written.
    space: Option<Space>,
    pub characters: usize,
    pub bold: usize,
    pub bold_lead: usize,
    pub linked: usize,
    pub seams: Vec<usize>,
    /// Pictures within the line; they follow it.
    pub pictures: Vec<String>,
    /// The number of a list's item, not yet written.
    pub number: Option<String>,
    /// Whether the next block goes on with the line.
    pub glue: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Space {
    Plain,
    LineEnd,
}

impl Pen {
    /// Writes text; white space as browsers show it.
    pub fn write(&mut self, text: &str, ink: Ink) {
        for character in text.chars() {
            if character.is_ascii_whitespace() {
                let end = character == '\n' || character == '\r';
                if end || self.space.is_none() {
                    self.space = Some(if end { Space::LineEnd } else { Space::Plain });
                }
                continue;
            }
            if let Some(space) = self.space.take()
                && !self.text.is_empty()
            {
                // Between two Chinese characters a line end of the source is nothing.
                let wide = self.text.chars().next_back().is_some_and(is_wide) && is_wide(character);
                if space == Space::Plain || !wide {
                    self.text.push(' ');
                }
            }
            self.text.push(character);
            if !is_blank(character) {
                self.bold_lead += usize::from(ink.bold && self.bold_lead == self.characters);
                self.characters += 1;
                self.bold += usize::from(ink.bold);
                self.linked += usize::from(ink.linked);
            }
        }
    }

    /// Marks that one inline element ends here, or another begins.
    pub fn seam(&mut self) {
        if !self.text.is_empty()
            && self.seams.len() < MOST_SEAMS
            && self.seams.last() != Some(&self.text.len())
        {
            self.seams.push(self.text.len());
        }
    }

    /// At the end of a `<dt>`: if it names a fact, the `<dd>` goes on with the line.
    pub fn hold_fact_name(&mut self) -> bool {
        if facts::name(&self.text).is_none() {
            return false;
        }
        if !trim(&self.text).ends_with(['：', ':']) {
            self.text.truncate(self.text.trim_end_matches(is_blank).len());
            self.text.push('：');
        }
        self.space = None;
        self.glue = true;
        true
    }
}

/// Whether a character is as wide as it is high, and needs no space beside it.
pub fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{303F}' | '\u{3040}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '—' | '…')
}
