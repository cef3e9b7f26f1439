// @ts-check
// What goes on inside one element: how its report comes, is shown, fails and goes.
//
// The shell owns what must survive any failure: the page's fallback content, messages and retry.

import { targetOf } from './address.js';
import { emit, make, style, whenIdle } from './dom.js';
import { LoadError, limitOf } from './load.js';
import { failureMessage, failureNotice, fetchTexts, loadingNotice } from './messages.js';
import { printedPart, program } from './parts.js';
import { textOf } from './source.js';
import { Stage } from './stage.js';
import { next } from './states.js';

/** @import { Printed, Program } from './modules' */
/** @import { ReportViewer } from './report-viewer' */

/** How long a report may take to be named by a script, in milliseconds: frameworks do so after they put it in. */
const NAMING = 3000;

/** The inside of one element. Not reachable from the page. */
export class Shell {
  /** @param {HTMLElement} host */
  constructor(host) {
    /** The element. */
    this.host = host;
    /** How far it has come (states.js). @type {ReportViewer['state']} */
    this.state = 'idle';
    /** The report given by script, which goes before every other. @type {ReportViewer['report']} */
    this.report = undefined;
    /** Whether the element is on a page; also while it is moved from one place to another. */
    this.connected = false;
    /** Ends the load that goes on, which has nothing more to say once this is aborted. */
    this.run = new AbortController();
    /** The report that the page itself holds, once it was taken over. @type {Printed | undefined} */
    this.printed = undefined;
    /** Where the report is shown. */
    this.stage = new Stage(host);
    /** What the shell itself says. */
    this.status = make('div', 'shell');
    /** The page's own content. */
    this.slot = make('slot');
    /** Ends the wait for a report to be named. @type {ReturnType<typeof setTimeout> | undefined} */
    this.naming = undefined;
    /** Ends what listens to the page around; there is something to end while it is connected. */
    this.release = () => {};

    const root = host.attachShadow({ mode: 'open' });
    style(root);
    root.append(this.status, this.slot, this.stage.place);
  }

  /** The element came onto a page. */
  connect() {
    if (this.connected) return;
    this.connected = true;
    this.release = this.stage.listen(() => this.followAddress());
    if (this.report == null && this.host.querySelector(':scope > .report-data')) this.takeOver();
    else if (this.report == null && !this.host.getAttribute('src')) {
      this.naming = setTimeout(() => this.reload(), NAMING);
    } else this.reload();
  }

  /** The element left its place. */
  disconnect() {
    // A moved element disconnects and connects in one go; only one that stays away is taken down.
    queueMicrotask(() => {
      if (!this.connected || this.host.isConnected) return;
      this.connected = false;
      clearTimeout(this.naming);
      this.release();
      this.run.abort();
      this.withdraw('idle');
    });
  }

  /** Starts a load, and ends the one before. */
  begin() {
    clearTimeout(this.naming);
    this.run.abort();
    this.run = new AbortController();
    this.state = next(this.state, 'loading');
    return this.run.signal;
  }

