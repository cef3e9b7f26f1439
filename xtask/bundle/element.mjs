// The element: its entry, and what that loads.
//
// Each file names those it loads, so they are made in that order: WebAssembly, charts, QR, checks,
// workbooks, glue, paper, tables, CSS, and last the entry.

import { trustedTypes } from './echarts.mjs';
import { options, readWork, workPath } from './files.mjs';
import { constants, glueNames, script } from './script.mjs';

/**
 * The element's entry and all files it loads, each put somewhere by `place`, which returns its
 * address: a name beside the entry, or a data address that holds it.
 */
export async function element(place, css, paperCss) {
  const files = [];
  const put = (name, extension, content) => {
    const address = place(name, extension, content);
    files.push(address);
    return address;
  };
  const wasmFile = put('report-viewer', 'wasm', readWork('glue_bg.wasm'));
  const chartWasmFile = put('report-viewer-chart', 'wasm', readWork('chart_glue_bg.wasm'));

  const chart = await script('src/element/chart.js', {
    alias: { 'report-viewer-chart-glue': workPath('chart_glue.js') },
    banner: { js: `/*! report-viewer ${options.version}; third-party-licences.txt */` },
    define: constants({ __CHART_WASM_FILE__: chartWasmFile }),
    plugins: [glueNames('chart_glue', chartWasmFile), trustedTypes()],
  });
  const chartFile = put('report-viewer-chart', 'js', chart);

  const codeWasmFile = put('report-viewer-qr', 'wasm', readWork('qr_glue_bg.wasm'));
  const code = await script('src/element/qr.js', {
    alias: { 'report-viewer-qr-glue': workPath('qr_glue.js') },
    define: constants({ __QR_WASM_FILE__: codeWasmFile }),
    plugins: [glueNames('qr_glue', codeWasmFile)],
  });
  const codeFile = put('report-viewer-qr', 'js', code);

  const findingsCss = await script('style/findings.css', {});
  const findingsCssFile = put('report-viewer-check', 'css', findingsCss);
  const checkWasmFile = put('report-viewer-check', 'wasm', readWork('check_glue_bg.wasm'));
  const check = await script('src/element/findings.js', {
    alias: { 'report-viewer-check-glue': workPath('check_glue.js') },
    define: constants({
      __CHECK_WASM_FILE__: checkWasmFile,
      __FINDINGS_CSS_FILE__: findingsCssFile,
      __FINDINGS_CSS_TEXT__: findingsCss.trim(),
    }),
    plugins: [glueNames('check_glue', checkWasmFile)],
  });
  const checkFile = put('report-viewer-check', 'js', check);

  const workbookWasmFile = put('report-viewer-workbook', 'wasm', readWork('workbook_glue_bg.wasm'));
  const workbook = await script('src/element/workbook.js', {
    alias: { 'report-viewer-workbook-glue': workPath('workbook_glue.js') },
    define: constants({ __WORKBOOK_WASM_FILE__: workbookWasmFile }),
    plugins: [glueNames('workbook_glue', workbookWasmFile)],
  });
  const workbookFile = put('report-viewer-workbook', 'js', workbook);

  const glue = await script(workPath('glue.js'), { plugins: [glueNames('glue', wasmFile)] });
  const glueFile = put('report-viewer-glue', 'js', glue);
  const printedFile = put('report-viewer-printed', 'js', await script('src/takeover/adopt.js', {}));
  const paperCssFile = put('report-viewer-paper', 'css', paperCss);
  const paper = await script('src/element/paper.js', {
    define: constants({ __PAPER_CSS_FILE__: paperCssFile, __PAPER_CSS_TEXT__: paperCss.trim() }),
  });
  const paperFile = put('report-viewer-paper', 'js', paper);
  const languageRows = JSON.parse(readWork('languages.json'));
  const tablesCss = await script('style/tables.css', {});
  const tablesCssFile = put('report-viewer-tables', 'css', tablesCss);
  const tables = await script('src/element/tables.js', {
    define: constants({
      __TABLES_CSS_FILE__: tablesCssFile,
      __TABLES_CSS_TEXT__: tablesCss.trim(),
      __TABLE_TEXTS__: languageRows.map(({ tags, tables: texts }) => [tags, texts]),
      __WORKBOOK_FILE__: workbookFile,
    }),
  });
  const tablesFile = put('report-viewer-tables', 'js', tables);
  const cssFile = put('report-viewer', 'css', css);

  // What the viewer says in a language is a file of its own, but for that which the wasm has: no reader
  // loads what others read.
  const languages = languageRows.map(({ tags, name, shell, viewer }) => [
    tags,
    shell,
    ...(viewer ? [put(`report-viewer-${name}`, 'js', `export default ${JSON.stringify(viewer)};\n`)] : []),
  ]);

  const entry = await script('src/element/entry.js', {
    supported: { 'optional-chain': true },
    define: constants({
      __GLUE_FILE__: glueFile,
      __WASM_FILE__: wasmFile,
      __PRINTED_FILE__: printedFile,
      __PAPER_FILE__: paperFile,
      __TABLES_FILE__: tablesFile,
      __CHART_FILE__: chartFile,
      __QR_FILE__: codeFile,
      __CHECK_FILE__: checkFile,
      __CSS_FILE__: cssFile,
      __CSS_TEXT__: css.trim(),
      __LANGUAGES__: languages,
    }),
  });
  return { entry, files };
}
