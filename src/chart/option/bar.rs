//! Horizontal bars, a panel for each series.

use charming::Chart;
use charming::element::BackgroundStyle;

use super::Frame;

pub(super) fn chart(frame: &Frame<'_>) -> Chart {
    let mut chart = frame.chart();
    for (index, panel) in frame.drawing.panels.iter().enumerate() {
        chart = chart.series(
            frame
                .series(index)
                .show_background(true)
                .background_style(BackgroundStyle::new().color(frame.theme.track.as_str()))
                .data(panel.bars.iter().map(|bar| frame.item(bar)).collect()),
        );
    }
    chart
}
