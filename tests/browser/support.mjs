// What the browser tests share: one browser, servers with the strict policy, pages that remember
// everything that went wrong on them.
//
// A test says `open(browser, address)` and gets a page with a `problems` list; at its end the list
// must be empty, so a refused style or an error in the console fails tests that did not look for it.

/* global axe -- put into the page */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { CSP, startServer } from './server.mjs';

export { CSP, startServer };

/** The folder of built files. */
export const DIST = resolve(process.env.DIST ?? 'dist');
/** Path of the sample report, on the server. */
export const SAMPLE = '/reports/hujiayuan-2018.json';
/** The sample report. */
export const report = JSON.parse(readFileSync(join(DIST, SAMPLE), 'utf8'));
/** Sizes of the main text by font step, as src/preferences.rs has them. */
export const FONT_SIZES = [16, 18, 22, 26, 30];

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** The command line `report`, built for this machine. */
const REPORT = resolve(process.env.REPORT ?? 'target/debug/report');

/** Runs it as an English user would, with the element under test. */
export function runReport(...words) {
  const { status, stdout, stderr, error } = spawnSync(REPORT, words, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', REPORT_VIEWER_ELEMENT: DIST, CHROMIUM },
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs it where nothing may go wrong. */
export function makeByReport(...words) {
  const { status, stdout, stderr } = runReport(...words);
  assert.equal(status, 0, `report ${words.join(' ')}: ${stderr}`);
  return stdout;
}

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Starts the browser under test. */
export function launch() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--no-first-run',
    ],
  });
}

/** Serves the built files under the strict policy, with pages of the test's own by path. */
export function serve({ routes = {}, headers = { 'Content-Security-Policy': CSP }, root = DIST } = {}) {
  return startServer({ root, headers, routes });
}

/** A route that answers with these bytes. */
export function answer(body, { status = 200, type = 'application/json; charset=utf-8', headers = {} } = {}) {
  return (_request, response) => {
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
    response.end(body);
  };
}

/** A route with a page around `body`; the element's script is already in it. */
export function html(body, { lang = 'zh-CN', head = '' } = {}) {
  return answer(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">` +
      '<meta name="viewport" content="width=device-width, initial-scale=1"><title>测试页</title>' +
      `${head}<script type="module" src="/report-viewer.js"></script></head>` +
      `<body>${body}</body></html>`,
    { type: 'text/html; charset=utf-8' },
  );
}

/** What the page holds before, and without, the viewer. */
export const FALLBACK = '网页原有内容';

/** A page with one viewer. */
export function viewerPage(attributes = `src="${SAMPLE}"`, options) {
  return html(
    `<main><report-viewer ${attributes}><h1>年度报告</h1><p class="fallback">${FALLBACK}</p></report-viewer></main>`,
    options,
  );
}

/**
 * Opens an address in a context of its own.
 *
 * @returns {Promise<{page: import('playwright-core').Page, context: import('playwright-core').BrowserContext,
 *   viewer: import('playwright-core').Locator, problems: string[], requests: string[], close: () => Promise<void>}>}
 *   `problems`: console errors, page errors and refusals of the policy; `requests`: paths asked for
 */
