// Where the bundle's files come from and go to, and their names: one entry under a stable name,
// everything else under a name with the hash of its content, so that a server may let browsers keep it
// for good and a deploy can never pair a new file with an old one.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The top folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the bundle is asked for. */
export const { values: options } = parseArgs({
  options: {
    work: { type: 'string' }, // wasm-bindgen's output and the shell's messages
    out: { type: 'string' },
    version: { type: 'string' },
    dev: { type: 'boolean', default: false },
  },
});

/** Writes a file under a name with the hash of its content, and returns that name. */
export function writeHashed(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return write(`${name}-${hash}.${extension}`, content);
}

/** Writes a file, and returns its name. */
export function write(file, content) {
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, file), content);
  return file;
}

export function workPath(file) {
  return resolve(options.work, file);
}

export function readWork(file) {
  return readFileSync(workPath(file));
}
