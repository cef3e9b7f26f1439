//! Pieces to nested sections.

use super::{Piece, items};
use crate::model::{Block, Paragraph, Section};
use crate::prose::marker::{Kind, Marker};

/// How deep a report may nest; readers show deeper sections as text.
const DEPTH: usize = 8;

/// What a section on the way down counts.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Level {
    /// Numbers of this kind; the last was this.
    Numbered(Kind, u32),
    /// Headings without a number, at this rank among the kinds.
    Plain(Rank),
}

/// Where headings without a number stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Above 一、: their numbers begin anew under each.
    Above,
    /// As 一、.
    Beside,
    /// Below the section they stand in.
    Below,
    /// As the markup says: h1 to h6.
    Hint(u8),
}

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

struct Open {
    level: Level,
    hint: Option<u8>,
    section: Section,
}

struct Nest {
    body: Vec<Block>,
    open: Vec<Open>,
    /// Pairs (outer, inner) of kinds nested against the usual order in this document.
    reversed: Vec<(Kind, Kind)>,
    /// Whether a heading without a number stood among the outermost sections.
    beside: bool,
}

/// Nests pieces into sections with ids by their place.
pub fn nest(pieces: Vec<Piece>) -> Vec<Block> {
    let markers: Vec<Option<Marker>> = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Numbered { marker, .. } => Some(*marker),
            _ => None,
        })
        .collect();
    let count = pieces.len();
    let mut nest = Nest { body: Vec::new(), open: Vec::new(), reversed: Vec::new(), beside: false };
    for (place, piece) in pieces.into_iter().enumerate() {
        match piece {
            Piece::Numbered { marker, number, heading, text, hint } => {
                let ahead = Ahead { markers: &markers[place + 1..] };
                let level = nest.place(marker, &ahead);
                let run_in = heading.is_some() && text.is_some();
                let blocks = text.into_iter().map(paragraph).collect();
                nest.push(
                    level,
                    hint,
                    Section { id: String::new(), number: Some(number), heading, run_in, blocks },
                );
            }
            Piece::Heading { text, rest, hint, .. } => {
                let ahead = Ahead { markers: &markers[place + 1..] };
                let level = nest.place_plain(&text, hint, &ahead);
                let run_in = rest.is_some();
                let blocks = rest.into_iter().map(paragraph).collect();
                let section = Section { heading: Some(text), run_in, blocks, ..Section::default() };
                nest.push(level, hint, section);
            }
            Piece::Paragraph(text) => {
                if place + 1 == count {
                    nest.step_out_of_items();
                }
                nest.add(paragraph(text));
            }
            Piece::Table(table) => nest.add(Block::Table(table)),
        }
    }
    nest.close_to(0);
    number_sections(&mut nest.body, "s");
    nest.body
}

fn paragraph(text: String) -> Block {
    let items = items::markers(&text);
    Block::Paragraph(Paragraph { text, items })
}

fn number_sections(blocks: &mut [Block], prefix: &str) {
    let mut ordinal = 0;
    for block in blocks {
        if let Block::Section(section) = block {
            ordinal += 1;
            section.id = if prefix == "s" { format!("s{ordinal}") } else { format!("{prefix}-{ordinal}") };
            let id = section.id.clone();
            number_sections(&mut section.blocks, &id);
        }
    }
}

/// The numbers that follow.
struct Ahead<'a> {
    markers: &'a [Option<Marker>],
}

impl Ahead<'_> {
    /// The numbers up to, not with, the first that `stop` says ends the scope.
    fn until(&self, stop: impl Fn(&Marker) -> bool) -> impl Iterator<Item = &Marker> {
        self.markers.iter().flatten().take(400).take_while(move |marker| !stop(marker))
    }

    fn next_of(&self, kind: Kind, stop: impl Fn(&Marker) -> bool) -> Option<u32> {
        self.until(stop).find(|marker| marker.kind == kind).map(|marker| marker.value)
    }
}

