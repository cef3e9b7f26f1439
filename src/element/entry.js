// @ts-check
// The element <report-viewer>: what the browser knows of it before, and without, the wasm.
//
// How the element is used (attributes, properties, methods, events, parts) is written in
// report-viewer.d.ts. What goes on inside of one is in shell.js.

import { Shell } from './shell.js';

/** @import { ReportViewer as Declared } from './report-viewer' */

/** @type {WeakMap<ReportViewer, Shell>} */
const shells = new WeakMap();

/** @param {ReportViewer} host */
const shell = (host) => /** @type {Shell} */ (shells.get(host));

/** @implements {Declared} */
class ReportViewer extends HTMLElement {
  static get observedAttributes() {
    return ['src', 'lang', 'collapsed', 'page-url', 'findings'];
  }

  constructor() {
    super();
    shells.set(this, new Shell(this));
  }

  connectedCallback() {
    // Properties set before the element was defined are its own fields; make them count.
    for (const name of /** @type {const} */ (['report', 'src', 'collapsed', 'findings'])) {
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        const value = /** @type {never} */ (this[name]);
        delete this[name];
        this[name] = value;
      }
    }
    shell(this).connect();
  }

  disconnectedCallback() {
    shell(this).disconnect();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    // During upgrade this comes before connectedCallback, which loads.
    if (before === after || !shell(this).connected) return;
    if (name === 'src') shell(this).reload();
    else shell(this).change(name);
  }

  get src() {
    return this.getAttribute('src') || '';
  }

  set src(value) {
    this.setAttribute('src', value);
  }

  get collapsed() {
    return this.hasAttribute('collapsed');
  }

  set collapsed(value) {
    this.toggleAttribute('collapsed', Boolean(value));
  }

  get findings() {
    return this.hasAttribute('findings');
  }

  set findings(value) {
    this.toggleAttribute('findings', Boolean(value));
  }

  get report() {
    return shell(this).report;
  }

  set report(value) {
    shell(this).report = value;
    shell(this).reload();
  }

  get state() {
    return shell(this).state;
  }

  reload() {
    return shell(this).reload();
  }

  /** @param {string} id */
  open(id) {
    return Boolean(shell(this).stage.viewer?.open(String(id)));
  }

  expandAll() {
    shell(this).stage.viewer?.set_all_open(true);
  }

  collapseAll() {
    shell(this).stage.viewer?.set_all_open(false);
  }

  /** @param {'all' | 'shown'} scope */
  print(scope = 'all') {
    return shell(this).stage.print(scope);
  }
}

if (!customElements.get('report-viewer')) customElements.define('report-viewer', ReportViewer);
else console.warn(`<report-viewer> is defined already; the one of ${import.meta.url} is not used.`);
