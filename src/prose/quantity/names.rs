//! Numbers that are part of a name: titles and quotations, addresses of the web, slogans, plans,
//! numbers joined to letters, dates and ratios in digits.

use std::ops::Range;

use super::Other;
use super::context::{begins, begins_any};
use crate::prose::characters::is_han;

/// Longest text in “ ” that is taken for a name or slogan, in characters.
const NAME: usize = 15;

/// Marks that hold a name: opening, closing, the most characters between them.
const HOLDERS: [(char, char, usize); 6] = [
    ('《', '》', 80),
    ('“', '”', NAME),
    ('‘', '’', NAME),
    ('「', '」', NAME),
    ('"', '"', NAME),
    ('〈', '〉', 40),
];

/// Brackets around the number of a note, or the year of a document's number.
const BRACKETS: [(char, char); 4] = [('〔', '〕'), ('[', ']'), ('【', '】'), ('［', '］')];

/// What shows that a run of Latin letters is an address.
const ADDRESSES: [&str; 5] = ["://", "www.", "@", ".cn", ".com"];

/// The spans of a text whose numbers count nothing, in order and without overlap.
pub fn spans(text: &[char]) -> Vec<(Range<usize>, Other)> {
    let mut spans: Vec<(Range<usize>, Other)> = Vec::new();
    let mut index = 0;
    while index < text.len() {
        let found = held(text, index).or_else(|| bracketed(text, index)).or_else(|| address(text, index));
        match found {
            Some((end, kind)) => {
                spans.push((index..end, kind));
                index = end;
            }
            None => index += 1,
        }
    }
    spans
}

fn held(text: &[char], start: usize) -> Option<(usize, Other)> {
    let (open, close, longest) = HOLDERS.iter().find(|(open, ..)| *open == text[start])?;
    let inside = text[start + 1..].iter().take(longest + 1);
    let mut inside = inside.enumerate();
    let (length, mark) = inside.find(|(_, character)| *character == close || *character == open)?;
    (mark == close).then_some((start + length + 2, Other::Name))
}

/// `[1]` is the mark of a note, `〔2018〕` the year of a document's number.
fn bracketed(text: &[char], start: usize) -> Option<(usize, Other)> {
    let (_, close) = BRACKETS.iter().find(|(open, _)| *open == text[start])?;
    let digits = text[start + 1..].iter().take(5).take_while(|next| next.is_ascii_digit()).count();
    if digits == 0 || text.get(start + 1 + digits) != Some(close) {
        return None;
    }
    match digits {
        1 | 2 => Some((start + digits + 2, Other::Note)),
        // With the number that follows, if a number follows: 〔2018〕12号.
        4 => {
            let after = start + digits + 2;
            let number = text[after..].iter().take(6).take_while(|next| next.is_ascii_digit()).count();
            Some((after + number, Other::Document))
        }
        _ => None,
    }
}

fn address(text: &[char], start: usize) -> Option<(usize, Other)> {
    let graphic = |character: &char| character.is_ascii_graphic() && !"\"'<>()[]".contains(*character);
    if !graphic(&text[start]) || start > 0 && graphic(&text[start - 1]) {
        return None;
    }
    let length = text[start..].iter().take_while(|character| graphic(character)).count();
    let run = &text[start..start + length];
    let is_address = length > 4
        && run.iter().any(char::is_ascii_alphabetic)
        && ADDRESSES.iter().any(|mark| super::context::holds(run, mark));
    is_address.then_some((start + length, Other::Code))
}

