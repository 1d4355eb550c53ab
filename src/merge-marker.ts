import { breach, type Problem, quote } from './problem.ts';

/** The first mark of an unfinished merge. The line of "=" alone is a heading to Markdown, and never stands alone. */
export function findMergeMarker(text: string, file: string): Problem | undefined {
  const found = /^(?:<{7}|>{7})(?: .*)?$/m.exec(text);
  if (found === null) return undefined;
  const line = text.slice(0, found.index).split('\n').length;
  return breach('merge-marker', { file, line, column: 1 }, { values: { mark: quote(found[0].trimEnd()) } });
}
