// The editor's page: a report is put in, looked at, corrected, checked and taken away, all in the
// browser; nothing leaves it.

/* global axe -- put into the page */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after, before } from 'node:test';
import { clean, DESKTOP, DIST, launch, open, openReport, PHONE, serve, settle } from './support.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TEXT = readFileSync('tests/fixtures/hujiayuan-2018.txt', 'utf8');

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

const openEditor = async (options, path = '/import.html') => {
  const opened = await open(browser, server.url + path, options);
  await opened.page.locator('#source-text, .source-given').first().waitFor();
  return opened;
};

/** Puts text in as a paste does: the browser's own event, then the text. */
async function paste(page, text) {
  const field = page.locator('#source-text');
  await field.focus();
  await field.evaluate((field, text) => {
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await shown(page);
}

/** Drops a file on the page. */
async function drop(page, name, bytes) {
  await page.evaluate(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
}

const dropCase = (page, name, file) => drop(page, file, readFileSync(`tests/import/${name}/${file}`));

/** Waits until the preview shows a report, with this text if one is given. */
const shown = (page, text = '') =>
  page.waitForFunction((text) => {
    const viewer = document.querySelector('report-viewer');
    return viewer?.state === 'ready' && viewer.shadowRoot.textContent.includes(text);
  }, text);

const tab = (page, name) => page.getByRole('tab', { name });
const row = (page, words) => page.locator('.figures .row').filter({ hasText: words }).first();

async function download(page, name) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), json: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
}

/** A figure's form: the first that states these words. */
async function edit(page, words) {
  await tab(page, '数据').click();
  const figure = row(page, words);
  await figure.getByRole('button', { name: '修改' }).click();
  return figure;
}

test('pasted text becomes a report: counts, outline, preview', async () => {
  const { page, problems, close } = await openEditor();
  assert.equal(await page.getByText('不会上传').isVisible(), true);
  await paste(page, TEXT);
  assert.match(await page.locator('.counts').textContent(), /\d+ 个章节，\d+ 个数据，\d+ 张图表/);
  assert.match(await page.locator('#head-title').inputValue(), /胡家园街2018年法治政府建设工作总结/);
  assert.ok((await page.locator('.outline-line').count()) > 20);
  const line = page.locator('.outline-line').filter({ hasText: '完善人民调解组织建设' }).first();
  await line.click();
  await page.waitForFunction(() => {
    const box = document.getElementById('preview-place');
    return box.scrollTop > 0 && document.documentElement.scrollTop === 0;
  });
  clean(problems);
  await close();
});

for (const [name, file, format] of [
  ['portal-page-gbk-table-layout', 'input.html', '网页'],
  ['word-numbered-headings', 'input.docx', 'Word 文档'],
  ['text-gb18030', readdirSync('tests/import/text-gb18030').find((file) => file.startsWith('input')), '文本'],
]) {
  test(`a dropped ${file} of ${name} is read`, async () => {
    const { page, problems, close } = await openEditor();
    const expected = JSON.parse(readFileSync(`tests/import/${name}/expected.json`, 'utf8'));
    await dropCase(page, name, file);
    await shown(page);
    assert.match(await page.locator('.read-as').textContent(), new RegExp(`识别为：${format}`));
    assert.equal(await page.locator('.source-name').textContent(), file);
    const title = expected.title ?? expected.report?.title;
    if (title) assert.equal(await page.locator('#head-title').inputValue(), title);
    for (const part of ['数据', '图表', '问题', '未采用']) await tab(page, part).click();
    clean(problems);
    await close();
  });
}

test('a corrected figure and chart are in the preview, in the file, and there after a reload', async () => {
  const { page, problems, close } = await openEditor();
  await paste(page, TEXT);
  const figure = await edit(page, '96件');
  await figure.getByLabel('名称').fill('调处民间纠纷总数');
  await figure.getByLabel('数值').fill('九十六');
  assert.equal(await figure.getByRole('alert').isVisible(), true);
  await figure.getByLabel('数值').fill('1,096');
  assert.equal(await figure.getByRole('alert').count(), 0);
  await figure.getByLabel('单位').fill('起');
  await figure.getByLabel('精确程度').selectOption('at-least');
  await figure.getByText('≥ 1,096起').waitFor();

  await tab(page, '图表').click();
  await page.getByLabel('图表标题').first().fill('新的图表标题');
  await shown(page, '新的图表标题');
  await page.getByRole('button', { name: /^下移/ }).first().click();

  const check = ({ json }) => {
    const changed = json.figures.find(({ label }) => label === '调处民间纠纷总数');
    assert.equal(changed.value, 1096);
    assert.equal(changed.unit, '起');
    assert.equal(changed.bound, 'at-least');
    assert.equal(json.charts[1].title, '新的图表标题');
  };
  const file = await download(page, '下载报告数据');
  assert.equal(file.name, 'report-2018.json');
  check(file);
  const corrections = await download(page, '下载修改记录');
  assert.equal(Object.keys(corrections.json.figures).length, 1);

  await page.reload();
  await shown(page, '新的图表标题');
  assert.equal(await page.locator('.notice').isVisible(), true);
  check(await download(page, '下载报告数据'));
  clean(problems);
  await close();
});

test('what a figure says is corrected: measure, status, basis and period', async () => {
  const { page, problems, close } = await openEditor();
  await paste(page, '某街道2020年工作总结\n\n一、主要工作\n\n受理案件96件。\n');
  const figure = await edit(page, '96件');
  await figure.getByLabel('名称').fill('受理来访');
  await figure.getByLabel('数值').fill('-96');
  await figure.getByLabel('衡量方式').selectOption('change');
  await figure.getByLabel('实际或目标').selectOption('target');
  await figure.getByLabel('比较对象').fill('比上年');
  await figure.getByLabel('期间').fill('上半年');
  assert.equal(await figure.getByLabel('期间').getAttribute('aria-invalid'), 'true');
  await figure.getByLabel('期间').fill('2020-01/2020-06');
  assert.equal(await figure.getByLabel('期间').getAttribute('aria-invalid'), null);
  await figure.locator('.stated').filter({ hasText: '目标：受理来访，同比减少' }).waitFor();
  const check = async () => {
    const [{ label, value, measure, status, basis, period }] = (await download(page, '下载报告数据')).json
      .figures;
    assert.deepEqual(
      { label, value, measure, status, basis, period },
      {
        label: '受理来访',
        value: -96,
        measure: 'change',
        status: 'target',
        basis: 'previous-year',
        period: '2020-01/2020-06',
      },
    );
  };
  await check();
  await page.reload();
  await shown(page);
  await check();
  await tab(page, '数据').click();
  await page.getByRole('button', { name: '名称待定', exact: true }).click();
  assert.equal(await page.locator('.figures .row:visible').count(), 0);
  clean(problems);
  await close();
});

test('what is no figure goes, and comes back', async () => {
  const { page, close } = await openEditor();
  await paste(page, TEXT);
  await tab(page, '数据').click();
  const first = page.locator('.figures .row').first();
  const before = (await download(page, '下载报告数据')).json.figures.length;
  await first.getByRole('button', { name: '不是数据' }).click();
  assert.equal((await download(page, '下载报告数据')).json.figures.length, before - 1);
  await page.getByRole('button', { name: '已修改', exact: true }).click();
  assert.equal(await page.locator('.figures .row:visible').count(), 1);
  await first.getByRole('button', { name: '恢复' }).click();
  assert.equal((await download(page, '下载报告数据')).json.figures.length, before);
  assert.equal(await page.getByText('没有符合条件的数据').isVisible(), true);
  await close();
});

test('corrections follow their words when the text is changed', async () => {
  const { page, close } = await openEditor();
  await paste(page, TEXT);
  const figure = await edit(page, '96件');
  await figure.getByLabel('名称').fill('跟随原句');
  await shown(page);
  const lines = TEXT.split('\n');
  // A paragraph with a figure before it: all that follow are numbered anew.
  await paste(page, [...lines.slice(0, 2), '全年召开会议5次。', ...lines.slice(2)].join('\n'));
  await shown(page, '全年召开会议5次');
  const kept = (await download(page, '下载报告数据')).json.figures.filter(
    ({ label }) => label === '跟随原句',
  );
  assert.equal(kept.length, 1);
  assert.equal(kept[0].quote.exact.startsWith('96'), true);
  await paste(page, TEXT.replaceAll('96件', '97件'));
  await page.locator('.notice').filter({ hasText: '1 处修改' }).waitFor();
  await paste(page, TEXT);
  await shown(page, '96件');
  const back = (await download(page, '下载报告数据')).json.figures.filter(
    ({ label }) => label === '跟随原句',
  );
  assert.equal(back.length, 1);
  await close();
});

test('start over asks, and leaves nothing', async () => {
  const { page, problems, close } = await openEditor();
  await paste(page, TEXT);
  await page.getByRole('button', { name: '重新开始' }).click();
  await page.getByRole('button', { name: '取消' }).click();
  assert.equal(await page.locator('report-viewer').count(), 1);
  await page.getByRole('button', { name: '重新开始' }).click();
  await page.getByRole('button', { name: '清除', exact: true }).click();
  assert.equal(await page.locator('report-viewer').count(), 0);
  assert.equal(await page.locator('#source-text').inputValue(), '');
  await settle(page);
  await page.reload();
  await page.locator('#source-text').waitFor();
  assert.equal(await page.locator('.counts').count(), 0);
  clean(problems);
  await close();
});

test('a file that is not read says what to do, and what is there stays', async () => {
  const { page, problems, close } = await openEditor();
  const told = page.locator('.trouble');
  await drop(page, '报告.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'));
  await told.getByText('这是 PDF 文件，不能读取').waitFor();
  await drop(page, '报告.doc', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'));
  await told.filter({ hasText: '报告.doc' }).waitFor();
  const docx = readFileSync('tests/import/word-numbered-headings/input.docx');
  await drop(page, '半份.docx', docx.subarray(0, docx.length / 2));
  await told.filter({ hasText: '半份.docx' }).waitFor();
  await paste(page, TEXT);
  assert.equal(await told.count(), 0);
  await drop(page, '照片.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
  await told.filter({ hasText: '照片.png' }).waitFor();
  assert.equal(await page.locator('report-viewer').count(), 1);
  clean(problems);
  await close();
});

test('findings tell what is wrong, and lead to the sentence and to the figure', async () => {
  const { page, problems, close } = await openEditor();
  await paste(page, TEXT);
  await tab(page, '问题').click();
  const finding = page.locator('.finding.fail, .finding.doubt').filter({ hasText: '98%' }).first();
  await finding
    .getByRole('button', { name: /^看原文/ })
    .first()
    .click();
  await page.waitForFunction(() => document.getElementById('preview-place').scrollTop > 0);
  await finding
    .getByRole('button', { name: /^改数据/ })
    .first()
    .click();
  assert.equal(await tab(page, '数据').getAttribute('aria-selected'), 'true');
  await page.locator('.figures .form').waitFor();
  clean(problems);
  await close();
});

test('without storage it works, and says so', async () => {
  const { page, problems, close } = await openEditor({
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'indexedDB', { get: () => undefined });
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }),
  });
  await paste(page, TEXT);
  await page.getByText('不允许本页保存').waitFor();
  clean(problems);
  await close();
});

