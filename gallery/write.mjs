// Writes the gallery beside the element: an index, for each example a page about it, and the example
// itself alone on a page, as a portal would have it. Called by `cargo xtask build`.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { EXAMPLES, GROUPS } from './examples.mjs';
import { indexPage, pageAbout } from './pages.mjs';
import { attribute, escape, markup } from './markup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PUBLIC = 'public/';

/** Writes all of it. */
function main() {
  const { values } = parseArgs({ options: { dist: { type: 'string' }, report: { type: 'string' } } });
  const out = join(values.dist, 'gallery');
  // Of an example that is no longer in the table nothing stays.
  rmSync(out, { recursive: true, force: true });
  for (const folder of ['', 'examples', 'reports']) mkdirSync(join(out, folder), { recursive: true });
  for (const file of ['gallery.css', 'gallery.js'])
    copyFileSync(join(root, 'gallery', file), join(out, file));
  for (const file of ['example.css', 'example.js', 'media.js']) {
    copyFileSync(join(root, 'gallery', file), join(out, 'examples', file));
  }
  writeFileSync(join(out, 'index.html'), indexPage(GROUPS));
  for (const group of GROUPS) {
    for (const example of group.examples) {
      const place = EXAMPLES.indexOf(example);
      const [before, next] = [EXAMPLES[place - 1], EXAMPLES[place + 1]];
      const source = putReport(example, out);
      const about = pageAbout(example, { group, before, next, source });
      writeFileSync(join(out, `${example.name}.html`), about);
      const page = example.written ? writtenPage(example, values) : examplePage(example, source);
      writeFileSync(join(out, 'examples', `${example.name}.html`), page);
    }
  }
}

/** Puts an example's report where its page finds it; the address from there. */
export function putReport({ name, report, data }, out) {
  if (data !== undefined) {
    writeFileSync(join(out, 'reports', `${name}.json`), typeof data === 'string' ? data : Buffer.from(data));
    return `../reports/${name}.json`;
  }
  // What is public is beside the element already.
  if (!report || report.startsWith(PUBLIC)) return report?.replace(PUBLIC, '../../');
  copyFileSync(join(root, report), join(out, 'reports', basename(report)));
  return `../reports/${basename(report)}`;
}

/** An example alone on its page. */
export function examplePage(example, source) {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escape(example.title)}</title>
    <link rel="stylesheet" href="../../page.css" />
    ${settings(example)}
    <script type="module" src="../../report-viewer.js"></script>
  </head>
  <body>
    <main>
${example.around ? `${example.around}\n` : ''}${markup(example, source)}
    </main>
  </body>
</html>
`;
}

/** A page as `report render` writes it, with what makes an example of it. */
function writtenPage(example, { report, dist }) {
  const words = ['render', join(root, example.report), '--element', dist, '--element-address', '../../'];
  const { status, stdout, stderr, error } = spawnSync(report, [...words, ...example.written], {
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${example.name}: ${stderr}`);
  // Before its own scripts.
  return stdout.replace('<title>', `${settings(example)}\n<title>`);
}

/** What example.js is to do. It runs before the element: modules run in their order. */
function settings({ fault, after, as, shows: [[see] = []] = [] }) {
  const told = JSON.stringify({ fault, after, as, see });
  return `<meta name="example" content="${attribute(told)}" />
    <link rel="stylesheet" href="example.css" />
    <script type="module" src="example.js"></script>`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
