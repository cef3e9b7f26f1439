// @ts-check
// What tables do for readers on small screens and with keyboards, loaded where a report has one: on a narrow
// page a list of the rows' names with the numbers of one column, arrows from number to number, and the table
// as a file.

import { save } from './save.js';
import { adopt } from './styles.js';

/**
 * The cells of a table by row and column, each in all places that it covers.
 *
 * @typedef {HTMLTableCellElement[][]} Grid
 */

/** A table of more columns of numbers than this is a list on a narrow page. */
const MOST_COLUMNS = 3;

/**
 * Completes the tables in a place.
 *
 * @param {HTMLElement} place
 * @param {string} title of the report, for names of files
 */
export function complete(place, title) {
  adopt(/** @type {ShadowRoot} */ (place.getRootNode()), __TABLES_CSS_TEXT__, __TABLES_CSS_FILE__);
  for (const frame of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-csv]'))) {
    const table = frame.querySelector('table');
    if (!table || frame.querySelector('.table-save')) continue;
    const grid = gridOf(table);
    addList(frame, table, grid);
    frame.addEventListener('keydown', walk);
    addSave(frame, grid, title);
  }
}

/**
 * @param {HTMLTableElement} table
 * @returns {Grid}
 */
function gridOf(table) {
  const /** @type {Grid} */ grid = [...table.rows].map(() => []);
  [...table.rows].forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index][column]) column += 1;
      for (let down = index; down < Math.min(index + cell.rowSpan, grid.length); down += 1) {
        for (let across = column; across < column + cell.colSpan; across += 1) grid[down][across] = cell;
      }
    }
  });
  return grid;
}

/** @param {Element} cell */
const words = (cell) => cell.textContent?.trim() ?? '';

/** @param {HTMLTableCellElement} cell */
const rowOf = (cell) => /** @type {HTMLTableRowElement} */ (cell.parentElement);

/**
 * The list that stands for a table of many columns on a narrow page.
 *
 * @param {HTMLElement} frame
 * @param {HTMLTableElement} table
 * @param {Grid} grid
 */
function addList(frame, table, grid) {
  const heads = table.tHead ? table.tHead.rows.length : 0;
  const width = Math.max(...grid.map((row) => row.length));
  const isHead = (/** @type {number} */ row) => rowOf(grid[row][0]).matches('.inner-head');
  const rows = grid.map((_, row) => row).slice(heads);
  const data = rows.filter((row) => grid[row].length && !isHead(row));
  const names = Math.max(0, ...data.map((row) => grid[row].findIndex((cell) => cell.localName !== 'th')));
  if (width - names <= MOST_COLUMNS || !data.length || !heads) return;
  const nameOf = (/** @type {number} */ column) =>
    [...new Set(grid.slice(0, heads).map((row) => row[column]))].map(words).filter(Boolean).join(' ');
  const columns = grid[0].map((_, column) => column).slice(names);

  // Where the list is what is seen, its numbers are those that links and focus come back to.
  for (const figure of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll('a.figure'))) {
    if (!frame.closest('.narrow')) break;
    figure.dataset.id = figure.id;
    figure.removeAttribute('id');
  }
  const list = make('div', 'table-list');
  const body = make('tbody');
  const show = (/** @type {number} */ chosen) => {
    body.textContent = '';
    if (!names) {
      // Nothing names the rows: each column is one.
      for (const row of data) for (const column of columns) add([nameOf(column)], 0, grid[row][column]);
      return;
    }
    for (const row of rows) {
      if (isHead(row)) {
        if (grid[row][0].colSpan > 1) add([words(grid[row][0])], 0);
        continue;
      }
      const own = grid[row]
        .slice(0, names)
        .filter((cell, column) => rowOf(cell) === table.rows[row] && grid[row][column - 1] !== cell);
      own.forEach((cell, index) => {
        const depth = grid[row].indexOf(cell);
        add([words(cell)], depth, index === own.length - 1 ? grid[row][chosen] : undefined);
      });
    }
  };
  /**
   * @param {string[]} name
   * @param {number} depth
   * @param {HTMLTableCellElement} [value] what stands beside it
   */
  function add([name], depth, value) {
    const row = make('tr', `${value ? '' : 'inner-head '}depth-${depth}`);
    const head = /** @type {HTMLTableCellElement} */ (make('th'));
    head.scope = value ? 'row' : 'rowgroup';
    head.textContent = name;
    row.append(head);
    if (value) {
      const copy = /** @type {HTMLElement} */ (value.cloneNode(true));
      copy.removeAttribute('rowspan');
      copy.removeAttribute('colspan');
      for (const figure of /** @type {NodeListOf<HTMLElement>} */ (copy.querySelectorAll('a.figure')))
        if (figure.dataset.id) figure.id = figure.dataset.id;
        else figure.removeAttribute('id');
      for (const figure of copy.querySelectorAll('[tabindex]')) figure.removeAttribute('tabindex');
      row.append(copy);
    } else head.colSpan = 2;
    body.append(row);
  }

  if (names) {
    const choice = /** @type {HTMLSelectElement} */ (make('select', 'table-choice'));
    choice.setAttribute('aria-label', frame.getAttribute('aria-label') ?? '');
    // What stands for all is what most look for.
    const whole = columns.filter((column) => nameOf(column).endsWith('计')).pop();
    for (const column of columns) {
      const option = document.createElement('option');
      option.value = String(column);
      option.textContent = nameOf(column);
      option.selected = column === (whole ?? names);
      choice.append(option);
    }
    choice.addEventListener('change', () => show(Number(choice.value)));
    list.append(choice);
    show(whole ?? names);
  } else show(0);
  const shown = make('table', 'table report-table');
  if (table.caption) shown.append(table.caption.cloneNode(true));
  shown.append(body);
  list.append(shown);
  // What comes first of two that show a number is where focus comes back to.
  if (frame.closest('.narrow')) frame.prepend(list);
  else frame.append(list);
  table.classList.add('listed');
}

