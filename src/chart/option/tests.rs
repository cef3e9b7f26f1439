use super::*;
use crate::chart::Kind;
use crate::chart::kind::rows::Rows;

fn theme() -> Theme {
    Theme {
        width: 320.0,
        text: "#000".into(),
        bar: "#123456".into(),
        bounded: "#abcdef".into(),
        track: "#eee".into(),
        ground: "#fff".into(),
        font: "serif".into(),
    }
}

fn bar(label: &str, value: &str, bounded: bool) -> Bar {
    Bar { label: label.into(), text: format!("≥ {value}"), value: value.into(), bounded, figure: 7 }
}

fn drawing(stacked: bool, panels: &[&[Bar]]) -> Drawing {
    Drawing {
        kind: if stacked { Kind::StackedBar } else { Kind::Bar },
        font_size: 14,
        paper: false,
        title: String::new(),
        panels: panels
            .iter()
            .map(|bars| Panel { title: "宣传品".into(), percent: false, bars: bars.to_vec() })
            .collect(),
    }
}

#[test]
fn every_panel_has_its_own_axis_and_all_values() {
    let drawing =
        drawing(false, &[&[bar("展板", "70", true), bar("传单", "14000", true)], &[bar("讲座", "7", false)]]);
    let option = option(&drawing, &theme());
    assert_eq!(option["xAxis"][0]["max"], 14000.0);
    assert_eq!(option["xAxis"][1]["max"], 7.0);
    assert_eq!(option["yAxis"][0]["data"], json!(["展板", "传单"]));
    assert_eq!(option["series"][0]["data"][0]["value"], 70.0);
    assert_eq!(option["series"][1]["yAxisIndex"], 1.0);
    // A value alone is written, and no bar is drawn for it.
    assert_eq!(option["series"][1]["data"][0]["name"], "≥ 7");
    assert_eq!(option["series"][1]["data"][0]["itemStyle"]["color"], "transparent");
    // Small beside large is still a bar.
    assert_eq!(option["series"][0]["barMinHeight"], 3);
}

#[test]
fn zero_is_without_colour_and_a_bound_is_dashed() {
    let drawing =
        drawing(false, &[&[bar("进京", "0", false), bar("人次", "2600", true), bar("件", "96", false)]]);
    let data = option(&drawing, &theme())["series"][0]["data"].clone();
    assert_eq!(data[0]["itemStyle"]["color"], "transparent");
    assert_eq!(data[1]["itemStyle"]["borderType"], "dashed");
    assert_eq!(data[1]["name"], "≥ 2600");
    assert_eq!(data[2]["itemStyle"]["color"], "#123456");
}

#[test]
fn long_names_are_cut_to_what_a_row_holds() {
    let long = "街道综治信访维稳中心受理群众来信来访并逐级上报办理情况统计";
    let drawing = drawing(false, &[&[bar(long, "1", false), bar("短名", "2", false)]]);
    let names = option(&drawing, &theme())["yAxis"]["data"].clone();
    let cut = names[0].as_str().unwrap();
    assert!(cut.ends_with('…') && cut.chars().count() < long.chars().count(), "{cut}");
    assert_eq!(names[1], "短名");
}

#[test]
fn a_long_title_is_smaller_and_whole() {
    let size = |title: &str| {
        let drawing = Drawing { title: title.into(), ..drawing(false, &[&[bar("甲", "1", false)]]) };
        option(&drawing, &theme())["title"][0]["textStyle"]["fontSize"].as_f64().unwrap()
    };
    assert_eq!(size("短题"), 14.0 * 1.3);
    assert_eq!(size(&"长".repeat(32)), 10.0);
}

#[test]
fn names_break_between_characters_never_inside_one() {
    let theme = theme();
    for name in [
        "青河镇图书馆孟𫖯书画院活动室",
        "𫖯𫖯𫖯𫖯𫖯𫖯𫖯𫖯𫖯𫖯𫖯",
        "便民服务🏛🏛🏛🏛🏛站点",
        "家庭👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧医生",
        "社区志愿👍🏽👍🏽👍🏽👍🏽👍🏽者",
        "异体字葛\u{e0100}葛\u{e0100}葛\u{e0100}葛\u{e0100}葛\u{e0100}葛\u{e0100}葛\u{e0100}",
        "ABCDEFGHIJKL𠮷MNOPQ",
        "𠮷",
    ] {
        let drawing = drawing(false, &[&[bar(name, "1", false), bar("参加活动的群众人数", "2", false)]]);
        let option = option(&drawing, &theme);
        let axis = &option["yAxis"];
        // ECharts breaks by halves of such characters: here it has nothing to break.
        assert_eq!(
            (&axis["axisLabel"]["overflow"], &axis["axisLabel"]["width"]),
            (&json!(null), &json!(null))
        );
        let frame = Frame::of(&drawing, &theme);
        let width = Rows::of(&frame).names_room();
        for (index, all) in [name, "参加活动的群众人数"].into_iter().enumerate() {
            let shown = axis["data"][index].as_str().unwrap();
            let mut joined = shown.replace('\n', "");
            if joined.ends_with('…') {
                joined.pop();
            } else {
                assert_eq!(joined, all);
            }
            assert!(all.starts_with(&joined), "{shown}");
            for line in shown.lines() {
                assert!(ems(line) <= width && ems(line) > 0.0, "{shown}");
                assert!(
                    !line.starts_with([JOINER, '\u{1f3fd}', '\u{e0100}']) && !line.ends_with(JOINER),
                    "{shown}"
                );
            }
        }
    }
    // All others are broken by their true widths.
    let drawing = drawing(false, &[&[bar("参加活动的群众人数", "2", false)]]);
    let axis = &option(&drawing, &theme)["yAxis"];
    assert_eq!(
        (&axis["axisLabel"]["overflow"], &axis["data"][0]),
        (&json!("break"), &json!("参加活动的群众人数"))
    );
}

