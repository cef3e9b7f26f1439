//! Whether a number in digits without a measure word counts something all the same:
//! `98社区服刑人员`, `转发信息2544。`

use super::Other;
use super::amount::{Amount, NUMBERED};
use super::context::{Before, begins_any};
use crate::prose::characters::is_han;
use crate::prose::numeral::Script;

/// Numbers that are names when no unit follows: hotlines and the like.
#[rustfmt::skip]
const CODES: [&str; 33] = [
    "110", "119", "120", "122", "114", "211", "315", "985", "8890", "12123", "12301", "12309", "12315",
    "12319", "12320", "12328", "12349", "12333", "12336", "12338", "12345", "12348", "12350", "12355",
    "12369", "12377", "12380", "12388", "12389", "12393", "10086", "996", "007",
];

/// What right after a number without a unit makes it a date, an ordinal or a name, not a count.
const NOT_COUNTED: &str = "年月日号时点届岁级代楼层室路线版旬周季章大新小强好化优无全到进入上下前后美联减查清统增提零同\
国省弄巷字比加乘为是的中内外和与及或分秒度余多来几又";

/// Words before or after the number of a telephone.
const CALLS: [&str; 6] = ["电话", "热线", "拨打", "号码", "平台", "专线"];
const CALLED: [&str; 8] = ["热线", "应急平台", "平台", "电话", "专线", "投诉举报", "便民服务", "政务服务"];

/// Words before a number with a point that is a score or a rate.
const RATES: [&str; 8] = ["率", "度", "指数", "得分", "评分", "均", "为", "达"];

/// Words after a number that are a road or a place.
const PLACES: [&str; 5] = ["县道", "乡道", "高速", "高地", "公里处"];

/// What a number without a unit is: a count, something else, or not understood.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It counts what follows or precedes it.
    Counts,
    /// It is something else.
    Is(Other),
    /// Nothing tells what it is.
    Unread,
}

/// Judges a number that has no unit.
pub fn judge(text: &[char], start: usize, amount: &Amount) -> Verdict {
    if amount.script == Script::Chinese {
        return Verdict::Unread;
    }
    let end = amount.end;
    let written: String = text[start..end].iter().collect();
    let plain = !amount.more && (!amount.composed || amount.scale == 0);
    let whole = written.bytes().all(|byte| byte.is_ascii_digit());
    if plain && whole {
        if written.len() == 4 && (written.starts_with("19") || written.starts_with("20")) {
            return Verdict::Is(Other::Date);
        }
        if CODES.contains(&written.as_str()) || written.len() >= 7 {
            return Verdict::Is(Other::Code);
        }
        if written.starts_with('0') && written != "0" {
            return Verdict::Is(Other::Code);
        }
    }
    let before = Before::of(text, start);
    // 电话96520, 96333应急平台
    let called = before.ends_with_any(&CALLS) || calls(text, end);
    if plain && called && (3..=6).contains(&written.len()) {
        return Verdict::Is(Other::Code);
    }
    if plain && written.contains('.') && !RATES.iter().any(|word| tail(&before, 6).contains(word)) {
        return Verdict::Unread;
    }
    // 1对1
    if before.ends_with("对") && before.end() >= 2 && text[before.end() - 2].is_ascii_digit() {
        return Verdict::Is(Other::Name);
    }
    let counted_before = before.last().is_some_and(is_han) && !before.ends_with_any(&NUMBERED);
    // 105.23:100(女性为100): what a ratio is put at counts nothing.
    if written == "100" && text.get(end) == Some(&')') {
        return Verdict::Is(Other::Ratio);
    }
    // 12,34件: groups that are none may be anything.
    if text.get(end) == Some(&',') && text.get(end + 1).is_some_and(char::is_ascii_digit) {
        return Verdict::Unread;
    }
    let counts = match text.get(end).copied() {
        None | Some(',' | '，' | '。' | ';' | ')' | '!' | '(') => counted_before,
        // 婚姻家庭902、邻里871
        Some('、') => counted_before && plain && text.get(end + 1).is_some_and(|next| is_han(*next)),
        Some(next) if is_han(next) => {
            // A list number whose mark was lost: 1完善制度.
            let begins = before.last().is_none_or(|last| "。；;：:".contains(last));
            let is_list_number =
                begins && written.len() <= 2 && written.parse::<u8>().is_ok_and(|number| number <= 20);
            if is_list_number {
                return Verdict::Is(Other::Outline);
            }
            !NOT_COUNTED.contains(next) && !begins_any(text, end, &PLACES)
        }
        _ => false,
    };
    if counts { Verdict::Counts } else { Verdict::Unread }
}

/// Whether a hotline or its platform is named right after a number.
fn calls(text: &[char], end: usize) -> bool {
    let after: String =
        text[end.min(text.len())..].iter().take(7).take_while(|next| is_han(**next)).collect();
    CALLED.iter().any(|word| after.contains(word))
}

fn tail(before: &Before, count: usize) -> String {
    let clause = before.clause();
    clause[clause.len().saturating_sub(count)..].iter().collect()
}
