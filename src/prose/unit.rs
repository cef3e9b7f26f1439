//! Measure words and units, and what looks like one but is the beginning of another word.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Measure words and units of one or more characters. Longer ones win.
const UNITS: &str = "\
人次 批次 场次 户次 件次 车次 班次 台次 架次 家次 岗次 项次 点次 趟次 人份 人天 \
人 名 位 个 件 起 宗 桩 例 户 家 所 处 座 栋 幢 套 间 场 次 期 份 张 块 本 册 部 台 辆 艘 架 条 项 篇 幅 面 支 \
只 头 匹 株 棵 颗 盏 根 片 段 道 批 组 对 双 副 把 顶 床 箱 盒 瓶 袋 包 桶 车 轮 遍 趟 回 类 种 款 门 堂 节 集 首 \
笔 单 票 枚 封 通 则 句 字 页 卷 尊 口 席 桌 具 剂 针 枝 尾 羽 杯 挂 伙 拨 眼 罐 壶 筐 捆 分贝 扇 秒 台套 台班 工日 标箱 路 \
元 美元 港元 欧元 日元 角 倍 番 成 天 小时 分钟 秒钟 学时 课时 学分 分 工时 个工作日 工作日 个小时 个学时 个课时 个自然日 \
个百分点 百分点 % ‰ ‱ ℃ 摄氏度 \
平方米 平方公里 平方千米 立方米 立方 平米 平方 ㎡ m² m2 m³ m3 公里 千米 米 厘米 毫米 海里 公顷 亩 吨 公斤 千克 斤 克 毫克 微克 升 毫升 \
千瓦 兆瓦 千瓦时 度电 兆瓦时 吨标准煤 标准煤 千伏 千伏安 兆 GB TB km kg MW kW kWh kV dB";

/// Characters that, right after a unit of one character, make another word of it: `3部门`, `12人员`.
const OTHER_WORDS: [(&str, &str); 33] = [
    ("人", "员民才事社"),
    ("部", "门委队长署"),
    ("支", "部持付出行"),
    ("本", "级地市县区年省着月周"),
    ("台", "账风"),
    ("处", "理置罚级室于"),
    ("所", "有谓在"),
    ("场", "所地景馆"),
    ("面", "积向对临"),
    ("门", "户店诊"),
    ("口", "径头号岸"),
    ("家", "庭园族政长"),
    ("户", "籍外"),
    ("片", "区面"),
    ("道", "路德"),
    ("对", "象口于照接"),
    ("节", "约能日假点"),
    ("宗", "教旨"),
    ("期", "间末刊待望"),
    ("天", "津然气河"),
    ("元", "旦素"),
    ("通", "过报知信讯道"),
    ("单", "位元一独"),
    ("包", "括含保村联片户"),
    ("车", "辆站间"),
    ("回", "应访复收头迁族"),
    ("组", "织建成长"),
    ("集", "中体团镇市贸"),
    ("把", "手关握"),
    ("成", "立功为员果效本熟长都年品型绩就像份活交分"),
    ("字", "号样"),
    ("张", "家"),
    ("路", "公口边面段灯网线费况由径"),
];

/// Characters before which 分 is a score; before others it begins 分别, 分钟, 分之 and so on.
const AFTER_A_SCORE: &str = "，,。；;、）)以的 左和及提增降至";

static BY_FIRST: LazyLock<FxHashMap<char, Vec<Vec<char>>>> = LazyLock::new(|| {
    let mut units: FxHashMap<char, Vec<Vec<char>>> = FxHashMap::default();
    for unit in UNITS.split_ascii_whitespace() {
        let characters: Vec<char> = unit.chars().collect();
        units.entry(characters[0]).or_default().push(characters);
    }
    for candidates in units.values_mut() {
        candidates.sort_by_key(|unit| std::cmp::Reverse(unit.len()));
    }
    units
});

/// The length in characters of the unit that begins here; 0 where none does.
pub fn length_at(text: &[char], start: usize) -> usize {
    let Some(first) = text.get(start) else {
        return 0;
    };
    let first = match super::characters::folded(*first) {
        folded if folded.is_ascii() => folded,
        _ => *first,
    };
    let Some(candidates) = BY_FIRST.get(&first) else {
        return 0;
    };
    let length = candidates
        .iter()
        .find(|unit| {
            let end = start + unit.len();
            end <= text.len()
                && text[start + 1..end].iter().zip(&unit[1..]).all(|(left, right)| left == right)
                && is_whole(unit, text.get(end).copied(), text.get(end + 1).copied())
        })
        .map_or(0, Vec::len);
    // 1.84万辆次, 8.6万剂次: any of them, counted by times.
    if length == 1 && text.get(start + 1) == Some(&'次') && !matches!(first, '名' | '次') {
        2
    } else {
        length
    }
}

/// Whether a unit stands for itself before these characters.
fn is_whole(unit: &[char], next: Option<char>, after: Option<char>) -> bool {
    let Some(next) = next else {
        return true;
    };
    if unit[0].is_ascii_alphabetic() {
        return !next.is_ascii_alphanumeric();
    }
    if unit == ['分'] {
        return AFTER_A_SCORE.contains(next);
    }
    let [only] = unit else {
        return true;
    };
    // 3支队伍 are three teams, 支队 is one.
    if *only == '支' && next == '队' {
        return after == Some('伍');
    }
    OTHER_WORDS
        .iter()
        .find(|(unit, _)| unit.starts_with(*only))
        .is_none_or(|(_, others)| !others.contains(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unit_wins_and_other_words_are_none() {
        for (text, expected) in [
            ("人次。", 2),
            ("剂次，", 2),
            ("人员", 0),
            ("人均已", 1),
            ("个工作日内", 4),
            ("个村", 1),
            ("部门", 0),
            ("支队伍", 1),
            ("支部", 0),
            ("分别", 0),
            ("分，", 1),
            ("％以上", 1),
            ("平方米", 3),
            ("律师", 0),
            ("", 0),
        ] {
            let characters: Vec<char> = text.chars().collect();
            assert_eq!(length_at(&characters, 0), expected, "{text}");
        }
    }
}
