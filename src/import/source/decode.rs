//! Bytes to text.

mod frequent;

use std::borrow::Cow;

use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// A file's bytes as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark. Bytes that mean nothing in the encoding are U+FFFD.
    pub text: String,
    /// Name of the encoding: `utf-8`, `gb18030`, `utf-16le`, `utf-16be` or `big5`; of most of the
    /// text, where parts of a page were put together in two.
    pub encoding: &'static str,
    /// Whether there were bytes that mean nothing in the encoding.
    pub malformed: bool,
}

/// Decodes a file; for a page (`html`) what its `<meta>` says counts too.
///
/// In this order: a byte order mark; UTF-16 by its pattern; UTF-8 where the bytes are UTF-8,
/// whatever the page says; GB18030 or Big5, whichever makes more sense of them, and the page's word
/// where both make the same. A page whose parts are in two encodings, as when a foot of GBK is
/// included in a page of UTF-8, is decoded part by part.
pub fn decode(bytes: &[u8], html: bool) -> Decoded {
    match by_mark(bytes) {
        Some((encoding, mark)) if encoding == UTF_8 => unmarked(&bytes[mark..], Some(UTF_8)),
        Some((encoding, mark)) => whole(&bytes[mark..], encoding),
        None => {
            let said = if html { meta_charset(bytes) } else { None };
            // A `<meta>` that can be read as ASCII is not in UTF-16.
            match utf16(bytes).filter(|_| said.is_none()) {
                Some(encoding) => whole(bytes, encoding),
                None => unmarked(bytes, said),
            }
        }
    }
}

/// How many bytes are looked at to tell an encoding by its pattern.
const SNIFFED: usize = 64 * 1024;

/// How many bytes of a page may stand before its `<meta charset>`. Browsers stop at 1024; scripts
/// and comments of old portals do not.
const META_WITHIN: usize = 64 * 1024;

/// A tag of a page's head is no longer.
const LONGEST_META: usize = 1024;

/// Decodes all of the bytes in one encoding.
fn whole(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: name(encoding), malformed }
}

fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == UTF_8 {
        "utf-8"
    } else if encoding == UTF_16LE {
        "utf-16le"
    } else if encoding == UTF_16BE {
        "utf-16be"
    } else if encoding == BIG5 {
        "big5"
    } else {
        "gb18030"
    }
}

/// The encoding a byte order mark names, and the mark's length.
fn by_mark(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    if bytes.starts_with(&[0x84, 0x31, 0x95, 0x33]) {
        return Some((GB18030, 4));
    }
    Encoding::for_bom(bytes)
}

/// Decodes what is UTF-8, GB18030, Big5, or in parts one and another.
fn unmarked(bytes: &[u8], said: Option<&'static Encoding>) -> Decoded {
    let utf8 = Utf8::of(bytes);
    if !utf8.has_errors {
        // GBK that happens to be UTF-8 is two bytes a character: a word or two in a page of ASCII.
        let said = said.filter(|said| *said != UTF_8 && utf8.multibyte > 0 && utf8.wide == 0);
        let legacy = said.map(|said| chinese(bytes, Some(said))).filter(|legacy| {
            let (text, malformed) = legacy.decode_without_bom_handling(bytes);
            !malformed && sense(&text) > 0
        });
        return whole(bytes, legacy.unwrap_or(UTF_8));
    }
    let parts: Vec<Part<'_>> = parts(bytes);
    let foreign: Vec<u8> =
        parts.iter().filter(|part| !part.is_utf8()).flat_map(|part| part.bytes).copied().collect();
    let legacy = chinese(&foreign, said);
    if utf8.wide == 0 {
        return whole(bytes, legacy);
    }
    by_parts(&parts, legacy)
}

/// What bytes are as UTF-8.
#[derive(Debug, Default)]
struct Utf8 {
    /// Whether there are bytes that are not UTF-8.
    has_errors: bool,
    /// Characters of two bytes or more.
    multibyte: usize,
    /// Characters of three bytes or more: all Chinese ones.
    wide: usize,
}

impl Utf8 {
    fn of(bytes: &[u8]) -> Utf8 {
        let mut found = Utf8::default();
        for chunk in bytes.utf8_chunks() {
            for byte in chunk.valid().bytes() {
                found.multibyte += usize::from(byte >= 0xC0);
                found.wide += usize::from(byte >= 0xE0);
            }
            found.has_errors |= !chunk.invalid().is_empty();
        }
        found
    }
}

