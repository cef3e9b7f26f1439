// @ts-check
// While the browser prints by its own command.

/**
 * While the browser prints: charts are drawn for paper, and every section is open, for engines
 * whose print styles cannot. Returns a function that stops it.
 *
 * @param {HTMLElement} place
 * @param {(on: boolean) => void} chartsOnPaper
 */
export function beforePrint(place, chartsOnPaper) {
  let /** @type {HTMLDetailsElement[]} */ closed = [];
  const before = () => {
    // Charts that were near the view are drawn; those that never were have their bars in the table.
    chartsOnPaper(true);
    closed = [
      ...place.querySelectorAll(/** @type {'details'} */ ('.section:not([open]), .chart-data:not([open])')),
    ];
    for (const details of closed) details.open = true;
  };
  const after = () => {
    for (const details of closed) details.open = false;
    closed = [];
    chartsOnPaper(false);
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
