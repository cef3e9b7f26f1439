//! How many attributes a tag has.
//!
//! html5ever compares each attribute with all before it, as it reads it, so that a tag of hundreds
//! of thousands takes it minutes. What is too much is cut out of the page's source before that.

use std::borrow::Cow;

/// The most attributes a tag keeps. Those that mean something here are a few, and come first.
pub const MOST_ATTRIBUTES: usize = 128;

/// Elements whose inside is text up to their end tag, whatever is written in it.
const RAW: [&str; 9] =
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"];

/// The page without the attributes that a tag has beyond [`MOST_ATTRIBUTES`].
pub fn capped(html: &str) -> Cow<'_, str> {
    let mut scanner = Scanner { bytes: html.as_bytes(), at: 0 };
    let mut kept = String::new();
    let mut copied = 0;
    while let Some(surplus) = scanner.surplus() {
        // Both ends stand at ASCII characters.
        kept.push_str(html.get(copied..surplus.start).unwrap_or_default());
        copied = surplus.end;
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(copied..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Reads tags as a browser's tokenizer does, from left to right.
struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    /// The next attributes that are too many; `None` at the end of the page.
    fn surplus(&mut self) -> Option<std::ops::Range<usize>> {
        while let Some(found) = self.find(b"<") {
            self.at = found + 1;
            if self.rest().starts_with(b"!--") {
                self.at = self.comment();
                continue;
            }
            let closes = self.rest().starts_with(b"/");
            self.at += usize::from(closes);
            if !self.rest().first().is_some_and(u8::is_ascii_alphabetic) {
                continue;
            }
            let name = self.at;
            self.skip(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>'));
            let name = name..self.at;
            let surplus = self.attributes();
            if !closes {
                self.raw(&name);
            }
            if surplus.is_some() {
                return surplus;
            }
        }
        None
    }

    /// Goes to the end of the tag; says which of its attributes are too many.
    fn attributes(&mut self) -> Option<std::ops::Range<usize>> {
        let mut count = 0;
        let mut surplus = None;
        loop {
            self.skip(|byte| byte.is_ascii_whitespace() || byte == b'/');
            match self.rest().first() {
                None | Some(b'>') => break,
                Some(_) => {}
            }
            count += 1;
            if count == MOST_ATTRIBUTES + 1 {
                surplus = Some(self.at);
            }
            // A name may begin with `=`.
            self.at += 1;
            self.skip(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>' | b'='));
            self.skip(|byte| byte.is_ascii_whitespace());
            if self.rest().first() != Some(&b'=') {
                continue;
            }
            self.at += 1;
            self.skip(|byte| byte.is_ascii_whitespace());
            match self.rest().first() {
                Some(quote @ (b'"' | b'\'')) => {
                    let quote = [*quote];
                    self.at += 1;
                    self.at = self.find(&quote).map_or(self.bytes.len(), |end| end + 1);
                }
                _ => self.skip(|byte| !byte.is_ascii_whitespace() && byte != b'>'),
            }
        }
        surplus.map(|start| start..self.at)
    }

    /// The place after a comment.
    fn comment(&self) -> usize {
        let start = self.at + 3;
        if [b">".as_slice(), b"->"].iter().any(|end| self.bytes[start..].starts_with(end)) {
            return start;
        }
        let rest = &self.bytes[self.at..];
        let end = rest.windows(3).skip(3).position(|three| three == b"-->");
        end.map_or(self.bytes.len(), |end| self.at + 3 + end + 3)
    }

    /// After the start tag of an element of text: goes to its end tag.
    fn raw(&mut self, name: &std::ops::Range<usize>) {
        let name = &self.bytes[name.clone()];
        if !RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw.as_bytes())) {
            return;
        }
        while let Some(found) = self.find(b"<") {
            let after = &self.bytes[found + 1..];
            let own = after.get(1..=name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name))
                && !after.get(name.len() + 1).is_some_and(u8::is_ascii_alphanumeric);
            if after.starts_with(b"/") && own {
                self.at = found;
                return;
            }
            self.at = found + 1;
        }
        self.at = self.bytes.len();
    }

    fn rest(&self) -> &[u8] {
        &self.bytes[self.at..]
    }

    fn find(&self, needle: &[u8; 1]) -> Option<usize> {
        self.rest().iter().position(|byte| byte == &needle[0]).map(|found| self.at + found)
    }

    fn skip(&mut self, what: impl Fn(u8) -> bool) {
        let rest = self.rest();
        let length = rest.iter().position(|byte| !what(*byte)).unwrap_or(rest.len());
        self.at += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(count: usize) -> String {
        (0..count).map(|number| format!(" a{number}=\"<b>\" b{number} c{number}='>'")).collect()
    }

    #[test]
    fn pages_as_they_are_stay_as_they_are() {
        let pages = [
            "",
            "<",
            "<p",
            "<p class='甲' id=乙>数量<3，甲<乙</p>",
            "<!-- <p a b c --><p =a =b/ c = d / e>",
            "<!--><p>",
            "<script>if (a<b) { x = '</p>' }</script>",
            "<style",
        ];
        for page in pages {
            assert!(matches!(capped(page), Cow::Borrowed(same) if same == page), "{page}");
        }
    }

    #[test]
    fn what_is_too_much_is_cut_and_the_text_is_not() {
        let html = format!("<p{}>甲</p><div{}/>乙", many(1000), many(1000));
        let cut = capped(&html);
        assert!(cut.ends_with(">乙") && cut.contains(">甲</p><div a0="), "{cut}");
        assert!(cut.len() < html.len() / 10);
        // Each attribute is three here.
        let kept = many(MOST_ATTRIBUTES / 3);
        assert!(cut.starts_with(&format!("<p{kept}")), "{cut}");
    }

    #[test]
    fn the_inside_of_scripts_and_comments_is_no_tag() {
        let words = "x ".repeat(1000);
        for html in [
            format!("<script>if (a<b {words}) {{}}</script>甲<p>乙</p>"),
            format!("<!-- <p {words} -->甲"),
            format!("<textarea><p {words}</textarea>甲"),
            format!("<SCRIPT src='a>b'>a<b {words}</Script>甲"),
        ] {
            assert_eq!(capped(&html), html);
        }
    }
}
