// The page that `report render` writes: it needs nothing, and with JavaScript the element takes it
// over without a trace. Each part is seen without scripts, without WebAssembly, and taken over.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PNG } from 'pngjs';
import {
  answer,
  clean,
  CSP,
  DESKTOP,
  differences,
  DIST,
  FONT_SIZES,
  launch,
  linesOf,
  linesOnPage,
  makeByReport,
  open,
  PHONE,
  report,
  runReport,
  SAMPLE,
  serve,
  settle,
  state,
  violations,
} from './support.mjs';

const ADDRESS = 'https://www.example.gov.cn/2018/report.html';
const SAMPLE_FILE = join(DIST, SAMPLE);
const WASM = readdirSync(DIST).find((name) => /^report-viewer-[0-9a-f]+\.wasm$/.test(name));

let browser;
let folder;
let server;
/** Serves the same pages with a wasm that comes when `release` is called; see `openSlow`. */
let slow;
let released;
let release;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-viewer-static-'));
  const out = (name) => join(folder, name);
  makeByReport('render', SAMPLE_FILE, '-o', out('page.html'), '--address', ADDRESS);
  makeByReport('render', SAMPLE_FILE, '-o', out('collapsed.html'), '--address', ADDRESS, '--collapsed');
  makeByReport('render', SAMPLE_FILE, '-o', out('alone.html'), '--single-file');
  makeByReport('render', SAMPLE_FILE, '-o', out('plain.html'), '--without-scripts');
  makeByReport('render', SAMPLE_FILE, '-o', out('traditional.html'), '--language', 'zh-Hant');
  browser = await launch();
  server = await serve({ root: folder });
  const wasm = answer(readFileSync(join(DIST, WASM)), { type: 'application/wasm' });
  slow = await serve({
    root: folder,
    routes: { [`/${WASM}`]: (request, response) => released.then(() => wasm(request, response)) },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
  await slow?.close();
  rmSync(folder, { recursive: true, force: true });
});

const LINES = '.viewer .body .heading, .viewer .body .paragraph, .viewer .signature p';
/** The lines of the page itself, in no shadow root. */
const staticLines = (page) =>
  page.evaluate((lines) => [...document.querySelectorAll(lines)].map((each) => each.textContent), LINES);
/** What the element shows; the page's own part has the same classes, but no parts. */
const TAKEN_OVER = 'report-viewer .viewer[part]';
/** Opens a page whose program comes when `release` is called. */
function openSlow(path, options) {
  released = new Promise((resolve) => {
    release = resolve;
  });
  return open(browser, slow.url + path, options);
}
/** Whether it stands in the view; asked from outside, for pages without scripts call nothing back. */
async function inView(page, locator) {
  const { y, height } = await locator.boundingBox();
  return y + height > 0 && y < page.viewportSize().height;
}
const openStatic = (address, options = {}) =>
  open(browser, address, { javaScriptEnabled: false, ...options });

// Without scripts

test('without scripts the page has every line of the report, its charts as pictures and as tables', async () => {
  const { page, problems, requests, close } = await openStatic(`${server.url}/page.html`);
  assert.deepEqual(differences(await staticLines(page), linesOf(report)), []);
  // Markup and styles: nothing else is asked for.
  assert.deepEqual(
    requests.map((path) => path.replace(/[0-9a-f]{10}/, 'HASH')),
    ['/page.html', '/report-page-HASH.css'],
  );
  assert.equal(await page.locator('.chart').count(), report.charts.length);
  for (const chart of report.charts) {
    const figure = page.locator(`[id="report:${chart.id}"]`);
    const points = chart.series.flatMap((series) => series.points);
    assert.equal(await figure.locator('tbody tr:not(.series-row)').count(), points.length, chart.title);
    // A value alone is written without a bar.
    assert.ok((await figure.locator('svg text').count()) >= points.length * 2, chart.title);
  }
  clean(problems);
  await close();
});

