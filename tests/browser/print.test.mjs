// Paper is where a report ends up in a file: nothing may be missing because it was folded or not
// scrolled to. Prints pages to PDF and reads the PDF's text back.
//
// `pdftotext -layout` gives text as it stands on paper, line by line; without spaces it must be the
// report, whole and once. (NFKC: PDF fonts name some characters by their look-alikes.)

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import {
  clean,
  DIST,
  launch,
  linesOf,
  makeByReport,
  openReport,
  report,
  runReport,
  SAMPLE,
  serve,
  styledForPaper,
  viewerPage,
} from './support.mjs';

const SAMPLE_FILE = join(DIST, SAMPLE);
const MILLIMETRE = 72 / 25.4;
const HEAD =
  '<link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/paper.css" media="print">';

let browser;
let server;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-viewer-print-'));
  browser = await launch();
  server = await serve({
    routes: {
      '/page.html': viewerPage(`src="${SAMPLE}"`, { head: HEAD }),
      '/address.html': viewerPage(`src="${SAMPLE}" page-url="https://www.example.gov.cn/2018/report.html"`, {
        head: HEAD,
      }),
    },
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the browser's own print of a closed, unscrolled report holds everything, once", async () => {
  const { page, problems, requests, close } = await openClosed('/page.html');
  const closed = await closedSections(page);
  const pdf = await paper(page);
  assert.equal(pdf.text, wholeReport(`${server.url}/page.html`));
  assert.deepEqual(wrongSizes(pdf), []);
  // The page is as it was, and printing asked for nothing.
  assert.equal(closed.length > 0, true);
  assert.deepEqual(await closedSections(page), closed);
  assert.equal(
    requests.some((path) => path.includes('chart')),
    false,
  );
  clean(problems);

  // The same comparison sees a section that stayed closed on paper.
  await page.evaluate(() => {
    const section = document.querySelector('report-viewer').shadowRoot.querySelector('#rv-s3');
    section.querySelector('.blocks').style.setProperty('display', 'none', 'important');
  });
  const broken = await paper(page);
  assert.notEqual(broken.text, wholeReport(`${server.url}/page.html`));
  assert.ok(missing(broken.text, linesOf(report)).length > 0);
  await close();
});

test('drawn charts are printed with their pictures and their tables', async () => {
  const { page, problems, close } = await openClosed('/page.html');
  await page.evaluate(() => document.querySelector('report-viewer').open('c-petition'));
  await page.waitForFunction(() =>
    document.querySelector('report-viewer').shadowRoot.querySelector('#rv-c-petition svg'),
  );
  const pdf = await paper(page);
  assert.deepEqual(missing(pdf.text, linesOf(report)), []);
  assert.deepEqual(missing(pdf.text, report.charts.flatMap(cells), { anywhere: true }), []);
  // Twice: in the picture and in the table.
  assert.ok(count(pdf.text, '≥1,100') >= 2);
  clean(problems);
  await close();
});

test('the address on paper is the one that the page names', async () => {
  const { page, close } = await openClosed('/address.html');
  const { text } = await paper(page);
  assert.ok(
    text.endsWith(
      '扫一扫在手机打开当前页网页地址：https://www.example.gov.cn/2018/report.html'.normalize('NFKC'),
    ),
  );
  await close();
});

test('“print everything” prints a document of its own with all sections and charts', async () => {
  const { page, problems, close } = await openClosed('/page.html');
  await printBy(page, '打印全文');
  const [printed] = await prints(page);
  assert.equal(printed.closed, 0);
  assert.equal(printed.title, report.title);
  assert.equal(printed.language, 'zh-CN');
  assert.equal(printed.charts, report.charts.length);
  assert.equal(printed.drawn, report.charts.length);
  assert.equal(printed.inFrame, true);
  // The page itself keeps its sections closed, and the frame goes when printing ended.
  assert.equal((await closedSections(page)).length > 0, true);
  await page.frames()[1].evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForFunction(
    () => !document.querySelector('report-viewer').shadowRoot.querySelector('iframe'),
  );

  const pdf = await paperOf(printed);
  assert.deepEqual(missing(pdf.text, linesOf(report)), []);
  assert.deepEqual(missing(pdf.text, report.charts.flatMap(cells), { anywhere: true }), []);
  assert.deepEqual(wrongSizes(pdf), []);
  assert.deepEqual(controls(pdf.text), []);
  assert.deepEqual(wrongLayout(pdf.file), []);
  clean(problems);

  // The same checks see a smaller text on narrower margins, and a control on paper.
  const broken = await paperOf({
    ...printed,
    styles: `${printed.styles} @media print { .viewer .body { font-size: 12pt; line-height: 15pt } .viewer .toolbar { display: block !important } }`,
  });
  assert.ok(wrongLayout(broken.file).length > 0);
  assert.ok(controls(broken.text).length > 0);
  await close();
});

