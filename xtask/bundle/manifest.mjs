// @ts-check
// The custom elements manifest: what report-viewer.d.ts says, for editors and catalogues that read it.

import ts from 'typescript';

/** @import { ClassMethod, CustomElementDeclaration, CustomElementField, JavaScriptModule, Package } from 'custom-elements-manifest' */

const FILE = 'report-viewer.js';
const NAME = 'ReportViewer';
const EVENTS = 'ReportViewerEventMap';

/**
 * The manifest of the element that a declaration file declares: of its class, and of what the class'
 * comment says under bold titles.
 *
 * @param {string} declarations the file's text
 * @returns {Package}
 */
export function manifest(declarations) {
  const file = ts.createSourceFile('report-viewer.d.ts', declarations, ts.ScriptTarget.Latest, true);
  const comment = commentOf(interfaceOf(file, NAME));
  const named = sections(comment);
  const members = [...interfaceOf(file, NAME).members].map((member) => memberOf(member, file));
  /** @type {CustomElementDeclaration} */
  const element = {
    kind: 'class',
    customElement: true,
    name: NAME,
    tagName: 'report-viewer',
    summary: comment.split('\n')[0].replace(/^`<report-viewer>`: /, ''),
    superclass: { name: 'HTMLElement' },
    attributes: described(named.Attributes).map(([name, description]) => {
      const field = members.some((member) => member.kind === 'field' && member.attribute === name);
      return { name, description, ...(field && { fieldName: name }) };
    }),
    members,
    events: [...interfaceOf(file, EVENTS).members].map((member) => ({
      name: nameOf(member),
      type: { text: typeOf(member, file) },
      description: commentOf(member),
    })),
    slots: [{ name: '', description: line(named.Slot).replace(/^\(default\): /, '') }],
    cssParts: names(named.Parts).map((name) => ({ name })),
    cssProperties: described(named['Custom properties']).map(([name, description]) => ({
      name,
      description,
    })),
  };
  /** @type {JavaScriptModule} */
  const module = {
    kind: 'javascript-module',
    path: FILE,
    declarations: [element],
    exports: [
      {
        kind: 'custom-element-definition',
        name: 'report-viewer',
        declaration: { name: NAME, module: FILE },
      },
    ],
  };
  return { schemaVersion: '2.1.0', modules: [module] };
}

/**
 * @param {ts.TypeElement} member
 * @param {ts.SourceFile} file
 * @returns {CustomElementField | ClassMethod}
 */
function memberOf(member, file) {
  const [name, description] = [nameOf(member), commentOf(member)];
  if (ts.isMethodSignature(member)) {
    return {
      kind: 'method',
      name,
      description,
      parameters: member.parameters.map((parameter) => ({
        name: parameter.name.getText(file),
        type: { text: typeOf(parameter, file) },
        ...(parameter.questionToken && { optional: true }),
      })),
      return: { type: { text: typeOf(member, file) } },
    };
  }
  const attribute = /^The `([\w-]+)` attribute\.$/.exec(description)?.[1];
  const readonly = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly;
  return {
    kind: 'field',
    name,
    description,
    type: { text: typeOf(member, file) },
    ...(readonly && { readonly: true }),
    ...(attribute && { attribute, reflects: true }),
  };
}

/**
 * What stands under each bold title of a comment, until the next.
 *
 * @param {string} comment
 * @returns {Record<string, string>}
 */
function sections(comment) {
  const [, ...parts] = comment.split(/^\*\*([^*]+)\*\*/m);
  const pairs = parts.flatMap((title, index) => (index % 2 === 0 ? [[title, parts[index + 1]]] : []));
  return Object.fromEntries(pairs);
}

/**
 * The names of a list and what it says of each.
 *
 * @param {string} section
 */
function described(section) {
  return section
    .split(/^- /m)
    .slice(1)
    .flatMap((item) => {
      const [, list, description] = /^((?:`[^`]+`(?:, )?)+): ([^]*)$/.exec(item) ?? unreadable(item);
      return names(list).map((name) => [name, line(description)]);
    });
}

/** @param {string} text */
function names(text) {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
}

/** @param {string} text */
function line(text) {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * @param {ts.SourceFile} file
 * @param {string} name
 */
function interfaceOf(file, name) {
  const found = file.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === name);
  return /** @type {ts.InterfaceDeclaration} */ (found ?? unreadable(name));
}

/** @param {ts.TypeElement} member */
function nameOf(member) {
  const { name } = member;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name))
    ? name.text
    : unreadable(member.getText());
}

/**
 * @param {ts.Node} node
 * @param {ts.SourceFile} file
 */
function typeOf(node, file) {
  const { type } = /** @type {{ type?: ts.TypeNode }} */ (node);
  return type ? line(type.getText(file)) : unreadable(node.getText(file));
}

/** @param {ts.Node} node */
function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return ts.getTextOfJSDocComment(comment?.comment) ?? unreadable(node.getText());
}

/**
 * @param {string} text
 * @returns {never}
 */
function unreadable(text) {
  throw new Error(`report-viewer.d.ts: not understood or not described: ${text}`);
}
