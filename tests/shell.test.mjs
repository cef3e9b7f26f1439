// The shell's sources: the states that an element may be in, and whether the manifest of the element
// tells all that it has, and nothing else.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { next, TRANSITIONS } from '../src/element/states.js';
import { manifest } from '../xtask/bundle/manifest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file) => readFileSync(join(root, file), 'utf8');
const declarations = read('src/element/report-viewer.d.ts');
const [element] = manifest(declarations).modules[0].declarations;
const told = (list) => list.map(({ name }) => name).sort();

/** All text of the files under a folder whose names end so. */
function textOf(folder, ending) {
  const names = readdirSync(join(root, folder), { recursive: true }).filter((name) => name.endsWith(ending));
  return names.map((name) => read(join(folder, name))).join('\n');
}

/** What a pattern's group holds wherever it is found, each once. */
function found(text, pattern) {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
}

const shell = textOf('src/element', '.js');
const views = textOf('src/view', '.rs');

/** The class as it is written, for what is public of it. */
const written = ts
  .createSourceFile('entry.js', read('src/element/entry.js'), ts.ScriptTarget.Latest, true)
  .statements.find((statement) => ts.isClassDeclaration(statement));
const LIFECYCLE = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];
const isStatic = (member) => Boolean(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static);
const own = written.members.filter(
  (member) => member.name && !isStatic(member) && !LIFECYCLE.includes(member.name.text),
);

test('every state can be reached from the first, and left', () => {
  const reached = new Set(['idle']);
  for (const state of reached) for (const following of TRANSITIONS[state]) reached.add(following);
  assert.deepEqual([...reached].sort(), Object.keys(TRANSITIONS).sort());
  for (const state of Object.keys(TRANSITIONS)) {
    assert.ok(
      TRANSITIONS[state].some((following) => following !== state),
      state,
    );
  }
});

test('a state that may not follow is refused', () => {
  assert.equal(next('loading', 'ready'), 'ready');
  assert.throws(() => next('idle', 'ready'), /idle → ready/);
  assert.throws(() => next('failed', 'ready'), /failed → ready/);
});

for (const file of ['shell.js', 'stage.js', 'charts.js']) {
  test(`${file}: every field is declared in the constructor`, () => {
    const text = read(`src/element/${file}`);
    const constructor = /^  constructor\(.*?^  \}$/ms.exec(text)[0];
    const assigned = (part) => found(part, /\bthis\.(\w+) = /g);
    assert.ok(assigned(constructor).length > 3);
    assert.deepEqual(assigned(text), assigned(constructor));
  });
}

test('the manifest tells the states that there are', () => {
  const { type } = element.members.find(({ name }) => name === 'state');
  assert.deepEqual(found(type.text, /'(\w+)'/g), Object.keys(TRANSITIONS).sort());
});

test('the manifest tells the attributes that are read', () => {
  const attributes = told(element.attributes);
  const asked = found(shell, /\b(?:host|this)\.(?:get|has)Attribute\('([\w-]+)'\)/g);
  // The language may be that of an element around; the id is a property of every element.
  assert.deepEqual(attributes, [...asked, 'id', 'lang'].sort());
  const observed = written.members.find((member) => member.name?.text === 'observedAttributes');
  const names = found(observed.getText(), /'([\w-]+)'/g);
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => !attributes.includes(name)),
    [],
  );
});

test('the manifest tells the properties and methods of the class', () => {
  const names = (is) => [...new Set(own.filter(is).map((member) => member.name.text))].sort();
  const methods = element.members.filter(({ kind }) => kind === 'method');
  const fields = element.members.filter(({ kind }) => kind === 'field');
  assert.deepEqual(told(methods), names(ts.isMethodDeclaration));
  assert.deepEqual(told(fields), names(ts.isGetAccessor));
  assert.deepEqual(told(fields.filter(({ readonly }) => !readonly)), names(ts.isSetAccessor));
  // And nothing else is public of it.
  assert.deepEqual(names(ts.isPropertyDeclaration), []);
});

test('the manifest tells the events that are fired', () => {
  const fired = [...found(shell, /\bemit\([\w.]+, '([\w-]+)'/g), ...found(views, /\.emit\("([\w-]+)"/g)];
  assert.deepEqual(told(element.events), fired.map((name) => `report-viewer-${name}`).sort());
});

test('the manifest tells the parts and custom properties that there are', () => {
  const parts = [...found(views, /\.part\("([\w-]+)"\)/g), ...found(shell, /'part', '([\w-]+)'/g)];
  assert.deepEqual(told(element.cssParts), [...new Set(parts)].sort());
  assert.deepEqual(
    told(element.cssProperties),
    found(textOf('style', '.css'), /(--report-viewer-[a-z-]*[a-z])/g),
  );
});

test('what the declarations do not describe is no manifest', () => {
  const described = '/** The `src` attribute. */';
  assert.ok(declarations.includes(described));
  assert.throws(() => manifest(declarations.replace(described, '')), /not described: src: string/);
});
