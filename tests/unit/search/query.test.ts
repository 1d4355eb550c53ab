import { describe, expect, it } from 'vitest';
import { isEmpty, parseQuery } from '../../../src/search/query.ts';

const query = (parts: Partial<ReturnType<typeof parseQuery>>) => ({ words: [], phrases: [], without: [], ...parts });

describe('a query', () => {
  it.each([
    ['harbour', query({ words: ['harbour'] })],
    ['  old   harbour ', query({ words: ['old', 'harbour'] })],
    ['"old harbour"', query({ phrases: ['old harbour'] })],
    ['" old \n harbour "', query({ phrases: ['old harbour'] })],
    ['“old harbour” «new pier»', query({ phrases: ['old harbour', 'new pier'] })],
    ['ferry "old harbour" bell', query({ words: ['ferry', 'bell'], phrases: ['old harbour'] })],
    ['"old harbour', query({ phrases: ['old harbour'] })],
    ['ferry"old harbour"', query({ words: ['ferry'], phrases: ['old harbour'] })],
    ['-ferry bell', query({ words: ['bell'], without: ['ferry'] })],
    ['bell -"old harbour"', query({ words: ['bell'], without: ['old harbour'] })],
    ['air-cooled', query({ words: ['air-cooled'] })],
    ['ferry ferry -bell -bell', query({ words: ['ferry'], without: ['bell'] })],
    ['ferry & - "" "?!" bell', query({ words: ['ferry', 'bell'] })],
    ['паром 201st', query({ words: ['паром', '201st'] })],
    ['', query({})],
    ['"', query({})],
  ])('%j is read as %j', (text, expected) => {
    expect(parseQuery(text)).toEqual(expected);
  });

  it('is empty when it asks for nothing', () => {
    expect(isEmpty(parseQuery(' - "" '))).toBe(true);
    expect(isEmpty(parseQuery('-ferry'))).toBe(false);
  });
});
