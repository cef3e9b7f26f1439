// @ts-check
// The parts that are loaded once for all elements: the program, and what only some pages need.

import { at, importAnew, shared, withProgram } from './shared.js';

/** @import { Part } from './shared.js' */
/** @import { Program, PrintedPart, PaperPart, ChartPart, CodePart, CheckPart, TablePart } from './modules' */

/**
 * The wasm with its glue.
 *
 * @type {Part<Program>}
 */
export const program = shared(async (attempt) => {
  // As bytes: servers of old portals name the type wrongly, and streaming refuses that.
  const bytes = fetch(at(__WASM_FILE__)).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  });
  const [module, code] = await Promise.all([importAnew(__GLUE_FILE__, attempt), bytes]);
  await module.default({ module_or_path: code });
  return module;
});

/**
 * The code that knows static pages, fetched where the element stands in one.
 *
 * @type {Part<PrintedPart>}
 */
export const printedPart = shared((attempt) => importAnew(__PRINTED_FILE__, attempt));

/**
 * The styles on paper and the viewer's own printing, fetched once the text is shown.
 *
 * @type {Part<PaperPart>}
 */
export const paperPart = shared((attempt) => importAnew(__PAPER_FILE__, attempt));

/**
 * What tables have besides their cells, fetched where a report has one.
 *
 * @type {Part<TablePart>}
 */
export const tablePart = shared((attempt) => importAnew(__TABLES_FILE__, attempt));

/**
 * The code that draws charts, fetched when the first chart comes near the view.
 *
 * @type {Part<ChartPart>}
 */
export const chartPart = withProgram(__CHART_FILE__);

/**
 * The code that draws QR codes, fetched once the text is shown.
 *
 * @type {Part<CodePart>}
 */
export const codePart = withProgram(__QR_FILE__);

/**
 * The code that checks the report for its editors, fetched where the attribute `findings` asks.
 *
 * @type {Part<CheckPart>}
 */
export const checkPart = withProgram(__CHECK_FILE__);

/**
 * The languages of the interface, to be tried in turn: the tags each is for, what the shell says in it,
 * and what fetches the viewer's texts, which the wasm has of its own in one of them.
 *
 * @typedef {object} Language
 * @property {RegExp} tags
 * @property {Record<string, string>} shell
 * @property {string} [texts] the viewer's, once they are there
 * @property {() => Promise<unknown>} [fetch]
 */
export const LANGUAGES = __LANGUAGES__.map(([tags, shell, file]) => {
  const /** @type {Language} */ language = { tags: new RegExp(tags, 'i'), shell };
  if (file) {
    language.fetch = shared(async (attempt) => {
      language.texts = (await importAnew(file, attempt)).default;
    }).start;
  }
  return language;
});