/// A piece of a page between two tags or line ends, which is in one encoding.
struct Part<'a> {
    bytes: &'a [u8],
    /// `None` for ASCII.
    utf8: Option<Utf8>,
}

impl Part<'_> {
    /// ASCII is UTF-8 too.
    fn is_utf8(&self) -> bool {
        self.utf8.as_ref().is_none_or(|utf8| !utf8.has_errors)
    }

    /// Whether some of it is neither UTF-8 nor in another encoding.
    fn is_mixed(&self, legacy: &'static Encoding) -> bool {
        !self.is_utf8() && legacy.decode_without_bom_handling(self.bytes).1
    }

    /// Whether it holds Chinese in UTF-8.
    fn is_wide(&self) -> bool {
        self.utf8.as_ref().is_some_and(|utf8| !utf8.has_errors && utf8.wide > 0)
    }
}

/// No byte of these is the second one of a character, in any of the encodings.
fn parts(bytes: &[u8]) -> Vec<Part<'_>> {
    bytes
        .split_inclusive(|byte| matches!(byte, b'<' | b'>' | b'\n' | b'\r'))
        .map(|bytes| Part { bytes, utf8: (!bytes.is_ascii()).then(|| Utf8::of(bytes)) })
        .collect()
}

/// Decodes each part in UTF-8 or in `legacy`: the one that most of the page is in, unless the part
/// is in the other.
fn by_parts(parts: &[Part<'_>], legacy: &'static Encoding) -> Decoded {
    let in_utf8 = |part: &Part<'_>| sense(&String::from_utf8_lossy(part.bytes));
    let in_legacy = |part: &Part<'_>| sense(&legacy.decode_without_bom_handling(part.bytes).0);
    let makes_sense = |part: &Part<'_>| in_utf8(part) >= in_legacy(part);
    // Of the page's bytes that are not ASCII, how many more make sense in UTF-8 than in the other. A
    // part that is mixed itself says nothing, but where all are.
    let votes = |mixed: bool| -> isize {
        let vote = |part: &&Part<'_>| part.utf8.is_some() && (mixed || !part.is_mixed(legacy));
        let length = |part: &Part<'_>| part.bytes.len().try_into().unwrap_or(isize::MAX);
        let votes = parts.iter().filter(vote);
        votes.map(|part| if makes_sense(part) { length(part) } else { -length(part) }).sum()
    };
    let votes = match votes(false) {
        0 => votes(true),
        votes => votes,
    };
    let base = if votes >= 0 { UTF_8 } else { legacy };

    let mut decoded = Decoded { text: String::new(), encoding: name(base), malformed: false };
    // Whether the part before was in the encoding that most of the page is not in.
    let mut foreign = false;
    for part in parts {
        if part.utf8.is_none() {
            decoded.text.push_str(&String::from_utf8_lossy(part.bytes));
            continue;
        }
        let (text, odd) = legacy.decode_without_bom_handling(part.bytes);
        let as_utf8 = if base == UTF_8 {
            // Two bytes are a character in both.
            part.is_wide() || part.is_utf8() && !(foreign && !odd && sense(&text) > 0)
        } else {
            part.is_wide() && (odd || in_utf8(part) > sense(&text) + CERTAIN)
        };
        foreign = as_utf8 != (base == UTF_8);
        if as_utf8 {
            decoded.text.push_str(&String::from_utf8_lossy(part.bytes));
        } else if base == UTF_8 && (odd || makes_sense(part)) {
            foreign = false;
            decoded.malformed |= by_runs(part.bytes, legacy, &mut decoded.text);
        } else {
            decoded.text.push_str(&text);
            decoded.malformed |= odd;
        }
    }
    decoded
}

/// So much more sense a few bytes must make to be in the encoding that the page is not in.
const CERTAIN: isize = 3;

/// Decodes a part of UTF-8 with other bytes within it: those that make words in `legacy` are in that.
/// Whether some are in neither.
fn by_runs(bytes: &[u8], legacy: &'static Encoding, text: &mut String) -> bool {
    let mut malformed = false;
    let mut run: Vec<u8> = Vec::new();
    let mut end_run = |run: &mut Vec<u8>, text: &mut String| {
        let (own, odd) = legacy.decode_without_bom_handling(run);
        let as_utf8 = String::from_utf8_lossy(run);
        let is_utf8 = matches!(as_utf8, Cow::Borrowed(_));
        // One character may be what is left of another.
        let words = own.chars().filter(|character| !character.is_ascii()).count() > 1 && sense(&own) > 0;
        if !is_utf8 && !odd && words {
            text.push_str(&own);
        } else {
            malformed |= !is_utf8;
            text.push_str(&as_utf8);
        }
        run.clear();
    };
    for chunk in bytes.utf8_chunks() {
        // At either side of Chinese in UTF-8, two bytes may be a character in both; so may a single
        // Chinese character be.
        let is_wide = |character: char| character >= '\u{800}';
        let valid = chunk.valid();
        let mut rest = valid;
        if valid.chars().filter(|character| is_wide(*character)).count() > 2 {
            let first = valid.find(is_wide).unwrap_or(0);
            let after = valid.rfind(is_wide).unwrap_or(0);
            let after = after + valid[after..].chars().next().map_or(0, char::len_utf8);
            run.extend_from_slice(&valid.as_bytes()[..first]);
            end_run(&mut run, text);
            text.push_str(&valid[first..after]);
            rest = &valid[after..];
        }
        run.extend_from_slice(rest.as_bytes());
        run.extend_from_slice(chunk.invalid());
    }
    end_run(&mut run, text);
    malformed
}

/// How much sense a text makes as Chinese: more than 0 where more of it than not is made of
/// characters that every text has. Read in the wrong encoding they are rare ones, or none.
fn sense(text: &str) -> isize {
    let sense = |character| match character {
        '\0'..='\u{7F}' => 0,
        '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' => -4,
        character if frequent::is_frequent(character) => 1,
        _ => -1,
    };
    text.chars().map(sense).sum()
}

/// GB18030 or Big5: the one in which bytes make more sense, whatever the page says.
fn chinese(bytes: &[u8], said: Option<&'static Encoding>) -> &'static Encoding {
    let sense = |encoding: &'static Encoding| sense(&encoding.decode_without_bom_handling(bytes).0);
    let (gb18030, big5) = (sense(GB18030), sense(BIG5));
    if big5 > gb18030 || big5 == gb18030 && said == Some(BIG5) { BIG5 } else { GB18030 }
}

/// UTF-16 without a byte order mark.
///
/// ASCII shows as zero bytes on one side. Chinese without any shows by its block, unless the bytes
/// are UTF-8, or mostly ASCII: `Bush hid the facts` is Chinese in UTF-16 too, and so is a script.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SNIFFED) & !1];
    if sample.len() < 4 {
        return None;
    }
    let ascii = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
    let pairs = sample.chunks_exact(2);
    if pairs.clone().filter(|pair| pair.iter().all(ascii)).count() * 2 > pairs.len() {
        return None;
    }
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let zeros = [zeros(0), zeros(1)];
    if zeros == [0, 0] && std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let plausible = |unit: fn([u8; 2]) -> u16| {
        let likely = pairs.clone().filter(|pair| is_likely(unit([pair[0], pair[1]]))).count();
        likely * 2 * 20 >= sample.len() * 19
    };
    if zeros[0] <= zeros[1] && plausible(u16::from_le_bytes) {
        Some(UTF_16LE)
    } else if zeros[1] <= zeros[0] && plausible(u16::from_be_bytes) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether a UTF-16 unit is one that Chinese pages and texts are made of.
fn is_likely(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0 | 0xB7 | 0xD7 | 0x2010..=0x203B
        | 0x2460..=0x249B | 0x3000..=0x301F | 0x4E00..=0x9FFF | 0xFF00..=0xFF5E | 0xFEFF)
}

/// The encoding that `<meta charset>` or `<meta http-equiv>` names in a page's head, if it is one
/// that is known here.
fn meta_charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let lower = bytes[..bytes.len().min(META_WITHIN)].to_ascii_lowercase();
    let mut rest = &lower[..find(&lower, b"<body").unwrap_or(lower.len())];
    while let Some(at) = find(rest, b"<meta") {
        rest = &rest[at + 5..];
        let tag = &rest[..rest.len().min(LONGEST_META)];
        let tag = &tag[..tag.iter().position(|byte| *byte == b'>').unwrap_or(tag.len())];
        let Some(at) = find(tag, b"charset") else { continue };
        let label: Vec<u8> = tag[at + 7..]
            .iter()
            .copied()
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\''))
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))
            .collect();
        let encoding = Encoding::for_label(&label)?;
        return if encoding == GBK || encoding == GB18030 {
            Some(GB18030)
        } else if encoding == BIG5 {
            Some(BIG5)
        } else if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE {
            // A `<meta>` that can be read as ASCII is not in UTF-16.
            Some(UTF_8)
        } else {
            // iso-8859-1 is what old servers said of everything.
            None
        };
    }
    None
}

/// Where bytes stand among others.
pub(super) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests;
