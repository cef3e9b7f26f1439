// @ts-check
// What tables do for readers on small screens and with keyboards, loaded where a report has one: on a narrow
// page a list of the rows' names with the numbers of one column, arrows from number to number, decimal points
// under one another, the column under the pointer. Files and charts are in table-tools.js.

import { make, words } from './make.js';
import { adopt } from './styles.js';
import { addTools, tablesOf } from './table-tools.js';

/** @import { TableTools } from './modules' */

/**
 * The cells of a table by row and column, each in all places that it covers.
 *
 * @typedef {HTMLTableCellElement[][]} Grid
 */

/** A table of more columns of numbers than this is a list on a narrow page. */
const MOST_COLUMNS = 3;

/**
 * Completes the tables in a place. Returns what makes the list that stands for a table show the column of a figure;
 * whether it shows another one now.
 *
 * @param {HTMLElement} place
 * @param {TableTools} tools
 * @returns {(id: string) => boolean}
 */
export function complete(place, tools) {
  adopt(/** @type {ShadowRoot} */ (place.getRootNode()), __TABLES_CSS_TEXT__, __TABLES_CSS_FILE__);
  const frames = /** @type {HTMLElement[]} */ ([...place.querySelectorAll('.table-frame[id]')]);
  const tables = tablesOf(tools.text, frames.length);
  const /** @type {((id: string) => boolean)[]} */ lists = [];
  frames.forEach((frame, index) => {
    const table = frame.querySelector('table');
    if (!table || frame.classList.contains('completed')) return;
    frame.classList.add('completed');
    const grid = gridOf(table);
    alignDecimals(grid);
    const choose = addList(frame, table, grid);
    if (choose) lists.push(choose);
    frame.addEventListener('keydown', walk);
    lightColumns(frame, grid);
    addTools(frame, grid, tools, tables && { json: tables[index], index });
  });
  return (id) => lists.some((choose) => choose(id));
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

/** @param {HTMLTableCellElement} cell */
const rowOf = (cell) => /** @type {HTMLTableRowElement} */ (cell.parentElement);

/** A number and nothing else: its sign and digits, and what stands from the decimal point on. */
const NUMBER = /^[-−+]?[\d,]+(\.\d+)?$/;

/**
 * Puts the decimal points of a column under one another: what has fewer places is kept that far from the edge.
 *
 * @param {Grid} grid
 */
function alignDecimals(grid) {
  const width = Math.max(...grid.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const cells = new Set(grid.map((row) => row[column]).filter((cell) => cell?.matches('.number-cell')));
    const ends = [...cells].flatMap((cell) => {
      const number = NUMBER.exec(words(cell));
      return number ? [/** @type {const} */ ([cell, number[1] ?? ''])] : [];
    });
    const longest = ends.reduce((most, [, end]) => (end.length > most.length ? end : most), '');
    for (const [cell, end] of ends) if (end !== longest) cell.dataset.pad = longest.slice(end.length);
  }
}

/**
 * Lights the column of the cell under the pointer or with focus, as the styles light its row.
 *
 * @param {HTMLElement} frame
 * @param {Grid} grid
 */
function lightColumns(frame, grid) {
  const columns = new Map();
  for (const row of grid) row.forEach((cell, column) => columns.set(cell, columns.has(cell) ? -1 : column));
  let /** @type {Element[]} */ lit = [];
  const light = (/** @type {Event} */ event) => {
    const cell = /** @type {Element} */ (event.target).closest?.('td, th');
    const column = columns.get(cell) ?? -1;
    for (const other of lit) other.classList.remove('in-column');
    lit = column < 0 ? [] : grid.map((row) => row[column]).filter((other) => columns.get(other) === column);
    for (const other of lit) other.classList.add('in-column');
  };
  for (const kind of ['pointerover', 'pointerleave', 'focusin', 'focusout'])
    frame.addEventListener(kind, light);
}

/**
 * The list that stands for a table of many columns on a narrow page.
 *
 * @param {HTMLElement} frame
 * @param {HTMLTableElement} table
 * @param {Grid} grid
 * @returns {((id: string) => boolean) | undefined}
 */
function addList(frame, table, grid) {
  const heads = table.tHead ? table.tHead.rows.length : 0;
  const width = Math.max(...grid.map((row) => row.length));
  const isHead = (/** @type {number} */ row) => rowOf(grid[row][0]).matches('.inner-head');
  const rows = grid.map((_, row) => row).slice(heads);
  const data = rows.filter((row) => grid[row].length && !isHead(row));
  const names = Math.max(0, ...data.map((row) => grid[row].findIndex((cell) => cell.localName !== 'th')));
  if (width - names <= MOST_COLUMNS || !data.length || !heads) return undefined;
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
    const head = make('th');
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

  let /** @type {HTMLSelectElement | undefined} */ chosen;
  if (names) {
    const choice = (chosen = make('select', 'table-choice'));
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
  return (id) => {
    const isOf = (/** @type {HTMLElement} */ figure) =>
      (figure.id || figure.dataset.id) === __DOM_PREFIX__ + id;
    const figures = /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll('a.figure'));
    const cell = [...figures].find(isOf)?.closest('td');
    const column = cell && columns.find((column) => grid.some((row) => row[column] === cell));
    if (!chosen || column == null || chosen.value === String(column) || !frame.closest('.narrow'))
      return false;
    chosen.value = String(column);
    show(column);
    return true;
  };
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
  const from = /** @type {Element} */ (event.target).closest?.('a.figure');
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
