// @ts-check
// The page's address: what it asks of a report, and what it tells of one.

/**
 * What stands before an id in the page's address: the element's id, else `report`.
 *
 * @param {HTMLElement} host
 */
export const prefixOf = (host) => `${host.id || 'report'}:`;

/**
 * Whether the report keeps out of the page's address: as its author says, or because a router has it.
 *
 * @param {HTMLElement} host
 */
const keepsOut = (host) => host.getAttribute('address') === 'off' || /^#[/!]/.test(location.hash);

/**
 * The id that the page's address names, if it is one of this report.
 *
 * @param {HTMLElement} host
 */
export function targetOf(host) {
  if (keepsOut(host)) return '';
  const prefix = prefixOf(host);
  let fragment = location.hash.slice(1);
  try {
    fragment = decodeURIComponent(fragment);
  } catch {
    // Then as it stands.
  }
  return fragment.startsWith(prefix) ? fragment.slice(prefix.length) : '';
}

/**
 * Puts the id into the page's address.
 *
 * @param {HTMLElement} host
 * @param {string} id
 */
export function follow(host, id) {
  if (keepsOut(host)) return;
  // A link within a report must not meet the page's own router, nor its <base>.
  try {
    const fragment = `#${prefixOf(host)}${encodeURIComponent(id)}`;
    history.replaceState(history.state, '', location.pathname + location.search + fragment);
  } catch {
    // Some frames may not; the place was found all the same.
  }
}

/**
 * The address of the page that the report is on.
 *
 * @param {HTMLElement} host
 */
export function pageAddress(host) {
  const given = host.getAttribute('page-url');
  try {
    if (given) return new URL(given, document.baseURI).href;
  } catch {
    // Then as for a page that gives none.
  }
  return location.href.split('#')[0];
}
