// The gallery: each example comes to what its row says that it shows, and axe finds nothing on it, nor on
// the gallery's own pages. What an example asks of this test stands in its row (gallery/examples.mjs).

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test, { after, before, describe } from 'node:test';
import { EXAMPLES } from '../../gallery/examples.mjs';
import { examplePage } from '../../gallery/write.mjs';
import { answer, clean, DESKTOP, launch, open, PHONE, serve, settle, state, violations } from './support.mjs';

/** The longest that anything of an example may take. */
const WAIT = 10_000;
/** Examples that are open at a time. */
const PAGES = 2;

let browser;
let server;
/** Pages that are open and that no example is on: opening one takes as long as an example. */
let free;

before(async () => {
  browser = await launch();
  server = await serve({ routes: planted() });
  free = await Promise.all(Array.from({ length: PAGES }, () => open(browser, 'about:blank')));
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** What is wrong with an example; nothing where it is as its row says. */
async function faultsOf(example, wait = WAIT) {
  const opened = free.pop();
  const { page, problems } = opened;
  try {
    problems.length = 0;
    await page.setViewportSize(example.phone ? PHONE : DESKTOP);
    await page.goto(`${server.url}/gallery/examples/${example.name}.html`);
    const faults = (await missing(page, example, wait)) ?? (await violations(page));
    // What a reader chose is no part of the next example.
    await page.evaluate(() => localStorage.clear());
    // Nobody taps on paper.
    const counted = faults.filter((fault) => example.as !== 'paper' || !fault.startsWith('target-size'));
    // A browser tells of each file that it did not get, which is what failures are shown with.
    return example.state === 'failed' ? counted : [...counted, ...problems];
  } finally {
    free.push(opened);
  }
}

/** What an example does not come to; undefined where it comes to all that its row says. */
async function missing(page, { state: wanted = 'ready', shows = [] }, timeout) {
  const reached = (wanted) => document.querySelector('report-viewer')?.state === wanted;
  let awaited = wanted;
  try {
    await page.waitForFunction(reached, wanted, { timeout });
    for (const [selector, words] of shows) {
      awaited = [selector, words].join(' ');
      const places = page.locator(`report-viewer ${selector}`);
      await places.filter({ visible: true, hasText: words }).first().waitFor({ timeout });
    }
    await settle(page);
    return undefined;
  } catch {
    return [`not there: ${awaited}`];
  }
}

describe('an example is as its row says, and axe finds nothing', { concurrency: PAGES }, () => {
  for (const example of EXAMPLES) {
    test(`${example.name}: ${example.title}`, async () => {
      assert.deepEqual(await faultsOf(example), []);
    });
  }
});

/** Examples with a fault, and what is found of it. */
const PLANTED = [
  [
    { name: 'planted-message', state: 'failed', shows: [['.failure', '服务器回应 500']] },
    /^not there: \.failure/,
  ],
  [{ name: 'planted-state' }, /^not there: ready/],
  [
    { name: 'planted-picture', fallback: '<h1>题</h1><img src="../../favicon.ico">', state: 'failed' },
    /^image-alt/,
  ],
];

/** Their pages. */
function planted() {
  const pages = PLANTED.map(([example]) => {
    const page = examplePage({ title: '题', fallback: '<h1>题</h1>', ...example }, 'none.json');
    return [`/gallery/examples/${example.name}.html`, answer(page, { type: 'text/html; charset=utf-8' })];
  });
  return Object.fromEntries(pages);
}

for (const [example, found] of PLANTED) {
  test(`${example.name} is found`, async () => {
    const faults = await faultsOf(example, 1_000);
    assert.ok(
      faults.some((fault) => found.test(fault)),
      faults.join('\n'),
    );
  });
}

test('no two examples have one name', () => {
  assert.equal(new Set(EXAMPLES.map(({ name }) => name)).size, EXAMPLES.length);
});

test('every way to fail has an example, and so has every report with a chart and of a page', () => {
  const declared = readFileSync('src/element/report-viewer.d.ts', 'utf8');
  const [, codes] = /type ReportViewerErrorCode =([^;]+);/.exec(declared);
  for (const [, code] of codes.matchAll(/'(\w+)'/g)) {
    const name = `failed-${code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    assert.ok(
      EXAMPLES.some((example) => example.name === name),
      name,
    );
  }
  for (const folder of ['tests/charts', 'tests/pages']) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      assert.ok(
        EXAMPLES.some(({ report }) => report === `${folder}/${file}`),
        `${folder}/${file}`,
      );
    }
  }
});

for (const [device, viewport, colorScheme] of [
  ['phone', PHONE, 'dark'],
  ['desktop', DESKTOP, 'light'],
]) {
  test(`axe finds nothing on the gallery's own pages on a ${colorScheme} ${device}`, async () => {
    const { page, problems, close } = await open(browser, `${server.url}/gallery/`, {
      viewport,
      colorScheme,
    });
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.locator('.examples a').count(), EXAMPLES.length);
    await page.locator('.examples a[href="outline.html"]').click();
    await page.waitForURL('**/outline.html');
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    clean(problems);
    await close();
  });
}

test('the frame of an example is as wide and as dark as is chosen', async () => {
  const { page, problems, close } = await open(browser, `${server.url}/gallery/outline.html`);
  const example = () => page.frame({ url: /examples/ });
  const ground = () =>
    example().evaluate(() => {
      const viewer = document.querySelector('report-viewer').shadowRoot.querySelector('.viewer');
      return getComputedStyle(viewer).backgroundColor;
    });
  await state(example());
  assert.equal(await ground(), 'rgb(255, 255, 255)');
  await page.getByRole('button', { name: 'Phone' }).click();
  assert.equal(await example().evaluate(() => innerWidth), 360);
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.frameLocator('iframe').locator('html[data-as=dark]').waitFor();
  await state(example());
  await settle(page);
  assert.equal(await ground(), 'rgb(22, 24, 27)');
  clean(problems);
  await close();
});
