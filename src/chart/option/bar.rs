//! Horizontal bars, a panel for each series.

use charming::Chart;
use charming::datatype::DataPointItem;
use charming::element::{BackgroundStyle, ItemStyle, LabelPosition};

use super::Frame;

pub(super) fn chart(frame: &Frame<'_>) -> Chart {
    let mut chart = frame.chart();
    for (index, panel) in frame.drawing.panels.iter().enumerate() {
        chart = chart.series(match panel.bars.as_slice() {
            // A bar beside no other says nothing, however long: the value alone does.
            [alone] if !panel.percent => {
                frame.series(index).label(frame.label().position(LabelPosition::InsideLeft)).data(vec![
                    DataPointItem::new(alone.number())
                        .name(alone.text.as_str())
                        .item_style(ItemStyle::new().color("transparent")),
                ])
            }
            bars => frame
                .series(index)
                .show_background(true)
                .background_style(BackgroundStyle::new().color(frame.theme.track.as_str()))
                .data(bars.iter().map(|bar| frame.item(bar)).collect()),
        });
    }
    chart
}
