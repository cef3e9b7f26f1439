// Drawing charts: ECharts with the few parts we use, and the wasm that writes its options.
//
// Loaded when the first chart comes near the view. Nothing of a report is interpreted here: the
// options come from src/chart/option, whose tests prove where text may stand.

import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import startWasm, { chart_height, chart_option } from 'report-viewer-chart-glue';

use([BarChart, GridComponent, TitleComponent, CanvasRenderer, SVGRenderer]);

/** Loads the chart wasm. */
export async function start() {
  const response = await fetch(new URL(__CHART_WASM_FILE__, import.meta.url).href);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  await startWasm({ module_or_path: await response.arrayBuffer() });
}

/** The colours and the font that the page's styles give a chart at this place. */
function themeOf(container, width) {
  const style = getComputedStyle(container);
  const token = (name) => style.getPropertyValue(`--rv-${name}`).trim();
  return {
    width,
    text: token('ink'),
    bar: token('bar'),
    bounded: token('bar-bounded'),
    track: token('track'),
    font: style.fontFamily,
  };
}

/** Colours for files, which are always shown on white. */
const paper = { text: '#1b1b1b', bar: '#1f4e79', bounded: '#c9d9ea', track: '#f1f1f1' };

const optionOf = (drawing, theme) => JSON.parse(chart_option(drawing, JSON.stringify(theme)));

/**
 * Draws a chart in `container` and keeps it fitting.
 *
 * @param {HTMLElement} container empty, of the drawing's height
 * @param {string} drawing the drawing as JSON (src/chart/drawing.rs)
 */
export function draw(container, drawing) {
  const width = () => Math.max(container.clientWidth, 200);
  const chart = init(container, null, { renderer: 'svg', width: width(), height: chart_height(drawing) });
  const render = () => {
    chart.resize({ width: width(), height: chart_height(drawing), silent: true });
    chart.setOption(optionOf(drawing, themeOf(container, width())), { notMerge: true });
    // On the page at once: a print may be waiting.
    chart.getZr().flush();
    const svg = container.querySelector('svg');
    if (svg) {
      svg.setAttribute('viewBox', `0 0 ${width()} ${chart_height(drawing)}`);
      // The table is what screen readers read; the picture has one name, on its container.
      svg.setAttribute('aria-hidden', 'true');
      svg.setAttribute('focusable', 'false');
    }
  };
  render();
  let drawn = width();
  const resize =
    typeof ResizeObserver === 'function' &&
    new ResizeObserver(() => {
      if (container.clientWidth && width() !== drawn) {
        drawn = width();
        render();
      }
    });
  if (resize) resize.observe(container);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const recolour = () => render();
  dark.addEventListener('change', recolour);
  return {
    update(next) {
      drawing = next;
      render();
    },
    dispose() {
      if (resize) resize.disconnect();
      dark.removeEventListener('change', recolour);
      chart.dispose();
    },
  };
}

/** The chart as an SVG file. */
export function svg(drawing) {
  const width = 720;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: chart_height(drawing) });
  chart.setOption({ ...optionOf(drawing, { ...paper, width, font: 'sans-serif' }), backgroundColor: '#fff' });
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}

/** The chart as a PNG file of twice its size. */
export function png(drawing) {
  const width = 720;
  const canvas = document.createElement('canvas');
  const chart = init(canvas, null, {
    renderer: 'canvas',
    devicePixelRatio: 2,
    width,
    height: chart_height(drawing),
  });
  chart.setOption({ ...optionOf(drawing, { ...paper, width, font: 'sans-serif' }), backgroundColor: '#fff' });
  chart.getZr().flush();
  return new Promise((resolve) => {
    canvas.toBlob((blob) => {
      chart.dispose();
      resolve(blob);
    }, 'image/png');
  });
}
