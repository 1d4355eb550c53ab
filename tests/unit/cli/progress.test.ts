import { expect, test } from 'vitest';
import { startProgress } from '../../../src/cli/progress.ts';

function watch(isTTY: boolean, columns: number) {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  const { show, clear } = startProgress({ isTTY, columns, write });
  return { show, clear, written };
}

test('on a terminal each line is written over the one before, and the last is taken away', () => {
  const { show, clear, written } = watch(true, 20);
  show('Fetching 1 of 2');
  show('Fetching 2 of 2: https://example.org/');
  clear();
  expect(written).toEqual(['\r\u001b[KFetching 1 of 2', '\r\u001b[KFetching 2 of 2: ht', '\r\u001b[K']);
});

test('what would move the cursor is shown as spaces', () => {
  const { show, written } = watch(true, 80);
  show('a\u001b[2Jb\r\nc');
  expect(written).toEqual(['\r\u001b[Ka [2Jb  c']);
});

test('anywhere else nothing is written', () => {
  const { show, clear, written } = watch(false, 80);
  show('Fetching 1 of 2');
  clear();
  expect(written).toEqual([]);
});
