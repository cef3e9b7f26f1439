// @ts-check
// The charts of one viewer: which wait, which are near the view, which are drawn.

import { save } from './save.js';
/** @import { Chart, ChartPart } from './modules' */

/**
 * A chart of the viewer: what it shows, the picture of the static page that serves for it, and its own.
 *
 * @typedef {{ drawing: string, adopted?: Element | null, chart?: Chart }} Entry
 */

/** Draws charts in their containers as they come near the view. */
export class Charts {
  /**
   * @param {() => Promise<ChartPart>} load gives the chart code (chart.js)
   * @param {(act: () => void) => void} whenIdle
   */
  constructor(load, whenIdle) {
    this.load = load;
    this.whenIdle = whenIdle;
    /** @type {Map<HTMLElement, Entry>} */
    this.entries = new Map();
    /** @type {ChartPart | undefined} */
    this.module = undefined;
    // Without an observer every chart counts as near.
    this.observer =
      typeof IntersectionObserver === 'function' &&
      new IntersectionObserver(
        (changes) => {
          for (const change of changes)
            if (change.isIntersecting) this.want(/** @type {HTMLElement} */ (change.target));
        },
        { rootMargin: '600px 0px' },
      );
  }

  /**
   * Takes a chart in, or gives one that is known another drawing (JSON, src/chart/drawing.rs).
   *
   * @param {HTMLElement} container
   * @param {string} drawing
   */
  draw(container, drawing) {
    const entry = this.entries.get(container);
    if (entry) {
      entry.drawing = drawing;
      entry.chart?.update(drawing);
      if (entry.adopted) this.want(container);
      return;
    }
    // A static page's picture serves until another is asked for: no code is loaded for it.
    const adopted = container.firstElementChild;
    this.entries.set(container, { drawing, adopted });
    if (adopted) return;
    if (this.observer) this.observer.observe(container);
    else this.want(container);
  }

  /** @param {HTMLElement} container */
  async want(container) {
    this.observer && this.observer.unobserve(container);
    let module;
    try {
      module = await this.load();
    } catch {
      this.show(container, 'failed');
      // The network may be back when the reader comes by again.
      setTimeout(
        () => this.entries.has(container) && this.observer && this.observer.observe(container),
        10000,
      );
      return;
    }
    this.module = module;
    this.giveUp(container);
    this.drawNow([container]);
    // What is further down is drawn when the browser is idle, so that it is there for printing.
    this.whenIdle(() => this.drawNow());
  }

  /**
   * Makes room for another picture than that of the static page.
   *
   * @param {HTMLElement} container
   */
  giveUp(container) {
    const entry = this.entries.get(container);
    if (!entry?.adopted) return;
    entry.adopted.remove();
    entry.adopted = null;
    container.closest('.plot')?.classList.remove('adopted');
  }

  /** Draws what is not drawn yet, if the code is there. */
  drawNow(containers = [...this.entries.keys()]) {
    for (const container of containers) {
      const entry = this.entries.get(container);
      if (!this.module || !entry || entry.chart || entry.adopted || !container.isConnected) continue;
      try {
        entry.chart = this.module.draw(container, entry.drawing);
        this.show(container, 'drawn');
      } catch {
        this.show(container, 'failed');
      }
    }
  }

  /** Loads the code if need be and draws everything; charts that cannot be have their tables. */
  async drawAll() {
    if ([...this.entries.values()].every(({ chart, adopted }) => chart || adopted)) return;
    try {
      this.module = await this.load();
    } catch {
      for (const container of this.entries.keys()) this.show(container, 'failed');
    }
    this.drawNow();
  }

  /**
   * Draws everything that can be for paper, or for the screen again.
   *
   * @param {boolean} on
   */
  paper(on) {
    if (on) this.drawNow();
    for (const { chart } of this.entries.values()) chart?.paper(on);
  }

  /**
   * The styles show what fits: the picture, a note, or bars in the table.
   *
   * @param {HTMLElement} container
   * @param {'drawn' | 'failed'} progress
   */
  show(container, progress) {
    if (this.entries.get(container)?.adopted) return;
    const figure = container.closest('.chart');
    figure?.classList.remove('waiting', 'failed');
    figure?.classList.add(progress);
    const table = figure?.querySelector(/** @type {'details'} */ ('.chart-data'));
    if (progress === 'failed' && table) table.open = true;
  }

  /**
   * Hands the reader a picture of a drawing.
   *
   * @param {string} drawing
   * @param {'svg' | 'png'} kind
   * @param {string} name
   */
  async savePicture(drawing, kind, name) {
    let module;
    try {
      module = await this.load();
    } catch {
      for (const [container, { chart }] of this.entries) if (!chart) this.show(container, 'failed');
      return;
    }
    if (kind === 'svg') save(module.svg(drawing), 'image/svg+xml', name);
    else save(await module.png(drawing), 'image/png', name);
  }

  close() {
    this.observer && this.observer.disconnect();
    for (const { chart } of this.entries.values()) chart?.dispose();
    this.entries.clear();
  }
}
