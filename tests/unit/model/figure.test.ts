import { expect, test } from 'vitest';
import { amountOf } from '../../../src/model/figure.ts';

test.each([
  [{ value: 1037 }, '1,037'],
  [{ min: 6000 }, 'at least 6,000'],
  [{ max: 7000, unit: 'km' }, 'at most 7,000 km'],
  [{ min: 1000, max: 1500 }, '1,000 to 1,500'],
  [{ min: 6000, qualifier: 'more than' }, '6,000'],
  [{ max: 7000, qualifier: 'up to' }, '7,000'],
  [{ min: 1000, max: 1500, qualifier: 'about' }, '1,000 to 1,500'],
  [{ value: 30, unit: '%', qualifier: 'around' }, '30%'],
])('the figure %j reads %s, and the words of the source stand in for a bound', (figure, text) => {
  expect(amountOf(figure)).toBe(text);
});
