import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import { encodePath } from './address.ts';
import { sentFile } from './sent-file.ts';

export interface ServeOptions {
  /** 0, the default, takes a free port. */
  port?: number;
  /** The path under which the folder lies on the server; starts and ends with "/". */
  base?: string;
  /** Told of every answer. `path` is as it was asked for, with its query. */
  onAnswer?: (answer: { path: string; status: number }) => void;
}

/** A running server. `url` ends with "/". */
export interface Server {
  url: string;
  close(): Promise<void>;
}

const always = { 'x-content-type-options': 'nosniff' };

/**
 * Serves a folder on 127.0.0.1 as a plain host of files would: text packed, no listings, `404.html` for what is not
 * there.
 */
export async function serveFolder(dir: string, { port = 0, base = '/', onAnswer }: ServeOptions = {}): Promise<Server> {
  const root = await realpath(dir);
  const server = createServer((request, response) => {
    response.on('finish', () => onAnswer?.({ path: request.url ?? '', status: response.statusCode }));
    answer(root, base, request, response).catch(() => send(response, 500, 'text/plain', 'The file could not be read.'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return send(response, 405, 'text/plain', 'Only GET and HEAD.');
  }
  const path = pathOf(request.url ?? '/', base);
  const file = path === undefined ? undefined : await findFile(root, path);
  if (file === 'folder') {
    response.setHeader('location', `${base}${encodePath(path?.replace(/^\/+/, '') ?? '')}/`);
    return send(response, 301, 'text/plain', 'The page is a folder.');
  }
  if (file !== undefined) return sendFile(response, 200, { root, file });
  const missing = await findFile(root, '404.html');
  if (missing === undefined) return send(response, 404, 'text/plain', 'Not found.');
  await sendFile(response, 404, { root, file: missing });
}

/** The path below `base`, decoded; undefined where the request is for something else, or cannot be decoded. */
function pathOf(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    return path.startsWith(base) && !path.includes('\0') ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

/** The file to send, links followed; "folder" where the address lacks its last "/"; nothing outside of `root`. */
async function findFile(root: string, path: string): Promise<string | undefined> {
  try {
    const file = await realpath(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return undefined;
    if (!(await stat(file)).isDirectory()) return path.endsWith('/') ? undefined : file;
    return path === '' || path.endsWith('/') ? await findFile(root, `${path}index.html`) : 'folder';
  } catch {
    return undefined;
  }
}

async function sendFile(
  response: ServerResponse,
  status: number,
  { root, file }: { root: string; file: string },
): Promise<void> {
  const path = relative(root, file).split(sep).join('/');
  const sent = await sentFile(await readFile(file), { path, status, headers: response.req.headers });
  response.writeHead(sent.status, { ...sent.headers, ...always });
  response.end(response.req.method === 'HEAD' ? undefined : sent.body);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body), 'cache-control': 'no-cache' };
  response.writeHead(status, { ...headers, ...always });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
