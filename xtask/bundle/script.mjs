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
 * How the glue tells what it is given, without the page's globals: old libraries (MooTools) put constructors of
 * their own in place of `Window` and `Element`, and nothing would be an instance of them.
 */
const KINDS = {
  Window: '=== globalThis',
  Element: '.nodeType === 1',
  HTMLElement: ".namespaceURI === 'http://www.w3.org/1999/xhtml'",
  HTMLDetailsElement: ".localName === 'details'",
  HTMLInputElement: ".localName === 'input'",
  ShadowRoot: '.nodeType === 11',
};

/** What the glue asks of an object: the answer is false where this throws. */
const ASKED = /(result = \w+(?:\(arg0\))?) instanceof (\w+);/g;

/**
 * wasm-bindgen's glue as we need it. It loads its module by default under the name that wasm-bindgen gave it; here
 * it has another: with the right one the default works, and our users' bundlers find the file. And it asks the
 * page's globals for nothing that a page may have changed.
 */
export function glueNames(glue, wasmFile) {
  return {
    name: 'glue names',
    setup(bundle) {
      bundle.onLoad({ filter: new RegExp(`[\\\\/]${glue}\\.js$`) }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const unknown = [...source.matchAll(ASKED)].filter(([, , kind]) => !KINDS[kind]);
        const told = source.replace(ASKED, (whole, left, kind) =>
          KINDS[kind] ? `${left} ${KINDS[kind]};`.replace(' .', '.') : whole,
        );
        const { contents, errors } = replaceAll(told, [[`'${glue}_bg.wasm'`, `'${wasmFile}'`]], `${glue}.js`);
        const asking = unknown.map(([, , kind]) => ({
          text: `${glue}.js asks for ${kind}: say in KINDS how it is told (${UPGRADED})`,
        }));
        return { contents, errors: [...errors, ...asking] };
      });
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
