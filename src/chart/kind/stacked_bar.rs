//! Parts of a whole: every bar starts where the one before it ended, and the last ends at the sum.

pub(super) use super::rows::{height, hit};
use crate::chart::ChartData;
use crate::model::Decimal;
#[cfg(feature = "charts")]
pub(super) use drawn::option;

/// Whether values can be drawn so: what is below zero starts nowhere, such parts stand side by side.
pub(super) fn suits(data: &ChartData) -> bool {
    data.points().all(|point| point.value.is_none_or(|value| value >= Decimal::ZERO))
}

#[cfg(feature = "charts")]
mod drawn {
    use charming::datatype::DataPointItem;
    use charming::element::ItemStyle;
    use serde_json::Value;

    use crate::chart::kind::rows::Rows;
    use crate::chart::option::Frame;
    use crate::chart::{Bar, Panel};

    /// Where each part starts, which one does not see, then the parts and their values.
    pub fn option(frame: &Frame<'_>) -> Value {
        let rows = Rows::of(frame);
        let mut chart = rows.chart(|panel| panel.axis_end_of(sum(panel)));
        for (index, panel) in frame.drawing.panels.iter().enumerate() {
            let stack = format!("panel {index}");
            let mut start = 0.0;
            let starts = panel.bars.iter().map(|bar| {
                let here = start;
                start += bar.number();
                DataPointItem::new(here).name("").item_style(ItemStyle::new().color("transparent"))
            });
            let starts = rows.series(index).stack(stack.as_str()).data(starts.collect());
            let parts = rows
                .series(index)
                .stack(stack.as_str())
                .data(panel.bars.iter().map(|bar| rows.item(bar)).collect());
            chart = chart.series(starts).series(parts);
        }
        // A part that is made longer than it is would end beyond the sum.
        rows.finished(chart, 0)
    }

    fn sum(panel: &Panel) -> f64 {
        panel.bars.iter().map(Bar::number).sum()
    }
}
