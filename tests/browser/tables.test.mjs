// Tables: as they are printed on a wide page, as a list on a narrow one, by keyboard, as a file, on paper.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { DESKTOP, launch, openReport, parseCsv, PHONE, serve, viewerPage, violations } from './support.mjs';

const DISCLOSURE = '/reports/disclosure-2023.json';

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve({ routes: { '/page.html': viewerPage(`src="${DISCLOSURE}"`) } });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page with the report, once what tables have besides their cells is there. */
async function openTables(viewport) {
  const opened = await openReport(browser, `${server.url}/page.html`, { viewport });
  await opened.page.locator('report-viewer .table-tools').first().waitFor({ state: 'attached' });
  return opened;
}

const matrix = (page) => page.locator('report-viewer .table-frame').nth(1);

/** A tool of the matrix, by its words. */
const tool = (page, name) =>
  page.locator('report-viewer .table-tools').nth(1).getByRole('button', { name, exact: true });

test('heads span as they are printed, and every cell has its place', async () => {
  const { page, problems, close } = await openTables(DESKTOP);
  const shape = await matrix(page)
    .locator('> table')
    .evaluate((table) => {
      const widths = [...table.rows].map(() => 0);
      [...table.rows].forEach((row, index) => {
        for (const cell of row.cells)
          for (let down = index; down < index + cell.rowSpan; down += 1) widths[down] += cell.colSpan;
      });
      return {
        widths: [...new Set(widths)],
        heads: table.tHead.rows.length,
        rows: table.tBodies[0].rows.length,
      };
    });
  assert.deepEqual(shape, { widths: [10], heads: 3, rows: 25 });
  assert.equal(await matrix(page).locator('> .table-list').isVisible(), false);
  assert.deepEqual(problems, []);
  await close();
});

test('a number of a cell opens its card, with what its heads say', async () => {
  const { page, close } = await openTables(DESKTOP);
  await matrix(page).locator('> table a.figure').first().click();
  const card = page.locator('report-viewer .card');
  await card.waitFor();
  assert.match(await card.locator('.card-title').textContent(), /自然人 · 本年新收申请/);
  await close();
});

test('arrows lead from number to number, and tabs to one of a table', async () => {
  const { page, close } = await openTables(DESKTOP);
  const figures = matrix(page).locator('> table a.figure');
  const focused = () =>
    page.evaluate(() => document.querySelector('report-viewer').shadowRoot.activeElement?.textContent);
  await figures.first().focus();
  const texts = await figures.allTextContents();
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), texts[1]);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), texts[8]);
  assert.equal(await matrix(page).locator('> table a.figure[tabindex="0"]').count(), 1);
  await close();
});

test('on a phone a wide table is a list of one column, and each of its columns can be chosen', async () => {
  const { page, problems, close } = await openTables(PHONE);
  const list = matrix(page).locator('.table-list');
  await list.waitFor();
  assert.equal(await matrix(page).locator('> table').isVisible(), false);
  const all = await list.locator('td').allTextContents();
  const choice = list.locator('select');
  assert.equal(await choice.locator('option').count(), 7);
  await choice.selectOption({ index: 0 });
  const persons = await list.locator('td').allTextContents();
  assert.equal(all.length, persons.length);
  assert.ok(persons.every((text, row) => Number(text) <= Number(all[row])));
  // Nothing is wider than the page.
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await list.locator('a.figure').first().click();
  await page.locator('report-viewer .card').waitFor();
  // Closed, it gives focus back to the number that the reader sees.
  await page.keyboard.press('Escape');
  const back = await page.evaluate(() => {
    const { activeElement } = document.querySelector('report-viewer').shadowRoot;
    return [activeElement?.className, Boolean(activeElement?.closest('.table-list'))];
  });
  assert.deepEqual(back, ['figure', true]);
  // A row of results without names is a list of its columns.
  const reviews = page.locator('report-viewer .table-frame').nth(2).locator('.table-list');
  assert.equal(await reviews.locator('tr').count(), 15);
  assert.deepEqual(problems, []);
  await close();
});

