//! Tables in their places: ids, and units told in the line above.

use super::pieces;
use crate::model::Block;
use crate::tables::{form, unit};

/// Longest line above a table that may tell its unit, in characters.
const LONGEST_UNIT_LINE: usize = 40;

/// Gives every table an id and, where it tells none itself, the unit of the line above it: 单位：万元. `count` is
/// how many tables stand before them.
pub fn name_tables(body: &mut Vec<Block>, count: &mut usize) {
    name(body, count);
}

/// Makes one table of the form of two that stand one after the other.
fn join_parted(blocks: &mut Vec<Block>) {
    let mut index = 1;
    while index < blocks.len() {
        let goes_on = match (&blocks[index - 1], &blocks[index]) {
            (Block::Table(first), Block::Table(second)) => form::goes_on(first, second),
            _ => false,
        };
        if goes_on && let Block::Table(second) = blocks.remove(index) {
            if let Block::Table(first) = &mut blocks[index - 1] {
                form::join(first, second);
            }
        } else {
            index += 1;
        }
    }
}

/// Takes the lines over a table into its caption where they are its name and its unit: 表1 …, 单位：人.
fn take_captions(blocks: &mut Vec<Block>) {
    let text = |block: &Block| block.as_paragraph().map(|paragraph| paragraph.text.clone());
    for index in (2..blocks.len()).rev() {
        let (Some(name), Some(told)) = (text(&blocks[index - 2]), text(&blocks[index - 1])) else { continue };
        let is_unit = told.chars().count() <= LONGEST_UNIT_LINE && unit::of_caption(&told).is_some();
        if let Block::Table(table) = &mut blocks[index]
            && table.caption.is_none()
            && is_unit
            && pieces::is_caption_alone(&name)
        {
            table.caption = Some(format!("{name} {told}"));
            blocks.drain(index - 2..index);
        }
    }
}

fn name(blocks: &mut Vec<Block>, count: &mut usize) {
    join_parted(blocks);
    take_captions(blocks);
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
