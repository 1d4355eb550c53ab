import { describe, expect, test } from 'vitest';
import { addressKey, findPublisher, findWebAddress } from '../../../src/ingest/address.ts';
import type { Feed } from '../../../src/ingest/feed.ts';
import type { RawItem } from '../../../src/ingest/feed-item.ts';
import { type Context, feedItems, isFuture, textItem } from '../../../src/ingest/items.ts';
import { registry } from './publishers.ts';

const now = new Date('2021-07-10T12:00:00Z');
const context: Context = { source: 'a.xml', registry, now };
const feedOf = (...items: Partial<RawItem>[]): Feed => ({
  format: 'rss',
  id: 'https://www.example.org/wire/',
  warnings: [],
  items: items.map((item) => ({ dates: [], ...item })),
});
const itemOf = (item: Partial<RawItem>, more: Partial<Context> = {}) =>
  feedItems(feedOf(item), { ...context, ...more })[0];
const keysOf = (...items: Partial<RawItem>[]) => feedItems(feedOf(...items), context).map(({ key }) => key);
const keyOf = (item: Partial<RawItem>) => keysOf(item)[0];
const published = (raw: string): Partial<RawItem> => ({ dates: [{ raw, of: 'publication' }] });

describe('the date of an item', () => {
  test('comes from the first of its dates that can be read', () => {
    const item = itemOf({
      dates: [
        { raw: 'soon', of: 'publication' },
        { raw: '2021-07-07', of: 'publication' },
      ],
    });
    expect(item?.published).toEqual({ date: '2021-07-07', basis: 'stated' });
    expect(item?.warnings).toContainEqual(expect.stringMatching(/^"soon" is not a date: /));
  });

  test('is inferred where only a change is dated, and says so', () => {
    const item = itemOf({ dates: [{ raw: '2021-07-07', of: 'change' }] });
    const note = 'Its source dates it "2021-07-07": it is the day of the last change; no other is given.';
    expect(item?.published).toEqual({ date: '2021-07-07', basis: 'inferred', note });
  });

  test('is the one of the command only where the item states none', () => {
    expect(itemOf({}, { published: '2021-07-01' })?.published).toEqual({ date: '2021-07-01', basis: 'stated' });
    expect(itemOf(published('2021-07-07'), { published: '2021-07-01' })?.published?.date).toBe('2021-07-07');
  });

  test('is not in the future', () => {
    const item = itemOf(published('2021-07-12'));
    expect(item?.published).toBeUndefined();
    expect(item?.warnings).toContain('The date "2021-07-12" lies in the future and was left out.');
  });

  test('may be tomorrow, where it is tomorrow somewhere', () => {
    expect(isFuture('2021-07-11', now)).toBe(false);
    expect(isFuture('2021-07-11', new Date('2021-07-10T09:00:00Z'))).toBe(true);
    expect(isFuture('2021', now)).toBe(false);
    expect(isFuture('2021-08~', now)).toBe(true);
  });
});

describe('the publisher of an item', () => {
  test.each([
    ['https://example.org/1', 'wire'],
    ['https://www.example.org/1', 'wire'],
    ['https://notices.example.org/1', 'notices'],
    ['https://badexample.org/1', undefined],
    ['https://example.org.example.com/1', undefined],
    ['https://example.net/?u=example.org', undefined],
  ])('is the owner of the domain of %s', (link, id) => {
    expect(itemOf({ link })?.publisher).toBe(id);
    expect(findPublisher(link, registry)?.id).toBe(id);
  });

  test('is the one that somebody states, before that', () => {
    expect(itemOf({ link: 'https://example.org/1' }, { publisher: 'notices' })?.publisher).toBe('notices');
  });
});

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['/a', 'https://example.org/a'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['ftp://example.org/', undefined],
  ['https://user:word@example.org/', undefined],
  ['http://', undefined],
])('the address %s becomes %s', (text, address) => {
  expect(findWebAddress(text, 'https://example.org/')).toBe(address);
});

