// @ts-check
// Tables as Excel workbooks. Loaded when a reader saves one.

import startWasm, { workbook } from 'report-viewer-workbook-glue';

/** Loads the wasm. */
export async function start() {
  const response = await fetch(new URL(__WORKBOOK_WASM_FILE__, import.meta.url).href);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  await startWasm({ module_or_path: await response.arrayBuffer() });
}

/**
 * The bytes of a workbook with a sheet for each table.
 *
 * @param {object[]} tables as in a report's JSON
 */
export const write = (tables) => workbook(JSON.stringify(tables));
