import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serveFolder } from '../../../src/portable/serve.ts';

const long = 'Text that is long enough to be packed. '.repeat(100);
let home: string;
let server: Server;
const seen: { path: string; status: number }[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'briefing-serve-'));
  const site = join(home, 'site');
  await mkdir(join(site, 'briefings'), { recursive: true });
  await writeFile(join(home, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), 'home');
  await writeFile(join(site, '404.html'), 'not here');
  await writeFile(join(site, 'a b.css'), 'a{}');
  await writeFile(join(site, 'briefings', 'index.html'), 'list');
  await writeFile(join(site, 'long.html'), long);
  await writeFile(join(site, 'font.woff2'), long);
  await mkdir(join(site, '_astro'));
  await writeFile(join(site, '_astro', 'Page.Bi93v1K2.css'), long);
  await symlink(join(home, 'secret.txt'), join(site, 'link.txt'));
  server = await serveFolder(site, { base: '/sub/', onAnswer: (answer) => seen.push(answer) });
});
afterAll(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** Asks as it stands: fetch would tidy the path, and unpack what comes. */
const askFor = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const asked = request({ hostname, port, path, method, headers }, async (response) => {
      const bytes = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes });
    });
    asked.on('error', reject).end();
  });

async function ask(path: string, method = 'GET') {
  const { status, headers, bytes } = await askFor(path, {}, method);
  const { 'content-type': type = '', location = '' } = headers;
  return { status, type, location, body: bytes.toString() };
}

describe('the server of a built folder', () => {
  it('listens on this machine only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sub\/$/);
  });

  it.each([
    ['/sub/', 'home', 'text/html; charset=utf-8'],
    ['/sub/index.html?x=1', 'home', 'text/html; charset=utf-8'],
    ['/sub/briefings/', 'list', 'text/html; charset=utf-8'],
    ['/sub/a%20b.css', 'a{}', 'text/css; charset=utf-8'],
  ])('answers %s with its file and type', async (path, body, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, body, type });
  });

  it.each(['/', '/sub', '/sub/gone', '/sub/index.html/', '/sub/%zz', '/sub/a%00b', '/sub/briefings/none.html'])(
    'answers %s with the page for what is not there',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, body: 'not here', type: 'text/html; charset=utf-8' });
    },
  );

  it.each([
    '/sub/../secret.txt',
    '/sub/../../secret.txt',
    '/sub/%2e%2e/secret.txt',
    '/sub/..%2fsecret.txt',
    '/sub/briefings/..%2f..%2fsecret.txt',
    '/sub/link.txt',
  ])('never leaves its folder: %s', async (path) => {
    const { status, body } = await ask(path);
    expect({ status, body }).toEqual({ status: 404, body: 'not here' });
  });

  it('sends a folder without its last slash on to the one with it, on the same host', async () => {
    expect(await ask('/sub/briefings')).toMatchObject({ status: 301, location: '/sub/briefings/' });
    expect(await ask('/sub///briefings')).toMatchObject({ status: 301, location: '/sub/briefings/' });
  });

  it('answers HEAD without a body, and refuses what changes things', async () => {
    expect(await ask('/sub/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/sub/', 'POST')).toMatchObject({ status: 405 });
  });

  it('tells of every answer', async () => {
    seen.length = 0;
    await ask('/sub/gone?x=1');
    expect(seen).toEqual([{ path: '/sub/gone?x=1', status: 404 }]);
  });

  it('says so when the port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveFolder(home, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('what the server packs', () => {
  it.each([
    ['/sub/long.html', 'gzip', true],
    ['/sub/long.html', 'br, GZIP;q=0.5', true],
    ['/sub/long.html', '*', true],
    ['/sub/long.html', 'gzip;q=0, *', false],
    ['/sub/long.html', 'br', false],
    ['/sub/long.html', '', false],
    ['/sub/index.html', 'gzip', false],
    ['/sub/font.woff2', 'gzip', false],
  ])('of %s for a browser that takes "%s": %s', async (path, taken, isPacked) => {
    const { headers, bytes } = await askFor(path, { 'accept-encoding': taken });
    expect(headers['content-encoding']).toBe(isPacked ? 'gzip' : undefined);
    expect(headers['content-length']).toBe(String(bytes.length));
    if (isPacked) expect(gunzipSync(bytes).toString()).toBe(long);
  });

  it('is told to caches for text, whether it was packed or not', async () => {
    const [text, font] = await Promise.all([askFor('/sub/long.html'), askFor('/sub/font.woff2')]);
    expect([text.headers.vary, font.headers.vary]).toEqual(['accept-encoding', undefined]);
  });

  it('has the length in the answer to HEAD that it has in the answer to GET', async () => {
    const taken = { 'accept-encoding': 'gzip' };
    const [head, get] = [await askFor('/sub/long.html', taken, 'HEAD'), await askFor('/sub/long.html', taken)];
    expect(head.bytes).toHaveLength(0);
    expect(head.headers['content-length']).toBe(String(get.bytes.length));
  });

  it('comes whole when a part is asked for', async () => {
    const { status, headers, bytes } = await askFor('/sub/long.html', { range: 'bytes=0-9' });
    expect({ status, range: headers['content-range'], text: bytes.toString() }).toEqual({
      ...{ status: 200, range: undefined, text: long },
    });
  });
});

describe('what a browser keeps', () => {
  const tagOf = async (path: string) => (await askFor(path)).headers.etag ?? '';

  it.each(['gzip', ''])('is not sent again while it is the same (%s)', async (taken) => {
    const known = `"other", ${await tagOf('/sub/long.html')}`;
    const { status, headers, bytes } = await askFor('/sub/long.html', {
      ...{ 'if-none-match': known, 'accept-encoding': taken },
    });
    expect({ status, length: bytes.length, vary: headers.vary }).toEqual({
      ...{ status: 304, length: 0, vary: 'accept-encoding' },
    });
    expect(known).toContain(headers.etag);
  });

  it('is sent again when it is another', async () => {
    const { status } = await askFor('/sub/long.html', { 'if-none-match': await tagOf('/sub/index.html') });
    expect(status).toBe(200);
  });

  it('does not make a page of what is not there', async () => {
    expect(await askFor('/sub/gone', { 'if-none-match': await tagOf('/sub/404.html') })).toMatchObject({ status: 404 });
  });

  it.each([
    ['/sub/_astro/Page.Bi93v1K2.css', 'public, max-age=31536000, immutable'],
    ['/sub/long.html', 'no-cache'],
    ['/sub/gone', 'no-cache'],
  ])('of %s: %s', async (path, keeping) => {
    expect((await askFor(path)).headers['cache-control']).toBe(keeping);
  });
});
