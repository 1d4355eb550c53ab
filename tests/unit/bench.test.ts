import { expect, test } from 'vitest';
import { beginPhase, phaseTimes } from '../../src/phase.ts';
import { isGood, median, renderRows, type Row } from '../bench/row.ts';

const row = (value: number, bound?: number): Row => ({
  ...{ measure: 'check, cold', size: 100, value, unit: 's' },
  ...(bound !== undefined && { bound }),
});

test.each([
  { name: 'at its bound', it: row(3, 3), good: true },
  { name: 'past its bound', it: row(3.01, 3), good: false },
  { name: 'without a bound', it: row(1000), good: true },
])('a figure $name', ({ it, good }) => expect(isGood(it)).toBe(good));

test('the table has a line for each figure, and says which are past their bound', () =>
  expect(renderRows([row(2.5, 3), row(12, 3), { ...row(7), unit: 'files' }])).toBe(
    [
      'measure      size    value   bound   ok',
      'check, cold   100   2.50 s  3.00 s  yes',
      'check, cold   100   12.0 s  3.00 s   NO',
      'check, cold   100  7 files',
    ].join('\n'),
  ));

test('the median is the value in the middle, whatever the order', () => expect(median([9, 1, 5, 7, 3])).toBe(5));

test('a phase lasts until the next one begins, and one that comes again is added up', () => {
  // Other files of this run may have built something.
  performance.clearMarks();
  const names = ['pages', 'content', 'pages'] as const;
  for (const name of names) beginPhase(name);
  const starts = performance.getEntriesByType('mark').map(({ startTime }) => startTime);
  const times = phaseTimes(starts.at(-1)! + 10);
  expect([...times.keys()]).toEqual(['pages', 'content']);
  expect(times.get('content')).toBe(starts[2]! - starts[1]!);
  expect(times.get('pages')).toBe(starts[1]! - starts[0]! + (starts.at(-1)! + 10 - starts[2]!));
});
