// A report that cannot be had, or is broken: the page's own content stays, a message says what is
// wrong and what to do, and trying again works as soon as the server is right again. Whatever can
// be read of a strange report is shown, with a notice of what could not.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before, describe } from 'node:test';
import {
  answer,
  clean,
  differences,
  DIST,
  FALLBACK,
  html,
  launch,
  linesOf,
  linesOnPage,
  open,
  openReport,
  report,
  serve,
  state,
  viewerPage,
} from './support.mjs';

const TEXT = JSON.stringify(report, null, 2);
const UTF8 = Buffer.from(TEXT);
const WASM = readdirSync(DIST).find((name) => /^report-viewer-[0-9a-f]+\.wasm$/.test(name));
const GLUE = readdirSync(DIST).find((name) => /^report-viewer-glue-/.test(name));

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/**
 * Serves a page whose `/report.json` is answered by `route`, opens it, runs the test.
 * `server.routes` can be changed on the way: that is how a server recovers.
 */
async function withReport(route, run, { attributes = '', routes = {}, lang } = {}) {
  const all = {
    ...routes,
    '/report.json': route,
    '/page.html': viewerPage(`src="/report.json" ${attributes}`, {
      lang,
      head: '<script src="/listen.js"></script>',
    }),
    '/listen.js': answer(
      `window.heard = [];
       for (const name of ['load', 'error']) {
         addEventListener('report-viewer-' + name, (event) => heard.push({ name, ...event.detail }));
       }`,
      { type: 'text/javascript' },
    ),
  };
  const server = await serve({ routes: all });
  const opened = await open(browser, `${server.url}/page.html`);
  try {
    await run({ ...opened, server, routes: all });
  } finally {
    await opened.close();
    await server.close();
  }
}

const heard = (page) => page.evaluate(() => window.heard);
const alertOf = (page) => page.locator('report-viewer').getByRole('alert');
const fallbackShown = (page) => page.locator('.fallback').isVisible();

/** What a failure must look like; a list of what is wrong with it. */
async function wrongFailure(page, code, message) {
  const wrongs = [];
  const events = await heard(page);
  const last = events.at(-1);
  if (last?.name !== 'error' || last.code !== code) wrongs.push(`event ${JSON.stringify(last)}`);
  const alert = alertOf(page);
  if ((await alert.count()) !== 1) return [...wrongs, 'no alert'];
  const text = await alert.textContent();
  if (!message.test(text)) wrongs.push(`message ${text}`);
  if (!text.includes(last?.message)) wrongs.push('the event has another message');
  if (!(await fallbackShown(page))) wrongs.push('no fallback');
  if (!(await alert.getByRole('button', { name: '重试' }).isVisible())) wrongs.push('no retry');
  if (await page.locator('report-viewer .report').count()) wrongs.push('a report is shown');
  return wrongs;
}

const truncated = TEXT.slice(0, TEXT.indexOf('"heading": "推进法治政府') + 20);
const truncatedAt = { line: truncated.split('\n').length, column: truncated.split('\n').at(-1).length };

const FAULTS = [
  [
    'a page that is not there',
    answer('Not found', { status: 404, type: 'text/plain' }),
    'status',
    /服务器回应 404/,
  ],
  ['a server in trouble', answer('{}', { status: 500 }), 'status', /服务器回应 500/],
  [
    'a page in place of data',
    answer('<!doctype html><title>登录</title>', { type: 'text/html' }),
    'html',
    /收到的是一个网页/,
  ],
  ['a page that calls itself JSON', answer('\n <html></html>'), 'html', /收到的是一个网页/],
  ['a text that breaks off', answer(truncated), 'syntax', /第 \d+ 行第 \d+ 列（body\[2\].*）/],
  ['a comma too many', answer('{\n  "title": "报告",\n}'), 'syntax', /第 [23] 行第 \d+ 列/],
  ['a comment', answer('{"title": "报告" /* JSON has none */}'), 'syntax', /第 1 行/],
  ['nothing', answer(''), 'notAReport', /没有报告的标题和正文/],
  ['white space', answer(' \n\t'), 'notAReport', /没有报告的标题和正文/],
  ['other JSON', answer('{"users": [{"name": "甲"}]}'), 'notAReport', /没有报告的标题和正文/],
  ['a list', answer('[1, 2]'), 'notAReport', /没有报告的标题和正文/],
  ['null', answer('null'), 'notAReport', /没有报告的标题和正文/],
  [
    'a picture',
    answer(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x00, 0x80, 0xff]), { type: 'image/png' }),
    'encoding',
    /编码无法识别/,
  ],
  ['a connection cut at once', (request) => request.socket.destroy(), 'network', /未能下载：网络不通/],
  [
    'a connection cut halfway',
    (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': UTF8.length });
      response.write(UTF8.subarray(0, 2000), () => response.destroy());
    },
    'network',
    /未能下载：网络不通/,
  ],
];

