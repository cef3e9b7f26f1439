// What xtask/bundle puts in place of names while it bundles.

/** The viewer's styles (style/index.css), and the file that holds them. */
declare const __CSS_TEXT__: string;
declare const __CSS_FILE__: string;
/** The languages: tags, the shell's messages by code, and the file of the viewer's texts (src/i18n). */
declare const __LANGUAGES__: [string, Record<string, string>, string?][];
/** What Rust, JavaScript and CSS call by one name (src/terms.rs). */
declare const __FONT_SIZES__: number[];
declare const __DEFAULT_FONT_STEP__: number;
declare const __FONT_STEP_KEY__: string;
declare const __PREFIX__: string;
declare const __DOM_PREFIX__: string;
/** Files, named relative to the one that loads them. */
declare const __GLUE_FILE__: string;
declare const __WASM_FILE__: string;
declare const __PRINTED_FILE__: string;
declare const __PAPER_FILE__: string;
declare const __TABLES_FILE__: string;
declare const __CHART_FILE__: string;
declare const __QR_FILE__: string;
declare const __QR_WASM_FILE__: string;
declare const __CHECK_FILE__: string;
declare const __CHECK_WASM_FILE__: string;
/** The styles of the findings (style/findings.css), and the file that holds them. */
declare const __FINDINGS_CSS_TEXT__: string;
declare const __FINDINGS_CSS_FILE__: string;
/** The styles on paper (style/printing.css), and the file that holds them. */
declare const __PAPER_CSS_TEXT__: string;
declare const __PAPER_CSS_FILE__: string;
/** The styles of what tables.js adds (style/tables.css), and the file that holds them. */
declare const __TABLES_CSS_TEXT__: string;
declare const __TABLES_CSS_FILE__: string;
/** What tables say of their own (src/i18n/tables.rs), by patterns of language tags. */
declare const __TABLE_TEXTS__: [string, Record<string, string>][];
/** The code that makes workbooks; empty where a page holds all that it has. */
declare const __WORKBOOK_FILE__: string;
declare const __WORKBOOK_WASM_FILE__: string;

/** wasm-bindgen's glue of the module `qr` (src/qr). */
declare module 'report-viewer-qr-glue' {
  export default function start(options: { module_or_path: BufferSource }): Promise<unknown>;
  export function qr_path(address: string): string | undefined;
}

/** wasm-bindgen's glue of the module `check` (src/check). */
declare module 'report-viewer-check-glue' {
  export default function start(options: { module_or_path: BufferSource }): Promise<unknown>;
  export function findings(report: string, language: string): string;
  export function table_charts(report: string, table: number): string;
  export function table_chart(
    report: string,
    table: number,
    choice: number,
    fontSize: number,
    language: string,
  ): string;
}

/** wasm-bindgen's glue of the module `workbook` (src/workbook). */
declare module 'report-viewer-workbook-glue' {
  export default function start(options: { module_or_path: BufferSource }): Promise<unknown>;
  export function workbook(tables: string): Uint8Array<ArrayBuffer>;
}
