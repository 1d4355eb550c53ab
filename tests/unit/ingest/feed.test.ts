import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseJsonFeed, parseXmlFeed } from '../../../src/ingest/feed.ts';
import { feedItems } from '../../../src/ingest/items.ts';
import { parseSource } from '../../../src/ingest/parse-source.ts';
import { registry } from './publishers.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/feeds');
const now = new Date('2022-01-01T00:00:00Z');

describe('a feed becomes items', () => {
  test.each([
    ['rss.xml', 'rss'],
    ['atom.xml', 'atom'],
    ['rdf.xml', 'rdf'],
    ['feed.json', 'json'],
  ])('%s', async (name, format) => {
    const parsed = await parseSource({ bytes: readFileSync(path.join(folder, name)), name });
    if (parsed.kind !== 'feed') throw new Error(parsed.kind);
    const expected = readFileSync(path.join(folder, name.replace(/\.\w+$/, '.items.json')), 'utf8');
    expect(feedItems(parsed.feed, { source: name, registry, now })).toEqual(JSON.parse(expected));
    expect(parsed).toMatchObject({ warnings: [], feed: { format, warnings: [] } });
  });
});

const item = (number: number) => `<item>\n<title>Item ${number}</title>\n<guid>g${number}</guid>\n</item>\n`;
const rss = (items: string) => `<rss version="2.0">\n<channel>\n<title>T</title>\n${items}</channel>\n</rss>\n`;

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const cutAfter = (text: string, words: string) => text.slice(0, text.indexOf(words) + words.length);

const whole = rss(Array.from({ length: 20 }, (_, number) => item(number + 1)).join(''));
const numbers = (...left: number[]) =>
  Array.from({ length: 20 }, (_, number) => number + 1).filter((number) => !left.includes(number));
const upper = (text: string) =>
  text.replace(
    /<(\/?)(item|title|guid|channel|rss)/g,
    (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
  );
const without = (text: string, part: RegExp) => text.replace(part, '');
const breaksOff = (where: string) =>
  `The feed breaks off: ${where}. What comes after it is missing: fetch the whole file again.`;

describe('of a damaged feed of 20 items, all that are whole are kept, and the damage is named', () => {
  test.each<[string, string, number[], (string | RegExp)[]]>([
    ['nothing is wrong', whole, numbers(), []],
    [
      'it breaks off inside item 10',
      cutAfter(whole, 'Item 10</title>'),
      numbers(...range(10, 20)),
      [breaksOff('the <item> on line 40 has no end and was left out')],
    ],
    [
      'it breaks off between items',
      cutAfter(whole, 'g9</guid>\n</item>'),
      numbers(...range(10, 20)),
      [breaksOff('the <channel> on line 2 has no end')],
    ],
    [
      'it breaks off inside a tag',
      cutAfter(whole, '<guid>g10</gui'),
      numbers(...range(10, 20)),
      [breaksOff('the <item> on line 40 has no end and was left out')],
    ],
    [
      'it breaks off inside CDATA',
      `${cutAfter(whole, 'Item 9</title>')}<x><![CDATA[`,
      numbers(...range(9, 20)),
      [breaksOff('the <item> on line 36 has no end and was left out')],
    ],
    [
      'it breaks off inside a comment',
      `${cutAfter(whole, 'g9</guid>\n</item>')}<!-- `,
      numbers(...range(10, 20)),
      [breaksOff('the <channel> on line 2 has no end')],
    ],
    ['its last tag is cut', whole.trimEnd().slice(0, -1), numbers(), [breaksOff('the <rss> on line 1 has no end')]],
    [
      'a server complains before it',
      `<b>Warning</b>: disk full in /srv/x\n<?xml version="1.0"?>\n${whole}`,
      numbers(),
      [/^Left out what stands outside the feed: "<b>Warning/],
    ],
    ['a page comes after it', `${whole}<html><body>ad</body></html>`, numbers(), [/^Left out what stands outside/]],
    ['a bare ampersand stands in a title', whole.replace('Item 3', 'Item 3 & more'), numbers(), []],
    [
      'a bare ampersand stands in a link',
      whole.replace('<guid>g3', '<link>https://example.org/?a=1&b=2</link><guid>g3'),
      numbers(),
      [],
    ],
    [
      'HTML is not escaped',
      whole.replace('<guid>g5', '<description>One<br>two<p>three</description><guid>g5'),
      numbers(),
      [],
    ],
    [
      'tags inside a description cross',
      whole.replace('<guid>g5', '<description><b>a</i> b</description><guid>g5'),
      numbers(),
      [],
    ],
    ['an end tag has another name', whole.replace('Item 5</title>', 'Item 5</titel>'), numbers(), []],
    ['an end tag ends nothing', whole.replace('Item 5</title>', 'Item 5</title></b>'), numbers(), []],
    [
      'end tags of items are missing',
      without(without(whole, /<\/item>\n(?=<item>\n<title>Item 9<)/), /<\/item>\n(?=<item>\n<title>Item 15<)/),
      numbers(),
      ['2 items have no end tag (the first on line 32): each was ended where the next one begins.'],
    ],
    ['tags are in upper case', upper(whole), numbers(), []],
    ['a prefix is not declared', whole.replace('<guid>g4', '<x:y>1</x:y><guid>g4'), numbers(), []],
    ['a character is not XML', whole.replace('Item 3', 'Item\0 3\u0001'), numbers(), []],
    ['a comment holds "--"', whole.replace('<guid>g6', '<!-- a -- b --><guid>g6'), numbers(), []],
    ['an attribute has no quotes', whole.replace('"2.0"', '2.0'), numbers(), []],
    ['the end of the channel is missing', whole.replace('</channel>', ''), numbers(), []],
  ])('%s', (_, text, kept, warnings) => {
    const read = parseXmlFeed(text);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.feed.items.map(({ guid }) => guid)).toEqual(kept.map((number) => `g${number}`));
    expect(read.feed.warnings).toEqual(
      warnings.map((warning) => (typeof warning === 'string' ? warning : expect.stringMatching(warning))),
    );
  });

  test('the text of the item beside the damage stays as it is', () => {
    const read = parseXmlFeed(whole.replace('Item 5</title>', '<b>Item</b> 5</titel>'));
    const items = read.ok ? read.feed.items : [];
    expect(items.map(({ title }) => title?.text.trim())).toEqual(
      numbers().map((number) => (number === 5 ? '<b>Item</b> 5' : `Item ${number}`)),
    );
  });
});

describe('a feed that is broken', () => {
  test.each([
    ['cut inside its first item', cutAfter(rss(item(1)), 'Item 1</title>'), 4, '<item>'],
    ['cut before its first item', cutAfter(rss(''), '</title>'), 2, '<channel>'],
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
  expect(read).toMatchObject({ ok: false, reason: expect.stringContaining('asks for other files') });
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