test('a table is saved as CSV, each word once', async () => {
  const { page, close } = await openTables(DESKTOP);
  const [download] = await Promise.all([page.waitForEvent('download'), tool(page, '存为 CSV').click()]);
  const rows = parseCsv(readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, ''));
  assert.equal(rows.length, 28);
  const received = rows.find((row) => row[0].startsWith('一、'));
  assert.equal(received.at(-1), '77');
  await close();
});

test('a table is saved for Excel by code that only this loads, and a failure is said', async () => {
  const { page, problems, close } = await openTables(DESKTOP);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.route('**/report-viewer-workbook-*.js*', (route) => route.abort());
  await tool(page, '存为 Excel').click();
  await page.locator('report-viewer .table-said', { hasText: '请改存 CSV' }).waitFor();
  await page.unroute('**/report-viewer-workbook-*.js*');
  const [download] = await Promise.all([page.waitForEvent('download'), tool(page, '存为 Excel').click()]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  const bytes = readFileSync(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  // It is there now, whatever failed before.
  const [again] = await Promise.all([page.waitForEvent('download'), tool(page, '存为 Excel').click()]);
  assert.deepEqual(
    readFileSync(await again.path())
      .subarray(0, 2)
      .toString(),
    'PK',
  );
  assert.ok(
    requests.every((url) => /report-viewer-workbook-/.test(url)),
    requests.join(' '),
  );
  assert.deepEqual(
    problems.filter((problem) => !/ERR_FAILED/.test(problem)),
    [],
  );
  await close();
});

test('a row or a column is drawn, its bars lead to their cells', async () => {
  for (const viewport of [DESKTOP, PHONE]) {
    const { page, problems, close } = await openTables(viewport);
    await tool(page, '画成图').click();
    const chart = page.locator('report-viewer .table-chart');
    await chart.locator('svg').waitFor();
    // The column of totals is offered first: outcomes, without the total that they make up.
    assert.match(await chart.locator('.chart-title').textContent(), /收到和处理政府信息公开申请情况：总计/);
    const words = () => chart.locator('svg text').allTextContents();
    const outcomes = await words();
    assert.ok(
      outcomes.some((text) => text.startsWith('予以公开')),
      outcomes.join(),
    );
    assert.ok(!outcomes.some((text) => text.includes('总计')), outcomes.join());
    await chart.locator('select').selectOption({ label: '一、本年新收政府信息公开申请数量' });
    await chart.locator('svg text', { hasText: '自然人' }).waitFor();
    const { width } = await chart.locator('.canvas').boundingBox();
    // The first row of bars.
    await chart.locator('.canvas').click({ position: { x: width / 2, y: 50 } });
    const lit = page.locator('report-viewer .lit');
    await lit.waitFor();
    const [text, id] = await lit.evaluate((element) => [element.textContent, element.id]);
    assert.deepEqual([text, id.endsWith('t2-r1-c4')], ['53', true], `${text} ${id}`);
    assert.deepEqual(await violations(page), []);
    await page.locator('report-viewer .table-tools').nth(1).getByRole('button', { name: '收起图' }).click();
    assert.equal(await chart.isVisible(), false);
    assert.deepEqual(problems, []);
    await close();
  }
});

test('decimal points stand under one another, and the column under the pointer is lit', async () => {
  const { page, close } = await openTables(DESKTOP);
  const frame = matrix(page);
  const cell = frame.locator('> table td.number-cell').first();
  await cell.hover();
  assert.equal((await frame.locator('.in-column').count()) > 20, true);
  const columns = await frame
    .locator('.in-column')
    .evaluateAll(
      (cells) => new Set(cells.map((each) => Math.round(each.getBoundingClientRect().right))).size,
    );
  assert.equal(columns, 1);
  await page.mouse.move(0, 0);
  await frame.locator('.in-column').first().waitFor({ state: 'detached' });
  await close();
});

test('axe finds nothing, wide and on a phone', async () => {
  for (const viewport of [DESKTOP, PHONE]) {
    const { page, close } = await openTables(viewport);
    assert.deepEqual(await violations(page), []);
    await close();
  }
});
