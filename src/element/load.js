// @ts-check
// Loading a report: the only place that asks the network for data.
//
// It is JavaScript, and not Rust, so that the report and the wasm are fetched side by side.
// Every way to fail is a LoadError whose code names a text of the shell's catalogue.

/** @import { ReportViewerErrorCode } from './report-viewer' */

/** A failure with the code of its message and the values to fill in. */
export class LoadError extends Error {
  /**
   * @param {ReportViewerErrorCode} code
   * @param {Record<string, unknown>} [values]
   */
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/**
 * How long an element waits, in seconds.
 *
 * @param {HTMLElement} host
 */
export const limitOf = (host) => Number(host.getAttribute('timeout')) || 60;

/**
 * Fetches the text of a report.
 *
 * @param {string} source the address as the page's author wrote it
 * @param {{signal: AbortSignal, origins: string[], timeout: number, maximum: number}} limits
 *   other origins allowed; seconds in all; bytes at most
 * @returns {Promise<string>}
 */
export async function load(source, { signal, origins, timeout, maximum }) {
  const address = parse(source);
  allow(address, origins);
  // A slow drip never fails by itself, and a dead connection may take minutes to.
  const stall = Math.min(timeout, 15);
  const abort = new AbortController();
  let waited = 0;
  let /** @type {ReturnType<typeof setTimeout> | undefined} */ timer;
  const wait = (/** @type {number} */ seconds) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      waited = seconds;
      abort.abort();
    }, seconds * 1000);
  };
  const total = setTimeout(() => {
    waited = timeout;
    abort.abort();
  }, timeout * 1000);
  const stop = () => abort.abort();
  signal.addEventListener('abort', stop);
  try {
    wait(stall);
    // Where no other origin is allowed, no redirect may ask one either.
    const mode = origins.some(Boolean) ? 'cors' : 'same-origin';
    const response = await fetch(address.href, { signal: abort.signal, mode });
    // A redirect may have led to an origin that is not among those allowed.
    allow(parse(response.url || address.href), origins);
    if (!response.ok) throw new LoadError('status', { status: String(response.status) });
    const chunks = await read(response, maximum, () => wait(stall));
    const text = decode(chunks);
    if (/^\s*</.test(text)) throw new LoadError('html');
    return text;
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (waited) throw new LoadError('timeout', { seconds: String(waited) });
    throw new LoadError('network');
  } finally {
    clearTimeout(timer);
    clearTimeout(total);
    signal.removeEventListener('abort', stop);
    abort.abort();
  }
}

/** @param {string} source */
function parse(source) {
  let address;
  try {
    address = new URL(source, document.baseURI);
  } catch {
    throw new LoadError('address');
  }
  if (!/^(https?|file):$/.test(address.protocol)) throw new LoadError('address');
  return address;
}

/**
 * @param {URL} address
 * @param {string[]} origins
 */
function allow(address, origins) {
  if (address.origin !== location.origin && !origins.includes(address.origin)) {
    throw new LoadError('origin', { origin: address.origin });
  }
}

/**
 * @param {Response} response
 * @param {number} maximum
 * @param {() => void} onChunk
 */
async function read(response, maximum, onChunk) {
  const tooLarge = () =>
    new LoadError('tooLarge', { size: maximum < 1e6 ? `${maximum / 1e3} kB` : `${maximum / 1e6} MB` });
  if (Number(response.headers.get('content-length')) > maximum) throw tooLarge();
  // Some shells' `fetch` has no streams.
  if (!response.body) {
    const whole = new Uint8Array(await response.arrayBuffer());
    if (whole.length > maximum) throw tooLarge();
    return whole;
  }
  const reader = response.body.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    onChunk();
    length += value.length;
    if (length > maximum) throw tooLarge();
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * `response.text()` would turn GBK into U+FFFD in silence: strict UTF-8 first, then GB18030.
 *
 * @param {Uint8Array} bytes
 */
function decode(bytes) {
  const mark = bytes.length > 1 && (bytes[0] << 8) | bytes[1];
  const encodings = mark === 0xfffe ? ['utf-16le'] : mark === 0xfeff ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  throw new LoadError('encoding');
}
