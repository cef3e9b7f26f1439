// @ts-check
// The report on paper: its styles there, and printing by the viewer's button. Loaded once the text is shown.

import { adopt } from './styles.js';

/**
 * Gives an element the styles that it has on paper.
 *
 * @param {ShadowRoot} root
 */
export function style(root) {
  adopt(root, __PAPER_CSS_TEXT__, __PAPER_CSS_FILE__);
}

/**
 * Prints the report alone, as a document of its own, so that paper has its A4 page and nothing of
 * the page around it. A frame of the page's own origin; nothing is fetched but the charts' code.
 *
 * @param {HTMLElement} place where the report is shown
 * @param {import('./charts.js').Charts} charts
 * @param {'all' | 'shown'} scope everything, or sections as they are open now
 * @param {string} styles of the viewer on a screen
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
    sheet.replaceSync(styles + __PAPER_CSS_TEXT__);
    page.adoptedStyleSheets = [sheet];
  } else {
    for (const link of root.querySelectorAll(/** @type {'link'} */ ('link[rel=stylesheet]'))) {
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
