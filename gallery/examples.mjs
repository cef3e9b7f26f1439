// @ts-check
// The examples of the gallery, a row each. To add one: a row. The build makes its page of it, and
// tests/browser/gallery.test.mjs opens that, waits until what it shows is there, and has axe look at it.

/**
 * @typedef {object} Example
 * @property {string} name of its page
 * @property {string} title
 * @property {string} look one sentence: what to look at
 * @property {string} [report] the report's file in this repository
 * @property {string | number[]} [data] its text or its bytes, where no file has them
 * @property {Record<string, string>} [attributes] of the element; `src` goes before the report
 * @property {string} [fallback] what stands in the element until the report is there
 * @property {string} [around] what stands on the page before the element
 * @property {string[]} [written] the page is one that `report render` writes, with these options
 * @property {Fault} [fault] what is wrong around the element
 * @property {string[]} [after] what is clicked, one after the other, once the report is there: selectors
 * @property {'ready' | 'loading' | 'failed'} [state] what the element comes to; `ready` if not told
 * @property {[string, string?][]} [shows] what can then be seen: a selector, and words in it
 * @property {'light' | 'dark' | 'paper'} [as] how it is shown; as the reader's system has it if not told
 * @property {boolean} [phone] in a frame as wide as a phone
 */

/** @typedef {'silence' | 'no-program'} Fault no report ever comes; a browser without WebAssembly */
/** @typedef {{ title: string, about: string, examples: Example[] }} Group */

const SAMPLE = 'public/reports/hujiayuan-2018.json';
const OUTLINE = 'tests/pages/outline.json';
const FALLBACK = '<h1>2023年工作总结</h1><p>这是网页原有的内容。</p>';
const AROUND = '<h1>2023年工作总结</h1>';
const NEVER = 'never.json';

/** @type {Omit<Example, 'name' | 'title' | 'look'>} */
const DRAWN = { shows: [['.chart'], ['.chart .canvas svg']] };

/**
 * A chart of tests/charts.
 *
 * @param {string} name of its file
 * @param {string} title
 * @param {string} look
 * @param {Partial<Example>} [more]
 * @returns {Example}
 */
const chart = (name, title, look, more) => ({
  name,
  title,
  look,
  report: `tests/charts/${name}.json`,
  ...DRAWN,
  ...more,
});

/**
 * A report that cannot be shown.
 *
 * @param {string} name
 * @param {string} title
 * @param {string} look
 * @param {string} message a part of what is said
 * @param {Partial<Example>} [more] why
 * @returns {Example}
 */
const failure = (name, title, look, message, more) => ({
  name: `failed-${name}`,
  title,
  look,
  fallback: FALLBACK,
  state: 'failed',
  shows: [['.failure', message], ['.failure .button', '重试'], ['h1']],
  ...more,
});

