//! One measure over years: a point for each, straight lines between neighbours, none across a gap.
//!
//! Points stand in columns that share the whole width equally, so that a place tells its point without
//! knowing how wide any text is.

use crate::chart::{Bar, ChartData, Layout, Panel};
#[cfg(feature = "charts")]
pub(super) use drawn::option;

/// Height of a panel under its title, in rows of other charts.
const ROWS: i32 = 5;

/// Whether the values may be joined: they are of one measure and in one unit.
pub(super) fn suits(data: &ChartData) -> bool {
    data.series.iter().all(|series| {
        let measure = series.points.first().map(|point| point.measure);
        // A series whose points differ has no unit.
        series.points.iter().all(|point| Some(point.measure) == measure && point.unit == series.unit)
    })
}

pub(super) fn height(layout: Layout, _panel: &Panel) -> i32 {
    ROWS * layout.row
}

/// The point in whose column a place is: the whole column answers to a finger.
pub(super) fn hit(_layout: Layout, panel: &Panel, x: i32, _y: i32) -> Option<&Bar> {
    panel.bars.get(usize::try_from(x).ok()? * panel.bars.len() / 1000)
}

#[cfg(feature = "charts")]
mod drawn {
    use charming::component::{Axis, Grid};
    use charming::datatype::DataPointItem;
    use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, LabelPosition, LineStyle, Symbol};
    use charming::series::Line;
    use serde_json::{Value, json};

    use crate::chart::option::{Frame, LINE, break_lines, cut, each, ems};
    use crate::chart::{Bar, Panel};

    /// How wide a point is, in CSS pixels, and one with a dashed edge, around which four whole dashes go.
    const POINT: f64 = 8.0;
    const DASHED: f64 = 11.46;
    /// Room for a value above the highest point or below the lowest, in font sizes.
    const VALUE: f64 = 1.5;
    /// Lines of a name, or of a name and the word for a missing value.
    const NAME_LINES: f64 = 2.0;
    /// A name of so many ems stands in one line, a longer one may be broken.
    const ONE_LINE: f64 = 5.0;
    /// What ECharts leaves between the axis and its names, in CSS pixels.
    const NAMES_MARGIN: f64 = 6.0;
    /// How far from its axis, of the whole, a point may be that has no room for its value below it.
    const NEAR: f64 = 0.2;
    /// The least room between two texts, in font sizes.
    const BETWEEN: f64 = 0.15;

    /// The lines, the points on them, and the values at these.
    pub fn option(frame: &Frame<'_>) -> Value {
        let plans: Vec<Plan<'_>> = frame.drawing.panels.iter().map(|panel| Plan::of(frame, panel)).collect();
        let mut chart = frame.chart(|chart, index, panel, top, height| {
            let plan = &plans[index];
            let names = plan.name_lines() * LINE * frame.font_size + NAMES_MARGIN;
            let [above, below] = [frame.font_size * VALUE, plan.room_below()];
            chart
                .grid(
                    Grid::new()
                        .left(0)
                        .right(0)
                        .top(f64::from(top) + above)
                        .height(f64::from(height) - above - below - names),
                )
                .x_axis(
                    Axis::new()
                        .type_(AxisType::Category)
                        .grid_index(index as f64)
                        // At zero, wherever that is: no line floats without the ground that it is high above.
                        .axis_line(AxisLine::new().show(true))
                        .axis_tick(AxisTick::new().show(false))
                        .axis_label(
                            AxisLabel::new().color(frame.theme.text.as_str()).font_size(frame.font_size),
                        )
                        .data(plan.names()),
                )
                .y_axis(
                    Axis::new()
                        .type_(AxisType::Value)
                        .grid_index(index as f64)
                        .show(false)
                        .min(panel.axis_start())
                        .max(panel.axis_end()),
                )
        });
        for (index, panel) in frame.drawing.panels.iter().enumerate() {
            chart = chart.series(
                Line::new()
                    .x_axis_index(index as f64)
                    .y_axis_index(index as f64)
                    .symbol(Symbol::Circle)
                    .symbol_size(POINT)
                    .line_style(LineStyle::new().color(frame.theme.bar.as_str()).width(2))
                    .label(frame.label().position(LabelPosition::Top))
                    .data(panel.bars.iter().map(|bar| point(frame, bar)).collect()),
            );
        }
        let mut option = serde_json::to_value(chart).unwrap_or_default();
        let mut panels = plans.iter();
        each(&mut option["xAxis"], |axis| {
            let Some(plan) = panels.next() else { return };
            // At zero, wherever that is: no line floats without the ground that it is high above.
            axis["axisLine"]["lineStyle"] = json!({ "color": frame.theme.text });
            if !break_lines(&mut axis["data"], plan.room) {
                axis["axisLabel"]["width"] = json!(plan.room * frame.font_size);
                axis["axisLabel"]["overflow"] = json!("break");
            }
            axis["axisLabel"]["interval"] = json!(0);
            axis["axisLabel"]["lineHeight"] = json!(frame.font_size * LINE);
            axis["axisLabel"]["margin"] = json!(plan.room_below() + NAMES_MARGIN);
        });
        let mut panels = plans.iter();
        each(&mut option["series"], |series| {
            // A point for every value, however close.
            series["showAllSymbol"] = json!(true);
            // What crosses a value does not strike it out.
            series["label"]["textBorderColor"] = json!(frame.theme.ground);
            series["label"]["textBorderWidth"] = json!(3);
            if let (Some(plan), Some(points)) = (panels.next(), series["data"].as_array_mut()) {
                points.iter_mut().enumerate().for_each(|(index, point)| plan.place(index, point));
            }
        });
        option
    }

    /// A point; what has no value is a gap.
    fn point(frame: &Frame<'_>, bar: &Bar) -> DataPointItem {
        if bar.value.is_empty() {
            return DataPointItem::new("-");
        }
        DataPointItem::new(bar.number()).name(bar.text.as_str()).item_style(frame.style(bar))
    }

    /// Which points of a panel have room for their texts, and where.
    struct Plan<'a> {
        panel: &'a Panel,
        /// Every how many points, from the last, have their texts: the table has all.
        every: usize,
        /// Width of a name, in ems.
        room: f64,
        font_size: f64,
    }

    impl<'a> Plan<'a> {
        fn of(frame: &Frame<'_>, panel: &'a Panel) -> Self {
            let column = frame.theme.width / frame.font_size / (panel.bars.len().max(1) as f64);
            let widths = panel.bars.iter().map(|bar| {
                let name = ems(&bar.label);
                let name = if name > ONE_LINE { (name / NAME_LINES + 1.0).max(ONE_LINE) } else { name };
                name.max(ems(&bar.text)) + BETWEEN
            });
            // A name of any length is cut rather than that others are left out.
            let widest = widths.fold(0.0, f64::max).min((2.0 * ONE_LINE).max(column));
            let every = (widest / column).ceil().max(1.0);
            Self { panel, every: every as usize, room: column * every, font_size: frame.font_size }
        }

        fn has_texts(&self, index: usize) -> bool {
            (self.panel.bars.len() - 1 - index).is_multiple_of(self.every)
        }

        /// Names in at most two lines; under that of a missing value the word for it.
        fn names(&self) -> Vec<String> {
            let name = |(index, bar): (usize, &Bar)| match bar.value.as_str() {
                _ if !self.has_texts(index) => String::new(),
                "" => format!("{}\n{}", cut(&bar.label, self.room), cut(&bar.text, self.room)),
                // A line may end before its last character has room.
                _ => cut(&bar.label, NAME_LINES * (self.room - 1.0).max(1.0)),
            };
            self.panel.bars.iter().enumerate().map(name).collect()
        }

        /// Whether the value of a point stands below it: where a line leaves it more steeply upwards.
        fn is_below(&self, index: usize) -> bool {
            let value = |index: usize| self.panel.bars.get(index)?.value.parse::<f64>().ok();
            let Some(own) = value(index) else { return false };
            let neighbours = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(value);
            let [mut up, mut down] = [0.0, 0.0];
            for other in neighbours {
                up = f64::max(up, other - own);
                down = f64::max(down, own - other);
            }
            up > down
        }

        fn name_lines(&self) -> f64 {
            let is_long = |name: &String| name.contains('\n') || ems(name) > self.room;
            if self.names().iter().any(is_long) { NAME_LINES } else { 1.0 }
        }

        /// Room under the axis for values below points that are near it.
        fn room_below(&self) -> f64 {
            let [start, end] = [self.panel.axis_start(), self.panel.axis_end()];
            let is_near = |index: usize| self.panel.bars[index].number() - start < (end - start) * NEAR;
            let any = (0..self.panel.bars.len())
                .any(|index| self.has_texts(index) && self.is_below(index) && is_near(index));
            if any { self.font_size * VALUE } else { 0.0 }
        }

        /// What charming has no types for in a point.
        fn place(&self, index: usize, point: &mut Value) {
            if self.panel.bars[index].bounded && !self.panel.bars[index].value.is_empty() {
                point["symbolSize"] = json!(DASHED);
            }
            if !self.has_texts(index) {
                point["label"] = json!({ "show": false });
            } else if self.is_below(index) {
                point["label"] = json!({ "position": "bottom" });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::chart::{Bar, Drawing, Kind, Layout, Panel};

    pub(super) fn drawing(values: &[&str]) -> Drawing {
        let bars = values.iter().enumerate().map(|(index, value)| Bar {
            label: format!("{}年", 2019 + index),
            text: if value.is_empty() { "未写".into() } else { format!("≥ {value}") },
            value: (*value).into(),
            bounded: value.ends_with('0'),
            figure: 7 + index,
        });
        Drawing {
            kind: Kind::Line,
            font_size: 14,
            paper: false,
            title: String::new(),
            panels: vec![Panel { title: "件数（件）".into(), percent: false, bars: bars.collect() }],
        }
    }

    #[test]
    fn a_tap_finds_its_column() {
        let drawing = drawing(&["3", "", "5"]);
        let layout = Layout::of(&drawing);
        // 28 title, 5 rows of 49, 14 gap.
        assert_eq!(layout.height(&drawing), 28 + 245 + 14);
        for (x, y, figure) in [
            (-1, 100, None),
            (0, 28, Some(7)),
            (333, 100, Some(7)),
            (334, 100, Some(8)),
            (999, 272, Some(9)),
            (1000, 100, None),
            (500, 27, None),
            (500, 273, None),
        ] {
            assert_eq!(layout.figure_at(&drawing, x, y), figure, "{x} {y}");
        }
    }
}

#[cfg(all(test, feature = "charts"))]
mod option_tests {
    use serde_json::{Value, json};

    use super::tests::drawing;
    use crate::chart::Drawing;
    use crate::chart::option::{Theme, option};

    fn drawn(drawing: &Drawing, width: f64) -> Value {
        let [text, bar, bounded, track, ground, font] =
            ["#000", "#123456", "#abcdef", "#eee", "#fff", "serif"].map(str::to_owned);
        option(drawing, &Theme { width, text, bar, bounded, track, ground, font })
    }

    #[test]
    fn a_gap_is_never_bridged_and_says_so() {
        let option = drawn(&drawing(&["3", "", "50"]), 320.0);
        let series = &option["series"][0];
        assert_eq!((&series["type"], &series["connectNulls"]), (&json!("line"), &json!(null)));
        assert_eq!(series["data"][1], json!({ "value": "-" }));
        assert_eq!(option["xAxis"]["data"], json!(["2019年", "2020年\n未写", "2021年"]));
        assert_eq!(series["data"][0]["itemStyle"]["color"], "#123456");
        assert_eq!(series["data"][2]["itemStyle"]["borderType"], "dashed");
        assert_eq!(series["data"][2]["name"], "≥ 50");
    }

    #[test]
    fn the_axis_holds_zero() {
        for (values, min, max) in
            [(["3", "4", "5"], 0.0, 5.0), (["-3", "4", "5"], -3.0, 5.0), (["-3", "-4", "-5"], -5.0, 0.0)]
        {
            let option = drawn(&drawing(&values), 320.0);
            assert_eq!((&option["yAxis"]["min"], &option["yAxis"]["max"]), (&json!(min), &json!(max)));
        }
    }

    #[test]
    fn values_stand_where_no_line_leaves() {
        let option = drawn(&drawing(&["9", "4", "6", "5", "5", ""]), 640.0);
        let positions: Vec<&Value> =
            (0..6).map(|index| &option["series"][0]["data"][index]["label"]["position"]).collect();
        let (above, below) = (json!(null), json!("bottom"));
        assert_eq!(positions, [&above, &below, &above, &below, &above, &above]);
        assert_eq!(option["series"][0]["label"]["position"], "top");
        assert_eq!(option["series"][0]["label"]["textBorderColor"], "#fff");
    }

    #[test]
    fn where_there_is_no_room_for_all_texts_the_last_has_its_own() {
        let values = ["1200", "1300", "1400", "1500", "1600", "1700", "1800", "1900", "2000", "2100"];
        let names = |width| {
            let option = drawn(&drawing(&values), width);
            let names = option["xAxis"]["data"].as_array().unwrap().clone();
            names.iter().filter(|name| *name != "").count()
        };
        assert_eq!((names(900.0), names(320.0)), (10, 5));
        let option = drawn(&drawing(&values), 320.0);
        assert_eq!(option["series"][0]["data"][8]["label"]["show"], false);
        assert_eq!(option["series"][0]["data"][9]["label"], json!(null));
    }
}
