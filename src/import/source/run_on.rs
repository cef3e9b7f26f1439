//! A text that came without its line ends, parted where the numbers of its outline stand.
//!
//! `…编制本报告。 一、总体情况 （一）主动公开情况。 2024年…`: 一、 and 二、 after the end of a sentence or a
//! blank, in one line and in their order, are headings; where blanks stand before them, blanks stand
//! where the lines ended.

use super::{Content, Line, Role};
use crate::prose::characters::{is_blank, is_digit, is_han};
use crate::prose::marker::{self, Kind, Marker};
use crate::prose::sentence;

/// What follows a number that is named, not counted: （一）至（三）项, （一）项规定.
const NAMED: [&str; 9] = ["至", "到", "、", "和", "项", "款", "条", "目", "—"];

/// Longest heading before the text that follows it after a blank, in characters.
const HEADING: usize = 40;

/// How far the number after a first one is looked for, in numbers.
const FAR: usize = 200;

/// A number that may begin a line.
#[derive(Debug, Clone, Copy)]
struct Found {
    at: usize,
    marker: Marker,
    after_blank: bool,
}

/// The lines with what ran on in one line parted; `None` where nothing did.
pub fn part(lines: &[Line]) -> Option<Vec<Line>> {
    let mut parted: Vec<Line> = Vec::with_capacity(lines.len());
    let mut counted = Vec::new();
    for line in lines {
        let breaks = match &line.content {
            Content::Text(text) if line.heading_level.is_none() && line.role == Role::Unknown => {
                breaks(text, &mut counted)
            }
            _ => Vec::new(),
        };
        let Content::Text(text) = &line.content else {
            parted.push(line.clone());
            continue;
        };
        let mut begin = 0;
        for end in breaks.into_iter().chain([text.len()]) {
            let part = text[begin..end].trim_matches(is_blank);
            if !part.is_empty() {
                let bold_lead = if begin == 0 { line.bold_lead } else { 0 };
                parted.push(Line { content: Content::Text(part.to_owned()), bold_lead, ..line.clone() });
            }
            begin = end;
        }
    }
    (parted.len() > lines.len()).then_some(parted)
}

/// Where lines begin in a line that ran on, in order; none in a line that is a paragraph.
fn breaks(text: &str, counted: &mut Vec<(Kind, u32)>) -> Vec<usize> {
    let found = found(text);
    let mut counting = counted.clone();
    let in_order = in_order(&found, &mut counting);
    let chapters = in_order.iter().filter(|found| found.marker.kind == Kind::Chinese).count();
    let inside = in_order.iter().any(|found| found.at > 0);
    if chapters < 2 || !inside {
        // A paragraph: its own number counts, those in it do not.
        if let Some(first) = found.first().filter(|first| first.at == 0) {
            counted.retain(|(kind, _)| *kind < first.marker.kind);
            counted.push((first.marker.kind, first.marker.value));
        }
        return Vec::new();
    }
    *counted = counting;
    let mut breaks: Vec<usize> = in_order.iter().map(|found| found.at).collect();
    let (apart, all) = in_order
        .iter()
        .filter(|found| found.at > 0)
        .fold((0, 0), |(apart, all), found| (apart + usize::from(found.after_blank), all + 1));
    if apart * 2 > all {
        line_ends(text, &in_order, &mut breaks);
    }
    breaks.retain(|at| *at > 0);
    breaks.sort_unstable();
    breaks.dedup();
    breaks
}

/// Whether a number may stand right after it: an end of a sentence, or what announces.
fn is_stop(character: char) -> bool {
    sentence::FULL_STOPS.contains(&character) || sentence::COLONS.contains(&character)
}

