import { describe, expect, it } from 'vitest';
import { readDays } from '../../../src/search/dates.ts';

const days = (text: string) => {
  const read = readDays(text);
  return read.ok ? [read.days.first, read.days.last] : read.reason;
};

describe('the days of a date term', () => {
  it.each([
    ['2021-07-07', '2021-07-07', '2021-07-07'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2021~', '2021-01-01', '2021-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2021-07..2021-09', '2021-07-01', '2021-09-30'],
    ['2021-07..2021-07', '2021-07-01', '2021-07-31'],
    ['2021..', '2021-01-01', undefined],
    ['..2021', undefined, '2021-12-31'],
    ['2021-07/2021-09', '2021-07-01', '2021-09-30'],
    ['2021/..', '2021-01-01', undefined],
    ['../2021', undefined, '2021-12-31'],
    ['/2021', undefined, '2021-12-31'],
  ])('%s reach from %s to %s', (text, first, last) => expect(days(text)).toEqual([first, last]));

  it.each([
    ['', /a date is missing.*date:2021-07/],
    ['..', /"\.\." is not a date/],
    ['yesterday', /"yesterday" is not a date/],
    ['2021-02-30', /"2021-02-30" is not a date.*01 to 28/],
    ['2021-13..2022', /"2021-13" is not a date/],
    ['2022..2021', /"2022\.\.2021" runs backwards: write date:2021\.\.2022/],
    ['2021..2022..2023', /one "\.\."/],
  ])('%j are none, and why is said', (text, reason) => expect(days(text)).toMatch(reason));
});
