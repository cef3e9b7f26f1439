//! Lines cut at a width, as pages and mail programs cut them, back to paragraphs.
//!
//! Told by the whole text: many lines break off in mid-sentence, they do so near one width, and
//! hardly a line is longer. Where that does not hold, every line stays the paragraph that it is.

use super::page_number::{self, Style};
use super::{Content, Line, Role};
use crate::prose::characters::{is_blank, is_digit, is_han};
use crate::prose::marker::{self, Kind, Marker};

/// The narrowest text that is taken for cut, in half-width characters: below it a list of names
/// looks the same.
const NARROWEST: usize = 32;

/// Lines narrower than this tell nothing of a width: titles, dates, names.
const TELLING: usize = 24;

/// How many lines must break off at the width.
const ENOUGH: usize = 3;

/// How much of an indent begins a paragraph, in half-width characters.
const INDENT: usize = 2;

/// How many lines that break off there are to a paragraph where a sentence that ends at the width is
/// taken to go on.
const LONG: usize = 3;

/// What ends a sentence; after it a line may end for good.
const ENDS: [char; 9] = ['。', '！', '？', '!', '?', '；', ';', '：', ':'];

/// What a line that goes on from the one before may begin with, and no paragraph does.
const GOES_ON: [char; 15] =
    ['，', '。', '；', '、', '：', '！', '？', '）', '”', '》', '%', '％', '‰', ')', ','];

/// Signs before the items of a list.
const BULLETS: [char; 13] = ['●', '•', '◆', '■', '▪', '○', '★', '☆', '※', '►', '▶', '◇', '□'];

/// How wide characters are taken to be.
#[derive(Debug, Clone, Copy)]
enum Measure {
    /// As they are printed: a Chinese character is as wide as two digits.
    Printed,
    /// All alike, as programs count that know no better.
    Alike,
}

/// A line of text among those of its source.
struct Row<'a> {
    /// Index of the line.
    index: usize,
    text: &'a str,
    marker: Option<Marker>,
    indent: usize,
    /// Whether a blank line stands before it, and no page number.
    apart: bool,
    /// Whether it may be joined to the row before at all: no table in between, no heading by markup.
    joins: bool,
    /// Widths, printed and alike.
    widths: [usize; 2],
    /// Whether it breaks off: no sentence ends with it.
    open: bool,
}

/// How a text is cut.
struct Cut {
    measure: Measure,
    /// The widths at which lines break off.
    low: usize,
    high: usize,
    /// The indent of lines that begin no paragraph, if an indent tells the others.
    margin: Option<usize>,
    /// Whether blank lines stand between all lines, and tell nothing.
    spaced: bool,
    /// Whether paragraphs are of many lines.
    long: bool,
}

/// The lines with a paragraph a line, and the page numbers that stood between them; `None` where
/// nothing is to be done.
pub fn join(lines: &[Line]) -> Option<(Vec<Line>, Vec<Line>)> {
    let pages = page_numbers(lines);
    let sure: Vec<bool> = pages.iter().map(|page| page.is_some_and(|(style, _)| style.is_sure())).collect();
    let rows = rows(lines, &sure);
    let cut = [Measure::Printed, Measure::Alike].into_iter().filter_map(|measure| cut(&rows, measure));
    let Some((_, cut)) = cut.max_by_key(|(many, _)| *many) else {
        return sure.contains(&true).then(|| part(lines, &sure, across_pages, &rows));
    };
    let removed = numbered_pages(&rows, &pages, &sure);
    let rows = self::rows(lines, &removed);
    let mut text = Joining { cut: &cut, counted: Vec::new(), lines: 0, begun: 0 };
    let (joined, left_out) = part(lines, &removed, |row, next| text.joins(row, next), &rows);
    (joined.len() < lines.len()).then_some((joined, left_out))
}

