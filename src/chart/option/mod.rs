//! ECharts options for a drawing, typed by charming.
//!
//! Only what stands here reaches ECharts. Text of a report enters as data (axis names, item names),
//! never as a formatter, a colour or a symbol, which ECharts would run as templates, HTML or
//! requests.

mod bar;
mod stacked_bar;

use charming::Chart;
use charming::component::{Axis, Grid, Title};
use charming::datatype::DataPointItem;
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, BorderType, Formatter, ItemStyle, Label, LabelPosition,
    SplitLine, TextStyle,
};
use charming::series::Bar as BarSeries;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Bar, Drawing, Layout, Panel};

/// What the page decides about a drawing: its width and its colours.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Theme {
    /// Width in CSS pixels.
    pub width: f64,
    /// Colour of text.
    pub text: String,
    /// Colour of bars.
    pub bar: String,
    /// Colour of bars whose value is a bound or a round number.
    pub bounded: String,
    /// Colour of the row that a bar runs in.
    pub track: String,
    /// Font families, as in CSS.
    pub font: String,
}

/// Height of a line of a name, and the space between names and bars, in font sizes.
const LINE: f64 = 1.15;
const NAMES_GAP: f64 = 0.6;
/// What ECharts leaves between names and bars, in CSS pixels.
const NAMES_MARGIN: f64 = 8.0;

/// The option for a drawing: JSON for ECharts' `setOption`.
pub fn option(drawing: &Drawing, theme: &Theme) -> Value {
    let frame = Frame::of(drawing, theme);
    let chart = if drawing.stacked { stacked_bar::chart(&frame) } else { bar::chart(&frame) };
    let mut option = serde_json::to_value(chart).unwrap_or_default();
    add_untyped(&mut option, &frame);
    option
}

/// What charming 0.6 has no types for.
fn add_untyped(option: &mut Value, frame: &Frame<'_>) {
    option["textStyle"] = json!({ "fontFamily": frame.theme.font });
    // The columns of names and values have their widths: ECharts need not lay the axes out twice.
    each(&mut option["grid"], |grid| grid["outerBoundsMode"] = json!("none"));
    each(&mut option["yAxis"], |axis| {
        // Names longer than their column wrap instead of being cut, and none is left out.
        let width = frame.names_width - frame.font_size * NAMES_GAP;
        if !break_lines(&mut axis["data"], width / frame.font_size) {
            axis["axisLabel"]["width"] = json!(width);
            axis["axisLabel"]["overflow"] = json!("break");
        }
        axis["axisLabel"]["lineHeight"] = json!(frame.font_size * LINE);
        axis["axisLabel"]["interval"] = json!(0);
        if frame.below_width > 0.0 {
            axis["axisLabel"]["margin"] = json!(frame.below_width + NAMES_MARGIN);
            axis["axisLine"]["lineStyle"] = json!({ "color": frame.theme.text });
        }
    });
    each(&mut option["series"], |series| {
        // 70 beside 14,000 stays a bar one can see; a 0 is drawn without colour.
        series["barMinHeight"] = json!(if frame.drawing.stacked { 0 } else { 3 });
        series["cursor"] = json!("pointer");
        series["labelLayout"] = json!({ "hideOverlap": false });
        each(&mut series["data"], |item| {
            if item["value"].as_f64().is_some_and(|value| value < 0.0) {
                item["label"] = json!({ "position": "left" });
            }
        });
    });
}

/// Breaks names into lines where any holds a character outside the basic plane (`𫖯`, an emoji), of which
/// ECharts would leave half on either line. It breaks the others by their true widths.
fn break_lines(names: &mut Value, width: f64) -> bool {
    let Value::Array(names) = names else { return false };
    let text = |name: &Value| name.as_str().unwrap_or_default().to_owned();
    let is_outside = |name: &Value| text(name).contains(|character| character > '\u{ffff}');
    let any = names.iter().any(is_outside);
    if any {
        names.iter_mut().for_each(|name| *name = json!(lines(&text(name), width)));
    }
    any
}

