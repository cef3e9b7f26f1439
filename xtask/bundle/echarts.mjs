// ECharts under Trusted Types.

import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { replaceAll, UPGRADED } from './script.mjs';

/**
 * ECharts and zrender write HTML and compile code in a few places. Under Trusted Types such a
 * write throws, so each is replaced: the ones that clear by `textContent`, the ones that our
 * charts never reach by something that says so. A bundle that still holds any does not build,
 * which is how neither an upgrade nor another chart part can lose this in silence.
 */
export function trustedTypes() {
  const replacements = {
    'zrender/lib/canvas/Painter.js': [
      // The spaces tell it from `this.root`.
      ["            root.innerHTML = ''", "            root.textContent = ''"],
      ["this.root.innerHTML = ''", "this.root.textContent = ''"],
    ],
    'zrender/lib/svg/Painter.js': [
      ["this.root.innerHTML = ''", "this.root.textContent = ''"],
      ['this._svgDom.innerHTML = null', "this._svgDom.textContent = ''"],
    ],
    'echarts/lib/core/echarts.js': [
      [
        'zr_1.painter.getSvgRoot().innerHTML = content_1',
        "throw new Error('not in this bundle: one picture of several charts')",
      ],
    ],
    'echarts/lib/coord/geo/GeoJSONResource.js': [
      [
        "typeof JSON !== 'undefined' && JSON.parse ? JSON.parse(source) : new Function('return (' + source + ');')()",
        'JSON.parse(source)',
      ],
    ],
  };
  const forbidden =
    /.{0,60}(?:(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|new Function\b|\beval\().{0,60}/g;

  return {
    name: 'trusted types',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]node_modules[\\/](echarts|zrender)[\\/].*\.js$/ }, ({ path }) => {
        const name = path.split(`node_modules${sep}`).pop().split(sep).join('/');
        return replacements[name] && replaceAll(readFileSync(path, 'utf8'), replacements[name], name);
      });
      bundle.onEnd(({ outputFiles: [output] = [] }) => {
        const found = output ? [...output.text.matchAll(forbidden)] : []; // none after other errors
        return {
          errors: found.map(([text]) => ({
            text: `the bundle writes HTML or compiles code, which Trusted Types refuse: …${text}… (${UPGRADED})`,
          })),
        };
      });
    },
  };
}
