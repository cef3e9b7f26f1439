// @ts-check
// Printing: by the viewer's button and by the browser's own command.

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

/**
 * Prints the report alone, as a document of its own, so that paper has its A4 page and nothing of
 * the page around it. A frame of the page's own origin; nothing is fetched but the charts' code.
 *
 * @param {HTMLElement} place where the report is shown
 * @param {import('./charts.js').Charts} charts
 * @param {'all' | 'shown'} scope everything, or sections as they are open now
 * @param {string} styles
 * @returns {Promise<boolean>} whether a print dialog was asked for
 */
export async function printReport(place, charts, scope, styles) {
  const root = /** @type {ShadowRoot} */ (place.parentNode);
  // A browser that never says that it has printed leaves its frame behind.
  root.querySelector('.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.append(frame);
  const page = /** @type {Document} */ (frame.contentDocument);
  const view = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  page.title = place.querySelector('.title')?.textContent || document.title;
  page.documentElement.lang = place.lang || document.documentElement.lang;
  if (page.adoptedStyleSheets) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles);
    page.adoptedStyleSheets = [sheet];
  } else {
    const link = root.querySelector(/** @type {'link'} */ ('link[rel=stylesheet]'));
    if (link) {
      const copy = page.importNode(link);
      page.head.append(copy);
      await new Promise((resolve) => {
        copy.onload = copy.onerror = resolve;
      });
    }
  }
  charts.paper(true);
  const copy = page.importNode(place, true);
  charts.paper(false);
  copy.hidden = false;
  for (const details of copy.querySelectorAll('details')) {
    if (scope === 'all' || details.matches('.chart-data')) details.open = true;
  }
  copy.classList.add(scope === 'all' ? 'print-all' : 'print-shown');
  page.body.append(copy);
  const remove = () => frame.remove();
  view.addEventListener('afterprint', () => setTimeout(remove));
  try {
    view.focus();
    view.print();
    return true;
  } catch {
    remove();
    return false;
  }
}