test('without scripts nothing is offered that would do nothing', async () => {
  const { page, close } = await openStatic(`${server.url}/page.html`, { viewport: PHONE });
  const seen = await page.locator('button:visible').evaluateAll((all) => all.map((each) => each.textContent));
  assert.deepEqual(seen, []);
  // With scripts the buttons are seen at once, before the element is there.
  const scripted = await openSlow('/page.html', { viewport: PHONE });
  assert.ok((await scripted.page.locator('.viewer button:visible').count()) >= 5);
  release();
  await scripted.close();
  await close();
});

test('without scripts sections fold, and links to sections and figures open what holds them', async () => {
  const { page, close } = await openStatic(`${server.url}/collapsed.html`);
  const section = page.locator('[id="report:s3"]');
  const text = section.locator(':scope > .blocks > *').first();
  assert.equal(await text.isVisible(), false);
  await section.locator(':scope > summary').click();
  assert.equal(await text.isVisible(), true);
  await section.locator(':scope > summary').click();
  assert.equal(await text.isVisible(), false);
  const { id } = report.figures[7];
  await page.goto(`${server.url}/collapsed.html#report:${id}`);
  const figure = page.locator(`[id="report:${id}"]`);
  assert.equal(await figure.isVisible(), true);
  assert.equal(await inView(page, figure), true);
  await close();
});

test('without scripts the contents open on a phone, lead to a section, and close', async () => {
  const { page, close } = await openStatic(`${server.url}/page.html`, { viewport: PHONE });
  const panel = page.locator('.contents-panel');
  assert.equal(await panel.isVisible(), false);
  await page.locator('.to-contents').click();
  assert.equal(await panel.isVisible(), true);
  await panel.getByRole('link').nth(6).click();
  assert.equal(await panel.isVisible(), false);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  assert.equal(await inView(page, page.locator(`[id="${id}"] > summary`)), true);
  await close();
});

test('without scripts a closed page prints whole', async () => {
  const { page, close } = await openStatic(`${server.url}/collapsed.html`);
  await page.emulateMedia({ media: 'print' });
  const lines = page.locator(LINES);
  const hidden = await lines.evaluateAll((all) =>
    all.filter((each) => !each.checkVisibility()).map((each) => each.textContent),
  );
  assert.deepEqual(hidden, []);
  assert.equal(await page.locator('.dock').isVisible(), false);
  await close();
});

