import { expect, test } from 'vitest';
import { occurredOf } from '../../../src/model/occurred.ts';

test.each([
  [[], undefined],
  [['2021-07-05/2021-07-07'], { count: 1, first: '2021-07-05/2021-07-07' }],
  [['2021-07-05/2021-07-09', '2021-07-07'], { count: 2, first: '2021-07-05', last: '2021-07-09' }],
  [['/2021-07-07', '2021-08~'], { count: 2, first: '2021-07-07', last: '2021-08~' }],
  [['2021/..', '2020'], { count: 2, first: '2020', last: '2021' }],
  [['2021-07-07', '2021-07-07'], { count: 2, first: '2021-07-07' }],
])('events of %j happened from the first to the last day that their dates say', (dates, occurred) => {
  expect(occurredOf(dates.map((date) => ({ date })))).toEqual(occurred);
});
