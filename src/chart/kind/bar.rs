//! Horizontal bars, a panel for each series.

pub(super) use super::rows::{height, hit};
#[cfg(feature = "charts")]
pub(super) use drawn::option;

#[cfg(feature = "charts")]
mod drawn {
    use charming::datatype::DataPointItem;
    use charming::element::{BackgroundStyle, ItemStyle, LabelPosition};
    use serde_json::Value;

    use crate::chart::kind::rows::Rows;
    use crate::chart::option::Frame;

    /// Tracks, the bars on them, and the values beside these.
    pub fn option(frame: &Frame<'_>) -> Value {
        let rows = Rows::of(frame);
        let mut chart = rows.chart(|panel| panel.axis_end());
        for (index, panel) in frame.drawing.panels.iter().enumerate() {
            chart = chart.series(match panel.bars.as_slice() {
                // A bar beside no other says nothing, however long: the value alone does.
                [alone] if !panel.percent => {
                    rows.series(index).label(frame.label().position(LabelPosition::InsideLeft)).data(vec![
                        DataPointItem::new(alone.number())
                            .name(alone.text.as_str())
                            .item_style(ItemStyle::new().color("transparent")),
                    ])
                }
                bars => rows
                    .series(index)
                    .show_background(true)
                    .background_style(BackgroundStyle::new().color(frame.theme.track.as_str()))
                    .data(bars.iter().map(|bar| rows.item(bar)).collect()),
            });
        }
        // 70 beside 14,000 stays a bar one can see; a 0 is drawn without colour.
        rows.finished(chart, 3)
    }
}
