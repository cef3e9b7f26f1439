// What the checks found: for editors who ask, never for readers.

/* global axe -- put into the page */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import {
  answer,
  clean,
  DESKTOP,
  inView,
  launch,
  open,
  openReport,
  PHONE,
  report,
  SAMPLE,
  serve,
  settle,
  state,
  styledForPaper,
  viewerPage,
} from './support.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const isCheck = (path) => path.includes('report-viewer-check');

let browser;
let server;

before(async () => {
  browser = await launch();
  const head = '<link rel="stylesheet" href="/page.css">';
  server = await serve({
    routes: {
      '/reader.html': viewerPage(),
      '/editor.html': viewerPage(`src="${SAMPLE}" findings`, { head }),
      '/english.html': viewerPage(`src="${SAMPLE}" findings`, { lang: 'en', head }),
      '/sound.html': viewerPage('src="/sound.json" findings'),
      '/sound.json': answer(JSON.stringify(sound())),
      '/hostile.html': viewerPage('src="/hostile.json" findings'),
      '/hostile.json': answer(JSON.stringify(hostile())),
    },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const rules = (page, selector) =>
  page.locator(`.findings > .finding-list > ${selector} .finding-head strong`).allTextContents();

async function openEditor(path = '/editor.html', options) {
  const opened = await openReport(browser, server.url + path, options);
  await opened.page.locator('.findings').waitFor();
  return opened;
}

test('a reader neither sees nor downloads anything of it', async () => {
  const { page, requests, problems, close } = await openReport(browser, `${server.url}/reader.html`);
  await page.waitForTimeout(500);
  assert.deepEqual(requests.filter(isCheck), []);
  assert.equal(await page.locator('.findings, .doubted').count(), 0);
  clean(problems);
  await close();
});

test('an editor sees what is wrong, mistakes first, under the strict policy', async () => {
  const { page, problems, requests, close } = await openEditor();
  assert.deepEqual(await rules(page, '.fail.error'), ['前后矛盾']);
  assert.deepEqual(await rules(page, '.fail.warning'), [
    '列举数目',
    '编号',
    '有头无尾',
    '有头无尾',
    '缺量词',
    '缺量词',
    '缺量词',
    '落款与发布日期',
  ]);
  const states = await page
    .locator('.findings > .finding-list > .finding')
    .evaluateAll((rows) => rows.map((row) => row.className.split(' ')[1]));
  assert.deepEqual(
    states,
    [...states].sort((left, right) => (left === right ? 0 : left === 'fail' ? -1 : 1)),
  );
  assert.match(await page.locator('.findings > summary').textContent(), /1处错误/);
  assert.deepEqual([...new Set(requests.filter(isCheck))].length, 2, 'one script and one wasm');
  clean(problems);
  await close();
});

test('a sentence leads to its place, and its figures are marked', async () => {
  const { page, close } = await openEditor('/editor.html?collapsed', { viewport: PHONE });
  const contradiction = page.locator('.finding.error .finding-link');
  assert.equal(await contradiction.count(), 2);
  assert.match(await contradiction.first().textContent(), /调解成功率达98%/);
  await page.evaluate(() => document.querySelector('report-viewer').collapseAll());
  await contradiction.last().click();
  await settle(page);
  await page.waitForTimeout(600);
  const marked = page.locator('.lit .doubted');
  assert.match(await marked.textContent(), /100%/);
  assert.ok(await inView(marked));
  const decoration = await marked.evaluate((figure) => getComputedStyle(figure).textDecorationStyle);
  assert.equal(decoration, 'wavy');
  await close();
});

test('the attribute and the property switch it on and off', async () => {
  const { page, close } = await openReport(browser, `${server.url}/reader.html`);
  const heard = page.evaluate(
    () =>
      new Promise((done) => {
        addEventListener('report-viewer-findings', (event) => done(event.detail), { once: true });
      }),
  );
  await page.evaluate(() => {
    document.querySelector('report-viewer').findings = true;
  });
  const counts = await heard;
  assert.ok(counts.fail >= 4 && counts.pass > 0, JSON.stringify(counts));
  assert.ok((await page.locator('.doubted').count()) > 0);
  await page.evaluate(() => document.querySelector('report-viewer').removeAttribute('findings'));
  assert.equal(await page.locator('.findings, .doubted').count(), 0);
  await close();
});

test('a report without faults says so, and what was checked can be unfolded', async () => {
  const { page, close } = await openEditor('/sound.html');
  assert.match(await page.locator('.findings > summary').textContent(), /没有发现问题/);
  await page.locator('.findings > summary').click();
  await page.locator('.finding-others > summary').click();
  assert.ok((await page.locator('.finding-others .finding').count()) > 0);
  await close();
});

test('in English', async () => {
  const { page, close } = await openEditor('/english.html');
  assert.match(await page.locator('.findings > summary').textContent(), /^Findings mistakes: 1/);
  assert.match(await page.locator('.finding.error .finding-text').textContent(), /98/);
  await close();
});

test('texts of a report enter it as text', async () => {
  const { page, problems, close } = await openEditor('/hostile.html');
  assert.equal(await page.locator('.findings img, .findings b').count(), 0);
  assert.match(await page.locator('.findings').textContent(), /<img src=x onerror/);
  clean(problems);
  await close();
});

test('without its code the report stands as it was, and a retry brings it', async () => {
  const blocked = { on: true };
  const { page, close } = await open(browser, `${server.url}/editor.html`, {
    prepare: (page) =>
      page.route('**/report-viewer-check*', (route) => (blocked.on ? route.abort() : route.continue())),
  });
  await state(page);
  const retry = page.locator('.notices button');
  await retry.waitFor();
  assert.equal(await page.locator('.title').textContent(), report.title);
  blocked.on = false;
  await retry.click();
  await page.locator('.findings').waitFor();
  assert.equal(await page.locator('p.notices').count(), 0);
  await close();
});

test('it is never printed', async () => {
  const { page, close } = await openEditor();
  await styledForPaper(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.findings').isVisible(), false);
  const lines = await page
    .locator('.doubted')
    .first()
    .evaluate((figure) => getComputedStyle(figure).textDecorationStyle);
  assert.notEqual(lines, 'wavy');
  await close();
});

for (const [name, options] of [
  ['desktop', { viewport: DESKTOP }],
  ['phone, dark', { viewport: PHONE, colorScheme: 'dark' }],
]) {
  test(`axe finds nothing in it, and nothing is wider than the page: ${name}`, async () => {
    const { page, close } = await openEditor('/editor.html', options);
    await page.locator('.finding-others > summary').click();
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 100)).join(' | ')}`,
      );
    });
    assert.deepEqual(violations, []);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(width <= 0, `${width} px too wide`);
    await close();
  });
}

/** A report with nothing wrong in it. */
function sound() {
  return {
    version: '1.0',
    title: '某街道2018年信访工作小结',
    published: '2018-12-28',
    period: '2018',
    body: [
      {
        kind: 'section',
        id: 's1',
        number: '一、',
        heading: '受理',
        blocks: [{ kind: 'paragraph', text: '共受理来访12件。' }],
      },
      {
        kind: 'section',
        id: 's2',
        number: '二、',
        heading: '办结',
        blocks: [{ kind: 'paragraph', text: '全部按期办结。' }],
      },
    ],
    signature: { name: '某街道', date_text: '2018年12月27日', date: '2018-12-27' },
    figures: [
      {
        id: 'f1',
        section: 's1',
        label: '来访',
        value: 12,
        unit: '件',
        printed: '12件',
        quote: { exact: '12件' },
      },
    ],
  };
}

/** A report whose faults hold markup. */
function hostile() {
  const text = '<img src=x onerror=alert(1)><b>行政执法情况</b>:';
  return {
    version: '1.0',
    title: '某街道2018年小结',
    body: [
      { kind: 'section', id: 's1', number: '一、', heading: '执法', blocks: [{ kind: 'paragraph', text }] },
    ],
  };
}
