//! What crosses from the main wasm to the chart wasm: a chart ready to draw.

use serde::{Deserialize, Serialize};

use super::{ChartData, Kind};

/// A chart ready to draw. Crosses from the main wasm to the chart wasm as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Drawing {
    /// How it is drawn.
    pub kind: Kind,
    /// Text size in CSS pixels.
    pub font_size: u16,
    /// Whether it is for paper, where rows need no room for fingers.
    #[serde(default)]
    pub paper: bool,
    /// Title within the picture, for a file that leaves the page; empty on the page, which has it.
    #[serde(default)]
    pub title: String,
    /// The panels from top to bottom.
    pub panels: Vec<Panel>,
}

/// One series on an axis of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    /// Series name and unit.
    pub title: String,
    /// Whether the values are rates of a whole, which are drawn against 100.
    pub percent: bool,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// Name on the axis.
    pub label: String,
    /// The value as printed beside the bar.
    pub text: String,
    /// The value as a decimal number; empty where the text gives none.
    pub value: String,
    /// Whether the value is a bound or a round number.
    pub bounded: bool,
    /// Index of the figure in the report, given back when the bar is tapped.
    pub figure: usize,
}

/// How tall a chart is, in CSS pixels. The page keeps this height free before the chart arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// How it is drawn.
    pub kind: Kind,
    /// Height of the title of the whole.
    pub heading: i32,
    /// Height of a panel's title.
    pub title: i32,
    /// Height of a row: never less than a finger needs.
    pub row: i32,
    /// Space under a panel.
    pub gap: i32,
}

impl Layout {
    /// The layout of a drawing.
    pub fn of(drawing: &Drawing) -> Self {
        let font_size = i32::from(drawing.font_size);
        let row = if drawing.paper { font_size * 5 / 2 } else { (font_size * 7 / 2).max(44) };
        let heading = if drawing.title.is_empty() { 0 } else { font_size * 3 };
        Self { kind: drawing.kind, heading, title: font_size * 2, row, gap: font_size }
    }

    /// Height of one panel without the gap under it.
    pub fn panel(self, panel: &Panel) -> i32 {
        self.title + self.kind.height(self, panel)
    }

    /// The figure that answers at a place: `x` in thousandths of the width, `y` in CSS pixels.
    pub fn figure_at(self, drawing: &Drawing, x: i32, y: i32) -> Option<usize> {
        let mut top = self.heading;
        for panel in &drawing.panels {
            let (below, height) = (y - top - self.title, self.kind.height(self, panel));
            if below >= 0 && below < height {
                return self.kind.hit(self, panel, x, below).map(|bar| bar.figure);
            }
            top += self.title + height + self.gap;
        }
        None
    }

    /// Height of a whole chart.
    pub fn height(self, drawing: &Drawing) -> i32 {
        self.heading + drawing.panels.iter().map(|panel| self.panel(panel) + self.gap).sum::<i32>()
    }
}

impl Drawing {
    /// Text size in the drawing, from that of the text, both in CSS pixels: charts grow with it, but less.
    pub fn font_size(font_size: u16) -> u16 {
        (font_size * 2 / 3 + 2).clamp(13, 22)
    }

    /// What to draw for `data`, at a text size; `None` for a kind that only has a table.
    pub fn of(data: &ChartData, font_size: u16) -> Option<Self> {
        let kind = Kind::of(data)?;
        let panels = data
            .series
            .iter()
            .map(|series| Panel {
                title: series.title.clone(),
                percent: series.percent,
                bars: series
                    .points
                    .iter()
                    .map(|point| Bar {
                        label: point.label.clone(),
                        // A unit of its own stands with the value where the panel has none.
                        text: if series.unit.is_empty() {
                            format!("{}{}", point.text, point.unit)
                        } else {
                            point.text.clone()
                        },
                        value: point.value.map(|value| value.to_string()).unwrap_or_default(),
                        bounded: !point.bound.is_exact(),
                        figure: point.figure,
                    })
                    .collect(),
            })
            .collect();
        Some(Self { kind, font_size, paper: false, title: String::new(), panels })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Chart, ChartKind, Figure, Measure, Point, Report, Series};

