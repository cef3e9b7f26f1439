//! Markdown, as assistants write it, to lines: headings, bold leads, lists, tables, quotes.
//!
//! Only what is evidently Markdown is read so: a text may have `*` and `#` of its own. Marks go,
//! words stay; rules and fences are left out.

use super::grid;
use super::inline::{self, Inline};
use super::{Content, Layout, Line, Source};
use crate::model::Table;
use crate::prose::characters::{is_blank, is_han, trim};
use crate::prose::marker;

/// Fences around text that is Markdown itself, or plain.
const PLAIN_FENCES: [&str; 5] = ["", "markdown", "md", "text", "plaintext"];

/// Whether lines are evidently Markdown: two headings, or one at the start or with other marks, a
/// table, or bold words that nothing but Markdown writes so.
pub fn is_markdown(lines: &[&str]) -> bool {
    let (mut headings, mut bold, mut links, mut items) = (0, 0, 0, 0);
    let mut first_is_heading = false;
    let mut first = true;
    let mut before = "";
    for line in lines {
        let line = trim(line);
        if line.is_empty() || fence(line).is_some() {
            before = "";
            continue;
        }
        let heading = line.contains("# ") && heading(line).is_some();
        headings += usize::from(heading);
        first_is_heading |= heading && first;
        first = false;
        if before.contains('|') && line.contains("--") && line.contains('|') && is_delimiter(line) {
            return true;
        }
        bold += inline::evident_bold(line);
        links += usize::from(line.contains("](http"));
        items += usize::from(item(line).is_some()) + usize::from(is_rule(line));
        before = line;
    }
    headings >= 2
        || headings == 1 && (first_is_heading || bold + links + items > 0)
        || bold >= 2
        || bold == 1 && (links > 0 || items >= 2)
}

/// Reads the lines of a Markdown text.
pub fn lines(lines: &[&str]) -> Source {
    let mut source = Source::default();
    let mut reader = Reader::default();
    let mut index = 0;
    while let Some(raw) = lines.get(index) {
        index += 1;
        index += reader.line(index, raw, &lines[index..], &mut source);
    }
    source
}

/// What lasts from line to line.
#[derive(Default)]
struct Reader {
    /// Whether a blank line came before.
    apart: bool,
    /// Whether the lines are those of a program, which are kept as they are.
    verbatim: bool,
    /// Whether a fence is open.
    fenced: bool,
}

impl Reader {
    /// Reads a line, and returns how many of those after it belong to it.
    fn line(&mut self, number: usize, raw: &str, after: &[&str], source: &mut Source) -> usize {
        let text = trim(raw);
        let apart = std::mem::replace(&mut self.apart, text.is_empty());
        if text.is_empty() {
            return 0;
        }
        let layout = Layout { indent: 0, apart };
        let kept = |content| Line { layout, ..Line::new(number, content) };
        if let Some(name) = fence(text) {
            self.fenced = !self.fenced;
            self.verbatim = self.fenced && !PLAIN_FENCES.contains(&trim(name));
            source.left_out.push(Line::new(number, Content::Text(text.to_owned())));
            return 0;
        }
        if self.verbatim {
            source.lines.push(kept(Content::Text(text.to_owned())));
            return 0;
        }
        let text = unquoted(text);
        // 标题⏎=====
        if text.len() > 2
            && text.bytes().all(|byte| byte == b'=')
            && let Some(last) = source.lines.last_mut().filter(|last| last.number + 1 == number)
        {
            last.heading_level = last.heading_level.or(Some(1));
            source.left_out.push(Line::new(number, Content::Text(text.to_owned())));
            return 0;
        }
        if is_rule(text) {
            source.left_out.push(Line::new(number, Content::Text(text.to_owned())));
            return 0;
        }
        if text.contains('|') && after.first().is_some_and(|next| is_delimiter(unquoted(trim(next)))) {
            let rows: Vec<&str> = after[1..]
                .iter()
                .map(|row| unquoted(trim(row)))
                .take_while(|row| row.contains('|'))
                .collect();
            source.lines.extend(table(text, &rows).map(|table| kept(Content::Table(table))));
            return 1 + rows.len();
        }
        if let Some(alternative) = inline::picture(text) {
            source.lines.push(kept(Content::Picture(alternative)));
            return 0;
        }
        let (level, text) = match heading(text) {
            Some((level, text)) => (Some(level), text),
            None => (None, item(text).unwrap_or(text)),
        };
        let Inline { text, bold } = inline::read(text);
        let words = trim(&text);
        if words.is_empty() {
            return 0;
        }
        let skipped = text[..text.len() - text.trim_start_matches(is_blank).len()].chars().count();
        let bold = &bold[skipped.min(bold.len())..];
        let (whole, lead) = lead(words, bold);
        let line = Line::new(number, Content::Text(words.to_owned()));
        let whole = whole || level.is_some();
        source.lines.push(Line { heading_level: level, bold: whole, bold_lead: lead, layout, ..line });
        0
    }
}

