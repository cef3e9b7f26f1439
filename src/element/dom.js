// @ts-check
// What the shell makes of elements, styles and events.

/** @import { EventDetail, EventName } from './modules' */

/** The viewer's styles. */
export const CSS = __CSS_TEXT__;

let /** @type {CSSStyleSheet | undefined} */ sheet;

/**
 * The styles, shared by all elements; as a link where sheets cannot be adopted.
 *
 * @param {ShadowRoot} root
 */
export function style(root) {
  if (root.adoptedStyleSheets) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS);
    }
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const link = make('link');
  link.rel = 'stylesheet';
  link.href = new URL(__CSS_FILE__, import.meta.url).href;
  root.append(link);
}

/**
 * An element with its class and text.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [className]
 * @param {string} [text]
 */
export function make(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/**
 * Tells the page of something.
 *
 * @template {EventName} Name
 * @param {HTMLElement} host
 * @param {Name} name what follows `report-viewer-`
 * @param {EventDetail<Name>} detail
 */
export function emit(host, name, detail) {
  host.dispatchEvent(new CustomEvent(`report-viewer-${name}`, { detail, bubbles: true, composed: true }));
}

/**
 * Does something when the browser has time, or soon where it does not tell.
 *
 * @param {() => void} act
 */
export function whenIdle(act) {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 200);
}