/// A text in lines of at most `width` ems.
fn lines(text: &str, width: f64) -> String {
    let mut lines = String::with_capacity(text.len() + 4);
    let mut taken = 0.0;
    for (character, wide) in widths(text) {
        if taken > 0.0 && wide > 0.0 && taken + wide > width {
            lines.push('\n');
            taken = 0.0;
        }
        lines.push(character);
        taken += wide;
    }
    lines
}

/// charming writes one axis as an object and several as a list.
fn each(value: &mut Value, mut change: impl FnMut(&mut Value)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(change),
        Value::Object(_) => change(value),
        _ => {}
    }
}

/// A drawing with its measures, and the parts that every kind of chart is made of.
struct Frame<'a> {
    drawing: &'a Drawing,
    theme: &'a Theme,
    layout: Layout,
    font_size: f64,
    /// Width of the column of names, left of the bars.
    names_width: f64,
    /// Width of the column of values below zero, between names and bars; 0 where there are none.
    below_width: f64,
    /// Width of the column of values, right of the bars.
    values_width: f64,
}

impl<'a> Frame<'a> {
    fn of(drawing: &'a Drawing, theme: &'a Theme) -> Self {
        let font_size = f64::from(drawing.font_size);
        let widest = |text: fn(&Bar) -> &str, wanted: fn(&Bar) -> bool| {
            let bars = drawing.panels.iter().flat_map(|panel| &panel.bars).filter(|bar| wanted(bar));
            bars.map(|bar| ems(text(bar))).fold(0.0, f64::max) * font_size
        };
        // Values stand at the outer ends of their bars: on both sides where some are below zero.
        let below = widest(|bar| &bar.text, Bar::is_below_zero);
        let [names, sides] = if below > 0.0 { [0.3, 0.25] } else { [0.36, 0.44] };
        let room = |part: f64| theme.width * part;
        Self {
            drawing,
            theme,
            layout: Layout::of(drawing),
            font_size,
            names_width: (widest(|bar| &bar.label, |_| true) + font_size).min(room(names)),
            below_width: if below > 0.0 { (below + font_size).min(room(sides)) } else { 0.0 },
            values_width: (widest(|bar| &bar.text, |bar| !bar.is_below_zero()) + font_size).min(room(sides)),
        }
    }

    /// A chart with title, grid and axes for each panel, and no series yet.
    fn chart(&self) -> Chart {
        let mut chart = Chart::new().animation(false);
        let mut top = self.layout.heading;
        if top > 0 {
            // One line, smaller where it is long: nothing of it is cut off.
            let size = self.font_size * 1.3;
            let fitting = self.theme.width / ems(&self.drawing.title).max(1.0);
            chart = chart.title(self.title(&self.drawing.title, size.min(fitting)));
        }
        for (index, panel) in self.drawing.panels.iter().enumerate() {
            let height = self.layout.panel(panel);
            chart = chart
                .title(self.title(&panel.title, self.font_size).top(top))
                .grid(
                    Grid::new()
                        .left(self.names_width + self.below_width)
                        .right(self.values_width)
                        .top(top + self.layout.title)
                        .height(height - self.layout.title),
                )
                .x_axis(
                    Axis::new()
                        .type_(AxisType::Value)
                        .grid_index(index as f64)
                        .show(false)
                        .min(panel.axis_start())
                        .max(panel.axis_end(self.drawing.stacked)),
                )
                .y_axis(self.names(panel).grid_index(index as f64));
            top += height + self.layout.gap;
        }
        chart
    }

    fn title(&self, text: &str, size: f64) -> Title {
        Title::new().text(text).left(0).padding(0).text_style(
            TextStyle::new().color(self.theme.text.as_str()).font_size(size).line_height(size * 1.6),
        )
    }

