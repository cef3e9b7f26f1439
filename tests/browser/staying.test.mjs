// What a reader has done stays: the place in the text, open and closed sections, the page's address.
// A change of text size, of an attribute or of the network must not throw anyone back to the start.

/* global loads -- kept by the page */

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import {
  answer,
  clean,
  drawCharts,
  html,
  inView,
  launch,
  open,
  openReport,
  PHONE,
  SAMPLE,
  serve,
  settle,
  state,
  viewerPage,
} from './support.mjs';

const TABLE = {
  version: '1.0',
  title: '没有章节的报告',
  body: [
    { kind: 'paragraph', text: '办理情况见下表。' },
    { kind: 'table', caption: '办理情况', columns: ['项目', '件数'], rows: [['信访', '96']] },
  ],
  figures: [{ id: 'f1', label: '信访', value: 96, unit: '件', printed: '96', quote: { exact: '96' } }],
  charts: [
    {
      id: 'c1',
      kind: 'spiral',
      title: '新图',
      series: [{ name: '', points: [{ label: '信访', figure: 'f1' }] }],
    },
  ],
};

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve({
    routes: {
      '/page.html': viewerPage(),
      '/table.json': answer(JSON.stringify(TABLE)),
      '/table.html': viewerPage('src="/table.json"'),
      '/slow.html': html(`<report-viewer src="${SAMPLE}"></report-viewer>`),
      '/never.json': () => {},
    },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Where the element stands in the view. */
const top = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);

for (const [name, selector] of [
  ['a paragraph', '#rv-s8-4 .paragraph >> nth=0'],
  ['a chart', '#rv-c-petition .plot'],
  ['a heading', '#rv-s7 > .heading'],
]) {
  test(`${name} at the top of the view stays there when the text grows`, async () => {
    const { page, close } = await openReport(browser, `${server.url}/page.html`, { viewport: PHONE });
    await drawCharts(page);
    const block = page.locator('report-viewer').locator(selector);
    await block.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 10));
    await settle(page);
    const before = await top(block);
    await page.locator('report-viewer .dock-button').nth(2).click();
    await page.waitForFunction((before) => before, before);
    await settle(page);
    const moved = Math.abs((await top(block)) - before);
    assert.ok(moved <= 2, `moved ${moved} px`);
    // The same measure sees the page move.
    await page.evaluate(() => scrollBy(0, 50));
    assert.ok(Math.abs((await top(block)) - before) > 2);
    await close();
  });
}

test('closed sections are passed over by the contents list', async () => {
  const { page, close } = await openReport(browser, `${server.url}/page.html`);
  await page.evaluate(() => {
    const viewer = document.querySelector('report-viewer');
    viewer.collapseAll();
    viewer.open('s9');
    scrollBy(0, -1);
  });
  const marked = page.locator('report-viewer .contents-lines a[aria-current]');
  await page.evaluate(() => scrollBy(0, 1));
  await page.waitForFunction(() =>
    document.querySelector('report-viewer').shadowRoot.querySelector('.contents-lines a[aria-current]'),
  );
  const href = await marked.evaluate((line) => line.getAttribute('href'));
  const shown = await page.evaluate((href) => {
    const root = document.querySelector('report-viewer').shadowRoot;
    return !root
      .querySelector(`[id="rv-${href.split(':')[1]}"]`)
      .parentElement.closest('details:not([open])');
  }, href);
  assert.equal(shown, true, href);
  await close();
});

test('another language leaves open what is open, and the place; `collapsed` folds and unfolds', async () => {
  const { page, problems, close } = await openReport(browser, `${server.url}/page.html#report:f40`);
  const openIds = () =>
    page.evaluate(() =>
      [...document.querySelector('report-viewer').shadowRoot.querySelectorAll('.section[open]')].map(
        ({ id }) => id,
      ),
    );
  await page.evaluate(() => {
    window.loads = 0;
    const viewer = document.querySelector('report-viewer');
    viewer.addEventListener('report-viewer-load', () => (loads += 1));
    viewer.shadowRoot.querySelector('[id="rv-s3"]').open = false;
    scrollTo(0, 0);
  });
  const before = await openIds();
  assert.equal(before.includes('rv-s3'), false);
  await page.evaluate(() => document.querySelector('report-viewer').setAttribute('lang', 'en'));
  await settle(page);
  assert.equal(await page.locator('report-viewer .contents-title').textContent(), 'Contents');
  assert.deepEqual(await openIds(), before);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.equal(await page.evaluate(() => loads), 0);
  await page.evaluate(() => (document.querySelector('report-viewer').collapsed = true));
  assert.deepEqual(await openIds(), []);
  await page.evaluate(() => (document.querySelector('report-viewer').collapsed = false));
  assert.ok((await openIds()).length > 30);
  clean(problems);
  await close();
});

