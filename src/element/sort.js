// @ts-check
// Makes buttons of the heads of a site's tables: each sorts the rows by its column. Without it the tables are
// complete, in the order that they were written in.

/** @typedef {{ row: HTMLTableRowElement, key: string | number | undefined }} Keyed */

// Names are Chinese, whatever language the page speaks.
const { lang } = document.documentElement;
const names = new Intl.Collator(lang.startsWith('zh') ? lang : 'zh', { numeric: true });

for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (
  document.querySelectorAll('table[data-sortable]')
)) {
  for (const head of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll('[data-column]'))) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'site-sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sort(table, head));
  }
}
for (const hint of document.querySelectorAll('[data-sorting]')) hint.removeAttribute('hidden');

/**
 * Sorts by a column: names from the first, numbers from the largest, and the other way round where they are
 * so already.
 *
 * @param {HTMLTableElement} table
 * @param {HTMLElement} head
 */
function sort(table, head) {
  const column = Number(head.dataset.column);
  const before = head.getAttribute('aria-sort');
  const ascends = before ? before === 'descending' : column === 0;
  const [body] = table.tBodies;
  const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column], column) }));
  keyed.sort((one, other) => compare(one, other, ascends));
  const sorted = document.createDocumentFragment();
  for (const { row } of keyed) sorted.append(row);
  body.append(sorted);
  for (const other of table.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', ascends ? 'ascending' : 'descending');
}

/**
 * @param {HTMLTableCellElement} cell
 * @param {number} column
 */
function keyOf(cell, column) {
  if (column === 0) return cell.textContent ?? '';
  return cell.dataset.value === undefined ? undefined : Number(cell.dataset.value);
}

/**
 * A gap is no number: it stands last whichever way the others stand. Those that are the same stay in their order.
 *
 * @param {Keyed} one
 * @param {Keyed} other
 * @param {boolean} ascends
 */
function compare({ key: one }, { key: other }, ascends) {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const order = typeof one === 'number' ? one - Number(other) : names.compare(one, String(other));
  return ascends ? order : -order;
}
