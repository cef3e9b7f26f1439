// The site that `report build` makes of a folder of reports: its pages, what is built again, and how
// nginx serves it with the configuration that the README shows.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import {
  clean,
  DESKTOP,
  differences,
  DIST,
  launch,
  linesOf,
  linesOnPage,
  makeByReport,
  open,
  parseCsv,
  PHONE,
  report,
  runReport,
  serve,
  state,
  violations,
} from './support.mjs';

const ADDRESS = 'https://www.example.gov.cn/reports';
const YEARS = 'publishers/yun-ting-jie-dao-ban-shi-chu.html';
const DISCLOSURE = 'publishers/lan-yu-shi-shu-ju-zi-yuan-guan-li-ju.html';
const ORGANS = 'disclosure/2023.html';

const folder = mkdtempSync(join(tmpdir(), 'report-viewer-site-'));
chmodSync(folder, 0o755); // nginx reads it as another user
const site = join(folder, 'site');
/** The samples, and reports of more organs by the form: how many requests each received, if it says so. */
const REPORTS = join(folder, 'reports');
cpSync(join(DIST, 'reports'), REPORTS, { recursive: true });
const OWN = '澜屿市数据资源管理局';
const RECEIVED = { 阿山区教育局: 9, 白石镇人民政府: undefined, 平川市民政局: 77, 竹桥街道办事处: 120 };
for (const [index, [name, received]] of Object.entries(RECEIVED).entries()) {
  const report = JSON.parse(
    readFileSync(join(REPORTS, 'disclosure-2023.json'), 'utf8').replaceAll(OWN, name),
  );
  report.figures = report.figures.filter((figure) => {
    if (figure.concept !== 'disclosure.requests.received.total') return true;
    // The text says it, too, of the report that these are made of.
    if (!figure.quote.cell) return false;
    const { table, row, column } = figure.quote.cell;
    const shown = received === undefined ? '' : String(received);
    tablesOf(report.body).find(({ id }) => id === table).rows[row - 1][column - 1] = shown;
    Object.assign(figure, { value: received, printed: shown });
    figure.quote.exact = shown;
    return received !== undefined;
  });
  writeFileSync(join(REPORTS, `organ-${index}.json`), JSON.stringify(report));
}
const NAMES = readdirSync(REPORTS).filter((name) => name.endsWith('.json'));

let browser;
let server;

before(async () => {
  makeByReport('build', REPORTS, '-o', site, '--address', ADDRESS, '--name', '样例报告', '--language', 'zh');
  browser = await launch();
  server = await serve({ root: site });
});

after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function tablesOf(blocks) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : tablesOf(block.blocks ?? [])));
}

const read = (path) => readFileSync(join(site, path), 'utf8');
const files = (root = site) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
const openPage = (path, options) =>
  open(browser, `${server.url}/${path}`, { javaScriptEnabled: false, ...options });

// Its pages

test('there is a page for each report, with its data and its figures, an index, and the years side by side', () => {
  const names = files().filter((name) => !/\.(br|gz)$/.test(name));
  for (const name of NAMES) {
    for (const ending of ['html', 'json', 'csv'])
      assert.ok(names.includes(`reports/${name.replace('json', ending)}`), name);
  }
  assert.ok(names.includes('index.html'));
  assert.ok(names.includes(YEARS), names.join('\n'));
  // Only publishers of several years are compared.
  assert.deepEqual(
    names.filter((name) => name.startsWith('publishers/')),
    [DISCLOSURE, YEARS],
  );
});

test('no link of the site leads nowhere', async () => {
  const broken = [];
  for (const path of files().filter((name) => name.endsWith('.html'))) {
    const { page, close } = await openPage(path);
    const addresses = await page
      .locator('[href], [src]')
      .evaluateAll((all) =>
        all.map(
          (each) => new URL(each.getAttribute('href') ?? each.getAttribute('src'), document.baseURI).href,
        ),
      );
    for (const address of new Set(addresses.filter((address) => address.startsWith(server.url)))) {
      const url = new URL(address);
      const file = join(site, decodeURIComponent(url.pathname));
      if (!existsSync(file)) broken.push(`${path}: ${address}`);
      // The id is in the page, or is the one that closes the list of contents.
      const id = decodeURIComponent(url.hash.slice(1));
      if (id && id !== '-' && !readFileSync(file, 'utf8').includes(`id="${id}"`))
        broken.push(`${path}: ${address}`);
    }
    await close();
  }
  assert.deepEqual(broken, []);
});

