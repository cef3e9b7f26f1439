//! What stands before a number, without the blanks between.

/// The text before a number.
#[derive(Clone, Copy)]
pub struct Before<'a>(&'a [char]);

/// How far back a clause and a sentence are followed, in characters.
const CLAUSE: usize = 24;
const SENTENCE: usize = 160;

impl<'a> Before<'a> {
    /// What stands before a place.
    pub fn of(text: &'a [char], start: usize) -> Self {
        let mut end = start;
        while end > 0 && text[end - 1] == ' ' {
            end -= 1;
        }
        Self(&text[..end])
    }

    /// The character right before.
    pub fn last(&self) -> Option<char> {
        self.0.last().copied()
    }

    /// The place where it ends.
    pub fn end(&self) -> usize {
        self.0.len()
    }

    /// Whether it ends with a word.
    pub fn ends_with(&self, word: &str) -> bool {
        let length = word.chars().count();
        length <= self.0.len() && self.0[self.0.len() - length..].iter().copied().eq(word.chars())
    }

    /// Whether it ends with one of these words.
    pub fn ends_with_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.ends_with(word))
    }

    /// What is before one of these words at its end, if it ends with one.
    pub fn without(&self, word: &str) -> Option<Self> {
        self.ends_with(word).then(|| Self(&self.0[..self.0.len() - word.chars().count()]))
    }

    /// Back to the last mark, but not far.
    pub fn clause(&self) -> &'a [char] {
        self.back(CLAUSE, "，,。；;：:、！？!?（()）")
    }

    /// Back to the end of the sentence before, but not far.
    pub fn sentence(&self) -> &'a [char] {
        self.back(SENTENCE, "。；;！？!?")
    }

    fn back(&self, most: usize, marks: &str) -> &'a [char] {
        let from = self.0.len().saturating_sub(most);
        let start =
            self.0[from..].iter().rposition(|mark| marks.contains(*mark)).map_or(from, |at| from + at + 1);
        &self.0[start..]
    }

    /// Whether the clause so far has a word.
    pub fn clause_says(&self, word: &str) -> bool {
        holds(self.clause(), word)
    }

    /// Whether the sentence so far has a word.
    pub fn sentence_says(&self, word: &str) -> bool {
        holds(self.sentence(), word)
    }
}

/// Whether a text has a word.
pub fn holds(text: &[char], word: &str) -> bool {
    let Some(first) = word.chars().next() else { return true };
    let mut from = 0;
    while let Some(at) = text[from..].iter().position(|next| *next == first) {
        if begins(text, from + at, word) {
            return true;
        }
        from += at + 1;
    }
    false
}

/// Whether a word begins at a place of a text.
pub fn begins(text: &[char], place: usize, word: &str) -> bool {
    let mut rest = text.get(place..).unwrap_or_default().iter();
    word.chars().all(|expected| rest.next() == Some(&expected))
}

/// Whether one of these words begins at a place of a text.
pub fn begins_any(text: &[char], place: usize, words: &[&str]) -> bool {
    words.iter().any(|word| begins(text, place, word))
}
