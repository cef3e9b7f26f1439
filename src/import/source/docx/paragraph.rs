//! A paragraph of a document while it is read: its lines, and what stands in them or at them.

use super::numbering::Numbering;
use super::styles::Styles;
use crate::import::source::xml::Element;
use crate::import::source::{Content, Line};
use crate::prose::characters::{is_blank, trim};

/// A paragraph that is open.
#[derive(Debug, Default)]
pub struct Paragraph {
    /// Its lines; a line break begins another.
    lines: Vec<Text>,
    style: Option<String>,
    list: Option<u32>,
    level: Option<usize>,
    outline: Option<u8>,
    /// Its end was deleted: the next one goes on with it.
    pub end_deleted: bool,
    /// Hidden text.
    hidden: String,
    /// Pictures and other things that stand at it, each with the line it follows.
    attached: Vec<(usize, Content)>,
}

#[derive(Debug, Default)]
struct Text {
    text: String,
    bold: usize,
    bold_lead: usize,
    characters: usize,
}

/// What a run says of its text.
#[derive(Debug, Default)]
pub struct Run {
    style: Option<String>,
    bold: Option<bool>,
    hidden: Option<bool>,
    /// The font of its characters that are no Chinese.
    pub font: Option<String>,
}

/// What a paragraph holds, in its order, and whether it is left out.
pub type Piece = (Line, bool);

impl Run {
    /// What an element says of the run it is in.
    pub fn property(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "rStyle" => self.style = element.value(),
            "b" => self.bold = Some(element.is_on()),
            "vanish" => self.hidden = Some(element.is_on()),
            "rFonts" => self.font = element.attribute("ascii").or_else(|| element.attribute("hAnsi")),
            _ => {}
        }
    }
}

impl Paragraph {
    /// What an element says of the paragraph it is in.
    pub fn property(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "pStyle" => self.style = element.value(),
            "numId" => self.list = element.number(),
            "ilvl" => self.level = element.number(),
            "outlineLvl" => self.outline = element.number(),
            _ => {}
        }
    }

    pub fn break_line(&mut self) {
        self.lines.push(Text::default());
    }

    /// Something that stands at the paragraph, after what is written so far.
    pub fn attach(&mut self, content: Content) {
        self.attached.push((self.lines.len(), content));
    }

    pub fn write(&mut self, text: &str, run: Option<&Run>, styles: &Styles) {
        let style = run.and_then(|run| run.style.as_deref());
        let own = styles.paragraph(self.style.as_deref());
        let says = |run: Option<bool>, of: fn(&Styles, Option<&str>) -> Option<bool>| {
            run.or_else(|| of(styles, style)).or_else(|| of(styles, own)).unwrap_or(false)
        };
        if says(run.and_then(|run| run.hidden), Styles::hidden) {
            self.hidden.push_str(text);
            return;
        }
        let bold = says(run.and_then(|run| run.bold), Styles::bold);
        if self.lines.is_empty() {
            self.lines.push(Text::default());
        }
        let Some(line) = self.lines.last_mut() else { return };
        let count = text.chars().filter(|character| !is_blank(*character)).count();
        line.bold_lead += if bold && line.bold_lead == line.characters { count } else { 0 };
        line.characters += count;
        line.bold += if bold { count } else { 0 };
        line.text.extend(
            text.chars()
                .map(|character| if character == '\n' || character == '\r' { ' ' } else { character }),
        );
    }

    /// The paragraph at its end.
    pub fn finish(self, styles: &Styles, numbering: &mut Numbering) -> Vec<Piece> {
        let style = styles.paragraph(self.style.as_deref());
        let level = self.outline.map(|outline| outline.saturating_add(1));
        // Level 10 is running text, and there is nothing below h6.
        let heading = level.or_else(|| styles.heading_level(style)).filter(|level| *level < 10);
        let heading = heading.map(|level| level.min(6));
        let has_text = self.lines.iter().any(|line| !trim(&line.text).is_empty());
        // An empty paragraph is numbered too, but shows as nothing much; it counts.
        let mut number = self.number(styles, numbering);
        let contents = styles.is_contents(style);
        if !has_text {
            number.clear();
        }
        let mut pieces: Vec<Piece> = Vec::new();
        let plain = |content| (Line::new(0, content), false);
        let mut attached = self.attached.into_iter().peekable();
        for (index, line) in self.lines.iter().enumerate() {
            while let Some((_, content)) = attached.next_if(|(after, _)| *after <= index) {
                pieces.push(plain(content));
            }
            let text = trim(&line.text);
            if text.is_empty() {
                continue;
            }
            let number = std::mem::take(&mut number);
            let numbered =
                if line.bold_lead > 0 { number.chars().filter(|next| !is_blank(*next)).count() } else { 0 };
            let line = Line {
                heading_level: heading,
                bold: line.bold == line.characters,
                bold_lead: line.bold_lead + numbered,
                ..Line::new(0, Content::Text(number + text))
            };
            pieces.push((line, contents));
        }
        pieces.extend(attached.map(|(_, content)| plain(content)));
        let hidden = trim(&self.hidden);
        if !hidden.is_empty() {
            pieces.push((Line::new(0, Content::Text(hidden.to_owned())), true));
        }
        pieces
    }

    /// What stands before a paragraph by its list, or by its style's.
    fn number(&self, styles: &Styles, numbering: &mut Numbering) -> String {
        let style = styles.paragraph(self.style.as_deref());
        let of_style = styles.list(style);
        let Some(list) = self.list.or(of_style.map(|(list, _)| list)).filter(|list| *list > 0) else {
            return String::new();
        };
        let level = self
            .level
            .or_else(|| if self.list.is_some() { Some(0) } else { None })
            .or_else(|| numbering.level_of_style(list, style?))
            .or(of_style.and_then(|(_, level)| level))
            .unwrap_or(0);
        numbering.next(list, level)
    }
}
