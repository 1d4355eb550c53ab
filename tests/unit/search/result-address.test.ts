import { expect, it } from 'vitest';
import { resultAddress } from '../../../src/search/result-address.ts';

const disk = new URL('file:///home/x/Site%20%231/');

it.each([
  ['/briefings/a.html', [], 'file:///home/x/Site%20%231/briefings/a.html'],
  [
    '/briefings/a.html#c-b',
    ['two words', 'Мост&'],
    'file:///home/x/Site%20%231/briefings/a.html?mark=two+words&mark=%D0%9C%D0%BE%D1%81%D1%82%26#c-b',
  ],
])('the address of %s with %j is %s', (url, marks, address) => {
  expect(resultAddress(url, disk, marks)).toBe(address);
});

it('carries ten marks at most', () => {
  const marks = Array.from({ length: 30 }, (_, number) => `w${number}`);
  expect(new URL(resultAddress('/a.html', disk, marks)).searchParams.getAll('mark')).toEqual(marks.slice(0, 10));
});