test('the index lists every report by publisher and by year', async () => {
  const { page, problems, close } = await openPage('index.html');
  assert.equal(await page.locator('h1').textContent(), '样例报告');
  const links = await page
    .locator('.site-publishers a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  assert.deepEqual(
    [...links].sort(),
    [...NAMES.map((name) => `reports/${name.replace('json', 'html')}`), DISCLOSURE, YEARS].sort(),
  );
  assert.deepEqual(await page.locator('.site-year h3').allTextContents(), [
    '2023年',
    '2022年',
    '2021年',
    '2018年',
  ]);
  clean(problems);
  await close();
});

test('the years of a publisher stand side by side: changes, gaps, new names, other scopes, text that came back', async () => {
  const { page, problems, close } = await openPage(YEARS);
  const row = async (name) => {
    const found = page
      .locator('tbody tr')
      .filter({ has: page.locator('th', { hasText: name }) })
      .first();
    return {
      head: await found.locator('th').textContent(),
      cells: await found.locator('td').allTextContents(),
    };
  };
  const reports = NAMES.filter((name) => name.startsWith('yunting')).map((name) =>
    JSON.parse(readFileSync(join(REPORTS, name), 'utf8')),
  );
  // Every value is one that the report of that year states, with a link to it.
  const rows = await page
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td')].map((cell) =>
          [...cell.querySelectorAll('a')].map((link) => link.href),
        ),
      ),
    );
  assert.ok(rows.length >= 15, `${rows.length} rows`);
  for (const [year, links] of rows.flatMap((cells) => cells.entries().toArray?.() ?? [...cells.entries()])) {
    for (const link of links) {
      const id = decodeURIComponent(new URL(link).hash).replace('#report:', '');
      assert.ok(
        reports[year].figures.some((figure) => figure.id === id),
        link,
      );
      assert.ok(link.includes(`${2021 + year}`), link);
    }
  }
  // A year that does not state it is a gap, never a number; nor is there a change over a gap.
  const gaps = await page.locator('.site-gap').count();
  assert.ok(gaps > 0);
  const renamed = await row('法治课堂');
  assert.match(renamed.head, /由“.*法治讲座.*”改为“.*法治课堂.*”/);
  const scope = await row('社区矫正对象');
  assert.match(scope.head, /2023年报告说明：.*望汀社区和柳湾社区/);
  assert.doesNotMatch(scope.cells[2], /%/);
  // 1900余 is a bound: no change is told.
  assert.match((await page.locator('.site-repeated summary').allTextContents()).join(), /与2022年逐字相同/);
  assert.ok((await page.locator('.site-picture svg').count()) > 5);
  clean(problems);
  await close();
});

/** The first words of the rows of the table of requests, and what they say of one of its columns. */
const requests = (page) => page.locator('table', { hasText: '本年新收申请' });
const order = (page) => requests(page).locator('tbody tr > th').allTextContents();
const NAMED = ['阿山区教育局', '白石镇人民政府', OWN, '平川市民政局', '竹桥街道办事处'];

test('the organs of a year stand side by side, complete without a script: gaps, totals, links, a table', async () => {
  const { page, problems, close } = await openPage(ORGANS);
  assert.deepEqual(await order(page), NAMED);
  const cells = requests(page).locator('tbody tr > :nth-child(2)');
  assert.deepEqual(await cells.allTextContents(), ['9', '未写', '77', '77', '120']);
  assert.deepEqual(await cells.locator('a').evaluateAll((all) => all.map(({ hash }) => hash)), [
    '#report:t2-r1-c10',
    '#report:t2-r1-c10',
    '#report:t2-r1-c10',
    '#report:t2-r1-c10',
  ]);
  // 283 is of four of the five; what all five state is of them all.
  assert.deepEqual(await requests(page).locator('tfoot td').allTextContents(), [
    '2834 个机关',
    ...['20', '165', '30', '20', '110', '35', '20', '380', '25'],
  ]);
  assert.equal(await page.locator('button').count(), 0);
  assert.equal(await page.locator('[data-sorting]').isVisible(), false);
  const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const [heads, ...rows] = parseCsv(read(`disclosure/${csv}`).replace('\ufeff', ''));
  const received = heads.indexOf('总计 · 本年新收申请');
  assert.deepEqual(
    rows.map((row) => [row[0], row[received]]),
    NAMED.map((name) => [name, String(name === OWN ? 77 : (RECEIVED[name] ?? ''))]),
  );
  clean(problems);
  await close();
  for (const path of ['index.html', DISCLOSURE, 'reports/organ-0.html'])
    assert.ok(read(path).includes(ORGANS), path);
});

