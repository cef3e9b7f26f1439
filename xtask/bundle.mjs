// Makes the files that a page loads: one entry under a stable name, everything else under a name
// with the hash of its content, so that a server may let browsers keep it for good and a deploy
// can never pair a new file with an old one.
//
// Each file names those it loads, so they are made in that order: WebAssembly, charts, QR, checks, glue,
// CSS, and last the entry. The editor's page has files and an entry of its own. Called by
// `cargo xtask element`.

import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, formatMessages } from 'esbuild';
import postcss from 'postcss';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    work: { type: 'string' }, // wasm-bindgen's output and the shell's messages
    out: { type: 'string' },
    version: { type: 'string' },
    dev: { type: 'boolean', default: false },
  },
});

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  format: 'esm',
  legalComments: 'none', // see `licences` below
  logLevel: 'silent', // `report` prints
  minify: !options.dev,
  target: ['chrome86', 'safari14.1', 'firefox78'],
  write: false,
};

async function main() {
  mkdirSync(options.out, { recursive: true });
  const css = await script('style/index.css', {});
  const { entry, files } = await element(writeHashed, css);
  write('report-viewer.js', entry);
  copyFileSync(join(root, 'src/element/report-viewer.d.ts'), join(options.out, 'report-viewer.d.ts'));
  write('third-party-licences.txt', licences(['echarts', 'zrender', 'tslib']));
  await staticPages(css, files);
  await editor();
}

/**
 * The element's entry and all files it loads, each put somewhere by `place`, which returns its
 * address: a name beside the entry, or a data address that holds it.
 */
async function element(place, css) {
  const files = [];
  const put = (name, extension, content) => {
    const address = place(name, extension, content);
    files.push(address);
    return address;
  };
  const wasmFile = put('report-viewer', 'wasm', readWork('glue_bg.wasm'));
  const chartWasmFile = put('report-viewer-chart', 'wasm', readWork('chart_glue_bg.wasm'));

  const chart = await script('src/element/chart.js', {
    alias: { 'report-viewer-chart-glue': workPath('chart_glue.js') },
    banner: { js: `/*! report-viewer ${options.version}; third-party-licences.txt */` },
    define: constants({ __CHART_WASM_FILE__: chartWasmFile }),
    plugins: [glueNames('chart_glue', chartWasmFile), trustedTypes()],
  });
  const chartFile = put('report-viewer-chart', 'js', chart);

  const codeWasmFile = put('report-viewer-qr', 'wasm', readWork('qr_glue_bg.wasm'));
  const code = await script('src/element/qr.js', {
    alias: { 'report-viewer-qr-glue': workPath('qr_glue.js') },
    define: constants({ __QR_WASM_FILE__: codeWasmFile }),
    plugins: [glueNames('qr_glue', codeWasmFile)],
  });
  const codeFile = put('report-viewer-qr', 'js', code);

  const findingsCss = await script('style/findings.css', {});
  const findingsCssFile = put('report-viewer-check', 'css', findingsCss);
  const checkWasmFile = put('report-viewer-check', 'wasm', readWork('check_glue_bg.wasm'));
  const check = await script('src/element/findings.js', {
    alias: { 'report-viewer-check-glue': workPath('check_glue.js') },
    define: constants({
      __CHECK_WASM_FILE__: checkWasmFile,
      __FINDINGS_CSS_FILE__: findingsCssFile,
      __FINDINGS_CSS_TEXT__: findingsCss.trim(),
    }),
    plugins: [glueNames('check_glue', checkWasmFile)],
  });
  const checkFile = put('report-viewer-check', 'js', check);

  const glue = await script(workPath('glue.js'), { plugins: [glueNames('glue', wasmFile)] });
  const glueFile = put('report-viewer-glue', 'js', glue);
  const printedFile = put('report-viewer-printed', 'js', await script('src/element/printed.js', {}));
  const cssFile = put('report-viewer', 'css', css);

  // What the viewer says in a language is a file of its own, but for that which the wasm has: no reader
  // loads what others read.
  const languages = JSON.parse(readWork('languages.json')).map(({ tags, name, shell, viewer }) => [
    tags,
    shell,
    ...(viewer ? [put(`report-viewer-${name}`, 'js', `export default ${JSON.stringify(viewer)};\n`)] : []),
  ]);

  const entry = await script('src/element/entry.js', {
    define: constants({
      __GLUE_FILE__: glueFile,
      __WASM_FILE__: wasmFile,
      __PRINTED_FILE__: printedFile,
      __CHART_FILE__: chartFile,
      __QR_FILE__: codeFile,
      __CHECK_FILE__: checkFile,
      __CSS_FILE__: cssFile,
      __CSS_TEXT__: css.trim(),
      __LANGUAGES__: languages,
    }),
  });
  return { entry, files };
}

