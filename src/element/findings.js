// @ts-check
// What the checks found, for editors, and what tables can be drawn as. Loaded when an element has the attribute
// `findings`, and when a reader asks for a chart of a table.

import startWasm, { findings, table_chart, table_charts } from 'report-viewer-check-glue';
import { make } from './make.js';
import { adopt } from './styles.js';

/** @import { CheckPart, Finding, Findings, Panel, Sentence } from './modules' */

/** Loads the wasm. */
export async function start() {
  const response = await fetch(new URL(__CHECK_WASM_FILE__, import.meta.url).href);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  await startWasm({ module_or_path: await response.arrayBuffer() });
}

/** @type {CheckPart['tableCharts']} */
export const tableCharts = (report, table) => JSON.parse(table_charts(report, table));

/** @type {CheckPart['tableChart']} */
export const tableChart = (...asked) => JSON.parse(table_chart(...asked));

/**
 * Shows what the checks say of a report above its text, and marks the figures they are about.
 *
 * @param {HTMLElement} place where the report is shown
 * @param {string} text the report's JSON
 * @param {string} language of the interface
 * @param {(id: string) => boolean} open opens the section or figure with this id
 * @returns {Findings}
 */
export function show(place, text, language, open) {
  const /** @type {Panel} */ panel = JSON.parse(findings(text, language));
  adopt(/** @type {ShadowRoot} */ (place.getRootNode()), __FINDINGS_CSS_TEXT__, __FINDINGS_CSS_FILE__);
  // A language has its own forms of characters and marks: the report's words keep theirs.
  const tongue = /** @type {HTMLElement | null} */ (place.querySelector('.body'))?.lang;
  const /** @type {Element[]} */ marked = [];
  const row = (/** @type {Finding} */ finding) => {
    if (finding.doubted) {
      for (const id of finding.sentences.flatMap(({ figures }) => figures)) {
        const figure = place.querySelector(`#${__DOM_PREFIX__}${escapeId(id)}`);
        if (figure) marked.push(figure);
      }
    }
    const quotes = finding.sentences.map((sentence) => quote(sentence, tongue, panel.show, open));
    return make(
      'li',
      `finding ${finding.state} ${finding.severity}`,
      make(
        'p',
        'finding-head',
        make('span', 'finding-mark', finding.mark),
        ' ',
        make('strong', '', finding.name),
      ),
      make('p', 'finding-text', finding.explanation),
      ...(quotes.length ? [make('ul', 'finding-sentences', ...quotes)] : []),
    );
  };
  const doubted = panel.findings.filter((finding) => finding.doubted);
  const others = panel.findings.filter((finding) => !finding.doubted);
  // `notices` is what is never printed.
  const element = make(
    'details',
    'notices findings',
    make('summary', '', make('strong', '', panel.title), ` ${panel.summary}`),
    ...(doubted.length ? [make('ul', 'finding-list', ...doubted.map(row))] : []),
    make(
      'details',
      'finding-others',
      make('summary', '', panel.others),
      make('ul', 'finding-list', ...others.map(row)),
    ),
  );
  element.open = doubted.length > 0;
  element.setAttribute('part', 'findings');
  place.querySelector('.masthead')?.after(element);
  for (const figure of marked) figure.classList.add('doubted');
  return {
    counts: panel.counts,
    remove() {
      element.remove();
      for (const figure of marked) figure.classList.remove('doubted');
    },
  };
}

/**
 * A sentence that leads to where it stands, if it stands in the text.
 *
 * @param {Sentence} sentence
 * @param {string | undefined} tongue the language of the report
 * @param {string} label
 * @param {(id: string) => boolean} open
 */
function quote({ text, section, figures }, tongue, label, open) {
  const target = figures[0] || section;
  const body = make('q', '', text);
  if (tongue) body.lang = tongue;
  if (!target) return make('li', '', body);
  const button = make('button', 'finding-link', make('span', 'finding-show', label), body);
  button.type = 'button';
  button.addEventListener('click', () => open(target) || (section && open(section)));
  return make('li', '', button);
}

/**
 * Ids of ours are letters, digits and hyphens, but a report may hold any.
 *
 * @param {string} id
 */
function escapeId(id) {
  return window.CSS && window.CSS.escape ? window.CSS.escape(id) : id.replace(/[^\w-]/g, '\\$&');
}
