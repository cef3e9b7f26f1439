// A page's author may put the element in twice, move it, remove it, and have styles and a <base>
// of their own. None of that may leak: not from one report into another, not from the page into a
// report, not from a report into the page, and not into memory.

/* global viewer, heard, gone -- kept by the page */

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import {
  answer,
  clean,
  drawCharts,
  FALLBACK,
  html,
  launch,
  linesOnPage,
  open,
  openReport,
  report,
  SAMPLE,
  serve,
  settle,
  state,
  viewerPage,
} from './support.mjs';

/** What a page's text hands down, and no report takes. */
const INHERITED = [
  'direction',
  'white-space',
  'letter-spacing',
  'word-spacing',
  'text-indent',
  'text-transform',
  'text-shadow',
  'text-align',
  'font-style',
  'font-weight',
  'font-variant-caps',
  'word-break',
  'line-break',
  'hyphens',
  'writing-mode',
  'text-orientation',
  'border-collapse',
  'list-style-type',
  'cursor',
  'tab-size',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-width',
];

const OTHER = {
  version: '1.0',
  title: '另一份报告',
  body: [
    {
      kind: 'section',
      id: 's1',
      number: '一、',
      heading: '另一章',
      blocks: [{ kind: 'paragraph', text: '共办理12件。' }],
    },
    {
      kind: 'section',
      id: 's3-2',
      number: '二、',
      heading: '同号的一节',
      blocks: [{ kind: 'paragraph', text: '第二段。' }],
    },
  ],
  figures: [
    {
      id: 'f1',
      section: 's1',
      label: '办理',
      value: 12,
      unit: '件',
      printed: '12件',
      quote: { exact: '12件' },
    },
  ],
};

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve({
    routes: {
      '/other.json': answer(JSON.stringify(OTHER)),
      '/page.html': viewerPage(),
      '/two.html': html(
        `<report-viewer id="first" src="${SAMPLE}"></report-viewer><report-viewer id="second" src="/other.json"></report-viewer>`,
      ),
      '/places.html': html(
        `<div id="one"><report-viewer src="${SAMPLE}"><p class="fallback">${FALLBACK}</p></report-viewer></div><div id="two"></div>`,
      ),
      '/empty.html': html('<div id="place"></div>'),
      '/hostile.html': html(`<main><report-viewer src="${SAMPLE}"></report-viewer></main>`, {
        head: '<base href="/elsewhere/"><link rel="stylesheet" href="/hostile.css">',
      }),
      '/calm.html': html(`<main><report-viewer src="${SAMPLE}"></report-viewer></main>`),
      '/inside.html': html(`<main><report-viewer src="${SAMPLE}"></report-viewer></main>`, {
        head: '<link rel="stylesheet" href="/hostile.css">',
      }),
      '/replaced.html': html(`<main><report-viewer src="${SAMPLE}"></report-viewer></main>`, {
        head: '<script src="/replaced.js"></script>',
      }),
      '/replaced.js': answer(
        // As MooTools does.
        `for (const name of ['Window', 'Document', 'Element', 'HTMLDetailsElement', 'ShadowRoot', 'Event'])
           window[name] = function () {};`,
        { type: 'text/javascript' },
      ),
      '/hostile.css': answer(
        `* { display: inline !important; font-size: 5px; color: red; margin: 40px; line-height: 9; }
         .paragraph, .heading, .chart, .report, details, summary { display: none !important; }
         :root { --rv-ink: red; --rv-ground: red; --rv-finger: 1px; }
         main { white-space: nowrap; letter-spacing: 5px; word-spacing: 9px; text-indent: 4em; font-style: italic;
           text-transform: uppercase; font-weight: 900; font-variant: small-caps; text-shadow: 1px 1px red;
           text-align: right; direction: rtl; word-break: break-all; line-break: anywhere;
           border-collapse: collapse; list-style: square; cursor: wait; tab-size: 40; hyphens: auto;
           -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; }`,
        { type: 'text/css' },
      ),
    },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const inside = (page, id, selector) => page.locator(`report-viewer#${id} ${selector}`);
const openSections = (page, id) =>
  inside(page, id, 'details.section').evaluateAll((all) => all.map((details) => details.open));

test('two reports on a page leave each other alone', async () => {
  const { page, problems, close } = await openReport(browser, `${server.url}/two.html`);
  await state(page, 'ready', '#second');
  assert.equal(await inside(page, 'first', '.title').textContent(), report.title);
  assert.equal(await inside(page, 'second', '.title').textContent(), OTHER.title);

  // Folds.
  await inside(page, 'second', '.toolbar .button').filter({ hasText: '全部收起' }).click();
  assert.equal((await openSections(page, 'first')).every(Boolean), true);
  assert.equal((await openSections(page, 'second')).some(Boolean), false);

  // Addresses: the same id in both reports, told apart by the element's.
  await page.evaluate(() => (location.hash = '#second:s3-2'));
  await page.waitForFunction(
    () => document.querySelector('#second').shadowRoot.querySelector('#rv-s3-2').open,
  );
  assert.deepEqual(await openSections(page, 'second'), [false, true]);
  assert.equal(await inside(page, 'second', '.contents-lines a').first().getAttribute('href'), '#second:s1');
  // Not where it stands: the list of contents follows the page, which was scrolled just now.
  await inside(page, 'first', '.contents-lines a')
    .first()
    .evaluate((link) => link.click());
  await page.waitForFunction(() => location.hash === '#first:s1');
  assert.deepEqual(await openSections(page, 'second'), [false, true]);

  // Figures.
  await inside(page, 'first', '[id="rv-f1"]').click();
  await inside(page, 'first', '.card').waitFor();
  assert.equal(await inside(page, 'second', '.card').count(), 0);

  // Text size.
  const size = (id) =>
    inside(page, id, '.paragraph')
      .first()
      .evaluate((paragraph) => getComputedStyle(paragraph).fontSize);
  await inside(page, 'second', '.step').last().click();
  assert.deepEqual([await size('first'), await size('second')], ['18px', '30px']);

  // One taken away leaves the other as it is.
  await page.evaluate(() => document.querySelector('#first').remove());
  await settle(page);
  await inside(page, 'second', '.step').first().click();
  assert.equal(await size('second'), '16px');
  clean(problems);
  await close();
});

test('a moved report stays; a removed one is taken down', async () => {
  const { page, requests, problems, close } = await openReport(browser, `${server.url}/places.html`);
  await page.locator('report-viewer summary.heading').first().click();
  const asked = () => requests.filter((path) => path === SAMPLE).length;
  assert.equal(asked(), 1);
  await page.evaluate(() => {
    window.viewer = document.querySelector('report-viewer');
    window.report = viewer.shadowRoot.querySelector('.report');
    document.querySelector('#two').append(viewer);
  });
  await settle(page);
  assert.equal(asked(), 1);
  assert.equal(await page.evaluate(() => viewer.state), 'ready');
  // The same nodes, as the reader left them.
  assert.equal(await page.evaluate(() => viewer.shadowRoot.querySelector('.report') === window.report), true);
  assert.equal(
    await page
      .locator('report-viewer details.section')
      .first()
      .evaluate((details) => details.open),
    false,
  );

  await page.evaluate(() => viewer.remove());
  await page.waitForFunction(() => viewer.state === 'idle');
  assert.equal(await page.evaluate(() => viewer.shadowRoot.querySelector('.report')), null);
  // Put in again it shows again.
  await page.evaluate(() => document.querySelector('#one').append(viewer));
  await state(page, 'ready');
  assert.equal(asked(), 2, 'the count sees a second request');
  clean(problems);
  await close();
});

test('one removed while it loads does nothing any more', async () => {
  const { page, problems, close } = await openReport(browser, `${server.url}/page.html`);
  await page.evaluate(async (source) => {
    window.heard = [];
    addEventListener('report-viewer-load', () => heard.push('load'));
    addEventListener('report-viewer-error', () => heard.push('error'));
    window.gone = document.createElement('report-viewer');
    gone.src = source;
    gone.addEventListener('report-viewer-load', () => heard.push('load'));
    gone.addEventListener('report-viewer-error', () => heard.push('error'));
    document.body.append(gone);
    gone.remove();
    // The next one, loaded later, is there when the first would have been.
    const next = document.createElement('report-viewer');
    next.id = 'next';
    next.src = source;
    document.body.append(next);
  }, SAMPLE);
  await state(page, 'ready', '#next');
  await settle(page);
  assert.equal(await page.evaluate(() => gone.state), 'idle');
  assert.deepEqual(await page.evaluate(() => heard), ['load'], 'of the next one alone');
  clean(problems);
  await close();
});

test(
  'a report that comes and goes 200 times leaves nothing in memory',
  { timeout: 90_000 },
  async (context) => {
    const {
      page,
      context: browsing,
      problems,
      close,
    } = await openReport(browser, `${server.url}/page.html`, {
      prepare: (page) => page.addInitScript(watchMemories),
    });
    const client = await browsing.newCDPSession(page);
    await client.send('Performance.enable');
    await drawCharts(page); // so that the chart code is there, and its part is measured too
    const rounds = 100;
    const grown = async (leak) => {
      await mounts(page, 50, leak);
      const marks = [await measure(page, client)];
      for (let batch = 0; batch < 2; batch += 1) {
        await mounts(page, rounds, leak);
        marks.push(await measure(page, client));
      }
      // An allocator may take its last page at any time; what leaks grows in every batch.
      const names = Object.keys(marks[0]);
      return Object.fromEntries(
        names.map((name) => [
          name,
          Math.min(marks[1][name] - marks[0][name], marks[2][name] - marks[1][name]),
        ]),
      );
    };
    const growth = await grown(false);
    context.diagnostic(JSON.stringify(growth));
    assert.deepEqual(tooMuch(growth, rounds), []);
    clean(problems);
    // The same measure sees elements that the page keeps.
    assert.notDeepEqual(tooMuch(await grown(true), rounds), []);
    await close();
  },
);

test('nothing of ours is on the page, while a report is there and after', async () => {
  // A context of its own: the other tests' pages carry their listeners as globals.
  const context = await browser.newContext();
  const bare = await context.newPage();
  await bare.goto(`${server.url}/empty.html`);
  await bare.waitForFunction(() => customElements.get('report-viewer'));
  const before = await traces(bare);
  await bare.evaluate((source) => {
    const viewer = document.createElement('report-viewer');
    viewer.src = source;
    document.querySelector('#place').append(viewer);
  }, SAMPLE);
  await state(bare, 'ready');
  await drawCharts(bare);
  await bare.locator('report-viewer .step').nth(2).click();
  await bare.locator('report-viewer a.figure').first().click();
  assert.deepEqual(newTraces(before, await traces(bare)), []);
  await bare.evaluate(() => document.querySelector('report-viewer').remove());
  await bare.waitForFunction(() => !document.querySelector('report-viewer'));
  await settle(bare);
  assert.deepEqual(newTraces(before, await traces(bare)), []);
  assert.equal(await bare.evaluate(() => document.querySelector('#place').childNodes.length), 0);
  // The same look sees a global, a style and a class.
  await bare.evaluate(() => {
    window.viewerState = {};
    document.head.append(document.createElement('style'));
    document.body.className = 'printing';
  });
  assert.equal(newTraces(before, await traces(bare)).length, 3);
  await context.close();
});

test("the page's styles do not reach into a report", async () => {
  const styles = async (path) => {
    const { page, close } = await openReport(browser, server.url + path);
    await drawCharts(page);
    const seen = await page.evaluate((INHERITED) => {
      const root = document.querySelector('report-viewer').shadowRoot;
      return [
        '.report',
        '.title',
        '.paragraph',
        '.heading',
        '.toolbar .button',
        '.chart',
        '.contents-lines a',
        '.plot',
      ].map((selector) => {
        const style = getComputedStyle(root.querySelector(selector));
        const rules = INHERITED.map((name) => `${name}: ${style.getPropertyValue(name)}`);
        return [
          selector,
          style.display,
          style.fontSize,
          style.color,
          style.lineHeight,
          style.paddingTop,
          ...rules,
        ].join('\n');
      });
    }, INHERITED);
    await close();
    return seen;
  };
  const calm = await styles('/calm.html');
  assert.deepEqual(await styles('/inside.html'), calm);
  // The properties that are the page's to set do reach it.
  const { page, close } = await openReport(browser, `${server.url}/calm.html`);
  await page.evaluate(() =>
    document.querySelector('report-viewer').style.setProperty('--report-viewer-ink', 'rgb(0, 60, 0)'),
  );
  assert.equal(
    await page.locator('report-viewer .title').evaluate((title) => getComputedStyle(title).color),
    'rgb(0, 60, 0)',
  );
  await close();
});

test('a library that puts its own constructors in place of the platform’s', async () => {
  const { page, problems, close } = await openReport(browser, `${server.url}/replaced.html`);
  assert.equal(
    await page.evaluate(() => window instanceof Window || document.body instanceof Element),
    false,
  );
  const viewer = page.locator('report-viewer');
  await viewer.locator('.figure').first().click();
  await viewer.locator('.card').waitFor();
  await page.keyboard.press('Escape');
  await viewer.locator('.card').waitFor({ state: 'detached' });
  await viewer.locator('.toolbar .button').filter({ hasText: '全部收起' }).click();
  await page.waitForFunction(() =>
    [...document.querySelector('report-viewer').shadowRoot.querySelectorAll('.section')].every(
      (section) => !section.open,
    ),
  );
  clean(problems);
  await close();
});

test('whatever a page does in a handler of our events, figures open their cards after it', async () => {
  const acts = {
    lang: (host) => (host.lang = 'en'),
    address: (host) => host.setAttribute('page-url', '/other'),
    reload: (host) => host.reload(),
    taken: (host) => {
      host.remove();
      document.body.append(host);
    },
    given: (host) => (host.report = host.report ?? null),
  };
  for (const event of ['figure', 'font-size']) {
    for (const [name, act] of Object.entries(acts)) {
      const { page, problems, close } = await open(browser, `${server.url}/calm.html`, {
        prepare: (page) =>
          page.addInitScript(`addEventListener('report-viewer-${event}', ({ target }) => {
            if (window.acted) return;
            window.acted = true;
            (${act})(target);
          })`),
      });
      await state(page, 'ready');
      const viewer = page.locator('report-viewer');
      if (event === 'figure') await viewer.locator('.figure').first().click();
      if (event === 'font-size') await viewer.getByRole('button', { name: '大', exact: true }).click();
      await page.waitForFunction(
        () => window.acted && document.querySelector('report-viewer').state === 'ready',
      );
      await settle(page);
      await viewer.locator('.figure').nth(3).click();
      await viewer.locator('.card').waitFor();
      assert.deepEqual(problems, [], `${event}, ${name}`);
      await close();
    }
  }
});

test("the page's <base> does not lead links elsewhere", async () => {
  const { page, problems, requests, close } = await openReport(browser, `${server.url}/hostile.html`);
  const here = new URL(page.url()).pathname;
  await page
    .locator('report-viewer a.figure')
    .first()
    .evaluate((link) => link.click());
  await page
    .locator('report-viewer .contents-lines a')
    .nth(3)
    .evaluate((link) => link.click());
  await settle(page);
  assert.equal(new URL(page.url()).pathname, here);
  assert.equal(new URL(page.url()).hash, '#report:s1-3');
  await drawCharts(page);
  await page
    .locator('report-viewer .chart-data a')
    .first()
    .evaluate((link) => link.click());
  assert.equal(new URL(page.url()).pathname, here);
  assert.deepEqual(
    requests.filter((path) => path.startsWith('/elsewhere/')),
    [],
  );
  // A link as the browser follows it does go elsewhere: that is what is kept from happening.
  assert.equal(
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#report:s1';
      return new URL(link.href).pathname;
    }),
    '/elsewhere/',
  );
  clean(problems);
  await close();
});

