import type { ServerResponse } from 'node:http';
import { createGzip, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchAddress, type FetchOptions, type FetchResult } from '../../../src/ingest/fetch.ts';
import { waitBeforeRetry } from '../../../src/ingest/fetch-limits.ts';
import { type Loopback, quick, startLoopback } from './loopback.ts';

let server: Loopback;
beforeEach(async () => {
  server = await startLoopback();
});
afterEach(() => server.close());

const get = (path: string, options: Partial<FetchOptions> = {}) =>
  fetchAddress(`${server.url}${path}`, { allowPrivate: true, limits: quick, ...options });
const textOf = (result: FetchResult) =>
  result.ok && !result.notModified ? new TextDecoder().decode(result.fetched.bytes) : result;
const statuses = (...codes: number[]) => {
  let at = 0;
  return (_: unknown, response: ServerResponse) => {
    response.writeHead(codes[at++] ?? 200, { 'retry-after': '0' });
    response.end('body');
  };
};

test('an answer comes with what it says of itself', async () => {
  const headers = {
    'content-type': 'text/xml; charset=koi8-r',
    etag: '"1"',
    'last-modified': 'Wed, 07 Jul 2021 10:00:00 GMT',
  };
  server.answer('/feed', { headers, body: 'body' });
  expect(await get('/feed')).toEqual({
    ok: true,
    notModified: false,
    fetched: {
      finalUrl: `${server.url}/feed`,
      status: 200,
      bytes: Buffer.from('body'),
      contentType: 'text/xml; charset=koi8-r',
      etag: '"1"',
      lastModified: 'Wed, 07 Jul 2021 10:00:00 GMT',
      warnings: [],
    },
  });
});

test('a request says what asks, and nothing about who', async () => {
  server.answer('/feed', { body: 'body' });
  await get('/feed');
  expect(Object.keys(server.asked[0]?.headers ?? {}).toSorted()).toEqual([
    ...['accept', 'accept-encoding', 'connection', 'host', 'user-agent'],
  ]);
  expect(server.asked[0]?.headers['user-agent']).toMatch(/^regional-security-briefing\/[\d.]+ \(feed reader/);
});

describe('an answer that is remembered', () => {
  const remembered = () => ({
    finalUrl: `${server.url}/feed`,
    etag: '"1"',
    lastModified: 'Wed, 07 Jul 2021 10:00:00 GMT',
  });

  test('is asked about, and 304 means that it still holds', async () => {
    server.answer('/feed', { status: 304 });
    expect(await get('/feed', { remembered: remembered() })).toEqual({ ok: true, notModified: true, warnings: [] });
    expect(server.asked[0]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Wed, 07 Jul 2021 10:00:00 GMT',
    });
  });

  test('is not asked about at another address', async () => {
    server.answer('/feed', { status: 302, headers: { location: '/other' } });
    server.answer('/other', { body: 'new' });
    expect(textOf(await get('/feed', { remembered: { ...remembered(), finalUrl: 'http://127.0.0.1/feed' } }))).toBe(
      'new',
    );
    for (const { headers } of server.asked) expect(headers).not.toHaveProperty('if-none-match');
  });
});

describe('a server that is busy or broken', () => {
  test.each([[429], [500], [502], [503], [504]])('with %i is asked again', async (status) => {
    server.answer('/feed', statuses(status, status));
    expect(textOf(await get('/feed'))).toBe('body');
    expect(server.asked).toHaveLength(3);
  });

  test('is given up after three requests', async () => {
    server.answer('/feed', statuses(503, 503, 503, 200));
    expect(await get('/feed')).toEqual({
      ok: false,
      status: 503,
      reason:
        'The server answered 503, 3 times. It asks to be left alone until (seconds or date): "0". Try again later.',
    });
    expect(server.asked).toHaveLength(3);
  });

  test('is left alone when it asks for longer than is waited', async () => {
    server.answer('/feed', { status: 429, headers: { 'retry-after': '3600' } });
    expect(await get('/feed')).toMatchObject({ ok: false, reason: expect.stringContaining('"3600"') });
    expect(server.asked).toHaveLength(1);
  });

  test('and hangs up is asked again', async () => {
    let calls = 0;
    server.answer('/feed', (request, response) => {
      if (++calls === 1) request.socket.destroy();
      else response.end('body');
    });
    expect(textOf(await get('/feed'))).toBe('body');
  });
});

