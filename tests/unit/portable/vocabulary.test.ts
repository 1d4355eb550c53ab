import { expect, it } from 'vitest';
import { vocabularyOf } from '../../../src/portable/vocabulary.ts';

const words = (...contents: string[]) =>
  vocabularyOf(contents.map((content) => ({ content }))).flatMap(({ words: all, counts }) =>
    all.map((word, at) => `${word} ${counts[at]}`),
  );

it('counts the pages with a word, in the spelling that is most frequent', () => {
  expect(words('Bells, bells. (Bells)', 'the Türkiye', 'Turkiye Türkiye')).toEqual(['Bells 1', 'the 1', 'Türkiye 2']);
});

it('has the whole and the parts of words with a hyphen, and no possessives, numbers and short words', () => {
  expect(words("air-defence Mill's mills’ 201 at 2021-07 MiG-29 o'clock")).toEqual([
    ...['air 1', 'air-defence 1', 'defence 1', 'MiG 1', 'MiG-29 1', 'Mill 1', 'mills 1', "o'clock 1"],
  ]);
});

it('lies in files by first letters, and words with one start stand in one file', () => {
  const many = (start: string) =>
    Array.from({ length: 700 }, (_, at) => `${start}${String.fromCodePoint(0x4e00 + at)}`);
  const files = vocabularyOf([{ content: [...many('aa'), ...many('ab'), ...many('b0'), ...many('c0')].join(' ') }]);
  expect(files.map(({ from, words: all }) => [from.slice(0, 2), all.length])).toEqual([
    ['aa', 1400],
    ['b0', 1400],
  ]);
});
