// @ts-check
// Files that a reader saves.

/**
 * Hands the reader a file.
 *
 * @param {BlobPart} content
 * @param {string} type
 * @param {string} name
 */
export function save(content, type, name) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
