// The viewer's styles where the element is not.

import postcss from 'postcss';

/**
 * The viewer's styles for a page where no program measures it: the classes `wide` and `narrow`, which
 * the shell sets by the element's width, become the page's own width, and the open list of contents
 * the one that is linked to.
 */
export function withoutClasses(css) {
  const widths = { wide: '(min-width:880px)', narrow: '(max-width:879.98px)' };
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    rule.selectors = rule.selectors
      .filter((selector) => !selector.startsWith(':host('))
      .map((selector) =>
        selector
          .replace(':host', 'report-viewer')
          .replace('.contents-panel.open', '.contents:target .contents-panel'),
      );
    const kinds = Object.keys(widths).filter((name) => rule.selector.includes(`.${name} `));
    if (kinds.length === 0) return;
    const plain = (name) => (selector) => selector.replace(`.${name} `, '.viewer ');
    const onPaper = rule.parent.type === 'atrule' && rule.parent.params === 'print';
    for (const name of kinds) {
      const own = rule.selectors.filter((selector) => selector.includes(`.${name} `));
      const copy = rule.clone({ selectors: own.map(plain(name)) });
      if (onPaper) rule.before(copy);
      else
        rule.before(postcss.atRule({ name: 'media', params: `screen and ${widths[name]}`, nodes: [copy] }));
    }
    const rest = rule.selectors.filter((selector) => !kinds.some((name) => selector.includes(`.${name} `)));
    if (rest.length > 0) rule.selectors = rest;
    else rule.remove();
  });
  return sheet.toString();
}