#[test]
fn rates_run_to_a_hundred() {
    let mut drawing = drawing(false, &[&[bar("第三部分", "98", false)]]);
    drawing.panels[0].percent = true;
    assert_eq!(option(&drawing, &theme())["xAxis"]["max"], 100.0);
}

#[test]
fn what_is_below_zero_goes_to_the_left_of_a_zero_line() {
    let bars =
        [bar("地区生产总值", "6.1", false), bar("信访总量", "-12.5", false), bar("发案率", "0", false)];
    let signed = option(&drawing(false, &[&bars]), &theme());
    assert_eq!((&signed["xAxis"]["min"], &signed["xAxis"]["max"]), (&json!(-12.5), &json!(6.1)));
    let data = &signed["series"][0]["data"];
    // The value stands at the outer end of its bar, with its sign.
    assert_eq!((&data[1]["value"], &data[1]["name"]), (&json!(-12.5), &json!("≥ -12.5")));
    assert_eq!(data[1]["label"]["position"], "left");
    assert_eq!((&data[0]["label"], &data[2]["label"]), (&json!(null), &json!(null)));
    assert_eq!(signed["series"][0]["label"]["position"], "right");
    // The line of zero is drawn, and names leave room for the values left of the bars.
    assert_eq!(signed["yAxis"]["axisLine"]["show"], true);
    assert_eq!(signed["yAxis"]["axisLine"]["lineStyle"]["color"], "#000");
    let plain = option(&drawing(false, &[&bars[..1]]), &theme());
    assert_eq!(plain["yAxis"]["axisLine"]["show"], false);
    let left = |option: &Value| option["grid"][0]["left"].as_f64().or(option["grid"]["left"].as_f64());
    let margin = signed["yAxis"]["axisLabel"]["margin"].as_f64().unwrap();
    assert!(margin > 40.0 && left(&signed) > Some(margin), "{margin}");
    assert_eq!(plain["yAxis"]["axisLabel"]["margin"], json!(null));
}

#[test]
fn where_all_is_below_zero_the_line_is_on_the_right() {
    let bars = [bar("事故起数", "-8.1", false), bar("死亡人数", "-16.2", true)];
    let option = option(&drawing(false, &[&bars]), &theme());
    assert_eq!((&option["xAxis"]["min"], &option["xAxis"]["max"]), (&json!(-16.2), &json!(0.0)));
    assert_eq!(option["series"][0]["data"][1]["itemStyle"]["borderType"], "dashed");
    // Nothing is to the right of the bars, which have the room.
    let right = option["grid"][0]["right"].as_f64().or(option["grid"]["right"].as_f64());
    assert_eq!(right, Some(14.0));
}

#[test]
fn a_panel_without_falls_has_no_line_beside_one_with() {
    let drawing = drawing(
        false,
        &[&[bar("甲", "-3", false), bar("乙", "4", false)], &[bar("丙", "5", false), bar("丁", "6", false)]],
    );
    let option = option(&drawing, &theme());
    assert_eq!(option["yAxis"][0]["axisLine"]["show"], true);
    assert_eq!(option["yAxis"][1]["axisLine"]["show"], false);
    assert_eq!(option["grid"][0]["left"], option["grid"][1]["left"]);
    // On a phone, too, at least a fifth of the width is for bars.
    let [left, right] = ["left", "right"].map(|side| option["grid"][0][side].as_f64().unwrap());
    assert!(320.0 - left - right >= 64.0, "{left} {right}");
}

#[test]
fn parts_start_where_the_one_before_ended() {
    let drawing =
        drawing(true, &[&[bar("街道", "2", false), bar("村", "10", false), bar("社区", "15", false)]]);
    let option = option(&drawing, &theme());
    let values = |series: usize| -> Vec<f64> {
        option["series"][series]["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["value"].as_f64().unwrap())
            .collect()
    };
    assert_eq!(values(0), [0.0, 2.0, 12.0]);
    assert_eq!(values(1), [2.0, 10.0, 15.0]);
    assert_eq!(option["xAxis"]["max"], 27.0);
}

/// All strings that ECharts takes as templates, colours or symbols: none may be the report's.
#[test]
fn report_text_is_never_a_template() {
    let hostile = "<b>{a|b}{c}";
    let mut drawing = drawing(false, &[&[bar(hostile, "1", false), bar("乙", "2", false)]]);
    drawing.panels[0].title = hostile.into();
    drawing.panels[0].bars[0].text = hostile.into();
    let option = option(&drawing, &theme());
    let mut found = Vec::new();
    walk(&option, String::new(), &mut |path, text| {
        if text == hostile {
            found.push(path.to_owned());
        }
    });
    assert_eq!(found, [".series[0].data[0].name", ".title[0].text", ".yAxis.data[0]"]);
}

fn walk(value: &Value, path: String, found: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => found(&path, text),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, format!("{path}[{index}]"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                walk(field, format!("{path}.{name}"), found);
            }
        }
        _ => {}
    }
}