/// The numbers after a stop or a blank.
fn found(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut before: Option<char> = None;
    for (at, character) in text.char_indices() {
        let stands = before.is_none_or(|before| is_stop(before) || is_blank(before));
        let after_blank = before.is_some_and(is_blank);
        before = Some(character);
        if !stands || is_blank(character) {
            continue;
        }
        let Some(marker) = marker::read(&text[at..]) else {
            continue;
        };
        let written = &text[at..at + marker.end];
        let counts = match marker.kind {
            Kind::Chinese => written.ends_with(['、', '．', '.']),
            Kind::ChineseInParentheses | Kind::Digits => true,
            _ => false,
        };
        let rest = &text[at + marker.end..];
        if counts && !NAMED.iter().any(|word| rest.starts_with(word)) {
            found.push(Found { at, marker, after_blank });
        }
    }
    found
}

/// Those of the numbers that count on: 一、 （一） （二） 二、 （一）. A first one counts if a second
/// follows before a number of a higher kind.
fn in_order(found: &[Found], counted: &mut Vec<(Kind, u32)>) -> Vec<Found> {
    let mut in_order = Vec::new();
    for (place, one) in found.iter().enumerate() {
        let Marker { kind, value, .. } = one.marker;
        let goes_on = counted.iter().any(|(other, last)| *other == kind && last + 1 == value);
        let begins = value == 1 && {
            let above = counted.last().is_none_or(|(other, _)| *other < kind);
            let second = found[place + 1..]
                .iter()
                .take(FAR)
                .take_while(|next| next.marker.kind >= kind)
                .find(|next| next.marker.kind == kind);
            let again = counted.iter().any(|(other, _)| *other == kind);
            second.is_some_and(|second| second.marker.value == 2) || above && !again && kind > Kind::Chinese
        };
        if goes_on || begins {
            counted.retain(|(other, _)| *other < kind);
            counted.push((kind, value));
            in_order.push(*one);
        }
    }
    in_order
}

