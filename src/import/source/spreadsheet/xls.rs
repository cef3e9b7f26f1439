//! The sheets of an Excel 97–2003 workbook (`.xls`, BIFF8, \[MS-XLS\]).
//!
//! A stream of records: those of the workbook (texts, formats, where the sheets begin), then those of each
//! sheet. Only what a cell shows is read of them: no formulas, no macros, no drawings.

use std::collections::HashMap;

use calamine::Dimensions;

use super::{Budget, Sheet, display};
use crate::import::source::compound::{Compound, long, short};
use crate::import::source::{FileKind, SourceError};

/// Kinds of records.
mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const END: u16 = 0x000A;
    pub const DATES: u16 = 0x0022;
    pub const PASSWORD: u16 = 0x002F;
    pub const CONTINUE: u16 = 0x003C;
    pub const SHEET: u16 = 0x0085;
    pub const NUMBERS: u16 = 0x00BD;
    pub const RICH_LABEL: u16 = 0x00D6;
    pub const CELL_FORMAT: u16 = 0x00E0;
    pub const MERGED: u16 = 0x00E5;
    pub const TEXTS: u16 = 0x00FC;
    pub const SHARED_TEXT: u16 = 0x00FD;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const TRUTH_OR_ERROR: u16 = 0x0205;
    pub const TEXT_OF_FORMULA: u16 = 0x0207;
    pub const SHORT_NUMBER: u16 = 0x027E;
    pub const FORMAT: u16 = 0x041E;
    pub const BEGIN: u16 = 0x0809;
    /// How the streams of Excel 2, 3 and 4 begin.
    pub const BEGIN_OLDER: [u16; 3] = [0x0009, 0x0209, 0x0409];
}

/// The version of records that is read.
const BIFF8: u16 = 0x0600;

/// Reads the sheets.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, SourceError> {
    let compound = Compound::open(bytes).ok_or(SourceError::Damaged)?;
    let Some(stream) = compound.stream("Workbook") else {
        // Excel 5 and 95 call it so.
        let older = !compound.holds("Workbook") && compound.holds("Book");
        return Err(if older { UNREAD } else { SourceError::Damaged });
    };
    let workbook = Workbook::read(&stream)?;
    let mut budget = Budget::default();
    // Sheets do not share their records.
    let mut left = stream.len();
    let mut sheets = Vec::new();
    for Place { name, hidden, at } in &workbook.sheets {
        let records = stream.get(*at..).ok_or(SourceError::Damaged)?;
        let mut sheet = Sheet { name: name.clone(), hidden: *hidden, ..Sheet::default() };
        let rest = workbook.read_sheet(records, &mut sheet, &mut budget)?;
        left = left.checked_sub(records.len() - rest).ok_or(SourceError::Damaged)?;
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Workbooks that are not read.
const UNREAD: SourceError = SourceError::Unsupported(FileKind::Spreadsheet);

/// A record, and what follows it.
#[derive(Clone, Copy)]
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    rest: &'a [u8],
}

impl<'a> Record<'a> {
    /// The first record of a stream.
    fn first(stream: &'a [u8]) -> Option<Self> {
        let length = usize::from(short(stream, 2)?);
        let (data, rest) = stream.get(4..)?.split_at_checked(length)?;
        Some(Self { kind: short(stream, 0)?, data, rest })
    }

    /// Row, column and format of the cell that it is of.
    fn cell(&self) -> Option<(u32, u32, u16)> {
        Some((short(self.data, 0)?.into(), short(self.data, 2)?.into(), short(self.data, 4)?))
    }
}

/// Where a sheet's records are.
struct Place {
    name: String,
    hidden: bool,
    at: usize,
}

/// What all sheets share.
#[derive(Default)]
struct Workbook {
    sheets: Vec<Place>,
    texts: Vec<String>,
    /// Codes of formats that the file has itself, by their numbers.
    formats: HashMap<u16, String>,
    /// The number of the format for each format of cells.
    cell_formats: Vec<u16>,
    is_1904: bool,
}

