//! Parts of a whole: every bar starts where the one before it ended, and the last ends at the sum.

use charming::Chart;
use charming::datatype::DataPointItem;
use charming::element::ItemStyle;

use super::Frame;

pub(super) fn chart(frame: &Frame<'_>) -> Chart {
    let mut chart = frame.chart();
    for (index, panel) in frame.drawing.panels.iter().enumerate() {
        let stack = format!("panel {index}");
        let mut start = 0.0;
        let starts = panel.bars.iter().map(|bar| {
            let here = start;
            start += bar.number();
            DataPointItem::new(here).name("").item_style(ItemStyle::new().color("transparent"))
        });
        let starts = frame.series(index).stack(stack.as_str()).data(starts.collect());
        let parts = frame
            .series(index)
            .stack(stack.as_str())
            .data(panel.bars.iter().map(|bar| frame.item(bar)).collect());
        chart = chart.series(starts).series(parts);
    }
    chart
}
