// @ts-check
// Where a report is shown: the viewer and what belongs to it, from charts to paper. Everything that a
// reader sees of the report itself is the wasm's (src/view).

import { follow, pageAddress, prefixOf } from './address.js';
import { Charts } from './charts.js';
import { CSS, emit, make, whenIdle } from './dom.js';
import { LoadError } from './load.js';
import { findingsNotice, interfaceOf, languageOf } from './messages.js';
import { chartPart, checkPart, codePart, paperPart, program, tablePart } from './parts.js';
import { save } from './save.js';
import { beforePrint } from './print.js';

/** @import { Bridge, Findings, Program, Viewer } from './modules' */

/** The place of a report in one element. It is empty and hidden while there is none. */
export class Stage {
  /** @param {HTMLElement} host */
  constructor(host) {
    /** The element, whose attributes say how the report is shown. */
    this.host = host;
    /** What holds the report, in the shadow. */
    this.place = make('div', 'viewer');
    /** The report as it is shown; none while it is not. @type {Viewer | undefined} */
    this.viewer = undefined;
    /** What the viewer was last made by, and of which JSON. @type {{ module: Program, text: string } | undefined} */
    this.shown = undefined;
    /** The charts of the viewer. @type {Charts | undefined} */
    this.charts = undefined;
    /** Shows a figure in the list that stands for its table. @type {((id: string) => boolean) | undefined} */
    this.choose = undefined;
    /** What the checks found, or that they could not be made. @type {{ remove: () => void } | undefined} */
    this.findings = undefined;

    const { place } = this;
    place.setAttribute('part', 'viewer');
    place.hidden = true;
    place.addEventListener('click', (event) => this.closeMenus(/** @type {Element} */ (event.target)));
    place.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.closeMenus();
    });
  }

  /**
   * Builds a report, hidden yet. Throws where it cannot be, and is empty then.
   *
   * @param {Program} module
   * @param {string} text
   */
  build(module, text) {
    this.clear();
    this.measure();
    this.charts = new Charts(chartPart.start, whenIdle);
    try {
      this.viewer = module.mount(this.place, text, this.bridge());
    } catch (/** @type {any} */ error) {
      this.clear();
      if (error instanceof WebAssembly.RuntimeError) {
        // The wasm stopped halfway and may be left locked: the next start gets a fresh one.
        program.forget();
        throw new LoadError('program', { detail: String(error) });
      }
      throw error && error.code ? new LoadError(error.code, error) : error;
    }
    this.shown = { module, text };
    for (const place of this.place.querySelectorAll('.address')) place.textContent = pageAddress(this.host);
    return this.viewer;
  }

  /** Adds what comes after the text. */
  complete() {
    whenIdle(() => this.drawCodes());
    whenIdle(() => this.styleForPaper());
    if (this.place.querySelector('.table-frame[id]')) whenIdle(() => this.completeTables());
    this.showFindings();
  }

  /** Takes the report away, and hides the place. */
  clear() {
    const { viewer } = this;
    this.viewer = undefined;
    this.choose = undefined;
    this.place.hidden = true;
    this.charts?.close();
    this.charts = undefined;
    try {
      viewer?.free();
    } catch {
      // A stopped wasm cannot be asked to tidy up; its nodes go below.
    }
    this.place.textContent = '';
  }

  /**
   * Follows the page's address, the element's width and the browser's printing; returns what ends it.
   *
   * @param {() => void} onAddress
   */
  listen(onAddress) {
    addEventListener('hashchange', onAddress);
    const stopPrint = beforePrint(this.place, (on) => this.charts?.paper(on));
    const resize = typeof ResizeObserver === 'function' && new ResizeObserver(() => this.measure());
    if (resize) resize.observe(this.host);
    return () => {
      removeEventListener('hashchange', onAddress);
      stopPrint();
      if (resize) resize.disconnect();
    };
  }

  measure() {
    const { width } = this.host.getBoundingClientRect();
    this.place.classList.toggle('wide', width >= 880);
    this.place.classList.toggle('narrow', width < 880);
  }

  /** Shows what the checks found, or takes it away, as the attribute says. */
  async showFindings() {
    const { viewer, shown } = this;
    const wanted = () => viewer && viewer === this.viewer && this.host.hasAttribute('findings');
    this.removeFindings();
    if (!viewer || !shown || !wanted()) return;
    let /** @type {Findings} */ found;
    try {
      const checks = await checkPart.start();
      if (!wanted()) return;
      this.removeFindings();
      found = checks.show(this.place, shown.text, languageOf(this.host), (id) => viewer.open(id));
      this.findings = found;
    } catch (error) {
      if (!wanted()) return;
      const notice = findingsNotice(this.host, error, () => this.showFindings());
      this.findings = notice;
      this.place.querySelector('.masthead')?.after(notice);
      return;
    }
    emit(this.host, 'findings', found.counts);
  }

  removeFindings() {
    this.findings?.remove();
    this.findings = undefined;
  }

  /** Adds what tables have besides their cells. */
  async completeTables() {
    const { viewer, shown, charts, place, host } = this;
    try {
      const part = await tablePart.start();
      if (!viewer || viewer !== this.viewer || !shown || !charts) return;
      this.choose = part.complete(place, {
        text: shown.text,
        language: languageOf(host),
        charts,
        checks: checkPart.start,
        open: (id) => viewer.open(id),
      });
    } catch {
      // Each table is there whole.
    }
  }

  /** Adds the styles that only paper needs. */
  async styleForPaper() {
    try {
      (await paperPart.start()).style(/** @type {ShadowRoot} */ (this.place.getRootNode()));
    } catch {
      // The report prints as it looks on the screen.
    }
  }

  /** Draws the page's address as codes. */
  async drawCodes() {
    try {
      const code = await codePart.start();
      for (const place of this.place.querySelectorAll('.qr')) code.draw(place, pageAddress(this.host));
    } catch {
      // The address stands beside it in letters.
    }
  }

  /**
   * Prints everything, or as it is open now. Whether a dialog was asked for.
   *
   * @param {'all' | 'shown'} scope
   */
  async print(scope) {
    // What does not come in time is left out: charts have their tables, the code its address.
    const enough = new Promise((resolve) => setTimeout(resolve, 5000));
    await Promise.race([Promise.all([this.drawCodes(), this.charts?.drawAll()]), enough]);
    if (!this.charts) return false;
    try {
      return await (await paperPart.start()).printReport(this.place, this.charts, scope, CSS);
    } catch {
      // Without that code, as the browser does it: with the page around.
      window.print();
      return true;
    }
  }

  /**
   * Closes the menus that `target` is not in; focus goes back to a menu's name.
   *
   * @param {Element} [target]
   */
  closeMenus(target) {
    const { activeElement } = /** @type {ShadowRoot} */ (this.place.getRootNode());
    for (const menu of this.place.querySelectorAll('.menu[open]')) {
      if (target && menu.contains(target) && !target.closest('.menu-items button')) continue;
      if (menu.contains(activeElement)) menu.querySelector('summary')?.focus();
      menu.removeAttribute('open');
    }
  }

  /**
   * What the wasm may ask of the page.
   *
   * @returns {Bridge}
   */
  bridge() {
    const { host } = this;
    return {
      texts: interfaceOf(host).texts,
      collapsed: host.hasAttribute('collapsed'),
      prefix: prefixOf(host),
      emit: (name, detail) => emit(host, name, detail),
      draw: (container, drawing) => this.charts?.draw(container, drawing),
      savePicture: (drawing, kind, name) => this.charts?.savePicture(drawing, kind, name),
      save,
      print: (scope) => this.print(scope),
      follow: (id) => {
        follow(host, id);
        // In another column than a list shows it was not found; the wasm is still at work.
        if (this.choose?.(id)) queueMicrotask(() => this.viewer?.open(id));
      },
    };
  }
}
