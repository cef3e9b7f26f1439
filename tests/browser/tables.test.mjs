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
  await opened.page.locator('report-viewer .table-save').first().waitFor({ state: 'attached' });
  return opened;
}

const matrix = (page) => page.locator('report-viewer .table-frame').nth(1);

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
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    matrix(page).locator('.table-save').click(),
  ]);
  const rows = parseCsv(readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, ''));
  assert.equal(rows.length, 28);
  const received = rows.find((row) => row[0].startsWith('一、'));
  assert.equal(received.at(-1), '77');
  await close();
});

test('axe finds nothing, wide and on a phone', async () => {
  for (const viewport of [DESKTOP, PHONE]) {
    const { page, close } = await openTables(viewport);
    assert.deepEqual(await violations(page), []);
    await close();
  }
});