test('“print as shown” leaves out what is closed', async () => {
  const { page, problems, close } = await openClosed('/page.html');
  await page.locator('report-viewer [id="rv-s4"] > summary').click();
  await printBy(page, '按当前展开打印');
  const [printed] = await prints(page);
  const { text } = await paperOf(printed);
  const inside = linesOf({ body: report.body.find((block) => block.id === 's4').blocks });
  const outside = linesOf({ body: report.body.find((block) => block.id === 's2').blocks });
  assert.deepEqual(missing(text, inside), []);
  assert.ok(
    missing(
      text,
      outside.filter((line) => line.length > 50),
    ).length > 0,
  );
  assert.equal(printed.closed > 0, true);
  // Headings of closed sections stay, so that a reader sees what was left out.
  assert.deepEqual(
    missing(
      text,
      report.body.filter((block) => block.heading).map((block) => (block.number ?? '') + block.heading),
      { anywhere: true },
    ),
    [],
  );
  clean(problems);
  await close();
});

test('without a way to print, nothing is left behind', async () => {
  const { page, close } = await openReport(browser, `${server.url}/page.html`, {
    prepare: (page) =>
      page.addInitScript(() => {
        window.print = () => {
          throw new Error('no printing here');
        };
      }),
  });
  assert.equal(await page.evaluate(() => document.querySelector('report-viewer').print('all')), false);
  assert.equal(page.frames().length, 1);
  await close();
});

test('`report pdf` makes an A4 document with everything, tagged, with an outline of the headings', () => {
  const file = join(folder, 'report.pdf');
  makeByReport('pdf', SAMPLE_FILE, '-o', file, '--address', 'https://www.example.gov.cn/2018/report.html');
  const pdf = textOf(file);
  assert.deepEqual(missing(pdf.text, linesOf(report)), []);
  assert.deepEqual(missing(pdf.text, report.charts.flatMap(cells), { anywhere: true }), []);
  assert.ok(pdf.text.endsWith(plain('网页地址：https://www.example.gov.cn/2018/report.html')));
  assert.deepEqual(wrongSizes(pdf), []);
  assert.deepEqual(wrongLayout(file), []);
  assert.deepEqual(controls(pdf.text), []);
  const information = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  assert.match(information, /Tagged:\s+yes/);
  assert.match(information, new RegExp(`Title:\\s+${report.title}`));
  const structure = execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8' });
  for (const tag of ['H1', 'H2', 'H3', 'P', 'Table'])
    assert.match(structure, new RegExp(`^\\s*${tag}\\b`, 'm'));
  const outline = /<outline>[\s\S]*<\/outline>/.exec(
    execFileSync('pdftohtml', ['-xml', '-stdout', file], { encoding: 'utf8' }),
  )[0];
  const headings = [...outline.matchAll(/<item[^>]*>([^<]*)</g)].map(([, text]) => plain(text));
  const wanted = [report.title];
  const collect = (blocks) => {
    for (const { kind, number, heading, blocks: inner } of blocks) {
      if (kind !== 'section') continue;
      if (heading !== undefined) wanted.push((number ?? '') + heading);
      collect(inner);
    }
  };
  collect(report.body);
  assert.deepEqual(headings, wanted.map(plain));
});

test('`report pdf` says what it lacks, and writes nothing', () => {
  const file = join(folder, 'never.pdf');
  const none = runReport('pdf', SAMPLE_FILE, '-o', file, '--browser', join(folder, 'no-browser'));
  assert.equal(none.status, 2);
  assert.match(none.stderr, /no such browser[\s\S]*--browser/);
  // A program that is no browser ends without a PDF.
  const other = runReport('pdf', SAMPLE_FILE, '-o', file, '--browser', '/bin/true');
  assert.equal(other.status, 2);
  assert.match(other.stderr, /made no PDF/);
  assert.equal(existsSync(file), false);
});

