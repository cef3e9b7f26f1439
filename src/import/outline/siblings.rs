//! Numbered texts that may be headings by their neighbours: siblings, and the line below.

use super::heading::Doubt;
use super::pieces::Piece;
use crate::prose::marker::{Kind, Marker};

/// One number of a list.
#[derive(Debug, Clone, Copy)]
struct Member {
    /// Index of the piece.
    place: usize,
    /// Whether it has a heading.
    headed: bool,
    /// What it may be.
    doubt: Option<Doubt>,
    /// Whether a paragraph without a number stands right below it, or a list that begins at 1.
    followed: bool,
}

impl Member {
    /// Whether it stands above a text as a heading does.
    fn is_above(&self) -> bool {
        matches!(self.doubt, Some(Doubt::Whole | Doubt::Open)) && self.followed
    }
}

/// Gives doubtful texts a heading where the others of their list have one, or where they stand above
/// a paragraph as headings do:
///
/// `（一）工业产值突破90亿元。⏎全县完成产值93.1亿元。⏎（二）…`
pub fn settle(pieces: &mut [Piece]) {
    if !pieces.iter().any(|piece| matches!(piece, Piece::Numbered { doubt: Some(_), .. })) {
        return;
    }
    let mut open: Vec<(Kind, u32, Vec<Member>)> = Vec::new();
    let mut headings: Vec<Member> = Vec::new();
    for place in 0..pieces.len() {
        let Piece::Numbered { marker, heading, doubt, .. } = &pieces[place] else {
            continue;
        };
        let member = Member {
            place,
            headed: heading.is_some(),
            doubt: *doubt,
            followed: follows(*marker, pieces.get(place + 1)),
        };
        while let Some((kind, ..)) = open.last()
            && *kind > marker.kind
        {
            headings.extend(open.pop().map(|(.., list)| settled(&list)).unwrap_or_default());
        }
        match open.last_mut() {
            Some((kind, last, list)) if *kind == marker.kind && marker.value > *last => {
                *last = marker.value;
                list.push(member);
            }
            last => {
                if let Some((kind, value, list)) = last
                    && *kind == marker.kind
                {
                    headings.extend(settled(list));
                    *value = marker.value;
                    *list = vec![member];
                } else {
                    open.push((marker.kind, marker.value, vec![member]));
                }
            }
        }
    }
    for (.., list) in open {
        headings.extend(settled(&list));
    }
    for member in headings {
        if let Piece::Numbered { heading, text, .. } = &mut pieces[member.place] {
            let whole = text.take().unwrap_or_default();
            match member.doubt {
                Some(Doubt::RunIn(end)) if whole.is_char_boundary(end) => {
                    *heading = Some(whole[..end].to_owned());
                    *text = Some(whole[end..].trim().to_owned()).filter(|text| !text.is_empty());
                }
                _ => *heading = Some(whole),
            }
        }
    }
}

/// Whether what stands below a number makes a heading of it.
fn follows(marker: Marker, next: Option<&Piece>) -> bool {
    match next {
        Some(Piece::Paragraph(_)) => true,
        Some(Piece::Numbered { marker: next, .. }) => next.value == 1 && next.kind > marker.kind,
        _ => false,
    }
}

/// The members of a list that are headings after all.
fn settled(list: &[Member]) -> Vec<Member> {
    let count = |is: fn(&Member) -> bool| list.iter().filter(|member| is(member)).count();
    let headed = count(|member| member.headed);
    let above = count(Member::is_above);
    let is_heading = |(index, member): (usize, &Member)| {
        let others = list.len() - 1;
        let alike = match member.doubt? {
            Doubt::Whole | Doubt::Open => headed + above - usize::from(member.is_above()),
            Doubt::RunIn(_) => headed,
        };
        // The last item of a list stands above whatever follows the list.
        let closes = index + 1 == list.len() && others > 0;
        let enough = match member.doubt? {
            // Without a full stop the paragraph below says enough.
            Doubt::Open => !closes || alike > 0,
            _ => !closes && alike * 3 >= others,
        };
        let by_siblings = others > 0 && alike * 2 > others;
        (member.is_above() && enough || by_siblings).then_some(*member)
    };
    list.iter().enumerate().filter_map(is_heading).collect()
}
