// An example's element as HTML.

/** A text as HTML. */
export const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A text as the value of an attribute. */
export const attribute = (text) => escape(text).replace(/"/g, '&quot;');

/** The element of an example, as a portal would write it. */
export function markup({ attributes, fallback }, source) {
  const all = Object.entries({ ...(source && { src: source }), ...attributes });
  const written = all.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${attribute(value)}"`));
  // One that has nothing in it says itself that the report is on its way.
  const inside = fallback ? `\n  ${fallback.replaceAll('><', '>\n  <')}\n` : '';
  return `<report-viewer${written.join('')}>${inside}</report-viewer>`;
}
