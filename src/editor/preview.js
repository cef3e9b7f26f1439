// The preview: the real <report-viewer>, as readers will see it.

/** One viewer in a box that scrolls, with its place and folds kept from one version to the next. */
export class Preview {
  /** @param {() => HTMLElement} place where the viewer stands, once there is one */
  constructor(place) {
    this.place = place;
  }

  show(json) {
    const box = this.place();
    if (!this.viewer) {
      this.viewer = document.createElement('report-viewer');
      this.viewer.id = 'preview';
      this.viewer.setAttribute('page-url', location.href.split(/[?#]/)[0]);
      this.viewer.addEventListener('report-viewer-load', () => this.settle());
    }
    if (this.viewer.parentNode !== box) box.append(this.viewer);
    const closed = this.viewer.shadowRoot
      ? this.viewer.shadowRoot.querySelectorAll('details.section:not([open])')
      : [];
    // Kept from before the first of several changes in a row.
    if (!this.before) this.before = { top: box.scrollTop, closed: [...closed].map((section) => section.id) };
    // A place that was followed in the preview is not to be jumped to at every change.
    if (/^#preview:/.test(location.hash))
      history.replaceState(history.state, '', location.pathname + location.search);
    this.viewer.report = json;
  }

  settle() {
    const { top, closed } = this.before || { top: 0, closed: [] };
    this.before = undefined;
    for (const id of closed) {
      const section = this.viewer.shadowRoot.getElementById(id);
      if (section) section.open = false;
    }
    this.place().scrollTop = top;
    if (this.wanted) this.open(this.wanted);
  }

  /** Shows what has this id: now, or once the report is there. */
  open(id) {
    this.wanted = undefined;
    // After the preview itself is shown, on pages too narrow for both.
    requestAnimationFrame(() => {
      if (!this.viewer) return;
      if (this.viewer.state === 'loading') this.wanted = id;
      else this.viewer.open(id);
    });
  }

  clear() {
    if (this.viewer) this.viewer.remove();
    this.viewer = undefined;
    this.before = undefined;
    this.wanted = undefined;
  }
}