describe('faults', () => {
  for (const [name, route, code, message] of FAULTS) {
    test(`${name}, then a server that recovers`, async () => {
      await withReport(route, async ({ page, routes }) => {
        await state(page, 'failed');
        assert.deepEqual(await wrongFailure(page, code, message), []);
        // Again broken: the message is there again, once.
        await alertOf(page).getByRole('button', { name: '重试' }).click();
        await page.waitForFunction(() => window.heard.length === 2);
        assert.deepEqual(await wrongFailure(page, code, message), []);
        routes['/report.json'] = answer(UTF8);
        await alertOf(page).getByRole('button', { name: '重试' }).click();
        await state(page, 'ready');
        assert.equal(await alertOf(page).count(), 0);
        assert.equal(await fallbackShown(page), false);
        assert.deepEqual(lost(await linesOnPage(page)), []);
      });
    });
  }

  test('a stalled download ends after its time', async () => {
    await withReport(
      (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.write('{"title":');
      },
      async ({ page }) => {
        await state(page, 'failed');
        assert.deepEqual(await wrongFailure(page, 'timeout', /等待 1 秒仍未收到/), []);
      },
      { attributes: 'timeout="1"' },
    );
  });

  test('a download that drips ends after its time', async () => {
    let drip;
    await withReport(
      (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        drip = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(drip));
      },
      async ({ page }) => {
        await state(page, 'failed');
        assert.deepEqual(await wrongFailure(page, 'timeout', /等待 1 秒/), []);
      },
      { attributes: 'timeout="1"' },
    );
  });

  for (const [name, headers] of [
    ['that says its size', { 'Content-Length': UTF8.length }],
    ['that does not', { 'Transfer-Encoding': 'chunked' }],
  ]) {
    test(`a report too large ${name}`, async () => {
      const limit = Math.ceil(UTF8.length / 2);
      await withReport(
        answer(UTF8, { headers }),
        async ({ page }) => {
          await state(page, 'failed');
          assert.deepEqual(await wrongFailure(page, 'tooLarge', /报告超过 \S+ kB，未下载/), []);
          // "0 MB" would tell nobody anything.
          assert.doesNotMatch(await alertOf(page).textContent(), /超过 0(\.\d+)? /);
        },
        { attributes: `max-bytes="${limit}"` },
      );
    });
  }

  test('a program that never comes: the limit ends it, and trying again asks anew', async () => {
    for (const name of [WASM, GLUE]) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const server = await serve({
        routes: {
          '/report.json': answer(UTF8),
          '/page.html': viewerPage('src="/report.json" timeout="2"'),
        },
      });
      // It is asked for, and never answered.
      await page.route(`**/${name}*`, () => {});
      await page.goto(`${server.url}/page.html`);
      await state(page, 'failed');
      assert.match(await alertOf(page).textContent(), /等待 2 秒/);
      assert.equal(await fallbackShown(page), true);
      await page.unrouteAll();
      await page.evaluate(() => document.querySelector('report-viewer').setAttribute('timeout', '60'));
      await alertOf(page).getByRole('button', { name: '重试' }).click();
      await state(page, 'ready');
      await context.close();
      await server.close();
    }
  });

  test('a fetch without streams', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = async (...asked) =>
        Object.defineProperty(await fetch(...asked), 'body', { value: undefined });
    });
    for (const [attributes, expected] of [
      ['', 'ready'],
      ['max-bytes="100"', 'failed'],
    ]) {
      const routes = {
        '/report.json': answer(UTF8),
        '/page.html': viewerPage(`src="/report.json" ${attributes}`),
      };
      const server = await serve({ routes });
      await page.goto(`${server.url}/page.html`);
      await state(page, expected);
      if (expected === 'failed') assert.match(await alertOf(page).textContent(), /未下载/);
      await server.close();
    }
    await context.close();
  });

  test('a report that a script names once the element is there: nothing is said before', async () => {
    const listen = answer(
      `window.heard = [];
       addEventListener('report-viewer-error', (event) => heard.push(event.detail.code));`,
      { type: 'text/javascript' },
    );
    const routes = {
      '/listen.js': listen,
      '/page.html': viewerPage('', { head: '<script src="/listen.js"></script>' }),
    };
    const server = await serve({ routes });
    const { page, close } = await open(browser, `${server.url}/page.html`);
    await page.evaluate(() => customElements.whenDefined('report-viewer'));
    assert.equal(await page.evaluate(() => document.querySelector('report-viewer').state), 'idle');
    assert.equal(await fallbackShown(page), true);
    await page.evaluate((text) => {
      document.querySelector('report-viewer').report = JSON.parse(text);
    }, TEXT);
    await state(page, 'ready');
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    // Where none ever comes, the reader is told.
    await page.reload();
    await state(page, 'failed');
    assert.deepEqual(await page.evaluate(() => window.heard), ['noSource']);
    assert.equal(await fallbackShown(page), true);
    await close();
    await server.close();
  });

  test('the address is left alone where it is a route, and where the author says so', async () => {
    for (const [attributes, hash, expected] of [
      ['', '#/report', '#/report'],
      ['', '#!report', '#!report'],
      ['address="off"', '#report:s3', '#report:s3'],
      ['', '', '#report:f1'],
    ]) {
      const routes = {
        '/report.json': answer(UTF8),
        '/page.html': viewerPage(`src="/report.json" ${attributes}`),
      };
      const server = await serve({ routes });
      const { page, close } = await openReport(browser, `${server.url}/page.html${hash}`);
      await page.locator('report-viewer').evaluate((host) => host.open('f1'));
      assert.equal(new URL(page.url()).hash, expected);
      await close();
      await server.close();
    }
  });

  test('no src', async () => {
    await withReport(answer(UTF8), async ({ page }) => {
      await state(page, 'ready');
      await page.evaluate(() => document.querySelector('report-viewer').setAttribute('src', ''));
      await state(page, 'failed');
      assert.deepEqual(await wrongFailure(page, 'noSource', /没有指定报告/), []);
    });
  });

  test('where a broken text breaks is told by line and column', async () => {
    await withReport(answer(truncated), async ({ page }) => {
      await state(page, 'failed');
      const text = await alertOf(page).textContent();
      const [, line, column] = /第 (\d+) 行第 (\d+) 列/.exec(text).map(Number);
      assert.equal(line, truncatedAt.line);
      assert.ok(column >= 1 && column <= truncatedAt.column + 1, text);
    });
  });

  test('a message in English', async () => {
    await withReport(
      answer('', { status: 503 }),
      async ({ page }) => {
        await state(page, 'failed');
        assert.match(await alertOf(page).textContent(), /the server answered 503/);
        await page.getByRole('button', { name: 'Try again' }).waitFor();
      },
      { lang: 'en' },
    );
  });

  test('a message in traditional Chinese', async () => {
    await withReport(
      answer('', { status: 503 }),
      async ({ page }) => {
        await state(page, 'failed');
        assert.match(await alertOf(page).textContent(), /伺服器回應 503/);
        await page.getByRole('button', { name: '重試' }).waitFor();
      },
      { lang: 'zh-HK' },
    );
  });

  test('without the texts of its language the report is shown, with those that the program has', async () => {
    const [file] = readdirSync(DIST).filter((name) => name.startsWith('report-viewer-zh-Hant-'));
    await withReport(
      answer(JSON.stringify(report)),
      async ({ page }) => {
        await state(page);
        await page.locator('report-viewer').getByRole('button', { name: '全部展开' }).waitFor();
        assert.equal(await page.locator('report-viewer .viewer').getAttribute('lang'), 'zh-CN');
      },
      { lang: 'zh-Hant', routes: { [`/${file}`]: answer('', { status: 404, type: 'text/plain' }) } },
    );
  });

  test('the check of failures is not passed by a report that is shown', async () => {
    await withReport(answer(UTF8), async ({ page }) => {
      await state(page, 'ready');
      assert.ok((await wrongFailure(page, 'status', /404/)).length > 1);
    });
  });
});