test('a page with no id, and one with an id that comes later', async () => {
  const { page, close } = await openReport(browser, `${server.url}/page.html#report:s4`);
  assert.ok((await linesOnPage(page)).length > 0);
  await page.waitForFunction(
    () =>
      Math.abs(
        document.querySelector('report-viewer').shadowRoot.querySelector('#rv-s4').getBoundingClientRect()
          .top,
      ) < 200,
  );
  await close();
});

/** Keeps every wasm memory, so that its size can be asked for. */
function watchMemories() {
  window.memories = [];
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...parts) => {
    const result = await instantiate.apply(WebAssembly, parts);
    const memory = (result.instance ?? result).exports.memory;
    if (memory) window.memories.push(memory);
    return result;
  };
}

/** Puts a report in and takes it out, `rounds` times. */
function mounts(page, rounds, leak) {
  return page.evaluate(
    async ([rounds, leak, report]) => {
      document.querySelector('report-viewer').remove();
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      for (let round = 0; round < rounds; round += 1) {
        const viewer = document.createElement('report-viewer');
        viewer.report = report;
        const loaded = new Promise((done) =>
          viewer.addEventListener('report-viewer-load', done, { once: true }),
        );
        document.body.append(viewer);
        await loaded;
        if (round % 20 === 0) {
          // Some with a card, and a chart near the view.
          viewer.shadowRoot.querySelector('a.figure').click();
          viewer.open('c-petition');
          await frame();
        }
        if (leak) (window.kept ??= []).push(viewer.shadowRoot.querySelector('.viewer').cloneNode(true));
        viewer.remove();
        await Promise.resolve();
      }
      await frame();
      document.body.append(Object.assign(document.createElement('report-viewer'), { report }));
      await frame();
    },
    [rounds, leak, JSON.stringify(report)],
  );
}