test.each([
  [200, undefined, 1, undefined],
  [404, undefined, 1, undefined],
  [503, undefined, 1, 1],
  [503, undefined, 2, 2],
  [503, undefined, 3, undefined],
  [429, '0', 1, 1],
  [503, ' 0 ', 1, 1],
  [503, 'soon', 1, 1],
  [503, '-5', 1, 1],
  [429, '1', 1, undefined],
  [503, 'Wed, 07 Jul 2021 10:00:00 GMT', 1, 30],
  [503, 'Wed, 07 Jul 2021 09:00:00 GMT', 1, 1],
  [503, 'Wed, 07 Jul 2021 11:00:00 GMT', 1, undefined],
  [503, 'Wed, 07 Jul 2021 10:00:00', 1, 1],
])('after %i with Retry-After %j at attempt %i the wait is %j ms', (status, retryAfter, attempt, wait) => {
  const now = Date.UTC(2021, 6, 7, 9, 59, 59, 970);
  expect(waitBeforeRetry({ status, retryAfter, attempt }, quick, now)).toBe(wait);
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('of %i is followed', async (status) => {
    server.answer('/a', { status, headers: { location: 'b?x=1' } });
    server.answer('/b?x=1', { body: 'body' });
    const result = await get('/a');
    expect(textOf(result)).toBe('body');
    const moved = `"${server.url}/a" has moved for good to "${server.url}/b?x=1": use that address.`;
    expect(result).toMatchObject({
      fetched: { finalUrl: `${server.url}/b?x=1`, warnings: status === 301 || status === 308 ? [moved] : [] },
    });
  });

  test('without end is given up after five', async () => {
    server.answer('/a', { status: 302, headers: { location: '/a' } });
    expect(await get('/a')).toMatchObject({ ok: false, reason: expect.stringContaining('more than 5 times') });
    expect(server.asked).toHaveLength(6);
  });

  test.each([
    ['file:///etc/hostname', '"file:" is not fetched.'],
    ['javascript:alert(1)', '"javascript:" is not fetched.'],
    ['http://user:word@127.0.0.1/', 'The address carries a user name or password'],
    ['http://[::1', 'is no web address.'],
  ])('to %s is refused', async (location, reason) => {
    server.answer('/a', { status: 302, headers: { location } });
    expect(await get('/a')).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });

  test('without a place to go is an answer like any other', async () => {
    server.answer('/a', { status: 302 });
    expect(await get('/a')).toMatchObject({ ok: false, status: 302, reason: expect.stringContaining('302') });
  });
});

