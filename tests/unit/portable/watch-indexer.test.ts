import { expect, test } from 'vitest';
import { unlessItDies } from '../../../src/portable/watch-indexer.ts';

const never = new Promise<never>(() => {});

test('work that comes to an end is as it would be alone', async () => {
  expect(await unlessItDies(Promise.resolve(3))).toBe(3);
  await expect(unlessItDies(Promise.reject(new Error('full')))).rejects.toThrow('full');
});

test('work that nothing goes on with any more fails, instead of ending the process in the middle', async () => {
  const work = unlessItDies(never);
  process.emit('beforeExit', 0);
  await expect(work).rejects.toThrow('Pagefind, which makes the search index, ended before it was done.');
});

test('Pagefind that cannot be reached has ended', () =>
  expect(unlessItDies(Promise.reject(new Error('Pagefind backend closed')))).rejects.toThrow('ended before'));