/// Joins rows where `joins` says so; what is `removed` is left out.
fn part(
    lines: &[Line],
    removed: &[bool],
    mut joins: impl FnMut(&Row, &Row) -> bool,
    rows: &[Row],
) -> (Vec<Line>, Vec<Line>) {
    let mut to_last = vec![false; lines.len()];
    for pair in rows.windows(2) {
        to_last[pair[1].index] = joins(&pair[0], &pair[1]);
    }
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut left_out = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if removed[index] {
            left_out.push(line.clone());
        } else if let Some(last) = joined.last_mut().filter(|_| to_last[index]) {
            append(last, line);
        } else {
            joined.push(line.clone());
        }
    }
    (joined, left_out)
}

/// Adds a line to the one that it goes on from.
fn append(line: &mut Line, next: &Line) {
    let (Content::Text(text), Content::Text(more)) = (&mut line.content, &next.content) else {
        return;
    };
    let own = text.chars().filter(|character| !is_blank(*character)).count();
    if line.bold {
        line.bold_lead = own + if next.bold { more.chars().count() } else { next.bold_lead };
        line.bold = next.bold;
    } else if line.bold_lead >= own {
        line.bold_lead = own + next.bold_lead;
    }
    // Words of letters had a blank between them.
    let letters = text.ends_with(|last: char| last.is_ascii_alphabetic())
        && more.starts_with(|first: char| first.is_ascii_alphabetic());
    if letters {
        text.push(' ');
    }
    text.push_str(more);
}

fn page_numbers(lines: &[Line]) -> Vec<Option<(Style, u32)>> {
    let text = |line: &Line| match &line.content {
        Content::Text(text) if line.role == Role::Unknown => page_number::read(text),
        _ => None,
    };
    lines.iter().map(text).collect()
}

/// The lines of text as rows, without those that are `removed`.
fn rows<'a>(lines: &'a [Line], removed: &[bool]) -> Vec<Row<'a>> {
    let mut rows = Vec::with_capacity(lines.len());
    let (mut joins, mut page) = (false, false);
    for (index, line) in lines.iter().enumerate() {
        let Content::Text(text) = &line.content else {
            joins = false;
            continue;
        };
        if removed[index] {
            page = true;
            continue;
        }
        let free = line.heading_level.is_none() && line.role == Role::Unknown;
        let indent = line.layout.indent;
        rows.push(Row {
            index,
            text,
            marker: marker::read(text).filter(|marker| marker.kind != Kind::Lost),
            indent,
            apart: line.layout.apart && !page,
            joins: joins && free,
            widths: [indent + width(text), (indent / 2 + text.chars().count()) * 2],
            open: is_open(text),
        });
        joins = free;
        page = false;
    }
    rows
}

impl Row<'_> {
    fn width(&self, measure: Measure) -> usize {
        match measure {
            Measure::Printed => self.widths[0],
            Measure::Alike => self.widths[1],
        }
    }

    /// Whether what it says makes it the first of a paragraph, if a paragraph may begin here.
    fn begins(&self) -> bool {
        self.marker.is_some() || self.text.starts_with(BULLETS) || begins_item(self.text)
    }

    /// A row of words alone, as headings are: no mark is in it but those of its number.
    fn is_bare(&self) -> bool {
        let text = &self.text[self.marker.map_or(0, |marker| marker.end)..];
        !text.contains(['，', ',', '。', '；', '：', ':', ';'])
    }
}

/// 一是…, 二要…
fn begins_item(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| "一二三四五六七八九十".contains(first))
        && characters.next().is_some_and(|second| matches!(second, '是' | '要'))
}

/// Whether a text breaks off.
fn is_open(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '"', '）', ')', '』', '」']);
    let stop = text.strip_suffix('.').is_some_and(|before| before.ends_with(is_han));
    !stop && !text.ends_with(ENDS)
}

/// The width of a text in half-width characters.
pub fn width(text: &str) -> usize {
    let wide = |character: char| {
        let code = character as u32;
        code >= 0x2e80 && !(0xff61..=0xffdc).contains(&code) || (0x2014..=0x2027).contains(&code)
    };
    text.chars().map(|character| 1 + usize::from(wide(character))).sum()
}

