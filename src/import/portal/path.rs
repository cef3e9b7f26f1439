//! The path above a page: 当前位置：首页 > 政务公开 > 工作报告.

use crate::prose::characters::{is_blank, trim};

/// How a path begins.
const STARTS: [&str; 19] = [
    "当前所在位置",
    "当前位置",
    "当前的位置",
    "当前栏目",
    "您当前所在的位置",
    "您当前的位置",
    "您当前位置",
    "您的当前位置",
    "您所在的位置",
    "您所在位置",
    "您现在所在的位置",
    "您现在的位置",
    "您的位置",
    "你当前的位置",
    "你所在的位置",
    "你的位置",
    "现在的位置",
    "现在位置",
    "所在位置",
];

/// Where a path starts if nothing announces it: 首页, 网站首页.
const HOMES: [&str; 2] = ["首页", "主页"];

/// What the last step says when it names no column.
const LEAVES: [&str; 6] = ["正文", "详情", "内容", "文章", "信息内容", "详细内容"];

/// Arrows between the steps of a path. Nothing else on a page has them.
const ARROWS: [char; 5] = ['>', '＞', '»', '›', '→'];

/// What separates the steps of a path.
pub const MARKS: [char; 9] = ['>', '＞', '»', '›', '→', '/', '\\', '-', '|'];

/// Longest path, in characters.
const LONGEST: usize = 150;

/// Longest step, in characters.
const LONGEST_STEP: usize = 20;

/// The columns of a path, outermost first; `None` where a line is none.
pub fn steps(text: &str) -> Option<Vec<String>> {
    let plain = text.trim_start_matches(|character: char| !character.is_alphanumeric());
    if plain.chars().take(LONGEST + 1).count() > LONGEST || plain.contains(['。', '；']) {
        return None;
    }
    let announced = STARTS.iter().find_map(|start| plain.strip_prefix(start)).filter(|rest| {
        rest.is_empty()
            || rest.contains(ARROWS)
            || rest.starts_with([':', '：', '是', '】', ' ', '\u{3000}', '\u{a0}'])
    });
    if announced.is_some() || is_unannounced(plain) { Some(split(plain)) } else { None }
}

/// The columns of a line that is known to be a path.
pub fn split(text: &str) -> Vec<String> {
    let text = text.trim_start_matches(|character: char| !character.is_alphanumeric());
    let rest = STARTS.iter().find_map(|start| text.strip_prefix(start)).unwrap_or(text);
    let rest = rest.trim_start_matches(['是', ':', '：', '】', ' ', '\u{3000}', '\u{a0}']);
    let marks: &[char] = if rest.contains(ARROWS) { &ARROWS } else { &['/', '\\', '-', '－', '|'] };
    // 位置：首页 > …
    let first = rest.split(marks).next().unwrap_or_default();
    let rest = first.rfind(['：', ':']).map_or(rest, |colon| rest[colon..].trim_start_matches(['：', ':']));
    let mut path: Vec<String> = rest.split(marks).map(|column| trim(column).to_owned()).collect();
    path.retain(|column| !column.is_empty());
    if path.last().is_some_and(|last| LEAVES.contains(&last.as_str())) {
        path.pop();
    }
    path
}

/// Whether a line is the path above a page.
pub fn is_path(text: &str) -> bool {
    steps(text).is_some()
}

/// Whether a line announces a path and does not have it: `您现在的位置：` in a cell of its own.
pub fn announces(text: &str) -> bool {
    let text = text.trim_end_matches(|character: char| !character.is_alphanumeric());
    STARTS.iter().any(|start| text.ends_with(start))
}

/// `首页 > 政务公开`, `某县人民政府 > 政务公开 > 工作报告`, `首页/政务公开/工作报告`.
fn is_unannounced(text: &str) -> bool {
    let is_home = |step: &str| {
        let step = trim(step.rsplit(['：', ':']).next().unwrap_or(step));
        step.chars().count() <= LONGEST_STEP && HOMES.iter().any(|home| step.ends_with(home))
    };
    if let Some((first, _)) = text.split_once(ARROWS) {
        let steps: Vec<&str> = text.split(ARROWS).map(trim).filter(|step| !step.is_empty()).collect();
        let short = steps.iter().all(|step| {
            step.chars().count() <= LONGEST_STEP
                && !step.contains(['，', '；', '%', '＝', '='])
                && step.chars().any(char::is_alphabetic)
        });
        return is_home(first) || steps.len() > 2 && short;
    }
    let spaced = |mark: char| text.split(mark).filter(|step| !step.chars().all(is_blank)).count();
    ['/', '-', '－'].into_iter().any(|mark| {
        spaced(mark) > 1 && text.split(mark).next().is_some_and(|first| HOMES.contains(&trim(first)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_start_begins_a_path() {
        for start in STARTS {
            assert_eq!(
                steps(&format!("{start}：首页 > 政务公开 > 正文")),
                Some(vec!["首页".to_owned(), "政务公开".to_owned()]),
                "{start}"
            );
            assert!(announces(&format!("{start}：")), "{start}");
        }
    }

    #[test]
    fn paths_that_nothing_announces() {
        for (text, expected) in [
            ("首页 > 政务公开 > 工作报告", "首页|政务公开|工作报告"),
            ("网站首页>>政务公开>>工作报告", "网站首页|政务公开|工作报告"),
            ("首页/政务公开/工作报告", "首页|政务公开|工作报告"),
            ("首页 - 工作报告", "首页|工作报告"),
            ("云岭县人民政府 > 政务公开 > 工作报告", "云岭县人民政府|政务公开|工作报告"),
            ("• 当前位置:云岭街道> 政务公开> 最新文件", "云岭街道|政务公开|最新文件"),
            ("当前位置： 首页 / 公开", "首页|公开"),
            ("位置：首页 > 公开", "首页|公开"),
        ] {
            assert_eq!(steps(text).map(|steps| steps.join("|")).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "所在位置偏远，出行不便",
            "首页改版上线",
            "甲镇>乙镇",
            "占比>50%，增速>6%，降幅>3%",
            "云岭县2022年工作总结",
            "当前位置优势明显",
        ] {
            assert_eq!(steps(text), None, "{text}");
        }
    }
}