test('markup in a report is text', async () => {
  const { page, problems, close } = await openEditor();
  await paste(
    page,
    `<img src=x onerror=alert(1)>某局2018年工作总结\n一、<b>工作</b>\n办理<script>alert(1)</script>案件96件。\n`,
  );
  for (const part of ['数据', '文中的数', '图表', '问题', '未采用']) await tab(page, part).click();
  assert.equal(await page.locator('#editor img, #editor script').count(), 0);
  clean(problems);
  await close();
});

test('English', async () => {
  const { page, problems, close } = await openEditor({}, '/import.html?lang=en');
  await paste(page, TEXT);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('tab', { name: 'Figures' }).click();
  await page.getByRole('button', { name: /^Edit/ }).first().click();
  assert.match(await page.locator('.counts').textContent(), /figures/);
  clean(problems);
  await close();
});

test('traditional Chinese, as the browser asks, with links to the other languages', async () => {
  const { page, problems, close } = await openEditor({ locale: 'zh-TW' });
  await paste(page, TEXT);
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hant');
  await page.getByRole('tab', { name: /^數據/ }).waitFor();
  // The preview is the viewer itself, in the language of the page.
  await page.locator('report-viewer').getByRole('button', { name: '全部展開' }).waitFor();
  const links = page.locator('.other-languages a');
  assert.deepEqual(await links.allTextContents(), ['简体中文', 'English']);
  await links.first().click();
  await page.getByRole('tab', { name: /^数据/ }).waitFor();
  clean(problems);
  await close();
});

