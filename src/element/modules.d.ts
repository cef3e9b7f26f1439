// What the parts offer that the shell loads while it runs (parts.js), and what it offers them.

import type { Charts } from './charts';
import type { ReportViewerEventMap } from './report-viewer';

/** The events, without `report-viewer-`, and what they tell. */
export type EventName = keyof ReportViewerEventMap extends `report-viewer-${infer Name}` ? Name : never;
export type EventDetail<Name extends EventName> = ReportViewerEventMap[`report-viewer-${Name}`]['detail'];

/** The wasm (mod.rs). */
export interface Program {
  /** Throws an object with the code of the shell's message, or what stopped the wasm. */
  mount(place: HTMLElement, text: string, bridge: Bridge): Viewer;
}

/** A report on the page (mod.rs). */
export interface Viewer {
  open(id: string): boolean;
  set_all_open(open: boolean): void;
  summary(): EventDetail<'load'>;
  free(): void;
}

/** What the wasm may ask of the page (bridge.rs). */
export interface Bridge {
  texts?: string;
  collapsed: boolean;
  prefix: string;
  emit<Name extends EventName>(name: Name, detail: EventDetail<Name>): void;
  draw(container: HTMLElement, drawing: string): void;
  savePicture(drawing: string, kind: 'svg' | 'png', name: string): void;
  save(content: BlobPart, type: string, name: string): void;
  print(scope: 'all' | 'shown'): void;
  follow(id: string): void;
}

/** src/takeover/adopt.js */
export interface PrintedPart {
  Printed: new (host: HTMLElement) => Printed;
}

/** The static page in an element. */
export interface Printed {
  /** What was wrong in the report's file, if anything was. */
  notices: Element | null;
  /** Called when the reader asks for what only the viewer can do. */
  hurry?: () => void;
  reveal(id: string): void;
  refuse(): void;
  text(): string;
  handOver(place: HTMLElement, show: () => void): void;
  replay(place: HTMLElement): void;
}

/** chart.js */
export interface ChartPart {
  draw(container: HTMLElement, drawing: string): Chart;
  svg(drawing: string): string;
  png(drawing: string): Promise<Blob>;
  /** The place, among all bars, of the one at a place of the picture. */
  figureAt(drawing: string, x: number, y: number): number | undefined;
}

/** A chart on the page. */
export interface Chart {
  update(drawing: string): void;
  paper(on: boolean): void;
  dispose(): void;
}

/** qr.js */
export interface CodePart {
  draw(place: Element, address: string): void;
}

/** paper.js */
export interface PaperPart {
  style(root: ShadowRoot): void;
  printReport(
    place: HTMLElement,
    charts: Charts,
    scope: 'all' | 'shown',
    styles: string,
  ): Promise<boolean>;
}

/** tables.js */
export interface TablePart {
  /** Gives what shows a figure in the list that stands for its table; whether it was not to be seen before. */
  complete(place: HTMLElement, tools: TableTools): (id: string) => boolean;
}

/** What tables use of the element that shows them. */
export interface TableTools {
  /** The report's JSON. */
  text: string;
  /** Of the interface. */
  language: string;
  charts: Charts;
  checks(): Promise<CheckPart>;
  open(id: string): boolean;
}

/** A row or column of a table that can be drawn, and what is drawn of it (src/check/boundary.rs). */
export interface TableChoice {
  line: 'row' | 'column';
  name: string;
}

export interface TableChart {
  title: string;
  units: string;
  drawing: object;
  figures: string[];
  withoutZeros: boolean;
}

/** findings.js */
export interface CheckPart {
  tableCharts(report: string, table: number): TableChoice[];
  tableChart(
    report: string,
    table: number,
    choice: number,
    fontSize: number,
    language: string,
  ): TableChart;
  show(place: HTMLElement, text: string, language: string, open: (id: string) => boolean): Findings;
}

/** What the checks say, in the interface's language (src/check/boundary.rs). */
export interface Panel {
  title: string;
  summary: string;
  show: string;
  others: string;
  counts: Findings['counts'];
  findings: Finding[];
}

export interface Finding {
  state: string;
  severity: string;
  doubted: boolean;
  mark: string;
  name: string;
  explanation: string;
  sentences: Sentence[];
}

/** A sentence of the report, the section that holds it, and the figures that a finding is about. */
export interface Sentence {
  section: string | null;
  text: string;
  figures: string[];
}

/** Findings on the page. */
export interface Findings {
  counts: EventDetail<'findings'>;
  remove(): void;
}