/// Whether all of a text is bold, and how many characters at its start are, blanks not counted. The
/// number of a heading and the mark after it are as bold as the heading: `1. **加强领导**：…`
fn lead(text: &str, bold: &[bool]) -> (bool, usize) {
    let characters: Vec<(char, bool)> = text.chars().zip(bold.iter().copied()).collect();
    let number = marker::read(text).map_or(0, |marker| text[..marker.end].chars().count());
    let numbered = characters.get(number..).unwrap_or_default();
    let begins = numbered.iter().find(|(character, _)| !is_blank(*character)).is_some_and(|(_, bold)| *bold);
    let from = if begins { number } else { 0 };
    let is_bold = |(character, bold): &(char, bool)| *bold || is_blank(*character);
    let mut end = from + characters[from..].iter().take_while(|character| is_bold(character)).count();
    if end > from && end < characters.len() && matches!(characters[end].0, '：' | ':' | '。') {
        end += 1;
    }
    let count = characters[..end].iter().filter(|(character, _)| !is_blank(*character)).count();
    (end == characters.len() && end > 0, count)
}

/// What stands after the mark that opens or closes the text of a program: its language.
fn fence(line: &str) -> Option<&str> {
    line.strip_prefix("```").or_else(|| line.strip_prefix("~~~"))
}

/// The level and the text of `## 一、总体情况`, also without the blank.
fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    let text = trim(rest);
    let apart = rest.starts_with(is_blank) || level > 1 && rest.starts_with(|first: char| is_han(first));
    if !(1..=6).contains(&level) || !apart || text.is_empty() {
        return None;
    }
    // ## 一、总体情况 ##
    let closed = text.trim_end_matches('#');
    let text = if closed.ends_with(is_blank) { trim(closed) } else { text };
    u8::try_from(level).ok().map(|level| (level, text)).filter(|(_, text)| !text.is_empty())
}

/// The text of an item: `- …`, `* …`, `+ …`, `- [x] …`.
fn item(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '*', '+']).filter(|rest| rest.starts_with(is_blank))?;
    let text = trim(rest);
    let text = ["[ ]", "[x]", "[X]"].iter().find_map(|sign| text.strip_prefix(sign)).map_or(text, trim);
    Some(text).filter(|text| !text.is_empty())
}

/// A line without the marks of a quote.
fn unquoted(line: &str) -> &str {
    let mut text = line;
    while let Some(rest) = text.strip_prefix('>') {
        text = trim(rest);
    }
    if text.is_empty() { line } else { text }
}

/// `---`, `* * *`
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|character| !is_blank(*character));
    let Some(first @ ('-' | '*' | '_')) = marks.next() else {
        return false;
    };
    let mut count = 1;
    marks.all(|mark| {
        count += 1;
        mark == first
    }) && count >= 3
}

/// `|:---|---:|`, below the columns of a table.
fn is_delimiter(line: &str) -> bool {
    line.contains('|')
        && line.contains('-')
        && cells(line).iter().all(|cell| {
            let dashes = cell.trim_start_matches(':').trim_end_matches(':');
            !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
        })
}

/// The cells of a row, with or without marks around it.
fn cells(row: &str) -> Vec<String> {
    let row = trim(row);
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for character in row.chars() {
        if character == '|' && !escaped {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            if character == '|' {
                cell.pop();
            }
            cell.push(character);
        }
        escaped = character == '\\' && !escaped;
    }
    // What stands after the last mark is a cell only if it has a text.
    if cells.len() > 1 && cells.last().is_some_and(|cell| trim(cell).is_empty()) {
        cells.pop();
    }
    cells.iter().map(|cell| trim(cell).to_owned()).collect()
}

