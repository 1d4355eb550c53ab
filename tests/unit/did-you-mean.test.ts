import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/did-you-mean.ts';

describe('didYouMean', () => {
  it.each([
    ['ctso', ['csto', 'osce'], 'csto', 'a swap of neighbours'],
    ['contries', ['countries', 'claims'], 'countries', 'a missing letter'],
    ['allliance', ['alliance', 'company'], 'alliance', 'a letter too many'],
    ['taliben', ['ttp', 'taliban'], 'taliban', 'a wrong letter'],
    ['tj', ['TM', 'TJ'], 'TJ', 'another case'],
    ['sorces', ['sourced', 'sources'], 'sources', 'the nearest of several'],
  ])('leads from %j in %j to %j: %s', (word, candidates, meant) => {
    expect(didYouMean(word, candidates)).toBe(meant);
  });

  it.each([
    ['TX', ['TJ', 'TM'], 'a code of two letters with one wrong is any code'],
    ['cat', ['dog'], 'nothing is near'],
    ['nato', ['nato'], 'the word itself is no suggestion'],
    ['abcdefghijklmnop', ['abcdefghijkl'], 'four letters are too many, however long the word'],
    ['anything', [], 'there is nothing to choose from'],
  ])('suggests nothing for %j among %j: %s', (word, candidates) => {
    expect(didYouMean(word, candidates)).toBeUndefined();
  });

  it('reads candidates from any iterable', () => {
    expect(didYouMean('ocse', new Map([['osce', 1]]).keys())).toBe('osce');
  });
});