for (const [device, viewport] of [
  ['phone', PHONE],
  ['desktop', DESKTOP],
]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing to object to on a ${colorScheme} ${device}`, async () => {
      const { page, problems, close } = await openEditor({ viewport, colorScheme });
      assert.deepEqual(await violations(page), []);
      await paste(page, TEXT);
      for (const part of ['目录', '数据', '文中的数', '图表', '问题', '未采用']) {
        await tab(page, part).click();
        if (part === '数据') await page.getByRole('button', { name: '修改：' }).first().click();
        await settle(page);
        assert.deepEqual(await violations(page), [], part);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${part}: ${wide} px too wide`);
      }
      clean(problems);
      await close();
    });
  }
}

test('on a phone the preview is a second face', async () => {
  const { page, problems, close } = await openEditor({ viewport: PHONE });
  await paste(page, TEXT);
  assert.equal(await page.locator('report-viewer').isVisible(), false);
  await page.getByRole('button', { name: '预览', exact: true }).click();
  assert.equal(await page.locator('report-viewer').isVisible(), true);
  await page.getByRole('button', { name: '编辑', exact: true }).click();
  await page.locator('.outline-line').nth(5).click();
  assert.equal(await page.locator('report-viewer').isVisible(), true);
  await page.waitForFunction(() => scrollY > 100);
  clean(problems);
  await close();
});