describe('the program', () => {
  for (const [name, path, route] of [
    ['wasm not there', `/${WASM}`, answer('', { status: 404, type: 'text/plain' })],
    [
      'wasm that breaks off',
      `/${WASM}`,
      answer(readFileSync(join(DIST, WASM)).subarray(0, 5000), { type: 'application/wasm' }),
    ],
    ['glue not there', `/${GLUE}`, answer('', { status: 404, type: 'text/plain' })],
    ['glue of the wrong type', `/${GLUE}`, answer('export {}', { type: 'text/plain' })],
  ]) {
    test(`${name}, then a server that recovers`, async () => {
      await withReport(
        answer(UTF8),
        async ({ page, routes }) => {
          await state(page, 'failed');
          assert.deepEqual(await wrongFailure(page, 'program', /阅读组件未能启动/), []);
          delete routes[path];
          await alertOf(page).getByRole('button', { name: '重试' }).click();
          await state(page, 'ready');
          assert.deepEqual(lost(await linesOnPage(page)), []);
        },
        { routes: { [path]: route } },
      );
    });
  }

  for (const type of ['application/octet-stream', 'text/html', 'application/wasm; charset=utf-8']) {
    test(`wasm served as ${type} works`, async () => {
      await withReport(
        answer(UTF8),
        async ({ page, problems }) => {
          await state(page, 'ready');
          clean(problems);
        },
        { routes: { [`/${WASM}`]: answer(readFileSync(join(DIST, WASM)), { type }) } },
      );
    });
  }

  test('charts whose code is not there show their tables', async () => {
    const charts = Object.fromEntries(
      readdirSync(DIST)
        .filter((name) => name.startsWith('report-viewer-chart-'))
        .map((name) => [`/${name}`, answer('', { status: 404, type: 'text/plain' })]),
    );
    await withReport(
      answer(UTF8),
      async ({ page }) => {
        await state(page, 'ready');
        await page.evaluate(() => document.querySelector('report-viewer').open('c-petition'));
        const chart = page.locator('report-viewer [id="rv-c-petition"]');
        await chart.locator('.plot-note').filter({ hasText: '图表未能加载' }).waitFor();
        await chart.locator('summary').click();
        assert.equal(await chart.locator('tbody tr:not(.series-row)').count(), 10);
        assert.deepEqual(lost(await linesOnPage(page)), []);
      },
      { routes: charts },
    );
  });
});

