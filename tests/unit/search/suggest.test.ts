import { describe, expect, it } from 'vitest';
import { filesFor, suggestionsFor } from '../../../src/search/suggest.ts';

const vocabulary = {
  words: ['Afghan', 'Afghanistan', 'border', 'borders', 'Tajik', 'Tajikistan', 'Türkiye', 'fog', 'учение'],
  counts: [5, 40, 9, 12, 3, 30, 7, 2, 4],
};

describe('suggestions', () => {
  it.each([
    ['tajikstan', ['Tajikistan']],
    ['TAJIKISTNA', ['Tajikistan']],
    ['rajikistan', ['Tajikistan']],
    ['ajikistan', ['Tajikistan']],
    ['afgahnistan', ['Afghanistan']],
    ['turkiya', ['Türkiye']],
    ['учеине', ['учение']],
    ['bordr', ['border']],
    ['bordeers', ['borders', 'border']],
    ['fg', []],
    ['fob', ['fog']],
    ['bo', []],
    ['zeppelin', []],
  ])('for %s are %j', (word, expected) => expect(suggestionsFor(word, vocabulary)).toEqual(expected));
});

describe('the files of the vocabulary', () => {
  const firstWords = ['aback', 'border', 'tajik', 'tz', 'учение'];
  it.each([
    ['tajikstan', [[1, 2, 3], [0], [4]]],
    ['Ажик', [[3], [0, 1, 2, 4]]],
    [
      'border',
      [
        [0, 1],
        [2, 3, 4],
      ],
    ],
  ])('for %s are asked in the order %j', (word, expected) => expect(filesFor(word, firstWords)).toEqual(expected));

  it('are none where there are no words', () => expect(filesFor('bell', [])).toEqual([]));
});
