// @ts-check
// Modules that are loaded once for all who ask, and anew after they failed.

/**
 * A module of our own that starts a wasm of its own.
 *
 * @param {string} file
 */
export function withProgram(file) {
  return shared(async (attempt) => {
    const module = await importAnew(file, attempt);
    await module.start();
    return module;
  });
}

/**
 * Something that all elements share: `start` starts it when it is first asked for, and anew after it
 * failed or was forgotten.
 *
 * @template Module
 * @typedef {{ start: () => Promise<Module>, forget: () => void }} Part
 */

/**
 * @template Module
 * @param {(attempt: number) => Promise<Module>} load gets the number of times it was started before
 * @returns {Part<Module>}
 */
export function shared(load) {
  let /** @type {Promise<Module> | undefined} */ started;
  let attempts = 0;
  const forget = () => {
    started = undefined;
  };
  return {
    start() {
      if (!started) {
        const promise = load(attempts);
        attempts += 1;
        started = promise;
        promise.catch(() => started === promise && forget());
      }
      return started;
    },
    forget,
  };
}

/**
 * Imports a module; again under another address, for one that failed is remembered by its own.
 *
 * @param {string} file
 * @param {number} attempt
 */
export function importAnew(file, attempt) {
  return import(at(file) + (attempt ? `?retry=${attempt}` : ''));
}

/** @param {string} file */
export function at(file) {
  return new URL(file, import.meta.url).href;
}