export async function open(browser, address, { viewport = DESKTOP, prepare, ...options } = {}) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const problems = [];
  const requests = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.pathname !== '/favicon.ico') {
      requests.push(url.origin === new URL(address).origin ? url.pathname : url.href);
    }
  });
  await page.exposeBinding('rememberProblem', (_source, text) => problems.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      window.rememberProblem(
        `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
    addEventListener('unhandledrejection', (event) => window.rememberProblem(`rejection: ${event.reason}`));
  });
  if (prepare) await prepare(page);
  await page.goto(address);
  return {
    page,
    context,
    viewer: page.locator('report-viewer'),
    problems,
    requests,
    close: () => context.close(),
  };
}

/** Waits until the element (the first, or the one given) is in a state. */
export async function state(page, wanted = 'ready', selector = 'report-viewer') {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelector(selector)?.state === wanted,
    [selector, wanted],
    { timeout: 15_000 },
  );
}

/** Opens an address and waits until its report is shown. */
export async function openReport(browser, address, options) {
  const opened = await open(browser, address, options);
  await state(opened.page);
  return opened;
}

/** Whether any part of an element stands in the view, now or after scrolling ended. */
export async function inView(locator) {
  return locator.evaluate(
    (element) =>
      new Promise((done) => {
        // An intersection observer tells layout as painted, also of parts skipped by the browser.
        new IntersectionObserver((entries, observer) => {
          observer.disconnect();
          done(entries[0].isIntersecting);
        }).observe(element);
      }),
  );
}

/** Two frames: everything that waits for a frame has run. */
export function settle(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Scrolls through the page in steps, a view at a time, until every chart came by. */
export async function scrollThrough(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    scrollTo(0, 0);
    for (;;) {
      await frame();
      const before = scrollY;
      scrollBy(0, Math.round(innerHeight * 0.6));
      await frame();
      if (scrollY === before) break;
    }
  });
  await drawn(page);
}

/** Brings each chart into view, and waits until all are drawn. */
export async function drawCharts(page, selector = 'report-viewer') {
  await page.evaluate(async (selector) => {
    for (const plot of document.querySelector(selector).shadowRoot.querySelectorAll('.plot')) {
      plot.scrollIntoView();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  }, selector);
  await drawn(page, selector);
}

/** Waits until every chart is drawn. */
export async function drawn(page, selector = 'report-viewer') {
  await page.waitForFunction((selector) => {
    const charts = [...document.querySelector(selector).shadowRoot.querySelectorAll('figure.chart .plot')];
    return charts.length > 0 && charts.every((plot) => plot.querySelector('.canvas svg'));
  }, selector);
}

/** Until the styles are there that the element has on paper. */
export async function styledForPaper(page, selector = 'report-viewer') {
  await page.waitForFunction((selector) => {
    const sheets = document.querySelector(selector).shadowRoot.adoptedStyleSheets;
    return sheets.some(({ cssRules }) => [...cssRules].some((rule) => rule instanceof CSSPageRule));
  }, selector);
}

/** Every line of a report's text as printed: one a heading or paragraph, in order. */
export function linesOf(document) {
  const lines = [];
  const walk = (blocks, number) => {
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'paragraph') lines.push((index === 0 ? number : '') + block.text);
      if (block.kind === 'section') {
        if (block.heading !== undefined) lines.push((block.number ?? '') + block.heading);
        walk(block.blocks, block.heading === undefined ? (block.number ?? '') : '');
      }
    }
  };
  walk(document.body, '');
  if (document.signature) {
    lines.push(document.signature.name);
    if (document.signature.date_text) lines.push(document.signature.date_text);
  }
  return lines;
}

/** The same lines as the page has them, of the report alone: no charts, no cards. */
export function linesOnPage(page, selector = 'report-viewer') {
  return page.evaluate(
    (selector) =>
      [
        ...document
          .querySelector(selector)
          .shadowRoot.querySelectorAll('.body .heading, .body .paragraph, .signature p'),
      ].map((element) => element.textContent),
    selector,
  );
}

/** Lines that differ, shown briefly; none when all are the same. */
export function differences(seen, wanted) {
  const found = seen.length === wanted.length ? [] : [`${seen.length} lines, not ${wanted.length}`];
  for (const [index, line] of wanted.entries()) {
    if (seen[index] !== line)
      found.push(`${index}: “${(seen[index] ?? '').slice(0, 40)}” is not “${line.slice(0, 40)}”`);
  }
  return found;
}

/** Fails with what went wrong on a page. */
export function clean(problems) {
  assert.deepEqual(problems, []);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds: rule, place and reason, one a line. It comes by evaluate: the page's policy would refuse a script. */
export async function violations(page) {
  if (!(await page.evaluate('typeof axe !== "undefined"'))) await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { violations } = await axe.run(document, {
      runOnly: tags,
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    // A link that is half under the bar at the foot of the view is whole after a bit of scrolling;
    // axe measures what can be seen at this moment.
    const roots = [document, document.querySelector('report-viewer')?.shadowRoot].filter(Boolean);
    const bars = roots
      .flatMap((root) => [
        ...root.querySelectorAll('.dock, .contents-panel.open, .contents:target .contents-panel'),
      ])
      .map((bar) => [bar, bar.getBoundingClientRect()]);
    const underBar = (target) => {
      const element = [target]
        .flat(9)
        .reduce((root, selector) => (root.shadowRoot ?? root).querySelector(selector), document);
      const box = element.getBoundingClientRect();
      return bars.some(
        ([bar, { top, bottom, height }]) =>
          height && !bar.contains(element) && box.bottom > top && box.top < bottom,
      );
    };
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => id !== 'target-size' || !underBar(target))
        .map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`),
    );
  }, TAGS);
}

/** Splits CSV as RFC 4180 says. */
export function parseCsv(text) {
  const rows = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (match[0] === '' && rows.at(-1).length === 0) break;
    rows.at(-1).push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length);
}
