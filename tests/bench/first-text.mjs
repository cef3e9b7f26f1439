// How long a reader waits for the first text, and how much moves after it: the sample as a static
// page, with and without WebAssembly, as an element alone, and as a page written by hand.
// A phone of 360 px, 4× slower, 1.6 Mbit/s, 150 ms, nothing cached. Started by
// `cargo xtask bench render`. Numbers to read, not tests.

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DIST, launch, makeByReport, open, PHONE, report, SAMPLE } from '../browser/support.mjs';

const RUNS = 7;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const folder = mkdtempSync(join(tmpdir(), 'report-viewer-bench-'));
makeByReport('build', join(DIST, 'reports'), '-o', folder, '--address', 'https://www.example.gov.cn/');
const PAGE = '/reports/hujiayuan-2018.html';

const escape = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same text, headings and tables as someone would write them, with a style sheet of a few rules. */
function byHand() {
  const charts = (id) =>
    report.charts
      .filter((chart) => chart.section === id)
      .map((chart) => {
        const rows = chart.series.flatMap(({ name, points }) =>
          points.map(({ label, figure }) => {
            const { value, unit, printed } = report.figures.find(({ id }) => id === figure);
            return `<tr><th>${escape(`${name} ${label}`)}<td>${value}<td>${escape(unit ?? '')}<td>${escape(printed)}`;
          }),
        );
        return `<figure><figcaption>${escape(chart.title)}</figcaption><table>${rows.join('')}</table></figure>`;
      });
  const walk = (blocks, level, number = '') =>
    blocks
      .map((block, index) => {
        if (block.kind === 'paragraph') return `<p>${index ? '' : number}${escape(block.text)}</p>`;
        if (block.kind !== 'section') return '';
        const mark = block.number ?? '';
        if (block.heading === undefined) return walk(block.blocks, level, mark) + charts(block.id).join('');
        const inner = walk(block.blocks, level + 1) + charts(block.id).join('');
        return `<details open id="${block.id}"><summary><h${level}>${escape(mark + block.heading)}</h${level}></summary>${inner}</details>`;
      })
      .join('');
  const lines = report.body
    .filter(({ heading }) => heading)
    .map(({ id, number, heading }) => `<li><a href="#${id}">${escape((number ?? '') + heading)}</a>`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(report.title)}</title><link rel="stylesheet" href="hand.css">
<h1>${escape(report.title)}</h1><p>${report.published} ${escape(report.publisher)}</p><ol>${lines.join('')}</ol>
${walk(report.body, 2)}<p>${escape(report.signature.name)}</p>`;
}

const made = {
  '/hand.html': byHand(),
  '/hand.css':
    'body{max-width:46em;margin:auto;padding:16px;font:18px/1.75 sans-serif}p{text-indent:2em}summary h2,summary h3{display:inline;font-size:1.1em}table{width:100%;border-collapse:collapse}td,th{padding:6px;border-bottom:1px solid #ddd;text-align:left}',
  '/element.html': `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(report.title)}</title><script type="module" src="/dist/report-viewer.js"></script><report-viewer src="/dist${SAMPLE}"></report-viewer>`,
};

const compressed = new Map();
let withoutWasm = false;
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://bench').pathname;
  let body = made[path];
  const file = path.startsWith('/dist/') ? join(DIST, path.slice(5)) : join(folder, path);
  if (body === undefined && statSync(file, { throwIfNoEntry: false })?.isFile()) body = readFileSync(file);
  if (body === undefined || (withoutWasm && path.endsWith('.wasm'))) {
    response.writeHead(404).end();
    return;
  }
  if (!compressed.has(path)) compressed.set(path, brotliCompressSync(body));
  response.writeHead(200, {
    'Content-Type': `${TYPES[extname(path)]}; charset=utf-8`,
    'Content-Encoding': 'br',
    'Cache-Control': 'no-store',
  });
  response.end(compressed.get(path));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const url = `http://127.0.0.1:${server.address().port}`;
const browser = await launch();

async function measure(path) {
  const { page, context, close } = await open(browser, 'about:blank', { viewport: PHONE });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
    // The first text of the report in view, wherever it is shown.
    const look = () => {
      const viewer = document.querySelector('report-viewer');
      const text = [document, viewer?.shadowRoot].some((root) => {
        const heading = root?.querySelector('h1');
        return heading && heading.getBoundingClientRect().height > 0;
      });
      if (!text) return requestAnimationFrame(look);
      // Painted with this frame.
      return requestAnimationFrame(() => (window.firstText ??= performance.now()));
    };
    requestAnimationFrame(look);
  });
  await page.goto(url + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.firstText, undefined, { timeout: 60_000 });
  // Until the element is there, or has given up, and what it loads is.
  await page.waitForFunction(
    () => ['ready', 'failed', undefined].includes(document.querySelector('report-viewer')?.state),
    undefined,
    { timeout: 60_000 },
  );
  await page.waitForLoadState('networkidle');
  const result = await page.evaluate(() => [window.firstText, window.shift]);
  await close();
  return result;
}

const rows = [
  ['written by hand', '/hand.html'],
  ['static page, without wasm', PAGE, true],
  ['static page, taken over', PAGE],
  ['element alone', '/element.html'],
].map(([name, path, blocked]) => ({ name, path, blocked, times: [], shift: 0 }));
try {
  // In turns, so that a busy moment of the machine meets all alike.
  for (let run = 0; run < RUNS; run += 1) {
    for (const row of rows) {
      withoutWasm = Boolean(row.blocked);
      const [time, shift] = await measure(row.path);
      row.times.push(time);
      row.shift = Math.max(row.shift, shift);
    }
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const base = median(rows[0].times);
console.log(
  `${''.padEnd(28)} ${'bytes'.padStart(8)} ${'first text'.padStart(11)} ${'ratio'.padStart(6)} ${'shift'.padStart(6)}`,
);
for (const { name, path, times, shift } of rows) {
  const time = median(times);
  const cells = [
    String(compressed.get(path).length).padStart(8),
    `${time.toFixed(0)} ms`.padStart(11),
    (time / base).toFixed(2).padStart(6),
    shift.toFixed(3).padStart(6),
  ];
  console.log(`${name.padEnd(28)} ${cells.join(' ')}`);
}
