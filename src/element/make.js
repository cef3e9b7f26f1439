// @ts-check
// Elements and their words, for what is loaded after the text.

/**
 * An element with its class and content.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [className]
 * @param {(Node | string)[]} content
 */
export function make(name, className = '', ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/**
 * The words of an element.
 *
 * @param {Element} element
 */
export const words = (element) => element.textContent?.trim() ?? '';
