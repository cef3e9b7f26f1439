// @ts-check
// What a reader can do with a table: save it as CSV or for Excel, and draw one of its rows or columns.

import { make, words } from './make.js';
import { save } from './save.js';
import { withProgram } from './shared.js';

/** @import { TableChart, TableTools } from './modules' */
/** @import { Grid } from './tables.js' */

/** A table of the report's JSON, and its place among them. @typedef {{ json: object, index: number }} Source */

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The tables of a report's JSON in their order; nothing where they are not those that are shown.
 *
 * @param {string} text
 * @param {number} count of those that are shown
 */
export function tablesOf(text, count) {
  const /** @type {object[]} */ tables = [];
  const walk = (/** @type {unknown} */ value) => {
    if (!value || typeof value !== 'object') return;
    if ('kind' in value && value.kind === 'table') tables.push(value);
    else Object.values(value).forEach(walk);
  };
  try {
    walk(JSON.parse(text).body);
  } catch {
    // The viewer forgives more than JSON does.
  }
  return tables.length === count ? tables : undefined;
}

/**
 * Adds the tools under a table.
 *
 * @param {HTMLElement} frame
 * @param {Grid} grid
 * @param {TableTools} tools
 * @param {Source} [source] where it is known
 */
export function addTools(frame, grid, tools, source) {
  const texts = /** @type {[string, Record<string, string>]} */ (
    __TABLE_TEXTS__.find(([tags]) => new RegExp(tags, 'i').test(tools.language))
  )[1];
  const caption = frame.querySelector('caption');
  const title = frame.closest('.viewer')?.querySelector('h1')?.textContent ?? '';
  const name = `${title}-${caption ? words(caption) : frame.id}`;
  const said = make('p', 'table-said');
  said.setAttribute('role', 'status');
  const row = make('div', 'table-tools', said);
  const add = (/** @type {string} */ text, /** @type {(button: HTMLElement) => void} */ act) => {
    const button = make('button', 'link-button', text);
    button.type = 'button';
    button.addEventListener('click', () => {
      said.textContent = '';
      act(button);
    });
    said.before(button);
  };
  add(texts.saveCsv, () => save(csv(caption, grid), 'text/csv;charset=utf-8', `${name}.csv`));
  if (source && __WORKBOOK_FILE__) {
    add(texts.saveWorkbook, async () => {
      try {
        const { write } = await workbookPart.start();
        save(write([source.json]), WORKBOOK, `${name}.xlsx`);
      } catch {
        said.textContent = texts.noWorkbook;
      }
    });
    if (frame.querySelector('.figure')) {
      const drawing = chartOf(frame, tools, source, texts);
      add(texts.draw, async (button) => {
        const text = await drawing.toggle(row);
        button.textContent = drawing.isOpen() ? texts.close : texts.draw;
        said.textContent = text;
      });
    }
  }
  frame.after(row);
}

/** The code that makes workbooks. */
const workbookPart = withProgram(__WORKBOOK_FILE__);

/**
 * A chart of a chosen row or column.
 *
 * @param {HTMLElement} frame
 * @param {TableTools} tools
 * @param {Source} source
 * @param {Record<string, string>} texts
 */
function chartOf(frame, tools, source, texts) {
  let /** @type {HTMLElement | undefined} */ place;

  const build = async () => {
    const checks = await tools.checks();
    const choices = checks.tableCharts(tools.text, source.index);
    if (!choices.length) return undefined;
    const choice = make('select', 'table-choice');
    for (const [line, label] of [
      ['row', texts.rows],
      ['column', texts.columns],
    ]) {
      const group = make('optgroup', '');
      group.label = label;
      choices.forEach((each, index) => {
        if (each.line !== line) return;
        const option = make('option', '', each.name);
        option.value = String(index);
        group.append(option);
      });
      if (group.firstChild) choice.append(group);
    }
    // What stands for all is what most look for.
    const whole = choices.findIndex(({ line, name }) => line === 'column' && name.endsWith('计'));
    choice.value = String(Math.max(whole, 0));
    const title = make('p', 'chart-title');
    const unit = make('p', 'chart-unit');
    const hint = make('p', 'chart-hint');
    const canvas = make('div', 'canvas');
    canvas.setAttribute('role', 'img');
    const failed = make('p', 'plot-note when-failed', texts.noChart);
    let /** @type {TableChart} */ shown;
    const draw = () => {
      const size = parseFloat(getComputedStyle(frame).fontSize);
      shown = checks.tableChart(
        tools.text,
        source.index,
        Number(choice.value),
        Math.round(size),
        tools.language,
      );
      title.textContent = shown.title;
      unit.textContent = shown.units && texts.unit.replace('{units}', shown.units);
      hint.textContent = texts.hint + (shown.withoutZeros ? texts.withoutZeros : '');
      canvas.setAttribute('aria-label', shown.title);
      tools.charts.draw(canvas, JSON.stringify(shown.drawing));
    };
    choice.addEventListener('change', draw);
    canvas.addEventListener('click', (event) => {
      const { left, top, width } = canvas.getBoundingClientRect();
      const x = Math.round(((event.clientX - left) * 1000) / Math.max(width, 1));
      const at = tools.charts.module?.figureAt(
        JSON.stringify(shown.drawing),
        x,
        Math.round(event.clientY - top),
      );
      if (at !== undefined) tools.open(shown.figures[at]);
    });
    const label = make('label', 'table-choose', make('span', '', texts.choose), choice);
    const made = make(
      'figure',
      'chart waiting table-chart',
      label,
      make('figcaption', 'chart-head', title, unit),
      make('div', 'plot', canvas, failed),
      hint,
    );
    return { made, draw };
  };

  return {
    isOpen: () => Boolean(place && !place.hidden),
    /**
     * Opens or closes it; what is to be said where it cannot be.
     *
     * @param {HTMLElement} row after which it stands
     */
    async toggle(row) {
      if (place) {
        place.hidden = !place.hidden;
        return '';
      }
      try {
        const chart = await build();
        if (place) return '';
        if (!chart) return texts.nothingToDraw;
        place = chart.made;
        row.after(place);
        chart.draw();
      } catch {
        place?.remove();
        place = undefined;
        return texts.noChart;
      }
      return '';
    },
  };
}

/**
 * A table as CSV (RFC 4180), each word once.
 *
 * @param {Element | null} caption
 * @param {Grid} grid
 */
function csv(caption, grid) {
  const rows = grid.map((row, index) =>
    row.map((cell, column) =>
      grid[index - 1]?.[column] === cell || row[column - 1] === cell ? '' : words(cell),
    ),
  );
  if (caption) rows.unshift([words(caption)]);
  return `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/**
 * A field of CSV; what a spreadsheet would run as a formula is marked as text.
 *
 * @param {string} text
 */
function field(text) {
  const formula = /^[=+@\t\r]|^-(?![\d.,%]+$)/.test(text);
  const safe = formula ? `'${text}` : text;
  return formula || /[",\n\r]/.test(text) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
