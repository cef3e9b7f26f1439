// Drawing charts where there is no browser: QuickJS runs this for `report render` (pictures.rs).

import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TitleComponent, SVGRenderer]);

/** The chart of an ECharts option (JSON) as SVG. */
globalThis.draw = (option, width, height) => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(JSON.parse(option));
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
};