/// Names and slogans that begin with a number, what must not follow them, and a text with them.
#[rustfmt::skip]
const PHRASES: &[(&str, &str, &str)] = &[
    ("三个代表", "团队处组性", "坚持三个代表重要思想"),
    ("四个全面", "", "协调推进四个全面战略布局"),
    ("两学一做", "", "开展两学一做学习教育"),
    ("三会一课", "", "落实三会一课制度"),
    ("三重一大", "", "执行三重一大决策制度"),
    ("三严三实", "", "践行三严三实要求"),
    ("五位一体", "", "推进五位一体总体布局"),
    ("一带一路", "", "融入一带一路建设"),
    ("三资", "", "清理农村三资"),
    ("三本预算", "", "其他三本预算安排"),
    ("三项数据", "", "三项数据同比分别下降"),
    ("三项指标", "", "三项指标同比分别下降"),
    ("四项指标", "", "四项指标同比分别下降"),
    ("两项指标", "", "两项指标同比分别下降"),
    ("三农", "", "做好三农工作"),
    ("三公", "", "压减三公经费"),
    ("三产", "", "发展三产融合"),
    ("一产", "", "夯实一产基础"),
    ("二产", "", "壮大二产规模"),
    ("四上", "", "新增四上企业"),
    ("两会", "", "完成全国两会安保"),
    ("两岸", "", "促进两岸交流"),
    ("两委", "", "完成村两委换届"),
    ("两新", "", "抓好两新组织党建"),
    ("四史", "", "开展四史教育"),
    ("双十一", "", "双十一期间开展检查"),
    ("十一黄金周", "", "十一黄金周接待游客"),
    ("九三学社", "", "九三学社提案办理"),
    ("七一勋章", "", "颁发七一勋章"),
    ("七一前夕", "", "七一前夕走访慰问"),
    ("八一建军节", "", "八一建军节走访慰问"),
    ("五一劳动", "", "获五一劳动奖章"),
    ("五四", "", "开展五四主题团日"),
    ("六一儿童", "", "六一儿童节慰问"),
    ("三八妇女节", "", "三八妇女节活动"),
    ("三八红旗手", "", "获评三八红旗手"),
    ("九九重阳", "", "九九重阳节慰问"),
    ("一二三产业", "", "一二三产业融合发展"),
    ("一二三次产业", "", "一二三次产业协调发展"),
    ("二三产业", "", "二三产业协调发展"),
    ("一二级", "", "推进一二级公路养护"),
    ("三三制", "", "推行三三制工作法"),
    ("三三两两", "", "群众三三两两散步"),
    ("一五一十", "", "如实汇报一五一十"),
    ("七上八下", "", "防汛七上八下关键期"),
    ("四面八方", "", "来自四面八方的游客"),
    ("千方百计", "", "千方百计增收"),
    ("千家万户", "", "走进千家万户"),
    ("千军万马", "", "形成千军万马之势"),
    ("百花齐放", "", "文艺百花齐放"),
    ("三位一体", "", "构建三位一体格局"),
    ("四位一体", "", "构建四位一体格局"),
    ("七大姑八大姨", "", "不讲七大姑八大姨关系"),
    ("九曲", "", "治理九曲河道"),
    ("三峡", "", "安置三峡移民"),
    ("两江", "", "保护两江四岸"),
    ("三江", "", "保护三江源"),
    ("五险一金", "", "缴纳五险一金"),
    ("四好农村路", "", "创建四好农村路"),
    ("三支一扶", "", "招募三支一扶人员"),
    ("四议两公开", "", "落实四议两公开"),
    ("六稳", "", "做好六稳工作"),
    ("六保", "", "落实六保任务"),
    ("两不愁", "", "实现两不愁三保障"),
    ("三保障", "", "巩固三保障成果"),
    ("三保", "", "兜牢三保底线"),
    ("四不两直", "", "开展四不两直检查"),
    ("三级", "", "完善三级网络"),
    ("二级", "", "设立二级机构"),
    ("一级", "", "晋升一级警督"),
    ("四级", "", "构建四级体系"),
    ("五级", "", "五级书记抓振兴"),
    ("双随机一公开", "", "推行双随机一公开监管"),
    ("百日", "", "开展百日攻坚行动"),
    ("万名", "", "开展万名干部下基层"),
    ("千名", "", "开展千名干部下基层"),
    ("百名", "", "开展百名干部下基层"),
    ("万企", "", "万企兴万村"),
    ("万村", "", "万企兴万村"),
];

/// Before a number that is part of such a name it is one, too: 近百名 is a quantity.
const BOUNDS_A_NAME: &str = "近上过余几数约逾超";

/// A plan by its years, as 十四五, and what may follow.
const PLANS: [&str; 12] = [
    "十一五",
    "十二五",
    "十三五",
    "十四五",
    "十五五",
    "十六五",
    "五五",
    "六五",
    "七五",
    "八五",
    "九五",
    "一五",
];
const AFTER_A_PLAN: [&str; 12] =
    ["规划", "时期", "期间", "普法", "末", "以来", "计划", "开局", "收官", "发展", "纲要", "中期"];

/// The end of the name that begins at a number, if one does.
pub fn phrase(text: &[char], start: usize) -> Option<usize> {
    let previous = start.checked_sub(1).map(|place| text[place]);
    let found = PHRASES.iter().find_map(|(phrase, others, _)| {
        let end = start + phrase.chars().count();
        let other = text.get(end).is_some_and(|next| others.contains(*next));
        // 近百名, 三百名: the name is the end of a number.
        let counted = matches!(phrase.chars().next(), Some('百' | '千' | '万'))
            && previous.is_some_and(|previous| {
                BOUNDS_A_NAME.contains(previous)
                    || crate::prose::numeral::is_numeral_character(previous)
                    || previous.is_ascii_digit()
            });
        (begins(text, start, phrase) && !other && !counted).then_some(end)
    });
    let plan = || {
        PLANS.iter().find_map(|plan| {
            let end = start + plan.chars().count();
            (begins(text, start, plan) && begins_any(text, end, &AFTER_A_PLAN)).then_some(end)
        })
    };
    found.or_else(plan)
}

