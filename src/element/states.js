// @ts-check
// How far an element has come.

/** @import { ReportViewer } from './report-viewer' */

/**
 * Which state may follow which.
 *
 * @type {Record<ReportViewer['state'], ReportViewer['state'][]>}
 */
export const TRANSITIONS = {
  idle: ['loading'],
  // Again before it was there: another address was given meanwhile.
  loading: ['loading', 'ready', 'failed', 'idle'],
  // Again as it is: shown anew in another language.
  ready: ['ready', 'loading', 'failed', 'idle'],
  failed: ['loading', 'idle'],
};

/**
 * The state that was asked for, if it may follow; anything else is a fault of the shell.
 *
 * @param {ReportViewer['state']} from
 * @param {ReportViewer['state']} to
 */
export function next(from, to) {
  if (!TRANSITIONS[from].includes(to)) throw new Error(`${from} → ${to}`);
  return to;
}