test('an attribute that changes while another report loads does not bring the old one back', async () => {
  const { page, close } = await openReport(browser, `${server.url}/slow.html`);
  const states = await page.evaluate(() => {
    const viewer = document.querySelector('report-viewer');
    viewer.src = '/never.json';
    viewer.lang = 'en';
    return viewer.state;
  });
  assert.equal(states, 'loading');
  await close();
});

test('the space bar opens a figure, and its card is in view', async () => {
  const { page, problems, close } = await openReport(browser, `${server.url}/page.html`, { viewport: PHONE });
  await page.locator('report-viewer .step').last().click();
  for (const id of ['f8', 'f16', 'f36']) {
    await page.evaluate((id) => document.querySelector('report-viewer').open(id), id);
    await page.keyboard.press('Space');
    const card = page.locator('report-viewer .card');
    await card.waitFor();
    assert.equal(await inView(card.locator('.card-head')), true, id);
    await page.keyboard.press('Escape');
    assert.equal(await card.count(), 0);
  }
  clean(problems);
  await close();
});

test('menus close by Escape and by a tap elsewhere', async () => {
  const { page, close } = await openReport(browser, `${server.url}/page.html`);
  const menu = page.locator('report-viewer .menu').first();
  const isOpen = () => menu.evaluate((details) => details.open);
  await menu.locator('summary').click();
  assert.equal(await isOpen(), true);
  await page.keyboard.press('Escape');
  assert.equal(await isOpen(), false);
  await menu.locator('summary').click();
  await page.locator('report-viewer .title').click();
  assert.equal(await isOpen(), false);
  await close();
});

test('printing does not wait for ever, and leaves one frame at most', { timeout: 60_000 }, async () => {
  const { page, close } = await openReport(browser, `${server.url}/page.html`, {
    prepare: (page) => page.route(/-(qr|chart)-\w+\.js/, () => {}),
  });
  const asked = await page.evaluate(async () => {
    const viewer = document.querySelector('report-viewer');
    return [await viewer.print(), await viewer.print()];
  });
  assert.deepEqual(asked, [true, true]);
  assert.ok((await page.locator('report-viewer .print-frame').count()) <= 1);
  await close();
});

test('charts whose code cannot be had show their tables, and no button that does nothing', async () => {
  const { page, close } = await openReport(browser, `${server.url}/page.html`, {
    prepare: (page) => page.route(/-chart-\w+\.js/, (route) => route.abort()),
  });
  const chart = page.locator('report-viewer #rv-c-mediation');
  await chart.scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    document
      .querySelector('report-viewer')
      .shadowRoot.querySelector('#rv-c-mediation.failed .chart-data[open]'),
  );
  assert.equal(await chart.getByText('下载图片（PNG）').isVisible(), false);
  assert.equal(await chart.getByText('下载数据（CSV）').isVisible(), true);
  await close();
});

test('a report without sections has no contents list; a figure in a table is found there', async () => {
  const { page, problems, close } = await open(browser, `${server.url}/table.html`);
  await state(page);
  assert.equal(await page.locator('report-viewer .contents-panel').count(), 0);
  assert.equal(await page.locator('report-viewer').getByText('全部收起').count(), 0);
  // The chart kind is unknown and is noticed; the figure's quote stands in the table and is not.
  assert.equal(await page.locator('report-viewer .notices li').count(), 1);
  assert.equal(await page.locator('report-viewer .chart-data').evaluate((table) => table.open), true);
  await page.locator('report-viewer .chart-data a').click();
  assert.equal(await page.locator('report-viewer .table-frame.lit').count(), 1);
  clean(problems);
  await close();
});
