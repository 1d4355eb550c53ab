import { describe, expect, it } from 'vitest';
import { facetValues } from '../../../src/search/facet-values.ts';

const nameOf = (_: string, value: string) =>
  new Map([
    ['a', 'Zeta'],
    ['b', 'Alpha'],
  ]).get(value) ?? value;
const names = (...[filter, options]: Parameters<typeof facetValues>) =>
  facetValues(filter, options).map(({ name, count, chosen }) => `${chosen ? '* ' : ''}${name} ${count}`);

describe('the values of a filter', () => {
  it('stand by their counts, then by their names', () => {
    expect(names('country', { counts: { c: 1, a: 2, b: 2 }, chosen: [], nameOf })).toEqual([
      'Alpha 2',
      'Zeta 2',
      'c 1',
    ]);
  });

  it('begin with those chosen, though no page has them', () => {
    expect(names('country', { counts: { a: 2, c: 1 }, chosen: ['c', 'toString'], nameOf })).toEqual([
      '* c 1',
      '* toString 0',
      'Zeta 2',
    ]);
  });

  it('stand newest first where they are years', () => {
    expect(names('year', { counts: { '2020': 9, '2022': 1, '2021': 5 }, chosen: [], nameOf })).toEqual([
      '2022 1',
      '2021 5',
      '2020 9',
    ]);
  });
});
