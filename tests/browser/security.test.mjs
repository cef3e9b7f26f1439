// The element promises: nothing of a report is ever run or fetched, the strictest policy is kept,
// and reports come only from where the page's author says.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import {
  answer,
  clean,
  CSP,
  DIST,
  drawCharts,
  FALLBACK,
  html,
  launch,
  linesOf,
  linesOnPage,
  open,
  openReport,
  report,
  SAMPLE,
  serve,
  startServer,
  state,
  viewerPage,
} from './support.mjs';

const MARK = 'https://attacker.example/';
const HOSTILE = [
  `<img src="${MARK}image" onerror="window.hit=1">`,
  `<script src="${MARK}script"></script><script>window.hit=1</script>`,
  `"><svg onload="window.hit=1"></svg><iframe src="${MARK}frame"></iframe>`,
  `javascript:window.hit=1`,
  `{a|b} {b}{c} {value} {@[1]} {{constructor.constructor("window.hit=1")()}}`,
  `function (params) { window.hit = 1; return "${MARK}"; }`,
  `image://${MARK}symbol`,
  `url(${MARK}style) expression(window.hit=1) </style><style>@import "${MARK}sheet"</style>`,
  `=HYPERLINK("${MARK}","点此")`,
  '\u202e\u0000\u2028%s %d ${window.hit=1} `${1}`',
];

let browser;
let server;
let hostile;

