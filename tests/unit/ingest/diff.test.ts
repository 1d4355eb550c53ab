import { expect, test } from 'vitest';
import { diffLines } from '../../../src/ingest/diff.ts';

test.each<[string, string, string, string[]]>([
  ['nothing', 'a\nb\n', 'a\nb\n', []],
  ['line ends alone', 'a\r\nb\r\n', 'a\nb\n', []],
  ['a line', 'a\nb\nc', 'a\nx\nc', ['- b', '+ x']],
  ['a new line', 'a\nc', 'a\nb\nc', ['+ b']],
  ['a line that is gone', 'a\nb\nc', 'a\nc', ['- b']],
  ['lines apart', 'a\nb\nc\nd\ne', 'x\nb\nc\nd\ny', ['- a', '+ x', '- e', '+ y']],
  ['a line that moved', 'a\nb\nc', 'b\nc\na', ['- a', '+ a']],
  ['all of it', 'a', 'b', ['- a', '+ b']],
  ['what repeats', 'a\na\na', 'a\na', ['- a']],
])('shows what differs: %s', (_, before, after, lines) => {
  expect(diffLines(before, after)).toEqual(lines);
});

test('cuts what is long and says how much it leaves out', () => {
  const lines = diffLines('', Array.from({ length: 60 }, (_, number) => `${number} ${'x'.repeat(300)}`).join('\n'));
  expect(lines).toHaveLength(41);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(160);
  expect(lines.at(-1)).toBe('(and 21 more lines)');
});
