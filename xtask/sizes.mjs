// What a reader downloads: the element's files with their sizes, and the budgets they must keep.
// `cargo xtask size` prints them as a table; tests/budget.test.mjs holds them to the budgets.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** What is loaded together, and how many bytes of brotli it may take. */
export const GROUPS = [
  {
    name: 'until the text shows (entry with its CSS, glue, wasm)',
    // 110,000 before figures said what they measure, which the card says in words: 1,500. Tables with heads, spans
    // and figures in their cells took 2,600 more; what only paper needs, 1,200, comes after the text since. Waiting for what never comes,
    // and for what a framework names late, took 250.
    budget: 113_300,
    has: (name) => /^report-viewer(-glue-\w+)?\.js$|^report-viewer-\w+\.wasm$/.test(name),
  },
  {
    name: 'charts, once one is near',
    budget: 240_000,
    has: (name) => /^report-viewer-chart-\w+\.(js|wasm)$/.test(name),
  },
];

/** Every file of the element, and of the editor's page, in a folder: its name, and its bytes raw and compressed. */
export function measure(dist) {
  const names = readdirSync(dist).filter((name) =>
    /^(report-viewer|report-editor|import).*\.(js|wasm|css)$/.test(name),
  );
  return names.sort().map((name) => {
    const content = readFileSync(join(dist, name));
    const quality = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    return { name, raw: content.length, brotli: brotliCompressSync(content, { params: quality }).length };
  });
}

/** The compressed bytes of a group. */
export function total(group, files) {
  return files.filter(({ name }) => group.has(name)).reduce((sum, { brotli }) => sum + brotli, 0);
}

function printTable(dist) {
  const files = measure(dist);
  const rows = [
    ['file', 'raw', 'brotli'],
    ...files.map(({ name, raw, brotli }) => [name, raw.toLocaleString('en'), brotli.toLocaleString('en')]),
    ...GROUPS.map((group) => [
      group.name,
      `≤ ${group.budget.toLocaleString('en')}`,
      total(group, files).toLocaleString('en'),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(`${row[0].padEnd(widths[0])}  ${row[1].padStart(widths[1])}  ${row[2].padStart(widths[2])}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printTable(process.argv[2]);
