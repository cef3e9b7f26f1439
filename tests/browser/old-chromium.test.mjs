// Offices update late: the element is built for browsers of early 2021. Chromium 88 comes with the
// npm package chrome-aws-lambda and is driven by the puppeteer of its time.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import {
  answer,
  CSP,
  DIST,
  differences,
  FALLBACK,
  linesOf,
  makeByReport,
  report,
  SAMPLE,
  serve,
  viewerPage,
} from './support.mjs';

const WASM = readdirSync(DIST).find((name) => /^report-viewer-[0-9a-f]+\.wasm$/.test(name));

/**
 * A wasm of a browser years younger: one function with the type () -> externref, which is what
 * today's Rust makes by default.
 */
// prettier-ignore
const YOUNG_WASM = Buffer.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // magic, version
  1, 5, 1, 0x60, 0, 1, 0x6f, // type () -> externref
  3, 2, 1, 0, // a function of that type
  0x0a, 6, 1, 4, 0, 0xd0, 0x6f, 0x0b, // ref.null extern
]);

/** Browsers before Chromium 97 do not know 'wasm-unsafe-eval': a page for them allows more. */
const headers = { 'Content-Security-Policy': CSP.replace("'wasm-unsafe-eval'", "'unsafe-eval'") };

let folder;
let browser;
let strict;
let server;
let young;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-viewer-chromium-'));
  const executablePath = join(folder, 'chromium');
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')),
    'bin/chromium.br',
  );
  writeFileSync(executablePath, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  browser = await puppeteer.launch({
    executablePath,
    userDataDir: join(folder, 'profile'),
    defaultViewport: { width: 1000, height: 800 },
    args: [
      '--headless',
      '--no-sandbox',
      '--no-zygote',
      '--single-process',
      '--disable-gpu',
      '--disable-dev-shm-usage',
    ],
  });
  const written = makeByReport('render', join(DIST, SAMPLE), '--collapsed', '--element-address', '/');
  const routes = {
    '/static.html': answer(written, { type: 'text/html; charset=utf-8' }),
    '/page.html': viewerPage(),
    '/collapsed.html': viewerPage('src="/reports/hujiayuan-2018.json" collapsed'),
  };
  server = await serve({ routes, headers });
  strict = await serve({ routes });
  young = await serve({
    headers,
    routes: { ...routes, [`/${WASM}`]: answer(YOUNG_WASM, { type: 'application/wasm' }) },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
  await strict?.close();
  await young?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('it is Chromium 88', async () => {
  assert.match(await browser.version(), /\/88\./);
});

test('the report shows, charts draw, files and folds work', async () => {
  const { page, problems } = await open(`${server.url}/page.html`);
  await waitForState(page, 'ready');
  const lines = await page.evaluate(() =>
    [
      ...document
        .querySelector('report-viewer')
        .shadowRoot.querySelectorAll('.body .heading, .body .paragraph, .signature p'),
    ].map((each) => each.textContent),
  );
  const plain = (line) => line.replace(/\s/g, '');
  assert.deepEqual(differences(lines.map(plain), linesOf(report).map(plain)), []);
  // Styles came.
  assert.equal(
    await inViewer(page, (root) => getComputedStyle(root.querySelector('.paragraph')).fontSize),
    '18px',
  );
  assert.equal(
    await inViewer(page, (root) => getComputedStyle(root.querySelector('.toolbar')).display),
    'flex',
  );

  await page.evaluate(async () => {
    for (const plot of document.querySelector('report-viewer').shadowRoot.querySelectorAll('.plot')) {
      plot.scrollIntoView();
      await new Promise((done) => setTimeout(done)); // this old headless draws frames only when asked
    }
  });
  await page.waitForFunction(
    (count) =>
      document.querySelector('report-viewer').shadowRoot.querySelectorAll('.canvas svg text').length > count,
    { timeout: 15_000, polling: 100 },
    report.charts.length,
  );
  await inViewer(page, (root) => root.querySelector('#rv-f8').click());
  await page.waitForFunction(
    () => document.querySelector('report-viewer').shadowRoot.querySelector('.card'),
    { polling: 100 },
  );
  assert.match(await inViewer(page, (root) => root.querySelector('.card').textContent), /98%.*100%/);
  await inViewer(page, (root) => [...root.querySelectorAll('.step')].pop().click());
  await page.waitForFunction(
    () =>
      getComputedStyle(document.querySelector('report-viewer').shadowRoot.querySelector('.paragraph'))
        .fontSize === '30px',
    { polling: 100 },
  );
  assert.deepEqual(problems, []);
  await page.close();
});

test('closed sections open for an address, and for print', async () => {
  const { page, problems } = await open(`${server.url}/collapsed.html#report:f20`);
  await waitForState(page, 'ready');
  assert.equal(await inViewer(page, (root) => root.querySelector('#rv-s3-3').open), true);
  const closed = () => inViewer(page, (root) => root.querySelectorAll('details.section:not([open])').length);
  const before = await closed();
  assert.ok(before > 0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await closed(), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await closed(), before);
  assert.deepEqual(problems, []);
  await page.close();
});

test('a static page is taken over, open where its address leads', async () => {
  const { page, problems } = await open(`${server.url}/static.html#report:f20`);
  await waitForState(page, 'ready');
  const lines = () =>
    inViewer(page, (root) => [...root.querySelectorAll('.body .heading, .body .paragraph')].length);
  assert.ok((await lines()) > 50);
  assert.equal(await inViewer(page, (root) => root.querySelector('#rv-s3-3').open), true);
  assert.equal(await inViewer(page, (root) => root.querySelector('#rv-s2').open), false);
  assert.ok((await page.evaluate(() => scrollY)) > 0);
  assert.deepEqual(problems, []);
  await page.close();
});

test('a static page that cannot be taken over stays, with its folds, links and text sizes', async () => {
  const { page } = await open(`${young.url}/static.html#report:f20`);
  await waitForState(page, 'failed');
  const own = (look) => page.evaluate(`(${look})(document.querySelector('report-viewer > .viewer'))`);
  assert.equal(await own((viewer) => viewer.querySelector('[id="report:s3-3"]').open), true);
  assert.equal(await own((viewer) => viewer.querySelector('[id="report:s2"]').open), false);
  await own((viewer) => [...viewer.querySelectorAll('.step')].pop().click());
  assert.equal(await own((viewer) => getComputedStyle(viewer.querySelector('.paragraph')).fontSize), '30px');
  assert.ok((await own((viewer) => viewer.querySelector('.toolbar').offsetHeight)) > 0);
  await page.close();
});

for (const [name, address] of [
  ['a wasm that this browser cannot run', () => young.url],
  ['a policy that it does not know', () => strict.url],
]) {
  test(`${name} leaves the page its content`, async () => {
    const { page } = await open(`${address()}/page.html`);
    await waitForState(page, 'failed');
    assert.match(
      await inViewer(page, (root) => root.querySelector('[role=alert]').textContent),
      /阅读组件未能启动/,
    );
    assert.equal(
      await page.evaluate(() => {
        const fallback = document.querySelector('.fallback');
        return fallback.offsetHeight > 0 ? fallback.textContent : '';
      }),
      FALLBACK,
    );
    await page.close();
  });
}

/** Opens an address; `problems` are errors of the page, the console and the policy. */
async function open(address) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.goto(address);
  return { page, problems };
}

const waitForState = (page, state) =>
  page.waitForFunction(
    (state) => document.querySelector('report-viewer').state === state,
    { timeout: 20_000, polling: 100 },
    state,
  );

/** Runs `look` with the element's shadow root. */
const inViewer = (page, look) =>
  page.evaluate(`(${look})(document.querySelector('report-viewer').shadowRoot)`);
