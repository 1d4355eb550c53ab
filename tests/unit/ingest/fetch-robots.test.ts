import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRobots } from '../../../src/ingest/fetch-robots.ts';
import { type Loopback, quick, startLoopback } from './loopback.ts';

let server: Loopback;
beforeEach(async () => {
  server = await startLoopback();
});
afterEach(() => server.close());

const ask = (path: string) => makeRobots({ allowPrivate: true, limits: quick }).forbids(new URL(path, server.url));

describe('robots.txt', () => {
  test.each([
    ['User-agent: *\nDisallow: /private', '/private/1', false],
    ['User-agent: *\nDisallow: /private', '/public', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: regional-security-briefing\nAllow: /', '/a', true],
    ['User-agent: regional-security-briefing\nDisallow: /', '/a', false],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['', '/a', true],
    ['<html>not found</html>', '/a', true],
  ])('that says %j of %s: allowed is %j', async (body, path, allowed) => {
    server.answer('/robots.txt', { body });
    expect((await ask(path)) === undefined).toBe(allowed);
  });

  test('that is missing allows all', async () => {
    expect(await ask('/a')).toBeUndefined();
  });

  test.each([500, 503, 429])('that cannot be had (%i) allows nothing', async (status) => {
    server.answer('/robots.txt', { status });
    expect(await ask('/a')).toBe(`"${server.url}/robots.txt" could not be read, so its pages are left alone.`);
  });

  test('is asked for once, and says how fast it may go', async () => {
    server.answer('/robots.txt', { body: 'User-agent: *\nCrawl-delay: 2\nDisallow: /x' });
    const robots = makeRobots({ allowPrivate: true, limits: quick });
    const url = new URL('/a', server.url);
    expect([await robots.forbids(url), await robots.delay(url), await robots.delay(new URL('/b', url))]).toEqual([
      undefined,
      2000,
      2000,
    ]);
    expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });
});