/// How the rows are cut, and how many of them are; `None` where the evidence is weak.
fn cut(rows: &[Row], measure: Measure) -> Option<(usize, Cut)> {
    let margin = margin(rows);
    let indented = |row: &Row| margin.is_some_and(|margin| row.indent >= margin + INDENT);
    // Where a row breaks off and the next could be what follows.
    let breaks: Vec<(&Row, &Row)> = rows
        .windows(2)
        .map(|pair| (&pair[0], &pair[1]))
        .filter(|(row, next)| row.open && next.joins && next.marker.is_none() && !indented(next))
        .collect();
    let apart = |breaks: &[(&Row, &Row)]| breaks.iter().filter(|(_, next)| next.apart).count();
    let wide: Vec<(&Row, &Row)> =
        breaks.into_iter().filter(|(row, _)| row.width(measure) >= TELLING).collect();
    let spaced = apart(&wide) * 5 >= wide.len() * 4;
    let breaks: Vec<(&Row, &Row)> = wide.into_iter().filter(|(_, next)| spaced || !next.apart).collect();

    let mut widths: Vec<usize> = breaks.iter().map(|(row, _)| row.width(measure)).collect();
    widths.sort_unstable();
    let (mut low, mut high, mut many, mut first) = (0, 0, 0, 0);
    for (last, width) in widths.iter().enumerate() {
        let span = (*width / 8).max(8);
        while widths[first] + span < *width {
            first += 1;
        }
        if last + 1 - first >= many && *width >= NARROWEST {
            (low, high, many) = (width - span, *width, last + 1 - first);
        }
    }
    let sure = breaks.iter().any(|(row, next)| {
        (low..=high).contains(&row.width(measure))
            && (next.text.starts_with(GOES_ON)
                || row.text.ends_with(is_digit)
                || row.text.ends_with(['，', '、']))
    });
    let longer = rows.iter().filter(|row| row.width(measure) > high + 4).count();
    let full = rows.iter().filter(|row| row.width(measure) >= low).count();
    let enough = many >= ENOUGH || many + 1 >= ENOUGH && sure;
    let evident = enough && many * 5 >= breaks.len() * 3 && longer * 20 <= rows.len() && many * 5 >= full * 2;
    let ends = rows.iter().filter(|row| !row.open && row.width(measure) < low).count();
    let long = many >= ends * LONG;
    evident.then_some((many, Cut { measure, low, high, margin, spaced, long }))
}

/// The indent of rows that begin no paragraph, where those that begin one are indented more.
fn margin(rows: &[Row]) -> Option<usize> {
    let margin = rows.iter().filter(|row| row.joins).map(|row| row.indent).min()?;
    let (mut told, mut astray, mut not_told) = (0, 0, 0);
    for pair in rows.windows(2) {
        let (row, next) = (&pair[0], &pair[1]);
        if next.indent >= margin + INDENT {
            // An indent in mid-sentence tells nothing.
            *if row.open && row.widths[0] >= NARROWEST && row.marker.is_none() {
                &mut astray
            } else {
                &mut told
            } += 1;
        } else if !row.open && !next.open && next.marker.is_none() && row.widths[0] < NARROWEST {
            // A paragraph ended before its width, and the next has no indent.
            not_told += 1;
        }
    }
    (told >= 1 && astray * 4 <= told && not_told * 3 <= told).then_some(margin)
}

