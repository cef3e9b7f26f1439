// What makes an example of a page: the fault that is planted in it, what is clicked on it once the report
// is there, and the colours or the paper that it is shown in. It runs before the element's own script.

import { showAs } from './media.js';

const settings = JSON.parse(document.querySelector('meta[name=example]').content);

const FAULTS = {
  /** A server that takes the question and never answers. */
  silence() {
    const ask = window.fetch;
    window.fetch = (address, options) =>
      String(address).endsWith('.json')
        ? new Promise((_, refuse) => {
            options.signal.addEventListener('abort', () => refuse(options.signal.reason));
          })
        : ask(address, options);
  },
  'no-program': () => delete window.WebAssembly,
};

/** The element in the example: what is in its shadow, else on the page, once it is there. */
function whenThere(selector) {
  const host = document.querySelector('report-viewer');
  const find = () => host.shadowRoot?.querySelector(selector);
  return new Promise((resolve) => {
    const look = () => {
      const found = find();
      if (found) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Does what a reader would, and brings into view what is then to be looked at. */
async function act({ after = [], see }) {
  for (const selector of after) (await whenThere(selector)).click();
  if (see) (await whenThere(see)).scrollIntoView({ block: 'nearest' });
}

if (settings.fault) FAULTS[settings.fault]();
const as = new URLSearchParams(location.search).get('as') ?? settings.as;
if (as) showAs(as);
act(settings);