describe('a body', () => {
  const mb = 1024 * 1024;
  const limits = { ...quick, bytes: mb };

  test('that is packed is unpacked', async () => {
    server.answer('/feed', { headers: { 'content-encoding': 'gzip' }, body: gzipSync('body') });
    expect(textOf(await get('/feed'))).toBe('body');
  });

  test('that says it is too large is not read', async () => {
    server.answer('/feed', { headers: { 'content-length': String(2 * mb) } });
    expect(await get('/feed', { limits })).toMatchObject({
      reason: 'The answer has more than 1 MB, the most that is read.',
    });
  });

  test('that never ends is cut off at the largest size', async () => {
    let sent = 0;
    server.answer('/feed', (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    });
    expect(await get('/feed', { limits })).toMatchObject({
      reason: 'The answer has more than 1 MB, the most that is read.',
    });
    expect(sent).toBeLessThan(100 * mb);
  });

  test('that unpacks to too much is cut off while it is unpacked', async () => {
    let open = true;
    server.answer('/bomb', (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const pack = createGzip({ level: 1 });
      pack.pipe(response);
      response.on('close', () => {
        open = false;
        pack.destroy();
      });
      const zeros = Buffer.alloc(4 * mb);
      let left = 256;
      const more = () => {
        while (open && left-- > 0) if (!pack.write(zeros)) return pack.once('drain', more);
        return pack.end();
      };
      more();
    });
    const before = process.memoryUsage().rss;
    const result = await get('/bomb', { limits: { ...limits, time: 20_000 } });
    expect(result).toMatchObject({ reason: 'The answer, unpacked, has more than 1 MB, the most that is read.' });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * mb);
  });

  test.each([
    ['gzip', gzipSync('body'.repeat(1000)).subarray(0, 20)],
    ['gzip', Buffer.from('body')],
    ['br', Buffer.from('body')],
  ])('that is damaged %s is refused', async (coding, body) => {
    server.answer('/feed', { headers: { 'content-encoding': coding }, body });
    expect(await get('/feed')).toMatchObject({ reason: expect.stringContaining('The answer cannot be unpacked') });
  });

  test.each(['gzip, gzip', 'compress', 'constructor'])('that is packed as "%s" is refused', async (coding) => {
    server.answer('/feed', { headers: { 'content-encoding': coding }, body: 'body' });
    expect(await get('/feed')).toMatchObject({ reason: `The answer is packed as "${coding}", which cannot be read.` });
  });

  test('that breaks off is no answer', async () => {
    server.answer('/feed', (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    expect(await get('/feed')).toMatchObject({ ok: false, reason: expect.stringContaining('No answer could be read') });
  });
});

describe('a server that takes too long', () => {
  const limits = { ...quick, time: 100 };
  const slow = 'It took longer than 0.1 s and was stopped. Try again later.';

  test('to answer is stopped', async () => {
    server.answer('/feed', () => {});
    expect(await get('/feed', { limits })).toEqual({ ok: false, reason: slow });
  });

  test('over its body is stopped, though it never falls silent', async () => {
    server.answer('/feed', (_, response) => {
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    });
    expect(await get('/feed', { limits })).toEqual({ ok: false, reason: slow });
  });
});

test.each([
  [404, 'There is nothing at this address.'],
  [410, 'It was taken away for good.'],
  [401, 'It asks for a password'],
  [206, 'Open the address in a browser'],
])('the status %i is a reason', async (status, reason) => {
  server.answer('/feed', { status });
  expect(await get('/feed')).toEqual({
    ok: false,
    status,
    reason: expect.stringMatching(new RegExp(`^The server answered ${status}\\. ${reason}`)),
  });
  expect(server.asked).toHaveLength(1);
});

test('a name whose addresses lead here is refused where it is looked up', async () => {
  const resolve: FetchOptions['resolve'] = (_, done) =>
    done(null, [
      { address: '203.0.114.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]);
  const address = `http://feeds.example.org:${server.port}/feed`;
  expect(await fetchAddress(address, { allowPrivate: false, limits: quick, resolve })).toEqual({
    ok: false,
    reason:
      '"feeds.example.org" leads to 127.0.0.1, on this machine or in its own network. Only --allow-private fetches from there.',
  });
  expect(server.asked).toEqual([]);
});

test('a name is looked up once for each request, and that answer is the one that is connected to', async () => {
  const answers = ['127.0.0.1', '127.0.0.2'];
  const resolve: FetchOptions['resolve'] = (_, done) => done(null, [{ address: answers.shift() ?? '', family: 4 }]);
  server.answer('/feed', { body: 'body' });
  const address = `http://feeds.example.org:${server.port}/feed`;
  expect(textOf(await fetchAddress(address, { allowPrivate: true, limits: quick, resolve }))).toBe('body');
  expect(answers).toEqual(['127.0.0.2']);
});

test('a name that does not exist is named', async () => {
  const resolve: FetchOptions['resolve'] = (_, done) => done(new Error('getaddrinfo ENOTFOUND feeds.example.org'), []);
  const result = await fetchAddress('http://feeds.example.org/', { allowPrivate: false, limits: quick, resolve });
  expect(result).toEqual({
    ok: false,
    reason:
      'No answer could be read from "feeds.example.org": getaddrinfo ENOTFOUND feeds.example.org. Check the address.',
  });
});
