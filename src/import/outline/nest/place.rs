//! Where a number or a heading stands among the sections that are open.

use super::{Level, Nest, Open, Rank};
use crate::prose::marker::{Kind, Marker};

/// What the last chapters of a report are called.
const CLOSING: [&str; 14] = [
    "问题",
    "不足",
    "困难",
    "短板",
    "下一步",
    "下步",
    "打算",
    "计划",
    "思路",
    "安排",
    "建议",
    "体会",
    "展望",
    "明年",
];

/// How many of the numbers that follow are looked at: a place is told by what is near, and a long
/// list is not read anew for each of its numbers.
const FAR: usize = 400;

/// The numbers that follow.
pub(super) struct Ahead<'a> {
    pub(super) markers: &'a [Marker],
}

impl Ahead<'_> {
    /// The numbers up to, not with, the first that `stop` says ends the scope.
    fn until(&self, stop: impl Fn(&Marker) -> bool) -> impl Iterator<Item = &Marker> {
        self.markers.iter().take(FAR).take_while(move |marker| !stop(marker))
    }

    fn next_of(&self, kind: Kind, stop: impl Fn(&Marker) -> bool) -> Option<u32> {
        self.until(stop).find(|marker| marker.kind == kind).map(|marker| marker.value)
    }
}

impl Nest {
    /// Closes what a number of this kind ends, and returns the level it opens.
    pub(super) fn place(&mut self, marker: Marker, ahead: &Ahead) -> Level {
        let marker = if marker.kind == Kind::Lost { self.found(ahead) } else { marker };
        let Marker { kind, value, .. } = marker;
        let level = Level::Numbered(kind, value);
        let level_of = |open: &Open| match open.level {
            Level::Numbered(other, last) if other == kind => Some(last),
            _ => None,
        };
        // 一、 right under 一、, as some nest them: the list that this number goes on with, else the
        // innermost.
        let goes_on = self.open.iter().rposition(|open| level_of(open).is_some_and(|last| last + 1 == value));
        let same = goes_on.or_else(|| self.open.iter().rposition(|open| level_of(open).is_some()));
        if let Some(index) = same {
            let empty = self.open.len() == index + 1 && self.open[index].section.blocks.is_empty();
            let again = value == 1 && level_of(&self.open[index]) == Some(1);
            if !(value == 1 && self.starts_anew(index, kind) || again && empty) {
                self.close_to(index);
            }
            return level;
        }
        // The outermost open section that this kind usually stands above.
        let outranked = self.open.iter().position(|open| match open.level {
            Level::Numbered(other, _) => other > kind && !self.reversed.contains(&(other, kind)),
            Level::Plain(Rank::Beside) => kind <= Kind::Chinese,
            Level::Plain(Rank::Below) => kind <= Kind::Chinese,
            Level::Plain(_) => false,
        });
        let Some(index) = outranked else {
            return level;
        };
        if let Level::Numbered(other, last) = self.open[index].level {
            // 一、 1、 （一） （二） 2、: here （一） is below 1、, since 2、 goes on after it.
            let scope: Vec<Kind> = self.open[..index]
                .iter()
                .filter_map(|open| match open.level {
                    Level::Numbered(kind, _) => Some(kind),
                    Level::Plain(_) => None,
                })
                .collect();
            let next = ahead.next_of(other, |marker| scope.contains(&marker.kind));
            let goes_on = next == Some(last + 1) || (next.is_none() && last == 1 && value == 1);
            let lowest = self.open.len() == index + 1;
            if value == 1 && goes_on && lowest {
                self.reversed.push((other, kind));
                return level;
            }
        }
        self.close_to(index);
        level
    }

    /// Whether a list of this kind that begins again at 1 stands below the deepest open section,
    /// rather than in place of the open list at `index`.
    fn starts_anew(&self, index: usize, kind: Kind) -> bool {
        // 1、 (1) 1、: a heading without a number came in between, or another kind that is above.
        self.open[index + 1..].iter().any(|open| match open.level {
            Level::Plain(rank) => rank != Rank::Above || kind > Kind::Chinese,
            Level::Numbered(other, _) => other < kind,
        })
    }

