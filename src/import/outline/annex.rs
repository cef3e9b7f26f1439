//! What is attached to a report: tables with their names, and the lines around them. No line of it is a heading:
//! the report's sections are those of its text.

use crate::import::source::{Content, Line};
use crate::model::{Block, Paragraph};

/// Longest line over a table that is its name, in characters.
const LONGEST_NAME: usize = 40;
/// Lines that may stand over a table and be of its name: what it is called, and its unit.
const MOST_LINES: usize = 2;
/// How notes begin, which are of the table before them.
const NOTES: [&str; 4] = ["注", "备注", "備註", "说明"];

/// The blocks of what is attached, in its order.
pub fn annex(lines: &[Line]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        match &line.content {
            Content::Text(text) => {
                blocks.push(Block::Paragraph(Paragraph { text: text.clone(), items: Vec::new() }));
            }
            Content::Table(table) => {
                let mut table = table.clone();
                if table.caption.is_none() {
                    let names =
                        blocks.iter().rev().take(MOST_LINES).take_while(|block| is_name(block)).count();
                    let names = blocks.drain(blocks.len() - names..);
                    let names = names.filter_map(|block| Some(block.as_paragraph()?.text.clone()));
                    table.caption = Some(names.collect::<Vec<_>>().join(" ")).filter(|name| !name.is_empty());
                }
                blocks.push(Block::Table(table));
            }
            Content::Picture(_) => {}
        }
    }
    blocks
}

fn is_name(block: &Block) -> bool {
    block.as_paragraph().is_some_and(|paragraph| {
        let text = paragraph.text.as_str();
        text.chars().count() <= LONGEST_NAME
            && !text.contains('。')
            && !text.ends_with(['：', ':', '；'])
            && !NOTES.iter().any(|note| text.starts_with(note))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Table;

    fn text(text: &str) -> Line {
        Line::new(1, Content::Text(text.to_owned()))
    }

    fn table(caption: Option<&str>) -> Line {
        let caption = caption.map(str::to_owned);
        Line::new(1, Content::Table(Table { caption, ..Table::default() }))
    }

    #[test]
    fn short_lines_over_a_table_are_its_name_and_no_line_is_a_heading() {
        let blocks = annex(&[
            text("一、收入情况表"),
            text("单位：万元"),
            table(None),
            text("注：本表为快报数"),
            table(None),
            text("支出情况表"),
            table(Some("三公经费")),
        ]);
        let found: Vec<&str> = blocks
            .iter()
            .map(|block| match block {
                Block::Table(table) => table.caption.as_deref().unwrap_or_default(),
                Block::Paragraph(paragraph) => paragraph.text.as_str(),
                _ => "another",
            })
            .collect();
        assert_eq!(found, ["一、收入情况表 单位：万元", "注：本表为快报数", "", "支出情况表", "三公经费"]);
    }
}
