import { describe, expect, test } from 'vitest';
import { expectedPath } from '../../../src/briefing/expected-path.ts';
import { briefingId, isBriefingFile, withSuffix } from '../../../src/briefing/path.ts';
import { slugify } from '../../../src/briefing/slug.ts';

const key = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';

test.each([
  ['Talks in Dushanbe: day 2', 'talks-in-dushanbe-day-2'],
  ['Russia’s base', 'russias-base'],
  ['Ñandú, Åland & Łódź', 'nandu-aland-lodz'],
  ['Straße', 'strasse'],
  ['Щука и ёж', 'shchuka-i-yozh'],
  ['Ҷумҳурии Тоҷикистон', 'jumhurii-tojikiston'],
  ['Україна', 'ukrayina'],
  ['../../etc/passwd', 'etc-passwd'],
  ['U.S. troops, 3.5 km off; e.g. St. Ives...', 'us-troops-3-5-km-off-eg-st-ives'],
  ['CON', 'con-1'],
  ['nul.', 'nul-1'],
  ['Aux', 'aux-1'],
  ['ＣＯＭ¹', 'com1-1'],
  ['con artists', 'con-artists'],
  ['Dots behind... ', 'dots-behind'],
  ['\u0438\u0306 caf\u0065\u0301', 'y-cafe'],
  ['\u0439 caf\u00e9', 'y-cafe'],
  ['İstanbul DIYARBAKIR', 'istanbul-diyarbakir'],
  ['شرق Asia \u202e2021', 'asia-2021'],
  ['🚢🔥', ''],
  ['1️⃣ ship 🚢', '1-ship'],
  ['a/b\\c:d*e?f"g<h>i|j\0k', 'a-b-c-d-e-f-g-h-i-j-k'],
  ['العربية', ''],
  ['— ! —', ''],
])('the slug of "%s" is "%s"', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('a text has one slug, in whatever form of Unicode it comes, and it is its own slug', () => {
  for (const text of ['Ñandú', 'Щука и ёж', 'Ҷумҳурии', 'ﬁnal Ångström', 'CON'])
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
      expect([slugify(text.normalize(form)), slugify(slugify(text))]).toEqual([slugify(text), slugify(text)]);
});

test('a slug has at most 60 characters and ends with a whole word', () => {
  const slug = slugify('several words '.repeat(9));
  expect(slug).toBe('several-words-several-words-several-words-several-words');
  expect(slugify('x'.repeat(90))).toHaveLength(60);
});

describe('a new briefing goes', () => {
  test.each([
    ['2021-07-07', 'talks', '2021/2021-07-07-talks.mdx'],
    ['2021-07', 'talks', '2021/2021-07-talks.mdx'],
    ['2021-07-05/2021-08', 'talks', '2021/2021-07-05-talks.mdx'],
    ['2021~', 'talks', '2021/2021-talks.mdx'],
    ['2021-07-07', '', '2021/2021-07-07-a1b2c3d4.mdx'],
    [undefined, 'talks', 'undated/undated-talks-a1b2c3.mdx'],
    [undefined, '', 'undated/undated-a1b2c3d4-a1b2c3.mdx'],
  ])('with the date %s and the slug "%s" to %s', (date, slug, path) => {
    expect(expectedPath(date, slug, key)).toBe(path);
  });

  test('under a name that no system keeps for a device', () => {
    for (const name of ['con', 'nul', 'aux', 'com1'])
      expect(briefingId(expectedPath('2021', name, key))).not.toMatch(/^(?:con|nul|aux|com\d)$/i);
  });
});

test('a suffix goes before the ending', () => {
  expect(withSuffix('2021/2021-a.mdx', 'a1b2c3')).toBe('2021/2021-a-a1b2c3.mdx');
});

test.each([
  ['briefings/2021/2021-a.mdx', true],
  ['briefings/.incoming/2021-a.mdx', false],
  ['briefings/2021/.2021-a.mdx.tmp', false],
  ['briefings/2021/.2021-a.mdx', false],
  ['briefings/feeds.yaml', false],
])('%s is a briefing: %s', (file, is) => {
  expect(isBriefingFile(file)).toBe(is);
});

test('the id is the name of the file', () => {
  expect(briefingId('briefings/2021/2021-07-07-a.b.mdx')).toBe('2021-07-07-a.b');
});
