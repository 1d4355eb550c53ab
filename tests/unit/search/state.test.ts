import { describe, expect, it } from 'vitest';
import { formatState, isFiltered, parseState } from '../../../src/search/state.ts';

describe('the address of a search', () => {
  it.each([
    '',
    '?q=harbour',
    '?q=%22old+harbour%22+-ferry',
    '?q=%26%3D%23+%D0%BF%D0%B0%D1%80%D0%BE%D0%BC',
    '?country=Eastmark&country=Westmark&kind=other',
    '?q=harbour&organization=A+%26+B&year=2021&sort=relevance',
  ])('%s is the same after reading and writing', (address) => {
    expect(formatState(parseState(address))).toBe(address);
  });

  it('passes over what is unknown, empty or said twice', () => {
    expect(formatState(parseState('?x=1&q=+&sort=oldest&country=&kind=other&kind=other'))).toBe('?kind=other');
  });

  it('tells whether there are filters', () => {
    expect(isFiltered(parseState('?q=a&sort=relevance'))).toBe(false);
    expect(isFiltered(parseState('?person=B'))).toBe(true);
  });
});
