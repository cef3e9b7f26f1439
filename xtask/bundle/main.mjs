// Makes the files that a page loads. Called by `cargo xtask element`.

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editor } from './editor.mjs';
import { element } from './element.mjs';
import { options, readWork, root, write, writeHashed } from './files.mjs';
import { licences } from './licences.mjs';
import { manifest } from './manifest.mjs';
import { staticPages } from './pages.mjs';
import { report, script } from './script.mjs';

async function main() {
  const css = await script('style/index.css', {});
  const paper = await script('style/printing.css', {});
  const { entry, files } = await element(writeHashed, css, paper);
  write('report-viewer.js', entry);
  declarations();
  write('third-party-licences.txt', licences(['echarts', 'zrender', 'tslib'], readWork('crates.txt')));
  await staticPages(css, paper, files);
  await editor();
}

/** How the element is used, for TypeScript and for tools that know custom elements. */
function declarations() {
  const source = join(root, 'src/element/report-viewer.d.ts');
  copyFileSync(source, join(options.out, 'report-viewer.d.ts'));
  write('custom-elements.json', `${JSON.stringify(manifest(readFileSync(source, 'utf8')), null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  if (error.errors) await report('error', error.errors);
  else console.error(error);
  process.exitCode = 1;
}