before(async () => {
  browser = await launch();
  hostile = hostileReport();
  const withoutWasm = CSP.replace(" 'wasm-unsafe-eval'", '');
  server = await serve({
    routes: {
      '/page.html': viewerPage(),
      '/hostile.html': viewerPage('src="/hostile.json"'),
      '/hostile.json': answer(JSON.stringify(hostile)),
      '/strict.html': (request, response) => {
        response.setHeader('Content-Security-Policy', withoutWasm);
        viewerPage()(request, response);
      },
      '/query.html': html(`<report-viewer><p class="fallback">${FALLBACK}</p></report-viewer>`),
      '/inline.html': html('<p onclick="void 0">内联</p><script>window.inline = 1</script>'),
      // What a hurried author might have written into a page; the test's broken build.
      '/unsafe.js': answer(
        'document.querySelector("report-viewer").shadowRoot.querySelector(".title").innerHTML = "<i>x</i>";',
        { type: 'text/javascript' },
      ),
    },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test('the page of the build keeps the strict policy', async () => {
  const { problems, close } = await openReport(browser, `${server.url}/`);
  clean(problems);
  await close();
});

test('a whole reading breaks no policy', async () => {
  const { page, problems, requests, close } = await openReport(browser, `${server.url}/page.html`, {
    prepare: (page) => page.addInitScript(() => (window.print = () => (window.top.printed = true))),
  });
  await useEverything(page);
  clean(problems);
  assert.deepEqual(
    requests.filter((request) => request.startsWith('http')),
    [],
  );
  // The same listener hears a refusal when there is one.
  await page.addScriptTag({ url: `${server.url}/unsafe.js` }).catch(() => {});
  await page.waitForFunction(() => true);
  assert.ok(
    problems.some((problem) => problem.startsWith('policy: require-trusted-types-for')),
    problems.join(),
  );
  await close();
});

test('the policy of these tests is in force', async () => {
  const { page, problems, close } = await open(browser, `${server.url}/inline.html`);
  assert.equal(await page.evaluate(() => window.inline), undefined);
  assert.ok(
    problems.some((problem) => problem.startsWith('policy: script-src')),
    problems.join(),
  );
  await close();
});

test('a report full of markup, script and formatters is shown as text', async () => {
  const { page, problems, requests, close } = await openReport(browser, `${server.url}/hostile.html`, {
    prepare: (page) => page.addInitScript(() => (window.print = () => (window.top.printed = true))),
  });
  const before = await names(page);
  await useEverything(page);
  assert.deepEqual((await linesOnPage(page)).map(visible), linesOf(hostile).map(visible));
  assert.equal(await page.locator('report-viewer h1.title').textContent(), hostile.title);
  const drawn = await page.locator('report-viewer .canvas svg text').allTextContents();
  for (const point of hostile.charts.flatMap((chart) => chart.series.flatMap((series) => series.points))) {
    const start = visible(point.label).slice(0, 4);
    assert.ok(
      drawn.some((text) => visible(text).startsWith(start)),
      `${start} in ${drawn}`,
    );
  }
  assert.deepEqual(await foreign(page), []);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.deepEqual(await names(page), before);
  assert.deepEqual(
    requests.filter((request) => request.startsWith('http')),
    [],
  );
  clean(problems);

  // The same search finds such an element when one is put in.
  await page.evaluate(() => {
    const title = document.querySelector('report-viewer').shadowRoot.querySelector('.title');
    title.append(document.createElement('img'));
    title.setAttribute('src', 'https://attacker.example/');
  });
  assert.deepEqual(await foreign(page), ['img', 'src=https://attacker.example/']);
  await close();
});

test('files of a hostile report hold it as text', async () => {
  const { page, context, close } = await openReport(browser, `${server.url}/hostile.html`);
  const file = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('report-viewer .chart').first().getByRole('button', { name, exact: true }).click(),
    ]);
    assert.doesNotMatch(download.suggestedFilename(), /[\\/:*?"<>|]/);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  };
  const svg = await file('下载图片（SVG）');
  const blank = await context.newPage();
  const inSvg = await blank.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return {
      names: [...new Set([...parsed.querySelectorAll('*')].map((each) => each.localName))],
      handlers: [...parsed.querySelectorAll('*')]
        .flatMap((each) => each.getAttributeNames())
        .filter((name) => /^on|href/.test(name)),
    };
  }, svg);
  for (const name of ['script', 'img', 'image', 'iframe', 'foreignObject', 'parsererror', 'a']) {
    assert.equal(inSvg.names.includes(name), false, name);
  }
  assert.deepEqual(inSvg.handlers, []);
  const csv = await file('下载数据（CSV）');
  assert.deepEqual(csv.match(/(^|,|\n)"?[=+@]/g), null, 'no formula');
  await close();
});

test('src comes from the attribute, never from the address of the page', async () => {
  for (const query of [`?src=${SAMPLE}`, `?report=${SAMPLE}`, `#src=${SAMPLE}`, `?url=${SAMPLE}#report:s1`]) {
    const { page, requests, close } = await open(browser, `${server.url}/query.html${query}`);
    await state(page, 'failed');
    assert.equal(requests.includes(SAMPLE), false, query);
    assert.equal(await page.locator('.fallback').isVisible(), true);
    await close();
  }
  // With the attribute it is asked for.
  const { requests, close } = await openReport(browser, `${server.url}/page.html`);
  assert.equal(requests.includes(SAMPLE), true);
  await close();
});

test('another origin is read only when the page allows it', async () => {
  const other = await startServer({ root: DIST, headers: { 'Access-Control-Allow-Origin': '*' } });
  const closed = await startServer({ root: DIST }); // allows nobody
  const allowing = await serve({
    headers: { 'Content-Security-Policy': `${CSP}; connect-src 'self' ${other.url} ${closed.url}` },
    routes: {
      '/refused.html': viewerPage(`src="${other.url}${SAMPLE}"`),
      '/allowed.html': viewerPage(
        `src="${other.url}${SAMPLE}" allow-origins="https://example.org ${other.url}"`,
      ),
      '/closed.html': viewerPage(`src="${closed.url}${SAMPLE}" allow-origins="${closed.url}"`),
      '/redirect.html': viewerPage('src="/elsewhere.json"'),
      '/elsewhere.json': (_request, response) => {
        response.writeHead(302, { Location: `${other.url}${SAMPLE}` }).end();
      },
      '/script.html': viewerPage('src="javascript:alert(1)"'),
      '/data.html': viewerPage('src="data:application/json,{}"'),
    },
  });
  try {
    const failed = async (path) => {
      const { page, requests, close } = await open(browser, allowing.url + path);
      await state(page, 'failed');
      const alert = await page.locator('report-viewer').getByRole('alert').textContent();
      assert.equal(await page.locator('.fallback').isVisible(), true);
      await close();
      return { alert, requests };
    };
    const refused = await failed('/refused.html');
    assert.ok(refused.alert.includes(`另一网站（${other.url}）`), refused.alert);
    assert.equal(
      refused.requests.some((request) => request.startsWith(other.url)),
      false,
    );
    // A redirect is not followed there either.
    const redirected = await failed('/redirect.html');
    assert.match(redirected.alert, /未能下载/);
    assert.deepEqual(
      other.requests.map(({ path }) => path),
      [],
    );
    assert.match((await failed('/closed.html')).alert, /未能下载/);
    assert.match((await failed('/script.html')).alert, /地址无法识别/);
    assert.match((await failed('/data.html')).alert, /地址无法识别/);

    const { requests, problems, close } = await openReport(browser, `${allowing.url}/allowed.html`);
    assert.equal(requests.includes(other.url + SAMPLE), true);
    clean(problems);
    await close();
  } finally {
    await Promise.all([other.close(), closed.close(), allowing.close()]);
  }
});

test("a page without 'wasm-unsafe-eval' keeps its content and says so", async () => {
  const { page, problems, close } = await open(browser, `${server.url}/strict.html`);
  await state(page, 'failed');
  const alert = page.locator('report-viewer').getByRole('alert');
  assert.match(await alert.textContent(), /阅读组件未能启动/);
  assert.equal(await page.locator('.fallback').isVisible(), true);
  assert.equal(await alert.getByRole('button', { name: '重试' }).isVisible(), true);
  assert.ok(
    problems.some((problem) => problem.startsWith('policy: script-src')),
    problems.join(),
  );
  await close();
});

/** Does what readers do: folds, figures, charts, tables, files, print. */
async function useEverything(page) {
  const shadow = (selector) => page.locator(`report-viewer ${selector}`);
  await drawCharts(page);
  for (const name of ['全部收起', '全部展开']) await page.getByRole('button', { name, exact: true }).click();
  await shadow('.step').last().click();
  await shadow('a.figure').first().click();
  await shadow('.card').waitFor();
  await shadow('.chart-data > summary').first().click();
  await shadow('.chart-data a').first().click();
  await shadow('.lit').first().waitFor();
  await shadow('.contents-lines a').last().click();
  for (const name of ['下载数据（CSV）', '下载图片（SVG）', '下载图片（PNG）']) {
    await Promise.all([
      page.waitForEvent('download'),
      shadow('.chart').first().getByRole('button', { name, exact: true }).click(),
    ]);
  }
  await shadow('summary').filter({ hasText: '打印' }).click();
  await page.getByRole('button', { name: '打印全文', exact: true }).click();
  await page.waitForFunction(() => window.printed);
}

/** The sample with hostile words in every place that holds text. */
function hostileReport() {
  const copy = structuredClone(report);
  let next = 0;
  const words = () => HOSTILE[(next += 1) % HOSTILE.length];
  copy.title = words();
  copy.breadcrumb = [words(), words()];
  copy.publisher = words();
  copy.published = words();
  const walk = (blocks) => {
    for (const block of blocks) {
      if (block.text !== undefined) block.text = `${words()}${block.text}`;
      if (block.number !== undefined) block.number = words();
      if (block.heading !== undefined) block.heading = words();
      if (block.blocks) walk(block.blocks);
    }
  };
  walk(copy.body);
  copy.body.push({
    kind: 'table',
    caption: words(),
    columns: [words(), words()],
    rows: [[words(), words()]],
  });
  copy.signature = { name: words(), date_text: words() };
  for (const figure of copy.figures) {
    figure.label = words();
    figure.unit = words();
    figure.period = words();
    figure.concept = words();
  }
  for (const chart of copy.charts) {
    chart.title = words();
    chart.description = words();
    for (const series of chart.series) {
      series.name = words();
      for (const point of series.points) point.label = words();
    }
  }
  return copy;
}

/** NUL and the like are shown as the browser shows them. */
const visible = (text) => text.replace(/[\s\u0000\ufffd]/g, '');

/** Elements and attributes that nothing of ours makes. */
function foreign(page) {
  return page.evaluate(() => {
    const root = document.querySelector('report-viewer').shadowRoot;
    const names = [
      'img',
      'image',
      'script',
      'style',
      'object',
      'embed',
      'foreignObject',
      'form',
      'i',
      'video',
      'base',
      'meta',
    ];
    const found = names.filter((name) => root.querySelector(name));
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(name);
        if (/^(href|src|action|xlink:href)$/.test(name) && !value.startsWith('#'))
          found.push(`${name}=${value}`);
      }
    }
    return found;
  });
}

const names = (page) =>
  page.evaluate(() =>
    Object.getOwnPropertyNames(window)
      .filter((name) => !/^(printed|\d+)$/.test(name))
      .sort(),
  );
