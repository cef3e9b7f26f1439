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
        outline(&["一、主要措施", "一、甲方面", "二、乙方面", "三、丙方面", "二、存在问题", "三、下步打算"]),
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
        ["1 2018年工作回顾", "2一、甲方面", "2二、乙方面", "1 2019年工作安排", "2一、丙方面", "2二、丁方面"]
    );
    assert_eq!(
        outline(&["第一部分 回顾", "一、甲方面", "第二部分 安排", "一、乙方面"]),
        ["1第一部分 回顾", "2一、甲方面", "1第二部分 安排", "2一、乙方面"]
    );
}
