import type { Problem } from '../problem.ts';

const WIDTH = 100;
const LEAD = 30;

/**
 * The line of a problem with a caret under its column, cut around it where it is long; undefined where the text has no
 * such line. Tabs count as one column, and what a terminal would not show is a dot.
 */
export function renderFrame({ line, column }: Pick<Problem, 'line' | 'column'>, text: string): string | undefined {
  const written = lineOf(text, line)?.replace(/\r$/, '');
  if (written === undefined || written.trim() === '') return undefined;
  const start = column - 1 > WIDTH - LEAD ? column - 1 - LEAD : 0;
  const shown = written
    .slice(start, start + WIDTH)
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\t' ? ' ' : '\u00b7'));
  const [before, after] = [start > 0 ? '\u2026' : '', start + WIDTH < written.length ? '\u2026' : ''];
  const gutter = `${line} | `;
  return [
    `  ${gutter}${before}${shown}${after}`,
    `  ${' '.repeat(gutter.length - 2)}| ${' '.repeat(before.length + column - 1 - start)}^`,
  ].join('\n');
}

function lineOf(text: string, line: number): string | undefined {
  let start = 0;
  for (let above = 1; above < line; above++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
