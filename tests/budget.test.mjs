// What the built files promise: their size, their names, and what is not among them.
// DIST names the folder (default dist/).

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { GROUPS, measure, total } from '../xtask/sizes.mjs';

const dist = process.env.DIST ?? 'dist';
const files = measure(dist);

for (const group of GROUPS) {
  test(`${group.name}: at most ${group.budget} bytes of brotli`, (context) => {
    const bytes = total(group, files);
    context.diagnostic(`${bytes} bytes`);
    assert.ok(bytes > 0, `no file of this group in ${dist}`);
    assert.ok(bytes <= group.budget, `${bytes} bytes are ${bytes - group.budget} too many`);
  });
}

test('the README tells the sizes as they are, to two per cent', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const group of GROUPS) {
    const row = readme.split('\n').find((line) => line.endsWith(`| ${group.budget.toLocaleString('en')} |`));
    const told = Number(row?.split('|').at(-3).replaceAll(',', ''));
    const bytes = total(group, files);
    assert.ok(Math.abs(told - bytes) <= bytes * 0.02, `${told} in the README, ${bytes} in ${dist}`);
  }
});

test('every promised file is there, each once', () => {
  const names = readdirSync(dist).map((name) => name.replace(/-[0-9a-f]{10}\./, '-HASH.'));
  const expected = [
    'custom-elements.json',
    'import.html',
    'import.js',
    'index.html',
    'report-editor-HASH.css',
    'report-editor-HASH.wasm',
    'report-editor-glue-HASH.js',
    'report-page-HASH.css',
    'report-pictures-HASH.js',
    'report-alone-HASH.js',
    'report-sort-HASH.js',
    'report-start-HASH.js',
    'report-viewer-HASH.css',
    'report-viewer-HASH.wasm',
    'report-viewer-en-HASH.js',
    'report-viewer-zh-Hant-HASH.js',
    'report-viewer-chart-HASH.js',
    'report-viewer-check-HASH.css',
    'report-viewer-check-HASH.js',
    'report-viewer-check-HASH.wasm',
    'report-viewer-chart-HASH.wasm',
    'report-viewer-glue-HASH.js',
    'report-viewer-paper-HASH.css',
    'report-viewer-paper-HASH.js',
    'report-viewer-printed-HASH.js',
    'report-viewer-qr-HASH.js',
    'report-viewer-qr-HASH.wasm',
    'report-viewer-tables-HASH.css',
    'report-viewer-tables-HASH.js',
    'report-viewer-workbook-HASH.js',
    'report-viewer-workbook-HASH.wasm',
    'report-viewer.d.ts',
    'report-viewer.js',
    'report-viewer.json',
    'third-party-licences.txt',
  ];
  for (const name of expected) assert.equal(names.filter((each) => each === name).length, 1, name);
});

test('licences go along, of npm packages and of crates', () => {
  const text = readFileSync(join(dist, 'third-party-licences.txt'), 'utf8');
  for (const name of ['echarts', 'leptos', 'serde', 'The Rust standard library']) {
    assert.match(text, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
  }
  // Each text that a crate names is there.
  const named = [...text.matchAll(/; texts? ([\d, ]+)$/gm)].flatMap(([, numbers]) => numbers.split(', '));
  assert.ok(named.length > 100, `${named.length} texts named`);
  for (const number of named) assert.match(text, new RegExp(`^Text ${number}$`, 'm'));
});

test('names tell the hash of their content', () => {
  assert.deepEqual(wrongNames(dist), []);
});

test('no fonts', () => {
  assert.deepEqual(fonts(dist), []);
});

for (const page of ['index.html', 'import.html']) {
  test(`${page} holds no inline script or style and nothing of Trunk`, () => {
    const html = readFileSync(join(dist, page), 'utf8');
    // Data is no script.
    const markup = html.replace(/<script type="application\/(ld\+)?json"[^>]*>[^<]*<\/script>/g, '');
    assert.doesNotMatch(markup, /data-trunk|<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
  });
}

test('these checks can fail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-viewer-budget-'));
  try {
    // Random bytes do not get smaller by compression: each file is one byte over its group's budget.
    const [text, charts] = GROUPS;
    writeFileSync(join(folder, 'report-viewer-0000000000.wasm'), randomBytes(text.budget + 1));
    writeFileSync(join(folder, 'report-viewer-chart-0000000000.js'), randomBytes(charts.budget + 1));
    writeFileSync(join(folder, 'noto.woff2'), '');
    for (const group of GROUPS) assert.ok(total(group, measure(folder)) > group.budget, group.name);
    assert.deepEqual(wrongNames(folder), [
      'report-viewer-0000000000.wasm',
      'report-viewer-chart-0000000000.js',
    ]);
    assert.deepEqual(fonts(folder), ['noto.woff2']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The files whose name carries a hash that is not their content's. */
function wrongNames(folder) {
  return readdirSync(folder).filter((name) => {
    const claimed = /-([0-9a-f]{10})\.\w+$/.exec(name)?.[1];
    return (
      claimed &&
      !createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
        .startsWith(claimed)
    );
  });
}

function fonts(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(woff2?|ttf|otf|ttc|eot)$/i.test(name))
    .sort();
}
