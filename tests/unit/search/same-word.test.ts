import { describe, expect, it } from 'vitest';
import { wordKey, wordsOf } from '../../../src/search/same-word.ts';

describe('what a word and its forms have in common', () => {
  it.each([
    ['exercise', 'exercises'],
    ['deploy', 'deployment'],
    ['stop', 'stopped'],
    ['border', 'Borders'],
    ['city', 'cities'],
    ['Türkiye', 'turkiye'],
    ['граница', 'границами'],
    ['Военный', 'военного'],
  ])('is alike for %s and %s', (one, other) => {
    expect(wordKey(one)).toBe(wordKey(other));
  });

  it.each([
    ['border', 'bordeaux'],
    ['base', 'basin'],
    ['us', 'use'],
    ['граница', 'гранит'],
    ['2021', '2022'],
  ])('is not alike for %s and %s', (one, other) => {
    expect(wordKey(one)).not.toBe(wordKey(other));
  });
});

describe('the words of a text', () => {
  it('stand where they are written, parted by apostrophes and hyphens of every kind', () => {
    const text = 'The air-defence of o\u02bbzbek d’Ivoire';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'air',
      'defence',
      'of',
      'o',
      'zbek',
      'd',
      'Ivoire',
    ]);
  });
});
