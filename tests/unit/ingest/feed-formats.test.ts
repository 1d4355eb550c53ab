import { describe, expect, test } from 'vitest';
import { type Feed, parseJsonFeed, parseXmlFeed, type ReadFeed } from '../../../src/ingest/feed.ts';
import { readItemsLoosely } from '../../../src/ingest/feed-sax.ts';
import { feedItems } from '../../../src/ingest/items.ts';
import { registry } from './publishers.ts';

const context = { source: 'a.xml', registry, now: new Date('2022-01-01T00:00:00Z') };
const opened = (read: ReadFeed): Feed => {
  if (!read.ok) throw new Error(read.reason);
  return read.feed;
};
const itemsOf = (text: string, more: object = {}) => feedItems(opened(parseXmlFeed(text)), { ...context, ...more });
const rss = (item: string, channel = '', attributes = '') =>
  `<rss version="2.0" ${attributes}><channel><title>T</title><link>https://example.org/home/</link>${channel}<item>${item}</item></channel></rss>`;
const atom = (entry: string, feed = '', attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>T</title>${feed}<entry><title>A</title>${entry}</entry></feed>`;
const rdfNames = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

describe('every kind of feed gives its item', () => {
  const link = 'https://example.org/1';
  const common = `<title>A &amp;amp; B</title><link>${link}</link>`;
  test.each([
    [
      'RSS 0.90',
      `<rdf:RDF ${rdfNames} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel><item>${common}</item></rdf:RDF>`,
      'rdf',
      undefined,
    ],
    [
      'RSS 0.91',
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>T</title><item>${common}</item></channel></rss>`,
      'rss',
      undefined,
    ],
    [
      'RSS 0.92',
      `<rss version="0.92"><channel><title>T</title><item>${common}</item></channel></rss>`,
      'rss',
      undefined,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF ${rdfNames} ${dc} xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item rdf:about="${link}">${common}<dc:date>2021-07-07</dc:date></item></rdf:RDF>`,
      'rdf',
      '2021-07-07',
    ],
    ['RSS 2.0', rss(`${common}<pubDate>Wed, 07 Jul 2021 10:00:00 MSK</pubDate>`), 'rss', '2021-07-07'],
    [
      'Atom 0.3',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>A &amp; B</title><link rel="alternate" href="${link}"/><issued>2021-07-07T10:00:00Z</issued><modified>2021-07-09T10:00:00Z</modified></entry></feed>`,
      'atom',
      '2021-07-07',
    ],
    [
      'Atom 1.0',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">A &amp;amp; B</title><link rel="self" href="/x"/><link href="${link}"/><published>2021-07-07T10:00:00Z</published></entry></feed>`,
      'atom',
      '2021-07-07',
    ],
  ])('%s', (_, text, format, date) => {
    expect(opened(parseXmlFeed(text))).toMatchObject({ format, warnings: [] });
    expect(itemsOf(text)).toMatchObject([{ title: 'A & B', url: link, publisher: 'wire' }]);
    expect(itemsOf(text)[0]?.published?.date).toBe(date);
  });
});

describe('the text of an item', () => {
  test.each([
    [
      'content before description',
      '<description>Less.</description><content:encoded>&lt;p>More.&lt;/p></content:encoded>',
      ['More.'],
      undefined,
    ],
    ['description where there is no content', '<description>Less.</description>', ['Less.'], true],
    ['a description of Dublin Core', '<dc:description>Less.</dc:description>', ['Less.'], true],
    [
      'a description of its media, the last of all',
      '<media:group><media:description>Least.</media:description></media:group>',
      ['Least.'],
      true,
    ],
    ['nothing', '', [], true],
  ])('is its %s', (_, inside, paragraphs, excerpt) => {
    const text = rss(
      `<guid>1</guid>${inside}`,
      '',
      `${dc} xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"`,
    );
    const feed = opened(parseXmlFeed(text));
    expect(feed.items[0]?.excerpt).toBe(excerpt);
    expect(feedItems(feed, context)[0]?.article.paragraphs).toEqual(paragraphs);
  });

  test('has the caption and the credit of its picture, where the feed has both', () => {
    const media = 'xmlns:media="http://search.yahoo.com/mrss/"';
    const picture = (inside: string) =>
      rss(
        `<guid>1</guid><description>Norland met Vestria.</description><media:content url="https://example.org/a.jpg">${inside}</media:content>`,
        '',
        media,
      );
    const both = '<media:description>A bridge.</media:description><media:credit>Ben Lens</media:credit>';
    expect(itemsOf(picture(both))[0]?.article).toMatchObject({
      paragraphs: ['Norland met Vestria.'],
      caption: { text: 'A bridge.', credit: 'Ben Lens' },
    });
    const one = itemsOf(picture('<media:description>A bridge.</media:description>'))[0];
    expect(one?.article).not.toHaveProperty('caption');
  });
});

