// Light, dark or paper, whatever the reader's system has: the rules of all styles that are for one of
// them are made to hold, or not to.

/** What each is instead of the words of a rule. */
const WORDS = {
  light: [['(prefers-color-scheme: dark)', 'not all']],
  dark: [['(prefers-color-scheme: dark)', 'all']],
  paper: [
    ['screen', 'not all'],
    ['print', 'all'],
  ],
};

/** Shows the page and its element in one way. */
export function showAs(way) {
  document.documentElement.dataset.as = way;
  const changed = new Set();
  // The element brings its styles, and those that only some readers need later: nothing tells when.
  const restyle = () => {
    const host = document.querySelector('report-viewer');
    for (const place of [document, host?.shadowRoot]) {
      for (const sheet of [...(place?.styleSheets ?? []), ...(place?.adoptedStyleSheets ?? [])]) {
        if (!changed.has(sheet)) change(sheet, way);
        changed.add(sheet);
      }
    }
    requestAnimationFrame(restyle);
  };
  restyle();
  // Sections open and charts lose their colours, as when a browser prints.
  if (way === 'paper') {
    addEventListener('report-viewer-load', () =>
      requestAnimationFrame(() => dispatchEvent(new Event('beforeprint'))),
    );
  }
}

function change({ media, cssRules }, way) {
  if (media?.length) media.mediaText = instead(media.mediaText, way);
  for (const rule of cssRules) if (rule.cssRules && rule.media) change(rule, way);
}

/** The words of a rule, such that it holds or does not. */
function instead(words, way) {
  const found = WORDS[way].find(([known]) => words.includes(known));
  return found ? found[1] : words;
}
