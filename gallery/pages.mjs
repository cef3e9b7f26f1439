// The gallery's own pages: its index, and a page about each example with the example in a frame.

import { attribute, escape, markup } from './markup.mjs';

/** A page of the gallery. */
const page = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="gallery.css" />
    <script type="module" src="gallery.js"></script>
  </head>
  <body>
${body}
  </body>
</html>
`;

/** Every example by its group. */
export function indexPage(groups) {
  const anchor = ({ title }) => title.toLowerCase().replace(/\W+/g, '-');
  const line = ({ name, title, look }) =>
    `<li><a href="${name}.html">${escape(title)}</a><p>${escape(look)}</p></li>`;
  const section = (group) => `<section aria-labelledby="${anchor(group)}">
  <h2 id="${anchor(group)}">${escape(group.title)}</h2>
  <p class="about">${escape(group.about)}</p>
  <ul class="examples">
    ${group.examples.map(line).join('\n    ')}
  </ul>
</section>`;
  const count = groups.reduce((sum, { examples }) => sum + examples.length, 0);
  return page(
    'Gallery of report-viewer',
    `<header>
  <h1>Gallery</h1>
  <p>The element <code>&lt;report-viewer&gt;</code> in every state and with everything it shows:
  ${count} examples. The reports are invented, but for the sample.</p>
  <nav aria-label="Groups"><ul class="groups">
    ${groups.map((group) => `<li><a href="#${anchor(group)}">${escape(group.title)}</a></li>`).join('\n    ')}
  </ul></nav>
</header>
<main>
${groups.map(section).join('\n')}
</main>`,
  );
}

/** A page about an example. */
export function pageAbout(example, { group, before, next, source }) {
  const { name, title, look, as = '', phone, written } = example;
  const frame = `examples/${name}.html`;
  const way = (words, to) =>
    to ? `<a href="${to.name}.html" rel="${words.toLowerCase()}">${words}: ${escape(to.title)}</a>` : '';
  const choice = (kind, chosen, choices) =>
    `<div class="choice" role="group" aria-label="${kind}">
      ${choices
        .map(
          ([value, words]) =>
            `<button type="button" data-${kind.toLowerCase()}="${value}" aria-pressed="${value === chosen}">${words}</button>`,
        )
        .join('\n      ')}
    </div>`;
  const made = written
    ? ['Command', `report render ${['report.json', ...written].join(' ')}`]
    : ['Markup', markup(example, source)];
  return page(
    `${title} – Gallery of report-viewer`,
    `<header>
  <nav aria-label="Breadcrumb"><a href="./">Gallery</a> / ${escape(group.title)}</nav>
  <h1>${escape(title)}</h1>
  <p>${escape(look)}</p>
</header>
<main>
  <div class="choices">
    ${choice('Width', phone ? 'phone' : 'wide', [
      ['wide', 'Wide'],
      ['phone', 'Phone'],
    ])}
    ${choice('Colours', as, [
      ['', 'System'],
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['paper', 'Paper'],
    ])}
    <a href="${frame}" id="alone">Open it alone</a>
  </div>
  <iframe class="${phone ? 'phone' : 'wide'}" src="${frame}" title="${attribute(title)}"></iframe>
  <h2>${made[0]}</h2>
  <pre tabindex="0" role="region" aria-label="${made[0]}"><code>${escape(made[1])}</code></pre>
  ${source ? `<p><a href="${source.replace('../', '')}">The report’s data</a></p>` : ''}
</main>
<footer><nav aria-label="Examples">${way('Previous', before)} ${way('Next', next)}</nav></footer>`,
  );
}
