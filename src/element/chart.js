// Drawing charts: ECharts with the few parts we use, and the wasm that writes its options.
//
// Loaded when the first chart comes near the view. Nothing of a report is interpreted here: the
// options come from src/chart, whose tests prove where text may stand.

import { init } from '../chart/echarts.js';
import startWasm, { chart_figure_at, chart_height, chart_option } from 'report-viewer-chart-glue';

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
    ground: token('ground'),
    font: style.fontFamily,
  };
}

/** Colours for paper and files, which are always on white. */
const white = {
  text: '#000',
  bar: '#1f4e79',
  bounded: '#cddbe9',
  track: '#f1f1f1',
  ground: '#fff',
  font: 'sans-serif',
};

/** Width of the type area of an A4 page (156 mm) in CSS pixels. */
const PAPER = 590;

const optionOf = (drawing, theme) => JSON.parse(chart_option(drawing, JSON.stringify(theme)));
const forPaper = (drawing) => JSON.stringify({ ...JSON.parse(drawing), font_size: 12, paper: true });

/**
 * Draws a chart in `container` and keeps it fitting.
 *
 * @param {HTMLElement} container empty, of the drawing's height
 * @param {string} drawing the drawing as JSON (src/chart/drawing.rs)
 */
export function draw(container, drawing) {
  let onPaper = false;
  let drawn = 0;
  const screenWidth = () => Math.max(container.clientWidth, 200);
  const chart = init(container, null, { renderer: 'svg', width: screenWidth(), height: chart_height(drawing) });
  const render = () => {
    const width = onPaper ? PAPER : screenWidth();
    const shown = onPaper ? forPaper(drawing) : drawing;
    const height = chart_height(shown);
    drawn = width;
    chart.resize({ width, height, silent: true });
    chart.setOption(optionOf(shown, onPaper ? { ...white, width } : themeOf(container, width)), { notMerge: true });
    // On the page at once: a print may be waiting.
    chart.getZr().flush();
    const svg = container.querySelector('svg');
    if (svg) {
      // A text at the edge may be wider than its place, as on a static page.
      svg.style.overflow = svg.parentNode.style.overflow = 'visible';
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      // The table is what screen readers read; the picture has one name, on its container.
      svg.setAttribute('aria-hidden', 'true');
      svg.setAttribute('focusable', 'false');
    }
  };
  render();
  const resize =
    typeof ResizeObserver === 'function' &&
    new ResizeObserver(() => {
      if (!onPaper && container.clientWidth && screenWidth() !== drawn) render();
    });
  if (resize) resize.observe(container);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', render);
  return {
    update(next) {
      drawing = next;
      render();
    },
    /** Draws for paper, or for the screen again. */
    paper(on) {
      onPaper = on;
      render();
    },
    dispose() {
      if (resize) resize.disconnect();
      dark.removeEventListener('change', render);
      chart.dispose();
    },
  };
}

/** The place, among all bars, of the one at a place of the picture: `x` in thousandths of its width. */
export const figureAt = chart_figure_at;

/** White around a picture that is saved, in CSS pixels, and the width of what it holds. */
const MARGIN = 16;
const FILE = 720;

/** The chart as an SVG file. */
export function svg(drawing) {
  const [width, height] = [FILE, chart_height(drawing)];
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(optionOf(drawing, { ...white, width }));
  const text = chart.renderToSVGString();
  chart.dispose();
  const [outerWidth, outerHeight] = [width + 2 * MARGIN, height + 2 * MARGIN];
  return (
    text
      .replace(
        /^<svg[^>]*>/,
        `<svg xmlns="http://www.w3.org/2000/svg" width="${outerWidth}" height="${outerHeight}"` +
          ` viewBox="${-MARGIN} ${-MARGIN} ${outerWidth} ${outerHeight}">` +
          `<rect x="${-MARGIN}" y="${-MARGIN}" width="${outerWidth}" height="${outerHeight}" fill="#fff"/>`,
      )
      // Characters that XML forbids, from a report's names.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  );
}

/** The chart as a PNG file of twice its size. */
export function png(drawing) {
  const [width, height] = [FILE, chart_height(drawing)];
  const scale = 2;
  const canvas = document.createElement('canvas');
  const chart = init(canvas, null, { renderer: 'canvas', devicePixelRatio: scale, width, height });
  chart.setOption(optionOf(drawing, { ...white, width }));
  chart.getZr().flush();
  const page = document.createElement('canvas');
  page.width = (width + 2 * MARGIN) * scale;
  page.height = (height + 2 * MARGIN) * scale;
  const context = page.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, page.width, page.height);
  context.drawImage(canvas, MARGIN * scale, MARGIN * scale);
  chart.dispose();
  return new Promise((resolve) => page.toBlob(resolve, 'image/png'));
}
