import { expect, test } from 'vitest';
import { renderFrame } from '../../../src/check/frame.ts';

const LONG = `${'a'.repeat(150)}b${'c'.repeat(150)}`;

test.each([
  ['the line with a caret', { line: 2, column: 3 }, 'x\nabcd\ny', '  2 | abcd\n    |   ^'],
  ['a line that ends with a carriage return', { line: 1, column: 1 }, 'ab\r\ncd', '  1 | ab\n    | ^'],
  ['a tab as one column', { line: 1, column: 2 }, '\tb', '  1 |  b\n    |  ^'],
  [
    'a sign that a terminal would obey as a dot',
    { line: 1, column: 2 },
    '\u001bb\u202ec',
    '  1 | \u00b7b\u00b7c\n    |  ^',
  ],
  ['the column after the end', { line: 10, column: 3 }, `${'\n'.repeat(9)}ab`, '  10 | ab\n     |   ^'],
])('shows %s', (_name, place, text, frame) => expect(renderFrame(place, text)).toBe(frame));

test('cuts a long line around the column', () => {
  const [line = '', caret = ''] = renderFrame({ line: 1, column: 151 }, LONG)?.split('\n') ?? [];
  expect(line.length).toBeLessThan(120);
  expect(line[caret.indexOf('^')]).toBe('b');
});

test.each([
  ['an empty line', 2],
  ['a line that there is not', 9],
])('shows nothing of %s', (_name, line) => expect(renderFrame({ line, column: 1 }, 'a\n\nb')).toBeUndefined());