    fn names(&self, panel: &Panel) -> Axis {
        Axis::new()
            .type_(AxisType::Category)
            .inverse(true)
            // The line of zero: ECharts draws it where the values have their zero, and leaves the names on
            // the left.
            .axis_line(AxisLine::new().show(panel.axis_start() < 0.0))
            .axis_tick(AxisTick::new().show(false))
            .split_line(SplitLine::new().show(false))
            .axis_label(AxisLabel::new().color(self.theme.text.as_str()).font_size(self.font_size))
            .data(panel.bars.iter().map(|bar| self.fitting(&bar.label)).collect())
    }

    /// A name that the height of a row holds; the table has all of a longer one.
    fn fitting(&self, name: &str) -> String {
        let lines = (f64::from(self.layout.row) / (self.font_size * LINE)).floor();
        let room = lines * (self.names_width / self.font_size - NAMES_GAP).floor();
        if ems(name) <= room {
            return name.to_owned();
        }
        let mut width = 1.0;
        let kept = widths(name).take_while(|(_, wide)| {
            width += wide;
            width <= room
        });
        kept.map(|(character, _)| character).chain(['…']).collect()
    }

    /// A bar series of the panel at `index`, without data.
    fn series(&self, index: usize) -> BarSeries {
        BarSeries::new()
            .x_axis_index(index as f64)
            .y_axis_index(index as f64)
            .bar_width(f64::from(self.layout.row) * 0.42)
            .label(self.label())
    }

    /// The value as text beside a bar.
    fn label(&self) -> Label {
        Label::new()
            .show(true)
            .position(LabelPosition::Right)
            // `{b}` is the item's name: the value as text. The report's text is data here, never the
            // template.
            .formatter(Formatter::String("{b}".into()))
            .color(self.theme.text.as_str())
            .font_size(self.font_size)
    }

    fn item(&self, bar: &Bar) -> DataPointItem {
        let style = if bar.number() == 0.0 {
            ItemStyle::new().color("transparent")
        } else if bar.bounded {
            ItemStyle::new()
                .color(self.theme.bounded.as_str())
                .border_color(self.theme.bar.as_str())
                .border_width(1.5)
                .border_type(BorderType::Dashed)
        } else {
            ItemStyle::new().color(self.theme.bar.as_str())
        };
        DataPointItem::new(bar.number()).name(bar.text.as_str()).item_style(style)
    }
}

impl Bar {
    /// The value for drawing; 0 where there is none, whose text then says so.
    fn number(&self) -> f64 {
        self.value.parse().unwrap_or_default()
    }

    fn is_below_zero(&self) -> bool {
        self.number() < 0.0
    }
}

impl Panel {
    /// Where the axis begins: at zero, or at the lowest value below it.
    fn axis_start(&self) -> f64 {
        self.bars.iter().map(Bar::number).fold(0.0, f64::min)
    }

    /// Where the axis ends: at zero where all values are below it.
    fn axis_end(&self, stacked: bool) -> f64 {
        let values = self.bars.iter().map(Bar::number);
        let end = if stacked { values.sum() } else { values.fold(0.0, f64::max) };
        if self.percent {
            f64::max(end, 100.0)
        } else if end > 0.0 || self.axis_start() < 0.0 {
            end
        } else {
            1.0
        }
    }
}

/// How wide a text is about, in its font size.
fn ems(text: &str) -> f64 {
    widths(text).map(|(_, wide)| wide).sum()
}

/// Makes one picture of those before and after it.
const JOINER: char = '\u{200d}';

/// How wide each character is about: a Chinese one is 1, a digit a little over half; one that only
/// changes the one before it takes no room.
fn widths(text: &str) -> impl Iterator<Item = (char, f64)> {
    let mut joined = false;
    text.chars().map(move |character| {
        let changes = matches!(
            character,
            JOINER | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}'
        );
        let wide = match character {
            _ if changes || joined => 0.0,
            _ if character.is_ascii() => 0.58,
            _ => 1.0,
        };
        joined = character == JOINER;
        (character, wide)
    })
}

#[cfg(test)]
mod tests;
