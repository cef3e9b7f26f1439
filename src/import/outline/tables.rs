//! Tables in their places: ids, and units told in the line above.

use crate::model::Block;
use crate::tables::{form, unit};

/// Longest line above a table that may tell its unit, in characters.
const LONGEST_UNIT_LINE: usize = 40;

/// Gives every table an id and, where it tells none itself, the unit of the line above it: 单位：万元.
pub fn name_tables(body: &mut [Block]) {
    name(body, &mut 0);
}

fn name(blocks: &mut [Block], count: &mut usize) {
    let mut above: Option<String> = None;
    for block in blocks {
        match block {
            Block::Table(table) => {
                *count += 1;
                table.id = format!("t{count}");
                form::mend(table);
                let caption = table.caption.as_deref().and_then(unit::of_caption);
                table.unit = table.unit.take().or(caption).or(above.take());
            }
            Block::Section(section) => {
                above = None;
                name(&mut section.blocks, count);
            }
            Block::Paragraph(paragraph) => {
                let short = paragraph.text.chars().count() <= LONGEST_UNIT_LINE;
                above = Some(&paragraph.text).filter(|_| short).and_then(|text| unit::of_caption(text));
            }
            Block::Unknown(_) => above = None,
        }
    }
}