fn table(columns: &str, rows: &[&str]) -> Option<Table> {
    let read = |row: &str| -> Vec<String> {
        cells(row).iter().map(|cell| trim(&inline::read(cell).text).to_owned()).collect()
    };
    let rows = std::iter::once(columns).chain(rows.iter().copied());
    grid::plain(None, rows.map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use super::*;
    use crate::import::growth::assert_linear;

    fn shown(text: &str) -> Vec<String> {
        let shown = |line: &Line| {
            let content = match &line.content {
                Content::Text(text) => text.clone(),
                Content::Table(table) => format!("{:?} {:?}", table.columns, table.rows),
                Content::Picture(text) => format!("[{text}]"),
            };
            let level = line.heading_level.map(|level| format!("h{level} ")).unwrap_or_default();
            let bold = if line.bold && line.heading_level.is_none() { "b " } else { "" };
            let lead = Some(line.bold_lead).filter(|lead| *lead > 0 && !line.bold);
            format!("{level}{bold}{}{content}", lead.map(|lead| format!("{lead} ")).unwrap_or_default())
        };
        text::lines(text).lines.iter().map(shown).collect()
    }

    #[test]
    fn what_assistants_write() {
        let text = "# 云汀镇2024年工作总结\n\n> 本文为**初稿**\n\n## 一、总体情况\n\n### （一）产业发展 ###\n\
                    全年完成产值**93.1亿元**，增长`4.2%`。\n\n- **招商引资**：引进项目12个。\n* 见[统计公报](https://example.com/a_b(1))。\n\
                    1. **强化保障。** 投入3\\*4万元。\n1\\. 加强培训。\n\n---\n\n| 指标 | 数值 |\n|:--|--:|\n| 产值 | **93.1** |\n| 人\\|次 | 12 |\n\n\
                    **二、存在问题**\n- [ ] 人员*不足*\n![照片](a.png)\n增长5%[1](https://example.com)。\n";
        assert_eq!(
            shown(text),
            [
                "h1 云汀镇2024年工作总结",
                "本文为初稿",
                "h2 一、总体情况",
                "h3 （一）产业发展",
                "全年完成产值93.1亿元，增长4.2%。",
                "5 招商引资：引进项目12个。",
                "见统计公报。",
                "7 1. 强化保障。 投入3*4万元。",
                "1. 加强培训。",
                "[\"指标\", \"数值\"] [[\"产值\", \"93.1\"], [\"人|次\", \"12\"]]",
                "b 二、存在问题",
                "人员不足",
                "[照片]",
                "增长5%[1]。"
            ]
        );
        assert_eq!(text::lines(text).left_out.len(), 1, "the rule");
    }

    #[test]
    fn other_ways_to_write_it() {
        assert_eq!(
            shown("云汀镇总结\n====\n##二、做法\n指标 | 数值\n--- | ---\n产值 | 9\n\n* * *\n文"),
            ["h1 云汀镇总结", "h2 二、做法", "[\"指标\", \"数值\"] [[\"产值\", \"9\"]]", "文"]
        );
        assert_eq!(
            shown("```markdown\n# 云汀镇总结\n正文。\n```\n"),
            ["h1 云汀镇总结", "正文。"],
            "a fence around the whole"
        );
        assert_eq!(shown("**一、总体情况**\n情况良好。\n**二、问题**\n不多。")[0], "b 一、总体情况");
    }

    #[test]
    fn a_plain_text_keeps_its_signs() {
        for text in [
            "云汀镇总结\n* 本数据为快报数\n3*4*5米，2**3\n张**、李**等人",
            "云汀镇总结\n#12号楼改造完成\n甲|乙|丙",
            "云汀镇总结\n- 一是加强领导\n- 二是落实责任",
            "[注](见附件)\n---\n_下划线_",
            "1\\. 加强",
        ] {
            let expected: Vec<&str> = text.lines().collect();
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn read_in_one_go() {
        for piece in
            ["**甲", "[甲](", "`甲``", "*甲_乙**", "|-", "![", "<", "\\", "# 甲\n", "|甲|\n|-|\n", "> > "]
        {
            assert_linear(piece, 5_000, |count| {
                let text = format!("# 甲\n{}", piece.repeat(count));
                assert!(!text::lines(&text).lines.is_empty());
            });
        }
    }
}