for (const [device, viewport] of [
  ['phone', PHONE],
  ['desktop', DESKTOP],
]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing on a ${colorScheme} ${device} without scripts`, async () => {
      const { page, close } = await open(browser, `${server.url}/plain.html`, {
        viewport,
        colorScheme,
        bypassCSP: true,
      });
      assert.deepEqual(await violations(page), []);
      await close();
    });
  }
}

// Without WebAssembly

const BLOCKED = {
  'a policy that refuses it': {
    headers: { 'Content-Security-Policy': CSP.replace(" 'wasm-unsafe-eval'", '') },
  },
  'a file that is not there': { routes: { [`/${WASM}`]: answer('not found', { status: 404 }) } },
  'a file that is cut off': {
    routes: {
      [`/${WASM}`]: answer(readFileSync(join(DIST, WASM)).subarray(0, 30_000), { type: 'application/wasm' }),
    },
  },
  'no WebAssembly at all': { prepare: (page) => page.addInitScript(() => delete window.WebAssembly) },
};

for (const [name, { headers, routes, prepare }] of Object.entries(BLOCKED)) {
  test(`with ${name} the page stays as it was, and works`, async () => {
    const own = await serve({ root: folder, routes, ...(headers && { headers }) });
    const { page, close } = await open(browser, `${own.url}/page.html`, { prepare });
    await state(page, 'failed');
    assert.deepEqual(differences(await staticLines(page), linesOf(report)), []);
    assert.equal(await page.locator('.body .paragraph').first().isVisible(), true);
    // No message: the reader lacks nothing.
    assert.equal(await page.locator('report-viewer [role=alert]').count(), 0);
    const size = () =>
      page
        .locator('.body .paragraph')
        .first()
        .evaluate((each) => getComputedStyle(each).fontSize);
    await page.locator('.step').last().click();
    assert.equal(await size(), `${FONT_SIZES.at(-1)}px`);
    await page.getByRole('button', { name: '全部收起' }).click();
    assert.equal(await page.locator('.body .section[open]').count(), 0);
    await page.getByRole('button', { name: '全部展开' }).click();
    // A figure is then a link to its chart.
    const figure = page.locator('a.figure').first();
    const target = decodeURIComponent((await figure.getAttribute('href')).slice(1));
    await figure.click();
    assert.equal(await inView(page, page.locator(`[id="${target}"]`)), true);
    assert.equal(await page.locator('.chart-actions').first().isVisible(), false);
    await close();
    await own.close();
  });
}

// Taken over

/** Adds up what moved, from the first paint on. */
function watchShifts(page) {
  return page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        window.shifts.push(
          [value, ...sources.map(({ node }) => node?.className ?? node?.nodeName)].join(' '),
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

for (const [device, viewport] of [
  ['phone', PHONE],
  ['desktop', DESKTOP],
]) {
  test(`on a ${device} the element takes over: nothing moves, nothing is fetched twice, nothing looks other`, async () => {
    const { page, problems, requests, close } = await openSlow('/page.html', {
      viewport,
      prepare: watchShifts,
    });
    await settle(page);
    const picture = await page.screenshot();
    release();
    await state(page);
    await page.waitForLoadState('networkidle');
    await settle(page);
    const differing = differingPixels(picture, await page.screenshot());
    assert.ok(differing < 0.0025, `${differing} of the pixels differ`);
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    assert.equal(new Set(requests).size, requests.length);
    assert.equal(
      requests.some((path) => path.endsWith('.json')),
      false,
    );
    // The pictures of the page serve: no chart code is loaded.
    assert.equal(
      requests.some((path) => path.includes('chart')),
      false,
    );
    assert.deepEqual(differences(await linesOnPage(page), await staticLines(page)), []);
    assert.deepEqual(differences(await linesOnPage(page), linesOf(report)), []);
    clean(problems);
    // The same measure sees something move.
    await page.evaluate(() => (document.querySelector('report-viewer').style.marginTop = '200px'));
    await page.waitForFunction(() => window.shifts.length > 0);
    assert.ok(differingPixels(picture, await page.screenshot()) > 0.0025);
    await close();
  });
}

for (const [device, viewport] of [
  ['phone', PHONE],
  ['desktop', DESKTOP],
]) {
  test(`axe finds nothing on a ${device} once the element took over: each landmark is there once`, async () => {
    const { page, close } = await open(browser, `${server.url}/page.html`, { viewport });
    await state(page);
    assert.deepEqual(await violations(page), []);
    // The page's own part, shown beside it, is found.
    await page.evaluate(() =>
      document.querySelector('report-viewer').shadowRoot.append(document.createElement('slot')),
    );
    const found = await violations(page);
    assert.ok(
      found.some((line) => line.startsWith('landmark-unique')),
      found.join('\n'),
    );
    await close();
  });
}

test('a page in traditional Chinese is taken over in it, with the report as printed', async () => {
  const words = (root) =>
    [...root.querySelectorAll('.viewer .facts, .viewer .chart-hint, .viewer summary, .viewer thead th')].map(
      ({ textContent }) => textContent,
    );
  const { page, problems, close } = await openSlow('/traditional.html', { prepare: watchShifts });
  const before = await page.evaluate(`(${words})(document)`);
  for (const word of ['列印', '資料表', '項目']) assert.ok(before.includes(word), before.join());
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
  release();
  await state(page);
  await settle(page);
  assert.deepEqual(
    await page.evaluate(`(${words})(document.querySelector('report-viewer').shadowRoot)`),
    before,
  );
  assert.equal(await page.locator(TAKEN_OVER).getAttribute('lang'), 'zh-Hant');
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
  assert.deepEqual(differences(await linesOnPage(page), linesOf(report)), []);
  clean(problems);
  await close();
});

test('a page that comes in two halves, cut in the toolbar, does not move', async () => {
  const html = readFileSync(join(folder, 'page.html'), 'utf8');
  const cut = html.indexOf('class="menu"');
  assert.ok(cut > 0);
  let rest;
  const inHalves = (page) => (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.write(page.slice(0, cut));
    rest = () => response.end(page.slice(cut));
  };
  const halves = await serve({
    root: folder,
    // Of the same length, so that the cut is at the same place.
    routes: {
      '/halves.html': inHalves(html),
      '/painted.html': inHalves(html.replace('blocking="render"', 'blocking="nought" ')),
    },
  });
  const { page, close } = await open(browser, 'about:blank', { viewport: PHONE, prepare: watchShifts });
  const isPainted = () => performance.getEntriesByType('paint').length > 0;
  try {
    await page.goto(`${halves.url}/halves.html`, { waitUntil: 'commit' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(await page.evaluate(isPainted), false);
    rest();
    await state(page);
    await settle(page);
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    // Else its first half is painted before the other is there.
    await page.goto(`${halves.url}/painted.html`, { waitUntil: 'commit' });
    await page.waitForFunction(isPainted, undefined, { polling: 50 });
    rest();
  } finally {
    await close();
    await halves.close();
  }
});

test('the report that the element reads back from the page is the one that was rendered', async () => {
  const code = readdirSync(DIST).find((name) => name.startsWith('report-viewer-printed-'));
  // With figures that say all that figures can.
  const telling = structuredClone(report);
  const [level, other] = telling.figures;
  Object.assign(other, {
    label_is_clause: true,
    measure: 'change',
    status: 'target',
    basis: 'previous-year',
  });
  Object.assign(other, {
    change_of: level.id,
    changed_from: level.id,
    share_of: level.id,
    value: -other.value,
  });
  writeFileSync(join(folder, 'telling.json'), JSON.stringify(telling));
  makeByReport('render', join(folder, 'telling.json'), '-o', join(folder, 'telling.html'));
  const { page, close } = await open(browser, `${server.url}/telling.html`);
  await state(page);
  const read = await page.evaluate(async (code) => {
    const { Printed } = await import(code);
    return JSON.parse(new Printed(document.querySelector('report-viewer')).text());
  }, `/${code}`);
  const { $schema: _, ...wanted } = structuredClone(telling);
  // What no view needs: how exact a value is, what follows a quote.
  for (const figure of wanted.figures) delete figure.decimals;
  for (const figure of [...wanted.figures, ...read.figures]) figure.quote = figure.quote.exact;
  assert.deepEqual(read, wanted);
  // Every figure stands in its place, with its card.
  for (const id of ['f8', report.figures.at(-1).id]) {
    const { printed } = report.figures.find((figure) => figure.id === id);
    const figure = page.locator(`report-viewer [id="rv-${id}"]`);
    assert.equal(await figure.textContent(), printed);
  }
  await close();
});

test('what a page says of faults in its report stays, whole', async () => {
  const faulty = structuredClone(report);
  faulty.surprise = 1;
  faulty.figures[1].id = faulty.figures[0].id;
  faulty.charts[0].kind = 'spiral';
  writeFileSync(join(folder, 'faulty.json'), JSON.stringify(faulty));
  makeByReport('render', join(folder, 'faulty.json'), '-o', join(folder, 'faulty.html'));
  const { page, problems, close } = await openSlow('/faulty.html', { prepare: watchShifts });
  await page.evaluate(() =>
    addEventListener('report-viewer-load', ({ detail }) => (window.told = detail.notices)),
  );
  await page.locator('.notices > summary').click();
  await settle(page);
  const shown = (root) => [...root.querySelectorAll('.notices[open] li')].map((each) => each.textContent);
  const before = await page.evaluate(`(${shown})(document)`);
  assert.equal(before.length, 3);
  const moved = (await page.evaluate(() => window.shifts)).length;
  release();
  await state(page);
  await settle(page);
  assert.deepEqual(
    await page.evaluate(`(${shown})(document.querySelector('report-viewer').shadowRoot)`),
    before,
  );
  assert.equal(await page.evaluate(() => window.told), 3);
  assert.equal((await page.evaluate(() => window.shifts)).length, moved);
  clean(problems);
  await close();
});

test('scroll, focus, open sections and text size are kept', async () => {
  const { page, problems, close } = await openSlow('/page.html', { viewport: PHONE });
  await page.locator('.viewer .step').nth(3).click();
  const closed = page.locator('[id="report:s2"]');
  await closed.locator(':scope > summary').click();
  const focused = page.locator('[id="report:s5"] > summary');
  await focused.focus();
  await page.evaluate(() => document.getElementById('report:s6').scrollIntoView());
  await page.evaluate(() => scrollBy(0, 137));
  const before = await page.evaluate(() => scrollY);
  const top = await page.locator('[id="report:s6"]').evaluate((each) => each.getBoundingClientRect().top);
  release();
  await state(page);
  await settle(page);
  const after = await page.evaluate(() => {
    const root = document.querySelector('report-viewer').shadowRoot;
    const section = (id) => root.querySelector(`[id="rv-${id}"]`);
    return {
      scrollY,
      top: section('s6').getBoundingClientRect().top,
      closed: [...root.querySelectorAll('.section:not([open])')].map((each) => each.id),
      focused: root.activeElement?.parentElement.id,
      size: getComputedStyle(root.querySelector('.paragraph')).fontSize,
    };
  });
  assert.deepEqual(after, {
    scrollY: before,
    top,
    closed: ['rv-s2'],
    focused: 'rv-s5',
    size: `${FONT_SIZES[3]}px`,
  });
  clean(problems);
  await close();
});

test('the address keeps leading to its figure', async () => {
  const { id } = report.figures[20];
  const { page, close } = await openSlow(`/collapsed.html#report:${id}`);
  const y = await page.evaluate(() => scrollY);
  assert.ok(y > 0);
  release();
  await state(page);
  await settle(page);
  assert.equal(await page.evaluate(() => scrollY), y);
  const figure = page.locator(`report-viewer [id="rv-${id}"]`);
  assert.equal(await figure.isVisible(), true);
  assert.equal(await figure.evaluate((each) => each.closest('.sentence').classList.contains('lit')), true);
  await close();
});

