import { describe, expect, it } from 'vitest';
import {
  type Entry,
  faultOf,
  formatNarrowing,
  parseNarrowing,
  passes,
} from '../../../../src/search/timeline/narrowing.ts';

const entry = (values: Partial<Entry>): Entry => ({ country: [], organization: [], kind: [], ...values });

describe('the address of a narrowed timeline', () => {
  it.each(['', '?country=TJ&country=AF&kind=clash', '?organization=csto&from=2021-07&to=2022&order=known'])(
    '%s is the same after reading and writing',
    (address) => expect(formatNarrowing(parseNarrowing(address))).toBe(address),
  );

  it('passes over what is unknown, empty or said twice', () => {
    expect(formatNarrowing(parseNarrowing('?mark=a&country=&kind=clash&kind=clash&order=new&from=+'))).toBe(
      '?kind=clash',
    );
  });
});

describe('an entry', () => {
  const clash = entry({ country: ['TJ', 'AF'], kind: ['clash'], first: '2021-07-05', last: '2021-07-07' });

  it.each([
    ['', true],
    ['?country=TJ', true],
    ['?country=UZ&country=AF', true],
    ['?country=UZ', false],
    ['?country=TJ&kind=protest', false],
    ['?country=TJ&kind=protest&kind=clash', true],
    ['?organization=csto', false],
    ['?from=2021-07-07', true],
    ['?from=2021-07-08', false],
    ['?to=2021-07-05', true],
    ['?to=2021-07-04', false],
    ['?from=2021-07-06&to=2021-07-06', true],
    ['?from=2021&to=2021', true],
    ['?to=2021-06', false],
    ['?to=2021-07', true],
    ['?from=2022', false],
  ])('of 5–7 July 2021 passes %s: %s', (address, passed) => {
    expect(passes(clash, parseNarrowing(address))).toBe(passed);
  });

  it.each([
    ['by 7 July, start not given', { last: '2021-07-07' }, '?from=2021-08', false],
    ['by 7 July, start not given', { last: '2021-07-07' }, '?to=1990', true],
    ['since 7 July', { first: '2021-07-07' }, '?from=2030', true],
    ['since 7 July', { first: '2021-07-07' }, '?to=2021-06', false],
    ['without a date', {}, '?from=2021', false],
    ['without a date', {}, '?kind=', true],
  ])('%s is bounded at its known end only', (_, days, address, passed) => {
    expect(passes(entry(days), parseNarrowing(address))).toBe(passed);
  });
});

describe('dates that cannot be used', () => {
  it.each([
    ['?from=2021-13', '"2021-13" is no date: write a year, a month or a day, such as 2021-07.'],
    ['?to=last+week', '"last week" is no date: write a year, a month or a day, such as 2021-07.'],
    ['?from=2022&to=2021-05', 'From "2022" to "2021-05" runs backwards: change one of them.'],
    ['?from=2021-05&to=2021', undefined],
  ])('%s are told of', (address, fault) => expect(faultOf(parseNarrowing(address))).toBe(fault));
});
