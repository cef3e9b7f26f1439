// What a reader does with a report, on a phone and on a desktop, under the strictest policy:
// every word of the JSON is there, folds, text size, contents, links, figures, charts, files.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before, describe } from 'node:test';
import jsqrModule from 'jsqr';
import { PNG } from 'pngjs';
import {
  answer,
  clean,
  DESKTOP,
  differences,
  drawCharts,
  FONT_SIZES,
  inView,
  launch,
  linesOf,
  linesOnPage,
  openReport,
  parseCsv,
  PHONE,
  report,
  SAMPLE,
  scrollThrough,
  serve,
  settle,
  viewerPage,
} from './support.mjs';

const jsqr = jsqrModule.default ?? jsqrModule;

let browser;
let server;
const address = (path = '/page.html') => server.url + path;

before(async () => {
  browser = await launch();
  server = await serve({
    routes: {
      '/page.html': viewerPage(),
      '/collapsed.html': viewerPage(`src="${SAMPLE}" collapsed`),
      '/english.html': viewerPage(undefined, { lang: 'en' }),
      ...Object.fromEntries(
        ['zh-Hant', 'zh-TW', 'zh-HK'].map((lang) => [`/${lang}.html`, viewerPage(undefined, { lang })]),
      ),
      '/line.html': viewerPage('src="/line.json"'),
      '/line.json': answer(readFileSync(new URL('../charts/line-gap.json', import.meta.url))),
    },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a report for one test, which fails on anything that went wrong on the page. */
const reading = (name, path, options, run) =>
  test(name, async () => {
    const opened = await openReport(browser, address(path), options);
    try {
      await run(opened);
      clean(opened.problems);
    } finally {
      await opened.close();
    }
  });

const shadow = (page, selector) => page.locator(`report-viewer ${selector}`);
const byId = (page, id) => page.locator(`report-viewer [id="rv-${id}"]`);
const button = (page, name) => page.locator('report-viewer').getByRole('button', { name, exact: true });
const figureOf = (id) => report.figures.find((figure) => figure.id === id);
const chartOf = (id) => report.charts.find((chart) => chart.id === id);
const sizeOf = (page) =>
  shadow(page, '.paragraph')
    .first()
    .evaluate((paragraph) => getComputedStyle(paragraph).fontSize);
const currentLine = (page) => shadow(page, '.contents-lines a[aria-current]').allTextContents();
const fragment = (page) => decodeURIComponent(new URL(page.url()).hash);

/** Waits until something is as expected. Scrolling and wasm take a frame or two. */
async function until(page, look, expected) {
  const deadline = performance.now() + 5_000;
  let seen;
  for (;;) {
    seen = await look();
    try {
      assert.deepEqual(seen, expected);
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await settle(page);
    }
  }
}

for (const [device, viewport] of [
  ['phone', PHONE],
  ['desktop', DESKTOP],
]) {
  describe(`on a ${device}`, () => {
    reading(
      'head: breadcrumb, title, date and source',
      '/page.html',
      { viewport },
      async ({ page, viewer }) => {
        assert.equal(await viewer.evaluate((element) => element.state), 'ready');
        assert.deepEqual(await shadow(page, '.breadcrumb li').allTextContents(), report.breadcrumb);
        assert.equal(await shadow(page, 'h1.title').textContent(), report.title);
        assert.deepEqual(await shadow(page, '.fact').allTextContents(), [
          `发布日期：${report.published.replace('T', ' ')}`,
          `来源：${report.publisher}`,
        ]);
        assert.equal(await page.locator('.fallback').isVisible(), false);
      },
    );

    reading('every character of the text, in order', '/page.html', { viewport }, async ({ page }) => {
      assert.deepEqual(differences(await linesOnPage(page), linesOf(report)), []);
    });

    reading('a section folds by keyboard, all by a button', '/page.html', { viewport }, async ({ page }) => {
      const section = byId(page, 's1');
      const text = section.locator('.paragraph').first();
      const isOpen = () => section.evaluate((details) => details.open);
      await section.locator('summary').first().focus();
      for (const [key, expected] of [
        ['Enter', false],
        ['Enter', true],
        ['Space', false],
        ['Space', true],
      ]) {
        await page.keyboard.press(key);
        await until(page, isOpen, expected);
        assert.equal(await text.isVisible(), expected);
      }
      const closed = shadow(page, 'details.section:not([open])');
      await button(page, '全部收起').click();
      assert.equal(await closed.count(), await shadow(page, 'details.section').count());
      await button(page, '全部展开').click();
      assert.equal(await closed.count(), 0);
    });

    reading('five text sizes, remembered', '/page.html', { viewport }, async ({ page }) => {
      for (const [step, pixels] of FONT_SIZES.entries()) {
        await shadow(page, '.step').nth(step).click();
        await until(page, () => sizeOf(page), `${pixels}px`);
        assert.equal(await shadow(page, '.step[aria-pressed="true"]').count(), 1);
      }
      await page.reload();
      await page.waitForFunction(() => document.querySelector('report-viewer')?.state === 'ready');
      assert.equal(await sizeOf(page), '30px');
    });

    reading('the contents list follows the scroll', '/page.html', { viewport }, async ({ page }) => {
      for (const id of ['s2-2', 's4', 's1']) {
        const expected = await byId(page, id).locator('summary').first().textContent();
        await byId(page, id).evaluate((section) => scrollBy(0, section.getBoundingClientRect().top - 140));
        await until(page, () => currentLine(page), [expected]);
      }
    });

    reading('a line of the contents opens its section', '/collapsed.html', { viewport }, async ({ page }) => {
      if (viewport === PHONE) await button(page, '目录').click();
      await shadow(page, '.contents-lines a')
        .filter({ hasText: headingOf('s3-2') })
        .click();
      assert.equal(fragment(page), '#report:s3-2');
      assert.equal(await byId(page, 's3-2').evaluate((details) => details.open), true);
      assert.equal(await byId(page, 's3').evaluate((details) => details.open), true);
      await until(page, () => inView(byId(page, 's3-2').locator('summary').first()), true);
      // What is before it stays closed.
      assert.equal(await byId(page, 's2').evaluate((details) => details.open), false);
    });

    for (const id of ['f20', 's5-1-2', 'c-petition']) {
      reading(
        `an address with ${id} opens it`,
        `/collapsed.html#report:${id}`,
        { viewport },
        async ({ page }) => {
          const target = byId(page, id);
          await until(page, () => target.isVisible(), true);
          await until(page, () => inView(target), true);
          assert.equal(
            await target.evaluate((element) => {
              for (let each = element; each; each = each.parentElement) {
                if (each.localName === 'details' && !each.open) return false;
              }
              return true;
            }),
            true,
          );
          if (id === 'f20') assert.match(await shadow(page, '.lit').textContent(), /新区集访12批次/);
          // Once the charts have come, it is still there.
          if (id === 'c-petition') {
            await page.waitForFunction(() =>
              document.querySelector('report-viewer').shadowRoot.querySelector('#rv-c-petition svg'),
            );
          }
          await settle(page);
          assert.equal(await inView(target), true);
        },
      );
    }

    reading(
      'a figure shows its card with the other mention',
      '/page.html',
      { viewport },
      async ({ page }) => {
        const figure = byId(page, 'f8');
        await figure.click();
        const card = shadow(page, '.card');
        await card.waitFor();
        assert.equal(await figure.getAttribute('aria-expanded'), 'true');
        assert.match(await card.locator('.card-title').textContent(), /调解成功率.*98%/);
        assert.match(await card.locator('.card-rows').textContent(), /100%.*与此处不一致/);
        assert.equal(fragment(page), '#report:f8');
        // The card stands under its paragraph, and nowhere else.
        assert.equal(await card.count(), 1);
        await page.keyboard.press('Escape');
        await until(page, () => card.count(), 0);
        assert.equal(await figure.getAttribute('aria-expanded'), 'false');
        assert.equal(await figure.evaluate((link) => link.getRootNode().activeElement === link), true);
        // By keyboard too.
        await page.keyboard.press('Enter');
        await until(page, () => card.count(), 1);
      },
    );

    for (const [chart, label, which, id] of [
      ['c-petition', '进京非正常访', 1, 'f27'], // a bar of no length
      ['c-petition', '街道个访', 0, 'f22'],
      ['c-mediation', '第四部分', 1, 'f30'],
      ['c-outreach-materials', '宣传挂图', 0, 'f35'],
      ['c-contracts', '社区', 0, 'f59'],
    ]) {
      reading(
        `a tap on ${label} of ${chart} lights its sentence`,
        '/page.html',
        {
          viewport,
          hasTouch: viewport === PHONE,
        },
        async ({ page }) => {
          await tapBar(page, chart, label, which);
          await until(page, () => shadow(page, '.lit').count(), 1);
          assert.ok((await shadow(page, '.lit').textContent()).includes(figureOf(id).printed));
          assert.equal(await shadow(page, `.lit [id="rv-${id}"]`).count(), 1);
          await until(page, () => inView(shadow(page, `.lit [id="rv-${id}"]`)), true);
          assert.equal(fragment(page), `#report:${id}`);
        },
      );
    }

    reading(
      'charts come without moving the page, and only when near',
      '/page.html',
      {
        viewport,
        prepare: watchShifts,
      },
      async ({ page, requests }) => {
        await settle(page);
        const own = await page.evaluate(() => window.askedUntilShown);
        assert.ok(own.length <= 5 && own.includes('/report-viewer.js'), own.join(' '));
        assert.deepEqual(chartFiles(requests), []);
        await page.evaluate(() => window.shifts.splice(0));
        await scrollThrough(page);
        assert.equal(chartFiles(requests).length, 2, 'once each for all charts');
        await settle(page);
        assert.deepEqual(await shifts(page), []);
        // The same watch sees a page that moves.
        await page.evaluate(() => {
          const shadow = document.querySelector('report-viewer').shadowRoot;
          const last = shadow.querySelector('#rv-s4');
          last.scrollIntoView();
          const chart = document.createElement('div');
          chart.style.height = '300px';
          last.querySelector('.blocks').prepend(chart);
        });
        await page.waitForFunction(() => window.shifts.length > 0);
      },
    );
  });
}

test('a chart that is near at once is fetched at once', async () => {
  // What shows that "no chart file was asked for" can fail.
  const { page, requests, close } = await openReport(browser, address('/page.html#report:c-mediation'));
  await page.waitForFunction(() =>
    document.querySelector('report-viewer').shadowRoot.querySelector('#rv-c-mediation svg'),
  );
  assert.equal(chartFiles(requests).length, 2);
  await close();
});

test('a text that lacks a character or has it twice does not pass', async () => {
  const { page, close } = await openReport(browser, address());
  let before = differences(await linesOnPage(page), linesOf(report)).length;
  for (const change of [
    (paragraph) => (paragraph.textContent = paragraph.textContent.slice(0, -1)),
    (paragraph) => paragraph.after(paragraph.cloneNode(true)),
  ]) {
    await shadow(page, '.paragraph').nth(5).evaluate(change);
    const seen = differences(await linesOnPage(page), linesOf(report));
    assert.ok(seen.length > before, 'noticed');
    before = seen.length;
  }
  await close();
});

reading('every chart has a table with all its points', '/page.html', {}, async ({ page }) => {
  for (const chart of report.charts) {
    const rows = await byId(page, chart.id)
      .locator('tbody tr:not(.series-row)')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    assert.deepEqual(rows, expectedRows(chart), chart.title);
  }
});

reading(
  'a point of a line answers in its whole column, and nothing bridges a gap',
  '/line.html',
  {
    viewport: PHONE,
  },
  async ({ page }) => {
    await drawCharts(page);
    const canvas = shadow(page, '.canvas');
    const strokes = await canvas
      .locator('svg path')
      .evaluateAll((all) =>
        all.map((path) => path.getAttribute('d')).filter((d) => /^M[^MLA]+(M|L)/.test(d) && !d.endsWith('Z')),
      );
    // Of 61, none, 70, 88, none, 96 one piece is a line; the other path is the line of zero.
    assert.equal(strokes.join('').match(/L/g).length, 2);
    for (const [column, id] of [
      [3, 'f4'],
      [0, 'f1'],
      [5, 'f6'],
    ]) {
      await canvas.evaluate((canvas) => canvas.scrollIntoView({ block: 'center' }));
      const { x, y, width, height } = await canvas.boundingBox();
      await page.mouse.click(x + (width * (column + 0.5)) / 6, y + height * 0.7);
      await until(page, () => fragment(page), `#report:${id}`);
      assert.equal(await shadow(page, `.lit [id="rv-${id}"]`).count(), 1);
    }
  },
);

reading(
  'nothing is wider than a 320 pixel page',
  '/page.html',
  {
    viewport: { width: 320, height: 600 },
  },
  async ({ page }) => {
    await shadow(page, '.step').last().click();
    await until(page, () => sizeOf(page), '30px');
    await drawCharts(page);
    await shadow(page, 'details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
    await byId(page, 'f8').click();
    await shadow(page, '.card').waitFor();
    assert.deepEqual(await tooWide(page), []);
    // The same check sees a table that is too wide.
    await shadow(page, '.chart-title')
      .first()
      .evaluate((title) => {
        title.style.whiteSpace = 'nowrap';
        title.textContent = '长'.repeat(40);
      });
    assert.notDeepEqual(await tooWide(page), []);
  },
);

reading('the interface is English on an English page', '/english.html', {}, async ({ page }) => {
  await button(page, 'Expand all').waitFor();
  assert.match(await shadow(page, '.facts').textContent(), /^Published：?.*Source/);
  assert.equal(await shadow(page, '.body').getAttribute('lang'), 'zh-CN');
  assert.equal(await shadow(page, 'h1.title').textContent(), report.title);
  const english = await page.evaluate(() => {
    const root = document.querySelector('report-viewer').shadowRoot;
    return [
      ...root.querySelectorAll('button, summary.button, .chart-hint, .chart-data > summary, thead th'),
    ].map((each) => each.textContent);
  });
  assert.deepEqual(
    english.filter((text) => /\p{Script=Han}/u.test(text)),
    [],
  );
});

for (const lang of ['zh-Hant', 'zh-TW', 'zh-HK']) {
  reading(
    `the interface is in traditional Chinese on a page in ${lang}`,
    `/${lang}.html`,
    {},
    async ({ page, requests }) => {
      await button(page, '全部展開').waitFor();
      assert.ok((await shadow(page, 'summary').allTextContents()).includes('列印'));
      assert.match(await shadow(page, '.facts').textContent(), /發布日期.*來源/);
      assert.equal(await shadow(page, '.viewer').getAttribute('lang'), 'zh-Hant');
      assert.equal(await shadow(page, 'h1.title').textContent(), report.title);
      assert.deepEqual(requests.filter((path) => /report-viewer-(en|zh-Hant)-/.test(path)).length, 1);
    },
  );
}

reading('the texts of other languages are not fetched', '/page.html', {}, async ({ requests }) => {
  assert.deepEqual(
    requests.filter((path) => /report-viewer-(en|zh-Hant)-/.test(path)),
    [],
  );
});

reading(
  'a dark page has a dark report and dark charts',
  '/page.html',
  { colorScheme: 'dark' },
  async ({ page }) => {
    const colours = await shadow(page, '.viewer').evaluate((viewer) => {
      const style = getComputedStyle(viewer);
      return [style.color, style.backgroundColor];
    });
    assert.deepEqual(colours, ['rgb(230, 228, 224)', 'rgb(22, 24, 27)']);
    await drawCharts(page);
    const fills = () =>
      shadow(page, '.canvas svg text').evaluateAll((all) => [
        ...new Set(all.map((text) => getComputedStyle(text).fill)),
      ]);
    assert.deepEqual(await fills(), ['rgb(230, 228, 224)']);
    // And follows when it changes.
    await page.emulateMedia({ colorScheme: 'light' });
    await until(page, fills, ['rgb(27, 27, 27)']);
  },
);

reading('closed sections are found by the browser', '/collapsed.html', {}, async ({ page }) => {
  assert.equal(await shadow(page, 'details.section[open]').count(), 0);
  assert.deepEqual((await linesOnPage(page)).length, linesOf(report).length);
  // What find and text fragments need: details closed by the browser's own means, not display.
  const hidden = await shadow(page, '.section .blocks').evaluateAll(
    (all) => all.filter((each) => getComputedStyle(each).display === 'none' || each.hidden).length,
  );
  assert.equal(hidden, 0);
});

for (const path of ['/page.html', '/page.html?from=search&page=2']) {
  reading(`the QR code of ${path} opens the page`, path, { deviceScaleFactor: 2 }, async ({ page }) => {
    await shadow(page, 'summary').filter({ hasText: '扫一扫在手机打开当前页' }).click();
    const picture = shadow(page, '.toolbar .qr');
    await picture.locator('.qr-modules').waitFor({ timeout: 5_000 });
    assert.equal(decode(await picture.screenshot()), address(path));
  });
}

test('a QR code that is broken is not read', async () => {
  const { page, close } = await openReport(browser, address(), { deviceScaleFactor: 2 });
  await shadow(page, 'summary').filter({ hasText: '扫一扫在手机打开当前页' }).click();
  const picture = shadow(page, '.toolbar .qr');
  await picture.locator('.qr-modules').waitFor({ timeout: 5_000 });
  await picture.locator('.qr-modules').evaluate((path) => path.setAttribute('transform', 'translate(0 9)'));
  assert.notEqual(decode(await picture.screenshot()), address());
  await close();
});

reading('charts give their data and pictures as files', '/page.html', {}, async ({ page, context }) => {
  const blank = await context.newPage(); // parsing is refused on the page itself
  for (const id of ['c-petition', 'c-contracts']) {
    const chart = chartOf(id);
    const csv = await download(page, id, '下载数据（CSV）');
    assert.equal(csv.name, `${report.title}-${chart.title}.csv`);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(csv.bytes);
    assert.deepEqual(wrongsInCsv(text, chart), []);
    assert.notDeepEqual(wrongsInCsv(text.slice(1), chart), []);
    assert.notDeepEqual(
      wrongsInCsv(text.replace(figureOf(chart.series[0].points[0].figure).printed, ''), chart),
      [],
    );

    const svg = await download(page, id, '下载图片（SVG）');
    assert.equal(svg.name, `${report.title}-${chart.title}.svg`);
    const texts = await textsOfSvg(blank, svg.bytes.toString('utf8'));
    for (const point of chart.series.flatMap((series) => series.points)) {
      assert.ok(texts.includes(point.label), `${point.label} in ${texts}`);
    }

    const png = await download(page, id, '下载图片（PNG）');
    assert.equal(png.name, `${report.title}-${chart.title}.png`);
    assert.deepEqual([...png.bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const picture = PNG.sync.read(png.bytes);
    assert.ok(picture.width > 200 && picture.height > 100, `${picture.width} × ${picture.height}`);
    assert.ok(coloursIn(picture) > 3, 'not an empty picture');
  }
  assert.equal(coloursIn(new PNG({ width: 300, height: 300 })), 1);
});

function headingOf(id, blocks = report.body) {
  for (const block of blocks) {
    if (block.id === id) return block.heading.trim();
    const inner = block.blocks && headingOf(id, block.blocks);
    if (inner) return inner;
  }
  return undefined;
}

const chartFiles = (requests) => requests.filter((path) => /\/report-viewer-chart-/.test(path));

async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    addEventListener('report-viewer-load', () => {
      window.askedUntilShown = performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!entry.hadRecentInput) {
          window.shifts.push({
            value: entry.value,
            sources: entry.sources.map(
              (source) =>
                `${source.node?.className ?? source.node} ${source.previousRect.top} → ${source.currentRect.top}`,
            ),
          });
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (page) => page.evaluate(() => window.shifts);

/** Taps the row of a chart that has this label, on the bar's side of the row. */
async function tapBar(page, chart, label, which) {
  const canvas = byId(page, chart).locator('.canvas');
  await canvas.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (id) => document.querySelector('report-viewer').shadowRoot.querySelector(`#rv-${id} svg text`),
    chart,
  );
  const row = await canvas.evaluate(
    (canvas, [label, which]) => {
      const text = [...canvas.querySelectorAll('text')].filter((each) => each.textContent === label)[which];
      text.scrollIntoView({ block: 'center' });
      const box = text.getBoundingClientRect();
      return {
        x: canvas.getBoundingClientRect().left + canvas.clientWidth / 2,
        y: (box.top + box.bottom) / 2,
      };
    },
    [label, which],
  );
  const touch = await page.evaluate(() => navigator.maxTouchPoints > 0);
  if (touch) await page.touchscreen.tap(row.x, row.y);
  else await page.mouse.click(row.x, row.y);
}

/** Label, value, unit and words of each point, as the table should have them. */
function expectedRows(chart) {
  const signs = { 'at-least': '≥ ', 'at-most': '≤ ', about: '≈ ' };
  const words = { 4: '万', 8: '亿' };
  return chart.series.flatMap((series) => {
    const figures = series.points.map((point) => figureOf(point.figure));
    const same = figures.every((figure) => (figure.scale ?? 0) === (figures[0].scale ?? 0));
    return series.points.map((point, index) => {
      const figure = figures[index];
      const scale = same ? (figure.scale ?? 0) : 0;
      const value = (figure.value / 10 ** scale).toLocaleString('en-US', { maximumFractionDigits: 8 });
      return [
        point.label,
        (signs[figure.bound] ?? '') + value,
        (words[scale] ?? '') + (figure.unit ?? ''),
        figure.printed,
      ];
    });
  });
}

/** What makes the page scroll sideways, or is cut off at its side. */
function tooWide(page) {
  return page.evaluate(() => {
    const found = [];
    const width = document.documentElement.scrollWidth;
    if (width > 320) found.push(`page ${width}`);
    const root = document.querySelector('report-viewer').shadowRoot;
    // What a reader can scroll by itself, such as a wide table, may be wide.
    const scrolls = (element) =>
      element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of root.querySelectorAll('.report *')) {
      if (element.closest('svg') || scrolls(element.parentElement)) continue;
      const box = element.getBoundingClientRect();
      if (box.width && box.height && (box.right > 320.5 || box.left < -0.5)) {
        found.push(`${element.localName}.${element.getAttribute('class')} ${box.left}–${box.right}`);
      }
    }
    return found;
  });
}

function decode(screenshot) {
  const { data, width, height } = PNG.sync.read(screenshot);
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

async function download(page, chart, name) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    byId(page, chart).getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The texts in an SVG file; fails on one that is not well formed. */
function textsOfSvg(page, source) {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    if (parsed.querySelector('parsererror') || parsed.documentElement.localName !== 'svg')
      throw new Error('not SVG');
    return [...parsed.querySelectorAll('text')].map((text) => text.textContent);
  }, source);
}

function wrongsInCsv(text, chart) {
  const wrongs = [];
  if (!text.startsWith('\ufeff')) wrongs.push('no byte order mark');
  const [head, ...rows] = parseCsv(text.replace(/^\ufeff/, ''));
  if (head.join() !== '分组,项目,数值,单位,界限,期间,原文写法,原句,编号,类型,实际或目标,比较对象')
    wrongs.push(`head ${head}`);
  const points = chart.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  if (rows.length !== points.length) wrongs.push(`${rows.length} rows`);
  for (const [index, { series, point }] of points.entries()) {
    const figure = figureOf(point.figure);
    const [group, item, value, unit, , period, printed, sentence, id, measure, status, basis] =
      rows[index] ?? [];
    const seen = [group, item, Number(value), unit, period, printed, id, measure, status, basis];
    const wanted = [
      series.name,
      point.label,
      figure.value,
      figure.unit ?? '',
      figure.period,
      figure.printed,
      figure.id,
      '水平',
      '实际',
      '',
    ];
    if (JSON.stringify(seen) !== JSON.stringify(wanted)) wrongs.push(`${seen} is not ${wanted}`);
    if (!sentence?.includes(figure.quote.exact)) wrongs.push(`${figure.id}: ${sentence}`);
    if (!linesOf(report).some((line) => line.includes(sentence)))
      wrongs.push(`not a sentence of the report: ${sentence}`);
  }
  return wrongs;
}

function coloursIn({ data }) {
  const colours = new Set();
  for (let index = 0; index < data.length; index += 4) colours.add(data.readUInt32BE(index));
  return colours.size;
}
