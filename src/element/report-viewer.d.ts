/**
 * `<report-viewer>`: shows a government work report.
 *
 * ```html
 * <script type="module" src="report-viewer.js"></script>
 * <report-viewer src="report.json">What is shown until the report is there, and if it cannot be.</report-viewer>
 * ```
 *
 * **Attributes**
 * - `src`: address of the report JSON, relative to the page. Taken from here alone, never from the
 *   page's address.
 * - `lang`: language of the interface: `zh-Hant`, `zh-TW`, `zh-HK` and `zh-MO` for traditional Chinese,
 *   any other `zh` for simplified Chinese, all else for English; without it that of the nearest element
 *   with one, as it is when the report is shown. The report's text stays as it is.
 * - `collapsed`: sections start closed.
 * - `findings`: for editors: shows above the text what the checks found, with the sentences they are
 *   about. The code for it is fetched only then. Never set it for readers.
 * - `allow-origins`: other origins that `src` may be on, separated by spaces. None by default.
 * - `page-url`: address that the QR code and the printed report give; the page's own by default.
 * - `timeout`: seconds to wait for the report in all, and for the program, 60 by default. Fifteen without a byte of
 *   the report end it too.
 * - `address`: `off` leaves the page's address alone, and does not follow it. So it is, too, where the address holds
 *   a route (`#/…`, `#!…`).
 * - `max-bytes`: largest report, 50,000,000 by default.
 * - `id`: what links into this report begin with: `#ID:s3-2`. Without one: `#report:s3-2`.
 *
 * **Slot** (default): the fallback. Shown until the report is there and again when it cannot be. What
 * `report render` writes there is the report itself: the element takes it over, and fetches nothing
 * until `reload()`.
 *
 * **Parts**: `viewer`, `report`, `masthead`, `title`, `toolbar`, `notices`, `contents`, `body`,
 * `section`, `heading`, `figure`, `figure-card`, `chart`, `findings`.
 *
 * **Custom properties**
 * - `--report-viewer-accent`, `--report-viewer-accent-dark`: what leads somewhere, in the light and in the
 *   dark theme.
 * - `--report-viewer-ink`, `--report-viewer-ink-dark`: the text.
 * - `--report-viewer-muted`, `--report-viewer-muted-dark`: what is said aside.
 * - `--report-viewer-background`, `--report-viewer-background-dark`: the ground.
 * - `--report-viewer-font`: the font family.
 *
 * **Events** (they bubble): see {@link ReportViewerEventMap}.
 */
export interface ReportViewer extends HTMLElement {
  /** The `src` attribute. */
  src: string;
  /** The `collapsed` attribute. */
  collapsed: boolean;
  /** The `findings` attribute. */
  findings: boolean;
  /**
   * A report given by script, as JSON text or as an object. It goes before `src`. An element without either waits for
   * it some seconds before it says that no report was named.
   */
  report: string | object | undefined;
  /** How far it has come. */
  readonly state: 'idle' | 'loading' | 'ready' | 'failed';
  /** Loads the report again. */
  reload(): Promise<void>;
  /** Opens and scrolls to the section, figure or chart with this id. Whether there is one. */
  open(id: string): boolean;
  /** Opens all sections. */
  expandAll(): void;
  /** Closes all sections. */
  collapseAll(): void;
  /** Prints everything, or sections as they are open now. Whether a dialog was asked for. */
  print(scope?: 'all' | 'shown'): Promise<boolean>;
}

/** Why a report could not be shown. */
export type ReportViewerErrorCode =
  | 'noSource'
  | 'address'
  | 'origin'
  | 'network'
  | 'status'
  | 'timeout'
  | 'tooLarge'
  | 'encoding'
  | 'html'
  | 'syntax'
  | 'notAReport'
  | 'program';

export interface ReportViewerEventMap {
  /** The report is shown. */
  'report-viewer-load': CustomEvent<{ title: string; figures: number; charts: number; notices: number }>;
  /** It could not be shown; the fallback is. The message is the one that the reader sees. */
  'report-viewer-error': CustomEvent<{ code: ReportViewerErrorCode; message: string }>;
  /** The reader opened a figure's card. */
  'report-viewer-figure': CustomEvent<{ id: string }>;
  /** What the checks found is shown. */
  'report-viewer-findings': CustomEvent<{ fail: number; uncertain: number; pass: number; notAssessable: number }>;
  /** The reader chose a text size. */
  'report-viewer-font-size': CustomEvent<{ step: number; pixels: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'report-viewer': ReportViewer;
  }
  interface HTMLElementEventMap extends ReportViewerEventMap {}
}