/// Adds the blanks that stand where lines ended: after a sentence, after a heading, after the title,
/// between the name and the date at the end.
fn line_ends(text: &str, numbers: &[Found], breaks: &mut Vec<usize>) {
    for (at, character) in text.char_indices() {
        let before = &text[..at];
        if is_blank(character) && sentence::is_ended(before) {
            breaks.push(at);
        }
    }
    let ends: Vec<usize> = numbers.iter().skip(1).map(|found| found.at).chain([text.len()]).collect();
    let title = (numbers.first().is_some_and(|first| first.at > 0)).then_some((0, 0, text.len()));
    let headings = numbers
        .iter()
        .zip(ends)
        .filter(|(found, _)| found.marker.kind < Kind::Digits)
        .map(|(found, end)| (found.at, found.at + found.marker.end, end));
    for (_, from, end) in title.into_iter().chain(headings) {
        let own = &text[from..end];
        let skipped = own.len() - own.trim_start_matches(is_blank).len();
        let Some(blank) = own[skipped..].find(is_blank) else {
            continue;
        };
        let heading = &own[skipped..skipped + blank];
        let rest = own[skipped + blank..].trim_start_matches(is_blank);
        let length = heading.chars().take(HEADING + 1).count();
        let year = rest.chars().take_while(|character| is_digit(*character)).count() == 4;
        if (2..=HEADING).contains(&length)
            && !heading.contains(['。', '；', '，', '：'])
            && (year || rest.starts_with(|next: char| is_han(next) || "（(“《".contains(next)))
        {
            breaks.push(from + skipped + blank);
        }
    }
    // …。 某县人民政府 2025年1月10日
    let last = breaks.iter().copied().max().unwrap_or(0);
    let tail = &text[last..];
    let signed = tail.trim_start_matches(is_blank);
    if signed.chars().take(HEADING + 1).count() <= HEADING
        && !signed.contains(['。', '，', '、'])
        && signed.ends_with('日')
        && let Some(blank) = signed.find(is_blank)
    {
        breaks.push(last + (tail.len() - signed.len()) + blank);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::growth::assert_linear;

    fn parted(lines: &[&str]) -> Vec<String> {
        let lines: Vec<Line> = lines
            .iter()
            .enumerate()
            .map(|(index, text)| Line::new(index + 1, Content::Text((*text).to_owned())))
            .collect();
        let parted = part(&lines).unwrap_or(lines);
        parted
            .into_iter()
            .map(|line| match line.content {
                Content::Text(text) => text,
                _ => String::new(),
            })
            .collect()
    }

    #[test]
    fn blanks_that_were_line_ends() {
        assert_eq!(
            parted(&[
                "云汀县政务公开工作报告 按照有关规定，编制本报告。 一、总体情况 （一）主动公开情况。 2024年公开信息1200条。 \
                 （二）申请办理情况。 全年受理申请12件。 二、存在问题 人员不足。 三、改进措施 （一）充实力量。配备3人。 （二）加强培训。 \
                 云汀县办公室 2025年1月10日"
            ]),
            [
                "云汀县政务公开工作报告",
                "按照有关规定，编制本报告。",
                "一、总体情况",
                "（一）主动公开情况。",
                "2024年公开信息1200条。",
                "（二）申请办理情况。",
                "全年受理申请12件。",
                "二、存在问题",
                "人员不足。",
                "三、改进措施",
                "（一）充实力量。配备3人。",
                "（二）加强培训。",
                "云汀县办公室",
                "2025年1月10日"
            ]
        );
    }

    #[test]
    fn without_any_blanks() {
        assert_eq!(
            parted(&[
                "云汀街道扎实推进工作。一、加强领导。成立专班。（一）定期研究。全年4次。（二）督促落实。二、强化保障。投入3.5万元。1.购置设备。2.改造场地。三、下一步打算。继续努力。"
            ]),
            [
                "云汀街道扎实推进工作。",
                "一、加强领导。成立专班。",
                "（一）定期研究。全年4次。",
                "（二）督促落实。",
                "二、强化保障。投入3.5万元。",
                "1.购置设备。",
                "2.改造场地。",
                "三、下一步打算。继续努力。"
            ]
        );
    }

    #[test]
    fn over_a_few_lines() {
        assert_eq!(
            parted(&[
                "报告如下：一、总体情况。公开120条。二、依申请公开情况。受理9件。",
                "三、管理情况。修订制度。四、平台建设。改版网站。"
            ])
            .len(),
            5
        );
    }

    #[test]
    fn numbers_in_a_sentence_part_nothing() {
        for text in [
            "“一、二、三产业”协调发展。二、三产业占比提高。",
            "依据第三条第（一）项规定。 （一）至（三）项所列情形共12件。 （二）项所列情形3件。",
            "一、二、三次产业增加值分别增长2%、3%和4%。",
            "投入资金1. 5亿元。 2. 建成项目3个。",
            "会议强调：一、要提高认识，落实责任。",
            "一、加快建设。全年完成投资12亿元，其中二、三产业投资9亿元。",
        ] {
            assert_eq!(parted(&[text]), [text], "{text}");
        }
    }

    #[test]
    fn quantities_are_not_parted_from_their_units() {
        let parted = parted(&[
            "一、总体情况 面积 2107 亩，增长 3.3%。 二、主要做法 1. 造林 26 亩。 2. 抚育 3 亩。 三、问题 不多。",
        ]);
        assert_eq!(
            parted,
            [
                "一、总体情况",
                "面积 2107 亩，增长 3.3%。",
                "二、主要做法",
                "1. 造林 26 亩。",
                "2. 抚育 3 亩。",
                "三、问题",
                "不多。"
            ]
        );
    }

    #[test]
    fn parted_in_one_go() {
        for piece in ["一、甲。", " 一、甲 二、乙", "（一）", "一 ", " （二） ", "。1.", "1 "]
        {
            assert_linear(piece, 4_000, |count| {
                assert!(
                    !parted(&[&format!("总结 一、甲。 {}二、乙。 三、丙。", piece.repeat(count))]).is_empty()
                );
            });
        }
    }
}
