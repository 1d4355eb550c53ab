import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseJsonFeed, parseXmlFeed } from '../../../src/ingest/feed.ts';
import { readSource } from '../../../src/ingest/run-source.ts';
import { registry } from './publishers.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/feeds');
const now = new Date('2022-01-01T00:00:00Z');

describe('a feed becomes items', () => {
  test.each([
    ['rss.xml', 'rss'],
    ['atom.xml', 'atom'],
    ['rdf.xml', 'rdf'],
    ['feed.json', 'json'],
  ])('%s', (name, format) => {
    const read = readSource({ file: path.join(folder, name), source: name }, { source: name, registry, now });
    const expected = readFileSync(path.join(folder, name.replace(/\.\w+$/, '.items.json')), 'utf8');
    expect(read.items).toEqual(JSON.parse(expected));
    expect(read.report).toEqual({ source: name, format, items: read.items.length, failed: [], warnings: [] });
  });
});

const item = (number: number) => `<item>\n<title>Item ${number}</title>\n<guid>g${number}</guid>\n</item>\n`;
const rss = (items: string) => `<rss version="2.0">\n<channel>\n<title>T</title>\n${items}</channel>\n</rss>\n`;

const cutAfter = (text: string, words: string) => text.slice(0, text.indexOf(words) + words.length);

describe('a feed that is broken', () => {
  test.each([
    ['cut inside an item', cutAfter(rss(item(1) + item(2)), 'Item 2</title>'), 8, '<item>'],
    ['cut between two items', cutAfter(rss(item(1) + item(2)), '</item>'), 2, '<channel>'],
    ['cut inside a tag', cutAfter(rss(item(1) + item(2)), '<guid>g2</gui'), 8, '<item>'],
    ['cut inside CDATA', rss('<item>\n<title><![CDATA[x'), 4, '<item>'],
    ['cut inside a comment', rss('<item>\n<title>x</title><!-- '), 4, '<item>'],
  ])('%s is refused as a whole, with the line of what has no end', (_, text, line, name) => {
    const reason = `The feed breaks off: the ${name} that starts here has no end. Fetch the whole file again.`;
    expect(parseXmlFeed(text)).toEqual({ ok: false, line, reason });
  });

  test('as JSON is refused with the line', () => {
    expect(parseJsonFeed('{"version": "https://jsonfeed.org/version/1.1",\n"items": [{"id": ')).toMatchObject({
      ok: false,
      line: 2,
      reason: 'The JSON breaks off here. Fetch the whole file again.',
    });
    const wrong = parseJsonFeed('{\n"version": 1,,}');
    expect(wrong).toMatchObject({ ok: false, line: 2, reason: expect.stringContaining('This is not JSON') });
  });

  test('as JSON of another kind is refused', () => {
    expect(parseJsonFeed('{"labels": []}')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('no JSON Feed'),
    });
  });

  test('without items is refused', () => {
    expect(parseXmlFeed(rss(''))).toMatchObject({ ok: false, reason: expect.stringContaining('has no items') });
  });
});

describe('a feed that is untidy', () => {
  const read = (text: string) => {
    const feed = parseXmlFeed(text);
    if (!feed.ok) throw new Error(feed.reason);
    return feed.feed;
  };

  test('keeps its items when something stands before and after it, and says so', () => {
    const feed = read(
      `Warning: disk is full in <b>/srv/x</b>\n<?xml version="1.0"?>${rss(item(1))}<html><body>ad</body></html>`,
    );
    expect(feed.items.map(({ guid }) => guid)).toEqual(['g1']);
    expect(feed.warnings).toEqual([
      'Left out what stands outside the feed: "Warning: disk is full in <b>/srv/x</b>".',
      'Left out what stands outside the feed: "<html><body>ad</body></html>".',
    ]);
  });

  test('says how many items an end tag that is missing costs, and where', () => {
    const feed = read(rss(item(1) + item(2).replace('</item>', '') + item(3)));
    const lost = 3 - feed.items.length;
    expect(lost).toBeGreaterThan(0);
    expect(feed.warnings).toEqual([
      `The feed opens 3 items, but only ${3 - lost} could be read: ${lost} were lost. The <item> on line 8 has no end tag.`,
    ]);
  });

  test('does not count what only looks like items', () => {
    const inside = '<description><![CDATA[<item></item>]]> &lt;item&gt;</description><!-- <item> -->';
    expect(read(rss(item(1).replace('</item>', `${inside}</item>`))).warnings).toEqual([]);
  });

  test('keeps items with bare ampersands and HTML that is not escaped', () => {
    const feed = read(rss('<item><title>Salt & pepper</title><description>One<br>two<p>three</description></item>'));
    expect(feed.items[0]).toMatchObject({ title: { text: 'Salt & pepper' }, content: { text: 'One<br>two<p>three' } });
  });

  test('is read up to 5,000 items', () => {
    const feed = read(rss(Array.from({ length: 5001 }, (_, number) => item(number)).join('')));
    expect(feed.items).toHaveLength(5000);
    expect(feed.warnings).toEqual(['The feed has 5001 items: only the first 5000 were read.']);
  });
});

const withEntities = (entities: string, title: string) =>
  parseXmlFeed(`<?xml version="1.0"?><!DOCTYPE rss [${entities}]>${rss(`<item><title>${title}</title></item>`)}`);

test('entities that a feed defines itself are not expanded', () => {
  const read = withEntities('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">', '&b;');
  expect(read).toMatchObject({ ok: true, feed: { items: [{ title: { text: '&b;' } }] } });
});

test('a feed that asks for a file is refused', () => {
  const read = withEntities('<!ENTITY f SYSTEM "file:///etc/hostname">', '&f;');
  expect(read).toMatchObject({ ok: false, reason: expect.stringContaining('External entities are not supported.') });
});

test.each([
  ['tags in tags', '<a>'.repeat(200_000)],
  ['comments without end', '<!--'.repeat(100_000)],
  ['tags without end', '<a '.repeat(200_000)],
  ['ends without start', '</a>'.repeat(200_000)],
])('%s take no more time than their length', (_, junk) => {
  const start = performance.now();
  parseXmlFeed(rss(`<item><title>x</title><description>${junk}</description></item>`));
  expect(performance.now() - start).toBeLessThan(5000);
});