/**
 * Arrows lead from number to number; one of them is in the order of tabs.
 *
 * @param {KeyboardEvent} event
 */
function walk(event) {
  const direction = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] }[
    event.key
  ];
  const from = event.target instanceof Element && event.target.closest('a.figure');
  const table = from && from.closest('table');
  if (!direction || !table) return;
  const [right, down] = direction;
  const center = (/** @type {Element} */ element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [x, y] = center(from);
  let /** @type {HTMLElement | undefined} */ next;
  let least = Infinity;
  for (const figure of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll('a.figure'))) {
    const [ownX, ownY] = center(figure);
    const ahead = (ownX - x) * right + (ownY - y) * down;
    const aside = Math.abs((ownX - x) * down) + Math.abs((ownY - y) * right);
    if (ahead > 1 && ahead + 8 * aside < least) {
      least = ahead + 8 * aside;
      next = figure;
    }
  }
  if (!next) return;
  event.preventDefault();
  from.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}

/**
 * A button that saves the table as CSV (RFC 4180), each word once.
 *
 * @param {HTMLElement} frame
 * @param {Grid} grid
 * @param {string} title
 */
function addSave(frame, grid, title) {
  const button = /** @type {HTMLButtonElement} */ (make('button', 'link-button table-save'));
  button.type = 'button';
  button.textContent = frame.dataset.csv ?? '';
  button.addEventListener('click', () => {
    const caption = frame.querySelector('caption');
    const rows = grid.map((row, index) =>
      row.map((cell, column) =>
        grid[index - 1]?.[column] === cell || row[column - 1] === cell ? '' : words(cell),
      ),
    );
    if (caption) rows.unshift([words(caption)]);
    const text = rows.map((row) => row.map(field).join(',')).join('\r\n');
    save(
      `\ufeff${text}\r\n`,
      'text/csv;charset=utf-8',
      `${title}-${caption ? words(caption) : frame.id}.csv`,
    );
  });
  frame.append(button);
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

/**
 * @param {string} name
 * @param {string} [className]
 */
function make(name, className = '') {
  const element = document.createElement(name);
  if (className) element.className = className.trim();
  return element;
}
