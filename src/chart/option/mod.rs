//! ECharts options for a drawing, typed by charming.
//!
//! Only what stands here and in `kind` reaches ECharts. Text of a report enters as data (axis names, item
//! names), never as a formatter, a colour or a symbol, which ECharts would run as templates, HTML or
//! requests.
//!
//! To add what all kinds draw: [`option()`] or `Frame`; what one kind draws: its file in `kind`. A colour is
//! a field of [`Theme`], which `element/chart.js` and `page/pictures.rs` fill. Then accept the pictures of
//! `tests/charts`.

use charming::Chart;
use charming::component::Title;
use charming::element::{BorderType, Formatter, ItemStyle, Label, LabelPosition, TextStyle};
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
    /// Colour of the ground, which keeps a line away from a text on it.
    pub ground: String,
    /// Font families, as in CSS.
    pub font: String,
}

/// Height of a line of a name, in font sizes.
pub(super) const LINE: f64 = 1.15;

/// The option for a drawing: JSON for ECharts' `setOption`.
pub fn option(drawing: &Drawing, theme: &Theme) -> Value {
    let frame = Frame::of(drawing, theme);
    let mut option = drawing.kind.option(&frame);
    option["textStyle"] = json!({ "fontFamily": theme.font });
    // Names and values have the room they need: ECharts need not lay the axes out twice.
    each(&mut option["grid"], |grid| grid["outerBoundsMode"] = json!("none"));
    each(&mut option["series"], |series| {
        series["cursor"] = json!("pointer");
        series["labelLayout"] = json!({ "hideOverlap": false });
    });
    option
}

/// A drawing with its measures, and the parts that every kind of chart is made of.
pub(super) struct Frame<'a> {
    pub drawing: &'a Drawing,
    pub theme: &'a Theme,
    pub layout: Layout,
    pub font_size: f64,
}

impl<'a> Frame<'a> {
    pub fn of(drawing: &'a Drawing, theme: &'a Theme) -> Self {
        Self { drawing, theme, layout: Layout::of(drawing), font_size: f64::from(drawing.font_size) }
    }

    /// A chart with its titles, and what `add` gives each panel: its index, the panel, and where it begins
    /// under its title and how tall it is there.
    pub fn chart(&self, add: impl Fn(Chart, usize, &Panel, i32, i32) -> Chart) -> Chart {
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
            chart = chart.title(self.title(&panel.title, self.font_size).top(top));
            chart = add(chart, index, panel, top + self.layout.title, height - self.layout.title);
            top += height + self.layout.gap;
        }
        chart
    }

    fn title(&self, text: &str, size: f64) -> Title {
        Title::new().text(text).left(0).padding(0).text_style(
            TextStyle::new().color(self.theme.text.as_str()).font_size(size).line_height(size * 1.6),
        )
    }

    /// The value as text beside a mark.
    pub fn label(&self) -> Label {
        Label::new()
            .show(true)
            .position(LabelPosition::Right)
            // `{b}` is the item's name: the value as text. The report's text is data here, never the
            // template.
            .formatter(Formatter::String("{b}".into()))
            .color(self.theme.text.as_str())
            .font_size(self.font_size)
    }

    /// The colour of a mark; a bound or a round number is light with a dashed edge.
    pub fn style(&self, bar: &Bar) -> ItemStyle {
        if bar.bounded {
            ItemStyle::new()
                .color(self.theme.bounded.as_str())
                .border_color(self.theme.bar.as_str())
                .border_width(1.5)
                .border_type(BorderType::Dashed)
        } else {
            ItemStyle::new().color(self.theme.bar.as_str())
        }
    }
}

impl Bar {
    /// The value for drawing; 0 where there is none, whose text then says so.
    pub(super) fn number(&self) -> f64 {
        self.value.parse().unwrap_or_default()
    }

    pub(super) fn is_below_zero(&self) -> bool {
        self.number() < 0.0
    }
}

impl Panel {
    /// Where the axis begins: at zero, or at the lowest value below it.
    pub(super) fn axis_start(&self) -> f64 {
        self.bars.iter().map(Bar::number).fold(0.0, f64::min)
    }

    /// Where the axis ends: at the highest value, at zero where all are below it.
    pub(super) fn axis_end(&self) -> f64 {
        self.axis_end_of(self.bars.iter().map(Bar::number).fold(0.0, f64::max))
    }

    /// Where an axis ends whose values go as far as `end`: rates have the room of the whole.
    pub(super) fn axis_end_of(&self, end: f64) -> f64 {
        if self.percent {
            f64::max(end, 100.0)
        } else if end > 0.0 || self.axis_start() < 0.0 {
            end
        } else {
            1.0
        }
    }
}

/// Breaks names into lines where any holds a character outside the basic plane (`𫖯`, an emoji), of which
/// ECharts would leave half on either line. It breaks the others by their true widths.
pub(super) fn break_lines(names: &mut Value, width: f64) -> bool {
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
pub(super) fn each(value: &mut Value, mut change: impl FnMut(&mut Value)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(change),
        Value::Object(_) => change(value),
        _ => {}
    }
}

/// A text of at most so many ems: what is longer ends in `…`.
pub(super) fn cut(text: &str, room: f64) -> String {
    if ems(text) <= room {
        return text.to_owned();
    }
    let mut width = 1.0;
    let kept = widths(text).take_while(|(_, wide)| {
        width += wide;
        width <= room
    });
    kept.map(|(character, _)| character).chain(['…']).collect()
}

/// How wide a text is about, in its font size.
pub(super) fn ems(text: &str) -> f64 {
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