describe('a relative address starts', () => {
  const home = 'https://example.org/home/';
  test.each([
    ['from the address of its feed’s home', rss('<link>a</link>'), `${home}a`],
    [
      'from the base of its item',
      rss('<link>a</link>').replace('<item>', '<item xml:base="/other/">'),
      'https://example.org/other/a',
    ],
    [
      'from a whole base of its item',
      rss('<link>a</link>').replace('<item>', '<item xml:base="https://example.net/x/">'),
      'https://example.net/x/a',
    ],
    [
      'from the base of its Atom feed',
      atom('<link href="a"/>', '', 'xml:base="https://example.org/x/"'),
      'https://example.org/x/a',
    ],
    [
      'from bases in one another',
      atom('<link href="a"/>', '', 'xml:base="https://example.org/x/"').replace('<entry>', '<entry xml:base="y/">'),
      'https://example.org/x/y/a',
    ],
    ['from where the feed came from, where it names no home', atom('<link href="a"/>'), 'https://example.org/feeds/a'],
    [
      'from nowhere else: a base that is no address is passed over',
      rss('<link>a</link>').replace('<item>', '<item xml:base="javascript:x">'),
      `${home}a`,
    ],
  ])('%s', (_, text, url) => {
    expect(itemsOf(text, { address: 'https://example.org/feeds/news.xml' })[0]?.url).toBe(url);
  });
});

describe('the id of an RSS item', () => {
  test.each([
    ['is its address where that is missing', '<guid>https://example.org/1</guid>', 'https://example.org/1'],
    ['is no address where the feed says so', '<guid isPermaLink="false">https://example.org/1</guid>', undefined],
    ['is no address where it is a number', '<guid>17</guid>', undefined],
    [
      'does not go before the address',
      '<guid>https://example.org/1</guid><link>https://example.org/2</link>',
      'https://example.org/2',
    ],
  ])('%s', (_, inside, url) => {
    expect(itemsOf(rss(`<title>A</title>${inside}`))[0]?.url).toBe(url);
  });
});

test('a JSON Feed gives its items, and says which are summaries', () => {
  const feed = opened(
    parseJsonFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: [
          { id: '1', url: 'https://example.org/1', content_html: '<p>More.', date_published: '2021-07-07T10:00:00Z' },
          { id: '2', summary: 'Less.' },
        ],
      }),
    ),
  );
  expect(feed.items.map(({ excerpt }) => excerpt)).toEqual([undefined, true]);
  expect(feedItems(feed, context)).toMatchObject([
    { url: 'https://example.org/1', published: { date: '2021-07-07' }, article: { paragraphs: ['More.'] } },
    { article: { paragraphs: ['Less.'] } },
  ]);
});

describe('a feed that no parser takes', () => {
  const said =
    'The feed is too broken for a parser: it was read by its tags alone. Compare what came in with its original.';
  const inside =
    '<title>A</title><guid>1</guid><link>https://example.org/1</link><pubDate>2021-07-07T10:00:00Z</pubDate>';

  test.each([
    ['has names that mean something to JavaScript', '<__proto__><x>1</x></__proto__>'],
    ['is nested more deeply than a parser goes', `${'<x>'.repeat(300)}${'</x>'.repeat(300)}`],
    ['has a "<" that begins no tag', '<description>1 < 2</description>'],
  ])('is read by its tags alone, and says so: it %s', (_, oddity) => {
    const feed = opened(parseXmlFeed(rss(inside + oddity)));
    expect(feed).toMatchObject({
      format: 'rss',
      warnings: [said],
      items: [{ guid: '1', link: 'https://example.org/1' }],
    });
    expect(feedItems(feed, context)).toMatchObject([{ title: 'A', published: { date: '2021-07-07' } }]);
    expect({}).not.toHaveProperty('x');
  });

  test('gives what its elements hold, and nothing of those in one another', () => {
    const text = `<feed><id>f</id><link href="https://example.org/"/><entry><id>1</id><title type="text">1 &lt; 2 <b>x</b></title>
      <link rel="enclosure" href="/no"/><content type="html">&lt;p>One <i>two</i><![CDATA[<br>three]]></content><updated>2021-07-08</updated>
      <published>2021-07-07</published><author><name>Ann</name></author></entry><entry><id>2</id><summary>Less.</summary><entry><id>3</id></feed>`;
    expect(readItemsLoosely(text)).toMatchObject({
      id: 'f',
      link: 'https://example.org/',
      items: [
        {
          guid: '1',
          title: { text: '1 < 2 x', html: false },
          link: undefined,
          content: { text: '<p>One <i>two</i><br>three', html: true },
          dates: [
            { raw: '2021-07-07', of: 'publication' },
            { raw: '2021-07-08', of: 'change' },
          ],
        },
        { guid: '2', content: { text: 'Less.' }, excerpt: true },
        { guid: '3' },
      ],
    });
  });
});