describe('the key of an item', () => {
  test('stays when its words, date or address change', () => {
    const before = keyOf({ guid: 'g1', link: 'https://example.org/1', title: { text: 'Old', html: false } });
    expect(keyOf({ guid: 'g1', link: 'https://example.org/2', title: { text: 'New', html: false } })).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{32}$/);
  });

  test('is the same for one address, however it is decorated', () => {
    const plain = keyOf({ link: 'https://example.org/a?id=7' });
    for (const link of ['http://www.example.org/a/?id=7#top', 'https://example.org/a?utm_source=x&id=7&fbclid=y'])
      expect(keyOf({ link })).toBe(plain);
    expect(keyOf({ link: 'https://example.org/a?id=8' })).not.toBe(plain);
  });

  test('belongs to the feed where its id is a bare number, and to the world where it is an address', () => {
    const other = { ...feedOf({ guid: '1' }, { guid: 'https://example.org/1' }), id: 'https://example.net/' };
    const [number, address] = feedItems(other, context).map(({ key }) => key);
    expect(keyOf({ guid: '1' })).not.toBe(number);
    expect(keyOf({ guid: 'https://example.org/1' })).toBe(address);
  });

  test('is told by the address where a feed gives one id to all its items', () => {
    const [one, two] = keysOf(
      { guid: 'same', link: 'https://example.org/1' },
      { guid: 'same', link: 'https://example.org/2' },
    );
    expect(one).not.toBe(two);
  });

  test('is told by title and date where there is nothing else', () => {
    const title = { text: 'Title', html: false };
    expect(keyOf({ title, ...published('2021-07-07') })).not.toBe(keyOf({ title, ...published('2021-07-08') }));
  });

  test('of a text is told by its words, not by its line ends', () => {
    const key = textItem('Two words.\r\nMore.', context).key;
    expect(textItem('Two  words. More.\n', { ...context, source: 'b.txt' }).key).toBe(key);
    expect(textItem('Three words. More.', context).key).not.toBe(key);
  });
});

test('addresses keep what tells articles apart', () => {
  expect(addressKey('https://www.Example.org/?p=123&utm_medium=x')).toBe('example.org?p=123');
});

describe('the text of an item', () => {
  test('is cut at 128 KB, with a warning', () => {
    const item = itemOf({ content: { text: 'word '.repeat(60_000), html: false } });
    expect(item?.article.paragraphs.join('').length).toBeLessThanOrEqual(128 * 1024);
    expect(item?.warnings).toContain('The text has 300000 characters: only the first 131072 were read.');
  });

  test('loses what nobody sees, with a warning', () => {
    const item = itemOf({
      title: { text: 'Ti\u200btle', html: false },
      content: { text: '<p>te\u202ext</p>', html: true },
    });
    expect(item).toMatchObject({ title: 'Title', article: { paragraphs: ['text'] } });
    expect(item?.warnings).toContain(
      'Removed from the text, as invisible: 1 × zero-width character, 1 × direction control.',
    );
  });

  test('has no title that goes on for pages', () => {
    const item = itemOf({ title: { text: 'word '.repeat(100), html: false } });
    expect(item?.title?.length).toBeLessThanOrEqual(300);
    expect(item?.warnings).toContain('The title has 499 characters: it was cut at 300.');
  });
});

test.each([
  ['en-us', 'en-US'],
  ['ru_RU', 'ru-RU'],
  ['Russian language', undefined],
])('the language %s becomes %s', (language, tag) => {
  const item = itemOf({ language });
  expect(item?.language).toBe(tag);
  expect(item?.warnings.some((warning) => warning.includes('no language tag'))).toBe(tag === undefined);
});

test('an item without title and date says what it lacks', () => {
  expect(itemOf({})?.warnings).toEqual([
    'It states no title; the one it has was taken from its text. State it: --title.',
    'It states no date of publication, so the briefing is undated. State it: --published.',
  ]);
  expect(itemOf({}, { title: 'Stated', published: '2021-07-07' })).toMatchObject({ title: 'Stated', warnings: [] });
});
