// The shell of the editor's page: starts the wasm, reads files, and does for it what a page does
// better in JavaScript. What an editor sees is the wasm's (src/editor/*.rs).
//
// Nothing is sent: the only requests are for this page's own files.

import { save } from '../element/save.js';
import { Preview } from './preview.js';
import { Store } from './store.js';

/** Larger than any report: 50 MB. */
const LARGEST = 50e6;
const at = (file) => new URL(file, import.meta.url).href;
const place = document.getElementById('editor');
const failed = place.cloneNode(true);

/** The page's language: asked for in its address, else the browser's if there is one, else Chinese. */
function language() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked) return asked;
  return new RegExp(`^(${__LANGUAGE_NAMES__})\\b`, 'i').test(navigator.language || '')
    ? navigator.language
    : document.documentElement.lang || 'zh-CN';
}

/** The styles, before anything is built. */
function style() {
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = at(__CSS_FILE__);
    link.onload = done;
    link.onerror = done; // plain, but usable
    document.head.append(link);
  });
}

/** The wasm with its glue. */
async function program() {
  // As bytes: servers of old portals name the type wrongly, and streaming refuses that.
  const bytes = fetch(at(__WASM_FILE__)).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.arrayBuffer();
  });
  const [module, code] = await Promise.all([import(at(__GLUE_FILE__)), bytes]);
  await module.default({ module_or_path: code });
  return module;
}

async function main() {
  const store = new Store();
  const [module, kept] = await Promise.all([program(), store.read(), style()]);
  place.textContent = '';
  const preview = new Preview(() => document.getElementById('preview-place'));
  let scrolled = 0; // the other face of a narrow page

  const take = async (file) => {
    if (file.size > LARGEST) return editor.too_large(file.name);
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return editor.unreadable(file.name); // a folder, or gone meanwhile
    }
    editor.take_file(file.name, bytes);
  };

  const editor = module.start(place, language(), {
    show: (json) => preview.show(json),
    clear: () => preview.clear(),
    open: (id) => preview.open(id),
    turn() {
      const now = scrollY;
      requestAnimationFrame(() => {
        scrollTo(0, scrolled);
        scrolled = now;
      });
    },
    readFrom(input) {
      const [file] = input.files;
      input.value = ''; // so that the same file can be chosen again
      if (file) take(file);
    },
    keepAll: (name, bytes, decisions) => store.write({ name, bytes: bytes.slice() }, decisions),
    keep: (decisions) => store.write(undefined, decisions),
    forget: () => store.clear(),
    save,
    copy(text, done) {
      const copying = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
      copying.then(
        () => done(true),
        () => done(false),
      );
    },
    focus(id) {
      // After what was changed is on the page.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const element = document.getElementById(id);
          if (!element) return;
          element.focus({ preventScroll: true });
          element.scrollIntoView({ block: 'nearest' });
        }),
      );
    },
  });
  const [title, tongue] = editor.names();
  document.title = title;
  document.documentElement.lang = tongue;
  dropping(take, (text) => editor.take_text(text));
  store.onFailure = () => editor.keeps_nothing();
  if (store.failed) editor.keeps_nothing();
  if (kept) {
    try {
      editor.restore(kept.name, kept.bytes, kept.decisions);
    } catch (error) {
      await store.clear(); // or it would fail again at every visit
      throw error;
    }
  }
}

/** Takes what is dropped anywhere on the page, and files that are pasted. */
function dropping(take, takeText) {
  const holds = (event) =>
    [...event.dataTransfer.types].some((type) => type === 'Files' || type === 'text/plain');
  // Text dragged into a field goes where fields put it.
  const isOurs = (event) =>
    holds(event) && (event.dataTransfer.types.includes('Files') || !event.target.closest('textarea, input'));
  const mark = (on) => place.firstElementChild.classList.toggle('dropping', on);
  let depth = 0;
  addEventListener('dragenter', (event) => {
    if (!isOurs(event)) return;
    depth += 1;
    mark(true);
  });
  addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) mark(false);
  });
  addEventListener('dragover', (event) => {
    if (isOurs(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    depth = 0;
    mark(false);
    if (!isOurs(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData('text/plain');
    if (file) take(file);
    else if (text) takeText(text);
  });
  addEventListener('paste', (event) => {
    const file = event.clipboardData && event.clipboardData.files[0];
    // Word gives a picture of what was copied along with its text.
    if (!file || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    take(file);
  });
}

main().catch((error) => {
  console.error(error);
  place.replaceWith(failed);
});
