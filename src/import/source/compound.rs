//! The container of files of Office 97–2003, a file system in a file (Compound File Binary, \[MS-CFB\]): which
//! streams stand in its root, and the bytes of one.
//!
//! What a damaged file says of itself is not relied upon: no chain of sectors is followed for longer than there
//! are sectors, so that nothing here takes more memory than the file does.

use std::collections::HashSet;

/// How such a file begins.
pub const SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Bytes of the header, and of an entry of the directory.
const HEADER: usize = 512;
const ENTRY: usize = 128;
/// Sectors of shorter streams, which stand within a stream of the root.
const SMALL_SECTOR: usize = 64;
/// How many sectors of the table the header itself lists.
const LISTED: usize = 109;
/// From here on numbers of sectors mean something else: the end of a chain, a free sector.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// No entry of the directory.
const NO_ENTRY: u32 = 0xFFFF_FFFF;

/// A container.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// For every sector the one that follows it in its stream.
    table: Vec<u32>,
    small_table: Vec<u32>,
    /// The stream that holds the small sectors.
    small: Vec<u8>,
    /// Streams shorter than this stand in small sectors.
    small_below: usize,
    root: Vec<Entry>,
}

/// What the root holds.
struct Entry {
    name: String,
    start: u32,
    length: usize,
}

impl<'a> Compound<'a> {
    /// A container; `None` where it is cut short or broken.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let header = bytes.get(..HEADER).filter(|header| header.starts_with(SIGNATURE))?;
        let sector = match short(header, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut compound = Self {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            small_below: long(header, 56)? as usize,
            root: Vec::new(),
        };
        compound.table = compound.read_table(header)?;
        let directory = compound.chain(long(header, 48)?)?;
        let root = directory.get(..ENTRY)?;
        if compound.is_used(long(header, 60)?) {
            let table = compound.chain(long(header, 60)?)?;
            compound.small_table = longs(&table);
            compound.small = compound.stream_at(long(root, 116)?, length(root)?)?;
        }
        compound.root = children(&directory, long(root, 76)?);
        Some(compound)
    }

    /// Whether the root holds a stream or a storage of a name.
    pub fn holds(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// A stream of the root; `None` if there is none, or less of it than there should be.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        if entry.length >= self.small_below {
            return self.stream_at(entry.start, entry.length);
        }
        let mut bytes = Vec::new();
        let mut sector = entry.start;
        while bytes.len() < entry.length {
            let at = (sector as usize).checked_mul(SMALL_SECTOR)?;
            let rest = self.small.get(at..)?;
            let part = rest.len().min(SMALL_SECTOR).min(entry.length - bytes.len());
            if part == 0 {
                return None;
            }
            bytes.extend_from_slice(&rest[..part]);
            sector = *self.small_table.get(sector as usize)?;
        }
        Some(bytes)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.root.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The table of sectors: which sectors it stands in the header lists, and what the header leads to.
    fn read_table(&self, header: &[u8]) -> Option<Vec<u32>> {
        let most = self.bytes.len() / self.sector + 1;
        let mut listed: Vec<u32> = (0..LISTED).filter_map(|index| long(header, 76 + index * 4)).collect();
        let mut next = long(header, 68)?;
        let mut lists = 0;
        while self.is_used(next) {
            let list = longs(self.sector(next)?);
            let (last, sectors) = list.split_last()?;
            listed.extend_from_slice(sectors);
            next = *last;
            lists += 1;
            if lists > most {
                return None;
            }
        }
        let mut table = Vec::new();
        for sector in listed.into_iter().filter(|sector| self.is_used(*sector)) {
            // As much as there are sectors: the same may be listed over and over.
            if table.len() > most {
                break;
            }
            table.extend(longs(self.sector(sector)?));
        }
        Some(table)
    }

    fn is_used(&self, sector: u32) -> bool {
        sector < NO_SECTOR
    }

    /// The bytes of a sector. The last one of a file may be shorter.
    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// The sectors of a chain, to its end.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut sector = start;
        for _ in 0..=self.table.len() {
            if !self.is_used(sector) {
                return Some(bytes);
            }
            bytes.extend_from_slice(self.sector(sector)?);
            sector = *self.table.get(sector as usize)?;
        }
        // It leads back to itself.
        None
    }

    /// So many bytes of a chain.
    fn stream_at(&self, start: u32, length: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut sector = start;
        while bytes.len() < length {
            // No stream is longer than the file.
            if bytes.len() > self.bytes.len() {
                return None;
            }
            bytes.extend_from_slice(self.sector(sector)?);
            sector = self.table.get(sector as usize).copied().unwrap_or(NO_SECTOR);
        }
        bytes.truncate(length);
        Some(bytes)
    }
}

/// What stands in the root: a tree of entries, each with the ones before it and after it.
fn children(directory: &[u8], first: u32) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut seen = HashSet::new();
    let mut open = vec![first];
    while let Some(index) = open.pop() {
        if index == NO_ENTRY || !seen.insert(index) {
            continue;
        }
        let at = (index as usize).saturating_mul(ENTRY);
        let Some(entry) = directory.get(at..at.saturating_add(ENTRY)) else { continue };
        open.extend([long(entry, 68), long(entry, 72)].into_iter().flatten());
        let (Some(start), Some(length)) = (long(entry, 116), length(entry)) else { continue };
        let units = entry[..64].as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit));
        let name: Vec<u16> = units.take_while(|unit| *unit != 0).collect();
        entries.push(Entry { name: String::from_utf16_lossy(&name), start, length });
    }
    entries
}

/// The length of an entry's stream, whose upper half older programs leave undefined; no file that is read
/// is that long.
fn length(entry: &[u8]) -> Option<usize> {
    Some(long(entry, 120)? as usize)
}

/// Two bytes as a number.
pub fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

/// Four bytes as a number.
pub fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

fn longs(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four)).collect()
}
