// What the command line needs to write static pages.

import { trustedTypes } from './echarts.mjs';
import { element } from './element.mjs';
import { write, writeHashed } from './files.mjs';
import { script, terms } from './script.mjs';
import { withoutClasses } from './styles.mjs';

/**
 * Their styles, their first script, what sorts tables, ECharts, and the element in one script; and a list
 * that names them, and all that pages may ask for.
 */
export async function staticPages(css, paper, elementFiles) {
  const style = writeHashed(
    'report-page',
    'css',
    withoutClasses(css + paper) +
      fontSizes() +
      (await script('style/static.css', {})) +
      (await script('style/site.css', {})),
  );
  // A classic script, which runs before anything is painted.
  const start = writeHashed('report-start', 'js', await script('src/element/start.js', { format: 'iife' }));
  // What a site's own pages have, for those whose tables can be sorted.
  const sort = writeHashed('report-sort', 'js', await script('src/element/sort.js', {}));
  const pictures = await script('src/page/picture.js', { format: 'iife', plugins: [trustedTypes()] });
  const alone = await element(dataAddress, css, paper);
  const list = {
    entry: 'report-viewer.js',
    start,
    sort,
    style,
    pictures: writeHashed('report-pictures', 'js', pictures),
    alone: writeHashed('report-alone', 'js', alone.entry),
    files: ['report-viewer.js', start, sort, style, ...elementFiles, 'third-party-licences.txt'],
  };
  write('report-viewer.json', `${JSON.stringify(list, null, 2)}\n`);
}

/** The size that the reader chose before; that of a first visit where none was. */
function fontSizes() {
  const size = (step) => `{--rv-font-size:${terms.__FONT_SIZES__[step]}px}`;
  const chosen = terms.__FONT_SIZES__.map((_, step) => `.rv-size-${step} .report${size(step)}`);
  return `.report${size(terms.__DEFAULT_FONT_STEP__)}${chosen.join('')}\n`;
}

/** A file as an address that holds it, for a page that must find everything in itself. */
function dataAddress(name, extension, content) {
  // A page in an archive is not for its editors.
  if (name === 'report-viewer-check' || extension === 'css') return 'data:,';
  // Nor does it carry what saves its tables for Excel and draws them: more than all the rest. It saves CSV.
  if (name === 'report-viewer-workbook') return '';
  if (extension === 'wasm') return `data:application/wasm;base64,${Buffer.from(content).toString('base64')}`;
  // Not base64: a script may hold an address that is.
  return `data:text/javascript;charset=utf-8,${content.replace(/[%#\n\r\t]/g, encodeURIComponent)}`;
}