describe('encodings', () => {
  const gbk = encodeGbk(
    '{"version":"1.0","language":"zh-CN","title":"法治政府建设工作总结","body":[{"kind":"paragraph","text":"共调处纠纷96件。"}]}',
  );
  const plain = { title: '法治政府建设工作总结', body: [{ kind: 'paragraph', text: '共调处纠纷96件。' }] };
  const little = Buffer.from(`\ufeff${JSON.stringify({ version: '1.0', ...plain })}`, 'utf16le');
  for (const [name, bytes] of [
    ['GBK', gbk],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${JSON.stringify({ version: '1.0', ...plain })}`)],
    ['UTF-16, little end first', little],
    ['UTF-16, big end first', Buffer.from(little).swap16()],
  ]) {
    for (const type of ['application/json', 'application/json; charset=iso-8859-1']) {
      test(`${name} sent as ${type}`, async () => {
        await withReport(answer(bytes, { type }), async ({ page, problems }) => {
          await state(page, 'ready');
          assert.equal(await page.locator('report-viewer .title').textContent(), plain.title);
          assert.deepEqual(await linesOnPage(page), linesOf(plain));
          clean(problems);
        });
      });
    }
  }
});

describe('strange reports', () => {
  test('what is not known is shown as text, with a notice of where it stands', async () => {
    const strange = structuredClone(report);
    strange.weather = '晴';
    strange.body.splice(1, 0, {
      kind: 'hologram',
      caption: '全息图',
      layers: [{ text: '第一层' }, { text: '第二层' }],
    });
    strange.charts[0].kind = 'sunburst';
    strange.figures[0].value = '十';
    strange.figures[1].quote = '15个';
    strange.figures[2].bound = 'roughly';
    strange.charts[1].series[0].points[0].figure = 'f999';
    await withReport(answer(JSON.stringify(strange, null, 1)), async ({ page, problems }) => {
      await state(page, 'ready');
      const unknown = page.locator('report-viewer .unknown .paragraph');
      assert.deepEqual(await unknown.allTextContents(), ['全息图', '第一层', '第二层']);
      const lines = (await linesOnPage(page)).filter(
        (line) => !['全息图', '第一层', '第二层'].includes(line),
      );
      assert.deepEqual(lost(lines), []);
      const notices = page.locator('report-viewer .notices');
      await notices.locator('summary').click();
      const text = await notices.textContent();
      for (const [words, path] of [
        ['此版本不认识的字段', 'weather'],
        ['此版本不认识的内容类型', 'body[1]'],
        ['此版本不认识的图表类型', 'charts[0].kind'],
        ['值的类型不对', 'figures[0].value'],
        ['值的类型不对', 'figures[1].quote'],
        ['此版本不认识的取值', 'figures[2].bound'],
        ['引用了不存在的数字', 'charts[1].series[0].points[0].figure'],
      ]) {
        const line = (await notices.locator('li').allTextContents()).find((each) => each.includes(path));
        assert.ok(line?.includes(words) && /第 \d+ 行，第 \d+ 列/.test(line), `${path}: ${line ?? text}`);
      }
      const sunburst = page.locator(`report-viewer [id="rv-${strange.charts[0].id}"]`);
      assert.equal(await sunburst.locator('.plot').count(), 0);
      await sunburst.locator('.chart-data summary').click();
      assert.equal(await sunburst.locator('tbody tr:not(.series-row)').count(), 6);
      const [event] = await heard(page);
      assert.equal(event.notices, await notices.locator('li').count());
      clean(problems);
    });
  });

  test('a report in order has no notices', async () => {
    await withReport(answer(UTF8), async ({ page }) => {
      await state(page, 'ready');
      assert.equal(await page.locator('report-viewer .notices').count(), 0);
      assert.deepEqual(await heard(page), [
        {
          name: 'load',
          title: report.title,
          figures: report.figures.length,
          charts: report.charts.length,
          notices: 0,
        },
      ]);
    });
  });

  test('a file of wrong types keeps its text', async () => {
    const wrong = {
      version: 1,
      title: ['年度', '总结'],
      breadcrumb: '政务公开',
      body: ['一段文字', 7, null, { kind: 'paragraph', text: { 甲: '另一段' } }],
      figures: 'none',
      charts: [3],
      signature: '办公室',
    };
    await withReport(answer(JSON.stringify(wrong)), async ({ page, problems }) => {
      await state(page, 'ready');
      assert.equal(await page.locator('report-viewer .title').textContent(), '年度\n总结');
      assert.deepEqual(await linesOnPage(page), ['一段文字', '7', '另一段']);
      clean(problems);
    });
  });

  test('sections nested without end are shown as text', async () => {
    let deep = { kind: 'paragraph', text: '最深处' };
    for (let level = 0; level < 300; level += 1)
      deep = { kind: 'section', id: `d${level}`, heading: `第${level}层`, blocks: [deep] };
    await withReport(
      answer(JSON.stringify({ version: '1.0', title: '深', body: [deep] })),
      async ({ page }) => {
        await page.waitForFunction(() => window.heard.length > 0);
        // Shown, or refused with a message: never a dead page.
        if ((await page.evaluate(() => document.querySelector('report-viewer').state)) === 'ready') {
          assert.match(await page.locator('report-viewer .body').textContent(), /最深处/);
        } else {
          assert.equal(await fallbackShown(page), true);
          assert.equal(await alertOf(page).count(), 1);
        }
      },
    );
  });
});

describe('a report by script', () => {
  let server;
  before(async () => {
    server = await serve({
      routes: {
        '/script.html': html(
          `<report-viewer id="given"><p class="fallback">${FALLBACK}</p></report-viewer>`,
          { head: '<script type="module" src="/give.js"></script>' },
        ),
        '/object.html': html(`<report-viewer><p class="fallback">${FALLBACK}</p></report-viewer>`, {
          head: '<script type="module" src="/before.js"></script>',
        }),
        '/before.js': answer(
          // Modules run in order: this one before the element's.
          `const viewer = document.querySelector('report-viewer');
           viewer.report = { version: '1.0', title: '先给的报告', body: [] };
           window.wasPlain = viewer.constructor === HTMLElement;`,
          { type: 'text/javascript' },
        ),
        '/give.js': answer('', { type: 'text/javascript' }),
      },
    });
  });
  after(() => server?.close());

  test('given before the element is known', async () => {
    const { page, requests, problems, close } = await openReport(browser, `${server.url}/object.html`);
    assert.equal(await page.evaluate(() => window.wasPlain), true);
    assert.equal(await page.locator('report-viewer .title').textContent(), '先给的报告');
    assert.deepEqual(
      requests.filter((path) => path.endsWith('.json')),
      [],
    );
    clean(problems);
    await close();
  });

  test('given later, as an object and as text, in place of another', async () => {
    const { page, close } = await openReport(browser, `${server.url}/object.html`);
    const title = page.locator('report-viewer .title');
    const give = async (value, expected) => {
      await page.evaluate((value) => (document.querySelector('report-viewer').report = value), value);
      await title.filter({ hasText: expected }).waitFor();
      assert.equal(await title.count(), 1);
    };
    await give({ version: '1.0', title: '对象', body: [] }, '对象');
    await give('{"version":"1.0","title":"文本","body":[]}', '文本');
    await give(report, report.title);
    assert.deepEqual(lost(await linesOnPage(page)), []);
    // A bad one shows the failure, a good one after it the report.
    await page.evaluate(() => (document.querySelector('report-viewer').report = '{"title":'));
    await state(page, 'failed');
    assert.equal(await fallbackShown(page), true);
    await give({ version: '1.0', title: '又好了', body: [] }, '又好了');
    await close();
  });

  test('what cannot be JSON is a failure, not an exception', async () => {
    const { page, problems, close } = await openReport(browser, `${server.url}/object.html`);
    await page.evaluate(() => {
      const circle = {};
      circle.self = circle;
      document.querySelector('report-viewer').report = circle;
    });
    await state(page, 'failed');
    assert.equal(await fallbackShown(page), true);
    clean(problems);
    await close();
  });
});

/** What these lines lack of the sample's text. (Its spaces are the reading tests' matter.) */
function lost(lines) {
  const plain = (line) => line.replace(/\s/g, '');
  return differences(lines.map(plain), linesOf(report).map(plain));
}

/** GBK bytes, by asking the decoder for every two-byte pair once. */
function encodeGbk(text) {
  const table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && !table.has(character)) table.set(character, [high, low]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 128 ? character.charCodeAt(0) : table.get(character),
    ),
  );
}