/** Opens a report, remembers what is printed instead of printing, and closes all sections. */
async function openClosed(path) {
  const opened = await openReport(browser, server.url + path, {
    prepare: (page) =>
      page.addInitScript(() => {
        window.prints = [];
        window.print = () => {
          const all = (selector) => document.querySelectorAll(selector);
          window.top.prints.push({
            html: document.documentElement.outerHTML,
            styles: document.adoptedStyleSheets
              .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
              .join('\n'),
            title: document.title,
            language: document.documentElement.lang,
            closed: all('details.section:not([open])').length,
            charts: all('.chart').length,
            drawn: [...all('.chart')].filter((chart) => chart.querySelector('.canvas svg text')).length,
            inFrame: window.top !== window,
          });
        };
      }),
  });
  await opened.page.getByRole('button', { name: '全部收起', exact: true }).click();
  return opened;
}

async function printBy(page, name) {
  await page.locator('report-viewer summary').filter({ hasText: '打印' }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForFunction(() => window.prints.length > 0);
}

const prints = (page) => page.evaluate(() => window.prints);

const closedSections = (page) =>
  page.evaluate(() =>
    [...document.querySelector('report-viewer').shadowRoot.querySelectorAll('details:not([open])')].map(
      (details) => details.id || details.className,
    ),
  );

let files = 0;

/** A page with a report as PDF, once it is ready for paper. */
async function paper(page) {
  await styledForPaper(page);
  return pdfOf(page);
}

/** A page as PDF. */
async function pdfOf(page) {
  const file = join(folder, `${(files += 1)}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  return textOf(file);
}

/** A PDF: its file, its pages' text without spaces and page numbers, and that in one. */
function textOf(file) {
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  const numbered = pages.filter((page, index) => plain(page).includes(`—${index + 1}—`)).length;
  const texts = pages.map((page, index) => {
    const text = plain(page);
    const number = `—${index + 1}—`;
    if (text.startsWith(number)) return text.slice(number.length);
    return text.endsWith(number) ? text.slice(0, -number.length) : text;
  });
  return { file, pages: pages.length, numbered, text: texts.join('') };
}

/** The frame's document, printed on its own. */
async function paperOf(printed) {
  const page = await browser.newPage();
  try {
    await page.setContent(
      `<!doctype html><html lang="zh-CN"><head><style>${printed.styles}</style></head>${printed.html.slice(printed.html.indexOf('<body'))}`,
    );
    return await pdfOf(page);
  } finally {
    await page.close();
  }
}

function plain(text) {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function count(text, part) {
  return text.split(part).length - 1;
}

/** Everything that should be on paper, where no chart was drawn. */
function wholeReport(address) {
  const headings = [];
  const collect = (blocks) => {
    for (const block of blocks) {
      if (block.heading) headings.push((block.number ?? '') + block.heading);
      if (block.blocks) collect(block.blocks);
    }
  };
  collect(report.body);
  const parts = [
    '当前位置：',
    report.breadcrumb.join('›'),
    report.title,
    '发布日期：',
    report.published.replace('T', ' '),
    '来源：',
    report.publisher,
    '目录',
    ...headings,
  ];
  const chartsOf = (id) => report.charts.filter((chart) => chart.section === id).flatMap(chartOnPaper);
  const walk = (blocks, number) => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        parts.push(number + block.text);
        number = '';
      } else {
        if (block.heading) parts.push((block.number ?? '') + block.heading);
        walk(block.blocks, block.heading ? '' : (block.number ?? ''));
        parts.push(...chartsOf(block.id));
      }
    }
  };
  walk(report.body, '');
  parts.push(report.signature.name, report.signature.date_text);
  parts.push('扫一扫在手机打开当前页', '网页地址：', address);
  return plain(parts.join(''));
}

function chartOnPaper(chart) {
  const units = [
    ...new Set(
      rowsOf(chart)
        .map(({ unit }) => unit)
        .filter(Boolean),
    ),
  ];
  return [
    chart.title,
    `单位：${units.join('、')}`,
    chart.description ?? '',
    '项目',
    '数值',
    '单位',
    '原文',
    ...chart.series.flatMap((series) => [
      series.name,
      ...rowsOf({ series: [series] }).flatMap(({ label, value, unit, printed }) => [
        label,
        value,
        unit,
        printed,
      ]),
    ]),
  ];
}

/** The rows of a chart's table. */
function rowsOf(chart) {
  return chart.series.flatMap((series) => {
    const figures = series.points.map((point) => report.figures.find((figure) => figure.id === point.figure));
    const same = figures.every((figure) => (figure.scale ?? 0) === (figures[0].scale ?? 0));
    return figures.map((figure, index) => {
      const scale = same ? (figure.scale ?? 0) : 0;
      return {
        label: series.points[index].label,
        value:
          (figure.bound === 'at-least' ? '≥ ' : '') + (figure.value / 10 ** scale).toLocaleString('en-US'),
        unit: ({ 4: '万', 8: '亿' }[scale] ?? '') + (figure.unit ?? ''),
        printed: figure.printed,
      };
    });
  });
}

const cells = (chart) =>
  rowsOf(chart).flatMap(({ label, value, unit, printed }) => [label, value + unit + printed]);

/** Lines that the text lacks, in this order or `anywhere`. */
function missing(text, lines, { anywhere = false } = {}) {
  let from = 0;
  return lines.filter((line) => {
    const place = text.indexOf(plain(line), anywhere ? 0 : from);
    if (place >= 0 && !anywhere) from = place + plain(line).length;
    return place < 0;
  });
}

/** Texts of the screen's controls that are on paper. */
function controls(text) {
  const words = [
    '字号',
    '全部展开',
    '全部收起',
    '打印全文',
    '按当前展开打印',
    '顶部',
    'A+',
    'A−',
    '下载数据',
    '下载图片',
    '数据表',
    '图表加载中',
    '点图中任一行',
    '重试',
  ];
  return words.filter((word) => text.includes(plain(word)));
}

/** What is wrong about the sheets: A4, each with its number. */
function wrongSizes({ file, pages, numbered }) {
  const wrongs = [];
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }));
  for (const [index, expected] of [210, 297].entries()) {
    const millimetres = Number(size[index + 1]) / MILLIMETRE;
    if (Math.abs(millimetres - expected) > 0.5) wrongs.push(`${millimetres} mm, not ${expected}`);
  }
  if (pages < 10) wrongs.push(`${pages} pages`);
  if (numbered !== pages) wrongs.push(`${numbered} of ${pages} pages have their number`);
  return wrongs;
}

/** What is wrong about body pages: 28 characters a line, 22 lines a page, in 156 × 225 mm. */
function wrongLayout(file) {
  const wrongs = [];
  const xml = execFileSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8' });
  const whole = [];
  const pitches = [];
  let fullest = 0;
  for (const [, page] of xml.matchAll(/<page [^>]*>([\s\S]*?)<\/page>/g)) {
    const lines = [
      ...page.matchAll(
        /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g,
      ),
    ]
      .map((match) => ({
        left: Number(match[1]) / MILLIMETRE,
        right: Number(match[3]) / MILLIMETRE,
        y: (Number(match[2]) + Number(match[4])) / 2 / MILLIMETRE,
        text: [...match[5].matchAll(/<word[^>]*>([^<]*)<\/word>/g)].map((word) => word[1]).join(''),
      }))
      .filter(({ text }) => !/^—\d+—$/.test(plain(text)));
    for (const { left, right, y, text } of lines) {
      if (left < 27.5 || right > 184.5 || y < 37 || y > 262) wrongs.push(`outside the type area: ${text}`);
    }
    // Pages of text alone: every line is a line of the body.
    const body = lines.filter(({ text }) =>
      linesOf(report).some((line) => plain(line).includes(plain(text))),
    );
    const heights = body.map(({ y }) => y).sort((a, b) => a - b);
    const steps = heights
      .slice(1)
      .map((y, index) => y - heights[index])
      .filter((step) => step > 1);
    const contents = steps.filter((step) => step < 8).length > 2; // its lines are smaller
    if (body.length < lines.length || contents) continue;
    whole.push(...body.filter(({ left, right }) => left < 31 && right > 179));
    pitches.push(...steps);
    fullest = Math.max(fullest, steps.length + 1);
  }
  const width = median(whole.map(({ left, right }) => right - left));
  if (!(Math.abs(width - 156) < 0.5)) wrongs.push(`lines of ${width} mm`);
  const characters = median(whole.map(({ text }) => widthOf(plain(text))));
  if (!(characters >= 27 && characters <= 28.5)) wrongs.push(`${characters} characters a line`);
  const pitch = median(pitches);
  if (!(Math.abs(pitch - 225 / 22) < 0.3)) wrongs.push(`${pitch} mm from line to line`);
  // Lines of headings are kept with what follows, so a page may end one line early.
  if (fullest < 21 || fullest > 22) wrongs.push(`${fullest} lines on the fullest page`);
  return wrongs;
}

/** Width of a text in full-width characters. */
function widthOf(text) {
  let width = 0;
  for (const character of text) width += /[\u0000-\u024f\u2018-\u201d]/.test(character) ? 0.5 : 1;
  return width;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