    /// What a lost number was, by what follows: `2、` `、` `4、` had a 3.
    fn found(&self, ahead: &Ahead) -> Marker {
        let guess = |kind: Kind, value: u32| Marker { kind, value, end: 0 };
        for (index, open) in self.open.iter().enumerate().rev() {
            if let Level::Numbered(kind, last) = open.level {
                let outer: Vec<Kind> = self.open[..index]
                    .iter()
                    .filter_map(|open| match open.level {
                        Level::Numbered(kind, _) => Some(kind),
                        Level::Plain(_) => None,
                    })
                    .collect();
                let next =
                    ahead.next_of(kind, |marker| outer.contains(&marker.kind) || marker.kind == Kind::Lost);
                if next.is_some_and(|next| next > last + 1) {
                    return guess(kind, last + 1);
                }
            }
        }
        // The mark is that of 一、 or 1、; without better knowledge it is the outermost of them.
        let outermost = self.open.iter().find_map(|open| match open.level {
            Level::Numbered(kind @ (Kind::Chinese | Kind::Digits), last) => Some(guess(kind, last + 1)),
            _ => None,
        });
        outermost.unwrap_or(guess(
            Kind::Chinese,
            ahead.next_of(Kind::Chinese, |_| false).map_or(1, |next| next.saturating_sub(1).max(1)),
        ))
    }

    /// Closes what a heading without a number ends, and returns its level. `run_in` is whether text
    /// follows it on its line.
    pub(super) fn place_plain(&mut self, text: &str, hint: Option<u8>, run_in: bool, ahead: &Ahead) -> Level {
        if let Some(hint) = hint {
            // Below everything the markup puts above it; numbered sections go by their own hint.
            let index = self.open.iter().position(|open| open.hint.is_some_and(|other| other >= hint));
            if let Some(index) = index {
                self.close_to(index);
            } else if self.open.iter().all(|open| open.hint.is_none()) {
                self.close_to(0);
            }
            return Level::Plain(Rank::Hint(hint));
        }
        // （一） **就业服务**：…: a bold lead stands below the section it is in, as its paragraphs do.
        let within = self.open.iter().rposition(|open| match open.level {
            Level::Numbered(kind, _) => kind > Kind::Chinese,
            Level::Plain(Rank::Hint(_)) => true,
            Level::Plain(_) => false,
        });
        if let Some(index) = within.filter(|_| run_in) {
            self.close_to(index + 1);
            return Level::Plain(Rank::Below);
        }
        let top = self.open.iter().position(|open| matches!(open.level, Level::Numbered(Kind::Chinese, _)));
        let next_top = ahead.until(|_| false).find(|marker| marker.kind == Kind::Chinese);
        let above = self.open.iter().position(|open| open.level == Level::Plain(Rank::Above));
        if next_top.is_some_and(|next| next.value == 1) {
            // 一、 begins anew under it.
            let outer = self
                .open
                .iter()
                .position(|open| !matches!(open.level, Level::Numbered(Kind::Part | Kind::Chapter, _)));
            self.close_to(outer.unwrap_or(self.open.len()));
            return Level::Plain(Rank::Above);
        }
        let Some(top) = top else {
            // Nothing numbered stands around it.
            let keep = above.map_or(0, |above| above + 1);
            let hinted = self.open.iter().rposition(|open| open.hint.is_some()).map_or(0, |index| index + 1);
            self.close_to(keep.max(hinted));
            return if hinted > 0 { Level::Plain(Rank::Below) } else { Level::Plain(Rank::Beside) };
        };
        let Level::Numbered(_, last) = self.open[top].level else {
            return Level::Plain(Rank::Beside);
        };
        // 二、 [heading] 三、: it stands inside 二、, and below it.
        let inside = !self.beside && next_top.is_some_and(|next| next.value == last + 1);
        // 三、 [heading]: right under a heading that has no text of its own, and so on.
        let closing = CLOSING.iter().any(|word| text.contains(word));
        let first = self
            .open
            .last()
            .is_some_and(|open| open.section.blocks.is_empty() && open.section.heading.is_some());
        let goes_on = self.open.iter().any(|open| open.level == Level::Plain(Rank::Below));
        if inside || (!closing && (first || goes_on) && next_top.is_none()) {
            let deeper = self.open.iter().position(|open| open.level == Level::Plain(Rank::Below));
            self.close_to(deeper.unwrap_or(top + 1));
            return Level::Plain(Rank::Below);
        }
        // 五、 [heading] 八、, or after the last number: it took the place of one.
        self.close_to(top);
        Level::Plain(Rank::Beside)
    }
}
