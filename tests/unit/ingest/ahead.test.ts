import { expect, test } from 'vitest';
import { ahead } from '../../../src/ingest/ahead.ts';

test('results come in the order of the items, however long each takes, and only a few are started ahead', async () => {
  const waiting: (() => void)[] = [];
  const started: number[] = [];
  const results: [string, number][] = [];
  const start = (_: string, index: number) => {
    started.push(index);
    return new Promise<number>((resolve) => {
      waiting[index] = () => resolve(index);
    });
  };
  const done = (async () => {
    for await (const result of ahead(['a', 'b', 'c', 'd'], 2, start)) results.push(result);
  })();
  await Promise.resolve();
  expect(started).toEqual([0, 1]);
  waiting[1]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect({ started, results }).toEqual({ started: [0, 1], results: [] });
  waiting[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(started).toEqual([0, 1, 2, 3]);
  expect(results).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  for (const finish of waiting) finish();
  await done;
  expect(results.map(([item]) => item)).toEqual(['a', 'b', 'c', 'd']);
});

test('nothing is started for nothing', async () => {
  for await (const _ of ahead([], 4, () => Promise.reject(new Error('started')))) expect.fail();
});
