import { expect, test } from 'vitest';
import { examine } from '../../../src/check/examine.ts';
import { awaitWork, openWork, workOn } from '../../../src/check/examine-work.ts';
import { beginExamining } from '../../../src/check/run-threads.ts';
import { startThreads } from '../../../src/check/threads.ts';

const files = Array.from({ length: 20 }, (_, at) => ({
  id: `x-${at}`,
  file: `briefings/2021/x-${at}.mdx`,
  source: `---\ntitle: "${at}"\nkey: 1\n---\n\nA [link](organization:o-${at}).\n`,
}));

test('several threads find what one finds, in the order of the files', () =>
  expect(beginExamining(files, { few: 1, threads: startThreads(1) })()).toEqual(files.map(examine)));

test('each file is looked at once', () => {
  const numbers: number[] = [];
  workOn(openWork(files), (batch) => void numbers.push(...batch.map(([at]) => at)));
  expect(numbers).toEqual(files.map((_, at) => at));
});

test('a thread that gives no news is not waited for without end', () => {
  const start = performance.now();
  awaitWork(openWork(files), 20);
  expect(performance.now() - start).toBeLessThan(5000);
});
