// The report as `report render` wrote it into the page: what its controls do before the viewer is
// there, the words that `rebuild` makes the report of, and what a reader left as it is when the viewer
// takes over.

import { rebuild } from './rebuild.js';

/** What the reader's eyes, focus and choices are on, by selectors that both pages know. */
const FOLDS = '.section, .chart-data, .menu';
const FOCUSABLE = [
  'summary',
  'a.figure',
  '.contents-line a',
  '.step',
  '.tools > .button',
  '.chart-data .card-link',
  '.chart-actions button',
  '.dock-button:not(.from-contents)',
  '[tabindex]',
];
/** What waits for the viewer when it is clicked. */
const WAITING = 'a.figure, .canvas, .card-link, .chart-actions button';

/** The static page in an element. Loaded only where there is one. */
export class Printed {
  constructor(host) {
    this.place = host.querySelector(':scope > .viewer');
    this.data = host.querySelector(':scope > .report-data');
    this.notices = this.place.querySelector('.notices');
    this.place.addEventListener('click', this);
    this.showStep();
  }

  /** Controls work before the viewer is there; what only it can do is done once it is. */
  handleEvent(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const control = event.target.closest('[data-script]');
    const action = control && control.dataset.script;
    if (action) {
      this.act(action);
      return;
    }
    const wanted = event.target.closest(WAITING);
    if (!wanted || this.refused) return;
    event.preventDefault();
    const index = [...this.place.querySelectorAll(WAITING)].indexOf(wanted);
    this.pending = { index, link: wanted.getAttribute('href'), x: event.clientX, y: event.clientY };
    this.hurry?.();
  }

  act(action) {
    const sections = this.place.querySelectorAll('.section');
    if (action === 'expand' || action === 'collapse') {
      for (const section of sections) section.open = action === 'expand';
    } else if (action === 'all' || action === 'shown') {
      this.place.classList.toggle('print-shown', action === 'shown');
      print();
    } else {
      const step =
        action === 'larger' ? this.step + 1 : action === 'smaller' ? this.step - 1 : Number(action);
      if (step >= 0 && step < __FONT_SIZES__.length) this.step = step;
    }
  }

  get step() {
    const chosen = /\brv-size-(\d)/.exec(document.documentElement.className);
    return chosen ? Number(chosen[1]) : __DEFAULT_FONT_STEP__;
  }

  set step(step) {
    const { classList } = document.documentElement;
    classList.remove(`rv-size-${this.step}`);
    classList.add(`rv-size-${step}`);
    this.showStep();
    try {
      localStorage.setItem(__FONT_STEP_KEY__, step);
    } catch {
      // Then until the page is left.
    }
  }

  /** The control of the size that the page has. */
  showStep() {
    this.place.querySelectorAll('.step').forEach((button, step) => {
      button.setAttribute('aria-pressed', String(step === this.step));
    });
  }

  /** Opens what holds the place of an address, where a browser is too old to do so itself. */
  reveal(id) {
    if (!id) return;
    const target = this.place.querySelector(`[id="${CSS.escape(this.idOf(id))}"]`);
    if (!target?.parentElement.closest('details:not([open])')) return;
    for (let element = target; element; element = element.parentElement) {
      if (element.localName === 'details') element.open = true;
    }
    target.scrollIntoView();
  }

  /** From now on there will be no viewer. */
  refuse() {
    this.refused = true;
    // What was asked for is then the plain link that it is.
    if (this.pending?.link) location.hash = this.pending.link;
  }

  /** The report's JSON. Throws where the page's words are not those it was made with. */
  text() {
    return JSON.stringify(rebuild(JSON.parse(this.data.textContent), this.words()));
  }

  /** What the page says, for `rebuild`. */
  words() {
    const body = this.place.querySelector('.body');
    const places = new Map();
    for (const element of body.querySelectorAll('[id]')) places.set(element.id, element);
    const place = (id) => places.get(this.idOf(id));
    const texts = [...body.querySelectorAll('.paragraph:not(.alone), .heading-text')].filter(
      (element) => !element.closest('.unknown'),
    );
    return {
      texts: texts.map((element) => element.textContent.slice(numberOf(element).length)),
      chart: (id) => {
        const words = (name) => place(id).querySelector(`.chart-${name}`)?.textContent;
        return { title: words('title'), description: words('description') };
      },
      figure: (id) => {
        const section = place(id).closest('.section, .item');
        return { ...quoteOf(place(id)), section: section?.id.slice(this.idOf('').length) };
      },
    };
  }

  idOf(id) {
    return __PREFIX__ + id;
  }

  /**
   * Hands everything over to the viewer in `place` and has it shown instead by `show`: pictures, what
   * is open, scrolled, focused or asked for.
   */
  handOver(place, show) {
    const pairs = (selector) => {
      const mine = [...this.place.querySelectorAll(selector)];
      const theirs = [...place.querySelectorAll(selector)];
      return mine.length === theirs.length ? mine.map((element, index) => [element, theirs[index]]) : [];
    };
    const top = (element) => element.getBoundingClientRect().top;
    const [anchor, counterpart] = pairs('.heading, .paragraph').find(([mine]) => top(mine) >= 0) || [];
    const stood = anchor && top(anchor);
    const active = this.place.contains(document.activeElement) && document.activeElement;
    const kind = active && FOCUSABLE.find((selector) => active.matches(selector));
    const focused = kind && pairs(kind).find(([mine]) => mine === active);
    const cited = pairs('a.figure').find(([mine]) => mine.matches(':target'));
    for (const [mine, theirs] of pairs(FOLDS)) theirs.open = mine.open;
    // What was wrong in the report's file is known here alone: the page's data is sound.
    place.querySelector('.notices')?.remove();
    if (this.notices) {
      this.notices.setAttribute('part', 'notices');
      place.querySelector('.masthead').after(this.notices);
    }
    for (const figure of this.place.querySelectorAll('.chart')) {
      const picture = figure.querySelector('.picture');
      const theirs =
        picture && place.querySelector(`[id="${__DOM_PREFIX__}${figure.id.slice(this.idOf('').length)}"]`);
      if (!theirs) continue;
      theirs.querySelector('.canvas').append(picture);
      theirs.classList.replace('waiting', 'drawn');
      theirs.querySelector('.plot').classList.add('adopted');
    }
    for (const [mine, theirs] of pairs('.contents-panel, .table-frame')) {
      theirs.scrollTop = mine.scrollTop;
      theirs.scrollLeft = mine.scrollLeft;
    }
    cited?.[1].closest('.sentence')?.classList.add('lit');
    show();
    // Both are laid out alike; where a browser or a page's style differs, the text stays all the same.
    if (anchor && top(counterpart) !== stood) scrollBy(0, top(counterpart) - stood);
    if (focused) focused[1].focus({ preventScroll: true });
  }

  /** Does in the viewer what the reader asked for while it was not there. */
  replay(place) {
    if (!this.pending) return;
    const { index, x, y } = this.pending;
    place
      .querySelectorAll(WAITING)
      [index]?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y }),
      );
  }
}

/** The number that stands before a text. */
function numberOf(text) {
  const first = text.firstElementChild;
  return first?.matches('.number') ? first.textContent : '';
}

/** The quote of a figure, from its element: its words and all before them. */
function quoteOf(element) {
  const text = element.closest('.paragraph, .heading-text');
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEndBefore(element);
  return { exact: element.textContent, prefix: before.toString().slice(numberOf(text).length) };
}