/// Where a chain of digits and marks ends and what it is, if the number begins one: `2018-12-27`,
/// `9:30`, `1+1`, `12·4`, `7×24`, `4/5`, or a number joined to letters.
pub fn chain(text: &[char], start: usize, end: usize, has_unit: bool) -> Option<(usize, Option<Other>)> {
    let joined = |place: usize| text.get(place).is_some_and(char::is_ascii_alphanumeric);
    let before = start.checked_sub(1).map(|before| text[before]);
    let letter = |place: usize| text.get(place).is_some_and(char::is_ascii_alphabetic);
    if before.is_some_and(|before| before.is_ascii_alphabetic())
        || (matches!(before, Some('-' | '_' | '/')) && start >= 2 && letter(start - 2))
        || (joined(end) && !has_unit)
    {
        return Some((chain_end(text, end), Some(Other::Code)));
    }
    // GB/T 9704: a standard's number stands after a blank.
    if before == Some(' ') && start >= 2 && letter(start - 2) && !has_unit {
        return Some((chain_end(text, end), Some(Other::Code)));
    }
    // .52亿元: what stood before the point was lost, and half a number is none.
    if before == Some('.') {
        return Some((chain_end(text, end), None));
    }
    let mark = *text.get(end)?;
    let digit_after = text.get(end + 1).is_some_and(char::is_ascii_digit);
    match mark {
        ':' if digit_after => Some((chain_end(text, end), Some(Other::Ratio))),
        '·' | '•' if digit_after => Some((chain_end(text, end), Some(Other::Name))),
        '.' if digit_after => Some((chain_end(text, end), Some(Other::Code))),
        '/' if digit_after => {
            let last = chain_end(text, end);
            let whole = text[start..last].iter().all(|next| next.is_ascii_digit() || *next == '/');
            let date = whole && text[start..last].iter().filter(|next| **next == '/').count() == 2;
            let unit = crate::prose::unit::find(text, super::amount::skip_blank(text, last)).is_some()
                || crate::prose::numeral::scale_at(text, last).is_some();
            Some((last, if date { Some(Other::Date) } else { (whole && !unit).then_some(Other::Fraction) }))
        }
        '+' | '×' | '*' if joined(end + 1) => Some((chain_end(text, end), Some(Other::Name))),
        '-' | '—' | '–' | '~' => {
            let from = end + text[end..].iter().take_while(|next| **next == mark).count();
            let second = text.get(from..)?.iter().take_while(|next| next.is_ascii_digit()).count();
            if second == 0 {
                return None;
            }
            let third = text.get(from + second) == Some(&mark)
                && text.get(from + second + 1).is_some_and(char::is_ascii_digit);
            let long = second >= 7 || (end - start == 4 && second >= 6);
            // 022-12345678, 3301-2020-0012; 2018-12-27 is a date.
            let kind = if third && end - start == 4 && second <= 2 { Other::Date } else { Other::Code };
            (long || third).then(|| (chain_end(text, end), Some(kind)))
        }
        _ => None,
    }
}

fn chain_end(text: &[char], mut end: usize) -> usize {
    while let Some(character) = text.get(end) {
        let joins =
            matches!(character, '-' | '.' | ':' | '/' | '·' | '•' | '+' | '×' | '*' | '—' | '~' | '–' | '_');
        let next = text.get(end + 1);
        if character.is_ascii_alphanumeric()
            || (joins && next.is_some_and(|next| next.is_ascii_alphanumeric() || *next == '—'))
        {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Whether a Chinese character stands at a place.
pub fn han_at(text: &[char], place: usize) -> bool {
    text.get(place).is_some_and(|next| is_han(*next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::quantity::quantities;

    #[test]
    fn names_count_nothing() {
        let wrong: Vec<_> = PHRASES
            .iter()
            .filter(|(phrase, _, example)| !example.contains(phrase) || !quantities(example).is_empty())
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        for plan in PLANS {
            assert_eq!(quantities(&format!("{plan}规划编制完成")), [], "{plan}");
        }
    }

    #[test]
    fn numbers_that_begin_like_a_name() {
        for (text, expected) in [
            ("三个代表团参加", "三个"),
            ("近百名党员", "近百名"),
            ("三百名党员", "三百名"),
            ("二级以上医院3家", "3家"),
        ] {
            let found = quantities(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(&text[found[0].printed.clone()], expected);
        }
    }
}
