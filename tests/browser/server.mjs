// A web server for tests: a folder's files as they are, with the headers and the faults a test
// asks for, and a record of every request.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** The strictest policy the element promises to work under. */
export const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'";

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Serves `root` on a free port of this machine.
 *
 * @param {object} settings
 * @param {string} settings.root the folder whose files are served
 * @param {Record<string, string>} [settings.headers] headers on every answer, e.g. a policy
 * @param {Record<string, (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void>} [settings.routes]
 *   handlers by path, before the files: pages made for a test, and faults
 * @returns {Promise<{url: string, requests: {method: string, path: string, time: number}[], close: () => Promise<void>}>}
 *   `url` has no slash at its end; `requests` grows with every request
 */
export async function startServer({ root, headers = {}, routes = {} }) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    requests.push({ method: request.method, path, time: performance.now() });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (Object.hasOwn(routes, path)) routes[path](request, response);
    else sendFile(resolve(root), path, response);
  });
  await new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections(); // a test's fault may have left one open
      }),
  };
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://test').pathname);
  } catch {
    return '/%'; // not an address; no file has this name
  }
}

function sendFile(root, path, response) {
  let file = join(root, path);
  if (path.endsWith('/')) file = join(file, 'index.html');
  const inside = file.startsWith(root + sep);
  const stats = inside && !file.includes('\0') && statSync(file, { throwIfNoEntry: false });
  if (!stats || !stats.isFile()) {
    if (path === '/favicon.ico') {
      response.writeHead(204).end(); // browsers ask by themselves; no fault of the page
      return;
    }
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': stats.size,
    'Cache-Control': 'no-store',
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
