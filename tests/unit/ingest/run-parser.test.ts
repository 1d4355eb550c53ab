import { afterEach, describe, expect, test } from 'vitest';
import { type Parser, startParser } from '../../../src/ingest/run-parser.ts';
import { feed } from './project.ts';

let parser: Parser | undefined;
afterEach(() => parser?.stop());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const good = { bytes: bytesOf(feed({ id: 'a' })), name: 'a.xml' };
/** More elements than can be read in a moment, fewer than are refused unread. */
const heavy = {
  bytes: bytesOf(`<!doctype html><body><article>${'<p>One, <b>two</b>, <a href=x>three</a>.</p>'.repeat(3000)}`),
  name: 'a.html',
};

describe('a source that cannot be parsed within its limits', () => {
  test('of time is refused, and the next one is read', async () => {
    parser = startParser({ time: 60, memory: 192 });
    expect(await parser.parse(heavy)).toEqual({
      kind: 'refused',
      reason: 'Parsing it took longer than 0.06 s and was stopped. Compare it with its original.',
    });
    await parser.stop();
    parser = startParser();
    expect(await parser.parse(good)).toMatchObject({ kind: 'feed', feed: { items: [{ guid: 'a' }] } });
  });

  test('of memory is refused, and the next one is read by the same parser', async () => {
    parser = startParser({ time: 20_000, memory: 24 });
    const large = bytesOf(feed(...Array.from({ length: 20_000 }, (_, number) => ({ id: `a${number}` }))));
    expect(await parser.parse({ bytes: large, name: 'a.xml' })).toEqual({
      kind: 'refused',
      reason: 'Parsing it took more than 24 MB of memory and was stopped. Split it, or save its articles as .txt.',
    });
    expect(await parser.parse(good)).toMatchObject({ kind: 'feed' });
  }, 20_000);
});

test('sources are parsed in their order, each with its own result', async () => {
  const one = startParser();
  parser = one;
  const sources = ['a', 'b', 'c'].map((id) => ({ bytes: bytesOf(feed({ id })), name: `${id}.xml` }));
  const parsed = await Promise.all(sources.map((source) => one.parse(source)));
  expect(parsed.map((found) => (found.kind === 'feed' ? found.feed.items[0]?.guid : found.kind))).toEqual([
    'a',
    'b',
    'c',
  ]);
});
