// @ts-check
// QR codes for the page and for paper. Loaded once the text is shown.

import startWasm, { qr_path } from 'report-viewer-qr-glue';

/** Loads the wasm. */
export async function start() {
  const response = await fetch(new URL(__QR_WASM_FILE__, import.meta.url).href);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  await startWasm({ module_or_path: await response.arrayBuffer() });
}

/**
 * Draws the address into an empty element; leaves it empty where the address is too long.
 *
 * @param {Element} place
 * @param {string} address
 */
export function draw(place, address) {
  const code = qr_path(address);
  if (!code || place.firstElementChild) return;
  const [side, modules] = [code.slice(0, code.indexOf(' ')), code.slice(code.indexOf(' ') + 1)];
  const make = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = make('svg', {
    viewBox: `0 0 ${side} ${side}`,
    'shape-rendering': 'crispEdges',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  svg.append(
    make('path', { class: 'qr-ground', d: `M0 0h${side}v${side}H0z` }),
    make('path', { class: 'qr-modules', d: modules }),
  );
  place.append(svg);
}
