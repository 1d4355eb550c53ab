import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { startBar, startProgress } from '../../../src/cli/progress.ts';

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

describe('how far ingest is', () => {
  const half = { text: 'Reading a.xml: item 2 of 2', done: 0.5, of: 2 };
  const steps = [{ text: 'Waiting' }, { text: 'Reading a.xml', done: 0, of: 2, begins: true }, half, half];
  const draw = (isTTY: boolean, env: NodeJS.ProcessEnv, columns = 60) => {
    const written: string[] = [];
    const bar = startBar({ isTTY, columns, write: (text: string | Uint8Array) => written.push(String(text)) > 0 }, env);
    for (const step of steps) bar.show(step);
    bar.clear();
    return written.map(stripVTControlCharacters);
  };

  test('is a bar on a terminal, drawn anew when it has changed, and taken away', () => {
    const cells = (full: number) => '█'.repeat(full) + '░'.repeat(24 - full);
    expect(draw(true, { TERM: 'xterm' })).toEqual([
      '\rWaiting',
      `\r${cells(0)}   0 %  Reading a.xml`,
      `\r${cells(6)}  25 %  Reading a.xml: item 2 of 2`.slice(0, 60),
      '\r',
    ]);
  });

  test('fits a narrow terminal', () => {
    for (const columns of [1, 12, 30, 40])
      for (const line of draw(true, { TERM: 'xterm' }, columns)) expect(line.length).toBeLessThanOrEqual(columns);
  });

  test.each<[string, boolean, NodeJS.ProcessEnv]>([
    ['no terminal', false, { TERM: 'xterm' }],
    ['a dumb one', true, { TERM: 'dumb' }],
    ['no wish for colours', true, { TERM: 'xterm', NO_COLOR: '1' }],
    ['a machine that builds', true, { TERM: 'xterm', CI: 'true' }],
  ])('is a plain line for each source with %s', (_, isTTY, env) => {
    expect(draw(isTTY, env)).toEqual(['Reading a.xml\n']);
  });
});