impl Nest {
    fn add(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(open) => open.section.blocks.push(block),
            None => self.body.push(block),
        }
    }

    /// Opens a section below those that are open.
    fn push(&mut self, level: Level, hint: Option<u8>, section: Section) {
        self.beside |= level == Level::Plain(Rank::Beside);
        if self.open.len() >= DEPTH {
            self.close_to(DEPTH - 1);
        }
        self.open.push(Open { level, hint, section });
    }

    /// Closes open sections until `depth` are left.
    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(closed) = self.open.pop() {
                self.add(Block::Section(closed.section));
            }
        }
    }

    /// Closes what a number of this kind ends, and returns the level it opens.
    fn place(&mut self, marker: Marker, ahead: &Ahead) -> Level {
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

    fn place_plain(&mut self, text: &str, hint: Option<u8>, ahead: &Ahead) -> Level {
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
        let top = self.open.iter().position(|open| matches!(open.level, Level::Numbered(Kind::Chinese, _)));
        let next_top = ahead.markers.iter().flatten().take(400).find(|marker| marker.kind == Kind::Chinese);
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

    /// Before the last paragraph of a report: it closes the section, not the last of its items.
    fn step_out_of_items(&mut self) {
        let depth = self.open.len();
        if depth < 2 {
            return;
        }
        let is_item = |section: &Section| {
            let own = section.blocks.len() == 1 && matches!(section.blocks[0], Block::Paragraph(_));
            own && (section.run_in || section.heading.is_none())
        };
        let items = self.open[depth - 2].section.blocks.iter().filter_map(|block| match block {
            Block::Section(section) => Some(section),
            _ => None,
        });
        let mut siblings = 0;
        let mut all = true;
        for item in items {
            siblings += 1;
            all &= is_item(item);
        }
        if siblings >= 1 && all && is_item(&self.open[depth - 1].section) {
            self.close_to(depth - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::import::outline::read;
    use crate::import::source::{Content, Line};
    use crate::model::Block;

    fn outline(lines: &[&str]) -> Vec<String> {
        fn walk(blocks: &[Block], depth: usize, found: &mut Vec<String>) {
            for block in blocks {
                match block {
                    Block::Section(section) => {
                        found.push(format!(
                            "{depth}{}{}",
                            section.number.as_deref().unwrap_or(" "),
                            section.heading.as_deref().unwrap_or("-")
                        ));
                        walk(&section.blocks, depth + 1, found);
                    }
                    Block::Paragraph(_) => found.push(format!("{depth}.")),
                    _ => found.push(format!("{depth}#")),
                }
            }
        }
        let lines: Vec<Line> = lines
            .iter()
            .enumerate()
            .map(|(index, text)| Line::new(index + 1, Content::Text((*text).to_owned())))
            .collect();
        let mut found = Vec::new();
        walk(&read(&lines.iter().collect::<Vec<_>>()).body, 1, &mut found);
        found
    }

    #[test]
    fn usual_order() {
        assert_eq!(
            outline(&[
                "一、甲方面",
                "（一）甲乙",
                "1、丙丁",
                "2、戊己",
                "（二）庚辛",
                "1、壬癸",
                "二、乙方面",
                "1、子丑"
            ]),
            [
                "1一、甲方面",
                "2（一）甲乙",
                "31、丙丁",
                "32、戊己",
                "2（二）庚辛",
                "31、壬癸",
                "1二、乙方面",
                "21、子丑"
            ]
        );
    }

    #[test]
    fn parentheses_below_digits() {
        assert_eq!(
            outline(&[
                "一、甲方面",
                "1、丙丁",
                "（一）甲乙",
                "（二）庚辛",
                "2、戊己",
                "（一）壬癸",
                "二、乙方面",
                "1、子丑",
                "（一）寅卯"
            ]),
            [
                "1一、甲方面",
                "21、丙丁",
                "3（一）甲乙",
                "3（二）庚辛",
                "22、戊己",
                "3（一）壬癸",
                "1二、乙方面",
                "21、子丑",
                "3（一）寅卯"
            ]
        );
    }

    #[test]
    fn parentheses_above_digits_after_stray_ones() {
        assert_eq!(
            outline(&["一、甲方面", "1、丙丁", "2、戊己", "（一）甲乙", "1、壬癸", "（二）庚辛"]),
            ["1一、甲方面", "21、丙丁", "22、戊己", "2（一）甲乙", "31、壬癸", "2（二）庚辛"]
        );
    }

    #[test]
    fn a_list_right_under_a_heading_of_its_own_kind() {
        assert_eq!(
            outline(&[
                "一、主要措施",
                "一、甲方面",
                "二、乙方面",
                "三、丙方面",
                "二、存在问题",
                "三、下步打算"
            ]),
            ["1一、主要措施", "2一、甲方面", "2二、乙方面", "2三、丙方面", "1二、存在问题", "1三、下步打算"]
        );
    }

    #[test]
    fn lost_numbers_and_headings_without() {
        assert_eq!(
            outline(&[
                "五、创新宣传",
                "1、甲乙",
                "2、丙丁",
                "、加强文化",
                "存在问题及困难",
                "随着改革发展的不断深入。",
                "1、戊己",
                "八、建议"
            ]),
            [
                "1五、创新宣传",
                "21、甲乙",
                "22、丙丁",
                "1、加强文化",
                "1 存在问题及困难",
                "2.",
                "21、戊己",
                "1八、建议"
            ]
        );
        assert_eq!(
            outline(&["五、创新宣传", "1、甲乙", "、丙丁", "3、戊己", "六、加强"]),
            ["1五、创新宣传", "21、甲乙", "2、丙丁", "23、戊己", "1六、加强"]
        );
    }

    #[test]
    fn parts_under_which_numbers_begin_anew() {
        assert_eq!(
            outline(&[
                "2018年工作回顾",
                "一、甲方面",
                "二、乙方面",
                "2019年工作安排",
                "一、丙方面",
                "二、丁方面"
            ]),
            [
                "1 2018年工作回顾",
                "2一、甲方面",
                "2二、乙方面",
                "1 2019年工作安排",
                "2一、丙方面",
                "2二、丁方面"
            ]
        );
        assert_eq!(
            outline(&["第一部分 回顾", "一、甲方面", "第二部分 安排", "一、乙方面"]),
            ["1第一部分 回顾", "2一、甲方面", "1第二部分 安排", "2一、乙方面"]
        );
    }
}
