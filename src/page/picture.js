// Drawing charts where there is no browser: QuickJS runs this for `report render` (pictures.rs).

import { BarChart } from 'echarts/charts';
import { GridSimpleComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridSimpleComponent, TitleComponent, SVGRenderer]);

/** Nothing on paper answers to a pointer: ECharts need not make what would. */
const still = { silent: true, emphasis: { disabled: true } };

const list = (value) => (Array.isArray(value) ? value : [value]);

/** The chart of an ECharts option (JSON) as SVG. */
globalThis.draw = (text, width, height) => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const option = JSON.parse(text);
  for (const part of [option.title, option.yAxis, option.series].flatMap(list)) Object.assign(part, still);
  chart.setOption(option);
  const picture = chart.renderToSVGString();
  chart.dispose();
  return picture;
};
