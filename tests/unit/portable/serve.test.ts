import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serveFolder } from '../../../src/portable/serve.ts';

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
  await symlink(join(home, 'secret.txt'), join(site, 'link.txt'));
  server = await serveFolder(site, { base: '/sub/', onAnswer: (answer) => seen.push(answer) });
});
afterAll(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

/** Asks as it stands: fetch would tidy the path. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number; type: string; location: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const asked = request({ hostname, port, path, method }, async (response) => {
      const { 'content-type': type = '', location = '' } = response.headers;
      const body = (await response.setEncoding('utf8').toArray()).join('');
      resolve({ status: response.statusCode ?? 0, type, location, body });
    });
    asked.on('error', reject).end();
  });

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