    fn drawing() -> Drawing {
        let bar = |figure| Bar {
            label: String::new(),
            text: String::new(),
            value: "1".into(),
            bounded: false,
            figure,
        };
        let panel = |figures: &[usize]| Panel {
            title: String::new(),
            percent: false,
            bars: figures.iter().map(|figure| bar(*figure)).collect(),
        };
        Drawing {
            kind: Kind::Bar,
            font_size: 14,
            paper: false,
            title: String::new(),
            panels: vec![panel(&[3, 4]), panel(&[9])],
        }
    }

    #[test]
    fn rows_are_never_smaller_than_a_finger_on_a_screen() {
        let row = |font_size, paper| Layout::of(&Drawing { font_size, paper, ..drawing() }).row;
        assert_eq!(row(12, false), 44);
        assert_eq!(row(20, false), 70);
        assert_eq!(row(12, true), 30);
    }

    #[test]
    fn a_tap_finds_its_row_in_every_panel() {
        let drawing = drawing();
        let layout = Layout::of(&drawing);
        // 28 title, 2 rows of 49, 14 gap, 28 title, 1 row of 49, 14 gap.
        assert_eq!(layout.height(&drawing), 28 + 98 + 14 + 28 + 49 + 14);
        for (y, figure) in [
            (-5, None),
            (0, None),
            (28, Some(3)),
            (76, Some(3)),
            (77, Some(4)),
            (126, None),
            (140, None),
            (168, Some(9)),
            (217, None),
            (9000, None),
        ] {
            assert_eq!(layout.figure_at(&drawing, 500, y), figure, "{y}");
        }
        let titled = Drawing { title: "图".into(), ..drawing };
        let layout = Layout::of(&titled);
        assert_eq!(layout.height(&titled), 42 + 28 + 98 + 14 + 28 + 49 + 14);
        assert_eq!(layout.figure_at(&titled, 500, 42 + 28), Some(3));
    }

    #[test]
    fn a_row_answers_wherever_its_bar_goes() {
        let mut drawing = drawing();
        drawing.panels[0].bars[1].value = "-12.5".into();
        let layout = Layout::of(&drawing);
        // Rows are as high and stand as they would without a sign.
        assert_eq!(layout.height(&drawing), layout.height(&self::drawing()));
        for (y, figure) in [(27, None), (28, Some(3)), (77, Some(4)), (125, Some(4)), (126, None)] {
            assert_eq!(layout.figure_at(&drawing, 500, y), figure, "{y}");
        }
    }

    #[test]
    fn parts_below_zero_are_not_stacked_and_growth_is_no_rate() {
        let report = |values: [&str; 2], measure, kind| {
            let figures: Vec<Figure> = values
                .iter()
                .enumerate()
                .map(|(index, value)| Figure {
                    id: format!("f{index}"),
                    value: value.parse().ok(),
                    unit: Some("%".into()),
                    measure,
                    ..Figure::default()
                })
                .collect();
            let points = figures
                .iter()
                .map(|figure| Point { label: "甲".into(), figure: figure.id.clone() })
                .collect();
            let series = vec![Series { name: "比率".into(), points }];
            let chart = Chart { kind, series, ..Chart::default() };
            let report = Report { figures, ..Report::default() };
            let data = ChartData::of(&report, &chart, crate::i18n::messages("zh"));
            let bars: Vec<(u16, u16)> = data.points().map(|point| (point.start, point.permille)).collect();
            let texts: Vec<String> = data.points().map(|point| point.text.clone()).collect();
            (
                Drawing::of(&data, 14).expect("a kind that is drawn"),
                bars,
                texts,
                data.spoken("图", crate::i18n::messages("zh")),
            )
        };
        let (drawing, bars, texts, _) = report(["5", "-15"], Measure::Change, ChartKind::StackedBar);
        assert!(drawing.kind == Kind::Bar && !drawing.panels[0].percent);
        // A quarter right of zero, three left of it: bars in the table meet at zero.
        assert_eq!(bars, [(750, 250), (0, 750)]);
        assert_eq!(texts, ["5", "-15"]);
        let (drawing, bars, _, _) = report(["60", "40"], Measure::Level, ChartKind::Bar);
        assert!(drawing.panels[0].percent);
        assert_eq!(bars, [(0, 600), (0, 400)]);
        let (drawing, _, _, spoken) = report(["60", "40"], Measure::Level, ChartKind::StackedBar);
        assert_eq!(drawing.kind, Kind::StackedBar);
        assert_eq!(drawing.panels[0].title, "比率（%），共 100");
        assert_eq!(spoken, "图：比率（%），共 100");
    }
}