impl Workbook {
    fn read(stream: &[u8]) -> Result<Self, SourceError> {
        let mut workbook = Self::default();
        let mut record = Record::first(stream).ok_or(SourceError::Damaged)?;
        match (record.kind, short(record.data, 0)) {
            (kind::BEGIN, Some(BIFF8)) => {}
            (kind::BEGIN, Some(_)) => return Err(UNREAD),
            (begin, _) if kind::BEGIN_OLDER.contains(&begin) => return Err(UNREAD),
            _ => return Err(SourceError::Damaged),
        }
        while record.kind != kind::END {
            if record.kind == kind::PASSWORD {
                return Err(SourceError::Unsupported(FileKind::Encrypted));
            }
            workbook.take(record).ok_or(SourceError::Damaged)?;
            record = Record::first(record.rest).ok_or(SourceError::Damaged)?;
        }
        Ok(workbook)
    }

    /// Takes what a record of the workbook says; `None` where it is broken.
    fn take(&mut self, record: Record) -> Option<()> {
        let data = record.data;
        match record.kind {
            kind::DATES => self.is_1904 = short(data, 0)? == 1,
            // Others than of cells are charts and macros.
            // Others than of cells are of charts and macros.
            kind::SHEET if *data.get(5)? == 0 => {
                let length = usize::from(*data.get(6)?);
                let name = Pieces { part: data.get(7..)?, rest: &[] }.flagged(length)?;
                let hidden = data.get(4)? & 3 != 0;
                self.sheets.push(Place { name, hidden, at: long(data, 0)? as usize });
            }
            kind::FORMAT => {
                let code = Pieces { part: data.get(2..)?, rest: record.rest }.text()?;
                self.formats.insert(short(data, 0)?, code);
            }
            kind::CELL_FORMAT => self.cell_formats.push(short(data, 2)?),
            kind::TEXTS => {
                // How many there are is told before them, and not always right.
                let mut pieces = Pieces { part: data.get(8..)?, rest: record.rest };
                while !pieces.part.is_empty() || pieces.go_on().is_some() {
                    self.texts.push(pieces.rich_text()?);
                }
            }
            _ => {}
        }
        Some(())
    }

    /// Reads the records of a sheet, and tells how many bytes follow them.
    fn read_sheet(
        &self,
        records: &[u8],
        sheet: &mut Sheet,
        budget: &mut Budget,
    ) -> Result<usize, SourceError> {
        let damaged = || SourceError::Damaged;
        let mut record =
            Record::first(records).filter(|record| record.kind == kind::BEGIN).ok_or_else(damaged)?;
        // Charts in a sheet are sheets in it.
        let mut depth = 1;
        // The cell whose formula makes the text that comes next.
        let mut awaited = None;
        while depth > 0 {
            record = Record::first(record.rest).ok_or_else(damaged)?;
            match record.kind {
                kind::BEGIN => depth += 1,
                kind::END => depth -= 1,
                _ if depth > 1 => {}
                kind::MERGED => sheet.merged.extend(merged(record.data).ok_or_else(damaged)?),
                kind::NUMBERS => {
                    for (row, column, text) in self.numbers(record.data).ok_or_else(damaged)? {
                        sheet.cells.put(row, column, &text, budget)?;
                    }
                }
                kind::TEXT_OF_FORMULA => {
                    let text = Pieces { part: record.data, rest: record.rest }.text().ok_or_else(damaged)?;
                    if let Some((row, column)) = awaited.take() {
                        sheet.cells.put(row, column, &text, budget)?;
                    }
                }
                _ => {
                    let Some(text) = self.shown(record).ok_or_else(damaged)? else { continue };
                    let (row, column, _) = record.cell().ok_or_else(damaged)?;
                    match text {
                        Shown::Text(text) => sheet.cells.put(row, column, &text, budget)?,
                        Shown::InNextRecord => awaited = Some((row, column)),
                    }
                }
            }
        }
        Ok(record.rest.len())
    }

    /// What a record of one cell shows; nothing where it is of none. `None` where it is broken.
    fn shown(&self, record: Record) -> Option<Option<Shown>> {
        let data = record.data;
        let text = match record.kind {
            kind::NUMBER => self.number(record.cell()?.2, double(data, 6)?),
            kind::SHORT_NUMBER => self.number(record.cell()?.2, short_number(long(data, 6)?)),
            kind::SHARED_TEXT => self.texts.get(long(data, 6)? as usize)?.clone(),
            kind::LABEL | kind::RICH_LABEL => Pieces { part: data.get(6..)?, rest: record.rest }.text()?,
            // An error shows that nothing could be worked out.
            kind::TRUTH_OR_ERROR if *data.get(7)? != 0 => String::new(),
            kind::TRUTH_OR_ERROR => display::truth(*data.get(6)? != 0).to_owned(),
            kind::FORMULA => match data.get(6..14)? {
                [0, .., 0xFF, 0xFF] => return Some(Some(Shown::InNextRecord)),
                [1, _, is, .., 0xFF, 0xFF] => display::truth(*is != 0).to_owned(),
                [.., 0xFF, 0xFF] => String::new(),
                _ => match double(data, 6)? {
                    // It has yet to be worked out, by a program that did not: the zero is none.
                    0.0 if short(data, 14)? & 1 != 0 => String::new(),
                    value => self.number(record.cell()?.2, value),
                },
            },
            _ => return Some(None),
        };
        Some(Some(Shown::Text(text)))
    }

