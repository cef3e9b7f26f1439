// The report, rebuilt from a page's data and the words that stand on the page: what `strip.rs` took
// away, put back. Knows no page: a test holds it against `strip.rs` without a browser.

/**
 * @typedef {object} Words What a page says.
 * @property {string[]} texts its paragraphs and headings without their numbers, in order
 * @property {(id: string) => { title?: string, description?: string }} chart what stands over a chart
 * @property {(id: string) => { exact: string, prefix: string, section?: string }} figure the words of a
 *   figure, all words before them in its text, and the section they stand in
 */

/**
 * The report of some data. Throws where the page's words are not those it was made with, as after a
 * translation.
 *
 * @param {any} data
 * @param {Words} page
 */
export function rebuild({ length, ...report }, page) {
  const texts = page.texts.values();
  let found = 0;
  let left = page.texts.length;
  const next = () => {
    const text = texts.next().value ?? '';
    found += text.length;
    left -= 1;
    return text;
  };
  const fill = (/** @type {any[]} */ blocks) => {
    blocks.forEach((block, index) => {
      if (block === 0) blocks[index] = { kind: 'paragraph', text: next() };
      else if (!block.kind && block.items) Object.assign(block, { kind: 'paragraph', text: next() });
      if (!block.blocks) return;
      if (!block.kind) Object.assign(block, { kind: 'section', heading: next() });
      fill(block.blocks);
    });
  };
  fill(report.body);
  for (const chart of report.charts || []) {
    for (const [name, words] of Object.entries(page.chart(chart.id))) {
      if (words === undefined) continue;
      chart[name] = words;
      found += words.length;
    }
  }
  if (found !== length || left) throw new Error('the page is not as it was written');
  for (const figure of report.figures || []) {
    if (!figure.quote) {
      const { exact, prefix, section } = page.figure(figure.id);
      figure.quote = { exact, prefix };
      if (figure.section === null) delete figure.section;
      else if (!figure.section && section) figure.section = section;
    }
    if (figure.period === null) delete figure.period;
    else if (!figure.period && report.period) figure.period = report.period;
    if (figure.printed === undefined) figure.printed = figure.quote.exact;
  }
  return report;
}
