import { isDeepStrictEqual } from 'node:util';
import { frontMatterBlock } from '../briefing/front-matter.ts';
import type { Fix, Problem } from '../problem.ts';
import { readYaml } from '../yaml/read.ts';

/** A repair that was made. */
export interface Mended {
  file: string;
  line: number;
  column: number;
  /** As it stood there, and as it stands there now. */
  was: string;
  is: string;
}

/**
 * The text of a file with the repairs of its problems. Nothing is repaired where another text stands than the check saw,
 * or where the result would read back with more changed than the values that were meant. Of two repairs that overlap,
 * the first is made.
 */
export function mend(text: string, problems: readonly Problem[]): { text: string; mended: Mended[] } {
  const wanted = problems
    .flatMap(({ fix, file, line, column }) => (fix === undefined ? [] : [{ file, line, column, fix }]))
    .filter(({ fix: { start, end, was } }) => text.slice(start, end) === was)
    .toSorted((a, b) => a.fix.start - b.fix.start);
  const apart = wanted.filter(({ fix }, index) => index === 0 || fix.start >= wanted[index - 1]!.fix.end);
  const next = apart.toReversed().reduce((whole, { fix }) => withFix(whole, fix), text);
  if (!isSound(text, next, apart.length)) return { text, mended: [] };
  return { text: next, mended: apart.map(({ fix, ...at }) => ({ ...at, was: fix.was, is: fix.text })) };
}

const withFix = (text: string, fix: Fix): string => text.slice(0, fix.start) + fix.text + text.slice(fix.end);

/** Whether the YAML reads back with as many other values as there are repairs, and the rest is as it was. */
function isSound(before: string, after: string, repairs: number): boolean {
  const [old, now] = [partsOf(before), partsOf(after)];
  if (old.problems.length > 0 || now.problems.length > 0 || old.body !== now.body) return false;
  return countDifferences(old.value, now.value) <= repairs;
}

/** A briefing is front matter and body, any other file YAML from end to end. */
function partsOf(text: string) {
  const block = frontMatterBlock(text);
  const { value, problems } = readYaml(block?.text ?? text, '');
  return { value, problems, body: block === undefined ? '' : text.slice(block.offset + block.text.length) };
}

function countDifferences(a: unknown, b: unknown): number {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? 0 : 1;
  if (!isDeepStrictEqual(Object.keys(a), Object.keys(b))) return Number.POSITIVE_INFINITY;
  const others = Object.values(b);
  return Object.values(a).reduce((sum: number, value, index) => sum + countDifferences(value, others[index]), 0);
}
