//! Plain text, one paragraph a line, or Markdown.

mod aligned;
mod form;

use super::{Content, Layout, Line, Source, grid, markdown, wrap};
use crate::prose::characters::{is_blank, trim};

/// The lines of a text, numbered as in the file.
///
/// Lines without text are left out. Runs of lines with the same number of tabs, as Word and Excel
/// copy tables, become tables, whose number is that of their first line; so do columns set by blanks, and the
/// tables of a known form that came a cell a line. What is evidently Markdown is read as that.
pub fn lines(text: &str) -> Source {
    let split_lines: Vec<&str> = split(text).collect();
    if markdown::is_markdown(&split_lines) {
        return markdown::lines(&split_lines);
    }
    let mut source = Source::default();
    let mut run: Vec<(usize, &str)> = Vec::new();
    let mut run_tabs = 0;
    let mut apart = false;
    let mut known = form::tables(&split_lines);
    known.extend(aligned::tables(&split_lines));
    known.sort_by_key(|(lines, _)| lines.start);
    let mut known = known.into_iter().peekable();
    let mut skipped = 0;
    for (index, line) in split_lines.into_iter().enumerate() {
        if let Some((lines, table)) = known.next_if(|(lines, _)| lines.start == index) {
            push_run(&run, &mut source.lines);
            run.clear();
            (run_tabs, apart) = (0, false);
            source.lines.push(Line::new(index + 1, Content::Table(table)));
            skipped = lines.end;
        }
        if index < skipped {
            continue;
        }
        let tabs = line.bytes().filter(|byte| *byte == b'\t').count();
        let blank = trim(line).is_empty();
        // The indent may be tabs too: a table begins with a line of two filled cells.
        let filled = line.split('\t').filter(|cell| !trim(cell).is_empty()).count();
        let cells = if filled > 1 || (filled > 0 && run_tabs == tabs) { tabs } else { 0 };
        if cells == 0 || cells != run_tabs {
            push_run(&run, &mut source.lines);
            run.clear();
        }
        run_tabs = cells;
        if cells > 0 {
            run.push((index + 1, line));
        } else if !blank {
            let layout = Layout { indent: indent(line), apart };
            source.lines.push(Line { layout, ..paragraph(index + 1, line) });
        }
        apart = blank;
    }
    push_run(&run, &mut source.lines);
    source
}

/// Splits at every kind of line end; CR LF is one.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let now = rest?;
        let end = now.find(['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']);
        let Some(end) = end else {
            rest = None;
            return Some(now);
        };
        let (line, after) = now.split_at(end);
        let mark = if after.starts_with("\r\n") { 2 } else { after.chars().next().map_or(0, char::len_utf8) };
        rest = Some(&after[mark..]);
        Some(line)
    })
}

/// How far a line is indented, in half-width characters; a tab is as four.
fn indent(line: &str) -> usize {
    let blanks: String = line.chars().take_while(|character| is_blank(*character)).collect();
    wrap::width(&blanks.replace('\t', "    ").replace('\u{3000}', "  "))
}

fn paragraph(number: usize, line: &str) -> Line {
    Line::new(number, Content::Text(trim(line).to_owned()))
}

/// A run of lines as a table; fewer than two as paragraphs.
fn push_run(run: &[(usize, &str)], lines: &mut Vec<Line>) {
    let [(number, first), rest @ ..] = run else { return };
    if rest.is_empty() {
        lines.push(paragraph(*number, first));
        return;
    }
    let cells = |line: &str| line.split('\t').map(|cell| trim(cell).to_owned()).collect::<Vec<_>>();
    let rows = run.iter().map(|(_, line)| cells(line)).collect();
    let Some(table) = grid::plain(None, rows) else { return };
    lines.push(Line::new(*number, Content::Table(table)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &Source) -> Vec<(usize, String)> {
        source
            .lines
            .iter()
            .map(|line| {
                let text = match &line.content {
                    Content::Text(text) => text.clone(),
                    Content::Table(table) => format!("{:?} {:?}", table.columns, table.rows),
                    Content::Picture(text) => format!("[{text}]"),
                };
                (line.number, text)
            })
            .collect()
    }

    #[test]
    fn every_line_end_counts_and_blanks_go() {
        let text = "\u{FEFF}标题\r\n\r\n\u{3000}\u{3000}一、甲\u{3000}乙\u{A0}\r第四\u{2028}五\u{85}六\u{B}七\u{C}八\u{200B}\n";
        let expected =
            [(1, "标题"), (3, "一、甲\u{3000}乙"), (4, "第四"), (5, "五"), (6, "六"), (7, "七"), (8, "八")];
        assert_eq!(texts(&lines(text)), expected.map(|(number, text)| (number, text.to_owned())));
    }

    #[test]
    fn tabbed_runs_are_tables() {
        let source = lines("前\n\t2017\t2018\n甲\t12\t\n乙\t3\t 4 \n\n\t缩进一\n\t缩进二");
        assert_eq!(source.lines.len(), 4);
        assert_eq!(source.lines[1].number, 2);
        let Content::Table(table) = &source.lines[1].content else { panic!("no table") };
        assert_eq!(table.columns, ["", "2017", "2018"]);
        assert_eq!(table.rows, [["甲", "12", ""], ["乙", "3", "4"]]);
        assert_eq!(texts(&source)[2..], [(6, "缩进一".to_owned()), (7, "缩进二".to_owned())]);
    }

    #[test]
    fn one_tabbed_line_is_text() {
        assert_eq!(texts(&lines("甲\t乙")), [(1, "甲\t乙".to_owned())]);
        assert_eq!(lines("").lines, []);
    }
}
