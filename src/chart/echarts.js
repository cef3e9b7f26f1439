// The parts of ECharts that our charts are made of, for the browser (element/chart.js) and for static
// pages (page/picture.js): what is missing here is drawn in neither.

import { BarChart, LineChart } from 'echarts/charts';
import { GridSimpleComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridSimpleComponent, TitleComponent, SVGRenderer, CanvasRenderer]);

export { init };
