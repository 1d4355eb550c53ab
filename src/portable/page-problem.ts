import type { PageRule } from './page-rules.ts';

/** A fault of the built folder. `file` is a path in the folder; lines and columns count from 1. */
export interface PageProblem {
  file: string;
  line: number;
  column: number;
  rule: PageRule;
  /** What is wrong, with the wrong text quoted, and what to do. */
  message: string;
}

/** In the order of files, lines and columns. */
export function byPlace(a: PageProblem, b: PageProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
