// Bundling one script or style sheet by esbuild.

import { readFileSync } from 'node:fs';
import { build, formatMessages } from 'esbuild';
import { options, readWork, root } from './files.mjs';

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  format: 'esm',
  legalComments: 'none', // see licences.mjs
  logLevel: 'silent', // `report` prints
  minify: !options.dev,
  target: ['chrome86', 'safari14.1', 'firefox78'],
  tsconfigRaw: {}, // what types are checked by is not how files are made
  write: false,
};

/** What Rust, JavaScript and CSS call by one name (src/terms.rs). */
export const terms = JSON.parse(readWork('terms.json'));

/** Bundles one file and returns its text. */
export async function script(entryPoint, settings) {
  const define = { ...constants(terms), ...settings.define };
  const result = await build({ ...shared, ...settings, define, entryPoints: [entryPoint] });
  await report('warning', result.warnings);
  return result.outputFiles[0].text;
}

/** Values for esbuild's `define`, which takes them as source text. */
export function constants(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}

/**
 * wasm-bindgen's glue loads its module by default under the name that wasm-bindgen gave it. Here
 * it has another: with the right one the default works, and our users' bundlers find the file.
 */
export function glueNames(glue, wasmFile) {
  return {
    name: 'glue names',
    setup(bundle) {
      bundle.onLoad({ filter: new RegExp(`[\\\\/]${glue}\\.js$`) }, ({ path }) =>
        replaceAll(readFileSync(path, 'utf8'), [[`'${glue}_bg.wasm'`, `'${wasmFile}'`]], `${glue}.js`),
      );
    },
  };
}

/** What to do where a package is not as it was. */
export const UPGRADED = 'after an upgrade or with a new part of it, adapt xtask/bundle';

/** Replaces each text, which must occur exactly once. */
export function replaceAll(source, replacements, name) {
  const errors = [];
  for (const [from, to] of replacements) {
    const parts = source.split(from);
    if (parts.length !== 2) {
      errors.push({
        text: `${name} should hold this once, not ${parts.length - 1} times: ${from.trim()} (${UPGRADED})`,
      });
    }
    source = parts.join(to);
  }
  return { contents: source, errors };
}

/** Prints what esbuild has to say. */
export async function report(kind, messages) {
  for (const text of await formatMessages(messages, { kind, color: process.stderr.isTTY }))
    console.error(text);
}