test('the tables of organs are sorted by their heads: gaps last either way, what is the same stays in its order', async () => {
  const { page, problems, close } = await open(browser, `${server.url}/${ORGANS}`);
  const heads = requests(page).locator('[data-column]');
  const head = (column) => requests(page).locator(`[data-column="${column}"]`);
  const press = async (column, wanted) => {
    await head(column).getByRole('button').press('Enter');
    await requests(page).locator(`[data-column="${column}"][aria-sort="${wanted}"]`).waitFor();
    const sorted = await heads.evaluateAll((all) => all.filter((head) => head.ariaSort).length);
    assert.equal(sorted, 1);
    return order(page);
  };
  await page.locator('[data-sorting]').waitFor();
  assert.deepEqual(await order(page), NAMED);
  const [a, gap, own, same, most] = NAMED;
  assert.deepEqual(await press(1, 'descending'), [most, own, same, a, gap]);
  assert.deepEqual(await press(1, 'ascending'), [a, own, same, most, gap]);
  assert.deepEqual(await press(0, 'ascending'), NAMED);
  assert.deepEqual(await press(0, 'descending'), [...NAMED].reverse());
  // Those that are the same in all stay as they are.
  assert.deepEqual(await press(2, 'descending'), [...NAMED].reverse());
  // The total is no row of it, and other tables stay as they were.
  assert.equal(await requests(page).locator('tfoot tr').count(), 1);
  assert.deepEqual(await page.locator('table').first().locator('tbody tr > th').allTextContents(), NAMED);
  clean(problems);
  await close();
});

test('on a phone the names of organs and the heads stay while the numbers scroll', async () => {
  const { page, close } = await open(browser, `${server.url}/${ORGANS}`, {
    viewport: { width: 360, height: 320 },
  });
  const frame = page.locator('.table-frame').first();
  await frame.evaluate((element) => element.scrollTo(element.scrollWidth, element.scrollHeight));
  const [outer, name, head, number] = await Promise.all(
    [
      frame,
      frame.locator('tbody tr:last-child th'),
      frame.locator('thead'),
      frame.locator('tbody tr:last-child td').first(),
    ].map((locator) => locator.evaluate((element) => element.getBoundingClientRect().toJSON())),
  );
  assert.ok(Math.abs(name.left - outer.left) < 2, `${name.left} ${outer.left}`);
  assert.ok(Math.abs(head.top - outer.top) < 2, `${head.top} ${outer.top}`);
  assert.ok(number.right <= name.right, 'the first number scrolled away under the name');
  await close();
});

test('over the years the numbers of the form stand under its heads', async () => {
  const { page, problems, close } = await openPage(DISCLOSURE);
  const received = page.locator('tbody', {
    has: page.locator('.inner-head', { hasText: /^本年新收申请$/ }),
  });
  const rows = await received.locator('tr:not(.inner-head) > th').allTextContents();
  assert.equal(rows[0], '自然人');
  assert.equal(rows.at(-1), '总计');
  const total = received.locator('tr').last().locator('td a');
  assert.deepEqual(await total.allTextContents(), ['53', '77']);
  clean(problems);
  await close();
});

test('changes are those of the two values', async () => {
  const { page, close } = await openPage(YEARS);
  const cells = await page.locator('tbody tr').evaluateAll((all) =>
    all.flatMap((row) => {
      const values = [...row.querySelectorAll('td')].map((cell) => ({
        value: Number(cell.querySelector('a')?.textContent.replaceAll(',', '')),
        change: [...cell.querySelectorAll('.site-change')]
          .map((each) => each.textContent)
          .find((text) => /^[+−]?[\d.]+%$/.test(text)),
      }));
      return values.slice(1).map((now, index) => ({ ...now, before: values[index].value }));
    }),
  );
  const told = cells.filter(({ change }) => change);
  assert.ok(told.length >= 10, `${told.length} changes`);
  for (const { before, value, change } of told) {
    const expected = ((value - before) / before) * 100;
    assert.ok(
      Math.abs(Number(change.replace('−', '-').replace('%', '')) - expected) <= 0.05 + 1e-9,
      `${before} → ${value}: ${change}`,
    );
  }
  await close();
});

test('the pages of a site are taken over by the element, which asks for each file once', async () => {
  const { page, problems, requests, close } = await open(
    browser,
    `${server.url}/reports/hujiayuan-2018.html`,
  );
  await state(page);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(differences(await linesOnPage(page), linesOf(report)), []);
  assert.equal(new Set(requests).size, requests.length);
  assert.equal(
    requests.some((path) => path.endsWith('.json')),
    false,
  );
  clean(problems);
  await close();
});

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Written by a program, for machines to read: each word is sent.
    'long-title': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    // A report may repeat a word in its own links.
    'no-redundant-role': 'off',
    'require-sri': 'off',
  },
});