test('the tabs by keyboard', async () => {
  const { page, close } = await openEditor();
  await paste(page, TEXT);
  await tab(page, '目录').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement.id === 'tab-figures');
  assert.equal(await page.locator('#panel-figures').isVisible(), true);
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement.id === 'tab-left-out');
  await close();
});

test('nothing is sent, and readers load nothing of this page', async () => {
  const { page, requests, close } = await openEditor();
  await paste(page, TEXT);
  await dropCase(page, 'word-numbered-headings', 'input.docx');
  await shown(page);
  await download(page, '下载报告数据');
  const files = new Set(readdirSync(DIST).map((name) => `/${name}`));
  assert.deepEqual(
    requests.filter((path) => !files.has(path)),
    [],
  );
  assert.deepEqual(
    server.requests.filter(({ method }) => method !== 'GET'),
    [],
  );
  await close();
  const reader = await openReport(browser, `${server.url}/`);
  assert.deepEqual(
    reader.requests.filter((path) => /editor|import/.test(path)),
    [],
  );
  await reader.close();
});

async function violations(page) {
  // What is halfway under the bars that stay would count as too small to hit.
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector('.steps').scrollTop = 0;
  });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    // The viewer has tests of its own; its h1 is the report's.
    (tags) => axe.run({ exclude: ['report-viewer'] }, { runOnly: tags, resultTypes: ['violations'] }),
    TAGS,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}