    /// The cells of a record with several numbers side by side.
    fn numbers(&self, data: &[u8]) -> Option<Vec<(u32, u32, String)>> {
        let (row, first) = (u32::from(short(data, 0)?), u32::from(short(data, 2)?));
        let cells = data.get(4..data.len().checked_sub(2)?)?.as_chunks::<6>().0;
        let cell = |(column, cell): (u32, &[u8; 6])| {
            Some((row, column, self.number(short(cell, 0)?, short_number(long(cell, 2)?))))
        };
        (first..).zip(cells).map(cell).collect()
    }

    /// A number by the format of its cell.
    fn number(&self, cell_format: u16, value: f64) -> String {
        let format = self.cell_formats.get(usize::from(cell_format)).copied().unwrap_or_default();
        let code = self.formats.get(&format).map_or_else(|| display::builtin(format), String::as_str);
        if display::is_date(code) {
            display::date(value, code, self.is_1904)
        } else {
            display::number(value, code)
        }
    }
}

/// What a cell shows.
enum Shown {
    Text(String),
    /// A text that a formula makes.
    InNextRecord,
}

/// Eight bytes as a number.
fn double(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..at + 8)?.try_into().ok().map(f64::from_le_bytes)
}

/// A number in four bytes: the upper bits of one in eight, or a whole one, either of them a hundredfold.
fn short_number(bits: u32) -> f64 {
    let value = if bits & 2 != 0 {
        f64::from((bits as i32) >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    if bits & 1 != 0 { value / 100.0 } else { value }
}

fn merged(data: &[u8]) -> Option<Vec<Dimensions>> {
    let count = usize::from(short(data, 0)?);
    let bounds = |index: usize| {
        let bound = |offset: usize| short(data, 2 + index * 8 + offset).map(u32::from);
        Some(Dimensions { start: (bound(0)?, bound(4)?), end: (bound(2)?, bound(6)?) })
    };
    (0..count).map(bounds).collect()
}

/// The bytes of a record that goes on in others.
struct Pieces<'a> {
    part: &'a [u8],
    rest: &'a [u8],
}

impl<'a> Pieces<'a> {
    /// Goes on to the next record of the same.
    fn go_on(&mut self) -> Option<()> {
        let next = Record::first(self.rest).filter(|record| record.kind == kind::CONTINUE)?;
        (self.part, self.rest) = (next.data, next.rest);
        Some(())
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.part.split_at_checked(count)?;
        self.part = rest;
        Some(taken)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            if self.part.is_empty() {
                self.go_on()?;
            }
            let part = self.part.len().min(count);
            self.take(part)?;
            count -= part;
        }
        Some(())
    }

    /// A text after its length.
    fn text(&mut self) -> Option<String> {
        let length = short(self.take(2)?, 0)?;
        self.flagged(length.into())
    }

    /// A text of so many units, after the byte that tells how wide they are.
    fn flagged(&mut self, length: usize) -> Option<String> {
        // An empty one may do without.
        if length == 0 {
            return Some(String::new());
        }
        let is_wide = self.take(1)?[0] & 1 != 0;
        self.units(length, is_wide)
    }

    /// A text with what stands behind it: where its letters look different, and how it is spoken.
    fn rich_text(&mut self) -> Option<String> {
        let length = short(self.take(2)?, 0)?;
        let flags = self.take(1)?[0];
        let runs = if flags & 8 != 0 { short(self.take(2)?, 0)? } else { 0 };
        let spoken = if flags & 4 != 0 { long(self.take(4)?, 0)? } else { 0 };
        let text = self.units(length.into(), flags & 1 != 0)?;
        self.skip(usize::from(runs) * 4)?;
        self.skip(spoken as usize)?;
        Some(text)
    }

    /// Units of UTF-16; where they are not wide, the lower bytes of them. Where a text goes on in another
    /// record, that tells again how wide they are.
    fn units(&mut self, length: usize, mut is_wide: bool) -> Option<String> {
        let mut units = Vec::new();
        while units.len() < length {
            if self.part.is_empty() {
                self.go_on()?;
                is_wide = self.take(1)?[0] & 1 != 0;
            }
            let width = if is_wide { 2 } else { 1 };
            let count = (self.part.len() / width).min(length - units.len());
            // Half a unit is left.
            if count == 0 {
                return None;
            }
            let bytes = self.take(count * width)?;
            let wide = bytes.chunks_exact(width);
            units.extend(
                wide.map(|unit| u16::from(unit[0]) | unit.get(1).map_or(0, |high| u16::from(*high) << 8)),
            );
        }
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).expect("a record");
        [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
    }

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn numbers_of_four_bytes() {
        for (bits, value) in [
            (0x3FF0_0000, 1.0),
            (0x3FF0_0001, 0.01),
            ((12345 << 2) | 2, 12345.0),
            ((12345 << 2) | 3, 123.45),
            ((-8i32 << 2) as u32 | 2, -8.0),
        ] {
            assert_eq!(short_number(bits), value, "{bits:x}");
        }
    }

    #[test]
    fn texts_go_on_in_the_next_record() {
        // 税收收入, cut after 税收 and going on wide; abcd going on after ab, now wide; then a look and a sound.
        let first = [&[0; 8][..], &[4, 0, 1], &wide("税收")].concat();
        let second = [&[1][..], &wide("收入"), &[4, 0, 0], b"ab"].concat();
        let third = [&[1][..], &wide("cd"), &[2, 0, 0b1101, 1, 0, 6, 0, 0, 0], &wide("非税"), &[0; 4], b"xy"]
            .concat();
        let stream = [
            record(kind::TEXTS, &first),
            record(kind::CONTINUE, &second),
            record(kind::CONTINUE, &third),
            record(kind::CONTINUE, b"zxyz\x01\0\0e"),
            record(kind::END, &[]),
        ]
        .concat();
        let mut workbook = Workbook::default();
        let first = Record::first(&stream).expect("a record");
        assert_eq!(workbook.take(first), Some(()));
        assert_eq!(workbook.texts, ["税收收入", "abcd", "非税", "e"]);
        // Cut short it is no text.
        let cut = record(kind::TEXTS, &stream[4..4 + first.data.len()]);
        assert_eq!(Workbook::default().take(Record::first(&cut).expect("a record")), None);
    }

    #[test]
    fn what_formulas_make_is_shown_by_their_formats() {
        let mut workbook = Workbook { cell_formats: vec![0, 10], ..Workbook::default() };
        workbook.formats.insert(164, "0.0".to_owned());
        workbook.cell_formats.push(164);
        let formula = |row: u8, format: u8, value: [u8; 8], flags: u8| {
            record(kind::FORMULA, &[&[row, 0, 1, 0, format, 0][..], &value, &[flags, 0]].concat())
        };
        let stream = [
            record(kind::BEGIN, &[0, 6, 0x10, 0]),
            formula(0, 1, 0.052f64.to_le_bytes(), 0),
            formula(1, 2, 0.052f64.to_le_bytes(), 1),
            formula(2, 1, 0f64.to_le_bytes(), 1),
            formula(3, 1, 0f64.to_le_bytes(), 0),
            formula(4, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0),
            record(kind::TEXT_OF_FORMULA, &[&[2, 0, 1][..], &wide("合计")].concat()),
            formula(5, 0, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF], 0),
            formula(6, 0, [2, 0, 7, 0, 0, 0, 0xFF, 0xFF], 0),
            // A chart in the sheet, whose numbers are no cells.
            record(kind::BEGIN, &[0, 6, 0x20, 0]),
            formula(7, 0, 7f64.to_le_bytes(), 0),
            record(kind::END, &[]),
            record(kind::END, &[]),
            vec![1, 2, 3],
        ]
        .concat();
        let mut sheet = Sheet::default();
        assert_eq!(workbook.read_sheet(&stream, &mut sheet, &mut Budget::default()), Ok(3));
        let text = |row| sheet.cells.texts.get(&(row, 1)).map(String::as_str);
        let shown: Vec<Option<&str>> = (0..8).map(text).collect();
        assert_eq!(
            shown,
            [Some("5.20%"), Some("0.1"), None, Some("0.00%"), Some("合计"), Some("TRUE"), None, None]
        );
    }
}