test('what a reader asks for before the element is there is done once it is', async () => {
  const { page, close } = await openSlow('/page.html', { viewport: PHONE });
  await page.locator('.viewer a.figure').nth(3).click();
  release();
  await state(page);
  await page.locator(`${TAKEN_OVER} .card`).waitFor();
  assert.equal(await page.locator(`${TAKEN_OVER} a.figure[aria-expanded=true]`).count(), 1);
  await close();
});

test('a page whose words were changed stays as it is', async () => {
  const { page, close } = await openSlow('/page.html');
  await page
    .locator('.viewer .paragraph')
    .nth(2)
    .evaluate((each) => (each.textContent = 'Translated by a browser.'));
  release();
  await state(page, 'failed');
  assert.equal(await page.locator('.viewer .paragraph').nth(2).textContent(), 'Translated by a browser.');
  assert.equal(await page.locator('.viewer .paragraph').nth(2).isVisible(), true);
  await close();
});

test('another text size asks for the chart code and draws anew', async () => {
  const { page, problems, requests, close } = await open(browser, `${server.url}/page.html`);
  await state(page);
  await page.locator(`${TAKEN_OVER} .step`).nth(4).click();
  await page.locator(`${TAKEN_OVER} .canvas`).first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => {
    const svg = document.querySelector('report-viewer').shadowRoot.querySelector('.canvas svg');
    return svg && !svg.classList.contains('picture');
  });
  assert.ok(requests.some((path) => path.includes('chart')));
  clean(problems);
  await close();
});

