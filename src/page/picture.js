// Drawing charts where there is no browser: QuickJS runs this for `report render` (pictures.rs).

import { init } from '../chart/echarts.js';

/** Nothing on paper answers to a pointer: ECharts need not make what would. */
const still = { silent: true, emphasis: { disabled: true } };

const list = (value) => (Array.isArray(value) ? value : [value]);

/**
 * Charts under each other as one SVG: `text` is JSON, a list of `{ option, height }`. The options are
 * those of src/chart/kind, with one grid and one of each axis for a panel.
 */
globalThis.draw = (text, width) => {
  const whole = { title: [], grid: [], xAxis: [], yAxis: [], series: [] };
  let top = 0;
  for (const [index, { option, height }] of JSON.parse(text).entries()) {
    const grids = whole.grid.length;
    const add = (name, change) => {
      for (const part of list(option[name])) whole[name].push({ ...part, ...change(part) });
    };
    const down = (part) => ({ top: (part.top || 0) + top });
    const axis = (part) => ({ gridIndex: part.gridIndex + grids });
    add('title', (part) => ({ ...down(part), ...still }));
    add('grid', down);
    add('xAxis', axis);
    add('yAxis', (part) => ({ ...axis(part), ...still }));
    add('series', ({ xAxisIndex, yAxisIndex, stack }) => ({
      xAxisIndex: xAxisIndex + grids,
      yAxisIndex: yAxisIndex + grids,
      // Stacks are told apart by their names alone.
      ...(stack && { stack: `${index} ${stack}` }),
      ...still,
    }));
    whole.animation = option.animation;
    whole.textStyle = option.textStyle;
    top += height;
  }
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: top });
  chart.setOption(whole);
  const picture = chart.renderToSVGString();
  chart.dispose();
  return picture;
};