/** @type {Group[]} */
export const GROUPS = [
  {
    title: 'States',
    about: 'What a reader sees before the report is there, and once it is.',
    examples: [
      {
        name: 'loading',
        title: 'Loading',
        look: 'An element with nothing in it says that the report is on its way.',
        fault: 'silence',
        attributes: { src: NEVER },
        around: AROUND,
        state: 'loading',
        shows: [['.loading', '报告加载中']],
      },
      {
        name: 'loading-over-fallback',
        title: 'Loading, with a fallback',
        look: 'The page’s own content stays, and nothing moves, until the report is there.',
        fault: 'silence',
        attributes: { src: NEVER },
        fallback: FALLBACK,
        state: 'loading',
        shows: [['h1', '2023年工作总结']],
      },
      {
        name: 'ready',
        title: 'Ready',
        look: 'The whole sample report: its head, contents, text, figures and charts.',
        report: SAMPLE,
        fallback: FALLBACK,
        shows: [['.title', '胡家园街'], ['.contents-line'], ['a.figure']],
      },
      {
        name: 'folded',
        title: 'Folded',
        look: 'Sections start closed by the attribute collapsed; each opens by its heading.',
        report: OUTLINE,
        attributes: { collapsed: '' },
        shows: [['.section:not([open]) > .heading', '附表']],
      },
      {
        name: 'folded-by-a-reader',
        title: 'Folded by a reader',
        look: 'One section was closed by its heading, the others stay open.',
        report: OUTLINE,
        after: ['.section.level-1 > .heading'],
        shows: [
          ['.section:not([open]) > .heading', '受理12件'],
          ['.section[open] > .heading', '附表'],
        ],
      },
    ],
  },
  {
    title: 'Failures',
    about: 'Every message that there is: what is wrong, what to do, and the page’s own content under it.',
    examples: [
      failure('no-source', 'No source', 'The element has no src.', '没有指定报告'),
      failure('address', 'An address that is none', 'Its src is no address.', '报告地址无法识别', {
        attributes: { src: 'http://[' },
      }),
      failure('origin', 'Another site', 'The site is named, and nothing was asked of it.', '报告在另一网站', {
        attributes: { src: 'https://report.invalid/report.json' },
      }),
      failure('network', 'No connection', 'A site that is allowed, and cannot be reached.', '网络不通', {
        attributes: {
          src: 'https://report.invalid/report.json',
          'allow-origins': 'https://report.invalid',
        },
      }),
      failure('status', 'A file that is not there', 'What the server answered is told.', '服务器回应 404', {
        attributes: { src: 'none.json' },
      }),
      failure('timeout', 'No answer', 'After a second, by the attribute timeout.', '等待 1 秒仍未收到报告', {
        fault: 'silence',
        attributes: { src: NEVER, timeout: '1' },
      }),
      failure(
        'too-large',
        'A file that is too large',
        'The limit is told, and set by max-bytes.',
        '报告超过 1 kB',
        {
          report: SAMPLE,
          attributes: { 'max-bytes': '1000' },
        },
      ),
      failure('encoding', 'An unknown encoding', 'Bytes that are no text.', '文字编码无法识别', {
        data: [0x7b, 0xff, 0xff, 0x7d],
      }),
      failure('html', 'A page in place of data', 'As where a login page comes instead.', '收到的是一个网页', {
        data: '<!doctype html><title>登录</title>',
      }),
      failure('syntax', 'JSON that breaks off', 'Line, column and path are told.', '不符合 JSON 格式', {
        data: '{"title": "年度工作报告", "body": [',
      }),
      failure('not-a-report', 'Other JSON', 'A list, and no report.', '没有报告的标题和正文', {
        data: '[1, 2]',
      }),
      failure(
        'program',
        'A program that cannot start',
        'The technical detail folds out.',
        '阅读组件未能启动',
        {
          report: SAMPLE,
          fault: 'no-program',
          after: ['.failure summary'],
          shows: [['.failure', '阅读组件未能启动'], ['.failure details[open] p'], ['h1']],
        },
      ),
      failure('without-fallback', 'Without a fallback', 'The message stands alone.', '服务器回应 404', {
        attributes: { src: 'none.json' },
        around: AROUND,
        fallback: '',
        shows: [['.failure', '服务器回应 404']],
      }),
      failure('in-english', 'In English', 'The message, the button and the detail.', 'server answered 404', {
        attributes: { src: 'none.json', lang: 'en' },
        shows: [
          ['.failure', 'the server answered 404'],
          ['.failure .button', 'Try again'],
        ],
      }),
    ],
  },
  {
    title: 'The report',
    about: 'What stands in a report, and what opens from it.',
    examples: [
      {
        name: 'outline',
        title: 'Outline',
        look: 'A heading with figures, one that runs into its text, a number without a heading, a signature.',
        report: OUTLINE,
        shows: [['.heading-text', '受理12件'], ['.item', '无标题的一项'], ['.signature']],
      },
      {
        name: 'figure-card',
        title: 'A figure’s card',
        look: 'What the figure says in words, its chart, and the other values of its indicator.',
        report: OUTLINE,
        after: ['[id="rv-f4"]'],
        shows: [['.card', '宣传品'], ['.card .card-row']],
      },
      {
        name: 'figure-card-bound',
        title: 'The card of a bound',
        look: 'The text says 余; the card says that it is at least so many.',
        report: 'tests/charts/bar-bounds.json',
        after: ['[id="rv-f2"]'],
        shows: [['.card .card-note']],
      },
      {
        name: 'table',
        title: 'A table',
        look: 'Caption, columns and a cell that is empty; on a phone the table scrolls in its frame.',
        report: OUTLINE,
        shows: [
          ['.table caption', '办件'],
          ['.table th', '项目'],
        ],
      },
      {
        name: 'unknown-blocks',
        title: 'Unknown blocks',
        look: 'A kind of block of a later version stands with its words, marked by a line.',
        report: 'tests/pages/faults.json',
        shows: [['.unknown', '一段视频']],
      },
      {
        name: 'notices',
        title: 'Notices',
        look: 'What could not be used as written is listed with its path, line and column.',
        report: 'tests/pages/faults.json',
        after: ['.notices > summary'],
        shows: [['.notices[open] li code']],
      },
      {
        name: 'findings',
        title: 'Findings',
        look: 'For editors: what the checks found, with the sentences they are about.',
        report: SAMPLE,
        attributes: { findings: '' },
        shows: [['.findings']],
      },
      {
        name: 'code',
        title: 'The page’s code',
        look: 'The address as a QR code and in letters.',
        report: OUTLINE,
        attributes: { 'page-url': 'https://example.gov.cn/2023/1.html' },
        after: ['.toolbar .menu:last-child > summary'],
        shows: [['.toolbar .qr-modules'], ['.toolbar .address', 'example.gov.cn']],
      },
      {
        name: 'largest-text',
        title: 'The largest text',
        look: 'Thirty pixels: nothing overlaps, nothing is cut off.',
        report: OUTLINE,
        after: ['.step:last-child'],
        shows: [['.step:last-child[aria-pressed=true]']],
      },
    ],
  },
  {
    title: 'Bar charts',
    about: 'A row for each figure, and beside each chart its table.',
    examples: [
      chart('bar-bounds', 'Bounds', '≥, ≤ and ≈ stand before the value; the bar is pale with a dashed edge.'),
      chart('bar-ranges', 'Ranges', 'The pale bar goes to the lower value, and both are written.'),
      chart('bar-zero', 'Zero', 'A 0 is a value: it is written, and has no bar.'),
      chart(
        'bar-missing',
        'A missing value',
        'The text says 若干: in place of a bar stands that there is no value.',
      ),
      chart('bar-negative', 'Below zero', 'A fall goes to the other side of the axis; 持平 is a 0.'),
      chart('bar-long-names', 'Long names', 'Names break into lines and are whole, rare characters too.'),
      chart(
        'bar-panels',
        'Panels',
        'Each unit has a panel of its own; a value alone is written without a bar.',
      ),
      chart('bar-panels', 'A chart’s table', 'The table says what the picture shows.', {
        name: 'chart-table',
        after: ['.chart-data > summary'],
        shows: [['.chart-data[open] .table'], ['.chart-data[open] tbody tr']],
      }),
    ],
  },
  {
    title: 'Stacked bars',
    about: 'Parts of a whole in one bar.',
    examples: [
      chart(
        'stacked-bar-panels',
        'Parts of a whole',
        'Each part starts where the one before it ended; the title tells the total.',
      ),
      chart(
        'stacked-bar-negative',
        'Below zero',
        'What is below zero goes to the other side, and the total counts it.',
      ),
    ],
  },
  {
    title: 'Lines',
    about: 'One measure over three years or more.',
    examples: [
      chart('line', 'Years', 'Straight lines join the years, and each value is written.'),
      chart(
        'line-bounds',
        'Bounds',
        'A value with a bound is a hollow point, and its sign stands before it.',
      ),
      chart('line-gap', 'Gaps', 'A year without a value says so, and no line is drawn over it.'),
      chart(
        'line-many-years',
        'Many years',
        'Values stand above or below the line, and none covers another.',
      ),
      chart('line-negative', 'Below zero', 'Zero is always in sight, and the line crosses it.'),
      chart('line-panels', 'Panels', 'Each unit has a panel of its own.'),
      chart(
        'line-of-unlike-values',
        'Unlike values',
        'Values in several units cannot be joined: they are bars, each with its unit.',
      ),
    ],
  },
  {
    title: 'Languages',
    about: 'The words of the viewer; the report’s own stay as printed.',
    examples: [
      ['zh-CN', 'Simplified Chinese', '打印'],
      ['zh-Hant', 'Traditional Chinese', '列印'],
      ['en', 'English', 'Print'],
    ].map(([lang, title, print]) => ({
      name: `language-${lang}`,
      title,
      look: `Every word around the report is in it, by lang="${lang}".`,
      report: OUTLINE,
      attributes: { lang },
      shows: [['.toolbar', print]],
    })),
  },
  {
    title: 'Light and dark',
    about: 'By the reader’s system; here held fast.',
    examples: [
      { name: 'light', title: 'Light', look: 'Dark ink on white.', report: OUTLINE, as: 'light', ...DRAWN },
      {
        name: 'dark',
        title: 'Dark',
        look: 'The same on a dark ground, charts too, with a card open.',
        report: OUTLINE,
        as: 'dark',
        after: ['[id="rv-f2"]'],
        shows: [['.card'], ['.chart .canvas svg']],
      },
      failure('in-the-dark', 'A failure', 'The message on a dark ground.', '服务器回应 404', {
        as: 'dark',
        attributes: { src: 'none.json' },
      }),
    ],
  },
  {
    title: 'On a phone',
    about: '360 pixels wide.',
    examples: [
      {
        name: 'phone',
        title: 'The sample report',
        look: 'The bar at the foot has the contents, the text size and the way to the top.',
        report: SAMPLE,
        phone: true,
        shows: [['.dock-button', '目录'], ['.title']],
      },
      {
        name: 'phone-contents',
        title: 'The contents',
        look: 'The list opens over the text and closes with the line that is followed.',
        report: OUTLINE,
        phone: true,
        after: ['.dock-button'],
        shows: [['.contents-panel.open .contents-line']],
      },
      chart('line-many-years', 'Many years', 'Fewer years are written where there is less room.', {
        name: 'phone-line',
        phone: true,
      }),
      chart('bar-long-names', 'Long names', 'Three lines of a name are written; the table has all of it.', {
        name: 'phone-long-names',
        phone: true,
      }),
    ],
  },
  {
    title: 'Written pages and paper',
    about: 'What report render writes, and what a printer gets.',
    examples: [
      {
        name: 'written',
        title: 'A written page',
        look: 'The report is in the page, and the element took it over in place.',
        report: SAMPLE,
        written: [],
        shows: [['.viewer[part] .title', '胡家园街']],
      },
      {
        name: 'written-folded',
        title: 'A written page, folded',
        look: 'The same with --collapsed and --language en.',
        report: OUTLINE,
        written: ['--collapsed', '--language', 'en'],
        shows: [['.viewer[part] .section:not([open])'], ['.viewer[part] .toolbar', 'Print']],
      },
      {
        name: 'written-without-program',
        title: 'A written page where no program runs',
        look: 'The page stays as it is, with all that needs no program; nothing says that anything failed.',
        report: OUTLINE,
        written: [],
        fault: 'no-program',
        state: 'failed',
        shows: [['.viewer .title', '某街道'], ['.picture']],
      },
      {
        name: 'paper',
        title: 'Paper',
        look: 'An official document as GB/T 9704 has it; report pdf makes a file of it, page by page.',
        report: OUTLINE,
        as: 'paper',
        shows: [['.title'], ['.signature'], ['.chart-data[open]']],
      },
      {
        name: 'written-paper',
        title: 'A written page on paper',
        look: 'Folded on the screen, whole on paper.',
        report: OUTLINE,
        written: ['--collapsed'],
        as: 'paper',
        shows: [['.viewer[part] .title'], ['.viewer[part] .signature']],
      },
    ],
  },
];

/** @type {Example[]} */
export const EXAMPLES = GROUPS.flatMap(({ examples }) => examples);
