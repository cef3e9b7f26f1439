// The element <report-viewer>: what the browser knows of it before, and without, the wasm.
//
// The shell owns what must survive any failure: the page's fallback content, messages and retry.
// Everything that a reader sees of a report is the wasm's (src/view). How the element is used
// (attributes, properties, methods, events, parts) is written in report-viewer.d.ts.

import { Charts, save } from './charts.js';
import { load, LoadError } from './load.js';
import { beforePrint, printReport } from './print.js';

const CSS = __CSS_TEXT__;
const at = (file) => new URL(file, import.meta.url).href;

/** Imports a module; again under another address, for one that failed is remembered by its own. */
const importAnew = (file, attempt) => import(at(file) + (attempt ? `?retry=${attempt}` : ''));

/**
 * Something that all elements share: started once, when it is first asked for, and anew after it
 * failed or was forgotten. `load` gets the number of times it was started before.
 */
function shared(load) {
  let started;
  let attempts = 0;
  const start = () => {
    if (!started) {
      const promise = load(attempts);
      attempts += 1;
      started = promise;
      promise.catch(() => {
        if (started === promise) started = undefined;
      });
    }
    return started;
  };
  start.forget = () => {
    started = undefined;
  };
  return start;
}

/**
 * The languages of the interface, to be tried in turn: the tags each is for, what the shell says in it,
 * and what fetches the viewer's `texts`, which the wasm has of its own in one of them.
 */
const LANGUAGES = __LANGUAGES__.map(([tags, shell, file]) => {
  const language = { tags: new RegExp(tags, 'i'), shell };
  if (file) {
    language.fetch = shared(async (attempt) => {
      language.texts = (await importAnew(file, attempt)).default;
    });
  }
  return language;
});

/** The wasm with its glue. */
const startProgram = shared(async (attempt) => {
  // As bytes: servers of old portals name the type wrongly, and streaming refuses that.
  const bytes = fetch(at(__WASM_FILE__)).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  });
  const [module, code] = await Promise.all([importAnew(__GLUE_FILE__, attempt), bytes]);
  await module.default({ module_or_path: code });
  return module;
});

/** A module of our own that starts a wasm of its own. */
const part = (file) =>
  shared(async (attempt) => {
    const module = await importAnew(file, attempt);
    await module.start();
    return module;
  });

/** The code that knows static pages, fetched where the element stands in one. */
const startPrinted = shared((attempt) => importAnew(__PRINTED_FILE__, attempt));

/** The code that draws charts, fetched when the first chart comes near the view. */
const startCharts = part(__CHART_FILE__);

/** The code that draws QR codes, fetched once the text is shown. */
const startCodes = part(__QR_FILE__);

/** The code that checks the report for its editors, fetched where the attribute `findings` asks. */
const startChecks = part(__CHECK_FILE__);

const whenIdle = (act) => (window.requestIdleCallback ? requestIdleCallback(act) : setTimeout(act, 200));

let sheet;

/** The styles, shared by all elements; as a link where sheets cannot be adopted. */
function style(root) {
  if ('adoptedStyleSheets' in root) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS);
    }
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = at(__CSS_FILE__);
  root.append(link);
}

