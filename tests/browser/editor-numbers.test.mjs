// The editor's page, "Numbers in the text": what the import understood of every number, and figures
// made by hand of what it did not.

/* global axe -- put into the page */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import { clean, DESKTOP, launch, open, PHONE, serve, settle } from './support.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TEXT = `某某街道2020年工作总结

一、主要工作

（一）案件办理

2020年受理案件96件，2019年积案办结，惠及3万5人。

服务居民4万2户，新建站点2个。

社区\t案件
甲社区\t3/5
乙社区\t4/5

二、其他工作

活动惠及3万5人。
`;

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function openNumbers(options, { text = TEXT, query = '' } = {}) {
  const opened = await open(browser, `${server.url}/import.html${query}`, options);
  await put(opened.page, text);
  await opened.page.locator('#tab-numbers').click();
  await opened.page.locator('.number-text').waitFor();
  return opened;
}

/** Puts text in as a paste does. */
async function put(page, text) {
  const field = page.locator('#source-text');
  await field.waitFor();
  await field.evaluate((field, text) => {
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await page.waitForFunction(() => document.querySelector('report-viewer')?.state === 'ready');
}

async function download(page, name) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const unread = (page) => page.locator('.number.unread');
const counts = (page, words) => page.locator('.number-counts').filter({ hasText: words }).waitFor();
const focused = (page, id) => page.waitForFunction((id) => document.activeElement.id === id, id);
const made = (report) => report.figures.filter(({ quote }) => quote.exact.startsWith('3万5'));

/** Makes a figure of the first number that is not understood. */
async function make(page, unit = '人') {
  await unread(page).first().click();
  await focused(page, 'value-n0');
  await page.keyboard.type('35000');
  await page.locator('#unit-n0').fill(unit);
  await counts(page, '3 个数据');
}

test('figures, other numbers and those not understood are told apart', async () => {
  const { page, problems, close } = await openNumbers();
  await counts(page, '2 个数据 · 2 处日期、序号、名称等 · 5 处未读懂（其中表格 2 处）');
  assert.equal(await page.locator('#tab-numbers .count').textContent(), '3');
  assert.deepEqual(await page.locator('.number.known').allTextContents(), ['96件', '2个']);
  assert.deepEqual(await unread(page).allTextContents(), ['3万5', '4万2', '3万5']);
  assert.deepEqual(await page.locator('td .number').allTextContents(), ['3/5', '4/5']);
  assert.equal(await page.locator('td button').count(), 0);
  assert.equal(await page.getByText('表格中的数暂不能加为数据').isVisible(), true);
  // Not by colour alone.
  const frame = await unread(page)
    .first()
    .evaluate((element) => getComputedStyle(element).borderTopStyle);
  assert.equal(frame, 'dashed');
  clean(problems);
  await close();
});

test('a figure of the text opens among the figures', async () => {
  const { page, problems, close } = await openNumbers();
  await page.getByRole('button', { name: /^96件，数据：/ }).click();
  assert.equal(await page.locator('#tab-figures').getAttribute('aria-selected'), 'true');
  await page.locator('.figures .row').filter({ hasText: '96件' }).locator('.form').waitFor();
  await page
    .locator('.figures .row')
    .filter({ hasText: '96件' })
    .getByRole('button', { name: /^不是数据/ })
    .click();
  await page.locator('#tab-numbers').click();
  assert.deepEqual(await page.locator('.number.removed').allTextContents(), ['96件']);
  await counts(page, '1 个数据 · 3 处');
  clean(problems);
  await close();
});

test('a number not understood becomes a figure of the report, stays after a reload, and is undone', async () => {
  const { page, problems, close } = await openNumbers();
  const others = (await download(page, '下载报告数据')).figures.length;
  await unread(page).first().click();
  await focused(page, 'value-n0');
  assert.equal(await page.locator('#label-n0').inputValue(), '惠及');
  assert.equal((await download(page, '下载报告数据')).figures.length, others, 'without a value it is none');
  await page.locator('#value-n0').fill('三万五');
  assert.equal(await page.locator('.number-text').getByRole('alert').isVisible(), true);
  await page.locator('#value-n0').fill('35,000');
  await page.locator('#unit-n0').fill('人');
  await page.locator('#label-n0').fill('惠及群众');
  await page.locator('#bound-n0').selectOption('about');
  await page.locator('.number-text .stated').filter({ hasText: '35,000人' }).waitFor();

  const check = async () => {
    const figures = made(await download(page, '下载报告数据'));
    assert.equal(figures.length, 1);
    const [{ value, unit, label, bound, quote }] = figures;
    assert.deepEqual(
      { value, unit, label, bound },
      { value: 35000, unit: '人', label: '惠及群众', bound: 'about' },
    );
    assert.equal(quote.exact, '3万5人');
  };
  await check();
  await counts(page, '3 个数据 · 2 处日期、序号、名称等 · 4 处未读懂');
  assert.equal(await page.locator('#tab-numbers .count').textContent(), '2');
  const { added } = await download(page, '下载修改记录');
  assert.equal(added.length, 1);

  await page.reload();
  await page.locator('.notice').waitFor();
  await check();
  await page.locator('#tab-numbers').click();
  assert.deepEqual(await page.locator('.number.added').allTextContents(), ['3万5']);
  await page.locator('#tab-figures').click();
  await page.getByRole('button', { name: '另有 1 个数据' }).click();
  await page.locator('.number.added').click();
  await focused(page, 'unit-n0');
  await page.locator('.number-text').getByRole('button', { name: '不作为数据' }).click();
  await focused(page, 'numeral-0');
  assert.equal(await unread(page).count(), 3);
  assert.equal((await download(page, '下载报告数据')).figures.length, others);
  clean(problems);
  await close();
});

test('plain digits are a figure at one press, and none again at another', async () => {
  const { page, problems, close } = await openNumbers({}, { text: TEXT.replace('3万5人', '全区的 2,045 ') });
  const others = (await download(page, '下载报告数据')).figures.length;
  await unread(page).first().focus();
  await page.keyboard.press('Enter');
  await focused(page, 'unit-n0');
  assert.equal(await page.locator('#value-n0').inputValue(), '2045');
  const { figures } = await download(page, '下载报告数据');
  const { value, quote, unit } = figures.find(({ quote }) => quote.exact === '2,045');
  assert.deepEqual([figures.length, value, unit], [others + 1, 2045, undefined]);
  assert.ok(quote.prefix.length <= 8 && quote.suffix.length <= 8, JSON.stringify(quote));
  await page.locator('.number-text').getByRole('button', { name: '不作为数据' }).click();
  await focused(page, 'numeral-0');
  assert.equal((await download(page, '下载报告数据')).figures.length, others);
  clean(problems);
  await close();
});

test('of the same words twice, the one pressed is meant', async () => {
  const { page, problems, close } = await openNumbers(
    {},
    { text: TEXT.replace('2019年积案办结，', '首批惠及3万5人，次批') },
  );
  await unread(page).nth(1).click();
  await focused(page, 'value-n1');
  await page.keyboard.type('35000');
  await counts(page, '3 个数据');
  const [{ quote, section }] = made(await download(page, '下载报告数据'));
  assert.ok(quote.prefix.endsWith('次批惠及'), quote.prefix);
  assert.deepEqual(await page.locator('.number.added').getAttribute('id'), 'numeral-1');
  assert.ok(section);
  clean(problems);
  await close();
});

test('a figure made by hand follows its words, and waits for them', async () => {
  const { page, problems, close } = await openNumbers();
  await make(page);
  await put(page, TEXT.replace('一、主要工作\n', '一、前言\n\n发放资料2万5份。\n\n二、主要工作\n'));
  await page.locator('#tab-numbers').click();
  await page.locator('.number.added').waitFor();
  assert.deepEqual(await page.locator('.number.unread, .number.added').allTextContents(), [
    '2万5',
    '3万5',
    '4万2',
    '3万5',
  ]);
  assert.equal(await page.locator('.number.added').getAttribute('id'), 'numeral-1');
  await put(page, TEXT.replaceAll('3万5', '很多'));
  await page.locator('.notice').filter({ hasText: '1 处修改' }).waitFor();
  await put(page, TEXT);
  await page.locator('.number.added').waitFor();
  assert.equal(made(await download(page, '下载报告数据')).length, 1);
  clean(problems);
  await close();
});

test('the text is whole, and no line begins with a mark that closes', async () => {
  const text = TEXT.replace('新建站点2个。', `${'建成站点2个，'.repeat(40)}新建站点2个。”）`);
  const { page, problems, close } = await openNumbers({ viewport: PHONE }, { text });
  const lines = text
    .split('\n')
    .filter((line) => line && !line.includes('\t'))
    .slice(1);
  assert.deepEqual(
    await page.locator('.number-line > p:not(.hint), .number-line > h3').allTextContents(),
    lines,
  );
  const begun = await page
    .locator('.number-line > p')
    .nth(1)
    .evaluate((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const left = paragraph.getBoundingClientRect().left;
      const range = document.createRange();
      let found = '';
      while (walker.nextNode()) {
        for (let at = 0; at < walker.currentNode.data.length; at += 1) {
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          if (range.getBoundingClientRect().left < left + 4) found += range.toString();
        }
      }
      return found;
    });
  assert.ok(begun.length > 5 && !/[，。”）]/.test(begun), begun);
  clean(problems);
  await close();
});

test('by keyboard: to the next number, into its form, and back', async () => {
  const { page, problems, close } = await openNumbers();
  await page.locator('#numeral-next').focus();
  await page.keyboard.press('Enter');
  await focused(page, 'numeral-0');
  assert.equal(await page.getByText('第 1 处，共 3 处').isVisible(), true);
  await page.keyboard.press('ArrowDown');
  await focused(page, 'numeral-1');
  await page.keyboard.press('ArrowUp');
  await focused(page, 'numeral-0');
  await page.keyboard.press('ArrowUp');
  await focused(page, 'numeral-2');
  await page.keyboard.press('Enter');
  await focused(page, 'value-n2');
  assert.equal(await page.locator('#numeral-2').getAttribute('aria-expanded'), 'true');
  await page.keyboard.type('35000');
  await page.keyboard.press('Escape');
  await focused(page, 'numeral-2');
  assert.equal(await page.locator('#numeral-2').getAttribute('aria-expanded'), 'false');
  assert.match(await page.locator('#numeral-2').getAttribute('aria-label'), /已加为数据/);
  await page.keyboard.press('ArrowDown');
  await focused(page, 'numeral-0');
  assert.equal(await page.getByText('第 1 处，共 2 处').isVisible(), true);
  clean(problems);
  await close();
});

test('typing in a form leaves the text as it stands', async () => {
  const { page, problems, close } = await openNumbers();
  await unread(page).first().click();
  await focused(page, 'value-n0');
  await page.locator('.number-line').evaluateAll((lines) => {
    window.changes = 0;
    const watch = new MutationObserver((records) => {
      window.changes += records.filter(({ type }) => type === 'childList').length;
    });
    for (const line of lines) watch.observe(line.firstElementChild, { childList: true, subtree: true });
  });
  await page.keyboard.type('35000');
  await counts(page, '3 个数据');
  assert.equal(await page.evaluate(() => window.changes), 0);
  clean(problems);
  await close();
});

test('added figures of a file of corrections are shown, whatever words state them', async () => {
  const { page, problems, close } = await openNumbers();
  const quote = (exact) => ({ exact, prefix: '', suffix: '' });
  const added = [
    { section: 's9', quote: quote('受理案件'), label: '另加', value: 1 },
    { section: 's9', quote: quote('4万2户'), label: '居民', value: 42000, unit: '户' },
    { section: 's9', quote: quote('没有的文字'), label: '无', value: 2 },
  ];
  await page.evaluate((json) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([json], '修改记录.json'));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, JSON.stringify({ added }));
  await counts(page, '4 个数据');
  assert.match(await page.locator('.notice').textContent(), /1 个另加的数据在报告中找不到/);
  assert.deepEqual(await page.locator('.number.added').allTextContents(), ['4万2']);
  const row = page.locator('.numbers .row').filter({ hasText: '受理案件' });
  assert.equal(await row.isVisible(), true);
  const exact = (await download(page, '下载报告数据')).figures.map(({ quote }) => quote.exact);
  assert.ok(exact.includes('受理案件') && exact.includes('4万2户'), exact.join());
  await row.getByRole('button', { name: /^不作为数据/ }).click();
  await counts(page, '3 个数据');
  assert.equal(await row.count(), 0);
  clean(problems);
  await close();
});

test('English', async () => {
  const { page, problems, close } = await openNumbers({}, { query: '?lang=en' });
  await counts(page, '2 figures · 2 dates, ordinals and names · 5 not understood (2 in tables)');
  await page.getByRole('button', { name: '3万5, not understood: make a figure of it' }).first().click();
  assert.equal(await page.getByRole('group', { name: 'Figure of 3万5' }).isVisible(), true);
  clean(problems);
  await close();
});

for (const [device, viewport] of [
  ['phone', PHONE],
  ['desktop', DESKTOP],
]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing to object to on a ${colorScheme} ${device}, with a form open`, async () => {
      const { page, problems, close } = await openNumbers({ viewport, colorScheme });
      await make(page);
      await page.locator('#numeral-next').click();
      await focused(page, 'numeral-1');
      await settle(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      // What is gone to is seen, below what sticks to the top.
      const covered = await page.locator('#numeral-1').evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) !== element;
      });
      assert.equal(covered, false);
      // What is halfway under the bars that stay would count as too small to hit.
      await page.evaluate(() => {
        scrollTo(0, 0);
        document.querySelector('.steps').scrollTop = 0;
      });
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(
        (tags) => axe.run({ exclude: ['report-viewer'] }, { runOnly: tags, resultTypes: ['violations'] }),
        TAGS,
      );
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`,
      );
      assert.deepEqual(found, []);
      clean(problems);
      await close();
    });
  }
}