/// Marks page numbers that are such only in a text of pages: `3/9`, `4`, in their order.
fn numbered_pages(rows: &[Row], pages: &[Option<(Style, u32)>], sure: &[bool]) -> Vec<bool> {
    let mut removed = sure.to_vec();
    for style in [Style::Fraction, Style::Bare] {
        // Rows of this style, with how many rows of text stand before each.
        let numbers: Vec<(usize, usize, u32)> = rows
            .iter()
            .enumerate()
            .filter_map(|(place, row)| {
                pages[row.index].filter(|page| page.0 == style).map(|(_, number)| (place, row.index, number))
            })
            .collect();
        for pair in numbers.windows(2) {
            let ((place, first, number), (next_place, second, next)) = (pair[0], pair[1]);
            if next == number + 1 && next_place > place + 2 {
                removed[first] = true;
                removed[second] = true;
            }
        }
        // One alone, that stands in the middle of a sentence.
        if let ([(place, index, _)], Style::Fraction) = (numbers.as_slice(), style)
            && place.checked_sub(1).is_some_and(|before| rows[before].open)
        {
            removed[*index] = true;
        }
    }
    removed
}

/// Whether a paragraph a line goes on over the page number that was between.
fn across_pages(row: &Row, next: &Row) -> bool {
    next.index > row.index + 1
        && next.joins
        && row.open
        && !next.begins()
        && row.text.contains(['，', '。', ','])
        && row.widths[0] >= NARROWEST * 2
        && next.text.contains('。')
}

/// The joining of rows, from the first to the last.
struct Joining<'a> {
    cut: &'a Cut,
    /// The numbers that are open, to tell the next of them from digits at the start of a line.
    counted: Vec<(Kind, u32)>,
    /// How many rows the paragraph has so far.
    lines: usize,
    /// How many paragraphs have begun.
    begun: usize,
}

impl Joining<'_> {
    fn joins(&mut self, row: &Row, next: &Row) -> bool {
        if self.begun == 0 {
            self.begin(row);
        }
        let joins = next.joins && self.goes_on(row, next);
        if joins {
            self.lines += 1;
        } else {
            self.begin(next);
        }
        joins
    }

    fn begin(&mut self, row: &Row) {
        self.begun += 1;
        self.lines = 1;
        if let Some(marker) = row.marker {
            self.counted.retain(|(kind, _)| *kind < marker.kind);
            self.counted.push((marker.kind, marker.value));
        }
    }

    /// Whether a number is one that may come here.
    fn is_next(&self, marker: Marker) -> bool {
        marker.value == 1
            || self.counted.iter().any(|(kind, last)| *kind == marker.kind && *last + 1 == marker.value)
    }

    fn goes_on(&self, row: &Row, next: &Row) -> bool {
        let Cut { measure, low, high, margin, spaced, long } = *self.cut;
        let width = row.width(measure);
        let indented = margin.is_some_and(|margin| next.indent >= margin + INDENT);
        if indented || next.apart && !spaced {
            return false;
        }
        if width < low || width > high + 4 {
            // A line cut short, where a page ends or where an indent would tell a paragraph.
            let cut_short = next.index > row.index + 1 || margin.is_some();
            return cut_short && row.open && row.text.contains(['，', '。']) && !next.begins();
        }
        if !row.open {
            let numbered = next.begins();
            return match margin {
                Some(_) => !numbered,
                // Without an indent to tell, a sentence that ends right at the width rarely ends a
                // paragraph; a heading may follow it all the same.
                None => {
                    let stops = row.text.ends_with(['。', '；', ';']);
                    long && stops
                        && width + 2 >= high
                        && !numbered
                        && (next.width(measure) >= low || !next.open)
                }
            };
        }
        if next.text.starts_with(GOES_ON) {
            return true;
        }
        if let Some(marker) = next.marker
            && self.is_next(marker)
        {
            return false;
        }
        if next.text.starts_with(BULLETS) {
            return false;
        }
        // A line of words alone below a number, or at the top, is a heading: what goes on from it is
        // the rest of a heading.
        let heading = self.lines == 1 && row.is_bare() && (row.marker.is_some() || self.begun <= 2);
        margin.is_some() || !heading || next.open && next.is_bare() && next.width(measure) < low
    }
}

#[cfg(test)]
mod tests;