async function measure(page, client) {
  await settle(page);
  for (let round = 0; round < 3; round += 1) {
    await client.send('HeapProfiler.collectGarbage');
    await settle(page);
  }
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name) => metrics.find((each) => each.name === name).value;
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heap: metric('JSHeapUsedSize'),
    wasm: await page.evaluate(() =>
      window.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    ),
  };
}

/** What grew by more than noise: a leak would be a report's worth each time. */
function tooMuch({ nodes, listeners, heap, wasm }, rounds) {
  const grown = [];
  if (nodes > rounds) grown.push(`${nodes} nodes`);
  if (listeners > rounds / 2) grown.push(`${listeners} listeners`);
  if (heap > rounds * 2_000) grown.push(`${heap} bytes of heap`);
  if (wasm > 0) grown.push(`${wasm} bytes of wasm`);
  return grown;
}

function traces(page) {
  return page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
    document: Object.keys(document),
    sheets: document.adoptedStyleSheets.length,
    head: [...document.head.children].map((each) => each.outerHTML),
    body: [...document.body.children].map((each) => each.localName),
    attributes: [document.documentElement, document.body].flatMap((each) =>
      each.getAttributeNames().map((name) => `${each.localName} ${name}=${each.getAttribute(name)}`),
    ),
    title: document.title,
  }));
}

function newTraces(before, now) {
  return Object.keys(now).flatMap((key) =>
    Array.isArray(now[key])
      ? now[key].filter((each) => !before[key].includes(each)).map((each) => `${key}: ${each}`)
      : now[key] === before[key]
        ? []
        : [`${key}: ${now[key]}`],
  );
}
