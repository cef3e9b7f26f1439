// What can be found by rule: WCAG 2.2 A and AA and axe's own good practice, in every state that
// adds something to the page, light and dark, on a phone and on a desktop.
//
// axe comes by evaluate, not by a script element: the page's policy would refuse that.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import {
  answer,
  DESKTOP,
  drawCharts,
  launch,
  open,
  openReport,
  PHONE,
  SAMPLE,
  serve,
  settle,
  state,
  viewerPage,
  violations,
} from './support.mjs';

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve({
    routes: {
      '/page.html': viewerPage(`src="${SAMPLE}"`, { head: '<link rel="stylesheet" href="/page.css">' }),
      '/english.html': viewerPage(`src="${SAMPLE}"`, {
        lang: 'en',
        head: '<link rel="stylesheet" href="/page.css">',
      }),
      '/failure.html': viewerPage('src="/broken.json"', { head: '<link rel="stylesheet" href="/page.css">' }),
      '/notices.html': viewerPage('src="/strange.json"', {
        head: '<link rel="stylesheet" href="/page.css">',
      }),
      '/broken.json': answer('{"title": '),
      '/strange.json': answer(
        JSON.stringify({
          version: '1.0',
          title: '年度工作报告',
          body: [
            {
              kind: 'table',
              caption: '人员',
              columns: ['部门', '人数'],
              rows: [
                ['办公室', '3'],
                ['财务科', '5'],
              ],
            },
            { kind: 'hologram', text: '新式内容' },
          ],
          surprise: 1,
        }),
      ),
    },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** What a reader opens, each on top of the one before. */
const STATES = [
  ['at first', async () => {}],
  [
    'with a figure card',
    async (page) => {
      await page.locator('report-viewer [id="rv-f8"]').click();
      await page.locator('report-viewer .card').waitFor();
    },
  ],
  [
    'with charts drawn and a table open',
    async (page) => {
      await drawCharts(page);
      await page.locator('report-viewer .chart-data > summary').first().click();
      await page.locator('report-viewer .chart-data').nth(3).locator('summary').click();
    },
  ],
  [
    'with the contents open',
    async (page, viewport) => {
      if (viewport === PHONE) await page.getByRole('button', { name: '目录', exact: true }).click();
    },
  ],
  [
    'with the QR code open',
    async (page, viewport) => {
      if (viewport === PHONE) await page.getByRole('button', { name: '目录', exact: true }).click();
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator('report-viewer summary').filter({ hasText: '扫一扫在手机打开当前页' }).click();
      await page.locator('report-viewer .toolbar .qr .qr-modules').waitFor({ timeout: 5_000 });
    },
  ],
  [
    'with the largest text',
    async (page) => {
      await page.locator('report-viewer summary').filter({ hasText: '扫一扫在手机打开当前页' }).click();
      await page.locator('report-viewer .step').last().click();
    },
  ],
];

for (const [device, viewport] of [
  ['phone', PHONE],
  ['desktop', DESKTOP],
]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`a report on a ${colorScheme} ${device}`, async (context) => {
      const { page, close } = await openReport(browser, `${server.url}/page.html`, { viewport, colorScheme });
      for (const [name, enter] of STATES) {
        await context.test(name, async () => {
          await enter(page, viewport);
          await settle(page);
          assert.deepEqual(await violations(page), []);
        });
      }
      await close();
    });

    test(`a failure on a ${colorScheme} ${device}`, async () => {
      const { page, close } = await open(browser, `${server.url}/failure.html`, { viewport, colorScheme });
      await state(page, 'failed');
      assert.deepEqual(await violations(page), []);
      await close();
    });
  }
}

test('a report with notices, a table and an unknown block', async () => {
  const { page, close } = await openReport(browser, `${server.url}/notices.html`, { viewport: PHONE });
  await page.locator('report-viewer .notices > summary').click();
  assert.deepEqual(await violations(page), []);
  await close();
});

test('an English interface around a Chinese report', async () => {
  const { page, close } = await openReport(browser, `${server.url}/english.html`);
  await page.locator('report-viewer [id="rv-f8"]').click();
  assert.deepEqual(await violations(page), []);
  await close();
});

test('what the keyboard reaches is never wholly under the bar of the phone', async () => {
  // WCAG 2.4.11, which no rule of axe covers.
  const { page, close } = await openReport(browser, `${server.url}/page.html`, { viewport: PHONE });
  const hidden = [];
  for (let step = 0; step < 70; step += 1) {
    await page.keyboard.press('Tab');
    hidden.push(...(await page.evaluate(focusUnderBar)));
  }
  assert.deepEqual(hidden, []);
  await close();
});

test('the search for hidden focus finds one', async () => {
  const { page, close } = await openReport(browser, `${server.url}/page.html`, { viewport: PHONE });
  await page.evaluate(() => {
    const link = document.querySelector('report-viewer').shadowRoot.querySelector('a.figure');
    scrollBy(0, link.getBoundingClientRect().bottom - innerHeight);
    link.focus({ preventScroll: true });
  });
  assert.equal((await page.evaluate(focusUnderBar)).length, 1);
  await close();
});

test('the same search finds faults that are put in', async () => {
  const { page, close } = await openReport(browser, `${server.url}/page.html`, { viewport: PHONE });
  const shadow = (selector) => page.locator(`report-viewer ${selector}`);
  await shadow('.paragraph')
    .first()
    .evaluate((each) => (each.style.color = '#bbb'));
  await shadow('.dock-button[aria-label]')
    .first()
    .evaluate((each) => {
      each.removeAttribute('aria-label');
      each.textContent = '';
    });
  await shadow('.canvas')
    .first()
    .evaluate((each) => each.removeAttribute('aria-label'));
  await shadow('.step').evaluateAll((all) => {
    for (const each of all) each.style.cssText = 'min-width:0;min-height:0;width:14px;height:14px;padding:0';
    all[0].parentElement.style.gap = '0';
  });
  const rules = (await violations(page)).map((line) => line.split(':')[0]);
  for (const rule of ['color-contrast', 'button-name', 'role-img-alt', 'target-size']) {
    assert.ok(rules.includes(rule), `${rule} in ${rules}`);
  }
  await close();
});

/** The element with focus, if the bar at the foot of the view covers it or it is out of view. */
function focusUnderBar() {
  const root = document.querySelector('report-viewer').shadowRoot;
  const element = root.activeElement;
  if (!element || element.closest('.contents')) return [];
  const { top, bottom } = element.getBoundingClientRect();
  return top >= root.querySelector('.dock').getBoundingClientRect().top - 1 || bottom <= 0
    ? [element.textContent.slice(0, 20)]
    : [];
}
