// @ts-check
// What the shell itself says, in the language of the place it stands in: while the report is not
// there, and when it cannot be.

import { make } from './dom.js';
import { LANGUAGES } from './parts.js';

/** @import { Language } from './parts.js' */

/**
 * Language of the interface.
 *
 * @param {HTMLElement} host
 */
export function languageOf(host) {
  const owner = /** @type {HTMLElement | null} */ (host.closest('[lang]'));
  return (owner || document.documentElement).lang || 'zh-CN';
}

/**
 * The shell's messages (src/i18n), by their codes.
 *
 * @param {HTMLElement} host
 */
export function messagesOf(host) {
  return interfaceOf(host).shell;
}

/**
 * What is said in the language of the interface.
 *
 * @param {HTMLElement} host
 */
export function interfaceOf(host) {
  // The last one is for every tag.
  return /** @type {Language} */ (LANGUAGES.find(({ tags }) => tags.test(languageOf(host))));
}

/**
 * Waits for the viewer's texts in the language of the interface, which may be another by then.
 *
 * @param {HTMLElement} host
 */
export async function fetchTexts(host) {
  let known;
  while (known !== interfaceOf(host)) {
    known = interfaceOf(host);
    try {
      await known.fetch?.();
    } catch {
      // A report without them is better than none: the wasm's own will do.
    }
  }
}

/**
 * The message of a failure, with its values filled in.
 *
 * @param {HTMLElement} host
 * @param {string} code one that is not known is told as the program's
 * @param {Record<string, unknown>} values
 */
export function failureMessage(host, code, values) {
  const messages = messagesOf(host);
  return (messages[code] || messages.program).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/**
 * What stands where a report is awaited by a reader who is told so.
 *
 * @param {HTMLElement} host
 */
export function loadingNotice(host) {
  const notice = make('p', 'loading', messagesOf(host).loading);
  notice.setAttribute('role', 'status');
  notice.tabIndex = -1;
  return notice;
}

/**
 * What stands above the page's own content when the report cannot be shown.
 *
 * @param {HTMLElement} host
 * @param {string} message
 * @param {unknown} detail what went wrong in the program's own words, if it was the program
 * @param {() => void} retry
 */
export function failureNotice(host, message, detail, retry) {
  const notice = make('div', 'failure');
  notice.setAttribute('role', 'alert');
  notice.append(make('p', '', message));
  if (detail) {
    const details = make('details');
    details.append(make('summary', '', messagesOf(host).detail), make('p', '', String(detail)));
    notice.append(details);
  }
  notice.append(retryButton(host, retry));
  return notice;
}

/**
 * What stands in place of findings that could not be made.
 *
 * @param {HTMLElement} host
 * @param {unknown} error
 * @param {() => void} retry
 */
export function findingsNotice(host, error, retry) {
  const notice = make('p', 'notices', failureMessage(host, 'program', { detail: error }));
  notice.append(' ', retryButton(host, retry));
  return notice;
}

/**
 * @param {HTMLElement} host
 * @param {() => void} retry
 */
function retryButton(host, retry) {
  const button = make('button', 'button', messagesOf(host).retry);
  button.type = 'button';
  button.addEventListener('click', retry);
  return button;
}
