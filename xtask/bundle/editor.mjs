// The editor's page, which has files and an entry of its own.

import { readWork, workPath, write, writeHashed } from './files.mjs';
import { constants, glueNames, script } from './script.mjs';

/** No reader loads any of this. */
export async function editor() {
  const wasmFile = writeHashed('report-editor', 'wasm', readWork('editor_glue_bg.wasm'));
  const glue = await script(workPath('editor_glue.js'), { plugins: [glueNames('editor_glue', wasmFile)] });
  const glueFile = writeHashed('report-editor-glue', 'js', glue);
  const cssFile = writeHashed('report-editor', 'css', await script('style/editor.css', {}));
  const languages = JSON.parse(readWork('languages.json')).map(({ name }) => name.split('-')[0]);
  const entry = await script('src/editor/import.js', {
    define: constants({
      __GLUE_FILE__: glueFile,
      __WASM_FILE__: wasmFile,
      __CSS_FILE__: cssFile,
      __LANGUAGE_NAMES__: [...new Set(languages)].join('|'),
    }),
  });
  write('import.js', entry);
}