/** A file as an address that holds it, for a page that must find everything in itself. */
function dataAddress(name, extension, content) {
  // A page in an archive is not for its editors.
  if (name === 'report-viewer-check' || extension === 'css') return 'data:,';
  if (extension === 'wasm') return `data:application/wasm;base64,${Buffer.from(content).toString('base64')}`;
  // Not base64: a script may hold an address that is.
  return `data:text/javascript;charset=utf-8,${content.replace(/[%#\n\r\t]/g, encodeURIComponent)}`;
}

/**
 * What the command line needs to write static pages: their styles, their first script, ECharts, and
 * the element in one script; and a list that names them, and all that pages may ask for.
 */
async function staticPages(css, elementFiles) {
  const style = writeHashed('report-page', 'css', withoutClasses(css) + (await script('style/static.css', {})) + (await script('style/site.css', {})));
  // A classic script, which runs before anything is painted.
  const start = writeHashed('report-start', 'js', await script('src/element/start.js', { format: 'iife' }));
  const pictures = await script('src/page/picture.js', { format: 'iife', plugins: [trustedTypes()] });
  const alone = await element(dataAddress, css);
  const list = {
    entry: 'report-viewer.js',
    start,
    style,
    pictures: writeHashed('report-pictures', 'js', pictures),
    alone: writeHashed('report-alone', 'js', alone.entry),
    files: ['report-viewer.js', start, style, ...elementFiles, 'third-party-licences.txt'],
  };
  write('report-viewer.json', `${JSON.stringify(list, null, 2)}\n`);
}

/**
 * The viewer's styles for a page where no program measures it: the classes `wide` and `narrow`, which
 * the shell sets by the element's width, become the page's own width, and the open list of contents
 * the one that is linked to.
 */
function withoutClasses(css) {
  const widths = { wide: '(min-width:880px)', narrow: '(max-width:879.98px)' };
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    rule.selectors = rule.selectors
      .filter((selector) => !selector.startsWith(':host('))
      .map((selector) =>
        selector.replace(':host', 'report-viewer').replace('.contents-panel.open', '.contents:target .contents-panel'),
      );
    const kinds = Object.keys(widths).filter((name) => rule.selector.includes(`.${name} `));
    if (kinds.length === 0) return;
    const plain = (name) => (selector) => selector.replace(`.${name} `, '.viewer ');
    const onPaper = rule.parent.type === 'atrule' && rule.parent.params === 'print';
    for (const name of kinds) {
      const own = rule.selectors.filter((selector) => selector.includes(`.${name} `));
      const copy = rule.clone({ selectors: own.map(plain(name)) });
      if (onPaper) rule.before(copy);
      else rule.before(postcss.atRule({ name: 'media', params: `screen and ${widths[name]}`, nodes: [copy] }));
    }
    const rest = rule.selectors.filter((selector) => !kinds.some((name) => selector.includes(`.${name} `)));
    if (rest.length > 0) rule.selectors = rest;
    else rule.remove();
  });
  return sheet.toString();
}

/** The editor's page: no reader loads any of this. */
async function editor() {
  const wasmFile = writeHashed('report-editor', 'wasm', readWork('editor_glue_bg.wasm'));
  const glue = await script(workPath('editor_glue.js'), { plugins: [glueNames('editor_glue', wasmFile)] });
  const glueFile = writeHashed('report-editor-glue', 'js', glue);
  const cssFile = writeHashed('report-editor', 'css', await script('style/editor.css', {}));
  const entry = await script('src/editor/import.js', {
    define: constants({ __GLUE_FILE__: glueFile, __WASM_FILE__: wasmFile, __CSS_FILE__: cssFile }),
  });
  write('import.js', entry);
}