test('every page is valid HTML', async () => {
  const wrongs = [];
  for (const path of files().filter((name) => name.endsWith('.html')))
    wrongs.push(...(await wrongsOf(read(path), path)));
  makeByReport('render', join(REPORTS, NAMES[0]), '-o', join(folder, 'alone.html'), '--single-file');
  wrongs.push(...(await wrongsOf(readFileSync(join(folder, 'alone.html'), 'utf8'), 'alone.html')));
  wrongs.push(...(await wrongsOf(readFileSync(join(DIST, 'index.html'), 'utf8'), 'dist/index.html')));
  assert.deepEqual(wrongs, []);
  // The same validator sees what is wrong.
  assert.notDeepEqual(
    await wrongsOf(read('index.html').replace('<main', '<p><div></div></p><main id=a id=a'), 'broken'),
    [],
  );
});

async function wrongsOf(html, name) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${name}:${line}:${column}: ${ruleId}: ${message}`),
  );
}

for (const path of ['index.html', YEARS, ORGANS]) {
  for (const [device, viewport] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ]) {
    for (const colorScheme of ['light', 'dark']) {
      test(`axe finds nothing in ${path} on a ${colorScheme} ${device}`, async () => {
        const { page, close } = await open(browser, `${server.url}/${path}`, { viewport, colorScheme });
        assert.deepEqual(await violations(page), []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width);
        await close();
      });
    }
  }
}

test('the map of the site names every page by its address; without one there is none', () => {
  const map = read('sitemap.xml');
  const pages = files()
    .filter((name) => name.endsWith('.html'))
    .map((name) => `${ADDRESS}/${name.replace(/^index\.html$/, '')}`);
  assert.deepEqual(
    [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address).sort(),
    pages.sort(),
  );
  makeByReport('build', REPORTS, '-o', join(folder, 'without-address'));
  assert.equal(existsSync(join(folder, 'without-address/sitemap.xml')), false);
});

test('compressed forms hold the same bytes', () => {
  const names = files().filter(
    (name) => /\.(html|css|js|json|csv|wasm|xml|txt)$/.test(name) && !name.startsWith('.'),
  );
  for (const name of names) {
    const bytes = readFileSync(join(site, name));
    assert.ok(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).equals(bytes), name);
    assert.ok(gunzipSync(readFileSync(join(site, `${name}.gz`))).equals(bytes), name);
  }
});

// What is built again

test('only what changed is built again; a bad report is told of and left out; what is gone goes', () => {
  const input = join(folder, 'input');
  const output = join(folder, 'output');
  mkdirSync(join(input, '下级'), { recursive: true });
  for (const name of NAMES) copyFileSync(join(REPORTS, name), join(input, name));
  copyFileSync(join(REPORTS, NAMES[0]), join(input, '下级', '同一份.json'));
  const build = () => {
    const { status, stderr } = runReport('build', input, '-o', output);
    const [, rendered, unchanged, publishers, failed] =
      /pages written (\d+), unchanged (\d+), .*side (\d+); failed (\d+)/.exec(stderr);
    return { status, stderr, counts: [rendered, unchanged, publishers, failed].map(Number) };
  };
  const total = NAMES.length + 1;
  assert.deepEqual(build().counts, [total, 0, 2, 0]);
  const times = (root) =>
    Object.fromEntries(files(root).map((name) => [name, statSync(join(root, name)).mtimeMs]));
  const before = times(output);
  assert.deepEqual(build().counts, [0, total, 2, 0]);
  const { '.report-site.json': _, ...same } = times(output);
  for (const [name, time] of Object.entries(same)) assert.equal(time, before[name], name);

  // One figure of one report changes.
  const changed = join(input, 'yunting-2022.json');
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('云汀街道2022年', '云汀街道二〇二二年'));
  assert.deepEqual(build().counts, [1, total - 1, 2, 0]);
  assert.match(readFileSync(join(output, 'index.html'), 'utf8'), /云汀街道二〇二二年/);
  assert.match(readFileSync(join(output, YEARS), 'utf8'), /云汀街道二〇二二年/);

  writeFileSync(join(input, 'bad.json'), '{"title": ');
  const bad = build();
  assert.equal(bad.status, 2);
  assert.deepEqual(bad.counts, [0, total, 2, 1]);
  assert.match(bad.stderr, /bad\.json: .+/);

  unlinkSync(join(input, 'bad.json'));
  unlinkSync(join(input, 'yunting-2022.json'));
  unlinkSync(join(input, 'yunting-2021.json'));
  const less = build();
  assert.equal(less.status, 0);
  // The page that linked the comparison is written without the link.
  assert.deepEqual(less.counts, [1, total - 3, 1, 0]);
  assert.equal(existsSync(join(output, 'reports/yunting-2022.html')), false);
  assert.equal(existsSync(join(output, `${YEARS}.br`)), false);
  assert.doesNotMatch(readFileSync(join(output, 'reports/yunting-2023.html'), 'utf8'), /publishers\//);
});

test('what cannot be built is said, with what to do', () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty, { recursive: true });
  for (const [input, what] of [
    [empty, /no \.json/],
    [join(REPORTS, NAMES[0]), /folder/],
    [join(folder, 'nowhere'), /folder/],
  ]) {
    const { status, stderr } = runReport('build', input, '-o', join(folder, 'never'));
    assert.equal(status, 2);
    assert.match(stderr, what);
  }
});

// nginx

test('nginx serves the site with the configuration of the README: types, caching, compression', async () => {
  const { url, stop } = await startNginx(site);
  try {
    const asset = (pattern) =>
      `/assets/${readdirSync(join(site, 'assets')).find((name) => pattern.test(name))}`;
    const wasm = asset(/^report-viewer-[0-9a-f]+\.wasm$/);
    const kept = 'public, max-age=31536000, immutable';
    for (const [path, type, caching] of [
      ['/', 'text/html; charset=utf-8', 'no-cache'],
      [`/${YEARS}`, 'text/html; charset=utf-8', 'no-cache'],
      ['/reports/hujiayuan-2018.json', 'application/json; charset=utf-8', 'no-cache'],
      ['/reports/hujiayuan-2018.csv', 'text/csv; charset=utf-8', 'no-cache'],
      ['/sitemap.xml', 'text/xml; charset=utf-8', 'no-cache'],
      [wasm, 'application/wasm', kept],
      [asset(/^report-page-\w+\.css$/), 'text/css; charset=utf-8', kept],
      [asset(/^report-viewer-[0-9a-f]+\.js$/), /^(application|text)\/javascript; charset=utf-8$/, kept],
    ]) {
      for (const [encoding, decode] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
        [undefined, (bytes) => bytes],
      ]) {
        const { status, headers, body } = await get(url + path, encoding);
        assert.equal(status, 200, path);
        if (type instanceof RegExp) assert.match(headers['content-type'], type);
        else assert.equal(headers['content-type'], type, path);
        assert.equal(headers['cache-control'], caching, path);
        assert.equal(headers['content-encoding'], encoding, path);
        assert.match(headers['content-security-policy'], /wasm-unsafe-eval/);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.ok(
          decode(body).equals(readFileSync(join(site, path === '/' ? 'index.html' : path))),
          `${path} ${encoding}`,
        );
      }
    }
    // A page that did not change is not sent again.
    const { headers } = await get(`${url}/index.html`, 'br');
    assert.equal((await get(`${url}/index.html`, 'br', { 'If-None-Match': headers.etag })).status, 304);
    assert.equal((await get(`${url}/.report-site.json`)).status, 404);
    assert.equal((await get(`${url}/reports/none.html`)).status, 404);

    const { page, problems, close } = await open(browser, `${url}/reports/yunting-2023.html`);
    await state(page);
    // A browser asks for a /favicon.ico, which is the portal's to have.
    clean(problems.filter((problem) => !problem.includes('404')));
    await close();
  } finally {
    await stop();
  }
});

/** Starts nginx on a free port with the README's configuration, for a folder. */
async function startNginx(root) {
  const readme = readFileSync('README.md', 'utf8');
  const shown = /```nginx\n([\s\S]*?)```/.exec(readme)[1];
  const port = await freePort();
  const own = shown.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/srv/reports', root);
  assert.notEqual(own.indexOf(root), -1, 'the folder of the README');
  const configuration = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    configuration,
    `daemon off; pid ${folder}/nginx.pid; error_log stderr;
     load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
     events {}
     http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary.join(' ')}\n${own}\n}`,
  );
  const nginx = spawn('nginx', ['-e', 'stderr', '-c', configuration], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (bytes) => (said += bytes));
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; ; waited += 1) {
    if (nginx.exitCode !== null || waited > 100) throw new Error(`nginx does not start: ${said}`);
    try {
      await get(url);
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    url,
    stop: () => {
      nginx.kill();
      return ended;
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Asks for an address as it is, so that nothing is decoded. */
function get(url, encoding, headers = {}) {
  return new Promise((resolve, reject) => {
    const all = { ...headers, ...(encoding && { 'Accept-Encoding': encoding }), Connection: 'close' };
    request(url, { headers: all }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
