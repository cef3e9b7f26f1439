use super::*;

fn row(texts: &[(&str, usize, usize)]) -> Vec<Cell> {
    texts
        .iter()
        .map(|(text, columns, rows)| Cell {
            text: (*text).to_owned(),
            columns: *columns,
            rows: *rows,
            heading: false,
        })
        .collect()
}

#[test]
fn spans_caption_and_two_heading_rows() {
    let made = table(
        None,
        vec![
            row(&[("2018年度统计表", 3, 1)]),
            row(&[("单位", 1, 2), ("案件", 2, 1)]),
            row(&[("受理", 1, 1), ("办结", 1, 1)]),
            row(&[("甲街道", 1, 2), ("12", 1, 1), ("10", 1, 1)]),
            row(&[("3", 2, 1)]),
        ],
    )
    .unwrap();
    assert_eq!(made.caption.as_deref(), Some("2018年度统计表"));
    assert_eq!(made.columns, ["单位", "案件 受理", "案件 办结"]);
    assert_eq!(made.rows, [["甲街道", "12", "10"], ["", "3", ""]]);
}

#[test]
fn a_first_row_of_numbers_is_no_heading() {
    let made = table(
        None,
        vec![row(&[("甲", 1, 1), ("1", 1, 1), ("", 1, 1)]), row(&[("乙", 1, 1), ("2", 1, 1), ("", 1, 1)])],
    )
    .unwrap();
    assert!(made.columns.is_empty());
    assert_eq!(made.rows, [["甲", "1"], ["乙", "2"]]);
}

#[test]
fn spans_do_not_blow_up() {
    let rows = (0..2000).map(|_| row(&[("甲", 65_534, 65_534)])).collect();
    let made = table(None, rows).unwrap();
    assert_eq!(made.rows.iter().flatten().filter(|cell| *cell == "甲").count(), 2000);
}

#[test]
fn a_row_that_is_very_long_does_not_widen_all_others() {
    let long: Vec<(&str, usize, usize)> = vec![("甲", 1, 1); 3000];
    let mut rows: Vec<Vec<Cell>> = (0..3000).map(|_| row(&[("乙", 1, 1), ("丙", 1, 1)])).collect();
    rows.insert(1000, row(&long));
    let made = table(None, rows).unwrap();
    let texts = || made.columns.iter().chain(made.rows.iter().flatten());
    for (text, count) in [("甲", 3000), ("乙", 3000), ("丙", 3000)] {
        assert_eq!(texts().filter(|cell| *cell == text).count(), count);
    }
    assert!(texts().count() < 12 * 9000, "{}", texts().count());
}

#[test]
fn many_rows_across_the_whole_width_join_the_caption() {
    let mut rows: Vec<Vec<Cell>> = (0..3).map(|_| row(&[("题", 2, 1)])).collect();
    rows.push(row(&[("单位", 1, 1), ("件数", 1, 1)]));
    rows.push(row(&[("甲", 1, 1), ("3", 1, 1)]));
    assert_eq!(table(Some("表一".to_owned()), rows).unwrap().caption.as_deref(), Some("表一 题 题 题"));
}

#[test]
fn an_empty_corner_may_span_columns() {
    let rows = vec![
        row(&[("", 2, 1), ("2017", 1, 1), ("2018年", 1, 1)]),
        row(&[("甲", 1, 1), ("受理", 1, 1), ("3", 1, 1), ("4", 1, 1)]),
    ];
    let mut headed = rows.clone();
    headed[0][1].text = "2017年".to_owned();
    assert_eq!(table(None, headed).unwrap().columns, ["", "", "2017年", "2018年"]);
    assert!(table(None, rows).unwrap().columns.is_empty());
}

#[test]
fn nothing_is_no_table() {
    assert_eq!(table(None, vec![row(&[("", 1, 1), ("", 1, 1)])]), None);
}
