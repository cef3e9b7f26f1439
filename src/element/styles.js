// @ts-check
// Styles that come after the viewer's own.

const /** @type {Map<string, CSSStyleSheet>} */ sheets = new Map();

/**
 * Gives an element further styles, once; as a link to their file where sheets cannot be adopted.
 *
 * @param {ShadowRoot} root
 * @param {string} css
 * @param {string} file
 */
export function adopt(root, css, file) {
  if (root.adoptedStyleSheets) {
    let sheet = sheets.get(file);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(file, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  const href = new URL(file, import.meta.url).href;
  if (root.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  root.append(link);
}