// One file

test('a single file opens from a folder, without a server, and is taken over', async () => {
  const { page, problems, requests, close } = await open(
    browser,
    pathToFileURL(join(folder, 'alone.html')).href,
  );
  await state(page);
  assert.deepEqual(requests, []);
  assert.deepEqual(differences(await linesOnPage(page), linesOf(report)), []);
  await page.locator(`${TAKEN_OVER} .step`).nth(4).click();
  await page.locator(`${TAKEN_OVER} .canvas`).first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => {
    const svg = document.querySelector('report-viewer').shadowRoot.querySelector('.canvas svg');
    return svg && !svg.classList.contains('picture');
  });
  clean(problems);
  await close();
});

test('a single file without scripts is a page like any', async () => {
  const { page, close } = await openStatic(pathToFileURL(join(folder, 'alone.html')).href);
  assert.deepEqual(differences(await staticLines(page), linesOf(report)), []);
  assert.equal(await page.locator('.body .paragraph').first().isVisible(), true);
  await close();
});

test('a single file names nothing outside itself', () => {
  const html = readFileSync(join(folder, 'alone.html'), 'utf8');
  const markup = html.replace(/<script[\s\S]*?<\/script>/g, '');
  assert.deepEqual(markup.match(/\s(?:src|href)="(?!#)[^"]*"/g) ?? [], []);
  assert.doesNotMatch(markup, /@import|url\((?!["']?data:)/);
});

// Tags and data

test('the head has the tags of government pages, a canonical address and Open Graph', async () => {
  const { page, close } = await openStatic(`${server.url}/page.html`);
  const metas = Object.fromEntries(
    await page
      .locator('meta[name], meta[property]')
      .evaluateAll((all) =>
        all.map((each) => [each.getAttribute('name') ?? each.getAttribute('property'), each.content]),
      ),
  );
  assert.equal(metas.ArticleTitle, report.title);
  assert.equal(metas.PubDate, report.published.replace('T', ' '));
  assert.equal(metas.ContentSource, report.publisher);
  assert.equal(metas.ColumnName, report.breadcrumb.at(-1));
  assert.equal(metas['og:title'], report.title);
  assert.equal(metas['og:url'], ADDRESS);
  assert.ok(metas.description.length > 40);
  assert.equal(await page.locator('link[rel=canonical]').getAttribute('href'), ADDRESS);
  assert.ok((await page.title()).startsWith(report.title));
  await close();
});

test('the linked data is a schema.org Report with a Dataset of its figures', async () => {
  const { page, close } = await openStatic(`${server.url}/page.html`);
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  assert.equal(data['@context'], 'https://schema.org');
  const [article, dataset] = data['@graph'];
  assert.equal(article['@type'], 'Report');
  assert.equal(article.headline, report.title);
  assert.equal(article.datePublished, report.published);
  assert.equal(dataset['@type'], 'Dataset');
  assert.equal(dataset.variableMeasured.length, report.figures.length);
  for (const [index, value] of dataset.variableMeasured.entries()) {
    const figure = report.figures[index];
    assert.equal(value.name, figure.label_is_clause ? undefined : figure.label);
    const measure = value.valueReference?.find(({ name }) => name === 'measure');
    assert.equal(measure?.value, figure.measure);
    assert.equal(value.url, `${ADDRESS}#report:${figure.id}`);
    // A bound is never given as the value.
    assert.equal(
      value.value,
      figure.bound === undefined || figure.bound === 'about' ? figure.value : undefined,
      figure.printed,
    );
    if (figure.bound === 'at-least') assert.equal(value.minValue, figure.value);
    // The address leads somewhere.
    assert.equal(await page.locator(`[id="report:${figure.id}"]`).count(), 1);
  }
  await close();
});

test('a page weighs at most twice its text, and its charts and code, gzipped', (context) => {
  const gzipped = (text) => gzipSync(text, { level: 9 }).length;
  const html = readFileSync(join(folder, 'page.html'), 'utf8');
  const text = gzipped(linesOf(report).join('\n'));
  const charts = gzipped(html.match(/<figure[\s\S]*?<\/figure>|<path class="qr-modules"[^>]*>/g).join(''));
  context.diagnostic(`page ${gzipped(html)}, text ${text}, charts and QR code ${charts}`);
  assert.ok(gzipped(html) <= 2 * text + charts);
  // The report's JSON as it is would be too much.
  assert.ok(gzipped(html + JSON.stringify(report)) > 2 * text + charts);
});

test("a report's text enters as text, wherever it stands", async () => {
  const evil = '</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">"\'&lt;b&gt;';
  const hostile = {
    version: '1.0',
    title: evil,
    publisher: evil,
    site_name: evil,
    breadcrumb: [evil],
    body: [
      { kind: 'paragraph', text: `${evil}共办理5件。` },
      {
        kind: 'section',
        id: 's1',
        number: '一、',
        heading: evil,
        blocks: [{ kind: 'table', caption: evil, columns: [evil], rows: [[evil]] }],
      },
    ],
    figures: [{ id: 'f1', label: evil, value: 5, unit: evil, printed: '5件', quote: { exact: '5件' } }],
    charts: [
      {
        id: 'c1',
        kind: 'bar',
        title: evil,
        series: [{ name: evil, points: [{ label: evil, figure: 'f1' }] }],
      },
    ],
  };
  writeFileSync(join(folder, 'evil.json'), JSON.stringify(hostile));
  for (const [name, words] of [
    ['evil.html', []],
    ['evil-alone.html', ['--single-file']],
  ]) {
    makeByReport('render', join(folder, 'evil.json'), '-o', join(folder, name), ...words);
    const { page, problems, close } = await open(browser, pathToFileURL(join(folder, name)).href);
    if (words.length) await state(page);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator('h1').first().textContent(), evil);
    assert.equal(await page.locator('img').count(), 0);
    clean(problems.filter((problem) => !/CORS|ERR_FAILED/.test(problem)));
    await close();
  }
});

test('names in pictures are whole, whatever characters they hold', () => {
  const names = ['青河镇群众文化馆赵小孟𫖯书画院活动室', '便民站🏛🏛🏛🏛🏛🏛🏛站', '参加活动的群众人数合计'];
  const file = join(folder, 'names.json');
  const figures = names.map((label, index) => ({
    id: `f${index}`,
    label,
    value: index + 3,
    quote: { exact: `${index + 3}` },
  }));
  const points = names.map((label, index) => ({ label, figure: `f${index}` }));
  const charts = [{ id: 'c', kind: 'bar', title: '图', series: [{ name: '活动', points }] }];
  const body = [{ kind: 'paragraph', text: '3、4、5' }];
  writeFileSync(file, JSON.stringify({ version: '1.0', title: '题', body, figures, charts }));
  const page = join(folder, 'names.html');
  makeByReport('render', file, '-o', page, '--without-scripts');
  const lines = [...readFileSync(page, 'utf8').matchAll(/<text [^>]*>([^<]*)/g)]
    .map(([, line]) => line)
    .join('');
  for (const name of names) assert.ok(lines.includes(name), `${name}\n${lines}`);
});

test('what cannot be rendered is said, with what to do', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"title": ');
  const run = runReport('render', broken);
  assert.equal(run.status, 2);
  assert.match(run.stderr, /broken\.json/);
  const without = runReport('render', SAMPLE_FILE, '--element', folder + '-none');
  assert.equal(without.status, 2);
  assert.match(without.stderr, /--element/);
});

/** The share of pixels that differ between two screenshots of one size. */
function differingPixels(one, other) {
  const [a, b] = [one, other].map((bytes) => PNG.sync.read(bytes));
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  let count = 0;
  for (let index = 0; index < a.data.length; index += 4) {
    const distance = [0, 1, 2].reduce(
      (sum, part) => sum + Math.abs(a.data[index + part] - b.data[index + part]),
      0,
    );
    if (distance > 24) count += 1;
  }
  return count / (a.width * a.height);
}
