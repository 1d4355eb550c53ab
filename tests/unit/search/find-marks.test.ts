import { describe, expect, it } from 'vitest';
import { findMarks, parseMarks, withoutMarks } from '../../../src/search/find-marks.ts';
import { wordsOf } from '../../../src/search/same-word.ts';

const marked = (text: string, ...marks: string[]) => {
  const words = wordsOf(text);
  return findMarks(words, marks).map(({ first, last }) => text.slice(words[first]!.start, words[last]!.end));
};

describe('the places to mark', () => {
  it.each([
    ['The ladders of a ladder.', ['ladder'], ['ladders', 'ladder']],
    ['A copper ladder, a ladder of copper.', ['copper ladder'], ['copper ladder']],
    ['A copper\nladder is copper.', ['copper', 'copper ladder'], ['copper\nladder', 'copper']],
    ['The guard’s lamp and the guards.', ["guard's"], ['guard', 'guards']],
    ['An air-defence unit', ['air-defence'], ['air-defence']],
    ['на границе', ['граница'], ['границе']],
    ['Nothing of it here.', ['ferry'], []],
    ['Nothing of it here.', [], []],
  ])('of %j for %j', (text, marks, places) => {
    expect(marked(text, ...marks)).toEqual(places);
  });
});

describe('the marks of an address', () => {
  it('are read each once, and what is no word is passed over', () => {
    expect(parseMarks('?mark=copper&mark=two+words&mark=copper&mark=--&q=x')).toEqual(['copper', 'two words']);
  });

  it('are few and short, whatever the address holds', () => {
    const many = Array.from({ length: 500 }, (_, number) => `mark=w${number}`).join('&');
    expect(parseMarks(`?${many}`)).toHaveLength(20);
    expect(parseMarks(`?mark=${'a'.repeat(101)}`)).toEqual([]);
  });

  it('can be taken out of it', () => {
    expect(withoutMarks('?mark=a&q=b&mark=c')).toBe('?q=b');
    expect(withoutMarks('?mark=a')).toBe('');
  });
});
