import { expect, it } from 'vitest';
import { splitExcerpt } from '../../../src/search/excerpt.ts';

it.each([
  ['plain', [['plain', false]]],
  [
    'a <mark>b</mark> c',
    [
      ['a ', false],
      ['b', true],
      [' c', false],
    ],
  ],
  [
    '<mark>a</mark><mark>b</mark>',
    [
      ['a', true],
      ['b', true],
    ],
  ],
  [
    '&lt;b&gt; <mark>&lt;i&gt;</mark>',
    [
      ['<b> ', false],
      ['<i>', true],
    ],
  ],
  ['1 &amp; 2 & 3', [['1 &amp; 2 & 3', false]]],
  ['', []],
  // What divided it from the words before it.
  [
    ' · <mark>two</mark> origins',
    [
      ['two', true],
      [' origins', false],
    ],
  ],
  [', said · so. · ', [['said · so.', false]]],
  ['“Said” so', [['“Said” so', false]]],
])('an excerpt %j is cut into %j', (excerpt, pieces) => {
  expect(splitExcerpt(excerpt).map(({ text, found }) => [text, found])).toEqual(pieces);
});
