//! Charts drawn by the same ECharts as in the browser, in QuickJS: no browser, no network.

use rquickjs::{CatchResultExt, Context, Ctx, Function, Persistent, Runtime};
use serde_json::{Value, json};
use thiserror::Error;

use super::svg::{self, BAR, BOUNDED, GROUND, TEXT};
use crate::chart::option::{Theme, option};
use crate::chart::{ChartData, Drawing, Layout};
use crate::i18n::Messages;
use crate::model::Report;
use crate::terms::{DEFAULT_FONT_STEP, FONT_SIZES};

/// What goes wrong in drawing: a fault of this program, never of a report.
#[derive(Debug, Error)]
#[error("{0}")]
pub struct PictureError(String);

/// Pictures of charts, and what could not be one.
#[derive(Debug, Default)]
pub struct Drawn {
    /// The pictures in the order of the charts: `None` where there is only the table.
    pub pictures: Vec<Option<String>>,
    /// Why ECharts' drawings of some were refused: their tables stand alone.
    pub refused: Vec<PictureError>,
}

/// ECharts, loaded once: 70 ms and 15 MB. Not shared between threads.
pub struct Pictures {
    draw: Persistent<Function<'static>>,
    context: Context,
}

/// Width that charts are laid out for, in CSS pixels: a phone of 360. They stretch to wider pages.
const WIDTH: i32 = 294;

/// What a garbage collection waits for, in bytes: one walks through all of ECharts.
const GARBAGE: usize = 32 << 20;

/// How many charts are drawn at a time: starting ECharts once for all saves a third of the time.
const SHEET: usize = 16;

/// ECharts asks for these; nothing of ours is animated.
const ENVIRONMENT: &str = "globalThis.setTimeout = () => 0; globalThis.clearTimeout = () => {};";

impl Pictures {
    /// Starts QuickJS with the script that `xtask/bundle` makes of `picture.js`.
    ///
    /// # Errors
    /// When there is no memory for it, or the script is not that one.
    pub fn new(script: &str) -> Result<Self, PictureError> {
        let failed = |error: rquickjs::Error| PictureError(error.to_string());
        let runtime = Runtime::new().map_err(failed)?;
        runtime.set_gc_threshold(GARBAGE);
        let context = Context::full(&runtime).map_err(failed)?;
        let draw = context.with(|js| {
            let result = js.eval::<(), _>(ENVIRONMENT).and_then(|()| js.eval::<(), _>(script));
            result.catch(&js).map_err(|error| PictureError(error.to_string()))?;
            let draw: Function = js.globals().get("draw").map_err(failed)?;
            Ok(Persistent::save(&js, draw))
        })?;
        Ok(Self { draw, context })
    }

    /// The pictures of a report's charts, in its order; none for a chart that is only a table.
    ///
    /// # Errors
    /// When ECharts throws.
    pub fn of(&self, report: &Report, messages: &Messages) -> Result<Drawn, PictureError> {
        let font_size = Drawing::font_size(FONT_SIZES[DEFAULT_FONT_STEP]);
        let drawings = report.charts.iter().map(|chart| {
            let data = ChartData::of(report, chart, messages);
            Drawing::of(&data, font_size).filter(|drawing| !drawing.panels.is_empty())
        });
        self.draw(&drawings.collect::<Vec<_>>())
    }

    /// A picture of each drawing: an `<svg>` that keeps its height and takes any width, its colours
    /// given by classes.
    ///
    /// # Errors
    /// When ECharts throws.
    pub fn draw(&self, drawings: &[Option<Drawing>]) -> Result<Drawn, PictureError> {
        let wanted: Vec<&Drawing> = drawings.iter().flatten().collect();
        let mut refused = Vec::new();
        let mut pictures = Vec::with_capacity(wanted.len());
        for sheet in wanted.chunks(SHEET) {
            match self.sheet(sheet)? {
                Ok(drawn) => pictures.extend(drawn.into_iter().map(Some)),
                // One that is refused takes no other with it.
                Err(_) => {
                    for drawing in sheet {
                        let drawn = self.sheet(&[drawing])?;
                        let drawn = drawn.map_err(|unknown| refused.push(PictureError(unknown.to_string())));
                        pictures.push(drawn.ok().and_then(|drawn| drawn.into_iter().next()));
                    }
                }
            }
        }
        let mut pictures = pictures.into_iter();
        let picture = |drawing: &Option<Drawing>| drawing.as_ref().and_then(|_| pictures.next().flatten());
        Ok(Drawn { pictures: drawings.iter().map(picture).collect(), refused })
    }

    /// Draws charts under each other and cuts them apart.
    fn sheet(&self, drawings: &[&Drawing]) -> Result<Result<Vec<String>, svg::Unknown>, PictureError> {
        let theme = Theme {
            width: f64::from(WIDTH),
            text: TEXT.into(),
            bar: BAR.into(),
            bounded: BOUNDED.into(),
            track: "none".into(),
            ground: GROUND.into(),
            font: "sans-serif".into(),
        };
        let heights: Vec<i32> = drawings.iter().map(|drawing| Layout::of(drawing).height(drawing)).collect();
        let charts: Vec<Value> = drawings
            .iter()
            .zip(&heights)
            .map(|(drawing, height)| json!({ "option": option(drawing, &theme), "height": height }))
            .collect();
        let charts = Value::Array(charts).to_string();
        let drawn = self.context.with(|js: Ctx<'_>| {
            let draw = self.draw.clone().restore(&js);
            let drawn = draw.and_then(|draw| draw.call::<_, String>((charts, WIDTH)));
            drawn.catch(&js).map_err(|error| PictureError(error.to_string()))
        })?;
        Ok(svg::fluid(&drawn, WIDTH, &heights))
    }
}
