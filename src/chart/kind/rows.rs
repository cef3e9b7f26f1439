//! What kinds in rows share: the rows under each other, the name of each left of it, the value beside it.

use crate::chart::{Bar, Layout, Panel};
#[cfg(feature = "charts")]
pub(in crate::chart) use drawn::Rows;

/// Height of all rows of a panel.
pub(super) fn height(layout: Layout, panel: &Panel) -> i32 {
    panel.bars.len() as i32 * layout.row
}

/// The bar whose row is at a height: a whole row answers to a finger.
pub(super) fn hit(layout: Layout, panel: &Panel, _x: i32, y: i32) -> Option<&Bar> {
    panel.bars.get(y.checked_div(layout.row)? as usize)
}

#[cfg(feature = "charts")]
mod drawn {
    use charming::Chart;
    use charming::component::{Axis, Grid};
    use charming::datatype::DataPointItem;
    use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, ItemStyle, SplitLine};
    use charming::series::Bar as BarSeries;
    use serde_json::{Value, json};

    use crate::chart::option::{Frame, LINE, break_lines, cut, each, ems};
    use crate::chart::{Bar, Panel};

    /// The space between names and bars, in font sizes.
    const NAMES_GAP: f64 = 0.6;
    /// What ECharts leaves between names and bars, in CSS pixels.
    const NAMES_MARGIN: f64 = 8.0;

    /// The columns of a chart in rows.
    pub struct Rows<'a> {
        frame: &'a Frame<'a>,
        /// Width of the column of names, left of the bars.
        names_width: f64,
        /// Width of the column of values below zero, between names and bars; 0 where there are none.
        below_width: f64,
        /// Width of the column of values, right of the bars.
        values_width: f64,
    }

    impl<'a> Rows<'a> {
        pub fn of(frame: &'a Frame<'a>) -> Self {
            let font_size = frame.font_size;
            let widest = |text: fn(&Bar) -> &str, wanted: fn(&Bar) -> bool| {
                let bars = frame.drawing.panels.iter().flat_map(|panel| &panel.bars);
                bars.filter(|bar| wanted(bar)).map(|bar| ems(text(bar))).fold(0.0, f64::max) * font_size
            };
            // Values stand at the outer ends of their bars: on both sides where some are below zero.
            let below = widest(|bar| &bar.text, Bar::is_below_zero);
            let [names, sides] = if below > 0.0 { [0.3, 0.25] } else { [0.36, 0.44] };
            let room = |part: f64| frame.theme.width * part;
            Self {
                frame,
                names_width: (widest(|bar| &bar.label, |_| true) + font_size).min(room(names)),
                below_width: if below > 0.0 { (below + font_size).min(room(sides)) } else { 0.0 },
                values_width: (widest(|bar| &bar.text, |bar| !bar.is_below_zero()) + font_size)
                    .min(room(sides)),
            }
        }

        /// A chart with grid and axes for each panel, which ends where `end` says, and no series yet.
        pub fn chart(&self, end: impl Fn(&Panel) -> f64) -> Chart {
            self.frame.chart(|chart, index, panel, top, height| {
                chart
                    .grid(
                        Grid::new()
                            .left(self.names_width + self.below_width)
                            .right(self.values_width)
                            .top(top)
                            .height(height),
                    )
                    .x_axis(
                        Axis::new()
                            .type_(AxisType::Value)
                            .grid_index(index as f64)
                            .show(false)
                            .min(panel.axis_start())
                            .max(end(panel)),
                    )
                    .y_axis(self.names(panel).grid_index(index as f64))
            })
        }

        fn names(&self, panel: &Panel) -> Axis {
            let frame = self.frame;
            Axis::new()
                .type_(AxisType::Category)
                .inverse(true)
                // The line of zero: ECharts draws it where the values have their zero, and leaves the names
                // on the left.
                .axis_line(AxisLine::new().show(panel.axis_start() < 0.0))
                .axis_tick(AxisTick::new().show(false))
                .split_line(SplitLine::new().show(false))
                .axis_label(AxisLabel::new().color(frame.theme.text.as_str()).font_size(frame.font_size))
                .data(panel.bars.iter().map(|bar| self.fitting(&bar.label)).collect())
        }

        /// A name that the height of a row holds; the table has all of a longer one.
        fn fitting(&self, name: &str) -> String {
            let font_size = self.frame.font_size;
            let lines = (f64::from(self.frame.layout.row) / (font_size * LINE)).floor();
            cut(name, lines * self.names_room().floor())
        }

        /// Width of a line of a name, in font sizes.
        pub fn names_room(&self) -> f64 {
            self.names_width / self.frame.font_size - NAMES_GAP
        }

        /// A series of bars of the panel at `index`, without data.
        pub fn series(&self, index: usize) -> BarSeries {
            BarSeries::new()
                .x_axis_index(index as f64)
                .y_axis_index(index as f64)
                .bar_width(f64::from(self.frame.layout.row) * 0.42)
                .label(self.frame.label())
        }

        /// A bar: none is seen of a 0.
        pub fn item(&self, bar: &Bar) -> DataPointItem {
            let style = if bar.number() == 0.0 {
                ItemStyle::new().color("transparent")
            } else {
                self.frame.style(bar)
            };
            DataPointItem::new(bar.number()).name(bar.text.as_str()).item_style(style)
        }

        /// The option of a chart, with what charming has no types for. No bar is shorter than `least`.
        pub fn finished(&self, chart: Chart, least: i32) -> Value {
            let frame = self.frame;
            let mut option = serde_json::to_value(chart).unwrap_or_default();
            each(&mut option["yAxis"], |axis| {
                // Names longer than their column wrap instead of being cut, and none is left out.
                let room = self.names_room();
                if !break_lines(&mut axis["data"], room) {
                    axis["axisLabel"]["width"] = json!(self.names_width - frame.font_size * NAMES_GAP);
                    axis["axisLabel"]["overflow"] = json!("break");
                }
                axis["axisLabel"]["lineHeight"] = json!(frame.font_size * LINE);
                axis["axisLabel"]["interval"] = json!(0);
                if self.below_width > 0.0 {
                    axis["axisLabel"]["margin"] = json!(self.below_width + NAMES_MARGIN);
                    axis["axisLine"]["lineStyle"] = json!({ "color": frame.theme.text });
                }
            });
            each(&mut option["series"], |series| {
                series["barMinHeight"] = json!(least);
                each(&mut series["data"], |item| {
                    if item["value"].as_f64().is_some_and(|value| value < 0.0) {
                        item["label"] = json!({ "position": "left" });
                    }
                });
            });
            option
        }
    }
}