/** Bundles one file and returns its text. */
async function script(entryPoint, settings) {
  const result = await build({ ...shared, ...settings, entryPoints: [entryPoint] });
  await report('warning', result.warnings);
  return result.outputFiles[0].text;
}

/** Values for esbuild's `define`, which takes them as source text. */
function constants(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}

/**
 * wasm-bindgen's glue loads its module by default under the name that wasm-bindgen gave it. Here
 * it has another: with the right one the default works, and our users' bundlers find the file.
 */
function glueNames(glue, wasmFile) {
  return {
    name: 'glue names',
    setup(bundle) {
      bundle.onLoad({ filter: new RegExp(`[\\\\/]${glue}\\.js$`) }, ({ path }) =>
        replaceAll(readFileSync(path, 'utf8'), [[`'${glue}_bg.wasm'`, `'${wasmFile}'`]], `${glue}.js`),
      );
    },
  };
}

/**
 * ECharts and zrender write HTML and compile code in a few places. Under Trusted Types such a
 * write throws, so each is replaced: the ones that clear by `textContent`, the ones that our
 * charts never reach by something that says so. A bundle that still holds any does not build,
 * which is how neither an upgrade nor another chart part can lose this in silence.
 */
function trustedTypes() {
  const replacements = {
    'zrender/lib/canvas/Painter.js': [
      // The spaces tell it from `this.root`.
      ["            root.innerHTML = ''", "            root.textContent = ''"],
      ["this.root.innerHTML = ''", "this.root.textContent = ''"],
    ],
    'zrender/lib/svg/Painter.js': [
      ["this.root.innerHTML = ''", "this.root.textContent = ''"],
      ['this._svgDom.innerHTML = null', "this._svgDom.textContent = ''"],
    ],
    'echarts/lib/core/echarts.js': [
      [
        'zr_1.painter.getSvgRoot().innerHTML = content_1',
        "throw new Error('not in this bundle: one picture of several charts')",
      ],
    ],
    'echarts/lib/coord/geo/GeoJSONResource.js': [
      [
        "typeof JSON !== 'undefined' && JSON.parse ? JSON.parse(source) : new Function('return (' + source + ');')()",
        'JSON.parse(source)',
      ],
    ],
  };
  const forbidden =
    /.{0,60}(?:(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|new Function\b|\beval\().{0,60}/g;

  return {
    name: 'trusted types',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]node_modules[\\/](echarts|zrender)[\\/].*\.js$/ }, ({ path }) => {
        const name = path.split(`node_modules${sep}`).pop().split(sep).join('/');
        return replacements[name] && replaceAll(readFileSync(path, 'utf8'), replacements[name], name);
      });
      bundle.onEnd(({ outputFiles: [output] = [] }) => {
        const found = output ? [...output.text.matchAll(forbidden)] : []; // none after other errors
        return {
          errors: found.map(([text]) => ({
            text: `the bundle writes HTML or compiles code, which Trusted Types refuse: …${text}… (${UPGRADED})`,
          })),
        };
      });
    },
  };
}

const UPGRADED = 'after an upgrade or with a new part of it, adapt xtask/bundle.mjs';

/** Replaces each text, which must occur exactly once. */
function replaceAll(source, replacements, name) {
  const errors = [];
  for (const [from, to] of replacements) {
    const parts = source.split(from);
    if (parts.length !== 2) {
      errors.push({ text: `${name} should hold this once, not ${parts.length - 1} times: ${from.trim()} (${UPGRADED})` });
    }
    source = parts.join(to);
  }
  return { contents: source, errors };
}

/** The licences of the packages that the chart file contains, which must go along with it. */
function licences(packages) {
  const texts = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = name === 'tslib' ? 'LICENSE.txt' : 'LICENSE';
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'='.repeat(80)}\n\n`);
}

function writeHashed(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return write(`${name}-${hash}.${extension}`, content);
}

function write(file, content) {
  writeFileSync(join(options.out, file), content);
  return file;
}

function workPath(file) {
  return resolve(options.work, file);
}

function readWork(file) {
  return readFileSync(workPath(file));
}

async function report(kind, messages) {
  for (const text of await formatMessages(messages, { kind, color: process.stderr.isTTY })) console.error(text);
}

try {
  await main();
} catch (error) {
  if (error.errors) await report('error', error.errors);
  else console.error(error);
  process.exitCode = 1;
}
