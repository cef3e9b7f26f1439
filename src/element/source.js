// @ts-check
// Where the text of a report comes from: a script, the page itself, or an address.

import { limitOf, load, LoadError } from './load.js';

/**
 * The JSON text of the report that an element is to show.
 *
 * @param {HTMLElement} host
 * @param {import('./report-viewer').ReportViewer['report']} report the one given by script
 * @param {import('./modules').Printed | undefined} printed the one in the page
 * @param {AbortSignal} signal
 */
export async function textOf(host, report, printed, signal) {
  if (report != null) {
    try {
      return typeof report === 'string' ? report : JSON.stringify(report);
    } catch {
      throw new LoadError('notAReport');
    }
  }
  const source = host.getAttribute('src');
  if (!source && printed) return printed.text();
  if (!source) throw new LoadError('noSource');
  return load(source, {
    signal,
    origins: (host.getAttribute('allow-origins') || '').split(/\s+/),
    timeout: limitOf(host),
    maximum: Number(host.getAttribute('max-bytes')) || 50e6,
  });
}
