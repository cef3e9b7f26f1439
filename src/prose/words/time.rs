//! Years, parts of years, and words of comparing.

use super::{Row, row};

/// A part of a year.
#[derive(Debug)]
pub struct PartOfYear {
    /// The word.
    pub word: &'static str,
    /// Its first month.
    pub first: u8,
    /// Its last month.
    pub last: u8,
    /// Whether it names a part of the report's year where no year stands before it.
    pub alone: bool,
    /// How reports use it.
    pub example: &'static str,
}

const fn part(word: &'static str, first: u8, last: u8, example: &'static str) -> PartOfYear {
    PartOfYear { word, first, last, alone: true, example }
}

/// Parts of a year, and the months they are.
pub const PARTS_OF_YEAR: &[PartOfYear] = &[
    part("上半年", 1, 6, "上半年受理投诉12件"),
    part("下半年", 7, 12, "下半年开展检查3次"),
    part("前三季度", 1, 9, "前三季度办结96件"),
    part("前三个季度", 1, 9, "前三个季度办结96件"),
    part("前两季度", 1, 6, "前两季度办结52件"),
    part("前两个季度", 1, 6, "前两个季度办结52件"),
    part("一季度", 1, 3, "一季度走访企业12家"),
    part("二季度", 4, 6, "二季度走访企业12家"),
    part("三季度", 7, 9, "三季度走访企业12家"),
    part("四季度", 10, 12, "四季度走访企业12家"),
    part("1季度", 1, 3, "1季度走访企业12家"),
    part("2季度", 4, 6, "2季度走访企业12家"),
    part("3季度", 7, 9, "3季度走访企业12家"),
    part("4季度", 10, 12, "4季度走访企业12家"),
    PartOfYear {
        word: "全年", first: 1, last: 12, alone: false, example: "2018年全年受理投诉120件"
    },
];

/// A word that names a year from that of the report.
#[derive(Debug)]
pub struct YearWord {
    /// The word.
    pub word: &'static str,
    /// How many years after the report's it is.
    pub offset: i32,
    /// Whether months and parts of the year may follow it: 去年5月, but not 全年5月.
    pub heads: bool,
    /// Characters right before it that make other words of it: 健全年度考核.
    pub not_after: &'static str,
    /// How reports use it.
    pub example: &'static str,
}

const fn year(
    word: &'static str,
    offset: i32,
    heads: bool,
    not_after: &'static str,
    example: &'static str,
) -> YearWord {
    YearWord { word, offset, heads, not_after, example }
}

/// Words that name a year from that of the report.
pub const YEAR_WORDS: &[YearWord] = &[
    year("去年", -1, true, "", "去年受理投诉12件"),
    year("上年", -1, true, "以", "上年受理3件"),
    year("上一年", -1, true, "以", "上一年受理3件"),
    year("明年", 1, true, "", "明年计划新建2处"),
    year("下一年", 1, true, "", "下一年计划新建2处"),
    year("今年", 0, true, "", "今年新增3家"),
    year("本年度", 0, true, "基根", "本年度新增3家"),
    year("全年", 0, false, "健完安齐", "全年受理投诉12件"),
    year(
        "年内",
        0,
        false,
        "0123456789０１２３４５６７８９一二三四五六七八九十两几半数多",
        "年内受理投诉12件",
    ),
];

/// Words that begin as one of [`YEAR_WORDS`] does and name no year's time.
pub const NOT_A_YEAR: &[Row] =
    &[row("上年度考核", "在上年度考核中获评优秀"), row("上年结转", "上年结转12亿元")];

/// The five years that a plan is for, by its ordinal.
const FIVE_YEARS: &[(&str, &str, &str)] = &[
    ("第十二个五年", "2011/2015", "国民经济和社会发展第十二个五年规划"),
    ("第十三个五年", "2016/2020", "国民经济和社会发展第十三个五年规划"),
    ("第十四个五年", "2021/2025", "国民经济和社会发展第十四个五年规划"),
    ("第十五个五年", "2026/2030", "国民经济和社会发展第十五个五年规划"),
    ("“十三五”规划", "2016/2020", "司法行政“十三五”规划"),
    ("“十四五”规划", "2021/2025", "司法行政“十四五”规划"),
    ("“十五五”规划", "2026/2030", "司法行政“十五五”规划"),
];

/// The years of the five-year plan that a title names, ISO 8601.
pub fn five_years(title: &str) -> Option<&'static str> {
    FIVE_YEARS.iter().find(|(word, ..)| title.contains(word)).map(|(_, years, _)| *years)
}

/// Words right before a year that something is compared with: the year is not when it was counted.
pub const COMPARING: &[Row] = &[
    row("比", "比2017年增长3%"),
    row("较", "较上年增长3%"),
    row("与", "与2017年持平"),
    row("同", "同2017年相比增加3件"),
    row("较之", "较之2017年增长3%"),
    row("相较于", "相较于2017年增长3%"),
    row("相比于", "相比于2017年增长3%"),
    row("比起", "比起2017年多3件"),
    row("高于", "高于2017年同期水平"),
    row("低于", "低于2017年同期水平"),
    row("多于", "多于上年"),
    row("少于", "少于上年"),
    row("优于", "优于上年同期"),
    row("好于", "好于上年同期"),
    row("快于", "增速快于上年"),
    row("慢于", "增速慢于上年"),
    row("高出", "高出2017年3个百分点"),
    row("超过", "超过2017年全年总量"),
];

/// Words that end as one of [`COMPARING`] does and compare nothing.
pub const NOT_COMPARING: &[Row] = &[
    row("参与", "参与2017年度考核"),
    row("赋与", "赋与2018年度权限"),
    row("会同", "会同2017年结对单位"),
    row("协同", "协同2017年入选单位"),
    row("共同", "共同2018年承办"),
    row("合同", "合同2018年到期"),
    row("一同", "一同2018年申报"),
    row("陪同", "陪同2018年考察组"),
    row("评比", "评比2018年度先进"),
];

/// What stands before a period that holds for what is said right after it, and no further.
pub const OF_ONE_FIGURE: &[Row] = &[
    row("（", "暑期（7—8月）接待游客12万人次"),
    row("(", "暑期(7—8月)接待游客12万人次"),
    row("其中", "全年受理120件，其中1—6月52件"),
];

/// Words right after a year that something is compared with.
pub const COMPARED: &[Row] = &[
    row("同期", "上年同期为12件"),
    row("相比", "2017年相比增加3件"),
    row("相较", "2017年相较增加3件"),
    row("以来建", "2015年以来建成12处"),
];

#[cfg(test)]
pub(super) const TABLES: &[(&str, &[Row])] = &[
    ("NOT_A_YEAR", NOT_A_YEAR),
    ("COMPARING", COMPARING),
    ("NOT_COMPARING", NOT_COMPARING),
    ("COMPARED", COMPARED),
    ("OF_ONE_FIGURE", OF_ONE_FIGURE),
    ("LOOKING_BACK", LOOKING_BACK),
];

/// Words of a heading under which a report tells of the period it is about.
pub const LOOKING_BACK: &[Row] = &[
    row("回顾", "一、2025年工作回顾"),
    row("工作总结", "一、2025年工作总结"),
    row("完成情况", "一、2025年目标任务完成情况"),
    row("执行情况", "一、2025年预算执行情况"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_are_for_five_years() {
        for (word, years, title) in FIVE_YEARS {
            assert!(title.contains(word));
            assert_eq!(five_years(title), Some(*years), "{title}");
        }
        assert_eq!(five_years("第十五届运动会"), None);
    }
}
