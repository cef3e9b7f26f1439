// What others ask for the code of theirs that we give on.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/**
 * The licences of the packages that the chart file contains and of the crates that the wasm files are
 * compiled from (xtask/src/licences), which must go along with them.
 */
export function licences(packages, crates) {
  const texts = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = name === 'tslib' ? 'LICENSE.txt' : 'LICENSE';
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return [...texts, String(crates)].join(`\n${'='.repeat(80)}\n\n`);
}
