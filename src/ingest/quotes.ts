import type { Span } from './text.ts';

// A closing mark for each opening one. A single mark opens only where nothing else does: it is also an apostrophe.
const pairs: Record<string, string> = { '“': '”', '«': '»', '„': '“' };

/**
 * What stands in quotation marks, marks included, in order and not overlapping. A mark that is never closed reaches to
 * the end, as in a quotation that goes on in the next paragraph.
 */
export function findQuotes(paragraph: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  while (at < paragraph.length) {
    const end = findClose(paragraph, at);
    if (end !== undefined) found.push({ start: at, end });
    at = end ?? at + 1;
  }
  return found.length > 0 ? found : findSingleQuotes(paragraph);
}

/** The words inside the marks, verbatim. */
export const quotedText = (paragraph: string, { start, end }: Span): string =>
  paragraph.slice(start + 1, /[”»“"’]/u.test(paragraph.at(end - 1) ?? '') && end > start + 1 ? end - 1 : end).trim();

/** The end of the quotation that opens at `at`, past its closing mark; undefined when none opens there. */
function findClose(paragraph: string, at: number): number | undefined {
  const mark = paragraph.charAt(at);
  if (mark === '"')
    return opensStraight(paragraph, at) ? closeAt(paragraph.indexOf('"', at + 1), paragraph) : undefined;
  const close = pairs[mark];
  if (close === undefined) return undefined;
  return closeAt(findBalanced(paragraph, { at, mark, close }), paragraph);
}

const closeAt = (index: number, paragraph: string): number => (index < 0 ? paragraph.length : index + 1);
const opensStraight = (paragraph: string, at: number): boolean =>
  at === 0 || /[\s(–—/-]/u.test(paragraph.charAt(at - 1));

function findBalanced(paragraph: string, { at, mark, close }: { at: number; mark: string; close: string }): number {
  let depth = 0;
  for (let index = at; index < paragraph.length; index += 1) {
    const character = paragraph.charAt(index);
    if (character === mark) depth += 1;
    else if (character === close) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function findSingleQuotes(paragraph: string): Span[] {
  return [...paragraph.matchAll(/(?<=^|[\s(])‘(?=\p{L})[^‘]*?[,.?!…]’(?=\s|$)/gu)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
}