function make(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

/** What goes on inside one element. Not reachable from the page. */
class Shell {
  constructor(host) {
    this.host = host;
    this.root = host.attachShadow({ mode: 'open' });
    style(this.root);
    this.status = make('div', 'shell');
    this.slot = make('slot');
    this.place = make('div', 'viewer');
    this.place.setAttribute('part', 'viewer');
    this.place.hidden = true;
    this.place.addEventListener('click', (event) => this.closeMenus(event.target));
    this.place.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.closeMenus();
    });
    this.root.append(this.status, this.slot, this.place);
    this.state = 'idle';
  }

  get language() {
    const owner = this.host.closest('[lang]');
    return (owner ? owner.lang : document.documentElement.lang) || 'zh-CN';
  }

  get interface() {
    return LANGUAGES.find(({ tags }) => tags.test(this.language));
  }

  get messages() {
    return this.interface.shell;
  }

  /** Waits for the viewer's texts in this language, which may be another by then. */
  async texts() {
    let known;
    while (known !== this.interface) {
      known = this.interface;
      try {
        await known.fetch?.();
      } catch {
        // A report without them is better than none: the wasm's own will do.
      }
    }
  }

  connect() {
    if (this.connected) return;
    this.connected = true;
    this.onHash = () => this.followAddress();
    addEventListener('hashchange', this.onHash);
    this.stopPrint = beforePrint(this.place, (on) => this.charts?.paper(on));
    if (typeof ResizeObserver === 'function') {
      this.resize = new ResizeObserver(() => this.measure());
      this.resize.observe(this.host);
    }
    if (this.report == null && this.host.querySelector(':scope > .report-data')) this.takeOver();
    else this.reload();
  }

  /** Shows the report that the page itself holds, in its place; where that cannot be, the page stays. */
  async takeOver() {
    const run = (this.run = new AbortController());
    this.state = 'loading';
    let printed;
    try {
      const { Printed } = await startPrinted();
      if (run.signal.aborted) return;
      printed = this.printed = new Printed(this.host);
      printed.reveal(this.target);
      // The text is there: the program waits until the page is, or until it is asked for.
      await new Promise((resolve) => {
        printed.hurry = resolve;
        whenIdle(resolve);
      });
      const [module] = await Promise.all([startProgram(), this.texts()]);
      await this.texts();
      if (!run.signal.aborted) this.mount(module, printed.text(), { printed });
    } catch (error) {
      if (run.signal.aborted) return;
      this.unmount();
      this.slot.hidden = false;
      this.state = 'failed';
      // What can no longer be done is no longer offered; its room is kept.
      this.host.classList.add('without-program');
      printed?.refuse();
      this.emit('error', { code: 'program', message: fill(this.messages.program, { detail: String(error) }) });
    }
  }

  disconnect() {
    // A moved element disconnects and connects in one go; only one that stays away is taken down.
    queueMicrotask(() => {
      if (!this.connected || this.host.isConnected) return;
      this.connected = false;
      removeEventListener('hashchange', this.onHash);
      this.stopPrint();
      this.resize?.disconnect();
      this.run?.abort();
      this.unmount();
      this.status.textContent = '';
      this.slot.hidden = false;
      this.state = 'idle';
    });
  }

  measure() {
    const width = this.host.getBoundingClientRect().width;
    this.place.classList.toggle('wide', width >= 880);
    this.place.classList.toggle('narrow', width < 880);
  }

  /** Loads and shows the report, from the start. `asked` by a reader, who is told how it goes. */
  async reload(asked) {
    if (!this.connected) return;
    this.run?.abort();
    const run = (this.run = new AbortController());
    this.state = 'loading';
    this.status.textContent = '';
    if (!this.viewer && (asked || !this.host.textContent.trim())) {
      const loading = make('p', 'loading', this.messages.loading);
      loading.setAttribute('role', 'status');
      loading.tabIndex = -1;
      this.status.append(loading);
      // The button that was pressed is gone; focus stays where it was.
      if (asked) loading.focus();
    }
    try {
      const [text, module] = await Promise.all([
        this.text(run.signal),
        startProgram().catch((error) => {
          throw new LoadError('program', { detail: String(error) });
        }),
        this.texts(),
      ]);
      await this.texts();
      if (!run.signal.aborted) this.mount(module, text);
    } catch (error) {
      if (!run.signal.aborted) this.fail(error);
    }
  }

  async text(signal) {
    if (this.report != null) {
      try {
        return typeof this.report === 'string' ? this.report : JSON.stringify(this.report);
      } catch {
        throw new LoadError('notAReport');
      }
    }
    const source = this.host.getAttribute('src');
    if (!source && this.printed) return this.printed.text();
    if (!source) throw new LoadError('noSource');
    return load(source, {
      signal,
      origins: (this.host.getAttribute('allow-origins') || '').split(/\s+/),
      timeout: Number(this.host.getAttribute('timeout')) || 60,
      maximum: Number(this.host.getAttribute('max-bytes')) || 50e6,
    });
  }

  mount(module, text, { again = false, printed } = {}) {
    this.unmount();
    this.measure();
    this.charts = new Charts(startCharts, whenIdle);
    let viewer;
    try {
      viewer = module.mount(this.place, text, this.bridge());
    } catch (error) {
      this.unmount();
      if (error instanceof WebAssembly.RuntimeError) {
        // The wasm stopped halfway and may be left locked: the next start gets a fresh one.
        startProgram.forget();
        throw new LoadError('program', { detail: String(error) });
      }
      throw error && error.code ? new LoadError(error.code, error) : error;
    }
    this.viewer = viewer;
    this.shown = { module, text };
    this.status.textContent = '';
    for (const place of this.place.querySelectorAll('.address')) place.textContent = this.address;
    const show = () => {
      this.slot.hidden = true;
      this.place.hidden = false;
    };
    if (printed) printed.handOver(this.place, show);
    else show();
    this.state = 'ready';
    if (!again) {
      // A browser has followed the links of its page already.
      if (!printed) this.followAddress();
      const summary = viewer.summary();
      if (printed) summary.notices = printed.notices ? printed.notices.querySelectorAll('li').length : 0;
      this.emit('load', summary);
    }
    printed?.replay(this.place);
    whenIdle(() => this.drawCodes());
    this.showFindings();
  }

  /** Shows what the checks found, or takes it away, as the attribute says. */
  async showFindings() {
    const { viewer } = this;
    const wanted = () => viewer && viewer === this.viewer && this.host.hasAttribute('findings');
    this.findings?.remove();
    this.findings = undefined;
    if (!wanted()) return;
    let found;
    try {
      const checks = await startChecks();
      if (!wanted()) return;
      this.findings?.remove();
      found = this.findings = checks.show(this.place, this.shown.text, this.language, (id) => viewer.open(id));
    } catch (error) {
      if (wanted()) this.place.querySelector('.masthead').after((this.findings = this.findingsFailed(error)));
      return;
    }
    this.emit('findings', found.counts);
  }

  /** What stands in place of findings that could not be made. */
  findingsFailed(error) {
    const notice = make('p', 'notices', fill(this.messages.program, { detail: String(error) }));
    const retry = make('button', 'button', this.messages.retry);
    retry.type = 'button';
    retry.addEventListener('click', () => this.showFindings());
    notice.append(' ', retry);
    return notice;
  }

  /** Draws the page's address as codes. */
  async drawCodes() {
    try {
      const code = await startCodes();
      for (const place of this.place.querySelectorAll('.qr')) code.draw(place, this.address);
    } catch {
      // The address stands beside it in letters.
    }
  }

  /** The address of the page that the report is on. */
  get address() {
    const given = this.host.getAttribute('page-url');
    try {
      if (given) return new URL(given, document.baseURI).href;
    } catch {
      // Then as for a page that gives none.
    }
    return location.href.split('#')[0];
  }

  unmount() {
    const viewer = this.viewer;
    this.viewer = undefined;
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

  fail(error) {
    const code = error instanceof LoadError ? error.code : 'program';
    const values = error.values || { detail: String(error) };
    const message = fill(this.messages[code] || this.messages.program, values);
    this.unmount();
    this.slot.hidden = false;
    this.state = 'failed';
    this.status.textContent = '';
    const notice = make('div', 'failure');
    notice.setAttribute('role', 'alert');
    notice.append(make('p', '', message));
    if (values.detail) {
      const detail = make('details');
      detail.append(make('summary', '', this.messages.detail), make('p', '', values.detail));
      notice.append(detail);
    }
    const retry = make('button', 'button', this.messages.retry);
    retry.type = 'button';
    retry.addEventListener('click', () => this.reload(true));
    notice.append(retry);
    this.status.append(notice);
    this.emit('error', { code, message });
  }

  /** Closes the menus that `target` is not in; focus goes back to a menu's name. */
  closeMenus(target) {
    for (const menu of this.place.querySelectorAll('.menu[open]')) {
      if (target && menu.contains(target) && !target.closest('.menu-items button')) continue;
      if (menu.contains(this.root.activeElement)) menu.querySelector('summary').focus();
      menu.open = false;
    }
  }

  /** What the wasm may ask of the page. */
  bridge() {
    return {
      texts: this.interface.texts,
      collapsed: this.host.hasAttribute('collapsed'),
      prefix: this.prefix,
      emit: (name, detail) => this.emit(name, detail),
      draw: (container, drawing) => this.charts?.draw(container, drawing),
      savePicture: (drawing, kind, name) => this.charts?.savePicture(drawing, kind, name),
      save,
      print: (scope) => this.print(scope),
      follow: (id) => {
        // A link within a report must not meet the page's own router, nor its <base>.
        try {
          const fragment = `#${this.prefix}${encodeURIComponent(id)}`;
          history.replaceState(history.state, '', location.pathname + location.search + fragment);
        } catch {
          // Some frames may not; the place was found all the same.
        }
      },
    };
  }

  /** What stands before an id in the page's address: the element's id, else `report`. */
  get prefix() {
    return `${this.host.id || 'report'}:`;
  }

  /** The id that the page's address names, if it is one of this report. */
  get target() {
    let fragment = location.hash.slice(1);
    try {
      fragment = decodeURIComponent(fragment);
    } catch {
      // Then as it stands.
    }
    return fragment.startsWith(this.prefix) ? fragment.slice(this.prefix.length) : '';
  }

  followAddress() {
    if (!this.target) return;
    if (this.viewer) this.viewer.open(this.target);
    else this.printed?.reveal(this.target);
  }

  async print(scope) {
    // What does not come in time is left out: charts have their tables, the code its address.
    const enough = new Promise((resolve) => setTimeout(resolve, 5000));
    await Promise.race([Promise.all([this.drawCodes(), this.charts?.drawAll()]), enough]);
    return this.viewer ? printReport(this.place, this.charts, scope, CSS) : false;
  }

  emit(name, detail) {
    this.host.dispatchEvent(new CustomEvent(`report-viewer-${name}`, { detail, bubbles: true, composed: true }));
  }

  /** Follows an attribute that changes how the report is shown, not which. */
  async change(name) {
    if (this.state !== 'ready') return;
    if (name === 'findings') {
      this.showFindings();
      return;
    }
    if (name === 'collapsed') {
      this.viewer.set_all_open(!this.host.hasAttribute('collapsed'));
      return;
    }
    const { shown } = this;
    await this.texts();
    if (this.state !== 'ready' || shown !== this.shown) return;
    // In another language or with another address everything is built anew, as it was open.
    const sections = () => this.place.querySelectorAll('.section');
    const open = [...sections()].map((section) => section.open);
    try {
      this.mount(this.shown.module, this.shown.text, { again: true });
      sections().forEach((section, index) => {
        section.open = open[index];
      });
    } catch (error) {
      this.fail(error);
    }
  }
}

const shells = new WeakMap();
const shell = (host) => shells.get(host);

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
    for (const name of ['report', 'src', 'collapsed', 'findings']) {
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    shell(this).connect();
  }

  disconnectedCallback() {
    shell(this).disconnect();
  }

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

  open(id) {
    return Boolean(shell(this).viewer?.open(String(id)));
  }

  expandAll() {
    shell(this).viewer?.set_all_open(true);
  }

  collapseAll() {
    shell(this).viewer?.set_all_open(false);
  }

  print(scope = 'all') {
    return shell(this).print(scope);
  }
}

if (!customElements.get('report-viewer')) customElements.define('report-viewer', ReportViewer);