  /** Shows the report that the page itself holds, in its place; where that cannot be, the page stays. */
  async takeOver() {
    const run = this.begin();
    let /** @type {Printed | undefined} */ printed;
    try {
      const { Printed } = await printedPart.start();
      if (run.aborted) return;
      const page = (printed = this.printed = new Printed(this.host));
      page.reveal(targetOf(this.host));
      // The text is there: the program waits until the page is, or until it is asked for.
      await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
        page.hurry = resolve;
        whenIdle(resolve);
      });
      const [module] = await Promise.all([startProgram(this.host), fetchTexts(this.host)]);
      await fetchTexts(this.host);
      if (!run.aborted) this.show(module, page.text(), page);
    } catch (error) {
      if (run.aborted) return;
      this.withdraw('failed');
      // What can no longer be done is no longer offered; its room is kept.
      this.host.classList.add('without-program');
      printed?.refuse();
      const message = failureMessage(this.host, 'program', { detail: error });
      emit(this.host, 'error', { code: 'program', message });
    }
  }

  /**
   * Loads and shows the report, from the start.
   *
   * @param {boolean} [asked] by a reader, who is told how it goes
   */
  async reload(asked) {
    if (!this.connected) return;
    const run = this.begin();
    this.status.textContent = '';
    if (!this.stage.viewer && (asked || !this.host.textContent?.trim())) {
      const notice = loadingNotice(this.host);
      this.status.append(notice);
      // The button that was pressed is gone; focus stays where it was.
      if (asked) notice.focus();
    }
    try {
      const [text, module] = await Promise.all([
        textOf(this.host, this.report, this.printed, run),
        startProgram(this.host),
        fetchTexts(this.host),
      ]);
      await fetchTexts(this.host);
      if (!run.aborted) this.show(module, text);
    } catch (error) {
      if (!run.aborted) this.fail(error);
    }
  }

  /**
   * Shows a report that came.
   *
   * @param {Program} module
   * @param {string} text
   * @param {Printed} [printed] the same on the page, which gives its place to it
   */
  show(module, text, printed) {
    const { place } = this.stage;
    const viewer = this.present(module, text, printed);
    // A browser has followed the links of its page already.
    if (!printed) this.followAddress();
    const summary = viewer.summary();
    if (printed) summary.notices = printed.notices ? printed.notices.querySelectorAll('li').length : 0;
    emit(this.host, 'load', summary);
    printed?.replay(place);
    this.stage.complete();
  }

  /**
   * Puts a report on the stage.
   *
   * @param {Program} module
   * @param {string} text
   * @param {Printed} [printed]
   */
  present(module, text, printed) {
    const { place } = this.stage;
    const viewer = this.stage.build(module, text);
    this.status.textContent = '';
    // Without its slot the page's own content is nowhere: one that is hidden would hide it from eyes alone,
    // and what looks at a page from outside would find each landmark twice.
    const reveal = () => {
      this.slot.remove();
      place.hidden = false;
    };
    if (printed) printed.handOver(place, reveal);
    else reveal();
    this.state = next(this.state, 'ready');
    return viewer;
  }

  /**
   * Takes the report off the stage: the page's own content is there again.
   *
   * @param {'idle' | 'failed'} state
   */
  withdraw(state) {
    this.stage.clear();
    this.status.textContent = '';
    this.status.after(this.slot);
    this.state = next(this.state, state);
  }

  /** @param {any} error what kept the report from being shown */
  fail(error) {
    const code = error instanceof LoadError ? error.code : 'program';
    const values = error.values || { detail: String(error) };
    const message = failureMessage(this.host, code, values);
    this.withdraw('failed');
    this.status.append(failureNotice(this.host, message, values.detail, () => this.reload(true)));
    emit(this.host, 'error', { code, message });
  }

  /** Opens what the page's address names. */
  followAddress() {
    const target = targetOf(this.host);
    if (!target) return;
    if (this.stage.viewer) this.stage.viewer.open(target);
    else this.printed?.reveal(target);
  }

  /**
   * Follows an attribute that changes how the report is shown, not which.
   *
   * @param {string} name
   */
  async change(name) {
    const { stage } = this;
    const { shown } = stage;
    if (this.state !== 'ready' || !shown) return;
    if (name === 'findings') {
      stage.showFindings();
      return;
    }
    if (name === 'collapsed') {
      stage.viewer?.set_all_open(!this.host.hasAttribute('collapsed'));
      return;
    }
    await fetchTexts(this.host);
    if (this.state !== 'ready' || shown !== stage.shown) return;
    // In another language or with another address everything is built anew, as it was open.
    const sections = () => stage.place.querySelectorAll(/** @type {'details'} */ ('.section'));
    const open = [...sections()].map((section) => section.open);
    try {
      this.present(shown.module, shown.text);
      stage.complete();
      sections().forEach((section, index) => {
        section.open = open[index];
      });
    } catch (error) {
      this.fail(error);
    }
  }
}

/**
 * Starts the program, which must come in the time that the report has, too.
 *
 * @param {HTMLElement} host
 * @returns {Promise<Program>}
 */
function startProgram(host) {
  const seconds = limitOf(host);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // What never came is asked for anew by a retry.
      program.forget();
      reject(new LoadError('timeout', { seconds: String(seconds) }));
    }, seconds * 1000);
    program
      .start()
      .then(resolve, (error) => reject(new LoadError('program', { detail: String(error) })))
      .finally(() => clearTimeout(timer));
  });
}
